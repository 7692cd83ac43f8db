"""A letter in, what an index keeps of it out: the numbers of its body's words, and the keys under which others like it are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import islice

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.clustering import is_stub
from evenhand.core.campaigns.fingerprints import (
    RUN,
    WINDOW,
    Counts,
    Hashes,
    Mask,
    known_words,
    mix,
    number_one,
    number_words,
    stack,
    without,
)
from evenhand.core.campaigns.words import COMMON, Words, plain_body, plain_parts
from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper

Body = NDArray[np.uint32]
# A key is of so many words: fewer stand in too many letters by chance. Of so many one is taken, and all of a text that has few.
_LONG, _EVERY, _SHORT = 8, 4, 64
_BANDS = 24
_ROWS, _AT_ONCE = 4, 512
_SIGNS = _BANDS * _ROWS
_STEP, _FOLD = np.uint64(0xD6E8FEB86659FD93), np.uint64(0x9E3779B97F4A7C15)
_POWERS: Hashes = np.array([pow(int(_STEP), RUN - 1 - place, 1 << 64) for place in range(RUN)], np.uint64)
_KEY, _HALF = np.uint64(16), np.uint64(32)
_FACTORS: Body = (mix(np.arange(1, _SIGNS + 1, dtype=np.uint64) * _FOLD) | np.uint64(1)).astype(np.uint32)
_SALTS: Hashes = mix(np.arange(101, 101 + _BANDS, dtype=np.uint64) * _FOLD)
_LOWS: Body = np.unique(number_words([" ".join(sorted(COMMON)).encode()]).words)
_COMMON = frozenset(_LOWS.tolist())


@frozen(eq=False)
class Sketch:
    """One letter as an index compares it.

    Attributes:
        letter: its id; `digest` tells its whole text, greeting and signature and all, from another.
        words: those of its body with their places; `places` are the numbers of those that no known text holds, `body` what they are.
        comparable: whether it has words, and does more than point to what is attached.
        outside: which words of `body` stand in no frame; None where all do.
    """

    letter: str
    digest: int
    words: Words
    places: Counts
    body: Body
    comparable: bool
    outside: Mask | None = None

    @cached_property
    def told(self) -> Body:
        """The words by which it is compared: those that stand in no frame."""
        return self.body if self.outside is None else self.body[self.outside]

    @cached_property
    def told_places(self) -> Counts:
        """The numbers of those."""
        return self.places if self.outside is None else self.places[self.outside]

    @cached_property
    def kept(self) -> bytes:
        """The body as an index keeps it."""
        return self.body.tobytes()

    @cached_property
    def print(self) -> int:
        """A number that only texts of the same words have."""
        return int.from_bytes(blake2b(self.kept, digest_size=8).digest(), "little", signed=True)

    @cached_property
    def runs(self) -> Hashes:
        """The runs of five words in what it is compared by."""
        return self.all_runs if self.outside is None else runs_in(self.told)

    @cached_property
    def all_runs(self) -> Hashes:
        """The runs of five words in its body, frames and all."""
        return runs_in(self.body)

    @cached_property
    def run_keys(self) -> set[int]:
        """The keys under which a letter is found that uses its words again."""
        long = _lengthen(self.runs)
        return set(_keys(long[_chosen(long, len(self.told))]).tolist())

    @cached_property
    def fingerprints(self) -> set[int]:
        """What it shares with such a letter."""
        return least_of(self.runs) if len(self.runs) else fingerprints_of(self.told)

    @cached_property
    def signed(self) -> tuple[set[int], bytes]:
        """The keys under which a letter in much the same words is found, and the signature that tells it."""
        return _sign_one(self.told)


class Sketcher:
    """Makes sketches of letters, one after another; words in a run of a known text are left out."""

    def __init__(self, known_texts: Sequence[str] = ()) -> None:
        papers = [Paper(str(number), (), "", "text", text) for number, text in enumerate(known_texts)]
        runs = [runs_in(number_words([plain_body(paper)]).words) for paper in papers]
        self._known: Hashes = np.unique(np.concatenate([np.zeros(0, np.uint64), *runs]))

    def __call__(self, letter: Paper) -> Sketch:
        """Make the sketch of a letter."""
        stretches = body_of(letter)
        plain = plain_parts(letter.text, stretches)
        return self._made(letter, Words(letter.text, stretches), plain, number_one(plain).astype("<u4", copy=False))

    def many(self, letters: Iterable[Paper]) -> Iterator[Sketch]:
        """Make the sketches of letters, some at a time, which is faster."""
        waiting = iter(letters)
        while some := list(islice(waiting, _AT_ONCE)):
            stretches = [body_of(letter) for letter in some]
            plain = [plain_parts(letter.text, parts) for letter, parts in zip(some, stretches, strict=True)]
            bodies = number_words(plain)
            for number, letter in enumerate(some):
                yield self._made(letter, Words(letter.text, stretches[number]), plain[number], bodies.body(number).astype("<u4"))

    def _made(self, letter: Paper, words: Words, plain: bytes, body: Body) -> Sketch:
        places = np.flatnonzero(~under_runs(body, self._known)) if len(self._known) else np.arange(len(body))
        digest = int.from_bytes(blake2b(letter.text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True)
        return Sketch(letter.id, digest, words, places, body[places], len(places) > 0 and not is_stub(plain, len(places)))


@frozen(eq=False)
class Frames:
    """The frames in which the letters of an index come, by the numbers of their runs of words, in order, as `find_frames` gives them."""

    runs: Hashes

    def framed(self, sketch: Sketch) -> Sketch:
        """Return the sketch of a letter with what stands outside its frame."""
        outside = self._outside(sketch.body, sketch.all_runs) if len(self.runs) else None
        return sketch if outside is None else evolve(sketch, outside=outside)

    def rest(self, body: Body) -> Body:
        """Return the words of a body that stand in no frame."""
        outside = self._outside(body, runs_in(body)) if len(self.runs) else None
        return body if outside is None else body[outside]

    def rests(self, bodies: dict[int, Body]) -> dict[int, Body]:
        """Return those of many bodies, each with its number."""
        if not len(self.runs):
            return bodies
        held, waiting = dict[int, Body](), iter(bodies.items())
        while some := list(islice(waiting, _AT_ONCE)):
            stacked = stack([body for _, body in some])
            left = without(stacked, known_words(stacked, self.runs))
            held |= {number: left.body(at) for at, (number, _) in enumerate(some)}
        return held

    def rest_of_some(self, bodies: Sequence[Body]) -> list[Body]:
        """Return those of a few bodies."""
        if not len(self.runs) or not bodies:
            return list(bodies)
        # A run across two bodies is of neither.
        hits, ends = _among(runs_in(np.concatenate(bodies)) * _STEP, self.runs), np.cumsum([len(body) for body in bodies]).tolist()
        inside = [hits[end - len(body) : max(end - RUN + 1, end - len(body))] for body, end in zip(bodies, ends, strict=True)]
        return [body[~_under(len(body), mask)] if mask.any() else body for body, mask in zip(bodies, inside, strict=True)]

    def _outside(self, body: Body, runs: Hashes) -> Mask | None:
        hits = _among(runs * _STEP, self.runs)
        return ~_under(len(body), hits) if hits.any() else None


def unpack(kept: bytes) -> Body:
    """Return the body that was kept: the number of each word."""
    return np.frombuffer(kept, "<u4")


def telling_words(body: Body) -> set[int]:
    """Return the set of a body's words that are not common."""
    return set(body.tolist()) - _COMMON


def fingerprints_of(body: Body) -> set[int]:
    """Return the different fingerprints of one body, as a batch takes them of many."""
    if not len(body):
        return set()
    return least_of(runs_in(body if len(body) >= RUN else np.concatenate([body, np.zeros(RUN - len(body), np.uint32)])))


def least_of(runs: Hashes) -> set[int]:
    """Return of the runs of a body those that are the least of four neighbours; all where there are not so many."""
    least = runs * _STEP >> _HALF
    for far in (1, 2) if len(runs) >= WINDOW else ():
        least = np.minimum(least[far:], least[:-far])
    return set(least.tolist())


def runs_in(body: Body) -> Hashes:
    """Return each run of five words of a body, in order; there are none in a shorter one."""
    if len(body) < RUN:
        return np.zeros(0, np.uint64)
    runs: Hashes = np.correlate(body.astype(np.uint64), _POWERS)
    return runs


def under_runs(body: Body, runs: Hashes) -> Mask:
    """Say which words of a body stand in one of some runs, which are in order."""
    return _under(len(body), _among(runs_in(body), runs))


def _among(runs: Hashes, others: Hashes) -> Mask:
    """Say which runs are among others, which are in order."""
    if not len(others):
        return np.zeros(len(runs), bool)
    among: Mask = others[np.minimum(np.searchsorted(others, runs), len(others) - 1)] == runs
    return among


def _under(count: int, hits: Mask) -> Mask:
    """Say which of so many words stand in a run that is hit."""
    mask = np.zeros(count, bool)
    for place in range(RUN):
        mask[place : place + len(hits)] |= hits
    return mask


def shared_words(one: Body, other: Body, runs: Hashes) -> tuple[Mask, Mask]:
    """Say of two bodies which of their words stand in a run that both have; `runs` are those of the first."""
    mine, theirs = runs, runs_in(other)
    return _under(len(one), _among(mine, np.sort(theirs))), _under(len(other), _among(theirs, np.sort(mine)))


@frozen(eq=False)
class Trace:
    """What some texts are found by: keys, each with the number of its text (a text may have a key twice), and the signature of each.

    A signature stands for the set of a text's telling words (MinHash, Broder 1997), of which a byte each is kept (Li and König 2010).
    """

    keys: Counts
    owners: Counts
    signatures: NDArray[np.uint8]

    def of_each(self) -> Iterator[tuple[set[int], bytes]]:
        """Yield the keys and the signature of each text."""
        order = np.argsort(self.owners, kind="stable")
        edges = np.searchsorted(self.owners[order], np.arange(1, len(self.signatures)))
        for keys, signature in zip(np.split(self.keys[order], edges), self.signatures, strict=True):
            yield set(keys.tolist()), signature.tobytes()


def trace(bodies: Sequence[Body]) -> Trace:
    """Return what texts are found by: some of their runs, and bands of their signatures."""
    lengths = np.array([len(body) for body in bodies], np.int64)
    owners = np.repeat(np.arange(len(bodies)), lengths)
    words = np.concatenate([np.zeros(0, np.uint32), *bodies])
    whole = owners[: max(len(words) - _LONG + 1, 0)] == owners[_LONG - 1 :]
    runs, of_run = _lengthen(runs_in(words))[whole], owners[_LONG - 1 :][whole]
    chosen = _chosen(runs, lengths[of_run])
    bands, of_band, signatures = _sign(words, owners, len(bodies))
    return Trace(_keys(np.concatenate([runs[chosen], bands])), np.concatenate([of_run[chosen], of_band]), signatures)


def _lengthen(runs: Hashes) -> Hashes:
    """Return each run of the words of a key, from those of fewer words."""
    more = _LONG - RUN
    return mix(runs[: max(len(runs) - more, 0)] * _STEP + runs[more:])


def _chosen(runs: Hashes, lengths: Counts | int) -> Mask:
    """Say which runs are keys."""
    every = np.where(lengths < _SHORT, 1, _EVERY).astype(np.uint64)
    chosen: Mask = runs & (every - np.uint64(1)) == 0
    return chosen


def keys_shared(one: Body, other: Body) -> float:
    """Return about how many keys two bodies share of which one stands in the other."""
    fewer, more = sorted((len(one), len(other)))
    return fewer if more < _SHORT else fewer / _EVERY


def _keys(hashed: Hashes) -> Counts:
    return (hashed >> _KEY).astype(np.int64)


def _sign(words: Body, owners: Counts, count: int) -> tuple[Hashes, Counts, NDArray[np.uint8]]:
    """Return the bands of the signature of each text that has a telling word, whose they are, and the signatures of all."""
    signatures = np.zeros((count, _SIGNS), np.uint8)
    telling = _LOWS[np.minimum(np.searchsorted(_LOWS, words), len(_LOWS) - 1)] != words
    words, owners = words[telling], owners[telling]
    if not len(words):
        return np.zeros(0, np.uint64), owners, signatures
    starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    signs = np.minimum.reduceat(words[None, :] * _FACTORS[:, None], starts, axis=1)
    signatures[owners[starts]] = signs.T
    bands = np.repeat(_SALTS[:, None], len(starts), axis=1)
    for row in range(_ROWS):
        bands = bands * _FOLD ^ signs[row::_ROWS]
    return mix(bands).ravel(), np.tile(owners[starts], _BANDS), signatures


def _sign_one(body: Body) -> tuple[set[int], bytes]:
    """Return the keys and the signature of one text, as `trace` makes them of many."""
    words = body[_LOWS[np.minimum(np.searchsorted(_LOWS, body), len(_LOWS) - 1)] != body]
    if not len(words):
        return set(), bytes(_SIGNS)
    signs = (words * _FACTORS[:, None]).min(axis=1)
    bands = _SALTS
    for row in range(_ROWS):
        bands = bands * _FOLD ^ signs[row::_ROWS]
    return set(_keys(mix(bands)).tolist()), signs.astype(np.uint8).tobytes()


def agreeing(signature: bytes, others: Sequence[bytes]) -> list[float]:
    """Return of the places of a signature the share in which each other agrees: about the share of the telling words of both."""
    theirs = np.frombuffer(b"".join(others), np.uint8).reshape(-1, _SIGNS)
    shares: list[float] = (theirs == np.frombuffer(signature, np.uint8)).mean(axis=1).tolist()
    return shares

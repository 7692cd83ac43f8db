"""A letter in, what an index keeps of it out: the numbers of its body's words, and the keys under which others like it are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import islice

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.clustering import is_stub
from evenhand.core.campaigns.fingerprints import RUN, Counts, Hashes, Mask, mix, number_words
from evenhand.core.campaigns.words import COMMON, Words, plain_body, plain_parts
from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper

Body = NDArray[np.uint32]
# Of so many runs one is a key, and so many bands are.
_EVERY, _BANDS = 4, 24
# Of a text with fewer runs all are.
_SHORT = 64
_ROWS, _AT_ONCE = 4, 512
_STEP, _FOLD, _LOW = np.uint64(0xD6E8FEB86659FD93), np.uint64(0x9E3779B97F4A7C15), np.uint64(0xFFFFFFFF)
_HALF, _KEY = np.uint64(32), np.uint64(16)
_FACTORS: Hashes = mix(np.arange(1, _BANDS * _ROWS + 1, dtype=np.uint64) * _FOLD) | np.uint64(1)
_SALTS: Hashes = mix(np.arange(101, 101 + _BANDS, dtype=np.uint64) * _FOLD)
_LOWS: Hashes = np.unique(number_words([" ".join(sorted(COMMON)).encode()]).words).astype(np.uint64)
_COMMON = frozenset(_LOWS.tolist())


@frozen(eq=False)
class Sketch:
    """One letter as an index compares it.

    Attributes:
        letter: its id; `digest` tells its whole text, greeting and signature and all, from another.
        words: those of its body with their places; `places` are the numbers of those that no known text holds, `body` what they are.
        comparable: whether it has words, and does more than point to what is attached.
    """

    letter: str
    digest: int
    words: Words
    places: Counts
    body: Body
    comparable: bool

    @cached_property
    def kept(self) -> bytes:
        """The body as an index keeps it."""
        return self.body.tobytes()

    @cached_property
    def print(self) -> int:
        """A number that only texts of the same words have."""
        return int.from_bytes(blake2b(self.kept, digest_size=8).digest(), "little", signed=True)

    @cached_property
    def keys(self) -> list[int]:
        """The keys under which a letter like it may be found."""
        found: list[int] = trace_keys([self.body])[0].tolist()
        return found


class Sketcher:
    """Makes sketches of letters, one after another; words in a run of a known text are left out."""

    def __init__(self, known_texts: Sequence[str] = ()) -> None:
        papers = [Paper(str(number), (), "", "text", text) for number, text in enumerate(known_texts)]
        self._known = frozenset(run for paper in papers for run in runs_in(number_words([plain_body(paper)]).words).tolist())

    def __call__(self, letter: Paper) -> Sketch:
        """Make the sketch of a letter."""
        (made,) = self.many([letter])
        return made

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
        places = np.flatnonzero(~under_runs(body, self._known)) if self._known else np.arange(len(body))
        digest = int.from_bytes(blake2b(letter.text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True)
        return Sketch(letter.id, digest, words, places, body[places], len(places) > 0 and not is_stub(plain, len(places)))


def unpack(kept: bytes) -> Body:
    """Return the body that was kept: the number of each word."""
    return np.frombuffer(kept, "<u4")


def telling_words(body: Body) -> set[int]:
    """Return the set of a body's words that are not common."""
    return set(body.tolist()) - _COMMON


def runs_in(body: Body) -> Hashes:
    """Return each run of five words of a body, in order; there are none in a shorter one."""
    words, count = body.astype(np.uint64), max(len(body) - RUN + 1, 0)
    runs = np.zeros(count, np.uint64)
    for place in range(RUN):
        runs = runs * _STEP + words[place : place + count]
    return runs


def under_runs(body: Body, runs: Collection[int]) -> Mask:
    """Say which words of a body stand in one of some runs."""
    return _under(len(body), runs_in(body).tolist(), runs)


def _under(count: int, own: Sequence[int], runs: Collection[int]) -> Mask:
    mask = np.zeros(count, bool)
    hits = np.array([at for at, run in enumerate(own) if run in runs], np.int64)
    for place in range(RUN):
        mask[hits + place] = True
    return mask


def shared_words(one: Body, other: Body) -> tuple[Mask, Mask]:
    """Say of two bodies which of their words stand in a run that both have."""
    mine, theirs = runs_in(one).tolist(), runs_in(other).tolist()
    both = set(mine).intersection(theirs)
    return _under(len(one), mine, both), _under(len(other), theirs, both)


def trace_keys(bodies: Sequence[Body]) -> tuple[Counts, Counts]:
    """Return the keys under which texts are found, each with the number of its text; a text may have a key twice."""
    lengths = np.array([len(body) for body in bodies], np.int64)
    owners = np.repeat(np.arange(len(bodies)), lengths)
    words = np.concatenate([np.zeros(0, np.uint32), *bodies])
    whole = owners[: max(len(words) - RUN + 1, 0)] == owners[RUN - 1 :]
    runs, of_run = mix(runs_in(words)[whole]), owners[RUN - 1 :][whole]
    rate = np.where(lengths[of_run] < _SHORT, 1, _EVERY).astype(np.uint64)
    chosen = runs & (rate - np.uint64(1)) == 0
    banded, of_band = _bands(words, owners)
    return (np.concatenate([runs[chosen], banded]) >> _KEY).astype(np.int64), np.concatenate([of_run[chosen], of_band])


def _bands(words: Body, owners: Counts) -> tuple[Hashes, Counts]:
    """Sign the set of telling words of each text (MinHash, Broder 1997) and fold the signature into bands."""
    pairs = np.unique(owners.astype(np.uint64) << _HALF | words)
    telling = pairs[_LOWS[np.minimum(np.searchsorted(_LOWS, pairs & _LOW), len(_LOWS) - 1)] != pairs & _LOW]
    filled, starts = np.unique((telling >> _HALF).astype(np.int64), return_index=True)
    if not len(filled):
        return np.zeros(0, np.uint64), filled
    drawn = ((telling & _LOW)[None, :] * _FACTORS[:, None]) >> _HALF
    signs = np.minimum.reduceat(drawn, starts, axis=1)
    keys = np.repeat(_SALTS[:, None], len(filled), axis=1)
    for row in range(_ROWS):
        keys = keys * _FOLD ^ signs[row::_ROWS]
    return mix(keys).ravel(), np.tile(filled, _BANDS)

"""A letter in, what an index keeps of it out: the numbers of its body's words, and the keys under which others like it are found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from hashlib import blake2b

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.clustering import is_stub
from evenhand.core.campaigns.fingerprints import RUN, Counts, Hashes, mix, number_words
from evenhand.core.campaigns.words import COMMON, Words, body_words, plain_body
from evenhand.core.papers import Paper

Body = NDArray[np.uint32]
MASS, LONE = (4, 24), (16, 8)
"""Of how many runs one is a key, and how many bands are: of a text that stands for several letters, and of one on its own.

The second letter of its kind still finds one on its own, and most of a large inbox is on its own.
"""
# Of a text with fewer runs four times as many are kept.
_SHORT = 64
_ROWS = 4
_STEP, _FOLD, _LOW = np.uint64(0xD6E8FEB86659FD93), np.uint64(0x9E3779B97F4A7C15), np.uint64(0xFFFFFFFF)
_HALF, _KEY = np.uint64(32), np.uint64(16)
_FACTORS: Hashes = mix(np.arange(1, MASS[1] * _ROWS + 1, dtype=np.uint64) * _FOLD) | np.uint64(1)
_SALTS: Hashes = mix(np.arange(101, 101 + MASS[1], dtype=np.uint64) * _FOLD)
_LOWS: Hashes = np.unique(number_words([" ".join(sorted(COMMON)).encode()]).words)
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
        found: list[int] = trace_keys([self.body], MASS)[0].tolist()
        return found


class Sketcher:
    """Makes sketches of letters, one after another; words in a run of a known text are left out."""

    def __init__(self, known_texts: Sequence[str] = ()) -> None:
        papers = [Paper(str(number), (), "", "text", text) for number, text in enumerate(known_texts)]
        self._known = frozenset(run for paper in papers for run in runs_in(_number(plain_body(paper))).tolist())

    def __call__(self, letter: Paper) -> Sketch:
        """Make the sketch of a letter."""
        plain = plain_body(letter)
        body = _number(plain)
        places = np.flatnonzero(~under_runs(body, self._known)) if self._known else np.arange(len(body))
        digest = int.from_bytes(blake2b(letter.text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True)
        return Sketch(letter.id, digest, body_words(letter), places, body[places], len(places) > 0 and not is_stub(plain, len(places)))


def _number(plain: bytes) -> Body:
    return number_words([plain]).words.astype("<u4")


def unpack(kept: bytes) -> Body:
    """Return the body that was kept: the number of each word."""
    return np.frombuffer(kept, "<u4")


def widen(body: Body) -> Hashes:
    """Return a body as a batch takes it."""
    return body.astype(np.uint64)


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


def under_runs(body: Body, runs: Collection[int]) -> NDArray[np.bool_]:
    """Say which words of a body stand in one of some runs."""
    mask = np.zeros(len(body), bool)
    hits = [at for at, run in enumerate(runs_in(body).tolist()) if run in runs]
    for place in range(RUN):
        mask[np.array(hits, np.int64) + place] = True
    return mask


def trace_keys(bodies: Sequence[Body], kept: tuple[int, int]) -> tuple[Counts, Counts]:
    """Return the keys under which texts are found, each with the number of its text; `kept` is `MASS` or `LONE`.

    The keys of `LONE` are among those of `MASS`. A text may have a key twice.
    """
    every, bands = kept
    lengths = np.array([len(body) for body in bodies], np.int64)
    owners = np.repeat(np.arange(len(bodies)), lengths)
    words = np.concatenate([np.zeros(0, np.uint32), *bodies])
    whole = owners[: max(len(words) - RUN + 1, 0)] == owners[RUN - 1 :]
    runs, of_run = mix(runs_in(words)[whole]), owners[RUN - 1 :][whole]
    rate = np.where(lengths[of_run] < _SHORT, max(every // 4, 1), every).astype(np.uint64)
    chosen = runs & (rate - np.uint64(1)) == 0
    banded, of_band = _bands(words, owners, len(bodies), bands)
    return (np.concatenate([runs[chosen], banded]) >> _KEY).astype(np.int64), np.concatenate([of_run[chosen], of_band])


def _bands(words: Body, owners: Counts, count: int, bands: int) -> tuple[Hashes, Counts]:
    """Sign the set of telling words of each text (MinHash, Broder 1997) and fold the signature into bands."""
    pairs = np.unique(owners.astype(np.uint64) << _HALF | words)
    telling = pairs[_LOWS[np.minimum(np.searchsorted(_LOWS, pairs & _LOW), len(_LOWS) - 1)] != pairs & _LOW]
    filled, starts = np.unique((telling >> _HALF).astype(np.int64), return_index=True)
    if not len(filled):
        return np.zeros(0, np.uint64), filled
    drawn = ((telling & _LOW)[None, :] * _FACTORS[: bands * _ROWS, None]) >> _HALF
    signs = np.minimum.reduceat(drawn, starts, axis=1)
    keys = np.repeat(_SALTS[:bands, None], len(filled), axis=1)
    for row in range(_ROWS):
        keys = keys * _FOLD ^ signs[row::_ROWS]
    return mix(keys).ravel(), np.tile(filled, bands)

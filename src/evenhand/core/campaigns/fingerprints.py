"""The plain bodies of many letters in, numbers out: of their words, of the runs of five words they hold, and the fingerprints among these.

A fingerprint is a run whose number is the least of some four in a row (winnowing: Schleimer, Wilkerson and Aiken 2003), so that whatever
eight words two letters share, they share a fingerprint. All of it is sums and sorts of long arrays, many letters at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.words import COMMON, WORD

Hashes = NDArray[np.uint64]
Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
RUN, WINDOW = 5, 4
_STEP = np.uint64(0xD6E8FEB86659FD93)
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_SHIFT, _HALF, _LAST = np.uint64(33), np.uint64(32), np.uint64(0xFFFFFFFFFFFFFFFF)
# Words are numbered eight bytes at a time; two that agree in so many bytes are taken for one.
_EIGHT, _LONGEST = 8, 64
_MASKS = np.array([(1 << 8 * count) - 1 for count in range(_EIGHT + 1)], np.uint64)
_SPACE, _APOSTROPHE = 0x20, 0x27
# What a byte of Latin-1 is in a word: its small letter, or a space where it is of no word.
_SMALL = bytes(
    ord(chr(byte).lower()) if WORD.fullmatch(chr(byte)) else _APOSTROPHE if byte == _APOSTROPHE else _SPACE for byte in range(256)
)
# So many letters are worked on at a time: their arrays stay in the processor's own memory.
AT_ONCE, _SORTED, _SIGNED = 512, 1_024, 32
# Numbers of sets keep so many bits, so that the number of their set can stand before them in one sort.
_DROPPED, _KEPT, _ONLY_KEPT = np.uint64(12), np.uint64(52), np.uint64((1 << 52) - 1)
_OF_COMMON = np.uint64(14)
SIGNS, ROWS = 100, 4


@frozen
class Bodies:
    """The bodies of letters, end to end: body number n is `words[starts[n]:starts[n + 1]]`."""

    words: Hashes
    starts: Counts

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Counts:
        """The number of words of each body."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Counts:
        """The number of the body that each word belongs to."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def body(self, number: int) -> Hashes:
        """Return the words of one body."""
        return self.words[self.starts[number] : self.starts[number + 1]]

    def of(self, numbers: Counts) -> Bodies:
        """Return some of the bodies, in the order of their numbers as given."""
        lengths = self.lengths[numbers]
        starts = starts_of(lengths)
        return Bodies(self.words[np.arange(starts[-1]) + np.repeat(self.starts[numbers] - starts[:-1], lengths)], starts)


@frozen
class Fingerprints:
    """The fingerprints of letters: those of letter n are `held.body(n)`, in the order of its text.

    `texts` has one number for each whole body, the same only where all words are; `words` counts the words of each.
    """

    held: Bodies
    texts: Hashes
    words: Counts


def starts_of(lengths: Counts) -> Counts:
    """Return where each of some stretches begins that stand end to end, and where the last ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])


def stack(bodies: Sequence[Hashes]) -> Bodies:
    """Put bodies end to end."""
    starts = starts_of(np.array([len(body) for body in bodies], np.int64))
    return Bodies(np.concatenate([np.zeros(0, np.uint64), *bodies]), starts)


def join(parts: Sequence[Bodies]) -> Bodies:
    """Put several rows of bodies end to end."""
    words = np.concatenate([np.zeros(0, np.uint64), *(part.words for part in parts)])
    return Bodies(words, starts_of(np.concatenate([np.zeros(0, np.int64), *(part.lengths for part in parts)])))


def mix(hashes: Hashes) -> Hashes:
    """Spread numbers over all 64 bits, so that a part of them is as good as the whole."""
    for factor in _MIX:
        hashes = (hashes ^ (hashes >> _SHIFT)) * factor
    return hashes ^ (hashes >> _SHIFT)


def number_words(texts: Sequence[bytes]) -> Bodies:
    """Give every word of plain bodies its number of 32 bits: the same for a word in every letter, every run and on every machine.

    >>> bodies = number_words([b"Keep the pool", b"keep it: the pool!"])
    >>> bodies.lengths.tolist(), int(bodies.words[0] == bodies.words[3]), int(bodies.words[2] == bodies.words[6])
    ([3, 4], 1, 1)
    """
    joined = b"".join((b" ", b" ".join(texts), b" " * (_EIGHT + 1))).translate(_SMALL)
    signs = np.frombuffer(joined, np.uint8)
    inside = signs > _APOSTROPHE
    if (apostrophes := np.flatnonzero(signs == _APOSTROPHE)).size:
        inside[apostrophes[inside[apostrophes - 1] & inside[apostrophes + 1]]] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    first, lengths = edges[0::2], np.minimum(edges[1::2] - edges[0::2], _LONGEST)
    begins = 1 + starts_of(np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts)))
    return Bodies(_number(joined, first, lengths) >> _HALF, np.searchsorted(first, begins))


def _number(joined: bytes, first: Counts, lengths: Counts) -> Hashes:
    eights: Hashes = np.ndarray(len(joined) - _EIGHT + 1, "<u8", joined, strides=(1,))
    hashes = mix((eights[first] & _MASKS[np.minimum(lengths, _EIGHT)]) + lengths.astype(np.uint64))
    for at in range(_EIGHT, _LONGEST, _EIGHT):
        longer = np.flatnonzero(lengths > at)
        if not len(longer):
            break
        more = eights[first[longer] + at] & _MASKS[np.minimum(lengths[longer] - at, _EIGHT)]
        hashes[longer] = mix(hashes[longer] * _STEP + more)
    return hashes


def runs_of(bodies: Bodies) -> tuple[Hashes, Counts, Counts]:
    """Return every run of words with the number of its body and of its first word; a body shorter than a run is one run."""
    hashed, whole, first = _runs(bodies)
    return hashed[whole], bodies.owners[first[whole]], first[whole]


def _runs(bodies: Bodies) -> tuple[Hashes, Mask, Counts]:
    """Return the number of the run at each word; behind each body stand so many empty places that no run goes over into the next."""
    lengths, owners = bodies.lengths, bodies.owners
    gap = RUN - 1
    places = np.arange(len(bodies.words)) + gap * owners
    spread = np.zeros(len(bodies.words) + gap * len(bodies) + gap, np.uint64)
    spread[places] = bodies.words
    count = len(spread) - gap
    hashed = np.zeros(count, np.uint64)
    for place in range(RUN):
        hashed *= _STEP
        hashed += spread[place : place + count]
    hashed = mix(hashed)
    whole = np.zeros(count, bool)
    within = np.arange(len(bodies.words)) - bodies.starts[owners]
    whole[places] = (within + RUN <= lengths[owners]) | (within == 0)
    first = np.zeros(count, np.int64)
    first[places] = np.arange(len(bodies.words))
    return hashed, whole, first


def fingerprint(texts: Sequence[bytes], known: Hashes | None = None) -> Fingerprints:
    """Take the fingerprints of plain bodies; words in a run of `known` (see `known_runs`) are left out."""
    parts, rest = [], iter(texts)
    while some := list(islice(rest, AT_ONCE)):
        bodies = number_words(some)
        parts.append(fingerprint_words(bodies if known is None or not len(known) else without(bodies, known_words(bodies, known))))
    held = join([part.held for part in parts])
    return Fingerprints(
        held,
        np.concatenate([np.zeros(0, np.uint64), *(part.texts for part in parts)]),
        np.concatenate([np.zeros(0, np.int64), *(part.words for part in parts)]),
    )


def fingerprint_words(bodies: Bodies) -> Fingerprints:
    """Take the fingerprints of bodies whose words are numbered."""
    hashed, whole, first = _runs(bodies)
    hashed[~whole] = _LAST
    chosen = np.flatnonzero(_least(hashed) & whole)
    owners = bodies.owners
    held = Bodies(hashed[chosen], np.searchsorted(first[chosen], bodies.starts))
    within = (np.arange(len(bodies.words)) - bodies.starts[owners]).astype(np.uint64)
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(mix(bodies.words + within * _STEP))])
    texts = mix(sums[bodies.starts[1:]] - sums[bodies.starts[:-1]] + bodies.lengths.astype(np.uint64))
    return Fingerprints(held, texts, bodies.lengths)


def _least(hashed: Hashes) -> Mask:
    """Say which numbers are the least of some window of neighbours, the last one where several are."""
    count, span = len(hashed), WINDOW - 1
    padded = np.concatenate([np.full(span, _LAST), hashed, np.full(span, _LAST)])
    before = [np.ones(count, bool)]
    after = [np.ones(count, bool)]
    for far in range(1, WINDOW):
        before.append(before[-1] & (padded[span - far : span - far + count] >= hashed))
        after.append(after[-1] & (padded[span + far : span + far + count] > hashed))
    chosen = before[0] & after[span]
    for far in range(1, WINDOW):
        chosen |= before[far] & after[span - far]
    return chosen


def known_runs(texts: Sequence[bytes]) -> Hashes:
    """Return the runs of texts that never count as shared."""
    return np.unique(runs_of(number_words(texts))[0])


def known_words(bodies: Bodies, known: Hashes) -> Mask:
    """Say which words stand in a run of a known text."""
    mask = np.zeros(len(bodies.words) + RUN, bool)
    if len(known):
        runs, owners, first = runs_of(bodies)
        hit = np.isin(runs, known)
        ends = bodies.starts[owners[hit] + 1]
        for place in range(RUN):
            at = first[hit] + place
            mask[at[at < ends]] = True
    return mask[: len(bodies.words)]


def without(bodies: Bodies, mask: Mask) -> Bodies:
    """Return bodies without the words of a mask."""
    kept = np.concatenate([[0], np.cumsum(~mask)])
    return Bodies(bodies.words[~mask], kept[bodies.starts])


def telling_words(bodies: Bodies) -> Bodies:
    """Return the different words of each body that are not common, in order."""
    rare = ~_COMMON[bodies.words >> _OF_COMMON]
    return _different(bodies.words[rare], bodies.owners[rare], len(bodies))


def different(bodies: Bodies) -> Bodies:
    """Return the different fingerprints of each body, in order; their last bits are dropped."""
    return _different(bodies.words >> _DROPPED, bodies.owners, len(bodies))


def _different(numbers: Hashes, owners: Counts, count: int) -> Bodies:
    found, lengths = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for begin in range(0, count, _SORTED):
        end = min(begin + _SORTED, count)
        here = slice(*np.searchsorted(owners, (begin, end)))
        keys = (owners[here] - begin).astype(np.uint64) << _KEPT | numbers[here]
        keys.sort()
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])] if len(keys) else keys
        lengths.append(np.bincount((keys >> _KEPT).astype(np.int64), minlength=end - begin))
        found.append(keys & _ONLY_KEPT)
    return Bodies(np.concatenate(found), starts_of(np.concatenate(lengths)))


def shared(sets: Bodies, one: Counts, other: Counts) -> Counts:
    """Count what sets have in common, pair by pair; `sets` are as `different` gives them."""
    counts = [np.zeros(0, np.int64)]
    for begin in range(0, len(one), _SORTED):
        mine, theirs = sets.of(one[begin : begin + _SORTED]), sets.of(other[begin : begin + _SORTED])
        both = np.concatenate([mine.owners, theirs.owners]).astype(np.uint64) << _KEPT | np.concatenate([mine.words, theirs.words])
        both.sort(kind="stable")
        twice = both[:-1][both[1:] == both[:-1]] >> _KEPT
        counts.append(np.bincount(twice.astype(np.int64), minlength=len(mine)))
    return np.concatenate(counts)


def sign(sets: Bodies) -> NDArray[np.uint32]:
    """Return a signature of each set, which is not empty (MinHash: Broder 1997): the more places two agree in, the more they share."""
    signs = np.empty((len(sets), SIGNS), np.uint32)
    for begin in range(0, len(sets), _SIGNED):
        end = min(begin + _SIGNED, len(sets))
        words = sets.words[sets.starts[begin] : sets.starts[end]].astype(np.uint32)
        signs[begin:end] = np.minimum.reduceat(words[:, None] * _FACTORS, sets.starts[begin:end] - sets.starts[begin])
    return signs


def _common() -> Mask:
    """Mark the first bits of the numbers of common words; of other words one in a thousand is taken for common."""
    marked = np.zeros(1 << 32 - int(_OF_COMMON), bool)
    marked[number_words([" ".join(sorted(COMMON)).encode()]).words >> _OF_COMMON] = True
    return marked


_COMMON = _common()
_FACTORS = (mix(np.arange(1, SIGNS + 1, dtype=np.uint64) * _STEP) | np.uint64(1)).astype(np.uint32)

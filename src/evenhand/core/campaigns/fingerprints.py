"""The plain bodies of many letters in, numbers out: of their words, of the runs of five words they hold, and the fingerprints among these.

A fingerprint is a run whose number is the least of some four in a row (winnowing: Schleimer, Wilkerson and Aiken 2003), so that whatever
eight words two letters share, they share a fingerprint. All of it is sums of long arrays, and sorts of many short rows at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from attrs import frozen
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from evenhand.core.campaigns.words import APOSTROPHE, COMMON, SMALL, word_edges
from evenhand.core.values import patterns as re

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.uint32]
Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
RUN, WINDOW = 5, 4
STEP = np.uint64(0xD6E8FEB86659FD93)
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_SHIFT, _HALF, _LAST = np.uint64(33), np.uint64(32), np.uint32(0xFFFFFFFF)
# Words are numbered eight bytes at a time; two that agree in so many bytes are taken for one.
_EIGHT, _LONGEST = 8, 64
_MASKS = np.array([(1 << 8 * count) - 1 for count in range(_EIGHT + 1)], np.uint64)
_IN_TOKEN, _ALL = re.compile(rb"[^']+(?:'[^']+)*"), (1 << 64) - 1
# Of the words of letters that come one by one, so many are remembered.
_REMEMBERED = 1 << 16
# So many letters, or cells of a table, are worked on at a time: their arrays stay in the processor's own memory.
AT_ONCE, _CELLS, _FEW_BREAKS = 512, 1 << 16, 4
_OF_COMMON, _FIRST, _FIRST_OF_WORD = np.uint32(14), np.uint64(48), np.uint32(16)


@frozen
class Bodies:
    """The bodies of letters: body number n is the `lengths[n]` words from `firsts[n]` on, in whatever order bodies stand."""

    words: Numbers
    firsts: Counts
    lengths: Counts

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def starts(self) -> Counts:
        """Where each begins, and where the last ends, of bodies that stand end to end."""
        return starts_of(self.lengths)

    @property
    def owners(self) -> Counts:
        """The number of the body that each word belongs to, of bodies that stand end to end."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def body(self, number: int) -> Numbers:
        """Return the words of one body."""
        return self.words[self.firsts[number] : self.firsts[number] + self.lengths[number]]

    def of(self, numbers: Counts) -> Bodies:
        """Return some of the bodies, in the order of their numbers as given; their words stay where they are."""
        return Bodies(self.words, self.firsts[numbers], self.lengths[numbers])

    def end_to_end(self) -> Bodies:
        """Return the bodies with their words in their own order."""
        starts, ends = starts_of(self.lengths), self.firsts + self.lengths
        begins = np.flatnonzero(self.firsts[1:] != ends[:-1]) + 1
        if len(begins) * _FEW_BREAKS < len(self):
            # Most stand behind one another already.
            edges = (
                zip(self.firsts[np.append(0, begins)].tolist(), ends[np.append(begins - 1, -1)].tolist(), strict=True) if len(self) else ()
            )
            words = np.concatenate([self.words[:0], *(self.words[first:last] for first, last in edges)])
        else:
            words = self.words[np.arange(starts[-1]) + np.repeat(self.firsts - starts[:-1], self.lengths)]
        return Bodies(words, starts[:-1], self.lengths)

    def holders(self, words: Numbers) -> Counts:
        """Return the numbers of the bodies that have one of some words."""
        # Most words are told from these by their first bits.
        marked = np.zeros(1 << 16, bool)
        marked[words >> _FIRST_OF_WORD] = True
        found = [np.zeros(0, np.int64)]
        for at in range(0, len(self), AT_ONCE):
            part = self.of(np.arange(at, min(at + AT_ONCE, len(self)))).end_to_end()
            near = np.flatnonzero(marked[part.words >> _FIRST_OF_WORD])
            found.append(at + np.unique(part.owners[near[np.isin(part.words[near], words)]]))
        return np.concatenate(found)

    def but(self, numbers: Counts, others: Bodies) -> Bodies:
        """Return these bodies with others in the places of some."""
        firsts, lengths = self.firsts.copy(), self.lengths.copy()
        firsts[numbers], lengths[numbers] = others.firsts + len(self.words), others.lengths
        return Bodies(np.concatenate([self.words, others.words]), firsts, lengths)


def starts_of(lengths: NDArray[np.integer | np.bool_]) -> Counts:
    """Return where each of some stretches begins that stand end to end, and where the last ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])


def in_a_row(words: Numbers, lengths: Counts) -> Bodies:
    """Return the bodies that stand end to end."""
    return Bodies(words, starts_of(lengths)[:-1], lengths)


def stack(bodies: Sequence[Numbers]) -> Bodies:
    """Put bodies end to end."""
    words = np.concatenate([np.zeros(0, np.uint32), *bodies])
    return in_a_row(words, np.fromiter(map(len, bodies), np.int64, len(bodies)))


def join(parts: Sequence[Bodies]) -> Bodies:
    """Put several rows of bodies behind one another, each as it stands."""
    nothing, behind = np.zeros(0, np.int64), starts_of(np.array([len(part.words) for part in parts], np.int64))
    words = np.concatenate([np.zeros(0, np.uint32), *(part.words for part in parts)])
    firsts = np.concatenate([nothing, *(part.firsts + begin for part, begin in zip(parts, behind[:-1].tolist(), strict=True))])
    return Bodies(words, firsts, np.concatenate([nothing, *(part.lengths for part in parts)]))


def tables(bodies: Bodies) -> Iterator[tuple[Counts, Numbers]]:
    """Yield the bodies that have words, those of about one length at a time: their numbers, and a table with a row for each.

    A row that is too short is filled with its last word.
    """
    order = np.argsort(bodies.lengths, kind="stable")
    begin = int(np.searchsorted(bodies.lengths[order], 1))
    while begin < len(order):
        longest = int(bodies.lengths[order[min(begin + AT_ONCE, len(order)) - 1]])
        some = order[begin : begin + max(1, min(AT_ONCE, _CELLS // longest))]
        yield some, _table(bodies, some)
        begin += len(some)


def _table(bodies: Bodies, some: Counts) -> Numbers:
    firsts, lengths = bodies.firsts[some], bodies.lengths[some]
    longest = int(lengths.max())
    # Whole rows are copied, with whatever stands behind a body; at the end of all words there may not be enough of it.
    last = len(bodies.words) - longest
    table = sliding_window_view(bodies.words, longest)[np.minimum(firsts, last)]
    for row in np.flatnonzero(firsts > last).tolist():
        table[row, : lengths[row]] = bodies.words[firsts[row] : firsts[row] + lengths[row]]
    np.copyto(table, table[np.arange(len(table)), lengths - 1][:, None], where=np.arange(longest) >= lengths[:, None])
    return table


def mix(hashes: Hashes) -> Hashes:
    """Spread numbers over all 64 bits, so that a part of them is as good as the whole."""
    for factor in _MIX:
        hashes = hashes ^ (hashes >> _SHIFT)
        hashes *= factor
    return hashes ^ (hashes >> _SHIFT)


def number_words(texts: Sequence[bytes]) -> Bodies:
    """Give every word of plain bodies its number of 32 bits: the same for a word in every letter, every run and on every machine.

    >>> bodies = number_words([b"Keep the pool", b"keep it: the pool!"])
    >>> bodies.lengths.tolist(), int(bodies.words[0] == bodies.words[3]), int(bodies.words[2] == bodies.words[6])
    ([3, 4], 1, 1)
    """
    joined, begins = lay_out(texts)
    first, last = word_edges(joined)
    lengths = np.minimum(last - first, _LONGEST)
    numbers = _number(joined, first, lengths) >> _HALF
    return in_a_row(numbers.astype(np.uint32), np.diff(np.searchsorted(first, begins)))


def lay_out(texts: Sequence[bytes]) -> tuple[bytes, Counts]:
    """Return plain bodies in small letters behind one another, spaces between them, and where each begins and one more would."""
    joined = b" ".join((b"", *texts, b" " * _EIGHT)).translate(SMALL)
    return joined, 1 + starts_of(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)


def eights_of(joined: bytes) -> Hashes:
    """Return each eight bytes as one number, wherever they begin."""
    eights: Hashes = np.ndarray(len(joined) - _EIGHT + 1, "<u8", joined, strides=(1,))
    return eights


def _number(joined: bytes, first: Counts, lengths: Counts) -> Hashes:
    eights = eights_of(joined)
    hashes = mix((eights[first] & _MASKS.take(np.minimum(lengths, _EIGHT))) + lengths.astype(np.uint64))
    at, longer = _EIGHT, np.flatnonzero(lengths > _EIGHT)
    while len(longer):
        more = eights[first[longer] + at] & _MASKS.take(np.minimum(lengths[longer] - at, _EIGHT))
        hashes[longer] = mix(hashes[longer] * STEP + more)
        at += _EIGHT
        longer = longer[lengths[longer] > at]
    return hashes


def number_one(text: bytes) -> Numbers:
    """Give every word of one plain body its number, as `number_words` gives them to many; common ones are remembered.

    >>> number_one(b"Keep the pool: don't.").tolist() == number_words([b"Keep the pool: don't."]).words.tolist()
    True
    """
    small = text.translate(SMALL)
    words = small.split()
    if APOSTROPHE in small:
        for at in [at for at, word in enumerate(words) if APOSTROPHE in word][::-1]:
            words[at : at + 1] = _IN_TOKEN.findall(words[at])
    return np.fromiter(map(_NUMBERS.__getitem__, words), np.uint32, len(words))


class _Numbers(dict[bytes, int]):
    """The numbers of the words met last, each found when it is first asked for."""

    def __missing__(self, word: bytes) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        length = min(len(word), _LONGEST)
        hashed = _mix_one(int.from_bytes(word[:_EIGHT], "little") + length)
        for at in range(_EIGHT, length, _EIGHT):
            hashed = _mix_one(hashed * int(STEP) + int.from_bytes(word[at : min(at + _EIGHT, length)], "little"))
        number = self[word] = hashed >> int(_HALF)
        return number


_NUMBERS = _Numbers()


def _mix_one(hashed: int) -> int:
    """Spread one number, as `mix` does many."""
    hashed &= _ALL
    for factor in _MIX:
        hashed = (hashed ^ hashed >> int(_SHIFT)) * int(factor) & _ALL
    return hashed ^ hashed >> int(_SHIFT)


def number_texts(bodies: Bodies) -> Hashes:
    """Give every whole body that stands end to end a number, which only bodies of the same words in the same order have."""
    within = np.arange(len(bodies.words)) - np.repeat(bodies.firsts, bodies.lengths)
    by_place = mix(np.arange(1, bodies.lengths.max(initial=0) + 1, dtype=np.uint64) * STEP)[within]
    by_place *= bodies.words
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(by_place)])
    return mix(sums[bodies.firsts + bodies.lengths] - sums[bodies.firsts] + bodies.lengths.astype(np.uint64))


def runs_of(bodies: Bodies) -> tuple[Hashes, Counts, Counts]:
    """Return every run of words with the number of its body and of its first word; a body shorter than a run is one run.

    The bodies stand end to end.
    """
    hashed, whole, short = _runs(bodies)
    whole[short] = True
    first = np.flatnonzero(whole)
    return hashed[first], bodies.owners[first], first


def _runs(bodies: Bodies) -> tuple[Hashes, Mask, Counts]:
    """Return the number of the run at each word, where there is a whole one, and the places of bodies too short for any."""
    count = len(bodies.words)
    padded = np.zeros(count + RUN, np.uint64)
    padded[:count] = bodies.words
    hashed = np.zeros(count, np.uint64)
    for place in range(RUN):
        hashed += padded[place : place + count]
        hashed *= STEP
    few = np.flatnonzero((bodies.lengths > 0) & (bodies.lengths < RUN))
    short, runs = bodies.firsts[few], np.zeros(len(few), np.uint64)
    for place in range(RUN):
        runs += np.where(bodies.lengths[few] > place, padded[short + place], np.uint64(0))
        runs *= STEP
    hashed[short] = runs
    return hashed, _whole(bodies, RUN), short


def _whole(bodies: Bodies, count: int) -> Mask:
    """Say at which words so many begin that are of one body."""
    whole, ends = np.ones(len(bodies.words), bool), bodies.firsts + bodies.lengths
    for far in range(1, count):
        whole[ends[bodies.lengths >= far] - far] = False
    return whole


def fingerprint_words(bodies: Bodies) -> Bodies:
    """Take the fingerprints of bodies whose words are numbered and stand end to end, in the order of their text.

    Of a body that has no window, all runs are taken.
    """
    hashed, whole, short = _runs(bodies)
    runs = (hashed >> _HALF).astype(np.uint32)
    chosen = _least(runs, _whole(bodies, RUN + WINDOW - 1)) | np.repeat(bodies.lengths < RUN + WINDOW - 1, bodies.lengths)
    chosen &= whole
    chosen[short] = True
    places = np.flatnonzero(chosen)
    return in_a_row(runs[places], np.diff(np.searchsorted(places, bodies.starts)))


def _least(runs: Numbers, windows: Mask) -> Mask:
    """Say which numbers are the least of a window of four; `windows` says where one begins."""
    least = np.concatenate([runs, np.full(WINDOW - 1, _LAST)])
    for far in (1, 2):
        least = np.minimum(least[:-far], least[far:])
    least = np.concatenate([np.zeros(WINDOW - 1, np.uint32), np.where(windows, least, np.uint32(0))])
    for far in (1, 2):
        least = np.maximum(least[:-far], least[far:])
    chosen: Mask = least == runs
    return chosen


def known_runs(texts: Sequence[bytes]) -> Hashes:
    """Return the runs of texts that never count as shared."""
    return np.unique(runs_of(number_words(texts))[0])


def known_words(bodies: Bodies, known: Hashes) -> Mask:
    """Say which words of bodies that stand end to end stand in a run of a known text."""
    mask = np.zeros(len(bodies.words) + RUN, bool)
    if len(known):
        runs, owners, first = runs_of(bodies)
        # Most runs are told from known ones by their first bits.
        marked = np.zeros(1 << 16, bool)
        marked[known >> _FIRST] = True
        hit = marked[runs >> _FIRST]
        hit[hit] = np.isin(runs[hit], known)
        ends = bodies.starts[owners[hit] + 1]
        for place in range(RUN):
            at = first[hit] + place
            mask[at[at < ends]] = True
    return mask[: len(bodies.words)]


def without(bodies: Bodies, mask: Mask) -> Bodies:
    """Return bodies that stand end to end without the words of a mask."""
    return _kept(bodies, ~mask)


def _kept(bodies: Bodies, mask: Mask) -> Bodies:
    places = np.flatnonzero(mask)
    return in_a_row(bodies.words[places], np.diff(np.searchsorted(places, bodies.starts)))


def telling_words(bodies: Bodies) -> Bodies:
    """Return the different words of each body that are not common, in order."""
    return _sets(bodies, lambda words: ~_COMMON.take(words >> _OF_COMMON))


def different(bodies: Bodies) -> Bodies:
    """Return the different numbers of each body, in order."""
    return _sets(bodies, lambda words: np.ones(words.shape, bool))


def _sets(bodies: Bodies, wanted: Callable[[Numbers], Mask]) -> Bodies:
    words, lengths = [np.zeros(0, np.uint32)], np.zeros(len(bodies), np.int64)
    order = [np.flatnonzero(bodies.lengths == 0)]
    for some, table in tables(bodies):
        table.sort(axis=1)
        kept = wanted(table)
        kept[:, 1:] &= table[:, 1:] != table[:, :-1]
        words.append(table.ravel().take(np.flatnonzero(kept)))
        lengths[some] = kept.sum(axis=1)
        order.append(some)
    stand = np.concatenate(order)
    firsts = np.empty(len(bodies), np.int64)
    firsts[stand] = starts_of(lengths[stand])[:-1]
    return Bodies(np.concatenate(words), firsts, lengths)


def shared(sets: Bodies, one: Counts, other: Counts) -> Counts:
    """Count what sets have in common, pair by pair; `sets` are as `different` gives them."""
    mine, theirs = sets.lengths[one], sets.lengths[other]
    counts, fewer = np.zeros(len(one), np.int64), np.minimum(mine, theirs)
    order = np.argsort(np.maximum(mine, theirs), kind="stable")
    order, begin = order[fewer[order] > 0], 0
    while begin < len(order):
        some = order[begin : begin + AT_ONCE]
        some = some[: max(1, _CELLS // int(max(mine[some[-1]], theirs[some[-1]])))]
        both = np.concatenate([_table(sets, one[some]), _table(sets, other[some])], axis=1)
        both.sort(axis=1)
        # What fills a row agrees with what stands before it once for each place that it fills.
        filled = both.shape[1] - mine[some] - theirs[some]
        counts[some] = np.count_nonzero(both[:, 1:] == both[:, :-1], axis=1) - filled
        begin += len(some)
    return counts


def _common() -> Mask:
    """Mark the first bits of the numbers of common words; of other words one in a thousand is taken for common."""
    marked = np.zeros(1 << 32 - int(_OF_COMMON), bool)
    marked[number_words([" ".join(sorted(COMMON)).encode()]).words >> _OF_COMMON] = True
    return marked


_COMMON = _common()

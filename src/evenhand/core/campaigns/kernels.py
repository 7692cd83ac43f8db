"""What the dear steps of sorting take and give (see `steps`), by loops that numba compiles: the same to the last bit, in less time.

Only this module imports numba, which takes a second to load, and only `steps` imports this module, where there are letters enough.
numba keeps what it has compiled until this file changes, and looks at no other. So whatever the loops know stands here, though
`fingerprints` has it too, or they are told it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from numba import njit
from numpy.typing import NDArray

from evenhand.core.campaigns.fingerprints import Bodies, Counts, Hashes, Numbers, eights_of, in_a_row, lay_out
from evenhand.core.campaigns.leading import GREAT, OF_SHORTER, PROPOSED, Pairs, in_order, weigh
from evenhand.core.campaigns.signatures import FACTORS, FOLD, ROWS

_STEP = np.uint64(0xD6E8FEB86659FD93)
_FIRST_FACTOR, _SECOND_FACTOR = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_HALF, _SHIFT, _LOW, _NONE = np.uint64(32), np.uint64(33), np.uint64(0xFFFFFFFF), np.uint64(0)
_RUN, _WINDOW, _EIGHT, _LONGEST, _APOSTROPHE = 5, 4, 8, 64, 39
_MASKS = np.array([(1 << 8 * count) - 1 for count in range(_EIGHT + 1)], np.uint64)
_RANK_BITS, _RANK, _NEAREST = np.uint32(27), np.uint32((1 << 27) - 1), 16
_LAST = np.uint32(0xFFFFFFFF)
# So many pairs are made room for at first.
_ROOM = 1024
Weights = NDArray[np.uint8]
Middles = NDArray[np.int16]
Loop = TypeVar("Loop", bound=Callable[..., object])


def _compiled(loop: Loop) -> Loop:
    made: Loop = njit(cache=True)(loop)
    return made


# Words, runs and fingerprints


def number_words(texts: Sequence[bytes]) -> Bodies:
    """Do as `fingerprints.number_words`."""
    joined, begins = lay_out(texts)
    edges = _find_edges(np.frombuffer(joined, np.uint8))
    return in_a_row(*_number(eights_of(joined), edges, begins[1:] - 1))


def number_texts(bodies: Bodies) -> Hashes:
    """Do as `fingerprints.number_texts`."""
    return _number_texts(bodies.words, bodies.lengths)


def fingerprint_words(bodies: Bodies) -> Bodies:
    """Do as `fingerprints.fingerprint_words`."""
    return in_a_row(*_fingerprint(bodies.words, bodies.lengths))


@_compiled
def _mix(hashed: np.uint64) -> np.uint64:
    hashed = (hashed ^ (hashed >> _SHIFT)) * _FIRST_FACTOR
    hashed = (hashed ^ (hashed >> _SHIFT)) * _SECOND_FACTOR
    return hashed ^ (hashed >> _SHIFT)


@_compiled
def _find_edges(signs: NDArray[np.uint8]) -> NDArray[np.int64]:
    inside = np.zeros(signs.size, np.uint8)
    before, here, behind, within = signs[:-2], signs[1:-1], signs[2:], inside[1:-1]
    for at in range(here.size):
        between = (here[at] == _APOSTROPHE) & (before[at] > _APOSTROPHE) & (behind[at] > _APOSTROPHE)
        within[at] = (here[at] > _APOSTROPHE) | between
    # Each place is written down, and stays where it is an edge: that is quicker than to ask.
    edges, count, after = np.empty(signs.size + 1, np.int64), 0, inside[1:]
    for at in range(after.size):
        edges[count] = at + 1
        count += int(inside[at] != after[at])
    return edges[:count]


@_compiled
def _number(eights: Hashes, edges: NDArray[np.int64], ends: Counts) -> tuple[Numbers, Counts]:
    words, lengths, count = np.empty(edges.size // 2, np.uint32), np.empty(ends.size, np.int64), 0
    for text in range(ends.size):
        first = count
        while count < words.size and edges[2 * count] < ends[text]:
            words[count] = _number_word(eights, edges[2 * count], min(edges[2 * count + 1] - edges[2 * count], _LONGEST))
            count += 1
        lengths[text] = count - first
    return words, lengths


@_compiled
def _number_word(eights: Hashes, begin: int, length: int) -> np.uint32:
    hashed = _mix((eights[begin] & _MASKS[min(length, _EIGHT)]) + np.uint64(length))
    for at in range(_EIGHT, length, _EIGHT):
        hashed = _mix(hashed * _STEP + (eights[begin + at] & _MASKS[min(length - at, _EIGHT)]))
    return np.uint32(hashed >> _HALF)


@_compiled
def _number_texts(words: Numbers, lengths: Counts) -> Hashes:
    numbers, begin = np.empty(lengths.size, np.uint64), 0
    for text in range(lengths.size):
        total = np.uint64(lengths[text])
        for at in range(lengths[text]):
            total += _mix(np.uint64(at + 1) * _STEP) * np.uint64(words[begin + at])
        numbers[text] = _mix(total)
        begin += lengths[text]
    return numbers


@_compiled
def _fingerprint(words: Numbers, lengths: Counts) -> tuple[Numbers, Counts]:
    held, counts = np.empty(words.size + 1, np.uint32), np.empty(lengths.size, np.int64)
    longest = lengths.max() if lengths.size else 0
    runs, least = np.empty(longest, np.uint32), np.zeros(longest + _WINDOW, np.uint32)
    begin = end = 0
    for text in range(lengths.size):
        body, kept = words[begin : begin + lengths[text]], held[end:]
        if body.size >= _RUN + _WINDOW - 1:
            counts[text] = _choose(_find_runs(body, runs), least, kept)
        elif body.size >= _RUN:
            counts[text] = _find_runs(body, kept).size
        else:
            counts[text] = _whole(body, kept)
        begin += lengths[text]
        end += counts[text]
    return held[:end].copy(), counts


@_compiled
def _find_runs(body: Numbers, runs: Numbers) -> Numbers:
    for at in range(body.size - _RUN + 1):
        hashed = _NONE
        for place in range(_RUN):
            hashed = (hashed + np.uint64(body[at + place])) * _STEP
        runs[at] = np.uint32(hashed >> _HALF)
    return runs[: body.size - _RUN + 1]


@_compiled
def _choose(runs: Numbers, least: Numbers, kept: Numbers) -> int:
    """Keep the runs that are the least of a window; before the first window and behind the last one stand noughts."""
    windows, count = runs.size - _WINDOW + 1, 0
    for at in range(windows):
        least[at + _WINDOW - 1] = min(min(runs[at], runs[at + 1]), min(runs[at + 2], runs[at + 3]))
    least[windows + _WINDOW - 1 : windows + 2 * (_WINDOW - 1)] = 0
    for at in range(runs.size):
        kept[count] = runs[at]
        most = max(max(least[at], least[at + 1]), max(least[at + 2], least[at + 3]))
        count += int(most == runs[at])
    return count


@_compiled
def _whole(body: Numbers, kept: Numbers) -> int:
    """Keep a body too short for a run as one."""
    hashed = _NONE
    for place in range(_RUN):
        hashed = (hashed + np.uint64(body[place] if place < body.size else 0)) * _STEP
    kept[0] = np.uint32(hashed >> _HALF)
    return min(body.size, 1)


# Who leads whom


def led(fingerprints: Bodies, copies: Counts, far: int = 1) -> Pairs:
    """Do as `leading.led`."""
    starts = fingerprints.starts
    pairs = _pair_fingerprints(fingerprints.words, fingerprints.firsts, starts, far)
    pairs.sort()
    owners, ends, letters = _find_repeats(pairs, copies)
    del pairs
    weights = weigh(letters).astype(np.uint8)
    middles, sums = _find_middles(owners, ends, weights, starts, weigh(copies))
    order, rank = in_order(sums, fingerprints.lengths)
    leaders, upto = _vote(owners, ends, weights, middles, rank, order, starts, GREAT)
    found = np.unique(_find_led(leaders, upto, starts, PROPOSED, OF_SHORTER))
    return found >> 32, found & 0xFFFFFFFF


@_compiled
def _pair_fingerprints(words: Numbers, firsts: Counts, starts: Counts, far: int) -> Hashes:
    pairs = np.empty(starts[-1], np.uint64)
    for body in range(firsts.size):
        length = starts[body + 1] - starts[body]
        held, here = words[firsts[body] : firsts[body] + length], pairs[starts[body] : starts[body + 1]]
        for at in range(length):
            pair = np.uint64(held[at])
            if at + far < length:
                pair = pair << _HALF | np.uint64(held[at + far])
            here[at] = _mix(pair) & ~_LOW | np.uint64(body)
    return pairs


@_compiled
def _find_repeats(pairs: Hashes, copies: Counts) -> tuple[Numbers, Counts, Counts]:
    """Return who holds each pair that stands more than once, where those of each end, and in how many letters it stands."""
    owners, ends, letters = np.empty(pairs.size, np.uint32), np.empty(pairs.size // 2, np.int64), np.empty(pairs.size // 2, np.int64)
    count = found = begin = 0
    while begin < pairs.size:
        end = begin + 1
        while end < pairs.size and pairs[end] >> _HALF == pairs[begin] >> _HALF:
            end += 1
        if end > begin + 1:
            letters[found] = 0
            for owner in pairs[begin:end]:
                owners[count] = np.uint32(owner & _LOW)
                letters[found] += copies[owners[count]]
                count += 1
            ends[found] = count
            found += 1
        begin = end
    return owners[:count], ends[:found], letters[:found]


@_compiled
def _find_middles(owners: Numbers, ends: Counts, weights: Weights, starts: Counts, alone: Middles) -> tuple[Middles, Counts]:
    """Return the middle one of the weights of each body, and their sum; a pair that no other holds weighs as its own copies do."""
    held, upto = np.empty(starts[-1], np.uint8), starts[:-1].copy()
    at = 0
    for pair in range(ends.size):
        while at < ends[pair]:
            held[upto[owners[at]]] = weights[pair]
            upto[owners[at]] += 1
            at += 1
    middles, sums, times = np.empty(alone.size, np.int16), np.empty(alone.size, np.int64), np.zeros(256, np.int64)
    for body in range(alone.size):
        own = held[starts[body] : upto[body]]
        others = starts[body + 1] - upto[body]
        sums[body] = np.int64(alone[body]) * others
        for weight in own:
            sums[body] += np.int64(weight)
        place = (starts[body + 1] - starts[body]) // 2 - others
        middles[body] = _at_place(own, place, times) if own.size and place >= 0 else alone[body]
    return middles, sums


@_compiled
def _at_place(weights: Weights, place: int, times: Counts) -> int:
    """Return the weight that would stand at a place if they were in order; `times` is all noughts, before and after."""
    for weight in weights:
        times[weight] += 1
    found, before = 0, times[0]
    while before <= place:
        found += 1
        before += times[found]
    for weight in weights:
        times[weight] = 0
    return found


@_compiled
def _vote(
    owners: Numbers, ends: Counts, weights: Weights, middles: Middles, rank: Numbers, order: Counts, starts: Counts, great: int
) -> tuple[Numbers, Counts]:
    """Return who leads each pair of each body, behind one another from where the body starts, and up to where they stand."""
    leaders, upto, begin = np.empty(starts[-1], np.uint32), starts[:-1].copy(), 0
    for pair in range(ends.size):
        some, best = owners[begin : ends[pair]], np.uint32(0)
        for owner in some:
            off = abs(np.int64(weights[pair]) - np.int64(middles[owner])) // great
            best = max(best, np.uint32(_NEAREST - off) << _RANK_BITS | rank[owner])
        leader = np.uint32(order[best & _RANK])
        for owner in some:
            if owner != leader:
                leaders[upto[owner]] = leader
                upto[owner] += 1
        begin = ends[pair]
    return leaders, upto


@_compiled
def _find_led(leaders: Numbers, upto: Counts, starts: Counts, proposed: int, of_shorter: float) -> Counts:
    """Return each body with those that lead enough of it, the smaller number in the upper half."""
    times, found, count = np.zeros(upto.size, np.int64), np.empty(_ROOM, np.int64), 0
    for body in range(upto.size):
        own = leaders[starts[body] : upto[body]]
        for leader in own:
            times[leader] += 1
        for leader in own:
            fewer = min(starts[body + 1] - starts[body], starts[leader + 1] - starts[leader])
            if times[leader] and times[leader] >= min(float(fewer), max(float(proposed), of_shorter * fewer)):
                found = _with_room(found, count)
                found[count] = _pair(body, leader)
                count += 1
            times[leader] = 0
    return found[:count]


@_compiled
def _pair(one: int, other: int) -> np.int64:
    first, second = np.int64(one), np.int64(other)
    return min(first, second) << 32 | max(first, second)


@_compiled
def _with_room(found: Counts, count: int) -> Counts:
    if count < found.size:
        return found
    wider = np.empty(2 * count, np.int64)
    wider[:count] = found
    return wider


# Sets and signatures


def shared(sets: Bodies, one: Counts, other: Counts) -> Counts:
    """Do as `fingerprints.shared`."""
    return _count_shared(sets.words, sets.firsts, sets.lengths, one, other)


def sign(sets: Bodies) -> Numbers:
    """Do as `signatures.sign`."""
    return _sign(sets.words, sets.firsts, sets.lengths, FACTORS)


def pair_alike(signs: Numbers, groups: Counts, least: float) -> Counts:
    """Do as `signatures.pair_alike`."""
    return np.unique(_pair_alike(signs, signs.astype(np.uint8), groups, least, ROWS, FOLD))


@_compiled
def _count_shared(words: Numbers, firsts: Counts, lengths: Counts, one: Counts, other: Counts) -> Counts:
    counts = np.empty(one.size, np.int64)
    for pair in range(one.size):
        mine = words[firsts[one[pair]] : firsts[one[pair]] + lengths[one[pair]]]
        theirs = words[firsts[other[pair]] : firsts[other[pair]] + lengths[other[pair]]]
        first = second = count = 0
        while first < mine.size and second < theirs.size:
            word, against = mine[first], theirs[second]
            count += int(word == against)
            first += int(word <= against)
            second += int(word >= against)
        counts[pair] = count
    return counts


@_compiled
def _sign(words: Numbers, firsts: Counts, lengths: Counts, factors: Numbers) -> Numbers:
    signs = np.full((firsts.size, factors.size), _LAST, np.uint32)
    for number in range(firsts.size):
        row = signs[number]
        for word in words[firsts[number] : firsts[number] + lengths[number]]:
            for place in range(factors.size):
                row[place] = min(row[place], np.uint32(word * factors[place]))
    return signs


@_compiled
def _pair_alike(signs: Numbers, last: Weights, groups: Counts, least: float, rows: int, fold: np.uint64) -> Counts:
    bits = 10
    while 1 << bits < 2 * len(signs):
        bits += 1
    table, keys = np.empty(1 << bits, np.int64), np.empty(len(signs), np.uint32)
    found, count = np.empty(_ROOM, np.int64), 0
    for band in range(0, signs.shape[1], rows):
        _write_keys(signs, band, band + rows, fold, keys)
        table[:] = -1
        for body in range(len(signs)):
            first = _first_of_bucket(table, keys, body, np.uint32(32 - bits))
            if groups[first] != groups[body] and _agreeing(last, first, body) >= least:
                found = _with_room(found, count)
                found[count] = _pair(first, body)
                count += 1
    return found[:count]


@_compiled
def _write_keys(signs: Numbers, first: int, last: int, fold: np.uint64, keys: Numbers) -> None:
    for body in range(len(signs)):
        key = _NONE
        for place in range(first, last):
            key = (key ^ np.uint64(signs[body, place])) * fold
        keys[body] = np.uint32(key >> _HALF)


@_compiled
def _first_of_bucket(table: Counts, keys: Numbers, body: int, shift: np.uint32) -> int:
    """Return the first body with the same key, which may be this one; it stands in the first free place from its key on."""
    place = np.int64(keys[body] >> shift)
    while table[place] >= 0 and keys[table[place]] != keys[body]:
        place = place + 1 & table.size - 1
    if table[place] < 0:
        table[place] = body
    first: int = table[place]
    return first


@_compiled
def _agreeing(last: Weights, one: int, other: int) -> int:
    count = 0
    for place in range(last.shape[1]):
        count += int(last[one, place] == last[other, place])
    return count

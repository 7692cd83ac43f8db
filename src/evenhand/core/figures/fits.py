"""The figures of one paper in, checks out of those that come out of one another, though no words tie them: "had 118, lost 14, told 104"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from attrs import evolve, frozen

from evenhand.core.figures.changes import check_amount
from evenhand.core.figures.model import AGREES, Check
from evenhand.core.figures.ranges import Extent
from evenhand.core.figures.rates import hold_rate
from evenhand.core.figures.scenes import find_scenes, is_relative, of_one_thing, sizes
from evenhand.core.figures.shares import hold_share
from evenhand.core.figures.stated import Stated
from evenhand.core.figures.sums import hold_sum
from evenhand.core.figures.told_changes import Changes, make_pair
from evenhand.core.figures.told_rates import Rate, is_rate
from evenhand.core.figures.told_shares import Parted, Share, is_said_again, is_share
from evenhand.core.figures.told_sums import Sum, is_total
from evenhand.core.figures.wording import HEDGE
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_CONCLUDES = re.compile(r"\b(?:so|therefore|thus|hence|follow|leaves|leaving|that[’']?s|that\sis|means|meaning)\b")
# "Which is down by a quarter", "a drop of some 40 per cent", "that is about a quarter more".
_SAID_AGAIN = re.compile(
    r"(?:(?:,|[–—(]|\s-)\s?|\b(?:which|that|it|this)(?:\s(?:is|was|means)\s|['’]s\s))"
    rf"(?:(?:up|down)\s(?:by\s)?|an?\s(?:[a-z-]+\s){{1,3}}of\s)?{HEDGE}$"
)
_Find = Callable[[Sequence[Stated], Sequence[Stated], "_Seen"], Iterable[Check | None]]
_NOTE = "no words tie these figures to one another, but their numbers fit"
# Sums of small numbers, and of many, come out by chance.
_LEAST, _LARGE, _MOST = 3, 20, 5
_THREE = 3
_FAR = 240
_DIGITS = 3
# A product that may lie so far off, in parts of itself, fits by chance.
_LOOSE = Fraction(1, 20)


@frozen
class _Seen:
    """What is told of one paper already: its changes, the places of claims that are settled, and of the figures of its changes."""

    changes: Changes
    taken: frozenset[Place]
    moved: frozenset[Place]


def check_fits(row: Sequence[Stated], changes: Changes, taken: frozenset[Place]) -> Iterator[Check]:
    """Show where one reading alone of the figures of a sentence, and of those near before it, comes out; nothing is told to differ."""
    ends = (end.place for pair in changes.pairs for end in (pair.first, pair.last))
    seen = _Seen(changes, taken, frozenset([*ends, *(amount.stated.place for amount in changes.amounts)]))
    for held, finds in ((sizes(row), (_sums, _shares, _changes)), ([each for each in row if each.figure.value], (_rates,))):
        for scene in find_scenes(held):
            windows = list(_windows(scene.own, held))
            for find in finds:
                yield from _first(find, windows, scene.own, seen)


def _windows(own: Sequence[Stated], row: Sequence[Stated]) -> Iterator[list[Stated]]:
    """Yield the figures of a sentence, and then each time those of one sentence more before it, as far as they may be meant."""
    first = own[0].sentence.start
    near = [each for each in row if each.end <= first and first - each.end <= _FAR]
    yield [*own]
    for start in dict.fromkeys(each.sentence.start for each in reversed(near)):
        yield [*(each for each in near if each.sentence.start >= start), *own]


def _first(find: _Find, windows: Sequence[Sequence[Stated]], own: Sequence[Stated], seen: _Seen) -> Iterator[Check]:
    """Yield what comes out in the nearest window in which anything does, if it is one thing alone."""
    for window in windows:
        found = [check for check in find(window, own, seen) if check is not None and check.verdict == AGREES]
        if found:
            if len(found) == 1:
                yield evolve(found[0], note=found[0].note or _NOTE)
            return


def _sums(window: Sequence[Stated], own: Sequence[Stated], seen: _Seen) -> Iterator[Check | None]:
    """Yield the sum of all figures of one unit, where the largest is that of the others, or what is concluded from the last two."""
    for unit in dict.fromkeys(each.figure.unit for each in own):
        held = [each for each in window if each.figure.unit == unit]
        last = max(held, key=lambda each: each.start)
        concluded = last in own and bool(_CONCLUDES.search(last.before(200)))
        for figures in (held, held[-_THREE:]) if concluded and len(held) > _THREE else (held,):
            if (told := _sum_of(figures, last, seen, concluded=concluded)) is not None:
                yield hold_sum(told)


def _sum_of(held: Sequence[Stated], last: Stated, seen: _Seen, *, concluded: bool) -> Sum | None:
    """Return the sum that figures make, with the last of them as what is claimed; None where the largest is not that of the others."""
    *parts, whole = sorted(held, key=lambda each: each.figure.value or 0)
    if not 2 <= len(parts) < _MOST or any(is_relative(each) or each.figure.bound or each.place in seen.taken for each in held):
        return None
    exact = sum(each.figure.value or 0 for each in parts) == whole.figure.value
    large = (parts[0].figure.value or 0) >= _LEAST and (whole.figure.value or 0) >= _LARGE
    if not exact or not large or not (concluded or of_one_thing(*held)):
        return None
    return Sum(whole, tuple(parts)) if last is whole else Sum(last, (whole,), tuple(each for each in parts if each is not last))


def _rates(window: Sequence[Stated], own: Sequence[Stated], seen: _Seen) -> Iterator[Check | None]:
    """Yield what a rate comes to for all that are counted."""
    plain = [each for each in window if each.figure.value and not is_relative(each) and each.place not in seen.taken]
    for rate, times, total in permutations(plain, 3):
        if rate.figure.kind != "money" or times.figure.kind not in ("count", "duration") or total.figure.unit != rate.figure.unit:
            continue
        if not any(each in own for each in (rate, times, total)) or (times.figure.value or 0) <= _LEAST:
            continue
        exact = (rate.figure.value or 0) * (times.figure.value or 0) == total.figure.value
        told = (is_rate(rate) or is_total(total)) and (exact or _is_narrow(total.extent))
        if told or (exact and _is_odd(total)):
            yield hold_rate(Rate(rate, total, times.extent, total, times, sure=False))


def _is_odd(stated: Stated) -> bool:
    """Say whether a figure is no round number that many products come to."""
    return len(str(int(stated.figure.value or 0)).rstrip("0")) >= _DIGITS


def _is_narrow(extent: Extent) -> bool:
    low, high = extent.printed.low, extent.printed.high
    return low is not None and high is not None and high - low <= high * _LOOSE


def _shares(window: Sequence[Stated], own: Sequence[Stated], seen: _Seen) -> Iterator[Check | None]:
    """Yield the share that one figure is of another, where no others of their unit stand near."""
    told = seen.taken | seen.moved
    for claim in own:
        if not is_share(claim) or claim.place in told or not is_said_again(claim):
            continue
        for part, whole in _twos(window, claim):
            if seen.moved.isdisjoint((part.place, whole.place)):
                yield hold_share(Share(Parted(part, whole), claim))


def _changes(window: Sequence[Stated], own: Sequence[Stated], seen: _Seen) -> Iterator[Check | None]:
    """Yield the rise or fall between two figures, where no others of their unit stand near."""
    for amount in seen.changes.amounts_in(own[0].sentence):
        again = is_share(amount.stated) and _SAID_AGAIN.search(amount.stated.before(200))
        if again and amount.way and amount.stated.place not in seen.taken and seen.changes.pair_of(amount) is None:
            for low, high in _twos(window, amount.stated):
                yield check_amount(make_pair(low, high) if amount.way == "up" else make_pair(high, low), amount)


def _twos(window: Sequence[Stated], claim: Stated) -> Iterator[tuple[Stated, Stated]]:
    """Yield each two figures of one thing that stand alone with their unit before a claim, the smaller first."""
    for unit in dict.fromkeys(each.figure.unit for each in window):
        held = [each for each in window if each.figure.unit == unit and each is not claim]
        if len(held) == 2 and not any(each.figure.bound for each in held) and all(each.start < claim.start for each in held):
            small, large = sorted(held, key=lambda each: each.figure.value or 0)
            if of_one_thing(*held) and (small.figure.value or 0) < (large.figure.value or 0):
                yield small, large

"""Pairs with their years and words such as "at a similar rate" in, what the rate comes to out: compound and in a straight line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evenhand.core.figures.changes import write_pair
from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS, Check, Thresholds, Used
from evenhand.core.figures.ranges import Range, as_decimal, root, say_range
from evenhand.core.figures.stated import Stated, define, name_measure, read_year, year_of, years_of
from evenhand.core.figures.told_changes import Pair
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

_RATE = re.compile(r"\b(?:rate|pace)$")
_GOES_ON = re.compile(
    r"\b(?:keep|keeps|continu\w+|go(?:es)?\son|going\son|carry\son|further|still|remain\w*|expect\w*|project\w*|forecast\w*|will|set\sto)\b"
)
_LONGEST = 60
# A figure foretold stands among so many before or after the words for the rate.
_NEAR = 6


def check_projections(row: Sequence[Stated], pairs: Sequence[Pair], thresholds: Thresholds) -> Iterator[Check]:
    """Work out what "at a similar rate" would come to; where the paper prints the sum, hold it against both ways of counting."""
    ends = [pair.places[1] for pair in pairs]
    for at, rate in enumerate(row):
        if rate.figure.value is not None or not _RATE.search(rate.words) or not _GOES_ON.search(rate.before()):
            continue
        before = bisect_right(ends, rate.start)
        pair = pairs[before - 1] if before else None
        near = row[max(0, at - _NEAR) : at + _NEAR]
        if pair and pair.last.paragraph == rate.paragraph and (check := _check(rate, pair, near, thresholds)):
            yield check


def _check(rate: Stated, pair: Pair, row: Sequence[Stated], thresholds: Thresholds) -> Check | None:
    told = years_of(pair.first, pair.last)
    if told is None or not 0 < told[1].year - told[0].year <= _LONGEST:
        return None
    begun, ended = told
    years, named = ended.year - begun.year, _foretold(rate, pair, row)
    until = read_year(named.figure.period or "") if named else None
    ahead = until.year - ended.year if until else thresholds.years_ahead
    if not 0 < ahead <= _LONGEST:
        return None
    compound, straight = _compound(pair, years, ahead), _straight(pair, years, ahead)
    if compound is None or straight is None:
        return None
    unit = pair.first.figure.unit
    end = str(PartialDate(ended.year + ahead, financial=ended.financial)).removeprefix("FY")
    lines = (
        write_pair(pair)[0],
        f"over {years} years; carried on for {ahead} more, to {end}:",
        f"compound, the same share each year: {say_range(compound, unit)}",
        f"in a straight line, the same amount each year: {say_range(straight, unit)}",
    )
    return _made(rate, pair, named, (compound, straight), lines)


def _made(rate: Stated, pair: Pair, named: Stated | None, ways: tuple[Range, Range], lines: tuple[str, ...]) -> Check:
    used: tuple[Used, ...] = (pair.first.used("from"), pair.last.used("to"), rate.used("word"))
    widest = ways[0].widened(ways[1])
    verdict, note = CANNOT_TELL, "the papers do not say whether the rate is compound or a straight line, nor until when"
    if named is not None:
        said = [way for way, held in zip(("compound", "straight"), ways, strict=True) if named.extent.printed.meets(held)]
        verdict = AGREES if said else DIFFERS
        lines = (*lines, f"“{named.words}” is {say_range(named.extent.printed, named.figure.unit)}: {' and '.join(said) or 'neither'}")
        used, note = (*used, named.used("claim")), "the papers do not say which of the two is meant"
    return Check(
        "",
        "projection",
        verdict,
        f"{rate.words} as from {pair.first.words} to {pair.last.words}",
        lines,
        name_measure(pair.first, pair.last),
        define(pair.first, pair.last),
        used,
        as_decimal(widest.low),
        as_decimal(widest.high),
        pair.first.figure.unit,
        note,
        None if named else "the figure foretold, its year, and how the rate is counted",
    )


def _foretold(rate: Stated, pair: Pair, row: Sequence[Stated]) -> Stated | None:
    """Return the figure that the sentence foretells: one of the same unit, with a year to come."""
    last = year_of(pair.last)
    for each in row:
        own = each is pair.first or each is pair.last
        if own or each.sentence != rate.sentence or each.figure.unit != pair.first.figure.unit or each.start < pair.places[1]:
            continue
        year = read_year(each.figure.period or "")
        if year is not None and last is not None and year.year > last.year and re.search(r"\b(?:to|at|of|reach\w*)\s$", each.before(12)):
            return each
    return None


def _compound(pair: Pair, years: int, ahead: int) -> Range | None:
    """Return the last figure times the yearly ratio, once for each year ahead."""
    first, last = pair.begun.printed, pair.ended.printed
    if not first.low or first.high is None or last.low is None or last.high is None:
        return None
    slow, fast = root(last.low / first.high, years).low, root(last.high / first.low, years).high
    assert slow is not None
    assert fast is not None
    return Range(last.low * slow**ahead, last.high * fast**ahead)


def _straight(pair: Pair, years: int, ahead: int) -> Range | None:
    """Return the last figure less, or plus, the yearly amount for each year ahead; an amount does not fall below nought."""
    step = (pair.ended.printed - pair.begun.printed).times(Fraction(ahead, years))
    found = pair.ended.printed + step
    if found.low is None or found.high is None:
        return None
    return Range(max(found.low, Fraction(0)), max(found.high, Fraction(0)))

"""The figures of one paper in, checks out of what each gets and what comes round: "£2m a year for five years, £10m in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction

from evenhand.core.figures.model import AGREES, Check
from evenhand.core.figures.ranges import Range, as_decimal, say, say_extent
from evenhand.core.figures.scenes import settle
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_rates import Rate, find_rates
from evenhand.core.values import Place


def check_rates(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each rate that is told with how often it comes and what it comes to, or told again for a longer time."""
    for told in find_rates(row):
        if not taken & {each.place for each in told.figures} and (check := hold_rate(told)) is not None:
            yield check


def hold_rate(told: Rate) -> Check | None:
    """Hold what a rate is told to come to against how often it comes; None where it differs, but words do not tie them for sure."""
    rate, total, unit = told.rate, told.total, told.total.figure.unit
    found = rate.extent.by(told.often)
    verdict = settle(total.extent, found, sure=told.sure)
    often = say_extent(told.often, "count")
    exact = Fraction(rate.figure.value or 0) * (told.often.printed.low or 0)
    # What no words tie must come out in print, not only as rounded.
    if verdict is None or (not told.sure and not total.extent.printed.meets(Range(exact, exact))):
        return None
    fits = exact == total.figure.value or verdict != AGREES or told.often.printed.low != told.often.printed.high
    return Check(
        "",
        "sum",
        verdict,
        f"{total.words} in all: {often} times {rate.words}"
        if told.times
        else f"{total.words} a {told.each[1]}: {rate.words} a {told.each[0]}",
        (
            f"{rate.words} is {say_extent(rate.extent, unit)}",
            f"{_counted(told.times)}, so {often} times as much: {say_extent(found, unit)}"
            if told.times
            else f"in a {told.each[1]}: {say_extent(found, unit)}",
            f"“{total.words}” is {say_extent(total.extent, unit)}: {verdict}",
        ),
        name_measure(total, rate),
        define(total, rate),
        tuple(each.used("claim" if each is told.claim else "part") for each in told.figures),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
        None if fits else f"as printed it comes to {say(exact, unit)}; that fits {total.words} only as rounded numbers",
    )


def _counted(times: Stated) -> str:
    return times.words if times.figure.kind == "duration" else f"{times.words} {times.figure.of}"

"""The figures of one paper in, checks of sums out: parts against a whole, a total behind its items, a gap, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from functools import reduce
from operator import add

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS, Check
from evenhand.core.figures.ranges import Range, as_decimal, say, say_extent
from evenhand.core.figures.scenes import in_one_breath, settle
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_sums import Sum, find_sums
from evenhand.core.values import Place


def check_sums(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each sum that words tell of figures of one sentence, or of that and the one right before it."""
    for told in find_sums(row):
        if told.claim.place not in taken and (check := hold_sum(told)) is not None:
            yield check


def hold_sum(told: Sum) -> Check | None:
    """Hold a sum against its terms; where not all parts need be told they cannot be more, and of fewer nothing is known."""
    claim, terms, unit = told.claim, (*told.plus, *told.minus), told.claim.figure.unit
    said, extents = in_one_breath(claim, terms)
    found = reduce(add, extents[: len(told.plus)])
    for each in extents[len(told.plus) :]:
        found = found - each
    verdict, note = settle(said, found, sure=told.sure), None
    rest = said - found
    if verdict == DIFFERS and not told.whole and (rest.loose.low or 0) > 0:
        verdict, note = CANNOT_TELL, f"of {say_extent(rest, unit)} nothing is told"
    exact = sum(Fraction(each.figure.value or 0) for each in told.plus) - sum(Fraction(each.figure.value or 0) for each in told.minus)
    # What no words tie must come out in print, not only as rounded.
    if verdict is None or (not told.sure and not said.printed.meets(Range(Fraction(exact), Fraction(exact)))):
        return None
    if verdict == AGREES and exact != claim.figure.value and not claim.figure.bound:
        note = f"as printed it comes to {say(Fraction(exact), unit)}; that fits {claim.words} only as rounded numbers"
    written = " + ".join(each.words for each in told.plus) + "".join(f" - {each.words}" for each in told.minus)
    return Check(
        "",
        "sum",
        verdict,
        f"{claim.words}: {written}",
        (
            "; ".join(f"{each.words} is {say_extent(extent, unit)}" for each, extent in zip(terms, extents, strict=True)),
            f"{written}: {say_extent(found, unit)}",
            f"“{claim.words}” is {say_extent(said, unit)}: {verdict}",
        ),
        name_measure(claim, *terms),
        define(claim, *terms),
        (*(each.used("part") for each in terms), claim.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
        note,
    )

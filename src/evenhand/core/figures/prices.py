"""Pairs in money with their years, and a dated price index, in, what they come to at one price level out, or what is needed for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evenhand.core.figures.changes import claim_extent, percentage, ratio, write_pair
from evenhand.core.figures.model import CANNOT_TELL, Check, Deflator
from evenhand.core.figures.ranges import Extent, Range, as_decimal, judge, say_extent
from evenhand.core.figures.stated import Stated, define, name_measure, years_of
from evenhand.core.figures.told_changes import Amount, Changes, Pair
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

_TERMS = re.compile(
    r"\b(?:real|cash|nominal)[\s-]terms?\b|\b(?:before|after|above|below|adjusted\sfor|taking\s\w+\sof|keep\w*\space\swith)\s(?:for\s)?inflation\b",
    re.IGNORECASE,
)
_REAL = re.compile(r"\breal[\s-]terms?\b|\b(?:after|adjusted\sfor)\sinflation\b", re.IGNORECASE)


def check_prices(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], deflator: Deflator | None) -> Iterator[Check]:
    """Work out changes in money at one price level: each with an index, else those where the papers speak of cash or real terms."""
    terms = {family for row in rows for each in row if (family := _said_in_terms(each)) is not None}
    for held in changes:
        for pair in held.pairs:
            years = years_of(pair.first, pair.last)
            if pair.first.figure.kind != "money" or years is None or years[0] == years[1]:
                continue
            if deflator is not None:
                yield _with_index(pair, held.amounts_of(pair), deflator, years)
            elif (pair.first.family or "") in terms or "" in terms:
                yield _without_index(pair, years)


def _said_in_terms(stated: Stated) -> str | None:
    """Return the measure of a figure that is told in cash or in real terms, "" where that measure is not known."""
    if not any(_TERMS.search(scope) for scope in stated.figure.scope):
        return None
    return stated.family or ""


def _without_index(pair: Pair, years: tuple[PartialDate, PartialDate]) -> Check:
    return _made(
        pair, CANNOT_TELL, write_pair(pair), None, None, f"a dated price index for {_years(years)}, such as the GDP deflator (--deflator)"
    )


def _with_index(pair: Pair, amounts: Sequence[Amount], deflator: Deflator, years: tuple[PartialDate, PartialDate]) -> Check:
    index = dict(deflator.index)
    missing = [str(year) for year in years if year not in index]
    source = f"{deflator.series}, published {deflator.published}"
    if missing:
        needs = f"{deflator.series} for {' and '.join(missing)}: the file of {deflator.published} does not hold it"
        return _made(pair, CANNOT_TELL, write_pair(pair), None, source, needs)
    prices = Fraction(index[years[1]]) / Fraction(index[years[0]])
    real = Pair(pair.first, pair.last, pair.begun.times(prices), pair.ended)
    # What was a rise in cash may be a fall at one price level.
    falls = (real.begun.printed.low or 0) > (real.ended.printed.high or 0)
    way = "fall" if falls else "rise" if (real.begun.printed.high or 0) < (real.ended.printed.low or 0) else "change"
    by = (real.begun - real.ended) if falls else (real.ended - real.begun)
    whole = Extent(Range(Fraction(1), Fraction(1)), Range(Fraction(1), Fraction(1)))
    times = ratio(real)
    share = ((whole - times) if falls else (times - whole)).times(100)
    unit = pair.first.figure.unit
    lines = (
        f"in cash: {write_pair(pair)[1]}, {say_extent(percentage(pair), 'percent')}",
        f"{deflator.series}: {index[years[0]]} in {years[0]}, {index[years[1]]} in {years[1]}",
        f"{pair.first.words} at the prices of {years[1]}: {say_extent(real.begun, unit)}",
        f"in real terms: a {way} of {say_extent(by, unit)}" + (f", {say_extent(share, 'percent')}" if way != "change" else ""),
    )
    claim = next(
        (each.stated for each in amounts if each.stated.figure.unit in ("percent", "fraction", unit) and _is_real(each.stated)), None
    )
    if claim is None:
        return _made(pair, CANNOT_TELL, lines, share if way != "change" else None, source, "a claim in real terms to hold this against")
    found = by if claim.figure.unit == unit else share
    verdict = judge(claim_extent(claim), found)
    return _made(pair, verdict, (*lines, f"“{claim.words}”: {verdict}"), found, source, None, claim)


def _is_real(stated: Stated) -> bool:
    return any(_REAL.search(scope) for scope in stated.figure.scope)


def _years(years: tuple[PartialDate, PartialDate]) -> str:
    return f"{years[0]} and {years[1]}".replace("FY", "")


def _made(
    pair: Pair, verdict: str, lines: Sequence[str], found: Extent | None, source: str | None, needs: str | None, claim: Stated | None = None
) -> Check:
    held: Range | None = found.printed if found else None
    used = (pair.first.used("from"), pair.last.used("to"), *((claim.used("claim"),) if claim else ()))
    return Check(
        "",
        "real terms",
        verdict,
        f"from {pair.first.words} to {pair.last.words}, in cash and in real terms",
        tuple(lines),
        name_measure(pair.first, pair.last),
        define(pair.first, pair.last),
        used,
        as_decimal(held.low) if held else None,
        as_decimal(held.high) if held else None,
        "percent" if claim is None or claim.figure.unit != pair.first.figure.unit else pair.first.figure.unit,
        f"prices by {source}" if source else None,
        needs,
    )

"""Figures with a measure and a year, and imported series, in, checks out: each against its own year, never across a new definition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS, Check, Row, Series
from evenhand.core.figures.ranges import Range, as_decimal, say, say_extent
from evenhand.core.figures.stated import Stated, define, family_of, year_of, years_of
from evenhand.core.figures.told_changes import Pair
from evenhand.core.values import PartialDate


def check_series(rows: Sequence[Sequence[Stated]], pairs: Sequence[Pair], tables: Sequence[Series]) -> Iterator[Check]:
    """Hold each pair, and each other figure with a year, against every imported series of its measure."""
    in_pairs = {id(each) for pair in pairs for each in (pair.first, pair.last)}
    alone = [each for row in rows for each in row if id(each) not in in_pairs]
    for table in tables:
        for measure in dict.fromkeys(row.measure for row in table.rows):
            series = [row for row in table.rows if row.measure == measure]
            found = [_check_pair(pair, series, table) for pair in pairs if _is_of(pair.first, measure)]
            found += [_check_one(each, series, table) for each in alone if _is_of(each, measure)]
            yield from filter(None, found)


def _is_of(stated: Stated, measure: str) -> bool:
    """Say whether a sum of money is of the measure of a series; a single word of a measure must be among the words of the series."""
    if stated.figure.kind not in ("money", "count") or stated.figure.value is None or stated.figure.measure is None:
        return False
    return stated.family in {family_of(word) for word in re.findall(r"[^\W\d_]+", measure)}


def _check_one(stated: Stated, series: Sequence[Row], table: Series) -> Check | None:
    year = year_of(stated)
    if year is None or (stated.figure.kind == "money" and (stated.figure.value or 0) < 1000):
        return None
    held = _of_year(series, year)
    if len(held) != 1:
        return _cannot((stated,), series, table, [year], held)
    row = held[0]
    verdict = _verdict(stated, row)
    return _made((stated,), verdict, (_line(stated, row),), row.measure, _defined(row), table, Fraction(abs(row.value)))


def _check_pair(pair: Pair, series: Sequence[Row], table: Series) -> Check | None:
    ends, known = (pair.first, pair.last), years_of(pair.first, pair.last)
    if known is None:
        return None
    rows = [_of_year(series, year) for year in known]
    if any(len(held) != 1 for held in rows):
        return _cannot(ends, series, table, known, [row for held in rows for row in held])
    first, last = rows[0][0], rows[1][0]
    if _defined(first) != _defined(last) or _breaks(series, first, last):
        return _refused(ends, (first, last), table)
    verdicts = [_verdict(end, row) for end, row in zip(ends, (first, last), strict=True)]
    verdict = DIFFERS if DIFFERS in verdicts else CANNOT_TELL if CANNOT_TELL in verdicts else AGREES
    lines = tuple(_line(end, row) for end, row in zip(ends, (first, last), strict=True))
    return _made(ends, verdict, lines, first.measure, _defined(first), table, None)


def _of_year(series: Sequence[Row], year: PartialDate) -> list[Row]:
    """Return the rows of a year that their definition holds for."""
    return [row for row in series if row.year == year and _is_valid(row)]


def _is_valid(row: Row) -> bool:
    begun = row.valid_from is None or row.valid_from.first_day() <= row.year.first_day()
    return begun and (row.valid_to is None or row.year.first_day() <= row.valid_to.last_day())


def _breaks(series: Sequence[Row], first: Row, last: Row) -> bool:
    """Say whether a year between two is counted by another definition."""
    return any(first.year < row.year < last.year and _defined(row) != _defined(first) for row in series)


def _defined(row: Row) -> str:
    return row.definition


def _verdict(stated: Stated, row: Row) -> str:
    value = Fraction(abs(row.value))
    exact = Range(value, value)
    if stated.extent.printed.meets(exact):
        return AGREES
    return CANNOT_TELL if stated.extent.loose.meets(exact) else DIFFERS


def _line(stated: Stated, row: Row) -> str:
    unit = stated.figure.unit
    sign = " (printed there below nought, as income)" if row.value < 0 else ""
    held = f"the table holds {say(Fraction(abs(row.value)), unit)} for {row.year}{sign}"
    return f"“{stated.words}” is {say_extent(stated.extent, unit)}; {held}: {_verdict(stated, row)}"


def _refused(ends: Sequence[Stated], rows: tuple[Row, Row], table: Series) -> Check:
    first, last = rows
    lines = (
        *(f"{row.year}: {say(Fraction(abs(row.value)), ends[0].figure.unit)}, {row.definition}" for row in rows),
        "the definition changes between the two years, so the table makes no one series of them: not joined",
    )
    definition = f"{first.definition} ({first.year}); {last.definition} ({last.year})"
    needs = f"{first.measure} for both years by one definition"
    return _made(ends, CANNOT_TELL, lines, first.measure, definition, table, None, needs)


def _cannot(ends: Sequence[Stated], series: Sequence[Row], table: Series, years: Sequence[PartialDate], found: Sequence[Row]) -> Check:
    missing = [str(year) for year in years if not _of_year(series, year)]
    definitions = list(dict.fromkeys(row.definition for row in (found or series)))
    if missing:
        line, needs = f"the table has no value for {' and '.join(missing)}", f"{series[0].measure} for {' and '.join(missing)}"
    else:
        line, needs = "the table has several values for one year", "to be told which definition is meant"
    lines = (*(f"“{end.words}” is {say_extent(end.extent, end.figure.unit)}" for end in ends), line)
    return _made(ends, CANNOT_TELL, lines, series[0].measure, "; ".join(definitions), table, None, needs)


def _made(
    ends: Sequence[Stated],
    verdict: str,
    lines: tuple[str, ...],
    measure: str,
    definition: str,
    table: Series,
    found: Fraction | None,
    needs: str | None = None,
) -> Check:
    return Check(
        "",
        "table",
        verdict,
        f"{' to '.join(end.words for end in ends)}, against {measure} in {table.name}",
        lines,
        measure,
        definition,
        tuple(end.used("claim") for end in ends),
        as_decimal(found),
        as_decimal(found),
        ends[0].figure.unit,
        f"as printed, the papers’ own limits are: {define(*ends)}",
        needs,
    )

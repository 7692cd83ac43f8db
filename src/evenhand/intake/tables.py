"""A table of a series, or of a price index, as CSV in, its values out: each row with its year and the definition that it was counted by."""

from __future__ import annotations

import re
from decimal import Decimal

from evenhand.core.figures import Deflator, Row, Series
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import table_rows

SERIES_COLUMNS = ("year", "value", "measure", "definition")
INDEX_COLUMNS = ("year", "index", "series", "published")
_SCALES = {"": 1, "thousand": 1000, "million": 10**6, "billion": 10**9}
_YEAR = re.compile(r"(?P<year>\d{4})(?:\s?[-/–]\s?(?P<next>\d\d(?:\d\d)?))?")


def read_series(data: bytes, name: str) -> Series:
    r"""Read a series: a CSV table with the columns year, value, measure and definition, and any of valid_from, valid_to and scale.

    Years are written 2015 or 2015-16; `scale` is "thousand", "million" or "billion". BadFileError for a row that cannot be used,
    because a series with a hole that nobody sees would settle what it does not hold, and for a year given twice by one definition,
    because no check could say which of the two it was held against.

    >>> read_series(b"year,value,measure,definition,scale\n2015-16,122,grants,without schools,million\n", "g.csv").rows[0].value
    Decimal('122000000')
    """
    rows = [(line, _row(line, cells, name)) for line, cells in table_rows(data, name, SERIES_COLUMNS)]
    if not rows:
        raise BadFileError(f"{name} has no row below its first line. Add a row for each year.")
    lines: dict[tuple[str, str, PartialDate], int] = {}
    for line, row in rows:
        before = lines.setdefault((row.measure, row.definition, row.year), line)
        if before != line:
            raise BadFileError(
                f"{name}, lines {before} and {line}: {row.measure} for {row.year} stands twice by one definition, {row.definition!r}. "
                "Keep one row, or say in `definition` how the two differ."
            )
    return Series(name, tuple(row for _, row in rows))


def read_deflator(data: bytes, name: str) -> Deflator:
    r"""Read a price index: a CSV table with the columns year, index, series and published, the last two alike in every row.

    The day of publication belongs to the index: it is revised, and a sum is made with one edition of it.

    >>> read_deflator(b"year,index,series,published\n2015-16,100,GDP deflator,2016-03-24\n", "d.csv").series
    'GDP deflator'
    """
    rows = list(table_rows(data, name, INDEX_COLUMNS))
    editions = {(cells["series"], cells["published"]) for _, cells in rows}
    if len(editions) != 1:
        raise BadFileError(f"{name} must hold one edition of one index: the same `series` and `published` in every row.")
    series, published = editions.pop()
    index: dict[PartialDate, Decimal] = {}
    lines: dict[PartialDate, int] = {}
    for line, cells in rows:
        value = _number(cells["index"], name, line)
        if value <= 0:
            raise BadFileError(f"{name}, line {line}: an index must be above nought, not {cells['index']!r}.")
        year = _year(cells["year"], name, line)
        if year in index:
            raise BadFileError(f"{name}, lines {lines[year]} and {line}: {cells['year']} stands twice. Keep one row for each year.")
        index[year], lines[year] = value, line
    return Deflator(series, _date(published, name, rows[0][0]), tuple(sorted(index.items())))


def _row(line: int, cells: dict[str, str], name: str) -> Row:
    if missing := [column for column in SERIES_COLUMNS if not cells[column]]:
        raise BadFileError(f"{name}, line {line}: {', '.join(missing)} is empty. Every value needs its measure and its definition.")
    scale = cells.get("scale", "").lower()
    if scale not in _SCALES:
        raise BadFileError(f"{name}, line {line}: {scale!r} is not a scale; write thousand, million or billion, or leave it empty.")
    return Row(
        _year(cells["year"], name, line),
        _number(cells["value"], name, line) * _SCALES[scale],
        cells["measure"],
        cells["definition"],
        *(_year(cells[column], name, line) if cells.get(column) else None for column in ("valid_from", "valid_to")),
    )


def _number(words: str, name: str, line: int) -> Decimal:
    """Read a number as tables print it: with commas, a currency mark, and below nought with a minus or in brackets."""
    found = re.fullmatch(r"(?P<minus>[-−(]?)\s?[£$€]?(?P<number>\d[\d,]*(?:\.\d+)?)\)?", words)
    if not found:
        raise BadFileError(f"{name}, line {line}: {words!r} is not a number.")
    number = Decimal(found["number"].replace(",", ""))
    return -number if found["minus"] else number


def _year(words: str, name: str, line: int) -> PartialDate:
    found = _YEAR.fullmatch(words)
    if not found:
        raise BadFileError(f"{name}, line {line}: {words!r} is not a year; write 2015, or 2015-16 for a financial year.")
    year = int(found["year"])
    if found["next"] and int(found["next"][-2:]) != (year + 1) % 100:
        raise BadFileError(f"{name}, line {line}: {words!r} is not a financial year; write it as 2015-16.")
    return PartialDate(year, financial=bool(found["next"]))


def _date(words: str, name: str, line: int) -> PartialDate:
    try:
        return PartialDate.parse(words)
    except ValueError as fault:
        raise BadFileError(f"{name}, line {line}: published: {fault}.") from fault

"""The bytes of a CSV table in, its rows out, each with its line and its cells by their headings."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from evenhand.core.papers.charset import decode
from evenhand.intake.sources import BadFileError

_MOST_ROWS = 100_000


def table_rows(
    data: bytes, name: str, columns: tuple[str, ...], most: int = _MOST_ROWS, first: tuple[str, ...] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row of a CSV table with its line, its cells by their headings in small letters with "_" for blanks.

    `first` are the headings that an empty table is told to have. BadFileError where a needed column is missing, or it is no table.
    """
    text = decode(data).text.lstrip("\ufeff")
    line = text.split("\n", 1)[0]
    reader = csv.reader(text.splitlines(), delimiter=max(",;\t", key=line.count))
    head: list[str] = []
    try:
        for cells in reader:
            if not head:
                head = [cell.strip().lower().replace(" ", "_") for cell in cells]
                _check_head(head, name, columns)
            elif any(cell.strip() for cell in cells):
                yield reader.line_num, {**dict.fromkeys(head, ""), **{key: cell.strip() for key, cell in zip(head, cells, strict=False)}}
            if reader.line_num > most:
                raise BadFileError(f"{name} has more than {most:,} lines. Keep the rows that this affair needs.")
    except csv.Error as fault:
        raise BadFileError(f"{name} cannot be read as a table, near line {reader.line_num}: {fault}. Save it as CSV again.") from fault
    if not head:
        raise BadFileError(f"{name} is empty. Its first line should be: {','.join(first or columns)}.")


def _check_head(head: list[str], name: str, columns: tuple[str, ...]) -> None:
    if missing := [column for column in columns if column not in head]:
        raise BadFileError(f"{name} has no column {', '.join(map(repr, missing))}. Its first line should be: {','.join(columns)}.")

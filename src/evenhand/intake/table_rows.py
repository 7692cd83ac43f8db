"""The bytes of a CSV table in, its rows out, each with its line and its cells by their headings."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from evenhand.core.papers.charset import decode
from evenhand.intake.sources import BadFileError

_MOST_ROWS = 100_000
_TOLD = re.compile(r"sep=(.)[ \t]*\r?(?:\n|\Z)", re.IGNORECASE)


def open_table(data: bytes) -> tuple[str, str]:
    r"""Return the text of a CSV table and what parts its cells; a first line in which a spreadsheet says so becomes blank.

    >>> open_table(b"sep=;\r\nname;town\n"), open_table(b"name\ttown\n")
    (('\nname;town\n', ';'), ('name\ttown\n', '\t'))
    """
    text = decode(data).text.lstrip("\ufeff")
    if told := _TOLD.match(text):
        return "\n" + text[told.end() :], told[1]
    first = text.split("\n", 1)[0]
    return text, max(",;\t", key=first.count)


def table_rows(
    data: bytes, name: str, columns: tuple[str, ...], most: int = _MOST_ROWS, first: tuple[str, ...] = (), spare: bool = False
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row of a CSV table with its line, its cells by their headings in small letters with "_" for blanks.

    `first` are the headings that an empty table is told to have. BadFileError where a needed column is missing, it is no table, or a row
    has cells beyond the headings and these are not left out as `spare`: in "2015,1,194,grants" every cell would stand under another's.
    """
    text, delimiter = open_table(data)
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    head: list[str] = []
    try:
        for cells in reader:
            if not head and cells:
                head = [cell.strip().lower().replace(" ", "_") for cell in cells]
                _check_head(head, name, columns)
            elif any(cell.strip() for cell in cells):
                _check_beyond([] if spare else cells[len(head) :], name, reader.line_num)
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


def _check_beyond(cells: list[str], name: str, line: int) -> None:
    if any(cell.strip() for cell in cells):
        raise BadFileError(
            f"{name}, line {line}: there are more cells than headings. Put words or numbers with a comma in them between quotation marks."
        )

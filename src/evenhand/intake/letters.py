"""A table or a file of JSON Lines in, the letters that its rows hold out, each a paper."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from attrs import frozen

from evenhand.core.papers import Paper, Problem, refuse
from evenhand.core.papers.charset import decode
from evenhand.core.papers.dateline import read_date_line
from evenhand.core.papers.sheet import mend
from evenhand.core.values import PartialDate
from evenhand.intake.letter_columns import DAYS, SENDERS, TITLES, Cells, find_columns, listed, say_columns
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import open_table

ENDINGS = (".csv", ".jsonl", ".ndjson")
_LONGEST_CELL = 10_000_000
_TOO_LONG = f"a cell of more than {_LONGEST_CELL:,} characters. Shorten it, or give what it holds as a file of its own"
# A row of its own behind the last: where it is not, a quotation mark was left open.
_END = "\ufffeend of the table"


@frozen
class Rows:
    """The letters of a table, one for each row, and what is said of its columns."""

    letters: tuple[Paper, ...]
    columns: str = ""


def read_letters(data: bytes, name: str, column: str | None = None) -> Rows:
    r"""Read the letters of a table (CSV) or of JSON Lines, one for each row; one without words is a letter that cannot be read.

    A letter is all that was written: the column named by `column`, else all that are known to hold text, and each other that holds
    sentences. BadFileError where there is none.

    >>> rows = read_letters(b"from,text,ward\nAnn,Keep the bus.,North\n", "in.csv")
    >>> [(letter.id, letter.author, letter.text) for letter in rows.letters]
    [('in.csv!1', 'Ann', 'Keep the bus.')]
    >>> rows.columns
    'in.csv: the letters are in column “text”, who sent them in “from”, their dates in none; left unread: “ward”.'
    """
    return _of_table(data, name, column) if name.lower().endswith(".csv") else _of_lines(data, name, column)


def _of_table(data: bytes, name: str, column: str | None) -> Rows:
    text, delimiter = open_table(data)
    # A cell that is too long is a fault of its row; to the library it would be one of the whole table.
    csv.field_size_limit(max(len(text) + len(_END), _LONGEST_CELL))
    rows = _cells(text, delimiter)
    head = _head(next(rows), name)
    # Read twice, so that not all cells of a large table are held at once.
    readable = (enumerate(cells) for number, cells in enumerate(_cells(text, delimiter)) if number and not _fault_of(cells, head))
    wanted = find_columns(head, readable, name, column)
    called = _called(head, wanted)
    papers: list[Paper] = []
    for number, cells in enumerate((cells for cells in rows if cells != [_END]), 1):
        if fault := _fault_of(cells, head):
            papers.append(_refused(name, number, f"The row has {fault}.", delimiter.join(cells).removesuffix(_END)))
        else:
            given = dict(zip(head, cells, strict=False))
            papers.append(_letter(name, number, _text(enumerate(cells), wanted), given, delimiter.join(cells), called))
    return Rows(tuple(papers), say_columns(head, name, wanted))


def _cells(text: str, delimiter: str) -> Iterator[list[str]]:
    return (cells for cells in csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter) if cells)


def _called(head: list[str], wanted: frozenset[int]) -> str:
    names = [head[number] for number in sorted(wanted)]
    return f"column {names[0]!r}" if len(names) == 1 else f"columns {listed(names)}"


def _text(cells: Cells, wanted: frozenset[int]) -> str:
    """Join what a row holds in the columns of the letter, in their order; what is blank adds nothing."""
    return "\n\n".join(cell for number, cell in sorted(cells) if number in wanted and cell.strip())


def _head(cells: list[str], name: str) -> list[str]:
    if cells == [_END]:
        raise BadFileError(f"{name} is empty. Its first line should name its columns, such as: from,date,text.")
    if cells[-1].endswith(f"\n{_END}"):
        raise BadFileError(f"{name} has a quotation mark in its first line that is never closed. Close it.")
    return [cell.strip().lower() for cell in cells]


def _fault_of(cells: list[str], head: list[str]) -> str:
    """Say what a row has that keeps its words from being those of its letter; empty where they are."""
    if cells[-1].endswith(f"\n{_END}"):
        return "a quotation mark that is never closed, so that all the rest would be one letter. Close it, or save the table as CSV again"
    if any(cell.strip() for cell in cells[len(head) :]):
        return (
            "more cells than the first line, so that words of its letter would be lost. "
            "Put a letter between quotation marks, or save the table as CSV again"
        )
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        return _TOO_LONG
    return ""


def _refused(name: str, number: int, words: str, row: str) -> Paper:
    return refuse(f"{name}!{number}", Problem("broken", words), row.encode("utf-8", "replace"), "text")


def _of_lines(data: bytes, name: str, column: str | None) -> Rows:
    lines = [line for line in decode(data).text.lstrip("\ufeff").split("\n") if line.strip()]
    rows = [_object(line) for line in lines]
    head = list(dict.fromkeys(key for row in rows for key in row or ()))
    place = {key: number for number, key in enumerate(head)}
    # Of letters of which none can be read there is nothing to ask about columns.
    some = any(row is not None for row in rows)
    read = (((place[key], _printed(value)) for key, value in row.items()) for row in rows if row)
    wanted = find_columns(head, read, name, column) if some else frozenset()
    called = _called(head, wanted) if some else ""
    papers: list[Paper] = []
    for number, (line, row) in enumerate(zip(lines, rows, strict=True), 1):
        if row is None:
            words = f"Line {number} of {name} is no JSON object. Write one object on each line, or save it as CSV."
            papers.append(_refused(name, number, words, line))
            continue
        if any(isinstance(value, str) and len(value) > _LONGEST_CELL for value in row.values()):
            papers.append(_refused(name, number, f"Line {number} of {name} has {_TOO_LONG}.", line))
        elif odd := next((key for key, value in row.items() if place[key] in wanted and isinstance(value, list | dict)), None):
            words = f"Line {number} of {name} has a list or an object as its {odd!r}. Write words there."
            papers.append(_refused(name, number, words, line))
        else:
            given = {key: _printed(value) for key, value in row.items()}
            text = _text(((place[key], value) for key, value in given.items()), wanted)
            papers.append(_letter(name, number, text, given, line, called))
    return Rows(tuple(papers), say_columns(head, name, wanted) if some else "")


def _object(line: str) -> dict[str, Any] | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return {str(key).lower(): value for key, value in row.items()} if isinstance(row, dict) else None


def _printed(value: object) -> str:
    """Return what a value of JSON says in print; a truth value, a list or nothing says nothing."""
    return str(value) if isinstance(value, str | float) or type(value) is int else ""


def _letter(name: str, number: int, words: str, row: Mapping[str, str], whole: str, called: str) -> Paper:
    text = mend(words)
    if not any(map(str.isalnum, text)):
        return _refused(name, number, f"Row {number} of {name} has no words in its {called}. If there should be, put them there.", whole)
    given = {key: value.strip() for key, value in row.items() if value and value.strip()}
    return Paper(
        f"{name}!{number}",
        (f"{name}!{number}",),
        sha256(text.encode()).hexdigest(),
        "text",
        text,
        title=_first(given, TITLES),
        author=_first(given, SENDERS),
        published=_day(_first(given, DAYS) or ""),
        kind="letter",
        headers=(("From", given["email"]),) if "email" in given else (),
        size=len(text.encode()),
    )


def _first(given: Mapping[str, str], columns: tuple[str, ...]) -> str | None:
    return next((given[column] for column in columns if column in given), None)


def _day(words: str) -> PartialDate | None:
    try:
        return PartialDate.parse(words[:10])
    except ValueError:
        return read_date_line(words[:100])

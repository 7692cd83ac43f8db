"""A table or a file of JSON Lines in, the letters that its rows hold out, each a paper."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from attrs import frozen

from evenhand.core.papers import Paper, Problem, refuse, show_name
from evenhand.core.papers.charset import decode
from evenhand.core.papers.dateline import read_date_line
from evenhand.core.papers.sheet import mend
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import open_table

TEXT_COLUMNS = ("text", "letter", "body", "comment", "message", "content")
ENDINGS = (".csv", ".jsonl", ".ndjson")
_SENDERS, _DAYS, _TITLES = ("from", "sender", "name", "author"), ("date", "sent", "received", "published"), ("subject", "title")
_LONGEST_CELL = 10_000_000
_TOO_LONG = f"a cell of more than {_LONGEST_CELL:,} characters. Shorten it, or give what it holds as a file of its own"
# Of a file that is no table at all the first line may be anything: of its headings, and of each, so much is shown.
_SHOWN = 40
# A row of its own behind the last: where it is not, a quotation mark was left open.
_END = "\ufffeend of the table"


@frozen
class Rows:
    """The letters of a table, one for each row, and what is said of its columns."""

    letters: tuple[Paper, ...]
    columns: str = ""


def read_letters(data: bytes, name: str, column: str | None = None) -> Rows:
    r"""Read the letters of a table (CSV) or of JSON Lines, one for each row; one without words is a letter that cannot be read.

    `column` is the one that holds the text; without it, the first of `TEXT_COLUMNS` that there is. BadFileError where there is none.

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
    rows = (cells for cells in csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter) if cells)
    head = _head(next(rows), name)
    wanted = _column(head, name, column)
    papers: list[Paper] = []
    for number, cells in enumerate((cells for cells in rows if cells != [_END]), 1):
        if fault := _fault_of(cells, head):
            papers.append(_refused(name, number, f"The row has {fault}.", delimiter.join(cells).removesuffix(_END)))
        else:
            papers.append(_letter(name, number, wanted, dict(zip(head, cells, strict=False)), delimiter.join(cells)))
    return Rows(tuple(papers), _say_columns(head, name, wanted))


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


def _say_columns(head: Iterable[str], name: str, wanted: str) -> str:
    """Say from which columns the letters were read and which were left, so that a sender or a date under another heading is missed."""
    given = list(dict.fromkeys(cell for cell in head if cell))
    senders, days, others = ([one for one in given if one in known] for known in (_SENDERS, _DAYS, (*_TITLES, "email")))
    left = [one for one in given if one not in (wanted, *senders, *days, *others)]
    parts = [
        f"{name}: the letters are in column {_listed([wanted])}, who sent them in {_listed(senders)}, their dates in {_listed(days)}",
        *([f"left unread: {_listed(left)}"] if left else []),
    ]
    return f"{'; '.join(parts)}."


def _listed(columns: list[str]) -> str:
    shown = [f"“{show_name(one[:_SHOWN])}”" for one in columns[:_SHOWN]]
    more = [f"{len(columns) - _SHOWN:,} more"] if len(columns) > _SHOWN else []
    return ", ".join((*shown, *more)) or "none"


def _refused(name: str, number: int, words: str, row: str) -> Paper:
    return refuse(f"{name}!{number}", Problem("broken", words), row.encode("utf-8", "replace"), "text")


def _of_lines(data: bytes, name: str, column: str | None) -> Rows:
    lines = [line for line in decode(data).text.lstrip("\ufeff").split("\n") if line.strip()]
    rows = [_object(line) for line in lines]
    head = dict.fromkeys(key for row in rows for key in row or ())
    # Of letters of which none can be read there is nothing to ask about columns.
    wanted = _column(list(head), name, column) if any(row is not None for row in rows) else ""
    papers: list[Paper] = []
    for number, (line, row) in enumerate(zip(lines, rows, strict=True), 1):
        if row is None:
            words = f"Line {number} of {name} is no JSON object. Write one object on each line, or save it as CSV."
            papers.append(_refused(name, number, words, line))
            continue
        if any(isinstance(value, str) and len(value) > _LONGEST_CELL for value in row.values()):
            papers.append(_refused(name, number, f"Line {number} of {name} has {_TOO_LONG}.", line))
        elif isinstance(row.get(wanted), list | dict):
            words = f"Line {number} of {name} has a list or an object as its {wanted!r}. Write words there."
            papers.append(_refused(name, number, words, line))
        else:
            papers.append(_letter(name, number, wanted, {key: _printed(value) for key, value in row.items()}, line))
    return Rows(tuple(papers), _say_columns(head, name, wanted) if wanted else "")


def _object(line: str) -> dict[str, Any] | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return {str(key).lower(): value for key, value in row.items()} if isinstance(row, dict) else None


def _printed(value: object) -> str:
    """Return what a value of JSON says in print; a truth value, a list or nothing says nothing."""
    return str(value) if isinstance(value, str | float) or type(value) is int else ""


def _column(head: list[str], name: str, column: str | None) -> str:
    wanted = [column.lower()] if column else list(TEXT_COLUMNS)
    found = next((one for one in wanted if one in head), None)
    if found is None:
        has = _listed([one for one in head if one])
        raise BadFileError(
            f"{name} has no column {' or '.join(map(repr, wanted))} that holds letters; its columns are: {has}. Name one with --column."
        )
    if head.count(found) > 1:
        raise BadFileError(f"{name} has {head.count(found)} columns {found!r}. Give each a name of its own, and name one with --column.")
    return found


def _letter(name: str, number: int, column: str, row: Mapping[str, str], whole: str) -> Paper:
    text = mend(row.get(column) or "")
    if not any(map(str.isalnum, text)):
        words = f"Row {number} of {name} has no words in its column {column!r}. If there should be, put them there."
        return _refused(name, number, words, whole)
    given = {key: value.strip() for key, value in row.items() if value and value.strip()}
    return Paper(
        f"{name}!{number}",
        (f"{name}!{number}",),
        sha256(text.encode()).hexdigest(),
        "text",
        text,
        title=_first(given, _TITLES),
        author=_first(given, _SENDERS),
        published=_day(_first(given, _DAYS) or ""),
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

"""A table or a file of JSON Lines in, the letters that its rows hold out, each a paper; a roster of expected senders likewise."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from evenhand.core.campaigns import Expected
from evenhand.core.papers import Paper, Problem, refuse, show_name
from evenhand.core.papers.charset import decode
from evenhand.core.papers.dateline import read_date_line
from evenhand.core.papers.sheet import mend
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import open_table, table_rows

TEXT_COLUMNS = ("text", "letter", "body", "comment", "message", "content")
ENDINGS = (".csv", ".jsonl", ".ndjson")
_SENDERS, _DAYS, _TITLES = ("from", "sender", "name", "author"), ("date", "sent", "received", "published"), ("subject", "title")
_ROSTER = ("name", "also", "email")
_LONGEST_CELL = 10_000_000
# Of a file that is no table at all the first line may be anything: of its headings, and of each, so much is shown.
_SHOWN = 40
# A row of its own behind the last: where it is not, a quotation mark was left open.
_END = "\ufffeend of the table"


def read_letters(data: bytes, name: str, column: str | None = None) -> tuple[Paper, ...]:
    r"""Read the letters of a table (CSV) or of JSON Lines, one for each row; an empty one is a letter without words.

    `column` is the one that holds the text; without it, the first of `TEXT_COLUMNS` that there is. BadFileError where there is none.

    >>> letter, = read_letters(b"from,text\nAnn,Keep the bus.\n", "in.csv")
    >>> letter.id, letter.author, letter.text
    ('in.csv!1', 'Ann', 'Keep the bus.')
    """
    if name.lower().endswith(".csv"):
        return tuple(_of_table(data, name, column))
    return tuple(_of_lines(data, name, column))


def _of_table(data: bytes, name: str, column: str | None) -> Iterator[Paper]:
    csv.field_size_limit(_LONGEST_CELL)
    text, delimiter = open_table(data)
    reader = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter)
    try:
        head = [cell.strip().lower() for cell in next((cells for cells in reader if cells), [])]
        wanted = _column(head, name, column)
        for number, cells in enumerate((cells for cells in reader if cells and cells != [_END]), 1):
            if fault := _fault_of(cells, head):
                yield _refused(name, number, f"The row has {fault}, or save it as CSV again.", delimiter.join(cells).removesuffix(_END))
            else:
                yield _letter(name, number, wanted, dict(zip(head, cells, strict=False)))
    except csv.Error as fault:
        raise BadFileError(f"{name} cannot be read as a table, near line {reader.line_num}: {fault}. Save it as CSV again.") from fault


def _fault_of(cells: list[str], head: list[str]) -> str:
    """Say what a row has that keeps its words from being those of its letter; empty where they are."""
    if cells[-1].endswith(f"\n{_END}"):
        return "a quotation mark that is never closed, so that all the rest would be one letter. Close it"
    if any(cell.strip() for cell in cells[len(head) :]):
        return "more cells than the first line, so that words of its letter would be lost. Put a letter between quotation marks"
    return ""


def _refused(name: str, number: int, words: str, row: str) -> Paper:
    return refuse(f"{name}!{number}", Problem("broken", words), row.encode("utf-8", "replace"), "text")


def _of_lines(data: bytes, name: str, column: str | None) -> Iterator[Paper]:
    wanted = ""
    lines = (line for line in decode(data).text.lstrip("\ufeff").split("\n") if line.strip())
    for number, line in enumerate(lines, 1):
        row = _object(line)
        if row is None:
            yield _refused(
                name, number, f"Line {number} of {name} is no JSON object. Write one object on each line, or save it as CSV.", line
            )
            continue
        wanted = wanted or _column(list(row), name, column)
        if isinstance(row.get(wanted), list | dict):
            yield _refused(name, number, f"Line {number} of {name} has a list or an object as its {wanted!r}. Write words there.", line)
        else:
            yield _letter(name, number, wanted, {key: _printed(value) for key, value in row.items()})


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
        has = ", ".join(show_name(one[:_SHOWN]) for one in head[:_SHOWN] if one) or "none"
        raise BadFileError(
            f"{name} has no column {' or '.join(map(repr, wanted))} that holds letters; its columns are: {has}. Name one with --column."
        )
    if head.count(found) > 1:
        raise BadFileError(f"{name} has {head.count(found)} columns {found!r}. Give each a name of its own, and name one with --column.")
    return found


def _letter(name: str, number: int, column: str, row: Mapping[str, str]) -> Paper:
    text = mend(row.get(column) or "")
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


def read_roster(data: bytes, name: str = "roster") -> tuple[Expected, ...]:
    r"""Read whom an office expects to write: CSV with a column `name`, and any of `also` and `email`; other columns go with the name.

    >>> read_roster(b"name,also,party\nCalder Council,Calder;The Calder\n")[0].also
    ('Calder', 'The Calder')
    """
    rows = []
    for line, cells in table_rows(data, name, ("name",)):
        if not cells["name"]:
            raise BadFileError(f"{name}, line {line}: the name is empty. Every row needs the name of a sender.")
        also, emails = (tuple(part.strip() for part in cells.get(column, "").split(";") if part.strip()) for column in ("also", "email"))
        rows.append(
            Expected(cells["name"], also, emails, tuple((key, value) for key, value in cells.items() if key not in _ROSTER and value))
        )
    if not rows:
        raise BadFileError(f"{name} has no row below its first line. Add a row for each sender that you expect.")
    return tuple(rows)

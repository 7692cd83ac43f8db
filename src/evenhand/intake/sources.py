"""A sidecar of sources in, what it says of each paper out, joined to the papers: outlet, date, address, author, kind."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from evenhand.core.papers import Paper, Problem, show_name
from evenhand.core.papers.charset import decode
from evenhand.core.papers.dateline import read_date_line
from evenhand.core.values import PartialDate
from evenhand.intake.gathering import same_name

# Of a file beside the papers; the papers themselves have a limit of their own.
MOST_BYTES = 20_000_000
COLUMNS = ("file", "outlet", "published", "url", "author", "kind")
KINDS = frozenset({"report", "letter", "mail", "statement", "complaint", "register", "code", ""})


class BadFileError(Exception):
    """A sidecar or people file that cannot be used; the words say where and what to do."""


def read_file(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return what is in a file beside the papers; BadFileError where it cannot be opened, is no file, or is bigger than `most`."""
    try:
        check_beside(path, most)
        with path.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as fault:
        raise BadFileError(f"{path} cannot be opened: {fault.strerror or fault}. Check the path.") from fault
    if len(data) > most:
        raise BadFileError(_too_large(path, most))
    return data


def check_beside(path: Path, most: int = MOST_BYTES) -> None:
    """BadFileError where what is given beside the papers is a device or a pipe, which may never end, or is bigger than `most`."""
    if not path.exists() or path.is_dir():
        return
    if not path.is_file():
        raise BadFileError(f"{show_name(str(path))} is not a file, but a device or a pipe. Save what it holds, and give that file.")
    if path.stat().st_size > most:
        raise BadFileError(_too_large(path, most))


def _too_large(path: Path, most: int) -> str:
    return f"{show_name(str(path))} is bigger than {most // 1_000_000} MB. Keep in it what this affair needs, and give that."


@frozen
class SourceRow:
    """One row: what is known of one file. `line` is its line in the sidecar."""

    file: str
    line: int
    outlet: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    author: str | None = None
    kind: str | None = None


@frozen
class Sources:
    """A sidecar, read: its rows by file, and the faults of the others."""

    rows: tuple[SourceRow, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_sources(data: bytes, name: str = "sources.csv") -> Sources:
    r"""Read a sidecar: a CSV table with a column "file" and any of outlet, published, url, author, kind.

    BadFileError where there is no column "file"; a fault in a row is named in a problem, and the rest of the row counts.

    >>> sources = read_sources(b"file,outlet,published\na.txt,The Gazette,2019-03-04\nb.txt,,soon\n")
    >>> sources.rows[0].outlet, str(sources.rows[0].published), sources.problems[0].words
    ('The Gazette', '2019-03-04', "sources.csv, line 3: 'soon' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY.")
    """
    text = decode(data).text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=mark)
    try:
        table = [(reader.line_num, row) for row in reader]
    except csv.Error as fault:
        raise BadFileError(f"{name} cannot be read as a table, near line {reader.line_num}: {fault}. Save it as CSV again.") from fault
    head = [cell.strip().lower() for cell in table[0][1]] if table else []
    if "file" not in head:
        raise BadFileError(f"{name} has no column 'file'. Its first line should be: {','.join(COLUMNS)} (only 'file' is needed).")
    return _read_rows(table[1:], head, name)


def _read_rows(table: list[tuple[int, list[str]]], head: list[str], name: str) -> Sources:
    rows: dict[str, SourceRow] = {}
    problems: list[Problem] = []
    for line, cells in table:
        if not any(cell.strip() for cell in cells):
            continue
        given = {column: cell.strip() for column, cell in zip(head, cells, strict=False) if column in COLUMNS and cell.strip()}
        fault = _fault(given, rows)
        if fault:
            problems.append(Problem("bad-source", f"{name}, line {line}: {fault}"))
        if given.get("file") and same_name(given["file"]) not in rows:
            rows[same_name(given["file"])] = _row(given, line)
    return Sources(tuple(rows.values()), tuple(problems))


def _fault(given: dict[str, str], rows: dict[str, SourceRow]) -> str:
    """Say what is wrong with a row; "" when nothing is."""
    file = given.get("file")
    if not file:
        return "no file is named, so the row was left out."
    if same_name(file) in rows:
        return f"{file!r} stands here again; its first line, {rows[same_name(file)].line}, was used."
    if "published" in given and _date(given["published"]) is None:
        return f"{given['published']!r} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY."
    if given.get("kind", "").lower() not in KINDS:
        return f"{given['kind']!r} is not a kind of paper; write one of {', '.join(sorted(KINDS - {''}))}."
    return ""


def _row(given: dict[str, str], line: int) -> SourceRow:
    kind = given.get("kind", "").lower()
    return SourceRow(
        file=given["file"],
        line=line,
        outlet=given.get("outlet"),
        published=_date(given.get("published", "")),
        url=given.get("url"),
        author=given.get("author"),
        kind=kind if kind in KINDS and kind else None,
    )


def _date(words: str) -> PartialDate | None:
    try:
        return PartialDate.parse(words)
    except ValueError:
        return read_date_line(words)


def tell_sources(papers: Iterable[Paper], sources: Sources) -> tuple[tuple[Paper, ...], tuple[Problem, ...]]:
    """Give each paper what the sidecar says of it, which counts before what the paper says of itself; name the rows left over."""
    rows = {same_name(row.file): row for row in sources.rows}
    used: set[str] = set()
    told: list[Paper] = []
    for paper in papers:
        name = next((same_name(one) for one in paper.names if same_name(one) in rows), None)
        told.append(paper if name is None else _told(paper, rows[name]))
        used |= {same_name(one) for one in paper.names}
    left = [row for file, row in rows.items() if file not in used]
    return tuple(told), tuple(
        Problem("source-without-paper", f"The sources name {row.file!r} (line {row.line}), but there is no such paper.") for row in left
    )


def _told(paper: Paper, row: SourceRow) -> Paper:
    return evolve(
        paper,
        outlet=row.outlet or paper.outlet,
        published=row.published or paper.published,
        url=row.url or paper.url,
        author=row.author or paper.author,
        kind=row.kind or paper.kind,
    )

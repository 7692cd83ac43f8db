"""The text of a table in, its rows of cells out, each with where it stands; nothing between the delimiters is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_BREAK = re.compile(r"\r\n|\r|\n")
_DELIMITERS = ",;\t"
_LINES_LOOKED_AT = 20


@frozen
class Cell:
    """A cell: its words on one line without quotation marks, and where it stands, marks included."""

    words: str
    span: Span


@frozen
class Row:
    """A row of a table; `span` leaves the line break out."""

    cells: tuple[Cell, ...]
    span: Span

    @property
    def blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.words for cell in self.cells)

    def words(self, column: int | None) -> str:
        """Return what stands in a column, "" where there is no such column here."""
        return self.cells[column].words if column is not None and column < len(self.cells) else ""


def read_rows(text: str) -> Iterator[Row]:
    r"""Yield every row of a table whose cells are parted by commas, semicolons or tabs.

    A quotation mark that is never closed is taken as a letter, so that it cannot swallow the rest of the table.

    >>> [[cell.words for cell in row.cells] for row in read_rows('a,"b, c"\n"d\ne",f')]
    [['a', 'b, c'], ['d e', 'f']]
    """
    delimiter = _delimiter(text)
    at = len(text) - len(text.lstrip("\ufeff"))
    while at < len(text):
        start, cells = at, []
        while True:
            cell, at = _cell(text, at, delimiter)
            cells.append(cell)
            if at >= len(text) or text[at] != delimiter:
                break
            at += 1
        yield Row(tuple(cells), Span(start, at))
        found = _BREAK.match(text, at)
        at = found.end() if found else at


def _delimiter(text: str) -> str:
    lines = "\n".join(text.splitlines()[:_LINES_LOOKED_AT])
    return max(_DELIMITERS, key=lines.count)


@cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ends = re.escape(delimiter)
    return re.compile(rf'[ ]*"((?:[^"]|"")*)"(?=[ ]*(?:{ends}|\r|\n|$))[ ]*'), re.compile(rf"[^{ends}\r\n]*")


def _cell(text: str, at: int, delimiter: str) -> tuple[Cell, int]:
    quoted, plain = _patterns(delimiter)
    found = quoted.match(text, at)
    if found:
        return Cell(" ".join(found[1].replace('""', '"').split()), Span(at, found.end())), found.end()
    found = plain.match(text, at)
    assert found is not None
    return Cell(" ".join(found[0].split()), Span(at, found.end())), found.end()

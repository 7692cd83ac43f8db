"""Rows of measures in, the same rows as a table out: on the screen, or on a page of the documentation."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.gold import ROOT

DOCS = ROOT / "docs"
Measure = tuple[str, str, str, bool]
"""What is measured, what was found, what is aimed at or nothing, and whether that is reached."""


def show_measures(rows: Sequence[Measure]) -> int:
    """Print measures; 1 if one is short of its target."""
    table = Table("measure", "found", "target", "", box=None, pad_edge=False, header_style="bold")
    for measure, found, target, reached in rows:
        table.add_row(measure, found, target, "" if reached else "[red]short[/red]")
    Console(highlight=False, width=None if sys.stdout.isatty() else 150).print(table)
    return int(not all(reached for *_, reached in rows))


def put_table(mark: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Put a table between the marks of its name, in place of the one that stands there."""
    page = find_page(mark)
    begin, end = marks(mark)
    lines = [write_row(head), write_row(["---"] * len(head)), *map(write_row, rows)]
    place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    page.write_text(place.sub(lambda _: begin + "\n".join(lines) + "\n" + end, page.read_text(encoding="utf-8")), encoding="utf-8")


def find_page(mark: str) -> Path:
    """Find the page that has the place of a table: performance.md, or one of those under measured that tell more."""
    begin, end = marks(mark)
    pages = (DOCS / "performance.md", *sorted((DOCS / "measured").glob("*.md")))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if begin in text and end in text:
            return page
    places = f"{pages[0].name} has no place for a table of {mark}, nor has a page under measured"
    raise ValueError(f"{places}; put {begin.strip()} and {end} where it is to stand")


def marks(mark: str) -> tuple[str, str]:
    """Return the marks between which a table stands."""
    return f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"


def write_row(cells: Sequence[str]) -> str:
    """Write one row of a Markdown table.

    >>> write_row(["speaker", "94 %"])
    '| speaker | 94 % |'
    """
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

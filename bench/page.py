"""Rows of measures in, the same rows as a table on the page of the documentation out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.gold import ROOT

PAGE = ROOT / "docs" / "performance.md"


def put_table(mark: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Put a table between the marks of its name, in place of the one that stands there."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    if begin not in page or end not in page:
        raise ValueError(f"{PAGE.name} has no place for a table of {mark}; put {begin.strip()} and {end} where it is to stand")
    lines = [write_row(head), write_row(["---"] * len(head)), *map(write_row, rows)]
    place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    PAGE.write_text(place.sub(lambda _: begin + "\n".join(lines) + "\n" + end, page), encoding="utf-8")


def write_row(cells: Sequence[str]) -> str:
    """Write one row of a Markdown table.

    >>> write_row(["speaker", "94 %"])
    '| speaker | 94 % |'
    """
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

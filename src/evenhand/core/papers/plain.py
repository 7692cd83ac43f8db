"""A plain text, Markdown or CSV file in, the same text out, with the byte where each paragraph begins and ends."""

from __future__ import annotations

import csv
from itertools import islice

from attrs import frozen

from evenhand.core.papers.charset import decode
from evenhand.core.papers.head import read_head
from evenhand.core.papers.limits import Limits, RefusedError
from evenhand.core.papers.model import Origin, Piece, Problem
from evenhand.core.papers.sheet import cut_short, note_oddities
from evenhand.core.papers.written import Facts, Written
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# One line or more that are not blank; the line ends of Unix, DOS and old Macintosh files.
_PARAGRAPH = re.compile(r"[^\r\n\ufeff][^\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*[^\s][^\r\n]*)*")
_HEADING = re.compile(r"^#{1,2}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.,£$€ ]*$)")
_REGISTER_WORDS = re.compile(
    r"meeting|purpose|organi[sz]ation|minister|official|person|name|guest|met\b|hospitality|gift|subject", re.IGNORECASE
)


@frozen
class Plain:
    """What a plain text gives: what was written, and "register" as its kind where it is a table of meetings or the like."""

    written: Written
    kind: str = ""


def read_plain(data: bytes, limits: Limits, form: str) -> Plain:
    """Read a "text", "markdown" or "csv" file. Its text is the file as decoded: no line end, mark or space is altered."""
    # Four bytes a letter is the most that any charset takes: what is beyond would be cut in any case.
    decoded = decode(data[: 4 * limits.text_chars])
    text = decoded.text[: limits.text_chars]
    paragraphs = (Span(*found.span()) for found in _PARAGRAPH.finditer(text) if found[0].strip())
    spans = list(islice(paragraphs, limits.pieces + 1))
    if not any(letter.isalnum() for letter in text):
        raise RefusedError("no-text", "There are no words in it. If there should be, save or send it again.")
    cut = len(data) > 4 * limits.text_chars or len(decoded.text) > len(text) or len(spans) > limits.pieces
    spans = spans[: limits.pieces]
    places = decoded.byte_offsets(place for span in spans for place in (span.start, span.end))
    pieces = tuple(Piece(span, Origin("bytes", places[span.start], places[span.end])) for span in spans)
    problems = (*decoded.problems, *cut_short(limits, cut), *note_oddities(text))
    if form == "csv":
        kind, found = _look_at_table(text)
        return Plain(Written(text, pieces, Facts(), (*problems, *found)), kind)
    heading = _HEADING.search(text[:2000]) if form == "markdown" else None
    head = read_head(text)
    facts = Facts(heading[1].strip() if heading else None, head.outlet, head.author, head.published)
    return Plain(Written(text, pieces, facts, (*problems, *head.problems)))


def _look_at_table(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Say whether a table is a register of meetings or the like, and warn of cells that a spreadsheet would run."""
    rows = _rows(text)
    head = rows[0] if rows else []
    dated = any("date" in cell.lower() or "month" in cell.lower() for cell in head)
    kind = "register" if len(head) >= 3 and dated and any(_REGISTER_WORDS.search(cell) for cell in head) else ""
    if any(_FORMULA.match(cell) for row in rows[1:] for cell in row):
        return kind, (
            Problem(
                "formula-cells", "Some cells begin like a formula; they are text here, but do not open the file in a spreadsheet unchecked."
            ),
        )
    return kind, ()


def _rows(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(text[:1_000_000].lstrip("\ufeff").splitlines()))
    except csv.Error:
        return []

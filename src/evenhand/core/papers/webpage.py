"""Bytes of a web page in, its text in order with what is known of it out."""

from __future__ import annotations

from evenhand.core.papers.charset import decode
from evenhand.core.papers.html import Block, parse_page
from evenhand.core.papers.limits import Limits, RefusedError
from evenhand.core.papers.model import Origin
from evenhand.core.papers.news import know, set_apart
from evenhand.core.papers.sheet import Sheet
from evenhand.core.papers.written import Written
from evenhand.core.values import patterns as re

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


def read_webpage(data: bytes, limits: Limits, charset: str | None = None) -> Written:
    """Read a saved web page; RefusedError where no words stand on it (as when scripts would have written them)."""
    if len(data) > limits.message_bytes:
        raise RefusedError(
            "too-large", f"It is a web page of more than {limits.message_bytes // 1_000_000} MB; print it to PDF, or save its text."
        )
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, charset or (declared[1].decode("ascii") if declared else None))
    page = parse_page(decoded.text)
    kept, rest = set_apart(page)
    if not any(any(letter.isalnum() for letter in block.text) for block in kept):
        raise RefusedError(
            "no-text", "No words stand on the page; scripts may write them. Save the page from a browser, or print it to PDF."
        )
    sheet = Sheet(limits)
    places = decoded.byte_offsets(place for block in (*kept, *rest) for place in (block.start, block.end) if place <= len(decoded.text))
    before: Block | None = None
    for block in (*kept, *rest):
        origin = Origin("bytes", places.get(block.start, 0), places.get(block.end, len(data)))
        sheet.add(block.text, origin, block.role, "\n" if block.follows(before) else "\n\n")
        before = block
    return Written(sheet.text, tuple(sheet.pieces), know(page, kept), (*decoded.problems, *sheet.problems()))

"""A text in, its paragraphs out, each with the part it plays on the page: body, heading, byline, caption or aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from evenhand.core.papers.furniture import is_furniture, is_lead
from evenhand.core.papers.head import read_head
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# A word broken at the end of a line goes on in the next.
_PARAGRAPH = re.compile(r"(?:[^\n\r\v\f\u2028\u2029]++|(?<=[a-z]-)\r?\n(?=[a-z]))+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_ENDS = re.compile(r"[.?!…:;,][\"”’'»)\]*]*$|[\"”»][)\]]*$|\)$|[—–-]$")
# An end is looked for in so many signs.
_TAIL = 40
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_STAMP = re.compile(
    r"^(?:(?:published|updated|posted|last (?:modified|updated)|first published)\b.{0,80}"
    r"|(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?,? (?:on )?)?"
    r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,60}"
    rf"|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:{_DAY} [a-z]+|[a-z]+ {_DAY}),? \d{{4}}.{{0,40}}))$"
)
_BYLINE = re.compile(
    r"^(?:(?:By|BY|(?:Words|Report|Story|Exclusive|EXCLUSIVE) by|Written [Bb]y):? [A-Z].{0,90}|"
    r"[A-Z][\w.'’-]+ [A-Z][\w'’-]+, [A-Z][a-z]+ (?:Editor|Correspondent|Reporter))$"
)
# Asked of a paragraph in small letters, as are stamps and asides.
_CAPTION = re.compile(
    r"^(?:image caption,"
    r"|(?:image(?: caption)?|picture|photo(?:graph)?|pic|photo credit|credit|file photo|pictured|photo by|caption)\b ?[:/])"
)
_CREDIT = re.compile(r"\bvia getty images\b|\((?:photo|image|picture|file|pic)\b[^)]*\)$|(?:afp|ap|pa) ?photo\b")
_FIRST_BODY_WORDS = 9


@frozen
class Paragraph:
    """A paragraph: its span without white space at the edges, and its `role`: body, heading, stamp, byline, caption or aside."""

    span: Span
    role: str


# Many rooms ask for the paragraphs of the same papers.
_LAID = 128


@lru_cache(_LAID)
def lay_out(text: str, end: int | None = None) -> tuple[Paragraph, ...]:
    r"""Find the paragraphs of a text up to `end`: a line each, unless blank lines part them and lines are wrapped.

    >>> [p.role for p in lay_out("Bridge 'was unsafe'\n\nBy Ann Other\n\nThe bridge was closed on Monday, the council said.")]
    ['heading', 'byline', 'body']
    >>> len(lay_out("I asked the depart-\nment for help.\n\nIt said no."))
    2
    >>> [p.role for p in lay_out("Bridge shut\nShire Herald, 4 May 2024, p7\nThe bridge was closed on Monday, the council said.")]
    ['heading', 'stamp', 'body']
    """
    held: list[Paragraph] = []
    led = False
    end = len(text) if end is None else end
    stated = read_head(text[:end]).lines
    for place, span in enumerate(_paragraph_spans(text, end, stated)):
        words = span.words(text)
        if is_furniture(words):
            led = led or is_lead(words)
            role = "aside"
        else:
            role = "stamp" if any(line.start == span.start for line in stated) else _role(text, span, place)
            # Under "Most read" stand the headlines of other reports.
            led = led and role == "heading"
        held.append(Paragraph(span, "aside" if led else role))
    return tuple(held)


def of_report(laid: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    r"""Leave out what the page prints round its report, in which nobody is named or quoted.

    >>> [p.role for p in of_report(lay_out("Share this article\n\nThe bridge was closed on Monday, the council said."))]
    ['body']
    """
    return tuple(paragraph for paragraph in laid if paragraph.role != "aside")


def beside_report(laid: Iterable[Paragraph]) -> tuple[Span, ...]:
    r"""Return what `of_report` leaves out.

    >>> beside_report(lay_out("Share this article\n\nThe bridge was closed on Monday, the council said."))
    (Span(start=0, end=18),)
    """
    return tuple(paragraph.span for paragraph in laid if paragraph.role == "aside")


def _paragraph_spans(text: str, end: int, stated: Sequence[Span]) -> Iterator[Span]:
    """Yield where the paragraphs stand; a line that states a fact of the paper is one by itself, however the lines are wrapped."""
    for start, stop in _blocks(text, end):
        for line in stated:
            if start <= line.start and line.end <= stop:
                yield from _trimmed(text, start, line.start)
                yield from _trimmed(text, line.start, line.end)
                start = line.end
        yield from _trimmed(text, start, stop)


def _trimmed(text: str, start: int, stop: int) -> Iterator[Span]:
    if start < stop:
        while start < stop and text[start].isspace():
            start += 1
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop:
            yield Span(start, stop)


def _blocks(text: str, end: int) -> Iterator[tuple[int, int]]:
    if not _is_wrapped(text, end):
        yield from (found.span() for found in _PARAGRAPH.finditer(text, 0, end))
        return
    start = 0
    for gap in _BLANK_LINE.finditer(text, 0, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _is_wrapped(text: str, end: int) -> bool:
    """Say whether lines are broken for width: blank lines part the paragraphs, and most lines inside them end in mid-sentence."""
    if not _BLANK_LINE.search(text, 0, end):
        return False
    lines = [line.strip() for line in text[:end].split("\n")]
    inner = [line for line, below in pairwise(lines) if line and below]
    long = [line for line in inner if len(line) > 40]
    return len(long) >= 2 and sum(not _ENDS.search(line, max(0, len(line) - _TAIL)) for line in long) > len(inner) / 2


def _role(text: str, span: Span, place: int) -> str:
    words = span.words(text)
    if len(words) > 400:
        return "body"
    low = words.lower()
    if _STAMP.match(low):
        return "stamp"
    if _BYLINE.match(words):
        return "byline"
    if _CAPTION.match(low) or (("(" in low or "photo" in low or "getty" in low) and _CREDIT.search(low)):
        return "caption"
    if not _ENDS.search(words, max(0, len(words) - _TAIL)) and _looks_like_heading(words, place):
        return "heading"
    return "body"


def _looks_like_heading(words: str, place: int) -> bool:
    count = words.count(" ") + 1
    return count <= (22 if place < 3 else _FIRST_BODY_WORDS) and not words[:1].islower()

"""A draft in, its parts out: what stands above the salutation, the salutation, the letter itself, and what stands below the sign-off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from evenhand.core.papers import Paper
from evenhand.core.reading.letters.own_letter import SALUTATION, SIGN_OFF
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DATE = re.compile(r"^\W*(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2})(?:st|nd|rd|th)?,?\s+\d{4}\W*$")
_STOP = re.compile(r"[.?!][\"”’')]*\s+|\n\s*\n|\n(?=\s*(?:[-•*]|\d+[.)])\s)")
_SENTENCE_LIKE = 80
_SIGNATURE = 8
# What stands above a salutation is looked at no further up than this.
_HEAD = 2500


@frozen
class Parts:
    """The parts of a letter; `close` begins with the sign-off, and is empty where there is none."""

    head: Span
    salutation: Span | None
    body: Span
    close: Span


def part_letter(paper: Paper) -> Parts:
    """Part a draft; one without a salutation or a sign-off has an empty part there."""
    text, end = paper.text, own_end(paper)
    salutation = SALUTATION.search(text, 0, min(end, _HEAD))
    begin = salutation.end() if salutation else _first_prose(text, end)
    signed = SIGN_OFF.search(text, begin, end)
    close = signed.start() if signed else _last_prose(text, begin, end)
    head = Span(0, salutation.start() if salutation else begin)
    return Parts(head, Span(*salutation.span(1)) if salutation else None, Span(begin, close), Span(close, end))


def own_end(paper: Paper) -> int:
    """Return where the draft's own words end, and what is set aside or quoted back from another mail begins."""
    own = paper.reading_spans
    return min(paper.body_end, own[-1].end) if own else paper.body_end


def _first_prose(text: str, end: int) -> int:
    """Return where the first line begins that is long enough to be a sentence."""
    return next((line.start() for line in _LINE.finditer(text, 0, end) if len(line[0]) > _SENTENCE_LIKE), 0)


def _last_prose(text: str, begin: int, end: int) -> int:
    """Return where short lines begin that close a letter without a sign-off."""
    lines = list(_LINE.finditer(text, begin, end))
    close = end
    for line in reversed(lines[-_SIGNATURE:]):
        if len(line[0]) > _SENTENCE_LIKE // 2 or re.search(r"[.?!:;]\W*$", line[0]):
            break
        close = line.start()
    return close if close > begin else end


def lines_of(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a part that hold something, without the space around them."""
    for line in _LINE.finditer(text, span.start, span.end):
        words = line[0].strip()
        start = line.start() + line[0].index(words)
        yield Span(start, start + len(words))


def own_head(text: str, parts: Parts, recipients: Iterable[str]) -> list[Span]:
    """Return the lines above the salutation without the address of whoever is written to."""
    rows = list(lines_of(text, parts.head))
    called = re.findall(r"[A-Z][\w’'-]+", parts.salutation.words(text))[1:] if parts.salutation else []
    named = {word for name in (*recipients, " ".join(called)) for word in name.split()[-1:]}
    for number, row in enumerate(rows):
        dated = number > 0 and _DATE.match(row.words(text))
        if dated or named & set(re.findall(r"[\w’'-]+", row.words(text))):
            return rows[:number]
    return rows


def sentence_of(text: str, at: int, within: Span) -> Span:
    """Return the sentence of a part in which an offset stands.

    >>> sentence_of("One thing. Another thing. A third.", 14, Span(0, 34)).words("One thing. Another thing. A third.")
    'Another thing.'
    """
    start, end = within.start, within.end
    for stop in _STOP.finditer(text, within.start, within.end):
        if stop.end() <= at:
            start = stop.end()
        elif stop.start() >= at:
            end = stop.start() + len(stop[0].rstrip())
            break
    return Span(start, end)


def sentences_of(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a part in order, without the space between them.

    >>> [span.words("One thing. Another?  A third") for span in sentences_of("One thing. Another?  A third", Span(0, 28))]
    ['One thing.', 'Another?', 'A third']
    """
    at = within.start
    for stop in (*_STOP.finditer(text, within.start, within.end), None):
        end = stop.start() + len(stop[0].rstrip()) if stop else within.end
        words = text[at:end].strip()
        if words:
            start = at + len(text[at:end]) - len(text[at:end].lstrip())
            yield Span(start, start + len(words))
        at = stop.end() if stop else end


def paragraphs_of(text: str, within: Span) -> Iterator[Span]:
    """Yield the paragraphs of a part in order: what stands between empty lines, or a line where there are none."""
    apart = r"\n\s*\n" if re.search(r"\n\s*\n", within.words(text).strip()) else r"\n"
    at = within.start
    for gap in (*re.compile(apart).finditer(text, within.start, within.end), None):
        end = gap.start() if gap else within.end
        if text[at:end].strip():
            yield Span(at, end)
        at = gap.end() if gap else end

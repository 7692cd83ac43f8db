"""A letter in, its zones out: head, greeting, body, sign-off, signature, disclaimer, what it quotes back and what forwards it.

Zones leave the fingerprint of a letter, never the record: together they hold every word of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from evenhand.core.campaigns.zone_words import (
    DISCLAIMER,
    DISCLAIMS,
    FORWARDING,
    GREETING,
    GREETS,
    MAIL_HEADER,
    OF_ONESELF,
    POSTSCRIPT,
    QUOTES,
    QUOTING,
    SENTENCE_END,
    SIGN_OFF,
)
from evenhand.core.papers import Paper
from evenhand.core.values import Span

KINDS = ("head", "greeting", "body", "sign-off", "signature", "disclaimer", "quoted", "forwarding")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LINE_END = re.compile(r"\n")
# A greeting stands within the first page, and a letter that is passed on comes with few words above it.
_FIRST_PAGE, _COVERING_WORDS = 2_500, 12
_PROSE_WORDS = 10
# Mail is followed through so many hands, and its header lines are no longer than this.
_PASSED_ON, _HEADER_LINE = 6, 300


@frozen
class Zone:
    """A stretch of a letter and the part it plays: `kind` is one of `KINDS`."""

    kind: str
    span: Span


def zone_letter(paper: Paper) -> tuple[Zone, ...]:
    r"""Part a letter into zones, in order, with or without line breaks; what is set aside on its page has none.

    >>> letter = Paper("a", ("a",), "", "text", "Dear Ann, Keep the bus. Yours sincerely, Jo Bell This e-mail is confidential.")
    >>> [(zone.kind, zone.span.words(letter.text)) for zone in zone_letter(letter)][1:3]
    [('body', 'Keep the bus. '), ('sign-off', 'Yours sincerely,')]
    """
    text = paper.text[: paper.body_end]
    back = [piece.span for piece in paper.pieces if piece.role == "quoted mail"]
    return tuple(_joined(_zoned(text, 0, back)))


def body_spans(zones: Sequence[Zone]) -> tuple[Span, ...]:
    """Return the stretches that are the letter itself; all of it where no body was found."""
    body = tuple(zone.span for zone in zones if zone.kind == "body")
    return body or tuple(zone.span for zone in zones)


def _zoned(text: str, start: int, back: Sequence[Span]) -> Iterator[Zone]:
    """Zone a letter; one that is only passed on is zoned in its turn, as often as a mail is passed on in life."""
    for _ in range(_PASSED_ON):
        below = _quoting_from(text, start)
        # Where the mail itself says what it quotes back, what stands below that is its writer's again.
        below = len(text) if any(span.start <= below < span.end for span in back) else below
        zones = [*_own(text, start, below, back), *_quoted(text, below)]
        inner = next((zone for zone in zones if zone.kind == "quoted"), None)
        if inner is None or not _only_covers(text, zones, inner):
            break
        before = [zone for zone in zones if zone.span.start < inner.span.start]
        yield from (Zone("head" if zone.kind == "body" else zone.kind, zone.span) for zone in before)
        start, back, zones = inner.span.start, (), [Zone("body", Span(inner.span.start, len(text)))]
    yield from zones


def _only_covers(text: str, zones: Sequence[Zone], inner: Zone) -> bool:
    """Say whether what is written above another mail only passes it on."""
    body = sum(len(_WORD.findall(zone.span.words(text))) for zone in zones if zone.kind == "body")
    return not body or (body <= _COVERING_WORDS and FORWARDING.search(text, zones[0].span.start, inner.span.end) is not None)


def _quoting_from(text: str, start: int) -> int:
    """Return where another mail begins below the letter; the end of the text where none does."""
    asked = [QUOTING] if any(word in text for word in QUOTES) else []
    asked += [FORWARDING] if "orward" in text else []
    found = [match.start() for pattern in asked if (match := pattern.search(text, start)) is not None]
    return min(found, default=len(text))


def _greeting(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the first greeting."""
    first: re.Match[str] | None = None
    for word in GREETS:
        at = text.find(word, start, end if first is None else first.start())
        while at >= 0 and (first is None or at < first.start()):
            found = GREETING.match(text, at, end)
            first = found or first
            at = -1 if found else text.find(word, at + 1, end)
    return first


def _quoted(text: str, below: int) -> Iterator[Zone]:
    """Yield the mark and the headers of another mail as forwarding, and the rest as quoted."""
    if below == len(text):
        return
    mark = FORWARDING.match(text, below) or QUOTING.match(text, below)
    at = below if mark is None or "From:" in mark[0] else mark.end()
    for line in re.compile(r"[^\n]*\n?").finditer(text, at):
        if line[0].strip() and not (len(line[0]) < _HEADER_LINE and MAIL_HEADER.match(line[0].strip(" \t>") + " ")):
            break
        at = line.end()
    if below < at:
        yield Zone("forwarding", Span(below, at))
    end = _marked_until(text, at)
    if at < end:
        yield Zone("quoted", Span(at, end))
    if end < len(text):
        yield from _own(text, end, len(text), ())


def _marked_until(text: str, at: int) -> int:
    """Return where lines marked as quoted end, and somebody writes below them; the end of the text where none are marked."""
    if not text[at:].lstrip().startswith(">"):
        return len(text)
    lines = (line for line in re.compile(r"[^\n]+").finditer(text, at) if line[0].strip())
    return next((line.start() for line in lines if not line[0].lstrip().startswith(">")), len(text))


def _own(text: str, start: int, end: int, back: Sequence[Span]) -> Iterator[Zone]:
    greeting = _greeting(text, start, min(end, start + _FIRST_PAGE))
    where, closed = "head" if greeting else "body", False
    for unit in _units(text, start, end, greeting, back):
        where = _step(text, unit, where if closed or where != "disclaimer" else "body", greeting, back)
        closed = closed or where == "sign-off"
        yield Zone(where, unit)


def _units(text: str, start: int, end: int, greeting: re.Match[str] | None, back: Sequence[Span]) -> Iterator[Span]:
    """Cut a letter at its marks, and from the first one that is no greeting also at its lines and sentences."""
    low = text[start:end].lower()
    signed = list(SIGN_OFF.finditer(text, start, end))
    marks = [found.start() for found in POSTSCRIPT.finditer(text, start, end)] if "p.s" in low or "ps" in low or "p s" in low else []
    marks += [found.start() for found in DISCLAIMER.finditer(text, start, end)] if any(word in low for word in DISCLAIMS) else []
    edges = {start, end, *marks}
    for found in (*signed, *([greeting] if greeting else ())):
        edges.update((found.start() + len(found[0]) - len(found[0].lstrip()), found.end()))
    edges.update(edge for span in back for edge in (span.start, span.end) if start < edge < end)
    loose = min((found.start() for found in signed), default=end)
    quoted = text.find("\n>", start, end)
    loose = min([loose, *marks, quoted if quoted >= 0 else end, start if text.startswith(">", start) else end])
    for pattern in (_LINE_END, SENTENCE_END):
        edges.update(found.end() for found in pattern.finditer(text, loose, end))
    for one, other in pairwise(sorted(edges)):
        yield Span(one, other)


def _step(text: str, unit: Span, where: str, greeting: re.Match[str] | None, back: Sequence[Span]) -> str:
    """Say which zone a unit belongs to, behind one that belongs to `where`."""
    words = unit.words(text)
    stripped = words.strip()
    if not stripped:
        return where
    if stripped.startswith(">") or any(span.covers(unit) for span in back):
        return "quoted"
    if greeting is not None and unit.start < greeting.end():
        return "head" if unit.start < greeting.start() else "greeting"
    if DISCLAIMER.match(stripped) and not OF_ONESELF.search(stripped):
        return "disclaimer"
    if SIGN_OFF.match(text, unit.start, unit.end) or SIGN_OFF.fullmatch(stripped):
        return "sign-off"
    if where in ("head", "greeting", "body") or POSTSCRIPT.match(stripped):
        return "body"
    if where == "disclaimer" and not OF_ONESELF.search(stripped):
        return "disclaimer"
    return "body" if _is_prose(stripped) or where == "quoted" else "signature"


def _is_prose(words: str) -> bool:
    """Say whether somebody goes on to write below their name, rather than where they live."""
    found = _WORD.findall(words)
    low = sum(word[0].islower() for word in found)
    return len(found) >= _PROSE_WORDS and low * 2 > len(found)


def _joined(zones: Iterable[Zone]) -> Iterator[Zone]:
    """Join neighbours of one kind."""
    held: Zone | None = None
    for zone in zones:
        if held is not None and held.kind == zone.kind and held.span.end == zone.span.start:
            held = Zone(zone.kind, Span(held.span.start, zone.span.end))
            continue
        if held is not None:
            yield held
        held = zone
    if held is not None and held.span.start < held.span.end:
        yield held

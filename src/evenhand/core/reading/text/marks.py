"""Paragraphs in, the stretches between quotation marks out, whatever marks are used, lost or nested."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from attrs import define

from evenhand.core.reading.text.layout import Paragraph
from evenhand.core.values import patterns as re

OPENERS, CLOSERS, STRAIGHT = "“„«", "”»", '"'
# Single marks set twice stand for a double one: ‘‘little’’, and ‘’little’’ where the first was turned.
_DOUBLE = re.compile("[“„«”»\"]|''|``|[‘’]{2}(?![‘’])")
_SINGLE = re.compile("(?<![‘’'])[‘’'](?![‘’'])")
_TWICE = frozenset(("``", "''", "‘‘", "’’", "‘’", "’‘"))
# Inside other marks these close what is quoted there: “He said ‘Let me be’’.
_TURNED = frozenset(("‘‘", "’’", "‘’", "’‘"))
_begin = attrgetter("outer_start")
_BEFORE_OPENING = frozenset(" \t\n\xa0\u2009\u202f([{—–-/‘'…:“\"")
# 'tis, 'em, '90s: a mark before these words is an apostrophe.
_ELISION = re.compile(r"(?:tis|twas|em|til|cause|cos|n|\d0s|\d\d)\b", re.I)
_LOST_CLOSING = re.compile(
    r"[,.?!…]\s+(?:(?:he|she|they|it)|(?:the |an? )?(?:[A-Z][\w.'’-]+\s+){1,4}|the \w+(?: \w+)?)\s*"
    r"(?:said|says|told|added|wrote|asked|replied|insisted|explained|continued|claimed|warned)\b"
)
_WORD_BEHIND = re.compile(r"\s[a-z]")
_BEFORE_SENTENCE = re.compile(r"[.?!][”\"’')]*\s+|:\s+")


@define
class Part:
    """A stretch between marks: inner `start`-`end`, `outer_start`-`outer_end` with its marks, the number of its paragraph.

    `level` is 2 for double marks and 1 for single ones; `flags` are unopened, unclosed, continues (into the next paragraph) and nested.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    level: int
    flags: set[str]


def find_parts(text: str, paragraphs: Sequence[Paragraph]) -> list[Part]:
    """Find every quoted stretch, in the order of the text; an outer one stands before those nested in it."""
    parts: list[Part] = []
    for number, paragraph in enumerate(paragraphs):
        start, end = paragraph.span.start, paragraph.span.end
        doubles = _double_parts(text, start, end, number)
        _note_continuation(text, doubles, paragraphs, number)
        parts += doubles
        if _SINGLE.search(text, start, end):
            parts += _single_parts(text, start, end, number, doubles)
    _continue_singles(text, parts, paragraphs)
    parts.sort(key=lambda part: (part.outer_start, -part.outer_end))
    _nest(parts)
    return parts


def _double_parts(text: str, start: int, end: int, number: int) -> list[Part]:
    """Scan one paragraph for double marks; a lost closing or opening mark is mended and flagged."""
    parts: list[Part] = []
    opened = -1
    for found in _DOUBLE.finditer(text, start, end):
        at, mark = found.start(), found.group()
        opens = _can_open(text, at, found.end(), start, end)
        if opened < 0:
            if mark in OPENERS or mark == "``" or opens:
                opened = found.end()
            elif mark not in _TWICE or (mark == "''" and at == end - 2):
                parts.append(_unopened(text, start, at, found.end(), number, parts))
        elif opens and (mark in OPENERS or (mark == STRAIGHT and text[at - 1] not in ".,!?…")):
            parts.append(_unclosed(text, opened, at, number))
            opened = found.end()
        elif mark not in OPENERS and (mark not in _TURNED or text[opened - 2 : opened] in _TWICE):
            parts.append(Part(opened, at, opened - _width(text, opened), found.end(), number, 2, set()))
            opened = -1
    if opened >= 0 and opened < end:
        parts.append(_unclosed(text, opened, end, number))
    return [part for part in parts if part.start < part.end]


def _width(text: str, after: int) -> int:
    return 2 if text[after - 2 : after] in _TWICE else 1


def _can_open(text: str, at: int, after: int, start: int, end: int) -> bool:
    if after >= end or text[after].isspace() or (text[after] in ",.;:)!?" and not text.startswith("...", after)):
        return False
    return at == start or text[at - 1] in _BEFORE_OPENING or text[at - 1].isspace()


def _unclosed(text: str, opened: int, limit: int, number: int) -> Part:
    """Make a part that is never closed: it ends at the words of saying behind it, else at the next mark or with the paragraph."""
    end = limit
    while end > opened and text[end - 1].isspace():
        end -= 1
    lost = _LOST_CLOSING.search(text, opened, end)
    if lost and lost.start() > opened + 8:
        end = lost.start() + 1
    return Part(opened, end, opened - _width(text, opened), end, number, 2, {"unclosed"})


def _unopened(text: str, start: int, at: int, after: int, number: int, before: list[Part]) -> Part:
    """Make a part whose opening mark is lost.

    Closed by a comma or stop and followed by words of saying, it is the whole sentence; else it is the word before the mark.
    """
    floor = before[-1].outer_end if before else start
    begin = at
    while begin > floor and text[begin - 1].isspace():
        begin -= 1
    if text[begin - 1 : begin] in tuple(",.?!…"):
        begin = _sentence_start(text, floor, begin - 1)
    else:
        while begin > floor and not text[begin - 1].isspace():
            begin -= 1
    return Part(begin, at, begin, after, number, 2, {"unopened"})


def _sentence_start(text: str, floor: int, at: int) -> int:
    begin = max((found.end() for found in _BEFORE_SENTENCE.finditer(text, floor, at)), default=floor)
    while begin < at and text[begin].isspace():
        begin += 1
    return begin


def _note_continuation(text: str, parts: list[Part], paragraphs: Sequence[Paragraph], number: int) -> None:
    """Note that an unclosed last part goes on where the next paragraph begins with an opening mark, past captions."""
    if not parts or "unclosed" not in parts[-1].flags or parts[-1].end < paragraphs[number].span.end:
        return
    below = (paragraphs[place] for place in range(number + 1, len(paragraphs)))
    following = next((paragraph for paragraph in below if paragraph.role != "caption"), None)
    if following and text[following.span.start] in OPENERS + STRAIGHT:
        parts[-1].flags.add("continues")


def _single_parts(text: str, start: int, end: int, number: int, doubles: list[Part]) -> list[Part]:
    parts: list[Part] = []
    # How far it is known that nothing closes a mark, inside each double part and outside all: no mark is asked for twice.
    barren: dict[int, int] = {}
    at = start
    while found := _SINGLE.search(text, at, end):
        at = found.end()
        if not _single_opens(text, found.start(), start, end):
            continue
        inside = _around(doubles, found.start())
        where = inside.start if inside else -1
        if at < barren.get(where, 0):
            continue
        close, barren[where] = _single_close(text, at, inside.end if inside else end, doubles if inside is None else [])
        if close is not None:
            flags = {"nested"} if inside else set()
            parts.append(Part(at, close, at - 1, close + 1, number, 1, flags))
            at = close + 1
    return parts


def _around(parts: Sequence[Part], at: int) -> Part | None:
    """Return the part in which an offset stands; `parts` are in order and do not overlap."""
    number = bisect_left(parts, at, key=_begin) - 1
    return parts[number] if number >= 0 and at < parts[number].outer_end else None


def _single_opens(text: str, at: int, start: int, end: int) -> bool:
    if at + 1 >= end or text[at + 1].isspace() or text[at + 1] in ",.;:)!?":
        return False
    if at > start and not (text[at - 1].isspace() or text[at - 1] in '([{—–-/…:“"'):
        return False
    return not _ELISION.match(text, at + 1) or (text[at] == "‘" and not text[at + 1].isdigit())


# So many words at most are owned in ‘the mates’ old rates’.
_OWNED = 2


def _single_close(text: str, at: int, end: int, doubles: list[Part]) -> tuple[int | None, int]:
    """Find the mark that closes a single-marked stretch opened just before `at`, and the place up to which no mark closes another.

    A mark after an s with words behind it may be a plural possessive (the councils’ plans): it closes only if no other mark can.
    """
    possessive = None
    for found in _SINGLE.finditer(text, at, end):
        here = found.start()
        if here == at or text[here - 1].isspace() or (here + 1 < end and text[here + 1].isalnum()):
            if here > at and (text[here] == "‘" or (possessive is not None and not _ELISION.match(text, here + 1))):
                return possessive, here if possessive is None else at
            continue
        if text[here] == "‘" or _around(doubles, here):
            continue
        if text[here - 1] in "sS" and _WORD_BEHIND.match(text, here + 1):
            if possessive is not None and text.count(" ", possessive, here) <= _OWNED:
                return here, at
            possessive = here if possessive is None else possessive
            continue
        return here, at
    return possessive, end if possessive is None else at


def _continue_singles(text: str, parts: list[Part], paragraphs: Sequence[Paragraph]) -> None:
    """Where single marks are the paper's own marks, a paragraph opened with one and never closed runs on into the next."""
    outer = [part for part in parts if part.level == 1 and "nested" not in part.flags]
    if len(outer) < 2 or sum(part.level == 2 for part in parts) > len(outer) / 2:
        return
    opened = {part.outer_start for part in parts}
    for number, paragraph in enumerate(paragraphs[:-1]):
        start, end = paragraph.span.start, paragraph.span.end
        following = paragraphs[number + 1].span.start
        if text[start] in "‘'" and start not in opened and text[following] in "‘'" and _single_opens(text, start, start, end):
            parts.append(Part(start + 1, end, start, end, number, 1, {"unclosed", "continues"}))


def _nest(parts: list[Part]) -> None:
    """Flag every part that lies wholly inside another."""
    reach = -1
    for part in parts:
        if part.outer_end <= reach:
            part.flags.add("nested")
        reach = max(reach, part.outer_end)

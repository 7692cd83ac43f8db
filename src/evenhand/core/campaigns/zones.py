"""A letter in, its zones out: head, greeting, body, sign-off, signature, disclaimer, what it quotes back and what forwards it.

Zones leave the fingerprint of a letter, never the record: together they hold every word of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from operator import itemgetter

from attrs import frozen

from evenhand.core.campaigns.zone_closings import begins_earlier, close_by_lines, close_in_one_line, goes_on
from evenhand.core.campaigns.zone_lines import Part, count_said, is_long, is_quoted, marked_until, quoted_from, speaks
from evenhand.core.campaigns.zone_marks import QUOTING_LINE, above_quoted, find_marks, passes_on
from evenhand.core.campaigns.zone_notices import is_of_the_house, notice_goes_on, notice_until, remembered_step, step, warned_until, warns
from evenhand.core.campaigns.zone_openings import open_by_lines, open_in_one_line
from evenhand.core.campaigns.zone_words import FROM, MAIL_HEADER, PRINTED, UNIT_END
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

KINDS = ("head", "greeting", "body", "sign-off", "signature", "disclaimer", "quoted", "forwarding")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FROM = re.compile(rf"[ *]*{FROM} ?:")
_HEADING = re.compile(rf"[ *]*{FROM} ?:| *{PRINTED}")
_LINE = re.compile(r"[^\n]*\n?")
# A greeting stands within the first page, and a letter that is passed on comes with few words above it.
_FIRST_PAGE, _COVERING_WORDS = 2_500, 12
# So many words of prose may stand above a greeting, and so many of a form that has lost its lines.
_SAID_WORDS, _FORM_WORDS = 20, 60
# A greeting of these words may stand in the first line behind a date; behind these signs it is told of.
_FORMAL, _TELLS = ("Dear", "Annwyl"), ':;,"“'
# So few words below a farewell, none of them at the end of a sentence, are a name and an address; an initial may have its stop.
_FEW_WORDS = re.compile(r"\s*+(?:(?!\S\S+[.!?](?!\S))\S++\s*+){0,9}+")
# Mail is followed through so many hands; its header lines are no longer than this.
_PASSED_ON, _HEADER_LINE = 6, 300
_MOST = ("greeting", "sign-off")
_OTHERS = ("quoting", "forwarding")
# Lines and sentences are remembered with what they are, none of them longer than this.
_LONG = 400
# So many letters are, none of them longer than this.
_LETTERS, _FULL = 1 << 12, 10_000
# These are of one piece.
_WHOLE = ("sign-off", "head", "greeting")


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
    return tuple(Zone(kind, Span(start, end)) for kind, start, end in _joined(_parts(paper)))


def body_of(paper: Paper) -> list[tuple[int, int]]:
    """Return the stretches of a letter's text that are the letter itself; all of it where no body was found."""
    parts = _parts(paper)
    return [(start, end) for kind, start, end in parts if kind == "body"] or [(start, end) for _, start, end in parts]


def _parts(paper: Paper) -> Sequence[Part]:
    """Part a letter, or remember how one of the same words was parted."""
    text = paper.text if not paper.pieces else paper.text[: paper.body_end]
    back = tuple(piece.span for piece in paper.pieces if piece.role == "quoted mail") if paper.pieces else ()
    return _parted(text, back) if len(text) < _FULL else _part(text, back)


def _part(text: str, back: Sequence[Span]) -> Sequence[Part]:
    """Part a letter; one that is only passed on is parted in its turn, as often as a mail is passed on in life."""
    (text, marks), start = find_marks(text), 0
    if ">" in text and (across := above_quoted(text)):
        marks = sorted({mark[1]: mark for mark in [*across, *marks]}.values(), key=itemgetter(1))
    if len(marks) >= len(_MOST) and not back and (plain := _plain(text, *marks)):
        return plain
    above: list[Part] = []
    for _ in range(_PASSED_ON):
        parts = _letter_and_quoted(text, start, marks, back)
        inner = next((first for kind, first, _ in parts if kind == "quoted"), None)
        if inner is None or not _only_covers(text, parts, inner, marks):
            break
        above += [("head" if kind == "body" else kind, first, last) for kind, first, last in parts if first < inner]
        start, back, parts = inner, (), [("body", inner, len(text))]
        marks = [mark for mark in marks if mark[1] >= start]
    return [*above, *parts] if above else parts


_parted = lru_cache(_LETTERS)(_part)


def _plain(text: str, greeting: Part, sign_off: Part, *below: Part) -> list[Part]:
    """Part a letter as most are: one greeting, one farewell, few words below it, and perhaps a notice; nothing where it is another."""
    (_, first, last), (_, closes, closed), end = greeting, sign_off, len(text)
    if (greeting[0], sign_off[0]) != _MOST or first >= _FIRST_PAGE or last > closes or not _ends_plainly(text, sign_off, below, end):
        return []
    if (first and (not _opens(text, 0, end, first) or warned_until(text))) or (below and ">" in text[closed:]):
        return []
    opening = [("greeting", 0, last)] if not first or text[:first].isspace() else [("head", 0, first), greeting]
    if not below:
        return [*opening, ("body", last, closes), sign_off, ("signature", closed, end)]
    added = {mark[1]: mark for mark in below}
    return [*opening, ("body", last, closes), sign_off, *_stepped(text, closed, end, added, (), "sign-off")]


def _letter_and_quoted(text: str, start: int, marks: Sequence[Part], back: Sequence[Span], opens: bool = True) -> list[Part]:
    # Where the mail itself says what it quotes back, what stands below that is its writer's again.
    for mark in marks:
        ours = mark[0] not in _OTHERS or mark[1] < start or any(span.start <= mark[1] < span.end for span in back)
        if not ours and not _heads(text, start, mark, marks):
            own = _own(text, start, mark[1], marks, back, opens)
            return [*own, *_quoted(text, mark, marks, any(kind == "body" for kind, *_ in own))]
    return _own(text, start, len(text), marks, back, opens)


def _heads(text: str, start: int, mark: Part, marks: Sequence[Part]) -> bool:
    """Say whether what looks like the heading of another mail is the letter's own: nobody says anything above it, but for a warning."""
    if mark[0] != "quoting" or start or mark[1] > _FIRST_PAGE or any(kind in _MOST and last <= mark[1] for kind, _, last in marks):
        return False
    if not _HEADING.search(text, mark[1], mark[2]):
        return False
    above = text[: mark[1]].strip()
    return (
        not count_said(above)
        or warned_until(text) >= mark[1]
        or (
            len(above) < _HEADER_LINE
            and any(kind == "disclaimer" and last <= mark[1] and not count_said(text[:first]) for kind, first, last in marks)
        )
    )


def _only_covers(text: str, parts: Sequence[Part], inner: int, marks: Sequence[Part]) -> bool:
    """Say whether what is written above another mail only passes it on."""
    words = (word for kind, start, end in parts if kind == "body" for word in _WORD.finditer(text, start, end))
    body = sum(1 for _ in islice(words, _COVERING_WORDS + 1))
    marked = any(kind == "forwarding" and start < inner for kind, start, _ in marks)
    return not body or (body <= _COVERING_WORDS and (marked or passes_on(text, parts)))


def _quoted(text: str, mark: Part, marks: Sequence[Part], answers: bool) -> Iterator[Part]:
    """Yield the mark and the headers of another mail as forwarding, and the rest as quoted, below a letter that says something or not."""
    kind, start, end = mark
    at = _headed_until(text, start if kind == "quoting" and _FROM.search(text, start, end) else end)
    if start < at:
        yield "forwarding", start, at
    end = marked_until(text, at)
    # Whoever has said something above greets nobody below: that is an older mail, which came without signs.
    if answers and any(kind == "greeting" and first >= end and not text[end:first].strip() for kind, first, _ in marks):
        end = len(text)
    page = _last_page(text, end, (one for one in marks if one[1] > at)) if end == len(text) else end
    yield from (("quoted", at, page), ("head", page, end)) if at < page < end else (("quoted", at, end),) if at < end else ()
    if end < len(text):
        yield from _letter_and_quoted(text, end, marks, (), opens=False)


def _headed_until(text: str, at: int) -> int:
    """Return where the headers of another mail end, one of which may go on in a second line."""
    for line in _LINE.finditer(text, at):
        if not line[0].strip() or _is_header(line[0]):
            at = line.end()
        elif at < line.start() or not _is_header(text[line.end() : line.end() + _HEADER_LINE].partition("\n")[0]):
            break
    return at


def _is_header(line: str) -> bool:
    return len(line) < _HEADER_LINE and MAIL_HEADER.match(line.strip(" \t>\n") + " ") is not None


def _own(text: str, start: int, end: int, marks: Sequence[Part], back: Sequence[Span], opens: bool = True) -> list[Part]:
    """Part what one person has written.

    What `opens` no letter, but goes on below what it quotes, has nothing above its body but a greeting.
    """
    here = [mark for mark in marks if start <= mark[1] < end and mark[0] not in _OTHERS]
    parts, start, form = _above(text, start, end, here, opens)
    where = "greeting" if parts else "body"
    closes = min((mark[1] for mark in here if mark[0] == "sign-off" and mark[1] >= start), default=end)
    inside = {mark[1]: mark for mark in here if mark[1] >= start and (mark[0] != "greeting" or _opens_again(text, closes, mark[1]))}
    sign_off, *below = inside.values() or (("", end, end),)
    if not back and _ends_plainly(text, sign_off, below, end):
        del inside[sign_off[1]]
        parts += [("body", start, sign_off[1]), sign_off]
        start, where = sign_off[2], "sign-off"
    else:
        inside = _closed(text, start, end, inside, form)
    return [*parts, *_stepped(text, start, end, inside, back, where)]


def _stepped(text: str, start: int, end: int, inside: dict[int, Part], back: Sequence[Span], where: str) -> Iterator[Part]:
    """Part what is left of a letter from its first mark on line by line and sentence by sentence, below a part of the kind `where`."""
    closed = where == "sign-off"
    for first, last in _units(text, start, end, inside, back):
        if back and any(span.start <= first and last <= span.end for span in back):
            kind = "quoted"
        else:
            mark = inside.get(first)
            words = text[first:last].strip()
            before = where if closed or where != "disclaimer" or warns(words) else "body"
            gap = text.endswith("\n\n", start, first)
            if closed and gap and (where == "body" or (where == "disclaimer" and not notice_goes_on(text, first))):
                before = "signature"
            apart = before == "signature" and gap
            kind = (remembered_step if len(words) < _LONG else step)(words, before, mark[0] if mark is not None else "", apart)
            if apart and kind == "body" and is_of_the_house(words, text[:first]):
                kind = "disclaimer"
        closed = (closed or kind in ("sign-off", "signature")) and kind != "greeting"
        where = where if kind == "head" else kind
        yield kind, first, last


def _opens_again(text: str, closes: int, at: int) -> bool:
    """Say whether a greeting begins the letter anew, in another language, below a farewell: it opens a line."""
    return at > closes and text[:at].rstrip(" ").endswith("\n")


def _greeting(text: str, start: int, end: int, here: Sequence[Part]) -> Part | None:
    """Return the greeting of a letter, with one in another language that stands right behind it."""
    calls = [mark for mark in here if mark[0] == "greeting" and mark[1] < start + _FIRST_PAGE and not is_quoted(text, mark[1])]
    if not calls or not _opens(text, start, end, calls[0][1]):
        return None
    (kind, first, last), *others = calls
    for _, begins, ends in others:
        if text[last:begins].strip(" \n/"):
            break
        last = ends
    return kind, first, last


def _opens(text: str, start: int, end: int, at: int) -> bool:
    """Say whether a greeting may begin a letter: whoever has said much above it only tells of one."""
    above = text[start:at]
    if not above or above.isspace():
        return True
    begins = above.rfind("\n") + 1
    before = above[begins:].strip()
    if not above[:begins].strip() and text.startswith(_FORMAL, at) and before[-1] not in _TELLS:
        return len(before.split(None, _FORM_WORDS)) < _FORM_WORDS
    if not _has_lines(text, start, end):
        return len(before.split(None, _FORM_WORDS)) < _FORM_WORDS
    if before and (is_long(text[start + begins :].partition("\n")[0]) or len(before.split()) > _COVERING_WORDS):
        return False
    spoken = count_said(above)
    return not spoken or (spoken <= _SAID_WORDS and not speaks(above))


def _above(text: str, start: int, end: int, here: Sequence[Part], opens: bool) -> tuple[list[Part], int, bool]:
    """Return the parts above the body, where the body begins, and whether they are those of a form."""
    greeting = _greeting(text, start, end, here)
    warning = next((mark for mark in here if mark[0] == "disclaimer"), None)
    parts: list[Part] = []
    if (
        not start
        and opens
        and (greeting is None or greeting[1])
        and 0 < (until := warned_until(text)) <= (end if greeting is None else greeting[1])
    ):
        parts.append(("disclaimer", start, until))
        start = until
    elif warning is not None and not text[start : warning[1]].strip(" \t\n[*") and (greeting is None or warning[1] < greeting[1]):
        until = text.find("\n\n", warning[1], end)
        until = min(until if until >= 0 else end, end if greeting is None else greeting[1])
        last = max(notice_until(text, warning[1], until), min(warning[2], until))
        parts.append(("disclaimer", start, last))
        start = last
    if greeting is not None:
        kind, first, last = greeting
        if text[start:first].isspace():
            first = start
        parts += [("head", start, first)] if start < first else []
        return [*parts, (kind, first, last)], min(last, end), False
    if not opens:
        return parts, start, False
    opening = open_by_lines(text, start, end) if _has_lines(text, start, end) else open_in_one_line(text, start, end)
    return [*parts, *opening.parts], opening.body, opening.form


def _has_lines(text: str, start: int, end: int) -> bool:
    """Say whether there is more than one line with words in it."""
    at = text.find("\n", start, end)
    return at >= 0 and bool(text[at:end].strip())


def _closed(text: str, start: int, end: int, marks: dict[int, Part], form: bool) -> dict[int, Part]:
    """Return the marks of a letter without farewells after which it goes on, with the one that its lines show."""
    if not _has_lines(text, start, end):
        if any(kind == "sign-off" for kind, _, _ in marks.values()):
            return marks
        below = min((first for first, mark in marks.items() if mark[0] in ("disclaimer", "signature")), default=end)
        signed = close_in_one_line(text, start, below)
        return marks if signed is None else marks | {signed[1]: signed}
    marks = {first: mark for first, mark in marks.items() if mark[0] != QUOTING_LINE}
    places = [*sorted(first for first, mark in marks.items() if mark[0] != "head"), end]
    held = {
        first: mark
        for first, mark in marks.items()
        if mark[0] != "sign-off" or not goes_on(text, mark[2], places[min(bisect_left(places, mark[2]), len(places) - 1)])
    }
    for first, last in [(first, mark[2]) for first, mark in held.items() if mark[0] == "sign-off"]:
        if (earlier := begins_earlier(text, start, first)) < first:
            held[earlier] = ("sign-off", earlier, last)
            del held[first]
    if not any(kind == "sign-off" for kind, _, _ in held.values()):
        below = min(
            (first for first, mark in held.items() if mark[0] in ("disclaimer", "signature")), default=quoted_from(text, start, end)
        )
        found = close_by_lines(text, start, _last_page(text, below, held.values()), form)
        held |= {found[1]: found} if found is not None else {}
    return held


def _last_page(text: str, below: int, marks: Iterable[Part]) -> int:
    """Return where what a printer put at the foot of the last page begins, if nothing else stands there."""
    for kind, first, last in sorted(marks, key=itemgetter(1), reverse=True):
        if kind == "head" and first < below <= len(text) and not text[last:below].strip():
            below = first
    return below


def _ends_plainly(text: str, sign_off: Part, below: Sequence[Part], end: int) -> bool:
    """Say whether a letter ends as most do: signed off once, and then too few words for anything but a name, an address and a notice."""
    kind, first, last = sign_off
    until = below[0][1] if below else end
    return (
        kind == "sign-off"
        and last <= until
        and (not below or all(mark[0] in ("disclaimer", "signature") for mark in below))
        and "," not in text[max(0, first - 3) : first]
        and _FEW_WORDS.fullmatch(text, last, until) is not None
    )


def _units(text: str, start: int, end: int, marks: dict[int, Part], back: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Cut a text at its marks, and from the first one also at its lines and sentences."""
    edges = {start, end}
    loose = text.find("\n>", start, end) if not text.startswith(">", start, end) else start
    loose = end if loose < 0 else loose
    for kind, first, last in marks.values():
        edges.update((first, min(last, end)) if kind in _WHOLE else (first,))
        loose = min(loose, first)
    edges.update(edge for span in back for edge in (span.start, span.end) if start < edge < end)
    if loose < end:
        edges.update(found.end() for found in UNIT_END.finditer(text, loose, end) if not _in_quoted_line(text, found))
    return pairwise(_without(sorted(edges), sorted(mark[1:] for mark in marks.values() if mark[0] in _WHOLE)))


def _without(edges: Sequence[int], whole: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the edges that part nothing that is of one piece."""
    at = 0
    for edge in edges:
        while at < len(whole) and whole[at][1] <= edge:
            at += 1
        if at == len(whole) or edge <= whole[at][0]:
            yield edge


def _in_quoted_line(text: str, found: re.Match[str]) -> bool:
    return found[0][0] != "\n" and is_quoted(text, found.start())


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Join neighbours of one kind."""
    held: Part | None = None
    for part in parts:
        if held is not None and held[0] == part[0] and held[2] == part[1]:
            held = (part[0], held[1], part[2])
            continue
        if held is not None:
            yield held
        held = part
    if held is not None and held[1] < held[2]:
        yield held

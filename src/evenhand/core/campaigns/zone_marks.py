"""A text in, its marks out: where a greeting, a farewell, a notice, a postscript or another mail begins.

Letters of a campaign have their paragraphs in common, and letters of one office their notices. So a text is searched paragraph by
paragraph, and what was found in one is remembered.
"""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from evenhand.core.campaigns.zone_lines import Part
from evenhand.core.campaigns.zone_white import HEADED, ODD, even, is_even
from evenhand.core.campaigns.zone_words import ADDED, ATTRIBUTION, FROM, MARKS, PASSES_ON, SAYS_WHO, SMALL, Mark
from evenhand.core.values import patterns as re

# What a printer or a form puts between the lines of a letter.
_FURNITURE = re.compile(
    r"\n *(?=[-\dPQ(cC/A-Z])(?:Page *\|? *\d+(?: *(?:of|/) *\d+)?|-+ *\d{1,3} *-+|/?\d{1,2}(?: */ *\d{1,2})?|\d{1,2} ?\| ?P ?a ?g ?e|P\.?T\.?O\.?|"
    r"\(?[Cc]ont(?:inued|['’]?d\.?)(?: (?:overleaf|over|on (?:the )?next page))?\)?[./…]{0,4}|(?:Question|Q) ?\d+[.:)][^\n]*|"
    r"\d{1,2} attachments?(?: \([^)\n]*\))?(?:\n[^\n]{1,60}\.(?:pdf|jpe?g|png|gif|heic|tiff?|docx?|xlsx?|txt|zip)\b[^\n]{0,12})*|"
    r"(?:E-?mail|Message|Item|Document|Folio) \d+ of \d+|"
    r"(?=[^\na-z]*(?:\n|\Z))[^\n]{0,24}\b(?:RECEIVED|REC['’]D|SCANNED|FILE COPY|PRINTED ON|P\.T\.O)\b[^\n]{0,40}) *(?=\n|\Z)"
)
# What a browser or a mail program prints on a page of mail.
_OF_A_PRINT = re.compile(
    r"\n *(?=[\dhaf])(?:(?:https?:|about:|file:)[^\s]+ +\d{1,3} ?/ ?\d{1,3}|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: ?[AaPp][Mm])?  +[^\n]+) *(?=\n|\Z)"
)
_SENDER = re.compile(rf"(?:\A|(?<=\n))[ *]*{FROM} ?:")
_FOOT = re.compile(r"[A-Z\d][^\n]*?  +Page \d+(?: *(?:of|/) *\d+)?")
QUOTING_LINE = ">"
"""The kind of the marks where a paragraph first and last quotes a line; a "head" is what a printer put between lines."""
_LAST, _PAGE, _KIND = "last", "page", itemgetter(0)
_OF_PAGES = frozenset((_PAGE, "head"))
_GAP = "\n\n"
_ENDS = '.!?…)"”’\n'
# So many paragraphs are remembered, of texts whose paragraphs are shorter than this on average.
_REMEMBERED, _LONG = 1 << 14, 700
# By so many signs of a cue it is told which marks may stand there.
_BEGUN = 3
# Who wrote what is quoted is said in fewer signs than this.
_WHO = 240
# Before a notice may stand a label, no longer than this.
_LABEL, _LABELS = 40, re.compile(r"[ \t*\[(]*(?:[A-ZÀ-Þ][^\n.:!?]{0,30}[.:!–-]+|P) *")
_TITLE = re.compile(
    r"(?i)[ \t*\[(]*(?:[\w-]+ ){0,3}(?:notice|confidential(?:ity)?|disclaimer|privileged|communication|warning|important)[ \t*\])]*"
)
_NUMBERED = re.compile(r"(?P<line>[^\n]{3,}?)(?P<page>\d{1,3})")
_PAGE_LINE = 100


def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Make one pattern of all cues, and of what else may be looked for, so that most places of a text are passed over at once.

    The other is of a line that begins with a capital, holds none of them, has even white space and ends with no number, as most are.
    """
    by_sign: dict[str, list[str]] = {"@": [""]}
    for cue in dict.fromkeys(cue for mark in MARKS for cue in mark.cues):
        sign = re.match(r"\\?.", cue)
        if sign is not None:
            by_sign.setdefault(sign[0], []).append(cue[sign.end() :])
    cues = "|".join(f"{sign}(?:{'|'.join(rest)})" for sign, rest in by_sign.items())
    printed = _FURNITURE.pattern.removeprefix(r"\n")
    found = re.compile(rf"{cues}|\n(?:[ \t]*(?:{'|'.join(SMALL)})|>|{printed})")
    # The signs with which no cue begins: a run of them is passed over fastest where they are named, rather than the others.
    calm = re.escape("".join(sign for sign in map(chr, range(ord(" "), ord("~"))) if sign not in "".join(by_sign)))
    return found, re.compile(rf"(?=[A-Z])(?!{HEADED}|{printed})[{calm}]*+(?:(?!{cues})[^{calm}\n{ODD}][{calm}]*+)*+(?<![\d ])")


def _begins(cue: str) -> str:
    """Return the first signs of a cue, up to where it may go on in more ways than one."""
    found = re.match(r"(?:\\[.*[]|[^\\()\[\]{}?*+|.^$](?![?*]))*", cue)
    return "" if found is None else found[0].replace("\\", "").lower()[:_BEGUN]


_CUES, _PROSE = _cues()
_BEGINNINGS = tuple((mark, tuple(_begins(cue) for cue in mark.cues)) for mark in MARKS)


@lru_cache
def _marks_at(begun: str) -> tuple[Mark, ...]:
    """Say which marks may stand where the text goes on so."""
    return tuple(mark for mark, begins in _BEGINNINGS if any(begun.startswith(one) or one.startswith(begun) for one in begins))


def find_marks(text: str) -> tuple[str, list[Part]]:
    r"""Make the white space of a text even and find every mark in it, in order; what stands inside a mark of the same kind is none.

    >>> find_marks("Dear Ann,\n\nKeep the bus.\n\nYours sincerely\nJo")[1]
    [('greeting', 0, 9), ('sign-off', 26, 41)]
    >>> find_marks("Keep it.\n\nReport 5, p. 1\n\nAll of it.\n\nReport 5, p. 2")[1]
    [('head', 10, 24), ('head', 38, 52)]
    """
    paragraphs = text.split(_GAP)
    # What has no paragraphs, or hardly any, has none in common with others.
    common = len(text) < _LONG * len(paragraphs)
    found = list(map(_remembered_as_it_is if common else _search_as_it_is, paragraphs))
    if None in found:
        text = even(text)
        paragraphs = text.split(_GAP)
        found = list(map(_remembered if common else _search, paragraphs))
    printed = [("head", *line.span()) for line in _OF_A_PRINT.finditer(text)] if "/" in text else []
    marks, at = [], 0
    for words, here in zip(paragraphs, found, strict=True):
        end = at + len(words)
        for kind, first, last in here or ():
            if kind != _LAST:
                marks.append((kind, at + first, at + last))
            elif ADDED.match(text, end):
                marks.append(("sign-off", at + first, at + last))
        at = end + len(_GAP)
    if not marks:
        return text, printed
    if not printed and _OF_PAGES.isdisjoint(map(_KIND, marks)):
        return text, marks
    marks = sorted([*_numbered(text, marks), *printed], key=itemgetter(1))
    return text, _with_running_lines(text, marks) if [*map(_KIND, marks)].count("head") > 1 else marks


def above_quoted(text: str) -> list[Part]:
    r"""Find the line, or two, that stands right above lines which are quoted and says who wrote them.

    >>> above_quoted("Keep it.\n\nAm 4. Mai um 10:15 schrieb Tom:\n\n> Why?\n")
    [('quoting', 10, 41)]
    """
    at = text.find("\n>")
    if at < 0:
        return []
    end = len(text[:at].rstrip())
    last = text.rfind("\n", 0, end) + 1
    other = text.rfind("\n", 0, last - 1) + 1 if last else 0
    for begins in (last, other):
        if end - begins < _WHO and SAYS_WHO.fullmatch(text[begins:end].replace("\n", " ")):
            return [("quoting", begins, end)]
    return []


def passes_on(text: str, parts: Sequence[Part]) -> bool:
    """Say whether the words above another mail, which has its own headers, pass it on; programs may mark it as one that is answered."""
    headed = any(kind == "forwarding" and _SENDER.search(text, first, last) for kind, first, last in parts)
    return headed and any(PASSES_ON.search(text, first, last) for kind, first, last in parts if kind == "body")


def _numbered(text: str, marks: Sequence[Part]) -> list[Part]:
    """Keep of the lines with a number at their ends those that a printer puts on each page, with the number of the next page on the next."""
    pages: dict[str, list[tuple[int, Part]]] = {}
    for kind, first, last in marks:
        if kind == _PAGE and (found := _NUMBERED.fullmatch(text[first:last])):
            pages.setdefault(found["line"], []).append((int(found["page"]), ("head", first, last)))
    turned = (held for held in pages.values() if len(held) > 1 and all(other[0] == one[0] + 1 for one, other in pairwise(held)))
    return [*(mark for mark in marks if mark[0] != _PAGE), *(mark for held in turned for _, mark in held)]


def _with_running_lines(text: str, marks: Sequence[Part]) -> list[Part]:
    """Make what a printer puts on a page longer by the line right above or below it, where the same line stands with another page as well."""
    ends, starts = [0, *(last for *_, last in marks)], [*(first for _, first, _ in marks[1:]), len(text)]
    beside = [
        _beside(text, mark, end, start) if mark[0] == "head" else ("", "") for mark, end, start in zip(marks, ends, starts, strict=False)
    ]
    running = [{line for line, count in Counter(lines).items() if line.strip() and count > 1} for lines in zip(*beside, strict=True)]
    return [
        (kind, first - len(above) if above in running[0] and not running[1] else first, last + len(below) if below in running[1] else last)
        for (kind, first, last), (above, below) in zip(marks, beside, strict=True)
    ]


def _beside(text: str, mark: Part, end: int, start: int) -> tuple[str, str]:
    """Return the line right above a mark and the one right below it, with the line feeds between; nothing for a long one or one with marks in it."""
    _, first, last = mark
    above = text.rfind("\n", 0, max(0, first - 1)) + 1
    below = text.find("\n", last + 1)
    below = len(text) if below < 0 else below
    line = text[above:first] if end <= above and text[above:first].endswith("\n") else ""
    other = text[last:below] if below < start and text.startswith("\n", last) else ""
    return line if len(line) < _PAGE_LINE else "", other if len(other) < _PAGE_LINE else ""


def _search_as_it_is(words: str) -> tuple[Part, ...] | None:
    """Find the marks of a paragraph whose white space is even; None where it is not."""
    if _PROSE.fullmatch(words):
        return ()
    return _search(words) if is_even(words) else None


def _search(words: str) -> tuple[Part, ...]:
    """Find the marks of one paragraph, at places counted from its first sign."""
    text = f"\n{words}\n\n"
    cue = _CUES.search(text)
    if cue is None:
        return _page(words)
    marks = list(_marks_in(text, cue.start()))
    if len(marks) > 1:
        marks.sort(key=itemgetter(1))
    return tuple((kind, max(first - 1, 0), min(last - 1, len(words))) for kind, first, last in marks)


def _page(words: str) -> tuple[Part, ...]:
    line = words.rstrip()
    if len(words) >= _PAGE_LINE or not line[-1:].isdigit() or _NUMBERED.fullmatch(line) is None:
        return ()
    return (("head" if _FOOT.fullmatch(line) else _PAGE, 0, len(line)),)


_remembered, _remembered_as_it_is = lru_cache(_REMEMBERED)(_search), lru_cache(_REMEMBERED)(_search_as_it_is)


def _marks_in(text: str, start: int) -> Iterator[Part]:
    """Yield the marks of a text whose first cue stands at `start`."""
    until: dict[str, int] = {}
    told: set[int] = set()
    breaks = False
    for cue in _CUES.finditer(text, start):
        breaks = breaks or "\n" in cue[0]
        words = cue[0].lstrip("\n\t ")
        at = cue.end() - len(words)
        for mark in _marks_at(words[:_BEGUN].lower()):
            if at < until.get(mark.kind, 0) or (mark.stands != "anywhere" and not _stands(text, at, mark.stands)):
                continue
            if found := mark.pattern.match(text, at):
                until[mark.kind] = found.end()
                told.add(at)
                yield _LAST if mark.last else mark.kind, _labelled(text, at) if mark.kind == "disclaimer" else at, found.end()
    if "@" in text or "\n>" in text:
        yield from (("quoting", *found.span()) for found in ATTRIBUTION.finditer(text) if found.start() not in told)
    if breaks:
        yield from (("head", *found.span()) for found in _FURNITURE.finditer(text))
    for at in {text.find("\n>"), text.rfind("\n>")} - {-1}:
        yield QUOTING_LINE, at + 1, at + 2


def _labelled(text: str, at: int) -> int:
    """Return where a notice begins before which its line has no more than a label, such as "NOTICE:", or the line above it a title."""
    begins = text.rfind("\n", max(0, at - _LABEL), at) + 1
    if not begins:
        return at
    above = text.rfind("\n", max(0, begins - 1 - _LABEL), begins - 1) + 1
    if begins == at and above and _TITLE.fullmatch(text, above, begins - 1):
        return above
    return begins if _LABELS.fullmatch(text, begins, at) else at


def _stands(text: str, at: int, where: str) -> bool:
    """Say whether a place opens a line; with `where` "sentence" it may also stand behind the end of a sentence."""
    at -= 1
    while text[at] in " \t":
        at -= 1
    return text[at] == "\n" or (where == "sentence" and text[at] in _ENDS)

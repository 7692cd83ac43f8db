"""A text in, its marks out: where a greeting, a farewell, a notice, a postscript or another mail begins.

Letters of a campaign have their paragraphs in common, and letters of one office their notices. So a text is searched paragraph by
paragraph, and what was found in one is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, count
from operator import itemgetter

from evenhand.core.campaigns.zone_lines import FURNITURE
from evenhand.core.campaigns.zone_white import even, is_even
from evenhand.core.campaigns.zone_words import ADDED, ATTRIBUTION, MARKS, SMALL, Mark

# A stretch of a text and the part it plays: its kind, where it begins, where it ends.
Part = tuple[str, int, int]
QUOTING_LINE = ">"
"""The kind of the marks where a paragraph first and last quotes a line; a "head" is what a printer put between lines."""
_LAST = "last"
_GAP = "\n\n"
_ENDS = '.!?…)"”’\n'
# So many paragraphs are remembered, of texts whose paragraphs are shorter than this on average.
_REMEMBERED, _LONG = 1 << 14, 700
# By so many signs of a cue it is told which marks may stand there.
_BEGUN = 3


def _cues() -> re.Pattern[str]:
    """Make one pattern of all cues, and of what else may be looked for, so that most places of a text are passed over at once."""
    by_sign: dict[str, list[str]] = {}
    for cue in dict.fromkeys(cue for mark in MARKS for cue in mark.cues):
        sign = re.match(r"\\?.", cue)
        if sign is not None:
            by_sign.setdefault(sign[0], []).append(cue[sign.end() :])
    by_sign["\n"] = [rf"[ \t]*(?:{'|'.join(SMALL)})", ">", FURNITURE.pattern.removeprefix(r"\n")]
    by_sign["@"] = [""]
    return re.compile("|".join(f"{sign}(?:{'|'.join(rest)})" for sign, rest in by_sign.items()))


def _begins(cue: str) -> str:
    """Return the first signs of a cue, up to where it may go on in more ways than one."""
    found = re.match(r"(?:\\[.*]|[^\\()\[\]{}?*+|.^$](?![?*]))*", cue)
    return "" if found is None else found[0].replace("\\", "").lower()[:_BEGUN]


_CUES = _cues()
_BEGINNINGS = tuple((mark, tuple(_begins(cue) for cue in mark.cues)) for mark in MARKS)


@lru_cache
def _marks_at(begun: str) -> tuple[Mark, ...]:
    """Say which marks may stand where the text goes on so."""
    return tuple(mark for mark, begins in _BEGINNINGS if any(begun.startswith(one) or one.startswith(begun) for one in begins))


def find_marks(text: str) -> tuple[str, list[Part]]:
    r"""Make the white space of a text even and find every mark in it, in order; what stands inside a mark of the same kind is none.

    >>> find_marks("Dear Ann,\n\nKeep the bus.\n\nYours sincerely\nJo")[1]
    [('greeting', 0, 9), ('sign-off', 26, 41)]
    """
    paragraphs = text.split(_GAP)
    # What has no paragraphs, or hardly any, has none in common with others.
    common = len(text) < _LONG * len(paragraphs)
    found = list(map(_remembered_as_it_is if common else _search_as_it_is, paragraphs))
    if None in found:
        text = even(text)
        paragraphs = text.split(_GAP)
        found = list(map(_remembered if common else _search, paragraphs))
    if not any(found):
        return text, []
    starts = accumulate(map(len, paragraphs), initial=0)
    return text, [
        (kind if kind != _LAST else "sign-off", start + gaps + first, start + gaps + last)
        for start, gaps, words, marks in zip(starts, count(0, len(_GAP)), paragraphs, found, strict=False)
        if marks
        for kind, first, last in marks
        if kind != _LAST or ADDED.match(text, start + gaps + len(words))
    ]


def _search_as_it_is(words: str) -> tuple[Part, ...] | None:
    """Find the marks of a paragraph whose white space is even; None where it is not."""
    return _search(words) if is_even(words) else None


def _search(words: str) -> tuple[Part, ...]:
    """Find the marks of one paragraph, at places counted from its first sign."""
    text = f"\n{words}\n\n"
    if _CUES.search(text) is None:
        return ()
    marks = list(_marks_in(text))
    if len(marks) > 1:
        marks.sort(key=itemgetter(1))
    return tuple((kind, max(first - 1, 0), min(last - 1, len(words))) for kind, first, last in marks)


_remembered, _remembered_as_it_is = lru_cache(_REMEMBERED)(_search), lru_cache(_REMEMBERED)(_search_as_it_is)


def _marks_in(text: str) -> Iterator[Part]:
    until: dict[str, int] = {}
    told: set[int] = set()
    for cue in _CUES.finditer(text):
        words = cue[0].lstrip("\n\t ")
        at = cue.end() - len(words)
        for mark in _marks_at(words[:_BEGUN].lower()):
            if at < until.get(mark.kind, 0) or (mark.stands != "anywhere" and not _stands(text, at, mark.stands)):
                continue
            if found := mark.pattern.match(text, at):
                until[mark.kind] = found.end()
                told.add(at)
                yield _LAST if mark.last else mark.kind, at, found.end()
    if "@" in text or "\n>" in text:
        yield from (("quoting", *found.span()) for found in ATTRIBUTION.finditer(text) if found.start() not in told)
    for found in FURNITURE.finditer(text):
        yield "head", found.start(), found.end()
    for at in {text.find("\n>"), text.rfind("\n>")} - {-1}:
        yield QUOTING_LINE, at + 1, at + 2


def _stands(text: str, at: int, where: str) -> bool:
    """Say whether a place opens a line; with `where` "sentence" it may also stand behind the end of a sentence."""
    at -= 1
    while text[at] in " \t":
        at -= 1
    return text[at] == "\n" or (where == "sentence" and text[at] in _ENDS)

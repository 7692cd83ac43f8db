"""A paper that tells of a counted group of requesters in, those that it names one by one out: "among them were Hale, Fenwick and Wraxby"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.access.phrases import sentence_at
from evenhand.core.reading.text.lexicon import BEFORE_NAMES
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_WORD = r"[A-Z][\w’'-]*\.?"
_ONE = rf"{_WORD}(?:\s+(?:(?:of|on|upon|under|de|le|la|the|in|St)\s+)*{_WORD})*"
_LIST = re.compile(rf"(?P<list>{_ONE}(?:(?:,\s+|\s+and\s+|\s+&\s+|,\s+and\s+){_ONE})+)")
_CUE = re.compile(
    r"\b(?:letters?|requests?|e-?mails?|writing|wrote|written|sign(?:ed|ing|atories)|ask(?:ed|ing|s)?|applied|joined|queue\w*|demand\w*|firing off|calls?)\b",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"\b(?:among|amongst|including|includes?|from|were|are|namely|such as|like|leaders of|mayors of|heads of|councils? of|councils?|they are)\W*(?:the\s+)?(?:leaders?\s+of\s+|leaders?\s+in\s+)?$",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"^\s*(?:councils?|boroughs?|councillors|leaders|shires)?,?\s*(?:have|had|has|all|were|are|also|already|\s)*(?:written|wrote|asked|ask|signed|joined|applied|sent|demanded|made|queued|councils)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",\s+(?:and\s+)?")
_AND = re.compile(r"\s+(?:and|&)\s+")
_NO_NAME = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|The|A|An|Among|Letters?|He|She|They|It|But|And|In|On|At|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b\.?"
)
# Persons are told of in other ways, and a list behind these words is of something else.
_PERSON = re.compile(rf"\b{BEFORE_NAMES}")
_OF = re.compile(r"\b(?:for|to|at|in|by|with|between|as)\s+(?:the\s+)?$", re.IGNORECASE)
_SAID = re.compile(r"^[\s,]*(?:said|says|told|added|wrote that|argued)\b")
_MOST = 400


def named_requesters(text: str, within: Span) -> Iterator[tuple[str, Span]]:
    """Yield each name of a printed list of those who ask, with its place, as far as the list stands with words of asking.

    >>> text = "More are to come. Among those writing today were Hale, Fenwick and Moor, Stroud and Wraxby councils."
    >>> [name for name, _ in named_requesters(text, Span(0, len(text)))]
    ['Hale', 'Fenwick and Moor', 'Stroud', 'Wraxby']
    """
    for found in _LIST.finditer(text, within.start, within.end):
        sentence = sentence_at(text, Span(found.start(), found.end()))
        before, behind = text[sentence.start : found.start()], text[found.end() : sentence.end]
        if not _CUE.search(before + " " + behind) or _SAID.match(behind):
            continue
        if _PERSON.search(found["list"]):
            continue
        if _LEADS_IN.search(before[-60:]) or (_LEADS_ON.match(behind) and not _OF.search(before)):
            yield from _names(text, found.start("list"), found.end("list"))


def _names(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Cut a list at its commas, and its last part at the last "and"."""
    parts, at = [], start
    for comma in _SPLIT.finditer(text, start, end):
        parts.append(Span(at, comma.start()))
        at = comma.end()
    last = Span(at, end)
    joints = list(_AND.finditer(text, at, end))
    # "A, and B and C": what a comma parts already is one name with its own "and".
    if joints and not (parts and text[parts[-1].end : at].rstrip().endswith("and")):
        parts += [Span(at, joints[-1].start()), Span(joints[-1].end(), end)]
    else:
        parts.append(last)
    for span in parts[:_MOST]:
        words = span.words(text)
        if words and not _NO_NAME.match(words):
            yield words, span

"""The letters of a paper in, the same out with the words that tell by whose means each was written: headed paper, an office account, staff."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve

from evenhand.core.reading.model import Letter, Quotation
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_OFFICE = (
    r"(?:government|departmental|department|ministerial|ministry|official|council|mayoral|parliamentary|constituency|congressional|senate|house|city|county|"
    r"state|company|party|union|university|school|hospital|club|trust|agency|authority|office|work|police|court|crown|cabinet|town|shire|parish)"
)
_SHEET = r"(?:(?:note|writing )?paper|letter-?head(?:ed paper|s)?|stationery|notelets?|compliments slips?)"
_NAME = r"(?-i:(?:the |a )?[A-Z][\w’'.]*(?:(?: for| of| and| &)?(?: the)? [A-Z][\w’'.]*){0,5})"
_ADJECTIVES = (
    r"(?:(?:the|a|an|his|her|their|its|my|your|posh|smart|same|wrong|old|private|formal|personal|own|some|embossed|crested)\s+){0,4}"
)
_ON = r"\b(?:on|using|used|uses|with|under|bearing|carries|carrying|carried|bore|bears)\s+"
_PAPER = re.compile(
    rf"{_ON}{_ADJECTIVES}(?:"
    rf"{_OFFICE}(?:['’]s)?[- ](?:headed\s+)?{_SHEET}|"
    rf"(?:letter-?|crested\s+)?headed\s+(?:note)?paper(?:\s+of\s+{_NAME})?|"
    rf"(?:crest|letter-?head(?:ing)?|logo|stationery|(?:note)?paper)\s+of\s+{_NAME}|"
    rf"(?:letter-?head(?:ed paper)?|crest|notepaper)|"
    rf"{_NAME}(?:['’]s)?\s+(?:headed\s+)?(?:letter-?head|(?:note)?paper|stationery))\b",
    re.I,
)
_ACCOUNT = re.compile(
    rf"\b(?:from|using|used|via|through|on)\s+(?:(?:the|a|an|his|her|their|my|\w+['’]s)\s+)?(?:own\s+)?{_OFFICE}(?:['’]s)?\s+"
    r"(?:e-?mail(?:\s+(?:account|address|system))?|account|inbox|franking machine|printer)\b",
    re.I,
)
_STAFF = (
    r"(?:advis[eo]rs?|officials|engineers|experts|staff|civil servants|individuals|specialists|lawyers|inspectors|officers|planners|aides|"
    r"private secretary|diary secretary|private office)"
)
_BODY = r"(?:depart-?\s?ment|ministry|private office|policy unit|agency)"
_HELP = re.compile(
    rf"\b(?:(?:the\s+)?(?:[\w’-]+\s+){{1,3}}in\s+(?:my|his|her)\s+(?:own\s+)?{_BODY}|"
    rf"(?:[\w-]+\s+){{0,3}}{_STAFF}\s+(?:in|from|at|of|within)\s+(?:the|our)\s+(?:[\w.]+\s+){{0,2}}?{_BODY}|"
    rf"(?:the\s+)?(?:state|government|federal|departmental|ministry)\s+(?:[\w-]+\s+)?(?:team|{_STAFF})|"
    rf"(?:ask\s+)?(?:my|his|her|the|our)\s+(?:[\w.]+\s+){{0,2}}?{_BODY}(?:['’]s)\s+(?:own\s+)?{_STAFF}|"
    r"(?:from|by|in|through)\s+(?:a|his|her|the|\w+(?:\s\w+)?['’]s)\s+(?:ministerial\s+)?private\s+office)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|nor|rather than|instead of|without)\s+(?:\w+\s+)?$", re.I)
_RULE = re.compile(
    r"\b(?:code|rules?|guidance|protocol)\b[^.]*\b(?:says?|states?|requires?|forbids?|must|should)\b|\b(?:should|must|may|can(?:not)?|ought)\s+(?:not\s+)?(?:to\s+)?"
    r"(?:be\s+)?(?:use|used|write|written|put)\b[^.]*$|\bno business\s+$|\b(?:put|send) (?:it|that) in\b",
    re.I,
)
# Each pattern with another, quickly asked, that stands in small letters wherever it matches.
_SIGNED = (
    (_PAPER, re.compile(r"paper|letter-?head|stationery|notelet|slip|crest|logo")),
    (_ACCOUNT, re.compile(r"mail|account|inbox|franking|printer")),
    (
        _HELP,
        re.compile(rf"depart|ministry|private\s+office|policy unit|agency|(?:state|government|federal)\s+(?:[\w-]+\s+)?(?:team|{_STAFF})"),
    ),
)
# How far behind a letter its paper may be spoken of, in characters.
_FAR = 2500
_AHEAD = 500


def add_means(text: str, letters: Sequence[Letter], sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Letter, ...]:
    """Give each letter the words that tell of its means; those of staff only where they stand in words of the letter or beside it."""
    if not letters:
        return ()
    found: dict[int, list[Span]] = {}
    starts = [sentence.start for sentence in sentences]
    for span, of_staff in _means_in(text, sentences):
        sentence = sentences[max(0, bisect_right(starts, span.start) - 1)]
        number = _letter_at(span, letters, quotations, sentence, None if of_staff else _FAR)
        if number is not None:
            found.setdefault(number, []).append(span)
    return tuple(evolve(letter, means=tuple(found.get(number, ()))) for number, letter in enumerate(letters))


def _means_in(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Span, bool]]:
    for sentence in sentences:
        taken, low = -1, sentence.words.lower()
        asked = [pattern for pattern, sign in _SIGNED if sign.search(low)]
        found = ((match, pattern is _HELP) for pattern in asked for match in pattern.finditer(text, sentence.start, sentence.end))
        for match, of_staff in found:
            before = text[sentence.start : match.start()]
            if match.start() >= taken and not _NOT.search(before) and not _RULE.search(before):
                taken = match.end()
                yield Span(*match.span()), of_staff


def _letter_at(span: Span, letters: Sequence[Letter], quotations: Sequence[Quotation], sentence: Sentence, far: int | None) -> int | None:
    """Find the letter that words belong to: the one they are quoted from, one told of in the sentence, else the last one before."""
    for quotation in quotations:
        ref = quotation.provenance.ref
        if quotation.span.covers(span) and ref is not None and ref.isdigit():
            return int(ref)
    if letters[0].basis == "the paper itself":
        return 0
    here = [(n, m) for n, letter in enumerate(letters) for m in letter.mentions if sentence.start <= m.start < sentence.end]
    if here:
        return min(here, key=lambda each: abs(each[1].start - span.start))[0]
    if far is None:
        return None
    around = [(m.start < span.start, -abs(m.start - span.start), n) for n, letter in enumerate(letters) for m in letter.mentions]
    near = [each for each in around if -each[1] < (far if each[0] else _AHEAD)]
    return max(near)[2] if near else None

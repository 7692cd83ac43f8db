"""Paragraphs and quoted parts in, sentences out, each a row of tokens in which a quoted part counts as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from evenhand.core.reading.text.cues import Cue, find_cues
from evenhand.core.reading.text.layout import Paragraph
from evenhand.core.reading.text.marks import Part
from evenhand.core.reading.text.phrases import Phrase, clause_subject
from evenhand.core.reading.text.tokens import Token, cut, tokenise
from evenhand.core.reading.text.unlisted import unlisted_cues
from evenhand.core.values import patterns as re

_BOUNDARY = re.compile(r"[.?!…][\"”’'»)\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9£$€À-Þ])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘'])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Prof|Rev|Hon|Cllr|Clr|Cr|Coun|Asst|Hwy|Rte|Ald|Supt|Insp|No|Nos|vs|v|etc|Inc|Co|Corp|Ltd|"
    r"(?:[A-Z]\.)+[A-Z]|a\.m|p\.m|e\.g|i\.e|pop|est|approx|ca|pp|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])$"
)
_SAID_AFTER = re.compile(
    r"\s+(?:[A-Z][\w.’'-]*|the|a|an|one|he|she|they|it|some(?:one|body))(?:\s+[\w.’'-]+){0,6}?\s+"
    r"(?:said|asked|told|wrote|added|says|asks|tweeted|posted|replied|demanded|wondered|shouted|inquired|enquired)\b"
)
# Behind words that ask or exclaim a clause that ends with its verb says whose they are, whatever the verb: “Why?” Mr Hale shrugs.
_ASKED_OR_CRIED = re.compile(
    r"\s+(?:(?:he|she|someone|somebody)|(?:[A-Z][\w.’'-]*|(?:the|a|one) [\w’'-]+)(?: (?:[A-Z]|(?:of|for) )[\w.’'-]*){0,3})"
    r" [a-z]+(?:s|ed)(?=[.,;:]|$| (?:in|on|at|after|when|as|to|with|from|back|later)\b)"
)
_SPACE = re.compile(r"\s+")
# The time at which a line of a live page was put up is no word of its sentence: "16:41 The council says".
_STAMP = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[-–—|:])?\s+(?=[\"“‘'(\[]?[A-ZÀ-Þ])")
_STOP = re.compile(r"[.?!](?:\s|$)|[\"“]|$")
_begin, _close = attrgetter("outer_start"), attrgetter("outer_end")
# What runs on for more signs or quoted parts than this is no sentence, and is cut, or every look back would cost its square.
_LONGEST, _MOST_PARTS = 2_000, 60


class Sentence:
    """A sentence: where it stands, in which paragraph, its outer quoted parts; tokens and cues are worked out when first needed."""

    def __init__(self, text: str, start: int, end: int, paragraph: int, parts: list[Part], row: Sequence[Token] = ()) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.parts = parts
        self._row = row

    @property
    def words(self) -> str:
        """The sentence as printed."""
        return self.text[self.start : self.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens; each quoted part is one token."""
        tokens = cut(self._row, self.start, self.end, self.parts) if self._row else None
        return tokenise(self.text, self.start, self.end, self.parts) if tokens is None else tokens

    @cached_property
    def cues(self) -> list[Cue]:
        """The verbs that may bring in words, with their subjects."""
        listed = find_cues(self.tokens)
        found = unlisted_cues(self.text, self.tokens, listed) if self.parts else []
        return sorted([*listed, *found], key=lambda cue: cue.at) if found else listed

    @cached_property
    def cued(self) -> bool:
        """Whether one of its cues has a subject."""
        return any(cue.source for cue in self.cues)

    @cached_property
    def subject(self) -> Phrase | None:
        """Whom it speaks of: the subject of its last clause."""
        return clause_subject(self.tokens, len(self.tokens))


def is_abbreviated(text: str, stop: int, begin: int = 0) -> bool:
    """Say whether a full stop belongs to a shortened word, and so ends no sentence.

    >>> is_abbreviated("Cllr. Hale", 4), is_abbreviated("She left. He stayed", 8)
    (True, False)
    """
    return text[stop] == "." and _ABBREVIATION.search(text[max(begin, stop - 8) : stop]) is not None


def split_sentences(
    text: str, paragraphs: Sequence[Paragraph], parts: Iterable[Part], rows: Sequence[Sequence[Token]] = ()
) -> list[Sentence]:
    """Split paragraphs into sentences, never inside a quoted part; `rows` are the scanned tokens of the paragraphs, if there are any."""
    by_paragraph: dict[int, list[Part]] = {}
    for part in parts:
        if "nested" not in part.flags:
            by_paragraph.setdefault(part.paragraph, []).append(part)
    sentences = []
    for number, paragraph in enumerate(paragraphs):
        held = by_paragraph.get(number, [])
        row = rows[number] if rows else ()
        first = 0
        stamp = _STAMP.match(text, paragraph.span.start, paragraph.span.end)
        begin = stamp.end() if stamp else paragraph.span.start
        for start, end in _cut_short(text, _sentence_spans(text, begin, paragraph.span.end, held), held):
            last = bisect_left(held, end, first, key=_begin)
            inside, first = held[first:last], last
            sentences.append(Sentence(text, start, end, number, inside, row))
    return sentences


def _sentence_spans(text: str, start: int, end: int, parts: list[Part]) -> Iterator[tuple[int, int]]:
    begin, at = start, 0
    for found in _BOUNDARY.finditer(text, start, end):
        here = found.start()
        while at < len(parts) and parts[at].outer_end <= here:
            at += 1
        around = parts[at] if at < len(parts) and parts[at].outer_start <= here else None
        if around is not None and found.end() < around.outer_end:
            continue
        if around is not None and _tells_who(text, around, end):
            continue
        if around is None and is_abbreviated(text, here, begin):
            continue
        close = found.end()
        while text[close - 1].isspace():
            close -= 1
        yield begin, close
        begin = found.end()
    if begin < end:
        yield begin, end


def _cut_short(text: str, spans: Iterable[tuple[int, int]], parts: list[Part]) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence at white space, never inside a quoted part; no piece is so short that it looks like one."""
    for start, end in spans:
        while (reach := _reach(start, parts)) < end - _LONGEST and (gap := _gap(text, reach, end, parts)) is not None:
            yield start, gap[0]
            start = gap[1]
        yield start, end


def _reach(start: int, parts: list[Part]) -> int:
    """Return how far a sentence may run that begins at `start`."""
    over = bisect_left(parts, start, key=_begin) + _MOST_PARTS
    return min(start + _LONGEST, parts[over].outer_start) if over < len(parts) else start + _LONGEST


def _gap(text: str, at: int, end: int, parts: list[Part]) -> tuple[int, int] | None:
    """Find the first white space from `at` on that stands in no part and has something behind it, or where one part touches the next."""
    number = bisect_right(parts, at, key=_close)
    while at < end:
        part = parts[number] if number < len(parts) else None
        gap = _SPACE.search(text, at, part.outer_start if part else end) if part is None or at < part.outer_start else None
        if gap is not None:
            return gap.span() if gap.end() < end else None
        if part is None:
            return None
        at, number = max(at, part.outer_end), number + 1
        if number < len(parts) and parts[number].outer_start == at < end:
            return at, at
    return None


def _tells_who(text: str, part: Part, end: int) -> bool:
    """Say whether the words right behind a closed quotation say who spoke, and end soon."""
    told = _SAID_AFTER.match(text, part.outer_end, end) or (
        text[part.end - 1] in "?!…" and _ASKED_OR_CRIED.match(text, part.outer_end, end)
    )
    return bool(told) and _is_short_tail(text, part.outer_end, end)


def _is_short_tail(text: str, at: int, end: int) -> bool:
    """Say whether the words of saying right behind a closed quotation end their sentence soon: “Why?” Mr Hale asked."""
    stop = _STOP.search(text, at, end)
    return stop is not None and stop.start() - at < 90

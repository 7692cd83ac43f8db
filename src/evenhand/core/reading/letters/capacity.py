"""The letters of a paper in, the same out with the capacity that their own words name ("I write as …") or the paper that tells of them."""

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

_AS_NONE = r"(?!(?:follows|ever|usual|promised|requested|agreed|he|she|they|it|you|i|we|if|though|soon|long|well|part|result|matter|rule|whole|fellow)\b)"
_POST = rf"(?:an?\s+|the\s+|your\s+)?{_AS_NONE}(?P<post>[\w’'-]+(?:\s(?!(?:and|but|not|on|to|about|because|that|when|who|which|with|before|after|i|we)\b)[\w’'-]+){{0,7}})"
_WRITING = re.compile(
    rf"\b(?:i|we)(?:['’]m|\s+am|\s+was|['’]re|\s+are)?\s+(?:\w+ly\s+)?(?:writ(?:e|ing)|wrote)\s+(?:to\s+you\s+)?(?:\w+ly\s+)?(?:in\s+(?:my|our)\s+(?:\w+\s+)?(?:capacity|role)\s+)?as\s+{_POST}",
    re.I,
)
_CAPACITY_AS = re.compile(rf"\bin\s+(?:my|our)\s+(?:\w+\s+)?(?:capacity|role|position)\s+as\s+{_POST}", re.I)
_AS_I = re.compile(rf"^\W*(?i:as)\s+{_POST}(?=,?\s+(?:I|we)\b|,?\W*$)")
_WROTE_AS = re.compile(
    r"\b(?:wrote|written|writing|signed)\s+(?:[^.;“”\"]{0,70}?\s[“\"‘']?(?:purely|solely|simply|only|merely)\s+)?"
    rf"as\s+(?=an?\s|the\s|(?:[\w-]+\s){{0,2}}?(?:councillor|member|senator|minister|secretary|leader|mayor|chair\w*|president|MP|TD|MSP|MLA|AM|MS)\b){_POST}"
)
# In the telling: headed paper that is somebody's in a post, and the post by which the writer is named where the letter is quoted.
_WHOSE_PAPER = re.compile(
    r"\bon\s+(?:the\s+)?(?P<post>(?:Member|MP|TD|MSP|Senator|Councillor|Mayor|Leader|Minister)\s+(?:for|of)\s+(?:[A-Z][\w-]*\s?)+)[’']s?\s+"
    r"(?:[\w-]+\s+){0,3}?(?:letter-?head(?:ed)?|paper|notepaper|stationery)\b"
)
_NAMED_BY = re.compile(
    r"\b[Ii]n\s+(?:an?|the|her|his|their)\s+(?:[\w-]+\s+){0,3}?(?:letter|e-?mail|note|reply|memo)\b[^.“”\"]{0,120}?,\s+the\s+"
    r"(?P<post>(?:[\w’-]+\s+){0,3}?(?:MP|MSP|TD|MLA|MS|AM|MEP|senator|councillor|congress\w+|assembly\w+)(?:\s+for\s+(?:[A-Z][\w-]*\s?|and\s|the\s)+)?)\s+"
    r"(?:said|says|wrote|writes|told|tells|asked|urged|complained|warned|argued|described)\b"
)


def add_capacity(
    letters: Sequence[Letter], sentences: Sequence[Sentence], quotations: Sequence[Quotation], text: str
) -> tuple[Letter, ...]:
    """Give each letter whose capacity is not told the one that its own printed words name, else the telling beside it."""
    if not letters:
        return ()
    quoted: dict[str | None, list[Quotation]] = {}
    for quotation in quotations:
        quoted.setdefault(quotation.provenance.ref, []).append(quotation)
    # In a paper that is a letter "I write as ..." is said of it, and not of another that it speaks of.
    of_another = letters[0].basis == "the paper itself"
    return tuple(
        letter if letter.capacity else _with(letter, sentences, quoted.get(str(number), ()), text, told_only=bool(number) and of_another)
        for number, letter in enumerate(letters)
    )


def _with(letter: Letter, sentences: Sequence[Sentence], quoted: Sequence[Quotation], text: str, *, told_only: bool) -> Letter:
    for quotation in quoted:
        own = _in_words(text, quotation.span)
        if own is not None:
            return _held(letter, text, own)
    for sentence in _holding(letter, sentences):
        told = _WHOSE_PAPER.search(text, sentence.start, sentence.end) or _NAMED_BY.search(text, sentence.start, sentence.end)
        if told is not None:
            return _held(letter, text, Span(*told.span("post")))
        own = None if told_only else _stated(text, Span(sentence.start, sentence.end))
        if own is not None:
            return _held(letter, text, own)
    return letter


def _holding(letter: Letter, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that speak of a letter, in order."""
    starts = sorted({mention.start for mention in letter.mentions})
    numbers = {bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1: start for start in starts}
    yield from (sentences[number] for number, start in numbers.items() if number >= 0 and start < sentences[number].end)


def _in_words(text: str, span: Span) -> Span | None:
    """Return the capacity that words of the letter itself name; a letter may begin with it."""
    opening = _AS_I.search(text[span.start : span.end])
    if opening is not None:
        start, end = opening.span("post")
        return Span(span.start + start, span.start + end)
    return _stated(text, span)


def _stated(text: str, span: Span) -> Span | None:
    found = next((match for each in (_WRITING, _CAPACITY_AS, _WROTE_AS) if (match := each.search(text, span.start, span.end))), None)
    return Span(*found.span("post")) if found else None


def _held(letter: Letter, text: str, span: Span) -> Letter:
    return evolve(letter, capacity=" ".join(span.words(text).split()), capacity_span=span)

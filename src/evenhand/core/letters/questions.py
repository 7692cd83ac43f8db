"""A paper in, the questions out that it tells were put to somebody there and then, and what was answered: "Asked why, she said ..."."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.letters.asked import Asked, Sight, Source, day_of, quoted_from
from evenhand.core.letters.folding import who_is
from evenhand.core.letters.model import Step
from evenhand.core.letters.saying import plainly
from evenhand.core.letters.wording import telling
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_NOT = r"(?: not|n['’]t)"
# "Asked why the pier was shut, she said ..."; "The trust, asked by the Argus whether ..., said ...".
_QUESTION = re.compile(
    r"\b(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)(?: by (?:the )?[A-Z][\w’' &-]{1,30}?| on [A-Z][a-z]+day| from the floor)? (?P<what>(?:why|whether|if|when|what|who|how|where)\b[^.;“”\"]{6,160}?), "
)
_WILL = re.compile(r"^(?:whether|if)\b.*\b(?:would|will|could|can|might)\b", re.I)
_UNSAID = re.compile(
    rf"\b(?:(?:would|did|does|do|could|can|will){_NOT}|cannot|declin\w+ to|refus\w+ to|not (?:for (?:me|us|him|her) )?to|nothing to) (?:say|comment|answer|be drawn|elaborate|discuss|respond|add|speculate|go into|name|put|give|set|tell|reveal|disclose|explain)\b|"
    r"\bno comment\b|\bconfidential\b|\bnot (?:going to (?:say|discuss|get into)|getting into)\b|\brather not\b",
    re.I,
)
_LATER = re.compile(
    r"(?:\b(?:would|will)|['’](?:d|ll)) (?:come back|get back|look into|look at|check|find out|let (?:us|you|them|her|him) know|repl(?:y|ied)|respond)\b",
    re.I,
)
_BODY = re.compile(r"\b[Tt]he ([a-z]+)\b")


@frozen
class Question:
    """Something that was asked, where it is told, of whom, and where the answer is, with the state that it shows."""

    asked: Span
    to: Member
    state: str
    answer: Span


def questions_of(source: Source, cast: Cast) -> Iterator[Question]:
    """Yield what a paper tells was asked with its answer in one sentence, in the order of the text."""
    text = source.paper.text
    if _QUESTION.search(text) is None:
        return
    paragraphs = [one for one in of_report(lay_out(text, source.paper.body_end)) if one.role != "heading"]
    for sentence in split_sentences(text, paragraphs, ()):
        question = _QUESTION.search(text, sentence.start, sentence.end)
        if question is None or _is_quoted(source, question.start()):
            continue
        who = _answering(source, cast, sentence, question.start(), question.end())
        rest = Span(question.end(), sentence.end)
        if who is not None:
            yield Question(Span(*question.span("what")), who, _state(question["what"], rest.words(text)), rest)


def question_rows(sources: Sequence[Source], cast: Cast, taken: dict[str, list[Place]]) -> Iterator[tuple[Asked, list[Step]]]:
    """Yield a row, with its steps, for each such question where nothing else that is read stands in its words."""
    for source in sources:
        for one in questions_of(source, cast):
            words = telling(source.words(one.asked))
            if not words or any(
                place.span.overlaps(one.asked) or place.span.overlaps(one.answer) for place in taken.get(source.paper.id, ())
            ):
                continue
            day = day_of(source, quoted_from(source, one.asked))
            row = Asked("ask", None, one.to, None)
            row.add(Sight("ask", source, (), one.asked, None, one.to, words, words, None, day))
            answered = Step(one.state, Place.of(source.paper.id, one.answer), day, *who_is(one.to, cast))
            yield row, [Step("asked", Place.of(source.paper.id, one.asked), day), answered]


def _state(asked: str, answer: str) -> str:
    """Return how a question stands by its answer: not to say is to refuse; whether somebody will do a thing is refused by a no."""
    if _UNSAID.search(answer):
        return "refused"
    if _LATER.search(answer):
        return "promised"
    return (plainly(answer) if _WILL.search(asked) else None) or "answered"


def _is_quoted(source: Source, at: int) -> bool:
    return any(each.span.start <= at < each.span.end for each in source.reading.quotations if each.kind != "indirect")


def _answering(source: Source, cast: Cast, sentence: Sentence, start: int, end: int) -> Member | None:
    """Return whom a question was put to: who speaks the answer, else who is named before "asked", else first behind the question."""
    paper = source.paper.id
    for each in source.reading.quotations:
        if end <= each.span.end and each.span.start < sentence.end and each.speaker is not None:
            return cast.member(paper, each.speaker)
    named = [each for each in source.reading.mentions if sentence.start <= each.span.start < start or end <= each.span.start < sentence.end]
    if named:
        return cast.member(paper, named[0].entity)
    return _body(cast, source.paper.text[sentence.start : start]) or _body(cast, source.paper.text[end : sentence.end])


def _body(cast: Cast, words: str) -> Member | None:
    """Return the one body of the cast that words call by its kind: "the council"."""
    for called in _BODY.finditer(words):
        found = [
            each for each in cast.members if each.kind in ("org", "role") and any(called[1] in name.lower().split() for name in each.names)
        ]
        if len(found) == 1:
            return found[0]
    return None

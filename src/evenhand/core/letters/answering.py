"""A paper with what is asked in it in, what whoever is asked says right behind it out: each with the state that the words show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from evenhand.core.cast import Cast, Member
from evenhand.core.letters.asked import Asked, Source
from evenhand.core.letters.saying import is_question, plainly, tone
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Whoever is asked says something, in their own words or told; it is what stands behind the verb that answers.
_SAYS = re.compile(r"\b(?:said|says|told|replied|answered|responded|wrote|writes|ruled|decided)\b(?! (?:to|nothing)\b)|[“\"‘](?=\w)", re.I)
_NOTHING = re.compile(r"\b(?:not|never|nobody|nothing|no)\b|n['’]t\b", re.I)
_HE = re.compile(r"[\"“‘'\s]*(?:it|they|he|she|we|i|a spokes\w+|the spokes\w+|an? official)\b", re.I)
_THE = re.compile(r"The (\w+)\b")
_TO_GO = re.compile(r"\b(?:resign|quit|(?:stand|step) (?:down|aside))\b", re.I)
# So far behind an ask its answer may begin, in so many sentences, and so soon in it must be told what it is.
_FAR, _SENTENCES, _OPENS = 420, 2, 70
_MOST = 60


def answers_behind(
    source: Source, asked: Sequence[Asked], cast: Cast, are_linked: Callable[[Member, Member], bool]
) -> Iterator[tuple[Asked, str, Span, Member]]:
    """Yield what is answered right behind where a paper tells that it was asked, the state, the words and who says so."""
    rows = [
        (sight.span, one)
        for one in islice((one for one in asked if one.kind == "ask" and one.to is not None), _MOST)
        for sight in one.sights
        if sight.place.paper == source.paper.id and not sight.heads
    ]
    if not rows:
        return
    text = source.paper.text
    paragraphs = [one for one in of_report(lay_out(text, source.paper.body_end)) if one.role != "heading"]
    sentences = list(split_sentences(text, paragraphs, ()))
    starts = sorted(span.start for span, _ in rows)
    for span, one in sorted(rows, key=lambda row: row[0]):
        behind = next((start for start in starts if start > span.end), len(text))
        for sentence in islice((each for each in sentences if each.start >= span.end and each.start - span.end < _FAR), _SENTENCES):
            if sentence.start > behind:
                break
            who = _who_says(sentence, source, cast)
            if who is None and one.to is not None and (_HE.match(text, sentence.start) or _calls(text, sentence, one.to)):
                who = one.to
            if who is None:
                continue
            if one.to is None or not are_linked(who, one.to) or (one.by is not None and are_linked(who, one.by)):
                break
            state = _state(text[sentence.start : sentence.end], source.words(span))
            if state is not None:
                yield one, state, Span(sentence.start, sentence.end), one.to
            break


def _calls(text: str, sentence: Sentence, who: Member) -> bool:
    """Say whether a sentence begins with a body called by its kind: "The trust"."""
    called = _THE.match(text, sentence.start)
    return called is not None and who.kind != "person" and any(called[1].lower() in name.lower().split() for name in who.names)


def _state(words: str, asked: str) -> str | None:
    """Return what is said of what was asked; "didn't speak to reporters" answers nothing."""
    says = _SAYS.search(words)
    if says is None or _NOTHING.search(words, 0, says.start()):
        return None
    said = plainly(words) if _TO_GO.search(asked) else tone(words[says.start() : says.end() + _OPENS])
    if said in ("promised", "looking into"):
        return None  # What is promised of it is read where it is promised.
    return said or ("answered" if is_question(asked) else None)


def _who_says(sentence: Sentence, source: Source, cast: Cast) -> Member | None:
    """Return who speaks in a sentence, else who is named in it first."""
    paper = source.paper.id
    for quotation in source.reading.quotations:
        if quotation.span.start < sentence.end and sentence.start < quotation.span.end and quotation.speaker is not None:
            return cast.member(paper, quotation.speaker)
    first = next((each for each in source.reading.mentions if sentence.start <= each.span.start < sentence.end), None)
    return None if first is None else cast.member(paper, first.entity)

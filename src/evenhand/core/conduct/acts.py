"""Papers and the charges against somebody in, the speeches, meetings and statements that may be what is charged, each with its day, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.letters import Source
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

_KINDS = {
    "letter": re.compile(r"\b(?:letters?|wrote|writ(?:ing|ten|es?)|e-?mail\w*|memo)\b", re.I),
    "speech": re.compile(r"\b(?:speech|speeches|address|rally|conference|hustings|spoke|speaking|debate)\b", re.I),
    "meeting": re.compile(r"\b(?:meetings?|met|meets|talks|lunch\w*|dinner|dined|breakfast|reception|drinks)\b", re.I),
    "statement": re.compile(
        r"\b(?:statement|told (?:parliament|the (?:house|chamber|council|assembly|committee|board|commons|senate)))\b", re.I
    ),
}
_QUOTED = {"speech": ("speech",), "statement": ("statement", "speech")}
KINDS = ("speech", "meeting", "statement")
"""What an act may be, beside a letter, whose day a paper tells."""


@frozen
class Act:
    """What somebody did on a day, as papers tell it: `kind` is one of `KINDS`, or "charge" where the words of a charge give the day."""

    kind: str
    day: PartialDate


def _named_kinds(sources: Sequence[Source], charges: Sequence[Place]) -> frozenset[str]:
    """Return what some charges say the act was: "letter" or one of `KINDS`; none where they do not say."""
    texts = {source.paper.id: source.paper.text for source in sources}
    said = [place.span.words(texts[place.paper]) for place in charges]
    return frozenset(kind for kind, words in _KINDS.items() if any(words.search(one) for one in said))


def find_acts(sources: Sequence[Source], cast: Cast, subject: Member, charges: Sequence[Place], *, wrote: bool) -> tuple[Act, ...]:
    """Return what papers tell that somebody did on a day and may be charged with, the earliest first.

    A day in the words of a charge counts first. Somebody who `wrote` letters did something else only where a charge names it; and a
    statement counts only where one names it, since an answer is one too.
    """
    charged = [_in_charge(source, place.span) for source in sources for place in charges if place.paper == source.paper.id]
    days = {day for found in charged for day in found}
    if days:
        return tuple(Act("charge", day) for day in sorted(days))
    kinds = _named_kinds(sources, charges)
    wanted = kinds or (frozenset() if wrote else frozenset(("speech", "meeting")))
    told = [source for source in sources if source.paper.kind != "register"]
    acts = {act for source in told for act in _acts(source, cast, subject) if act.kind in wanted}
    return tuple(sorted(acts, key=lambda act: (act.day, KINDS.index(act.kind))))


def _in_charge(source: Source, span: Span) -> Iterator[PartialDate]:
    for date in source.reading.dates:
        if date.value is not None and span.covers(date.span) and _is_past(source, date.value):
            yield date.value


def _acts(source: Source, cast: Cast, subject: Member) -> Iterator[Act]:
    """Yield the acts of somebody that a paper tells with their day, but in what charges them."""
    reading, text = source.reading, source.paper.text
    charged = [one.span for one in reading.allegations]
    for date in reading.dates:
        if date.value is None or date.value.precision != "day" or not _is_past(source, date.value):
            continue
        sentence = sentence_at(text, date.span.start, date.span.end)
        if any(one.overlaps(sentence) for one in charged):
            continue
        for kind, provenances in _QUOTED.items():
            said = [one for one in reading.quotations if one.span.overlaps(sentence) and one.provenance.kind in provenances]
            if any(cast.member(source.paper.id, one.speaker) is subject for one in said) and _KINDS[kind].search(
                text, sentence.start, sentence.end
            ):
                yield Act(kind, date.value)
        named = any(
            sentence.covers(mention.span) and cast.member(source.paper.id, mention.entity) is subject for mention in reading.mentions
        )
        if named and _KINDS["meeting"].search(text, sentence.start, sentence.end):
            yield Act("meeting", date.value)


def _is_past(source: Source, day: PartialDate) -> bool:
    return source.paper.published is None or day.first_day() <= source.paper.published.last_day()

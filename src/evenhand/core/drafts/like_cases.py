"""An offer of a draft in, who else the papers show to have asked for the same out, each with what they got."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.core.access import Case, Comparison
from evenhand.core.deals import Deal
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.letter import sentence_of
from evenhand.core.drafts.model import Against
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.values import Place, Span

_ALIKE, _WORDS = 0.4, 2
_STATES = {
    "asked": "no answer in the papers", "answered": "answered", "promised": "promised, not yet done", "refused": "refused",
    "accepted": "accepted", "arranged": "arranged", "held": "held", "not confirmed": "not confirmed",
    "not known": "not known whether it came about", "withdrawn": "withdrawn",
}  # fmt: skip
_OUTCOMES = {
    "met": "got it", "offered": "was offered it", "refused": "was refused", "no answer": "no answer in the papers",
    "not asked": "was not offered it", "not known": "answered, the papers do not say how",
}  # fmt: skip


def like_cases(known: Known, span: Span) -> list[Against]:
    """Return who else asked for what the draft offers, got it, or is named as a precedent, each once, by their places.

    Whoever the draft is from and to is left out. Where the affair compares cases of this very thing, these are they; else they are
    asks that are like it by their words.
    """
    found: dict[str, Against] = {}
    compared = list(_compared(known, span))
    for key, row in (*(compared or _asked(known, span)), *_precedents(known, span)):
        found.setdefault(key.lower(), row)
    return sorted(found.values(), key=lambda row: (row.place, row.note))


def _compared(known: Known, span: Span) -> Iterator[tuple[str, Against]]:
    """Yield the cases of each thing compared of which the draft's offer is one telling."""
    same = {place for row in known.joint.open if any(_holds(known, place, span) for place in row.places) for place in row.places}
    for comparison in known.joint.access.comparisons:
        if not any(place in same or _holds(known, place, span) for place in _places_of(comparison)):
            continue
        for case in comparison.cases:
            place = next((each for each in (*case.places, *case.evidence) if not known.is_in(each)), None)
            if place is not None and not _is_party(known, case):
                number = f"{case.count} " if case.count and case.count > 1 else ""
                yield case.requester, Against(place, f"{number}{case.requester}: {_OUTCOMES[case.outcome]}")


def _places_of(comparison: Comparison) -> Iterator[Place]:
    yield comparison.of
    for case in comparison.cases:
        yield from case.places


def _holds(known: Known, place: Place, span: Span) -> bool:
    return known.is_in(place) and place.span.overlaps(span)


def _is_party(known: Known, case: Case) -> bool:
    """Say whether a case is whoever the draft is to, or from."""
    people = {row.id for row in (known.writer, known.addressee) if row}
    return case.person in people


def _asked(known: Known, span: Span) -> Iterator[tuple[str, Against]]:
    """Yield the asks of others that are like the offer by their words, and may be put to the writer."""
    wanted = telling(known.words(known.sentence(span.start)))
    mine, theirs = known.in_alone(known.writer), known.in_alone(known.addressee)
    rows = [row for row in known.alone.asks if row.kind == "request" and not row.negated and row.by_person not in mine | theirs]
    written = {paper for row in known.alone.letters if row.sender_person in mine | theirs for paper in row.papers}
    for row in rows:
        if row.by_person is None and row.paper in written:
            continue
        place = Place(row.paper, row.start, row.end)
        open_to = row.to_person is None or not mine or known.may_be_writer(row.to, row.to_person)
        if open_to and _shared(known, place, wanted) >= _WORDS:
            yield row.by or str(place), Against(place, f"{row.by or 'somebody'}: {_state_of(known, place)}")


def _state_of(known: Known, place: Place) -> str:
    """Say how an ask stands in the papers."""
    state = next((row.state for row in known.alone.open if place in row.places), "asked")
    return _STATES[state]


def _shared(known: Known, place: Place, wanted: frozenset[str]) -> int:
    """Return how many telling words an ask has in common with an offer; one for "the same" is taken with all of its sentence."""
    words = known.alone.words(place.paper, place.start, place.end)
    if re.search(r"\bsame\b", words):
        text = next(paper.text for paper in known.alone.papers if paper.id == place.paper)
        return len(telling(sentence_of(text, place.start, Span(0, len(text))).words(text)) & wanted)
    held = telling(words)
    return len(held & wanted) if likeness(held, wanted) >= _ALIKE else 0


def _precedents(known: Known, span: Span) -> Iterator[tuple[str, Against]]:
    wanted = telling(known.words(span))
    for deal in known.joint.deals:
        if any(_holds(known, each.place, span) for each in deal.wordings) and _is_told_alike(known, deal, wanted):
            named = (one for one in deal.precedents if not known.is_in(one.place))
            yield from ((one.named, Against(one.place, f"{one.named}: named as a precedent")) for one in named)


def _is_told_alike(known: Known, deal: Deal, wanted: frozenset[str]) -> bool:
    """Say whether the papers tell a deal in words like those of the draft; a like condition alone makes no deal the same."""
    places = (each.place for each in deal.wordings if not known.is_in(each.place))
    return any(len(telling(known.joint.words(place.paper, place.start, place.end)) & wanted) >= _WORDS for place in places)

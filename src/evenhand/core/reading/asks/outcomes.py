"""Sentences and quotations in, what the paper says has become of an ask out: accepted, refused, held, not confirmed, or still open."""

from __future__ import annotations

from evenhand.core.reading.asks.outcomes_words import RULES_OF
from evenhand.core.reading.asks.rules import Held, first_held, is_negated, is_of_none
from evenhand.core.reading.model import Outcome
from evenhand.core.reading.quotes.voices import Voices
from evenhand.core.values import Span


def find_outcomes(voices: Voices) -> tuple[Outcome, ...]:
    """Find every place where a paper says how something asked, offered or charged stands, in the order of the text."""
    found: list[Outcome] = []
    for word, at in voices.words(RULES_OF.keys()):
        stretch = voices.stretch(at)
        if stretch is None or (stretch.said is not None and stretch.said.provenance.kind == "code"):
            continue
        held = first_held(voices, RULES_OF[word], stretch, at, at + len(word))
        if held is None or voices.is_questioned(stretch, held.start):
            continue
        one = _outcome(voices, held)
        if one is not None and not any(one.span.overlaps(other.span) for other in found[-3:]):
            found.append(one)
    return tuple(found)


def _outcome(voices: Voices, held: Held) -> Outcome | None:
    state = held.rule.kind
    if (
        state in ("held", "accepted", "arranged")
        and held.rule.before is not None
        and (is_negated(voices, held) or is_of_none(voices, held))
    ):
        state = held.rule.negated
    if not state:
        return None
    start = held.start if held.rule.span == "here" else voices.clause_start(held.stretch, held.start)
    span = voices.clause(held.stretch, start, look=held.end)
    if span.end <= span.start:
        return None
    by = voices.teller(held.stretch, held.start)
    # What takes place is done by nobody.
    takes_place = held.rule.words == {"place"}
    by = by if by is not None or takes_place else voices.doer(held.stretch, held.start)
    around = Span(held.stretch.start, held.stretch.end)
    return Outcome(state, span, around, by, held.rule.name)

"""A passage and the sentences around its witnesses in, the places out where a paper's own words turn what must, may or should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from evenhand.core.collation.model import Passage, Reading, Variant, Witness
from evenhand.core.reading import Quotation
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# What a paper says in its own words counts only where it is printed beside the marks, in the same sentence.
_HEDGES = "generally|normally|ordinarily|usually|always|ever|only|except|save|unless|exceptional|largely|mainly|mostly|where possible"
_MUST = r"must|ha(?:ve|s|d) to|(?:is|are|was|were) (?:required|obliged|bound|to be|not to be)|needs? to|no \w+ (?:may|can)"
_MOOD = re.compile(
    rf"\b(?:(?P<barred>banned|barred|forbidden|prohibited|prevented|forbids?|bans?|prohibits?)"
    rf"|(?P<must>{_MUST})"
    r"|(?P<should>should|ought(?: to)?)"
    r"|(?P<may>may|might|can(?:not)?|could|(?:is|are|was|were) (?:allowed|permitted|free|entitled))"
    r"|(?P<will>will|would|shall))\b"
    rf"(?P<after>n['’]t|(?:[,\s]+(?:not|never|{_HEDGES})\b)*)",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t", re.IGNORECASE)
_HEDGED = re.compile(rf"\b(?:{_HEDGES})\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we)\s+", re.IGNORECASE)
_STOP = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|[\n\r]")


@frozen
class Mood:
    """What a sentence says must, should or may be: its strength, whether it is denied, and whether it is hedged."""

    place: Span
    strength: str
    denied: bool
    hedged: bool


def mood_of(text: str, spans: list[Span]) -> Mood | None:
    """Return the first mood printed in some stretches of a text.

    >>> mood = mood_of("Gifts should not normally be kept.", [Span(0, 34)])
    >>> mood.strength, mood.denied, mood.hedged
    ('should', True, True)
    """
    for span in spans:
        for found in _MOOD.finditer(text, span.start, span.end):
            strength = next(name for name in ("barred", "must", "should", "may", "will") if found[name])
            if strength == "will" or (strength == "should" and _FIRST_PERSON.search(text, max(0, found.start() - 4), found.start())):
                continue
            denied = strength == "barred" or bool(_NEVER.search(found[0]))
            place = Span(found.start(), found.start() + len(found[0].rstrip(" ,")))
            return Mood(place, "must" if strength == "barred" else strength, denied, bool(_HEDGED.search(found[0])))
    return None


def differ(one: Mood, other: Mood) -> bool:
    """Say whether two moods cannot both be a fair telling of one sentence.

    What may not be, must not be: a permission denied is as strong as an order.
    """
    first, second = (
        ("must" if mood.strength == "may" and mood.denied else mood.strength, mood.denied, mood.hedged) for mood in (one, other)
    )
    return first != second


def find_shifts(passage: Passage, texts: Mapping[str, str], quoted: Mapping[str, Quotation]) -> Iterator[Variant]:
    """Return each place where the words outside the marks turn the mood of the passage's own sentence.

    `quoted` are the quotations by id. Only a witness that prints less than the sentence can do so.
    """
    base = passage.base
    text = texts[base.place.paper]
    shifts = []
    for witness in passage.witnesses[1:]:
        if witness.quotation is None:
            continue
        sentence = _sentence(text, witness.at.span, base.place.span)
        ours = mood_of(text, _outside(sentence, [witness.at.span]))
        theirs = _around(witness, texts[witness.place.paper], quoted[witness.quotation])
        if ours is not None and theirs is not None and differ(ours, theirs):
            shifts.append((ours, witness, theirs))
    for place in {ours.place: None for ours, _, _ in shifts}:
        told = [(witness, theirs) for ours, witness, theirs in shifts if ours.place == place]
        yield _shift(passage, place, told, texts)


def _shift(passage: Passage, place: Span, told: list[tuple[Witness, Mood]], texts: Mapping[str, str]) -> Variant:
    base = passage.base
    readings = [Reading(Place.of(base.place.paper, place), place.words(texts[base.place.paper]))]
    for witness, mood in told:
        words = mood.place.words(texts[witness.place.paper])
        readings.append(Reading(Place.of(witness.place.paper, mood.place), words, outside=True))
    return Variant(passage.id, "modal shift", "substantive", tuple(readings))


def _around(witness: Witness, text: str, quotation: Quotation) -> Mood | None:
    """Return the mood of the paper's own words in the quotation's content, in the sentence of the words quoted."""
    sentence = _sentence(text, witness.place.span, quotation.span)
    return mood_of(text, _outside(sentence, list(quotation.parts)))


def _sentence(text: str, inside: Span, within: Span) -> Span:
    """Return the sentence around a stretch, no longer than `within`."""
    start, end = within.start, within.end
    for stop in _STOP.finditer(text, within.start, inside.start):
        start = stop.end()
    after = _STOP.search(text, inside.end, within.end)
    return Span(start, after.start() if after else end)


def _outside(sentence: Span, parts: list[Span]) -> list[Span]:
    """Return what of a sentence stands in none of some parts, what stands before the first part first."""
    out, at = [], sentence.start
    for part in sorted(parts):
        if part.end > at and part.start < sentence.end:
            out.append(Span(at, max(at, part.start)))
            at = part.end
    out.append(Span(at, max(at, sentence.end)))
    return [span for span in out if span.start < span.end]

"""Quotations of a paper in, the same out with words that are quoted again given to whoever is quoted with them elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from attrs import evolve

from evenhand.core.reading.model import Provenance, Quotation
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[\w'%£€$]+")


def match_repeated(text: str, quotations: Sequence[Quotation], persons: Container[int] = ()) -> list[Quotation]:
    """Give words quoted again the speaker of the quotation that holds them too, if one does.

    A heading quotes what the report quotes below; an answer quotes the letter it answers: “I would not call it 'a modest cut'.”
    What the paper itself sets in marks again and again is a term, whoever else says it.
    Where a heading itself gives words to one of `persons`, a body or text that has them below is only where they stand.
    """
    if not any(_repeats(quotation) for quotation in quotations):
        return list(quotations)
    terms = Counter(plain(text, quotation) for quotation in quotations if _is_term(quotation))
    body = [
        (words, quotation)
        for quotation in quotations
        if _gives(quotation) or (_is_term(quotation) and terms[plain(text, quotation)] > 1)
        for words in (plain(text, quotation),)
    ]
    return [_matched(text, quotation, body, persons) if _repeats(quotation) else quotation for quotation in quotations]


def plain(text: str, quotation: Quotation) -> str:
    """Return the quoted words in small letters, with single spaces and without marks."""
    words = " ".join(part.words(text) for part in quotation.parts).lower().replace("’", "'")
    return f" {' '.join(_WORD.findall(words))} "


def _gives(quotation: Quotation) -> bool:
    return quotation.speaker is not None and "headline" not in quotation.flags and "nested" not in quotation.flags


def _is_term(quotation: Quotation) -> bool:
    """Say whether the paper sets words in marks as nobody's: a term, a title."""
    return quotation.kind == "scare" and "headline" not in quotation.flags and "nested" not in quotation.flags


def _repeats(quotation: Quotation) -> bool:
    return "headline" in quotation.flags or ("nested" in quotation.flags and quotation.speaker is None)


def _matched(text: str, quotation: Quotation, body: Sequence[tuple[str, Quotation]], persons: Container[int]) -> Quotation:
    words = plain(text, quotation)
    held = ((words in printed if other.speaker is not None else words == printed, other) for printed, other in body)
    given = next((other for holds, other in held if holds and not other.span.covers(quotation.span)), None)
    if given is None:
        return quotation
    if given.speaker is None:
        return evolve(quotation, kind="scare", speaker=None, addressee=None, provenance=given.provenance, rule="", confidence=0.0)
    provenance = Provenance(given.provenance.kind, given.provenance.ref, "same words below")
    if quotation.speaker is not None and (
        quotation.speaker == given.speaker or (quotation.speaker in persons and given.speaker not in persons)
    ):
        return evolve(quotation, provenance=provenance)
    return evolve(
        quotation,
        kind="mixed" if quotation.kind == "scare" else quotation.kind,
        speaker=given.speaker,
        addressee=given.addressee,
        provenance=provenance,
        rule="heading" if "headline" in quotation.flags else "quoted again",
        confidence=given.confidence,
    )

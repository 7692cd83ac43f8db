"""Quotations of a paper in, the same out with those of its headings matched to the body: a heading quotes what the report quotes below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from evenhand.core.reading.model import Provenance, Quotation


def match_headings(text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Give a quotation in a heading the speaker of the body's quotation that holds the same words, if one does."""
    body = [
        (plain(text, quotation), quotation)
        for quotation in quotations
        if "headline" not in quotation.flags and quotation.speaker is not None
    ]
    return [_matched(text, quotation, body) if "headline" in quotation.flags else quotation for quotation in quotations]


def plain(text: str, quotation: Quotation) -> str:
    """Return the quoted words in small letters, with single spaces and without marks."""
    return (
        " " + " ".join(re.findall(r"[\w’'%£€$]+", " ".join(part.words(text) for part in quotation.parts).lower().replace("’", "'"))) + " "
    )


def _matched(text: str, quotation: Quotation, body: Sequence[tuple[str, Quotation]]) -> Quotation:
    words = plain(text, quotation)
    below = next((other for printed, other in body if words in printed), None)
    if below is None or (quotation.speaker is not None and quotation.speaker == below.speaker):
        return quotation if below is None else evolve(quotation, provenance=_same(below))
    kind = "mixed" if quotation.kind == "scare" else quotation.kind
    return evolve(
        quotation,
        kind=kind,
        speaker=below.speaker,
        addressee=below.addressee,
        provenance=_same(below),
        rule="heading",
        confidence=below.confidence,
    )


def _same(below: Quotation) -> Provenance:
    return evolve(below.provenance, basis="same words below")

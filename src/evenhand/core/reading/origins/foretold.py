"""Quotations with no occasion of their own in, the same out with the occasion that the paper names for their speaker further down."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from evenhand.core.reading.model import Provenance, Quotation

_NAMED = frozenset(("occasion named", "told a named outlet", "told the press at large", "said before it", "verb of writing"))
_SPOKEN = frozenset(("interview", "speech"))
# A report's opening tells before it says how it knows: its first paragraphs may lean on any later one.
_OPENING, _NEXT = 3, 1
BASIS = "occasion named below"


def foretell(quotations: Sequence[Quotation], paragraphs: Sequence[int]) -> list[Quotation]:
    """Give words said with no occasion the one that the paper names for the same speaker afterwards.

    In the opening of a report any later one will do, if the paper names no other for that speaker; elsewhere the one in the next
    paragraph. `paragraphs` are the numbers of the paragraphs in which the quotations begin.
    """
    named: dict[int, list[tuple[int, Provenance]]] = {}
    for quotation, paragraph in zip(quotations, paragraphs, strict=True):
        if quotation.speaker is not None and quotation.provenance.basis in _NAMED and quotation.inside is None:
            named.setdefault(quotation.speaker, []).append((paragraph, quotation.provenance))
    return [
        evolve(quotation, provenance=evolve(found, basis=BASIS)) if (found := _below(quotation, paragraph, named)) else quotation
        for quotation, paragraph in zip(quotations, paragraphs, strict=True)
    ]


def _below(quotation: Quotation, paragraph: int, named: dict[int, list[tuple[int, Provenance]]]) -> Provenance | None:
    if quotation.speaker is None or quotation.provenance.basis != "default" or quotation.inside is not None:
        return None
    told = named.get(quotation.speaker, [])
    below = [(at, found) for at, found in told if at >= paragraph]
    if not below:
        return None
    at, first = below[0]
    alone = len({(found.kind, found.ref) for _, found in told}) == 1
    if alone and paragraph <= _OPENING:
        return first
    return first if first.kind in _SPOKEN and at <= paragraph + _NEXT else None

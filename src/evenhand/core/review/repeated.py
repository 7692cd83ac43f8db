"""Rows of quotations in, the same out with words that stand unattributed in one paper given to whoever another paper quotes with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from evenhand.core.papers import Paper
from evenhand.core.review.model import ProvenanceRow, QuotationRow

_WORD = re.compile(r"[\w'%£€$]+")
# Fewer words than these may be anybody's.
_FEWEST = 2
# So many quotations are looked through for a pair of words; a pair that stands in more tells nobody apart.
_MOST = 50
RULE = "quoted in another paper"


def attribute_repeated(papers: Sequence[Paper], rows: Sequence[QuotationRow]) -> list[QuotationRow]:
    """Give words quoted inside a quotation or in a heading, with no speaker of their own, the speaker that another paper gives them."""
    texts = {paper.id: paper.text for paper in papers}
    given: dict[tuple[str, str], list[tuple[str, QuotationRow]]] = {}
    for row in rows:
        if row.person is not None and row.parts and not _repeats(row):
            words = words_of(texts[row.paper], row)
            for pair in set(pairwise(words)):
                given.setdefault(pair, []).append((f" {' '.join(words)} ", row))
    return [_attributed(texts[row.paper], row, given) if row.person is None and _repeats(row) else row for row in rows]


def words_of(text: str, row: QuotationRow) -> list[str]:
    """Return the words between the marks, in small letters."""
    return _WORD.findall(" ".join(text[start:end] for start, end in row.parts).lower().replace("’", "'"))


def _repeats(row: QuotationRow) -> bool:
    return "headline" in row.flags or "nested" in row.flags


def _attributed(text: str, row: QuotationRow, given: dict[tuple[str, str], list[tuple[str, QuotationRow]]]) -> QuotationRow:
    words = words_of(text, row)
    if len(words) < _FEWEST:
        return row
    held = given.get((words[0], words[1]), ())
    if len(held) > _MOST:
        return row
    sought = f" {' '.join(words)} "
    found = [other for printed, other in held if sought in printed and other.paper != row.paper]
    if not found or len({other.person for other in found}) > 1:
        return row
    first = found[0]
    return evolve(
        row,
        kind="mixed" if row.kind == "scare" else row.kind,
        speaker=first.speaker,
        speaker_names=first.speaker_names,
        person=first.person,
        addressee=first.addressee,
        addressee_person=first.addressee_person,
        provenance=ProvenanceRow(first.provenance.kind, first.provenance.ref, "same words in another paper"),
        rule=RULE,
        confidence=first.confidence,
    )

"""Rows of quotations and what collation matched in, the rows out with the speaker and the source that their words have elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from evenhand.core.cast import LetterRow
from evenhand.core.collation import Collation
from evenhand.core.collation.matched import Matched
from evenhand.core.review.model import ProvenanceRow, QuotationRow

RULE = "quoted in another paper"
WRITER = "writer of the letter"
BASIS = "matched"


def join_matched(rows: Sequence[QuotationRow], collation: Collation, letters: Sequence[LetterRow]) -> Iterator[QuotationRow]:
    """Return the rows in their order, those that say less than their words say elsewhere with what is said there.

    Words that nobody is said to speak, and that stand in a letter, are its writer's.
    """
    writers = {row.id: row for row in letters if row.sender is not None}
    by_id = {row.id: row for row in rows}
    speakers = {match.quotation: by_id[match.like] for match in collation.speakers if match.like is not None}
    sources = {match.quotation: match for match in collation.sources}
    for row in rows:
        spoken = _with_speaker(row, speakers[row.id]) if row.id in speakers else row
        source = sources.get(row.id)
        joined = evolve(spoken, provenance=_source(source, by_id)) if source is not None else spoken
        letter = writers.get(joined.provenance.ref or "") if source is not None and _is_unspoken(joined) else None
        yield _by_writer(joined, letter) if letter is not None else joined


def _is_unspoken(row: QuotationRow) -> bool:
    return row.speaker is None and row.kind != "scare"


def _by_writer(row: QuotationRow, letter: LetterRow) -> QuotationRow:
    name = letter.sender or ""
    return evolve(row, speaker=name, speaker_names=(name,), person=letter.sender_person, rule=WRITER, confidence=0.0)


def _source(match: Matched, by_id: dict[str, QuotationRow]) -> ProvenanceRow:
    if match.like is None:
        return ProvenanceRow(match.kind, match.of, BASIS)
    like = by_id[match.like].provenance
    return ProvenanceRow(like.kind, like.ref, BASIS)


def _with_speaker(row: QuotationRow, like: QuotationRow) -> QuotationRow:
    """Return a row with the speaker that its words have elsewhere, and where it names nobody itself with all that is said there."""
    spoken = evolve(row, speaker=like.speaker, speaker_names=like.speaker_names, person=like.person, rule=RULE, confidence=like.confidence)
    if row.speaker is not None:
        return spoken
    return evolve(
        spoken,
        kind="mixed" if row.kind == "scare" else row.kind,
        addressee=like.addressee,
        addressee_person=like.addressee_person,
        provenance=ProvenanceRow(like.provenance.kind, like.provenance.ref, BASIS),
    )

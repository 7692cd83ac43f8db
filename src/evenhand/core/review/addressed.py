"""Quotations and the letters of the affair in, the same out with the letter they are from and who got it, where other papers tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from evenhand.core.cast import LetterRow
from evenhand.core.review.model import QuotationRow


def join_addressees(rows: Sequence[QuotationRow], letters: Sequence[LetterRow]) -> Iterator[QuotationRow]:
    """Return the rows in their order; words of a letter are said to whoever got it, by any paper that names them."""
    by_id = {letter.id: letter for letter in letters}
    by_sender: dict[tuple[str, str], list[LetterRow]] = {}
    for letter in letters:
        if letter.sender_person is not None:
            by_sender.setdefault((letter.form, letter.sender_person), []).append(letter)
    for row in rows:
        sent = by_id.get(row.provenance.ref or "") or _only(by_sender, row)
        yield row if sent is None else _from(row, sent)


def _only(by_sender: dict[tuple[str, str], list[LetterRow]], row: QuotationRow) -> LetterRow | None:
    if row.person is None or row.provenance.ref is not None or row.inside is not None:
        return None
    sent = by_sender.get((row.provenance.kind, row.person), [])
    return sent[0] if len(sent) == 1 else None


def _from(row: QuotationRow, letter: LetterRow) -> QuotationRow:
    if row.provenance.ref is None:
        row = evolve(row, provenance=evolve(row.provenance, ref=letter.id))
    if row.addressee is not None or letter.recipient_person in (None, row.person) or letter.sender_person not in (None, row.person):
        return row
    return evolve(row, addressee=letter.recipient, addressee_person=letter.recipient_person)

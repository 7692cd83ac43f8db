"""The asks of all papers in, whom those are said to out that name nobody in their paper and are quoted from a letter: whoever got it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.letters.asked import Source, quoted_from
from evenhand.core.reading import Ask


def find_addressees(sources: Sequence[Source], cast: Cast, letters: Sequence[LetterRow]) -> Mapping[tuple[str, int], Member]:
    """Return for each such ask, by its paper and its number there, whom it is said to, where any paper tells it of the letter."""
    rows = {row.id: row for row in letters}
    return {(source.paper.id, number): whom for source in sources for number, whom in _of_paper(source, cast, rows)}


def _of_paper(source: Source, cast: Cast, rows: Mapping[str, LetterRow]) -> Iterator[tuple[int, Member]]:
    """Yield the asks of one paper with whom they are said to; a condition is said to whom its offer is."""
    found: dict[int, Member] = {}
    asks = source.reading.asks
    for number, ask in enumerate(asks):
        by = cast.member(source.paper.id, ask.by)
        if by is None or ask.kind == "denial" or cast.member(source.paper.id, ask.to) is not None:
            continue
        whom = _by_letter(source, ask, cast, rows) or (found.get(ask.on) if ask.kind == "condition" and ask.on is not None else None)
        if whom is not None and whom is not by:
            found[number] = whom
    yield from found.items()


def _by_letter(source: Source, ask: Ask, cast: Cast, rows: Mapping[str, LetterRow]) -> Member | None:
    """Return who got the letter from which an ask is quoted, else who wrote the one that it answers."""
    letter = quoted_from(source, ask.span)
    if letter is None:
        return None
    answered = rows.get(letter.reply_to) if letter.reply_to is not None else None
    return cast.called(letter.recipient_person) or (cast.called(answered.sender_person) if answered is not None else None)

"""The letters of an affair with each paper's telling of them in, threads out: what answers what, and on which points the papers differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evenhand.core.cast import Cast, LetterRow, is_nameless
from evenhand.core.letters.asked import Source
from evenhand.core.letters.capacity import sent_as
from evenhand.core.letters.model import Disagreement, LetterThread, Telling
from evenhand.core.letters.wording import telling
from evenhand.core.reading import Letter
from evenhand.core.values import Place, Span


def thread_letters(letters: Sequence[LetterRow], sources: Sequence[Source], cast: Cast) -> tuple[LetterThread, ...]:
    """Return for each letter the exchange it belongs to, and what each paper tells of it."""
    rows = {row.id: row for row in letters}
    told: dict[str, list[Telling]] = {row.id: [] for row in letters}
    means: dict[str, list[Place]] = {row.id: [] for row in letters}
    texts = {source.paper.id: source.paper.text for source in sources}
    for source in sources:
        for number, letter in enumerate(source.reading.letters):
            row = source.letters[number]
            told[row.id] += _tellings(source, letter, cast)
            means[row.id] += [Place.of(source.paper.id, span) for span in letter.means]
    return tuple(
        LetterThread(
            row.id,
            _root(row, rows),
            tuple(other.id for other in letters if other.reply_to == row.id),
            tuple(told[row.id]),
            tuple(_disagreements(told[row.id], cast)),
            *sent_as(row, cast),
            tuple(_of_another(means[row.id], told[row.id], texts)),
        )
        for row in letters
    )


def _root(row: LetterRow, rows: dict[str, LetterRow]) -> str:
    """Return the letter that began an exchange; where letters answer one another in a circle, the first of them by its id."""
    seen = [row.id]
    while (before := rows[seen[-1]].reply_to) is not None and before in rows:
        if before in seen:
            return min(seen)
        seen.append(before)
    return seen[-1]


def _of_another(means: Sequence[Place], told: Sequence[Telling], texts: Mapping[str, str]) -> Iterator[Place]:
    """Yield the places of means that are of another capacity than one in which the letter is said to be written."""
    stated = {telling(one.value) for one in told if one.about == "capacity"}
    for place in sorted(means):
        words = telling(texts[place.paper][place.start : place.end])
        if not stated or any(not words & capacity for capacity in stated):
            yield place


def _tellings(source: Source, letter: Letter, cast: Cast) -> Iterator[Telling]:
    paper = source.paper.id
    first = letter.mentions[0]

    def tell(about: str, value: object, span: Span | None) -> Iterator[Telling]:
        if value is not None:
            yield Telling(about, str(value), Place.of(paper, span or first))

    for about, entity, span in (
        ("sender", letter.sender, None),
        ("recipient", letter.recipient, None),
        ("leaked to", letter.leaked_to, letter.leak_span),
        ("leaked by", letter.leaked_by, letter.leak_span),
    ):
        member = cast.member(paper, entity)
        yield from tell(about, cast.name(member) if member else None, span)
    yield from tell("capacity", letter.capacity, letter.capacity_span)
    yield from tell("written", letter.written, letter.written_span)
    yield from tell("leaked", letter.leaked, letter.leak_span)
    yield from tell("reported", letter.reported, None)


def _disagreements(told: Sequence[Telling], cast: Cast) -> Iterator[Disagreement]:
    for about in dict.fromkeys(one.about for one in told):
        readings: list[Telling] = []
        for one in (one for one in told if one.about == about):
            if all(_differs(about, one.value, other.value, cast) for other in readings):
                readings.append(one)
        if len(readings) > 1:
            yield Disagreement(about, tuple(readings))


def _differs(about: str, one: str, other: str, cast: Cast) -> bool:
    """Say whether two readings cannot both hold; a month holds its days, a body whoever leads it, and "the minister" is somebody's post."""
    if about in ("written", "leaked", "reported"):
        return not (one.startswith(other) or other.startswith(one))
    if about == "capacity":
        return not telling(one) & telling(other)
    if one == other:
        return False
    members = [next((member for member in cast.members if cast.name(member) == name), None) for name in (one, other)]
    nameless = any(member is None or is_nameless(member) for member in members)
    return not nameless and not cast.may_be_same(*members)

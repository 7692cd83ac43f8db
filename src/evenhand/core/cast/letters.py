"""Letters as each paper tells them in, the letters of the affair out: those of one sender to one recipient are one, told several times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from evenhand.core.cast.cast import Cast, Member
from evenhand.core.cast.model import LetterRow
from evenhand.core.reading import Letter, Reading
from evenhand.core.values import PartialDate

Sight = tuple[str, int, Letter]


@define(eq=False)
class _Joined:
    """A letter of the affair with every paper's telling of it."""

    form: str
    sender: Member | None
    recipient: Member | None
    sights: list[Sight] = field(factory=list)


@define
class _Post:
    """The letters joined so far, found by either party, so that a folder of many letters is not searched through for each."""

    cast: Cast
    letters: list[_Joined] = field(factory=list)
    _by_sender: dict[tuple[str, str], list[_Joined]] = field(factory=dict)
    _by_recipient: dict[tuple[str, str], list[_Joined]] = field(factory=dict)

    def take(self, sight: Sight) -> None:
        """Join one telling to the letter it is of, or begin a new one."""
        paper, _, letter = sight
        sender, recipient = self.cast.member(paper, letter.sender), self.cast.member(paper, letter.recipient)
        held = next(
            (each for each in self._candidates(letter.form, sender, recipient) if _same(each, letter, sender, recipient, self.cast)), None
        )
        if held is None:
            held = _Joined(letter.form, sender, recipient)
            self.letters.append(held)
        held.sender = self.cast.nearer(held.sender, sender)
        held.recipient = self.cast.nearer(held.recipient, recipient)
        held.sights.append(sight)
        self._index(held)

    def _candidates(self, form: str, sender: Member | None, recipient: Member | None) -> Iterator[_Joined]:
        if sender is not None:
            yield from self._by_sender.get((form, sender.id), ())
        if recipient is not None:
            yield from (each for each in self._by_recipient.get((form, recipient.id), ()) if sender is None or each.sender is not sender)

    def _index(self, held: _Joined) -> None:
        for index, member in ((self._by_sender, held.sender), (self._by_recipient, held.recipient)):
            if member is not None:
                found = index.setdefault((held.form, member.id), [])
                if not found or found[-1] is not held:
                    found.append(held)


def join_letters(readings: Sequence[Reading], cast: Cast) -> tuple[tuple[LetterRow, ...], dict[tuple[str, int], str]]:
    """Join the letters of all papers; returns the rows, and the id of the row for each (paper, number) of a reading."""
    post = _Post(cast)
    for sight in sorted(_sights(readings), key=lambda sight: (_unsure(sight[2]), sight[0], sight[1])):
        post.take(sight)
    joined = sorted(
        post.letters, key=lambda each: (str(_first(each, "written") or "9999"), min((sight[0], sight[1]) for sight in each.sights))
    )
    ids = {(paper, number): f"L{place}" for place, each in enumerate(joined, 1) for paper, number, _ in each.sights}
    return tuple(_row(f"L{place}", each, cast, ids) for place, each in enumerate(joined, 1)), ids


def _sights(readings: Sequence[Reading]) -> Iterator[Sight]:
    for reading in readings:
        for number, letter in enumerate(reading.letters):
            yield reading.paper, number, letter


def _unsure(letter: Letter) -> int:
    return (letter.sender is None) + (letter.recipient is None)


def _same(held: _Joined, letter: Letter, sender: Member | None, recipient: Member | None, cast: Cast) -> bool:
    if letter.form != held.form or (sender is None and recipient is None):
        return False
    dates = {each.written for _, _, each in held.sights if each.written is not None and each.written.day}
    if letter.written is not None and letter.written.day and dates and letter.written not in dates:
        return False
    return cast.may_be_same(held.sender, sender) and cast.may_be_same(held.recipient, recipient)


def _first(joined: _Joined, name: str) -> PartialDate | None:
    """Return the most precise date that any paper gives, the earliest of those."""
    dates = [getattr(letter, name) for _, _, letter in joined.sights if getattr(letter, name) is not None]
    return min(dates, key=lambda date: (-len(str(date)), str(date)), default=None)


def _row(name: str, joined: _Joined, cast: Cast, ids: dict[tuple[str, int], str]) -> LetterRow:
    sights = sorted(joined.sights, key=lambda sight: (sight[0], sight[1]))
    reply = next((ids[paper, letter.reply_to] for paper, _, letter in sights if letter.reply_to is not None), None)
    leaked_to = next((member for paper, _, letter in sights if (member := cast.member(paper, letter.leaked_to))), None)
    leaked_by = next((member for paper, _, letter in sights if (member := cast.member(paper, letter.leaked_by))), None)
    return LetterRow(
        name,
        joined.form,
        cast.name(joined.sender) if joined.sender else None,
        joined.sender.id if joined.sender else None,
        cast.name(joined.recipient) if joined.recipient else None,
        joined.recipient.id if joined.recipient else None,
        next((letter.capacity for _, _, letter in sights if letter.capacity), None),
        _first(joined, "written"),
        _first(joined, "leaked"),
        _first(joined, "reported"),
        cast.name(leaked_to) if leaked_to else None,
        cast.name(leaked_by) if leaked_by else None,
        reply if reply != name else None,
        any(letter.mass for _, _, letter in sights),
        tuple(sorted((paper, span.start, span.end) for paper, _, letter in sights for span in letter.mentions)),
        tuple(sorted({paper for paper, _, letter in sights if letter.basis == "the paper itself"})),
        sights[0][2].basis,
    )

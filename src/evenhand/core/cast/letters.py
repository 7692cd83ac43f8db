"""Letters as each paper tells them in, the letters of the affair out: those of one sender to one recipient are one, told several times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from evenhand.core.cast.cast import Cast
from evenhand.core.cast.member import Member, is_nameless, is_shortened
from evenhand.core.cast.model import LetterRow
from evenhand.core.cast.seats import share_office
from evenhand.core.reading import Letter, Reading
from evenhand.core.reading.people.names import post_head
from evenhand.core.values import PartialDate

Sight = tuple[str, int, Letter]


@define(eq=False)
class _Joined:
    """A letter of the affair with every paper's telling of it; `dates` holds the first paper that tells each day."""

    form: str
    sender: Member | None
    recipient: Member | None
    sights: list[Sight] = field(factory=list)
    papers: set[str] = field(factory=set)
    dates: dict[PartialDate, str] = field(factory=dict)
    form_told: bool = False
    again: bool = False
    answers: bool = False
    began: bool = False
    reply_to: _Joined | None = None

    def add(self, sight: Sight) -> None:
        """Take up one more telling; its form is kept where none was told before."""
        paper, _, letter = sight
        self.sights.append(sight)
        self.papers.add(paper)
        self.answers = self.answers or letter.answers
        if letter.written is not None and letter.written.day:
            self.dates.setdefault(letter.written, paper)
        if letter.form_told and not self.form_told:
            self.form, self.form_told = letter.form, True


@define
class _Post:
    """The letters joined so far, found by either party, so that a folder of many letters is not searched through for each."""

    cast: Cast
    letters: list[_Joined] = field(factory=list)
    _by_sender: dict[str, list[_Joined]] = field(factory=dict)
    _by_recipient: dict[str, list[_Joined]] = field(factory=dict)

    def take(self, sight: Sight) -> None:
        """Join one telling to the letter that it fits best, or begin a new one."""
        paper, _, letter = sight
        sender, recipient = self.cast.party(paper, letter.sender), self.cast.party(paper, letter.recipient)
        ranked = [(self._fit(each, sight, sender, recipient), each) for each in self._candidates(sender, recipient)]
        best = max((fit for fit, _ in ranked), default=0.0)
        fits = [each for fit, each in ranked if fit == best]
        held = fits[0] if best > _LOOSE or (best == _LOOSE and len(fits) == 1) else self._spoken_of(letter, sender, recipient)
        if held is None:
            held = _Joined(letter.form, sender, recipient, again=letter.again)
            self.letters.append(held)
        held.sender = self._nearer(held.sender, sender)
        held.recipient = self._nearer(held.recipient, recipient)
        held.add(sight)
        self._index(held)

    def link_replies(self) -> None:
        """Say what a letter answers that no one paper tells together with it: the last one before it to whoever sends it.

        Where no paper calls it a reply, both must have been written by persons, and the other be known to be older.
        """
        for reply in self.letters:
            if reply.sender is not None and not any(letter.reply_to is not None for _, _, letter in reply.sights):
                self._link(reply, reply.sender)

    def _link(self, reply: _Joined, sender: Member) -> None:
        near = self._candidates(reply.recipient, None) if reply.recipient is not None else self._candidates(None, sender)
        put = [each for each in near[:_MOST] if not each.answers and each.sender is not None and self._may_answer(reply, sender, each)]
        # Of two letters told one behind the other, the one that has an earlier day of its own began it.
        put = [each for each in put if not _is_reply_to(each, reply) or (each.dates and not reply.dates)]
        if len({id(each.sender) for each in put}) == 1:
            reply.reply_to = max(put, key=lambda each: (self._day(each), not each.again))
            reply.reply_to.began = reply.reply_to.began or _is_reply_to(reply.reply_to, reply)
            reply.recipient = self._nearer(reply.recipient, reply.reply_to.sender)

    def _may_answer(self, reply: _Joined, sender: Member, letter: _Joined) -> bool:
        if self._same(letter.recipient, sender) < _SURE:
            return False
        if reply.answers:
            may_be_to = self._same(letter.sender, reply.recipient) > _BY_NO_NAME
            return may_be_to and not (letter.dates and reply.dates and self._day(letter) > self._day(reply))
        persons = letter.sender is reply.recipient and reply.recipient is not None and reply.recipient.kind == "person"
        return persons and not reply.again and self._day(letter) < self._day(reply)

    def _day(self, letter: _Joined) -> str:
        """Return the earliest day on which a letter is said to be written, else that of the first paper that speaks of it."""
        days = letter.dates or [day for paper in letter.papers if (day := self.cast.published(paper)) is not None]
        return str(min(days, default=""))

    def _nearer(self, one: Member | None, other: Member | None) -> Member | None:
        return other if one is not None and other is not None and is_nameless(one) else self.cast.nearer(one, other)

    def _candidates(self, sender: Member | None, recipient: Member | None) -> list[_Joined]:
        found: dict[int, _Joined] = {}
        for index, member in ((self._by_sender, sender), (self._by_recipient, recipient)):
            for key in _keys(member):
                found.update((id(each), each) for each in index.get(key, ()))
        return list(found.values())

    def _index(self, held: _Joined) -> None:
        for index, member in ((self._by_sender, held.sender), (self._by_recipient, held.recipient)):
            for key in _keys(member):
                row = index.setdefault(key, [])
                if held not in row[-1:]:
                    row.append(held)

    def _fit(self, held: _Joined, sight: Sight, sender: Member | None, recipient: Member | None) -> float:
        """Return how well a telling fits a letter: 0 where it cannot be of it, `_LOOSE` where one end is told by no name."""
        ends = (self._same(held.sender, sender), self._same(held.recipient, recipient))
        one_day = sight[2].written is not None and sight[2].written.day and sight[2].written in held.dates
        if one_day and ends[0] == 1.0 and any(end is not None and is_nameless(end) for end in (held.recipient, recipient)):
            # To "councils", and of the same day to the mayor of one.
            return max(sum(ends), _LOOSE)
        if ends == (1.0, 0.0) and self._is_same_office(held, sight, recipient):
            ends = (1.0, _OFFICE)
        if 0.0 in ends or max(ends) < 1.0:
            return 0.0
        apart = _apart(held, sight)
        return 0.0 if apart is None else sum(ends) - apart if min(ends) > _BY_NO_NAME else _LOOSE

    def _is_same_office(self, held: _Joined, sight: Sight, recipient: Member | None) -> bool:
        """Say whether a paper that speaks of no other letter may call an office what another calls by who sits in it."""
        if held.recipient is None or recipient is None or sight[0] in held.papers:
            return False
        return share_office(held.recipient, recipient)

    def _spoken_of(self, letter: Letter, sender: Member | None, recipient: Member | None) -> _Joined | None:
        """Return which letter is "the minister's letter", or "the letter" alone: of those that may be, the one most papers tell of."""
        if recipient is not None or letter.again or letter.answers:
            return None
        if sender is not None and sender.kind != "role":
            return None
        may_be = [each for each in self.letters if _may_be_meant(each, letter) and _may_be_by(each.sender, sender)]
        most = max((len(each.papers) for each in may_be), default=0)
        meant = [each for each in may_be if len(each.papers) == most]
        return meant[0] if len(meant) == 1 else None

    def _same(self, one: Member | None, other: Member | None) -> float:
        """Return how sure it is that two are one: 1 for the same, less where one is not told, 0 where they are two."""
        if one is None or other is None:
            return 0.6
        if one is other or is_shortened(one, other):
            return 1.0
        if self.cast.may_be_same(one, other):
            return 0.9
        loose = [each for each in (one, other) if is_nameless(each)]
        many = any(_are_many(each) for each in loose) and "person" in (one.kind, other.kind)
        return _BY_NO_NAME if loose and not many else 0.0


# The fit of a telling that names one end only by a word that is nobody's name: "the bus board", "his brother".
_LOOSE, _BY_NO_NAME = 0.5, 0.3
# How well an office fits who sits in it.
_OFFICE = 0.4
# So sure it must be that who got a letter is who replies.
_SURE = 0.9
# So many letters are looked through for the one that a reply answers.
_MOST = 200
# Two papers may give one letter two dates that lie no further apart than this, in days.
_MISDATED = 21


def _may_be_meant(held: _Joined, letter: Letter) -> bool:
    """Say whether "the memo" may be a letter: of its form, if it tells one, and of its day."""
    if letter.form_told and held.form_told and letter.form != held.form:
        return False
    return letter.written is None or not letter.written.day or not held.dates or letter.written in held.dates


def _may_be_by(writer: Member | None, sender: Member | None) -> bool:
    """Say whether who wrote a letter may be meant by a post without a name, or by nobody."""
    if writer is None or sender is None:
        return writer is not None
    heads = {post_head(name) for name in sender.names}
    return writer.kind == "person" and any(post_head(title) in heads for title in writer.titles)


def _is_reply_to(letter: _Joined, other: _Joined) -> bool:
    """Say whether a paper tells one letter as the reply to another: that one is no reply to it."""
    places = {(paper, number) for paper, number, _ in other.sights}
    return any((paper, told.reply_to) in places for paper, _, told in letter.sights if told.reply_to is not None)


def _keys(member: Member | None) -> tuple[str, ...]:
    """Return under what a party is found: itself, and for a person the surname, by which a shorter name is joined."""
    if member is None:
        return ()
    return (member.id, f"surname {member.key}") if member.kind == "person" else (member.id,)


def _are_many(member: Member) -> bool:
    """Say whether a party told by no name is several: "the trusts", "nine mayors"; no one person is meant by it."""
    return all(re.search(r"(?<![su])s$", name.split(" of ")[0]) for name in member.names)


def _apart(held: _Joined, sight: Sight) -> float | None:
    """Return how far form and date of a telling speak against a letter; None where they part the two.

    One paper that tells two forms or two dates tells of two letters; two papers may each have its own.
    """
    paper, _, letter = sight
    apart = 0.0
    if letter.form != held.form and letter.form_told and held.form_told:
        if paper in held.papers or "text" in (letter.form, held.form):
            return None
        apart += 0.1
    if letter.again != held.again and letter.written not in held.dates:
        return None
    if letter.written is not None and letter.written.day and held.dates and letter.written not in held.dates:
        away = min(abs((date.first_day() - letter.written.first_day()).days) for date in held.dates)
        if paper in held.dates.values() or away > _MISDATED:
            return None
        apart += 0.2
    return apart


def join_letters(readings: Sequence[Reading], cast: Cast) -> tuple[tuple[LetterRow, ...], dict[tuple[str, int], str]]:
    """Join the letters of all papers; returns the rows, and the id of the row for each (paper, number) of a reading."""
    post = _Post(cast)
    for sight in sorted(_sights(readings), key=lambda sight: (_unsure(sight, cast), sight[0], sight[1])):
        post.take(sight)
    post.link_replies()
    joined = sorted(
        post.letters, key=lambda each: (str(_first(each, "written") or "9999"), min((sight[0], sight[1]) for sight in each.sights))
    )
    ids = {(paper, number): f"L{place}" for place, each in enumerate(joined, 1) for paper, number, _ in each.sights}
    return tuple(_row(f"L{place}", each, cast, ids) for place, each in enumerate(joined, 1)), ids


def _sights(readings: Sequence[Reading]) -> Iterator[Sight]:
    for reading in readings:
        for number, letter in enumerate(reading.letters):
            yield reading.paper, number, letter


def _unsure(sight: Sight, cast: Cast) -> int:
    """Return how little a telling says of who wrote to whom: those that say most come first."""
    paper, _, letter = sight
    ends = [cast.member(paper, entity) for entity in (letter.sender, letter.recipient)]
    return sum(2 if end is None else 1 if is_nameless(end) else 0 for end in ends)


def _first(joined: _Joined, name: str) -> PartialDate | None:
    """Return the most precise date that any paper gives, the earliest of those."""
    dates = [getattr(letter, name) for _, _, letter in joined.sights if getattr(letter, name) is not None]
    return min(dates, key=lambda date: (-len(str(date)), str(date)), default=None)


def _row(name: str, joined: _Joined, cast: Cast, ids: dict[tuple[str, int], str]) -> LetterRow:
    sights = sorted(joined.sights, key=lambda sight: (sight[0], sight[1]))
    told = (ids[paper, letter.reply_to] for paper, _, letter in sights if letter.reply_to is not None)
    reply = None if joined.began else next(told, None)
    if reply is None and joined.reply_to is not None:
        reply = ids[joined.reply_to.sights[0][:2]]
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

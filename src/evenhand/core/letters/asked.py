"""Readings of all papers in, every ask, offer and charge out once: what several papers print of one of them is joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.papers import Paper
from evenhand.core.reading import Allegation, Ask, Reading
from evenhand.core.values import PartialDate, Place, Span

# Words shared that show that two papers print one ask: of the same parties, in the same letter, of parties not all told.
_SAME_PARTIES, _SAME_LETTER, _LOOSE = 0.4, 0.3, 0.6
# So many candidates are looked through for a telling word; one that stands in more tells nothing apart.
_MOST = 200
# How far from its letter an ask may stand in the same paper and still be of it, in characters.
_NEAR = 400


@frozen
class Source:
    """A paper with its reading, and the ids of the letters it speaks of."""

    paper: Paper
    reading: Reading
    letters: dict[int, LetterRow]

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return span.words(self.paper.text)


@frozen(eq=False)
class Sight:
    """One place where something is asked, offered or charged; `number` counts in the list of the reading that it is from."""

    kind: str
    source: Source
    number: int
    span: Span
    by: Member | None
    to: Member | None
    words: frozenset[str]
    letter: LetterRow | None
    day: PartialDate | None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place.of(self.source.paper.id, self.span)


@define(eq=False)
class Asked:
    """Something asked, offered or charged, with every place where it is printed."""

    kind: str
    by: Member | None
    to: Member | None
    letter: LetterRow | None
    sights: list[Sight] = field(factory=list)

    @property
    def words(self) -> frozenset[str]:
        """The telling words of all wordings."""
        return frozenset().union(*(sight.words for sight in self.sights))


def join_asked(sources: Sequence[Source], cast: Cast) -> list[Asked]:
    """Join what is asked, offered and charged over all papers, the earliest first."""
    desk = _Desk(cast)
    sights = [sight for source in sources for sight in _sights(source, cast)]
    for sight in sorted(sights, key=lambda sight: (_unsure(sight), -len(sight.words), sight.place)):
        desk.take(sight)
    for one in desk.asked:
        one.sights.sort(key=lambda sight: (-len(sight.words), sight.place))
    return sorted(desk.asked, key=lambda one: (min(str(sight.day or "9999") for sight in one.sights), min(s.place for s in one.sights)))


@define
class _Desk:
    """Those joined so far, found by their telling words."""

    cast: Cast
    asked: list[Asked] = field(factory=list)
    _by_word: dict[tuple[str, str], list[Asked]] = field(factory=dict)

    def take(self, sight: Sight) -> None:
        held = max(self._candidates(sight), key=lambda one: self._likeness(one, sight), default=None)
        if held is None or not self._likeness(held, sight):
            held = Asked(sight.kind, sight.by, sight.to, sight.letter)
            self.asked.append(held)
        held.by, held.to = self.cast.nearer(held.by, sight.by), self.cast.nearer(held.to, sight.to)
        held.letter = held.letter or sight.letter
        held.sights.append(sight)
        for word in sight.words:
            row = self._by_word.setdefault((sight.kind, word), [])
            if held not in row[-1:] and len(row) < _MOST:
                row.append(held)

    def _candidates(self, sight: Sight) -> list[Asked]:
        found: dict[int, Asked] = {}
        for word in sorted(sight.words):
            for one in self._by_word.get((sight.kind, word), ()):
                found.setdefault(id(one), one)
        return list(found.values())

    def _likeness(self, one: Asked, sight: Sight) -> float:
        """Return how alike the words are where the two may be one, else 0."""
        if not (self._may_be(one.by, sight.by) and self._may_be(one.to, sight.to)):
            return 0.0
        apart = one.letter is not None and sight.letter is not None and one.letter is not sight.letter
        same = one.letter is not None and one.letter is sight.letter
        parties = one.by is not None and one.by is sight.by and (one.to is sight.to or sight.kind == "allegation")
        least = _SAME_LETTER if same else _LOOSE if apart or not parties else _SAME_PARTIES
        best = max(likeness(other.words, sight.words) if self._enough(other, sight, same) else 0.0 for other in one.sights[:8])
        return best if best >= least else 0.0

    def _enough(self, one: Sight, other: Sight, same_letter: bool) -> bool:
        return len(one.words & other.words) >= (1 if same_letter else 2)

    def _may_be(self, one: Member | None, other: Member | None) -> bool:
        return self.cast.may_be_same(one, other) or (one is not None and other is not None and _alike(one, other))


def _alike(one: Member, other: Member) -> bool:
    """Say whether two that are no persons may be one by their names: "116 Labour leaders", "the Labour town hall leaders"."""
    if "person" in (one.kind, other.kind) or "outlet" in (one.kind, other.kind):
        return False
    return likeness(telling(one.key), telling(other.key)) >= 0.5


def _unsure(sight: Sight) -> int:
    return (sight.by is None) + (sight.to is None)


def _sights(source: Source, cast: Cast) -> Iterator[Sight]:
    for number, ask in enumerate(source.reading.asks):
        if ask.kind in ("offer", "request") and not ask.negated:
            yield _of_ask(source, number, ask, cast)
    for number, allegation in enumerate(source.reading.allegations):
        if allegation.kind == "allegation":
            yield _of_allegation(source, number, allegation, cast)


def _of_ask(source: Source, number: int, ask: Ask, cast: Cast) -> Sight:
    by, to = cast.member(source.paper.id, ask.by), cast.member(source.paper.id, ask.to)
    letter = letter_of(source, ask.span, by)
    if letter is not None and to is None and by is not None and letter.sender_person == by.id:
        to = next((member for member in cast.members if member.id == letter.recipient_person), None)
    kind = "offer" if ask.kind == "offer" else "ask"
    return Sight(kind, source, number, ask.span, by, to, telling(source.words(ask.span)), letter, day_of(source, letter))


def _of_allegation(source: Source, number: int, charge: Allegation, cast: Cast) -> Sight:
    by, against = cast.member(source.paper.id, charge.by), cast.member(source.paper.id, charge.against)
    words = telling(source.words(charge.span))
    return Sight("allegation", source, number, charge.span, by, against, words, None, source.paper.published)


def letter_of(source: Source, span: Span, by: Member | None) -> LetterRow | None:
    """Return the letter in which the words at a place are written: as their quotation says, else one by the same writer told of near."""
    for quotation in source.reading.quotations:
        ref = quotation.provenance.ref
        if quotation.span.overlaps(span) and ref is not None and ref.isdigit():
            return source.letters.get(int(ref))
    near: list[tuple[int, int]] = []
    for number, letter in enumerate(source.reading.letters):
        row = source.letters.get(number)
        if row is None or by is None or row.sender_person != by.id:
            continue
        away = min(max(span.start - mention.end, mention.start - span.end, 0) for mention in letter.mentions)
        if away < _NEAR or letter.basis == "the paper itself":
            near.append((away, number))
    return source.letters.get(min(near)[1]) if near else None


def day_of(source: Source, letter: LetterRow | None) -> PartialDate | None:
    """Return the day of what is told: that of the letter it stands in, as far as it is known, else that of the paper."""
    if letter is not None and letter.written is not None and letter.written.day:
        return letter.written
    return source.paper.published

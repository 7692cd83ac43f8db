"""Readings of all papers in, every ask, offer and charge out once: what several papers print of one of them is joined."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import Factory, define, evolve, field, frozen

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.letters.model import Came
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.papers import Paper
from evenhand.core.reading import Allegation, Ask, Reading
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

_WATCHDOG = re.compile(
    r"\b(?:commission(?:er)?|ombudsman|standards|ethics|watchdog|auditor|audit|cabinet secretary|monitoring officer|inspector\w*|police|regulator|"
    r"adviser on|prosecutor|attorney general|comptroller|integrity)\b",
    re.I,
)
_RULE_ON = re.compile(
    r"\b(?:investigat\w+|inquir\w+|enquir\w+|look (?:into|at)|rul(?:e|ing)|review|examine|probe|establish|decide|whether)\b", re.I
)
_BREACH = re.compile(
    r"\b(?:whether|if|over|into|possible|alleged)\b[^.;]*\b(?:br[eo]ke(?:n)?|breach\w*|bent|flouted)\b|\bbreach(?:es)? of (?:the|his|her|a)\b[^.;]*\bcode\b",
    re.I,
)
# Names that tell no body apart from another.
_GENERIC = frozenset("party council union group company board department government ministry office campaign".split())
# How to take up an offer, as a letter says it behind the offer.
_TAKE_UP = re.compile(
    r"^\W*(?:please|would you|could you|do)\s+(?:\w+ly\s+)?(?:contact|ring|call|phone|telephone|e-?mail|write to|get in touch|speak to|let)\b",
    re.I,
)
# Words in common, and the share of the shorter wording, that make two wordings one whoever is named with them.
_SAME_WORDS, _NEARLY_ALL = 5, 0.75
# The share that makes them one where they are of the same parties, in the same letter, of parties not all told.
_SAME_PARTIES, _SAME_LETTER, _LOOSE = 0.4, 0.3, 0.6
# So many candidates are looked through for a telling word; one that stands in more tells nothing apart.
_MOST = 200
# So many wordings of one are compared; the words with which it begins say what it is, in so many characters.
_LOOKED_AT, _HEAD = 8, 48
# How far from its letter an ask may stand in the same paper and still be of it, in characters.
_NEAR = 400
_END = re.compile(r"[.!?][”\"’')]*\s+[A-Z“\"‘]|\n")
# The headings of a paper stand in so many characters from its beginning.
_TOP = 1_500


@frozen
class Source:
    """A paper with its reading, the letters it speaks of by their number there, and the `days` of all letters as far as they are known."""

    paper: Paper
    reading: Reading
    letters: dict[int, LetterRow]
    days: Mapping[str, PartialDate | None] = Factory(dict)

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return span.words(self.paper.text)


@frozen(eq=False)
class Sight:
    """One place where something is asked, offered or charged; `numbers` count in the list of the reading that it is from."""

    kind: str
    source: Source
    numbers: tuple[int, ...]
    span: Span
    by: Member | None
    to: Member | None
    words: frozenset[str]
    head: frozenset[str]
    letter: LetterRow | None
    day: PartialDate | None
    complains: bool = False
    heads: bool = False

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
    words: frozenset[str] = frozenset()
    starts: dict[str, list[int]] = field(factory=dict)

    def add(self, sight: Sight) -> None:
        """Take up one more place: `words` holds the telling words of all, `starts` where each paper prints it."""
        self.sights.append(sight)
        self.words |= sight.words
        self.starts.setdefault(sight.place.paper, []).append(sight.span.start)

    @property
    def is_complaint(self) -> bool:
        """Whether a charge is put to somebody who is to rule on it."""
        return any(sight.complains for sight in self.sights)


def join_asked(sources: Sequence[Source], cast: Cast, came: Sequence[Came] = ()) -> list[Asked]:
    """Join what is asked, offered and charged over all papers, the earliest first; requests that `came` to something are asked too."""
    desk = _Desk(cast)
    of_paper: dict[str, list[Came]] = {}
    for each in came:
        of_paper.setdefault(each.asked.paper, []).append(each)
    sights = [
        sight
        for source in sources
        for sight in _with_headings(source, _with_requests(source, _sights(source, cast), of_paper.get(source.paper.id, ()), cast))
    ]
    for sight in sorted(sights, key=lambda sight: (sight.heads, _unsure(sight), -len(sight.words), sight.place)):
        desk.take(sight)
    for one in desk.asked:
        one.sights.sort(key=lambda sight: (sight.heads, -len(sight.words), sight.place))
    return sorted(desk.asked, key=lambda one: (min(str(sight.day or "9999") for sight in one.sights), min(s.place for s in one.sights)))


@define
class _Desk:
    """Those joined so far, found by their telling words."""

    cast: Cast
    asked: list[Asked] = field(factory=list)
    _by_word: dict[tuple[str, str], list[Asked]] = field(factory=dict)
    _by_paper: dict[tuple[str, str], dict[int, Asked]] = field(factory=dict)

    def take(self, sight: Sight) -> None:
        held: Asked | None = max(self._candidates(sight), key=lambda one: self._likeness(one, sight), default=None)
        if held is None or not self._likeness(held, sight):
            held = self._below(sight) if sight.heads else None
        if held is None:
            held = Asked(sight.kind, sight.by, sight.to, sight.letter)
            self.asked.append(held)
        held.by, held.to = self._nearer(held.by, sight.by), self._nearer(held.to, sight.to)
        held.letter = held.letter or sight.letter
        held.add(sight)
        self._by_paper.setdefault((sight.kind, sight.place.paper), {})[id(held)] = held
        for word in sight.words:
            row = self._by_word.setdefault((sight.kind, word), [])
            if held not in row[-1:] and len(row) < _MOST:
                row.append(held)

    def _below(self, sight: Sight) -> Asked | None:
        """Find what a heading tells in short of what its own paper prints below it: of the same party, or in a word of the same."""
        here = self._by_paper.get((sight.kind, sight.place.paper), {})
        rows = [one for one in here.values() if not all(each.heads for each in one.sights) and self._may_be_told_by(one, sight)]
        return max(rows, key=lambda one: (len(one.words & sight.words), -one.starts[sight.place.paper][0]), default=None)

    def _may_be_told_by(self, one: Asked, sight: Sight) -> bool:
        persons = one.by is not None and sight.by is not None and "person" in (one.by.kind, sight.by.kind)
        same = sight.by is not None and one.by is sight.by
        may_be = same or (bool(one.words & sight.words) and (self._may_be(one.by, sight.by) or not persons))
        return may_be and self._may_be_put_to(one, sight)

    def _nearer(self, one: Member | None, other: Member | None) -> Member | None:
        """Return the one that says more; of two bodies the one whose name tells it apart."""
        return other if one is not None and other is not None and one.key in _GENERIC else self.cast.nearer(one, other)

    def _candidates(self, sight: Sight) -> list[Asked]:
        found: dict[int, Asked] = {}
        for word in sorted(sight.words):
            for one in self._by_word.get((sight.kind, word), ()):
                found.setdefault(id(one), one)
        return list(found.values())

    def _likeness(self, one: Asked, sight: Sight) -> float:
        """Return how alike the words are where the two may be one, else 0."""
        apart = one.letter is not None and sight.letter is not None and one.letter is not sight.letter
        if apart and one.by is not None and sight.by is not None and not self._may_be(one.by, sight.by):
            return 0.0  # A letter of a campaign has the words of another, and waits for an answer of its own.
        if any(
            len(other.words & sight.words) >= _SAME_WORDS and likeness(other.words, sight.words) > _NEARLY_ALL
            for other in one.sights[:_LOOKED_AT]
        ):
            return 1.0
        joint = one.is_complaint and sight.complains and one.to is not None and one.to is sight.to
        if not ((self._may_be(one.by, sight.by) or (joint and _speaks_for(one.by, sight.by))) and self._may_be_put_to(one, sight)):
            return 0.0
        same = one.letter is not None and one.letter is sight.letter
        named = one.by is not None and sight.by is not None and (one.to is sight.to or sight.kind == "allegation")
        parties = joint or (named and (one.by is sight.by or sight.kind != "allegation"))
        least = _SAME_LETTER if same else _LOOSE if apart or not parties else _SAME_PARTIES
        fewest = 1 if same else 2
        if named and not same and not apart and one.by is sight.by and sight.kind == "ask" and sight.place.paper not in one.starts:
            # Of one asker to one party, told in two papers: a word that tells the thing is enough.
            fewest = 1 if any(self._tells_it(word, one) for word in one.words & sight.words) else 2
        best = max(
            (
                likeness(mine, its)
                for other in one.sights[:_LOOKED_AT]
                for mine, its in ((other.words, sight.words), (other.head, sight.head))
                if len(mine & its) >= fewest
            ),
            default=0.0,
        )
        return best if best >= least else 0.0

    def _tells_it(self, word: str, one: Asked) -> bool:
        """Say whether a word tells what is asked for, and is neither a word of many things nor the name of a party."""
        names = (name for who in (one.by, one.to) if who is not None for name in (*who.names, *who.titles))
        return not word.startswith("=") and not word.isdigit() and word not in telling(" ".join(names))

    def _may_be_put_to(self, one: Asked, sight: Sight) -> bool:
        """Say whether two may be put to one: the same, or, from the same sender, a body in one paper and a person in another."""
        if self._may_be(one.to, sight.to):
            return True
        kinds = {one.to.kind, sight.to.kind} if one.to is not None and sight.to is not None else set()
        return one.by is not None and one.by is sight.by and "person" in kinds and bool(kinds & {"org", "role", "group"})

    def _may_be(self, one: Member | None, other: Member | None) -> bool:
        return self.cast.may_be_same(one, other) or (one is not None and other is not None and _alike(one, other))


def _alike(one: Member, other: Member) -> bool:
    """Say whether two that are no persons may be one by their names: "116 Labour leaders", "the Labour town hall leaders"."""
    if "person" in (one.kind, other.kind) or "outlet" in (one.kind, other.kind):
        return False
    return bool({one.key, other.key} & _GENERIC) or likeness(telling(one.key), telling(other.key)) >= 0.5


def _speaks_for(one: Member | None, other: Member | None) -> bool:
    """Say whether one may speak for the other: a party and a person."""
    return one is not None and other is not None and {one.kind, other.kind} == {"party", "person"}


def _unsure(sight: Sight) -> int:
    return (sight.by is None) + (sight.to is None)


def _sights(source: Source, cast: Cast) -> Iterator[Sight]:
    asks = source.reading.asks
    ways = {number: _offer_of(source, number) for number, ask in enumerate(asks) if ask.kind == "request"}
    complaints: list[Span] = []
    for number, ask in enumerate(asks):
        if ask.kind not in ("offer", "request") or ask.negated or ways.get(number) is not None:
            continue
        sight = _of_ask(source, number, ask, cast)
        for way in (way for way, offer in ways.items() if offer == number):
            sight = evolve(sight, numbers=(*sight.numbers, way), words=sight.words | telling(source.words(asks[way].span)))
        complaints += [sight.span] if sight.complains else []
        yield sight
    for number, allegation in enumerate(source.reading.allegations):
        # What somebody is asked to rule on is charged by the complaint itself.
        if any(span.start <= allegation.span.start and allegation.span.end <= span.end for span in complaints):
            continue
        if allegation.kind == "allegation":
            yield _of_allegation(source, number, allegation, cast)


def _with_requests(source: Source, sights: Iterator[Sight], came: Sequence[Came], cast: Cast) -> Iterator[Sight]:
    """Tell by whom something is asked as what came of it tells, and add each request that is not read as one."""
    held: list[Sight] = []
    for sight in sights:
        one = next((one for one in came if sight.kind == "ask" and one.asked.span.overlaps(sight.span)), None)
        if one is not None:
            sight = evolve(sight, by=sight.by or one.asker, to=sight.to or one.by)
        held.append(sight)
    yield from held
    for place, one in {one.asked: one for one in came}.items():
        if one.asker is not None and not any(place.span.overlaps(sight.span) for sight in held if sight.kind == "ask"):
            words = telling(source.words(place.span))
            quoted = quoted_from(source, place.span)
            # "Hale wrote to the mayor, seeking a grant": in that letter, and of whoever got it.
            letter = letter_of(source, place.span, one.asker)
            to = one.by or (cast.called(letter.recipient_person) if letter is not None else None)
            letter = letter if letter is not None and to is not None and _got(letter, to, cast) else None
            yield Sight("ask", source, (), place.span, one.asker, to, words, words, letter, day_of(source, quoted))


def _with_headings(source: Source, sights: Iterator[Sight]) -> Iterator[Sight]:
    """Mark what stands in the headings above a paper's text."""
    held = list(sights)
    top = _end_of_headings(source.paper.text) if held else 0
    return (evolve(sight, heads=True) if sight.span.end <= top else sight for sight in held)


def _end_of_headings(text: str) -> int:
    above = list(takewhile(lambda paragraph: paragraph.role != "body", lay_out(text, min(_TOP, len(text)))))
    return max((paragraph.span.end for paragraph in above if paragraph.role == "heading"), default=0)


def _offer_of(source: Source, number: int) -> int | None:
    """Return the offer that a request only says how to take up: "please ring my adviser if you wish to take this up"."""
    asks = source.reading.asks
    ask = asks[number]
    if _TAKE_UP.search(source.words(ask.span)) is None:
        return None
    for before in range(number - 1, -1, -1):
        other = asks[before]
        if other.kind == "offer" and other.by == ask.by and ask.span.start - other.span.end < _NEAR:
            return before
    return None


def _of_ask(source: Source, number: int, ask: Ask, cast: Cast) -> Sight:
    by, to = cast.member(source.paper.id, ask.by), cast.member(source.paper.id, ask.to)
    letter = letter_of(source, ask.span, by) if by is not None else _told_with(source, ask.span, to, cast)
    by = cast.called(letter.sender_person) if by is None and letter is not None else by
    if letter is not None and to is None and by is not None and letter.sender_person == by.id:
        to = cast.called(letter.recipient_person)
    if letter is not None and to is not None and not _got(letter, to, cast):
        letter = None
    kind = "offer" if ask.kind == "offer" else "ask"
    complains = kind == "ask" and _complains(source.words(ask.span), to, referred=ask.rule == "refer")
    words = source.words(ask.span)
    return Sight(
        kind, source, (number,), ask.span, by, to, telling(words), telling(words[:_HEAD]), letter, day_of(source, letter), complains
    )


def _told_with(source: Source, span: Span, to: Member | None, cast: Cast) -> LetterRow | None:
    """Return the letter that the same sentence tells before what nobody is said to ask: "he'd written to the mayor to ask for a grant"."""
    quoted = quoted_from(source, span)
    near = [
        (mention.end, number)
        for number, letter in enumerate(source.reading.letters)
        for mention in letter.mentions
        if 0 < span.start - mention.end < _NEAR and _END.search(source.paper.text, mention.end, span.start) is None
    ]
    row = source.letters.get(max(near)[1]) if near and quoted is None else quoted
    return row if row is not None and row.sender_person is not None and (to is None or _got(row, to, cast)) else None


def _got(letter: LetterRow, to: Member, cast: Cast) -> bool:
    """Say whether a letter went to someone, or to nobody known."""
    got = cast.called(letter.recipient_person)
    return cast.may_be_same(got, to)


def _complains(words: str, to: Member | None, *, referred: bool) -> bool:
    """Say whether an ask puts a charge to somebody who is to rule on it."""
    watchdog = to is not None and any(_WATCHDOG.search(name) for name in (*to.names, *to.titles))
    return _BREACH.search(words) is not None or (watchdog and (referred or _RULE_ON.search(words) is not None))


def _of_allegation(source: Source, number: int, charge: Allegation, cast: Cast) -> Sight:
    by, against = cast.member(source.paper.id, charge.by), cast.member(source.paper.id, charge.against)
    words = source.words(charge.span)
    return Sight(
        "allegation", source, (number,), charge.span, by, against, telling(words), telling(words[:_HEAD]), None, source.paper.published
    )


def letter_of(source: Source, span: Span, by: Member | None) -> LetterRow | None:
    """Return the letter in which the words at a place are written: as their quotation says, else one by the same writer told of near."""
    quoted = quoted_from(source, span)
    if quoted is not None:
        return quoted
    near: list[tuple[int, int]] = []
    for number, letter in enumerate(source.reading.letters):
        row = source.letters.get(number)
        if row is None or by is None or row.sender_person != by.id:
            continue
        away = min(max(span.start - mention.end, mention.start - span.end, 0) for mention in letter.mentions)
        if away < _NEAR or letter.basis == "the paper itself":
            near.append((away, number))
    return source.letters.get(min(near)[1]) if near else None


def quoted_from(source: Source, span: Span) -> LetterRow | None:
    """Return the letter from which the words at a place are quoted."""
    for quotation in source.reading.quotations:
        ref = quotation.provenance.ref
        if quotation.span.overlaps(span) and ref is not None and ref.isdigit():
            return source.letters.get(int(ref))
    return None


def day_of(source: Source, letter: LetterRow | None) -> PartialDate | None:
    """Return the day of what is told: what stands in a letter is as old as the letter, all else as old as the paper."""
    return source.paper.published if letter is None else source.days.get(letter.id)

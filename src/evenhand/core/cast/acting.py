"""Readings and the cast made of them in, those out who stand in the table of who is who; the papers only mention the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from evenhand.core.cast.member import Member
from evenhand.core.reading import Reading
from evenhand.core.reading.people.bodies import is_thing
from evenhand.core.reading.people.resolve import post_words
from evenhand.core.reading.text.numbers import UNITS

# So often named, a person is one of whom a paper tells.
_TOLD_OF = 3
_BODIES = frozenset(("org", "group", "party", "outlet"))


def find_meant(reading: Reading) -> Iterator[int | None]:
    """Yield the numbers of the entities that some row of a reading is about; words only looked at on the way make no row."""
    yield from (mention.entity for mention in reading.mentions)
    yield from (quotation.addressee for quotation in reading.quotations)
    yield from _find_acting(reading)


def _find_acting(reading: Reading) -> Iterator[int | None]:
    """Yield the numbers of those who say, write, ask, are asked, are charged, or get or pass on a letter."""
    yield from (figure.speaker for figure in reading.figures)
    yield from (quotation.speaker for quotation in reading.quotations)
    for letter in reading.letters:
        yield from (letter.sender, letter.recipient, letter.leaked_to, letter.leaked_by)
    for ask in reading.asks:
        yield from (ask.by, ask.to)
    for allegation in reading.allegations:
        yield from (allegation.by, allegation.against)
    yield from (outcome.by for outcome in reading.outcomes)


def who_stands(
    readings: Sequence[Reading], members: Sequence[Member], member: Callable[[str, int | None], Member | None]
) -> frozenset[str]:
    """Return the ids of those who stand in the table of who is who.

    A person stands who acts, holds a post, is known from the people file or is named in several papers or several times; anybody else
    who acts under a name that is not merely a thing's, and a body that the post of somebody named names.
    """
    told = Counter(member(reading.paper, mention.entity) for reading in readings for mention in reading.mentions)
    acting = {found.id for reading in readings for number in _find_acting(reading) if (found := member(reading.paper, number)) is not None}
    led = _Led(members)
    return frozenset(one.id for one in members if _stands(one, led, told[one], acts=one.id in acting))


def _stands(one: Member, led: _Led, told: int, *, acts: bool) -> bool:
    if one.kind == "person":
        return acts or bool(one.posts) or one.known is not None or len(one.papers) > 1 or told >= _TOLD_OF
    if one.kind in _BODIES and led.names(one):
        return True
    return acts and not _is_mere_thing(one)


def _is_mere_thing(one: Member) -> bool:
    """Say whether one is a thing that says something only as a report shows something: "the investigation", "the letter"."""
    if one.kind == "document":
        return all(name.islower() and " " not in name for name in one.names)
    return one.kind == "org" and all(is_thing(name) and name.split()[0].lower() not in UNITS for name in one.names)


class _Led:
    """The posts of everybody named, found by the words of a body."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._by_word: dict[str, set[frozenset[str]]] = {}
        for one in members:
            for words in (post_words(row.title) for row in one.posts):
                for word in words:
                    self._by_word.setdefault(word, set()).add(words)

    def names(self, body: Member) -> bool:
        """Say whether somebody holds a post that names a body: "leader of Hale Council"."""
        named = post_words(body.key)
        held = self._by_word.get(min(named, default=""), ())
        return any(named <= words for words in held)

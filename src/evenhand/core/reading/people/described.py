"""A description of one person in, what the paper has told of that noun before out: who is one, or that one unnamed was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define, frozen

from evenhand.core.reading.model import Entity
from evenhand.core.reading.people.lead import NEVER_NAMED, POLITICAL
from evenhand.core.reading.people.standing import Standing
from evenhand.core.reading.text.lexicon import (
    DETERMINERS,
    DOCUMENT_HEADS,
    FINITE,
    LOOSE_ROLES,
    MEDIA_HEADS,
    ORG_HEADS,
    PARTIES,
    PLACE_HEADS,
    POST_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
)
from evenhand.core.reading.text.numbers import in_small_letters
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Nouns that tell no more of somebody than a pronoun does, and of which gender they are.
GENERIC: dict[str, str | None] = {
    **dict.fromkeys("man gentleman boy lad father dad grandfather widower bloke son schoolboy husband".split(), "male"),
    **dict.fromkeys("woman lady girl mother mum mom grandmother gran widow daughter schoolgirl wife".split(), "female"),
    **dict.fromkeys("pensioner teenager retiree youngster parent grandparent person octogenarian septuagenarian".split(), None),
}
_DEFINITE = re.compile(r"(?:the|this|that) (?=\S)", re.I)
_ONE_WORD = re.compile(r"[\w’'-]+")
_AGED = re.compile(r"(\d{1,3})-year-old")
_FAMILY = re.compile(r"(mother|father|mum|mom|dad|grandmother|grandfather|parent)-of-\w+")
_BEHIND = re.compile(r" (?:of|for|from|in|at|with|on|to|near|behind|who|whose|which|that)\b.*$", re.S)
# What stands between a name and what somebody is: "Ann Hale, 74, a retired | stonemason", "Ann Hale was a | soldier".
_IS = re.compile(
    r"(?:[’']s)?(?:(?:,| \(| –| —) (?:(?:aged )?\d{1,3},? ?(?:and )?)?(?:who (?:is|was|has been|had been|works? as|worked as) )?|"
    r",? (?:is|was|has been|had been|became|works as|worked as) )((?:[\w’'-]+,? ){0,7})"
)
_NO_PART = (DETERMINERS | PRONOUNS | FINITE | (PREPOSITIONS - {"of"}) | STRONG.keys()) - {"chair", "head"}
_OPENING = DETERMINERS | frozenset(("now", "also", "then", "once", "one"))
_NEAR = 90
# Nouns of what is no person.
_NOBODY = (ORG_HEADS | DOCUMENT_HEADS | MEDIA_HEADS | PLACE_HEADS) - POST_HEADS.keys()
# Who is one of many: nobody is "the farmer" or "the MP" before they are named.
_ANYBODY = LOOSE_ROLES | frozenset("mp msp mla td mep".split())
_BEHIND_MARKS = re.compile(r"[”’\"'] (?:[a-z]+ )?$")
# By what they do somebody is called so: "Ann Hale, who owns the shop" is the owner.
_DOES = {
    "owner": "owns owned runs ran", "boss": "runs heads leads ran", "manager": "manages managed runs ran", "founder": "founded started",
    "leader": "leads led", "chair": "chairs chaired", "teacher": "teaches taught", "farmer": "farms farmed", "driver": "drives drove",
    "landlord": "runs ran keeps", "landlady": "runs ran keeps", "publican": "runs ran keeps", "shopkeeper": "runs keeps owns",
    "organiser": "organises organised runs", "organizer": "organizes organized runs", "coach": "coaches coached", "author": "wrote",
    "complainant": "complained", "petitioner": "started", "director": "directs runs", "head": "heads headed leads",
    "editor": "edits edited",
}  # fmt: skip


@frozen
class Noun:
    """What a description calls somebody: the noun, and the gender or the age that it tells."""

    head: str
    gender: str | None = None
    age: str = ""

    @property
    def generic(self) -> bool:
        """Whether it tells no more than "he" or "she" does."""
        return bool(self.age) or self.head in GENERIC


def noun_of(words: str) -> Noun | None:
    """Read the description of one person who is taken as known; None where the words are no such thing.

    >>> noun_of("the retired stonemason"), noun_of("the mother of two"), noun_of("the 74-year-old").age, noun_of("a farmer")
    (Noun(head='stonemason', gender=None, age=''), Noun(head='mother', gender='female', age=''), '74', None)
    """
    if not _DEFINITE.match(words):
        return None
    told = _ONE_WORD.findall(_BEHIND.sub("", words.lower()))[1:]
    if not told or "’" in words or "'" in words:
        return None
    head = told[-1].removeprefix("ex-")
    if (head not in words and head not in PARTIES and head not in POST_HEADS) or head in _NOBODY:
        return None  # "The Courier", "the council".
    aged, family = _AGED.fullmatch(head), _FAMILY.fullmatch(head)
    if aged:
        return Noun(head, None, aged[1])
    head = family[1] if family else head
    return Noun(head, GENERIC.get(head, POST_HEADS.get(head)))


@define
class Described:
    """What a paper tells of its persons by common nouns.

    `is_quoted` says whether a place stands in somebody's words, `he_or_she` whom a pronoun of a gender would mean at a place.
    """

    text: str
    standing: Standing
    is_quoted: Callable[[int], bool]
    he_or_she: Callable[[str, int], int | None]

    def recalled(self, span: Span, role: int | None, entities: Sequence[Entity]) -> int | None:
        """Return whom a description at `span` means that gives no name: "the stonemason", "the older man"; None where it cannot be told.

        `role` is the one known by that post alone for whom it was taken so far; the place is then noted to mean the one it calls back.
        """
        noun = noun_of(span.words(self.text))
        if noun is None or noun.head in NEVER_NAMED or noun.head in POLITICAL or (role is not None and entities[role].kind == "person"):
            return None
        place = next((each for each in self.standing.within(span.start, span.end) if each.who == role), None) if role is not None else None
        if role is not None and place is None:
            return None
        who = self._meant(noun, span.start, self._last_of(role, span.start))
        if who is None or entities[who].kind != "person" or noun.gender not in (None, entities[who].gender or noun.gender):
            return None
        if place is not None:
            place.who, place.why = who, "post"
        return who

    def _last_of(self, role: int | None, before: int) -> int | None:
        """Return where one known by a role alone was last spoken of before a place."""
        if role is None:
            return None
        return max((place.span.start for place in self.standing.places if place.who == role and place.span.start < before), default=None)

    def _meant(self, noun: Noun, at: int, role: int | None) -> int | None:
        """Return who was said to be one last before a place; where the noun tells no more than "he" or "she" does, whom that means.

        `role` is where one unnamed was last spoken of by that post: who is meant then is not whoever was said to be one before.
        """
        told, unnamed = self.named(noun, at), self.unnamed(noun, at)
        unnamed = max((place for place in (unnamed, role) if place is not None), default=None)
        if told is not None and (unnamed is None or told[0] > unnamed):
            return told[1]
        if unnamed is not None or noun.age or not (noun.generic or self._has_the_word(noun, at)):
            return None
        meant = {self.he_or_she(gender, at) for gender in ((noun.gender,) if noun.gender else ("male", "female"))} - {None}
        return meant.pop() if len(meant) == 1 else None

    def _has_the_word(self, noun: Noun, at: int) -> bool:
        """Say whether a noun printed here first stands right behind words in marks: "“…,” said the pilot" is whoever has the word."""
        if noun.head not in _ANYBODY or _BEHIND_MARKS.search(self.text, max(0, at - _NEAR), at) is None:
            return False
        return re.compile(rf"\b{re.escape(noun.head)}\b").search(in_small_letters(self.text), 0, at) is None

    def named(self, noun: Noun, before: int) -> tuple[int, int] | None:
        """Return who is last said to be one before a place, and where that is said."""
        return max([*self._said_to_be(noun, before), *self._doing(noun.head, before)], default=None)

    def unnamed(self, noun: Noun, before: int) -> int | None:
        """Return where one unnamed is last spoken of before a place: "a man in the crowd"."""
        one = re.compile(rf"\b(?:an?|one|another|second|third)\s(?:[\w’'-]+ ){{0,3}}{re.escape(noun.head)}\b", re.I)
        held = {at for at, _ in self._said_to_be(noun, before)}
        found = [each for each in one.finditer(self.text, 0, before) if not self.is_quoted(each.start())]
        free = [each.start() for each in found if each.end() - len(noun.head) not in held]
        return free[-1] if free else None

    def _said_to_be(self, noun: Noun, before: int) -> list[tuple[int, int]]:
        """Find every print of a noun beside a name that it is said of."""
        if noun.age:
            return self._of_age(noun.age, before)
        low, found = in_small_letters(self.text), []
        for each in re.compile(rf"\b{re.escape(noun.head)}\b").finditer(low, 0, before):
            if not self.is_quoted(each.start()):
                who = self._beside(each.start(), each.end())
                if who is not None:
                    found.append((each.start(), who))
        return found

    def _of_age(self, age: str, before: int) -> list[tuple[int, int]]:
        aged = re.compile(rf"(?:,| \(|, aged) ?{age}\b")
        return [
            (place.span.start, place.who)
            for place in self.standing.places
            if place.span.end < before and place.who is not None and aged.match(self.text, place.span.end)
        ] + [
            (place.span.start, place.who)
            for place in self.standing.places
            if place.span.start < before and place.who is not None and self.text.endswith(f"{age}-year-old ", 0, place.span.start)
        ]

    def _beside(self, start: int, end: int) -> int | None:
        """Return of whom a noun is said that stands at a place: in apposition behind or before a name, or by "is a"."""
        for place in self.standing.places:
            if place.named.shape == "post" or place.who is None:
                continue
            if place.span.start <= start < place.span.end or self.text[end : place.span.start] in (" ", ", "):
                return place.who
            if 0 < start - place.span.end < _NEAR and self._is_said(place.span.end, start):
                return place.who
        return None

    def _is_said(self, end: int, start: int) -> bool:
        found = _IS.fullmatch(self.text, end, start)
        if found is None:
            return False
        words = found[1].lower().replace(",", "").split()
        while words and words[0] in _OPENING:
            words = words[1:]
        return not any(word in _NO_PART for word in words)

    def _doing(self, head: str, before: int) -> list[tuple[int, int]]:
        """Find whoever does what one of that noun does: "Ann Hale, who owns the shop"."""
        verbs = _DOES.get(head)
        if verbs is None:
            return []
        does = re.compile(rf"(?:,| \()? ?(?:(?:aged )?\d{{1,3}}\)?,? )?(?:who )?(?:now |also |has |had )?(?:{'|'.join(verbs.split())})\b")
        named = (place for place in self.standing.places if place.named.shape != "post" and place.span.end < before)
        return [(place.span.start, place.who) for place in named if place.who is not None and does.match(self.text, place.span.end)]

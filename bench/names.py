"""Names that a review prints in, the parties of the gold they can mean out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from attrs import define

from bench.shapes import GoldAffair, GoldQuotation
from evenhand.core.reading.text.numbers import NUMBER_WORDS
from evenhand.core.review.model import Review

# Said of many people, so that they tell nobody apart.
TITLES = frozenset(
    (
        "mr mrs ms miss mx dr sir dame lord lady baroness cllr councillor deputy senator sen rep professor prof rev hon "
        "the a an one his her their our"
    ).split()
)


SMALL = frozenset("of on for in and to by council committee".split())
# Where the words of a document come from that somebody wrote to say what they found.
FOUND = frozenset(("report", "finding"))
# Those who speak in another's name, and what somebody found: "spokesman | for Ann Hale", "report | of the Audit Office".
THEIRS = frozenset("spokesman office report review audit ruling judgment study inquiry".split())
SPOKES = re.compile(r"^spokes\w+$")
OWNER = re.compile(r"\b(?:for|of|by) (.+)$", re.S)
# What stands behind the noun of a description: "doctors | of the north", "a friend | in the department", "one person | who works with …".
BEHIND_NOUN = re.compile(r"\s(?:of|for|in|at|on|from|to|by|with|behind|about|against|close|who|which|that|whose)\s.*$", re.S)


def bare(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell someone apart, in lower case.

    >>> bare("The Rt. Hon Mrs Margaret Harte’s"), bare("the Government")
    (('rt', 'margaret', 'harte'), ('government',))
    """
    tokens = re.findall(r"[^\W_]+", re.sub(r"[’']s\b", "", name.lower()))
    return tuple(token for token in tokens if token not in TITLES) or tuple(tokens)


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how alike two names are: 1 for the same words, less where one only holds the other, 0 otherwise.

    >>> likeness(("harte",), ("margaret", "harte")), likeness(("margaret", "harte"), ("donal", "harte"))
    (0.5, 0.0)
    """
    few, many = sorted((set(one), set(other)), key=len)
    return len(few) / len(many) if few and few <= many else 0.0


def noun_of(name: str) -> str:
    """Return the noun of a description, in lower case.

    >>> noun_of("A friend in the department"), noun_of("212 academics of Ranagh University"), noun_of("council’s spokesman")
    ('friend', 'academics', 'spokesman')
    """
    words = bare(BEHIND_NOUN.sub("", name.strip()))
    return words[-1] if words else ""


@define
class Cast:
    """The parties of one affair beside the people of its review."""

    affair: GoldAffair
    review: Review

    @cached_property
    def people(self) -> dict[str, tuple[str, ...]]:
        """The names of each person of the review."""
        return {row.id: row.names for row in self.review.people}

    @cached_property
    def parties(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The names of each party of the gold, in their telling words."""
        return {key: tuple({bare(name) for name in party.names}) for key, party in self.affair.parties.items()}

    def name(self, key: str | None) -> str:
        """Return the name of a party, "nobody" for None."""
        return self.affair.parties[key].names[0] if key in self.affair.parties else key or "nobody"

    def names_of(self, name: str | None, more: Iterable[str], person: str | None) -> tuple[str, ...]:
        """Return every name a row gives to someone; empty where it names nobody."""
        return tuple(dict.fromkeys([*([name] if name else ()), *more, *self.people.get(person or "", ())]))

    def likeliest(self, name: str) -> dict[str, float]:
        """Return the parties a name is most like; empty where it is like none, several where it does not tell them apart."""
        if (speaks := self.in_name_of(name)) is not None:
            return speaks
        told = bare(name)
        scores = {key: max((self.fit(key, told, known) for known in names), default=0.0) for key, names in self.parties.items()}
        people = {key: found for key, found in scores.items() if found and self.affair.parties[key].kind == "person"}
        if len(told) == 1 and len(people) > 1:
            return people
        best = max(scores.values(), default=0.0)
        likeliest = {key: found for key, found in scores.items() if best > 0.3 and found == best}
        # "Harte" is Margaret Harte before it is Harte's office.
        alone = [key for key in likeliest if key in people]
        return {alone[0]: best} if len(alone) == 1 else likeliest or self.described(name)

    def in_name_of(self, name: str) -> dict[str, float] | None:
        """Return the party that "spokesman for Ann Hale" or "report of the Audit Office" is, never the one it names; None for other names.

        Of several of that noun it is the one of the same owner; an owner is known by name or by post. Where the affair has no party of
        that noun the name is read as any other.
        """
        noun, owner = SPOKES.sub("spokesman", noun_of(name)), OWNER.search(name)
        if owner is None or noun not in THEIRS:
            return None
        alike = [
            key
            for key, party in self.affair.parties.items()
            if any(SPOKES.sub("spokesman", noun_of(known)) == noun for known in party.names)
        ]
        if not alike:
            return None
        owners = {key for key in self.likeliest(owner[1]) if self.affair.parties[key].kind != "document"}
        called = [{*bare(known)} for key in owners for known in (*self.affair.parties[key].names, *self.affair.parties[key].posts)]
        owned = [key for key in alike if any(words - SMALL and words <= {*known} for words in called for known in self.parties[key])]
        return dict.fromkeys(owned or alike, 0.5)

    def described(self, name: str) -> dict[str, float]:
        """Return the party that a description means by its noun, where the affair has one party of that noun and it is no person.

        The description is the paper's own and cut short, so each of its words must be a word of the party's name; a number need not,
        for papers count one group differently: "39 superintendents" of "superintendents of the state's school districts".
        """
        noun, told = noun_of(name), {word for word in bare(name) if not word.isdigit() and word not in NUMBER_WORDS}
        alike = [key for key, party in self.affair.parties.items() if noun in {noun_of(known) for known in party.names}]
        if len(alike) != 1 or self.affair.parties[alike[0]].kind == "person":
            return {}
        return {alike[0]: likeness((noun,), tuple(told))} if any(told <= {*known} for known in self.parties[alike[0]]) else {}

    def fit(self, key: str, told: tuple[str, ...], known: tuple[str, ...]) -> float:
        """Return how well a name fits a name of a party; a document is known by a word of its title: "the report", "the council's code"."""
        if self.affair.parties[key].kind != "document":
            return likeness(told, known)
        return max(likeness(told, known), 0.4 + 0.1 * len({*told} & {*known}) if ({*told} & {*known}) - SMALL else 0.0)

    def means(self, names: tuple[str, ...], who: str, accepted: Iterable[str] = ()) -> bool:
        """Say whether names mean this party and no other.

        A name that fits several parties alike (a surname that two of them bear) decides nothing; names that mean different
        parties, as when two people were taken for one, mean neither.
        """
        if not names:
            return False
        if self.accepts(names, accepted):
            return True
        told = [self.likeliest(name) for name in names]
        if certain := {key for found in told if len(found) == 1 for key in found}:
            return certain == {who}
        return any(found.get(who) == 1.0 for found in told)

    def speaks(self, names: tuple[str, ...], gold: GoldQuotation) -> bool:
        """Say whether names mean the speaker of a quotation; a report and its author are one where the words are what was found.

        "The Ombudsman found" and "the Ombudsman’s report says" tell one thing, and gold has now the one, now the other for it.
        """
        if gold.speaker is None:
            return self.accepts(names, gold.accepted)
        if self.means(names, gold.speaker, gold.accepted):
            return True
        if not FOUND & set(gold.provenance):
            return False
        others = (key for key in self.affair.parties if self.wrote(key, gold.speaker) or self.wrote(gold.speaker, key))
        return any(self.means(names, key) for key in others)

    def wrote(self, author: str, document: str) -> bool:
        """Say whether a document is named by its author, or by the post that its author holds: "report of the Ombudsman on the grants"."""
        party, text = self.affair.parties[author], self.affair.parties[document]
        if text.kind != "document" or party.kind == "document":
            return False
        named = ({*bare(name)} for name in (*party.names, *party.posts))
        return any(words - SMALL and words <= {*title} for words in named for title in self.parties[document])

    def accepts(self, names: tuple[str, ...], accepted: Iterable[str]) -> bool:
        """Say whether the first name is among those that the gold accepts by their words."""
        return bool(names) and any(likeness(bare(names[0]), bare(other)) for other in accepted)

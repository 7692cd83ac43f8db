"""What one clause of a paper tells: its verb with the words beside it, and who asked for, got or was refused what."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from evenhand.core.access.treated.phrases import Party
from evenhand.core.cast import Member
from evenhand.core.letters.wording import telling
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# What was asked for where no more is told than that it was.
UNTOLD = "?"


@frozen
class Treated:
    """Somebody who asked for a thing, or is told to have got it, been refused it or be waiting for it.

    Attributes:
        outcome: "asked", "offered", "met", "refused" or "no answer".
        heads: the words by which the thing is known, by their stems, and `words` all that tell what it is.
        like: whether the words say that it is the same thing as was told of before, or set it against that: `before` is which.
        giver: whoever gives or refuses, as printed; `by` the one of the cast.
        places: where it is told, the outcome first.
        at: the number of the sentence.
        pair: the same for two of whom the paper says that they asked for the same, whichever verbs tell what came of it.
    """

    who: Party
    member: Member | None
    outcome: str
    heads: frozenset[str]
    words: frozenset[str]
    giver: str
    by: Member | None
    places: tuple[Place, ...]
    at: int
    like: bool = False
    before: int | None = None
    pair: int | None = None


@frozen
class Told:
    """One verb of the text with its clause."""

    kind: str
    outcome: str
    verb: re.Match[str]
    subject: Party | None
    rest: Span
    clause: Span
    ends: int


def is_one(one: Treated, other: Treated) -> bool:
    """Say whether two are told of one requester, by whoever they are or by the words."""
    if one.member is not None and other.member is not None:
        return one.member is other.member
    return one.who.low == other.who.low or bool(_names(one) and _names(one) == _names(other))


def _names(row: Treated) -> frozenset[str]:
    return _telling(row.who.words)


# One name is compared with those of all that is told.
_telling = lru_cache(maxsize=1024)(telling)

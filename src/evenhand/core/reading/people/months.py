"""Tokens in, whether a word of the calendar is somebody's name there out: "Theresa May" and "April Jones", but "in May" and "4 April"."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.people.given_names import FIRST_NAMES
from evenhand.core.reading.text.lexicon import COURTESY, MONTHS, TITLES
from evenhand.core.reading.text.tokens import Token

# Months that are surnames, and those that are given names.
_SURNAMES = frozenset(("may", "march", "august"))
_GIVEN = frozenset(("april", "june", "august"))
# "Will May resign?", "Grant May Be Cut": no given name stands there.
_NO_GIVEN = frozenset(("will", "bill", "grant"))
# "In April Hale said", "the April Budget": the month is a time there.
_TIMED = frozenset(
    "in last since by until till early late mid this next of from to for every before after during on between the a an each its his her "
    "their our my".split()
)
_HELD = frozenset("budget election elections meeting statement deadline fool fools bank quarter".split())
_OF_SPEECH = frozenset("said says told added wrote asked replied insisted argued denied promised warned admitted claimed hit".split())


def is_named_month(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a month is a name, or a part of one, where it stands."""
    token = tokens[at]
    if token.stem not in MONTHS or not token.capital or (token.word.isupper() and len(token.word) > 1):
        return False
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if _is_number(before) or (after is not None and after.start - token.end <= 1 and _is_number(after)):
        return False
    if token.stem in _SURNAMES and (_names(before, token) or _speaks(before, after)):
        return True
    return token.stem in _GIVEN and after is not None and _is_surname(after, token) and (before is None or before.low not in _TIMED)


def _is_number(token: Token | None) -> bool:
    return token is not None and token.word[:1].isdigit()


def _names(before: Token | None, token: Token) -> bool:
    """Say whether a given name or a title stands right before: "Theresa May", "Mrs May", "Prime Minister May"."""
    if before is None or not before.capital or token.start - before.end > 1:
        return False
    low = before.low.rstrip(".")
    return low in COURTESY or low in TITLES or (low in FIRST_NAMES and low not in _NO_GIVEN)


def _speaks(before: Token | None, after: Token | None) -> bool:
    """Say whether the word alone is who speaks: "May said", at the head of a clause."""
    return (
        (before is None or not before.is_word or before.low in ("and", "but", "as", "that"))
        and after is not None
        and after.low in _OF_SPEECH
    )


def _is_surname(after: Token, token: Token) -> bool:
    """Say whether a word goes on with the name that a month begins: "April Jones", not "April Budget"."""
    return after.capital and after.is_word and after.start - token.end == 1 and after.low not in MONTHS and after.stem not in _HELD

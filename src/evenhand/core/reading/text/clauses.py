"""Tokens in, where a clause, a request or its object begins out: what may follow a verb of telling that has no marks behind it."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.lexicon import COURTESY, DAYS, DETERMINERS, FINITE, PREPOSITIONS
from evenhand.core.reading.text.phrases import is_finite
from evenhand.core.reading.text.tokens import Token

MODALS = (
    FINITE
    | frozenset(
        "may might could can must should am isn't isn’t wasn't wasn’t weren't weren’t hadn't hadn’t wouldn't wouldn’t couldn't couldn’t "
        "can't can’t won't won’t cannot didn't didn’t doesn't doesn’t don't don’t haven't haven’t hasn't hasn’t aren't aren’t "
        "shouldn't shouldn’t".split()
    )
) - {"be", "been"}
RELATIVES = frozenset("who which that whose".split())
SUBJECTS = frozenset("he she they it we i you there nobody everyone everybody someone no-one nothing".split())
STOPS = ".;:-–—?!"
_PERSONAL = frozenset("he she they it we i you".split())
_BREAKS = frozenset("but whether if because although though while unless when where why how what after before until".split())
_MAY_BEGIN = frozenset("in on at since after despite until under about over".split())
_UNNAMED = frozenset("named identified anonymous quoted".split())
_REACH, _PRONOUN_REACH, _OBJECT_REACH = 22, 5, 12


def is_clause(tokens: Sequence[Token], at: int, loose: bool = False) -> bool:
    """Say whether a clause begins at a token: a subject with a finite verb of its own.

    The verb must be an auxiliary or modal; with `loose`, or behind a pronoun, any finite form will do. A verb that belongs to
    "that", "who" or a pronoun inside the subject is passed over: "found a flat that had been let" holds no clause.
    """
    first = tokens[at]
    if first.low in PREPOSITIONS and first.low not in _MAY_BEGIN:
        return False
    if first.part is None and not first.is_word and first.word not in "£$€":
        return False
    pronoun = first.low in SUBJECTS
    relative = False
    for place in range(at + 1, min(at + (_PRONOUN_REACH if pronoun else _REACH), len(tokens))):
        token = tokens[place]
        if (token.part is None and token.word in STOPS) or (token.low in _BREAKS and place > at + 1):
            return False
        if token.low in RELATIVES or token.low in _PERSONAL:
            relative = True
        elif token.low in MODALS or ((loose or pronoun) and is_finite(tokens, place)):
            if not relative:
                return tokens[place - 1].low != "to"
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            relative = following is not None and following.low in MODALS
    return False


def has_verb(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Say whether a finite verb stands between two tokens."""
    return any(tokens[place].low in MODALS or is_finite(tokens, place) for place in range(max(start, 1), stop))


def begins_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun phrase begins at a token, behind another phrase: told the council | the bridge."""
    token, before = tokens[at], tokens[at - 1]
    if before.low in PREPOSITIONS or before.low in DETERMINERS or before.low in COURTESY or before.low == "and":
        return False
    if token.low in SUBJECTS or token.low in DETERMINERS or (token.low in COURTESY and not before.capital):
        return True
    if before.capital and before.low not in DAYS and before.word not in ("MPs", "TDs", "MSPs", "AMs"):
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else token
    verbal = token.low.endswith("ing") or (token.low.endswith("s") and follows.low in MODALS)
    return token.capital or token.word[:1].isdigit() or verbal


def is_infinitive(tokens: Sequence[Token], to: int) -> bool:
    """Say whether "to" at a token leads in something to be done; a wish not to be named is none."""
    if to + 1 >= len(tokens):
        return False
    verb = tokens[to + 1]
    if any(token.low in _UNNAMED for token in tokens[to : to + 4]):
        return False
    return verb.is_word and verb.low not in DETERMINERS and not verb.capital and not verb.word[:1].isdigit()


def to_do(tokens: Sequence[Token], at: int) -> int | None:
    """Find the "to" of what those named at a token are to do: urged | the county to find savings."""
    for place in range(at + 1, min(at + _OBJECT_REACH, len(tokens) - 1)):
        token = tokens[place]
        if token.part is not None or token.word in "," + STOPS or token.low in MODALS or token.low in RELATIVES:
            return None
        if token.low == "to" and place > at:
            return place if is_infinitive(tokens, place) else None
        if token.low == "not" and tokens[place + 1].low == "to":
            return place if is_infinitive(tokens, place + 1) else None
    return None

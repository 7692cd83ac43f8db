"""Tokens of a sentence and its listed verbs of saying in, those that no list has out: “…,” Hale deadpans; “…,” beamed the landlord."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POST_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    TITLES,
    WEAK,
)
from evenhand.core.reading.text.phrases import Phrase, is_subject, phrase_left, phrase_right, skip_auxiliaries
from evenhand.core.reading.text.tokens import Token

_NO_VERB = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | POST_HEADS.keys() | STRONG.keys() | WEAK.keys()
# What may stand right behind a verb, but behind no participle or plural that only describes or is the subject.
_BEHIND = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | frozenset("when while as again back out up down off him her them me us".split())
_WHO = frozenset("who which that whose".split())
# What is so that somebody's words are true is no word of theirs.
_NO_SAYING = frozenset("ensured ensures provided means".split())
_ENDS = frozenset(",?!…—–")
_FAR, _SHORT = 9, 4


def unlisted_cues(text: str, tokens: Sequence[Token], listed: Sequence[Cue]) -> list[Cue]:
    """Find the verbs that their place alone shows to bring in words: behind words in marks that open the sentence, or before "that"."""
    behind = _behind_words(text, tokens, listed)
    return sorted([*([behind] if behind else ()), *_before_that(tokens, listed)], key=lambda cue: cue.at)


def _behind_words(text: str, tokens: Sequence[Token], listed: Sequence[Cue]) -> Cue | None:
    """Find the verb right behind words that open the sentence and leave it open, with who does it."""
    first = _open_end(text, tokens)
    if first is None:
        return None
    stop = next((at for at in range(first, len(tokens)) if tokens[at].part is not None), len(tokens))
    stop = min([stop, first + _FAR, *(cue.at for cue in listed if cue.at >= first)])
    if first + 1 < stop and _looks_like_verb(tokens, first) and _begins_name(tokens[first + 1]):
        source = phrase_right(tokens, first + 1, len(tokens))
        return Cue(first, first, tokens[first].low, 2, source, "inv") if source and is_subject(tokens, source) else None
    for at in range(first + 1, stop):
        source = _subject(tokens, at)
        if source is not None and source[0] == first and _is_verb_of(tokens, at, source):
            return Cue(at, at, tokens[at].low, 2, source, "subj")
    return None


def _open_end(text: str, tokens: Sequence[Token]) -> int | None:
    """Return where the words of the reporter begin behind words in marks that open a sentence and do not end it."""
    part = tokens[0].part if tokens else None
    if part is None or len(tokens) < 3:
        return None
    if tokens[1].word == ",":
        return 2
    return 1 if tokens[1].is_word and text[part.end - 1] in _ENDS else None


def _subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    source = phrase_left(tokens, skip_auxiliaries(tokens, at - 1)) if at else None
    if source is None or not is_subject(tokens, source) or tokens[source[1]].low in DETERMINERS | _WHO:
        return None
    return source


def _looks_like_verb(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.is_word and not token.capital and token.low not in _NO_VERB and token.low.endswith(("ed", "s")) and len(token.low) > _SHORT


def _is_verb_of(tokens: Sequence[Token], at: int, source: Phrase) -> bool:
    """Say whether a word does something of which a phrase before it is the subject, rather than describe or be a noun."""
    token, before = tokens[at], tokens[source[1]]
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follows is None or (not follows.is_word and follows.part is None)
    named = before.capital or before.low in PRONOUNS
    if not token.is_word or token.capital or token.low in _NO_VERB or token.low.endswith("ly"):
        return False
    if named and ends:
        return True
    if not (ends or follows is None or follows.part is not None or follows.low in _BEHIND or follows.low.endswith("ly")):
        return False
    return _looks_like_verb(tokens, at) and (token.low.endswith("ed") or named or ends)


def _begins_name(token: Token) -> bool:
    return token.is_word and (token.capital or token.low in ("he", "she", "the", "a", "an", "one") or token.low in TITLES)


def _before_that(tokens: Sequence[Token], listed: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the verbs before a "that" whose clause holds words in marks: Hale insinuated that it was “a stunt”."""
    known = {cue.at for cue in listed}
    for at in range(1, len(tokens) - 2):
        token = tokens[at]
        if tokens[at + 1].low != "that" or at in known or token.low in _NO_SAYING or not _looks_like_verb(tokens, at):
            continue
        source = _subject(tokens, at)
        if source is None or not (token.low.endswith("ed") or tokens[source[1]].capital or tokens[source[1]].low in PRONOUNS):
            continue
        if any(each.low in ("was", "were", "been", "be", "is", "are") for each in tokens[source[1] + 1 : at]):
            continue
        if any(each.part is not None for each in tokens[at + 2 :]):
            yield Cue(at, at, token.low, 2, source, "subj")

"""A verb of writing in, who is got to write and to whom it is written out: "X wrote on Monday to Y", "Y, to whom X wrote", "X wrote Y"."""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.letters.whose import who_is
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import DAYS, MONTHS
from evenhand.core.reading.text.phrases import Phrase, phrase_left, phrase_right
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.reading.text.tokens import Token

# Who is written to without "to": "she wrote the board".
_BODIES = frozenset(
    "board council commission committee department agency authority governor mayor president senator minister commissioner company paper newspaper city "
    "county state court judge secretary director ombudsman regulator bank union church school district sheriff".split()
)
_MAKING = frozenset(
    "get gets getting got ask asks asked urge urges urged encourage encouraged encourages corralling coralling corral persuade persuaded".split()
)


def replied_to(sentence: Sentence, cue: Cue, speakers: Speakers) -> int | None:
    """Find Y in "replied to Y": a person or a body, no question."""
    tokens = sentence.tokens
    if cue.verb not in ("reply", "respond") or cue.form == "passive" or [token.low for token in tokens[cue.at + 1 : cue.at + 2]] != ["to"]:
        return None
    who = who_is(sentence, phrase_right(tokens, cue.at + 2, len(tokens)), speakers)
    return who if who is not None and speakers.entities[who].kind in ("person", "role") else None


def got_to_write(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find who is got to write: "the party will get all of its council chiefs to write", "urged members to write"."""
    tokens = sentence.tokens
    if at < 3 or tokens[at - 1].low != "to":
        return None
    verb = next((n for n in range(at - 2, max(-1, at - 30), -1) if tokens[n].low in _MAKING), None)
    if verb is None or tokens[verb - 1].low in ("was", "were", "been", "is", "are"):
        return None
    start = verb + 1
    if tokens[start].low == "all" and tokens[start + 1].low == "of":
        start += 2
    return who_is(sentence, phrase_right(tokens, start, at - 1), speakers)


def written_to(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find Y in "wrote on Monday to Y", "written jointly to Y", "written - in Gaelic - to Y"."""
    for number in range(at + 1, min(at + 9, len(tokens) - 1)):
        token = tokens[number]
        if token.low == "to":
            return phrase_right(tokens, number + 1, len(tokens))
        plain = not token.capital or token.low in DAYS or token.low in MONTHS or tokens[number - 1].low == "in"
        if token.part is not None or token.low in ("that", "about", "of", "as", ",", ":", "for", "asking") or not plain:
            return None
    return None


def wrote_whom(sentence: Sentence, cue: Cue, speakers: Speakers) -> int | None:
    """Find Y in "X wrote Y in May", as Americans write it: a person or a body, no song and no report."""
    if cue.verb != "write" or cue.source is None or cue.source[1] > cue.at:
        return None
    phrase = phrase_right(sentence.tokens, cue.at + 1, len(sentence.tokens))
    if phrase is None or phrase[0] != cue.at + 1:
        return None
    if sentence.tokens[phrase[1]].low not in _BODIES and not sentence.tokens[phrase[0]].capital:
        return None
    who = who_is(sentence, phrase, speakers)
    return who if who is not None and speakers.entities[who].kind in ("person", "role", "org") else None


def to_whom(tokens: Sequence[Token], source: Phrase | None) -> Phrase | None:
    """Find Y in "Y, to whom X wrote last week"."""
    at = source[0] - 2 if source else 0
    if at < 1 or [token.low for token in tokens[at : at + 2]] != ["to", "whom"]:
        return None
    return phrase_left(tokens, at - 2 if tokens[at - 1].word == "," else at - 1)

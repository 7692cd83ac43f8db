"""The words before a quoted part in, whom they say it belongs to out: her claim of “…”, Mrs Hale’s phrase “…”, Ann Hale, whose letter ended “…”."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS, STRONG, WEAK
from evenhand.core.reading.text.phrases import Phrase, is_subject, phrase_left, phrase_right
from evenhand.core.reading.text.tokens import Token

_OWNERS = frozenset("his her".split())
# What somebody says, as a noun.
_SAYINGS = frozenset(
    "claim claims talk phrase phrases promise promises pledge reference references complaint complaints warning warnings boast assertion "
    "insistence assurance assurances words remark remarks comment comments suggestion offer request demand demands call calls vow line admission "
    "accusation accusations allegation allegations slogan mantra motto explanation excuse retort contention confession apology prediction jibe "
    "quip joke plea threat hope fear concession denial exhortation invitation objection".split()
)
# What somebody says of something as this or that.
_JUDGEMENTS = frozenset(
    "description characterisation characterization portrayal depiction dismissal denunciation condemnation view views".split()
)
_MESSAGES = frozenset("letter email e-mail message text tweet post note memo statement reply answer response speech".split())
# Who calls a thing something says so; what is called is not quoted.
_CALLING = frozenset(
    "call calls called calling brand brands branded branding dub dubs dubbed dubbing label labels labelled labeled labelling labeling "
    "term terms termed terming deem deems deemed deeming pronounce pronounces pronounced pronouncing".split()
)
_CALLED = 9
# Who does this with a message or a claim of another's has it quoted: "repeated Mrs Hale’s promise: “…”".
RETELLING = frozenset(
    "quote quotes quoted quoting cite cites cited citing repeat repeats repeated recall recalls recalled recount recounts recounted post posts "
    "posted share shares shared read reads publish publishes published release releases released print prints printed reproduce reproduced".split()
)
_LEADS_IN = frozenset("of that about for".split())
_SMALL = frozenset("a an the".split())
# How far before the part its noun may stand, and how many words may describe the noun.
_NEAR, _DESCRIBED, _JUDGED, _WHOSE, _CLAUSE = 3, 3, 9, 7, 8


# What somebody shows who is then quoted, and how near the end of its sentence "from" them stands.
_FEELINGS = frozenset(
    "anger fury criticism praise support scorn reply response answer warning reaction word words message relief dismay protest plea "
    "defence defense welcome laughter rebuke call".split()
)
_ENDING = 12
_IN_WORDS_OF = frozenset("words view opinion phrase".split())
_BE = frozenset("was were been be being is are".split())
OWNED = "X’s claim of “…”"


def owner_of(tokens: Sequence[Token], at: int, first: str) -> Phrase | None:
    """Find whose words the part at token `at` is said to be by the noun that brings it in; None where no such noun does.

    `first` is the first word of the part: in "took up Mrs Hale’s offer “as soon as possible”" the words are not those of the offer.
    """
    noun = _noun_before(tokens, at)
    if noun == at - 1 and _is_called(tokens, noun):
        return None
    if noun == at - 1 and first != "to" and (first in PREPOSITIONS or first.endswith("ly")):
        return None
    found = _possessor(tokens, noun) if noun is not None else _whose(tokens, at)
    return found if found is not None and is_subject(tokens, found) else None


def _is_called(tokens: Sequence[Token], noun: int) -> bool:
    """Say whether what ends at a noun is called by another what is quoted: "called Mr Hale’s complaint | “a stunt”"."""
    verb = next((n for n in range(noun - 1, max(-1, noun - _CALLED), -1) if not (tokens[n].is_word or tokens[n].word == ".")), None)
    before = tokens[max(0, noun - _CALLED if verb is None else verb) : noun]
    return any(token.part is None and token.low in _CALLING for token in before)


def _noun_before(tokens: Sequence[Token], at: int) -> int | None:
    """Find the noun of saying that a part belongs to: “claim | of | a”, “phrase |”, “description of the plan as |”."""
    if at > 2 and tokens[at - 1].low == "as":
        judged = range(at - 2, max(0, at - _JUDGED), -1)
        noun = next((n for n in judged if tokens[n].low in _JUDGEMENTS), None)
        plain = noun is not None and all(token.is_word for token in tokens[noun:at])
        return noun if plain and noun is not None and tokens[noun + 1].low == "of" else None
    if at > 3 and tokens[at - 1].word == ":":
        told = tokens[at - 2].low in _SAYINGS | _MESSAGES
        return at - 2 if told and any(token.low in RETELLING for token in tokens[max(0, at - _JUDGED) : at - 2]) else None
    claimed = _claimed_that(tokens, at)
    if claimed is not None:
        return claimed
    for noun in range(at - 1, max(0, at - _NEAR - 1), -1):
        token = tokens[noun]
        if token.low in _SAYINGS or (token.low in _MESSAGES and noun == at - 1 and not _is_told(tokens[:noun])):
            return noun
        if token.low not in _LEADS_IN and token.low not in _SMALL:
            return None
    return None


def _is_told(before: Sequence[Token]) -> bool:
    """Say whether somebody's telling already runs: in "said she got Mr Hale’s letter “last week”" the words are no letter's."""
    return any(token.part is None and token.low in STRONG and token.low not in RETELLING for token in before)


def _claimed_that(tokens: Sequence[Token], at: int) -> int | None:
    """Find the noun in "her claim | that there was | “…”": nothing but plain words of the clause stand between."""
    for place in range(at - 1, max(0, at - _CLAUSE - 1), -1):
        token = tokens[place]
        if not token.is_word or token.part is not None or (token.low in STRONG and token.low != "called"):
            return None
        if token.low == "that":
            return place - 1 if tokens[place - 1].low in _SAYINGS | _JUDGEMENTS else None
    return None


def _possessor(tokens: Sequence[Token], noun: int) -> Phrase | None:
    """Find who has what the noun names: his, her, Mrs Hale’s; a few words may describe the noun."""
    for at in range(noun - 1, max(-1, noun - _DESCRIBED - 2), -1):
        token = tokens[at]
        if token.low in _OWNERS:
            return at, at
        if token.owns and token.part is None:
            return _owner(tokens, at)
        if not token.is_word or token.capital or token.low in DETERMINERS or token.low in STRONG:
            return None
    return None


def _owner(tokens: Sequence[Token], end: int) -> Phrase:
    """Find where the words of a possessor that ends at token `end` begin: at its name, else at its determiner."""
    start = end
    while start > 0 and tokens[start - 1].capital and tokens[start - 1].is_word and tokens[start - 1].low not in DETERMINERS:
        start -= 1
    if start == end and not tokens[end].capital:
        start = next((n for n in range(end - 1, max(-1, end - _DESCRIBED - 2), -1) if tokens[n].low in DETERMINERS), end)
    return start, end


def _whose(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the one of “Ann Hale, whose letter ended | “…””."""
    relative = next((n for n in range(at - 1, max(0, at - _WHOSE), -1) if tokens[n].low == "whose"), None)
    if relative is None or relative == 0 or not any(token.low in _MESSAGES for token in tokens[relative + 1 : at]):
        return None
    if not any(token.low in STRONG or token.low in WEAK for token in tokens[relative + 2 : at]):
        return None
    return phrase_left(tokens, relative - 2 if tokens[relative - 1].word == "," else relative - 1)


def sent_from(tokens: Sequence[Token]) -> Phrase | None:
    """Find from whom something comes, where a sentence ends with that: "There was anger from Ann Hale."."""
    at = next((n for n in range(len(tokens) - 2, max(0, len(tokens) - _ENDING), -1) if tokens[n].low == "from"), None)
    if at is None or not any(token.low in _FEELINGS for token in tokens[:at]):
        return None
    found = phrase_right(tokens, at + 1, len(tokens))
    return found if found is not None and tokens[found[0]].low not in PRONOUNS and is_subject(tokens, found) else None


def named_in_words_of(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find who is named before the part at token `at` in "In the words of Ann Hale, it is | “…”"."""
    if at < 5 or [token.low for token in tokens[:2]] != ["in", "the"] or tokens[2].low not in _IN_WORDS_OF or tokens[3].low != "of":
        return None
    found = phrase_right(tokens, 4, at)
    return found if is_subject(tokens, found) else None


def is_done_to(between: Sequence[Token]) -> bool:
    """Say by the words behind it whether a subject is whom others speak of: "has been accused of"."""
    spoken = (n for n, token in enumerate(between) if n and (token.low in STRONG or token.low in WEAK) and not token.low.endswith("ing"))
    return any(each.low in _BE for n in spoken for each in between[max(0, n - 2) : n])

"""The words before a letter in, whose it is out: whom a phrase, a possessive or "her" means there."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.lexicon import LOOSE_ROLES, POST_HEADS, PREPOSITIONS, PRONOUNS
from evenhand.core.reading.text.phrases import Phrase, clause_subject, is_subject, phrase_left, phrase_right, skip_auxiliaries
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.reading.text.tokens import Token
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# What a phrase to the right takes in though it is no part of the name: "the Treasury | to put", "his brother | himself",
# "the council | for a loan" (a minister may be one "for transport").
_BEHIND_NAME = re.compile(
    r" (?:to [a-z].*|(?:(?:formal|written|due) )?notice$|(?:for|over|against) (?:an?|his|her|its|their|more|help|leave|permission|money|talks|[£$€\d]\S*|favou?r\w+|[a-z]+ing)\b.*|(?:him|her|it|them)sel(?:f|ves)\b.*|the (?:very|next|same|following)\b.*|"
    r"(?:again|once|twice|(?:two|three|four|five|six|several|many) times)\b.*)$",
    re.S,
)
_HELD_BY = re.compile(r"(?:[’']s?)? (?:\w+ )?(?:account|inbox|phone|office|address|department|private office)$")
# "A spokesman for Ann Hale said she had written": Hale.
_SPEAKS_FOR = re.compile(r"\bspokes\w+ (?:for|of) ")
_OWNERS = frozenset("his her their its my our".split())
_POSTS = POST_HEADS.keys() | LOOSE_ROLES
# What a name may have between its capitals, and before them.
_IN_NAMES = frozenset("the of and for".split())
_ARTICLES = frozenset("the a an this that his her its their my our".split())


def who_is(sentence: Sentence, phrase: Phrase | None, speakers: Speakers) -> int | None:
    """Find who a phrase names; a name between commas behind a post says it better: "the floods minister, Ann Hale,"."""
    if phrase is None or not is_subject(sentence.tokens, phrase):
        return None
    tokens = sentence.tokens
    served = _with_post(tokens, phrase)
    if served == phrase and phrase[0] == phrase[1] and tokens[phrase[0]].low in PRONOUNS:
        return _pronoun(sentence, phrase[0], speakers)
    phrase = served
    span = Span(tokens[phrase[0]].start, tokens[phrase[1]].end)
    held = _HELD_BY.search(span.words(sentence.text))
    if held and held.start() > 3:
        span = Span(span.start, span.start + held.start())
    words = _BEHIND_NAME.sub("", span.words(sentence.text))
    who = speakers.whom(Span(span.start, span.start + len(words)))
    if who is None:
        who = _by_name(tokens, phrase, speakers)
    # "Her chief of staff, Ann Hale": not she.
    of_another = tokens[phrase[0]].low in _OWNERS and phrase[0] < phrase[1]
    if who is not None and speakers.entities[who].kind == "person" and not of_another:
        return who
    behind = phrase[1] + 1
    if behind + 1 < len(tokens) and tokens[behind].word == "," and tokens[behind + 1].capital:
        named = phrase_right(tokens, behind + 1, len(tokens))
        other = speakers.person_at(tokens[named[0]].start, tokens[named[1]].end) if named else None
        if other is not None:
            return other
    return who


def _by_name(tokens: Sequence[Token], phrase: Phrase, speakers: Speakers) -> int | None:
    """Find whom a phrase that names nobody begins with: "Sport Hale | knocked the wind out of her"."""
    first, last = phrase
    end = next((at for at in range(first, last + 1) if not tokens[at].capital and tokens[at].low not in _IN_NAMES), last + 1)
    if not first < end <= last or tokens[end].owns or tokens[end - 1].low in _IN_NAMES:
        return None
    return speakers.whom(Span(tokens[first].start, tokens[end - 1].end))


def who_does(sentence: Sentence, start: int, speakers: Speakers) -> int | None:
    """Find who does what the verb at a place says: as the cue has it, else the subject of its clause, else the phrase before it."""
    verb = next((number for number, token in enumerate(sentence.tokens) if token.start <= start < token.end), 0)
    cue = next((cue for cue in sentence.cues if cue.at == verb and cue.source and cue.form != "passive"), None)
    phrase = cue.source if cue is not None else None
    if phrase is None and verb:
        phrase = clause_subject(sentence.tokens, verb + 1) or phrase_left(sentence.tokens, skip_auxiliaries(sentence.tokens, verb - 1))
    return who_is(sentence, phrase, speakers)


def _with_post(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Take in the post behind "her": "from her | chief of staff"; what else she has is nobody."""
    behind = phrase[1] + 1
    if phrase[0] != phrase[1] or tokens[phrase[0]].low not in _OWNERS or behind >= len(tokens):
        return phrase
    more = phrase_right(tokens, behind, len(tokens))
    if more is None:
        return phrase
    posts = {token.low for token in tokens[behind : more[1] + 1]} & _POSTS
    # "From her opposite number, Ann Hale": named behind the comma.
    named = more[1] + 2 < len(tokens) and tokens[more[1] + 1].word == "," and tokens[more[1] + 2].capital
    return (phrase[0], more[1]) if posts or named else phrase


def _pronoun(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find whom "his" or "she" means; an unnamed source is quoted near a letter, but seldom writes it."""
    who = _principal(sentence, at, speakers)
    if who is not None:
        return who
    who = speakers.whom(Span(sentence.tokens[at].start, sentence.tokens[at].end))
    kind = "" if who is None else speakers.entities[who].kind
    # Several are not "it": in "She asked about the two villages. It has acknowledged her email" it is neither of them.
    return None if kind == "anonymous" or (kind == "group" and sentence.tokens[at].low == "it") else who


def _principal(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find for whom somebody speaks who says what "she" did: "a spokesman for Ann Hale said | she"."""
    tokens = sentence.tokens
    if tokens[at].low not in ("he", "she"):
        return None
    cue = next((cue for cue in reversed(sentence.cues) if cue.source and cue.at < at and cue.source[1] < cue.at), None)
    if cue is None or cue.source is None:
        return None
    source = Span(tokens[cue.source[0]].start, tokens[cue.source[1]].end)
    speaks = _SPEAKS_FOR.search(source.words(sentence.text))
    who = speakers.person_at(source.start + speaks.end(), source.end) if speaks is not None else None
    return who if who is None or speakers.entities[who].gender != {"he": "female", "she": "male"}[tokens[at].low] else None


def find_owner(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find whose letter it is: "Mrs Hale’s letter", "his letter"."""
    tokens = sentence.tokens
    for number in range(at - 1, max(-1, at - 6), -1):
        low = tokens[number].low
        if tokens[number].owns:
            start = next((n + 1 for n in range(number - 1, max(-1, number - 8), -1) if tokens[n].low in PREPOSITIONS), 0)
            start = _past_infinitive(tokens, start, number)
            named = _person_ending_at(sentence, number, start, speakers)
            return named if named is not None else who_is(sentence, phrase_left(tokens, number, start), speakers)
        if low in ("my", "our"):
            return speakers.whom(Span(tokens[number].start, tokens[number].end))
        if low in ("his", "her", "their"):
            found = (find(sentence, number, speakers) for find in (_adder, _actor, _pronoun))
            return next((who for who in found if who is not None), None)
        if not tokens[number].is_word or low in ("a", "the", "an", "to", "of", "in"):
            break
    return None


def _person_ending_at(sentence: Sentence, at: int, start: int, speakers: Speakers) -> int | None:
    """Find the person whose name in capitals ends at a token: "called | Ann Hale’s letter"."""
    tokens = sentence.tokens
    first = at
    while first > start and tokens[first - 1].capital and tokens[first - 1].part is None:
        first -= 1
    return speakers.person_at(tokens[first].start, tokens[at].end) if tokens[at].capital else None


def _actor(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find the person who acts in the clause of "his" or "her", else in the one that it hangs on; nobody of the other sex."""
    tokens = sentence.tokens
    before = (cue.source for cue in reversed(sentence.cues) if cue.source and cue.source[1] < at and cue.at < at)
    other = {"her": "male", "his": "female"}.get(tokens[at].low)
    if other is None:
        return None
    for phrase in (clause_subject(tokens, at), *before):
        if phrase is None or tokens[phrase[0]].low in PRONOUNS or any(token.part is not None for token in tokens[phrase[0] : at]):
            continue
        who = who_is(sentence, phrase, speakers)
        if who is not None and speakers.entities[who].kind == "person" and speakers.entities[who].gender != other:
            return who
    return None


def _past_infinitive(tokens: Sequence[Token], start: int, end: int) -> int:
    """Step over the verb in "to publish | the firm’s e-mails": it is no part of the owner."""
    if not start or tokens[start - 1].low != "to":
        return start
    return next((n for n in range(start, end + 1) if tokens[n].capital or tokens[n].low in _ARTICLES), start)


def _adder(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find whom "her" means inside a clause of its own: "the note that X had added to her letter"."""
    tokens = sentence.tokens
    clause = next((n for n in range(at - 1, max(-1, at - 18), -1) if tokens[n].low in ("that", "which", "who") or tokens[n].part), None)
    if clause is None or tokens[clause].part is not None:
        return None
    if tokens[clause].low == "who" and clause > 1:
        # "Hale, who did not copy Pugh into his letter": his is whose clause it is.
        return who_is(sentence, phrase_left(tokens, clause - 2 if tokens[clause - 1].word == "," else clause - 1), speakers)
    return speakers.person_at(tokens[clause].end, tokens[at].start)

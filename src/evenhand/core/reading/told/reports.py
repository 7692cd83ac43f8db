"""The tokens and cues of a sentence in, what is told there without marks out: which words are whose report, request or denial."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from evenhand.core.reading.text.clauses import (
    MODALS,
    RELATIVES,
    STOPS,
    begins_phrase,
    has_verb,
    is_clause,
    is_infinitive,
    to_do,
)
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import DAYS, DETERMINERS, PREPOSITIONS, STRONG
from evenhand.core.reading.text.phrases import Phrase, is_finite, phrase_right, skip_auxiliaries
from evenhand.core.reading.text.tokens import Token
from evenhand.core.reading.told.telling import find_telling

# Verbs that bring in a clause without "that" if it is plainly one: "said the bridge would close", but not "found a flat".
_BARE = frozenset(
    "say add insist argue tell claim admit assure inform testify swear quip joke hint confirm deny warn announce explain maintain "
    "acknowledge concede predict allege stress state report repeat promise vow pledge find hear reveal suggest reply note write point "
    "remind contend assert declare conclude estimate".split()
)
# Verbs of thinking, and verbs of saying that mostly mean something else: only with "that".
_ONLY_THAT = frozenset(
    "believe think hope expect feel accept agree recall recognise observe remark comment reflect respond answer ask demand request "
    "recommend propose advise rule read hear learn understand imply reiterate emphasise emphasize proclaim complain bemoan lament "
    "protest object counter retort rebut continue speculate surmise wonder boast brag plead caution counsel stipulate specify clarify "
    "post tweet text email attest discover indicate signal elaborate recount urge order beg instruct".split()
)
_WITH_WHETHER = frozenset("ask say tell confirm wonder inquire enquire question explain reveal specify clarify".split())
_QUESTIONS = frozenset("whether why how when where what who if".split())
# What is denied to have been said is told all the same: "has not accepted that".
_ANSWERS = frozenset("confirm accept agree admit acknowledge deny".split())
# Somebody is to do something: "urged them to find savings", "was asked to leave".
_OBJECT_TO = frozenset("ask tell urge beg advise warn remind invite request implore call press plead counsel appeal".split())
_TO = frozenset("ask demand offer promise pledge vow plead beg threaten".split())
_FOR = frozenset("ask call plead appeal beg press".split())
_THINGS = frozenset("demand deny".split())
_TOLD_OF = frozenset("report allege claim".split())
_TELLS = frozenset("tell inform warn advise remind assure promise ask text email".split())
_WITH_LISTENER = frozenset("tell assure inform remind warn".split())
_WRITES = frozenset("write wrote written writing writes letter letters email emailed e-mail statement phoned called rang".split())
_STEPS = frozenset("on continued proceeded".split())
_NO_CLAUSE = frozenset(
    "that yes no nothing little much goodbye so sorry thank thanks as this more anything something farewell hello what who it".split()
)
_SAID_THINGS = frozenset("word words prayer prayers same grace mass goodbye farewell yes no".split())
_OCCASIONS = frozenset("in on at during to after before from outside through via by".split())
_TIMES = frozenset("last earlier again also this then later once in".split())
_SUBORDINATE = frozenset("as if when while although though because since after before unless until where asked speaking".split())
_SPELLS = frozenset("night week month year morning afternoon evening weekend spring summer autumn winter today".split())
_JOINTS = frozenset("and but while as though although when after before according in on at".split())
_NOBODY = frozenset("plan law need size schedule reports".split())
# "Denied it", "denied not": no word of what is denied.
_NO_THING = frozenset("not it so that this too them him her".split())
_REACH, _SHORTEST, _LONGEST = 14, 2, 300


@frozen
class Told:
    """What a sentence tells of somebody: tokens `content` (both ends inclusive), its cue, to whom, and whether it is denied.

    `asked` is True for what somebody is to do or to get, rather than what is so.
    """

    cue: Cue
    content: Phrase
    addressee: Phrase | None = None
    negated: bool = False
    asked: bool = False


def find_told(tokens: Sequence[Token], cues: Sequence[Cue]) -> list[Told]:
    """Find what a sentence reports, asks or denies of somebody without marks, in the order of the cues.

    A sentence of more than 300 tokens is no sentence of a report, and nothing is told in it.
    """
    if len(tokens) > _LONGEST:
        return []
    found: list[Told] = []
    telling = find_telling(tokens, cues)
    for cue in telling:
        told = _according(tokens, cue) if cue.form == "acc" else _after(tokens, cue) or _before(tokens, cue)
        if told is None or any(told.asked and outer.negated and outer.content[0] <= cue.at <= outer.content[1] for outer in found):
            continue
        told = evolve(told, content=_trimmed(tokens, told, telling))
        names_thing = cue.verb in _THINGS and tokens[told.content[0]].low not in _NO_THING
        if told.content[1] - told.content[0] + 1 >= (1 if names_thing else _SHORTEST):
            found.append(told)
    return found


# -- what stands after the verb


def _after(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the content behind a verb: a clause, a request, a denial."""
    at = cue.last + 1
    if at >= len(tokens) or cue.form == "inv":
        return None
    if cue.form == "passive":
        return _passive(tokens, cue, at)
    last, negated = len(tokens) - 1, cue.negated or cue.verb == "deny"
    found = _led_clause(tokens, cue, at) or (None if cue.negated else _bare_clause(tokens, cue, at))
    if found is not None:
        return Told(cue, (found[0], last), found[1], negated)
    asked = None if cue.negated or not _may_ask(tokens, cue, at) else _asked(tokens, cue, at)
    return Told(cue, (asked[0], last), asked[1], negated, asked=True) if asked else None


def _led_clause(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find a clause behind "that" or "whether", over whom it is said to and when."""
    verb = cue.verb
    # "Asked for the help that she gave": a "that" behind what is asked for says which.
    states = (verb in _ANSWERS if cue.negated else verb in _BARE or verb in _ONLY_THAT) and not (verb == "ask" and tokens[at].low == "for")
    # A reporter's question is not what the person asked says; "did not ask whether" tells of no question.
    asks = verb in _WITH_WHETHER and not (verb == "ask" and (cue.form == "passive" or cue.negated))
    near = 3 if verb in _TELLS else 0
    for place in range(at, min(at + _REACH, len(tokens) - 1)):
        token = tokens[place]
        if token.part is not None or token.word in STOPS or _is_next_verb(tokens, place):
            return None
        if states and token.low == "that" and not _is_relative(tokens, place, at):
            # "Ministers say that will help": here "that" is the subject, and "that, if asked, it" has a comma to step over.
            start = place if tokens[place + 1].low in MODALS else place + 2 if tokens[place + 1].word == "," else place + 1
            return start, _addressee(tokens, cue, at, place)
        if asks and (token.low == "whether" or (token.low in _QUESTIONS and place - at <= near)):
            return place, _addressee(tokens, cue, at, place)
        if (place > at and token.low in MODALS) or (place == at and not _may_lead(token, verb)):
            return None
    return None


def _is_next_verb(tokens: Sequence[Token], at: int) -> bool:
    """Say whether another verb of telling begins here, to which a "that" would belong: wrote to complain, said, adding."""
    low = tokens[at].low
    return tokens[at + 1].low in STRONG if low == "to" else low.endswith("ing") and low in STRONG


def _may_lead(token: Token, verb: str) -> bool:
    """Say whether a word may stand behind a verb before "that": whom it is said to, when, where; not "found no evidence that"."""
    when = token.low in DAYS or token.low in _TIMES or token.low.endswith("ly") or token.word == ","
    return when or verb in _TELLS or token.low in PREPOSITIONS


def _is_relative(tokens: Sequence[Token], that: int, at: int) -> bool:
    """Tell "a statement that was issued" and "so that" from "said in a statement that it was"."""
    follows = tokens[that + 1]
    if tokens[that - 1].low in ("so", "such", "now", "given", "provided"):
        return True
    if that == at:
        # "She said that on Monday": no clause, only the time.
        timed = follows.low in PREPOSITIONS or follows.low in DAYS
        return that + 2 >= len(tokens) or (timed and not has_verb(tokens, that + 1, len(tokens)))
    return follows.low in MODALS or is_finite(tokens, that + 1)


def _bare_clause(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find a clause without "that": said the bridge would close; told MPs on Monday he had not seen it."""
    verb = cue.verb
    if verb not in _BARE:
        return None
    start = _past_time(tokens, at)
    if verb not in _WITH_LISTENER and tokens[start].low not in PREPOSITIONS:
        return (start, None) if _is_said(tokens, cue, start) else None
    for place in range(start + 1, min(start + _REACH, len(tokens) - 1)):
        token = tokens[place]
        if token.part is not None or token.word in "," + STOPS or token.low in _QUESTIONS or token.low in RELATIVES:
            return None
        if begins_phrase(tokens, place) and is_clause(tokens, place):
            return place, _addressee(tokens, cue, at, place)
    return (start, None) if verb == "warn" and is_clause(tokens, start) else None


def _past_time(tokens: Sequence[Token], at: int) -> int:
    """Step over when it was said: said | last night he would go; said | publicly he had gone."""
    while at < len(tokens) - 1 and (tokens[at].low in DAYS or (tokens[at].low.endswith("ly") and not tokens[at].capital)):
        at += 1
    timed = (
        at + 2 < len(tokens)
        and tokens[at].low in ("last", "this", "earlier")
        and (tokens[at + 1].low in DAYS or tokens[at + 1].low in _SPELLS)
    )
    return at + 2 if timed else at


def _is_said(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Say whether what stands right behind a verb is a clause; behind "says" nearly everything is."""
    first = tokens[at]
    if is_clause(tokens, at, loose=first.capital or cue.verb in ("say", "insist", "argue")):
        return True
    if cue.verb == "say" and first.is_word and first.low not in _NO_CLAUSE:
        return not any(token.low in _SAID_THINGS for token in tokens[at : at + 3]) and len(tokens) - at > _SHORTEST
    # "A move that experts claim will harm": the subject of the clause stands before.
    gap = cue.source is not None and cue.source[0] > 0 and tokens[cue.source[0] - 1].low in RELATIVES
    return gap and first.low in MODALS


def _addressee(tokens: Sequence[Token], cue: Cue, at: int, stop: int) -> Phrase | None:
    """Find whom it is said to, between the verb and what is said."""
    to = at < stop and tokens[at].low == "to"
    if not to and (cue.verb not in _TELLS or cue.addressee is None):
        return None
    found = _listener(tokens, at + 1 if to else at, stop)
    if found is None:
        return None
    end = found[1]
    while end > found[0] and (tokens[end].low in DAYS or not tokens[end].is_word):
        end -= 1
    return found[0], end


def _listener(tokens: Sequence[Token], at: int, stop: int) -> Phrase | None:
    """Find who is told: "the meeting" and "a hearing" are somebody, though they end like a verb."""
    found = phrase_right(tokens, at, stop)
    if found is not None and tokens[found[1]].low in DETERMINERS and found[1] + 1 < stop:
        return found[0], found[1] + 1
    return found


# -- what is asked, offered or denied


def _may_ask(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Say whether a request may follow a verb: with "to" only in writing ("wrote to ask"), and not in "as she has offered to do"."""
    before = tokens[cue.at - 1].low if cue.at else ""
    if before == "to" and not (tokens[cue.at - 2].low in _STEPS or any(token.low in _WRITES for token in tokens[: cue.at])):
        return False
    if cue.source is not None and cue.source[0] > 0 and tokens[cue.source[0] - 1].low == "as":
        return False
    first = tokens[at]
    return first.is_word or (first.part is None and first.word in "£$€")


def _asked(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find what somebody asks or offers: urged them to find, asking for a ruling, demanded a probe, offered to pay, accused him of."""
    verb, first = cue.verb, tokens[at].low
    offering = tokens[cue.at].low == "offering"
    if first == "to" and is_infinitive(tokens, at):
        return (at, None) if verb in _TO and not offering else None
    if first == "for" and verb in _FOR and at + 1 < len(tokens) and tokens[at + 1].is_word:
        return at + 1, None
    if verb in _OBJECT_TO:
        start = at + 1 if first in ("on", "upon", "to", "with") else at
        to = None if verb in ("call", "press", "plead", "appeal") and start == at else to_do(tokens, start)
        if to:
            return start, (start, to - 1)
    if verb == "accuse":
        of = next((place for place in range(at + 1, min(at + 8, len(tokens) - 1)) if tokens[place].low == "of"), None)
        return (at, (at, of - 1)) if of else None
    if verb == "offer" and not offering:
        return _offered(tokens, at)
    is_thing = verb in _THINGS and tokens[at].low not in PREPOSITIONS and phrase_right(tokens, at, len(tokens)) is not None
    return (at, None) if is_thing else None


def _offered(tokens: Sequence[Token], at: int) -> tuple[int, Phrase | None] | None:
    """Find what is offered to somebody: offered the parish | a meeting."""
    if not (tokens[at].low in DETERMINERS or tokens[at].capital or tokens[at].low in ("him", "them", "us", "me")):
        return None
    for place in range(at + 1, min(at + _REACH, len(tokens) - 1)):
        if not tokens[place].is_word or tokens[place].low in MODALS:
            return None
        if tokens[place].low in ("a", "an") and tokens[place - 1].low not in PREPOSITIONS:
            return place, (at, place - 1)
    return None


def _passive(tokens: Sequence[Token], cue: Cue, at: int) -> Told | None:
    """Find what is said by nobody named: is reported to have, was accused of, was told that, it is claimed that, was asked to."""
    verb, last = cue.verb, len(tokens) - 1
    if tokens[at].low == "by" and cue.source is not None:
        at = cue.source[1] + 1
    if at >= last:
        return None
    first = tokens[at].low
    if verb == "accuse":
        return Told(cue, (at + 1, last), asked=True) if first == "of" and not cue.negated else None
    if first == "to":
        reported = verb in _TOLD_OF and tokens[at + 1].low in ("have", "be")
        asked = verb in _OBJECT_TO and is_infinitive(tokens, at) and not cue.negated
        return Told(cue, (at, last), negated=cue.negated, asked=asked) if reported or asked else None
    found = _led_clause(tokens, cue, at)
    if found is None and verb in _TELLS and verb != "ask" and not cue.negated and first not in PREPOSITIONS and is_clause(tokens, at):
        found = at, None
    return Told(cue, (found[0], last), negated=cue.negated) if found else None


# -- what stands before the verb, or round it


def _before(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the content before its verb: "The bridge would close, he said."; "The bridge, he said, would close."."""
    if cue.source is None or cue.verb not in _BARE or tokens[cue.source[0]].low in ("whatever", "what", "as"):
        return None
    comma = (cue.at if cue.form == "inv" else cue.source[0]) - 1
    if comma < 2 or tokens[comma].word != ",":
        return None
    at = max(cue.last, cue.source[1]) + 1
    if cue.verb == "tell":
        listener = _listener(tokens, at, len(tokens))
        at = listener[1] + 1 if listener else at
    if not _ends(tokens, at):
        return None
    if at < len(tokens) - 1 and tokens[at].word == "," and not _is_apart(tokens, at + 1, comma):
        return Told(cue, (_past_colon(tokens, comma), len(tokens) - 1), negated=cue.negated)
    main = 0
    if tokens[0].low in _SUBORDINATE or tokens[0].low in PREPOSITIONS:
        main = next((place for place in range(comma) if tokens[place].word == ","), comma)
    return Told(cue, (_past_colon(tokens, comma), comma - 1), negated=cue.negated) if has_verb(tokens, main, comma) else None


def _is_apart(tokens: Sequence[Token], at: int, comma: int) -> bool:
    """Say whether what stands behind "he said," is no more of the content: and, but, who, adding, "a move that ..."."""
    token = tokens[at]
    joint = token.low in _JOINTS or token.low in RELATIVES or token.low.endswith("ing")
    return joint or token.part is not None or (has_verb(tokens, 0, comma) and not has_verb(tokens, at, len(tokens)))


def _past_colon(tokens: Sequence[Token], stop: int) -> int:
    return next((place + 1 for place in range(stop - 1, -1, -1) if tokens[place].word == ":"), 0)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Say whether nothing but a time, a place or an occasion stands behind the verb."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return token.part is None and (token.word in ".,;?!" or token.low in DAYS or token.low in _OCCASIONS)


def _according(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the clause that "according to" gives somebody: before it, or behind its comma."""
    if cue.source is None or tokens[cue.source[1]].low in _NOBODY or tokens[0].part is not None:
        return None
    behind = cue.source[1] + 1
    if cue.at > 1 and behind < len(tokens) and tokens[behind].word == "," and has_verb(tokens, behind, len(tokens)):
        return Told(cue, (0, len(tokens) - 1))
    if cue.at > 1:
        end = cue.at - 2 if tokens[cue.at - 1].word == "," else cue.at - 1
        return Told(cue, (0, end)) if has_verb(tokens, 0, end + 1) else None
    commas = [place for place in range(cue.source[1] + 1, len(tokens) - 1) if tokens[place].word == ","]
    if len(commas) > 1 and tokens[commas[0] + 1].low in RELATIVES:
        commas = commas[1:]
    after = commas[0] if commas else None
    if after is None or not has_verb(tokens, after + 1, len(tokens)):
        return None
    return Told(cue, (after + 1, len(tokens) - 1))


# -- where the content ends


def _trimmed(tokens: Sequence[Token], told: Told, telling: Sequence[Cue]) -> Phrase:
    """Cut off the full stop, and what the same or another speaker says next: "..., and urged"; "..., but the mayor denied"."""
    start, end = told.content
    for cue in telling:
        if cue.at > told.cue.at and start < cue.at <= end:
            end = min(end, _joint(tokens, told, cue, start, end))
    for place in range(start, end):
        resumes = told.cue.form == "rel" and tokens[place].word == "," and (tokens[place + 1].low in MODALS or is_finite(tokens, place + 1))
        if tokens[place].word == ";" or resumes:
            end = place - 1
            break
    while end >= start and tokens[end].part is None and not tokens[end].is_word and tokens[end].word not in "%":
        end -= 1
    return start, end


def _joint(tokens: Sequence[Token], told: Told, cue: Cue, start: int, end: int) -> int:
    """Return the last token before what the next verb says, where that is no longer part of this content."""
    if cue.form == "acc":
        return cue.at - 2 if tokens[cue.at - 1].word == "," else end
    own = cue.form in ("subj", "appos") and cue.source is not None and cue.source[0] > start
    if own and cue.source is not None:
        begins = cue.source[0]
    elif cue.source is not None and cue.source == told.cue.source:
        begins = skip_auxiliaries(tokens, cue.at - 1, start) + 1
    else:
        return end
    comma = tokens[begins - 1].word == ","
    if tokens[begins - 1].low in ("and", "but", "while", "though", "although") and (not own or tokens[begins - 2].word in ",-–—"):
        return begins - 2
    if comma and (_ends(tokens, cue.last + 1) if own else cue.form in ("part", "vp2")):
        return begins - 2
    return end

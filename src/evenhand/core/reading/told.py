"""The tokens and cues of a sentence in, what is told there without marks out: which words are whose report, request or denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from evenhand.core.reading.cues import Cue
from evenhand.core.reading.lexicon import AUXILIARIES, COURTESY, DAYS, DETERMINERS, FINITE, PREPOSITIONS, WEAK
from evenhand.core.reading.phrases import (
    Phrase,
    apposition_head,
    clause_subject,
    is_finite,
    is_subject,
    phrase_left,
    phrase_right,
    skip_auxiliaries,
)
from evenhand.core.reading.tokens import Token

# Verbs after which a clause needs no "that", whatever else stands there: "said the bridge would close".
_BARE = frozenset("say add insist argue tell claim admit assure inform testify swear quip joke hint".split())
# Verbs that as often take a noun ("found a flat", "confirmed the date"): a clause without "that" must show an auxiliary or modal.
_BARE_IF_PLAIN = frozenset(
    "confirm deny warn announce explain maintain acknowledge concede predict allege stress state report repeat promise vow pledge "
    "find reveal suggest reply note write point remind contend assert declare conclude estimate".split()
)
# Verbs of thinking, and verbs of saying that mostly mean something else: only with "that".
_ONLY_THAT = frozenset(
    "believe think hope expect feel accept agree recall recognise observe remark comment reflect respond answer ask demand request "
    "recommend propose advise rule read hear learn understand imply reiterate emphasise emphasize proclaim complain bemoan lament "
    "protest object counter retort rebut continue speculate surmise wonder boast brag plead caution counsel stipulate specify clarify "
    "post tweet text email attest discover indicate signal elaborate recount urge order beg instruct insist tell".split()
)
_WITH_WHETHER = frozenset("ask say tell confirm wonder inquire enquire question explain reveal disclose specify clarify deny know".split())
_WH = frozenset("whether why how when where what who if".split())
# Somebody is to do something: "urged them to find savings", "was asked to leave".
_OBJECT_TO = frozenset("ask tell urge beg advise warn remind invite request implore call press plead counsel".split())
_TO = frozenset("ask demand offer promise pledge vow plead beg threaten".split())
_FOR = frozenset("ask call plead appeal beg".split())
_THINGS = frozenset("demand deny".split())
_TOLD_OF = frozenset("report allege claim accuse".split())
_TELLS = frozenset("tell inform warn advise remind assure ask text email".split())
_HYPOTHETICAL = frozenset("may might could can can’t can't cannot should must".split())
_NO_DEED = frozenset(
    "want wants wanted like likes liked hope hopes hoped plan plans planned expected going about able unable need needs ought used "
    "due set likely refused refuses refusing declined declines declining failed fails failing fair ready willing free right wrong "
    "easy hard reluctant required".split()
)
_STEPS = frozenset("on continued proceeded".split())
_WRITES = frozenset("write wrote written writing writes letter letters email emailed e-mail statement phoned called rang".split())
_SUBJECTS = frozenset("he she they it we i you there nobody everyone everybody someone no-one nothing".split())
_MODALS = FINITE | frozenset(
    "may might could can must should am isn't isn’t wasn't wasn’t weren't weren’t hadn't hadn’t wouldn't wouldn’t couldn't couldn’t "
    "can't can’t won't won’t cannot didn't didn’t doesn't doesn’t don't don’t haven't haven’t hasn't hasn’t aren't aren’t shouldn't "
    "shouldn’t".split()
)
_RELATIVES = frozenset("who which that whose".split())
_BREAKS = frozenset("but whether if because although though while unless when where why how what".split())
_NO_WORDS = frozenset(
    "yes no nothing little much goodbye so sorry thank thanks as this more anything something farewell hello what who".split()
)
_SAID_THINGS = frozenset("word words prayer prayers same grace mass goodbye farewell yes no".split())
_OCCASIONS = frozenset("in on at during to after before from outside through via by".split())
_TIMES = frozenset("last earlier again also this then later once in".split())
_MAY_BE_ACCEPTED = frozenset("confirm accept agree admit acknowledge deny".split())
# "Broke the story that", "made clear that": a verb that says nothing alone, with the noun or adjective that does.
_SUPPORT = frozenset(
    "make makes made making break breaks broke breaking give gives gave giving issue issues issued issuing repeat repeats repeated".split()
)
_SAYINGS = frozenset(
    "story news point claim assurance assurances warning allegation allegations promise complaint suggestion clear plain pledge".split()
)
_SUBORDINATE = frozenset("as if when while although though because since after before unless until where asked speaking".split())
_BE = frozenset("was were been be being is are".split())
_REACH, _CLAUSE = 14, 22
_SHORTEST = 2

# Verbs of saying that bring in no words in marks as a rule, so that they stand in no list of cues: their base forms.
_MORE = {
    **dict.fromkeys(("learned", "learnt"), "learn"),
    **dict.fromkeys(("understands", "understood"), "understand"),
    **dict.fromkeys(("reveals", "revealed", "revealing"), "reveal"),
    **dict.fromkeys(("estimates", "estimated", "estimating"), "estimate"),
    **dict.fromkeys(("threatens", "threatened", "threatening"), "threaten"),
    **dict.fromkeys(("appeals", "appealed", "appealing"), "appeal"),
    **dict.fromkeys(("discloses", "disclosed", "disclosing"), "reveal"),
    **dict.fromkeys(("discovered", "discovers"), "discover"),
}  # fmt: skip
_POINTS = frozenset("point points pointed pointing".split())


@frozen
class Told:
    """What a sentence tells of somebody: tokens `content` (both ends inclusive), its cue, to whom, and whether it is denied."""

    cue: Cue
    content: Phrase
    addressee: Phrase | None = None
    negated: bool = False


def find_told(tokens: Sequence[Token], cues: Sequence[Cue]) -> list[Told]:
    """Find what a sentence reports, asks or denies of somebody without marks, in the order of the cues."""
    found = []
    every = [cue for cue in sorted([*cues, *_more_cues(tokens, cues)], key=lambda cue: cue.at) if _may_tell(tokens, cue)]
    for cue in every:
        told = _according(tokens, cue) if cue.form == "acc" else _after(tokens, cue) or _before(tokens, cue)
        if told is not None:
            told = evolve(told, content=_trimmed(tokens, told, every))
            if told.content[1] - told.content[0] + 1 >= _SHORTEST:
                found.append(told)
    return found


# -- which verbs tell


def _more_cues(tokens: Sequence[Token], cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield verbs of telling that bring in no words in marks: pointed out, has learned, it is understood, was accused of."""
    known = {cue.at for cue in cues}
    for at, token in enumerate(tokens[:-1]):
        low, after = token.low, tokens[at + 1].low
        if at in known:
            continue
        if low in _POINTS and after == "out":
            yield Cue(at, at + 1, "point", 2, _subject(tokens, at), "subj")
        elif low in _MORE and (at == 0 or tokens[at - 1].low not in DETERMINERS):
            passive = _is_passive(tokens, at)
            yield Cue(at, at, _MORE[low], 1, None if passive else _subject(tokens, at), "passive" if passive else "subj")
        elif low in _SUPPORT and (last := _saying(tokens, at)):
            yield Cue(at, last, "point", 2, _subject(tokens, at), "subj")
        elif low in WEAK and _is_passive(tokens, at):
            yield Cue(at, at, WEAK[low], 1, None, "passive")


def _saying(tokens: Sequence[Token], at: int) -> int | None:
    """Find the end of "broke the story" or "made clear" before "that"."""
    for place in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[place].low in _SAYINGS:
            return place if tokens[place + 1].low == "that" else None
    return None


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low in _BE for token in tokens[max(0, at - 3) : at] if token.low in AUXILIARIES or token.low in _BE)


def _subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the subject of a verb that stands in no list of cues."""
    end = skip_auxiliaries(tokens, at - 1, -1)
    if end < 0:
        return None
    before = tokens[end]
    if before.low in ("to", "by", "and", "but", "before", "after", "while", "in") or tokens[at].low.endswith("ing"):
        return clause_subject(tokens, at)
    if before.word == ",":
        return apposition_head(tokens, end) or clause_subject(tokens, at)
    if before.low in _RELATIVES:
        end -= 1
    found = phrase_left(tokens, end) if before.is_word else None
    return found if is_subject(tokens, found) else None


def _may_tell(tokens: Sequence[Token], cue: Cue) -> bool:
    """Refuse what only might be said ("anyone could claim"), and what the paper's own writer says."""
    if cue.source is None and cue.form != "passive":
        return False
    if cue.source is not None and tokens[cue.source[0]].low in ("i", "we", "you") and cue.source[0] == cue.source[1]:
        return False
    before = [token.low for token in tokens[max(0, cue.at - 3) : cue.at]]
    if cue.form in ("subj", "passive", "rel") and any(low in _HYPOTHETICAL or low == "would" for low in before):
        return False
    if before and before[-1] in ("to", "or", "of"):
        return _is_done(tokens, cue.at)
    return True


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "to ask", "of saying" tells of something done: went on to say, broke off to complain; not stopped short of saying."""
    joint, before = tokens[at - 1].low, tokens[at - 2].low if at > 1 else ""
    if joint == "or":
        return tokens[at].low.endswith(("ed", "ing", "said", "told"))
    return before != "short" if joint == "of" else before not in _NO_DEED


def _is_purpose(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a request with "to" is made in writing: written to ask, a letter to demand."""
    return at > 1 and (tokens[at - 2].low in _STEPS or any(token.low in _WRITES for token in tokens[:at]))


# -- what stands after the verb


def _after(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the content behind a verb: a clause, a request, a denial."""
    at = cue.last + 1
    if at >= len(tokens) or (cue.form == "inv"):
        return None
    if cue.form == "passive":
        return _passive(tokens, cue, at)
    found = _led_clause(tokens, cue, at) or (None if cue.negated else _bare_clause(tokens, cue, at) or _request(tokens, cue, at))
    if found is None:
        return None
    start, addressee = found
    return Told(cue, (start, len(tokens) - 1), addressee, cue.negated or cue.verb == "deny")


def _led_clause(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find a clause behind "that" or "whether", over whom it is said to and when."""
    verb = cue.verb
    known = verb in _MAY_BE_ACCEPTED if cue.negated else verb in _BARE or verb in _BARE_IF_PLAIN or verb in _ONLY_THAT
    for place in range(at, min(at + _REACH, len(tokens) - 1)):
        token = tokens[place]
        if token.part is not None or token.word in ".;:–—?!":
            return None
        if token.low == "that" and known and not _is_relative(tokens, place, at):
            return place + 1, _addressee(tokens, cue, at, place)
        asks = verb in _WITH_WHETHER and not (cue.form == "passive" and verb == "ask") and (not cue.negated or verb != "ask")
        if token.low == "whether" and asks:
            return place, _addressee(tokens, cue, at, place)
        if token.low in _WH and asks and place - at <= (3 if verb in _TELLS else 0):
            return place, _addressee(tokens, cue, at, place)
        if place > at and token.low in _MODALS:
            return None
        if place == at and not _may_lead(token, verb):
            return None
    return None


def _may_lead(token: Token, verb: str) -> bool:
    """Say whether a word may stand between a verb and its "that": whom it is said to, when, where; not "found no evidence that"."""
    return (
        verb in _TELLS
        or token.low in PREPOSITIONS
        or token.low in DAYS
        or token.low in _TIMES
        or token.low.endswith("ly")
        or token.word == ","
    )


def _is_relative(tokens: Sequence[Token], that: int, at: int) -> bool:
    """Tell "a statement that was issued" from "said in a statement that it was"."""
    follows = tokens[that + 1]
    if that > at and (follows.low in _MODALS or is_finite(tokens, that + 1)):
        return True
    return that == at and follows.low in (".", ",") and that + 2 >= len(tokens)


def _bare_clause(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find a clause without "that": said the bridge would close; told MPs on Monday he had not seen it."""
    verb = cue.verb
    if verb not in _BARE and verb not in _BARE_IF_PLAIN:
        return None
    start = at
    while start < len(tokens) and (tokens[start].low in DAYS or (tokens[start].low.endswith("ly") and not tokens[start].capital)):
        start += 1
    if start < len(tokens) and verb not in ("tell", "assure", "inform", "remind", "warn") and tokens[start].low not in PREPOSITIONS:
        return (start, None) if _is_said(tokens, cue, start) else None
    for place in range(start + 1, min(start + _REACH, len(tokens) - 1)):
        if tokens[place].part is not None or tokens[place].word in ".,;:–—?!":
            return None
        if _begins(tokens, place) and _is_clause(tokens, place, False):
            return place, _addressee(tokens, cue, at, place)
    if verb == "warn" and start < len(tokens) and _is_clause(tokens, start, False):
        return start, None
    return None


def _is_said(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Say whether what stands right behind a verb is a clause; behind "says" nearly everything is."""
    if cue.verb == "say" and tokens[at].is_word:
        short = any(token.low in _SAID_THINGS for token in tokens[at : at + 3])
        return tokens[at].low not in _NO_WORDS and not short and len(tokens) - at > _SHORTEST
    # "A move that experts claim will harm": the subject of the clause stands before.
    gap = cue.source is not None and cue.source[0] > 0 and tokens[cue.source[0] - 1].low in _RELATIVES
    return _is_clause(tokens, at, cue.verb in _BARE) or (gap and tokens[at].low in _MODALS)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun phrase begins at a token, behind another phrase."""
    token, before = tokens[at], tokens[at - 1]
    if before.low in PREPOSITIONS or before.low in DETERMINERS or before.low in COURTESY or before.low == "and":
        return False
    if token.low in _SUBJECTS or token.low in DETERMINERS or (token.low in COURTESY and not before.capital):
        return True
    if before.capital and before.low not in DAYS and before.word != "MPs":
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else token
    return (
        token.capital
        or token.word[:1].isdigit()
        or (token.low.endswith(("s", "ing")) and (follows.low in _MODALS or token.low.endswith("ing")))
    )


def _is_clause(tokens: Sequence[Token], at: int, loose: bool) -> bool:
    """Say whether a clause begins at a token: a subject with its finite verb. `loose` takes any verb form, else an auxiliary or modal."""
    first = tokens[at]
    if first.low in PREPOSITIONS and first.low not in ("in", "on", "at", "since", "after", "despite", "until", "under", "about", "over"):
        return False
    if first.part is None and not first.is_word and first.word not in "£$€":
        return False
    pronoun = first.low in _SUBJECTS
    for place in range(at + 1, min(at + (5 if pronoun else _CLAUSE), len(tokens))):
        token, before = tokens[place], tokens[place - 1]
        if token.word in ".;:?!–—" or token.low in _BREAKS:
            return False
        if before.low in _RELATIVES or before.low in ("to", "and") or token.part is not None:
            continue
        if token.low in _MODALS or (pronoun and is_finite(tokens, place)):
            return True
        if loose and is_finite(tokens, place):
            return True
    return False


def _addressee(tokens: Sequence[Token], cue: Cue, at: int, stop: int) -> Phrase | None:
    """Find whom it is said to, between the verb and what is said."""
    to = at < stop and tokens[at].low == "to"
    if not to and (cue.verb not in _TELLS or cue.addressee is None):
        return None
    found = phrase_right(tokens, at + 1 if to else at, stop)
    if found is None:
        return None
    end = found[1]
    while end > found[0] and (tokens[end].low in DAYS or not tokens[end].is_word):
        end -= 1
    return found[0], end


def _request(tokens: Sequence[Token], cue: Cue, at: int) -> tuple[int, Phrase | None] | None:
    """Find what somebody is asked or offered: urged them to find, asking for a ruling, demanded a probe, offered to pay, accused him of."""
    verb, first = cue.verb, tokens[at]
    if tokens[cue.at - 1].low == "to" and not _is_purpose(tokens, cue.at):
        return None
    if first.part is not None or (not first.is_word and first.word not in "£$€"):
        return None
    if first.low == "to":
        gives = verb in _TO and tokens[cue.at].low != "offering" and _is_infinitive(tokens, at)
        return (at, None) if gives else None
    if first.low in ("on", "upon") and verb in ("call", "press"):
        to = _to_do(tokens, at + 1)
        return (at + 1, (at + 1, to - 1)) if to else None
    if verb in _OBJECT_TO:
        to = _to_do(tokens, at)
        if to:
            return at, (at, to - 1)
    if first.low == "for" and verb in _FOR and at + 1 < len(tokens) and tokens[at + 1].is_word:
        return at + 1, None
    if verb == "accuse":
        of = next((place for place in range(at + 1, min(at + 8, len(tokens) - 1)) if tokens[place].low == "of"), None)
        return (at, (at, of - 1)) if of else None
    if verb == "offer" and tokens[cue.at].low != "offering":
        return _offered(tokens, at)
    if verb in _THINGS:
        return (at, None) if _is_thing(tokens, at) else None
    return None


def _offered(tokens: Sequence[Token], at: int) -> tuple[int, Phrase | None] | None:
    """Find what is offered to somebody: offered the parish | a meeting."""
    if not (tokens[at].low in DETERMINERS or tokens[at].capital or tokens[at].low in ("him", "them", "us", "me")):
        return None
    for place in range(at + 1, min(at + 12, len(tokens) - 1)):
        if not tokens[place].is_word or tokens[place].low in _MODALS:
            return None
        if tokens[place].low in ("a", "an") and tokens[place - 1].low not in PREPOSITIONS:
            return place, (at, place - 1)
    return None


def _is_infinitive(tokens: Sequence[Token], to: int) -> bool:
    if to + 1 >= len(tokens):
        return False
    verb = tokens[to + 1]
    if verb.low in ("be", "remain") and any(token.low in ("named", "identified", "anonymous", "quoted") for token in tokens[to : to + 4]):
        return False
    return verb.is_word and verb.low not in DETERMINERS and not verb.capital and not verb.word[:1].isdigit()


def _to_do(tokens: Sequence[Token], at: int) -> int | None:
    """Find the "to" of what somebody named at `at` is to do."""
    for place in range(at + 1, min(at + 12, len(tokens) - 1)):
        token = tokens[place]
        if token.part is not None or token.word in ".,;:–—?!" or token.low in _MODALS or token.low in _RELATIVES:
            return None
        if token.low == "to":
            return place if _is_infinitive(tokens, place) else None
    return None


def _is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun phrase or a verbal noun stands at a token: demanded a probe, denied breaking the code, denied wrongdoing."""
    return phrase_right(tokens, at, len(tokens)) is not None and tokens[at].low not in PREPOSITIONS


def _passive(tokens: Sequence[Token], cue: Cue, at: int) -> Told | None:
    """Find what is said by nobody named: is reported to have, was accused of, was told that, it is claimed that, was asked to."""
    verb, first = cue.verb, tokens[at]
    last = len(tokens) - 1
    if first.low == "by" and cue.source is not None:
        at = cue.source[1] + 1
        if at > last:
            return None
        first = tokens[at]
    if verb == "accuse":
        return Told(cue, (at + 1, last)) if first.low == "of" and at < last else None
    if first.low == "to" and at < last:
        told_of = verb in ("report", "allege", "claim") and tokens[at + 1].low in ("have", "be")
        asked = verb in _OBJECT_TO and _is_infinitive(tokens, at)
        return Told(cue, (at, last), negated=cue.negated) if told_of or asked else None
    found = _led_clause(tokens, cue, at)
    if found is None and verb in _TELLS and _begins(tokens, at) and _is_clause(tokens, at, False):
        found = at, None
    return Told(cue, (found[0], last), negated=cue.negated) if found else None


# -- what stands before the verb, or round it


def _before(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the content before its verb: "The bridge would close, he said."; "The bridge, he said, would close."."""
    if cue.source is None or tokens[cue.source[0]].low in ("whatever", "what", "as"):
        return None
    comma = (cue.at if cue.form == "inv" else cue.source[0]) - 1
    if comma < 2 or tokens[comma].word != ",":
        return None
    at = max(cue.last, cue.source[1]) + 1
    if cue.verb == "tell":
        listener = phrase_right(tokens, at, len(tokens))
        at = listener[1] + 1 if listener else at
    if not _ends(tokens, at):
        return None
    around = at < len(tokens) and tokens[at].word == ","
    led = tokens[0].low in _SUBORDINATE and not any(token.word == "," for token in tokens[:comma])
    if not led and _is_clause(tokens, 0, True) and _has_verb(tokens, 0, comma):
        return Told(cue, (0, comma - 1), negated=cue.negated)
    if around and _has_verb(tokens, at, len(tokens)) and not led and tokens[0].low not in PREPOSITIONS:
        return Told(cue, (0, len(tokens) - 1), negated=cue.negated)
    return None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Say whether nothing but a time, a place or an occasion stands behind the verb."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return token.part is None and (token.word in ".,;?!" or token.low in DAYS or token.low in _OCCASIONS)


def _has_verb(tokens: Sequence[Token], start: int, stop: int) -> bool:
    return any(tokens[place].low in _MODALS or is_finite(tokens, place) for place in range(start, stop) if place)


def _according(tokens: Sequence[Token], cue: Cue) -> Told | None:
    """Find the clause that "according to" gives somebody: before it, or behind its comma."""
    if cue.source is None or tokens[cue.source[1]].low in ("plan", "law", "need", "size"):
        return None
    if cue.at > 1:
        end = cue.at - 2 if tokens[cue.at - 1].word == "," else cue.at - 1
        return Told(cue, (0, end)) if _has_verb(tokens, 0, end + 1) else None
    after = next((place for place in range(cue.source[1] + 1, len(tokens) - 1) if tokens[place].word == ","), None)
    if after is None or not _has_verb(tokens, after + 1, len(tokens)):
        return None
    return Told(cue, (after + 1, len(tokens) - 1))


# -- where the content ends


def _trimmed(tokens: Sequence[Token], told: Told, cues: Sequence[Cue]) -> Phrase:
    """Cut off the full stop, and what the same or another speaker says next: "..., and urged"; "..., but the mayor denied"."""
    start, end = told.content
    for cue in cues:
        if start < cue.at <= end and cue.at > told.cue.at:
            end = min(end, _joint(tokens, told, cue, start, end))
    stop = next((place for place in range(start, end + 1) if tokens[place].word == ";"), None)
    end = end if stop is None else stop - 1
    while end >= start and tokens[end].part is None and not tokens[end].is_word and tokens[end].word not in "%":
        end -= 1
    return start, end


def _joint(tokens: Sequence[Token], told: Told, cue: Cue, start: int, end: int) -> int:
    """Return the last token before what the next verb says, where that is no longer part of this content."""
    if cue.form == "acc":
        return cue.at - 2 if tokens[cue.at - 1].word == "," else end
    begins = cue.at
    if cue.form in ("subj", "appos") and cue.source is not None and cue.source[0] > start:
        begins = cue.source[0]
    elif cue.source != told.cue.source or cue.source is None:
        return end
    else:
        begins = skip_auxiliaries(tokens, cue.at - 1, start) + 1
    joins = tokens[begins - 1].low in ("and", "but", "while", "though", "although")
    if joins and (cue.form not in ("subj", "appos") or tokens[begins - 2].word == ","):
        return begins - 2
    return begins - 2 if tokens[begins - 1].word == "," and cue.form in ("part", "vp2") else end

"""Offers as each paper tells them in, pairs that make two different things of one offer, or of how long it asks to wait, out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.actors import actors_at
from evenhand.core.collation.contradictions.due import is_one_ask
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, sentence_at
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# What can be offered, by kinds of which one is not the other.
_THINGS = {
    "a dialogue": r"dialogues?|discussions?|talks|conversations?|correspondence|exchange of views|consultations?",
    "a meeting": r"meetings?|appointments?|audiences?|sit-down|face[- ]to[- ]face|summit|round ?table|"
    r"meet(?! (?:the|its|half|all|any) (?:cost|bill|shortfall))",
    "a visit": r"visits?|tour|site visit|inspection|come and (?:see|look)",
    "advice": r"advice|guidance|expertise|help(?!\s(?:to\s)?(?:pay|fund|meet|cover)\b)|assistance|support|advise|second opinion",
    "put in touch": r"put (?:\w+ ){1,4}in touch|introduc\w+",
    "a loan": r"loans?|lend|interest-free|repayable|bridging finance",
    "a grant": r"grants?|donations?|donate|gift|free of charge",
    "money": r"(?:£|\$|€)\s?\d[\d.,]*\s?(?:m|bn|k|million|billion)?|money|cash|funding|funds|contribution|match(?:ed)? funding",
    "a telephone call": r"(?:tele)?phone calls?|ring|video call|conference call",
    "a survey": r"surveys?|independent review|audit|feasibility study",
    "an apology": r"apolog\w+",
    "a job": r"jobs?|seat on|place on the board|directorship",
    "a lease": r"leases?|rent-free|peppercorn|tenancy",
    "a sale": r"sell|sale|buy|purchase",
}
_THING = re.compile("|".join(rf"(?P<k{number}>(?<!\w)(?:{words}))(?!\w)" for number, words in enumerate(_THINGS.values())), re.I)
_KEYS = tuple(_THINGS)
# Kinds that say more or less of the same: no contradiction between these.
_ALIKE = (
    {"advice", "put in touch"}, {"advice", "a dialogue"}, {"money", "a grant"}, {"money", "a loan"}, {"a meeting", "a visit"},
    {"advice", "a survey"}, {"a dialogue", "put in touch"}, {"a meeting", "a telephone call"}, {"advice", "a visit"},
)  # fmt: skip
_OBJECT = re.compile(
    r"\b(?P<verb>offer(?:ed)?|promised?|find|get|send|lend|give|build|buy|provide|supply|fund|pay for|sell|hire|bring|"
    r"appoint|open|repair|replace)\s"
    r"(?:(?:you|them|him|her|it|us|the \w+)\s)?(?:an?|some|its|his|her|their|two|three|four|five|six|"
    r"\d+)\s(?P<noun>[a-z-]+(?:\s(?!(?:of|for|to|in|on|at|from|and|or|if|when|with|who|which|that|by|as)\b)[a-z-]+){0,3})"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b"
)
_SEASON = r"(?:new year|easter|christmas|summer|autumn|spring|winter|fall|end of (?:the )?\w+|next \w+|\w+ recess|election|(?:19|20)\d\d)"
_LONG = (
    r"(?:(?:an?|another)(?=\s(?:week|month|year|day|term|season))|(?:another\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|\d+))(?:\s(?:more|further|extra))?\s"
    r"(?:weeks?|months?|years?|days?|terms?|seasons?)"
)
_UNTIL = re.compile(
    rf"\b(?P<word>until|till|through|for|by)\s(?:the\s|at least\s|after\s)*(?P<time>(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s)?{_MONTH}(?:\s\d{{1,2}}\b)?|{_SEASON}|{_LONG})(?!\w)",
    re.I,
)
_WAITS = re.compile(
    r"\b(?:put(?:ting|s)?\s(?:\w+\s){0,4}?(?:off|back)|wait\w*|defer\w*|delay\w*|postpon\w+|hold(?:ing|"
    r"s)?\s(?:\w+\s){0,3}?(?:off|back)|held off|"
    r"keep\w*|kept|stay\w*|suspend\w*|paus\w+|extend\w*|freez\w+|halt\w*|spar\w+|remain\w*|leave \w+ open)\b",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:if|ask(?:s|ed|ing)?|urge[ds]?|want(?:s|ed)?|provided|condition|should|offer(?:s|ed)?|would|request\w*|call(?:s|"
    r"ed) (?:on|for)|please)\b",
    re.I,
)
_REFUSED = re.compile(r"\b(?:would not|will not|won[’']t|refus\w+|cannot|can[’']t|did not|not going to|no reason to)\b", re.I)
_WILLING = re.compile(
    r"\b(?:willing|happy|glad|pleased|delighted|prepared|ready|offer(?:s|ed|ing)?|can|could|will|would|promise[ds]?|propos\w+|"
    r"volunteer\w*)\b",
    re.I,
)
_CUE = re.compile(
    r"\b(?:offer(?:ed|s|ing)?|promis(?:ed|es|ing)|pledg(?:ed|es|ing)|undert(?:ake|aken|ook)|st(?:and|ands|ood) ready|volunteered|"
    r"proposed|invit(?:ed|es|ing|ation)|"
    r"(?:happy|glad|pleased|willing|prepared|ready|delighted) to)\b",
    re.I,
)
_CLOSE = 80
_WAIT, _TIME, _NONE = "wait", "time", "no offer"
_GIVEN = r"offers?|promises?|assurances?|undertakings?|commitments?|pledges?|guarantees?|deals?|bargains?"
_NO_OFFER = re.compile(
    rf"\b(?:no (?:such |firm )?(?:{_GIVEN})(?: of any kind| whatever| at all)? (?:was|were|has been|had been|is being) (?:ever )?"
    r"(?:made|given|struck|sought)|"
    r"no (?:money|funds?|cash|grant|help) (?:was|were|has been|had been) (?:ever )?(?:offered|promised|pledged)|"
    r"(?:denie[sd]|denying) (?:that )?(?:\w+ ){0,3}?(?:offer(?:ing|ed)?|promis(?:ing|ed|e)|pledg(?:ing|ed|e))\b|"
    rf"(?:never|did not|didn[’']t|has not|had not|not) (?:made|make|making|given?|gave) (?:him |her |them |anyone |anybody )?(?:any |"
    rf"an? |such an? )"
    rf"(?:{_GIVEN})|"
    r"(?:never|did not|didn[’']t) (?:offer|promise|pledge)d? (?:\w+ ){0,2}?anything|(?:offered|promised) (?:\w+ ){0,2}?nothing)\b",
    re.I,
)
_ANY_KIND = re.compile(r"\b(?:of any kind|whatever|at all|anything|nothing)\b", re.I)
# How much two tellings of one offer, or of one delay, must have in common.
_OFFER_ALIKE, _ENOUGH, _WAITS_ALIKE, _OF_ONE, _TO_ONE = 3.2, 2.4, 1.2, 1.2, 0.4
_DENIED_ALIKE = 0.5


@frozen(eq=False)
class Offered:
    """An offer as one paper tells it.

    `key` is who makes it, or the verb, `value` what it is told to be, `act` the words around it; `by` who may have made one that is denied.
    """

    told: Told
    key: str
    value: str
    what: str
    to: Member | None
    act: frozenset[str]
    by: frozenset[str] = frozenset()


def clash_offers(folder: Folder) -> Iterator[Clash]:
    """Compare what was offered, what is to be found or given, and how long somebody was asked to wait."""
    offers: dict[Hashable, list[Offered]] = {}
    things: dict[Hashable, list[Offered]] = {}
    arounds: dict[Offered, Around] = {}
    for name, reading in folder.readings.items():
        paper, cast = folder.papers[name], folder.cast
        for offered in (*_offers(paper, reading, cast), *_cued(paper, reading, cast)):
            arounds[offered] = folder.around(offered.told.place)
            for word in (_NONE, *folder.rarest(arounds[offered])):
                offers.setdefault(word, []).append(offered)
        offers.setdefault(_NONE, []).extend(_denials(paper, folder))
        for thing in (*_objects(paper), *_waits(paper)):
            arounds[thing] = folder.around(thing.told.place)
            for word in folder.rarest(arounds[thing]):
                things.setdefault((thing.key, word), []).append(thing)
    for one, other in neighbours(offers):
        if _NONE in (one.value, other.value):
            if one.value != other.value and _may_deny(one, other, folder):
                yield Clash("offer", "whether an offer was made", one.told, other.told, "one denies that any offer was made")
        elif one.told.place.paper != other.told.place.paper and _differ(one, other) and folder.cast.may_be_same(one.to, other.to):
            told = folder.evidence(arounds[one], arounds[other]) + _OF_ONE * (one.key == other.key) + _TO_ONE * bool(one.to and other.to)
            if told >= _OFFER_ALIKE:
                yield Clash("offer", f"what {one.what} offered", one.told, other.told, "one offer told of the same parties")
    for one, other in neighbours(things):
        told = folder.evidence(arounds[one], arounds[other])
        if one.key == _TIME and not is_one_ask(_before(one, folder), _before(other, folder)):
            continue
        if not _says_less(one.value, other.value) and told >= (_WAITS_ALIKE if one.key == _WAIT else _ENOUGH):
            shared = ", ".join(folder.shared(arounds[one], arounds[other])[:6])
            yield Clash("offer", one.what, one.told, other.told, f"told alike: {shared}")


def _before(each: Offered, folder: Folder) -> str:
    """Return the sentence as far as what is told."""
    clause = folder.clause(each.told.place.paper, each.told.place.start)
    return clause.text[: each.told.place.start - clause.place.start] if clause is not None else ""


def _offers(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Offered]:
    for ask in reading.asks:
        by = cast.member(paper.id, ask.by)
        words, to = ask.span.words(paper.text), cast.member(paper.id, ask.to)
        found = _THING.search(words)
        if ask.kind == "offer" and not ask.negated and by is not None and found is not None:
            kind = _KEYS[int((found.lastgroup or "k0")[1:])]
            place = Span(ask.span.start + found.start(), ask.span.start + found.end())
            told = Told(Place.of(paper.id, place), found[0], kind)
            around = sentence_at(paper.text, ask.span.start, ask.span.end)
            yield Offered(told, by.id, kind, cast.name(by), to, content(around.words(paper.text)) - content(found[0]))


def _cued(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Offered]:
    """Yield what is named close behind a word of offering, whoever is told to be willing."""
    text = paper.text[: paper.body_end]
    for cue in _CUE.finditer(text):
        sentence = sentence_at(text, cue.start(), cue.end())
        found = _THING.search(text, cue.end(), min(sentence.end, cue.end() + _CLOSE))
        by = next(actors_at(reading, sentence, cue.start(), cast), None)
        if found is None or by is None or _REFUSED.search(text, max(sentence.start, cue.start() - 30), found.start()):
            continue
        kind = _KEYS[int((found.lastgroup or "k0")[1:])]
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], kind)
        yield Offered(told, by.id, kind, cast.name(by), None, content(sentence.words(text)) - content(found[0]))


def _denials(paper: Paper, folder: Folder) -> Iterator[Offered]:
    """Yield where somebody says that no offer was made at all; `by` are those of name who may be meant."""
    named = {each.id for each in folder.cast.members if each.kind == "person" and any(name[:1].isupper() for name in each.names)}
    for found in _NO_OFFER.finditer(paper.text, 0, paper.body_end):
        clause = folder.clause(paper.id, found.start())
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], _NONE)
        by = clause.people & named if clause is not None else frozenset[str]()
        yield Offered(told, _NONE, _NONE, "", None, frozenset(), by)


def _may_deny(one: Offered, other: Offered, folder: Folder) -> bool:
    """Say whether a denial may be of an offer: of what one of those named made, or of anybody's where no offer "of any kind" was made."""
    denial, offer = (one, other) if one.value == _NONE else (other, one)
    apart = denial.told.place.paper != offer.told.place.paper or abs(denial.told.place.start - offer.told.place.start) > 2 * _CLOSE
    if not apart or (denial.by and offer.key not in denial.by):
        return False
    told = folder.evidence(folder.around(denial.told.place), folder.around(offer.told.place))
    return told >= _DENIED_ALIKE or (not denial.by and _ANY_KIND.search(denial.told.words) is not None)


def _differ(one: Offered, other: Offered) -> bool:
    return one.value != other.value and {one.value, other.value} not in _ALIKE


def _says_less(one: str, other: str) -> bool:
    """Say whether one time or thing is the other told more shortly: "June" and "June 15"."""
    return one.startswith(other) or other.startswith(one) or one.endswith(other) or other.endswith(one)


def _objects(paper: Paper) -> Iterator[Offered]:
    """Yield what somebody is willing to find, send or give."""
    text = paper.text[: paper.body_end]
    for found in _OBJECT.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        if _WILLING.search(text, sentence.start, found.start()) is None:
            continue
        noun = found["noun"].split()[-1]
        told = Told(Place.of(paper.id, Span(*found.span("noun"))), noun, noun)
        act = content(sentence.words(text)) - content(found[0])
        yield Offered(told, found["verb"], noun, f"what was offered: to {found['verb']} what", None, act)


def _waits(paper: Paper) -> Iterator[Offered]:
    """Yield how long somebody asks another to wait, or to keep something as it is."""
    text = paper.text[: paper.body_end]
    for found in _UNTIL.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        before = text[max(sentence.start, found.start() - 90) : found.start()]
        if _REFUSED.search(before) or not _ASKED.search(text, sentence.start, sentence.end):
            continue
        key, what = (_WAIT, "how long was asked to wait") if _WAITS.search(before) else (_TIME, "for how long it was offered or asked")
        value = re.sub(r"\W+", " ", found["time"].lower()).strip()
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], value)
        yield Offered(told, key, value, what, None, content(sentence.words(text)) - content(found[0]))

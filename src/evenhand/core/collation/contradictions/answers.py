"""What papers say that somebody answered in, pairs out that let one offer or request be taken up here and turned down there."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.events import are_others, who_acts
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_ANSWERS = {
    "taken up": r"accepted|agreed(?! that\b)|said yes|told (?:\w+ ){1,2}yes|took up|taken up|tak(?:e|ing) (?:\w+ ){1,2}up on|granted|"
    r"consented|"
    r"gave in|given in|(?:ha[sd]|was) promised|"
    r"promised(?= (?:to\b|[“\"‘]))|welcomed(?= (?:the|her|his|their|an?) (?:offer|invitation|request|visit))|"
    r"said (?:he|she|they|it) welcome|"
    r"(?:would be (?:glad|happy|pleased|delighted)|(?:was|were|is|are) (?:willing|ready|happy|"
    r"prepared)) to (?:meet|come|visit|attend|accept|see)\b|would welcome|"
    r"(?:will|(?:is|are) (?:due )?to) (?:sit down with|meet|visit|receive|host)|"
    r"(?:came|went|walked|toured|visited|met)(?=[^.;]{0,80}\b(?:invitation|invited|request)\b)|"
    r"gave (?:\w+ ){0,3}(?:assurance|undertaking)s?",
    "turned down": r"refus(?:ed|es|ing)|declin(?:ed|es|ing)(?! to comment\b)|reject(?:ed|s|ing)|turn(?:ed|"
    r"ing) (?:\w+ ){0,3}?down|rebuffed|said no\b|told (?:\w+ ){1,2}no\b|(?:got|gave \w+|given) (?:the|a) (?:brush-off|cold shoulder|"
    r"flat no)|"
    r"(?:could|can) ?not be justified|can[’']t be justified|(?:would|will) not (?:see|meet|come|receive|accept|take it up)|"
    r"won[’']t (?:see|meet|come|receive|accept)|(?:want(?:s|ed)?|would have) (?:none of it|nothing to do with (?:it|the))|"
    r"ruled out|snubbed|spurned|dismissed(?= (?:the|her|his|their|any) (?:offer|request|call|idea|suggestion|"
    r"proposal))|knock(?:ed|ing) (?:\w+ ){0,2}back|vetoed|threw (?:it )?out|thrown out|sen[dt] (?:it|them|him|her) (?:away|packing)",
    "left without a reply": r"(?:never|did not|didn['’]t|has not|hasn['’]t|had not|have not|not yet|not|yet to|without) (?:even |"
    r"ever )?(?:repl(?:y|"
    r"ied)|answer(?:ed|ing)?|respond(?:ed)?|hear back|heard back|ha[ds] (?:an? |any )?(?:reply|answer|response)|acknowledged)|"
    r"no (?:reply|answer|response)\b|ignored|unanswered|heard nothing",
    "answered": r"wrote back|replied|answered(?! for\b)|responded|(?:sent|gave|had|received) (?:a|an|his|her|its|"
    r"their) (?:\w+ )?(?:reply|answer|response)",
    "put off": r"would (?:study|consider|look at|look into|think about|review)|(?:is|was|were) (?:considering|"
    r"studying|looking (?:at|into))",
}
_ANSWER = re.Seldom("|".join(rf"(?P<k{number}>\b(?:{words}))(?![\w-])" for number, words in enumerate(_ANSWERS.values())), re.I)
_KEYS = tuple(_ANSWERS)
# Which two cannot both be.
_APART = (
    {"taken up", "turned down"}, {"left without a reply", "answered"}, {"left without a reply", "turned down"},
    {"left without a reply", "taken up"}, {"put off", "turned down"},
)  # fmt: skip
_UNTOLD = re.compile(
    r"\b(?:not|never|if|whether|could|might|may|unless|until|n['’]t|asked if|asked whether|neither|nobody)\s(?:\w+\s){0,3}\Z", re.I
)
_COMMENT = re.compile(
    r"\s(?:to )?(?:comment|say|discuss|be (?:named|drawn|interviewed)|speak|answer questions|give (?:his|her|their) name)\b", re.I
)
_ASKED = kin(
    content(
        "offer invitation request meeting visit tour call plea demand proposal deal application letter appeal help advice trial money "
        "talks "
        "delegation deputation audience hearing sit-down email note grant loan condition terms"
    )
)
_MEETS, _MEETING = re.compile(r"\b(?:see|meet|sit down|receive|host)\b", re.I), kin(content("meeting"))
_BEHIND, _BEFORE = 70, 60
# Where no person stands in both, more must be told alike.
_ENOUGH, _OF_ONE, _OF_THING, _NOBODY = 1.6, 0.7, 0.8, 3.0
# What is told of the past in papers so many days apart is one answer.
_DAYS = 14


@frozen(eq=False)
class Answered:
    """How somebody is told to have met something asked or offered: what it was, the words around, and who it was, as far as read."""

    told: Told
    clause: Clause
    about: frozenset[str]
    around: Around
    by: frozenset[str]


def clash_answers(folder: Folder) -> Iterator[Clash]:
    """Compare what is told to be accepted with what is told to be refused, and what is answered with what is not."""
    rows: dict[Hashable, list[Answered]] = {}
    for clause in (clause for clauses in folder.clauses.values() for clause in clauses):
        for row in answers_of(clause, folder):
            for word in sorted({*row.about, *(f"@{person}" for person in clause.people)}):
                rows.setdefault(word, []).append(row)
    for one, other in neighbours(rows):
        if {one.told.value, other.told.value} in _APART and _is_one(one, other, folder):
            shared = ", ".join(folder.shared(one.around, other.around)[:6]) or "the same people"
            reason = None if _one_time(one, other, folder) else "time"
            yield Clash("offer", "whether it was offered, or taken up", one.told, other.told, f"told alike: {shared}", reason)


def answers_of(clause: Clause, folder: Folder) -> Iterator[Answered]:
    """Yield each answer that a sentence tells."""
    if "?" in clause.text:
        return
    for found in _ANSWER.finditer(clause.text):
        value = _KEYS[int((found.lastgroup or "k0")[1:])]
        if _UNTOLD.search(clause.text, max(0, found.start() - 40), found.start()) or _COMMENT.match(clause.text, found.end()):
            continue
        place = Place(clause.place.paper, clause.place.start + found.start(), clause.place.start + found.end())
        around = clause.text[max(0, found.start() - _BEFORE) : found.start()] + " " + clause.text[found.end() : found.end() + _BEHIND]
        about = kin(content(around)) & _ASKED | (_MEETING if _MEETS.search(found[0]) else frozenset())
        by = who_acts(place.paper, Span(clause.place.start, place.end), folder)
        # "The offer was turned down": what is asked is not who answered.
        yield Answered(Told(place, found[0], value), clause, about, folder.around(place), frozenset() if by & _ASKED else by)


def _is_one(one: Answered, other: Answered, folder: Folder) -> bool:
    if one.clause.place == other.clause.place or are_others(one.by, other.by, one.clause.stems, other.clause.stems):
        return False
    told = folder.evidence(one.around, other.around)
    told += _OF_ONE * bool(one.clause.people & other.clause.people) + _OF_THING * bool(one.about & other.about)
    alone = not one.clause.people & other.clause.people and told < _NOBODY
    return told >= _ENOUGH and bool(one.about or other.about) and not alone


def _one_time(one: Answered, other: Answered, folder: Folder) -> bool:
    days = [folder.papers[each.told.place.paper].published for each in (one, other)]
    if days[0] is None or days[1] is None or one.told.place.paper == other.told.place.paper:
        return one.told.place.paper != other.told.place.paper
    return abs((days[0].first_day() - days[1].first_day()).days) <= _DAYS

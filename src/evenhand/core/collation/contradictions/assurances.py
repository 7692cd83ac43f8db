"""What papers assure in set phrases in (it is within budget, nobody has an interest in it), pairs out of which one tells the opposite."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_ADVICE = r"(?:advice|advised|recommendations?|warnings?|guidance|concerns?|e-?mails?|memos?|objections?|representations?)"
_IT = r"(?:the|its|his|her|their|our|my|your|any|all|every|official|professional|legal|expert|written|repeated)"

_LEAVE = r"(?:permission|consent|approval|leave|licen[cs]e|the go-ahead)"
_PLAN = r"(?:it|them|the|an?|its|his|her|their|plans?|proposals?|permission)"


@frozen
class Scale:
    """What can be assured: the kind of contradiction, in plain words what it is, and the phrases of both sides.

    `of_one` marks what is said of one person: the other side must name that person too. So much as `enough` must be told alike.
    """

    kind: str
    what: str
    assured: str
    opposed: str
    of_one: bool = False
    enough: float = 0.4


_SCALES = {
    "budget": Scale(
        "number", "whether it is within budget",
        r"(?:on|within|under|inside|to) (?:its |the |their )?(?:agreed |original )?budget|no (?:cost )?overruns?",
        r"over(?:-| )budget|(?:over|above|beyond|exceed\w*|bust\w*) (?:its|the|their) (?:\w+ )?budget|"
        r"overspen(?:t|ds?|ding)|cost overruns?",
    ),
    "time": Scale(
        "date", "whether it is on time",
        r"on (?:time|schedule|track)|ahead of schedule|to timetable",
        r"behind schedule|(?:days?|weeks?|months?|years?) late|running late|overdue|delayed|off track",
    ),
    "interest": Scale(
        "attribution", "whether there is an interest",
        r"no (?:such |possible |personal |financial )?(?:conflict|interests? (?:to declare|in)\b)|nothing to declare|"
        r"not (?:a|any) conflict",
        r"an? (?:\W?(?:clear|plain|obvious|direct|serious|real|actual|potential) )?conflict(?:\W? (?:of interests?|between)|\b)|"
        r"undeclared interests?|interests? (?:\w+ ){0,4}(?:not|never) (?:been )?declared|(?:failed to|did not|never|should have) declared?",
    ),
    "advice": Scale(
        "attribution", "whether advice was followed",
        rf"(?:follow(?:ed|ing|s)|act(?:ed|ing) on|took|heeded|in line with|consistent with) "
        rf"(?:{_IT} ){{0,3}}(?:\w+ )?{_ADVICE}|"
        rf"{_ADVICE}\b[^.;,]{{0,40}}"
        r"(?:considered|incorporated|heeded|followed|taken (?:up|into account|on board|seriously)|acted (?:up)?on)",
        rf"(?:ignor(?:ed|ing)|against|overrul(?:ed|ing)|overrode|disregard(?:ed|ing)|reject(?:ed|ing)|contrary to|brushed aside|set aside|"
        rf"defied|defying|dismissed|flouted) (?:{_IT} ){{0,3}}(?:\w+ )?{_ADVICE}|"
        rf"{_ADVICE}\b[^.;,]{{0,40}}(?:ignored|overruled|overridden|disregarded|rejected|brushed aside|set aside|dismissed)",
    ),
    "paid": Scale(
        "attribution", "who paid",
        r"paid (?:\w+ ){0,2}own (?:way|fares?|bills?|share|expenses)|at (?:his|her|their|my) own expense|"
        r"out of (?:his|her|their|my) own pockets?|paid for (?:it|everything|the \w+) (?:him|her|my|them)sel(?:f|ves)",
        r"treated|as guests? of|as (?:the|an?|his|her|their) guests?|"
        r"(?:was|were|been) paid for by|picked up (?:the|his|her|their) (?:tab|bill)|"
        r"courtesy of|at the expense of|hospitality (?:from|of)|free of charge|freebie",
        of_one=True,
    ),
    "decision": Scale(
        "direction", "what was decided",
        rf"(?:grant(?:ed|ing)|gave|given) (?:\w+ ){{0,3}}?{_LEAVE}|(?:approv|adopt|back)(?:ed|ing) {_PLAN}|"
        r"vot(?:ed|ing) (?:[\w–-]+ ){0,5}?to (?:approve|adopt|pass|back|allow|grant)",
        rf"(?:refus|deni|declin)(?:ed|ing) (?:\w+ ){{0,3}}?{_LEAVE}|(?:reject|block|veto)(?:ed|ing) {_PLAN}|"
        rf"turned down {_PLAN}|turned {_PLAN}(?: \w+){{0,2}} down|threw (?:it )?out|"
        r"vot(?:ed|ing) (?:[\w–-]+ ){0,5}?(?:against|to (?:reject|refuse|block|throw out))",
        enough=2.8,
    ),
    "presence": Scale(
        "attribution", "whether somebody took part",
        r"left the (?:room|chamber|meeting|hall)|withdr(?:ew|awn) from the (?:room|chamber|meeting|debate|discussion|vote)|"
        r"(?:was|were) not (?:in the room|present|at the meeting)|sent (?:his|her) apologies",
        r"proposed|seconded|moved (?:it|the)|chaired|proposing|seconding",
        of_one=True,
    ),
}  # fmt: skip
_SIDES = ("assured", "opposed")
_VALUES = {"assured": "as assured", "opposed": "the opposite"}
# Marks may stand within a phrase: had been “considered and incorporated”.
_SPACE = r"[\s“”\"‘]{1,2}"
_PHRASES = {
    (name, side): re.Seldom(rf"(?<![\w-])(?:{getattr(scale, side)})(?![\w-])".replace(" ", _SPACE), re.I)
    for name, scale in _SCALES.items()
    for side in _SIDES
}
_OPEN = re.compile(
    r"\b(?:(?:would|could|might|may|should|must|to)\s(?:[\w’'-]+\s){0,3}|(?:if|whether|unless|until|in case)\s(?:[\w’'-]+\s){0,7})\Z", re.I
)
_DENIED = re.compile(
    r"\b(?:(?:not|never|nobody|no one|no|without|neither|\w+n[’']t)\s(?:[\w’'-]+\s){0,4}|den(?:y|ied|ies|ying)\s(?:[\w’'-]+\s){0,7})\Z",
    re.I,
)
_BACK = 70
# How much it counts that both tell of one person.
_OF_ONE = 0.5


@frozen(eq=False)
class Assured:
    """A place that tells one side of a scale."""

    told: Told
    scale: str
    clause: Clause
    around: Around


def clash_assurances(folder: Folder) -> Iterator[Clash]:
    """Compare what is assured with what tells the opposite."""
    rows: dict[Hashable, list[Assured]] = {}
    for clause in (clause for clauses in folder.clauses.values() for clause in clauses):
        for row in assured_in(clause, folder):
            for word in (*folder.rarest(row.around), *(f"@{person}" for person in sorted(clause.people))):
                rows.setdefault((row.scale, word), []).append(row)
    for one, other in neighbours(rows):
        scale = _SCALES[one.scale]
        if one.clause.place != other.clause.place and _is_one(one, other, folder, scale):
            shared = ", ".join(folder.shared(one.around, other.around)[:6]) or "the same people"
            yield Clash(scale.kind, scale.what, one.told, other.told, f"told alike: {shared}")


def assured_in(clause: Clause, folder: Folder) -> Iterator[Assured]:
    """Yield every phrase of a sentence that tells one side; what is denied tells the other side, what is supposed tells neither."""
    if "?" in clause.text:
        return
    for (name, side), pattern in _PHRASES.items():
        for found in pattern.finditer(clause.text):
            before = clause.text[max(0, found.start() - _BACK) : found.start()]
            if _OPEN.search(before) or (name == "decision" and _is_one_vote(clause, found[0], found.start(), folder)):
                continue
            told_side = _SIDES[1 - _SIDES.index(side)] if _DENIED.search(before) else side
            place = Place(clause.place.paper, clause.place.start + found.start(), clause.place.start + found.end())
            yield Assured(Told(place, found[0], _VALUES[told_side]), name, clause, folder.around(place))


def _is_one_vote(clause: Clause, words: str, at: int, folder: Folder) -> bool:
    """Say whether one person is told to have voted, which decides nothing."""
    doer = clause.doer(at) if words.lower().startswith("vot") else None
    return any(each.id == doer and each.kind == "person" for each in folder.cast.members)


def _is_one(one: Assured, other: Assured, folder: Folder, scale: Scale) -> bool:
    people = one.clause.people & other.clause.people
    if scale.of_one and not people:
        return False
    return folder.evidence(one.around, other.around) + _OF_ONE * bool(people) >= scale.enough

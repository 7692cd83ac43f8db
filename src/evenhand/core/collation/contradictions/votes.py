"""Sentences that tell how a vote went in, pairs out in which one motion is carried and lost, or met by nobody and by some."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.ballots import BODY, Ballot, ballot_at, tallies_in
from evenhand.core.collation.contradictions.claims import Claim, days_of, matches, slots_of
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.values import patterns as re

# That a vote is told of, where no numbers tell so.
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|motions?|resolutions?|resolved|ballot|division|amendments?|hands?(?= (?:were |was |went )?(?:against|up)))\b",
    re.I,
)
_SIDES = {
    "carried": r"carr(?:ied|ies|y)|pass(?:ed|es)?|approved|adopted|endorsed|agreed|backed|accepted|ratified|"
    r"resolved(?= to)|in favou?r|got up|"
    r"voted(?=,? (?:[^.;]{0,60}?,? )?(?:for|to)\b)|said yes|prevailed|won",
    "lost": r"lost|lapsed|(?:was|were) beaten|fell|fail(?:s|ed)|rejected|defeated|threw (?:\w+ )?out|thrown out|voted (?:\w+ )?down|"
    r"said no|turned (?:\w+ )?down|"
    r"voted(?=,? (?:[^.;]{0,60}?,? )?against\b)|(?<=to \w\w\w )against|(?<=to \w\w\w\w )against|(?<=to \w\w\w\w\w )against",
    "put off": r"deferred|put off|postponed|adjourned",
}
_SIDE = re.compile("|".join(rf"\b(?P<s{number}>{words})(?![\w-])" for number, words in enumerate(_SIDES.values())), re.I)
_NOT = re.compile(r"(?:\b(?:not|never|nor|no)|n[’']t)\s(?:\w+\s){0,2}\Z", re.I)
_TURNED = {"carried": "lost", "lost": "carried", "put off": ""}
_NOBODY = re.compile(
    r"\bunanimous(?:ly)?\b|\bwithout (?:dissent|opposition)\b|\bnem\.? con\b|\ball hands\b|\bto a (?:man|woman)\b|"
    r"(?:\bnot|\bno|\bwithout|n[’']t)\s(?:a\s)?(?:single\s)?(?:hand|voice|vote|soul)s?\s(?:\w+\s){0,2}against\b|"
    r"\b(?:nobody|no one|none)\s(?:\w+\s)?against\b",
    re.I,
)
_SOME = re.compile(
    r"\b(?:(?:handful|few|several|some|two|three|four|five|six|seven|eight|nine|\d+)\s(?:\w+\s)?against|split|narrowly|by one vote)\b", re.I
)
_UNTOLD = re.compile(
    r"\b(?:if|whether|would|could|should|may|might|will|to|unless|until|expected|due|ask(?:s|ed)?|urge[ds]?)\s(?:\w+\s){0,2}\Z", re.I
)
# A member who votes for something is not the body that carries it.
_MEMBER = re.compile(r"(?:\b(?:I|he|she|who)|(?P<name>[A-Z][\w’'-]+))\s(?:had\s|has\s|also\s)?\Z")
_BODY = re.compile(rf"(?:They|We|Members|People|Residents|Parents|Growers|Farmers|Voters)\Z|{BODY.pattern}", re.I)
_REACH = 40


@frozen(eq=False)
class Outcome(Claim):
    """How a vote went: `side` is "carried", "lost", "put off" or empty; `against` is whether any voted against it, None where untold."""

    side: str
    against: bool | None
    ballot: Ballot


def clash_votes(folder: Folder) -> Iterator[Clash]:
    """Compare how each vote is told to have gone."""
    every = (_outcome(clause, folder) for clauses in folder.clauses.values() for clause in clauses)
    for match in matches([each for each in every if each is not None], folder):
        if _differ(match.one, match.other) and not match.one.ballot.is_another(match.other.ballot):
            yield Clash("direction", "how a vote went", match.one.told, match.other.told, match.why)


def _differ(one: Outcome, other: Outcome) -> bool:
    if one.side and other.side and one.side != other.side:
        return True
    return None not in (one.against, other.against) and one.against != other.against


def _outcome(clause: Clause, folder: Folder) -> Outcome | None:
    text = clause.text
    tallies = list(tallies_in(text))
    if "?" in text or not (tallies or _VOTE.search(text)):
        return None
    side = next(_sides(text), "")
    against = False if _NOBODY.search(text) else True if _SOME.search(text) or tallies else None
    if not side and against is None:
        return None
    ballot = ballot_at(clause.place, tallies[0][1] if tallies else None, folder)
    value = " ".join(filter(None, (side, "" if against is None else "with votes against" if against else "with none against")))
    return Outcome(clause.told(value), slots_of(clause, folder), days_of(clause, folder), side, against, ballot)


def _sides(text: str) -> Iterator[str]:
    """Yield how a vote went, in the order of the sentence; what is denied is turned round."""
    for found in _SIDE.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        member = _MEMBER.search(before) if found[0].lower().startswith("voted") else None
        if _UNTOLD.search(before) or (member is not None and not (member["name"] and _BODY.match(member["name"]))):
            continue
        side = next(name for number, name in enumerate(_SIDES) if found[f"s{number}"])
        yield _TURNED[side] if _NOT.search(before) else side

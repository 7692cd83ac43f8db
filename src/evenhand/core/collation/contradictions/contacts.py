"""What papers say of who met, knew or spoke to whom in, pairs out of which one denies it and the other tells of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from evenhand.core.collation.contradictions.clauses import TURN, Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import patterns as re

_NEVER = r"(?:never|at no time|not|n[’']t)\s(?:\w+\s){0,2}?"
_DENIED = re.Seldom(
    rf"\b{_NEVER}(?:met|meet|(?:know|knew)(?= (?-i:[A-Z]|him\b|her\b|them\b|the m[ae]n\b))|spoken|spoke|speak|talked|talk|discussed|"
    rf"discuss|raised|raise|dined|been (?:near|to|inside|in)|set foot|"
    r"visited|called on|looked at|been through|had (?:any |a )?(?:contact|dealings|conversations?|discussions?|meetings?)|lobbied)\b|"
    r"\bno (?:private |secret |such )?(?:contact|dealings|conversations?|discussions?|meetings?|talks)(?: whatever| of any kind| at all)? "
    r"(?:with|had|has|have|was|were|took|between)\b|"
    r"\b(?:nobody|no one|no-one|none)\b[^,.;“”\"]{0,40}\s(?:had|has|have) (?:been near|met|spoken|visited|set foot|discussed)\b|"
    r"\b(?:denie[sd]|denying) (?:that )?(?:\w+ ){0,4}?(?:met|meeting|knowing|knew|speaking|spoken|spoke|discussing|discussed|"
    r"talking|talked|raised|raising|lobbying|lobbied|visiting|visited)\b",
    re.I,
)
_TOLD = re.Seldom(
    r"\b(?:met(?! (?:the (?:cost|bill|target|standard|deadline|criteria)|with (?:anger|fury|silence|an?)\b))|(?:had|over|at|a)(?: an?|"
    r" the)?(?: \w+)? "
    r"(?:lunch|dinner|breakfast|drinks?|coffee|supper)|dined|dining|(?:a|the|private|brief) (?:chat|conversation|meeting|lunch|dinner)\b|"
    r"chatted|chatting|(?:spoke|spoken|speaking|talked|talking) (?:to|with)|bent the ear|thick as thieves|golf(?:ed|ing)?|guest of|"
    r"s[ai]t(?:ting)? (?:down|beside|next to|with)|(?:drinking|photographed|seen|pictured|closeted) with|pressed|lobbied|raised|"
    r"discussed|visited|looked (?:at|over|round)|g(?:one|oing) over|went over|walked|toured|drove out|turned up|called (?:at|in|round)|"
    r"in (?:her|his|my|their) own (?:\w+ )?(?:kitchen|home|house|office|garden|car|study|room|living room|pub|club|hotel|farm|yacht)|"
    r"old friends?|friend of|known (?:him|her|each other))\b",
    re.I,
)
# Who concedes that it "might have come up" tells of it, however it is put.
_CONCEDED = re.Seldom(
    r"\b(?:conced(?:ed|es|ing)|admit(?:ted|s|ting)|acknowledg(?:ed|es|ing)|accepted|allowed)\b[^.;]{0,90}?"
    r"\b(?:c[ao]me up|mentioned|discussed|raised|met|meeting|spoken?|talked|a word|conversations?)\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:if|whether|would|will|should|could|might|asked to|want(?:s|ed)? to|hop(?:es|ed) to|offer\w*|invit\w+|due|to meet)\b|\?", re.I
)
# How much must be told alike where two people are told of, or one, or the same rare thing.
_ENOUGH, _OF_ONE, _OF_TWO, _OF_THING = 1.0, 0.35, 0.5, 0.9
_RARE = 0.45
# In a large folder so many sentences are looked through that share a word with a denial.
_MOST = 64


def clash_contacts(folder: Folder) -> Iterator[Clash]:
    """Compare what is denied of a meeting, a talk or a visit with what is told of one."""
    clauses = [clause for held in folder.clauses.values() for clause in held]
    told = _told(clauses)
    for denial in clauses:
        found = None if "?" in denial.text else _DENIED.search(denial.text)
        if found is None:
            continue
        turn = TURN.search(denial.text, found.end())
        scope = kin(content(denial.text[found.start() : turn.start() if turn else len(denial.text)]))
        near = dict.fromkeys(claim for word in folder.telling(denial) for claim in told.get(word, ()) if _may_answer(denial, claim))
        ranked = sorted(
            ((_likeness(denial, claim, scope, folder), claim.place, claim) for claim in near), key=lambda row: (-row[0], row[1])
        )
        for strength, _, claim in ranked[:NEIGHBOURS]:
            if strength >= _ENOUGH:
                why = "one denies that they met, spoke or went there, the other tells of it"
                yield Clash("attribution", "whether they met, spoke or went there", denial.told("denied"), claim.told("said"), why)


def _told(clauses: Iterable[Clause]) -> dict[Hashable, list[Clause]]:
    """Return the sentences that tell of a meeting, a talk or a visit, by everything by which they can be found."""
    told: dict[Hashable, list[Clause]] = {}
    met = (each for each in clauses if _CONCEDED.search(each.text) or (_tells(each) and not _OPEN.search(each.text)))
    for word, clause in ((word, each) for each in met if not _DENIED.search(each.text) for word in sorted(each.features)):
        held = told.setdefault(word, [])
        if len(held) < _MOST:
            held.append(clause)
    return told


def _tells(clause: Clause) -> bool:
    """Say whether a sentence tells of a meeting, and not of one that nobody recalls."""
    return any(not kin(content(found[0])) & clause.behind for found in _TOLD.finditer(clause.text))


def _may_answer(denial: Clause, claim: Clause) -> bool:
    one_voice = denial.teller is not None and denial.teller == claim.teller and denial.place.paper == claim.place.paper
    return denial.place != claim.place and not one_voice


def _likeness(denial: Clause, claim: Clause, scope: frozenset[str], folder: Folder) -> float:
    """Say how far a sentence tells of what another denies: of the same people, of the same rare thing."""
    people = {person for person in denial.people & claim.people if person != claim.teller or person != denial.teller}
    things = (scope & claim.stems) - folder.named(denial)
    rare = sum(folder.weight(word) for word in things if folder.weight(word) >= _RARE)
    told = folder.evidence(folder.around(denial.place), folder.around(claim.place))
    return told + _OF_ONE * bool(people) + _OF_TWO * (len(people) > 1) + _OF_THING * rare

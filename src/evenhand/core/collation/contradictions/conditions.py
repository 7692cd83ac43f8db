"""What papers say that an offer hangs on in, pairs out of which one says that it hangs on something and the other that it does not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_HANGS = re.Seldom(
    r"\b(?:on (?:the )?(?:strict |clear |firm )?(?:condition|proviso|understanding|basis) that|on (?:one|two|three) conditions?|"
    r"provided (?:that )?(?!by\b|for\b|with\b|the service)|subject to|in (?:return|exchange)(?! fire)\b|so long as|as long as|only if|"
    r"conditional (?:up)?on|hing(?:ed|es) on|with (?:strings|a proviso)|(?:tied|linked) to)\b",
    re.I,
)
_FREE = re.Seldom(
    r"\b(?:no strings|without (?:any )?(?:strings|conditions?)|(?:no|not a|never a) (?:pre-?)?conditions?\b|unconditional(?:ly)?|"
    r"nothing in return|"
    r"(?:not|never|n[’']t) (?:\w+ ){0,4}?(?:linked|tied|conditional|dependent|a quid pro quo)|no (?:link|linkage|connection) between|"
    r"drop(?:ped|ping|s) (?:the|that|this|his|her|its|their|any) (?:\w+ ){0,2}?(?:condition|demand|insistence|requirement|proviso|bit|"
    r"clause)s?\b|"
    r"(?:did not|didn[’']t|never) (?:ask(?:ed)?|want(?:ed)?|s(?:eek|ought)|expect(?:ed)?) (?:for )?anything (?:in return|back))",
    re.I,
)
_OFFER = re.compile(
    r"\b(?:offer\w*|would|will|willing|happy|glad|pleased|prepared|ready|help\w*|pay|fund\w*|grant|money|meet\w*|visit\w*|propos\w+|"
    r"promis\w+|"
    r"recommend\w*|contribut\w+)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:if|whether|would be)\b|\?", re.I)
# How much two tellings must have in common, and how much it counts that they tell of one person.
_ENOUGH, _OF_ONE = 1.1, 0.7
# In a large folder so many places are looked through that share a word.
_MOST = 64


@frozen(eq=False)
class Hung:
    """A place that says whether an offer hangs on something."""

    told: Told
    clause: Clause
    around: Around


def clash_conditions(folder: Folder) -> Iterator[Clash]:
    """Compare where an offer is told to hang on something with where it is told to hang on nothing."""
    clauses = [clause for held in folder.clauses.values() for clause in held]
    free = [each for clause in clauses for each in _found(_FREE, clause, "hangs on nothing", folder)]
    hung: dict[str, list[Hung]] = {}
    for each in (each for clause in clauses if free for each in _found(_HANGS, clause, "hangs on a condition", folder)):
        for held in (hung.setdefault(word, []) for word in sorted(each.clause.features)):
            if len(held) < _MOST:
                held.append(each)
    for one in free:
        near = dict.fromkeys(each for word in folder.telling(one.clause) for each in hung.get(word, ()) if _may_be_one(one, each))
        likely = [(_likeness(one, each, folder), each.told.place, each) for each in near]
        for strength, _, other in sorted(likely, key=lambda row: (-row[0], row[1]))[:NEIGHBOURS]:
            if strength >= _ENOUGH:
                shared = ", ".join(folder.shared(one.around, other.around)[:6]) or "the same people"
                yield Clash("offer", "whether the offer hangs on a condition", one.told, other.told, f"told alike: {shared}")


def _found(pattern: re.Seldom, clause: Clause, value: str, folder: Folder) -> Iterator[Hung]:
    for found in pattern.finditer(clause.text):
        if pattern is _FREE and _OPEN.search(clause.text):
            continue
        if pattern is _HANGS and (_FREE.search(clause.text) or not _OFFER.search(clause.text)):
            continue
        place = Place(clause.place.paper, clause.place.start + found.start(), clause.place.start + found.end())
        yield Hung(Told(place, found[0], value), clause, folder.around(place))


def _may_be_one(one: Hung, other: Hung) -> bool:
    one_voice = one.clause.teller is not None and one.clause.teller == other.clause.teller
    return one.clause.place != other.clause.place and not (one_voice and one.told.place.paper == other.told.place.paper)


def _likeness(one: Hung, other: Hung, folder: Folder) -> float:
    return folder.evidence(one.around, other.around) + _OF_ONE * bool(one.clause.people & other.clause.people)

"""How papers say that a letter came out in, pairs that have it leaked here and released there, or brought out by who denies it, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from attrs import frozen

from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_BY_LAW = r"freedom of information|FOI|public records|open[- ]records|(?:right|access) to information"
_WAYS = {
    "nobody leaked it": r"(?:nobody|no one|none)\b[^.;“”\"]{0,40}\bleaked|(?:did not|didn[’']t|never|"
    r"denie[sd] (?:having )?) ?leak(?:ed|ing)?|"
    rf"(?:had )?(?:no (?:hand|part)|nothing to do) (?:in|with) (?:\w+ ){{0,2}}?(?:{_BY_LAW}|leak(?:ing)?|release)",
    "leaked": r"leaked",
    "released": rf"released to|released under|(?:under|through|after|by) (?:an? |the )?(?:{_BY_LAW})",
    "brought out": r"(?:prised|winkled|dragged|dug|got|obtained|forced) (?:out )?(?:[\w’'-]+ ){0,4}?by(?= (?:\w+ ){0,4}?[A-Z])",
}
_WAY = re.Seldom("|".join(rf"(?P<k{number}>\b(?:{words})\b)" for number, words in enumerate(_WAYS.values())), re.I)
_KEYS = tuple(_WAYS)
_APART = ({"leaked", "released"}, {"nobody leaked it", "leaked"}, {"nobody leaked it", "brought out"})
_PAPER = re.compile(
    r"\b(?:(?P<letter>letter|correspondence)|(?P<mail>e-?mail|message|text)|(?P<memo>memo\w*|note)|(?P<page>documents?|pages|papers|files)|"
    r"(?P<any>anything|request|it))s?\b",
    re.I,
)
_REACH = 110


@frozen(eq=False)
class CameOut:
    """A place that says how a paper came out, and what is printed of it: "letter", "mail", or "any"."""

    told: Told
    clause: Clause
    papers: frozenset[str]


def clash_leaks(folder: Folder) -> Iterator[Clash]:
    """Compare how the papers of an affair are told to have come out."""
    found = [each for held in folder.clauses.values() for clause in held for each in _ways(clause)]
    ways = [[each for each in found if each.told.value == way][:NEIGHBOURS] for way in _KEYS]
    for ones, others in combinations(ways, 2):
        for one, other in ((one, other) for one in ones for other in others if _may_clash(one, other)):
            yield Clash("attribution", "how it came out", one.told, other.told, "one paper of the affair, brought out in two ways")


def _ways(clause: Clause) -> Iterator[CameOut]:
    for way in _WAY.finditer(clause.text):
        near = clause.text[max(0, way.start() - _REACH) : way.end() + _REACH]
        papers = frozenset(str(each.lastgroup) for each in _PAPER.finditer(near))
        if papers:
            place = Place(clause.place.paper, clause.place.start + way.start(), clause.place.start + way.end())
            yield CameOut(Told(place, way[0], _KEYS[int(str(way.lastgroup)[1:])]), clause, papers)


def _may_clash(one: CameOut, other: CameOut) -> bool:
    values = {one.told.value, other.told.value}
    if values not in _APART or one.told.place.paper == other.told.place.paper:
        return False
    if "brought out" in values:
        return bool(one.clause.people & other.clause.people)
    return bool(one.papers & other.papers) or "any" in one.papers | other.papers

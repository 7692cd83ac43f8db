"""Sentences of all papers in, pairs out of which one says that something is given or to come, and the other that there is none of it."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.collation.contradictions.claims import alike
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import patterns as re

# "There would be no bus", "vouchers, but no tanker", "with no phasing-in".
_NONE = re.compile(r"\b(?:no|without any)\s(?:such\s)?(?P<thing>[a-z][\w’']+)")
_GIVEN = re.compile(
    r"\b(?:will|would|are to|is to|was to|were to|to be|there['’]ll|offer\w*|promis\w*|send|sent|gets?|got|give[ns]?|gave|"
    r"provide[ds]?|put to)\b",
    re.I,
)
_OFFERED = re.compile(r"\b(?:offer\w*|promis\w*|pledg\w*|put to)\b", re.I)
_ENOUGH = 0.9
# In a large folder so many sentences are looked through that tell of one thing as given.
_MOST = 64


def clash_withheld(folder: Folder) -> Iterator[Clash]:
    """Compare what one paper says there is none of with what another says is given or to come."""
    given: dict[str, list[Clause]] = {}
    clauses = [each for held in folder.clauses.values() for each in held if _GIVEN.search(each.text) and "?" not in each.text]
    for clause in clauses:
        for stem in sorted(clause.stems - clause.behind):
            if len(held := given.setdefault(stem, [])) < _MOST:
                held.append(clause)
    for clause in (each for each in clauses if _OFFERED.search(each.text)):
        for thing in sorted({stem for found in _NONE.finditer(clause.text) for stem in kin(content(found["thing"]))}):
            others = [each for each in given.get(thing, ()) if each.place.paper != clause.place.paper]
            near = [each for each in others[:NEIGHBOURS] if alike(clause, each, folder) >= _ENOUGH]
            yield from (Clash("offer", "whether it was to come", clause.told("none"), each.told("given"), f"no {thing}") for each in near)

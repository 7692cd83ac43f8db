"""Pairs that put one number or one day in two ways in, those of what somebody offers as pairs of an offer out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from evenhand.core.collation.contradictions_folder import Folder
from evenhand.core.collation.contradictions_pairs import Clash
from evenhand.core.values import Place

# What follows is offered, or asked in return.
_OFFERS = re.compile(
    r"\b(?:offer(?:ed|s|ing)?|promis(?:e|ed|es|ing)|pledg(?:e|ed|es|ing)|undert(?:ake|akes|aken|ook|aking)|willing|prepared to|"
    r"(?:happy|glad|pleased|delighted) to|guarantee[ds]?|volunteered|chip in|on the table|"
    r"(?:would|could|can) (?:find|lend|fund|contribute|match|give|pay|provide|put up|extend|spare|send|release|underwrite))\b",
    re.I,
)
# A report of what was done, or of what one hears, is no offer.
_NO_OFFER = re.compile(r"\b(?:cost|save|saving|lose|estimated?|budget(?:ed)?|forecast|expected|fined?|already|refus\w+|declin\w+)\b", re.I)
_REACH = 140


def tell_offers(clashes: Iterable[Clash], folder: Folder) -> Iterator[Clash]:
    """Yield the same pairs, those of which both places tell what is offered as of kind "offer"."""
    for clash in clashes:
        offered = clash.apparent is None and all(_is_offered(told.place, folder) for told in (clash.one, clash.other))
        yield evolve(clash, kind="offer", what=f"what was offered: {clash.what}") if offered else clash


def _is_offered(place: Place, folder: Folder) -> bool:
    """Say whether words of offering stand before a place in its sentence."""
    clause = folder.clause(place.paper, place.start)
    if clause is None:
        return False
    at = place.start - clause.place.start
    found = list(_OFFERS.finditer(clause.text, max(0, at - _REACH), at))
    return bool(found) and _NO_OFFER.search(clause.text, found[-1].end(), at) is None

"""All papers and their readings in, every contradiction between and within them out, those that only seem so with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.accounts import clash_accounts
from evenhand.core.collation.contradictions.answers import clash_answers
from evenhand.core.collation.contradictions.assurances import clash_assurances
from evenhand.core.collation.contradictions.capacities import clash_capacities
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.conditions import clash_conditions
from evenhand.core.collation.contradictions.contacts import clash_contacts
from evenhand.core.collation.contradictions.crowds import clash_crowds
from evenhand.core.collation.contradictions.dates import clash_dates
from evenhand.core.collation.contradictions.deeds import clash_deeds
from evenhand.core.collation.contradictions.denials import clash_denials
from evenhand.core.collation.contradictions.directions import clash_directions
from evenhand.core.collation.contradictions.doers import clash_doers
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.leaks import clash_leaks
from evenhand.core.collation.contradictions.mailed import clash_mailed
from evenhand.core.collation.contradictions.model import Contradiction
from evenhand.core.collation.contradictions.numbers import clash_numbers
from evenhand.core.collation.contradictions.offers import clash_offers
from evenhand.core.collation.contradictions.offices import clash_offices
from evenhand.core.collation.contradictions.pairs import Clash, join_clashes
from evenhand.core.collation.contradictions.parties import clash_parties
from evenhand.core.collation.contradictions.quoted import clash_phrases, clash_quoted
from evenhand.core.collation.contradictions.retold import clash_retold
from evenhand.core.collation.contradictions.rules import clash_rules
from evenhand.core.collation.contradictions.sourced import clash_sourced
from evenhand.core.collation.contradictions.stances import clash_stances
from evenhand.core.collation.contradictions.tallies import clash_tallies
from evenhand.core.collation.contradictions.unseen import clash_unseen
from evenhand.core.collation.contradictions.votes import clash_votes
from evenhand.core.collation.contradictions.withheld import clash_withheld
from evenhand.core.collation.model import Passage
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# A paper miscounts, and misdates, in its own voice too.
_COUNTED = frozenset(("number", "date"))
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|us)\b")
# "Calls have gone up, Ms Hale says; the report says that demand has dropped": one sentence, and two who say it.
_TWO_SAY = re.compile(
    r"(?:;|,\s(?:but|while|whereas|though|although)\b)[^;]*\b(?:says?|said|shows?|showed|found|insist(?:s|ed)|claim(?:s|ed)|tells?|told)\b",
    re.I,
)


def find_contradictions(
    papers: Sequence[Paper], readings: Sequence[Reading], cast: Cast, passages: Sequence[Passage] = ()
) -> tuple[Contradiction, ...]:
    """Find what papers disagree on. The order of papers changes nothing.

    Args:
        papers: every paper that was read.
        readings: one for each.
        cast: who is who in these readings.
        passages: the words that several of these papers print.

    Two places contradict one another where they tell one thing, by one measure, and their values cannot both hold.
    """
    folder = Folder(papers, readings, cast)
    quoted = clash_quoted(folder.papers, readings, passages, cast)
    clashes = chain(_clashes(folder, papers, readings, cast), quoted)
    return join_clashes(
        clash for clash in clashes if (clash.kind in _COUNTED or not _is_one_voice(clash, folder)) and not _is_of_two_writers(clash, folder)
    )


def _is_one_voice(clash: Clash, folder: Folder) -> bool:
    """Say whether one paper tells both in one voice: nobody contradicts themselves from one sentence to the next."""
    if clash.one.place.paper != clash.other.place.paper:
        return False
    first, last = sorted((clash.one.place, clash.other.place))
    if _TWO_SAY.search(folder.papers[first.paper].text, first.end, max(first.end, last.start)) and folder.number(
        first.paper, first.start
    ) == folder.number(last.paper, last.start):
        return False
    one, other = (folder.clause(place.paper, place.start) for place in (first, last))
    return one is not None and other is not None and _voice(one, folder) == _voice(other, folder)


def _is_of_two_writers(clash: Clash, folder: Folder) -> bool:
    """Say whether one of many letters tells of its writer's own affairs, and the other place of somebody else's."""
    return any(_is_own(one, other, folder) for one, other in ((clash.one.place, clash.other.place), (clash.other.place, clash.one.place)))


def _is_own(place: Place, other: Place, folder: Folder) -> bool:
    told, against = folder.clause(place.paper, place.start), folder.clause(other.paper, other.start)
    if told is None or against is None or told.teller is not None or not folder.is_one_of_many(place.paper) or not _OWN.search(told.text):
        return False
    others = against.people | {who for who in (folder.writer(other.paper),) if who is not None}
    return bool(others) and folder.writer(place.paper) not in others


def _voice(clause: Clause, folder: Folder) -> tuple[bool, str | None]:
    """Say whether a sentence is somebody's word, and whose; without either it is the paper's own."""
    said = folder.readings[clause.place.paper].quotations
    return any(each.kind != "scare" and each.span.overlaps(clause.place.span) for each in said), clause.teller


def _clashes(folder: Folder, papers: Sequence[Paper], readings: Sequence[Reading], cast: Cast) -> Iterator[Clash]:
    yield from clash_numbers(folder)
    yield from clash_crowds(folder)
    yield from clash_tallies(folder)
    yield from clash_offices(papers, readings, cast)
    yield from clash_parties(folder)
    yield from clash_dates(folder)
    yield from clash_rules(papers)
    yield from clash_directions(folder)
    yield from clash_votes(folder)
    yield from clash_sourced(folder)
    yield from clash_stances(papers, readings, cast)
    yield from clash_offers(folder)
    yield from clash_withheld(folder)
    yield from clash_conditions(folder)
    yield from clash_capacities(folder)
    yield from clash_deeds(papers, readings, cast)
    yield from clash_phrases(folder)
    yield from clash_retold(folder)
    yield from clash_doers(folder)
    yield from clash_denials(folder)
    yield from clash_contacts(folder)
    yield from clash_mailed(folder)
    yield from clash_unseen(folder)
    yield from clash_leaks(folder)
    yield from clash_answers(folder)
    yield from clash_accounts(folder)
    yield from clash_assurances(folder)

"""Letters in, all that is made of them out: campaigns with the differences of their letters, the list of what is to be read, the roster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from evenhand.core.campaigns.clustering import Prepared, cluster_prepared, prepare
from evenhand.core.campaigns.differences import compare_letters
from evenhand.core.campaigns.listing import all_of
from evenhand.core.campaigns.model import SIGNS, Campaign, Campaigns, Constraint, Expected, Placement, Sign, ToRead
from evenhand.core.campaigns.roster import call_roster
from evenhand.core.campaigns.signs import Read, find_pressing
from evenhand.core.campaigns.subjects import suggest
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading

# Two versions of one letter are no mass mail.
_MASS = 3


@frozen
class Told:
    """What an office gives beside the letters: texts that never count as shared, decisions of its people, expected senders."""

    known_texts: tuple[str, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    expected: tuple[Expected, ...] | None = None


NOTHING_TOLD = Told()


def find_campaigns(letters: Sequence[Paper], read: Read, told: Told = NOTHING_TOLD, fewest: int = 2) -> Campaigns:
    """Group letters, and list every one that is to be read, in a group or on its own.

    Args:
        letters: those that hold a text; each is in what comes out, in one campaign or on its own.
        read: gives the reading of a letter by its id, or None; only letters that add something are read.
        told: what the office gives beside them.
        fewest: so many letters make a campaign.
    """
    prepared = prepare(letters, told.known_texts)
    by_id = {letter.id: letter for letter in letters}
    found = cluster_prepared(prepared, told.constraints)
    groups = [group for group in found.groups if len(group) >= fewest]
    kept = {name for group in groups for name in group}
    placements = tuple(one if one.letter in kept or one.label is None else _alone(one) for one in found.placements)
    campaigns = tuple(compare_letters(group, prepared, by_id, read) for group in groups)
    return Campaigns(
        campaigns,
        tuple(sorted((*_of_campaigns(campaigns), *_on_their_own(placements, prepared, by_id)), key=_pressing)),
        placements,
        None if told.expected is None else call_roster(letters, told.expected),
        suggest(campaigns, [one.letter for one in placements if one.label is None], prepared, by_id, read),
    )


def find_in_affair(papers: Sequence[Paper], readings: Sequence[Reading]) -> Campaigns:
    """Find the campaigns among the letters of an affair; what is no letter, or is on its own, is left out."""
    by_paper = {reading.paper: reading for reading in readings}
    letters = [paper for paper in papers if paper.id in by_paper and _is_letter(paper, by_paper[paper.id])]
    found = find_campaigns(letters, by_paper.get, fewest=_MASS)
    return Campaigns(
        found.campaigns,
        tuple(row for row in found.reading_list if row.label is not None),
        tuple(one for one in found.placements if one.label is not None),
        suggestions=found.suggestions,
    )


def _is_letter(paper: Paper, reading: Reading) -> bool:
    return paper.kind in ("letter", "mail") or any(letter.basis == "the paper itself" for letter in reading.letters)


def _alone(placement: Placement) -> Placement:
    return evolve(placement, label=None, containment=0.0, own_share=1.0, reason="on its own", evidence=())


def _of_campaigns(campaigns: Sequence[Campaign]) -> Iterator[ToRead]:
    for campaign in campaigns:
        for member in campaign.members:
            if member.signs:
                yield ToRead(member.letter, campaign.label, member.signs, member.own_words)


def _on_their_own(placements: Sequence[Placement], prepared: Prepared, letters: dict[str, Paper]) -> Iterator[ToRead]:
    for one in placements:
        if one.label is None:
            letter, words = letters[one.letter], prepared.words[one.letter]
            pressing = find_pressing(all_of(letter, prepared), "")
            yield ToRead(one.letter, None, (*pressing, Sign("on its own")), len(words.words))


def _pressing(row: ToRead) -> tuple[int, int, str]:
    return min(SIGNS.index(sign.kind) for sign in row.signs), -row.added, row.letter

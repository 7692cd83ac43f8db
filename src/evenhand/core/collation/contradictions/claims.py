"""The claims of all papers of one kind in, the pairs that tell of one thing out: by what they share, each share worth what it is rare."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from math import log
from typing import Generic, TypeVar

from attrs import frozen

from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import neighbours
from evenhand.core.values import PartialDate

# What stands in the sentence before or behind tells less of a claim than what stands in its own.
_OWN, _BESIDE = 1.0, 0.5
# Up to so many claims of a kind each is held against each; of more, only those that share one of their rarest slots.
_FEW, _RAREST = 40, 8
# Two claims of a kind that a folder hardly ever makes need share little more to be of one thing.
_ENOUGH = 0.75
# "A fortnight ago" is about so many days from the day.
_SLACK = 3


@frozen(eq=False)
class Claim:
    """What one sentence claims: `told.value` is what is held against other claims, `slots` what tells which thing it is of.

    A slot is a stem, "@" and the id of one of the cast, or a day; its number says how near it stands.
    """

    told: Told
    slots: Mapping[str, float]
    days: frozenset[PartialDate]


Row = TypeVar("Row", bound=Claim)


@frozen(eq=False)
class Match(Generic[Row]):
    """Two claims of one thing with the slots that they share, the rarest first."""

    one: Row
    other: Row
    shared: Sequence[str]

    @property
    def why(self) -> str:
        """The words that they share."""
        return "told alike: " + (", ".join(each for each in self.shared[:6] if each[0] not in "@#") or "nothing else of the kind is told")


def slots_of(clause: Clause, folder: Folder, besides: frozenset[str] = frozenset()) -> dict[str, float]:
    """Return what a sentence and its neighbours are told of, but for the stems that tell the claim itself."""
    number, clauses = folder.number(clause.place.paper, clause.place.start), folder.clauses[clause.place.paper]
    slots: dict[str, float] = {}
    for at, near in ((number - 1, _BESIDE), (number + 1, _BESIDE), (number, _OWN)):
        if 0 <= at < len(clauses):
            named = folder.named(clauses[at])
            slots.update(dict.fromkeys(clauses[at].features - named, near))
    return {slot: near for slot, near in slots.items() if slot not in besides}


def alike(one: Clause, other: Clause, folder: Folder) -> float:
    """Say how much two sentences and their neighbours share, each slot worth what it is rare."""
    ours, theirs = slots_of(one, folder), slots_of(other, folder)
    return sum(folder.weight(slot) * min(near, theirs[slot]) for slot, near in ours.items() if slot in theirs)


def days_of(clause: Clause, folder: Folder) -> frozenset[PartialDate]:
    """Return the days that a sentence names."""
    dates = folder.readings[clause.place.paper].dates
    return frozenset(each.value for each in dates if each.value is not None and each.value.day and each.span.overlaps(clause.place.span))


def matches(claims: Sequence[Row], folder: Folder) -> Iterator[Match[Row]]:
    """Yield the pairs of claims of one kind that are of one thing and differ in value; those of two days are of two things."""
    rare = _rarity(len(claims), sum(map(len, folder.clauses.values())))
    rows: dict[Hashable, list[Row]] = {}
    for claim in claims:
        worth = {slot: folder.weight(slot) * near for slot, near in claim.slots.items()}
        for slot in sorted(worth, key=lambda slot: (-worth[slot], slot))[:_RAREST] if len(claims) > _FEW else ("",):
            rows.setdefault(slot, []).append(claim)
        for day in claim.days if len(claims) > _FEW else ():
            rows.setdefault(str(day), []).append(claim)
    for one, other in neighbours(rows):
        same_day = any(abs((day.first_day() - another.first_day()).days) <= _SLACK for day in one.days for another in other.days)
        if one.told.place.paper == other.told.place.paper or (one.days and other.days and not same_day):
            continue
        shared = {slot: folder.weight(slot) * min(near, other.slots[slot]) for slot, near in one.slots.items() if slot in other.slots}
        if rare + sum(shared.values()) + same_day >= _ENOUGH:
            yield Match(one, other, sorted(shared, key=lambda slot: (-shared[slot], slot)))


def _rarity(count: int, sentences: int) -> float:
    """Say how much it tells that two sentences make a claim of one kind: near 1 where only they do, near 0 where every other does."""
    return log((sentences + 1) / (count + 0.5)) / log(2 * sentences + 2) if count else 0.0

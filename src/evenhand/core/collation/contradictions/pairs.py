"""Pairs of places that disagree in, contradictions out: what hangs together is one, told from all its places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Protocol, TypeVar

from attrs import frozen

from evenhand.core.collation.contradictions.model import KINDS, Contradiction, Told
from evenhand.core.values import Place

# In a folder of ten thousand papers work must grow with the papers, not with their square: of the places of one key that tell
# one value so many are taken, and each is compared with those of so many of the next values.
ALIKE, NEIGHBOURS = 8, 12
# A thing told in so many places is told of many things: of each of its values fewer are taken.
CROWD, ALIKE_IN_A_CROWD = 400, 2


@frozen
class Clash:
    """Two places that tell one thing differently; the order of the two means nothing."""

    kind: str
    what: str
    one: Told
    other: Told
    why: str
    apparent: str | None = None


class Telling(Protocol):
    """Anything told at a place."""

    @property
    def told(self) -> Told:
        """What is told, and where."""


Row = TypeVar("Row", bound=Telling)


def neighbours(rows: Mapping[Hashable, Sequence[Row]]) -> Iterator[tuple[Row, Row]]:
    """Yield the pairs of rows that share a key and tell different values, each pair once; the rows of a key are in order of value."""
    seen: set[tuple[int, int]] = set()
    for held in rows.values():
        values: dict[str, list[Row]] = {}
        most = ALIKE if len(held) <= CROWD else ALIKE_IN_A_CROWD
        for row in held:
            alike = values.setdefault(row.told.value, [])
            if len(alike) < most:
                alike.append(row)
        groups = list(values.values())
        for number, ones in enumerate(groups):
            others = [other for group in groups[number + 1 : number + 1 + NEIGHBOURS] for other in group]
            near = [(one, other) for one in ones for other in others if (id(one), id(other)) not in seen]
            seen.update((id(one), id(other)) for one, other in near)
            yield from near


def join_clashes(clashes: Iterable[Clash]) -> tuple[Contradiction, ...]:
    """Join the clashes of one kind that share a place; one that only looks real is left out where a real one holds both its places."""
    held = sorted(set(clashes), key=_order)
    disagreeing = [clash for clash in held if clash.apparent is None]
    seemingly = {frozenset((clash.one.place, clash.other.place)) for clash in held if clash.apparent in ("rounding", "bound")}
    real = list(_joined(disagreeing, seemingly - {frozenset((clash.one.place, clash.other.place)) for clash in disagreeing}))
    places = {(each.kind, told.place): number for number, each in enumerate(real) for told in each.readings}

    def covered(clash: Clash) -> bool:
        return places.get((clash.kind, clash.one.place), -1) == places.get((clash.kind, clash.other.place), -2)

    seeming = [clash for clash in held if clash.apparent is not None and not covered(clash)]
    found = (*real, *_joined(seeming))
    return tuple(sorted(found, key=lambda each: (each.apparent is not None, KINDS.index(each.kind), each.readings[0].place, each.what)))


def _order(clash: Clash) -> tuple[object, ...]:
    # Places as plain tuples: of a folder in which one noun is counted often there are hundreds of thousands to compare.
    first, last = sorted((place.paper, place.start, place.end) for place in (clash.one.place, clash.other.place))
    return clash.kind, clash.apparent or "", *first, *last, clash.what, clash.why


def _joined(clashes: Sequence[Clash], apart: Set[frozenset[Place]] = frozenset()) -> Iterator[Contradiction]:
    """Join the clashes that share a place, but no two places that only seem to disagree."""
    numbers: dict[tuple[str, str | None, Place], int] = {}
    parent: list[int] = []

    def root(clash: Clash, told: Told) -> int:
        at = numbers.setdefault((clash.kind, clash.apparent, told.place), len(parent))
        if at == len(parent):
            parent.append(at)
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for clash in clashes:
        one, other = root(clash, clash.one), root(clash, clash.other)
        parent[max(one, other)] = min(one, other)
    for (clash, told), (next_clash, after) in pairwise(sorted(_wordings(clashes), key=lambda row: row[1].place)):
        if told.place.paper == after.place.paper and told.place.span.overlaps(after.place.span):
            one, other = root(clash, told), root(next_clash, after)
            parent[max(one, other)] = min(one, other)
    groups: dict[int, list[Clash]] = {}
    for clash in clashes:
        groups.setdefault(root(clash, clash.one), []).append(clash)
    opposed: dict[Place, set[Place]] = {}
    for pair in apart:
        for place in pair:
            opposed.setdefault(place, set()).update(pair - {place})
    for part in (part for group in groups.values() for part in _parted(group, opposed)):
        readings = {told.place: told for clash in part for told in (clash.one, clash.other)}
        first = part[0]
        yield Contradiction(first.kind, first.what, tuple(readings[place] for place in sorted(readings)), first.why, first.apparent)


def _wordings(clashes: Iterable[Clash]) -> Iterator[tuple[Clash, Told]]:
    """Yield the places of real clashes of wording: the same words may have been compared in a shorter and in a longer stretch."""
    for clash in clashes:
        if clash.kind == "wording" and clash.apparent is None:
            yield from ((clash, told) for told in (clash.one, clash.other))


def _parted(group: Sequence[Clash], opposed: Mapping[Place, Set[Place]]) -> Sequence[Sequence[Clash]]:
    """Part a group where two of its places only seem to disagree: £186,000 and "nearly £200,000", each set against £61,000."""
    parts: list[tuple[set[Place], list[Clash]]] = []
    for clash in group:
        ends = {clash.one.place, clash.other.place}
        foes = frozenset[Place]().union(*(opposed.get(end, ()) for end in ends))
        part = next((part for part in parts if foes.isdisjoint(part[0])), None)
        if part is None:
            part = (set(), [])
            parts.append(part)
        part[0].update(ends)
        part[1].append(clash)
    return [clashes for _, clashes in parts]

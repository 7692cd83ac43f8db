"""Pairs of places that disagree in, contradictions out: what hangs together is one, told from all its places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import frozen

from evenhand.core.collation.contradictions_model import KINDS, Contradiction, Told
from evenhand.core.values import Place

Row = TypeVar("Row")
# So many of a key are compared with each; in a folder of ten thousand papers work must grow with the papers, not with their square.
NEIGHBOURS = 40


@frozen
class Clash:
    """Two places that tell one thing differently; the order of the two means nothing."""

    kind: str
    what: str
    one: Told
    other: Told
    why: str
    apparent: str | None = None


def neighbours(rows: Mapping[Hashable, Sequence[Row]]) -> Iterator[tuple[Row, Row]]:
    """Yield the pairs of rows that share a key, each pair once; in a long list only those that stand near one another.

    >>> sorted(neighbours({"a": ["x", "y"], "b": ["x", "y", "z"]}))
    [('x', 'y'), ('x', 'z'), ('y', 'z')]
    """
    seen: set[tuple[int, int]] = set()
    for held in rows.values():
        for number, one in enumerate(held):
            near = [other for other in held[number + 1 : number + 1 + NEIGHBOURS] if (id(one), id(other)) not in seen]
            seen.update((id(one), id(other)) for other in near)
            yield from ((one, other) for other in near)


def join_clashes(clashes: Iterable[Clash]) -> tuple[Contradiction, ...]:
    """Join the clashes of one kind that share a place; one that only looks real is left out where a real one holds both its places."""
    held = sorted(set(clashes), key=_order)
    real = list(_joined([clash for clash in held if clash.apparent is None]))
    places = {(each.kind, told.place): number for number, each in enumerate(real) for told in each.readings}

    def covered(clash: Clash) -> bool:
        return places.get((clash.kind, clash.one.place), -1) == places.get((clash.kind, clash.other.place), -2)

    seeming = [clash for clash in held if clash.apparent is not None and not covered(clash)]
    found = (*real, *_joined(seeming))
    return tuple(sorted(found, key=lambda each: (each.apparent is not None, KINDS.index(each.kind), each.readings[0].place, each.what)))


def _order(clash: Clash) -> tuple[str, str, Place, Place, str, str]:
    first, last = sorted((clash.one.place, clash.other.place))
    return clash.kind, clash.apparent or "", first, last, clash.what, clash.why


def _joined(clashes: Sequence[Clash]) -> Iterator[Contradiction]:
    parent: dict[tuple[str, str | None, Place], tuple[str, str | None, Place]] = {}

    def root(key: tuple[str, str | None, Place]) -> tuple[str, str | None, Place]:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for clash in clashes:
        one, other = (root((clash.kind, clash.apparent, told.place)) for told in (clash.one, clash.other))
        parent[max(one, other, key=str)] = min(one, other, key=str)
    groups: dict[tuple[str, str | None, Place], list[Clash]] = {}
    for clash in clashes:
        groups.setdefault(root((clash.kind, clash.apparent, clash.one.place)), []).append(clash)
    for group in groups.values():
        readings = {told.place: told for clash in group for told in (clash.one, clash.other)}
        first = group[0]
        yield Contradiction(first.kind, first.what, tuple(readings[place] for place in sorted(readings)), first.why, first.apparent)

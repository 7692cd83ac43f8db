"""What is known of those served and of those not in, every smallest set of attributes that tells them apart out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

Known = Mapping[str, str]
Names = frozenset[str]
Differ = Callable[[Known, Known, str], bool]


def separating_sets(served: Sequence[Known], unserved: Sequence[Known], names: Sequence[str]) -> tuple[Names, ...]:
    """Return every smallest set of attributes in which each served case is known to differ from each unserved one.

    >>> sets = separating_sets([{"area": "own", "party": "A"}], [{"area": "other", "party": "B"}], ["area", "party"])
    >>> [sorted(found) for found in sets]
    [['area'], ['party']]
    """
    return _smallest(_edges(served, unserved, names, lambda one, other, name: name in one and name in other and one[name] != other[name]))


def open_sets(served: Sequence[Known], unserved: Sequence[Known], names: Sequence[str]) -> tuple[Names, ...]:
    """Return every smallest set that separates as far as is known, where some value of an unserved case is not; none that surely does.

    An attribute that is not known of every served case explains nothing and is left out.

    >>> [sorted(found) for found in open_sets([{"area": "own"}], [{}, {"area": "other"}], ["area"])]
    [['area']]
    """
    told = [name for name in names if all(name in one for one in served)]
    sure = separating_sets(served, unserved, names)
    found = _smallest(_edges(served, unserved, told, lambda one, other, name: name not in other or one[name] != other[name]))
    return tuple(one for one in found if one not in sure)


def _edges(served: Sequence[Known], unserved: Sequence[Known], names: Sequence[str], differ: Differ) -> list[Names]:
    """Return, for each pair of unlike outcomes, the attributes in which the two differ; each such set once."""
    return sorted(
        {
            frozenset(name for name in names if differ(dict(one), dict(other), name))
            for one in _distinct(served)
            for other in _distinct(unserved)
        },
        key=lambda edge: (len(edge), sorted(edge)),
    )


def _distinct(rows: Sequence[Known]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(row.items()) for row in rows}


def _smallest(edges: Sequence[Names]) -> tuple[Names, ...]:
    """Return every smallest set that has a member in each edge, the fewest attributes first (Berge's algorithm); none without edges."""
    if not edges or not edges[0]:
        return ()
    found: set[Names] = {frozenset()}
    for edge in edges:
        found = _least({one if one & edge else one | {name} for one in found for name in edge})
    return tuple(sorted(found, key=lambda one: (len(one), sorted(one))))


def _least(sets: Iterable[Names]) -> set[Names]:
    """Leave out each set that holds another one."""
    kept: list[Names] = []
    for one in sorted(sets, key=len):
        if not any(other <= one for other in kept):
            kept.append(one)
    return set(kept)

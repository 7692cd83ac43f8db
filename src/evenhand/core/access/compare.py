"""Cases of one thing and the declared criteria in, what separates those served from those not out: rival explanations, never a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from evenhand.core.access.exact import least_p
from evenhand.core.access.model import MOST_ATTRIBUTES, Case, Comparison, Explanation, Floor, Like, Likeness
from evenhand.core.access.separating import open_sets, separating_sets
from evenhand.core.access.watched import weigh_watched


def compare(row: Comparison, likeness: Likeness | None = None) -> Comparison:
    """Return the comparison with its cases in order and everything that follows from them.

    The order in which the cases are given changes nothing; neither does whose names they bear.
    """
    cases = tuple(sorted(row.cases, key=_order))
    names = _attributes(cases, likeness)
    served = [case for case in cases if case.served]
    unserved = [case for case in cases if case.served is False]
    sure = separating_sets([case.values() for case in served], [case.values() for case in unserved], names)
    loose = open_sets([case.values() for case in served], [case.values() for case in unserved], names)
    return evolve(
        row,
        cases=cases,
        like=tuple(_likes(cases, likeness)) if likeness is not None else (),
        explanations=tuple(_explain(found, served, unserved, names) for found in (*sure, *loose)),
        alike_but_unequal=not sure and not loose and any(_same_as_known(one, other) for one in served for other in unserved),
        not_known=tuple(name for name in names if any(name not in case.values() for case in served)),
        floors=_floors(served, unserved, likeness),
        trials=weigh_watched(cases, likeness) if likeness is not None else (),
        late=likeness is not None and _is_late(likeness, cases),
    )


def _is_late(likeness: Likeness, cases: Sequence[Case]) -> bool:
    """Say whether the first of the cases may be older than the declaration, as far as their days are known."""
    days = [day.first_day() for case in cases for day in (case.asked, case.answered) if day is not None]
    return bool(days) and likeness.date.last_day() > min(days)


def _order(case: Case) -> tuple[object, ...]:
    """Order cases: those served first, then by the day they asked; the rest of a counted group last."""
    first = min(case.places, default=None)
    place = ("", 0) if first is None else (first.paper, first.start)
    return (
        not case.served,
        case.why == REST,
        case.why == IN_REGISTER,
        str(case.asked or "9999"),
        place,
        case.requester,
        case.outcome,
        repr(case),
    )


REST, IN_REGISTER = "the rest of a counted group", "it is in the register"


def _attributes(cases: Sequence[Case], likeness: Likeness | None) -> tuple[str, ...]:
    """Return the attributes to look at: the declared ones first, then all that any case has."""
    declared = likeness.names if likeness is not None else ()
    told = sorted({attribute.name for case in cases for attribute in case.attributes})
    return tuple(dict.fromkeys((*declared, *told)))[:MOST_ATTRIBUTES]


def agree(one: Case, other: Case, names: Sequence[str]) -> bool | None:
    """Say whether two cases agree in every attribute; None where they may, because something is not known.

    >>> from evenhand.core.access.model import Attribute
    >>> town, also, other = (Case(name, "refused", attributes=(Attribute("type", kind),)) for name, kind in ("AX", "BX", "CY"))
    >>> agree(town, also, ["type"]), agree(town, other, ["type"]), agree(town, also, ["region"])
    (True, False, None)
    """
    return _agree(_kind(one, names), _kind(other, names))


Kind = tuple[str | None, ...]


def _kind(case: Case, names: Sequence[str]) -> Kind:
    """Return the value of each attribute, None for one that is not known."""
    values = case.values()
    return tuple(values.get(name) for name in names)


def _agree(mine: Kind, its: Kind) -> bool | None:
    if any(None not in pair and pair[0] != pair[1] for pair in zip(mine, its, strict=True)):
        return False
    return None if None in mine or None in its else True


def _same_as_known(one: Case, other: Case) -> bool:
    """Say whether two cases agree in all that is known of both, and something is."""
    mine, its = one.values(), other.values()
    both = mine.keys() & its.keys()
    return bool(both) and all(mine[name] == its[name] for name in both)


def _likes(cases: Sequence[Case], likeness: Likeness) -> list[Like]:
    """Return likeness for each kind of served case: there are few kinds, however many the cases."""
    served, unserved = _by_kind(cases, likeness, served=True), _by_kind(cases, likeness, served=False)
    found = []
    for mine, numbers in served.items():
        fits = {its: _agree(mine, its) for its in unserved}
        alike, may_be = (sorted(at for its in unserved if fits[its] is fit for at in unserved[its]) for fit in (True, None))
        found.append(Like(tuple(numbers), tuple(alike), tuple(may_be)))
    return found


def _by_kind(cases: Sequence[Case], likeness: Likeness, *, served: bool) -> dict[Kind, list[int]]:
    kinds: dict[Kind, list[int]] = {}
    for at, case in enumerate(cases):
        if case.served is served:
            kinds.setdefault(_kind(case, likeness.names), []).append(at)
    return kinds


def _explain(found: frozenset[str], served: Sequence[Case], unserved: Sequence[Case], names: Sequence[str]) -> Explanation:
    attributes = tuple(name for name in names if name in found)
    values = tuple(sorted({tuple(case.values().get(name, "") for name in attributes) for case in served}))
    missing = [case for case in unserved if any(name not in case.values() for name in attributes)]
    known = bool(separating_sets([case.values() for case in served], [case.values() for case in unserved], attributes))
    return Explanation(attributes, values, known, 0 if known else sum(case.count or 1 for case in missing))


def _floors(served: Sequence[Case], unserved: Sequence[Case], likeness: Likeness | None) -> tuple[Floor, ...]:
    """Return what a test could show at most: of all cases, then of ever more alike ones, as each declared criterion is added."""
    names = likeness.names if likeness is not None else ()
    found = [_floor(served, unserved, names[:number]) for number in range(len(names) + 1)] if served and unserved else []
    return tuple(floor for floor in found if floor is not None)


def _floor(served: Sequence[Case], unserved: Sequence[Case], names: tuple[str, ...]) -> Floor | None:
    """Count the strata of cases that are known to agree; None where a served case is in none."""
    strata: dict[tuple[str, ...], list[int]] = {}
    for at, cases in enumerate((served, unserved)):
        for case in cases:
            values = case.values()
            if all(name in values for name in names):
                strata.setdefault(tuple(values[name] for name in names), [0, 0])[at] += case.count or 1
    held = [(got, missed) for got, missed in strata.values() if got]
    if not held:
        return None
    return Floor(names, sum(got for got, _ in held), sum(map(sum, held)), least_p(held))

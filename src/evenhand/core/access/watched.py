"""Cases of one thing and what a signed declaration watches in, one test for each watched value out, like compared with like alone."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from evenhand.core.access.exact import Side, Table, holm, weigh_tables
from evenhand.core.access.model import Case, Likeness, Share, Trial, Watch
from evenhand.core.access.waits import DRAWN, Waits, weigh_waits

OUTCOME, ANSWER = "outcome", "answer"

# More often is sooner, and sooner is fewer days.
_OF_DAYS: dict[Side, Side] = {"more": "less", "less": "more", "either": "either"}


@frozen
class _Known:
    """What is known of a case: its values, those of the criteria (None where one is not known), what it got, and how many it stands for."""

    values: dict[str, str]
    kind: tuple[str, ...] | None
    served: bool | None
    days: int | None
    cases: int


def weigh_watched(cases: Iterable[Case], likeness: Likeness) -> tuple[Trial, ...]:
    """Return the tests of who got it, where some did not, then those of how soon they were answered, where any waits are known.

    A case is compared with those alike in every criterion, and with no other. All tests that could tell something are held to one
    threshold together: with Holm's correction an even office is asked without ground at most once in twenty times for each thing.
    """
    rows = [_known(case, likeness.names) for case in cases] if likeness.watched else []
    outcomes = [row for row in rows if row.served is not None]
    answers = [row for row in rows if row.days is not None and row.cases == 1]
    unlike = len({row.served for row in outcomes}) > 1
    found = [_of_outcome(outcomes, watch) for watch in likeness.watched if unlike]
    found += [_of_answers(answers, watch, likeness.seed) for watch in likeness.watched if answers]
    return _side_by_side(found)


def _known(case: Case, names: Sequence[str]) -> _Known:
    values = case.values()
    kind = tuple(values[name] for name in names) if all(name in values for name in names) else None
    # Of a group whose number nobody tells it is not known what each has.
    return _Known(values, kind if case.count is not None else None, case.served, case.working_days, case.count or 1)


def _side_by_side(trials: Sequence[Trial]) -> tuple[Trial, ...]:
    """Correct each test for standing beside the others; one whose table could never tell anything takes nothing from them."""
    able = [at for at, trial in enumerate(trials) if not trial.too_few]
    beside = dict(zip(able, holm([trials[at].p for at in able]), strict=True))
    return tuple(evolve(trial, beside=beside.get(at), tests=len(able)) for at, trial in enumerate(trials))


def _of_outcome(rows: Sequence[_Known], watch: Watch) -> Trial:
    strata, not_known, alone = _strata(rows, watch)
    tables: list[Table] = []
    for own, others in strata:
        got, other_got = (sum(row.cases for row in side if row.served) for side in (own, others))
        tables.append((got, _count(own) - got, other_got, _count(others) - other_got))
    p, least, way = weigh_tables(tables, watch.side)
    first, second = (Share(sum(table[at] + table[at + 1] for table in tables), sum(table[at] for table in tables)) for at in (0, 2))
    return Trial(watch, OUTCOME, first, second, not_known, alone, p, least, way)


def _of_answers(rows: Sequence[_Known], watch: Watch, seed: str) -> Trial:
    strata, not_known, alone = _strata(rows, watch)
    waits: list[Waits] = [(_days(own), _days(others)) for own, others in strata]
    p, least, way = weigh_waits(waits, _OF_DAYS[watch.side], seed)
    first, second = (_middle([day for stratum in waits for day in stratum[at]]) for at in (0, 1))
    return Trial(watch, ANSWER, first, second, not_known, alone, p, least, way, seed if way == DRAWN else "")


def _strata(rows: Sequence[_Known], watch: Watch) -> tuple[list[tuple[list[_Known], list[_Known]]], int, int]:
    """Part the cases into sets that are alike and stand on both sides; count those not known enough, and those with no like case."""
    sides: dict[tuple[str, ...], tuple[list[_Known], list[_Known]]] = {}
    not_known = 0
    for row in rows:
        if row.kind is None or watch.attribute not in row.values:
            not_known += row.cases
        else:
            sides.setdefault(row.kind, ([], []))[row.values[watch.attribute] != watch.value].append(row)
    both = [(own, others) for own, others in sides.values() if own and others]
    alone = sum(_count(own) + _count(others) for own, others in sides.values() if not (own and others))
    return both, not_known, alone


def _count(rows: Iterable[_Known]) -> int:
    return sum(row.cases for row in rows)


def _days(rows: Iterable[_Known]) -> tuple[int, ...]:
    return tuple(row.days for row in rows if row.days is not None)


def _middle(days: Sequence[int]) -> Share:
    return Share(len(days), None, statistics.median(days) if days else None)

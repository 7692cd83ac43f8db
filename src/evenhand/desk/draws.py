"""A closed list and what was announced in, the order that a seed draws and what is false in it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from evenhand.core.diary import (
    Drawn,
    Request,
    announced_faults,
    as_closed,
    check_closed,
    check_draw,
    close_list,
    draw,
    faults,
    tables_of,
    total_faults,
)
from evenhand.desk.diary_inputs import read_diary
from evenhand.intake.old_plan import load_plan, plans_of, read_old_plan
from evenhand.intake.requests import read_requests
from evenhand.intake.seating import group_of
from evenhand.intake.sources import BadFileError, read_file

LEAST_TOTAL = ("level", "replan")
"""The kinds of plan that claim that no other has a lower total."""


def draw_order(
    requests: Path,
    seed: str = "",
    plan: Path | None = None,
    closed: str = "",
    slots: Path | None = None,
    calendars: Sequence[Path] = (),
    tables: str = "",
) -> Drawn:
    """Draw the order of a closed list; with a plan or a published hash, say what in them does not belong to this list and seed.

    The hash covers who serves, the caps and the slots, so the rules and calendars are needed for it, or the plan.
    """
    published = closed.strip().lower()
    if plan is not None:
        return _check_plan(requests, seed, plan, published)
    if slots is not None:
        diary = read_diary(requests, slots, calendars, tables).diary(seed)
        found = close_list(as_closed(diary))
        drawn = _drawn(diary.people, seed, draw(diary.people, seed) if seed else (), check_closed(found, published or found), found)
        return evolve(drawn, tables=tables_of(diary))
    if tables:
        raise BadFileError("Who sits at which table follows from the rules and the calendars. Give --slots and --calendar too.")
    if published:
        raise BadFileError(
            "The published hash covers who serves, the caps and the slots too. Give --slots and --calendar, or a plan as --check."
        )
    asked = tuple(one.request for one in read_requests(read_file(requests), None, requests.name))
    return _drawn(asked, seed, draw(asked, seed) if seed else ())


def _check_plan(requests: Path, seed: str, plan: Path, published: str) -> Drawn:
    """Say what in a plan does not belong to the list, its seed, the published hash or itself."""
    rows = read_requests(read_file(requests), None, requests.name)
    asked = tuple(one.request for one in rows)
    data = read_file(plan)
    old = read_old_plan(data, plan.name)
    if seed and seed != old.seed:
        raise BadFileError(
            f"{plan.name} was drawn with the seed {old.seed!r}, and --seed is {seed!r}. Leave --seed out, or give that plan's own."
        )
    held = load_plan(data, plan.name)
    try:
        if held["seating"] is not None:
            asked = tuple(evolve(one.request, group=group_of(one, held["seating"]["by"])) for one in rows)
        tables = {name: one["id"] for one in held["tables"] for name in one["members"]}
        found = [*check_draw(asked, old.seed, old.order, tables), *announced_faults(held, asked, published)]
        plans = plans_of(held)
        found += [f"The plan {one['kind']!r}: {words}." for one in plans for words in _faults(one)]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as fault:
        raise BadFileError(f"{plan.name} is damaged: a plan in it cannot be checked. Give the file as `evenhand plan` wrote it.") from fault
    kinds = tuple(str(one["kind"]) for one in plans)
    drawn = _drawn(asked, old.seed, draw(asked, old.seed), tuple(found), old.closed, kinds, bool(published))
    return evolve(drawn, tables={name: table for table, members in old.tables.items() for name in members})


def _faults(plan: dict[str, Any]) -> list[str]:
    """Return what is false in a plan, as far as its kind claims it."""
    return [*faults(plan), *(total_faults(plan) if plan["kind"] in LEAST_TOTAL else ())]


def _drawn(
    asked: Sequence[Request],
    seed: str,
    order: Iterable[str],
    found: tuple[str, ...] = (),
    closed: str = "",
    checked: tuple[str, ...] = (),
    published: bool = False,
) -> Drawn:
    known = {request.id: request for request in asked}
    rows = tuple((name, known[name].who, known[name].received) for name in order)
    return Drawn(closed, seed, rows, found, checked, published)

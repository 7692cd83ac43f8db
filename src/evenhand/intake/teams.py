"""The rules of a diary and how many serve at each meeting in, rules in which each team that serves together is one who serves out.

A team is free when all in it are, and has one place where each of them has one: so plans stay as exact as with one at a meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from functools import reduce
from itertools import product

from attrs import evolve

from evenhand.core.diary import Host
from evenhand.intake.busy import Busy
from evenhand.intake.slot_rules import Serves, SlotRules, Times
from evenhand.intake.sources import BadFileError


def serve_together(rules: SlotRules, advisers: int, name: str) -> SlotRules:
    """Return the rules by which so many serve at each meeting; BadFileError where it is not said who go together."""
    if advisers == 1:
        return rules
    persons = {one.host.id: one for one in rules.serves}
    named = [team for team in rules.teams if len(team) == advisers] or ([tuple(persons)] if len(persons) == advisers else [])
    if not named:
        such_as = " + ".join([*persons][:advisers]) if len(persons) > advisers else "one + another"
        raise BadFileError(
            f"{name} wants {advisers} people at a meeting, and {len(persons)} serve. Say who go together, as  teams: [{such_as}]. "
            "Everybody is in one team at most."
        )
    teams = tuple(team_of([persons[one] for one in team]) for team in named)
    apart = [team for team in teams if not team.times]
    if apart:
        raise BadFileError(f"{apart[0].host.name} are never there together by the times in {name}. Give them hours on the same day.")
    return evolve(rules, serves=teams)


def team_of(persons: Sequence[Serves]) -> Serves:
    """Return a team as one who serves: with the times that all share, the narrower caps and the wider buffer."""
    hosts = [one.host for one in persons]
    host = Host(
        " + ".join(host.id for host in hosts),
        " and ".join(host.name for host in hosts),
        least(host.per_day for host in hosts),
        least(host.per_week for host in hosts),
        max((host.buffer for host in hosts), default=timedelta(0)),
        tuple(host.id for host in hosts),
    )
    forms = [{*one.forms} for one in persons if one.forms]
    shared = tuple(sorted(set.intersection(*forms))) if forms else ()
    times = reduce(shared_times, (one.times for one in persons)) if shared or not forms else ()
    return Serves(host, times, max(one.length for one in persons), "", shared, persons[0].email)


def least(caps: Iterable[int | None]) -> int | None:
    """Return the narrowest of caps, None where there is none."""
    return min((cap for cap in caps if cap is not None), default=None)


def shared_times(ones: tuple[Times, ...], others: tuple[Times, ...]) -> tuple[Times, ...]:
    """Return the times that two who serve both have."""
    found = (overlap(one, other) for one, other in product(ones, others))
    return tuple(times for times in found if times is not None)


def overlap(one: Times, other: Times) -> Times | None:
    """Return where two stretches of hours overlap, None where they do not."""
    days = tuple(day for day in one.days if day in other.days)
    start, end = max(one.start, other.start), min(one.end, other.end)
    first = max((day for day in (one.first, other.first) if day), default=None)
    last = min((day for day in (one.last, other.last) if day), default=None)
    if not days or end <= start or (first and last and last < first):
        return None
    return Times(days, start, end, first, last)


def busy_together(rules: SlotRules, busy: Mapping[str, Sequence[Busy]]) -> dict[str, list[Busy]]:
    """Return when each who serves is busy: a team whenever one of it is."""
    return {one.host.id: [time for person in one.host.members or (one.host.id,) for time in busy.get(person, ())] for one in rules.serves}

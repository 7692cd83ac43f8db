"""A question in - what came when, and who signs - and out when it is due, by which rule, and the days counted one by one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from evenhand.core.casework.clock import Clock, CountedDay, count_days
from evenhand.core.casework.fold import NoRuleError, begin
from evenhand.core.casework.model import Case, Flow, Stage, Target
from evenhand.core.values import WorkingCalendar


@frozen
class Due:
    """When one stage is due, and how long it has."""

    stage: Stage
    target: Target
    day: date


@frozen
class Answer:
    """When a letter is due, and why.

    Attributes:
        asked: the stage that was asked for, by default that of the reply.
        stages: every stage that has a target, in order.
        days: from receipt to the last day, each numbered or with why it does not count.
    """

    flow: Flow
    clock: Clock
    signatory: str
    asked: Due
    stages: tuple[Due, ...]
    days: tuple[CountedDay, ...]

    @property
    def projected(self) -> bool:
        """Whether the count reaches into years whose holidays nobody has announced."""
        return self.clock.calendar.is_projected(self.asked.day)


def answer(
    flow: Flow,
    received: date,
    calendars: Mapping[str, WorkingCalendar],
    signatory: str = "",
    stage: str = "",
    calendar: WorkingCalendar | None = None,
) -> Answer:
    """Say when a letter is due.

    Args:
        flow: the flow it is of.
        received: the day on which it came in.
        calendars: by id, at least those that the rules name.
        signatory: who signs, by default the first of the flow.
        stage: the id of a stage, by default that of the reply.
        calendar: one to count by in place of the rule's.

    NoRuleError where no rule sets it.
    """
    known = calendars if calendar is None else {**calendars, **{rule.calendar: calendar for rule in flow.rules}}
    state = begin(Case("", flow.id, received, signatory=signatory), flow, known)
    clock = state.clock if calendar is None else evolve(state.clock, calendar=calendar)
    asked = _due(clock, _stage(flow, stage or flow.reply))
    found = (_found(clock, one) for one in flow.stages)
    days = tuple(count_days(clock, asked.target))
    return Answer(flow, clock, state.signatory, asked, tuple(one for one in found if one is not None), days)


def _stage(flow: Flow, name: str) -> Stage:
    found = flow.stage(name)
    if found is None:
        raise NoRuleError(f"{flow.id} has no stage {name!r}. It has: {', '.join(one.id for one in flow.stages)}.")
    return found


def _due(clock: Clock, stage: Stage) -> Due:
    found = _found(clock, stage)
    if found is not None:
        return found
    if stage.id in clock.rule.typed:
        typed = f"a person types the date ({clock.rule.source})"
        raise NoRuleError(
            f"No rule counts the days of {stage.title}: {typed}. It is an event 'deadline' of the case, for `evenhand queue`."
        )
    raise NoRuleError(f"The rule {clock.rule.id!r} sets no days for {stage.title}. Add it to its 'targets' in a flow of your own.")


def _found(clock: Clock, stage: Stage) -> Due | None:
    target, day = clock.target(stage.id), clock.due(stage.id)
    return None if target is None or day is None else Due(stage, target, day)

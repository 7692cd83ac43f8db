"""Names of flows, calendars and files in; deadlines with their days, the queue, and response statistics out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve, field, frozen

from evenhand.core.casework import (
    Answer,
    Case,
    Clock,
    Event,
    Flow,
    NoRuleError,
    Queued,
    Response,
    Row,
    State,
    answer,
    begin,
    find_rule,
    fold,
    queue,
    response_of,
    tally,
)
from evenhand.core.values import OutsideCalendarError, WorkingCalendar
from evenhand.intake.calendars import CheckedCalendar, check_calendar, read_calendar, shipped_calendar, shipped_names
from evenhand.intake.cases import LetterLine, NewDayOff, read_cases, read_letters
from evenhand.intake.flows import CheckedFlow, check_flow, read_flow, shipped_flows
from evenhand.intake.sources import BadFileError, read_file

DEFAULT_CALENDAR = "england-and-wales"


def known_flows(own: Iterable[Path] = ()) -> tuple[Flow, ...]:
    """Return the flows of some files, and those that come with Evenhand; a file's flow takes the place of a shipped one with its id."""
    held = {flow.id: flow for flow in shipped_flows()}
    return tuple((held | {flow.id: flow for flow in (read_flow(read_file(path), path.name) for path in own)}).values())


def find_flow(flows: Iterable[Flow], name: str) -> Flow:
    """Return the flow with an id, in capitals or not; BadFileError where there is none.

    >>> find_flow(known_flows(), "min").title
    'Ministerial correspondence'
    """
    held = {flow.id.lower(): flow for flow in flows}
    if name.lower() in held:
        return held[name.lower()]
    meant = get_close_matches(name.lower(), held, 1)
    hint = f"Did you mean {held[meant[0]].id}?" if meant else f"There are: {', '.join(flow.id for flow in held.values())}."
    raise BadFileError(f"There is no type {name!r}. {hint} A flow of your own is given by --flow FILE.")


def check_flow_file(path: Path) -> CheckedFlow:
    """Read a file of a flow and note every mistake in it; BadFileError where it cannot be opened or is no YAML."""
    return check_flow(read_file(path), path.name)


def check_calendar_file(path: Path) -> CheckedCalendar:
    """Read a file of a calendar and note every mistake in it; BadFileError where it cannot be opened or is no YAML."""
    return check_calendar(read_file(path), path.name)


def open_calendar(name: str) -> WorkingCalendar:
    """Return the calendar that a name or the path of a file means."""
    if name not in shipped_names() and (Path(name).exists() or name.endswith((".yaml", ".yml"))):
        return read_calendar(read_file(Path(name)), Path(name).name)
    return shipped_calendar(name)


Editions = Mapping[str, tuple[WorkingCalendar, ...]]
"""Calendars by id, each with its editions in the order of the days on which they were taken."""


def editions_of(flows: Iterable[Flow], own: Iterable[str] = ()) -> Editions:
    """Return the calendars that the rules of flows name: those shipped, and beside them the editions that files give."""
    wanted = {rule.calendar for flow in flows for rule in flow.rules}
    held = [*map(shipped_calendar, sorted(wanted & set(shipped_names()))), *map(open_calendar, own)]
    found: dict[str, tuple[WorkingCalendar, ...]] = {}
    for one in sorted(held, key=lambda one: one.taken or date.min):
        found[one.id] = (*(other for other in found.get(one.id, ()) if other.taken != one.taken), one)
    return found


def calendars_of(flows: Iterable[Flow], own: Iterable[str] = ()) -> Mapping[str, WorkingCalendar]:
    """Return the last edition of each calendar that the rules of flows name."""
    return {name: editions[-1] for name, editions in editions_of(flows, own).items()}


def find_deadline(flow: Flow, received: date, signatory: str = "", stage: str = "", calendar: str = "") -> Answer:
    """Say when a letter is due; BadFileError where no rule says."""
    try:
        own = open_calendar(calendar) if calendar else None
        return answer(flow, received, calendars_of([flow]) if own is None else {}, signatory, stage, own)
    except (NoRuleError, OutsideCalendarError) as fault:
        raise BadFileError(str(fault)) from fault


@frozen
class Queue:
    """The queue of a day, and the states of all cases, those that ended too."""

    rows: tuple[Queued, ...]
    states: tuple[State, ...]
    day: date


def open_states(path: Path, flows: Iterable[Flow], day: date, calendars: Iterable[str] = ()) -> tuple[State, ...]:
    """Fold the cases of a file as things stood on a day; BadFileError where one cannot be."""
    read = read_cases(read_file(path), path.name)
    held = tuple(flows)
    wanted = [find_flow(held, name) for name in dict.fromkeys(case.flow for case in read.cases)]
    editions = editions_of(wanted, calendars)
    _check_days_off(read.days_off, editions, path.name)
    return tuple(_state(case, find_flow(held, case.flow), editions, read.days_off, day) for case in read.cases)


def _check_days_off(days_off: Iterable[NewDayOff], editions: Editions, name: str) -> None:
    """BadFileError where a day off is of a calendar that nobody knows: else it would move nothing, and say nothing."""
    known = sorted({*shipped_names(), *editions})
    for one in days_off:
        for calendar in one.calendars:
            if calendar not in known:
                meant = get_close_matches(calendar, known, 1)
                hint = f"Did you mean {meant[0]!r}?" if meant else f"There are: {', '.join(known)}; or give the file of one of your own."
                raise BadFileError(f"{name}: {one.name!r}, {one.day}, is a day off in {calendar!r}, and no calendar has that name. {hint}")


def _state(case: Case, flow: Flow, editions: Editions, days_off: Iterable[NewDayOff], day: date) -> State:
    """Fold a case from the calendar as it was known on receipt; what was known later is an event."""
    known = {name: _known_at(held, case.received) for name, held in editions.items()}
    every = known | {f"{one.id}@{one.taken}": one for held in editions.values() for one in held}
    try:
        calendar = begin(evolve(case, events=()), flow, known).clock.calendar
        told = [one.event(case.received) for one in days_off if calendar.id in one.calendars]
        later = (one for one in editions[calendar.id] if one.taken and calendar.taken and one.taken > calendar.taken)
        told += [Event("calendar", one.taken, calendar=f"{one.id}@{one.taken}") for one in later if one.taken]
        known_by_then = (event for event in told if event.day <= day)
        return fold(evolve(case, events=(*case.events, *known_by_then)), flow, every, day)
    except (NoRuleError, OutsideCalendarError) as fault:
        raise BadFileError(f"The case {case.reference}: {fault}") from fault


def _known_at(editions: tuple[WorkingCalendar, ...], day: date) -> WorkingCalendar:
    """Return the last edition that was taken by a day; the first where none was."""
    return next((one for one in reversed(editions) if one.taken is None or one.taken <= day), editions[0])


def open_queue(path: Path, day: date, own: Iterable[Path] = (), calendars: Iterable[str] = ()) -> Queue:
    """Put the open cases of a file in their order."""
    states = open_states(path, known_flows(own), day, calendars)
    try:
        return Queue(queue((state for state in states if state.case.received <= day), day), states, day)
    except OutsideCalendarError as fault:
        raise BadFileError(str(fault)) from fault


@frozen
class Counted:
    """Response statistics of a day: the rows, the letters that were left out, with why, and the rows of a table that cannot be counted."""

    rows: tuple[Row, ...]
    left_out: tuple[Response, ...]
    day: date
    by: str
    unread: tuple[str, ...] = ()


def open_statistics(path: Path, day: date, by: str, own: Iterable[Path] = (), calendar: str = "") -> Counted:
    """Count the letters of a table, or the cases of a YAML file; BadFileError where no row, or one of the cases, cannot be counted.

    `calendar` is that of the rows which name none; for cases it is an edition of the one that has its id.
    """
    flows = known_flows(own)
    unread: tuple[str, ...] = ()
    if path.suffix.lower() in (".yaml", ".yml"):
        responses = tuple(response_of(state) for state in open_states(path, flows, day, [calendar] if calendar else []))
    else:
        read = read_letters(read_file(path), path.name)
        responses, faults = _Letters(path.name, flows, calendar or DEFAULT_CALENDAR).responses(read.lines)
        unread = (*read.unread, *faults)
        if not responses:
            raise BadFileError(f"No row of {path.name} can be counted. {unread[0]}")
    try:
        rows = tally(responses, day, by)
    except OutsideCalendarError as fault:
        raise BadFileError(str(fault)) from fault
    return Counted(rows, tuple(_left_out(responses, day)), day, by, unread)


def _left_out(responses: Iterable[Response], day: date) -> Iterator[Response]:
    for one in responses:
        if one.left_out or one.received > day:
            yield evolve(one, left_out=one.left_out or f"received after {day}")


@frozen
class _Letters:
    """A table of letters being counted: its name, the flows that its rows may name, the calendar of those that name none.

    Flows with their calendars, and calendars, are opened once each.
    """

    name: str
    flows: tuple[Flow, ...]
    calendar: str
    _found: dict[str, tuple[Flow, Mapping[str, WorkingCalendar]]] = field(factory=dict)
    _opened: dict[str, WorkingCalendar] = field(factory=dict)

    def responses(self, lines: Iterable[LetterLine]) -> tuple[tuple[Response, ...], tuple[str, ...]]:
        """Return each letter with its last day, and of each row for which there is none why."""
        found, faults = list[Response](), list[str]()
        for line in lines:
            try:
                found.append(self._response(line))
            except (NoRuleError, OutsideCalendarError, BadFileError) as fault:
                faults.append(f"{self.name}, line {line.line}: {fault}")
        return tuple(found), tuple(faults)

    def _flow(self, name: str) -> Flow:
        if name not in self._found:
            flow = find_flow(self.flows, name)
            self._found[name] = flow, calendars_of([flow])
        return self._found[name][0]

    def _calendar(self, name: str) -> WorkingCalendar:
        if name not in self._opened:
            self._opened[name] = open_calendar(name)
        return self._opened[name]

    def _response(self, line: LetterLine) -> Response:
        received = line.days["received"] or date.min
        target, due, calendar = self._due(line, received)
        return Response(
            line.cell("department"),
            received,
            target,
            line.days["due"] or due,
            calendar,
            line.days["replied"],
            line.cell("reference"),
            line.cell("not_counted"),
            line.holds("holding"),
            line.holds("extended"),
            line.holds("stopped"),
        )

    def _due(self, line: LetterLine, received: date) -> tuple[str, date | None, WorkingCalendar]:
        """Return the target in words, the last day by it, and the calendar."""
        own = self._calendar(line.cell("calendar") or self.calendar)
        if line.cell("target"):
            number = self._number(line)
            return f"{number} working days", own.after(received, number), own
        if not line.cell("type"):
            return "", None, own
        flow = self._flow(line.cell("type"))
        rule = find_rule(flow, received, line.cell("signatory") or (flow.signatories[0][0] if flow.signatories else ""))
        if flow.reply in rule.typed and line.days["due"] is None:
            raise NoRuleError(f"No rule counts the days of {flow.id}: a person types the date. Give it in the column 'due'.")
        calendar = own if line.cell("calendar") else self._found[line.cell("type")][1][rule.calendar]
        return str(rule.target(flow.reply) or "a date given by hand"), Clock(received, rule, calendar).due(flow.reply), calendar

    def _number(self, line: LetterLine) -> int:
        found = re.fullmatch(r"([1-9]\d{0,3})(?: working days?)?", line.cell("target"))
        if found is None:
            raise BadFileError(f"the target is {line.cell('target')!r}; write how many working days, such as 20.")
        return int(found[1])

"""Flows, calendars, deadlines, queue and statistics in, plain lines about them out: the same words in the terminal and on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from evenhand.core.casework import (
    DAY_OFF,
    FORMULA,
    UNITS,
    Answer,
    CountedDay,
    Deadline,
    Edition,
    Flow,
    Moved,
    Queued,
    Refusal,
    Response,
    Revision,
    Row,
    Rule,
    Stage,
    State,
    Target,
    total,
)
from evenhand.core.values import PartialDate, WorkingCalendar
from evenhand.core.values.workdays import WEEKDAYS
from evenhand.faces.plain_words import count, one_line, say_date

UNREAD = "Rows that cannot be counted"
UNREAD_SHOWN = 50
COLUMNS = ("Period", "Department", "Target", "Received", "Within target", "Within 20 days")
PERFORMANCE = ("Period", "Department", "In time", "Late", "Open in time", "Open late", "With open", "Decided")
FORMULAS = (
    "With open: answered in time and open in time, of all whose clock runs or ran. Letters still open flatter it.",
    "Decided: answered in time, of all answered and all open past their last day.",
)
BASED = "Based on substantive replies: a holding reply is none. Shares of the first table are of all received, in whole per cent."


def say_day(day: date) -> str:
    """Write a day with its weekday.

    >>> say_day(date(2015, 12, 10))
    'Thursday 10 December 2015'
    """
    return f"{WEEKDAYS[day.weekday()]} {say_date(PartialDate.of(day))}"


def _short(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {say_date(PartialDate.of(day))}"


def columns(rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> Iterator[str]:
    """Set rows in columns two blanks apart, those of some numbers to the right.

    >>> list(columns([("a", "10"), ("bbb", "9")], right=[1]))
    ['a    10', 'bbb   9']
    """
    held, to_right = [list(row) for row in rows], set(right)
    widths = [max(len(cell) for cell in column) for column in zip(*held, strict=True)]
    for row in held:
        cells = (
            cell.rjust(width) if number in to_right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


# Flows and calendars


def list_flows(flows: Iterable[Flow]) -> Iterator[str]:
    """List flows with their rules, and how long each gives for the reply."""
    for flow in flows:
        yield f"{flow.id}  {one_line(flow.title)}"
        for rule in flow.rules:
            yield f"  {rule.id}: {say_length(flow, rule)}; {say_validity(rule)}; calendar {rule.calendar}"


def say_length(flow: Flow, rule: Rule) -> str:
    """Write how long a rule gives for the reply."""
    target = rule.target(flow.reply)
    return f"{target} to {_title(flow, flow.reply)}" if target else f"the date of {_title(flow, flow.reply)} is typed"


def say_validity(rule: Rule) -> str:
    """Write from when to when a rule is in force."""
    start = say_date(PartialDate.of(rule.start))
    return f"in force from {start} to {say_date(PartialDate.of(rule.end))}" if rule.end else f"in force from {start}"


def show_flow(flow: Flow) -> Iterator[str]:
    """Show the stages of a flow with their ways, and each rule with its days."""
    yield f"{flow.id}: {one_line(flow.title)}"
    yield from (one_line(words) for words in (flow.source and f"Source: {flow.source}.", flow.note) if words)
    for stage in flow.stages:
        yield ""
        yield from _show_stage(flow, stage)
    for rule in flow.rules:
        yield ""
        yield from _show_rule(flow, rule)


def _show_stage(flow: Flow, stage: Stage) -> Iterator[str]:
    yield f"{one_line(stage.title)} [{stage.id}]{' – aside of the main line' if stage.side else ''}"
    for one in stage.requires:
        yield f"  waits for {one_line(one.title)} [{one.id}] (source: {one_line(one.source)})"
    if stage.other_than:
        yield f"  let out by another person than {' and '.join(_title(flow, name) for name in stage.other_than)}"
    for way in stage.exits:
        marks = f"{' – the letter is answered' if way.answers else ''}{' – another body takes it' if way.transfers else ''}"
        marks += f" – with a reason: {one_line(way.asks)}" if way.asks else ""
        yield f"  goes on to {_title(flow, way.to)}{f': {one_line(way.title)}' if way.title else ''}{marks}"
    for way in stage.returns:
        yield f"  returns to {_title(flow, way.to)}, with a reason{f': {one_line(way.title)}' if way.title else ''}"


def _show_rule(flow: Flow, rule: Rule) -> Iterator[str]:
    signs = f", signed by {dict(flow.signatories)[rule.signatory]}" if rule.signatory else ""
    yield f"Rule {rule.id}: {say_validity(rule)}{signs}; calendar {rule.calendar}"
    yield f"  source: {one_line(rule.source)}"
    yield from columns((f"  {_title(flow, stage)}", str(target)) for stage, target in rule.targets)
    if rule.typed:
        yield f"  a person types the date of: {', '.join(_title(flow, name) for name in rule.typed)}"


def _title(flow: Flow, name: str) -> str:
    stage = flow.stage(name)
    return one_line(stage.title) if stage else name


def list_calendars(calendars: Iterable[WorkingCalendar]) -> Iterator[str]:
    """List calendars: what they reach, how many days off, from when and where."""
    for one in calendars:
        reach = f"{count(len(one.days_off), 'day')} off, {one.first.year} to {one.last.year}"
        yield f"{one.id}  {one_line(one.title)}: {reach}; {say_snapshot(one)}"


def say_snapshot(calendar: WorkingCalendar) -> str:
    """Write when and where the days off of a calendar were taken."""
    taken = f"as known on {say_date(PartialDate.of(calendar.taken))}" if calendar.taken else "no day of the snapshot given"
    return f"{taken} ({one_line(calendar.source) or 'no source given'})"


def show_calendar(calendar: WorkingCalendar) -> Iterator[str]:
    """Show every day off of a calendar."""
    yield f"{one_line(calendar.title)}, {say_snapshot(calendar)}"
    yield f"Weekend: {', '.join(WEEKDAYS[number] for number in sorted(calendar.weekend)) or 'none'}."
    if calendar.projected_from:
        yield f"From {say_date(PartialDate.of(calendar.projected_from))} on they follow from a rule only: nobody has announced them yet."
    yield from (f"  {one.day}  {WEEKDAYS[one.day.weekday()][:3]}  {one_line(one.name)}" for one in calendar.days_off)


# A deadline


def say_answer(answer: Answer, explain: bool) -> Iterator[str]:
    """Write when a letter is due and by what; with the days one by one where that is asked."""
    flow, rule = answer.flow, answer.clock.rule
    yield say_day(answer.asked.day)
    length = f"{answer.asked.target} to {one_line(answer.asked.stage.title)}"
    yield f"{flow.id}, received {say_day(answer.clock.start)}: {length}{say_signed(answer)}."
    if not explain:
        return
    yield ""
    yield from say_ground(answer)
    yield ""
    yield "The stages"
    yield from columns((f"  {say_day(one.day)}", one_line(one.stage.title), str(one.target)) for one in answer.stages)
    yield ""
    yield f"The days, one by one, to {one_line(answer.asked.stage.title)} ({rule.calendar})"
    yield from columns(say_counted(answer.days), right=[0])


def say_ground(answer: Answer) -> Iterator[str]:
    """Write the rule, its source, and the calendar."""
    rule, calendar = answer.clock.rule, answer.clock.calendar
    yield f"Rule: {rule.id}, {say_validity(rule)}."
    yield f"Source: {one_line(rule.source)}."
    yield f"Count: the day after receipt is day 1; {say_count(rule, answer.asked.target)}."
    yield f"Calendar: {one_line(calendar.title)}, {say_snapshot(calendar)}."
    if answer.projected:
        yield "The count reaches into years whose holidays nobody has announced yet: they follow from a rule only, and may change."


def say_count(rule: Rule, target: Target) -> str:
    """Write how a target counts what is received on a day off, and in days or months where it ends.

    >>> say_count(Rule("r", "us", "own", date(2031, 1, 1)), Target(1, "months"))
    'every day counts, days off too'
    """
    if rule.day_off != DAY_OFF[0]:
        words = "received on a day off, the next working day counts as the day of receipt"
    else:
        words = "received on a day off, the next working day is day 1" if target.unit == UNITS[0] else ""
    if target.unit == UNITS[0]:
        return words
    rolls = "a last day that is a day off waits for the next working day" if rule.rolls else ""
    return "; ".join(part for part in (words, "every day counts, days off too", rolls) if part)


def say_signed(answer: Answer) -> str:
    """Write who signs, where the flow tells signatories apart."""
    title = dict(answer.flow.signatories).get(answer.signatory)
    return f", signed by {one_line(title)}" if title else ""


def say_counted(days: Iterable[CountedDay]) -> Iterator[tuple[str, str, str]]:
    """Write each day of a count: its number, the day, and why it does not count."""
    return (("" if one.number is None else str(one.number), _short(one.day), one_line(one.why)) for one in days)


# The queue


def say_queue(rows: Sequence[Queued], states: Sequence[State], day: date) -> Iterator[str]:
    """Write the queue of a day, what moved deadlines, and what was refused."""
    late = sum(row.overdue for row in rows)
    ended = sum(state.ended is not None for state in states)
    yield f"{count(len(rows), 'open case')} on {say_date(PartialDate.of(day))}, {late} overdue; {ended} ended."
    yield from say_later(states, day)
    yield FORMULA
    for row in rows:
        yield ""
        yield f"{row.place}  {one_line(row.state.case.reference)}  {row.state.flow.id}, {one_line(row.state.at.title)}: {say_left(row)}"
        yield f"   {row.formula}"
        yield from (f"   {words}" for words in say_held(row.state))
    yield from _headed("Deadlines that were moved", (line for state in states for line in say_moves(state)))
    yield from _headed("Refused", (say_refusal(state, one) for state in states for one in state.refused))


def say_later(states: Sequence[State], day: date) -> Iterator[str]:
    """Write how much of the file is of later days, where there is any: a day with the wrong year would else be missed."""
    cases, events = sum(state.case.received > day for state in states), sum(state.later for state in states)
    told = [count(number, what) for number, what in ((cases, "case"), (events, "event")) if number]
    if told:
        yield f"Of later days, and so not in this queue: {' and '.join(told)}."


def _headed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    held = list(lines)
    if held:
        yield ""
        yield f"{heading} ({len(held)})"
        yield from (f"  {line}" for line in held)


def say_left(row: Queued) -> str:
    """Write how many working days are left, or by how many it is late."""
    if row.days_left is None or row.deadline is None or row.deadline.last is None:
        return "the clock stands" if row.state.standing else f"no date was typed for {one_line(row.state.at.title)}"
    due = say_day(row.deadline.last)
    what = "" if row.deadline.stage == row.state.stage else f"{_title(row.state.flow, row.deadline.stage)} "
    if row.overdue:
        return f"{what}was due {due}" + (f", {count(-row.days_left, 'working day')} ago" if row.days_left else "")
    return f"{what}due {due}, " + (f"in {count(row.days_left, 'working day')}" if row.days_left else "today")


def say_held(state: State) -> Iterator[str]:
    """Write what is to be known of an open case: its clock, the body that is asked to take it, its holding replies and returns."""
    if state.standing:
        pause = state.clock.pauses[-1]
        yield f"the clock stands since {say_date(PartialDate.of(pause.start))}: {one_line(pause.reason)}"
    if state.next is not None and state.next.first is not None:
        yield say_late_before(state.next)
    if state.offered_to:
        yield f"waits for {one_line(state.offered_to)} to take it"
    for note in state.notes:
        by = f" by {one_line(note.by)}" if note.by else ""
        until = f", a reply promised by {say_date(PartialDate.of(note.until))}" if note.until else ""
        words = f": {one_line(note.words)}" if note.words else ""
        yield f"{note.kind} on {say_date(PartialDate.of(note.day))}{by} from {_title(state.flow, note.stage)}{until}{words}"
    missed = [one for one in state.deadlines if one.ended and one.missed_at(one.ended)]
    yield from (say_missed(state, one) for one in missed)


def say_late_before(deadline: Deadline) -> str:
    """Write which deadline had passed when the count began anew: what is late stays late."""
    first = deadline.first or deadline
    since = say_day(first.due) if first.due else "before"
    length = f" ({first.target})" if first.target else ""
    anew = f"would be due {say_day(deadline.due)}" if deadline.due else "would stand"
    return f"late since {since}{length}: that its count began anew changes nothing; by the new count it {anew}"


def say_missed(state: State, deadline: Deadline) -> str:
    """Write by what day a stage that was left late should have been left."""
    left, due = (say_date(PartialDate.of(day)) if day else "" for day in (deadline.ended, deadline.last))
    return f"{_title(state.flow, deadline.stage)} was left on {left}, due {due}"


def say_moves(state: State) -> Iterator[str]:
    """Write what each event moved: the deadline of the reply, or the first, from when to when, how many others, and why."""
    for held in _together(state.moved):
        shown = next((one for one in held if one.stage == state.flow.reply), held[0])
        was, now = (say_day(day) if day else "the clock stands" for day in (shown.was, shown.now))
        others = f", and {count(len(held) - 1, 'other stage')}" if len(held) > 1 else ""
        what = f"{one_line(state.case.reference)}  {_title(state.flow, shown.stage)}: {was} → {now}{others}"
        yield f"{what}; {one_line(shown.why)}"


def _together(moved: Iterable[Moved]) -> Iterator[list[Moved]]:
    """Yield what one event moved; that a stage comes again tells another event, though it be of the same day and reason."""
    held: list[Moved] = []
    for one in moved:
        if held and ((one.day, one.why) != (held[0].day, held[0].why) or one.stage in [other.stage for other in held]):
            yield held
            held = []
        held.append(one)
    if held:
        yield held


def say_refusal(state: State, refusal: Refusal) -> str:
    """Write what was refused, and why."""
    return (
        f"{one_line(state.case.reference)}  {refusal.event.kind} on {say_date(PartialDate.of(refusal.event.day))}: {one_line(refusal.why)}"
    )


# Statistics


def with_totals(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows, behind those of each period their sum where there are several, and at the end that of all."""
    found: list[Row] = []
    for period in dict.fromkeys(row.period for row in rows):
        held = [row for row in rows if row.period == period]
        found += held if len(held) == 1 else [*held, total(held, period)]
    return (*found, total(rows)) if len(rows) > 1 else tuple(found)


def published(row: Row) -> tuple[str, ...]:
    """Write a row of the published table."""
    return (
        row.period,
        one_line(row.department),
        one_line(row.target),
        f"{row.received:,}",
        say_share(row.percent_in_target),
        say_share(row.percent_in_20),
    )


def performance(row: Row) -> tuple[str, ...]:
    """Write a row of the performance, by both formulas."""
    counts = (row.in_time, row.late, row.open_in_time, row.open_late)
    shares = (row.performance_with_open, row.performance_decided)
    return (row.period, one_line(row.department), *(f"{number:,}" for number in counts), *map(say_share, shares))


def say_share(share: int | None) -> str:
    """Write a share in per cent; a dash of nothing."""
    return "–" if share is None else f"{share}%"


def say_beside(row: Row) -> str:
    """Write what the table does not show: clocks that stand, holding replies, extensions and stops."""
    told = (
        (row.standing, "with a clock that stands"),
        (row.holding, "with a holding reply"),
        (row.extended, "extended"),
        (row.stopped, "stopped"),
        *([(row.set_back, "late already when the count began anew, and so still late")] if row.set_back else []),
    )
    return "; ".join(f"{number:,} {words}" for number, words in told) + "."


def say_unread(unread: Sequence[str]) -> Iterator[str]:
    """Write how many rows of the table the figures leave out, where there are any."""
    if unread:
        are = "is" if len(unread) == 1 else "are"
        yield f"{count(len(unread), 'row')} of the table cannot be counted and {are} in none of these figures."


def some(unread: Sequence[str]) -> list[str]:
    """Return the first of the rows that cannot be counted, and how many more there are."""
    more = [f"and {len(unread) - UNREAD_SHOWN:,} more; the JSON holds them all"] if len(unread) > UNREAD_SHOWN else []
    return [*map(one_line, unread[:UNREAD_SHOWN]), *more]


def say_statistics(
    edition: Edition, left_out: Sequence[Response], revised: Sequence[Revision], unread: Sequence[str] = ()
) -> Iterator[str]:
    """Write the published table, the performance by both formulas, what was left out, and what was revised."""
    rows = with_totals(edition.rows)
    yield f"Responses to correspondence, as of {say_date(PartialDate.of(edition.day))}"
    yield from say_unread(unread)
    yield ""
    yield from columns([COLUMNS, *map(published, rows)], right=[3, 4, 5])
    yield ""
    yield from columns([PERFORMANCE, *map(performance, rows)], right=range(2, 8))
    yield ""
    yield from FORMULAS
    yield BASED
    yield f"Of all: {say_beside(total(edition.rows))}"
    yield from _headed(UNREAD, some(unread))
    yield from _headed("Not counted", say_left_out(left_out))
    yield from _headed("Revised since it was first published", map(say_revision, revised))


def say_left_out(left_out: Sequence[Response]) -> Iterator[str]:
    """Write how many letters were left out, by why."""
    for why in dict.fromkeys(one.left_out for one in left_out):
        yield f"{count(sum(one.left_out == why for one in left_out), 'letter')}: {one_line(why)}"


def say_revision(revision: Revision) -> str:
    """Write which published figure changed, from what to what, when and why."""
    period, department, target = revision.key
    now = "nothing" if revision.now is None else f"{revision.now:,}"
    what = f"{period}, {one_line(department)}{f', {one_line(target)}' if target else ''}: {revision.count.replace('_', ' ')}"
    return f"{what} {revision.was:,} → {now} ({say_date(PartialDate.of(revision.day))}: {one_line(revision.reason)})"

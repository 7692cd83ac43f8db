"""A case with its events and the flow it is of in, its state out: each event done or refused with the reason, each deadline moved told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import reduce

from attrs import evolve

from evenhand.core.casework.clock import Clock, Extension, Given, Pause
from evenhand.core.casework.model import EVENTS, NEEDS_REASON, Case, Event, Exit, Flow, Rule
from evenhand.core.casework.state import Deadline, Moved, Note, Refusal, State, Step
from evenhand.core.values import DayOff, OutsideCalendarError, WorkingCalendar

Calendars = Mapping[str, WorkingCalendar]
Done = State | str
"""The state after an event, or why it was refused."""


class NoRuleError(ValueError):
    """A case for which no rule was in force, or of which a calendar is not known; the words say what to do."""


def fold(case: Case, flow: Flow, calendars: Calendars, day: date | None = None) -> State:
    """Return the state of a case after its events, taken in the order of their days and on one day as they stand.

    An event that cannot be is refused with the reason and changes nothing; what was refused stands in the state.

    Args:
        case: the case with its events.
        flow: the flow it is of.
        calendars: by id, at least those that the rules of the flow name.
        day: the day as of which things are told; events of later days are only counted, in `State.later`.

    NoRuleError where no rule of the flow was in force on the day of receipt, or the flow knows no such signatory or priority.
    """
    events = sorted((one for one in case.events if day is None or one.day <= day), key=lambda one: one.day)
    begun = evolve(begin(case, flow, calendars), later=len(case.events) - len(events))
    return reduce(lambda state, event: _step(state, event, calendars), events, begun)


def begin(case: Case, flow: Flow, calendars: Calendars) -> State:
    """Return the state of a case on the day of receipt."""
    if case.priority and case.priority not in dict(flow.priorities):
        known = ", ".join(name for name, _ in flow.priorities) or "none"
        raise NoRuleError(f"{flow.id} knows no priority {case.priority!r}; it has: {known}.")
    signatory = case.signatory or (flow.signatories[0][0] if flow.signatories else "")
    clock = _clock(flow, case.received, signatory, calendars)
    first = flow.stages[0].id
    return _with_deadlines(State(case, flow, first, clock, signatory, steps=(Step(first, case.received),)))


def _clock(flow: Flow, received: date, signatory: str, calendars: Calendars) -> Clock:
    rule = find_rule(flow, received, signatory)
    if rule.calendar not in calendars:
        counts = f"counts by the calendar {rule.calendar!r}, which is not known"
        raise NoRuleError(f"The rule {rule.id!r} of {flow.id} {counts}. Give its file with --calendar.")
    return Clock(received, rule, calendars[rule.calendar])


def find_rule(flow: Flow, received: date, signatory: str) -> Rule:
    """Return the rule for a letter received on a day; NoRuleError where none was in force, or nobody such may sign."""
    known = [name for name, _ in flow.signatories]
    if signatory and signatory not in known:
        may = f"Those who may are: {', '.join(known)}." if known else "Nobody is named in this flow: leave it out."
        raise NoRuleError(f"{signatory!r} signs nothing in {flow.id}. {may}")
    rule = flow.rule_at(received, signatory)
    if rule is None:
        raise NoRuleError(
            f"{flow.id} has no rule for a letter received on {received}; {flow.rules_around(received)}. "
            "Add the rule of that time to a flow of your own."
        )
    return rule


def _step(state: State, event: Event, calendars: Calendars) -> State:
    done = _refuse_early(state, event) or _done(state, event, calendars)
    return evolve(state, refused=(*state.refused, Refusal(event, done))) if isinstance(done, str) else done


def _refuse_early(state: State, event: Event) -> str:
    """Say why an event can be nothing at all; "" where it can."""
    if event.kind not in EVENTS:
        return f"{event.kind!r} is no event; there are: {', '.join(EVENTS)}."
    if event.day < state.case.received:
        return f"It is dated {event.day}, before receipt on {state.case.received}."
    if event.kind in NEEDS_REASON and not event.reason:
        return f"It has no reason, and an event {event.kind!r} must have one."
    if state.ended is not None and event.kind not in ("day off", "calendar"):
        return f"The case ended on {state.ended}: {state.outcome}."
    return ""


def _done(state: State, event: Event, calendars: Calendars) -> Done:
    """Do an event and count the deadlines anew; a count that leaves the calendar refuses the event."""
    try:
        done = _ACTS[event.kind](state, event, calendars)
        if isinstance(done, str):
            return done
        counted = _with_deadlines(done, done.clock is state.clock)
        if event.kind in ("restarted", "signatory"):
            counted = _keep_late(state, counted, event.day)
    except (NoRuleError, OutsideCalendarError) as fault:
        return str(fault)
    return evolve(counted, moved=(*state.moved, *_moves(state, counted, event)))


# The way from stage to stage


def _move(state: State, event: Event, _: Calendars) -> Done:
    ways = state.at.exits
    way = _way(ways, event)
    if way is None:
        known = ", ".join(dict.fromkeys(f"{one.to} ({one.title})" if event.what and one.title else one.to for one in ways))
        back = next((one for one in state.at.returns if one.to == event.to), None)
        advice = "It can be returned there, with a reason." if back else f"From here it can go on to: {known or 'nowhere'}."
        return f"There is no way from {state.at.title} to {event.to!r}{f' called {event.what!r}' if event.what else ''}. {advice}"
    return _through(state, event, way)


def _dispatch(state: State, event: Event, _: Calendars) -> Done:
    way = _way(tuple(one for one in state.at.exits if one.answers), event)
    if way is None:
        return f"Nothing can be dispatched from {state.at.title}: it has no way out by which the letter is answered."
    return _through(state, event, way)


def _way(ways: tuple[Exit, ...], event: Event) -> Exit | None:
    fits = [way for way in ways if event.to in ("", way.to) and event.what in ("", way.title)]
    return fits[0] if fits and (event.to or event.what or event.kind == "dispatched") else None


def _through(state: State, event: Event, way: Exit) -> Done:
    if state.offered_to:
        return f"It waits for {state.offered_to}: enter whether it was 'accepted' or 'declined' there."
    if why := _refuse_entry(state, way):
        return why
    if way.transfers:
        return f"{way.title or way.to} gives the letter to another body: enter it as 'transferred', with the body."
    why = _same_person(state, event) or (f"{way.title} needs a reason: {way.asks}." if way.asks else "")
    if why and not event.reason:
        return why
    notes = (*state.notes, Note("override", event.day, event.by, state.stage, event.reason)) if why else state.notes
    entered = _enter(evolve(state, notes=notes), event, way.to)
    replied = event.day if way.answers and state.replied is None else state.replied
    if not entered.at.final:
        return evolve(entered, replied=replied)
    outcome = state.outcome or ("answered" if replied else way.title or state.at.title)
    return evolve(entered, replied=replied, ended=event.day, outcome=outcome)


def _refuse_entry(state: State, way: Exit) -> str:
    to = state.flow.stage(way.to)
    missing = [one for one in (to.requires if to else ()) if one.id not in state.recorded]
    return " ".join(f"{to.title if to else way.to} waits for {one.title} ({one.source})." for one in missing)


def _same_person(state: State, event: Event) -> str:
    """Say that who lets the case out has worked on a stage that another must have worked on; "" where it is not so."""
    for step in state.steps:
        if event.by and step.by == event.by and step.stage in state.at.other_than:
            worked = state.flow.stages[state.flow.place(step.stage)].title
            return f"{event.by} let it out of {worked}, and {state.at.title} is for somebody else. Give a reason if it must be."
    return ""


def _enter(state: State, event: Event, stage: str) -> State:
    left = evolve(state.steps[-1], end=event.day, by=event.by)
    return evolve(state, stage=stage, steps=(*state.steps[:-1], left, Step(stage, event.day)))


def _return(state: State, event: Event, _: Calendars) -> Done:
    way = _way(state.at.returns, event)
    if way is None:
        known = ", ".join(dict.fromkeys(one.to for one in state.at.returns))
        return f"{state.at.title} cannot return it to {event.to!r}. It can return it to: {known or 'nowhere'}."
    note = Note("return", event.day, event.by, state.stage, event.reason)
    return evolve(_enter(state, event, way.to), notes=(*state.notes, note), offered_to="")


def _record(state: State, event: Event, _: Calendars) -> Done:
    known = [one.id for stage in state.flow.stages for one in stage.requires]
    if event.what not in known:
        return f"No stage of {state.flow.id} waits for {event.what!r}. They wait for: {', '.join(dict.fromkeys(known)) or 'nothing'}."
    return evolve(state, recorded=(*state.recorded, event.what))


# The clock


def _sign(state: State, event: Event, _: Calendars) -> Done:
    rule = find_rule(state.flow, state.case.received, event.to)
    note = Note("signatory", event.day, event.by, state.stage, event.reason)
    return evolve(state, signatory=event.to, clock=evolve(state.clock, rule=rule), notes=(*state.notes, note))


def _type(state: State, event: Event, _: Calendars) -> Done:
    stage = event.stage or state.flow.reply
    if event.until is None:
        return "It names no date. Give it in 'until'."
    if stage not in state.clock.rule.typed:
        may = ", ".join(state.clock.rule.typed) or "no stage"
        return f"The rule {state.clock.rule.id!r} sets the date of {stage!r}; dates may be typed for: {may}."
    if event.until < state.case.received:
        return f"It was received on {state.case.received}, and {event.until} lies before that."
    if why := _refuse_retyped(state.deadline(stage), event):
        return why
    typed = (*(one for one in state.clock.typed if one.stage != stage), Given(stage, event.until, len(state.clock.pauses)))
    return evolve(state, clock=evolve(state.clock, typed=typed))


def _refuse_retyped(held: Deadline | None, event: Event) -> str:
    """Say why a date cannot take the place of the one that was typed before; "" where it can."""
    if held is None or held.last is None:
        return ""
    if held.missed_at(event.day):
        return _too_late(held.last)
    return "" if event.reason else f"A date was typed before, {held.last}. Give the reason why it changes."


def _too_late(due: date) -> str:
    return f"Its last day was {due}: what is late stays late. Send a holding reply with the day you promise instead."


def _stop(state: State, event: Event, _: Calendars) -> Done:
    if state.standing:
        return f"The clock already stands since {state.clock.pauses[-1].start}."
    return evolve(state, clock=evolve(state.clock, pauses=(*state.clock.pauses, Pause(event.day, None, event.reason))))


def _resume(state: State, event: Event, _: Calendars) -> Done:
    if not state.standing:
        return "The clock does not stand, so it cannot be resumed."
    pauses = (*state.clock.pauses[:-1], evolve(state.clock.pauses[-1], end=event.day))
    return evolve(state, clock=evolve(state.clock, pauses=pauses))


def _restart(state: State, event: Event, _: Calendars) -> Done:
    # As when the words that were asked for come in: Freedom of Information Act 2000, sections 1(3) and 10(6).
    typed = tuple(evolve(one, stops=0) for one in state.clock.typed)
    return evolve(state, clock=evolve(state.clock, start=event.day, pauses=(), extensions=(), typed=typed))


def _hold(state: State, event: Event, _: Calendars) -> Done:
    note = Note("holding reply", event.day, event.by, state.stage, event.reason, event.until)
    return evolve(state, notes=(*state.notes, note))


def _extend(state: State, event: Event, _: Calendars) -> Done:
    stage = event.stage or state.flow.reply
    held = state.deadline(stage)
    if held is None or held.ended is not None:
        return f"{stage!r} has no deadline that runs, so it cannot be extended."
    if held.last and held.missed_at(event.day):
        return _too_late(held.last)
    if bool(event.days > 0) == bool(event.until):
        return "It should give either how many days more ('days', above nought), or a date ('until')."
    if event.days and (given := state.clock.given(stage)):
        return f"Its date, {given.day}, was set by hand: give a new one in 'until'."
    if event.until and held.due and event.until <= held.due:
        return f"It is due on {held.due}, and {event.until} is not later."
    given = Given(stage, event.until, len(state.clock.pauses)) if event.until else None
    extension = Extension(stage, event.days, given, event.reason)
    return evolve(state, clock=evolve(state.clock, extensions=(*state.clock.extensions, extension)))


# Other bodies, and the calendar


def _transfer(state: State, event: Event, _: Calendars) -> Done:
    way = next((one for one in state.at.exits if one.transfers), None)
    if way is None:
        return f"Nothing can be transferred from {state.at.title}."
    if not event.to:
        return "It names no body. Give it in 'to'."
    return evolve(_enter(state, event, way.to), offered_to=event.to)


def _accept(state: State, event: Event, _: Calendars) -> Done:
    if not state.offered_to:
        return "It was offered to nobody, so nobody can accept it."
    ended = _enter(state, event, state.flow.stages[-1].id)
    # Their clock starts the day after they accept; without the office's own stops and extensions.
    clock = Clock(event.day, state.clock.rule, state.clock.calendar)
    outcome = f"transferred to {state.offered_to}"
    return evolve(ended, clock=clock, holder=state.offered_to, offered_to="", ended=event.day, outcome=outcome)


def _decline(state: State, event: Event, calendars: Calendars) -> Done:
    if not state.offered_to:
        return "It was offered to nobody, so nobody can decline it."
    return _return(state, evolve(event, kind="returned", to=state.at.returns[0].to), calendars)


def _day_off(state: State, event: Event, _: Calendars) -> Done:
    if event.until is None:
        return "It names no day. Give it in 'until'."
    if event.calendar not in ("", state.clock.calendar.id):
        return f"This case counts by {state.clock.calendar.id}, so a day off in {event.calendar} changes nothing."
    added = DayOff(event.until, event.what or "day off")
    calendar = state.clock.calendar.with_day_off(added.day, added.name, event.reason)
    return evolve(state, clock=evolve(state.clock, calendar=calendar, added=(*state.clock.added, added)))


def _edition(state: State, event: Event, calendars: Calendars) -> Done:
    later = calendars.get(event.calendar)
    if later is None:
        return f"The calendar {event.calendar!r} is not known. Give its file."
    if later.id != state.clock.calendar.id:
        return f"This case counts by {state.clock.calendar.id}, of which {event.calendar} is no edition."
    for one in state.clock.added:
        later = later.with_day_off(one.day, one.name)
    return evolve(state, clock=evolve(state.clock, calendar=later))


_ACTS: Mapping[str, Callable[[State, Event, Calendars], Done]] = {
    "moved": _move,
    "returned": _return,
    "recorded": _record,
    "signatory": _sign,
    "deadline": _type,
    "stopped": _stop,
    "resumed": _resume,
    "restarted": _restart,
    "holding reply": _hold,
    "extended": _extend,
    "transferred": _transfer,
    "accepted": _accept,
    "declined": _decline,
    "day off": _day_off,
    "calendar": _edition,
    "dispatched": _dispatch,
}


# Deadlines


def _with_deadlines(state: State, same_clock: bool = False) -> State:
    stages = [state.flow.reply] if state.holder else [one.id for one in state.flow.stages if _has_deadline(state, one.id)]
    held = {one.stage: one for one in state.deadlines}
    return evolve(state, deadlines=tuple(_deadline(state, stage, held.get(stage), same_clock) for stage in stages))


def _keep_late(before: State, after: State, day: date) -> State:
    """Return the state with the deadlines that had passed already when the clock was set back, or another signatory came."""
    late = {one.stage: one.first or one for one in before.deadlines if one.ended is None and one.missed_at(day)}
    return evolve(after, deadlines=tuple(evolve(one, first=late.get(one.stage, one.first)) for one in after.deadlines))


def _has_deadline(state: State, stage: str) -> bool:
    given = state.clock.target(stage) is not None or state.clock.given(stage) is not None
    held = state.flow.stage(stage)
    return given and held is not None and (not held.side or any(step.stage == stage for step in state.steps))


def _deadline(state: State, stage: str, before: Deadline | None, same_clock: bool) -> Deadline:
    ended = None if state.holder else _left_behind(state, stage)
    # What the case has left behind is told as it was then, whatever happens later.
    if before is not None and before.ended == ended and (same_clock or ended is not None):
        return before
    if before is not None and same_clock and before.ended is None:
        return evolve(before, ended=ended)
    typed = state.clock.given(stage) is not None
    source = "a date given by hand" if typed else state.clock.rule.source
    first = before.first if before is not None else None
    return Deadline(stage, state.clock.due(stage), None if typed else state.clock.target(stage), source, ended, first)


def _left_behind(state: State, stage: str) -> date | None:
    """Return the day on which the case last went past a stage; None where it has not, or was sent back since."""
    place = state.flow.place(stage)
    if state.flow.place(state.stage) <= place:
        return None
    left = None
    for step in state.steps:
        if state.flow.place(step.stage) <= place:
            left = step.end
    return left


def _moves(before: State, after: State, event: Event) -> list[Moved]:
    held = {one.stage: one for one in before.deadlines if one.ended is None}
    found = []
    for one in after.deadlines:
        was = held.get(one.stage)
        if was is not None and one.ended is None and was.due != one.due:
            found.append(Moved(one.stage, was.due, one.due, event.day, _why_moved(event, before, after)))
    return found


def _why_moved(event: Event, before: State, after: State) -> str:
    if event.kind == "day off":
        return f"{event.what or 'a day off'} on {event.until} is no working day" + (f" ({event.reason})" if event.reason else "")
    if event.kind == "calendar":
        changes = before.clock.calendar.changes_to(after.clock.calendar, after.clock.start, _last_due(before, after))
        return f"{after.clock.calendar.title} as known on {after.clock.calendar.taken}: {'; '.join(changes)}"
    if event.kind == "accepted":
        return f"{after.holder} took it, and its clock starts the day after"
    return EVENTS[event.kind] + (f": {event.reason}" if event.reason else "")


def _last_due(*states: State) -> date:
    return max(one.due for state in states for one in state.deadlines if one.due)

"""The events of one deal and a day in, how the deal stands on that day out; what must not happen is refused, not warned of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta

from attrs import define, field

from evenhand.core.deals.model import EVENTS, VALUES, ConditionStanding, Event, Standing
from evenhand.core.deals.order import key_of, number_of
from evenhand.core.deals.parties import is_same_name, is_same_party, may_be_same_party, names_no_body
from evenhand.core.values import PartialDate

LAPSE_DAYS = 90
"""An offer with no last day of its own lapses so many days after it was made, if nobody has taken it up and no condition is due later."""
REVIEW_DAYS = 90
"""A condition with no day of its own is to be looked at again so many days after it was set."""

_OPEN = ("mooted", "offered")
_ONLY_BY_A_PERSON = ("evidence", "judged", "waived", "extended", "struck")


class RefusedError(ValueError):
    """An event that must not be entered; `event` is the one. The words say what happened, to what, and what to do."""

    def __init__(self, event: Event, words: str) -> None:
        super().__init__(words)
        self.event = event


def fold(events: Iterable[Event], day: PartialDate) -> Standing:
    """Return how a deal stands at the end of a day; RefusedError at the first event that must not be.

    The same events and the same day give the same answer, in whatever order the events are given.

    >>> offer = Event("offered", PartialDate(2031, 3, 1), "letter", "Ann Hale", "Minister for Roads", "Calder Council", signed="Jo Bell")
    >>> fold([offer], PartialDate(2031, 3, 2)).state, fold([offer], PartialDate(2031, 9, 1)).state
    ('offered', 'lapsed')
    >>> fold([Event("accepted", PartialDate(2031, 3, 1), "reply", "Sam Roe", "leader", signed="Jo Bell")], PartialDate(2031, 3, 2))
    Traceback (most recent call last):
    evenhand.core.deals.folding.RefusedError: accepted (2031-03-01): it was never offered. Add the 'mooted' or 'offered' event first.
    """
    given = list(events)
    struck = _struck(given)
    last = number_of(day.last_day().year, day.last_day().month, day.last_day().day)
    rows = sorted((key_of(one), one) for one in given if one.what != "struck" and not (one.id and one.id in struck))
    folding = _Folding(posts=_posts(event for _, event in rows))
    for key, event in rows:
        if key[0] > last:
            break
        folding.take(event)
    return folding.standing(day)


def _struck(events: Iterable[Event]) -> frozenset[str]:
    """Return the ids of the events that were mistakes."""
    found = set()
    for event in events:
        if event.what == "struck":
            _sign(event)
            if not event.words:
                raise RefusedError(event, f"{_name(event)}: no reason is given. Say in 'words' why {event.strikes!r} was a mistake.")
            found.add(event.strikes)
    return frozenset(found)


def _posts(events: Iterable[Event]) -> frozenset[tuple[str, str]]:
    """Return every name with each post in which it stands in a deal; whoever takes an offer up may act for whom it was made to."""
    rows = tuple(events)
    named = {(name, post) for one in rows for name, post in ((one.by, one.capacity), (one.owed_by, one.owed_capacity)) if name and post}
    put_to = {one.to for one in rows if one.to}
    return frozenset(named | {(one.by, to) for one in rows if one.what == "accepted" and one.by for to in put_to})


def _name(event: Event) -> str:
    about = f" {event.condition}" if event.condition else ""
    return f"{event.what}{about} ({event.day or 'without a date'})"


def _sign(event: Event) -> None:
    """RefusedError where nobody has signed what only a person can enter, or where it has no source."""
    if not event.signed:
        raise RefusedError(event, f"{_name(event)}: nobody has signed it. Only a named person can enter this.")
    if not event.source:
        raise RefusedError(event, f"{_name(event)}: no source. Say in 'source' where this is known from.")


@define(eq=False)
class _Held:
    """A condition while events are folded."""

    event: Event
    state: str = "open"
    since: PartialDate | None = None
    due: PartialDate | None = None
    evidence: list[str] = field(factory=list)
    judge: str = ""
    reason: str = ""


@define(eq=False)
class _Folding:
    """A deal while its events are folded."""

    offer: Event | None = None
    state: str = ""
    since: PartialDate | None = None
    settled: bool = False
    until: PartialDate | None = None
    dated: bool = False
    conditions: dict[str, _Held] = field(factory=dict)
    aside: list[Event] = field(factory=list)
    posts: frozenset[tuple[str, str]] = frozenset()

    def take(self, event: Event) -> None:
        """Take the next event: one that a person entered is taken or refused; a proposal that does not fit is laid aside."""
        if not event.source and event.place is None:
            raise RefusedError(event, f"{_name(event)}: no source. Say in 'source' where this is known from.")
        if event.what in _ONLY_BY_A_PERSON and not event.signed:
            raise RefusedError(event, f"{_name(event)}: nobody has signed it. Only a named person can enter this.")
        if event.what not in _TAKES:
            raise RefusedError(event, f"{_name(event)}: there is no such event. It should be one of: {', '.join(EVENTS)}.")
        self._lapse(event.day)
        if event.signed:
            _TAKES[event.what](self, event)
        elif self._gives_way(event):
            self.aside.append(event)
        else:
            try:
                _TAKES[event.what](self, event)
            except RefusedError:
                self.aside.append(event)

    def _gives_way(self, event: Event) -> bool:
        """Say whether a proposal gives way to what a person has entered."""
        if event.what == "condition":
            held = self.conditions.get(event.condition)
            return held is not None and bool(held.event.signed)
        return self.settled

    def _move(self, event: Event, state: str) -> None:
        self.state, self.since, self.settled = state, event.day, bool(event.signed)

    def _lapse(self, day: PartialDate | None) -> None:
        """Let an offer lapse that stood until a day before this one."""
        if day is not None and self.until is not None and self.state in _OPEN and self.until.last_day() < day.first_day():
            self.state, self.since = "lapsed", PartialDate.of(self.until.last_day() + timedelta(days=1))

    def _wait_for(self, condition: str) -> None:
        """Let an offer with no last day of its own stand as long as it gives for a condition, but for one that comes after it."""
        held = self.conditions[condition]
        if self.dated or self.state not in _OPEN or held.due is None or held.event.kind == "after":
            return
        if self.until is None or self.until.last_day() < held.due.last_day():
            self.until = held.due

    # What each event does

    def offered(self, event: Event) -> None:
        """Take an offer made, or made anew."""
        if not event.by:
            raise RefusedError(event, f"{_name(event)}: nobody is named who made it. Say in 'by' who did.")
        if event.signed and not event.capacity:
            raise RefusedError(event, f"{_name(event)}: no capacity. Say in 'capacity' in whose name {event.by} made it.")
        if self.state in ("accepted", "fulfilled", "broken") and self._stands_against(event):
            raise RefusedError(event, f"{_name(event)}: it is already {self.state}. Enter a new offer as a deal of its own.")
        self.offer = event
        self.until, self.dated = event.due or _later(event.day, LAPSE_DAYS), event.due is not None
        self._move(event, event.what)

    def condition(self, event: Event) -> None:
        """Take a condition, set while the offer stands."""
        self._needs_offer(event)
        if not event.condition:
            raise RefusedError(event, f"{_name(event)}: the condition has no id. Give it one in 'condition', such as c1.")
        if self.state not in _OPEN and self._stands_against(event):
            raise RefusedError(event, f"{_name(event)}: the deal is {self.state}. A condition can only be set while the offer stands.")
        held = self.conditions.get(event.condition)
        if held is not None and held.event.signed:
            raise RefusedError(
                event,
                f"{_name(event)}: the deal already has a condition {event.condition!r}, set on {held.event.day}. If that was a "
                "mistake, give it an 'id' and add a 'struck' event that names this in 'strikes', with "
                "the reason in 'words'; else give this one another id.",
            )
        self.conditions[event.condition] = _Held(event, since=event.day, due=event.due)
        self._wait_for(event.condition)

    def extended(self, event: Event) -> None:
        """Take a new day by which a condition is to be met, or until which the offer stands."""
        if event.due is None:
            raise RefusedError(event, f"{_name(event)}: no new day is given. Say in 'due' until when.")
        if event.condition:
            self._held(event).due = event.due
            self._wait_for(event.condition)
            return
        self._needs_offer(event)
        self._needs_open(event)
        self.until, self.dated = event.due, True

    def accepted(self, event: Event) -> None:
        """Take an acceptance of what is offered, by somebody else than whoever offered it."""
        offer = self._needs_offer(event)
        self._needs_open(event)
        if event.signed and not (event.by and event.capacity):
            raise RefusedError(event, f"{_name(event)}: no capacity. Say in 'by' and 'capacity' who accepted it, and in whose name.")
        if event.signed and not offer.capacity:
            raise RefusedError(
                event,
                f"{_name(event)}: the offer by {offer.by} has no capacity. Add an 'offered' event that says in whose name it was made.",
            )
        if event.by and is_same_party(event.by, event.capacity, offer.by, offer.capacity):
            raise RefusedError(event, f"{_name(event)}: {event.by} cannot accept what {offer.by} offered. Name whoever it was offered to.")
        self._move(event, "accepted")

    def declined(self, event: Event) -> None:
        """Take a refusal, or a withdrawal, of what is offered."""
        self._needs_offer(event)
        self._needs_open(event)
        self._move(event, event.what)

    def evidence(self, event: Event) -> None:
        """Take evidence that a condition is met; it settles nothing by itself."""
        held = self._held(event)
        held.evidence.append(event.source)
        if held.state == "open":
            held.state, held.since = "evidenced", event.day

    def judged(self, event: Event) -> None:
        """Take a judgement on a condition, which needs evidence and somebody other than whoever owes it."""
        held = self._held(event)
        if event.value not in VALUES:
            raise RefusedError(event, f"{_name(event)}: it says {event.value!r}. Say in 'value' whether it is met or not met.")
        if event.value == "met" and not held.evidence:
            raise RefusedError(event, f"{_name(event)}: judged met without evidence. Add an 'evidence' event with its source first.")
        self._judge(held, event, event.value)

    def waived(self, event: Event) -> None:
        """Take it that a condition is let go, by somebody other than whoever owes it."""
        self._judge(self._held(event), event, "waived")

    def ended(self, event: Event) -> None:
        """Take the end of a deal: kept, or broken."""
        if self.state != "accepted":
            stands = self.state or "never offered"
            raise RefusedError(event, f"{_name(event)}: it is {stands}, not accepted. Add the 'accepted' event first.")
        unsettled = [key for key, held in self.conditions.items() if held.state not in ("met", "waived")]
        if event.what == "fulfilled" and unsettled:
            raise RefusedError(
                event,
                f"{_name(event)}: nobody has judged {', '.join(sorted(unsettled))} met or waived it. Add that event first.",
            )
        self._move(event, event.what)

    # What they need

    def _needs_offer(self, event: Event) -> Event:
        if self.offer is None:
            raise RefusedError(event, f"{_name(event)}: it was never offered. Add the 'mooted' or 'offered' event first.")
        return self.offer

    def _needs_open(self, event: Event) -> None:
        if self.state not in _OPEN and self._stands_against(event):
            since = f" since {self.since}" if self.since else ""
            raise RefusedError(event, f"{_name(event)}: it is {self.state}{since}. If it was offered anew, add that 'offered' event first.")

    def _stands_against(self, event: Event) -> bool:
        """Say whether the state is more than a proposal that a person's own event goes before."""
        return self.settled or not event.signed

    def _held(self, event: Event) -> _Held:
        held = self.conditions.get(event.condition)
        if held is None:
            known = ", ".join(sorted(self.conditions)) or "it has none"
            raise RefusedError(event, f"{_name(event)}: the deal has no condition {event.condition!r}. Its conditions: {known}.")
        return held

    def _judge(self, held: _Held, event: Event, state: str) -> None:
        owed = held.event
        if not (event.by and event.capacity):
            raise RefusedError(event, f"{_name(event)}: no capacity. Say in 'by' and 'capacity' who judged it, and in whose name.")
        if not owed.owed_by:
            raise RefusedError(
                event,
                f"{_name(event)}: nobody is named who owes it, so nobody is known to be outside. Add 'owed_by' to the condition.",
            )
        self._needs_outside(event, owed)
        held.state, held.since, held.judge, held.reason = state, event.day, event.by, event.words

    def _needs_outside(self, event: Event, owed: Event) -> None:
        """RefusedError where a condition is judged by whoever owes it, or where that is not clear."""
        if owed.owed_by.casefold() == "nobody":
            return
        debtors, judges = self._as_all(owed.owed_by, owed.owed_capacity), self._as_all(event.by, event.capacity)
        if any(is_same_party(*judge, *debtor) for judge in judges for debtor in debtors):
            raise RefusedError(
                event, f"{_name(event)}: {event.by} judged it, who owes it as {owed.owed_by}. Somebody outside must judge it."
            )
        if names_no_body(event.by, event.capacity):
            raise RefusedError(
                event,
                f"{_name(event)}: the post {event.capacity!r} does not say of which body, so {event.by} may be of {owed.owed_by}, who "
                "owes it. Name the body in 'capacity', such as 'auditor, National Audit Office'.",
            )
        offerer = self.offer is not None and (event.by, event.capacity) == (self.offer.by, self.offer.capacity)
        if not offerer and any(may_be_same_party(*judge, *debtor) for judge in judges for debtor in debtors):
            raise RefusedError(
                event,
                f"{_name(event)}: {event.by} ({event.capacity}) may be of {owed.owed_by}, who owes it. Somebody outside must judge "
                "it; if these are two, write the full names of the judge's body in 'capacity' and "
                "of the other in 'owed_by' and 'owed_capacity'.",
            )

    def _as_all(self, name: str, post: str) -> frozenset[tuple[str, str]]:
        """Return somebody in each post in which they stand in this deal."""
        return frozenset({(name, post)} | {(name, other) for known, other in self.posts if is_same_name(known, name)})

    # What comes out

    def standing(self, day: PartialDate) -> Standing:
        """Return how the deal stands at the end of a day."""
        if self.offer is None:
            first = next(iter(self.aside), None) or Event("offered", None)
            raise RefusedError(first, "Nothing was offered by that day. Add the 'mooted' or 'offered' event, or ask for a later day.")
        self._lapse(PartialDate.of(day.last_day()))
        due = self.state in (*_OPEN, "accepted")
        conditions = tuple(_stand(key, held, day, due=due) for key, held in sorted(self.conditions.items()))
        state = _state_of(conditions) if self.state == "accepted" else self.state
        late = [one.due.last_day() for one in conditions if one.overdue and one.due is not None]
        since = PartialDate.of(min(late) + timedelta(days=1)) if state == "overdue" else self.since
        until = self.until if self.state in (*_OPEN, "lapsed") else None
        return Standing(state, since, self.settled, conditions, until, tuple(self.aside))


_TAKES: dict[str, Callable[[_Folding, Event], None]] = {
    "mooted": _Folding.offered,
    "offered": _Folding.offered,
    "condition": _Folding.condition,
    "extended": _Folding.extended,
    "accepted": _Folding.accepted,
    "declined": _Folding.declined,
    "withdrawn": _Folding.declined,
    "evidence": _Folding.evidence,
    "judged": _Folding.judged,
    "waived": _Folding.waived,
    "fulfilled": _Folding.ended,
    "broken": _Folding.ended,
}


def _later(day: PartialDate | None, days: int) -> PartialDate | None:
    return None if day is None else PartialDate.of(day.last_day() + timedelta(days=days))


def _stand(key: str, held: _Held, day: PartialDate, *, due: bool) -> ConditionStanding:
    """Return how a condition stands; it is `due` no more, and not to be looked at again, where its deal has come to an end."""
    waiting = due and held.state in ("open", "evidenced")
    overdue = waiting and held.due is not None and held.due.last_day() < day.first_day()
    review = _later(held.since, REVIEW_DAYS) if waiting and held.due is None else None
    return ConditionStanding(
        key,
        held.state,
        held.since,
        held.event.kind or "before",
        held.event.owed_by,
        held.due,
        review,
        overdue,
        tuple(held.evidence),
        held.judge,
        held.reason,
    )


def _state_of(conditions: Iterable[ConditionStanding]) -> str:
    """Return the state of a deal that was accepted, from how its conditions stand."""
    rows = tuple(conditions)
    if any(one.state == "not met" for one in rows):
        return "failed"
    if any(one.overdue for one in rows):
        return "overdue"
    if any(one.kind == "before" and one.state in ("open", "evidenced") for one in rows):
        return "awaiting conditions"
    return "in force"

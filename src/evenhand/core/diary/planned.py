"""What the office's table, calendars and rules came to, and the plans made of it: one value that every face shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any

from attrs import evolve, frozen

from evenhand.core.diary.draw import close_list, draw
from evenhand.core.diary.giving import Give
from evenhand.core.diary.model import DEFAULT, Diary, Meeting, Option, Plan, Replan, Request, Slot
from evenhand.core.diary.options import Granted
from evenhand.core.diary.record import as_closed
from evenhand.core.values import patterns as re

# Marks that would carry more than one address into a mailto: another address, a name, or headers of the mail.
_ADDRESS = re.compile(r"""[^\s@<>()\[\],;:?%#"\\\x00-\x20\x7f-\x9f]+@[^\s@<>()\[\],;:?%#"\\\x00-\x20\x7f-\x9f]+""")


def is_address(words: str) -> bool:
    """Say whether words are one e-mail address and nothing more.

    >>> is_address("jo.o'brien+hall@parish.example"), is_address("jo@parish.example?bcc=al@parish.example")
    (True, False)
    """
    return _ADDRESS.fullmatch(words) is not None


@frozen
class CalendarRead:
    """What was read of a calendar: whose it is, its events, how many busy times fall into the period, and what must be told."""

    name: str
    host: str
    events: int = 0
    busy: int = 0
    endless: int = 0
    notes: tuple[str, ...] = ()


@frozen
class Guest:
    """Somebody who sits at a table: the id of the request, the name, and the address."""

    request: str
    who: str
    email: str = ""


@frozen
class Invitation:
    """What is to be sent to somebody: `uid` stays the same for good, `sequence` grows with every change; no slot is a cancellation.

    The `request` of a table is its id, and all its `guests` are sent the one invitation; who leaves it is sent a cancellation of that.
    """

    request: str
    who: str
    uid: str
    sequence: int
    slot: Slot | None
    email: str = ""
    guests: tuple[Guest, ...] = ()


@frozen
class OldPlan:
    """A plan that was written before: its meetings by request, what was sent to each, and what was closed before it was drawn.

    `seating` is the rule by which it has tables, None where it has none, and `tables` are who sits at each.
    """

    kind: str
    slots: Mapping[str, Slot]
    invitations: Mapping[str, Invitation]
    closed: str = ""
    covered: Mapping[str, Any] = {}
    seed: str = ""
    order: tuple[str, ...] = ()
    seating: Mapping[str, Any] | None = None
    tables: Mapping[str, tuple[str, ...]] = {}

    @cached_property
    def places(self) -> dict[str, Slot]:
        """The slot of each person who had one, alone or at a table."""
        return {name: slot for one, slot in self.slots.items() for name in self.tables.get(one, (one,))}


@frozen
class Planned:
    """A diary planned.

    Attributes:
        title, zone, first, last: of the rules; the clock of the zone is the one that is shown.
        diary: what the plans are made of.
        plans: side by side; `picked` is the kind of the one that a person has picked, or the default.
        picked_by: who picked it, and `reason` why; "" where nobody has.
        calendars, notes: what was read, and what must be told of it.
        emails: addresses by id of a request, and `senders` by id of a host.
        options, granted: the options paper and what it is held against, where it was asked for.
        replanned: what changed, where an old plan was given, which is `old`.
        closed_days: (first, last, why) of stretches in which nobody is met.
        gives: what would let more people in, where not all can be served.
        together: who serve at the meetings of a host who is a team.
    """

    title: str
    zone: str
    first: date
    last: date
    diary: Diary
    plans: tuple[Plan, ...]
    picked: str = DEFAULT
    picked_by: str = ""
    reason: str = ""
    calendars: tuple[CalendarRead, ...] = ()
    notes: tuple[str, ...] = ()
    emails: Mapping[str, str] = {}
    senders: Mapping[str, str] = {}
    options: tuple[Option, ...] = ()
    granted: Granted | None = None
    replanned: Replan | None = None
    old: OldPlan | None = None
    closed_days: tuple[tuple[date, date, str], ...] = ()
    gives: tuple[Give, ...] = ()
    together: Mapping[str, tuple[Guest, ...]] = {}

    @property
    def plan(self) -> Plan:
        """The plan that counts: the one made anew, else the one picked."""
        if self.replanned is not None:
            return self.replanned.plan
        return next(plan for plan in self.plans if plan.kind == self.picked)

    @cached_property
    def covered(self) -> Mapping[str, Any]:
        """What was closed before the seed was drawn: of a plan made anew that of the first plan, as long as the same people ask."""
        now = as_closed(self.diary)
        before = self.old.covered if self.old is not None else now
        return before if {one["id"] for one in before["requests"]} == {one["id"] for one in now["requests"]} else now

    @cached_property
    def closed(self) -> str:
        """The hash of what was closed."""
        return close_list(self.covered)

    @property
    def requests(self) -> dict[str, Request]:
        """What is planned by its id: the requests, or the tables."""
        return {request.id: request for request in self.diary.requests}

    @cached_property
    def people(self) -> dict[str, Request]:
        """The requests by their ids, whether or not they sit at tables."""
        return {request.id: request for request in self.diary.people}

    @cached_property
    def sits(self) -> dict[str, tuple[str, ...]]:
        """Who comes to each meeting: those at the table in the order drawn, or the one who asks."""
        if self.diary.seating is None:
            return {one.id: (one.id,) for one in self.diary.requests}
        turn = {name: at for at, name in enumerate(draw(self.diary.people, self.diary.seed))}
        return {one.id: tuple(sorted(one.members, key=turn.__getitem__)) for one in self.diary.requests}

    @cached_property
    def places(self) -> dict[str, Slot]:
        """The slot of each person who has one, alone or at a table."""
        return {name: meeting.slot for meeting in self.plan.meetings for name in self.sits[meeting.request]}

    def before(self, name: str) -> Slot | None:
        """Return the slot that somebody had in the plan before, where it is another one now."""
        if self.old is None:
            return None
        old = self.old.places.get(name)
        return old if _place(old) != _place(self.places.get(name)) else None

    def count(self, names: Iterable[str]) -> int:
        """Return how many people come to these meetings."""
        return sum(len(self.sits[name]) for name in names)

    @property
    def names(self) -> dict[str, str]:
        """The names of those who serve, by their ids."""
        return {host.id: host.name or host.id for host in self.diary.hosts}

    def name_of(self, one: str) -> str:
        """Return the name of somebody who serves, alone or in a team."""
        persons = {person.request: person.who for team in self.together.values() for person in team}
        return self.names.get(one) or persons.get(one, one)

    def invitations(self) -> tuple[Invitation, ...]:
        """Return what everybody is to be sent by the plan that counts, in the order of the queue; who lost a place is cancelled.

        What has not changed since the old plan keeps its number, so that sending it again changes nothing. Whom somebody else is to meet
        is sent two: a cancellation by the one who invited, and a new invitation.
        """
        old = self.old.invitations if self.old is not None else {}
        slots = self.plan.slots
        told = [one for request in self._in_order() for one in self._invitations(request, slots.get(request.id), old.get(request.id))]
        left = (one for name, before in old.items() for one in _left(before, self.requests.get(name)))
        return (*told, *(_cancelled(one) for name, one in old.items() if name not in self.requests), *left)

    def _in_order(self) -> Iterable[Request]:
        requests = self.requests
        return (requests[name] for name in self.plan.order)

    def _invitations(self, request: Request, slot: Slot | None, old: Invitation | None) -> Iterator[Invitation]:
        email = self.emails.get(request.id, "") or (old.email if old is not None else "")
        known = {one.request: one.email for one in old.guests} if old is not None else {}
        guests = tuple(Guest(name, self.people[name].who, self.emails.get(name, "") or known.get(name, "")) for name in request.members)
        if old is None:
            if slot is not None:
                yield Invitation(request.id, request.who, _uid(self.closed, request.id), 0, slot, email, guests)
        elif old.slot is not None and slot is not None and old.slot.host != slot.host:
            # Only the organizer of an event may change or cancel it (RFC 5546, section 3.2.5): the first cancels, another invites.
            yield evolve(_cancelled(old), email=email)
            yield Invitation(request.id, request.who, _uid(old.uid, slot.host), 0, slot, email, guests)
        else:
            changed = _place(old.slot) != _place(slot) or (slot is not None and {*request.members} != {*known})
            yield Invitation(request.id, request.who, old.uid, old.sequence + changed, slot, email, guests)


def _uid(*parts: str) -> str:
    return sha256("|".join(parts).encode()).hexdigest()[:32] + "@evenhand"


def _cancelled(old: Invitation) -> Invitation:
    return evolve(old, sequence=old.sequence + (old.slot is not None), slot=None)


def _left(old: Invitation, table: Request | None) -> Iterator[Invitation]:
    """Yield the cancellations for those who sit at a table no more, which goes on without them."""
    if table is None or old.slot is None:
        return
    for one in old.guests:
        if one.request not in table.members:
            yield Invitation(one.request, one.who, old.uid, old.sequence + 1, None, one.email)


def _place(slot: Slot | None) -> tuple[object, ...] | None:
    return (slot.host, slot.start, slot.end) if slot is not None else None


@frozen
class Drawn:
    """A draw made again: the hash of what was closed, the seed, the order as (id, who, received), and what is false in what was announced.

    The hash is "" where nobody said who serves and when. `checked` names the plans that were checked beside the draw, and `published`
    says whether they were held against a hash that was published. `tables` says at which table each sits, where they do.
    """

    closed: str = ""
    seed: str = ""
    order: tuple[tuple[str, str, date], ...] = ()
    faults: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    published: bool = False
    tables: Mapping[str, str] = {}


def by_day(meetings: Iterable[Meeting]) -> list[tuple[date, list[Meeting]]]:
    """Return meetings under their days, both in the order of time."""
    held: dict[date, list[Meeting]] = {}
    for meeting in sorted(meetings, key=lambda one: (one.slot.start, one.slot.host)):
        held.setdefault(meeting.slot.day, []).append(meeting)
    return list(held.items())

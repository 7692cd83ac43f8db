"""What is planned: requests, those who serve and their slots; what comes of it: a plan, its certificate, and what else could be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import overload

from attrs import field, frozen

PLANS = ("queue", "level", "queue within")
"""The three plans that are laid side by side; a named person picks one."""

DEFAULT = "queue within"
MOVE = 10**12
"""What a move costs when a plan is made anew, in days of waiting: more than all waits together ever are."""

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@frozen
class Request:
    """Somebody who asks for a meeting.

    Attributes:
        id: as the closed list prints it; the lottery is drawn over it, so it never changes.
        who: the name that is shown.
        like: the class of like cases that the office declares ("county council"); shown, and never a rank.
        received: the day it came; the first day that can serve it is the next one.
        hosts: ids of the people who may serve it, any of them.
        deadline: the last day that can serve it, None where there is none.
        form: the form wanted ("one to one"), "" for any.
        weekdays: those on which the visitor can come, Monday 0; `away` single days on which not; `earliest` the first day.
        group: in which group it sits where tables are made, by criteria the office has declared.
        members: ids of the requests that sit at it where it is a round table; it was `received` when the first of them was.
    """

    id: str
    who: str
    received: date
    hosts: tuple[str, ...]
    like: str = ""
    deadline: date | None = None
    form: str = ""
    weekdays: tuple[int, ...] = EVERY_DAY
    away: tuple[date, ...] = ()
    earliest: date | None = None
    group: str = ""
    members: tuple[str, ...] = ()


@frozen
class Host:
    """Somebody who serves: at most `per_day` and `per_week` meetings (weeks from Monday), `buffer` free between two.

    Of a team, who all serve at each of its meetings, `members` are their ids; nobody is in two teams of one diary, or in one and alone.
    """

    id: str
    name: str = ""
    per_day: int | None = None
    per_week: int | None = None
    buffer: timedelta = timedelta(0)
    members: tuple[str, ...] = ()


@frozen
class Slot:
    """A time at which a host can serve one request: two instants, and the day that they fall on where the meeting is.

    `forms` are the forms of meeting it may hold, none named for any. Zones are settled before: instants know theirs.
    """

    host: str
    start: datetime
    end: datetime
    day: date
    forms: tuple[str, ...] = ()


@frozen
class Seating:
    """How people are put at tables: `by` which columns, at most so many at one, for how many minutes; and the people, whom tables name."""

    by: tuple[str, ...]
    most: int
    minutes: int
    people: tuple[Request, ...]


@frozen
class Diary:
    """All that a plan is made of; `seed` is what the draw fixed beforehand gave, published after the list was closed.

    Where there is a `seating`, the requests are its tables.
    """

    requests: tuple[Request, ...]
    hosts: tuple[Host, ...]
    slots: tuple[Slot, ...]
    seed: str = ""
    seating: Seating | None = None

    @property
    def people(self) -> tuple[Request, ...]:
        """Those who ask, whether or not they sit at tables."""
        return self.seating.people if self.seating is not None else self.requests


@frozen
class Meeting:
    """A request with the slot it is given and its wait in days from the day received."""

    request: str
    slot: Slot
    wait: int


@frozen
class Meetings(Sequence[Meeting]):
    """Meetings kept in three columns, each made a row when it is asked for: 100,000 of them are three tuples, not as many objects."""

    requests: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    waits: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.requests)

    @overload
    def __getitem__(self, at: int) -> Meeting: ...
    @overload
    def __getitem__(self, at: slice) -> Meetings: ...
    def __getitem__(self, at: int | slice) -> Meeting | Meetings:
        if isinstance(at, slice):
            return Meetings(self.requests[at], self.slots[at], self.waits[at])
        return Meeting(self.requests[at], self.slots[at], self.waits[at])

    def __iter__(self) -> Iterator[Meeting]:
        return map(Meeting, self.requests, self.slots, self.waits)


def in_columns(meetings: Iterable[Meeting]) -> Meetings:
    """Return meetings in columns.

    >>> noon = datetime(2031, 3, 3, 12)
    >>> one = Meeting("r1", Slot("ann", noon, noon + timedelta(hours=1), noon.date()), 4)
    >>> in_columns([one]).waits, [*in_columns([one])] == [one], in_columns([one])[-1] == one
    ((4,), True, True)
    """
    if isinstance(meetings, Meetings):
        return meetings
    rows = tuple(meetings)
    return Meetings(tuple(one.request for one in rows), tuple(one.slot for one in rows), tuple(one.wait for one in rows))


@frozen
class Hall:
    """People who share too few places (P. Hall, "On representatives of subsets", 1935): the proof that no plan does better.

    `people` are ids of requests that can come on no other than `places` places within a wait of `limit` days, None for any wait.
    So `people - places` of them at least go without.
    """

    people: tuple[str, ...]
    places: int
    limit: int | None = None


@frozen
class Reserved:
    """Why earlier slots were passed over: from the turn `at` of those served on, `people` (later on) need every place open to them."""

    at: int
    people: tuple[str, ...]


@frozen
class Price:
    """What a place of a host from `first` to `last` costs beside the wait: the shadow prices that prove a least total.

    `forms` names the slots of one set of forms, None for all.
    """

    host: str
    first: date
    last: date
    price: int
    forms: tuple[str, ...] | None = None


@frozen
class Certificate:
    """What anybody can check without trusting the planner.

    Attributes:
        words: the same in plain English, a sentence each.
        without: for those whom no slot is left for: who, earlier in the order, needs every place that they could use.
        longest: why no plan has a shorter longest wait; None where the plan does not claim it.
        reserved: why slots were passed over; of a plan that keeps the queue within its longest wait.
        prices: why no plan has a lower total of waits, or moves fewer people.
        enviable: places on an earlier day that somebody earlier in the order could have used and somebody later has.
    """

    words: tuple[str, ...] = ()
    without: tuple[Hall, ...] = ()
    longest: Hall | None = None
    reserved: tuple[Reserved, ...] = ()
    prices: tuple[Price, ...] = ()
    enviable: int = 0


@frozen
class Plan:
    """A plan: `meetings` in the order of the queue, `order` the whole order as ids, `unserved` whom no slot is left for."""

    kind: str
    meetings: Meetings = field(converter=in_columns)
    unserved: tuple[str, ...]
    order: tuple[str, ...]
    certificate: Certificate

    @property
    def longest(self) -> int:
        """The longest wait in days; 0 where nobody is served."""
        return max(self.meetings.waits, default=0)

    @property
    def total(self) -> int:
        """All waits together, in days."""
        return sum(self.meetings.waits)

    @property
    def slots(self) -> dict[str, Slot]:
        """The slot of each request that has one."""
        return dict(zip(self.meetings.requests, self.meetings.slots, strict=True))


@frozen
class Move:
    """Somebody whose place changes when a plan is made anew: from which slot to which (None for no place), and why it had to."""

    request: str
    old: Slot
    new: Slot | None
    why: str


@frozen
class Reseated:
    """Somebody who sits at another table when a plan is made anew: the old table, the new one, and why it had to be."""

    request: str
    old: str
    new: str
    why: str


@frozen
class Replan:
    """A plan made anew: `moves` as few as must be, `kept` how many keep their slot, `added` the days added to the waits.

    `diary` is what it was made of, with the cap on how far anybody may be put off as a deadline. Of tables, `reseated` are those who
    sit at another one.
    """

    plan: Plan
    moves: tuple[Move, ...]
    kept: int
    added: int
    diary: Diary
    reseated: tuple[Reseated, ...] = ()


@frozen
class Option:
    """One way to meet a campaign, as the options paper lays it beside the others.

    `weeks` holds, for each number of meetings a week, the weeks needed and the last day; `minutes` what those who
    serve, `advisers` at each meeting, give to it in all.
    `same` says of form, person, length and wait whether it equals what was already granted, None where that is not known.
    """

    name: str
    meetings: int
    minutes: int
    weeks: tuple[tuple[int, int, date], ...] = ()
    same: tuple[tuple[str, bool | None], ...] = ()
    served: int = 0
    note: str = ""
    advisers: int = 1

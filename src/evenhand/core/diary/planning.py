"""A diary in, one plan or the three side by side out, each with the certificate that anybody can check."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.diary.certify import (
    enviable,
    words_of_hall,
    words_of_queue,
    words_of_reserved,
    words_of_total,
    words_of_unserved,
)
from evenhand.core.diary.flow import Flow
from evenhand.core.diary.ground import Ground, Seats, lay_out
from evenhand.core.diary.model import DEFAULT, PLANS, Certificate, Diary, Hall, Meetings, Plan
from evenhand.core.diary.plans import Served, level, queue, queue_within, served, shortest


def make_plan(diary: Diary, kind: str = DEFAULT) -> Plan:
    """Return the plan of one kind; ValueError where there is no such kind, or the diary does not fit together."""
    return make_plans(diary, (kind,))[0]


def make_plans(diary: Diary, kinds: tuple[str, ...] = PLANS) -> tuple[Plan, ...]:
    """Return plans of these kinds, made on the same order: `queue`, `level` and `queue within`."""
    unknown = set(kinds) - set(PLANS)
    if unknown:
        raise ValueError(f"there is no plan called {min(unknown)!r}; choose from {', '.join(PLANS)}")
    ground = lay_out(diary)
    found = tight_ground(diary, ground) if {*kinds} - {"queue"} else None
    return tuple(as_queue(ground) if found is None or kind == "queue" else as_limited(ground, found, kind) for kind in kinds)


@frozen
class Tight:
    """Whom a plan can serve, within which longest wait, why not within a shorter one, and a flow that does it."""

    served: Served
    limit: int
    proof: Hall | None
    flow: Flow


def tight_ground(diary: Diary, ground: Ground) -> Tight:
    """Return whom the diary can serve and within which longest wait."""
    found = served(diary, ground)
    return Tight(found, *shortest(found.ground))


def as_queue(ground: Ground) -> Plan:
    """Return the plan of the queue as it stands."""
    seats = queue(ground)
    unserved = tuple(name for name, bucket in zip(ground.ids, seats, strict=True) if bucket < 0)
    count = enviable(ground, seats)
    proof = Certificate(words_of_queue(count, len(unserved)), enviable=count)
    return Plan("queue", meetings_of(ground, seats), unserved, ground.ids, proof)


def as_limited(ground: Ground, tight: Tight, kind: str) -> Plan:
    """Return the level plan, or the queue within its longest wait."""
    on, limit = tight.served.ground, tight.limit
    seats, reserved, prices = level(on, limit, tight.flow) if kind == "level" else (*queue_within(on, limit), ())
    meetings, count = meetings_of(on, seats), enviable(on, seats, limit)
    words = (
        *words_of_unserved(tight.served.without, len(tight.served.unserved), tight.served.barred),
        words_of_hall(tight.proof),
        words_of_total(sum(meetings.waits), limit) if kind == "level" else words_of_reserved(len(reserved), count),
    )
    proof = Certificate(words, tight.served.without, tight.proof, reserved, prices, count)
    return Plan(kind, meetings, tight.served.unserved, ground.ids, proof)


def meetings_of(ground: Ground, seats: Seats) -> Meetings:
    """Return the meetings of those who have a slot, in the order of the queue."""
    met = tuple(name for name, bucket in zip(ground.ids, seats, strict=True) if bucket >= 0) if -1 in seats else ground.ids
    return Meetings(met, tuple(ground.slots_of(seats)), tuple(ground.waits_of(seats)))

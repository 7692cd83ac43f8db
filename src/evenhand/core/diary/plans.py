"""A ground in, who gets which slot out, in three ways: as the queue stands, the shortest longest wait, and the queue within that wait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import evolve, frozen

from evenhand.core.diary.flow import Flow
from evenhand.core.diary.ground import Ground, Seats, bits, lay_out
from evenhand.core.diary.least import Kind, least, prices_of
from evenhand.core.diary.model import Diary, Hall, Price, Reserved


def queue(ground: Ground, limit: int | None = None, caps: list[int] | None = None) -> Seats:
    """Return the plan in which everybody in turn takes the earliest slot that is left and fits, within the limit if there is one.

    `caps` says how many slots of each bucket may be used, where not as many as there are.
    """
    room, spare = list(ground.caps if caps is None else caps), list(ground.limits)
    used = [0] * len(room)
    free = sum(1 << bucket for bucket, places in enumerate(room) if places)
    opened = ground.within(limit)
    # Where the first day open to a class has one bucket for it, all of the class go there until it closes; the last stands for none.
    ahead, shut = [-1] * len(opened), [*(not places for places in room), True]
    seats: Seats = []
    for one in ground.people:
        bucket = ahead[one]
        if shut[bucket]:
            mask = opened[one] & free
            if not mask:
                seats.append(-1)
                continue
            bucket, *others = ground.next_in(mask, used)
            ahead[one] = -1 if others else bucket
        seats.append(bucket)
        used[bucket] += 1
        closed = 1 << bucket if used[bucket] == room[bucket] else 0
        for wider in ground.chains[bucket]:
            spare[wider] -= 1
            if not spare[wider]:
                closed |= ground.under[wider]
        if closed:
            free &= ~closed
            for other in bits(closed):
                shut[other] = True
    return seats


@frozen
class Served:
    """The ground of those who can all be served, as the order has it; `without` says for the others who needs what they could use.

    Of those others `barred` can use no slot at all.
    """

    ground: Ground
    unserved: tuple[str, ...] = ()
    without: tuple[Hall, ...] = ()
    barred: int = 0


def served(diary: Diary, ground: Ground) -> Served:
    """Return whom a plan can serve: as many as can be, and where not all can, whoever comes first in the order."""
    flow = Flow(ground)
    flow.fill()
    if not flow.waiting:
        return Served(ground)
    flow = Flow(ground)
    closed, unserved, without = 0, list[int](), list[Hall]()
    for at, one in enumerate(ground.people):
        if closed >> one & 1:
            unserved.append(at)
        elif tight := flow.push(one):
            closed |= tight
            unserved.append(at)
            without.append(earlier(ground, tight, at, {*unserved}))
    gone = {ground.ids[at] for at in unserved}
    kept = tuple(request for request in ground.order if request.id not in gone)
    smaller = lay_out(evolve(diary, requests=kept), (request.id for request in kept))
    barred = sum(not ground.open[ground.people[at]] for at in unserved)
    return Served(smaller, tuple(ground.ids[at] for at in unserved), tuple(without), barred)


def earlier(ground: Ground, classes: int, at: int, gone: set[int]) -> Hall:
    """Return the people of these classes who have a place before the turn `at`, with the places open to them: as many as they are."""
    hall = ground.hall(classes, ground.open, None)
    people = [other for one in bits(classes) for other in ground.members[one] if other < at and other not in gone]
    return evolve(hall, people=tuple(ground.ids[other] for other in sorted(people)))


def shortest(ground: Ground) -> tuple[int, Hall | None, Flow]:
    """Return the shortest longest wait with which all can be served, why it cannot be shorter, and a flow that serves all within it.

    Each set of people that a limit is too short for says how long it must be at least; the next try begins there.
    """
    everybody = (1 << len(ground.classes)) - 1
    limit, proof = least_limit(ground, everybody, 0), everybody
    while True:
        flow = Flow(ground, limit)
        flow.fill()
        if not flow.waiting:
            break
        proof = flow.tight()
        limit = least_limit(ground, proof, limit + 1)
    return limit, ground.hall(proof, ground.within(limit - 1), limit - 1) if ground.ids else None, flow


def least_limit(ground: Ground, classes: int, low: int) -> int:
    """Return the shortest wait, `low` at least, within which as many places are open to these classes as they have people."""
    people = sum(len(ground.members[one]) for one in bits(classes))
    received = [(ground.open[one], ground.classes[one].received.toordinal()) for one in bits(classes)]
    high = max(low, ground.days[-1] - min((day for _, day in received), default=0)) if ground.days else low
    while low < high:
        middle = (low + high) // 2
        mask = 0
        for opened, day in received:
            mask |= opened & ground.until(day + middle)
        if ground.room(mask) >= people:
            high = middle
        else:
            low = middle + 1
    return low


def level(ground: Ground, limit: int, flow: Flow) -> tuple[Seats, tuple[Reserved, ...], tuple[Price, ...]]:
    """Return the plan with the least total wait within the limit, and the prices that prove it; `flow` uses the earliest days.

    Where hosts have a week's limit, the earliest days need not be the least total: then it is a flow of least cost.
    Of the plans with that total, it is that in which everybody in turn takes the earliest slot that leaves all others theirs.
    """
    if ground.limits:
        kinds = [Kind(one, len(held)) for one, held in enumerate(ground.members)]
        found = least(ground, ground.within(limit), kinds)
        return *queue_within(ground, limit, sums(ground, found.take)), found.prices
    used = [full - left for full, left in zip(ground.caps, flow.room, strict=True)]
    return *queue_within(ground, limit, used), prices_of(flow)


def sums(ground: Ground, take: list[dict[int, int]]) -> list[int]:
    """Return how many people sit in each bucket."""
    total = [0] * len(ground.buckets)
    for held in take:
        for bucket, number in held.items():
            total[bucket] += number
    return total


def queue_within(ground: Ground, limit: int | None, caps: list[int] | None = None) -> tuple[Seats, tuple[Reserved, ...]]:
    """Return the plan in which everybody in turn takes the earliest slot that leaves all others one within the limit.

    `caps` says how many slots of each bucket may be used, where not as many as there are. What is passed over comes with the people
    that it is kept for. Where the queue as it stands leaves nobody out, nothing is.
    """
    seats, reserved = queue(ground, limit, caps), list[Reserved]()
    if -1 in seats:
        seats = in_turn(ground, begin(Flow(ground, limit, caps), seats), reserved)
    return seats, tuple(reserved)


def begin(flow: Flow, seats: Seats) -> Flow:
    """Seat everybody as the queue would, and then those who found nothing within the limit: so few have to move later on."""
    for (one, bucket), number in Counter(zip(flow.ground.people, seats, strict=True)).items():
        if bucket >= 0:
            flow.seat(one, bucket, number)
    flow.fill()
    return flow


def in_turn(ground: Ground, flow: Flow, reserved: list[Reserved]) -> Seats:
    """Return the slots that everybody takes in turn, each the earliest with which all later ones can still be served.

    The flow has a place for everybody; what is passed over, and for whom, is put into `reserved`.
    """
    left = flow.free | sum(1 << bucket for bucket, classes in enumerate(flow.into) if classes)
    opened = list(flow.masks)
    used = [0] * len(ground.buckets)
    seats: Seats = []
    # Where the first day open to a class has one bucket for it, and somebody of the class sits there already, nobody has to be asked.
    ahead = [-1] * len(opened)
    for at, one in enumerate(ground.people):
        bucket, take = ahead[one], flow.take[one]
        if bucket not in take:
            bucket = -1
            while bucket < 0:
                # There is always one: everybody who is not settled has a place in the flow.
                first = ground.next_in(opened[one] & left, used)
                bucket = settle(ground, flow, one, first, (at, opened, reserved))
            ahead[one] = bucket if len(first) == 1 else -1
        # The place stays taken, and the flow no longer moves whoever has it.
        take[bucket] -= 1
        if not take[bucket]:
            flow.forget(one, bucket)
            if flow.room[bucket] <= 0 and not flow.into[bucket]:
                left ^= 1 << bucket
        seats.append(bucket)
        used[bucket] += 1
    return seats


def settle(ground: Ground, flow: Flow, one: int, buckets: Iterable[int], passed: tuple[int, list[int], list[Reserved]]) -> int:
    """Return the first of these buckets that one of a class can have, or -1; what is tight is closed to all that are not in it."""
    at, opened, reserved = passed
    for bucket in buckets:
        if bucket in flow.take[one]:
            return bucket
        tight = flow.make_room(one, bucket)
        if tight is None:
            return bucket
        classes, closed = tight
        for other in range(len(opened)):
            if not classes >> other & 1:
                opened[other] &= ~closed
        if classes:
            people = sorted(later for other in bits(classes) for later in ground.members[other] if later > at)
            reserved.append(Reserved(at, tuple(ground.ids[later] for later in people)))
    return -1

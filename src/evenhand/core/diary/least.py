"""People with what each place costs them in, the least total out, and the prices of places that prove that there is no lower one."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.diary.costs import FAR, Network
from evenhand.core.diary.flow import Flow
from evenhand.core.diary.ground import Ground, bits
from evenhand.core.diary.model import Price


@frozen
class Kind:
    """People for whom everything costs the same: the class, how many, what a place costs beside the wait, where they sit and may stay.

    `stay` of them may keep a place in the bucket `home` at no cost at all.
    """

    one: int
    number: int
    extra: int = 0
    home: int = -1
    stay: int = 0


@frozen
class Least:
    """The least total: how many of each kind stay at home, how many of each class go to each bucket, and what places cost."""

    stay: list[int]
    take: list[dict[int, int]]
    prices: tuple[Price, ...]


def least(ground: Ground, masks: list[int], kinds: list[Kind]) -> Least:
    """Return the cheapest way to give a place to as many as can have one; a place costs its wait in days and the kind's `extra`."""
    kind_at, class_at = 1, 1 + len(kinds)
    bucket_at = class_at + len(masks)
    limit_at = bucket_at + len(ground.buckets)
    end = limit_at + len(ground.limits)
    network = Network(end + 1)
    stays = []
    for at, kind in enumerate(kinds):
        network.join(0, kind_at + at, kind.number)
        network.join(kind_at + at, class_at + kind.one, kind.number, kind.extra)
        stays.append(network.join(kind_at + at, bucket_at + kind.home, kind.stay) if kind.stay else -1)
    # Only places are short, never the ways to them: what is short has a price, and only places have prices that can be checked.
    arcs = [
        (one, bucket, network.join(class_at + one, bucket_at + bucket, FAR, ground.wait(one, bucket)))
        for one, mask in enumerate(masks)
        for bucket in bits(mask)
    ]
    above = {bucket_at + bucket: limit_at + chain[0] if chain else end for bucket, chain in enumerate(ground.chains)}
    for limit in range(len(ground.limits)):
        outer = ground.outer(limit)
        above[limit_at + limit] = end if outer is None else limit_at + outer
    for node, room in zip(above, [*ground.caps, *ground.limits], strict=True):
        network.join(node, above[node], room)
    network.send(0, end)
    take: list[dict[int, int]] = [{} for _ in masks]
    for one, bucket, arc in arcs:
        if network.sent(arc):
            take[one][bucket] = network.sent(arc)
    risen = [network.price[above[node]] - network.price[node] for node in above]
    return Least([network.sent(arc) if arc >= 0 else 0 for arc in stays], take, prices(ground, risen))


def prices(ground: Ground, risen: list[int]) -> tuple[Price, ...]:
    """Return as prices what the buckets cost, and after them the wider limits; what costs nothing is left out."""
    found = []
    for at, price in enumerate(risen):
        if price <= 0:
            continue
        wider = at >= len(ground.caps)
        held = list(bits(ground.under[at - len(ground.caps)])) if wider else [at]
        slot, last = ground.buckets[held[0]][0], ground.buckets[held[-1]][0]
        found.append(Price(slot.host, slot.day, last.day, price, None if wider else slot.forms))
    return tuple(found)


def prices_of(flow: Flow) -> tuple[Price, ...]:
    """Return the prices of a flow that uses the earliest days: what each place saves against the day that would be used instead."""
    ground = flow.ground
    last = (max(ground.days) + 1) if ground.days else 0
    instead, classes = [0] * len(ground.buckets), 0
    for free in bits(flow.free):
        queue = [free]
        for at in queue:
            fresh = flow.users[at] & ~classes
            classes |= fresh
            found = [other for one in bits(fresh) for other in bits(flow.loaded[one] & ~flow.free) if not instead[other]]
            for other in found:
                instead[other] = ground.days[free]
            queue += found
    return prices(
        ground,
        [
            (later or last) - day if held and room <= 0 else 0
            for later, day, held, room in zip(instead, ground.days, flow.into, flow.room, strict=True)
        ],
    )

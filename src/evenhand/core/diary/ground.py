"""A diary in, like cases and the days of hosts out, with who can use which as bits of whole numbers: the ground that plans are made on.

Requests that the same slots suit, received on one day and with one deadline, are one class; slots of one host on one day are one bucket.
Buckets stand in the order of their days, so that a wait of so many days is a run of low bits, and a search looks at whole sets at a time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import chain

from attrs import frozen

from evenhand.core.diary.draw import lots, turns
from evenhand.core.diary.model import Diary, Hall, Host, Request, Slot

Seats = list[int]
"""The bucket of each person, in the order of the queue; -1 for no place."""


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, lowest first.

    >>> list(bits(0b10110))
    [1, 2, 4]
    """
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def last_first(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, highest first.

    >>> list(last_first(0b10110))
    [4, 2, 1]
    """
    while mask:
        last = mask.bit_length() - 1
        yield last
        mask ^= 1 << last


@frozen
class Ground:
    """What a plan is made on.

    Attributes:
        order: the requests in the order of the queue; `ids` their ids, and `people` the class of each.
        classes: one request for all of a class, those received earlier first; `members` the places of its people in the order.
        buckets: slots of one host, one day and one set of forms, in the order of the days; `days` their days as ordinals.
        caps: how many of a bucket's slots may be used; `chains` the wider limits it is under, the narrower first.
        limits: how many may be used under each wider limit; `under` the buckets that are under it.
        open: the buckets that each class can use, whatever the wait.
        users: the classes that can use each bucket.
        beside: the other buckets of each one's day.
    """

    order: tuple[Request, ...]
    ids: tuple[str, ...]
    people: list[int]
    classes: list[Request]
    members: list[list[int]]
    buckets: list[list[Slot]]
    days: list[int]
    caps: list[int]
    chains: list[tuple[int, ...]]
    limits: list[int]
    under: list[int]
    open: list[int]
    users: list[int]
    beside: list[int]

    def within(self, limit: int | None) -> list[int]:
        """Return the buckets that each class can use with a wait of at most `limit` days."""
        if limit is None:
            return self.open
        received = (one.received.toordinal() for one in self.classes)
        return [mask & self.until(day + limit) for mask, day in zip(self.open, received, strict=True)]

    def users_within(self, limit: int | None) -> list[int]:
        """Return the classes that can use each bucket within a wait: they stand in the order received, so it is a run of bits."""
        if limit is None:
            return self.users
        received = [one.received.toordinal() for one in self.classes]
        return [mask & (-1 << bisect_left(received, day - limit)) for mask, day in zip(self.users, self.days, strict=True)]

    def until(self, day: int) -> int:
        """Return the buckets up to a day, which is given as an ordinal."""
        return (1 << bisect_right(self.days, day)) - 1

    def wait(self, one: int, bucket: int) -> int:
        """Return the days that somebody of a class waits for a place in a bucket."""
        return self.days[bucket] - self.classes[one].received.toordinal()

    def room(self, mask: int) -> int:
        """Return how many people the slots of these buckets can take at the very most."""
        if not self.limits:
            return sum(self.caps[bucket] for bucket in bits(mask))
        total, wider = 0, dict[int, int]()
        for bucket in bits(mask):
            chain = self.chains[bucket]
            if chain:
                wider[chain[0]] = wider.get(chain[0], 0) + self.caps[bucket]
            else:
                total += self.caps[bucket]
        while wider:
            # The limits of days come before those of the weeks that they are under.
            group = min(wider)
            used = min(wider.pop(group), self.limits[group])
            outer = self.outer(group)
            if outer is None:
                total += used
            else:
                wider[outer] = wider.get(outer, 0) + used
        return total

    def outer(self, group: int) -> int | None:
        """Return the limit that a limit is itself under."""
        chain = self.chains[next(bits(self.under[group]))]
        at = chain.index(group) + 1
        return chain[at] if at < len(chain) else None

    def hall(self, classes: int, masks: list[int], limit: int | None) -> Hall:
        """Return the people of these classes with the places that are open to them, as a statement that can be checked."""
        places, people = 0, list[int]()
        for one in bits(classes):
            places |= masks[one]
            people += self.members[one]
        return Hall(tuple(self.ids[at] for at in sorted(people)), self.room(places), limit)

    def next_in(self, mask: int, used: list[int]) -> list[int]:
        """Return the buckets of the first day of a set, that with the earliest slot first; `used` says how many of each are gone."""
        first = (mask & -mask).bit_length() - 1
        beside = mask & self.beside[first]
        if not beside:
            return [first]
        return sorted([first, *bits(beside)], key=lambda one: (self.buckets[one][used[one]].start, self.buckets[one][used[one]].host))

    def slots_of(self, seats: Seats) -> list[Slot]:
        """Return the slot of each who has a place: those of a bucket are given out in the order of the queue, the earliest first."""
        held = [iter(slots) for slots in self.buckets]
        return [next(held[bucket]) for bucket in seats if bucket >= 0]

    def waits_of(self, seats: Seats) -> list[int]:
        """Return the wait in days of each who has a place."""
        days, received = self.days, [one.received.toordinal() for one in self.classes]
        return [days[bucket] - received[one] for bucket, one in zip(seats, self.people, strict=True) if bucket >= 0]


def lay_out(diary: Diary, order: Iterable[str] | None = None) -> Ground:
    """Return the ground of a diary; `order` is drawn from its seed unless given. ValueError names what does not fit together."""
    check(diary)
    if order is None and diary.seating is not None:
        order = turns(diary)
    places = lots(diary.requests, diary.seed) if order is None else places_of(diary.requests, order)
    hosts = {host.id: host for host in diary.hosts}
    days = slots_by_day(diary.slots, hosts)
    keys = sorted(days, key=lambda key: (key[0], days[key][0].start, key[1], key[2]))
    buckets = [days[key] for key in keys]
    caps, chains, limits, under = limits_of(keys, buckets, hosts)
    classes, people, members = classes_of(diary.requests, places)
    opened = openings(classes, keys)
    users = [0] * len(keys)
    for number, mask in enumerate(opened):
        bit = 1 << number
        for bucket in bits(mask):
            users[bucket] |= bit
    numbered = [key[0] for key in keys]
    same = {day: sum(1 << at for at in range(bisect_left(numbered, day), bisect_right(numbered, day))) for day in numbered}
    beside = [same[day] ^ (1 << number) for number, day in enumerate(numbered)]
    queue = tuple([diary.requests[place] for place in places])
    ids = tuple([one.id for one in queue])
    return Ground(queue, ids, people, classes, members, buckets, numbered, caps, chains, limits, under, opened, users, beside)


def places_of(requests: Iterable[Request], order: Iterable[str]) -> list[int]:
    """Return where in a list of requests each of an order stands."""
    places = {request.id: place for place, request in enumerate(requests)}
    return [places[name] for name in order]


def check(diary: Diary) -> None:
    """Raise ValueError where two requests share an id, somebody serves in two teams, or a host is not among the hosts."""
    serving = Counter(chain(*(host.members or (host.id,) for host in diary.hosts)))
    if any(number > 1 for number in serving.values()):
        twice = max(serving, key=serving.__getitem__)
        raise ValueError(f"{twice!r} serves twice, alone or in a team; give everybody one place to serve in, so that nobody is met by two")
    if len({request.id for request in diary.requests}) < len(diary.requests):
        twice = min(name for name, number in Counter(request.id for request in diary.requests).items() if number > 1)
        raise ValueError(f"two requests are called {twice!r}; give each an id of its own, for the lottery is drawn over ids")
    named = {host.id for host in diary.hosts}
    unknown = {slot.host for slot in diary.slots} - named or {*chain(*{request.hosts for request in diary.requests})} - named
    if unknown:
        raise ValueError(f"{min(unknown)!r} is to serve, and is not among the hosts: {', '.join(sorted(named)) or 'there are none'}")


Key = tuple[int, str, tuple[str, ...]]


def slots_by_day(slots: Iterable[Slot], hosts: dict[str, Host]) -> dict[Key, list[Slot]]:
    """Return the slots of each day, host and set of forms in order of time, without those that would run into another's time."""
    diaries = defaultdict[tuple[int, str], list[Slot]](list)
    for slot in slots:
        diaries[slot.day.toordinal(), slot.host].append(slot)
    found = defaultdict[Key, list[Slot]](list)
    for (day, host), held in diaries.items():
        for slot in thin(held, hosts[host].buffer):
            found[day, host, slot.forms].append(slot)
    return found


def thin(slots: list[Slot], buffer: timedelta) -> list[Slot]:
    """Return as many slots of one host as can be used with a buffer between two: of those that clash, that which ends first."""
    kept = list[Slot]()
    for slot in sorted(slots, key=lambda one: one.end):
        if not kept or slot.start >= kept[-1].end + buffer:
            kept.append(slot)
    return kept


def limits_of(
    keys: list[Key], buckets: list[list[Slot]], hosts: dict[str, Host]
) -> tuple[list[int], list[tuple[int, ...]], list[int], list[int]]:
    """Return the caps of the buckets, and the wider limits that could bind: of a day with several sets of forms, and of a week."""
    caps = [len(held) for held in buckets]
    chains: list[tuple[int, ...]] = [()] * len(keys)
    limits, under = list[int](), list[int]()
    for span in (1, 7):
        groups = defaultdict[tuple[int, str], list[int]](list)
        for number, (day, host, _) in enumerate(keys):
            # The first of January of the year 1 was a Monday, so weeks begin on Mondays.
            groups[(day - 1) // span, host].append(number)
        for (_, host), held in groups.items():
            most = hosts[host].per_day if span == 1 else hosts[host].per_week
            if most is None or sum(caps[one] for one in held) <= most:
                continue
            if len(held) == 1:
                caps[held[0]] = most
                continue
            for one in held:
                chains[one] += (len(limits),)
            limits.append(most)
            under.append(sum(1 << one for one in held))
    return caps, chains, limits, under


def classes_of(requests: Sequence[Request], places: list[int]) -> tuple[list[Request], list[int], list[list[int]]]:
    """Return one request for each class of like cases, the class of everybody in the queue, and the members of each class.

    `places` says where in the list of requests everybody in the queue stands.
    """
    found: dict[tuple[object, ...], int] = {}
    kinds = [
        found.setdefault((one.received, one.deadline, one.hosts, one.weekdays, one.form, one.away, one.earliest), len(found))
        for one in requests
    ]
    queue = [kinds[place] for place in places]
    held: list[list[int]] = [[] for _ in found]
    for at, kind in enumerate(queue):
        held[kind].append(at)
    classes = {kind: requests[places[held[kind][0]]] for kind in found.values()}
    number = {kind: at for at, kind in enumerate(sorted(classes, key=lambda kind: tightness(classes[kind])))}
    return [classes[kind] for kind in number], [number[kind] for kind in queue], [held[kind] for kind in number]


def tightness(request: Request) -> tuple[int, int, int, int, str]:
    """Return what puts the classes in order: those received first, with the nearest deadline and the fewest days and hosts, come first."""
    last = request.deadline.toordinal() if request.deadline else 10**7
    return request.received.toordinal(), last, len(request.weekdays), len(request.hosts), request.id


def openings(classes: list[Request], keys: list[Key]) -> list[int]:
    """Return the buckets that each class can use, as bits."""
    days = [key[0] for key in keys]
    places, weekdays = defaultdict[tuple[str, tuple[str, ...]], int](int), [0] * 7
    for number, (day, host, forms) in enumerate(keys):
        places[host, forms] |= 1 << number
        weekdays[(day - 1) % 7] |= 1 << number
    return [opening(one, days, places, weekdays) for one in classes]


def opening(one: Request, days: list[int], places: dict[tuple[str, tuple[str, ...]], int], weekdays: list[int]) -> int:
    """Return the buckets that a request can use: by host and form, by day of the week, and by the days it can come at all."""
    first = max(one.received.toordinal() + 1, one.earliest.toordinal() if one.earliest else 0)
    last = one.deadline.toordinal() if one.deadline else days[-1] if days else 0
    start, stop = bisect_right(days, first - 1), bisect_right(days, last)
    if stop <= start:
        return 0
    held = 0
    for (host, forms), mask in places.items():
        if host in one.hosts and (not forms or one.form in forms):
            held |= mask
    mask = sum(weekdays[day] for day in set(one.weekdays)) & held & ((1 << stop) - (1 << start))
    for day in one.away:
        from_day, to_day = bisect_right(days, day.toordinal() - 1), bisect_right(days, day.toordinal())
        mask &= ~((1 << to_day) - (1 << from_day))
    return mask

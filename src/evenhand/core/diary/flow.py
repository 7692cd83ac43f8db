"""The ground in, people seated by class and bucket out: the most that can be, moved about without anybody losing a place.

A search asks for whole sets at a time: who can use this bucket, which buckets hold people of that class. What a search that fails
has seen is a tight set, the people of which need every place that is open to them; it stays tight, so it is never searched again.
"""

from __future__ import annotations

from evenhand.core.diary.ground import Ground, bits, last_first

Steps = dict[int, tuple[int, int]]
"""How a search came to a bucket: from which one, and which class would move; no class (-1) where one limit covers both."""


class Flow:
    """How many of each class sit in each bucket, with a wait of at most `limit` days; changed in place.

    `take` holds the numbers, `loaded` the buckets that hold some of a class, `into` the classes that a bucket holds some of,
    `left` who is not seated, `waiting` their classes, `free` the buckets with room.
    """

    def __init__(self, ground: Ground, limit: int | None = None, caps: list[int] | None = None) -> None:
        self.ground = ground
        self.masks = ground.within(limit)
        self.users = ground.users_within(limit)
        self.left = [len(held) for held in ground.members]
        self.waiting = sum(1 << one for one, number in enumerate(self.left) if number)
        self.room = list(ground.caps if caps is None else caps)
        self.spare = list(ground.limits)
        self.take: list[dict[int, int]] = [{} for _ in ground.classes]
        self.loaded = [0] * len(ground.classes)
        self.into = [0] * len(ground.buckets)
        self.free = sum(1 << bucket for bucket, places in enumerate(self.room) if places > 0)
        self.alive = -1

    @property
    def seated(self) -> int:
        """How many people have a place."""
        return len(self.ground.ids) - sum(self.left)

    def put(self, one: int, bucket: int, number: int) -> None:
        """Seat so many more of a class in a bucket, or fewer."""
        take = self.take[one]
        if bucket not in take:
            take[bucket] = 0
            self.loaded[one] |= 1 << bucket
            self.into[bucket] |= 1 << one
        take[bucket] += number
        if not take[bucket]:
            self.forget(one, bucket)
        self.room[bucket] -= number
        if self.room[bucket] > 0:
            self.free |= 1 << bucket
        else:
            self.free &= ~(1 << bucket)
        for limit in self.ground.chains[bucket]:
            self.spare[limit] -= number

    def forget(self, one: int, bucket: int) -> None:
        """Strike a class off a bucket in which none of it sits any more."""
        del self.take[one][bucket]
        self.loaded[one] ^= 1 << bucket
        self.into[bucket] ^= 1 << one

    def seat(self, one: int, bucket: int, number: int) -> None:
        """Seat so many of those that wait."""
        self.put(one, bucket, number)
        self.left[one] -= number
        if not self.left[one]:
            self.waiting ^= 1 << one

    def space(self, bucket: int) -> int:
        """Return how many more a bucket can take as it is."""
        chain = self.ground.chains[bucket]
        return min(self.room[bucket], *(self.spare[limit] for limit in chain)) if chain else self.room[bucket]

    # From a bucket back to those who wait

    def fill(self) -> None:
        """Seat all that can be, each bucket as full as can be before the next: so the days used are the earliest that can be.

        Where hosts have wider limits, a bucket may open only after its turn: then it is done again until nobody more finds a place.
        """
        before = -1
        while self.waiting and self.seated > before:
            before = self.seated if self.spare else len(self.ground.ids)
            for bucket in range(len(self.room)):
                self.top_up(bucket)

    def top_up(self, bucket: int) -> None:
        """Seat as many in a bucket as can be."""
        while self.waiting and (space := self.space(bucket)) > 0:
            direct = self.users[bucket] & self.waiting
            if direct:
                one = (direct & -direct).bit_length() - 1
                self.seat(one, bucket, min(space, self.left[one]))
            elif not self.pull(bucket):
                return

    def pull(self, bucket: int) -> bool:
        """Seat one more in a bucket by moving others on; False where nobody who waits can gain by it."""
        steps: Steps = {}
        queue, seen, classes = [bucket], 1 << bucket, 0
        for at in queue:
            fresh = self.users[at] & self.alive & ~classes
            found = fresh & self.waiting
            if found:
                self.move_up((found & -found).bit_length() - 1, at, bucket, steps)
                return True
            classes |= fresh
            for one in bits(fresh):
                for other in bits(self.loaded[one] & ~seen):
                    steps[other] = at, one
                    queue.append(other)
                seen |= self.loaded[one]
            if self.spare:
                seen = self.relieved(at, bucket, seen, queue, steps)
        if not self.spare:
            # Nobody who waits can ever reach these; a wider limit could still open a way.
            self.alive &= ~classes
        return False

    def relieved(self, at: int, bucket: int, seen: int, queue: list[int], steps: Steps) -> int:
        """Add the buckets that could take one more once `at` has one fewer, since one limit covers both."""
        if at == bucket:
            return seen
        for limit in self.ground.chains[at]:
            for other in bits(self.ground.under[limit] & ~seen):
                if self.room[other] > 0 and self.fits_below(other, limit):
                    seen |= 1 << other
                    steps[other] = at, -1
                    queue.append(other)
        return seen

    def fits_below(self, bucket: int, limit: int) -> bool:
        """Say whether one more fits under all limits of a bucket that are narrower than this one."""
        chain = self.ground.chains[bucket]
        return all(self.spare[narrower] > 0 for narrower in chain[: chain.index(limit)])

    def move_up(self, one: int, at: int, bucket: int, steps: Steps) -> None:
        """Seat one who waits where the search ended, and move one of each class on the way to where the search began."""
        self.seat(one, at, 1)
        while at != bucket:
            to, mover = steps[at]
            if mover >= 0:
                self.put(mover, at, -1)
                self.put(mover, to, 1)
            at = to

    # From a bucket on to a free one

    def search(self, start: int, goal: int) -> tuple[int, Steps] | tuple[int, int]:
        """Look from these buckets for one of `goal` or one with room, moving people on the way.

        Returns where it ended and how it came there; or, where there is none, the classes and the buckets of the tight set it saw.
        """
        steps: Steps = {}
        if (ends := self.ends(start, goal)) >= 0:
            return ends, steps
        queue, seen, classes = list(bits(start)), start, 0
        for at in queue:
            fresh = self.into[at] & ~classes
            classes |= fresh
            # Those who came last have their turn last: whoever is moved now will want to go back the less often.
            for one in last_first(fresh):
                new = self.masks[one] & ~seen
                if (ends := self.ends(new, goal)) >= 0:
                    steps[ends] = at, one
                    return ends, steps
                seen |= new
                found = list(bits(new))
                steps.update(dict.fromkeys(found, (at, one)))
                queue += found
            if self.spare and self.room[at] > 0:
                before, seen = seen, self.relieving(at, seen, queue, steps)
                if (ends := self.ends(seen & ~before, goal)) >= 0:
                    return ends, steps
        return classes, seen

    def ends(self, buckets: int, goal: int) -> int:
        """Return one of these buckets that is of the goal or can take one more, or -1."""
        if buckets & goal:
            return (buckets & goal).bit_length() - 1
        return next((one for one in bits(buckets & self.free) if self.space(one) > 0), -1)

    def relieving(self, at: int, seen: int, queue: list[int], steps: Steps) -> int:
        """Add the buckets that would make room in `at` if they held one fewer, since one limit covers both."""
        for limit in self.ground.chains[at]:
            for other in bits(self.ground.under[limit] & ~seen):
                if self.into[other]:
                    seen |= 1 << other
                    steps[other] = at, -1
                    queue.append(other)
            if self.spare[limit] <= 0:
                break
        return seen

    def move_on(self, at: int, steps: Steps) -> int:
        """Move one of each class along the way of a search; return the bucket at which the way began, which now has room for one."""
        while at in steps:
            back, mover = steps[at]
            if mover >= 0:
                self.put(mover, at, 1)
                self.put(mover, back, -1)
            at = back
        return at

    def push(self, one: int) -> int:
        """Seat one of a class, moving others on; return 0, or the classes of the tight set where it cannot be."""
        direct = self.masks[one]
        found, steps = self.search(direct, 0)
        if isinstance(steps, int):
            return found | 1 << one
        self.seat(one, self.move_on(found, steps), 1)
        return 0

    def make_room(self, one: int, bucket: int) -> tuple[int, int] | None:
        """Give one of a class, all of which have places, a place in this bucket; or return the tight set that needs it."""
        found, steps = self.search(1 << bucket, self.loaded[one])
        if isinstance(steps, int):
            return found, steps
        own = found if self.loaded[one] >> found & 1 and self.space(found) <= 0 else self.loaded[one].bit_length() - 1
        self.move_on(found, steps)
        self.put(one, own, -1)
        self.put(one, bucket, 1)
        return None

    def tight(self) -> int:
        """Return the classes of the people who want more places than there are: those who wait, and whoever sits where they could."""
        start, classes = 0, self.waiting
        for one in bits(self.waiting):
            start |= self.masks[one]
        found, _ = self.search(start, 0)
        return classes | found

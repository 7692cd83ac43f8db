"""People and the posts they hold, as an office may know them beforehand (Popolo's person, post and membership)."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values.dates import PartialDate


@frozen
class Membership:
    """One person in one post: `role` as an office writes it ("Prime Minister"), of `organization`, for `area` (a seat) if it has one.

    `start` and `end` are the first and the last day, None where they are open or not known.
    """

    person: str
    role: str
    organization: str | None = None
    area: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def holds_at(self, day: PartialDate | None) -> bool:
        """Say whether the post may be held at `day`; True where no day is known.

        >>> pm = Membership("p1", "Prime Minister", start=PartialDate(2010, 5, 11), end=PartialDate(2016, 7, 13))
        >>> pm.holds_at(PartialDate(2015, 11, 12)), pm.holds_at(PartialDate(2018))
        (True, False)
        >>> [pm.holds_at(PartialDate(*day)) for day in ((2010, 5, 10), (2010, 5, 11), (2016, 7, 13), (2016, 7, 14), (2016,))]
        [False, True, True, False, True]
        """
        if day is None:
            return True
        begun = self.start is None or self.start.first_day() <= day.last_day()
        return begun and (self.end is None or day.first_day() <= self.end.last_day())


@frozen
class Person:
    """A person of the people file: `names` with the preferred one first; `gender` "male", "female" or None."""

    id: str
    names: tuple[str, ...]
    gender: str | None = None


@frozen
class Register:
    """A people file, read: who there is, and who held which post when."""

    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()

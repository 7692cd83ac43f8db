"""The ground and who sits where in, what it proves in figures and in plain English out."""

from __future__ import annotations

from bisect import bisect_right

from evenhand.core.diary.ground import Ground, Seats, bits
from evenhand.core.diary.model import Hall

NEVER = 1 << 62


def enviable(ground: Ground, seats: Seats, limit: int | None = None) -> int:
    """Return how many places are held by somebody later than one who could use them and has his own on a later day.

    Inside a class nobody has an earlier day than somebody before him, in any plan that is made here.
    """
    nobody = len(seats)
    days = [*ground.days, NEVER]
    held = [([days[seats[at]] for at in members], [*members, nobody]) for members in ground.members]
    first = [
        min((members[bisect_right(taken, day)] for taken, members in map(held.__getitem__, bits(users))), default=nobody)
        for users, day in zip(ground.users_within(limit), ground.days, strict=True)
    ]
    return sum(at > first[bucket] for at, bucket in enumerate(seats) if bucket >= 0)


def words_of_queue(enviable: int, unserved: int) -> tuple[str, ...]:
    """Return what a plan that follows the queue proves."""
    said = (
        "In the order drawn, everybody has the earliest slot that was left and that they could use: "
        f"places that somebody earlier could have used and somebody later has: {enviable}."
    )
    return (said, f"{people(unserved)} found no slot left.") if unserved else (said,)


def words_of_hall(hall: Hall | None) -> str:
    """Return why no plan has a shorter longest wait.

    >>> words_of_hall(Hall(tuple(f"r{number}" for number in range(117)), 114, 99))
    'These 117 people can only come on these 114 places within 99 days, so 100 is the shortest longest wait.'
    >>> words_of_hall(Hall(("r1",), 0, 1))
    'This person can come on no place at all within 1 day, so 2 is the shortest longest wait.'
    """
    if hall is None:
        return "Nobody is served, so nobody waits."
    who = f"These {people(len(hall.people))}" if len(hall.people) > 1 else "This person"
    can = "can only come" if hall.places else "can come"
    limit = hall.limit or 0
    return f"{who} {can} on {these(hall.places)} within {days(limit)}, so {limit + 1} is the shortest longest wait."


def words_of_unserved(without: tuple[Hall, ...], unserved: int, barred: int) -> tuple[str, ...]:
    """Return why nobody more can be served: a sentence for each set of people who need the same places, one for whoever can use none."""
    if not unserved:
        return ()
    sets = tuple(
        f"{people(len(hall.people)).capitalize()} earlier in the order can only come on {these(hall.places)}, "
        "and whoever is left out could come on no others."
        for hall in without
        if hall.people
    )
    none = (f"{people(barred).capitalize()} can use no slot at all.",) if barred else ()
    return (f"{people(unserved).capitalize()} cannot be served.", *sets, *none)


def words_of_total(total: int, wait: int) -> str:
    """Return that no plan within the longest wait has a lower total."""
    return f"No plan that serves these people within {days(wait)} has waits that add up to fewer than {days(total)}: the prices prove it."


def words_of_reserved(sets: int, enviable: int) -> str:
    """Return why the queue is not kept to the letter."""
    if not sets:
        return "In the order drawn, everybody has the earliest slot that was left and that they could use."
    return (
        f"An earlier slot was passed over only where people later in the order need every place that they can use: {sets} such "
        f"{'set' if sets == 1 else 'sets'}, {enviable} {'place' if enviable == 1 else 'places'} passed over."
    )


def words_of_moves(moves: int, had: int, added: int, push: int | None) -> str:
    """Return that no plan moves fewer people.

    >>> words_of_moves(2, 40, 9, 7)
    'Of 40 people who had a place, 2 are moved; no plan moves fewer. Together they wait 9 days more. Nobody is put off by more than 7 days.'
    """
    more = f"Together they wait {days(added)} more." if added >= 0 else f"Together they wait {days(-added)} less."
    cap = f" Nobody is put off by more than {days(push)}." if push is not None else ""
    are = "is" if moves == 1 else "are"
    return f"Of {people(had)} who had a place, {moves:,} {are} moved; no plan moves fewer. {more}{cap}"


def people(number: int) -> str:
    """Write a number of people.

    >>> people(1), people(2), these(1), days(3)
    ('1 person', '2 people', 'this 1 place', '3 days')
    """
    return f"{number:,} {'person' if number == 1 else 'people'}"


def these(number: int) -> str:
    """Write a number of places that are listed."""
    return "no place at all" if not number else "this 1 place" if number == 1 else f"these {number:,} places"


def days(number: int) -> str:
    """Write a number of days."""
    return f"{number:,} day" if number == 1 else f"{number:,} days"

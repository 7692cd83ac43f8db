"""The order of the queue: drawn in the open, and drawn again by anybody."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from attrs import evolve
from tests.diaries import slot

from evenhand.core.diary import Diary, Host, Request, as_closed, check_closed, check_draw, close_list, draw

SLOTS = tuple(slot("ann", day, hour) for day in range(20) for hour in (10, 11))
REQUESTS = tuple(Request(f"r{number}", f"Council {number}", date(2031, 5, 2 + number // 20), ("ann",)) for number in range(40))
DIARY = Diary(REQUESTS, (Host("ann", "Ann Hale", 2, 5),), SLOTS)


def closed(diary: Diary) -> str:
    """The hash of what a diary is made of."""
    return close_list(as_closed(diary))


def test_who_asked_earlier_comes_earlier_and_one_day_is_drawn_by_lot() -> None:
    lots = {one.id: hashlib.sha256(f"a seed|{one.id}".encode()).hexdigest() for one in REQUESTS}
    assert draw(REQUESTS, "a seed") == tuple(
        sorted(lots, key=lambda each: (next(r.received for r in REQUESTS if r.id == each), lots[each]))
    )


def test_the_order_of_the_list_does_not_change_the_draw() -> None:
    assert draw(REQUESTS[::-1], "a seed") == draw(REQUESTS, "a seed")
    assert closed(evolve(DIARY, requests=REQUESTS[::-1], slots=SLOTS[::-1])) == closed(DIARY)


def test_another_seed_draws_another_order() -> None:
    assert draw(REQUESTS, "a seed") != draw(REQUESTS, "another seed")


def test_an_order_drawn_from_the_closed_list_is_found_right() -> None:
    assert check_draw(REQUESTS, "s", draw(REQUESTS, "s")) == ()


def with_first(**changed: object) -> Diary:
    """The diary with something changed in its first request."""
    return evolve(DIARY, requests=(evolve(REQUESTS[0], **changed), *REQUESTS[1:]))


@pytest.mark.parametrize(
    "changed",
    [
        evolve(DIARY, requests=REQUESTS[1:]),
        with_first(id="r0 "),
        with_first(who="Somebody else"),
        with_first(received=date(2031, 4, 1)),
        with_first(hosts=()),
        with_first(form="one to one"),
        with_first(deadline=date(2031, 6, 1)),
        with_first(weekdays=(1,)),
        with_first(like="county council"),
        evolve(DIARY, hosts=(Host("ann", "Ann Hale", 3, 5),)),
        evolve(DIARY, hosts=(Host("ann", "Ann Hale", 2, 6),)),
        evolve(DIARY, slots=SLOTS[:-1]),
        evolve(DIARY, slots=(*SLOTS[:-1], evolve(SLOTS[-1], forms=("table",)))),
    ],
)
def test_whatever_is_changed_after_the_list_was_closed_is_found_out(changed: Diary) -> None:
    assert check_closed(closed(DIARY), closed(DIARY)) == ()
    (fault,) = check_closed(closed(changed), closed(DIARY))
    assert "not the one that was closed" in fault


def test_the_seed_is_drawn_later_and_does_not_change_the_hash() -> None:
    assert closed(evolve(DIARY, seed="7 12")) == closed(DIARY)


def test_two_who_changed_places_are_named() -> None:
    first, second, *rest = draw(REQUESTS, "s")
    assert check_draw(REQUESTS, "s", (second, first, *rest)) == (f"Place 1 of the order belongs to {first}, and was given to {second}.",)
    assert check_draw(REQUESTS, "s", (first, second)) == ("The order has 2 requests, and the list 40.",)

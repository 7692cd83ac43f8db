"""The order of the queue: drawn in the open, and drawn again by anybody."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from attrs import evolve

from evenhand.core.diary import Request, check_draw, close_list, draw

REQUESTS = tuple(Request(f"r{number}", f"Council {number}", date(2031, 5, 2 + number // 20), ("ann",)) for number in range(40))


def test_who_asked_earlier_comes_earlier_and_one_day_is_drawn_by_lot() -> None:
    lots = {one.id: hashlib.sha256(f"a seed|{one.id}".encode()).hexdigest() for one in REQUESTS}
    assert draw(REQUESTS, "a seed") == tuple(
        sorted(lots, key=lambda each: (next(r.received for r in REQUESTS if r.id == each), lots[each]))
    )


def test_the_order_of_the_list_does_not_change_the_draw() -> None:
    assert draw(REQUESTS[::-1], "a seed") == draw(REQUESTS, "a seed")
    assert close_list(REQUESTS[::-1]) == close_list(REQUESTS)


def test_another_seed_draws_another_order() -> None:
    assert draw(REQUESTS, "a seed") != draw(REQUESTS, "another seed")


def test_an_order_drawn_from_the_closed_list_is_found_right() -> None:
    assert check_draw(REQUESTS, "s", close_list(REQUESTS), draw(REQUESTS, "s")) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (REQUESTS[1:], "not the one that was closed"),
        ((evolve(REQUESTS[0], id="r0 "), *REQUESTS[1:]), "not the one that was closed"),
        ((evolve(REQUESTS[0], who="Somebody else"), *REQUESTS[1:]), "not the one that was closed"),
        ((evolve(REQUESTS[0], received=date(2031, 4, 1)), *REQUESTS[1:]), "not the one that was closed"),
    ],
)
def test_a_list_changed_after_it_was_closed_is_found_out(changed: tuple[Request, ...], words: str) -> None:
    assert words in " ".join(check_draw(changed, "s", close_list(REQUESTS), draw(REQUESTS, "s")))


def test_two_who_changed_places_are_named() -> None:
    first, second, *rest = draw(REQUESTS, "s")
    assert check_draw(REQUESTS, "s", close_list(REQUESTS), (second, first, *rest)) == (
        f"Place 1 of the order belongs to {first}, and was given to {second}.",
    )
    assert check_draw(REQUESTS, "s", close_list(REQUESTS), (first, second)) == ("The order has 2 requests, and the list 40.",)

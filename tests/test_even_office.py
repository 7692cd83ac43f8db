"""The measure of the tests of like cases: an even office is left alone, an uneven one is asked about its party, and small tables say so."""

from __future__ import annotations

import pytest
from bench.even_office import office, share_asked, too_small


def test_the_same_seed_draws_the_same_office() -> None:
    assert office(30, 1, "one") == office(30, 1, "one") != office(30, 1, "two")


@pytest.mark.slow
@pytest.mark.parametrize("cases", [30, 117, 353])
def test_an_even_office_is_asked_at_most_once_in_twenty_times_and_would_be_more_often_without_holm(cases: int) -> None:
    asked, raw = share_asked(1, cases, 300)
    assert asked <= 0.05 < raw


@pytest.mark.slow
@pytest.mark.parametrize(("odds", "cases", "least"), [(3, 353, 0.95), (5, 117, 0.85)])
def test_an_office_that_gives_one_party_more_is_asked_about_it(odds: float, cases: int, least: float) -> None:
    assert share_asked(odds, cases, 200)[0] >= least


def test_every_table_that_is_too_small_says_so() -> None:
    small, said = too_small()
    assert small == said > 9_000

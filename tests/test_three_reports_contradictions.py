"""What the three reports disagree on, as printed and with every name replaced: all four found, and nothing made of "more than 100"."""

from __future__ import annotations

import re

import pytest
from bench.gold import shared
from bench.items import tally
from tests.test_three_reports import Copy, Tell, read_copy, tell, told

from evenhand.core.collation import Contradiction
from evenhand.core.review import Review

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")

__all__ = ["read_copy", "tell"]


def real(review: Review) -> list[Contradiction]:
    return [row for row in review.contradictions if row.apparent is None]


def test_all_four_contradictions_are_found_and_all_others_are_listed(read_copy: Copy, tell: Tell) -> None:
    counted = tally(read_copy[2], "contradictions")
    others = told(read_copy, "contradictions", "false")
    tell(f"contradictions {counted.right}/{counted.gold}; others {counted.false}:", *others)
    assert told(read_copy, "contradictions", "missed") == []
    assert counted.right == 4
    assert counted.false <= 2


def test_a_bound_is_no_contradiction(read_copy: Copy) -> None:
    raised = [told.words for row in real(read_copy[1]) for told in row.readings]
    assert raised
    assert [words for words in raised if re.match(r"100\b", words)] == []
    bounds = [row for row in read_copy[1].contradictions if row.apparent == "bound"]
    assert any(re.match(r"100\b", told.words) for row in bounds for told in row.readings)


def test_every_reading_leads_to_its_words(read_copy: Copy) -> None:
    for row in read_copy[1].contradictions:
        assert len({told.value for told in row.readings}) > 1
        for told_ in row.readings:
            assert read_copy[1].words(told_.place.paper, told_.place.start, told_.place.end) == told_.words

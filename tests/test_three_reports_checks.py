"""What the figures of the three reports come to, as printed and with every name replaced: each check that was promised, with its sum."""

from __future__ import annotations

import pytest
from bench.gold import shared
from tests.test_three_reports import Copy, Tell, gold_file, read_copy, tell

from evenhand.core.figures import Check
from evenhand.core.review import Review
from evenhand.core.values import Place, Span

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")

__all__ = ["read_copy", "tell"]


def words(review: Review, place: Place) -> str:
    return review.words(place.paper, place.start, place.end)


def of_kind(review: Review, kind: str) -> list[Check]:
    return [check for check in review.checks if check.kind == kind]


def claims(review: Review, kind: str, verdict: str) -> list[str]:
    return [words(review, check.place()) for check in of_kind(review, kind) if check.verdict == verdict]


def test_every_figure_has_the_head_noun_of_its_measure(read_copy: Copy, tell: Tell) -> None:
    affair, review, _ = read_copy
    gold = [row for row in gold_file()["figures"] if row["value"] is not None]
    expected = {
        one.span: row["measure_key"]
        for report in affair.reports
        for one, row in zip(report.figures or (), rows(gold, report.name), strict=True)
    }
    found = {Span(row.start, row.end): row.measure for row in review.figures}
    right = [span for span, measure in expected.items() if any(place.overlaps(span) and got == measure for place, got in found.items())]
    tell(f"measures by head noun {len(right)}/{len(expected)}")
    assert (len(expected), len(right)) == (13, 13)


def rows(gold: list[dict], report: str) -> list[dict]:  # type: ignore[type-arg]
    return [row for row in gold if row["doc"] == report.removesuffix(".txt")]


def test_the_fall_is_72m_and_37_per_cent_over_everything_that_rounds_to_what_is_printed(read_copy: Copy, tell: Tell) -> None:
    _, review, _ = read_copy
    assert claims(review, "change", "agrees") == ["£72m", "37 per cent"]
    assert claims(review, "change", "differs") == []
    of_amount, of_share = (check for check in of_kind(review, "change") if check.verdict == "agrees")
    tell("; ".join(of_share.sum))
    assert of_share.sum[1:3] == ("from £194m to £122m: a fall of £71m to £73m", "£71m to £73m of £193.5m to £194.5m: 36.7% to 37.5%")
    assert (of_amount.low, of_amount.high) == (71_000_000, 73_000_000)


def test_the_slight_fall_is_raised_with_both_scopes(read_copy: Copy) -> None:
    (check,) = of_kind(read_copy[1], "words")
    assert check.verdict == "differs"
    assert "Excluding schools" in check.definition
    assert "in cash terms" in (check.note or "")
    assert len({used.place.paper for used in check.figures}) == 2


def test_116_and_117_differ_and_more_than_100_is_shown_as_a_bound(read_copy: Copy) -> None:
    (check,) = [check for check in of_kind(read_copy[1], "variants") if check.verdict == "differs"]
    assert [line.split(" is ")[0] for line in check.sum[:3]] == ["“116”", "“117”", "“more than 100”"]


def test_37_per_cent_of_grants_and_of_the_budget_are_two_measures(read_copy: Copy) -> None:
    (check,) = of_kind(read_copy[1], "measure")
    assert check.measure == "funding, budget"
    assert check.verdict == "cannot tell"
    assert len({used.place.paper for used in check.figures}) == 2


def test_a_similar_rate_is_given_both_ways(read_copy: Copy) -> None:
    (check,) = of_kind(read_copy[1], "projection")
    assert any(line.startswith("compound") and "£82.09m to £83.692m" in line for line in check.sum)
    assert any(line.startswith("in a straight line") and "£60.667m to £63.333m" in line for line in check.sum)


def test_what_the_papers_cannot_settle_says_which_series_is_needed(read_copy: Copy, tell: Tell) -> None:
    _, review, _ = read_copy
    open_ones = [check for check in review.checks if check.verdict == "cannot tell"]
    tell("cannot be told from the papers: " + "; ".join(check.claim for check in open_ones))
    assert all(check.needs for check in open_ones)
    named = {words(review, check.place()) for check in open_ones}
    assert {"£60m", "30%", "a quarter", "37%"} <= named


def test_the_ways_to_save_stand_on_both_sides_of_the_quarrel(read_copy: Copy) -> None:
    savings = read_copy[1].savings
    told = {(saving.option, saving.status) for saving in savings}
    assert {("office", "proposed"), ("office", "done"), ("property", "proposed"), ("property", "done"), ("centres", "proposed")} <= told
    by = {saving.by for saving in savings if saving.status == "done"}
    assert len(by) == 1
    assert None not in by


def test_no_sum_leans_on_words_that_are_not_there(read_copy: Copy) -> None:
    review = read_copy[1]
    assert all(words(review, used.place) == used.words for check in review.checks for used in check.figures)
    assert all(" ".join(words(review, saving.place).split()) == saving.what for saving in review.savings)

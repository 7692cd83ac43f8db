"""The three reports under the code, as printed and renamed: two rules for the allegation, the defence as evidence, and nothing ruled."""

from __future__ import annotations

import pytest
from bench.gold import shared
from bench.reviewed import paper_of
from tests.test_three_reports import COPIES, copy

from evenhand.core.conduct import Asked, ConductRow, TermState
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.intake.codes import shipped_codes

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")

TWO = {"separate-roles", "facilities"}


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def review(request: pytest.FixtureRequest) -> Review:
    affair = copy(request.param)
    papers = [paper_of(report) for report in affair.reports]
    return compose(affair.name, papers, [read(paper) for paper in papers], asked=Asked(shipped_codes()))


def raised(review: Review, kind: str) -> ConductRow:
    (row,) = (one for one in review.conduct if one.kind == kind)
    return row


def term(row: ConductRow, fragment: str, name: str) -> TermState:
    return next(
        state
        for version in reversed(row.versions)
        for rule in version.rules
        if rule.fragment.id == fragment
        for state in rule.states
        if state.term.id == name
    )


def words(review: Review, state: TermState, supports: bool) -> list[str]:
    return [
        review.words(item.place.paper, item.place.start, item.place.end)
        for item in state.evidence
        if item.place is not None and item.supports == supports
    ]


def test_the_two_rules_of_the_code_are_in_question_for_the_one_allegation(review: Review) -> None:
    row = raised(review, "allegation")
    assert row.code == "uk-ministerial-code"
    assert row.capacities[:2][0] == "Prime Minister"
    assert {"Prime Minister"} < set(row.capacities)
    for version in row.versions:
        assert {rule.fragment.id for rule in version.rules} == TWO


def test_both_versions_are_candidates_because_no_report_dates_the_letter(review: Review) -> None:
    row = raised(review, "allegation")
    assert row.acted_why == "before it was told"
    assert [version.version for version in row.versions] == ["2010-05", "2015-10"]


def test_only_the_later_version_asks_whether_it_was_government_business_open_to_all(review: Review) -> None:
    turns = {
        version.version: {term for rule in version.rules if rule.fragment.id == "facilities" for term in rule.turns_on}
        for version in raised(review, "allegation").versions
    }
    assert "open-to-all" not in turns["2010-05"]
    assert {"open-to-all", "official-business"} <= turns["2015-10"]


def test_nothing_is_ruled(review: Review) -> None:
    assert {rule.outcome for row in review.conduct for version in row.versions for rule in version.rules} == {"cannot be said"}


def test_the_letter_is_a_document_for_the_offer_and_the_use_is_not_known(review: Review) -> None:
    row = raised(review, "allegation")
    offered = term(row, "facilities", "offered")
    assert offered.state == "yes"
    assert any(item.kind == "document" and item.person == row.about_person for item in offered.evidence)
    assert term(row, "facilities", "used").state == "not known"


def test_the_defence_stands_as_evidence_against_and_is_no_more_than_an_assertion(review: Review) -> None:
    row = raised(review, "allegation")
    purpose, all_alike = term(row, "facilities", "private-purpose"), term(row, "facilities", "open-to-all")
    assert (purpose.state, all_alike.state) == ("contested", "contested")
    assert {item.kind for item in purpose.evidence if not item.supports} == {"assertion"}
    assert any("political spectrum" in said for said in words(review, purpose, False))
    assert any("local MP" in said for said in words(review, term(row, "separate-roles", "as-member"), True))
    assert row.defences


def test_what_the_reports_print_of_the_rule_is_held_against_the_versions(review: Review) -> None:
    printed = {(one.place.paper, one.fragment, one.force): one for one in raised(review, "allegation").cited if one.force}
    assert printed["report-1.txt", "facilities", "must"].agrees == ()
    assert printed["report-2.txt", "facilities", "should generally"].differs == ("2010-05",)
    assert "2015-10" in printed["report-3.txt", "separate-roles", "must"].agrees


def test_the_leader_who_worked_for_a_majority_is_asked_about_and_not_charged(review: Review) -> None:
    row = raised(review, "question")
    assert (row.code, row.model, row.charges, row.by) == ("lga-model-councillor-code", True, (), ())
    assert [version.in_force for version in row.versions] == [False]
    (place,) = row.acts
    assert "majority" in review.words(place.paper, place.start, place.end)

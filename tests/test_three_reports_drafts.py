"""The letter of the three reports, retyped from its quotations as a draft: what should have been asked before it left."""

from __future__ import annotations

import re

import pytest
from bench.gold import shared
from bench.reviewed import paper_of
from bench.shapes import GoldAffair
from tests.drafts.held import asked_on, letter, one
from tests.test_three_reports import COPIES, copy, gold_file

from evenhand.core.conduct import Asked
from evenhand.core.drafts import Given, HeldDraft, hold_draft
from evenhand.core.reading import read
from evenhand.intake.codes import shipped_codes

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def held(request: pytest.FixtureRequest) -> HeldDraft:
    affair = copy(request.param)
    papers = [paper_of(report) for report in affair.reports]
    own = letter(retyped(affair))
    return hold_draft(own, read(own), papers, [read(paper) for paper in papers], Given(asked=Asked(shipped_codes())))


def retyped(affair: GoldAffair) -> str:
    """Put the letter together from what the reports quote of it, in the order in which they do; only the joints are our own words."""
    sender, recipient = (affair.parties[gold_file()["letters"]["L1"][end]].names[0] for end in ("sender", "to"))
    opening, fall, deal, dialogue = (quoted(affair, quotation) for quotation in ("q2-09", "q3-16", "q3-18", "q3-19"))
    report = next(report for report in affair.reports if report.name.startswith("report-2"))
    capacity = re.search(r"in his (capacity as \w+ for \w+)", report.text)
    assert capacity is not None
    body = [f"I write in my {capacity[1]}. {opening[0]}", *opening[1:3], f"There has been only {fall[0]}."]
    body += [f"{deal[0].rstrip(',')}.", f"{dialogue[0]}."]
    return "\n\n".join([f"Dear {recipient.split()[0]},", *body, "Yours ever,", sender])


def quoted(affair: GoldAffair, name: str) -> list[str]:
    """The quoted parts of one quotation of the gold, in a copy that may have other names."""
    told = gold_file()["quotations"]
    doc = next(row["doc"] for row in told if row["id"] == name)
    number = [row["id"] for row in told if row["doc"] == doc].index(name)
    report = next(report for report in affair.reports if report.name.startswith(doc))
    return [part.words(report.text) for part in report.quotations[number].parts]


def test_the_advisers_are_asked_about_as_means_of_the_government_in_a_letter_written_for_a_constituency(held: HeldDraft) -> None:
    assert held.capacities[0].sphere == "constituency"
    (words,) = asked_on(held, "means")
    assert words.startswith("advisers in")
    assert "government" in one(held, "means").ask
    assert {each.place.paper for each in one(held, "means").against} == {paper.id for paper in held.papers}


def test_the_official_contact_is_asked_about(held: HeldDraft) -> None:
    row = one(held, "contact")
    assert f"please contact {held.words(row.place)}" in held.draft.text
    assert {held.words(each.place) for each in row.against} <= {held.words(row.place), held.words(row.place).split()[0]}


def test_the_condition_is_asked_for_a_debtor_a_judge_and_a_day(held: HeldDraft) -> None:
    (words,) = asked_on(held, "condition")
    assert words.startswith("provided there was")
    assert one(held, "condition").ask == "A condition: who owes it? Who says whether it is met? By when?"


def test_both_offers_are_raised_and_the_meeting_beside_the_leaders_who_asked_for_the_same(held: HeldDraft) -> None:
    offers = [row for row in held.questions if row.point == "offer"]
    assert [row.lines[0].split(" offer")[0] for row in offers] == ["a hedged", "a firm"]
    assert [row.against[0].note.split(": ")[1] for row in offers] == ["named as a precedent", "no answer in the papers"]
    assert len(offers[1].against) + offers[1].more == 8
    assert any("109" in each.note and "leaders" in each.note for each in offers[1].against)


def test_the_slight_fall_is_held_against_the_size_that_the_reply_gives(held: HeldDraft) -> None:
    row = one(held, "words")
    assert held.words(row.place) == "slight fall"
    assert "36.7% to 37.5%" in row.ask
    assert {"£194m", "£122m"} <= {held.words(each.place) for each in row.against}


def test_the_fall_is_asked_for_what_it_is_a_fall_from_and_over_which_time_in_the_same_question(held: HeldDraft) -> None:
    assert "from what to what, and over which time?" in one(held, "words").ask
    assert asked_on(held, "no comparison") == []


def test_the_rule_on_facilities_is_a_question_in_the_version_of_the_day(held: HeldDraft) -> None:
    rows = [row for row in held.questions if row.kind == "code"]
    assert "facilities" in {row.clause for row in rows}
    assert held.codes == ("uk-ministerial-code@2015-10",)
    assert len(rows) <= 2


def test_nothing_else_is_asked(held: HeldDraft) -> None:
    assert len(held.questions) <= 10
    assert {row.kind for row in held.questions} == {"capacity", "offer", "figure", "code"}

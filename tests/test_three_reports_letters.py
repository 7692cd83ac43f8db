"""The three reports of 2015, as printed and with every name replaced: five letters, the reply, the leak, and what is still open."""

from __future__ import annotations

import pytest
from bench.gold import shared
from bench.items import tally
from bench.names import Cast
from bench.reviewed import review_of
from bench.score import score
from bench.shapes import GoldAffair
from tests.test_three_reports import COPIES, copy

from evenhand.core.cast import LetterRow
from evenhand.core.letters import LetterThread, OpenRow
from evenhand.core.review import Review

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")

Copy = tuple[GoldAffair, Review]


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def read_copy(request: pytest.FixtureRequest) -> Copy:
    affair = copy(request.param)
    return affair, review_of(affair)


def letter(read: Copy, sender: str, recipient: str) -> LetterRow:
    """The one letter between two parties of the gold."""
    affair, review = read
    cast = Cast(affair, review)
    names = {
        row.id: (cast.people.get(row.sender_person or "", ()), cast.people.get(row.recipient_person or "", ())) for row in review.letters
    }
    found = [row for row in review.letters if cast.means(names[row.id][0], sender) and cast.means(names[row.id][1], recipient)]
    assert len(found) == 1, [(row.sender, row.recipient) for row in review.letters]
    return found[0]


def thread(read: Copy, row: LetterRow) -> LetterThread:
    return next(one for one in read[1].threads if one.letter == row.id)


def asked(read: Copy, *words: str) -> OpenRow:
    """The one row of what is open whose wordings hold each of these words."""
    review = read[1]
    rows = []
    for row in review.open:
        printed = " ".join(review.words(place.paper, place.start, place.end) for place in row.places).lower()
        if row.kind != "allegation" and all(word in printed for word in words):
            rows.append(row)
    assert len(rows) == 1, [(row.kind, row.state) for row in rows]
    return rows[0]


def said(read: Copy, row: OpenRow) -> str:
    place = row.last.place
    return read[1].words(place.paper, place.start, place.end)


def test_the_five_letters_are_found_and_no_other(read_copy: Copy) -> None:
    counted = tally(score(*read_copy), "letters")
    assert counted.right == 5
    # The party is said to write where its leaders do.
    assert counted.false <= 1


def test_the_first_letter_is_written_as_a_member_and_leaked_to_the_local_paper(read_copy: Copy) -> None:
    affair, _ = read_copy
    first = letter(read_copy, "cameron", "hudspeth")
    assert (first.capacity or "").startswith("MP for ")
    assert thread(read_copy, first).sent_as_why == "stated"
    assert (first.leaked_to or "").removeprefix("The ") == affair.parties["oxford_mail"].names[0].removeprefix("The ")
    assert {paper for paper, _, _ in first.mentions} == {report.name for report in affair.reports}


def test_advisers_of_the_other_office_are_shown_as_its_means(read_copy: Copy) -> None:
    means = thread(read_copy, letter(read_copy, "cameron", "hudspeth")).means
    assert {place.paper for place in means} == {"report-1.txt", "report-2.txt", "report-3.txt"}
    assert all("policy unit" in read_copy[1].words(place.paper, place.start, place.end).lower() for place in means)


def test_the_reply_answers_the_first_letter(read_copy: Copy) -> None:
    first, reply = letter(read_copy, "cameron", "hudspeth"), letter(read_copy, "hudspeth", "cameron")
    assert reply.reply_to == first.id
    assert thread(read_copy, first).answered_by == (reply.id,)
    assert thread(read_copy, reply).thread == first.id


def test_whether_the_meeting_took_place_is_not_confirmed(read_copy: Copy) -> None:
    row = asked(read_copy, "dialogue")
    assert (row.kind, row.state, row.is_open) == ("offer", "not confirmed", True)
    assert {place.paper for place in row.places} == {"report-1.txt", "report-2.txt", "report-3.txt"}
    assert "has not confirmed whether a meeting has taken place" in said(read_copy, row)


def test_the_ruling_is_asked_for_in_every_report_and_to_look_into_it_is_no_answer(read_copy: Copy) -> None:
    row = asked(read_copy, "ruling")
    assert (row.kind, row.state, row.is_open) == ("complaint", "asked", True)
    assert {place.paper for place in row.places} == {"report-1.txt", "report-2.txt", "report-3.txt"}
    assert "look into the matter" in said(read_copy, row)
    assert row.owes_person == letter(read_copy, "ashworth", "heywood").recipient_person


def test_the_mass_of_requests_is_one_ask_and_open(read_copy: Copy) -> None:
    row = asked(read_copy, "one-on-one", "requests for")
    assert (row.kind, row.state, row.is_open) == ("ask", "asked", True)
    assert row.owes_person == letter(read_copy, "cameron", "hudspeth").sender_person

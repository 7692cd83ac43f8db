"""Replies that a paper tells without their writer, and words of mail by which no letter is meant; one small cast, phrases of our own."""

from __future__ import annotations

import pytest
from tests.test_letters import CAST, RUTH, TOM, letters, read

COUNCIL = "Brackenshire County Council"
ASKED = "Nan Oakes, a carer, wrote to Mr Vasey on 4 February. "


@pytest.mark.parametrize(
    "told",
    [
        "The reply came on 20 February: there was no money for it.",
        "A reply, dated 20 February, reached her a week later.",
        "Ms Oakes said she had word back on 20 February.",
        "She received an answer for the first time on 20 February.",
        "Ms Oakes was told in reply on 20 February that there was no money for it.",
    ],
)
def test_a_reply_told_without_its_writer_is_from_whoever_was_written_to(told: str) -> None:
    reading = read(CAST + ASKED + told)
    assert letters(CAST + ASKED + told) == [("letter", "Nan Oakes", TOM), ("letter", TOM, "Nan Oakes")]
    assert reading.letters[1].reply_to == 0
    assert str(reading.letters[1].written or "2031-02-20") == "2031-02-20"


@pytest.mark.parametrize(
    "told",
    [
        "She has had no answer.",
        "She would have had a reply by now, she said, if she were rich.",
        "She hoped to have an answer by 20 February, and has yet to get a reply.",
        "She has not received an answer.",
        "Dame Ruth, who runs the depot, got an answer from the drivers to that.",
    ],
)
def test_a_reply_that_has_not_come_is_none(told: str) -> None:
    assert ("letter", TOM, "Nan Oakes") not in letters(CAST + ASKED + told)


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("Mr Vasey replied in a one-line email, which read: “Noted.”", "email"),
        ("Mr Vasey answered by text message. “Noted,” he wrote.", "text"),
        ("Mr Vasey replied: “Noted.”", "letter"),
    ],
)
def test_a_reply_and_the_mail_it_came_in_are_one(told: str, form: str) -> None:
    text = CAST + "In a letter to Mr Vasey, Dame Ruth asked for the depot. " + told
    assert letters(text) == [("letter", RUTH, TOM), (form, TOM, RUTH)]


@pytest.mark.parametrize(
    "told",
    [
        "Dame Ruth’s office did not answer emails.",
        "Mr Vasey has not replied to repeated messages from the Gazette.",
        "In response to written questions, Brackenshire County Council confirms that it was not consulted.",
        "Editor’s note: an earlier version of this story named another bridge.",
        "Note to editors: the depot has 40 buses.",
        "Nan Oakes, a carer, tells us that she never wrote any letter.",
        "Mr Vasey said that no letter was sent by Dame Ruth.",
    ],
)
def test_mail_at_large_answers_to_the_press_and_letters_never_sent_are_no_letters(told: str) -> None:
    assert letters(CAST + told) == []


def test_who_answers_no_letter_has_not_replied() -> None:
    told = "Mr Vasey replied to neither letter before we went to press, but said through a spokesman that he would be guided by the vote."
    assert letters(CAST + "Dame Ruth wrote to Mr Vasey. " + ASKED + told) == [("letter", RUTH, TOM), ("letter", "Nan Oakes", TOM)]


def test_whoever_answers_a_question_by_mouth_did_not_write_the_letter_spoken_of() -> None:
    told = "Mr Vasey was asked of a letter to the bus regulator. “It was sent for us all,” Mr Vasey answered."
    assert ("letter", TOM, "bus regulator") not in letters(CAST + told)


@pytest.mark.parametrize(
    "told",
    [
        "Dame Ruth said nothing. An email sent to drivers by her chief of staff, Jay Marr, reads: “Lose it.”",
        "Mr Vasey’s report says the email from her chief of staff, Jay Marr, was harder to excuse.",
    ],
)
def test_her_chief_of_staff_writes_and_not_she(told: str) -> None:
    assert [sender for _, sender, _ in letters(CAST + told)] == ["Jay Marr"]


def test_of_whoever_a_spokesman_speaks_she_wrote() -> None:
    told = "Nan Oakes, a carer, said she was welcome. A spokesman for Dame Ruth said she had written to Mr Vasey as a parent."
    assert letters(CAST + told) == [("letter", RUTH, TOM)]


def test_papers_that_somebody_found_show_who_else_wrote() -> None:
    told = "Papers found by Nan Oakes, a carer, show the Transport Secretary dangled the money in a letter to Mr Vasey."
    assert letters(CAST + told) == [("letter", RUTH, TOM)]


def test_who_puts_a_name_to_the_letter_told_of_before_writes_no_second_one() -> None:
    told = "Pupils at Brack Primary have written to Dame Ruth. All 19 children put their names to the letter."
    assert len(letters(CAST + told)) == 1
    assert letters(CAST + "All 19 children put their names to a letter to Dame Ruth.") == [("letter", "19 children", RUTH)]


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        ("Nan Oakes, 70, wrote the parole board in September to oppose release.", "parole board"),
        ("Nan Oakes, 70, wrote Mr Vasey in September to oppose release.", TOM),
        ("Nan Oakes wrote to parking firm Parkwell the very next day.", "Parkwell"),
        ("Nan Oakes has written to the parole board four times.", "parole board"),
    ],
)
def test_who_is_written_to_is_told_with_or_without_to(told: str, whom: str) -> None:
    assert letters(CAST + told) == [("letter", "Nan Oakes", whom)]


@pytest.mark.parametrize("told", ["Nan Oakes wrote the song in September.", "“It is over,” wrote Mr Vasey.", "Nan Oakes wrote the report."])
def test_what_is_written_is_nobody(told: str) -> None:
    assert letters(CAST + told) == []


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("Dame Ruth came under fire on Tuesday over a letter to Mr Vasey.", None),
        ("Nan Oakes asked MPs on Tuesday to review a letter from Dame Ruth to Mr Vasey.", None),
        ("Mr Vasey, who retired in May, sent Dame Ruth a letter.", None),
        ("Mr Vasey on Tuesday sent a letter to Dame Ruth.", "2031-03-04"),
        ("Mr Vasey emailed the Transport Secretary on Tuesday.", "2031-03-04"),
    ],
)
def test_the_day_of_what_was_done_about_a_letter_is_not_its_own(told: str, written: str | None) -> None:
    (found,) = read(CAST + told).letters
    assert (str(found.written) if found.written else None) == written

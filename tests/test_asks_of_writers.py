"""What a letter's own words ask and offer: "you" is whoever it is written to, and what others have done is nobody's offer here."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read

Row = tuple[str, str | None, str | None, str]


def asks(text: str) -> list[Row]:
    """Return what a text asks: kind, by, to, words."""
    reading = read(Paper("0.txt", ("0.txt",), "", "text", text))

    def name(entity: int | None) -> str | None:
        return None if entity is None else reading.entities[entity].names[0]

    return [(ask.kind, name(ask.by), name(ask.to), ask.span.words(text)) for ask in reading.asks]


def in_letter(words: str) -> list[Row]:
    """Return what a letter by Ann Hale to Oliver Dow asks."""
    return asks(f"Dear Oliver Dow,\n\n{words}\n\nYours sincerely,\n\nAnn Hale")


def test_what_you_offered_was_offered_by_whoever_is_written_to() -> None:
    rows = in_letter("We have read that you offered the officers of Wold Council a meeting with your team.")
    assert [(kind, by) for kind, by, _, _ in rows] == [("offer", "Oliver Dow")]


def test_what_you_are_told_to_have_promised_was_promised_by_whom_the_words_are_said_to() -> None:
    rows = asks("“You promised us a meeting in May,” Ann Hale told the harbour minister, Oliver Dow.")
    assert [(kind, by, to) for kind, by, to, _ in rows] == [("offer", "Oliver Dow", "Ann Hale")]


def test_what_the_writer_offers_is_the_writer_s() -> None:
    rows = in_letter("I offered the officers of Wold Council a meeting, as you know.")
    assert [(kind, by) for kind, by, _, _ in rows] == [("offer", "Ann Hale")]


def test_what_the_writer_has_been_promised_is_not_the_writer_s_offer() -> None:
    rows = in_letter("We have been promised a new school since 2012.")
    assert [(kind, by, to) for kind, by, to, _ in rows] == [("offer", None, "Ann Hale")]


@pytest.mark.parametrize(
    "words", ["My constituents can reach me on Mondays.", "My office will contact me there.", "Our clerk can tell us why."]
)
def test_what_others_do_to_the_writer_is_no_offer(words: str) -> None:
    assert in_letter(words) == []


def test_what_the_writers_own_people_will_do_is_an_offer() -> None:
    assert [(kind, by) for kind, by, _, _ in in_letter("My officers will meet your team in May.")] == [("offer", "Ann Hale")]


def test_what_could_have_been_is_no_offer() -> None:
    assert asks("Ann Hale said: “You could have heard a pin drop.”") == []
    assert [row[0] for row in asks("Ann Hale said: “You can have the hall on Monday.”")] == ["offer"]


def test_what_somebody_is_asked_to_confirm_is_not_offered() -> None:
    rows = in_letter("I would ask you to confirm by 6 October that the Department will pay the rest.")
    assert [(kind, by, to) for kind, by, to, _ in rows] == [("request", "Ann Hale", "Oliver Dow")]


def test_whoever_is_to_agree_first_does_not_make_the_offer() -> None:
    rows = in_letter("The council will enter into talks with the owner if the Harbour Department agrees in writing to meet the balance.")
    assert [(kind, by) for kind, by, _, _ in rows] == [("offer", "council"), ("condition", "Ann Hale")]


HEAD = "Rep. Ann Hale\nDistrict 14\n\nWold Ethics Commission\nState House\n\nDear Director Orr:\n\n"


def test_the_commission_that_a_letter_asks_is_the_one_it_is_written_to() -> None:
    rows = asks(f"{HEAD}Senator Dow wrote to the Wold County Commission. I ask the Commission to investigate.\n\nSincerely,\n\nAnn Hale")
    assert [(kind, by, to) for kind, by, to, _ in rows] == [("request", "Ann Hale", "Wold Ethics Commission")]


def test_a_body_that_a_letter_names_is_not_the_one_it_is_written_to() -> None:
    rows = asks(f"{HEAD}I ask the Wold County Commission to think again.\n\nSincerely,\n\nAnn Hale")
    assert [(kind, by, to) for kind, by, to, _ in rows] == [("request", "Ann Hale", "Wold County Commission")]


def test_the_commission_of_a_report_is_the_one_that_it_names() -> None:
    rows = asks("Wold Ethics Commission\n\nSenator Dow wrote to the Wold County Commission. Ann Hale asked the commission to think again.")
    assert [to for _, _, to, _ in rows] == ["Wold County Commission"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            "I would ask you to put off the closure, and to publish the report.",
            ["I would ask you to put off the closure", "to publish the report"],
        ),
        ("We urge you to reopen the hall and to meet the parents.", ["We urge you to reopen the hall", "to meet the parents"]),
        ("I ask that you put off the closure, and that you pay.", ["I ask that you put off the closure", "that you pay"]),
        (
            "I ask you to put off the closure, to publish the report and to meet us.",
            ["I ask you to put off the closure", "to publish the report", "to meet us"],
        ),
        (
            "I would be grateful if you would pay, and if you would publish the report.",
            ["I would be grateful if you would pay", "if you would publish the report"],
        ),
    ],
)
def test_each_of_joined_asks_of_a_letter_is_an_ask(words: str, asked: list[str]) -> None:
    rows = in_letter(words)
    assert [said for _, _, _, said in rows] == asked
    assert {row[:3] for row in rows} == {("request", "Ann Hale", "Oliver Dow")}


@pytest.mark.parametrize(
    "words",
    [
        "I urge you to listen to the families and to staff",
        "I would ask you to speak to parents and to teachers",
        "I would ask you to see the officer who was told to hide the file and to burn the minutes",
        "I ask that you tell parents that the school is safe and that the roof is sound",
    ],
)
def test_what_is_joined_within_one_ask_makes_no_second(words: str) -> None:
    assert [said for _, _, _, said in in_letter(f"{words}.")] == [words]


LISTED = ["put off the closure", "publish the report, and name its author", "meet the parents"]


@pytest.mark.parametrize(
    "words",
    [
        f"I would ask you to:\n\n1. {LISTED[0]};\n2. {LISTED[1]}; and\n3. {LISTED[2]}.",
        f"I would be grateful if you would:\n\n(a) {LISTED[0]}.\n\n(b) {LISTED[1]}. It is late.\n\n(c) {LISTED[2]}.\n\nThe roof leaks.",
        f"We urge the council to do the following:\n- {LISTED[0]}\n- {LISTED[1]}\n- {LISTED[2]}",
    ],
)
def test_each_thing_that_a_letter_lists_is_an_ask_and_what_leads_in_is_none(words: str) -> None:
    assert [(kind, said) for kind, _, _, said in in_letter(words)] == [("request", said) for said in LISTED]


def test_a_list_of_what_is_to_be_noted_is_one_ask() -> None:
    rows = in_letter("I ask you to note these facts:\n\n1. the roof leaks;\n2. the hall is cold.")
    assert [said for _, _, _, said in rows] == ["I ask you to note these facts"]

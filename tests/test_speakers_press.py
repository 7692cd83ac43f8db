"""Who speaks in the forms of real local press: titles shared, posts before names, reports that speak, councillors called back."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Reading, read


def reading_of(text: str) -> Reading:
    return read(receive(text.encode("utf-8"), "report.txt")[0])


def speaker_of(words: str, text: str) -> str | None:
    """Return the fullest name of whoever is said to say the quoted words that begin so; "nobody" for a term in marks."""
    read_in = reading_of(text)
    found = next(each for each in read_in.quotations if any(part.words(text).startswith(words) for part in each.parts))
    if found.kind == "scare":
        return "nobody"
    return None if found.speaker is None else read_in.entities[found.speaker].names[0]


def people_of(text: str) -> dict[str, tuple[str, ...]]:
    """Return the persons of a text, each with its posts as printed."""
    return {each.names[0]: tuple(held.title for held in each.posts) for each in reading_of(text).entities if each.kind == "person"}


MARKS = [
    # Single marks set twice, the first of them turned or not.
    ("The board is full of ‘‘little men’’, Ann Hale said.", "little men", "Ann Hale"),
    ("The board must find ‘’savings never seen’’ this year, Ann Hale said.", "savings never seen", "Ann Hale"),
    # A mark behind an s closes where another opens before the next one closes.
    ("Mr Peter Oakes said the 'planning mess' was the 'final straw' for him.", "final straw", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), MARKS)
def test_marks_are_read_as_old_archives_print_them(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


NAMED = [
    # A post before its comma, though somebody else holds one like it.
    (
        (
            "Council Leader, Councillor Ann Hale, said, “We back the officers in this.”\n\n"
            "Councillor Peter Oakes, Leader of the Opposition, added, “They should go.”"
        ),
        "We back",
        "Ann Hale",
    ),
    # A TD is addressed as Deputy.
    (
        (
            "A Calder TD has asked the minister to act, as he says “money is thrown about”.\n\n"
            "Deputy Peter Oakes has called for a meeting this week."
        ),
        "money is",
        "Peter Oakes",
    ),
    # The councillor is whoever has just spoken, not one who was called so above.
    (
        (
            "Labour councillor Peter Oakes said it was wrong.\n\nThe Greens’ Tom Karu said it was “no great matter”.\n\n"
            "“It goes for all of us,” he said.\n\nThe councillor added: “We will wait and see.”"
        ),
        "We will wait",
        "Tom Karu",
    ),
    # She to whom it is left to answer is no mere addressee.
    (
        (
            "Ann Hale, a resident, asked the council leader whether he was sorry.\n\n"
            "But the question was left to Councillor Vance to answer and she said: “It has all been looked into.”"
        ),
        "It has all",
        "Vance",
    ),
    # Whom a clause with who names on the way is not whom it is about.
    (
        "Finance minister Peter Oakes, who was standing in for his colleague, Mr Karu, at Question Time, replied with a plain “No”.",
        "No",
        "Peter Oakes",
    ),
    # Where somebody is from is no speaker.
    ("Ann Hale, Wold East, Upper Wold, (a ward of the council) said she “could have wept” at it.", "could have", "Ann Hale"),
    # One of many is named behind what they are.
    (
        (
            "A junior at Ridge High, Imani Stoll, read aloud a petition signed by many.\n\n"
            "Mr Peter Oakes was there. A junior at Ridge High, Imani Stoll, said it was “a start”."
        ),
        "a start",
        "Imani Stoll",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), NAMED)
def test_the_one_who_speaks_is_found_past_posts_and_asides(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


TEXTS = [
    ("Councillor Ann Hale was not content. She quoted the report saying that the work was “held back by the forms”.", "held", "report"),
    (
        "Ann Hale was speaking after a day prompted by auditors at Wold Watch warning that boards must make “savings never seen”.",
        "savings",
        "auditors at Wold Watch",
    ),
    # What is sent is still its sender's.
    ("Ann Hale sent a letter to the council saying it was “a great shame”.", "a great", "Ann Hale"),
    ("Deputy Peter Oakes’s comments that there was “loose talk” in the town were heard.", "loose talk", "Peter Oakes"),
    ("The mayor was called “high-handed” and a “peacock” by councillors on Monday.", "peacock", "councillors"),
    (
        (
            "Party wants 'call-in' of vote\n\nThe party has handed in a 'call-in' of a council vote. A 'call-in' is rare.\n\n"
            'A spokeswoman for Wold Council said: "We can say that a call-in has been handed in."'
        ),
        "call-in",
        "nobody",
    ),
]


BLAMED = [
    ("The party suspended Cllr Ann Hale for calling the mayor “a liar and a fool”.", "a liar", "Ann Hale"),
    ("The board censured Mr Tom Karu for sending an email describing staff as “idle and late”.", "idle", "Tom Karu"),
    (
        "Mr Peter Oakes asked Mrs Vance to resign for writing a letter to residents suggesting that “officers can go”.",
        "officers",
        "Mrs Vance",
    ),
    ("Ms Ann Hale attacked Mr Orr over a tweet calling it “mad and bad”.", "mad", "Mr Orr"),
    # Who is thanked for nothing says nothing.
    ("Mr Peter Oakes called for calm, saying it was “a trial for all”.", "a trial", "Peter Oakes"),
    ("Mr Peter Oakes wrote to Ms Vance of the board asking it to “look again at this”.", "look again", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), BLAMED)
def test_what_somebody_is_blamed_for_saying_is_said_by_them(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


def test_what_a_court_heard_is_not_said_by_whom_it_is_about() -> None:
    text = "Mr Hale said it was late. Mr Crane had “lied to all of them and gone home”, the court heard."
    assert speaker_of("lied", text) == "nobody"


def test_a_surname_is_the_same_with_its_particle_in_small_letters_and_behind_no_given_name() -> None:
    text = "Maria da Silva spoke first. “It is late,” da Silva said.\n\nPiet van Wyk came in May. “We are off,” Van Wyk said."
    assert speaker_of("It is late", text) == "Maria da Silva"
    assert speaker_of("We are off", text) == "Piet van Wyk"


def test_a_given_name_may_be_a_word() -> None:
    assert set(people_of("She met Bill Oakes there. The Harbour Bill passed. Wold Bill is a cape.")) == {"Bill Oakes"}


NOT_PEOPLE = [
    "NHS Wold said it must save money.",
    "Wold Health said on Monday that it was shut.",
    "The measure failed. Ballot Measure 37 says owners can claim.",
    "Photo by Simon Grayson/Wold Photography",
    "| 12.9°C Belfast",
    "They wait for the General Election in May.",
    "UK Athletics said it was glad.",
]


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_a_body_a_vote_or_a_credit_is_no_person(text: str) -> None:
    assert people_of(text) == {}


def test_the_mp_is_not_the_mayor_who_is_the_only_politician_named_so_far() -> None:
    people = people_of("Wold mayor Ann Hale has written a letter.\n\nOn Monday she answered the Conservative MP at length.")
    assert people == {"Ann Hale": ("mayor",)}


def test_your_office_in_a_letter_is_no_speaker() -> None:
    text = "Dear Mr Oakes,\n\nI wrote to your office in May. Your office has said “no, not this year”.\n\nYours sincerely,\nAnn Hale"
    assert not any(entity.names[0].lower() == "your office" for entity in reading_of(text).entities)


def test_a_councillor_of_a_place_named_before_them_holds_that_post() -> None:
    people = people_of("Ann Hale, South Wold’s Labour councillor for Upper Hill, said she was sorry.")
    assert people == {"Ann Hale": ("South Wold’s Labour councillor for Upper Hill",)}


@pytest.mark.parametrize(("text", "words", "who"), TEXTS)
def test_words_are_those_of_the_text_or_the_claim_they_stand_in(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


def test_a_title_printed_once_belongs_to_each_of_several_names() -> None:
    text = "Cllrs Ann Hale (Upper Wold) and Peter Oakes (Wold East) say it is wrong. Labour Councillors Vance and Karu agreed."
    people = people_of(text)
    assert people["Ann Hale"] == ("Cllr",)
    assert people["Peter Oakes"] == ("Cllr",)
    assert people["Vance"] == people["Karu"] == ("Councillor",)


def test_a_title_for_several_before_no_name_makes_nobody() -> None:
    assert people_of("Councillors Back Plan. Ministers Question Time was late.") == {}


def test_one_who_holds_two_posts_of_a_firm_is_one_person() -> None:
    assert people_of("Wold Trust President and CEO Ann Hale said: “It is over.”") == {"Ann Hale": ("Wold Trust President and CEO",)}


def test_the_premier_and_a_minister_are_two() -> None:
    assert people_of("The Premier and Health Minister Ann Hale met.") == {"Ann Hale": ("Health Minister",)}


def test_a_member_of_the_dail_addressed_as_teachta_is_the_one_named_before() -> None:
    people = people_of("Councillor Ann Hale says TD Peter Oakes came late.\n\nA meeting held by Teachta Oakes was full.")
    assert set(people) == {"Ann Hale", "Peter Oakes"}

"""The occasion stands in the reporter's own words, never in what somebody is told to have said; one small cast, phrases of our own."""

from __future__ import annotations

import pytest
from tests.test_provenance import last, read


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        # What is told speaks of an interview, a meeting, a website, the press.
        ("statement", "Dame Ruth said her officials would sit for an interview with auditors “as long as it is short”."),
        ("statement", "Dame Ruth said that nobody had asked about the future of the site, “and nobody will”."),
        (
            "letter",
            "Dame Ruth wrote to Mr Vasey in May. In the letter she warned that anyone who spoke to reporters would be “on their own”.",
        ),
        ("letter", "Dame Ruth wrote to Mr Vasey in May. She had told him that the board was “well looked after”."),
        # The telling itself does.
        ("interview", "Dame Ruth said in an interview with the Courier that every driver who stayed would be “well looked after”."),
        ("speech", "Dame Ruth told the council that the letter she had sent to Mr Vasey was “a poor thing”."),
        ("statement", "Dame Ruth told reporters that she would not speak to the committee about the “sorry business”."),
        ("email", "Dame Ruth described the depot in an email to Mr Vasey as “a ruin waiting for a date”."),
        ("text", "The report quotes one text message from Dame Ruth to Mr Vasey: “Keep the board warm for me until Monday.”"),
    ],
)
def test_what_is_told_names_no_occasion_but_the_telling_does(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("finding", "In a two-page decision, the Bus Ombudsman said the depot had been closed “without a word to anybody”."),
        ("finding", "The vote was “a performance”, the Bus Ombudsman said in a decision released on Thursday."),
        ("finding", "The Bus Ombudsman ruled on Monday.\n\n“The depot was closed without a word to anybody,” the decision reads."),
        ("statement", "In a decision that surprised the town, Dame Ruth said the depot was “a ruin waiting for a date”."),
    ],
)
def test_a_decision_is_what_a_body_found_where_it_is_read_from(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("Brack Drivers’ Union", "The letter was a joke. The Brack Drivers’ Union wants an answer. “We start at four,” it said."),
        ("Tom Vasey", "The Brack Drivers’ Union wants an answer. Mr Vasey wrote a letter to Dame Ruth. “We start at four,” it said."),
    ],
)
def test_it_is_whichever_was_named_last_a_body_or_a_message(who: str, words: str) -> None:
    reading = read(f"Mr Vasey wrote a letter to Dame Ruth in May. {words}")
    speaker = last(reading).speaker
    assert speaker is not None
    assert reading.entities[speaker].names[0] == who


SAID = "Dame Ruth told drivers in the canteen that buses were “no luxury”.\n\nMr Vasey said: “We are keeping every bus that people use.”"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("statement", f"{SAID}\n\nENDS\n\nNotes to editors: the depot opened in 1931."),
        ("statement", f"PRESS RELEASE\n\nSpeaking at a rally, Dame Ruth called it “a sad day”.\n\n{SAID}"),
        # It is a speech where the release says so, and one who speaks beside it elsewhere may be there too.
        ("speech", "PRESS RELEASE\n\nMr Vasey told a rally in Brack: “We are keeping every bus that people use.”"),
        ("speech", "Dame Ruth told the council that buses were “no luxury”.\n\nMr Vasey replied: “We are keeping every bus.”"),
    ],
)
def test_what_a_press_release_quotes_is_given_out_with_it(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind

"""Who and what a report speaks of: a stretch of a clause is nobody, and a letter goes from who writes to whom it names."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import Reading, read
from evenhand.core.reading.people.bodies import bare_description


def reading_of(text: str) -> Reading:
    return read(Paper("0.txt", ("0.txt",), "", "text", text))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Department of Ports to find 10 per cent savings", "Department of Ports"),
        ("Fell Street, a group which speaks for traders", "Fell Street"),
        ("Downing Street last night", "Downing Street"),
        ("the governor's office Monday", "governor's office"),
        ("the secretary to the board", "secretary to the board"),
        ("all the councils", "councils"),
        ("harbour police believe the leak", ""),
        ("them a pilot", ""),
        ("moving back to the quay", ""),
        ("believes Treasury", ""),
        ("considered the council", "council"),
        ("leaked", ""),
        ("promise to keep the winter crossings", ""),
    ],
)
def test_a_description_ends_where_its_clause_goes_on_and_a_clause_names_nobody(words: str, name: str) -> None:
    assert bare_description(words) == name


def test_a_letter_to_one_at_the_head_of_a_sentence_is_from_whom_the_sentence_is_about() -> None:
    text = "Relations were strained.\n\nIn a private letter to Una Prask, the ports secretary makes clear his feeling on the cuts."
    (letter,) = reading_of(text).letters
    names = [None if who is None else reading_of(text).entities[who].names[0] for who in (letter.sender, letter.recipient)]
    assert names == ["ports secretary", "Una Prask"]


def test_his_letter_in_a_clause_with_who_is_of_whom_the_clause_is() -> None:
    text = "The letter to the premier is blunt. Rory Gault, who pointedly did not copy Ned Prask into his letter, spoke of his frustration."
    senders = {reading_of(text).entities[letter.sender].names[0] for letter in reading_of(text).letters if letter.sender is not None}
    assert senders == {"Rory Gault"}

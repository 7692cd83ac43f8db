"""Who says "I" in a transcript or a column wrote the letters that "I" wrote; phrases of our own."""

from __future__ import annotations

from evenhand.core.papers import receive
from evenhand.core.reading import read
from evenhand.core.review import compose

TALK = (
    "Marl Radio, Morning Talk\nTranscript, Tuesday 11 March 2031\n\n"
    "NAN HALE: With me are Tom Vasey, the ferry master, and Ruth Ellery, who chairs Marl Harbour Trust.\n\n"
    "TOM VASEY: {}\n\n"
    "ELLERY: {}\n\n"
    "HALE: We leave it there.\n"
)


def ends(text: str) -> list[tuple[str, str]]:
    """Show who wrote to whom in a text, in plain capitals."""
    paper = receive(text.encode(), "one.txt")[0]
    rows = compose("the quay", [paper], [read(paper)]).letters
    return [((row.sender or "").title(), (row.recipient or "").title()) for row in rows]


def test_i_in_a_turn_is_who_has_it() -> None:
    assert ends(TALK.format("I wrote to Ruth Ellery in May.", "Good morning.")) == [("Tom Vasey", "Ruth Ellery")]
    assert ends(TALK.format("Good morning.", "I wrote to Tom Vasey in May.")) == [("Ruth Ellery", "Tom Vasey")]


def test_a_line_with_a_colon_makes_no_transcript() -> None:
    told = "Quay row\n\nTom Vasey: I wrote to Ruth Ellery, who chairs Marl Harbour Trust, in May.\n"
    assert ends(told) != [("Tom Vasey", "Ruth Ellery")]


def test_whose_column_it_is_is_told_above_it() -> None:
    head = "FROM THE QUAY\nA fortnightly column by Nan Hale, Marl Argus\n24 March 2031\n\n"
    assert ("Nan Hale", "Ruth Ellery") in ends(head + "I was there. I wrote to Ruth Ellery in May. I asked her for more time.\n")

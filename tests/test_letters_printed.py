"""Letters that a paper prints in full among other things, and who "I" is in them and in a column; phrases of our own."""

from __future__ import annotations

from tests.test_letters import CAST, RUTH, TOM, letters

PAGE = """The Brack Gazette
7 March 2031

Letters to the editor

The road

The road has been shut for a year and nobody knows why. I wrote to Tom Vasey on 3 February and he replied the next day that he would look.

Ida Rook
Upper Brack

Buses again

Sir, – Your report of Friday was wrong. There were never twelve buses. I have counted them all my life and there are four.

Yours, etc,
PETER ORR,
Brack Lane.

To the Editor:
I live by the depot, and I have seen the mayor there twice this week with the firm's boss. Nobody else did.
— Joan Pike, Brack
"""
FIRST_WORDS = "The road has been shut for a year. We were told that it would open in May, and we are waiting still. Who will answer for it?"


def ends(text: str) -> list[tuple[str | None, str | None]]:
    """Show who wrote to whom in a text."""
    return [(sender, recipient) for _, sender, recipient in letters(text)]


def test_each_letter_of_a_page_of_letters_is_of_who_signs_it() -> None:
    to_print = [each for each in ends(PAGE) if each[1] in ("editor", "The Brack Gazette")]
    assert [sender for sender, _ in to_print] == ["Ida Rook", "Peter Orr", "Joan Pike"]


def test_whoever_signs_a_printed_letter_is_the_i_in_it() -> None:
    found = ends(PAGE)
    assert ("Ida Rook", TOM) in found
    assert (TOM, "Ida Rook") in found


def test_a_letter_printed_below_a_report_is_to_whom_it_calls() -> None:
    text = (
        CAST
        + f"The Gazette prints the whole of it.\n\nDear Mr Vasey,\n\n{FIRST_WORDS}\n\nYours sincerely,\nRuth Ellery\n\nThe depot is shut."
    )
    assert ends(text) == [(RUTH, TOM)]


def test_a_name_on_a_line_of_its_own_signs_nothing_in_a_report() -> None:
    assert ends(CAST + f"{FIRST_WORDS}\n\nIda Rook\n\nThe depot is shut.") == []


def test_who_writes_a_column_is_the_i_in_it() -> None:
    column = (
        "Second look\nby Ida Rook\n\n"
        + CAST
        + "I went up to the depot and I saw it. I asked Mr Vasey in a note what the hurry was. He wrote back."
    )
    assert ends(column) == [("Ida Rook", TOM), (TOM, "Ida Rook")]


def test_a_report_with_a_byline_has_no_i_but_in_its_quoted_words() -> None:
    report = (
        "Road shut\nby Ida Rook\n\n"
        + CAST
        + "“I was there, I saw it and I asked,” said Dame Ruth. In a note to Mr Vasey she wrote: “Look.”"
    )
    assert ends(report) == [(RUTH, TOM)]

"""Hostile words cannot stop the reader."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Reading, read


def read_words(words: str) -> Reading:
    paper = receive(words.encode(), "a.txt")[0]
    assert not paper.unread
    return read(paper)


def test_marks_within_marks_within_marks_are_read() -> None:
    assert read_words("Mr Hale said ‘“‘“x”’”’.").quotations


@pytest.mark.parametrize(
    "printed",
    [
        "£" + "1" * 4_400 + " pounds",
        "1" + ",111" * 2_000,
        "1" * 5_000 + " per cent",
        "1" * 5_000 + "/3",
        "1" * 30 + " May 2020",
        "one " + "million " * 1_000,
        "one point " + "one " * 5_000,
        "0." + "1" * 5_000,
        "1" * 5_000 + " million",
        "5 out of " + "1" * 5_000,
        "1" * 5_000 + " days ago",
        "1" * 5_000 + " years",
    ],
)
def test_no_endless_number_is_a_figure(printed: str) -> None:
    reading = read_words(f"The council said it cost {printed} to mend.")
    for figure in reading.figures:
        for value in (figure.value, figure.low, figure.high):
            assert value is None or len(f"{value:f}") <= 40

"""Hostile words cannot stop the reader or hold it up: each shape is read, and twice as much of it takes about twice the time."""

from __future__ import annotations

import gc
import time
from itertools import islice, product

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


WORDS = ["".join(each) for each in islice(product("bdfgklmnprst", "aeiou", "bdfgklmnprst", "aeiou", "dlmnrst"), 20_000)]
SHAPES = {
    "capitals": " ".join(WORDS).title(),
    "shortened titles": "Mr. " * 9_000,
    "one speaker": "Mr Hale said " * 4_000,
    "one verb": "said " * 8_000,
    "no end": "Mr Hale " + "offered " * 5_000,
    "that": "he said that " * 3_000,
    "letters": "letter " * 5_000,
    "quoted names": "“Mr Hale said” " * 3_000,
    "quoted letters": "“a” " * 8_000,
    "opened in turn": "He said ‘no. " + "‘“" * 9_000,
    "apostrophes": "He said no." + " 'a" * 9_000,
    "quoted inside": "He said: “I was " + "‘a’ " * 9_000,
    "joined": "said, " * 6_000,
    "labels": "Hale: “a” " * 4_000,
}
SIZE, FLOOR = 6_000, 0.12


def spent(words: str) -> float:
    gc.collect()
    begun = time.process_time()
    read_words(words)
    return time.process_time() - begun


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_words_take_about_twice_the_time(shape: str) -> None:
    once = spent(SHAPES[shape][:SIZE])
    assert min(spent(SHAPES[shape][: 2 * SIZE]) for _ in range(2)) < 3 * max(once, FLOOR)


LONG = {
    "one quotation": "“We will not close the library before the review has reported,” said Ann Hale, the council leader.\n\n",
    "one letter": "In a letter of 6 March 2023 to Kwame Osei, Marta Quill wrote: “I should keep it open if you found £45,000.”\n\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", LONG)
def test_a_long_paper_that_says_the_same_over_and_over_is_read_in_time_that_grows_with_its_length(shape: str) -> None:
    # A machine in use doubles single timings; time that grew with the square would be sixteenfold.
    once = max(spent(LONG[shape] * 500) for _ in range(3))
    assert min(spent(LONG[shape] * 2_000) for _ in range(2)) < 7 * max(once, FLOOR)

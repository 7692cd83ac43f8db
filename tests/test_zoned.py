"""The annotated letters can be trusted: each can be read, the measured half never changes, and a wrong zone is counted as one."""

from __future__ import annotations

import hashlib

import pytest
from bench.zoned import FOLDER, HALVES, RESPACED, ZonedError, judge, judge_respaced, load, mistakes, read_letter, row_of

LETTER = "style: plain\ncountry: GB\n\n⟦greeting⟧Dear Ann,\n\n⟦body⟧Keep the bus.\n\n⟦sign-off⟧Yours sincerely,\n⟦signature⟧Jo Bell\n"


def test_there_are_letters_enough_of_every_kind_in_both_halves() -> None:
    halves = {half: load(half) for half in HALVES}
    assert {half: len(letters) for half, letters in halves.items()} == {"train": 378, "test": 82}
    ways = {half: {letter.style for letter in letters} for half, letters in halves.items()}
    assert ways["train"] == ways["test"]
    assert {letter.country for letters in halves.values() for letter in letters} == {"GB", "IE", "US", "AU", "NZ", "CA"}


def test_no_two_letters_say_the_same() -> None:
    bodies = [
        " ".join(span.words(letter.text) for kind, span in letter.zones if kind == "body") for half in HALVES for letter in load(half)
    ]
    long = [body for body in bodies if len(body.split()) > 12]
    assert len(set(long)) == len(long)


def test_the_measured_half_stands_as_it_was_first_annotated() -> None:
    told = dict(line.split("  ", 1)[::-1] for line in (FOLDER / "test" / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    held = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in (FOLDER / "test").glob("*.txt")}
    assert held == told


def test_a_letter_read_rightly_counts_full_and_a_wrong_word_does_not() -> None:
    right = list(judge(read_letter("a", LETTER)))
    assert [word.told for word in right if not word.right] == []
    wrong = list(judge(read_letter("a", LETTER.replace("⟦body⟧Keep", "⟦disclaimer⟧Keep"))))
    assert row_of("all", wrong) == ("all", "9", "66.7%", "66.7%")
    assert list(mistakes(wrong)) == ["a: disclaimer taken for body: Keep the bus."]


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("⟦greeting⟧Dear Ann,", r"says nothing of the letter; write style: and country:"),
        ("style: plain\ncountry: GB\n\nDear Ann, ⟦body⟧Stop.", r"a: words stand in no zone; begin each with one of letterhead, greeting"),
        ("style: plain\ncountry: GB\n\n⟦hello⟧Dear Ann,", r"a: no zone is called hello"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_mend(marked: str, message: str) -> None:
    with pytest.raises(ZonedError, match=message):
        read_letter("a", marked)


@pytest.mark.parametrize("way", [name for name in RESPACED if name != "no line breaks at all"])
def test_letters_whose_lines_are_broken_otherwise_keep_their_zones(way: str) -> None:
    judged = [word for letter in load("train") for word in judge_respaced(letter, RESPACED[way])]
    assert sum(word.right for word in judged) / len(judged) > 0.97
    assert sum(word.told == "body" != word.found for word in judged) / len(judged) < 0.01

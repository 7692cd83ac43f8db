"""The second reading of the test half can be trusted: its words stand where it says, nothing changes, its tables count rightly."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from bench.second import FOLDER, Listed, Reading, Verdict, by_place, check, load_second, matched, place_of, table_of
from bench.shapes import GoldAffair, GoldError, GoldReport
from rich.console import Console

from evenhand.core.values import Span

ASK = {"report": "a.txt", "at": "0", "words": "Wait"}


def printed(verdicts: list[Verdict]) -> list[str]:
    console = Console(width=150, highlight=False)
    with console.capture() as told:
        console.print(table_of(verdicts))
    return told.get().splitlines()


def test_the_second_reading_stands_as_it_was_first_made() -> None:
    told = dict(line.split("  ", 1)[::-1] for line in (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    assert told == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FOLDER.glob("*.yaml")}


def test_every_affair_of_the_test_half_is_read_and_every_word_stands_where_it_says() -> None:
    readings = load_second()
    assert len(readings) == 25
    for reading in readings:
        check(reading)


def test_every_quoted_part_of_the_gold_is_answered() -> None:
    for reading in load_second():
        for report in reading.affair.reports:
            parts = {part for one in report.quotations if one.kind != "indirect" for part in one.parts}
            assert parts == reading.of("quotations", report).keys(), (reading.affair.name, report.name)


def test_words_that_stand_elsewhere_are_refused_with_what_stands_there() -> None:
    rows: dict[str, list[Any]] = {"quotations": [ASK], "numbers": [], "asks": [], "allegations": [], "contradictions": []}
    reading = Reading(GoldAffair("test", "toy", (GoldReport("a.txt", "Go now."),)), rows)
    with pytest.raises(GoldError, match=r"toy, a\.txt: at 0 stands 'Go n' and not 'Wait'"):
        check(reading)


def test_the_product_is_told_apart_where_two_readers_agree_and_where_they_do_not() -> None:
    row = printed(
        [Verdict("speaker", True, True), Verdict("speaker", True, False), Verdict("speaker", False, True), Verdict("speaker", True)]
    )
    told = next(line for line in row if line.startswith("speaker"))
    assert [cell.strip() for cell in told.split("  ") if cell.strip()] == [
        "speaker", "75.0% (3 of 4)", "50.0% (1 of 2)", "100.0% (1 of 1)",
    ]  # fmt: skip


def test_an_ask_is_matched_once_by_kind_and_place_and_a_contradiction_by_two_places() -> None:
    here, there, far = ("a.txt", Span(0, 4)), ("b.txt", Span(3, 9)), ("b.txt", Span(20, 29))
    assert by_place([("request", (here,)), ("offer", (there,))], [("request", (here,)), ("refusal", (there,))]) == {(0, 0)}
    assert matched([("request", (here,))], [("request", (here,)), ("request", (here,))]) in ({(0, 1)}, {(0, 0)})
    assert matched([("", (here, there))], [("", (here, far)), ("", (far, there, here))]) == {(0, 1)}


def test_counts_of_affairs_add_up() -> None:
    assert Listed(1, 2, 1, 1, 0, 3, 1) + Listed(2, 2, 2, 2, 2, 2, 2) == Listed(3, 4, 3, 3, 2, 5, 3)
    assert place_of(ASK) == Span(0, 4)

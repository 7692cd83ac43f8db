"""The second reading of the test half can be trusted: its words stand where it says, nothing changes, its tables count rightly."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

import pytest
from bench.gold import load, read_gold
from bench.items import Item
from bench.names import Cast
from bench.second import (
    EITHER,
    FOLDER,
    OUTSIDE,
    Listed,
    Reading,
    Verdict,
    by_place,
    check,
    judged,
    load_outside,
    load_second,
    matched,
    place_of,
    table_of,
    with_words,
)
from bench.shapes import GoldAffair, GoldError, GoldFigure, GoldQuotation, GoldReport, Party
from rich.console import Console

from evenhand.core.review.model import Review
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


def test_the_second_reading_of_wikinews_keeps_places_kinds_and_numbers_and_not_a_word_of_its_reports() -> None:
    for told in read_gold(OUTSIDE).values():
        assert told.keys() == {"sha256", "quotations", "numbers"}
        for row in (*told["quotations"], *told["numbers"]):
            assert row.keys() <= {"at", "kind", "says", "to", "source", "accept", "figure", "value", "unit"}
            assert all(end.isdecimal() for key in ("at", "says", "to") for end in row.get(key, ()))


def test_every_quoted_part_of_wikinews_is_answered_and_every_figure() -> None:
    readings = load_outside()
    if not readings:
        pytest.skip("Wikinews is not here: there is no folder ../shared beside the repository")
    assert [reading.affair for reading in readings] == [*load("wikinews")]
    for reading in readings:
        (report,) = reading.affair.reports
        check(Reading(reading.affair, {key: [] for key in ("asks", "allegations", "contradictions")} | reading.rows))
        assert {part for one in report.quotations for part in one.parts} == reading.of("quotations", report).keys()
        numbers = reading.of("numbers", report)
        assert sum(not any(one.span.overlaps(place) for place in numbers) for one in report.figures or ()) <= 1, "“an hour” has no number"


def test_rows_kept_without_words_get_those_that_stand_there_and_a_changed_text_is_refused() -> None:
    report = GoldReport("a.txt", "“Wait,” said Ada.")
    told = {
        "sha256": hashlib.sha256(report.text.encode()).hexdigest(),
        "quotations": [{"at": ["1", "6"], "says": ["13", "16"]}],
        "numbers": [],
    }
    assert with_words(report, told)["quotations"] == [{"report": "a.txt", "at": "1", "words": "Wait,", "says": "Ada"}]
    with pytest.raises(GoldError, match=r"a\.txt: the text is not the one that was read a second time"):
        with_words(GoldReport("a.txt", "“Stay,” said Ada."), told)


def judged_once(row: dict[str, Any], got: str) -> dict[str, Verdict]:
    """Return the verdicts on one quoted part and one number of a report whose gold has a statement of Ada Harte's and four boats."""
    part, four = Span(1, 6), Span(23, 33)
    gold = GoldQuotation("direct", (part,), speaker="ada", provenance=("statement",))
    report = GoldReport(
        "a.txt", "“Wait,” said Ada about four boats.", quotations=(gold,), figures=(GoldFigure(four, ((Decimal(4), "count"),)),)
    )
    affair = GoldAffair("test", "toy", (report,), {"ada": Party("ada", ("Ada Harte",))})
    rows = {"quotations": [{"report": "a.txt", "at": "1", "words": "Wait,", "kind": "direct", "says": "Ada"} | row],
            "numbers": [{"report": "a.txt", "at": "23", "words": "four", "figure": "true", "value": "5", "unit": "count"}]}  # fmt: skip
    item = Item("provenance", "test", "toy", "a.txt", part, "wrong", "statement", got)
    cast = Cast(affair, Review("toy"))
    return {one.field: one for one in judged(Reading(affair, rows), cast, [item])}


def test_a_second_choice_of_the_second_reader_counts_in_a_row_of_its_own() -> None:
    told = judged_once({"source": "interview", "accept": ["statement", "speech"]}, got="speech")
    source = next(one for field, one in told.items() if field.startswith("where the words"))
    assert (source.agreed, source.ours) == (False, False)
    assert (told[EITHER].agreed, told[EITHER].ours) == (True, True)


def test_readers_who_both_see_a_figure_may_still_differ_on_its_value() -> None:
    told = judged_once({"source": "statement"}, got="speech")
    assert (told["a figure or none"].agreed, told["its value and unit"].agreed) == (True, False)
    assert told[EITHER].ours is False


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

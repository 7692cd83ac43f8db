"""The report on gains and losses tells what changed, where, and in which words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve
from bench import page
from bench.gains import differing, in_context, main, one_line, told, whole_table
from bench.gold import FIRST_SIGHT, ROOT, load
from bench.items import Item, Tally
from bench.renamed import rename

from evenhand.core.values import Span

MISSED = Item("parts", "train", "payment", "report.txt", Span(3, 9), "missed")
RIGHT = evolve(MISSED, verdict="right")
FALSE = evolve(MISSED, verdict="false", place=Span(20, 25))


def test_what_was_missed_and_is_right_now_is_gained() -> None:
    assert differing([RIGHT], [MISSED]) == [MISSED]
    assert differing([MISSED], [RIGHT]) == []


def test_a_false_proposal_that_is_gone_is_gained_and_a_new_one_is_lost() -> None:
    assert differing([], [FALSE]) == [FALSE]
    assert differing([FALSE], []) == []


def test_nothing_is_gained_or_lost_between_equal_readers() -> None:
    assert differing([RIGHT, FALSE], [RIGHT, FALSE]) == []


def test_an_error_is_shown_in_the_words_around_it() -> None:
    assert in_context("He said: we pay.\n\nThey left.", Span(9, 15)).plain.strip() == "He said: ⟦we pay⟧. ¶ They left."


def test_lines_of_a_paragraph_are_run_together() -> None:
    assert one_line("one\ntwo\r\n\r\nthree") == "one two ¶ three"


def test_the_table_has_a_column_for_each_set_that_was_measured() -> None:
    table = whole_table([RIGHT, evolve(RIGHT, set="test")])
    assert [column.header for column in table.columns] == ["extractor", "train", "test"]


def test_an_extractor_without_gold_is_told_by_a_dash() -> None:
    assert told("figures", Tally()) == "–"


@pytest.mark.slow
def test_the_errors_of_an_affair_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    affair = load("train")[0]
    assert main(["--set", "train", "--affair", affair.name, "--errors", "provenance"]) == 0
    assert "errors of provenance among" in capsys.readouterr().out


@pytest.mark.slow
def test_a_commit_that_is_not_there_cannot_be_compared_and_that_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    affair = load("train")[0]
    assert main(["--set", "train", "--affair", affair.name, "--against", "no-such-branch"]) == 1
    assert "Nothing to compare" in capfd.readouterr().out


def test_the_affairs_written_last_stand_in_the_test_half_and_their_errors_are_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    folders = {folder.name for folder in (ROOT / "corpus" / "test").iterdir()}
    assert set(FIRST_SIGHT) <= folders
    with pytest.raises(SystemExit):
        main(["--first-sight", "--errors", "figures"])
    assert "--first-sight prints counts only" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["performance.md", "measured/reading.md"])
def test_the_table_is_put_between_its_marks_and_nothing_else_changes(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "measured").mkdir()
    (tmp_path / "performance.md").write_text("Performance\n", encoding="utf-8")
    held = tmp_path / name
    held.write_text("Before.\n<!-- gains -->\nold\n<!-- end of gains -->\nAfter.\n", encoding="utf-8")
    monkeypatch.setattr(page, "DOCS", tmp_path)
    page.put_table("gains", ["a", "b"], [["1", "2"]])
    expected = "Before.\n<!-- gains -->\n| a | b |\n| --- | --- |\n| 1 | 2 |\n<!-- end of gains -->\nAfter.\n"
    assert held.read_text(encoding="utf-8") == expected
    with pytest.raises(ValueError, match="has no place for a table of bench"):
        page.put_table("bench", ["a"], [])


def test_every_table_that_a_command_writes_has_its_place_and_no_place_is_left_over() -> None:
    modules = "".join(module.read_text(encoding="utf-8") for module in (ROOT / "bench").glob("*.py"))
    written = set(re.findall(r'put_table\("([^"]+)"', modules))
    pages = [page.DOCS / "performance.md", *(page.DOCS / "measured").glob("*.md")]
    places = re.findall(r"<!-- end of (.+) -->", "".join(held.read_text(encoding="utf-8") for held in pages))
    assert sorted(places) == sorted(written)
    assert all(page.find_page(mark) in pages for mark in written)


@pytest.mark.slow
def test_renaming_an_affair_moves_every_quoted_part_with_its_words() -> None:
    for affair in load("train"):
        last = {party.names[0].split()[-1] for party in affair.parties.values() if party.kind == "person"}
        becomes = {name: name + "ington" for name in last}
        for before, after in zip(affair.reports, rename(affair, becomes).reports, strict=True):
            olds = [part.words(before.text) for said in before.quotations for part in said.parts]
            news = [part.words(after.text) for said in after.quotations for part in said.parts]
            assert [new.replace("ington", "") for new in news] == [old.replace("ington", "") for old in olds]


@pytest.mark.slow
def test_the_errors_of_the_measured_half_are_counted_and_their_words_are_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    affair = next(affair for affair in load("test") if affair.name not in FIRST_SIGHT)
    assert main(["--set", "test", "--affair", affair.name, "--errors", "asks"]) == 0
    told = capsys.readouterr().out
    assert "Counted and not shown" in told
    assert not any(report.text[at : at + 40] in told for report in affair.reports for at in range(0, len(report.text) - 40, 40))

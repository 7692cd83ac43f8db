"""The blind set of figures can be trusted: each figure stands where it is said to, nothing of it changes, and its table counts rightly."""

from __future__ import annotations

import hashlib
import itertools
from pathlib import Path

import pytest
from bench.blind import FOLDER, BlindText, by_kind, judge, load, table_of
from bench.items import Item
from bench.shapes import GoldAffair, GoldError
from rich.console import Console

from evenhand.core.values import Span

TOY = "Dunmore council will spend £2.4m on 300 homes, up 12 per cent. Members voted 7-2 on 4 March 2019.\n"
GOLD = """texts:
  toy.txt:
    country: uk
    published: 2019-03-08
    figures:
      - {at: 27, words: '£2.4m', value: 2400000, unit: GBP, kind: money}
      - {at: 36, words: '300', value: 300, unit: count, kind: count, of: 'homes'}
      - {at: 50, words: '12 per cent', value: 12, unit: percent, kind: percent}
    not_figures:
      - {at: 77, words: '7-2'}
      - {at: 84, words: '4 March 2019'}
"""


def toy(folder: Path, gold: str = GOLD) -> tuple[BlindText, ...]:
    (folder / "toy.txt").write_text(TOY, encoding="utf-8")
    (folder / "gold.yaml").write_text(gold, encoding="utf-8")
    return load(folder)


def test_every_figure_of_the_set_stands_where_the_gold_says() -> None:
    texts = load()
    reports = [report for text in texts for report in text.affair.reports]
    assert len({report.name for report in reports}) >= 45
    assert all(80 <= len(report.text.split()) <= 220 for report in reports)
    assert sum(not figure.optional for report in reports for figure in report.figures or ()) >= 500
    assert sum(len(report.lookalikes) for report in reports) >= 150


def test_no_place_of_the_set_is_both_a_figure_and_none_nor_annotated_twice() -> None:
    for text in load():
        for report in text.affair.reports:
            places = sorted([*(figure.span for figure in report.figures or ()), *report.lookalikes])
            assert [(one, other) for one, other in itertools.pairwise(places) if one.overlaps(other)] == []


def test_the_blind_set_stands_as_it_was_first_annotated() -> None:
    told = dict(line.split("  ", 1)[::-1] for line in (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    held = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in FOLDER.iterdir()
        if file.is_file() and file.name not in ("SHA256SUMS", "README.md")
    }
    assert held == told


def test_words_that_stand_elsewhere_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"toy\.txt: at 28 stands '2\.4m ' and not '£2\.4m'; mend `at`"):
        toy(tmp_path, GOLD.replace("at: 27", "at: 28"))


def test_a_kind_that_is_not_that_of_its_unit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="'300' is said to be of kind money but its unit is count"):
        toy(tmp_path, GOLD.replace("unit: count, kind: count", "unit: count, kind: money"))


def test_a_toy_text_is_read_and_judged_whole(tmp_path: Path) -> None:
    (text,) = toy(tmp_path)
    verdicts = [(item.extractor, item.verdict) for item in judge(text.affair)]
    assert verdicts == [("figures", "right")] * 3 + [("lookalikes", "right")] * 2


def test_verdicts_are_counted_by_the_kind_of_the_gold_or_of_what_was_proposed() -> None:
    text = BlindText(GoldAffair("blind", "toy", ()), {Span(27, 32): "money", Span(36, 39): "measure", Span(50, 61): "percent"})
    items = [
        Item("figures", "blind", "toy", "toy.txt", Span(27, 32), "right", "2400000 GBP", "2400000 GBP"),
        Item("figures", "blind", "toy", "toy.txt", Span(36, 39), "wrong", "300 count", "300 EUR"),
        Item("figures", "blind", "toy", "toy.txt", Span(50, 61), "missed", "12 percent"),
        Item("figures", "blind", "toy", "toy.txt", Span(77, 80), "false", got="7 count"),
        Item("figures", "blind", "toy", "toy.txt", Span(90, 95), "false", got="3 weeks"),
        Item("lookalikes", "blind", "toy", "toy.txt", Span(77, 80), "wrong"),
    ]
    counted = by_kind(items, (text,))
    assert (counted["money"].recall, counted["money"].precision) == (1.0, 1.0)
    assert (counted["measure"].wrong, counted["percent"].missed) == (1, 1)
    assert (counted["count"].false, counted["duration"].false) == (1, 1)
    console = Console(width=120)
    with console.capture() as printed:
        console.print(table_of(items, (text,)))
    rows = [line.split() for line in printed.get().splitlines()]
    assert ["all", "3", "1", "1", "1", "2", "33.3%", "25.0%"] in rows
    assert ["look-alikes", "left", "alone", "1", "0", "1", "0.0%"] in rows

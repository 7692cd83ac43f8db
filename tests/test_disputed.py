"""Invented affairs in which every contradiction is marked: so many are found, and what only looks like one is left alone.

In tests/disputed each report begins with "@@", a day and an outlet; {r1 number: words} is a place of the first real contradiction of the
affair, {a1 number: words} one of what only looks so. The affairs named a were written to make rules by, those named b to check them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve, frozen

from evenhand.core.collation import Contradiction
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.core.values import PartialDate, Span

FOLDER = Path(__file__).parent / "disputed"
MARK = re.compile(r"\{(?P<key>[ra]\d+) (?P<kind>\w+): (?P<words>[^{}]*)\}")


@frozen
class Marked:
    """A place marked in a report."""

    key: str
    kind: str
    paper: str
    span: Span


def affair(path: Path) -> tuple[list[Paper], list[Marked]]:
    """Return the reports of an affair and what is marked in them."""
    papers, marked = [], []
    rows = re.split(r"^@@ (\S+) (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    for number, (day, outlet, body) in enumerate(zip(rows[::3], rows[1::3], rows[2::3], strict=True)):
        name, text, last = f"report-{number + 1}.txt", "", 0
        for found in MARK.finditer(body):
            text += body[last : found.start()]
            marked.append(Marked(found["key"], found["kind"], name, Span(len(text), len(text) + len(found["words"]))))
            text, last = text + found["words"], found.end()
        (paper,) = receive((text + body[last:]).encode(), name)
        papers.append(evolve(paper, outlet=outlet, published=PartialDate.parse(day)))
    return papers, marked


def holds(row: Contradiction, places: list[Marked]) -> bool:
    """Say whether a row has two of these places with different values."""
    hits = {
        (place, told.value)
        for place in places
        for told in row.readings
        if told.place.paper == place.paper and told.place.span.overlaps(place.span)
    }
    return any(one != other and value != against for one, value in hits for other, against in hits)


@cache
def counted(which: str) -> tuple[int, int, int, int]:
    """Return how many real ones are found, how many there are, how many apparent ones are raised, and how many are raised besides."""
    found = every = wrong = besides = 0
    for path in sorted(FOLDER.glob(f"{which}*.txt")):
        papers, marked = affair(path)
        rows = [row for row in compose(path.stem, papers, [read(paper) for paper in papers]).contradictions if row.apparent is None]
        keys = {key: [each for each in marked if each.key == key] for key in sorted({each.key for each in marked})}
        groups = {key: places for key, places in keys.items() if len(places) > 1}
        real = [places for key, places in groups.items() if key[0] == "r"]
        every += len(real)
        found += sum(any(holds(row, places) and row.kind == places[0].kind for row in rows) for places in real)
        wrong += sum(any(holds(row, places) for row in rows) for key, places in groups.items() if key[0] == "a")
        besides += sum(not any(holds(row, places) for places in groups.values()) for row in rows)
    return found, every, wrong, besides


@pytest.mark.parametrize(("which", "least", "of"), [("a", 34, 42), ("b", 29, 43)])
def test_so_many_disagreements_are_found(which: str, least: int, of: int) -> None:
    found, every, _, _ = counted(which)
    assert every == of
    assert found >= least


@pytest.mark.parametrize("which", ["a", "b"])
def test_what_only_looks_like_one_is_left_alone_and_little_is_raised_besides(which: str) -> None:
    _, _, wrong, besides = counted(which)
    assert wrong <= 1
    assert besides <= 2

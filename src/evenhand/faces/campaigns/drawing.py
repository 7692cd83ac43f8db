"""Campaigns with the days of their letters in, the places of a drawing out: a lane for each, a bar for each stretch of days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import ceil

from attrs import frozen

from evenhand.core.values import PartialDate
from evenhand.faces.wording import MONTHS, count

WIDTH, LEFT, TOP, LANE, FOOT = 960, 200, 16, 46, 40
LANES, COLUMNS = 12, 60
"""The largest campaigns that have a lane of their own, and how many columns the days are drawn in at most."""
_BAR, _LEAST, _WIDEST, _LABEL = 34, 2.5, 60.0, 96
_STEPS = ("day", "week", "month", "year")
Lane = tuple[str, Sequence[PartialDate | None]]


@frozen
class Bar:
    """So many letters of one lane in one column: `x`, `y`, `width` and `height` in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float
    letters: int


@frozen
class Drawn:
    """A lane: its name stands at `y`, over its ground line; `most` is the highest number of letters of one of its bars."""

    name: str
    y: int
    bars: tuple[Bar, ...]
    most: int


@frozen
class Drawing:
    """The places of everything drawn; `step` says what a column is, `undated` how many letters have no day to stand at."""

    lanes: tuple[Drawn, ...]
    ticks: tuple[tuple[float, str], ...]
    step: str
    undated: int
    height: int
    width: int = WIDTH
    left: int = LEFT


def draw(lanes: Sequence[Lane]) -> Drawing | None:
    """Place bars on one line of time, all to one scale; None where no letter has a day.

    Args:
        lanes: the name of each with the days of its letters; one without a known day is counted, not drawn.
    """
    days = [day.first_day() for _, held in lanes for day in _known(held)]
    if not days:
        return None
    step = next(step for step in _STEPS if step == "year" or _column(max(days), min(days), step) < COLUMNS)
    number = _column(max(days), min(days), step) + 1
    wide = min((WIDTH - LEFT) / number, _WIDEST)
    counts = [Counter(_column(day.first_day(), min(days), step) for day in _known(held)) for _, held in lanes]
    most = max(max(each.values(), default=1) for each in counts)
    drawn = tuple(_lane(row, name, each, wide, most) for row, ((name, _), each) in enumerate(zip(lanes, counts, strict=True)))
    undated = sum(len(held) for _, held in lanes) - len(days)
    return Drawing(drawn, tuple(_ticks(min(days), number, wide, step)), step, undated, TOP + len(lanes) * LANE + FOOT)


def _known(days: Iterable[PartialDate | None]) -> list[PartialDate]:
    return [day for day in days if day is not None and day.day]


def _column(day: date, first: date, step: str) -> int:
    if step in ("day", "week"):
        return (day - first).days // (1 if step == "day" else 7)
    months = (day.year - first.year) * 12 + day.month - first.month
    return months if step == "month" else day.year - first.year


def _start(first: date, column: int, step: str) -> date:
    """Return the first day of a column."""
    if step in ("day", "week"):
        return first + timedelta(days=column * (1 if step == "day" else 7))
    months = first.month - 1 + (column if step == "month" else column * 12)
    return date(first.year + months // 12, months % 12 + 1, 1)


def _lane(row: int, name: str, counts: Counter[int], wide: float, most: int) -> Drawn:
    ground = TOP + (row + 1) * LANE - 8
    bars = []
    for column, letters in sorted(counts.items()):
        height = max(letters / most * _BAR, _LEAST)
        bars.append(Bar(round(LEFT + column * wide, 1), round(ground - height, 1), round(max(wide - 1, 1), 1), round(height, 1), letters))
    return Drawn(name, ground, tuple(bars), max(counts.values(), default=0))


def _ticks(first: date, number: int, wide: float, step: str) -> Iterable[tuple[float, str]]:
    """Name as many columns as have room, the first among them."""
    every = max(1, ceil(_LABEL / wide))
    for column in range(0, number, every):
        day = _start(first, column, step)
        month = MONTHS[day.month - 1][:3]
        words = f"{day.day} {month} {day.year}" if step in ("day", "week") else f"{month} {day.year}" if step == "month" else str(day.year)
        yield round(LEFT + column * wide, 1), words


def say_drawing(drawing: Drawing) -> str:
    """Write what the drawing shows, and what it does not.

    >>> found = draw([("A", [PartialDate(2031, 3, 4), PartialDate(2031, 3, 5), None])])
    >>> say_drawing(found)
    'A bar is the letters of one day; the highest is 1 letter. 1 letter has no day and is not drawn.'
    """
    highest = max(lane.most for lane in drawing.lanes)
    has = "has" if drawing.undated == 1 else "have"
    left = (
        f" {count(drawing.undated, 'letter')} {has} no day and {'is' if drawing.undated == 1 else 'are'} not drawn."
        if drawing.undated
        else ""
    )
    return f"A bar is the letters of one {drawing.step}; the highest is {count(highest, 'letter')}.{left}"

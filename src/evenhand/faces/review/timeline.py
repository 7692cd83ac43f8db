"""Dated events in, the places of a drawing out: a column for each day, month or year, a lane for each sort of event, arcs for replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from math import log2

from attrs import frozen

from evenhand.core.values import PartialDate
from evenhand.faces.wording import MONTHS

WIDTH, LEFT, RIGHT, TOP, LANE = 960, 214, 40, 56, 44
COLUMNS = 26
"""More columns than this are drawn together by month, then by year, then by ten years."""
LEAST, MOST = 28, 90
"""The room between two columns: never less than two of the largest marks need side by side."""
LONG_GAP = 62
"""Days without an event after which the line is dashed."""
LABEL = 92


@frozen
class Dot:
    """One or more events of a lane at a column; `exact` is False where no event's day is known."""

    x: float
    y: int
    radius: float
    lane: int
    count: int
    exact: bool


@frozen
class Drawing:
    """The places of everything drawn.

    `stretches` are (from, to, dashed), `labels` are (x, words), `arcs` are (from, to, y) with the height of the lane they rise from.
    """

    lanes: tuple[tuple[int, str], ...]
    dots: tuple[Dot, ...]
    stretches: tuple[tuple[float, float, bool], ...]
    labels: tuple[tuple[float, str], ...]
    height: int
    arcs: tuple[tuple[float, float, int], ...] = ()
    width: int = WIDTH
    left: int = LEFT


def draw(
    events: Iterable[tuple[PartialDate, int]], lanes: Sequence[str], replies: Iterable[tuple[PartialDate, PartialDate]] = ()
) -> Drawing | None:
    """Place events, given as a date and the number of a lane; None where there are none.

    Columns stand in order of time. The room between two grows with the time between them, but not in proportion, and no two marks
    of a lane touch. Each of `replies`, the dates of a letter and of the one that answers it, is an arc over the first lane.
    """
    events = list(events)
    if not events:
        return None
    step = next(step for step in (1, 2, 3, 4) if step == 4 or len({_column(day, step) for day, _ in events}) <= COLUMNS)
    counts = Counter((_column(day, step), lane) for day, lane in events)
    exact = {(_column(day, step), lane) for day, lane in events if day.day}
    places = _places(sorted({column for column, _ in counts}))
    dots = tuple(
        Dot(places[column], TOP + lane * LANE, 7 + 1.5 * min(log2(number), 4), lane, number, (column, lane) in exact)
        for (column, lane), number in sorted(counts.items())
    )
    line = tuple((places[a], places[b], (b - a).days > LONG_GAP) for a, b in pairwise(sorted(places)))
    named = tuple((TOP + number * LANE, name) for number, name in enumerate(lanes))
    ends = {(places[_column(asked, step)], places[_column(answer, step)]) for asked, answer in replies}
    arcs = tuple((start, end, TOP) for start, end in sorted(ends) if start != end)
    return Drawing(named, dots, line, _labels(places, step, events), TOP + len(lanes) * LANE + 30, arcs)


def _column(day: PartialDate, step: int) -> date:
    first = day.first_day()
    if step == 1:
        return first
    return date(first.year, first.month, 1) if step == 2 else date(first.year if step == 3 else max(first.year // 10 * 10, 1), 1, 1)


def _places(columns: list[date]) -> dict[date, float]:
    gaps = [min(1 + log2((b - a).days), 9) for a, b in pairwise(columns)]
    room = WIDTH - LEFT - RIGHT
    if not gaps:
        return {columns[0]: LEFT + room / 2}
    # A few days need not be torn apart over the whole width.
    scale = min((room - LEAST * len(gaps)) / sum(gaps), MOST - LEAST)
    x = float(LEFT + 30 if scale == MOST - LEAST else LEFT)
    places = {columns[0]: x}
    for column, gap in zip(columns[1:], gaps, strict=True):
        x = min(x + LEAST + gap * scale, WIDTH - RIGHT)
        places[column] = round(x, 1)
    return places


def _labels(places: dict[date, float], step: int, events: Iterable[tuple[PartialDate, int]]) -> tuple[tuple[float, str], ...]:
    """Label as many columns as fit, the last one before those that crowd it."""
    exact = {day.first_day() for day, _ in events if day.day}
    out: list[tuple[float, str]] = []
    last = max(places)
    for column, x in sorted(places.items()):
        crowded = out and x - out[-1][0] < LABEL
        if column == last and crowded:
            out.pop()
        if column == last or not (crowded or places[last] - x < LABEL):
            out.append((x, _label(column, step, column in exact)))
    return tuple(out)


def _label(column: date, step: int, exact: bool) -> str:
    month = MONTHS[column.month - 1][:3]
    if step == 1 and exact:
        return f"{column.day} {month} {column.year}"
    if step <= 2:
        return f"{month} {column.year}"
    return str(column.year) if step == 3 else f"{column.year}s"

"""A planned diary in, two pictures out: the plan as weeks of places, taken and free, and the weeks that each option needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from attrs import frozen

from evenhand.core.diary import Option, Planned, Slot
from evenhand.faces.diary.words import WEEKDAYS
from evenhand.faces.plain_words import MONTHS
from evenhand.faces.review.html import UNPRINTABLE, templates

LEFT, TOP, SIZE, STEP, GAP = 84, 40, 9, 13, 16
LEAST_COLUMN = 56
DAYS_A_WEEK = 7
MOST_MARKS = 4_000
"""Of more places than this, the picture tells the number of each day instead of drawing them."""

BAR, BAR_STEP, BARS_LEFT, BARS_WIDTH, HEAD = 16, 22, 96, 560, 34


@frozen
class Mark:
    """A place at a corner: taken or free."""

    x: int
    y: int
    taken: bool


@frozen
class Cell:
    """A day of a week: where it is, whether nobody is met on it, its places, and words in their stead where there are too many."""

    x: int
    width: int
    closed: bool
    marks: tuple[Mark, ...] = ()
    words: str = ""


@frozen
class Week:
    """A row of days, with the Monday in words."""

    y: int
    height: int
    label: str
    cells: tuple[Cell, ...]


@frozen
class PlanDrawing:
    """The places of everything drawn of a plan; `columns` are (x, weekday)."""

    columns: tuple[tuple[int, str], ...]
    weeks: tuple[Week, ...]
    width: int
    height: int
    taken: int
    free: int
    hosts: tuple[str, ...]


def draw_plan(planned: Planned) -> PlanDrawing | None:
    """Place a plan's weeks from the first slot to the last meeting; a line in each day for everybody who serves. None without a meeting."""
    used = {(meeting.slot.host, meeting.slot.start) for meeting in planned.plan.meetings}
    if not used:
        return None
    last = _monday(max(meeting.slot.day for meeting in planned.plan.meetings)) + timedelta(6)
    return _Grid([slot for slot in planned.diary.slots if slot.day <= last], tuple(planned.names), used).drawing(
        tuple(planned.names.values())
    )


class _Grid:
    """Slots by day and host, and the room that a day needs in the picture."""

    def __init__(self, slots: Sequence[Slot], hosts: tuple[str, ...], used: set[tuple[str, datetime]]) -> None:
        self._held: dict[tuple[date, str], list[Slot]] = {}
        for slot in slots:
            self._held.setdefault((slot.day, slot.host), []).append(slot)
        self._hosts, self._used, self._number = hosts, used, len(slots)
        self._days = sorted({day.weekday() for day, _ in self._held})
        many = max(map(len, self._held.values())) if len(slots) <= MOST_MARKS else 1
        self._column = max(LEAST_COLUMN, many * STEP + GAP)
        self._row = max(len(hosts) * STEP + 8, 22)

    def drawing(self, names: tuple[str, ...]) -> PlanDrawing:
        """Place everything; `names` are those of the hosts."""
        first, last = (_monday(edge(day for day, _ in self._held)) for edge in (min, max))
        mondays = [first + timedelta(7 * number) for number in range((last - first).days // 7 + 1)]
        weeks = tuple(self._week(monday, number) for number, monday in enumerate(mondays))
        columns = tuple((LEFT + at * self._column, WEEKDAYS[day]) for at, day in enumerate(self._days))
        width, height = LEFT + len(columns) * self._column, TOP + len(weeks) * self._row + 8
        return PlanDrawing(columns, weeks, width, height, len(self._used), self._number - len(self._used), names)

    def _week(self, monday: date, number: int) -> Week:
        y = TOP + number * self._row
        cells = tuple(self._cell(monday + timedelta(day), LEFT + at * self._column, y) for at, day in enumerate(self._days))
        year = f" {monday.year}" if number == 0 or (monday.month == 1 and monday.day <= DAYS_A_WEEK) else ""
        return Week(y, self._row, f"{monday.day} {MONTHS[monday.month - 1][:3]}{year}", cells)

    def _cell(self, day: date, x: int, y: int) -> Cell:
        slots = [(line, at, slot) for line, host in enumerate(self._hosts) for at, slot in enumerate(self._held.get((day, host), ()))]
        taken = [(slot.host, slot.start) in self._used for _, _, slot in slots]
        if self._number > MOST_MARKS:
            return Cell(x, self._column, not slots, (), f"{sum(taken)}/{len(slots)}" if slots else "")
        marks = (Mark(x + 6 + at * STEP, y + 5 + line * STEP, one) for (line, at, _), one in zip(slots, taken, strict=True))
        return Cell(x, self._column, not slots, tuple(marks))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


@frozen
class Bar:
    """One bar: how many meetings a week it counts with, its length, and its weeks in words."""

    y: int
    pace: str
    width: float
    words: str


@frozen
class OptionBars:
    """The bars of one option below its name."""

    y: int
    name: str
    bars: tuple[Bar, ...]


@frozen
class OptionsDrawing:
    """The places of everything drawn of an options paper."""

    options: tuple[OptionBars, ...]
    height: int
    left: int = BARS_LEFT
    width: int = BARS_LEFT + BARS_WIDTH + 100


def draw_options(options: Sequence[Option]) -> OptionsDrawing | None:
    """Place a bar for each option and number of meetings a week, as long as the weeks it needs; None where there is nothing to count."""
    drawn = [option for option in options if option.weeks]
    if not drawn:
        return None
    most = max(weeks for option in drawn for _, weeks, _ in option.weeks)
    y, found = 10, []
    for option in drawn:
        bars = tuple(
            Bar(
                y + HEAD + at * BAR_STEP,
                f"{pace} a week",
                round(BARS_WIDTH * weeks / most, 1),
                f"{weeks:,} week{'' if weeks == 1 else 's'}",
            )
            for at, (pace, weeks, _) in enumerate(option.weeks)
        )
        found.append(OptionBars(y + 20, f"{option.name} ({option.meetings:,})", bars))
        y += HEAD + len(bars) * BAR_STEP + 14
    return OptionsDrawing(tuple(found), y)


def write_plan(planned: Planned) -> str:
    """Write the picture of a plan as an SVG file; "" where nobody is met."""
    drawing = draw_plan(planned)
    return _write("diary_plan.svg", drawing=drawing, title=planned.title) if drawing is not None else ""


def write_options(planned: Planned) -> str:
    """Write the picture of the options as an SVG file; "" where there is none."""
    drawing = draw_options(planned.options)
    return _write("diary_options.svg", drawing=drawing, title=planned.title) if drawing is not None else ""


def _write(name: str, **values: object) -> str:
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", templates().get_template(name).render(**values))

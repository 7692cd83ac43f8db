"""A date as words and the paper's own date in, the day, month or year that is meant out."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from attrs import frozen

from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if number}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
# Feasts that keep their day of the year.
FEASTS = {
    "st david's day": (3, 1), "st patrick's day": (3, 17), "st george's day": (4, 23), "st andrew's day": (11, 30),
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1), "waitangi day": (2, 6),
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

# Announcements print the day and month of a near day ahead with no "will" beside it.
NEAR_AHEAD = 31
LONG_PAST = 300

# What lapses, starts or stops is told in the present of a day to come.
_COMING = (
    r"laps(?:e|es)|expir(?:e|es|y)|stops?|starts?|begins?|opens?|closes?|ends?|resumes?|returns?|runs?|meets?|sits?|retires?|"
    r"(?:takes?\seffect|comes?\sinto|go(?:es)?\s(?:up|down|before|to|on|into)|listed\sfor|run\sout)"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|must|due|expected|scheduled|planned|set|(?:is|are)\s(?:to|coming|out|meeting|going|holding|being)|plans?\sto|"
    r"wants?|"
    rf"deadline|up\sfor|{_COMING})\b|\b(?:(?:by|until|till|before|next)\s(?:the\s)?(?:end\sof\s)?(?:noon\s|midday\s|midnight\s)?(?:on\s)?$|"
    r"(?:is|are|takes?|starts?|begins?|opens?|closes?)\b[^.]*\bfrom\s$)|['’]ll\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?<!\bbe\s)(?<!being\s)\b(?:said|told|wrote|was|were|had|did|came|went|took|made|met|ran|began|held|sent|left|gave|got|fell|rose|spoke|"
    r"sat|(?!(?:need|feed|speed|indeed|proceed)\b)[a-z]{2,}ed(?! to\b))\b"
)
_KEPT_UNTIL = re.compile(
    r"\b(?:was|were|been|worked|served|ran|lived|stayed|remained|held|lasted)\b.{0,50}\buntil\s(?:the\s)?(?:end\sof\s)?$", re.DOTALL
)
_BEGINS_CLAUSE = re.compile(r"\s*(?:(?i:(?:at|from|by)\s(?:noon|midday|midnight)\s)?(?i:on)|In|From|By|Until|Before)\s(?:the\s)?$")
_WILL_AFTER = re.compile(r"[^.!?;:”\"\n]{0,60}?\b(?:will|shall|(?:is|are)\s(?:due|to))\b")
_CLAUSE_END = re.compile(r"[.!?;:]\s|\n\s*\n|[”\"]\s")


@frozen
class Told:
    """What a printed date means: as in `DateMention`, without its place."""

    value: PartialDate | None
    until: PartialDate | None = None
    relative: bool = False
    basis: str = ""


@frozen
class Standing:
    """Where the reader of a date stands: the paper's own date, and whether numbers are read day first (`sure` if known so)."""

    published: PartialDate | None
    day_first: bool = True
    sure: bool = False

    @property
    def day(self) -> date | None:
        """The day of the paper, where it is known to the day."""
        return self.published.first_day() if self.published and self.published.precision == "day" else None


def looks_ahead(text: str, start: int, end: int | None = None) -> bool | None:
    """Say whether the words before a date speak of what is to come, or of what was; None where they show neither.

    Words after `end` are asked only where the date opens its clause: "On 3 May councillors will vote".

    >>> looks_ahead("The council will meet on 3 May", 25), looks_ahead("It will close, he said on 3 May", 26)
    (True, False)
    """
    before = text[max(0, start - 80) : start]
    clause = _CLAUSE_END.split(before)[-1]
    if _KEPT_UNTIL.search(clause):
        return False
    ahead = [found.end() for found in _AHEAD.finditer(clause)]
    if _TOLD.search(clause, ahead[-1] if ahead else 0):
        return False
    if not ahead and end and _BEGINS_CLAUSE.fullmatch(clause):
        return bool(_WILL_AFTER.match(text, end)) or None
    return True if ahead else None


def safe_day(year: int, month: int, day: int) -> PartialDate | None:
    """Return the day, or None where there is no such day."""
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return None


def day_without_year(standing: Standing, month: int, day: int, *, ahead: bool | None) -> PartialDate | None:
    """Give a day and month the year that brings them nearest to the paper's date, in the direction told."""
    if standing.published is None:
        return None
    at = standing.day or standing.published.last_day()
    days = [found.first_day() for year in (-1, 0, 1) if (found := safe_day(at.year + year, month, day))]
    past, future = [d for d in days if d <= at], [d for d in days if d >= at]
    if not future or not past:
        return PartialDate.of((past or future)[-1 if past else 0]) if days else None
    announced = ahead is None and (future[0] - at).days <= NEAR_AHEAD and (at - past[-1]).days >= LONG_PAST
    return PartialDate.of(future[0] if ahead or announced else past[-1])


def month_without_year(standing: Standing, month: int, *, ahead: bool | None) -> PartialDate | None:
    """Give a month the year that brings it nearest to the paper's date, in the direction told.

    >>> str(month_without_year(Standing(PartialDate(2015, 11, 12)), 3, ahead=False))
    '2015-03'
    """
    if standing.published is None:
        return None
    at = standing.published.last_day()
    if ahead:
        return PartialDate(at.year + (month < at.month), month)
    return PartialDate(at.year - (month > at.month), month)


def name_weekday(standing: Standing, weekday: int, said: str, *, ahead: bool | None) -> Told:
    """Find the day that a weekday's name means in a paper of a known day; `said` is "last", "next", "this", "last week" or "".

    >>> thursday = Standing(PartialDate(2015, 11, 12))
    >>> [str(name_weekday(thursday, 4, said, ahead=False).value) for said in ("", "last", "next", "last week")]
    ['2015-11-06', '2015-11-06', '2015-11-13', '2015-11-06']
    """
    at = standing.day
    if at is None:
        return Told(None, relative=True, basis="weekday, the paper's date is not known")
    back, on = (at.weekday() - weekday) % 7, (weekday - at.weekday()) % 7
    if said.endswith(" week"):
        monday = at - timedelta(at.weekday()) + timedelta({"last week": -7, "next week": 7}.get(said, 0))
        return Told(PartialDate.of(monday + timedelta(weekday)), relative=True, basis=f"weekday of {said}")
    if said == "week after":
        return Told(PartialDate.of(at + timedelta((on or 7) + 7)), relative=True, basis="weekday of the week after")
    if said == "last":
        return Told(PartialDate.of(at - timedelta(back or 7)), relative=True, basis="weekday before publication")
    if said == "next":
        return Told(PartialDate.of(at + timedelta(on or 7)), relative=True, basis="weekday after publication")
    if ahead or said == "this coming" or (said == "this" and ahead is None):
        return Told(PartialDate.of(at + timedelta(on)), relative=True, basis="weekday after publication")
    return Told(PartialDate.of(at - timedelta(back)), relative=True, basis="weekday before publication")


def day_of_month_near(standing: Standing, weekday: int, number: int, *, ahead: bool | None) -> PartialDate | None:
    """Find the day meant by "Tuesday the 3rd": of this month or the ones beside it, where that day falls on that weekday.

    >>> str(day_of_month_near(Standing(PartialDate(2015, 11, 12)), 1, 3, ahead=None))
    '2015-11-03'
    """
    own = standing.day
    if own is None:
        return None
    months = (shift_month(own, step) for step in (-1, 0, 1))
    days = [day.first_day() for month in months if (day := safe_day(month.year, month.month or 1, number))]
    fitting = sorted((day for day in days if day.weekday() == weekday), key=lambda day: (ahead and day < own, abs(day - own)))
    return PartialDate.of(fitting[0]) if fitting else None


def shift_month(at: date, months: int) -> PartialDate:
    """Return the month so many months from a day."""
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return PartialDate(year, month + 1)


def count_back(standing: Standing, number: int, unit: str) -> Told:
    """Count back from the paper's date: "two weeks ago".

    >>> str(count_back(Standing(PartialDate(2015, 11, 12)), 14, "month").value)
    '2014-09'
    """
    basis = "counted back from publication"
    value = None
    if unit in ("day", "week", "fortnight"):
        days = number * {"day": 1, "week": 7, "fortnight": 14}[unit]
        value = PartialDate.of(standing.day - timedelta(days)) if standing.day and days < 40_000 else None
        basis += "" if unit == "day" else ", about"
    elif standing.published:
        at = standing.published.last_day()
        years = number * {"year": 1, "decade": 10}.get(unit, 0)
        if unit == "month" and standing.published.month:
            value = shift_month(at, -number)
        elif 0 < years < at.year:
            value = PartialDate(at.year - years)
    return Told(value, relative=True, basis=basis)


def name_stretch(standing: Standing, which: str, unit: str) -> Told:
    """Find the week, month, year or season that "last", "this" or "next" means.

    >>> told = name_stretch(Standing(PartialDate(2015, 11, 12)), "last", "week")
    >>> str(told.value), str(told.until)
    ('2015-11-02', '2015-11-08')
    """
    step = {"last": -1, "this": 0, "next": 1}[which]
    basis = f"{which} {unit}, from publication"
    at = standing.day or (standing.published.last_day() if standing.published else None)
    unknown = Told(None, relative=True, basis=basis)
    if at is None or standing.published is None:
        return unknown
    if unit == "year":
        return Told(PartialDate(at.year + step), relative=True, basis=basis)
    if unit == "decade":
        first = at.year // 10 * 10 + 10 * step
        return Told(PartialDate(first), PartialDate(first + 9), relative=True, basis=basis)
    if unit.endswith("l year"):
        return Told(PartialDate(at.year - (at.month < 4) + step, financial=True), relative=True, basis=basis)
    if not standing.published.month:
        return unknown
    if unit == "month":
        return Told(shift_month(at, step), relative=True, basis=basis)
    if unit in SEASONS:
        return season_near(at, which, unit)
    return _name_days(standing.day, step, unit, basis)


def _name_days(at: date | None, step: int, unit: str, basis: str) -> Told:
    if at is None or unit not in ("week", "weekend", "fortnight", "quarter"):
        return Told(None, relative=True, basis=basis)
    if unit == "quarter":
        first = shift_month(date(at.year, (at.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return Told(first, shift_month(first.first_day(), 2), relative=True, basis=basis)
    monday = at - timedelta(at.weekday()) + timedelta(7 * step * (2 if unit == "fortnight" else 1))
    if unit == "weekend":
        return Told(PartialDate.of(monday + timedelta(5)), PartialDate.of(monday + timedelta(6)), relative=True, basis=basis)
    return Told(PartialDate.of(monday), PartialDate.of(monday + timedelta(6)), relative=True, basis=basis)


def season_of(year: int, name: str) -> tuple[PartialDate, PartialDate]:
    """Return the first and last month of a season of the northern year.

    >>> [str(month) for month in season_of(2019, "winter")]
    ['2019-12', '2020-02']
    """
    first = PartialDate(year, SEASONS[name])
    return first, shift_month(first.first_day(), 2)


def season_near(at: date, which: str, name: str) -> Told:
    """Find last, this or next spring, as seen from a day."""
    spans = [season_of(at.year + step, name) for step in (-2, -1, 0, 1)]
    over = [pair for pair in spans if pair[1].last_day() < at]
    coming = [pair for pair in spans if pair[0].first_day() > at]
    running = [pair for pair in spans if pair[0].first_day() <= at <= pair[1].last_day()]
    this = running or [pair for pair in spans if pair[0].year == at.year]
    first, last = {"last": over[-1], "next": coming[0], "this": this[0]}[which]
    return Told(first, last, relative=True, basis=f"{which} {name}, from publication")

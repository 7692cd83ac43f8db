"""The words of a date cell of a register in, the days that it can mean out: every one of them where it can mean several."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_OTHER = _MONTH.replace("<month>", "<until>")
_ST = r"(?:st|nd|rd|th)?"
_GAP = r"[\s,/.’'-]*"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_TIME = r"(?:[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]m)?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_TO = r"\s*(?:-|–|—|to|and|&)\s*"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(_WEEKDAY + pattern, re.IGNORECASE)


_ISO = _whole(rf"(?P<year>\d{{4}})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?){_TIME}")
_NUMBERS = _whole(rf"(?P<one>\d{{1,2}})\s?[/.-]\s?(?P<two>\d{{1,2}})\s?[/.-]\s?{_YEAR}{_TIME}")
_SERIAL = re.compile(r"(?P<serial>\d{5})(?:\.\d+)?")
_DAY = _whole(rf"(?P<day>\d{{1,2}}){_ST}{_GAP}(?:of\s+)?{_MONTH}(?:{_GAP}{_YEAR})?{_TIME}")
_MONTH_DAY = _whole(rf"{_MONTH}\s+(?P<day>\d{{1,2}}){_ST}(?:,?\s+(?P<year>\d{{4}}))?")
_OF_MONTH = re.compile(rf"{_MONTH}{_GAP}(?P<year>\d{{4}})", re.IGNORECASE)
_SHORT = re.compile(rf"{_MONTH}{_GAP}(?P<short>\d{{2}})", re.IGNORECASE)
_ONLY_MONTH = re.compile(_MONTH, re.IGNORECASE)
_DAYS = _whole(rf"(?P<day>\d{{1,2}}){_ST}{_TO}(?P<last>\d{{1,2}}){_ST}\s+{_MONTH}(?:{_GAP}{_YEAR})?")
_STRETCH = _whole(
    rf"(?P<day>\d{{1,2}}){_ST}\s+{_MONTH}(?:\s+(?P<year>\d{{4}}))?{_TO}(?P<last>\d{{1,2}}){_ST}\s+{_OTHER}(?:\s+(?P<end>\d{{4}}))?"
)
_MONTH_TO = re.compile(rf"{_MONTH}(?:\s+(?P<year>\d{{4}}))?{_TO}{_OTHER}(?:\s+(?P<end>\d{{4}}))?", re.IGNORECASE)
# Excel counts days from here; a serial outside these years is a number, not a date.
_EXCEL, _FIRST_SERIAL, _LAST_SERIAL = date(1899, 12, 30), 29_221, 62_091
_YEARS = re.compile(r"(?<!\d)(?:19[89]|20\d)\d(?!\d)")


@frozen(order=True)
class Days:
    """The first and the last day, or month, of a meeting."""

    first: PartialDate
    last: PartialDate


@frozen
class DateRead:
    """What a date cell can mean: no `days` where no year is known, several where it can be read in more than one way; `why` says how."""

    days: tuple[Days, ...]
    why: str = ""


@frozen
class Column:
    """What the other dates of a column show: the years printed in full, and which of two numbers was seen to be a day."""

    years: tuple[int, ...] = ()
    day_first: bool = False
    month_first: bool = False


def look_over(cells: Iterable[str]) -> Column:
    """Return what a whole column shows of how its dates are written.

    >>> look_over(["13/04/2015", "03/04/2015"])
    Column(years=(2015,), day_first=True, month_first=False)
    """
    years: set[int] = set()
    day_first = month_first = False
    for words in cells:
        years |= {int(year) for year in _YEARS.findall(words)}
        serial = _SERIAL.fullmatch(words)
        if serial and _FIRST_SERIAL <= int(serial["serial"]) <= _LAST_SERIAL:
            years.add((_EXCEL + timedelta(days=int(serial["serial"]))).year)
        found = _NUMBERS.fullmatch(words)
        day_first |= found is not None and int(found["one"]) > 12 >= int(found["two"])
        month_first |= found is not None and int(found["two"]) > 12 >= int(found["one"])
    return Column(tuple(sorted(years)), day_first, month_first)


def read_date(words: str, column: Column) -> DateRead | None:
    """Return what a cell can mean; None where it is no date.

    >>> str(read_date("Oct-12", Column((2012,))).days[0].first), read_date("Oct-12", Column((2012,))).why
    ('2012-10', 'a month and its year, or a day of that month')
    >>> read_date("02-06 September 2015", Column()).days[0].last.day
    6
    >>> len(read_date("03/04/2015", Column()).days), read_date("soon", Column())
    (2, None)
    """
    words = " ".join(words.split()).strip(" .,;*")
    for read in (_serial, _numbers, _short, _text):
        found = read(words, column)
        if found is not None:
            return found
    return None


def _serial(words: str, _column: Column) -> DateRead | None:
    found = _SERIAL.fullmatch(words)
    if not found or not _FIRST_SERIAL <= int(found["serial"]) <= _LAST_SERIAL:
        return None
    return DateRead(_single(PartialDate.of(_EXCEL + timedelta(days=int(found["serial"])))), "the number that a spreadsheet keeps for a day")


def _numbers(words: str, column: Column) -> DateRead | None:
    found = _NUMBERS.fullmatch(words)
    if not found:
        return None
    one, two, year = int(found["one"]), int(found["two"]), _year(found["year"])
    ways = dict.fromkeys(day for day in (_day(year, two, one), _day(year, one, two)) if day is not None)
    if len(ways) > 1 and column.day_first != column.month_first:
        day = _day(year, two, one) if column.day_first else _day(year, one, two)
        return DateRead(_single(day), f"{'day' if column.day_first else 'month'} first, as other dates of its column show")
    why = "the day or the month may stand first" if len(ways) > 1 else ""
    return DateRead(tuple(Days(day, day) for day in ways), why) if ways else None


def _short(words: str, column: Column) -> DateRead | None:
    found = _SHORT.fullmatch(words)
    if not found:
        return None
    month, number = _month(found["month"]), int(found["short"])
    readings = [PartialDate(_year(found["short"]), month)]
    readings += [day for day in (_day(year, month, number) for year in column.years) if day is not None]
    why = "a month and its year, or a day of that month" if len(readings) > 1 else "a month and its year"
    return DateRead(tuple(Days(one, one) for one in readings), why)


def _text(words: str, column: Column) -> DateRead | None:
    for pattern in (_ISO, _DAYS, _STRETCH, _DAY, _MONTH_DAY, _OF_MONTH, _MONTH_TO, _ONLY_MONTH):
        found = pattern.fullmatch(words)
        if found:
            return _of_years(found.groupdict(), column)
    return None


def _of_years(held: dict[str, str | None], column: Column) -> DateRead | None:
    """Read the parts of a date in its own year, else in each year that the register prints."""
    own = held.get("year") or held.get("end")
    years = (_year(own),) if own else column.years
    days = tuple(dict.fromkeys(_in_year(held, years)))
    if own:
        return DateRead(days) if days else None
    why = "the year is not printed here; it may be any that the register prints" if years else "no year is printed"
    return DateRead(days, why) if days or not years else None


def _in_year(held: dict[str, str | None], years: Iterable[int]) -> Iterator[Days]:
    first_month, until = held.get("month") or "", held.get("until")
    for year in years:
        month = _month(first_month)
        last_month, end = _month(until or first_month), _year(held.get("end") or str(year))
        # A stretch over the turn of a year prints one year, that of its end.
        begin = end - 1 if held.get("year") is None and until and last_month < month else year
        if not held.get("day"):
            yield Days(PartialDate(begin, month), PartialDate(end, last_month))
            continue
        first = _day(begin, month, int(held["day"] or 0))
        last = _day(end, last_month, int(held.get("last") or held["day"] or 0))
        if first is not None and last is not None and first <= last:
            yield Days(first, last)


def _single(day: PartialDate | None) -> tuple[Days, ...]:
    return () if day is None else (Days(day, day),)


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS[words.lower()[:3]]


def _year(words: str) -> int:
    """Return a year; of two digits one of this century, or from 1980 on."""
    number = int(words)
    return number if number > 99 else number + (1900 if number >= 80 else 2000)


def _day(year: int, month: int, day: int) -> PartialDate | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return PartialDate(year, month, day)

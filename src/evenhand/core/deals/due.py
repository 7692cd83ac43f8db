"""The words of a condition and the day on which it was set in, the last day on which it can be met out, and how that day is known."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from attrs import frozen

from evenhand.core.letters import Source
from evenhand.core.reading.model import DateMention
from evenhand.core.values import PartialDate, Span
from evenhand.core.values import patterns as re

_BY_DAY = re.compile(
    r"\b(?P<how>by|before|until|till|no\slater\sthan|within|through|prior\sto|ahead\sof|on\sor\sbefore)\s(?:the\s(?:end|start|beginning|close)\sof\s)?(?:the\s)?$",
    re.I,
)
# "Before the levy takes effect on 1 April".
_BY_EVENT = re.compile(r"\b(?P<how>before|prior\sto|ahead\sof)\s(?:[^\s,.;]+\s){2,9}?on\s(?:the\s)?$", re.I)
_BEFORE = ("before", "prior to", "ahead of")
_WITHIN = re.compile(r"\b(?:within|inside|in\s(?:under|less\sthan|no\smore\sthan))\s(?:the\snext\s)?$", re.I)
# From what a stretch is counted, where it is not the condition itself; and days that are no days of the calendar.
_COUNTED_FROM = re.compile(r"\s+(?:(?:of|from|after)\s(?!(?:today|now|(?:the\sdate\sof\s)?this)\b)|working\b|business\b)", re.I)
_OF_THESE = re.compile(r"\b(?:working|business|school|sitting)\s+(?:days?|weeks?)\b", re.I)
_END_OF = re.compile(
    r"\b(?:(?:by|before|until|till|at)\sthe\s(?:end|close)\sof\s(?:the|this)|within\sthis)\s(?:current\s)?(?P<which>(?:financial|fiscal|calendar)\syear|year|month)\b",
    re.I,
)
# The last day of the year of public accounts, by country; in the United States each body has its own.
_YEAR_ENDS = {"GB": (3, 31), "CA": (3, 31), "AU": (6, 30), "NZ": (6, 30), "IE": (12, 31)}
_DAYS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "years": 12}


@frozen
class Due:
    """The last day on which a condition can be met; `why` says how it was counted, "" where the day is printed."""

    day: PartialDate
    why: str = ""


def due_at(source: Source, span: Span, offered: PartialDate | None = None, land: str | None = None) -> Due | None:
    """Return the last day on which a condition can be met, where its words give one or give a stretch of time.

    Args:
        source: the paper in which it stands.
        span: its words.
        offered: the day on which it was set, from which "within nine months" is counted.
        land: ISO 3166 code of the country, for the end of its financial year.
    """
    printed = next((day for one in source.reading.dates if (day := _printed(source, span, one)) is not None), None)
    if printed is not None:
        return Due(printed)
    if offered is None or offered.precision != "day":
        return None
    return _within(source, span, offered.first_day()) or _end_of(source.words(span), offered.first_day(), land)


def _printed(source: Source, span: Span, told: DateMention) -> PartialDate | None:
    """Return the last day that a printed date leaves."""
    if told.value is None or not span.covers(told.span):
        return None
    text = source.paper.text
    how = _BY_DAY.search(text, span.start, told.span.start) or _BY_EVENT.search(text, span.start, told.span.start)
    if how is None:
        return None
    if how["how"].lower() not in _BEFORE or re.search(r"\bend\b", how[0] + told.span.words(text), re.I):
        return told.value
    return PartialDate.of(told.value.first_day() - timedelta(days=1))


def _within(source: Source, span: Span, offered: date) -> Due | None:
    """Return the day to which "within nine months" leads from the day on which the condition was set."""
    text = source.paper.text
    for figure in source.reading.figures:
        if figure.kind != "duration" or figure.value is None or not span.covers(figure.span) or figure.value % 1:
            continue
        if not _WITHIN.search(text, span.start, figure.span.start) or _COUNTED_FROM.match(text, figure.span.end, span.end + 40):
            continue
        if _OF_THESE.search(figure.span.words(text)):
            continue
        number, unit = int(figure.value), figure.unit or ""
        if unit in _DAYS:
            return Due(
                PartialDate.of(offered + timedelta(days=number * _DAYS[unit])),
                f"{figure.span.words(text)} from the day on which it was set",
            )
        if unit in _MONTHS:
            return Due(
                PartialDate.of(_months_on(offered, number * _MONTHS[unit])), f"{figure.span.words(text)} from the day on which it was set"
            )
    return None


def _months_on(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month.

    >>> _months_on(date(2031, 5, 31), 9)
    datetime.date(2032, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _end_of(words: str, offered: date, land: str | None) -> Due | None:
    """Return the last day of the month or year in which the offer was made, where a condition is to be met by its end."""
    found = _END_OF.search(words)
    if found is None:
        return None
    which = found["which"].lower()
    if which == "month":
        return Due(
            PartialDate(offered.year, offered.month, calendar.monthrange(offered.year, offered.month)[1]), "the month in which it was set"
        )
    if which in ("year", "calendar year"):
        return Due(PartialDate(offered.year, 12, 31), "the year in which it was set")
    if land not in _YEAR_ENDS:
        return None
    month, day = _YEAR_ENDS[land]
    year = offered.year + ((offered.month, offered.day) > (month, day))
    return Due(PartialDate(year, month, day), "the financial year of public accounts in which it was set")

"""A printed line or a machine date in, the day it names out: only where the whole line is a date."""

from __future__ import annotations

from datetime import date

from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_LEAD = (
    r"(?:(?:(?:first|last) )?(?:published|posted|created|updated|date)(?: on| at)?\s*[:|/-]?\s*)?"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]m)?,?\s+(?:on\s+)?)?"
    r"(?:(?:mon|tues?|wednes|wed|thu|thurs?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?"
)
_TAIL = (
    r"(?:,?\s*(?:[-–—]\s*)?(?:at\s+)?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?\s*(?:[ap]\.?m\.?)?,?\s*(?P<zone>[A-Z]{2,4}|[+-]\d{4})?)?"
    r"(?:\s*[|•·–-]\s*(?:last )?(?:updated|modified).{0,60})?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = (rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+(?P<year>\d{{4}})", rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})")
_LINES = tuple(
    re.compile(_LEAD + middle + _TAIL + r"\s*\.?", re.IGNORECASE)
    for middle in (
        *_NAMED,
        r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:T[\d:.Z+-]*)?",
        r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)",
    )
)
# "Morning Ledger, aired October 15, 2019. Reporter: Ann Hale": a day among other facts, parted from them, and no clause behind it.
_AMONG = tuple(
    re.compile(
        rf"(?:^|[,|–—·•/(.;:]\s*|\b(?:aired|broadcast|published|posted|issued)\s(?:on\s)?){_LEAD}{middle}"
        r"(?=\s*(?:$|[|–—·•/)]|[,.;]\s*(?:$|page\b|\d|(?-i:[A-Z(]))))",
        re.IGNORECASE,
    )
    for middle in _NAMED
)
# "Posted by admin / 14 May 2023 / Filed under: Bogs"
_SEPARATOR = re.compile(r"\s+[/|•·]\s+")
_AMERICAN = re.compile(r"(?:E|C|M|P|AK|H)(?:[SD])?T")
_CENTURY, _LONGEST = 2000, 160
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


def read_date_line(line: str) -> PartialDate | None:
    """Read a line that is nothing but a date, as printed above a report or a letter; day first unless the line shows otherwise.

    >>> str(read_date_line("12/11/2015 10:53 GMT | Updated 12/11/2015 14:59 GMT"))
    '2015-11-12'
    >>> str(read_date_line("Friday, July 21, 2017")), str(read_date_line("11/12/2015 10:53 am EST"))
    ('2017-07-21', '2015-11-12')
    >>> str(read_date_line("Posted by admin / 14 May 2023 / Filed under: Bogs")), str(read_date_line("13.11.17, 07.45"))
    ('2023-05-14', '2017-11-13')
    >>> read_date_line("The letter of 12 November 2015 was leaked")
    """
    line = line.strip().lstrip("\ufeff")
    if len(line) > _LONGEST:
        return None
    for words in (line, *_SEPARATOR.split(line)):
        for pattern in _LINES:
            found = pattern.fullmatch(words)
            if found:
                return _day(found.groupdict())
    return None


def find_date_among(line: str) -> PartialDate | None:
    """Find the day that a line names among other facts of a paper, each parted from the next.

    >>> str(find_date_among("EXCLUSIVE by Dan Reed, Daily Flare, Tues March 11, 2025"))
    '2025-03-11'
    >>> find_date_among("On Friday, 14 March 2025, the council met."), find_date_among("The letter of 12 November 2015 was leaked")
    (None, None)
    """
    if len(line) > _LONGEST:
        return None
    found = next((found for pattern in _AMONG if (found := pattern.search(line))), None)
    return _day(found.groupdict()) if found else None


def read_machine_date(words: str) -> PartialDate | None:
    """Read the day of an ISO 8601 date or time, as in the head of a web page.

    >>> str(read_machine_date("2015-11-12T10:53:00+00:00")), read_machine_date("soon")
    ('2015-11-12', None)
    """
    found = _ISO.match(words[:40])
    return _checked(*(int(part) for part in found.groups())) if found else read_date_line(words[:120])


def _day(parts: dict[str, str | None]) -> PartialDate | None:
    year = int(parts["year"] or 0)
    year += _CENTURY if len(parts["year"] or "") == 2 else 0
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        month_first = second > 12 or (first <= 12 and bool(_AMERICAN.fullmatch(parts.get("zone") or "")))
        return _checked(year, *((first, second) if month_first else (second, first)))
    named = (parts.get("month") or "")[:3].lower()
    month = next((at for at, name in enumerate(_MONTHS, 1) if named and name.startswith(named)), 0)
    return _checked(year, month or int(parts.get("number") or 0), int(parts["day"] or 0))


def _checked(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return None

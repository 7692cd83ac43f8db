"""A date as far as it is known: a year, a month, a day, or a financial year; never more precise than its source."""

from __future__ import annotations

import calendar
import re
from datetime import date

from attrs import frozen


@frozen(order=True)
class PartialDate:
    """A date that keeps its precision.

    `month` and `day` are 0 where they are not known. With `financial`, `year` is the year in which a financial
    year starts (in the United Kingdom on 6 April for tax and 1 April for public accounts; the day is not claimed).

    >>> str(PartialDate(2015, 11, 12)), str(PartialDate(2015, 11)), str(PartialDate(2015))
    ('2015-11-12', '2015-11', '2015')
    >>> str(PartialDate(2009, financial=True))
    'FY2009-10'
    >>> PartialDate.parse("2015-11").precision
    'month'
    """

    year: int
    month: int = 0
    day: int = 0
    financial: bool = False

    @property
    def precision(self) -> str:
        """One of `day`, `month`, `year`, `financial year`."""
        if self.financial:
            return "financial year"
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        """Write the date in ISO 8601 as far as it is known; a financial year as FY2009-10."""
        if self.financial:
            return f"FY{self.year:04}-{(self.year + 1) % 100:02}"
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the date of a known day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, words: str) -> PartialDate:
        """Read what `str` writes: YYYY, YYYY-MM, YYYY-MM-DD or FYyyyy-yy; ValueError for anything else."""
        found = re.fullmatch(r"FY(\d{4})-\d\d|(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", words.strip())
        if not found:
            raise ValueError(f"{words!r} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY")
        if found[1]:
            return cls(int(found[1]), financial=True)
        year, month, day = (int(part or 0) for part in found.groups()[1:])
        try:
            # There is no month 13, no 30 February and no year 0.
            date(year, month if found[3] else 1, day if found[4] else 1)
        except ValueError as fault:
            raise ValueError(f"{words!r} is not a date: {fault}; write YYYY-MM-DD, YYYY-MM or YYYY") from fault
        return cls(year, month, day)

    def first_day(self) -> date:
        """Return the first day this date can mean."""
        return date(self.year, 4, 1) if self.financial else date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """Return the last day this date can mean."""
        if self.financial:
            return date(self.year + 1, 3, 31)
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

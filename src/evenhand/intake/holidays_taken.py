"""A country's code and some years in, its days off as the package `holidays` knows them today out, as a snapshot that stays as it is."""

from __future__ import annotations

import re
import shlex
import sys
from datetime import date
from importlib.metadata import version

from evenhand.core.values import DayOff, WorkingCalendar
from evenhand.intake.sources import BadFileError

MISSING = "The days off of other countries come from the package 'holidays', which is not here. Install it, and run this again: {command}"
MOST_YEARS = 100
LONGEST_CODE = 3
ENGLISH = ("en_GB", "en_US", "en")


def take_calendar(country: str, part: str, first: int, last: int, taken: date) -> WorkingCalendar:
    """Return the days off of a country, or a part of it, from one year to another; years after `taken` are marked as projected.

    Args:
        country: its ISO 3166 code, as FR.
        part: the code of a part of it, as BY of DE; "" for the whole.
        first, last: years, both included.
        taken: the day of the snapshot.

    BadFileError where the package is not there, or does not know the country or the part.
    """
    try:
        import holidays
    except ImportError as fault:
        # The environment that `make` builds has no pip of its own.
        command = f"python3 -m pip --python {shlex.quote(sys.executable)} install holidays"
        raise BadFileError(MISSING.format(command=command)) from fault
    if not 1900 <= first <= last < 2200 or last - first >= MOST_YEARS:
        raise BadFileError(f"The years {first} to {last} cannot be taken. Write at most {MOST_YEARS}, the first before the last.")
    try:
        known = holidays.country_holidays(country.upper(), subdiv=part or None, years=range(first, last + 1))
    except NotImplementedError as fault:
        what = f"{country}-{part}" if part else country
        raise BadFileError(
            f"The package 'holidays' knows no {what!r}. Give the code of a country, such as FR, or of a part, DE-BY."
        ) from fault
    english = next((name for name in ENGLISH if name in known.supported_languages), None)
    if english:
        known = holidays.country_holidays(country.upper(), subdiv=part or None, years=range(first, last + 1), language=english)
    weekend = frozenset(int(number) for number in known.weekend)
    days = (DayOff(day, name) for day, name in known.items() if day.weekday() not in weekend)
    return WorkingCalendar(
        "-".join((country, part)).strip("-").lower(),
        " ".join((_title(known), part)).strip(),
        tuple(sorted(days)),
        date(first, 1, 1),
        date(last, 12, 31),
        f"holidays {version('holidays')} (MIT licence)",
        taken,
        weekend,
        date(taken.year + 1, 1, 1) if last > taken.year else None,
    )


def _title(known: object) -> str:
    """Return the name of the country, which the package writes as the name of a class above that of the code.

    >>> _title(type("NZ", (type("NewZealand", (), {}),), {})())
    'New Zealand'
    """
    name = next(one.__name__ for one in type(known).__mro__ if len(one.__name__) > LONGEST_CODE)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)

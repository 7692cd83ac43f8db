"""The words everything else uses: spans, dates with their precision, working days, people with the posts they act in."""

from evenhand.core.values.dates import PartialDate
from evenhand.core.values.people import Membership, Person, Register
from evenhand.core.values.span import Place, Span
from evenhand.core.values.workdays import DayOff, OutsideCalendarError, WorkingCalendar, join_calendars

__all__ = [
    "DayOff",
    "Membership",
    "OutsideCalendarError",
    "PartialDate",
    "Person",
    "Place",
    "Register",
    "Span",
    "WorkingCalendar",
    "join_calendars",
]

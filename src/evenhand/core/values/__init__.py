"""The words everything else uses: spans, dates with their precision, people with the posts they act in."""

from evenhand.core.values.dates import PartialDate
from evenhand.core.values.people import Membership, Person, Register
from evenhand.core.values.span import Place, Span

__all__ = ["Membership", "PartialDate", "Person", "Place", "Register", "Span"]

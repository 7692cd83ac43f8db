"""A name as printed in, out whether it stands there as a place does: "in Hale Ferry", "Hale Ferry City Council"."""

from __future__ import annotations

from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# "Trust in Ann Hale" is in a person.
_WITHIN = re.compile(
    r"(?i:(?<!\bfaith )(?<!\btrust )(?<!\bconfidence )(?<!\bbelief )(?<!\bbelieve )(?<!\bbelieves ))"
    r"\b(?:[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout|[Ii]n|[Ii]nto)\s$"
)
_OF_A_DEPARTMENT = re.compile(r"\b(?:Department|Ministry|Bureau|Agency|Institute|Secretary|Minister|Secretariat) (?:of|for)(?: the)? $")
# "Pine Knob, a mobile home park": what is in apposition is a place or a body.
_A_PLACE = re.compile(
    r", (?:an?|the) (?:[\w’'-]+ ){0,4}?"
    r"(?:park|village|town|suburb|estate|hamlet|township|city|firm|company|charity|community)\b(?! \w+er\b)"
)
_OF_A_BODY = re.compile(
    r" (?:council|hospital|school|residents|station)\b|"
    r" (?:(?:City|Town|County|Borough|Community|High|Primary|Police|Fire|Junior|District) )?"
    r"(?:Council|Hospital|School|Primary|Academy|Department|University|College|Airport|Police|Fire)\b"
)
_LEAD = 24


def is_within(text: str, name: Span) -> bool:
    """Say whether somebody or something is in what a name names, or a public body is called by it.

    >>> is_within("Rain in Hale Ferry.", Span(8, 18)), is_within("Trust in Ann Hale.", Span(9, 17))
    (True, False)
    """
    before = max(0, name.start - _LEAD)
    if _WITHIN.search(text, before, name.start) or _OF_A_DEPARTMENT.search(text, before, name.start):
        return True
    return bool(_OF_A_BODY.match(text, name.end) or _A_PLACE.match(text, name.end))

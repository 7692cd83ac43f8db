"""A name as printed in, out whether it stands there as a place does: "in Hale Ferry", "Hale Ferry City Council"."""

from __future__ import annotations

from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# "Trust in Ann Hale" is in a person.
_WITHIN = re.compile(
    r"(?i:(?<!\bfaith )(?<!\btrust )(?<!\bconfidence )(?<!\bbelief )(?<!\bbelieve )(?<!\bbelieves ))"
    r"\b(?:[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout|[Ii]n|[Ii]nto)\s$"
)
_OF_A_BODY = re.compile(
    r" (?:(?:City|Town|County|Borough|Community|High|Primary|Police|Fire|Junior|District) )?"
    r"(?:Council|Hospital|School|Primary|Academy|Department|University|College|Airport|Police|Fire)\b"
)
_LEAD = 24


def is_within(text: str, name: Span) -> bool:
    """Say whether somebody or something is in what a name names, or a public body is called by it.

    >>> is_within("Rain in Hale Ferry.", Span(8, 18)), is_within("Trust in Ann Hale.", Span(9, 17))
    (True, False)
    """
    return bool(_WITHIN.search(text, max(0, name.start - _LEAD), name.start) or _OF_A_BODY.match(text, name.end))

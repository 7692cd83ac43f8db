"""Dates and places in, the fields that stand for them in every JSON out."""

from __future__ import annotations

from typing import Any

from evenhand.core.values import PartialDate, Place

Fields = dict[str, Any]


def write_date(date: PartialDate | None) -> str | None:
    """Write a date as far as it is known; null where there is none.

    >>> write_date(PartialDate(2019, 3))
    '2019-03'
    """
    return None if date is None else str(date)


def write_place(place: Place) -> Fields:
    """Write the place of some words in a paper.

    >>> write_place(Place("letter.txt", 4, 9))
    {'paper': 'letter.txt', 'start': 4, 'end': 9}
    """
    return {"paper": place.paper, "start": place.start, "end": place.end}

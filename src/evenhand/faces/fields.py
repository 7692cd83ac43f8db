"""Dates, places and whole published forms in, the JSON that stands for them in every face out."""

from __future__ import annotations

import json
import re
from typing import Any

from evenhand.core.values import PartialDate, Place

Fields = dict[str, Any]

_ESCAPED = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def write_fields(fields: Fields) -> str:
    """Write a published form as JSON, indented, ending in a newline.

    What UTF-8 cannot hold (half a surrogate pair), and what could steer a console that the JSON is printed on (controls, marks that turn
    the direction of writing), is written as an escape.
    """
    text = json.dumps(fields, ensure_ascii=False, indent=1) + "\n"
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


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

"""Words, numbers and dates in, the same in plain words on one line out: what every face needs and no room of the core."""

from __future__ import annotations

import re

from evenhand.core.values import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# C0 and C1 controls but tab and newline, halves of surrogate pairs, and the marks that turn the direction of writing.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def one_line(words: str) -> str:
    r"""Put words on one line and take out what could steer a terminal or turn the line round.

    >>> one_line("a\n  b\x1b[31m c\u202e")
    'a b�[31m c�'
    """
    return _UNSAFE.sub("�", " ".join(words.split()))


def count(number: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun.

    >>> count(1, "paper"), count(12000, "paper"), count(0, "reply", "replies")
    ('1 paper', '12,000 papers', '0 replies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def say_date(date: PartialDate | None) -> str:
    """Write a date as precisely as it is known.

    >>> say_date(PartialDate(2031, 2, 14)), say_date(PartialDate(2031, 2)), say_date(PartialDate(2030, financial=True)), say_date(None)
    ('14 February 2031', 'February 2031', 'financial year 2030-31', '')
    """
    if date is None:
        return ""
    if date.financial:
        return f"financial year {date.year}-{(date.year + 1) % 100:02}"
    return f"{date.day or ''} {MONTHS[date.month - 1] if date.month else ''} {date.year}".strip()

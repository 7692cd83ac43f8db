"""The texts of an affair in, the country it plays in out, as far as their money shows it; None where they do not agree, or do not tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from evenhand.core.reading.figures.currency import find_currency
from evenhand.core.values import patterns as re

_LANDS = {"GBP": "GB", "EUR": "IE", "AUD": "AU", "NZD": "NZ", "CAD": "CA", "USD": "US"}
# Sums in an affair of the United Kingdom may be in dollars alone; it names its own places then.
_BRITISH = re.compile(
    r"\b(?:Westminster|Whitehall|UK|United Kingdom|Britain|British|(?<!New )England|Scotland|Scottish|"
    r"(?<!South )Wales|Welsh|Northern Ireland|Stormont|Holyrood|Senedd)\b"
)
_PASSING = 2


def find_country(texts: Iterable[str]) -> str | None:
    """Return the ISO 3166 code of a country; a pound anywhere leaves the United Kingdom open, and so does naming it again and again.

    >>> find_country(["The Shire of Arno was lent $40,000, Cr Hale said.", "The Premier spoke."]), find_country(["It cost £4m."])
    ('AU', 'GB')
    >>> find_country(["The Prime Minister spoke."]) is None
    True
    """
    held = list(texts)
    lands = Counter(_LANDS[money] for text in held if (money := find_currency(text)) in _LANDS)
    if not lands or (lands["GB"] and len(lands) > 1):
        return None
    if not lands["GB"] and sum(1 for text in held for _ in _BRITISH.finditer(text)) > _PASSING:
        return None
    return max(sorted(lands), key=lambda land: lands[land])

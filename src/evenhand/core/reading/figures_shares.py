"""Text in, the quantities out that are printed without a number: fractions in words, "half an hour", "twice"."""

from __future__ import annotations

import re
from decimal import Decimal

from evenhand.core.reading.figures_units import COINS, DURATIONS, LOOSE, Quantity, share_of
from evenhand.core.reading.numbers import SCALES, UNITS

FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4)}
_TWICE = re.compile(
    r"(?<!think )(?<!once or )(?<!thought )\b[Tt]wice\b(?!\s(?:as|the|that|a|an|over|daily|weekly|monthly|yearly|before|about|its|their|what|this)\b|-)"
)
_A_COIN = re.compile(r"\b[Aa]\s(?P<coin>pound|dollar|euro)(?=\s(?:an?|per|each|every|for\severy)\b)")
_FRACTION = re.compile(
    r"(?<![\w£€$-])(?:(?P<many>an?|one|two|three|four|five|seven|nine)[\s-](?P<part>half|third|quarter|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|hundredth)(?P<s>s?)\b(?:\sof\sa\s(?P<scale>million|billion|trillion)\b)?"
    r"|(?P<half>half)\b|(?P<top>[1-9]\d?)/(?P<low>[2-9]|1\d|20|100)(?=\sof\b)|(?P<sign>[½⅓⅔¼¾])(?=\sof\b))",
    re.I,
)
_SHARE_AFTER = re.compile(
    r"\s(?:of\b(?!\san?\s(?:hour|century|mile|dozen|day|million|billion))|more\b|less\b|fewer\b|higher\b|lower\b|bigger\b|"
    r"smaller\b|larger\b|cut\b|off\b)",
    re.I,
)
_SHARE_END = re.compile(
    r"\s*(?:[.,;:)”\"’—–]|$)|\s(?:since|over|in|by|on|between|compared|from|this|last|and|or|to|under|at|as|below|above|for|during)\b", re.I
)
_SHARE_BEFORE = re.compile(
    r"\b(?:by|than|between|and|nearly|almost|about|over|under|around|only|just|least|to|cut|up|down|lost|lose|roughly|approximately|some|"
    r"nearer|closer\sto|fell|rose|fall|rise|drop|dropped|increase|is|was|or)\s(?:over\s|about\s)?$",
    re.I,
)
# "Three and a third" is a number, "between a quarter and a third" two shares.
_MIXED = re.compile(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\sand\s$", re.I)
_HALF_OF = re.compile(r"\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b|that\b|those\b|these\b)", re.I)
_HEDGED_HALF = re.compile(r"\b(?:by|nearly|almost|about|over|around|than|under|least)\s$", re.I)
_NOT_HALF = re.compile(r"\b(?:first|second|latter|other|last|later|early|time|per|each|top|bottom|next|final)\s$", re.I)
_BIT_OF_TIME = re.compile(
    r"(?<![\w-])(?:(?P<half>half\san?)|(?P<one>an?))\s(?P<unit>minute|hour|day|week|month|year|decade|century|"
    r"fortnight)\b(?P<more>\sand\sa\shalf\b)?(?!-)",
    re.I,
)
_LONG = re.compile(
    r"\b(?:nearly|almost|more\sthan|less\sthan|over|about|around|at\sleast|within|under|up\sto|for|in\sjust|only|just|half|"
    r"least|in|than|had\sit\shappened)\s$",
    re.I,
)


def read_fractions(text: str, currency: str | None) -> list[Quantity]:
    """Find what is printed without a number: "a quarter of", "two-thirds", "half an hour", "twice", "a pound an hour".

    >>> text = "Two-thirds were shut for half an hour."
    >>> [(found.unit, str(found.value)) for found in read_fractions(text, None)]
    [('fraction', '0.6667'), ('hours', '0.5')]
    """
    found = [_fraction(match) for match in _FRACTION.finditer(text) if _is_share(text, match)]
    for match in _BIT_OF_TIME.finditer(text):
        if match["half"] or match["more"] or _is_long(text, match):
            unit, factor = DURATIONS[match["unit"].lower()]
            value = Decimal(factor) * (Decimal("0.5") if match["half"] else Decimal("1.5") if match["more"] else 1)
            found.append(Quantity(match.start(), match.end(), "duration", unit, value, value, value, wordy=True))
    one, two = Decimal(1), Decimal(2)
    for match in _A_COIN.finditer(text):
        unit = COINS[match["coin"].lower()] or currency or "USD"
        found.append(Quantity(match.start(), match.end(), "money", unit, one, one, one, wordy=True))
    found.extend(Quantity(match.start(), match.end(), "count", "count", two, two, two) for match in _TWICE.finditer(text))
    return sorted(found, key=lambda quantity: quantity.start)


def _is_long(text: str, match: re.Match[str]) -> bool:
    """Tell "for more than a year" from "£2m a year"."""
    before = text[max(0, match.start() - 12) : match.start()]
    hedged = _LONG.search(before)
    return hedged is not None and not (hedged[0].lower().startswith(("in ", "for ", "only", "just")) and match["unit"].lower() == "day")


def _is_share(text: str, match: re.Match[str]) -> bool:
    end, before = match.end(), text[max(0, match.start() - 16) : match.start()]
    if match["top"] or match["sign"] or match["scale"]:
        return True
    if match["half"] or (match["part"] or "").lower() == "half":
        used = _HALF_OF.match(text, end) or (_SHARE_BEFORE.search(before) and _SHARE_END.match(text, end) and _HEDGED_HALF.search(before))
        return bool(used) and not _NOT_HALF.search(before)
    if _MIXED.search(before) or before.lower().endswith(("first ", "last ", "next ", "fourth ", "third ")):
        return False
    many, part = match["many"].lower(), match["part"].lower()
    if many not in ("a", "an", "one"):
        return bool(match["s"]) and (part != "quarter" or many == "three")
    if match["s"]:
        return False
    return bool(_SHARE_AFTER.match(text, end)) or bool((many == "one" or _SHARE_BEFORE.search(before)) and _SHARE_END.match(text, end))


def _fraction(match: re.Match[str]) -> Quantity:
    if match["sign"]:
        top, low = SIGNS[match["sign"]]
    elif match["top"]:
        top, low = int(match["top"]), int(match["low"])
    else:
        top, low = UNITS.get((match["many"] or "one").lower(), 1), FRACTIONS[(match["part"] or "half").lower()]
    value = Decimal(top) / low
    if match["scale"]:
        scale = SCALES[match["scale"].lower()]
        low_end, high_end = (value - LOOSE) * scale, (value + LOOSE) * scale
        return Quantity(match.start(), match.end(), "count", "count", value * scale, low_end, high_end, wordy=True)
    return share_of(match.start(), match.end(), value, wordy=True)

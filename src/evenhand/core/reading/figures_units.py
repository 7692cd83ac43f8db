"""The numbers of one sentence in, its quantities out: numbers with their units, ranges and fractions put together, votes left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve, frozen

from evenhand.core.reading.figures_refused import is_no_figure
from evenhand.core.reading.numbers import DOLLARS, SCALES, UNITS, Numeral
from evenhand.core.values import Span

# How far a fraction in words may be from what it stands for: "a quarter" is said of anything from 22 to 28 per cent.
LOOSE = Decimal("0.03")

DURATIONS = {
    "min": ("minutes", 1), "minute": ("minutes", 1), "hour": ("hours", 1), "hr": ("hours", 1), "day": ("days", 1), "week": ("weeks", 1), "month": ("months", 1),
    "year": ("years", 1), "yr": ("years", 1), "fortnight": ("weeks", 2), "decade": ("years", 10), "century": ("years", 100), "centurie": ("years", 100),
}  # fmt: skip
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
COINS = {"pound": "GBP", "sterling": "GBP", "quid": "GBP", "euro": "EUR", "dollar": None, "yen": "JPY", "rupee": "INR"}
NATIONS = {"us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "new zealand": "NZD", "hong kong": "HKD"}
_SMALL = 10
BASES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10_000, 100_000})

_POINTS = re.compile(r"(?:[\s-](?:percentage|per\s?cent)[\s-]points?|\s?ppts?)\b", re.I)
_PERCENT = re.compile(r"\s?%|[\s-]?per\s?cent(?:age)?\b|\s?pc\b", re.I)
_PENCE = re.compile(r"p\b(?!\.\s?\d)|\s(?:pence|penny)\b")
_CENTS = re.compile(r"c\b|\scents?\b")
_COIN = re.compile(
    r"[\s-](?:(?P<nation>US|U\.S\.|American|Australian|Canadian|New\sZealand|Hong\sKong)\s)?(?P<coin>pound|sterling|quid|euro|dollar|yen|rupee)s?\b",
    re.I,
)
_DURATION = re.compile(
    r"\]?[\s-](?:(?:working|calendar|consecutive|financial|full|long|straight|more|whole|school|business|further|additional|extra)[\s-])?"
    r"(?P<unit>minute|min|hour|hr|day|week|fortnight|month|year|yr|decade|centur(?:y|ie))s?\b(?![\s-]?old)(?:\sand\sa\s(?P<more>half|quarter)\b)?",
    re.I,
)
_FOLD = re.compile(r"[\s-]?fold\b|\stimes\s(?=as\b|more\b|the\b|higher\b|greater\b|larger\b|bigger\b|that\b|their\b|its\b|what\b)", re.I)
_GAP = re.compile(
    r"\s?(?P<dash>[-–—])\s?|\s(?P<to>to)\s(?:(?:around|about|over|nearly|almost|more\sthan|just\sover|just\sunder)\s)?|\s(?P<or>or)\s|\s(?P<and>and)\s"
    r"|\s(?P<vote>votes?\s(?:to|against|for)|to\s(?=\w+\svotes)|(?:votes\s)?(?:for|in\sfavour)(?:,|\sand|\sto|,\sand)|against)\s"
)
_OUT_OF = re.compile(r"\s(?:in|out\sof|in\severy|out\sof\severy)\s", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.I)
_FROM = re.compile(
    r"\bfrom\s(?:about\s|around\s|just\s|over\s|nearly\s|almost\s|some\s|only\s|more\sthan\s|just\sover\s|just\sunder\s|an?\s)?$", re.I
)
_MOVED = re.compile(
    r"\b(?:by|up|down|rise[ns]?|rose|rising|fell|fall(?:en|s|ing)?|increase[ds]?|drop(?:ped|s)?|cut|grew|jump(?:ed)?|climb(?:ed)?)\s(?:by\s)?$",
    re.I,
)
_SPREAD_FROM = re.compile(r"\b(?:rang(?:e[ds]?|ing)|var(?:y|ies|ied|ying)|anywhere|anything)\sfrom\s$", re.I)
_CONTEST = re.compile(r"\b(?:vot(?:e|es|ed|ing)|beat|beaten|defeat(?:ed)?|carried|passed|rejected|approved|division|ballot|ruled)\b", re.I)
_CONTEST_AFTER = re.compile(
    r"\s(?:win|victory|vote|defeat|draw|lead|majority|decision|split|loss|against|votes|in\sfavour|with\s\w+\sabstention)", re.I
)
_HEDGED_ONE = re.compile(
    r"\b(?:at\sleast|only|just|fewer\sthan|less\sthan|exactly|no\smore\sthan|for|within|in|than|every|under|over|after)\s$", re.I
)
_SPENT_ON = re.compile(
    r"\s(?:[a-z]+\s)?(?:programme|program|scheme|fund|budget|bill|deal|contract|project|investment|package|grant|cut|bail-?out|loan|plan|overspend|shortfall|gap)\b"
)
_ONE_BALLOT = re.compile(r"\s(?:vote|seat|arrest|objection|vacancy|abstention)\b")
_TWICE = re.compile(
    r"(?<!think )(?<!thought )\b[Tt]wice\b(?!\s(?:as|the|that|a|an|over|daily|weekly|monthly|yearly|before|about|its|their|what|this)\b|-)"
)
_A_COIN = re.compile(r"\b[Aa]\s(?P<coin>pound|dollar|euro)(?=\s(?:an?|per|each|every|for\severy)\b)")
_LENGTH_AFTER = re.compile(
    r"\s(?:run|walk|parkrun|race|sprint|long|high|tall|wide|deep|from|away|above|below|north|south|east|west|of\s(?:road|pipe|cable|track))\b"
)

_FRACTION = re.compile(
    r"(?<![\w£€$-])(?:(?P<many>an?|one|two|three|four|five|seven|nine)[\s-](?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)(?P<s>s?)\b(?:\sof\sa\s(?P<scale>million|billion|trillion)\b)?"
    r"|(?P<half>half)\b|(?P<top>[1-9]\d?)/(?P<low>[2-9]|1\d|20|100)(?=\sof\b)|(?P<sign>[½⅓⅔¼¾])(?=\sof\b))",
    re.I,
)
_SHARE_AFTER = re.compile(
    r"\s(?:of\b(?!\san?\s(?:hour|century|mile|dozen|day|million|billion))|more\b|less\b|fewer\b|higher\b|lower\b|bigger\b|smaller\b|larger\b|cut\b|off\b)",
    re.I,
)
_SHARE_END = re.compile(
    r"\s*(?:[.,;:)”\"’—–]|$)|\s(?:since|over|in|by|on|between|compared|from|this|last|and|or|to|under|at|as|below|above|for|during)\b", re.I
)
_SHARE_BEFORE = re.compile(
    r"\b(?:by|than|nearly|almost|about|over|under|around|only|just|least|to|cut|up|down|lost|lose|roughly|approximately|some|nearer|closer\sto|fell|rose|fall|rise|drop|dropped|increase|is|was|or)\s(?:over\s|about\s)?$",
    re.I,
)
_HALF_OF = re.compile(r"\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b|that\b|those\b|these\b)", re.I)
_HEDGED_HALF = re.compile(r"\b(?:by|nearly|almost|about|over|around|than|under|least)\s$", re.I)
_NOT_HALF = re.compile(r"\b(?:first|second|latter|other|last|later|early|time|per|each|top|bottom|next|final)\s$", re.I)
_BIT_OF_TIME = re.compile(
    r"(?<![\w-])(?:(?P<half>half\san?)|(?P<one>an?))\s(?P<unit>minute|hour|day|week|month|year|decade|century|fortnight)\b(?P<more>\sand\sa\shalf\b)?(?!-)",
    re.I,
)
_LONG = re.compile(
    r"\b(?:nearly|almost|more\sthan|less\sthan|over|about|around|at\sleast|within|under|up\sto|for|in\sjust|only|just|half|least|in|than|had\sit\shappened)\s$",
    re.I,
)


@frozen
class Quantity:
    """A number with its unit as printed, before what stands beside it is read; `low` and `high` are its printed rounding."""

    start: int
    end: int
    kind: str
    unit: str
    value: Decimal
    low: Decimal
    high: Decimal
    wordy: bool = False
    paired: bool = False


@frozen
class _Unit:
    kind: str
    unit: str
    factor: Decimal
    end: int
    extra: Decimal = Decimal(0)


def read_quantities(text: str, numerals: Sequence[Numeral], sentence: Span, currency: str | None) -> list[Quantity]:
    """Put the numbers of a sentence together with their units; `currency` is meant by a bare "$" or "cents"."""
    kept = [numeral for numeral in numerals if not is_no_figure(text, numeral, sentence)]
    found: list[Quantity] = []
    at = 0
    while at < len(kept):
        first, second = kept[at], kept[at + 1] if at + 1 < len(kept) else None
        pair = _read_pair(text, first, second, sentence, currency) if second else None
        if pair is not None:
            found.extend(pair)
            at += 2
            continue
        found.extend(_read_one(text, first, sentence, currency))
        at += 1
    return found


def _unit(text: str, numeral: Numeral, currency: str | None) -> _Unit:
    """Read the currency before a number or the unit after it; a number with neither is a count."""
    end = numeral.end
    if numeral.currency:
        code = currency if numeral.mark == "$" and currency in DOLLARS else numeral.currency
        return _Unit("money", code or "USD", Decimal(1), end)
    if found := _POINTS.match(text, end):
        return _Unit("points", "points", Decimal(1), found.end())
    if found := _PERCENT.match(text, end):
        return _Unit("percent", "percent", Decimal(1), found.end())
    if found := _PENCE.match(text, end):
        return _Unit("money", "GBP", Decimal("0.01"), found.end())
    if found := _CENTS.match(text, end):
        return _Unit("money", currency if currency and currency != "GBP" else "USD", Decimal("0.01"), found.end())
    if found := _COIN.match(text, end):
        nation = NATIONS[" ".join(found["nation"].lower().split())] if found["nation"] else currency
        return _Unit("money", COINS[found["coin"].lower()] or nation or "USD", Decimal(1), found.end())
    if found := _FOLD.match(text, end):
        return _Unit("fraction", "fraction", Decimal(1), end + len(found[0].rstrip()))
    if found := _DURATION.match(text, end):
        unit, factor = DURATIONS[found["unit"].lower()]
        more = {"half": "0.5", "quarter": "0.25"}.get((found["more"] or "").lower(), "0")
        return _Unit("duration", unit, Decimal(factor), found.end(), Decimal(more))
    if currency and _is_said_of_money(text, numeral):
        return _Unit("money", currency, Decimal(1), end)
    return _Unit("count", "count", Decimal(1), end)


def _is_said_of_money(text: str, numeral: Numeral) -> bool:
    """Tell "a 3.2bn programme" and "85k would do it", printed without their currency."""
    if numeral.scale >= SCALES["million"] and _SPENT_ON.match(text, numeral.end):
        return True
    thousands = numeral.letter and text[numeral.end - 1] in "kK"
    return thousands and bool(
        re.match(
            r"\s(?:would|will|could|should|a\s(?:year|month|week)|for\b|to\b|from\b|is\b|was\b|in\b)|[.,;!?]",
            text[numeral.end : numeral.end + 9],
        )
    )


def _step(numeral: Numeral, kind: str) -> Decimal:
    """Return half of the last digit printed; counts and durations in plain digits are exact, but for a long tail of noughts."""
    if numeral.scale > 1 and numeral.number < 1000:
        return Decimal(numeral.scale) / 2 / Decimal(10) ** numeral.places
    digits = str(numeral.number).partition(".")[0]
    noughts = len(digits) - len(digits.rstrip("0"))
    if noughts >= 3 and not numeral.places:
        return Decimal(10**noughts) / 2
    if kind in ("count", "duration", "fraction"):
        return Decimal(0)
    return Decimal("0.5") / Decimal(10) ** numeral.places


def _quantity(numeral: Numeral, unit: _Unit) -> Quantity:
    value = (numeral.value + unit.extra) * unit.factor
    step = _step(numeral, unit.kind) * unit.factor
    return Quantity(numeral.start, unit.end, unit.kind, unit.unit, value, value - step, value + step, wordy=not numeral.digits)


def _read_one(text: str, numeral: Numeral, sentence: Span, currency: str | None) -> list[Quantity]:
    unit = _unit(text, numeral, currency)
    if unit.kind == "count" and text[unit.end : unit.end + 1].isalnum():
        return []
    if unit.kind == "count" and numeral.letter and not numeral.places and _is_length(text, numeral):
        return []
    if not numeral.digits and text[numeral.start : numeral.end].lower() == "one" and not _one_is_meant(text, numeral, unit, sentence):
        return []
    return [_quantity(numeral, unit)]


def _is_length(text: str, numeral: Numeral) -> bool:
    """Tell "a 100m sprint" and "a 5k run" from "40m people"."""
    if _LENGTH_AFTER.match(text, numeral.end):
        return True
    return text[numeral.end - 1] in "mM" and not re.match(
        r"\s(?!to\b|in\b|on\b|at\b|and\b|or\b|the\b)[A-Za-z]", text[numeral.end : numeral.end + 5]
    )


def _one_is_meant(text: str, one: Numeral, unit: _Unit, sentence: Span) -> bool:
    """Tell "one per cent" and "at least one letter" from the pronoun."""
    if unit.kind == "duration" and unit.unit != "days":
        return True
    if unit.kind == "duration" and text[one.end] == "-":
        return True
    hedged = bool(_HEDGED_ONE.search(text, max(sentence.start, one.start - 16), one.start))
    if unit.kind != "count":
        return hedged or unit.kind in ("percent", "points", "money")
    if unit.kind == "count" and _ONE_BALLOT.match(text, one.end):
        return True
    only = re.search(r"\b(?:at\sleast|only|just|exactly)\s$", text[max(sentence.start, one.start - 10) : one.start], re.I)
    only_the = re.search(r"\bthe\sonly\s$", text[max(sentence.start, one.start - 10) : one.start], re.I)
    return bool(
        only
        and not only_the
        and re.match(
            r"\s(?!of\b|who\b|to\b|that\b|in\b|is\b|was\b|way\b|thing\b|and\b|or\b|more\b|day\b)[a-z]", text[one.end : one.end + 6]
        )
    )


def _read_pair(text: str, first: Numeral, second: Numeral, sentence: Span, currency: str | None) -> list[Quantity] | None:
    """Read two numbers that belong together; None where they do not, an empty list for a vote or a score."""
    share = _OUT_OF.fullmatch(text, first.end, second.start)
    if share and first.number < second.number and first.scale == 1 and (second.value in BASES or first.number == 1):
        return _read_share(text, first, second, currency)
    one, two = _unit(text, first, currency), _unit(text, second, currency)
    if one.end > second.start or not (gap := _GAP.fullmatch(text, one.end, second.start)):
        return None
    before = text[max(sentence.start, first.start - 60) : first.start]
    plain = one.kind == two.kind == "count"
    if plain and _is_numbered(text, first, second, before):
        return []
    if gap["vote"] or (plain and _is_contest(text, first, second, before, gap)):
        return [] if plain or gap["vote"] else None
    if text[second.end : second.end + 1].isalnum() and two.kind == "count":
        return None
    return _join(text, (first, one), (second, two), before, gap)


def _is_numbered(text: str, first: Numeral, second: Numeral, before: str) -> bool:
    """Tell "police posts 542 and 543", where the numbers are names."""
    follows = second.number == first.number + 1 and first.number > _SMALL and first.digits and second.digits
    return (
        follows
        and bool(re.search(r"\b[a-z]{3,}s\s$", before))
        and not re.match(r"\s(?!and\b|or\b|in\b)[a-z]+s\b", text[second.end : second.end + 20])
    )


def _is_contest(text: str, first: Numeral, second: Numeral, before: str, gap: re.Match[str]) -> bool:
    if not (gap["dash"] or gap["to"]) or _FROM.search(before):
        return False
    return first.value >= second.value or bool(_CONTEST.search(before)) or bool(_CONTEST_AFTER.match(text, second.end))


def _read_share(text: str, first: Numeral, second: Numeral, currency: str | None) -> list[Quantity] | None:
    """Read "nine in ten" and "three out of four"; "3 in 10 days" is something else."""
    if _unit(text, second, currency).kind != "count" or (second.value > 10 and "out" in text[first.end : second.start]):
        return None
    return [_share(first.start, second.end, first.value / second.value)]


def _share(start: int, end: int, value: Decimal, *, wordy: bool = False) -> Quantity:
    """Give a fraction four digits, and the looseness of words."""
    value = Decimal(f"{value:.4g}")
    loose = min(LOOSE, value / 5)
    return Quantity(start, end, "fraction", "fraction", value, value - loose, value + loose, wordy=wordy)


def _join(text: str, low: tuple[Numeral, _Unit], high: tuple[Numeral, _Unit], before: str, gap: re.Match[str]) -> list[Quantity] | None:
    """Join the two ends of a range, or give the first of two numbers the unit that is printed once, after the second."""
    (first, one), (second, two) = low, high
    shared = one.kind == "count" and two.kind != "count" and not first.letter
    if shared:
        one = evolve(two, end=first.end, extra=Decimal(0))
    elif one.kind == "money" and two.kind == "count":
        two = evolve(one, end=second.end)
    if one.unit != two.unit:
        return None
    from_to = bool(gap["to"]) and bool(_FROM.search(before)) and not _SPREAD_FROM.search(before)
    if first.scale == 1 < second.scale and first.number < second.number and not (from_to and first.currency):
        first = evolve(first, scale=second.scale)
    if text[first.start : first.end].lower() == "one" and gap["or"]:
        return []
    ends = [_quantity(first, one), _quantity(second, two)]
    moved = bool(gap["to"]) and not shared and one.kind != "count" and bool(_MOVED.search(before))
    if from_to or moved or (gap["and"] and not _BETWEEN.search(before)) or first.value >= second.value:
        return [evolve(end, paired=True) for end in ends] if shared or from_to or moved or gap["and"] else None
    return [evolve(ends[0], end=ends[1].end, high=ends[1].high)]


def read_fractions(text: str, currency: str | None) -> list[Quantity]:
    """Find the fractions in words and signs ("a quarter of", "two-thirds"), and stretches of time without a number ("half an hour")."""
    found = [_fraction(match) for match in _FRACTION.finditer(text) if _is_share(text, match)]
    for match in _BIT_OF_TIME.finditer(text):
        if match["half"] or match["more"] or _is_long(text, match):
            unit, factor = DURATIONS[match["unit"].lower()]
            value = Decimal(factor) * (Decimal("0.5") if match["half"] else Decimal("1.5") if match["more"] else 1)
            found.append(Quantity(match.start(), match.end(), "duration", unit, value, value, value, wordy=True))
    one, two = Decimal(1), Decimal(2)
    for match in _A_COIN.finditer(text):
        found.append(
            Quantity(match.start(), match.end(), "money", COINS[match["coin"].lower()] or currency or "USD", one, one, one, wordy=True)
        )
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
    if before.lower().endswith(("and ", "first ", "last ", "next ", "fourth ", "third ")):
        return False
    many, part = match["many"].lower(), match["part"].lower()
    if many not in ("a", "an", "one"):
        return bool(match["s"]) and part != "quarter" or (part == "quarter" and many == "three")
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
        return Quantity(
            match.start(), match.end(), "count", "count", value * scale, (value - LOOSE) * scale, (value + LOOSE) * scale, wordy=True
        )
    return _share(match.start(), match.end(), value, wordy=True)

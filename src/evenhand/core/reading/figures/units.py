"""A number with its sentence in, the quantity out that it makes with its unit: money, a share, a stretch of time, a count."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from evenhand.core.reading.figures.beside import noun_phrase
from evenhand.core.reading.text.numbers import DOLLARS, SCALES, TENS, UNITS, Numeral
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# How far a fraction in words may be from what it stands for: "a quarter" is said of anything from 22 to 28 per cent.
LOOSE = Decimal("0.03")

# Minutes are not among the published units: they are counted, as "minutes".
DURATIONS = {
    "hour": ("hours", 1), "hr": ("hours", 1), "day": ("days", 1), "week": ("weeks", 1),
    "fortnight": ("weeks", 2), "month": ("months", 1), "year": ("years", 1), "yr": ("years", 1), "decade": ("years", 10),
    "century": ("years", 100), "centurie": ("years", 100),
}  # fmt: skip
COINS = {
    "pound": "GBP", "sterling": "GBP", "quid": "GBP", "euro": "EUR", "dollar": None, "buck": None, "yen": "JPY", "rupee": "INR",
    "rand": "ZAR", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "ringgit": "MYR", "baht": "THB", "shekel": "ILS",
    "naira": "NGN",
}  # fmt: skip
NATIONS = {"us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "new zealand": "NZD", "hong kong": "HKD"}

_POINTS = re.compile(r"(?:[\s-](?:percentage|per\s?cent)[\s-]points?|\s?ppts?)\b", re.I)
_BARE_POINTS = re.compile(r"[\s-]points?\b")
# "A four-point lead", "six points to 41 per cent": of shares, where points in a game or a plan are counted.
_POLLED = re.compile(
    r"[\s-]points?(?=\s(?:lead|advantage|swing|margin|gap)\b|\s(?:to|from|on)\s(?:just\s|only\s|about\s|around\s)?\S+(?:%|\sper\s?cent\b)|"
    r"\s(?:(?:up|down|ahead|behind)\s)?(?:on|in|since|from)\s(?:(?:the|its|their|a)\s)?(?:[a-z]+\s){0,2}polls?\b)"
)
_BASIS_POINTS = re.compile(r"[\s-]basis[\s-]points?\b", re.I)
_PERCENT = re.compile(r"\s?%|[\s-]?per[\s-]?cent(?:age)?\b|\s?pc\b", re.I)
_WEIGHED = re.compile(r"\bweigh(?:s|ed|ing|t\sof)?\s(?:\w+\s)?\S+$")
_WEIGHED_REACH = 40
_PENCE = re.compile(r"p\b(?!\.\s?\d)|\s(?:pence|penny)\b")
_CENTS = re.compile(r"c\b|\s?¢|\scents?\b")
_COIN = re.compile(
    r"[\s-](?:(?P<nation>US|U\.S\.|American|Australian|Canadian|New\sZealand|Hong\sKong)\s)?(?P<coin>pound|sterling|quid|euro|"
    r"dollar|buck|yen|rupee|rand|yuan|renminbi|rou?ble|ringgit|baht|shekel|naira)s?\b",
    re.I,
)
_CODE = re.compile(r"\s(GBP|EUR|USD|AUD|NZD|CAD|ZAR|CHF|CNY|INR|JPY)\b")
_DURATION = re.compile(
    r"(?:(?<=\d)(?=[hy]rs?\b)|\]?[\s-])(?:[“‘\"'][a-z]+\s|(?:overtime|staff|teaching|nursing|unpaid|paid)\s(?=hour)|(?:working|calendar|consecutive|financial|full|long|straight|more|whole|school|business|further|additional|extra)[\s-])?"
    r"(?P<unit>hour|hr|day|week|fortnight|month|year|yr|decade|centur(?:y|"
    r"ie))s?\b(?![\s-]?old)(?:\sand\sa\s(?P<more>half|quarter)\b)?",
    re.I,
)
_FOLD = re.compile(r"[\s-]?fold\b|\stimes\s(?=as\b|more\b|the\b|higher\b|greater\b|larger\b|bigger\b|that\b|their\b|its\b|what\b)", re.I)
_MEASURED = re.compile(
    r"[\s-]?(?P<unit>(?:(?:square|cubic|nautical|sq)[\s-])?(?:miles?|km|kms|kilomet(?:re|er)s?|met(?:re|er)s?|k?m²|m2|feet|foot|ft|"
    r"inch(?:es)?|cm|mm|yards?|acres?|hectares?|ha|kg|kilos?|lbs?|stone|oz|ounces|ml|cl|lit(?:re|er)s?|gallons?|pints?|tonnes?|tons?|"
    r"grams?|[kMG]Wh?|megawatts?|gigawatts?|minutes?|mins?|gigalitres?|megalitres?|ML|GL)|(?<=\d)[gt]|(?<=\d)in(?=\sof\b|[.,;]))\b(?!/)"
)
_ONE_REACH = 24
_HEDGED_ONE = re.compile(
    r"\b(?:at\sleast|only|just|fewer\sthan|less\sthan|exactly|no\smore\sthan|for|within|in|than|every|under|over|after)\s$"
)
_SPENT_ON = re.compile(
    r"\s(?:[a-z]+\s)?(?:programme|program|scheme|fund|budget|bill|deal|contract|project|investment|package|grant|cut|"
    r"bail-?out|loan|plan|overspend|shortfall|gap)\b"
)
_COST_BEFORE = re.compile(
    r"\b(?:cost(?:s|ing)?|worth|spen[dt]s?|spending|paid|pays?|owe[ds]?|raise[ds]?|save[ds]?|saving|invest(?:s|ed)?)\s"
    r"(?:(?:about|around|over|nearly|almost|up\sto|at\sleast|more\sthan|less\sthan|just|some|only|another|us|them|it)\s){0,2}$"
)
_COST_REACH = 44
_THING_AFTER = re.compile(r"\s(?!to\b|in\b|on\b|at\b|and\b|or\b|the\b)[A-Za-z]")
_AT_LEAST = re.compile(r"\b(?:at\sleast|exactly)\s$")
_ONE_THING = re.compile(r"\s(?!of\b|who\b|to\b|that\b|in\b|is\b|was\b|way\b|thing\b|and\b|or\b|more\b|day\b)[a-z]")
_SUM_AFTER = re.compile(r"\s(?:would|will|could|should|a\s(?:year|month|week)|for\b|to\b|from\b|is\b|was\b|in\b)|[.,;!?]")
# "From 19 weeks to 26, or from 40 per cent to 25 in a year."
SAID_ONCE = re.compile(r"[.,;:!?)”\"’]|\s(?:in|by|since|over|last|this|and|but|or|after|at)\b|$")
_STOP_AFTER = re.compile(r"[.,;:!?”\"’]")
# Of these each one is counted, and "one" names none of several.
_TALLIED = re.compile(
    r"[\s-](?:vote|seat|goal|wicket)\b|\s(?:confirmed\s|gold\s|silver\s|bronze\s|further\s|more\s)?(?:deaths?|fatality|casualty|injury|arrest|abstention|"
    r"medal|case\sof)\b"
)
_FAR = frozenset("mile km kilometre kilometer metre meter acre hectare tonne ton litre liter kilo kg".split())
_THE_ONE = re.compile(r"\b(?:the|this|that|no|not|each|every)\s$")
# Of those who come to harm even one is counted.
_HARMED_AFTER = re.compile(
    r"(?:\s(?:more|other|further))?(?:\s(?!of\b|who\b|that\b)[a-z]+)?(?:\s(?:is|was|has|had|been|remains?|being|seriously|fatally|badly))*"
    r"\s(?:dead|died|killed|injured|wounded|hurt|missing|drowned|hospitali[sz]ed|arrested|detained|rescued|evacuated)\b"
    r"(?!\s(?!in|on|at|by|when|after|and|as|but|while|with|under|over|from)[a-z])"
)
_HARMED_BEFORE = re.compile(r"\b(?:kill|injur|wound)(?:s|es|ed|ing)\s(?:at\sleast\s)?$")
_SOMEBODY = re.compile(
    r"(?:\s(?:more|other))?(?:\s(?!of\b)[a-z]+)?(?:[.,;]|\s(?:and|dead|in|on|at|when|after|with|critically|seriously)\b)"
)
_NUMBER = rf"(?:\d[\d,]*|{'|'.join(UNITS)}|{'|'.join(TENS)}|hundred|thousand)"
_NOUNS = r"(?:\s(?!(?:between|from|of|in|at|on|to|for|with|who|that|and|or|was|is|had|has)\b)[A-Za-z-]+){1,3}"
_COUNTED_NEXT = re.compile(
    rf"{_NOUNS}(?:,|,?\sand|\s(?:to|for|per)(?:\severy)?)\s(?:(?:her|his|their|some|about|at\sleast)\s)?{_NUMBER}\s"
    r"(?!of\b|said\b|was\b|has\b|is\b|in\b)[A-Za-z]"
)
_COUNTED_BEFORE = re.compile(rf"\b(?i:{_NUMBER}){_NOUNS}(?:,|,?\s(?:and|or))\s$")
_STEPS = r"\s(?:from|for|with|without|in|at|on|against)\b"
_STEP_AFTER = re.compile(_STEPS)
_STEP_BEFORE = re.compile(rf"\b(?!one\b){_NUMBER}(?P<how>{_STEPS})[^.;:]{{2,50}}?(?:,|;|,?\sand)\s$")
_STEP_REACH = 80
_DISTANCE_AFTER = re.compile(
    r"[\s-](?:long|high|tall|wide|deep|from|away|above|below|north|south|east|west|of\s(?:road|pipe|cable|track))\b"
)
_HEIGHT = re.compile(r"[\s-](?:long|high|tall|wide|deep)\b")
_MANY_AFTER = re.compile(r"\s(?:[a-z]+\s)?(?:[a-z]+s|people|men|women|children)\b")
_ITS = re.compile(r"\b(?i:an?|the|its|their|his|her|our)\s$")
_ITS_REACH = 8
_ONE_LONG_THING = re.compile(
    r"\s(?:[a-z]+\s)?(?:boat|trawler|vessel|ship|yacht|ferry|barge|mast|tower|crane|pole|tree|wall|fence|bridge|pier|tunnel|pool|statue|sculpture|"
    r"chimney|turbine|cliff|drop|fall|gap|hole|wave|trench|shark|whale|snake|crocodile|banner|flag|platform|ladder|track|strip|ring|gauge|zone|radius|"
    r"cordon|buffer)\b"
)
_LENGTH_AFTER = re.compile(
    r"[\s-](?:run|walk|parkrun|race|sprint|long|high|tall|wide|deep|from|away|above|below|north|south|east|west|of\s(?:road|pipe|"
    r"cable|track))\b"
)


# What a unit can begin with right behind a number; where nothing of it stands there, no unit is looked for.
_UNIT_BEGINS = re.compile(r"[\]\s¢%-]?(?P<letter>[a-zA-Z])|[\]\s¢%-]")
# No name of a coin, and none of a share, begins with one of these.
_NO_COIN = frozenset("fgijklmotvwxz")


@frozen
class Quantity:
    """A number with its unit as printed, before what stands beside it is read; `low` and `high` are its printed rounding.

    `of` is what a count counts where its unit says so: "miles", "minutes", "times".
    """

    start: int
    end: int
    kind: str
    unit: str
    value: Decimal
    low: Decimal
    high: Decimal
    wordy: bool = False
    paired: bool = False
    of: str = ""


@frozen
class Unit:
    """What a number is a number of: `factor` makes fortnights weeks, `extra` is the half of "an hour and a half", `of` as in Quantity."""

    kind: str
    unit: str
    factor: Decimal
    end: int
    extra: Decimal = Decimal(0)
    of: str = ""


def read_unit(text: str, numeral: Numeral, currency: str | None) -> Unit:
    """Read the currency before a number or the unit after it; a number with neither is a count."""
    end = numeral.end
    if numeral.currency:
        code = currency if numeral.mark == "$" and currency in DOLLARS else numeral.currency
        return Unit("money", code or "USD", Decimal(1), end)
    if found := _BARE_POINTS.match(text, end) if numeral.places else _POLLED.match(text, end):
        return Unit("points", "points", Decimal(1), found.end())
    if begins := _UNIT_BEGINS.match(text, end):
        printed = None if begins["letter"] in _NO_COIN else _printed_after(text, end, currency)
        if unit := printed or _counted_after(text, end):
            return unit
    if currency and _is_said_of_money(text, numeral):
        return Unit("money", currency, Decimal(1), end)
    return Unit("count", "count", Decimal(1), end)


def _printed_after(text: str, end: int, currency: str | None) -> Unit | None:
    """Read points, per cent and coins after a number."""
    if found := _POINTS.match(text, end):
        return Unit("points", "points", Decimal(1), found.end())
    if found := _BASIS_POINTS.match(text, end):
        return Unit("points", "points", Decimal("0.01"), found.end())
    if found := _PERCENT.match(text, end):
        return Unit("percent", "percent", Decimal(1), found.end())
    if found := _PENCE.match(text, end):
        return Unit("money", "GBP", Decimal("0.01"), found.end())
    if found := _CENTS.match(text, end):
        # The Irish cent takes no s.
        land = "EUR" if found[0].endswith("cent") else "USD"
        return Unit("money", currency if currency and currency != "GBP" else land, Decimal("0.01"), found.end())
    if found := _CODE.match(text, end):
        return Unit("money", found[1], Decimal(1), found.end())
    if found := _COIN.match(text, end):
        if found["coin"].lower() == "pound" and _WEIGHED.search(text, max(0, end - _WEIGHED_REACH), end):
            return Unit("count", "count", Decimal(1), end, of="pounds")
        return Unit("money", _coin(found, currency), Decimal(1), found.end())
    return None


def _coin(found: re.Match[str], currency: str | None) -> str:
    nation = NATIONS[" ".join(found["nation"].lower().split())] if found["nation"] else currency
    return COINS[found["coin"].lower()] or nation or "USD"


def coin_after(text: str, end: int, currency: str | None) -> tuple[str, int] | None:
    """Return the currency whose coins are named right behind a number, and where its name ends: "a quarter of a million pounds"."""
    found = _COIN.match(text, end)
    return (_coin(found, currency), found.end()) if found else None


def _counted_after(text: str, end: int) -> Unit | None:
    """Read times, lengths of time and measures after a number."""
    if found := _FOLD.match(text, end):
        return Unit("count", "count", Decimal(1), end + len(found[0].rstrip()), of="times")
    if found := _DURATION.match(text, end):
        unit, factor = DURATIONS[found["unit"].lower()]
        more = {"half": "0.5", "quarter": "0.25"}.get((found["more"] or "").lower(), "0")
        return Unit("duration", unit, Decimal(factor), found.end(), Decimal(more))
    if found := _MEASURED.match(text, end):
        return Unit("count", "count", Decimal(1), end, of=" ".join(found["unit"].split()))
    return None


def _is_said_of_money(text: str, numeral: Numeral) -> bool:
    """Tell "a 3.2bn programme" and "85k would do it", printed without their currency."""
    if numeral.scale >= SCALES["million"] and (
        _SPENT_ON.match(text, numeral.end)
        or (_COST_BEFORE.search(text, max(0, numeral.start - _COST_REACH), numeral.start) and SAID_ONCE.match(text, numeral.end))
    ):
        return True
    # "One point two million", said aloud with nothing counted after it.
    if not numeral.digits and numeral.scale >= SCALES["million"] and " point " in text[numeral.start : numeral.end].lower():
        return bool(_STOP_AFTER.match(text, numeral.end))
    thousands = numeral.letter and text[numeral.end - 1] in "kK"
    return thousands and bool(_SUM_AFTER.match(text, numeral.end, numeral.end + 9))


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


def quantity_of(numeral: Numeral, unit: Unit) -> Quantity:
    """Put a number and its unit together, with the rounding that its print shows."""
    value = numeral.value if unit.factor == 1 and not unit.extra else (numeral.value + unit.extra) * unit.factor
    step = _step(numeral, unit.kind) * unit.factor
    low, high = (value - step, value + step) if step else (value, value)
    return Quantity(numeral.start, unit.end, unit.kind, unit.unit, value, low, high, wordy=not numeral.digits, of=unit.of)


def read_one(text: str, numeral: Numeral, sentence: Span, currency: str | None) -> list[Quantity]:
    """Read a number that stands by itself; empty where it is the pronoun "one", the name of a race, or part of a word."""
    unit = read_unit(text, numeral, currency)
    if unit.kind == "count" and not unit.of and text[unit.end : unit.end + 1].isalnum():
        return []
    if unit.kind == "count" and numeral.letter and _is_metres(text, numeral):
        return [_metres(text, numeral)]
    if unit.kind == "count" and numeral.letter and (not numeral.places or _HEIGHT.match(text, numeral.end)) and _is_length(text, numeral):
        return _read_length(text, numeral)
    if not numeral.digits and text[numeral.start : numeral.end].lower() == "one" and not _one_is_meant(text, numeral, unit, sentence):
        return []
    return [quantity_of(numeral, unit)]


def _is_length(text: str, numeral: Numeral) -> bool:
    """Tell "a 100m sprint" and "a 5k run" from "40m people"."""
    if _LENGTH_AFTER.match(text, numeral.end):
        return True
    return text[numeral.end - 1] in "mM" and not _THING_AFTER.match(text, numeral.end, numeral.end + 5)


def _read_length(text: str, numeral: Numeral) -> list[Quantity]:
    """Read "200m from the shore" as metres; "a 100m sprint" and "a 5k run" are names."""
    if text[numeral.end - 1] != "m" or not _DISTANCE_AFTER.match(text, numeral.end):
        return []
    return [_metres(text, numeral)]


def _metres(text: str, numeral: Numeral) -> Quantity:
    """Read the "m" of "61 m" as metres, which are counted."""
    metres = evolve(numeral, scale=1, end=numeral.start + len(text[numeral.start : numeral.end - 1].rstrip()))
    return quantity_of(metres, Unit("count", "count", Decimal(1), metres.end, of="m"))


def _is_metres(text: str, numeral: Numeral) -> bool:
    """Tell "200 feet (61 m)" and "their 24m trawler" from "24m people" and "the 24m population"."""
    if text[numeral.end - 1] != "m" or text[numeral.end - 2] == "m":
        return False
    if text[numeral.end - 2].isspace():
        return not _MANY_AFTER.match(text, numeral.end)
    own = _ITS.search(text, max(0, numeral.start - _ITS_REACH), numeral.start)
    return bool(own and _ONE_LONG_THING.match(text, numeral.end))


def _one_is_meant(text: str, one: Numeral, unit: Unit, sentence: Span) -> bool:
    """Tell "one per cent" and "at least one letter" from the pronoun."""
    if unit.kind == "duration" and unit.unit != "days":
        return True
    if unit.kind == "duration" and text[one.end] == "-":
        return True
    before = text[max(sentence.start, one.start - _ONE_REACH) : one.start].lower()
    hedged = bool(_HEDGED_ONE.search(before))
    if unit.kind == "money" and before.endswith("not "):
        return False
    if unit.kind != "count":
        return hedged or unit.kind in ("percent", "points", "money")
    if _TALLIED.match(text, one.end) and not _THE_ONE.search(before):
        return True
    if unit.of.rstrip("s") in _FAR and not _THE_ONE.search(before):
        return True
    if _is_one_of_several(text, one, sentence) or _is_in_step(text, one, sentence) or _is_harmed(text, one, before, sentence):
        return True
    return bool(_AT_LEAST.search(before)) and bool(_ONE_THING.match(text, one.end, one.end + 6))


def _is_harmed(text: str, one: Numeral, before: str, sentence: Span) -> bool:
    """Tell "one man died" and "killing one" from "no one was hurt" and "one who was hurt"."""
    if _HARMED_BEFORE.search(before):
        return bool(_SOMEBODY.match(text, one.end, sentence.end))
    return bool(_HARMED_AFTER.match(text, one.end, sentence.end)) and not _THE_ONE.search(before)


def _is_one_of_several(text: str, one: Numeral, sentence: Span) -> bool:
    """Tell "one teacher and four hens" and "thirteen objections and one letter", where other things are counted beside it."""
    if not noun_phrase(text, one.end, sentence.end):
        return False
    return bool(_COUNTED_NEXT.match(text, one.end) or _COUNTED_BEFORE.search(text, max(sentence.start, one.start - 40), one.start))


def _is_in_step(text: str, one: Numeral, sentence: Span) -> bool:
    """Tell "two from the north and one from the south" from "two chairs, one for herself"."""
    how = _STEP_AFTER.match(text, one.end, sentence.end)
    told = _STEP_BEFORE.search(text, max(sentence.start, one.start - _STEP_REACH), one.start) if how else None
    return bool(how and told and how[0] == told["how"])


def share_of(start: int, end: int, value: Decimal, *, wordy: bool = False) -> Quantity:
    """Give a fraction four digits, and the looseness of words."""
    value = Decimal(f"{value:.4g}")
    loose = min(LOOSE, value / 5)
    return Quantity(start, end, "fraction", "fraction", value, value - loose, value + loose, wordy=wordy)

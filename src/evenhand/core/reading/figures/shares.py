"""Text in, the quantities out that are printed without a number: fractions in words, "half an hour", "twice"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from evenhand.core.reading.figures.named import begins_title
from evenhand.core.reading.figures.units import COINS, DURATIONS, LOOSE, Quantity, coin_after, share_of
from evenhand.core.reading.text.numbers import SCALES, UNITS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

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
    "twelfth": 12,
    "sixteenth": 16,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}
SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4)}
# All of these are asked of a text in small letters.
# "He asked twice" tells how often, "twice as many" and "twice the average" how much.
_TWICE = re.compile(
    r"twice(?<!\wtwice)(?=\sa[\s-](?:day|week|month|year|night|fortnight)\b|\s(?:as|the|that|what|its|their|his|her|this|our)\b)"
)
_MUCH_BEFORE = re.compile(
    r"\b(?:than|nearly|almost|about|over|around|is|was|are|were|be|costs?|costing|at|to|of|paid|pays?|spent|spends?|worth|charged?|earn\w*)\s$"
)
_A_COIN = re.compile(
    r"a\s(?<!\wa\s)(?P<coin>pound|dollar|euro)(?=\s(?:an?|per|each|every|for\severy)\b)|"
    r"a\s(?<=\bfor a\s)(?P<price>pound|dollar|euro)(?=[.,;”\"’]|\s(?:to|and|in|if|but)\b)"
)
_FRACTION = re.compile(
    rf"(?<![\w£€$-])(?:(?P<many>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>{'|'.join(FRACTIONS)})(?P<s>s?)\b"
    r"(?:(?:\sof\sa\s|-)(?P<scale>million|billion|trillion)\b)?"
    r"|(?P<half>half)\b|(?:(?<=\banother\s)|(?<=\bother\s)|(?<=\bfurther\s)|(?<=\bremaining\s)|(?<=\bgood\s)|(?<=\bfull\s)|(?<=\bmere\s))(?P<other>third|quarter|fifth|tenth)\b|(?P<top>[1-9]\d?)/(?P<low>[2-9]|1\d|20|100)(?=\sof\b)|(?P<sign>[½⅓⅔¼¾])(?=\sof\b))",
)
# A fraction has one of these in it; this may stand before it.
PARTS = tuple(FRACTIONS)
_MANY_BEFORE = re.compile(r"(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-]$|[1-9]\d?$")
STRETCHES = tuple("hour day week month year decade century fortnight".split())
_AN_BEFORE = re.compile(r"(?:(?P<half>half\s)|\b)an?\s$")
_REACH = 8
_SET_OFF_REACH = 120
_SHARE_AFTER = re.compile(
    r"\s(?:of\b(?!\san?\s(?:hour|century|mile|dozen|day|million|billion))|more\b|less\b|fewer\b|higher\b|lower\b|bigger\b|"
    r"smaller\b|larger\b|(?:cheap|dear|fast|slow|long|short|light|heavi|wid|tall|deep|poor|rich|quick|great|old|young)er\b|worse\b|better\b|what\b|that\sof\b|"
    r"as\s(?:much|many|big|large|long|high|good)\b|each\b|apiece\b|full\b|empty\b|"
    r"cut\b|off\b|\(\d|(?:the|its|their)\s(?:size|cost|price|number|rate|length|width|weight|population|speed|value)\b)",
)
_SHARE_END = re.compile(
    r"\s*(?:[.,;:()”\"’—–]|\s-\s|$)|\s(?:since|over|in|by|on|between|compared|from|this|last|and|or|to|under|at|as|below|above|for|during|now|later|"
    r"back|again|down|then|when|if|with|against|while|because)\b",
)
_SHARE_BEFORE = re.compile(
    r"\b(?:by|than|between|and|nearly|almost|barely|hardly|scarcely|about|over|under|around|only|just|least|to|cut|up|down|lost|lose|roughly|approximately|some|"
    r"nearer|closer\sto|fell|rose|fall|rise|drop|dropped|increase|is|was|or|instead\sof|(?:up|down)\sfrom|(?:fall|rise|drop|increase|cut|reduction|decline|growth)\sof)\s"
    r"(?:over\s|about\s)?$",
)
# "850 are out, a quarter, ...": set off behind a number it is a share of that.
_SET_OFF = re.compile(
    r"\d[^.;!?]{0,90}?(?:[,:;(\[–—]\s?|\s--?\s)(?:or\s|that\sis\s)?(?:(?:nearly|almost|barely|about|around|roughly|approximately|some|just|only|over|under|"
    r"(?:more|less)\sthan)\s){0,2}$"
)
_SET_OFF_AFTER = re.compile(r"\s?[,:;)\]–—]|\s--?\s|\.(?=\s|$|[”\"’])")
# "Three and a third" is a number, "between a quarter and a third" two shares.
_MIXED = re.compile(
    r"\b(?:page|mile|inch|foot|metre|minute|pint|acre|tonne|ton|hectare|stone|kilometre|hour|day|week|month|year)\sand\s$|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\sand\s$"
)
_HALF_OF = re.compile(
    r"[\s-](?:price|pay|share|interest|stake|capacity)\b|\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b|that\b|those\b|these\b|what\b|as\s\w+)"
)
# "He would pay half", "the club keeps a quarter".
_HAS_SHARE = re.compile(
    r"\b(?:pay|pays|paid|fund|meet|cover|spen[dt]|los[et]|loses|kee?pt?|keeps|gives?|gave|takes?|took|gets?|got|sold|sells?|sav(?:e|ed|es)|owe[ds]?|owns?|"
    r"owned|need[s]?|want[s]?|find|found|closed?|covers|funds|meets|produce[sd]?|make|makes|made|use[sd]?|provide[sd]?|supply|supplied|hold|held|contain(?:s|ed)?)\s(?:(?:us|them|you|him|her|me)\s|only\s|just\s|back\s)?$"
)
_HEDGED_HALF = re.compile(
    r"\b(?:by|nearly|almost|barely|hardly|about|over|around|than|under|least|only|just|instead\sof|(?:up|down)\sfrom|"
    r"(?:fall|rise|drop|increase|cut|reduction|decline|growth)\sof)\s$"
)
_WHICH_IS = re.compile(r"\b(?:which|that)(?:['’]s|\s(?:is|was))\s$")
# What a share of people does. After "a third" only words that one person would not take: "a third said so" may be the third to say it.
_SHARE_DOES = re.compile(
    r"\s(?:(?P<many>were|are|have|do|say|think|want|believe|live|go|get|come|face|expect|feel|support|oppose|back)|said|had|was|is|has|goes|gets|comes|will|would|can|could|should|must|may|might|"
    r"agreed|voted|came|backed|opposed|wanted|thought|felt|did|went|left|failed|passed|supported|turned|stayed|lived|remain(?:ed)?)\b"
)
# Before "a third" nothing but the share is meant by these, and after a share told just before it, what so many do.
_SURELY = re.compile(
    r"\b(?:nearly|almost|barely|hardly|scarcely|about|around|roughly|approximately|fully|only|just|than|least|under|over)\s$"
)
_DID = re.compile(r"\s[a-z]{3,}ed\b")
_SHARE_TOLD = re.compile(r"(?:\b(?:half|third|quarter|fifth|tenth)s?\b|%|\bper\s?cent\b)[^.;]{0,60}$")
_TOLD_REACH = 90
_NOT_HALF = re.compile(r"\btoo\s\w+\sby\s$|\b(?:first|second|latter|other|last|later|early|time|per|each|top|bottom|next|final)\s$")
_BIT_OF_TIME = re.compile(
    r"(?:h(?<![\w-]h)(?P<half>alf\san?)|a(?<![\w-]a)n?)\s(?P<unit>hour|day|week|month|year|decade|century|"
    r"fortnight)\b(?P<more>\sand\sa\s(?P<part>half|quarter)\b)?(?!-)",
)
_AND_A = {None: "1", "quarter": "1.25", "half": "1.5"}
_ONE_AND = re.compile(r"an?\s(?<!\wa\s)(?P<thing>mile|tonne|ton|acre|hectare|stone|pint|foot|metre|kilometre)\sand\sa\shalf\b")
_LONG = re.compile(
    r"\b(?:nearly|almost|more\sthan|less\sthan|over|about|around|at\sleast|within|under|up\sto|for|in\sjust|only|just|half|"
    r"least|than|(?P<loose>in|got|spen[dt]|took|takes?|taken|lasts?|lasted))\s$",
)

# "An hour before the meeting", "a fortnight later": a stretch counted from something; "a day later" and "a week after" rather tell when.
_COUNTED_FROM = re.compile(r"\s(?:before|after|later|earlier|beforehand)\b")
_OF_TIME = re.compile(r"(?:\sof\san?\s|-|\s(?=century|hour))(?P<unit>hour|day|week|month|year|decade|century)\b(?!-)")
# "Half a per cent", "a quarter of a point", "three-quarters of a mile".
_OF_ONE = re.compile(
    r"[\s-](?P<next>(?:percentage[\s-])?point\b)|(?:\sof)?\s(?:an?|one)\s(?:(?P<percent>per\s?cent\b)|(?P<points>(?:percentage\s)?point\b)|"
    r"(?P<thing>mile|acre|hectare|kilometre|metre|tonne|ton|litre|pint|gallon|minute)\b)"
)
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)”\"’]|$)")


def read_fractions(
    text: str,
    low: str,
    places: tuple[Sequence[int], Sequence[int]],
    sentence_of: Callable[[int], Span | None],
    currency: str | None,
) -> list[Quantity]:
    """Find what is printed without a number: "a quarter of", "two-thirds", "half an hour", "twice", "a pound an hour".

    `low` is the text in small letters; `places` are where the names of parts and of stretches of time begin in it; `sentence_of` gives
    the sentence of an offset; what stands in none, or runs over the end of one, is left out.

    >>> text = "Two-thirds were shut for half an hour."
    >>> [(found.unit, str(found.value)) for found in read_fractions(text, text.lower(), ([4, 25], [33]), lambda _: Span(0, 38), None)]
    [('fraction', '0.6667'), ('hours', '0.5')]
    """
    readers = (
        (_find_shares(low, places[0]), _read_fraction),
        (_find_stretches(low, places[1]), _read_time),
        (_A_COIN.finditer(low), _read_coin),
        (_TWICE.finditer(low), _read_twice),
        (_ONE_AND.finditer(low), _read_one_and),
    )
    found = []
    for matches, read in readers:
        for match in matches:
            sentence = sentence_of(match.start())
            if not sentence or match.end() > sentence.end:
                continue
            if (quantity := read(match, sentence, currency)) and not begins_title(text, match.start()):
                found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.start)


def _find_shares(low: str, parts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield where a fraction may stand, from left to right: only beside the name or sign of a part is the pattern asked."""
    at = 0
    for part in parts:
        if part < at:
            continue
        many = _MANY_BEFORE.search(low, max(at, part - _REACH), part)
        match = (_FRACTION.match(low, many.start()) if many else None) or _FRACTION.match(low, part)
        if match:
            at = match.end()
            yield match


def _find_stretches(low: str, units: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield where "a week" or "half an hour" stands."""
    at = 0
    for unit in units:
        if low[unit - 2 : unit - 1] in ("a", "n") and (before := _AN_BEFORE.search(low, max(at, unit - _REACH), unit)):
            match = _BIT_OF_TIME.match(low, before.start())
            if match is None and before["half"]:
                match = _BIT_OF_TIME.match(low, before.start() + len(before["half"]))
            if match:
                at = match.end()
                yield match


def _exact(match: re.Match[str], kind: str, unit: str, value: Decimal) -> Quantity:
    return Quantity(match.start(), match.end(), kind, unit, value, value, value)


def _read_twice(match: re.Match[str], sentence: Span, _: str | None) -> Quantity | None:
    as_many = match.string.startswith((" as", " a "), match.end())
    if not as_many and not _MUCH_BEFORE.search(match.string, max(sentence.start, match.start() - 10), match.start()):
        return None
    return evolve(_exact(match, "count", "count", Decimal(2)), of="times")


def _read_coin(match: re.Match[str], _: Span, currency: str | None) -> Quantity:
    return _exact(match, "money", COINS[match["coin"] or match["price"]] or currency or "USD", Decimal(1))


def _read_one_and(match: re.Match[str], _: Span, __: str | None) -> Quantity:
    """Read "a mile and a half"."""
    return evolve(_exact(match, "count", "count", Decimal("1.5")), of=match["thing"])


def _read_time(match: re.Match[str], sentence: Span, _: str | None) -> Quantity | None:
    """Read "half an hour", "a year and a half", and "a year" after a hedge; "£2m a year" is none."""
    before = match.string[max(sentence.start, match.start() - 12) : match.start()]
    hedged = _LONG.search(before)
    counted = match["unit"] not in ("day", "week", "month") and _COUNTED_FROM.match(match.string, match.end())
    if not (match["half"] or match["more"] or counted) and not (hedged and _lasts(match, hedged)):
        return None
    unit, factor = DURATIONS[match["unit"]]
    return _exact(match, "duration", unit, factor * Decimal("0.5" if match["half"] else _AND_A[match["part"]]))


def _lasts(match: re.Match[str], hedged: re.Match[str]) -> bool:
    """Tell "for a year", "got a week" and "six per cent in a year" from "in a day" and "in a year of drought"."""
    if match["unit"] == "day" and (hedged["loose"] or hedged[0].startswith(("in ", "for ", "only", "just"))):
        return False
    return hedged["loose"] != "in" or bool(_CLAUSE_END.match(match.string, match.end()))


def _read_fraction(match: re.Match[str], sentence: Span, currency: str | None) -> Quantity | None:
    before = match.string[max(sentence.start, match.start() - 16) : match.start()]
    if (of := _OF_TIME.match(match.string, match.end(), sentence.end)) and (
        of[0].startswith(" of") or of["unit"] in ("hour", "day", "century")
    ):
        unit, factor = DURATIONS[of["unit"]]
        return evolve(_exact(match, "duration", unit, factor * _part(match)), end=of.end())
    if one := _OF_ONE.match(match.string, match.end(), sentence.end):
        return _read_part_of_one(match, one)
    return _fraction(match, currency) if _is_share(match, before, sentence) else None


def _read_part_of_one(match: re.Match[str], one: re.Match[str]) -> Quantity:
    kind = "percent" if one["percent"] else "points" if one["points"] or one["next"] else "count"
    end = match.end() if one["thing"] else one.end()
    return evolve(_exact(match, kind, kind, _part(match)), end=end, of=one["thing"] or "")


def _is_share(match: re.Match[str], before: str, sentence: Span) -> bool:
    text, end, (start, stop) = match.string, match.end(), (sentence.start, sentence.end)
    if match["top"] or match["sign"] or match["scale"]:
        return True
    if (
        not match["other"]
        and match["many"] in (None, "a", "an")
        and not match["s"]
        and _SET_OFF_AFTER.match(text, end, stop)
        and _SET_OFF.search(text, max(start, match.start() - _SET_OFF_REACH), match.start())
    ):
        return True
    if match["half"] or (match["part"] or "") == "half":
        hedged = _HAS_SHARE.search(before) or _WHICH_IS.search(before) or (_SHARE_BEFORE.search(before) and _HEDGED_HALF.search(before))
        does = _SHARE_DOES.match(text, end, stop) or (_SURELY.search(before) and _DID.match(text, end, stop))
        used = _HALF_OF.match(text, end, stop) or does or (hedged and _SHARE_END.match(text, end, stop))
        other = before.endswith("the other ") and (does or (_is_in_row(match) and _SHARE_END.match(text, end, stop)))
        return bool(used or other) and bool(other or not _NOT_HALF.search(before)) and not _MIXED.search(before)
    if _MIXED.search(before) or before.endswith(("first ", "last ", "next ", "fourth ", "third ")):
        return False
    if match["other"]:
        return bool(_SHARE_AFTER.match(text, end, stop) or _SHARE_DOES.match(text, end, stop) or _SHARE_END.match(text, end, stop))
    many, part = match["many"], match["part"]
    if many not in ("a", "an", "one"):
        return bool(match["s"]) and (part != "quarter" or many == "three")
    if match["s"]:
        return False
    if (does := _SHARE_DOES.match(text, end, stop)) and (
        does["many"] or many == "one" or part == "quarter" or does[0].strip() in ("is", "goes") or _is_in_row(match)
    ):
        return True
    if _SURELY.search(before) and (does or _DID.match(text, end, stop)):
        return True
    told = many == "one" or _SHARE_BEFORE.search(before) or _HAS_SHARE.search(before)
    return bool(_SHARE_AFTER.match(text, end, stop)) or bool(told and _SHARE_END.match(text, end, stop))


def _is_in_row(match: re.Match[str]) -> bool:
    """Tell "a quarter said yes, a third said no" from "a third said so", who may be the third to say it."""
    return bool(_SHARE_TOLD.search(match.string, max(0, match.start() - _TOLD_REACH), match.start()))


def _fraction(match: re.Match[str], currency: str | None) -> Quantity:
    value = _part(match)
    if match["scale"]:
        scale = SCALES[match["scale"]]
        low_end, high_end = (value - LOOSE) * scale, (value + LOOSE) * scale
        coin = coin_after(match.string, match.end(), currency)
        kind, unit, end = ("money", *coin) if coin else ("count", "count", match.end())
        return Quantity(match.start(), end, kind, unit, value * scale, low_end, high_end, wordy=True)
    return share_of(match.start(), match.end(), value, wordy=True)


def _part(match: re.Match[str]) -> Decimal:
    """Return which part of a whole is meant: a half where no other is named."""
    if match["sign"]:
        top, low = SIGNS[match["sign"]]
    elif match["top"]:
        top, low = int(match["top"]), int(match["low"])
    else:
        top, low = UNITS.get((match["many"] or "one"), 1), FRACTIONS[(match["part"] or match["other"] or "half")]
    return Decimal(top) / low

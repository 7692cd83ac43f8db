"""The numbers of one sentence in, its quantities out: ranges, rates and changes put together, votes and scores left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from evenhand.core.reading.figures.beside import noun_phrase
from evenhand.core.reading.figures.refused import goes_with, is_no_figure
from evenhand.core.reading.figures.units import SAID_ONCE, Quantity, Unit, quantity_of, read_one, read_unit, share_of
from evenhand.core.reading.text.numbers import Numeral
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_SMALL = 10
_HUNDRED = 100
BASES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10_000, 100_000})
_GAP = re.compile(
    r"\s?(?P<dash>[-–—])\s?|-to-|\s(?P<to>to)\s(?:(?:around|about|over|nearly|almost|more\sthan|just\sover|just\sunder)\s)?|"
    r"\s(?P<or>or)\s|\s(?P<and>and)\s"
    r"|\s(?P<vote>votes?\s(?:to|against|for)|to\s(?=\w+\svotes)|(?:votes\s)?(?:for|in\sfavour)(?:,|\sand|\sto|,\sand)|against)\s"
)
# No unit with what may stand between two numbers of a pair is longer.
_APART = 80
_OUT_OF = re.compile(r"[\s-](?:in|out\sof|(?P<every>(?:in|out\sof|of)\severy))[\s-]", re.I)
# "One patient in every eight", "one pupil in six."
_ONE_OF_THEM_IN = re.compile(r"\s(?:[a-z]+\s){1,2}in\s(?P<every>every\s)?")
_NOTHING_COUNTED = re.compile(
    r"[.,;:!?)”\"’]|\s(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|said|says|now|still|never|goes|went|gets|got|lives|"
    r"waits|dies|needs|fails|leaves|left|misses|lacks|owns|thinks|wants|feels|lost|[a-z]{2,}ed)\b|$"
)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.I)
_FROM = re.compile(
    r"\bfrom\s(?:about\s|around\s|just\s|over\s|nearly\s|almost\s|some\s|only\s|more\sthan\s|just\sover\s|just\sunder\s|an?\s)?$", re.I
)
_MOVED = re.compile(
    r"\b(?:by|up|down|rise[ns]?|rose|rising|fell|fall(?:en|s|ing)?|increase[ds]?|drop(?:ped|s)?|cut|grew|jump(?:ed)?|"
    r"climb(?:ed)?)\s(?:by\s)?$|(?:per\scent|percent|%)\s?[:(–—]\s?$",
    re.I,
)
_CHANGED_BY = re.compile(r"\bby\s(?:just\s|only\s|about\s|another\s)?$", re.I)
_SPREAD_FROM = re.compile(r"\b(?:rang(?:e[ds]?|ing)|var(?:y|ies|ied|ying)|anywhere|anything)\sfrom\s$", re.I)
_CONTEST = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|beat|beaten|defeat(?:ed)?|carried|passed|rejected|approved|division|ballot|ruled)\b|\b(?:lost|failed|fell|adopted|upheld|denied|survived|split),\s$",
    re.I,
)
_CONTEST_AFTER = re.compile(
    r"\s(?:win|victory|vote|defeat|draw|lead|majority|decision|split|loss|against|votes|in\sfavour|with\s\w+\sabstention)", re.I
)


_ANSWERED = re.compile(
    r"\b(?:responses|replies|respondents|submissions|comments|representations|consultation|survey(?:ed)?|questionnaires)\b"
)


def read_quantities(text: str, numerals: Sequence[Numeral], sentence: Span, currency: str | None) -> list[Quantity]:
    """Put the numbers of a sentence together with their units; `currency` is meant by a bare "$" or "cents"."""
    kept = list(_figures_among(text, numerals, sentence))
    found: list[Quantity] = []
    at = 0
    while at < len(kept):
        first, second = kept[at], kept[at + 1] if at + 1 < len(kept) else None
        pair = _read_pair(text, first, second, sentence, currency) if second else None
        if pair is not None:
            found.extend(pair)
            at += 2
            continue
        found.extend(read_one(text, first, sentence, currency))
        at += 1
    return found


def _figures_among(text: str, numerals: Sequence[Numeral], sentence: Span) -> Iterator[Numeral]:
    """Yield the numbers that are figures: with the first of "beat United 3-0" or "siblings, 5, 7 and 9" the others go too."""
    refused = None
    for at, numeral in enumerate(numerals):
        if _is_alone(text, numerals, at) and not read_one(text, numeral, sentence, None):
            continue
        if (refused is not None and goes_with(text, refused, numeral)) or is_no_figure(text, numeral, sentence):
            refused = numeral.end
        else:
            refused = None
            yield numeral


def _is_alone(text: str, numerals: Sequence[Numeral], at: int) -> bool:
    """Say whether a number is a bare "one" that no other number stands near: mostly a pronoun, and then asked no more."""
    one = numerals[at]
    if one.digits or one.number != 1 or text[one.start : one.end].lower() != "one":
        return False
    before = numerals[at - 1].end if at else -_APART
    after = numerals[at + 1].start if at + 1 < len(numerals) else len(text) + _APART
    return one.start - before >= _APART and after - one.end >= _APART


def _read_pair(text: str, first: Numeral, second: Numeral, sentence: Span, currency: str | None) -> list[Quantity] | None:
    """Read two numbers that belong together; None where they do not, an empty list for a vote or a score."""
    if second.start - first.end > _APART:
        return None
    share = _OUT_OF.fullmatch(text, first.end, second.start)
    if not share and first.number == 1 and not first.digits and (told := _ONE_OF_THEM_IN.fullmatch(text, first.end, second.start)):
        share = told if told["every"] or _NOTHING_COUNTED.match(text, second.end) else None
    if share and first.value < second.value and first.scale == 1 and (second.value in BASES or first.number == 1):
        return _read_share(text, first, second, currency)
    one, two = read_unit(text, first, currency), read_unit(text, second, currency)
    if one.end > second.start or not (gap := _GAP.fullmatch(text, one.end, second.start)):
        return None
    before = text[max(sentence.start, first.start - 60) : first.start]
    if gap["dash"] and first.digits != second.digits:
        # "484 – two in five – came": no range is begun in figures and ended in words.
        return [] if second.start - first.end == 1 else None
    plain = one.kind == two.kind == "count"
    if plain and _is_numbered(text, first, second, before):
        return []
    joined = gap["dash"] or gap[0] == "-to-"
    if plain and joined and (text[second.end : second.end + 1] == "s" or (not gap["dash"] and first.value >= second.value)):
        # "The 16-to-24s", "a nine-to-five job".
        return []
    if gap["vote"] and plain and _ANSWERED.search(text, sentence.start, sentence.end):
        # Replies to a question are counted, votes in a chamber are not.
        return None
    if gap["vote"] or (plain and _is_contest(text, first, second, before, gap)):
        return [] if plain else None
    if text[second.end : second.end + 1].isalnum() and two.kind == "count" and not two.of:
        return None
    if one.kind == "money" and two.kind == "count" and not gap["dash"] and _is_of_its_own(text, second, sentence, before, gap):
        return None
    return _join(text, (first, one), (second, two), before, gap)


def _is_of_its_own(text: str, second: Numeral, sentence: Span, before: str, gap: re.Match[str]) -> bool:
    """Tell "£5 and 12 people" and "up to £5 and 12 above that" from "£5 to 12" and "between £3 and 4"."""
    return bool(noun_phrase(text, second.end, sentence.end)) or bool(gap["and"] and second.scale == 1 and not _BETWEEN.search(before))


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
    counted = read_unit(text, second, currency)
    if first.digits and first.number == 1 and counted.unit == "years":
        # "A 1-in-100-year flood" is the name of one.
        return []
    told = text[first.end : second.start]
    several = second.value > 10 and "out" in told and "every" not in told and first.number > 1 and second.value != _HUNDRED
    if counted.kind != "count" or several:
        return None
    return [share_of(first.start, second.end, first.value / second.value)]


def _join(text: str, low: tuple[Numeral, Unit], high: tuple[Numeral, Unit], before: str, gap: re.Match[str]) -> list[Quantity] | None:
    """Join the two ends of a range, or give the first of two numbers the unit that is printed once, after the second."""
    (first, one), (second, two) = low, high
    # "€21,900 from the one and €16,500 from the other": a mark that stands before the second is of it alone.
    own_mark = bool(second.mark and gap["and"]) and not _BETWEEN.search(before)
    shared, carried = one.kind == "count" and two.kind != "count" and not first.letter and not own_mark, False
    if shared:
        one = evolve(two, end=first.end, extra=Decimal(0))
    elif one.kind == "money" and two.kind == "count":
        two = evolve(one, end=second.end)
    elif gap["to"] and two.kind == "count" and _is_same_unit(text, one, second, before):
        two = evolve(one, end=second.end, extra=Decimal(0))
        carried = True
    if one.unit != two.unit or (gap["to"] and _is_change_and_level(text, (one, two), second, before)):
        return None
    from_to = bool(gap["to"]) and bool(_FROM.search(before)) and not _SPREAD_FROM.search(before)
    if gap["dash"] and first.digits and "," in text[second.start : second.end] and first.number < second.number / 1000:
        # "12-13,000 birds": the thousand is printed once.
        first = evolve(first, scale=1000)
    if first.scale == 1 < second.scale and first.number < second.number and not (from_to and first.currency):
        first = evolve(first, scale=second.scale)
    if text[first.start : first.end].lower() == "one" and gap["or"]:
        return []
    ends = [quantity_of(first, one), quantity_of(second, two)]
    moved = bool(gap["to"]) and not shared and one.kind != "count" and bool(_MOVED.search(before))
    if from_to or moved or (gap["and"] and not _BETWEEN.search(before)) or first.value >= second.value:
        return [evolve(end, paired=True) for end in ends] if shared or from_to or moved or carried or gap["and"] else None
    return [evolve(ends[0], end=ends[1].end, high=ends[1].high, of=two.of)]


def _is_same_unit(text: str, one: Unit, second: Numeral, before: str) -> bool:
    """Tell "from 19 weeks to 26" and "48 per cent to 46" from "fell 12 per cent to 88", where the second is what was reached."""
    if one.kind not in ("duration", "percent") or not SAID_ONCE.match(text, second.end):
        return False
    return one.kind == "duration" or (second.value <= 100 and (bool(_FROM.search(before)) or not _MOVED.search(before)))


def _is_change_and_level(text: str, units: tuple[Unit, Unit], second: Numeral, before: str) -> bool:
    """Tell "fell by 12 to 116", a change and what it led to, from "by 10 to 20 people"."""
    bare = all(unit.kind == "count" and not unit.of for unit in units)
    return bare and bool(_CHANGED_BY.search(before) and SAID_ONCE.match(text, second.end))

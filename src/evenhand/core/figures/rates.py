"""The figures of one paper in, checks of what is paid again and again out: "£2m a year for five years, £10m in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evenhand.core.collation.contradictions.words import stem
from evenhand.core.figures.model import AGREES, Check
from evenhand.core.figures.ranges import Extent, Range, as_decimal, judge, say, say_extent
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_changes import HEDGE
from evenhand.core.values import patterns as re

_EACH = re.compile(
    r"(?:\s[a-z-]+)?\s(?:a|an|per|each|every|for\seach|for\severy)\s(?P<each>[a-z]+)\b|\s(?P<yearly>annual|year|month|week)ly\b|\s(?P<annually>annually)\b|"
    r"\s(?P<apiece>each|apiece)\b"
)
_TIME = frozenset("year month week day hour".split())
# "£2m a year for five years", "£20 a head for 40 people"; "£12m over four years".
_FOR = re.compile(
    rf"\s(?:for|over|on|from|across|to|by|with)\s(?:each\sof\s|all\s)?(?:the\s(?:next|last|past|coming|following|town’s|city’s)?\s?)?{HEDGE}"
)
_OVER = re.compile(rf"(?:\s[a-z]+){{0,3}}?\s(?:over|for|across|spread\sover)\s(?:the\s(?:next|last|past|coming|following)\s)?{HEDGE}")
_LASTING = re.compile(r"\s(?:in\sall\s|in\stotal\s)?(?:over|for|across)\s(?:(?:the|its|their|a)\s)?(?:(?:next|full|whole)\s)?")
_OR = re.compile(
    rf"(?:\s[a-z’'-]+){{0,3}}?(?:,?\s(?:or|that\sis|which\sis|equal\sto|equivalent\sto)\s(?:an\saverage\sof\s)?|\s?\((?:or\s)?|\s[–—-]\s){HEDGE}"
)
_MAKES = re.compile(
    rf"(?:\s[a-z’'-]+){{0,4}}?(?:,|\s[–—-]|\s?\()?\s(?:or|a\stotal\sof|at\sa\s(?:total\s)?cost\sof|making|totalling|which\s(?:is|makes|comes\sto)|that\sis|"
    rf"(?:would|will)\s(?:raise|cost|bring\sin|come\sto|save)|comes\sto)\s(?:a\stotal\sof\s)?{HEDGE}"
)
_COMMA = re.compile(rf"(?:\s[a-z’'-]+){{0,4}}?(?:,|\s[–—-])\s{HEDGE}")
_ENDS = re.compile(r"(?:\s[a-z]+)?\s?(?:[.,;:)”\"–—]|$)")
_IN_ALL = re.compile(r"\s(?:in\stotal|in\sall|altogether|all\stold|overall)\b")


def check_rates(row: Sequence[Stated]) -> Iterator[Check]:
    """Check each sum that is printed with what is paid each time, and how often."""
    valued = [each for each in row if each.figure.value]
    for one, two, three in zip(valued, valued[1:], valued[2:], strict=False):
        if one.sentence == two.sentence == three.sentence and (found := _read(one, two, three)):
            yield check_rate(*found, found[1].extent)


def _read(one: Stated, two: Stated, three: Stated) -> tuple[Stated, Stated, Stated] | None:
    """Return rate, times and total of three figures in a row, whichever stands first."""
    orders = (
        (one, two, three, _is_rate_first),
        (three, two, one, _is_total_first),
        (one, three, two, _is_times_last),
    )
    for rate, times, total, is_told in orders:
        each = _EACH.match(rate.after())
        if (
            each
            and _is_sum(rate, total)
            and _counts(each, times)
            and not _EACH.match(total.after())
            and is_told(rate, times, total, each.end())
        ):
            return rate, times, total
    return None


def _is_rate_first(rate: Stated, times: Stated, total: Stated, skip: int) -> bool:
    """Tell "£2m a year for five years, £10m in all"; `skip` is how long "a year" is."""
    text = rate.paper.text
    between = text[times.end : total.start].lower()
    ends = (_MAKES.fullmatch(between) and _ENDS.match(total.after())) or (
        (_MAKES.fullmatch(between) or _COMMA.fullmatch(between)) and _IN_ALL.match(total.after())
    )
    return bool(ends and _FOR.fullmatch(text[rate.end + skip : times.start].lower()))


def _is_total_first(rate: Stated, times: Stated, total: Stated, _: int) -> bool:
    """Tell "£12m over four years, or £3m a year" and "£60,000 for 30 homes, or £2,000 each"."""
    text = rate.paper.text
    told = _OVER.fullmatch(text[total.end : times.start].lower())
    return bool(told and _OR.fullmatch(text[times.end : rate.start].lower()))


def _is_times_last(rate: Stated, times: Stated, total: Stated, skip: int) -> bool:
    """Tell "£1.5m a year, or £7.5m over its five-year life"."""
    text = rate.paper.text
    told = _OR.fullmatch(text[rate.end + skip : total.start].lower())
    return bool(told and _LASTING.fullmatch(text[total.end : times.start].lower()))


def _is_sum(rate: Stated, total: Stated) -> bool:
    return (
        rate.figure.unit == total.figure.unit
        and rate.figure.kind in ("money", "count")
        and (rate.figure.value or 0) < (total.figure.value or 0)
    )


def _counts(each: re.Match[str], times: Stated) -> bool:
    """Say whether a figure counts what a rate is for each of: years of "a year", people of "a head", homes of "per home"."""
    name = each["each"] or each["yearly"] or "year"
    if times.figure.kind == "duration":
        return f"{name}s" == times.figure.unit
    counted = (times.figure.of or "").lower().split()
    if times.figure.kind != "count" or name in _TIME:
        return each["apiece"] is not None and times.figure.kind == "count" and bool(counted)
    return bool(counted) and (stem(counted[-1]) == stem(name) or (name in ("head", "person") and counted[-1] in ("people", "residents")))


def check_rate(rate: Stated, times: Stated, total: Stated, often: Extent) -> Check:
    """Hold a total against a rate that comes so often; `times` is the figure that tells how often, perhaps in years of a weekly rate."""
    unit = total.figure.unit
    found = multiply(rate.extent, often)
    verdict = judge(total.extent, found)
    counted = times.words if times.figure.kind == "duration" else f"{times.words} {times.figure.of}"
    exact = Fraction(rate.figure.value or 0) * (often.printed.low or 0)
    fits = exact == total.figure.value or verdict != AGREES or often.printed.low != often.printed.high
    return Check(
        "",
        "sum",
        verdict,
        f"{total.words} in all: {say_extent(often, 'count')} times {rate.words}",
        (
            f"{rate.words} is {say_extent(rate.extent, unit)}",
            f"{counted}, so {say_extent(often, 'count')} times as much: {say_extent(found, unit)}",
            f"“{total.words}” is {say_extent(total.extent, unit)}: {verdict}",
        ),
        name_measure(total, rate),
        define(total, rate),
        (rate.used("part"), times.used("part"), total.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
        None if fits else f"as printed it comes to {say(exact, unit)}; that fits {total.words} only as rounded numbers",
    )


def multiply(one: Extent, other: Extent) -> Extent:
    """Multiply two extents of amounts above nought."""
    return Extent(_product(one.printed, other.printed), _product(one.loose, other.loose))


def _product(one: Range, other: Range) -> Range:
    low = None if one.low is None or other.low is None else one.low * other.low
    return Range(low, None if one.high is None or other.high is None else one.high * other.high)

"""Figures of all papers in, checks across them out: variants of one count, one number for two measures, a million for a billion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from evenhand.core.collation import Contradiction
from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS, NOT_STATED, Check, Used
from evenhand.core.figures.ranges import Range, say_extent
from evenhand.core.figures.stated import Stated, define, is_known, name_measure
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# Why two numbers that differ need be no contradiction; a bound and a rounded number are held against the other by their ranges.
_REASONS = {
    "measure": "they are printed with different limits",
    "period": "they are for different times",
    "correction": "one is printed as a correction of the other",
    "part": "one paper prints both, so one may be a part of the other",
    "time": "it may have changed between the two",
    "name": "they may be told of two things",
}
_SCALED = re.compile(r"(?:\d|\s|-)(?:k|m|mn|bn|b|tn|thousand|million|billion|trillion)$", re.IGNORECASE)
# "420 homes and businesses" are more than homes.
_AND_OTHERS = re.compile(r"\s(?:[a-z-]+\s){0,3}?[a-z]+s\sand\s[a-z-]+s\b")
_SHARED = 3
# Numbers so many times apart are more often of two things than told wrongly.
_FARTHEST = 10
# Of one number so many tellings are compared with each; in a folder of ten thousand papers work must not grow with their square.
_NEAR = 24


@frozen
class Apart:
    """What is not held against every other figure: parts of a sum, changes, parts of a whole, what was before a change, both its ends."""

    parts: frozenset[Place]
    moved: frozenset[Place]
    wholes: Mapping[Place, Decimal]
    begun: frozenset[Place]
    pairs: frozenset[frozenset[tuple[str | None, Decimal | None]]]


def check_variants(rows: Sequence[Sequence[Stated]], contradictions: Sequence[Contradiction], apart: Apart) -> Iterator[Check]:
    """Write out what collation found of one thing told in two numbers; a bound that both keep is shown with them."""
    held = {(each.place.paper, each.start): each for row in rows for each in row}
    numbers = [row for row in contradictions if row.kind == "number"]
    real = {told.place for row in numbers if row.apparent is None for told in row.readings}
    bounds: dict[Place, list[Contradiction]] = defaultdict(list)
    for row in numbers:
        for told in row.readings if row.apparent == "bound" else ():
            bounds[told.place].append(row)
    for row in numbers:
        figures = _comparable(_figures(row, held), apart)
        told_with_a_real_one = row.apparent == "bound" and any(told.place in real for told in row.readings)
        # Numbers that one paper prints, and of one of which no paper says what it measures, are hardly of one thing.
        bare = row.apparent == "part" and any(name_measure(each) == NOT_STATED for each in figures)
        if len(figures) > 1 and not told_with_a_real_one and not bare and not _says_nothing(row, figures):
            beside = [bound for told in row.readings for bound in bounds[told.place]] if row.apparent is None else []
            yield _variant(row, figures, _bounds(beside, figures, held))


def _says_nothing(row: Contradiction, figures: Sequence[Stated]) -> bool:
    """Say whether numbers are apart of which no paper says what they measure: no sum helps, and they stand among the contradictions."""
    unnamed = row.what == row.what.upper() or name_measure(*figures[:1]) == NOT_STATED
    apart = not _common(each.extent.loose for each in figures)
    return unnamed and apart and row.apparent != "correction" and _settle(row, figures)[0] == CANNOT_TELL


def _figures(row: Contradiction, held: Mapping[tuple[str, int], Stated]) -> list[Stated]:
    """Return the figures that a contradiction leans on; it names them with what they count."""
    return [held[told.place.paper, told.place.start] for told in row.readings if (told.place.paper, told.place.start) in held]


def _comparable(figures: Sequence[Stated], apart: Apart) -> list[Stated]:
    """Leave out parts of a sum, both ends of a change, and what something changed by beside what it came to."""
    held = [each for each in figures if each.place not in apart.parts]
    if frozenset((each.figure.unit, each.figure.value) for each in held) in apart.pairs:
        return []
    if len({whole for each in held if (whole := apart.wholes.get(each.place)) is not None}) > 1:
        return []
    if len({each.place in apart.begun for each in held}) > 1 and not _common(each.extent.printed for each in held):
        held = [each for each in held if each.place not in apart.begun]
    levels = [each for each in held if each.place not in apart.moved or each.figure.unit in ("percent", "points", "fraction")]
    if len(levels) == len(held):
        return held
    changes = [each for each in held if each not in levels]
    return next((told for told in (levels, changes) if len({each.figure.value for each in told}) > 1), [])


def _bounds(beside: Sequence[Contradiction], figures: Sequence[Stated], held: Mapping[tuple[str, int], Stated]) -> list[Stated]:
    """Return the bounds that are told of these figures."""
    return [each for bound in beside for each in _figures(bound, held) if each.figure.bound and all(each is not one for one in figures)]


def _variant(row: Contradiction, figures: Sequence[Stated], bounds: Sequence[Stated]) -> Check:
    verdict, why = _settle(row, figures)
    shown = [*figures, *{each.place: each for each in bounds}.values()]
    lines = dict.fromkeys(f"{_named(each)} is {say_extent(each.extent, each.figure.unit)}" for each in shown)
    measure = name_measure(*figures[:1])
    what = row.what if row.what != row.what.upper() and measure != NOT_STATED else measure
    return Check(
        "",
        "variants",
        verdict,
        ("" if what == NOT_STATED else f"{what}: ") + " and ".join(dict.fromkeys(_named(each) for each in figures)),
        (*lines, f"{why}: {verdict}"),
        measure,
        define(*figures),
        tuple(_used(each, each in bounds) for each in shown),
        unit=figures[0].figure.unit,
        needs=f"{'what each of them measures' if what == NOT_STATED else what}, by one count and for one time"
        if verdict == CANNOT_TELL
        else None,
    )


def _settle(row: Contradiction, figures: Sequence[Stated]) -> tuple[str, str]:
    """Return the verdict on numbers told of one thing, and why: by their ranges, and only where it is sure that it is one thing."""
    if row.apparent in _REASONS:
        return CANNOT_TELL, _REASONS[row.apparent]
    if _is_below_a_limit(figures):
        return CANNOT_TELL, "one is told as a limit: what stays below it may hold, but is not confirmed by it"
    if _are_limits_one_way(figures):
        return CANNOT_TELL, "each is told as a limit; both may hold" if len(figures) == 2 else "each is told as a limit; all may hold"
    if _common(each.extent.printed for each in figures):
        return AGREES, "some value lies in all of them"
    if _common(each.extent.loose for each in figures):
        return CANNOT_TELL, "some value lies in all of them only if they are taken loosely"
    if len({_AND_OTHERS.match(each.after()) is None for each in figures}) > 1:
        return CANNOT_TELL, "one of them counts other things with it"
    if any(each.figure.measure is None for each in figures) and not _told_alike(figures):
        return CANNOT_TELL, "no value lies in all of them, but the papers do not say what one of them measures"
    least, most = (end(each.figure.value or 0 for each in figures) for end in (min, max))
    if least * _FARTHEST < most:
        return CANNOT_TELL, "no value lies in all of them, but they are too far apart to be told of one thing for sure"
    return DIFFERS, "no value lies in all of them"


def _is_below_a_limit(figures: Sequence[Stated]) -> bool:
    """Say whether a number is held against "up to" another, which names the most that is offered and no count of what is."""
    limits = [each for each in figures if each.figure.bound == "up to"]
    others = [each for each in figures if each.figure.bound != "up to"]
    return bool(limits and others) and any(one.figure.value != limit.figure.value for one in others for limit in limits)


def _are_limits_one_way(figures: Sequence[Stated]) -> bool:
    """Say whether different numbers are all told as the least, or all as the most: "more than 4,200" and "more than 2,400"."""
    if not all(each.figure.bound for each in figures) or len({each.figure.value for each in figures}) < 2:
        return False
    ranges = [each.extent.printed for each in figures]
    return all(each.high is None for each in ranges) or all(not each.low and each.high is not None for each in ranges)


def _told_alike(figures: Sequence[Stated]) -> bool:
    """Say whether numbers without a measure stand in sentences of so many like words that one thing must be meant."""
    words = [each.around() for each in figures]
    return all(len(words[0] & other) > _SHARED for other in words[1:])


def _common(ranges: Iterable[Range]) -> bool:
    """Say whether one value lies in all of some ranges."""
    held = list(ranges)
    lows = [each.low for each in held if each.low is not None]
    highs = [each.high for each in held if each.high is not None]
    if not lows or not highs or max(lows) < min(highs):
        return True
    # £6m may be anything up to £6.5m and £7m anything from there: ranges of rounding that only touch share nothing.
    exact_or_open = any(each.low is None or each.high is None or each.low == each.high for each in held)
    return exact_or_open and max(lows) == min(highs)


def _named(stated: Stated) -> str:
    return f"“{stated.figure.bound} {stated.words}”" if stated.figure.bound else f"“{stated.words}”"


def _used(stated: Stated, bound: bool) -> Used:
    return stated.used("told alike" if bound else "claim")


def _pairs(groups: Mapping[Hashable, Sequence[Stated]]) -> Iterator[tuple[Stated, Stated]]:
    for held in groups.values():
        for number, one in enumerate(held, start=1):
            yield from ((one, other) for other in held[number : number + _NEAR])


def check_measures(rows: Sequence[Sequence[Stated]]) -> Iterator[Check]:
    """Show where one number is told of two measures by one speaker, or in like words: they are never joined."""
    by_value: dict[Hashable, list[Stated]] = defaultdict(list)
    for row in rows:
        for each in row:
            if each.figure.kind in ("percent", "money") and each.figure.value and each.family and is_known(each.family):
                by_value[each.figure.unit, each.figure.value].append(each)
    for one, other in _pairs(by_value):
        if one.family != other.family and one.sentence != other.sentence and _is_one_claim(one, other):
            yield _measures(one, other)


def _is_one_claim(one: Stated, other: Stated) -> bool:
    if (one.figure.direction or other.figure.direction) != (other.figure.direction or one.figure.direction):
        return False
    shared = len(one.around() & other.around())
    same_speaker = one.person is not None and one.person == other.person
    return one.paper.id != other.paper.id and (same_speaker or (shared >= _SHARED and not _is_round(one)))


def _is_round(stated: Stated) -> bool:
    """Say whether a number is one that comes up by chance: a single digit and noughts, or a half."""
    digits = f"{stated.figure.value.normalize():f}".replace(".", "").strip("0") if stated.figure.value is not None else ""
    return len(digits) < 2 or digits in ("25", "75", "15")


def _measures(one: Stated, other: Stated) -> Check:
    lines = tuple(f"“{each.words}” of {each.figure.measure}: {say_extent(each.extent, each.figure.unit)}" for each in (one, other))
    return Check(
        "",
        "measure",
        CANNOT_TELL,
        f"{one.words} of {one.figure.measure} and {other.words} of {other.figure.measure}",
        (*lines, "one number, two measures: the two are not joined"),
        name_measure(one, other),
        define(one, other),
        (one.used("claim"), other.used("claim")),
        unit=one.figure.unit,
        note="each may hold of its own measure; what is shown of one says nothing of the other",
        needs=f"{one.figure.measure} and {other.figure.measure}, each as a series of its own",
    )


def check_scales(rows: Sequence[Sequence[Stated]]) -> Iterator[Check]:
    """Find a sum told of one thing a thousand times as large as elsewhere, in other letters: a million for a billion."""
    by_digits: dict[Hashable, list[Stated]] = defaultdict(list)
    for row in rows:
        for each in row:
            if each.figure.kind in ("money", "count") and each.figure.value and _SCALED.search(each.words):
                by_digits[each.figure.unit, each.family, _digits(each)].append(each)
    for one, other in _pairs(by_digits):
        small, large = sorted((one, other), key=lambda each: each.figure.value or 0)
        ratio = Fraction(large.figure.value or 1) / Fraction(small.figure.value or 1)
        if ratio == 1000 and len(one.around() & other.around()) >= (_SHARED if _is_round(one) else 2):
            yield _scale(small, large)


def _digits(stated: Stated) -> str:
    return f"{stated.figure.value.normalize():f}".replace(".", "").strip("0") if stated.figure.value is not None else ""


def _scale(small: Stated, large: Stated) -> Check:
    lines = tuple(f"“{each.words}” is {say_extent(each.extent, each.figure.unit)}" for each in (small, large))
    measure = name_measure(small, large)
    return Check(
        "",
        "unit",
        DIFFERS,
        f"{small.words} and {large.words}" + ("" if measure == NOT_STATED else f" of {measure}"),
        (*lines, "the same digits, a thousand times apart: differs"),
        measure,
        define(small, large),
        (small.used("claim"), large.used("claim")),
        unit=small.figure.unit,
        note="one of the two seems to be printed with the wrong unit",
    )

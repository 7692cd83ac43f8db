"""The figures of one paper in, checks of sums out: parts that are printed with their total, and savings options against their target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import add

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS, NOT_STATED, Check, Saving, Used
from evenhand.core.figures.ranges import Range, as_decimal, judge, say, say_extent, say_range
from evenhand.core.figures.shares import whole_of
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.values import patterns as re

_TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:ling|led|s)?(?:\sof)?|altogether|in\sall|adds?(?:ing)?\sup\sto|comes?\sto|came\sto|coming\sto|making|a\scombined|sum\sof)"
    r"\s(?:about\s|around\s|nearly\s|almost\s|just\sover\s|some\s)?$"
)
_TOTAL_AFTER = re.compile(r"\s(?:in\stotal|in\sall|altogether|combined|between\sthem|overall|all\stold)\b")
# "£222,000 to run: £148,000 for staff, £41,000 for heating and £33,000 for chemicals."
_SPLIT = re.compile(
    r"[^.;!?\d]{0,60}?(?::|\s(?:made\sup|consisting|composed)\sof|\s(?:comprising|consists\sof|split\sinto|divided\sinto))\s(?:about\s|some\s)?"
)
# A list that falls this far short of its total may leave parts out, and says so no more than one that is whole.
_SHORT = Fraction(9, 10)
_LISTED = re.compile(r",|;|\band\b|\bplus\b|:|–|—")
_NO_LIST = re.compile(
    r"\b(?:from|compared|than|of\swhich|including|up|down|instead|rather|but|against|while|whereas|after|out\sof|or|not)\b|[.!?]"
)
_TARGET = re.compile(
    r"(?:\b(?:must|need(?:s|ed|ing)?\sto|ha(?:s|ve|d)\sto|required\sto|told\sto|ordered\sto|forced\sto|aim(?:s|ed|ing)?\sto|seek(?:s|ing)?\sto|"
    r"looking\sto|trying\sto|want(?:s|ed)?\sto|plan(?:s|ned)?\sto|bid\sto|under\spressure\sto)\s(?:save|find|cut|make|reduce\s(?:its|the)\s"
    r"(?:budget|spending)\sby)|\b(?:savings|gap|shortfall|hole|deficit|target)\sof)\s"
    r"(?:a\sfurther\s|another\s|about\s|around\s|some\s|an\sextra\s|at\sleast\s|savings\sof\s)?$"
)
_TARGET_AFTER = re.compile(
    r"\s(?:budget\s|funding\s)?(?:gap|shortfall|hole|deficit|savings?\starget|in\ssavings|of\ssavings|worth\sof\s(?:savings|cuts))\b"
)
_RATED = re.compile(r"\s(?:a|an|per|each|every)\s(?!year\b)[a-z]+")
_BRACKETS = re.compile(r"\([^)]*\)")
_FEWEST, _MOST = 2, 12
_GAP = 80


def check_totals(row: Sequence[Stated]) -> Iterator[Check]:
    """Add up the parts that a sentence lists with their total."""
    by_sentence: dict[tuple[int, str | None], list[Stated]] = {}
    for each in row:
        if each.figure.kind in ("money", "count") and each.figure.value is not None:
            by_sentence.setdefault((each.sentence.start, each.figure.unit), []).append(each)
    for figures in by_sentence.values():
        figures = _without_asides(figures)
        if found := _with_total(figures) or _split(figures):
            yield _check(*found)
        elif parted := _parted(figures):
            yield _check(*parted, all_told=False)


def _without_asides(figures: Sequence[Stated]) -> list[Stated]:
    """Leave out what stands in brackets beside a list: "£3m on staff (up from £2m), £2m on heat"; a list in brackets stays."""
    outside = [each for each in figures if not _is_aside(each)]
    return outside if len(outside) > _FEWEST else list(figures)


def _is_aside(stated: Stated) -> bool:
    before = stated.before(200)
    return before.rfind("(") > before.rfind(")")


def _split(figures: Sequence[Stated]) -> tuple[list[Stated], Stated] | None:
    """Return the parts that a total printed before them is split into; None where the list may not be the whole of it."""
    total, *parts = figures
    if not _FEWEST <= len(parts) <= _MOST or any(each.figure.bound for each in figures):
        return None
    first, *gaps = _gaps(figures)
    listed = all(map(_goes_on, gaps))
    if (
        not _SPLIT.fullmatch(first)
        or _NO_LIST.search(first.replace("made up of", ""))
        or not listed
        or not re.search(r"\b(?:and|plus)\b", gaps[-1])
    ):
        return None
    of_one_kind = total.figure.unit != "count" or len({each.family for each in figures if each.figure.of}) == 1
    plain = not any(_is_yearly(each) for each in parts) or all(map(_is_yearly, figures))
    least, most = (sum(Fraction(each.figure.value or 0) for each in held) for held in (parts, [total]))
    whole = least >= most * _SHORT and all((each.figure.value or 0) < (total.figure.value or 0) for each in parts)
    return (parts, total) if of_one_kind and plain and whole else None


def _with_total(figures: Sequence[Stated]) -> tuple[list[Stated], Stated] | None:
    """Return the parts and the total of a list; None where the sentence is no such list."""
    totals = [each for each in figures if _TOTAL_BEFORE.search(each.before()) or _TOTAL_AFTER.match(each.after())]
    if len(totals) != 1 or totals[0] not in (figures[0], figures[-1]):
        return None
    total = totals[0]
    parts = [each for each in figures if each is not total]
    if not _FEWEST <= len(parts) <= _MOST or any((each.figure.value or 0) > (total.figure.value or 0) for each in parts):
        return None
    listed = all(map(_goes_on, _gaps(figures)))
    of_one_kind = total.figure.unit != "count" or len({each.family for each in figures}) == 1
    plain = not any(each.figure.bound for each in parts) and not any(_is_yearly(each) != _is_yearly(total) for each in parts)
    return (parts, total) if listed and of_one_kind and plain else None


def _gaps(figures: Sequence[Stated]) -> list[str]:
    """Return what stands between figures of a sentence, without what is in brackets."""
    text = figures[0].paper.text
    return [_BRACKETS.sub("", text[one.end : other.start]).lower() for one, other in pairwise(figures)]


def _goes_on(gap: str) -> bool:
    return bool(_LISTED.search(gap)) and len(gap) <= _GAP and not _NO_LIST.search(gap)


def _parted(figures: Sequence[Stated]) -> tuple[list[Stated], Stated] | None:
    """Return the parts and the whole of "of 52 replies, 31 were in favour, 11 against and five undecided"; None for another list."""
    whole, *parts = figures
    if whole.figure.kind != "count" or not _FEWEST <= len(parts) <= _MOST or any(each.figure.bound for each in figures):
        return None
    first, *gaps = _gaps(figures)
    # "Against" is how one part of a vote is named.
    listed = all(_goes_on(gap.replace(" against", "")) for gap in gaps)
    if whole_of(whole, parts[0]) is None or _NO_LIST.search(first) or not listed or " and " not in gaps[-1]:
        return None
    return None if any(each.figure.of and each.family != whole.family for each in parts) else (parts, whole)


def _is_yearly(stated: Stated) -> bool:
    return any(re.search(r"\b(?:year|annum|annually|month|week)", scope.lower()) for scope in stated.figure.scope)


def _check(parts: Sequence[Stated], total: Stated, *, all_told: bool = True) -> Check:
    """Hold parts against their total; where not all need be told they cannot be more, and of fewer nothing is known."""
    unit = total.figure.unit
    found = reduce(add, (each.extent for each in parts))
    verdict, rest = judge(total.extent, found), total.extent - found
    note = None
    if not all_told and verdict == DIFFERS and (rest.loose.low or 0) > 0:
        verdict, note = CANNOT_TELL, f"of {say_extent(rest, unit)} nothing is told"
    exact = sum((Fraction(each.figure.value or 0) for each in parts), Fraction(0))
    if verdict == AGREES and exact != total.figure.value:
        note = f"as printed the parts add up to {say(exact, unit)}; they fit {total.words} only as rounded numbers"
    return Check(
        "",
        "sum",
        verdict,
        f"{total.words} in all: {', '.join(each.words for each in parts)}",
        (
            f"{' + '.join(each.words for each in parts)}: {say_extent(found, unit)}",
            f"“{total.words}” is {say_extent(total.extent, unit)}: {verdict}",
        ),
        name_measure(total, *parts),
        define(total, *parts),
        (*(each.used("part") for each in parts), total.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
        note,
    )


def check_options(rows: Sequence[Sequence[Stated]], savings: Sequence[Saving]) -> Iterator[Check]:
    """Hold the savings options that have an amount against the largest target of their paper; what is done already is told apart."""
    by_paper: dict[str, list[Saving]] = {}
    for saving in savings:
        if saving.amount is not None:
            by_paper.setdefault(saving.place.paper, []).append(saving)
    for row in rows:
        own = by_paper.get(row[0].paper.id, []) if row else []
        targets = [each for each in row if _is_target(each) and all(each.figure.value != one.amount for one in own)]
        target = max(targets, key=lambda each: each.figure.value or 0, default=None)
        # A "target" below what one option is to save is the target of something else.
        if own and target and all((one.amount or 0) < (target.figure.value or 0) for one in own if one.unit == target.figure.unit):
            yield _against(target, own)


def _is_target(stated: Stated) -> bool:
    if stated.figure.kind != "money" or _RATED.match(stated.after()):
        return False
    return bool(_TARGET.search(stated.before()) or _TARGET_AFTER.match(stated.after()))


def _against(target: Stated, savings: Sequence[Saving]) -> Check:
    unit = target.figure.unit
    each_once = {(saving.option, saving.amount): saving for saving in savings if saving.unit == unit and saving.status != "ruled out"}
    total = sum((Fraction(saving.amount or 0) for saving in each_once.values()), Fraction(0))
    left = target.extent.printed - Range(total, total)
    done = [saving for saving in each_once.values() if saving.status == "done"]
    named = " + ".join(f"{say(Fraction(saving.amount or 0), unit)} ({saving.what})" for saving in each_once.values())
    lines = (
        f"{named or 'no option with an amount'}: {say(total, unit)}",
        f"“{target.words}” is {say_extent(target.extent, unit)}; {say_range(left, unit)} is left to other options, named or not",
    )
    return Check(
        "",
        "options",
        CANNOT_TELL,
        f"options that are named, against {target.words}",
        lines,
        name_measure(target),
        define(target) if define(target) != NOT_STATED else NOT_STATED,
        (target.used("claim"), *(Used("part", saving.place, saving.what) for saving in each_once.values())),
        as_decimal(total),
        as_decimal(total),
        unit,
        f"said to be done already: {', '.join(saving.what for saving in done)}" if done else None,
        "the amount of every option, and whether it is saved once or each year",
    )

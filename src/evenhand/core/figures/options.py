"""The figures and the ways to save of all papers in, checks out: the options that have an amount against what is to be saved in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evenhand.core.figures.model import CANNOT_TELL, NOT_STATED, Check, Saving, Used
from evenhand.core.figures.ranges import Range, as_decimal, say, say_extent, say_range
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.values import patterns as re

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

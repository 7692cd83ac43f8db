"""The figures of one paper in, checks of changes told by what was reached out: "rose by £11m to £84m, a rise of 15 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction

from attrs import frozen

from evenhand.core.figures.changes import claim_extent
from evenhand.core.figures.model import Check
from evenhand.core.figures.ranges import Extent, Range, as_decimal, judge, say_extent
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_changes import CHAINED, MOVES
from evenhand.core.figures.wording import HEDGE
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_BY = re.compile(rf"(?:\s[a-z]+ly)?\s(?:by\s)?{HEDGE}$")
_TO = re.compile(rf"(?:\s[a-z]+){{0,3}}?\s?\)?,?\sto\s{HEDGE}")
_NOW = re.compile(rf"(?:\s[a-z-]+){{0,3}}?,\s\(?(?P<way>up|down)\s(?:by\s)?{HEDGE}")
_SAID = re.compile(
    rf"(?:\s[a-z-]+){{0,4}}?(?:,\s(?:or\s|that\sis\s|which\sis\s|an?\s(?:rise|increase|fall|drop|cut|reduction)\sof\s)?|\s\(){HEDGE}"
)
_CLOSED = re.compile(r"\s?(?:[).;]|$|,\s|\s(?:in|over|since|on|this|last|more|less|higher|lower|increase|rise|fall|drop|cut|reduction)\b)")
_FROM = re.compile(r"[^.;]{0,30}?\s(?:up|down|on|from|against|compared)\b")
_ONE = Range(Fraction(1), Fraction(1))


@frozen
class _Told:
    """What was reached, what it rose or fell by to get there, and the share said of that."""

    reached: Stated
    by: Stated
    share: Stated
    way: str


def check_reached(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each share said of a change whose end is printed and whose beginning is not."""
    valued = [each for each in row if each.figure.value is not None]
    for three in zip(valued, valued[1:], valued[2:], strict=False):
        if any(each.place in taken or each.sentence != three[0].sentence for each in three):
            continue
        told = _read(*three)
        if told and told.by.figure.unit == told.reached.figure.unit and _is_whole(told):
            yield _check(told)


def _read(one: Stated, two: Stated, three: Stated) -> _Told | None:
    """Return what three figures in a row tell: "by £11m, or 15 per cent, to £84m", "£84m, up £11m (15 per cent)"."""
    text = one.paper.text
    first, second = text[one.end : two.start].lower(), text[two.end : three.start].lower()
    if now := _NOW.fullmatch(first):
        if not CHAINED.fullmatch(second):
            return None
        by, share = (three, two) if _is_share(two) else (two, three)
        return _Told(one, by, share, now["way"]) if _is_share(share) else None
    way = _way(one.before())
    if way is None or _FROM.match(three.after()):
        return None
    if CHAINED.fullmatch(first) and _TO.fullmatch(second) and _is_share(one) != _is_share(two):
        by, share = (two, one) if _is_share(one) else (one, two)
        return _Told(three, by, share, way)
    if _TO.fullmatch(first) and _SAID.fullmatch(second) and _is_share(three) and _CLOSED.match(three.after()):
        return _Told(two, one, three, way)
    return None


def _way(before: str) -> str | None:
    """Return the way of the verb that a figure stands right behind: "rose by", "is down"."""
    moves = list(MOVES.finditer(before))
    if not moves or not _BY.fullmatch(before[moves[-1].end() :]):
        return None
    return "down" if moves[-1]["down"] else "up" if moves[-1]["up"] else None


def _is_share(stated: Stated) -> bool:
    return stated.figure.unit in ("percent", "fraction")


def _is_whole(told: _Told) -> bool:
    """Say whether something was there before: nothing that rose by all that it came to is a share of anything."""
    return told.by.figure.unit not in ("percent", "fraction", "points") and (
        told.way == "down" or (told.by.figure.value or 0) < (told.reached.figure.value or 0)
    )


def _check(told: _Told) -> Check:
    unit, claim = told.by.figure.unit, claim_extent(told.share)
    before = told.reached.extent - told.by.extent if told.way == "up" else told.reached.extent + told.by.extent
    found = _share_of_what_was(told)
    verdict = judge(claim, found)
    what = "rise" if told.way == "up" else "fall"
    return Check(
        "",
        "change",
        verdict,
        f"a {what} of {told.share.words}: by {told.by.words} to {told.reached.words}",
        (
            f"{told.by.words} is {say_extent(told.by.extent, unit)}; {told.reached.words} is {say_extent(told.reached.extent, unit)}",
            f"before the {what} it was {say_extent(before, unit)}, of which the {what} is {say_extent(found, 'percent')}",
            f"“{told.share.words}” is {say_extent(claim, 'percent')}: {verdict}",
        ),
        name_measure(told.reached, told.by),
        define(told.reached, told.by),
        (told.reached.used("to"), told.by.used("part"), told.share.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "percent",
    )


def _share_of_what_was(told: _Told) -> Extent:
    """Return the change in per cent of what was there before, by way of how many times the change what was reached is.

    So each figure stands in the sum once, and the range is no wider than the print allows.
    """
    one = Extent(_ONE, _ONE)
    times = told.reached.extent.over(told.by.extent)
    return one.over(times - one if told.way == "up" else times + one).times(100)

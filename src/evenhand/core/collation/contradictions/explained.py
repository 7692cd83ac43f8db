"""Two figures of one thing in, why both may hold out, where a paper itself explains it: a part is left out, or time has passed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from evenhand.core.collation.contradictions.counted import Counted
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

Printed = Mapping[str, Sequence[tuple[int, Decimal]]]
"""For each paper where its numbers stand, in order, and what they come to."""

_LEFT_OUT = re.compile(
    r"\b(?:(?:not|without|n[’']t|never) (?:count|includ)\w*|exclud\w+|(?:leav\w+|left|took|taken|tak\w+) out|other than|apart from|"
    r"(?:does|do|did) not (?:count|include|cover|take in)|not taking in|on top of|without (?:the|its|their|any))\b",
    re.I,
)
_JOINT = re.compile(
    r"\b(?:both|between them|combined|put together|taken together|together|"
    r"across (?:its|their|the|all|both)\b|all (?:two|three|four|five|six))\b",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:until|used to|at first|originally|initially|before|previous(?:ly)?|old|had been|"
    r"(?:up|down|rose|risen|rises|raised|cut|increased|went|gone|go|goes|fell) from|"
    r"in the (?:first|old)|last (?:year|spring|summer|autumn|fall|winter|season))\b",
    re.I,
)
_AFTER = re.compile(
    r"\b(?:now|from (?=this|next|the|[A-Z])|since|after|later|new|(?:rose|risen|rises?|raised|cut|increased|went(?: up| down)?|gone up|"
    r"goes? up|put up|fell|fallen|up|down) to|th(?:is|e coming) (?:year|spring|summer|autumn|fall|winter|season))\b",
    re.I,
)
_NEXT, _NEAR, _CLOSE = 160, 70, 45
# So small a difference is printed of all sorts of things.
_LEAST, _LEAST_ADDED = 3, 11


def explained(one: Counted, other: Counted, printed: Printed) -> str | None:
    """Return "part" or "time" where a paper tells why two figures of one thing differ, else None."""
    small, large = sorted((one, other), key=lambda each: each.value)
    if _leaves_out(small) and not _leaves_out(large):
        return "part"
    rest = large.value - small.value
    if any(_prints_rest(each, rest, printed) or _sums_up(each, small.value, large.value, printed) for each in (one, other)):
        return "part"
    if one.paper.id != other.paper.id and _is_joint(large) and not _is_joint(small):
        return "part"
    return "time" if one.unit != "count" and _are_before_and_after(one, other) else None


def _leaves_out(one: Counted) -> bool:
    """Say whether a figure is told as one that something is left out of, in its sentence or the next."""
    found = _LEFT_OUT.search(one.paper.text, one.figure.span.end, _reach(one).end)
    return found is not None


def _reach(one: Counted) -> Span:
    """Return the sentence of a figure and so much behind it as explains it, in one paragraph."""
    text = one.paper.text
    end = min(len(text), one.sentence.end + _NEXT)
    line = text.find("\n\n", one.figure.span.end, end)
    return Span(one.sentence.start, line if line >= 0 else end)


def _prints_rest(one: Counted, rest: Decimal, printed: Printed) -> bool:
    """Say whether what lies between two figures is printed beside one of them: 188, and 24 posts that stand vacant."""
    reach = _reach(one)
    return rest >= _LEAST and any(
        reach.start <= at < reach.end and value == rest and at != one.figure.span.start for at, value in printed.get(one.paper.id, ())
    )


def _sums_up(one: Counted, small: Decimal, large: Decimal, printed: Printed) -> bool:
    """Say whether the paper of a figure adds up elsewhere: "eighteen others keep a house, which is how you get to sixty-four"."""
    every = printed.get(one.paper.id, ())
    rests = [at for at, value in every if value == large - small >= _LEAST_ADDED]
    return any(0 < abs(at - rest) <= _NEXT for at, value in every if value in (small, large) for rest in rests)


def _is_joint(one: Counted) -> bool:
    """Say whether a figure is told of several together."""
    start, end = max(one.sentence.start, one.figure.span.start - _NEAR), min(one.sentence.end, one.figure.span.end + _NEAR)
    return _JOINT.search(one.paper.text, start, end) is not None


def _are_before_and_after(one: Counted, other: Counted) -> bool:
    """Say whether one sum is told as what it was and the other as what it became."""
    sides = [[pattern.search(each.paper.text, *_beside(each)) is not None for pattern in (_BEFORE, _AFTER)] for each in (one, other)]
    return sides in ([[True, False], [False, True]], [[False, True], [True, False]])


def _beside(one: Counted) -> tuple[int, int]:
    return max(one.sentence.start, one.figure.span.start - _CLOSE), min(one.sentence.end, one.figure.span.end + _CLOSE)

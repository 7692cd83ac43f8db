"""The figures of a paper in, pairs out that the paper itself sets against each other: "the council says 40; the true number was 31"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from evenhand.core.collation.contradictions.counted import Counted
from evenhand.core.collation.contradictions.words import content, stem
from evenhand.core.values import patterns as re

_DISPUTED = re.compile(
    r"\b(?:(?:true|real|actual|correct|proper|right) (?:number|figure|total|cost|sum|saving|price|count|rate|bill|loss|share)s?|"
    r"disput(?:ed|es|ing)|ha[ds] (?:said|put it|claimed|estimated|told)|(?:our|its|their|his|her) own (?:figures?|logs?|"
    r"counts?|records?|survey|estimate)s?|"
    r"nearer|closer to|more like|rather than|in fact|in truth|insists?|begs to differ|put (?:it|the (?:number|"
    r"figure|total|crowd|cost|loss|bill)) at|reckon(?:s|ed)?|no more than)\b",
    re.I,
)
_REACH = 260
# "The survey says £640,000": a bare number answers one told before.
_SAYS = re.compile(
    r"\b(?<!now )(?:says?|said|shows?|showed|gives?|gave|(?:puts?|makes|made|has|had) it (?:at|as)?|"
    r"(?:says?|said|insists?|insisted) (?:that )?there (?:are|were))\s(?:(?:only|just|about|nearer)\s)?\Z",
    re.I,
)
# "The saving would be £410,000 a year, not £380,000".
_AND_NOT = re.compile(r"(?:,| –| -|—)\s?(?:and\s)?not\s(?:the\s|a\s)?\Z")
# "It took 16 weeks, not the five promised": what was looked for is no other telling of what came.
_LOOKED_FOR = re.compile(r"\s(?:[a-z]+\s)?(?:promised|planned|expected|forecast|budgeted|hoped|needed|allowed)\b")
_BEFORE = 8
# Below this share of one another two numbers are hardly of one thing.
FAR = Decimal("0.1")
AGAINST = "set against each other"


def set_against(counted: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Yield the figures that a paper itself sets against one another: "the council says 40; the true number was 31"."""
    for number, other in enumerate(counted):
        denied = _denied(counted[number - 1], other) if number else None
        if denied is not None:
            told = (each for each in reversed(counted[:number]) if each.paper.id == other.paper.id and _is_one(each, other))
            yield next(told, other), denied
            continue
        before = [each for each in counted[max(0, number - _BEFORE) : number] if _may_be_answered(each, other)]
        if before and other.value:
            one = _answered(before, other)
            if one.value != other.value and _speaks_anew(one, other) and _is_answer(one, other):
                yield one, other


def _denied(one: Counted, other: Counted) -> Counted | None:
    """Return the figure for which another is denied: "£410,000, not £380,000"."""
    if one.paper.id != other.paper.id or one.sentence != other.sentence or one.unit != other.unit or one.value == other.value:
        return None
    between = one.paper.text[one.figure.span.end : other.figure.span.start]
    if _LOOKED_FOR.match(one.paper.text, other.figure.span.end):
        return None
    return one if share_of(one.value, other.value) >= FAR and _AND_NOT.search(between) else None


def _is_one(one: Counted, other: Counted) -> bool:
    return one.unit == other.unit and one.value == other.value and (not one.head or not other.head or one.head == other.head)


def _answered(before: Sequence[Counted], other: Counted) -> Counted:
    """Return the figure that another answers: the last, unless "the true saving" says of what it is."""
    named = stem(other.called_true)
    said = [each for each in before if named and named in content(each.sentence.words(each.paper.text))]
    own = [each for each in said if each.sentence != other.sentence]
    return (own or before)[-1]


def _is_answer(one: Counted, other: Counted) -> bool:
    """Say whether words of dispute stand before a figure, or another source "says" a bare number."""
    text = other.paper.text
    between = text[one.figure.span.end : other.figure.span.start]
    if "\n\n" not in between and _DISPUTED.search(text, max(one.figure.span.end, other.sentence.start), other.figure.span.start):
        return True
    bare = other.unit != "count" or (not other.named and not other.head)
    return bare and _SAYS.search(between) is not None and one.sentence != other.sentence


def _may_be_answered(one: Counted, other: Counted) -> bool:
    near = one.paper.id == other.paper.id and other.figure.span.start - one.figure.span.end <= _REACH
    bare = other.unit == "count" and not other.head and one.figure.kind == "count"
    one_unit = (one.unit == other.unit or bare) and one.unit not in ("months", "days", "hours")
    return (
        near
        and one_unit
        and share_of(one.value, other.value) >= FAR
        and (not one.head or not other.head or one.head == other.head)
        and not other.part
    )


def _speaks_anew(one: Counted, other: Counted) -> bool:
    """Say whether another speaks at the second figure than at the first, or the first is the paper's own."""
    return one.figure.speaker is None or one.figure.speaker != other.figure.speaker or one.sentence != other.sentence


def share_of(value: Decimal, against: Decimal) -> Decimal:
    """Say what part of the larger of two numbers the smaller is, 0 where one is none."""
    return min(value, against) / max(value, against) if value and against else Decimal(0)

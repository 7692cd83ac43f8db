"""The tellings of one deal in, what it hangs on out: each condition once, with the wording of every paper."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.deals.condition_words import event_of, judge_of, kind_of, owed_by, test_at, without_tag
from evenhand.core.deals.due import due_at
from evenhand.core.deals.model import SETTERS, Condition, Wording
from evenhand.core.deals.parties import party_of
from evenhand.core.deals.tellings import Telling, manner_at
from evenhand.core.letters import Source
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.values import Place, Span

# The share of the shorter one's telling words that makes two wordings of a condition alike.
_ALIKE = 0.34
PERHAPS = "perhaps one condition told twice: each is the one condition that its paper tells of this offer, but no word is in both"
SAME_WORDS, SAME_OFFER = "the wordings are alike", "each is the one condition that its paper tells of this offer"


@frozen
class Told:
    """One wording of a condition while conditions are put together; `by_other` where it is set by whoever is offered something."""

    telling: Telling
    span: Span
    setter: Member | None
    by_other: bool = False

    @property
    def source(self) -> Source:
        """The paper in which it stands."""
        return self.telling.source

    @property
    def words(self) -> str:
        """Its words, as printed."""
        return self.source.words(self.span)


def find_conditions(
    tellings: Sequence[Telling], by: Member | None, to: Member | None, cast: Cast, land: str | None = None
) -> tuple[Condition, ...]:
    """Return what a deal hangs on, each condition once with the wording of every paper; `land` is the country of the affair."""
    told = [
        Told(one, without_tag(one.source, span), setter, _is_other(setter, by, to, cast))
        for one in tellings
        for span, setter in one.conditions
    ]
    groups = _join(
        sorted(
            told,
            key=lambda one: (one.by_other, manner_at(one.source, one.span, one.telling.letter) != "quoted", -len(one.words), _place(one)),
        ),
        tellings,
    )
    made = [_condition(group, by, to, cast) for group in groups]
    made = [_with_day(one, group, land) for one, group in zip(made, groups, strict=True)]
    perhaps = [_may_be_told_twice(group, groups) for group in groups]
    made = [evolve(one, why=one.why or (PERHAPS if doubt else "")) for one, doubt in zip(made, perhaps, strict=True)]
    return tuple(evolve(one, id=f"c{number}") for number, one in enumerate(made, 1))


def _may_be_told_twice(group: list[Told], groups: Sequence[list[Told]]) -> bool:
    """Say whether a condition may be one with another, of which no word is its own: each alone in tellings of one offer."""
    return any(other is not group and _is_one_told_twice(other, group) and _only_one(other, group) for other in groups)


def _is_other(setter: Member | None, by: Member | None, to: Member | None, cast: Cast) -> bool:
    return setter is not None and to is not None and setter is not by and cast.may_be_same(setter, to)


def _place(one: Told) -> Place:
    return Place.of(one.source.paper.id, one.span)


def _join(told: Sequence[Told], tellings: Sequence[Telling]) -> list[list[Told]]:
    """Join wordings that are alike; then, where two tellings of one deal each hold one condition that is left, take these for one."""
    groups: list[list[Told]] = []
    for one in told:
        words = _words(one)
        best = max(groups, key=lambda group: _likeness(group, words), default=None)
        alike = best is not None and _likeness(best, words) >= _ALIKE and best[0].by_other == one.by_other
        if best is not None and alike and all(held.telling is not one.telling for held in best):
            best.append(one)
        else:
            groups.append([one])
    return _join_left(groups, len(tellings))


def _likeness(group: Sequence[Told], words: frozenset[str]) -> float:
    return max(likeness(_words(held), words) for held in group)


def _join_left(groups: list[list[Told]], tellings: int) -> list[list[Told]]:
    if tellings < 2 or len(groups) < 2:
        return groups
    first, *rest = groups
    kept = [first]
    for group in rest:
        fits = [held for held in kept if _is_one_told_twice(held, group) and _shares_a_word(held, group)]
        if len(fits) == 1 and _only_one(fits[0], group):
            fits[0].extend(group)
        else:
            kept.append(group)
    return kept


def _is_one_told_twice(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Say whether two wordings can be one: set by the same side, in tellings of their own."""
    if any(mine.telling is its.telling or (mine.source is its.source and mine.span.overlaps(its.span)) for mine in one for its in other):
        return False
    return len({held.by_other for held in (*one, *other)}) == 1


def _only_one(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Say whether each telling of the two holds this one condition alone."""
    return all(len(held.telling.conditions) == 1 for held in (*one, *other))


def _shares_a_word(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Say whether two conditions have a word in common; with none, one asks for what the other does not."""
    return bool(frozenset().union(*(_words(held) for held in one)) & frozenset().union(*(_words(held) for held in other)))


def _words(one: Told) -> frozenset[str]:
    return telling(one.source.words(test_at(one.source, one.span)))


def _condition(group: Sequence[Told], by: Member | None, to: Member | None, cast: Cast) -> Condition:
    first = group[0]
    owner, why = None, ""
    for one in group:
        if owner is None:
            owner, why = owed_by(one.source, one.span, *((to, by) if one.by_other else (by, to)), cast)
    places = [_place(one) for one in group]
    return Condition(
        "",
        " ".join(first.words.split()),
        next((kind for one in group if (kind := kind_of(one.words)) != "before"), "before"),
        tuple(Wording(place, manner_at(one.source, one.span, one.telling.letter)) for one, place in zip(group, places, strict=True)),
        None if owner is None else party_of(owner, places, cast),
        why,
        None,
        next((event for one in group if (event := event_of(one.words))), ""),
        next((judge for one in group if (judge := judge_of(one.words))), ""),
        _why_joined(group),
        SETTERS[first.by_other],
        tuple(Place.of(one.source.paper.id, test_at(one.source, one.span)) for one in group),
    )


def _with_day(condition: Condition, group: Sequence[Told], land: str | None) -> Condition:
    """Give a condition the last day on which it can be met: one that a paper prints before one counted from when it was first set."""
    offered = min((one.telling.day for one in group if one.telling.day is not None), default=None)
    found = [due for one in group if (due := due_at(one.source, one.span, offered, land)) is not None]
    due = min(found, key=lambda one: bool(one.why), default=None)
    return condition if due is None else evolve(condition, due=due.day, due_why=due.why)


def _why_joined(group: Sequence[Told]) -> str:
    """Return on what ground wordings were taken as one condition."""
    if len(group) < 2:
        return ""
    words = _words(group[0])
    return SAME_WORDS if all(likeness(words, _words(one)) >= _ALIKE for one in group[1:]) else SAME_OFFER

"""What shows how an ask stands in, in the order of time, its row out: the state that it leads to, since when, and who owes what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.cast import Cast, Member
from evenhand.core.letters.asked import Asked
from evenhand.core.letters.model import OpenRow, Step
from evenhand.core.values import PartialDate

# What says only that nothing has happened yet, and which states it leaves as they are.
_KEEPS = frozenset(("looking into", "no reply", "not taken up", "no comment", "denied", "no date", "not held"))
_SETTLES = frozenset(("refused", "withdrawn"))


def who_is(member: Member | None, cast: Cast) -> tuple[str | None, str | None]:
    """Return the name and the id of a member, as rows hold them."""
    return (None, None) if member is None else (cast.name(member), member.id)


def row_of(name: str, one: Asked, steps: list[Step], cast: Cast) -> OpenRow:
    """Make the row of what is asked, with the state that its steps lead to."""
    state, since, last = fold(steps, "not confirmed" if one.kind == "allegation" else "asked")
    owes = _owes(one, state, last, cast)
    return OpenRow(
        name,
        "complaint" if one.is_complaint else one.kind,
        state,
        since,
        *who_is(one.by, cast),
        *who_is(one.to, cast),
        *owes,
        one.letter.id if one.letter else None,
        tuple(sight.place for sight in one.sights),
        tuple(steps),
        last,
        tuple(_contradicting(state, last, steps)),
    )


def fold(steps: Sequence[Step], first: str = "asked") -> tuple[str, PartialDate | None, Step]:
    """Return the state that steps in the order of time lead to from a first one, since when, and the step that said so last.

    >>> from evenhand.core.values import Place
    >>> def step(state, day): return Step(state, Place("p", day, day + 1), PartialDate(2031, 3, day))
    >>> fold([step("asked", 1), step("accepted", 2), step("no date", 5)])[0]
    'accepted'
    >>> fold([step("asked", 1), step("looking into", 4)])[2].state
    'looking into'
    """
    begun = next((step for step in steps if step.state == "asked"), steps[0])
    state, since, last = first, begun.day, begun
    for step in steps:
        if step.state == "asked" or (step.state in _KEEPS and state in _SETTLES | {"held"}):
            continue
        if step.state in _KEEPS:
            last = step
            continue
        if (step.state in ("answered", "promised") and state in ("accepted", "refused", "arranged", "held", "withdrawn")) or (
            step.state in ("not known", "not confirmed") and state in ("held", "withdrawn", "refused")
        ):
            continue
        if step.state != state:
            state, since = step.state, step.day
        last = step
    return state, since, last


def _owes(one: Asked, state: str, last: Step, cast: Cast) -> tuple[str | None, str | None]:
    """Return who owes what comes next: whoever is asked; once an offer is taken up, whoever made it."""
    if state in ("asked", "promised", "not known", "not confirmed"):
        return who_is(one.to, cast)
    if state in ("accepted", "arranged"):
        return who_is(one.by if one.kind == "offer" else one.to, cast)
    return None, None


_AGAINST = {
    "held": ("not held", "no date", "not confirmed"),
    "accepted": ("refused",),
    "arranged": ("refused", "not held"),
    "refused": ("accepted", "arranged"),
}


def _contradicting(state: str, last: Step, steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps that cannot be true beside the state, on its day or later."""
    for step in steps:
        if step.state in _AGAINST.get(state, ()) and str(step.day or "") >= str(last.day or ""):
            yield step

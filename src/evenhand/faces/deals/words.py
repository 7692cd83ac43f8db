"""Deals in, the same in the order and the fixed words in which a person meets them out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from evenhand.core.deals import LAPSE_DAYS, SETTERS, Condition, ConditionStanding, Deal, Event, Party
from evenhand.core.values import Place
from evenhand.faces.wording import one_line, say_date

INTRODUCTION = (
    "Each offer once, however many papers tell of it, with what it hangs on in the wording of every paper. What the papers tell is a "
    "proposal: only what a named person of the office has entered is settled, and nothing is met without evidence and a judge who does not "
    "owe it."
)
FORCES = {"mooted": "mooted: hedged words, not a firm offer", "offered": "a firm offer"}
KINDS = {"before": "before it is given", "during": "as long as it lasts", "after": "in return"}
EVENTS = {
    "mooted": "mooted", "offered": "offered", "condition": "condition set", "extended": "put off", "accepted": "taken up",
    "evidence": "evidence", "judged": "judged", "waived": "waived", "declined": "turned down", "withdrawn": "withdrawn",
    "fulfilled": "kept", "broken": "broken", "struck": "called a mistake",
}  # fmt: skip
ANSWERS = {
    "accepted": "taken up", "declined": "turned down", "withdrawn": "withdrawn", "fulfilled": "held or done",
    "answered": "answered, not taken up",
}  # fmt: skip


@frozen
class ConditionView:
    """A condition with how it stands; None where it is not known on the day."""

    condition: Condition
    standing: ConditionStanding | None


def has_terms(deal: Deal) -> bool:
    """Say whether a deal hangs on something, has a precedent, or is one that an office follows."""
    return bool(deal.conditions or deal.precedents or deal.name)


def view_conditions(deal: Deal) -> tuple[ConditionView, ...]:
    """Return the conditions of a deal, each with how it stands."""
    standings = {one.id: one for one in deal.standing.conditions}
    return tuple(ConditionView(one, standings.get(one.id)) for one in deal.conditions)


def deal_places(deal: Deal) -> tuple[Place, ...]:
    """Return every place that a deal leans on, each once."""
    conditions = [wording.place for condition in deal.conditions for wording in condition.wordings]
    others = [deal.thing] if deal.thing is not None else []
    told = [*(one.place for one in deal.precedents), *(one.place for one in deal.answers)]
    return tuple(dict.fromkeys((*(wording.place for wording in deal.wordings), *conditions, *others, *told)))


def say_standing(deal: Deal) -> str:
    """Write how a deal stands, and whether that is settled."""
    standing = deal.standing
    since = f" since {say_date(standing.since)}" if standing.since else ""
    if standing.state == "lapsed":
        dated = any(event.due for event in deal.events if event.what in FORCES or (event.what == "extended" and not event.condition))
        waited = any(one.due is not None and one.due == standing.until for one in standing.conditions)
        how = "its last day being past" if dated else f"by the setting of {LAPSE_DAYS} days"
        how = "the last day of its condition being past" if waited and not dated else how
        return f"lapsed{since}, {how}, nobody having taken it up"
    if standing.settled:
        return f"{standing.state}{since}, as entered"
    return f"{standing.state}{since}, as the papers tell"


def say_party(party: Party) -> str:
    """Write who acts, and in whose name.

    >>> say_party(Party("Ann Hale", "MP for Calder", why="stated")), say_party(Party("Ann Hale"))
    ('Ann Hale as MP for Calder (stated)', 'Ann Hale (capacity not stated)')
    """
    if not party.name:
        return "somebody not named"
    if party.capacity and party.capacity == party.name:
        return party.name
    if not party.capacity:
        return f"{party.name} (capacity not stated)"
    return f"{party.name} as {party.capacity}" + (f" ({party.why})" if party.why else "")


def say_owed(condition: Condition) -> str:
    """Write who owes a condition, and how that is known."""
    if condition.owed_by is None or not condition.owed_by.name:
        return "whom is not stated"
    return f"{condition.owed_by.name}" + (f" ({condition.owed_why})" if condition.owed_why else "")


def say_setter(condition: Condition) -> str:
    """Write who sets a condition, where it is not whoever makes the offer."""
    return "" if condition.set_by == SETTERS[0] else f"set by {condition.set_by}"


def say_due(view: ConditionView) -> str:
    """Write by when a condition is to be met, or when it is to be looked at again."""
    condition, standing = view.condition, view.standing
    parts = [KINDS.get(condition.kind, condition.kind)]
    due = standing.due if standing is not None and standing.due is not None else condition.due
    if due is not None:
        counted = f" ({condition.due_why})" if condition.due_why and due == condition.due else ""
        parts.append(f"by {say_date(due)}{counted}")
    elif condition.after:
        parts.append(one_line(condition.after))
    if standing is not None and standing.review is not None:
        parts.append(f"no day given, to be looked at again on {say_date(standing.review)}")
    return "; ".join(parts)


def say_condition_state(view: ConditionView) -> str:
    """Write how a condition stands, and by whose word."""
    standing = view.standing
    if standing is None:
        return "not known on this day" if view.condition.owed_why == "entered" else "told by the papers, not entered"
    reason = f": “{one_line(standing.reason)}”" if standing.reason else ""
    by = f", as {standing.judge} judged{reason}" if standing.judge else ""
    late = ", overdue" if standing.overdue else ""
    evidence = f" (evidence: {'; '.join(standing.evidence)})" if standing.evidence else ""
    return f"{standing.state}{late}{by}{evidence}"


def say_event(event: Event) -> str:
    """Write what happened, and to which condition.

    >>> say_event(Event("judged", None, condition="c1", value="met")), say_event(Event("accepted", None))
    ('judged c1: met', 'taken up')
    """
    about = f" {event.condition}" if event.condition else f" {event.strikes}" if event.strikes else ""
    return f"{EVENTS.get(event.what, event.what)}{about}" + (f": {event.value}" if event.value else "")


def say_told_twice(condition: Condition) -> str:
    """Write that wordings were taken for one condition, and why; "" where there is one."""
    if len(condition.wordings) < 2:
        return f"{condition.why.capitalize()}." if condition.why else ""
    return f"One condition in {len(condition.wordings)} wordings: {condition.why}. All are kept, since they may not ask the same."


def say_deal(deal: Deal, most: int = 1_000) -> str:
    """Write a deal on one line, what is offered cut to so many characters, and what it hangs on behind it."""
    to = f" to {deal.to.name}" if deal.to.name else ""
    words = one_line(deal.words)
    on = "; ".join(f"“{one_line(one.words)}”" for one in deal.conditions)
    return f"{deal.by.name or 'someone'}{to}: “{words if len(words) <= most else words[:most].rstrip() + '…'}”{f' – {on}' if on else ''}"


def with_terms(deals: Iterable[Deal]) -> tuple[list[Deal], list[Deal]]:
    """Part the deals that hang on something from the plain offers."""
    rows = list(deals)
    return [deal for deal in rows if has_terms(deal)], [deal for deal in rows if not has_terms(deal)]

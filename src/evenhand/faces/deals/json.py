"""Deals in, their published JSON out: the fields of `deals` in docs/reference/review.schema.json."""

from __future__ import annotations

from evenhand.core.deals import Condition, Deal, Event, Party, Wording
from evenhand.faces.deals.words import ConditionView, view_conditions
from evenhand.faces.fields import Fields, write_date, write_place


def deal_fields(row: Deal) -> Fields:
    """Return the published form of a deal."""
    standing = row.standing
    return {
        "id": row.id,
        "name": row.name or None,
        "by": _party(row.by),
        "to": _party(row.to),
        "words": row.words,
        "thing": None if row.thing is None else write_place(row.thing),
        "force": row.force,
        "state": standing.state,
        "since": write_date(standing.since),
        "settled": standing.settled,
        "until": write_date(standing.until),
        "letter": row.letter,
        "open": list(row.asked),
        "wordings": [_wording(one) for one in row.wordings],
        "conditions": [_condition(view) for view in view_conditions(row)],
        "precedents": [{**write_place(one.place), "named": one.named, "person": one.person} for one in row.precedents],
        "answers": [
            {**write_place(one.place), "what": one.what, "day": write_date(one.day), "who": one.who or None, "person": one.person}
            for one in row.answers
        ],
        "events": [_event(one) for one in row.events],
        "aside": [one.id for one in standing.aside],
    }


def _party(row: Party) -> Fields:
    return {"name": row.name or None, "person": row.person, "capacity": row.capacity or None, "why": row.why or None}


def _wording(row: Wording) -> Fields:
    return {**write_place(row.place), "manner": row.manner, "force": row.force or None}


def _condition(view: ConditionView) -> Fields:
    row, standing = view.condition, view.standing
    return {
        "id": row.id,
        "words": row.words,
        "kind": row.kind,
        "owed_by": None if row.owed_by is None else _party(row.owed_by),
        "owed_why": row.owed_why or None,
        "due": write_date(row.due),
        "due_why": row.due_why or None,
        "after": row.after or None,
        "judge": row.judge or None,
        "why": row.why or None,
        "set_by": row.set_by,
        **_told(row),
        "state": standing.state if standing else None,
        "since": write_date(standing.since) if standing else None,
        "overdue": standing.overdue if standing else False,
        "review": write_date(standing.review) if standing else None,
        "evidence": list(standing.evidence) if standing else [],
        "judged_by": standing.judge or None if standing else None,
    }


def _told(row: Condition) -> Fields:
    return {"wordings": [_wording(one) for one in row.wordings], "tests": [write_place(one) for one in row.tests]}


def _event(row: Event) -> Fields:
    return {
        "id": row.id or None,
        "what": row.what,
        "day": write_date(row.day),
        "by": row.by or None,
        "capacity": row.capacity or None,
        "to": row.to or None,
        "words": row.words or None,
        "condition": row.condition or None,
        "value": row.value or None,
        "due": write_date(row.due),
        "strikes": row.strikes or None,
        "source": row.source,
        "place": None if row.place is None else write_place(row.place),
        "signed": row.signed or None,
    }

"""Deadlines, queue and statistics in, their published JSON out: the fields of docs/reference/casework.schema.json; statistics read back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from attrs import evolve

from evenhand import __version__
from evenhand.core.casework import COUNTS, FORMULA, Answer, Edition, Queued, Response, Revision, Row, State
from evenhand.core.values import WorkingCalendar
from evenhand.faces.fields import Fields, write_fields

SCHEMA = 1
"""The version of the published form; it grows when a field changes its meaning or goes."""


def write_answer(answer: Answer) -> str:
    """Write when a letter is due, by which rule, and every day counted."""
    rule = answer.clock.rule
    return write_fields(
        {
            **_head("deadline"),
            "type": answer.flow.id,
            "received": str(answer.clock.start),
            "signatory": answer.signatory or None,
            "stage": answer.asked.stage.id,
            "due": str(answer.asked.day),
            "target": str(answer.asked.target),
            "rule": {
                "id": rule.id,
                "source": rule.source,
                "in_force_from": str(rule.start),
                "in_force_until": _day(rule.end),
                "day_off": rule.day_off,
            },
            "calendar": _calendar(answer.clock.calendar),
            "projected": answer.projected,
            "stages": [{"stage": one.stage.id, "target": str(one.target), "due": str(one.day)} for one in answer.stages],
            "days": [{"day": str(one.day), "number": one.number, "why": one.why or None} for one in answer.days],
        }
    )


def write_queue(rows: Sequence[Queued], states: Sequence[State], day: date) -> str:
    """Write the queue of a day, and the state of every case."""
    return write_fields(
        {
            **_head("queue"),
            "day": str(day),
            "formula": FORMULA,
            "queue": [_queued(row) for row in rows],
            "cases": [_state(state) for state in states],
        }
    )


def write_statistics(
    editions: Sequence[Edition], left_out: Sequence[Response], revised: Sequence[Revision], by: str, unread: Sequence[str] = ()
) -> str:
    """Write response statistics with every edition that there was, the last being that of today."""
    return write_fields(
        {
            **_head("statistics"),
            "by": by,
            "editions": [_edition(one) for one in editions],
            "revisions": [_revision(one) for one in revised],
            "not_counted": [{"reference": one.reference or None, "received": str(one.received), "why": one.left_out} for one in left_out],
            "unread": [*unread],
        }
    )


def read_editions(text: str) -> tuple[Edition, ...]:
    """Read the editions that `write_statistics` wrote; ValueError where a text is none of its.

    >>> editions = (Edition(date(2023, 9, 1), (Row("2023 Q1", "Roads", "20 working days", 10, 8),)),)
    >>> read_editions(write_statistics(editions, (), (), "quarter")) == editions
    True
    """
    try:
        found = tuple(_read_edition(one) for one in json.loads(text)["editions"])
    except (KeyError, TypeError, RecursionError) as fault:
        raise ValueError(f"it holds no editions: {fault}") from fault
    for before, after in pairwise(found):
        if after.day <= before.day:
            raise ValueError(f"the edition of {after.day} stands behind that of {before.day}")
    return found


def _read_edition(held: Fields) -> Edition:
    return Edition(date.fromisoformat(held["day"]), tuple(map(_read_row, held["rows"])), str(held["reason"] or ""))


def _read_row(held: Fields) -> Row:
    empty = Row(str(held["period"]), str(held["department"]), str(held["target"]))
    # Editions of before this was counted lack it.
    counts: Fields = {name: _read_count(held.get(name, 0) if name == "set_back" else held[name]) for name in COUNTS}
    return evolve(empty, **counts)


def _read_count(held: object) -> int:
    # JSON has fractions, infinity and truth values too, and Python would make a number of each.
    if type(held) is not int or held < 0:
        raise ValueError(f"{held!r} is no number of letters; it should be a whole number that is not below 0")
    return held


def _head(kind: str) -> Fields:
    return {"evenhand": __version__, "schema": SCHEMA, "kind": kind}


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)


def _calendar(calendar: WorkingCalendar) -> Fields:
    return {"id": calendar.id, "title": calendar.title, "source": calendar.source or None, "taken": _day(calendar.taken)}


def _queued(row: Queued) -> Fields:
    return {
        "place": row.place,
        "reference": row.state.case.reference,
        "stage": row.state.stage,
        "due": _day(row.deadline.last if row.deadline else None),
        "head_start": row.head_start,
        "key": _day(row.key),
        "days_left": row.days_left,
        "overdue": row.overdue,
        "formula": row.formula,
    }


def _state(state: State) -> Fields:
    return {
        "reference": state.case.reference,
        "type": state.flow.id,
        "department": state.case.department or None,
        "received": str(state.case.received),
        "stage": state.stage,
        "signatory": state.signatory or None,
        "replied": _day(state.replied),
        "ended": _day(state.ended),
        "outcome": state.outcome or None,
        "holder": state.holder or None,
        "offered_to": state.offered_to or None,
        "standing": state.standing,
        "calendar": _calendar(state.clock.calendar),
        "rule": state.clock.rule.id,
        "deadlines": [
            {
                "stage": one.stage,
                "due": _day(one.due),
                "target": str(one.target) if one.target else None,
                "source": one.source,
                "ended": _day(one.ended),
                "first_due": _day(one.first.due if one.first else None),
            }
            for one in state.deadlines
        ],
        "steps": [{"stage": one.stage, "from": str(one.start), "until": _day(one.end), "by": one.by or None} for one in state.steps],
        "moved": [
            {"stage": one.stage, "was": _day(one.was), "now": _day(one.now), "day": str(one.day), "why": one.why} for one in state.moved
        ],
        "refused": [{"event": one.event.kind, "day": str(one.event.day), "why": one.why} for one in state.refused],
        "notes": [
            {
                "kind": one.kind,
                "day": str(one.day),
                "by": one.by or None,
                "stage": one.stage,
                "words": one.words or None,
                "until": _day(one.until),
            }
            for one in state.notes
        ],
    }


def _edition(edition: Edition) -> Fields:
    return {"day": str(edition.day), "reason": edition.reason or None, "rows": [_row(row) for row in edition.rows]}


def _row(row: Row) -> Fields:
    return {
        "period": row.period,
        "department": row.department,
        "target": row.target,
        **{name: getattr(row, name) for name in COUNTS},
        "percent_in_target": row.percent_in_target,
        "percent_in_20": row.percent_in_20,
        "performance_with_open": row.performance_with_open,
        "performance_decided": row.performance_decided,
    }


def _revision(revision: Revision) -> Fields:
    period, department, target = revision.key
    where = {"period": period, "department": department, "target": target}
    return {**where, "count": revision.count, "was": revision.was, "now": revision.now, "day": str(revision.day), "reason": revision.reason}

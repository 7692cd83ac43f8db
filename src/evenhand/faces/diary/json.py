"""A planned diary in, the published JSON out: the fields of docs/reference/plan.schema.json, enough to check every plan without us."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import attrs

from evenhand import __version__
from evenhand.core.diary import CLOSED, Option, Planned, as_record
from evenhand.faces.fields import Fields, write_fields

SCHEMA = 3
"""The version of the published form; it grows when a field changes its meaning or goes."""

SHARED = ("seed", *CLOSED)
"""What all plans are made of."""


def write(planned: Planned) -> str:
    """Write a planned diary as JSON, indented, ending in a newline."""
    return write_fields(as_fields(planned))


def as_fields(planned: Planned) -> Fields:
    """Return the published form of a planned diary; a plan with what stands beside the plans is what the independent checker takes."""
    records = [as_record(planned.diary, plan) for plan in planned.plans]
    return {
        "evenhand": __version__,
        "schema": SCHEMA,
        "title": planned.title,
        "time_zone": planned.zone,
        "from": _plain(planned.first),
        "until": _plain(planned.last),
        "picked": planned.picked,
        "picked_by": planned.picked_by,
        "reason": planned.reason,
        "seed": planned.diary.seed,
        "closed": planned.closed,
        "closed_over": planned.covered if planned.old is not None else None,
        **{name: records[0][name] for name in CLOSED},
        "plans": [{name: value for name, value in record.items() if name not in (*SHARED, "old")} for record in records],
        "replan": _replan(planned),
        "invitations": [_plain(one) for one in planned.invitations()],
        "options": [_option(option) for option in planned.options],
        "granted": _plain(planned.granted),
        "calendars": [_plain(one) for one in planned.calendars],
        "notes": list(planned.notes),
    }


def _replan(planned: Planned) -> Fields | None:
    replanned, old = planned.replanned, planned.old
    if replanned is None or old is None:
        return None
    plan = as_record(replanned.diary, replanned.plan, old.slots, old.tables)
    moves, reseated = ([_plain(one) for one in held] for held in (replanned.moves, replanned.reseated))
    return {"plan": plan, "moves": moves, "reseated": reseated, "kept": replanned.kept, "added": replanned.added}


def _option(option: Option) -> Fields:
    weeks = [{"a_week": pace, "weeks": number, "last": _plain(last)} for pace, number, last in option.weeks]
    return {**_plain(attrs.evolve(option, weeks=(), same=())), "weeks": weeks, "same": dict(option.same)}


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: days and instants in ISO 8601, lengths of time in minutes."""
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return int(value.total_seconds()) // 60
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value

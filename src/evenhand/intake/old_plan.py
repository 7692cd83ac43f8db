"""A plan that was written as JSON before in, its meetings and what was sent to each out, so that it can be changed with few moves."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from evenhand.core.diary import CLOSED, Guest, Invitation, OldPlan, Slot, covered
from evenhand.core.papers.charset import decode
from evenhand.intake.sources import BadFileError

MOST_CHANGES = 2**31
"""One more than the highest number that iCalendar has for a SEQUENCE."""
_SHARED = ("seed", *CLOSED)
_NO_TABLES: dict[str, Any] = {"seating": None, "tables": []}
"""What a plan of an earlier version, which knew no tables, does not say."""


def read_old_plan(data: bytes, name: str = "plan.json") -> OldPlan:
    """Read a plan that `evenhand plan --json` wrote; BadFileError where it is none, or is damaged."""
    held = load_plan(data, name)
    try:
        return _old_plan(held)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration, OverflowError) as fault:
        raise BadFileError(f"{name} is damaged: it holds no whole plan. Give the file as `evenhand plan` wrote it.") from fault


def plans_of(held: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every plan of a file as the independent checker takes it: with the requests, hosts and slots that it was made of.

    What all plans share counts before what one of them says of it, so that none brings a list or a seed of its own.
    """
    shared = {key: held.get(key) for key in _SHARED}
    anew = [{**held["replan"]["plan"], "seed": held.get("seed"), "hosts": held["hosts"]}] if held.get("replan") else []
    return [*({**plan, **shared, "old": {}} for plan in held["plans"]), *anew]


def load_plan(data: bytes, name: str) -> dict[str, Any]:
    """Return what a plan.json holds; BadFileError where it is none."""
    try:
        held = json.loads(decode(data).text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as fault:
        raise BadFileError(f"{name} is not valid JSON. Give the plan.json that `evenhand plan` wrote.") from fault
    if not isinstance(held, dict) or not {"plans", "slots", "picked", "closed"} <= held.keys():
        raise BadFileError(f"{name} is no plan. Give the plan.json that `evenhand plan` wrote.")
    whole = {"closed_over": None, **_NO_TABLES, **held}
    if isinstance(whole["closed_over"], dict):
        whole["closed_over"] = {**_NO_TABLES, **whole["closed_over"]}
    anew = whole.get("replan")
    if isinstance(anew, dict) and isinstance(anew.get("plan"), dict):
        whole["replan"] = {**anew, "plan": {**_NO_TABLES, **anew["plan"]}}
    return whole


def _old_plan(held: dict[str, Any]) -> OldPlan:
    plan = held["replan"]["plan"] if held.get("replan") else next(one for one in held["plans"] if one["kind"] == held["picked"])
    slots = [_slot(one) for one in (plan.get("slots") or held["slots"])]
    tables = {str(one["id"]): tuple(map(str, one["members"])) for one in (plan.get("tables") or held["tables"])}
    rule = _rule(held["seating"], tables)
    # Who left a table was told then, under the identity of the table, and is not told again.
    told = [one for one in held["invitations"] if not tables or one.get("guests")]
    if len({str(one["uid"]) for one in told}) < len(told):
        raise ValueError("two invitations have one identity")
    return OldPlan(
        str(held["picked"]),
        {str(one["request"]): slots[one["slot"]] for one in plan["meetings"]},
        # Of two for one request, the cancellation was sent before the one that stands.
        {str(one["request"]): _invitation(one) for one in sorted(told, key=lambda one: one["slot"] is not None)},
        str(held["closed"]),
        {kind: covered(held)[kind] for kind in CLOSED},
        str(held.get("seed") or ""),
        tuple(map(str, held["plans"][0]["order"])),
        rule,
        tables,
    )


def _rule(rule: dict[str, Any] | None, tables: dict[str, tuple[str, ...]]) -> dict[str, Any] | None:
    """Return the rule of tables, None where there are none; ValueError where it is no rule, or is not that of these tables."""
    if bool(tables) != (rule is not None):
        raise ValueError("there are tables and no rule for them, or a rule and no tables")
    if rule is None:
        return None
    by, most, minutes = rule["by"], rule["most"], rule["minutes"]
    if not isinstance(by, list) or not all(isinstance(one, str) for one in by) or not isinstance(most, int) or not isinstance(minutes, int):
        raise ValueError("the rule of its tables is none")
    seats = [name for members in tables.values() for name in members]
    if len({*seats}) < len(seats) or not all(0 < len(members) <= most for members in tables.values()):
        raise ValueError("somebody sits twice, or too many at one table")
    return {"by": by, "most": most, "minutes": minutes}


def _slot(one: dict[str, Any]) -> Slot:
    start, end = (datetime.fromisoformat(one[edge]) for edge in ("start", "end"))
    if start.tzinfo is None or end <= start:
        raise ValueError("a slot has no zone, or ends before it begins")
    return Slot(str(one["host"]), start, end, date.fromisoformat(one["day"]), tuple(map(str, one["forms"])))


def _invitation(one: dict[str, Any]) -> Invitation:
    slot = _slot(one["slot"]) if one["slot"] is not None else None
    uid, sequence = str(one["uid"]), int(one["sequence"])
    if not uid.isprintable() or not 0 <= sequence < MOST_CHANGES:
        raise ValueError("no calendar could follow this invitation")
    guest = _guest(one)
    return Invitation(guest.request, guest.who, uid, sequence, slot, guest.email, tuple(map(_guest, one.get("guests", ()))))


def _guest(one: dict[str, Any]) -> Guest:
    request, who, email = (str(one[field]) for field in ("request", "who", "email"))
    # JSON can hold halves of a sign, which no file can: this raises a ValueError over them.
    f"{request}{who}{email}".encode()
    return Guest(request, who, email)

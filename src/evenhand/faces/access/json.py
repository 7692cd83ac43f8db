"""Like cases in, their published JSON out: the field `access` in docs/reference/review.schema.json."""

from __future__ import annotations

from evenhand.core.access import (
    Access,
    Attribute,
    Case,
    Claim,
    Comparison,
    Explanation,
    Floor,
    Held,
    Likeness,
    Meeting,
    MeetingsRegister,
    Reason,
    Share,
    Tally,
    Trial,
    Watch,
)
from evenhand.faces.access.words import say_outcome
from evenhand.faces.fields import Fields, write_date, write_place


def access_fields(access: Access) -> Fields:
    """Return the published form."""
    return {
        "likeness": _likeness(access.likeness) if access.likeness else None,
        "comparisons": [_comparison(row) for row in access.comparisons],
        "claims": [_claim(row) for row in access.claims],
        "registers": [_register(row) for row in access.registers],
        "unused": list(access.unused),
    }


def _likeness(row: Likeness) -> Fields:
    return {
        "title": row.title,
        "version": row.version,
        "signed_by": row.signed_by,
        "role": row.role or None,
        "date": str(row.date),
        "criteria": [{"attribute": one.attribute, "why": one.why or None} for one in row.criteria],
        "watch": [_watch(one) for one in row.watched],
    }


def _watch(row: Watch) -> Fields:
    return {"attribute": row.attribute, "value": row.value, "side": row.side, "why": row.why or None}


def _comparison(row: Comparison) -> Fields:
    like = _likeness_of(row)
    return {
        "id": row.id,
        "kind": row.kind,
        "of": write_place(row.of),
        "by": row.by,
        "by_person": row.by_person,
        "words": list(say_outcome(row)),
        "cases": [_case(case, like[number]) for number, case in enumerate(row.cases)],
        "counted": [{**write_place(one.place), "count": one.count, "exact": one.exact} for one in row.counted],
        "tally": _tally(row.tally) if row.tally else None,
        "reasons": [_reason(one) for one in row.reasons],
        "precedents": [{**write_place(one.place), "who": one.who, "said_by": one.said_by} for one in row.precedents],
        "without": [{**write_place(one.place), "who": one.who, "said_by": one.said_by} for one in row.without],
        "explanations": [_explanation(one) for one in row.explanations],
        "alike_but_unequal": row.alike_but_unequal,
        "not_known": list(row.not_known),
        "floors": [_floor(one) for one in row.floors],
        "tests": [_trial(one) for one in row.trials],
        "declared_late": row.late,
        "questions": [{"to": one.to, "words": one.words} for one in row.questions],
    }


def _tally(row: Tally) -> Fields:
    return {"counted": row.counted, "named": row.named, "table": row.table, "unnamed": row.unnamed, "over": row.over}


def _likeness_of(row: Comparison) -> list[str | None]:
    """Return how each case stands to the served ones by the declared criteria; None for the served, and where none are declared."""
    alike, may_be = row.like_cases()
    return [
        None if not row.like or case.served is not False else "alike" if at in alike else "may be alike" if at in may_be else "not alike"
        for at, case in enumerate(row.cases)
    ]


def _case(row: Case, like: str | None) -> Fields:
    return {
        "requester": row.requester,
        "person": row.person,
        "body": row.body,
        "count": row.count,
        "asked": write_date(row.asked),
        "asked_by": row.asked_by,
        "unasked": row.unasked,
        "outcome": row.outcome,
        "state": row.state or None,
        "form": row.form or None,
        "level": row.level or None,
        "length": row.length or None,
        "answered": write_date(row.answered),
        "working_days": row.working_days,
        "like": like,
        "attributes": [_attribute(one) for one in row.attributes],
        "places": [write_place(place) for place in row.places],
        "evidence": [write_place(place) for place in row.evidence],
        "beside": [write_place(place) for place in row.beside],
        "reasons": [_reason(one) for one in row.reasons],
        "but": [{"outcome": one.outcome, "source": one.source} for one in row.but],
        "why": row.why,
    }


def _attribute(row: Attribute) -> Fields:
    place = write_place(row.place) if row.place else None
    return {"name": row.name, "value": row.value, "source": row.source, "date": write_date(row.day), "place": place}


def _reason(row: Reason) -> Fields:
    return {"words": row.words, "recorded": row.recorded, "by": row.by, "place": write_place(row.place) if row.place else None}


def _explanation(row: Explanation) -> Fields:
    values = [[value or None for value in combination] for combination in row.values]
    return {"attributes": list(row.attributes), "values": values, "known": row.known, "unknown": row.unknown}


def _floor(row: Floor) -> Fields:
    return {
        "alike_in": list(row.alike_in),
        "served": row.served,
        "cases": row.cases,
        "least_p": row.least,
        "too_few_to_test": row.too_few,
    }


def _trial(row: Trial) -> Fields:
    return {
        "about": row.about,
        "attribute": row.watch.attribute,
        "value": row.watch.value,
        "side": row.watch.side,
        "own": _share(row.own),
        "like": _share(row.others),
        "not_known": row.not_known,
        "alone": row.alone,
        "p": row.p,
        "least_p": row.least,
        "way": row.way,
        "seed": row.seed or None,
        "too_few_to_test": row.too_few,
        "tests": row.tests,
        "p_beside_the_others": row.beside,
        "asks": row.asks,
    }


def _share(row: Share) -> Fields:
    return {"cases": row.cases, "got": row.got, "middle_wait": row.middle}


def _claim(row: Claim) -> Fields:
    return {
        "kind": row.kind,
        "places": [write_place(place) for place in row.places],
        "by": row.by,
        "by_person": row.by_person,
        "whom": row.whom,
        "held": [_held(one) for one in row.held],
    }


def _held(row: Held) -> Fields:
    return {
        "register": row.register,
        "rows": [write_place(place) for place in row.rows],
        "names": list(row.names),
        "meetings": row.meetings,
        "first": write_date(row.first),
        "last": write_date(row.last),
        "from": write_date(row.from_day),
        "until": write_date(row.until_day),
    }


def _register(row: MeetingsRegister) -> Fields:
    return {
        "paper": row.paper,
        "meetings": [_meeting(one) for one in row.meetings],
        "nil": [{**write_place(one.place), "host": one.host or None} for one in row.nil],
        "unread": [{**write_place(one.place), "why": one.why} for one in row.unread],
    }


def _meeting(row: Meeting) -> Fields:
    return {
        **write_place(row.place),
        "host": row.host or None,
        "body": row.body,
        "purpose": row.purpose or None,
        "days": [{"first": str(one.first), "last": str(one.last)} for one in row.days],
        "date_note": row.date.why or None,
        "filled": row.filled,
    }

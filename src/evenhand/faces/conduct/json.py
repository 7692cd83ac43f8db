"""Rows under a code in, their published JSON out: the fields of `conduct` in docs/reference/review.schema.json."""

from __future__ import annotations

from typing import Any

from evenhand.core.conduct import Assessment, Cited, ConductRow, Evidence, Finding, Fragment, TermState, VersionRow, say_outcome
from evenhand.core.values import PartialDate, Place

Fields = dict[str, Any]


def conduct_fields(row: ConductRow) -> Fields:
    """Return the published form of a row."""
    return {
        "id": row.id,
        "kind": row.kind,
        "code": row.code,
        "title": row.title,
        "model": row.model,
        "about": row.about,
        "about_person": row.about_person,
        "by": list(row.by),
        "capacities": list(row.capacities),
        "acted": _date(row.acted),
        "acted_why": row.acted_why,
        "charges": [_place(place) for place in row.charges],
        "defences": [_place(place) for place in row.defences],
        "acts": [_place(place) for place in row.acts],
        "cited": [_cited(one) for one in row.cited],
        "versions": [_version(one, row.about) for one in row.versions],
    }


def _date(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _place(place: Place) -> Fields:
    return {"paper": place.paper, "start": place.start, "end": place.end}


def _cited(row: Cited) -> Fields:
    return {
        **_place(row.place),
        "clause": row.fragment,
        "force": row.force or None,
        "agrees": list(row.agrees),
        "differs": list(row.differs),
        "official": row.official or None,
        "official_place": _place(row.official_place) if row.official_place else None,
    }


def _version(row: VersionRow, who: str) -> Fields:
    clauses = {rule.fragment.id: rule.fragment for rule in row.rules}
    return {
        "version": row.version,
        "from": str(row.start),
        "until": _date(row.end),
        "read": row.read,
        "in_force": row.in_force,
        "clauses": [_clause(row, fragment, who) for fragment in clauses.values()],
    }


def _clause(row: VersionRow, fragment: Fragment, who: str) -> Fields:
    pairs = [
        (rule, row.supposed[number] if row.supposed else None) for number, rule in enumerate(row.rules) if rule.fragment.id == fragment.id
    ]
    states = {state.term.id: state for rule, _ in pairs for state in rule.states}
    return {
        "id": fragment.id,
        "number": fragment.number or None,
        "title": fragment.title,
        "paraphrase": fragment.paraphrase,
        "force": fragment.force,
        "standard": fragment.standard,
        "burden": fragment.burden,
        "verified": fragment.verified,
        "source": fragment.source,
        "terms": [_term(state, who) for state in states.values()],
        "senses": [_sense(rule, supposed, who) for rule, supposed in pairs],
        "exceptions": [{"id": one.id, "says": one.says, "source": one.source} for one in fragment.unless],
    }


def _term(state: TermState, who: str) -> Fields:
    return {
        "id": state.term.id,
        "kind": state.term.kind,
        "ask": state.term.ask.replace("{who}", who),
        "state": state.state,
        "finding": _finding(state.finding) if state.finding else None,
        "evidence": [_evidence(item) for item in state.evidence if item.place is not None],
    }


def _finding(row: Finding) -> Fields:
    return {"value": row.value, "person": row.person, "role": row.role or None, "reasons": row.reasons, "day": _date(row.day)}


def _evidence(row: Evidence) -> Fields:
    place = _place(row.place) if row.place else {}
    return {**place, "supports": row.supports, "kind": row.kind, "speaker": row.speaker, "person": row.person}


def _sense(rule: Assessment, supposed: Assessment | None, who: str) -> Fields:
    return {
        "id": rule.construction.id,
        "says": rule.construction.says or None,
        "supported_by": list(rule.construction.supported_by),
        "outcome": rule.outcome,
        "words": say_outcome(rule, who),
        "turns_on": list(rule.turns_on),
        "exception": rule.exception,
        "exact": rule.exact,
        "supposed": supposed.outcome if supposed else None,
    }

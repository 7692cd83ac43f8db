"""Rows under a code in, their published JSON out: the fields of `conduct` in docs/reference/review.schema.json."""

from __future__ import annotations

from evenhand.core.conduct import Assessment, Cited, ConductRow, Evidence, Finding, Fragment, TermState, VersionRow, say_outcome
from evenhand.faces.fields import Fields, write_date, write_place


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
        "acted": write_date(row.acted),
        "acted_why": row.acted_why,
        "charges": [write_place(place) for place in row.charges],
        "defences": [write_place(place) for place in row.defences],
        "acts": [write_place(place) for place in row.acts],
        "cited": [_cited(one) for one in row.cited],
        "versions": [_version(one, row.about) for one in row.versions],
    }


def _cited(row: Cited) -> Fields:
    return {
        **write_place(row.place),
        "clause": row.fragment,
        "force": row.force or None,
        "agrees": list(row.agrees),
        "differs": list(row.differs),
        "official": row.official or None,
        "official_place": write_place(row.official_place) if row.official_place else None,
    }


def _version(row: VersionRow, who: str) -> Fields:
    clauses = {rule.fragment.id: rule.fragment for rule in row.rules}
    return {
        "version": row.version,
        "from": str(row.start),
        "until": write_date(row.end),
        "read": row.read,
        "in_force": row.in_force,
        "chosen": row.chosen,
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
        "findings": [_finding(one) for one in state.findings],
        "evidence": [_evidence(item) for item in state.evidence],
    }


def idle_fields(row: Finding) -> Fields:
    """Return the published form of a finding that bears on no rule; `person` is null for what is only supposed."""
    limits = {"term": row.term, "code": row.code or None, "clause": row.clause or None}
    return {**limits, **_finding(row), "person": row.person or None, "reasons": row.reasons or None}


def _finding(row: Finding) -> Fields:
    return {"value": row.value, "person": row.person, "role": row.role or None, "reasons": row.reasons, "day": write_date(row.day)}


def _evidence(row: Evidence) -> Fields:
    place = write_place(row.place) if row.place else {}
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
        "supposed_words": say_outcome(supposed, who) if supposed else None,
    }

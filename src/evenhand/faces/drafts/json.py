"""A held draft in, the published JSON out: the fields of docs/reference/draft.schema.json, in an order that depends on the papers alone."""

from __future__ import annotations

from evenhand import __version__
from evenhand.core.drafts import Answered, Capacity, CodeNote, HeldDraft, Question
from evenhand.core.papers import Paper
from evenhand.core.values import Place
from evenhand.faces.fields import Fields, write_fields

SCHEMA = 1
"""The version of the published form; it grows when a field changes its meaning or goes."""


def write(held: HeldDraft) -> str:
    """Write a held draft as JSON, indented, ending in a newline; offsets count code points of `draft.text` and of the papers' texts."""
    return write_fields(as_fields(held))


def as_fields(held: HeldDraft) -> Fields:
    """Return the published form of a held draft as plain dictionaries and lists."""
    return {
        "evenhand": __version__,
        "schema": SCHEMA,
        "redacted": held.redacted,
        "draft": {**_paper(held.draft), "text": held.draft.text},
        "by": held.by,
        "to": held.to,
        "written": str(held.written) if held.written else None,
        "capacities": [_capacity(held, row) for row in held.capacities],
        "papers": [_paper(paper) for paper in sorted(held.papers, key=lambda paper: paper.id)],
        "same_as": held.same_as,
        "codes": list(held.codes),
        "code_notes": [_code_note(note) for note in held.code_notes],
        "questions": [_question(held, row) for row in held.questions],
        "answered": [_answered(held, row) for row in held.answered],
        "agreed": [_place(held, place) for place in held.agreed],
    }


def _paper(paper: Paper) -> Fields:
    return {"id": paper.id, "sha256": paper.sha256, "format": paper.format, "unread": paper.unread.words if paper.unread else None}


def _place(held: HeldDraft, place: Place) -> Fields:
    return {"paper": place.paper, "start": place.start, "end": place.end, "words": held.words(place)}


def _capacity(held: HeldDraft, row: Capacity) -> Fields:
    return {"how": row.how, "words": row.words, "sphere": row.sphere, "place": _place(held, row.place) if row.place else None}


def _code_note(note: CodeNote) -> Fields:
    day = str(note.day) if note.day else None
    return {"name": note.name, "why": note.why, "day": day, "of": note.of or None, "in_force": list(note.in_force)}


def _question(held: HeldDraft, row: Question) -> Fields:
    return {
        "id": row.id,
        "kind": row.kind,
        "point": row.point,
        "place": _place(held, row.place),
        "ask": row.ask,
        "lines": list(row.lines),
        "against": [{**_place(held, one.place), "note": one.note} for one in row.against],
        "more": row.more,
        "code": row.code,
        "clause": row.clause,
        "force": row.force,
    }


def _answered(held: HeldDraft, row: Answered) -> Fields:
    return {"asked": _place(held, row.asked), "by": row.by, "place": _place(held, row.place)}

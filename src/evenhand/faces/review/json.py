"""A review in, the published JSON out: the fields of docs/reference/review.schema.json, in an order that depends on the papers alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from evenhand import __version__
from evenhand.core.cast import LetterRow, PersonRow, PostRow
from evenhand.core.collation import Compared, Contradiction, Passage, Rebuilt, Variant, Witness
from evenhand.core.figures import Check, Saving, Used
from evenhand.core.letters import Disagreement, LetterThread, OpenRow, Step
from evenhand.core.papers import Paper, Piece
from evenhand.core.review.model import AllegationRow, AskRow, DateRow, FigureRow, MentionRow, QuotationRow, Review
from evenhand.faces.access.json import access_fields
from evenhand.faces.campaigns.json import campaigns_fields
from evenhand.faces.conduct.json import conduct_fields, idle_fields
from evenhand.faces.deals.json import deal_fields
from evenhand.faces.fields import Fields, write_date, write_fields

SCHEMA = 1
"""The version of the published form; it grows when a field changes its meaning or goes."""


def write(review: Review) -> str:
    """Write the review as JSON, as `write_fields` does. Offsets count code points of `papers[].text`."""
    return write_fields(as_fields(review))


def as_fields(review: Review) -> Fields:
    """Return the published form of the review as plain dictionaries and lists."""
    threads = {row.letter: row for row in review.threads}
    return {
        "evenhand": __version__,
        "schema": SCHEMA,
        "title": review.title,
        "as_of": write_date(review.as_of),
        "redacted": review.redacted,
        "papers": [_paper(row) for row in sorted(review.papers, key=lambda row: row.id)],
        "people": [_person(row) for row in sorted(review.people, key=lambda row: row.id)],
        "mentions": [_mention(row) for row in sorted(review.mentions, key=_place)],
        "quotations": [_quotation(row) for row in sorted(review.quotations, key=_place)],
        "letters": [_letter(row, threads.get(row.id)) for row in sorted(review.letters, key=lambda row: row.id)],
        "asks": [_ask(row) for row in sorted(review.asks, key=_place)],
        "allegations": [_allegation(row) for row in sorted(review.allegations, key=_place)],
        "figures": [_figure(row) for row in sorted(review.figures, key=_place)],
        "vague": [_figure(row) for row in sorted(review.vague, key=_place)],
        "times": [_figure(row) for row in sorted(review.times, key=_place)],
        "dates": [_date_row(row) for row in sorted(review.dates, key=_place)],
        "open": [_open(row) for row in sorted(review.open, key=lambda row: (len(row.id), row.id))],
        "passages": [_passage(row) for row in sorted(review.passages, key=lambda row: (row.of, row.kind, _counted(row.id), row.id))],
        "variants": [
            _variant(row) for row in sorted(review.variants, key=lambda row: (row.passage, str(row.readings[:1]), row.kind, str(row)))
        ],
        "rebuilt": [_rebuilt(row) for row in sorted(review.rebuilt, key=lambda row: (row.of, row.kind))],
        "contradictions": [_contradiction(row) for row in sorted(review.contradictions, key=str)],
        "conduct": [conduct_fields(row) for row in sorted(review.conduct, key=lambda row: (len(row.id), row.id))],
        "idle_findings": [idle_fields(row) for row in review.idle_findings],
        "access": access_fields(review.access),
        "campaigns": campaigns_fields(review.campaigns),
        "checks": [_check(row) for row in sorted(review.checks, key=lambda row: (len(row.id), row.id))],
        "deals": [deal_fields(row) for row in sorted(review.deals, key=lambda row: (len(row.id), row.id))],
        "savings": [_saving(row) for row in sorted(review.savings, key=lambda row: (row.place, str(row)))],
    }


def _place(row: Any) -> tuple[str, int, int, str]:
    return row.paper, row.start, -row.end, str(row)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _paper(row: Paper) -> Fields:
    return {
        "id": row.id,
        "names": list(row.names),
        "sha256": row.sha256,
        "format": row.format,
        "kind": row.kind,
        "title": row.title,
        "outlet": row.outlet,
        "author": row.author,
        "published": write_date(row.published),
        "url": row.url,
        "text": row.text,
        "pieces": [_piece(piece) for piece in row.pieces if piece.role != "body"],
        "problems": [{"code": problem.code, "words": problem.words} for problem in row.problems],
        "unread": {"code": row.unread.code, "words": row.unread.words} if row.unread else None,
    }


def _piece(row: Piece) -> Fields:
    return {"start": row.span.start, "end": row.span.end, "role": row.role}


def _person(row: PersonRow) -> Fields:
    return {
        "id": row.id,
        "kind": row.kind,
        "names": list(row.names),
        "gender": row.gender,
        "posts": [_post(post) for post in row.posts],
        "why": list(row.why),
        "stands": row.stands,
    }


def _post(row: PostRow) -> Fields:
    return {
        "title": row.title,
        "paper": row.paper,
        "start": row.start,
        "end": row.end,
        "since": write_date(row.since),
        "until": write_date(row.until),
        "basis": row.basis,
    }


def _mention(row: MentionRow) -> Fields:
    return {**_span(row), "kind": row.kind, "person": row.person, "post": row.post, "why": row.why}


def _span(row: Any) -> Fields:
    return {"paper": row.paper, "start": row.start, "end": row.end}


def _quotation(row: QuotationRow) -> Fields:
    return {
        "id": row.id,
        **_span(row),
        "kind": row.kind,
        "parts": [list(part) for part in row.parts],
        "cue": row.cue,
        "speaker": row.speaker,
        "speaker_names": list(row.speaker_names),
        "person": row.person,
        "addressee": row.addressee,
        "addressee_person": row.addressee_person,
        "provenance": {"kind": row.provenance.kind, "ref": row.provenance.ref, "basis": row.provenance.basis},
        "rule": row.rule,
        "confidence": row.confidence,
        "inside": row.inside,
        "flags": list(row.flags),
    }


def _letter(row: LetterRow, thread: LetterThread | None) -> Fields:
    return {
        "id": row.id,
        "form": row.form,
        "from": row.sender,
        "from_person": row.sender_person,
        "to": row.recipient,
        "to_person": row.recipient_person,
        "capacity": row.capacity,
        "written": write_date(row.written),
        "leaked": write_date(row.leaked),
        "reported": write_date(row.reported),
        "leaked_to": row.leaked_to,
        "leaked_by": row.leaked_by,
        "reply_to": row.reply_to,
        "mass": row.mass,
        "mentions": [{"paper": paper, "start": start, "end": end} for paper, start, end in row.mentions],
        "papers": list(row.papers),
        "basis": row.basis,
        "thread": thread.thread if thread else row.id,
        "answered_by": list(thread.answered_by) if thread else [],
        "disagreements": [_disagreement(one) for one in thread.disagreements] if thread else [],
        "means": [_span(place) for place in thread.means] if thread else [],
    }


def _disagreement(row: Disagreement) -> Fields:
    return {"about": row.about, "readings": [{**_span(one.place), "value": one.value} for one in row.readings]}


def _open(row: OpenRow) -> Fields:
    return {
        "id": row.id,
        "kind": row.kind,
        "state": row.state,
        "open": row.is_open,
        "since": write_date(row.since),
        "by": row.by,
        "by_person": row.by_person,
        "to": row.to,
        "to_person": row.to_person,
        "owes": row.owes,
        "owes_person": row.owes_person,
        "letter": row.letter,
        "places": [_span(place) for place in row.places],
        "steps": [_step(step) for step in row.steps],
        "last": _step(row.last),
        "contradicted": [_step(step) for step in row.contradicted],
    }


def _step(row: Step) -> Fields:
    return {**_span(row.place), "state": row.state, "day": write_date(row.day), "who": row.who, "who_person": row.who_person}


def _ask(row: AskRow) -> Fields:
    return {
        "id": row.id,
        **_span(row),
        "kind": row.kind,
        "force": row.force,
        "by": row.by,
        "by_person": row.by_person,
        "to": row.to,
        "to_person": row.to_person,
        "negated": row.negated,
        "on": row.on,
        "rule": row.rule,
    }


def _allegation(row: AllegationRow) -> Fields:
    return {
        **_span(row),
        "kind": row.kind,
        "by": row.by,
        "by_person": row.by_person,
        "against": row.against,
        "against_person": row.against_person,
        "rule_words": row.rule_words,
    }


def _figure(row: FigureRow) -> Fields:
    return {
        **_span(row),
        "value": _number(row.value),
        "low": _number(row.low),
        "high": _number(row.high),
        "bound": row.bound,
        "unit": row.unit,
        "of": row.of,
        "kind": row.kind,
        "measure": row.measure,
        "scope": list(row.scope),
        "period": row.period,
        "direction": row.direction,
        "speaker": row.speaker,
        "person": row.person,
    }


def _date_row(row: DateRow) -> Fields:
    return {
        **_span(row),
        "value": write_date(row.value),
        "until": write_date(row.until),
        "relative": row.relative,
        "clock": row.clock,
        "basis": row.basis,
    }


def _contradiction(row: Contradiction) -> Fields:
    return {
        "kind": row.kind,
        "what": row.what,
        "within": row.within,
        "apparent": row.apparent,
        "why": row.why,
        "readings": [{**_span(told.place), "words": told.words, "value": told.value} for told in row.readings],
    }


def _counted(name: str) -> int:
    """Return the number at the end of a passage's id, so that the tenth stands after the ninth."""
    number = name.rpartition(".p")[2]
    return int(number) if number.isdigit() else 0


def _passage(row: Passage) -> Fields:
    return {
        "id": row.id,
        "of": row.of,
        "kind": row.kind,
        "witnesses": [_witness(each) for each in row.witnesses],
        "suggested": [_witness(each) for each in row.suggested],
    }


def _witness(row: Witness) -> Fields:
    return {
        **_span(row.place),
        "base": _span(row.at),
        "quotation": row.quotation,
        "part": row.part,
        "speaker": row.speaker,
        "nested": row.nested,
    }


def _variant(row: Variant) -> Fields:
    readings = [{**_span(each.place), "words": each.words, "outside": each.outside} for each in row.readings]
    return {"passage": row.passage, "kind": row.kind, "class": row.weight, "readings": readings}


def _rebuilt(row: Rebuilt) -> Fields:
    return {
        "of": row.of,
        "kind": row.kind,
        "passages": [{"passage": each.passage, "order": each.order, "why": each.why} for each in row.passages],
        "papers": list(row.papers),
        "dropped": list(row.dropped),
        "versions": [attrs.asdict(each) for each in row.versions],
        "compared": [_compared(each) for each in row.compared],
    }


def _compared(row: Compared) -> Fields:
    return {
        **_span(row.place),
        "version": row.version,
        "at": _span(row.at) if row.at else None,
        "differences": row.differences,
        "formal": row.formal,
    }


def _check(row: Check) -> Fields:
    return {
        "id": row.id,
        "kind": row.kind,
        "verdict": row.verdict,
        "claim": row.claim,
        "sum": list(row.sum),
        "low": _number(row.low),
        "high": _number(row.high),
        "unit": row.unit,
        "measure": row.measure,
        "definition": row.definition,
        "note": row.note,
        "needs": row.needs,
        "figures": [_used(used) for used in row.figures],
    }


def _used(row: Used) -> Fields:
    return {
        **_span(row.place),
        "role": row.role,
        "words": row.words,
        "measure": row.measure,
        "scope": list(row.scope),
        "period": row.period,
        "speaker": row.speaker,
        "person": row.person,
    }


def _saving(row: Saving) -> Fields:
    return {
        **_span(row.place),
        "what": row.what,
        "status": row.status,
        "option": row.option,
        "by": row.by,
        "by_person": row.by_person,
        "amount": _number(row.amount),
        "unit": row.unit,
    }

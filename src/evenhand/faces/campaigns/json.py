"""Campaigns in, their published JSON out: the field `campaigns` of a review, and the form of docs/reference/campaigns.schema.json."""

from __future__ import annotations

from collections.abc import Iterable

from evenhand import __version__
from evenhand.core.campaigns import Campaign, Campaigns, Member, Placement, Post, Roster, Sign, Suggestion, ToRead
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.faces.fields import Fields, write_date, write_fields, write_place

SCHEMA = 1
"""The version of the published form of sorted letters."""


def write(post: Post) -> str:
    """Write sorted letters as JSON, indented, ending in a newline."""
    return write_fields(post_fields(post))


def post_fields(post: Post) -> Fields:
    """Return the published form of sorted letters as plain dictionaries and lists."""
    placed = {one.letter: one for one in post.campaigns.placements}
    roster = post.campaigns.roster
    return {
        "evenhand": __version__,
        "schema": SCHEMA,
        "title": post.title,
        "letters": [_letter(row, placed.get(row.id)) for row in sorted(post.letters, key=lambda row: row.id)],
        "campaigns": campaigns_fields(post.campaigns),
        "roster": None if roster is None else roster_fields(roster),
    }


def _letter(row: Paper, placed: Placement | None) -> Fields:
    return {
        "id": row.id,
        "author": row.author,
        "published": write_date(row.published),
        "text": row.text,
        "unread": {"code": row.unread.code, "words": row.unread.words} if row.unread else None,
        "problems": [{"code": problem.code, "words": problem.words} for problem in row.problems],
        "placement": None if placed is None else placement_fields(placed),
    }


def campaigns_fields(campaigns: Campaigns) -> Fields:
    """Return the published form."""
    placed = {one.letter: one for one in campaigns.placements}
    return {
        "groups": [_campaign(row, placed) for row in campaigns.campaigns],
        "reading_list": [_to_read(row) for row in campaigns.reading_list],
        "suggestions": [_suggestion(row) for row in campaigns.suggestions],
    }


def placement_fields(row: Placement) -> Fields:
    """Return the published form of where a letter stands."""
    return {
        "campaign": row.label,
        "containment": row.containment,
        "own_share": row.own_share,
        "reason": row.reason,
        "evidence": _spans(row.evidence),
    }


def roster_fields(roster: Roster) -> Fields:
    """Return the published form of a roster."""
    return {
        "expected": [
            {"name": row.expected.name, "state": row.state, "letters": list(row.letters), "columns": dict(row.expected.columns)}
            for row in roster.rows
        ],
        "unlisted": list(roster.unlisted),
        "gone": [one.name for one in roster.gone],
    }


def _campaign(row: Campaign, placed: dict[str, Placement]) -> Fields:
    return {
        "id": row.label,
        "template": row.template,
        "shared": _spans(row.shared),
        "first": write_date(row.first),
        "last": write_date(row.last),
        "asks": [write_place(place) for place in row.asks],
        "variants": [{**write_place(one.place), "letters": list(one.letters), "words": one.words} for one in row.variants],
        "members": [_member(member, placed[member.letter]) for member in row.members],
    }


def _member(row: Member, placed: Placement) -> Fields:
    return {
        "letter": row.letter,
        **{name: value for name, value in placement_fields(placed).items() if name != "campaign"},
        "own_words": row.own_words,
        "kept": _spans(row.kept),
        "added": _spans(row.added),
        "shared": _spans(row.shared),
        "dropped": _spans(row.dropped),
        "changed": [{"kind": one.kind, "template": _span(one.template.span), "letter": _span(one.letter.span)} for one in row.changed],
        "signs": [_sign(one) for one in row.signs],
    }


def _to_read(row: ToRead) -> Fields:
    return {"letter": row.letter, "campaign": row.label, "own_words": row.added, "signs": [_sign(one) for one in row.signs]}


def _suggestion(row: Suggestion) -> Fields:
    return {
        "letter": row.letter,
        "campaign": row.label,
        "likeness": row.likeness,
        "words": _spans(row.words),
        "asks": _span(row.asks.span),
        "template": _span(row.theirs.span),
    }


def _sign(row: Sign) -> Fields:
    return {"kind": row.kind, "places": [_span(place.span) for place in row.places]}


def _span(span: Span) -> Fields:
    return {"start": span.start, "end": span.end}


def _spans(spans: Iterable[Span]) -> list[Fields]:
    return [_span(span) for span in spans]

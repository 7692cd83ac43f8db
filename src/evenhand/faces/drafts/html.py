"""A held draft in, one self-contained HTML page out: the draft with its words marked, and each question; it has no script at all."""

from __future__ import annotations

from markupsafe import Markup

from evenhand import __version__
from evenhand.core.drafts import HeldDraft, Question
from evenhand.faces.drafts import words as drafts
from evenhand.faces.highlights import Mark, highlight
from evenhand.faces.review.html import UNPRINTABLE, source_of, templates
from evenhand.faces.wording import PROPOSAL

MARKS = {"capacity": "l", "offer": "a", "figure": "f", "quotation": "q", "code": "u", "open ask": "o"}
"""The ground under the words of each kind of question, among the kinds of `highlights.KINDS`."""


def write(held: HeldDraft) -> str:
    """Write the page of a draft."""
    html = (
        templates()
        .get_template("draft.html")
        .render(
            held=held,
            groups=drafts.group_questions(held),
            said=drafts,
            marks=MARKS,
            text=_marked(held),
            version=__version__,
            proposal=PROPOSAL,
            # A file of this package: nothing of a paper comes near it.
            style=Markup(source_of("page.css")),  # noqa: S704
        )
    )
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html)


def _marked(held: HeldDraft) -> list[Markup]:
    """Return the text of the draft with the words of each question linked to it."""
    marks = [_mark(row) for row in held.questions]
    end = held.draft.body_end
    return [html for _, html in highlight(held.draft.text[:end], [mark for mark in marks if mark.end <= end], ())]


def _mark(row: Question) -> Mark:
    return Mark(row.place.start, row.place.end, row.id, row.id, MARKS[row.kind])

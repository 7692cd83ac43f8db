"""A planned diary in, one self-contained HTML page out: plans side by side, certificates, pictures with their data beneath; no script."""

from __future__ import annotations

from markupsafe import Markup

from evenhand import __version__
from evenhand.core.diary import Meeting, Planned, by_day
from evenhand.faces.diary import words as diary
from evenhand.faces.diary.svg import write_options, write_plan
from evenhand.faces.review.html import UNPRINTABLE, source_of, templates

ROWS = 1000
"""Rows of one list that the page shows; the JSON and the CSV hold them all."""


def write(planned: Planned) -> str:
    """Write the page of a plan."""
    requests = planned.requests
    html = (
        templates()
        .get_template("diary.html")
        .render(
            title=f"{planned.title} – the plan",
            contents=_contents(planned),
            proposal="A plan is a proposal: a named person picks it, and nothing is sent by itself.",
            about="This page is one file.",
            planned=planned,
            said=diary,
            requests=requests,
            plans=diary.rows_of_plans(planned),
            paces=diary.paces(planned),
            days=by_day(planned.plan.meetings),
            queue=_in_order(planned),
            rows=ROWS,
            version=__version__,
            # Both are drawn by templates of our own, which escape every word.
            plan_picture=Markup(write_plan(planned)),  # noqa: S704
            options_picture=Markup(write_options(planned)),  # noqa: S704
            style=Markup(source_of("page.css")),  # noqa: S704
        )
    )
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html)


def _contents(planned: Planned) -> list[tuple[str, str, int | None]]:
    """Return the sections of the page: where each is, its heading, and how many rows it has."""
    plan, replanned = planned.plan, planned.replanned
    sections: list[tuple[str, str, int | None]] = [
        ("#summary", "Summary", None),
        ("#plans", "Plans side by side", None),
        ("#unserved", "Who has no place", len(plan.unserved)),
        ("#changed", "What changed", len(replanned.moves) + len(replanned.reseated) if replanned is not None else 0),
        ("#meetings", "The meetings", len(plan.meetings)),
        ("#queue", "The queue", len(plan.order)),
        ("#options", "Options", len(planned.options)),
        ("#draw", "The draw", None),
        ("#calendars", "What was read", None),
    ]
    shown = {"#changed"} if replanned is not None else set()
    return [section for section in sections if section[2] != 0 or section[0] in {*shown, "#meetings", "#queue"}]


def _in_order(planned: Planned) -> list[tuple[int, str, Meeting | None]]:
    held = {meeting.request: meeting for meeting in planned.plan.meetings}
    return [(place, name, held.get(name)) for place, name in enumerate(planned.plan.order, start=1)]

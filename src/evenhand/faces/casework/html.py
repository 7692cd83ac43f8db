"""The queue of a day or response statistics in, one self-contained HTML page without a script out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from evenhand import __version__
from evenhand.core.casework import FORMULA, Edition, Queued, Response, Revision, State, total
from evenhand.core.values import PartialDate
from evenhand.faces.casework import words as casework
from evenhand.faces.plain_words import say_date
from evenhand.faces.review.html import UNPRINTABLE, source_of, templates


def write_queue(rows: Sequence[Queued], states: Sequence[State], day: date) -> str:
    """Write the page of a queue."""
    moved = [line for state in states for line in casework.say_moves(state)]
    refused = [casework.say_refusal(state, one) for state in states for one in state.refused]
    return _write(
        "queue.html",
        rows=rows,
        day=say_date(PartialDate.of(day)),
        formula=FORMULA,
        later=list(casework.say_later(states, day)),
        lists=[("Deadlines that were moved", moved), ("Refused", refused)],
    )


def write_statistics(
    editions: Sequence[Edition], left_out: Sequence[Response], revised: Sequence[Revision], unread: Sequence[str] = ()
) -> str:
    """Write the page of response statistics: the last edition, and what was revised since the first."""
    last = editions[-1]
    rows = casework.with_totals(last.rows)
    tables = [
        ("Responses to correspondence", casework.COLUMNS, [casework.published(row) for row in rows]),
        ("Performance by both formulas", casework.PERFORMANCE, [casework.performance(row) for row in rows]),
    ]
    return _write(
        "statistics.html",
        day=say_date(PartialDate.of(last.day)),
        tables=tables,
        notes=(*casework.say_unread(unread), *casework.FORMULAS, casework.BASED, f"Of all: {casework.say_beside(total(last.rows))}"),
        lists=[
            (casework.UNREAD, casework.some(unread)),
            ("Not counted", list(casework.say_left_out(left_out))),
            ("Revised since it was first published", list(map(casework.say_revision, revised))),
        ],
    )


def _write(template: str, **told: object) -> str:
    made = templates().get_template(template)
    # A file of this package: nothing that anybody typed comes near it.
    style = Markup(source_of("page.css"))  # noqa: S704
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", made.render(said=casework, version=__version__, style=style, **told))

"""What was typed about like cases in, the comparison on the screen or in files out: the command `compare`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import STATUS, AsOf, HtmlFile, JsonFile, Papers, People, Redact, SourcesFile, app, day_of
from evenhand.cli.reviewing import Beside, as_html, as_json, give_review

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.cli.reviewing import Outputs
    from evenhand.core.review.model import Review
    from evenhand.desk.review import Received

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]


@app.command(epilog=STATUS)
def compare(
    paths: Papers,
    likeness: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Which cases the office declares to be alike, signed with name and date: YAML.")
    ] = None,
    requesters: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the office knows of those who ask: CSV (name, and any attributes).")
    ] = None,
    register: Annotated[
        list[Path] | None,
        typer.Option("--register", metavar="FILE", help="A register of meetings: CSV (minister, date, organisation, purpose)."),
    ] = None,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """Set like cases side by side: who was offered a thing, who asked for the same, and what separates them; never a verdict."""
    from evenhand.desk.access import what_is_declared

    beside = Beside(
        people,
        sources,
        day_of("--as-of", as_of),
        registers=register or (),
        likeness=likeness,
        requesters=requesters,
        declares=partial(what_is_declared, likeness, requesters),
    )
    outputs: Outputs = [(json, as_json), (html, partial(as_html, opened="access"))]
    give_review(paths, beside, outputs, _show, redact=redact, notes=_warnings)


def _warnings(_received: Received, review: Review) -> Iterable[str]:
    """Say what cannot be right in the declared criteria; a paper of a later day than today moves today."""
    from datetime import datetime

    from evenhand.core.values import PartialDate
    from evenhand.faces.access.words import say_warnings

    # The window is the one place that knows what day it is; everything behind it is told.
    today = PartialDate.of(datetime.now().astimezone().date())  # noqa: TID251
    days = [today, *(paper.published for paper in review.papers if paper.published is not None)]
    return say_warnings(review.access, review.as_of or max(days, key=PartialDate.last_day))


def _show(review: Review, console: Console) -> None:
    from evenhand.faces.access import terminal

    terminal.show(review, console)

"""What was typed about deals in, plain lines or files out: the command `deals`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import STATUS, AsOf, HtmlFile, JsonFile, Papers, People, Redact, SourcesFile, app, day_of
from evenhand.cli.reviewing import Beside, as_html, as_json, give_review

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.review.model import Review


@app.command(epilog=STATUS)
def deals(
    paths: Papers,
    events: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What an office has entered of deals: dated and signed events, as YAML.")
    ] = None,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """List the offers that papers tell of, on what each hangs, and how it stands; an office's own events are folded on top."""
    beside = Beside(people, sources, day_of("--as-of", as_of), events=events)
    give_review(paths, beside, [(json, as_json), (html, partial(as_html, opened="deals"))], _show, redact=redact)


def _show(review: Review, console: Console) -> None:
    from evenhand.faces.deals import terminal

    terminal.show(review, console)

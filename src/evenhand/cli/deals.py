"""What was typed about deals in, plain lines or files out: the command `deals`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evenhand.cli.commands import STATUS, AsOf, HtmlFile, JsonFile, Papers, People, Redact, SourcesFile, app, day_of, follow_deals


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
    follow_deals(paths, (people, sources, events), day_of("--as-of", as_of), (json, html), redact)

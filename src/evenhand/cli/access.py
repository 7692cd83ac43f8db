"""What was typed about like cases in, the comparison on the screen or in files out: the command `compare`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from evenhand.cli.commands import STATUS, AsOf, HtmlFile, JsonFile, Papers, People, Redact, SourcesFile, app, compare_papers, day_of

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

    compare_papers(
        paths,
        (people, sources),
        day_of("--as-of", as_of),
        (likeness, requesters, register or ()),
        partial(what_is_declared, likeness, requesters),
        (json, html),
        redact,
    )

"""What was typed of a draft in, its questions on the screen or in files out: the command `check`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import AsOf, Codes, HtmlFile, JsonFile, People, Redact, SourcesFile, app, day_of
from evenhand.cli.endings import end_reading, print_screen, say, stop

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.drafts import HeldDraft
    from evenhand.desk.drafts import CheckedDraft, Told

CHECKED = (
    "Exit status: 0 the draft was held against all papers, whatever there is to ask; 1 some papers could not be read (they are listed); "
    "2 nothing was done; 3 a fault in Evenhand itself."
)


@app.command(epilog=CHECKED)
def check(
    draft: Annotated[
        str,
        typer.Argument(metavar="DRAFT", help="The letter before it is sent: .txt .md .html .docx .odt .eml .pdf; '-' is standard input."),
    ],
    against: Annotated[
        list[str], typer.Option("--against", metavar="FOLDER", help="The papers to hold it against; may be given several times.")
    ],
    capacity: Annotated[
        str | None, typer.Option("--capacity", metavar="POST", help="The capacity in which it is to go out, such as 'MP for Harrowmere'.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who writes it, where it is not signed.")] = None,
    code: Codes = None,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """Hold a draft letter against the papers before it is sent: questions with their words, never a block and never a verdict."""
    from evenhand.cli.outputs import OutputError, check_outputs, write_output
    from evenhand.desk.conduct import hold_codes
    from evenhand.desk.drafts import Told
    from evenhand.intake.sources import BadFileError

    try:
        own = check_outputs([json, html], [draft, *against], [people, sources, *map(Path, code or [])])
        codes = hold_codes(code or [])
        for note in codes.notes:
            say(note)
        told = Told(by, capacity, day_of("--as-of", as_of), people, sources, codes)
        checked = _checked(draft, against, told, own)
        held = _redacted(checked.held) if redact else checked.held
        for output, write in sorted(((json, _as_json), (html, _as_html)), key=lambda given: given[0] == "-"):
            write_output(output, partial(write, held))
        if "-" not in (json, html):
            print_screen(partial(_show, held))
    except (OutputError, BadFileError) as fault:
        stop(fault)
    end_reading(checked.notes, held.papers)


def _checked(draft: str, against: list[str], told: Told, own: tuple[Path, ...]) -> CheckedDraft:
    from evenhand.cli.progress import Progress
    from evenhand.desk.drafts import check_draft
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    try:
        with Progress() as progress:
            return check_draft(draft, against, told, progress, own)
    except (MissingError, BadFileError) as fault:
        stop(fault)


def _redacted(held: HeldDraft) -> HeldDraft:
    from evenhand.faces.drafts import redaction as drafts_redaction

    return drafts_redaction.redact(held)


def _as_json(held: HeldDraft) -> str:
    from evenhand.faces.drafts import json as drafts_json

    return drafts_json.write(held)


def _as_html(held: HeldDraft) -> str:
    from evenhand.faces.drafts import html as drafts_html

    return drafts_html.write(held)


def _show(held: HeldDraft, console: Console) -> None:
    from evenhand.faces.drafts import terminal as drafts_terminal

    drafts_terminal.show(held, console)

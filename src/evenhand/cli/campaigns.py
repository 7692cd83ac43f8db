"""What was typed about mass letters in, campaigns on the screen or in files out: the command `campaigns`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from evenhand.cli.commands import NOTHING_DONE, AsOf, HtmlFile, JsonFile, app, day_of, end_reading, print_screen

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.campaigns import Explained, Post
    from evenhand.core.papers import Paper
    from evenhand.desk.campaigns import Beside, SortedPost

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]

GROUPED = "Exit status: 0 all letters were read; 1 some could not be read; 2 nothing was done; 3 a fault in Evenhand itself."


class Do(StrEnum):
    """What `evenhand campaigns` is to do."""

    GROUP = "group"
    EXPLAIN = "explain"


@app.command(epilog=GROUPED)
def campaigns(
    do: Annotated[Do, typer.Argument(metavar="DO", help="group: sort letters into campaigns. explain: say what two letters share.")],
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Folders, mailboxes, files, or tables (.csv, .jsonl) with a letter in each row; for explain two letters.",
            show_default=False,
        ),
    ],
    roster: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Whom you expect to write: CSV (name, also, email, and any other columns).")
    ] = None,
    known: Annotated[
        list[Path] | None,
        typer.Option("--known", metavar="FILE", help="A text that never counts as shared, such as your own acknowledgement."),
    ] = None,
    column: Annotated[str | None, typer.Option(metavar="NAME", help="The column of a table that holds the letters.")] = None,
    as_of: AsOf = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write a folder: a front page, a page for each campaign, and all letters as CSV and JSON."),
    ] = None,
    json: JsonFile = None,
    html: HtmlFile = None,
) -> None:
    """Sort mass letters into campaigns, and list every letter that is to be read; or say what two letters share."""
    from evenhand.cli.outputs import OutputError, check_folder, check_outputs, write_folder, write_output
    from evenhand.desk.campaigns import Beside

    if do is Do.EXPLAIN:
        _explain(paths)
        return
    beside = Beside(roster, tuple(known or ()), column)
    try:
        check_outputs([json, html], paths, [roster, *(known or ())])
        check_folder(out, paths)
        done = _sorted(paths, beside, as_of)
        for output, write in sorted(((json, _as_json), (html, _as_html)), key=lambda given: given[0] == "-"):
            write_output(output, partial(write, done.post))
        write_folder(out, _files(done.post))
        if "-" not in (json, html):
            print_screen(partial(_show, done.post))
    except OutputError as fault:
        _stop(fault)
    end_reading(done.notes, done.post.letters)


def _sorted(paths: list[str], beside: Beside, as_of: str | None) -> SortedPost:
    from evenhand.cli.progress import Progress
    from evenhand.desk.campaigns import sort_post
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    try:
        with Progress() as progress:
            return sort_post(paths, beside, day_of("--as-of", as_of), progress)
    except (MissingError, BadFileError) as fault:
        _stop(fault)


def _explain(paths: list[str]) -> None:
    from evenhand.desk.campaigns import explain_letters
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    if len(paths) != 2:
        _stop(ValueError(f"explain takes two letters, and {len(paths)} were given. Write: evenhand campaigns explain A B."))
    try:
        explained, letters = explain_letters(paths[0], paths[1])
    except (MissingError, BadFileError) as fault:
        _stop(fault)
    print_screen(partial(_show_explained, explained, letters))


def _as_json(post: Post) -> str:
    from evenhand.faces import campaigns_json

    return campaigns_json.write(post)


def _as_html(post: Post) -> str:
    from evenhand.faces import campaigns_html

    return campaigns_html.write(post)


def _files(post: Post) -> Iterator[tuple[str, Callable[[], str]]]:
    from evenhand.faces import campaigns_html

    yield from campaigns_html.write_folder(post)


def _show(post: Post, console: Console) -> None:
    from evenhand.faces import campaigns_terminal

    campaigns_terminal.show(post, console)


def _show_explained(explained: Explained, letters: tuple[Paper, Paper], console: Console) -> None:
    from evenhand.faces import campaigns_terminal

    campaigns_terminal.show_explained(explained, letters[0], console)


def _stop(fault: Exception) -> NoReturn:
    typer.echo(f"evenhand: {fault}", err=True)
    raise typer.Exit(NOTHING_DONE) from None

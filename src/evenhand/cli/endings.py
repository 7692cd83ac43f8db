"""What a command has to say at its end in, lines on the screen and the status it ends with out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.papers import Paper, Problem

ALL_READ, SOME_UNREAD, NOTHING_DONE = 0, 1, 2
NOTES_SHOWN = 20


def end_reading(
    notes: tuple[Problem, ...], papers: tuple[Paper, ...], status: int = ALL_READ, more: str = "the HTML and the JSON hold them all"
) -> NoReturn:
    """Say what belongs to no single paper, and end with the status that tells whether all papers were read; `status` is that if so.

    `more` says where those are that there is no room for.
    """
    for note in notes[:NOTES_SHOWN]:
        say(note.words)
    if len(notes) > NOTES_SHOWN:
        say(f"({len(notes) - NOTES_SHOWN} more such notes.)")
    unread = [(paper.id, paper.unread.words) for paper in papers if paper.unread]
    if unread:
        say(f"{len(unread):,} of {len(papers):,} papers could not be read:")
        for name, why in unread[:NOTES_SHOWN]:
            say(f"{name}: {why}")
        if len(unread) > NOTES_SHOWN:
            say(f"({len(unread) - NOTES_SHOWN:,} more; {more}.)")
    raise typer.Exit(SOME_UNREAD if unread else status)


def named_files(command: str, names: Iterable[str]) -> tuple[Path, ...]:
    """Return the files that were named to be checked; end where none was: nothing checked is not nothing wrong."""
    paths = tuple(map(Path, names))
    if not paths:
        stop(f"There is no file to check. Write: {command} FILE...")
    return paths


def stop(why: object) -> NoReturn:
    """Say in one sentence why nothing can be done, and end."""
    say(why)
    raise typer.Exit(NOTHING_DONE) from None


def say(words: object) -> None:
    """Put a note on standard error, under the name of the program."""
    typer.echo(f"evenhand: {words}", err=True)


def print_lines(lines: Iterable[str]) -> None:
    """Print plain lines on standard output."""
    from evenhand.cli.outputs import standard_output

    with standard_output():
        for line in lines:
            typer.echo(line)


def print_screen(show: Callable[[Console], None]) -> None:
    """Print on the screen what a face shows there."""
    from rich.console import Console

    from evenhand.cli.outputs import standard_output

    console = Console()
    # Kept until it is whole, because rich ends the program by itself, with status 1, where a pipe is closed.
    with standard_output():
        with console.capture() as summary:
            show(console)
        # Where the screen's encoding lacks a sign, such as a dash, it is shown as a question mark.
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(summary.get().encode(encoding, "replace").decode(encoding))

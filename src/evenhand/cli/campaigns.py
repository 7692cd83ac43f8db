"""What was typed about mass letters in, campaigns on the screen or in files out: the command `campaigns`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import AsOf, JsonFile, app, day_of
from evenhand.cli.endings import ALL_READ, SOME_UNREAD, end_reading, print_screen, stop

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.campaigns import Explained, Post
    from evenhand.core.papers import Paper
    from evenhand.desk.campaigns import Beside, SortedPost

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]

GROUPED = (
    "Exit status: 0 all letters were read; 1 some could not be read, or only in part; 2 nothing was done; 3 a fault in Evenhand itself."
)


class Do(StrEnum):
    """What `evenhand campaigns` is to do."""

    GROUP = "group"
    EXPLAIN = "explain"
    ASSIGN = "assign"
    MERGE = "merge"
    SPLIT = "split"
    EXCLUDE = "exclude"
    WITHDRAW = "withdraw"
    REMOVE = "remove"
    REBUILD = "rebuild"
    CARRY = "carry"
    LIST = "list"
    BENCH = "bench"


_DECIDED = frozenset(("--by", "--reason"))
# What is not here takes none of the options.
_TAKES = {
    Do.GROUP: frozenset(("--roster", "--known", "--column", "--as-of", "--out", "--json", "--html")),
    Do.EXPLAIN: frozenset(("--column",)),
    Do.ASSIGN: frozenset(("--known", "--column", "--add", "--under", "--json")),
    **dict.fromkeys((Do.MERGE, Do.SPLIT, Do.EXCLUDE, Do.WITHDRAW), _DECIDED),
}


@app.command(epilog=GROUPED)
def campaigns(
    do: Annotated[
        Do,
        typer.Argument(
            metavar="DO",
            help="group: sort letters into campaigns. explain: say what two letters share. assign, merge, split, exclude, withdraw, "
            "remove, rebuild, carry, list: what is done with an index, which keeps campaigns from day to day. bench: how fast it is here.",
        ),
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Folders, mailboxes, files, or tables (.csv, .jsonl) with a letter in each row; for explain two letters (in.mbox!2); "
            "from assign on the file of the index, and then letters or campaigns.",
            show_default=False,
        ),
    ] = None,
    roster: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Whom you expect to write: CSV (name, also, email, and any other columns).")
    ] = None,
    known: Annotated[
        list[Path] | None,
        typer.Option("--known", metavar="FILE", help="A text that never counts as shared, such as your own acknowledgement."),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The column of a table that holds the letters; others that hold sentences are read with it."),
    ] = None,
    add: Annotated[
        bool, typer.Option("--add", help="With assign: take the letters into the index, which is made where there is none.")
    ] = False,
    under: Annotated[
        str | None, typer.Option(metavar="NAME", help="With assign: what is put before the names of the letters, such as the day.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who decides, with merge, split, exclude and withdraw.")] = None,
    reason: Annotated[str | None, typer.Option(metavar="WORDS", help="Why it is so decided.")] = None,
    as_of: AsOf = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write a folder: a front page, a page for each campaign, and all letters as CSV and JSON."),
    ] = None,
    json: JsonFile = None,
    html: Annotated[
        str | None, typer.Option("--html", metavar="FILE", help="Write all of it as one web page; '-' is standard output.")
    ] = None,
) -> None:
    """Sort mass letters into campaigns, and list every letter that is to be read; keep campaigns from day to day in an index."""
    from evenhand.cli.outputs import OutputError, check_folder, check_outputs, write_folder, write_output
    from evenhand.desk.campaigns import Beside

    paths = paths or []
    given = {"--roster": roster, "--known": known, "--column": column, "--add": add, "--under": under, "--by": by, "--reason": reason}
    _check_options(do, {**given, "--as-of": as_of, "--out": out, "--json": json, "--html": html})
    if do is not Do.GROUP:
        _other(do, paths, tuple(known or ()), column, add, under, by, reason, json)
        return
    if not paths:
        stop("group takes the letters to be sorted. Write: evenhand campaigns group PATH...")
    beside = Beside(roster, tuple(known or ()), column)
    try:
        check_outputs([json, html], paths, [roster, *(known or ())])
        check_folder(out, paths)
        done = _sorted(paths, beside, as_of)
        more = _where_more(out, json, html)
        for output, write in sorted(((json, _as_json), (html, _as_html)), key=lambda given: given[0] == "-"):
            write_output(output, partial(write, done.post))
        write_folder(out, _files(done.post))
        if "-" not in (json, html):
            print_screen(partial(_show, done.post, more))
    except OutputError as fault:
        stop(fault)
    end_reading(done.notes, done.post.letters, SOME_UNREAD if any(letter.gaps for letter in done.post.letters) else ALL_READ, more)


def _where_more(out: Path | None, json: str | None, html: str | None) -> str:
    """Say where the rows are that the screen has no room for: of files that were not written nothing is promised."""
    if out or (json and html):
        return "the HTML and the JSON hold them all"
    return "the JSON holds them all" if json else "the HTML holds them all" if html else "--out DIR writes them all"


def _check_options(do: Do, given: dict[str, object]) -> None:
    """Refuse an option that would be left without effect: somebody who names a file to write to looks for it afterwards."""
    takes = _TAKES.get(do, frozenset())
    for option, value in given.items():
        if value and option not in takes:
            may = f"It takes {', '.join(sorted(takes))}" if takes else "It takes no options"
            stop(f"{do.value} does nothing with {option}. {may}; leave {option} out.")


def _other(
    do: Do,
    paths: list[str],
    known: tuple[Path, ...],
    column: str | None,
    add: bool,
    under: str | None,
    by: str | None,
    reason: str | None,
    json: str | None,
) -> None:
    from evenhand.cli import campaign_index

    if do is Do.EXPLAIN:
        _explain(paths, column)
    elif do is Do.ASSIGN:
        from evenhand.desk.campaign_index import Incoming

        campaign_index.assign(paths, Incoming(tuple(paths[1:]), column, under, known, add), json)
    elif do in (Do.MERGE, Do.SPLIT, Do.EXCLUDE, Do.WITHDRAW):
        campaign_index.decide(do.value, paths, by, reason)
    else:
        act = {
            Do.REMOVE: campaign_index.remove,
            Do.REBUILD: campaign_index.rebuild,
            Do.CARRY: campaign_index.carry,
            Do.LIST: campaign_index.show,
            Do.BENCH: campaign_index.bench,
        }
        act[do](paths)


def _sorted(paths: list[str], beside: Beside, as_of: str | None) -> SortedPost:
    from evenhand.cli.progress import Progress
    from evenhand.desk.campaigns import sort_post
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    try:
        with Progress() as progress:
            return sort_post(paths, beside, day_of("--as-of", as_of), progress)
    except (MissingError, BadFileError) as fault:
        stop(fault)


def _explain(paths: list[str], column: str | None) -> None:
    from evenhand.desk.campaigns import explain_letters
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    if len(paths) != 2:
        stop(f"explain takes two letters, and {len(paths)} were given. Write: evenhand campaigns explain A B.")
    try:
        explained, letters = explain_letters(paths[0], paths[1], column)
    except (MissingError, BadFileError) as fault:
        stop(fault)
    print_screen(partial(_show_explained, explained, letters))


def _as_json(post: Post) -> str:
    from evenhand.faces.campaigns import json as campaigns_json

    return campaigns_json.write(post)


def _as_html(post: Post) -> str:
    from evenhand.faces.campaigns import html as campaigns_html

    return campaigns_html.write(post)


def _files(post: Post) -> Iterator[tuple[str, Callable[[], str]]]:
    from evenhand.faces.campaigns import html as campaigns_html

    yield from campaigns_html.write_folder(post)


def _show(post: Post, more: str, console: Console) -> None:
    from evenhand.faces.campaigns import terminal as campaigns_terminal

    campaigns_terminal.show(post, console, more)


def _show_explained(explained: Explained, letters: tuple[Paper, Paper], console: Console) -> None:
    from evenhand.faces.campaigns import terminal as campaigns_terminal

    campaigns_terminal.show_explained(explained, letters[0], console)

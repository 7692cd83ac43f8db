"""What was typed about codes of conduct in, plain lines or files out: the commands `codes` and `assess`."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import STATUS, AsOf, Codes, HtmlFile, JsonFile, Papers, People, Redact, SourcesFile, app, day_of
from evenhand.cli.endings import ALL_READ, named_files, print_lines, say, stop
from evenhand.cli.reviewing import Beside, as_html, as_json, give_review

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.conduct import Code
    from evenhand.core.review.model import Review

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]

MISTAKES_FOUND = 1

Supposed = Annotated[
    list[str] | None, typer.Option("--what-if", metavar="TERM=yes|no", help="What would follow if this were found; nobody is named for it.")
]


class Do(StrEnum):
    """What `evenhand codes` is to do."""

    LIST = "list"
    SHOW = "show"
    DIFF = "diff"
    CHECK = "check"


@app.command(epilog="Exit status: 0 done; 1 mistakes were found in a file; 2 nothing was done.")
def codes(
    do: Annotated[Do, typer.Argument(metavar="DO", help="list, show, diff or check.")] = Do.LIST,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME", help="For show CODE or CODE@VERSION; for diff two of them; for check files.", show_default=False),
    ] = None,
    code: Codes = None,
) -> None:
    """List, show, compare and check codes of conduct."""
    from evenhand.desk.conduct import hold_codes
    from evenhand.intake.sources import BadFileError

    try:
        if do is Do.CHECK:
            _check(names or [], code or [])
        else:
            held = hold_codes(code or [])
            for note in held.notes:
                say(note)
            print_lines(_told(do, names or [], held.codes))
    except BadFileError as fault:
        stop(fault)


def _told(do: Do, names: list[str], known: tuple[Code, ...]) -> Iterable[str]:
    from evenhand.core.conduct.versions import compare_versions
    from evenhand.desk.conduct import find_version
    from evenhand.faces.conduct.codes import list_codes, show_changes, show_version
    from evenhand.intake.sources import BadFileError

    wanted = {Do.SHOW: 1, Do.DIFF: 2}.get(do, len(names))
    if len(names) != wanted:
        raise BadFileError(f"`evenhand codes {do.value}` takes {wanted} of CODE or CODE@VERSION; `evenhand codes list` names them.")
    found = [find_version(known, name) for name in names]
    if do is Do.SHOW:
        return show_version(*found[0])
    if do is Do.DIFF:
        if found[0][0].id != found[1][0].id:
            raise BadFileError(f"{names[0]} and {names[1]} are of two codes. `evenhand codes diff` compares two versions of one.")
        return show_changes(found[0][1], found[1][1], compare_versions(found[0][1], found[1][1]))
    return list_codes(known)


def _check(names: list[str], code: list[str]) -> None:
    from evenhand.desk.conduct import check_file
    from evenhand.faces.wording import count

    status = ALL_READ
    for path in named_files("evenhand codes check", [*names, *code]):
        checked = check_file(path)
        rules = sum(len(version.fragments) for version in checked.code.versions)
        print_lines(f"{path.name}, line {mistake.line}: {mistake.words}" for mistake in checked.mistakes)
        found = f"{len(checked.mistakes)} to mend" if checked.mistakes else "no mistake found"
        print_lines([f"{path.name}: {found}; {count(len(checked.code.versions), 'version')}, {count(rules, 'rule')} in all."])
        status = MISTAKES_FOUND if checked.mistakes else status
    raise typer.Exit(status)


@app.command(epilog=STATUS)
def assess(
    paths: Papers,
    code: Codes = None,
    findings: Annotated[Path | None, typer.Option(metavar="FILE", help="What named persons found on a term, as YAML.")] = None,
    what_if: Supposed = None,
    acted: Annotated[
        str | None, typer.Option("--acted", metavar="DATE", help="The day of the act, where the papers do not give it.")
    ] = None,
    text: Annotated[
        list[Path] | None,
        typer.Option("--text", metavar="FILE", help="The official text of the code, with which quotations of it are compared."),
    ] = None,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """Lay the papers beside the rules of a code: evidence for and against each test, and what the answer turns on; never a verdict."""
    from evenhand.desk.conduct import what_to_ask

    day = day_of("--acted", acted)
    beside = Beside(
        people,
        sources,
        day_of("--as-of", as_of),
        codes=code or (),
        texts=text or (),
        findings=findings,
        asks=lambda held: what_to_ask(held, findings, what_if or (), day),
    )
    give_review(paths, beside, [(json, as_json), (html, partial(as_html, opened="conduct"))], _show, redact=redact)


def _show(review: Review, console: Console) -> None:
    from evenhand.faces.conduct import terminal

    terminal.show(review, console)

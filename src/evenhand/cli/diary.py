"""What was typed about a diary in, a plan on the screen or in files out: the commands `plan` and `draw`."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.commands import app
from evenhand.cli.endings import print_screen, stop

if TYPE_CHECKING:
    from datetime import datetime

    from rich.console import Console

    from evenhand.core.diary import Drawn, Planned
    from evenhand.desk.diary import Told

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]

PLANNED = "Exit status: 0 all are met; 1 somebody has no place (who, and why, is said); 2 nothing was done; 3 a fault in Evenhand itself."
DRAWN = "Exit status: 0 drawn, or the draw is right; 1 the draw is not right; 2 nothing was done; 3 a fault in Evenhand itself."
ALL_MET, SOME_LEFT = 0, 1
FILES = ("plan.html", "plan.json", "plan.csv", "plan.svg", "options.svg")
FOLDERS = ("invitations", "calendars")


class Pick(StrEnum):
    """Which of the plans counts."""

    QUEUE = "queue"
    LEVEL = "level"
    WITHIN = "within"


KINDS = {Pick.QUEUE: "queue", Pick.LEVEL: "level", Pick.WITHIN: "queue within"}


@app.command(epilog=PLANNED)
def plan(
    requests: Annotated[
        Path, typer.Argument(metavar="REQUESTS", help="Who asks: CSV (who, received, and any of id, deadline, hosts, days, away ...).")
    ],
    slots: Annotated[
        Path, typer.Option("--slots", metavar="FILE", help="The rules of the diary: who serves, when, within which caps: YAML.")
    ],
    calendar: Annotated[
        list[Path] | None,
        typer.Option("--calendar", metavar="FILE", help="A calendar that the rules name, as iCalendar; several may be given."),
    ] = None,
    seed: Annotated[str, typer.Option("--seed", metavar="WORDS", help="What was drawn in the open after the list was closed.")] = "",
    pick: Annotated[Pick, typer.Option("--pick", metavar="PLAN", help="The plan that counts: queue, level or within.")] = Pick.WITHIN,
    picked_by: Annotated[str, typer.Option("--picked-by", metavar="NAME", help="The person who picked it.")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why that person picked it.")] = "",
    tables: Annotated[
        str, typer.Option("--tables", metavar="COLUMNS", help="Put all at round tables by what the rules declare, as: region + type.")
    ] = "",
    options: Annotated[
        bool, typer.Option("--options", help="Lay other ways to meet all beside it: tables, an association, withdrawal.")
    ] = False,
    replan: Annotated[
        Path | None, typer.Option("--replan", metavar="FILE", help="A plan.json written before: change it with as few moves as must be.")
    ] = None,
    furthest: Annotated[
        int | None, typer.Option("--furthest", metavar="DAYS", min=0, help="With --replan, how many days later anybody may be put at most.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="The day it is made, as YYYY-MM-DD; without it, today. What was before it is not moved."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Write page, JSON, table, pictures, invitations and calendars to this folder."),
    ] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write all of it as JSON; '-' is standard output.")] = None,
    html: Annotated[str | None, typer.Option("--html", metavar="FILE", help="Write it as one web page; '-' is standard output.")] = None,
) -> None:
    """Plan the meetings that many ask for: three plans side by side, each with the proof that none does better."""
    from evenhand.cli.outputs import OutputError
    from evenhand.desk.diary import Told

    at = _made_at(as_of)
    told = Told(seed, KINDS[pick], picked_by.strip(), reason.strip(), options, replan, furthest, at.date(), tables.strip())
    try:
        planned = _planned(requests, slots, tuple(calendar or ()), told, (json, html, out))
        _write(planned, (json, html, out), at)
        if "-" not in (json, html):
            print_screen(partial(_show, planned))
            if out is not None:
                typer.echo(f"\nWritten to {out}: plan.html, plan.json, plan.csv, the pictures, invitations/ and calendars/.")
    except OutputError as fault:
        stop(fault)
    raise typer.Exit(SOME_LEFT if planned.plan.unserved else ALL_MET)


def _planned(
    requests: Path, slots: Path, calendars: tuple[Path, ...], told: Told, outputs: tuple[str | None, str | None, Path | None]
) -> Planned:
    from evenhand.cli.outputs import OutputError, check_outputs
    from evenhand.desk.diary import plan_diary
    from evenhand.intake.sources import BadFileError

    json, html, out = outputs
    if out is not None and out.exists() and not out.is_dir():
        raise OutputError(f"{out} is not a folder. Name a folder to write to.")
    beside = [requests, slots, *calendars, told.replan]
    # The plan that is changed may be written over by the one that it becomes.
    check_outputs([json, html], [], [path for path in beside if path != told.replan or json != str(told.replan)])
    _check_folder(out, beside, told.replan)
    try:
        return plan_diary(requests, slots, calendars, told)
    except BadFileError as fault:
        stop(fault)


def _check_folder(out: Path | None, read: list[Path | None], replan: Path | None) -> None:
    """Refuse a folder in which a file that is read would be written over, or out of which a link leads."""
    from evenhand.cli.outputs import OutputError

    if out is None:
        return
    inner = [out / name for name in FOLDERS]
    if linked := next((folder for folder in inner if folder.is_symlink()), None):
        raise OutputError(f"{linked} is a link, so files would be written outside of {out}. Name another folder.")
    folders, files = {folder.resolve() for folder in inner}, {(out / name).resolve() for name in FILES}
    for path in read:
        if path is None or (path == replan and path.resolve() == (out / "plan.json").resolve()):
            continue
        if path.resolve().parent in folders or path.resolve() in files:
            raise OutputError(f"{path} is to be read, and --out {out} could write over it. Name another folder.")


def _write(planned: Planned, outputs: tuple[str | None, str | None, Path | None], stamp: datetime) -> None:
    from evenhand.cli.outputs import write_output

    json, html, out = outputs
    if out is not None:
        _write_folder(planned, out, stamp)
    for output, write in sorted(((json, _as_json), (html, _as_html)), key=lambda given: given[0] == "-"):
        write_output(output, partial(write, planned))


def _write_folder(planned: Planned, out: Path, stamp: datetime) -> None:
    from evenhand.cli.outputs import OutputError, write_output
    from evenhand.faces.diary import csv as diary_csv
    from evenhand.faces.diary import invitations
    from evenhand.faces.diary import svg as diary_svg

    faces: dict[str, Callable[[Planned], str]] = {
        "plan.html": _as_html,
        "plan.json": _as_json,
        "plan.csv": diary_csv.write,
        "plan.svg": diary_svg.write_plan,
        "options.svg": diary_svg.write_options,
    }
    made = {name: face(planned) for name, face in faces.items()} | dict(invitations.write_all(planned, stamp))
    try:
        for folder in (out, *(out / name for name in FOLDERS)):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputError(f"{out} cannot be made: {fault.strerror or fault}. Name another folder.") from fault
    for name, text in made.items():
        if text:
            write_output(str(out / name), partial(str, text))


def _made_at(words: str | None) -> datetime:
    from datetime import UTC, datetime

    if words is None:
        # The window is the one place that knows what time it is; everything behind it is told.
        return datetime.now(UTC)  # noqa: TID251
    try:
        return datetime.fromisoformat(words).replace(tzinfo=UTC)
    except ValueError:
        stop(f"--as-of: {words!r} is not a day; write YYYY-MM-DD.")


@app.command(epilog=DRAWN)
def draw(
    requests: Annotated[Path, typer.Argument(metavar="REQUESTS", help="The closed list: CSV (who, received, and id).")],
    seed: Annotated[str, typer.Option("--seed", metavar="WORDS", help="What was drawn in the open after the list was closed.")] = "",
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="FILE", help="A plan.json: draw again, and say whether list, seed and order belong together."),
    ] = None,
    closed: Annotated[str, typer.Option("--closed", metavar="HASH", help="The hash that was published when the list was closed.")] = "",
    slots: Annotated[
        Path | None, typer.Option("--slots", metavar="FILE", help="The rules of the diary, for the hash covers what they come to.")
    ] = None,
    calendar: Annotated[
        list[Path] | None,
        typer.Option("--calendar", metavar="FILE", help="A calendar that the rules name, as iCalendar; several may be given."),
    ] = None,
    tables: Annotated[
        str, typer.Option("--tables", metavar="COLUMNS", help="The hash of a plan with round tables, as evenhand plan --tables makes it.")
    ] = "",
) -> None:
    """Print the hash of a closed list to publish, the order that a seed draws, or whether a plan's draw is right."""
    from evenhand.desk.draws import draw_order
    from evenhand.intake.sources import BadFileError

    try:
        drawn = draw_order(requests, seed, check, closed, slots, calendar or (), tables.strip())
    except BadFileError as fault:
        stop(fault)
    print_screen(partial(_show_draw, drawn))
    raise typer.Exit(SOME_LEFT if drawn.faults else ALL_MET)


def _as_json(planned: Planned) -> str:
    from evenhand.faces.diary import json as diary_json

    return diary_json.write(planned)


def _as_html(planned: Planned) -> str:
    from evenhand.faces.diary import html as diary_html

    return diary_html.write(planned)


def _show(planned: Planned, console: Console) -> None:
    from evenhand.faces.diary import terminal as diary_terminal

    diary_terminal.show(planned, console)


def _show_draw(drawn: Drawn, console: Console) -> None:
    from evenhand.faces.diary import terminal as diary_terminal

    diary_terminal.show_draw(drawn, console)

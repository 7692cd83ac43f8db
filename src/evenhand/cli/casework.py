"""What was typed about flows, calendars, deadlines, the queue and statistics in, plain lines or files out: five commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from evenhand.cli.commands import HtmlFile, JsonFile, app
from evenhand.cli.endings import ALL_READ, named_files, print_lines, stop

if TYPE_CHECKING:
    from evenhand.core.casework import Answer, Edition, Revision
    from evenhand.desk.casework import Counted, Queue
    from evenhand.intake.yaml_fields import Mistake

# With the commands of this module, which are registered when it is read.
__all__ = ["app"]

MISTAKES_FOUND = 1
CHECKED = "Exit status: 0 done; 1 mistakes were found in a file; 2 nothing was done."
DONE = "Exit status: 0 done; 2 nothing was done; 3 a fault in Evenhand itself."

FlowFiles = Annotated[
    list[Path] | None, typer.Option("--flow", metavar="FILE", help="A flow of your own, as YAML; it may be given several times.")
]
CalendarFiles = Annotated[
    list[str] | None, typer.Option("--calendar", metavar="FILE", help="A calendar of your own, as YAML; it may be given several times.")
]
Today = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="The day on which things stand; without it, today.")]


class DoFlows(StrEnum):
    """What `evenhand flows` is to do."""

    LIST = "list"
    SHOW = "show"
    CHECK = "check"


class DoCalendars(StrEnum):
    """What `evenhand calendars` is to do."""

    LIST = "list"
    SHOW = "show"
    CHECK = "check"
    TAKE = "take"


class By(StrEnum):
    """By what `evenhand statistics` tells periods apart."""

    QUARTER = "quarter"
    MONTH = "month"
    YEAR = "year"


@app.command(epilog=CHECKED)
def flows(
    do: Annotated[DoFlows, typer.Argument(metavar="DO", help="list, show or check.")] = DoFlows.LIST,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME", help="For show a type, such as MIN; for check files.", show_default=False)
    ] = None,
    flow: FlowFiles = None,
) -> None:
    """List, show and check flows: the stages of a kind of case, and the dated rules of its deadlines."""
    from evenhand.desk.casework import check_flow_file, find_flow, known_flows
    from evenhand.faces.casework import words as casework
    from evenhand.faces.plain_words import count

    with _telling():
        if do is DoFlows.CHECK:
            paths = named_files("evenhand flows check", [*(names or []), *map(str, flow or [])])
            checked = [(path, check_flow_file(path)) for path in paths]
            _check(
                (path, one.mistakes, f"{count(len(one.flow.stages), 'stage')}, {count(len(one.flow.rules), 'rule')}", one.own_calendars)
                for path, one in checked
            )
        elif do is DoFlows.LIST:
            print_lines(casework.list_flows(known_flows(flow or [])))
        else:
            print_lines(
                casework.show_flow(find_flow(known_flows(flow or []), _one(names, "`evenhand flows show` takes one type, such as MIN")))
            )


@app.command(epilog=CHECKED)
def calendars(
    do: Annotated[DoCalendars, typer.Argument(metavar="DO", help="list, show, check or take.")] = DoCalendars.LIST,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME", help="For show a calendar; for check files; for take a country, such as FR or DE-BY.", show_default=False
        ),
    ] = None,
    years: Annotated[str, typer.Option(metavar="FIRST-LAST", help="For take: which years.")] = "2000-2035",
    out: Annotated[str, typer.Option(metavar="FILE", help="For take: the file to write; '-' is standard output.")] = "-",
) -> None:
    """List, show and check calendars of working days; or take the days off of another country into a file that stays as it is."""
    from evenhand.desk.casework import check_calendar_file, open_calendar
    from evenhand.faces.casework import words as casework
    from evenhand.faces.plain_words import count
    from evenhand.intake.calendars import shipped_names

    with _telling():
        if do is DoCalendars.CHECK:
            checked = [(path, check_calendar_file(path)) for path in named_files("evenhand calendars check", names or [])]
            _check((path, one.mistakes, f"{count(len(one.calendar.days_off), 'day')} off", ()) for path, one in checked)
        elif do is DoCalendars.LIST:
            print_lines(casework.list_calendars(map(open_calendar, shipped_names())))
        elif do is DoCalendars.SHOW:
            print_lines(
                casework.show_calendar(open_calendar(_one(names, "`evenhand calendars show` takes one calendar, such as scotland")))
            )
        else:
            _take(_one(names, "`evenhand calendars take` takes one country, such as FR or DE-BY"), years, out)


def _take(name: str, years: str, out: str) -> None:
    from evenhand.cli.outputs import check_outputs, write_output
    from evenhand.faces.casework import calendar_yaml
    from evenhand.intake.holidays_taken import take_calendar
    from evenhand.intake.sources import BadFileError

    country, _, part = name.partition("-")
    first, _, last = years.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise BadFileError(f"--years {years!r} should be two years, such as 2015-2030.")
    check_outputs([out], [])
    taken = take_calendar(country, part, int(first), int(last), _today())
    write_output(out, partial(calendar_yaml.write, taken, country.upper()))


@app.command(epilog=DONE)
def deadline(
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="The flow that the letter is of, such as MIN; `evenhand flows` lists them.")
    ],
    received: Annotated[str, typer.Option("--received", metavar="DAY", help="The day on which it came in: YYYY-MM-DD.")],
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the rule, its source, the stages, and the days counted one by one.")
    ] = False,
    signatory: Annotated[str, typer.Option("--signatory", metavar="WHO", help="Who signs, where the days hang on it.")] = "",
    stage: Annotated[str, typer.Option("--stage", metavar="STAGE", help="A stage of the flow; without it, the reply.")] = "",
    calendar: Annotated[
        str, typer.Option("--calendar", metavar="NAME|FILE", help="The calendar to count by, in place of the rule's.")
    ] = "",
    flow: FlowFiles = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
) -> None:
    """Say when a letter is due, and explain it: the rule, its source, and the days counted one by one."""
    from evenhand.desk.casework import find_deadline, find_flow, known_flows
    from evenhand.faces.casework.words import say_answer

    with _telling():
        answer = find_deadline(find_flow(known_flows(flow or []), kind), _day("--received", received), signatory, stage, calendar)
        _give([("-" if json else None, partial(_answer_json, answer))], say_answer(answer, explain))


@app.command(epilog=DONE)
def queue(
    cases: Annotated[Path, typer.Argument(metavar="CASES", help="Cases with their events, as YAML.", show_default=False)],
    as_of: Today = None,
    flow: FlowFiles = None,
    calendar: CalendarFiles = None,
    json: JsonFile = None,
    html: HtmlFile = None,
) -> None:
    """Put open cases in the order in which they are due, however late, and tell what moved deadlines and what was refused."""
    from evenhand.cli.outputs import check_outputs
    from evenhand.desk.casework import open_queue
    from evenhand.faces.casework.words import say_queue

    with _telling():
        check_outputs([json, html], [str(cases)], [cases, *(flow or []), *map(Path, calendar or [])])
        held = open_queue(cases, _as_of(as_of), flow or [], calendar or [])
        _give([(json, partial(_queue_json, held)), (html, partial(_queue_html, held))], say_queue(held.rows, held.states, held.day))


@app.command(epilog=DONE)
def statistics(
    cases: Annotated[
        Path, typer.Argument(metavar="CASES", help="A table of letters (CSV), or cases with their events (YAML).", show_default=False)
    ],
    as_of: Today = None,
    by: Annotated[By, typer.Option(metavar="PERIOD", help="quarter, month or year of receipt.")] = By.QUARTER,
    calendar: Annotated[
        str, typer.Option("--calendar", metavar="NAME|FILE", help="The calendar of rows that name neither a type nor a calendar.")
    ] = "",
    flow: FlowFiles = None,
    earlier: Annotated[
        Path | None,
        typer.Option("--earlier", metavar="FILE", help="What this command wrote as JSON before: its editions are kept, and changes told."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why figures that were published change.")] = "",
    json: JsonFile = None,
    html: HtmlFile = None,
) -> None:
    """Count how quickly letters were answered: the published table, both performance formulas, and every earlier edition kept."""
    from evenhand.cli.outputs import check_outputs
    from evenhand.core.casework import revisions
    from evenhand.desk.casework import open_statistics
    from evenhand.faces.casework.words import say_statistics

    with _telling():
        check_outputs([json, html], [str(cases)], [cases, earlier, *(flow or [])])
        held = open_statistics(cases, _as_of(as_of), by.value, flow or [], calendar=calendar)
        editions = _editions(held, earlier, reason)
        revised = revisions(editions)
        outputs = [(json, partial(_statistics_json, held, editions, revised)), (html, partial(_statistics_html, held, editions, revised))]
        _give(outputs, say_statistics(editions[-1], held.left_out, revised, held.unread))


def _editions(held: Counted, earlier: Path | None, reason: str) -> tuple[Edition, ...]:
    from evenhand.core.casework import Edition, RevisionError, publish
    from evenhand.faces.casework.json import read_editions
    from evenhand.intake.sources import BadFileError, read_file

    before: tuple[Edition, ...] = ()
    if earlier is not None:
        try:
            before = read_editions(read_file(earlier).decode("utf-8", "replace"))
        except ValueError as fault:
            raise BadFileError(f"{earlier} is nothing that `evenhand statistics --json` wrote: {fault}.") from fault
    try:
        return publish(before, Edition(held.day, held.rows, reason))
    except RevisionError as fault:
        raise BadFileError(f"{fault} Use --as-of for the day, and --reason for the reason.") from fault


# What is written


def _answer_json(answer: Answer) -> str:
    from evenhand.faces.casework import json as casework_json

    return casework_json.write_answer(answer)


def _queue_json(held: Queue) -> str:
    from evenhand.faces.casework import json as casework_json

    return casework_json.write_queue(held.rows, held.states, held.day)


def _queue_html(held: Queue) -> str:
    from evenhand.faces.casework import html as casework_html

    return casework_html.write_queue(held.rows, held.states, held.day)


def _statistics_json(held: Counted, editions: Sequence[Edition], revised: Sequence[Revision]) -> str:
    from evenhand.faces.casework import json as casework_json

    return casework_json.write_statistics(editions, held.left_out, revised, held.by, held.unread)


def _statistics_html(held: Counted, editions: Sequence[Edition], revised: Sequence[Revision]) -> str:
    from evenhand.faces.casework import html as casework_html

    return casework_html.write_statistics(editions, held.left_out, revised, held.unread)


def _give(outputs: Iterable[tuple[str | None, Callable[[], str]]], lines: Iterable[str]) -> None:
    """Write what was asked for, files first; the screen where standard output is not taken."""
    from evenhand.cli.outputs import write_output

    held = list(outputs)
    for output, write in sorted(held, key=lambda given: given[0] == "-"):
        write_output(output, write)
    if "-" not in [output for output, _ in held]:
        print_lines(lines)


# What is typed


@contextmanager
def _telling() -> Iterator[None]:
    """End the command with one sentence where a file, a name or an output cannot be used."""
    from evenhand.cli.outputs import OutputError
    from evenhand.intake.sources import BadFileError

    try:
        yield
    except (BadFileError, OutputError) as fault:
        stop(fault)


def _check(files: Iterable[tuple[Path, Sequence[Mistake], str, Sequence[str]]]) -> NoReturn:
    """Print the mistakes of files, each with its line, what else was read in them, and which calendars they wait for."""
    status = ALL_READ
    for path, mistakes, read, awaited in files:
        print_lines(f"{path.name}, line {mistake.line}: {mistake.words}" for mistake in mistakes)
        found = f"{len(mistakes)} to mend" if mistakes else "no mistake found"
        needed = [f"{calendar!r} is no calendar that is shipped: give its file." for calendar in awaited]
        print_lines([" ".join([f"{path.name}: {found}; {read} in all.", *needed])])
        status = MISTAKES_FOUND if mistakes else status
    raise typer.Exit(status)


def _one(names: Sequence[str] | None, takes: str) -> str:
    from evenhand.intake.sources import BadFileError

    if len(names or []) != 1:
        raise BadFileError(f"{takes}; the list without a name names them.")
    return (names or [])[0]


def _day(option: str, words: str) -> date:
    from evenhand.intake.sources import BadFileError
    from evenhand.intake.yaml_fields import day_of

    day = day_of(words)
    if day is None:
        raise BadFileError(f"{option}: {words!r} is not a day; write YYYY-MM-DD.")
    return day


def _as_of(words: str | None) -> date:
    return _today() if words is None else _day("--as-of", words)


def _today() -> date:
    # The window is the one place that knows what day it is; everything behind it is told.
    return datetime.now().astimezone().date()  # noqa: TID251

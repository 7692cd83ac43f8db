"""What was typed in, a review on the screen or in files out: the commands and their options."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from evenhand.cli.endings import end_reading, say, stop

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.access import Declared
    from evenhand.core.conduct import Asked
    from evenhand.core.review.model import Review
    from evenhand.core.values import PartialDate
    from evenhand.desk.conduct import Held
    from evenhand.desk.review import Received

    Face = Callable[[Review], str]

FORMATS = "Papers may be .txt .md .html .eml .mbox .pdf .docx .odt .csv or .zip; '-' is standard input."
STATUS = (
    "Exit status: 0 all papers were read; 1 some could not be read (they are listed with the reason); "
    "2 nothing was done; 3 a fault in Evenhand itself."
)

app = typer.Typer(
    name="evenhand",
    help="Reads the papers of a public affair and gives back the file of the affair.",
    epilog=STATUS,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Papers = Annotated[
    list[str], typer.Argument(metavar="PATH", help=f"Files or folders: the papers of one affair. {FORMATS}", show_default=False)
]
Files = Annotated[list[str], typer.Argument(metavar="FILE", help=f"One paper or a few. {FORMATS}", show_default=False)]
People = Annotated[Path | None, typer.Option(metavar="FILE", help="Who is who, and who held which post when: Popolo, as JSON or YAML.")]
SourcesFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Outlet and date of each paper: CSV (file, outlet, published, url). Without it, sources.csv in the folder."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day from which dates are counted in papers that have none: YYYY-MM-DD, YYYY-MM or YYYY."),
]
JsonFile = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write all of it as JSON; '-' is standard output.")]
HtmlFile = Annotated[
    str | None, typer.Option("--html", metavar="FILE", help="Write the file of the affair as one web page; '-' is standard output.")
]
Tables = Annotated[
    list[Path] | None,
    typer.Option("--table", metavar="FILE", help="A series to hold figures against: CSV (year, value, measure, definition)."),
]
DeflatorFile = Annotated[
    Path | None, typer.Option("--deflator", metavar="FILE", help="A dated price index: CSV (year, index, series, published).")
]
Codes = Annotated[
    list[str] | None,
    typer.Option("--code", metavar="FILE|CODE", help="A code to look into: a YAML file of your own, or CODE or CODE@VERSION of one held."),
]
Redact = Annotated[bool, typer.Option("--redact", help="Hide private addresses, telephone numbers and e-mail addresses everywhere.")]


def _show_version(wanted: bool) -> None:
    if wanted:
        from evenhand import __version__

        typer.echo(f"evenhand {__version__}")
        raise typer.Exit


@app.callback()
def _evenhand(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")] = False,
) -> None:
    """Read the papers of a public affair and give back the file of the affair."""


@app.command(epilog=STATUS)
def review(
    paths: Papers,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    code: Codes = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """Turn a folder of papers into the file of the affair."""
    from evenhand.cli.outputs import OutputError, check_outputs

    try:
        own = check_outputs([json, html], paths, [people, sources, *map(Path, code or [])])
    except OutputError as fault:
        stop(fault)
    received, made = _review(paths, people, sources, _day(as_of), own, codes=code or ())
    shown = _redacted(made) if redact else made
    _give(shown, [(json, _as_json), (html, _as_html)], _review_face)
    _end(received, shown)


@app.command(epilog=STATUS)
def read(
    paths: Files,
    people: People = None,
    as_of: AsOf = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, in the form of a review, instead of a summary.")] = False,
    redact: Redact = False,
) -> None:
    """Read one paper or a few, and print what was found in them."""
    received, made = _review(paths, people, None, _day(as_of), ())
    shown = _redacted(made) if redact else made
    _give(shown, [("-" if json else None, _as_json)], _review_face)
    _end(received, shown)


@app.command(epilog=STATUS)
def collate(
    paths: Papers,
    letter: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The letter itself: what the papers print of it is compared with it.")
    ] = None,
    original: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A version of the letter; give several to see which one the papers print.")
    ] = None,
    people: People = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    tei: Annotated[
        str | None, typer.Option("--tei", metavar="FILE", help="Write the rebuilt letters as TEI P5 with a critical apparatus.")
    ] = None,
    html: HtmlFile = None,
    redact: Redact = False,
) -> None:
    """Put a letter together again from what the papers print of it, and show where they differ."""
    from evenhand.cli.outputs import OutputError, check_outputs

    versions = [*([letter] if letter else []), *(original or [])]
    try:
        own = check_outputs([json, tei, html], paths, [people, *versions])
    except OutputError as fault:
        stop(fault)
    received, made = _review(paths, people, None, _day(as_of), own, versions)
    shown = _redacted(made) if redact else made
    _give(shown, [(json, _as_json), (html, partial(_as_html, opened="rebuilt")), (tei, _as_tei)], _rebuilt_face)
    for name in received.originals:
        if not _is_printed(made, name):
            say(f"{name}: nothing that the papers print was found in it. Is it this letter?")
    _end(received, shown)


def _is_printed(review: Review, original: str) -> bool:
    """Say whether a paper prints words of an original."""
    held = ({witness.place.paper for witness in passage.witnesses} for passage in review.passages)
    return any(original in papers and len(papers) > 1 for papers in held)


@app.command(epilog=STATUS)
def figures(
    paths: Papers,
    table: Tables = None,
    deflator: DeflatorFile = None,
    people: People = None,
    sources: SourcesFile = None,
    as_of: AsOf = None,
    json: JsonFile = None,
    csv: Annotated[str | None, typer.Option("--csv", metavar="FILE", help="Write the checks and ways to save as a table.")] = None,
    html: HtmlFile = None,
    claimreview: Annotated[
        str | None, typer.Option("--claimreview", metavar="FILE", help="Write checks that a person has confirmed as ClaimReview (JSON-LD).")
    ] = None,
    confirmed_by: Annotated[str | None, typer.Option("--confirmed-by", metavar="NAME", help="Who has confirmed them.")] = None,
    confirm: Annotated[
        list[str] | None, typer.Option("--confirm", metavar="ID", help="Which check is confirmed (k1); without it, all that are settled.")
    ] = None,
    redact: Redact = False,
) -> None:
    """Check the figures that the papers print, each with its sum, and list the ways to save that they name."""
    from evenhand.cli.outputs import OutputError, check_outputs

    if claimreview is not None and not (confirmed_by or "").strip():
        stop("--claimreview needs the name of the person who has confirmed the checks. Add --confirmed-by NAME.")
    if claimreview is None and (confirm or confirmed_by is not None):
        given = "--confirm" if confirm else "--confirmed-by"
        stop(f"{given} does nothing without a file for the confirmed checks. Add --claimreview FILE.")
    try:
        own = check_outputs([json, csv, html, claimreview], paths, [people, sources, deflator, *(table or [])])
    except OutputError as fault:
        stop(fault)
    received, made = _review(paths, people, sources, _day(as_of), own, tables=table or (), deflator=deflator)
    shown = _redacted(made) if redact else made
    confirmed = partial(_as_claims, by=confirmed_by or "", ids=tuple(confirm or ()))
    _give(shown, [(json, _as_json), (csv, _as_csv), (html, partial(_as_html, opened="checks")), (claimreview, confirmed)], _figures_face)
    _end(received, shown)


def assess_papers(
    paths: list[str],
    beside: tuple[Path | None, Path | None, Path | None],
    as_of: PartialDate | None,
    held: tuple[Sequence[str], Sequence[Path]],
    asks: Callable[[Held], Asked],
    outputs: tuple[str | None, str | None],
    redact: bool,
) -> None:
    """Give what papers raise under codes; `beside` are files of people, sources and findings, `held` the codes and the texts."""
    from evenhand.cli.outputs import OutputError, check_outputs

    (people, sources, findings), (codes, texts), (json, html) = beside, held, outputs
    try:
        own = check_outputs([json, html], paths, [people, sources, findings, *map(Path, codes), *texts])
    except OutputError as fault:
        stop(fault)
    aside = (*own, findings) if findings is not None else own
    received, made = _review(paths, people, sources, as_of, aside, codes=codes, texts=texts, asks=asks)
    shown = _redacted(made) if redact else made
    _give(shown, [(json, _as_json), (html, partial(_as_html, opened="conduct"))], _conduct_face)
    _end(received, shown)


def follow_deals(
    paths: list[str],
    beside: tuple[Path | None, Path | None, Path | None],
    as_of: PartialDate | None,
    outputs: tuple[str | None, str | None],
    redact: bool,
) -> None:
    """Give the deals that papers tell of; `beside` are the files of people, sources and events."""
    from evenhand.cli.outputs import OutputError, check_outputs

    (people, sources, events), (json, html) = beside, outputs
    try:
        own = check_outputs([json, html], paths, [people, sources, events])
    except OutputError as fault:
        stop(fault)
    received, made = _review(paths, people, sources, as_of, own, events=events)
    shown = _redacted(made) if redact else made
    _give(shown, [(json, _as_json), (html, partial(_as_html, opened="deals"))], _deals_face)
    _end(received, shown)


def _deals_face(review: Review, console: Console) -> None:
    from evenhand.faces.deals import terminal as deals_terminal

    deals_terminal.show(review, console)


def compare_papers(
    paths: list[str],
    beside: tuple[Path | None, Path | None],
    as_of: PartialDate | None,
    given: tuple[Path | None, Path | None, Sequence[Path]],
    declares: Callable[[], Declared],
    outputs: tuple[str | None, str | None],
    redact: bool,
) -> None:
    """Set like cases side by side; `beside` are the files of people and sources, `given` those of likeness, requesters and registers."""
    from evenhand.cli.outputs import OutputError, check_outputs

    (people, sources), (likeness, requesters, registers), (json, html) = beside, given, outputs
    try:
        own = check_outputs([json, html], paths, [people, sources, likeness, requesters, *registers])
    except OutputError as fault:
        stop(fault)
    aside = tuple(path for path in (*own, likeness, requesters) if path is not None)
    received, made = _review(paths, people, sources, as_of, aside, registers=registers, declares=declares)
    shown = _redacted(made) if redact else made
    _warn_of_criteria(shown)
    _give(shown, [(json, _as_json), (html, partial(_as_html, opened="access"))], _access_face)
    _end(received, shown)


def _warn_of_criteria(review: Review) -> None:
    """Say on standard error what cannot be right in the declared criteria; a paper of a later day than today moves today."""
    from datetime import datetime

    from evenhand.core.values import PartialDate
    from evenhand.faces.access.words import say_warnings

    # The window is the one place that knows what day it is; everything behind it is told.
    today = PartialDate.of(datetime.now().astimezone().date())  # noqa: TID251
    days = [today, *(paper.published for paper in review.papers if paper.published is not None)]
    for words in say_warnings(review.access, review.as_of or max(days, key=PartialDate.last_day)):
        say(words)


def _access_face(review: Review, console: Console) -> None:
    from evenhand.faces.access import terminal as access_terminal

    access_terminal.show(review, console)


def _conduct_face(review: Review, console: Console) -> None:
    from evenhand.faces.conduct import terminal as conduct_terminal

    conduct_terminal.show(review, console)


def _review(
    paths: list[str],
    people: Path | None,
    sources: Path | None,
    as_of: PartialDate | None,
    own: tuple[Path, ...],
    versions: Sequence[Path] = (),
    tables: Sequence[Path] = (),
    deflator: Path | None = None,
    codes: Sequence[str] = (),
    texts: Sequence[Path] = (),
    asks: Callable[[Held], Asked] | None = None,
    events: Path | None = None,
    registers: Sequence[Path] = (),
    declares: Callable[[], Declared] | None = None,
) -> tuple[Received, Review]:
    from evenhand.cli.progress import Progress
    from evenhand.desk.conduct import hold_codes, what_to_ask
    from evenhand.desk.review import (
        Options,
        add_originals,
        add_registers,
        add_texts,
        open_events,
        open_people,
        open_tables,
        receive_folder,
        review_papers,
    )
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError

    try:
        with Progress() as progress:
            register = open_people(people)
            imported = open_tables(tables, deflator)
            held = hold_codes(codes)
            asked = (asks or what_to_ask)(held)
            entered = open_events(events)
            beside = tuple(path for path in (*tables, deflator, *held.files, *texts, events) if path is not None)
            received = receive_folder(list(paths), people, sources, progress, Options(leave_out=(*own, *beside)))
            received = add_originals(received, versions, progress) if versions else received
            received = add_texts(received, texts, progress) if texts else received
            received = add_registers(received, registers, progress) if registers else received
            declared = declares() if declares is not None else None
            for note in held.notes:
                say(note)
            return received, review_papers(received, register, as_of, progress, imported, asked, entered, declared)
    except (MissingError, BadFileError) as fault:
        stop(fault)


def _day(words: str | None) -> PartialDate | None:
    return day_of("--as-of", words)


def day_of(option: str, words: str | None) -> PartialDate | None:
    """Read a day that was typed; what is none ends the command."""
    from evenhand.core.values import PartialDate

    if words is None:
        return None
    try:
        return PartialDate.parse(words)
    except ValueError as fault:
        stop(f"{option}: {fault}.")


def _redacted(review: Review) -> Review:
    from evenhand.faces.review import redaction

    return redaction.redact(review)


def _as_json(review: Review) -> str:
    from evenhand.faces.review import json

    return json.write(review)


def _as_html(review: Review, opened: str = "") -> str:
    from evenhand.faces.review import html

    return html.write(review, opened)


def _as_tei(review: Review) -> str:
    from evenhand.faces.rebuilt import tei

    return tei.write(review)


def _as_csv(review: Review) -> str:
    from evenhand.faces.figures import csv as checks_csv

    return checks_csv.write(review)


def _as_claims(review: Review, by: str, ids: tuple[str, ...]) -> str:
    from evenhand.faces.figures import claimreview

    try:
        return claimreview.write(review, by, ids)
    except claimreview.NotConfirmedError as fault:
        stop(fault)


def _review_face(review: Review, console: Console) -> None:
    from evenhand.faces.review import terminal

    terminal.show(review, console)


def _rebuilt_face(review: Review, console: Console) -> None:
    from evenhand.faces.rebuilt import terminal as terminal_rebuilt

    terminal_rebuilt.show(review, console)


def _figures_face(review: Review, console: Console) -> None:
    from evenhand.faces.figures import terminal as checks_terminal

    checks_terminal.show(review, console)


def _give(review: Review, outputs: Sequence[tuple[str | None, Face]], show: Callable[[Review, Console], None]) -> None:
    """Write what was asked for, files first: a reader of the screen who leaves early does not cost the file."""
    from evenhand.cli.outputs import OutputError, write_output

    try:
        for output, face in sorted(outputs, key=lambda given: given[0] == "-"):
            write_output(output, partial(face, review))
        if "-" not in [output for output, _ in outputs]:
            _show(review, show)
    except OutputError as fault:
        stop(fault)


def _show(review: Review, show: Callable[[Review, Console], None]) -> None:
    print_screen(partial(show, review))


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


def _end(received: Received, review: Review) -> NoReturn:
    end_reading(received.notes, review.papers)

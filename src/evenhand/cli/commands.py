"""What was typed in, a review on the screen or in files out: the commands and their options."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evenhand.cli.endings import stop
from evenhand.cli.reviewing import Beside, as_html, as_json, give_review

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.cli.reviewing import Outputs
    from evenhand.core.review.model import Review
    from evenhand.core.values import PartialDate
    from evenhand.desk.review import Received

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
    beside = Beside(people, sources, day_of("--as-of", as_of), codes=code or ())
    give_review(paths, beside, [(json, as_json), (html, as_html)], _review_face, redact=redact)


@app.command(epilog=STATUS)
def read(
    paths: Files,
    people: People = None,
    as_of: AsOf = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, in the form of a review, instead of a summary.")] = False,
    redact: Redact = False,
) -> None:
    """Read one paper or a few, and print what was found in them."""
    beside = Beside(people, as_of=day_of("--as-of", as_of))
    give_review(paths, beside, [("-" if json else None, as_json)], _review_face, redact=redact)


@app.command(epilog=STATUS)
def collate(
    paths: Papers,
    letter: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="The letter itself: what the papers print of it is compared with it.")
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
    if len(letter or ()) > 1:
        stop("--letter is given more than once, and the letter itself is one. Give each version of it with --original.")
    versions = [*(letter or ()), *(original or ())]
    beside = Beside(people, as_of=day_of("--as-of", as_of), versions=versions)
    outputs: Outputs = [(json, as_json), (html, partial(as_html, opened="rebuilt")), (tei, _as_tei)]
    give_review(paths, beside, outputs, _rebuilt_face, redact=redact, notes=_unprinted)


def _unprinted(received: Received, review: Review) -> Iterator[str]:
    """Say of which originals the papers print nothing."""
    for name in received.originals:
        if not _is_printed(review, name):
            yield f"{name}: nothing that the papers print was found in it. Is it this letter?"


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
    if claimreview is not None and not (confirmed_by or "").strip():
        stop("--claimreview needs the name of the person who has confirmed the checks. Add --confirmed-by NAME.")
    if claimreview is None and (confirm or confirmed_by is not None):
        given = "--confirm" if confirm else "--confirmed-by"
        stop(f"{given} does nothing without a file for the confirmed checks. Add --claimreview FILE.")
    beside = Beside(people, sources, day_of("--as-of", as_of), tables=table or (), deflator=deflator)
    confirmed = partial(_as_claims, by=confirmed_by or "", ids=tuple(confirm or ()))
    outputs: Outputs = [(json, as_json), (csv, _as_csv), (html, partial(as_html, opened="checks")), (claimreview, confirmed)]
    give_review(paths, beside, outputs, _figures_face, redact=redact)


def day_of(option: str, words: str | None) -> PartialDate | None:
    """Read a day that was typed; what is none ends the command."""
    from evenhand.core.values import PartialDate

    if words is None:
        return None
    try:
        return PartialDate.parse(words)
    except ValueError as fault:
        stop(f"{option}: {fault}.")


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

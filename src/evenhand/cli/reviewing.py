"""Papers and what was named beside them in, the file of the affair on the screen and in files out: what the commands over papers share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from evenhand.cli.endings import end_reading, print_screen, say, stop

if TYPE_CHECKING:
    from rich.console import Console

    from evenhand.core.access import Declared
    from evenhand.core.conduct import Asked
    from evenhand.core.review.model import Review
    from evenhand.core.values import PartialDate
    from evenhand.desk.conduct import Held
    from evenhand.desk.review import Received

    Face = Callable[[Review], str]
    Outputs = Sequence[tuple[str | None, Face]]
    Screen = Callable[[Review, Console], None]


class Beside(NamedTuple):
    """What was typed beside the papers: files, the day, and how what some of the files hold becomes what is asked and declared."""

    people: Path | None = None
    sources: Path | None = None
    as_of: PartialDate | None = None
    versions: Sequence[Path] = ()
    tables: Sequence[Path] = ()
    deflator: Path | None = None
    codes: Sequence[str] = ()
    texts: Sequence[Path] = ()
    findings: Path | None = None
    asks: Callable[[Held], Asked] | None = None
    events: Path | None = None
    registers: Sequence[Path] = ()
    likeness: Path | None = None
    requesters: Path | None = None
    declares: Callable[[], Declared] | None = None

    @property
    def files(self) -> list[Path | None]:
        """All files that are to be read, over which nothing may be written; a code may be one."""
        singly = (self.people, self.sources, self.deflator, self.findings, self.events, self.likeness, self.requesters)
        return [*singly, *self.versions, *self.tables, *map(Path, self.codes), *self.texts, *self.registers]

    @property
    def no_papers(self) -> list[Path]:
        """The files that are no papers, though they may lie among them."""
        singly = (self.deflator, self.findings, self.events, self.likeness, self.requesters)
        return [path for path in (*self.tables, *self.texts, *singly) if path is not None]


def give_review(
    paths: Sequence[str],
    beside: Beside,
    outputs: Outputs,
    screen: Screen,
    *,
    redact: bool,
    notes: Callable[[Received, Review], Iterable[str]] = lambda _received, _made: (),
) -> NoReturn:
    """Make the file of the affair, say the `notes` on it, write it where that was asked for, else show it, and end."""
    from evenhand.cli.outputs import OutputError, check_outputs

    try:
        own = check_outputs([output for output, _ in outputs], paths, beside.files)
    except OutputError as fault:
        stop(fault)
    received, made = _review(paths, own, beside)
    shown = _redacted(made) if redact else made
    for note in notes(received, made):
        say(note)
    _give(shown, outputs, screen)
    end_reading(received.notes, shown.papers)


def _review(paths: Sequence[str], own: tuple[Path, ...], beside: Beside) -> tuple[Received, Review]:
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
            register = open_people(beside.people)
            imported = open_tables(beside.tables, beside.deflator)
            held = hold_codes(beside.codes)
            asked = (beside.asks or what_to_ask)(held)
            entered = open_events(beside.events)
            options = Options(leave_out=(*own, *beside.no_papers, *held.files))
            received = receive_folder(list(paths), beside.people, beside.sources, progress, options)
            received = add_originals(received, beside.versions, progress) if beside.versions else received
            received = add_texts(received, beside.texts, progress) if beside.texts else received
            received = add_registers(received, beside.registers, progress) if beside.registers else received
            declared = beside.declares() if beside.declares is not None else None
            for note in held.notes:
                say(note)
            return received, review_papers(received, register, beside.as_of, progress, imported, asked, entered, declared)
    except (MissingError, BadFileError) as fault:
        stop(fault)


def _redacted(review: Review) -> Review:
    from evenhand.faces.review import redaction

    return redaction.redact(review)


def as_json(review: Review) -> str:
    """Write a review as JSON."""
    from evenhand.faces.review import json

    return json.write(review)


def as_html(review: Review, opened: str = "") -> str:
    """Write a review as one page, with one of its sections open."""
    from evenhand.faces.review import html

    return html.write(review, opened)


def _give(review: Review, outputs: Outputs, screen: Screen) -> None:
    """Write what was asked for, files first: a reader of the screen who leaves early does not cost the file."""
    from evenhand.cli.outputs import OutputError, write_output

    try:
        for output, face in sorted(outputs, key=lambda given: given[0] == "-"):
            write_output(output, partial(face, review))
        if "-" not in [output for output, _ in outputs]:
            print_screen(partial(screen, review))
    except OutputError as fault:
        stop(fault)

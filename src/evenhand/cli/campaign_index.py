"""What was typed about an index of campaigns in, lines on the screen or JSON out: letters that come, decisions, and how fast it is here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer

from evenhand.cli.endings import ALL_READ, SOME_UNREAD, end_reading, say, stop

if TYPE_CHECKING:
    from evenhand.core.papers import Problem
    from evenhand.desk.campaign_index import Answer, Incoming

Made = TypeVar("Made")


def assign(names: list[str], post: Incoming, json: str | None) -> None:
    """Say which campaign of an index each letter joins, and take them in if that was asked for."""
    from evenhand.cli.outputs import OutputError, check_outputs, write_output
    from evenhand.cli.progress import Progress
    from evenhand.desk.campaign_index import joined_now, take_post
    from evenhand.faces.fields import write_fields

    index = Path(_first(names, "assign INDEX LETTER...", 2)[0])
    if post.known and not post.add:
        stop("--known goes into the index with the letters. Give --add too.")
    try:
        check_outputs([json], [str(index), *post.paths], post.known)
    except OutputError as fault:
        stop(str(fault))
    with Progress() as progress:
        answers, notes = _done(lambda: take_post(index, post, progress))
        given = _done(lambda: _printed(answers, silent=json == "-"))
    fields = partial(_fields, given)
    try:
        write_output(json, lambda: write_fields(fields()))
    except OutputError as fault:
        stop(str(fault))
    joined = _done(lambda: joined_now(index, given) if post.add else {one.letter.id for one in given if one.found and one.found.label})
    _end(given, joined, notes, post.add, json == "-")


def _printed(answers: Iterable[Answer], silent: bool) -> list[Answer]:
    """Print each answer as it comes: by then its letter is on the disk."""
    from evenhand.cli.outputs import standard_output
    from evenhand.faces.campaigns.assignments import show_answer

    given = []
    with standard_output():
        for answer in answers:
            given.append(answer)
            lines = [] if answer.found is None or silent else show_answer(answer.letter, answer.found, answer.signs)
            for line in lines:
                typer.echo(line)
    return given


def _fields(given: list[Answer]) -> dict[str, object]:
    from evenhand.faces.campaigns.assignments import answers_fields

    return answers_fields((one.letter, one.found, one.signs, one.problem) for one in given)


def _end(given: list[Answer], joined: set[str], notes: tuple[Problem, ...], added: bool, silent: bool) -> NoReturn:
    from evenhand.faces.campaigns.assignments import show_summary
    from evenhand.faces.wording import count

    if not silent:
        answers = [(one.found, one.signs) for one in given if one.found is not None]
        typer.echo(show_summary(answers, joined, added, sum(one.there for one in given)))
    clashes = [one for one in given if one.problem and not one.letter.unread]
    for one in clashes:
        say(one.problem)
    if clashes:
        say(f"{len(clashes):,} of {count(len(given), 'letter')} were not taken in. Give --under NAME to tell their names apart.")
    letters = tuple(one.letter for one in given)
    end_reading(notes, letters, SOME_UNREAD if clashes or any(letter.gaps for letter in letters) else ALL_READ)


def decide(kind: str, names: list[str], by: str | None, reason: str | None) -> None:
    """Enter a decision of a person, and say what became of it."""
    from evenhand.desk import campaign_index

    form = {"merge": "INDEX A B", "split": "INDEX LETTER LETTER", "exclude": "INDEX LETTER", "withdraw": "INDEX NUMBER"}[kind]
    index, *given = _first(names, f"{kind} {form} --by NAME --reason WORDS", len(form.split()), exactly=True)
    if not by or not reason:
        stop(f"A decision needs the name of who takes it and a reason. Write: evenhand campaigns {kind} {form} --by NAME --reason WORDS.")
    typer.echo(_done(lambda: campaign_index.decide(Path(index), kind, given, by, reason)))


def remove(names: list[str]) -> None:
    """Take letters out of an index."""
    from evenhand.desk.campaign_index import remove_letters

    index, *letters = _first(names, "remove INDEX LETTER...", 2)
    number = _done(lambda: remove_letters(Path(index), letters))
    typer.echo(f"{number:,} taken out, with all that was kept of them.")


def rebuild(names: list[str]) -> None:
    """Group all letters of an index anew."""
    from evenhand.desk import campaign_index
    from evenhand.faces.wording import count

    (index,) = _first(names, "rebuild INDEX", 1, exactly=True)
    letters, campaigns = _done(lambda: campaign_index.rebuild(Path(index)))
    held = f"{count(letters, 'letter')} grouped anew: {count(campaigns, 'campaign')}"
    typer.echo(f"{held}, each with the number it had where most of its letters stayed.")


def carry(names: list[str]) -> None:
    """Take over what was decided in an older index."""
    from evenhand.desk import campaign_index

    new, old = _first(names, "carry NEW OLD", 2, exactly=True)
    number, left = _done(lambda: campaign_index.carry(Path(new), Path(old)))
    typer.echo(f"{number:,} decisions taken over.")
    for one in left:
        typer.echo(f"evenhand: Not taken over ({one.kind}), for not all of its letters are there: {', '.join(one.letters)}.", err=True)
    if left:
        raise typer.Exit(SOME_UNREAD)


def show(names: list[str]) -> None:
    """Print what an index holds."""
    from evenhand.cli.outputs import standard_output
    from evenhand.desk.campaign_index import list_index
    from evenhand.faces.campaigns.assignments import show_held

    (index,) = _first(names, "list INDEX", 1, exactly=True)
    held = _done(lambda: list_index(Path(index)))
    with standard_output():
        for line in show_held(held.letters, held.campaigns, held.decisions):
            typer.echo(line)


def bench(names: list[str]) -> None:
    """Print how fast letters are sorted on this machine."""
    from evenhand.desk.campaign_speed import LETTERS, invent_letters, measure

    if len(names) > 1 or not all(name.isdecimal() and len(name) < 9 and int(name) >= 100 for name in names):
        stop(
            "bench takes the number of letters to invent, at least 100 and of at most eight digits. Write: evenhand campaigns bench 10000."
        )
    for what, found in measure(invent_letters(int(names[0]) if names else LETTERS)):
        typer.echo(f"{what}: {found}")


def _first(names: list[str], form: str, fewest: int, exactly: bool = False) -> list[str]:
    if len(names) < fewest or (exactly and len(names) > fewest):
        stop(f"Write: evenhand campaigns {form}.")
    return names


def _done(work: Callable[[], Made]) -> Made:
    """Do some work on an index; what cannot be done ends the command with the words for it."""
    from evenhand.core.campaigns import ConstraintError
    from evenhand.intake.gathering import MissingError
    from evenhand.intake.sources import BadFileError
    from evenhand.store import ClashError, IndexRefusedError, UnknownNameError

    try:
        return work()
    except (BadFileError, ClashError, ConstraintError, IndexRefusedError, MissingError, UnknownNameError) as fault:
        stop(str(fault))

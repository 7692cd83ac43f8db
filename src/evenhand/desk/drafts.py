"""A draft and a folder of papers in, the draft held against them out: open both behind the fence, read, ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from evenhand.core.drafts import Given, HeldDraft, hold_draft, is_same
from evenhand.core.papers import Paper, Problem
from evenhand.core.values import PartialDate
from evenhand.desk.conduct import Held, hold_codes, what_to_ask
from evenhand.desk.review import Options, Progress, Received, open_people, read_each, receive_folder
from evenhand.intake.gathering import MissingError
from evenhand.intake.sources import BadFileError

# What is longer, in characters, is no letter; papers may be.
LONGEST = 60_000
OPTIONS = Options()


@frozen
class Told:
    """What the user says of a draft: who writes it, in which capacity, the day it is, who is who, and the codes to look into."""

    by: str | None = None
    capacity: str | None = None
    as_of: PartialDate | None = None
    people: Path | None = None
    sources: Path | None = None
    codes: Held | None = None


@frozen
class CheckedDraft:
    """A draft held against papers, with the notes that belong to no single paper."""

    held: HeldDraft
    notes: tuple[Problem, ...] = ()


def check_draft(
    draft: str, against: Sequence[str], told: Told, progress: Progress = lambda *_: None, leave_out: tuple[Path, ...] = ()
) -> CheckedDraft:
    """Hold a draft against the papers of some folders.

    MissingError where the draft or a folder is not there or holds nothing; BadFileError where the draft cannot be read or is no
    single letter, or where a file beside it cannot be used.
    """
    held_codes = told.codes or hold_codes()
    register = open_people(told.people)
    letter = open_draft(draft, progress)
    received = _receive(against, told, progress, Options(leave_out=(*leave_out, *held_codes.files)))
    letter = evolve(letter, id=_own_id(letter, received.papers))
    papers, readings = read_each(received.papers, told.as_of, progress)
    kept, own = read_each([letter], told.as_of)
    if not own:
        raise BadFileError(f"The draft {letter.id} could not be read. {kept[0].unread.words if kept[0].unread else ''}".strip())
    progress("Holding the draft against the papers", 0, 0)
    held = hold_draft(kept[0], own[0], papers, readings, Given(told.by, told.capacity, told.as_of, what_to_ask(held_codes), register))
    return CheckedDraft(held, received.notes)


def open_draft(draft: str, progress: Progress = lambda *_: None) -> Paper:
    """Open a draft; BadFileError where it cannot be read, is too long for a letter, or is several papers."""
    if draft != "-" and Path(draft).is_dir():
        raise BadFileError(f"{draft} is a folder. A draft is one letter: name its file, and the folder of the papers behind --against.")
    papers = receive_folder([draft], None, None, progress, OPTIONS).papers
    if len(papers) != 1:
        raise BadFileError(f"{draft} holds {len(papers)} papers. A draft is one letter: name the file of that letter alone.")
    paper = papers[0]
    if paper.unread is not None:
        raise BadFileError(f"The draft {paper.id} could not be read. {paper.unread.words}")
    if len(paper.text) > LONGEST:
        raise BadFileError(
            f"The draft {paper.id} has {len(paper.text):,} characters, more than {LONGEST:,}. `evenhand review` takes longer ones."
        )
    return evolve(paper, kind="mail" if paper.format == "mail" else "letter")


def _receive(against: Sequence[str], told: Told, progress: Progress, options: Options) -> Received:
    try:
        return receive_folder(list(against), told.people, told.sources, progress, options)
    except MissingError as fault:
        there = ", ".join(against)
        if any(not Path(path).exists() for path in against):
            raise
        raise MissingError(f"{there} holds no papers to hold the draft against. Name a folder that holds some behind --against.") from fault


def _own_id(draft: Paper, papers: Iterable[Paper]) -> str:
    """Return a name for the draft that no paper has."""
    taken = {paper.id for paper in papers if not is_same(draft, paper)}
    name = draft.id
    while name in taken:
        name += " (the draft)"
    return name

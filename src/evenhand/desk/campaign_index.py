"""The path of an index and letters or a decision in, what became of it out: the desk of whoever sorts the daily post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from evenhand.core.campaigns import Constraint, Sign
from evenhand.core.campaigns.assigning import Assignment, signs_of
from evenhand.core.campaigns.read_before import ReadBefore
from evenhand.core.papers import Paper, Problem
from evenhand.desk.campaigns import NO_LETTERS, known_texts, open_letters, read_when_asked
from evenhand.desk.review import Options, Progress, silent
from evenhand.intake.gathering import MissingError
from evenhand.store import CampaignIndex, ClashError, UnknownNameError

# The number of a campaign or a decision has at most so many digits.
_DIGITS = 18


@frozen
class Incoming:
    """Letters that come to an index.

    Attributes:
        paths: where they are; `column` is that of a table which holds the letters.
        under: what is put before the name of each, so that the post of one day is told from another's.
        known: texts that never count as shared, kept in the index.
        add: whether they are taken in, or only shown where they would stand.
    """

    paths: tuple[str, ...]
    column: str | None = None
    under: str | None = None
    known: tuple[Path, ...] = ()
    add: bool = False


@frozen
class Answer:
    """One letter with where it stands and why it is to be read.

    `problem` says why it could not be read or taken in; `there` that the index held it before.
    """

    letter: Paper
    found: Assignment | None = None
    signs: tuple[Sign, ...] = ()
    problem: str = ""
    there: bool = False


def take_post(
    index: Path, post: Incoming, progress: Progress = silent, options: Options | None = None
) -> tuple[Iterator[Answer], tuple[Problem, ...]]:
    """Say for each letter which campaign of an index it joins; the answers come as they are made, when their letters are on the disk.

    MissingError where there are no letters; BadFileError where a file given by name cannot be used; IndexRefusedError for the index.
    """
    beside = evolve(options or Options(), leave_out=(*(options or Options()).leave_out, index, *post.known, *_journals(index)))
    letters, notes = open_letters(post.paths, post.column, progress, beside)
    if not letters:
        raise MissingError(NO_LETTERS)
    known = known_texts(post.known, progress)
    # Opened here, so that an index which cannot be used is refused before the first answer is asked for.
    opened = CampaignIndex(index, write=post.add)
    for text in known:
        opened.know(text)
    return _answers(opened, [_named(letter, post.under) for letter in letters], post.add, progress), notes


def joined_now(index: Path, answers: Sequence[Answer]) -> set[str]:
    """Return the ids of those letters that stand in a campaign now: the first of one came when there was none to join."""
    with CampaignIndex(index, write=False) as opened:
        return {one.letter.id for one in answers if one.found is not None and opened.label_of(one.letter.id) is not None}


def _journals(index: Path) -> Iterator[Path]:
    return (Path(f"{index}-{ending}") for ending in ("wal", "shm"))


def _named(letter: Paper, under: str | None) -> Paper:
    return letter if under is None else evolve(letter, id=f"{under}/{letter.id}")


def _answers(index: CampaignIndex, letters: Sequence[Paper], add: bool, progress: Progress) -> Iterator[Answer]:
    with index:
        unread = [letter for letter in letters if letter.unread]
        yield from (Answer(letter, problem=letter.unread.words) for letter in unread if letter.unread is not None)
        readable = [letter for letter in letters if not letter.unread]
        there = [add and index.holds(letter.id) for letter in readable]
        before = ReadBefore(index.known())
        found = index.add_all(readable) if add else map(index.assign, readable)
        for number, (letter, one, held) in enumerate(zip(readable, found, there, strict=True)):
            progress("Sorting", number, len(readable))
            if isinstance(one, ClashError):
                yield Answer(letter, problem=str(one))
            else:
                # A reader for each letter, so that no reading is kept.
                read = read_when_asked({letter.id: letter}, None, silent)
                yield Answer(letter, one, signs_of(letter, one, read, before), there=held)


def decide(index: Path, kind: str, names: Sequence[str], by: str, reason: str) -> str:
    """Enter what a person has decided about letters or campaigns, and say in words what became of it.

    `kind` is "merge", "split", "exclude" or "withdraw". UnknownNameError for a name that is not there, ConstraintError for a decision
    that cannot be obeyed beside another.
    """
    with CampaignIndex(_existing(index)) as opened:
        if kind == "merge":
            label = opened.merge(_reference(opened, names[0]), _reference(opened, names[1]), by, reason)
            return f"They are one campaign: {label}, with {dict(opened.campaigns())[label]:,} letters."
        if kind == "split":
            labels = opened.split(names[0], names[1], by, reason)
            return (
                f"{names[0]} is {_standing(labels[0])}, and {names[1]} is {_standing(labels[1])}; each other letter went with one of them."
            )
        if kind == "exclude":
            opened.exclude(names[0], by, reason)
            return f"{names[0]} is on its own."
        opened.withdraw(_number(names[0]), by, reason)
        return f"Decision {names[0]} no longer holds; the letters it touched are grouped by their words again."


def _existing(index: Path) -> Path:
    # Opened for reading first, so that nothing is made where a name was mistyped.
    CampaignIndex(index, write=False).close()
    return index


def _standing(label: int | None) -> str:
    return "on its own" if label is None else f"in campaign {label}"


def _reference(index: CampaignIndex, name: str) -> str | int:
    """Return the letter of a name, or else the number of a campaign."""
    if not name.isdecimal() or index.holds(name):
        return name
    if len(name) > _DIGITS:
        raise UnknownNameError(f"There is no campaign {name}. `evenhand campaigns list` shows those that there are.")
    return int(name)


def _number(name: str) -> int:
    if not name.isdecimal() or len(name) > _DIGITS:
        raise UnknownNameError(f"{name} is no number of a decision. `evenhand campaigns list` shows them.")
    return int(name)


def remove_letters(index: Path, names: Iterable[str]) -> int:
    """Take letters out of an index, with all that is kept of them; return how many. Where one is not there, none is taken out."""
    given = dict.fromkeys(names)
    with CampaignIndex(_existing(index)) as opened:
        opened.remove(*given)
    return len(given)


def carry(index: Path, old: Path) -> tuple[int, tuple[Constraint, ...]]:
    """Take over into an index what was decided in an older one; return how much was, and what is on letters that are not there."""
    with CampaignIndex(_existing(index)) as opened:
        return opened.carry(old)


def rebuild(index: Path) -> tuple[int, int]:
    """Group all letters of an index anew; return how many letters and campaigns there are."""
    with CampaignIndex(_existing(index)) as opened:
        opened.rebuild()
        return len(opened), len(opened.campaigns())


@frozen
class Held:
    """What an index holds: how many letters, each campaign with its number, size and first letter, and the decisions by number."""

    letters: int
    campaigns: tuple[tuple[int, int, str], ...]
    decisions: dict[int, Constraint]


def list_index(index: Path) -> Held:
    """Say what an index holds."""
    with CampaignIndex(index, write=False) as opened:
        campaigns = tuple((label, size, opened.first_of(label)) for label, size in opened.campaigns())
        return Held(len(opened), campaigns, opened.decisions())

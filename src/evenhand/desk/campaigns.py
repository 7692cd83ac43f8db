"""Paths of letters in, the letters with their campaigns out: gather, open behind the fence, group, read what is added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from evenhand.core.campaigns import Explained, Post, Told, explain, find_campaigns
from evenhand.core.papers import Limits, Paper, Problem, name_apart, refuse, show_name
from evenhand.core.papers.model import NOT_WHOLE
from evenhand.core.reading import Reading, read
from evenhand.core.values import PartialDate
from evenhand.desk.review import Options, Progress, open_all, silent, title_of
from evenhand.intake.gathering import Find, MissingError, Survey, gather, survey
from evenhand.intake.letters import ENDINGS, Rows, read_letters
from evenhand.intake.rosters import read_roster
from evenhand.intake.sources import BadFileError, check_beside, read_file

NO_LETTERS = "There are no letters there. Give folders, .eml or .mbox files, or a .csv or .jsonl with a letter in each row."


@frozen
class Beside:
    """What is given beside the letters: a roster, texts that never count as shared, and the column of a table that holds the letters."""

    roster: Path | None = None
    known: tuple[Path, ...] = ()
    column: str | None = None


@frozen
class SortedPost:
    """Letters with their campaigns, and the notes that belong to no single one."""

    post: Post
    notes: tuple[Problem, ...] = ()


def sort_post(
    paths: Sequence[str], beside: Beside, as_of: PartialDate | None = None, progress: Progress = silent, options: Options | None = None
) -> SortedPost:
    """Group the letters under some paths; each file and each row of a table is a letter, however like another.

    MissingError where a path is not there or holds no letters; BadFileError where a file given by name cannot be used.
    """
    expected = None if beside.roster is None else read_roster(read_file(beside.roster), beside.roster.name)
    known = known_texts(beside.known, progress)
    aside = tuple(path for path in (beside.roster, *beside.known) if path is not None)
    letters, notes = open_letters(
        paths, beside.column, progress, evolve(options or Options(), leave_out=(*(options or Options()).leave_out, *aside))
    )
    if not letters:
        raise MissingError(NO_LETTERS)
    post = _group(title_of(list(paths)), letters, Told(known, (), expected), as_of, progress)
    return SortedPost(post, notes)


def explain_letters(one: str, other: str, column: str | None = None, progress: Progress = silent) -> tuple[Explained, tuple[Paper, Paper]]:
    """Say what two letters share, each a file or as it is called in one (`in.mbox!2`); BadFileError where one is no single letter."""
    pair = (_only(one, column, progress), _only(other, column, progress))
    if pair[0].id == pair[1].id:
        pair = (pair[0], evolve(pair[1], id=f"{pair[1].id} (2)"))
    return explain(*pair), pair


def _group(title: str, letters: Sequence[Paper], told: Told, as_of: PartialDate | None, progress: Progress) -> Post:
    readable = [letter for letter in letters if not letter.unread]
    progress("Comparing the letters", 0, 0)
    found = find_campaigns(readable, read_when_asked({letter.id: letter for letter in readable}, as_of, progress), told)
    return Post(title, tuple(letters), found)


def read_when_asked(letters: dict[str, Paper], as_of: PartialDate | None, progress: Progress) -> Callable[[str], Reading | None]:
    """Return what reads a letter when it is asked for; one on which the reader fails has no reading, and is grouped all the same."""
    done: dict[str, Reading | None] = {}

    def reading_of(name: str) -> Reading | None:
        if name not in done:
            progress("Reading what letters add", len(done), len(letters))
            try:
                done[name] = read(letters[name], as_of)
            except Exception:  # noqa: BLE001 - whatever is wrong with one letter must not stop the others
                done[name] = None
        return done[name]

    return reading_of


def open_letters(
    paths: Sequence[str], column: str | None, progress: Progress, options: Options
) -> tuple[tuple[Paper, ...], tuple[Problem, ...]]:
    """Open the letters under some paths, those of mailboxes and tables one by one; with the notes that belong to no single one."""
    found = survey(paths, options.leave_out)
    named = {Path(path).resolve() for path in paths}
    tables = [find for find in found.finds if find.name.lower().endswith(ENDINGS)]
    papers = list(open_all(Survey([find for find in found.finds if find not in tables]), progress, options))
    notes = [Problem("left-out", f"{name} was left out: {reason}.") for name, reason in found.left_out]
    notes += [
        Problem("packed-table", f"{paper.id} was taken for one letter; unpack it to have a letter for each of its rows.")
        for paper in papers
        if "!" in paper.id and paper.id.lower().endswith(ENDINGS) and not paper.unread
    ]
    for find in tables:
        try:
            rows = _rows(find, column, options.limits)
        except BadFileError as fault:
            if find.path is None or find.path.resolve() in named:
                raise
            # A paper that cannot be read, for the letters in it would be missed by nobody.
            papers.append(refuse(find.name, Problem("broken", str(fault)), find.name.encode("utf-8", "replace"), "text"))
            continue
        papers += rows.letters
        notes += [Problem("columns", rows.columns)] if rows.columns else []
    letters = name_apart(papers)
    notes += [
        Problem(problem.code, f"{letter.id}: {problem.words}")
        for letter in letters
        for problem in letter.problems
        if problem.code in NOT_WHOLE
    ]
    return letters, tuple(notes)


def _rows(find: Find, column: str | None, limits: Limits) -> Rows:
    (arrival,) = gather([find], limits)
    if arrival.problem is not None:
        raise BadFileError(f"{find.name}: {arrival.problem.words}")
    return read_letters(arrival.data, find.name, column)


def known_texts(paths: Sequence[Path], progress: Progress = silent) -> tuple[str, ...]:
    """Read the texts that never count as shared; BadFileError where a file cannot be used."""
    for path in paths:
        check_beside(path)
    return tuple(text for path in paths for text in _texts([path], progress, Options()))


def _texts(paths: Sequence[Path], progress: Progress, options: Options) -> Iterable[str]:
    letters, _ = open_letters([str(path) for path in paths], None, progress, options)
    if not letters:
        raise BadFileError(
            f"There is no text in {', '.join(map(str, paths))} to know. Give a file with the text, or a folder of such files."
        )
    unread = next((letter for letter in letters if letter.unread), None)
    if unread is not None and unread.unread is not None:
        raise BadFileError(f"The known text {unread.id} could not be read. {unread.unread.words}")
    return [letter.text[: letter.body_end] for letter in letters]


def _only(path: str, column: str | None, progress: Progress) -> Paper:
    """Return the letter of a file, or the one of a mailbox, table or archive that is called so."""
    file, member = _split_name(path)
    letters, _ = open_letters([file], column, progress, Options())
    # A file that cannot be used at all is told with its reason, whichever of its letters was asked for.
    found = [letter for letter in letters if not member or letter.id == show_name(f"{Path(file).name}{member}")] or [
        letter for letter in letters if letter.id == show_name(Path(file).name) and letter.unread
    ]
    if member and not found:
        among = ", ".join(letter.id for letter in letters) if len(letters) < 2 else f"from {letters[0].id} to {letters[-1].id}"
        held = f"{len(letters):,} letter{'' if len(letters) == 1 else 's'}{among and ', '}{among}"
        raise BadFileError(f"There is no letter {path}: {file} holds {held}.")
    if len(found) != 1:
        folder = Path(file) if Path(file).is_dir() else Path(file).parent
        such = f", or one of its letters, such as {folder / letters[0].id}" if letters and Path(file).exists() else ""
        raise BadFileError(f"{path} holds {len(found):,} letters. Name two files with one letter each{such}.")
    if found[0].unread is not None:
        raise BadFileError(f"{path} could not be read. {found[0].unread.words}")
    return found[0]


def _split_name(path: str) -> tuple[str, str]:
    """Part the name of a letter after the first file in it that is there: a "!" may stand in the name of a folder or file too."""
    ends = [at for at, sign in enumerate(path) if sign == "!"]
    end = len(path) if Path(path).exists() else next((at for at in ends if Path(path[:at]).is_file()), len(path))
    return path[:end], path[end:]

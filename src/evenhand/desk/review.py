"""Paths in, the file of the affair out: gather, open behind the fence, join, read, compose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from evenhand.core.access import Declared, UnreadRow, read_register
from evenhand.core.access.register import NOTE
from evenhand.core.conduct import Asked
from evenhand.core.deals import Entered, RefusedError, UnknownDealError
from evenhand.core.figures import Imported
from evenhand.core.papers import Paper, Problem, join_same, refuse, show_name
from evenhand.core.papers.limits import Limits
from evenhand.core.reading import Reading, read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate, Register
from evenhand.intake.fence import Bounds, Fence
from evenhand.intake.gathering import Arrival, MissingError, Survey, gather, survey
from evenhand.intake.sources import BadFileError, Sources, check_beside, read_file, read_sources, tell_sources

Progress = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody how far the work is."""
    return


@frozen
class Received:
    """The papers of a folder, opened and joined, with the notes that belong to no single paper.

    `originals` are the ids of those that the user gives as versions of one letter.
    """

    papers: tuple[Paper, ...]
    notes: tuple[Problem, ...] = ()
    title: str = ""
    originals: tuple[str, ...] = ()


@frozen
class Options:
    """How a folder is opened: what is not a paper, the limits, and the bounds of the fenced process."""

    leave_out: tuple[Path, ...] = ()
    limits: Limits = field(factory=Limits)
    bounds: Bounds = field(factory=Bounds)


_USUAL = Options()
# A register is a table of short rows: a year of all ministers has some 100,000.
_REGISTER_CHARS, _REGISTER_LINES = 30_000_000, 500_000
# The text of a code is what papers are held against. A long register is too: its dates tell of an affair only where they are few.
_SHORT_REGISTER = 100_000
_FAILED = "The reader failed on this paper ({kind}); its text is kept. Please report it with the paper, if you may share it."
# Folder names that say nothing of the affair; the folder above gives the title.
_COMMON = frozenset(("papers", "documents", "docs", "files", "inbox"))


def review_folder(
    paths: Iterable[Path | str],
    people: Path | None = None,
    sources: Path | None = None,
    as_of: PartialDate | None = None,
    progress: Progress = silent,
    options: Options = _USUAL,
) -> Review:
    """Turn a folder of papers into the file of the affair; see `receive_folder` for the notes and errors."""
    register = open_people(people)
    return review_papers(receive_folder(paths, people, sources, progress, options), register, as_of, progress)


def review_papers(
    received: Received,
    register: Register,
    as_of: PartialDate | None = None,
    progress: Progress = silent,
    imported: Imported | None = None,
    asked: Asked | None = None,
    entered: Entered | None = None,
    declared: Declared | None = None,
) -> Review:
    """Read papers already received, one by one, and compose the file of the affair.

    BadFileError where an office's file of events holds one that must not be, or is of no deal that is known.
    """
    papers, readings = read_each(received.papers, as_of, progress)
    progress("Putting the file together", 0, 0)
    try:
        return compose(
            received.title, papers, readings, register, as_of, received.originals, imported, asked, entered=entered, declared=declared
        )
    except (RefusedError, UnknownDealError) as fault:
        raise BadFileError(_say_refused(fault, entered or Entered())) from fault


def _say_refused(fault: RefusedError | UnknownDealError, entered: Entered) -> str:
    at = fault.line if isinstance(fault, UnknownDealError) else next((row.line for row in entered.events if row.event == fault.event), 0)
    return f"{entered.file}{f', line {at}' if at else ''}: {fault}"


def add_originals(received: Received, files: Iterable[Path], progress: Progress = silent, options: Options = _USUAL) -> Received:
    """Add the original of a letter, or several versions of it, to the papers of an affair, each marked as a letter.

    A file that is among the papers already, under whatever name, is marked there. MissingError where a file is not there,
    BadFileError where it is a folder.
    """
    given = list(files)
    folder = next((file for file in given if file.is_dir()), None)
    if folder is not None:
        raise BadFileError(f"{show_name(str(folder))} is a folder. Name the letter itself, a file; each further version with --original.")
    added, names = _add(received, given, "letter", "original", progress, options)
    return evolve(added, originals=names)


def add_texts(received: Received, files: Iterable[Path], progress: Progress = silent, options: Options = _USUAL) -> Received:
    """Add the official text of a code, with which what papers print of it is compared; it is not read as a paper of the affair."""
    return _add(received, files, "code", "official text", progress, options)[0]


def add_registers(received: Received, files: Iterable[Path], progress: Progress = silent, options: Options = _USUAL) -> Received:
    """Add registers of meetings, against which claims of an affair are held; one that is among the papers already is marked there.

    A register is read as a table, and may be far longer than a paper. BadFileError where a file holds no register, or is longer still.
    """
    given = list(files)
    most = evolve(options, limits=evolve(options.limits, text_chars=_REGISTER_CHARS, pieces=_REGISTER_LINES))
    added, names = _add(received, given, "register", "register", progress, most)
    by_name = {paper.id: paper for paper in added.papers}
    for name in names:
        _check_register(by_name[name])
    return added


def _say_unread(paper: Paper, rows: Sequence[UnreadRow]) -> str:
    """Say why a register with headings holds nothing: the first row with its line and its reason."""
    below = [row for row in rows if row.why != NOTE] or rows
    if not below:
        return "no row below them. Add one for each meeting, or a row that says nil return."
    line = paper.text.count("\n", 0, below[0].place.start) + 1
    why = f"Line {line}: {below[0].why}."
    return f"none of the other rows ({len(rows):,}) is a meeting that can be read. {why} Mend the rows and run it again."


def _check_register(paper: Paper) -> None:
    """Refuse what cannot be held against a claim: a file that was cut, or has nothing that a register has."""
    if any(problem.code == "text-cut" for problem in paper.problems):
        raise BadFileError(
            f"{paper.id} is too long to be read whole as a register: {_REGISTER_CHARS:,} characters and {_REGISTER_LINES:,} lines "
            "at most. Split it by quarter or year, and give each part with --register."
        )
    held = read_register(paper) if not paper.unread else None
    if held is not None and held.headed and not (held.meetings or held.nil):
        raise BadFileError(f"{paper.id} has the headings of a register of meetings, but {_say_unread(paper, held.unread)}")
    if held is None or not (held.meetings or held.nil):
        raise BadFileError(
            f"{paper.id} is no register of meetings that can be read. It should be a table with a line of headings: one column for whoever "
            "was met, and one for the date or for who met them, such as: minister,date,organisation,purpose."
        )


def _add(
    received: Received, files: Iterable[Path], kind: str, beside: str, progress: Progress, options: Options
) -> tuple[Received, tuple[str, ...]]:
    papers = {paper.id: paper for paper in received.papers}
    by_content = {paper.sha256: paper.id for paper in received.papers}
    notes, names = list(received.notes), []
    for file in files:
        check_beside(file, options.limits.file_bytes)
        found = receive_folder([file], None, None, progress, options)
        notes += found.notes
        for paper in found.papers:
            name = by_content.get(paper.sha256) or (paper.id if paper.id not in papers else f"{paper.id} ({beside})")
            before = papers.get(name, paper)
            # Opened anew it may have been read further than among the papers.
            papers[name] = evolve(before, id=name, kind=kind, text=paper.text, pieces=paper.pieces, problems=paper.problems)
            names.append(name)
    return evolve(received, papers=tuple(papers.values()), notes=tuple(notes)), tuple(names)


def _tells(paper: Paper) -> bool:
    """Say whether a paper tells of the affair, rather than being what papers are held against."""
    return paper.kind != "code" and (paper.kind != "register" or len(paper.text) <= _SHORT_REGISTER)


def read_each(
    papers: Iterable[Paper], as_of: PartialDate | None, progress: Progress = silent
) -> tuple[tuple[Paper, ...], tuple[Reading, ...]]:
    """Read papers one by one, those that hold no text left out, telling how far it is.

    A paper on which the reader itself fails is kept and marked unread, and the others go on.
    """
    given, kept, readings = list(papers), [], []
    for at, paper in enumerate(given):
        progress("Reading", at, len(given))
        try:
            if not paper.unread and _tells(paper):
                readings.append(read(paper, as_of))
            kept.append(paper)
        except Exception as fault:  # noqa: BLE001 - whatever is wrong with one paper must not stop the others
            kept.append(evolve(paper, unread=Problem("reader-failed", _FAILED.format(kind=type(fault).__name__))))
    progress("Reading", len(given), len(given))
    return tuple(kept), tuple(readings)


def receive_folder(
    paths: Iterable[Path | str],
    people: Path | None = None,
    sources: Path | None = None,
    progress: Progress = silent,
    options: Options = _USUAL,
) -> Received:
    """Open all papers under some paths.

    MissingError where a path is not there or holds nothing to read; BadFileError where the sidecar given cannot be used.
    """
    given = list(paths)
    aside = tuple(path for path in (people, sources, *options.leave_out) if path is not None)
    found = survey(given, aside)
    told, notes = _sources(found, sources)
    if not found.finds:
        raise MissingError(
            "There is nothing to read there. Give files, or a folder that holds some; `evenhand review --help` says which formats."
        )
    papers = join_same(open_all(found, progress, options))
    papers, left = tell_sources(papers, told)
    return Received(papers, (*_left_out(found), *notes, *told.problems, *left), title_of(given))


def open_all(found: Survey, progress: Progress, options: Options) -> Iterator[Paper]:
    """Open what was found, one file after another, behind the fence."""
    with Fence(options.limits, options.bounds) as fence:
        for at, arrival in enumerate(gather(found.finds, options.limits)):
            progress("Opening", at, len(found.finds))
            yield from _open(fence, arrival)
    progress("Opening", len(found.finds), len(found.finds))


def _open(fence: Fence, arrival: Arrival) -> tuple[Paper, ...]:
    if arrival.problem is None:
        return fence.open(arrival.name, arrival.data)
    return (refuse(arrival.name, arrival.problem, sha256=arrival.sha256, size=arrival.size),)


def _sources(found: Survey, given: Path | None) -> tuple[Sources, tuple[Problem, ...]]:
    """Read the sidecar given, or those found; one that was only found and cannot be used is noted, not fatal."""
    if given is not None:
        return read_sources(read_file(given), given.name), ()
    rows: list[Sources] = []
    notes: list[Problem] = []
    for path in found.sidecars:
        try:
            rows.append(read_sources(read_file(path), path.name))
        except BadFileError as fault:
            notes.append(Problem("bad-sources", f"{fault} It was not used."))
    joined = Sources(tuple(row for one in rows for row in one.rows), tuple(problem for one in rows for problem in one.problems))
    return joined, tuple(notes)


def open_people(path: Path | None) -> Register:
    """Read a people file; an empty register where none is given, BadFileError where it cannot be used."""
    if path is None:
        return Register()
    # YAML takes a while to load, and most reviews have no people file.
    from evenhand.intake.people import read_people

    return read_people(read_file(path), path.name)


def open_tables(tables: Iterable[Path], deflator: Path | None = None) -> Imported:
    """Read the series and the price index that figures are held against; BadFileError where one cannot be used."""
    from evenhand.intake.tables import read_deflator, read_series

    series = tuple(read_series(read_file(path), path.name) for path in tables)
    return Imported(series, None if deflator is None else read_deflator(read_file(deflator), deflator.name))


def open_events(path: Path | None) -> Entered:
    """Read an office's file of what happened to deals; nothing where none is given, BadFileError where it cannot be used."""
    if path is None:
        return Entered()
    from evenhand.intake.deals import read_events

    return read_events(read_file(path), path.name)


def _left_out(found: Survey) -> tuple[Problem, ...]:
    return tuple(Problem("left-out", f"{name} was left out: {reason}.") for name, reason in found.left_out)


def title_of(given: Sequence[Path | str]) -> str:
    """Return what an affair is called: its folder’s name, unless that says nothing."""
    paths = [Path(path).resolve() for path in given if str(path) != "-"]
    if len(paths) == 1:
        common = paths[0].name.lower() in _COMMON and paths[0].parent.name
        return paths[0].parent.name if common else paths[0].name
    return f"{len(given)} papers" if paths else "Standard input"

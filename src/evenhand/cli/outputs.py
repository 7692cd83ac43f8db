"""A text in, a file out: written whole or not at all, and never over one of the papers."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from evenhand.core.papers import show_name

# What a shell gives for a command that a closed pipe has ended (128 and the number of the signal), told apart from 1: some papers unread.
READER_LEFT = 141
_FRONT = "index.html"


class OutputError(Exception):
    """An output that cannot or must not be written; the words say why and what to do."""


def check_outputs(outputs: Iterable[str | None], papers: Iterable[str], beside: Iterable[Path | None] = ()) -> tuple[Path, ...]:
    """Check before the work begins that the outputs can be written. Return earlier reviews among the papers, which are no papers.

    `beside` are the people file and the list of sources. OutputError where two outputs are one, a folder is missing, or an output
    would be written over a paper, over a file beside the papers, or over what is no file.
    """
    named = [output for output in outputs if output is not None]
    if len({output if output == "-" else str(_target(output)) for output in named}) < len(named):
        raise OutputError("Two outputs cannot be written to one place. Name another file for one of them.")
    read = [path for path in beside if path is not None and path.exists()]
    own = []
    for output in named:
        if output == "-" or not (path := _checked(output)).exists():
            continue
        if (other := next((other for other in read if path.samefile(other)), None)) is not None:
            raise OutputError(f"{show_name(output)} is {show_name(str(other))}, which is to be read. Name another file to write to.")
        if path in _given(papers):
            if not _is_review(path):
                raise OutputError(f"{show_name(output)} is one of the papers being reviewed. Name another file to write to.")
            own.append(path)
    return tuple(own)


def _target(output: str) -> Path:
    """Return the file that is meant: where a link leads, so that the link itself is never replaced."""
    with contextlib.suppress(OSError, RuntimeError):
        target = Path(output).resolve()
        # From Python 3.13 on, links in a circle are not refused but left as they are.
        if not target.is_symlink():
            return target
    raise OutputError(f"{show_name(output)} is a link that leads nowhere. Name another file to write to.")


def _checked(output: str) -> Path:
    path, target = Path(output), _target(output)
    if path.is_dir():
        raise OutputError(f"{show_name(output)} is a folder. Name a file in it to write to.")
    # Writing whole replaces what is there, which would take a device or a pipe away from everybody.
    if path.exists() and not path.is_file():
        raise OutputError(f"{show_name(output)} is not a file, but a device or a pipe. Name a file, or '-' for standard output.")
    if path.is_symlink() and path.exists() and path.stat().st_size and not _is_review(target):
        raise OutputError(
            f"{show_name(output)} is a link to {show_name(str(target))}, which Evenhand did not write. Name another file to write to."
        )
    if not target.parent.is_dir():
        folder = path.parent if not path.is_symlink() else target.parent
        raise OutputError(f"There is no folder {show_name(str(folder))} to write {show_name(target.name)} into. Make it first.")
    return target


def _given(papers: Iterable[str]) -> frozenset[Path]:
    from evenhand.intake.gathering import MissingError, survey

    try:
        found = survey(list(papers))
    except MissingError:
        return frozenset()
    return frozenset(path.resolve() for path in (*found.sidecars, *(find.path for find in found.finds if find.path)))


def _is_review(path: Path) -> bool:
    """Say whether a file is a review that Evenhand wrote, which may be written anew."""
    with path.open("rb") as opened:
        head = opened.read(8192)
    return head.startswith((b'{\n "evenhand"', b"row,id,kind,verdict,claim,")) or b'name="generator" content="Evenhand' in head


def check_folder(folder: Path | None, papers: Iterable[str]) -> None:
    """Check before the work begins that a folder can be filled: it is not there yet, is empty, or was filled by Evenhand.

    OutputError where it is anything else, or lies among the papers, which would be read again with what was written about them.
    """
    if folder is None:
        return
    path = folder.resolve()
    if any(path == given or given in path.parents for given in (Path(paper).resolve() for paper in papers) if given.is_dir()):
        raise OutputError(f"{show_name(str(folder))} lies among the papers. Name a folder outside them.")
    if path.exists() and not path.is_dir():
        raise OutputError(f"{show_name(str(folder))} is not a folder. Name a folder that is not there yet.")
    if path.is_dir() and any(path.iterdir()) and not _is_own_front(path / _FRONT):
        raise OutputError(f"{show_name(str(folder))} holds files that Evenhand did not write. Name a folder that is not there yet.")


def write_folder(folder: Path | None, files: Iterable[tuple[str, Callable[[], str]]]) -> None:
    """Write each file of a folder, whole or not at all; pages of an earlier time that are none of these are taken away."""
    if folder is None:
        return
    written = set()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, write in files:
            write_output(str(folder / name), write)
            written.add(name)
        for page in folder.glob("*.html"):
            if page.name not in written and _is_review(page):
                page.unlink()
    except OSError as fault:
        words = fault.strerror or str(fault)
        raise OutputError(f"{show_name(str(folder))} cannot be written to: {words}. Name another folder.") from fault


def _is_own_front(page: Path) -> bool:
    return page.is_file() and _is_review(page)


def write_output(output: str | None, write: Callable[[], str]) -> None:
    """Write a text to a file, or to standard output for "-"; at any moment the file is the old one or the new one, whole."""
    if output is None:
        return
    content = write().encode("utf-8", "backslashreplace")
    if output == "-":
        with standard_output():
            sys.stdout.buffer.write(content)
        return
    path = _checked(output)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write_whole(beside, path, content)
    except OSError as fault:
        with contextlib.suppress(OSError):
            beside.unlink()
        advice = "Make room, or name another file." if fault.errno in (errno.ENOSPC, errno.EDQUOT) else "Name another file."
        raise OutputError(f"{show_name(output)} cannot be written: {fault.strerror or fault}. {advice}") from fault


@contextlib.contextmanager
def standard_output() -> Iterator[None]:
    """Print what is printed inside to its end; a reader who has left ends the command, and any other fault is an OutputError."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        raise SystemExit(READER_LEFT) from None
    except OSError as fault:
        _let_go()
        words = fault.strerror or str(fault)
        raise OutputError(f"Standard output cannot be written: {words}. Make room, or write to a file elsewhere.") from fault


def _let_go() -> None:
    """Send what is still to be printed nowhere; Python would try again when it ends, and fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _write_whole(beside: Path, path: Path, content: bytes) -> None:
    with beside.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    beside.replace(path)

"""A text in, a file out: written whole or not at all, and never over one of the papers."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from evenhand.core.papers import show_name


class OutputError(Exception):
    """An output that cannot or must not be written; the words say why and what to do."""


def check_outputs(outputs: Iterable[str | None], papers: Iterable[str]) -> tuple[Path, ...]:
    """Check before the work begins that the outputs can be written. Return earlier reviews among the papers, which are no papers.

    OutputError where two outputs are one, a folder is missing, or an output would be written over a paper.
    """
    named = [output for output in outputs if output is not None]
    if len({output if output == "-" else str(Path(output).resolve()) for output in named}) < len(named):
        raise OutputError(f"JSON and HTML cannot both be written to {named[0]!r}. Name another file for one of them.")
    own = []
    for output in named:
        path = Path(output)
        if output == "-" or not _checked(path).exists():
            continue
        if path.resolve() in _given(papers):
            if not _is_review(path):
                raise OutputError(f"{show_name(output)} is one of the papers being reviewed. Name another file to write to.")
            own.append(path)
    return tuple(own)


def _checked(path: Path) -> Path:
    if path.is_dir():
        raise OutputError(f"{show_name(str(path))} is a folder. Name a file in it to write to.")
    if not path.absolute().parent.is_dir():
        raise OutputError(f"There is no folder {show_name(str(path.parent))} to write {show_name(path.name)} into. Make it first.")
    return path


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
    return head.startswith(b'{\n "evenhand"') or b'name="generator" content="Evenhand' in head


def write_output(output: str | None, write: Callable[[], str]) -> None:
    """Write a text to a file, or to standard output for "-"; at any moment the file is the old one or the new one, whole."""
    if output is None:
        return
    content = write().encode("utf-8", "backslashreplace")
    if output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    beside = path.absolute().with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write_whole(beside, path.absolute(), content)
    except OSError as fault:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise OutputError(f"{show_name(output)} cannot be written: {fault.strerror or fault}. Name another file, or make room.") from fault


def _write_whole(beside: Path, path: Path, content: bytes) -> None:
    with beside.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    beside.replace(path)

"""Paths in, the files to be read out, each with the name that it has in the review; what is left out is said."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, field, frozen

from evenhand.core.papers import Limits, Problem, show_name

STDIN = "-"
SIDECAR = "sources.csv"
# Data and code beside the papers: pages that are not there to be read by people. A file named by itself is never left out.
_CODE = frozenset({".css", ".js", ".json", ".py", ".yaml", ".yml"})
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db"})


class MissingError(Exception):
    """A path that is not there, or a folder with nothing to read; the words are for the person who gave it."""


@frozen
class Find:
    """A file to be read: its `name` in the review, and its path (None for standard input)."""

    name: str
    path: Path | None


@frozen
class Arrival:
    """A file read from the disk: its bytes, or the problem that kept it from being read, with its hash and size where known."""

    name: str
    data: bytes = b""
    problem: Problem | None = None
    sha256: str = ""
    size: int = 0


@define
class Survey:
    """What there is under the paths given: files to read by name, sidecars found at the top, and what is left out and why."""

    finds: list[Find] = field(factory=list)
    sidecars: list[Path] = field(factory=list)
    left_out: list[tuple[str, str]] = field(factory=list)


def survey(paths: Iterable[Path | str], leave_out: Iterable[Path] = ()) -> Survey:
    """Look under files and folders, without opening anything. MissingError where a path is not there.

    With one folder given, names are relative to it; else to the folder that holds everything given. `leave_out` are files that are
    not papers wherever they stand (the people file, a review written there before).
    """
    given = list(dict.fromkeys(str(path) for path in paths))
    found = Survey()
    places = [Path(path) for path in given if path != STDIN]
    for place in places:
        if not place.exists():
            raise MissingError(f"There is no file or folder {show_name(str(place))!r}. Check the path.")
    if STDIN in given:
        found.finds.append(Find("stdin", None))
    walk = _Walk(_base(places), [place.resolve() for place in places], {path.resolve() for path in leave_out}, found)
    for place in places:
        if place.is_dir():
            walk.enter(place)
        else:
            walk.keep(place)
    found.finds = sorted({find.name: find for find in found.finds}.values(), key=lambda find: find.name)
    return found


def gather(finds: Iterable[Find], limits: Limits | None = None) -> Iterator[Arrival]:
    """Read the files one after another; one that cannot be read arrives with its problem. No more than the limit is kept of any."""
    most = (limits or Limits()).file_bytes
    for find in finds:
        if find.path is None:
            yield _checked("stdin", sys.stdin.buffer.read(most + 1), most)
            continue
        try:
            yield _read(find.name, find.path, most)
        except OSError as fault:
            words = f"The file cannot be opened: {fault.strerror or fault}. Check that it is still there and that you may read it."
            yield Arrival(find.name, problem=Problem("unreadable", words))


def _read(name: str, path: Path, most: int) -> Arrival:
    told = path.stat()
    # One of these may never end, or never begin.
    if not stat.S_ISREG(told.st_mode):
        words = "It is not a file, but a device or a pipe. Save what it holds as a file, or send it to standard input and give '-'."
        return Arrival(name, problem=Problem("unreadable", words))
    size = told.st_size
    if size <= most:
        with path.open("rb") as opened:
            return _checked(name, opened.read(most + 1), most)
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while part := opened.read(1 << 20):
            digest.update(part)
    return Arrival(name, problem=_too_large(most), sha256=digest.hexdigest(), size=size)


def _checked(name: str, data: bytes, most: int) -> Arrival:
    if len(data) > most:
        return Arrival(name, problem=_too_large(most), size=len(data))
    return Arrival(name, data, size=len(data))


def _too_large(most: int) -> Problem:
    return Problem("too-large", f"It is bigger than {most // 1_000_000} MB; split it, or take the big pictures out.")


def _base(places: list[Path]) -> Path:
    if len(places) == 1 and places[0].is_dir():
        return places[0]
    parents = [str(place.absolute().parent) for place in places]
    try:
        return Path(os.path.commonpath(parents)) if parents else Path()
    except ValueError:
        # Two drives of Windows have no folder in common.
        return Path()


class _Walk:
    """A walk through folders: what it has seen, and what it may not leave."""

    def __init__(self, base: Path, roots: list[Path], leave_out: set[Path], found: Survey) -> None:
        self._base = base.absolute()
        self._roots = roots
        self._leave_out = leave_out
        self._found = found

    def enter(self, top: Path) -> None:
        """Take in every file under a folder, in the order of their names."""
        for folder, inner, files in os.walk(top):
            here = Path(folder)
            pages = {Path(name).stem for name in files if name.lower().endswith((".html", ".htm"))}
            for name in sorted(inner):
                reason = self._why_not_enter(here / name, pages)
                if reason:
                    inner.remove(name)
                    self._found.left_out.append((self._name(here / name), reason))
            inner.sort()
            for name in sorted(files):
                self._consider(here / name, here == top)

    def keep(self, path: Path) -> None:
        """Take in one file."""
        self._found.finds.append(Find(self._name(path), path))

    def _consider(self, path: Path, at_top: bool) -> None:
        if at_top and path.name.lower() == SIDECAR:
            self._found.sidecars.append(path)
            return
        reason = self._why_not(path)
        if reason:
            self._found.left_out.append((self._name(path), reason))
        else:
            self.keep(path)

    def _why_not_enter(self, path: Path, pages: set[str]) -> str:
        if path.name.startswith(".") or path.name.lower() in _LITTER:
            return "a hidden folder"
        if path.is_symlink():
            return "a link to a folder; give that folder itself"
        stem = path.name.removesuffix("_files").removesuffix("-Dateien")
        return "the pictures and scripts of a saved web page" if stem != path.name and stem in pages else ""

    def _why_not(self, path: Path) -> str:
        if path.name.startswith(".") or path.name.lower() in _LITTER:
            return "a hidden file"
        if path.name.startswith("~$"):
            return "the lock of a document that is open in a word processor"
        if path.suffix.lower() in _CODE:
            return "data or code, not a paper"
        try:
            regular = stat.S_ISREG(path.stat().st_mode)
        except OSError as fault:
            back = fault.errno == errno.ELOOP
            return "" if not path.is_symlink() else "a link that leads back to itself" if back else "a link to something that is not there"
        resolved = path.resolve()
        if resolved in self._leave_out:
            return "given for another purpose"
        if path.is_symlink() and not any(resolved.is_relative_to(root) for root in self._roots):
            return "a link to something outside the folder"
        return "" if regular else "not a file (a pipe, socket or device)"

    def _name(self, path: Path) -> str:
        try:
            relative = path.absolute().relative_to(self._base)
        except ValueError:
            relative = path
        # Bytes of a name that are no UTF-8 arrive as halves of surrogate pairs, which nothing can print.
        return show_name(relative.as_posix())


def same_name(name: str) -> str:
    r"""Return a name in the one form in which names typed by people and names on disks can be compared.

    >>> same_name("./Cafe\u0301\\a.txt") == same_name("Caf\u00e9/a.txt")
    True
    """
    return unicodedata.normalize("NFC", name.strip().replace("\\", "/")).removeprefix("./")

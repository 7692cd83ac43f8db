"""The path of an index in, an open connection to it out; a file that is something else, of another version or damaged is refused."""

from __future__ import annotations

import os
import sqlite3
from hashlib import blake2b
from pathlib import Path

from evenhand.core.campaigns.sketches import Sketcher
from evenhand.core.papers import Paper
from evenhand.store.refusals import ANEW, IndexRefusedError, told_plainly

KIND, VERSION = 0x45564843, 2
"""What marks the file of an index, and its form."""
_SCHEMA = f"""
CREATE TABLE fact(name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE known(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE campaign(label INTEGER PRIMARY KEY AUTOINCREMENT, letters INTEGER NOT NULL);
CREATE TABLE body(id INTEGER PRIMARY KEY, print INTEGER NOT NULL, words BLOB NOT NULL, star INTEGER);
CREATE TABLE star(id INTEGER PRIMARY KEY, label INTEGER, signature BLOB NOT NULL);
CREATE TABLE letter(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, digest INTEGER NOT NULL, body INTEGER, label INTEGER);
CREATE TABLE trace(key INTEGER NOT NULL, star INTEGER NOT NULL, PRIMARY KEY(key, star)) WITHOUT ROWID;
CREATE TABLE fresh(id INTEGER PRIMARY KEY AUTOINCREMENT, star INTEGER NOT NULL, keys BLOB NOT NULL);
CREATE TABLE decision(
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, one INTEGER NOT NULL, other INTEGER NOT NULL, by TEXT NOT NULL, why TEXT NOT NULL,
    undone_by TEXT, undone_why TEXT
);
CREATE INDEX body_print ON body(print);
CREATE INDEX letter_body ON letter(body);
CREATE INDEX letter_label ON letter(label) WHERE label IS NOT NULL;
PRAGMA application_id = {KIND};
PRAGMA user_version = {VERSION};
"""
_PROBE = Paper(
    "probe",
    (),
    "",
    "text",
    "Dear Ann,\n\nKeep the pool in Brackley Road open, it’s the only one between the coast and the moor.\n\nYours\nJo",
)
# So many bytes at the head of a file say what it is (https://www.sqlite.org/fileformat.html#the_database_header).
_HEAD = 100
# What is kept in memory of a large index, in KiB.
_CACHE = 65_536
# The file is read as memory up to so many bytes: it saves a third of the time. A disk that fails to read ends the process, nothing else.
_MAPPED = 2_000_000_000
# The journal is put into the file when it has so many pages, which some thousand letters fill, so that no more than one of a thousand waits
# for it; then it is written over, which a disk does faster than to let it grow.
_JOURNAL = 10_000


def open_index(path: Path, write: bool, patience: float, older: bool = False) -> sqlite3.Connection:
    """Open an index; one that is to be written to is made where there is none. IndexRefusedError where it cannot be used.

    With `older` one that was made by an Evenhand which compares letters in another way is opened too: what was decided can be read.
    """
    name = path.name
    if not path.exists() and not write:
        raise IndexRefusedError(f"There is no index {name}. Make one by adding letters to it.")
    if not path.parent.is_dir():
        raise IndexRefusedError(f"There is no folder {path.parent.name} to make {name} in. Make it first.")
    if path.exists() and not path.is_file():
        raise IndexRefusedError(f"{name or path} is no file. Name the file of an index, or a new one.")
    if path.exists():
        _check_whole(path)
    with told_plainly(name):
        opened = _connect(path, write, patience)
        try:
            _check(opened, name, write, older)
        except BaseException:
            opened.close()
            raise
    return opened


def _check_whole(path: Path) -> None:
    """See that a file is as long as it says; while a journal stands beside it, part of it may be there."""
    journal = path.with_name(f"{path.name}-wal")
    if journal.exists() and journal.stat().st_size:
        return
    try:
        with path.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        # SQLite says what stands in the way.
        return
    if len(head) == _HEAD and head.startswith(b"SQLite format 3"):
        page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
        if path.stat().st_size < page * pages:
            raise IndexRefusedError(
                f"{path.name} is damaged: it was cut off, and {page * pages - path.stat().st_size:,} bytes of it are missing. {ANEW}"
            )


def _connect(path: Path, write: bool, patience: float) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={'rwc' if write else 'ro'}"
    journal = path.with_name(f"{path.name}-wal")
    if not write and not journal.exists() and not _may_write(path.parent):
        # SQLite would write a journal beside a file that is only read, which it cannot here; nobody writes to it either.
        address += "&immutable=1"
    opened = sqlite3.connect(address, uri=True, isolation_level=None, timeout=patience)
    opened.execute(f"PRAGMA cache_size = -{_CACHE}")
    opened.execute(f"PRAGMA mmap_size = {_MAPPED}")
    return opened


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _check(opened: sqlite3.Connection, name: str, write: bool, older: bool) -> None:
    (kind,), (version,) = (opened.execute(f"PRAGMA {fact}").fetchone() for fact in ("application_id", "user_version"))
    if not kind and not opened.execute("SELECT 1 FROM sqlite_master").fetchone():
        if not write:
            raise IndexRefusedError(f"{name} is empty. Make an index of it by adding letters to it.")
        _make(opened)
        kind, version = KIND, VERSION
    if kind != KIND:
        raise IndexRefusedError(f"{name} is no index of campaigns. Name the file of an index, or a new one.")
    if version > VERSION:
        raise IndexRefusedError(
            f"{name} is an index of version {version}, and this Evenhand reads version {VERSION}. Use a newer Evenhand."
        )
    if version < VERSION and not older:
        raise IndexRefusedError(f"{name} is an index of version {version}, and this Evenhand reads version {VERSION}. {_anew(name)}")
    if not older and opened.execute("SELECT value FROM fact WHERE name = 'probe'").fetchone() != (_probe(),):
        raise IndexRefusedError(f"{name} was made by an Evenhand that compares letters in another way. {_anew(name)}")
    if write:
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("PRAGMA synchronous = FULL")
        opened.execute(f"PRAGMA wal_autocheckpoint = {_JOURNAL}")
        opened.execute("PRAGMA secure_delete = ON")


def _anew(name: str) -> str:
    return (
        f"Make a new one from the letters, take over what was decided (`evenhand campaigns carry NEW {name}`), and keep {name} until then."
    )


def _make(opened: sqlite3.Connection) -> None:
    opened.execute("PRAGMA journal_mode = WAL")
    opened.execute("BEGIN IMMEDIATE")
    # Somebody else may have made it in the meantime.
    if not opened.execute("SELECT 1 FROM sqlite_master").fetchone():
        for statement in _SCHEMA.split(";"):
            opened.execute(statement)
        opened.execute("INSERT INTO fact VALUES('probe', ?)", (_probe(),))
    opened.execute("COMMIT")


def _probe() -> bytes:
    """Return what a letter looks like to this Evenhand, so that an index made by one that cuts or counts otherwise is known."""
    sketch = Sketcher()(_PROBE)
    bands, signature = sketch.signed
    return blake2b(sketch.kept + repr(sorted(sketch.run_keys | bands)).encode() + signature, digest_size=16).digest()

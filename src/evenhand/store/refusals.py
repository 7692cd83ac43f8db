"""What goes wrong with an index in, the words for the person who asked out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from evenhand.store.soundness import find_unsound


class IndexRefusedError(Exception):
    """An index that cannot be used; the words say which, why, and what to do."""


class BusyIndexError(IndexRefusedError):
    """An index into which somebody else is writing just now."""


class ClashError(Exception):
    """A letter of the same name and other words is in the index; neither is lost, and the new one was not taken in."""


class UnknownNameError(Exception):
    """A letter or campaign that is not in the index."""


ANEW = "Take it from a copy, or make it anew from the letters."
"""What to do about an index that is damaged."""


@contextmanager
def told_plainly(name: str, opened: sqlite3.Connection | None = None) -> Iterator[None]:
    """Say in plain words what SQLite found wrong inside, or what is found wrong in an open index that led something else astray."""
    try:
        yield
    except sqlite3.DatabaseError as fault:
        code = getattr(fault, "sqlite_errorname", None) or ""
        raise _refusal(name, code, str(fault)) from fault
    except UnicodeDecodeError as fault:
        # The words of an index, or those in which SQLite tells of it, are no words any more.
        raise _refusal(name, "", "it holds words that are none") from fault
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as fault:
        # It is the index only where the index is seen to be wrong; else it is this program.
        with told_plainly(name):
            wrong = find_unsound(opened) if opened is not None else ""
        if wrong:
            raise _refusal(name, "", wrong) from fault
        raise


def _refusal(name: str, code: str, words: str) -> IndexRefusedError:
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BusyIndexError(f"Somebody else is writing to {name}. Try again when they are done; nothing was changed.")
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return IndexRefusedError(
            f"{name} cannot be opened for this: {words}. See that you may write to it and to the folder it is in, or use a copy elsewhere."
        )
    if code.startswith("SQLITE_NOTADB"):
        return IndexRefusedError(f"{name} is no index of campaigns. Name the file of an index, or a new one.")
    if code.startswith("SQLITE_FULL"):
        return IndexRefusedError(f"There is no room for {name} to grow. Make room and try again; what was acknowledged is kept.")
    if code.startswith("SQLITE_IOERR"):
        return IndexRefusedError(f"The disk failed on {name}: {words}. What was acknowledged before is kept. {ANEW}")
    return IndexRefusedError(f"{name} is damaged: {words}. {ANEW}")

"""Names of files in, what an office declares and knows beside the papers out."""

from __future__ import annotations

from pathlib import Path

from evenhand.core.access import Declared
from evenhand.intake.likeness import read_likeness, read_requesters
from evenhand.intake.sources import read_file

__all__ = ["what_is_declared"]


def what_is_declared(likeness: Path | None = None, requesters: Path | None = None) -> Declared:
    """Read the criteria of likeness and the table of requesters, as far as they are given; BadFileError where one cannot be used."""
    return Declared(
        None if likeness is None else read_likeness(read_file(likeness), likeness.name),
        () if requesters is None else read_requesters(read_file(requesters), requesters.name),
    )

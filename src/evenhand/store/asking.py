"""A question with a list of values in, its rows out: asked in as few forms as may be, which SQLite then knows already."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from typing import Any

# SQLite takes no more values in one statement on every machine; fewer are filled up to a multiple of so many.
_AT_ONCE, _STEP = 896, 32


def some(opened: sqlite3.Connection, asked: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the rows of a question that ends in IN, for some values."""
    rows: list[tuple[Any, ...]] = []
    for first in range(0, len(values), _AT_ONCE):
        part = list(values[first : first + _AT_ONCE])
        part += part[-1:] * (-len(part) % _STEP)
        rows += opened.execute(_for_so_many(asked, len(part)), part).fetchall()
    return rows


@cache
def _for_so_many(asked: str, count: int) -> str:
    return f"{asked} ({','.join('?' * count)})"

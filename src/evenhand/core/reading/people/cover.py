"""Stretches of a text in, whether one of them holds another out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from evenhand.core.values import Span


class Cover:
    """Stretches of a text that can be asked whether one of them holds another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        rows = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in rows]
        self._reach = list(accumulate((end for _, end in rows), max))

    def holds(self, span: Span) -> bool:
        """Say whether one of the stretches holds a span."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._reach[at]

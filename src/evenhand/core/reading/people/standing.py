"""The places of a paper where somebody is named or meant in, those that stand within or before some offset out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from evenhand.core.reading.people.lead import Place

# "The Prime Minister": so near its beginning somebody opens a sentence.
_OPENS = 5


class Standing:
    """The places of a paper in their order, found by offset without looking through all of them."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self._starts = [place.span.start for place in places]

    def within(self, start: int, end: int) -> list[Place]:
        """Return the places that begin between two offsets, and one that reaches into them."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        before = self.places[first - 1 : first] if first else ()
        return [*(place for place in before if place.span.end > start), *self.places[first:last]]

    def before(self, at: int, many: int) -> Sequence[Place]:
        """Return the last places that begin before an offset, so many at most."""
        last = bisect_left(self._starts, at)
        return self.places[max(0, last - many) : last]

    def opening(self, starts: Sequence[int], at: int) -> int | None:
        """Return who opens the last of some sentences, by where they begin, in which somebody does so before an offset."""
        for start in reversed(starts):
            first = next(iter(self.within(start, at)), None)
            if first is not None and first.who is not None and first.span.start - start < _OPENS:
                return first.who
        return None

"""Where words stand: a start and an end in the text of one paper."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """A stretch of a paper's text, in Unicode code points: `start` inclusive, `end` exclusive.

    The paper is named by what holds the span (a `Reading`, a row of the review).

    >>> Span(3, 8).words("In Calder Vale")
    'Calde'
    >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
    (True, False)
    """

    start: int
    end: int

    def words(self, text: str) -> str:
        """Return the words of this span as printed in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

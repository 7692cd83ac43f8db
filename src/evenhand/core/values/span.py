"""Where words stand: a start and an end in the text of one paper, and the same with the paper's name."""

from __future__ import annotations

from collections.abc import Iterator

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


@frozen(order=True)
class Place:
    """A stretch of one named paper: `paper` is its id, `start` and `end` count as in a `Span`.

    >>> Place.of("a.txt", Span(3, 9))
    Place(paper='a.txt', start=3, end=9)
    """

    paper: str
    start: int
    end: int

    @classmethod
    def of(cls, paper: str, span: Span) -> Place:
        """Return the place of a span of a paper."""
        return cls(paper, span.start, span.end)

    @property
    def span(self) -> Span:
        """The same stretch without the paper's name."""
        return Span(self.start, self.end)


def places_of(words: str, text: str) -> Iterator[int]:
    """Yield where words are printed in a text, each place where they begin.

    >>> list(places_of("Hale", "Ms Hale and Mr Hale"))
    [3, 15]
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)

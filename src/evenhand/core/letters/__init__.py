"""Readings and the cast in, the threads of the affair out, and what is still open: who wrote to whom, and how each ask stands."""

from collections.abc import Mapping, Sequence

from evenhand.core.cast import LetterRow
from evenhand.core.letters.asked import Source
from evenhand.core.letters.model import Came, Disagreement, LetterThread, OpenRow, Step, Telling
from evenhand.core.letters.said_to import find_addressees
from evenhand.core.letters.standing import follow_up
from evenhand.core.letters.threads import thread_letters
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import PartialDate

__all__ = [
    "Came",
    "Disagreement",
    "LetterThread",
    "OpenRow",
    "Source",
    "Step",
    "Telling",
    "find_addressees",
    "follow_up",
    "sources_of",
    "thread_letters",
]


def sources_of(
    papers: Sequence[Paper], readings: Sequence[Reading], letters: Sequence[LetterRow], ids: Mapping[tuple[str, int], str]
) -> tuple[Source, ...]:
    """Return each paper that was read, in the order of their ids, with the letters of the affair that it speaks of."""
    by_id, rows = {paper.id: paper for paper in papers}, {row.id: row for row in letters}
    days = {row.id: _day(row, by_id) for row in letters}
    return tuple(
        Source(by_id[reading.paper], reading, {number: rows[ids[reading.paper, number]] for number in range(len(reading.letters))}, days)
        for reading in sorted(readings, key=lambda reading: reading.paper)
    )


def _day(letter: LetterRow, papers: Mapping[str, Paper]) -> PartialDate | None:
    """Return the day of a letter: as a paper tells, else that of the first paper that speaks of it; None where a paper has no date."""
    if letter.written is not None and letter.written.day:
        return letter.written
    days = [papers[paper].published for paper, _, _ in letter.mentions]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None

"""The rows of a page in, its dated events out: by day, each in the lane of what it is, and what of them is drawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from attrs import frozen

from evenhand.core.cast import LetterRow
from evenhand.core.letters import OpenRow
from evenhand.core.papers import Paper
from evenhand.core.review.model import DateRow
from evenhand.core.values import PartialDate, Place
from evenhand.faces.wording import one_line, say_letter

LANES = (
    "Letters",
    "Leaks",
    "Statements",
    "Reports and papers",
    "Complaints and charges",
    "Asks and offers",
    "Answers",
    "Dates in the papers",
)
LETTER, LEAK, STATEMENT, PAPER, CHARGE, ASK, ANSWER, DATE = range(len(LANES))
SIGNS = (
    ("letter", "l"),
    ("leak", "c"),
    ("statement", "q"),
    ("paper", "a"),
    ("charge", "c"),
    ("asked", "o"),
    ("answer", "f"),
    ("date", "d"),
)
"""The tag of each lane: its word and its colour."""
TOLD = (LETTER, LEAK, STATEMENT, PAPER)
"""The lanes of what was sent and put out, which alone tell in short what happened."""
LINE = 110
MANY = 4
_STATEMENT = re.compile(
    r"\W*(?:(?:an?|the|joint|public|official|written|full) )*(?:(?:press |news |media )?statement|(?:press|news|media) release)\b",
    re.IGNORECASE,
)


@frozen
class Event:
    """Something dated: a letter, a paper, a step of what is open, or a date printed somewhere; `row` is the key of its row.

    `to` is whom a letter is to.
    """

    date: PartialDate
    lane: int
    words: str
    row: str
    to: str | None = None


class Rows(Protocol):
    """What dated events are taken from: rows with their keys, and the words at their places."""

    letters: list[tuple[str, LetterRow]]
    open: list[tuple[str, OpenRow]]
    dates: list[tuple[str, DateRow]]
    paper_keys: dict[str, str]

    def words(self, row: Place | DateRow) -> str:
        """Return the words at a place."""


def date_events(rows: Rows, papers: Iterable[Paper]) -> list[Event]:
    """Return everything that has a day, in order of time; a paper that is one of the letters is that letter."""
    letters = {paper: letter for _, letter in rows.letters for paper in letter.papers}
    events = [
        Event(paper.published, STATEMENT if _is_statement(paper) else PAPER, _name(paper), rows.paper_keys[paper.id])
        for paper in papers
        if paper.published and not (paper.id in letters and letters[paper.id].written == paper.published)
    ]
    complaints = {row.letter for _, row in rows.open if row.kind == "complaint"}
    for key, letter in rows.letters:
        dated = (
            (", a complaint" if letter.id in complaints else "", LETTER, letter.written),
            (": leaked", LEAK, letter.leaked),
            (": reported", LEAK, letter.reported),
        )
        events += [Event(day, lane, say_letter(letter) + what, key, letter.recipient) for what, lane, day in dated if day]
    events += _steps(rows)
    events += [Event(row.value, DATE, rows.words(row), key) for key, row in rows.dates if row.value]
    return sorted(events, key=lambda event: (event.date, event.lane, event.row))


def _steps(rows: Rows) -> Iterator[Event]:
    """Yield, for each row of what is open, the first time it was asked and every step after it, as far as they have a day."""
    for key, row in rows.open:
        steps = [step for step in row.steps if step.day is not None]
        first = next((step for step in steps if step.state == "asked"), None)
        begun = CHARGE if row.kind in ("complaint", "allegation") else ASK
        for step in steps:
            if step.day is not None and (step is first or step.state != "asked"):
                words = f"{row.kind if step is first else step.state}: {one_line(rows.words(step.place))[:LINE]}"
                yield Event(step.day, begun if step is first else ANSWER, words, key)


def _is_statement(paper: Paper) -> bool:
    return paper.kind == "statement" or bool(_STATEMENT.match(paper.title or paper.text.lstrip()[:LINE].partition("\n")[0]))


def _name(paper: Paper) -> str:
    return ": ".join(one_line(words) for words in (paper.outlet, paper.title) if words) or paper.id


def tell_days(events: Iterable[Event]) -> list[tuple[PartialDate, list[Event]]]:
    """Return what was sent and put out, by day; many letters to one recipient on one day are told at once.

    >>> first = PartialDate(2031, 2, 14)
    >>> letters = [Event(first, LETTER, "Letter", f"l{number}", "Ann") for number in range(12)]
    >>> [event.words for _, events in tell_days([*letters, Event(first, LETTER, "Letter to Bo", "l13", "Bo")]) for event in events]
    ['12 letters to Ann', 'Letter to Bo']
    """
    return [(day, list(_together(held))) for day, held in group_days(events, TOLD)]


def _together(events: Sequence[Event]) -> Iterator[Event]:
    letters = Counter(event.to for event in events if event.lane == LETTER)
    told: set[str] = set()
    for event in events:
        if event.lane != LETTER or event.to is None or letters[event.to] < MANY:
            yield event
        elif event.to not in told:
            told.add(event.to)
            yield Event(event.date, LETTER, f"{letters[event.to]:,} letters to {event.to}", "letters")


def group_days(events: Iterable[Event], lanes: Sequence[int] = range(DATE)) -> list[tuple[PartialDate, list[Event]]]:
    """Return the events of some lanes by date, in order; of all but the dates that papers print where nothing else is said.

    >>> first, second = PartialDate(2031, 2, 14), PartialDate(2031, 2, 28)
    >>> days = group_days([Event(first, LETTER, "Letter", "l1"), Event(first, DATE, "May", "d1"), Event(second, ASK, "ask", "o1")])
    >>> [(str(day), [event.row for event in events]) for day, events in days]
    [('2031-02-14', ['l1']), ('2031-02-28', ['o1'])]
    """
    chosen = (event for event in events if event.lane in lanes)
    return [(day, list(held)) for day, held in groupby(chosen, key=lambda event: event.date)]


def drawn(events: Sequence[Event]) -> tuple[list[tuple[PartialDate, int]], list[int]]:
    """Return the date of each event that the drawing holds with the row it stands in, and the lane of each row: only those with events.

    The dates that papers print are drawn only where nothing else has a day.
    """
    own = [event for event in events if event.lane != DATE] or events
    lanes = sorted({event.lane for event in own})
    return [(event.date, lanes.index(event.lane)) for event in own], lanes

"""The rows of a page in, its parts out: heading, number of rows, and one line that tells what is in it while it is folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from evenhand.faces.access.words import say_thing
from evenhand.faces.campaigns.words import say_campaign
from evenhand.faces.review.events import DATE, group_days
from evenhand.faces.review.index import Index
from evenhand.faces.wording import count, one_line, say_date, say_provenance

FEW = 4
LINE = 60
ALL = 1_000
"""Rows that a line is told from: more would not change what it says."""


@frozen
class Part:
    """A part of the page: `number` counts its rows, `gist` tells of them in a line, `held` says whether it has anything to unfold."""

    id: str
    heading: str
    number: int
    gist: str
    held: bool
    open: bool = False


def group_parts(index: Index, opened: str = "") -> list[list[Part]]:
    """Return the parts in their order on the page, in the groups in which the contents list them; the one named `opened` is not folded."""
    groups = (_first(index), _letters(index), _asked(index), _printed(index), (_papers(index),))
    return [[evolve(part, open=part.open or part.id == opened) for part in group] for group in groups]


def _part(name: str, heading: str, rows: Sequence[object], gist: str, *also: Sequence[object], opened: bool = False) -> Part:
    """Make a part; `also` are lists that it holds beside the rows that it counts."""
    return Part(name, heading, len(rows), gist, any(len(held) > 0 for held in (rows, *also)), opened)


def _first(index: Index) -> tuple[Part, ...]:
    events = [event for event in index.events if event.lane != DATE]
    still_open = _tell(row.kind for _, row in index.still_open)
    told = few(row.what for _, row in index.disagreements)
    people = few(row.names[0] if row.names else row.id for _, row in index.standing)
    return (
        _part("timeline", "Timeline", events, _span(index), index.events, opened=True),
        _part("open", "What is still open", index.still_open, still_open, index.open),
        _part("disagreements", "What the papers disagree on", index.disagreements, told, index.seeming),
        _part("people", "People", index.standing, people, index.people),
    )


def _letters(index: Index) -> tuple[Part, ...]:
    senders = few(_often(row.sender for _, row in index.letters))
    return (
        _part("letters", "Letters", index.letters, f"from {senders}" if senders else ""),
        _part("rebuilt", "Rebuilt letters", index.rebuilt, few(view.name for _, view in index.rebuilt)),
        _part("campaigns", "Campaigns", index.campaigns, few(say_campaign(row) for _, row in index.campaigns)),
    )


def _asked(index: Index) -> tuple[Part, ...]:
    access = index.review.access
    held = few(f"{row.kind}: {row.about or 'someone'}" for _, row in index.conduct)
    return (
        _part("asks", "Asks and offers", index.asks, _tell(row.kind for _, row in index.asks)),
        _part("allegations", "Allegations and defences", index.allegations, _tell(row.kind for _, row in index.allegations)),
        _part("deals", "Deals", index.deals, few(row.words for _, row in index.terms or index.deals)),
        _part("conduct", "Under the code", index.conduct, held),
        _part(
            "access", "Like cases side by side", index.comparisons, few(say_thing(row) for _, row in index.comparisons),
            access.claims, access.registers,
        ),
    )  # fmt: skip


def _printed(index: Index) -> tuple[Part, ...]:
    sources = few(_shares(say_provenance(row) for _, row in index.quotations))
    figures = few(_often(index.words(row) for _, row in index.figures[:ALL]))
    return (
        _part("quotations", "Quotations", index.quotations, sources),
        _part("checks", "Figures checked", index.checks, _verdicts(index), index.savings),
        _part("figures", "Figures", index.figures, figures, index.vague, index.times),
        _part("dates", "Dates", index.dates, _years(index)),
    )


def _papers(index: Index) -> Part:
    papers = index.review.papers
    unread = sum(paper.unread is not None for paper in papers)
    outlets = few(paper.outlet for paper in papers if paper.outlet)
    gist = "; ".join(words for words in (outlets, f"{unread:,} could not be read" if unread else "") if words)
    return _part("papers", "Papers", papers, gist, opened=True)


def few(words: Iterable[str]) -> str:
    """Name the first few of many.

    >>> few(["Ann", "Bo"]), few(["Ann", "Bo", "Cy", "Di", "Ed", "Flo"])
    ('Ann, Bo', 'Ann, Bo, Cy, Di and 2 more')
    """
    every = list(dict.fromkeys(words))
    more = f" and {len(every) - FEW:,} more" if len(every) > FEW else ""
    return ", ".join(_short(one) for one in every[:FEW]) + more


def _short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= LINE else line[:LINE].rpartition(" ")[0] + " …"


def _often(values: Iterable[str | None]) -> Iterator[str]:
    """Yield each value once, the most frequent first."""
    return (value for value, _ in Counter(value for value in values if value).most_common())


def _tell(kinds: Iterable[str]) -> str:
    return ", ".join(count(number, kind) for kind, number in Counter(kinds).most_common())


def _shares(values: Iterable[str]) -> Iterator[str]:
    return (f"{value} ({number:,})" for value, number in Counter(values).most_common())


def _span(index: Index) -> str:
    days = [day for day, _ in group_days(index.events)]
    if not days:
        return ""
    return say_date(days[0]) if len(days) == 1 else f"{say_date(days[0])} to {say_date(days[-1])}"


def _years(index: Index) -> str:
    years = sorted(row.value.year for _, row in index.dates if row.value)
    return "" if not years else str(years[0]) if years[0] == years[-1] else f"from {years[0]} to {years[-1]}"


def _verdicts(index: Index) -> str:
    """Tell of the verdicts, what does not fit first."""
    found = Counter(row.verdict for _, row in index.checks)
    order = [*(("differs",) if "differs" in found else ()), *(verdict for verdict in found if verdict != "differs")]
    return ", ".join(f"{verdict} ({found[verdict]:,})" for verdict in order)

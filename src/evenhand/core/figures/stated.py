"""Papers and their readings in, every figure out with the sentence and paragraph it stands in, who gives it, and what it measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.words import content, sentence_at, stem
from evenhand.core.figures.model import NOT_STATED, Used
from evenhand.core.figures.ranges import Extent, extent_of
from evenhand.core.papers import Paper
from evenhand.core.reading import Figure, Reading
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

# Words for one measure; money that comes in is never what goes out, and neither is the plan for it.
_FAMILIES = (
    "funding grant subsidy subvention support allocation award",
    "spending expenditure outlay outgoings",
    "budget",
    "cost price bill estimate",
    "savings saving",
    "gap shortfall deficit hole overspend",
    "staff jobs posts workforce employees workers roles",
    "leaders chiefs bosses heads",
    "homes houses dwellings properties",
    "pupils students children",
    "tax precept levy",
    "income revenue revenues turnover takings",
    "reserves",
    "debt debts loans",
    "pay wages salary salaries",
)
_FAMILY = {stem(word): row.split()[0] for row in _FAMILIES for word in row.split()}
_YEAR = re.compile(r"\b((?:19|20)\d\d)(?:\s?[-/–]\s?(\d\d(?:\d\d)?))?\b")
_THIS_YEAR = re.compile(r"\bthis\s(financial\s)?year\b|\bnow\b|\bcurrent(?:ly)?\b", re.IGNORECASE)


@frozen(eq=False)
class Stated:
    """A figure where it is printed; `vague` ones have no extent."""

    figure: Figure
    paper: Paper
    sentence: Span
    paragraph: Span
    words: str
    extent: Extent
    speaker: str | None
    person: str | None

    @property
    def start(self) -> int:
        """Where it begins in its paper."""
        return self.figure.span.start

    @property
    def end(self) -> int:
        """Where it ends in its paper."""
        return self.figure.span.end

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place.of(self.paper.id, self.figure.span)

    @property
    def family(self) -> str | None:
        """The measure under the name that its like go by; None where the reading found none."""
        return None if self.figure.measure is None else family_of(self.figure.measure)

    def used(self, role: str) -> Used:
        """Return it as what a check leans on."""
        figure = self.figure
        return Used(role, self.place, self.words, figure.measure, figure.scope, figure.period, self.speaker, self.person)

    def before(self, reach: int = 90) -> str:
        """Return the words of its sentence before it, in small letters."""
        return self.paper.text[max(self.sentence.start, self.start - reach) : self.start].lower()

    def after(self, reach: int = 60) -> str:
        """Return the words of its sentence after it, in small letters."""
        return self.paper.text[self.end : min(self.sentence.end, self.end + reach)].lower()

    def around(self) -> frozenset[str]:
        """Return the stems of the words of its sentence that tell something."""
        return content(re.sub(r"\S*\d\S*", " ", self.sentence.words(self.paper.text)))


def family_of(measure: str) -> str:
    """Return the name under which a measure and its like go.

    >>> family_of("grants"), family_of("funding"), family_of("budget"), family_of("government grants")
    ('funding', 'funding', 'budget', 'funding')
    """
    words = re.findall(r"[^\W\d_]+", measure) or [measure]
    held = stem(words[-1])
    return _FAMILY.get(held, held)


def is_known(family: str) -> bool:
    """Say whether a name is that of a measure that papers print series of, and not just of a thing that costs something."""
    return family in _FAMILY.values()


def state_figures(papers: Sequence[Paper], readings: Sequence[Reading], cast: Cast) -> list[list[Stated]]:
    """Return the figures of each paper in order, those with a value and the vague ones."""
    held = {paper.id: paper for paper in papers}
    return [list(_of_paper(held[reading.paper], reading, cast)) for reading in sorted(readings, key=lambda reading: reading.paper)]


def _of_paper(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Stated]:
    figures = [figure for figure in reading.figures if figure.kind != "time"]
    if not figures:
        return
    paragraphs = [paragraph.span for paragraph in lay_out(paper.text, paper.body_end)]
    starts = [span.start for span in paragraphs]
    for figure in figures:
        span = figure.span
        at = bisect_right(starts, span.start) - 1
        member = cast.member(paper.id, figure.speaker)
        words = span.words(paper.text)
        yield Stated(
            figure,
            paper,
            # Its first letter counted in, for that shows where a sentence begins with it.
            sentence_at(paper.text, span.start + 1, span.end),
            paragraphs[at] if at >= 0 else span,
            words,
            extent_of(figure, words),
            cast.name(member) if member else None,
            member.id if member else None,
        )


def year_of(stated: Stated) -> PartialDate | None:
    """Return the year that a figure is for, as printed beside it; "this year" is that of its paper."""
    period = stated.figure.period or ""
    if found := _YEAR.search(period):
        return read_year(found[0])
    now = _THIS_YEAR.search(period) or _THIS_YEAR.match(stated.after(24).strip(" ,"))
    published = stated.paper.published
    if not now or published is None:
        return None
    begun = published.month >= 4 or not published.month
    return PartialDate(published.year if begun else published.year - 1, financial=True) if now[1] else PartialDate(published.year)


def years_of(first: Stated, last: Stated) -> tuple[PartialDate, PartialDate] | None:
    """Return the years of two figures; "this year" beside a financial year is the financial year of the paper's own day."""
    begun, ended = year_of(first), year_of(last)
    if begun is None or ended is None:
        return None
    published = last.paper.published
    if begun.financial and not ended.financial and not _YEAR.search(last.figure.period or "") and published is not None and published.month:
        ended = PartialDate(published.year if published.month >= 4 else published.year - 1, financial=True)
    return begun, ended


def read_year(words: str) -> PartialDate | None:
    """Read a year or a financial year.

    >>> str(read_year("2009/10")), str(read_year("2015")), read_year("then")
    ('FY2009-10', '2015', None)
    """
    found = _YEAR.search(words)
    if not found:
        return None
    year = int(found[1])
    financial = found[2] is not None and int(found[2][-2:]) == (year + 1) % 100
    return PartialDate(year, financial=financial)


def define(*stated: Stated) -> str:
    """Write the limits and years printed with some figures, each once."""
    scopes = dict.fromkeys(scope for each in stated for scope in each.figure.scope)
    years = dict.fromkeys(each.figure.period for each in stated if each.figure.period)
    told = "; ".join(scopes) or NOT_STATED
    return f"{told}; for {' to '.join(years)}" if years else told


def name_measure(*stated: Stated) -> str:
    """Write what some figures measure, each name once."""
    return ", ".join(
        dict.fromkeys(each.figure.measure or each.figure.of or "" for each in stated if each.figure.measure or each.figure.of)
    ) or (NOT_STATED)

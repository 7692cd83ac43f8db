"""Papers with their readings in, the readings out with the figures and days that a report itself tells, and none printed round it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.reading.text.layout import beside_report, lay_out


def without_asides(papers: Sequence[Paper], readings: Sequence[Reading]) -> list[Reading]:
    """Leave out the figures and days of lines such as "READ MORE: Parks lose £5m": they are printed, but nobody's claim in the report."""
    held = {paper.id: paper for paper in papers}
    return [_without_asides(held[reading.paper], reading) for reading in readings]


def _without_asides(paper: Paper, reading: Reading) -> Reading:
    asides = beside_report(lay_out(paper.text, paper.body_end))
    if not asides:
        return reading
    figures = tuple(figure for figure in reading.figures if not any(aside.covers(figure.span) for aside in asides))
    dates = tuple(date for date in reading.dates if not any(aside.covers(date.span) for aside in asides))
    return evolve(reading, figures=figures, dates=dates)

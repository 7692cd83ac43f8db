"""Papers with their readings in, the readings out with what a report itself tells: nothing printed round it, no charge taken back."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from evenhand.core.collation.corrections import notes_of
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


def without_corrected(papers: Sequence[Paper], readings: Sequence[Reading]) -> list[Reading]:
    """Take out the charges that a paper only repeats to correct what it printed: nobody makes them there; defences stay."""
    held = {paper.id: paper for paper in papers}
    return [_without_corrected(held[reading.paper], reading) for reading in readings]


def _without_corrected(paper: Paper, reading: Reading) -> Reading:
    if not any(charge.kind == "allegation" for charge in reading.allegations) or not (notes := notes_of(paper)):
        return reading
    kept = (
        charge for charge in reading.allegations if charge.kind != "allegation" or not any(note.overlaps(charge.span) for note in notes)
    )
    return evolve(reading, allegations=tuple(kept))

"""Papers of one affair with their readings in, the readings out with bare dollars in the currency that the papers show together."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from evenhand.core.papers import Paper
from evenhand.core.reading import Figure, Reading
from evenhand.core.reading.figures.currency import settle_dollars
from evenhand.core.reading.text.numbers import DOLLARS


def with_settled_dollars(papers: Sequence[Paper], readings: Sequence[Reading]) -> list[Reading]:
    """Give "$4m" of a paper that shows little of its country the currency of the affair; "A$4m" stays what it says."""
    texts = {paper.id: paper.text for paper in papers}
    if not any(figure.unit in DOLLARS for reading in readings for figure in reading.figures):
        return list(readings)
    settled = settle_dollars([texts[reading.paper] for reading in readings])
    return [_with_dollars(reading, texts[reading.paper], code) for reading, code in zip(readings, settled, strict=True)]


def _with_dollars(reading: Reading, text: str, currency: str | None) -> Reading:
    figures = tuple(
        evolve(figure, unit=currency) if figure.unit != currency and _is_bare(figure, text) else figure for figure in reading.figures
    )
    return evolve(reading, figures=figures) if currency and figures != reading.figures else reading


def _is_bare(figure: Figure, text: str) -> bool:
    """Say whether a sum names no country: "$4m", "40 cents", "four million dollars"."""
    words = figure.span.words(text)
    land = words[:1].isalpha() and "$" in words
    return (
        figure.unit in DOLLARS and not land and not any(nation in words for nation in ("US", "ustralian", "anadian", "Zealand", "merican"))
    )

"""A review and its gold in, what was found out of what papers disagree on, and what was raised that is no contradiction, out."""

from __future__ import annotations

from collections.abc import Iterator

from bench.items import Item
from bench.shapes import GoldAffair, GoldDisputed
from evenhand.core.collation import Contradiction
from evenhand.core.review.model import Review
from evenhand.core.values import Span

Read = tuple[str, GoldDisputed]


def contradicted(affair: GoldAffair, review: Review) -> Iterator[Item]:
    """Judge every contradiction of an affair; one that is none ("apparent") is right where it is not raised as real.

    It counts as found where one of ours, of its kind, holds two of its readings with different values.
    """
    annotated = [report for report in affair.reports if report.disputed is not None]
    if not annotated:
        return
    gold: dict[int, list[Read]] = {}
    for report in annotated:
        for one in report.disputed or ():
            gold.setdefault(one.number, []).append((report.name, one))
    raised = [row for row in review.contradictions if row.apparent is None]
    met: set[int] = set()
    real = [{(name, one.span) for name, one in readings} for readings in gold.values() if not readings[0][1].apparent]
    for _, readings in sorted(gold.items()):
        paper, first = readings[0]
        hits = [
            number
            for number, row in enumerate(raised)
            if holds(row, readings, real if first.apparent else []) and (first.apparent or row.kind == first.kind)
        ]
        met.update(hits)
        told = " / ".join(f"{one.span.words(text_of(affair, name))}" for name, one in readings)
        got = f"{raised[hits[0]].what}: {raised[hits[0]].why}" if hits else ""
        extractor = "apparent" if first.apparent else "contradictions"
        verdict = ("wrong" if hits else "right") if first.apparent else "right" if hits else "missed"
        expected = f"{first.kind}: {told}" + (f" ({first.apparent})" if first.apparent else "")
        yield Item(extractor, affair.set, affair.name, paper, first.span, verdict, expected, got, first.kind)
    for number, row in enumerate(raised):
        if number not in met:
            yield other(affair, row)


def other(affair: GoldAffair, row: Contradiction) -> Item:
    """Make an item of one that the gold does not have."""
    place = row.readings[0].place
    told = " / ".join(f"{told.words} ({told.place.paper})" for told in row.readings[:4])
    return Item(
        "contradictions", affair.set, affair.name, place.paper, Span(place.start, place.end), "false", "", f"{row.what}: {told}", row.kind
    )


def holds(row: Contradiction, readings: list[Read], besides: list[set[tuple[str, Span]]]) -> bool:
    """Say whether a contradiction of ours has two of these readings, with different values, that are not two of a real one besides."""
    hits = [
        ((paper, one.span), told.value)
        for paper, one in readings
        for told in row.readings
        if told.place.paper == paper and told.place.span.overlaps(one.span)
    ]
    return any(
        one != other and value != against and not any({one, other} <= pair for pair in besides)
        for one, value in hits
        for other, against in hits
    )


def text_of(affair: GoldAffair, name: str) -> str:
    """Return the text of a report."""
    return next(report.text for report in affair.reports if report.name == name)

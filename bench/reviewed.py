"""Annotated affairs in, their reviews out, by the same functions as the product's own."""

from __future__ import annotations

from attrs import evolve

from bench.shapes import GoldAffair, GoldReport
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import read
from evenhand.core.reading.quotes.ranker import RANKER, Ranker
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate


def paper_of(report: GoldReport) -> Paper:
    """Return a report as a received paper, with the outlet and the date that a sidecar would give."""
    paper = report.paper or receive(report.text.encode("utf-8"), report.name)[0]
    published = PartialDate.parse(report.published) if report.published else paper.published
    return evolve(paper, outlet=report.outlet or paper.outlet, published=published)


def review_of(affair: GoldAffair, ranker: Ranker = RANKER, held: tuple[Paper, ...] = ()) -> Review:
    """Return the review of one affair, read with one set of weights; `held` are papers that come beside its reports."""
    papers = (*(paper_of(report) for report in affair.reports), *held)
    return compose(affair.name, papers, tuple(read(paper, ranker=ranker) for paper in papers))

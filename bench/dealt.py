"""An affair and its review in, items out: each gold offer that hangs on a condition, and whether it is one deal with that condition."""

from __future__ import annotations

from collections.abc import Iterator

from bench.items import Item, shared_length
from bench.shapes import GoldAffair, GoldAsk, GoldReport
from evenhand.core.deals import Deal
from evenhand.core.review import Review
from evenhand.core.values import Span

# What a condition may be set for, and how far from it that may stand, in characters; a refusal only where it says "unless" itself.
NEAR = {"offer": 200, "acceptance": 200, "refusal": 5}


def dealt(affair: GoldAffair, review: Review) -> Iterator[Item]:
    """Yield an item for each gold condition beside what it is set for, and for each condition of a deal that no gold has."""
    for report in affair.reports:
        golds = [ask for ask in report.asks or () if ask.kind == "condition"]
        for gold in golds:
            offer = offer_of(gold, report)
            if offer is not None:
                verdict = "right" if joined(gold.span, offer.span, report.name, review) else "missed"
                yield item(affair, report, gold.span, verdict, words_of(offer.span, gold.span, report.text))
    yield from unfounded(affair, review)


def unfounded(affair: GoldAffair, review: Review) -> Iterator[Item]:
    """Yield each condition of a deal of which no gold has any wording, at its first one; a paper without gold says nothing."""
    reports = {report.name: report for report in affair.reports if report.asks is not None}
    for deal in review.deals:
        for condition in deal.conditions:
            places = [wording.place for wording in condition.wordings if wording.place.paper in reports]
            known = any(
                shared_length(place, ask.span) for place in places for ask in reports[place.paper].asks or () if ask.kind == "condition"
            )
            if places and not known:
                yield item(affair, reports[places[0].paper], places[0].span, "false", got=f"{deal.id} {deal.words[:80]}")


def item(affair: GoldAffair, report: GoldReport, span: Span, verdict: str, expected: str = "", got: str = "") -> Item:
    """Make an item of one report."""
    return Item("deals", affair.set, affair.name, report.name, span, verdict, expected, got)


def words_of(offer: Span, condition: Span, text: str) -> str:
    """Return an offer and its condition on one line."""
    return " | ".join(" ".join(span.words(text).split()) for span in (offer, condition))


def offer_of(condition: GoldAsk, report: GoldReport) -> GoldAsk | None:
    """Return what a gold condition is set for: the nearest promise of the same party, in either order, else the nearest near by."""
    promises = [ask for ask in report.asks or () if ask.kind in NEAR and not ask.negated]
    near = [ask for ask in promises if apart(ask.span, condition.span) <= NEAR[ask.kind]]
    own = [ask for ask in near if ask.by == condition.by]
    return min(own or near, key=lambda ask: apart(ask.span, condition.span), default=None)


def apart(one: Span, other: Span) -> int:
    """Return how many characters lie between two places."""
    return max(0, one.start - other.end, other.start - one.end)


def joined(condition: Span, offer: Span, paper: str, review: Review) -> bool:
    """Say whether one deal tells of an offer and of its condition, at their places."""
    return any(
        wording.place.paper == paper and shared_length(wording.place, condition) and tells(deal, offer, paper)
        for deal in review.deals
        for held in deal.conditions
        for wording in held.wordings
    )


def tells(deal: Deal, offer: Span, paper: str) -> bool:
    """Say whether a deal tells of an offer at its place."""
    places = [*(one.place for one in (*deal.wordings, *deal.answers)), *([deal.thing] if deal.thing else [])]
    return any(place.paper == paper and shared_length(place, offer) for place in places)

"""Checks that a named person has confirmed in, ClaimReview as JSON-LD out, by the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from evenhand.core.figures import CANNOT_TELL, Check, Used
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review


class NotConfirmedError(ValueError):
    """A claim review that may not be written; the words say what is missing."""


def write(review: Review, confirmed_by: str, ids: Sequence[str] = ()) -> str:
    """Write the checks of these ids, or all that are settled, as claim reviews of the person who confirmed them.

    NotConfirmedError where no name is given, an id is not that of a check, or a check could not be told: what a machine proposes is
    published under nobody's name.
    """
    name = " ".join(confirmed_by.split())
    if not name:
        raise NotConfirmedError("A claim review needs the name of the person who has confirmed it: --confirmed-by NAME.")
    papers = {paper.id: paper for paper in review.papers}
    graph = [_claim_review(check, name, review, papers) for check in _chosen(review, ids)]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _chosen(review: Review, ids: Sequence[str]) -> list[Check]:
    held = {check.id: check for check in review.checks}
    if unknown := [one for one in ids if one not in held]:
        raise NotConfirmedError(f"There is no check {unknown[0]!r}. The ids are the k1, k2 ... that `evenhand figures` prints.")
    if open_ones := [one for one in ids if held[one].verdict == CANNOT_TELL]:
        raise NotConfirmedError(f"{open_ones[0]} could not be told from the papers, so there is nothing to confirm.")
    chosen = [held[one] for one in ids] if ids else [check for check in review.checks if check.verdict != CANNOT_TELL]
    if not chosen:
        raise NotConfirmedError("No check of these papers agrees or differs, so there is nothing to confirm.")
    return chosen


def _claim_review(check: Check, name: str, review: Review, papers: dict[str, Paper]) -> dict[str, Any]:
    """Give the verdict in words only: a number for how true a claim is would say more than a sum shows."""
    claim = next((used for used in check.figures if used.place == check.place()), check.figures[0])
    held = {
        "@type": "ClaimReview",
        "identifier": check.id,
        "claimReviewed": check.claim,
        "author": {"@type": "Person", "name": name},
        "datePublished": str(review.as_of) if review.as_of else None,
        "itemReviewed": _claim(claim, papers.get(claim.place.paper)),
        "reviewRating": {"@type": "Rating", "alternateName": check.verdict, "ratingExplanation": "; ".join(check.sum)},
        "reviewBody": "; ".join(filter(None, (f"measure: {check.measure}", f"definition: {check.definition}", check.note))),
    }
    return _filled(held)


def _claim(used: Used, paper: Paper | None) -> dict[str, Any]:
    appearance = {
        "@type": "CreativeWork",
        "name": (paper.title or paper.id) if paper else used.place.paper,
        "publisher": {"@type": "Organization", "name": paper.outlet} if paper and paper.outlet else None,
        "datePublished": str(paper.published) if paper and paper.published else None,
        "url": paper.url if paper else None,
    }
    author = {"@type": "Person", "name": used.speaker} if used.speaker else None
    return _filled({"@type": "Claim", "text": used.words, "author": author, "appearance": _filled(appearance)})


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}

"""Checks that a named person has confirmed in, ClaimReview as JSON-LD out, by the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from evenhand.core.figures import CANNOT_TELL, NOT_STATED, Check, Used
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review


class NotConfirmedError(ValueError):
    """A claim review that may not be written; the words say what is missing."""


def write(review: Review, confirmed_by: str, ids: Sequence[str] = ()) -> str:
    """Write the checks of these ids, or all that settle a claim, as claim reviews of the person who confirmed them.

    NotConfirmedError where no name is given, an id is not that of a check, a check could not be told, or it sets papers against each
    other and no claim against its sum: what a machine proposes is published under nobody's name, and a claim is not rated by another.
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
    if between := [one for one in ids if _claim_of(held[one]) is None]:
        raise NotConfirmedError(f"{between[0]} sets several tellings of a thing beside each other, so it can rate no one claim.")
    chosen = [held[one] for one in ids] if ids else [one for one in review.checks if one.verdict != CANNOT_TELL and _claim_of(one)]
    if not chosen:
        raise NotConfirmedError("No check of these papers holds a claim against a sum and settles it, so there is nothing to confirm.")
    return chosen


def _claim_of(check: Check) -> Used | None:
    """Return the one claim that a check rates; None where it sets several tellings of a thing beside each other."""
    claims = [used for used in check.figures if used.role == ("word" if check.kind == "words" else "claim")]
    one_telling = len({used.words for used in claims}) == 1
    return claims[0] if one_telling and check.kind not in ("variants", "measure") else None


def _claim_review(check: Check, name: str, review: Review, papers: dict[str, Paper]) -> dict[str, Any]:
    """Give the verdict in words only: a number for how true a claim is would say more than a sum shows."""
    claim = _claim_of(check) or check.figures[0]
    held = {
        "@type": "ClaimReview",
        "identifier": check.id,
        "claimReviewed": check.claim,
        "author": {"@type": "Person", "name": name},
        "datePublished": str(review.as_of) if review.as_of else None,
        "itemReviewed": _claim(claim, papers.get(claim.place.paper)),
        "reviewRating": {"@type": "Rating", "alternateName": check.verdict, "ratingExplanation": "; ".join(check.sum)},
        "reviewBody": "; ".join(_body(check)) or None,
    }
    return _filled(held)


def _body(check: Check) -> list[str]:
    told = [(name, words) for name, words in (("measure", check.measure), ("definition", check.definition)) if words != NOT_STATED]
    return [*(f"{name}: {words}" for name, words in told), *([check.note] if check.note else [])]


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

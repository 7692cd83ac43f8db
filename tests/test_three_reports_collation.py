"""What collation promised on the three reports, as printed and with every name replaced: links, variants, the modal shift, sources."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from bench.collated import GoldCollation, GoldLink, score_links
from bench.gold import shared
from bench.items import Item, tally
from bench.renamed import GoldAffair
from bench.reviewed import review_of
from bench.score import score
from tests.test_three_reports import COPIES, copy

from evenhand.core.collation import Passage
from evenhand.core.review import Review
from evenhand.core.values import Place, Span

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")


def gold_file() -> dict[str, Any]:
    folder = shared()
    assert folder is not None
    return dict(json.loads((folder / "papers" / "witney-2015" / "gold.json").read_text(encoding="utf-8")))


def gold_of(affair: GoldAffair) -> GoldCollation:
    """The annotated links, by the place of each quoted part in this copy."""
    told = gold_file()
    numbered = {row["id"]: (row["doc"], at) for doc in told["files"] for at, row in enumerate(_of(told, doc))}
    reports = {report.name: report for report in affair.reports}

    def place(end: dict[str, Any]) -> Place:
        doc, number = numbered[end["q"]]
        name = told["files"][doc]["name"]
        return Place.of(name, reports[name].quotations[number].parts[end["part"]])

    links = tuple(GoldLink(place(row["a"]), place(row["b"]), row["kind"] == "derived") for row in told["links"])
    return GoldCollation(links, ())


def _of(told: dict[str, Any], doc: str) -> list[dict[str, Any]]:
    return [row for row in told["quotations"] if row["doc"] == doc]


Copy = tuple[GoldAffair, Review, GoldCollation]


@pytest.fixture(scope="module", params=range(len(COPIES)), ids=COPIES)
def collated(request: pytest.FixtureRequest) -> Copy:
    affair = copy(request.param)
    return affair, review_of(affair), gold_of(affair)


def words(review: Review, place: Place) -> str:
    return review.words(place.paper, place.start, place.end)


def of_letter(review: Review, passages: tuple[Passage, ...]) -> list[list[str]]:
    return [[words(review, witness.place) for witness in passage.witnesses] for passage in passages]


def test_fifteen_links_are_found_and_none_is_false(collated: Copy) -> None:
    affair, review, gold = collated
    items = list(score_links(affair.set, affair.name, gold, review.passages))
    counted = tally(items, "links")
    assert [item for item in items if item.verdict != "right"] == []
    assert counted.right == 15


def test_no_scare_quote_enters_a_passage(collated: Copy) -> None:
    _, review, _ = collated
    scare = [(row.paper, Span(*part)) for row in review.quotations if row.kind == "scare" for part in row.parts]
    assert scare
    places = [witness.place for passage in review.passages for witness in passage.witnesses]
    assert not [place for place in places for paper, part in scare if place.paper == paper and place.span.overlaps(part)]


def test_the_nested_words_belong_to_the_letter_that_is_answered(collated: Copy) -> None:
    _, review, _ = collated
    (nested,) = [passage for passage in review.passages if any(witness.nested for witness in passage.witnesses)]
    (answer,) = [row for row in review.letters if row.reply_to == nested.of]
    assert answer.id != nested.of
    assert {witness.speaker for witness in nested.witnesses} == {answer.recipient_person}


def test_provenance_with_what_the_same_words_have_elsewhere(collated: Copy) -> None:
    affair, review, _ = collated
    items: list[Item] = score(affair, review)
    assert tally(items, "provenance").right >= 35


def test_passages_are_those_of_the_annotation(collated: Copy) -> None:
    _, review, _ = collated
    told = gold_file()["passages"]
    witnessed = sorted(len({witness.quotation for witness in passage.witnesses}) for passage in review.passages)
    assert len(witnessed) in (len(told), len(told) + 1), of_letter(review, review.passages)
    assert not [passage for passage in review.passages if not re.fullmatch(r".+\.p\d+", passage.id)]

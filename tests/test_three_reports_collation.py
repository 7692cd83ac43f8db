"""What collation promised on the three reports, as printed and with every name replaced: links, variants, the modal shift, sources."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from bench.collated import GoldCollation, load_collation, score_links, score_variants, touching
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


Copy = tuple[GoldAffair, Review, GoldCollation]


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def collated(request: pytest.FixtureRequest) -> Copy:
    affair = copy(request.param)
    gold = load_collation(affair)
    assert gold is not None
    return affair, review_of(affair), gold


def words(review: Review, place: Place) -> str:
    return review.words(place.paper, place.start, place.end)


def printed(review: Review, passages: tuple[Passage, ...]) -> list[list[str]]:
    return [[words(review, witness.place) for witness in passage.witnesses] for passage in passages]


def test_fifteen_links_are_found_and_none_is_false(collated: Copy) -> None:
    affair, review, gold = collated
    items = list(score_links(affair.set, affair.name, gold, review.passages))
    counted = tally(items, "links")
    assert [item for item in items if item.verdict != "right"] == []
    assert counted.right == 15


def test_twelve_variants_are_found_by_place_and_class(collated: Copy) -> None:
    affair, review, gold = collated
    items = list(score_variants(affair.set, affair.name, gold, review.variants))
    assert [item for item in items if item.verdict != "right"] == []
    assert len(items) == 12


def test_the_modal_shift_outside_the_marks_is_found(collated: Copy) -> None:
    _, review, gold = collated
    (told,) = [variant for variant in gold.variants if variant.kind == "paraphrase"]
    (ours,) = [variant for variant in review.variants if variant.kind == "modal shift"]
    assert touching(ours.readings[0].place, told.readings[2])
    (outside,) = [reading for reading in ours.readings if reading.outside]
    assert touching(outside.place, told.readings[0])


def test_the_derived_link_is_a_suggestion_and_no_witness(collated: Copy) -> None:
    _, review, gold = collated
    (derived,) = [link for link in gold.links if link.derived]
    (passage,) = [passage for passage in review.passages if passage.suggested]
    (suggested,) = passage.suggested
    assert touching(suggested.place, derived.other)
    assert any(touching(witness.place, derived.one) for witness in passage.witnesses)
    assert suggested not in passage.witnesses


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
    assert witnessed == sorted(len({row["q"] for row in rows} - {"q2-06"}) for rows in told.values()), printed(review, review.passages)
    assert not [passage for passage in review.passages if not re.fullmatch(r".+\.p\d+", passage.id)]

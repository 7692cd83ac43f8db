from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve, fields
from tests import cast
from tests.schemas import faults_of_form, published

from evenhand.core.papers import Paper
from evenhand.core.review import Review
from evenhand.faces.review.json import write

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
ROWS = (
    "papers", "people", "mentions", "quotations", "letters", "asks", "allegations", "figures", "vague", "times", "dates", "open", "threads",
    "passages", "variants", "rebuilt", "contradictions", "checks", "savings", "conduct", "deals",
)  # fmt: skip


@pytest.mark.parametrize("review", [cast.full(), cast.empty(), cast.with_unread()], ids=["full", "empty", "with unread papers"])
def test_every_review_is_written_as_the_published_schema_says(review):
    assert faults_of_form(json.loads(write(review)), "review") == []


def test_the_schema_refuses_a_field_it_does_not_know():
    written = json.loads(write(cast.full()))
    written["quotations"][0]["verdict"] = "guilty"
    assert faults_of_form(written, "review") != []


def test_the_schema_closes_every_object():
    open_objects = [
        name
        for name, part in published("review").schema["$defs"].items()
        if part.get("type") == "object" and part.get("additionalProperties", True)
    ]
    assert open_objects == []


def test_the_example_in_the_docs_is_what_is_written_today():
    example = (REFERENCE / "review.example.json").read_text(encoding="utf-8")
    assert json.loads(example) == json.loads(write(cast.full())), "run: python -m tests.cast > docs/reference/review.example.json"


def test_the_example_shows_every_kind_of_row_filled():
    example = json.loads((REFERENCE / "review.example.json").read_text(encoding="utf-8"))
    assert [name for name in ROWS if name != "threads" and not example[name]] == []


def test_the_example_shows_a_campaign_with_what_its_letters_add_and_those_to_be_read():
    example = json.loads((REFERENCE / "review.example.json").read_text(encoding="utf-8"))
    (group,) = example["campaigns"]["groups"]
    assert example["campaigns"]["reading_list"]
    assert [name for name, held in {**group, **group["members"][0]}.items() if not held] == []


def test_the_example_shows_likeness_a_comparison_a_claim_and_a_register():
    example = json.loads((REFERENCE / "review.example.json").read_text(encoding="utf-8"))
    assert [name for name, held in example["access"].items() if not held] == []


def test_the_order_of_rows_in_the_review_changes_nothing():
    review = cast.full()
    backwards = {name: getattr(review, name)[::-1] for name in ROWS}
    assert write(review) == write(evolve(review, **backwards))


def test_offsets_lead_back_to_the_words():
    written = json.loads(write(cast.full()))
    texts = {paper["id"]: paper["text"] for paper in written["papers"]}
    second = written["quotations"][1]
    assert ["Would you welcome a meeting with my officials?", second["cue"]] == [
        texts[second["paper"]][slice(*second["parts"][0])],
        "wrote",
    ]


def test_a_whole_number_is_written_without_a_fraction_and_an_open_end_as_null():
    figures = {row["measure"] or row["of"]: row for row in json.loads(write(cast.full()))["figures"]}
    assert (json.dumps(figures["savings"]["value"]), figures["villages"]["low"], figures["villages"]["high"]) == ("4200000", 300, None)


def test_nothing_known_about_a_paper_is_left_out_but_its_size_headers_and_origins():
    written = set(json.loads(write(cast.full()))["papers"][0])
    assert {field.name for field in fields(Paper)} - written == {"size", "headers"}


def test_half_a_surrogate_pair_can_be_written_to_a_utf_8_file():
    written = write(evolve(cast.empty(), title="broken \ud83d mark"))
    assert json.loads(written.encode("utf-8"))["title"] == "broken \ud83d mark"


def test_what_could_steer_a_console_is_written_as_an_escape_and_read_back_the_same() -> None:
    title = "a\x9b2J\u202egnp.exe\x7f"
    written = write(Review(title))
    assert not set(written) & set("\x9b\u202e\x7f")
    assert json.loads(written)["title"] == title

"""What one paper denies and another tells, what hangs on a condition or on nothing, and how a thing is told to stand."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose


def kinds(*texts: str) -> list[str]:
    """The kind of each real contradiction between these reports."""
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate(texts)]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    return [row.kind for row in rows if row.apparent is None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Una Prask said she had never met Rory Gault, the ferry owner.",
            "Una Prask had lunch with Rory Gault, the ferry owner, in June, a waiter said.",
        ),
        ("“I never looked at a chart,” Una Prask said.", "An aide said Una Prask had gone over the charts with pilots twice."),
        (
            "“Una Prask knows because I told her, in her own kitchen,” Rory Gault said.",
            "“He has never set foot in my kitchen,” said Una Prask.",
        ),
    ],
)
def test_who_denies_a_meeting_is_held_against_who_tells_of_it(one: str, other: str) -> None:
    assert kinds(one, other) == ["attribution"]


def test_a_meeting_with_another_is_not_the_meeting_denied() -> None:
    denied, told = "Una Prask said she had never met Rory Gault.", "Ann Hale had lunch with her sister in Leeds on Friday."
    assert kinds(denied, told) == []


def test_an_offer_hangs_on_a_condition_or_on_nothing() -> None:
    one = "Una Prask offered to pay for the harbour survey on condition that the board accepts its findings."
    other = "There were no strings attached to the harbour survey, Una Prask said."
    assert kinds(one, other) == ["offer"]


def test_a_meeting_is_refused_or_granted() -> None:
    one = "Una Prask wrote that a meeting with the nine harbour boards could not be justified."
    other = "Una Prask will sit down with the harbour boards for an hour."
    assert kinds(one, other) == ["offer"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour survey of the north pier was incomplete, he said.", "The harbour survey of the north pier has been completed."),
        ("Last year Castle Ferries made a profit of £31m.", "Castle Ferries, which ran at a loss last year, has cut jobs."),
    ],
)
def test_a_thing_stands_in_one_way_or_its_opposite(one: str, other: str) -> None:
    assert "direction" in kinds(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry passengers have dropped for three years, Ann Hale said. The seamen's union says they are at their highest since 2010.",
        "Traffic on the old road has doubled in ten years, she said. The department's own counts show a slight decline.",
    ],
)
def test_they_and_the_counts_stand_for_what_was_told_before(text: str) -> None:
    assert kinds(text) == ["direction"]

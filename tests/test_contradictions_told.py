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


def test_a_letter_was_leaked_or_released() -> None:
    one = "The letter of 4 September, released to the Argus under freedom of information, speaks of the pier."
    other = "“Somebody on the board leaked a private letter,” Una Prask said."
    assert kinds(one, other) == ["attribution"]
    assert kinds("The roof of the ferry leaked.", one) == []


def test_who_denies_a_hand_in_it_did_not_bring_it_out() -> None:
    one = "Documents prised out of the ministry by shadow minister Una Prask tell of the pier."
    assert kinds(one, "Una Prask said she had no hand in the FOI request.") == ["attribution"]


def test_who_denies_offering_money_is_held_against_the_offer() -> None:
    one = "“I could undertake to find £1.2 million for the old ferry pier,” Una Prask wrote."
    assert "offer" in kinds(one, "Una Prask denied offering public money for the old ferry pier.")


def test_who_had_the_idea_may_be_named_between_commas() -> None:
    one, other = "The panel heard that a deputy, Lee Tran, came up with the idea.", "It was Ann Hale's own idea, she said."
    assert kinds(one, other) == ["attribution"]


def test_a_number_and_the_same_rounded_are_not_two_of_one_contradiction() -> None:
    one = "Closing the ferry school would save £186,000 a year, the council said."
    other = (
        "The council claimed closing the ferry school would save nearly £200,000 a year — but Una Prask said the real figure was £61,000."
    )
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate((one, other))]
    rows = [row for row in compose("an affair", papers, [read(paper) for paper in papers]).contradictions if row.apparent is None]
    printed = [{told.words for told in row.readings} for row in rows]
    assert printed
    assert not any({"£186,000", "£200,000"} <= words for words in printed)

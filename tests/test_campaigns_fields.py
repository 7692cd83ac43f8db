"""A figure in which nearly every letter of a campaign differs is a field that was filled in; one in which only this letter does is news."""

from __future__ import annotations

import pytest
from tests.mailing import PLEA, POOL, letter

from evenhand.core.campaigns import find_campaigns
from evenhand.core.papers import Paper

WORDS = "two three four five six seven eight nine ten eleven twelve thirteen".split()
STREETS = ("Mill Lane", "Old Kelder Road", "Quay Street", "The Row", "High Court Road", "Lower Chapel Street", "Castle Street")
FORMS = (
    "I have lived here for {number} years.",
    "I have lived here for {words} years.",
    "I live at {number} {street}, KW{digit} {digit}AB, and I vote.",
    "My bill for the water has gone up to £{number}.50 a month since then.",
    "As somebody who lives {number} miles away and has {words} grandchildren, I am sad.",
)


def filled(form: str, number: int) -> str:
    return form.format(number=number * 7 + 2, words=WORDS[number], street=STREETS[number % 7], digit=number % 9 + 1)


def new_figures(*letters: Paper) -> dict[str, list[str]]:
    texts = {one.id: one.text for one in letters}
    rows = find_campaigns(letters, lambda _: None).reading_list
    return {
        row.letter: [place.span.words(texts[row.letter]) for place in sign.places]
        for row in rows
        for sign in row.signs
        if sign.kind == "new figure"
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("behind", [True, False])
def test_a_field_that_each_fills_in_is_no_new_figure(form: str, *, behind: bool) -> None:
    texts = [filled(form, number) for number in range(12)]
    letters = [letter(f"m{number}", f"{POOL} {text}" if behind else f"{text} {POOL}") for number, text in enumerate(texts)]
    assert new_figures(*letters) == {}


def test_a_figure_in_which_all_others_agree_is_new_beside_fields() -> None:
    form = "I have lived here for {number} years and paid £40 a year for it."
    texts = [filled(form, number) for number in range(12)]
    letters = [letter(f"m{number}", f"{POOL} {text}") for number, text in enumerate(texts)]
    assert new_figures(*letters, letter("x", f"{POOL} {texts[5].replace('£40', '£90')}")) == {"x": ["90"]}


@pytest.mark.parametrize(
    "was_now", [("9 years", "3 weeks"), ("lived here for 9", "been ill for 9"), ("for 9 years", "since 1961, as a lodger")]
)
def test_a_figure_that_says_something_else_in_the_place_of_a_field_is_new(was_now: tuple[str, str]) -> None:
    texts = [filled(FORMS[0], number) for number in range(12)]
    letters = [letter(f"m{number}", f"{text} {POOL}") for number, text in enumerate(texts)]
    assert list(new_figures(*letters, letter("x", f"{texts[1].replace(*was_now)} {POOL}"))) == ["x"]


def test_of_few_values_in_a_field_each_is_read_once() -> None:
    said = [letter(f"m{number:02}", f"{PLEA} The roof will cost £{(30, 50, 70)[number % 3]},000 in all.") for number in range(12)]
    template = find_campaigns(said, lambda _: None).campaigns[0].template
    assert template == "m00"
    assert sorted(new_figures(*said)) == ["m01", "m02"]
    assert sorted(new_figures(*said, letter("x", f"{PLEA} The roof will cost £90,000 in all."))) == ["m01", "m02", "x"]

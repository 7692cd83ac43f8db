"""Who asks again what the campaign asks, in a slogan or by another word for the same vote, or fills in a name, is not listed for it."""

from __future__ import annotations

import pytest
from tests.mailing import POOL, letter

from evenhand.core.campaigns import find_campaigns
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading, read

NAMES = ("Tom Gray", "Jo Hale", "Bo Ray", "Cy Fox", "Di Orr", "Ed Lamb")


def listed(copies: list[Paper], one: Paper) -> list[str]:
    letters = {each.id: each for each in (*copies, one)}

    def reading_of(name: str) -> Reading:
        return read(letters[name])

    rows = find_campaigns(tuple(letters.values()), reading_of).reading_list
    return [sign.kind for row in rows if row.letter == one.id for sign in row.signs]


def signs_of(text: str, sign: str = "Ann Lee") -> list[str]:
    return listed([letter(f"copy {name}", POOL, sign=name) for name in NAMES], letter("x", text, sign=sign))


@pytest.mark.parametrize(
    "text",
    [
        f"{POOL} Vote no!",
        f"{POOL} Say no.",
        f"{POOL}\n\nSave our pool!",
        POOL.replace("vote against the closure", "vote no to the closure"),
        POOL.replace("vote against the closure", "vote NO on the closure"),
    ],
)
def test_a_slogan_and_another_word_for_the_same_vote_ask_nothing_else(text: str) -> None:
    assert signs_of(text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (f"{POOL} Vote yes!", "says the opposite"),
        (f"{POOL}\n\nSave our library!", "asks something else"),
        (f"{POOL}\n\nClose the pool!", "says the opposite"),
        (f"{POOL} Save the pool and sack the leader.", "asks something else"),
        (POOL.replace("vote against the closure", "vote yes to the closure"), "asks something else"),
        (POOL.replace("Please vote against", "Please do not vote against"), "says the opposite"),
        (f"{POOL} I don't agree.", "says the opposite"),
    ],
)
def test_another_thing_and_the_other_side_are_still_listed(text: str, sign: str) -> None:
    assert sign in signs_of(text)


@pytest.mark.parametrize(
    "sign", ["Ann Lee\nProud resident of Oakham", "Ann Lee\nMother of three and daily swimmer", "Ann Lee\n\nSent from my phone"]
)
def test_a_formula_below_a_name_is_no_word_of_its_own(sign: str) -> None:
    assert signs_of(POOL, sign) == []


@pytest.mark.parametrize("name", ["Ann Lee", "Ann Lee Jones", "Juan Carlos Ruiz Vega"])
def test_a_name_of_however_many_words_that_each_letter_fills_in_is_no_other_ask(name: str) -> None:
    copies = [letter(f"copy {one}", f"{POOL} Please write back to {one}.", sign=one) for one in NAMES]
    assert listed(copies, letter("x", f"{POOL} Please write back to {name}.", sign=name)) == []
    other = letter("x", f"{POOL} Please write back to {name}. Please send me the papers.", sign=name)
    assert listed(copies, other) == ["asks something else"]

"""A letter whose ask has another verb than its campaign's asks something else, however alike the rest; another word for it does not."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.mailing import letter

from evenhand.core.campaigns import find_campaigns
from evenhand.core.reading import Reading, read

PLEA = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools "
    "teach their children to swim there. Nobody who uses it was asked before the scheme was drawn up. Please reject the plan when it comes "
    "to the cabinet. I also urge you to publish the sums, and you should vote against the sale of the field behind it."
)


def signs_of(text: str, plea: str = PLEA) -> dict[str, list[str]]:
    copies = [letter(f"copy {number}", plea, sign=f"Sam Roe {number}") for number in range(6)]
    letters = {one.id: one for one in (*copies, letter("x", text))}

    def reading_of(name: str) -> Reading:
        return read(letters[name])

    rows = find_campaigns(tuple(letters.values()), reading_of).reading_list
    return {
        sign.kind: [one.span.words(letters["x"].text) for one in sign.places] for row in rows if row.letter == "x" for sign in row.signs
    }


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("Please reject the plan", "Please accept the plan", "accept"),
        ("Please reject the plan", "Please endorse the plan", "endorse"),
        ("Please reject the plan", "Please read the plan", "read"),
        ("vote against the sale", "vote with the sale", "vote with"),
        ("urge you to publish the sums", "urge you to bury the sums", "bury"),
        ("ask you to keep the pool in Brackley Road open", "ask you to visit the pool in Brackley Road", "visit"),
    ],
)
def test_an_ask_with_another_verb_is_another_ask(was: str, now: str, shown: str) -> None:
    found = signs_of(PLEA.replace(was, now))
    assert shown in found.get("asks something else", []) + found.get("says the opposite", []), found


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Please reject the plan", "Please refuse the plan"),
        ("Please reject the plan", "Please reiect the plan"),
        ("Please reject the plan when", "Please reject this plan once"),
        ("vote against the sale", "oppose the sale"),
        ("keep the pool", "save the pool"),
        ("urge you to publish", "beg you to publish"),
        ("urge you to publish", "urge the leader to publish"),
        ("four schools teach", "four schools train"),
    ],
)
def test_the_same_ask_in_another_word_is_none(was: str, now: str) -> None:
    assert signs_of(PLEA.replace(was, now)) == {}


def test_one_short_ask_for_two_of_the_campaign_is_held_against_both() -> None:
    plea = PLEA.replace("Please reject", "Please keep it open. I ask you to vote against")
    assert "asks something else" in signs_of(PLEA.replace("Please reject", "Please accept"), plea)
    assert signs_of(PLEA.replace("Please reject", "Please vote against"), plea) == {}


@pytest.mark.parametrize(
    ("plea", "was", "now"),
    [
        (
            "Ysgrifennaf ynghylch cynllun y cyngor i gau llyfrgell y dref ar ddiwedd y gwanwyn. Hi yw'r unig ystafell gynnes yn y pentref lle caiff unrhyw un eistedd heb dalu. Gofynnaf i chi bleidleisio yn erbyn y cynllun pan fydd y cabinet yn cwrdd, a gofyn am y gost.",
            "yn erbyn",
            "o blaid",
        ),
        (
            "Ysgrifennaf ynghylch cynllun y cyngor ar gyfer llyfrgell y dref ar ddiwedd y gwanwyn. Hi yw'r unig ystafell gynnes yn y pentref lle caiff unrhyw un eistedd heb dalu. Gofynnaf i chi wrthod y cynllun pan fydd y cabinet yn cwrdd, a gofyn am y gost.",
            "wrthod",
            "gefnogi",
        ),
        (
            "Táim ag scríobh chugat faoi leabharlann an bhaile, an t-aon seomra te sa cheantar ina suíonn daoine gan íoc. Iarraim ort vótáil i gcoinne an phlean nuair a thagann an chomhairle le chéile, agus an costas a fhoilsiú don phobal ar fad roimh an gcruinniú.",
            "i gcoinne",
            "i bhfabhar",
        ),
    ],
)
def test_the_opposite_is_seen_in_welsh_and_in_irish(plea: str, was: str, now: str) -> None:
    assert "says the opposite" in signs_of(plea.replace(was, now), plea)

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


LIBRARY = (
    "I am writing about the library in Mill Lane, where my children learned to read and where forty of us meet each week. "
    "Nobody who uses it was asked before the plan was drawn up. "
    "I ask you to keep the library in Mill Lane open."
)
ASK = "I ask you to keep the library in Mill Lane open."


@pytest.mark.parametrize(
    "said",
    [
        "I support the closure.",
        "I am in favour of closing it.",
        "I think it is right to close it.",
        "We are all for it closing.",
        "I do not support keeping it open.",
    ],
)
@pytest.mark.parametrize("before", ["", f"{ASK} "], ids=["in the place of the ask", "behind it"])
def test_who_says_that_they_are_on_the_other_side_is_read_whatever_words_it_is_said_in(said: str, before: str) -> None:
    found = signs_of(LIBRARY.replace(ASK, before + said), LIBRARY)
    assert found.get("says the opposite") == [said.rstrip(".")], found


@pytest.mark.parametrize(
    "said",
    [
        "I am against the closure.",
        "I cannot accept the closure.",
        "We back the campaign against the closure.",
        "I agree that closing it is wrong.",
        "I was happy there before the cuts.",
        "I do not accept that it must close.",
        "I for one am against it.",
        "I object to the closure.",
    ],
)
def test_who_is_on_the_side_of_the_campaign_says_nothing_else_in_other_words(said: str) -> None:
    assert "says the opposite" not in signs_of(LIBRARY.replace(ASK, f"{ASK} {said}"), LIBRARY)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("keep the library in Castle Street open", ["Castle Street"]),
        ("keep the library in Mill Ln open", None),
        ("keep the library in Mi1l Lane open", None),
        ("keep the Mill Lane library open", None),
        ("keep the library in Mill Lane, Kelder, open", None),
        ("keep our library open", None),
    ],
)
def test_an_ask_that_names_another_thing_is_another_ask(now: str, shown: list[str] | None) -> None:
    found = signs_of(LIBRARY.replace("keep the library in Mill Lane open", now), LIBRARY)
    assert found.get("asks something else") == shown, found


def test_a_name_that_each_letter_fills_in_for_itself_is_no_other_ask() -> None:
    letters = [
        letter(f"x{name}", LIBRARY.replace("Mill Lane open", f"Mill Lane open for {name}")) for name in ("Kelder", "Thwing", "Barkston")
    ]
    found = find_campaigns(letters, lambda _: None)
    assert not [row for row in found.reading_list if any(sign.kind == "asks something else" for sign in row.signs)]


def test_nobody_is_no_one_and_not_everybody() -> None:
    plea = PLEA.replace("Nobody who", "It is known that nobody who")
    assert signs_of(plea.replace("nobody", "no one"), plea) == {}
    assert signs_of(plea.replace("nobody", "everybody"), plea) == {"says the opposite": ["everybody"]}


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

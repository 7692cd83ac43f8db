"""Letters told by what was put in or given, and their answers told by what became of them; one small cast, phrases of our own."""

from __future__ import annotations

import pytest
from tests.test_letters import CAST, RUTH, TOM, letters

from evenhand.core.papers import receive
from evenhand.core.reading import read
from evenhand.core.review import compose


def ends(text: str) -> list[tuple[str | None, str | None]]:
    """Show who wrote to whom in a text."""
    return [(sender, recipient) for _, sender, recipient in letters(CAST + text)]


def answered(text: str) -> list[tuple[str | None, str | None]]:
    """Show who answered whom: the ends of each letter that answers another."""
    paper = receive((CAST + text).encode(), "one.txt")[0]
    review = compose("the road", [paper], [read(paper)])
    return [(row.sender, row.recipient) for row in review.letters if row.reply_to is not None]


@pytest.mark.parametrize(
    "told",
    [
        "Mr Vasey asked Dame Ruth, by email of the 22nd, to publish the plans.",
        "Mr Vasey informed Dame Ruth by letter that the road had flooded.",
        "Mr Vasey lodged an appeal with Dame Ruth on 3 April.",
        "Mr Vasey made an application to Dame Ruth for £60,000 in August.",
        "Mr Vasey applied to Dame Ruth in March for a permit.",
        "Mr Vasey filed a formal complaint with Dame Ruth on Monday.",
        "Mr Vasey handed a petition of 611 names to Dame Ruth.",
        "Mr Vasey gave Dame Ruth notice on 28 April that he would stop.",
        "Mr Vasey says he posted it first class to Dame Ruth.",
        "Mr Vasey e-mailed Dame Ruth to ask why she voted.",
        "Dame Ruth confirmed that she had received a formal complaint from Mr Vasey.",
        "In February Mr Vasey had written to Dame Ruth to ask for more time.",
        "Last April Mr Vasey wrote to Dame Ruth to say that it was unfair.",
    ],
)
def test_a_letter_is_told_by_what_was_put_in(told: str) -> None:
    assert ends(told) == [(TOM, RUTH)]


@pytest.mark.parametrize(
    "told",
    [
        "Mr Vasey made an offer to Dame Ruth at the depot.",
        "Mr Vasey applied to be heard.",
        "Mr Vasey did not lodge an appeal with Dame Ruth.",
        "Mr Vasey would have filed a complaint with Dame Ruth.",
        "Councils may not sign letters to Dame Ruth.",
    ],
)
def test_what_was_not_put_in_is_no_letter(told: str) -> None:
    assert (TOM, RUTH) not in ends(told)


@pytest.mark.parametrize(
    "told",
    [
        "Back came a no, in nine days.",
        "Nine days later he got his answer: no.",
        "Her reply came in nine days.",
        "He was told there was no money.",
        "He was turned down.",
        "She turned him down by return of post.",
        "Dame Ruth said no.",
        "She rang him within the hour.",
        "His request was refused on 9 April.",
        "It was granted inside two weeks.",
        "On Friday he got a one-line email: “Request denied.”",
    ],
)
def test_an_answer_is_told_by_what_became_of_a_letter(told: str) -> None:
    assert answered(f"Mr Vasey wrote to Dame Ruth on 3 March to ask for a permit. {told}") == [(RUTH, TOM)]


@pytest.mark.parametrize(
    "told",
    [
        "He has had no answer.",
        "He was never told why.",
        "If he was told no he would go.",
        "When asked about the letter, Dame Ruth said no.",
        "The road was closed on 9 April.",
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(told: str) -> None:
    assert answered(f"Mr Vasey wrote to Dame Ruth on 3 March to ask for a permit. {told}") == []


def test_a_president_behind_the_name_of_her_body_writes_herself() -> None:
    told = "Wolden Grain Growers president Ada Orr wrote to Dame Ruth on April 29."
    assert ends(told) == [("Ada Orr", RUTH)]


def test_a_board_told_by_what_it_does_gets_a_letter() -> None:
    assert ends("Mr Vasey wrote to the county licensing board on Monday.") == [(TOM, "county licensing board")]


def test_who_rules_on_complaints_is_written_to() -> None:
    assert ends("Mr Vasey complained to the Water Ombudsman on Monday.") == [(TOM, "Water Ombudsman")]
    assert ends("Mr Vasey complained to Dame Ruth at the depot.") == []


def test_an_answer_is_told_though_nobody_tells_whom_the_letter_went_to() -> None:
    assert answered("Mr Vasey had asked for a permit in a letter on 18 March and had word back in nine days.") == [(None, TOM)]


def test_an_answer_by_nobody_named_is_not_what_another_writes_behind_it() -> None:
    told = (
        "Mr Vasey had asked for a permit in a letter on 18 March and had word back in nine days. Ada Orr wrote on 3 April to ask for one."
    )
    assert ("Ada Orr", TOM) not in ends(told)


def test_it_is_whom_the_letter_asked_and_not_the_several_asked_about() -> None:
    told = "Mr Vasey has asked the Water Commission to look at how the two villages were treated. It has acknowledged his email."
    assert (TOM, "Water Commission") in ends(told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("A letter asking Dame Ruth to wait was signed by Mr Vasey.", [(TOM, RUTH)]),
        ("Mr Vasey hand-delivered a letter on Monday asking Dame Ruth to wait.", [(TOM, RUTH)]),
        ("Mr Vasey signed a letter asking the Water Commission to wait.", [(TOM, "Water Commission")]),
        ("A letter to Dame Ruth says that, unlike the plan, the report was written by Mr Vasey.", [(None, RUTH)]),
    ],
)
def test_who_signed_a_letter_and_whom_it_calls_on_are_its_ends(told: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert ends(told) == expected


def told_in(*texts: str) -> list[tuple[str | None, str | None]]:
    """Show the letters of an affair that these papers tell."""
    papers = [receive(text.encode(), f"{number}.txt")[0] for number, text in enumerate(texts)]
    review = compose("the road", papers, [read(paper) for paper in papers])
    return [(row.sender, row.recipient) for row in review.letters]


def test_a_letter_to_an_office_is_the_one_to_who_sits_in_it() -> None:
    first = "Ada Orr wrote to the Health Secretary, Dame Ruth Ellery, on 3 March 2031. Dame Ruth spoke to the Argus."
    assert told_in(first, "Ada Orr wrote to the Health Department on 5 March 2031.") == [("Ada Orr", "Ruth Ellery")]


@pytest.mark.parametrize(
    "told", ["Ada Orr wrote to the Transport Department on 5 March 2031.", "Ada Orr wrote to the Health Department on 5 July 2031."]
)
def test_a_letter_to_another_office_or_of_another_day_is_another(told: str) -> None:
    first = "Ada Orr wrote to the Health Secretary, Dame Ruth Ellery, on 3 March 2031. Dame Ruth spoke to the Argus."
    assert len(told_in(first, told)) == 2


def test_whom_a_letter_went_to_is_told_by_what_is_asked_in_it() -> None:
    assert ends("Mr Vasey had asked Dame Ruth for the plans, he said in a note.") == [(TOM, RUTH)]

"""What papers tell of deals, in the prose of several countries: each offer once, its condition in every wording, and what is no offer."""

# A sentence of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from evenhand.core.deals import Deal
from evenhand.core.papers import receive
from evenhand.core.reading import read
from evenhand.core.review import Review, compose


def review_of(*texts: str) -> Review:
    papers = [receive(text.encode(), f"paper-{number}.txt")[0] for number, text in enumerate(texts, 1)]
    return compose("affair", papers, [read(paper) for paper in papers])


def deals_of(*texts: str) -> tuple[Deal, ...]:
    return review_of(*texts).deals


def with_conditions(*texts: str) -> list[Deal]:
    return [deal for deal in deals_of(*texts) if deal.conditions]


def wordings(deal: Deal) -> list[list[str]]:
    return [[wording.manner for wording in condition.wordings] for condition in deal.conditions]


LETTER = (
    "The transport secretary, Ann Hale, wrote to Sam Roe, the leader of Calder Council, on Friday. “A county compact could potentially be available to you, "
    "provided the council keeps the Sunday ferry running until 30 June 2031,” she wrote.\n"
)
RETOLD = "Ann Hale, the transport secretary, offered Calder Council a county compact, but only if it spared the ferry, as ministers had allowed Port Marrow to do.\n"

# One deal, two tellings


def test_a_deal_told_in_two_papers_is_one_with_its_condition_in_both_wordings() -> None:
    (deal,) = with_conditions(LETTER, RETOLD)
    assert wordings(deal) == [["quoted", "reported"]]
    assert {wording.place.paper for wording in deal.wordings} == {"paper-1.txt", "paper-2.txt"}


def test_the_words_quoted_say_how_firm_an_offer_is() -> None:
    assert [deal.force for deal in with_conditions(LETTER, RETOLD)] == ["mooted"]
    assert [deal.force for deal in with_conditions(RETOLD)] == ["offered"]


def test_a_condition_has_a_debtor_and_a_last_day_as_far_as_its_words_say() -> None:
    (condition,) = with_conditions(LETTER)[0].conditions
    assert condition.owed_by is not None
    assert (condition.owed_by.person, str(condition.due), condition.kind) == ("sam-roe", "2031-06-30", "during")


COUNTED = "The Courier\n\n31 May 2031\n\nAnn Hale, the {who}, has offered Calder Council a new bridge worth {sum}, provided {condition}.\n"


@pytest.mark.parametrize(
    ("condition", "due", "why"),
    [
        ("the ferry is kept running within nine months", "2032-02-29", "nine months from the day on which it was set"),
        ("the deed is signed within 30 days", "2031-06-30", "30 days from the day on which it was set"),
        ("work starts by the end of the financial year", "2032-03-31", "the financial year of public accounts in which it was set"),
        ("work starts by the end of the year", "2031-12-31", "the year in which it was set"),
        ("the deed is signed before the levy takes effect on 1 July", "2031-06-30", ""),
        # Counted from something else, or in days that are none of the calendar, or said of no last day.
        ("the deed is signed within six weeks of the vote", None, ""),
        ("the deed is signed within ten working days", None, ""),
        ("the ferry has run for nine months", None, ""),
    ],
)
def test_a_stretch_of_time_is_counted_from_the_day_on_which_a_condition_was_set(condition: str, due: str | None, why: str) -> None:
    ((found,),) = [deal.conditions for deal in with_conditions(COUNTED.format(who="transport secretary", sum="£4m", condition=condition))]
    assert (None if found.due is None else str(found.due), found.due_why) == (due, why)


@pytest.mark.parametrize(("text", "due"), [("$4m, the shire said", "2031-06-30"), ("US$4m", None)])
def test_the_financial_year_ends_as_in_the_country_of_the_papers(text: str, due: str | None) -> None:
    paper = COUNTED.format(who="Premier", sum=text, condition="work starts by the end of the financial year")
    (deal,) = with_conditions(paper)
    assert [None if one.due is None else str(one.due) for one in deal.conditions] == [due]


def test_words_of_a_letter_that_is_a_paper_are_quoted_whoever_they_say_offers() -> None:
    letter = "Dear Sam Roe,\n\nThe council will build you a new bridge if you keep the ferry running until June.\n\nYours sincerely,\n\nAnn Hale\nLeader, Calder Council\n"
    (deal,) = with_conditions(letter)
    assert [wording.manner for wording in deal.wordings] == ["quoted"]


def test_a_case_named_as_one_in_which_the_same_was_done_is_kept_beside_the_deal() -> None:
    (deal,) = with_conditions(RETOLD)
    assert [one.named for one in deal.precedents] == ["Port Marrow"]


def test_the_order_of_papers_changes_nothing() -> None:
    one, other = (review_of(*texts).deals for texts in ((LETTER, RETOLD), (RETOLD, LETTER)))
    assert [(deal.words, deal.force, len(deal.wordings)) for deal in one] == [
        (deal.words, deal.force, len(deal.wordings)) for deal in other
    ]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The premier, Joan Marsh, told Calder Shire Council she was minded to release $2 million for the levee, provided the vote was put off.\n", "mooted"),
        ("Gov. Dale Pruitt said Monday the state would pay for the new bridge so long as the county keeps the ferry running.\n", "offered"),
        ("The Minister, Deirdre Fallon TD, promised the county council €3 million for the pier on condition that the fish market stays open.\n", "offered"),
        ("“I would be happy to send two of my engineers,” the minister, Ann Hale, wrote to Sam Roe, “as long as the council holds back its notice.”\n", "offered"),
        ("Cr Jo Tully told the Minister, Bruce Halloran, that council would match the grant dollar for dollar, provided the State honoured the balance before June 30.\n", "offered"),
    ],
)  # fmt: skip
def test_an_offer_with_a_condition_is_found_in_the_prose_of_several_countries(text: str, force: str) -> None:
    (deal,) = with_conditions(text)
    assert (deal.force, len(deal.conditions)) == (force, 1)
    assert (deal.standing.state, deal.standing.settled) == (force, False)


# What is no offer, and no condition


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hale denied that she had offered the council a loan on condition that it kept the ferry.\n",
        "“We made no offer to the council,” a spokeswoman for the minister said. “There was no deal, and no condition.”\n",
        "Would Ann Hale offer the council a loan if it kept the ferry? Nobody would say.\n",
        "Sam Roe asked the minister to extend the same offer to Calder Council.\n",
    ],
)
def test_a_denial_a_question_and_a_request_are_no_deal(text: str) -> None:
    assert with_conditions(text) == []


def test_a_courtesy_is_no_condition() -> None:
    said = "“I would be glad to come to the meeting, if that would be of help,” Ann Hale wrote to Sam Roe, the council leader.\n"
    assert with_conditions(said) == []


# What became of it

TWO = (
    "In a letter to Sam Roe, the leader of Calder Council, Ann Hale, the transport secretary, offered the council a loan of £2 million. "
    "She also offered to lend it two engineers.\n\n"
)


def states(*texts: str) -> dict[str, str]:
    return {("loan" if "loan" in deal.words else "engineers"): deal.standing.state for deal in deals_of(*texts)}


def test_an_answer_goes_to_the_offer_that_it_names() -> None:
    assert states(TWO + "Mr Roe turned down the offer of a loan.\n") == {"loan": "declined", "engineers": "offered"}
    assert states(TWO + "Mr Roe replied that he would take up the offer of engineers.\n") == {"loan": "offered", "engineers": "in force"}


def test_an_answer_that_names_neither_of_two_offers_goes_to_none() -> None:
    assert set(states(TWO + "Mr Roe refused to accept her description of his council.\n").values()) == {"offered"}
    assert set(states(TWO + "Mr Roe would not say what he thought of it.\n").values()) == {"offered"}


def test_a_condition_of_the_acceptance_is_one_of_the_deal_and_owed_by_whoever_offers() -> None:
    said = "“We will take your engineers,” Mr Roe replied to Ann Hale, “provided you look at all four bridges.”\n"
    (deal,) = with_conditions(TWO + said)
    (condition,) = deal.conditions
    assert condition.owed_by is not None
    assert (condition.set_by, condition.owed_by.person, deal.standing.state) == ("whoever takes it up", "ann-hale", "awaiting conditions")


@pytest.mark.parametrize("words", ["as long as it is matched from local sources", "provided federal money comes through"])
def test_what_is_in_nobodys_hands_is_owed_by_nobody(words: str) -> None:
    (deal,) = with_conditions(f"Ann Hale, the transport secretary, offered Calder Council a loan of £2 million, {words}.\n")
    assert [condition.owed_by for condition in deal.conditions] == [None]


def test_the_capacity_is_the_one_stated_of_the_letter() -> None:
    said = "Ann Hale wrote to Sam Roe, the leader of Calder Council, in her capacity as MP for Hale Valley. In the letter she offered the council two engineers.\n"
    (deal,) = deals_of(said)
    assert (deal.by.name, deal.by.capacity, deal.by.why) == ("Ann Hale", "MP for Hale Valley", "stated")


# What is no part of a condition, and no answer of the machine's


LEAKED = "Ann Hale privately offered Calder Council two engineers for six weeks if it kept the Sunday ferry running, a leaked letter shows. Ann Hale wrote to Sam Roe.\n"


def test_the_reporters_tag_behind_a_condition_is_no_part_of_it() -> None:
    (deal,) = with_conditions(LEAKED)
    assert [condition.words for condition in deal.conditions] == ["if it kept the Sunday ferry running"]


def test_it_never_means_a_person() -> None:
    (deal,) = with_conditions(
        "Ann Hale wrote to Sam Roe: “I would be happy to lend you two engineers, provided that it keeps the ferry running.”\n"
    )
    assert deal.conditions[0].owed_by is None


def test_to_look_at_a_request_again_is_no_offer() -> None:
    reply = "12 December 2030\n\nDear Cllr Roe,\n\nI regret that we cannot agree to your request. We shall look at it again if the program ends early.\n\nYours sincerely,\n\nAnn Hale\n"
    assert deals_of(reply) == ()


def test_an_offer_that_was_turned_down_is_declined() -> None:
    (deal,) = with_conditions(
        "20 April 2031\n\nAnn Hale told Sam Roe that she could lend the school two engineers as long as the board endorsed her plan. "
        "“I can lend you two engineers, as long as the board endorses my plan,” Ms Hale wrote.\n\n"
        "Roe did not accept. “We do not trade endorsements,” he said on Monday. “I turned it down the same day.”\n"
    )
    assert deal.standing.state == "declined"

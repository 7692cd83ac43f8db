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


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The Aldwater bridge was “on time and on budget”, Una Prask told the board.",
            "A memo shows that the Aldwater bridge is £4m over budget.",
            "number",
        ),
        (
            "The Aldwater bridge is on schedule, Una Prask told the board.",
            "A memo shows that the Aldwater bridge is behind schedule.",
            "date",
        ),
        (
            "Una Prask said there was “no interest to declare” in the sale of the Aldwater quay.",
            "The auditor found a “clear conflict” between the duties of Una Prask and the sale of the Aldwater quay.",
            "attribution",
        ),
        (
            "Una Prask said she had followed the advice of the engineers on the Aldwater quay.",
            "Minutes show that Una Prask overruled the advice of the engineers on the Aldwater quay.",
            "attribution",
        ),
        (
            "Una Prask said she paid her own way on the trip to Oslo.",
            "The ferry company said Una Prask went to Oslo on the trip as a guest of its chairman.",
            "attribution",
        ),
        (
            "Una Prask said she left the room when the sale of the quay was discussed.",
            "The minutes show that the sale of the quay was seconded by Una Prask.",
            "attribution",
        ),
    ],
)
def test_what_is_assured_in_a_set_phrase_is_held_against_what_tells_the_opposite(one: str, other: str, kind: str) -> None:
    assert kinds(one, other) == [kind]


def test_the_phrase_of_another_matter_or_person_and_one_that_is_denied_or_supposed_contradict_nothing() -> None:
    one = "The Aldwater bridge was on budget, Una Prask told the board."
    assert kinds(one, "A school in Leeds is over budget, Ann Hale said.") == []
    assert kinds(one, "Una Prask denied that the Aldwater bridge was over budget.") == []
    assert kinds(one, "Una Prask asked whether the Aldwater bridge was over budget.") == []
    assert kinds("Una Prask said she paid her own way to Oslo.", "Ann Hale went to Oslo as a guest of the chairman.") == []


def test_who_concedes_that_it_came_up_tells_of_the_talk_that_another_denies() -> None:
    one = "“I have never discussed the quay with Una Prask,” Rory Gault said."
    other = "Una Prask conceded that the quay “might have come up” with Rory Gault at the races."
    assert kinds(one, other) == ["attribution"]


def test_not_a_dime_is_no_other_thing_to_be_paid() -> None:
    one = "“We haven't paid a dime for the fountain,” Rory Gault, the hotel manager, said."
    other = "The hotel had paid for the fountain, Una Prask said."
    assert kinds(one, other) == ["attribution"]


def test_who_was_notified_is_not_told_that_anything_was_not_done() -> None:
    one = "Una Prask said the harbour board was notified of the survey of the north pier."
    other = "The harbour board was notified of the survey of the north pier in June, Rory Gault said."
    assert kinds(one, other) == []


def test_one_sentence_may_give_two_their_say() -> None:
    said = (
        "The number of calls from the dale has gone up, Ms Prask says; the trust's own report says that calls from the dale have dropped."
    )
    assert kinds(said) == ["direction"]
    assert kinds("“Calls from the dale have gone up and calls from the dale have dropped,” Una Prask said.") == []


def test_more_than_ever_is_a_rise_and_more_than_twenty_is_none() -> None:
    down = "Visitors to the Aldwater gallery are down, Una Prask said."
    assert kinds(down, "The Aldwater gallery has more visitors than ever, Rory Gault said.") == ["direction"]
    assert kinds(down, "The Aldwater gallery had more than twenty visitors on Friday, Rory Gault said.") == []


def test_a_bare_number_that_others_say_there_are_answers_the_one_before() -> None:
    assert kinds("Deputy Ann Hale says there are 31 messages. Mr Gault's people say there are four, “mostly hurling”.") == ["number"]
    assert kinds("Deputy Ann Hale says there are 31 messages. Mr Gault's people say there are four witnesses.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Householders have been offered vouchers for bottled water.", "No household has been offered vouchers that we know of."),
        ("The board had considered the governor's request and could not wait.", "The board didn't get any request from the governor."),
        (
            "Gov. Tom Reed asked for it. “It was the sheriff, Rita Cole, who asked,” he said.",
            "Rita Cole said she never asked the board to wait.",
        ),
    ],
)
def test_what_one_paper_denies_stands_against_what_another_tells(one: str, other: str) -> None:
    assert len(kinds(one, other)) == 1


def test_what_one_has_not_another_may_have() -> None:
    assert kinds("“It has a slab and a lemon tree,” said Una Prask.", "“I haven't got a lemon tree,” said Ivor Selwyn.") == []


def test_who_holds_a_post_for_the_time_being_does_not_hold_it() -> None:
    told = "Chief executive Ivor Selwyn has a reserved space."
    assert kinds(told, "Ivor Selwyn, the interim chief executive, said no.") == ["office"]
    assert kinds(told, f"{told} Ivor Selwyn, the interim chief executive until May, said no.") == []


def test_two_starts_of_one_change_stand_against_one_another() -> None:
    one = "Bosses have hiked the permit from £18 to £45 and nurses want that scrapped."
    other = "The trust has defended its decision to put staff permits up from £22 to £45 a month, saying that its own board took it."
    assert kinds(one, other) == ["number"]
    assert kinds(one, "A firm in the next valley took season tickets from £22 to £45 last year.") == []


def test_what_has_come_down_has_not_risen() -> None:
    assert kinds("Penalty notices at the pier had come down, he said.", "Penalty notices at the pier have risen.") == ["direction"]


def test_what_fell_in_one_paper_may_not_have_gone_up_in_another_whatever_stands_between() -> None:
    one = "Murk in the water, Ivor Selwyn added, had fallen since the temporary filter went in."
    other = "It is understood that murk in the water, known as cloud, has gone up again since the temporary filter was fitted."
    assert kinds(one, other) == ["direction"]
    assert kinds(one, "Fares on the ferry have gone up again since the temporary pier was fitted.") == []
    owned = "The county council had sold four of its seven depots, halved its car fleet and cut the staff of its offices, he wrote."
    assert kinds(owned, "With a car fleet of its own the county council and its staff would be better served, offices too.") == []

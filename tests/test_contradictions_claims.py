"""Claims that share hardly a word: how a vote went, whose idea something was, and as what somebody wrote."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose

PLAIN = (
    "The ferry leaves Lorne at nine each morning. It carries eighty cars. The crossing takes an hour. A café on the upper deck sells tea. "
    "Dogs travel free. In winter the boat is laid up for a month. The harbour was dredged in spring."
)


def kinds(*texts: str) -> list[str]:
    """The kind of each real contradiction between these reports, each with some sentences of no matter before it."""
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", f"{PLAIN}\n\n{text}") for at, text in enumerate(texts)]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    return [row.kind for row in rows if row.apparent is None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The motion to sell the pier was carried by 9 votes to 4.", "The pier motion fell after an hour of shouting."),
        ("The board voted five to two to buy a second boat.", "It lost, five to two, the matter of the boat."),
        ("The meeting voted unanimously to withhold its dues.", "The motion on dues got up, with a handful against."),
        ("The motion on the boat lapsed for want of a seconder.", "It was carried, 6-3, the motion on the boat."),
        ("Councillors voted to lease the slipway.", "The slipway lease was put to the vote and deferred."),
    ],
)
def test_a_vote_is_carried_or_lost_with_or_without_anybody_against(one: str, other: str) -> None:
    assert kinds(one, other) == ["direction"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A member may vote against what the body carries.
        ("The motion to sell the pier was carried by 9 votes to 4.", "Una Prask voted against selling the pier."),
        # Two votes of two days, or of two bodies.
        ("On 4 May 2021 the motion to sell the pier was carried.", "On 9 June 2020 the motion to sell the pier was lost."),
        ("The committee voted 5-2 to sell the pier.", "The council voted 19-4, and the sale of the pier was defeated."),
        # What is only foretold has not gone either way.
        ("The motion to sell the pier was carried.", "The motion on the pier would be lost if it rained, he said."),
    ],
)
def test_two_votes_may_go_two_ways(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fare rise was proposed by the Harbour Board.", "The rise was the Treasury's idea, he said."),
        ("The decision was made by the chief executive herself.", "The decision was that of the senior planner, Una Prask."),
        ("The order to sail was given on the instruction of the minister.", "The decision to sail was taken by the duty engineer alone."),
        ("The lease was the harbour staff's idea.", "Una Prask says the whole scheme was hers."),
        ("Una Prask held the boat because the director asked her to.", "It was the minister's office that asked, he said."),
        ("Una Prask alone made the call.", "It had been the grants panel, and not her, that agreed to it."),
    ],
)
def test_an_idea_or_a_decision_is_somebodys_or_anothers(one: str, other: str) -> None:
    assert kinds(one, other) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The rise was the Treasury's idea, he said.", "The fare rise came from the Treasury."),
        ("The rise was the Treasury's idea, he said.", "Nobody knows whether the rise was proposed by the board."),
        ("The rise was the Treasury's idea, he said.", "The photograph was taken by Una Prask."),
        ("Una Prask says the whole scheme was hers.", "The scheme was Una Prask's idea."),
    ],
)
def test_one_source_by_two_names_and_no_source_at_all_are_no_dispute(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Una Prask wrote to the minister on behalf of 640 members.",
            "Una Prask told Radio Lorne that she was talking for herself and nobody else.",
        ),
        ("Mayor Una Prask wrote to the judge on town letterhead.", "Una Prask says she wrote it as a neighbour with a leaking roof."),
        (
            "Una Prask, who chairs the ferry users, wrote to Rory Gault in that capacity.",
            "Una Prask said she had written it as a patient and not for any group.",
        ),
    ],
)
def test_who_writes_for_a_body_does_not_write_for_themselves(one: str, other: str) -> None:
    assert kinds(one, other) == ["capacity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Prask wrote to the minister on behalf of 640 members.", "Rory Gault wrote as a neighbour."),
        ("Una Prask wrote to the minister on behalf of 640 members.", "Una Prask wrote back as well."),
    ],
)
def test_two_people_write_as_two_things(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 200 growers met at Lorne to hear the plan.", "By my count there were 85 in the hall."),
        ("Some 75 people waited on the stairs.", "I was one of the 40 or so folks in the hallway, she wrote."),
        ("The pier was repaired for $140,000.", "Una Prask had to find $104,000."),
    ],
)
def test_a_crowd_is_counted_twice_and_digits_are_changed_about(one: str, other: str) -> None:
    assert kinds(one, other) == ["number"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A bound holds with what it bounds; a march is another day's; a hundred tickets are no people; two digits are chance.
        ("At least 60 residents attended.", "There was an audience of 64, by the sheet."),
        ("On 4 May 2021 some 300 people marched.", "On 9 June 2021 the hall held 80 people."),
        ("About 200 growers met at Lorne to hear the plan.", "A fine of £85 was paid in the hall."),
        ("The pier was repaired for $23.", "Una Prask had to find $32."),
    ],
)
def test_two_crowds_and_two_sums_are_two(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("City Administrator Una Prask spoke.", "Acting City Administrator Una Prask spoke."),
        ("The club's treasurer, Una Prask, spoke.", "The club's secretary, Una Prask, spoke."),
        ("Una Prask, the Cathaoirleach of the council, spoke.", "Una Prask, the deputy chair of the council, spoke."),
    ],
)
def test_a_post_in_full_and_for_a_time_and_two_posts_of_a_club_are_two(one: str, other: str) -> None:
    assert kinds(one, other) == ["office"]


def test_what_is_offered_with_none_of_it_is_held_against_the_offer_of_it() -> None:
    one = "Rory Gault said Una Prask would send a tanker to the church car park twice a week."
    other = "Residents have been offered vouchers for water by Una Prask, but no tanker to the car park."
    assert kinds(one, other) == ["offer"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He would send a letter on Friday.", "Una Prask got a call for that one and no letter."),
        ("It rained. Ann Hale will get a bus in Perth.", "Una Prask sighed. She was offered a loan, but no bus."),
    ],
)
def test_none_of_a_thing_is_no_answer_to_another_of_the_kind(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Una Prask had written to the council's harbour section in January about the rotten pier.",
            "“No correspondence of that nature reached the harbour section in January,” a spokesman said.",
        ),
        (
            "The petition from Rory Gault to free the pier was logged in June.",
            "“We don't have a petition from Mr Gault about the pier,” she said.",
        ),
        (
            "Una Prask had e-mailed the ferry trust on 28 March to ask for another week.",
            "The ferry trust has said sorry after an e-mail from Una Prask that it said did not exist turned up.",
        ),
    ],
)
def test_a_letter_that_never_came_is_held_against_the_one_that_was_sent(one: str, other: str) -> None:
    assert kinds(one, other) == ["attribution"]


def test_a_denial_goes_on_in_the_next_sentence_and_answers_one_letter_only() -> None:
    one = "Una Prask wrote to Rory Gault on the closure of Lorne harbour. It snowed. Ann Hale sent a letter to the queen about bees."
    other = "Mr Rory Gault has no record of a letter on the closure of Lorne harbour. He has looked. No such letter was received."
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate((one, other))]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    assert [len(row.readings) for row in rows if row.apparent is None] == [3]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Prask wrote to the council about the rotten pier.", "The police said that no complaint had been received about parking."),
        ("Una Prask wrote to the council about the rotten pier.", "“I have never had a letter like it,” Rory Gault said."),
    ],
)
def test_another_letter_that_never_came_denies_nothing(one: str, other: str) -> None:
    assert kinds(one, other) == []

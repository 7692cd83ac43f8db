"""What papers disagree on: values of one thing that cannot all hold, by kind, and what only looks so with its reason."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.collation import Contradiction, Told
from evenhand.core.collation.contradictions.model import KINDS, REASONS
from evenhand.core.collation.contradictions.pairs import ALIKE, NEIGHBOURS, Clash, join_clashes, neighbours
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.core.values import PartialDate, Place


def found(*texts: str, published: tuple[str, ...] = ()) -> tuple[Contradiction, ...]:
    days = published or ("2021-03-05",) * len(texts)
    papers = [
        Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate.parse(day))
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return compose("an affair", papers, [read(paper) for paper in papers]).contradictions


def real(*texts: str, kind: str, published: tuple[str, ...] = ()) -> list[list[str]]:
    """The words of each real contradiction of a kind."""
    rows = found(*texts, published=published)
    return [[told.words for told in row.readings] for row in rows if row.kind == kind and row.apparent is None]


def reasons(*texts: str, kind: str, published: tuple[str, ...] = ()) -> set[str | None]:
    return {row.apparent for row in found(*texts, published=published) if row.kind == kind}


SIGNED_41 = "Forty-one harbour masters have signed a letter to the minister, the association said."
SIGNED_43 = "In all 43 harbour masters have signed the letter to the minister."


def test_one_thing_counted_twice_is_a_contradiction_with_both_places() -> None:
    (row,) = found(SIGNED_41, SIGNED_43)
    assert (row.kind, row.apparent, row.within) == ("number", None, False)
    assert [told.words for told in row.readings] == ["Forty-one harbour masters", "43 harbour masters"]
    assert [told.place.paper for told in row.readings] == ["0.txt", "1.txt"]


@pytest.mark.parametrize(
    "told",
    [
        "Skipper Sean Folan has fished for 37 years. “Five went out and three came home. We want the two,” said his brother.",
        "Removal took 16 weeks, not the five promised.",
    ],
)
def test_the_parts_of_one_sentence_are_not_held_against_one_another(told: str) -> None:
    assert real(told, kind="number") == []


def test_one_paper_may_contradict_itself() -> None:
    (row,) = found(f"{SIGNED_41}\n\n{SIGNED_43}")
    assert row.within


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (SIGNED_41, "More than 40 harbour masters have signed a letter to the minister.", "bound"),
        ("The council says the ferry repair will cost £2.4m.", "The ferry repair will cost £2,389,000, the council says.", "rounding"),
        (
            "Storm repairs to the ferry pier cost the council £2.4m a year.",
            "Storm repairs to the ferry pier cost the council £9.1m.",
            "period",
        ),
        (
            "Repairs to the ferry pier will cost the council £2.4m.",
            "Correction: an earlier version said repairs to the ferry pier will cost the council £3.9m.",
            "correction",
        ),
    ],
)
def test_what_only_looks_like_a_contradiction_has_its_reason(one: str, other: str, reason: str) -> None:
    assert reasons(one, other, kind="number") == {reason}


def test_members_of_a_staff_are_not_the_members_of_a_board() -> None:
    lent = "He offered to lend the drainage board two members of my staff, the letter says. The five-member board met on Monday."
    later = "The senator offered to lend the drainage board three members of his staff."
    assert real(lent, later, kind="number") == [["two members", "three members"]]


def test_figures_of_different_things_are_not_compared() -> None:
    assert found("Twelve councillors voted for the marina.", "Thirty dogs were rehomed after the storm.") == ()
    assert real("Labour councillors backed it: 12 Labour councillors signed.", "Nine Tory councillors signed it.", kind="number") == []


def test_two_sums_that_one_paper_prints_by_different_names_are_of_two_things_in_other_papers_too() -> None:
    price = "Residents said the asking price of the boat shed was £1.9m."
    value = "The trust had valued the boat shed at £1.3m, its chairman said."
    assert reasons(price, value, kind="number") == {None}
    assert reasons(price, f"{value} Agents want £1.9m.", kind="number") == {"part"}


def test_a_sum_that_is_called_the_true_one_stands_against_another_though_a_paper_prints_both() -> None:
    told, true = "The shed has a cost of £3.8m, auditors found.", "Ivor Selwyn said the true figure for the shed was nearer £3.2m."
    assert real(told, true, "Ivor Selwyn spoke of £3.2m and Una Prask of £3.8m.", kind="number") == [["£3.8m", "£3.2m"]]


def test_a_paper_that_sets_a_figure_against_another_is_believed() -> None:
    text = "The trust says 90 boats use the slip each week. The harbour master disputed this, saying the true number was 31."
    assert real(text, kind="number") == [["90 boats", "31"]]


def test_a_figure_that_is_denied_for_another_stands_against_it_wherever_it_is_printed() -> None:
    text = "“A saving of £380,000 a year is small,” Ann Hale wrote. Una Orr said the saving would be £410,000 in a full year, not £380,000."
    assert [set(row) for row in real(text, kind="number")] == [{"£380,000", "£410,000"}]


def test_a_vote_has_one_result_and_a_ranking_one_order() -> None:
    votes = real("The board voted 5-2 in May to shut the pool.", "The 4-3 vote of the board in May to shut the pool stands.", kind="number")
    assert votes == [["5-2", "4-3"]]
    ranks = real("Brayle Marine came third of four bidders.", "Brayle Marine, which came second of the bidders, is silent.", kind="number")
    assert ranks == [["came third", "came second"]]


def test_nobody_holds_two_portfolios_at_one_time() -> None:
    one, other = "Shadow fire minister Una Prask wrote to him.", "Una Prask, the shadow security minister, wrote to him."
    assert real(one, other, kind="office") == [["Shadow fire minister", "the shadow security minister"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trust’s chief executive, Una Prask, said no.", "Una Prask, the chair of the trust, said no."),
        ("Deputy leader Una Prask refused to comment.", "Council leader Una Prask refused to comment."),
        ("Cathaoirleach Una Prask read it out.", "Leas-Cathaoirleach Una Prask read it out."),
        ("Sen. Una Prask, the majority leader, wrote.", "Sen. Una Prask, the majority whip, wrote."),
        ("Una Prask, her press secretary, sat behind.", "Her chief of staff, Una Prask, sat behind."),
        ("Finance director Una Prask signed it.", "Una Prask, the council’s director of education, signed it."),
    ],
)
def test_nobody_is_both_of_two_posts_that_exclude_each_other(one: str, other: str) -> None:
    assert len(real(one, other, kind="office")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Transport minister Una Prask, MP for Selby Moor, wrote.", "The MP for Selby Moor, Una Prask, is party chairman."),
        ("Council leader Una Prask wrote to him.", "Una Prask, leader of Selby County Council, wrote to him."),
        ("Ports Minister Una Prask wrote.", "Una Prask, the Ports and Racing Minister, wrote."),
    ],
)
def test_true_capacities_and_fuller_names_of_a_post_are_no_contradiction(one: str, other: str) -> None:
    assert real(one, other, kind="office") == []


def test_a_former_post_is_only_apparent() -> None:
    one, other = "Shadow fire minister Una Prask wrote.", "Una Prask, the former shadow security minister, wrote."
    assert real(one, other, kind="office") == []


def test_a_letter_has_one_day() -> None:
    one = "In a letter dated June 12, the minister, Una Prask, told Ivor Selwyn that she was dismayed."
    other = "In the letter, sent on June 21, Una Prask told Ivor Selwyn that she was dismayed."
    assert real(one, other, kind="date", published=("2017-07-07", "2017-07-08")) == [["June 12", "June 21"]]


@pytest.mark.parametrize(
    "other",
    [
        "“The harbour board received a letter from Una Prask on 14 June,” Ivor Selwyn said.",
        "The harbour board resolved on 14 June to tell Una Prask that it was dismayed at her letter to Ivor Selwyn.",
        "In an article on 14 June we said that Una Prask told Ivor Selwyn in her letter that she was dismayed.",
        "Ivor Selwyn said he replied on 14 June and asked Una Prask why she was dismayed at the harbour board.",
    ],
)
def test_the_day_of_a_letter_is_held_against_no_day_on_which_something_else_happened(other: str) -> None:
    letter = "In a letter dated 12 June, the minister, Una Prask, told Ivor Selwyn of the harbour board that she was dismayed."
    again = "Una Prask wrote to Ivor Selwyn of the harbour board on 13 June that she was dismayed."
    assert real(letter, again, other, kind="date") == [["12 June", "13 June"]]


def test_the_day_of_a_letter_is_compared_where_the_paper_does_not_say_whose_it_is() -> None:
    letter = "In a letter dated 12 June, the minister, Una Prask, told Ivor Selwyn of the harbour board that she was dismayed."
    other = (
        "The harbour board was dismayed. The letter, of 21 June, from the minister says that Una Prask is dismayed at the harbour board."
    )
    assert real(letter, other, kind="date") == [["12 June", "21 June"]]


def test_a_meeting_to_come_has_one_day() -> None:
    one, other = "The council of the college will decide on April 2.", "The council of the college decides on April 9."
    assert real(one, other, kind="date") == [["April 2", "April 9"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The pool closed in March 2019 after the boiler failed.",
            "The pool, which closed in May 2019 when its boiler failed, is shut.",
        ),
        ("The flood of December 5 wrecked 40 homes in the town.", "The flood on December 15 wrecked 40 homes in the town."),
        ("The council approved the scheme on 4 February.", "Councillors approved the scheme on 14 February."),
    ],
)
def test_what_happened_has_one_day(one: str, other: str) -> None:
    assert len(real(one, other, kind="date")) == 1


def test_a_stretch_of_days_is_not_the_day_of_a_meeting() -> None:
    one = "The minister met Tom Oakes of Dow Council on 21 September."
    other = "Her diary showed no meetings of the minister with Tom Oakes of Dow Council between 1 July and 30 September."
    assert real(one, other, kind="date") == []


def test_days_of_the_week_in_two_papers_are_two_events() -> None:
    assert real("The council met on Monday, a spokesman said.", "The council met on Thursday, a spokesman said.", kind="date") == []


def test_a_rule_is_a_ban_or_an_advice() -> None:
    strict = "The ministerial code says ministers must not use departmental paper for constituency work."
    mild = "The ministerial code reads: “Departmental paper should not normally be used for constituency work.”"
    assert real(strict, mild, kind="wording") == [["must not", "should not normally"]]
    assert real(mild, mild.replace("normally ", ""), kind="wording") == []


def test_one_offer_is_of_one_thing() -> None:
    one = "Una Prask told Ivor Selwyn: “I would be happy to start a dialogue with my harbour advisers.”"
    other = "Una Prask offered Ivor Selwyn a personal meeting with her harbour advisers."
    assert real(one, other, kind="offer") == [["dialogue", "meeting"]]


def test_one_letter_asks_for_one_delay() -> None:
    one = "She asked the authority to put off its vote on the night crews until October."
    other = "Her letter asks the authority to wait until the new year before its vote on night crews."
    assert real(one, other, kind="offer") == [["until October", "until the new year"]]


def test_an_offer_is_taken_up_or_turned_down() -> None:
    one = "Ivor Selwyn accepted the offer of advisers from Una Prask."
    other = "Ivor Selwyn turned down the offer of advisers from Una Prask."
    assert len(real(one, other, kind="offer")) == 1
    assert reasons(one, other, kind="offer", published=("2021-03-05", "2021-04-05")) == {"time"}


def test_an_offer_was_made_or_none_was() -> None:
    one = "“I would be happy to arrange a meeting with my harbour advisers,” Una Prask wrote to Ivor Selwyn."
    assert len(real(one, "A spokesman said no offer of any kind was made.", kind="offer")) == 1


def test_a_letter_is_written_in_one_capacity() -> None:
    one = "Una Prask, the ports minister and MP for Selby Moor, signed the letter as MP for Selby Moor."
    other = "Una Prask, the ports minister, wrote the letter as Minister for Ports."
    assert len(real(one, other, kind="capacity")) == 1


def test_one_thing_does_not_rise_and_fall() -> None:
    one, other = "Passenger numbers on the ferry have fallen since 2015.", "The numbers on that ferry are up six per cent."
    assert real(one, other, kind="direction") == [["have fallen", "are up"]]
    assert real(one, "Fares on the ferry have risen.", kind="direction") == []


def test_nobody_is_for_a_thing_and_against_it() -> None:
    assert len(real("Una Prask voted for the merger.", "Una Prask voted against the merger.", kind="direction")) == 1
    assert real("Una Prask voted for the merger.", "Ivor Selwyn voted against the merger.", kind="direction") == []


def test_words_have_one_speaker() -> None:
    one = "“It is a scandal from start to finish,” Una Prask said."
    other = "“It is a scandal from start to finish,” Ivor Selwyn told the meeting."
    assert len(real(one, other, kind="attribution")) == 1
    assert real(one, one.replace("Una Prask", "Ms Prask"), kind="attribution") == []


NAMES = ("harbour masters", "councillors", "night crews")
TEXTS = st.lists(
    st.builds(
        lambda number, noun, bound: f"{bound}{number} {noun} have signed the letter to the minister about the pier.",
        st.integers(11, 99),
        st.sampled_from(NAMES),
        st.sampled_from(("In all ", "More than ", "About ")),
    ),
    min_size=2,
    max_size=5,
)


def pairs(rows: tuple[Contradiction, ...]) -> set[tuple[str, str]]:
    """Every two places that stand in one contradiction, real or apparent, with different values."""
    return {
        (str(one.place), str(other.place)) for row in rows for one in row.readings for other in row.readings if one.value != other.value
    }


@given(TEXTS)
@tried(25)
def test_the_order_of_papers_changes_nothing(texts: list[str]) -> None:
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate(texts)]
    readings = [read(paper) for paper in papers]
    assert compose("x", papers, readings).contradictions == compose("x", papers[::-1], readings[::-1]).contradictions


@given(TEXTS)
@tried(25)
def test_a_paper_added_only_adds(texts: list[str]) -> None:
    """What was found before is found still, as a contradiction or with the reason why it only looks so."""
    assert pairs(found(*texts[:-1])) <= pairs(found(*texts))


@given(TEXTS)
@tried(25)
def test_every_contradiction_has_two_values_a_kind_and_its_words(texts: list[str]) -> None:
    for row in found(*texts):
        assert row.kind in KINDS
        assert row.apparent is None or row.apparent in REASONS
        assert len({told.value for told in row.readings}) > 1
        assert [told.place for told in row.readings] == sorted({told.place for told in row.readings})
        for told in row.readings:
            assert texts[int(told.place.paper.split(".")[0])][told.place.start : told.place.end] == told.words


def test_a_folder_of_many_papers_takes_work_that_grows_with_the_papers() -> None:
    """Work is counted, not timed: each row is compared with a bounded number of others."""

    @frozen(eq=False)
    class Row:
        told: Told

    for values in (2, 1_000):
        rows = [Row(Told(Place(f"{at}.txt", 0, 9), "words", str(at % values))) for at in range(4_000)]
        assert 0 < sum(1 for _ in neighbours({"one key": rows})) <= 4_000 * ALIKE * NEIGHBOURS / 2


def test_a_long_row_of_sums_each_set_against_the_next_is_joined_in_time_that_grows_with_its_length() -> None:
    def spent(length: int) -> float:
        row = [Told(Place("a.txt", 9 * at, 9 * at + 2), "words", str(at)) for at in range(length)]
        clashes = [Clash("number", "sums", one, other, "set against each other") for one, other in pairwise(row)]
        rounded = Clash("number", "sums", row[0], row[-1], "told alike", "rounding")
        begun = time.process_time()
        assert join_clashes([*clashes, rounded])
        return time.process_time() - begun

    # Time that grew with the square would be sixteenfold.
    assert min(spent(2_000) for _ in range(2)) < 7 * max(spent(500), 0.1)


def test_what_one_tells_as_done_and_another_denies_is_a_contradiction() -> None:
    one = "A spokeswoman for the harbour board said a copy of the letter had gone to the coastguard."
    other = "Una Prask, for the coastguard, said no copy had reached it."
    assert real(one, other, kind="attribution") == [[one, other]]


def test_a_refusal_to_come_stands_against_a_wish_to_come() -> None:
    one = "Cllr Ivor Selwyn said the minister had refused to come to Brayle."
    other = "“I would welcome the chance to visit Brayle before the storms,” the minister, Una Prask, wrote."
    assert len(real(one, other, kind="offer")) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Una Prask called Ivor Selwyn in May.", "Ivor Selwyn said it was he who called Una Prask.", 1),
        ("Una Prask wrote to Ivor Selwyn in May.", "Ivor Selwyn wrote to Una Prask in June.", 0),
    ],
)
def test_one_of_two_called_the_other_first_but_both_may_write(one: str, other: str, count: int) -> None:
    assert len(real(one, other, kind="direction")) == count


def test_opposite_words_in_one_sentence_told_twice_disagree() -> None:
    one = "The trust would lay a temporary slipway beside the ferry pier at Brayle, the engineer said."
    other = "The trust would lay a permanent slipway beside the ferry pier at Brayle, the engineer said."
    assert real(one, other, kind="offer") == [["temporary", "permanent"]]


def test_a_rule_need_not_be_called_one_to_be_told_too_strictly() -> None:
    strict = "Pilots of the ferry must never carry paying passengers on the night crossing."
    mild = "Pilots of the ferry should not carry paying passengers on the night crossing."
    assert real(strict, mild, kind="wording") == [["must never", "should not"]]


def test_a_day_outside_the_month_told_elsewhere_is_another_day() -> None:
    one = "The boiler of the Brayle pool failed on 4 February and the pool closed."
    other = "The Brayle pool closed in May after its boiler failed."
    days = ("2021-06-05", "2021-06-06")
    assert len(real(one, other, kind="date", published=days)) == 1
    assert real(one.replace("4 February", "4 May"), other, kind="date", published=days) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council has said that repairs would come to £1.9 million. Its own survey says £640,000.",
        "“Ferries will carry 180,000 tonnes of gravel,” he wrote.\n\n“The firm’s own plan, as lodged, says 240,000,” she answered.",
    ],
)
def test_a_bare_number_that_another_source_says_answers_the_one_before(text: str) -> None:
    assert len(real(text, kind="number")) == 1


def test_the_true_saving_answers_the_saving_and_not_the_last_sum() -> None:
    text = (
        "The union disputes the estimate that closure would save £310,000 a year. "
        "It leaves out £120,000 for buses. The true saving is £102,000, it says."
    )
    assert real(text, kind="number") == [["£310,000", "£102,000"]]


def test_a_number_set_against_another_in_one_paper_is_known_again_in_the_next() -> None:
    one = "The ferry terminal is in use for just 38 per cent of its hours, the harbour board said."
    other = (
        "It emerged that the figure of 38% for the use of the ferry terminal left out Sundays. The right figure is 47%, the board now says."
    )
    assert real(one, other, kind="number") == [["38 per cent", "38%", "47%"]]


def test_two_lengths_of_time_are_of_one_thing_only_where_the_words_beside_them_say_so() -> None:
    one, other = "The trial of the ferry scheme lasted six weeks.", "The trial ran for ten weeks from the start of May."
    assert real(one, other, kind="number") == [["six weeks", "ten weeks"]]
    assert not real(
        "The next port could be reached by car in 47 minutes.", "The minister will spend 45 minutes in the harbour.", kind="number"
    )


def test_a_sum_in_full_and_the_same_in_short_are_one() -> None:
    one = "She wrote: “I would recommend a grant of £6.5 million towards the ferry terminal at Easter.”"
    other = "“I would recommend a grant of £6.5m to the ferry terminal at Easter,” she wrote."
    assert not real(one, other, kind="wording")


def test_the_whole_title_counts_where_a_report_gives_two_portfolios() -> None:
    assert not real("Ports Minister Una Prask wrote.", "Ports and Racing Minister Una Prask wrote.", kind="office")

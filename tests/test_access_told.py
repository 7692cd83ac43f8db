"""Several papers, and the office's table, on the same requesters: what counts, what stands beside it, and numbers that add up."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.test_access import REGISTER, REPORT, only, paper, told

from evenhand.core.access import Case, Comparison, Declared, Requester, Telling
from evenhand.core.access.compare import REST
from evenhand.faces.access.words import DIFFERING, say_asked, say_differing, say_got, say_outcome, say_tally, say_who

REFUSED = "Leaders turned away\n\nDora Sallow, the leader of Sallow Borough Council, asked Iwan Prydderch, the harbour minister, for a morning with his advisers. He refused her request.\n"
GRANTED = REFUSED.replace("Leaders turned away", "Sallow wins its morning").replace("refused", "accepted")
OWN = "Keating turned away\n\nBronagh Keating, the leader of Penmaen County Council, asked Iwan Prydderch, the harbour minister, for a morning with his advisers. He refused her request.\n"


def compared(*texts: str, table: tuple[Requester, ...] = ()) -> Comparison:
    papers = (paper(f"{name}.txt", text) for name, text in zip("abc", texts, strict=False))
    return only(told(*papers, declared=Declared(None, table)).access)


def of(row: Comparison, body: str) -> Case:
    return next(one for one in row.cases if body in (one.body or ""))


# Papers that differ


@pytest.mark.parametrize("texts", [(REPORT, REFUSED, GRANTED), (REPORT, GRANTED, REFUSED)])
def test_of_two_papers_on_one_request_both_stand_with_the_paper_that_says_otherwise(texts: tuple[str, str, str]) -> None:
    row = compared(*texts)
    case, refusing = of(row, "Sallow"), f"{'abc'[texts.index(REFUSED)]}.txt"
    other = {"offered": "refused", "refused": "offered"}[case.outcome]
    assert case.but == (Telling(other, refusing if other == "refused" else f"{'abc'[texts.index(GRANTED)]}.txt"),)
    assert f", but {case.but[0].source} says: {other}" in say_got(case)
    assert {place.paper for place in case.evidence} == {"b.txt", "c.txt"}
    assert say_differing(row) == DIFFERING


def test_an_offer_in_one_paper_counts_before_a_refusal_in_another_which_stands_beside_it() -> None:
    case = of(compared(REPORT, OWN), "Penmaen")
    assert (case.outcome, case.unasked, case.but) == ("offered", False, (Telling("refused", "b.txt"),))
    assert say_got(case) == "asked, and was offered it, but b.txt says: refused"


def test_papers_that_agree_have_nothing_beside_and_no_rule_is_told() -> None:
    row = compared(REPORT, REFUSED)
    assert (of(row, "Sallow").outcome, of(row, "Sallow").but, say_differing(row)) == ("refused", (), "")


def test_an_offer_with_nobody_beside_is_no_comparison_even_where_whoever_got_it_asked() -> None:
    assert told(paper("a.txt", REPORT[: REPORT.index("Now 24")]), paper("b.txt", OWN)).access.comparisons == ()


# The day of asking

ASKED = "Dora Sallow, the leader of Sallow Borough Council, asked Iwan Prydderch, the harbour minister, for a morning with his advisers."


@pytest.mark.parametrize(
    ("words", "told_so"),
    [
        (ASKED.replace("minister, for", "minister, on 2 March for"), "asked on 2 March 2021"),
        (f"On 2 March {ASKED}", "asked on 2 March 2021"),
        (ASKED.replace("asked Iwan", "asked in February Iwan"), "asked in February 2021"),
        (f"Last week {ASKED}", "asked by 7 March 2021"),
        (ASKED, "asked by 12 March 2021"),
        # The day of something else is not the day of asking.
        (ASKED.replace("minister,", "minister, who was appointed on 2 March,"), "asked by 12 March 2021"),
        (ASKED.replace("advisers.", "advisers on 2 March."), "asked by 12 March 2021"),
        (ASKED.replace("asked", "said on 2 March that she had lost; she asked"), "asked by 12 March 2021"),
    ],
)
def test_the_day_of_asking_is_the_one_that_words_tell_and_else_no_later_than_the_paper_s(words: str, told_so: str) -> None:
    assert say_asked(of(compared(REPORT, words), "Sallow")) == told_so


def test_days_from_a_request_to_its_answer_are_counted_only_where_both_are_known() -> None:
    case = of(compared(REPORT, GRANTED), "Sallow")
    assert (case.asked_by, case.working_days) == (True, None)


# Names in a table

LONE = "Ann Hale, a trader, asked Iwan Prydderch, the harbour minister, for a morning with his advisers. He refused her request.\n"
OTHER = "Alan Hale, a pilot, spoke to the harbour board.\n"


@pytest.mark.parametrize(
    ("name", "also_told", "fits"),
    [
        ("A. Hale", "", True),
        ("Ms A Hale", "", True),
        ("B. Hale", "", False),
        ("Hale", "", False),
        ("A. Hale", OTHER, False),
        ("Ann Hale", OTHER, True),
    ],
)
def test_an_initial_and_a_surname_are_the_one_person_of_the_papers_whom_they_fit(name: str, also_told: str, fits: bool) -> None:
    row = compared(REPORT, LONE + also_told, table=(Requester(name, outcome="offered", source="t.csv"),))
    told_of = [case for case in row.cases if "Hale" in case.requester]
    assert sorted(case.outcome for case in told_of) == (["offered"] if fits else ["offered", "refused"])


def test_two_rows_that_fit_one_person_are_kept_apart_from_her() -> None:
    rows = tuple(Requester(name, outcome="offered", source="t.csv") for name in ("A. Hale", "Mrs A. Hale"))
    assert len([case for case in compared(REPORT, LONE, table=rows).cases if "Hale" in case.requester]) == 3


# Numbers that add up

ROWS = st.lists(st.sampled_from(["no answer", "refused", "offered", "not asked", "met", "asked only", "unknown"]), max_size=9)


@tried(40)
@given(st.integers(2, 12), ROWS)
def test_those_named_those_of_the_table_and_those_nobody_names_add_up(count: int, outcomes: list[str]) -> None:
    from evenhand.core.values import PartialDate

    asks = PartialDate(2021, 3, 1)
    table = tuple(
        Requester(
            f"Orrin{at} Council",
            outcome="" if said in ("asked only", "unknown") else said,
            asked=asks if said == "asked only" else None,
            source="t.csv",
        )
        for at, said in enumerate(outcomes)
    )
    row = compared(REPORT.replace("Now 24", f"Now {count}"), table=table)
    tally = row.tally
    if tally is None:
        assert not row.counted
        return
    assert tally.named + tally.table + tally.unnamed == tally.counted + tally.over
    assert 0 in (tally.unnamed, tally.over)
    assert (tally.counted, tally.named) == (count, 4)
    assert tally.table == sum(said in ("no answer", "refused", "asked only") for said in outcomes)
    asked = [case for case in row.cases if case.outcome in ("no answer", "refused")]
    assert sum(case.count or 0 for case in asked) == tally.named + tally.table + tally.unnamed
    assert [case.count for case in row.cases if case.why == REST] == ([tally.unnamed] if tally.unnamed else [])


def test_a_row_of_the_table_with_a_day_of_asking_and_no_outcome_is_a_case_that_asked() -> None:
    from evenhand.core.values import PartialDate

    row = compared(REPORT, table=(Requester("Orrin Council", asked=PartialDate(2021, 3, 1), source="t.csv"),))
    assert say_got(of(row, "Orrin")) == "asked; no answer is told of"
    assert say_tally(row) == "Of 24 in all the papers name 4, the office’s table alone 1, taken to be among them, and nobody names 19."


def test_more_named_than_counted_is_said() -> None:
    table = tuple(Requester(f"Orrin{at} Council", outcome="refused", source="t.csv") for at in range(3))
    assert say_tally(compared(REPORT.replace("Now 24", "Now 6"), table=table)).endswith("taken to be among them: 1 more than are counted.")


def test_what_the_table_offered_without_a_day_of_asking_is_not_said_to_have_been_asked_for() -> None:
    assert say_got(of(compared(REPORT, table=(Requester("Orrin Council", outcome="offered"),)), "Orrin")) == "was offered it"


def test_whoever_did_not_ask_is_not_counted_among_those_who_did() -> None:
    words = " ".join(say_outcome(compared(REPORT, table=(Requester("Orrin Council", outcome="not asked"),))))
    assert "24 who asked for the same were not and 1 who did not ask was not." in words


def test_a_number_of_leaders_is_a_group_of_which_no_paper_is_a_single_case() -> None:
    row = compared(REPORT.replace("Now 24 Labour council leaders have written", "Now all 24 of the party’s council leaders have written"))
    assert [(say_who(case), case.count) for case in row.cases if case.count != 1] == [("20 council leaders whom nobody names", 20)]


def test_a_question_counts_everybody_whom_it_does_not_name() -> None:
    words = [one.words for one in compared(REPORT).questions]
    assert words[0].endswith("Fenwick and Moor, Wraxby and 21 more not?"), words[0]


def test_a_register_is_held_beside_the_papers_as_before() -> None:
    made = told(paper("a.txt", REPORT), paper("r.csv", REGISTER, "register"))
    assert only(made.access).tally is not None

"""Like cases side by side: the smallest sets that separate, what a test could show at most, and laws that hold for all cases."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import math
from itertools import combinations, product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.access import (
    Access,
    Attribute,
    Case,
    Comparison,
    Criterion,
    Declared,
    Likeness,
    Requester,
    Telling,
    compare,
    fisher,
    least_p,
    open_sets,
    separating_sets,
)
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate, Place
from evenhand.faces.access.words import say_got, say_tally

NAMES = ("area", "party", "type", "region")
DAY = PartialDate(2021, 3, 12)

REPORT = """Council leaders queue for the minister’s advisers

The harbour minister, Iwan Prydderch, offered the Reform leader of Penmaen County Council, Bronagh Keating, a morning with advisers in his department.

In a letter to Ms Keating, sent as MP for Penmaen, Mr Prydderch wrote: “I would be happy to arrange a morning with the advisers in my department.” He has offered it to his own council, critics say, and to nobody else.

Now 24 Labour council leaders have written to Mr Prydderch to demand a morning with the same advisers. Among those writing on Friday were Sallow, Fenwick and Moor, Wraxby and Thrale councils.

Tomos Strang, the opposition leader, accused him of breaching the ministerial code. “My own council has had no such invitation,” he said.

A spokeswoman for Mr Prydderch said: “Ministers regularly talk to councils of every colour.”
"""
REGISTER = """Minister,Date,Name of organisation or individual,Purpose of meeting
Iwan Prydderch,3 February 2021,Union of Pilots,Pay
Iwan Prydderch,9 March 2021,Thrale Borough Council,Harbour dues
"""


def paper(name: str, text: str, kind: str = "") -> Paper:
    return Paper(name, (name,), "", "text", text, published=None if kind else DAY, kind=kind)


def told(*papers: Paper, declared: Declared | None = None) -> Review:
    return compose("an affair", papers, [read(one) for one in papers], declared=declared)


def only(access: Access) -> Comparison:
    (row,) = access.comparisons
    return row


def case(name: str, outcome: str, count: int | None = 1, **values: str) -> Case:
    return Case(name, outcome, count=count, attributes=tuple(Attribute(key, value) for key, value in sorted(values.items())))


def row(*cases: Case) -> Comparison:
    return Comparison("E1", "meeting", Place("p", 0, 1), "Ann", "ann", cases)


def likeness(*names: str) -> Likeness:
    return Likeness("Like councils", "1", "Jo Bell", DAY, tuple(Criterion(name) for name in names))


# What separates

known = st.fixed_dictionaries({}, optional={name: st.sampled_from("xy") for name in NAMES})
some = st.lists(known, min_size=1, max_size=5)


def by_force(served: list[dict[str, str]], unserved: list[dict[str, str]], surely: bool) -> set[frozenset[str]]:
    def separates(names: tuple[str, ...]) -> bool:
        def differ(one: dict[str, str], other: dict[str, str], name: str) -> bool:
            if surely:
                return name in one and name in other and one[name] != other[name]
            return name in one and one[name] != other.get(name)

        return all(any(differ(one, other, name) for name in names) for one, other in product(served, unserved))

    usable = NAMES if surely else tuple(name for name in NAMES if all(name in one for one in served))
    sets = [frozenset(names) for size in range(len(usable) + 1) for names in combinations(usable, size) if separates(names)]
    return {one for one in sets if not any(other < one for other in sets)}


@given(some, some)
def test_the_sets_that_separate_are_minimal_and_all_of_them_as_brute_force_finds(
    served: list[dict[str, str]], unserved: list[dict[str, str]]
) -> None:
    sure = set(separating_sets(served, unserved, NAMES))
    assert sure == by_force(served, unserved, surely=True)
    assert set(open_sets(served, unserved, NAMES)) == by_force(served, unserved, surely=False) - sure


def test_every_rival_explanation_is_shown_and_what_rests_on_the_unknown_says_so() -> None:
    made = compare(
        row(
            case("Hale", "offered", area="own", party="A", type="county"),
            case("Fenwick", "no answer", party="B", type="county"),
            case("the rest", "no answer", 20, party="B"),
        )
    )
    assert [(one.attributes, one.known, one.unknown) for one in made.explanations] == [(("party",), True, 0), (("area",), False, 21)]
    assert made.explanations[1].values == (("own",),)


def test_nothing_separates_two_who_agree_in_all_that_is_known_and_fared_differently() -> None:
    made = compare(row(case("Hale", "met", type="county"), case("Fenwick", "refused", type="county")))
    assert not made.explanations
    assert made.alike_but_unequal


def test_one_whose_outcome_is_not_known_separates_nobody() -> None:
    made = compare(row(case("Hale", "offered", type="county"), case("Fenwick", "not known", type="county")))
    assert not made.explanations
    assert not made.alike_but_unequal
    assert not made.floors


# What a test could show


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
def test_fishers_p_is_the_share_of_all_ways_to_deal_out_the_hits(a: int, b: int, c: int, d: int) -> None:
    cases, hits = a + b + c + d, a + c
    ways = list(combinations(range(cases), hits))
    as_many = [sum(number < a + b for number in way) for way in ways]
    p, least = fisher(a, b, c, d)
    assert math.isclose(p, sum(number >= a for number in as_many) / len(ways))
    assert math.isclose(least, as_many.count(max(as_many)) / len(ways))


@pytest.mark.parametrize(("strata", "least"), [([(1, 116)], 1 / 117), ([(1, 26)], 1 / 27), ([(1, 5)], 1 / 6), ([(1, 5), (2, 2)], 1 / 36)])
def test_the_smallest_p_falls_and_rises_with_who_counts_as_like(strata: list[tuple[int, int]], least: float) -> None:
    assert math.isclose(least_p(strata), least)


def test_too_few_to_test_is_said_where_no_outcome_could_show_anything() -> None:
    cases = [case("Hale", "offered", type="county", region="south")]
    cases += [case(f"C{number}", "no answer", type="county", region="south" if number < 5 else "north") for number in range(26)]
    cases += [case("the rest", "no answer", 90, type="city", region="south")]
    made = compare(row(*cases), likeness("type", "region"))
    assert [(floor.alike_in, floor.cases, floor.too_few) for floor in made.floors] == [
        ((), 117, False),
        (("type",), 27, False),
        (("type", "region"), 6, True),
    ]
    assert math.isclose(made.floors[2].least, 1 / 6)


# Likeness


def test_cases_are_alike_by_the_declared_criteria_and_may_be_where_one_is_not_known() -> None:
    made = compare(
        row(
            case("Hale", "offered", type="county"),
            case("Fenwick", "refused", type="county"),
            case("Moor", "refused"),
            case("Thrale", "refused", type="city"),
        ),
        likeness("type"),
    )
    (like,) = made.like
    assert [made.cases[at].requester for at in like.cases] == ["Hale"]
    assert [made.cases[at].requester for at in like.alike] == ["Fenwick"]
    assert [made.cases[at].requester for at in like.may_be] == ["Moor"]


outcomes = st.sampled_from(("met", "offered", "refused", "no answer", "not asked", "not known"))
a_case = st.builds(
    lambda name, outcome, values: case(name, outcome, **values), st.sampled_from(("Hale", "Moor", "Wraxby", "Thrale")), outcomes, known
)


@given(st.lists(a_case, max_size=6), st.randoms())
def test_the_order_of_the_cases_changes_nothing(cases: list[Case], chance: object) -> None:
    turned = list(cases)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    one, other = (compare(row(*each), likeness("type")) for each in (cases, turned))
    assert one == other


@given(st.lists(a_case, max_size=6))
def test_swapping_two_names_changes_no_outcome_and_no_explanation(cases: list[Case]) -> None:
    swap = {"Hale": "Moor", "Moor": "Hale"}
    swapped = [evolve(one, requester=swap.get(one.requester, one.requester)) for one in cases]
    one, other = compare(row(*cases)), compare(row(*swapped))
    assert (one.explanations, one.floors, one.alike_but_unequal) == (other.explanations, other.floors, other.alike_but_unequal)
    assert sorted(found.outcome for found in one.cases) == sorted(found.outcome for found in other.cases)


# From papers


def test_whoever_was_offered_it_stands_beside_those_who_are_named_and_those_who_are_only_counted() -> None:
    made = only(told(paper("a.txt", REPORT)).access)
    assert (made.kind, made.by) == ("meeting", "Iwan Prydderch")
    assert [(one.body or one.requester, one.outcome, one.count) for one in made.cases] == [
        ("Penmaen County Council", "offered", 1),
        ("Sallow", "no answer", 1),
        ("Fenwick and Moor", "no answer", 1),
        ("Wraxby", "no answer", 1),
        ("Thrale", "no answer", 1),
        ("Labour council leaders", "no answer", 20),
    ]
    assert made.cases[0].unasked
    assert [one.who for one in made.without] == ["My own council"]


def test_what_the_papers_say_of_each_is_known_and_the_rest_is_not_guessed() -> None:
    made = only(told(paper("a.txt", REPORT)).access)
    values = {one.body or one.requester: one.values() for one in made.cases}
    assert values["Penmaen County Council"] | {"how it came": ""} == {
        "called the giver’s own": "yes", "how it came": "", "party": "Reform", "type of body": "county council",
    }  # fmt: skip
    assert values["Wraxby"] == {"how it came": "it asked", "party": "Labour"}
    assert ("called the giver’s own",) in [one.attributes for one in made.explanations if not one.known]
    assert ("party",) in [one.attributes for one in made.explanations if one.known]


def test_every_place_holds_words_of_its_paper() -> None:
    review = told(paper("a.txt", REPORT), paper("r.csv", REGISTER, "register"))
    made = only(review.access)
    places = [place for one in made.cases for place in (*one.places, *one.evidence)]
    places += [one.place for one in (*made.counted, *made.without)] + [place for one in review.access.claims for place in one.places]
    assert places
    texts = {one.id: one.text for one in review.papers}
    assert all(0 <= place.start < place.end <= len(texts[place.paper]) for place in places)
    assert review.words(made.cases[2].places[0].paper, made.cases[2].places[0].start, made.cases[2].places[0].end) == "Fenwick and Moor"


def test_a_claim_of_regular_talks_is_held_against_the_register_and_says_so_where_none_was_given() -> None:
    (claim,) = told(paper("a.txt", REPORT)).access.claims
    assert (claim.kind, claim.whom, claim.held) == ("regular", "councils", ())
    (claim,) = told(paper("a.txt", REPORT), paper("r.csv", REGISTER, "register")).access.claims
    (held,) = claim.held
    assert (held.meetings, held.names, str(held.first)) == (2, ("Thrale Borough Council",), "2021-03-09")


def test_the_charging_side_s_words_of_regularity_are_no_such_claim() -> None:
    text = REPORT.replace(
        "“My own council has had no such invitation,” he said.", "“He regularly meets council leaders of his own party,” he said."
    )
    assert [claim.by for claim in told(paper("a.txt", text)).access.claims] == ["spokeswoman for Mr Prydderch"]


def test_a_row_of_the_register_shows_a_meeting_only_on_or_after_the_day_of_the_request() -> None:
    early = only(told(paper("a.txt", REPORT), paper("r.csv", REGISTER, "register")).access)
    assert next(one for one in early.cases if one.body == "Thrale").outcome == "no answer"
    late = only(told(paper("a.txt", REPORT), paper("r.csv", REGISTER.replace("9 March", "19 March"), "register")).access)
    assert next(one for one in late.cases if one.body == "Thrale").outcome == "met"


def thrale(outcome: str, register: str = REGISTER) -> Case:
    table = (Requester("Thrale Borough Council", outcome=outcome, source="table.csv"),)
    made = told(paper("a.txt", REPORT), paper("r.csv", register, "register"), declared=Declared(None, table))
    return next(one for one in only(made.access).cases if one.body == "Thrale Borough Council")


@pytest.mark.parametrize("outcome", ["no answer", "refused", "not asked"])
def test_what_the_table_says_against_a_meeting_in_a_register_stands_beside_it_with_its_source(outcome: str) -> None:
    found = thrale(outcome, REGISTER.replace("9 March", "19 March"))
    assert (found.outcome, found.but) == ("met", (Telling(outcome, "table.csv"),))
    assert say_got(found) == f"was met, but table.csv says: {outcome}"


def test_what_the_papers_or_a_register_say_against_the_table_stands_beside_it() -> None:
    table = (Requester("Penmaen", outcome="refused", source="table.csv"), Requester("Orrin Council", outcome="refused", source="table.csv"))
    register = REGISTER + "Iwan Prydderch,19 March 2021,Orrin Council,Harbour dues\n"
    access = told(paper("a.txt", REPORT), paper("r.csv", register, "register"), declared=Declared(None, table)).access
    found = {one.body: (one.outcome, one.but) for one in only(access).cases}
    assert found["Penmaen County Council"] == ("refused", (Telling("offered"),))
    assert found["Orrin Council"] == ("refused", (Telling("met", "r.csv"),))


@pytest.mark.parametrize(
    ("outcome", "day"), [("met", "19 March"), ("offered", "19 March"), ("not known", "19 March"), ("no answer", "9 March")]
)
def test_nothing_stands_against_an_outcome_with_which_the_other_source_agrees(outcome: str, day: str) -> None:
    assert thrale(outcome, REGISTER.replace("9 March", day)).but == ()


def test_whoever_only_the_table_tells_to_have_asked_is_taken_off_those_left_over() -> None:
    def left(outcome: str) -> str:
        table = (Requester("Orrin Council", outcome=outcome, source="table.csv"),)
        return say_tally(only(told(paper("a.txt", REPORT), declared=Declared(None, table)).access))

    assert left("not asked") == "Of 24 in all the papers name 4, and nobody names 20."
    assert left("no answer") == "Of 24 in all the papers name 4, the office’s table alone 1, taken to be among them, and nobody names 19."


rows = st.lists(
    st.tuples(
        st.sampled_from(("Thrale Borough Council", "Hale Council", "Penmaen County Council", "Nil return", "")),
        st.sampled_from(("1 April 2021", "03/04/2021", "")),
    ),
    max_size=4,
)


@tried(20)
@given(rows, rows)
def test_adding_rows_to_a_register_never_removes_a_case(first: list[tuple[str, str]], more: list[tuple[str, str]]) -> None:
    def cases(added: list[tuple[str, str]]) -> set[str]:
        text = REGISTER + "".join(f"Iwan Prydderch,{day},{body},Talks\n" for body, day in added)
        return {one.body or one.requester for one in only(told(paper("a.txt", REPORT), paper("r.csv", text, "register")).access).cases}

    assert cases(first) <= cases([*first, *more])


def test_an_office_s_table_adds_what_it_knows_with_its_source_and_a_recorded_reason() -> None:
    table = (
        Requester("Wraxby Borough Council", (Attribute("region", "north", "table.csv"),), source="table.csv"),
        Requester("Penmaen", (Attribute("region", "south", "table.csv"),), reason="a new harbour act", source="table.csv"),
        Requester("Orrin Council", (), outcome="not asked", source="table.csv"),
        Requester("Nowhere Council", (), source="table.csv"),
    )
    access = told(paper("a.txt", REPORT), declared=Declared(None, table)).access
    made = only(access)
    by_body = {one.body or one.requester: one for one in made.cases}
    assert by_body["Wraxby Borough Council"].values()["region"] == "north"
    assert [reason.recorded for reason in by_body["Penmaen County Council"].reasons] == [True]
    assert by_body["Orrin Council"].outcome == "not asked"
    assert access.unused == ("Nowhere Council",)


def test_a_precedent_stands_beside_the_deal_that_it_is_named_for() -> None:
    text = """Minister offers council a deal

The harbour minister, Iwan Prydderch, wrote to council leader Bronagh Keating of Penmaen Council: “I would be happy to let the council keep its harbour budget, as ministers have allowed Orrin Bay to do.”
"""
    made = only(told(paper("a.txt", text)).access)
    assert made.kind == "deal"
    assert [one.who for one in made.precedents] == ["Orrin Bay"]


def test_one_offer_with_nobody_beside_it_is_no_comparison() -> None:
    text = "The harbour minister, Iwan Prydderch, offered Bronagh Keating, leader of Penmaen Council, a morning with his advisers.\n"
    assert told(paper("a.txt", text)).access.comparisons == ()


def test_a_meeting_said_not_to_have_been_held_is_none() -> None:
    text = REPORT + "\nThe council said no meeting with advisers had taken place.\n"
    assert {one.outcome for one in only(told(paper("a.txt", text)).access).cases} == {"offered", "no answer"}


def test_an_ask_for_something_else_is_not_a_like_case() -> None:
    text = REPORT.replace("to demand a morning with the same advisers", "to demand an apology")
    assert {one.outcome for one in only(told(paper("a.txt", text)).access).cases} == {"offered"}


# Whose an answer is

ASKS = """Councils ask for what Penmaen was offered

The harbour minister, Iwan Prydderch, offered the Reform leader of Penmaen County Council, Bronagh Keating, a morning with advisers in his department.

In a letter to Ms Keating, Mr Prydderch wrote: “I would be happy to arrange a morning with the advisers in my department.”

Orrin’s mayor, Jo Hale, wrote to Mr Prydderch on Tuesday: “I ask that Orrin be given a morning with your advisers on the same terms as Penmaen.”

{answer}
"""


def of_hale(answer: str) -> Case:
    made = only(told(paper("a.txt", ASKS.format(answer=answer))).access)
    return next(one for one in made.cases if one.requester == "Jo Hale")


def test_a_refusal_is_nobody_s_but_of_whom_its_own_sentence_names() -> None:
    other = of_hale("The harbour office refused a request from Mount Wraxby last month because “our advisers are busy”, a letter shows.")
    assert (other.outcome, other.reasons, other.working_days) == ("no answer", (), None)
    own = of_hale("The harbour office refused a request from Jo Hale last month because “our advisers are busy”, a letter shows.")
    assert own.outcome == "refused"
    assert [one.words for one in own.reasons] == ["because “our advisers are busy”"]


def test_a_refusal_that_names_nobody_leaves_the_outcome_unknown() -> None:
    assert (
        of_hale("The harbour office refused the request last month because “our advisers are busy”, a letter shows.").outcome == "not known"
    )


@pytest.mark.parametrize(
    "words", ["The harbour fund is shared by 79 council leaders.", "Of the country’s 79 council leaders, 24 are of Reform, almost a third."]
)
def test_a_count_of_others_than_those_who_ask_counts_no_case(words: str) -> None:
    made = only(told(paper("a.txt", f"{REPORT}\n{words}\n")).access)
    assert [one.count for one in made.counted] == [24]
    assert [one.count for one in made.cases][-1] == 20


@pytest.mark.parametrize(
    ("before", "behind", "left"),
    [
        ("", " Joan Pike, leader of Wraxby Council, said: “We would like a morning with the advisers too.”", [4]),
        ("Joan Pike, leader of Wraxby Council, has asked Mr Prydderch for a morning with the advisers. ", "", [5]),
    ],
)
def test_whoever_is_named_behind_five_others_is_one_of_them_and_whoever_is_named_before_is_not(
    before: str, behind: str, left: list[int]
) -> None:
    text = REPORT[: REPORT.index("Now 24")] + f"{before}Five other leaders have asked for the same.{behind}\n"
    made = only(told(paper("a.txt", text)).access)
    assert [one.count for one in made.cases if one.count != 1] == left
    assert any(one.body == "Wraxby Council" for one in made.cases)


def test_who_asked_and_was_refused_got_it_refused() -> None:
    words = "Sam Dale, leader of Wraxby Council, asked Mr Prydderch for a morning with the advisers but was refused by the department."
    made = only(told(paper("a.txt", REPORT[: REPORT.index("Now 24")] + words + "\n")).access)
    assert [(one.body, one.outcome) for one in made.cases if one.body == "Wraxby Council"] == [("Wraxby Council", "refused")]


# A register's purpose

LOAN = (
    REPORT.replace("to arrange a morning with the advisers in my department", "to lend two of the engineers of my department")
    .replace("a morning with advisers in his department", "the loan of two engineers")
    .replace("a morning with the same advisers", "the loan of the same engineers")
)


@pytest.mark.parametrize(
    ("purpose", "outcome", "state"),
    [
        ("Road fund", "no answer", "asked"),
        ("Loan of engineers", "met", "held"),
        ("", "met", "held, for a purpose that is not printed"),
    ],
)
def test_where_people_are_lent_a_row_of_the_register_counts_only_on_a_purpose_of_the_thing_or_on_none(
    purpose: str, outcome: str, state: str
) -> None:
    text = REGISTER.replace("9 March", "19 March").replace("Harbour dues", purpose)
    made = only(told(paper("a.txt", LOAN), paper("r.csv", text, "register")).access)
    thrale = next(one for one in made.cases if one.body in ("Thrale", "Thrale Borough Council"))
    assert (thrale.outcome, thrale.state) == (outcome, state)
    assert len(thrale.beside) == (purpose == "Road fund")


def test_a_body_met_on_another_purpose_is_no_case() -> None:
    text = REGISTER + "Iwan Prydderch,20 March 2021,Nowhere Council,Road fund\n"
    made = only(told(paper("a.txt", LOAN), paper("r.csv", text, "register")).access)
    assert not any(one.body == "Nowhere Council" for one in made.cases)

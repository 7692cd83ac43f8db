"""What a signed declaration watches: like compared with like alone, one threshold for all tests, and no test where there are too few."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.test_access import DAY, REPORT, case, row
from tests.test_access_command import GOOD, ran, refused

from evenhand.core.access import Case, Comparison, Criterion, Likeness, Watch, compare, holm, stratified
from evenhand.core.access.questions import ask_questions
from evenhand.core.values import PartialDate
from evenhand.faces.access.trials import say_tests

OURS, OLD = Watch("party", "A"), PartialDate(2020)


def watching(*watched: Watch) -> Likeness:
    return Likeness("Like councils", "1", "Jo Bell", OLD, (Criterion("type"),), watched=watched)


def waited(one: Case, days: int) -> Case:
    return evolve(one, asked=DAY, answered=DAY, working_days=days)


def office(got: int, missed: int, others_got: int, others_missed: int, **values: str) -> list[Case]:
    """Cases of one type: with party A, then with party B."""
    rows = (("A", "offered", got), ("A", "refused", missed), ("B", "offered", others_got), ("B", "refused", others_missed))
    known = {"type": "county", **values}
    return [case(f"{party}{number} {outcome}", outcome, party=party, **known) for party, outcome, many in rows for number in range(many)]


def weighed(*cases: Case, watched: tuple[Watch, ...] = (OURS,)) -> Comparison:
    return compare(row(*cases), watching(*watched))


def lines(made: Comparison) -> str:
    return "\n".join(say_tests(made, watching(OURS)))


def test_nothing_is_tested_that_was_not_declared() -> None:
    made = weighed(*office(9, 1, 2, 9), watched=())
    assert not made.trials
    assert "one that is chosen once the cases are known shows nothing" in lines(made)


def test_like_is_compared_with_like_and_with_nothing_else() -> None:
    # Every city got it and every city is of party A: by type nothing is left of the difference.
    cities = [case(f"C{number}", "offered", party="A", type="city") for number in range(40)]
    made = weighed(*office(3, 3, 3, 3), *cities)
    (trial,) = made.trials
    assert (trial.own.got, trial.own.cases, trial.others.got, trial.others.cases, trial.alone) == (3, 6, 3, 6, 40)
    assert trial.p > 0.5
    assert not trial.asks


def test_the_p_is_that_of_the_strata_of_cases_alike_in_every_criterion() -> None:
    made = weighed(*office(5, 1, 1, 5), *office(4, 0, 2, 3, type="city"))
    (trial,) = made.trials
    assert (trial.p, trial.least) == stratified([(5, 1, 1, 5), (4, 0, 2, 3)])
    assert trial.way == "exact"


def test_what_is_not_known_is_left_out_and_counted_and_nothing_is_guessed() -> None:
    made = weighed(*office(5, 1, 1, 5), case("X", "offered", type="county"), case("Y", "refused", party="B"), case("rest", "no answer", 30))
    (trial,) = made.trials
    assert trial.not_known == 32
    assert (trial.own.cases, trial.others.cases) == (6, 6)
    assert "of 32 it is not known" in lines(made)


def test_one_whose_outcome_is_not_known_is_in_no_test() -> None:
    (trial,) = weighed(*office(5, 1, 1, 5), *[case(f"N{at}", "not known", party="A", type="county") for at in range(9)]).trials
    assert trial.own.cases == 6


def test_where_all_got_it_there_is_nothing_to_test() -> None:
    assert not weighed(*office(5, 0, 7, 0)).trials


def test_a_difference_that_chance_seldom_makes_raises_a_question_to_whoever_gives() -> None:
    made = weighed(*office(18, 2, 4, 20))
    (trial,) = made.trials
    assert trial.asks
    told = [one.words for one in ask_questions(made) if one.to == "Ann"]
    assert "Why did 18 of 20 with “party: A” get it, and 4 of 24 like cases without?" in told
    assert "a question is asked below; chance is one answer" in lines(made)
    assert not any(word in lines(made).lower() for word in ("favour", "unfair", "discriminat", "guilty", "bias", "score", "significant"))


def test_too_few_to_test_is_said_and_asks_nothing() -> None:
    made = weighed(*office(1, 0, 0, 5))
    (trial,) = made.trials
    assert (trial.too_few, trial.asks, trial.beside) == (True, False, None)
    assert "1 of 1 got it, and 0 of 5 like cases without; the smallest p that this table could give is 0.1667: " in lines(made)
    assert "too few to test, here are the cases" in lines(made)


def test_a_value_that_no_like_case_lacks_is_too_few_to_test() -> None:
    made = weighed(*office(4, 4, 0, 0))
    assert made.trials[0].too_few
    assert "no two like cases, of which one is so and the other is not" in lines(made)


@pytest.mark.parametrize(("side", "asks"), [("more", False), ("less", True), ("either", True)])
def test_the_declaration_says_on_which_side_it_looks(side: str, asks: bool) -> None:
    (trial,) = weighed(*office(2, 18, 20, 4), watched=(Watch("party", "A", side),)).trials  # type: ignore[arg-type]
    assert trial.asks is asks


def test_the_days_to_an_answer_are_tested_among_those_who_were_answered() -> None:
    quick = [waited(case(f"Q{at}", "refused", party="A", type="county"), 2 + at % 2) for at in range(6)]
    slow = [waited(case(f"S{at}", "refused", party="B", type="county"), 9 + at) for at in range(6)]
    silent = [case(f"N{at}", "no answer", party="B", type="county") for at in range(6)]
    (trial,) = (
        one for one in weighed(*quick, *slow, *silent, case("O", "offered", party="B", type="county")).trials if one.about == "answer"
    )
    assert (trial.own.middle, trial.others.middle, trial.own.cases, trial.others.cases) == (2.5, 11.5, 6, 6)
    assert math.isclose(trial.p, 1 / math.comb(12, 6))
    assert trial.asks


def test_all_tests_that_could_tell_something_are_held_to_one_threshold() -> None:
    cases = [waited(one, at % 17) for at, one in enumerate(office(9, 3, 4, 9))]
    watched = (OURS, Watch("party", "B", "less"), Watch("party", "C"))
    made = weighed(*cases, watched=watched)
    able = [trial for trial in made.trials if not trial.too_few]
    assert [trial.beside for trial in able] == list(holm([trial.p for trial in able]))
    assert {trial.tests for trial in made.trials} == {len(able)} == {4}, "party C has nobody, and takes nothing from the others"


def test_draws_are_made_from_the_words_of_the_declaration_which_are_told() -> None:
    cases = [waited(one, at * 7 % 23) for at, one in enumerate(office(10, 10, 10, 10))]
    made = weighed(*cases)
    trial = next(one for one in made.trials if one.about == "answer")
    assert (trial.way, trial.seed) == ("9,999 draws", "Like councils, version 1, 2020")
    assert "The draws are made from the words “Like councils, version 1, 2020” and can be made again." in lines(made)


def test_a_declaration_later_than_the_first_of_the_cases_is_said_to_be() -> None:
    late = evolve(watching(OURS), date=PartialDate(2021, 3, 20))
    cases = [waited(one, 3) for one in office(18, 2, 4, 20)]
    assert compare(row(*cases), late).late
    assert "signed on 20 March 2021, after the first of these cases." in "\n".join(say_tests(compare(row(*cases), late), late))
    assert not weighed(*cases).late


a_case = st.builds(
    lambda outcome, party, kind, days: waited(case("", outcome, party=party, type=kind), days),
    st.sampled_from(("met", "refused", "no answer", "not known")),
    st.sampled_from("AB"),
    st.sampled_from("xy"),
    st.integers(0, 9),
)


@given(st.lists(a_case, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_the_cases_changes_no_test(cases: list[Case], chance: object) -> None:
    turned = list(cases)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert weighed(*cases).trials == weighed(*turned).trials


@given(st.lists(a_case, max_size=12))
def test_a_test_that_could_tell_nothing_says_so_and_no_test_tells_more_than_it_could(cases: list[Case]) -> None:
    for trial in weighed(*cases).trials:
        assert trial.least <= trial.p * (1 + 1e-9)
        assert trial.too_few == (trial.least > 0.05) == (trial.beside is None)
        assert not trial.asks or trial.p <= 0.05


# The files and the command

WATCH = GOOD + "watch:\n- {attribute: control, value: Reform, why: the minister's party}\n"


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("value: Reform", "worth: Reform", "Line 11: The field 'value' is missing here."),
        ("attribute: control", "attribute: region", "'region' is a criterion, in which like cases agree: no test can tell of it."),
        ("value: Reform", "value: Reform, side: up", "'up' is no side; write more (more often, or sooner), less, or either."),
        ("watch:\n", "watch:\n- {attribute: control, value: Reform}\n", "“control: Reform” is watched twice."),
    ],
)
def test_every_mistake_in_what_is_watched_is_named(tmp_path: Path, was: str, now: str, words: str) -> None:
    (tmp_path / "gazette.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "ours.yaml").write_text(WATCH.replace(was, now), encoding="utf-8")
    assert words in " ".join(refused(tmp_path / "gazette.txt", "--likeness", tmp_path / "ours.yaml").split())


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A report, and an office's table of 60 councils of one kind: 24 of Reform, nearly all met in three days, 36 of others, few met."""
    (tmp_path / "affair").mkdir()
    (tmp_path / "affair" / "gazette.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "ours.yaml").write_text(WATCH.replace("2021-03-15", "2020-01-01"), encoding="utf-8")
    rows = ["name,type of body,region,control,outcome,asked,answered"]
    for at in range(60):
        ours = at < 24
        outcome = "met" if (at % 12 if ours else not at % 12) else "refused"
        answered = f"2021-03-{4 + at % 2 if ours else 15 + at % 5:02}"
        rows.append(
            f"Harbour {chr(65 + at % 26)}{at} Council,county council,south,{'Reform' if ours else 'Civic'},{outcome},2021-03-01,{answered}"
        )
    (tmp_path / "table.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_an_office_s_table_with_enough_like_cases_is_tested_in_all_faces(papers: Path) -> None:
    out, page = papers / "out.json", papers / "out.html"
    given = ("--likeness", papers / "ours.yaml", "--requesters", papers / "table.csv", "--json", out, "--html", page)
    shown = ran(papers / "affair", *given)
    told = "control: Reform: 22 of 24 got it, and 3 of 36 like cases without"
    assert told in shown
    assert "Why did 22 of 24 with “control: Reform” get it, and 3 of 36 like cases without?" in shown
    assert told in page.read_text(encoding="utf-8")
    (made,) = json.loads(out.read_text(encoding="utf-8"))["access"]["comparisons"]
    outcome, answer = made["tests"]
    assert (outcome["own"]["got"], outcome["like"]["got"], outcome["asks"], outcome["way"]) == (22, 3, True, "exact")
    assert outcome["least_p"] <= outcome["p"] <= outcome["p_beside_the_others"] < 1e-8
    assert (answer["about"], answer["own"]["middle_wait"], answer["seed"]) == ("answer", 3.5, "Like councils, version 1, 2020-01-01")
    assert made["declared_late"] is False


def test_the_order_is_cases_what_separates_the_recorded_reason_tests_questions(papers: Path) -> None:
    head = "name,type of body,region,control,reason\n"
    known = "Penmaen County Council,county council,south,Reform,a new act\nWraxby,county council,south,Civic,\n"
    (papers / "table.csv").write_text(head + known, encoding="utf-8")
    shown = ran(papers / "affair", "--likeness", papers / "ours.yaml", "--requesters", papers / "table.csv")
    parts = (
        "  – ",
        "what separates them",
        "A reason is recorded for 1 of 1",
        "what a test could show",
        "control: Reform: 1 of 1",
        "questions:",
    )
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


def test_a_watched_value_that_nobody_has_is_said_plainly(papers: Path) -> None:
    (papers / "ours.yaml").write_text(WATCH.replace("value: Reform", "value: Reforn"), encoding="utf-8")
    shown = ran(papers / "affair", "--likeness", papers / "ours.yaml", "--requesters", papers / "table.csv")
    assert "The declaration watches “control: Reforn”, which neither the papers nor the table of requesters tell of anybody." in shown

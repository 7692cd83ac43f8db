"""What papers raise under a code: the rules in question, the words on both sides, whose they are, and the version of the day."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from attrs import evolve
from bench.gold import load
from bench.reviewed import paper_of
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.test_conduct_codes import OWN, shipped
from tests.test_house import headings_below
from typer.testing import CliRunner

from evenhand.cli.conduct import app
from evenhand.core.conduct import OUTCOMES, SETTLES, Asked, Assessment, ConductRow, Finding, TermState, engaged_by
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate
from evenhand.faces.conduct.words import say_acted, say_raised
from evenhand.intake.codes import read_code, shipped_codes

ROOT = Path(__file__).resolve().parent.parent
CODES = shipped_codes()
DAY = PartialDate(2021, 3, 12)
TAGS = {
    "separate-roles": "SEP", "facilities": "FAC", "property": "PROP", "party-material": "MAT", "government-resources": "RES",
    "civil-service-impartiality": "IMP", "own-constituency-decisions": "CONDEC", "constituents-views": "VIEW",
    "collective-responsibility": "COLL", "private-interests": "CONF", "gifts": "GIFT", "outside-meetings": "MEET",
    "truth-to-parliament": "TRUTH", "openness": "OPEN", "appointments-after-office": "APPT", "law": "LAW", "courtesy": "BULLY",
}  # fmt: skip

REPORT = """Minister accused over letter to his council

The harbour minister, Iwan Prydderch, has been accused of breaching the ministerial code.

In a letter to council leader Bronagh Keating, sent as MP for Penmaen on 3 March 2021, he wrote: “I would be happy to put you in touch with advisers in my department.”

Tomos Strang, the opposition leader, said: “He broke the ministerial code by offering civil servants to help his own constituency. No such invitation has come to any other council.”

A spokeswoman for Mr Prydderch said: “He wrote purely as a local MP. Ministers regularly talk to councils of every colour.”

The code says that facilities “should not generally be used for party or constituency activities”.

Ms Keating replied that she had “worked hard to help the party to a majority in Penmaen”.
"""


def told(*texts: str, asked: Asked | None = None, day: PartialDate | None = DAY) -> Review:
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=day) for at, text in enumerate(texts)]
    return compose("an affair", papers, [read(paper) for paper in papers], asked=asked or Asked(CODES))


def raised(review: Review, kind: str = "allegation") -> ConductRow:
    found = [row for row in review.conduct if row.kind == kind]
    assert len(found) == 1, [(row.kind, row.code, row.about) for row in review.conduct]
    return found[0]


def rule(row: ConductRow, fragment: str, sense: str | None = None) -> Assessment:
    return next(
        one for version in row.versions for one in version.rules if one.fragment.id == fragment and sense in (None, one.construction.id)
    )


def term(row: ConductRow, fragment: str, name: str) -> TermState:
    return next(state for state in rule(row, fragment).states if state.term.id == name)


def kinds(review: Review, state: TermState, supports: bool) -> set[tuple[str, str]]:
    """The kind and the words of each piece of evidence on one side."""
    return {
        (item.kind, review.words(item.place.paper, item.place.start, item.place.end))
        for item in state.evidence
        if item.place is not None and item.supports == supports
    }


# Who is meant, what is in question


def test_the_rules_that_a_charge_and_a_quotation_speak_of_are_in_question() -> None:
    row = raised(told(REPORT))
    assert (row.about, row.code) == ("Iwan Prydderch", "uk-ministerial-code")
    assert {one.fragment.id for version in row.versions for one in version.rules} == {"separate-roles", "facilities"}


def test_the_version_is_that_of_the_day_of_the_letter() -> None:
    row = raised(told(REPORT))
    assert (row.acted, row.acted_why, [version.version for version in row.versions]) == (PartialDate(2021, 3, 3), "a letter", ["2019-08"])


def test_the_day_that_somebody_gives_counts_before_the_letter() -> None:
    row = raised(told(REPORT, asked=Asked(CODES, acted=PartialDate(2015, 11, 1))))
    assert (row.acted_why, [version.version for version in row.versions]) == ("given", ["2015-10"])


def test_where_the_day_is_not_given_each_version_of_the_year_before_is_shown() -> None:
    undated = REPORT.replace(" on 3 March 2021", "")
    row = raised(told(undated, day=PartialDate(2015, 11, 12)))
    assert (row.acted_why, [version.version for version in row.versions]) == ("before it was told", ["2010-05", "2015-10"])


SPOKEN = """Minister accused over rally

The harbour minister, Iwan Prydderch, has been accused of breaching the ministerial code{charge}.

{act}

Tomos Strang, the opposition leader, said on 12 April 2021: “He broke the ministerial code.”

In a statement on 14 April 2021 Mr Prydderch said: “I spoke purely as a local MP.”
"""
SPEECH = "In a speech at Penmaen on 3 October 2015 Mr Prydderch said: “Advisers in my department will help you, and nobody else.”"
MEETING = "Mr Prydderch met the owners of the dock on 3 October 2015, with advisers of his department beside him."


@pytest.mark.parametrize(
    ("act", "charge", "why", "versions"),
    [
        (SPEECH, "", "a speech", ["2010-05"]),
        (MEETING, "", "a meeting", ["2010-05"]),
        (MEETING, " at a meeting", "a meeting", ["2010-05"]),
        ("The dock closed.", " by using advisers of his department on 3 October 2015", "a charge", ["2010-05"]),
        # Of acts on two days nobody knows which is meant; a defence is a statement too; and a day to come is that of no act.
        (
            SPEECH + "\n\n" + MEETING.replace("3 October", "4 November"),
            "",
            "before it was told",
            ["2010-05", "2015-10", "2016-12", "2018-01", "2019-08"],
        ),
        ("The dock closed on 3 October 2015.", "", "before it was told", None),
        (MEETING.replace("met", "will meet").replace("2015", "2022"), "", "before it was told", None),
    ],
)
def test_the_day_of_one_speech_or_meeting_is_that_of_the_act(act: str, charge: str, why: str, versions: list[str] | None) -> None:
    row = raised(told(SPOKEN.format(act=act, charge=charge), day=PartialDate(2021, 4, 20)))
    assert row.acted_why == why
    assert versions is None or [version.version for version in row.versions] == versions


def test_where_a_charge_names_a_speech_the_day_of_a_letter_is_not_that_of_the_act() -> None:
    letter = "In a letter to Ms Keating, sent on 3 March 2021, Mr Prydderch wrote: “I would be happy to help.”\n\n" + SPEECH
    assert raised(told(SPOKEN.format(act=letter, charge=" in a speech"))).acted_why == "a speech"
    assert raised(told(SPOKEN.format(act=letter, charge=""))).acted_why == "a letter"


def test_the_accuser_s_own_letter_and_a_register_of_meetings_are_no_act_of_whoever_is_accused() -> None:
    asks = "Mr Strang has written to the Cabinet Secretary to ask him to rule whether Mr Prydderch broke the ministerial code."
    report = Paper("a.txt", ("a.txt",), "", "text", SPOKEN.format(act=MEETING + "\n\n" + asks, charge=""), published=DAY)
    rows = "Minister,Date,Name of organisation or individual,Purpose of meeting\nIwan Prydderch,1 April 2019,Dock Owners,Dues\n"
    register = Paper("r.csv", ("r.csv",), "", "csv", rows, kind="register")
    papers = [report, register]
    row = raised(compose("an affair", papers, [read(paper) for paper in papers], asked=Asked(CODES)))
    assert (row.acted_why, row.acted) == ("a meeting", PartialDate(2015, 10, 3))


def test_of_letters_of_several_days_none_is_said_to_be_the_act() -> None:
    two = REPORT + "\nIn a letter to Mr Strang on 5 May 2020, Mr Prydderch wrote that he was glad.\n"
    row = raised(told(two))
    assert (row.acted_why, str(row.acted)) == ("several letters", "2021-03-03")
    assert say_acted(row) == "The act is in one of several letters, the last of 3 March 2021."


def test_nobody_is_taken_for_the_one_whom_he_himself_charges() -> None:
    text = REPORT[: REPORT.index("Tomos")].replace("has been accused of breaching the ministerial code", "was at home")
    text += "Tomos Strang, the health minister, asked whether the ministerial code had been broken.\n"
    assert raised(told(text)).about == "Iwan Prydderch"


def test_an_act_that_nobody_alleged_is_a_question_and_never_an_allegation() -> None:
    review = told(REPORT)
    row = raised(review, "question")
    assert (row.about, row.code, row.by, row.charges) == ("Bronagh Keating", "lga-model-councillor-code", (), ())
    assert [review.words(place.paper, place.start, place.end) for place in row.acts] == ["worked hard to help the party"]


def test_a_version_that_did_not_hold_on_the_day_is_shown_as_such() -> None:
    row = raised(told(REPORT, asked=Asked(CODES, acted=PartialDate(2015, 3, 3))), "question")
    assert [(version.version, version.in_force) for version in row.versions] == [("2020-12", False)]


def test_no_code_is_looked_into_that_no_paper_names() -> None:
    assert told(REPORT.replace("ministerial code", "law").replace("The code", "The statute")).conduct == ()


def test_a_code_that_is_given_is_looked_into_whether_or_not_it_is_named() -> None:
    own = read_code(OWN.encode())
    paper = "Councillor Bronagh Keating broke the rules, Tomos Strang said. Ms Keating used council officers for a party leaflet."
    assert [row.code for row in told(paper, asked=Asked((own,), given=frozenset(("our-code",)))).conduct] == ["our-code"]
    assert told(paper, asked=Asked((own,))).conduct == ()


# Evidence


def test_words_of_a_letter_are_a_document_and_words_of_a_party_an_assertion() -> None:
    review = told(REPORT)
    state = term(raised(review), "separate-roles", "office-lent")
    assert ("document", "touch with advisers in my department") in kinds(review, state, True)
    assert ("assertion", "civil servants") in kinds(review, state, True)
    assert state.state == "not judged"


def test_the_defence_is_evidence_against_and_what_it_grants_an_admission() -> None:
    review = told(REPORT)
    row = raised(review)
    assert ("admission", "as a local MP") in kinds(review, term(row, "separate-roles", "as-member"), True)
    assert ("assertion", "purely as a local MP") in kinds(review, term(row, "separate-roles", "roles-mixed"), False)
    assert term(row, "facilities", "open-to-all").state == "contested"


def test_words_of_the_code_itself_are_no_evidence() -> None:
    review = told(REPORT)
    places = {item.place for rows in raised(review).versions for one in rows.rules for state in one.states for item in state.evidence}
    at = REPORT.index("party or constituency activities")
    assert all(place is not None and not place.start <= at < place.end for place in places)


def test_nobody_makes_an_admission_in_a_charge_against_themselves() -> None:
    review = told(REPORT + "\nMr Prydderch was last night fighting claims that he used Whitehall staff to do his constituency work.\n")
    assert term(raised(review), "facilities", "used").state in ("not known", "asserted, not shown")


@pytest.mark.parametrize(
    "words",
    [
        "No official time was used",
        "I did not use official time",
        "I never used any official time",
        "I wrote it without official time",
        "I didn’t use official time",
        "Official time was not used",
    ],
)
def test_words_that_deny_are_never_an_admission(words: str) -> None:
    review = told(REPORT + f"\n“{words},” Mr Prydderch said.\n")
    state = term(raised(review), "facilities", "public-facility")
    assert {kind for kind, said in kinds(review, state, False) if said.lower() == "official time"} == {"assertion"}
    assert not [said for _, said in kinds(review, state, True) if said.lower() == "official time"]


@pytest.mark.parametrize("words", ["I do not regret it, and official time was used", "It was not only official time I used"])
def test_words_that_grant_beside_a_negation_stay_an_admission(words: str) -> None:
    review = told(REPORT + f"\n“{words},” Mr Prydderch said.\n")
    assert ("admission", "official time") in kinds(review, term(raised(review), "facilities", "public-facility"), True)


def test_nothing_is_ruled_where_nobody_has_found_anything() -> None:
    outcomes = {one.outcome for row in told(REPORT).conduct for version in row.versions for one in version.rules}
    assert outcomes == {"cannot be said"}


def test_findings_of_a_named_person_are_what_an_outcome_rests_on() -> None:
    found = tuple(
        Finding(name, value, "Owen Marsh", "adviser", "heard both sides")
        for name, value in (("private-purpose", True), ("open-to-all", False), ("residence-own-cost", False), ("used", False))
    )
    row = raised(told(REPORT, asked=Asked(CODES, found)))
    assert rule(row, "facilities", "offer-counts").outcome == "met"
    assert rule(row, "facilities", "use-only").outcome == "not met"
    assert rule(row, "separate-roles").outcome == "cannot be said"


def test_what_is_supposed_is_shown_beside_and_changes_nothing() -> None:
    (version,) = raised(told(REPORT, asked=Asked(CODES, supposed=(Finding("office-lent", True, ""),)))).versions
    at = next(number for number, one in enumerate(version.rules) if one.fragment.id == "separate-roles")
    assert (version.rules[at].outcome, version.supposed[at].outcome) == ("cannot be said", "met")


# The rule as it is printed


def test_how_strictly_a_rule_is_printed_is_held_against_each_version() -> None:
    (cited,) = raised(told(REPORT)).cited
    assert (cited.fragment, cited.force) == ("facilities", "should generally")
    assert "2010-05" in cited.differs
    assert "2015-10" in cited.agrees


@pytest.mark.parametrize(
    ("official", "said"),
    [
        ("These facilities should not generally be used for party or constituency activities.", "word for word"),
        ("These facilities should not be used for party or constituency activities.", "differs"),
        ("Ministers keep proper records of all their meetings.", "not found"),
    ],
)
def test_a_quotation_of_the_rule_is_compared_with_the_official_text(official: str, said: str) -> None:
    quoting = REPORT.replace("facilities “should not generally be used for", "“facilities should not generally be used for")
    papers = [Paper("0.txt", ("0.txt",), "", "text", quoting, published=PartialDate(2021, 3, 12))]
    text = Paper("code.txt", ("code.txt",), "", "text", f"The code.\n\n{official}\n\nThe end.\n", kind="code")
    review = compose("an affair", [*papers, text], [read(papers[0])], asked=Asked(CODES))
    (cited,) = raised(review).cited
    assert cited.official == said
    assert (cited.official_place is None) == (said == "not found")
    if said == "word for word":
        assert cited.official_place is not None
        place = cited.official_place
        assert review.words(place.paper, place.start, place.end) == official.removeprefix("These ").rstrip(".")


# Laws


@tried(25)
@given(st.permutations(REPORT.strip().split("\n\n")))
def test_every_place_verifies_in_whatever_order_the_paragraphs_stand(paragraphs: list[str]) -> None:
    review = told("\n\n".join(paragraphs))
    for row in review.conduct:
        for place in (*row.charges, *row.defences, *row.acts, *(one.place for one in row.cited)):
            assert review.words(place.paper, place.start, place.end).strip()
        for state in (state for version in row.versions for one in version.rules for state in one.states):
            assert all(item.place and review.words(item.place.paper, item.place.start, item.place.end).strip() for item in state.evidence)


def test_swapping_the_names_of_the_parties_changes_no_state() -> None:
    swapped = REPORT.replace("Iwan Prydderch", "X").replace("Mr Prydderch", "Mr X").replace("Tomos Strang", "Iwan Prydderch")
    swapped = swapped.replace("Mr X", "Mr Strang").replace("X", "Tomos Strang")

    def states(review: Review) -> dict[str, str]:
        return {state.term.id: state.state for one in raised(review).versions[0].rules for state in one.states}

    assert raised(told(swapped)).about == "Tomos Strang"
    assert states(told(swapped)) == states(told(REPORT))


def test_the_order_of_papers_changes_nothing() -> None:
    parts = [f"{part}\n" for part in REPORT.strip().split("\n\n")]
    one, other = "\n".join(parts[:4]), "\n".join([parts[1], *parts[4:]])
    papers = [
        Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2021, 3, 12)) for at, text in enumerate((one, other))
    ]
    made = [compose("x", row, [read(paper) for paper in row], asked=Asked(CODES)).conduct for row in (papers, papers[::-1])]
    assert made[0] == made[1]
    assert made[0]


# Past cases, told in a sentence of our own


def cases() -> list[dict]:  # type: ignore[type-arg]
    return list(yaml.safe_load((ROOT / "tests" / "conduct" / "cases.yaml").read_text(encoding="utf-8")))


def engaged(case: dict) -> list[str]:  # type: ignore[type-arg]
    code = shipped("uk-ministerial-code")
    return [TAGS[name] for name in engaged_by(case["facts"], code, code.versions[-1])]


@pytest.mark.parametrize("case", [case for case in cases() if case["sure"]], ids=lambda case: f"case {case['case']}")
def test_a_past_case_engages_each_rule_that_its_source_names_and_two_more_at_most(case: dict) -> None:  # type: ignore[type-arg]
    found = engaged(case)
    assert set(case["sure"]) <= set(found)
    assert len(set(found) - set(case["sure"])) <= 2


def test_the_other_past_cases_are_read_and_what_comes_out_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    others = [case for case in cases() if not case["sure"]]
    rows = [(set(engaged(case)), set(case["also"])) for case in others]
    right, found, wanted = (
        sum(map(len, counted)) for counted in ([one & other for one, other in rows], [one for one, _ in rows], [other for _, other in rows])
    )
    with capsys.disabled():
        print(f"\n[conduct] {len(others)} other past cases: precision {right}/{found}, recall {right}/{wanted}", end="")
    assert len(others) == 15
    assert right / found >= 0.8


# The command line and the page


def test_papers_are_assessed_on_the_command_line(tmp_path: Path) -> None:
    paper, findings, out = tmp_path / "report.txt", tmp_path / "found.yaml", tmp_path / "out.json"
    paper.write_text(REPORT, encoding="utf-8")
    findings.write_text(
        "findings:\n- {term: office-lent, value: yes, person: Jo Bell, reasons: The offer speaks for itself.}\n", encoding="utf-8"
    )
    html = tmp_path / "out.html"
    done = CliRunner().invoke(
        app, ["assess", str(paper), "--findings", str(findings), "--what-if", "used=no", "--json", str(out), "--html", str(html)]
    )
    assert done.exit_code == 0, done.output
    assert "found by Jo Bell" in done.output
    assert "if what is supposed were found: On these findings the test is not met" in " ".join(done.output.split())
    written = json.loads(out.read_text(encoding="utf-8"))["conduct"]
    clause = next(one for row in written for version in row["versions"] for one in version["clauses"] if one["id"] == "separate-roles")
    assert [sense["outcome"] for sense in clause["senses"]] == ["met"]
    assert "Under the code" in html.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--what-if", "used"], "should be TERM=yes or TERM=no"),
        (["--what-if", "usd=yes"], "Did you mean 'used'?"),
        (["--acted", "soon"], "--acted: 'soon' is not a date"),
        (["--findings", "nowhere.yaml"], "cannot be opened"),
    ],
)
def test_what_cannot_be_is_refused_in_words(tmp_path: Path, options: list[str], words: str) -> None:
    paper = tmp_path / "report.txt"
    paper.write_text(REPORT, encoding="utf-8")
    done = CliRunner().invoke(app, ["assess", str(paper), *options])
    assert done.exit_code == 2
    assert words in done.output


# The example affair


def test_the_example_affair_raises_two_rules_and_rules_on_nothing() -> None:
    (affair,) = load("example")
    papers = [paper_of(report) for report in affair.reports]
    row = raised(compose("example", papers, [read(paper) for paper in papers], asked=Asked(CODES)))
    assert {one.fragment.id for version in row.versions for one in version.rules} == {"separate-roles", "facilities"}
    assert {one.outcome for version in row.versions for one in version.rules} == {"cannot be said"}


def test_every_kind_state_and_outcome_has_its_heading() -> None:
    page = ROOT / "docs" / "reference" / "proposals.md"
    review = told(REPORT)
    states = {state.state for row in review.conduct for version in row.versions for one in version.rules for state in one.states}
    kinds_held = {
        item.kind
        for row in review.conduct
        for version in row.versions
        for one in version.rules
        for state in one.states
        for item in state.evidence
    }
    assert headings_below(page, "Outcomes") == set(OUTCOMES)
    assert states <= headings_below(page, "States of a term")
    assert headings_below(page, "Kinds of evidence") == SETTLES | {"assertion"} >= kinds_held
    assert {row.kind for row in review.conduct} == headings_below(page, "Kinds of row")


# Papers of another country

ABROAD = """Minister accused over letter to shire

Roads Minister Corinne Vale has been accused of breaching the ministerial code.

Labor's Rod Pike said: “She broke the ministerial code by offering department staff to her own electorate.” The shire's pool costs $53,000 a year, Cr Anh Lowe said.

The Premier said Ms Vale had his full confidence. “I wrote as a local member,” Ms Vale said.
"""


def test_a_code_of_another_country_is_not_applied_unless_it_is_given() -> None:
    row = raised(told(ABROAD))
    assert (row.about, row.code, row.versions) == ("Corinne Vale", "", ())
    assert row.title == "ministerial code of this country, which is not held: give it with --code"
    assert say_raised(row) == "a code that is not held: use --code"
    assert raised(told(ABROAD, asked=Asked(CODES, given=frozenset(("uk-ministerial-code",))))).code == "uk-ministerial-code"
    assert raised(told(ABROAD.replace("$53,000", "£53,000"))).code == "uk-ministerial-code"
    assert raised(told(ABROAD.replace("$53,000", "dear"))).code == "uk-ministerial-code"


def test_an_own_code_of_the_country_of_the_papers_is_applied() -> None:
    own = evolve(next(code for code in CODES if code.id == "uk-ministerial-code"), id="ours", country="AU")
    assert raised(told(ABROAD, asked=Asked((*CODES, own), given=frozenset(("ours",))))).code == "ours"


def test_a_row_without_a_rule_says_so() -> None:
    row = evolve(raised(told(REPORT)), versions=tuple(evolve(one, rules=()) for one in raised(told(REPORT)).versions))
    assert say_raised(row) == "no rule that is held seems to be in question"

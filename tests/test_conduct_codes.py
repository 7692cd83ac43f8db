"""Codes as files: those that are shipped, an office's own, every mistake named with its line, and versions compared."""

# A record is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.schemas import faults_of_form
from typer.testing import CliRunner

from evenhand.cli.conduct import app
from evenhand.core.conduct import Code, Finding, assess, terms_of
from evenhand.core.conduct.versions import compare_versions
from evenhand.core.values import PartialDate
from evenhand.desk.conduct import hold_codes
from evenhand.faces.conduct.codes import show_version
from evenhand.intake.codes import check_code, read_code, read_findings, shipped_codes
from evenhand.intake.sources import BadFileError

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = sorted(entry.name for entry in (files("evenhand") / "codes").iterdir())

OWN = """\
id: our-code
title: Code of Conduct of Calder Vale Council
country: GB
called: [code of conduct]
terms:
  is-member: {kind: fact, ask: "Was {who} a councillor?", if_yes: yes he was, if_no: no, cues: [councillor], shown_by: [post]}
  staff-used: {kind: fact, ask: "Was council staff used?", if_yes: it was, if_no: it was not, cues: ["council staff|officers"]}
  for-party: {kind: judgement, ask: "Was it for a party?", if_yes: it was, if_no: it was not}
versions:
- id: "2019"
  in_force_from: 2019-05-01
  in_force_until: 2021-04-30
  fragments:
  - {id: resources, title: Use of resources, paraphrase: Staff is not used for a party., force: must, scope: [is-member], test: [staff-used, for-party], source: part 5}
- id: "2021"
  in_force_from: 2021-05-01
  like: "2019"
"""


def shipped(name: str) -> Code:
    return next(code for code in shipped_codes() if code.id == name)


def mistakes(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.words) for one in check_code(text.encode()).mistakes]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_code_has_no_mistake_and_fits_the_published_schema(name: str) -> None:
    data = (files("evenhand") / "codes" / name).read_bytes()
    assert check_code(data, name).mistakes == ()
    assert faults_of_form(yaml.load(data, Loader=yaml.BaseLoader), "code") == []


def test_what_was_not_read_is_marked_in_every_shipped_version() -> None:
    code = shipped("uk-ministerial-code")
    unread = {version.id: {one.id for one in version.fragments if not one.verified} for version in code.versions}
    assert unread["2016-12"] == {one.id for one in code.version("2016-12").fragments}
    assert {"facilities", "separate-roles"} <= unread["2024-11"]
    assert not {"facilities", "separate-roles"} & unread["2015-10"]


def test_the_code_of_the_day_of_the_act_is_the_one_that_was_in_force() -> None:
    code = shipped("uk-ministerial-code")

    def at(day: PartialDate) -> list[str]:
        return [version.id for version in code.versions_at(day, day)]

    assert at(PartialDate(2015, 9, 14)) == ["2010-05"]
    assert at(PartialDate(2015, 10, 15)) == ["2015-10"]
    assert at(PartialDate(2015, 10)) == ["2010-05", "2015-10"]
    assert at(PartialDate(2004)) == []


def test_no_two_versions_of_a_shipped_code_hold_on_one_day() -> None:
    for code in shipped_codes():
        for one, other in zip(code.versions, code.versions[1:], strict=False):
            assert one.end is not None
            assert one.end.last_day() < other.start.last_day()


def test_the_rule_on_facilities_went_from_flat_to_open_to_exceptions() -> None:
    code = shipped("uk-ministerial-code")
    changes = {(one.fragment, one.about): (one.was, one.now) for one in compare_versions(code.version("2010-05"), code.version("2015-10"))}
    assert changes["facilities", "force"] == ("should", "should generally")
    assert "open to all alike" in changes["facilities", "exceptions"][1]


def test_the_same_findings_meet_the_older_rule_and_not_the_newer() -> None:
    code = shipped("uk-ministerial-code")
    terms = ("is-minister", "public-facility", "used", "private-purpose", "official-business", "open-to-all")
    found = [Finding(term, True, "Jo Bell") for term in terms] + [Finding("residence-own-cost", False, "Jo Bell")]
    outcomes = {
        version: {row.outcome for row in assess(code, code.version(version), (), found) if row.fragment.id == "facilities"}
        for version in ("2010-05", "2015-10")
    }
    assert outcomes == {"2010-05": {"met"}, "2015-10": {"not met"}}


def test_principles_carry_no_test_and_support_senses_of_other_rules() -> None:
    principles = shipped("seven-principles")
    ids = {one.id for one in principles.versions[0].fragments}
    assert len(ids) == 7
    assert all(not one.constructions for one in principles.versions[0].fragments)
    for code in shipped_codes():
        for version in code.versions:
            for fragment in version.fragments:
                assert {name for sense in fragment.constructions for name in sense.supported_by} <= ids


def test_every_judgement_of_a_shipped_code_is_a_question_and_every_rule_names_its_source() -> None:
    for code in shipped_codes():
        assert all(term.ask.endswith("?") for term in code.terms)
        for version in code.versions:
            for fragment in version.fragments:
                assert fragment.source
                assert all(terms_of(sense.test) for sense in fragment.constructions)


def test_an_office_writes_its_own_code_in_a_file() -> None:
    code = read_code(OWN.encode())
    assert [(version.id, [one.verified for one in version.fragments]) for version in code.versions] == [("2019", [True]), ("2021", [False])]
    assert "taken over from the version 2019" in code.versions[1].fragments[0].source
    assert faults_of_form(yaml.load(OWN, Loader=yaml.BaseLoader), "code") == []


def test_a_code_of_ones_own_takes_the_place_of_the_shipped_one_with_its_id(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(OWN.replace("our-code", "lga-model-councillor-code"), encoding="utf-8")
    held = {code.id: code.title for code in hold_codes([str(own)]).codes}
    assert held["lga-model-councillor-code"] == "Code of Conduct of Calder Vale Council"
    assert len(held) == len(SHIPPED)


@pytest.mark.parametrize(
    ("was", "now", "line", "words"),
    [
        ("force: must", "force: shall", 14, "'force' is 'shall'; it should be one of: must, should, should generally, may."),
        ("test: [staff-used, for-party]", "test: [staff, for-party]", 14, "There is no term 'staff'. Add it to 'terms', or mend its name."),
        ("test: [staff-used, for-party], ", "", 14, "A rule needs a 'test', or 'constructions' that hold one each."),
        ("test: [staff-used", "test: {none: [staff-used]}, cited_as: [x", 14, "A condition is the name of a term, a list, or one of 'all', 'any' and 'not'"),
        ("paraphrase:", "parafrase:", 14, "There is no field 'parafrase' here. Did you mean 'paraphrase'?"),
        ("kind: judgement", "kind: opinion", 8, "'kind' is 'opinion'; it should be one of: fact, judgement."),
        ("2019-05-01", "May 2019", 11, "'May 2019' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY."),
        ("  in_force_until: 2021-04-30\n", "", 14, "The version before, '2019', does not end before this one begins."),
        ('like: "2019"', 'like: "2018"', 17, "'like' names the version '2018', but no earlier version has that id."),
        ("shown_by: [post]", "shown_by: [rumour]", 6, "'shown_by' holds 'rumour'; each should be one of: post, offer, means, held."),
        ("called: [code of conduct]", "called: {a: b}", 4, "'called' should be a list of words."),
        ("test: [staff-used, for-party]", "test: []", 14, "This condition holds nothing, so nobody could say whether it is met. Name a term in it, or leave it out."),
        ("test: [staff-used, for-party]", "test: {all: []}", 14, "This condition holds nothing"),
        ("test: [staff-used, for-party]", "test: {not: }", 14, "This condition holds nothing"),
        ("test: [staff-used, for-party]", "constructions: [{id: a, says: s, test: [staff-used]}, {id: a, says: s, test: [for-party]}]", 14, "The sense 'a' stands twice in this rule. Give each its own id."),
        ("source: part 5", "source: part 5, unless: [{id: a, when: [for-party], says: s, source: s}, {id: a, when: [for-party], says: s, source: s}]", 14, "The exception 'a' stands twice in this rule."),
        ('- id: "2021"', '- id: "2019"', 15, "The version '2019' stands here a second time. Give each its own id."),
        ("id: our-code", "id: our@code", 1, "The id 'our@code' should be letters, digits, full stops, dashes and underscores, such as our-code."),
        ('- id: "2021"', '- id: "a b"', 15, "The id 'a b' should be letters, digits"),
        ('"council staff|officers"', '"...", "staff"', 7, "The cue '...' lacks a word, alone or beside '|' or '...'"),
        ('"council staff|officers"', '"council staff|"', 7, "The cue 'council staff|' lacks a word"),
        ('  like: "2019"\n', "", 15, "This version has no rule. Write its 'fragments', or name the version that it is 'like'."),
        (OWN[OWN.index("versions:"):], "versions: []\n", 9, "There is no version here, and so no rule."),
        ("title: Code of Conduct of Calder Vale Council\n", "", 1, "The field 'title' is missing here."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_to_do(was: str, now: str, line: int, words: str) -> None:
    assert was in OWN
    told = mistakes(OWN.replace(was, now, 1))
    assert any(at == line and said.startswith(words) for at, said in told), told


def test_a_principle_that_carries_a_test_is_a_mistake() -> None:
    assert "cannot carry a test" in mistakes(OWN.replace("called:", "principles: yes\ncalled:"))[0][1]


def test_a_finding_is_signed_by_a_person_with_reasons() -> None:
    with pytest.raises(BadFileError, match="'person' is missing"):
        read_findings(b"findings:\n- {term: used, value: no, reasons: none held}\n")
    found = read_findings(
        b"findings:\n- {term: used, value: no, person: Jo Bell, role: clerk, day: 2015-12-01, reasons: No meeting was held.}\n"
    )
    assert found == (Finding("used", False, "Jo Bell", "clerk", "No meeting was held.", PartialDate(2015, 12, 1)),)


@tried(60)
@given(st.integers(0, len(OWN) - 1), st.integers(0, 30), st.text(max_size=12))
def test_any_file_is_read_or_refused_in_words(at: int, cut: int, put: str) -> None:
    text = OWN[:at] + put + OWN[at + cut :]
    try:
        checked = check_code(text.encode("utf-8", "replace"))
    except BadFileError:
        return
    assert all(one.line >= 1 and one.words for one in checked.mistakes)


def test_codes_are_listed_shown_compared_and_checked_on_the_command_line(tmp_path: Path) -> None:
    run = CliRunner()
    assert "uk-ministerial-code" in run.invoke(app, ["codes"]).output
    shown = run.invoke(app, ["codes", "show", "uk-ministerial-code@2024-11"]).output
    assert "[NOT VERIFIED]" in shown
    assert "should generally" in run.invoke(app, ["codes", "diff", "uk-ministerial-code@2010-05", "uk-ministerial-code@2015-10"]).output
    own = tmp_path / "own.yaml"
    own.write_text(OWN.replace("force: must", "force: shall"), encoding="utf-8")
    checked = run.invoke(app, ["codes", "check", str(own)])
    assert checked.exit_code == 1
    assert "own.yaml, line 14: 'force' is 'shall'" in checked.output
    assert run.invoke(app, ["codes", "show", "no-such-code"]).exit_code == 2
    two = run.invoke(app, ["codes", "diff", "seven-principles", "uk-ministerial-code@2015-10"])
    assert (two.exit_code, "are of two codes" in two.output) == (2, True)
    none = run.invoke(app, ["codes", "check"])
    assert (none.exit_code, "There is no file to check. Write: evenhand codes check FILE" in none.output) == (2, True)


@pytest.mark.parametrize("braces", ["{x}", "{", "{0}", "{who.__class__}", "{who:>999999999999}"])
def test_braces_that_stand_for_nothing_are_named_and_a_code_with_them_is_still_shown(braces: str) -> None:
    text = OWN.replace("Was {who} a councillor?", f"Was {{who}} or {braces} one?")
    assert [line for line, words in mistakes(text) if "only {who} stands for the person" in words] == [6]
    code = check_code(text.encode()).code
    assert any(f"Was the person or {braces} one?" in line for line in show_version(code, code.versions[0]))

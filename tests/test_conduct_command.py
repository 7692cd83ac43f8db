"""Codes and findings on the command line: which code is meant, what bears on nothing, and the same on screen, page and in JSON."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from tests.test_conduct_codes import OWN
from tests.test_conduct_papers import REPORT
from typer.testing import CliRunner

from evenhand.cli.conduct import app
from evenhand.cli.drafts import app as drafts_app


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "papers" / "report.txt"
    made.parent.mkdir()
    made.write_text(REPORT, encoding="utf-8")
    return made


def written(tmp_path: Path, name: str, text: str) -> str:
    made = tmp_path / name
    made.write_text(text, encoding="utf-8")
    return str(made)


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def assessed(paper: Path, *options: object) -> tuple[str, str, dict[str, Any]]:
    """The screen, the page and the JSON of one command."""
    page, data = paper.parent.parent / "out.html", paper.parent.parent / "out.json"
    done = run("assess", paper, *options, "--html", page, "--json", data)
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split()), page.read_text(encoding="utf-8"), json.loads(data.read_text(encoding="utf-8"))


# What bears on nothing

PASSED = "findings:\n- {term: %s, value: yes, person: Jo Bell, reasons: It is so.%s}\n"


def test_a_finding_or_a_supposition_that_bears_on_no_rule_in_question_is_named_on_every_face(tmp_path: Path, paper: Path) -> None:
    found = written(tmp_path, "found.yaml", PASSED % ("gift-taken", ""))
    screen, page, data = assessed(paper, "--findings", found, "--what-if", "gift-taken=no")
    for words in ("Jo Bell found gift-taken: yes", "Supposed was gift-taken: no"):
        said = f"{words}. No rule in question here turns on it, so it changes nothing."
        assert said in screen
        assert said in page
    assert [(one["term"], one["value"], one["person"]) for one in data["idle_findings"]] == [
        ("gift-taken", True, "Jo Bell"),
        ("gift-taken", False, None),
    ]


def test_what_bears_on_a_rule_in_question_is_not_named_so(tmp_path: Path, paper: Path) -> None:
    found = written(tmp_path, "found.yaml", PASSED % ("office-lent", ""))
    screen, page, data = assessed(paper, "--findings", found, "--what-if", "used=no")
    assert "changes nothing" not in screen + page
    assert data["idle_findings"] == []


def test_a_finding_on_another_rule_than_those_in_question_says_which_it_is_limited_to(tmp_path: Path, paper: Path) -> None:
    found = written(tmp_path, "found.yaml", PASSED % ("is-minister", ", clause: gifts"))
    assert (
        "Jo Bell found is-minister: yes, for the rule gifts. No rule in question here turns on it"
        in assessed(paper, "--findings", found)[0]
    )


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (", clause: gift", "'gift' is no rule of any code held. Did you mean 'gifts'?"),
        (", code: uk-ministeral-code", "There is no code 'uk-ministeral-code'. Did you mean 'uk-ministerial-code'?"),
        (", code: seven-principles", "'office-lent' is no term of the code 'seven-principles'"),
    ],
)
def test_a_finding_that_is_limited_to_what_is_not_held_is_refused(tmp_path: Path, paper: Path, limit: str, words: str) -> None:
    done = run("assess", paper, "--findings", written(tmp_path, "found.yaml", PASSED % ("office-lent", limit)))
    assert (done.exit_code, words in done.output) == (2, True), done.output


def test_two_findings_that_differ_stand_with_who_made_them_on_every_face(tmp_path: Path, paper: Path) -> None:
    both = (
        PASSED % ("office-lent", " The letter says it.")
        + "- {term: office-lent, value: no, person: Ann Hale, role: clerk, reasons: Nobody came.}\n"
    )
    screen, page, data = assessed(paper, "--findings", written(tmp_path, "found.yaml", both))
    for words in ("found yes by Jo Bell: It is so. The letter says it.", "found no by Ann Hale, clerk: Nobody came."):
        assert words in screen
        assert words in page
    rules = [clause for row in data["conduct"] for version in row["versions"] for clause in version["clauses"]]
    term = next(term for clause in rules for term in clause["terms"] if term["id"] == "office-lent")
    assert (term["state"], term["finding"]) == ("contested", None)
    assert [(one["value"], one["person"], one["role"]) for one in term["findings"]] == [
        (True, "Jo Bell", None),
        (False, "Ann Hale", "clerk"),
    ]


# Which code is meant


def versions(data: dict[str, Any]) -> list[tuple[str, str, bool]]:
    return [(row["code"], version["version"], version["in_force"]) for row in data["conduct"] for version in row["versions"]]


def test_a_code_that_is_held_is_given_by_its_id_alone_or_with_a_version(paper: Path) -> None:
    plain = versions(assessed(paper, "--code", "uk-ministerial-code")[2])
    assert plain[0] == ("uk-ministerial-code", "2019-08", True)
    screen, _, data = assessed(paper, "--code", "uk-ministerial-code@2010-05", "--code", "uk-ministerial-code@2019-08")
    assert versions(data)[:2] == [("uk-ministerial-code", "2010-05", False), ("uk-ministerial-code", "2019-08", True)]
    assert "it was not in force on the day of the act, and is shown because it was asked for" in screen


def test_a_version_of_an_own_code_is_given_beside_its_file(tmp_path: Path, paper: Path) -> None:
    own = written(tmp_path, "own.yaml", OWN)
    done = run("assess", paper, "--code", own, "--code", "our-code@2018")
    assert "our-code has no version '2018'. It has: 2019, 2021." in done.output
    assert run("assess", paper, "--code", own, "--code", "our-code@2021").exit_code == 0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "uk-ministeral-code",
            "There is no file and no code 'uk-ministeral-code'. Did you mean 'uk-ministerial-code'? The codes held are: lga-model-councillor-code, seven-principles, uk-ministerial-code.",
        ),
        ("uk-ministerial-code@1066", "uk-ministerial-code has no version '1066'. It has: 2010-05, "),
    ],
)
def test_a_wrong_id_is_answered_with_the_right_ones_by_every_command(tmp_path: Path, paper: Path, name: str, words: str) -> None:
    draft = written(tmp_path, "draft.txt", "Dear Ms Hale,\n\nI write to you.\n\nYours,\nBo Orr\n")
    for done in (
        run("assess", paper, "--code", name),
        run("codes", "--code", name),
        run("review", paper, "--code", name),
        CliRunner().invoke(drafts_app, ["check", draft, "--against", str(paper.parent), "--code", name]),
    ):
        assert done.exit_code == 2
        assert words in " ".join(done.output.split())


def test_a_draft_is_held_against_the_version_that_is_given(tmp_path: Path, paper: Path) -> None:
    draft = written(
        tmp_path,
        "draft.txt",
        "4 March 2021\n\nDear Ms Hale,\n\nAs MP for Penmaen I should be happy to put you in touch with civil servants of my department, to help the party and my constituents.\n\nYours,\nIwan Prydderch\nMinister for Harbours\n",
    )

    def held(name: str) -> set[str]:
        out = tmp_path / "draft.json"
        done = CliRunner().invoke(drafts_app, ["check", draft, "--against", str(paper.parent), "--code", name, "--json", str(out)])
        assert done.exit_code == 0, done.output
        return {one["code"] for one in json.loads(out.read_text(encoding="utf-8"))["questions"] if one["kind"] == "code"}

    assert held("uk-ministerial-code") == {"uk-ministerial-code@2019-08"}
    assert held("uk-ministerial-code@2010-05") == {"uk-ministerial-code@2010-05"}


def test_an_own_code_with_the_id_of_a_shipped_one_says_that_it_takes_its_place(tmp_path: Path, paper: Path) -> None:
    own = written(tmp_path, "own.yaml", OWN.replace("our-code", "lga-model-councillor-code"))
    said = "own.yaml: its id, lga-model-councillor-code, is that of a code that comes with Evenhand, and it is used in its place. Give it another id to keep both."
    for done in (run("assess", paper, "--code", own), run("codes", "--code", own), run("review", paper, "--code", own)):
        assert (done.exit_code, said in " ".join(done.output.split())) == (0, True), done.output
    assert "in its place" not in run("codes", "--code", written(tmp_path, "other.yaml", OWN)).output


def test_two_own_codes_with_one_id_are_refused(tmp_path: Path, paper: Path) -> None:
    one, other = written(tmp_path, "one.yaml", OWN), written(tmp_path, "two.yaml", OWN)
    done = run("assess", paper, "--code", one, "--code", other)
    assert (done.exit_code, "one.yaml and two.yaml both have the id our-code. Give each its own." in " ".join(done.output.split())) == (
        2,
        True,
    )
    assert run("assess", paper, "--code", one, "--code", one).exit_code == 0


# Nothing in question


def test_papers_that_name_a_code_and_raise_no_question_are_not_said_to_name_none(tmp_path: Path, paper: Path) -> None:
    paper.write_text("Ann Hale, the transport minister, wrote to Tom Reed. She was asked about the Ministerial Code.\n", encoding="utf-8")
    screen, page, data = assessed(paper)
    assert data["conduct"] == []
    for face in (screen, page):
        assert (
            "No question under a code was read in these papers: they name no code that is held, or no charge under it was made out." in face
        )
    assert "`--code CODE` has one looked into" in screen

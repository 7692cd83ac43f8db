"""`evenhand compare`: the files an office gives beside the papers, every mistake in them explained, and what is shown in all faces."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests.schemas import faults_of_form, published
from tests.test_access import LOAN, REGISTER, REPORT
from tests.test_house import headings_below
from typer.testing import CliRunner

from evenhand.cli.access import app
from evenhand.core.access import OUTCOMES
from evenhand.core.values import PartialDate
from evenhand.intake.likeness import read_likeness, read_requesters
from evenhand.intake.sources import BadFileError

ROOT = Path(__file__).resolve().parent.parent
PROPOSALS = ROOT / "docs" / "reference" / "proposals.md"

GOOD = """title: Like councils
version: 1
signed_by: Jo Bell
role: clerk
date: 2021-03-15
called: [council]
criteria:
- {attribute: type of body, why: counties run harbours}
- attribute: region
"""
TABLE = "name,also,type of body,region,region source,region date,reason,source,date\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "affair"
    papers.mkdir()
    (papers / "gazette.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "likeness.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "requesters.csv").write_text(
        TABLE
        + "Penmaen County Council,,county council,south,atlas,2020,a new act,directory,2021-01-01\nWraxby,,county council,south,,,,directory,\n",
        encoding="utf-8",
    )
    (tmp_path / "register.csv").write_text(REGISTER, encoding="utf-8")
    return papers


def ran(*typed: str | Path) -> str:
    result = CliRunner().invoke(app, ["compare", *(str(word) for word in typed)])
    assert result.exit_code == 0, result.output
    return result.output


def refused(*typed: str | Path) -> str:
    result = CliRunner().invoke(app, ["compare", *(str(word) for word in typed)])
    assert result.exit_code == 2
    return result.output


# The declared criteria


def test_criteria_are_read_with_who_signed_them_and_when() -> None:
    made = read_likeness(GOOD.encode())
    assert (made.version, made.signed_by, made.role, str(made.date), made.called) == ("1", "Jo Bell", "clerk", "2021-03-15", ("council",))
    assert [(one.attribute, one.why) for one in made.criteria] == [("type of body", "counties run harbours"), ("region", "")]


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("signed_by: Jo Bell\n", "", "Line 1: The field 'signed_by' is missing here."),
        ("2021-03-15", "soon", "Line 5: 'soon' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY."),
        ("signed_by", "signedby", "There is no field 'signedby' here. Did you mean 'signed_by'?"),
        ("attribute: region", "attribute: type of body", "The attribute 'type of body' is declared twice."),
        ("attribute: region", "atribute: region", "There is no field 'atribute' here. Did you mean 'attribute'?"),
        (
            GOOD[GOOD.index("criteria") :],
            "criteria: []\n",
            "No criterion stands here. Name at least one attribute in which like cases agree.",
        ),
    ],
)
def test_every_mistake_in_the_criteria_is_named_with_its_line(was: str, now: str, words: str) -> None:
    with pytest.raises(BadFileError) as fault:
        read_likeness(GOOD.replace(was, now).encode(), "ours.yaml")
    assert words in str(fault.value)
    assert str(fault.value).startswith("ours.yaml cannot be used.")


def test_the_published_schema_takes_the_example_and_refuses_what_the_reader_refuses() -> None:
    validator = published("likeness")
    # Dates stay words, as they are in JSON.
    example = yaml.load((ROOT / "example" / "likeness.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert faults_of_form(example, "likeness") == []
    assert not validator.is_valid({**example, "criteria": []})
    assert not validator.is_valid({**example, "verdict": "unfair"})


# The table of requesters


def test_a_table_gives_attributes_with_their_own_source_and_day_and_an_empty_cell_is_not_known() -> None:
    (row,) = read_requesters((TABLE + "Hale Council,Hale; Hale DC,,north,atlas,2020,,directory,2021-01-01\n").encode(), "t.csv")
    (region,) = row.attributes
    assert (region.name, region.value, region.source, region.day) == ("region", "north", "atlas", PartialDate(2020))
    assert row.also == ("Hale", "Hale DC")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("region\nnorth\n", "t.csv has no column 'name'."),
        ("name,outcome\nHale,favoured\n", "t.csv, line 2: the outcome is 'favoured'; it should be one of: met, offered, refused"),
        ("name,asked\nHale,last week\n", "t.csv, line 2: asked: 'last week' is not a date"),
        ("name,region\nHale,north\nHALE,south\n", "t.csv, line 3: 'HALE' stands here a second time."),
        (
            "name,asked,answered\nHale,2021-03-11,2020-03-25\n",
            "t.csv, line 2: 'Hale' was answered on 2020-03-25, before it asked on 2021-03-11.",
        ),
        ("name,region\n,north\n", "t.csv, line 2: the name is empty."),
        ("name,region\nHale,north,,\nOsei, Ann,north\n", "t.csv, line 3: there are more cells than headings."),
        ("name,region source\nHale,atlas\n", "t.csv has a column 'region_source', but none 'region' to which it could belong."),
        ("name," + ",".join(f"a{at}" for at in range(13)) + "\nHale" + ",x" * 13 + "\n", "t.csv has 13 attributes; keep the 12"),
    ],
)
def test_every_mistake_in_the_table_is_named_with_its_line(table: str, words: str) -> None:
    with pytest.raises(BadFileError) as fault:
        read_requesters(table.encode(), "t.csv")
    assert words in str(fault.value)


# The command


def test_like_cases_are_told_in_the_fixed_words(folder: Path) -> None:
    told = ran(folder)
    assert "Penmaen County Council was offered it; 24 who asked for the same were not." in told
    assert "No reason is recorded." in told
    assert "20 Labour council leaders whom nobody names: asked; no answer is told of" in told
    assert "each a rival of the others" in told
    assert "No register was given that could show it." in told
    assert not any(word in told.lower() for word in ("favoured", "unfair", "verdict:", "score:"))


def test_declared_criteria_say_which_cases_are_alike_and_a_recorded_reason_is_told(folder: Path) -> None:
    told = ran(folder, "--likeness", folder.parent / "likeness.yaml", "--requesters", folder.parent / "requesters.csv")
    assert "signed by Jo Bell, clerk, 15 March 2021" in told
    assert "one like case was not, 23 may be alike and were not" in told
    assert "recorded by requesters.csv: a new act" in told
    assert "No reason is recorded." not in told
    assert "From atlas, 2020: region." in told
    assert "1 of 2 got it; the smallest p that such a table could give is 0.5000: too few to test, here are the cases" in told


def test_a_register_beside_the_papers_is_held_against_the_claim(folder: Path) -> None:
    told = ran(folder, "--register", folder.parent / "register.csv")
    assert (
        "register.csv: 1 of 2 meetings, 3 February 2021 to 9 March 2021 name such people (9 March 2021 to 9 March 2021): Thrale Borough Council."
        in told
    )
    assert "register.csv: 2 meetings, 0 nil returns." in told


def test_the_same_stands_in_the_json_and_on_the_page(folder: Path) -> None:
    out, page = folder.parent / "out.json", folder.parent / "out.html"
    ran(folder, "--register", folder.parent / "register.csv", "--likeness", folder.parent / "likeness.yaml", "--json", out, "--html", page)
    written = json.loads(out.read_text(encoding="utf-8"))["access"]
    assert written["likeness"]["signed_by"] == "Jo Bell"
    (row,) = written["comparisons"]
    assert [case["count"] for case in row["cases"]] == [1, 1, 1, 1, 1, 20]
    assert {case["outcome"] for case in row["cases"]} <= set(OUTCOMES)
    assert len(written["registers"][0]["meetings"]) == 2
    html = page.read_text(encoding="utf-8")
    assert "Like cases side by side" in html
    assert "20 Labour council leaders whom nobody names" in html


def test_a_file_that_cannot_be_used_ends_the_command_with_the_reason(folder: Path) -> None:
    (folder.parent / "likeness.yaml").write_text("title: x\n", encoding="utf-8")
    assert "The field 'criteria' is missing here." in refused(folder, "--likeness", folder.parent / "likeness.yaml")
    assert "nothing.csv" in refused(folder, "--register", folder.parent / "nothing.csv")


def test_a_criterion_that_nobody_is_known_by_and_a_day_to_come_are_said_plainly(folder: Path) -> None:
    wrong = GOOD.replace("attribute: region", "attribute: shoe size").replace("2021-03-15", "2999-01-01")
    (folder.parent / "likeness.yaml").write_text(wrong, encoding="utf-8")
    told = ran(folder, "--likeness", folder.parent / "likeness.yaml")
    assert told.count("The criteria name 'shoe size', which neither the papers nor the table of requesters tell of anybody.") == 2
    assert "evenhand: The criteria are signed on 1 January 2999, a day that is yet to come." in told


def test_a_file_that_is_no_register_is_refused_by_name(folder: Path) -> None:
    (folder.parent / "letter.txt").write_text("Dear Neville,\n\nI will lend you two engineers.\n", encoding="utf-8")
    assert "letter.txt is no register of meetings" in " ".join(refused(folder, "--register", folder.parent / "letter.txt").split())


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("Ann,someday,Hale Council,Roads\nAnn,soon,Orrin Council,Roads\n", "none of the other rows (2) is a meeting that can be read. Line 2: its date cannot be read: 'someday'."),
        ("Ann,3 May 2021,,Roads\n", "none of the other rows (1) is a meeting that can be read. Line 2: it names no organisation or individual."),
        ("", "no row below them. Add one for each meeting, or a row that says nil return."),
    ],
)  # fmt: skip
def test_a_register_of_which_no_row_can_be_read_says_why(folder: Path, rows: str, words: str) -> None:
    (folder.parent / "bad.csv").write_text(f"Minister,Date,Name of organisation,Purpose\n{rows}", encoding="utf-8")
    said = " ".join(refused(folder, "--register", folder.parent / "bad.csv").split())
    assert f"bad.csv has the headings of a register of meetings, but {words}" in said
    (folder.parent / "bad.csv").write_text("Ann,3 May 2021,Hale Council,Roads\n", encoding="utf-8")
    assert "is no register of meetings that can be read. It should be a table with a line of headings" in " ".join(
        refused(folder, "--register", folder.parent / "bad.csv").split()
    )


def test_every_number_on_the_screen_stands_on_the_page_and_in_the_json_too(folder: Path) -> None:
    out, page = folder.parent / "out.json", folder.parent / "out.html"
    (folder.parent / "requesters.csv").write_text("name,also,outcome\nOrrin Council,,refused\nNowhere Council,,\n", encoding="utf-8")
    screen = ran(folder, "--requesters", folder.parent / "requesters.csv", "--json", out, "--html", page)
    written, html = json.loads(out.read_text(encoding="utf-8"))["access"], page.read_text(encoding="utf-8")
    (row,) = written["comparisons"]
    for words in (
        *row["words"],
        "Of 24 in all the papers name 4, the office’s table alone 1, taken to be among them, and nobody names 19.",
    ):
        assert words in screen
        assert words in html
    assert row["tally"] == {"counted": 24, "named": 4, "table": 1, "unnamed": 19, "over": 0}
    for shown in (screen, html):
        assert "The table names 1 in no case here, of whom it does not say what they got: Nowhere Council." in shown
    assert written["unused"] == ["Nowhere Council"]


@pytest.mark.slow
def test_a_long_register_is_read_whole(folder: Path) -> None:
    rows = "".join(f"Iwan Prydderch,{at % 28 + 1:02}/10/2021,Shire of Place{at % 4000},Road fund talk {at}\n" for at in range(80_000))
    (folder.parent / "register.csv").write_text(REGISTER + rows, encoding="utf-8")
    assert "register.csv: 80,002 meetings, 0 nil returns." in ran(folder, "--register", folder.parent / "register.csv")


def test_a_row_of_the_register_on_another_purpose_is_shown_and_not_counted(folder: Path) -> None:
    (folder / "gazette.txt").write_text(LOAN, encoding="utf-8")
    (folder.parent / "register.csv").write_text(REGISTER.replace("9 March", "19 March"), encoding="utf-8")
    assert "met on another purpose: not counted: “Iwan Prydderch,19 March 2021,Thrale" in ran(
        folder, "--register", folder.parent / "register.csv"
    )


@pytest.mark.slow
def test_the_example_shows_a_real_comparison() -> None:
    example = ROOT / "example"
    told = ran(
        example / "papers",
        "--people",
        example / "people.yaml",
        "--likeness",
        example / "likeness.yaml",
        "--requesters",
        example / "requesters.csv",
    )
    assert (
        "Thornshire County Council and West Marrick Council were offered it, or met; one like case was not, 72 may be alike and were not, nor were 11 that are"
        in told
    )
    assert "travel compact: no with control: Albion, or travel compact: yes with control: Civic" in told
    assert "2 of 6 meetings" in told
    assert "The table names" not in told


def test_every_word_of_the_comparison_has_its_heading() -> None:
    assert headings_below(PROPOSALS, "Outcomes of a case") == set(OUTCOMES)
    assert headings_below(PROPOSALS, "Kinds of thing") == {"meeting", "deal"}
    assert headings_below(PROPOSALS, "Claims that a register could check") == {"regular", "open to all"}
    assert headings_below(PROPOSALS, "Grounds on which a case stands") == {
        "it was offered", "it asked for the same", "it is named among those who ask", "the rest of a counted group", "it is in the office’s table",
        "it is in the register",
    }  # fmt: skip

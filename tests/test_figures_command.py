"""The command that checks figures: what it prints and writes, the tables laid beside the papers, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from tests import cast
from tests.test_cli import Ran

from evenhand.faces.figures import claimreview
from evenhand.faces.figures import csv as checks_csv
from evenhand.intake.sources import BadFileError
from evenhand.intake.tables import read_deflator, read_series

REPORT = (
    "The Calder Gazette\n\nTom Dunne, the leader of Calder Vale Council, said: “Our grants have fallen from £194m in 2009/10 to £122m in "
    "2015/16, a drop of 37 per cent.” The council has already sold its depots to balance its budget.\n"
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "affair"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


def test_every_check_is_printed_with_its_sum_and_the_ways_to_save_below(folder: Path) -> None:
    done = Ran("figures", folder)
    assert (done.status, done.err) == (0, "")
    assert "k1 agrees: a fall of 37 per cent, from £194m to £122m" in done.out
    assert "    £71m to £73m of £193.5m to £194.5m: 36.7% to 37.5%" in done.out
    assert "done: sold its depots" in done.out


def test_json_csv_and_the_page_are_written(folder: Path, tmp_path: Path) -> None:
    done = Ran("figures", folder, "--json", tmp_path / "o.json", "--csv", tmp_path / "o.csv", "--html", tmp_path / "o.html")
    assert done.status == 0
    made = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert [check["verdict"] for check in made["checks"]] == ["agrees"]
    assert [saving["status"] for saving in made["savings"]] == ["done"]
    rows = list(csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text(encoding="utf-8"))))
    assert [row["row"] for row in rows] == ["check", "saving"]
    assert "36.7% to 37.5%" in (tmp_path / "o.html").read_text(encoding="utf-8")


def test_a_table_written_before_is_written_anew_and_is_no_paper(folder: Path) -> None:
    out = folder / "figures.csv"
    assert Ran("figures", folder, "--csv", out).status == 0
    first = out.read_text(encoding="utf-8")
    assert Ran("figures", folder, "--csv", out).status == 0
    assert out.read_text(encoding="utf-8") == first


def test_a_series_and_an_index_inside_the_folder_are_no_papers(folder: Path) -> None:
    (folder / "grants.csv").write_text(
        "year,value,measure,definition,scale\n2009-10,194.2,grants,without schools,million\n2015-16,122,grants,without schools,million\n",
        encoding="utf-8",
    )
    (folder / "prices.csv").write_text(
        "year,index,series,published\n2009-10,100,prices,2016-03-24\n2015-16,110,prices,2016-03-24\n", encoding="utf-8"
    )
    done = Ran("figures", folder, "--table", folder / "grants.csv", "--deflator", folder / "prices.csv", "--json", "-")
    made = json.loads(done.out)
    assert [paper["id"] for paper in made["papers"]] == ["report.txt"]
    assert {check["kind"]: check["verdict"] for check in made["checks"]} == {
        "change": "agrees",
        "table": "agrees",
        "real terms": "cannot tell",
    }


def test_a_claim_review_is_refused_without_a_name_and_nothing_is_done(folder: Path, tmp_path: Path) -> None:
    for name in ([], ["--confirmed-by", "  "]):
        done = Ran("figures", folder, "--claimreview", tmp_path / "o.json", *name)
        assert done.status == 2
        assert "needs the name of the person" in done.err
    assert not (tmp_path / "o.json").exists()


def test_a_claim_review_names_the_person_the_claim_and_the_verdict(folder: Path, tmp_path: Path) -> None:
    assert Ran("figures", folder, "--claimreview", tmp_path / "o.json", "--confirmed-by", "Ann Osei", "--confirm", "k1").status == 0
    (made,) = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["@graph"]
    assert (made["@type"], made["author"]["name"]) == ("ClaimReview", "Ann Osei")
    assert (made["reviewRating"]["alternateName"], made["itemReviewed"]["author"]["name"]) == ("agrees", "Tom Dunne")


@pytest.mark.parametrize(("ids", "words"), [(("k9",), "no check 'k9'"), (("k2",), "could not be told")])
def test_only_a_settled_check_can_be_confirmed(ids: tuple[str, ...], words: str) -> None:
    with pytest.raises(claimreview.NotConfirmedError, match=words):
        claimreview.write(cast.full(), "Ann Osei", ids)


def test_what_two_papers_tell_differently_rates_neither_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "affair"
    folder.mkdir()
    for number in (84, 85):
        (folder / f"{number}.txt").write_text(
            f"Some news\n\nA letter signed by {number} council leaders was sent on 3 May.\n", encoding="utf-8"
        )
    made = json.loads(Ran("figures", folder, "--json", "-").out)
    assert [(check["kind"], check["verdict"]) for check in made["checks"]] == [("variants", "differs")]
    asked = ("figures", folder, "--claimreview", tmp_path / "o.json", "--confirmed-by", "Ann Osei")
    assert "rate no one claim" in Ran(*asked, "--confirm", "k1").err
    assert "nothing to confirm" in Ran(*asked).err
    assert not (tmp_path / "o.json").exists()


def test_a_confirmed_check_is_not_headed_as_not_stated(folder: Path, tmp_path: Path) -> None:
    (folder / "report.txt").write_text("Some news\n\nIt went up from £4m to £6m, a rise of 50 per cent.\n", encoding="utf-8")
    assert Ran("figures", folder, "--claimreview", tmp_path / "o.json", "--confirmed-by", "Ann Osei").status == 0
    assert "not stated" not in (tmp_path / "o.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("option", [("--confirm", "k1"), ("--confirmed-by", "Ann Osei")])
def test_to_confirm_without_a_file_for_it_is_refused(folder: Path, option: tuple[str, str]) -> None:
    done = Ran("figures", folder, *option)
    assert (done.status, f"{option[0]} does nothing" in done.err) == (2, True)


def test_a_table_that_is_not_there_is_said_in_one_sentence(folder: Path) -> None:
    done = Ran("figures", folder, "--table", folder / "none.csv")
    assert done.status == 2
    assert len(done.err.strip().splitlines()) == 1


# The tables


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (b"", "is empty"),
        (b"year,value\n2015,1\n", "no column 'measure', 'definition'"),
        (b"year,value,measure,definition\n", "no row below"),
        (b"year,value,measure,definition\n2015,1,grants,\n", "line 2: definition is empty"),
        (b"year,value,measure,definition\n2015-17,1,grants,all\n", "line 2: '2015-17' is not a financial year"),
        (b"year,value,measure,definition\n2015,n/a,grants,all\n", "line 2: 'n/a' is not a number"),
        (b"year,value,measure,definition,scale\n2015,1,grants,all,dozen\n", "'dozen' is not a scale"),
        (b"year,value,measure,definition\n2015,1,194,grants,all\n", "line 2: there are more cells than headings"),
    ],
)
def test_a_series_that_cannot_be_used_says_where_and_what_to_do(table: bytes, words: str) -> None:
    with pytest.raises(BadFileError, match=words):
        read_series(table, "grants.csv")


@pytest.mark.parametrize(("printed", "value"), [("-5,270", -5270), ("(5,270)", -5270), ("£92,840", 92840), ("1.5", Decimal("1.5"))])
def test_numbers_are_read_as_tables_print_them(printed: str, value: Decimal) -> None:
    table = f'year,value,measure,definition\n2015,"{printed}",grants,all\n'.encode()
    assert read_series(table, "grants.csv").rows[0].value == value


def test_two_editions_of_an_index_are_refused() -> None:
    with pytest.raises(BadFileError, match="one edition of one index"):
        read_deflator(b"year,index,series,published\n2015,100,prices,2016\n2016,101,prices,2017\n", "prices.csv")


def test_an_index_with_a_year_twice_is_refused_with_both_lines() -> None:
    table = b"year,index,series,published\n2015-16,100,prices,2017\n2016-17,101,prices,2017\n2015-16,104,prices,2017\n"
    with pytest.raises(BadFileError, match="lines 2 and 4: 2015-16 stands twice"):
        read_deflator(table, "prices.csv")


def test_a_series_with_a_year_twice_by_one_definition_is_refused_with_both_lines() -> None:
    table = b"year,value,measure,definition\n2015-16,122,grants,all\n2016-17,120,grants,all\n2015-16,125,grants,all\n"
    with pytest.raises(BadFileError, match="lines 2 and 4: grants for FY2015-16 stands twice by one definition, 'all'"):
        read_series(table, "grants.csv")


def test_a_year_may_stand_twice_in_a_series_by_two_definitions_or_of_two_measures() -> None:
    table = b"year,value,measure,definition\n2015-16,122,grants,all\n2015-16,125,grants,with schools\n2015-16,90,rates,all\n"
    assert len(read_series(table, "grants.csv").rows) == 3


# The CSV


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "|"])
def test_no_cell_can_be_taken_for_a_formula(start: str) -> None:
    check = evolve(cast.checks()[0], claim=f"{start}HYPERLINK(0)", measure=f"{start}1+1")
    rows = list(csv.reader(io.StringIO(checks_csv.write(evolve(cast.full(), checks=(check,))))))
    assert [
        cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@|＝") and not cell.lstrip("-").replace(".", "").isdigit()
    ] == []

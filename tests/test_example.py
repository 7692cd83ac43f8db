"""The example affair is what a person knows it to be: its files are whole, and its review says who wrote what to whom, and as what."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from tests.test_cli import Ran

EXAMPLE = Path(__file__).resolve().parent.parent / "example"
PAPERS = EXAMPLE / "papers"
SHOWN = EXAMPLE.parent / "docs" / "shown.py"
GOLD = yaml.safe_load((EXAMPLE / "gold.yaml").read_text(encoding="utf-8"))
REPORTS = sorted(GOLD["reports"])
MAILING = "council-leaders-2022-02-10.zip"
LETTER = "letter-2022-01-10.docx"
REPLY = "reply-2022-01-20.pdf"
COMPLAINT = "complaint-2022-02-07.eml"

PRIVATE = [
    "020 7946 0311",
    "callum.deverell@",
    "01632 960417",
    "020 7946 0582",
    "07700 900143",
    "renwickt@",
    "01632 960288",
    "020 7946 0119",
]

Row = dict[str, Any]


@pytest.fixture(scope="module")
def made() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_make", EXAMPLE / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, str]:
    """What a review of the example prints, its JSON and its page, all of one run."""
    folder = tmp_path_factory.mktemp("review")
    files = folder / "review.json", folder / "review.html"
    done = Ran("review", PAPERS, "--people", EXAMPLE / "people.yaml", "--as-of", "2022-02-12", "--json", files[0], "--html", files[1])
    assert done.status == 0, done.err[-300:]
    return done.out, files[0].read_text(encoding="utf-8"), files[1].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def review(faces: tuple[str, str, str]) -> Row:
    review: Row = json.loads(faces[1])
    return review


def plain(words: str) -> str:
    """Words with their white space run together, as `gold.yaml` compares them."""
    return " ".join(words.split())


def text_of(review: Row, paper: str) -> str:
    return next(str(held["text"]) for held in review["papers"] if held["id"] == paper)


def words_of(review: Row, row: Row) -> str:
    return plain(text_of(review, row["paper"])[row["start"] : row["end"]])


def parts_of(review: Row, quotation: Row) -> list[str]:
    text = text_of(review, quotation["paper"])
    return [plain(text[start:end]) for start, end in quotation["parts"]]


def rows_with(review: Row, key: str, paper: str, words: str) -> list[Row]:
    """The rows of one kind in one paper whose words share the given ones."""
    return [row for row in review[key] if row["paper"] == paper and words in words_of(review, row)]


def quotation_of(review: Row, paper: str, words: str) -> Row:
    """The one quotation with a part that begins with these words."""
    found: list[Row] = [
        row for row in review["quotations"] if row["paper"] == paper and any(part.startswith(words) for part in parts_of(review, row))
    ]
    assert len(found) == 1, f"{words!r} stands in {len(found)} quotations of {paper}"
    return found[0]


def annotated(report: str, *keys: str) -> Iterator[tuple[str, Row]]:
    for key in keys:
        for row in GOLD["reports"][report][key]:
            for words in row.get("parts") or [row.get("words") or row.get("content")]:
                yield words, row


# The files


def test_the_binary_papers_are_what_their_typed_texts_give(made: ModuleType) -> None:
    for name, content in made.papers().items():
        assert (PAPERS / name).read_bytes() == content, f"run python example/make.py: {name} is not what its text gives"


def test_the_sidecar_names_only_papers_that_are_there() -> None:
    lines = (PAPERS / "sources.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "file,outlet,published,url"
    assert {line.split(",")[0] for line in lines[1:]} <= {path.name for path in PAPERS.iterdir()}
    assert set(REPORTS) <= {line.split(",")[0] for line in lines[1:]}


def test_telephone_numbers_and_addresses_are_of_the_ranges_kept_for_fiction() -> None:
    papers = [path for folder in (PAPERS, EXAMPLE / "typescript") for path in folder.rglob("*")]
    texts = [path.read_text(encoding="utf-8") for path in papers if path.suffix in {".txt", ".eml", ".md", ".html", ".csv"}]
    numbers = {number for text in texts for number in re.findall(r"\b0\d{2,4} \d{3,4} ?\d{3,4}\b", text)}
    assert numbers
    assert [number for number in numbers if not re.match(r"020 7946 0|01632 960|07700 900", number)] == []
    hosts = {host for text in texts for host in re.findall(r"\w@([\w.-]+\w)|https?://([\w.-]+)", text)}
    assert [host for pair in hosts for host in pair if host and not host.endswith((".example", "schema.org"))] == []


@pytest.mark.parametrize("report", REPORTS)
def test_the_annotation_holds_only_words_of_the_report(review: Row, report: str) -> None:
    text = plain(text_of(review, report))
    for words, row in annotated(report, "quotations", "mentions", "asks", "figures", "dates", "allegations"):
        count = len(re.findall(rf"(?<!\w){re.escape(plain(words))}(?!\w)", text))
        assert count >= row.get("nth", 1), f"{words!r} stands {count} times in {report}"
        assert {row.get(key) for key in ("says", "to", "by", "who", "against")} <= {None, *GOLD["people"]}


# The papers


def test_every_paper_is_read(review: Row) -> None:
    assert [paper["id"] for paper in review["papers"] if paper.get("unread")] == []
    assert {paper["format"] for paper in review["papers"]} >= {"text", "markdown", "html", "mail", "pdf", "docx"}


def test_the_twelve_letters_of_the_mailing_are_twelve_papers(review: Row) -> None:
    inside = [paper["id"] for paper in review["papers"] if paper["id"].startswith(f"{MAILING}!")]
    assert len(inside) == 12


def test_what_a_letter_of_the_mailing_adds_is_kept(review: Row) -> None:
    def kept(member: str) -> str:
        return plain(text_of(review, f"{MAILING}!{member}"))

    assert "lapse at noon on 28 February" in kept("03-saltmere.eml")
    assert "a cut of 44 per cent" in kept("04-wraxby.txt")
    assert "340 people, nine of whom go to hospital for dialysis" in kept("05-lowmoor.eml")
    assert [row["value"] for row in rows_with(review, "figures", f"{MAILING}!04-wraxby.txt", "44 per cent")] == [44]


def test_each_report_has_its_outlet_and_its_day(review: Row) -> None:
    known = {paper["id"]: (paper["outlet"], paper["published"]) for paper in review["papers"]}
    assert known["courier-2022-02-08.txt"] == ("Pellbridge Courier", "2022-02-08")
    assert known["clarion-2022-02-09.txt"] == ("Daily Clarion", "2022-02-09")
    assert known["ledgerline-2022-02-10.html"] == ("Ledgerline", "2022-02-10")
    assert known["wire-2022-02-11.pdf"] == ("Kingdom Wire", "2022-02-11")


def test_menus_adverts_and_cookie_notices_say_nothing(review: Row) -> None:
    quoted = " ".join(words for row in review["quotations"] for words in parts_of(review, row))
    for words in ("Accept all", "The only e-mail I open", "We Ran Out Of Salt", "Will Be Sold For Scrap", "nothing here was said"):
        assert words not in quoted


# Who said what


@pytest.mark.parametrize("report", REPORTS)
def test_the_words_between_marks_are_found(review: Row, report: str) -> None:
    found = {part for row in review["quotations"] if row["paper"] == report for part in parts_of(review, row)}
    wanted = {plain(words) for words, row in annotated(report, "quotations") if row["kind"] != "indirect"}
    assert wanted - found == set()


@pytest.mark.parametrize("report", REPORTS)
def test_no_words_are_put_into_the_wrong_mouth(review: Row, report: str) -> None:
    wrong = []
    for words, row in annotated(report, "quotations"):
        if row["kind"] not in {"direct", "mixed"} or GOLD["people"][row["says"]]["kind"] != "person":
            continue
        said = quotation_of(review, report, plain(words))
        names = {GOLD["people"][row["says"]]["name"], *GOLD["people"][row["says"]].get("also", [])}
        if said["speaker"] is not None and not names & {said["speaker"], *said["speaker_names"]}:
            wrong.append((words, said["speaker"]))
    assert wrong == []


def test_a_word_in_scare_quotes_is_nobodys(review: Row) -> None:
    assert [parts_of(review, row) for row in review["quotations"] if row["kind"] == "scare" and row["speaker"]] == []
    for words in ("Buses For Friends", "mates’ rates"):
        assert quotation_of(review, "ledgerline-2022-02-10.html", words)["speaker"] is None


def test_the_letter_is_quoted_as_a_letter_by_three_outlets(review: Row) -> None:
    for report, words in (
        ("courier-2022-02-08.txt", "short-sighted and, I fear, self-defeating"),
        ("clarion-2022-02-09.txt", "I was dismayed to read"),
        ("ledgerline-2022-02-10.html", "That would be open to you"),
    ):
        said = quotation_of(review, report, words)
        assert (said["speaker"], said["provenance"]["kind"]) == ("Imogen Tarrant", "letter"), words


def test_a_quotation_whose_opening_mark_was_lost_is_found(review: Row) -> None:
    said = quotation_of(review, "ledgerline-2022-02-10.html", "shortsighted")
    assert said["speaker"] == "Imogen Tarrant"
    assert "unopened" in said["flags"]


def test_words_of_the_code_are_words_of_the_code(review: Row) -> None:
    for report, words in (("courier-2022-02-08.txt", "must not be put"), ("clarion-2022-02-09.txt", "They should not be put")):
        assert quotation_of(review, report, words)["provenance"]["kind"] == "code"


# People and their capacities


def test_one_man_under_three_titles_and_two_given_names_is_one_person(review: Row) -> None:
    found = [person for person in review["people"] if any("Renwick" in name for name in person["names"])]
    assert len(found) == 1
    assert {"Toby Renwick", "Tobias Renwick"} <= set(found[0]["names"])
    titles = {post["title"].lower().removeprefix("the ") for post in found[0]["posts"] if post["basis"] == "printed"}
    assert titles >= {"shadow standards minister", "shadow roads minister", "shadow minister for public standards"}


def test_the_prime_minister_of_that_day_is_taken_from_the_people_file(review: Row) -> None:
    meant = {
        row["person"] for row in review["mentions"] if words_of(review, row).lower().startswith(("prime minister", "the prime minister"))
    }
    names = {name for person in review["people"] if person["id"] in meant for name in person["names"]}
    assert "Alastair Venn" in names
    assert "Louisa Achterberg" not in names


# Letters


def letters_between(review: Row, sender: str, recipient: str) -> list[Row]:
    return [row for row in review["letters"] if row["from"] == sender and recipient in (row["to"] or "")]


def test_the_minister_wrote_to_the_leader_as_a_member_of_parliament(review: Row) -> None:
    found = letters_between(review, "Imogen Tarrant", "Gerald Ockenden")
    assert found
    assert any("Medlow Vale" in (row["capacity"] or "") for row in found)


def test_the_leader_answered(review: Row) -> None:
    asked = {row["id"] for row in letters_between(review, "Imogen Tarrant", "Gerald Ockenden")}
    answers = letters_between(review, "Gerald Ockenden", "Imogen Tarrant")
    assert any(row["reply_to"] in asked for row in answers)


def test_the_complaint_went_to_the_cabinet_secretary(review: Row) -> None:
    assert letters_between(review, "Toby Renwick", "Harriet Colley")


# Offers, conditions, charges


def test_the_offer_is_found_in_the_letter_and_in_the_reports(review: Row) -> None:
    for paper in (LETTER, "courier-2022-02-08.txt", "clarion-2022-02-09.txt", "ledgerline-2022-02-10.html"):
        found = [row for row in rows_with(review, "asks", paper, "glad to put you in touch") if row["kind"] == "offer"]
        assert found, paper
        assert {row["by"] for row in found} == {"Imogen Tarrant"}, paper


def test_the_condition_of_the_travel_compact_is_found(review: Row) -> None:
    for paper in (LETTER, "ledgerline-2022-02-10.html"):
        found = [row for row in rows_with(review, "asks", paper, "so long as the council undertakes") if row["kind"] == "condition"]
        assert found, paper


def test_the_leader_took_up_the_offer(review: Row) -> None:
    for paper in (REPLY, "courier-2022-02-08.txt", "ledgerline-2022-02-10.html"):
        found = [row for row in rows_with(review, "asks", paper, "gladly take up the offer") if row["kind"] == "acceptance"]
        assert {row["by"] for row in found} == {"Gerald Ockenden"}, paper


def test_a_denial_is_no_offer(review: Row) -> None:
    for paper, words in (
        ("wire-2022-02-11.pdf", "asking for special help"),
        ("courier-2022-02-08.txt", "to work on constituency business"),
    ):
        assert [
            row["kind"] for row in rows_with(review, "asks", paper, words) if row["kind"] in {"offer", "request"} and not row["negated"]
        ] == []


def test_the_charge_under_the_code_is_against_the_minister(review: Row) -> None:
    charges = [row for row in review["allegations"] if row["kind"] == "allegation"]
    assert {"courier-2022-02-08.txt", "ledgerline-2022-02-10.html"} <= {row["paper"] for row in charges}
    assert {row["against"] for row in charges if row["against"]} == {"Imogen Tarrant"}


def test_the_defence_that_she_acted_as_a_local_member_is_found(review: Row) -> None:
    defended = " ".join(words_of(review, row) for row in review["allegations"] if row["kind"] == "defence")
    assert "local MP" in defended


# Figures


@pytest.mark.parametrize("report", REPORTS)
def test_every_figure_of_the_reports_is_found_with_its_value_and_unit(review: Row, report: str) -> None:
    found = {(round(float(row["value"]), 3), row["unit"]) for row in review["figures"] if row["paper"] == report}
    wanted = {(round(row["value"], 3), row["unit"]) for row in GOLD["reports"][report]["figures"]}
    assert wanted - found == set()


@pytest.mark.parametrize("report", REPORTS)
def test_a_date_a_clock_time_or_an_age_is_no_figure(review: Row, report: str) -> None:
    assert [
        words_of(review, row) for row in review["figures"] if row["paper"] == report and row["value"] in {8, 51, 64, 2013, 2019, 19.40}
    ] == []


def test_the_outlets_differ_on_the_number_of_leaders(review: Row) -> None:
    counted = {float(row["value"]) for row in review["figures"] if "leaders" in (row["of"] or "").lower()}
    assert {80, 84, 85} <= counted


def test_the_leaders_own_figures_stand_in_his_reply(review: Row) -> None:
    values = {float(row["value"]) for row in review["figures"] if row["paper"] == REPLY}
    assert {31_400_000, 19_100_000, 12_300_000, 39, 430_000} <= values


# Dates


def dates_of(review: Row, paper: str, words: str) -> set[str | None]:
    return {row["value"] for row in rows_with(review, "dates", paper, words)}


@pytest.mark.parametrize("report", REPORTS)
def test_the_dates_of_the_reports_are_fixed(review: Row, report: str) -> None:
    found = {row["value"] for row in review["dates"] if row["paper"] == report}
    assert {str(row["value"]) for row in GOLD["reports"][report]["dates"]} - found == set()


def test_a_deadline_lies_after_the_letter_that_sets_it(review: Row) -> None:
    assert dates_of(review, f"{MAILING}!03-saltmere.eml", "28 February") == {"2022-02-28"}
    assert dates_of(review, f"{MAILING}!05-lowmoor.eml", "31 March") == {"2022-03-31"}
    assert dates_of(review, "wire-2022-02-11.pdf", "31 March") == {"2022-03-31"}


def test_the_register_says_when_the_adviser_met_the_council(review: Row) -> None:
    assert dates_of(review, "meetings-2022-q1.csv", "2022-02-03") == {"2022-02-03"}


def test_a_bus_that_runs_on_sundays_is_no_date(review: Row) -> None:
    for paper in (LETTER, REPLY, "clarion-2022-02-09.txt", "ledgerline-2022-02-10.html"):
        assert dates_of(review, paper, "Sunday") == set(), paper


def test_a_day_in_a_mail_quoted_back_is_counted_from_that_mail(review: Row) -> None:
    assert dates_of(review, COMPLAINT, "this afternoon") <= {"2022-02-04"}


# What the pages show


@pytest.mark.slow
def test_the_readme_and_the_tutorial_show_what_the_commands_print() -> None:
    done = subprocess.run([sys.executable, str(SHOWN), "--check"], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, (done.stdout + done.stderr)[-300:]


def test_the_front_of_the_page_shows_what_is_open_what_is_disputed_and_what_was_rebuilt(faces: tuple[str, str, str]) -> None:
    printed, _, page = faces
    front = page.partition('id="timeline"')[0]
    headings = re.findall(r'<h2 class="medium"><a href="#\w+">([^<]+)', front)
    assert headings[:9] == [
        "What happened", "Still open", "What the papers disagree on", "Who is who", "Put together again from quotations",
        "Alleged, and answered", "Offered on a condition", "Like cases", "Under the code",
    ]  # fmt: skip
    assert "84 council leaders" in front
    assert "85 leaders" in front or "85 council leaders" in front
    order = [printed.index(words) for words in ("Letters (", "how it stands", "disagree on", "Who is who", "Papers (")]
    assert order == sorted(order)


# What may be shared


@pytest.mark.slow
def test_a_redacted_review_shows_no_private_number_or_address(tmp_path: Path) -> None:
    out, page = tmp_path / "review.json", tmp_path / "review.html"
    done = Ran("review", PAPERS, "--people", EXAMPLE / "people.yaml", "--redact", "--json", out, "--html", page)
    assert done.status == 0, done.err[-300:]
    for face in (done.out, out.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")):
        assert [words for words in PRIVATE if words in face] == []

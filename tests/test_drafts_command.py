"""`evenhand check`: what it prints and writes, the status it ends with, and what it says of drafts and folders that cannot be used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.hostile.papers import packed
from tests.schemas import faults_of_form
from tests.test_cli import Ran

from evenhand.cli import drafts as command
from evenhand.core.papers import Limits
from evenhand.desk import drafts as desk

ROOT = Path(__file__).resolve().parent.parent
DRAFT, PAPERS, PEOPLE = ROOT / "example" / "draft.txt", ROOT / "example" / "papers", ROOT / "example" / "people.yaml"
COMMAND = command.check.__name__
KINDS = ["capacity", "offer", "figure", "quotation", "code", "open ask"]
REPORT = "The Calder Gazette\n\nMargaret Harte, the leader of Calder Vale Council, said: “We will save £2.4m by 2020.”\n"
LETTER = "Dear Ms Bell,\n\nSpending has been cut.\n\nYours sincerely,\n\nMargaret Harte\nLeader of Calder Vale Council\n"


@pytest.fixture(name="affair")
def _affair(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path / "draft.txt", folder


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, dict, str]:  # type: ignore[type-arg]
    out = tmp_path_factory.mktemp("out")
    done = Ran(COMMAND, DRAFT, "--against", PAPERS, "--people", PEOPLE, "--json", out / "o.json", "--html", out / "o.html")
    return done, json.loads((out / "o.json").read_text(encoding="utf-8")), (out / "o.html").read_text(encoding="utf-8")


# The example


def test_the_example_draft_raises_something_true_of_every_kind(example: tuple[Ran, dict, str]) -> None:  # type: ignore[type-arg]
    done, made, _ = example
    assert (done.status, "evenhand:" in done.err) == (0, False)
    assert [kind for kind in KINDS if any(row["kind"] == kind for row in made["questions"])] == KINDS
    points = {row["point"]: row["place"]["words"] for row in made["questions"]}
    assert points["contact"] == "Callum Deverell"
    assert points["address"] == "callum.deverell@roadsandferries.example"
    assert points["condition"].startswith("provided that the council")
    assert points["differs"] == "£11.3m"
    assert points["words"] == "modest reduction"
    assert points["other force"].startswith(("promise to keep", "should not generally"))
    offer = next(row for row in made["questions"] if row["point"] == "offer" and row["against"])
    assert len(offer["against"]) + offer["more"] >= 12


def test_the_json_is_as_its_schema_says_and_every_place_has_its_words(example: tuple[Ran, dict, str]) -> None:  # type: ignore[type-arg]
    _, made, _ = example
    assert faults_of_form(made, "draft") == []
    for row in made["questions"]:
        place = row["place"]
        assert made["draft"]["text"][place["start"] : place["end"]] == place["words"]
    assert faults_of_form({**made, "verdict": "sent"}, "draft") != []


def test_the_terminal_and_the_page_show_every_question(example: tuple[Ran, dict, str]) -> None:  # type: ignore[type-arg]
    done, made, page = example
    for row in made["questions"]:
        assert f"{row['id']} “" in done.out
        assert f'id="{row["id"]}"' in page
        assert f'id="w-{row["id"]}"' in page
    assert "none is a verdict" in done.out
    assert "<script" not in page


# What it takes


def test_a_draft_comes_from_standard_input_too(affair: tuple[Path, Path]) -> None:
    done = Ran(COMMAND, "-", "--against", affair[1], given=LETTER.encode())
    assert done.status == 0
    assert "“Spending has been cut”" in done.out


def test_json_on_standard_output_is_json_alone(affair: tuple[Path, Path]) -> None:
    done = Ran(COMMAND, affair[0], "--against", affair[1], "--json", "-")
    assert [row["point"] for row in json.loads(done.out)["questions"]] == ["no comparison"]


def test_a_word_document_is_a_draft_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    for name in ("letter-2022-01-10.docx", "clarion-2022-02-09.txt"):
        shutil.copy(PAPERS / name, tmp_path / "papers")
    done = Ran(COMMAND, PAPERS / "letter-2022-01-10.docx", "--against", tmp_path / "papers", "--json", tmp_path / "o.json")
    made = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert done.status == 0
    assert made["same_as"] == "letter-2022-01-10.docx"
    assert [paper["id"] for paper in made["papers"]] == ["clarion-2022-02-09.txt"]
    assert "letter-2022-01-10.docx is this draft itself, so it is not held against it." in done.out


def test_the_writer_and_the_capacity_can_be_given(affair: tuple[Path, Path]) -> None:
    done = Ran(COMMAND, affair[0], "--against", affair[1], "--by", "Ann Osei", "--capacity", "a resident")
    assert "a draft from Ann Osei" in done.out
    assert "Written as: a resident (as you say)" in done.out


def test_a_code_is_given_by_its_id_or_as_a_file(affair: tuple[Path, Path]) -> None:
    assert "lga-model-councillor-code@" in Ran(COMMAND, affair[0], "--against", affair[1], "--code", "lga-model-councillor-code").out
    done = Ran(COMMAND, affair[0], "--against", affair[1], "--code", "our-code.yaml")
    assert done.status == 2
    assert "There is no file and no code 'our-code.yaml'. The codes held are: lga-model-councillor-code" in done.err


def test_why_a_code_was_looked_into_in_its_version_is_printed(affair: tuple[Path, Path]) -> None:
    draft, papers = affair
    draft.write_text("Westminster\n\n11 March 2019\n\n" + LETTER, encoding="utf-8")
    said = {
        "uk-ministerial-code": "uk-ministerial-code@2018-01: in force on 11 March 2019, the day of the draft",
        "uk-ministerial-code@2010-05": "as you ask, though not in force on 11 March 2019, the day of the draft; then it was 2018-01",
        "lga-model-councillor-code": "lga-model-councillor-code: not looked into. No version that is held was in force on 11 March 2019",
        "seven-principles": "seven-principles: not looked into. It holds principles",
    }
    for code, words in said.items():
        out = papers.parent / "out.html"
        assert words in Ran(COMMAND, draft, "--against", papers, "--code", code, "--html", out).out
        assert words in out.read_text(encoding="utf-8")


def test_a_paper_that_cannot_be_read_changes_the_status_and_nothing_else(affair: tuple[Path, Path]) -> None:
    (affair[1] / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    done = Ran(COMMAND, affair[0], "--against", affair[1])
    assert done.status == 1
    assert "“Spending has been cut”" in done.out
    assert "1 of 2 papers could not be read" in done.err


def test_a_draft_in_the_folder_it_is_held_against_is_named_and_left_out(affair: tuple[Path, Path]) -> None:
    (affair[1] / "draft.txt").write_text(LETTER, encoding="utf-8")
    done = Ran(COMMAND, affair[1] / "draft.txt", "--against", affair[1])
    assert done.status == 0
    assert "draft.txt is this draft itself" in done.out
    assert "Held against 1 paper:" in done.out


def test_an_earlier_page_of_the_questions_is_written_anew_and_a_paper_never(affair: tuple[Path, Path]) -> None:
    out = affair[1] / "questions.html"
    assert Ran(COMMAND, affair[0], "--against", affair[1], "--html", out).status == 0
    first = out.read_text(encoding="utf-8")
    assert Ran(COMMAND, affair[0], "--against", affair[1], "--html", out).status == 0
    assert out.read_text(encoding="utf-8") == first
    for paper in (affair[0], affair[1] / "report.txt"):
        done = Ran(COMMAND, affair[0], "--against", affair[1], "--json", paper)
        assert (done.status, "Name another file to write to." in done.err) == (2, True)


# What it refuses, and in which words


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "could not be read"),
        (b" \n\n ", "could not be read"),
        (bytes(range(256)) * 8, "could not be read"),
        (b"%PDF-1.4 nothing", "could not be read"),
        (b"word " * 60_000, "characters"),
    ],
    ids=["empty", "blank", "binary", "a broken pdf", "far too long"],
)
def test_a_draft_that_cannot_be_read_is_refused_with_the_reason(affair: tuple[Path, Path], content: bytes, said: str) -> None:
    affair[0].write_bytes(content)
    done = Ran(COMMAND, affair[0], "--against", affair[1])
    assert (done.status, done.out) == (2, "")
    assert "The draft draft.txt" in done.err
    assert said in done.err


def test_a_draft_over_the_cap_of_the_door_is_refused_unopened(affair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "OPTIONS", desk.Options(limits=Limits(file_bytes=20)))
    done = Ran(COMMAND, affair[0], "--against", affair[1])
    assert (done.status, "The draft draft.txt could not be read." in done.err) == (2, True)


def test_an_archive_or_a_folder_is_no_draft(affair: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "two.zip").write_bytes(packed({"a.txt": LETTER.encode(), "b.txt": REPORT.encode()}))
    assert "two.zip holds 2 papers. A draft is one letter" in Ran(COMMAND, tmp_path / "two.zip", "--against", affair[1]).err
    done = Ran(COMMAND, affair[1], "--against", affair[1])
    assert (done.status, "is a folder. A draft is one letter" in done.err) == (2, True)


def test_a_path_that_is_not_there_and_a_folder_without_papers_are_said_to_be_so(affair: tuple[Path, Path], tmp_path: Path) -> None:
    assert "nowhere.txt" in Ran(COMMAND, tmp_path / "nowhere.txt", "--against", affair[1]).err
    assert "nowhere" in Ran(COMMAND, affair[0], "--against", tmp_path / "nowhere").err
    (tmp_path / "none").mkdir()
    done = Ran(COMMAND, affair[0], "--against", tmp_path / "none")
    assert (done.status, "holds no papers to hold the draft against" in done.err) == (2, True)


def test_what_looks_like_html_in_a_draft_stays_text(affair: tuple[Path, Path], tmp_path: Path) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    affair[0].write_text(LETTER.replace("Spending", f"{evil} Spending").replace("Bell", evil), encoding="utf-8")
    (affair[1] / "report.txt").write_text(REPORT + evil, encoding="utf-8")
    assert Ran(COMMAND, affair[0], "--against", affair[1], "--html", tmp_path / "o.html").status == 0
    page = (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_marks_that_steer_a_terminal_are_not_printed(affair: tuple[Path, Path]) -> None:
    affair[0].write_text(LETTER.replace("Spending", "\x1b[31mSpending\u202e"), encoding="utf-8")
    done = Ran(COMMAND, affair[0], "--against", affair[1])
    assert "\x1b[31m" not in done.out
    assert "\u202e" not in done.out


# What is private, and what turns the words round

PRIVATE = ("0412 555 913", "jo.bell@calder.example", "14 Bunya Street", "LS1 4AP", "03 9555 0177", "9 Elm Road")
PRIVATE_DRAFT = (
    "Margaret Harte\n9 Elm Road, Calder\n\n4 March 2019\n\nMs Jo Bell\n14 Bunya Street, Calder LS1 4AP\n\nDear Ms Bell,\n\n"
    "I write as the leader of Calder Vale Council. My officer Bree Santo will ring you; reach her on 03 9555 0177 or at "
    "jo.bell@calder.example. We will mend 14 Bunya Street if you ring 0412 555 913 by May. Spending has been cut by 0412 555 913.\n\n"
    "Yours sincerely,\n\nMargaret Harte\nLeader of Calder Vale Council\n"
)


def test_redacting_hides_what_is_private_of_a_draft_and_of_the_papers_in_every_face(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    asked = "“Will you mend 14 Bunya Street?” asked Jo Bell, whose number is 0412 555 913 (jo.bell@calder.example).\n"
    (folder / "jo.bell@calder.example.txt").write_text(REPORT + asked, encoding="utf-8")
    (folder / "jo.hall@calder.example.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(PRIVATE_DRAFT, encoding="utf-8")
    files = ("--json", tmp_path / "o.json", "--html", tmp_path / "o.html")
    bare = Ran(COMMAND, tmp_path / "draft.txt", "--against", folder, "--json", "-")
    done = Ran(COMMAND, tmp_path / "draft.txt", "--against", folder, "--redact", *files)
    assert done.status == 0
    written = done.out + "".join((tmp_path / name).read_text(encoding="utf-8") for name in ("o.json", "o.html"))
    for words in PRIVATE:
        assert words in bare.out
        assert words not in written
    made = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert (made["redacted"], json.loads(bare.out)["redacted"], made["draft"]["sha256"]) == (True, False, "")
    assert len({paper["id"] for paper in made["papers"]}) == 2
    assert len(made["draft"]["text"]) == len(PRIVATE_DRAFT)
    assert all("█" not in row["place"]["words"] for row in made["questions"] if row["kind"] == "figure")


def test_a_page_holds_no_mark_that_turns_words_round(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    turned = "".join(chr(code) for code in (0x202E, 0x202A, 0x2066, 0x2069, 0x200F, 0x061C, 0x9B, 0x85, 0x7F))
    (folder / "report.txt").write_text(REPORT.replace("£2.4m", f"£{turned}2.4m"), encoding="utf-8")
    (tmp_path / "draft.txt").write_text(LETTER.replace("Spending", f"Spending{turned}"), encoding="utf-8")
    Ran(COMMAND, tmp_path / "draft.txt", "--against", folder, "--html", tmp_path / "draft.html")
    Ran("review", folder, "--html", tmp_path / "review.html")
    for name in ("draft.html", "review.html"):
        page = (tmp_path / name).read_bytes().decode("utf-8")
        assert not set(turned) & set(page)


def test_a_street_at_the_head_is_no_capacity_and_what_would_be_done_if_another_acts_is_asked(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    head = "Level 9, 50 Harbour Parade, Calder City\n\n4 March 2019\n\n"
    letter = LETTER.replace(
        "Spending has been cut.", "We would keep our own pool open until Easter if the department paid half of the £90,000."
    )
    (tmp_path / "draft.txt").write_text(head + letter, encoding="utf-8")
    made = json.loads(Ran(COMMAND, tmp_path / "draft.txt", "--against", folder, "--json", "-").out)
    assert not [row for row in made["capacities"] if "Harbour" in row["words"]]
    assert [row["place"]["words"] for row in made["questions"] if row["kind"] == "offer" and "keep" in row["place"]["words"]]

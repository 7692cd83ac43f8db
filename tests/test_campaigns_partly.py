"""Letters of which a part is missing, and rows that the screen has no room for: `evenhand campaigns` says so wherever somebody looks."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.mailing import OWN, PLEA, run
from tests.schemas import faults_of_form

from evenhand.core.papers.model import CUT

HEAD = "From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\nSubject: pool\n"


@pytest.fixture
def half(tmp_path: Path) -> Path:
    path = tmp_path / "half.mbox"
    path.write_text(f"{HEAD}\n{PLEA}\n\n" * 4 + f"{HEAD}\n{PLEA[:-40]}", encoding="utf-8")
    return path


def test_a_letter_that_is_cut_is_told_on_the_screen_the_page_the_table_and_in_the_json(half: Path) -> None:
    out = half.parent / "out"
    status, screen, error = run("group", half, "--out", out)
    assert (status, error) == (1, f"evenhand: half.mbox!5: {CUT.words}\n")
    assert "5 letters, 1 of them read only in part: 1 campaign" in screen
    assert f"Read only in part (1)\n  half.mbox!5 {CUT.words[:30]}" in screen
    page = (out / "index.html").read_text(encoding="utf-8")
    assert '<h2 id="partly"' in page
    assert CUT.words in page
    made = json.loads((out / "letters.json").read_text(encoding="utf-8"))
    assert faults_of_form(made, "campaigns") == []
    assert {row["id"]: [one["code"] for one in row["problems"]] for row in made["letters"] if row["problems"]} == {
        "half.mbox!5": ["cut-short"]
    }
    rows = csv.DictReader(io.StringIO((out / "letters.csv").read_text(encoding="utf-8")))
    assert {row["file"]: row["read only in part"] for row in rows if row["read only in part"]} == {"half.mbox!5": CUT.words}


def test_the_one_page_tells_a_cut_letter_too_and_whole_letters_make_no_part_of_it(half: Path) -> None:
    page = half.parent / "post.html"
    assert run("group", half, "--html", page)[0] == 1
    assert '<h2 id="partly"' in page.read_text(encoding="utf-8")
    half.write_text(half.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    status, screen, _ = run("group", half, "--html", page)
    assert (status, "in part" in screen) == (0, False)
    assert "partly" not in page.read_text(encoding="utf-8")


def test_a_cut_letter_that_an_index_is_asked_about_ends_as_with_one_unread(half: Path) -> None:
    status, out, error = run("assign", half.parent / "office.campaigns", half, "--add")
    assert (status, "5 letters taken in" in out, CUT.words in error) == (1, True, True)


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ((), "--out DIR writes them all"),
        (("--out", "out"), "the HTML and the JSON hold them all"),
        (("--json", "a.json"), "the JSON holds them all"),
        (("--html", "a.html"), "the HTML holds them all"),
    ],
)
def test_what_the_screen_has_no_room_for_is_said_to_be_where_it_is(tmp_path: Path, option: tuple[str, ...], words: str) -> None:
    post = tmp_path / "post"
    post.mkdir()
    for number, name in enumerate("abcdefghijklmnopqrstuvwxyz"):
        (post / f"{name}.txt").write_text(" ".join(f"{word}{name}" for word in OWN.split()), encoding="utf-8")
        (post / f"{name}.docx").write_text(f"no document {number}", encoding="utf-8")
    given = [option[0], tmp_path / option[1]] if option else []
    _, out, error = run("group", post, *given)
    assert f"and more; {words}\n" in out
    assert f"more; {words}.)" in error

"""`evenhand campaigns explain`: what it measures is what it shows, and what it takes stands beside."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tests.mailing import OWN, PLEA, run

from evenhand.core.campaigns import explain
from evenhand.core.papers import Paper
from evenhand.faces.campaigns.words import say_shared

SHARED = "We ask the county council to keep the pool in Brackley Road open because it is the only one between the coast and the moor"
SWIMS = f"My two girls learnt to float in its shallow end last spring. {SHARED}. Nothing else in town has done more for us in winter."
COUNTS = f"Your budget paper shows a saving that nobody can find in the ledger. {SHARED}. Figures on page nine count the boiler twice."


def explained(folder: Path, one: str, other: str) -> str:
    (folder / "a.txt").write_text(one, encoding="utf-8")
    (folder / "b.txt").write_text(other, encoding="utf-8")
    status, out, error = run("explain", folder / "a.txt", folder / "b.txt")
    assert status == 0, error
    return " ".join(out.split())


def test_two_letters_of_one_text_would_be_one_campaign(tmp_path: Path) -> None:
    out = explained(tmp_path, PLEA, f"{PLEA} I swim there.")
    assert "would be one campaign" in out
    assert "46 of the 46 words of the shorter letter stand in the longer (100%)" in out
    assert "shared: “I am writing to ask you" in out


def test_a_shared_sentence_counts_as_much_as_it_is_shown_though_it_makes_no_campaign(tmp_path: Path) -> None:
    out = explained(tmp_path, SWIMS, COUNTS)
    assert "would not be one campaign" in out
    assert "25 of the 46 words of the shorter letter stand in the longer (54%)" in out
    assert f"shared: “{SHARED}”" in out
    assert "7 of 15 stand in both letters; it takes 8." in out


def test_letters_that_share_nothing_share_no_words(tmp_path: Path) -> None:
    out = explained(tmp_path, PLEA, OWN)
    assert "0 of the 24 words of the shorter letter stand in the longer (0%)" in out
    assert "shared:" not in out


def test_letters_that_only_point_to_what_is_attached_are_not_measured_at_all(tmp_path: Path) -> None:
    out = explained(tmp_path, "Please see the attached letter.", "Please see the attached letter.")
    assert "One of them only points to what is attached, and by that no letters are compared." in out
    assert "it takes" not in out


def test_a_letter_without_words_has_nothing_to_compare() -> None:
    found = explain(Paper("a", (), "", "text", ""), Paper("b", (), "", "text", PLEA))
    assert (found.together, found.runs.needed) == (False, None)
    assert "One of them has no words to compare" in next(say_shared(found))


def test_what_it_takes_is_what_decides() -> None:
    """Both sides of the border: one shared sentence more makes one campaign of two letters."""
    more = "It was built by the people of this town with their own hands and their own money"
    apart = explain(*(Paper(name, (), "", "text", text) for name, text in (("a", SWIMS), ("b", COUNTS))))
    together = explain(*(Paper(name, (), "", "text", f"{more}. {text}") for name, text in (("a", SWIMS), ("b", COUNTS))))
    assert (apart.runs.is_enough, apart.telling.is_enough, apart.together) == (False, False, False)
    assert (together.runs.is_enough, together.together) == (True, True)


def mailbox(*texts: str) -> str:
    return "".join(f"From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\n\n{text}\n\n" for text in texts)


def test_letters_of_a_mailbox_a_table_and_an_archive_are_named_as_they_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "urgent!post"
    folder.mkdir()
    (folder / "in.mbox").write_text(mailbox(PLEA, OWN, f"{PLEA} I swim."), encoding="utf-8")
    (folder / "form.csv").write_text(f'from,Your comment\nAnn,"{OWN}"\nBo,"{PLEA}"\n', encoding="utf-8")
    with zipfile.ZipFile(folder / "a.zip", "w") as packed:
        packed.writestr("sub/in.mbox", mailbox(OWN, PLEA))
    status, out, error = run("explain", folder / "in.mbox!1", folder / "in.mbox!3")
    assert (status, "in.mbox!1 and in.mbox!3 would be one campaign" in out) == (0, True), error
    assert "in.mbox!1 and in.mbox!2 would not be one campaign" in run("explain", folder / "in.mbox!1", folder / "in.mbox!2")[1]
    nested = ("explain", folder / "form.csv!2", folder / "a.zip!sub/in.mbox!2", "--column", "Your comment")
    status, out, error = run(*nested)
    assert (status, "form.csv!2 and a.zip!sub/in.mbox!2 would be one campaign" in out) == (0, True), error


def test_a_file_that_has_the_name_of_a_member_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "in.mbox").write_text(mailbox(PLEA), encoding="utf-8")
    (tmp_path / "in.mbox!1").write_text(OWN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OWN, encoding="utf-8")
    assert "would be one campaign" in run("explain", tmp_path / "in.mbox!1", tmp_path / "b.txt")[1]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("in.mbox!9", "in.mbox holds 2 letters, from in.mbox!1 to in.mbox!2."),
        ("in.mbox", "in.mbox holds 2 letters. Name two files with one letter each, or one of its letters, such as"),
        ("one.txt!1", "one.txt holds 1 letter, one.txt."),
        ("form.csv!1", "form.csv has no column"),
        ("form.csv!2", "form.csv has no column"),
        ("bad.zip!a.txt", "could not be read."),
        ("gone.mbox!1", "There is no file or folder"),
    ],
)
def test_a_letter_that_is_not_there_is_told_with_what_its_file_holds(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "in.mbox").write_text(mailbox(PLEA, OWN), encoding="utf-8")
    (tmp_path / "one.txt").write_text(PLEA, encoding="utf-8")
    (tmp_path / "form.csv").write_text("from,words here\nAnn,No.\n", encoding="utf-8")
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04 no archive")
    status, _, error = run("explain", tmp_path / name, tmp_path / "one.txt")
    assert (status, words in error) == (2, True), error

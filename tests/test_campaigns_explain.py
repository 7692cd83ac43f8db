"""`evenhand campaigns explain`: what it measures is what it shows, and what it takes stands beside."""

from __future__ import annotations

from pathlib import Path

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

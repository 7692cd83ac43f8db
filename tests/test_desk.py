"""What the desk promises of a folder: one bad paper never stops the others, and the title says something."""

from __future__ import annotations

from pathlib import Path

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.desk import review as desk


def test_a_paper_on_which_the_reader_fails_is_kept_unread_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_the_second(paper: Paper, day: object) -> Reading:
        if paper.id == "b.txt":
            raise RecursionError
        return Reading(paper.id)

    monkeypatch.setattr(desk, "read", fail_on_the_second)
    given = [Paper(name, (name,), "", "text", "Words.") for name in ("a.txt", "b.txt", "c.txt")]
    papers, readings = desk.read_each(given, None)
    assert [paper.id for paper in papers] == ["a.txt", "b.txt", "c.txt"]
    assert [reading.paper for reading in readings] == ["a.txt", "c.txt"]
    assert papers[1].text == "Words."
    assert papers[1].unread is not None
    assert papers[1].unread.code == "reader-failed"
    assert "RecursionError" in papers[1].unread.words


@pytest.mark.parametrize(("folder", "title"), [("the-harbour-letters", "the-harbour-letters"), ("harbour/papers", "harbour")])
def test_a_review_is_called_by_the_folder_that_says_something(tmp_path: Path, folder: str, title: str) -> None:
    papers = tmp_path / folder
    papers.mkdir(parents=True)
    (papers / "note.txt").write_text("The mayor said: “No.”", encoding="utf-8")
    assert desk.review_folder([papers]).title == title


def test_a_paper_of_any_length_tells_of_the_affair_and_a_code_or_a_long_register_is_only_held_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk, "read", lambda paper, _: Reading(paper.id))
    short, long = "Words.", "x" * 100_001
    given = [
        Paper(f"{kind} of {len(text)}", (), "", "text", text, kind=kind)
        for kind in ("report", "register", "code")
        for text in (short, long)
    ]
    papers, readings = desk.read_each(given, None)
    assert [reading.paper for reading in readings] == ["report of 6", "report of 100001", "register of 6"]
    assert [paper.id for paper in papers if paper.unread] == []
    assert len(papers) == 6

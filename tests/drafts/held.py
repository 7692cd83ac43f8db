"""Drafts and papers written in a test, or kept in this folder, held against one another as the command does it."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from evenhand.core.conduct import Asked
from evenhand.core.drafts import Given, HeldDraft, Question, hold_draft
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import read
from evenhand.core.values import PartialDate, Register

HERE = Path(__file__).parent
PLAIN = sorted(path.name for path in HERE.iterdir() if (path / "draft.txt").exists())


def letter(text: str, name: str = "draft.txt") -> Paper:
    """A typed draft as a received paper."""
    return evolve(receive(text.encode("utf-8"), name)[0], kind="letter")


def hold(draft: str, papers: dict[str, str], by: str | None = None, capacity: str | None = None, asked: Asked | None = None) -> HeldDraft:
    """Hold a typed draft against typed papers, by their names."""
    received = [receive(text.encode("utf-8"), name)[0] for name, text in papers.items()]
    given = Given(by, capacity, PartialDate(2031, 6, 1), asked or Asked(), Register())
    own = letter(draft)
    return hold_draft(own, read(own), received, [read(paper) for paper in received], given)


def hold_kept(name: str, asked: Asked | None = None) -> HeldDraft:
    """Hold a draft of this folder against its papers."""
    folder = HERE / name
    papers = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / "papers").iterdir())}
    return hold((folder / "draft.txt").read_text(encoding="utf-8"), papers, asked=asked)


def asked_on(held: HeldDraft, point: str) -> list[str]:
    """The words of the draft on which a point is raised."""
    return [" ".join(held.words(row.place).split()) for row in held.questions if row.point == point]


def one(held: HeldDraft, point: str) -> Question:
    """The only question on a point."""
    (row,) = (row for row in held.questions if row.point == point)
    return row


BUSY = sorted(path.name for path in (HERE / "busy").iterdir())


def expected(name: str) -> list[tuple[str, str]]:
    """What a busy draft is to raise, as its author and the reader of its questions agree: the point and the words of each."""
    lines = (HERE / "busy" / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    return [(point, words) for point, _, words in (line.partition(": ") for line in lines)]

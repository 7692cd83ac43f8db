"""Drafts and papers written in a test, or kept in this folder, held against one another as the command does it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from attrs import evolve

from evenhand.core.conduct import Asked
from evenhand.core.drafts import Given, HeldDraft, Question, hold_draft
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import Reading, read
from evenhand.core.values import PartialDate, Register

HERE = Path(__file__).parent
PLAIN = sorted(path.name for path in HERE.iterdir() if (path / "draft.txt").exists())


def letter(text: str, name: str = "draft.txt") -> Paper:
    """A typed draft as a received paper."""
    return evolve(receive(text.encode("utf-8"), name)[0], kind="letter")


@cache
def taken(paper: Paper) -> tuple[Paper, Reading]:
    """A paper with its reading: the same few papers stand beside every draft, and each is read once."""
    return paper, read(paper)


def hold(draft: str, papers: dict[str, str], by: str | None = None, capacity: str | None = None, asked: Asked | None = None) -> HeldDraft:
    """Hold a typed draft against typed papers, by their names."""
    beside = [taken(receive(text.encode("utf-8"), name)[0]) for name, text in papers.items()]
    given = Given(by, capacity, PartialDate(2031, 6, 1), asked or Asked(), Register())
    received, readings = [paper for paper, _ in beside], [reading for _, reading in beside]
    return hold_draft(*taken(letter(draft)), received, readings, given)


@cache
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

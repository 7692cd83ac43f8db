"""A held draft in, plain words for its parts out: the same in the terminal and on the page."""

from __future__ import annotations

from evenhand.core.drafts import Capacity, HeldDraft, Question
from evenhand.faces.wording import count, say_date

INTRODUCTION = "What to ask before it is sent. No question stops the letter, and none is a verdict: whoever signs it decides."

HEADINGS = {
    "capacity": "The capacity it is written in",
    "offer": "Offers, conditions and promises",
    "figure": "Figures and sizes",
    "quotation": "Words it quotes",
    "code": "Rules it brings up",
    "open ask": "What it leaves unanswered",
}

_HOW = {"given": "as you say", "stated": "stated in it", "signed": "below the name", "letterhead": "at its head"}


def say_draft(held: HeldDraft) -> str:
    """Write who writes a draft to whom, and its day.

    >>> from evenhand.core.papers import Paper
    >>> say_draft(HeldDraft(Paper("a.txt", ("a.txt",), "", "text"), (), "Ann Lee", "Tom Vasey"))
    'a.txt: a draft from Ann Lee to Tom Vasey'
    """
    day = f", {say_date(held.written)}" if held.written else ""
    return f"{held.draft.id}: a draft from {held.by or 'somebody it does not name'}{f' to {held.to}' if held.to else ''}{day}"


def say_capacity(row: Capacity) -> str:
    """Write a capacity and how it is known.

    >>> say_capacity(Capacity("stated", "MP for Harrowmere", "constituency"))
    'MP for Harrowmere (stated in it)'
    """
    return f"{row.words} ({_HOW[row.how]})"


def say_capacities(held: HeldDraft) -> str:
    """Write in which capacity a draft is written, as far as it shows."""
    shown = list(dict.fromkeys(say_capacity(row) for row in held.capacities if row.sphere or row.how in ("given", "stated")))
    return "Written as: " + ("; ".join(shown) if shown else "it does not say")


def say_scope(held: HeldDraft) -> str:
    """Write how much a draft was held against, and what came of it."""
    read = [paper for paper in held.papers if not paper.unread]
    codes = f" and {', '.join(held.codes)}" if held.codes else ""
    asked = count(len(held.questions), "question") if held.questions else "no question"
    return f"Held against {count(len(read), 'paper')}{codes}: {asked}."


def say_same(held: HeldDraft) -> str | None:
    """Say that a paper is the draft itself, if one is."""
    return f"{held.same_as} is this draft itself, so it is not held against it." if held.same_as else None


def say_agreed(held: HeldDraft) -> str | None:
    """Say how much of a draft is as the papers have it."""
    if not held.agreed:
        return None
    return f"{count(len(held.agreed), 'place')} of it {'is' if len(held.agreed) == 1 else 'are'} as the papers have it."


def group_questions(held: HeldDraft) -> list[tuple[str, list[Question]]]:
    """Return the questions under the heading of each kind, in their order."""
    return [(words, rows) for kind, words in HEADINGS.items() if (rows := [row for row in held.questions if row.kind == kind])]

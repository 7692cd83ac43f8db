"""A held draft in, plain words for its parts out: the same in the terminal and on the page."""

from __future__ import annotations

from evenhand.core.drafts import Capacity, CodeNote, HeldDraft, Question
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


def say_code(note: CodeNote) -> str:
    """Write why a code was looked into in its version, or why not at all.

    >>> from evenhand.core.values import PartialDate
    >>> say_code(CodeNote("harbour-code@2031", "in force", PartialDate(2031, 3, 11), "draft", ("2031",)))
    'harbour-code@2031: in force on 11 March 2031, the day of the draft'
    """
    whose = {"draft": ", the day of the draft", "papers": ", the day of the last paper, since the draft bears none"}.get(note.of, "")
    on = f"{'on' if note.day and note.day.day else 'in'} {say_date(note.day)}{whose}" if note.day else ""
    code, _, version = note.name.partition("@")
    if note.why == "principles":
        return f"{code}: not looked into. It holds principles, and no rules that a letter can be held against"
    if note.why == "not in force":
        return f"{code}: not looked into. No version that is held was in force {on}. Ask for one by --code {code}@VERSION"
    if note.why == "latest":
        return f"{note.name}: the latest that is held, since neither the draft nor a paper bears a day"
    others = [each for each in note.in_force if each != version]
    if note.why == "in force":
        return f"{note.name}: in force {on}" + (f"; so may have been {', '.join(others)}" if others else "")
    if not on:
        return f"{note.name}: as you ask; neither the draft nor a paper bears a day on which it had to be in force"
    if version in note.in_force:
        return f"{note.name}: as you ask, and in force {on}"
    return f"{note.name}: as you ask, though not in force {on}; " + (
        f"then it was {', '.join(others)}" if others else "no version held was"
    )


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

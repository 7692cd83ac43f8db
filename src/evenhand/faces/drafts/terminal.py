"""A held draft in, its questions on the console out, each with its words and what it is held against."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from evenhand.core.drafts import HeldDraft, Question
from evenhand.core.values import Place
from evenhand.faces.drafts.words import INTRODUCTION, group_questions, say_agreed, say_capacities, say_code, say_draft, say_same, say_scope
from evenhand.faces.wording import PROPOSAL, one_line

WORDS, AGREED = 110, 12


def show(held: HeldDraft, console: Console) -> None:
    """Print what a draft raises, under the heading of each kind."""
    _print(console, one_line(say_draft(held)), bold=True)
    for line in (say_capacities(held), say_scope(held), *map(say_code, held.code_notes), say_same(held)):
        if line:
            _print(console, one_line(line))
    if held.questions:
        _print(console, INTRODUCTION)
    for heading, rows in group_questions(held):
        _print(console, "")
        _print(console, f"{heading} ({len(rows)})", bold=True)
        for row in rows:
            for line in _lines(held, row):
                _print(console, line)
    for line in _sound(held):
        _print(console, line)
    _print(console, "")
    _print(console, PROPOSAL)


def _print(console: Console, words: str, bold: bool = False) -> None:
    console.print(Text(words, style="bold" if bold else ""), soft_wrap=True)


def _lines(held: HeldDraft, row: Question) -> Iterator[str]:
    yield f"{row.id} {_words(held, row.place)}"
    yield f"    {one_line(row.ask)}"
    for line in row.lines:
        yield f"      {one_line(line)}"
    for one in row.against:
        note = f"{one_line(one.note)}: " if one.note else ""
        yield f"      held against {note}{_words(held, one.place)} ({one_line(one.place.paper)})"
    if row.more:
        yield f"      and {row.more:,} more in the papers"


def _sound(held: HeldDraft) -> Iterator[str]:
    if held.answered:
        yield ""
        yield f"What it seems to answer ({len(held.answered)})"
    for one in held.answered:
        yield f"  {one_line(one.by or 'somebody')} asked {_words(held, one.asked)} ({one_line(one.asked.paper)}): {_words(held, one.place)}"
    if agreed := say_agreed(held):
        yield ""
        yield agreed
        yield from (f"  {_words(held, place)}" for place in held.agreed[:AGREED])


def _words(held: HeldDraft, place: Place) -> str:
    words = one_line(held.words(place))
    return f"“{words if len(words) <= WORDS else words[:WORDS] + '…'}”"

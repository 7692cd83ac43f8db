"""A review in, its rebuilt letters on the console out: every passage with its witnesses, its variants and how sure its place is."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from evenhand.core.collation import Version
from evenhand.core.review.model import Review
from evenhand.faces.rebuilt.apparatus import Note, PassageView, RebuiltView, names_of, say_base, say_most, view_rebuilt
from evenhand.faces.wording import ORDERS, PROPOSAL, REBUILT, count, one_line, say_letter, say_variant

MOST = 40
"""Passages of one letter that are shown; the JSON holds them all."""


def show(review: Review, console: Console) -> None:
    """Print every rebuilt letter and document, or say that there is none."""
    views = view_rebuilt(review, names_of(review, {row.id: say_letter(row) for row in review.letters}))
    console.print(Text(one_line(review.title), style="bold"))
    papers = len([paper for paper in review.papers if not paper.unread])
    console.print(
        Text(f"{count(papers, 'paper')} read, {count(len(views), 'letter or document', 'letters and documents')} rebuilt from them.")
    )
    for view in views:
        _letter(console, view)
    if not views:
        console.print(Text("No paper prints words of a letter or a document between quotation marks."))
    console.print()
    console.print(Text(f"{REBUILT} {PROPOSAL}" if views else PROPOSAL))


def _letter(console: Console, view: RebuiltView) -> None:
    console.print()
    console.print(Text(f"{one_line(view.name)} – rebuilt from {count(len(view.row.papers), 'paper')}", style="bold"))
    for version in view.row.versions:
        console.print(Text(f"  {_version(version)}"))
    for paper in view.row.dropped:
        console.print(Text(f"  {one_line(paper)} prints the passages in another order, which is not followed."))
    for passage in view.passages[:MOST]:
        _passage(console, passage)
    if len(view.passages) > MOST:
        console.print(Text(f"  and {len(view.passages) - MOST:,} more passages; the HTML and the JSON hold them all"))


def _version(version: Version) -> str:
    told = [
        f"{version.same} as it has them",
        f"{version.other} in other words" if version.other else "",
        f"{version.absent} not in it" if version.absent else "",
    ]
    share = f"{version.printed} of its {version.words} words are printed"
    return f"{one_line(version.paper)}: of what the papers print, {', '.join(filter(None, told))}; {share}."


def _passage(console: Console, view: PassageView) -> None:
    console.print()
    words = Text("  ")
    for piece in view.pieces:
        words.append(one_line(piece.words) if not piece.words[:1].isspace() and not piece.words[-1:].isspace() else _spaced(piece.words))
        words.append("".join(f"[{note.number}]" for note in piece.notes), style="bold")
    console.print(words)
    first, *others = map(one_line, view.papers)
    also = f"; also in {', '.join(others)}" if others else ""
    console.print(Text(f"      words of {first}, {say_base(view)}; {ORDERS[view.placed.order]}{also}", style="dim"))
    for note in view.notes:
        console.print(Text(f"      [{note.number}] {_note(note)}"))


def _spaced(words: str) -> str:
    return " " * words[:1].isspace() + one_line(words) + " " * (words[-1:].isspace() and bool(words.strip()))


def _note(note: Note) -> str:
    told = (
        f"“{one_line(said.words)}”{' in its own words' if said.outside else ''} {', '.join(map(one_line, said.papers))}"
        if said.words
        else f"{note.nothing} {', '.join(map(one_line, said.papers))}"
        for said in note.readings
    )
    most = f" – {say_most(note)}" if note.most is not None else ""
    return f"{say_variant(note.variant)} ({note.variant.weight}): {'; '.join(told)}{most}"

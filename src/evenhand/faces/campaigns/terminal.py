"""Sorted letters in, a summary on the console out: campaigns, what is to be read, and who has written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rich.console import Console
from rich.text import Text

from evenhand.core.campaigns import Campaign, Explained, Post, Roster, RosterRow, ToRead
from evenhand.core.papers import Paper
from evenhand.core.values import Place
from evenhand.faces.campaigns.words import LEFT, say_added, say_campaign, say_held, say_post, say_roster, say_shared, say_signs, say_to_read
from evenhand.faces.wording import PROPOSAL, count, one_line

CAMPAIGNS, READ, ALONE, NAMES, SHARED = 12, 20, 8, 8, 6
"""Rows of each part that are shown; the JSON and the page hold them all."""


def show(post: Post, console: Console, more: str = "the HTML and the JSON hold them all") -> None:
    """Print the campaigns, the letters to be read, those on their own, and the roster; `more` says where the other rows of a part are."""
    part = partial(_part, console, more=more)
    found = post.campaigns
    members = [row for row in found.reading_list if row.label is not None]
    alone = [row for row in found.reading_list if row.label is None]
    _line(console, Text(one_line(post.title), style="bold"))
    console.print(Text(say_post(post)))
    texts = {letter.id: letter.text for letter in post.letters}
    short = _short_names([letter.id for letter in post.letters])
    part("Could not be read", [f"{each.id}  {each.unread.words}" for each in post.letters if each.unread], ALONE)
    part("Read only in part", [f"{each.id}  {gap.words}" for each in post.letters for gap in each.gaps], ALONE)
    part(
        "Campaigns",
        [line for row in found.campaigns for line in _campaign(row, texts, short)],
        2 * CAMPAIGNS,
        len(found.campaigns),
    )
    part("To be read, of the campaigns", [_to_read(row, texts, short) for row in members], READ)
    part("On their own", [_to_read(row, texts, short) for row in alone], ALONE)
    offered = [f"{row.letter[short:]}  may ask the same as {row.label[short:]}: “{_words(row.asks, texts)}”" for row in found.suggestions]
    part("Offered, no members", offered, ALONE)
    if found.roster is not None:
        _roster(console, found.roster, short)
    console.print()
    console.print(Text(f"{LEFT} {PROPOSAL}"))


def show_explained(row: Explained, letter: Paper, console: Console) -> None:
    """Print what two letters share word for word and of their telling words, how much it takes, and what follows."""
    verdict = "would be one campaign" if row.together else "would not be one campaign"
    console.print(Text(f"{one_line(row.one)} and {one_line(row.other)} {verdict}.", style="bold"))
    for line in say_shared(row):
        console.print(Text(f"  {line}"))
    longest = sorted(row.stretches, key=lambda span: (span.start - span.end, span))[:SHARED]
    for span in sorted(longest):
        console.print(Text(f"  shared: “{one_line(span.words(letter.text))}”"))
    if len(row.stretches) > SHARED:
        console.print(Text(f"  and {count(len(row.stretches) - SHARED, 'more stretch', 'more stretches')}"))
    if row.words:
        console.print(Text(f"  words in both: {', '.join(row.words)}"))


def _line(console: Console, text: Text) -> None:
    text.truncate(max(console.width, 20), overflow="ellipsis")
    console.print(text, no_wrap=True, crop=True, soft_wrap=False)


def _part(console: Console, heading: str, lines: Sequence[str], most: int, number: int | None = None, more: str = "") -> None:
    if not lines:
        return
    console.print()
    _line(console, Text(f"{heading} ({len(lines) if number is None else number:,})", style="bold"))
    for line in lines[:most]:
        _line(console, Text("  " + (line[:2] if line.startswith("  ") else "") + one_line(line)))
    if len(lines) > most:
        _line(console, Text(f"  and more; {more}"))


def _campaign(row: Campaign, texts: dict[str, str], short: int) -> list[str]:
    asked = [one_line(texts[place.paper][place.start : place.end]) for place in row.asks[:1]]
    words = asked or [one_line(span.words(texts[row.template])) for span in row.shared[:1]]
    return [
        f"{say_campaign(row)}; {say_to_read(row)}",
        f"  {row.template[short:]} stands for it, and {'asks' if asked else 'says'} “{words[0]}”" if words else "  reworded throughout",
    ]


def _short_names(names: Sequence[str]) -> int:
    """Return how many signs all names begin with alike, up to the end of a folder or mailbox."""
    shared = next((at for at, signs in enumerate(zip(*names, strict=False)) if len(set(signs)) > 1), 0) if len(names) > 1 else 0
    return max(names[0].rfind(mark, 0, shared) for mark in "/!") + 1


def _to_read(row: ToRead, texts: dict[str, str], short: int) -> str:
    shown = [_words(place, texts) for sign in row.signs for place in sign.places[:2]]
    said = f": {', '.join(f'“{words}”' for words in dict.fromkeys(shown[:4]))}" if shown else ""
    added = f", {say_added(row)}" if row.label is not None and row.added else ""
    return f"{row.letter[short:]}  {say_signs(row.signs)}{added}{said}"


def _words(place: Place, texts: dict[str, str]) -> str:
    return one_line(texts[place.paper][place.start : place.end])[:60]


def _roster(console: Console, roster: Roster, short: int) -> None:
    first, *others = say_roster(roster)
    lines = [first]
    for state in ("twice", "missing"):
        rows = [row for row in roster.rows if row.state == state]
        lines += [f"  {state}: {_expected(row, short)}" for row in rows[:NAMES]]
        lines += [f"  {state}: {len(rows) - NAMES:,} more"] if len(rows) > NAMES else []
    lines += others
    names = sorted((name[short:] for name in roster.unlisted), key=lambda name: (len(name), name))
    lines += [f"  {', '.join(names[:NAMES])}{f' and {len(names) - NAMES:,} more' if len(names) > NAMES else ''}"] if names else []
    _part(console, "The roster", lines, len(lines), len(roster.rows))


def _expected(row: RosterRow, short: int) -> str:
    held = say_held(row.expected)
    letters = f", letters {', '.join(name[short:] for name in row.letters[:NAMES])}" if row.letters else ""
    return f"{row.expected.name}{letters}{f' ({held})' if held else ''}"

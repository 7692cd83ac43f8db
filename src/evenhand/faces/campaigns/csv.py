"""Sorted letters in, one CSV table out with a row for each, and one of the roster, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io

from evenhand.core.campaigns import Campaigns, Member, Post, Roster, Sign
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.faces.campaigns.words import say_signs
from evenhand.faces.figures.csv import guard

COLUMNS = (
    "file", "campaign", "stands for it", "why there", "date", "from", "roster", "kept", "own words", "to be read for",
    "words that show it", "adds", "may belong to", "read only in part",
)  # fmt: skip

ROSTER_COLUMNS = ("expected", "state", "letters")


def write(post: Post) -> str:
    """Write a row for each letter, in the order of their names; one that could not be read has a row too."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    rows = _Rows(post.campaigns)
    for letter in sorted(post.letters, key=lambda row: row.id):
        table.writerow(map(guard, rows.row(letter)))
    return out.getvalue()


def write_roster(roster: Roster) -> str:
    """Write a row for each sender expected: whether they have written, in which letters, and all that the list says of them."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    more = tuple(dict.fromkeys(key for row in roster.rows for key, _ in row.expected.columns))
    table.writerow(map(guard, (*ROSTER_COLUMNS, *more)))
    for row in roster.rows:
        held = dict(row.expected.columns)
        table.writerow(map(guard, (row.expected.name, row.state, "; ".join(row.letters), *(held.get(key, "") for key in more))))
    return out.getvalue()


class _Rows:
    """Knows of each letter where it stands, what it adds, who it is from, and what it may belong to."""

    def __init__(self, found: Campaigns) -> None:
        self._placed = {one.letter: one for one in found.placements}
        self._members = {member.letter: member for row in found.campaigns for member in row.members}
        self._templates = {row.label: row.template for row in found.campaigns}
        self._read = {row.letter: row for row in found.reading_list}
        self._offered = {row.letter: row.label for row in found.suggestions}
        rows = found.roster.rows if found.roster is not None else ()
        self._roster = {name: row.expected.name for row in rows for name in row.letters}

    def row(self, letter: Paper) -> tuple[str, ...]:
        placed, member, read = self._placed.get(letter.id), self._members.get(letter.id), self._read.get(letter.id)
        signs = read.signs if read is not None else ()
        return (
            letter.id,
            (placed and placed.label) or "",
            self._templates.get(placed.label, "") if placed is not None and placed.label is not None else "",
            placed.reason if placed is not None else letter.unread.words if letter.unread is not None else "",
            "" if letter.published is None else str(letter.published),
            letter.author or "",
            self._roster.get(letter.id, ""),
            f"{placed.containment:.2f}" if placed is not None and placed.label else "",
            str(member.own_words if member is not None else read.added if read is not None else ""),
            say_signs(signs),
            _quoted(letter, _shown(signs)),
            _quoted(letter, _added(member)),
            self._offered.get(letter.id, ""),
            " ".join(problem.words for problem in letter.gaps),
        )


def _shown(signs: tuple[Sign, ...]) -> list[Span]:
    return list(dict.fromkeys(place.span for sign in signs for place in sign.places))


def _added(member: Member | None) -> list[Span]:
    return [] if member is None else [*member.added, *(change.letter.span for change in member.changed)]


def _quoted(letter: Paper, spans: list[Span]) -> str:
    return " / ".join(f"“{span.words(letter.text)}”" for span in spans)

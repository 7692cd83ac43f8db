"""Letters and a list of expected senders in, who has written and who has not out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from email.utils import parseaddr
from itertools import islice

from evenhand.core.campaigns.model import Expected, Roster, RosterRow
from evenhand.core.campaigns.roster_names import Compared, compared, forms_of
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Where somebody says who they are, the surest first; what a letter speaks of does not count.
_SIGNED, _ABOVE = ("signature", "sign-off"), ("head",)
_FORMER = r"\b(?:former(?:ly)?|ex|previous(?:ly)?|retired|late of)\b"
# What stands before a name that is not the sender's: it goes on from before, was theirs once, is where they live, or gets a copy.
_BEFORE = re.compile(
    rf"""(?: (?<=[^\W_])[-‐‑]
    | {_FORMER}(?:(?!\bnow\b)[^,;|()\n])*
    | {_FORMER}(?:(?!\b(?:now|of|at|for|from|with)\b)[^,;|()\n])*[,|\n]\s*
    | \b(?:behind|near|opposite|beside|outside|above|below|next\ to|c/o)\s+(?:the\s+)?
    | \b(?:north|south|east|west|mid|upper|lower|great|greater|little|new|old)[^\S\n]+
    | \b(?:resident|tenant|customer|taxpayer)s?\ (?:of|in)\s+
    | (?:^|[,\n])[^\S\n]*(?:flat\ )?\d{{1,4}}[a-z]?,?\ [^\n|]*
    | (?:(?:^|\n)\s*to\ |\b(?:to|attn|subject|re)\s*:)[^\n]*
    | (?:(?:^|\n)\s*b?cc\b|\bb?c\.?c\.?:|\b(?-i:cc)\b|\bcop(?:y|ies|ied)\s*(?:to\b|:))(?:(?!\n\s*\n).)*
    )$""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_GOES_ON = re.compile(r"[-‐‑][^\W_]")


def call_roster(letters: Sequence[Paper], expected: Sequence[Expected]) -> Roster:
    """Say who of those expected has written, and which letters are from nobody on the list.

    A letter is somebody's by its address, else by the name it is signed with, else by the name printed above it; of several names
    that fit, the longest is meant. Whoever was not there yet, or no longer, when the letters were written is expected only if they wrote.
    """
    names = _Names(expected)
    emails = {email.lower(): number for number, one in enumerate(expected) for email in one.emails}
    came: dict[int, list[str]] = {}
    unlisted: list[str] = []
    for letter in sorted(letters, key=lambda one: one.id):
        number = _sender(letter, names, emails)
        if number is None:
            unlisted.append(letter.id)
        else:
            came.setdefault(number, []).append(letter.id)
    days = [letter.published for letter in letters if letter.published is not None]
    rows = [RosterRow(one, tuple(came.get(number, ()))) for number, one in enumerate(expected)]
    first = min((day.first_day() for day in days), default=None)
    last = max((day.last_day() for day in days), default=None)
    gone = [not row.letters and not _is_there(row.expected, first, last) for row in rows]
    left_out = tuple(row.expected for row, is_gone in zip(rows, gone, strict=True) if is_gone)
    return Roster(tuple(row for row, is_gone in zip(rows, gone, strict=True) if not is_gone), tuple(unlisted), left_out)


def _is_there(one: Expected, first: date | None, last: date | None) -> bool:
    """Say whether somebody was there on any day on which letters were written; where no day is known, whether they are still."""
    if first is None or last is None:
        return one.until is None
    return (one.since is None or one.since.first_day() <= last) and (one.until is None or one.until.last_day() >= first)


class _Names:
    """Finds who of those expected a name is: a form of a name that two of them could have is nobody's, unless it is the name of one."""

    def __init__(self, expected: Sequence[Expected]) -> None:
        self._whose: dict[str, int] = {}
        for number, one in enumerate(expected):
            for form in islice(forms_of(one.name), 1):
                self._whose.setdefault(form, number)
        further: dict[str, set[int]] = {}
        for number, one in enumerate(expected):
            for form in (form for name in (one.name, *one.also) for form in forms_of(name)):
                further.setdefault(form, set()).add(number)
        self._whose = {form: min(numbers) for form, numbers in further.items() if len(numbers) == 1} | self._whose
        self._lengths = sorted({form.count(" ") + 1 for form in self._whose}, reverse=True)

    def find(self, said: str) -> int | None:
        """Return whose name stands in some words whole, and as the sender's; of several the longest."""
        whole = compared(said)
        places = (place for words in (whole, whole.without_initials()) for place in self._places(words))
        return next((number for number, span in places if _signs(said, span.start, span.end)), None)

    def _places(self, said: Compared) -> Iterator[tuple[int, Span]]:
        """Yield whose names stand in some words, and where, the longest first."""
        for length in self._lengths:
            for first in range(len(said.words) - length + 1):
                number = self._whose.get(" ".join(said.words[first : first + length]))
                if number is not None:
                    yield number, Span(said.spans[first][0], said.spans[first + length - 1][1])


def _sender(letter: Paper, names: _Names, emails: dict[str, int]) -> int | None:
    for said in _said(letter, emails):
        number = said if isinstance(said, int) else names.find(said)
        if number is not None:
            return number
    return None


def _said(letter: Paper, emails: dict[str, int]) -> Iterator[int | str]:
    """Yield what a letter says of its sender: the number of a known address, else words, the surest first."""
    sender, address = parseaddr(dict(reversed(letter.headers)).get("From", ""))
    if address.lower() in emails:
        yield emails[address.lower()]
    zones = zone_letter(letter)
    for kinds in (_SIGNED, _ABOVE):
        yield "\n".join(zone.span.words(letter.text) for zone in zones if zone.kind in kinds)
    yield sender or letter.author or ""


def _signs(said: str, start: int, end: int) -> bool:
    """Say whether a name that stands in some words is whole, and the sender's."""
    return not _BEFORE.search(said[:start]) and not _GOES_ON.match(said, end)

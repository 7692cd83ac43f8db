"""Letters and a list of expected senders in, who has written and who has not out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.utils import parseaddr

from evenhand.core.campaigns.model import Expected, Roster, RosterRow
from evenhand.core.campaigns.words import plain
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Where somebody says who they are, the surest first; what a letter speaks of does not count.
_SIGNED, _ABOVE = ("signature", "sign-off"), ("head",)
_FORMER = r"\b(?:former(?:ly)?|ex|previous(?:ly)?|retired|late of)\b"
# What stands before a name that is not the sender's: it goes on from before, was theirs once, is where they live, or gets a copy.
_BEFORE = re.compile(
    rf"""(?: (?<=[^\W_])[-‐‑]
    | {_FORMER}(?:(?!\bnow\b)[^,;|()\n])*
    | {_FORMER}(?:(?!\b(?:now|of|at|for|from|with)\b)[^,;|()\n])*[,|\n]\s*
    | \b(?:behind|near|opposite|beside|outside|above|below|next\ to|c/o)\s+(?:the\s+)?
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
    that fit, the longest is meant.
    """
    names = sorted(
        ((_key(name), number) for number, one in enumerate(expected) for name in (one.name, *one.also) if _key(name)),
        key=lambda pair: (-len(pair[0]), pair[1]),
    )
    emails = {email.lower(): number for number, one in enumerate(expected) for email in one.emails}
    came: dict[int, list[str]] = {}
    unlisted: list[str] = []
    for letter in sorted(letters, key=lambda one: one.id):
        number = _sender(letter, names, emails)
        if number is None:
            unlisted.append(letter.id)
        else:
            came.setdefault(number, []).append(letter.id)
    return Roster(tuple(RosterRow(one, tuple(came.get(number, ()))) for number, one in enumerate(expected)), tuple(unlisted))


def _key(name: str) -> str:
    """Write a name as it is compared: its words in small letters, a space before and behind."""
    words = " ".join(plain(word) for word in _WORD.findall(name))
    return f" {words} " if words else ""


def _sender(letter: Paper, names: Sequence[tuple[str, int]], emails: dict[str, int]) -> int | None:
    for said in _said(letter, emails):
        if isinstance(said, int):
            return said
        words = _key(said)
        for name, number in names:
            if name in words and _signs(name, words, said):
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


def _signs(name: str, words: str, said: str) -> bool:
    """Say whether a name stands somewhere whole, and as the sender's; `words` is `said` as it is compared."""
    spans = [found.span() for found in _WORD.finditer(said)]
    place = words.find(name)
    while place >= 0:
        first = words.count(" ", 0, place)
        start, end = spans[first][0], spans[first + name.count(" ") - 2][1]
        if not _BEFORE.search(said[:start]) and not _GOES_ON.match(said, end):
            return True
        place = words.find(name, place + 1)
    return False

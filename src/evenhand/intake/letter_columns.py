"""The headings and cells of a table of letters in, the columns that hold what people wrote out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evenhand.core.papers import show_name
from evenhand.intake.sources import BadFileError

TEXT_COLUMNS = ("text", "letter", "body", "comment", "message", "content")
SENDERS, DAYS, TITLES = ("from", "sender", "name", "author"), ("date", "sent", "received", "published"), ("subject", "title")
# A body is often a council, so inside a longer heading it says nothing.
_INSIDE = re.compile(r"\b(?:text|letter|comment|message|content)s?\b|\banything else\b")
# A heading that ends in one of these tells of the sender or the form; "of" and what follows it only say of what.
_ABOUT = frozenset(
    "name surname forename sender author date time timestamp submitted sent received published email mail address street town city county "
    "postcode zip code id ref reference number no phone telephone mobile subject title type status count language browser agent".split()
)
_ABOUT_PHRASES = frozenset({"address line", "address line 1", "address line 2", "address line 3"})
# Longer ones are questions, of which the answer may be a letter: "Please tell us about your home and address".
_LONGEST_ABOUT = 4
_SENTENCE = 6
_TICKS = frozenset("yes no y n true false on off x ticked unticked checked".split())
# Of a file that is no table at all the first line may be anything: of its headings, and of each, so much is shown.
_SHOWN = 40

Cells = Iterable[tuple[int, str]]


def find_columns(head: Sequence[str], rows: Iterable[Cells], name: str, column: str | None) -> frozenset[int]:
    """Say by number which columns hold letters: the one that is named or all that are known, and each that holds sentences.

    They are the same for every row, so that copies stay copies. BadFileError where there are none.

    >>> sorted(find_columns(["name", "your comment", "ward"], [[(0, "Ann"), (1, "Keep the bus."), (2, "North")]], "in.csv", None))
    [1]
    """
    exact = [column.lower()] if column else list(TEXT_COLUMNS)
    for one in exact:
        if head.count(one) > 1:
            raise BadFileError(f"{name} has {head.count(one)} columns {one!r}. Give each a name of its own, and name one with --column.")
    sure = {number for number, one in enumerate(head) if one in exact}
    if column and not sure:
        raise _none(head, name, exact)
    open_ones = {number for number, one in enumerate(head) if number not in sure and not _is_about(one)}
    likely = set() if column else {number for number in open_ones if _INSIDE.search(head[number])}
    found = sure | _spoken(rows, open_ones, likely)
    if not found:
        raise _none(head, name, exact)
    return frozenset(found)


def _none(head: Sequence[str], name: str, exact: Sequence[str]) -> BadFileError:
    has = listed([one for one in head if one])
    return BadFileError(
        f"{name} has no column {' or '.join(map(repr, exact))} that holds letters; its columns are: {has}. Name one with --column."
    )


def _is_about(heading: str) -> bool:
    """Say whether a heading tells of the sender or the form, so that what stands below is no letter.

    >>> [_is_about(one) for one in ("your e-mail", "date of letter", "comment id", "email text", "name one thing you would change")]
    [True, True, True, False, False]
    """
    if heading in (*SENDERS, *DAYS, *TITLES, "email"):
        return True
    words = re.findall(r"\w+", heading.split(" of ")[0].replace("e-mail", "email").replace("_", " "))
    return len(words) <= _LONGEST_ABOUT and (not _ABOUT.isdisjoint(words[-1:]) or " ".join(words) in _ABOUT_PHRASES)


def _spoken(rows: Iterable[Cells], wanted: set[int], likely: set[int]) -> set[int]:
    """Return which columns hold a sentence, and which of those with a likely heading hold more than ticks ("publish my comment": yes)."""
    sentences: set[int] = set()
    ticked: set[int] = set()
    worded: set[int] = set()
    for row in rows:
        for number, cell in row:
            if number not in wanted or number in sentences:
                continue
            words = cell.split()
            if sum(any(map(str.isalpha, word)) for word in words) >= _SENTENCE:
                sentences.add(number)
            elif number in likely and words:
                (ticked if cell.strip().lower() in _TICKS else worded).add(number)
    return sentences | (likely - (ticked - worded))


def say_columns(head: Sequence[str], name: str, found: frozenset[int]) -> str:
    """Say from which columns the letters were read and which were left, so that a sender or a date under another heading is missed."""
    texts = [head[number] or f"no. {number + 1}" for number in sorted(found)]
    given = list(dict.fromkeys(cell for number, cell in enumerate(head) if cell and number not in found))
    senders, days, others = ([one for one in given if one in known] for known in (SENDERS, DAYS, (*TITLES, "email")))
    used = {*senders, *days, *others}
    left = [one for one in given if one not in used]
    where = f"column{'s'[: len(texts) > 1]} {listed(texts)}"
    parts = [
        f"{name}: the letters are in {where}, who sent them in {listed(senders)}, their dates in {listed(days)}",
        *([f"left unread: {listed(left)}"] if left else []),
    ]
    return f"{'; '.join(parts)}."


def listed(columns: Sequence[str]) -> str:
    """Return headings as they are shown, each cut where it is long."""
    shown = [f"“{show_name(one[:_SHOWN])}”" for one in columns[:_SHOWN]]
    more = [f"{len(columns) - _SHOWN:,} more"] if len(columns) > _SHOWN else []
    return ", ".join((*shown, *more)) or "none"

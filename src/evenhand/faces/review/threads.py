"""Rows that answer one another in, the same rows in reading order out, each with its depth in its thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from evenhand.core.cast import LetterRow
from evenhand.core.letters import OpenRow
from evenhand.core.review.model import AskRow

Row = TypeVar("Row")
Thread = list[tuple[int, Row]]
# The sign-off of a letter: how to reach its writer.
_IN_TOUCH = re.compile(
    r"^\W*(?:please|do|kindly|would you|could you)\s+(?:\w+ly\s+|do\s+)?"
    r"(?:contact|ring|call|phone|telephone|e-?mail|get in touch|speak to)\b[^.]*?"
    r"(?:\b(?:my|our|his|her|the)\s+(?:\S+\s+){0,3}?(?:office|secretary|adviser|aide|assistant|staff|team|colleague)|\b(?:me|us)\b|@|\d{4})",
    re.I,
)


def thread_letters(letters: Iterable[LetterRow]) -> Thread[LetterRow]:
    """Put letters by date, each reply straight after the letter it answers.

    >>> def letter(name, on=None):
    ...     return LetterRow(name, "letter", *[None] * 10, on, False, ())
    >>> [(depth, row.id) for depth, row in thread_letters([letter("l1"), letter("l2"), letter("l3", on="l1")])]
    [(0, 'l1'), (1, 'l3'), (0, 'l2')]
    """
    order = sorted(letters, key=lambda row: (str(row.written or row.reported or "9"), row.id))
    return _thread(order, lambda row: row.id, lambda row: row.reply_to)


def thread_asks(asks: Iterable[AskRow]) -> Thread[AskRow]:
    """Put each condition and answer straight after the ask it belongs to, else as they stand in the papers."""
    order = sorted(asks, key=lambda row: (row.paper, row.start, row.end, row.id))
    return _thread(order, lambda row: row.id, lambda row: row.on)


def urgency(row: OpenRow) -> tuple[bool, int, int, str, int]:
    """Put what is open first: a complaint without a ruling, what was agreed and is not known to have happened, then what waits longest."""
    if row.kind == "complaint":
        weight = 0
    elif row.kind == "offer" and row.state in ("accepted", "arranged", "not confirmed", "not known"):
        weight = 1
    else:
        weight = 3 if row.kind == "allegation" else 2
    return not row.is_open, weight, -len({place.paper for place in row.places}), str(row.since or "9999"), int(row.id[1:])


def gather_alike(rows: Iterable[OpenRow], words: Callable[[OpenRow], str]) -> list[list[OpenRow]]:
    """Put together what several ask of one person in the same words, as the letters of a campaign do, each where its first stands."""
    held: dict[tuple[str, ...], list[OpenRow]] = {}
    for row in rows:
        alike = (row.kind, row.state, row.to or "", " ".join(re.findall(r"\w+", words(row).lower())))
        held.setdefault(alike if row.by and row.to else (row.id,), []).append(row)
    return list(held.values())


def is_of_the_affair(words: str) -> bool:
    """Say whether words ask something of the affair, and not only how to get in touch.

    >>> is_of_the_affair("Please ring my office to set a day"), is_of_the_affair("please ring the bells")
    (False, True)
    """
    return _IN_TOUCH.search(" ".join(words.split())) is None


def _thread(rows: list[Row], key: Callable[[Row], str], parent: Callable[[Row], str | None]) -> Thread[Row]:
    held = {key(row) for row in rows}
    answers: dict[str | None, list[Row]] = {}
    for row in rows:
        answers.setdefault(parent(row) if parent(row) in held else None, []).append(row)
    out: Thread[Row] = []
    seen: set[int] = set()
    # Rows that answer one another in a circle hang on no root: they are taken up at the end.
    for root in [*answers.get(None, []), *rows]:
        waiting = [(0, root)]
        while waiting:
            depth, row = waiting.pop()
            if id(row) not in seen:
                seen.add(id(row))
                out.append((depth, row))
                waiting.extend((depth + 1, answer) for answer in reversed(answers.get(key(row), [])))
    return out

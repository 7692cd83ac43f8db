"""What the papers tell of who asked, got, was refused or waits for something in, what each request came to out, for how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.access.treated.told import Treated, is_one
from evenhand.core.letters import Came

_STATES = {"offered": "accepted", "met": "held", "refused": "refused", "no answer": "no reply"}
# How many sentences behind a request what came of it may be told.
_BEHIND = 8


def read_answers(rows: Sequence[Treated]) -> tuple[Came, ...]:
    """Return what came of each request that a paper tells of by whoever made it, with the place of the request."""
    return tuple(_came(rows))


def _came(rows: Sequence[Treated]) -> Iterator[Came]:
    for at, row in enumerate(rows):
        asked = _request_of(rows, at) if row.outcome in _STATES else None
        if asked is not None:
            yield Came(_STATES[row.outcome], asked.member, row.by or asked.by, asked.places[0], row.places[0], asked.words | row.words)


def _request_of(rows: Sequence[Treated], at: int) -> Treated | None:
    """Return the last request of the same requester that is told near before, else the one told in the sentence right behind."""
    row = rows[at]
    here = [one for one in rows if one.outcome == "asked" and one.places[0].paper == row.places[0].paper and is_one(one, row)]
    near = [one for one in here if -1 <= row.at - one.at <= _BEHIND]
    before = [one for one in near if one.places[0].start <= row.places[0].start]
    asked = before[-1] if before else near[0] if near else None
    if asked is None or (row.by is not None and asked.by is not None and row.by is not asked.by):
        return None
    return asked if _is_of_it(row, asked) else None


def _is_of_it(row: Treated, asked: Treated) -> bool:
    """Say whether what is told may be of a request: of its thing, or of none that is told and close to it."""
    if row.heads & asked.heads or row.heads & asked.words:
        return True
    return not row.heads and row.at - asked.at <= 2

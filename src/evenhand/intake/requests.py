"""A table of requests as CSV in, each request with what the office knows of it out; every row that cannot be used is named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches

from attrs import define, field, frozen

from evenhand.core.diary import EVERY_DAY, Request, is_address
from evenhand.intake.slot_rules import SlotRules, weekday_of
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import table_rows

COLUMNS = ("id", "who", "received", "deadline", "form", "hosts", "days", "away", "earliest", "email")
NEEDED = ("who", "received")
MISTAKES_SHOWN = 5
LONGEST_ABSENCE = 3 * 366
_PART = re.compile(r"\s*[;,]\s*")
_UNTIL = re.compile(r"\s+to\s+|\.\.")


@frozen
class Asked:
    """A request, the line it stands on, the address that an invitation is for, and what else the table tells of it, by column."""

    request: Request
    line: int
    email: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


@define
class _Table:
    """A table being read: its name, the rules it is read under, and the mistakes found so far."""

    name: str
    rules: SlotRules | None
    mistakes: list[str] = field(factory=list)

    def mistake(self, line: int, words: str) -> None:
        self.mistakes.append(f"Line {line}: {words}")


def read_requests(data: bytes, rules: SlotRules | None = None, name: str = "requests") -> tuple[Asked, ...]:
    """Read requests: columns `who` and `received`, any of the other COLUMNS, and any attribute of the office's own.

    BadFileError names the rows that cannot be used: a day that is none, a window in which nobody could come, a person who does not
    serve, a request that stands there twice and would be drawn twice. Without rules, nothing is held against a diary.
    """
    table = _Table(name, rules)
    rows = list(table_rows(data, name, (), first=COLUMNS))
    _check_columns(rows[0][1] if rows else {}, table)
    asked = tuple(_asked(line, cells, table) for line, cells in rows)
    _check_twice(asked, table)
    if not rows:
        raise BadFileError(f"{name} has no row below its first line. Add a row for each request.")
    _refuse(table)
    return asked


def _refuse(table: _Table) -> None:
    if table.mistakes:
        shown = " ".join(table.mistakes[:MISTAKES_SHOWN])
        more = f" And {len(table.mistakes) - MISTAKES_SHOWN} more." if len(table.mistakes) > MISTAKES_SHOWN else ""
        raise BadFileError(f"{table.name} cannot be used. {shown}{more} Mend these and run it again.")


def _check_columns(cells: Mapping[str, str], table: _Table) -> None:
    """Refuse a table whose needed columns are missing or misspelt, or whose declared attributes are not there."""
    found = list(cells)
    for column in NEEDED:
        if cells and column not in found:
            meant = get_close_matches(column, [one for one in found if one not in COLUMNS], 1, 0.7)
            hint = f" Is it the column {meant[0]!r}? Then rename that." if meant else f" Its first line should be: {','.join(COLUMNS)}."
            raise BadFileError(f"{table.name} has no column {column!r}.{hint} Only {' and '.join(NEEDED)} are needed.")
    for column in found:
        meant = get_close_matches(column, COLUMNS, 1, 0.8)
        if column not in COLUMNS and meant and meant[0] not in found:
            table.mistake(1, f"the column {column!r} is not known. Is it {meant[0]!r}? Rename it, since it would be left out of the plan.")
    for column in table.rules.attributes if table.rules is not None else ():
        if cells and column not in found:
            table.mistake(1, f"there is no column {column!r}, which the rules declare. Add it, or take it out of the rules.")


def _asked(line: int, cells: Mapping[str, str], table: _Table) -> Asked:
    who = cells.get("who", "")
    if not who:
        table.mistake(line, "nobody is named. Every row needs the name of who asks, in 'who'.")
    received = _day(cells, "received", line, table)
    if received is None and not cells.get("received"):
        table.mistake(line, f"{who!r} has no day on which the request was received. Write YYYY-MM-DD, since the queue begins with it.")
    like = ", ".join(cells.get(column, "") or "not known" for column in (table.rules.like if table.rules is not None else ()))
    request = Request(
        cells.get("id") or who,
        who,
        received or date.min,
        _hosts(cells.get("hosts", ""), line, table),
        like,
        _day(cells, "deadline", line, table),
        cells.get("form", "").lower(),
        _weekdays(cells.get("days", ""), line, table),
        tuple(_away(cells.get("away", ""), line, table)),
        _day(cells, "earliest", line, table),
    )
    if (email := cells.get("email", "")) and not is_address(email):
        table.mistake(line, f"{_cut(email)} is no e-mail address. Write one alone, such as clerk@parish.example.")
    if received is not None:
        _check_window(request, line, table)
    return Asked(request, line, email, tuple((key, value) for key, value in cells.items() if key and key not in COLUMNS))


def _day(cells: Mapping[str, str], column: str, line: int, table: _Table) -> date | None:
    words = cells.get(column, "")
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        table.mistake(line, f"{column} is {_cut(words)}, which is no day; write YYYY-MM-DD.")
        return None


def _hosts(words: str, line: int, table: _Table) -> tuple[str, ...]:
    """Return the ids of those who may serve, named by id or by name; all of them where none is named."""
    hosts = table.rules.hosts if table.rules is not None else ()
    known = {name.lower(): host.id for host in hosts for name in (host.id, host.name)}
    if not words or table.rules is None:
        return tuple(host.id for host in hosts)
    found = []
    for word in _parts(words):
        if word.lower() in known:
            found.append(known[word.lower()])
            continue
        meant = get_close_matches(word.lower(), known, 1)
        hint = f"Did you mean {known[meant[0]]!r}?" if meant else f"Those who serve are: {', '.join(host.id for host in hosts)}."
        table.mistake(line, f"{_cut(word)} does not serve by the rules. {hint}")
    return tuple(dict.fromkeys(found))


def _weekdays(words: str, line: int, table: _Table) -> tuple[int, ...]:
    found = []
    for word in _parts(words):
        day = weekday_of(word)
        if day is None:
            table.mistake(line, f"{_cut(word)} is no weekday; write Mon;Tue or leave the cell empty for any day.")
        else:
            found.append(day)
    return tuple(sorted(set(found))) or EVERY_DAY


def _away(words: str, line: int, table: _Table) -> Iterator[date]:
    for part in _parts(words):
        try:
            edges = [date.fromisoformat(edge) for edge in _UNTIL.split(part)]
        except ValueError:
            edges = []
        if not 1 <= len(edges) <= 2 or not 0 <= (edges[-1] - edges[0]).days <= LONGEST_ABSENCE:
            table.mistake(
                line, f"away is {_cut(part)}; write days as 2022-03-01, or from 2022-03-01 to 2022-03-04, with semicolons between."
            )
            continue
        yield from (edges[0] + timedelta(number) for number in range((edges[-1] - edges[0]).days + 1))


def _check_window(request: Request, line: int, table: _Table) -> None:
    """Name a request that nobody could serve whatever the diary: its own days exclude each other, or the period."""
    first = max(request.received + timedelta(1), request.earliest or date.min)
    if request.deadline is not None and request.deadline < first:
        edge = (
            f"the earliest day, {request.earliest}"
            if request.earliest and request.earliest > request.received
            else f"the day received, {request.received}"
        )
        table.mistake(line, f"{request.who!r} can never be met: the deadline, {request.deadline}, is not after {edge}.")
    elif table.rules is None:
        return
    elif first > table.rules.last:
        table.mistake(line, f"{request.who!r} could come from {first} on, and the diary ends on {table.rules.last}.")
    elif request.deadline is not None and request.deadline < table.rules.first:
        table.mistake(line, f"{request.who!r} could come until {request.deadline}, and the diary begins on {table.rules.first}.")


def _check_twice(asked: Sequence[Asked], table: _Table) -> None:
    """Name a request that stands there twice: it would have two lots in the draw."""
    seen: dict[str, int] = {}
    for one in asked:
        names = dict.fromkeys((_seen_as(one.request.id), _seen_as(one.request.who)))
        twice = next((name for name in names if name in seen), None)
        if twice:
            table.mistake(
                one.line, f"{_cut(twice)} stands here a second time, first on line {seen[twice]}. Keep one row, or it is drawn twice."
            )
        seen |= {name: one.line for name in names if name not in seen}


def _seen_as(words: str) -> str:
    """Return what a reader takes for the same words, however they are encoded, spaced or capitalised."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def _parts(words: str) -> list[str]:
    return [part for part in _PART.split(words.strip()) if part]


def _cut(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:60]}…")

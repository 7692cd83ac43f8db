"""An office's cases with their events as YAML, or its letters as a table, in; cases and rows out, or every mistake with its line."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import field, frozen

from evenhand.core.casework import EVENTS, Case, Event
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import table_rows
from evenhand.intake.yaml_fields import Fields, day_of, read_fields, say_mistakes

MOST_DAYS_OFF, MOST_EVENTS = 200, 1_000
_FILE = ("department", "days_off", "cases")
_CASE = ("reference", "type", "received", "signatory", "priority", "department", "events")
_EVENT = ("event", "day", "by", "to", "reason", "what", "days", "until", "stage", "calendar")
_DAY_OFF = ("day", "name", "told", "calendars", "reason")
MOST_LETTERS = 1_000_000
_NONE = frozenset({"", "no", "n", "false", "none", "n/a", "0", "-", "–"})
_DAYS = ("received", "replied", "due")
# Days since then, as spreadsheets count them: of five figures they lie between 1954 and 2119.
_EPOCH = date(1899, 12, 30)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
LETTER_COLUMNS = ("department", "received", "replied")
_OPTIONAL = ("reference", "type", "signatory", "target", "due", "calendar", "holding", "extended", "stopped", "not_counted")


@frozen
class NewDayOff:
    """A day that became a day off: when that was told, and in which calendars."""

    day: date
    name: str
    told: date
    calendars: tuple[str, ...]
    reason: str = ""

    def event(self, received: date) -> Event:
        """Return it as an event of a case, which knows it from receipt on where it was told before."""
        return Event("day off", max(self.told, received), reason=self.reason, what=self.name, until=self.day)


@frozen
class Cases:
    """A file of cases, read."""

    cases: tuple[Case, ...]
    days_off: tuple[NewDayOff, ...] = ()


def read_cases(data: bytes, name: str = "cases") -> Cases:
    r"""Read cases with their events; BadFileError names the first mistakes in them.

    >>> read_cases(b"cases:\n- {reference: 2015/1, type: MIN, received: 2015-11-12}\n").cases[0].received
    datetime.date(2015, 11, 12)
    """
    top = read_fields(data, name, "a file of cases")
    top.allow(_FILE)
    department = top.words("department")
    days_off = tuple(_new_day_off(row) for row in _few(top, "days_off", MOST_DAYS_OFF))
    rows = list(top.rows("cases", needed=True))
    cases = tuple(_case(row, department) for row in rows)
    seen: set[str] = set()
    for case, row in zip(cases, rows, strict=True):
        if case.reference in seen:
            row.mistake(f"The case {case.reference!r} stands in this file twice. Give each its own reference.", "reference")
        seen.add(case.reference)
    if top.mistakes:
        raise BadFileError(say_mistakes(name, sorted(top.mistakes), "Mend these and run it again."))
    return Cases(cases, days_off)


def _few(row: Fields, name: str, most: int) -> list[Fields]:
    """Return the rows under a name, or none and a mistake where they are more than any office has: each counts every deadline anew."""
    rows = list(row.rows(name))
    if len(rows) <= most:
        return rows
    row.mistake(f"{name!r} holds {len(rows):,} rows; at most {most:,} are read. Part the file, or enter days off as a calendar.", name)
    return []


def _new_day_off(row: Fields) -> NewDayOff:
    row.allow(_DAY_OFF)
    day, calendars = row.day("day", needed=True) or date.min, row.lines("calendars")
    if not calendars:
        row.mistake("'calendars' names none, so nothing would move. Name those that it is a day off in, such as [england-and-wales].")
    return NewDayOff(day, row.words("name", needed=True), row.day("told", needed=True) or date.min, calendars, row.words("reason"))


def _case(row: Fields, department: str) -> Case:
    row.allow(_CASE)
    return Case(
        row.words("reference", needed=True),
        row.words("type", needed=True),
        row.day("received", needed=True) or date.min,
        tuple(_event(one) for one in _few(row, "events", MOST_EVENTS)),
        row.words("signatory"),
        row.words("priority"),
        row.words("department") or department,
    )


def _event(row: Fields) -> Event:
    row.allow(_EVENT)
    days = row.words("days")
    if days and not (days.isdecimal() and len(days) <= 4):
        row.mistake(f"'days' is {days!r}; it should be how many days more, such as 10.", "days")
        days = ""
    return Event(
        row.choice("event", tuple(EVENTS), needed=True),
        row.day("day", needed=True) or date.min,
        row.words("by"),
        row.words("to"),
        row.words("reason"),
        row.words("what"),
        int(days or 0),
        row.day("until"),
        row.words("stage"),
        row.words("calendar"),
    )


@frozen
class LetterLine:
    """One letter of a table: its line, and its cells by their headings; `days` are those cells that are days."""

    line: int
    cells: dict[str, str]
    days: dict[str, date | None] = field(factory=dict)

    def cell(self, name: str) -> str:
        """Return what stands under a heading, "" where there is nothing."""
        return self.cells.get(name, "")

    def holds(self, name: str) -> bool:
        """Say whether something stands under a heading, be it a day or a word, that is no way of writing no.

        >>> [LetterLine(2, {"holding": words}).holds("holding") for words in ("yes", "2023-01-20", "", "No", "0", "-")]
        [True, True, False, False, False, False]
        """
        return self.cell(name).lower() not in _NONE


@frozen
class Letters:
    """A table of letters, read; `unread` says of each row that cannot be counted where it is, what is wrong, and what to do."""

    lines: tuple[LetterLine, ...]
    unread: tuple[str, ...] = ()


def read_letters(data: bytes, name: str = "letters") -> Letters:
    r"""Read a table of letters: CSV with department, received, replied, and either `type` or `target`.

    Other columns that it may have are reference, signatory, due, calendar, holding, extended, stopped and not_counted. A row that
    cannot be counted stops none of the others: it is told. BadFileError where it is no such table.

    >>> read_letters(b"department,received,replied,target\nRoads,2023-01-03,2023-01-20,20\n").lines[0].days["replied"]
    datetime.date(2023, 1, 20)
    >>> read_letters(b"department,received,replied,target\nRoads,44929,,20\n").unread[0]
    "letters, line 2: received is '44929'; it is a spreadsheet's number for 2023-01-03: write that."
    """
    lines, unread, seen, rows = list[LetterLine](), list[str](), dict[tuple[str, str], int](), 0
    for line, cells in table_rows(data, name, LETTER_COLUMNS, MOST_LETTERS, spare=True):
        rows += 1
        _check_columns(cells, name)
        one = _letter(line, cells)
        why = one if isinstance(one, str) else _twice(one, seen)
        if why:
            unread.append(f"{name}, line {line}: {why}")
        elif isinstance(one, LetterLine):
            lines.append(one)
    if not rows:
        raise BadFileError(f"{name} has no row below its first line. Add a row for each letter.")
    return Letters(tuple(lines), tuple(unread))


def _twice(one: LetterLine, seen: dict[tuple[str, str], int]) -> str:
    """Say that a reference of a department stands twice, "" where it does not: the letter would be counted twice."""
    key = (one.cell("department"), one.cell("reference"))
    first = seen.setdefault(key, one.line) if key[1] else one.line
    if first == one.line:
        return ""
    return f"the reference {key[1]!r} stands already on line {first}. Keep one of the rows, or give each its own reference."


def _check_columns(cells: dict[str, str], name: str) -> None:
    if unknown := [column for column in cells if column not in (*LETTER_COLUMNS, *_OPTIONAL)]:
        raise BadFileError(
            f"{name} has a column {unknown[0]!r} that nobody reads. It may have: {', '.join((*LETTER_COLUMNS, *_OPTIONAL))}."
        )


def _letter(line: int, cells: dict[str, str]) -> LetterLine | str:
    """Return the letter of a row, or why it cannot be counted."""
    for column in ("department", "received"):
        if not cells[column]:
            return f"{column} is empty. Fill it in, since every letter is counted by it."
    if not (cells.get("type") or cells.get("target") or cells.get("not_counted")):
        return "give its type, such as MIN, or its target in working days, such as 20."
    days = {column: day_of(cells[column]) if cells.get(column) else None for column in _DAYS}
    for column, day in days.items():
        if day is None and cells.get(column):
            return f"{column} is {cells[column]!r}; {_why_no_day(cells[column])}"
    received, replied, due = (days[column] for column in _DAYS)
    if received and replied and replied < received:
        return f"it was replied to on {replied}, before it was received on {received}. Mend one of the two days."
    if received and due and due < received:
        return f"it was due on {due}, before it was received on {received}. Mend one of the two days."
    return LetterLine(line, cells, days)


def _why_no_day(words: str) -> str:
    """Return what to write for a cell that is no day, as offices and spreadsheets write them.

    >>> _why_no_day("03/01/2023"), _why_no_day("25.12.2023")
    ('write 2023-01-03 if the day stands first, 2023-03-01 if the month does.', 'write 2023-12-25.')
    >>> _why_no_day("2023-01-20 00:00"), _why_no_day("n/a")
    ('write 2023-01-20.', 'leave the cell empty where there is no such day.')
    """
    if words.lower() in _NONE:
        return "leave the cell empty where there is no such day."
    if _SERIAL.fullmatch(words):
        return f"it is a spreadsheet's number for {_EPOCH + timedelta(int(words[:5]))}: write that."
    if (iso := words[:10]) != words and words[10:11] in ("T", " ") and day_of(iso) is not None:
        return f"write {iso}."
    if parts := _SLASHED.fullmatch(words):
        first, second, year = (int(part) for part in parts.groups())
        day_first, month_first = day_of(f"{year}-{second:02}-{first:02}"), day_of(f"{year}-{first:02}-{second:02}")
        if day_first and month_first and day_first != month_first:
            return f"write {day_first} if the day stands first, {month_first} if the month does."
        if found := day_first or month_first:
            return f"write {found}."
    return "it should be a day: YYYY-MM-DD."

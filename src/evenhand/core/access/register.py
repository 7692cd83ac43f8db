"""A paper that is a register of meetings in, its rows out: each a meeting, a nil return, or unread with its reason; none is dropped."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from evenhand.core.access.cells import Row, read_rows
from evenhand.core.access.register_dates import Column, DateRead, Days, look_over, read_date
from evenhand.core.papers import Paper
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_PURPOSE = re.compile(r"\b(?:purpose|subject|topic|reason|agenda|discuss\w*|description|detail)", re.IGNORECASE)
_DATE = re.compile(r"\b(?:dates?|month|when)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:organi[sz]ations?|individuals?|external|bod(?:y|ies)|compan(?:y|ies)|attendees?|visitors?|met with|who was met|names? of guests?)\b|^name$",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"\b(?:ministers?|secretar(?:y|ies)|advisers?|advisors?|officials?|members?|councillors?|commissioners?|mayors?|directors?|officers?|host|role)\b",
    re.IGNORECASE,
)
_NIL = re.compile(
    r"(?:nil|none|nothing)(?:\s+(?:returns?|reported|declared|received|meetings?|to\s+(?:report|declare|return)))?(?:\s+(?:in|for|during|this)\b.*)?|"
    r"no\s+(?:\w+\s+){0,3}?(?:meetings?|returns?|entries)\b.*|n/?a|not applicable",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"[\W_]*")
_HEADING_WORDS = 8
NOTE, AGAIN, NO_HEAD = "it is a note, not a meeting", "it is the headings, printed again", "no headings of a register stand above it"
NO_BODY, NO_DATE = "it names no organisation or individual", "its date cannot be read: {}"
HOST_ONLY = "it names whoever held the meetings below it, and no meeting"


@frozen
class Meeting:
    """One row: who held it (filled down from the row above where `filled`), with whom, what for, and the days that its date can mean."""

    place: Place
    host: str
    body: str
    purpose: str
    date: DateRead
    filled: bool = False

    @property
    def days(self) -> tuple[Days, ...]:
        """The days that the date can mean, none where it is not known."""
        return self.date.days


@frozen
class NilReturn:
    """A row that says there was no meeting; `host` is whoever returned it."""

    place: Place
    host: str


@frozen
class UnreadRow:
    """A row that is no meeting and no nil return, with the reason."""

    place: Place
    why: str


@frozen
class MeetingsRegister:
    """A register, read: every row of its paper that says something stands in one of the three lists, once.

    `headed` is False where no headings of a register were found, so that no row of it could be read.
    """

    paper: str
    meetings: tuple[Meeting, ...]
    nil: tuple[NilReturn, ...]
    unread: tuple[UnreadRow, ...]
    headed: bool = True


@frozen
class _Head:
    """Which columns hold what."""

    host: int | None
    date: int | None
    bodies: tuple[int, ...]
    purpose: int | None

    def body(self, row: Row) -> str:
        names = [row.words(column) for column in self.bodies]
        return "; ".join(dict.fromkeys(name for name in names if name))


def is_register(paper: Paper) -> bool:
    """Say whether a paper is a register of meetings: it says so, or has its headings."""
    return paper.kind == "register" and not paper.unread


def read_register(paper: Paper) -> MeetingsRegister:
    """Read a register of meetings: a table with a column for whoever was met, and one for who met them or for the date."""
    rows = [row for row in read_rows(paper.text) if not row.blank]
    at, head = next(((at, found) for at, row in enumerate(rows) if (found := _head(row)) is not None), (len(rows), None))
    above = [UnreadRow(Place.of(paper.id, row.span), NOTE if head else NO_HEAD) for row in rows[:at]]
    if head is None:
        return MeetingsRegister(paper.id, (), (), tuple(above), headed=False)
    made = list(_read(paper.id, rows[at + 1 :], head))
    return MeetingsRegister(
        paper.id,
        tuple(row for row in made if isinstance(row, Meeting)),
        tuple(row for row in made if isinstance(row, NilReturn)),
        (*above, *(row for row in made if isinstance(row, UnreadRow))),
    )


def _head(row: Row) -> _Head | None:
    """Read headings, however they are spelt; None where the row has none."""
    found: dict[str, list[int]] = {"purpose": [], "date": [], "body": [], "host": []}
    for column, cell in enumerate(row.cells):
        kind = _kind(cell.words)
        if kind is not None:
            found[kind].append(column)
    if not found["body"] or not (found["date"] or found["host"]):
        return None
    host, date, purpose = (found[kind][0] if found[kind] else None for kind in ("host", "date", "purpose"))
    if host is None and 0 not in (date, purpose, *found["body"]):
        host = 0
    return _Head(host, date, tuple(found["body"]), purpose)


@lru_cache(maxsize=50_000)
def _kind(words: str) -> str | None:
    """Return what a column with such a heading holds; the same names and dates stand in many rows, and are looked at once."""
    patterns = (("purpose", _PURPOSE), ("date", _DATE), ("body", _BODY), ("host", _HOST))
    return next((kind for kind, pattern in patterns if len(words) < 100 and pattern.search(words)), None)


def _read(paper: str, rows: Sequence[Row], head: _Head) -> Iterator[Meeting | NilReturn | UnreadRow]:
    column = look_over(row.words(head.date) for row in rows)
    host = ""
    for row in rows:
        printed = row.words(head.host)
        made = _row(Place.of(paper, row.span), row, head, column, printed or host, filled=not printed and bool(host))
        if printed and not (isinstance(made, UnreadRow) and made.why != HOST_ONLY) and not _NIL.fullmatch(printed):
            host = printed
        yield made


def _row(place: Place, row: Row, head: _Head, column: Column, host: str, *, filled: bool) -> Meeting | NilReturn | UnreadRow:
    body, told, printed = head.body(row), row.words(head.date), row.words(head.host)
    if _head(row) is not None and (head.date is None or read_date(told, column) is None):
        return UnreadRow(place, AGAIN)
    if _is_nil(row, body):
        return NilReturn(place, "" if _NIL.fullmatch(host) else host)
    if not body or _ONLY_MARKS.fullmatch(body):
        return UnreadRow(place, _why_no_meeting(row, head, printed))
    date = _date_of(told, column) if told else DateRead((), "no date is printed")
    if date is None:
        return UnreadRow(place, NO_DATE.format(repr(told[:60])))
    return Meeting(place, host, body, row.words(head.purpose), date, filled)


_date_of = lru_cache(maxsize=10_000)(read_date)


def _is_nil(row: Row, body: str) -> bool:
    """Say whether a row is a nil return: where the body should stand, or in any other cell where no body stands."""
    return bool(_NIL.fullmatch(body)) or (not body and any(_NIL.fullmatch(cell.words.rstrip(" .")) for cell in row.cells))


def _why_no_meeting(row: Row, head: _Head, printed: str) -> str:
    told = [cell.words for cell in row.cells if cell.words]
    if len(told) > 1:
        return NO_BODY
    short = (
        len(printed.split()) <= _HEADING_WORDS and not printed.rstrip().endswith((".", ":")) and not re.match(r"notes?\b|\*", printed, re.I)
    )
    return HOST_ONLY if printed and short else NOTE

"""A table of those whom an office expects to write in, each with their names, addresses and what else it says of them out."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from attrs import evolve

from evenhand.core.campaigns import Expected
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import table_rows

_NAMES = ("name", "official_name", "full_name", "council", "organisation", "organization")
_FIRST, _LAST = ("first_name", "forename", "given_name", "firstname"), ("surname", "last_name", "family_name", "lastname")
_EMAILS = ("email", "e_mail", "email_address", "e_mail_address")
_SINCE, _UNTIL = "start_date", "end_date"


def read_roster(data: bytes, name: str = "roster") -> tuple[Expected, ...]:
    r"""Read whom an office expects to write: CSV with a column `name`, or two that make one, and any of `also` and `email`.

    Other columns go with the name; `start-date` and `end-date` say since when and until when somebody is there. A name that stands
    twice is one sender. BadFileError where there is no name, or where two rows of one name say something else of it.

    >>> read_roster(b"name,also,party\nCalder Council,Calder;The Calder\n")[0].also
    ('Calder', 'The Calder')
    >>> read_roster(b"\xef\xbb\xbfTitle;First name;Surname;E-mail\nCllr;Ann;Lee;ann@post.example\n")[0].name
    'Ann Lee'
    """
    rows: dict[str, tuple[int, Expected]] = {}
    for line, cells in table_rows(data, name, (), first=("name", "also", "email")):
        row = {key.replace("-", "_"): value for key, value in cells.items()}
        one = _expected(row, _columns(row, name), name, line)
        before = rows.get(one.name.casefold())
        rows[one.name.casefold()] = (line, one) if before is None else (before[0], _joined(*before, one, name, line))
    if not rows:
        raise BadFileError(f"{name} has no row below its first line. Add a row for each sender that you expect.")
    return tuple(one for _, one in rows.values())


def _columns(row: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return the columns that make the name."""
    whole = next((one for one in _NAMES if one in row), None)
    parts = tuple(next((one for one in some if one in row), "") for some in (_FIRST, _LAST))
    if whole is None and not all(parts):
        has = ", ".join(repr(one) for one in row if one)
        raise BadFileError(
            f"{name} has no column 'name', nor 'first name' and 'surname'; its columns are: {has}. "
            "Call the one with the names of senders 'name'."
        )
    return parts if whole is None else (whole,)


def _expected(row: Mapping[str, str], named: tuple[str, ...], name: str, line: int) -> Expected:
    called = " ".join(row[column] for column in named if row[column])
    if not called:
        raise BadFileError(f"{name}, line {line}: the name is empty. Every row needs the name of a sender.")
    also, emails = (_parts(row, columns) for columns in (("also",), _EMAILS))
    since, until = (_day(row.get(column, "")) for column in (_SINCE, _UNTIL))
    used = {*named, "also", *_EMAILS}
    return Expected(
        called, also, emails, tuple((key, value) for key, value in row.items() if key and key not in used and value), since, until
    )


def _parts(row: Mapping[str, str], columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for column in columns for part in row.get(column, "").split(";") if part.strip())


def _day(words: str) -> PartialDate | None:
    with suppress(ValueError):
        return PartialDate.parse(words[:10])
    return None


def _joined(first: int, before: Expected, one: Expected, name: str, line: int) -> Expected:
    if before.columns != one.columns:
        raise BadFileError(
            f"{name}, lines {first} and {line}: {one.name} stands twice, and the rows say different things of it. "
            "Keep one row, or write the names as two people sign them."
        )
    return evolve(before, also=tuple(dict.fromkeys((*before.also, *one.also))), emails=tuple(dict.fromkeys((*before.emails, *one.emails))))

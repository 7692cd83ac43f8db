"""The rules of a diary and the criteria a person picks for tables in, the rules that tables are held by and each request's group out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from attrs import evolve

from evenhand.intake.requests import MISTAKES_SHOWN, Asked
from evenhand.intake.slot_rules import Serves, SlotRules, Tables, criteria
from evenhand.intake.sources import BadFileError

ROUND_TABLE = "round table"


def pick_tables(rules: SlotRules, words: str, name: str) -> Tables:
    """Return the declared tables with the one criterion that was picked, as `region + type`; BadFileError where none is so declared."""
    if rules.tables is None or not rules.tables.by:
        raise BadFileError(
            f"{name} declares no tables. Say in it how they are made, such as  tables: {{most: 10, minutes: 90, by: [region]}}."
        )
    by = criteria(words)
    if by not in rules.tables.by:
        known = ", ".join(f"'{' + '.join(one)}'" for one in rules.tables.by)
        raise BadFileError(
            f"{name} declares no tables by {words!r}. Those that it declares are by {known}; add this one to 'by', or take one."
        )
    return evolve(rules.tables, by=(by,))


def serve_tables(rules: SlotRules, tables: Tables, name: str) -> SlotRules:
    """Return the rules by which tables are held: whoever holds round tables serves, for as long as a table is; of any form of request."""
    serves = tuple(
        evolve(one, length=tables.length, forms=()) for one in rules.serves if not one.forms or ROUND_TABLE in map(str.lower, one.forms)
    )
    if not serves:
        raise BadFileError(f"Nobody in {name} holds round tables: all who serve have other 'forms'. Add 'round table' to those of one.")
    if all(longest(one) < tables.length for one in serves):
        most = max(serves, key=longest)
        raise BadFileError(
            f"A table of {minutes(tables.length)} minutes fits into no times in {name}: the longest are {minutes(longest(most))} minutes, "
            f"those of {most.host.name}. Give longer times, or shorter tables."
        )
    return evolve(rules, serves=serves)


def longest(one: Serves) -> timedelta:
    """Return the longest stretch in which somebody serves."""
    return max(
        (timedelta(hours=at.end.hour - at.start.hour, minutes=at.end.minute - at.start.minute) for at in one.times), default=timedelta(0)
    )


def minutes(length: timedelta) -> int:
    """Return a length of time in whole minutes."""
    return int(length.total_seconds()) // 60


def in_groups(asked: Sequence[Asked], by: Sequence[str], name: str) -> tuple[Asked, ...]:
    """Return requests that know their group; BadFileError names those that have no value for it, and values that differ in a mark only."""
    mistakes = [*_without_value(asked, by), *_written_otherwise(asked, by)]
    if mistakes:
        more = f" And {len(mistakes) - MISTAKES_SHOWN} more." if len(mistakes) > MISTAKES_SHOWN else ""
        raise BadFileError(f"{name} cannot be put at tables. {' '.join(mistakes[:MISTAKES_SHOWN])}{more} Mend these and run it again.")
    return tuple(evolve(one, request=evolve(one.request, group=group_of(one, by))) for one in asked)


def group_of(one: Asked, by: Iterable[str]) -> str:
    """Return the group of a request, "" where a value is missing."""
    held = dict(one.attributes)
    values = [held.get(column, "") for column in by]
    return " / ".join(values) if all(values) else ""


def _without_value(asked: Iterable[Asked], by: Sequence[str]) -> Iterator[str]:
    for one in asked:
        held = dict(one.attributes)
        if lacking := [column for column in by if not held.get(column)]:
            yield f"Line {one.line}: {one.request.who!r} has no {' and no '.join(lacking)}, so it is not known where it sits."


def _written_otherwise(asked: Iterable[Asked], by: Sequence[str]) -> Iterator[str]:
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for one in asked:
        for column, value in one.attributes:
            if column not in by or not value:
                continue
            known, line = first.setdefault((column, " ".join(value.casefold().split())), (value, one.line))
            if known != value:
                yield f"Line {one.line}: {column} is {value!r}, and {known!r} on line {line}. Write them alike, or they sit apart."

"""A campaign of requests in, the options paper out: each way to meet it, in weeks, hours and a last day, and beside what was granted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from evenhand.core.diary.model import Option, Request
from evenhand.core.diary.tables import seat_tables

SAME = ("form", "person", "length", "wait")
"""What is held against the meeting that was already granted, in this order."""

ONE_TO_ONE, TABLE, ASSOCIATION, WITHDRAWN = "one to one", "round table", "one meeting through an association", "the first offer withdrawn"
MOST_WEEKS = 5_200


@frozen
class Granted:
    """The meeting that somebody was already granted: its form, who gives it, how many minutes, after how many days, and on which day.

    What is None, or "" for words, is not known.
    """

    who: str
    form: str = ONE_TO_ONE
    host: str = ""
    minutes: int | None = None
    wait: int | None = None
    on: date | None = None
    source: str = ""


@frozen
class Campaign:
    """What the options are counted over.

    Attributes:
        requests: those who ask for the same.
        start: the first day on which anybody can be met.
        is_open: whether people are met on a day.
        a_week: the numbers of meetings a week to count with.
        minutes: of one meeting one to one; `table_minutes` and `association_minutes` those of the other forms.
        advisers: how many serve at one meeting one to one; `table_advisers` and `association_advisers` those of the other forms.
        most: how many sit at one table; `places` the times at which a table could be held that each request can use, where they are known.
        granted: what was granted already, None where nothing was.
        association: its name, "" where none speaks for all.
    """

    requests: tuple[Request, ...]
    start: date
    is_open: Callable[[date], bool]
    a_week: tuple[int, ...] = (2, 3, 5, 8, 10)
    minutes: int = 60
    most: int = 10
    places: Mapping[str, int] | None = None
    table_minutes: int = 90
    advisers: int = 1
    table_advisers: int = 1
    association_advisers: int = 1
    association: str = ""
    association_minutes: int = 120
    granted: Granted | None = None


def lay_options(campaign: Campaign, groupings: Mapping[str, Sequence[str]] | None = None) -> tuple[Option, ...]:
    """Lay the ways to meet a campaign side by side: one to one, tables for each grouping, an association, and withdrawing the first offer.

    A grouping gives, under its name ("region and type"), the group of each request in their order.
    """
    number = len(campaign.requests)
    options = [_option(campaign, ONE_TO_ONE, number, campaign.minutes, ONE_TO_ONE, campaign.advisers)]
    for name, groups in (groupings or {}).items():
        held = dict(zip((one.id for one in campaign.requests), groups, strict=True))
        seated = seat_tables(campaign.requests, held, campaign.most, campaign.places)
        number = len(seated.requests)
        option = _option(
            campaign, f"tables of up to {campaign.most} by {name}", number, campaign.table_minutes, TABLE, campaign.table_advisers
        )
        options.append(evolve(option, note=" ".join(words for words in (seated.words, option.note) if words)))
    if campaign.association:
        name, long, serve = f"one meeting through {campaign.association}", campaign.association_minutes, campaign.association_advisers
        options.append(_option(campaign, name, 1, long, ASSOCIATION, serve))
    return (*options, *_withdrawn(campaign))


def count_weeks(meetings: int, a_week: int, start: date, is_open: Callable[[date], bool]) -> tuple[int, date] | None:
    """Return how many weeks, from the one that `start` falls in, so many meetings take, and the day of the last; None where they never end.

    In a week in which fewer than five days are open, the number a week is cut in proportion and rounded down. Meetings are held one a
    day from the first open day on, then in a second round.

    >>> count_weeks(4, 3, date(2022, 2, 21), lambda day: day.weekday() < 5)
    (2, datetime.date(2022, 2, 28))
    """
    monday, left = start - timedelta(start.weekday()), meetings
    for week in range(1, MOST_WEEKS + 1):
        days = [day for day in (monday + timedelta(number) for number in range(7)) if day >= start and is_open(day)]
        held = min(left, a_week * min(len(days), 5) // 5)
        left -= held
        if not left:
            return week, days[min(held, len(days)) - 1] if held else start
        monday += timedelta(7)
    return None


def _option(campaign: Campaign, name: str, meetings: int, minutes: int, form: str, advisers: int) -> Option:
    counted = [(pace, count_weeks(meetings, pace, campaign.start, campaign.is_open)) for pace in campaign.a_week]
    weeks = tuple((pace, *found) for pace, found in counted if found is not None)
    wait, note = _same_wait(campaign, weeks)
    same = _same(campaign, minutes, form, wait)
    note = " ".join(words for words in (f"{advisers} people serve at each meeting." if advisers > 1 else "", note) if words)
    return Option(name, meetings, meetings * minutes * advisers, weeks, same, len(campaign.requests), note, advisers)


def _same(campaign: Campaign, minutes: int, form: str, wait: bool | None) -> tuple[tuple[str, bool | None], ...]:
    granted = campaign.granted
    if granted is None:
        return ()
    length = None if granted.minutes is None else granted.minutes == minutes
    return tuple(zip(SAME, (granted.form == form, _same_person(campaign, granted), length, wait), strict=True))


def _same_person(campaign: Campaign, granted: Granted) -> bool | None:
    """Say whether all are met by the person who met the first: None where that is not known, or only some may be."""
    if not granted.host:
        return None
    may = [granted.host in request.hosts for request in campaign.requests]
    must = [request.hosts == (granted.host,) for request in campaign.requests]
    return True if all(must) else None if any(may) else False


def _same_wait(campaign: Campaign, weeks: Sequence[tuple[int, int, date]]) -> tuple[bool | None, str]:
    """Say whether nobody waits longer than the first did, and from how many meetings a week on that holds."""
    granted = campaign.granted
    if granted is None or granted.wait is None:
        return None, ""
    by = min(request.received for request in campaign.requests) + timedelta(granted.wait) if campaign.requests else date.max
    enough = [pace for pace, _, last in weeks if last <= by]
    if not enough:
        return False, ""
    if len(enough) == len(weeks):
        return True, ""
    return None, f"Nobody waits longer than the {granted.wait} days of the first only from {enough[0]} meetings a week on."


def _withdrawn(campaign: Campaign) -> tuple[Option, ...]:
    """Return the last option: nobody is met, so all are treated alike, unless the first meeting was held before any other can be."""
    granted = campaign.granted
    if granted is None:
        return ()
    held = granted.on is not None and granted.on < campaign.start
    note = (
        f"The meeting with {granted.who} was held on {granted.on.day} {granted.on:%B %Y}, so it cannot be taken back."
        if held and granted.on is not None
        else f"{granted.who} loses what was offered; nobody is met, and all are alike in that."
    )
    return (Option(WITHDRAWN, 0, 0, (), tuple((one, not held) for one in SAME), 0, note),)

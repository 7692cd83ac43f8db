"""Files that nobody meant well: flows, calendars, cases, letters and editions that are broken, endless or absurd are refused in words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.casework import COUNTS, Edition, Row, fold
from evenhand.faces.casework.calendar_yaml import write
from evenhand.faces.casework.json import read_editions, write_statistics
from evenhand.intake.calendars import check_calendar, read_calendar, shipped_calendar
from evenhand.intake.cases import read_cases, read_letters
from evenhand.intake.flows import check_flow, shipped_flows
from evenhand.intake.sources import BadFileError

FLOWS = {flow.id: flow for flow in shipped_flows()}
KNOWN = {"england-and-wales": shipped_calendar("england-and-wales")}
WORDS = st.sampled_from(
    [
        *"id title reply stages rules cases reference type received events event day moved to until days signatory first last".split(),
        *"MIN 2015-11-12 0001-01-01 9999-12-31 -1 99999999999 {} [] : - , ' \" * & ! ? department,received,replied,target 20".split(),
        "\n",
        "\ufeff",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)

# One small sound file of each kind, so that what is nearly sound is tried too.
FLOW = """\
id: OWN
title: Own
reply: send
stages:
- {id: draft, title: Draft, exits: [{to: send}]}
- {id: send, title: Send, exits: [{to: done, answers: yes}]}
- {id: done, title: Done}
rules:
- {id: ten, in_force_from: 2015-01-01, calendar: england-and-wales, source: minute 3, targets: {send: 10 working days}}
"""
CALENDAR = """\
id: own
title: Own
first: 2015-01-01
last: 2015-12-31
taken: 2015-01-01
source: minute 4
weekend: [Saturday, Sunday]
days_off:
  2015-03-02: Fair Day
  2015-11-12: Market Day
"""
CASE = "cases:\n- reference: a\n  type: MIN\n  received: 2015-11-12\n  events:\n  - {event: moved, day: 2015-11-13, to: markup}\n"
LETTERS = "department,received,replied,target\nRoads,2015-11-12,2015-11-20,20 working days\n"


NEARLY = st.builds(
    lambda text, at, put: text[: at % len(text)] + put + text[at % len(text) :],
    st.sampled_from([FLOW, CALENDAR, CASE, LETTERS]),
    st.integers(0, 2_000),
    WORDS,
)


def outcome(read: Callable[..., Any], given: bytes | str) -> Any:
    """What is read, or the fault with which it is refused."""
    try:
        return read(given)
    except (BadFileError, ValueError) as refused:
        return refused


@given(st.binary(max_size=300) | (TEXTS | NEARLY).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_the_same_twice_or_refused_in_words(data: bytes) -> None:
    for read in (check_flow, check_calendar, read_cases, read_letters):
        found = outcome(read, data)
        if isinstance(found, Exception):
            assert isinstance(found, BadFileError)
            assert re.match(r"(flow|calendar|cases|letters)\b.*\w", str(found), re.DOTALL)
        else:
            assert read(data) == found
            assert [one for one in getattr(found, "mistakes", ()) if one.line < 1 or not one.words.endswith((".", "?"))] == []


@given(NEARLY)
def test_a_calendar_without_a_mistake_is_read_back_as_it_is_written(text: str) -> None:
    checked = outcome(check_calendar, text.encode())
    if not isinstance(checked, Exception) and not checked.mistakes:
        assert read_calendar(write(checked.calendar).encode()) == checked.calendar


def editions_of(**changed: object) -> str:
    """One edition of one row, with the given fields of the row in the place of its own."""
    told = json.loads(write_statistics([Edition(date(2023, 9, 1), (Row("2023 Q1", "Roads", "20 working days", 10, 8),))], (), (), "year"))
    told["editions"][0]["rows"][0] |= changed
    return json.dumps(told)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers(), max_size=1)
ROWS = st.dictionaries(st.sampled_from(["period", "department", "target", *COUNTS]), VALUES, max_size=3)


@given(TEXTS | st.from_regex(r'\{"editions": \[[\[\]{}0-9a-z":, ]*\]\}', fullmatch=True) | ROWS.map(lambda row: editions_of(**row)))
def test_any_text_is_an_edition_that_is_written_as_it_was_read_or_is_refused(text: str) -> None:
    found = outcome(read_editions, text)
    if isinstance(found, Exception):
        assert re.search(r"\w", str(found))
    else:
        assert read_editions(write_statistics(found, (), (), "year")) == found


@pytest.mark.parametrize("count", [float("inf"), float("nan"), 1.5, -3, True, "5", None])
def test_a_count_that_is_no_number_of_letters_is_refused_and_not_rounded(count: object) -> None:
    assert read_editions(editions_of(received=9))[0].rows[0].received == 9
    with pytest.raises(ValueError, match="is no number of letters; it should be a whole number that is not below 0"):
        read_editions(editions_of(received=count))


def test_editions_that_do_not_follow_one_another_are_refused() -> None:
    row = Row("9999", "Roads", "20 working days", 1)
    with pytest.raises(ValueError, match="the edition of 2023-09-01 stands behind that of 9999-12-31"):
        read_editions(write_statistics([Edition(date.max, (row,)), Edition(date(2023, 9, 1), (row,))], (), (), "year"))


def case_of(event: str) -> str:
    return f"cases:\n- reference: a\n  type: TRO\n  received: 2015-11-12\n  events:\n  - {event}\n"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("{event: extended, day: 2015-11-20, days: 9999, reason: x}", "lies outside. Give a calendar that reaches it."),
        ("{event: day off, day: 2015-11-20, until: 9999-12-31}", "lies outside. Give a calendar that reaches it."),
        ("{event: resumed, day: 9999-12-31}", "The clock does not stand, so it cannot be resumed."),
        ("{event: transferred, day: 2015-11-20, to: Roads}", "Nothing can be transferred from Data Input."),
        ("{event: accepted, day: 2015-11-20}", "It was offered to nobody, so nobody can accept it."),
        ("{event: dispatched, day: 2015-11-20}", "Nothing can be dispatched from Data Input"),
        ("{event: recorded, day: 2015-11-20, what: acknowledgement}", "They wait for: nothing."),
        ("{event: deadline, day: 2015-11-20, until: 2015-11-21}", "sets the date of 'dispatch'; dates may be typed for: no stage."),
    ],
)
def test_an_absurd_event_is_refused_with_what_is_wrong(event: str, words: str) -> None:
    (case,) = read_cases(case_of(event).encode()).cases
    state = fold(case, FLOWS["TRO"], KNOWN)
    assert [words in one.why for one in state.refused] == [True]
    assert state.reply is not None
    assert state.reply.due == date(2015, 12, 10)


def test_a_typed_date_changes_only_for_a_reason_and_while_it_runs() -> None:
    def typed(*events: str) -> tuple[date | None, list[str]]:
        (case,) = read_cases(case_of("\n  - ".join(events)).replace("TRO", "DTEN").encode()).cases
        state = fold(case, FLOWS["DTEN"], KNOWN)
        return state.reply.due if state.reply else None, [one.why for one in state.refused]

    first = "{event: deadline, day: 2015-11-12, until: 2015-11-20}"
    assert typed("{event: deadline, day: 2015-11-12, until: 2015-11-01}") == (
        None,
        ["It was received on 2015-11-12, and 2015-11-01 lies before that."],
    )
    assert typed(first, "{event: deadline, day: 2015-11-20, until: 2015-11-27, reason: asked}") == (date(2015, 11, 27), [])
    due, (why,) = typed(first, "{event: deadline, day: 2015-11-20, until: 2015-11-27}")
    assert (due, why) == (date(2015, 11, 20), "A date was typed before, 2015-11-20. Give the reason why it changes.")
    due, (why,) = typed(first, "{event: deadline, day: 2015-11-21, until: 2015-11-27, reason: asked}")
    assert due == date(2015, 11, 20)
    assert why.startswith("Its last day was 2015-11-20: what is late stays late.")


def test_a_clock_that_was_stopped_at_the_end_of_the_calendar_says_so() -> None:
    (case,) = read_cases(case_of("{event: stopped, day: 2015-11-20, reason: x}\n  - {event: resumed, day: 9999-12-31}").encode()).cases
    state = fold(case, FLOWS["TRO"], KNOWN)
    assert state.standing
    assert "lies outside" in state.refused[0].why


def test_a_file_of_aliases_or_of_endless_depth_is_refused() -> None:
    for data in (b"cases: &a [*a]", b"cases: " + b"[" * 5000, b"cases: " + b"{a: " * 5000):
        with pytest.raises(BadFileError):
            read_cases(data)


def test_a_case_of_more_events_than_any_office_has_is_refused_with_its_line() -> None:
    event = "  - {event: day off, day: 2015-11-12, until: 2015-12-01, what: A day, calendar: england-and-wales}\n"
    file = "cases:\n- reference: 2015/1\n  type: MIN\n  received: 2015-11-12\n  events:\n" + event * 1001
    with pytest.raises(BadFileError, match=r"'events' holds 1,001 rows; at most 1,000 are read"):
        read_cases(file.encode())

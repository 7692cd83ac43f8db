"""A register of meetings with all its disorders: every row is a meeting, a nil return, or unread with its reason; none is dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.access import MeetingsRegister, read_register
from evenhand.core.access.register_dates import Column, look_over, read_date
from evenhand.core.papers import Paper, receive

HEAD = "Minister,Date,Name of organisation or individual,Purpose of meeting\n"
HEADS = (
    HEAD,
    "Name of Minister;Date of Meeting;Organisation;Topic\n",
    "MINISTER\tDATE\tNAME OF EXTERNAL ORGANISATION*\tPURPOSE OF MEETING\n",
    "Minister, Month ,Organisations met,Reason for meeting\n",
    "Permanent Secretary,Date,Person or body (external attendees),Subject\n",
    "Special adviser,Date,Name,Media organisation represented,Purpose of meeting\n",
)


def register(text: str) -> MeetingsRegister:
    return read_register(Paper("r.csv", ("r.csv",), "", "text", text, kind="register"))


def days(words: str, *others: str) -> list[tuple[str, str]]:
    read = read_date(words, look_over([words, *others]))
    assert read is not None
    return [(str(one.first), str(one.last)) for one in read.days]


def bodies(text: str) -> list[str]:
    return [row.body for row in register(text).meetings]


@pytest.mark.parametrize("head", HEADS)
def test_headings_are_read_however_they_are_spelt(head: str) -> None:
    mark = max(",;\t", key=head.count)
    row = mark.join(("Jo Bell", "2 March 2021", "Harbour Union", "Pay", "Other")[: head.count(mark) + 1])
    (meeting,) = register(head + row + "\n").meetings
    assert (meeting.host, str(meeting.days[0].first)) == ("Jo Bell", "2021-03-02")
    assert "Harbour Union" in meeting.body


def test_a_name_on_the_first_row_of_a_block_is_filled_down_and_said_to_be() -> None:
    found = register(
        HEAD + "Jo Bell,2 March 2021,Harbour Union,Pay\n,3 March 2021,Orrin Council,Dues\nAnn Hale,4 March 2021,Moor Council,Dues\n"
    )
    assert [(row.host, row.filled) for row in found.meetings] == [("Jo Bell", False), ("Jo Bell", True), ("Ann Hale", False)]


def test_a_name_on_a_row_of_its_own_heads_the_rows_below_it() -> None:
    found = register(HEAD + "Jo Bell,,,\n,3 March 2021,Orrin Council,Dues\n")
    assert [(row.host, row.filled) for row in found.meetings] == [("Jo Bell", True)]
    assert [row.why for row in found.unread] == ["it names whoever held the meetings below it, and no meeting"]


@pytest.mark.parametrize(
    "words",
    ["Nil return", "NIL", "None", "None in this period", "No meetings held", "N/A", "Nothing to declare this quarter", "nil returns"],
)
@pytest.mark.parametrize("column", [0, 1, 2, 3])
def test_a_nil_return_is_one_in_whichever_column_it_stands(words: str, column: int) -> None:
    cells = ["Jo Bell" if column else "", "", "", ""]
    cells[column] = words
    found = register(HEAD + ",".join(cells) + "\nAnn Hale,4 March 2021,Moor Council,Dues\n")
    assert [row.host for row in found.nil] == (["Jo Bell"] if column else [""])
    assert bodies(HEAD + ",".join(cells) + "\nAnn Hale,4 March 2021,Moor Council,Dues\n") == ["Moor Council"]


def test_a_meeting_whose_purpose_is_none_is_a_meeting() -> None:
    assert bodies(HEAD + "Jo Bell,2 March 2021,Harbour Union,N/A\n") == ["Harbour Union"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021-03-02", "2021-03-02", "2021-03-02"),
        ("2021-03-02 00:00:00", "2021-03-02", "2021-03-02"),
        ("Tuesday 2nd March 2021", "2021-03-02", "2021-03-02"),
        ("02-Mar-21", "2021-03-02", "2021-03-02"),
        ("March 2, 2021", "2021-03-02", "2021-03-02"),
        ("March 2021", "2021-03", "2021-03"),
        ("Mar-2021", "2021-03", "2021-03"),
        ("44257", "2021-03-02", "2021-03-02"),
        ("42278.0", "2015-10-01", "2015-10-01"),
        ("02-06 September 2015", "2015-09-02", "2015-09-06"),
        ("28 September to 2 October 2015", "2015-09-28", "2015-10-02"),
        ("30 December - 2 January 2016", "2015-12-30", "2016-01-02"),
        ("31/03/2021", "2021-03-31", "2021-03-31"),
        ("03/31/2021", "2021-03-31", "2021-03-31"),
    ],
)
def test_a_date_is_read_as_it_is_printed_and_no_nearer(words: str, first: str, last: str) -> None:
    assert days(words) == [(first, last)]


def test_what_a_spreadsheet_made_of_a_date_keeps_both_its_readings() -> None:
    assert days("Oct-12", "3 November 2012") == [("2012-10", "2012-10"), ("2012-10-12", "2012-10-12")]


def test_a_year_that_is_not_printed_may_be_any_that_the_register_prints() -> None:
    assert days("02-06 September", "1 July 2015") == [("2015-09-02", "2015-09-06")]
    assert [first for first, _ in days("October", "31 December 2015", "1 January 2016")] == ["2015-10", "2016-10"]
    assert days("2 September") == []


def test_day_and_month_are_told_apart_by_the_other_dates_of_the_column_or_not_at_all() -> None:
    assert [first for first, _ in days("03/04/2015", "13/04/2015")] == ["2015-04-03"]
    assert [first for first, _ in days("03/04/2015", "04/13/2015")] == ["2015-03-04"]
    assert [first for first, _ in days("03/04/2015", "13/04/2015", "04/13/2015")] == ["2015-04-03", "2015-03-04"]
    assert [first for first, _ in days("03/04/2015")] == ["2015-04-03", "2015-03-04"]
    assert [first for first, _ in days("04/04/2015")] == ["2015-04-04"]


@pytest.mark.parametrize("words", ["soon", "31 February 2021", "99999", "various", "see note 3"])
def test_what_is_no_date_is_not_made_one(words: str) -> None:
    assert read_date(words, Column()) is None


def test_notes_and_repeated_headings_inside_the_table_are_unread_with_the_reason() -> None:
    text = (
        "Meetings of ministers, January to March 2021,,,\n"
        + HEAD
        + "Jo Bell,2 March 2021,Harbour Union,Pay\n"
        + "Note: does not include meetings with other departments,,,\n"
        + HEAD
        + "Ann Hale,soon,Moor Council,Dues\n"
        + "Ann Hale,3 March 2021,,Dues\n"
        + "Does not include agencies, bodies, and others\n"
    )
    found = register(text)
    assert [row.body for row in found.meetings] == ["Harbour Union"]
    assert [row.why for row in found.unread] == [
        "it is a note, not a meeting",
        "it is a note, not a meeting",
        "it is the headings, printed again",
        "its date cannot be read: 'soon'",
        "it names no organisation or individual",
        "its date cannot be read: 'bodies'",
    ]


def test_a_table_without_headings_is_kept_row_by_row_with_the_reason() -> None:
    found = register("Jo Bell,2 March 2021,Harbour Union,Pay\nAnn Hale,3 March 2021,Moor Council,Dues\n")
    assert [row.why for row in found.unread] == ["no headings of a register stand above it"] * 2


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    assert bodies(HEAD + 'Jo Bell,2 March 2021,"Harbour Union,Pay\nAnn Hale,3 March 2021,Moor Council,Dues\n')[1:] == ["Moor Council"]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    (row,) = register(HEAD + 'Jo Bell,2 March 2021,"Harbour\nUnion; Pilots","Pay, and\nhours"\n').meetings
    assert (row.body, row.purpose) == ("Harbour Union; Pilots", "Pay, and hours")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_register_is_read_with_whatever_letters_it_was_saved_in(encoding: str) -> None:
    text = HEAD + "Jo Bell,2 March 2021,Café Owners’ Union,Pay\n"
    (paper,) = receive(text.encode(encoding), "r.csv")
    (row,) = read_register(paper).meetings
    assert row.body == "Café Owners’ Union"
    assert paper.text[row.place.start : row.place.end].startswith("Jo Bell")


cells = st.sampled_from(
    (
        "",
        "Jo Bell",
        "Nil return",
        "None in this period",
        "2 March 2021",
        "03/04/2015",
        "Oct-12",
        "soon",
        "Moor Council",
        'a "b"',
        "x, y",
        "Date",
        "Minister",
        "*",
        "é\n’",
    )
)


def quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if any(mark in words for mark in ',"\n') else words


@given(st.lists(st.lists(cells, min_size=1, max_size=5), max_size=8), st.booleans())
def test_no_row_that_says_anything_is_dropped_and_none_stands_twice(table: list[list[str]], headed: bool) -> None:
    lines = [",".join(map(quoted, row)) for row in table]
    text = (HEAD if headed else "") + "\n".join(lines) + "\n"
    found = register(text)
    places = [row.place for row in (*found.meetings, *found.nil, *found.unread)]
    assert len(set(places)) == len(places)
    told = sum(any(cell.strip() for cell in row) for row in table)
    # Headings are found in the table itself where none stand above it.
    assert len(places) in ({told} if headed else {told, told - 1})
    assert all(text[place.start : place.end].strip(", \n") for place in places)

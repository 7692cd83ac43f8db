"""Dates as newspapers print them, and the day, month or year that is meant."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.reading.dates.find import find_dates
from evenhand.core.values import PartialDate

# A Thursday.
PUBLISHED = PartialDate(2015, 11, 12)

PRINTED = [
    ("It was sent on 12 November 2015.", "12 November 2015", "2015-11-12"),
    ("It was sent on 12th November 2015.", "12th November 2015", "2015-11-12"),
    ("It was sent on Thursday, 12 November 2015.", "Thursday, 12 November 2015", "2015-11-12"),
    ("It was sent on November 12, 2015.", "November 12, 2015", "2015-11-12"),
    ("It was sent on Friday, July 21, 2017.", "Friday, July 21, 2017", "2017-07-21"),
    ("It was sent on 2015-11-09.", "2015-11-09", "2015-11-09"),
    ("It was sent on 31/10/2015.", "31/10/2015", "2015-10-31"),
    ("It was sent on 31.10.15.", "31.10.15", "2015-10-31"),
    ("It was sent in March 2014.", "March 2014", "2014-03"),
    ("It was sent in Sept. 2014.", "Sept. 2014", "2014-09"),
    ("It was sent in mid-March 2014.", "mid-March 2014", "2014-03"),
    ("It was so in 2009.", "2009", "2009"),
    ("It ends by 2020.", "2020", "2020"),
    ("It began in early 2016.", "early 2016", "2016"),
    ("Grants fell in 2009/10.", "2009/10", "FY2009-10"),
    ("Grants fell in 2015-16.", "2015-16", "FY2015-16"),
    ("Grants fell in 2015–16.", "2015–16", "FY2015-16"),
    ("Grants fell in 2009/2010.", "2009/2010", "FY2009-10"),
    ("Grants fell in 1999-2000.", "1999-2000", "FY1999-00"),
    ("Grants fell in FY24.", "FY24", "FY2023-24"),
    ("Grants fell in financial year 2014/15.", "financial year 2014/15", "FY2014-15"),
]

COUNTED = [
    ("He wrote last Friday.", "last Friday", "2015-11-06"),
    ("He wrote on Tuesday.", "Tuesday", "2015-11-10"),
    ("He wrote on Thursday.", "Thursday", "2015-11-12"),
    ("He wrote last Thursday.", "last Thursday", "2015-11-05"),
    ("He wrote on Tuesday last week.", "Tuesday last week", "2015-11-03"),
    ("He wrote on Tuesday of last week.", "Tuesday of last week", "2015-11-03"),
    ("They will meet on Tuesday.", "Tuesday", "2015-11-17"),
    ("They will meet next Friday.", "next Friday", "2015-11-13"),
    ("He must answer by Monday.", "Monday", "2015-11-16"),
    ("He wrote yesterday.", "yesterday", "2015-11-11"),
    ("He wrote last night.", "last night", "2015-11-11"),
    ("He wrote today.", "today", "2015-11-12"),
    ("They meet tomorrow.", "tomorrow", "2015-11-13"),
    ("He wrote last month.", "last month", "2015-10"),
    ("They meet next month.", "next month", "2015-12"),
    ("He wrote last year.", "last year", "2014"),
    ("He wrote earlier this month.", "earlier this month", "2015-11"),
    ("He wrote three days ago.", "three days ago", "2015-11-09"),
    ("He wrote two weeks ago.", "two weeks ago", "2015-10-29"),
    ("He wrote six months ago.", "six months ago", "2015-05"),
    ("He wrote 14 months ago.", "14 months ago", "2014-09"),
    ("He wrote a year ago.", "a year ago", "2014"),
    ("He wrote on 9 November.", "9 November", "2015-11-09"),
    ("He wrote on Nov. 9.", "Nov. 9", "2015-11-09"),
    ("He wrote on Monday 9 November.", "Monday 9 November", "2015-11-09"),
    ("He wrote on the 9th of November.", "the 9th of November", "2015-11-09"),
    ("He wrote on the first of March.", "the first of March", "2015-03-01"),
    ("He wrote on the twenty-third of May.", "the twenty-third of May", "2015-05-23"),
    ("He wrote on 12 December.", "12 December", "2014-12-12"),
    ("They will meet on 12 December.", "12 December", "2015-12-12"),
    ("He wrote on 12 May last year.", "12 May last year", "2014-05-12"),
    ("He wrote in March.", "March", "2015-03"),
    ("He wrote in December.", "December", "2014-12"),
    ("They will meet in December.", "December", "2015-12"),
    ("He wrote in March last year.", "March last year", "2014-03"),
    ("He wrote last March.", "last March", "2015-03"),
    ("They meet next May.", "next May", "2016-05"),
]

STRETCHES = [
    ("It fell in 2004-09.", "2004-09", "2004", "2009"),
    ("It fell over 2000-2050.", "2000-2050", "2000", "2050"),
    ("The 1980s were hard.", "1980s", "1980", "1989"),
    ("It opens in spring 2019.", "spring 2019", "2019-03", "2019-05"),
    ("It opened last summer.", "last summer", "2015-06", "2015-08"),
    ("He wrote last week.", "last week", "2015-11-02", "2015-11-08"),
    ("He wrote earlier this week.", "earlier this week", "2015-11-09", "2015-11-15"),
    ("They met on 9-11 November 2015.", "9-11 November 2015", "2015-11-09", "2015-11-11"),
    ("They met from 9 to 11 November 2015.", "9 to 11 November 2015", "2015-11-09", "2015-11-11"),
    ("They met on November 9-11, 2015.", "November 9-11, 2015", "2015-11-09", "2015-11-11"),
]

NO_DATES = [
    "About 2000 people marched.",
    "More than 2000 letters came.",
    "The Housing Act 1985 says so.",
    "Help is there 24/7, and was after 9/11.",
    "They may march again.",
    "June Smith wrote.",
    "It costs £2015.",
    "It takes 1,999 days.",
    "Ring 01993 555 123.",
    "It fell by 20.15.",
    "Three days later he left.",
    "It was Good Friday.",
    "It is shut on Fridays.",
    "The 12th man came.",
    "A 2015-home estate was built.",
]


# As papers print them; what should come out was written down before the reader was asked.
PRESS: list[tuple[str, list[tuple[str, str]]]] = [
    ("The offer will lapse at noon on 28 February.", [("28 February", "2016-02-28")]),
    ("The funding stops on 31 March.", [("31 March", "2016-03-31")]),
    ("Her office said it would find a date in February.", [("February", "2016-02")]),
    ("Her office is to offer a date in February.", [("February", "2016-02")]),
    ("The lease expires on 30 June.", [("30 June", "2016-06-30")]),
    ("Bids must be in by 5 January.", [("5 January", "2016-01-05")]),
    ("The ban is in force until 1 April.", [("1 April", "2016-04-01")]),
    ("It was shut until 12 September.", [("12 September", "2015-09-12")]),
    ("He worked for the minister until March, and then left.", [("March", "2015-03")]),
    ("The survey, which closes on 8 January, asks ten questions.", [("8 January", "2016-01-08")]),
    ("They have to reply before 15 December.", [("15 December", "2015-12-15")]),
    ("The deadline is 4 December.", [("4 December", "2015-12-04")]),
    ("The service resumed on 1 September.", [("1 September", "2015-09-01")]),
    ("The scheme runs from 1 December to 31 January.", [("1 December", "2015-12-01"), ("31 January", "2016-01-31")]),
    ("It ran from 1 December to 31 January.", [("1 December", "2014-12-01"), ("31 January", "2015-01-31")]),
    ("Fares go up on 2 January.", [("2 January", "2016-01-02")]),
    ("A hearing is listed for 3 December.", [("3 December", "2015-12-03")]),
    ("On 3 February councillors will vote on it.", [("3 February", "2016-02-03")]),
    ("He died on 3 December.", [("3 December", "2014-12-03")]),
    ("He will look into it, he wrote on 3 December.", [("3 December", "2014-12-03")]),
    ("Imogen Hart,2015-02-03,West Council,To discuss buses", [("2015-02-03", "2015-02-03")]),
    ("The plan goes before the committee on Tuesday week.", [("Tuesday week", "2015-11-24")]),
    ("It was read out last Thursday (29 October).", [("last Thursday", "2015-10-29"), ("29 October", "2015-10-29")]),
    ("The report came out on St David’s Day.", [("St David’s Day", "2015-03-01")]),
    ("It will be shut on Christmas Day.", [("Christmas Day", "2015-12-25")]),
    ("He asked for it before the March budget.", [("March", "2016-03")]),
    ("The October figures were worse.", [("October", "2015-10")]),
    ("The Sunday bus was cut.", []),
    ("She teaches at a Sunday school.", []),
    ("He spoke to the Monday Club.", []),
    ("He spoke on “The Friday Hour” of it.", []),
    ("Any Saturday will do, or every Tuesday.", []),
    ("It is shut on Saturday mornings.", []),
    ("He told Wales Tonight so.", []),
    ("Copyright 2015 The Advertiser.", []),
    ("They vote this Friday.", [("this Friday", "2015-11-13")]),
    ("On Monday councillors will vote on it.", [("Monday", "2015-11-16")]),
    ("At midnight on Friday it will end.", [("Friday", "2015-11-13")]),
    ("She answers calls Monday to Friday, 9am to 5pm.", []),
    ("They meet on the first Monday of each month.", []),
    ("They met on Tuesday the 3rd.", [("Tuesday the 3rd", "2015-11-03")]),
    ("They will meet on Tuesday 17th.", [("Tuesday 17th", "2015-11-17")]),
    ("He signed on Thurs, and she on Tues.", [("Thurs", "2015-11-12"), ("Tues", "2015-11-10")]),
    ("The lift has been out since Weds.", [("Weds", "2015-11-11")]),
    ("“We’d take it tomorrow,” he said.", []),
    ("A letter of 9 November came. The next day he replied.", [("9 November", "2015-11-09"), ("The next day", "2015-11-10")]),
    ("The next day he replied.", []),
]


def shown(text: str, published: PartialDate | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.span.words(text), str(found.value)) for found in find_dates(text, published)]


@pytest.mark.parametrize(("text", "words", "value"), PRINTED + COUNTED)
def test_a_date_is_read_with_the_precision_it_has(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(("text", "words", "value", "until"), STRETCHES)
def test_a_stretch_of_time_has_two_ends(text: str, words: str, value: str, until: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.span.words(text), str(found.value), str(found.until)) == (words, value, until)


@pytest.mark.parametrize("text", NO_DATES)
def test_a_number_or_a_word_that_is_no_date_is_left_alone(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(("text", "dates"), PRESS)
def test_a_sentence_of_the_press_gives_its_dates_and_nothing_else(text: str, dates: list[tuple[str, str]]) -> None:
    assert shown(text) == dates


@pytest.mark.parametrize(("text", "words", "_value"), COUNTED)
def test_without_the_papers_own_date_what_is_counted_from_it_is_not_known(text: str, words: str, _value: str) -> None:
    (found,) = find_dates(text, None)
    assert (found.span.words(text), found.value, found.relative) == (words, None, True)


@pytest.mark.parametrize(("text", "words", "value"), PRINTED)
def test_a_whole_date_needs_no_date_of_the_paper(text: str, words: str, value: str) -> None:
    assert shown(text, None) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "clock"),
    [
        ("12/11/2015 10:53 GMT | Home", "12/11/2015 10:53 GMT", "10:53"),
        ("They met on Tuesday at 7pm.", "Tuesday at 7pm", "19:00"),
        ("They met at 2.30pm on Tuesday 3 November.", "2.30pm on Tuesday 3 November", "14:30"),
        ("Posted 2015-11-09T10:53Z", "2015-11-09T10:53Z", "10:53"),
        ("Posted 9 November 2015, 12:05 am", "9 November 2015, 12:05 am", "00:05"),
    ],
)
def test_a_time_of_day_is_kept_with_its_date(text: str, words: str, clock: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.span.words(text), found.clock) == (words, clock)


def test_dates_in_numbers_are_read_day_first_unless_the_text_or_the_paper_shows_otherwise() -> None:
    def read(text: str, published: PartialDate | None = None, day_first: bool | None = None) -> list[tuple[str, str]]:
        return [(str(found.value), found.basis) for found in find_dates(text, published, day_first)]

    assert read("On 3/4/2015.") == [("2015-04-03", "day first, assumed")]
    assert read("On 3/4/2015.", day_first=False) == [("2015-03-04", "month first")]
    assert read("On 3/4/2015 and 3/25/2015.") == [("2015-03-04", "month first"), ("2015-03-25", "month first")]
    assert read("On 3/4/2015 and 25/3/2015.") == [("2015-04-03", "day first"), ("2015-03-25", "day first")]
    assert read("On 3/4/2015.", PartialDate(2015, 3, 4)) == [("2015-03-04", "month first")]
    assert read("On 4/4/2015.") == [("2015-04-04", "day first")]


def test_a_year_printed_once_for_two_dates_is_the_year_of_both() -> None:
    assert shown("They met between May and October 2013.") == [("May", "2013-05"), ("October 2013", "2013-10")]
    assert shown("It ran from 30 May to 2 June 2013.") == [("30 May", "2013-05-30"), ("2 June 2013", "2013-06-02")]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert shown("It was sent on 31/02/2015.") == []
    assert "2015-02-31" not in {value for _, value in shown("It was sent on 31 February 2015.")}


days = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(days, st.sampled_from(["%d %B %Y", "%d/%m/%Y", "%Y-%m-%d", "%B %d, %Y", "%A %d %B %Y", "%d.%m.%Y", "%d %b %Y"]))
@tried(150)
def test_a_day_printed_in_any_style_is_read_back(day: date, style: str) -> None:
    (found,) = find_dates(f"It was sent on {day.strftime(style)}.", None)
    assert found.value == PartialDate.of(day)


@given(days, st.integers(0, 13))
@tried(100)
def test_a_weekday_is_the_last_one_before_the_paper_and_last_is_never_the_papers_own_day(published: date, back: int) -> None:
    name = (published - timedelta(back)).strftime("%A")
    (plain,) = find_dates(f"He wrote on {name}.", PartialDate.of(published))
    (last,) = find_dates(f"He wrote last {name}.", PartialDate.of(published))
    assert plain.value == PartialDate.of(published - timedelta(back % 7))
    assert last.value == PartialDate.of(published - timedelta(back % 7 or 7))


pieces = st.sampled_from(
    "12 November 2015|Nov.|12/11/2015|2009/10|last|next|this|Friday|week|ago|two|2020|10:53|at|by|the|of|March|May|will|FY|-|"
    "/|.|,|\n|\n\n|spring|31|February|yesterday|’s|0|00|9999|T".split("|")
)


@given(st.lists(st.tuples(pieces, st.sampled_from(["", " ", "  "])), max_size=25), st.one_of(st.none(), days))
@tried(300)
def test_any_text_gives_dates_in_order_that_do_not_overlap(parts: list[tuple[str, str]], published: date | None) -> None:
    text = "".join(piece + gap for piece, gap in parts)
    found = find_dates(text, PartialDate.of(published) if published else None)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in found)
    assert all(mention.value is not None or mention.relative for mention in found)


@given(st.text(max_size=200))
@tried(150)
def test_any_characters_are_read_without_a_crash(text: str) -> None:
    assert all(mention.span.words(text).strip() for mention in find_dates(text, PUBLISHED))


def test_a_day_in_a_mail_quoted_back_is_counted_from_the_date_told_before_it() -> None:
    text = "Sent yesterday.\n\nOn Mon, 2 Nov 2015 at 16:20, the office wrote:\n> Thank you for your call this afternoon.\n"
    assert [value for _, value in shown(text)] == ["2015-11-11", "2015-11-02", "2015-11-02"]

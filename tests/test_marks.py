"""Quotation marks as pages print them: curly, straight, mixed, single, nested, lost; and apostrophes, which are none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.marks import Part, find_parts

PIECES = ["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»", " ", "\n\n", "\n", ".", ",", "s", "the council", "Hale said", "90s", "(", ")"]


def parts_of(text: str) -> list[Part]:
    return find_parts(text, of_report(lay_out(text)))


def shown(text: str) -> list[tuple[str, ...]]:
    """Return the words of each part, and its flags."""
    return [(text[part.start : part.end], *sorted(part.flags)) for part in parts_of(text)]


PAIRED = [
    ("He said: “The pier is safe.”", ["The pier is safe."]),
    ('She called it "a poor bargain" on Friday.', ["a poor bargain"]),
    ('They were “wholly unready", he wrote.', ["wholly unready"]),
    ('They were "wholly unready”, he wrote.', ["wholly unready"]),
    ("„Nobody asked us”, she said.", ["Nobody asked us"]),
    ("It was «a quiet word», he said.", ["a quiet word"]),
    ("``We never met,'' he said.", ["We never met,"]),
    ("“No,” she said. “Not once.”", ["No,", "Not once."]),
    ("She said: “It was late”—and left.", ["It was late"]),
    ("The plan (“a folly”) was dropped.", ["a folly"]),
    ("Residents called the plan 'a folly' on Monday.", ["a folly"]),
    ("Residents called the plan ‘a folly’ on Monday.", ["a folly"]),
    ("‘Nobody asked us,’ Ms Dow said.", ["Nobody asked us,"]),
]


@pytest.mark.parametrize(("text", "words"), PAIRED, ids=[text for text, _ in PAIRED])
def test_words_between_two_marks_are_a_part(text: str, words: list[str]) -> None:
    assert shown(text) == [(each,) for each in words]


def test_the_marks_stand_outside_the_part() -> None:
    text = "He wrote “twice”."
    (part,) = parts_of(text)
    assert (text[part.start : part.end], text[part.outer_start : part.outer_end]) == ("twice", "“twice”")


APOSTROPHES = [
    "The councils’ plans were read by residents’ groups.",
    "The councils' plans were read by residents' groups.",
    "It’s the minister’s view that they’re late and we’d know.",
    "It's the minister's view that they're late and we'd know.",
    "He grew up in the ’90s and the ’60s.",
    "Back in the '90s, 'twas different, and they told 'em so.",
    "Fish ’n’ chips cost more at O’Dowd’s.",
    "James' letter reached the Jones' house.",
]


@pytest.mark.parametrize("text", APOSTROPHES)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert shown(text) == []


def test_a_plural_possessive_does_not_close_a_stretch_in_single_marks() -> None:
    assert shown("He called it ‘the councils’ own fault’ on Friday.") == [("the councils’ own fault",)]
    assert shown("He called it 'the councils' own fault' on Friday.") == [("the councils' own fault",)]


def test_a_mark_after_an_s_closes_where_no_other_can() -> None:
    assert shown("They spoke of ‘empty promises’ on Friday.") == [("empty promises",)]


LOST = [
    ("The chair was “appalled to hear of it.", [("appalled to hear of it.", "unclosed")]),
    ("“We were never asked, she said.", [("We were never asked,", "unclosed")]),
    ("The chair was disappointed” to hear it.", [("disappointed", "unopened")]),
    ('The chair was disappointed" to hear it.', [("disappointed", "unopened")]),
    ("We were never asked,” she said.", [("We were never asked,", "unopened")]),
    ("It rained. We were never asked,” she said.", [("We were never asked,", "unopened")]),
    ("“One thing, he said. “Another thing.”", [("One thing,", "unclosed"), ("Another thing.",)]),
]


@pytest.mark.parametrize(("text", "found"), LOST, ids=[text for text, _ in LOST])
def test_a_lost_mark_is_mended_and_flagged(text: str, found: list[tuple[str, ...]]) -> None:
    assert shown(text) == found


def test_a_part_inside_another_is_flagged_and_comes_after_it() -> None:
    assert shown("“She said ‘never’ to me,” he wrote.") == [("She said ‘never’ to me,",), ("never", "nested")]
    assert shown("'She said \"never\" to me,' he wrote.") == [('She said "never" to me,',), ("never", "nested")]
    assert shown("“She wrote ‘the pupils’ view’ twice,” he said.") == [
        ("She wrote ‘the pupils’ view’ twice,",),
        ("the pupils’ view", "nested"),
    ]


def test_a_quotation_without_a_closing_mark_goes_on_in_the_next_paragraph() -> None:
    text = "“The first point.\n\n“The second point.\n\n“The third point,” she wrote."
    assert shown(text) == [
        ("The first point.", "continues", "unclosed"),
        ("The second point.", "continues", "unclosed"),
        ("The third point,",),
    ]


def test_an_advertisement_between_two_paragraphs_does_not_end_the_quotation() -> None:
    text = "“The first point was put to the board.\n\nAdvertisement\n\n“The second point,” she wrote."
    assert ("The first point was put to the board.", "continues", "unclosed") in shown(text)


def test_a_paragraph_that_does_not_begin_with_a_mark_ends_the_quotation() -> None:
    assert shown("“The first point.\n\nThe board met on Monday.") == [("The first point.", "unclosed")]


def test_single_marks_run_on_where_they_are_the_papers_own() -> None:
    text = "‘One,’ said Ann Dow.\n\n‘Two,’ said Ann Dow.\n\n‘The road is bad.\n\n‘It is worse in rain,’ she said."
    assert ("The road is bad.", "continues", "unclosed") in shown(text)


@tried(300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_the_marks_parts_lie_inside_them_and_inside_their_paragraph(text: str) -> None:
    paragraphs = lay_out(text)
    for part in find_parts(text, paragraphs):
        span = paragraphs[part.paragraph].span
        assert span.start <= part.outer_start <= part.start < part.end <= part.outer_end <= span.end


@tried(200)
@given(st.text(max_size=200))
def test_any_text_has_its_parts_in_order(text: str) -> None:
    parts = parts_of(text)
    assert parts == sorted(parts, key=lambda part: (part.outer_start, -part.outer_end))


@tried(100)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_not_flagged_as_nested_lies_in_no_other_part(text: str) -> None:
    outer = [part for part in parts_of(text) if "nested" not in part.flags]
    assert all(one.outer_end < other.outer_end for one, other in itertools.pairwise(outer))

"""Whose words stand between the marks: each form in which papers say so, and the words in marks that are nobody's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.reading.quotes.quoted import Found, find_quotations
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.marks import find_parts
from evenhand.core.reading.text.sentences import split_sentences

PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    " ",
    "\n\n",
    ".",
    ",",
    ":",
    "–",
    "said",
    "Ann Hale",
    "she",
    "wrote",
    "It is late",
    "not",
    "the plan",
    "your",
]


def found_in(text: str) -> list[Found]:
    paragraphs = lay_out(text)
    parts = find_parts(text, paragraphs)
    return find_quotations(text, paragraphs, parts, split_sentences(text, paragraphs, parts))


def only(text: str) -> Found:
    found = found_in(text)
    assert len(found) == 1, [[text[part.start : part.end] for part in each.parts] for each in found]
    return found[0]


def source(text: str, found: Found) -> str | None:
    return found.source.words(text) if found.source else None


CLASSES = [
    # Her verb after the words.
    ("“The road is not safe,” Ann Hale said.", "Ann Hale", "“…,” X said"),
    ("“The road is not safe in winter,” the council leader warned.", "the council leader", "“…,” X said"),
    ("“Nobody has asked us yet,” she told reporters.", "she", "“…,” X said"),
    # The verb first.
    ("“The road is not safe,” said Ann Hale.", "Ann Hale", "“…,” said X"),
    ("“Who will pay for this?” asked Peter Oakes, the treasurer.", "Peter Oakes", "“…,” said X"),
    # With an apposition between.
    ("“The road is not safe,” Ann Hale, the council leader, said.", "Ann Hale", "“…,” X, of Y, said"),
    ("“We shall not go,” Peter Oakes, of the tenants’ group, insisted.", "Peter Oakes", "“…,” X, of Y, said"),
    # The verb before a colon.
    ("Ann Hale said: “The road is not safe.”", "Ann Hale", "X said: “…”"),
    ("In a letter to the board the treasurer wrote: “The books do not balance.”", "the treasurer", "X said: “…”"),
    # Words that run into marks.
    ("Ann Hale said it was “a very poor bargain” for the town.", "Ann Hale", "X said it was “…”"),
    ("The treasurer insisted that the books were “in perfect order” in May.", "The treasurer", "X said it was “…”"),
    # A weak verb that names.
    ("Ann Hale called the plan “a folly without end”.", "Ann Hale", "X called it “…”"),
    ("The union described the offer as “an insult to the staff”.", "The union", "X called it “…”"),
    # A participle.
    ("The council leader walked out, saying: “I have heard enough of this.”", "The council leader", "participle"),
    ("Ann Hale left the room in June, complaining: “Nobody has asked us yet.”", "Ann Hale", "participle"),
    # According to.
    ("According to Ann Hale, the plan was “never put to the board”.", "Ann Hale", "according to"),
    ("The plan was “never put to the board”, according to the treasurer.", "the treasurer", "according to"),
    # A label.
    ("Ann Hale: “The road is not safe in winter.”", "Ann Hale", "X: “…”"),
    ("Treasurer – “The books have never balanced.”", "Treasurer", "X: “…”"),
    # Signed.
    ("“The road is not safe in winter.” — Ann Hale", "Ann Hale", "“…” – X"),
    ("“Nobody in the town was ever asked.” – Peter Oakes", "Peter Oakes", "“…” – X"),
]


@pytest.mark.parametrize(("text", "who", "rule"), CLASSES, ids=[row[0] for row in CLASSES])
def test_each_form_names_the_speaker_by_its_class_of_rule(text: str, who: str, rule: str) -> None:
    found = only(text)
    assert (source(text, found), found.rule) == (who, rule)


def test_a_second_sentence_goes_on_with_the_speaker_of_the_first() -> None:
    text = "“The road is not safe,” Ann Hale said. “It never was.”"
    found = only(text)
    assert [text[part.start : part.end] for part in found.parts] == ["The road is not safe,", "It never was."]
    assert source(text, found) == "Ann Hale"


def test_a_paragraph_of_quotation_with_no_verb_is_the_one_befores() -> None:
    text = "“The road is not safe in winter,” he wrote.\n\n“It was never built for such traffic as we see today.”"
    first, second = found_in(text)
    assert source(text, second) == source(text, first) == "he"
    assert second.rule in ("goes on", "introduced")


def test_a_sentence_without_marks_brings_in_its_subjects_words() -> None:
    text = "Ann Hale was not convinced by any of it. “We have heard all of this before, and nothing has come of it.”"
    found = only(text)
    assert (source(text, found), found.rule) == ("Ann Hale", "introduced")


REGRESSIONS = [
    ('He was “wholly unready", he wrote to the board.', ["wholly unready"]),
    ("The chair said she was disappointed” to hear of it.", ["disappointed"]),
    ('Ann Hale said: "The road is not safe”.', ["The road is not safe"]),
    ("“We were never asked,” she said. “Not once.”", ["We were never asked,", "Not once."]),
]


@pytest.mark.parametrize(("text", "words"), REGRESSIONS, ids=[text for text, _ in REGRESSIONS])
def test_mixed_and_lost_marks_still_give_the_words(text: str, words: list[str]) -> None:
    assert [text[part.start : part.end] for found in found_in(text) for part in found.parts] == words


def test_three_paragraphs_without_closing_marks_are_one_quotation() -> None:
    text = "She wrote: “The first point is cost.\n\n“The second point is time.\n\n“The third point is trust.”"
    found = only(text)
    assert len(found.parts) == 3
    assert source(text, found) == "She"


def test_a_member_told_a_paper_that_he_would_be_so() -> None:
    text = "The Upper Dow MP told the Courier he would be “delighted to help” the council."
    assert source(text, only(text)) == "The Upper Dow MP"


def test_two_verbs_of_one_subject_have_one_speaker() -> None:
    text = "He went on to bemoan “a lost year for the town”, before adding that it was “a matter of deep regret”."
    assert {source(text, found) for found in found_in(text)} == {"He"}


def test_a_code_says_and_adds() -> None:
    text = "The code says: “Members must declare gifts.” “They must do so at once,” it adds."
    assert [source(text, found) for found in found_in(text)] == ["The code", "it"]


def test_an_unnamed_insider_speaks() -> None:
    text = "“It was a shambles from the start,” one council insider said."
    assert source(text, only(text)) == "one council insider"


NOBODYS = [
    "The so-called “fresh start” has cost a fortune.",
    "The series “Hidden Rivers” was shown in May.",
    "They closed the “temporary” bridge in May.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_a_word_or_two_in_marks_without_a_verb_are_nobodys(text: str) -> None:
    found = only(text)
    assert (found.kind, found.source) == ("scare", None)


def test_a_heading_with_a_name_before_a_colon_puts_words_in_a_mouth() -> None:
    text = "Ann Hale: ‘We were never asked’\n\nThe council met on Monday to talk about the road, and nobody came to hear it."
    found = only(text)
    assert source(text, found) == "Ann Hale"
    assert "headline" in found.flags


def test_a_fragment_in_a_heading_is_nobodys() -> None:
    text = "Anger over ‘stealth tax’\n\nThe council met on Monday to talk about the road, and nobody came to hear it."
    assert only(text).kind == "scare"


def test_words_quoted_after_your_inside_a_quotation_are_of_the_one_addressed() -> None:
    text = "“I read of your ‘slight delay’ with some surprise,” she wrote to the treasurer."
    outer, inner = found_in(text)
    assert inner.inside is outer
    assert inner.of_addressee


def test_words_said_by_somebody_inside_a_quotation_are_theirs() -> None:
    text = "“Peter Oakes said: ‘The road will be mended.’ It never was,” she wrote."
    outer, inner = found_in(text)
    assert (source(text, outer), source(text, inner)) == ("she", "Peter Oakes")


def test_denied_words_are_flagged() -> None:
    text = "Ann Hale never said it was “a very poor bargain” for the town."
    assert "negated" in only(text).flags


def test_whom_it_is_said_to_stands_behind_the_verb() -> None:
    text = "Ann Hale told the board: “The road is not safe.”"
    found = only(text)
    assert found.addressee is not None
    assert found.addressee.words(text) == "the board"


def test_the_content_of_a_mixed_quotation_begins_behind_the_verb() -> None:
    text = "Ann Hale said that it was “a very poor bargain” for the town."
    found = only(text)
    assert (found.kind, found.span.words(text)) == ("mixed", "it was “a very poor bargain”")


@tried(200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_stands_in_marks_every_span_lies_in_the_text(text: str) -> None:
    for found in found_in(text):
        spans = [found.span, *(span for span in (found.source, found.cue_span, found.addressee) if span)]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(found.span.start <= part.start <= part.end <= found.span.end for part in found.parts)
        assert found.kind != "scare" or found.source is None


@tried(200)
@given(st.text(max_size=300))
def test_any_text_can_be_read_for_quotations(text: str) -> None:
    assert all(part.start <= part.end <= len(text) for found in found_in(text) for part in found.parts)

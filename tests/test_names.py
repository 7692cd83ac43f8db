"""Names, titles and posts as printed: which words name somebody, and which only look like it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.papers import receive
from evenhand.core.reading import read
from evenhand.core.reading.people.bare_posts import Named
from evenhand.core.reading.people.names import find_names, post_head
from evenhand.core.reading.people.posts import is_loose, is_member, post_points
from evenhand.core.reading.text.tokens import Token, tokenise
from evenhand.core.review import compose

PIECES = [
    "Ann",
    "Hale",
    "Mr",
    "Dr",
    "MP",
    "the",
    "leader",
    "of",
    "Council",
    "Upper",
    "’s",
    ",",
    ".",
    "and",
    "said",
    "(Lab)",
    "St",
    "\n",
    "—",
]


def named_in(text: str) -> list[tuple[Named, str]]:
    tokens: list[Token] = tokenise(text, 0, len(text))
    return [(named, text[tokens[named.first].start : tokens[named.last].end]) for named in find_names(tokens)]


def names(text: str) -> list[tuple[str, str]]:
    """Return the core of each name of a person, and its shape."""
    return [(named.core.words(text), named.shape) for named, _ in named_in(text) if named.shape != "post"]


def people(text: str) -> list[str]:
    return [name for name, shape in names(text) if shape in ("name", "titled")]


def posts(text: str) -> list[str]:
    return [named.post for named, _ in named_in(text) if named.shape == "post"]


NAMED = [
    ("Ann Hale spoke first.", ["Ann Hale"]),
    ("Then Ann Hale spoke.", ["Ann Hale"]),
    ("Mr Hale spoke first.", ["Hale"]),
    ("It was Dr. Hale who spoke.", ["Hale"]),
    ("Sir Tom Oakes spoke first.", ["Tom Oakes"]),
    ("Cllr Margaret Oakes-Dow spoke.", ["Margaret Oakes-Dow"]),
    ("Seán Ó Briain spoke.", ["Seán Ó Briain"]),
    ("Ann van Meer spoke.", ["Ann van Meer"]),
    ("J. R. Oakes spoke.", ["J. R. Oakes"]),
    ("On Monday Ann Hale met Mr Oakes.", ["Ann Hale", "Oakes"]),
    ("Ann Hale’s letter reached Mrs Oakes’s office.", ["Ann Hale", "Oakes"]),
]


@pytest.mark.parametrize(("text", "found"), NAMED, ids=[text for text, _ in NAMED])
def test_a_person_is_named_by_given_name_or_title_and_surname(text: str, found: list[str]) -> None:
    assert people(text) == found


POSTS_BEFORE = [
    ("Housing minister Ann Hale spoke.", "Ann Hale", "Housing minister"),
    ("The shadow transport minister Ann Hale spoke.", "Ann Hale", "shadow transport minister"),
    ("A letter to council leader Tom Oakes was leaked.", "Tom Oakes", "council leader"),
    ("Mayor Tom Oakes spoke.", "Tom Oakes", "Mayor"),
    ("Police and crime commissioner Ann Hale spoke.", "Ann Hale", "Police and crime commissioner"),
]


@pytest.mark.parametrize(("text", "name", "post"), POSTS_BEFORE, ids=[row[0] for row in POSTS_BEFORE])
def test_a_post_before_a_name_belongs_to_it(text: str, name: str, post: str) -> None:
    (named,) = [named for named, _ in named_in(text) if named.shape == "name"]
    assert (named.core.words(text), named.post) == (name, post)


def test_letters_of_a_seat_behind_a_name_are_a_post() -> None:
    (named,) = [named for named, _ in named_in("It was Ann Hale MP who wrote.")]
    assert (named.surname, named.post) == ("Hale", "MP")


def test_letters_of_an_honour_behind_a_name_are_no_post() -> None:
    (named,) = [named for named, _ in named_in("It was Ann Hale OBE who wrote.")]
    assert (named.surname, named.post) == ("Hale", "")


def test_the_member_for_a_place_is_no_person_of_that_name() -> None:
    text = "It was the Upper Hale MP who wrote."
    assert people(text) == []
    assert posts(text) == ["Upper Hale MP"]


STANDING_ALONE = [
    ("The leader of the council spoke.", ["leader of the council"]),
    ("She wrote to the leader of Hale County Council.", ["leader of Hale County Council"]),
    ("She met his own council leader.", ["council leader"]),
    ("The Hale MP disagreed.", ["Hale MP"]),
    ("The MP for Hale disagreed.", ["MP for Hale"]),
    ("A spokeswoman for the trust disagreed.", ["spokeswoman for the trust"]),
    ("The Prime Minister disagreed.", ["Prime Minister"]),
]


@pytest.mark.parametrize(("text", "found"), STANDING_ALONE, ids=[text for text, _ in STANDING_ALONE])
def test_a_post_may_stand_without_a_name(text: str, found: list[str]) -> None:
    assert posts(text) == found


NOBODY = [
    "Hale County Council met on Monday.",
    "The Upper Hale Bridge was closed in March.",
    "They walked down Station Road to the River Ouse.",
    "In April and May the work went on.",
    "Their official duties were light.",
    "The Bus Services Act was passed.",
    "I’ll go, We’d said.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_organisations_places_months_and_laws_are_nobody(text: str) -> None:
    assert people(text) == []
    assert posts(text) == []


def test_a_capital_at_the_start_of_a_sentence_is_no_name() -> None:
    assert names("However the work went on. While it did, nobody came.") == []


def test_a_single_capitalised_word_may_be_a_name_known_elsewhere() -> None:
    assert names("Then Hale left.") == [("Hale", "single")]


def test_the_owner_of_a_post_is_kept() -> None:
    (named,) = [named for named, _ in named_in("She met his own council leader.")]
    assert (named.owner, named.post, named.definite) == ("his", "council leader", True)


HEADS = [
    ("leader of Hale County Council", "leader"),
    ("shadow transport minister", "minister"),
    ("Hale MP", "mp"),
    ("shadow minister without portfolio", "minister"),
    ("deputy head of communications", "head"),
    ("", ""),
]


@pytest.mark.parametrize(("post", "head"), HEADS)
def test_the_head_of_a_post_says_what_kind_it_is(post: str, head: str) -> None:
    assert post_head(post) == head


def test_a_spokeswoman_is_one_of_many_and_a_leader_is_not() -> None:
    assert is_loose("council spokeswoman")
    assert not is_loose("council leader")
    assert is_member("MP for Hale")
    assert not is_member("leader of Hale")


def test_a_post_asked_for_fits_the_one_that_holds_its_words() -> None:
    def points(asked: str, held: str) -> float:
        return post_points(asked, held)

    assert points("the council leader", "leader of Hale County Council") > 0
    assert points("the PM", "Prime Minister") > 0
    assert points("chair", "chairwoman of the trust") > 0
    assert points("the council leader", "MP for Hale") == 0
    assert points("the Upper Hale MP", "MP for Lower Dow") == 0


@tried(200)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_names_stand_in_order_and_do_not_overlap(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    last = -1
    for named in find_names(tokens):
        assert last < named.first <= named.last < len(tokens)
        assert 0 <= named.core.start <= named.core.end <= len(text)
        last = named.last


@tried(200)
@given(st.text(max_size=200))
def test_any_text_is_cut_into_tokens_that_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert all(text[token.start : token.end] == token.word for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
    find_names(tokens)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Jo Hale has accused Theresa May of delay. Mrs May denied it.", ["Jo Hale", "Theresa May", "Mrs May"]),
        ("April Jones met June Smith on 4 May.", ["April Jones", "June Smith"]),
        ("Prime Minister Anna March, 61, spoke on March 4.", ["Prime Minister Anna March"]),
        ("In May Ann Hale resigned; since June Bob Orr has led.", ["Ann Hale", "Bob Orr"]),
        ("The April Budget was late. Will May be warmer?", []),
    ],
)
def test_a_month_is_a_name_where_a_given_name_a_title_or_a_surname_stands_beside_it(text, named):
    (paper,) = receive(text.encode(), "a.txt")
    assert [mention.span.words(text) for mention in read(paper).mentions] == named


def test_whoever_bears_a_month_for_a_name_speaks_by_the_surname_alone():
    text = "Jo Hale has accused Theresa May of delay. “That is quite wrong,” May said. May added that it was “not worth an answer”."
    (paper,) = receive(text.encode(), "a.txt")
    review = compose("x", (paper,), (read(paper),))
    assert [row.speaker for row in review.quotations if row.kind in ("direct", "mixed")] == ["Theresa May", "Theresa May"]

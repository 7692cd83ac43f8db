"""The numbers of words, runs and fingerprints: the same for the same words however they are written, and none lost on the way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.campaigns.fingerprints import (
    WINDOW,
    known_runs,
    known_words,
    number_one,
    number_words,
    runs_of,
    shared,
    telling_words,
)
from evenhand.core.campaigns.signatures import sign
from evenhand.core.campaigns.texts import fingerprint
from evenhand.core.campaigns.words import WORD, Words, body_words, plain_body
from evenhand.core.papers import Paper

PARTS = [
    "don’t",
    "Don't",
    "dŵr",
    "DŴR",
    "£5,000",
    "café",
    "ﬁve",
    "½",
    "⑴",
    "a'b'c",
    "a''b",
    "שלום",
    "x" * 70,
    "İ",
    "ß",
    "'",
    "’",
    " ",
    "\x00",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PARTS)).map(" ".join))


def paper(text: str) -> Paper:
    return Paper("a", (), "", "text", text)


def numbers(text: str) -> list[int]:
    found: list[int] = number_words([plain_body(paper(text))]).words.tolist()
    return found


@tried(300)
@given(TEXTS)
def test_every_word_that_is_shown_has_one_number_and_no_other_has(text: str) -> None:
    assert len(numbers(text)) == len(body_words(paper(text)).spans)


@tried(300)
@given(st.lists(TEXTS, max_size=5))
def test_words_have_the_same_numbers_whatever_letters_stand_beside_theirs(texts: list[str]) -> None:
    together = number_words([plain_body(paper(text)) for text in texts])
    assert [together.body(number).tolist() for number in range(len(texts))] == [numbers(text) for text in texts]


@tried(300)
@given(TEXTS)
def test_a_letter_that_comes_alone_has_the_numbers_it_has_among_others(text: str) -> None:
    assert number_one(plain_body(paper(text))).tolist() == numbers(text)


@tried(300)
@given(TEXTS, st.integers(0, 8))
def test_words_stand_where_the_pattern_of_a_word_finds_them(text: str, start: int) -> None:
    start = min(start, len(text))
    assert list(Words(text, [(start, len(text))]).spans) == [word.span() for word in WORD.finditer(text, start, len(text))]


@tried(300)
@given(TEXTS)
def test_two_words_of_a_letter_have_one_number_just_where_they_read_the_same(text: str) -> None:
    words = body_words(paper(text)).words
    told = dict(zip(words, numbers(text), strict=True))
    assert len(set(told.values())) == len({word[:64] for word in words})
    assert [told[word] for word in words] == numbers(text)


@pytest.mark.parametrize(("one", "other"), [("Don’t", "don't"), ("DŴR", "dŵr"), ("CAFÉ", "café"), ("KEEP", "keep")])
def test_a_word_is_the_same_in_capitals_and_with_a_bent_apostrophe(one: str, other: str) -> None:
    assert numbers(one) == numbers(other)


ANY = st.text("abcde", min_size=1, max_size=2)
SOME = st.lists(ANY, max_size=20)


@tried(100)
@given(
    SOME | st.lists(ANY, min_size=4 + 2 * WINDOW, max_size=40),
    SOME,
)
def test_whatever_long_run_two_letters_share_they_share_a_fingerprint(words: list[str], before: list[str]) -> None:
    one, other = " ".join(words).encode(), " ".join([*before, *words]).encode()
    made = fingerprint([one, other])
    found = made.held.of(made.text_of)
    runs = [set((runs_of(number_words([text]))[0] >> np.uint64(32)).tolist()) for text in (one, other)]
    assert all(set(found.body(number).tolist()) <= runs[number] for number in (0, 1))
    assert bool(words) == bool(len(found.body(0)))
    if len(words) >= 4 + 2 * WINDOW:
        assert set(found.body(0).tolist()) & set(found.body(1).tolist())


@tried(100)
@given(st.lists(st.lists(st.sampled_from(["pool", "bus", "quay", "moor", "it", "the"]), max_size=12).map(" ".join), min_size=1, max_size=6))
def test_what_sets_share_is_counted_as_sets_share_it(texts: list[str]) -> None:
    sets = telling_words(number_words([text.encode() for text in texts]))
    plain = [set(text.split()) - {"it", "the"} for text in texts]
    assert sets.lengths.tolist() == [len(one) for one in plain]
    first, second = (np.repeat(np.arange(len(texts)), len(texts)), np.tile(np.arange(len(texts)), len(texts)))
    assert shared(sets, first, second).tolist() == [len(plain[one] & plain[other]) for one, other in zip(first, second, strict=True)]


def test_signatures_agree_in_about_the_share_of_words_that_two_sets_have_in_common() -> None:
    words = [f"word{number}" for number in range(400)]
    sets = telling_words(number_words([" ".join(words[:300]).encode(), " ".join(words[100:]).encode()]))
    signs = sign(sets)
    assert np.mean(signs[0] == signs[1]) == pytest.approx(0.5, abs=0.15)


def test_words_of_a_known_text_are_marked_and_no_others() -> None:
    bodies = number_words([b"we say that the pool in the road must be kept open for all", b"the pool in the road", b"the pool"])
    mask = known_words(bodies, known_runs([b"The pool in the road must be kept."]))
    assert mask.tolist() == [False] * 3 + [True] * 8 + [False] * 3 + [True] * 5 + [False] * 2

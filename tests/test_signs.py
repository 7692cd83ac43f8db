"""The letters without which a pattern matches nothing: where they are asked for first, no match is lost."""

from __future__ import annotations

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.collation.contradictions import find
from evenhand.core.values.patterns import Seldom
from evenhand.core.values.signs import signs_of, stands_in

# Patterns made at random of all that a pattern is made of, and texts of the letters in them, with those that only `re.I` takes for others.
LETTERS = st.sampled_from(["a", "b", "is", "sk", "K", "é", r"\.", "[ab]", r"\w", r"\s", ".", r"\b", "^", "$", r"\d"])
PATTERNS = st.recursive(
    LETTERS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "*+"])).map(lambda each: f"(?:{each[0]}){each[1]}"),
        inner.map(lambda each: f"(?={each})"),
        inner.map(lambda each: f"(?!{each})"),
        inner.map(lambda each: f"({each})"),
        inner.map(lambda each: f"(?i:{each})"),
        inner.map(lambda each: f"(?>{each})"),
    ),
    max_leaves=8,
)
TEXTS = st.text("abiskéBAISK. \n1ıİſ\u212a", max_size=12)
KEPT = [each for each in gc.get_objects() if type(each) is Seldom]


@given(PATTERNS, st.sampled_from([0, re.I]), TEXTS)
def test_wherever_a_pattern_matches_one_of_its_signs_stands(pattern: str, flags: int, text: str) -> None:
    signs = signs_of(pattern, flags)
    if signs and re.search(pattern, text, flags):
        assert stands_in(signs, text)


@pytest.mark.parametrize("kept", KEPT, ids=range(len(KEPT)))
@given(data=st.data())
def test_a_pattern_asked_by_its_signs_finds_what_it_finds_without(kept: Seldom, data: st.DataObject) -> None:
    own = re.compile(kept.asked.pattern, kept.asked.flags)
    kept.may_stand_in("")
    words = [*sorted(kept._signs or {"a"}), " ", " ", ",", "the", "was", "not", "ing", "ed", "It", "ſ"]
    text = "".join(data.draw(st.lists(st.sampled_from(words), max_size=14)))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))
    assert [found.span() for found in kept.finditer(text)] == [found.span() for found in own.finditer(text)]
    assert (kept.search(text) is None) == (own.search(text) is None)


def test_patterns_are_kept_that_have_signs() -> None:
    assert find.find_contradictions
    assert len(KEPT) >= 8
    assert [each.asked.pattern[:40] for each in KEPT if not signs_of(each.asked.pattern, each.asked.flags)] == []


def test_what_need_not_stand_there_is_no_sign() -> None:
    assert signs_of(r"(?:ab)?") == frozenset()
    assert signs_of(r"ab|\w") == frozenset()
    assert signs_of(r"(?:leak|disclos)ed\b(?!ab)") == {"leak", "disclos"}

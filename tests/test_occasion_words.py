"""The patterns that name an occasion are asked only where some of their letters are printed; these must never hide a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.reading.origins import occasion_words
from evenhand.core.reading.origins.occasion_words import OCCASIONS, Cued

NAMED = {name: held for name, held in vars(occasion_words).items() if isinstance(held, Cued)}
CUED = {**NAMED, **dict(OCCASIONS)}


@pytest.mark.slow
@pytest.mark.parametrize("name", CUED)
@tried(150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_matches_has_one_of_its_signs(name: str, data: st.DataObject) -> None:
    pattern = CUED[name].pattern
    words = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    assert CUED[name].holds(words)


@pytest.mark.parametrize("name", CUED)
def test_no_pattern_is_asked_where_none_of_its_signs_stands(name: str) -> None:
    assert not CUED[name].holds("")
    assert all(CUED[name].signs)

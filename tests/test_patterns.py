"""Patterns that are compiled when they are first asked: each can be, and answers as one of `re` does."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

import evenhand.core
from evenhand.core.values import patterns
from evenhand.core.values.patterns import Late

ASKED = [r"\b(?:not|never)\s+(\w+)", r"a*?b|(?P<name>c+)", r"^\W*$", r"[^\W\d]+(?=s\b)"]


def fault_in(pattern: Late) -> str | None:
    try:
        re.compile(pattern.pattern, pattern._flags)
    except re.error as fault:
        return f"{pattern.pattern!r}: {fault}"
    return None


def test_every_pattern_of_the_core_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(evenhand.core.__path__, "evenhand.core."):
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as missing:
            if missing.name != "numba":
                raise
    # What was there before the first test is kept out of the search for garbage (conftest.py), and would not be told of.
    gc.unfreeze()
    kept = [each for each in gc.get_objects() if type(each) is Late]
    gc.freeze()
    assert len(kept) > 1_000
    assert [fault for each in kept if (fault := fault_in(each))] == []


def test_no_pattern_is_compiled_before_it_is_asked() -> None:
    counted = (
        "import evenhand.core.reading; "
        "from evenhand.core.values.patterns import Late; import gc; "
        "print(sum(each._compiled is not None for each in gc.get_objects() if type(each) is Late))"
    )
    told = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True).stdout
    assert int(told) == 0


def test_whoever_looks_through_a_module_for_something_else_compiles_no_pattern() -> None:
    late = patterns.compile(ASKED[0])
    assert not hasattr(late, "__wrapped__")
    assert not hasattr(late, "find")
    assert late._compiled is None
    assert late.search("not so")[1] == "so"


@given(st.sampled_from(ASKED), st.text("abcs not never\n’", max_size=40), st.integers(0, 40))
def test_it_answers_as_a_pattern_of_re_does(words: str, text: str, at: int) -> None:
    late, own = patterns.compile(words, re.I), re.compile(words, re.I)
    for _ in range(2):
        assert [found.span() for found in late.finditer(text)] == [found.span() for found in own.finditer(text)]
        assert late.findall(text, at) == own.findall(text, at)
        assert (found.groupdict() if (found := late.search(text, at)) else None) == (
            same.groupdict() if (same := own.search(text, at)) else None
        )
        assert late.sub("-", text) == own.sub("-", text)
        assert late.split(text) == own.split(text)
    assert (late.pattern, late.flags, late.groups, late.groupindex) == (own.pattern, own.flags, own.groups, own.groupindex)

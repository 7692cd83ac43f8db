"""The dear steps of sorting, compiled: what they give is what they give in numpy, and nobody waits for a compiler to sort a few letters."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from bench.mailings import mailings
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.laws import tried

from evenhand.core.campaigns import steps
from evenhand.core.campaigns.clustering import group_prepared, prepare
from evenhand.core.campaigns.fingerprints import Bodies, different, stack
from evenhand.core.campaigns.steps import ENOUGH, NUMPY, Steps, steps_for
from evenhand.core.papers import Paper

needs_numba = pytest.mark.skipif(find_spec("numba") is None, reason="numba is not installed: the extra `fast` brings it")

SIGNS = st.sampled_from([*b" abcdefgh'\n.-09\x00\xe9\xff", 0x27, 0x20, 0x20])
TEXTS = st.one_of(
    st.binary(max_size=80),
    st.lists(SIGNS, max_size=200).map(bytes),
    st.lists(st.sampled_from([b"pool", b"it's", b"x" * 8, b"y" * 9, b"z" * 70, b"a", b"''", b"'b"]), max_size=40).map(b" ".join),
)
HELD = st.lists(st.lists(st.integers(0, 30), max_size=25), max_size=12)


@pytest.fixture(scope="module")
def made() -> Steps:
    found = steps.compiled()
    assert found is not None
    return found


def bodies(held: Sequence[Sequence[int]]) -> Bodies:
    return stack([np.array(one, np.uint32) for one in held])


def same(one: Bodies, other: Bodies) -> bool:
    pairs = ((one.words, other.words), (one.firsts, other.firsts), (one.lengths, other.lengths))
    return all(first.dtype == second.dtype and np.array_equal(first, second) for first, second in pairs)


def papers(count: int, seed: int) -> list[Paper]:
    return [Paper(f"{number:05}", (), "", "text", one.text) for number, one in enumerate(mailings(count, seed))]


# The same to the last bit


@needs_numba
@tried(300)
@given(st.lists(TEXTS, max_size=8))
def test_words_texts_and_fingerprints_have_the_same_numbers(made: Steps, texts: list[bytes]) -> None:
    words = NUMPY.number_words(texts)
    assert same(made.number_words(texts), words)
    assert made.number_texts(words).tolist() == NUMPY.number_texts(words).tolist()
    assert same(made.fingerprint_words(words), NUMPY.fingerprint_words(words))


@needs_numba
@tried(300)
@given(HELD, st.data(), st.sampled_from([1, 2]))
def test_the_same_bodies_lead_the_same(made: Steps, held: list[list[int]], data: st.DataObject, far: int) -> None:
    order = np.array(data.draw(st.permutations(range(len(held)))), np.int64)
    copies = np.array(data.draw(st.lists(st.sampled_from([1, 2, 3, 50, 10**6]), min_size=len(held), max_size=len(held))), np.int64)
    found, wanted = (one.led(bodies(held).of(order), copies, far) for one in (made, NUMPY))
    assert [one.tolist() for one in found] == [one.tolist() for one in wanted]


@needs_numba
@tried(300)
@given(HELD.filter(len), st.data())
def test_sets_share_as_much_and_are_paired_by_the_same_signatures(made: Steps, held: list[list[int]], data: st.DataObject) -> None:
    sets = different(bodies(held))
    numbers = st.lists(st.integers(0, len(held) - 1), min_size=20, max_size=20)
    one, other = (np.array(data.draw(numbers), np.int64) for _ in range(2))
    assert made.shared(sets, one, other).tolist() == NUMPY.shared(sets, one, other).tolist()
    full = sets.of(np.flatnonzero(sets.lengths > 0))
    signs = NUMPY.sign(full)
    assert np.array_equal(made.sign(full), signs)
    groups = np.array(data.draw(st.lists(st.integers(0, 3), min_size=len(full), max_size=len(full))), np.int64)
    assert made.pair_alike(signs, groups, 27.0).tolist() == NUMPY.pair_alike(signs, groups, 27.0).tolist()


@needs_numba
@pytest.mark.slow
@pytest.mark.parametrize("seed", [81, 82])
def test_thousands_of_letters_are_sorted_into_the_same_groups(made: Steps, seed: int) -> None:
    letters = papers(4_000, seed)
    known = [letters[7].text]
    found, wanted = (prepare(letters, known, one) for one in (made, NUMPY))
    assert same(found.fingerprints.words, wanted.fingerprints.words)
    assert same(found.fingerprints.held, wanted.fingerprints.held)
    groups = group_prepared(wanted)
    assert any(len(group) > 50 for group in groups)
    assert group_prepared(found) == groups


@needs_numba
def test_long_bodies_and_many_copies_lead_as_in_numpy(made: Steps) -> None:
    draw = np.random.default_rng(5)
    whole = draw.integers(0, 1 << 32, 3_000).tolist()
    begins, ends = draw.integers(0, 3_000, (400, 3)), draw.integers(1, 200, (400, 3))
    held = bodies(
        [
            [number for first, far in zip(*some, strict=True) for number in whole[first : first + far]]
            for some in zip(begins, ends, strict=True)
        ]
    )
    copies: NDArray[np.int64] = (2 ** draw.uniform(0, 20, len(held))).astype(np.int64)
    found, wanted = (one.led(held, copies, 1) for one in (made, NUMPY))
    assert len(wanted[0]) > 100
    assert [one.tolist() for one in found] == [one.tolist() for one in wanted]


# When they are compiled


def test_few_letters_are_sorted_in_numpy() -> None:
    assert steps_for(ENOUGH - 1) is NUMPY


@needs_numba
def test_many_letters_are_sorted_by_compiled_steps(made: Steps) -> None:
    assert steps_for(ENOUGH) is made
    assert made != NUMPY


def told(program: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    before = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}\nfrom evenhand.core.campaigns.steps import *\n"
    return subprocess.run([sys.executable, "-c", before + program], capture_output=True, text=True, check=True)


def test_sorting_a_few_letters_loads_no_compiler() -> None:
    program = "from evenhand.core.campaigns.clustering import prepare\nprepare([])\nsteps_for(ENOUGH - 1)\nprint('numba' in sys.modules)"
    assert told(program).stdout == "False\n"


def test_without_numba_many_letters_are_sorted_in_numpy_and_nothing_is_said() -> None:
    found = told("sys.modules['numba'] = None\nprint(steps_for(ENOUGH) is NUMPY)")
    assert (found.stdout, found.stderr) == ("True\n", "")


@pytest.mark.parametrize("fault", ["ImportError('Numba needs NumPy 2.4 or less')", "RuntimeError('cannot cache function')"])
def test_where_numba_does_not_work_letters_are_sorted_in_numpy_and_it_is_said(fault: str, tmp_path: Path) -> None:
    (tmp_path / "numba.py").write_text(f"raise {fault}\n", encoding="utf-8")
    found = told("print(steps_for(ENOUGH) is NUMPY)", tmp_path)
    assert found.stdout == "True\n"
    assert "Letters are sorted without numba, and take longer" in found.stderr
    assert fault.split("'")[1] in found.stderr

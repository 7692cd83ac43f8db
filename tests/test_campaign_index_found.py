"""How an index finds the text that a letter is most like: whoever wrote it, whether it waits or is in its place, and never when gone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from bench.mailings import mailings
from hypothesis import given
from hypothesis import strategies as st
from tests.mailing import PLEA

from evenhand.core.campaigns.fingerprints import fingerprint_words, stack
from evenhand.core.campaigns.sketches import Body, agreeing, fingerprints_of, telling_words, trace
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex, traces

LETTERS = [Paper(f"{number:03}", (), "", "text", one.text) for number, one in enumerate(mailings(120, 4711))]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.campaigns"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """Texts are put in their places as soon as so many wait."""
    monkeypatch.setattr(traces, "_WAITING", 7)
    return 7


def count(index: CampaignIndex, table: str) -> int:
    (number,) = index._sql.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(number)


def test_letters_stand_alike_whether_texts_wait_or_are_in_their_places(path: Path, few: int) -> None:
    with CampaignIndex(path) as settled, CampaignIndex(path.with_name("other.campaigns")) as waiting:
        for number, one in enumerate(LETTERS):
            settled.add(one)
            assert count(settled, "fresh") < few
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(traces, "_WAITING", 10_000)
                waiting.add(one)
            assert settled.label_of(one.id) == waiting.label_of(one.id), number
        assert count(settled, "trace") > 0 == count(waiting, "trace")
        assert settled.labels() == waiting.labels()


def test_what_somebody_else_added_is_found_at_once(path: Path, few: int) -> None:
    with CampaignIndex(path) as one, CampaignIndex(path) as other, CampaignIndex(path.with_name("alone.campaigns")) as alone:
        for number, letter in enumerate(LETTERS):
            (one, other)[number % 2].add(letter)
            alone.add(letter)
        assert one.labels() == other.labels() == alone.labels()


def test_what_was_taken_back_is_not_found(path: Path) -> None:
    with CampaignIndex(path) as index:
        with pytest.raises(ZeroDivisionError):
            break_off(index)
        for one in LETTERS:
            assert index.add(one).letter == one.id
        assert len(index) == len(LETTERS)


def break_off(index: CampaignIndex) -> None:
    """Take in two letters, the second of which is looked up among the first, and fail before they are kept."""
    with index._writing():
        for one in LETTERS[:2]:
            index._take_in(index._sketch(one))
        raise ZeroDivisionError


def test_nothing_leads_to_a_letter_that_was_removed(path: Path, few: int) -> None:
    with CampaignIndex(path) as index:
        for one in LETTERS:
            index.add(one)
        for one in LETTERS:
            index.remove(one.id)
        assert [count(index, table) for table in ("letter", "body", "star", "trace", "fresh", "campaign")] == [0] * 6


WORDS = st.lists(st.integers(0, 40), max_size=60).map(lambda words: np.array(words, np.uint32))


@given(WORDS)
def test_fingerprints_of_one_text_are_those_that_a_batch_takes(body: Body) -> None:
    assert fingerprints_of(body) == set(fingerprint_words(stack([body])).words.tolist())


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_texts_are_traced_alike_one_by_one_and_together(bodies: list[Body]) -> None:
    together = trace(bodies)
    for number, body in enumerate(bodies):
        alone = trace([body])
        assert sorted(together.keys[together.owners == number].tolist()) == sorted(alone.keys.tolist())
        assert [*together.of_each()][number] == next(alone.of_each())


def test_a_letter_looks_for_what_an_index_keeps_of_it(path: Path) -> None:
    with CampaignIndex(path) as index:
        for one in LETTERS:
            sketch = index._sketch(one)
            ((keys, signature),) = trace([sketch.body]).of_each()
            assert (sketch.run_keys | sketch.signed[0], sketch.signed[1]) == (keys, signature)
            assert sketch.fingerprints == fingerprints_of(sketch.body)


@given(st.sets(st.integers(1_000, 5_000), min_size=30, max_size=120), st.integers(0, 40))
def test_signatures_tell_about_how_many_words_two_texts_share(words: set[int], own: int) -> None:
    one = np.array(sorted(words), np.uint32)
    other = np.concatenate([one, np.arange(9_000, 9_000 + own, dtype=np.uint32)])
    signatures = trace([one, other]).signatures
    (share,) = agreeing(signatures[0].tobytes(), [signatures[1].tobytes()])
    both, all_words = len(telling_words(one)), len(telling_words(other))
    assert abs(share - both / max(all_words, 1)) < 0.25


THINGS = "harbour lantern orchard gravel thistle copper saddle walnut".split()
OWN = [" ".join(f"{thing}{number}{turn}" for turn in "abcdefghi" for thing in THINGS) for number in range(4)]


def adding(number: int) -> Paper:
    return Paper(f"own {number}", (), "", "text", f"{PLEA}\n\n{OWN[number]}")


def test_a_bare_letter_that_comes_late_gathers_those_who_added_more_than_it_says(path: Path) -> None:
    with CampaignIndex(path) as index:
        assert [index.add(adding(number)).label for number in range(3)] == [None, None, None]
        bare = index.add(Paper("bare", (), "", "text", PLEA))
        assert (bare.label, bare.letters) == (1, 4)
        assert index.members(1) == ("own 0", "own 1", "own 2", "bare")
        assert index.campaigns() == ((1, 4),)
        assert index.add(adding(3)).label == 1
        before = index.labels()
        index.rebuild()
        assert index.labels() == before


def test_letters_that_somebody_parted_are_not_gathered(path: Path) -> None:
    with CampaignIndex(path) as index:
        for number in range(2):
            index.add(adding(number))
        index.split("own 0", "own 1", by="Ann", reason="two writers, two causes")
        bare = index.add(Paper("bare", (), "", "text", PLEA))
        assert sorted(index.members(bare.label or 0)) in (["bare", "own 0"], ["bare", "own 1"])
        assert index.campaigns() == ((1, 2),)

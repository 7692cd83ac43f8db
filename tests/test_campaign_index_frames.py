"""Letters that come one by one, each in a frame that a form puts round it: they stand where a batch puts them, not with the frame."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from bench.mailings import mailings

from evenhand.core.campaigns.sketches import Frames, Sketcher, trace
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex

ABOVE = "Portal entry opened by a desk officer of the region for intake and review. Queue status pending, routed to the sorting team of the branch, folder copied to the bureau."
BELOW = "Ticket closed, scanner batch uploaded with the page volume and the series stamp. Bundle checked by the ward agency, docket mailed to the notice bureau of the parish."


def framed(name: str, text: str) -> Paper:
    greeting, *body, end = text.split("\n\n")
    return Paper(name, (), "", "text", "\n\n".join([greeting, ABOVE, *body, BELOW, end]))


SENT = mailings(900, 20311301)
LETTERS = [framed(f"{number:04}", one.text) for number, one in enumerate(SENT) if one.text.count("\n\n") > 2]
OLD, NEW = LETTERS[:700], LETTERS[700:]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "office.campaigns"
    with CampaignIndex(path) as index:
        index.fill(OLD)
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    copied = tmp_path / "office.campaigns"
    copied.write_bytes(filled.read_bytes())
    return copied


def test_letters_that_come_in_a_frame_stand_where_the_batch_puts_them(path: Path) -> None:
    with CampaignIndex(path) as index:
        for letter in NEW:
            index.add(letter)
        online = index.labels()
        index.rebuild()
        batch = index.labels()
    assert sum(online[one.id] == batch[one.id] for one in NEW) >= 0.99 * len(NEW)


def test_a_letter_that_shares_only_its_frame_stands_on_its_own(path: Path) -> None:
    with CampaignIndex(path) as index:
        found = index.assign(
            framed(
                "new",
                "Dear Ann,\n\nOur lollipop lady was knocked down on Friday and nobody has taken her place at the crossing since.\n\nYours\nJo",
            )
        )
        assert (found.label, found.evidence) == (None, ())


def test_what_is_shown_of_a_letter_in_a_frame_is_not_the_frame(path: Path) -> None:
    with CampaignIndex(path) as index:
        joined = [(letter, index.assign(letter)) for letter in NEW]
        said = [span.words(letter.text) for letter, one in joined if one.label is not None for span in (*one.evidence, *one.added)]
    assert said
    assert not any("desk officer" in words or "scanner batch" in words for words in said)


@pytest.mark.slow
def test_the_frames_that_somebody_else_found_are_known_at_once(path: Path, tmp_path: Path) -> None:
    young = tmp_path / "young.campaigns"
    with CampaignIndex(young) as one, CampaignIndex(young) as other:
        for _ in one.add_all(OLD, 100):
            pass
        assert other.holds(OLD[0].id)
        assert not len(other._rows.frames.runs)
        one.rebuild()
        other.assign(NEW[0])
        assert len(other._rows.frames.runs) > 20
        assert [other.assign(letter) for letter in NEW] == [one.assign(letter) for letter in NEW]


def test_a_letter_in_a_frame_that_is_removed_is_found_no_more(path: Path) -> None:
    with CampaignIndex(path) as index:
        alone = next(letter for letter in OLD if index.label_of(letter.id) is None)
        copy = Paper("copy", (), "", "text", alone.text)
        assert index.assign(copy).evidence
        index.remove(alone.id)
        assert not index.assign(copy).evidence
        index.rebuild()
        index.check()


def test_frames_of_a_grouping_that_was_broken_off_are_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with CampaignIndex(path) as index:
        before = index._rows.frames.runs.tolist()

        def fail(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(index._rows, "put_campaign", fail)
        with pytest.raises(KeyboardInterrupt):
            index.fill([Paper(f"x{number}", (), "", "text", one.text) for number, one in enumerate(SENT)])
        assert index._rows.frames.runs.tolist() == before


def test_the_rest_of_many_bodies_is_that_of_each() -> None:
    sketches = [Sketcher()(letter) for letter in LETTERS[:50]]
    frame = Sketcher()(Paper("f", (), "", "text", f"{ABOVE} {BELOW}"))
    frames = Frames(np.unique(frame.runs * np.uint64(0xD6E8FEB86659FD93)))
    rests = frames.rests({number: one.body for number, one in enumerate(sketches)})
    for number, one in enumerate(sketches):
        assert rests[number].tolist() == frames.rest(one.body).tolist() == frames.framed(one).told.tolist()
        assert len(one.body) - len(rests[number]) >= 25


def test_one_letter_is_found_by_what_many_are_found_by() -> None:
    sketches = [Sketcher()(letter) for letter in LETTERS[:80]]
    each = list(trace([one.body for one in sketches]).of_each())
    for one, (keys, signature) in zip(sketches, each, strict=True):
        assert (one.run_keys | one.signed[0], one.signed[1]) == (keys, signature)


def test_a_few_bodies_lose_the_same_words_together_as_alone() -> None:
    sketch = Sketcher()
    bodies = [sketch(one).body for one in LETTERS[:20]] + [
        sketch(Paper("a", (), "", "text", text)).body for text in ("", "Keep it open.", ABOVE)
    ]
    frames = Frames(np.unique(sketch(Paper("a", (), "", "text", ABOVE)).all_runs[3:] * np.uint64(0xD6E8FEB86659FD93)))
    assert [body.tolist() for body in frames.rest_of_some(bodies)] == [frames.rest(body).tolist() for body in bodies]
    assert any(len(one) != len(other) for one, other in zip(frames.rest_of_some(bodies), bodies, strict=True))

"""A paper that kills, hangs or starves its reader costs itself only; papers come through the pipe as they are."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.papers import PAPERS, WORDS, packed
from tests.laws import tried
from tests.test_papers_hostile import check, check_laws

from evenhand.core.papers import Origin, Paper, Piece, Problem, receive
from evenhand.core.values import PartialDate, Span
from evenhand.intake import frames, wire
from evenhand.intake.fence import Bounds, Fence

# A reader that does to itself what a paper tells it to: the fence must hold whatever a format's reader does.
WORKER = """
import os, signal, sys, time
sys.path.insert(0, {here!r})
from evenhand.core.papers import receiving
from evenhand.intake import wire
from evenhand.core.papers.receiving import _READERS
ordinary, ordinary_dump, lies = _READERS["text"], wire.dump, []
wire.dump = lambda papers: lies.pop() if lies else ordinary_dump(papers)
def obey(data, *rest):
    if b"KILL" in data: os.kill(os.getpid(), signal.SIGKILL)
    if b"HANG" in data: time.sleep(600)
    if b"SPIN" in data:
        while True: pass
    if b"LIE" in data: lies.append(b'[{{"id": 7}}]')
    if b"RAVE" in data: lies.append(b"no JSON")
    if b"EAT" in data: hoard = [bytes(10_000_000) for _ in range(200)]
    if b"PRINT" in data: print("words that are no answer", flush=True)
    return ordinary(data, *rest)
_READERS["text"] = obey
from evenhand.intake.fenced import main
main()
"""


@pytest.fixture(name="obeying")
def _obeying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "obeying.py").write_text(WORKER.format(here=str(tmp_path)), encoding="utf-8")
    known = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(tmp_path), known])))
    return "obeying"


def codes(papers: tuple[Paper, ...]) -> dict[str, str | None]:
    return {paper.id: paper.unread.code if paper.unread else None for paper in papers}


TIGHT = Bounds(memory=400_000_000, seconds=1, patience=4.0)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("KILL", "reader-stopped"),
        ("HANG", "took-too-long"),
        ("SPIN", "took-too-long"),
        ("EAT", "out-of-memory"),
        ("LIE", "reader-stopped"),
        ("RAVE", "reader-stopped"),
    ],
)
def test_a_reader_that_is_lost_costs_one_paper(obeying: str, order: str, code: str) -> None:
    if order in ("SPIN", "EAT") and not sys.platform.startswith("linux"):
        pytest.skip("limits of memory and time are Linux's")
    with Fence(bounds=TIGHT, worker=obeying) as fence:
        assert codes(fence.open("before.txt", b"Good words.")) == {"before.txt": None}
        lost = fence.open("bad.txt", f"Please {order} yourself.".encode())
        assert codes(lost) == {"bad.txt": code}
        assert lost[0].size > 0
        assert codes(fence.open("after.txt", b"More good words.")) == {"after.txt": None}


def test_the_other_members_of_an_archive_are_read_when_one_kills_the_reader(obeying: str) -> None:
    data = packed({"a.txt": b"Good words.", "b.txt": b"KILL", "c.txt": b"More words.", "d.txt": b"KILL", "e.txt": b"Last words."})
    with Fence(bounds=TIGHT, worker=obeying) as fence:
        found = codes(fence.open("all.zip", data))
    assert found == {f"all.zip!{name}.txt": "reader-stopped" if name in "bd" else None for name in "abcde"}


def test_an_archive_that_kills_the_reader_again_and_again_is_given_up(obeying: str) -> None:
    data = packed({f"{number}.txt": b"KILL" for number in range(50)})
    with Fence(bounds=TIGHT, worker=obeying) as fence:
        found = codes(fence.open("all.zip", data))
    assert set(found.values()) == {"reader-stopped"}
    assert "all.zip" in found
    assert len(found) < 10


def test_what_a_reader_prints_does_not_get_between_its_answers(obeying: str) -> None:
    with Fence(bounds=TIGHT, worker=obeying) as fence:
        assert codes(fence.open("a.txt", b"PRINT this.")) == {"a.txt": None}


def test_a_reader_killed_from_outside_is_replaced() -> None:
    with Fence() as fence:
        fence.open("a.txt", b"Good words.")
        assert fence._worker is not None
        os.kill(fence._worker._process.pid, signal.SIGKILL)
        time.sleep(0.2)
        assert codes(fence.open("b.txt", b"Words.")) == {"b.txt": None}


def test_no_child_and_no_thread_is_left_when_the_fence_is_closed() -> None:
    before = threading.active_count()
    with Fence() as fence:
        fence.open("a.txt", b"Good words.")
        assert fence._worker is not None
        child = fence._worker._process
    assert child.poll() is not None
    for _ in range(50):
        if threading.active_count() <= before:
            break
        time.sleep(0.02)
    assert threading.active_count() <= before


@pytest.mark.slow
def test_every_hostile_paper_gets_the_same_verdict_behind_the_fence() -> None:
    with Fence() as fence:
        for fault, expected in PAPERS.items():
            papers = fence.open(expected.name, expected.make())
            check_laws(papers)
            try:
                check(papers, expected)
            except AssertionError as difference:
                raise AssertionError(f"{fault}: {difference}") from difference


def test_one_reader_serves_many_papers() -> None:
    with Fence() as fence:
        fence.open("0.txt", b"Words.")
        worker = fence._worker
        begun = time.monotonic()
        for number in range(500):
            fence.open(f"{number}.txt", WORDS.encode())
        assert fence._worker is worker
        assert time.monotonic() - begun < 10


# The pipe

TEXTS = st.text(max_size=20)
NUMBERS = st.integers(0, 10**9)
PROBLEMS = st.builds(Problem, TEXTS, TEXTS)
ORIGINS = st.builds(
    Origin, TEXTS, NUMBERS, NUMBERS, TEXTS, st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=4).map(tuple)
)
PIECES = st.builds(Piece, st.builds(Span, NUMBERS, NUMBERS), ORIGINS, TEXTS)
DAYS = st.one_of(
    st.dates().map(PartialDate.of),
    st.builds(PartialDate, st.integers(1900, 2100)),
    st.builds(PartialDate, st.integers(1900, 2100), financial=st.just(True)),
)
PAPERS_OF_ANY_KIND = st.builds(
    Paper,
    id=TEXTS,
    names=st.lists(TEXTS, max_size=3).map(tuple),
    sha256=TEXTS,
    format=TEXTS,
    text=TEXTS,
    pieces=st.lists(PIECES, max_size=4).map(tuple),
    title=st.none() | TEXTS,
    outlet=st.none() | TEXTS,
    author=st.none() | TEXTS,
    published=st.none() | DAYS,
    url=st.none() | TEXTS,
    kind=TEXTS,
    headers=st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
    problems=st.lists(PROBLEMS, max_size=3).map(tuple),
    unread=st.none() | PROBLEMS,
    size=NUMBERS,
)


@given(st.lists(PAPERS_OF_ANY_KIND, max_size=3).map(tuple))
@tried(150)
def test_a_paper_comes_through_the_pipe_as_it_is(papers: tuple[Paper, ...]) -> None:
    assert wire.load(wire.dump(papers)) == papers


@pytest.mark.parametrize("fault", ["a mail in a mail in a mail", "a page with scripts and frames", "an archive with a wrong sum"])
def test_received_papers_come_through_the_pipe_as_they_are(fault: str) -> None:
    papers = receive(PAPERS[fault].make(), PAPERS[fault].name)
    assert wire.load(wire.dump(papers)) == papers


@given(st.lists(st.tuples(st.sampled_from([b"B", b"P", b"D"]), st.binary(max_size=100)), max_size=5))
def test_messages_come_through_the_pipe_whole_and_in_order(messages: list[tuple[bytes, bytes]]) -> None:
    pipe = io.BytesIO()
    for message in messages:
        frames.send(pipe, *message)
    pipe.seek(0)
    assert [frames.receive(pipe) for _ in messages] == messages


@pytest.mark.parametrize("cut", range(1, 14))
def test_a_message_cut_short_is_an_end_and_no_message(cut: int) -> None:
    pipe = io.BytesIO()
    frames.send(pipe, b"P", b"words")
    with pytest.raises(EOFError):
        frames.receive(io.BytesIO(pipe.getvalue()[:-cut]))

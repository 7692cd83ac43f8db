"""Files in, papers out, none of them opened here: a child process with limits of memory and time does that.

A child that dies, hangs or runs out of memory costs the paper it was reading, which is listed as unread with the reason; a new child
goes on with the next.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from types import TracebackType
from typing import BinaryIO

from attrs import asdict, frozen

from evenhand.core.papers import Limits, Paper, Problem, refuse
from evenhand.intake import frames, wire

_NEEDED = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "LC_ALL")
_OUT_OF_MEMORY = 70
_FAULTS_ALLOWED = 5
_LATE, _GARBLED = b"T", b"G"
_WORKER = "evenhand.intake.fenced"


@frozen
class Bounds:
    """What the child may use.

    `memory` is in bytes on top of what it starts with; `seconds` are of work, for each paper; `patience` is how long the parent
    waits for an answer, since on a busy machine a second of work takes longer than a second.
    """

    memory: int = 512_000_000
    seconds: int = 20
    patience: float = 60.0


class Fence:
    """A door that papers are opened behind: use it with `with`, and `open` one file after another.

    One child serves all papers as long as it lives, so that ten thousand papers cost one start.
    """

    def __init__(self, limits: Limits | None = None, bounds: Bounds | None = None, worker: str = _WORKER) -> None:
        self._limits = limits or Limits()
        self._bounds = bounds or Bounds()
        self._module = worker
        self._worker: _Worker | None = None

    def __enter__(self) -> Fence:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def open(self, name: str, data: bytes) -> tuple[Paper, ...]:
        """Return the papers of one file; whatever happens to the child, at least one."""
        papers: list[Paper] = []
        skip = 0
        for _ in range(_FAULTS_ALLOWED):
            stopped = self._attempt(name, data, skip, papers)
            if stopped is None:
                return tuple(papers)
            at, member, problem = stopped
            papers.append(refuse(member, problem, data if member == name else b""))
            if member == name:
                return tuple(papers)
            skip = at + 1
        words = f"{_FAULTS_ALLOWED} papers in it stopped the reader; the rest was not opened. Unpack it and give the files you trust."
        return (*papers, refuse(name, Problem("reader-stopped", words), data))

    def _ready_worker(self) -> _Worker:
        """Return the child, or a new one where it has died between two papers, which is no fault of the next."""
        if self._worker is not None and not self._worker.lives():
            self.close()
        self._worker = self._worker or _Worker(self._module, self._bounds)
        return self._worker

    def _attempt(self, name: str, data: bytes, skip: int, papers: list[Paper]) -> tuple[int, str, Problem] | None:
        """Ask the child; collect papers as they come. Return where it stopped and why, or None when all is done."""
        worker = self._ready_worker()
        worker.ask(json.dumps({"name": name, "skip": skip, "limits": asdict(self._limits)}).encode("ascii"), data)
        at, member = 0, name
        while True:
            kind, content = worker.hear(self._bounds.patience)
            if kind == frames.DONE:
                return None
            try:
                if kind == frames.PAPERS:
                    papers += wire.load(content)
                    continue
                if kind == frames.BEGIN:
                    at, member = json.loads(content)
                    continue
            except (ValueError, KeyError, TypeError):
                # A child that a paper has taken over may say anything; it is not believed, and replaced.
                kind = _GARBLED
            self._worker = None
            return at, member, worker.end_and_explain(kind)


def ask_fenced(module: str, about: bytes, data: bytes, bounds: Bounds | None = None) -> bytes | Problem:
    """Ask a new child of another kind one question about one file; return its answer, or why there is none."""
    bounds = bounds or Bounds()
    worker = _Worker(module, bounds)
    worker.ask(about, data)
    answer = b""
    while True:
        kind, content = worker.hear(bounds.patience)
        if kind == frames.DONE:
            worker.end()
            return answer
        if kind != frames.PAPERS:
            return worker.end_and_explain(kind)
        answer = content


class _Worker:
    """One child and the thread that talks with it, so that a child that does not answer cannot hold up the parent."""

    def __init__(self, module: str, bounds: Bounds) -> None:
        command = [sys.executable, "-P", "-m", module, str(bounds.memory), str(bounds.seconds)]
        needed = {name: os.environ[name] for name in _NEEDED if name in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=needed
        )
        self._questions: queue.Queue[tuple[bytes, bytes] | None] = queue.Queue()
        self._answers: queue.Queue[tuple[bytes, bytes]] = queue.Queue()
        threading.Thread(target=self._talk, daemon=True).start()

    def _talk(self) -> None:
        asked, answers = self._pipes()
        try:
            while question := self._questions.get():
                for part in question:
                    frames.send(asked, b"Q", part)
                kind = b""
                while kind != frames.DONE:
                    kind, content = frames.receive(answers)
                    self._answers.put((kind, content))
        except (OSError, EOFError, ValueError):
            self._answers.put((b"", b""))

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the reader was started without pipes")
        return self._process.stdin, self._process.stdout  # type: ignore[return-value]

    def lives(self) -> bool:
        """Say whether the child is there to be asked."""
        return self._process.poll() is None

    def ask(self, about: bytes, data: bytes) -> None:
        """Hand over a question and the file that it is about."""
        self._questions.put((about, data))

    def hear(self, patience: float) -> tuple[bytes, bytes]:
        """Return the next answer; of kind b"" when the child is gone, `_LATE` when it has not answered in time."""
        try:
            return self._answers.get(timeout=patience)
        except queue.Empty:
            return _LATE, b""

    def end(self) -> int:
        """End the child and return how it ended."""
        self._questions.put(None)
        self._process.kill()
        status = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not pipe.closed:
                _close(pipe)
        return status

    def end_and_explain(self, kind: bytes) -> Problem:
        """End a child that has failed and say in plain words what became of it."""
        if kind in (_LATE, _GARBLED):
            self.end()
            return _TOO_LONG if kind == _LATE else _STOPPED
        status = self._process.wait(timeout=10)
        self.end()
        if status == _OUT_OF_MEMORY:
            return _NO_MEMORY
        return _TOO_LONG if status == -getattr(signal, "SIGXCPU", 0) else _STOPPED


def _close(pipe: object) -> None:
    try:
        pipe.close()  # type: ignore[attr-defined]
    except OSError:
        return


_TOO_LONG = Problem("took-too-long", "Reading it took too long and was stopped; save it in another format, or split it.")
_NO_MEMORY = Problem("out-of-memory", "Reading it needed too much memory and was stopped; save it in another format, or split it.")
_STOPPED = Problem("reader-stopped", "The reader broke down over it; save it in another format, and treat the file with care.")

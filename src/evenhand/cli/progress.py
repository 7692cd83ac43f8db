"""Steps of long work in, a bar or plain lines on standard error out, and nothing for work that is soon done."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any

SILENT_FOR = 2.0
BETWEEN_LINES = 5.0


def tell(stage: str, done: int, total: int, seconds: float) -> str:
    """Say in one line how far the work is.

    >>> tell("Reading", 1200, 10000, 4.0)
    'Reading: 1,200 of 10,000 papers, 300 a second, about 29 s left'
    >>> tell("Putting the file together", 0, 0, 4.0)
    'Putting the file together'
    """
    if not total:
        return stage
    rate = done / seconds if seconds > 0 else 0.0
    left = f", {rate:,.0f} a second, about {(total - done) / rate:,.0f} s left" if rate >= 1 else ""
    return f"{stage}: {done:,} of {total:,} papers{left}"


class Progress:
    """Shows how far the work is: a bar on a terminal, else a line every few seconds; nothing in the first two seconds."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._stage = ""
        self._stage_begun = self._begun
        self._last_line = self._begun
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note that `done` of `total` papers are through a stage; a `total` of 0 means that there is nothing to count."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._stage_begun = stage, now
        if now - self._begun < SILENT_FOR:
            return
        if sys.stderr.isatty():
            self._move_bar(stage, done, total)
        elif now - self._last_line >= BETWEEN_LINES or self._last_line == self._begun:
            self._last_line = now
            sys.stderr.write(tell(stage, done, total, now - self._stage_begun) + "\n")
            sys.stderr.flush()

    def _move_bar(self, stage: str, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task(stage, total=total or None)
            self._bar.start()
        task = self._bar.tasks[0]
        if task.description != stage:
            self._bar.reset(self._task, description=stage, total=total or None)
        self._bar.update(self._task, completed=done)


def _bar() -> Any:
    from rich import progress
    from rich.console import Console

    return progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TaskProgressColumn(show_speed=True),
        progress.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )

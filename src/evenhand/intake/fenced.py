"""The fenced process: files in by a pipe, their papers out by a pipe, within limits of memory and time set before any is opened.

Started by `evenhand.intake.fence` as `python -m evenhand.intake.fenced MEMORY SECONDS`; it opens no file and no connection.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from evenhand.core.papers import Allowance, Limits, Paper, open_member, receive, unfold
from evenhand.intake import frames, wire

OUT_OF_MEMORY = 70


def main() -> None:
    """Serve until the pipe is closed."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    serve_fenced(lambda asked, answers: _serve(asked, answers, seconds), memory)


def serve_fenced(serve: Callable[[BinaryIO, BinaryIO], None], memory: int) -> None:
    """Answer one question after another, each by `serve` with the pipe of questions and that of answers, within a limit of memory."""
    # The pipe is taken out of the way of anything that a library may print.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    logging.disable(logging.CRITICAL)
    fence_memory(memory)
    try:
        while True:
            serve(sys.stdin.buffer, answers)
    except EOFError:
        return
    except MemoryError:
        # What this process holds can no longer be trusted; a new one takes its place.
        os._exit(OUT_OF_MEMORY)


def _serve(asked: BinaryIO, answers: BinaryIO, seconds: int) -> None:
    _, about = frames.receive(asked)
    _, data = frames.receive(asked)
    question = json.loads(about)
    name, limits = question["name"], Limits(**question["limits"])
    fence_time(seconds)
    allowance = Allowance.of(limits, len(data))
    members = unfold(data, name, limits, allowance)
    if members is None:
        _answer(answers, 0, name, partial(receive, data, name, limits))
    for at, member in enumerate(members or ()):
        if at >= question["skip"]:
            fence_time(seconds)
            _answer(answers, at, member.name, partial(open_member, member, limits, allowance))
    frames.send(answers, frames.DONE)


def _answer(answers: BinaryIO, at: int, name: str, read: Callable[[], tuple[Paper, ...]]) -> None:
    frames.send(answers, frames.BEGIN, json.dumps([at, name]).encode("ascii"))
    frames.send(answers, frames.PAPERS, wire.dump(read()))


def fence_memory(more: int) -> None:
    """Allow `more` bytes on top of what the process has when it starts; does nothing where the system knows no such limit."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - pathlib is not otherwise needed here
            has = int(statm.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (has + more, has + more))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def fence_time(seconds: int) -> None:
    """Allow so many more seconds of work from now on; the system ends the process after that."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()

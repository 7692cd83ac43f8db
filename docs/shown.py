"""Pages with marked blocks in, the same pages with each block holding what its command prints today.

A block is marked in the page by the comment `<!-- shown: evenhand ... -->`, with ` :: from TEXT`, ` :: to TEXT` to show the lines from one
that begins with a text up to the one before another. A single line, in a table, is marked by `<!-- line: evenhand ... :: with TEXT -->`.
`python docs/shown.py` fills them in; `--check` names the pages that are out of date.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "docs" / "tutorial" / "index.md",
    ROOT / "docs" / "tutorial" / "one-campaign-of-116.md",
    ROOT / "docs" / "tutorial" / "answer-a-deadline-question.md",
    ROOT / "docs" / "tutorial" / "plan-117-meetings-fairly.md",
    ROOT / "docs" / "how-to" / "check-a-letter-before-it-leaves.md",
    ROOT / "docs" / "how-to" / "rebuild-a-leaked-letter.md",
]
BLOCK = re.compile(r"(<!-- shown: (?P<order>.+?) -->\n```text\n)(?P<shown>.*?)(```\n)", re.DOTALL)
LINE = re.compile(r"(<!-- line: (?P<order>.+?) :: with (?P<text>.+?) -->)`[^`]*`")
WIDTH = "100"


@cache
def print_of(command: str) -> tuple[str, ...]:
    """Return the lines that a command prints on a screen of a hundred columns, without colour."""
    arguments = shlex.split(command)[1:]
    here = {**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(  # noqa: S603 - the commands are written in our own pages
        [sys.executable, "-c", "from evenhand.cli import main; main()", *arguments],
        cwd=ROOT,
        env=here,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return tuple(line.rstrip() for line in done.stdout.splitlines())


def show(order: str) -> str:
    """Return what a block's order asks for: the lines of its command, or some of them."""
    command, *cuts = order.split(" :: ")
    lines = list(print_of(command))
    for cut in cuts:
        way, _, text = cut.partition(" ")
        at = next((number for number, line in enumerate(lines) if line.startswith(text)), None)
        if at is None or way not in {"from", "to"}:
            raise ValueError(f"no line that {command!r} prints begins with {text!r}; mend the comment `shown: {order}` of the page")
        lines = lines[at:] if way == "from" else lines[:at]
    return "\n".join(lines).strip("\n") + "\n"


def show_line(order: str, text: str) -> str:
    """Return the first line of a command's print that holds a text, with single spaces."""
    found = next((line for line in print_of(order) if text in line), None)
    if found is None:
        raise ValueError(f"no line that {order!r} prints holds {text!r}; mend the comment `line: {order} :: with {text}` of the page")
    return " ".join(found.split())


def fill(page: str, faults: list[str]) -> str:
    """Return a page with each marked block and line filled; one that cannot be filled stays as it is, and `faults` is told why."""

    def block(found: re.Match[str]) -> str:
        try:
            return found[1] + show(found["order"]) + found[4]
        except ValueError as fault:
            faults.append(str(fault))
            return found[0]

    def line(found: re.Match[str]) -> str:
        try:
            return f"{found[1]}`{show_line(found['order'], found['text'])}`"
        except ValueError as fault:
            faults.append(str(fault))
            return found[0]

    return LINE.sub(line, BLOCK.sub(block, page))


def main(arguments: list[str] | None = None) -> int:
    """Fill or check all pages; return 1 where something cannot be filled, or where `--check` finds a page out of date."""
    made = argparse.ArgumentParser(prog="python docs/shown.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--check", action="store_true", help="change nothing, and name the pages that are out of date")
    check = made.parse_args(arguments).check
    faults: list[str] = []
    for page in PAGES:
        before = page.read_text(encoding="utf-8")
        after = fill(before, faults)
        if check and after != before:
            faults.append(f"{page.relative_to(ROOT)} shows what the commands no longer print; run python docs/shown.py")
        elif after != before:
            page.write_text(after, encoding="utf-8")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

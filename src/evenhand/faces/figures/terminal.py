"""A review in, its checked figures with their sums and the savings options on the console out."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from evenhand.core.figures import Check
from evenhand.core.review.model import Review
from evenhand.faces.wording import PROPOSAL, count, one_line, say_places, say_saving

CHECKS, SAVINGS = 60, 60


def show(review: Review, console: Console) -> None:
    """Print every check with its sum, its measure and its places, then the savings options; what differs comes first."""
    _print(console, Text(one_line(review.title), style="bold"))
    for check in review.checks[:CHECKS]:
        _print(console, Text(""))
        _print(console, Text(f"{check.id} {check.verdict}: ", style="bold") + Text(one_line(check.claim)))
        for line in _lines(check):
            _print(console, Text(f"    {one_line(line)}"))
    if not review.checks:
        _print(console, Text("No figure of these papers could be held against another."))
    _left(console, len(review.checks) - CHECKS)
    if review.savings:
        _print(console, Text(""))
        _print(console, Text(f"Ways to save ({len(review.savings):,})", style="bold"))
    for saving in review.savings[:SAVINGS]:
        _print(console, Text(f"  {one_line(say_saving(saving))}; {one_line(saving.place.paper)}"))
    _left(console, len(review.savings) - SAVINGS)
    console.print()
    console.print(Text(PROPOSAL))


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)


def _lines(check: Check) -> Iterator[str]:
    yield from check.sum
    yield f"measure: {check.measure}; definition: {check.definition}"
    if check.note:
        yield f"note: {check.note}"
    if check.needs:
        yield f"needed: {check.needs}"
    yield f"where: {say_places(check)}"


def _left(console: Console, more: int) -> None:
    if more > 0:
        _print(console, Text(f"and {count(more, 'more', 'more')}; the HTML, the CSV and the JSON hold them all"))

"""Invented histories in, how many deals are folded in a second out, beside the rate that is aimed at.

    python -m bench.deals             the rate
    python -m bench.deals --write     put it into docs/measured/casework.md

A history is a whole one: an offer with a condition, its acceptance, evidence, a judgement and the end. Time is this process's own.
"""

from __future__ import annotations

import argparse
import statistics
import time

from bench.page import put_table
from evenhand.core.deals import Event, fold
from evenhand.core.values import PartialDate

TARGET = 50_000
DEALS, ROUNDS = 20_000, 7


def main(arguments: list[str] | None = None) -> int:
    """Print the rate, and write it where that is asked; 1 where it is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.deals", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the rate into docs/measured/casework.md")
    asked = parser.parse_args(arguments)
    rates = [deals_a_second() for _ in range(ROUNDS)]
    rate = statistics.median(rates)
    row = ["deals folded a second of one core, six events each, median", f"{rate:,.0f}", f"{TARGET:,}"]
    print(" | ".join(row), f"| rounds: {', '.join(f'{each:,.0f}' for each in rates)}")
    if asked.write:
        put_table("folded", ["", "found", "target"], [row])
    return 0 if rate >= TARGET else 1


def deals_a_second() -> float:
    """Return how many histories are folded in a second of this process's own time."""
    histories = [history(number) for number in range(DEALS)]
    day = PartialDate(2031, 12, 31)
    began = time.process_time()
    for events in histories:
        fold(events, day)
    return DEALS / (time.process_time() - began)


def history(number: int) -> tuple[Event, ...]:
    """Return one whole history; each has days and sources of its own."""
    first, source, signed = number % 28 + 1, f"file {number}", "Jo Bell"
    return (
        Event("mooted", PartialDate(2031, 1, first), source, "Ann Hale", "MP for Hale", "Calder Council", "a bridge", signed=signed),
        Event(
            "condition",
            PartialDate(2031, 1, first),
            source,
            words="the ferry runs",
            condition="c1",
            owed_by="Calder Council",
            signed=signed,
        ),
        Event("accepted", PartialDate(2031, 2, first), source, "Sam Roe", "leader of Calder Council", signed=signed),
        Event("evidence", PartialDate(2031, 3, first), source, condition="c1", signed=signed),
        Event("judged", PartialDate(2031, 4, first), source, "Priya Nair", "district auditor", condition="c1", value="met", signed=signed),
        Event("fulfilled", PartialDate(2031, 5, first), source, signed=signed),
    )


if __name__ == "__main__":
    raise SystemExit(main())

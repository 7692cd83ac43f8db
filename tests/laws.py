"""How many examples a law is tried on in, how many the run asks for out: all of them in the whole suite, a fifth in the fast one."""

from __future__ import annotations

from hypothesis import settings

WHOLE, BRIEF, LEAST = 100, 20, 5


def some(number: int) -> int:
    """As many of the cases that a test goes through by itself as the run asks for: all in the whole suite, a fifth in the fast one."""
    return max(LEAST, number * settings().max_examples // WHOLE)


def tried(examples: int, **more: object) -> settings:
    """Settings that try a law on so many examples, and on fewer where the profile of the run is a brief one."""
    return settings(max_examples=some(examples), **more)  # type: ignore[arg-type]

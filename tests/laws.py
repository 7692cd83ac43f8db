"""How many examples a law is tried on in, the settings for it out: all of them in the whole suite, a fifth in the fast one."""

from __future__ import annotations

from hypothesis import settings

WHOLE, BRIEF, LEAST = 100, 20, 5


def tried(examples: int, **more: object) -> settings:
    """Settings that try a law on so many examples, and on fewer where the profile of the run is a brief one."""
    return settings(max_examples=max(LEAST, examples * settings().max_examples // WHOLE), **more)  # type: ignore[arg-type]

"""Many patterns in, out where one of them fits: a text is asked only those of which it prints letters without which they fit nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from evenhand.core.values import patterns as re
from evenhand.core.values.signs import signs_of


class AnyOf:
    """Patterns of whole words, asked without regard to case."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = [re.compile(rf"\b(?:{each})\b", re.IGNORECASE) for each in patterns]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a text in their order; of two that overlap the first, and of two that begin together the longer.

        >>> [found[0] for found in AnyOf(["not safe", "safe (?:now|here)", "not"]).finditer("It is not safe here, Not now.")]
        ['not safe', 'Not']
        """
        low = text.lower()
        asked = {number for sign, numbers in self._by_sign.items() if sign in low for number in numbers}
        matches = [found for number in asked for found in self._patterns[number].finditer(text)]
        end = 0
        for found in sorted(matches, key=lambda one: (one.start(), -one.end())):
            if found.start() >= end:
                end = found.end()
                yield found

    @cached_property
    def _by_sign(self) -> dict[str, list[int]]:
        """Which patterns to ask where some letters stand; no letters stand everywhere."""
        made: dict[str, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            for sign in signs_of(pattern.pattern) or ("",):
                made.setdefault(sign, []).append(number)
        return made

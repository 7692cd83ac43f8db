"""The module `re`, its patterns compiled when they are first asked: there are two thousand, of which a folder of papers asks half.

A room that keeps patterns says `from evenhand.core.values import patterns as re`. The `re` of what one finds is the compiled pattern, not
the one that was kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    M,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

from evenhand.core.values.signs import signs_of, stands_in

__all__ = [
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "M", "Match", "Pattern", "S",
    "Seldom", "compile", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip


class Late:
    """A pattern as it is written; the first question compiles it, and from then on its answers are those of the compiled one."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        self._compiled: Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:
        if not hasattr(re.Pattern, name):
            # Whoever looks through a module for something else compiles nothing.
            raise AttributeError(f"a pattern has no {name!r}")
        # Kept here, since `re` forgets what it compiled when it has compiled five hundred more.
        self._compiled = self._compiled or re.compile(self.pattern, self._flags)
        # Kept too, so that it is found without coming here again.
        self.__dict__[name] = answer = getattr(self._compiled, name)
        return answer


class Seldom:
    """A long pattern that seldom matches: a text is asked only where it prints letters without which nothing matches."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.asked = compile(pattern, flags)
        self._signs: frozenset[str] | None = None

    def may_stand_in(self, text: str) -> bool:
        """Say whether the pattern may match somewhere in a text."""
        if self._signs is None:
            self._signs = signs_of(self.asked.pattern, self.asked.flags)
        return not self._signs or stands_in(self._signs, text)

    def search(self, text: str) -> Match[str] | None:
        """Return the first match of a text."""
        return self.asked.search(text) if self.may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[Match[str]]:
        """Return the matches of a text."""
        return self.asked.finditer(text) if self.may_stand_in(text) else iter(())


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:  # noqa: A001 - it stands for the one of `re`
    r"""Return a pattern that is compiled when it is first asked.

    >>> compile(r"\bHale\b").search("Ms Hale said so").span()
    (3, 7)
    """
    return cast("Pattern[AnyStr]", Late(pattern, flags))

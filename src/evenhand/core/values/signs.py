"""A pattern in, letters out of which some stand wherever it matches: a text that prints none of them need not be asked."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_OF_NO_WIDTH = (codes.AT, codes.ASSERT, codes.ASSERT_NOT)
# Letters that a pattern may take for others where it asks without regard to case, though no small letter stands for them.
_ODD = "\u0130\u0131\u017f"


def signs_of(pattern: str, flags: int = 0) -> frozenset[str]:
    r"""Return letters of which some stand, in small, wherever a pattern matches; none where that cannot be told.

    >>> sorted(signs_of(r"\b(?:draft(?:ed|s)|typ(?:ed|ing))\s\w+")), signs_of(r"\w+|no")
    (['draft', 'typ'], frozenset())
    """
    found = _signs(parser.parse(pattern, flags)) or frozenset()
    return frozenset(each for each in found if not any(other in each for other in found - {each}))


def stands_in(signs: Iterable[str], text: str) -> bool:
    """Say whether one of some signs may stand in a text."""
    low = text.lower()
    return any(sign in low for sign in signs) or (not text.isascii() and any(odd in text for odd in _ODD))


def _signs(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the most telling signs of what stands one behind the other: of what need not stand there, none."""
    told: list[frozenset[str]] = []
    run = ""
    for code, held in items:
        if code is codes.LITERAL and held < 128:
            run += chr(held).lower()
        elif code not in _OF_NO_WIDTH:
            told += [frozenset((run,))] if run else []
            run = ""
            inner = _inside(code, held)
            told += [inner] if inner else []
    told += [frozenset((run,))] if run else []
    return max(told, key=lambda each: (min(map(len, each)), -len(each)), default=None)


def _inside(code: Any, held: Any) -> frozenset[str] | None:
    if code is codes.SUBPATTERN:
        return _signs(held[-1])
    if code is codes.ATOMIC_GROUP:
        return _signs(held)
    if code in _REPEATS:
        return _signs(held[2]) if held[0] else None
    if code is codes.BRANCH:
        each = [_signs(branch) for branch in held[1]]
        return None if None in each else frozenset[str]().union(*(signs for signs in each if signs))
    return None

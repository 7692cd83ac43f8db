"""A stretch of text in, tokens out: words and marks, with a quoted part standing as one token and asides in brackets left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evenhand.core.reading.marks import Part

_TOKEN = re.compile(
    r"\d[\d,.]*\d(?:[-/]\w+)*|(?:I|he|she|they|we|you|it|who)(?=[’'](?:d|ll|ve|re|m|s)\b)|[’'](?:d|ll|ve|re|m)\b|"
    r"\w+(?:[’'\-&./]\w+)*\.?(?<=\b(?-i:[A-Z])\.)|\w+(?:[’'\-&./]\w+)*|[^\w\s]",
    re.IGNORECASE,
)
QUOTED = "\N{BLACK DIAMOND}"


class Token:
    """A word or mark as printed (`word`), in lower case (`low`), where it stands, and the quoted part it stands for, if any."""

    __slots__ = ("end", "low", "part", "start", "word")

    def __init__(self, word: str, start: int, end: int, part: Part | None = None) -> None:
        self.word = word
        self.low = word.lower()
        self.start = start
        self.end = end
        self.part = part

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark or a quoted part."""
        return self.part is None and (self.word[:1].isalnum() or self.word[:1] == "_")


def tokenise(text: str, start: int, end: int, parts: Sequence[Part] = ()) -> list[Token]:
    """Cut a stretch into tokens.

    >>> [t.word for t in tokenise("Mr Hale (Lab) said yes.", 0, 23)]
    ['Mr', 'Hale', 'said', 'yes', '.']
    """
    row: list[Token] = []
    at = start
    for part in parts:
        if part.outer_start < at:
            continue
        row += [Token(found.group(), *found.span()) for found in _TOKEN.finditer(text, at, part.outer_start)]
        row.append(Token(QUOTED, part.outer_start, part.outer_end, part))
        at = part.outer_end
    row += [Token(found.group(), *found.span()) for found in _TOKEN.finditer(text, at, end)]
    return _without_asides(row) if any(token.word in "([" for token in row) else row


def _without_asides(row: list[Token]) -> list[Token]:
    """Leave out what stands in brackets, unless words are quoted there."""
    kept: list[Token] = []
    held: list[Token] = []
    depth = 0
    for token in row:
        if token.part is None and token.word in "([":
            depth += 1
        if not depth:
            kept.append(token)
            continue
        held.append(token)
        if token.part is not None:
            kept += [each for each in held if each.word not in "()[]"]
            held, depth = [], 0
        elif token.word in ")]":
            depth -= 1
            held = held if depth else []
    return kept + [each for each in held if each.word not in "(["]

"""A pattern that is asked only where a word stands with which it may begin: a search of every sign takes five times as long."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import patterns as re

WORD = re.compile(r"[A-Za-z]+")


@frozen
class Begun:
    r"""A pattern with the words, in small letters, one of which each match begins with.

    >>> Begun.of("was were", r"(?:was|were)\s+told").search("They were told.", 0, 15)[0]
    'were told'
    """

    words: frozenset[str]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, words: str, pattern: str, flags: int = re.IGNORECASE) -> Begun:
        """Keep a pattern with its first words, parted by spaces."""
        return cls(frozenset(words.split()), re.compile(pattern, flags))

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first match between two places; None where there is none."""
        for word in WORD.finditer(text, start, end):
            if word[0].lower() in self.words:
                found = self.pattern.match(text, word.start(), end)
                if found is not None:
                    return found
        return None

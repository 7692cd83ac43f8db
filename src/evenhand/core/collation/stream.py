"""Printed words in, their stream out: letters and digits only, in small letters, so that marks, dashes, hyphens and lines fall away."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate

from attrs import frozen

from evenhand.core.values import patterns as re

# A word keeps its apostrophe, a number its points; a hyphen parts two words, which the stream joins again. "%" and "&" are read as words.
_WORD = re.compile(r"(?:\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+)(?:['’][^\W_]+)*|[%&]")
_SIGNS = {"%": "percent", "&": "and"}
_SCALE = re.compile(r"(?<=\d)(?:m|bn|k)$")
_SCALES = {"m": "million", "bn": "billion", "k": "thousand"}
_CLOSES = {"[": "]", "(": ")"}
_OPENS = {"]": "[", ")": "(", "”": "“", "’": "‘"}
_MARK = re.compile(r"['’.,]")


@frozen
class Stream:
    """The words of a stretch of text as one run of letters.

    Attributes:
        letters: all words joined, in small letters, without apostrophes.
        starts: for each word, where it begins in `letters`.
        places: for each word, its start and end in the text.
        keys: each word as it stands in `letters`.
    """

    letters: str
    starts: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]

    def word_at(self, letter: int) -> int:
        """Return the number of the word that holds a letter."""
        return max(0, bisect_right(self.starts, letter) - 1)

    def begins_word(self, letter: int) -> bool:
        """Say whether a word begins at a letter; the end of the stream counts."""
        at = bisect_left(self.starts, letter)
        return letter == len(self.letters) or (at < len(self.starts) and self.starts[at] == letter)

    def words_over(self, first: int, last: int) -> tuple[int, int]:
        """Return the first word and the one after the last of those that letters `first` to `last` touch."""
        return self.word_at(first), self.word_at(max(first, last - 1)) + 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where words `first` up to, but not with, `last` stand in the text."""
        return self.places[first][0], self.places[last - 1][1]

    def cut(self, first: int, last: int) -> Stream:
        """Return the stream of words `first` up to, but not with, `last`; places stay those of the text."""
        begin = self.starts[first] if first < len(self.starts) else len(self.letters)
        end = self.starts[last] if last < len(self.starts) else len(self.letters)
        starts = tuple(start - begin for start in self.starts[first:last])
        return Stream(self.letters[begin:end], starts, self.places[first:last], self.keys[first:last])


def stream(text: str, start: int = 0, end: int | None = None) -> Stream:
    """Return the stream of `text[start:end]`; places count in the whole text.

    >>> stream("“Back-office savings at No. 10” – 37% less").letters
    'backofficesavingsatno1037percentless'
    >>> stream("Number 10's back office").keys
    ('no', '10s', 'back', 'office')
    """
    words = list(_WORD.finditer(text, start, len(text) if end is None else end))
    keys = [key_of(found[0]) for found in words]
    for at, key in enumerate(keys[:-1]):
        # "Number 10" is printed "No 10" by another paper.
        if key == "number" and keys[at + 1][0].isdigit():
            keys[at] = "no"
    ends = tuple(accumulate(map(len, keys)))
    return Stream("".join(keys), (0, *ends[:-1]) if ends else (), tuple([found.span() for found in words]), tuple(keys))


def with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of words with square brackets around it, a bracket before it that closes inside, and one or a mark behind it.

    >>> text = "he said: [T]he plan is ‘a folly’, and so on [sic]"
    >>> [text[slice(*with_marks(text, *span))] for span in ((10, 14), (15, 31), (15, 19), (45, 48))]
    ['[T]he', 'plan is ‘a folly’', 'plan', '[sic]']
    """
    if start and text[start - 1] == "[" and text[end : end + 1] == "]":
        return start - 1, end + 1
    if start and text[start - 1] in _CLOSES and _left_open(text[start:end][::-1], _CLOSES[text[start - 1]], text[start - 1]):
        start -= 1
    if end < len(text) and text[end] in _OPENS and _left_open(text[start:end], _OPENS[text[end]], text[end]):
        end += 1
    return start, end


def _left_open(words: str, opening: str, closing: str) -> bool:
    return words.rfind(opening) > words.rfind(closing)


@lru_cache(maxsize=100_000)
def key_of(word: str) -> str:
    """Return a word in small letters without its apostrophes.

    >>> key_of("Children’s"), key_of("%")
    ('childrens', 'percent')
    >>> key_of("1.9m"), key_of("2bn")
    ('19million', '2billion')
    """
    if word in _SIGNS:
        return _SIGNS[word]
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word)
    kept = _MARK.sub("", plain.casefold())
    if kept[:1].isdigit():
        kept = _SCALE.sub(lambda found: _SCALES[found[0]], kept)
    # What casefolding and NFKC may bring in that is no letter would put a word border inside a word.
    return kept if kept.isalnum() else "".join(letter for letter in kept if letter.isalnum()) or "x"

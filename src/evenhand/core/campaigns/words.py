"""A letter and its zones in, its words out with their places: what letters are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b

from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper
from evenhand.core.values import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_EXOTIC = re.compile("[\u0100-\u1fff\u20d0-\uffff]")
# So common that two letters share them by chance.
COMMON = frozenset(
    """a about after again all also always am an and another any are as ask at be because been before being both but by can cannot could
    did do does doing done dear don't each even ever every few for from further get give go had has have having he her here him his how
    however i i'm i've if in into is it it's its just know like made make many may me more most much must my need never no nor not now of
    off on once one only or other our out over own people please put said same say see shall she should since so some still such take than
    thank thanks that the their them then there these they thing things think this those through time to too under until up upon us very
    want was way we well were what when where which while who whom whose why will with without would write writing yes yet you your yours
    """.split()
)


class Words:
    """The words of a letter's body as they are compared, each with its place in the letter's text, found when it is asked for."""

    def __init__(self, text: str, stretches: Sequence[Span]) -> None:
        self._text = text
        self._stretches = stretches
        self.words = tuple(word for span in stretches for word in _plain_words(span.words(text)))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The start and the end of each word."""
        found = (word.span() for span in self._stretches for word in _WORD.finditer(self._text, span.start, span.end))
        return tuple(found)

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words from number `first` up to, but not with, number `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])


def body_words(paper: Paper) -> Words:
    r"""Return the words of a letter's body.

    >>> body_words(Paper("a", ("a",), "", "text", "Dear Ann,\n\nKeep the BUS.\n\nYours sincerely\nJo")).words
    ('keep', 'the', 'bus')
    """
    return Words(paper.text, [Span(start, end) for start, end in body_of(paper)])


def _plain_words(text: str) -> list[str]:
    # A text of plain letters can be made small as a whole; of others a sign may become two, so their words are found first.
    return _WORD.findall(text.lower()) if text.isascii() else [plain(word) for word in _WORD.findall(text)]


def plain(word: str) -> str:
    """Return a word in the form in which it is compared.

    >>> plain("Don’t"), plain("ﬁve")
    ("don't", 'five')
    """
    if word.isascii():
        return word.lower()
    return (unicodedata.normalize("NFKC", word) if _EXOTIC.search(word) else word).casefold().replace("’", "'")


class Numbers:
    """Gives each word a number of 64 bits, the same in every run and on every machine."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._known)

    def of(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of some words."""
        known = self._known
        for word in set(words) - known.keys():
            known[word] = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
        return [known[word] for word in words]

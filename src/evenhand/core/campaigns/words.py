"""A letter and its zones in, its words out with their places: what letters are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from attrs import frozen

from evenhand.core.campaigns.zones import body_spans, zone_letter
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


@frozen
class Words:
    """The words of a letter's body as they are compared, each with its place in the letter's text."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words from number `first` up to, but not with, number `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])


def words_in(text: str, spans: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Yield the words of some stretches of a text as they are printed."""
    for span in spans:
        yield from _WORD.finditer(text, span.start, span.end)


def body_words(paper: Paper) -> Words:
    r"""Return the words of a letter's body.

    >>> body_words(Paper("a", ("a",), "", "text", "Dear Ann,\n\nKeep the BUS.\n\nYours sincerely\nJo")).words
    ('keep', 'the', 'bus')
    """
    found = list(words_in(paper.text, body_spans(zone_letter(paper))))
    return Words(tuple(plain(word[0]) for word in found), tuple(word.span() for word in found))


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

    def of(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of some words."""
        known = self._known
        for word in set(words) - known.keys():
            known[word] = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
        return [known[word] for word in words]

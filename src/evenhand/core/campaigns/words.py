"""A letter and its zones in, its words out with their places, and the plain form of its body: what letters are compared by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Word signs beyond Latin-1: Welsh circumflexes, Polish, Hebrew, ligatures.
_EXOTIC = re.compile(r"[^\W\x00-\xff]")
APOSTROPHE = 0x27
# What a byte of Latin-1 is in a word: its small letter, or a space where it is of no word.
SMALL = bytes(ord(chr(byte).lower()) if WORD.fullmatch(chr(byte)) else APOSTROPHE if byte == APOSTROPHE else 0x20 for byte in range(256))
Places = NDArray[np.int64]
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
    """The words of a letter's body as they are compared, and their places in its text, each found when it is asked for."""

    def __init__(self, text: str, stretches: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._stretches = stretches

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in their plain form."""
        return tuple(plain(self._text[start:end]) for start, end in self.spans)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The start and the end of each word."""
        first, last = self._edges
        return tuple(zip(first.tolist(), last.tolist(), strict=True))

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words from number `first` up to, but not with, number `last`."""
        begins, ends = self._edges
        return Span(int(begins[first]), int(ends[last - 1]))

    @cached_property
    def _edges(self) -> Places:
        parts = [np.zeros((2, 0), np.int64), *(_edges(self._text, start, end) for start, end in self._stretches)]
        return np.concatenate(parts, axis=1)


def body_words(paper: Paper) -> Words:
    r"""Return the words of a letter's body.

    >>> body_words(Paper("a", ("a",), "", "text", "Dear Ann,\n\nKeep the BUS.\n\nYours sincerely\nJo")).words
    ('keep', 'the', 'bus')
    """
    return Words(paper.text, body_of(paper))


def plain_body(paper: Paper) -> bytes:
    """Return a letter's body in the form in which its words are numbered: one byte for each sign, words as in `body_words`."""
    return plain_parts(paper.text, body_of(paper))


def plain_parts(text: str, stretches: Iterable[tuple[int, int]]) -> bytes:
    """Return stretches of a text in that form."""
    return b" ".join([_in_bytes(text[start:end]) for start, end in stretches])


def word_edges(joined: bytes) -> tuple[Places, Places]:
    """Return where each word of bytes in their small form (see `SMALL`), with a space before and behind, begins and ends."""
    signs = np.frombuffer(joined, np.uint8)
    inside = signs > APOSTROPHE
    if (apostrophes := np.flatnonzero(signs == APOSTROPHE)).size:
        inside[apostrophes[inside[apostrophes - 1] & inside[apostrophes + 1]]] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    return edges[0::2], edges[1::2]


def _edges(text: str, start: int, end: int) -> Places:
    """Return where the words of a stretch begin, and where they end; where each sign is a byte, it is told from the bytes."""
    part = text[start:end]
    if not part.isascii() and _EXOTIC.search(part):
        return np.array([word.span() for word in WORD.finditer(text, start, end)], np.int64).reshape(-1, 2).T
    return np.stack(word_edges(b" %b " % _one_byte_each(part).translate(SMALL))) + (start - 1)


def plain(word: str) -> str:
    """Return a word in the form in which it is compared.

    >>> plain("Don’t"), plain("ﬁve")
    ("don't", 'five')
    """
    if word.isascii():
        return word.lower()
    word = word.replace("’", "'")
    if not _EXOTIC.search(word):
        return word.lower()
    made = unicodedata.normalize("NFKC", word).lower()
    return "".join(sign for sign in made if sign.isalnum() or sign == "'") or word


def _in_bytes(text: str) -> bytes:
    if text.isascii():
        return text.encode()
    if _EXOTIC.search(text):
        text = " ".join(map(plain, WORD.findall(text)))
        # Signs that have no byte are written out, as letters and digits, so that they stay within their word.
        return text.encode("latin-1", "backslashreplace").replace(b"\\", b"")
    return _one_byte_each(text)


def _one_byte_each(text: str) -> bytes:
    return (text if text.isascii() else text.replace("’", "'")).encode("latin-1", "replace")

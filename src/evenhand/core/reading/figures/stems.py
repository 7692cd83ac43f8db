"""A text in small letters out of which figures are to be read in, where the words stand that they can be made with out, in one pass."""

from __future__ import annotations

from attrs import field, frozen

from evenhand.core.reading.figures.shares import PARTS, STRETCHES
from evenhand.core.reading.text.numbers import NUMBER_WORDS
from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import patterns as re

# Each of these is in a word or phrase for a size; before some stands another word.
SIZES = tuple(
    "tens hundreds thousands millions billions scores dozens for fall drop rise cut increase decrease reduction change decline saving "
    "rate level amount pace halved doubled trebled tripled quadrupled slightly marginally modestly sharply steeply massively hugely "
    "substantially considerably dramatically drastically".split()
)
_KINDS = (("numbers", NUMBER_WORDS), ("parts", PARTS), ("stretches", STRETCHES), ("sizes", SIZES))
_KINDS_OF = {word: tuple(kind for kind, words in _KINDS if word in words) for _, words in _KINDS for word in words}
# Asked of a text behind a blank, so that the search leaps from word to word.
_STEM = re.compile(rf"[^a-z0-9](?P<stem>{any_of(' '.join(_KINDS_OF))})")
_SIGN = re.compile("[½⅓⅔¼¾/]")


@frozen
class Stems:
    """Where words of number, names of parts, stretches of time and words for sizes begin, each list in order."""

    numbers: list[int] = field(factory=list)
    parts: list[int] = field(factory=list)
    stretches: list[int] = field(factory=list)
    sizes: list[int] = field(factory=list)


def find_stems(low: str) -> Stems:
    """Find the words that figures without digits are made with.

    >>> find_stems("half of the two-thirds fell for weeks")
    Stems(numbers=[0, 12], parts=[0, 16], stretches=[32], sizes=[28])
    >>> [find_stems(words).parts for words in ("about ½ of it", "about 1/2 of it", "all – of it")]
    [[6], [7], []]
    """
    stems = Stems()
    held = {"numbers": stems.numbers, "parts": stems.parts, "stretches": stems.stretches, "sizes": stems.sizes}
    for found in _STEM.finditer(" " + low):
        for kind in _KINDS_OF[found["stem"]]:
            held[kind].append(found.start())
    if "/" in low or not low.isascii():
        stems.parts.extend(found.start() for found in _SIGN.finditer(low))
        stems.parts.sort()
    return stems

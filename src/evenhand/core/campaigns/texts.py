"""The plain bodies of many letters in, their different texts out: the words of each, and its fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, islice

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.fingerprints import AT_ONCE, Bodies, Counts, Hashes, join, known_words, without
from evenhand.core.campaigns.steps import NUMPY, Steps

# So many letters are fetched before they are worked on.
_FETCHED = 1 << 13


@frozen
class Fingerprints:
    """The different texts of letters, in an order that only the texts decide.

    `words` are the words of each and `held` its fingerprints, in the order of the text; `text_of` gives the number of each letter's text.
    """

    words: Bodies
    held: Bodies
    text_of: Counts


def fingerprint(texts: Iterable[bytes], known: Hashes | None = None, steps: Steps = NUMPY) -> Fingerprints:
    """Take the fingerprints of plain bodies; words in a run of `known` (see `known_runs`) are left out."""
    met: dict[int, int] = {}
    copied: dict[int, int] = {}
    text_of: list[int] = []
    words, held = [], []
    for some in _in_parts(texts):
        # An exact copy is known by Python's own hash of it, which is all that it costs.
        copies = list(map(hash, some))
        new = {copy: text for copy, text in zip(copies, some, strict=True) if copy not in copied}
        bodies = steps.number_words(list(new.values()))
        bodies = bodies if known is None or not len(known) else without(bodies, known_words(bodies, known))
        numbers = steps.number_texts(bodies).tolist()
        first = dict(zip(reversed(numbers), range(len(numbers) - 1, -1, -1), strict=True))
        fresh = [number for number in first if number not in met]
        met.update(zip(fresh, count(len(met)), strict=False))
        copied.update(zip(new, map(met.__getitem__, numbers), strict=True))
        text_of += map(copied.__getitem__, copies)
        words.append(bodies.of(np.array([first[number] for number in fresh], np.int64)).end_to_end())
        held.append(steps.fingerprint_words(words[-1]))
    order = np.argsort(np.fromiter(met, np.uint64, len(met)))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return Fingerprints(join(words).of(order), join(held).of(order), place[np.array(text_of, np.int64)])


def _in_parts(texts: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield so many texts as are worked on at a time, of many that are fetched at a time: what makes them has the processor to itself."""
    rest = iter(texts)
    while many := list(islice(rest, _FETCHED)):
        yield from (many[begin : begin + AT_ONCE] for begin in range(0, len(many), AT_ONCE))

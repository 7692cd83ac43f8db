"""Letters of campaigns in, one after another, what of each nobody has read in one before out: words it adds, and mail it passes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from evenhand.core.campaigns.fingerprints import number_words
from evenhand.core.campaigns.listing import PASSED_ON, beside_body
from evenhand.core.campaigns.model import OWN_WORDS, Sign
from evenhand.core.campaigns.sketches import Body, runs_in, under_runs
from evenhand.core.campaigns.words import plain_body, plain_parts
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span


class ReadBefore:
    """Remembers the words for which letters are read, so that what several have is read in the first of them.

    Args:
        known_texts: what never needs a reader.
    """

    def __init__(self, known_texts: Iterable[str] = ()) -> None:
        self._met: set[int] = set()
        for text in known_texts:
            self._met |= _runs(number_words([plain_body(Paper("", (), "", "text", text))]).words)

    def count_new(self, letter: Paper, added: Sequence[Span]) -> int:
        """Count the words of some stretches of a letter that were not read before."""
        return sum(self._count(_words(letter, [span]), set()) for span in added)

    def remember(self, letter: Paper, added: Iterable[Span]) -> None:
        """Take some stretches of a letter for read."""
        for span in added:
            self._met |= _runs(_words(letter, [span]))

    def beside(self, letter: Paper) -> tuple[Sign, ...]:
        """Say whether a letter has so many words beside its body that stand neither in it nor in what was read, which they then are."""
        spans = list(beside_body(letter))
        words = _words(letter, spans)
        if len(words) < OWN_WORDS or self._count(words, _runs(number_words([plain_body(letter)]).words)) < OWN_WORDS:
            return ()
        self._met |= _runs(words)
        others = [zone.span for zone in zone_letter(letter) if zone.kind in PASSED_ON]
        return (Sign("passes on mail" if others else "own words", tuple(Place.of(letter.id, span) for span in others or spans)),)

    def _count(self, words: Body, besides: set[int]) -> int:
        seen = sorted(run for run in _runs(words) if run in self._met or run in besides)
        return int(np.count_nonzero(~under_runs(words, np.array(seen, np.uint64))))


def _words(letter: Paper, spans: Iterable[Span]) -> Body:
    return number_words([plain_parts(letter.text, [(span.start, span.end) for span in spans])]).words


def _runs(words: Body) -> set[int]:
    return set(runs_in(words).tolist())

"""Letters of campaigns in, one after another, what of each nobody has read in one before out: words it adds, and mail it passes on."""

from __future__ import annotations

from collections import defaultdict
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
    """Remembers of each campaign the words for which its letters are read, so that what several have is read in the first of them.

    Args:
        known_texts: what never needs a reader.
    """

    def __init__(self, known_texts: Iterable[str] = ()) -> None:
        bodies = [number_words([plain_body(Paper("", (), "", "text", text))]).words for text in known_texts]
        self._known = {run for body in bodies for run in _runs(body)}
        self._met: defaultdict[int | None, set[int]] = defaultdict(set)

    def count_new(self, letter: Paper, added: Sequence[Span], label: int | None) -> int:
        """Count the words of some stretches of a letter that were not read before in its campaign."""
        return sum(self._count(_words(letter, [span]), self._met[label]) for span in added)

    def remember(self, letter: Paper, added: Iterable[Span], label: int | None) -> None:
        """Take some stretches of a letter for read in its campaign."""
        for span in added:
            self._met[label] |= _runs(_words(letter, [span]))

    def beside(self, letter: Paper, label: int | None) -> tuple[Sign, ...]:
        """Say whether a letter has so many words beside its body that stand neither in it nor in what was read, which they then are."""
        spans = list(beside_body(letter))
        words = _words(letter, spans)
        if len(words) < OWN_WORDS:
            return ()
        body, met = _runs(number_words([plain_body(letter)]).words), self._met[label]
        if self._count(words, body, met) < OWN_WORDS:
            return ()
        met |= _runs(words)
        others = [zone.span for zone in zone_letter(letter) if zone.kind in PASSED_ON]
        return (Sign("passes on mail" if others else "own words", tuple(Place.of(letter.id, span) for span in others or spans)),)

    def _count(self, words: Body, *seen_in: set[int]) -> int:
        seen = sorted(run for run in _runs(words) if any(run in there for there in (self._known, *seen_in)))
        return int(np.count_nonzero(~under_runs(words, np.array(seen, np.uint64))))


def _words(letter: Paper, spans: Iterable[Span]) -> Body:
    return number_words([plain_parts(letter.text, [(span.start, span.end) for span in spans])]).words


def _runs(words: Body) -> set[int]:
    return set(runs_in(words).tolist())

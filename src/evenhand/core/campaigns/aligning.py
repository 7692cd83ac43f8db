"""A template and a letter that has much of it in, how they differ out: what stands in the place of what, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen
from rapidfuzz.distance import Levenshtein

from evenhand.core.campaigns.additions import Pair, Stretch
from evenhand.core.campaigns.fingerprints import RUN, Counts, Numbers, runs_of, stack

# Stretches no longer than this are held side by side word by word; two differences with fewer words between them are one.
_ALIGNED, _APART = 300, 2
_NOTHING = (0, 0)


@frozen
class Apart:
    """How a letter differs from a template.

    `alone` are stretches of either with nothing in their place in the other; `paired` those of which one stands in the place of the
    other, each with the pieces in which the two differ.
    """

    alone: tuple[Pair, ...]
    paired: tuple[tuple[Pair, tuple[Pair, ...]], ...]

    @property
    def pieces(self) -> list[Pair]:
        """All that differs, piece by piece."""
        return [*self.alone, *(piece for _, pieces in self.paired for piece in pieces)]


class Aligner:
    """Holds letters against the words of one template."""

    def __init__(self, template: Numbers) -> None:
        self._template = template
        runs, _, first = runs_of(stack([template]))
        self._runs, where = np.unique(runs, return_index=True)
        self._first = first[where]

    def tell_apart(self, body: Numbers, outside: Sequence[Stretch], missing: Sequence[Stretch]) -> Apart:
        """Say how a letter differs: `outside` are the stretches that the template has not, `missing` those of the template it has not."""
        pairs = list(_paired(outside, missing, self.places(body), len(self._template))) if outside and missing else []
        gaps, parts = ({pair[side] for pair in pairs} for side in (0, 1))
        alone = [(_NOTHING, part) for part in outside if part not in parts] + [(gap, _NOTHING) for gap in missing if gap not in gaps]
        return Apart(tuple(alone), tuple((pair, tuple(_aligned(self._template, pair[0], body, pair[1]))) for pair in pairs))

    def places(self, body: Numbers) -> Counts:
        """Return for each word of a body the place where its run of words first stands in the template; -1 where it has none."""
        runs, _, first = runs_of(stack([body]))
        at = np.minimum(np.searchsorted(self._runs, runs), max(len(self._runs) - 1, 0))
        places = np.full(len(body) + RUN, -1, np.int64)
        if len(self._runs):
            hit = self._runs[at] == runs
            for offset in range(RUN):
                places[first[hit] + offset] = self._first[at[hit]] + offset
        return places[: len(body)]


def _paired(outside: Sequence[Stretch], missing: Sequence[Stretch], places: Counts, count: int) -> Iterator[Pair]:
    """Pair what a letter lacks of the template with what it has in its place: both stand behind, or before, the same word."""
    behind = {gap[0]: gap for gap in missing}
    before = {gap[1]: gap for gap in missing}
    taken: set[Stretch] = set()
    for part in outside:
        left = 0 if part[0] == 0 else int(places[part[0] - 1]) + 1
        right = count if part[1] == len(places) else int(places[part[1]])
        gap = behind.get(left) or before.get(right)
        if gap is not None and gap not in taken:
            taken.add(gap)
            yield gap, part


def _aligned(template: Numbers, gap: Stretch, body: Numbers, part: Stretch) -> Iterator[Pair]:
    """Yield what differs between a stretch of the template and what stands in its place, word by word where they are short."""
    there, here = template[slice(*gap)].tolist(), body[slice(*part)].tolist()
    if max(len(there), len(here)) > _ALIGNED:
        yield gap, part
        return
    steps: list[Pair] = []
    for step in Levenshtein.opcodes(there, here):
        if step.tag != "equal":
            was, now = (gap[0] + step.src_start, gap[0] + step.src_end), (part[0] + step.dest_start, part[0] + step.dest_end)
            joined = steps.pop() if steps and was[0] - steps[-1][0][1] < _APART else (was, now)
            steps.append(((joined[0][0], was[1]), (joined[1][0], now[1])))
    yield from (_trimmed(template, *step, body) for step in steps)


def _trimmed(template: Numbers, gap: Stretch, part: Stretch, body: Numbers) -> Pair:
    """Take away the words that both begin or end with."""
    (first, last), (begin, end) = gap, part
    while first < last and begin < end and template[last - 1] == body[end - 1]:
        last, end = last - 1, end - 1
    while first < last and begin < end and template[first] == body[begin]:
        first, begin = first + 1, begin + 1
    return (first, last), (begin, end)

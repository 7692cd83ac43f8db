"""Candidates in, the likeliest speaker out, if the words are anybody's: two rows of linear weights, learnt from annotated reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from evenhand.core.reading.quotes.candidates import Candidate, Features, Site
from evenhand.core.reading.quotes.plain import is_plain
from evenhand.core.reading.quotes.weights import ATTRIBUTED, SPEAKER


@frozen
class Ranker:
    """Linear weights by feature name: `speaker` scores a candidate, `attributed` says (above 0) that words are somebody's."""

    speaker: Mapping[str, float]
    attributed: Mapping[str, float]

    def choose(self, site: Site, candidates: Sequence[Candidate], about: Callable[[], Features]) -> Candidate | None:
        """Return the likeliest speaker of the part at `site`, or None where the words are nobody's.

        A form that shows by itself whose words they are goes before every other; of two candidates with one score the earlier is taken.
        """
        plain = [candidate for candidate in candidates if is_plain(site, candidate)]
        if len(plain) == 1:
            return plain[0]
        best = self.best(plain or candidates)
        if best is None or (not plain and score(self.attributed, with_best(about(), best)) <= 0):
            return None
        return best[0]

    def best(self, candidates: Sequence[Candidate]) -> tuple[Candidate, float] | None:
        """Return the candidate with the highest score, and that score."""
        if not candidates:
            return None
        if len(candidates) == 1:
            return candidates[0], score(self.speaker, candidates[0].features)
        scored = [(score(self.speaker, candidate.features), candidate) for candidate in candidates]
        top = max(points for points, _ in scored)
        return next((candidate, points) for points, candidate in scored if points == top)


def with_best(about: Features, best: tuple[Candidate, float] | None) -> Features:
    """Join what is known of a part with what is known of its likeliest speaker."""
    features = dict(about)
    if best is None:
        features["nobody"] = 1.0
        return features
    candidate, points = best
    features |= {f"best: {name}": value for name, value in candidate.features.items() if value}
    features["best points"] = max(-4.0, min(4.0, points))
    return features


def score(weights: Mapping[str, float], features: Features) -> float:
    """Return the weighted sum of features; unknown ones weigh nothing."""
    get = weights.get
    return sum([get(name, 0.0) * value for name, value in features.items()]) + get("", 0.0)


RANKER = Ranker(SPEAKER, ATTRIBUTED)

"""Rows of features with their answers in, weights out: one row for a yes or no, a row of every kind for a choice."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from evenhand.core.reading.quotes.candidates import Features

Row = tuple[Features, int]


def fit(rows: Sequence[Row], ridge: float, rounds: int = 200, rate: float = 0.5) -> dict[str, float]:
    """Fit a logistic regression with an L2 penalty by batch gradient steps scaled as in AdaGrad; the same rows give the same weights."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    for _ in range(rounds):
        slope: dict[str, float] = defaultdict(float)
        for features, label in rows:
            points = weights[""] + sum(weights[name] * value for name, value in features.items() if value)
            miss = 1 / (1 + math.exp(-max(-30.0, min(30.0, points)))) - label
            slope[""] += miss
            for name, value in features.items():
                if value:
                    slope[name] += miss * value
        for name, step in slope.items():
            pull = step + (ridge * weights[name] if name else 0.0)
            squares[name] += pull * pull
            weights[name] -= rate * pull / math.sqrt(squares[name])
    return {name: round(weight, 3) for name, weight in weights.items() if abs(weight) > 0.02}


Choice = tuple[Features, frozenset[str]]


def fit_choice(rows: Sequence[Choice], kinds: Sequence[str], ridge: float, rounds: int, rate: float = 0.5) -> dict[str, tuple[float, ...]]:
    """Fit a choice between kinds, of which a row may accept several, in the way of `fit`; each feature gets a weight for each kind."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(kinds))
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-6] * len(kinds))
    for _ in range(rounds):
        slope: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(kinds))
        for features, accepted in rows:
            names = ("", *features)
            likely = _shares([sum(weights[name][at] for name in names) for at in range(len(kinds))])
            right = sum(share for kind, share in zip(kinds, likely, strict=True) if kind in accepted)
            miss = [share - (share / right if kind in accepted else 0.0) for kind, share in zip(kinds, likely, strict=True)]
            for name in names:
                slope[name] = [held + step for held, step in zip(slope[name], miss, strict=True)]
        for name, steps in slope.items():
            for at, step in enumerate(steps):
                pull = step + (ridge * weights[name][at] if name else 0.0)
                squares[name][at] += pull * pull
                weights[name][at] -= rate * pull / math.sqrt(squares[name][at])
    return {name: tuple(round(weight, 3) for weight in row) for name, row in weights.items()}


def _shares(points: Sequence[float]) -> list[float]:
    """Turn points into shares of one."""
    top = max(points)
    raised = [math.exp(point - top) for point in points]
    return [each / sum(raised) for each in raised]

"""Rows of features with their answers in, one row of weights out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from evenhand.core.reading.candidates import Features

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

"""How many letters come in, the dear steps of sorting them out: in numpy, or compiled where numba is installed and they are enough."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec

from attrs import frozen

from evenhand.core.campaigns import fingerprints, leading, signatures
from evenhand.core.campaigns.fingerprints import Bodies, Counts, Hashes, Numbers
from evenhand.core.campaigns.leading import Pairs

ENOUGH = 200_000
"""From so many letters on, what compiled steps save is no less than what it costs to load them: up to two seconds of a processor."""


@frozen
class Steps:
    """The steps that take the most time, each as the function of its name in `fingerprints`, `leading` or `signatures`.

    However they are done, what they give is the same to the last bit.
    """

    number_words: Callable[[Sequence[bytes]], Bodies]
    number_texts: Callable[[Bodies], Hashes]
    fingerprint_words: Callable[[Bodies], Bodies]
    led: Callable[[Bodies, Counts, int], Pairs]
    shared: Callable[[Bodies, Counts, Counts], Counts]
    sign: Callable[[Bodies], Numbers]
    pair_alike: Callable[[Numbers, Counts, float], Counts]


NUMPY = Steps(
    fingerprints.number_words,
    fingerprints.number_texts,
    fingerprints.fingerprint_words,
    leading.led,
    fingerprints.shared,
    signatures.sign,
    signatures.pair_alike,
)


def steps_for(letters: int) -> Steps:
    """Return the steps with which so many letters are sorted soonest."""
    return (compiled() if letters >= ENOUGH else None) or NUMPY


@cache
def compiled() -> Steps | None:
    """Return the compiled steps, or None where numba is not installed; where it does not work a RuntimeWarning says so."""
    if find_spec("numba") is None:
        return None
    try:
        from evenhand.core.campaigns import kernels
    # numba refuses a numpy that it does not know, and to run without a directory to keep what it compiles.
    except (ImportError, RuntimeError) as error:
        warnings.warn(f"Letters are sorted without numba, and take longer: {error}", RuntimeWarning, stacklevel=2)
        return None
    return Steps(
        kernels.number_words,
        kernels.number_texts,
        kernels.fingerprint_words,
        kernels.led,
        kernels.shared,
        kernels.sign,
        kernels.pair_alike,
    )

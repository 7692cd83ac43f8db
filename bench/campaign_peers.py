"""The bodies of letters in, the groups out that others' MinHash makes of them: datasketch and rensa, as their users put them together.

Each proposes by banding and verifies what shares a bucket on whole signatures. Both are swept over the same `SETTINGS`. Neither is
installed with the project: what is not there is left out.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Hashable, Iterable, Sequence
from importlib.util import find_spec
from itertools import pairwise

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

PERMUTATIONS = 128
_WORD = re.compile(r"[a-z0-9']+")
Labels = list[Hashable]


@frozen
class Setting:
    """How a peer is set: `words` in a row make one item of a set, and sets so alike as `threshold` are of one group."""

    words: int
    threshold: float

    def __str__(self) -> str:
        return f"{'word sets' if self.words == 1 else f'runs of {self.words} words'}, {self.threshold}"


SETTINGS = tuple(Setting(words, threshold) for words in (1, 5) for threshold in (0.25, 0.3, 0.4, 0.5, 0.6))
"""What each peer is swept over, on a draw made for that."""
PEERS = tuple(name for name in ("datasketch", "rensa") if find_spec(name) is not None)


def group_with(peer: str, bodies: Sequence[str], setting: Setting) -> Labels:
    """Group bodies with a peer."""
    return (_datasketch if peer == "datasketch" else _rensa)(bodies, setting)


def flag_with_rensa(bodies: Sequence[str]) -> None:
    """Mark which bodies are like another, in the fastest way that rensa has, which makes no groups."""
    rensa = importlib.import_module("rensa")
    signs = rensa.RMinHash.digest_matrix_from_token_sets_rho([body.split() for body in bodies], PERMUTATIONS, 42)
    rensa.RMinHashLSH(0.8, PERMUTATIONS, 8).query_duplicate_flags_matrix_one_shot(signs)


def _items(body: str, words: int) -> list[str]:
    found = _WORD.findall(body.lower())
    if words == 1:
        return list(set(found))
    return list({" ".join(found[at : at + words]) for at in range(max(1, len(found) - words + 1))})


def _rensa(bodies: Sequence[str], setting: Setting) -> Labels:
    rensa = importlib.import_module("rensa")
    signs = rensa.RMinHash.digests_from_token_sets([_items(body, setting.words) for body in bodies], PERMUTATIONS, 42)
    return _banded(np.array(signs, np.uint32), setting.threshold)


def _datasketch(bodies: Sequence[str], setting: Setting) -> Labels:
    datasketch = importlib.import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=setting.threshold, num_perm=PERMUTATIONS)
    signed = []
    for number, body in enumerate(bodies):
        made = datasketch.MinHash(num_perm=PERMUTATIONS)
        made.update_batch([item.encode() for item in _items(body, setting.words)])
        signed.append(made)
        index.insert(number, made, check_duplication=False)
    buckets = (sorted(table.get(key)) for table in index.hashtables for key in table.keys())  # noqa: SIM118 - a table is no dictionary
    near = ((bucket[0], [one for one in bucket[1:] if signed[bucket[0]].jaccard(signed[one]) >= setting.threshold]) for bucket in buckets)
    return _joined(len(bodies), near)


def _banded(signs: NDArray[np.uint32], threshold: float) -> Labels:
    """Join whatever agrees in a band with the first of its bucket, after whole signatures were compared."""
    rows = min(range(1, 33), key=lambda rows: abs((rows / PERMUTATIONS) ** (1 / rows) - threshold))
    near = []
    for band in range(PERMUTATIONS // rows):
        block = np.ascontiguousarray(signs[:, band * rows : (band + 1) * rows])
        keys = block.view([("", block.dtype)] * rows).ravel()
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        edges = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1], [True]]))
        for first, last in pairwise(edges.tolist()):
            if last - first > 1:
                bucket = order[first:last]
                alike = (signs[bucket[1:]] == signs[bucket[0]]).mean(axis=1) >= threshold
                near.append((int(bucket[0]), bucket[1:][alike].tolist()))
    return _joined(len(signs), near)


def _joined(count: int, near: Iterable[tuple[int, Sequence[int]]]) -> Labels:
    root = list(range(count))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, others in near:
        for other in others:
            root[top(other)] = top(number)
    return [top(number) for number in range(count)]

"""Letters in, groups of them out: which belong to one campaign, how much of it each holds, and on the ground of which words.

The order in which letters arrive changes nothing, nor does anything but their words and what people have decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.deciding import Group, decide
from evenhand.core.campaigns.fingerprints import RUN, Hashes, runs_of, stack, telling_words
from evenhand.core.campaigns.linking import Comparer, link
from evenhand.core.campaigns.model import Clustering, Constraint, Placement
from evenhand.core.campaigns.stars import group_bodies
from evenhand.core.campaigns.templates import Held, Mask, find_template, stretches
from evenhand.core.campaigns.words import COMMON, Numbers, Words, body_words
from evenhand.core.papers import Paper
from evenhand.core.values import Span

# A short text that only points to what is attached says nothing that could be compared.
_POINTS = re.compile(r"attach|enclos|annex|amgae", re.IGNORECASE)
_STUB = 25
_EVIDENCE, _EVIDENCE_WORDS = 3, 12


@frozen
class Prepared:
    """Letters made ready to be compared: their words and places, and the numbers of those words that no known text holds."""

    ids: tuple[str, ...]
    words: dict[str, Words]
    bodies: dict[str, Hashes]
    known: dict[str, Mask]


def prepare(letters: Sequence[Paper], known_texts: Sequence[str] = ()) -> Prepared:
    """Zone letters and number their words; ValueError where two letters have one id."""
    ids = tuple(sorted(letter.id for letter in letters))
    if len(set(ids)) < len(ids):
        twice = next(one for one, other in pairwise(ids) if one == other)
        raise ValueError(f"Two letters are called {twice}. Give each a name of its own.")
    numbers = Numbers()
    known = _known_runs(known_texts, numbers)
    words = {letter.id: body_words(letter) for letter in letters}
    hashed = {name: np.array(numbers.of(held.words), np.uint64) for name, held in words.items()}
    masks = {name: _known_words(body, known) for name, body in hashed.items()}
    return Prepared(ids, words, {name: body[~masks[name]] for name, body in hashed.items()}, masks)


def _known_runs(texts: Sequence[str], numbers: Numbers) -> Hashes:
    papers = [Paper(str(number), (), "", "text", text) for number, text in enumerate(texts)]
    return np.unique(runs_of(stack([np.array(numbers.of(body_words(paper).words), np.uint64) for paper in papers]))[0])


def _known_words(body: Hashes, known: Hashes) -> Mask:
    """Say which words stand in a run of a known text."""
    mask = np.zeros(len(body), bool)
    if len(known) and len(body):
        runs, _, first = runs_of(stack([body]))
        for place in first[np.isin(runs, known)]:
            mask[place : place + RUN] = True
    return mask


def cluster(letters: Sequence[Paper], known_texts: Sequence[str] = (), constraints: Sequence[Constraint] = ()) -> Clustering:
    """Group letters into campaigns.

    Args:
        letters: with ids that are all different.
        known_texts: words that never count as shared: the office's own acknowledgement, consultation questions, a statute.
        constraints: what people have decided; ConstraintError where it cannot be obeyed.

    Returns:
        every letter once, with its label, how much of the campaign it holds, and the words it shares as evidence.
    """
    return cluster_prepared(prepare(letters, known_texts), constraints)


def cluster_prepared(prepared: Prepared, constraints: Sequence[Constraint] = ()) -> Clustering:
    """Group letters that are made ready."""
    groups = decide(_found(prepared), constraints, _Likeness(prepared))
    groups = sorted(tuple(sorted(group)) for group in groups)
    named = {letter for one in constraints for letter in one.letters}
    placements = [placed for group in groups for placed in _placed(prepared, group, named)]
    mass = [group for group in groups if len(group) > 1]
    return Clustering(tuple(sorted(placements, key=lambda one: one.letter)), tuple(sorted(mass, key=lambda group: (-len(group), group[0]))))


def _found(prepared: Prepared) -> list[Group]:
    """Group letters by their words alone."""
    by_body: dict[bytes, list[str]] = {}
    alone: list[Group] = []
    for name in prepared.ids:
        if is_stub(prepared.words[name]) or not len(prepared.bodies[name]):
            alone.append((name,))
        else:
            by_body.setdefault(prepared.bodies[name].tobytes(), []).append(name)
    order = sorted(by_body)
    copies = np.array([len(by_body[key]) for key in order], np.int64)
    bodies = stack([prepared.bodies[by_body[key][0]] for key in order])
    groups: dict[int, list[str]] = {}
    comparer = Comparer(bodies)
    for number, centre in enumerate(group_bodies(comparer, link(comparer, copies), copies)):
        groups.setdefault(centre, []).extend(by_body[order[number]])
    return [*alone, *(tuple(group) for group in groups.values())]


def is_stub(words: Words) -> bool:
    """Say whether a letter only points to what is attached, which nothing can be compared by."""
    return len(words.words) < _STUB and any(_POINTS.match(word) for word in words.words)


class _Likeness:
    """Says how alike two letters are, by the words in them that are not common."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared

    def __call__(self, one: str, other: str) -> float:
        mine, theirs = (telling_words(self._prepared.bodies[name]) for name in (one, other))
        return len(np.intersect1d(mine, theirs, assume_unique=True)) / max(min(len(mine), len(theirs)), 1)


def _placed(prepared: Prepared, group: Group, named: set[str]) -> Iterator[Placement]:
    """Say for each letter of a group how much of it is the group's."""
    if len(group) == 1:
        reason = "a person took it out" if group[0] in named else "on its own" if len(prepared.bodies[group[0]]) else "no words"
        yield Placement(group[0], None, 0.0, 1.0, reason)
        return
    bodies = [prepared.bodies[name] for name in group]
    template = find_template(bodies, [1] * len(group))
    stands_for = prepared.words[group[template.number]]
    for name, body, held in zip(group, bodies, template.held, strict=True):
        containment = float((held.covers & template.words).sum() / max(int(template.words.sum()), 1))
        own = 1.0 - float((held.template | held.variant).sum() / max(len(body), 1))
        reason = "same text" if own == 0 else "same words and its own" if containment >= 0.5 else "much of its wording"
        reason = "a person put it there" if name in named else reason
        yield Placement(name, group[0], round(containment, 4), round(own, 4), reason, _evidence(prepared, name, held, stands_for))


def _evidence(prepared: Prepared, name: str, held: Held, stands_for: Words) -> tuple[Span, ...]:
    """Return the longest stretches that a letter shares with its group; where none is long, the telling words that it shares."""
    words, places = prepared.words[name], np.flatnonzero(~prepared.known[name])
    shared = [part for first, last in stretches(held.template | held.variant) for part in _unbroken(places[first:last].tolist())]
    if shared:
        longest = sorted(shared, key=lambda part: (part[0] - part[1], part[0]))[:_EVIDENCE]
        return tuple(words.span(first, last) for first, last in sorted(longest))
    theirs = set(stands_for.words) - COMMON
    found = [number for number, word in enumerate(words.words) if word in theirs][:_EVIDENCE_WORDS]
    return tuple(words.span(number, number + 1) for number in found)


def _unbroken(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of consecutive numbers: a known text may stand in between."""
    first = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[first], places[at - 1] + 1
            first = at

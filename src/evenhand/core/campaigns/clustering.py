"""Letters in, groups of them out: which belong to one campaign, how much of it each holds, and on the ground of which words.

The order in which letters arrive changes nothing, nor does anything but their words and what people have decided.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np

from evenhand.core.campaigns.deciding import Group, decide
from evenhand.core.campaigns.fingerprints import (
    Bodies,
    Counts,
    Mask,
    Numbers,
    known_runs,
    known_words,
    number_words,
    telling_words,
)
from evenhand.core.campaigns.linking import Comparer
from evenhand.core.campaigns.model import Clustering, Constraint, Placement, reason_of
from evenhand.core.campaigns.stars import group_bodies
from evenhand.core.campaigns.steps import Steps, steps_for
from evenhand.core.campaigns.templates import Held, find_template, stretches
from evenhand.core.campaigns.texts import fingerprint
from evenhand.core.campaigns.words import COMMON, Words, body_words, plain_body, plain_parts
from evenhand.core.papers import Paper
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# A short text that only points to what is attached says nothing that could be compared.
_POINTS = re.compile(rb"(?<![\w'])(?:attach|enclos|annex|amgae)", re.IGNORECASE)
_STUB = 25
_EVIDENCE, _EVIDENCE_WORDS = 3, 12
_Made = TypeVar("_Made")


class _WhenAsked(dict[str, _Made]):
    """Makes what belongs to a letter when it is first asked for."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        self._make = make

    def __missing__(self, name: str) -> _Made:
        self[name] = made = self._make(name)
        return made


class Prepared:
    """Letters made ready to be compared, by id: all of them with their fingerprints, the rest when it is asked for.

    Attributes:
        ids: in order; `fingerprints.text_of` is in that order too.
        steps: how what takes the most time is done.
        words: the words of a letter's body and their places.
        known: which of them stand in a known text.
        bodies: the numbers of those that do not.
    """

    def __init__(self, letters: Sequence[Paper], known_texts: Sequence[str], steps: Steps) -> None:
        self._papers = {letter.id: letter for letter in letters}
        self.ids = tuple(sorted(self._papers))
        self._known = known_runs([plain_body(Paper("", (), "", "text", text)) for text in known_texts])
        self.steps = steps
        self.fingerprints = fingerprint((plain_body(self._papers[name]) for name in self.ids), self._known, self.steps)
        self.words = _WhenAsked[Words](lambda name: body_words(self._papers[name]))
        self.known = _WhenAsked[Mask](self._mask)
        self.bodies = _WhenAsked[Numbers](lambda name: self.numbered([name]).body(0))

    def numbered(self, names: Sequence[str]) -> Bodies:
        """Return the numbers of the words of some letters, without those of known texts."""
        return self.fingerprints.words.of(np.array([self.text(name) for name in names], np.int64))

    def text(self, name: str) -> int:
        """Return the number of a letter's text."""
        return int(self.fingerprints.text_of[bisect_left(self.ids, name)])

    def numbers(self, name: str) -> Counts:
        """Return which words of a letter are compared: those that stand in no known text."""
        return np.flatnonzero(~self.known[name])

    def spans(self, name: str, parts: Sequence[tuple[int, int]]) -> Iterator[Span]:
        """Yield the places of some stretches of a letter's compared words; a known text in between parts a stretch in two."""
        words, numbers = self.words[name], self.numbers(name)
        for first, last in parts:
            begin = first
            for at in range(first + 1, last + 1):
                if at == last or numbers[at] != numbers[at - 1] + 1:
                    yield words.span(int(numbers[begin]), int(numbers[at - 1]) + 1)
                    begin = at

    def beside(self, name: str, spans: Sequence[Span]) -> Numbers:
        """Return the numbers of the words in some spans of a letter, without those of known texts."""
        bodies = number_words([plain_parts(self._papers[name].text, [(span.start, span.end) for span in spans])])
        return bodies.words[~known_words(bodies, self._known)]

    def plain(self, name: str) -> bytes:
        """Return the plain body of a letter."""
        return plain_body(self._papers[name])

    def _mask(self, name: str) -> Mask:
        if not len(self._known):
            return np.zeros(int(self.fingerprints.words.lengths[self.text(name)]), bool)
        return known_words(number_words([self.plain(name)]), self._known)


def prepare(letters: Sequence[Paper], known_texts: Sequence[str] = (), steps: Steps | None = None) -> Prepared:
    """Zone letters and number their words, by some steps or by those that fit their number; ValueError where two letters have one id."""
    if len({letter.id for letter in letters}) < len(letters):
        twice = next(one for one, other in pairwise(sorted(letter.id for letter in letters)) if one == other)
        raise ValueError(f"Two letters are called {twice}. Give each a name of its own.")
    return Prepared(letters, known_texts, steps or steps_for(len(letters)))


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
    groups = group_prepared(prepared, constraints)
    named = {letter for one in constraints for letter in one.letters}
    placements = [placed for group in groups for placed in _placed(prepared, group, named)]
    mass = [group for group in groups if len(group) > 1]
    return Clustering(tuple(sorted(placements, key=lambda one: one.letter)), tuple(sorted(mass, key=lambda group: (-len(group), group[0]))))


def group_prepared(prepared: Prepared, constraints: Sequence[Constraint] = ()) -> list[Group]:
    """Say which letters belong together, and nothing else; each letter is in one group, which may be it alone."""
    centres = _centres(prepared)
    order = np.argsort(centres, kind="stable")
    begins = np.flatnonzero(np.concatenate([[True], centres[order][1:] != centres[order][:-1]])) if len(order) else order
    names = [prepared.ids[place] for place in order.tolist()]
    ends = np.append(begins[1:], len(order))
    # Letters are in order, and so are groups by the first of each.
    edges = np.argsort(order[begins])
    groups = [tuple(names[first:last]) for first, last in zip(begins[edges].tolist(), ends[edges].tolist(), strict=True)]
    return sorted(tuple(sorted(group)) for group in decide(groups, constraints, _Likeness(prepared))) if constraints else groups


def _centres(prepared: Prepared) -> Counts:
    """Group letters by their words alone: give each the number of its group, one of its own to a letter on its own."""
    texts, text_of = prepared.fingerprints.words, prepared.fingerprints.text_of
    comparable = texts.lengths > 0
    first = np.full(len(texts), len(text_of))
    np.minimum.at(first, text_of, np.arange(len(text_of)))
    for text in np.flatnonzero(comparable & (texts.lengths < _STUB)).tolist():
        comparable[text] = not is_stub(prepared.plain(prepared.ids[first[text]]), int(texts.lengths[text]))
    bodies = np.flatnonzero(comparable)
    group_of = np.full(len(texts), -1)
    group_of[bodies] = _group(prepared, bodies, np.bincount(text_of, minlength=len(texts))[bodies])
    centres = group_of[text_of]
    return np.where(centres < 0, -np.arange(1, len(text_of) + 1), centres)


def is_stub(plain: bytes, words: int) -> bool:
    """Say whether a plain body of so many words only points to what is attached, by which nothing can be compared."""
    return words < _STUB and _POINTS.search(plain) is not None


def _group(prepared: Prepared, bodies: Counts, copies: Counts) -> Counts:
    """Group different texts, each held by so many letters."""
    texts = prepared.fingerprints.words.of(bodies)
    comparer = Comparer(prepared.fingerprints.held.of(bodies), texts.of, prepared.steps)
    return group_bodies(comparer, copies)


class _Likeness:
    """Says how alike two letters are, by the words in them that are not common."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared

    def __call__(self, one: str, other: str) -> float:
        sets = telling_words(self._prepared.numbered([one, other]))
        both = np.intersect1d(sets.body(0), sets.body(1), assume_unique=True)
        return len(both) / max(int(sets.lengths.min()), 1)


def _placed(prepared: Prepared, group: Group, named: set[str]) -> Iterator[Placement]:
    """Say for each letter of a group how much of it is the group's."""
    if len(group) == 1:
        has_words = prepared.fingerprints.words.lengths[prepared.text(group[0])] > 0
        reason = "a person took it out" if group[0] in named else "on its own" if has_words else "no words"
        yield Placement(group[0], None, 0.0, 1.0, reason)
        return
    texts = np.array([prepared.text(name) for name in group], np.int64)
    _, first, text = np.unique(texts, return_index=True, return_inverse=True)
    bodies = prepared.fingerprints.words.of(texts[first])
    template = find_template([bodies.body(number) for number in range(len(bodies))], np.bincount(text).tolist())
    stands_for = prepared.words[group[first[template.number]]]
    for name, number in zip(group, text.tolist(), strict=True):
        containment, own = round(template.containment[number], 4), round(template.own[number], 4)
        reason = "a person put it there" if name in named else reason_of(containment, own, bool(template.held[number].variant.any()))
        yield Placement(name, group[0], containment, own, reason, _evidence(prepared, name, template.held[number], stands_for))


def _evidence(prepared: Prepared, name: str, held: Held, stands_for: Words) -> tuple[Span, ...]:
    """Return the longest stretches that a letter shares with its group; where none is long, the telling words that it shares."""
    words, places = prepared.words[name], np.flatnonzero(~prepared.known[name])
    shared = [part for first, last in stretches(held.template | held.variant) for part in _unbroken(places[first:last])]
    if shared:
        longest = sorted(shared, key=lambda part: (part[0] - part[1], part[0]))[:_EVIDENCE]
        return tuple(words.span(first, last) for first, last in sorted(longest))
    theirs = set(stands_for.words) - COMMON
    found = [number for number, word in enumerate(words.words) if word in theirs][:_EVIDENCE_WORDS]
    return tuple(words.span(number, number + 1) for number in found)


def _unbroken(places: Counts) -> Iterator[tuple[int, int]]:
    """Yield the stretches of consecutive numbers: a known text may stand in between."""
    whole = places[-1] - places[0] == len(places) - 1
    edges = [0, *(() if whole else (np.flatnonzero(np.diff(places) != 1) + 1).tolist()), len(places)]
    yield from ((int(places[first]), int(places[last - 1]) + 1) for first, last in pairwise(edges))

"""One letter and the texts it may be like in, the campaign that it joins out: how much of it it holds, and on the ground of which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.additions import find_added
from evenhand.core.campaigns.aligning import Aligner
from evenhand.core.campaigns.fingerprints import Mask
from evenhand.core.campaigns.linking import FEW, FEWEST, FEWEST_RUNS, MOST, OF_SHORT, REUSE, WORDING, WORDING_OF_FEW
from evenhand.core.campaigns.model import OWN_WORDS, SIGNS, Sign, reason_of
from evenhand.core.campaigns.read_before import ReadBefore
from evenhand.core.campaigns.signs import Own, Read, find_pressing, find_signs
from evenhand.core.campaigns.sketches import Body, Sketch, fingerprints_of, shared_words, telling_words
from evenhand.core.campaigns.templates import stretches
from evenhand.core.campaigns.words import WORD, body_words
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Span

_EVIDENCE, _EVIDENCE_WORDS = 3, 12


@frozen(eq=False)
class Star:
    """A text that stands for others.

    Attributes:
        number: its own; `label` that of its campaign and `letters` how many are of it: None and 1 for a letter on its own.
        body: its words, without those of frames; `letter` the id of one that has them, where it was asked for.
    """

    number: int
    label: int | None
    letters: int
    body: Body
    letter: str = ""

    @cached_property
    def fingerprints(self) -> set[int]:
        """What it shares with a letter that uses its words again."""
        return fingerprints_of(self.body)

    @cached_property
    def telling(self) -> set[int]:
        """What it shares with a letter in much the same words."""
        return telling_words(self.body)


@frozen
class Assignment:
    """Where one letter stands among those of an index.

    Attributes:
        letter: its id; `label` the number of its campaign, None on its own.
        containment: the share of the text that stands for its campaign that it holds, by words; 0 on its own.
        own_share: the share of its words that are not that text's.
        reason: one of `REASONS`; `evidence` the longest stretches of the letter that its campaign holds too, or else words of both.
        letters: how many letters its campaign has, this one counted; `like` is the id of one that stands for it.
        added: the stretches of its body that its campaign does not hold; `own_words` how many words that is, of small pieces in the
            place of others those that are more, as a batch counts them.
    """

    letter: str
    label: int | None
    containment: float
    own_share: float
    reason: str
    evidence: tuple[Span, ...] = ()
    letters: int = 1
    like: str = ""
    added: tuple[Span, ...] = ()
    own_words: int = 0


def choose_star(body: Body, stars: Sequence[Star]) -> Star | None:
    """Choose the text that a body is most like, of those that it is like enough to be of one campaign with.

    What it takes is what it takes in a batch: so much of the shorter one's fingerprints, or so many of the telling words of both.
    """
    found = choose_reused(fingerprints_of(body), stars)
    return found if found is not None else choose_reworded(telling_words(body), stars)


def choose_reused(mine: set[int], stars: Sequence[Star]) -> Star | None:
    """Choose the text that has the greatest share of some fingerprints, or they of its own, where that is enough."""
    return _most(stars, [_reuse(mine, star.fingerprints) for star in stars], REUSE)


def choose_reworded(mine: set[int], stars: Sequence[Star]) -> Star | None:
    """Choose the text with which some telling words have the most in common, of those with which they have enough."""
    return _most(stars, [_wording(mine, star.telling) for star in stars], WORDING)


def _most(stars: Sequence[Star], strengths: Sequence[float], enough: float) -> Star | None:
    """Return the star of the greatest strength, of several the one of the most letters; None where none is enough."""
    rated = [(strength, star.letters, -star.number, star) for star, strength in zip(stars, strengths, strict=True) if strength >= enough]
    return max(rated, key=lambda one: one[:3])[3] if rated else None


def _reuse(mine: set[int], theirs: set[int]) -> float:
    """Return the share of the shorter text's fingerprints that both have, as `share_reused` does for many."""
    both, fewer = len(mine & theirs), min(len(mine), len(theirs))
    return both / fewer if fewer and both >= min(FEWEST_RUNS, OF_SHORT * fewer) else 0.0


def _wording(mine: set[int], theirs: set[int]) -> float:
    """Return the share of the telling words of two texts that both have; 0 where there are too few, or too many to say anything."""
    both = len(mine & theirs)
    fewest, most = sorted((len(mine), len(theirs)))
    wording = both / max(fewest + most - both, 1)
    fit = fewest >= FEWEST and most <= MOST and (fewest >= FEW or wording >= WORDING_OF_FEW)
    return wording if fit else 0.0


def likeness(one: Body, other: Body) -> float:
    """Return the share of the telling words of the text with the fewer that the other has too."""
    mine, theirs = telling_words(one), telling_words(other)
    return len(mine & theirs) / max(min(len(mine), len(theirs)), 1)


def assign_to(sketch: Sketch, star: Star, named: bool = False) -> Assignment:
    """Say how much a letter holds of the campaign it joins, and show the words; `named` letters were put there by a person."""
    same = np.array_equal(sketch.told, star.body)
    shared, held = (np.ones(len(star.body), bool),) * 2 if same else shared_words(sketch.told, star.body, sketch.runs)
    own, containment = 1.0 - _share(shared), _share(held)
    return Assignment(
        sketch.letter,
        star.label,
        round(containment, 4),
        round(own, 4),
        "a person put it there" if named else reason_of(containment, own),
        _evidence(sketch, shared, star),
        star.letters,
        star.letter,
        () if same else tuple(_spans(sketch, ~shared)),
        0 if same else _own_words(sketch, star, shared, held),
    )


def _own_words(sketch: Sketch, star: Star, shared: Mask, held: Mask) -> int:
    """Count the words that a letter adds; so few that it is not read for them are counted as they stand, which is quicker."""
    count = int(np.count_nonzero(~shared))
    if count < OWN_WORDS:
        return count
    outside = stretches(~shared)
    apart = Aligner(star.body).tell_apart(sketch.told, outside, stretches(~held))
    return int(find_added(len(sketch.told), outside, apart.pieces).sum())


def signs_of(letter: Paper, found: Assignment, read: Read, before: ReadBefore) -> tuple[Sign, ...]:
    """Say why a letter is to be read, whatever campaign it joins: for what its own words say, or because it is on its own.

    `read` gives its reading, or None; it is asked only where the letter adds words to a campaign. `before` knows for what
    letters before it are read, so that a paragraph which many add, or mail which many pass on, is read once; it comes to know this one.
    """
    words = [word.span() for span in found.added for word in WORD.finditer(letter.text, span.start, span.end)]
    if found.label is None and not found.evidence:
        whole = body_words(letter).spans
        return (*find_pressing(Own(letter, zone_letter(letter), whole), ""), Sign("on its own"))
    new = min(found.own_words, before.count_new(letter, found.added, found.label)) if found.own_words >= OWN_WORDS else 0
    signs = find_signs(Own(letter, zone_letter(letter), words), "", read, new, bool(words))
    if signs:
        before.remember(letter, found.added, found.label)
    told = {sign.kind for sign in signs}
    more = [sign for sign in before.beside(letter, found.label) if sign.kind not in told]
    return tuple(sorted((*signs, *more), key=lambda sign: SIGNS.index(sign.kind)))


def _share(mask: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(mask)) / len(mask) if len(mask) else 0.0


def leave_alone(sketch: Sketch, named: bool = False) -> Assignment:
    """Say that a letter is on its own, and why; a `named` one was taken out of a campaign by a person."""
    reason = "a person took it out" if named else "on its own" if len(sketch.body) else "no words"
    return Assignment(sketch.letter, None, 0.0, 1.0, reason)


def _evidence(sketch: Sketch, shared: NDArray[np.bool_], star: Star) -> tuple[Span, ...]:
    """Return the longest stretches that both have; where there is none, the telling words of both."""
    parts = _stretches(sketch, shared)
    if parts:
        longest = sorted(parts, key=lambda part: (part[0] - part[1], part[0]))[:_EVIDENCE]
        return tuple(sketch.words.span(first, last) for first, last in sorted(longest))
    theirs = telling_words(star.body)
    both = [place for place, word in zip(sketch.told_places.tolist(), sketch.told.tolist(), strict=True) if word in theirs]
    return tuple(sketch.words.span(place, place + 1) for place in both[:_EVIDENCE_WORDS])


def _spans(sketch: Sketch, mask: NDArray[np.bool_]) -> Iterator[Span]:
    return (sketch.words.span(first, last) for first, last in _stretches(sketch, mask))


def _stretches(sketch: Sketch, mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of words that are set, by their numbers in the letter: a known text, or a frame, may stand in between."""
    places = sketch.told_places[mask]
    if not len(places):
        return []
    edges = np.flatnonzero(places[1:] - places[:-1] != 1)
    firsts, lasts = [0, *(edges + 1).tolist()], [*edges.tolist(), len(places) - 1]
    return list(zip(places[firsts].tolist(), (places[lasts] + 1).tolist(), strict=True))

"""The letters of a campaign in, which of them stand for others in the reading list out: whoever reads it misses nothing that is long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from attrs import evolve

from evenhand.core.campaigns.clustering import Prepared
from evenhand.core.campaigns.covering import Part, read_once
from evenhand.core.campaigns.fingerprints import number_words
from evenhand.core.campaigns.model import SIGNS, Member, Sign
from evenhand.core.campaigns.signs import OF_OTHERS, Own, find_pressing
from evenhand.core.campaigns.words import plain_parts
from evenhand.core.campaigns.zone_notices import said_between
from evenhand.core.campaigns.zones import body_of, zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span

# Fewer copies of a letter are no mass mail.
_MASS = 3
# Words in a known text are known by so many letters on both sides.
_NEAR = 120
PASSED_ON = ("quoted", "forwarding")
"""Zones of mail that a letter passes on."""
_BESIDE = (*PASSED_ON, "signature", "head")


def all_of(letter: Paper, prepared: Prepared) -> Own:
    """Return a letter of which all words are its own, but those that stand in a known text."""
    words = prepared.words[letter.id].spans
    own = [words[at] for at in prepared.numbers(letter.id).tolist()]
    return Own(letter, zone_letter(letter), own, is_known=known_beside(letter, prepared))


def known_beside(letter: Paper, prepared: Prepared) -> Callable[[Span, Span], bool]:
    """Return what says of words in a zone beside a letter's body whether they stand in a known text: by those round them."""

    def is_known(words: Span, zone: Span) -> bool:
        near = Span(max(zone.start, words.start - _NEAR), min(zone.end, words.end + _NEAR))
        left = prepared.beside(letter.id, [near])
        there, mine = (number_words([plain_parts(letter.text, [(span.start, span.end)])]).words for span in (near, words))
        return len(left) < len(there) and len(mine) > 0 and bool(np.isin(mine, there).all()) and not np.isin(mine, left).any()

    return is_known


def what_all_say(letters: Sequence[Paper], stands_for: Paper) -> str:
    """Return the words of a campaign: the body of the letter that stands for it, and each line that half of the letters have round it."""
    around = Counter(line for letter in letters for line in Own(letter, zone_letter(letter), ()).lines_around())
    shared = sorted(line for line, times in around.items() if times > 1 and 2 * times >= len(letters))
    return "\n".join([*(stands_for.text[start:end] for start, end in body_of(stands_for)), *shared])


def read_for_others(
    members: Sequence[Member], parts: Sequence[Part], stands_for: int, prepared: Prepared, letters: Mapping[str, Paper]
) -> list[Member]:
    """Have letters read besides: for what several add, for mail they pass on, and one for all where the campaign itself is pressing.

    Args:
        members: those of one campaign, each with its own signs.
        parts: their words, and which of them each adds.
        stands_for: the number of the one that they are held against.
        prepared: the letters made ready; `letters` the papers by id.
    """
    read = [bool(member.signs) for member in members]
    bodies = [part.words for part in parts]
    more: list[list[Sign]] = [[] for _ in members]
    for number, found in enumerate(read_once(parts, read, [bodies[stands_for]])):
        if found:
            name = members[number].letter
            more[number].append(Sign("first of a variant", tuple(Place.of(name, span) for span in prepared.spans(name, found))))
    spans = [list(beside_body(letters[member.letter])) for member in members]
    passed = [prepared.beside(member.letter, each) for member, each in zip(members, spans, strict=True)]
    read = [is_read or bool(signs) for is_read, signs in zip(read, more, strict=True)]
    beside = [Part(numbers, np.ones(len(numbers), bool)) for numbers in passed]
    for number, found in enumerate(read_once(beside, read, bodies)):
        if found:
            name = members[number].letter
            others = [zone.span for zone in zone_letter(letters[name]) if zone.kind in PASSED_ON]
            shown = tuple(Place.of(name, span) for span in others or spans[number])
            more[number].append(Sign("passes on mail" if others else "own words", shown))
    more[stands_for] += _of_all(members[stands_for], letters[members[stands_for].letter], prepared, len(members))
    return [_with(member, signs) for member, signs in zip(members, more, strict=True)]


def beside_body(letter: Paper) -> Iterator[Span]:
    """Yield what stands round the body of a letter, and of notices what may be somebody's own."""
    for zone in zone_letter(letter):
        if zone.kind == "disclaimer":
            yield from said_between(letter.text, zone.span)
        elif zone.kind in _BESIDE:
            yield zone.span


def _of_all(member: Member, letter: Paper, prepared: Prepared, size: int) -> list[Sign]:
    """Say why the letter that stands for a campaign is read: the campaign itself is pressing, or it is but a letter sent twice."""
    everything = all_of(letter, prepared)
    pressing = find_pressing(evolve(everything, zones=[zone for zone in everything.zones if zone.kind not in OF_OTHERS]), "")
    own = {place for sign in member.signs for place in sign.places}
    of_all = any(place not in own for sign in pressing for place in sign.places)
    return [*pressing, Sign("stands for the others")] if of_all or size < _MASS else []


def _with(member: Member, more: Sequence[Sign]) -> Member:
    told = {sign.kind for sign in member.signs}
    signs = [*member.signs, *(sign for sign in more if sign.kind not in told)]
    return evolve(member, signs=tuple(sorted(signs, key=lambda sign: SIGNS.index(sign.kind))))

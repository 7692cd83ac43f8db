"""The letters of one group in, the campaign out: its template and variants, and what each letter keeps, adds, drops and changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.additions import THOUGHT, Pair, Stretch, find_added
from evenhand.core.campaigns.aligning import Aligner
from evenhand.core.campaigns.asking import asks_for_another, asks_otherwise, orders_otherwise, side_asked, takes_side
from evenhand.core.campaigns.clustering import Prepared
from evenhand.core.campaigns.covering import Part
from evenhand.core.campaigns.fields import Fields, Figure, own_figures
from evenhand.core.campaigns.fingerprints import Mask, Numbers
from evenhand.core.campaigns.listing import known_beside, read_for_others, what_all_say
from evenhand.core.campaigns.model import Campaign, Change, Member, Variant
from evenhand.core.campaigns.sides import is_turned, plans_harm
from evenhand.core.campaigns.sign_words import FIGURE, IN_WORDS
from evenhand.core.campaigns.signs import Met, Own, Read, find_signs
from evenhand.core.campaigns.templates import Held, Template, find_template, stretches
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span

# Other words in the place of the template's are a change where neither side is longer. So few turn what is said round, in a short stretch
# of a letter that holds much of the template.
_CHANGED, _TURNED, _SHORT, _MUCH = 10, 3, 12, 0.4
_ASKED, _TWO = 3, 2


def compare_letters(group: Sequence[str], prepared: Prepared, letters: Mapping[str, Paper], read: Read) -> Campaign:
    """Hold every letter of a group against the group's template.

    Args:
        group: ids of letters, in order.
        prepared: the same letters made ready.
        letters: the papers themselves, by id.
        read: gives the reading of a letter, so that what it asks is known; None where there is none.
    """
    bodies = [prepared.bodies[name] for name in group]
    template = find_template(bodies, [1] * len(group))
    stands_for = group[template.number]
    says = what_all_say([letters[name] for name in group], letters[stands_for])
    asks = tuple(_asks(read(stands_for), stands_for, list(prepared.spans(stands_for, stretches(template.words)))))
    figures = {name: _own_figures(name, held, prepared, letters) for name, held in zip(group, template.held, strict=True)}
    fields = Fields(figures)
    filled = {name: fields.filled(name, own) for name, own in figures.items()}
    harmful = plans_harm(says)
    side = side_asked(says, harmful)
    shared = frozenset(_shared(prepared, stands_for, template))
    comparison = _Comparison(
        prepared, letters, read, stands_for, template, Aligner(bodies[template.number]), says, {}, asks, filled, harmful, side, shared
    )
    compared = [comparison.member(name, held) for name, held in zip(group, template.held, strict=True)]
    variants = tuple(_variants(group, prepared, template))
    parts = [Part(body, added) for body, (_, added) in zip(bodies, compared, strict=True)]
    members = read_for_others([member for member, _ in compared], parts, template.number, prepared, letters)
    days = sorted(day for name in group if (day := letters[name].published) is not None)
    return Campaign(
        group[0],
        stands_for,
        tuple(prepared.spans(stands_for, stretches(template.words))),
        tuple(sorted(members, key=lambda one: (-one.own_words, -len(one.signs), one.letter))),
        variants,
        asks,
        days[0] if days else None,
        days[-1] if days else None,
    )


def _shared(prepared: Prepared, stands_for: str, template: Template) -> Iterator[str]:
    """Yield the words of the template's letter that are the campaign's; of two letters nobody can tell."""
    words, numbers = prepared.words[stands_for].words, prepared.numbers(stands_for)
    yield from (words[at] for at in (numbers if len(template.held) == _TWO else numbers[template.words]).tolist())


@frozen
class _Comparison:
    """What every letter of a group is held against."""

    prepared: Prepared
    letters: Mapping[str, Paper]
    read: Read
    stands_for: str
    template: Template
    aligner: Aligner
    says: str
    met: Met
    asks: tuple[Place, ...]
    filled: Mapping[str, Sequence[Span]]
    harmful: bool
    side: int
    shared: frozenset[str]

    def member(self, name: str, held: Held) -> tuple[Member, Mask]:
        """Hold one letter against the template; return it with which of its words it adds."""
        body = self.prepared.bodies[name]
        outside, missing = stretches(~held.template), stretches(~held.covers)
        apart = self.aligner.tell_apart(body, outside, missing)
        told = apart.pieces
        short = [*apart.alone, *(one for pair, pieces in apart.paired if _longest(pair) <= _SHORT for one in pieces)]
        small = [one for one in short if _longest(one) <= _TURNED]
        changes = [one for one in told if _is_change(one)]
        added = sorted(part for gap, part in told if part[0] < part[1] and not _is_change((gap, part)))
        lost = stretches(self.template.words & ~held.covers)
        dropped = sorted(each for gap, part in told if not _is_change((gap, part)) for each in _within(gap, lost))
        # What stands in small pieces in the template's own letter fills in names, or others leave it out.
        adding = find_added(len(body), outside, told if name != self.stands_for else ())
        words = int((adding & ~held.variant).sum())
        shared = [part for part in stretches(held.variant) if part[1] - part[0] >= THOUGHT]
        asked = any(last - first >= _ASKED for first, last in outside)
        turned = tuple(self._turned(name, small, body)) if held.covers.mean() >= _MUCH else ()
        member = Member(
            name,
            tuple(self.prepared.spans(name, stretches(held.template))),
            tuple(self.prepared.spans(name, added)),
            tuple(self.prepared.spans(name, shared)),
            tuple(self.prepared.spans(self.stands_for, dropped)),
            tuple(change for gap, part in sorted(changes) for change in self._change(name, gap, part)),
            words,
            find_signs(self._own(name, outside, told, turned), self.says, self.read, words, asked, self.met),
        )
        return member, adding

    def _turned(self, name: str, small: Sequence[Pair], body: Numbers) -> Iterator[Place]:
        """Yield where few words that differ turn what the template says round; where the letter leaves them out, what stands there."""
        turned = [
            pair for pair in small if is_turned(*(" ".join(self._words(*each)) for each in zip((self.stands_for, name), pair, strict=True)))
        ]
        added, left_out = ([pair for pair in turned if pair[side] == (0, 0)] for side in (0, 1))
        # A "not" that stands elsewhere, or a "never" for it, turns nothing.
        same = [*added, *left_out] if len(added) == len(left_out) else []
        for gap, part in turned:
            if (gap, part) not in same:
                here = part if part[0] < part[1] else self._where(gap, body)
                yield from (Place.of(name, span) for span in self.prepared.spans(name, [here]))

    def _words(self, name: str, part: Stretch) -> Iterator[str]:
        return (span.words(self.letters[name].text) for span in self.prepared.spans(name, [part]))

    def _where(self, gap: Stretch, body: Numbers) -> Stretch:
        """Return the words of a letter between which it leaves words of the template out."""
        places = self.aligner.places(body).tolist()
        at = next((number for number, place in enumerate(places) if place == gap[1]), len(places) - 1)
        return max(0, at - 1), min(at + 1, len(places))

    def _own(self, name: str, outside: Sequence[Stretch], told: Sequence[Pair], turned: Sequence[Place]) -> Own:
        words, numbers = self.prepared.words[name], self.prepared.numbers(name)
        own = [words.spans[int(numbers[at])] for first, last in outside for at in range(first, last)]
        figures, asks = self._otherwise(name, told)
        letter = self.letters[name]
        asks += [Place.of(name, span) for span in asks_for_another(letter.text, own, self.says, self.shared)]
        turned = [*turned, *(Place.of(name, span) for span in self._on_the_other_side(letter.text, own))]
        known = known_beside(letter, self.prepared)
        return Own(letter, zone_letter(letter), own, turned, figures, asks, self.filled[name], list(self._named(name, told)), known)

    def _named(self, name: str, told: Sequence[Pair]) -> Iterator[Span]:
        """Yield the names that a letter has where others have theirs: no words of the template stand there."""
        for pair in told:
            if _is_change(pair) and not self.template.words[slice(*pair[0])].any():
                yield from (change.letter.span for change in self._change(name, *pair) if change.kind == "name")

    def _on_the_other_side(self, text: str, own: Sequence[tuple[int, int]]) -> Iterator[Span]:
        """Yield where a letter, in words of its own, says that it is on the other side than the campaign's asks."""
        taken = takes_side(text, own, -self.side, self.harmful) if self.side and own else ()
        for span in (*taken, *orders_otherwise(text, self.says)) if own else ():
            if any(span.start <= start < span.end for start, _ in own):
                yield span

    def _otherwise(self, name: str, told: Sequence[Pair]) -> tuple[list[Place], list[Place]]:
        """Return where a letter has another figure than the template, and where it asks otherwise."""
        figures: list[Place] = []
        asked: list[Place] = []
        text, template = self.letters[name].text, self.letters[self.stands_for].text
        for pair in (pair for pair in told if all(first < last for first, last in pair)):
            for change in self._change(name, *pair):
                if change.kind == "figure" and _is_change(pair):
                    figures += _other_figures(self._text(change.template), change.letter, text)
                if len(self._text(change.letter).split()) >= _ASKED and any(_most_of(ask.span, change.template.span) for ask in self.asks):
                    asked.append(change.letter)
                elif (span := asks_otherwise(text, change.letter.span, template, change.template.span, self.harmful)) is not None:
                    asked.append(Place.of(name, span))
        return figures, asked

    def _text(self, place: Place) -> str:
        return place.span.words(self.letters[place.paper].text)

    def _change(self, name: str, gap: Stretch, part: Stretch) -> Iterator[Change]:
        there, here = list(self.prepared.spans(self.stands_for, [gap])), list(self.prepared.spans(name, [part]))
        if there and here:
            was = Place(self.stands_for, there[0].start, there[-1].end)
            now = Place(name, here[0].start, here[-1].end)
            words = was.span.words(self.letters[self.stands_for].text), now.span.words(self.letters[name].text)
            yield Change(_kind(*words), was, now)


def _own_figures(name: str, held: Held, prepared: Prepared, letters: Mapping[str, Paper]) -> list[Figure]:
    own = prepared.numbers(name)[~held.template]
    return list(own_figures(letters[name].text, prepared.words[name].spans, own.tolist())) if len(own) else []


def _asks(reading: Reading | None, letter: str, shared: Sequence[Span]) -> Iterator[Place]:
    """Yield what the template asks."""
    for ask in reading.asks if reading is not None else ():
        if ask.kind == "request" and not ask.negated and any(span.overlaps(ask.span) for span in shared):
            yield Place.of(letter, ask.span)


def _longest(pair: Pair) -> int:
    return max(last - first for first, last in pair)


def _most_of(ask: Span, gap: Span) -> bool:
    return 2 * (min(ask.end, gap.end) - max(ask.start, gap.start)) >= ask.end - ask.start


def _is_change(pair: Pair) -> bool:
    (first, last), (begin, end) = pair
    return 0 < last - first <= _CHANGED and 0 < end - begin <= _CHANGED


def _within(gap: Stretch, parts: Sequence[Stretch]) -> Iterator[Stretch]:
    for first, last in parts:
        if max(gap[0], first) < min(gap[1], last):
            yield max(gap[0], first), min(gap[1], last)


def _kind(was: str, now: str) -> str:
    """Say what is changed.

    >>> _kind("37 per cent", "39 per cent"), _kind("one in ten", "one in nine"), _kind("Calder Vale", "Moor End"), _kind("ask", "beg")
    ('figure', 'figure', 'name', 'words')
    """
    if any(sign.isdigit() for sign in was + now) or IN_WORDS.search(was) or IN_WORDS.search(now):
        return "figure"
    return "name" if all(re.search(r"\b[^\W\d_a-z]\w", words) for words in (was, now)) else "words"


def _other_figures(was: str, now: Place, text: str) -> Iterator[Place]:
    """Yield the figures that stand in the place of words, of those that these words have not."""
    for pattern in (FIGURE, IN_WORDS):
        known = {found[0].lower() for found in pattern.finditer(was)}
        for found in pattern.finditer(text, now.start, now.end):
            if found[0].lower() not in known:
                yield Place(now.paper, *found.span())


def _variants(group: Sequence[str], prepared: Prepared, template: Template) -> Iterator[Variant]:
    """Yield each stretch outside the template that several letters hold word for word, the most frequent first."""
    found: dict[bytes, list[tuple[str, Stretch]]] = {}
    for name, held in zip(group, template.held, strict=True):
        for first, last in stretches(held.variant):
            if last - first >= THOUGHT:
                found.setdefault(prepared.bodies[name][first:last].tobytes(), []).append((name, (first, last)))
    for _, each in sorted(found.items(), key=lambda item: (-len({name for name, _ in item[1]}), item[1][0])):
        name, (first, last) = each[0]
        letters = tuple(dict.fromkeys(letter for letter, _ in each))
        if len(letters) > 1:
            numbers = np.flatnonzero(~prepared.known[name])
            span = prepared.words[name].span(int(numbers[first]), int(numbers[last - 1]) + 1)
            yield Variant(Place.of(name, span), letters, last - first)

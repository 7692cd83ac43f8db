"""The letters of one group in, the campaign out: its template and variants, and what each letter keeps, adds, drops and changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from attrs import evolve, frozen
from rapidfuzz.distance import Levenshtein

from evenhand.core.campaigns.clustering import Prepared
from evenhand.core.campaigns.fingerprints import RUN, Counts, Numbers, runs_of, stack
from evenhand.core.campaigns.model import OWN_WORDS, Campaign, Change, Member, Sign, Variant
from evenhand.core.campaigns.signs import Own, Read, find_signs
from evenhand.core.campaigns.templates import Held, Template, find_template, stretches
from evenhand.core.campaigns.zones import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span

# Other words in the place of the template's are a change where neither side is longer; fewer words than a thought are no addition.
_CHANGED, _THOUGHT = 10, 6
# Stretches no longer than this are held side by side word by word; two differences with fewer words between them are one.
_ALIGNED, _APART = 300, 2
_ASKED = 3
Stretch = tuple[int, int]


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
    comparison = _Comparison(prepared, letters, read, stands_for, template, _First(bodies[template.number]))
    members = [comparison.member(name, held) for name, held in zip(group, template.held, strict=True)]
    variants = tuple(_variants(group, prepared, template))
    members = [_with_variants(member, variants) for member in members]
    days = sorted(day for name in group if (day := letters[name].published) is not None)
    return Campaign(
        group[0],
        stands_for,
        tuple(comparison.spans(stands_for, stretches(template.words))),
        tuple(sorted(members, key=lambda one: (-one.own_words, -len(one.signs), one.letter))),
        variants,
        tuple(comparison.asks()),
        days[0] if days else None,
        days[-1] if days else None,
    )


class _First:
    """Finds where a run of words first stands in the template's letter."""

    def __init__(self, body: Numbers) -> None:
        runs, _, first = runs_of(stack([body]))
        self._runs, where = np.unique(runs, return_index=True)
        self._first = first[where]

    def places(self, body: Numbers) -> Counts:
        """Return for each word of a body its place in the template's letter; -1 where it has none."""
        runs, _, first = runs_of(stack([body]))
        at = np.minimum(np.searchsorted(self._runs, runs), max(len(self._runs) - 1, 0))
        places = np.full(len(body) + RUN, -1, np.int64)
        if len(self._runs):
            hit = self._runs[at] == runs
            for offset in range(RUN):
                places[first[hit] + offset] = self._first[at[hit]] + offset
        return places[: len(body)]


@frozen
class _Comparison:
    """What every letter of a group is held against."""

    prepared: Prepared
    letters: Mapping[str, Paper]
    read: Read
    stands_for: str
    template: Template
    first: _First

    def member(self, name: str, held: Held) -> Member:
        """Hold one letter against the template."""
        body = self.prepared.bodies[name]
        outside, missing = stretches(~held.template), stretches(~held.covers)
        pairs = list(_paired(outside, missing, self.first.places(body), len(held.covers))) if outside and missing else []
        told = [one for gap, part in pairs for one in _aligned(self.prepared.bodies[self.stands_for], gap, body, part)]
        told += [((0, 0), part) for part in outside if part not in {pair[1] for pair in pairs}]
        told += [(gap, (0, 0)) for gap in missing if gap not in {pair[0] for pair in pairs}]
        changes = [one for one in told if _is_change(one)]
        added = sorted(part for gap, part in told if part[0] < part[1] and not _is_change((gap, part)))
        lost = stretches(self.template.words & ~held.covers)
        dropped = sorted(each for gap, part in told if not _is_change((gap, part)) for each in _within(gap, lost))
        own = [part for part in stretches(~(held.template | held.variant)) if part[1] - part[0] >= _THOUGHT]
        words = sum(last - first for first, last in own)
        shared = [part for part in stretches(held.variant) if part[1] - part[0] >= _THOUGHT]
        asked = any(last - first >= _ASKED for first, last in outside)
        return Member(
            name,
            tuple(self.spans(name, stretches(held.template))),
            tuple(self.spans(name, added)),
            tuple(self.spans(name, shared)),
            tuple(self.spans(self.stands_for, dropped)),
            tuple(change for gap, part in sorted(changes) for change in self._change(name, gap, part)),
            words,
            find_signs(self._own(name, outside), self.letters[self.stands_for], self.read, words, asked),
        )

    def spans(self, name: str, parts: Sequence[Stretch]) -> Iterator[Span]:
        """Yield the places of some stretches of a letter's words; a known text in between parts a stretch in two."""
        words, numbers = self.prepared.words[name], self._numbers(name)
        for first, last in parts:
            begin = first
            for at in range(first + 1, last + 1):
                if at == last or numbers[at] != numbers[at - 1] + 1:
                    yield words.span(int(numbers[begin]), int(numbers[at - 1]) + 1)
                    begin = at

    def asks(self) -> Iterator[Place]:
        """Yield what the template asks."""
        reading = self.read(self.stands_for)
        shared = list(self.spans(self.stands_for, stretches(self.template.words)))
        for ask in reading.asks if reading is not None else ():
            if ask.kind == "request" and not ask.negated and any(span.overlaps(ask.span) for span in shared):
                yield Place.of(self.stands_for, ask.span)

    def _numbers(self, name: str) -> Counts:
        return np.flatnonzero(~self.prepared.known[name])

    def _own(self, name: str, outside: Sequence[Stretch]) -> Own:
        words, numbers = self.prepared.words[name], self._numbers(name)
        own = [words.spans[int(numbers[at])] for first, last in outside for at in range(first, last)]
        return Own(self.letters[name], zone_letter(self.letters[name]), own)

    def _change(self, name: str, gap: Stretch, part: Stretch) -> Iterator[Change]:
        there, here = list(self.spans(self.stands_for, [gap])), list(self.spans(name, [part]))
        if there and here:
            was = Place(self.stands_for, there[0].start, there[-1].end)
            now = Place(name, here[0].start, here[-1].end)
            words = was.span.words(self.letters[self.stands_for].text), now.span.words(self.letters[name].text)
            yield Change(_kind(*words), was, now)


def _paired(outside: Sequence[Stretch], missing: Sequence[Stretch], places: Counts, count: int) -> Iterator[tuple[Stretch, Stretch]]:
    """Pair what a letter lacks of the template with what it has in its place: both stand behind, or before, the same word."""
    behind = {gap[0]: gap for gap in missing}
    before = {gap[1]: gap for gap in missing}
    taken: set[Stretch] = set()
    for part in outside:
        left = 0 if part[0] == 0 else int(places[part[0] - 1]) + 1
        right = count if part[1] == len(places) else int(places[part[1]])
        gap = behind.get(left) or before.get(right)
        if gap is not None and gap not in taken:
            taken.add(gap)
            yield gap, part


def _is_change(pair: tuple[Stretch, Stretch]) -> bool:
    (first, last), (begin, end) = pair
    return 0 < last - first <= _CHANGED and 0 < end - begin <= _CHANGED


def _aligned(template: Numbers, gap: Stretch, body: Numbers, part: Stretch) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield what differs between a stretch of the template and what stands in its place, word by word where they are short."""
    there, here = template[slice(*gap)].tolist(), body[slice(*part)].tolist()
    if max(len(there), len(here)) > _ALIGNED:
        yield gap, part
        return
    steps: list[tuple[Stretch, Stretch]] = []
    for step in Levenshtein.opcodes(there, here):
        if step.tag != "equal":
            was, now = (gap[0] + step.src_start, gap[0] + step.src_end), (part[0] + step.dest_start, part[0] + step.dest_end)
            joined = steps.pop() if steps and was[0] - steps[-1][0][1] < _APART else (was, now)
            steps.append(((joined[0][0], was[1]), (joined[1][0], now[1])))
    yield from (_trimmed(template, *step, body) for step in steps)


def _trimmed(template: Numbers, gap: Stretch, part: Stretch, body: Numbers) -> tuple[Stretch, Stretch]:
    """Take away the words that both begin or end with."""
    (first, last), (begin, end) = gap, part
    while first < last and begin < end and template[last - 1] == body[end - 1]:
        last, end = last - 1, end - 1
    while first < last and begin < end and template[first] == body[begin]:
        first, begin = first + 1, begin + 1
    return (first, last), (begin, end)


def _within(gap: Stretch, parts: Sequence[Stretch]) -> Iterator[Stretch]:
    for first, last in parts:
        if max(gap[0], first) < min(gap[1], last):
            yield max(gap[0], first), min(gap[1], last)


def _kind(was: str, now: str) -> str:
    """Say what is changed.

    >>> _kind("37 per cent", "39 per cent"), _kind("Calder Vale", "Moor End"), _kind("ask", "beg")
    ('figure', 'name', 'words')
    """
    if any(sign.isdigit() for sign in was + now):
        return "figure"
    return "name" if all(re.search(r"\b[^\W\d_a-z]\w", words) for words in (was, now)) else "words"


def _variants(group: Sequence[str], prepared: Prepared, template: Template) -> Iterator[Variant]:
    """Yield each stretch outside the template that several letters hold word for word, the most frequent first."""
    found: dict[bytes, list[tuple[str, Stretch]]] = {}
    for name, held in zip(group, template.held, strict=True):
        for first, last in stretches(held.variant):
            if last - first >= _THOUGHT:
                found.setdefault(prepared.bodies[name][first:last].tobytes(), []).append((name, (first, last)))
    for _, each in sorted(found.items(), key=lambda item: (-len({name for name, _ in item[1]}), item[1][0])):
        name, (first, last) = each[0]
        letters = tuple(dict.fromkeys(letter for letter, _ in each))
        if len(letters) > 1:
            numbers = np.flatnonzero(~prepared.known[name])
            span = prepared.words[name].span(int(numbers[first]), int(numbers[last - 1]) + 1)
            yield Variant(Place.of(name, span), letters, last - first)


def _with_variants(member: Member, variants: Sequence[Variant]) -> Member:
    """Have the first letter of a long variant read for all that have it."""
    first = tuple(each.place for each in variants if each.letters[0] == member.letter and each.words >= OWN_WORDS)
    return evolve(member, signs=(*member.signs, Sign("first of a variant", first))) if first else member

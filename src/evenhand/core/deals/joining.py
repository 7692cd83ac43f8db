"""Places that tell of offers in, the same offers each once out: what several papers tell of one deal is joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from evenhand.core.cast import Cast, Member
from evenhand.core.collation import Passage, Witness
from evenhand.core.deals.tellings import Telling
from evenhand.core.letters import OpenRow
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.values import Place

# Words in common, and the share of the shorter wording, that make two tellings of the same parties one.
_WORDS, _SHARE = 2, 0.45
# The same for their conditions.
_CONDITION_WORDS, _CONDITION_SHARE = 2, 0.5
# How far two marks of one passage may lie apart, in characters.
_APART = 60
# So many marks before one, in the order of the passage, are compared with it.
_BACK = 12
# So many tellings of one party are compared with each other.
_MOST = 120


def join_tellings(
    tellings: Sequence[Telling], rows: Iterable[OpenRow], passages: Iterable[Passage], cast: Cast
) -> list[tuple[Telling, ...]]:
    """Return the tellings of each deal together, in the order of time, then of papers and places."""
    groups = _Groups(tellings, cast)
    groups.by_row(rows)
    groups.by_passage(passages)
    groups.by_pointing()
    groups.by_words()
    return groups.result()


class _Groups:
    """Tellings that are one so far."""

    def __init__(self, tellings: Sequence[Telling], cast: Cast) -> None:
        self.tellings = tellings
        self.cast = cast
        self.parent = list(range(len(tellings)))
        self.by_paper: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(tellings):
            self.by_paper[one.place.paper].append(number)

    def root(self, number: int) -> int:
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def unite(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first

    def by_row(self, rows: Iterable[OpenRow]) -> None:
        """Join what the row of one open offer holds."""
        at = {(one.place.paper, one.span.start): number for number, one in enumerate(self.tellings)}
        for row in rows:
            held = [at[place.paper, place.start] for place in row.places if (place.paper, place.start) in at]
            for other in held[1:]:
                self.unite(held[0], other)

    def by_passage(self, passages: Iterable[Passage]) -> None:
        """Join what are the same words of one letter, printed in several papers."""
        for passage in passages:
            marks = sorted(mark for witness in passage.witnesses for mark in self._marks(witness))
            for place, mark in enumerate(marks):
                self._join_mark(mark, marks[max(0, place - _BACK) : place])

    def _join_mark(self, mark: tuple[int, int, int], before: Sequence[tuple[int, int, int]]) -> None:
        start, end, number = mark
        for other_start, other_end, other in before:
            if min(end, other_end) - max(start, other_start) > -_APART and self._may_be(number, other):
                self.unite(number, other)

    def _marks(self, witness: Witness) -> Iterator[tuple[int, int, int]]:
        """Yield where the tellings in a witness's words stand in those of the base."""
        for number in self.by_paper.get(witness.place.paper, ()):
            span = self.tellings[number].span
            if span.overlaps(witness.place.span):
                start = witness.at.start + span.start - witness.place.start
                yield start, start + span.end - span.start, number

    def by_pointing(self) -> None:
        """Join words that only point back with the telling that they point to."""
        for number, one in enumerate(self.tellings):
            if one.thing is None:
                continue
            for other in self.by_paper[one.place.paper]:
                held = self.tellings[other]
                if other != number and held.span.overlaps(one.thing) and self._may_be(number, other, loosely=True):
                    self.unite(number, other)

    def by_words(self) -> None:
        """Join tellings of the same parties that are alike, in what is offered or in what it hangs on."""
        by_party: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.tellings):
            by_party[one.by.id if one.by is not None else ""].append(number)
        loose: dict[str, list[int]] = defaultdict(list)
        for number in by_party.pop("", []):
            loose[self.tellings[number].place.paper].append(number)
        for numbers in by_party.values():
            papers = {self.tellings[number].place.paper for number in numbers}
            beside = [number for paper in sorted(papers) for number in loose.get(paper, ())]
            for first, second in combinations([*numbers[:_MOST], *beside[:_BACK]], 2):
                if self.root(first) != self.root(second) and self._may_be(first, second) and self._is_alike(first, second):
                    self.unite(first, second)

    def _may_be(self, one: int, other: int, loosely: bool = False) -> bool:
        """Say whether two may be told of one offer: nobody else makes it, and to nobody else; `loosely` where one is not a person."""
        first, second = self.tellings[one], self.tellings[other]
        if loosely and "person" not in (_kind(first.by), _kind(second.by)):
            return self._may_be_put_to(first.to, second.to)
        return self.cast.may_be_same(first.by, second.by) and self._may_be_put_to(first.to, second.to)

    def _may_be_put_to(self, one: Member | None, other: Member | None) -> bool:
        if self.cast.may_be_same(one, other) or one is None or other is None:
            return True
        # A body in one paper is the person who leads it in another.
        return _kind(one) != _kind(other) and bool(_names(one) & _names(other))

    def _is_alike(self, one: int, other: int) -> bool:
        first, second = self.tellings[one], self.tellings[other]
        if _share(first.words, second.words, _WORDS) >= _SHARE and (first.by is not None and second.by is not None):
            return True
        # The same sum of money, between parties that may be the same.
        if any(word[0] in "£$€" for word in first.words & second.words):
            return True
        return any(
            _share(telling(first.source.words(mine)), telling(second.source.words(its)), _CONDITION_WORDS) >= _CONDITION_SHARE
            for mine, _ in first.conditions
            for its, _ in second.conditions
        )

    def result(self) -> list[tuple[Telling, ...]]:
        held: dict[int, list[Telling]] = defaultdict(list)
        for number, one in enumerate(self.tellings):
            held[self.root(number)].append(one)
        return sorted((tuple(sorted(group, key=_order)) for group in held.values()), key=lambda group: _order(group[0]))


def _order(one: Telling) -> tuple[str, Place]:
    return str(one.day or "9999"), one.place


def _share(one: frozenset[str], other: frozenset[str], fewest: int) -> float:
    return likeness(one, other) if len(one & other) >= fewest else 0.0


def _kind(member: Member | None) -> str:
    return "" if member is None else member.kind


def _names(member: Member) -> frozenset[str]:
    return telling(" ".join((*member.names, *member.titles)))

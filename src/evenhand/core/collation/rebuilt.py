"""Passages in, each letter and document put together again out: in which order its passages stand, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from attrs import define, evolve, field

from evenhand.core.collation.fragments import REBUILT, WRITTEN
from evenhand.core.collation.model import Passage, Placed, Rebuilt, Witness

SURE, INFERRED, UNKNOWN = "sure", "inferred", "unknown"
# A tweet is sent to nobody, and so is no letter of the affair.
_SENT = WRITTEN - {"tweet"}
Pair = tuple[int, int]


def rebuild(passages: Iterable[Passage], strangers: Collection[str] = ()) -> list[tuple[Rebuilt, list[Passage]]]:
    """Return each letter and document of which papers print words, with its passages in order and numbered.

    Words of one person to the press are no text that can be put together, and are left out; so is what looks written by one of
    `strangers`, who wrote no letter that any paper tells of.
    """
    groups: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        held = any(witness.held for witness in passage.witnesses)
        if passage.of and (held or (passage.kind in REBUILT and not (passage.kind in _SENT and passage.of in strangers))):
            groups.setdefault((passage.of, passage.kind), []).append(passage)
    return [_rebuild(of, kind, held) for (of, kind), held in sorted(groups.items())]


def _rebuild(of: str, kind: str, held: list[Passage]) -> tuple[Rebuilt, list[Passage]]:
    ordered = sorted(held, key=lambda passage: passage.base.place)
    votes = Votes.of(ordered)
    places = votes.order()
    numbered = [evolve(ordered[at], id=f"{of}.p{number}") for number, at in enumerate(places, 1)]
    placed = tuple(Placed(passage.id, *ground) for passage, ground in zip(numbered, votes.grounds(places), strict=True))
    papers = tuple(sorted({witness.place.paper for passage in held for witness in passage.witnesses}))
    return Rebuilt(of, kind, placed, papers, tuple(sorted(votes.dropped))), numbered


@define(eq=False)
class Votes:
    """How often the papers print one passage before another; a paper votes by its own sequence only."""

    size: int
    before: Counter[Pair] = field(factory=Counter)
    running: set[Pair] = field(factory=set)
    held: set[int] = field(factory=set)
    dropped: set[str] = field(factory=set)

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> Votes:
        """Take the votes of all papers, and drop those whose sequence contradicts the others more often than it agrees."""
        made = cls(len(passages))
        sequences = _sequences(passages)
        own = {paper: _pairs([at for at, _ in sequence]) for paper, sequence in sequences.items()}
        every = Counter(pair for pairs in own.values() for pair in pairs)
        for paper, pairs in own.items():
            against = sum(every[other, one] for one, other in pairs)
            agreed = sum(every[pair] - 1 for pair in pairs)
            held = any(witness.held for _, witness in sequences[paper])
            if against > agreed and not held:
                made.dropped.add(paper)
                continue
            made.before.update({pair: made.size * len(own) if held else 1 for pair in pairs})
            made.held |= {at for at, _ in sequences[paper]} if held else set()
            made.running |= {
                (one, other) for (one, first), (other, second) in pairwise(sequences[paper]) if first.quotation == second.quotation
            }
        return made

    def order(self) -> list[int]:
        """Return the passages, each after those that stand before it; those of which no paper tells the place come last."""
        net = {pair: count - self.before[pair[1], pair[0]] for pair, count in self.before.items()}
        after: dict[int, set[int]] = {at: set() for at in range(self.size)}
        for (one, other), count in net.items():
            if count > 0:
                after[other].add(one)
        told = {at for pair in net for at in pair} | ({0} if self.size == 1 else set())
        # What the original shows stands in its order, and what it does not hold comes after it.
        out = [*_sorted(told & self.held, after), *_sorted(told - self.held, after)]
        return out + [at for at in range(self.size) if at not in told]

    def grounds(self, places: Sequence[int]) -> Iterator[tuple[str, str]]:
        """Yield for each passage in an order how sure its place is, and why."""
        told = {at for pair in self.before for at in pair}
        for before, at, behind in zip((None, *places), places, (*places[1:], None), strict=False):
            yield self._ground(before, at, behind, at in told)

    def _ground(self, before: int | None, at: int, behind: int | None, told: bool) -> tuple[str, str]:
        if at in self.held:
            return SURE, "the original"
        if self.held:
            return UNKNOWN, "not in the original"
        if self.size == 1:
            return SURE, "the only passage"
        if not told:
            return UNKNOWN, "no paper prints it beside another, in an order that others do not contradict"
        near = ([] if before is None else [(before, at)]) + ([] if behind is None else [(at, behind)])
        if any(pair in self.running for pair in near):
            return SURE, "one quotation prints it beside its neighbour"
        if any(self.before[pair] > 1 and not self.before[pair[1], pair[0]] for pair in near):
            return SURE, "several papers print it in this order"
        return INFERRED, "the order of one paper"


def _sorted(passages: set[int], after: Mapping[int, set[int]]) -> Iterator[int]:
    """Yield passages, each behind those of them that it stands after.

    Where papers contradict one another in a circle, the passage with the fewest before it goes first.
    """
    behind: dict[int, list[int]] = {}
    for at in passages:
        for one in after[at] & passages:
            behind.setdefault(one, []).append(at)
    left = {at: len(after[at] & passages) for at in passages}
    waiting = [(count, at) for at, count in left.items()]
    heapify(waiting)
    while waiting:
        count, at = heappop(waiting)
        if left.get(at) != count:
            continue
        del left[at]
        yield at
        for other in behind.get(at, ()):
            if other in left:
                left[other] -= 1
                heappush(waiting, (left[other], other))


def _sequences(passages: Sequence[Passage]) -> dict[str, list[tuple[int, Witness]]]:
    """Return, for each paper, the passages in the order in which it prints them, each at its longest witness; nested words say nothing."""
    best: dict[str, dict[int, Witness]] = {}
    told = ((at, witness) for at, passage in enumerate(passages) for witness in passage.witnesses if not witness.nested)
    for at, witness in told:
        known = best.setdefault(witness.place.paper, {})
        if at not in known or _length(witness) > _length(known[at]):
            known[at] = witness
    return {paper: sorted(held.items(), key=lambda pair: (pair[1].place, pair[0])) for paper, held in sorted(best.items())}


def _length(witness: Witness) -> int:
    return witness.place.end - witness.place.start


def _pairs(sequence: Sequence[int]) -> list[Pair]:
    return [(one, other) for number, one in enumerate(sequence) for other in sequence[number + 1 :]]


def numbers(rebuilt: Iterable[tuple[Rebuilt, list[Passage]]], others: Iterable[Passage]) -> list[Passage]:
    """Return all passages: those of rebuilt texts in their order, then those of speeches and statements, numbered by speaker."""
    out = [passage for _, held in rebuilt for passage in held]
    counts: dict[str, int] = {}
    taken: Mapping[str, int] = Counter(passage.id.rpartition(".p")[0] for passage in out)
    for passage in sorted(others, key=lambda passage: (passage.of, passage.kind, passage.base.place)):
        name = passage.of or passage.kind or "unknown"
        counts[name] = counts.get(name, taken.get(name, 0)) + 1
        out.append(evolve(passage, id=f"{name}.p{counts[name]}"))
    return out

"""All papers and their readings in, for any place what is told there out: words weighed by how rare they are in these papers."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from attrs import frozen

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.clauses import Clause, clauses_of, names_in
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span

# How much a word says of a place: one beside it, one of the same sentence, one of the sentence before or behind.
_BESIDE, _SENTENCE, _NEXT = 1.0, 0.75, 0.4
_NEAR = 60
# A folder of two sentences says little of how rare a word is; so many sentences are taken to have been read before.
_READ = 60
_EVERY, _OF_BESIDE, _COVER = 0.65, 1.6, 1.4
_SHORTEST = 0.5
_RAREST = 10
# So many write to one person at least where each tells of their own affairs, and does not dispute with another.
_MANY = 3


@frozen(eq=False)
class Around:
    """A place and what is told there: each word, or "@" and the id of a person, with how near it stands.

    `worth` is how much the words of its sentence tell all in all.
    """

    place: Place
    clause: Clause | None
    told: Mapping[str, float]
    worth: float = 0.0

    @property
    def people(self) -> frozenset[str]:
        """The ids of those named in the sentence, and of who speaks there."""
        return self.clause.people if self.clause is not None else frozenset()


class Folder:
    """The sentences of all papers, and how often each word stands in them."""

    def __init__(self, papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> None:
        self.papers = {paper.id: paper for paper in papers}
        self.readings = {reading.paper: reading for reading in readings}
        self.cast = cast
        names = names_in(cast)
        self.clauses: dict[str, Sequence[Clause]] = {
            name: sorted(clauses_of(self.papers[name], reading, cast, names), key=lambda each: each.place)
            for name, reading in self.readings.items()
        }
        self._names = {each.id: kin(content(" ".join(each.names))) for each in cast.members if each.kind == "person"}
        self._starts = {name: [clause.place.start for clause in clauses] for name, clauses in self.clauses.items()}
        every = [clause.features for clauses in self.clauses.values() for clause in clauses]
        self._counts = Counter(word for features in every for word in features)
        self._sentences = len(every) + _READ
        self._weights: dict[str, float] = {}
        self._quoted = {
            name: sorted(part for each in reading.quotations if each.kind in ("direct", "mixed") for part in each.parts)
            for name, reading in self.readings.items()
        }
        self._quoted_in: dict[Place, list[Span]] = {}
        own = {name: letter for name, reading in self.readings.items() for letter in reading.letters if letter.basis == "the paper itself"}
        sent = {name: (cast.member(name, letter.sender), cast.member(name, letter.recipient)) for name, letter in own.items()}
        self._letters = {name: (one.id, other.id) for name, (one, other) in sent.items() if one is not None and other is not None}

    def weight(self, word: str) -> float:
        """Say how much it tells that two places share a word: 1 for one that is never printed, near 0 for one in every sentence."""
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = log(self._sentences / (self._counts[word] + 0.5)) / log(self._sentences * 2)
        return known

    def number(self, paper: str, at: int) -> int:
        """Return the number of the sentence at a place, -1 before the first."""
        return bisect_right(self._starts.get(paper, ()), at) - 1

    def clause(self, paper: str, at: int) -> Clause | None:
        """Return the sentence at a place, None outside the body."""
        number = self.number(paper, at)
        clause = self.clauses[paper][number] if number >= 0 else None
        return clause if clause is not None and at < clause.place.end else None

    def writer(self, paper: str) -> str | None:
        """Return who wrote a paper that is a letter, as an id of the cast; None where it is none, or nobody knows from whom or to whom."""
        return self._letters[paper][0] if paper in self._letters else None

    def is_one_of_many(self, paper: str) -> bool:
        """Say whether a paper is a letter to somebody to whom so many write that each tells of their own affairs."""
        to = self._letters[paper][1] if paper in self._letters else None
        return to is not None and len({who for who, whom in self._letters.values() if whom == to}) >= _MANY

    def quoted(self, clause: Clause) -> list[Span]:
        """Return the stretches in marks that reach into a sentence."""
        if clause.place not in self._quoted_in:
            self._quoted_in[clause.place] = [part for part in self._quoted[clause.place.paper] if part.overlaps(clause.place.span)]
        return self._quoted_in[clause.place]

    def around(self, place: Place) -> Around:
        """Return what is told around a place; the words at the place itself are left out."""
        number, clause = self.number(place.paper, place.start), self.clause(place.paper, place.start)
        if clause is None:
            return Around(place, None, {})
        told: dict[str, float] = {}
        clauses = self.clauses[place.paper]
        for beside in (number - 1, number + 1):
            if 0 <= beside < len(clauses):
                told.update(dict.fromkeys(clauses[beside].features - self.named(clauses[beside]), _NEXT))
        own = self._own(clause, place.span)
        told.update(dict.fromkeys(self._words(clause, own), _SENTENCE))
        told.update(dict.fromkeys((f"@{person}" for person in clause.people), _SENTENCE))
        told.update(dict.fromkeys(self._words(clause, own, _NEAR), _BESIDE))
        worth = sum(self.weight(word) for word, near in told.items() if near >= _SENTENCE and not word.startswith("@"))
        return Around(place, clause, told, worth)

    def evidence(self, one: Around, other: Around, *, alone: bool = False) -> float:
        """Say how far two places tell one thing: what they share, by its nearness and how rare it is.

        The three shares and their weights were fitted on figures (docs/performance.md): all that is shared, what stands beside both
        places, and how much of the shorter sentence the other tells too. `alone` leaves the sentences around them out: of two that
        stand next to one another each tells what stands around the other.
        """
        every = beside = both = 0.0
        few, many = sorted((one.told, other.told), key=len)
        least_near = _SENTENCE if alone else _NEXT
        for word, near in few.items():
            least = min(near, many.get(word, 0.0))
            least = least if least >= least_near else 0.0
            worth = self.weight(word) if least else 0.0
            every += worth * least
            beside += worth if least >= _BESIDE else 0.0
            both += worth if least >= _SENTENCE and not word.startswith("@") else 0.0
        shorter = max(_SHORTEST, min(one.worth, other.worth))
        return _EVERY * every + _OF_BESIDE * beside + _COVER * both / shorter

    def beside(self, one: Around, other: Around) -> float:
        """Say how much of what stands right beside the one place stands right beside the other."""
        return sum(self.weight(word) for word, near in one.told.items() if near >= _BESIDE and other.told.get(word, 0.0) >= _BESIDE)

    def rarest(self, one: Around) -> list[str]:
        """Return the words that tell most of a place, which are those under which it is looked for."""
        shared = [word for word in one.told if self._counts[word] > 1]
        return sorted(shared, key=lambda word: (-self.weight(word) * one.told[word], word))[:_RAREST]

    def telling(self, clause: Clause) -> list[str]:
        """Return what tells most of a sentence: the rarest of its words and people."""
        return sorted(clause.features, key=lambda word: (-self.weight(word), word))[:_RAREST]

    def shared(self, one: Around, other: Around) -> list[str]:
        """Return what two places share, the most telling first."""
        both = {word: self.weight(word) * min(near, other.told[word]) for word, near in one.told.items() if word in other.told}
        return [word for word in sorted(both, key=lambda word: (-both[word], word)) if not word.startswith("@")]

    def _own(self, clause: Clause, span: Span) -> Span:
        return Span(span.start - clause.place.start, min(span.end, clause.place.end) - clause.place.start)

    def _words(self, clause: Clause, own: Span, near: int | None = None) -> frozenset[str]:
        """Return the stems of a sentence before and behind a stretch of it, or those near it."""
        reach = len(clause.text) if near is None else near
        before, behind = clause.text[max(0, own.start - reach) : own.start], clause.text[own.end : own.end + reach]
        return (kin(content(before)) | kin(content(behind))) - self.named(clause)

    def named(self, clause: Clause) -> frozenset[str]:
        """Return the names of those in a sentence, who count as one each however long their names are."""
        known = [person for person in clause.people if self._counts[f"@{person}"] > 1]
        return frozenset[str]().union(*(self._names.get(person, frozenset()) for person in known))

"""Streams in one by one, the places where another stream's words stand in them out: found by runs of twelve letters, then aligned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import define, field, frozen
from rapidfuzz.distance import Indel

from evenhand.core.collation.stream import Stream

Key = TypeVar("Key", bound=Hashable)
GRAM = 12
"""Letters in a run, taken at the start of each word."""
COMMON = 60
"""A run that stands in more places than this tells nothing apart."""
CANDIDATES = 12
SLACK = 8
# Shorter equal stretches are chance: any two English sentences share many.
_EQUAL = 3
_LOOSE_WORDS = 10
# Where so many letters are sought, a single run in common is chance.
_LONG = 60
_BITS = 32
_LETTER = (1 << _BITS) - 1


@frozen
class Match(Generic[Key]):
    """Words of a sought stream found in a held one.

    `at` and `own` are the first letter and the one after the last, in the held and in the sought stream. `letters` is how many letters
    the two share there, `score` the share of the sought stream that was found, less where it is torn apart.
    """

    key: Key
    at: tuple[int, int]
    own: tuple[int, int]
    letters: int
    score: float

    @property
    def likeness(self) -> float:
        """Which share of the letters between the two ends is the same in both."""
        return 2 * self.letters / max(1, self.at[1] - self.at[0] + self.own[1] - self.own[0])


@define(eq=False)
class Index(Generic[Key]):
    """Streams by key, added and removed one at a time; `find` looks another stream up in all of them."""

    _held: dict[Key, Stream] = field(factory=dict)
    # A place is one number, the stream's above _BITS and the letter's below; a run of a single place needs no list of its own.
    _runs: dict[str, int | list[int]] = field(factory=dict)
    _keys: list[Key] = field(factory=list)
    _numbers: dict[Key, int] = field(factory=dict)
    _words: dict[str, dict[Key, None]] = field(factory=dict)

    def add(self, key: Key, held: Stream) -> None:
        """Hold a stream under a key; a stream already held under it is replaced.

        >>> from evenhand.core.collation.stream import stream
        >>> index = Index()
        >>> index.add("a", stream("We shall make back-office savings this year"))
        >>> [(match.key, match.at) for match in index.find(stream("back office savings"))]
        [('a', (11, 28))]
        """
        self.remove(key)
        self._held[key] = held
        number = self._numbers[key] = len(self._keys)
        self._keys.append(key)
        letters, runs, words, last = held.letters, self._runs, self._words, len(held.letters) - GRAM
        for at in held.starts:
            if at > last:
                break
            run = letters[at : at + GRAM]
            entry = runs.get(run)
            if entry is None:
                runs[run] = number << _BITS | at
            elif isinstance(entry, int):
                runs[run] = [entry, number << _BITS | at]
            else:
                entry.append(number << _BITS | at)
        for word in set(held.keys):
            if word in words:
                words[word][key] = None
            else:
                words[word] = {key: None}

    def remove(self, key: Key) -> None:
        """Let a stream go; nothing happens where none is held under the key."""
        held = self._held.pop(key, None)
        if held is None:
            return
        number = self._numbers.pop(key)
        for run in {held.letters[at : at + GRAM] for at in held.starts} & self._runs.keys():
            entry = self._runs[run]
            kept = [place for place in ((entry,) if isinstance(entry, int) else entry) if place >> _BITS != number]
            if kept:
                self._runs[run] = kept
            else:
                del self._runs[run]
        for word in set(held.keys):
            del self._words[word][key]
            if not self._words[word]:
                del self._words[word]

    def find(self, sought: Stream, least: float = 0.5, top: int = 3, among: Collection[Key] | None = None) -> list[Match[Key]]:
        """Return the best places for a stream, best first, one for each held stream.

        Args:
            least: the lowest score.
            top: how many at most.
            among: the keys of streams that the words are likely to come from (the same speaker, the same letter). Without them words
                of less than a dozen letters are found only as they are, on word borders, and not at all where many hold them;
                with them also with a word changed.
        """
        if not sought.letters:
            return []
        found = list(self._by_runs(sought)) if len(sought.letters) >= GRAM else []
        if not found or (among is not None and max(match.score for match in found) < 1):
            found += self._by_words(sought, among, top, {match.key for match in found})
        kept = [match for match in found if match.score >= least]
        kept.sort(key=lambda match: (-match.score, -match.letters))
        return kept[:top]

    def _by_runs(self, sought: Stream) -> Iterable[Match[Key]]:
        hits: dict[int, list[tuple[int, int, int]]] = {}
        letters, runs = sought.letters, self._runs
        for own in sought.starts:
            entry = runs.get(letters[own : own + GRAM])
            if entry is None:
                continue
            for place in _places(entry):
                number, at = place >> _BITS, place & _LETTER
                if number in hits:
                    hits[number].append((at - own, own, at))
                else:
                    hits[number] = [(at - own, own, at)]
        most = max(map(len, hits.values()), default=0)
        if most == 1 and len(letters) >= _LONG:
            return
        # One run in common is chance where another stream has many.
        best = [number for number in hits if 2 * len(hits[number]) >= most]
        for number in best if len(best) <= CANDIDATES else sorted(best, key=lambda number: -len(hits[number]))[:CANDIDATES]:
            key, band = self._keys[number], _densest(hits[number], max(GRAM, len(letters) // 5))
            first, last = min(at - own for _, own, at in band), max(at - own for _, own, at in band) + len(letters)
            match = _align(key, sought, self._held[key], first - SLACK, last + SLACK)
            if match is not None:
                yield match

    def _by_words(self, sought: Stream, among: Collection[Key] | None, top: int, known: set[Key]) -> list[Match[Key]]:
        """Find a short stream by its rarest word: exactly, and among likely streams also with a word changed."""
        if len(sought.letters) >= GRAM and among is None:
            return []
        postings = [self._words.get(word, {}) for word in set(sought.keys)]
        rarest = min(postings, key=len)
        if among is not None and len(among) < len(rarest):
            rarest = {key: None for key in among if key in rarest}
        chosen = [key for key in rarest if (among is None or key in among) and key not in known][: 10 * COMMON]
        exact = [match for key in chosen if (match := _exactly(key, sought, self._held[key])) is not None]
        if exact or among is None or len(sought.keys) < 2:
            return exact if among is not None or len(exact) <= top else []
        return self._loosely(sought, among, postings, known)

    def _loosely(self, sought: Stream, among: Collection[Key], postings: list[dict[Key, None]], known: set[Key]) -> list[Match[Key]]:
        if len(sought.keys) > _LOOSE_WORDS:
            return []
        # What holds half of the words holds one of the rarer half and the next; words of half the folder tell nothing apart.
        rare = [posting for posting in sorted(postings, key=len)[: len(postings) // 2 + 1] if min(len(posting), len(among)) <= 3 * COMMON]
        near = dict.fromkeys(key for posting in rare for key in (among if len(among) < len(posting) else posting) if key in posting)
        shared = {key: sum(key in posting for posting in postings) for key in near if key in among and key not in known}
        likely = sorted((key for key in shared if shared[key] * 2 >= len(postings)), key=lambda key: -shared[key])
        made = [self._around_a_word(key, sought) for key in likely[:CANDIDATES]]
        return [match for match in made if match is not None]

    def _around_a_word(self, key: Key, sought: Stream) -> Match[Key] | None:
        """Align at each place where a long word of the sought stream stands, and take the best."""
        held, best = self._held[key], None
        for own, word in sorted(zip(sought.starts, sought.keys, strict=True), key=lambda pair: -len(pair[1]))[:2]:
            at = held.letters.find(word)
            while at >= 0:
                match = _align(key, sought, held, at - own - SLACK, at - own + len(sought.letters) + SLACK)
                if match is not None and (best is None or match.score > best.score):
                    best = match
                at = held.letters.find(word, at + len(word))
        return best


def _places(entry: int | list[int]) -> Sequence[int]:
    """Return the places of a run; none where it stands in so many that it tells nothing apart."""
    if isinstance(entry, int):
        return (entry,)
    return entry if len(entry) <= COMMON else ()


def _densest(hits: list[tuple[int, int, int]], width: int) -> list[tuple[int, int, int]]:
    """Return the hits of the fullest band of diagonals no wider than `width`."""
    hits.sort()
    first = begin = most = 0
    for last, hit in enumerate(hits):
        while hit[0] - hits[first][0] > width:
            first += 1
        if last - first + 1 > most:
            most, begin = last - first + 1, first
    return hits[begin : begin + most]


def _align(key: Key, sought: Stream, held: Stream, first: int, last: int) -> Match[Key] | None:
    """Align a stream with a window of another, and keep the stretch in which more agrees than differs."""
    low, high = max(0, first), min(len(held.letters), last)
    same = held.letters.find(sought.letters, low, high)
    if same >= 0 and held.begins_word(same) and held.begins_word(same + len(sought.letters)):
        # Aligned letter by letter, the same words may begin in the word before that begins alike: "Council, County Hall".
        return Match(key, (same, same + len(sought.letters)), (0, len(sought.letters)), len(sought.letters), 1.0)
    gain = total = 0.0
    begin: tuple[int, int] | None = None
    best: tuple[float, int, tuple[int, int], tuple[int, int]] | None = None
    letters = 0
    for step in Indel.opcodes(sought.letters, held.letters[low:high]):
        size = step.src_end - step.src_start or step.dest_end - step.dest_start
        if size >= _EQUAL and step.tag == "equal":
            if begin is None:
                begin, total, letters = (step.src_start, step.dest_start), 0.0, 0
            total, letters = total + size, letters + size
            if total > gain:
                gain = total
                best = (total, letters, begin, (step.src_end, step.dest_end))
        elif begin is not None:
            total -= 0.5 * size
            if total <= 0:
                begin = None
    if best is None:
        return None
    _, letters, (own, at), (last_own, at_end) = best
    score = letters / len(sought.letters) * min(1.0, 1.6 * len(sought.letters) / max(1, at_end - at))
    return Match(key, (low + at, low + at_end), (own, last_own), letters, score)


def _exactly(key: Key, sought: Stream, held: Stream) -> Match[Key] | None:
    letters = sought.letters
    at = held.letters.find(letters)
    while at >= 0:
        place = bisect_left(held.starts, at)
        if place < len(held.starts) and held.starts[place] == at and held.begins_word(at + len(letters)):
            return Match(key, (at, at + len(letters)), (0, len(letters)), len(letters), 1.0)
        at = held.letters.find(letters, at + 1)
    return None

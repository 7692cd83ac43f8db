"""Fragments in, passages out: each fragment is looked up in the longer ones, and a long one is cut where no paper quotes across."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush
from itertools import islice, pairwise

from attrs import define, evolve, field, frozen

from evenhand.core.collation.fragments import REBUILT, WRITTEN, Fragment
from evenhand.core.collation.index import GRAM, Index, Match
from evenhand.core.collation.model import Passage, Witness
from evenhand.core.collation.spelling import forms_of
from evenhand.core.collation.stream import Stream
from evenhand.core.reading.text.layout import Paragraph, lay_out
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# Up to so many words may be anybody's: they are linked only to words of the same speaker or letter.
SHORT = 4
_LEAST = 0.5
_LEAST_OF_FEW = 0.6
_LEAST_OF_VERSION = 0.4
_TRIED = 6
_LIKE = 0.6
# The same words but for a letter or two of them: a misprint.
_UNCHANGED = 0.9
# A piece that is only partly found must share so many letters to be more than a turn of phrase.
_PARTLY = 24
# Words that stand in more places than this tell no speaker apart.
_MOST = 50
# So few words at the edge of a piece still belong to the match beside them: a changed first word.
_EDGE = 2
# So many words that were put in, and twice as many left out, may stand between two pieces of one part.
_BETWEEN = 6
# Words in another form are looked for up to so many, the longest of at least so many letters.
_FEW, _LONG = 2, 6
_STOP = re.compile(r"[.!?]")
# Words of so few letters hold a sentence together and tell little.
_SMALL, _IN_A_ROW = 3, 4
# A single word of fewer letters is a witness to nothing.
_WORD = 4


@frozen
class Held:
    """A fragment placed on its base: `own` and `at` are the first word and the one after the last, in the fragment and in the base."""

    fragment: Fragment
    own: tuple[int, int]
    at: tuple[int, int]


@define(eq=False)
class Base:
    """The longest fragment of its words, and every other that was found in it."""

    fragment: Fragment
    found: list[Held] = field(factory=list)
    suggested: list[Held] = field(factory=list)


@define(eq=False)
class Assembly:
    """Fragments taken in one by one, the longest first, so that a shorter one is found in a longer."""

    texts: Mapping[str, str] = field(factory=dict)
    bases: list[Base] = field(factory=list)
    _index: Index[int] = field(factory=Index)
    _likely: dict[str, dict[int, None]] = field(factory=dict)
    _all: dict[int, None] = field(factory=dict)

    def take(self, fragment: Fragment) -> list[Fragment]:
        """Place a fragment on the base that holds it, or make it a base; return what of it sticks out on either side.

        A paper that is itself a letter is always a base, since two letters may share their heads, unless it is a version of another.
        """
        match = None if fragment.held and not fragment.version else self._best(fragment)
        if match is None:
            if not fragment.doubtful and (fragment.version or not self._suggest(fragment)):
                self._begin(fragment)
            return []
        held, rest = self._place(fragment, self.bases[match.key].fragment, match)
        self.bases[match.key].found.append(held)
        return rest

    def _suggest(self, fragment: Fragment) -> bool:
        """Put a word or two beside a base of the same speaker or letter that has them in another form; say whether there is one."""
        if len(fragment.words.keys) > _FEW or max(map(len, fragment.words.keys)) < _LONG:
            return False
        for number in islice(self._likely_bases(fragment), _MOST):
            keys = self.bases[number].fragment.words.keys
            at = forms_of(fragment.words.keys, keys)
            if at is not None and self._apart(fragment, number):
                self.bases[number].suggested.append(Held(fragment, (0, len(fragment.words.keys)), at))
                return True
        return False

    def _apart(self, fragment: Fragment, number: int) -> bool:
        base = self.bases[number].fragment
        return base.place.paper != fragment.place.paper or not base.place.span.overlaps(fragment.place.span)

    def holding(self, words: Stream) -> list[Fragment]:
        """Return every fragment that holds a stream just as it is."""
        out = []
        for match in self._index.find(words, 1.0, _MOST, self._all):
            base = self.bases[match.key]
            first, last = base.fragment.words.words_over(*match.at)
            out.append(base.fragment)
            out += [held.fragment for held in base.found if held.at[0] <= first and last <= held.at[1]]
        return [fragment for fragment in out if words.letters in fragment.words.letters]

    def _begin(self, fragment: Fragment) -> None:
        number = len(self.bases)
        self.bases.append(Base(fragment))
        self._index.add(number, fragment.words)
        self._all[number] = None
        for name in _circles(fragment):
            self._likely.setdefault(name, {})[number] = None

    def _best(self, fragment: Fragment) -> Match[int] | None:
        """Return the best match that is more than chance: of few words only among those of the same speaker or letter."""
        likely = self._likely_bases(fragment)
        few = len(fragment.words.keys) <= SHORT or len(fragment.words.letters) < GRAM
        found = [] if few else self._index.find(fragment.words, 0.0, _TRIED)
        fit = [match for match in found if self._fits(fragment, match)]
        if not fit and likely:
            near = self._index.find(fragment.words, 0.0, _TRIED, likely)
            fit = [match for match in near if match.key in likely and self._fits(fragment, match)]
        if not fit and few:
            fit = [match for match in self._unchanged(fragment) if self._fits(fragment, match)]
        return max(fit, key=lambda match: (match.score, match.key in likely, -match.key), default=None)

    def _unchanged(self, fragment: Fragment) -> list[Match[int]]:
        """Return where a few words stand, a misprint apart: in what was written, and a sentence or words in doubtful marks anywhere.

        A single word, or words of less than a dozen letters, may be anybody's.
        """
        if len(fragment.words.keys) == 1 or len(fragment.words.letters) < GRAM:
            return []
        among = self._all if fragment.doubtful or self._is_sentence(fragment) else self._likely.get("=written", {})
        return [match for match in self._index.find(fragment.words, _UNCHANGED, _TRIED, among) if match.key in among]

    def _is_sentence(self, fragment: Fragment) -> bool:
        begins = self.texts.get(fragment.place.paper, "")[fragment.words.places[0][0] :][:1]
        return len(fragment.words.keys) == SHORT and begins.isupper()

    def _likely_bases(self, fragment: Fragment) -> Collection[int]:
        names = _circles(fragment)
        held = [self._likely[name] for name in names if name in self._likely and (name != "=written" or names == ("=written",))]
        return held[0] if len(held) == 1 else _Together(held)

    def _fits(self, fragment: Fragment, match: Match[int]) -> bool:
        # A nested quotation is not a witness to the words around it.
        if not self._apart(fragment, match.key):
            return False
        if match.likeness < _LIKE or len(fragment.words.letters) < _WORD:
            return False
        if fragment.doubtful:
            return match.score >= _UNCHANGED
        if len(fragment.words.keys) < SHORT and match.score < _LEAST_OF_FEW:
            return False
        if match.score < _UNCHANGED and not fragment.version and not self._tells_the_same(fragment, match):
            return False
        return match.score >= (_LEAST_OF_VERSION if fragment.version else _LEAST) or match.letters >= _PARTLY

    def _tells_the_same(self, fragment: Fragment, match: Match[int]) -> bool:
        """Say whether half of the words that tell something are the same, or some in a row: "improper use" is not "improper gifts".

        Of one paper more must be: who speaks twice there often begins alike.
        """
        base = self.bases[match.key].fragment
        if any(_part(held.fragment) == _part(fragment) for held in self.bases[match.key].found):
            # What is left of a part whose other words are found there.
            return True
        ours, theirs = (
            each.words.keys[max(0, first - _EDGE) : last + _EDGE]
            for each, (first, last) in ((fragment, fragment.words.words_over(*match.own)), (base, base.words.words_over(*match.at)))
        )
        telling = _telling(ours)
        within = fragment.place.paper == base.place.paper or len(telling) <= _FEW
        if 2 * len(telling & _telling(theirs)) >= len(telling) + within:
            return True
        return SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size >= _IN_A_ROW + within

    def _place(self, fragment: Fragment, base: Fragment, match: Match[int]) -> tuple[Held, list[Fragment]]:
        """Turn letters into whole words, take in a changed word at either edge, and cut off what is not in the base.

        Of a sentence of a further version nothing is cut off.
        """
        own, at = fragment.words.words_over(*match.own), base.words.words_over(*match.at)
        if not fragment.version:
            own, at = self._trimmed(fragment, base, own, at)
        head, tail = own[0], len(fragment.words.keys) - own[1]
        rest = []
        edge = len(fragment.words.keys) if fragment.version else _EDGE
        if head <= edge:
            own, at = (0, own[1]), (self._within(base, at[0], -head), at[1])
        else:
            rest.append(_piece(fragment, 0, own[0]))
        if tail <= edge:
            own, at = (own[0], own[1] + tail), (at[0], self._within(base, at[1], tail))
        else:
            rest.append(_piece(fragment, own[1], len(fragment.words.keys)))
        return Held(fragment, own, at), rest

    def _trimmed(self, fragment: Fragment, base: Fragment, own: tuple[int, int], at: tuple[int, int]) -> tuple[tuple[int, int], ...]:
        """Cut a match back to the end of a sentence, where the next begins with another word and it holds but a few of its words."""
        ours, theirs = self._last_stop(fragment, own), self._last_stop(base, at)
        if ours is None or theirs is None or fragment.words.keys[ours] == base.words.keys[theirs]:
            return own, at
        return (own[0], ours), (at[0], theirs)

    def _last_stop(self, one: Fragment, span: tuple[int, int]) -> int | None:
        """Return the first word behind the last full stop in a stretch, if only a few words stand there."""
        text, places = self.texts.get(one.place.paper, ""), one.words.places
        behind = range(span[1] - 1, max(span[0], span[1] - _IN_A_ROW), -1)
        return next((at for at in behind if _STOP.search(text[places[at - 1][1] : places[at][0]])), None)

    def _within(self, base: Fragment, at: int, words: int) -> int:
        """Go on by some words of a base, or back, but not over the end of a sentence."""
        text, places, step = self.texts.get(base.place.paper, ""), base.words.places, 1 if words > 0 else -1
        for _ in range(abs(words)):
            gap = text[places[at - 1][1] : places[at][0]] if 0 < at < len(places) else "."
            if _STOP.search(gap):
                break
            at += step
        return at


def _telling(keys: Iterable[str]) -> frozenset[str]:
    """Return the words that tell something: those that are not short, nor in every sentence."""
    return frozenset(key for key in keys if len(key) > _SMALL or key[0].isdigit())


@frozen
class _Together(Collection[int]):
    """The bases of several circles, not copied: all that was written may be most of them."""

    held: Sequence[Mapping[int, None]]

    def __contains__(self, number: object) -> bool:
        return any(number in each for each in self.held)

    def __iter__(self) -> Iterator[int]:
        for at, each in enumerate(self.held):
            yield from (number for number in each if not any(number in before for before in self.held[:at]))

    def __len__(self) -> int:
        return sum(map(len, self.held))


def _circles(fragment: Fragment) -> tuple[str, ...]:
    """Return the names under which words of a few letters are looked for: the letter, the speaker or the surname, all codes as one.

    Words in marks inside a letter to somebody unnamed may be of any letter.
    """
    surname = (fragment.speaker or "").rstrip("-0123456789").rpartition("-")[2]
    names = [fragment.of, fragment.speaker or "", f"~{surname}" if surname else "", "=code" if fragment.kind == "code" else ""]
    if fragment.kind in WRITTEN and not (fragment.doubtful and (fragment.of or fragment.speaker)):
        names.append("=written")
    return tuple(dict.fromkeys(name for name in names if name))


def _piece(fragment: Fragment, first: int, last: int) -> Fragment:
    start, end = fragment.words.span(first, last)
    return evolve(fragment, place=Place(fragment.place.paper, start, end), words=fragment.words.cut(first, last))


def assemble(fragments: Sequence[Fragment], texts: Mapping[str, str]) -> Assembly:
    """Return all bases with all that was found in them; the order of the fragments changes nothing."""
    waiting = [(_rank(fragment), fragment) for fragment in fragments]
    heapify(waiting)
    made = Assembly(texts)
    while waiting:
        _, fragment = heappop(waiting)
        for piece in made.take(fragment):
            heappush(waiting, (_rank(piece), piece))
    # Words quoted inside a quoted part bear its number too; the longer one holds the places of both.
    whole = {_part(fragment): fragment for fragment in sorted(fragments, key=lambda fragment: len(fragment.words.letters))}
    for base in made.bases:
        base.found = list(_rejoined(base.found, whole))
    return made


def _part(fragment: Fragment) -> tuple[str, str | None, int]:
    return fragment.place.paper, fragment.quotation, fragment.part


def _rejoined(found: Sequence[Held], whole: Mapping[tuple[str, str | None, int], Fragment]) -> Iterator[Held]:
    """Join again the pieces of one quoted part that were found one after the other in the base, with what stands between."""
    last: Held | None = None
    for held in sorted(found, key=lambda held: (_part(held.fragment), held.fragment.words.places[held.own[0]])):
        joined = _join(last, held, whole) if last is not None and _part(last.fragment) == _part(held.fragment) else None
        if joined is None and last is not None:
            yield last
        last = joined or held
    if last is not None:
        yield last


def _join(one: Held, other: Held, whole: Mapping[tuple[str, str | None, int], Fragment]) -> Held | None:
    fragment = whole[_part(one.fragment)]
    begins = {start: at for at, (start, _) in enumerate(fragment.words.places)}
    first, stop = begins[one.fragment.words.places[one.own[0]][0]], begins[one.fragment.words.places[one.own[1] - 1][0]] + 1
    begin, end = begins[other.fragment.words.places[other.own[0]][0]], begins[other.fragment.words.places[other.own[1] - 1][0]] + 1
    if not (0 <= begin - stop <= _BETWEEN and 0 <= other.at[0] - one.at[1] <= 2 * _BETWEEN):
        return None
    return Held(fragment, (first, end), (one.at[0], other.at[1]))


def _rank(fragment: Fragment) -> tuple[bool, bool, int, Place, str, int]:
    return not fragment.held, fragment.version, -len(fragment.words.letters), fragment.place, fragment.quotation or "", fragment.part


# Cutting bases into passages


def cut(base: Base, borders: Sequence[int]) -> Iterator[tuple[tuple[int, int], list[Held]]]:
    """Cut a base at the borders (numbers of words) that nothing found in it crosses; yield each stretch with what was found there."""
    crossed: set[int] = set()
    for held in base.found:
        crossed.update(borders[bisect_right(borders, held.at[0]) : bisect_left(borders, held.at[1])])
    edges = [0, *(border for border in borders if border not in crossed), len(base.fragment.words.keys)]
    inside: dict[int, list[Held]] = {}
    for held in base.found:
        inside.setdefault(edges[bisect_right(edges, held.at[0]) - 1], []).append(held)
    plain: int | None = None
    for begin, end in pairwise(edges):
        if begin not in inside:
            plain = begin if plain is None else plain
            continue
        if plain is not None:
            yield (plain, begin), []
            plain = None
        yield (begin, end), inside[begin]
    if plain is not None:
        yield (plain, edges[-1]), []


def borders_of(base: Fragment, text: str) -> list[int]:
    """Return the words of a base that begin a sentence, but the first."""
    span = base.place.span
    whole = [Paragraph(span, "body")]
    if base.held:
        whole = [paragraph for paragraph in lay_out(text, span.end) if paragraph.span.start >= span.start]
    begins = (sentence.start for sentence in split_sentences(text, whole, ()))
    starts = [start for start, _ in base.words.places]
    return sorted({at for begin in begins if 0 < (at := bisect_left(starts, begin)) < len(starts)})


def passages_of(bases: Sequence[Base], texts: Mapping[str, str]) -> list[Passage]:
    """Return the passages of all bases, each with its witnesses; ids are given later, when their order is known.

    Words of one witness alone make a passage only where they are of a letter or a document, which can be rebuilt.
    """
    made = []
    for base in bases:
        for at, found in cut(base, borders_of(base.fragment, texts[base.fragment.place.paper]) if base.found else ()):
            told = any(_tells(held, base) for held in found) or any(at[0] <= held.at[0] < at[1] for held in base.suggested)
            if told or (not base.fragment.held and base.fragment.kind in REBUILT and not base.fragment.nested):
                made.append(_passage(base.fragment, at, found, [held for held in base.suggested if at[0] <= held.at[0] < at[1]]))
    return made


def _tells(held: Held, base: Base) -> bool:
    """Say whether words found in a base show something: a version that has them just as they are does not."""
    return not held.fragment.version or held.fragment.words.cut(*held.own).letters != base.fragment.words.cut(*held.at).letters


def _passage(base: Fragment, at: tuple[int, int], found: Sequence[Held], suggested: Sequence[Held]) -> Passage:
    begin, end = base.words.span(*at)
    place = Place(base.place.paper, begin, end)
    first = Witness(place, place, base.quotation, base.part, base.speaker, base.nested)
    others = sorted((_witness(base, held) for held in found), key=lambda witness: (witness.place, witness.quotation or ""))
    of, kind = _source_of([base, *(held.fragment for held in found)])
    return Passage("", of, kind, (first, *others), tuple(sorted((_witness(base, held) for held in suggested), key=lambda each: each.place)))


def _witness(base: Fragment, held: Held) -> Witness:
    own, at = held.fragment.words.span(*held.own), base.words.span(*held.at)
    place, there = Place(held.fragment.place.paper, *own), Place(base.place.paper, *at)
    return Witness(place, there, held.fragment.quotation, held.fragment.part, held.fragment.speaker, held.fragment.nested)


def _source_of(fragments: Sequence[Fragment]) -> tuple[str, str]:
    """Return what the words are words of: the paper that is itself quoted, else a letter or document before a speaker, by most papers."""
    votes = Counter(
        (fragment.held, fragment.kind in REBUILT, fragment.of, fragment.kind) for fragment in fragments if fragment.of or fragment.kind
    )
    if not votes:
        return "", ""
    _, _, of, kind = max(votes, key=lambda vote: (vote[0], vote[1], votes[vote], vote[2:]))
    return of, kind

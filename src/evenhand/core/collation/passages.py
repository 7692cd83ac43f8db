"""Fragments in, bases out: each fragment is looked up in the longer ones, and becomes a base itself where it stands in none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush
from itertools import islice

from attrs import define, evolve, field, frozen

from evenhand.core.collation.fragments import SAID, WRITTEN, Fragment
from evenhand.core.collation.index import GRAM, Index, Match
from evenhand.core.collation.spelling import forms_of
from evenhand.core.collation.stream import Stream
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
_STOP = re.compile(r"[.!?]|\n\s*\n")
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
        if fragment.nested == self.bases[match.key].fragment.nested:
            self._enter(match.key, fragment)
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
        self._enter(number, fragment)

    def _enter(self, number: int, fragment: Fragment) -> None:
        """Let a base be found by those of the same speaker or letter as a fragment: each paper may tell more than the base's own."""
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
        if match.score >= (_LEAST_OF_VERSION if fragment.version else _LEAST):
            return True
        return match.letters >= _PARTLY and not _is_said_by_another(fragment, self.bases[match.key].fragment)

    def _tells_the_same(self, fragment: Fragment, match: Match[int]) -> bool:
        """Say whether half of the words that tell something are the same, or some in a row: "improper use" is not "improper gifts".

        Of one paper more must be: who speaks twice there often begins alike.
        """
        base = self.bases[match.key].fragment
        if any(held.fragment.whole == fragment.whole for held in self.bases[match.key].found):
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

        A sentence of a further version is laid whole against whole sentences.
        """
        own, at = fragment.words.words_over(*match.own), base.words.words_over(*match.at)
        if fragment.version:
            begin, end = self._within(base, at[0], -at[0]), self._within(base, at[1], len(base.words.keys) - at[1])
            return Held(fragment, (0, len(fragment.words.keys)), (begin, end)), []
        own, at = self._trimmed(fragment, base, own, at)
        head, tail = own[0], len(fragment.words.keys) - own[1]
        rest = []
        if head <= _EDGE:
            own, at = (0, own[1]), (self._within(base, at[0], -head), at[1])
        else:
            rest.append(_piece(fragment, 0, own[0]))
        if tail <= _EDGE:
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


def _is_said_by_another(fragment: Fragment, base: Fragment) -> bool:
    """Say whether somebody else than the writer of a held letter says words: "the Secretary of State" alone makes them no print of it."""
    circles = _circles(fragment)
    return base.held and fragment.kind in SAID and bool(circles) and set(circles).isdisjoint(_circles(base))


def _piece(fragment: Fragment, first: int, last: int) -> Fragment:
    start, end = fragment.words.span(first, last)
    place = Place(fragment.place.paper, start, end)
    return evolve(fragment, place=place, words=fragment.words.cut(first, last), cut_from=fragment.whole)


def assemble(fragments: Sequence[Fragment], texts: Mapping[str, str]) -> Assembly:
    """Return all bases with all that was found in them; the order of the fragments changes nothing."""
    waiting = [(_rank(fragment), fragment) for fragment in fragments]
    heapify(waiting)
    made = Assembly(texts)
    while waiting:
        _, fragment = heappop(waiting)
        for piece in made.take(fragment):
            heappush(waiting, (_rank(piece), piece))
    whole = {fragment.place: fragment for fragment in fragments}
    for base in made.bases:
        base.found = list(_rejoined(base.found, whole))
    return made


def _rejoined(found: Sequence[Held], whole: Mapping[Place, Fragment]) -> Iterator[Held]:
    """Join again the pieces of one quoted part that were found one after the other in the base, with what stands between."""
    last: Held | None = None
    for held in sorted(found, key=lambda held: (held.fragment.whole, held.fragment.words.places[held.own[0]])):
        joined = _join(last, held, whole) if last is not None and last.fragment.whole == held.fragment.whole else None
        if joined is None and last is not None:
            yield last
        last = joined or held
    if last is not None:
        yield last


def _join(one: Held, other: Held, whole: Mapping[Place, Fragment]) -> Held | None:
    fragment = whole[one.fragment.whole]
    begins = {start: at for at, (start, _) in enumerate(fragment.words.places)}
    first, stop = begins[one.fragment.words.places[one.own[0]][0]], begins[one.fragment.words.places[one.own[1] - 1][0]] + 1
    begin, end = begins[other.fragment.words.places[other.own[0]][0]], begins[other.fragment.words.places[other.own[1] - 1][0]] + 1
    if not (0 <= begin - stop <= _BETWEEN and 0 <= other.at[0] - one.at[1] <= 2 * _BETWEEN):
        return None
    return Held(fragment, (first, end), (one.at[0], other.at[1]))


def _rank(fragment: Fragment) -> tuple[bool, bool, int, Place, str, int]:
    return not fragment.held, fragment.version, -len(fragment.words.letters), fragment.place, fragment.quotation or "", fragment.part

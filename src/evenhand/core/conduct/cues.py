"""Cues of terms and a text in, the places where the text speaks of a term out, for it or for the contrary.

A cue is a few plain words. "word*" is a word with any ending, "a|b" either of two, "(a b|c)" either of two phrases, and "..." up to six
words of the same sentence. Capitals, marks and line breaks make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import define, evolve, field, frozen

from evenhand.core.conduct.model import Code
from evenhand.core.reading.text.lexicon import NEGATIONS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# What parts two words of a cue: anything but letters, and no end of a sentence or of a paragraph; "No. 10" is no end.
_GAP = r"(?:(?!\n\s*\n)(?![.?!][\"”’']?\s(?!\d))[^\w])+"
_FAR = rf"{_GAP}(?:[\w’'-]+{_GAP}){{0,6}}?"
_WORDS = re.compile(r"\([^()]*\)|\S+")
_WORD = re.compile(r"\w+")
_STEM = 4
_CLAUSE_LENGTH = 200
# Where the words end that a "not" may govern: "and" only where a clause of its own follows.
_CLAUSE = re.compile(
    r"[.?!;:,—–\n]|\b(?:but|because|that|which|who|whom|when|while|although|though|since|so|yet|however|if|whether|why|how|than|until)\b|"
    r"\band\s+(?:i|he|she|it|we|they|you|then)\b",
    re.I,
)
# "No 10" is a house, "not only" and "no doubt" grant what follows, and so does "not wrong".
_NEGATION = re.compile(
    rf"\b(?:{'|'.join(sorted(NEGATIONS))})\b(?!\.?\s*\d)(?!\s+(?:only|just|merely|simply|doubt|secret|question|wrong|improper|un\w+)\b)|n[’']t\b",
    re.I,
)
_NEGATED_BEHIND = re.compile(
    r"\s+(?:(?:was|were|is|are|has|have|had|been|being|be|will|would|could|did|do|does|ever)\s+){0,3}(?:\w+n[’']t|not|never|neither)\b(?!\s+(?:only|just|merely|simply)\b)",
    re.I,
)


@frozen
class Sight:
    """A place where a text speaks of a term, or of the contrary (`supports` is False); `turned` where only a negation makes it so."""

    term: str
    supports: bool
    span: Span
    turned: bool = False


def cue_pattern(cue: str) -> str:
    r"""Return the pattern of a cue.

    >>> bool(re.search(cue_pattern("(no 10|downing street) adviser*"), "his No. 10 advisers", re.I))
    True
    >>> bool(re.search(cue_pattern("used ... staff"), "she used many of her staff"))
    True
    >>> bool(re.search(cue_pattern("own cut"), "own. Cut", re.I))
    False
    """
    made = ""
    words = _WORDS.findall(cue)
    for before, word in zip(["", *words], words, strict=False):
        if word == "...":
            made += _FAR
        else:
            made += (_GAP if before not in ("", "...") else "") + f"(?:{_alternatives(word)})"
    return rf"(?<![\w-]){made}(?!\w)"


def _alternatives(words: str) -> str:
    return "|".join(_GAP.join(map(_word, phrase.split())) for phrase in words.strip("()").split("|"))


def _word(word: str) -> str:
    return re.escape(word).replace("'", "[’']").replace(r"\*", r"[\w’'-]*")


@frozen
class _Cue:
    term: str
    supports: bool
    cue: str


@define
class Finder:
    """Finds what a text says of the terms of one code; a cue is looked for only where the first of its words stands."""

    _by_stem: dict[str, list[_Cue]] = field(factory=dict)

    @classmethod
    def of(cls, code: Code) -> Finder:
        """Return the finder of a code; terms that are shown by posts are not looked for in running text."""
        made = cls()
        for term in code.terms:
            for supports, cues in ((True, term.cues), (False, term.against)):
                if "post" not in term.shown_by:
                    made.add(term.id, supports, cues)
        return made

    def add(self, term: str, supports: bool, cues: Iterable[str]) -> None:
        """Look for cues of a term from now on."""
        for cue in cues:
            made = _Cue(term, supports, cue)
            for word in _first_words(cue):
                self._by_stem.setdefault(word[:_STEM], []).append(made)

    def find(self, text: str) -> list[Sight]:
        """Return every place where a text speaks of a term; one that speaks of the contrary hides those of the term itself inside it."""
        stems = {word[:_STEM] for word in _WORD.findall(text.lower())}
        cues = {id(cue): cue for stem in stems & self._by_stem.keys() for cue in self._by_stem[stem]}
        found = {Sight(cue.term, cue.supports, Span(*hit.span())) for cue in cues.values() for hit in _compiled(cue.cue).finditer(text)}
        return sorted(clear(found), key=lambda sight: (sight.span, sight.term, sight.supports))


def turned(text: str, sight: Sight) -> Sight:
    """Return a place as it stands in its clause: where a negation governs words for a term, they speak of the contrary.

    Words that speak of the contrary stay what they are: most of them are negations themselves.

    >>> turned("No official time was used.", Sight("used", True, Span(3, 16))).supports
    False
    >>> turned("I do not know him but official time was used.", Sight("used", True, Span(22, 35))).supports
    True
    """
    if not sight.supports:
        return sight
    start = max(0, sight.span.start - _CLAUSE_LENGTH)
    start = max((found.end() for found in _CLAUSE.finditer(text, start, sight.span.start)), default=start)
    negated = _NEGATION.search(text, start, sight.span.start) or _NEGATED_BEHIND.match(text, sight.span.end)
    return evolve(sight, supports=False, turned=True) if negated else sight


@lru_cache(maxsize=4_096)
def _compiled(cue: str) -> re.Pattern[str]:
    """Compile a cue when a text first holds its first word: most texts hold few of them."""
    return re.compile(cue_pattern(cue), re.I)


@lru_cache(maxsize=4_096)
def _first_words(cue: str) -> frozenset[str]:
    """Return the words with which a cue may begin.

    >>> sorted(_first_words("(no 10|downing street) adviser*"))
    ['downing', 'no']
    """
    first = _WORDS.findall(cue)[0].strip("()")
    return frozenset(found[0].lower() for phrase in first.split("|") if (found := _WORD.search(phrase)))


def clear(found: Iterable[Sight]) -> Iterator[Sight]:
    """Leave out what overlaps a longer place of the same term, or one that speaks of the contrary."""
    by_term: dict[str, list[Sight]] = {}
    for sight in found:
        by_term.setdefault(sight.term, []).append(sight)
    for rows in by_term.values():
        kept: list[Sight] = []
        for sight in sorted(rows, key=lambda row: (row.supports, row.span.start - row.span.end, row.span.start)):
            if not any(sight.span.overlaps(other.span) for other in kept):
                kept.append(sight)
        yield from kept

"""A name of somebody expected in, the forms in which they may sign out: without titles, turned round, as councils are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from evenhand.core.campaigns.words import plain
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_BRACKETS = re.compile(r"\([^()]*\)")
_TITLES = frozenset(
    "the rt right hon honourable mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd reverend canon cllr cllrs "
    "councillor councilor cynghorydd cyng alderman ald mayor".split()
)
_BEHIND = frozenset("mp ms msp mla mlc td obe mbe cbe kbe dbe qc kc jp dl phd bsc".split())
# What a council is called beside the name of its place; a parish, town or community council is another than the district's.
_KINDS = frozenset("borough city county district metropolitan unitary london royal".split())
_JOINS = frozenset(("the", "of", "and"))
_IN_WELSH = ("cyngor", "cyngor sir", "cyngor dinas", "cyngor bwrdeistref sirol")
_FEWEST = 2


@frozen
class Compared:
    """Words as names are compared, small and without accents, and where each stands in the text: so many, or all but initials."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def without_initials(self) -> Compared:
        """Return the same without single letters: somebody may sign with one that the list does not have."""
        kept = [pair for pair in zip(self.words, self.spans, strict=True) if len(pair[0]) > 1 or not pair[0].isalpha()]
        return Compared(tuple(word for word, _ in kept), tuple(span for _, span in kept))


def compared(text: str) -> Compared:
    """Write a text as names are compared.

    >>> compared("Siân O’Brien & Sons").words
    ('sian', 'obrien', 'and', 'sons')
    """
    found = list(_WORD.finditer(text))
    return Compared(tuple(_bare(word[0]) for word in found), tuple(word.span() for word in found))


@lru_cache(1 << 14)
def _bare(word: str) -> str:
    if word == "&":
        return "and"
    if word.isascii():
        return word.lower().replace("'", "")
    signs = unicodedata.normalize("NFD", plain(word)).replace("'", "")
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def forms_of(name: str) -> Iterator[str]:
    """Yield the forms of a name, the name itself first.

    >>> list(forms_of("The Rt Hon Ann M. Lee MP")), list(forms_of("Lee, Cllr Ann"))[-1]
    (['the rt hon ann m lee mp', 'ann m lee', 'ann lee'], 'ann lee')
    >>> [form for form in forms_of("Royal Borough of Calder") if "council" in form]
    ['calder council', 'calder royal council', 'calder borough council', 'calder royal borough council']
    """
    short = _BRACKETS.sub(" ", name)
    before, comma, behind = short.partition(",")
    turned = [f"{behind} {before}"] if comma and "," not in behind else []
    made: dict[str, None] = {}
    for each in (name, short, *turned):
        words = compared(each).words
        bare = _untitled(words)
        full = [word for word in bare if len(word) > 1]
        forms: Iterable[Sequence[str]] = (words, bare, full) if len(full) >= _FEWEST else (words, bare)
        made |= dict.fromkeys(" ".join(form) for form in forms if form)
    made |= dict.fromkeys(_of_council(compared(short).words))
    yield from made


def _untitled(words: Sequence[str]) -> Sequence[str]:
    while len(words) > _FEWEST and words[0] in _TITLES:
        words = words[1:]
    while len(words) > _FEWEST and words[-1] in _BEHIND:
        words = words[:-1]
    return words


def _of_council(words: Sequence[str]) -> Iterator[str]:
    """Yield what a council of a place is called besides: "Adur Council" for Adur District Council."""
    if words[-1:] != ("council",) and not ("of" in words[1:3] and words[0] in _KINDS):
        return
    kinds = [word for word in words if word in _KINDS]
    place = list(words[:-1] if words[-1] == "council" else words)
    while place and place[0] in _KINDS | _JOINS:
        place.pop(0)
    while place and place[-1] in _KINDS:
        place.pop()
    if not place:
        return
    name = " ".join(place)
    yield from (f"{name} {kind}council" for kind in ("", *(f"{one} " for one in (*kinds, " ".join(kinds)) if one)))
    if "borough" in kinds:
        yield f"borough of {name}"
    if "city" in kinds:
        yield f"city of {name} council"
    yield from (f"{council} {name}" for council in _IN_WELSH)

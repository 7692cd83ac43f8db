"""Bases and the letters of the affair in, which letters must be one out: those of one writer in which the papers print the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from evenhand.core.cast import LetterRow
from evenhand.core.collation.passages import Base
from evenhand.core.collation.stream import stream
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading

# Fewer words may stand in two letters of one writer.
_TELLING = 5
# Two letters of one writer that share so much of their words are versions of one.
_MOST = 0.6


def same_letters(
    bases: Sequence[Base], letters: Mapping[str, LetterRow], persons: Collection[str], originals: Collection[str] = ()
) -> dict[str, str]:
    """Return, for each letter that is another one under a different name, the one under which most words stand.

    Two are one where a paper gives to the one what another gives to the other, and neither their writers nor those they go to are known
    to be two; `persons` are the ids of those who are persons by name. Papers that the user gives as versions of one letter are that letter
    of which most words stand in them. Nothing is changed in the letters themselves.
    """
    counts: Counter[str] = Counter()
    groups: dict[str, list[str]] = {}
    for base in bases:
        named = [base.fragment, *(held.fragment for held in base.found if held.own[1] - held.own[0] >= _TELLING)]
        known = [fragment for fragment in named if fragment.of in letters or fragment.held]
        counts.update(fragment.of for fragment in known)
        for fragment in known:
            groups.setdefault(fragment.of, [fragment.of])
        told = list(dict.fromkeys(fragment.of for fragment in known if not fragment.nested))
        for one, other in combinations(told, 2):
            first, second = groups[one], groups[other]
            if first is not second and all(_may_be_one(letters.get(a), letters.get(b), persons) for a in first for b in second):
                first += second
                groups.update(dict.fromkeys(second, first))
    most = {name: min(held, key=lambda each: (-counts[each], each)) for name, held in groups.items()}
    out = {name: chosen for name, chosen in most.items() if name != chosen}
    return out | _as_given(bases, out, originals)


def further_versions(
    papers: Sequence[Paper], readings: Sequence[Reading], letters: Sequence[LetterRow], originals: Collection[str]
) -> frozenset[str]:
    """Return the held papers that are versions of a letter, but for the one that they are laid against: that which papers print most of.

    A letter of the folder by the same writer, most words of which are the same, is a version of those that the user gives.
    """
    given = [paper for paper in papers if paper.id in originals]
    if not given:
        return frozenset()
    writers = {paper: _surname(row.sender_person) for row in letters for paper in row.papers}
    printed = _printed(papers, readings)
    first = min(given, key=lambda paper: (-len(printed & _runs(paper, 0, len(paper.text))), -len(paper.text), paper.id))
    words, writer = set(stream(first.text).keys), writers.get(first.id)
    alike = {paper.id for paper in papers if writer and writers.get(paper.id) == writer and _shared(paper, words) >= _MOST}
    return frozenset(({paper.id for paper in given} | alike) - {first.id})


def _printed(papers: Sequence[Paper], readings: Sequence[Reading]) -> set[tuple[str, ...]]:
    texts = {paper.id: paper for paper in papers}
    parts = ((texts[reading.paper], part) for reading in readings for quotation in reading.quotations for part in quotation.parts)
    return set().union(*(_runs(paper, part.start, part.end) for paper, part in parts))


def _runs(paper: Paper, start: int, end: int) -> set[tuple[str, ...]]:
    """Return every three words that stand one after the other."""
    words = stream(paper.text, start, end).keys
    return set(zip(words, words[1:], words[2:], strict=False))


def _shared(paper: Paper, words: set[str]) -> float:
    own = set(stream(paper.text).keys)
    return len(own & words) / max(1, len(own | words))


def _as_given(bases: Sequence[Base], one: Mapping[str, str], originals: Collection[str]) -> dict[str, str]:
    given = [base for base in bases if base.fragment.held and base.fragment.place.paper in originals]
    words = Counter(one.get(held.fragment.of, held.fragment.of) for base in given for held in base.found if held.fragment.of)
    names = {base.fragment.of for base in given}
    chosen = max(words, key=lambda name: (words[name], name), default=min(names, default=""))
    return {name: chosen for name in names if name != chosen}


def _may_be_one(one: LetterRow | None, other: LetterRow | None, persons: Collection[str]) -> bool:
    if one is None or other is None:
        # A held paper that does not say whose it is.
        return True
    writers, recipients = (one.sender_person, other.sender_person), (one.recipient_person, other.recipient_person)
    return _may_be_same(*writers, persons) and _may_be_same(*recipients, persons)


def _may_be_same(one: str | None, other: str | None, persons: Collection[str]) -> bool:
    """Say whether two may be one: who is told by name may be whoever another paper tells by a post or a bare surname."""
    if one is None or other is None or (one in persons) != (other in persons):
        return True
    return _surname(one) == _surname(other)


def _surname(person: str | None) -> str:
    return (person or "").rstrip("-0123456789").rpartition("-")[2]

"""Bases and the letters of the affair in, which letters must be one out: those of one writer in which the papers print the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from evenhand.core.cast import LetterRow
from evenhand.core.collation.passages import Base
from evenhand.core.collation.stream import stream
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading

# Fewer words may stand in two letters of one writer.
_TELLING = 5
# Two letters of one writer that share so much of their words are versions of one.
_MOST = 0.6


def same_letters(bases: Sequence[Base], letters: Mapping[str, LetterRow], originals: Collection[str] = ()) -> dict[str, str]:
    """Return, for each letter that is another one under a different name, the one under which most words stand.

    Two are one where a paper gives to the one what another gives to the other, the writers share a name, and no two recipients are
    named. Papers that the user gives as versions of one letter are that letter of which most words stand in them. Nothing is changed in
    the letters themselves.
    """
    leader: dict[str, str] = {}
    counts: Counter[str] = Counter()

    def find(name: str) -> str:
        while leader.get(name, name) != name:
            name = leader[name]
        return name

    for base in bases:
        named = [base.fragment, *(held.fragment for held in base.found if held.own[1] - held.own[0] >= _TELLING)]
        known = [fragment for fragment in named if fragment.of in letters or fragment.held]
        counts.update(fragment.of for fragment in known)
        told = list(dict.fromkeys(fragment.of for fragment in known if not fragment.nested))
        for one, other in pairwise(told):
            if _may_be_one(letters.get(one), letters.get(other)):
                first, second = sorted((find(one), find(other)))
                leader[second] = first
    groups: dict[str, list[str]] = {}
    for name in counts:
        groups.setdefault(find(name), []).append(name)
    most = {root: min(held, key=lambda name: (-counts[name], name)) for root, held in groups.items()}
    out = {name: most[find(name)] for name in counts if most[find(name)] != name}
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


def _may_be_one(one: LetterRow | None, other: LetterRow | None) -> bool:
    if one is None or other is None:
        # A held paper that does not say whose it is.
        return True
    writers = [_surname(row.sender_person) for row in (one, other) if row.sender_person]
    recipients = {_surname(row.recipient_person) for row in (one, other) if row.recipient_person}
    return len(set(writers)) <= 1 and len(recipients) <= 1


def _surname(person: str | None) -> str:
    return (person or "").rstrip("-0123456789").rpartition("-")[2]

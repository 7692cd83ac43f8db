"""Bases with what was found in them in, passages out: a base is cut between its sentences, wherever no paper quotes across."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from evenhand.core.collation.fragments import REBUILT, Fragment
from evenhand.core.collation.model import Passage, Witness
from evenhand.core.collation.passages import Base, Held
from evenhand.core.collation.stream import with_marks
from evenhand.core.reading.text.layout import Paragraph, lay_out
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place


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
                made.append(_passage(base.fragment, at, found, [held for held in base.suggested if at[0] <= held.at[0] < at[1]], texts))
    return made


def _tells(held: Held, base: Base) -> bool:
    """Say whether words found in a base show something: a version that has them just as they are does not."""
    return not held.fragment.version or held.fragment.words.cut(*held.own).letters != base.fragment.words.cut(*held.at).letters


def _passage(base: Fragment, at: tuple[int, int], found: Sequence[Held], suggested: Sequence[Held], texts: Mapping[str, str]) -> Passage:
    place = _place(base, at, texts)
    first = Witness(place, place, base.quotation, base.part, base.speaker, base.nested)
    others = sorted((_witness(base, held, texts) for held in found), key=lambda witness: (witness.place, witness.quotation or ""))
    of, kind = _source_of([base, *(held.fragment for held in found)])
    like = sorted((_witness(base, held, texts) for held in suggested), key=lambda each: each.place)
    return Passage("", of, kind, (first, *others), tuple(like))


def _witness(base: Fragment, held: Held, texts: Mapping[str, str]) -> Witness:
    place, there = _place(held.fragment, held.own, texts), _place(base, held.at, texts)
    return Witness(place, there, held.fragment.quotation, held.fragment.part, held.fragment.speaker, held.fragment.nested)


def _place(fragment: Fragment, words: tuple[int, int], texts: Mapping[str, str]) -> Place:
    paper = fragment.place.paper
    return Place(paper, *with_marks(texts[paper], *fragment.words.span(*words)))


def _source_of(fragments: Sequence[Fragment]) -> tuple[str, str]:
    """Return what the words are words of: the paper that is itself quoted, else a letter or document before a speaker, by most papers."""
    votes = Counter(
        (fragment.held, fragment.kind in REBUILT, fragment.of, fragment.kind) for fragment in fragments if fragment.of or fragment.kind
    )
    if not votes:
        return "", ""
    _, _, of, kind = max(votes, key=lambda vote: (vote[0], vote[1], votes[vote], vote[2:]))
    return of, kind

"""Papers, readings and letters in, one collation out: the passages of every letter, document and speech with all their witnesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from evenhand.core.cast import Cast, LetterRow
from evenhand.core.collation.fragments import gather, quotation_id
from evenhand.core.collation.matched import Matched, match_sources, match_speakers
from evenhand.core.collation.model import Passage, Variant
from evenhand.core.collation.moods import find_shifts
from evenhand.core.collation.passages import assemble, passages_of
from evenhand.core.collation.same_letter import same_letters
from evenhand.core.collation.spelling import Vocabulary
from evenhand.core.collation.variants import find_variants
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading


@frozen
class Collation:
    """All that comparing the papers word by word has shown."""

    passages: tuple[Passage, ...] = ()
    variants: tuple[Variant, ...] = ()
    speakers: tuple[Matched, ...] = ()
    sources: tuple[Matched, ...] = ()


def collate(
    papers: Sequence[Paper],
    readings: Sequence[Reading],
    cast: Cast,
    letters: Sequence[LetterRow],
    letter_ids: Mapping[tuple[str, int], str],
) -> Collation:
    """Compare every quoted part of every paper with every other, and with the papers that are themselves quoted.

    Args:
        papers: all of them; the order changes nothing.
        readings: one for each paper that could be read.
        cast: who is who in them.
        letters: the letters of the affair.
        letter_ids: the letter for each (paper, number) of a reading, from `join_letters`.
    """
    texts = {paper.id: paper.text for paper in papers}
    made = assemble(gather(papers, readings, cast, letters, letter_ids), texts)
    one = same_letters(made.bases, {row.id: row for row in letters})
    found = [evolve(passage, of=one.get(passage.of, passage.of)) for passage in passages_of(made.bases, texts)]
    passages = tuple(_numbered(sorted(found, key=lambda passage: (passage.of, passage.kind, passage.base.place))))
    quoted = {quotation_id(reading.paper, number): quotation for reading in readings for number, quotation in enumerate(reading.quotations)}
    known = Vocabulary.of(texts.values())
    variants = [
        variant for passage in passages for variant in (*find_variants(passage, texts, known), *find_shifts(passage, texts, quoted))
    ]
    return Collation(passages, tuple(variants), tuple(match_speakers(papers, readings, made)), tuple(match_sources(passages, readings)))


def _numbered(passages: Sequence[Passage]) -> list[Passage]:
    counts: dict[str, int] = {}
    out = []
    for passage in passages:
        name = passage.of or passage.kind or "unknown"
        counts[name] = counts.get(name, 0) + 1
        out.append(evolve(passage, id=f"{name}.p{counts[name]}"))
    return out

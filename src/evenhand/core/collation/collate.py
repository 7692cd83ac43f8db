"""Papers, readings and letters in, one collation out: the passages of every letter, document and speech with all their witnesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from evenhand.core.cast import Cast, LetterRow
from evenhand.core.collation.cutting import passages_of
from evenhand.core.collation.fragments import HELD, gather, quotation_id
from evenhand.core.collation.matched import Matched, match_sources, match_speakers, match_surer
from evenhand.core.collation.model import Passage, Rebuilt, Variant
from evenhand.core.collation.moods import find_shifts
from evenhand.core.collation.originals import compare_originals
from evenhand.core.collation.passages import assemble
from evenhand.core.collation.rebuilt import numbers, rebuild
from evenhand.core.collation.same_letter import further_versions, same_letters
from evenhand.core.collation.spelling import Vocabulary
from evenhand.core.collation.variants import find_variants
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading


@frozen
class Collation:
    """All that comparing the papers word by word has shown."""

    passages: tuple[Passage, ...] = ()
    variants: tuple[Variant, ...] = ()
    rebuilt: tuple[Rebuilt, ...] = ()
    speakers: tuple[Matched, ...] = ()
    sources: tuple[Matched, ...] = ()


def collate(
    papers: Sequence[Paper],
    readings: Sequence[Reading],
    cast: Cast,
    letters: Sequence[LetterRow],
    letter_ids: Mapping[tuple[str, int], str],
    originals: Sequence[str] = (),
) -> Collation:
    """Compare every quoted part of every paper with every other, and with the papers that are themselves quoted.

    Args:
        papers: all of them; the order changes nothing.
        readings: one for each paper that could be read.
        cast: who is who in them.
        letters: the letters of the affair.
        letter_ids: the letter for each (paper, number) of a reading, from `join_letters`.
        originals: papers that are versions of one letter, by their ids, as the user says.
    """
    texts = {paper.id: paper.text for paper in papers}
    made = assemble(gather(papers, readings, cast, letters, letter_ids, further_versions(papers, readings, letters, originals)), texts)
    persons = {member.id for member in cast.members if member.kind == "person"}
    one = same_letters(made.bases, {row.id: row for row in letters}, persons, originals)
    found = [evolve(passage, of=one.get(passage.of, passage.of)) for passage in passages_of(made.bases, texts)]
    groups = rebuild(found, {member.id for member in cast.members} - {row.sender_person for row in letters})
    taken = {passage.base.place for _, held in groups for passage in held}
    passages = numbers(groups, [passage for passage in found if passage.base.place not in taken])
    quoted = {quotation_id(reading.paper, number): quotation for reading in readings for number, quotation in enumerate(reading.quotations)}
    known = Vocabulary.of(texts.values())
    variants = [
        variant for passage in passages for variant in (*find_variants(passage, texts, known), *find_shifts(passage, texts, quoted))
    ]
    versions = _versions(papers, letters, one)
    rebuilt = [compare_originals(row, held, versions.get(row.of, []), texts, known) for row, held in groups]
    return Collation(
        tuple(passages),
        tuple(variants),
        tuple(rebuilt),
        (*match_speakers(papers, readings, made), *match_surer(passages, readings)),
        tuple(match_sources(passages, readings)),
    )


def _versions(papers: Sequence[Paper], letters: Sequence[LetterRow], one: Mapping[str, str]) -> dict[str, list[Paper]]:
    """Return the held papers of each letter, under the name it has in the rebuilt texts."""
    of = {paper: row.id for row in letters for paper in row.papers}
    out: dict[str, list[Paper]] = {}
    for paper in sorted(papers, key=lambda paper: paper.id):
        if paper.id in of or paper.kind in HELD:
            name = of.get(paper.id, paper.id)
            out.setdefault(one.get(name, name), []).append(paper)
    return out

"""A rebuilt letter and the versions of its original in, what each witness prints of each out: which version the printed words are of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from evenhand.core.collation.fragments import own_words
from evenhand.core.collation.index import Index
from evenhand.core.collation.model import Compared, Passage, Rebuilt, Version, Witness
from evenhand.core.collation.spelling import Vocabulary
from evenhand.core.collation.stream import Stream, stream
from evenhand.core.collation.variants import FORMAL, Text, align
from evenhand.core.papers import Paper
from evenhand.core.values import Place

# Less of a witness than this may stand in any letter.
_LEAST = 0.4


def compare_originals(
    rebuilt: Rebuilt, passages: Sequence[Passage], originals: Sequence[Paper], texts: Mapping[str, str], known: Vocabulary
) -> Rebuilt:
    """Return a rebuilt letter with every witness compared with every version, the version whose words are printed most often first."""
    rows = [row for paper in originals for row in _compare(paper, passages, texts, known)]
    versions = [_version(paper, [row for row in rows if row.version == paper.id]) for paper in originals]
    ranked = sorted(versions, key=lambda version: (-version.same, version.absent, version.other, version.paper))
    return evolve(rebuilt, versions=tuple(ranked), compared=tuple(rows))


def _compare(paper: Paper, passages: Sequence[Passage], texts: Mapping[str, str], known: Vocabulary) -> Iterator[Compared]:
    words = _words(paper)
    index: Index[str] = Index()
    index.add(paper.id, words)
    for passage in passages:
        for witness in passage.witnesses:
            if not witness.held and not witness.nested:
                yield _beside(witness, paper, words, index, texts, known)


def _beside(witness: Witness, paper: Paper, words: Stream, index: Index[str], texts: Mapping[str, str], known: Vocabulary) -> Compared:
    place = witness.place
    found = index.find(stream(texts[place.paper], place.start, place.end), _LEAST, 1, {paper.id})
    if not found:
        return Compared(place, paper.id, None)
    at = Place(paper.id, *words.span(*words.words_over(*found[0].at)))
    base = Witness(at, at)
    row = align(Text.of(base, texts), Text.of(evolve(witness, at=at), texts), known)
    formal = sum(each.weight == FORMAL for each in row.differences)
    return Compared(place, paper.id, at, len(row.differences) - formal, formal)


def _words(paper: Paper) -> Stream:
    spans = own_words(paper)
    return stream(paper.text, spans[0].start, spans[-1].end) if spans else stream("")


def _version(paper: Paper, rows: Sequence[Compared]) -> Version:
    printed: set[int] = set()
    for row in rows:
        if row.at is not None:
            printed.update(start for start, _ in stream(paper.text, row.at.start, row.at.end).places)
    return Version(
        paper.id,
        sum(row.at is not None and not row.differences for row in rows),
        sum(row.at is not None and row.differences > 0 for row in rows),
        sum(row.at is None for row in rows),
        len(printed),
        len(_words(paper).keys),
    )

"""Passages and the words that nobody owns in, what other papers say of them out: whose they are, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from evenhand.core.collation.fragments import REBUILT, SAID, Fragment, quotation_id
from evenhand.core.collation.model import Passage, Witness
from evenhand.core.collation.passages import Assembly
from evenhand.core.collation.stream import stream
from evenhand.core.papers import Paper
from evenhand.core.reading import Quotation, Reading

# Fewer words than these may be anybody's.
_FEWEST = 2
# From this share of right speakers a rule is sure; below it, it guesses.
_SURE = 0.85
# So much of a quoted part must stand elsewhere for it to be the same words.
_COVERED = 0.8


@frozen
class Matched:
    """What the same words elsewhere say of a quotation that says less itself.

    `like` is the quotation that says it; None where the words stand in a paper that is itself the letter, and `of` and `kind` tell which.
    """

    quotation: str
    like: str | None
    of: str = ""
    kind: str = ""


def match_speakers(papers: Sequence[Paper], readings: Iterable[Reading], made: Assembly) -> Iterator[Matched]:
    """Give words in a heading or in another quotation, with no speaker of their own, the quotation of another paper that has one.

    Nothing is given where the papers name several speakers.
    """
    texts = {paper.id: paper.text for paper in papers}
    rows = ((reading.paper, number, quotation) for reading in readings for number, quotation in enumerate(reading.quotations))
    for paper, number, quotation in rows:
        if quotation.speaker is None and quotation.parts and {"headline", "nested"} & set(quotation.flags):
            found = _said_elsewhere(paper, texts[paper], quotation, made)
            if found is not None:
                yield Matched(quotation_id(paper, number), found.quotation, found.of, found.kind)


def _said_elsewhere(paper: str, text: str, quotation: Quotation, made: Assembly) -> Fragment | None:
    sought = [stream(text, part.start, part.end) for part in quotation.parts]
    if sum(len(words.keys) for words in sought) < _FEWEST or not all(words.letters for words in sought):
        return None
    said = [
        fragment
        for fragment in made.holding(max(sought, key=lambda words: len(words.letters)))
        if fragment.speaker is not None and fragment.place.paper != paper and fragment.quotation is not None
    ]
    return min(said, key=lambda fragment: fragment.place) if len({fragment.speaker for fragment in said}) == 1 else None


def match_surer(passages: Iterable[Passage], readings: Iterable[Reading]) -> Iterator[Matched]:
    """Give words whose speaker is but a guess the quotation of the same words whose speaker another paper names surely.

    Nothing is given where sure places name several speakers, to words of which most stand nowhere else, and by a heading.
    """
    quoted = {quotation_id(reading.paper, number): quotation for reading in readings for number, quotation in enumerate(reading.quotations)}
    done: set[str] = set()
    for passage in passages:
        told = [(witness, quoted[witness.quotation]) for witness in passage.witnesses if witness.quotation and not witness.nested]
        sure = [witness for witness, quotation in told if quotation.confidence >= _SURE and "headline" not in quotation.flags]
        for witness, quotation in told:
            if witness.quotation in done or not _is_guess(witness, quotation):
                continue
            same = [each for each in sure if each.place.paper != witness.place.paper and each.at.span.overlaps(witness.at.span)]
            if same and {each.speaker for each in same} - {witness.speaker} and len({each.speaker for each in same}) == 1:
                done.add(witness.quotation or "")
                yield Matched(witness.quotation or "", same[0].quotation, passage.of, passage.kind)


def _is_guess(witness: Witness, quotation: Quotation) -> bool:
    """Say whether a witness stands for most of a quoted part whose speaker was found by a rule that is often wrong."""
    part = quotation.parts[witness.part]
    covered = (witness.place.end - witness.place.start) / (part.end - part.start)
    return quotation.speaker is not None and quotation.confidence < _SURE and covered >= _COVERED


def match_sources(passages: Iterable[Passage], readings: Iterable[Reading]) -> Iterator[Matched]:
    """Give quotations that do not say where their words come from the letter or document in which the same words stand."""
    quoted = {quotation_id(reading.paper, number): quotation for reading in readings for number, quotation in enumerate(reading.quotations)}
    done: set[str] = set()
    for passage in passages:
        sources = [
            witness for witness in passage.witnesses if witness.held or (witness.quotation and _says_source(quoted[witness.quotation]))
        ]
        for witness in passage.witnesses:
            if witness.quotation is None or witness.quotation in done or not _silent(quoted[witness.quotation]):
                continue
            source = next((each for each in sources if _tells(each, witness)), None)
            if source is not None:
                done.add(witness.quotation)
                yield Matched(witness.quotation, source.quotation, passage.of, passage.kind)


def _says_source(quotation: Quotation) -> bool:
    return quotation.provenance.kind in REBUILT and quotation.provenance.ref is not None


def _silent(quotation: Quotation) -> bool:
    """Say whether a quotation leaves open where its words come from: by default, or a letter without saying which."""
    provenance = quotation.provenance
    if provenance.kind in SAID:
        return provenance.basis in ("default", "no speaker", "") or provenance.kind == "unknown"
    return provenance.kind in REBUILT and provenance.ref is None


def _tells(source: Witness, witness: Witness) -> bool:
    """Say whether the source's words are the witness's, and the two papers do not give them to different people."""
    if source is witness or not source.at.span.overlaps(witness.at.span):
        return False
    return source.speaker is None or witness.speaker is None or source.speaker == witness.speaker

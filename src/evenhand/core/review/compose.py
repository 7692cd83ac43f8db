"""Papers and their readings in, the file of the affair out: one cast, and every proposal as a row anchored to the words of a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evenhand.core.access import NOTHING, Declared, compare_access, is_register, read_answers, read_treated
from evenhand.core.campaigns import find_in_affair
from evenhand.core.cast import Cast, Member, join_letters
from evenhand.core.collation import Collation, collate, find_contradictions
from evenhand.core.collation.fragments import quotation_id
from evenhand.core.conduct import Asked, idle_findings, raise_questions
from evenhand.core.deals import Deal, Entered, enter_events, find_deals, last_day
from evenhand.core.figures import Imported, check_figures, find_savings
from evenhand.core.letters import LetterThread, OpenRow, Source, find_addressees, follow_up, sources_of, thread_letters
from evenhand.core.papers import Paper
from evenhand.core.reading import Ask, Figure, Mention, Quotation, Reading
from evenhand.core.review.addressed import join_addressees
from evenhand.core.review.claimed import without_asides, without_corrected
from evenhand.core.review.dollars import with_settled_dollars
from evenhand.core.review.matched import join_matched
from evenhand.core.review.model import (
    AllegationRow,
    AskRow,
    DateRow,
    FigureRow,
    MentionRow,
    ProvenanceRow,
    QuotationRow,
    Review,
)
from evenhand.core.values import PartialDate, Register


def compose(
    title: str,
    papers: Sequence[Paper],
    readings: Sequence[Reading],
    register: Register | None = None,
    as_of: PartialDate | None = None,
    originals: Sequence[str] = (),
    imported: Imported | None = None,
    asked: Asked | None = None,
    declared: Declared | None = None,
    entered: Entered | None = None,
) -> Review:
    """Put the file of an affair together.

    Args:
        title: what the affair is called, as a rule the folder's name.
        papers: all of them, those that could not be read too.
        readings: one for each paper that could be read, in any order.
        register: who held which post when, from a people file.
        as_of: the day from which the file is told.
        originals: ids of papers that are versions of one letter, as the user says.
        imported: series and a price index that figures are held against.
        asked: codes of conduct that the papers are held against, with what named persons found.
        declared: which cases an office declares to be alike, and what it knows of those who ask.
        entered: what an office has entered of deals; RefusedError or UnknownDealError where something of it cannot be.

    The order of papers and readings changes nothing in what comes out.
    """
    papers = sorted(papers, key=lambda paper: (str(paper.published or "9999"), paper.id))
    by_paper = {reading.paper: reading for reading in readings}
    readings = [by_paper[paper.id] for paper in papers if paper.id in by_paper]
    printed = with_settled_dollars(papers, readings)
    readings = without_corrected(papers, without_asides(papers, printed))
    cast = Cast(papers, readings, register or Register())
    letters, letter_ids = join_letters(readings, cast)
    sources = sources_of(papers, readings, letters, letter_ids)
    threads = thread_letters(letters, sources, cast)
    figures = [row for reading in printed for row in _figures(reading, cast)]
    collation = collate(papers, readings, cast, letters, letter_ids, originals)
    quotations = [row for reading in readings for row in _quotations(reading, cast, letter_ids)]
    contradictions = find_contradictions(papers, readings, cast, collation.passages)
    savings = find_savings(papers, readings, cast)
    mentions = tuple(row for reading in readings for row in _mentions(reading, cast))
    treated = read_treated([source for source in sources if not is_register(source.paper)], cast)
    rows = follow_up(sources, cast, threads, letters, read_answers(treated))
    said_to = find_addressees(sources, cast, letters)
    conduct = raise_questions(asked, papers, sources, cast, letters, threads) if asked is not None else ()
    return Review(
        title,
        as_of,
        tuple(papers),
        cast.rows(),
        mentions,
        tuple(join_addressees(tuple(join_matched(quotations, collation, letters)), letters)),
        letters,
        tuple(row for reading in readings for row in _asks(reading, cast, said_to)),
        tuple(row for reading in readings for row in _allegations(reading, cast)),
        tuple(row for row in figures if row.value is not None),
        tuple(row for row in figures if row.kind == "vague"),
        tuple(row for row in figures if row.kind == "time"),
        tuple(row for reading in printed for row in _dates(reading)),
        threads=threads,
        open=rows,
        passages=collation.passages,
        variants=collation.variants,
        rebuilt=collation.rebuilt,
        contradictions=contradictions,
        checks=check_figures(papers, readings, cast, contradictions, savings, imported),
        savings=savings,
        deals=_deals(sources, cast, rows, threads, collation, as_of, entered or Entered()),
        access=compare_access(papers, sources, cast, threads, rows, treated, declared or NOTHING),
        campaigns=find_in_affair(papers, readings),
        conduct=conduct,
        idle_findings=idle_findings((*asked.findings, *asked.supposed), conduct) if asked is not None else (),
    )


def _deals(
    sources: Sequence[Source],
    cast: Cast,
    rows: Sequence[OpenRow],
    threads: Sequence[LetterThread],
    collation: Collation,
    as_of: PartialDate | None,
    entered: Entered,
) -> tuple[Deal, ...]:
    day = as_of or last_day(sources, [row.event for row in entered.events])
    found = find_deals(sources, cast, rows, threads, collation.passages, day)
    return enter_events(found, entered, {source.paper.id: source.paper.text for source in sources}, day)


def _who(member: Member | None, cast: Cast) -> tuple[str | None, str | None]:
    """Return the name and the id of a member; the name is the fullest one."""
    return (None, None) if member is None else (cast.name(member), member.id)


def _mentions(reading: Reading, cast: Cast) -> Iterator[MentionRow]:
    for mention in reading.mentions:
        member, why = cast.member(reading.paper, mention.entity), mention.why
        open_post = member is None or why in ("the only one named", "nobody named")
        if mention.post and mention.kind == "post" and open_post and not cast.is_anyone(reading.paper, mention.entity):
            found = cast.holder(_called(reading, mention), reading.paper)
            if found is not None:
                member, why = found
        person = member.id if member is not None else None
        yield MentionRow(reading.paper, mention.span.start, mention.span.end, mention.kind, person, mention.post, why)


def _called(reading: Reading, mention: Mention) -> str:
    """Return a post with whose it is, as the paper's reading calls whoever is known by it alone."""
    entity = None if mention.entity is None else reading.entities[mention.entity]
    return entity.names[0] if entity is not None and entity.kind != "person" else mention.post or ""


def _quotations(reading: Reading, cast: Cast, letter_ids: dict[tuple[str, int], str]) -> Iterator[QuotationRow]:
    ids = [quotation_id(reading.paper, number) for number in range(len(reading.quotations))]
    for number, quotation in enumerate(reading.quotations):
        yield _quotation(reading, quotation, ids, number, cast, letter_ids)


def _quotation(
    reading: Reading, quotation: Quotation, ids: list[str], number: int, cast: Cast, letter_ids: dict[tuple[str, int], str]
) -> QuotationRow:
    speaker = cast.member(reading.paper, quotation.speaker)
    name, person = _who(speaker, cast)
    addressee, addressee_person = _who(cast.member(reading.paper, quotation.addressee), cast)
    ref = quotation.provenance.ref
    if ref is not None and ref.isdigit():
        ref = letter_ids.get((reading.paper, int(ref)))
    return QuotationRow(
        ids[number],
        reading.paper,
        quotation.span.start,
        quotation.span.end,
        quotation.kind,
        tuple((part.start, part.end) for part in quotation.parts),
        quotation.cue_words,
        None if quotation.cue is None else (quotation.cue.start, quotation.cue.end),
        None if quotation.source is None else (quotation.source.start, quotation.source.end),
        name,
        cast.names(speaker) if speaker else (),
        person,
        addressee,
        addressee_person,
        ProvenanceRow(quotation.provenance.kind, ref, quotation.provenance.basis),
        quotation.rule,
        quotation.confidence,
        None if quotation.inside is None else ids[quotation.inside],
        quotation.flags,
    )


def _figures(reading: Reading, cast: Cast) -> Iterator[FigureRow]:
    for figure in reading.figures:
        yield _figure(reading.paper, figure, cast)


def _figure(paper: str, figure: Figure, cast: Cast) -> FigureRow:
    name, person = _who(cast.member(paper, figure.speaker), cast)
    return FigureRow(
        paper,
        figure.span.start,
        figure.span.end,
        figure.value,
        figure.low,
        figure.high,
        figure.bound,
        figure.unit,
        figure.of,
        figure.kind,
        figure.measure,
        figure.scope,
        figure.period,
        figure.direction,
        name,
        person,
    )


def _asks(reading: Reading, cast: Cast, said_to: Mapping[tuple[str, int], Member]) -> Iterator[AskRow]:
    ids = [f"{reading.paper}:a{number}" for number in range(1, len(reading.asks) + 1)]
    for number, ask in enumerate(reading.asks):
        yield _ask(reading.paper, ask, ids, number, cast, said_to.get((reading.paper, number)))


def _ask(paper: str, ask: Ask, ids: list[str], number: int, cast: Cast, said_to: Member | None) -> AskRow:
    by, by_person = _who(cast.member(paper, ask.by), cast)
    to, to_person = _who(cast.member(paper, ask.to) or said_to, cast)
    on = None if ask.on is None else ids[ask.on]
    return AskRow(
        ids[number], paper, ask.span.start, ask.span.end, ask.kind, ask.force, by, by_person, to, to_person, ask.negated, on, ask.rule
    )


def _allegations(reading: Reading, cast: Cast) -> Iterator[AllegationRow]:
    for allegation in reading.allegations:
        by, by_person = _who(cast.member(reading.paper, allegation.by), cast)
        against, against_person = _who(cast.member(reading.paper, allegation.against), cast)
        span = allegation.span
        yield AllegationRow(
            reading.paper, span.start, span.end, allegation.kind, by, by_person, against, against_person, allegation.rule_words
        )


def _dates(reading: Reading) -> Iterator[DateRow]:
    for date in reading.dates:
        yield DateRow(reading.paper, date.span.start, date.span.end, date.value, date.until, date.relative, date.clock, date.basis)

"""A draft, the papers and their readings in, the draft held against the papers out: what to ask before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from evenhand.core.collation import stream
from evenhand.core.conduct import Asked
from evenhand.core.drafts.amounts import agreeing, ask_of_figures
from evenhand.core.drafts.capacities import ask_of_capacity, find_capacities
from evenhand.core.drafts.clauses import ask_of_codes, codes_for
from evenhand.core.drafts.known import Known, know
from evenhand.core.drafts.model import KINDS, POINTS, HeldDraft, Question
from evenhand.core.drafts.offers import ask_of_offers
from evenhand.core.drafts.quoted import ask_of_quotations
from evenhand.core.drafts.unanswered import ask_of_silence
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.review import compose
from evenhand.core.values import PartialDate, Register

# Fewer words than these may be the same in two letters.
_FEWEST = 12


@frozen
class Given:
    """What the user says of a draft: who writes it, in which capacity, the day it is, the codes, and who held which post when."""

    by: str | None = None
    capacity: str | None = None
    as_of: PartialDate | None = None
    asked: Asked = field(factory=Asked)
    register: Register = field(factory=Register)


def hold_draft(
    draft: Paper, reading: Reading, papers: Sequence[Paper], readings: Sequence[Reading], given: Given | None = None
) -> HeldDraft:
    """Hold a draft against papers.

    Args:
        draft: the draft as a paper, and its reading; its id is no other paper's.
        papers, readings: those it is held against, and a reading of each that could be read, in any order.
        given: what the user says of it.

    A paper that is the draft itself is left out and named in `same_as`.
    """
    given = given or Given()
    twin = next((paper for paper in sorted(papers, key=lambda paper: paper.id) if is_same(draft, paper)), None)
    kept = [paper for paper in papers if not is_same(draft, paper)]
    read = [each for each in readings if each.paper in {paper.id for paper in kept}]
    alone = compose("", kept, read, given.register, given.as_of)
    joint = compose("", [*kept, draft], [*read, reading], given.register, given.as_of)
    known = know(draft, joint, alone, given.by, given.as_of)
    capacities = find_capacities(known, given.capacity)
    first = [*ask_of_capacity(known, capacities), *ask_of_offers(known, capacities)]
    quoted, sound = ask_of_quotations(known)
    open_asks, answered = ask_of_silence(known)
    versions, notes = codes_for(known, given.asked, capacities)
    questions = [*first, *ask_of_figures(known), *quoted, *ask_of_codes(known, versions, first), *open_asks]
    return HeldDraft(
        draft, alone.papers, known.by, _addressee(known), known.written, capacities, _in_order(questions),
        tuple(answered), tuple(sorted({*agreeing(known), *sound})), twin.id if twin else None,
        tuple(f"{code.id}@{version.id}" for code, version in versions), notes,
    )  # fmt: skip


def _addressee(known: Known) -> str | None:
    if known.addressee is not None:
        return max(known.addressee.names, key=len)
    return known.letter.recipient if known.letter else None


def is_same(draft: Paper, paper: Paper) -> bool:
    """Say whether a paper is the draft itself: the same file, or the same words in another format."""
    if paper.sha256 == draft.sha256 and draft.size:
        return True
    if paper.unread or not paper.text:
        return False
    own, other = stream(draft.text, 0, draft.body_end), stream(paper.text, 0, paper.body_end)
    return own.letters == other.letters and len(own.keys) >= _FEWEST


def _in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Put questions in their order, each once, and number them."""

    def order(row: Question) -> tuple[object, ...]:
        point = POINTS[row.kind].index(row.point)
        against = tuple((each.place, each.note) for each in row.against)
        return KINDS.index(row.kind), point if row.kind == "capacity" else 0, row.place, point, row.clause, row.ask, against

    rows = sorted(dict.fromkeys(questions), key=order)
    return tuple(evolve(row, id=f"D{number}") for number, row in enumerate(rows, 1))

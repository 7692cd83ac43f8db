"""The file of an affair: every row of it as a person will meet it, joined over all papers, each anchored to the words of one.

The rows are what the three faces show; their names and fields are those of the published JSON.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from evenhand.core.access import Access
from evenhand.core.campaigns import Campaigns
from evenhand.core.cast import LetterRow, PersonRow
from evenhand.core.collation import Contradiction, Passage, Rebuilt, Variant
from evenhand.core.conduct import ConductRow, Finding
from evenhand.core.deals import Deal
from evenhand.core.figures import Check, Saving
from evenhand.core.letters import LetterThread, OpenRow
from evenhand.core.papers import Paper
from evenhand.core.values import PartialDate, Span


@frozen
class MentionRow:
    """A titled or named mention; `person` is an id of the cast, or None where it is not known who is meant."""

    paper: str
    start: int
    end: int
    kind: str
    person: str | None
    post: str | None
    why: str


@frozen
class ProvenanceRow:
    """Where quoted words come from; `ref` is the id of a letter of the review, or the name of a document."""

    kind: str
    ref: str | None = None
    basis: str = ""


@frozen
class QuotationRow:
    """A quotation. `start` and `end` hold the whole reported content; `parts` the stretches inside the marks."""

    id: str
    paper: str
    start: int
    end: int
    kind: str
    parts: tuple[tuple[int, int], ...]
    cue: str | None
    cue_span: tuple[int, int] | None
    source_span: tuple[int, int] | None
    speaker: str | None
    speaker_names: tuple[str, ...]
    person: str | None
    addressee: str | None
    addressee_person: str | None
    provenance: ProvenanceRow
    rule: str
    confidence: float
    inside: str | None = None
    flags: tuple[str, ...] = ()


@frozen
class FigureRow:
    """A figure with a value; see `evenhand.core.reading.model.Figure`. `speaker` is a name, None for the report's own voice."""

    paper: str
    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str | None
    unit: str | None
    of: str | None
    kind: str
    measure: str | None
    scope: tuple[str, ...]
    period: str | None
    direction: str | None
    speaker: str | None
    person: str | None


@frozen
class AskRow:
    """An offer, request, condition, acceptance, refusal or denial.

    `by` and `to` are names; `id` and `on` join a condition or an answer to its offer.
    """

    id: str
    paper: str
    start: int
    end: int
    kind: str
    force: str
    by: str | None
    by_person: str | None
    to: str | None
    to_person: str | None
    negated: bool
    on: str | None = None
    rule: str = ""


@frozen
class AllegationRow:
    """An allegation, or a defence against one; `rule_words` names the rule said to be broken."""

    paper: str
    start: int
    end: int
    kind: str
    by: str | None
    by_person: str | None
    against: str | None
    against_person: str | None
    rule_words: str | None


@frozen
class DateRow:
    """A date as printed; `value` (and `until`, for a stretch) keep its precision; None where it cannot be fixed."""

    paper: str
    start: int
    end: int
    value: PartialDate | None
    until: PartialDate | None
    relative: bool
    clock: str | None
    basis: str


@frozen
class Review:
    """The file of one affair.

    `as_of` is the day the reader was told it is, or None. `vague` and `times` are figures without a value, in lists of their own.
    `threads` has one row for each of `letters`, in their order. `idle_findings` bear on no rule of `conduct`.
    """

    title: str
    as_of: PartialDate | None = None
    papers: tuple[Paper, ...] = ()
    people: tuple[PersonRow, ...] = ()
    mentions: tuple[MentionRow, ...] = ()
    quotations: tuple[QuotationRow, ...] = ()
    letters: tuple[LetterRow, ...] = ()
    asks: tuple[AskRow, ...] = ()
    allegations: tuple[AllegationRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    vague: tuple[FigureRow, ...] = ()
    times: tuple[FigureRow, ...] = ()
    dates: tuple[DateRow, ...] = ()
    threads: tuple[LetterThread, ...] = ()
    open: tuple[OpenRow, ...] = ()
    passages: tuple[Passage, ...] = ()
    variants: tuple[Variant, ...] = ()
    rebuilt: tuple[Rebuilt, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    checks: tuple[Check, ...] = ()
    conduct: tuple[ConductRow, ...] = ()
    idle_findings: tuple[Finding, ...] = ()
    savings: tuple[Saving, ...] = ()
    deals: tuple[Deal, ...] = ()
    access: Access = field(factory=Access)
    campaigns: Campaigns = field(factory=Campaigns)
    redacted: bool = field(default=False)

    def words(self, paper: str, start: int, end: int) -> str:
        """Return the words printed at a place of a paper; KeyError where the review holds no such paper."""
        for held in self.papers:
            if held.id == paper:
                return Span(start, end).words(held.text)
        raise KeyError(f"no paper {paper!r} in this review")

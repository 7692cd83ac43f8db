"""What a fair reader found in annotated papers: one frozen shape for every format of gold, by spans of the text."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import evolve, field, frozen

from evenhand.core.papers import Paper
from evenhand.core.values import Span


class GoldError(ValueError):
    """An annotation that cannot be used; the words name the file, the snippet and what to change."""


@frozen
class Party:
    """Someone of an affair: `key` in its gold file, every name a fair reader would accept, `kind` and the posts held as there."""

    key: str
    names: tuple[str, ...]
    kind: str = "person"
    posts: tuple[str, ...] = ()


@frozen
class GoldQuotation:
    """A quotation; `speaker` and `addressee` are keys of parties.

    `accepted` holds further names that count as right for the speaker; `negated` is True where the report says that it was not said.
    """

    kind: str
    parts: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: str | None = None
    addressee: str | None = None
    provenance: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    negated: bool = False


@frozen
class GoldMention:
    """A titled or named mention of the party `who`."""

    span: Span
    who: str


@frozen
class GoldAsk:
    """An ask by and to parties, None where the report does not say."""

    kind: str
    span: Span
    by: str | None = None
    to: str | None = None
    negated: bool = False


@frozen
class GoldFigure:
    """A figure with its value; `answers` are the (value, unit) pairs that count as right. `optional` is neither asked for nor false."""

    span: Span
    answers: tuple[tuple[Decimal, str], ...]
    optional: bool = False


@frozen
class GoldDate:
    """A date; `value` in ISO 8601 as far as it is known, or FY2009-10."""

    span: Span
    value: str


@frozen
class GoldAllegation:
    """A charge or a defence."""

    kind: str
    span: Span
    by: str | None = None
    against: str | None = None


@frozen
class GoldLetter:
    """A letter of the affair; `id` as in its gold file."""

    id: str
    sender: str | None
    recipient: str | None
    capacity: str | None = None
    reply_to: str | None = None


@frozen
class GoldDisputed:
    """One reading of a contradiction: `number` names it within its affair; `apparent` says why it is none, where it is none."""

    number: int
    kind: str
    span: Span
    apparent: str | None = None


@frozen
class GoldReport:
    """One annotated report. A list that the gold does not have at all is None: its extractor is then not scored here.

    Where `every_date` is False, one more than those annotated is not false. `paper` is the report as received.
    """

    name: str
    text: str
    outlet: str | None = None
    published: str | None = None
    quotations: tuple[GoldQuotation, ...] = ()
    indirect: bool = True
    mentions: tuple[GoldMention, ...] | None = None
    asks: tuple[GoldAsk, ...] | None = None
    ask_kinds: tuple[str, ...] = ("offer", "request", "condition", "acceptance", "refusal", "denial")
    figures: tuple[GoldFigure, ...] | None = None
    lookalikes: tuple[Span, ...] = ()
    dates: tuple[GoldDate, ...] | None = None
    every_date: bool = True
    allegations: tuple[GoldAllegation, ...] | None = None
    disputed: tuple[GoldDisputed, ...] | None = None
    paper: Paper | None = None


@frozen
class GoldAffair:
    """One affair of one set: its reports are reviewed together; `parties` by key."""

    set: str
    name: str
    reports: tuple[GoldReport, ...]
    parties: dict[str, Party] = field(factory=dict)
    letters: tuple[GoldLetter, ...] | None = None


def with_printed_names(parties: dict[str, Party], reports: Iterable[GoldReport]) -> dict[str, Party]:
    """Add to each party the words of its mentions: "a spokesman for Mrs Harte" is then a name of that spokesman."""
    printed: dict[str, list[str]] = {key: list(party.names) for key, party in parties.items()}
    for report in reports:
        for mention in report.mentions or ():
            printed[mention.who].append(" ".join(mention.span.words(report.text).split()))
    return {key: evolve(party, names=tuple(dict.fromkeys(printed[key]))) for key, party in parties.items()}

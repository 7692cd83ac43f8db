"""A review and its gold in, items out: each thing a reader should find or should not have found, with the verdict on it.

Every figure of `make gains` is a count of items, so a table, a list of errors and a comparison of two readers are three views of one list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import field, frozen

from bench.contradicted import contradicted
from bench.dealt import dealt
from bench.items import Item, Placed, overlapping, same_value, set_beside, shared_length
from bench.lettered import lettered
from bench.names import Cast
from bench.shapes import GoldAffair, GoldQuotation, GoldReport
from evenhand.core.reading.quotes.confidence import ACCEPTED
from evenhand.core.review.model import QuotationRow, Review
from evenhand.core.values import Span

Ours = TypeVar("Ours")

EXTRACTORS = (
    "parts", "kind", "cue", "speaker", "mouth", "scare", "provenance", "addressee", "indirect",
    "mentions", "asks", "ask by", "ask to", "figures", "lookalikes", "dates",
    "allegations", "charge by", "charge against", "contradictions", "apparent",
    "letters", "replies", "capacity", "open", "means", "deals",
    "links", "variants",
)  # fmt: skip


def score(affair: GoldAffair, review: Review) -> list[Item]:
    """Return every item of an affair, in the order of `EXTRACTORS`; papers are matched by their id, the name of the gold's report."""
    cast = Cast(affair, review)
    items: list[Item] = []
    for report in affair.reports:
        here = Scored(affair, report, review, cast)
        for judge in (
            here.quoted,
            here.scare,
            here.mouth,
            here.indirect,
            here.mentions,
            here.asks,
            here.figures,
            here.dates,
            here.allegations,
        ):
            items += judge()
    return [*items, *lettered(affair, review, cast), *contradicted(affair, review), *dealt(affair, review)]


@frozen
class Scored:
    """One report beside what the review holds of it."""

    affair: GoldAffair
    report: GoldReport
    review: Review
    cast: Cast
    rows: tuple[QuotationRow, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "rows", self.of(self.review.quotations))

    def of(self, rows: Iterable[Ours]) -> tuple[Ours, ...]:
        """Return the rows of this report."""
        return tuple(row for row in rows if row.paper == self.report.name)  # type: ignore[attr-defined]

    def item(self, extractor: str, place: Placed, verdict: str, expected: object = "", got: object = "", rule: str = "") -> Item:
        """Make an item of this report."""
        span = Span(place.start, place.end)
        return Item(extractor, self.affair.set, self.affair.name, self.report.name, span, verdict, words(expected), words(got), rule)

    def quoted(self) -> Iterator[Item]:
        """Parts by their exact span; kind, cue, speaker, provenance and addressee on the parts whose span is right."""
        ours = {Span(*part): row for row in self.rows if row.kind != "indirect" for part in row.parts}
        gold = {part: quotation for quotation in self.report.quotations if quotation.kind != "indirect" for part in quotation.parts}
        for part, quotation in gold.items():
            if part not in ours:
                near = next((other for other in ours if other.overlaps(part)), None)
                yield self.item("parts", part, "missed", got=near.words(self.report.text) if near else "")
                continue
            yield self.item("parts", part, "right")
            yield from self.about(part, quotation, ours[part])
        for part, row in ours.items():
            if part not in gold:
                yield self.item("parts", part, "false", rule=row.rule)

    def about(self, part: Span, gold: GoldQuotation, row: QuotationRow) -> Iterator[Item]:
        """Judge what is said about one part whose span is right."""
        kind = "scare" if gold.kind == "title" else gold.kind
        yield self.item("kind", part, "right" if row.kind == kind else "wrong", kind, row.kind, row.rule)
        if gold.cue:
            same = row.cue_span is not None and Span(*row.cue_span).overlaps(gold.cue)
            verdict = "right" if same else "wrong" if row.cue else "missed"
            yield self.item("cue", part, verdict, gold.cue.words(self.report.text), row.cue, row.rule)
        if gold.speaker is None or kind == "scare":
            return
        names = self.names(row)
        verdict = "right" if self.cast.speaks(names, gold) else "wrong" if names else "missed"
        yield self.item("speaker", part, verdict, self.cast.name(gold.speaker), row.speaker, row.rule)
        if gold.provenance:
            verdict = "right" if row.provenance.kind in gold.provenance else "missed" if row.provenance.kind == "unknown" else "wrong"
            yield self.item("provenance", part, verdict, " or ".join(gold.provenance), row.provenance.kind, row.provenance.basis)
        to = self.cast.names_of(row.addressee, (), row.addressee_person)
        if gold.addressee is not None:
            verdict = "right" if self.cast.means(to, gold.addressee) else "wrong" if to else "missed"
            yield self.item("addressee", part, verdict, self.cast.name(gold.addressee), row.addressee, row.provenance.basis)
        elif to:
            yield self.item("addressee", part, "false", "nobody", row.addressee, row.provenance.basis)

    def scare(self) -> Iterator[Item]:
        """Judge words in scare quotes, and titles: right where nobody is said to say them."""
        for gold in self.report.quotations:
            for part in gold.parts if gold.kind in ("scare", "title") else ():
                wrong = [row for row in self.rows if row.kind != "indirect" and row.speaker and self.gives(row, part, gold)]
                said = (wrong[0].speaker, wrong[0].rule) if wrong else ("", "")
                yield self.item("scare", part, "wrong" if wrong else "right", "nobody", *said)

    def gives(self, row: QuotationRow, part: Span, gold: GoldQuotation) -> bool:
        """Say whether a row gives these words to someone not accepted; a longer quotation that merely holds them does not."""
        ours = [Span(*one) for one in row.parts]
        if not any(one.overlaps(part) for one in ours) or any(one.covers(part) and one != part for one in ours):
            return False
        return not self.cast.accepts(self.names(row), gold.accepted)

    def names(self, row: QuotationRow) -> tuple[str, ...]:
        """Return the names of the speaker of a row."""
        return self.cast.names_of(row.speaker, row.speaker_names, row.person)

    def mouth(self) -> Iterator[Item]:
        """Each part with a speaker from a rule class accepted unseen: wrong where the words are someone else's, or nobody's."""
        spoken = [(part, gold) for gold in self.report.quotations for part in gold.parts]
        for row in self.rows:
            if row.kind == "indirect" or row.speaker is None or row.rule not in ACCEPTED:
                continue
            names = self.names(row)
            for one in row.parts:
                place = Span(*one)
                near = max(spoken, key=lambda held: shared_length(held[0], place), default=None)
                if near is None or not near[0].overlaps(place):
                    yield self.item("mouth", place, "wrong", "no quotation", row.speaker, row.rule)
                    continue
                gold = near[1]
                right = self.cast.speaks(names, gold)
                expected = self.cast.name(gold.speaker) if gold.speaker else "nobody"
                yield self.item("mouth", place, "right" if right else "wrong", expected, row.speaker, row.rule)

    def indirect(self) -> Iterator[Item]:
        """Judge reported speech without marks: found where the cue is the same or half of the content is shared."""
        golds = [gold for gold in self.report.quotations if gold.kind == "indirect"]
        rows = [row for row in self.rows if row.kind == "indirect"]
        if not self.report.indirect:
            return
        places = [Span(gold.content[0].start, gold.content[-1].end) for gold in golds]
        fits = [(g, r) for g in range(len(golds)) for r in range(len(rows)) if self.same_content(golds[g], rows[r])]
        matched, loose = set_beside(golds, places, rows, fits)
        for place, (gold, got) in zip(places, matched, strict=True):
            yield self.item("indirect", place, "right" if got else "missed", self.cast.name(gold.speaker), got.speaker if got else "")
        for row in loose:
            if not self.is_asked(row):
                yield self.item("indirect", row, "false", got=row.speaker, rule=row.rule)

    def same_content(self, gold: GoldQuotation, row: QuotationRow) -> bool:
        """Say whether a row tells of the same reported speech."""
        if gold.cue and row.cue_span and Span(*row.cue_span).overlaps(gold.cue):
            return True
        shared = sum(shared_length(stretch, row) for stretch in gold.content)
        return shared >= 0.5 * sum(stretch.end - stretch.start for stretch in gold.content)

    def is_asked(self, row: Placed) -> bool:
        """Say whether the gold has these words as an ask: "she urged him to wait" is reported speech too, but most gold lists it once."""
        return any(shared_length(ask.span, row) for ask in self.report.asks or ())

    def mentions(self) -> Iterator[Item]:
        """Titled and named mentions: right where the one meant is found; a wrong one is a false resolution."""
        rows = [row for row in self.of(self.review.mentions) if row.why != "pronoun"]
        golds = self.report.mentions or ()
        places = [mention.span for mention in golds]
        for mention, row in set_beside(golds, places, rows, overlapping(places, rows))[0]:
            names = self.cast.names_of(None, (), row.person) if row else ()
            verdict = "right" if self.cast.means(names, mention.who) else "wrong" if names else "missed"
            yield self.item(
                "mentions", mention.span, verdict, self.cast.name(mention.who), names[0] if names else "", row.why if row else ""
            )

    def asks(self) -> Iterator[Item]:
        """Offers, requests, conditions and the answers to them: the same kind and an overlapping span.

        A denial that the gold has as a defence is neither found nor false.
        """
        golds = self.report.asks
        if golds is None:
            return
        rows = [row for row in self.of(self.review.asks) if row.kind in self.report.ask_kinds]
        spans = [gold.span for gold in golds]
        matched, loose = set_beside(golds, spans, rows, ((g, r) for g, r in overlapping(spans, rows) if golds[g].kind == rows[r].kind))
        for gold, row in matched:
            near = [other.kind for other in rows if shared_length(gold.span, other)]
            said = f"{gold.kind} by {self.cast.name(gold.by)} to {self.cast.name(gold.to)}"
            got = f"{row.kind} by {row.by} to {row.to}" if row else ", ".join(near)
            yield self.item("asks", gold.span, "right" if row else "missed", said, got, row.rule if row else "")
            if row:
                yield from self.parties("ask", gold.span, ("by", gold.by, row.by, row.by_person), ("to", gold.to, row.to, row.to_person))
        answered = [gold.span for gold in self.report.allegations or () if gold.kind == "defence"]
        for row in loose:
            if not (row.kind == "denial" and any(shared_length(span, row) for span in answered)):
                yield self.item("asks", row, "false", got=f"{row.kind} by {row.by} to {row.to}", rule=row.rule)

    def parties(self, what: str, place: Placed, *asked: tuple[str, str | None, str | None, str | None]) -> Iterator[Item]:
        """Judge by whom and to or against whom a matched ask or charge is: each as (which, gold, name, person)."""
        for which, party, name, person in asked:
            if party is None:
                continue
            names = self.cast.names_of(name, (), person)
            verdict = "right" if self.cast.means(names, party) else "wrong" if names else "missed"
            yield self.item(f"{what} {which}", place, verdict, self.cast.name(party), name)

    def figures(self) -> Iterator[Item]:
        """Figures: an overlapping span with the same value and unit. Look-alikes: right where nothing took them for a figure."""
        golds = self.report.figures
        if golds is None:
            return
        rows = [row for row in self.of(self.review.figures) if row.value is not None]
        spans = [gold.span for gold in golds]
        matched, loose = set_beside(golds, spans, rows, overlapping(spans, rows))
        for gold, row in matched:
            right = row is not None and any(same_value(row.value, value) and row.unit == unit for value, unit in gold.answers)
            if gold.optional:
                continue
            said = " or ".join(f"{value:f} {unit}" for value, unit in gold.answers)
            verdict = "right" if right else "wrong" if row else "missed"
            yield self.item("figures", gold.span, verdict, said, f"{row.value:f} {row.unit}" if row and row.value is not None else "")
        for row in loose:
            yield self.item("figures", row, "false", got=f"{row.value:f} {row.unit}")
        for span in self.report.lookalikes:
            taken = next((row for row in loose if shared_length(span, row)), None)
            yield self.item("lookalikes", span, "wrong" if taken else "right", "no figure", f"{taken.value} {taken.unit}" if taken else "")

    def dates(self) -> Iterator[Item]:
        """Dates: an overlapping span with the same value at the same precision."""
        golds = self.report.dates
        if golds is None:
            return
        rows = [row for row in self.of(self.review.dates) if row.value is not None]
        spans = [gold.span for gold in golds]
        matched, loose = set_beside(golds, spans, rows, overlapping(spans, rows))
        for gold, row in matched:
            verdict = "missed" if row is None else "right" if str(row.value) == gold.value else "wrong"
            yield self.item("dates", gold.span, verdict, gold.value, row.value if row else "", row.basis if row else "")
        for row in loose if self.report.every_date else ():
            yield self.item("dates", row, "false", got=row.value, rule=row.basis)

    def allegations(self) -> Iterator[Item]:
        """Charges and defences: the same kind and an overlapping span. A defence that the gold has as a denial is not false."""
        golds = self.report.allegations
        if golds is None:
            return
        rows = self.of(self.review.allegations)
        spans = [gold.span for gold in golds]
        matched, loose = set_beside(golds, spans, rows, ((g, r) for g, r in overlapping(spans, rows) if golds[g].kind == rows[r].kind))
        for gold, row in matched:
            said = f"{gold.kind} by {self.cast.name(gold.by)} against {self.cast.name(gold.against)}"
            got = f"{row.kind} by {row.by} against {row.against}" if row else ""
            yield self.item("allegations", gold.span, "right" if row else "missed", said, got)
            if row:
                against = ("against", gold.against, row.against, row.against_person)
                yield from self.parties("charge", gold.span, ("by", gold.by, row.by, row.by_person), against)
        denied = [gold.span for gold in self.report.asks or () if gold.kind == "denial"]
        for row in loose:
            if not (row.kind == "defence" and any(shared_length(span, row) for span in denied)):
                yield self.item("allegations", row, "false", got=f"{row.kind} by {row.by} against {row.against}")


def words(of: object) -> str:
    """Return what a list of errors prints for a value."""
    return "" if of is None else str(of)

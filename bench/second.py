"""The test half and Wikinews read by a second person in, how far two careful readers agree and what each of them has of ours out.

    python -m bench.second      every table

The second readers saw the reports and which words stand between marks, and neither the gold nor what the product made of them;
see corpus/second-reading/README.md. It tells what a measure can show at best, and whether what the gold does not have is false.
Counts only: nobody may make a rule on the test half.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from operator import add
from pathlib import Path
from typing import Any

from attrs import astuple, frozen
from rich.console import Console
from rich.table import Table

from bench.gold import ROOT, load, read_gold
from bench.items import Item, overlapping, pair, same_value
from bench.names import Cast
from bench.reviewed import review_of
from bench.score import score
from bench.shapes import GoldAffair, GoldError, GoldQuotation, GoldReport
from evenhand.core.review.model import Review
from evenhand.core.values import Span

FOLDER = ROOT / "corpus" / "second-reading"
OUTSIDE = FOLDER / "wikinews.yaml"
FIELDS = (
    "direct, mixed or scare", "speaker", "where the words come from", "the same, second choices counted",
    "addressee, where there is one", "a figure or none", "its value and unit",
)  # fmt: skip
EITHER = FIELDS[3]
LISTS = ("asks", "allegations", "contradictions")
# What a row of the first table is among the measures of the product.
MEASURE = dict(zip(FIELDS, ("kind", "speaker", "provenance", "provenance", "addressee", "figures", "figures"), strict=True))
Row = dict[str, Any]
Place = tuple[str, Span]


@frozen
class Reading:
    """What the second reader found in one affair, as written; `at` of each row is its first character in the report."""

    affair: GoldAffair
    rows: dict[str, list[Row]]

    def of(self, key: str, report: GoldReport) -> dict[Span, Row]:
        """Return the rows of one kind on one report by their place."""
        return {place_of(row): row for row in self.rows[key] if row["report"] == report.name}


@frozen
class Verdict:
    """Whether two readers agree on one thing, and the product with the gold; None where it is not asked."""

    field: str
    agreed: bool
    ours: bool | None = None


@frozen
class Listed:
    """What the gold, the second reader and both list; of the product's, whose they are, and how many of those of both it has."""

    gold: int = 0
    second: int = 0
    both: int = 0
    in_gold: int = 0
    in_second: int = 0
    in_neither: int = 0
    found: int = 0

    def __add__(self, other: Listed) -> Listed:
        return Listed(*map(add, astuple(self), astuple(other)))


def main() -> int:
    """Read the test half and Wikinews and print their tables."""
    verdicts: list[Verdict] = []
    listed = dict.fromkeys(LISTS, Listed())
    for reading in load_second():
        review = review_of(reading.affair)
        verdicts += judged(reading, Cast(reading.affair, review), score(reading.affair, review))
        for kind in LISTS:
            listed[kind] += compared(reading, review, kind)
    console = Console(highlight=False, width=120)
    console.print(table_of(verdicts, "own test"), "", table_of_lists(listed), "")
    outside = load_outside()
    console.print(
        table_of(judged_outside(outside), "Wikinews") if outside else "Wikinews is not counted: its texts are not beside the repository."
    )
    return 0


def load_second(folder: Path = FOLDER) -> tuple[Reading, ...]:
    """Return the second reading of each affair of the test half that has one; words that do not stand where they should are refused."""
    affairs = [affair for affair in load("test") if (folder / f"{affair.name}.yaml").exists()]
    return tuple(Reading(affair, read_gold(folder / f"{affair.name}.yaml")) for affair in affairs)


def load_outside(path: Path = OUTSIDE) -> tuple[Reading, ...]:
    """Return the second reading of Wikinews, with the words that stand at its places; empty where its texts are not here."""
    told = read_gold(path)
    return tuple(Reading(affair, with_words(affair.reports[0], told[affair.reports[0].name])) for affair in load("wikinews"))


def with_words(report: GoldReport, told: Row) -> dict[str, list[Row]]:
    """Return the rows on a report that were kept without its words, as they would be with them; a text that has changed is refused."""
    if sha256(report.text.encode()).hexdigest() != told["sha256"]:
        raise GoldError(f"{report.name}: the text is not the one that was read a second time; restore it, or read it again")
    rows = {key: [row | {"report": report.name} for row in told[key]] for key in ("quotations", "numbers")}
    for row in (row for key in rows for row in rows[key]):
        named = {key: Span(*map(int, row[key])) for key in ("at", "says", "to") if key in row}
        row |= {key: span.words(report.text) for key, span in named.items()} | {"at": row["at"][0], "words": named["at"].words(report.text)}
    return rows


def place_of(row: Row) -> Span:
    """Return where the words of a row stand."""
    return Span(int(row["at"]), int(row["at"]) + len(row["words"]))


def check(reading: Reading) -> None:
    """Refuse a reading with words that do not stand in its report where it says."""
    texts = {report.name: report.text for report in reading.affair.reports}
    rows = [row for key in ("quotations", "numbers", "asks", "allegations") for row in reading.rows[key]]
    rows += [row for one in reading.rows["contradictions"] for row in one["readings"]]
    for row in rows:
        stands = place_of(row).words(texts[row["report"]]) if row["report"] in texts else row["words"]
        if stands != row["words"]:
            raise GoldError(f"{reading.affair.name}, {row['report']}: at {row['at']} stands {stands!r} and not {row['words']!r}; mend `at`")


# What both readers say of the same words


def judged_outside(readings: Iterable[Reading]) -> Iterator[Verdict]:
    """Yield whether the readers agree on each quoted part and each number of Wikinews, and whether the product does with the gold."""
    for reading in readings:
        review = review_of(reading.affair)
        yield from judged(reading, Cast(reading.affair, review), score(reading.affair, review))


def judged(reading: Reading, cast: Cast, items: Sequence[Item]) -> Iterator[Verdict]:
    """Yield whether the readers agree on each quoted part and each number of the gold, and whether the product does with the gold."""
    ours = {(item.extractor, item.paper, item.place): item for item in items if item.verdict != "false"}
    for report in reading.affair.reports:
        second = reading.of("quotations", report)
        for quotation in report.quotations:
            for part in quotation.parts if quotation.kind != "indirect" else ():
                row = second[part]
                for field, agreed in on_part(cast, quotation, row):
                    accepted = sources(row) if field == EITHER else ()
                    yield Verdict(field, agreed, is_right(ours.get((MEASURE[field], report.name, part)), accepted))
        yield from on_numbers(report, reading.of("numbers", report), ours)


def on_part(cast: Cast, gold: GoldQuotation, row: Row) -> Iterator[tuple[str, bool]]:
    """Yield what the gold says of a quoted part and whether the second reader says the same."""
    kind, speaker, source, _, to, *_ = FIELDS
    shown = "scare" if gold.kind == "title" else gold.kind
    yield kind, shown == ("scare" if row["kind"] == "title" else row["kind"])
    if gold.speaker is None or shown == "scare":
        return
    yield speaker, "says" in row and cast.means((row["says"],), gold.speaker, gold.accepted)
    if gold.provenance:
        yield source, row.get("source") in gold.provenance
        yield EITHER, not {*sources(row)}.isdisjoint(gold.provenance)
    if gold.addressee is not None:
        yield to, "to" in row and cast.means((row["to"],), gold.addressee)


def sources(row: Row) -> tuple[str, ...]:
    """Return where the second reader says that words come from, and what else that reader would accept."""
    return (row["source"], *row.get("accept", ())) if "source" in row else ()


def is_right(item: Item | None, accepted: Iterable[str] = ()) -> bool | None:
    """Say whether the product agrees with the gold, or has what the second reader accepts; None where it was not asked."""
    return None if item is None else item.verdict == "right" or item.got in accepted


def on_numbers(report: GoldReport, numbers: dict[Span, Row], ours: dict[tuple[str, str, Span], Item]) -> Iterator[Verdict]:
    """Yield whether both readers take a number for a figure, or for none; one on which the gold says nothing is not asked."""
    *_, number, worth = FIELDS
    for place, row in numbers.items():
        figure = next((one for one in report.figures or () if one.span.overlaps(place)), None)
        if figure is not None and not figure.optional:
            right = is_right(ours.get(("figures", report.name, figure.span)))
            yield Verdict(number, row["figure"] == "true", right)
            if row["figure"] == "true":
                same = any(row["unit"] == unit and same_value(row["value"], value) for value, unit in figure.answers)
                yield Verdict(worth, same, right)
        elif any(span.overlaps(place) for span in report.lookalikes):
            yield Verdict(number, row["figure"] == "false")


def table_of(verdicts: Iterable[Verdict], which: str = "") -> Table:
    """Return how often two readers agree, and how often the product is right where they do and where they do not."""
    held = list(verdicts)
    table = Table(which, "two readers agree", "the product is right, where they do", "where they do not", box=None, pad_edge=False)
    for field in FIELDS:
        here = [one for one in held if one.field == field]
        right = [share([one.ours for one in here if one.agreed is agreed and one.ours is not None]) for agreed in (True, False)]
        table.add_row(field, share([one.agreed for one in here]), *right)
    return table


def share(of: Sequence[bool | None]) -> str:
    """Return how many of these are true.

    >>> share([True, True, False]), share([])
    ('66.7% (2 of 3)', '–')
    """
    return f"{sum(map(bool, of)) / len(of):.1%} ({sum(map(bool, of))} of {len(of)})" if of else "–"


# What each reader lists


def compared(reading: Reading, review: Review, kind: str) -> Listed:
    """Count what the gold, the second reader and the product list of one kind, matched by place and, for asks and charges, by kind."""
    gold, second, ours = (list(found) for found in LISTERS[kind](reading, review))
    to_gold, to_second, agreed = (matched(one, other) for one, other in ((gold, ours), (second, ours), (gold, second)))
    in_gold, in_second = ({row for _, row in pairs} for pairs in (to_gold, to_second))
    both, found = ({one for one, _ in pairs} for pairs in (agreed, to_gold))
    return Listed(
        len(gold), len(second), len(both),
        len(in_gold), len(in_second - in_gold), len(ours) - len(in_gold | in_second), len(both & found),
    )  # fmt: skip


Thing = tuple[str, tuple[Place, ...]]


def charges(key: str) -> Any:
    """Return what lists the asks, or the allegations, of the gold, the second reader and the product."""

    def lists(reading: Reading, review: Review) -> tuple[Iterator[Thing], ...]:
        gold = ((one.kind, ((report.name, one.span),)) for report in reading.affair.reports for one in getattr(report, key) or ())
        second = ((row["kind"], ((row["report"], place_of(row)),)) for row in reading.rows[key])
        ours = ((row.kind, ((row.paper, Span(row.start, row.end)),)) for row in getattr(review, key))
        return gold, second, ours

    return lists


def disputes(reading: Reading, review: Review) -> tuple[Iterator[Thing], ...]:
    """Return what the gold, the second reader and the product hold for a real contradiction, by the places of its readings."""
    numbered: dict[int, list[Place]] = {}
    for report in reading.affair.reports:
        for one in report.disputed or ():
            if not one.apparent:
                numbered.setdefault(one.number, []).append((report.name, one.span))
    gold = (("", tuple(places)) for places in numbered.values())
    second = (
        ("", tuple((row["report"], place_of(row)) for row in one["readings"]))
        for one in reading.rows["contradictions"]
        if one["real"] == "true"
    )
    raised = (row for row in review.contradictions if row.apparent is None)
    return gold, second, (("", tuple((told.place.paper, told.place.span) for told in row.readings)) for row in raised)


LISTERS = {"asks": charges("asks"), "allegations": charges("allegations"), "contradictions": disputes}


def matched(gold: Sequence[Thing], rows: Sequence[Thing]) -> set[tuple[int, int]]:
    """Return which things of two lists are the same: asks and charges one to one, of one kind; contradictions with two places shared."""
    if all(len(places) == 1 for _, places in (*gold, *rows)):
        return by_place(gold, rows)
    return {(one, row) for one, (_, places) in enumerate(gold) for row, (_, told) in enumerate(rows) if shares_two(places, told)}


def by_place(gold: Sequence[Thing], rows: Sequence[Thing]) -> set[tuple[int, int]]:
    """Pair things of one place each, report by report, those that share most first."""
    paired: set[tuple[int, int]] = set()
    for report in {places[0][0] for _, places in gold}:
        mine, theirs = ([number for number, (_, places) in enumerate(held) if places[0][0] == report] for held in (gold, rows))
        spans, others = [gold[number][1][0][1] for number in mine], [rows[number][1][0][1] for number in theirs]
        fits = [(one, other) for one, other in overlapping(spans, others) if gold[mine[one]][0] == rows[theirs[other]][0]]
        paired |= {(mine[one], theirs[other]) for one, other in pair(spans, others, fits).items()}
    return paired


def shares_two(one: Sequence[Place], other: Sequence[Place]) -> bool:
    """Say whether two contradictions have two readings in the same places."""
    hits = {(report, span) for report, span in one if any(report == paper and span.overlaps(place) for paper, place in other)}
    return len(hits) > 1


def table_of_lists(listed: dict[str, Listed]) -> Table:
    """Return how complete the lists are, and whose the product's proposals are."""
    table = Table("", "gold", "second", "both", "ours", "in gold", "in the second only", "in neither", "found, of those of both",
                  box=None, pad_edge=False)  # fmt: skip
    for kind, one in listed.items():
        ours = one.in_gold + one.in_second + one.in_neither
        counts = (one.gold, one.second, one.both, ours, one.in_gold, one.in_second, one.in_neither)
        table.add_row(kind, *map(str, counts), f"{one.found} ({one.found / max(one.both, 1):.0%})")
    return table


if __name__ == "__main__":
    sys.exit(main())

"""Annotated papers in three formats in, one frozen shape out: what a fair reader found in each report, by spans of its text.

`python -m bench.gold` loads every set and prints its counts, and each snippet that is not found or stands in several places.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from attrs import evolve, frozen

from bench.outside import load_three, load_wikinews
from bench.shapes import (
    GoldAffair,
    GoldAllegation,
    GoldAsk,
    GoldDate,
    GoldDisputed,
    GoldError,
    GoldFigure,
    GoldLetter,
    GoldMention,
    GoldQuotation,
    GoldReport,
    Party,
    with_printed_names,
)
from evenhand.core.papers import Paper, receive
from evenhand.core.values import Span

ROOT = Path(__file__).resolve().parent.parent
Row = dict[str, Any]
Made = TypeVar("Made")

SETS = ("train", "test", "example", "three", "wikinews")
# Affairs of the test half written after the others; their first scoring is the fairest, so it is told apart from all later ones.
FIRST_SIGHT = (
    "fallowmere-quarry", "hinewai-hall", "linden-grove-buses", "mallarook-tanker", "saxonbury-court", "tullyfern-lodge",
)  # fmt: skip


def shared() -> Path | None:
    """Return the folder of the outside sets, or None where it is absent."""
    folder = Path(os.environ.get("EVENHAND_SHARED") or ROOT.parent / "shared")
    return folder if folder.is_dir() else None


@cache
def load(which: str) -> tuple[GoldAffair, ...]:
    """Return the affairs of one of `SETS`; empty where its papers are absent."""
    if which in ("train", "test"):
        return tuple(load_own(folder, which) for folder in sorted((ROOT / "corpus" / which).glob("*/")) if (folder / "gold.yaml").exists())
    if which not in SETS:
        raise GoldError(f"there is no set {which!r}; the sets are {', '.join(SETS)}")
    if which == "example":
        return (load_own(ROOT / "example", which),) if (ROOT / "example" / "gold.yaml").exists() else ()
    outside = shared()
    if outside is None:
        return ()
    return load_three(outside / "papers" / "witney-2015") if which == "three" else load_wikinews(outside / "data" / "wikinews")


# Our own corpus: snippets that are looked up in the text


class Anchors:
    """Looks snippets up in one text; every fault is named with the file."""

    def __init__(self, text: str, where: str) -> None:
        self.text = text
        self.where = where
        # The text with each run of white space as one space, and where each of its characters begins.
        self.starts = [match.start() for match in re.finditer(r"\s+|\S", text)]
        self.line = re.sub(r"\s+", " ", text)

    def find(self, words: str, nth: object = None, after: int = 0) -> Span:
        """Return where the words stand. `nth` counts every occurrence of the characters, as a search in an editor does.

        >>> Anchors("at 10, or 100", "a.txt").find("10")
        Span(start=3, end=5)
        >>> Anchors("Harte and Harte", "a.txt").find("Harte")
        Traceback (most recent call last):
        bench.shapes.GoldError: a.txt: 'Harte' stands there 2 times; say which with nth: 1 to 2
        """
        every, alone = self.places(words, after), self.places(words, after, alone=True)
        if not every:
            raise GoldError(
                f"{self.where}: {words!r} does not stand there{' after the part before it' if after else ''}; copy it from the report"
            )
        if nth is None:
            if len(alone or every) > 1 and not after:
                raise GoldError(f"{self.where}: {words!r} stands there {len(every)} times; say which with nth: 1 to {len(every)}")
            return (alone or every)[0]
        number = int(str(nth))
        if not 1 <= number <= len(every):
            raise GoldError(f"{self.where}: {words!r} has no occurrence {number}; there are {len(every)}")
        place = every[number - 1]
        # One who counts whole words only would be led into the middle of another word.
        return alone[number - 1] if place not in alone and number <= len(alone) else place

    def places(self, words: str, after: int = 0, alone: bool = False) -> list[Span]:
        """Return every place of the words, white space matching any white space; `alone`: only where they are not part of a longer word."""
        sought = " ".join(words.split())
        found: list[Span] = []
        at = self.line.find(sought)
        while sought and at >= 0:
            end = at + len(sought)
            if not (alone and self._in_a_word(at, end)):
                found.append(Span(self.starts[at], self.starts[end - 1] + 1))
            at = self.line.find(sought, end)
        return [span for span in found if span.start >= after]

    def _in_a_word(self, start: int, end: int) -> bool:
        """Say whether a piece of the line begins or ends in the middle of a word."""
        edges = (self.line[start - 1 : start + 1] if start else "", self.line[end - 1 : end + 1])
        return any(re.fullmatch(r"\w\w", edge) for edge in edges)

    def all_parts(self, parts: Iterable[str], nth: object) -> tuple[Span, ...]:
        """Return the parts of one quotation, each after the one before it."""
        spans: list[Span] = []
        for part in parts:
            spans.append(self.find(part, None if spans else nth, spans[-1].end if spans else 0))
        return tuple(spans)


def load_own(folder: Path, which: str) -> GoldAffair:
    """Read one affair of our own corpus; every fault of its annotation is told at once."""
    gold = read_gold(folder / "gold.yaml")
    papers = folder / "papers" if (folder / "papers").is_dir() else folder
    faults: list[str] = []
    reports = []
    for name, told in gold["reports"].items():
        try:
            paper = read_paper(papers / name)
        except OSError as error:
            faults.append(f"{papers / name}: {error.strerror}; gold.yaml names a report that is not there")
            continue
        own = OwnReport(paper, Anchors(paper.text, f"{folder.name}/{name}"), told, gold["people"], faults)
        reports.append(evolve(own.whole(name), disputed=own.disputed(name, gold.get("contradictions"))))
    if faults:
        raise GoldError("\n".join(faults))
    parties = {key: own_party(key, told) for key, told in gold["people"].items()}
    letters = tuple(
        GoldLetter(key, one(told, "from"), one(told, "to"), one(told, "capacity"), one(told, "reply_to"))
        for key, told in (gold.get("letters") or {}).items()
    )
    return GoldAffair(which, folder.name, tuple(reports), with_printed_names(parties, reports), letters)


def read_gold(path: Path) -> Row:
    """Return a file of annotation with every value as the words that are printed there."""
    # Not the safe loader: 2019-03, 012 and no are words here, and it would make a date, an octal and a truth value of them.
    gold: Row = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return gold


def read_paper(path: Path) -> Paper:
    """Return a report as received, whatever its format."""
    (paper,) = receive(path.read_bytes(), path.name)
    return paper


def one(told: Row, key: str) -> str | None:
    """Return a value of a YAML record, None where it is absent, empty or null."""
    value = told.get(key)
    return None if value in (None, "", "null", "~") else value


def own_party(key: str, told: Row) -> Party:
    """Return one party of our own corpus."""
    names, posts = (str(told["name"]), *map(str, told.get("also") or ())), tuple(map(str, told.get("posts") or ()))
    return Party(key, names, str(told.get("kind", "person")), posts)


@frozen
class OwnReport:
    """One report of our own corpus being read: `told` is its YAML record, `faults` collects what is wrong with it."""

    paper: Paper
    anchors: Anchors
    told: Row
    people: Row
    faults: list[str]

    def whole(self, name: str) -> GoldReport:
        """Return the report with everything annotated in it."""
        return GoldReport(
            name,
            self.anchors.text,
            outlet=one(self.told, "outlet"),
            published=one(self.told, "published"),
            paper=self.paper,
            quotations=self.each("quotations", self.quotation),
            mentions=self.each("mentions", lambda row: GoldMention(self.span(row), self.party(row, "who") or "")),
            asks=self.each(
                "asks",
                lambda row: GoldAsk(
                    row["kind"], self.span(row), self.party(row, "by"), self.party(row, "to"), row.get("negated") == "true"
                ),
            ),
            figures=self.each("figures", self.figure),
            lookalikes=self.each("not_figures", self.span),
            dates=self.each("dates", lambda row: GoldDate(self.span(row), row["value"])),
            allegations=self.each(
                "allegations", lambda row: GoldAllegation(row["kind"], self.span(row), self.party(row, "by"), self.party(row, "against"))
            ),
        )

    def each(self, key: str, make: Callable[[Row], Made]) -> tuple[Made, ...]:
        """Make every row of one list; a row with a fault is left out and its fault kept."""
        made = (self.each_of(key, row, make) for row in self.told.get(key) or ())
        return tuple(one for one in made if one is not None)

    def each_of(self, key: str, row: Row, make: Callable[[Row], Made]) -> Made | None:
        """Make one row of a list; None where it has a fault, which is kept."""
        try:
            return make(row)
        except (GoldError, KeyError, ValueError, ArithmeticError) as error:
            words = f"{self.anchors.where}: {key} {row}: {error!r}"
            self.faults.append(str(error) if isinstance(error, GoldError) else words)
            return None

    def disputed(self, name: str, told: list[Row] | None) -> tuple[GoldDisputed, ...] | None:
        """Return the readings that stand in this report of the affair's contradictions; None where they are not annotated."""
        if told is None:
            return None
        readings = [
            {**row, "number": number, "kind": one["kind"], "apparent": one.get("apparent")}
            for number, one in enumerate(told)
            for row in one["readings"]
            if row["report"] == name
        ]
        made = [self.each_of("contradictions", row, self.one_disputed) for row in readings]
        return tuple(one for one in made if one is not None)

    def one_disputed(self, row: Row) -> GoldDisputed:
        """Return one reading of a contradiction."""
        return GoldDisputed(row["number"], row["kind"], self.span(row), row["apparent"])

    def span(self, row: Row) -> Span:
        """Return where the words of a row stand."""
        return self.anchors.find(row["words"], row.get("nth"))

    def party(self, row: Row, key: str) -> str | None:
        """Return the key of a party, which must be among the people."""
        who = one(row, key)
        if who is not None and who not in self.people:
            raise GoldError(f"{self.anchors.where}: {key} {who!r} is not among the people; add them or mend the key")
        return who

    def quotation(self, row: Row) -> GoldQuotation:
        """Return one quotation with its parts, content and cue in place."""
        parts = self.anchors.all_parts(row.get("parts") or (), row.get("nth"))
        content = (self.anchors.find(row["content"], row.get("nth")),) if row["kind"] == "indirect" else ()
        kinds = tuple(kind for kind in (one(row, "from"), *(row.get("accept_from") or ())) if kind)
        accepted = row.get("accept") or ()
        return GoldQuotation(
            row["kind"],
            parts,
            content,
            self.cue(one(row, "cue"), (parts or content)),
            self.party(row, "says"),
            self.party(row, "to"),
            kinds,
            tuple(name for key in accepted for name in (own_party(key, self.people[key]).names if key in self.people else (key,))),
        )

    def cue(self, words: str | None, held: tuple[Span, ...]) -> Span | None:
        """Return the nearest place of a cue outside the quoted parts; None where the words of the cue are not printed as such."""
        if not words or not held:
            return None
        places = [place for place in self.anchors.places(words, alone=True) if not any(place.overlaps(part) for part in held)]
        return min(places, key=lambda place: min(max(part.start - place.end, place.start - part.end) for part in held), default=None)

    def figure(self, row: Row) -> GoldFigure:
        """Return one figure."""
        return GoldFigure(self.span(row), ((Decimal(row["value"]), row["unit"]),))


def main() -> int:
    """Load every set and print its counts or its faults; 1 if there was a fault."""
    status = 0
    for which in SETS:
        folders = sorted((ROOT / "corpus" / which).glob("*/")) if which in ("train", "test") else [None]
        affairs: list[GoldAffair] = []
        for folder in folders:
            try:
                affairs += [load_own(folder, which)] if folder else load(which)
            except (GoldError, OSError, ImportError) as error:
                print(error)
                status = 1
        print(f"{which}: {len(affairs)} affairs, {sum(len(affair.reports) for affair in affairs)} reports, {counts(affairs)}")
    return status


def counts(affairs: list[GoldAffair]) -> str:
    """Return how much is annotated, in words."""
    reports = [report for affair in affairs for report in affair.reports]
    parts = sum(len(quotation.parts) for report in reports for quotation in report.quotations)
    indirect = sum(quotation.kind == "indirect" for report in reports for quotation in report.quotations)
    rest = ", ".join(
        f"{sum(len(getattr(report, what) or ()) for report in reports)} {what}"
        for what in ("mentions", "asks", "figures", "lookalikes", "dates", "allegations")
    )
    return f"{parts} quoted parts, {indirect} indirect, {rest}, {sum(len(affair.letters or ()) for affair in affairs)} letters"


if __name__ == "__main__":
    sys.exit(main())

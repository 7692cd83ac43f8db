"""The outside sets in, annotated affairs out: the three reports of 2015 and Wikinews, read from beside the repository."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.shapes import (
    GoldAffair,
    GoldAsk,
    GoldDate,
    GoldDisputed,
    GoldFigure,
    GoldLetter,
    GoldMention,
    GoldQuotation,
    GoldReport,
    Party,
    with_printed_names,
)
from evenhand.core.values import Span

Row = dict[str, Any]


# The three reports: offsets only


def load_three(folder: Path) -> tuple[GoldAffair, ...]:
    """Read the three reports of 2015 with their gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    reports = tuple(
        three_report(gold, key, about["name"], (folder / about["name"]).read_bytes().decode("utf-8"))
        for key, about in gold["files"].items()
    )
    parties = {key: Party(key, tuple(told["names"]), told["kind"]) for key, told in gold["entities"].items()}
    letters = tuple(
        GoldLetter(key, told.get("sender"), told.get("to"), told.get("capacity"), told.get("reply_to"))
        for key, told in gold["letters"].items()
    )
    return (GoldAffair("three", folder.name, reports, with_printed_names(parties, reports), letters),)


def three_report(gold: Row, key: str, name: str, text: str) -> GoldReport:
    """Return one of the three reports."""
    here = {
        what: [row for row in gold[what] if row["doc"] == key]
        for what in ("quotations", "mentions", "deals", "dates", "figures", "not_figures")
    }
    return GoldReport(
        name,
        text,
        quotations=tuple(three_quotation(row) for row in here["quotations"]),
        mentions=tuple(GoldMention(Span(*row["span"]), row["entity"]) for row in here["mentions"]),
        asks=tuple(GoldAsk(row["kind"], Span(*row["span"]), row.get("by"), row.get("to")) for row in here["deals"]),
        ask_kinds=("offer", "request", "condition", "acceptance"),
        figures=tuple(
            GoldFigure(Span(*row["span"]), ((Decimal(str(row["value"])), row["unit"]),))
            for row in here["figures"]
            if row["value"] is not None
        ),
        lookalikes=tuple(Span(*row["span"]) for row in here["not_figures"]),
        dates=tuple(GoldDate(Span(*row["span"]), row["value"].split("T")[0]) for row in here["dates"] if row["value"][:2] in ("20", "FY")),
        every_date=False,
        disputed=tuple(
            GoldDisputed(number, three_kind(one["what"]), Span(*row["span"]))
            for number, one in enumerate(gold["contradictions"])
            for row in one["readings"]
            if row["doc"] == key
        ),
    )


def three_kind(what: str) -> str:
    """Return the kind of a contradiction of the three reports, whose gold says only what it is about."""
    return next(kind for kind in ("number", "office", "capacity", "offer") if kind in what)


def three_quotation(row: Row) -> GoldQuotation:
    """Return one quotation of the three reports."""
    return GoldQuotation(
        row["type"],
        tuple(Span(*part) for part in row["quoted"]),
        tuple(Span(*part) for part in row["content"]),
        Span(*row["cue"]) if row["cue"] else None,
        row["speaker"],
        row["addressee"],
        (row["medium"], *row.get("accept_medium", ())) if row["medium"] else (),
        negated=bool(row.get("negated")),
    )


# Wikinews: one record a quoted part, no mentions, asks or dates


def load_wikinews(folder: Path) -> tuple[GoldAffair, ...]:
    """Read the Wikinews reports, each an affair of its own."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    affairs = []
    for told in gold["documents"]:
        text = (folder / told["file"]).read_bytes().decode("utf-8")
        figures = None if told.get("figures") is None else tuple(wikinews_figure(row) for row in told["figures"])
        report = GoldReport(
            told["file"],
            text,
            quotations=tuple(wikinews_quotation(row) for row in told["quotes"]),
            indirect=False,
            figures=figures,
            lookalikes=tuple(Span(row["start"], row["end"]) for row in told.get("other_numbers") or ()),
        )
        parties = {row["id"]: Party(row["id"], (row["name"], *row["also"]), row["kind"]) for row in told["entities"]}
        affairs.append(GoldAffair("wikinews", told["id"], (report,), parties))
    return tuple(affairs)


def wikinews_quotation(row: Row) -> GoldQuotation:
    """Return one quoted part of a Wikinews report."""
    cue = Span(row["cue"]["start"], row["cue"]["end"]) if row["cue"] else None
    provenance: tuple[str, ...] = (row["source"],) if row["source"] else ()
    # Its "other" is a tweet, a blog or a web page; we have names for the first two.
    provenance += ("tweet", "article") if row["source"] == "other" else ()
    part = Span(row["start"], row["end"])
    return GoldQuotation(
        row["type"], (part,), (), cue, row["speaker"], row["addressee"], provenance, (*row["speaker_names"], *row["accept"])
    )


def wikinews_figure(row: Row) -> GoldFigure:
    """Return one figure in our units: a period in the unit printed, a decade as ten years, anything counted as a count."""
    span, value, unit = Span(row["start"], row["end"]), Decimal(str(row["value"])), row["unit"]
    if row["kind"] == "period":
        printed = {"decades": ((value * 10, "years"),), "working days": ((value, "days"),)}.get(unit, ((value, unit),))
        # Minutes are not among the units of a review.
        return GoldFigure(span, printed, optional=unit == "minutes")
    if row["kind"] == "fraction":
        top, bottom = row["ratio"]
        return GoldFigure(span, ((Decimal(top) / Decimal(bottom), "fraction"),))
    return GoldFigure(span, ((value, "count"), (value, unit)) if row["kind"] == "count" else ((value, unit),))

"""A review and the gold of its passages in, items out: links between witnesses, and the places where they differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bench.gold import ROOT, Anchors, read_gold, shared
from bench.items import Item
from bench.reviewed import review_of
from bench.shapes import GoldAffair
from evenhand.core.collation import Passage, Variant, Witness, stream
from evenhand.core.papers import Paper, receive
from evenhand.core.values import Place, Span

SHARED = 60
"""Witnesses of one passage are linked where so much in a hundred of the shorter stands in the longer; two halves of a sentence are not."""
GAP = 3


@frozen
class GoldPassage:
    """Words of one letter, document or speech and where each paper prints them."""

    id: str
    of: str
    witnesses: tuple[Place, ...]


@frozen
class GoldVariant:
    """A place where witnesses differ; an omission is given by words beside the gap."""

    passage: str
    kind: str
    weight: str
    readings: tuple[Place, ...]


@frozen
class GoldLink:
    """Two places that print the same words; `derived` where one has them in another form."""

    one: Place
    other: Place
    derived: bool = False


@frozen
class GoldCollation:
    """All that is annotated of an affair's wording. Where `whole` is False, a variant more than is annotated is not false."""

    links: tuple[GoldLink, ...]
    variants: tuple[GoldVariant, ...]
    whole: bool = True


def touching(one: Place, other: Place, room: int = 0) -> bool:
    """Say whether two places of one paper share a character, or lie no further apart than `room`."""
    return one.paper == other.paper and one.start < other.end + room and other.start < one.end + room


def links_of(passages: Iterable[Passage]) -> Iterator[tuple[Witness, Witness]]:
    """Return each pair of witnesses of different papers that print the same words of a passage."""
    for passage in passages:
        for one, other in combinations(passage.witnesses, 2):
            if one.place.paper != other.place.paper and one.at.span.overlaps(other.at.span):
                yield one, other


def joins(one: Place, other: Place, link: GoldLink) -> bool:
    """Say whether two places are the ends of a link."""
    straight = touching(one, link.one) and touching(other, link.other)
    return straight or (touching(one, link.other) and touching(other, link.one))


# The gold of our own corpus


def load_collation(affair: GoldAffair) -> GoldCollation | None:
    """Return what is annotated of the wording of an affair of our own; None where its gold has no passages."""
    if affair.set == "three":
        return three_collation(affair)
    folder = folder_of(affair)
    told = read_gold(folder / "gold.yaml") if folder else {}
    if folder is None or not told.get("passages"):
        return None
    texts = held_texts(affair)
    find = Finder(folder.name, texts)
    passages = [GoldPassage(row["id"], row["of"], tuple(map(find.place, row["witnesses"]))) for row in told["passages"]]
    derived = [GoldLink(find.place(row["a"]), find.place(row["b"]), True) for row in told.get("links_derived") or ()]
    variants = [
        GoldVariant(row["passage"], row["kind"], row["class"], tuple(map(find.place, row["readings"])))
        for row in told.get("variants") or ()
    ]
    return GoldCollation((*links_between(passages, texts), *derived), tuple(variants))


def folder_of(affair: GoldAffair) -> Path | None:
    """Return where the gold of an affair of our own stands."""
    folder = ROOT / "example" if affair.set == "example" else ROOT / "corpus" / affair.set / affair.name
    return folder if (folder / "gold.yaml").exists() else None


def held_texts(affair: GoldAffair) -> dict[str, str]:
    """Return the text of each report and of each original letter by its name."""
    return {report.name: report.text for report in affair.reports} | {paper.id: paper.text for paper in originals_of(affair)}


def originals_of(affair: GoldAffair) -> tuple[Paper, ...]:
    """Return the held papers of an affair: the original letters, which a reader names by `--letter`."""
    folder = folder_of(affair)
    told = read_gold(folder / "gold.yaml") if folder else {}
    if folder is None:
        return ()
    there = {report.name for report in affair.reports}
    names = [name for name in told.get("held") or () if name not in there]
    papers = folder / "papers" if (folder / "papers").is_dir() else folder
    return tuple(evolve(receive((papers / name).read_bytes(), name)[0], kind="letter") for name in names)


@frozen
class Finder:
    """Looks up the words of an annotation in the paper that it names."""

    affair: str
    texts: Mapping[str, str]

    def place(self, row: Mapping[str, str]) -> Place:
        """Return where the words of a row stand; GoldError where they do not."""
        name = row["report"]
        return Place.of(name, Anchors(self.texts[name], f"{self.affair}/{name}").find(row["words"], row.get("nth")))


def links_between(passages: Iterable[GoldPassage], texts: Mapping[str, str]) -> Iterator[GoldLink]:
    """Return each pair of witnesses of a passage that stand in different papers and share most words of the shorter."""
    for passage in passages:
        for one, other in combinations(passage.witnesses, 2):
            if one.paper == other.paper:
                continue
            short, long = sorted((stream(texts[place.paper], place.start, place.end).letters for place in (one, other)), key=len)
            if fuzz.partial_ratio(short, long) >= SHARED:
                yield GoldLink(one, other)


# The gold of the three reports: offsets of the printed texts, moved with the names where these were replaced


def three_collation(affair: GoldAffair) -> GoldCollation | None:
    """Return the annotated links and variants of the three reports, or of a renamed copy; variants there are chosen, not exhaustive."""
    outside = shared()
    if outside is None:
        return None
    folder = outside / "papers" / "witney-2015"
    told = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {report.name: report.text for report in affair.reports}
    names = {doc: about["name"] for doc, about in told["files"].items()}
    moves = {doc: Levenshtein.opcodes((folder / name).read_bytes().decode("utf-8"), texts[name]) for doc, name in names.items()}
    quoted = {row["id"]: row for row in told["quotations"]}

    def place(doc: str, span: Sequence[int]) -> Place:
        start, end = (moved(at, moves[doc]) for at in span)
        return Place(names[doc], start, end)

    def end(row: Mapping[str, Any]) -> Place:
        quotation = quoted[row["q"]]
        return place(quotation["doc"], quotation["quoted"][row["part"]])

    links = tuple(GoldLink(end(row["a"]), end(row["b"]), row["kind"] == "derived") for row in told["links"])
    variants = tuple(
        GoldVariant(row["passage"], row["kind"], row["class"], tuple(place(each["doc"], each["span"]) for each in row["readings"]))
        for row in told["variants"]
    )
    return GoldCollation(links, variants, whole=False)


def moved(at: int, steps: Iterable[Any]) -> int:
    """Return where an offset of one text stands in another that was made of it."""
    step = next((step for step in steps if step.src_start <= at < step.src_end), None)
    if step is None:
        return next((step.dest_end for step in reversed(list(steps)) if step.src_end <= at), at)
    return step.dest_start + min(at - step.src_start, step.dest_end - step.dest_start)


# Judging


def score_collation(affair: GoldAffair) -> Iterator[Item]:
    """Return the items of an affair's links and variants, read with its originals where it holds some."""
    gold = load_collation(affair)
    if gold is not None:
        review = review_of(affair, held=originals_of(affair))
        yield from score_links(affair.set, affair.name, gold, review.passages)
        yield from score_variants(affair.set, affair.name, gold, review.variants)


def score_links(which: str, affair: str, gold: GoldCollation, passages: Iterable[Passage]) -> Iterator[Item]:
    """Judge the links: each in the gold found or missed, each of ours that is in no link of the gold false."""
    ours = [(one.place, other.place) for one, other in links_of(passages)]
    for link in gold.links:
        if not link.derived:
            found = any(joins(*pair, link) for pair in ours)
            yield item("links", which, affair, link.one, "right" if found else "missed", f"{link.other.paper}:{link.other.start}")
    for one, other in ours:
        if not any(joins(one, other, link) for link in gold.links):
            yield item("links", which, affair, one, "false", "", f"{other.paper}:{other.start}")


def item(extractor: str, which: str, affair: str, place: Place, verdict: str, expected: str = "", got: str = "") -> Item:
    """Make an item at a place."""
    return Item(extractor, which, affair, place.paper, Span(place.start, place.end), verdict, expected, got)


def score_variants(which: str, affair: str, gold: GoldCollation, variants: Sequence[Variant]) -> Iterator[Item]:
    """Judge the variants by place and class: the same weight, at the place of at least two witnesses (one, where gold has one)."""
    for told in gold.variants:
        right = any(each.weight == told.weight and same_place(each, told) for each in variants)
        near = next((each for each in variants if same_place(each, told)), None)
        verdict = "right" if right else "wrong" if near else "missed"
        got = f"{near.kind} {near.weight}" if near else ""
        yield item("variants", which, affair, told.readings[0], verdict, f"{told.kind} {told.weight}", got)
    for each in variants if gold.whole else ():
        if not any(same_place(each, told) for told in gold.variants):
            yield item("variants", which, affair, each.readings[0].place, "false", "", f"{each.kind} {each.weight}: {said(each)}")


def said(variant: Variant) -> str:
    """Return the different readings of a variant."""
    return " | ".join(dict.fromkeys(reading.words or "(nothing)" for reading in variant.readings))


def same_place(variant: Variant, gold: GoldVariant) -> bool:
    """Say whether a variant stands where the gold's stands, a gap counting with the word beside it."""
    touched = [place for place in gold.readings if any(touching(reading.place, place, GAP) for reading in variant.readings)]
    return len(touched) >= min(2, len(gold.readings))

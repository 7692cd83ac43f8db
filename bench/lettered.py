"""A review and its gold in, items out for the letters: found, answered, in which capacity, by whose means, and how each ask stands.

What a gold.yaml says of these under `letters`, `means` and `open` is scored; an affair that does not have a key is left out. `open` in the
gold is what a fair reader calls open or settled, not every ask that is printed: one more in the review is not false.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from bench.items import Item
from bench.names import Cast, bare
from bench.shapes import GoldAffair, GoldLetter
from evenhand.core.cast import LetterRow
from evenhand.core.letters import OpenRow
from evenhand.core.review.model import Review
from evenhand.core.values import Place, Span

if TYPE_CHECKING:
    from bench.gold import Anchors

Row = dict[str, Any]


@frozen
class GoldOpen:
    """An ask, an offer or a charge and how it stands; `first` is where it is printed, `last` what says so last, None in a held paper."""

    what: str
    kind: str
    state: str
    owes: str | None
    first: Place
    last: Place | None


@frozen
class Lettered:
    """What the gold of one affair says beside its letters; None where it does not have the key."""

    open: tuple[GoldOpen, ...] | None = None
    means: tuple[tuple[str, Place], ...] | None = None


def lettered(affair: GoldAffair, review: Review, cast: Cast) -> Iterator[Item]:
    """Return every item of the letters of an affair."""
    judge = _Judge(affair, review, cast)
    matches = judge.matches()
    yield from judge.letters(matches)
    yield from judge.replies(matches)
    yield from judge.capacities(matches)
    gold = gold_of(affair)
    yield from judge.opened(gold.open or ())
    if gold.means is not None:
        yield from judge.means(gold.means)


def gold_of(affair: GoldAffair) -> Lettered:
    """Read the keys `open` and `means` of an affair of our own corpus."""
    from bench.gold import ROOT, Anchors, read_gold

    file = ROOT / "example" / "gold.yaml" if affair.set == "example" else ROOT / "corpus" / affair.set / affair.name / "gold.yaml"
    if not file.is_file():
        return Lettered()
    told = read_gold(file)
    anchors = {report.name: Anchors(report.text, f"{affair.name}/{report.name}") for report in affair.reports}
    return Lettered(
        tuple(_open(row, anchors) for row in told["open"] if row["first"]["report"] in anchors) if "open" in told else None,
        tuple((row["letter"], _place(row["at"], anchors)) for row in told["means"] or () if row["at"]["report"] in anchors)
        if "means" in told
        else None,
    )


def _open(row: Row, anchors: dict[str, Anchors]) -> GoldOpen:
    last = row.get("last")
    owes = row.get("owes")
    return GoldOpen(
        row["what"],
        row["kind"],
        row["state"],
        None if owes in (None, "", "null") else owes,
        _place(row["first"], anchors),
        _place(last, anchors) if last and last["report"] in anchors else None,
    )


def _place(row: Row, anchors: dict[str, Anchors]) -> Place:
    return Place.of(row["report"], anchors[row["report"]].find(row["words"], row.get("nth")))


@frozen
class _Judge:
    """One affair beside its review."""

    affair: GoldAffair
    review: Review
    cast: Cast

    def item(self, extractor: str, place: Place | None, verdict: str, expected: str = "", got: str = "", rule: str = "") -> Item:
        """Make an item; without a place it stands at the head of the first report."""
        home = self.affair.reports[0].name if self.affair.reports else ""
        paper, span = (place.paper, place.span) if place else (home, Span(0, 0))
        return Item(extractor, self.affair.set, self.affair.name, paper, span, verdict, expected, got, rule)

    @property
    def rows(self) -> list[LetterRow]:
        """The letters that one of the annotated reports speaks of."""
        names = {report.name for report in self.affair.reports}
        return [row for row in self.review.letters if any(mention[0] in names for mention in row.mentions)]

    def matches(self) -> dict[str, LetterRow]:
        """Pair the letters of the gold with those of the review, by sender and recipient."""
        taken: dict[str, LetterRow] = {}
        for gold in self.affair.letters or ():
            used = {row.id for row in taken.values()}
            found = next(
                (row for row in self.rows if row.id not in used and same_letter(gold.sender, gold.recipient, row, self.cast)), None
            )
            if found is not None:
                taken[gold.id] = found
        return taken

    def letters(self, matches: dict[str, LetterRow]) -> Iterator[Item]:
        """Letters of the whole affair: the same sender and, where both are known, the same recipient."""
        for gold in self.affair.letters or ():
            said = f"{gold.id}: {self.cast.name(gold.sender)} to {self.cast.name(gold.recipient)}"
            row = matches.get(gold.id)
            if row is None:
                yield self.item("letters", None, "missed", said)
            else:
                yield self.item("letters", place_of(row), "right", said, f"{row.sender} to {row.recipient}", row.basis)
        held = {row.id for row in matches.values()}
        for row in self.rows if self.affair.letters is not None else ():
            if row.id not in held:
                yield self.item("letters", place_of(row), "false", "", f"{row.sender} to {row.recipient}", row.basis)

    def replies(self, matches: dict[str, LetterRow]) -> Iterator[Item]:
        """Which letter answers which, on the letters that were found; a reply whose letter was not found is missed."""
        for gold in self.affair.letters or ():
            row, answered = matches.get(gold.id), matches.get(gold.reply_to or "")
            if gold.reply_to is not None:
                right = row is not None and answered is not None and row.reply_to == answered.id
                verdict = "right" if right else "missed" if row is None or row.reply_to is None else "wrong"
                yield self.item(
                    "replies", place_of(row), verdict, f"{gold.id} answers {gold.reply_to}", (row.reply_to or "") if row else ""
                )
            elif row is not None and row.reply_to is not None:
                yield self.item("replies", place_of(row), "false", f"{gold.id} answers none", row.reply_to)

    def capacities(self, matches: dict[str, LetterRow]) -> Iterator[Item]:
        """In whose capacity each letter that was found is written: right where a telling word of it is the same."""
        sent_as = {thread.letter: thread.sent_as for thread in self.review.threads}
        for gold in self.affair.letters or ():
            row = matches.get(gold.id)
            if gold.capacity is None or row is None:
                continue
            got = row.capacity or sent_as.get(row.id)
            verdict = "missed" if got is None else "right" if same_capacity(gold, got) else "wrong"
            yield self.item("capacity", place_of(row), verdict, gold.capacity, got or "")

    def opened(self, golds: Iterable[GoldOpen]) -> Iterator[Item]:
        """How each ask stands: right where it is found by the words that print it, or that say so last, with the same state."""
        for gold in golds:
            said = f"{gold.kind} {gold.state}: {gold.what}; owed by {self.cast.name(gold.owes)}"
            found = [row for row in self.review.open if _holds(row, gold.first)] or [
                row for row in self.review.open if gold.last is not None and any(_over(step.place, gold.last) for step in row.steps)
            ]
            row = next((row for row in found if row.kind == gold.kind), found[0] if found else None)
            verdict = "missed" if row is None else "right" if row.state == gold.state else "wrong"
            got = f"{row.kind} {row.state}, owed by {row.owes}, last {row.last.state}" if row else ""
            yield self.item("open", gold.first, verdict, said, got)

    def means(self, golds: Iterable[tuple[str, Place]]) -> Iterator[Item]:
        """By whose means a letter is written: the words that say so."""
        ours = [place for thread in self.review.threads for place in thread.means]
        golds = list(golds)
        for letter, place in golds:
            yield self.item("means", place, "right" if any(_over(place, one) for one in ours) else "missed", letter)
        names = {report.name for report in self.affair.reports}
        for place in ours:
            if place.paper in names and not any(_over(place, one) for _, one in golds):
                yield self.item("means", place, "false")


def place_of(row: LetterRow | None) -> Place | None:
    """Return the first place where a letter is spoken of."""
    return Place(*row.mentions[0]) if row is not None else None


def _over(one: Place, other: Place) -> bool:
    return one.paper == other.paper and one.span.overlaps(other.span)


def _holds(row: OpenRow, place: Place) -> bool:
    return any(_over(one, place) for one in row.places)


def same_capacity(gold: GoldLetter, got: str) -> bool:
    """Say whether two ways of naming a capacity share a telling word.

    >>> same_capacity(GoldLetter("L1", None, None, capacity="MP for Calder Vale"), "local MP")
    True
    """
    small = {"of", "for", "and", "in", "to", "at", "county", "city"}
    return bool((set(bare(gold.capacity or "")) & set(bare(got))) - small)


def same_letter(sender: str | None, recipient: str | None, row: LetterRow, cast: Cast) -> bool:
    """Say whether a row is the letter of this sender and recipient."""
    by = cast.names_of(row.sender, (), row.sender_person)
    to = cast.names_of(row.recipient, (), row.recipient_person)
    if sender is None or not cast.means(by, sender):
        return False
    return recipient is None or not to or cast.means(to, recipient)

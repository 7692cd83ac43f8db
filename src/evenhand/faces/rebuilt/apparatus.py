"""A review in, its rebuilt letters ready to be shown out: each passage cut at its variants, each variant with who prints which reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from evenhand.core.collation import Passage, Placed, Rebuilt, Variant, Witness
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review

NOTHING = "(nothing)"


@frozen
class Said:
    """One reading of a variant: the words, the papers that print them, and whether they stand outside the marks."""

    words: str
    papers: tuple[str, ...]
    outside: bool = False


@frozen
class Note:
    """A variant as a note to its passage, `number` from 1; the first reading is the one in the text."""

    number: int
    variant: Variant
    readings: tuple[Said, ...]


@frozen
class Piece:
    """Words of a passage as its base prints them; `notes` are the variants of just these words, or those that end with them."""

    words: str
    notes: tuple[Note, ...] = ()


@frozen
class PassageView:
    """A passage in the rebuilt text: its words in pieces, every note, and its witnesses one for each paper and place."""

    placed: Placed
    passage: Passage
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]

    @property
    def words(self) -> str:
        """The words of the base."""
        return "".join(piece.words for piece in self.pieces)


@frozen
class RebuiltView:
    """A letter or document put together again, with its name."""

    row: Rebuilt
    name: str
    passages: tuple[PassageView, ...]


@frozen
class Stretch:
    """A stretch of the original: printed by some paper, with other words by some paper, or by none."""

    words: str
    printed: bool
    other: bool = False


def view_rebuilt(review: Review, name_of: dict[str, str]) -> list[RebuiltView]:
    """Return each rebuilt letter and document of a review; `name_of` gives the names of letters and of the cast."""
    texts = {paper.id: paper.text for paper in review.papers}
    passages = {passage.id: passage for passage in review.passages}
    variants: dict[str, list[Variant]] = {}
    for variant in review.variants:
        variants.setdefault(variant.passage, []).append(variant)
    return [
        RebuiltView(
            row,
            name_of.get(row.of, row.of),
            tuple(_view(placed, passages[placed.passage], variants.get(placed.passage, []), texts) for placed in row.passages),
        )
        for row in review.rebuilt
    ]


def names_of(review: Review, letters: dict[str, str]) -> dict[str, str]:
    """Return the names of letters, as given, and of everyone of the cast, by id."""
    return {row.id: row.names[0] for row in review.people if row.names} | letters


def _view(placed: Placed, passage: Passage, variants: Sequence[Variant], texts: dict[str, str]) -> PassageView:
    notes = tuple(Note(number, variant, _said(variant)) for number, variant in enumerate(variants, 1))
    return PassageView(placed, passage, tuple(_pieces(passage.base, notes, texts.get(passage.base.place.paper, ""))), notes)


def _said(variant: Variant) -> tuple[Said, ...]:
    """Join witnesses of one reading; the order is that of the witnesses, the base first."""
    papers: dict[tuple[str, bool], dict[str, None]] = {}
    for reading in variant.readings:
        papers.setdefault((" ".join(reading.words.split()), reading.outside), {})[reading.place.paper] = None
    return tuple(Said(words, tuple(held), outside) for (words, outside), held in papers.items())


def _pieces(base: Witness, notes: Iterable[Note], text: str) -> list[Piece]:
    """Cut the base's words where a note begins and ends; a note inside another's words hangs on the end of those."""
    at, out = base.place.start, []
    held: list[tuple[int, int, Note]] = []
    for note in notes:
        place = note.variant.readings[0].place
        if place.paper == base.place.paper and place.start < base.place.end and base.place.start <= place.end:
            held.append((max(place.start, base.place.start), min(place.end, base.place.end), note))
    for start, end, note in sorted(held, key=lambda entry: (entry[0], entry[1], entry[2].number)):
        if start >= at:
            out += [Piece(text[at:start]), Piece(text[start:end], (note,))]
            at = end
        else:
            out[-1] = Piece(out[-1].words + text[at:end], (*out[-1].notes, note))
            at = max(at, end)
    out.append(Piece(text[at : base.place.end]))
    return [piece for piece in out if piece.words or piece.notes]


def printed_stretches(row: Rebuilt, original: Paper) -> list[Stretch]:
    """Return the text of an original cut into what the papers print and what they do not."""
    edges = {0, original.body_end}
    held = [
        (each.at.start, each.at.end, each.differences > 0) for each in row.compared if each.version == original.id and each.at is not None
    ]
    edges.update(edge for start, end, _ in held for edge in (start, end))
    out: list[Stretch] = []
    ordered = sorted(edge for edge in edges if 0 <= edge <= original.body_end)
    for start, end in pairwise(ordered):
        over = [other for first, last, other in held if first <= start and end <= last]
        out.append(Stretch(original.text[start:end], bool(over), bool(over) and all(over)))
    return out

"""A review in, its rebuilt letters ready to be shown out: each passage cut at its variants, each variant with who prints which reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from evenhand.core.collation import Passage, Placed, Rebuilt, Variant, Witness
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review

NOTHING, CUT = "(nothing)", "(cut)"


@frozen
class Said:
    """One reading of a variant: the words, the papers that print them, and whether they stand outside the marks."""

    words: str
    papers: tuple[str, ...]
    outside: bool = False


@frozen
class Note:
    """A variant as a note to its passage, `number` from 1; the first reading is the one in the text.

    `most` is the reading of substance that more papers print than any other; None where that is the one in the text, or where the letter
    itself is held.
    """

    number: int
    variant: Variant
    readings: tuple[Said, ...]
    most: Said | None = None

    @property
    def papers(self) -> int:
        """How many papers print the place."""
        return len({paper for said in self.readings for paper in said.papers})

    @property
    def nothing(self) -> str:
        """What is written for a reading without words."""
        return CUT if self.variant.kind == "cut" else NOTHING


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
    def papers(self) -> tuple[str, ...]:
        """The papers that print it, that whose words are shown first."""
        return tuple(dict.fromkeys(witness.place.paper for witness in self.passage.witnesses))

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
    notes = tuple(_note(number, variant, passage.base.held) for number, variant in enumerate(variants, 1))
    return PassageView(placed, passage, tuple(_pieces(passage.base, notes, texts.get(passage.base.place.paper, ""))), notes)


def _note(number: int, variant: Variant, held: bool) -> Note:
    readings = _said(variant)
    ranked = sorted((said for said in readings if not said.outside), key=lambda said: -len(said.papers))
    ahead = len(ranked) > 1 and len(ranked[0].papers) > len(ranked[1].papers) and ranked[0] != readings[0]
    return Note(number, variant, readings, ranked[0] if ahead and not held and variant.weight == "substantive" else None)


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


def say_base(view: PassageView) -> str:
    """Write why the words shown are those of their paper, since that is a choice: it is the text itself, or else the longest print."""
    if view.passage.base.held:
        return "the text itself"
    return f"the longest of {len(view.papers)}" if len(view.papers) > 1 else "which alone prints them"


def say_most(note: Note) -> str:
    """Write which reading more papers print than the one shown: a count, not a verdict."""
    if note.most is None:
        return ""
    words = f"“{' '.join(note.most.words.split())}”" if note.most.words else "nothing there"
    return f"{len(note.most.papers)} of {note.papers} print {words}"

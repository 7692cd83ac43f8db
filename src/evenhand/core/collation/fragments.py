"""Readings and papers in, the stretches of words to be collated out: quoted parts, and papers that are themselves what is quoted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from evenhand.core.cast import Cast, LetterRow
from evenhand.core.collation.corrections import notes_of
from evenhand.core.collation.stream import Stream, stream
from evenhand.core.papers import Paper
from evenhand.core.reading import Quotation, Reading
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

WRITTEN = frozenset({"letter", "email", "memo", "text", "tweet"})
# Words of one of these kinds are part of a text that stands somewhere, and can be put together again.
REBUILT = WRITTEN | {"code", "report", "finding", "document"}
# Words said; where no paper says where they come from, this is the default.
SAID = frozenset({"statement", "interview", "speech", "unknown", ""})
# A paper of one of these kinds is itself the words that others quote.
HELD = frozenset({"letter", "mail", "statement", "complaint"})
# Scare quotes of fewer letters, as two words or more and as a single one, may be anybody's.
_MARKED, _MARKED_WORD = 8, 10
# "[T]his" is the writer's word with the paper's capital.
_EDITED = re.compile(r"\s*\[[^\[\]\n]{1,120}\][\s,;:]+")
_EDITED_END = re.compile(r"\s+\[[^\[\]\n]{1,120}\]\W*$")
_INNER = re.compile(r"(?<![\w’'])[‘'“\"](?P<words>\w[^‘“\"\n]{1,120}?)[’'”\"](?![\w’'])")


@frozen
class Fragment:
    """Words to be collated; `of` names what they are words of, `kind` how (a kind of provenance), `speaker` whose they are.

    `doubtful` words, scare quotes or in marks inside a quotation, count only where they are found elsewhere, a misprint apart. A `version`
    is a sentence of a held letter of which another version is held too. A piece knows the place that it was `cut_from`.
    """

    place: Place
    words: Stream
    quotation: str | None = None
    part: int = 0
    of: str = ""
    kind: str = ""
    speaker: str | None = None
    nested: bool = False
    doubtful: bool = False
    version: bool = False
    cut_from: Place | None = None

    @property
    def whole(self) -> Place:
        """Where the words stand that this is a piece of, or itself."""
        return self.cut_from or self.place

    @property
    def held(self) -> bool:
        """Whether the paper is itself what is quoted."""
        return self.quotation is None and not self.nested


def quotation_id(paper: str, number: int) -> str:
    """Return the id of a quotation by its number in a reading, from 0.

    >>> quotation_id("a.txt", 0)
    'a.txt:q1'
    """
    return f"{paper}:q{number + 1}"


@frozen
class Gathering:
    """What is known of the affair when its words are gathered."""

    cast: Cast
    letters: Mapping[str, LetterRow]
    letter_ids: Mapping[tuple[str, int], str]
    by_parties: Mapping[tuple[str | None, str | None], list[str]]
    by_sender: Mapping[tuple[str | None, str], list[str]]
    by_paper: Mapping[str, LetterRow]

    def quoted(self, paper: Paper, reading: Reading) -> Iterator[Fragment]:
        """Return every quoted part of a paper, and the words in marks inside a letter's; scare quotes as doubtful words.

        What a paper quotes where it corrects itself is none: it prints there what the letter does not say.
        """
        notes = notes_of(paper)
        for number, quotation in enumerate(reading.quotations):
            if any(note.overlaps(quotation.span) for note in notes):
                continue
            if quotation.kind == "scare":
                yield from _in_marks(paper, number, quotation)
            elif quotation.kind != "indirect":
                yield from self._parts(paper, reading, number, quotation)

    def _parts(self, paper: Paper, reading: Reading, number: int, quotation: Quotation) -> Iterator[Fragment]:
        of, kind = self._source(reading, quotation)
        name, speaker = quotation_id(paper.id, number), self.cast.member(reading.paper, quotation.speaker)
        nested = quotation.inside is not None or "nested" in quotation.flags
        answered, addressee = self._answered(reading, quotation), self.cast.member(reading.paper, quotation.addressee)
        others = (other for other in reading.quotations if other.inside == number and other.kind != "scare") if kind in WRITTEN else ()
        known = {inner for other in others for inner in other.parts}
        for part, printed in enumerate(quotation.parts):
            span = _without_editor(paper.text, printed)
            words = stream(paper.text, span.start, span.end)
            if words.letters:
                yield Fragment(Place.of(paper.id, span), words, name, part, of, kind, speaker.id if speaker else None, nested)
            if kind in WRITTEN:
                yield from _inner(paper, span, known, answered, addressee.id if addressee else None, name)

    def held(self, paper: Paper, version: bool) -> Iterator[Fragment]:
        """Return the running text of a paper that is itself a letter or a statement, or nothing; a further version by the sentence."""
        row = self.by_paper.get(paper.id)
        if row is None and paper.kind not in HELD:
            return
        of, kind = (row.id, row.form) if row else (paper.id, "letter" if paper.kind == "mail" else paper.kind)
        for number, span in enumerate(sentences_of(paper) if version else own_words(paper)):
            words = stream(paper.text, span.start, span.end)
            if words.letters:
                part, sender = number if version else 0, row.sender_person if row else None
                yield Fragment(Place.of(paper.id, span), words, None, part, of, kind, sender, version=version)
                if row is not None:
                    yield from _inner(paper, span, set(), row.reply_to, row.recipient_person, None)

    def _source(self, reading: Reading, quotation: Quotation) -> tuple[str, str]:
        """Return what a quotation's words are words of, and of which kind."""
        provenance = quotation.provenance
        speaker = self.cast.member(reading.paper, quotation.speaker)
        if provenance.ref is not None and provenance.ref.isdigit():
            letter = self.letter_ids.get((reading.paper, int(provenance.ref)))
            if letter is not None:
                return letter, provenance.kind
        if provenance.kind in WRITTEN and quotation.inside is not None:
            answered = self._answered(reading, reading.quotations[quotation.inside])
            if answered is not None:
                return answered, provenance.kind
        if speaker is not None:
            to = self.cast.member(reading.paper, quotation.addressee)
            written = [
                letter
                for letter in self.by_sender.get((speaker.id, provenance.kind), [])
                if to is None or self.letters[letter].recipient_person in (None, to.id)
            ]
            return (written[0] if len(written) == 1 else speaker.id), provenance.kind
        return (re.sub(r"\W+", "-", provenance.ref.lower()) if provenance.ref else ""), provenance.kind

    def _answered(self, reading: Reading, outer: Quotation) -> str | None:
        """Return the letter that the letter around a quotation answers: the addressee's earlier one."""
        ref = outer.provenance.ref
        row = self.letters.get(self.letter_ids.get((reading.paper, int(ref)), "")) if ref is not None and ref.isdigit() else None
        if row is None:
            return None
        if row.reply_to is not None:
            return row.reply_to
        if row.sender_person is None or row.recipient_person is None:
            return None
        back = self.by_parties.get((row.recipient_person, row.sender_person), [])
        return back[0] if len(back) == 1 else None


def own_words(paper: Paper) -> tuple[Span, ...]:
    """Return the stretches of a paper that are its own words; all of its running text where it has no pieces."""
    return paper.reading_spans if paper.pieces else (Span(0, paper.body_end),)


def sentences_of(paper: Paper) -> list[Span]:
    """Return the sentences of a paper's own words, in order."""
    paragraphs = [
        paragraph for span in own_words(paper) for paragraph in lay_out(paper.text, span.end) if paragraph.span.start >= span.start
    ]
    return [Span(sentence.start, sentence.end) for sentence in split_sentences(paper.text, paragraphs, ())]


def _without_editor(text: str, span: Span) -> Span:
    """Return a quoted part without the words in square brackets at either end, which are the paper's: "[The council is] wrong"."""
    start, end = span.start, span.end
    while (found := _EDITED.match(text, start, end)) is not None:
        start = found.end()
    while (found := _EDITED_END.search(text, start, end)) is not None:
        end = found.start()
    return Span(start, end)


def _in_marks(paper: Paper, number: int, quotation: Quotation) -> Iterator[Fragment]:
    """Return the words of a scare quote: a letter's or a speaker's, if such words are found elsewhere."""
    for part, span in enumerate(quotation.parts):
        words = stream(paper.text, span.start, span.end)
        if len(words.letters) >= (_MARKED if len(words.keys) > 1 else _MARKED_WORD):
            yield Fragment(Place.of(paper.id, span), words, quotation_id(paper.id, number), part, "", "letter", None, True, True)


def _inner(paper: Paper, span: Span, known: set[Span], of: str | None, speaker: str | None, quotation: str | None) -> Iterator[Fragment]:
    """Return words in marks inside a letter: the addressee's own, if the addressee's letter holds them."""
    for found in _INNER.finditer(paper.text, span.start, span.end):
        inner = Span(*found.span("words"))
        words = stream(paper.text, inner.start, inner.end)
        if inner not in known and words.letters:
            yield Fragment(Place.of(paper.id, inner), words, quotation, 0, of or "", "letter", speaker, True, True)


def gather(
    papers: Sequence[Paper],
    readings: Sequence[Reading],
    cast: Cast,
    letters: Sequence[LetterRow],
    letter_ids: Mapping[tuple[str, int], str],
    versions: Collection[str] = (),
) -> list[Fragment]:
    """Return every fragment of the affair, by paper and place; `versions` are papers of which another version is held."""
    by_parties: dict[tuple[str | None, str | None], list[str]] = {}
    by_sender: dict[tuple[str | None, str], list[str]] = {}
    for row in letters:
        by_parties.setdefault((row.sender_person, row.recipient_person), []).append(row.id)
        by_sender.setdefault((row.sender_person, row.form), []).append(row.id)
    by_id, of_papers = {row.id: row for row in letters}, {paper: row for row in letters for paper in row.papers}
    known = Gathering(cast, by_id, letter_ids, by_parties, by_sender, of_papers)
    by_paper = {reading.paper: reading for reading in readings}
    found = []
    for paper in sorted(papers, key=lambda paper: paper.id):
        held = list(known.held(paper, paper.id in versions))
        found += held
        if paper.id in by_paper and not held:
            found += known.quoted(paper, by_paper[paper.id])
    return sorted(found, key=lambda fragment: (fragment.place, fragment.quotation or ""))

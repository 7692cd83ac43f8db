"""What is known of a draft in, a question out for words it quotes that the papers have otherwise, or give to somebody else."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from evenhand.core.collation import Index, Match, Passage, Stream, Variant, Witness, stream
from evenhand.core.collation.fragments import own_words
from evenhand.core.collation.spelling import Vocabulary
from evenhand.core.collation.variants import SUBSTANTIVE, find_variants
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.model import Against, Question
from evenhand.core.review.model import QuotationRow
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_MARKED = re.compile(
    r"(?<![\w’'])(?:“(?P<curly>[^“”\n]{3,600})”|\"(?P<plain>[^\"\n]{3,600})\"|[‘'](?P<single>\w[^‘’'\n]*(?:['’]\w+[^‘’'\n]*)*)[’'](?![\w]))"
)
_YOU = re.compile(r"\b(?:you|your (?:letter|reply|e-?mail|note|message|statement|words))\b[^.;“”\"]{0,90}$", re.I)
_I = re.compile(
    r"\b(?:I|my (?:letter|reply|e-?mail|note|earlier letter|words))\b[^.;“”\"]{0,60}\b(?:wrote|said|asked|told|put|called|letter|reply|described)\b[^.;“”\"]{0,40}$"
)
_SAID = re.compile(
    r"\b(?:wrote|writes|say|says|said|told|tells|asked|put it|call(?:ed)?|describ\w+|claim\w*|stat(?:es|ed)|warn\w*|promis\w+|letter|code|rules?|reply|report|statement|words?|according to|refer(?:red)? to)\b",
    re.I,
)
# What words of one quotation never stand on both sides of.
_APART = re.compile(r"[“”\"]|[.?!]\s|\n\s*\n")
# Words before quoted ones that turn their sense, and words with which a sentence goes on to limit it.
_TURNED = re.compile(
    r"\b(?:cannot|can not|can['’]t|not|never|no longer|nor|won['’]t|neither|refus\w+ to|unable to)\s+(?:[\w’'-]+\s+)?$"
    r"|\b(?:hop(?:e[sd]?|ing)|aim(?:s|ed)?|might|may|could|perhaps|possibly|if)\s+(?:[\w’'-]+\s+){0,4}$",
    re.I,
)
_LIMITED = re.compile(
    r"[ \t]*,?[ \t]*(?P<words>(?:unless|if|until|provided|providing|except|without|against|only|subject to|as long as|so long as|but)\b[^.;:?!“”\"\n]*)",
    re.I,
)
_PRONOUNS = frozenset("i we you he she they me us him her them my our your his hers their its it himself herself themselves myself".split())
_FOUND, _FEWEST, _LONG = 0.5, 2, 4
_HELD = ("letter", "mail", "statement", "complaint", "code")
_KINDS = {
    "omission": "leaves words out", "addition": "puts words in", "substitution": "has other words", "transposition": "has another order",
    "modal shift": "changes what must, may or should be", "paraphrase": "tells it in other words",
}  # fmt: skip


@frozen
class _Source:
    """A place of the papers in which quoted words were found."""

    place: Place
    match: Match[str]
    same: bool
    original: bool
    variants: tuple[Variant, ...] = field(default=())


@frozen
class _Papers:
    """The words of all papers, to look quoted ones up in."""

    known: Known
    index: Index[str]
    streams: dict[str, Stream]
    texts: dict[str, str]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, known: Known) -> _Papers:
        papers = [paper for paper in known.alone.papers if not paper.unread]
        streams = {
            f"{paper.id}\n{number}": stream(paper.text, span.start, span.end)
            for paper in papers
            for number, span in enumerate(own_words(paper))
        }
        made = cls(
            known,
            Index(),
            streams,
            {paper.id: paper.text for paper in (*papers, known.draft)},
            Vocabulary.of(paper.text for paper in papers),
        )
        for key in sorted(streams):
            made.index.add(key, streams[key])
        return made

    def find(self, span: Span) -> list[_Source]:
        """Return where words of the draft stand in the papers: those word for word first, an original before a report."""
        sought = stream(self.known.text, span.start, span.end)
        likely = None if len(sought.letters) >= 12 else tuple(self.streams)
        rows = [self._source(span, match) for match in self.index.find(sought, least=_FOUND, top=12, among=likely)]
        return sorted(rows, key=lambda row: (not row.original, not row.same, len(row.variants), row.place))

    def _source(self, span: Span, match: Match[str]) -> _Source:
        paper = match.key.split("\n")[0]
        place = Place(paper, *self._widened(span, match))
        own = self.known.place(span)
        passage = Passage("", "", "", (Witness(place, place), Witness(own, place)))
        found = [row for row in find_variants(passage, self.texts, self.vocabulary) if row.weight == SUBSTANTIVE]
        variants = tuple(row for row in found if not _is_of_pronouns(row))
        same = not variants and (match.score > 0.9 or bool(found))
        return _Source(place, match, same, self._is_original(paper), variants)

    def _widened(self, span: Span, match: Match[str]) -> tuple[int, int]:
        """Return where the words stand, with as many more at either end as the draft has there, up to a stop or a mark."""
        held, sought = self.streams[match.key], stream(self.known.text, span.start, span.end)
        first, last = held.words_over(*match.at)
        begun, ended = sought.words_over(*match.own)
        text = self.texts[match.key.split("\n")[0]]
        while begun > 0 and first > 0 and not _APART.search(text, held.places[first - 1][1], held.places[first][0]):
            begun, first = begun - 1, first - 1
        while (
            ended < len(sought.keys) and last < len(held.keys) and not _APART.search(text, held.places[last - 1][1], held.places[last][0])
        ):
            ended, last = ended + 1, last + 1
        return held.span(first, last)

    def _is_original(self, paper: str) -> bool:
        held = next(one for one in self.known.alone.papers if one.id == paper)
        return held.kind in _HELD or any(paper in row.papers for row in self.known.alone.letters)


def _is_of_pronouns(variant: Variant) -> bool:
    """Say whether only a pronoun differs; whoever quotes may turn "my" into "his"."""
    words = [stream(reading.words).keys for reading in variant.readings]
    return all(keys and set(keys) <= _PRONOUNS for keys in words)


def ask_of_quotations(known: Known) -> tuple[list[Question], list[Place]]:
    """Return what there is to ask of the words that a draft quotes, and the places of those that the papers have as they are."""
    spans = list(_quoted(known))
    questions: list[Question] = []
    sound: list[Place] = []
    papers = _Papers.of(known) if spans else None
    for span in spans:
        assert papers is not None
        sources = papers.find(span)
        asked = [*_of_words(known, span, sources), *_of_speaker(known, span, sources), *_cut_short(known, span, sources)]
        questions += asked
        if not asked and any(row.same for row in sources):
            sound.append(known.place(span))
    return questions, sound


def _quoted(known: Known) -> Iterator[Span]:
    """Yield what stands in marks in the body of a draft."""
    for found in _MARKED.finditer(known.text, known.parts.body.start, known.parts.body.end):
        group = next(name for name, words in found.groupdict().items() if words)
        span = Span(*found.span(group))
        if len(stream(known.text, span.start, span.end).keys) >= _FEWEST:
            yield span


def _of_words(known: Known, span: Span, sources: Sequence[_Source]) -> Iterator[Question]:
    if not sources:
        yield from _not_found(known, span)
        return
    best = sources[0]
    if best.same or (not best.original and any(row.same for row in sources)):
        return
    if not best.variants:
        ask = "The papers print only part of these words. Where does the rest come from?"
        yield Question("", "quotation", "other words", known.place(span), ask, (Against(best.place, "as printed"),))
        return
    whole = " ".join(best.place.span.words(_text(known, best.place.paper)).split())
    ways = list(dict.fromkeys(_KINDS.get(row.kind, row.kind) for row in best.variants))
    ask = f"The draft {', '.join(ways)} where the papers have “{whole}”. Is it meant as a quotation, and of which words?"
    lines = tuple(_line(known, row) for row in best.variants)
    others = [row for row in sources[1:] if not row.same][:2]
    against = (
        Against(best.place, "the words themselves" if best.original else "as printed"),
        *(Against(row.place, "as printed") for row in others),
    )
    point = "other force" if any(row.kind == "modal shift" for row in best.variants) else "other words"
    yield Question("", "quotation", point, known.place(span), ask, against, 0, lines)


def _cut_short(known: Known, span: Span, sources: Sequence[_Source]) -> Iterator[Question]:
    """Ask where the papers deny, hedge or limit what the draft quotes as said: "promise to ..." of "cannot promise to ..."."""
    if not sources or not sources[0].same:
        return
    place = sources[0].place
    text = _text(known, place.paper)
    turned = _TURNED.search(re.split(r"[.;:?!\n]", text[max(0, place.start - 60) : place.start])[-1])
    if turned and not _TURNED.search(_before(known, span).rstrip("“\"‘' ") + " "):
        ask = f"In the papers these words follow “{' '.join(turned[0].split())}”. Is the sense kept?"
        before = Place(place.paper, place.start - len(turned[0]), place.end)
        yield Question("", "quotation", "other force", known.place(span), ask, (Against(before, "as printed"),))
    limited = _LIMITED.match(text, place.end)
    if limited and not known.text[span.end + 1 :].lstrip(" ,").startswith(limited["words"].split()[0]):
        ask = f"In the papers the sentence goes on “{' '.join(limited['words'].split())}”. Is the sense kept?"
        yield Question(
            "",
            "quotation",
            "other force",
            known.place(span),
            ask,
            (Against(Place(place.paper, place.start, limited.end("words")), "as printed"),),
        )


def _line(known: Known, variant: Variant) -> str:
    base, own = variant.readings[0], variant.readings[-1]
    here = f"“{own.words}”" if own.words else "nothing"
    there = f"“{' '.join(base.words.split())}”" if base.words else "nothing"
    return f"the draft: {here}; the papers: {there}"


def _text(known: Known, paper: str) -> str:
    return next(one.text for one in known.alone.papers if one.id == paper)


def _not_found(known: Known, span: Span) -> Iterator[Question]:
    """Ask after words that are given as somebody's and that no paper prints; a phrase held at a distance is nobody's."""
    if len(stream(known.text, span.start, span.end).keys) >= _LONG and _SAID.search(_before(known, span)):
        ask = "These words are quoted, and no paper prints them. Where do they come from?"
        yield Question("", "quotation", "not found", known.place(span), ask)


def _before(known: Known, span: Span) -> str:
    return re.split(r"[.?!]\s", known.text[max(known.parts.body.start, span.start - 160) : span.start])[-1]


def _of_speaker(known: Known, span: Span, sources: Sequence[_Source]) -> Iterator[Question]:
    """Ask where the draft gives words to somebody and the papers give the same words to somebody else."""
    given = _given_to(known, span)
    told = [
        (row, speaker)
        for source in sources
        if source.match.score > 0.8 and (found := _speaker_at(known, source.place))
        for row, speaker in [found]
    ]
    if given is None or not told or any(speaker in given[1] for _, speaker in told):
        return
    row, _ = told[0]
    ask = f"The draft gives these words to {given[0]}; the papers give them to {row.speaker or row.speaker_names[0]}. Whose are they?"
    yield Question(
        "", "quotation", "other speaker", known.place(span), ask, (Against(Place(row.paper, row.start, row.end), "given to another"),)
    )


def _given_to(known: Known, span: Span) -> tuple[str, frozenset[str]] | None:
    """Return to whom the draft gives words: a name and the ids it has in the papers."""
    before = _before(known, span)
    people = {row.id: row for row in known.joint.people}
    if _I.search(before) and known.writer:
        return known.by or known.writer.names[0], known.in_alone(known.writer)
    if _YOU.search(before) and known.addressee:
        return f"{known.addressee.names[0]}, to whom it is addressed", known.in_alone(known.addressee)
    row = next(
        (one for one in known.joint.quotations if one.paper == known.draft.id and any(Span(*part).overlaps(span) for part in one.parts)),
        None,
    )
    person = people.get(row.person or "") if row else None
    if person is None or not (person.kind == "person" or (row and row.provenance.kind == "code")):
        return None
    return person.names[0], known.in_alone(person)


def _speaker_at(known: Known, place: Place) -> tuple[QuotationRow, str] | None:
    """Return the quotation of a paper in which words stand, with its speaker's id, as far as the paper names one."""
    rows = [
        row for row in known.alone.quotations
        if row.paper == place.paper and row.person and row.kind != "scare" and row.start <= place.start and place.end <= row.end + 2
    ]  # fmt: skip
    best = min(rows, key=lambda row: row.end - row.start, default=None)
    return (best, best.person) if best is not None and best.person is not None else None

"""A paper in, its reading out: this is the way that the words of one paper take through the room, from top to bottom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from attrs import define, evolve

from evenhand.core.papers import Paper
from evenhand.core.reading.asks.find import find_asks
from evenhand.core.reading.asks.outcomes import find_outcomes
from evenhand.core.reading.charges.find import find_allegations
from evenhand.core.reading.dates.find import find_dates
from evenhand.core.reading.figures.currency import find_currency
from evenhand.core.reading.figures.find import find_figures
from evenhand.core.reading.letters.capacity import add_capacity
from evenhand.core.reading.letters.find import find_letters
from evenhand.core.reading.letters.from_asks import add_asked
from evenhand.core.reading.letters.means import add_means
from evenhand.core.reading.letters.own_letter import find_own_letter
from evenhand.core.reading.letters.own_statement import find_columnist, find_stater
from evenhand.core.reading.letters.printed import printed_in
from evenhand.core.reading.letters.turns import turns_in
from evenhand.core.reading.model import DateMention, Entity, Figure, Letter, Provenance, Quotation, Reading
from evenhand.core.reading.origins.addressees import Addressees
from evenhand.core.reading.origins.foretold import foretell
from evenhand.core.reading.origins.frame import told_from
from evenhand.core.reading.origins.provenance import Occasions, Said
from evenhand.core.reading.origins.unsaid import Heard
from evenhand.core.reading.people.lead import Place, place_names
from evenhand.core.reading.people.names import find_names
from evenhand.core.reading.people.resolve import People
from evenhand.core.reading.quotes.confidence import class_of, confidence_of
from evenhand.core.reading.quotes.headings import match_repeated
from evenhand.core.reading.quotes.messages import Message, Messages
from evenhand.core.reading.quotes.nearest import LOOSE, nearest
from evenhand.core.reading.quotes.owned import OWNED
from evenhand.core.reading.quotes.plain import NAMING
from evenhand.core.reading.quotes.quoted import Found, find_quotations
from evenhand.core.reading.quotes.ranker import RANKER, Ranker
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.quotes.voices import Voices
from evenhand.core.reading.text.layout import Paragraph, beside_report, lay_out, of_report
from evenhand.core.reading.text.marks import Part, find_parts
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.reading.text.tokens import Token, leave_out_asides, scan
from evenhand.core.reading.told.indirect import add_indirect
from evenhand.core.values import PartialDate, Span

# What tells where quoted words come from, made from the letters of a paper, who is in it, and its words without what is quoted.
Judging = Callable[[Sequence[Letter], Sequence[Entity], str], Occasions]
# Verbs whose words may stand in a message spoken of before.
_OF_MESSAGES = frozenset("write tell urge describe warn boast accuse complain offer press advise".split())
_SIGNED = " signed "
_NOT_READ_FOR_NAMES = ("byline", "stamp")


def read(paper: Paper, day: PartialDate | None = None, ranker: Ranker = RANKER, judging: Judging = Occasions) -> Reading:
    """Read one paper.

    Args:
        paper: a paper with text; what its page sets aside as boilerplate is not read.
        day: the day from which relative dates are counted where the paper has none of its own.
        ranker: the weights that choose between speakers, so that others can be measured.
        judging: what tells where quoted words come from, so that what it sees can be learnt from.

    Returns:
        every proposal, with spans in `paper.text`. The same paper gives the same reading, whatever else is read.
    """
    text = paper.text
    laid = lay_out(text, paper.body_end)
    paragraphs = of_report(laid)
    parts = find_parts(text, paragraphs)
    rows = [scan(text, paragraph.span.start, paragraph.span.end) for paragraph in paragraphs]
    sentences = split_sentences(text, paragraphs, parts, rows)
    quoted = find_quotations(text, paragraphs, parts, sentences, ranker.choose)
    people = People(text, _places(text, paragraphs, rows), [*_sources(sentences), *(found.source for found in quoted if found.source)])
    speakers = Speakers(text, people, sentences, _quoted_spans(parts))
    speakers.stater = find_stater(text, speakers)
    dates = _dates(paper, paper.published or day)
    own = find_own_letter(paper, speakers, dates)
    in_full = list(printed_in(text[: paper.body_end], paper.outlet, speakers)) if own is None else []
    if own is None and not in_full and (columnist := find_columnist(text, speakers)) is not None:
        speakers.writers.append((0, len(text), columnist))
    speakers.writers += turns_in(text[: paper.body_end], speakers) if not speakers.writers else ()
    letters = find_letters(text, sentences, speakers, dates, own, in_full)
    occasions = judging(letters, speakers.entities, _without_quotations(text, quoted))
    attributed = _attribute(text, quoted, speakers, occasions, sentences)
    quotations = match_repeated(text, attributed, {number for number, entity in enumerate(speakers.entities) if entity.kind == "person"})
    quotations = add_indirect(text, paragraphs, sentences, quotations, speakers, letters)
    letters = add_capacity(add_means(text, letters, sentences, quotations), sentences, quotations, text)
    # A figure counts wherever it is printed; the review makes no claim of those that stand round a report.
    printed = (*(Span(s.start, s.end) for s in sentences), *beside_report(laid))
    figures = find_figures(text[: paper.body_end], sorted(printed), dates, find_currency(text))
    voices = Voices(text, sentences, quotations, speakers, letters)
    asks = find_asks(voices, letters, [piece.span for piece in paper.pieces if piece.role == "quoted mail"])
    allegations, outcomes = find_allegations(voices, asks), find_outcomes(voices)
    return Reading(
        paper.id,
        tuple(speakers.entities),
        tuple(people.mentions()),
        tuple(quotations),
        add_asked(letters, asks, speakers.entities),
        asks=asks,
        allegations=allegations,
        outcomes=outcomes,
        figures=tuple(_with_speakers(figures, quotations)),
        dates=dates,
    )


def _dates(paper: Paper, day: PartialDate | None) -> tuple[DateMention, ...]:
    """Read the dates; in an earlier mail quoted below, "this afternoon" is counted from that mail's own day."""
    text = paper.text[: paper.body_end]
    start = next((piece.span.start for piece in paper.pieces if piece.role == "quoted mail"), len(text))
    below = find_dates(text[start:], day) if start < len(text) else ()
    then = next((date.value for date in below if date.value is not None and date.value.day and not date.relative), None)
    quoted = find_dates(text[start:], then) if then is not None else below
    return (
        *find_dates(text[:start], day),
        *(evolve(date, span=Span(date.span.start + start, date.span.end + start)) for date in quoted),
    )


def _places(text: str, paragraphs: Sequence[Paragraph], rows: Sequence[list[Token]]) -> list[Place]:
    named = []
    asked = any(row and row[0].low.rstrip(".:") == "q" for row in rows)
    for number, (paragraph, row) in enumerate(zip(paragraphs, rows, strict=True)):
        if paragraph.role not in _NOT_READ_FOR_NAMES:
            tokens = leave_out_asides(row)
            if asked and tokens and tokens[0].low.rstrip(".:") in ("q", "a"):
                tokens = tokens[1 + (tokens[1:2] != [] and not tokens[1].is_word) :]  # "Q. Did Ann Hale know?" "A. No."
            named.append((number, tokens, find_names(tokens)))
    return place_names(text, named)


def _sources(sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Yield the words that name whoever is said to speak, in marks or not."""
    for sentence in sentences:
        for cue in sentence.cues:
            if cue.source and cue.strength > 1:
                yield Span(sentence.tokens[cue.source[0]].start, sentence.tokens[cue.source[1]].end)


def _quoted_spans(parts: Sequence[Part]) -> list[Span]:
    return [Span(part.outer_start, part.outer_end) for part in parts if "nested" not in part.flags]


@define
class _Draft:
    """A quotation whose addressee, and maybe source, are still to be told: `told` is whom its verb names, `said` what is seen of it."""

    found: Found
    quotation: Quotation
    said: Said | None


def _attribute(
    text: str, quoted: Sequence[Found], speakers: Speakers, occasions: Occasions, sentences: Sequence[Sentence]
) -> list[Quotation]:
    """Turn what was found into quotations: who speaks, to whom, and where the words come from."""
    made: dict[int, _Draft] = {}
    order = {id(found): number for number, found in enumerate(quoted)}
    heard = _Hearing(text, speakers, occasions)
    for found in quoted:
        if found.inside is None:
            heard.up_to(found.parts[0].outer_start, sentences)
        outer = made.get(id(found.inside)) if found.inside is not None else None
        draft = _draft(text, found, speakers, occasions, outer.quotation if outer else None)
        if found.inside is not None:
            draft.quotation = evolve(draft.quotation, inside=order[id(found.inside)])
        elif found.rule == OWNED:
            heard.hear(found.sentence)
        made[id(found)] = draft
    drafts = [made[id(found)] for found in quoted]
    foretold = foretell([draft.quotation for draft in drafts], [found.parts[0].paragraph for found in quoted])
    return _settle(drafts, foretold, occasions)


def _settle(drafts: Sequence[_Draft], foretold: Sequence[Quotation], occasions: Occasions) -> list[Quotation]:
    """Say where the words come from of which no rule tells it, and to whom all of them are said."""
    spoken = [number for number, draft in enumerate(drafts) if draft.said is not None and draft.said.speaker is not None]
    heard = [Heard(said, foretold[number].provenance) for number in spoken if (said := drafts[number].said) is not None]
    weighed = dict(zip(spoken, occasions.weighed(heard), strict=True))
    addressees = Addressees(occasions.letters, occasions.entities, occasions.plain)
    settled: list[Quotation] = []
    for number, (draft, quotation) in enumerate(zip(drafts, foretold, strict=True)):
        provenance = weighed.get(number, quotation.provenance)
        outer = settled[quotation.inside] if quotation.inside is not None else None
        if draft.said is not None:
            to = addressees.of(draft.said, provenance, quotation.addressee, draft.said.words)
            quotation = evolve(quotation, provenance=provenance, addressee=to)
        elif outer is not None and quotation.provenance.basis == "inside":
            of_addressee = draft.found.of_addressee
            who = (outer.addressee, outer.speaker) if of_addressee else (outer.speaker, outer.addressee)
            ref = None if of_addressee else outer.provenance.ref
            inner = evolve(outer.provenance, basis="inside", ref=ref)
            quotation = evolve(quotation, speaker=who[0], addressee=who[1], provenance=inner)
        settled.append(quotation)
    return settled


@define
class _Hearing:
    """Walks along the sentences without marks, and lets `occasions` hear who speaks there and how."""

    text: str
    speakers: Speakers
    occasions: Occasions
    at: int = 0

    def up_to(self, place: int, sentences: Sequence[Sentence]) -> None:
        """Hear every sentence without marks that ends before a place."""
        while self.at < len(sentences) and sentences[self.at].end <= place:
            sentence = sentences[self.at]
            self.at += 1
            if not sentence.parts:
                self.hear(sentence)

    def hear(self, sentence: Sentence) -> None:
        """Hear who speaks in a sentence by its first verb of saying, and how."""
        cue = next((cue for cue in sentence.cues if cue.source and cue.strength > 1), None)
        if cue is None or cue.source is None:
            return
        source = Span(sentence.tokens[cue.source[0]].start, sentence.tokens[cue.source[1]].end)
        told = cue.addressee and Span(sentence.tokens[cue.addressee[0]].start, sentence.tokens[cue.addressee[1]].end)
        said = Said(sentence.words, cue.verb, self.speakers.whom(source), self.speakers.whom(told) if told else None, sentence.paragraph)
        self.occasions.hear(said)


def _draft(text: str, found: Found, speakers: Speakers, occasions: Occasions, outer: Quotation | None) -> _Draft:
    speaker, addressee = _who(found, speakers, outer)
    where = found.parts[0]
    if found.source is not None and outer is None:
        writer = Messages(speakers).writer_in_it(found.sentence, found.source, occasions.letters)
        speaker = speaker if writer is None else writer
    speaker = _shown(text, found, speakers, speaker, outer)
    verb = found.cue.verb if found.cue else ""
    message = _message(text, found, speakers, occasions, speaker, outer)
    if message is not None and found.read_out:
        found.kind, found.rule = "direct", "read out"
    if message is None and outer is None:
        speaker = nearest(found, speaker, speakers)
    if found.kind == "scare":
        speaker = None
    provenance, said = Provenance("unknown", basis="nobody's words"), None
    if message is not None and found.kind != "scare":
        speaker, addressee = message.sender, addressee if message.recipient is None else message.recipient
        ref = None if message.number is None else str(message.number)
        provenance = Provenance(message.form, ref, "speaker is a letter")
        occasions.note(speaker, provenance, where.paragraph)
    elif found.kind != "scare" and outer is not None and (found.of_addressee or found.of_speaker):
        provenance = evolve(outer.provenance, basis="inside")
    if found.kind != "scare" and not (found.of_addressee or found.of_speaker):
        said = _said(text, found, speakers, speaker, addressee)
        if message is None:
            provenance = occasions.judge(said)
    rule = class_of(found, speakers.naming(found.source) if found.source else "", message=message is not None)
    if message is not None and verb == "read" and found.source is not None:
        speakers.note_speech(found.parts[0].outer_start, found.parts[-1].paragraph, speakers.whom(found.source) or speaker)
    elif speaker is not None and outer is None:
        if found.source is not None:
            speakers.note_gender(speaker, found.source.words(text))
        speakers.note_speech(found.parts[0].outer_start, found.parts[-1].paragraph, speaker)
    if speaker is not None and outer is None:
        occasions.last = provenance.kind, speaker, found.parts[-1].paragraph
    quotation = Quotation(
        found.kind,
        found.span,
        tuple(Span(part.start, part.end) for part in found.parts),
        found.cue_span,
        found.source,
        speaker,
        addressee,
        provenance,
        rule,
        confidence_of(rule),
        found.cue_span.words(text) if found.cue_span else None,
        flags=tuple(sorted(found.flags)),
    )
    return _Draft(found, quotation, said)


def _message(
    text: str, found: Found, speakers: Speakers, occasions: Occasions, speaker: int | None, outer: Quotation | None
) -> Message | None:
    """Find the message that is quoted: one that speaks, that somebody reads out, or from which they read within their own words."""
    messages, verb = Messages(speakers), found.cue.verb if found.cue else ""
    if outer is not None:
        return messages.read_out(found.sentence, outer.speaker, occasions.letters) if found.read_out else None
    if found.source is None or (verb == "read" and any(text[part.start] in "'‘“\"" for part in found.parts)):
        return None
    return messages.meant(found.source, verb, speaker, occasions.letters)


def _shown(text: str, found: Found, speakers: Speakers, speaker: int | None, outer: Quotation | None) -> int | None:
    """Return whose words they are where what leads in shows it better than the verb: “a text that Hale sent: “…””, signed “Ann Hale”."""
    part = found.parts[0]
    if outer is not None or (speaker is not None and speakers.entities[speaker].kind == "person" and found.rule not in LOOSE):
        return speaker
    if text.startswith(_SIGNED, part.outer_start - len(_SIGNED)):
        led = speakers.person_at(part.start, part.end)
    else:
        led = Messages(speakers).led_in(found.sentence, part.outer_start)
    if led is None or speakers.entities[led].kind != "person":
        return speaker
    found.rule, found.kind = "led in", "mixed" if found.kind == "mixed" else "direct"
    return led


def _said(text: str, found: Found, speakers: Speakers, speaker: int | None, addressee: int | None) -> Said:
    """Gather what is seen of a quotation in its sentence."""
    verb = found.cue.verb if found.cue else ""
    form = Messages(speakers).form_at(found.sentence.start) if verb in _OF_MESSAGES else ""
    source = found.source.words(text) if found.source else ""
    around = _reporters_words(text, found.sentence, _told(text, found))
    if found.rule == OWNED and found.source is not None:
        around = text[found.source.start : found.parts[0].outer_start]
    words = " ".join(text[part.start : part.end] for part in found.parts)
    return Said(around, verb, speaker, addressee, found.parts[0].paragraph, form, found.sentence.start, source, words)


def _who(found: Found, speakers: Speakers, outer: Quotation | None) -> tuple[int | None, int | None]:
    if outer is not None and found.of_addressee:
        return outer.addressee, outer.speaker
    if outer is not None and found.of_speaker:
        return outer.speaker, outer.addressee
    speaker = speakers.whom(found.source) if found.source else None
    addressee = speakers.whom(found.addressee) if found.addressee else None
    return speaker, addressee if addressee != speaker else None


def _without_quotations(text: str, quoted: Sequence[Found]) -> str:
    """Return a text of the same length in which everything quoted is blanked; titles and scare quotes stay."""
    words, at = [], 0
    quotations = [found for found in quoted if found.inside is None and found.kind != "scare"]
    for part in sorted((part for found in quotations for part in found.parts), key=lambda part: part.start):
        words += [text[at : part.start], "\0" * (part.end - max(at, part.start))]
        at = max(at, part.end)
    return "".join([*words, text[at:]])


def _told(text: str, found: Found) -> Span | None:
    """Return the words without marks that belong to what is told: between the verb, or whom it names, and the quotation."""
    part, cue = found.parts[0].outer_start, found.cue
    if cue is None or cue.form == "acc" or cue.verb in NAMING or found.inside is not None:
        return None
    if found.cue_span is None or not found.sentence.start <= found.cue_span.end <= part:
        return None
    after = found.addressee.end if found.addressee and found.cue_span.end <= found.addressee.start < part else found.cue_span.end
    start = told_from(found.sentence, after, part)
    return None if start is None else Span(start, part)


def _reporters_words(text: str, sentence: Sentence, told: Span | None = None) -> str:
    """Return a sentence without what is quoted, or told, in it."""
    words, at = [], sentence.start
    if told is not None and told.start >= at:
        words, at = [text[at : told.start]], told.end
    for part in sentence.parts:
        if part.outer_start < at:
            continue
        words.append(text[at : part.outer_start])
        at = max(at, part.outer_end)
    words.append(text[at : sentence.end])
    return " “” ".join(words)


def _with_speakers(figures: Sequence[Figure], quotations: Sequence[Quotation]) -> list[Figure]:
    """Give each figure the speaker of the innermost quotation in which it stands."""
    spoken = sorted((quotation for quotation in quotations if quotation.speaker is not None), key=lambda quotation: quotation.span.start)
    starts = [quotation.span.start for quotation in spoken]
    reach = list(accumulate((quotation.span.end for quotation in spoken), max))
    given = []
    for figure in figures:
        last = bisect_right(starts, figure.span.start)
        first = bisect_left(reach, figure.span.end, 0, last)
        around = [quotation for quotation in spoken[first:last] if quotation.span.covers(figure.span)]
        inner = min(around, key=lambda quotation: quotation.span.end - quotation.span.start, default=None)
        given.append(evolve(figure, speaker=inner.speaker) if inner else figure)
    return given

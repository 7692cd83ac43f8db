"""Sentences and the quotations found in them in, reported speech without marks out: a suggestion of who said, asked or denied what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from evenhand.core.reading.model import Letter, Provenance, Quotation
from evenhand.core.reading.origins.provenance import Occasions, Said
from evenhand.core.reading.people.bodies import is_thing
from evenhand.core.reading.quotes.confidence import confidence_of
from evenhand.core.reading.quotes.messages import Messages
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.layout import Paragraph
from evenhand.core.reading.text.phrases import Phrase
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.reading.told.reports import find_told
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

RULE = "indirect"
_NEW_MESSAGE = re.compile(
    r"(?:a|an|one|another)\b.*\b(?:letters?|e-?mails?|memos?|messages?|petition|motion|leaflet|note|statement|complaint)$", re.I
)
_NOT_TOLD = ("byline", "stamp", "caption")


@frozen
class Indirect:
    """Reported speech without marks, as words: whom they name is worked out later."""

    sentence: Sentence
    content: Span
    cue: Span
    verb: str
    source: Span | None
    addressee: Span | None
    negated: bool


def find_indirect(paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence], quoted: Sequence[Quotation]) -> list[Indirect]:
    """Find the reported speech of a paper in the order of the text, where the verb does not bring in marked words of its sentence."""
    marked: dict[int, list[Span]] = {}
    for quotation in quoted:
        if quotation.cue is not None:
            marked.setdefault(quotation.cue.start, []).extend(quotation.parts)
    return [
        told
        for sentence in sentences
        if paragraphs[sentence.paragraph].role not in _NOT_TOLD
        for told in _in_sentence(sentence, paragraphs[sentence.paragraph].role)
        if not any(sentence.start <= part.start < sentence.end for part in marked.get(told.cue.start, ()))
    ]


def _in_sentence(sentence: Sentence, role: str) -> Iterator[Indirect]:
    for told in find_told(sentence.tokens, sentence.cues):
        if role == "heading" and sentence.tokens[told.cue.at].low.endswith("ed"):
            # Headings tell in the present tense: "Watchdog asked to look" is a passive cut short.
            continue
        content = _span(sentence, told.content)
        cue = _span(sentence, (told.cue.at, told.cue.last))
        if content is not None and cue is not None:
            source, addressee = _span(sentence, told.cue.source), _span(sentence, told.addressee)
            yield Indirect(sentence, content, cue, told.cue.verb, source, addressee, told.negated)


def _span(sentence: Sentence, phrase: Phrase | None) -> Span | None:
    return None if phrase is None else Span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end)


def add_indirect(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    speakers: Speakers,
    letters: Sequence[Letter],
) -> list[Quotation]:
    """Return the quotations of a paper with its reported speech behind them; the numbers of those in marks stay as they are.

    Args:
        quotations: those in marks, in the order in which `inside` counts them.
        speakers: the entities of the paper; whoever speaks here and was not met before is added.
        letters: the letters that the paper speaks of.
    """
    occasions = Occasions(letters, speakers.entities)
    starts = [sentence.start for sentence in sentences]
    marked = sorted(
        (quotation for quotation in quotations if quotation.speaker is not None), key=lambda row: (row.span.start, row.span.end)
    )
    every, seen = list(quotations), 0
    for found in find_indirect(paragraphs, sentences, quotations):
        while seen < len(marked) and marked[seen].span.start < found.content.start:
            paragraph = sentences[max(0, bisect_right(starts, marked[seen].span.start) - 1)].paragraph
            occasions.note(marked[seen].speaker, marked[seen].provenance, paragraph)
            seen += 1
        made = _quotation(text, found, speakers, occasions)
        around = _around(every, len(quotations), found)
        every.append(made if around is None else evolve(made, inside=around))
    return every


def _around(every: Sequence[Quotation], first: int, found: Indirect) -> int | None:
    """Return the number of the innermost reported speech in which another stands."""
    for number in range(len(every) - 1, first - 1, -1):
        if every[number].span.end <= found.sentence.start:
            return None
        if every[number].span.covers(found.content) and every[number].span.covers(found.cue):
            return number
    return None


def _quotation(text: str, found: Indirect, speakers: Speakers, occasions: Occasions) -> Quotation:
    speaker = _speaker(text, found, speakers)
    addressee = _somebody(text, found.addressee, speakers) if found.addressee else None
    message = None
    if found.source is not None and speaker is not None:
        message = Messages(speakers).meant(found.source, found.verb, speaker, occasions.letters)
    if message is not None:
        speaker, addressee = message.sender, message.recipient
        provenance = Provenance(message.form, None if message.number is None else str(message.number), "speaker is a letter")
    else:
        around = text[found.sentence.start : found.content.start] + " … " + text[found.content.end : found.sentence.end]
        provenance = occasions.judge(Said(around, found.verb, speaker, addressee, found.sentence.paragraph))
        provenance = _reported(found.verb, speaker, provenance, speakers)
    return Quotation(
        "indirect",
        found.content,
        (),
        found.cue,
        found.source,
        speaker,
        addressee if addressee != speaker else None,
        provenance,
        RULE,
        confidence_of(RULE),
        found.cue.words(text),
        flags=("negated",) if found.negated else (),
    )


def _speaker(text: str, found: Indirect, speakers: Speakers) -> int | None:
    """Find who speaks; nobody where an inquiry "heard" it, or where it stands in "a letter" not spoken of before."""
    if found.source is None or found.verb == "hear" or _NEW_MESSAGE.match(found.source.words(text)):
        return None
    return _somebody(text, found.source, speakers)


def _somebody(text: str, named: Span, speakers: Speakers) -> int | None:
    """Return whom words name; "the meeting was the reason he said" and "asked for an urgent meeting" name a thing, which is no row."""
    who = speakers.whom(named)
    return None if who is not None and speakers.entities[who].kind == "org" and is_thing(named.words(text)) else who


def _reported(verb: str, speaker: int | None, provenance: Provenance, speakers: Speakers) -> Provenance:
    """Take what an outlet claims, an auditor finds or "is reported" to come from a report, where nothing says otherwise."""
    if provenance.basis not in ("default", "no speaker"):
        return provenance
    outlet = speaker is not None and speakers.entities[speaker].kind == "outlet"
    found = verb == "find" and speaker is not None
    return Provenance("report", basis="cue") if outlet or found or (verb == "report" and speaker is None) else provenance

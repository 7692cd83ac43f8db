"""A text in, the letters out that it prints in full among other things: who signs each, to whom, and which words are theirs."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.reading.letters.own_letter import called_party, known_party
from evenhand.core.reading.letters.sightings import Sighting
from evenhand.core.reading.model import Entity
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# "Sir, – The road ...", "To the editor:", "Dear Mr Hale," on a line of its own.
_OPENING = re.compile(
    r"^[ \t]*(?P<called>(?i:sir|madam|sir or madam|(?:to )?the editor|editor|dear (?:sir|madam|sir or madam|editor))(?=[ \t]*[,:;–—.-])|Dear (?!(?:Sir|Madam|Editor)\b)[^\n,:;.]{2,60}(?=[,:;][ \t]*$))",
    re.M,
)
# The head of a page of letters.
_PAGE = re.compile(
    r"^[^\n.]{0,60}\b(?:letters? to the editor|(?:your|readers[’']?) (?:letters|views)|letters page|letters[ \t]*$|postbag|mailbag)",
    re.I | re.M,
)
_HEAD = 400
_SIGNED_OFF = r"(?:(?:(?i:yours(?: (?:sincerely|faithfully|truly|etc|ever|in \w+))?|(?:kind|best|warm) (?:regards|wishes)|regards|sincerely|respectfully|is mise le meas)[,.]*[ \t]*\n?[ \t]*)?)"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Fr|Sr|Cllr|Councillor)\.?[ \t]+)?(?:[A-ZÀ-Þ][\w’'.-]*[ \t]+){1,3}[A-ZÀ-Þ][\w’'-]+"
)
_SIGNATURE = re.compile(
    rf"^[ \t]*{_SIGNED_OFF}(?P<dash>[–—-]+[ \t]*)?(?P<name>{_NAME})(?:[ \t]*\((?:Mrs?|Ms|Miss|Dr)\.?\))?(?P<more>,[ \t][^\n.!?]{{2,70}})?[.,]?[ \t]*$",
    re.M,
)
# What a signature stands below: a sentence that has ended, or a farewell.
_ENDED = re.compile(r"(?:[.!?…][”\"’')]*|,|\b(?:etc|faithfully|sincerely|truly|regards))\s*$")
_LEAST = 80
_TO_PRINT = frozenset("sir madam editor".split())


@frozen
class Printed:
    """A letter printed in a paper: all its words, the place of its signature, and of the words that call whom it is to."""

    words: Span
    signed: Span
    called: Span | None


def printed_letters(text: str) -> Iterator[Printed]:
    """Find the letters that a text prints: each from a salutation, or on a page of letters from the one before, to a name that signs it."""
    openings = list(_OPENING.finditer(text))
    page = _PAGE.search(text, 0, _HEAD)
    if not openings and page is None:
        return
    begun = page.end() if page is not None else len(text)
    called: Span | None = None
    ahead = iter([*openings, None])
    opening = next(ahead)
    for signature in _SIGNATURE.finditer(text):
        while opening is not None and opening.start() < signature.start():
            begun, called = opening.start(), Span(*opening.span("called"))
            opening = next(ahead)
        if signature.start() - begun < _LEAST or _ENDED.search(text, begun, signature.start()) is None:
            continue
        yield Printed(Span(begun, signature.end()), Span(*signature.span("name")), called)
        begun, called = (signature.end(), None) if page is not None else (len(text), None)


def printed_in(text: str, outlet: str | None, speakers: Speakers) -> Iterator[Sighting]:
    """See each letter that a text prints, and let "I" in it be who signs it; one that calls nobody is to the paper that prints it."""
    for letter in printed_letters(text):
        name = letter.signed.words(text)
        sender = known_party(name.title() if name.isupper() else name, speakers, letter.signed.start)
        called = None if letter.called is None else letter.called.words(text)
        private = called is not None and called.startswith("Dear ") and called.lower().split()[-1] not in _TO_PRINT
        if sender is None:
            continue
        recipient = called_party(text, letter.called, speakers) if private and letter.called else _editor(outlet, speakers)
        speakers.writers.append((letter.words.start, letter.words.end, sender))
        span = letter.called or letter.signed
        yield Sighting("letter", span, speakers.sentence_at(span.end), sender, recipient if recipient != sender else None, basis="printed")


def _editor(outlet: str | None, speakers: Speakers) -> int:
    known = Entity("outlet", (outlet,)) if outlet else Entity("role", ("editor",))
    for number, entity in enumerate(speakers.entities):
        if entity.kind == known.kind and known.names[0] in entity.names:
            return number
    speakers.entities.append(known)
    return len(speakers.entities) - 1

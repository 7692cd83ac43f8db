"""A sentence in, the letters out of which it says only that they were written: "told her in writing", "petitioned the board"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.reading.letters.sightings import Sighting
from evenhand.core.reading.letters.whose import who_is
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.phrases import Phrase, clause_subject, phrase_left, phrase_right, skip_auxiliaries
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.reading.text.tokens import Token
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Each a verb with what says that it was done in writing; where `to` begins stands whom it went to.
_DONE = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        # "Petitioned the board", "faxed her".
        r"\b(?P<verb>petition(?:ed|s)|faxed|messaged|whatsapped) (?P<to>)(?!for\b|to\b|against\b|on\b|over\b|in\b|by\b)\w",
        # "Put it in writing to her", "complained in writing to the chair".
        r"\b(?P<verb>put|puts|[a-z]+ed) (?:(?!by |to )[\w’'-]+ ){0,6}?in writing to (?P<to>)",
        # "Put it to her in writing", "complained to the chair in writing".
        r"\b(?P<verb>put|puts|[a-z]+ed) (?:(?!by |to )[\w’'-]+ ){0,6}?to (?P<to>)(?:[\w’'.-]+,? ){1,6}?in writing\b",
        # "Told her in writing", "had asked the council twice in writing".
        r"\b(?P<verb>told|asked|warned|informed|advised|urged|reminded|assured|notified) (?P<to>)(?:(?!(?:by|to|that|in|if|whether|but|how|why)\b)[\w’'.-]+,? ){1,6}?in writing\b",
    )
)
# "Was told in writing": whoever was told got it.
_GOT = re.compile(
    r"\b(?:was|were|been) (?P<verb>told|asked|warned|informed|advised|urged|reminded|assured|notified) (?:(?!to\b)[\w’'-]+ ){0,5}?in writing(?: by (?P<by>))?",
    re.I,
)
# What was not done, or not yet.
_UNDONE = re.compile(
    r"\b(?:not|never|nor|neither|to|if|until|unless|would|will|could|should|may|might|must)(?: have| ever| even| be| been)? $|n[’']t(?: have| ever| even| yet)? $"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be) (?:\w+ly )?$")


def written_in(sentence: Sentence, speakers: Speakers) -> Iterator[Sighting]:
    """Find the letters that a sentence tells by a verb alone, each with both its ends, or with who got it."""
    for pattern in _DONE:
        found = pattern.search(sentence.text, sentence.start, sentence.end)
        if found is None or _is_unsaid(sentence, found, speakers) or _PASSIVE.search(sentence.text, sentence.start, found.start()):
            continue
        sender = _doer(sentence, _token_at(sentence.tokens, found.start("verb")), speakers)
        recipient = _party(sentence, _right(sentence, found.start("to")), speakers)
        if sender is not None and recipient is not None and sender != recipient:
            yield Sighting("", Span(*found.span("verb")), sentence, sender, recipient, basis="in writing")
            return
    got = _GOT.search(sentence.text, sentence.start, sentence.end)
    if got is not None and not _is_unsaid(sentence, got, speakers):
        sender = _party(sentence, _right(sentence, got.start("by")), speakers) if got["by"] is not None else None
        recipient = _doer(sentence, _token_at(sentence.tokens, got.start("verb")), speakers)
        if recipient is not None and sender is not None:
            yield Sighting("", Span(*got.span("verb")), sentence, sender, recipient, basis="in writing")


def _is_unsaid(sentence: Sentence, found: re.Match[str], speakers: Speakers) -> bool:
    return speakers.is_quoted(found.start()) or _UNDONE.search(sentence.text, sentence.start, found.start()) is not None


def _token_at(tokens: Sequence[Token], at: int) -> int:
    return next((number for number, token in enumerate(tokens) if token.start <= at < token.end), 0)


def _doer(sentence: Sentence, verb: int, speakers: Speakers) -> int | None:
    """Find who does what a verb says: as the cue has it, else the subject of the clause, else the phrase that stands before."""
    cue = next((cue for cue in sentence.cues if cue.at == verb and cue.source and cue.form != "passive"), None)
    phrase = cue.source if cue is not None else None
    if phrase is None and verb:
        phrase = clause_subject(sentence.tokens, verb + 1) or phrase_left(sentence.tokens, skip_auxiliaries(sentence.tokens, verb - 1))
    return _party(sentence, phrase, speakers)


def _right(sentence: Sentence, start: int) -> Phrase | None:
    tokens = sentence.tokens
    first = next((number for number, token in enumerate(tokens) if token.start >= start), len(tokens))
    return phrase_right(tokens, first, len(tokens))


def _party(sentence: Sentence, phrase: Phrase | None, speakers: Speakers) -> int | None:
    """Return who a phrase names, if such a one can write or be written to."""
    who = who_is(sentence, phrase, speakers)
    return who if who is not None and speakers.entities[who].kind in ("person", "role", "org", "group", "party") else None

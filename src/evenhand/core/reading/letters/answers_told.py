"""A sentence in, the replies out of which it tells only that they came: "the reply came on Tuesday", "she had word back in nine days"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.reading.letters.sightings import Sighting
from evenhand.core.reading.letters.whose import who_is
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.phrases import clause_subject
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_CAME = re.compile(
    r"\b(?:The|Its|An?) (?:[\w-]+ ){0,2}?(reply|response|answer)(?:,[^,.]{1,40},)? (?:had |has )?(?:came|come|arrived|landed|followed|ran to|reached (?:her|him|them|me|us))\b",
    re.I,
)
_GOT = re.compile(
    r"\b(?P<verb>had|got|received|gotten)(?: (?:back|only|finally|since|merely))? (?:an?|one) (?:[\w-]+ ){0,2}?(?P<noun>reply|response|answer|acknowledge?ment)\b(?! (?:to (?:the|his|her|their|our) (?:question|problem|prayers)))|"
    r"\b(?P<had>had|got|received) (?P<word>word) back\b|\b(?P<told>told|informed) in (?P<reply>reply|response)\b|\b(?P<heard>heard) (?P<back>back)\b(?! (?:nothing|little))",
    re.I,
)
# What did not happen, or not yet: "has not had a reply", "asked to have an answer", "until she got one".
_UNMET = re.compile(
    r"\b(?:not|never|nobody|nor|neither|to|if|until|unless|before|would|will|could|should|may|might|must|once|hoped?|yet to)(?: have| ever| even)? *$|n[’']t(?: have| ever| even| yet)? *$",
    re.I,
)


def answers_told_in(sentence: Sentence, speakers: Speakers) -> Iterator[Sighting]:
    """Find the replies that a sentence tells by no writer; who wrote them is whoever was written to before."""
    text = sentence.text
    came = _CAME.search(text, sentence.start, sentence.end)
    if came is not None and not speakers.is_quoted(came.start()):
        yield Sighting("", Span(*came.span(1)), sentence, reply=True, basis="reply came")
        return
    got = _GOT.search(text, sentence.start, sentence.end)
    if got is None or speakers.is_quoted(got.start()) or _UNMET.search(text, sentence.start, got.start()):
        return
    verb = next((at for at, token in enumerate(sentence.tokens) if token.start == got.start()), None)
    noun = next(name for name in ("noun", "word", "reply", "back") if got[name])
    who = who_is(sentence, clause_subject(sentence.tokens, verb + 1), speakers) if verb else None
    if who is not None:
        yield Sighting("", Span(*got.span(noun)), sentence, recipient=who, reply=True, basis="reply got")

"""An ask and a place that tells of an answer in, whether the answer is to that ask out: only where its own sentence, or its letter, says so."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.access.phrases import sentence_at, speaker_at
from evenhand.core.access.requesters import body_key
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source, Step
from evenhand.core.letters.wording import telling
from evenhand.core.reading.model import Letter
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_REQUEST = r"(?:requests?|pleas?|applications?|appeals?|demands?|letters?|bids?|petitions?)"
# Somebody is named as whoever asked, whether or not the reader knows them.
_OF_NAMED = re.compile(
    rf"\b{_REQUEST}\s+(?:from|by|of)\s+(?:the\s+)?[A-Z]|\b[A-Z][\w-]+[’']s?\s+(?:\w+\s+){{0,2}}?{_REQUEST}\b|"
    r"\b(?:refused|rejected|told|denied|turned\s+down|rebuffed|granted|gave|answered)\s+(?:the\s+)?[A-Z]"
)


def is_answer_to(step: Step, asker: Member, body: str | None, source: Source, cast: Cast) -> bool | None:
    """Say whether what a place tells is an answer to an asker; None where it names nobody to whom it is.

    It is where the sentence names the asker or the body asked for, where it is read as one to them ("he refused her request"), where the
    asker says it, and in a letter that is addressed to them.
    """
    sentence = sentence_at(source.paper.text, step.place.span)
    words = sentence.words(source.paper.text)
    if step.who_person == asker.id or speaker_at(source, step.place.span, cast) is asker:
        return True
    if _is_named(asker, body, words) or _is_meant(asker, source, sentence, cast) or _is_read_so(step, asker, source, cast):
        return True
    letter = own_letter(source)
    if letter is not None and letter.recipient is not None:
        return cast.member(source.paper.id, letter.recipient) is asker
    return False if _OF_NAMED.search(words) else None


def own_letter(source: Source) -> Letter | None:
    """Return the letter that a paper itself is; None where it is none."""
    return next((one for one in source.reading.letters if one.basis == "the paper itself"), None)


def _is_named(asker: Member, body: str | None, words: str) -> bool:
    """Say whether words name an asker, by surname, or the body; a group by the noun that it is called by."""
    if asker.kind == "group":
        return any(telling(name.split()[-1]) & telling(words) for name in asker.names)
    names = [*(name.split()[-1] for name in asker.names if asker.kind == "person"), *(body_key(name) for name in (body,) if name)]
    names += [body_key(name) for name in asker.names if asker.kind != "person"]
    return any(re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) for name in names if name)


def _is_read_so(step: Step, asker: Member, source: Source, cast: Cast) -> bool:
    """Say whether the reading gives the answer at a place to an asker."""
    return any(
        cast.member(source.paper.id, ask.to) is asker
        for ask in source.reading.asks
        if ask.kind in ("acceptance", "refusal") and ask.span.overlaps(step.place.span)
    )


def _is_meant(asker: Member, source: Source, sentence: Span, cast: Cast) -> bool:
    """Say whether a word of the sentence, such as a pronoun, is read as the asker."""
    return any(
        cast.member(source.paper.id, mention.entity) is asker for mention in source.reading.mentions if mention.span.overlaps(sentence)
    )

"""A description and the names around it in, the person out who stands beside it: "the then floods minister, Ann Hale,"."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.people.bodies import kind_of, without_determiners
from evenhand.core.reading.people.resolve import Place
from evenhand.core.reading.text.lexicon import CONJUNCTIONS, POST_HEADS, PREPOSITIONS
from evenhand.core.reading.text.tokens import bare
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_DEFINITE = ("the ", "its ", "his ", "her ", "their ")
_ONE_OF_MANY = ("a ", "an ")
# "Ann Hale, Wold East, | Upper Wold,": where somebody is from, with a capital on every word.
_PLACE = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}")
_PLACES = re.compile(r", (?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}, )?")

# Behind one of these a name only tells of whom, or with whom, something else is.
_JOINING = PREPOSITIONS | CONJUNCTIONS
_POSSESSED = re.compile(r"[’']s ")


def is_before_post(named: Sequence[Place]) -> bool:
    """Say whether the first of those named is no person but the body of the next one's post: "Hale Grain Growers | president Ann Orr"."""
    if len(named) < 2 or named[0].named.sure or not named[1].named.post:
        return False
    return named[1].span.start - named[0].span.end <= 1


def apposed_to(text: str, span: Span, places: Sequence[Place]) -> int | None:
    """Return the person whose name stands behind a description between commas, or before the place that a phrase names; else None."""
    behind = _named_behind(text, span, places) if text.startswith(", ", span.end) else None
    return _named_before(text, span, places) if behind is None else behind


def _named_behind(text: str, span: Span, places: Sequence[Place]) -> int | None:
    """Return whose name stands behind a description, between commas: "the then floods minister, Ann Hale,", "a pupil, Tom Orr,"."""
    words = span.words(text)
    kind, low = kind_of(without_determiners(words)), words.lower()
    if kind not in ("role", "anonymous", "org"):
        return None
    posted = low.startswith(_DEFINITE) and any(bare(word) in POST_HEADS for word in low.split())
    if not posted and not (kind == "org" and low.startswith(_ONE_OF_MANY)):
        return None
    behind = next((place for place in places if place.span.start == span.end + 2 and place.named.shape != "post"), None)
    return behind.who if behind is not None and text.startswith((",", ";", "."), behind.span.end) else None


def _named_before(text: str, span: Span, places: Sequence[Place]) -> int | None:
    """Return whose name opens the sentence before the place they are from: "Ann Hale, Wold East, said"."""
    if not _PLACE.fullmatch(span.words(text)):
        return None
    for place in places:
        opens = place.span.start == 0 or text[place.span.start - 1] == "\n" or text[place.span.start - 2 : place.span.start] == ". "
        if place.named.given and opens and place.span.end < span.start and _PLACES.fullmatch(text, place.span.end, span.start):
            return place.who
    return None


def stands_alone(text: str, phrase: Span, name: Span) -> bool:
    """Say whether a phrase is a name, with what leads up to it, and nothing hangs on the name or makes it another's.

    >>> words = ["lorry driver Ann Hale", "five friends of Ann Hale", "Ann Hale and others", "Ann Hale’s friend"]
    >>> [stands_alone(each, Span(0, len(each)), Span(at := each.index("Ann"), at + 8)) for each in words]
    [True, False, False, False]
    """
    before, behind = text[phrase.start : name.start], text[name.end : phrase.end]
    return not behind.strip(", ") and _JOINING.isdisjoint(before.lower().split()) and not _POSSESSED.search(phrase.words(text))

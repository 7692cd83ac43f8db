"""A post or role as printed in, the words that tell it from others out: "a spokesman" is "spokesman for Ms Hale"."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.people.lead import Place
from evenhand.core.reading.text.lexicon import DAYS, MONTHS, NO_NAME
from evenhand.core.reading.text.tokens import bare
from evenhand.core.values import patterns as re

# Verbs of saying that end the words for whom a role is.
_SAYS = r"(?:say|tell|add|claim|insist|whisper|reckon|admit)(?:s|ed)\b"
_FOR_WHOM = re.compile(
    r" who works? (?:with|for|at|in) (?:the )?[\w’'-]+(?:\.? [A-Z][\w’'-]+)*|"
    r" (?:with knowledge of|who (?:has seen|saw|attended)) [^,.;:“”\"]{3,40}(?= said| told|,)|"
    r" (?:close to|familiar with|briefed on) [^,.;:“”\"]{3,40}(?= said| told|,)|"
    r" (?:for|of|from|at|in|close to) (?!\w+ \d{4})(?:the |Mr |Mrs |Ms |Dr )?"
    r"(?:(?:(?:[A-Z]\.)+|(?:Gov|Lt|Rep|Sen|Assemb|Atty|Gen|Col|Capt|Sgt|Prof|Rev|Dr|Mr|Mrs|Ms|Cllr|St)\.) )*"
    r"(?:[A-Z][\w’'-]*(?: (?=[A-Z]))?)+(?: (?:of|for) [A-Z]\w+)?|"
    rf" (?:for|of|from|at|in|close to) the [a-z][\w’'-]+(?: (?!said|told|who|has|had|was|is|{_SAYS})[a-z][\w’'-]+)?"
    rf"(?= said| told|,| {_SAYS})"
)
_LEADING = re.compile(r"^(?:The|A|In|At|But|And|For) ")
_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
_BODY = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]+|of|and|for) ){0,6}"
    r"(?:Council|Office|Department|Ministry|Party|Government|Authority|Agency|Police|Commission|Committee|Board|Trust|"
    r"Union|Association|Federation|Society|Institute|University|College|School|Hospital|Company|Group|Treasury|Foundation|Executive|Corporation|Service|Bureau)"
    r"(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?\b"
)
# "On Monday | Hale County | Council’s chief executive": the words of an owner before the one with the mark, and what is none of them.
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]* (?:(?:of|and) (?:the )?)?){1,5}\Z")
_OPENING = (DAYS | MONTHS | NO_NAME) - frozenset("north south east west".split())
_LONGEST_OWNER = 80
# So far before a bare "spokeswoman" may the body stand for which she speaks, and so many names may.
_FAR, _NAMES = 400, 4


def told_apart(text: str, noun: str) -> str:
    """Return a noun for one who is not named with the words that tell them apart where they are first spoken of.

    >>> told_apart("One person who works with Mr Hale laughed. The person said so.", "person")
    'person who works with Mr Hale'
    """
    first = re.search(rf"\b(?:an?|one|another) ((?:[a-z’'-]+ ){{0,2}}{re.escape(noun)})\b", text, re.I)
    behind = _FOR_WHOM.match(text, first.end()) if first is not None else None
    return (first[1] if first is not None else noun) + (behind.group() if behind is not None else "")


def role_for(text: str, places: Sequence[Place], number: int) -> str:
    """Take in for whom a role speaks: "spokesman for Ms Hale"."""
    place = places[number]
    post = place.named.post
    if behind := _FOR_WHOM.match(text, place.span.end):
        return post + behind.group()
    if bare(place.named.owner) != place.named.owner:
        return f"{_owner_of(text, places, number)} {post}"
    if post.lower() in _SPOKES and not place.named.definite:
        body = _last_body(text, place.span.start)
        return f"{body} {post}" if body else post
    return post


def owned_post(text: str, places: Sequence[Place], number: int) -> str:
    """Return a post with whose it is: "Hale Council’s chief executive"; one that is nobody's by name as it is printed."""
    place = places[number]
    if bare(place.named.owner) == place.named.owner:
        return place.named.post
    owner = _owner_of(text, places, number)
    return f"{owner} {place.named.post}" if owner[:1].isupper() else place.named.post


def _owner_of(text: str, places: Sequence[Place], number: int) -> str:
    """Return whoever a post is of, with the mark of it: the person or post named right before it, else the name that ends there."""
    place = places[number]
    mark = place.named.owner[len(bare(place.named.owner)) :]
    near = places[max(0, number - _NAMES) : number + 1]
    before = next((each for each in near if each.named.possessive and each.span.end >= place.span.start - 3), None)
    if before is not None and before.named.shape == "post":
        return before.named.post + mark
    start, last = (place.span.start, bare(place.named.owner)) if before is None else (before.span.start, before.span.words(text))
    lead = _CAPITALS_BEFORE.search(text, max(0, start - _LONGEST_OWNER), start)
    words = lead.group().split() if lead is not None else []
    opening = max((at + 1 for at, word in enumerate(words) if word.lower() in _OPENING), default=0)
    return " ".join((*words[opening:], last)) + mark


def _last_body(text: str, before: int) -> str | None:
    """Return the body named last before a place: whom a bare "spokeswoman" speaks for."""
    found = list(_BODY.finditer(text, max(0, before - _FAR), before))
    return _LEADING.sub("", found[-1].group()) if found else None

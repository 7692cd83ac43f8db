"""A place in a text in, the sentence around it out; and the words by which an ask says that it is for the same as somebody else got."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.reading.text.sentences import is_abbreviated
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_STOP = re.compile(r"[.?!][\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9£$€])|\n")
_FAR = 600
MEETING = re.compile(
    r"\b(?:meet(?:s|ings?)?|dialogue|talks?|discuss\w*|visit\w*|briefings?|audience|appointments?|sit down|sat down|sessions?|advis[eo]rs?|officials|experts|"
    r"engineers|policy unit|specialists?|in touch|(?:mornings?|afternoons?|hour|half an hour|day) (?:with|of)|same (?:mornings?|afternoons?|hour)|their time|see us|staff|"
    r"(?:people|team) (?:in|from|of) (?:my|his|her|its|the|our) (?:own )?(?:department|office|ministry)|\w+ team in my)\b",
    re.IGNORECASE,
)
DEAL = re.compile(
    r"\b(?:deals?|budgets?|pool\w*|merg\w+|funds?|funding|grants?|money|cash|pay|paid|tenants?|buyer|devolution|compact|initiatives?|contracts?|lend|loans?|land|"
    r"acres|yard|rail yard|exempt\w*|licen[cs]es?|permission|allow\w*|support|help|concession|waiver|scheme|consideration|treatment|terms|open to you|be available)\b|[£$€]\s?\d",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:the |exactly the |this |that )?same\b|\btreatment\b|"
    r"\bof (?:their|our|its|his|her) own\b|\ball (?:the )?others?\b|\bjoin the (?:same )?queue\b|\bon (?:the same|equal|those|these) terms\b|"
    r"\b(?:that |which )?(?:he|she|they|it|[A-Z][\w’'-]+) (?:has |have |had )?(?:already )?(?:offered|gave|given|granted|promised|held out|extended|allowed|dangled)\b",
    re.IGNORECASE,
)
_LIKEWISE = re.compile(r",? (?:too|as well|also)\b[\s.,;”\"’']*$|\b(?:likewise|alike|similar\w*|equal\w*)\b", re.IGNORECASE)
# Words that are in every talk of an affair, and tell no thing from another.
_EVERYDAY = telling("help support people department minister government council leader")


def sentence_at(text: str, span: Span) -> Span:
    """Return the sentence in which a place stands.

    >>> text = "One here. Mr. Hale asked for two. Three."
    >>> sentence_at(text, Span(15, 18)).words(text)
    'Mr. Hale asked for two.'
    """
    low, high = max(0, span.start - _FAR), min(len(text), span.end + _FAR)
    ends = [found for found in _STOP.finditer(text, low, high) if not is_abbreviated(text, found.start())]
    start = max((found.end() for found in ends if found.end() <= span.start), default=low)
    end = min((found.start() + len(found[0].rstrip()) for found in ends if found.start() >= span.end - 1), default=high)
    return Span(start, max(end, span.end))


def kind_of(words: str) -> str | None:
    """Return what is asked or offered: "meeting" for somebody's time, "deal" for anything else of value; None where it is neither.

    >>> kind_of("a morning with the advisers"), kind_of("to merge the two budgets"), kind_of("an apology")
    ('meeting', 'deal', None)
    """
    return "meeting" if MEETING.search(words) else "deal" if DEAL.search(words) else None


def says_same(words: str) -> bool:
    """Say whether an ask names what it is for as that which somebody else got; "too" and "as well" say so only of a meeting or deal.

    >>> says_same("the same help that she offered her own"), says_same("his officials meet us too"), says_same("an apology as well")
    (True, True, False)
    """
    return _SAME.search(words) is not None or (_LIKEWISE.search(words) is not None and kind_of(words) is not None)


def is_like(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two things are alike by their telling words."""
    shared = (one & other) - _EVERYDAY
    return len(shared) >= 2 and likeness(one, other) >= 0.4


def speaker_at(source: Source, span: Span, cast: Cast) -> Member | None:
    """Return whose words stand at a place: the speaker of the shortest quotation around it; None in a paper's own voice."""
    inside = [one for one in source.reading.quotations if one.speaker is not None and one.span.overlaps(span)]
    best = min(inside, key=lambda one: (one.span.end - one.span.start, one.span.start), default=None)
    return cast.member(source.paper.id, best.speaker) if best is not None else None

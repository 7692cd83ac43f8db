"""The words of a condition in, out who owes it, when it is to hold, who is to judge it, and what has to hold."""

from __future__ import annotations

from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.letters.wording import telling
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_LEAD = re.compile(
    r"^\W*(?:(?:but|and|just|only)\s+)*(?:(?:this\sis\s)?on\s(?:the\s)?(?:strict\s|clear\s|sole\s|one\s)?(?:condition|understanding|proviso|basis)(?:\sthat)?|"
    r"with\sthe\sproviso\sthat|provid(?:ed|ing)(?:\sthat)?|(?:so|as|for\sas)\slong\sas|only\sif|if|unless|until|once|when|after|should|subject\sto|"
    r"in\s(?:return|exchange)\sfor|(?:contingent|conditional|dependent)\s(?:up)?on|assuming(?:\sthat)?|the\s(?:minute|moment|day)(?:\sthat)?)\b[\s,]*",
    re.I,
)
_DURING = re.compile(
    r"\b(?:so|as)\slong\sas\b|\bwhile\b|\b(?:keep|keeps|kept|keeping|continue\w*|remain\w*|maintain\w*|stay\w*|throughout|protect\w*)\b",
    re.I,
)
_AFTER = re.compile(
    r"\bin\s(?:return|exchange)\sfor\b|\b(?:repa(?:y|id)\w*|pa(?:y|id)\sback|afterwards|thereafter|in\sfuture|once\sit\sis\s(?:done|paid|built))\b",
    re.I,
)
_RETURN = re.compile(r"^\W*in\s(?:return|exchange)\sfor\b", re.I)
_EVENT = re.compile(r"^\W*(?:only\s)?(?:once|after|when|until|as\ssoon\sas|the\s(?:minute|moment|day))\b", re.I)
_JUDGE = re.compile(
    r"\bto\sthe\ssatisfaction\sof\s(?P<a>[^,.;]{3,60})|\b(?:certified|verified|approved|audited|signed\soff|agreed|confirmed|judged|vetted|checked|endorsed)\sby\s(?P<b>[^,.;]{3,60})|"
    r"\bsubject\sto\s(?P<c>(?:the\s)?[\w\s’'-]{2,40}?)['’]s?\s(?:approval|agreement|consent)|\bsubject\sto\s(?:the\s)?(?:approval|agreement|consent)\s(?:of|by|from)\s(?P<d>[^,.;]{3,60})",
    re.I,
)
# The subject of a clause: the words before its first verb.
_SUBJECT = re.compile(
    r"^(?P<who>(?:[^\s,.;]+\s+){0,7}?[^\s,.;]+)\s+(?:(?:also|first|now|then|still)\s)?(?:is|are|was|were|be|has|have|had|will|would|does|do|did|can|could|should|must|may|might|agree\w*|"
    r"keeps?|kept|stops?|stopped|undertakes?|undertook|commits?|committed|signs?|signed|pays?|paid|makes?|made|gives?|gave|takes?|took|puts?|drops?|dropped|defers?|deferred|withdraws?|withdrew|"
    r"goes|goes|went|gets?|got|votes?|voted|accepts?|accepted|shows?|showed|leaves?|left|meets?|met|finds?|found|honou?rs?|honou?red|walks?|looks?|looked|comes?|came|moves?|moved|matches|matched|"
    r"match|began|begins?|split|splits|divided?|divides|promis\w+|guarantee\w*|ensures?|ensured|raises?|raised|built|builds?|holds?|held|protects?|protected|reverses?|reversed|scraps?|scrapped|"
    r"[a-z]{3,}(?:ed|es))\b",
    re.I,
)
_BE = re.compile(r"\s+(?:is|are|was|were|be|been|gets?|got)\b", re.I)
_YOU, _WE, _THEY = frozenset(("you", "your")), frozenset(("i", "we", "my", "our")), frozenset("it they he she its their his her".split())
_NOBODY = re.compile(r"^(?:no|some|any|every)(?:one|body)\b|^(?:nothing|something|somebody)\b|^there\b", re.I)
_THAT = re.compile(r"\bthat\s(?P<rest>.+)$", re.I | re.S)
# Words that name no body by themselves.
# By what a reporter knows of a condition, behind its words: ", a leaked letter shows".
_TAG = re.compile(
    r"[,;]\s+(?:(?:(?:an?|the|his|her|their|its)\s)?(?:[\w'’-]+\s){0,4}?(?:letters?|e-?mails?|documents?|papers?|memos?|messages?|records?|files?|"
    r"reports?|minutes|transcripts?|texts?|sources?|officials?)\s(?:shows?|showed|reveals?|revealed|suggests?|suggested|says?|said|states?|stated|"
    r"(?:seen|obtained)\sby\b[^,;]*)|according\sto\b[^,;]*|it\s(?:is|was|has\sbeen|can\sbe)\s(?:revealed|reported|claimed|understood|alleged)|"
    r"(?:he|she|they)\s(?:said|wrote|added))\W*$",
    re.I,
)
_GENERIC = frozenset(telling("leader chair minister secretary the mp member office"))


def kind_of(words: str) -> str:
    """Return when a condition is to hold: before what is offered is given, during it, or after.

    >>> kind_of("provided the vote is put off"), kind_of("so long as the ferry runs"), kind_of("in return for a seat on the board")
    ('before', 'during', 'after')
    """
    return "after" if _AFTER.search(words) else "during" if _DURING.search(words) else "before"


def test_at(source: Source, span: Span) -> Span:
    """Return the words that have to hold, without "provided that" and its like."""
    words = source.words(span)
    lead = _LEAD.match(words)
    start = span.start + (lead.end() if lead is not None and lead.end() < len(words) else 0)
    return Span(start, start + len(source.words(Span(start, span.end)).rstrip(' ,;:–—-“"')))


def without_tag(source: Source, span: Span) -> Span:
    """Return a condition without the reporter's tag behind it."""
    tag = _TAG.search(source.words(span))
    return span if tag is None else Span(span.start, span.start + tag.start())


def judge_of(words: str) -> str:
    """Return who is to say whether a condition is met, "" where nobody is named.

    >>> judge_of("once the sums are certified by the county auditor"), judge_of("if it stops")
    ('the county auditor', '')
    """
    found = _JUDGE.search(words)
    return " ".join(next(group for group in found.groups() if group).split()) if found else ""


def event_of(words: str) -> str:
    """Return the event after which a condition is to hold, "" where it hangs on none.

    >>> event_of("once third parties have been consulted"), event_of("provided it stops")
    ('once third parties have been consulted', '')
    """
    return " ".join(words.split()) if _EVENT.match(words) else ""


def owed_by(source: Source, span: Span, setter: Member | None, other: Member | None, cast: Cast) -> tuple[Member | None, str]:
    """Return who owes a condition, and how that is known; (None, "") where its words do not say.

    Args:
        source: the paper in which it stands.
        span: its words.
        setter: who sets it; other: the other party.
        cast: everyone in the affair.
    """
    words = source.words(span)
    if _RETURN.match(words):
        return other, "whoever gets what is offered" if other is not None else ""
    test = test_at(source, span)
    found = _SUBJECT.match(source.words(test))
    if found is None:
        return None, ""
    subject = found["who"]
    if _NOBODY.match(subject):
        inner = _THAT.search(source.words(test))
        return _named(source, test.start + inner.start("rest"), inner["rest"], setter, other, cast) if inner else (None, "")
    return _named(source, test.start, source.words(test), setter, other, cast)


def _named(source: Source, start: int, clause: str, setter: Member | None, other: Member | None, cast: Cast) -> tuple[Member | None, str]:
    """Return whom the subject of a clause names."""
    found = _SUBJECT.match(clause)
    if found is None:
        return None, ""
    subject, end = found["who"], start + found.end("who")
    first = subject.split()[0].lower()
    if len(subject.split()) == 1 and first in _WE:
        return (setter, "a pronoun") if setter is not None else (None, "")
    if first in ("it", "they") and _BE.match(clause[found.end("who") :]):
        # "Provided it is matched": what is to be matched is not somebody.
        return None, ""
    if first == "it" and other is not None and other.kind == "person":
        return None, ""
    if len(subject.split()) == 1 and first in (_YOU | _THEY):
        return (other, "a pronoun") if other is not None else (None, "")
    words = telling(subject) - _GENERIC
    for member in (other, setter if setter is not None and setter.kind != "person" else None):
        if member is not None and words and words & (telling(" ".join((*member.names, *member.titles))) - _GENERIC):
            return member, "named"
    for mention in source.reading.mentions:
        if start <= mention.span.start < end:
            member = cast.member(source.paper.id, mention.entity)
            return (member, "named") if member is not None else (None, "")
    for number, entity in enumerate(source.reading.entities):
        if entity.kind in ("org", "group", "role", "party") and any(name.lower() in subject.lower() for name in entity.names):
            member = cast.member(source.paper.id, number)
            return (member, "named") if member is not None else (None, "")
    return None, ""

"""A day and the sentence in which it stands in, who or what is told to act on it out: an event is one only if these agree."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.words import content, kin, sentence_at
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# Where what a sentence is about may begin anew, and where its words end.
_ANEW = re.compile(
    r"[;:“”\"()]|\s[–—-]\s|,\s|\b(?:said|says|told|that|when|after|before|because|while|but|and|which|who|where|if|as)\b", re.I
)
_ENDS = re.compile(
    r"\b(?:of|for|to|on|in|at|about|by|with|from|into|over|until|till|since|was|were|is|are|be|been|will|would|must|may|can|could|should|"
    r"shall|ha[sd]|have|did|do|does|met|wrote|sent|came|went|held|gave|took|began|made|ran|got|set|shut|open|close|"
    r"(?:clos|open|meet|begin|start|end|com|go|get|tak|mak|run|ask|writ|send|propos|plan|vot|fall|stand)e?s|come|put|built|cut|brought|bought|sold|told|found|left|lost|paid|first|then|also|\w+(?<!hundr)ed|\w+ly)\b",
    re.I,
)
# "On 4 May", "Three days later, on 4 May".
_OPENS = re.compile(
    r"\W*(?:(?:[\w’'-]+\s){0,3}[\w’'-]+,\s)?(?:(?:on|in|by|from|until|since|at|it was(?: not)?(?: until)?)\s*(?:the\s)?)?\W*", re.I
)
_WHICH = re.compile(
    r"\b(?:(?P<first>first|initial|original)|(?P<second>second|further|another|next|later)|(?P<third>third)|(?P<last>final))\s"
    r"(?:\w+\s)?(?:hearings?|meetings?|votes?|visits?|letters?|readings?|rounds?|inspections?|sessions?|stages?|phases?|deadlines?|ballots?|talks|"
    r"reports?|applications?|appeals?|offers?|repl(?:y|ies))\b",
    re.I,
)
# A letter is told by its own name, or by who wrote it.
_LETTER = kin(content("letter e-mail email memo note text message reply answer copy day date deadline"))
_OBJECT = re.compile(r"\b(?:its|their|his|her|the|an?)\s(?P<what>(?:[\w’'-]+\s){1,2})(?:on|in|by|at)\s(?:the\s)?\Z")
_THEY = re.compile(r"\W*(?:it|he|she|they|I|we|you|there|this|these|those)\b", re.I)
_REACH, _LONG = 60, 5


@frozen
class Event:
    """What is told of a day: the stems of who or what acts, of its object and of its sentence, empty where not read.

    `which` is "first" for the first of several; `named` says that who acts is one of the cast: a thing is called by many words.
    """

    actors: frozenset[str]
    object: frozenset[str]
    told: frozenset[str]
    which: str
    named: bool


def event_at(place: Place, folder: Folder) -> Event:
    """Read what is told of the day at a place."""
    text = folder.papers[place.paper].text
    sentence = sentence_at(text, place.start, place.end)
    before, behind = text[sentence.start : place.start], Span(place.end, sentence.end)
    span = _first_words(text, behind) if _OPENS.fullmatch(before) else _first_words(text, Span(sentence.start, place.start))
    found = _WHICH.search(text, max(sentence.start, place.start - _REACH), min(sentence.end, place.end + _REACH))
    done = _OBJECT.search(before)
    told = _called(sentence, place.paper, folder)
    return Event(
        _called(span, place.paper, folder) - _LETTER if span is not None else frozenset(),
        kin(content(done["what"])) if done else frozenset(),
        told,
        str(found.lastgroup) if found else "",
        span is not None and any(each.span.overlaps(span) for each in folder.readings[place.paper].mentions),
    )


def are_two(one: Event, other: Event, *, letters: bool) -> bool:
    """Say whether two days are told of two events: neither tells of who acts in the other, or what is done is another thing.

    Of two letters each may speak of who wrote the other.
    """
    if one.which and other.which and one.which != other.which:
        return True
    if letters and one.actors and other.actors and not _meet(one.actors, other.actors):
        return True
    if one.named and other.named and are_others(one.actors, other.actors, one.told, other.told):
        return True
    return bool(one.object and other.object) and not (_meet(one.object, other.told) or _meet(other.object, one.told))


def _meet(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether a word is in both, or grown out of one of the other: the council, and councillors."""
    return bool(ours & theirs) or any(min(len(a), len(b)) >= _LONG and (a.startswith(b) or b.startswith(a)) for a in ours for b in theirs)


def who_acts(paper: str, part: Span, folder: Folder) -> frozenset[str]:
    """Return the stems of who or what a part of a sentence, as far as its verb, is about; empty where that is not read."""
    span = _first_words(folder.papers[paper].text, part)
    return _called(span, paper, folder) if span is not None else frozenset()


def are_others(ours: frozenset[str], theirs: frozenset[str], told: frozenset[str], against: frozenset[str]) -> bool:
    """Say whether two who act are two: `told` and `against` are the stems of the sentences, in which the one may speak of the other."""
    return bool(ours and theirs) and not (_meet(ours, theirs) or _meet(ours, against) or _meet(theirs, told))


def _first_words(text: str, part: Span) -> Span | None:
    """Return the words with which what is told last in a part of a sentence begins, as far as its first verb or preposition."""
    starts = [found.end() for found in _ANEW.finditer(text, part.start, part.end)]
    # "The station, built in 1938": what follows the comma begins with its verb.
    for start in (*starts[-1:], part.start):
        found = _ENDS.search(text, start, part.end)
        if _THEY.match(text, start):
            return None
        if found is not None and content(text[start : found.start()]):
            return Span(start, found.start())
    return None


def _called(span: Span, paper: str, folder: Folder) -> frozenset[str]:
    """Return the stems of some words, and whatever else those named there are called."""
    words = [folder.papers[paper].text[span.start : span.end]]
    for mention in folder.readings[paper].mentions:
        if mention.span.overlaps(span) and (member := folder.cast.member(paper, mention.entity)) is not None:
            words += [*member.names, *member.titles]
    return kin(content(" ".join(words)))

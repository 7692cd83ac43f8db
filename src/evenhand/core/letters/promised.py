"""A paper with what is asked in it in, where whoever owes an answer says that it will come out: "he will write to her this week"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from evenhand.core.cast import Cast, Member
from evenhand.core.letters.asked import Asked, Source
from evenhand.core.letters.wording import telling
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_DOING = (
    r"(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|writ(?:e|ten)|tell|told|sen[dt]|g[ei]ven?|provided?|published?|released?|show|shown|made|make|ready|done|do|deal|dealt|"
    r"decided?|report|come|have|get|be\s+(?:with|on|in|there|available|back)|meet|met|heard?|follow)"
)
# What is told as still to come: "will be published", "would have them by then", "promised a view", "is due on 3 May".
_TO_COME = re.compile(
    rf"(?:\b(?:will|would|shall)|(?<=[a-z])['’](?:ll|d))\s+(?!not\b|never\b|no\b)(?:\w+ly\s+|now\s+|also\s+|then\s+|soon\s+|shortly\s+)*(?P<does>(?:be\s+|have\s+)?{_DOING})\b|"
    r"\b(?:promis(?:ed|es|ing)|pledg(?:ed|es|ing)|undert(?:ook|aken)|vow(?:ed|s)|guarantee[ds]|committed)\s+(?!not\b|by\b)(?P<thing>(?:(?:him|her|it|them|us|me)\s+)?(?:an?|the|to|that|it|them|one|more|full|written)\b)|"
    r"\b(?:is|are)\s+(?:now\s+)?(?P<due>due)\s+(?:by|on|in|before|to\s+be|next|this|within)\b",
    re.I,
)
# Where nothing is promised yet, or no more than asked about.
_IF = re.compile(
    r"\b(?:if|unless|whether|asked|ask|asks|asking|urged|should|hopes?|hoped|wants?|provided|refus\w+|declin\w+)\b[^.;]*$", re.I
)
_NOTHING = re.compile(r"\b(?:not|never|no|nobody|nothing|neither|without)\b|n['’]t\b", re.I)
# An answer, whatever was asked; by these words alone something is promised only right behind the ask.
_ANSWER = re.compile(
    r"\b(?:repl(?:y|ied)|respon\w+|answer\w*|writ(?:e|ten)\b(?! off)|decision|decided?|view|ruling|report back|do so|done|be with (?:me|us|him|her|them)|(?:do|have|send|publish|see) (?:it|them|this|that|so))\b",
    re.I,
)
# The asker tells of it: "They've told me it'll be with me by Friday".
_TOLD_ME = re.compile(
    r"\b(?:he|she|they|it|council|office|department)(?:['’](?:s|ve|d)| has| have| had)? (?:told|promised|assured) (?:me|us)\b", re.I
)
_IT = re.compile(r"[\"“‘'\s]*(?:it|they|he|she|we|i)\b", re.I)
_ONLY_ANSWER = re.compile(r"\b(?:would|will|['’]d|['’]ll)\s+(?:\w+\s+){0,3}?(?:repl(?:y|ied)|respon\w+|answer\w*|decision|hear)\b", re.I)
_WEIGHS = re.compile(
    r"\b(?:would|will|['’]d|['’]ll)\s+(?:\w+\s+){0,2}?[\"“‘'’]?(?:reflect|consider(?:ed)?|look(?:ed)?\s+(?:at|into|again)|review(?:ed)?|think)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"(?:\b(?:he|she|they|we|it|minister|council|board|department|spokes\w+)|\bI|\b(?:and|but))\s*(?:\b(?:also|now|then)\s+)?$", re.I
)
_LEAD, _WHOM = 40, 30
# How far behind an ask its answer may be promised, and how far where no word is the same, in characters.
_CLOSE, _NEXT = 900, 260
_MOST = 60


def promises_of(
    source: Source, asked: Sequence[Asked], cast: Cast, are_linked: Callable[[Member, Member], bool]
) -> Iterator[tuple[Asked, Span, Member | None]]:
    """Yield what is promised an answer in a paper, with the words that promise it and whoever does."""
    text = source.paper.text
    found = list(_TO_COME.finditer(text, 0, source.paper.body_end))
    rows = [one for one in asked if one.kind == "ask" and (one.to is not None or one.by is not None)][:_MOST]
    if not found or not rows:
        return
    paragraphs = [one for one in of_report(lay_out(text, source.paper.body_end)) if one.role != "heading"]
    for sentence in split_sentences(text, paragraphs, ()):
        for hit in found:
            if not sentence.start <= hit.start() < sentence.end:
                continue
            before = text[sentence.start : hit.start()]
            if _IF.search(before) or _NOTHING.search(before):
                continue
            span = Span(sentence.start, sentence.end)
            best = max(rows, key=lambda one: _weight(one, source, span, hit, cast, are_linked), default=None)
            if best is not None and _weight(best, source, span, hit, cast, are_linked) > 0:
                yield best, span, best.to or _promises(best, source, span, hit.start(), cast)
                break


def short_of_it(words: str) -> str | None:
    """Return how something stands of which no more is told than that it will be answered, or thought over; None where more is told.

    >>> short_of_it("was told she would have an answer by May"), short_of_it("was told they would consider it")
    ('promised', 'looking into')
    >>> short_of_it("was told she would have the grant")
    """
    if _ONLY_ANSWER.search(words) is not None:
        return "promised"
    return "looking into" if _WEIGHS.search(words) is not None else None


def _weight(
    one: Asked, source: Source, sentence: Span, hit: re.Match[str], cast: Cast, are_linked: Callable[[Member, Member], bool]
) -> float:
    """Return how well a promise fits an ask: 0 where it is not by whoever is asked, or of something else."""
    away = min((sentence.start - start for start in one.starts.get(source.paper.id, ()) if start < sentence.start), default=None)
    words = telling(source.words(Span(hit.start(), sentence.end)))
    shared = len(words & (one.words - _names(one)))
    if (away is None or away > _CLOSE) and shared < 2:
        return 0.0
    near = away is not None and away < _NEXT
    if hit["does"] and not _is_subject(one, source, sentence, hit, cast, are_linked):
        return 0.0
    if not (shared or (near and _ANSWER.search(hit[0] + source.paper.text[hit.end() : sentence.end]))):
        return 0.0
    if not _is_by(one, source, sentence, hit.start(), cast, are_linked, near=near):
        return 0.0
    return 1.0 + shared + (1 / (1 + away / 300) if away is not None else 0.0)


def _is_subject(
    one: Asked, source: Source, sentence: Span, hit: re.Match[str], cast: Cast, are_linked: Callable[[Member, Member], bool]
) -> bool:
    """Say whether it is whoever is asked, or what was asked for, that "will": not "the cleared site would give us a car park"."""
    before = source.paper.text[max(sentence.start, hit.start() - _LEAD) : hit.start()]
    if _SUBJECT.search(before):
        return True
    if hit["does"].lower().startswith("be") and telling(before) & (one.words - _names(one)):
        return True
    ends = [each for each in source.reading.mentions if 0 <= hit.start() - each.span.end <= 1]
    members = (cast.member(source.paper.id, each.entity) for each in ends)
    return one.to is not None and any(who is not None and are_linked(who, one.to) for who in members)


def _is_by(
    one: Asked, source: Source, sentence: Span, at: int, cast: Cast, are_linked: Callable[[Member, Member], bool], *, near: bool
) -> bool:
    """Say whether whoever is asked is named before the verb, or speaks the words; right behind an ask, "it" or "he" means them."""
    if one.to is None:
        return near and _promises(one, source, sentence, at, cast) is not None
    paper = source.paper.id
    spoken = [cast.member(paper, each.speaker) for each in source.reading.quotations if each.span.start <= at < each.span.end]
    named = [cast.member(paper, each.entity) for each in source.reading.mentions if sentence.start <= each.span.start < at]
    behind = [cast.member(paper, each.entity) for each in source.reading.mentions if at < each.span.start <= at + _WHOM]
    if any(who is not None and who not in (one.by, one.to) for who in behind):
        return False  # "Promised the harbour master a view": of another.
    if not any(start < sentence.start for start in one.starts.get(paper, ())) and one.by not in (*named, *behind):
        return False
    if any(who is not None and one.by is not None and who is one.by for who in (*spoken, *named[-1:])):
        return near and _TOLD_ME.search(source.words(sentence)) is not None
    if any(who is not None and one.to is not None and are_linked(who, one.to) for who in (*spoken, *named)):
        return True
    return near and not named and _IT.match(source.words(sentence)) is not None


def _promises(one: Asked, source: Source, sentence: Span, at: int, cast: Cast) -> Member | None:
    """Return who promises what nobody is said to have been asked for: the only one who is named before the verb or speaks, and did not ask."""
    paper = source.paper.id
    told = [each.entity for each in source.reading.mentions if sentence.start <= each.span.start < at]
    told += [each.speaker for each in source.reading.quotations if each.span.start <= at < each.span.end and each.speaker is not None]
    members = {id(who): who for number in told if (who := cast.member(paper, number)) is not None}
    who = next(iter(members.values())) if len(members) == 1 else None
    return None if who is None or who is one.by or who.kind not in ("person", "org", "role") else who


def _names(one: Asked) -> frozenset[str]:
    """Return the words by which the parties are called."""
    return frozenset().union(*(telling(" ".join((*who.names, *who.titles))) for who in (one.by, one.to) if who is not None))

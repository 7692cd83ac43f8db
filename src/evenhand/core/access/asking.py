"""An ask with its places in, the day on which it was asked out: as words or a letter tell it, else no later than the paper's own day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from evenhand.core.access.groups import ASKS
from evenhand.core.access.phrases import sentence_at
from evenhand.core.access.whose import own_letter
from evenhand.core.letters import Source, Step
from evenhand.core.values import PartialDate, Span
from evenhand.core.values import patterns as re

Day = tuple[PartialDate, bool]
"""A day, and whether it is only known that it had been asked by then."""
# How far a day may stand from the verb of asking, in characters.
_FAR = 120
_OPENS = re.compile(r"\W*(?:(?:on|in|at|late|early|earlier|only|just)\s+)*(?:the\s+)?", re.IGNORECASE)
# What begins another clause, or the thing that is asked for: a day behind it, or before it, is of something else.
_ELSE = re.compile(r"[;:]|\b(?:who|which|that|whose|said|told|after|before|since|when|for|about)\b", re.IGNORECASE)


def asked_on(steps: Iterable[Step], sources: Mapping[str, Source]) -> Day | None:
    """Return the day on which something was asked: the first that words or a letter tell, else the first paper's; None where none is."""
    days = [day for step in steps if step.state == "asked" and (day := told_on(step, sources.get(step.place.paper))) is not None]
    return min(days, key=lambda day: (day[1], day[0].first_day()), default=None)


def told_on(step: Step, source: Source | None) -> Day | None:
    """Return the day of what a place tells; the day of a report is only one by which it had happened."""
    told = _in_words(source, step.place.span) if source is not None and step.state == "asked" else None
    if told is not None or step.day is None:
        return told
    reported = source is not None and own_letter(source) is None and step.day == source.paper.published
    return step.day, reported


def _in_words(source: Source, ask: Span) -> Day | None:
    """Return the one day that the clause of asking tells: "asked him on 3 May for", "last week she wrote"; None but where one does."""
    text, published = source.paper.text, source.paper.published
    sentence = sentence_at(text, ask)
    found: list[Day] = []
    for date in source.reading.dates:
        if date.value is None or not (sentence.start <= date.span.start and date.span.end <= ask.start):
            continue
        late = published is not None and date.value.first_day() > published.last_day()
        if not late and _is_of_asking(text[sentence.start : date.span.start], text[date.span.end : ask.start]):
            found.append((date.until, True) if date.until is not None else (date.value, False))
    return found[0] if len(found) == 1 else None


def _is_of_asking(before: str, between: str) -> bool:
    """Say whether a day is that of the asking: it stands right behind the verb, or opens the sentence whose first clause is the asking.

    >>> _is_of_asking("Ann Hale asked the minister on ", " for a "), _is_of_asking("On ", " Ann Hale asked for a ")
    (True, True)
    >>> _is_of_asking("The minister, appointed on ", ", was asked for a "), _is_of_asking("She asked for a visit on ", " and for a ")
    (False, False)
    """
    if _OPENS.fullmatch(before):
        verb = ASKS.search(between)
        return verb is not None and verb.start() <= _FAR and _ELSE.search(between, 0, verb.start()) is None
    verbs = list(ASKS.finditer(before))
    return bool(verbs) and len(before) - verbs[-1].end() <= _FAR and _ELSE.search(before, verbs[-1].end()) is None

"""The words of a request in, the words of each thing that it asks for out: "to put off the closure, and to publish the report"."""

from __future__ import annotations

from evenhand.core.reading.asks.frames import GIVE, GO, IMPERATIVES, VERB
from evenhand.core.reading.asks.rules import ADVERBS
from evenhand.core.reading.quotes.voices import Stretch, Voices
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# What shows that the word behind "to" is a verb, and not whom something is said to: "speak to parents and to staff".
_OBJECT = (
    r"(?:the|an?|his|her|its|their|our|your|my|this|these|those|it|them|him|us|me|what|who|why|how|whether|all|any|every|"
    r"at\s+least|[£$€\d])"
)
_DOES = rf"{ADVERBS}(?:(?:{GO}|{GIVE}|{'|'.join(IMPERATIVES)})\b|{VERB}\s+{_OBJECT}\b)"
# What joins a second thing to the first, by the word that leads in both.
_JOINTS = {
    "to": re.compile(rf"(?P<comma>[,;])?\s+and\s+(?P<what>(?:also\s+)?to\s+{_DOES})"),
    "that": re.compile(r"(?P<comma>[,;])?\s+and\s+(?:also\s+)?(?P<what>that\s+\S)"),
    "for": re.compile(r"(?P<comma>[,;])?\s+and\s+(?P<what>for\s+\S)"),
    "if": re.compile(r"(?P<comma>[,;])?\s+and\s+(?P<what>if\s+you\s)"),
}
# "To A, to B and to C".
_SERIES = re.compile(rf"(?P<comma>,)\s+(?P<what>to\s+{_DOES})(?=[^.;]*\sand\s+to\s)")
_LEAD = re.compile(r"\b(?:to|that|if)\b")
_LED_BY = {"ask that": "that", "recommend": "that", "ask for": "for", "call for": "for"}
_OF_A_LETTER = frozenset(("I ask", "ask to", "order to", "call on", "want to", "grateful if"))
# A clause within the first thing, to which the second may belong: "the officer who was told to hide it and to burn it".
_CLAUSE = re.compile(r"\b(?:who|whom|which|that|what|whether|why|how)\b")

# "I would ask you to:", with nothing asked yet, and what is listed below it.
_LEADS_A_LIST = re.compile(
    r".*?\b(?:ask|urge|call\s+(?:up)?on|invite|implore|beg|grateful)\b(?:(?!\s(?:to|that|for|if|whether|about)\b)\s\S+){0,8}"
    r"(?:\s(?:to|that|for|if\s+you(?:\s+(?:would|could|will))?))?(?:\s+(?:do\s+)?the\s+following)?"
)
_ITEM = re.compile(r"\W*\n\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•*–-])\s+(?P<what>\S)")
_LAST_BUT_ONE = re.compile(r"[;,]?\s+and$")


def asked_for(voices: Voices, stretch: Stretch, span: Span, rule: str) -> tuple[Span, ...]:
    """Return the words of each thing that a request asks for, which are its own words where it asks for one.

    In a letter each thing waits for its answer. Of a report, which tells of what was asked, most requests stay whole.
    """
    if rule not in _LED_BY and not (voices.own_voice and rule in _OF_A_LETTER):
        return (span,)
    if listed := _listed(voices, span):
        return listed
    lead = _LEAD.search(voices.low, span.start, span.end)
    led_by = _LED_BY.get(rule) or (lead[0] if lead else "")
    if led_by not in _JOINTS:
        return (span,)
    parts = [span]
    while (joint := _joint(voices, stretch, parts[-1], led_by, len(parts) == 1 and rule not in _LED_BY)) is not None:
        parts[-1] = Span(parts[-1].start, joint.start())
        parts.append(voices.clause(stretch, joint.start("what"), look=joint.end()))
    return tuple(parts)


def _joint(voices: Voices, stretch: Stretch, part: Span, led_by: str, leads: bool) -> re.Match[str] | None:
    """Return where a second thing is joined to the first, in its words or right behind them."""
    lead = _LEAD.search(voices.low, part.start, part.end) if leads else None
    start = lead.end() if lead else part.start + len(led_by)
    behind = _JOINTS[led_by].match(voices.low, part.end, stretch.end)
    within = _JOINTS[led_by].search(voices.low, start, part.end)
    series = _SERIES.search(voices.low, start, part.end) if led_by == "to" else None
    found = min((each for each in (series, within, behind) if each), key=lambda each: each.start(), default=None)
    if found is None or (not found["comma"] and _CLAUSE.search(voices.low, start, found.start())):
        return None
    return found


def _listed(voices: Voices, span: Span) -> tuple[Span, ...]:
    """Return the words of each thing in the list that a request leads in: none where it asks for something itself."""
    if not voices.text.startswith(":", span.end) or not _LEADS_A_LIST.fullmatch(voices.low, span.start, span.end):
        return ()
    parts: list[Span] = []
    item = _ITEM.match(voices.text, span.end)
    while item is not None and (stretch := voices.stretch(item.start("what"))) is not None:
        part = voices.clause(stretch, item.start("what"), look=stretch.end)
        last = _LAST_BUT_ONE.search(voices.low, part.start, part.end)
        parts.append(Span(part.start, last.start()) if last else part)
        item = _ITEM.search(voices.text, part.end)
        item = item if item and "\n\n" not in voices.text[part.end : item.start()] else None
    return tuple(parts)

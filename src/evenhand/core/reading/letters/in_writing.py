"""A sentence in, the letters out of which it says only that they were written: "told her in writing", "petitioned the board"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.reading.letters.sightings import FORMS, Sighting
from evenhand.core.reading.letters.whose import who_does, who_is
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.phrases import Phrase, phrase_right
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# A paper that is put before somebody, whose verb says no more than that it went in; and how a message goes.
_PAPER = r"(?:application|appeal|complaint|petition|objection|submission|representation|grievance|referral|claim|(?:information|records|written) request|letter|notice)s?"
_PUT_IN = r"lodge[sd]?|file[sd]?|submit(?:s|ted)?|put in|handed(?: in)?|sent in|mailed in|presented|delivered|made|launched|entered|raised"
_MEDIUM = r"(?P<medium>e-?mail|letter|text|post|memo|fax|whatsapp|note|message)"
# Each a verb with what says that it was done in writing; where `to` begins stands whom it went to.
_DONE = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        # "Petitioned the board", "faxed her".
        r"\b(?P<verb>petition(?:ed|s)|faxed|messaged|whatsapped) (?P<to>)(?!for\b|to\b|against\b|on\b|over\b|in\b|by\b)\w",
        # "Put it in writing to her", "complained in writing to the chair".
        r"\b(?P<verb>put|puts|[a-z]+ed) (?:(?!by |to )[\w’'-]+ ){0,6}?in writing to (?P<to>)",
        # "Put it to her in writing", "complained to the chair in writing".
        r"\b(?P<verb>put|puts|[a-z]+ed) (?:(?!by |to )[\w’'-]+ ){0,6}?to (?P<to>)(?:[\w’'.-]+,? ){1,6}?in writing\b",
        # "Told her in writing", "had asked the council twice in writing".
        r"\b(?P<verb>told|asked|warned|informed|advised|urged|reminded|assured|notified) (?P<to>)(?:(?!(?:by|to|that|in|if|whether|but|how|why)\b)[\w’'.-]+,? ){1,6}?in writing\b",
        # "Asked her, by e-mail of the 22nd, to", "told the chair in a two-line text".
        rf"\b(?P<verb>told|asked|warned|informed|advised|urged|reminded|assured|notified|begged|pressed|thanked|invited|answered) (?P<to>)(?:(?!(?:by|to|that|in|if|whether|but|how|why)\b)[\w’'.-]+,? ){{1,6}}?by {_MEDIUM}\b",
        # "Lodged an appeal with the board", "made an application in May to the council".
        rf"\b(?P<verb>{_PUT_IN}) (?:an? |the |his |her |its |their |two |three |formal |fresh |second |written ){{1,3}}(?:[\w-]+ ){{0,2}}?{_PAPER} (?:(?!(?:to|with|by|that|who|which|and|but)\b)[\w’'£$€.,-]+ ){{0,9}}?(?:to|with|before) (?P<to>)",
        # "Applied in writing to the council", "applied in March to the state for a permit".
        r"\b(?P<verb>applied) (?:(?:in|on|last|this|again|for) (?:(?!to\b)[\w’'£$€-]+ ){1,4}?|formally |twice )?to (?P<to>)(?!be\b|join\b|become\b|all\b|both\b|every)",
        # "Complained to the ombudsman": who rules on complaints is written to.
        r"\b(?P<verb>complained|appealed) (?:formally |twice |again |in \w+ |last \w+ )?to (?P<to>)(?=(?:the |an? )?(?:[\w’'-]+ ){0,4}?(?:ombudsman|commission|commissioner|regulator|auditor|auditor-general|inspector|inspectorate|tribunal|registrar|watchdog|adjudicator|authority)\b)",
        # "Gave the council notice that", "gave notice to the council", "served notice on the firm".
        r"\b(?P<verb>gave|given|served) (?:formal |written |due )?notice (?:to|on) (?P<to>)",
        r"\b(?P<verb>gave|given) (?P<to>)(?:(?!notice\b)[\w’'.-]+ ){1,4}?(?:(?:formal|written|due) )?notice (?:that|to quit|on|in|of (?!a\b))",
        # "Posted it first class to the chair".
        r"\b(?P<verb>posted|mailed|e-?mailed|faxed) (?:it|them|that|this|one|a copy|copies) (?:(?!to\b)[\w’'-]+ ){0,4}?to (?P<to>)",
    )
)
# "Was told in writing", "had received a complaint from her": whoever was told, or received it, got it.
_GOT = re.compile(
    rf"\b(?P<had>received|got) (?:an? |two |three |formal |written |further ){{1,2}}(?:application|complaint|petition|appeal|objection|submission|referral|grievance)s? from (?P<from>)|"
    rf"\b(?:was|were|been) (?P<verb>told|asked|warned|informed|advised|urged|reminded|assured|notified) (?:(?!to\b)[\w’'-]+ ){{0,5}}?(?:in writing|by {_MEDIUM})(?: (?:by|from) (?P<by>))?",
    re.I,
)
# What was not done, or not yet.
_UNDONE = re.compile(
    r"\b(?:not|never|nor|neither|to|if|until|unless|would|will|could|should|may|might|must)(?: have| ever| even| be| been)? $|n[’']t(?: have| ever| even| yet)? $"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be) (?:\w+ly )?$")


def written_in(sentence: Sentence, speakers: Speakers) -> Iterator[Sighting]:
    """Find the letters that a sentence tells by a verb alone, each with both its ends, or with who got it."""
    for pattern in _DONE:
        found = pattern.search(sentence.text, sentence.start, sentence.end)
        if found is None or _is_unsaid(sentence, found, speakers) or _PASSIVE.search(sentence.text, sentence.start, found.start()):
            continue
        sender = _writer(sentence, found.start("verb"), speakers)
        recipient = _party(sentence, _right(sentence, found.start("to")), speakers)
        if sender is not None and recipient is not None and sender != recipient:
            yield Sighting(_form(found), Span(*found.span("verb")), sentence, sender, recipient, basis="in writing")
            return
    got = _GOT.search(sentence.text, sentence.start, sentence.end)
    if got is not None and not _is_unsaid(sentence, got, speakers):
        verb, by = ("had", "from") if got["had"] else ("verb", "by")
        sender = _party(sentence, _right(sentence, got.start(by)), speakers) if got[by] is not None else None
        recipient = _writer(sentence, got.start(verb), speakers)
        if recipient is not None and sender is not None:
            yield Sighting(_form(got), Span(*got.span(verb)), sentence, sender, recipient, basis="in writing")


def _form(found: re.Match[str]) -> str:
    return FORMS.get((found.groupdict().get("medium") or "").lower(), "")


def _is_unsaid(sentence: Sentence, found: re.Match[str], speakers: Speakers) -> bool:
    return speakers.is_quoted(found.start()) or _UNDONE.search(sentence.text, sentence.start, found.start()) is not None


def _right(sentence: Sentence, start: int) -> Phrase | None:
    tokens = sentence.tokens
    first = next((number for number, token in enumerate(tokens) if token.start >= start), len(tokens))
    return phrase_right(tokens, first, len(tokens))


def _party(sentence: Sentence, phrase: Phrase | None, speakers: Speakers) -> int | None:
    return _who_writes(who_is(sentence, phrase, speakers), speakers)


def _writer(sentence: Sentence, verb: int, speakers: Speakers) -> int | None:
    return _who_writes(who_does(sentence, verb, speakers), speakers)


def _who_writes(who: int | None, speakers: Speakers) -> int | None:
    """Return somebody who can write or be written to."""
    return who if who is not None and speakers.entities[who].kind in ("person", "role", "org", "group", "party") else None

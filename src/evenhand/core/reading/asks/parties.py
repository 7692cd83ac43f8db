"""A rule of asking that holds at a word in, by whom and to whom it is asked, offered or answered out, by their parts in the sentence."""

from __future__ import annotations

from evenhand.core.reading.asks.frames import ACTORS
from evenhand.core.reading.asks.grammar import THING
from evenhand.core.reading.asks.rules import Held
from evenhand.core.reading.quotes.voices import Voices
from evenhand.core.reading.text.lexicon import CROWD, LOOSE_ROLES, ORG_HEADS, POST_HEADS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_GIVEN_TO = re.compile(
    r"\s+(?P<to>(?:the|his|her|its|their|our|your|my|(?![£$€\d])[^\s,;]+)(?:\s(?!(?:in|for|to|from|at|on|if|with|and)\b)[^\s,;]+){0,9}?)(?<!')(?<!'s)\s+"
    r"(?P<what>(?:an?|some|another|help|money|cash|support|assistance|talks|the\s+(?:chance|use|services|council|money|job|"
    r"land|site)|£\S+|\$\S+|€\S+|(?:up\s+to|more\s+than)\s\S+)\b)"
)
# "offered a private trust “the time of my people”": what stands in marks is offered to whom is named before it.
_TO_BEFORE_MARKS = re.compile(r"\s+(?P<to>(?:(?:an?|the|his|her|its|their|our|one|another)\s)?(?:[^\W_][^\s,;.]*(?<!')(?<!'s)\s+){1,8}?)$")
_TO_THE_MARKS = 90
_ASKED_WHOM = re.compile(r"\s+(?:(?:up)?on\s+)?(?P<to>(?:the|this|our|[a-z]+\.?)\s(?:[^\s,;]+\s){0,6}?)to\s")
# "has written to the auditor to ask her ...": whoever is written to is asked.
_WRITTEN_TO = re.compile(
    r"\b(?:wr[io]te|written|writing|letter|e-?mail\w*)\s+to\s+(?P<to>[^;]{3,90}?)(?:,\s[^,;]{2,80},|,)?\s+(?:(?:and|to)\s+|[a-z]+ly\s+)*$"
)
# "are to inundate the minister with requests for ..."
_FLOODED = re.compile(
    r"\b(?:inundat|bombard|flood|swamp|delug|besieg|pepper|shower|hit|fac)\w*\s+(?P<to>(?:(?!with\b)[^\s,;]+\s+){1,8}?)with\s+(?:\S+\s+){0,2}$"
)
# "a probe by the Cabinet Secretary", "answers from the commissioner", "a meeting with the mayor": who is to do it is asked.
_DONE_BY = re.compile(
    r"\b(?:probe|inquiry|enquiry|investigation|review|ruling|audit|answers?|explanations?|apolog(?:y|ies)|assurances?|commitments?|undertakings?|guarantees?|"
    r"promises?|pledges?|clarification|repl(?:y|ies)|responses?|statements?|money|cash|funding|help|support|action|meetings?|talks|discussions?)\s+(?:by|from|with)\s+"
    r"(?P<to>(?!\w+ing\b)(?:(?!over\b|into\b|on\b|about\b|after\b|for\b|whether\b|to\b|in\b|at\b|before\b)[^\s,;.]+\s?){1,8})"
)
# "accepted the minister's offer", "turned down a request from the mayor": whose it is, is answered.
_WHOSE = re.compile(
    rf"(?:(?P<of>(?:[^\s,;.]+\s+){{0,5}}?[^\s,;.]+?)(?:'s|s')\s+(?:[^\s,;.]+\s+){{0,2}}?{THING}\b|"
    rf"\b{THING}\s+(?:(?:of|for)\s+[^,;.]{{1,40}}?\s+)?(?:from|by)\s+(?P<by>(?!\w+ing\b)(?:(?!for\b|to\b|that\b)[^\s,;.]+\s?){{1,8}}))"
)
# "offered to meet the families", "an offer of help to the council": who is to have it.
_FOR_WHOM = re.compile(
    r"(?:\bto\s+(?:[a-z]+ly\s+)?(?:meet(?:\s+with)?|see|help|assist|support|pay|compensate|repay|fund|visit|speak\s+to|talk\s+to|work\s+with|sit\s+down\s+with|host|receive)|"
    r"\b(?:meetings?|talks|money|help|support|cash|[£$€]\S+|assistance)\s+(?:to|with|for))\s+(?P<to>(?!\w+ing\b)(?:(?!for\b|to\b|about\b|on\b|in\b|at\b|if\b|and\b|with\b)[^\s,;.]+\s?){1,8})"
)
# Who is to do what is asked stands at the head of the clause that says it.
_LEADS_IN = re.compile(r"(?:\s*(?:that|for|if|whether|and|but|now|so|then|also|instead|let|why|when|how)\s+)*")
_TO_DO = re.compile(r"\s(?:to|should|must|ought|be)\s")
_AT_THE_SPAN = frozenset(
    (
        "ask that",
        "propose that",
        "recommend",
        "demand",
        "listed",
        "wants done",
        "should",
        "should be done",
        "must",
        "call for",
        "ask whether",
        "let them",
    )
)
_BEHIND_THE_WORD = frozenset(("want", "could you", "time for"))
# Who asks, where what is asked of somebody is told of him: "was urged by the union to go".
_AGENT = re.compile(r"\s+(?:by|from)\s+(?P<by>(?!\w+ing\b)(?:(?!to\b)[^\s,;.]+\s?){1,10})")
# Where the subject is asked or offered something, by whoever "by" names.
PASSIVES = frozenset(("calls by", "was asked", "was offered", "was invited", "they were refused"))
_ANSWERED = frozenset(("was accepted", "the offer was refused", "was refused"))
_PARTY = re.compile(ACTORS)
_WHOM = re.compile(rf"(?:[a-z'-]+\s+){{0,3}}?{ACTORS}(?:\s+{ACTORS})*(?=\s)")
# Who is somebody by the word for them: a post, a body, a crowd, or a number of people. The public does nothing and is charged with nothing.
_SOMEBODY = POST_HEADS.keys() | ORG_HEADS | LOOSE_ROLES | (CROWD - {"public"}) | frozenset("body contractor industry lobby servant".split())
_MANY = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|many|some|several|most|both")
# What is held out is the subject: it is no party to the offer.
_OF_THE_THING = frozenset(("could be available", "on the table", "there may be", "at your disposal", "on offer"))
# Where the subject is to do what others say that he should; he does not say so himself.
_OF_OTHERS = frozenset(("should", "must", "should be done", "is needed", "there should be"))
# "A letter from the board asking her to stop": the board asks.
_SENT_BY = re.compile(r"\b(?:letter|e-?mail|memo|note|message|text|petition|statement)\s+from\s+(?P<by>(?:[^\s,;]+\s+){1,8}?)$")
# What prompts calls does not call.
_PROMPTED = re.compile(r"\b(?:(?:prompt|spark|trigger|fuel|renew)(?:s|ed|ing)?|le(?:ads?|d)\s+to|brought|brings?)\s+(?:\S+\s+)?$")
# So many words at most are a name for many.
_FEW_WORDS = 4
# "My adviser will fix a time: please ring him": who is named before it asks nothing.
_OF_THE_SPEAKER = frozenset(("please", "do come"))
# "letters from nine mayors, each of them asking": it is the writers that ask, not who tells of the letters.
_EACH_OF_THEM = re.compile(r"\b(?:each|all|both|most|many|some)\s+of\s+(?:them|whom)\s+(?:\w+ly\s+)?$")


def find_parties(voices: Voices, held: Held, kind: str, span: Span) -> tuple[int | None, int | None]:
    """Return by whom and to whom: the subject and the object of the verb, or whoever says it where the subject is another."""
    by, to = _parties(voices, held, kind, span)
    sent = _SENT_BY.search(voices.low[held.stretch.start : held.start]) if kind == "request" else None
    if sent is not None:
        by = voices.named(*(held.stretch.start + at for at in sent.span("by")))
    elif kind in ("request", "offer") and by is not None and voices.kind(by) == "document":
        written = voices.sender(held.stretch)
        by = by if written is None else written
    elif held.rule.name == "call for" and _PROMPTED.search(voices.low[held.stretch.start : held.start]):
        by = _agent(voices, held)
    by, to = (who if who is None or may_be_asked(voices, who) else None for who in (by, to))
    return by, to


def _parties(voices: Voices, held: Held, kind: str, span: Span) -> tuple[int | None, int | None]:
    """Return by whom and to whom, be it somebody or a mere thing."""
    stretch, rule = held.stretch, held.rule
    if rule.name in _OF_THE_SPEAKER:
        by = stretch.said.speaker if stretch.said else voices.writer()
        return by, _to(voices, held, kind, by, span)
    subject = voices.doer(stretch, held.start)
    if rule.name in PASSIVES:
        return _agent(voices, held), subject
    if kind == "offer" and voices.is_by_you(stretch, held.start):
        return subject, _to(voices, held, kind, subject, span)
    if rule.name in _ANSWERED and (agent := _agent(voices, held)) is not None:
        return agent, None
    if voices.is_outlet(subject) and _EACH_OF_THEM.search(voices.low[stretch.start : held.start]):
        subject = voices.sender(stretch)
    flooded = _FLOODED.search(voices.low, stretch.start, held.start) if rule.name == "calls for" else None
    if flooded:
        return voices.doer(stretch, flooded.start()), voices.named(*flooded.span("to"))
    told = rule.span not in ("what", "given") or rule.voice != "any"
    said = voices.teller(stretch, held.start) if told else None
    if rule.name in _OF_THE_THING:
        subject = said
    if said is None and rule.name in _OF_OTHERS:
        return None, subject if subject is not None and is_party(voices, subject) else None
    if said is None or not voices.is_told(stretch, held.start):
        return subject, _to(voices, held, kind, subject, span)
    if rule.name == "should" and not stretch.quoted and subject != said:
        return said, subject
    return said, _to(voices, held, kind, said, span)


def given_to(voices: Voices, held: Held) -> tuple[tuple[int, int], int] | None:
    """Return where it is said to whom something is given, and where what is given begins."""
    found = _GIVEN_TO.match(voices.low, held.end, held.stretch.end)
    if found is not None:
        return found.span("to"), found.start("what")
    marks = voices.marked_after(held.end, min(held.end + _TO_THE_MARKS, held.stretch.end))
    before = _TO_BEFORE_MARKS.match(voices.low[: marks - 1], held.end) if marks is not None else None
    return None if marks is None or before is None else (before.span("to"), marks)


def _agent(voices: Voices, held: Held) -> int | None:
    """Return by whom something is done that is told of whoever it is done to."""
    agent = _AGENT.search(voices.low, held.end, held.stretch.end)
    return voices.named(*agent.span("by")) if agent else None


def is_party(voices: Voices, entity: int) -> bool:
    """Say whether an entity can be asked or can answer: somebody, a body with a name, or one whose words say that it is a body."""
    if voices.kind(entity) in ("person", "party"):
        return True
    if voices.kind(entity) == "org":
        return any(not head[0].islower() for head in voices.heads(entity)) or _has_body(voices, entity)
    return _PARTY.search(voices.described(entity)) is not None


def _has_body(voices: Voices, entity: int) -> bool:
    """Say whether an entity is called by a word for a body: "the council's legal firm", and not "the government's budget process"."""
    heads = [head.lower() for head in voices.heads(entity)]
    return any(head in _SOMEBODY or _PARTY.fullmatch(head) or _MANY.fullmatch(head) for head in heads)


def may_be_asked(voices: Voices, entity: int) -> bool:
    """Say whether an entity is somebody at all, and not a thing that stands where somebody might: "an apology for the letter".

    Who has no name and no word for a body may be many: "companies", "folks", "library advisors".
    """
    if voices.kind(entity) != "org" or is_party(voices, entity):
        return True
    said = voices.described(entity).replace("’", "'")
    return any(head.endswith("s") for head in voices.heads(entity)) and len(said.split()) <= _FEW_WORDS and "'s " not in said


def _to(voices: Voices, held: Held, kind: str, by: int | None, span: Span) -> int | None:
    """Return whom an ask is said to: named behind the verb, else by a part in what is asked, else to whom the words or a letter go."""
    stretch = held.stretch
    to = _object(voices, held, kind)
    if to and voices.low[to[0] : to[1]].strip() in ("me", "us"):
        whom = stretch.said.speaker if stretch.said else None
        return whom if whom != by and not voices.is_outlet(whom) else None
    whom = voices.named(*to) if to else None
    if whom is None:
        whom = _by_part(voices, held, kind, by, span)
    if whom is None:
        whom = voices.receiver(stretch, by) if kind in ("request", "offer") else voices.addressee(stretch)
    return whom if whom != by and not voices.is_outlet(whom) else None


def _object(voices: Voices, held: Held, kind: str) -> tuple[int, int] | None:
    """Return where it is said whom the verb has for its object, or who is written to."""
    stretch, to = held.stretch, held.group("to")
    given = given_to(voices, held) if held.rule.span == "given" else None
    to = given[0] if given else to
    asked = _ASKED_WHOM.match(voices.low, held.end, stretch.end) if held.rule.name == "I ask" else None
    to = asked.span("to") if asked else to
    if kind == "request" and (to is None or voices.low[to[0] : to[1]].strip() in ("him", "her", "them", "it")):
        written = _WRITTEN_TO.search(voices.low, stretch.start, held.start)
        to = written.span("to") if written else to
    return to


def _by_part(voices: Voices, held: Held, kind: str, by: int | None, span: Span) -> int | None:
    """Return whom an ask is said to by the part he plays in what is asked, offered or answered."""
    found: list[tuple[int, int]] = []
    end = min(held.stretch.end, held.end + 120)
    if kind == "request":
        if held.rule.name in _AT_THE_SPAN | _BEHIND_THE_WORD and " " in voices.low[span.start : span.end]:
            start = span.start if held.rule.name in _AT_THE_SPAN else held.end
            lead = _LEADS_IN.match(voices.low, start, span.end)
            start = lead.end() if lead else start
            found.append((start, _end_of_whom(voices, start, span.end)))
        found += [done.span("to") for done in (_DONE_BY.search(voices.low, held.end, end),) if done]
    elif kind in ("acceptance", "refusal"):
        whose = _WHOSE.search(voices.low, held.end, end)
        found += [whose.span(name) for name in ("of", "by") if whose and whose[name]]
    elif kind == "offer":
        found += [having.span("to") for having in (_FOR_WHOM.search(voices.low, span.start, span.end),) if having]
    named = (voices.named(*place) for place in found)
    return next((whom for whom in named if whom is not None and whom != by and is_party(voices, whom)), None)


def _end_of_whom(voices: Voices, start: int, end: int) -> int:
    """Return where those end who are to do what is asked: before "to", or behind their own words: "ministers | order a halt"."""
    to_do = _TO_DO.search(voices.low, start, end)
    end = to_do.start() if to_do else end
    body = _WHOM.match(voices.low, start, end)
    goes_on = body is not None and voices.text[body.end() : body.end() + 2].strip()[:1].isupper()
    return end if body is None or goes_on else body.end()

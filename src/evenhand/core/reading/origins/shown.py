"""A reporter's words in, the message or report out that they show: a text that somebody sent, letters exchanged, a body's own study."""

from __future__ import annotations

from collections.abc import Iterable

from evenhand.core.reading.model import Entity, Provenance
from evenhand.core.reading.origins.occasion_words import (
    BY_HEAD,
    CODES,
    IN_CHAT,
    LETTERS,
    OUTLET_TOLD,
    REPORTS,
    RULING_NAMED,
    STATION,
    TOLD_AUDIENCE,
    TOLD_PAPER,
    UNDER_CODE,
    WRITINGS,
)
from evenhand.core.reading.text.outlets import is_newsroom, names_body, names_outlet
from evenhand.core.values import patterns as re
from evenhand.core.values.span import places_of

_FORM = r"(?P<form>letter|e-?mail|text(?: message)?|whatsapp(?: message)?|memo(?:randum)?|message|note)"
_WHO = r"(?!(?:was|were|is|are|be|been|being|to|from|and)\b)(?:(?:mr|mrs|ms|dr|sir|dame|the)\.? )?[\w’'-]+(?: [\w’'-]+)?"
_SENT = re.compile(rf"\b{_FORM}s?,? (?:that |which )?{_WHO} (?:had |has )?(?:sent|wrote|texted|emailed|written)\b")
_MANY = re.compile(
    r"\b(?:print|publish|show|release|reveal|reproduce|exchang|swap|trad|obtain|seen|sent|read out)\w*\b[^.?!\n]{0,50}?\b"
    r"(?P<form>e-?mail|text(?: message)?|whatsapp(?: message)?|memo|letter|message)s\b[^\n]{0,80}$"
)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n+")
_REACH = 160
_KINDS = {"e": "email", "t": "text", "w": "text", "m": "memo", "l": "letter", "n": "letter"}
_REPORTS = r"(?:report|study|survey|audit|analysis|research|briefing|review|white paper)"
_SIGNS = ("eport", "tudy", "urvey", "udit", "nalysis", "esearch", "riefing", "eview", "hite paper")
_PUBLISHED = r"(?:publish(?:es|ed)|releas(?:es|ed)|issu(?:es|ed)|unveil(?:s|ed)|present(?:s|ed)|produc(?:es|ed)|compil(?:es|ed))"
# Before a name, and behind one: no name is in them, so that they are compiled once.
_REPORT_BY = re.compile(rf"\b{_REPORTS} (?:\w+ ){{0,3}}?(?:by|from) (?:the )?(?:[\w-]+ ){{0,4}}?\Z")
_OWN_REPORT = re.compile(
    rf"(?:[’']s|[’']) (?:[\w-]+ ){{0,3}}{_REPORTS}\b|"
    rf" (?:has |have |had )?{_PUBLISHED} (?:a|an|the|its|their) (?:[\w-]+ ){{0,4}}?{_REPORTS}\b"
)
_EDGE = re.compile(r"\b")
_HEARD_ON = re.compile(
    r"\b(?:(?:said|says|spoke|speaking|appear(?:ed|ing)|interviewed) (?:\w+ )?on|"
    r"(?:[Aa]sked|reached|contacted|interviewed) by|(?:comments|remarks) to) "
    r"(the )?([A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})"
)
# No seven words are longer.
_BEFORE = 400
# How far before words that somebody wrote it may stand what they wrote.
_WRITTEN = 800


def sent_in(words: str) -> str | None:
    """Return the kind of message that somebody is said to have sent or written in these words.

    >>> sent_in("The Star has seen a text that Ms Hale sent to Dale Orr before the hearing:"), sent_in("The letter was sent.")
    ('text', None)
    """
    found = _SENT.search(words.lower())
    return _kind(found["form"]) if found else None


def exchanged_before(plain: str, at: int) -> str | None:
    """Return the kind of the messages that the sentence before a place shows: "The auditors print two text messages.".

    >>> exchanged_before("They print two texts from that day. ", 36), exchanged_before("They met. ", 10)
    ('text', None)
    """
    line = plain.rfind("\n", 0, at) + 1
    found = _MANY.search(plain[max(line, at - _REACH) : at].lower())
    return _kind(found["form"]) if found else None


def _kind(form: str) -> str:
    return "text" if form.startswith("message") else _KINDS[form[0]]


def is_reporting(plain: str, names: Iterable[str]) -> bool:
    """Say whether a text speaks of a report of somebody: "a study by Civic Lens", "Civic Lens published a survey", "Civic Lens’s report".

    >>> is_reporting("The report by the charity Civic Lens came out.", ["Civic Lens"]), is_reporting("Hale said no.", ["Hale"])
    (True, False)
    """
    if not any(sign in plain for sign in _SIGNS):
        return False
    return any(_reports_at(plain, at, at + len(name)) for name in names if len(name) > 2 for at in places_of(name, plain))


def _reports_at(plain: str, start: int, end: int) -> bool:
    """Say whether the name between two places is that of whoever made a report."""
    if _OWN_REPORT.match(plain, end):
        return True
    return _EDGE.match(plain, end) is not None and _REPORT_BY.search(plain, max(0, start - _BEFORE), start) is not None


def of_document(entity: Entity) -> Provenance:
    """Tell a rule from a report or a message by the words that name it."""
    words = re.findall(r"[\w-]+", entity.names[0].lower())
    for word in reversed(words):
        if word in CODES:
            return Provenance("code", entity.names[0], "speaker is a document")
        if word in BY_HEAD:
            return Provenance(BY_HEAD[word], entity.names[0], "speaker is a document")
    return Provenance("document", entity.names[0], "speaker is a document")


def tells_paper(words: str, outlets: Iterable[str]) -> bool:
    """Say whether somebody is told to have told a paper or a station something; `outlets` are the names of those known.

    >>> tells_paper("she told the Brack Courier", ()), tells_paper("she told Brack", ["Brack FM"]), tells_paper("she told Brack", ())
    (True, True, False)
    """
    if ("told" not in words and "tell" not in words) or TOLD_AUDIENCE.search(words) or IN_CHAT.holds(words.lower()):
        return False
    told = OUTLET_TOLD.search(words)
    if told is not None and names_body(told[1]):
        return False
    if TOLD_PAPER.search(words):
        return True
    if told is None:
        return False
    named = re.sub(r"[’']s\b", "", told[1]).split()
    if names_outlet(" ".join(named[-3:])) or any(STATION.fullmatch(word) for word in named[-3:]):
        return len(named) < 6
    return any(name.startswith(f"{named[0]} ") for name in outlets)


def heard_on(words: str) -> bool:
    """Say whether somebody is told to have spoken on a station, or to a paper that asked: "said on CNN", "asked by Reuters".

    >>> heard_on("she said on CNN"), heard_on("asked by the Brack Courier, she said"), heard_on("she spoke on Europe")
    (True, True, False)
    """
    return any(names_outlet(found[2]) and (found[1] or _is_whole(found[2])) for found in _HEARD_ON.finditer(words))


def _is_whole(name: str) -> bool:
    """Say whether a name needs no article to be that of an outlet, as in "asked by Independent deputy Orr"."""
    return " " in name or name.isupper() or is_newsroom(name)


def ruled_in(words: str, *, names_report: bool) -> str:
    """Return where somebody who judges has found something: in a report, or in a finding.

    >>> ruled_in("the audit found", names_report=False), ruled_in("the tribunal found", names_report=False)
    ('report', 'finding')
    """
    if REPORTS.search(words):
        return "report"
    if RULING_NAMED.search(words) and re.search(r"\b(?:ruling|judgment|judgement|adjudication|notice)\b", words):
        return "finding"
    return "report" if names_report else "finding"


def written_in(plain: str, at: int) -> str:
    """Return the kind of what somebody wrote where no message of theirs is known: a letter's, if the paper speaks of any.

    Else it is what the paper last named of the other things that people write.

    >>> written_in("The company put up a blog on Monday. Lorne wrote: ", 37), written_in("She sat down. She wrote: ", 14)
    ('article', 'letter')
    """
    if LETTERS.search(plain):
        return "letter"
    end = plain.find("\n", at)
    line = plain[max(0, at - _WRITTEN) : len(plain) if end < 0 else end]
    named = [(found.start(), kind) for kind, pattern in WRITINGS for found in pattern.finditer(line)]
    return max(named)[1] if named else "letter"


def last_sentences(before: str) -> list[str]:
    r"""Return the last two sentences of words between two quotations; what only ends the sentence of the first is none of them.

    >>> last_sentences("she said.\n\nIt rained. He rose.")
    ['It rained.', 'He rose.']
    """
    before = before.strip("”’\"' \n")
    # What only ends the sentence of words quoted in an earlier paragraph tells of those.
    tail, _, behind = before.partition("\n")
    return _SENTENCE_END.split(behind.strip() if behind.strip() and tail[:1].islower() else before)[-2:]


def of_rule(words: str) -> Provenance | None:
    """Take words for those of a rule under which somebody must act, if they say so."""
    return Provenance("code", basis="occasion named") if UNDER_CODE.holds(words.lower()) else None

"""A sentence in, the answers out of which it tells only that they came or what they were: "back came a no", "she was turned down"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.reading.letters.sightings import Sighting
from evenhand.core.reading.letters.whose import who_does, who_is
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.phrases import clause_subject
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# How the answer to a letter is told: that it came; that whoever wrote got it, or was told; that whoever was written to gave it; what became of the letter.
CAME, GOT, TOLD, GAVE, DONE = "reply came", "reply got", "reply told", "reply given", "reply by what was done"
_ANSWER = r"(?:repl(?:y|ies)|response|answer|acknowledge?ment|refusal|rejection|knock-?back)"
_CAME = re.compile(
    rf"\b(?:The|Its|An?|His|Her|Their) (?:[\w-]+ ){{0,2}}?(?P<noun>{_ANSWER})(?:,[^,.]{{1,40}},)? (?:had |has )?(?:came|come|arrived|landed|followed|ran to|reached (?P<whom>her|him|them|me|us|[A-Z]\w+))\b|"
    r"\b[Bb]ack (?:came|come) (?:an?|the|one) (?:[\w-]+ ){0,2}?(?P<what>[\w-]+)",
    re.I,
)
_GOT = re.compile(
    rf"\b(?P<verb>had|got|received|gotten)(?: (?:back|only|finally|since|merely))? (?:an?|one|his|her|their|the|its|my|our) (?:[\w-]+ ){{0,2}}?(?P<noun>{_ANSWER})\b(?! (?:to (?:the|his|her|their|our) (?:question|problem|prayers)|ready|in mind))|"
    r"\b(?P<had>had|got|received) (?P<word>word) back\b|\b(?P<told>told|informed) in (?P<reply>reply|response)\b|\b(?P<heard>heard) (?P<back>back)\b(?! (?:nothing|little))",
    re.I,
)
_NOW = r"(?:(?:then|also|later|promptly|politely|duly|merely|only|simply|again|too|since|now|eventually|both|itself) )*"
_TOLD = re.compile(
    rf"\b(?P<verb>was|were|been|got) {_NOW}(?P<was>told(?! off\b| to (?!cough|pay|wait|go))|refused|rebuffed|turned (?:down|away)|knocked back|informed|granted|given (?:until|leave|short shrift|more time))\b",
    re.I,
)
_THING = re.compile(
    rf"\b(?:it|(?:the|his|her|their|its|that|this|my|our) (?:[\w-]+ ){{0,2}}?(?:request|application|appeal|petition|plea|letter|claim|complaint|e-?mail|submission|bid|objection))"
    rf"(?: too| also|, too,)? (?:was|were|(?:has|had|have) {_NOW}been) {_NOW}(?P<was>granted|approved|refused|rejected|turned down|dismissed|allowed|declined|acknowledged|answered|upheld|signed off|denied)\b",
    re.I,
)
_WHOM = r"(?:her|him|them|it|me|us)"
_GAVE = re.compile(
    rf"\b(?P<was>said (?:no|yes)\b|wrote back\b|turned {_WHOM} down\b|told {_WHOM} (?:that|it|no|yes|there|its|the)\b|acknowledged (?:{_WHOM}|receipt|his|the|their|my|our)\b|"
    rf"answered (?:{_WHOM}\b|the (?:letter|e-?mail|note|request)\b|on\b|by\b|in\b|within\b)|(?:called|rang|phoned|telephoned|texted|e-?mailed) (?:{_WHOM}|back)\b|refused {_WHOM}\b|"
    rf"(?:granted|approved|rejected|dismissed|allowed|declined|refused|agreed to|answered) (?:it|(?:the|his|her|their) (?:[\w-]+ )?(?:request|application|appeal|petition|plea|letter|claim|bid))\b|sent back (?:an?|the|his|her)\b)",
    re.I,
)
# "When asked about the letter, he said no": asked by word of mouth.
_ASKED = re.compile(r"\basked (?:if|whether|about|why|how|by)\b", re.I)
# What did not happen, or not yet: "has not had a reply", "asked to have an answer", "until she got one".
_UNMET = re.compile(
    r"\b(?:not|never|nobody|nor|neither|to|if|until|unless|before|would|will|could|should|may|might|must|once|hoped?|yet to)(?: have| ever| even| be)? *$|n[’']t(?: have| ever| even| yet)? *$|"
    r"\b(?:if|unless|until|whether)\b[^.,;]{0,40}$",
    re.I,
)


def answers_told_in(sentence: Sentence, speakers: Speakers) -> Iterator[Sighting]:
    """Find the answers that a sentence tells by one of their ends, or by none; the other end is known from the letter before."""
    text = sentence.text

    def search(pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.search(text, sentence.start, sentence.end)
        told = found is not None and not speakers.is_quoted(found.start()) and not _UNMET.search(text, sentence.start, found.start())
        return found if told else None

    if (came := search(_CAME)) is not None:
        # "A reply reached her": hers is the letter that it answers.
        whom = next((at for at, token in enumerate(sentence.tokens) if token.start >= came.start("whom") >= 0), None)
        who = None if whom is None else who_is(sentence, (whom, whom), speakers)
        noun = "noun" if came["noun"] else "what"
        yield Sighting("", Span(*came.span(noun)), sentence, recipient=who, reply=True, basis=CAME)
    elif (done := search(_THING)) is not None:
        yield Sighting("", Span(*done.span("was")), sentence, reply=True, basis=DONE)
    elif (got := search(_GOT) or search(_TOLD)) is not None:
        noun = next(name for name in ("noun", "word", "reply", "back", "was") if got.groupdict().get(name))
        verb = next((at for at, token in enumerate(sentence.tokens) if token.start == got.start()), None)
        who = who_is(sentence, clause_subject(sentence.tokens, verb + 1), speakers) if verb else None
        if who is not None:
            yield Sighting("", Span(*got.span(noun)), sentence, recipient=who, reply=True, basis=TOLD if noun == "was" else GOT)
    elif (gave := search(_GAVE)) is not None and not _ASKED.search(text, sentence.start, gave.start()):
        who = who_does(sentence, gave.start(), speakers)
        if who is not None:
            yield Sighting("", Span(*gave.span("was")), sentence, sender=who, reply=True, basis=GAVE)

"""A sentence in, the places out where it speaks of a letter, an e-mail, a text or a memo: of what form, from whom and to whom."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from evenhand.core.reading.letters.papers_sent import is_paper_sent
from evenhand.core.reading.letters.unwritten import is_no_letter
from evenhand.core.reading.letters.whose import find_owner, who_is
from evenhand.core.reading.letters.written_to import got_to_write, replied_to, to_whom, written_to, wrote_whom
from evenhand.core.reading.origins.occasion_words import ANSWERING
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import DAYS, MONTHS, PRONOUNS
from evenhand.core.reading.text.phrases import Phrase, clause_subject, phrase_left, phrase_right
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.reading.text.tokens import Token
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_LETTERS = "letter letters correspondence missive"
FORMS = {
    **dict.fromkeys(_LETTERS.split(), "letter"),
    **dict.fromkeys("email e-mail emails e-mails".split(), "email"),
    **dict.fromkeys("memo memorandum memos".split(), "memo"),
    **dict.fromkeys("text texts whatsapp whatsapps".split(), "text"),
    **dict.fromkeys("message messages note reply response".split(), ""),
}
_SIGNED_BY = re.compile(r"\b(?:was|were|is|are|been) (?:\w+ly )?(?:signed|written|sent|drafted|drawn up|penned) by ")
_ANOTHER = re.compile(r", (?:the|an?|his|her|its|their) ")
# Nouns that are messages only where they are sent, owned or addressed.
_DOUBTFUL = frozenset("text texts message messages note reply response correspondence whatsapp whatsapps".split())
_REPLIES = frozenset("reply response".split())
_WRITING = {"write": "", "email": "email", "text": "text"}
_SENDING = frozenset(
    "sent send sends sending wrote writes written penned pens signed sign signs signing co-signed co-sign dispatched fired firing addressed posted delivered "
    "drafted drafts shot whatsapped handed hand-delivered hand-carried couriered".split()
)
_NAMES_TO = re.compile(r"\bput (?:their|his|her|its) names? to (?:a|an|the|one)\b[^.]{0,30}$", re.I)
_RECEIVED = frozenset("received receive receiving got receives acknowledged acknowledges ignored".split())
_FILLERS = frozenset(
    "sent written addressed signed dated delivered emailed this last on of week month year and also , - – — yesterday today tonight morning afternoon "
    "evening night jointly back privately day next in at ( ) was is had been drawn up drafted penned composed typed posted".split()
)  # fmt: skip
_HANDS_ON = frozenset(
    "passed passes passing forwarded forwards forwarding leaked leaks leaking showed shows showing gave gives giving give read release releases released "
    "releasing provide provided provides disclose disclosed share shared shares sharing published publish".split()
)
_WRITE = frozenset(("role", "org", "group", "party"))
_UNDONE = frozenset("not never to will would can could should may might must cannot".split())
_HANDED = 3
_TOLD_OF = 7
_IS_TOLD = frozenset("told informed notified warned advised summoned asked invited dismissed sacked".split())
_PASSERS_ON = frozenset("seen obtained revealed leaked published reported released read uncovered handed".split())
_CALLS = frozenset("urging asking demanding telling warning inviting begging imploring thanking informing pressing".split())
_TELLS = frozenset("ask tell urge warn demand invite beg implore inform remind accuse".split())
_MASS = re.compile(
    r"\b(?:mass|joint|open(?= (?:\w+ )?(?:letter|e-?mail|note|message|memo))|co-signed|co-ordinated|coordinated|identical|standard|template|signed by)\b",
    re.I,
)
_REPLY = re.compile(
    r"\b(?:in response|(?:replied|replies|responded)(?! to (?:neither|none|no)\b)|wrote back|writes back|writing back|answered|(?:hit|shot|fired) back(?= (?:in|by|with) (?:\w+ ){1,3}(?:letter|e-?mail|reply|note|memo|message|text)s?\b))\b",
    re.I,
)
# "Replied in a one-line e-mail", "answered by text".
_IN_A = re.compile(
    r"(?: the (?:next|same) day)? (?:in|by|with|via|through) (?:an? |his |her |their )?(?:[\w-]+ ){0,2}?(letter|e-?mail|text|memo|note|message)\b",
    re.I,
)
# A letter behind an earlier one between the same two.
_AGAIN = re.compile(r"(?:wrote|written|writes|writing|e-?mailed|texted)(?: to(?: \S+){1,4}?)? (?:again|once more)\b", re.I)
_FURTHER = re.compile(r"\b(?:a|his|her|their|the) (?:second|third|fourth|fifth|further|follow-up) (?:\w+ )?$", re.I)
_REPLYING = frozenset("reply respond answer say add hit fired shot".split())
_EMAIL = re.compile(r"\be-?mails?\b", re.I)
_EXCHANGED = frozenset("letters emails e-mails texts messages correspondence whatsapps".split())
_BEFORE_VERB = frozenset("to will would can could should did may might must not they we you".split())
_BY_MAIL = re.compile(r"\b(?:e-?mail|account|inbox)\b", re.I)
# "learned of the memo from the television": no sender.
_HEARD_FROM = frozenset(
    "television radio newspaper newspapers press news paper papers internet media website story article report reports".split()
)
_MANY = frozenset(
    "leaders councillors councils mps chiefs mayors residents headteachers signatories members doctors farmers staff tds".split()
)


@define
class Sighting:
    """One place where a letter is spoken of, with what is said of it there; `form` is "" where the words leave it open."""

    form: str
    span: Span
    sentence: Sentence
    sender: int | None = None
    recipient: int | None = None
    mass: bool = False
    reply: bool = False
    basis: str = ""
    again: bool = False


def sightings_in(sentence: Sentence, speakers: Speakers) -> Iterator[Sighting]:
    """Find every place in a sentence where a letter is spoken of: first by its verbs ("X wrote to Y"), then by its nouns."""
    heading = _is_heading(sentence)
    for cue in sentence.cues:
        seen = _by_verb(sentence, cue, speakers)
        if seen is not None:
            seen.again = _AGAIN.match(sentence.text, seen.span.start) is not None
            yield _loosened(seen, speakers) if heading else seen
    for at, token in enumerate(sentence.tokens):
        if token.part is None and (token.low in FORMS or is_paper_sent(sentence.tokens, at)):
            seen = _by_noun(sentence, at, speakers)
            if seen is not None:
                seen.again = _FURTHER.search(sentence.text, max(sentence.start, seen.span.start - 40), seen.span.start) is not None
                yield _loosened(seen, speakers) if heading else seen


def _is_heading(sentence: Sentence) -> bool:
    return sentence.paragraph < 3 and sentence.text[sentence.end - 1 : sentence.end] not in ".?!”\"’'…"


def _loosened(seen: Sighting, speakers: Speakers) -> Sighting:
    """Trust a heading with names only where it names persons at both ends: it prints them too shortly."""
    ends = (seen.sender, seen.recipient)
    if not all(end is not None and speakers.entities[end].kind == "person" for end in ends):
        seen.sender = seen.recipient = None
    return seen


def _agreeing(sentence: Sentence, phrase: Phrase | None) -> bool:
    """Say whether a phrase names many."""
    return phrase is not None and sentence.tokens[phrase[1]].low in _MANY


# By a verb


def _by_verb(sentence: Sentence, cue: Cue, speakers: Speakers) -> Sighting | None:
    """See a letter in "X wrote to Y", "X emailed Y", and a reply in "X replied"."""
    if cue.verb not in _WRITING and cue.verb not in _REPLYING:
        return None
    token = sentence.tokens[cue.at]
    if cue.negated or (cue.at > 0 and sentence.tokens[cue.at - 1].low in ("not", "never")):
        return None
    if token.low in FORMS and (cue.at == 0 or sentence.tokens[cue.at - 1].low not in _BEFORE_VERB):
        return None
    follows = sentence.tokens[cue.at + 1 : cue.at + 3]
    if len(follows) == 2 and follows[1].low in ("neither", "no", "none"):
        return None
    span = Span(token.start, token.end)
    text = sentence.text
    if cue.verb in _WRITING and cue.form != "passive":
        sender = got_to_write(sentence, cue.at, speakers) or who_is(sentence, cue.source, speakers)
        to = cue.addressee or written_to(sentence.tokens, cue.at) or to_whom(sentence.tokens, cue.source)
        recipient = who_is(sentence, to, speakers)
        recipient = wrote_whom(sentence, cue, speakers) if recipient is None else recipient
        if recipient is None and (cue.verb != "write" or sender is None):
            return None
        mass = _agreeing(sentence, cue.source) or bool(_MASS.search(text, sentence.start, token.start))
        back = cue.at + 1 < len(sentence.tokens) and sentence.tokens[cue.at + 1].low == "back"
        form = _WRITING[cue.verb] or ("email" if _BY_MAIL.search(text, sentence.start, min(sentence.end, token.end + 90)) else "")
        return Sighting(form, span, sentence, sender, recipient, mass, back, "reply" if back and recipient is None else "verb")
    if cue.verb in _REPLYING and _says_in_reply(sentence, token):
        sender = who_is(sentence, cue.source, speakers)
        told = _IN_A.match(text, token.end, sentence.end)
        form = FORMS[told[1].lower()] if told else ""
        asker = replied_to(sentence, cue, speakers)
        basis = "reply" if asker is None else "reply to"
        return Sighting(form, span, sentence, sender, asker, reply=True, basis=basis) if sender is not None and sender != asker else None
    return None


def _says_in_reply(sentence: Sentence, verb: Token) -> bool:
    """Say whether a verb of saying answers something: "replied", "said in response"; what stands in the quoted words is no such word."""
    reply = _REPLY.search(sentence.text, sentence.start, sentence.end)
    within = reply is not None and any(part.outer_start < reply.start() < part.outer_end for part in sentence.parts)
    return reply is not None and not within and reply.start() <= verb.end + 5


# By a noun


def _by_noun(sentence: Sentence, at: int, speakers: Speakers) -> Sighting | None:
    """See a letter in "a letter to Y from X", "X’s letter to Y", "sent Y a letter", "in a letter to Y, X said"."""
    tokens = sentence.tokens
    word = tokens[at].low
    if word in _REPLIES and at and tokens[at - 1].low in _BEFORE_VERB:
        return None
    if is_no_letter(tokens, at):
        return None
    form = FORMS.get(word, "") or (_kind_of_message(sentence, at) if word.startswith("message") else "")
    last = at + 1 if form == "text" and at + 1 < len(tokens) and tokens[at + 1].low in ("message", "messages") else at
    if last == at and word in ("message", "messages") and at and tokens[at - 1].low in ("text", "whatsapp", "email", "e-mail"):
        return None
    seen = Sighting(form, Span(tokens[at].start, tokens[last].end), sentence, reply=word in _REPLIES, basis="noun")
    _look_right(seen, last, speakers)
    _look_left(seen, at, speakers)
    if seen.sender is None:
        seen.sender = _signed_by(sentence, tokens[last].end, speakers)
    if seen.sender is not None and seen.sender == seen.recipient:
        # "In the letter to Hale, dated 3 May, she wrote": not Hale. Without the day, "to Hale" is a slip of the reading.
        if _by_pronoun(sentence, at):
            seen.sender = None
        else:
            seen.recipient = None
    text, start = sentence.text, tokens[at].start
    seen.mass = bool(_MASS.search(text, max(sentence.start, start - 40), min(sentence.end, start + 60)))
    if word not in FORMS and (seen.sender is None or seen.recipient is None):
        return None
    if word in _DOUBTFUL and seen.sender is None and seen.recipient is None:
        return None
    return None if word == "response" and seen.sender is None else seen


def _signed_by(sentence: Sentence, start: int, speakers: Speakers) -> int | None:
    """Find who is told behind the clause of a letter to have signed it: "a letter asking the board to wait | was signed by Ann Hale"."""
    signed = _SIGNED_BY.search(sentence.text, start, sentence.end)
    if signed is not None and _ANOTHER.search(sentence.text, start, signed.start()):
        return None  # "In a letter to Hale, the report was written by Orr".
    first = next((number for number, token in enumerate(sentence.tokens) if signed and token.start >= signed.end()), None)
    return None if first is None else who_is(sentence, phrase_right(sentence.tokens, first, len(sentence.tokens)), speakers)


def _by_pronoun(sentence: Sentence, at: int) -> bool:
    """Say whether "he" or "she" writes behind a letter that opens its sentence."""
    cue = next((cue for cue in sentence.cues if cue.at > at and cue.source), None)
    return (
        _opens(sentence.tokens, at) and cue is not None and cue.source is not None and sentence.tokens[cue.source[0]].low in ("he", "she")
    )


def _kind_of_message(sentence: Sentence, at: int) -> str:
    """Say what a "message" is: an e-mail where the paper spoke of one before, else a text."""
    start = sentence.tokens[at].start
    return "email" if _EMAIL.search(sentence.text, max(0, start - 1500), start) else "text"


def _look_right(seen: Sighting, at: int, speakers: Speakers) -> None:
    """Read what stands behind the noun: "from X, chief executive of Z, to Y", "in which X said", "she had received from X"."""
    sentence, tokens = seen.sentence, seen.sentence.tokens
    number = at + 1
    while number < min(at + 34, len(tokens)) and tokens[number].part is None:
        low, follows = tokens[number].low, tokens[number + 1].low if number + 1 < len(tokens) else ""
        if low == "with" and tokens[at].low not in _EXCHANGED:
            return
        if low == "by" and (follows in MONTHS or follows in DAYS or follows[:1].isdigit()):
            return
        if low in ("to", "from", "by", "with") and not (low == "by" and tokens[number - 1].low in _PASSERS_ON):
            phrase = phrase_right(tokens, number + 1, _next_end(tokens, number + 2))
            if low == "to" and (_is_passed_on(tokens, at) or _is_asked_in(seen, at)):
                return
            if phrase is None or (low == "from" and tokens[phrase[1]].low in _HEARD_FROM):
                return
            _fill(seen, low, who_is(sentence, phrase, speakers))
            number = _past_aside(tokens, phrase[1] + 1)
        elif low in _CALLS or (low in ("calling", "call") and follows in ("on", "upon")):
            phrase = phrase_right(tokens, number + (1 if low in _CALLS else 2), len(tokens))
            called = who_is(sentence, phrase, speakers)
            if called is not None and speakers.entities[called].kind in ("person", "role", "org"):
                _fill(seen, "to", called)
            return
        elif low == "in" and follows == "which":
            cue = next((cue for cue in sentence.cues if cue.at > number and cue.source), None)
            _fill(seen, "from", who_is(sentence, cue.source, speakers) if cue else None)
            return
        elif low == "for" and tokens[at].low not in FORMS and (end := _next_end(tokens, number + 1)) < len(tokens):
            number = end
        elif low in _FILLERS or low in DAYS or low in MONTHS or low[:1].isdigit():
            number += 1
        else:
            _look_into_clause(seen, number, speakers)
            return


def _is_passed_on(tokens: Sequence[Token], at: int) -> bool:
    """Say whether somebody only hands on a letter: "had passed the memo to", "leaked the letter to"."""
    return any(token.low in _HANDS_ON for token in tokens[max(0, at - _HANDED) : at])


def _is_asked_in(seen: Sighting, at: int) -> bool:
    """Say whether a letter only stands between whom it asks and what: "asked the council in a letter of 3 May | to meet them"."""
    tokens = seen.sentence.tokens
    if "in" not in [token.low for token in tokens[max(0, at - _HANDED) : at]]:
        return False
    return any(cue.verb in _TELLS and cue.at < at and cue.addressee and cue.addressee[1] < at for cue in seen.sentence.cues)


def _next_end(tokens: Sequence[Token], at: int) -> int:
    """Find where the other end of the letter is told: "from X | to Y"."""
    return next((number for number in range(at, len(tokens)) if tokens[number].low in ("to", "from")), len(tokens))


def _fill(seen: Sighting, preposition: str, who: int | None) -> None:
    if preposition == "to" or (preposition == "with" and seen.recipient is None):
        seen.recipient = who if seen.recipient is None else seen.recipient
    elif preposition in ("from", "by") and seen.sender is None:
        seen.sender = who


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """Step over a post between commas: "from X, chief executive of Z, | to Y"."""
    if at >= len(tokens) or tokens[at].word != ",":
        return at
    for number in range(at + 1, min(at + 14, len(tokens))):
        if tokens[number].part is not None:
            return at
        if tokens[number].word == ",":
            return number + 1
    return at


def _look_into_clause(seen: Sighting, at: int, speakers: Speakers) -> None:
    """Read a clause behind the noun: "she had received from X", "that X sent to Y", "asked Y to look again"."""
    sentence, tokens = seen.sentence, seen.sentence.tokens
    if seen.sender is None and tokens[at].low not in ("who", "whom", "has", "have"):
        start = at + 1 if tokens[at].low in ("that", "which") else at
        verb = next(
            (n for n in range(start + 1, min(start + 14, len(tokens))) if tokens[n].low in _RECEIVED or tokens[n].low in _SENDING), None
        )
        if (
            verb is not None
            and not any(token.part for token in tokens[start:verb])
            and "," not in [t.word for t in tokens[start : start + 1]]
        ):
            end = verb - 2 if tokens[verb - 1].low in ("had", "has", "have", "since") else verb - 1
            subject = who_is(sentence, (start, end), speakers) if end >= start else None
            other = next((n for n in range(verb + 1, min(verb + 10, len(tokens) - 1)) if tokens[n].low in ("from", "to")), None)
            named = who_is(sentence, phrase_right(tokens, other + 1, len(tokens)), speakers) if other else None
            if tokens[verb].low in _RECEIVED and other is not None and tokens[other].low == "from":
                seen.sender, seen.recipient = named, subject if seen.recipient is None else seen.recipient
            elif tokens[verb].low in _SENDING and subject is not None and (start > at or _is_person_alone(tokens, start, end)):
                seen.sender, seen.recipient = subject, named if other and tokens[other].low == "to" else seen.recipient
    if seen.recipient is None:
        noun = seen.span.start
        told = next(
            (c for c in sentence.cues if c.verb in _TELLS and c.source and tokens[c.source[0]].start <= noun <= tokens[c.source[1]].end),
            None,
        )
        seen.recipient = who_is(sentence, told.addressee, speakers) if told else None


def _is_person_alone(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether a clause without "that" begins with its subject: "a letter | she had sent", "an e-mail | Mr Hale sent"."""
    return start <= end and all(tokens[number].capital or tokens[number].low in PRONOUNS for number in range(start, end + 1))


def _look_left(seen: Sighting, at: int, speakers: Speakers) -> None:
    """Read what stands before the noun: its owner, who sends it to whom, who says something in it, who got it."""
    sentence, tokens = seen.sentence, seen.sentence.tokens
    low = [token.low for token in tokens[max(0, at - 5) : at]]
    if seen.sender is None and _opens(tokens, at) and {"his", "her", "their"} & set(low):
        _told_in(seen, at, speakers)
    if seen.sender is None:
        seen.sender = find_owner(sentence, at, speakers)
    by = next((n for n in range(at - 1, max(-1, at - 5), -1) if tokens[n].low in ("by", "in")), None)
    if by is not None and (low[-1:] == ["by"] or tokens[by].low == "in") and (told := _told_before(tokens, by)) is not None:
        seen.recipient = _told_who(sentence, told, speakers) if seen.recipient is None else seen.recipient
        return
    if "in" in low:
        _told_in(seen, at, speakers)
        return
    sent = next((n for n in range(at - 1, max(-1, at - 9), -1) if tokens[n].low in _SENDING or tokens[n].low in _RECEIVED), None)
    named = bool(_NAMES_TO.search(sentence.text[sentence.start : tokens[at].start]))
    if sent is None and not named:
        return
    verb = at if sent is None else sent
    subject = _subject(sentence, verb, speakers)
    if sent is not None and tokens[sent].low in _RECEIVED:
        seen.recipient = subject if seen.recipient is None else seen.recipient
        seen.basis = "got" if seen.sender is None else seen.basis
        return
    if seen.sender is None and subject is not None:
        seen.sender = subject
    if sent is not None and seen.recipient is None and at - sent > 2:
        seen.recipient = who_is(sentence, _object(tokens, sent + 1, at), speakers)


def _told_before(tokens: Sequence[Token], by: int) -> int | None:
    """Find the verb by which somebody gets a message: "were told by | e-mail", "had been informed of it yesterday in | a letter"."""
    told = next((n for n in range(by - 1, max(0, by - _TOLD_OF), -1) if tokens[n].low in _IS_TOLD or not tokens[n].is_word), None)
    return told if told is not None and tokens[told - 1].low in ("was", "were", "been", "being", "are", "is") else None


def _told_who(sentence: Sentence, told: int, speakers: Speakers) -> int | None:
    """Find who was told: the passive has no cue for them."""
    return who_is(sentence, clause_subject(sentence.tokens, told + 1) or phrase_left(sentence.tokens, told - 2), speakers)


def _object(tokens: Sequence[Token], start: int, noun: int) -> Phrase | None:
    """Find Y in "sent Y a letter"."""
    article = next((n for n in range(noun - 1, start - 1, -1) if tokens[n].low in ("a", "an", "the", "this", "another")), None)
    return (start, article - 1) if article is not None and article > start else None


def _subject(sentence: Sentence, verb: int, speakers: Speakers) -> int | None:
    cue = next((cue for cue in sentence.cues if cue.at == verb and cue.source), None)
    if cue is not None:
        return who_is(sentence, cue.source, speakers)
    subject = clause_subject(sentence.tokens, verb)
    if subject is not None or not verb:
        return who_is(sentence, subject, speakers)
    who = who_is(sentence, phrase_left(sentence.tokens, verb - 1), speakers)
    kind = speakers.entities[who].kind if who is not None else ""
    # "Ministers may not sign such letters": nobody has.
    return who if kind == "person" or (kind in _WRITE and sentence.tokens[verb - 1].low not in _UNDONE) else None


def _told_in(seen: Sighting, at: int, speakers: Speakers) -> None:
    """Read the clause that a letter frames: "in a letter to Y, X said", "X told Y in a letter", "X made an offer in a letter to Y"."""
    sentence, tokens = seen.sentence, seen.sentence.tokens
    if ANSWERING.search(sentence.words):
        return
    after = [cue for cue in sentence.cues if cue.at > at and cue.source and cue.source[0] > at]
    before = [cue for cue in sentence.cues if cue.at < at and cue.source]
    cue = (after if not before or _opens(tokens, at) else before[-1:])[:1]
    if seen.sender is None and cue and cue[0].at < at:
        seen.sender = _nearest_writer(sentence, at, cue[0].at, speakers)
    if seen.sender is None and cue:
        seen.sender = who_is(sentence, cue[0].source, speakers)
    if seen.sender is None and not cue and _opens(tokens, at):
        # "In a letter to Hale, the minister makes clear": whoever it goes to stands before the comma.
        comma = next((token.end for token in tokens[at:] if token.word == ","), 0) if seen.recipient is not None else 0
        seen.sender = speakers.person_at(comma or tokens[at].end, min(sentence.end, tokens[at].end + 120))
    if seen.sender is None and not cue:
        seen.sender = who_is(sentence, clause_subject(tokens, max(0, at - 4)), speakers)
    if seen.recipient is None:
        seen.recipient = who_is(sentence, _put_to(tokens, at), speakers)
    if seen.recipient is None and cue and cue[0].addressee and tokens[cue[0].addressee[0]].low not in PRONOUNS:
        seen.recipient = who_is(sentence, cue[0].addressee, speakers)


def _put_to(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find Y in "put this to Y in a letter", "complained to Y in an e-mail"."""
    into = next((n for n in range(at - 1, max(0, at - 6), -1) if tokens[n].low == "in"), 0)
    to = next((n for n in range(into - 1, max(0, into - 7), -1) if tokens[n].low == "to" and tokens[n + 1].low not in ("be", "have")), 0)
    phrase = phrase_right(tokens, to + 1, len(tokens)) if to else None
    return phrase if phrase is not None and phrase[1] == into - 1 else None


def _nearest_writer(sentence: Sentence, at: int, verb: int, speakers: Speakers) -> int | None:
    """Find who acts behind a verb of saying: "papers found by Hale show | the minister promised it in a letter"."""
    nearest = clause_subject(sentence.tokens, at - 1)
    if nearest is None or nearest[1] <= verb:
        return None
    who = who_is(sentence, (max(nearest[0], verb + 1), nearest[1]), speakers)
    return who if who is not None and speakers.entities[who].kind in ("person", "role") else None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "in a letter" opens its sentence."""
    first = next((number for number in range(at, max(-1, at - 6), -1) if tokens[number].low == "in"), None)
    return first is not None and first <= 2

"""Sentences in, the letters, e-mails and memos out that a paper speaks of: from whom, to whom, in which capacity, when written and leaked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from evenhand.core.reading.cues import Cue
from evenhand.core.reading.model import DateMention, Letter
from evenhand.core.reading.phrases import Phrase, clause_subject, is_subject, phrase_left, phrase_right
from evenhand.core.reading.sentences import Sentence
from evenhand.core.reading.speakers import Speakers
from evenhand.core.reading.tokens import Token
from evenhand.core.values import PartialDate, Span

_FORMS = {
    "letter": "letter", "letters": "letter", "email": "email", "e-mail": "email", "emails": "email", "e-mails": "email", "memo": "memo",
    "memorandum": "memo", "text": "text", "texts": "text", "message": "text", "messages": "text", "correspondence": "letter", "missive": "letter",
    "note": "letter", "reply": "letter", "response": "letter",
}  # fmt: skip
_WRITING = {"write": "letter", "email": "email", "text": "text"}
_SENDING = frozenset(
    "sent send sends sending wrote write writes written penned signed sign co-signed co-sign put dispatched fired firing addressed posted delivered received".split()
)
_CAPACITY = re.compile(
    r"\b(?:in (?:his|her|their|my) (?:official |formal )?(?:capacity|role|position) as|(?:wrote|written|writing|write|acting|acted) as|as)\s"
    r"(?:an? |the )?((?:local |constituency |constituent )?(?:MP|MSP|MLA|TD|MEP|minister|secretary|leader|councillor|senator|congress\w+|member|chair\w*|"
    r"mayor|representative|president|private citizen|resident)\b(?: (?:for|of) (?:[A-Z][\w’'-]+ ?)+)?)"
)
_LEAKED_TO = re.compile(r"\b(?:leaked|passed|handed|shown) to (?:the )?((?:[A-Z][\w’'-]+ ?){1,4})")
_SEEN_BY = re.compile(
    r"\b(?:revealed|obtained|seen|published|first reported|reported|uncovered) (?:exclusively )?by (?:the )?((?:[A-Z][\w’'-]+ ?){1,4})"
)
_LEAKED_BY = re.compile(r"\bleaked by ((?:the |an? )?[\w’' -]{3,50}?)(?=[,.;]| to | on | last )")
_LEAK = re.compile(r"\b(?:leaked|leak|leaks|obtained by|seen by|revealed by|came to light|emerged)\b", re.I)
_MASS = re.compile(r"\b(?:mass|joint|open|co-signed|co-ordinated|coordinated|identical|standard|template|signed by)\b", re.I)
_REPLY = re.compile(
    r"\b(?:in (?:his|her|its|their|the) (?:reply|response)|in response|replied|responded|wrote back|writing back|answered)\b", re.I
)
_NOT_REPLY_TO_LETTER = re.compile(r"\b(?:tweet|interview|asked|question)\w*\b", re.I)
_EXCHANGE = re.compile(r"\bexchange of (letters|emails|e-mails|correspondence|messages|texts) (?:with|between)\b", re.I)


@define
class Sighting:
    """One place where a letter is spoken of, with what is said of it there."""

    form: str
    span: Span
    sentence: Sentence
    sender: int | None = None
    recipient: int | None = None
    mass: bool = False
    reply: bool = False
    basis: str = ""


@define
class _Draft:
    """A letter while its sightings are joined."""

    form: str
    sender: int | None
    recipient: int | None
    sightings: list[Sighting] = field(factory=list)

    def fits(self, seen: Sighting, speakers: Speakers) -> bool:
        """Say whether a sighting can be of this letter: nothing known of either contradicts the other."""
        if seen.form != self.form or (seen.sender is None and seen.recipient is None):
            return False
        return speakers.may_be_same(self.sender, seen.sender) and speakers.may_be_same(self.recipient, seen.recipient)

    def take(self, seen: Sighting, speakers: Speakers) -> None:
        """Add a sighting; a person is kept rather than the body that the person leads."""
        self.sender = speakers.nearer(self.sender, seen.sender)
        self.recipient = speakers.nearer(self.recipient, seen.recipient)
        self.sightings.append(seen)


def find_letters(text: str, sentences: Sequence[Sentence], speakers: Speakers, dates: Sequence[DateMention]) -> tuple[Letter, ...]:
    """Find every letter that a paper speaks of, each once, in the order in which they first appear."""
    drafts: list[_Draft] = []
    loose: list[Sighting] = []
    for sentence in sentences:
        for seen in _sightings(text, sentence, speakers, drafts):
            _join(drafts, loose, seen, speakers)
    _join_loose(drafts, loose)
    letters = [_letter(text, draft, speakers, dates) for draft in drafts]
    return tuple(_with_replies(letters, drafts))


def _join(drafts: list[_Draft], loose: list[Sighting], seen: Sighting, speakers: Speakers) -> None:
    if seen.sender is None and seen.recipient is None:
        loose.append(seen)
        return
    if seen.sender is not None and seen.sender == seen.recipient:
        return
    held = [draft for draft in drafts if draft.fits(seen, speakers)]
    exact = [draft for draft in held if draft.sender == seen.sender and draft.recipient == seen.recipient]
    draft = (exact or held or [None])[-1]
    if draft is None:
        draft = _Draft(seen.form, seen.sender, seen.recipient)
        drafts.append(draft)
    draft.take(seen, speakers)


def _join_loose(drafts: list[_Draft], loose: list[Sighting]) -> None:
    """Give sightings that name nobody ("the leaked letter") to the letter spoken of last before them; alone they are a letter of their own."""
    for seen in loose:
        before = [draft for draft in drafts if draft.form == seen.form and draft.sightings[0].span.start <= seen.span.start]
        if before:
            before[-1].sightings.append(seen)
        elif drafts and drafts[0].form == seen.form:
            drafts[0].sightings.append(seen)
    if loose and not drafts:
        drafts.append(_Draft(loose[0].form, None, None, list(loose)))


def _sightings(text: str, sentence: Sentence, speakers: Speakers, drafts: list[_Draft]) -> Iterator[Sighting]:
    for cue in sentence.cues:
        seen = _by_verb(text, sentence, cue, speakers, drafts)
        if seen is not None:
            yield seen
    for at, token in enumerate(sentence.tokens):
        if token.part is None and token.low in _FORMS and token.low not in ("text", "note", "message", "reply", "response"):
            yield _by_noun(text, sentence, at, speakers)
        elif token.low in ("text", "message", "note") and _is_sent(sentence.tokens, at):
            yield _by_noun(text, sentence, at, speakers)


def _is_sent(tokens: Sequence[Token], at: int) -> bool:
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = [token.low for token in tokens[max(0, at - 4) : at]]
    return (follows in ("message", "messages", "to", "from", "sent") and "the" not in before[-1:]) or bool(_SENDING.intersection(before))


def _phrase_entity(sentence: Sentence, phrase: Phrase | None, speakers: Speakers) -> int | None:
    if phrase is None or not is_subject(sentence.tokens, phrase):
        return None
    return speakers.whom(Span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end))


def _by_verb(text: str, sentence: Sentence, cue: Cue, speakers: Speakers, drafts: list[_Draft]) -> Sighting | None:
    """See a letter in "X wrote to Y", "X emailed Y", "in his reply X said"."""
    token = sentence.tokens[cue.at]
    if cue.negated or (cue.at > 0 and sentence.tokens[cue.at - 1].low == "not"):
        return None
    span = Span(token.start, token.end)
    if cue.verb in _WRITING:
        follows = sentence.tokens[cue.at + 1 : cue.at + 4]
        if any(each.low in ("on", "in") for each in follows[:1]) and cue.addressee is None:
            return None
        sender = _phrase_entity(sentence, cue.source, speakers)
        recipient = _phrase_entity(sentence, cue.addressee, speakers)
        if recipient is None and cue.verb != "write":
            return None
        if sender is None and recipient is None:
            return None
        if recipient is None and not drafts and "letter" not in text[sentence.start : sentence.end].lower():
            return None
        mass = _is_many(sentence, cue.source) or bool(_MASS.search(text, sentence.start, token.start))
        return Sighting(_WRITING[cue.verb], span, sentence, sender, recipient, mass, bool(_wrote_back(sentence, cue)), "verb")
    if cue.verb in ("reply", "respond", "answer", "say", "add", "write") and _REPLY.search(text, sentence.start, token.end):
        return _reply(sentence, cue, span, speakers, drafts)
    return None


def _wrote_back(sentence: Sentence, cue: Cue) -> bool:
    return cue.at + 1 < len(sentence.tokens) and sentence.tokens[cue.at + 1].low == "back"


def _is_many(sentence: Sentence, phrase: Phrase | None) -> bool:
    if phrase is None:
        return False
    words = [token.low for token in sentence.tokens[phrase[0] : phrase[1] + 1]]
    return words[-1] in (
        "leaders",
        "councillors",
        "councils",
        "mps",
        "chiefs",
        "mayors",
        "residents",
        "headteachers",
        "signatories",
        "members",
    )


def _reply(sentence: Sentence, cue: Cue, span: Span, speakers: Speakers, drafts: list[_Draft]) -> Sighting | None:
    """See a reply where somebody answers who is known to have been written to."""
    sender = _phrase_entity(sentence, cue.source, speakers)
    answered = next((draft for draft in reversed(drafts) if draft.recipient is not None and draft.recipient == sender), None)
    if sender is None or answered is None or answered.sender is None:
        return None
    return Sighting(answered.form, span, sentence, sender, answered.sender, reply=True, basis="reply")


def _by_noun(text: str, sentence: Sentence, at: int, speakers: Speakers) -> Sighting:
    """See a letter in "a letter to Y from X", "X’s letter to Y", "sent a letter to Y", "an exchange of letters with Y"."""
    tokens = sentence.tokens
    form = _FORMS[tokens[at].low]
    if at + 1 < len(tokens) and tokens[at + 1].low in ("message", "messages") and form == "text":
        at += 1
    sender, recipient, end = _behind_noun(sentence, at, speakers)
    owner = _owner(sentence, at, speakers)
    sender = owner if sender is None else sender
    if recipient is None and _told_in(sentence, at):
        told = next((cue for cue in sentence.cues if cue.at > at and cue.addressee and cue.source), None)
        recipient = _phrase_entity(sentence, told.addressee, speakers) if told else None
    if sender is None and at > 0 and (recipient is not None or _is_sent(tokens, at) or _told_in(sentence, at)):
        sender = _writer(sentence, at, end, speakers)
    start = tokens[at].start
    mass = bool(_MASS.search(text, max(sentence.start, start - 40), min(sentence.end, start + 60)))
    if _EXCHANGE.search(text, max(sentence.start, start - 14), sentence.end) and recipient is None:
        partner = next((number for number in range(at + 1, min(at + 4, len(tokens))) if tokens[number].low == "with"), None)
        recipient = _phrase_entity(sentence, phrase_right(tokens, partner + 1, len(tokens)), speakers) if partner else None
        sender = sender if sender is not None else _writer(sentence, at, partner or at, speakers)
    return Sighting(form, Span(start, tokens[at].end), sentence, sender, recipient, mass, basis="noun")


def _behind_noun(sentence: Sentence, at: int, speakers: Speakers) -> tuple[int | None, int | None, int]:
    tokens = sentence.tokens
    sender = recipient = None
    number = at + 1
    while number < min(at + 14, len(tokens)) and tokens[number].part is None:
        low = tokens[number].low
        if (
            low in ("to", "from", "by")
            and number + 1 < len(tokens)
            and not (low == "by" and tokens[number - 1].low in ("seen", "obtained", "revealed", "leaked"))
        ):
            phrase = phrase_right(tokens, number + 1, len(tokens))
            if phrase is None:
                break
            if low == "to":
                recipient = recipient if recipient is not None else _phrase_entity(sentence, phrase, speakers)
            else:
                sender = sender if sender is not None else _phrase_entity(sentence, phrase, speakers)
            number = phrase[1] + 1
        elif low in ("sent", "written", "addressed", "signed", "dated", "this", "last", "on", "week", "month", "and", "also", ","):
            number += 1
        else:
            break
    return sender, recipient, number


def _owner(sentence: Sentence, at: int, speakers: Speakers) -> int | None:
    """Find whose letter it is: "Mrs Hale’s letter", "his letter"."""
    tokens = sentence.tokens
    for number in range(at - 1, max(-1, at - 5), -1):
        low = tokens[number].low
        if low.endswith(("’s", "'s")) or (low.endswith(("s’", "s'")) and tokens[number].capital):
            phrase = phrase_left(tokens, number)
            return _phrase_entity(sentence, phrase, speakers)
        if low in ("his", "her", "their"):
            return speakers.whom(Span(tokens[number].start, tokens[number].end))
        if not tokens[number].is_word or low in ("a", "the", "an", "to", "of", "in"):
            break
    return None


def _told_in(sentence: Sentence, at: int) -> bool:
    before = [token.low for token in sentence.tokens[max(0, at - 5) : at]]
    return "in" in before


def _writer(sentence: Sentence, at: int, behind: int, speakers: Speakers) -> int | None:
    """Find the writer of "in a letter to Y, X said" or "X sent a letter to Y"."""
    tokens = sentence.tokens
    if "in" in [token.low for token in tokens[max(0, at - 5) : at]]:
        after = [cue for cue in sentence.cues if cue.at > at and cue.source and cue.source[0] >= behind - 1]
        if after and after[0].source:
            return _phrase_entity(sentence, after[0].source, speakers)
        before = [cue for cue in sentence.cues if cue.at < at and cue.source]
        return _phrase_entity(sentence, before[-1].source, speakers) if before else None
    return _phrase_entity(sentence, clause_subject(tokens, at), speakers)


def _letter(text: str, draft: _Draft, speakers: Speakers, dates: Sequence[DateMention]) -> Letter:
    letter = Letter(
        draft.form,
        tuple(seen.span for seen in draft.sightings),
        draft.sender,
        draft.recipient,
        mass=any(seen.mass for seen in draft.sightings),
        basis=draft.sightings[0].basis,
    )
    for seen in draft.sightings:
        letter = _with_circumstances(text, letter, seen, speakers, dates)
    return letter


def _with_circumstances(text: str, letter: Letter, seen: Sighting, speakers: Speakers, dates: Sequence[DateMention]) -> Letter:
    """Add what the sentence says of capacity, leak and dates."""
    sentence = seen.sentence
    start, end = sentence.start, sentence.end
    capacity = _CAPACITY.search(text, start, end)
    if (
        capacity
        and letter.capacity is None
        and seen.sender is not None
        and not any(p.outer_start < capacity.start() < p.outer_end for p in sentence.parts)
    ):
        letter = evolve(letter, capacity=capacity[1].strip(), capacity_span=Span(*capacity.span()))
    leak = _LEAK.search(text, start, end)
    if leak:
        letter = _with_leak(text, letter, sentence, Span(*leak.span()), speakers)
    for date in dates:
        if start <= date.span.start < end and date.value is not None:
            letter = _with_date(text, letter, date.value, date.span.start, seen, leak.start() if leak else None)
    return letter


def _with_leak(text: str, letter: Letter, sentence: Sentence, span: Span, speakers: Speakers) -> Letter:
    letter = evolve(letter, leak_span=letter.leak_span or span)
    to = _LEAKED_TO.search(text, sentence.start, sentence.end) or _SEEN_BY.search(text, sentence.start, sentence.end)
    if to and letter.leaked_to is None:
        letter = evolve(letter, leaked_to=speakers.other(to[1], to.start(1)))
    by = _LEAKED_BY.search(text, sentence.start, sentence.end)
    if by and letter.leaked_by is None:
        letter = evolve(letter, leaked_by=speakers.whom(Span(*by.span(1))))
    return letter


def _with_date(text: str, letter: Letter, value: PartialDate, at: int, seen: Sighting, leak: int | None) -> Letter:
    """Take a date as that of the leak if it stands nearer to the words of leaking than to the letter, else as that of writing."""
    near_letter = abs(at - seen.span.start)
    if leak is not None and abs(at - leak) < near_letter:
        return letter if letter.leaked else evolve(letter, leaked=value)
    written = re.search(r"\b(?:dated|sent|wrote|written|writing)\b[^.]{0,30}$", text[max(0, at - 50) : at])
    if letter.written is None and (written or near_letter < 25):
        return evolve(letter, written=value)
    return letter


def _with_replies(letters: list[Letter], drafts: list[_Draft]) -> Iterator[Letter]:
    for number, letter in enumerate(letters):
        answered = next(
            (
                other
                for other, asked in enumerate(letters)
                if other != number and asked.sender is not None and asked.sender == letter.recipient and asked.recipient == letter.sender
            ),
            None,
        )
        first = drafts[number].sightings[0].span.start
        replies = any(seen.reply for seen in drafts[number].sightings)
        if answered is not None and (replies or letters[answered].mentions[0].start < first):
            yield evolve(letter, reply_to=answered)
        else:
            yield letter

"""Sentences in, the letters out that a paper speaks of: from whom, to whom, in which capacity, when written and leaked."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from attrs import define, evolve, field

from evenhand.core.reading.letters.answers_told import CAME, DONE, GAVE, GOT, TOLD, answers_told_in
from evenhand.core.reading.letters.in_writing import written_in
from evenhand.core.reading.letters.sightings import Sighting, sightings_in
from evenhand.core.reading.model import DateMention, Letter
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_CAPACITY = re.compile(
    r"\b(?:in (?:his|her|their|my) (?:official |formal )?(?:capacity|role|position) as|(?:wrote|written|writing|write|acting|acted) as|as)\s"
    r"(?:an? |the )?((?:local |constituency |constituent )?(?:MP|MSP|MLA|TD|MEP|minister|secretary|leader|councillor|senator|congress\w+|member|chair\w*|"
    r"mayor|representative|president|private citizen|resident)\b(?: (?:for|of) (?:[A-Z][\w’'-]+ ?)+)?)"
)
# A station may be known by its number: "Radio 4".
_OUTLET = r"((?:[A-Z][\w’'-]+ ?){1,4}(?:\d{1,4}\b(?! (?:[a-z]+s|people|men|women)\b))?)"
_LEAKED_TO = re.compile(rf"\b(?:leaked|passed|handed|shown) to (?:the )?{_OUTLET}")
_SEEN_BY = re.compile(rf"\b(?:revealed|obtained|seen|published|first reported|reported|uncovered) (?:exclusively )?by (?:the )?{_OUTLET}")
_LEAKED_BY = re.compile(r"\bleaked by ((?:the |an? )?[\w’' -]{3,50}?)(?=[,.;]| to | on | last )")
_LEAK = re.compile(r"\b(?:leaked|leak|leaks|obtained by|seen by|revealed by|came to light|emerged)\b", re.I)
_MESSAGE = re.compile(r"messages?\b", re.I)
# "In the third, sent on 1 March, she told him ...": one of several letters spoken of before.
_IN_ONE = re.compile(r"In ((?:the|a) (?:first|second|third|fourth|fifth|sixth|last|latest|final|earliest|other)|another|one)(?: one)?, ")
# "Kind regards, Ann" within the marks: who signs, not who is called.
_SIGNED = re.compile(
    r"\b(?:[Rr]egards|[Ww]ishes|(?:[Yy]ours )?(?:[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Ee]ver)|[Yy]ours|[Rr]espectfully)[,.]\s+"
    r"((?:[A-Z][\w’'-]+ ?){1,4})[.,]?[”\"’']"
)
_IN_IT = re.compile(r"In (?:it|them|its?)\b")
_OF_SOME = re.compile(r"\bof (?:(?!the\b|his\b|her\b|their\b)[\w-]+ ){0,3}\Z")
# "All 19 children put their names to the letter": to the one told of before.
_SIGN_IT = re.compile(r"\b(?:put (?:their|his|her) names? to|signed|sign|signing|drafted|organi[sz]ed) (?:the|that|this) (?:\w+ )?\Z", re.I)
_THE = re.compile(r"\b(?:the|his|her) \Z", re.I)
_IN_THE = re.compile(r"In (?:the|a|another|her|his) [^.“”\"]{3,90}, (?:he|she)\b")
# "Asking for a reply by 29 March": no letter was written then.
_BY_THEN = re.compile(r"\b(?:by|before|until|till) (?:the )?\Z", re.I)
_YOURS = re.compile(r"\byour (?:\w+ )?\Z", re.I)
_PRESS = frozenset("station newspaper paper reporters reporter newsroom press programme show broadcaster".split())
# "Hale on Friday defended a letter": the day of what somebody did about it.
_DONE_SINCE = re.compile(
    r"\b(?!(?:sent|signed|dated|penned|typed|posted|e-?mailed|mailed|issued|delivered|addressed|dispatched|fired|copied|jointly|handed)\b)"
    r"(?:[a-z]+ed|read|saw|got|took|gave|made|stood|hit|held|has|had|was|were|is|will)\b"
)
# "Came under fire on Tuesday over a letter", "asked on Friday to review a letter".
_ABOUT_IT = re.compile(
    r"\b(?:over|about|after|despite|amid|following)\b|\bto (?!(?:the|an?|his|her|their|its|our|my|your)\b)[a-z]+ (?:an?|the|his|her|their|its) "
)
# "Hale, who retired in May, sent a letter".
_ASIDE = re.compile(r", (?:who|which|whose)\b[^,]*$")
_WRITTEN_ON = re.compile(r"\b(?:dated|sent|wrote|written|writing)\b[^.“”\"‘;]{0,80}$")
# "A letter to the council leader, Ann Hale, on 3 May": nothing but whom it is to stands between.
_TO_WHOM = re.compile(r"\s+to\s+(?:(?!(?:be|say|ask|meeting|session|hearing|conference|rally)\b)[\w’'.-]+,?\s+){1,8}on\s+")
# "E-mailed the council on 3 May".
_MAILED = re.compile(r"(?:e-?mailed|texted|messaged)\s+(?:[\w’'.-]+,?\s+){1,8}?on\s+", re.I)
# How far behind a letter "she wrote" may stand and still mean it, in characters.
_NEAR = 1500
_CLOSE = 350
# How far behind "lodged an appeal" its day may stand.
_ITS_DAY = 60
# Answers told without one end or both, and those that only stand close behind the letter they answer.
_ONE_ENDED = (CAME, GOT, TOLD, GAVE, DONE)
_SOON = 450
# The last paragraph of a report's opening.
_LEAD = 3


@define
class _Draft:
    """A letter while its sightings are joined."""

    form: str
    sender: int | None
    recipient: int | None
    again: bool = False
    sightings: list[Sighting] = field(factory=list)

    def fits(self, seen: Sighting, speakers: Speakers) -> bool:
        """Say whether a sighting can be of this letter: nothing known of either contradicts the other."""
        if (seen.form and self.form and seen.form != self.form) or (seen.sender is None and seen.recipient is None):
            return False
        if (seen.again and not self.again) or (self.sender is None and self.sightings[0].basis in (CAME, GOT) and not seen.reply):
            return False
        # "She was right," the premier answered: whoever wrote a letter before it, it was not by answering.
        if seen.basis == "reply" and self.sender is None and not any(other.reply for other in self.sightings):
            return False
        # "She has had a reply to her letter": nobody writes to themselves.
        if (self.sender, self.recipient) != (None, None) and _both(self.sender, seen.sender) & _both(self.recipient, seen.recipient):
            return False
        return _same_party(self.sender, seen.sender, speakers) and _same_party(self.recipient, seen.recipient, speakers)

    def take(self, seen: Sighting, speakers: Speakers) -> None:
        """Add a sighting; a person is kept rather than the body that the person leads."""
        self.form = self.form or seen.form
        self.sender = speakers.nearer(self.sender, seen.sender)
        self.recipient = speakers.nearer(self.recipient, seen.recipient)
        self.sightings.append(seen)

    def is_near(self, seen: Sighting) -> bool:
        """Say whether a sighting stands close to one of this letter."""
        return any(0 < seen.span.start - other.span.start < _CLOSE for other in self.sightings)


def find_letters(
    text: str,
    sentences: Sequence[Sentence],
    speakers: Speakers,
    dates: Sequence[DateMention],
    own: Letter | None = None,
    printed: Sequence[Sighting] = (),
) -> tuple[Letter, ...]:
    """Find every letter that a paper speaks of, each once, in the order in which they first appear; `own`, which the paper is, comes first.

    `printed` are those that it prints in full among other things.
    """
    drafts = [_Draft(seen.form, seen.sender, seen.recipient, sightings=[seen]) for seen in printed]
    loose: list[Sighting] = []
    for sentence in sentences:
        told = list(sightings_in(sentence, speakers))
        for told_in in (written_in, answers_told_in):
            told += [each for each in told_in(sentence, speakers) if not any(each.span.overlaps(seen.span) for seen in told)]
        for seen in told:
            _join(drafts, loose, _with_answered(_with_signature(seen, speakers), drafts, speakers), speakers)
        _join_in_it(drafts, loose, sentence, speakers)
        _join_in_one(drafts, sentence, speakers)
    drafts = [draft for draft in _merged(drafts, loose, speakers) if not _is_for_print(draft, speakers) and not _is_spoken(text, draft)]
    drafts = [draft for draft in drafts if not _answers_nothing(draft, drafts)]
    letters = [_letter(text, draft, speakers, dates) for draft in drafts]
    found = tuple(_with_replies(letters, drafts))
    return found if own is None else _behind(own, found, text)


def _is_for_print(draft: _Draft, speakers: Speakers) -> bool:
    """Say whether a message only tells a newspaper something: "said in an e-mail to the station"."""
    if draft.recipient is None or draft.form not in ("email", "text", ""):
        return False
    to = speakers.entities[draft.recipient]
    return to.kind == "outlet" or to.names[0].lower().removeprefix("the ") in _PRESS


def _is_spoken(text: str, draft: _Draft) -> bool:
    """Say whether a "response" to nobody in particular is all that is told: most are given by mouth."""
    return not draft.form and draft.recipient is None and all(seen.span.words(text).lower() == "response" for seen in draft.sightings)


def _answers_nothing(draft: _Draft, drafts: Sequence[_Draft]) -> bool:
    """Say whether somebody only "replied to" one who is not known to have written: they may have spoken."""
    if any(seen.basis != "reply to" for seen in draft.sightings):
        return False
    return not any(other.sender == draft.recipient and other.recipient in (None, draft.sender) for other in drafts)


def _with_signature(seen: Sighting, speakers: Speakers) -> Sighting:
    """Take who signs off in the words quoted as the sender: "The letter ends: “Kind regards, Ann.”"."""
    if seen.sender is not None:
        return seen
    signed = _SIGNED.search(seen.sentence.text, seen.span.end, seen.sentence.end)
    if signed is not None:
        seen.sender = speakers.person_at(*signed.span(1))
    return seen


def _behind(own: Letter, found: Sequence[Letter], text: str) -> tuple[Letter, ...]:
    """Put the letter that the paper is before those it speaks of; "your letter" in it is the one that it answers."""
    letters = [own]
    for letter in found:
        if letter.sender is None and letter.recipient is None and _YOURS.search(text[: letter.mentions[0].start][-30:]):
            letter = evolve(letter, sender=own.recipient, recipient=own.sender)
            letters[0] = evolve(own, reply_to=len(letters))
        letters.append(letter if letter.reply_to is None else evolve(letter, reply_to=letter.reply_to + 1))
    return tuple(letters)


def _both(one: int | None, other: int | None) -> set[int]:
    """Return who is known of two tellings of one end of a letter."""
    return {each for each in (one, other) if each is not None}


def _same_party(one: int | None, other: int | None, speakers: Speakers) -> bool:
    """Say whether two may be one: "the doctors" are the "sixty-two family doctors" who signed."""
    if speakers.may_be_same(one, other):
        return True
    return one is not None and other is not None and all(speakers.entities[each].kind == "group" for each in (one, other))


def _with_answered(seen: Sighting, drafts: Sequence[_Draft], speakers: Speakers) -> Sighting:
    """Give a reply the writer whom it answers: who is known to have written to its sender."""
    answered = next((draft for draft in reversed(drafts) if _is_answered_by(draft, seen, speakers)), None)
    if seen.basis in _ONE_ENDED:
        if answered is None:
            seen.sender = seen.recipient = None
        else:
            seen.sender, seen.recipient, seen.form = answered.recipient, answered.sender, answered.form
        return seen
    if seen.basis == "got" and seen.sender is None and seen.recipient is not None:
        # "She e-mailed the board on Monday and got a one-line e-mail".
        seen.sender, seen.reply = (None, False) if answered is None else (answered.recipient, True)
        return seen
    if not seen.reply or seen.sender is None or seen.recipient is not None:
        return seen
    written = [draft for draft in drafts if draft.sender not in (None, seen.sender)]
    answered = next((draft for draft in reversed(written) if draft.recipient == seen.sender), None)
    if answered is None and written and _may_answer(written[-1], seen, speakers):
        answered = written[-1]
        answered.recipient = seen.sender
    if answered is not None:
        seen.recipient = answered.sender
        seen.form = seen.form or answered.form
    return seen


def _is_answered_by(draft: _Draft, seen: Sighting, speakers: Speakers) -> bool:
    """Say whether a letter is the one to which "the reply came", or to whose writer an answer did, or by whom it was written to."""
    near = 0 < seen.span.start - draft.sightings[-1].span.start < (_SOON if seen.basis in (TOLD, GAVE, DONE, "got") else _NEAR)
    whole = draft.sender is not None and (draft.recipient is not None or (seen.recipient is not None and seen.basis in (CAME, GOT)))
    known = whole and not any(other.reply for other in draft.sightings)
    return near and known and seen.recipient in (None, draft.sender) and speakers.may_be_same(seen.sender, draft.recipient)


def _may_answer(draft: _Draft, seen: Sighting, speakers: Speakers) -> bool:
    """Say whether "X replied" shortly behind a letter whose recipient is not told shows that X got it."""
    assert seen.sender is not None
    near = 0 < seen.span.start - draft.sightings[-1].span.start < _NEAR
    return near and draft.recipient is None and speakers.entities[seen.sender].kind == "person"


def _join(drafts: list[_Draft], loose: list[Sighting], seen: Sighting, speakers: Speakers) -> None:
    if (
        seen.basis == "noun"
        and seen.sender is None
        and seen.recipient is not None
        and drafts
        and _IN_THE.match(seen.sentence.text, seen.sentence.start)
    ):
        # "In the letter to Oakes, dated 3 May, she wrote": she who wrote the one told of before.
        seen.sender = drafts[-1].sender if drafts[-1].sender != seen.recipient else None
    if seen.sender is None and seen.recipient is None:
        if seen.basis not in _ONE_ENDED:
            loose.append(seen)
        return
    if seen.sender is not None and seen.sender == seen.recipient:
        return
    if drafts and _SIGN_IT.search(seen.sentence.text, seen.sentence.start, seen.span.start) and _is_told_before(drafts[-1], seen):
        drafts[-1].sender = seen.sender if drafts[-1].sender is None else drafts[-1].sender
        drafts[-1].sightings.append(seen)
        return
    held = [draft for draft in drafts if draft.fits(seen, speakers)]
    exact = [draft for draft in held if draft.sender == seen.sender and draft.recipient == seen.recipient]
    draft = next(reversed(exact or held), None)
    if draft is None:
        if not _is_new(seen, loose, speakers):
            return
        draft = _Draft(seen.form, seen.sender, seen.recipient, seen.again)
        drafts.append(draft)
    draft.take(seen, speakers)


def _is_told_before(draft: _Draft, seen: Sighting) -> bool:
    """Say whether "the letter" that some put their names to may be the one told of last."""
    near = 0 < seen.span.start - draft.sightings[-1].span.start < _NEAR
    return near and seen.recipient is None and (not draft.form or not seen.form or draft.form == seen.form)


def _is_new(seen: Sighting, loose: Sequence[Sighting], speakers: Speakers) -> bool:
    """Say whether a sighting that fits no letter so far makes one: "she wrote" alone only where a letter was spoken of shortly before.

    "Someone had written across the top" is no letter.
    """
    if seen.basis == "reply":
        return seen.recipient is not None
    if seen.basis == "verb" and seen.recipient is None:
        if seen.sender is not None and speakers.entities[seen.sender].kind == "anonymous":
            return False
        return any(0 <= seen.span.start - other.span.start < _NEAR for other in loose)
    return True


def _join_in_it(drafts: list[_Draft], loose: list[Sighting], sentence: Sentence, speakers: Speakers) -> None:
    """Take who speaks in "In it X says" as the writer of the letter spoken of last."""
    if not _IN_IT.match(sentence.text, sentence.start) or not drafts or drafts[-1].sender is not None:
        return
    cue = next((cue for cue in sentence.cues if cue.source), None)
    if cue is not None and cue.source is not None:
        who = speakers.whom(Span(sentence.tokens[cue.source[0]].start, sentence.tokens[cue.source[1]].end))
        drafts[-1].sender = who


def _join_in_one(drafts: list[_Draft], sentence: Sentence, speakers: Speakers) -> None:
    """Take "In the third, X told Y ..." as another sighting of the letters from X to Y."""
    opening = _IN_ONE.match(sentence.text, sentence.start)
    if opening is None or not drafts:
        return
    cue = next((cue for cue in sentence.cues if cue.source and cue.addressee), None)
    if cue is None or cue.source is None or cue.addressee is None:
        return
    tokens = sentence.tokens
    sender, recipient = (speakers.whom(Span(tokens[first].start, tokens[last].end)) for first, last in (cue.source, cue.addressee))
    seen = Sighting("", Span(*opening.span(1)), sentence, sender, recipient, basis="one of several")
    if sender is None or recipient is None:
        return
    fits = [draft for draft in drafts if draft.fits(seen, speakers)]
    by_post = any(draft.sender is not None and speakers.entities[draft.sender].kind == "role" for draft in drafts)
    if not fits and (by_post or any(draft.sender == sender for draft in drafts)):
        # Spoken of before as sent by or to a post: "three letters to the mayor".
        fits = [_Draft(drafts[-1].form, sender, recipient)]
        drafts.append(fits[0])
    if fits:
        fits[-1].take(seen, speakers)


def _merged(drafts: list[_Draft], loose: list[Sighting], speakers: Speakers) -> list[_Draft]:
    """Join letters of which one is only known more fully, and give sightings that name nobody to the letter spoken of last before them."""
    whole: list[_Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.sender is None) + (draft.recipient is None)):
        known = [
            other for other in whole if (draft.sender is None or draft.recipient is None) and other.fits(_as_sighting(draft), speakers)
        ]
        if known:
            for seen in draft.sightings:
                known[-1].take(seen, speakers)
        elif draft.sender is not None or not whole or draft.sightings[0].basis in (CAME, GOT):
            whole.append(draft)
    whole.sort(key=lambda draft: min(seen.span.start for seen in draft.sightings))
    _join_lead(whole, speakers)
    for seen in loose:
        _give(whole, seen)
    for draft in whole:
        draft.sightings.sort(key=lambda seen: seen.span.start)
    if len(loose) > 1 and not whole:
        whole.append(_Draft(loose[0].form, None, None, sightings=list(loose)))
    return whole


def _join_lead(drafts: list[_Draft], speakers: Speakers) -> None:
    """Join what the first sentences tell by posts alone to the letter told by name behind it: "A letter from the Premier to his council ..."."""
    if len(drafts) < 2:
        return
    lead, named = drafts[:2]
    ends = [None if end is None else speakers.entities[end].kind for end in (lead.sender, lead.recipient, named.sender)]
    told = all(seen.sentence.paragraph <= _LEAD and not seen.reply for seen in lead.sightings)
    forms = {lead.form, named.form} - {""}
    near = named.sightings[0].span.start - lead.sightings[0].span.start < _NEAR
    # "Hale pushed the county in a letter": "the letter", told of behind it to somebody by name, is that one.
    again = (
        lead.sender == named.sender
        and lead.recipient is not None
        and _THE.search(named.sightings[0].sentence.text[: named.sightings[0].span.start])
    )
    if told and near and len(forms) < 2 and (ends[0] == "role" or again) and ends[1] != "person" and ends[2] == "person":
        named.form = named.form or lead.form
        named.recipient = lead.recipient if named.recipient is None else named.recipient
        named.sightings[:0] = lead.sightings
        del drafts[0]


def _as_sighting(draft: _Draft) -> Sighting:
    return evolve(draft.sightings[0], form=draft.form, sender=draft.sender, recipient=draft.recipient)


def _give(drafts: Sequence[_Draft], seen: Sighting) -> None:
    """Give "the memo" to the letter spoken of last before it that is a memo, or whose form is open and that stands near."""
    known = [draft for draft in drafts if not seen.form or draft.form == seen.form or (not draft.form and _tells_form(seen, draft))]
    before = [draft for draft in known if draft.sightings[0].span.start <= seen.span.start]
    chosen = before[-1:] or known[:1]
    if chosen:
        chosen[0].sightings.append(seen)
        chosen[0].form = chosen[0].form or seen.form


def _tells_form(seen: Sighting, draft: _Draft) -> bool:
    """Say whether a noun near a letter tells what it is; "copies of released e-mails" tells nothing of it."""
    return draft.is_near(seen) and _OF_SOME.search(seen.sentence.text, seen.sentence.start, seen.span.start) is None


def _letter(text: str, draft: _Draft, speakers: Speakers, dates: Sequence[DateMention]) -> Letter:
    letter = Letter(
        draft.form or ("text" if any(_MESSAGE.match(seen.span.words(text)) for seen in draft.sightings) else "letter"),
        tuple(seen.span for seen in draft.sightings),
        draft.sender,
        draft.recipient,
        mass=any(seen.mass for seen in draft.sightings),
        basis=draft.sightings[0].basis,
        form_told=bool(draft.form),
        answers=any(seen.reply for seen in draft.sightings),
        again=draft.again,
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
    first = bisect_left(dates, start, key=lambda date: date.span.start)
    for date in takewhile(lambda date: date.span.start < end, islice(dates, first, None)):
        if date.value is not None and date.value.month:
            letter = _with_date(text, letter, date, seen, leak.start() if leak else None)
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


def _with_date(text: str, letter: Letter, date: DateMention, seen: Sighting, leak: int | None) -> Letter:
    """Take a date as that of the leak if it stands nearer to the words of leaking than to the letter, else as that of writing.

    A date in quoted words is what the letter speaks of, not its own.
    """
    at, value = date.span.start, date.value
    if any(part.outer_start < at < part.outer_end for part in seen.sentence.parts) or _BY_THEN.search(text, max(0, at - 12), at):
        return letter
    near_letter = abs(at - seen.span.start)
    written = _WRITTEN_ON.search(text[max(0, at - 90) : at])
    if seen.reply and seen.span.start > at and (seen.basis in _ONE_ENDED or _IN_ONE.match(text, seen.sentence.start)):
        return letter
    # "In the letter to Hale, dated 3 May, she wrote": of that letter, not of the one that "she wrote" is taken for.
    if (letter.written is None or seen.span.start < at) and re.search(r"\bdated (?:on )?$", text[max(0, at - 10) : at]):
        return evolve(letter, written=value, written_span=date.span)
    if leak is not None and abs(at - leak) < near_letter:
        return letter if letter.leaked or letter.written == value else evolve(letter, leaked=value)
    done_since = at < seen.span.start and (
        _DONE_SINCE.search(text, date.span.end, seen.span.start) or _ABOUT_IT.search(text, date.span.end, seen.span.start)
    )
    if date.span.end < seen.span.start and _ASIDE.search(text[seen.sentence.start : at]) and text[date.span.end : date.span.end + 1] == ",":
        return letter
    near = (
        near_letter < 25
        or _TO_WHOM.fullmatch(text, seen.span.end, max(seen.span.end, at))
        or _MAILED.fullmatch(text, seen.span.start, max(seen.span.end, at))
        or (seen.basis == "in writing" and 0 < at - seen.span.end < _ITS_DAY)
    )
    if letter.written is None and (written or (near and not done_since)):
        return evolve(letter, written=value, written_span=date.span)
    return letter


def _with_replies(letters: list[Letter], drafts: list[_Draft]) -> Iterator[Letter]:
    for number, letter in enumerate(letters):
        answered = next(
            (
                other
                for other, asked in enumerate(letters)
                if other != number
                and asked.sender is not None
                and (asked.sender, asked.recipient) == (letter.recipient, letter.sender)
                and not asked.again
            ),
            None,
        )
        if answered is not None and _answers(drafts[number], drafts[answered]):
            yield evolve(letter, reply_to=answered)
        else:
            yield letter


def _answers(letter: _Draft, other: _Draft) -> bool:
    """Say whether of two letters between the same two the first is the answer: it is called one, or told of last."""
    replies, replied = (any(seen.reply for seen in draft.sightings) for draft in (letter, other))
    return replies if replies != replied else other.sightings[0].span.start < letter.sightings[0].span.start

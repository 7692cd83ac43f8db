"""Papers with their readings in, every place out where one tells of an offer, with the conditions that it tells with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.letters import Source
from evenhand.core.letters.asked import day_of, letter_of
from evenhand.core.letters.wording import telling
from evenhand.core.reading import Ask, Letter
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

# Words that only point back to what was described before them: "such an initiative", "that would be open to you".
_POINTS = re.compile(
    r"^\W*(?:(?:as part of|under|in|with)\s(?:\S+\s){0,5}?\S+,\s*)?(?:and\s|but\s|so\s)?(?:all\s)?(?:such\s(?:an?\s)?[\w-]+(?:\s[\w-]+)?|"
    r"(?:this|that)(?:\s(?!would\b|could\b|can\b|will\b|is\b|may\b|might\b)[\w-]+)?|it|the\ssame(?:\s(?:\w+))?|this\swould|these|those)\s+"
    r"(?:would|could|can|will|may|might|is|are|shall|should)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:could|may|might|potentially|possibly|perhaps|in principle|in theory|minded to|to consider|consider\w+|(?:will|would) consider|"
    r"open to|cannot promise|not rule out|tempted to|inclined|disposed)\b",
    re.I,
)
# What makes a clause a promise, where nothing else marks it as one.
_PROMISES = re.compile(
    r"\b(?:will|would|could|can|may|might|shall|offer\w*|promis\w+|pledg\w+|agree\w*|prepared|willing|ready|happy|glad|free)\b|['’](?:ll|d)\b",
    re.I,
)
# Rules by which a thing is said to be there for somebody: who says so offers it, not the thing.
_OF_THINGS = frozenset(("could be available", "on the table", "door is open", "there may be", "you can have", "yours"))
_NO = re.compile(r"\b(?:no|not|never|nobody|nothing|neither|cannot|refus\w+|den(?:y|ies|ied)|reject\w*)\b|n['’]t\b", re.I)
_ASKED = re.compile(r"\?\W*$")
# What somebody offers to themselves, they ask for: "the same offer to us".
_TO_SELF = re.compile(r"\bto\s(?:us|me|(?:my|our)\s[\w’'-]+)\b\W*$", re.I)
# Who was told of an offer does not make it.
_WAS_TOLD = re.compile(
    r"\b(?:was|were|been|am|are|is)\s(?:\w+ly\s)?[“\"‘']?(?:told|promised|assured|offered|informed|given\sto\sunderstand)\b[^.;]{0,40}$",
    re.I,
)
# A courtesy, on which nothing hangs: "if it would be of help", "if you wish to take this up".
_COURTESY = re.compile(
    r"^\W*if\s(?:you(?:['’]d)?\s(?:so\s|would\s)?(?:wish|like|want|care|prefer|choose|feel|think|find)|(?:it|this|that|they|we|i)(?:['’]d|['’]ll|['’]s)?\s"
    r"(?:(?:would|will|can|could|may|might)\s)?(?:be\s|is\s)?(?:(?:of|any)\s)*(?:\w+\s)?(?:help\w*|assist\w*|use\w*|interest\w*|convenien\w*|speeds?|suits?|"
    r"eases?|wanted|needed|necessary|required|possible)\b|(?:so|possible|necessary|needed|required|any|anything|not)\b)",
    re.I,
)
# Rules of refusal that say on what terms it would not be refused.
_UNLESS = re.compile(r"^\W*(?:unless|until|only\s+if|except|without)\b", re.I)
_JOINT = re.compile(r"[\s,;:–—-]*(?:\b(?:but|just|only|and|or|then)\b)?[\s,;:–—-]*$", re.I)
_LEAD = re.compile(r"^[\s“”\"‘’'–—-]*(?:(?:and|but|so|then|now|yet)\b[\s,]*)?", re.I)
# Words that take up what somebody else has offered.
_TAKES = re.compile(r"(?:\b(?:will|would)|['’](?:ll|d))\s(?:\w+ly\s)?(?:take|accept|welcome|come|attend)\b", re.I)
# Where a quotation is broken off, and who says it is told before it goes on.
_BROKEN = re.compile(r"[,.]?[”\"’']\s")
_SAID = re.compile(
    r"^(?P<who>(?:\S+\s){0,6}?\S+)\s(?:has\s|had\s|also\s|later\s|then\s)*(?:said|says|repeated|added|confirmed|insisted|wrote|promised|announced|"
    r"indicated|suggested|replied|told\s(?:\S+\s){1,5}?)(?:\s(?=that)|(?<=\s))that\s",
    re.I,
)
# Who will look at a thing again holds nothing out.
_LOOKS_AGAIN = re.compile(
    r"\b(?:look\s(?:again\s)?(?:at|into)|consider|review|revisit|reconsider|re-?examine|think\s(?:again\s)?about|return\sto|come\sback\sto)\s"
    r"(?:it|this|that|(?:the|your)\s(?:matter|requests?|question|case|position|application))\b(?:\sagain)?\W*$",
    re.I,
)
# How far a condition may stand from the offer that it is told with, in characters, where the reader did not join them.
_NEAR = 160
_LONGEST = 240


@define(eq=False)
class Telling:
    """One place where a paper tells of an offer.

    Attributes:
        span: the words of the offer; `sentence` the one in which they begin.
        manner: "quoted" or "reported".
        thing: where what is offered is described, for words that only point back to it.
        asks: the numbers in the reading of what it was made of: the offer, or the condition it was found by.
        answers: whether it is told as an answer, "we will take the engineers, provided ...".
        conditions: the conditions told with it, each with who sets it.
    """

    source: Source
    span: Span
    sentence: Span
    by: Member | None
    to: Member | None
    letter: LetterRow | None
    day: PartialDate | None
    force: str
    manner: str
    thing: Span | None = None
    points: bool = False
    answers: bool = False
    asks: tuple[int, ...] = ()
    conditions: list[tuple[Span, Member | None]] = field(factory=list)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place.of(self.source.paper.id, self.span)

    @property
    def words(self) -> frozenset[str]:
        """The telling words of what is offered."""
        found = telling(self.source.words(self.span))
        return found | telling(self.source.words(self.thing)) if self.thing is not None else found


def find_tellings(sources: Sequence[Source], cast: Cast) -> list[Telling]:
    """Return every place where a paper tells of an offer, in the order of papers and places."""
    found = [one for source in sources for one in _Paper(source, cast).tellings()]
    return sorted(found, key=lambda one: one.place)


def manner_at(source: Source, span: Span, letter: LetterRow | None) -> str:
    """Return how words are told: "quoted" where they stand between marks, or the paper is itself the letter they are of."""
    if _own_letter(source) is not None or (letter is not None and source.paper.id in letter.papers):
        return "quoted"
    parts = (part for quotation in source.reading.quotations if quotation.kind != "scare" for part in quotation.parts)
    half = (span.start + span.end) // 2
    return "quoted" if any(part.start <= half < part.end for part in parts) else "reported"


def own_writer(source: Source, cast: Cast) -> Member | None:
    """Return who wrote a paper that is itself a letter."""
    own = _own_letter(source)
    return None if own is None else cast.member(source.paper.id, own.sender)


def _own_letter(source: Source) -> Letter | None:
    return next((one for one in source.reading.letters if one.basis == "the paper itself"), None)


@define(eq=False)
class _Paper:
    """One paper while its offers are gathered."""

    source: Source
    cast: Cast
    _of: dict[int, Telling] = field(factory=dict)

    def tellings(self) -> Iterator[Telling]:
        asks = self.source.reading.asks
        for number, ask in enumerate(asks):
            if ask.kind == "offer" and not ask.negated and not self._is_none(ask):
                by = self._setter(ask) if ask.rule in _OF_THINGS else self._member(ask.by)
                self._of[number] = self._telling(
                    ask.span, by or self._member(ask.by), self._member(ask.to), ask.force == "hedged", (number,)
                )
        conditions = [(number, ask) for number, ask in enumerate(asks) if ask.kind == "condition" and not ask.negated]
        real = [(number, ask) for number, ask in conditions if _COURTESY.match(self.source.words(ask.span)) is None]
        loose = [number for number, ask in real if not self._join(ask)]
        for number in loose:
            made = self._from_clause(number, asks[number])
            if made is not None:
                self._of[-1 - number] = made
        held = (one for one in self._of.values() if _LOOKS_AGAIN.search(self.source.words(one.span)) is None)
        found = sorted(held, key=lambda one: one.span)
        for number, one in enumerate(found):
            self._point(one, found[:number])
        yield from found

    def _member(self, entity: int | None) -> Member | None:
        return self.cast.member(self.source.paper.id, entity)

    def _telling(self, span: Span, by: Member | None, to: Member | None, hedged: bool, asks: tuple[int, ...]) -> Telling:
        letter = letter_of(self.source, span, by)
        if letter is not None and to is None and by is not None and letter.sender_person == by.id:
            to = self.cast.called(letter.recipient_person)
        text = self.source.paper.text
        force = "mooted" if hedged or _HEDGED.search(text, span.start, span.end) else "offered"
        sentence = sentence_at(text, span.start, span.start + 1)
        if _WAS_TOLD.search(text, sentence.start, span.start):
            by, to = None, by or to
        return Telling(
            self.source, span, sentence, by, to, letter, day_of(self.source, letter), force, manner_at(self.source, span, letter), asks=asks
        )

    def _is_none(self, ask: Ask) -> bool:
        """Say whether words stand in a denial or a question, or ask for what somebody else is to offer: nothing is offered there."""
        letter = letter_of(self.source, ask.span, self._member(ask.by))
        if _TO_SELF.search(self.source.words(ask.span)) is not None and manner_at(self.source, ask.span, letter) == "quoted":
            return True
        sentence = sentence_at(self.source.paper.text, ask.span.start, ask.span.end)
        denied = any(
            other.kind == "denial" and other.span.covers(Span(ask.span.start, ask.span.start)) for other in self.source.reading.asks
        )
        return denied or _ASKED.search(self.source.words(sentence)) is not None

    def _join(self, ask: Ask) -> bool:
        """Join a condition to the offer told with it; a promise that is told as an answer counts as one. False where there is none."""
        asks = self.source.reading.asks
        other = None if ask.on is None else asks[ask.on]
        setter = self._setter(ask)
        if ask.on is not None and ask.on in self._of:
            self._of[ask.on].conditions.append((self._before(ask.span, self._of[ask.on].span), setter))
            return True
        conditional = other is not None and (other.kind == "acceptance" or (other.kind == "refusal" and self._is_unless(ask)))
        if other is None or ask.on is None or not conditional:
            near = self._nearest(ask)
            if near is not None:
                near.conditions.append((self._before(ask.span, near.span), setter))
            return near is not None
        by = self._member(other.by)
        made = self._telling(other.span, by, self._member(other.to), other.kind == "refusal", (ask.on,))
        made.answers = other.kind == "acceptance"
        made.conditions.append((ask.span, setter))
        self._of[ask.on] = made
        return True

    def _before(self, condition: Span, offer: Span) -> Span:
        """Return a condition without the offer that it leads in."""
        if not condition.start < offer.start < condition.end:
            return condition
        return Span(condition.start, condition.start + len(self.source.words(Span(condition.start, offer.start)).rstrip(" ,;:–—-")))

    def _is_unless(self, ask: Ask) -> bool:
        return _UNLESS.search(self.source.words(ask.span)) is not None

    def _setter(self, ask: Ask) -> Member | None:
        """Return who sets a condition: who speaks there, else None, for whoever makes the offer."""
        around = [said for said in self.source.reading.quotations if said.span.covers(ask.span) and said.speaker is not None and said.parts]
        inner = min(around, key=lambda said: said.span.end - said.span.start, default=None)
        return None if inner is None else self._member(inner.speaker)

    def _nearest(self, ask: Ask) -> Telling | None:
        """Return the offer beside which a condition stands: in the same sentence; or, where this has no clause of its own, in the last."""
        text = self.source.paper.text
        sentence = sentence_at(text, ask.span.start, ask.span.end)
        own = self._in(sentence, ask)
        clause = _trimmed(text, Span(sentence.start, ask.span.start)).words(text)
        bare = len(clause.split()) < 3 or (_PROMISES.search(clause) is None and self._setter(ask) is not None)
        before = _sentence_before(text, sentence) if own is None and bare else None
        return own if before is None else self._in(before, ask)

    def _in(self, sentence: Span, ask: Ask) -> Telling | None:
        """Return the offer in a sentence that stands nearest to a condition."""
        near = [
            (away, number)
            for number, one in self._of.items()
            if sentence.start <= one.span.start < sentence.end
            and (away := max(ask.span.start - one.span.end, one.span.start - ask.span.end)) <= _NEAR
        ]
        return self._of[min(near)[1]] if near else None

    def _from_clause(self, number: int, ask: Ask) -> Telling | None:
        """Make a telling of the clause for which a condition is set, where no offer was seen: "The county could merge, but only if"."""
        text = self.source.paper.text
        sentence = sentence_at(text, ask.span.start, ask.span.end)
        before = Span(sentence.start, ask.span.start)
        span = _trimmed(text, before)
        if len(span.words(text).split()) < 3:
            comma = text.find(",", ask.span.end - 1, sentence.end)
            span = _trimmed(text, Span(comma + 1, sentence.end)) if comma >= 0 else span
        words = span.words(text)
        if len(words.split()) < 3 or not _PROMISES.search(words) or _NO.search(words) or _ASKED.search(sentence.words(text)):
            return None
        setter = self._setter(ask)
        span, by = self._said(span)
        made = self._telling(span, setter or by, None, False, (number,))
        made.answers = _TAKES.search(span.words(text)) is not None
        made.conditions.append((ask.span, setter))
        return made

    def _said(self, span: Span) -> tuple[Span, Member | None]:
        """Part a clause that tells what somebody said from who said it: "The minister repeated that her offer still stood"."""
        found = _SAID.match(self.source.words(span))
        if found is None:
            return span, None
        end = span.start + found.end("who")
        who = next((each.entity for each in self.source.reading.mentions if span.start <= each.span.start < end), None)
        return Span(span.start + found.end(), span.end), self._member(who)

    def _point(self, one: Telling, earlier: Sequence[Telling]) -> None:
        """Find what words point back to, that only say that such a thing is open: what the sentence before describes."""
        text = self.source.paper.text
        clause = Span(one.sentence.start, max(one.span.end, one.sentence.start))
        if not (_POINTS.search(one.span.words(text)) or _POINTS.search(clause.words(text)) or len(one.words) < 2):
            return
        one.points = _POINTS.search(clause.words(text)) is not None
        before = _sentence_before(text, one.sentence)
        if before is None:
            return
        held = [other for other in earlier if before.start <= other.span.start < before.end]
        one.thing = held[-1].span if held else _trimmed(text, before)


def _trimmed(text: str, span: Span) -> Span:
    """Return a clause without the marks and joints at its edges, and no longer than a line or two."""
    words = span.words(text)
    lead = _LEAD.match(words)
    start = span.start + (lead.end() if lead else 0)
    broken = _BROKEN.search(text, start, span.end) if words.startswith(("“", '"', "‘")) else None
    span = span if broken is None else Span(span.start, broken.start())
    joint = _JOINT.search(text[start : span.end].rstrip("”\"’'.,;: "))
    end = start + (joint.start() if joint else 0)
    return Span(start, max(start, min(end, start + _LONGEST)))


def _sentence_before(text: str, sentence: Span) -> Span | None:
    at = len(text[: sentence.start].rstrip().rstrip("”\"’'“‘").rstrip())
    if at < 2:
        return None
    return sentence_at(text, at - 2, at - 1)

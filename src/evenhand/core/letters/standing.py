"""What is asked, offered and charged in, how each stands out: its state folded from what the papers say of it, later words last."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.letters.answering import answers_behind
from evenhand.core.letters.asked import Asked, Sight, Source, day_of, join_asked, quoted_from
from evenhand.core.letters.folding import row_of, who_is
from evenhand.core.letters.model import Came, LetterThread, OpenRow, Step
from evenhand.core.letters.promised import promises_of, short_of_it
from evenhand.core.letters.questions import question_rows
from evenhand.core.letters.saying import is_question, plainly, said_around, tone
from evenhand.core.letters.unasked import join_unasked
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.reading import Ask, Outcome
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# In which order what is told on one day is taken.
_ORDER = (
    "asked", "looking into", "no comment", "denied", "no reply", "not taken up", "answered", "promised", "refused", "accepted", "arranged", "no date", "not held", "not known",
    "not confirmed", "held", "withdrawn",
)  # fmt: skip
_MEETING, _STAFF, _BROKEN = telling("meeting"), telling("officials"), telling("breach code")
_INQUIRY, _RESIGN = telling("inquiry"), telling("resign")
# What many are tells nobody apart: of a prime minister and a roads minister neither speaks for the other.
_POSTS = telling("prime first minister secretary spokesman spokeswoman spokesperson chair senator state member deputy shadow former")
_BODIES = telling("committee council board department commission government office panel")
# Any reply is what is asked for here: "an answer by Friday".
_REPLY = telling("a reply, a response, an answer, to hear")
# In so many words a reply must take up something else before it can be said to leave this out.
_TAKES_UP = 2
# Refusals by what goes on all the same: of an ask to stay it, with which they seldom have a word in common.
_GOES_ON = frozenset(("stands", "goes ahead", "will not wait"))
_IT = re.compile(r"\W*(?:it|they)\b", re.I)
_SHE = re.compile(r"\W*(?:he|she|they|we|i)\b", re.I)
# What was done to an ask, whoever tells it: the asker may well say that it was turned down.
_DONE_TO_IT = frozenset(("no room", "turned down", "taken up"))
_OF_ONE_WORD = _GOES_ON | {"no grounds", "matter closed"}
_VOTED_TO = re.compile(r"\bvot(?:ed|es)\b[^.;]*?\bto\s+(?!\d)([a-z]+)", re.I)
# "Her reply does not say whether the pier will be spared".
_LEAVES_OUT = re.compile(
    r"\W*(?:the|his|her|their|its|this|that) (?:\w+ )?(?:reply|response|answer|letter|e-?mail) (?:does|did) not\b", re.I
)
_STAY = re.compile(
    r"\b(?:paus|delay|defer|suspend|halt|postpon|wait|stay|keep|kept|until|revers|reconsider|rethink|think again|look again|scrap|abandon|spare|stop|"
    r"no (?:final )?(?:decision|vote|step)|put off|hold off|call off|drop)",
    re.I,
)
# How much more an answer is taken for one that was put to whoever gives it.
_PUT_TO = 0.5
# The rule of reading by which an asker is told to have been refused.
_TURNED_AWAY = "they were refused"
# The rule by which an asker is told to have got some answer.
_WAS_TOLD = "was told"
# Not to speak of it: no answer to what was asked.
_SILENCE = re.compile(
    r"^(?:\W*(?:he|she|they|it|we|i|the \w+|(?:m[rs]+s? )?[\w’'.-]+|a \w+)\s+){0,2}(?:(?:would|will|could|did|does|do|has|have|had)(?:\s+not|n[’']t)\s+|to\s+|"
    r"declin\w+\s+to\s+|refus\w+\s+to\s+|not\s+)?(?:say|comment|confirm|discuss|elaborate|speculate|be drawn|respond\w*|return\w*|answer (?:our|any|questions|calls)|"
    r"name|disclose|go into|add)\b|\bfor comment\b|\bcomment\b$",
    re.I,
)
_TO_GO = re.compile(r"\b(?:resign|resigning|quit|quitting|(?:stand|standing|step|stepping) (?:down|aside))\b", re.I)
# What is answered, called by what it is: "the offer", "that invitation", "her request".
_CALLED = re.compile(
    r"\b(?:the|that|this|his|her|its|their|your|an?|any|all)\s+(?:[\w’'-]+\s+){0,2}?(?:(?P<offer>offers?|invitations?)|(?:requests?|pleas?|demands?|calls?|appeals?|petitions?))\b",
    re.I,
)
# What a charge may come to; the rest is said of asks and offers.
_OF_CHARGES = frozenset(("withdrawn", "answered", "not confirmed", "not known"))
# So many asks of one party are looked through for each answer.
_MOST = 200
# How close behind an ask its answer may stand without a word in common, in characters.
_CLOSE = 700
_NEXT = 250
# States that what came of a request tells of it, before its own words are read.
_ANSWERED = frozenset(("accepted", "refused", "no reply", "answered"))


def follow_up(
    sources: Sequence[Source], cast: Cast, threads: Sequence[LetterThread], letters: Sequence[LetterRow], came: Sequence[Came] = ()
) -> tuple[OpenRow, ...]:
    """Return every ask, offer and charge of an affair, once each, with the state in which the papers leave it.

    What is told to have `come` of a request is taken before what its own words are read as.
    """
    asked = join_asked(sources, cast, came)
    evidence = _Evidence(cast, {row.id: row for row in letters}, {row.letter: row for row in threads}, asked, came)
    for source in sources:
        evidence.hear(source)
    rows = [(one, evidence.steps_of(one)) for one in asked]
    heard: dict[str, list[Place]] = {}
    for place in (step.place for _, steps in rows for step in steps):
        heard.setdefault(place.paper, []).append(place)
    rows += [(one, _only_answered(one, cast)) for one in join_unasked(sources, cast, heard)]
    for place in (step.place for _, steps in rows for step in steps):
        heard.setdefault(place.paper, []).append(place)
    rows += question_rows(sources, cast, heard)
    return tuple(row_of(f"O{number}", one, steps, cast) for number, (one, steps) in enumerate(rows, 1))


def _only_answered(one: Asked, cast: Cast) -> list[Step]:
    """Return the steps of what is told by its refusal or its denial alone."""
    state = "denied" if one.kind == "allegation" else "refused"
    steps = [Step(state, sight.place, sight.day, *who_is(sight.to, cast)) for sight in one.sights]
    return sorted(steps, key=lambda step: (str(step.day or ""), step.place))


@define
class _Evidence:
    """Everything that the papers say of how each stands."""

    cast: Cast
    letters: dict[str, LetterRow]
    threads: dict[str, LetterThread]
    asked: list[Asked]
    came: Sequence[Came]
    _steps: dict[int, list[Step]] = field(factory=dict)
    _by_paper: dict[str, list[Asked]] = field(factory=dict)
    _by_ask: dict[tuple[str, int], Asked] = field(factory=dict)
    _meetings: list[Asked] = field(factory=list)
    _stays: list[Asked] = field(factory=list)
    _complaints: list[Asked] = field(factory=list)
    _by_party: dict[str, list[Asked]] = field(factory=dict)
    _by_letter: dict[str, list[Asked]] = field(factory=dict)
    _said_in: dict[str, frozenset[str]] = field(factory=dict)
    _texts: dict[str, str] = field(factory=dict)
    _left_out: set[tuple[str, int]] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self._meetings = [one for one in self.asked if one.kind != "allegation" and _MEETING & one.words][:_MOST]
        self._stays = [one for one in self.asked if one.kind == "ask" and any(_is_to_stay(sight) for sight in one.sights)][:_MOST]
        self._complaints = [one for one in self.asked if one.is_complaint][:_MOST]
        for one in self.asked:
            if one.letter is not None:
                self._by_letter.setdefault(one.letter.id, []).append(one)
            for member in (one.by, one.to):
                if member is not None:
                    self._by_party.setdefault(member.id, []).append(one)
            for sight in one.sights:
                self._by_paper.setdefault(sight.source.paper.id, []).append(one)
            if one.kind != "allegation":
                self._by_ask.update({(sight.source.paper.id, number): one for sight in one.sights for number in sight.numbers})

    def hear(self, source: Source) -> None:
        """Take up what one paper says."""
        self._texts[source.paper.id] = source.paper.text
        for one in self.came:
            if one.place.paper == source.paper.id:
                short = short_of_it(source.words(one.place.span)) if one.state == "accepted" else None
                self._note(self._asked_at(one), short or one.state, source, one.place.span, one.by)
        for quotation in source.reading.quotations:
            ref = quotation.provenance.ref
            letter = source.letters.get(int(ref)) if ref is not None and ref.isdigit() else None
            if letter is not None and letter.reply_to is not None:
                self._said_in[letter.id] = self._said_in.get(letter.id, frozenset()) | telling(source.words(quotation.span))
        for ask in source.reading.asks:
            if ask.kind in ("acceptance", "refusal") and not ask.negated and not self._is_told(source, ask.span):
                self._hear_answer(source, ask)
        for outcome in source.reading.outcomes:
            if outcome.state not in _ANSWERED or not self._is_told(source, outcome.span):
                self._hear_outcome(source, outcome)
        for promised, span, by in promises_of(source, self.asked, self.cast, self._linked):
            promised.to = promised.to or by
            self._note(promised, "promised", source, span, by)
        for answered, state, span, who in answers_behind(source, self.asked, self.cast, self._linked):
            if not any(
                step.place.paper == source.paper.id and step.place.span.overlaps(span) for step in self._steps.get(id(answered), ())
            ):
                self._note(answered, state, source, span, who)
        for charge in source.reading.allegations:
            if charge.kind == "defence":
                self._hear_defence(source, charge.span, self.cast.member(source.paper.id, charge.by))

    def steps_of(self, one: Asked) -> list[Step]:
        """Return what shows how one stands, in the order of time."""
        steps = [Step("asked", sight.place, sight.day, *who_is(sight.by, self.cast)) for sight in one.sights]
        steps += self._steps.get(id(one), [])
        thread = self.threads.get(one.letter.id) if one.letter else None
        for answer in thread.answered_by if thread else ():
            if (answer, id(one)) not in self._left_out:
                steps += self._reply(self.letters[answer], one)
        first = min((step.day for step in steps if step.day), default=None)
        return sorted(set(steps), key=lambda step: (str(step.day or first or ""), _ORDER.index(step.state), step.place))

    def _reply(self, answer: LetterRow, one: Asked) -> Iterator[Step]:
        """Take a letter in reply as an answer, of its own date or of the day on which it was first told of; not to what it leaves out."""
        paper, start, end = answer.mentions[0]
        asks_why = all(is_question(sight.source.words(sight.span)) for sight in one.sights)
        around = (said_around(self._texts.get(at[0], ""), at[1], at[2]) for at in answer.mentions)
        said = next((said for words in around if (said := (plainly if asks_why else tone)(words))), None)
        state = "not taken up" if self._leaves_out(answer, one) else said or "answered"
        told = next((sight.day for sight in one.sights if sight.place.paper == paper), None)
        yield Step(state, Place(paper, start, end), answer.written or told, answer.sender, answer.sender_person)

    def _leaves_out(self, answer: LetterRow, one: Asked) -> bool:
        """Say whether the printed words of a reply take up something else that its letter asked, and not this."""
        said = self._said_in.get(answer.id, frozenset())
        others = self._by_letter.get(one.letter.id, ()) if one.letter is not None else ()
        return not (said | _REPLY) & one.words and any(len(said & other.words) >= _TAKES_UP for other in others)

    def _note(self, one: Asked | None, state: str, source: Source, span: Span, who: Member | None) -> None:
        if one is not None:
            day = day_of(source, quoted_from(source, span))
            self._steps.setdefault(id(one), []).append(Step(state, Place.of(source.paper.id, span), day, *who_is(who, self.cast)))

    # What is said of which

    def _asked_at(self, came: Came) -> Asked | None:
        """Return what is asked in the words of a request."""
        rows = [
            one
            for one in self._by_paper.get(came.asked.paper, ())
            if one.kind == "ask"
            and any(sight.place.paper == came.asked.paper and sight.span.overlaps(came.asked.span) for sight in one.sights)
        ]
        return max(rows, key=lambda one: len(one.words & came.words), default=None)

    def _is_told(self, source: Source, span: Span) -> bool:
        """Say whether words tell what came of a request that is known."""
        return any(one.place.paper == source.paper.id and one.place.span.overlaps(span) for one in self.came)

    def _hear_answer(self, source: Source, ask: Ask) -> None:
        """Take an acceptance or a refusal as one of what was asked; to refuse to speak is to answer nothing."""
        asker = self._asked_by(source, ask)
        if asker is not None:
            self._note(asker, "refused", source, ask.span, self.cast.member(source.paper.id, ask.by))
            return
        if _SILENCE.search(source.words(ask.span)) or any(each.span.overlaps(ask.span) for each in source.reading.outcomes):
            return
        who = self.cast.member(source.paper.id, ask.by)
        state = "accepted" if ask.kind == "acceptance" else "refused"
        if ask.rule == "arrange":
            state = "arranged"
        held = self._by_ask.get((source.paper.id, ask.on)) if ask.on is not None else None
        words = telling(source.words(ask.span))
        near = self._near(source, ask.span, who)
        rows = [one for one in near if one.kind != "allegation" and self._answers(one, who, source, ask.span, words)]
        if _TO_GO.search(source.words(ask.span)):
            # Not to resign is no answer to anything else.
            held, rows = None, [one for one in rows if _RESIGN & one.words]
        best = max(rows, key=lambda one: self._fit(one, words, source, ask.span), default=None)
        if held is None or (best is not None and self._fit(best, words, source, ask.span) > self._fit(held, words, source, ask.span)):
            held = best
        self._note(held, state, source, ask.span, who)

    def _asked_by(self, source: Source, ask: Ask) -> Asked | None:
        """Return what was asked just before by whoever "was refused by the department"."""
        who = self.cast.member(source.paper.id, ask.to) if ask.rule == _TURNED_AWAY else None
        if who is None:
            return None
        near = [one for one in self._near(source, ask.span, who) if one.kind == "ask" and one.by is not None and self._linked(one.by, who)]
        away = {id(one): [ask.span.start - start for start in one.starts.get(source.paper.id, ())] for one in near}
        close = [one for one in near if any(0 < far < _CLOSE for far in away[id(one)])]
        return min(close, key=lambda one: min(far for far in away[id(one)] if far > 0), default=None)

    def _answers(self, one: Asked, who: Member | None, source: Source, span: Span, words: frozenset[str]) -> bool:
        """Say whether words are an answer to one: of whom it was put to, and alike, close behind it, or in a letter that answers its letter."""
        if who is None or one.to is None or not self._linked(one.to, who):
            return False
        named = _CALLED.search(source.words(span))
        if named is not None:
            return one.kind == ("offer" if named["offer"] else "ask")
        letter = quoted_from(source, span)
        if letter is not None and one.letter is not None and letter.reply_to is not None:
            return letter.reply_to == one.letter.id
        away = [span.start - start for start in one.starts.get(source.paper.id, ())]
        return bool(words & one.words) or any(0 < far < _CLOSE for far in away)

    def _hear_outcome(self, source: Source, outcome: Outcome) -> None:
        words = telling(outcome.around.words(source.paper.text))
        told = [ask for ask in source.reading.asks if ask.span.overlaps(outcome.span)]
        if any(ask.rule == _TURNED_AWAY for ask in told):
            return
        own = next((number for number, ask in enumerate(source.reading.asks) if ask in told and ask.kind in ("offer", "request")), None)
        if own is not None and outcome.rule != "withdraw":
            # "I have asked for the same meeting and had no reply".
            if outcome.state == "no reply":
                self._note(self._by_ask.get((source.paper.id, own)), outcome.state, source, outcome.span, None)
            return
        if outcome.rule == _WAS_TOLD:
            said = tone(source.words(Span(outcome.span.start, outcome.around.end)))
            state = said if said in ("refused", "accepted") else outcome.state
            self._note(self._just_asked(source, outcome), state, source, outcome.span, None)
            return
        if _LEAVES_OUT.match(source.words(outcome.span)):
            self._hear_left_out(source, outcome.span, words)
            return
        who, parties = self.cast.member(source.paper.id, outcome.by), self._parties(source, outcome)
        near = {id(one): one for party in parties or (None,) for one in self._near(source, outcome.span, party)}
        if outcome.state in ("held", "not held", "no date", "arranged"):
            near |= {id(one): one for one in self._meetings}
        if outcome.rule in _GOES_ON:
            near |= {id(one): one for one in self._stays}
        if outcome.rule == "off the table":
            near |= {id(one): one for one in self.asked if one.kind == "offer"}
        rows = [one for one in near.values() if self._concerns(one, source, outcome, parties, words)]
        day = str(day_of(source, quoted_from(source, outcome.span)) or "")
        before = [one for one in rows if _was_asked_by(one, day)]
        rows = before if before or outcome.rule in _DONE_TO_IT else rows

        def fit(one: Asked) -> float:
            put = any(one.to is not None and self._linked(one.to, party) for party in parties)
            looked_into = outcome.rule in ("matter closed", "no grounds") and bool(_INQUIRY & one.words)
            return self._fit(one, words, source, outcome.span) + _PUT_TO * (put + looked_into)

        self._note(max(rows, key=fit, default=None), outcome.state, source, outcome.span, who)
        ruled = [one for one in self._complaints if one not in rows and _BROKEN & (words | one.words)] if outcome.rule == "ruled" else []
        if _BROKEN & words or any(one.is_complaint for one in rows):
            self._note(max(ruled, key=fit, default=None), outcome.state, source, outcome.span, who)

    def _just_asked(self, source: Source, outcome: Outcome) -> Asked | None:
        """Return what was asked right before by whoever "was told that ...": in the same sentence, or by the one named in this."""
        named = [
            self.cast.member(source.paper.id, each.entity)
            for each in source.reading.mentions
            if outcome.around.start <= each.span.start < outcome.span.end
        ]
        behind = {id(one): [outcome.span.end - start for start in one.starts.get(source.paper.id, ())] for one in self.asked}
        rows = [
            (min(far for far in behind[id(one)] if far > 0), at)
            for at, one in enumerate(self.asked)
            if one.kind == "ask" and any(0 < far < _CLOSE for far in behind[id(one)])
        ]
        for far, at in sorted(rows):
            inside = outcome.span.end - far >= outcome.around.start
            she = far < _NEXT and _SHE.match(source.words(outcome.around))
            if inside or she or (self.asked[at].by is not None and self.asked[at].by in named):
                return self.asked[at]
        return None

    def _hear_left_out(self, source: Source, span: Span, words: frozenset[str]) -> None:
        """Take "her reply does not say whether ..." of what its letter asked in those words; the reply is the one told of last."""
        before = [
            (mention.end, source.letters[number])
            for number, letter in enumerate(source.reading.letters)
            for mention in letter.mentions
            if mention.start < span.end and source.letters[number].reply_to is not None
        ]
        reply = max(before, key=lambda row: row[0], default=(0, None))[1]
        rows = [one for one in self._by_letter.get(reply.reply_to or "", ()) if words & one.words] if reply is not None else []
        best = max(rows, key=lambda one: likeness(words, one.words), default=None)
        if best is not None and reply is not None:
            self._steps.setdefault(id(best), []).append(
                Step(
                    "not taken up",
                    Place.of(source.paper.id, span),
                    reply.written or source.paper.published,
                    reply.sender,
                    reply.sender_person,
                )
            )
            self._left_out.add((reply.id, id(best)))

    def _parties(self, source: Source, outcome: Outcome) -> tuple[Member, ...]:
        """Return who says what became of something, then whoever else is named in the words that say it."""
        numbers = [outcome.by, *(each.entity for each in source.reading.mentions if each.span.overlaps(outcome.span))]
        members = (self.cast.member(source.paper.id, number) for number in numbers)
        return tuple(dict.fromkeys(member for member in members if member is not None))

    def _concerns(self, one: Asked, source: Source, outcome: Outcome, parties: Sequence[Member], words: frozenset[str]) -> bool:
        """Say whether an outcome can be of one: a meeting of what asks for one, a comment of a charge, others of its words or parties."""
        who = parties[0] if parties else None
        if outcome.state == "no comment":
            return one.kind == "allegation" and who is not None and one.to is not None and self.cast.may_be_same(one.to, who)
        # Nobody takes up their own ask, nor does whoever speaks for them.
        own = who is not None and outcome.state in ("accepted", "refused") and outcome.rule not in _DONE_TO_IT and self._is_for(who, one)
        if own or (one.kind == "allegation" and outcome.state not in _OF_CHARGES):
            return False
        of_meeting = bool(_MEETING & telling(outcome.span.words(source.paper.text)))
        if outcome.state in ("held", "not held", "no date", "arranged") or (of_meeting and outcome.state in ("not confirmed", "not known")):
            return (
                one.kind != "allegation"
                and bool(_MEETING & one.words or _STAFF & one.words & words)
                and self._is_theirs(one, source, parties, words)
            )
        if outcome.state == "answered" and one.is_complaint and _BROKEN & words:
            return True
        if outcome.rule == "off the table":
            return one.kind == "offer"
        if outcome.rule == "voted":
            # To vote for something else is no answer: what is voted must be what was asked.
            voted = _VOTED_TO.search(outcome.span.words(source.paper.text))
            return one.kind == "ask" and voted is not None and bool(telling(voted[1]) & one.words)
        party = any(member is not None and self._linked(member, other) for member in (one.to, one.by) for other in parties)
        if outcome.rule in _GOES_ON:
            return one in self._stays and (party or bool(words & one.words) or len(self._stays) == 1)
        if outcome.state in ("accepted", "refused") and self._stands_behind(one, source, outcome.span):
            # "She asked the board for a meeting. It has agreed to one": whoever "it" is elsewhere, here it is the board.
            body = one.to is not None and one.to.kind != "person"
            if (not parties and outcome.rule in _DONE_TO_IT) or (body and _IT.match(source.words(outcome.span))):
                return True
        return party or len(words & one.words) >= (1 if outcome.rule in _OF_ONE_WORD else 2)

    def _stands_behind(self, one: Asked, source: Source, span: Span) -> bool:
        """Say whether "it has agreed", by nobody named, stands in the sentence after an ask."""
        return any(0 < span.start - start < _NEXT for start in one.starts.get(source.paper.id, ()))

    def _is_theirs(self, one: Asked, source: Source, parties: Sequence[Member], words: frozenset[str]) -> bool:
        """Say whether a meeting told of may be the one asked for: its paper speaks of that, or who meets or another word is the same."""
        if source.paper.id in one.starts or (words & one.words) - _MEETING - _BODIES:
            return True
        return any(member is not None and self._linked(member, other) for member in (one.to, one.by) for other in parties)

    def _is_for(self, who: Member, one: Asked) -> bool:
        """Say whether someone is, or speaks for, whoever asks, and not whoever is asked."""
        if one.by is None or who is one.by:
            return who is one.by
        return self._linked(who, one.by) and not (one.to is not None and self._linked(who, one.to))

    def _linked(self, one: Member, other: Member) -> bool:
        """Say whether two belong together: the same, a body and who leads it, or a spokeswoman of the office that a post names."""
        if self.cast.may_be_same(one, other):
            return True
        kinds = (one.kind, other.kind)
        if "outlet" in kinds or kinds == ("person", "person"):
            return False
        names = [telling(" ".join((*member.names, *member.titles))) - _POSTS for member in (one, other)]
        return bool(names[0] & names[1])

    def _hear_defence(self, source: Source, span: Span, who: Member | None) -> None:
        words = telling(source.words(span))
        rows = [one for one in self._near(source, span, who) if one.kind == "allegation" and one.by is not who]
        best = max(rows, key=lambda one: self._fit(one, words, source, span), default=None)
        self._note(best, "denied", source, span, who)

    def _near(self, source: Source, span: Span, who: Member | None) -> Iterable[Asked]:
        """Return what the same paper prints, and whatever any paper prints of the same party."""
        here = self._by_paper.get(source.paper.id, ())
        party = self._by_party.get(who.id, ())[:_MOST] if who is not None else ()
        return {id(one): one for one in (*here, *party)}.values()

    def _fit(self, one: Asked, words: frozenset[str], source: Source, span: Span) -> float:
        """Return how well words told at a place fit one: by what they share, then by how near before it was spoken of, or behind."""
        away = [span.start - start for start in one.starts.get(source.paper.id, ())]
        near = max((1 / (1 + far / 300) if far >= 0 else 0.5 / (1 - far / 300) for far in away), default=0.0)
        return 2 * likeness(words, one.words) + near


def _was_asked_by(one: Asked, day: str) -> bool:
    """Say whether something was asked by a day, as far as its papers and letters have one."""
    return not day or any(sight.day is None or str(sight.day) <= day for sight in one.sights)


def _is_to_stay(sight: Sight) -> bool:
    """Say whether something is asked not to go on: for a delay, for things to be kept as they are."""
    return _STAY.search(sight.source.words(sight.span)) is not None

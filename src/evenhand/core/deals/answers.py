"""Deals and what papers say was answered in, proposed events out: taken up, turned down, withdrawn, kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.deals.tellings import Telling
from evenhand.core.letters import OpenRow, Source
from evenhand.core.letters.asked import day_of, quoted_from
from evenhand.core.letters.wording import telling
from evenhand.core.reading import Ask
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

# To turn down what somebody says is not to turn down what they offer; nor is it to promise nothing of one's own.
_OF_WORDS = re.compile(
    r"\b(?:descriptions?|claims?|suggestions? that|arguments?|accounts?|critic\w+|figures|views?|allegations?|accusations?|premise|"
    r"characteri[sz]ation|interpretation|responsibility|liability|findings?|version|assertions?|charges?|blame|comment\w*|interviews?|"
    r"to say|to answer|questions?|to confirm|to discuss|to speculate|"
    r"(?:not|cannot|can[’']t|couldn[’']t) (?:promise|guarantee|undertake|commit))\b",
    re.I,
)
_OF_OFFER = re.compile(
    r"\b(?:offers?|invitations?|proposals?|deal|terms|package|help|money|cash|meeting|take (?:him|her|them|you|it|that) up|"
    r"take (?:it|them|that|up)|conditions?|accept(?:s|ed)? (?:it|that|this)|strings|the (?:advisers|officials|engineers|experts))\b",
    re.I,
)
_BARE = re.compile(
    r"^\W*(?:(?:the answer (?:is|was) )?(?:yes|no)|no,? thank(?:s| you)|thanks,? but no|by all means|gladly|agreed|done)\b", re.I
)
# How far behind an offer a bare yes or no may stand, in characters.
_CLOSE = 700
# Rules of the reader that say only that somebody cannot or will not do something.
_LOOSE = frozenset(
    ("cannot", "will not", "unable", "intend", "comply", "agree", "look into", "not going to", "gladly", "grant", "stands", "I am not")
)
# Rules by which somebody only keeps silent.
_SILENT = frozenset(
    ("would not say", "comment", "no comment", "do not comment", "took no", "hung up", "nothing to add", "inappropriate", "matter closed")
)
# Refusals by what goes on all the same: of an ask to stay it, never of an offer.
_GOES_ON = frozenset(("stands", "goes ahead", "will not wait", "going nowhere", "not happen"))
# An answer by one of the loose rules shares so many telling words with the offer.
_LOOSELY = 2
# So many offers are looked through for each word of a name.
_MOST = 200
_GENERIC = telling("offer accept council leader deal minister proposal condition")


@frozen
class Answer:
    """What a paper says has become of a deal: "accepted", "declined", "withdrawn" or "fulfilled"; `who` says or does it."""

    what: str
    place: Place
    day: PartialDate | None
    who: Member | None


@frozen(eq=False)
class Offered:
    """The tellings of one deal while answers are sought for it, with who makes it, to whom, and its telling words.

    `taken` are answers that take it up on a condition of their own.
    """

    tellings: tuple[Telling, ...]
    by: Member | None
    to: Member | None
    words: frozenset[str]
    rows: tuple[OpenRow, ...] = ()
    taken: tuple[Telling, ...] = ()


def part_answers(offers: Sequence[Offered], cast: Cast) -> tuple[list[Offered], list[tuple[int, Answer]]]:
    """Part offers from what only answers one: "ready to talk about a compact too", by whoever was offered the compact.

    Returns the offers that are left, and each answer with the number among them of the offer it answers.
    """
    book = _Book(offers, cast)
    answers = {id(offer): other for offer in offers if (other := _answers_offer(offer, book)) is not None}
    answers = {key: other for key, other in answers.items() if id(other) not in answers}
    taken: dict[int, list[Telling]] = {}
    for offer in offers:
        if id(offer) in answers:
            taken.setdefault(id(answers[id(offer)]), []).extend(one for one in offer.tellings if one.conditions)
    left = [offer for offer in offers if id(offer) not in answers]
    number = {id(offer): at for at, offer in enumerate(left)}
    found = [
        (number[id(answers[id(offer)])], Answer("accepted" if one.answers else "answered", one.place, one.day, offer.by))
        for offer in offers
        if id(offer) in answers
        for one in offer.tellings
    ]
    return [evolve(offer, taken=tuple(taken.get(id(offer), ()))) for offer in left], found


def _answers_offer(offer: Offered, book: _Book) -> Offered | None:
    """Return the offer of the other party that one takes up: of the same thing, told as an answer or in a letter of reply."""
    told = all(one.answers for one in offer.tellings)
    if offer.by is None or (not told and any(one.conditions for one in offer.tellings)):
        return None
    replies = {one.letter.reply_to for one in offer.tellings if one.letter is not None and one.letter.reply_to is not None}
    for number in book.put_to(offer.by):
        other = book.offers[number]
        sent = {one.letter.id for one in other.tellings if one.letter is not None}
        shared = (offer.words & other.words) - _GENERIC
        put = other.by is not None and other.by is not offer.by and not any(one.answers for one in other.tellings)
        if put and (shared if told else replies & sent and len(shared) >= _LOOSELY):
            return other
    return None


def find_answers(offers: Sequence[Offered], sources: Sequence[Source], cast: Cast) -> dict[int, list[Answer]]:
    """Return the answers to each offer, by its number."""
    found: dict[int, list[Answer]] = {}
    book = _Book(offers, cast)
    given = [(source, ask) for source in sources for ask in source.reading.asks if ask.kind in ("acceptance", "refusal")]
    for source, ask in given:
        number = None if ask.negated else _meant(ask, source, book)
        if number is not None:
            found.setdefault(number, []).append(_answer(ask, source, cast))
    texts = {source.paper.id: source.paper.text for source in sources}
    for number, offer in enumerate(offers):
        held = found.setdefault(number, [])
        held += [answer for answer in _from_rows(offer, cast) if not _is_held(answer, held) and not _is_of_words(answer, texts)]
    return found


def _is_held(answer: Answer, held: Iterable[Answer]) -> bool:
    """Say whether the words of an answer are those of one that is known."""
    return any(
        other.what == answer.what and other.place.paper == answer.place.paper and other.place.span.overlaps(answer.place.span)
        for other in held
    )


def _is_of_words(answer: Answer, texts: Mapping[str, str]) -> bool:
    """Say whether what somebody turns down is what is said, and no offer."""
    text, place = texts.get(answer.place.paper, ""), answer.place
    sentence = sentence_at(text, place.start, place.end) if text else place.span
    return answer.what == "declined" and _OF_WORDS.search(sentence.words(text)) is not None


def _answer(ask: Ask, source: Source, cast: Cast) -> Answer:
    what = "accepted" if ask.kind == "acceptance" else "declined"
    day = day_of(source, quoted_from(source, ask.span))
    return Answer(what, Place.of(source.paper.id, ask.span), day, cast.member(source.paper.id, ask.by))


def _meant(ask: Ask, source: Source, book: _Book) -> int | None:
    """Return the offer that is answered: of those made to whoever answers, the one whose own words the answer shares, else the only one."""
    words = source.words(ask.span)
    if ask.rule in _SILENT | _GOES_ON or (ask.kind == "refusal" and _OF_WORDS.search(words)) or book.is_offer(source, ask.span):
        return None
    who = book.cast.member(source.paper.id, ask.by)
    open_to = book.open_to(who, source, ask.span)
    sentence = sentence_at(source.paper.text, ask.span.start, ask.span.end)
    told = telling(words)
    shared = {number: own & told for number, own in book.own_words(open_to).items()}
    best = max(shared.values(), key=len, default=frozenset())
    fits = [number for number in open_to if best and len(shared[number]) == len(best)]
    if len(fits) == 1 and (ask.rule not in _LOOSE or len(best) >= _LOOSELY):
        return fits[0]
    if not (_OF_OFFER.search(words) or _BARE.match(words) or (ask.rule not in _LOOSE and _OF_OFFER.search(source.words(sentence)))):
        return None
    near = [number for number in (fits or open_to) if _is_near(book.offers[number], source, ask.span)]
    return near[0] if len(near) == 1 else (fits or open_to)[0] if len(fits or open_to) == 1 else None


@define(eq=False)
class _Book:
    """Offers, found by whom they are made to and by the papers that tell of them."""

    offers: Sequence[Offered]
    cast: Cast
    _by_word: dict[str, list[int]] = field(factory=dict)
    _by_paper: dict[str, list[int]] = field(factory=dict)
    _put_to: dict[str, tuple[int, ...]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for number, offer in enumerate(self.offers):
            for word in _names(offer.to) if offer.to is not None else ():
                self._by_word.setdefault(word, []).append(number)
            for paper in {one.place.paper for one in offer.tellings}:
                self._by_paper.setdefault(paper, []).append(number)

    def put_to(self, who: Member) -> tuple[int, ...]:
        """Return the offers made to somebody, or to the body they act for, in their order."""
        if who.id not in self._put_to:
            near = sorted({number for word in _names(who) for number in self._by_word.get(word, ())[:_MOST]})
            self._put_to[who.id] = tuple(
                number for number in near if (to := self.offers[number].to) is not None and is_linked(to, who, self.cast)
            )
        return self._put_to[who.id]

    def open_to(self, who: Member | None, source: Source, span: Span) -> list[int]:
        """Return the offers that somebody may answer at a place: those made to them by others, and one to nobody named close before."""
        if who is None:
            return []
        near = [number for number in self._by_paper.get(source.paper.id, ()) if self.offers[number].to is None]
        loose = [number for number in near if _is_near(self.offers[number], source, span)]
        return [number for number in (*self.put_to(who), *loose) if self.offers[number].by is not who]

    def own_words(self, numbers: Sequence[int]) -> dict[int, frozenset[str]]:
        """Return of each offer the words that no other of these has."""
        counts = Counter(word for number in numbers for word in self.offers[number].words)
        return {number: frozenset(word for word in self.offers[number].words if counts[word] == 1) - _GENERIC for number in numbers}

    def is_offer(self, source: Source, span: Span) -> bool:
        """Say whether words are an offer of their own: "I cannot promise it, unless ..."."""
        tellings = (one for number in self._by_paper.get(source.paper.id, ()) for one in self.offers[number].tellings)
        return any(one.source is source and one.span.overlaps(span) for one in tellings)


def _names(member: Member) -> frozenset[str]:
    return telling(" ".join((*member.names, *member.titles)))


def is_linked(one: Member, other: Member, cast: Cast) -> bool:
    """Say whether two belong together: the same, or a body and somebody whose post names it."""
    if cast.may_be_same(one, other):
        return True
    if "outlet" in (one.kind, other.kind) or one.kind == other.kind == "person":
        return False
    return bool((_names(one) & _names(other)) - _GENERIC)


def _is_near(offer: Offered, source: Source, span: Span) -> bool:
    return any(one.source is source and 0 < span.start - one.span.end < _CLOSE for one in offer.tellings)


def _from_rows(offer: Offered, cast: Cast) -> Iterator[Answer]:
    """Yield what else the papers say of what is open: withdrawn by whoever made it, a meeting arranged or held."""
    for row in offer.rows:
        for step in row.steps:
            if any(
                step.place.paper == one.place.paper and step.place.span.overlaps(span)
                for one in offer.tellings
                for span, _ in one.conditions
            ):
                continue
            who = cast.called(step.who_person)
            if step.state == "withdrawn" and (who is None or offer.by is None or is_linked(offer.by, who, cast)):
                yield Answer("withdrawn", step.place, step.day, who)
            elif step.state == "refused" and who is not None and offer.to is not None and is_linked(offer.to, who, cast):
                yield Answer("declined", step.place, step.day, who)
            elif step.state == "arranged" and who is not None and offer.to is not None and is_linked(offer.to, who, cast):
                yield Answer("accepted", step.place, step.day, who)
            elif step.state == "held":
                yield Answer("fulfilled", step.place, step.day, who)

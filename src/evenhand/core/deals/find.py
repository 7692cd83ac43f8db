"""Papers with their readings, the cast and what is open in, the deals that the papers tell of out, each with its proposed events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.collation import Passage
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.deals.answers import Answer, Offered, find_answers, part_answers
from evenhand.core.deals.conditions import find_conditions
from evenhand.core.deals.folding import fold
from evenhand.core.deals.joining import join_tellings
from evenhand.core.deals.model import Answered, Condition, Deal, Event, Party, Precedent, Standing, Wording
from evenhand.core.deals.order import order_events
from evenhand.core.deals.parties import party_of
from evenhand.core.deals.precedents import find_precedents
from evenhand.core.deals.tellings import Telling, find_tellings, own_writer
from evenhand.core.letters import LetterThread, OpenRow, Source
from evenhand.core.reading.figures.country import find_country
from evenhand.core.values import PartialDate, Place, Span

NOT_DATED = PartialDate(9999)
"""The day on which deals stand where no paper has a date and nobody gives one: every event is past, and nothing lapses."""


def find_deals(
    sources: Sequence[Source],
    cast: Cast,
    rows: Sequence[OpenRow] = (),
    threads: Sequence[LetterThread] = (),
    passages: Sequence[Passage] = (),
    day: PartialDate = NOT_DATED,
) -> tuple[Deal, ...]:
    """Return every deal that the papers tell of, once for all papers, those with conditions first.

    Args:
        sources: the papers with their readings.
        cast: everyone in the affair.
        rows: what is open, with what the papers say has become of it.
        threads: the letters, each with the post in which it was sent.
        passages: what are the same words in several papers.
        day: the day on which the deals are to stand.
    """
    offers = rows_of_offers(rows)
    by_place = {place: row for row in reversed(offers) for place in row.places}
    groups = join_tellings(find_tellings(sources, cast), offers, passages, cast)
    offered, answered = part_answers([_offered(group, by_place, cast) for group in groups], cast)
    answers = find_answers(offered, sources, cast)
    for number, answer in answered:
        answers[number].append(answer)
    sent = {thread.letter: thread for thread in threads}
    land = find_country(source.paper.text for source in sources)
    deals = [_deal(offer, answers.get(number, []), sent, cast, day, land) for number, offer in enumerate(offered)]
    ranked = sorted(deals, key=lambda deal: not (deal.conditions or deal.precedents))
    return tuple(evolve(deal, id=f"D{number}", events=_called(deal.events, f"D{number}")) for number, deal in enumerate(ranked, 1))


def last_day(sources: Iterable[Source], events: Iterable[Event] = ()) -> PartialDate:
    """Return the day of the last paper or event, on which deals stand where no other day is given."""
    days = [*(source.paper.published for source in sources), *(event.day for event in events)]
    return max((day for day in days if day is not None), default=NOT_DATED)


def rows_of_offers(rows: Iterable[OpenRow]) -> tuple[OpenRow, ...]:
    """Return the rows that are offers."""
    return tuple(row for row in rows if row.kind == "offer")


def _called(events: Iterable[Event], deal: str) -> tuple[Event, ...]:
    """Give each proposal an id by which a person can call it a mistake."""
    return tuple(evolve(event, id=f"{deal}.{number}") for number, event in enumerate(events, 1))


def _offered(group: tuple[Telling, ...], by_place: Mapping[Place, OpenRow], cast: Cast) -> Offered:
    makers = Counter(one.by.id for one in group if one.by is not None)
    by = cast.called(makers.most_common(1)[0][0]) if makers else None
    to = None
    for one in sorted(group, key=lambda one: (one.manner != "quoted", one.points)):
        if cast.may_be_same(by, one.by):
            by, to = cast.nearer(by, one.by), cast.nearer(to, one.to)
        elif own_writer(one.source, cast) is not by:
            # Told by somebody in a letter of their own.
            one.manner = "reported"
    if to is by:
        to = None
    words: frozenset[str] = frozenset().union(*(one.words for one in group))
    rows = {row.id: row for one in group if (row := by_place.get(one.place)) is not None}
    return Offered(group, by, to, words, tuple(sorted(rows.values(), key=lambda row: (len(row.id), row.id))))


def _deal(
    offer: Offered, answers: Sequence[Answer], sent: Mapping[str, LetterThread], cast: Cast, on: PartialDate, land: str | None
) -> Deal:
    group = offer.tellings
    letter = next((one.letter for one in group if one.letter is not None), None)
    by, to = _maker(offer, letter, sent, cast), party_of(offer.to, [one.place for one in group], cast)
    conditions = find_conditions((*group, *offer.taken), offer.by, offer.to, cast, land)
    best = min(group, key=_tells_less)
    span = best.thing if best.points and best.thing is not None else best.span
    deal = Deal(
        "", by, to, " ".join(best.source.words(span).split()), _force(group), Standing("", None, False),
        next((_place(one, one.thing) for one in group if one.thing is not None), None),
        tuple(Wording(one.place, one.manner, one.force) for one in sorted(group, key=lambda one: (one.manner != "quoted", one.place))),
        conditions, _precedents(offer, cast), letter.id if letter is not None else None, tuple(row.id for row in offer.rows),
        tuple(Answered(one.what, one.place, one.day, *_who(one.who, cast)) for one in sorted(answers, key=lambda one: one.place)),
    )  # fmt: skip
    events = _called(_propose(deal, offer, answers, cast), "D")
    first = min((event.day for event in events if event.day is not None), default=on)
    return evolve(deal, events=events, standing=fold(events, max(on, first)))


def _who(member: Member | None, cast: Cast) -> tuple[str, str | None]:
    return ("", None) if member is None else (cast.name(member), member.id)


def _place(one: Telling, span: Span) -> Place:
    return Place.of(one.source.paper.id, span)


def _tells_less(one: Telling) -> tuple[bool, bool, int, Place]:
    """Rank tellings by how little they say of what is offered: words that only point back last, the quoted before the reported."""
    return one.points and one.thing is None, one.manner != "quoted", -min(len(one.words), 12), one.place


def _force(group: Iterable[Telling]) -> str:
    """Return how firm an offer is: by the words quoted of it, where there are any; firm where any of these are."""
    rows = tuple(group)
    quoted = [one.force for one in rows if one.manner == "quoted"] or [one.force for one in rows]
    return "offered" if "offered" in quoted else "mooted"


def _maker(offer: Offered, letter: LetterRow | None, sent: Mapping[str, LetterThread], cast: Cast) -> Party:
    """Return who offers, in the post in which the letter was sent, else in that printed beside the offer."""
    party = party_of(offer.by, [one.place for one in offer.tellings], cast)
    thread = sent.get(letter.id) if letter is not None else None
    if letter is None or thread is None or thread.sent_as is None or letter.sender_person != party.person:
        return party
    return evolve(party, capacity=thread.sent_as, why=thread.sent_as_why or "")


def _precedents(offer: Offered, cast: Cast) -> tuple[Precedent, ...]:
    """Return the cases named in the sentences that tell of an offer, and in what these point back to."""
    stretches = []
    for one in offer.tellings:
        stretches.append((one.source, one.sentence))
        if one.thing is not None:
            stretches.append((one.source, sentence_at(one.source.paper.text, one.thing.start, one.thing.end)))
    parties = frozenset(member.id for member in (offer.by, offer.to) if member is not None)
    return find_precedents(stretches, cast, parties)


# Proposals


def _propose(deal: Deal, offer: Offered, answers: Sequence[Answer], cast: Cast) -> tuple[Event, ...]:
    """Return what the papers tell as events that nobody has signed, in the order of time."""
    first = deal.wordings[0]
    days = [one.day for one in offer.tellings if one.day is not None]
    day = min(days, default=None)
    made = Event(
        deal.force, day, first.place.paper, deal.by.name or "nobody named", deal.by.capacity, deal.to.name, deal.words, place=first.place
    )
    taken = _answered(deal, answers, day, cast)
    conditions = [_set(one, day) for one in deal.conditions]
    return order_events([made, *conditions, *taken])


def _set(condition: Condition, day: PartialDate | None) -> Event:
    """Return the setting of a condition, of the day of the offer; one that the other side sets is then known before it accepts."""
    place = condition.wordings[0].place
    owed = condition.owed_by or Party("")
    return Event(
        "condition", day, place.paper, owed_by=owed.name, owed_capacity=owed.capacity, words=condition.words, condition=condition.id,
        kind=condition.kind, due=condition.due, after=condition.after, judge=condition.judge, place=place,
    )  # fmt: skip


def _answered(deal: Deal, answers: Sequence[Answer], day: PartialDate | None, cast: Cast) -> list[Event]:
    """Return one event for each way in which a deal is said to be answered, from where that is told first."""
    events: dict[str, Event] = {}
    for answer in sorted(answers, key=lambda one: (str(one.day or "9999"), one.place)):
        if answer.what in events or answer.what == "answered" or (answer.what == "fulfilled" and deal.conditions):
            continue
        who = party_of(answer.who, [answer.place], cast)
        when = answer.day or day
        if when is not None and day is not None:
            when = max(when, day)
        events[answer.what] = Event(answer.what, when, answer.place.paper, who.name, who.capacity, place=answer.place)
    return list(events.values())

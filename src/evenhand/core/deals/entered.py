"""Deals that papers tell of and the events that an office has entered in, the same deals with these events folded on top out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from attrs import evolve, frozen

from evenhand.core.deals.folding import RefusedError, fold
from evenhand.core.deals.model import FORCES, Condition, Deal, Event, Party, Standing
from evenhand.core.deals.order import order_events
from evenhand.core.values import PartialDate, Place
from evenhand.core.values import patterns as re

ENTERED = "entered"
"""How it is known who owes a condition, and in which post somebody acts, where an office has entered it."""
# Fewer words than these are no quotation of a condition.
_QUOTED = 3
_MARKS = re.compile(r"[\W_]+")


@frozen
class OwnDeal:
    """A deal as an office names it: `words` are those of a paper that tells of it, "" where no paper does."""

    id: str
    words: str = ""
    line: int = 0


@frozen
class OwnEvent:
    """An event that an office has entered: the `deal`, by its own name or as the review calls it, and the line of the file."""

    deal: str
    event: Event
    line: int = 0


@frozen
class Entered:
    """An office's file of events, read; `file` is its name."""

    deals: tuple[OwnDeal, ...] = ()
    events: tuple[OwnEvent, ...] = ()
    file: str = ""


class UnknownDealError(ValueError):
    """A deal that is named in a file and not known; `line` is where. The words say what to do."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line


def enter_events(deals: Sequence[Deal], entered: Entered, texts: Mapping[str, str], day: PartialDate) -> tuple[Deal, ...]:
    """Return the deals with an office's own events folded on top, and behind them the deals that only the office knows.

    Args:
        deals: those that the papers tell of.
        entered: the office's file.
        texts: the text of each paper by its id.
        day: the day on which the deals are to stand.

    RefusedError at an event that must not be, UnknownDealError where a deal is named that is not known.
    """
    known = {deal.id: deal for deal in deals}
    names = {deal.id: deal.id for deal in deals}
    for own in entered.deals:
        names[own.id] = _found(own, deals, texts) if own.words else own.id
    given: dict[str, list[Event]] = {}
    for row in entered.events:
        if row.deal not in names:
            raise UnknownDealError(row.line, _unknown(row.deal, names))
        given.setdefault(names[row.deal], []).append(row.event)
    called = {of: own for own, of in names.items() if own != of}
    told = [_with(evolve(deal, name=called.get(deal.id, "")), given.get(deal.id, []), texts, day) for deal in deals]
    own_deals = [_own(own.id, given.get(own.id, []), day) for own in entered.deals if names[own.id] not in known and given.get(own.id)]
    return (*told, *own_deals)


def _found(own: OwnDeal, deals: Iterable[Deal], texts: Mapping[str, str]) -> str:
    """Return the id of the one deal that is told in some words."""
    words = _plain(own.words)
    fits = [deal.id for deal in deals if any(words in _plain(_words(place, texts)) for place in _places(deal))]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise UnknownDealError(
            own.line, f"The words of {own.id!r} stand in {', '.join(fits)}. Give more of them, so that they fit one deal."
        )
    raise UnknownDealError(
        own.line, f"No paper makes an offer in the words of {own.id!r}. Copy some from what `evenhand deals` prints, or leave 'words' out."
    )


def _places(deal: Deal) -> list[Place]:
    places = [wording.place for wording in deal.wordings]
    return [*places, *([deal.thing] if deal.thing is not None else [])]


def _words(place: Place, texts: Mapping[str, str]) -> str:
    return texts.get(place.paper, "")[place.start : place.end]


def _plain(words: str) -> str:
    return _MARKS.sub(" ", words.lower()).strip()


def _unknown(name: str, names: Mapping[str, str]) -> str:
    meant = get_close_matches(name, names, 1)
    hint = f" Did you mean {meant[0]!r}?" if meant else ""
    return f"There is no deal {name!r}.{hint} Name it under 'deals', or use the id that `evenhand deals` prints."


def _with(deal: Deal, given: Sequence[Event], texts: Mapping[str, str], day: PartialDate) -> Deal:
    """Fold an office's events on top of what the papers tell of a deal."""
    deal = _bind(deal, given, texts)
    events = order_events([*deal.events, *given])
    if not given:
        return evolve(deal, standing=_stand(events, day))
    offer = next((event for event in reversed(events) if event.what in FORCES and event.signed), None)
    by = deal.by if offer is None else evolve(deal.by, name=offer.by, capacity=offer.capacity, why=ENTERED)
    force = deal.force if offer is None else offer.what
    standing = _stand([event for event in events if not _gives_way(event, given)], day)
    return evolve(deal, by=by, force=force, conditions=_conditions(deal, given), events=events, standing=standing)


def _bind(deal: Deal, given: Sequence[Event], texts: Mapping[str, str]) -> Deal:
    """Give a condition of the papers the id of the one entered that it is, and one that is none of these an id that none has."""
    entered = [event for event in given if event.what == "condition"]
    bound = {of: event.condition for event in entered if (of := _bound(event, deal, texts))}
    taken = {event.condition for event in entered}
    ids = {one.id: bound.get(one.id, f"{deal.id}.{one.id}" if one.id in taken else one.id) for one in deal.conditions}
    conditions = tuple(evolve(one, id=ids[one.id]) for one in deal.conditions)
    events = tuple(evolve(one, condition=ids.get(one.condition, "")) for one in deal.events)
    return evolve(deal, conditions=conditions, events=events)


def _bound(event: Event, deal: Deal, texts: Mapping[str, str]) -> str:
    """Return the id of the condition of the papers that an entered one is, by the office's word or by theirs; "" where it is none."""
    known = {one.id: [_plain(_words(wording.place, texts)) for wording in one.wordings] for one in deal.conditions}
    called = event.same_as.removeprefix(f"{deal.id}.")
    if called in known:
        return called
    words = _plain(event.same_as or event.words)
    fits = [key for key, rows in known.items() if len(words.split()) >= _QUOTED and any(words in row for row in rows)]
    if event.same_as and len(fits) != 1:
        raise RefusedError(
            event,
            f"condition {event.condition} ({event.day}): the papers tell of no condition {event.same_as!r} of this deal. Their conditions: "
            f"{', '.join(known) or 'none'}. Give one of these in 'same_as', or some of its words, or leave it out.",
        )
    return fits[0] if len(fits) == 1 else ""


def _gives_way(event: Event, given: Sequence[Event]) -> bool:
    """Say whether a condition of the papers waits aside, since an office has entered others and says nothing of this."""
    entered = any(one.what == "condition" for one in given)
    return entered and event.what == "condition" and not event.signed and all(one.condition != event.condition for one in given)


def _own(name: str, given: Sequence[Event], day: PartialDate) -> Deal:
    """Make a deal of which no paper tells."""
    events = order_events(given)
    standing = _stand(events, day)
    offer = next(event for event in events if event.what in FORCES)
    by = Party(offer.by, offer.capacity, why=ENTERED)
    deal = Deal(name, by, Party(offer.to), offer.words, offer.what, standing, events=events, name=name)
    return evolve(deal, conditions=_conditions(deal, given))


def _stand(events: Sequence[Event], day: PartialDate) -> Standing:
    """Fold events up to a day, when all of them are known not to be refused; what begins later stands as on its first day."""
    days = [event.day for event in events if event.day is not None]
    fold(events, max([day, *days]))
    return fold(events, max([day, *days[:1]]))


def _conditions(deal: Deal, given: Iterable[Event]) -> tuple[Condition, ...]:
    """Return the conditions of a deal, with what an office has entered of them, and those that only the office knows."""
    held = {condition.id: condition for condition in deal.conditions}
    for event in order_events(given):
        if event.what != "condition":
            continue
        was = held.get(event.condition) or Condition(event.condition, event.words, event.kind or "before")
        owed = Party(event.owed_by, event.owed_capacity, why=ENTERED) if event.owed_by else was.owed_by
        held[event.condition] = evolve(
            was, words=event.words or was.words, owed_by=owed, owed_why=ENTERED if event.owed_by else was.owed_why,
            kind=event.kind or was.kind,
            due=event.due or was.due, due_why="" if event.due else was.due_why,
            after=event.after or was.after, judge=event.judge or was.judge,
        )  # fmt: skip
    return tuple(held.values())

"""An office's file of what happened to deals as YAML in, the events out, or every mistake in it with its line."""

from __future__ import annotations

from evenhand.core.deals import EVENTS, KINDS, VALUES, Entered, Event, OwnDeal, OwnEvent
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_fields import Fields, read_fields, say_mistakes

_FILE = ("signed", "deals", "events")
_DEAL = ("id", "words")
_EVENT = (
    "deal", "what", "day", "source", "by", "capacity", "to", "words", "condition", "value", "kind", "due", "after", "owed_by",
    "owed_capacity", "judge", "id", "strikes", "signed", "same_as",
)  # fmt: skip
# What an event of each kind cannot do without, beside its deal, its day and its source.
_NEEDED = {
    "mooted": ("by", "capacity", "words"),
    "offered": ("by", "capacity", "words"),
    "condition": ("condition", "words", "owed_by"),
    "extended": ("due",),
    "accepted": ("by", "capacity"),
    "evidence": ("condition",),
    "judged": ("condition", "value", "by", "capacity", "words"),
    "waived": ("condition", "by", "capacity", "words"),
    "struck": ("strikes", "words"),
}


def read_events(data: bytes, name: str = "events") -> Entered:
    r"""Read what an office has entered; BadFileError names the first mistakes in it.

    >>> entered = read_events(b'''
    ... signed: Jo Bell
    ... deals: [{id: bridge}]
    ... events:
    ... - {deal: bridge, what: offered, day: 2031-03-01, by: Ann Hale, capacity: Minister for Roads, words: a bridge, source: letter 7}
    ... ''')
    >>> entered.events[0].event.signed, str(entered.events[0].event.day)
    ('Jo Bell', '2031-03-01')
    """
    top = read_fields(data, name, "a file of events")
    top.allow(_FILE)
    signed = top.words("signed")
    deals = tuple(_deal(row) for row in top.rows("deals"))
    events = tuple(_event(row, signed) for row in top.rows("events", needed=True))
    _only_once(top, deals)
    if top.mistakes:
        raise BadFileError(say_mistakes(name, sorted(top.mistakes), "Mend these and run it again."))
    return Entered(deals, events, name)


def _deal(row: Fields) -> OwnDeal:
    row.allow(_DEAL)
    return OwnDeal(row.words("id", needed=True), row.words("words"), row.line)


def _only_once(top: Fields, deals: tuple[OwnDeal, ...]) -> None:
    seen: dict[str, int] = {}
    for deal in deals:
        if deal.id in seen:
            top.mistake(f"The deal {deal.id!r} stands under 'deals' twice. Give each its own id.", "deals")
        seen[deal.id] = deal.line


def _event(row: Fields, signed: str) -> OwnEvent:
    row.allow(_EVENT)
    what = row.choice("what", EVENTS, needed=True)
    for key in _NEEDED.get(what, ()):
        row.words(key, needed=True)
    who = row.words("signed") or signed
    if not who:
        row.mistake("Nobody has signed this event. Name whoever enters it in 'signed', here or at the head of the file.")
    event = Event(
        what, row.date("day", needed=True) or PartialDate(1), row.words("source", needed=True), row.words("by"), row.words("capacity"),
        row.words("to"), row.words("words"), row.words("condition"), row.choice("value", VALUES), row.choice("kind", KINDS),
        row.date("due"), row.words("after"), row.words("owed_by"), row.words("owed_capacity"), row.words("judge"), row.words("id"),
        row.words("strikes"), who, same_as=row.words("same_as"),
    )  # fmt: skip
    return OwnEvent(row.words("deal", needed=True), event, row.line)

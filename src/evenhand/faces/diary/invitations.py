"""A planned diary in, iCalendar out: a REQUEST to whoever has a place, a CANCEL to who lost it, UIDs that stay and numbers that grow."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from icalendar import Calendar, Event, vCalAddress, vText

from evenhand.core.diary import Guest, Invitation, Planned, Slot, is_address
from evenhand.faces.plain_words import one_line

Key = TypeVar("Key", bound=Hashable)
PRODUCT = "-//Evenhand//diary//EN"
# RFC 5546 wants an organizer and an attendee; without an address this form is the one that no program sends mail to.
NO_ADDRESS = "invalid:nomail"
_UNSAFE = re.compile(r"[^\w.-]+")


def write_all(planned: Planned, stamp: datetime) -> Iterator[tuple[str, str]]:
    """Yield a file name and an invitation for each request, and for each who serves a calendar of all their meetings.

    `stamp` is when they are written; the same plan and stamp give the same files.
    """
    invitations = planned.invitations()
    names = file_names(invitations)
    told = {name for name, one in planned.old.invitations.items() if one.slot is None} if planned.old is not None else set()
    for one in invitations:
        # Who was told before that nothing comes of it is not told again.
        if one.slot is None and one.request in told:
            continue
        yield f"invitations/{names[_which(one)]}.ics", write(planned, one, stamp)
    serving = {host: planned.together.get(host) or (Guest(host, name),) for host, name in planned.names.items()}
    files = _apart({one.request: one.request for who in serving.values() for one in who})
    for host, who in serving.items():
        held = [one for one in invitations if one.slot is not None and one.slot.host == host]
        for person in who:
            yield (
                f"calendars/{files[person.request]}.ics",
                _finish(_calendar("PUBLISH", person.who), [_event(planned, one, stamp) for one in held]),
            )


def write(planned: Planned, invitation: Invitation, stamp: datetime) -> str:
    """Write one invitation, or the cancellation of one."""
    method = "CANCEL" if invitation.slot is None else "REQUEST"
    return _finish(_calendar(method), [_event(planned, invitation, stamp)])


def file_names(invitations: tuple[Invitation, ...]) -> dict[tuple[str, str], str]:
    """Return a name for the file of each invitation by UID and request, made of the id of the request; two that would clash get a number.

    The cancellation of an invitation that another takes the place of says so.
    """
    invited = {one.request for one in invitations if one.slot is not None}
    return _apart(
        {_which(one): f"{one.request}-cancelled" if one.slot is None and one.request in invited else one.request for one in invitations}
    )


def _which(one: Invitation) -> tuple[str, str]:
    # Who left a table is sent a cancellation under the identity of the table.
    return one.uid, one.request


def _apart(wanted: Mapping[Key, str]) -> dict[Key, str]:
    names: dict[Key, str] = {}
    taken: set[str] = set()
    for one, words in wanted.items():
        name = plain = _safe(words)
        number = 2
        while name.lower() in taken:
            name, number = f"{plain}-{number}", number + 1
        names[one] = name
        taken.add(name.lower())
    return names


def _safe(words: str) -> str:
    return _UNSAFE.sub("-", words).strip("-.")[:80] or "request"


def _calendar(method: str, name: str = "") -> Calendar:
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", method)
    if name:
        made.add("x-wr-calname", one_line(name))
    return made


def _finish(calendar: Calendar, events: list[Event]) -> str:
    for event in events:
        calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    return text


def _event(planned: Planned, one: Invitation, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", stamp.astimezone(UTC))
    slot, beside = one.slot or _slot_before(planned, one), list[Guest]()
    event.add("status", "CANCELLED" if one.slot is None else "CONFIRMED")
    if slot is not None:
        event.add("dtstart", slot.start.astimezone(UTC))
        event.add("dtend", slot.end.astimezone(UTC))
        host = planned.names.get(slot.host, slot.host)
        inviting, *beside = planned.together.get(slot.host) or (Guest(slot.host, host),)
        event.add("summary", one_line(f"Meeting: {one.who} with {host}"))
        event.add("organizer", _address(planned.senders.get(slot.host, ""), inviting.who), encode=False)
    # Who leaves a table leaves it alone: the others, and all who serve, keep the meeting.
    alone = planned.diary.seating is not None and not one.guests
    for guest in (*(one.guests or (one,)), *([] if alone else beside)):
        event.add("attendee", _address(guest.email, guest.who), encode=False)
    return event


def _slot_before(planned: Planned, one: Invitation) -> Slot | None:
    """Return when a meeting that is cancelled was to be; who left a table knows it by its identity."""
    old = planned.old
    if old is None:
        return None
    name = next((name for name, sent in old.invitations.items() if sent.uid == one.uid), one.request)
    return old.slots.get(name)


def _address(email: str, name: str) -> vCalAddress:
    made = vCalAddress(f"mailto:{email}" if is_address(email) else NO_ADDRESS)
    made.params["CN"] = vText(one_line(name).replace('"', "'"))
    return made

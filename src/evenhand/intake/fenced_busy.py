"""The fenced process for calendars: an iCalendar file in by a pipe, its busy times out by a pipe, within limits of memory and time.

Started by `evenhand.intake.busy` as `python -m evenhand.intake.fenced_busy MEMORY SECONDS`; it opens no file and no connection.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date, datetime
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from icalendar import Calendar

from evenhand.core.papers.charset import decode
from evenhand.intake import frames
from evenhand.intake.busy_events import TooBusyError, Window, find_busy
from evenhand.intake.fenced import fence_time, serve_fenced

_SHOWN = 60
_LINES = re.compile(r"\r\n|\r|\n")


def main() -> None:
    """Serve until the pipe is closed."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    serve_fenced(lambda asked, answers: _serve(asked, answers, seconds), memory)


def _serve(asked: BinaryIO, answers: BinaryIO, seconds: int) -> None:
    _, about = frames.receive(asked)
    _, data = frames.receive(asked)
    fence_time(seconds)
    question = json.loads(about)
    first, last = (date.fromisoformat(question[edge]) for edge in ("first", "last"))
    answer = open_calendar(data, Window.of(first, last, ZoneInfo(question["zone"])))
    frames.send(answers, frames.PAPERS, json.dumps(answer).encode("ascii"))
    frames.send(answers, frames.DONE)


def open_calendar(data: bytes, window: Window) -> dict[str, Any]:
    """Return the busy times of a calendar as plain lists and texts; with "fault" alone where it cannot be used."""
    text = decode(data).text.lstrip("\ufeff").lstrip()
    if text[:15].upper() != "BEGIN:VCALENDAR":
        return {"fault": f"It is no iCalendar file: it begins with {text[:_SHOWN]!r}. Export the calendar again, as .ics."}
    if not text.rstrip().upper().endswith("END:VCALENDAR"):
        return {"fault": "It breaks off before its end, so busy times may be missing. Export the calendar again."}
    if torn := find_torn(text):
        return {"fault": f"{torn}, so busy times may be missing. Export the calendar again."}
    try:
        found = find_busy(Calendar.from_ical(text, multiple=True), window)
    except TooBusyError as fault:
        return {"fault": f"{fault} Give a calendar of one person, or a shorter period."}
    except IsADirectoryError:
        # The zones of a continent are kept in a folder of its name, which is looked up as if it were one.
        return {"fault": "It names a continent or a country for a time zone. Write a TZID with its city, as Europe/London."}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as fault:
        return {"fault": f"It is damaged and cannot be read ({_first_line(fault)}). Export the calendar again."}
    return {
        "busy": [[_stamp(start), _stamp(end), whole] for start, end, whole in sorted(found.busy)],
        "events": found.events,
        "endless": found.endless,
        "notes": found.notes,
    }


def find_torn(text: str) -> str:
    r"""Say where a part of a calendar has no end of its own; "" where all have.

    >>> find_torn("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VCALENDAR")
    'Line 2: this VEVENT has no end'
    """
    held: list[tuple[str, int]] = []
    for number, line in enumerate(_LINES.split(text), 1):
        word, _, part = line.rstrip().upper().partition(":")
        if word == "BEGIN":
            # No event holds another, so the one before was never ended.
            if part == "VEVENT" and held and held[-1][0] == part:
                break
            held.append((part, number))
        elif word == "END":
            if part not in [name for name, _ in held]:
                return f"Line {number}: {part[:_SHOWN]!r} ends here and was not begun"
            if held[-1][0] != part:
                break
            held.pop()
    return f"Line {held[-1][1]}: this {held[-1][0][:_SHOWN]} has no end" if held else ""


def _stamp(at: datetime) -> int:
    return int(at.timestamp())


def _first_line(fault: Exception) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0][:100]


if __name__ == "__main__":
    main()

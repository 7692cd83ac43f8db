"""A text of speakers in turn in, who says "I" in each turn out: "HALE: She wrote. I wrote back."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.values import patterns as re

# A name before a colon at the head of a line; so few of them make no transcript.
_TURN = re.compile(r"^[ \t]*(?P<who>(?:[A-ZÀ-Þ][\w’'.-]*[ \t]+){0,5}[A-ZÀ-Þ][\w’'.-]+):[ \t]+(?=\S)", re.M)
_FEWEST = 4


def turns_in(text: str, speakers: Speakers) -> Iterator[tuple[int, int, int]]:
    """Yield where each turn begins and ends, and who has it; a turn of nobody known is left out."""
    found = list(_TURN.finditer(text))
    if len(found) < _FEWEST:
        return
    for turn, following in pairwise([*found, None]):
        assert turn is not None
        who = _who(turn, speakers)
        if who is not None:
            yield turn.end(), len(text) if following is None else following.start(), who


def _who(turn: re.Match[str], speakers: Speakers) -> int | None:
    """Return the person named before the colon, by a surname alone where one person only has it."""
    who = speakers.person_at(*turn.span("who"))
    if who is not None:
        return who
    surname = turn["who"].split()[-1].lower()
    persons = [
        number for number, each in enumerate(speakers.entities) if each.kind == "person" and each.names[0].lower().split()[-1] == surname
    ]
    return persons[0] if len(persons) == 1 else None

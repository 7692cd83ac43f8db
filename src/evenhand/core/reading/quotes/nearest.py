"""A quotation that only its place gives to somebody in, whoever is named nearest out, where its own rule names nobody who can speak."""

from __future__ import annotations

from evenhand.core.reading.people.bodies import is_thing
from evenhand.core.reading.quotes.quoted import Found
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.values import Span

# Rules that go by what stands near rather than by who is said to speak.
LOOSE = ("subject", "introduced", "goes on")
# How many paragraphs back the last to speak may stand.
_REACH = 2
_IT = frozenset(("it", "this", "that"))
_PERSONAL = ("person", "role", "anonymous")


def nearest(found: Found, speaker: int | None, speakers: Speakers) -> int | None:
    """Return whose words they are by their place: `speaker`, or whoever is nearer where that is nobody, a thing, or someone farther off.

    In “…,” Hale said. ¶ We put that to Orr. “I wrote in May.” they are Orr's: nobody goes on into the midst of a paragraph that speaks
    of somebody else. In “…,” Hale said. ¶ The rest was silence. “Nobody rang.” they are Hale's.
    """
    if found.rule not in LOOSE or found.source is None:
        return speaker
    part = found.parts[0]
    start = speakers.paragraph_start(part.outer_start)
    named = speakers.first_named(start, part.outer_start)
    if found.rule == "goes on" and found.source.end <= start and named is not None:
        return named
    if speaker is not None and not _is_thing(found, found.source, speaker, speakers):
        return speaker
    said = speakers.said_before(part.outer_start)
    near = said is not None and part.paragraph - said[1] <= _REACH and speakers.entities[said[2]].kind in _PERSONAL
    if named is not None and not (near and said is not None and said[0] >= start):
        return named
    if near and said is not None:
        return said[2]
    above = speakers.first_named(speakers.paragraph_start(found.source.start), part.outer_start)
    return speaker if above is None else above


def _is_thing(found: Found, source: Span, speaker: int, speakers: Speakers) -> bool:
    """Say whether what stands near never speaks: "the bridge", or the "it" of "It was “a field with a shed”"."""
    entity = speakers.entities[speaker]
    told = found.cue is not None and found.cue.strength > 1
    if source.words(speakers.text).lower() in _IT and not told and found.rule != "goes on":
        return True
    return entity.kind == "org" and is_thing(entity.names[0])

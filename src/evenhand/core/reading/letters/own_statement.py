"""The lines above a paper's text in, the one whose own words it is out: "Statement by Councillor Marta Quill", a column "by Ann Hale"."""

from __future__ import annotations

from itertools import islice

from evenhand.core.reading.letters.own_letter import known_party
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.values import patterns as re

# The heading stands in the first lines, and the words below it are those of somebody who says "I".
_HEADING = re.compile(
    r"^\W*(?:[A-Z][\w-]*\s){0,2}(?:statement|remarks|testimony|witness statement|evidence|submission|reply|response|apology)\s+"
    r"(?:by|from|of)\s+(?P<who>\S[^\n]{2,80}?)[\s.:*#]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_LINES = 400
# "By Ann Hale" above a column; in a report its author seldom says "I" outside marks.
_BYLINE = re.compile(
    r"^[ \t]*(?:(?i:by|words|words by|with)|[^\n.]{0,40}\b(?:column|notes?|diary|letter) by)[ \t:]+"
    r"(?P<who>(?:[A-ZÀ-Þ][\w’'.-]*[ \t]+){1,3}[A-ZÀ-Þ][\w’'-]+)(?:,[ \t][^\n.]{2,40})?[ \t]*$",
    re.MULTILINE,
)
_I, _OFTEN = re.compile(r"(?<![\w“\"‘'])I [a-z]"), 3
_FIRST_PERSON = re.compile(
    r"(?<![\w“\"‘'])I (?:am|was|have|had|did|do|will|would|never|wrote|asked|offered|made|met|accept|regret|\w+ed)\b"
)


def find_stater(text: str, speakers: Speakers) -> int | None:
    """Say whose statement a paper is; None where its heading names nobody or nobody speaks in it of themselves."""
    heading = _HEADING.search(text, 0, _FIRST_LINES)
    if heading is None or not _FIRST_PERSON.search(text, heading.end()):
        return None
    return speakers.person_at(*heading.span("who"))


def find_columnist(text: str, speakers: Speakers) -> int | None:
    """Say who writes a paper as "I"; None where no byline names one, or "I" hardly stands outside quoted words."""
    byline = _BYLINE.search(text, 0, _FIRST_LINES)
    if byline is None:
        return None
    said = (each for each in _I.finditer(text, byline.end()) if not speakers.is_quoted(each.start()))
    return known_party(byline["who"], speakers) if len(list(islice(said, _OFTEN))) == _OFTEN else None

"""Papers in, those who are said not to have been offered a thing out: "my own council has had no such invitation"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.access.model import WentWithout
from evenhand.core.access.phrases import speaker_at
from evenhand.core.cast import Cast
from evenhand.core.letters import Source
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_BODY = r"(?:council|authority|county|city|town|district|shire|borough|school|college|university|hospital|trust|board|company|business|club|constituency|force|station|leader|mayor)"
_OWN = rf"(?P<who>(?:[Mm]y|[Oo]ur)\s+(?:own\s+|local\s+)?(?:[\w’'-]+\s+)?{_BODY}s?)"
_NO = r"(?:not|never|n[’']t)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_OWN}\b[^.;!?]{{0,40}}?\b(?:no\s+such\s+(?:invitation|offer|help|meeting|luck|approach|letter)|{_NO}\s+(?:yet\s+|also\s+)?(?:been\s+)?(?:offered|invited|asked|approached)|had\s+nothing)",
        rf"\b{_NO}\s+(?:\w+ly\s+)?(?:also\s+|ever\s+|yet\s+|been\s+)*(?:invited|offered|approached)\s+(?:to\s+)?{_OWN}",
        rf"\b(?P<who>[Nn]o\s+other\s+{_BODY}s?)\s+(?:[\w’'-]+\s+){{0,3}}?(?:get|got|gets|offered|invited|given|had|have|received|enjoyed)\b",
    )
)


def find_without(sources: Sequence[Source], cast: Cast) -> Iterator[WentWithout]:
    """Yield everybody who is said not to have been offered what somebody else was, once for each speaker."""
    seen: set[tuple[str | None, str]] = set()
    for source in sources:
        for one in _told(source, cast):
            key = (one.said_by, one.who.lower().split()[-1])
            if key not in seen:
                seen.add(key)
                yield one


def _told(source: Source, cast: Cast) -> Iterator[WentWithout]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(source.paper.text, 0, source.paper.body_end):
            by = speaker_at(source, Span(found.start(), found.end()), cast)
            place = Place(source.paper.id, found.start(), found.end())
            yield WentWithout(" ".join(found["who"].split()), place, cast.name(by) if by else None)

"""Papers in, whoever is said to have been allowed the like before out: "as was allowed in X"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.access.model import Precedent
from evenhand.core.access.phrases import sentence_at, speaker_at
from evenhand.core.access.requesters import body_key
from evenhand.core.access.things import Thing
from evenhand.core.cast import Cast
from evenhand.core.letters import Source
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_WHO = r"(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|and|&|upon|on|the)\s+)*[A-Z][\w’'-]*){0,4})"
_ALLOWED = r"(?:allowed|granted|given|let|permitted|offered|promised|enabled|helped)"
_HAD = r"(?:ha[sd]|have)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Aa]s\s+(?:\w+\s+){{0,3}}?(?:{_HAD}\s+|was\s+|were\s+)?(?:already\s+|been\s+)*{_ALLOWED}\s+(?:in\s+|to\s+|for\s+)?{_WHO}",
        rf"\b[Aa]s\s+(?:it\s+|they\s+|he\s+|she\s+|we\s+|ministers\s+|was\s+|is\s+)?(?:{_HAD}\s+)?(?:been\s+)?(?:done|did|happened|agreed|approved)\s+(?:for|in|with|at)\s+{_WHO}",
        rf"\b[Aa]s\s+{_WHO}\s+{_HAD}\s+(?:already\s+|now\s+|since\s+|also\s+)*(?:been\s+)?(?:done|{_ALLOWED}|able)\b",
        rf"\b(?:did|done|do)\s+(?:as\s+much|the\s+same|likewise|much\s+the\s+same)\s+(?:for|with|at|in)\s+{_WHO}",
        rf"{_WHO}\s+{_HAD}\s+(?:already\s+|also\s+|long\s+)*(?:had|got|received|enjoyed|been\s+(?:given|offered|allowed|granted))\s+(?:exactly\s+|much\s+)?(?:the\s+same|similar|such|just\s+such)\b",
        rf"\bthe\s+same\s+(?:[\w-]+\s+){{1,4}}?(?:as|that|which)\s+{_WHO}\s+(?:already\s+)?(?:{_HAD}|gets|enjoys|got|was\s+(?:given|offered)|were\s+(?:given|offered)|received|signed)\b",
        rf"\bfollow(?:ing|s|ed)?\s+(?:in\s+)?the\s+(?:example|lead|model|precedent|footsteps)\s+of\s+{_WHO}",
    )
)
_NO_WHO = re.compile(
    r"^(?:I|He|She|They|It|We|You|The\s+\w+|This|That|These|Those|There|Who|What|Nobody|No one|Everyone|Mr|Mrs|Ms|Sir|Dame|Dr|Minister|Ministers|Prime|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
# How near to the words of an offer a precedent stands that is of it, in characters.
_NEAR = 500


def find_precedents(things: Sequence[Thing], sources: Sequence[Source], cast: Cast) -> dict[int, tuple[Precedent, ...]]:
    """Return the precedents of each thing by its number: those told near its offer, then what other papers say of the same places."""
    offered: dict[str, list[tuple[int, Place]]] = {}
    for number, thing in enumerate(things):
        for place in thing.places:
            offered.setdefault(place.paper, []).append((number, place))
    found = [(source, precedent) for source in sources for precedent in _told(source, cast)]
    homes: dict[int, list[Precedent]] = {number: [] for number in range(len(things))}
    left: list[Precedent] = []
    for source, precedent in found:
        home = _nearest(offered.get(source.paper.id, ()), source, precedent)
        if home is None:
            left.append(precedent)
        elif not _is_a_party(things[home], precedent, cast):
            homes[home].append(precedent)
    by_who: dict[str, int] = {}
    for number, rows in homes.items():
        for row in rows:
            by_who.setdefault(body_key(row.who), number)
    for precedent in left:
        same = by_who.get(body_key(precedent.who))
        if same is not None:
            homes[same].append(precedent)
    return {number: tuple(sorted(rows, key=lambda row: row.place)) for number, rows in homes.items()}


def _told(source: Source, cast: Cast) -> Iterator[Precedent]:
    text = source.paper.text
    taken: list[Span] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text, 0, source.paper.body_end):
            span = Span(*found.span("who"))
            words = re.sub(r"[’']s$", "", found["who"])
            if not _NO_WHO.match(words) and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                speaker = speaker_at(source, span, cast)
                yield Precedent(words, Place(source.paper.id, found.start(), found.end()), cast.name(speaker) if speaker else None)


def _nearest(offered: Sequence[tuple[int, Place]], source: Source, precedent: Precedent) -> int | None:
    """Return the thing offered in the same sentence, else the one offered or asked for nearest in the same paper."""
    sentence = sentence_at(source.paper.text, precedent.place.span)
    away = [
        (not place.span.overlaps(sentence), max(place.start - precedent.place.end, precedent.place.start - place.end, 0), number)
        for number, place in offered
    ]
    apart, far, number = min(away, default=(True, _NEAR, 0))
    return number if not apart or far < _NEAR else None


def _is_a_party(thing: Thing, precedent: Precedent, cast: Cast) -> bool:
    """Say whether the one named is a party of the thing itself."""
    key = body_key(precedent.who)
    ids = [person for row in thing.offers for person in (row.to_person, row.by_person)]
    members = [member for person in ids if (member := cast.called(person)) is not None]
    return any(key == body_key(name) for member in members for name in (*member.names, *member.titles)) or any(
        key and key in body_key(title).split() for member in members for title in member.titles
    )

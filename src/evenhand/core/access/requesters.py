"""A party of an ask or offer in, who is meant out: by name, with the body spoken for, and under one key however the papers call it."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from evenhand.core.cast import Cast, Member
from evenhand.core.cast.member import plain
from evenhand.core.values import patterns as re

_NAME = r"[A-Z][\w’'.&-]*(?:\s+(?:(?:of|upon|on|and|&|the|for|in)\s+)*[A-Z][\w’'.&-]*)*"
_BEHIND = re.compile(rf"(?:\bof|\bat|,|\bleads|\bchairs)\s+(?:the\s+)?(?P<body>{_NAME})\s*$")
_BEFORE = re.compile(
    rf"^(?P<body>{_NAME})\s+(?:(?:city|county|town|borough|district|parish|council|group)\s+)*"
    r"(?:leader|boss|chief|head|chair\w*|mayor|president|chief executive|superintendent|chancellor)$"
)
# What kind of body it is; the first that fits counts.
_TYPES = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), kind)
    for words, kind in (
        (r"county council", "county council"),
        (r"city council", "city council"),
        (r"(?:metropolitan )?borough council", "borough council"),
        (r"district council", "district council"),
        (r"(?:town|parish|community) council", "town or parish council"),
        (r"(?:shire|regional) council", "regional or shire council"),
        (r"fire (?:and rescue )?(?:authority|service)", "fire authority"),
        (r"police", "police force"),
        (r"universit(?:y|ies)", "university"),
        (r"(?:college|institute)", "college"),
        (r"(?:school district|county schools)", "school district"),
        (r"school", "school"),
        (r"(?:hospital|health board|nhs)", "health body"),
        (r"(?:limited|ltd|plc|inc|llc)", "company"),
    )
)
# A name that still tells one body from another without these.
_LOOSE = frozenset(
    "the a an of and city county town borough district metropolitan unitary royal london council councils councillor leader leaders council's "
    "shire regional group state".split()
)
_BODY_WORDS = re.compile(
    r"\b(?:council|authority|board|trust|university|college|institute|school|force|association|company|district|union|service|commission)s?\b",
    re.IGNORECASE,
)
_NO_BODY = re.compile(r".*\bParty$|^(?:MP|MSP|TD|MS|MLA|Member|Minister|Secretary|State|Parliament|Councillor)\b")


@lru_cache(maxsize=100_000)
def body_key(name: str) -> str:
    """Return what tells a body from another, however fully it is named.

    >>> body_key("Oxwold County Council") == body_key("Oxwold council") == body_key("the leader of Oxwold")
    True
    """
    words = re.findall(r"[a-z0-9]+", plain(name).replace("’s", "").replace("'s", ""))
    kept = [word for word in words if word not in _LOOSE]
    return " ".join(kept or words)


def type_of(name: str) -> str | None:
    """Return what kind of body a name says that it is.

    >>> type_of("Oxwold County Council"), type_of("Oxwold")
    ('county council', None)
    """
    return next((kind for pattern, kind in _TYPES if pattern.search(name)), None)


def fullest_names(cast: Cast) -> dict[str, str]:
    """Return for each body, by what tells it from others, the longest name that any paper prints."""
    names: dict[str, str] = {}
    for member in cast.members:
        for name in cast.names(member) if member.kind == "org" else ():
            key = body_key(name)
            if name[:1].isupper() and (len(name), name) > (len(names.get(key, "")), names.get(key, "")):
                names[key] = name
    return names


def body_of(member: Member, cast: Cast, fullest: Mapping[str, str], posts: Iterable[str] = ()) -> str | None:
    """Return the body for which someone speaks: their own name where they are one, else what a post names, as fully as it is printed."""
    if member.kind in ("org", "outlet", "party"):
        return _fullest(cast.name(member), fullest)
    titles = (*posts, *(row.title for row in member.posts))
    found = [name for title in titles if (name := body_in(title)) is not None]
    if not found:
        return None
    return _fullest(max(found, key=lambda name: (_BODY_WORDS.search(name) is not None, len(name), name)), fullest)


def body_in(title: str) -> str | None:
    """Return the body that a title names.

    >>> body_in("leader of Oxwold County Council"), body_in("Oxwold council leader"), body_in("Prime Minister")
    ('Oxwold County Council', 'Oxwold', None)
    """
    for pattern in (_BEHIND, _BEFORE):
        found = pattern.search(title.strip())
        if found and not _NO_BODY.match(found["body"]) and not re.match(r"(?i)(?:mp|member|minister|secretary)\b", title):
            return found["body"]
    return None


def _fullest(name: str, fullest: Mapping[str, str]) -> str:
    return max(name, fullest.get(body_key(name), ""), key=lambda other: (len(other), other))

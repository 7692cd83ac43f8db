"""Names and posts in, parties out, and whether two may be one: who owes a condition may not judge it, under whatever name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from evenhand.core.cast import Cast, Member
from evenhand.core.deals.model import Party
from evenhand.core.letters.capacity import acted_as
from evenhand.core.values import Place

_COURTESY = re.compile(
    r"^(?:(?:the|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|prof|professor|rev|cllr|councillor|cr|rt|right|hon|honourable)\.? )+",
    re.I,
)
_OF_BODY = re.compile(r"(?:\bof\b|\bat\b|\bfor\b|,)\s+(?:the\s+)?(?P<body>.+)", re.I)
_MARKS = re.compile(r"[^\w\s]")


def party_of(member: Member | None, places: Sequence[Place], cast: Cast) -> Party:
    """Return somebody as a party, in the post in which they act at some places as far as the papers show."""
    if member is None:
        return Party("")
    post, why = acted_as(member, places, cast)
    return Party(cast.name(member), post or "", member.id, why or "")


def is_same_party(one: str, one_post: str, other: str, other_post: str) -> bool:
    """Say whether two may be one party: one name, a body and somebody who acts for it, or two who act for one body.

    A doubt counts as yes, since what hangs on it is whether somebody may judge their own cause.

    >>> is_same_party("Cllr Ann Hale", "", "A. Hale", "")
    True
    >>> is_same_party("Hale County Council", "", "Jo Bell", "leader of Hale County Council")
    True
    >>> is_same_party("Hale County Council", "", "Jo Bell", "auditor of Calder Vale")
    False
    """
    if _is_same_name(_words(one), _words(other)):
        return True
    mine, its = _words(one_post), _words(other_post)
    if _names(mine, _words(other)) or _names(its, _words(one)):
        return True
    body = _body(one_post)
    return bool(body) and body == _body(other_post)


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_MARKS.sub("", _COURTESY.sub("", name.strip())).lower().split())


@lru_cache(maxsize=10_000)
def _body(post: str) -> tuple[str, ...]:
    found = _OF_BODY.search(post)
    return _words(found["body"]) if found else ()


def _names(post: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether a post is one of the body that is named."""
    return len(name) > 0 and len(post) >= len(name) and set(name) <= set(post)


def _is_same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other or one == other:
        return one == other != ()
    if one[-1] != other[-1]:
        return False
    firsts = (one[0], other[0])
    return min(len(one), len(other)) == 1 or (min(map(len, firsts)) == 1 and firsts[0][0] == firsts[1][0])

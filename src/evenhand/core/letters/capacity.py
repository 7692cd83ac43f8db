"""A letter or another act of somebody and the cast in, the post out in which they did it, with how it is known."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.cast import Cast, LetterRow, Member, PostRow
from evenhand.core.letters.wording import telling
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# How near to a letter a post of its sender stands that is named with it, in characters.
_BESIDE = 200
# Forms of address that say no more than that somebody holds some seat or rank; another post says more.
_ADDRESS = re.compile(
    r"^(?:Cllr|Councillor|Cr|Capt|Captain|Deputy|Commissioner|MS?P|TD|MLA|MS|Republican|Democrat|Conservative|Labour)\.?$", re.I
)
# Names of an office that do not tell one from another.
_BARE = frozenset(("leader", "boss", "chief", "chair", "chairman", "chairwoman", "=11"))


def sent_as(row: LetterRow, cast: Cast) -> tuple[str | None, str | None]:
    """Return the post in which a letter was sent, and how that is known; several posts of one sender are never chosen between."""
    if row.capacity is not None:
        return row.capacity, "stated"
    sender = cast.called(row.sender_person)
    return (None, None) if sender is None else acted_as(sender, [Place(*mention) for mention in row.mentions], cast)


def acted_as(who: Member, places: Sequence[Place], cast: Cast) -> tuple[str | None, str | None]:
    """Return the post in which somebody acts at some places, and how that is known; several posts of one are never chosen between."""
    if who.kind in ("role", "group", "org", "party"):
        return cast.name(who), "stated"
    posts = [post for post in who.posts if post.paper is not None and post.start is not None]
    full = [post for post in posts if not _ADDRESS.match(post.title)]
    beside = _beside(places, full)
    if beside is not None:
        return beside, "printed beside it"
    only = _only(full)
    if only is None and not full:
        beside = _beside(places, posts)
        return (beside, "printed beside it") if beside else _if_one(posts)
    return (only, "the only post printed") if only else (None, None)


def _beside(places: Sequence[Place], posts: Sequence[PostRow]) -> str | None:
    """Return the post that stands nearest to one of the places."""
    away = [(abs((post.start or 0) - place.start), post.title) for post in posts for place in places if post.paper == place.paper]
    near = [each for each in away if each[0] < _BESIDE]
    return min(near)[1] if near else None


def _only(posts: Sequence[PostRow]) -> str | None:
    """Return the fullest name of the one office that all posts printed of somebody are names of."""
    titles = sorted({post.title for post in posts}, key=lambda title: (-len(telling(title)), title))
    if not titles:
        return None
    words = telling(titles[0])
    return titles[0] if all(telling(title) & words or telling(title) <= _BARE for title in titles) else None


def _if_one(posts: Sequence[PostRow]) -> tuple[str | None, str | None]:
    titles = {post.title for post in posts}
    return (titles.pop(), "the only post printed") if len(titles) == 1 else (None, None)

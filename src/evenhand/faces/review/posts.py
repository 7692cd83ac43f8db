"""The posts printed of one person in, each post once out: the fullest print of it, with the papers that print it in any form."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from evenhand.core.cast import PostRow
from evenhand.core.reading.people.posts import post_head, post_words
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

# What makes another post of a post: nobody is told to be minister by being called shadow minister.
_OTHERWISE = re.compile(r"\b(?:former|ex|late|then|retired|acting|interim|elect|shadow|deputy|vice|assistant|prime|first)\b", re.I)


@define
class PostView:
    """A post as it is shown: `papers` are the ids of those that print it, none for the people file."""

    title: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    papers: dict[str, None] = field(factory=dict)


def view_posts(posts: Sequence[PostRow]) -> list[PostView]:
    """Return each post once, in the order in which they are first printed, a mere title ("Councillor") behind the others.

    >>> [view.title for view in view_posts([PostRow("Minister", "a"), PostRow("minister for Roads", "b"), PostRow("shadow minister", "c")])]
    ['minister for Roads', 'shadow minister']
    """
    views: list[PostView] = []
    for post in posts:
        held = next((view for view in views if _is_same(view, post)), None)
        if held is None:
            held = PostView(post.title, post.since, post.until)
            views.append(held)
        held.title = max(held.title, post.title, key=_fullness)
        if post.paper:
            held.papers[post.paper] = None
    return sorted(views, key=lambda view: len(post_words(view.title)) == 1)


def _fullness(title: str) -> tuple[int, int]:
    return len(post_words(title)), 0 if " " in title else len(title)


def _is_same(view: PostView, post: PostRow) -> bool:
    """Say whether two prints are of one post: of one head, and the shorter says nothing that the longer does not."""
    if (view.since, view.until, bool(view.papers)) != (post.since, post.until, bool(post.paper)):
        return False
    one, other = post_words(view.title), post_words(post.title)
    same = one == other or (post_head(view.title) == post_head(post.title) and (one <= other or other <= one))
    return view.title.lower() == post.title.lower() or (same and _otherwise(view.title) == _otherwise(post.title))


def _otherwise(title: str) -> set[str]:
    return {word.lower() for word in _OTHERWISE.findall(title)}

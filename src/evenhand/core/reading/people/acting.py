"""What stands behind a name in, the post out that its bearer is said to act in: "Ann Hale, who chairs the board"."""

from __future__ import annotations

from evenhand.core.reading.model import PostHeld
from evenhand.core.reading.text.lexicon import ORG_HEADS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_POSTS = {"chairs": "chair", "leads": "leader", "heads": "head", "runs": "head", "manages": "manager", "edits": "editor"}
_ACTS = re.compile(
    rf",? who (?:now |also |still )?(?P<act>{'|'.join(_POSTS)}) (?P<of>(?:the |its |[A-Z])(?:[\w’'&-]+ ){{0,5}}?(?P<head>[\w’'-]+))"
    r"(?=[,.;:—–)]| and | or | for | which |\s*$|\n)"
)
_LED = ORG_HEADS | frozenset("governors trustees directors councillors".split())


def post_acted(text: str, end: int) -> PostHeld | None:
    """Return the post in which somebody named up to a place is said to act; None where none is said.

    >>> post_acted("Ann Hale, who chairs the bus board, wrote.", 8).title
    'chair of the bus board'
    >>> post_acted("Ann Hale, who runs the shop, wrote.", 8) is None
    True
    """
    found = _ACTS.match(text, end)
    if found is None or found["head"].lower() not in _LED:
        return None
    return PostHeld(f"{_POSTS[found['act']]} of {found['of']}", Span(found.start("act"), found.end("of")))

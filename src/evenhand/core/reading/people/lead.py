"""The names and posts of a paper in; whoever speaks at its beginning by a post alone, and who that turns out to be below, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define

from evenhand.core.reading.people.bare_posts import Named
from evenhand.core.reading.people.posts import post_head
from evenhand.core.reading.people.someone import Someone
from evenhand.core.reading.text.lexicon import POST_HEADS
from evenhand.core.values import Span

POLITICAL = frozenset(
    "minister secretary leader premier president governor chancellor treasurer taoiseach tánaiste mayor speaker whip senator".split()
)
# What a paper may call whoever leads something, or sits in a parliament, before it names them.
_ANY_HEAD = frozenset("boss head chief".split())
_MEMBERS = frozenset("mp msp mla ms td am mep lawmaker backbencher legislator".split())
# Who speaks without a name is not named in the next breath; and so many paragraphs on at most somebody else is.
_NEVER_NAMED = frozenset("spokesman spokeswoman spokesperson source insider official aide whistleblower friend ally colleague pal".split())
_SOON = 2
# Behind a name, what tells who that is.
_TELLS_WHO = (", who ", ", whose ")


@define
class Place:
    """A name or post where it stands, the paragraph and sentence around it, and who is meant (`who`: number in `People.persons`)."""

    named: Named
    span: Span
    paragraph: int
    who: int | None = None
    why: str = ""


def find_lead(text: str, places: Sequence[Place], persons: Sequence[Someone], speaks: Callable[[Span], bool]) -> tuple[int, int] | None:
    """Find who speaks unnamed at the beginning and is named below: "A council leader has said … ¶ Ann Hale, who leads …".

    Returns the number of the place and that of the person; the first full name that begins a paragraph is taken, if the post can be theirs.
    """
    below = next((n for n, place in enumerate(places) if n and place.named.given and _begins(text, place)), None)
    who = places[below].who if below is not None else None
    if below is None or who is None:
        return None
    for number, place in enumerate(places[:below]):
        soon = 0 < places[below].paragraph - place.paragraph <= _SOON
        told = bool(persons[who].posts) or text.startswith(_TELLS_WHO, places[below].span.end)
        if place.named.shape == "post" and place.who is None and soon and told and speaks(place.span) and _may_be(place, persons[who]):
            return number, who
    return None


def _may_be(place: Place, person: Someone) -> bool:
    """Say whether a post as printed can be that of a person who is named later; a title in capitals means whoever holds it."""
    head, held = post_head(place.named.post), {post_head(each.title) for each in person.posts}
    alike = not held or head in held or head in _ANY_HEAD or (head in _MEMBERS and not held.isdisjoint(POLITICAL))
    titled = place.named.definite and not place.named.owner and place.named.post[:1].isupper()
    return alike and not titled and head not in _NEVER_NAMED and POST_HEADS.get(head) in (None, person.gender)


def _begins(text: str, place: Place) -> bool:
    """Say whether a name begins its paragraph."""
    return place.span.start > 0 and text[place.span.start - 1] == "\n"

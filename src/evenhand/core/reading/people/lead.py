"""The names and posts of a paper in; who speaks unnamed at its beginning and is named below, and whom a post calls back unnamed, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from attrs import define

from evenhand.core.reading.people.bare_posts import Named
from evenhand.core.reading.people.posts import MEMBERS, post_head
from evenhand.core.reading.people.someone import Someone
from evenhand.core.reading.text.lexicon import POST_HEADS
from evenhand.core.reading.text.tokens import Token, bare
from evenhand.core.values import Span

POLITICAL = frozenset(
    "minister secretary leader premier president governor chancellor treasurer taoiseach tánaiste mayor speaker whip senator".split()
)
# What a paper may call whoever leads something, or sits in a parliament, before it names them.
_ANY_HEAD = frozenset("boss head chief".split())
_MEMBERS = frozenset("mp msp mla ms td am mep lawmaker backbencher legislator".split())
# Who speaks without a name is not named in the next breath; and so many paragraphs on at most somebody else is.
NEVER_NAMED = frozenset("spokesman spokeswoman spokesperson source insider official aide whistleblower friend ally colleague pal".split())
_SOON = 2
# Those who sit in a council or parliament, as a paper calls them once they are named, and what else it calls anybody.
_ELECTED = MEMBERS | POLITICAL | frozenset("alderman alderwoman cllr coun clr cr lawmaker legislator councilmember rep".split())
_KIN = frozenset("mother father mum dad grandmother grandfather pensioner resident parent".split())
_CALLED_SO = (_ELECTED - (POLITICAL - {"senator"})) | _KIN
# Members of the Dáil as they are addressed.
_DEPUTIES = frozenset(("deputy", "teachta"))
_ONE_OF_SEVERAL = re.compile(r"\b(?:one|another)\s", re.I)
_ONE = re.compile(r"an?\b", re.I)
_TOLD_APART = re.compile(r" (?:behind|in charge of|at the (?:centre|center|heart) of|accused of|responsible for)\b")
# "The man who built the baths", "the widow of the architect": told apart though nobody's post.
_ONE_OF_THEM = re.compile(r" (?:who|of|whose)\b")
_HUMAN = frozenset("man woman widow widower mother father grandmother grandfather daughter son pensioner".split())
# What stands before a post of one who is not named, and among so many places before it that is looked for.
_UNNAMED = re.compile(r"\b(?:an?|one|another)\s", re.I)
_NEIGHBOURS = 6
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

    Returns the number of the place and that of the person; the first full name that begins a paragraph or speaks is taken, if the post
    can be theirs.
    """
    for number, place in enumerate(places):
        if place.named.shape != "post" or place.who is not None or not speaks(place.span):
            continue
        below = next((each for each in places[number + 1 :] if each.paragraph > place.paragraph and _is_named(text, each, speaks)), None)
        if below is None or below.who is None or _knows(places[:number], below.who):
            return None
        if below.paragraph - place.paragraph > _SOON:
            if place.paragraph > _SOON:
                return None
            continue
        told = bool(persons[below.who].posts) or text.startswith(_TELLS_WHO, below.span.end) or _is_one(text, place)
        if told and not _stays_unnamed(text, place) and _may_be(text, place, persons[below.who]):
            return number, below.who
    return None


def _is_named(text: str, place: Place, speaks: Callable[[Span], bool]) -> bool:
    """Say whether somebody is named in full whom the sentence is about; a name alone in its line is the reporter's."""
    alone = _begins(text, place) and text[place.span.end : place.span.end + 1] in ("\n", "\r", "")
    return bool(place.named.given) and not alone and (_begins(text, place) or speaks(place.named.core))


def _knows(places: Sequence[Place], who: int) -> bool:
    """Say whether a person has been named in some of these places."""
    return any(place.who == who for place in places)


def _is_one(text: str, place: Place) -> bool:
    """Say whether a post means one whom a paper is about to name: "a widow has told", "the boss of a trust"; "one nurse" stays unnamed."""
    head = post_head(place.named.post)
    told = _TOLD_APART.match(text, place.span.end) or (head in _HUMAN and _ONE_OF_THEM.match(text, place.span.end))
    return bool(_ONE.match(text, place.span.start) or told) or head in _ANY_HEAD


def _stays_unnamed(text: str, place: Place) -> bool:
    """Say whether one of several speaks who is never named: "one teacher said"."""
    return _ONE_OF_SEVERAL.search(text, max(0, place.span.start - 8), place.span.start + 4) is not None


def _may_be(text: str, place: Place, person: Someone) -> bool:
    """Say whether a post as printed can be that of a person who is named later; a title in capitals means whoever holds it."""
    head, held = post_head(place.named.post), {post_head(each.title) for each in person.posts}
    anyone = head in _ANY_HEAD | _HUMAN or bool(_TOLD_APART.match(text, place.span.end))
    alike = anyone or not held or head in held or (head in _MEMBERS and not held.isdisjoint(POLITICAL | _DEPUTIES))
    titled = place.named.definite and not place.named.owner and place.named.post[:1].isupper()
    return (
        alike
        and not titled
        and (head not in NEVER_NAMED or bool(_TOLD_APART.match(text, place.span.end)))
        and POST_HEADS.get(head) in (None, person.gender)
    )


def _begins(text: str, place: Place) -> bool:
    """Say whether a name begins its paragraph."""
    return place.span.start > 0 and text[place.span.start - 1] == "\n"


def calls_back(post: str, person: Someone) -> bool:
    """Say whether "the councillor" or "the mother of two" can be somebody who has just spoken, by the posts they hold."""
    head, held = post_head(post), {post_head(each.title) for each in person.posts}
    if head not in _CALLED_SO or POST_HEADS.get(head) not in (None, person.gender):
        return False
    return head in _KIN or held <= _ELECTED


def spoke_before(text: str, places: Sequence[Place], number: int, speaks: Callable[[Span], bool]) -> int | None:
    """Return who spoke last by name, not long before a post at the head of a paragraph that may call them back: "The councillor"."""
    place = places[number]
    opens = place.span.start == 0 or text[place.span.start - 1] == "\n"
    plain = place.named.shape == "post" and place.who is None and not place.named.owner and not place.named.possessive
    if not (opens and plain and place.named.definite and speaks(place.span)):
        return None
    for before in reversed(places[:number]):
        if place.paragraph - before.paragraph > _SOON:
            return None
        if speaks(before.named.core) and (before.who is not None or before.named.shape == "post"):
            return before.who
    return None


def is_of_unnamed(text: str, places: Sequence[Place], number: int) -> bool:
    """Say whether a post calls back one who is not named: "the councillor" after "one councillor, who asked not to be named"."""
    place = places[number]
    if not place.named.definite or place.named.owner:
        return False
    head = post_head(place.named.post)
    near = [each for each in places[max(0, number - _NEIGHBOURS) : number] if place.paragraph - each.paragraph <= 1]
    alike = [each for each in near if each.named.post and post_head(each.named.post) == head]
    return (
        bool(alike)
        and alike[-1].named.shape == "post"
        and bool(_UNNAMED.search(text, max(0, alike[-1].span.start - 8), alike[-1].span.end))
    )


def place_names(text: str, rows: Iterable[tuple[int, Sequence[Token], Sequence[Named]]]) -> list[Place]:
    """Join the names of all paragraphs: rows of (paragraph number, its tokens, its names)."""
    places = []
    for paragraph, tokens, names in rows:
        for named in names:
            start, end = tokens[named.first].start, tokens[named.last].end
            if named.possessive:
                end = start + len(bare(text[start:end]))
            places.append(Place(named, Span(start, end), paragraph))
    return places

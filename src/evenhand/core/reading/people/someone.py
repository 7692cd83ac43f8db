"""A person as a paper prints them in, an entity out: whether a name can mean them, of which gender they are, under which names."""

from __future__ import annotations

from attrs import define, field

from evenhand.core.reading.model import Entity, PostHeld
from evenhand.core.reading.people.bare_posts import Named
from evenhand.core.reading.people.given_names import FIRST_NAMES, same_given
from evenhand.core.reading.people.posts import post_head
from evenhand.core.reading.text.lexicon import BEFORE_NAMES, COURTESY, POST_HEADS, TITLES
from evenhand.core.reading.text.tokens import without_capitals
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# "Ann Hale, who keeps the shop": nothing but a person is "who".
_WHO = re.compile(r",? who(?:se)? ")
# What a name that opens a paragraph does; words in marks, and who has them or goes on behind them; a name with a title.
_DOES = re.compile(r" [a-z]|, (?:of|from|a|an) ")
_MARKED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")
_HE_OR_SHE = re.compile(r"[“.] (?:he|she|He|She) [a-z]")
_TITLED = re.compile(rf"\b{BEFORE_NAMES} [A-Z]")
_FAR = 700
# Of so many capitals a name may be, and a word for a body: "ANN".
_SHORT = 3
# Offices before a name of which a person holds one: "Mayor Hale" is not Councilman Hale.
_ONE_HELD = frozenset(
    "mayor governor senator sheriff premier president taoiseach judge congressman congresswoman councilman councilwoman".split()
)


@define
class Someone:
    """A person on the way to becoming an entity: names as printed, posts, the gender seen."""

    given: tuple[str, ...]
    surname: str
    gender: str | None = None
    names: dict[str, int] = field(factory=dict)
    posts: list[PostHeld] = field(factory=list)
    title: str = ""
    first: int = 0
    role: str = ""


def printed_name(text: str, named: Named) -> str:
    """Return a name as it is printed in a text, with the courtesy before a surname."""
    name = " ".join(map(without_capitals, named.core.words(text).split()))
    courtesy = named.title in COURTESY and (not named.given or named.title in ("sir", "dame", "lord"))
    return f"{named.title.capitalize()} {name}" if courtesy else name


def fits_name(person: Someone, named: Named) -> bool:
    """Say whether a name as printed can mean a person."""
    gender = gender_of(named)
    if gender and person.gender and gender != person.gender:
        return False
    head = post_head(named.post) if named.post else ""
    offices = {post_head(held.title) for held in person.posts} & _ONE_HELD
    if head in _ONE_HELD and offices and head not in offices and not named.given:
        return False
    if not named.given:
        if named.title in ("sir", "dame") and person.given and person.given[0].lower() == named.surname.lower():
            return True
        return person.surname.lower() == named.surname.lower()
    if person.surname.lower() != named.surname.lower():
        return False
    return not person.given or same_given(person.given[0], named.given[0])


def gender_of(named: Named) -> str | None:
    """Return the gender that a name as printed shows by its title, its post or its first name."""
    by_title = TITLES.get(named.title)
    if by_title:
        return by_title
    by_post = POST_HEADS.get(post_head(named.post)) if named.post else None
    return by_post or (FIRST_NAMES.get(named.given[0].lower()) or None if named.given else None)


def is_told_of(text: str, core: Span) -> bool:
    """Say whether a name that opens a paragraph is somebody's: they are "who", or "he" or "she" before anybody else is named.

    >>> told = "Xan Hale runs the shop. “It is shut,” she said.", "Hale Rovers lost. The coach left. “Sad,” said Mr Orr. He wept."
    >>> is_told_of(told[0], Span(0, 8)), is_told_of(told[1], Span(0, 11))
    (True, False)
    """
    if core.start and text[core.start - 1] != "\n":
        return False
    if _WHO.match(text, core.end):
        return True
    if not _DOES.match(text, core.end):
        return False
    own, _, below = text[core.end : core.end + _FAR].partition("\n")
    below = below.lstrip("\n").partition("\n")[0]
    told = _MARKED.sub("“", own + (" " + below if below[:1] in '“"' else ""))
    found, titled = _HE_OR_SHE.search(told), _TITLED.search(told)
    return found is not None and (titled is None or found.start() < titled.start())


def entity_of(person: Someone) -> Entity:
    """Return a person as an entity, the fullest name first."""
    if person.role:
        unnamed = post_head(person.role) in ("source", "insider", "official", "aide", "whistleblower", "ally", "colleague", "friend")
        return Entity("anonymous" if unnamed else "role", tuple(person.names), person.gender)
    printed = sorted(
        person.names, key=lambda name: (-len(name.split()), name.split()[0].lower() in COURTESY, person.names[name] * -1, name)
    )
    full = " ".join((*person.given, person.surname)) if person.given else printed[0]
    full = " ".join(part.capitalize() if part.isupper() and len(part) == _SHORT else without_capitals(part) for part in full.split())
    gender = person.gender or (FIRST_NAMES.get(person.given[0].lower()) or None if person.given else None)
    return Entity("person", tuple(dict.fromkeys([full, *printed])), gender, tuple(person.posts))

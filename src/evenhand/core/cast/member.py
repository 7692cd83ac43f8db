"""Names and posts as printed of one in, a member of the cast out: what tells it from others, and the order of its names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from attrs import define, field

from evenhand.core.cast.model import PostRow
from evenhand.core.reading import Entity
from evenhand.core.reading.people.names import surname_at
from evenhand.core.reading.people.posts import speaks_for
from evenhand.core.reading.text.lexicon import COURTESY, ORG_HEADS
from evenhand.core.values import Person as Known
from evenhand.core.values import patterns as re

COURTESIES = re.compile(rf"^(?:(?:{'|'.join(sorted(COURTESY))}|cllr|clr|cr|coun|councillor)\.? )+", re.I)

# Words of a name that say no more than what a body is.
_KINDS = ORG_HEADS | frozenset("town district borough parish shire".split())
# A name of more words than these is no fuller than one of as many.
_FULLEST = 10


@define(eq=False)
class Member:
    """One of the cast while it is put together; `key` is the surname, or for a body its name, in plain small letters."""

    kind: str
    key: str
    given: str | None = None
    gender: str | None = None
    names: dict[str, int] = field(factory=dict)
    posts: list[PostRow] = field(factory=list)
    why: list[str] = field(factory=list)
    known: Known | None = None
    id: str = ""
    papers: set[str] = field(factory=set)
    titles: set[str] = field(factory=set)
    ranked: tuple[str, ...] = ()

    def hold(self, row: PostRow) -> None:
        """Add a post."""
        self.posts.append(row)
        self.titles.add(row.title)


def is_shortened(one: Member, other: Member) -> bool:
    """Say whether one person's name is the other's cut short: "Devenney", "Kerri Stroud" beside "Kerrilyn Stroud"."""
    if one.kind != "person" or other.kind != "person" or one.key != other.key:
        return False
    if one.given is None or other.given is None:
        return True
    short, long = sorted((one.given, other.given), key=len)
    return len(short) > 2 and long.startswith(short)


def is_nameless(member: Member) -> bool:
    """Say whether someone is told by no name: "brother", "the bus board"."""
    return member.kind != "person" and not any(letter.isupper() for name in member.names for letter in re.sub(r"^(?:The|A|An) ", "", name))


def plain(words: str) -> str:
    """Return words in small letters without accents.

    >>> plain("Siobhán Ní Dhálaigh")
    'siobhan ni dhalaigh'
    """
    return "".join(letter for letter in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(letter))


def leads(person: Member, body: Member) -> bool:
    """Say whether a person holds a post that names a body: the leader of Hale Council."""
    if person.kind != "person" or body.kind != "org":
        return False
    keys = dict.fromkeys((body.key, *map(plain, body.names)))
    return any(speaks_for(row.title, key) for row in person.posts for key in keys)


def kind_of_body(member: Member) -> str | None:
    """Return of what kind a body is that a paper names or calls by its kind; None for anything else.

    >>> [kind_of_body(Member("org", name.lower(), names={name: 1})) for name in ("Hale Council", "council", "Hale’s council", "Hale")]
    ['council', 'council', None, None]
    """
    words = member.key.split()
    plainly = not any(mark in member.key for mark in "’'") and not {"of", "for", "in", "at", "on"} & set(words)
    return words[-1] if member.kind == "org" and plainly and words and words[-1] in ORG_HEADS else None


def is_unnamed_body(member: Member) -> bool:
    """Say whether a body is called by its kind alone.

    >>> [is_unnamed_body(Member("org", name.lower(), names={name: 1})) for name in ("local council", "City Council", "Hale Council")]
    [True, True, False]
    """
    words = member.key.split()
    small = all(word in _KINDS for word in words) or not any(letter.isupper() for name in member.names for letter in name)
    return kind_of_body(member) is not None and small


def parts_of(entity: Entity) -> list[str]:
    """Return the words of a person's fullest name without titles; none for whoever is no person."""
    return COURTESIES.sub("", entity.names[0]).split() if entity.kind == "person" else []


def name_of(entity: Entity) -> tuple[str | None, str]:
    """Return the given name, if it is printed, and the surname, in plain small letters."""
    parts = parts_of(entity)
    return split_name(parts, titled=" ".join(parts) != entity.names[0]) if parts else (None, plain(entity.names[0]))


def split_name(parts: Sequence[str], *, titled: bool = False) -> tuple[str | None, str]:
    """Return the given name, if there is one, and the surname with its particles, in plain small letters.

    >>> split_name("Cathal Ó Laoi".split()), split_name("Ó Laoi".split()), split_name("Lori Beth Hale".split())
    (('cathal', 'o laoi'), (None, 'o laoi'), ('lori', 'hale'))
    """
    at = surname_at(parts, titled=titled)
    return (plain(parts[0]) if at else None), plain(" ".join(parts[at:]))


def rank_names(member: Member) -> list[str]:
    """Order names: the fullest first, then the most printed."""
    preferred = member.known.names[0] if member.known else None
    return sorted(
        member.names,
        key=lambda name: (
            name != preferred,
            member.kind == "person" and bool(COURTESIES.match(name)),
            -min(len(name.split()), _FULLEST),
            -member.names[name],
            name,
        ),
    )

"""A noun that several bodies of a paper bear in, the one that it calls back out: "the council" after "Hale Council"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evenhand.core.reading.model import Entity
from evenhand.core.reading.people.bodies import bodies_called
from evenhand.core.reading.people.posts import speaks_for
from evenhand.core.reading.text.lexicon import ORG_HEADS

_CALLING = frozenset(("", "the", "his", "her"))


class CalledBack:
    """The bodies of one paper by the noun that ends their names."""

    def __init__(self, text: str, titles_of: Callable[[str, int], Sequence[str]]) -> None:
        self._text = text
        self._titles_of = titles_of
        self._bodies: dict[str, tuple[tuple[int, str], ...]] = {}

    def called(self, words: str, since: int, at: int) -> str | None:
        """Return the body that a noun calls back where several bear it: that of his post, or the one named shortly before."""
        told = self.noun_of(words)
        if told is None:
            return None
        owner, noun = told
        if owner in ("his", "her"):
            return self.in_titles(noun, self._titles_of("male" if owner == "his" else "female", at))
        return self.before(noun, since, at)

    def noun_of(self, words: str) -> tuple[str, str] | None:
        """Return what stands before a noun that several bodies bear and the noun, None where the words are no such noun."""
        owner, _, noun = words.strip().lower().rpartition(" ")
        return (owner, noun) if noun in ORG_HEADS and owner in _CALLING and self._called(noun) else None

    def before(self, noun: str, since: int, at: int) -> str | None:
        """Return the name that is printed last between two places."""
        return next((name for end, name in reversed(self._called(noun)) if since <= end <= at), None)

    def in_titles(self, noun: str, titles: Sequence[str]) -> str | None:
        """Return the name that a post holds: "leader of Hale Council"."""
        return next((name for _, name in self._called(noun) if any(name in title for title in titles)), None)

    def _called(self, noun: str) -> tuple[tuple[int, str], ...]:
        if noun not in self._bodies:
            found = bodies_called(self._text, noun)
            self._bodies[noun] = found if len({name for _, name in found}) > 1 else ()
        return self._bodies[noun]


def leads(person: Entity, body: Entity) -> bool:
    """Say whether a person holds a post that names a body."""
    if person.kind != "person" or body.kind != "org":
        return False
    return any(speaks_for(held.title, body.names[0]) for held in person.posts)

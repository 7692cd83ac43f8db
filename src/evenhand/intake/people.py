"""A people file in, a register out: who there is, and who held which post when (Popolo, as JSON or YAML)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import yaml
from attrs import define, field

from evenhand.core.papers.charset import decode
from evenhand.core.values import Membership, PartialDate, Person, Register
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_text import SAFE, cut, refuse_traps, say_fault

# A type of our own, so that what it is taught below is taught to it alone.
_Loader: Any = type("_Loader", (SAFE,), {})
DIGITS = 40
_LISTS = ("persons", "organizations", "posts", "memberships", "areas")
_GENDERS = {"m": "male", "male": "male", "man": "male", "f": "female", "female": "female", "woman": "female"}


def read_people(data: bytes, name: str = "people file") -> Register:
    """Read a people file: Popolo's persons, organizations, posts and memberships, at the top or with memberships inside a person.

    BadFileError where it is no such file, or a record has a fault; the words name the line or the record.

    >>> register = read_people(b'{"persons": [{"name": "Jo Bell", "memberships": [{"role": "MP", "area": {"name": "Calder"}}]}]}')
    >>> register.people[0].names, register.memberships[0].role, register.memberships[0].area
    (('Jo Bell',), 'MP', 'Calder')
    """
    content = _parse(decode(data).text.lstrip("\ufeff"), name)
    if isinstance(content, list):
        content = {"persons": content}
    if not isinstance(content, dict) or not any(key in content for key in _LISTS):
        raise BadFileError(
            f"{name} is not a people file: it should hold 'persons', and may hold 'organizations', 'posts' and 'memberships'."
        )
    return _Book(name, content).register()


def _or_as_written(tag: str) -> None:
    """Teach the loader to keep what looks like a date or number, and is none, as written: the record that holds it can be named."""
    read = _Loader.yaml_constructors[tag]

    def construct(loader: Any, node: Any) -> Any:
        # Python refuses to write out a number of thousands of digits.
        if len(getattr(node, "value", "")) > DIGITS:
            return loader.construct_scalar(node)
        try:
            return read(loader, node)
        except ValueError:
            return node.value

    _Loader.add_constructor(tag, construct)


_or_as_written("tag:yaml.org,2002:timestamp")
_or_as_written("tag:yaml.org,2002:int")


def _parse(text: str, name: str) -> Any:
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except json.JSONDecodeError as fault:
            raise BadFileError(f"{name} is not valid JSON at line {fault.lineno}, column {fault.colno}: {fault.msg}.") from fault
        except RecursionError as fault:
            raise BadFileError(f"{name} is nested too deep to be a people file.") from fault
        except ValueError as fault:
            raise BadFileError(f"{name} holds a number that cannot be read: {fault}.") from fault
    try:
        refuse_traps(text, name)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader, as above
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        raise BadFileError(say_fault(fault, name)) from fault


@define
class _Book:
    """A people file being read: its lists, and what its ids stand for."""

    name: str
    content: dict[str, Any]
    people: dict[str, Person] = field(factory=dict)
    memberships: list[Membership] = field(factory=list)
    organizations: dict[str, str] = field(factory=dict)
    posts: dict[str, dict[str, Any]] = field(factory=dict)
    areas: dict[str, str] = field(factory=dict)

    def register(self) -> Register:
        """Read everything; what a membership points to is read before it."""
        for at, row in self._rows("organizations"):
            self.organizations[self._id(row)] = self._named(row, "organizations", at)
        for at, row in self._rows("areas"):
            self.areas[self._id(row)] = self._named(row, "areas", at)
        for _, row in self._rows("posts"):
            self.posts[self._id(row)] = row
        inside: list[tuple[str, int, dict[str, Any], str]] = []
        for at, row in self._rows("persons"):
            person = self._person(row, at)
            inside += [(f"persons {at + 1}, memberships", at_in, held, person.id) for at_in, held in self._listed(row, "memberships")]
        outside = [("memberships", at, row, str(row.get("person_id") or "")) for at, row in self._rows("memberships")]
        self.memberships = [self._membership(*given) for given in (*inside, *outside)]
        return Register(tuple(self.people.values()), tuple(self.memberships))

    def _rows(self, key: str) -> list[tuple[int, dict[str, Any]]]:
        return self._listed(self.content, key)

    def _listed(self, holder: dict[str, Any], key: str) -> list[tuple[int, dict[str, Any]]]:
        rows = holder.get(key) or []
        if not isinstance(rows, list):
            raise BadFileError(f"{self.name}: '{key}' should be a list.")
        for at, row in enumerate(rows):
            if not isinstance(row, dict):
                raise BadFileError(f"{self.name}: {key} {at + 1} should be a record with named fields, not {cut(row)}.")
        return list(enumerate(rows))

    def _id(self, row: dict[str, Any]) -> str:
        return str(row.get("id") or row.get("name") or row.get("label") or "")

    def _named(self, row: dict[str, Any], key: str, at: int) -> str:
        name = row.get("name")
        if not isinstance(name, str) or not name.strip():
            raise BadFileError(f"{self.name}: {key} {at + 1} has no name. Give each record a 'name'.")
        return " ".join(name.split())

    def _person(self, row: dict[str, Any], at: int) -> Person:
        first = self._named(row, "persons", at)
        given = row.get("other_names") or []
        if not isinstance(given, list):
            raise BadFileError(f"{self.name}: persons {at + 1} ({first}): 'other_names' should be a list.")
        others = [other.get("name") if isinstance(other, dict) else other for other in given]
        names = dict.fromkeys([first, *(" ".join(other.split()) for other in others if isinstance(other, str) and other.strip())])
        person = Person(self._id(row), tuple(names), _GENDERS.get(str(row.get("gender") or "").strip().lower()))
        if person.id in self.people:
            raise BadFileError(
                f"{self.name}: persons {at + 1} ({first}) has the id {cut(person.id)} of another person. Give each its own 'id'."
            )
        self.people[person.id] = person
        return person

    def _membership(self, key: str, at: int, row: dict[str, Any], person: str) -> Membership:
        where = f"{self.name}: {key} {at + 1}"
        if person not in self.people:
            raise BadFileError(f"{where} is of person {cut(person)}, who is not among the persons. Add the person, or mend 'person_id'.")
        post = self._post(row, where)
        role = row.get("role") or post.get("role") or row.get("label") or post.get("label")
        if not isinstance(role, str) or not role.strip():
            raise BadFileError(
                f"{where} ({self.people[person].names[0]}) says no role. Give a 'role', or a 'post_id' whose post has a 'label'."
            )
        start, end = (self._date(row.get(f"{edge}_date"), f"{where}, {edge}_date") for edge in ("start", "end"))
        if start and end and end.last_day() < start.first_day():
            raise BadFileError(f"{where} ({self.people[person].names[0]}) ends on {end}, before it starts on {start}.")
        organization = self._called(row, post, "organization", self.organizations, where)
        return Membership(person, " ".join(role.split()), organization, self._called(row, post, "area", self.areas, where), start, end)

    def _post(self, row: dict[str, Any], where: str) -> dict[str, Any]:
        post = row.get("post_id")
        if post is None:
            return row["post"] if isinstance(row.get("post"), dict) else {}
        if str(post) not in self.posts:
            raise BadFileError(f"{where} points to post {cut(post)}, which is not among the posts. Add it, or mend 'post_id'.")
        return self.posts[str(post)]

    def _called(self, row: dict[str, Any], post: dict[str, Any], key: str, known: dict[str, str], where: str) -> str | None:
        """Return the name of an organisation or area, which a record may hold itself, by its id, or through its post."""
        for holder in (row, post):
            held = holder.get(key)
            name = held.get("name") if isinstance(held, dict) else held
            if isinstance(name, str) and name.strip():
                return " ".join(name.split())
            wanted = holder.get(f"{key}_id")
            if wanted is not None and str(wanted) in known:
                return known[str(wanted)]
            if wanted is not None and known:
                raise BadFileError(f"{where} points to {key} {cut(wanted)}, which is not in the file. Add it, or mend '{key}_id'.")
        return None

    def _date(self, value: Any, where: str) -> PartialDate | None:
        if value is None or value == "":
            return None
        # YAML reads an unquoted 2015-05-11 as a date and 2015 as a number.
        if isinstance(value, date):
            return PartialDate(value.year, value.month, value.day)
        try:
            return PartialDate.parse(str(value)[:10])
        except ValueError as fault:
            raise BadFileError(f"{where}: {cut(value)} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY.") from fault

"""Readings of all papers in, one cast out: which names of different papers mean the same person or body, and on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evenhand.core.cast.acting import find_meant, who_stands
from evenhand.core.cast.member import (
    COURTESIES,
    Member,
    is_shortened,
    is_unnamed_body,
    kind_of_body,
    leads,
    name_of,
    parts_of,
    plain,
    rank_names,
    split_name,
)
from evenhand.core.cast.model import PersonRow, PostRow
from evenhand.core.papers import Paper
from evenhand.core.reading import Entity, Reading
from evenhand.core.reading.people.given_names import FIRST_NAMES
from evenhand.core.reading.people.names import is_loose, post_head
from evenhand.core.reading.people.posts import is_of_another
from evenhand.core.reading.people.resolve import post_points, post_words, same_given
from evenhand.core.reading.text.lexicon import ORG_HEADS, POST_HEADS
from evenhand.core.values import Membership, PartialDate, Register
from evenhand.core.values import Person as Known
from evenhand.core.values import patterns as re

_SHORT = {"pm": "prime minister"}
_LEADERS = frozenset(("chief", "head", "boss", "leader"))
# Groups of as many as these are one without a word in common; counts that lie so near may be two counts of one group.
_FEW, _NEARLY = 12, 0.15
# So many groups are looked through for one.
_GROUPS = 200
_ROLES = frozenset(("role", "anonymous"))
_ANYONE = re.compile(r"(?:an?|one|another|some) ", re.I)
# Reasons kept for one member; the same few come again with every paper.
_REASONS = 6


class Cast:
    """Everyone in an affair. `member(paper, entity)` gives the one whom an entity of a paper's reading stands for."""

    def __init__(self, papers: Sequence[Paper], readings: Sequence[Reading], register: Register) -> None:
        self.register = register
        self.members: list[Member] = []
        self._of: dict[tuple[str, int], Member] = {}
        self._published = {paper.id: paper.published for paper in papers}
        self._by_surname: dict[str, list[Member]] = {}
        self._by_name: dict[str, Member] = {}
        self._by_head: dict[str, list[Member]] = {}
        self._by_given: dict[str, list[Member]] = {}
        self._by_known: dict[str, Member] = {}
        self._holders: dict[tuple[str, PartialDate | None], tuple[Member, str] | None] = {}
        self._taken: set[str] = set()
        self._by_id: dict[str, Member] = {}
        self._groups: list[tuple[Entity, Member]] = []
        self._enter_register()
        rows = sorted(
            ((reading.paper, number, entity) for reading in readings for number, entity in enumerate(reading.entities)),
            key=lambda row: (-len(parts_of(row[2])), row[0], row[1]),
        )
        for paper, number, entity in rows:
            if entity.kind == "person":
                self._of[paper, number] = self._person(paper, entity)
        self._give_signed_posts(readings)
        self._index_posts()
        texts = {paper.id: paper.text for paper in papers}
        self._anyone = {(reading.paper, number) for reading in readings for number in _brought_in_as_anyone(reading, texts[reading.paper])}
        meant = {(reading.paper, number) for reading in readings for number in find_meant(reading)}
        for paper, number, entity in rows:
            if entity.kind != "person" and (paper, number) in meant:
                self._of[paper, number] = self._other(paper, number, entity)
        self._join_short_bodies()
        self._give_ids()
        self._standing = who_stands(readings, self.members, self.member)

    def member(self, paper: str, entity: int | None) -> Member | None:
        """Return whom an entity of a paper stands for."""
        return None if entity is None else self._of.get((paper, entity))

    def party(self, paper: str, entity: int | None) -> Member | None:
        """Return whom one end of a letter stands for: "Dietz" of a paper that names no other is the one person of that surname."""
        member = self.member(paper, entity)
        fits = self._by_surname.get(member.key, ()) if member is not None and member.kind == "org" else ()
        return fits[0] if len(fits) == 1 and fits[0].given is not None and paper not in fits[0].papers else member

    def published(self, paper: str) -> PartialDate | None:
        """Return the day of a paper, where it is known."""
        return self._published.get(paper)

    def called(self, name: str | None) -> Member | None:
        """Return the one with an id."""
        return None if name is None else self._by_id.get(name)

    def is_anyone(self, paper: str, entity: int | None) -> bool:
        """Say whether a paper brings somebody in as one of many: "a councillor"."""
        return entity is not None and (paper, entity) in self._anyone

    def holder(self, post: str, paper: str) -> tuple[Member, str] | None:
        """Return who holds a post that a paper prints without a name, by the people file at the paper's date, else by the other papers."""
        asked = (post, self._published.get(paper))
        if asked not in self._holders:
            self._holders[asked] = self._find_holder(*asked)
        return self._holders[asked]

    def _find_holder(self, post: str, day: PartialDate | None) -> tuple[Member, str] | None:
        by_register = self._holder_by_register(post, day)
        if by_register is not None:
            return by_register, "people file"
        if is_loose(post) and len(post_words(post)) < 2:
            return None  # "The spokesman" is no other paper's.
        head = post_head(post)
        held = [
            (max(post_points(post, title) for title in member.titles), member)
            for member in self._by_head.get(head, ())
            if not any(is_of_another(post, title) for title in member.titles if post_head(title) == head)
        ]
        top = max((points for points, _ in held), default=0.0)
        best = [member for points, member in held if points > max(0.0, top - 0.05)]
        return (best[0], "post, named in another paper") if len(best) == 1 else None

    def name(self, member: Member) -> str:
        """Return the name by which a member is shown."""
        return member.ranked[0]

    def names(self, member: Member) -> tuple[str, ...]:
        """Return every name of a member, the fullest first."""
        return member.ranked

    def may_be_same(self, one: Member | None, other: Member | None) -> bool:
        """Say whether two may be one: the same, a name cut short, or a body and the person whose post names it."""
        if one is None or other is None or one is other or is_shortened(one, other):
            return True
        return leads(one, other) or leads(other, one)

    def nearer(self, one: Member | None, other: Member | None) -> Member | None:
        """Return the one that says more: a person rather than the body they lead, anyone rather than nobody."""
        if one is None or other is None:
            return one or other
        return other if one.kind != "person" and other.kind == "person" else one

    def rows(self) -> tuple[PersonRow, ...]:
        """Return the cast as rows, persons first, by name."""
        order = {"person": 0, "role": 1, "anonymous": 2, "group": 3, "org": 4, "party": 5, "outlet": 6, "document": 7}
        ranked = sorted(self.members, key=lambda member: (order.get(member.kind, 9), member.id))
        return tuple(self._row(member) for member in ranked)

    def _row(self, member: Member) -> PersonRow:
        posts, why = tuple(_posts(member.posts)), tuple(dict.fromkeys(member.why))
        return PersonRow(member.id, member.kind, member.ranked, member.gender, posts, why, member.id in self._standing)

    # -- the people file

    def _enter_register(self) -> None:
        self._known = {person.id: person for person in self.register.people}
        self._known_by_name: dict[str, list[Known]] = {}
        for person in self.register.people:
            for name in person.names:
                self._known_by_name.setdefault(split_name(COURTESIES.sub("", name).split())[1], []).append(person)
        self._held: dict[str, list[Membership]] = {}
        self._by_role: dict[str, list[Membership]] = {}
        for membership in self.register.memberships:
            self._held.setdefault(membership.person, []).append(membership)
            self._by_role.setdefault(post_head(membership.role), []).append(membership)

    def _known_person(self, given: str | None, surname: str) -> Known | None:
        fits = []
        for person in self._known_by_name.get(surname, ()):
            first = [plain(COURTESIES.sub("", name).split()[0]) for name in person.names if len(COURTESIES.sub("", name).split()) > 1]
            if given is None or not first or any(same_given(given, other) for other in first):
                fits.append(person)
        unique = {person.id: person for person in fits}
        return next(iter(unique.values())) if len(unique) == 1 else None

    def _holder_by_register(self, post: str, day: PartialDate | None) -> Member | None:
        fits: dict[str, float] = {}
        for membership in self._by_role.get(post_head(post), ()):
            points = post_points(post, role_of(membership))
            if points > 0 and day is not None and membership.holds_at(day):
                fits[membership.person] = max(points, fits.get(membership.person, 0.0))
        if not fits:
            return None
        top = max(fits.values())
        best = [person for person, points in fits.items() if points > top - 0.05]
        return self._from_register(self._known[best[0]]) if len(best) == 1 and best[0] in self._known else None

    def _from_register(self, person: Known) -> Member:
        held = self._by_known.get(person.id)
        if held is None:
            given, surname = split_name(COURTESIES.sub("", person.names[0]).split())
            held = Member("person", surname, given)
            self.members.append(held)
            self._meet(held, person)
            self._name(held)
        return held

    def _meet(self, member: Member, person: Known) -> None:
        """Give a member what the people file knows."""
        member.known, member.gender = person, member.gender or person.gender
        self._by_known[person.id] = member
        for name in person.names:
            member.names[name] = member.names.get(name, 0) + 1
        member.why.append("in the people file")
        for membership in self._held.get(person.id, ()):
            member.hold(PostRow(role_of(membership), since=membership.start, until=membership.end, basis="people file"))

    # -- persons

    def _person(self, paper: str, entity: Entity) -> Member:
        given, surname = name_of(entity)
        called = self._by_given.get(surname, ()) if given is None and _is_called_by_given_name(entity) else ()
        if len(called) == 1:
            self._add(called[0], paper, entity)
            return called[0]
        fits = [member for member in self._by_surname.get(surname, ()) if _may_be(member, given, entity.gender)]
        if given is not None:
            fits = [member for member in fits if member.given is not None] or fits
        member = fits[0] if len(fits) == 1 else None
        known = self._known_person(given, surname) if member is None else None
        if known is not None:
            member = self._by_known.get(known.id)
        if member is None:
            member = Member("person", surname, given)
            if fits:
                member.why.append(f"left apart: {len(fits)} people of that surname in these papers")
            if known is not None:
                self._meet(member, known)
            self.members.append(member)
            self._by_surname.setdefault(surname, []).append(member)
            if given is not None:
                self._by_given.setdefault(given, []).append(member)
        elif paper not in member.papers and member.names and len(member.why) < _REASONS:
            member.why.append("same name in several papers" if given else "same surname, the only one in these papers")
        self._add(member, paper, entity)
        return member

    def _add(self, member: Member, paper: str, entity: Entity) -> None:
        member.papers.add(paper)
        member.gender = member.gender or entity.gender
        for name in entity.names:
            member.names[name] = member.names.get(name, 0) + 1
        for post in entity.posts:
            member.hold(PostRow(post.title, paper, post.span.start, post.span.end))

    def _give_signed_posts(self, readings: Sequence[Reading]) -> None:
        """Give whoever signs a letter the post that stands below the name."""
        for reading in readings:
            for letter in reading.letters:
                member, span = self.member(reading.paper, letter.sender), letter.capacity_span
                if member is None or span is None or letter.capacity is None or letter.basis != "the paper itself":
                    continue
                if post_head(letter.capacity) in POST_HEADS and letter.capacity not in member.titles:
                    member.hold(PostRow(letter.capacity, reading.paper, span.start, span.end))

    def _index_posts(self) -> None:
        for member in self.members:
            for head in {post_head(title) for title in member.titles}:
                for alias in _aliases(head):
                    self._by_head.setdefault(alias, []).append(member)

    # -- everybody else

    def _other(self, paper: str, number: int, entity: Entity) -> Member:
        name = plain(re.sub(r"^(?:the|a|an) ", "", entity.names[0], flags=re.I))
        name = _SHORT.get(name, name)
        if entity.kind == "role" and (paper, number) not in self._anyone:
            found = self.holder(entity.names[0], paper)
            if found is not None:
                return found[0]
        member = self._by_name.get(name)
        if member is None and entity.kind not in _ROLES:
            member = next((self._by_name[plain(other)] for other in entity.names[1:] if plain(other) in self._by_name), None)
        if member is not None and entity.kind in _ROLES and paper not in member.papers and _is_anyone(entity.names[0]):
            member = None
        if member is None and entity.kind == "group":
            member = self._group(entity)
        if member is None:
            member = Member(entity.kind, name)
            self.members.append(member)
        elif not member.why:
            member.why.append("same name in several papers")
        self._by_name.setdefault(name, member)
        if entity.kind == "group" and _counted(entity) is not None:
            self._groups.append((entity, member))
        self._add(member, paper, entity)
        return member

    def _group(self, entity: Entity) -> Member | None:
        """Find a group counted before that this one is: of as many, or of nearly as many under the same noun."""
        count = _counted(entity)
        if count is None:
            return None
        words = _of_group(entity)
        for other, member in self._groups[:_GROUPS]:
            held = _counted(other) or 0
            shared = bool(words & _of_group(other))
            if (held == count and (shared or count > _FEW)) or (shared and abs(held - count) <= max(held, count) * _NEARLY):
                return member
        return None

    def _join_short_bodies(self) -> None:
        """Take a body that is called by its kind ("the council", "the county council") for the only one in these papers that it can be."""
        of_kind: dict[str, list[Member]] = {}
        for member in self.members:
            if member.kind == "org" and (head := member.key.split()[-1]) in ORG_HEADS:
                of_kind.setdefault(head, []).append(member)
        for bodies in of_kind.values():
            for short in sorted(filter(kind_of_body, bodies), key=lambda body: (len(body.key.split()), body.key)):
                full = _only_fuller(short, bodies)
                if full is not None and (is_unnamed_body(full) or not is_unnamed_body(short) or not short.papers & full.papers):
                    self._join(short, full)
                    bodies.remove(short)

    def _join(self, one: Member, other: Member) -> None:
        """Make one member of two."""
        for name, times in one.names.items():
            other.names[name] = other.names.get(name, 0) + times
        other.papers |= one.papers
        other.why.append("the only one of its kind in these papers")
        self.members.remove(one)
        self._of.update({place: other for place, member in self._of.items() if member is one})

    # -- ids

    def _give_ids(self) -> None:
        for member in sorted(self.members, key=lambda member: (rank_names(member)[0].lower(), member.key, member.kind)):
            member.ranked = tuple(rank_names(member))
            if not member.id:
                self._name(member)

    def _name(self, member: Member) -> None:
        """Give a member a name to be called by and an id that no other has."""
        member.ranked = tuple(rank_names(member))
        wanted = re.sub(r"[^a-z0-9]+", "-", plain(COURTESIES.sub("", member.ranked[0]))).strip("-") or member.kind
        number, name = 1, wanted
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        member.id = name
        self._by_id[name] = member


def _is_called_by_given_name(entity: Entity) -> bool:
    """Say whether somebody is "Sir John" or, on every place in a paper, "John"."""
    name = entity.names[0].lower()
    return name.startswith(("sir ", "dame ")) or name in FIRST_NAMES


def _only_fuller(short: Member, bodies: Sequence[Member]) -> Member | None:
    """Return the body whose name has all words of a short one and of every other such body; None where there is none."""
    words = set(short.key.split())
    fuller = [body for body in bodies if kind_of_body(body) and words < set(body.key.split())]
    fullest = max(fuller, key=lambda body: (len(body.key.split()), body.key), default=None)
    return fullest if fullest is not None and all(set(body.key.split()) <= set(fullest.key.split()) for body in fuller) else None


def _brought_in_as_anyone(reading: Reading, text: str) -> Iterator[int]:
    """Yield the numbers of those whom a paper brings in as one of many: "a councillor" is nobody whom another paper names."""
    seen: set[int | None] = {None}
    for mention in sorted(reading.mentions, key=lambda mention: mention.span.start):
        by_noun_alone = len(post_words(mention.post or "")) < 2 and _ANYONE.match(text, mention.span.start)
        if mention.entity not in seen and mention.entity is not None and by_noun_alone:
            yield mention.entity
        seen.add(mention.entity)


def _is_anyone(role: str) -> bool:
    """Say whether a role without a name may be a different one in every paper: "a neighbour", "her husband"; not "a Hale neighbour"."""
    return len(post_words(role)) < 2 and is_loose(role) and role.islower()


def _counted(entity: Entity) -> int | None:
    """Return how many a group is, where its name begins with a number."""
    counts = [name.split()[0].replace(",", "") for name in entity.names]
    return max((int(count) for count in counts if count.isascii() and count.isdigit() and len(count) < 9), default=None)


def _of_group(entity: Entity) -> set[str]:
    """Return the words of a group's name; those who lead are one, however they are called."""
    words = {plain(word).removesuffix("s") for name in entity.names for word in name.split() if not word[0].isdigit()}
    return {"leader" if word in _LEADERS else word for word in words if len(word) > 3} - {"from", "with"}


def role_of(membership: Membership) -> str:
    """Write a membership as a paper would: "MP for Hale", "leader of Hale Council", "Prime Minister"."""
    if membership.area and membership.area.lower() not in membership.role.lower():
        return f"{membership.role} for {membership.area}"
    generic = re.search(r"\b(?:minister|secretary|chancellor|premier|president|mp|msp|senator)\b", membership.role, re.I)
    if membership.organization and not generic and membership.organization.lower() not in membership.role.lower():
        return f"{membership.role} of {membership.organization}"
    return membership.role


def _may_be(member: Member, given: str | None, gender: str | None) -> bool:
    if gender and member.gender and gender != member.gender:
        return False
    return given is None or member.given is None or same_given(given, member.given)


def _aliases(head: str) -> Iterable[str]:
    return ("pm", "minister") if head == "minister" else (head,)


def _posts(rows: Iterable[PostRow]) -> Iterable[PostRow]:
    return sorted(rows, key=lambda row: (row.basis != "printed", row.paper or "", row.start or 0, row.title))

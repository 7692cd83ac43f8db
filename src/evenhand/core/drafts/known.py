"""A draft and the reviews with it and without it in, what is known of it out: its parts, who writes it, to whom, and their posts."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen

from evenhand.core.cast import LetterRow, PersonRow
from evenhand.core.drafts.letter import Parts, part_letter, sentences_of
from evenhand.core.drafts.spheres import sphere_of
from evenhand.core.papers import Paper
from evenhand.core.review import Review
from evenhand.core.values import PartialDate, Place, Span


@frozen
class Known:
    """A draft with what the papers tell of those it is from and to.

    Attributes:
        joint: the review of the papers with the draft among them. alone: that of the papers without it.
        letter: the draft as a letter of the joint review, None where it could not be read as one.
        writer, addressee: who they are, from the joint review. by: the writer's name.
        sentences: those of the letter itself, in order.
        posts: the posts that papers, the draft and the people file give the writer, each once.
    """

    draft: Paper
    parts: Parts
    joint: Review
    alone: Review
    letter: LetterRow | None = None
    writer: PersonRow | None = None
    addressee: PersonRow | None = None
    by: str | None = None
    written: PartialDate | None = None
    sentences: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The draft's text."""
        return self.draft.text

    @property
    def posts(self) -> tuple[str, ...]:
        """The posts printed of the writer, each once."""
        return tuple(dict.fromkeys(row.title for row in self.writer.posts)) if self.writer else ()

    def sentence(self, at: int) -> Span:
        """Return the sentence of the letter in which an offset stands, or the one before it."""
        number = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        return self.sentences[max(0, number)] if self.sentences else self.parts.body

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches of the draft that stand in marks as somebody's words."""
        rows = [row for row in self.joint.quotations if row.paper == self.draft.id]
        return tuple(Span(*part) for row in rows for part in row.parts)

    def place(self, span: Span) -> Place:
        """Return the place of a span of the draft."""
        return Place.of(self.draft.id, span)

    def words(self, span: Span) -> str:
        """Return the words of a span of the draft."""
        return span.words(self.text)

    def is_in(self, place: Place) -> bool:
        """Say whether a place stands in the draft."""
        return place.paper == self.draft.id

    def may_be_writer(self, name: str | None, person: str | None) -> bool:
        """Say whether one of the review without the draft may be the writer: by who they are, or by an office that the writer holds."""
        if person in self.in_alone(self.writer):
            return True
        row = next((row for row in self.alone.people if row.id == person), None)
        if name is None or row is None or row.kind == "person":
            return False
        return sphere_of(name) in {sphere for post in self.posts if (sphere := sphere_of(post))}

    def in_alone(self, person: PersonRow | None) -> frozenset[str]:
        """Return the ids under which somebody stands in the review without the draft."""
        if person is None:
            return frozenset()
        names = {name.lower() for name in person.names}
        return frozenset(row.id for row in self.alone.people if row.id == person.id or names & {name.lower() for name in row.names})


def know(draft: Paper, joint: Review, alone: Review, by: str | None, as_of: PartialDate | None) -> Known:
    """Find out who writes a draft and to whom; `by` is the writer as the user gives them, and counts before the signature."""
    letter = next((row for row in joint.letters if draft.id in row.papers), None)
    people = {row.id: row for row in joint.people}
    signed = people.get(letter.sender_person or "") if letter else None
    writer = _called(by, joint) if by else signed
    parts = part_letter(draft)
    addressee = people.get(letter.recipient_person or "") if letter else None
    if parts.salutation is not None and (addressee is None or not any(" " in name for name in addressee.names)):
        addressee = _called_by_one_name(parts.salutation.words(draft.text), alone, joint, writer) or addressee
    name = by or (letter.sender if letter else None)
    # A letter that the papers tell of may be joined with the draft, and then has the day of that one.
    written = draft.published or (letter.written if letter and letter.papers == (draft.id,) else None) or as_of
    return Known(draft, parts, joint, alone, letter, writer, addressee, name, written, tuple(sentences_of(draft.text, parts.body)))


def _called_by_one_name(salutation: str, alone: Review, joint: Review, writer: PersonRow | None) -> PersonRow | None:
    """Return the only one of the papers whom "Dear Ian" or "Dear Mr Vasey" may call, other than the writer."""
    called = salutation.split()[-1].strip(",")
    named = {name.lower() for row in alone.people if row.kind == "person" for name in row.names}
    rows = [
        row for row in joint.people
        if row.kind == "person" and row is not writer and any(called in name.split() for name in row.names)
        and any(name.lower() in named for name in row.names)
    ]  # fmt: skip
    return rows[0] if len(rows) == 1 else None


def _called(name: str, review: Review) -> PersonRow | None:
    """Return the person who has a name among theirs, else the only one whose name holds all its words."""
    wanted = set(name.lower().split())
    people = [row for row in review.people if row.kind == "person"]
    exact = [row for row in people if any(name.lower() == each.lower() for each in row.names)]
    near = [row for row in people if any(wanted <= set(each.lower().split()) for each in row.names)]
    found = exact or near
    return found[0] if len(found) == 1 else None

"""Who and what is the same in several papers, as a person will meet it: a person with every post, a letter with every telling."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import PartialDate


@frozen
class PersonRow:
    """One of the cast: a person, a role, a group, an organisation or a document, with every name and post that the papers print.

    `id` is stable for the same papers (the fullest name in lower case with hyphens). `why` says on what ground names of different
    papers were joined, or why a name was left apart. `stands` is False for one whom the papers only mention: who says, writes, asks,
    is asked or is charged with nothing and holds no post.
    """

    id: str
    kind: str
    names: tuple[str, ...]
    gender: str | None = None
    posts: tuple[PostRow, ...] = ()
    why: tuple[str, ...] = ()
    stands: bool = True


@frozen
class PostRow:
    """A post as printed of someone: where, and, from the people file, from when to when. `basis` is "printed" or "people file"."""

    title: str
    paper: str | None = None
    start: int | None = None
    end: int | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    basis: str = "printed"


@frozen
class LetterRow:
    """One letter of the affair as far as the papers tell.

    `mentions` are (paper, start, end); `papers` the ids of papers that *are* this letter.
    """

    id: str
    form: str
    sender: str | None
    sender_person: str | None
    recipient: str | None
    recipient_person: str | None
    capacity: str | None
    written: PartialDate | None
    leaked: PartialDate | None
    reported: PartialDate | None
    leaked_to: str | None
    leaked_by: str | None
    reply_to: str | None
    mass: bool
    mentions: tuple[tuple[str, int, int], ...]
    papers: tuple[str, ...] = ()
    basis: str = ""

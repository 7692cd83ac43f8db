"""What a draft raises when it is held against the papers: questions, each with its words and what in the papers they are held against."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.papers import Paper
from evenhand.core.values import PartialDate, Place, Span

KINDS = ("capacity", "offer", "figure", "quotation", "code", "open ask")
"""What a question is about, in the order in which questions are shown."""

POINTS = {
    "capacity": ("not stated", "two capacities", "means", "address", "contact", "party work"),
    "offer": ("offer", "condition", "promise"),
    "figure": ("differs", "words", "no comparison", "no whole"),
    "quotation": ("other words", "other speaker", "not found", "other force"),
    "code": ("clause",),
    "open ask": ("not touched",),
}
"""The points on which each kind of question is asked."""

WAYS = ("given", "stated", "signed", "letterhead")
"""How it is known in which capacity a draft is written, that which counts first."""

CODE_REASONS = ("asked for", "in force", "latest", "not in force", "principles")
"""Why a code is looked into in a version: by name, by the day, for want of a day; and why it is not: by the day, for want of rules."""


@frozen
class Against:
    """A place of the papers that a question is held against; `note` says in a few words what it shows there."""

    place: Place
    note: str = ""


@frozen
class Question:
    """Something to ask before a draft is sent; never a block, and never a verdict.

    Attributes:
        id: "D1", "D2" ... in the order shown; the same draft and papers give the same ids.
        kind: one of `KINDS`. point: one of the `POINTS` of its kind.
        place: the words of the draft that raise it; for what a draft leaves out, whom it is addressed to.
        ask: the question in plain words.
        against: the places of the papers that it is held against, in their order; none where the draft alone raises it.
        more: how many places of the papers there are beside those.
        lines: what else to know: the sum of a figure, the words that differ, the paraphrase of a rule.
        code, clause, force: the rule that it comes from, as "uk-ministerial-code@2015-10", its id, and how strictly it is worded.
    """

    id: str
    kind: str
    point: str
    place: Place
    ask: str
    against: tuple[Against, ...] = ()
    more: int = 0
    lines: tuple[str, ...] = ()
    code: str = ""
    clause: str = ""
    force: str = ""


@frozen
class Capacity:
    """A capacity that a draft shows.

    Attributes:
        how: one of `WAYS`.
        words: as printed, or as given.
        sphere: "government", "constituency", "council", "party", "private", or "" where the words do not tell.
        place: where it stands; None where it is given.
    """

    how: str
    words: str
    sphere: str
    place: Place | None = None


@frozen
class Answered:
    """Something asked in the papers that the draft seems to answer: where it is asked, and where it seems to be answered."""

    asked: Place
    by: str | None
    place: Place


@frozen
class CodeNote:
    """A code that a draft is held against, with why in this version; or one that it is not held against, with why not.

    Attributes:
        name: "CODE@VERSION", or "CODE" alone where no version was looked into.
        why: one of `CODE_REASONS`.
        day: the day on which a version had to be in force; None where neither the draft nor a paper bears one.
        of: whose day that is: "draft", or "papers" for the last of them.
        in_force: the versions that were, or may have been, in force on that day.
    """

    name: str
    why: str
    day: PartialDate | None = None
    of: str = ""
    in_force: tuple[str, ...] = ()


@frozen
class HeldDraft:
    """A draft held against the papers.

    Attributes:
        draft: the draft as it was read. papers: those it is held against.
        by, to: who writes it and to whom, None where it does not say.
        written: its day, as printed or as given.
        capacities: every capacity that it shows; the first is the one it counts as written in.
        questions: what to ask, in the order of `KINDS` and of the draft.
        answered: what was asked in the papers and seems to be answered.
        agreed: figures that agree, and words quoted as the papers have them.
        same_as: the id of the paper that is this draft, which it is not held against.
        codes: the codes looked into, each with its version. code_notes: why in that version, and why others were not looked into.
        redacted: whether private addresses and numbers are hidden.
    """

    draft: Paper
    papers: tuple[Paper, ...]
    by: str | None = None
    to: str | None = None
    written: PartialDate | None = None
    capacities: tuple[Capacity, ...] = ()
    questions: tuple[Question, ...] = ()
    answered: tuple[Answered, ...] = ()
    agreed: tuple[Place, ...] = ()
    same_as: str | None = None
    codes: tuple[str, ...] = ()
    code_notes: tuple[CodeNote, ...] = ()
    redacted: bool = False

    def words(self, place: Place) -> str:
        """Return the words at a place of the draft or of a paper; KeyError where there is no such paper."""
        for paper in (self.draft, *self.papers):
            if paper.id == place.paper:
                return Span(place.start, place.end).words(paper.text)
        raise KeyError(f"no paper {place.paper!r} beside this draft")

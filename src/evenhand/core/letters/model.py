"""The rows of this room: what the papers tell of one letter, with where they differ, and how each ask, offer and charge stands."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.values import PartialDate, Place


@frozen
class Telling:
    """One thing that a paper tells of a letter.

    `about` is "sender", "recipient", "capacity", "written", "leaked", "leaked to", "leaked by" or "reported".
    """

    about: str
    value: str
    place: Place


@frozen
class Disagreement:
    """A point on which papers tell different things of one letter; one reading for each, with every place left out but the first."""

    about: str
    readings: tuple[Telling, ...]


@frozen
class LetterThread:
    """What the papers together tell of one letter.

    Attributes:
        letter: its id in the review.
        thread: the id of the letter that began the exchange; its own where it answers none.
        answered_by: ids of the letters that answer it.
        told: every reading of every point, each once for each paper.
        disagreements: the points on which the papers differ.
        sent_as: the post in which it was sent: as a paper states, else the one printed of the sender beside it, else the only one printed.
        sent_as_why: which of these: "stated", "printed beside it" or "the only post printed"; None where no paper shows any.
        means: the words that show means of another capacity: a letterhead, official staff, an office account.
    """

    letter: str
    thread: str
    answered_by: tuple[str, ...] = ()
    told: tuple[Telling, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    sent_as: str | None = None
    sent_as_why: str | None = None
    means: tuple[Place, ...] = ()


@frozen
class Came:
    """What a paper tells, by whoever asked, of what came of a request: of its own clause, or of one near it.

    Attributes:
        state: that of a `Step`: "accepted", "held", "refused" or "no reply".
        asker: who asked, and `by` who gave, refused or keeps them waiting; each None where the cast has nobody so named.
        asked: where the request is told, and `place` where what came of it is.
        words: the telling words of both.
    """

    state: str
    asker: Member | None
    by: Member | None
    asked: Place
    place: Place
    words: frozenset[str]


@frozen
class Step:
    """A place that says how an ask stands: the `state` that it shows, and `day`, the day of the paper or of the letter it stands in.

    `state` is one of those of an `OpenRow`, or what leaves the state as it is: "looking into", "no reply", "not taken up" (a reply to the
    letter says nothing of it), "no comment", "denied", "no date" or "not held".
    """

    state: str
    place: Place
    day: PartialDate | None
    who: str | None = None
    who_person: str | None = None


@frozen
class OpenRow:
    """An ask, an offer, a charge or a complaint, once for all the papers that print it, and the state in which they leave it.

    What is told only by its refusal ("would not say whether") or its denial is a row too; its places are those of the refusal.

    Attributes:
        kind: "ask", "offer", "allegation" or "complaint".
        state: "asked", "answered", "promised", "refused", "accepted", "arranged", "held", "not confirmed", "not known" or "withdrawn".
        since: from when it is in that state, as far as the papers show.
        owes: the name of whoever the next answer is awaited from; None where it is settled or not known.
        letter: the id of the letter in which it was asked, if it was in one.
        places: where it is printed, the fullest wording first.
        steps: what shows its state, in the order of time; `last` is the one that the state was taken from.
        contradicted: places that say otherwise on the same day.
    """

    id: str
    kind: str
    state: str
    since: PartialDate | None
    by: str | None
    by_person: str | None
    to: str | None
    to_person: str | None
    owes: str | None
    owes_person: str | None
    letter: str | None
    places: tuple[Place, ...]
    steps: tuple[Step, ...]
    last: Step
    contradicted: tuple[Step, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether an answer is still awaited, or what was agreed is not known to have happened."""
        return self.state in ("asked", "promised", "accepted", "arranged", "not confirmed", "not known")

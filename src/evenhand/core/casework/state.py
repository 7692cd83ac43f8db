"""What a case has come to, as values: its stage, its deadlines with their rule, what moved them, and what was refused."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from evenhand.core.casework.clock import Clock
from evenhand.core.casework.model import Case, Event, Flow, Stage, Target


@frozen
class Deadline:
    """When a stage is due, and by what.

    Attributes:
        due: the last day; None while the clock stands.
        target: how long it has, extensions included; None where a person typed the date.
        source: the rule's, or that a date was typed.
        ended: when the case left the stage behind; None while it runs.
        first: the deadline that had passed already when the clock was set back or somebody else came to sign: what is late stays late.
    """

    stage: str
    due: date | None
    target: Target | None
    source: str
    ended: date | None = None
    first: Deadline | None = None

    @property
    def last(self) -> date | None:
        """The day by which it is told whether it is late: the last day, or that of the deadline which had passed before."""
        return min((one.due for one in (self, self.first) if one is not None and one.due is not None), default=None)

    def missed_at(self, day: date) -> bool:
        """Say whether the last day has passed without the stage being left."""
        return self.last is not None and (self.ended or day) > self.last


@frozen
class Moved:
    """A running deadline that an event has moved: from one day to another, None while the clock stands, and why."""

    stage: str
    was: date | None
    now: date | None
    day: date
    why: str


@frozen
class Refusal:
    """An event that could not be, and why."""

    event: Event
    why: str


@frozen
class Step:
    """A stage that the case was in: from when to when, and who let it out."""

    stage: str
    start: date
    end: date | None = None
    by: str = ""


@frozen
class Note:
    """A return, a holding reply or an override: its kind, when, by whom, from which stage, and the words."""

    kind: str
    day: date
    by: str
    stage: str
    words: str
    until: date | None = None


@frozen
class State:
    """A case as it stands after its events.

    Attributes:
        stage: the id of the stage it is in.
        clock: what its deadlines are counted by.
        moved: every running deadline that was moved, in order.
        recorded: what was recorded that stages wait for.
        notes: returns, holding replies and overrides.
        replied: the day of the reply; `ended` the day on which the case ended; `outcome` how.
        later: how many events of the case are of later days than the one asked for; they are not in this state.
        holder: the body that has it, "" for the office itself; `offered_to` the one that is asked to take it.
    """

    case: Case
    flow: Flow
    stage: str
    clock: Clock
    signatory: str
    deadlines: tuple[Deadline, ...] = ()
    steps: tuple[Step, ...] = ()
    moved: tuple[Moved, ...] = ()
    refused: tuple[Refusal, ...] = ()
    recorded: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    replied: date | None = None
    ended: date | None = None
    outcome: str = ""
    holder: str = ""
    offered_to: str = ""
    later: int = 0

    @property
    def at(self) -> Stage:
        """The stage it is in."""
        return self.flow.stages[self.flow.place(self.stage)]

    @property
    def standing(self) -> bool:
        """Whether the clock stands."""
        return bool(self.clock.pauses) and self.clock.pauses[-1].end is None

    def deadline(self, stage: str) -> Deadline | None:
        """Return the deadline of a stage."""
        return next((one for one in self.deadlines if one.stage == stage), None)

    @property
    def reply(self) -> Deadline | None:
        """The deadline of the reply itself."""
        return self.deadline(self.flow.reply)

    @property
    def next(self) -> Deadline | None:
        """The deadline that runs now: that of the stage it is in, else the first of the later ones; None once it has ended."""
        running = [one for one in self.deadlines if one.ended is None]
        here = [one for one in running if one.stage == self.stage]
        return min(here or running, key=lambda one: one.last or date.max, default=None)

    def count(self, kind: str) -> int:
        """Return how many notes of a kind there are."""
        return sum(note.kind == kind for note in self.notes)

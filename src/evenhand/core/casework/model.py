"""What an office writes down of its flows, and what happens to a case, in; values out: stages, rules with their days, events."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import frozen

UNITS = ("working days", "days", "months")
DAY_OFF = ("day one", "receipt")
"""What the next working day is to a letter received on a day off: its first day (the Information Commissioner), or its receipt (HOCS)."""

EVENTS = {
    "moved": "went on to a stage",
    "returned": "went back to a stage, with the reason",
    "recorded": "something that a stage waits for was recorded",
    "signatory": "somebody else is to sign, with the reason; the deadlines are counted anew",
    "deadline": "a date was typed for a stage that has no rule",
    "stopped": "the clock was stopped, with the reason",
    "resumed": "the clock runs again",
    "restarted": "the clock was set back to nought, with the reason",
    "holding reply": "a reply that promises another; it moves no deadline",
    "extended": "more days were given, with the reason",
    "transferred": "it was offered to another body",
    "accepted": "the other body took it, and its clock began",
    "declined": "the other body did not take it, with the reason",
    "day off": "a day became a day off",
    "calendar": "a later edition of the calendar was taken",
    "dispatched": "the reply was sent",
}
"""What can happen to a case."""

NEEDS_REASON = ("returned", "signatory", "stopped", "restarted", "extended", "declined")


@frozen
class Target:
    """How long a stage has, as "20 working days", counted from receipt."""

    number: int
    unit: str = UNITS[0]

    def __str__(self) -> str:
        """Write it as a rule does.

        >>> str(Target(20)), str(Target(1, "months"))
        ('20 working days', '1 month')
        """
        return f"{self.number} {self.unit if self.number != 1 else self.unit[:-1]}"


@frozen
class Exit:
    """A way out of a stage.

    Attributes:
        to: the stage it leads to.
        answers: whether by it the letter is answered.
        transfers: whether by it another body is asked to take the letter.
        asks: what its reason must say, as "say who checked it"; "" where it needs none.
    """

    to: str
    title: str = ""
    answers: bool = False
    transfers: bool = False
    asks: str = ""


@frozen
class Requirement:
    """What must be recorded before a case may enter a stage, and the law or rule that says so."""

    id: str
    title: str
    source: str


@frozen
class Stage:
    """One stage of a flow.

    Attributes:
        exits: where a case may go on to.
        returns: where it may be sent back to, with a reason.
        requires: what must be recorded before a case may enter.
        other_than: stages; who worked on one of them may not be who lets the case out of this one.
        side: whether it stands aside of the main line, such as a transfer that waits to be confirmed.
    """

    id: str
    title: str
    exits: tuple[Exit, ...] = ()
    returns: tuple[Exit, ...] = ()
    requires: tuple[Requirement, ...] = ()
    other_than: tuple[str, ...] = ()
    side: bool = False

    @property
    def final(self) -> bool:
        """Whether a case ends here."""
        return not self.exits and not self.returns


@frozen
class Rule:
    """How long the stages have, for letters received while it is in force.

    Attributes:
        calendar: the id of the calendar of working days that it counts by.
        signatory: for whose signature, "" for any.
        day_off: one of `DAY_OFF`.
        rolls: whether a deadline in days or months that falls on a day off waits for the next working day.
        targets: by the id of the stage.
        typed: stages whose dates a person types.
    """

    id: str
    source: str
    calendar: str
    start: date
    end: date | None = None
    signatory: str = ""
    day_off: str = DAY_OFF[0]
    rolls: bool = False
    targets: tuple[tuple[str, Target], ...] = ()
    typed: tuple[str, ...] = ()

    def holds_at(self, day: date) -> bool:
        """Say whether the rule is in force on a day."""
        return self.start <= day and (self.end is None or day <= self.end)

    def target(self, stage: str) -> Target | None:
        """Return how long a stage has, None where the rule sets nothing."""
        return self._targets.get(stage)

    @cached_property
    def _targets(self) -> dict[str, Target]:
        return dict(self.targets)


@frozen
class Flow:
    """A kind of case: its stages in their order, its rules, who may sign, and which stage the reply is due at.

    Attributes:
        signatories: id and title, the first being meant where nobody is named.
        priorities: id, and by how many days it counts as due earlier in the queue.
    """

    id: str
    title: str
    stages: tuple[Stage, ...]
    rules: tuple[Rule, ...]
    reply: str
    country: str = ""
    signatories: tuple[tuple[str, str], ...] = ()
    priorities: tuple[tuple[str, int], ...] = ()
    source: str = ""
    note: str = ""

    def stage(self, name: str) -> Stage | None:
        """Return the stage with an id."""
        place = self._places.get(name)
        return None if place is None else self.stages[place]

    def place(self, name: str) -> int:
        """Return where a stage stands in the order."""
        return self._places[name]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.stages)}

    def rule_at(self, received: date, signatory: str) -> Rule | None:
        """Return the rule for a letter received on a day, that of its signatory before that of any; None where none was in force."""
        held = [rule for rule in self.rules if rule.holds_at(received) and rule.signatory in (signatory, "")]
        return max(held, key=lambda rule: (rule.signatory != "", rule.start), default=None)

    def rules_around(self, received: date) -> str:
        """Say which rules are nearest to a day that has none."""
        ended = max((rule.end for rule in self.rules if rule.end and rule.end < received), default=None)
        begins = min((rule.start for rule in self.rules if rule.start > received), default=None)
        if ended is None:
            return f"its first is in force from {begins}"
        return f"the one before ends on {ended}" + (f", and the next is in force from {begins}" if begins else "")


@frozen
class Event:
    """Something that happened to a case on a day.

    Attributes:
        kind: a key of `EVENTS`.
        by: who did it.
        to: the stage it went to, the body it was offered to, or the signatory.
        what: the title of the way out that was taken, or what was recorded, or the name of the day off.
        days: how many days more, for an extension, in the unit of its target.
        until: the date typed, promised by a holding reply, or given by an extension; for a day off the day itself.
        stage: the stage of a typed deadline or an extension; without it, the reply.
        calendar: for a day off, the calendar it is added to, by default the case's own; for an edition, its id and day, "own@2031-02-01".
    """

    kind: str
    day: date
    by: str = ""
    to: str = ""
    reason: str = ""
    what: str = ""
    days: int = 0
    until: date | None = None
    stage: str = ""
    calendar: str = ""


@frozen
class Case:
    """A letter or complaint that came in, and all that happened to it since."""

    reference: str
    flow: str
    received: date
    events: tuple[Event, ...] = ()
    signatory: str = ""
    priority: str = ""
    department: str = ""

"""What a deal is: an offer with its conditions, every wording of every paper kept; and the events from which its state is folded."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import PartialDate, Place

FORCES = ("mooted", "offered")
"""An offer that is hedged ("could potentially be available"), and a firm one."""
KINDS = ("before", "during", "after")
"""When a condition is to hold: before what is offered is given, while it lasts, or once it was given."""
SETTERS = ("whoever offers", "whoever takes it up")
"""Who sets a condition."""
VALUES = ("met", "not met")
EVENTS = (
    "mooted", "offered", "condition", "extended", "accepted", "evidence", "judged", "waived", "declined", "withdrawn", "fulfilled",
    "broken", "struck",
)  # fmt: skip
"""What can happen to a deal, in the order in which events of one day are taken; "struck" says that an earlier event was a mistake."""
STATES = (
    "mooted", "offered", "declined", "withdrawn", "lapsed", "awaiting conditions", "in force", "overdue", "failed", "fulfilled", "broken",
)  # fmt: skip
CONDITION_STATES = ("open", "evidenced", "met", "not met", "waived")


@frozen
class Party:
    """Whoever offers, is offered to, or owes a condition: the name, and the post in which they act, "" where it is not stated.

    `person` is an id of the cast; `why` says how the post is known.
    """

    name: str
    capacity: str = ""
    person: str | None = None
    why: str = ""


@frozen
class Wording:
    """Words by which one paper tells of an offer or a condition.

    `manner` is "quoted" where the words stand between marks or the paper is itself the letter, else "reported". `force` is one of `FORCES`,
    "" for a condition.
    """

    place: Place
    manner: str
    force: str = ""


@frozen
class Condition:
    """What is to be done or to happen for an offer to hold, with the wording of every paper.

    Attributes:
        words: the words that an office has entered, else those of its first wording, as they stand on one line.
        owed_by: who is to do it; None where no paper says.
        owed_why: how that is known: "named", "a pronoun", "whoever it is offered to", "entered".
        kind: one of `KINDS`.
        due: the day by which, where one is given; `due_why` how it was counted, "" where it is printed or entered.
        after: the event after which, in the words printed.
        judge: who is to say whether it is met, in the words printed; "" where nobody is named.
        why: why wordings of several papers were taken as one condition, or that it may be one with another; else "".
        set_by: one of `SETTERS`.
        tests: the words of each wording that have to hold, without "provided that" and its like.
    """

    id: str
    words: str
    kind: str
    wordings: tuple[Wording, ...] = ()
    owed_by: Party | None = None
    owed_why: str = ""
    due: PartialDate | None = None
    after: str = ""
    judge: str = ""
    why: str = ""
    set_by: str = SETTERS[0]
    tests: tuple[Place, ...] = ()
    due_why: str = ""


@frozen
class Precedent:
    """A case that is named beside an offer as one in which the same was done: "as was allowed in Calder Vale"."""

    place: Place
    named: str
    person: str | None = None


@frozen
class Answered:
    """What a paper says has become of an offer.

    `what` is one of accepted, declined, withdrawn, fulfilled, answered; `who` is the name of whoever says or does it.
    """

    what: str
    place: Place
    day: PartialDate | None = None
    who: str = ""
    person: str | None = None


@frozen
class Event:
    """One thing that happened to a deal.

    An event without `signed` is a proposal, read from a paper; an office's own event carries the name of whoever entered it.

    Attributes:
        what: one of `EVENTS`.
        day: when; None only where a paper without a date tells of it.
        source: where it is known from: a paper, or a reference of the office's own.
        by: who did it; capacity: the post in which.
        to: for an offer, to whom.
        words: what is offered, what a condition asks, or the reasons for a judgement.
        condition: the id of the condition that it is about.
        value: for "judged", one of `VALUES`.
        due: for "condition" and "extended" the day by which; for an offer the last day on which it stands.
        owed_by: for "condition", who is to do it; owed_capacity: the post in which.
        same_as: for "condition", which condition of the papers it is: its id, or words of it.
        id: the name by which a later "struck" event, in `strikes`, can call it a mistake.
    """

    what: str
    day: PartialDate | None
    source: str = ""
    by: str = ""
    capacity: str = ""
    to: str = ""
    words: str = ""
    condition: str = ""
    value: str = ""
    kind: str = ""
    due: PartialDate | None = None
    after: str = ""
    owed_by: str = ""
    owed_capacity: str = ""
    judge: str = ""
    id: str = ""
    strikes: str = ""
    signed: str = ""
    place: Place | None = None
    same_as: str = ""


@frozen
class ConditionStanding:
    """How a condition stands on a day.

    Attributes:
        state: one of `CONDITION_STATES`; `since` the day of the event that it was taken from.
        due: the day by which it is to be met, None where none was given; `review` then says when to look at it again.
        overdue: whether that day is past and nobody has judged or waived it.
        evidence: the source of each piece of evidence.
        judge: who judged or waived it; reason: their words.
    """

    id: str
    state: str
    since: PartialDate | None
    kind: str
    owed_by: str
    due: PartialDate | None
    review: PartialDate | None
    overdue: bool
    evidence: tuple[str, ...] = ()
    judge: str = ""
    reason: str = ""


@frozen
class Standing:
    """How a deal stands on a day.

    Attributes:
        state: one of `STATES`.
        since: the day of the event that it was taken from, or the day on which it came about by itself.
        settled: whether that event is one that a named person entered; else it is a proposal, read from the papers.
        until: the last day on which an offer stands that nobody has taken up; None where it is settled, or was told without a date.
        aside: proposals of which no use was made, since what a person entered goes before, or since they do not fit it.
    """

    state: str
    since: PartialDate | None
    settled: bool
    conditions: tuple[ConditionStanding, ...] = ()
    until: PartialDate | None = None
    aside: tuple[Event, ...] = ()


@frozen
class Deal:
    """One offer with its conditions, told in however many papers.

    Attributes:
        id: how it is called: "D1".
        by, to: who offers, and to whom.
        words: what is offered, as the fullest wording has it, on one line.
        thing: where what is offered is described, if a wording only points back to it ("such an initiative").
        force: "mooted" or "offered", by the words quoted of it where there are any, else by how it is reported.
        wordings: every place where a paper tells of it, the words quoted first.
        conditions: what it hangs on, each once.
        precedents: cases named beside it in which the same was done.
        letter: the id of the letter in which it was made, if it was in one.
        asked: ids of the rows of what is open (`OpenRow.id`) that tell of it.
        answers: every place where a paper says what became of it.
        events: what happened to it, in the order of time: proposals, and what an office has entered.
        standing: how it stands on the day of the review.
        name: the name by which an office calls it, "" where it has given none.
    """

    id: str
    by: Party
    to: Party
    words: str
    force: str
    standing: Standing
    thing: Place | None = None
    wordings: tuple[Wording, ...] = ()
    conditions: tuple[Condition, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    letter: str | None = None
    asked: tuple[str, ...] = ()
    answers: tuple[Answered, ...] = ()
    events: tuple[Event, ...] = ()
    name: str = ""

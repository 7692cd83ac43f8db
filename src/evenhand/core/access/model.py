"""What is compared: cases of one thing that was asked for or offered, the declared criteria of likeness, and what comes of it."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.access.exact import Side
from evenhand.core.values import PartialDate, Place

OUTCOMES = ("met", "offered", "refused", "no answer", "not asked", "not known")
"""What somebody got: "not asked" neither asked nor was offered it; "not known" had an answer, and it is not said which."""

NOT_CLEAR = "not clear"
"""The state of an ask beside which an answer is told of that names nobody to whom it is."""

NO_PURPOSE = "held, for a purpose that is not printed"
"""The state of a case whom a register shows to have been met, where it does not say what for."""

SERVED = frozenset(("met", "offered"))
UNSERVED = frozenset(("refused", "no answer", "not asked"))
TOLD = "the papers tell what it got"
"""Why somebody is a case of whom the papers tell the answer, and of no offer."""
PAPERS = "papers"
"""The source of what the papers themselves say."""

TOO_FEW = 0.05
"""A table whose smallest possible p is above this can show nothing, whatever its cells hold; a p above it raises no question."""

MOST_ATTRIBUTES = 12
"""So many attributes are looked at together; their sets grow as the powers of two."""


@frozen
class Attribute:
    """One thing known of a requester: `source` is "papers" or the name of an office's table, `day` the day for which that table says it."""

    name: str
    value: str
    source: str = PAPERS
    place: Place | None = None
    day: PartialDate | None = None


@frozen
class Reason:
    """A reason for what somebody got: `recorded` by the office, or only said afterwards; by whom, in which words, and where."""

    words: str
    recorded: bool
    by: str | None = None
    place: Place | None = None


@frozen
class Telling:
    """What another source than the one that is followed says somebody got: one of `OUTCOMES`, and the source as `Attribute` names it."""

    outcome: str
    source: str = PAPERS


@frozen
class Case:
    """Somebody who got a thing, or asked for it, or did neither.

    Attributes:
        requester: who, as the papers print it; `person` is the id of the cast, `body` the body spoken for.
        count: how many it stands for: 1 for whoever is named, more for the rest of a counted group, None where nobody says.
        asked: the day of the request, as far as it is known; `asked_by` is True where it is only known to have been made by then, as the
            paper of that day tells it. `unasked` is True where it was offered without being asked for.
        outcome: one of `OUTCOMES`; `state` the finer word of it: "arranged", "withdrawn", "not confirmed".
        form, level, length: in which form, with whom and for how long; "" where that is not said.
        answered: the day of the answer, or of the paper that tells of it; `working_days` from the request to it, Mondays to Fridays, no
            holidays taken out, where both days are known.
        places: where it is asked or offered, or the requester named for it; `evidence` what shows the outcome.
        beside: rows of a register that name it and are of another purpose, or of none: shown, and not counted.
        but: what other sources tell against the outcome: shown beside it, and not counted.
        why: on what ground it stands here.
    """

    requester: str
    outcome: str
    person: str | None = None
    body: str | None = None
    count: int | None = 1
    asked: PartialDate | None = None
    unasked: bool = False
    state: str = ""
    form: str = ""
    level: str = ""
    length: str = ""
    answered: PartialDate | None = None
    working_days: int | None = None
    attributes: tuple[Attribute, ...] = ()
    places: tuple[Place, ...] = ()
    evidence: tuple[Place, ...] = ()
    beside: tuple[Place, ...] = ()
    reasons: tuple[Reason, ...] = ()
    but: tuple[Telling, ...] = ()
    why: str = ""
    asked_by: bool = False

    @property
    def served(self) -> bool | None:
        """Whether it was met or offered; None where the outcome is not known."""
        return True if self.outcome in SERVED else False if self.outcome in UNSERVED else None

    def values(self) -> dict[str, str]:
        """Return the value of each attribute that is known."""
        return {one.name: one.value for one in self.attributes}


@frozen
class Criterion:
    """An attribute in which two cases must agree to be alike, and why the office thinks so."""

    attribute: str
    why: str = ""


@frozen
class Watch:
    """An attribute that an office watches, and why: whether those with this value got it more often, or sooner, than like cases.

    `side` is what is asked: "more", "less" (less often, or later), or "either".
    """

    attribute: str
    value: str
    side: Side = "more"
    why: str = ""


@frozen
class Likeness:
    """Which cases an office declares to be alike, signed by a named person; `date` is the day of signing, `watched` what is tested."""

    title: str
    version: str
    signed_by: str
    date: PartialDate
    criteria: tuple[Criterion, ...]
    role: str = ""
    called: tuple[str, ...] = ()
    watched: tuple[Watch, ...] = ()

    @property
    def seed(self) -> str:
        """The words from which draws are made: they are published with the declaration, before the cases are known."""
        return f"{self.title}, version {self.version}, {self.date}"

    @property
    def names(self) -> tuple[str, ...]:
        """The attributes of the criteria, in their order."""
        return tuple(one.attribute for one in self.criteria)


@frozen
class Requester:
    """A body or person of an office's own table, with what the office knows of it; `outcome` is "" where the table says none."""

    name: str
    attributes: tuple[Attribute, ...] = ()
    also: tuple[str, ...] = ()
    outcome: str = ""
    asked: PartialDate | None = None
    answered: PartialDate | None = None
    reason: str = ""
    source: str = ""


@frozen
class Like:
    """For served cases of one kind (their numbers), the cases without it that agree in every declared criterion, and those that may."""

    cases: tuple[int, ...]
    alike: tuple[int, ...]
    may_be: tuple[int, ...]


@frozen
class Explanation:
    """A smallest set of attributes that tells those served from those not; one of several, never the reason.

    `values` are those of the served, each combination once, "" for a value that is not known. `known` is True where every value that
    it needs is known; else `unknown` says how many cases have one that is not, and one of them may be as the served are.
    """

    attributes: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    known: bool
    unknown: int = 0


@frozen
class Floor:
    """The smallest p that a table of these cases could give: `alike_in` are the attributes in which they had to agree to be in it.

    `served` of `cases` got it. `too_few` says that no outcome could have reached the published threshold.
    """

    alike_in: tuple[str, ...]
    served: int
    cases: int
    least: float

    @property
    def too_few(self) -> bool:
        """Whether nothing could be shown by a test, whatever the cells held."""
        return self.least > TOO_FEW


@frozen
class Share:
    """Some like cases: how many, and how many of them got it; where answers are timed, the middle one of their waits in working days."""

    cases: int
    got: int | None = None
    middle: float | None = None


@frozen
class Trial:
    """A test that was declared beforehand, made: those with a watched value beside like cases without it. Never a verdict.

    Attributes:
        about: "outcome" (who got it) or "answer" (working days until those who were answered had it).
        own: those with the value who have a like case without it; `others` those like cases.
        not_known: cases left out because the value, or one of a criterion, is not known of them.
        alone: cases left out because no like case stands on the other side.
        p: the chance of such a table, or one further out, if what was given out were dealt at random among like cases.
        least: the smallest p that this table could give; `way` how both were come by, `seed` the words of the draws, if any.
        beside: the p among all tests of this thing that could tell something (Holm), `tests` of them; None where it could not.
    """

    watch: Watch
    about: str
    own: Share
    others: Share
    not_known: int
    alone: int
    p: float
    least: float
    way: str
    seed: str = ""
    beside: float | None = None
    tests: int = 0

    @property
    def too_few(self) -> bool:
        """Whether nothing could be shown by this test, whatever the cells held."""
        return self.least > TOO_FEW

    @property
    def asks(self) -> bool:
        """Whether it raises a question to a named person."""
        return self.beside is not None and self.beside <= TOO_FEW


@frozen
class Precedent:
    """Somebody who is said to have been allowed the like before: "as was allowed in X"."""

    who: str
    place: Place
    said_by: str | None = None


@frozen
class WentWithout:
    """Somebody of whom no more is said than that they were not offered it: in which words, by whom, and where."""

    who: str
    place: Place
    said_by: str | None = None


@frozen
class Held:
    """What one register holds of such people: rows that name them, of how many, and from when to when they and all its rows run."""

    register: str
    rows: tuple[Place, ...]
    names: tuple[str, ...]
    meetings: int
    first: PartialDate | None
    last: PartialDate | None
    from_day: PartialDate | None
    until_day: PartialDate | None


@frozen
class Claim:
    """A claim that a register could check: that such people are spoken to regularly, or that it is open to all.

    `kind` is "regular" or "open to all"; `whom` the words for whom; `places` where it is printed; `held` what each register given says.
    """

    kind: str
    places: tuple[Place, ...]
    by: str | None
    by_person: str | None
    whom: str
    held: tuple[Held, ...] = ()


@frozen
class Question:
    """A question that the comparison leaves open, and the named person, or the post, to whom it goes."""

    to: str
    words: str


@frozen
class Counted:
    """How many are said to ask, as one paper prints it; `exact` is False beside a hedge ("more than 100")."""

    count: int
    place: Place
    exact: bool = True


@frozen
class Tally:
    """Those who are said to ask, each once: `named` by the papers, in the office's `table` alone, and `unnamed`, whom neither names.

    `counted` is the count that is followed: the exact one printed most often, with those of whom a paper counts only the "others". Whoever
    only the table tells to have asked is taken to be one of them. `over` says by how many those named are more than are counted:
    `named + table + unnamed == counted + over`, and one of `unnamed` and `over` is 0.
    """

    counted: int
    named: int
    table: int = 0

    @property
    def unnamed(self) -> int:
        """How many neither the papers nor the table name."""
        return max(0, self.counted - self.named - self.table)

    @property
    def over(self) -> int:
        """By how many those named are more than are counted."""
        return max(0, self.named + self.table - self.counted)


@frozen
class Comparison:
    """One thing, with everybody who was offered it, asked for it or is said to have gone without, side by side.

    Attributes:
        kind: "meeting" or "deal" where it was offered; "request" where the papers tell only who asked for it and what each got.
        of: the words of the thing, the fullest wording; `by` whose it is to give.
        counted: how many are said to ask, every printed count; `tally` what they add up to, None where no exact count is printed.
        without: those said not to have been offered it, of whom too little is known to be cases.
        like: likeness by the declared criteria, for each kind of served case; empty where none are declared.
        explanations: every smallest set of attributes that separates, those that are wholly known first.
        alike_but_unequal: True where nothing separates, and some served and unserved case agree in all that is known of both.
        not_known: attributes that could not be looked at, because they are not known of the served.
        floors: what a test could show at most, for all cases and for the like ones.
        trials: the tests of what the declaration watches; `late` where it was signed after the first of these cases.
    """

    id: str
    kind: str
    of: Place
    by: str | None
    by_person: str | None
    cases: tuple[Case, ...]
    counted: tuple[Counted, ...] = ()
    reasons: tuple[Reason, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    without: tuple[WentWithout, ...] = ()
    like: tuple[Like, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    alike_but_unequal: bool = False
    not_known: tuple[str, ...] = ()
    floors: tuple[Floor, ...] = ()
    trials: tuple[Trial, ...] = ()
    late: bool = False
    questions: tuple[Question, ...] = ()
    tally: Tally | None = None

    def like_cases(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return the numbers of the cases that are like a served one as declared, and of those that only may be."""
        alike = frozenset(at for one in self.like for at in one.alike)
        return alike, frozenset(at for one in self.like for at in one.may_be) - alike

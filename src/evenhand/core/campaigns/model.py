"""What is made of mass letters: campaigns with their members, what each member adds, and why it stands where it does."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.papers import Paper
from evenhand.core.values import PartialDate, Place, Span

REASONS = (
    "same text",
    "part of the text",
    "same words and what others add",
    "same words and its own",
    "much of its wording",
    "a person put it there",
    "on its own",
    "a person took it out",
    "no words",
)
"""Why a letter stands where it does."""

SIGNS = (
    "urgent",
    "deadline",
    "says the opposite",
    "asks something else",
    "new figure",
    "own words",
    "passes on mail",
    "on its own",
    "first of a variant",
    "stands for the others",
)
"""Why a letter stands in the reading list, the most pressing first."""

CHANGES = ("figure", "name", "words")
"""What a letter may change of the template."""

OWN_WORDS = 30
"""A member that adds so many words of its own is read."""


@frozen
class Constraint:
    """What a person of the office has decided about letters; it binds whatever the words say.

    `kind` is "together" (one campaign, with all that are in it), "apart" (never in one campaign) or "not part of it" (the first of
    `letters` leaves the campaign of the second and stands on its own). `letters` are ids; `by` and `why` are for the record.
    """

    kind: str
    letters: tuple[str, ...]
    by: str = ""
    why: str = ""


class ConstraintError(Exception):
    """Decisions that cannot both be obeyed, or that name a letter that is not there; the words say which."""


@frozen
class Placement:
    """Where one letter stands.

    Attributes:
        letter: its id; `label` is that of its campaign, None for a letter on its own.
        containment: the share of its campaign's template that it holds, by words; 0 on its own.
        own_share: the share of its words that are not its campaign's.
        reason: one of `REASONS`; `evidence` the longest stretches of the letter that others of its campaign hold too.
    """

    letter: str
    label: str | None
    containment: float
    own_share: float
    reason: str
    evidence: tuple[Span, ...] = ()


@frozen
class Change:
    """Words of the template that a letter has otherwise: `template` and `letter` are places; `kind` is one of `CHANGES`."""

    kind: str
    template: Place
    letter: Place


@frozen
class Sign:
    """One ground on which a letter is to be read: `kind` is one of `SIGNS`; `places` the words that show it."""

    kind: str
    places: tuple[Place, ...] = ()


@frozen
class Member:
    """One letter of a campaign, held against its template.

    Attributes:
        kept: what it has of the template; `added` what no template has, of which `shared` are stretches that others add too.
        dropped: what it leaves out, as places in the template's letter.
        changed: what it has otherwise.
        own_words: how many of its words are neither the template's nor a variant's.
        signs: why it is to be read; empty where it adds nothing to be read for.
    """

    letter: str
    kept: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    shared: tuple[Span, ...] = ()
    dropped: tuple[Span, ...] = ()
    changed: tuple[Change, ...] = ()
    own_words: int = 0
    signs: tuple[Sign, ...] = ()


@frozen
class Variant:
    """Words outside the template that several letters have: `letters` the ids, `place` where the first has them, `words` how many."""

    place: Place
    letters: tuple[str, ...]
    words: int


@frozen
class Campaign:
    """A group of letters with much the same words: a proposal, never a fact.

    Attributes:
        label: the first of its letters' ids, by name.
        template: the letter that is barest of words of its own; `shared` are its stretches that half of the letters hold.
        members: all of them, those that add most first.
        asks: what the template asks, as places in the template's letter.
        first, last: the first and last day on which one was written, where days are known.
    """

    label: str
    template: str
    shared: tuple[Span, ...]
    members: tuple[Member, ...]
    variants: tuple[Variant, ...] = ()
    asks: tuple[Place, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None


@frozen
class ToRead:
    """A letter that is to be read by somebody, whatever group it stands in; `added` counts its own words."""

    letter: str
    label: str | None
    signs: tuple[Sign, ...]
    added: int


@frozen
class Suggestion:
    """A letter of no campaign that seems to ask the same of the same subject as one: offered to a person, never a member by itself.

    Attributes:
        letter: its id; `label` is that of the campaign.
        likeness: how much of what tells the two subjects apart from others is the same, from 0 to 1.
        words: where the letter has telling words of the campaign.
        asks: what it asks; `theirs` what the campaign's template asks.
    """

    letter: str
    label: str
    likeness: float
    words: tuple[Span, ...]
    asks: Place
    theirs: Place


@frozen
class Clustering:
    """Every letter with its place, once: `placements` in the order of ids."""

    placements: tuple[Placement, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()

    def label_of(self, letter: str) -> str | None:
        """Return the label of a letter's campaign; None on its own; KeyError for a letter that is not there."""
        return {one.letter: one.label for one in self.placements}[letter]


@frozen
class Expected:
    """Somebody who is expected to write.

    Attributes:
        also: other names; `emails` addresses.
        columns: what else the office's list says.
        since, until: the first and the last day on which they are there, where the list says so.
    """

    name: str
    also: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None


@frozen
class RosterRow:
    """Somebody who was expected to write, and the ids of the letters that came from them."""

    expected: Expected
    letters: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """One of "missing", "arrived", "twice"."""
        return ("missing", "arrived", "twice")[min(len(self.letters), 2)]


@frozen
class Roster:
    """A list of expected senders, held against the letters.

    `unlisted` are letters from nobody on it; `gone` those of it who were not there yet, or no longer, when the letters were written.
    """

    rows: tuple[RosterRow, ...] = ()
    unlisted: tuple[str, ...] = ()
    gone: tuple[Expected, ...] = ()


@frozen
class Counted:
    """How much two letters share: `both` of so many `of`, and how many it takes; None where it decides nothing."""

    both: int
    of: int
    needed: int | None = None

    @property
    def is_enough(self) -> bool:
        """Whether it is as much as it takes."""
        return self.needed is not None and self.both >= self.needed


@frozen
class Explained:
    """What two letters share, and what follows from it; each is told in the words of the first.

    Attributes:
        together: whether these two alone would be one campaign.
        held: of the words of the shorter one, those that stand in `stretches`, five words or more in a row that both have.
        runs: what is counted of these: of a sample of the shorter one's runs of five words, those that the longer has.
        telling: of the words of either that are not common, those that both have; `words` shows them.
        points: whether one of them only points to what is attached, by which nothing is compared.
    """

    one: str
    other: str
    together: bool
    held: Counted
    runs: Counted
    telling: Counted
    stretches: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()
    points: bool = False


@frozen
class Campaigns:
    """All that is made of some letters: campaigns by size, the reading list, those on their own, and what these may belong to."""

    campaigns: tuple[Campaign, ...] = ()
    reading_list: tuple[ToRead, ...] = ()
    placements: tuple[Placement, ...] = ()
    roster: Roster | None = None
    suggestions: tuple[Suggestion, ...] = ()


@frozen
class Post:
    """The letters of an inbox with all that is made of them; a letter that could not be read is among `letters` too."""

    title: str
    letters: tuple[Paper, ...]
    campaigns: Campaigns


def reason_of(containment: float, own: float, variant: bool = False) -> str:
    """Say why a letter stands in its campaign, by how much it holds of it and adds to it; `variant` where it has words that others add.

    >>> reason_of(1, 0), reason_of(0.7, 0), reason_of(1, 0, variant=True), reason_of(0.8, 0.2), reason_of(0.2, 0.8)
    ('same text', 'part of the text', 'same words and what others add', 'same words and its own', 'much of its wording')
    """
    if own == 0:
        return "same words and what others add" if variant else "same text" if containment == 1 else "part of the text"
    return "same words and its own" if containment >= 0.5 else "much of its wording"

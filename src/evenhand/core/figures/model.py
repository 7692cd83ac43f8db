"""The values of this room: a check of a figure with its sum, a savings option, an imported series, and the published thresholds."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from evenhand.core.values import PartialDate, Place

AGREES, DIFFERS, CANNOT_TELL = "agrees", "differs", "cannot tell"
VERDICTS = (AGREES, DIFFERS, CANNOT_TELL)
"""What a check can come to; there is no fourth, and none of them says who is right."""

KINDS = ("change", "projection", "share", "words", "variants", "measure", "unit", "sum", "options", "real terms", "table")
"""What a check compares, in the order in which it is shown."""

STATUSES = ("proposed", "done", "ruled out")
"""How a paper tells of a way to save."""

NOT_STATED = "not stated in the papers"


@frozen
class Used:
    """A figure, or words for one, that a check leans on.

    Attributes:
        role: what it is in the sum: "from", "to", "claim", "whole", "part", "total", "word" or "told alike".
        words: as printed. measure, scope, period: as the reading found them beside it.
        speaker, person: who gives it, as a name and as an id of the cast; None for the report's own voice.
    """

    role: str
    place: Place
    words: str
    measure: str | None = None
    scope: tuple[str, ...] = ()
    period: str | None = None
    speaker: str | None = None
    person: str | None = None


@frozen
class Check:
    """What a figure says, held against what it should come to.

    Attributes:
        id: "k1", "k2" ... in the order shown; the same papers give the same ids.
        kind: one of `KINDS`. verdict: one of `VERDICTS`.
        claim: what is checked, in plain words.
        sum: the sum written out, a step to a line, over the ranges that the printed rounding implies.
        low, high, unit: what the sum comes to; None where it is open at that end, or where nothing could be computed.
        measure: what is measured. definition: its limits and years as printed, or the definition of an imported series.
        figures: the places of all that was used, in the order of papers and places.
        note: what else a person should know before leaning on it. needs: the series that would settle it.
    """

    id: str
    kind: str
    verdict: str
    claim: str
    sum: tuple[str, ...]
    measure: str
    definition: str
    figures: tuple[Used, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    note: str | None = None
    needs: str | None = None

    def place(self) -> Place:
        """Return the place by which it is shown: that of what is claimed, else of the first figure used."""
        return next((used.place for used in self.figures if used.role in ("claim", "word")), self.figures[0].place)


@frozen
class Saving:
    """A way to save money that the papers name.

    Attributes:
        what: the option in the papers' words, the shortest wording first printed.
        status: one of `STATUSES`, as told at the place.
        by, by_person: who says so; None for the report's own voice.
        amount, unit: what it is said to save, where that is printed in the same clause.
        place: where it is said.
        option: the key under which options of the same words are one: "libraries", "back office".
    """

    what: str
    status: str
    by: str | None
    by_person: str | None
    place: Place
    option: str
    amount: Decimal | None = None
    unit: str | None = None


@frozen
class Row:
    """A value of an imported series: for one year, with the definition that it was counted by and from when to when that holds."""

    year: PartialDate
    value: Decimal
    measure: str
    definition: str
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@frozen
class Series:
    """An imported table: the name of its file, and its rows."""

    name: str
    rows: tuple[Row, ...]


@frozen
class Deflator:
    """A dated price index: its name, the day on which it was published, and the index of each year."""

    series: str
    published: PartialDate
    index: tuple[tuple[PartialDate, Decimal], ...]


@frozen
class Imported:
    """What is laid beside the papers: series by name, and a price index."""

    tables: tuple[Series, ...] = ()
    deflator: Deflator | None = None


@frozen
class Thresholds:
    """Where a word and a size part ways, in per cent, and how far ahead a rate is carried; docs/reference/settings.md publishes them.

    Attributes:
        slight_at_most: a change called slight, small, modest, marginal, tiny or minor is raised above this; of percentages, in points.
        large_at_least: a change called massive, huge, steep and the like is raised below this.
        near_multiple: "halved", "doubled" and the like may be off by so many per cent of the multiple, "nearly doubled" by twice as many.
        years_ahead: a rate that is to go on is carried so many years past its last figure where the paper names no year.
    """

    slight_at_most: int = 10
    large_at_least: int = 5
    near_multiple: int = 10
    years_ahead: int = 5

"""What a contradiction is: values that papers print of one thing and that cannot all hold, each with the place where it stands."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import Place

KINDS = ("number", "office", "date", "wording", "offer", "capacity", "attribution", "direction")
"""What papers can disagree on, in the order in which it is shown."""

REASONS = ("bound", "measure", "period", "rounding", "correction", "part", "time", "name")
"""Why values may only look as if they could not all hold."""


@frozen
class Told:
    """One of the things told: the `words` printed at a `place`, and the `value` that they come to, in plain words."""

    place: Place
    words: str
    value: str


@frozen
class Contradiction:
    """Places where papers, or one paper, print values of one thing that cannot all hold.

    Attributes:
        kind: one of `KINDS`.
        what: what the values are of, in plain words: "council leaders", "office of Ann Hale".
        readings: at least two, with at least two values, in the order of papers and places.
        why: the ground on which they are taken to be of one thing.
        apparent: one of `REASONS` where it only looks like a contradiction, else None.
    """

    kind: str
    what: str
    readings: tuple[Told, ...]
    why: str
    apparent: str | None = None

    @property
    def within(self) -> bool:
        """Say whether one paper contradicts itself; else papers contradict one another."""
        return len({told.place.paper for told in self.readings}) == 1

"""The rows of this room: what the papers raise under a code, with evidence for and against each term, and what each rule comes to."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from evenhand.core.conduct.assess import Assessment, is_of
from evenhand.core.conduct.model import Finding
from evenhand.core.values import PartialDate, Place


@frozen
class Cited:
    """Words of a rule as a paper prints them.

    Attributes:
        fragment: the id of the rule that they cite.
        force: how strictly they are printed; "" where the words do not say.
        agrees: the versions whose force is the same; `differs` those whose force is another.
        official: how they stand to the official text: "word for word", "differs", "not found", or "" where none was given.
        official_place: where the official text has them.
    """

    place: Place
    fragment: str
    force: str
    agrees: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    official: str = ""
    official_place: Place | None = None


@frozen
class VersionRow:
    """What the rules in question come to under one version that may have been in force on the day of the act.

    `in_force` is False where it is of another time: it was `chosen`, or no version is held for that day and it is shown in its place.
    `supposed` says what each rule would come to if what somebody supposes were found.
    """

    version: str
    start: PartialDate
    end: PartialDate | None
    read: str
    in_force: bool
    rules: tuple[Assessment, ...]
    supposed: tuple[Assessment, ...] = ()
    chosen: bool = False


@frozen
class ConductRow:
    """What the papers raise about one person under one code.

    Attributes:
        kind: "allegation" (somebody charges it) or "question" (nobody does, but a rule names such an act).
        code: the id of the code; `title` its title; `model` whether it binds only as a body adopted it.
        about: who is meant; `about_person` the id of the cast.
        by: who alleges it; each a name.
        capacities: the posts printed of whoever is meant, each once.
        acted: the day of the act, or the last on which it can have been; `acted_why` says which: "given", "a charge",
            "a letter", "several letters", "a speech", "a meeting", "a statement", "before it was told", "not known".
        charges: where it is alleged; `defences` where it is answered; `acts` where an act that nobody alleged is told.
        cited: words of the code's rules that the papers print.
        versions: one for each version that may have been in force.
    """

    id: str
    kind: str
    code: str
    title: str
    model: bool
    about: str
    about_person: str
    by: tuple[str, ...]
    capacities: tuple[str, ...]
    acted: PartialDate | None
    acted_why: str
    charges: tuple[Place, ...]
    defences: tuple[Place, ...]
    acts: tuple[Place, ...]
    cited: tuple[Cited, ...]
    versions: tuple[VersionRow, ...]


def idle_findings(findings: Iterable[Finding], rows: Iterable[ConductRow]) -> tuple[Finding, ...]:
    """Return the findings, and what is supposed, that bear on no rule of any row: they change nothing, which must be said."""
    hang = {
        (state.term.id, row.code, rule.fragment.id)
        for row in rows
        for version in row.versions
        for rule in version.rules
        for state in rule.states
    }
    return tuple(one for one in findings if not any(is_of(one, *where) for where in hang))

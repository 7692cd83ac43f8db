"""The rules of one version as fields in, the version with its rules out; what is taken over from an earlier one counts as not read."""

from __future__ import annotations

from typing import TypeVar

import yaml
from attrs import evolve, frozen

from evenhand.core.conduct import (
    BURDENS,
    FORCES,
    STANDARDS,
    CodeVersion,
    Condition,
    Construction,
    Every,
    Exemption,
    Fragment,
    Is,
    Not,
    Some,
)
from evenhand.intake.yaml_fields import Fields, Mistake
from evenhand.intake.yaml_text import cut

_FRAGMENT = (
    "id", "title", "number", "page", "paraphrase", "force", "scope", "test", "constructions", "unless", "acts", "cited_as", "standard",
    "burden", "unasked", "verified", "source",
)  # fmt: skip
_CONSTRUCTION = ("id", "says", "test", "supported_by")
_EXEMPTION = ("id", "when", "says", "source")
_Part = TypeVar("_Part", Construction, Exemption)
DEEPEST = 12
NOTHING_HELD = "This condition holds nothing, so nobody could say whether it is met. Name a term in it, or leave it out."
NOT_READ = "taken over from the version {base}, not read in this one"


def read_fragments(version: CodeVersion, row: Fields, base: CodeVersion | None, terms: frozenset[str], principles: bool) -> CodeVersion:
    """Give a version its rules: its own, and those of the version that it is like.

    A rule taken over counts as verified only where 'verified' names it.
    """
    held = {one.id: one for one in base.fragments} if base else {}
    sure, gone = row.lines("verified"), row.lines("leave_out")
    for wanted in (*sure, *gone):
        if wanted not in held:
            row.mistake(f"{cut(wanted)} is no rule of the version that this one is like.", "verified" if wanted in sure else "leave_out")
    taken = {
        key: one
        if key in sure and one.verified
        else evolve(one, verified=key in sure, source=version.source if key in sure else _not_read(base))
        for key, one in held.items()
        if key not in gone
    }
    seen: set[str] = set()
    for given in row.rows("fragments"):
        made = _Rules(given, terms, principles).fragment(taken)
        if made.id in seen:
            given.mistake(f"The rule {cut(made.id)} stands twice in this version.", "id")
        seen.add(made.id)
        taken[made.id] = made
    return evolve(version, fragments=tuple(taken.values()))


def _not_read(base: CodeVersion | None) -> str:
    return NOT_READ.format(base=base.id if base else "")


@frozen
class _Rules:
    """One rule being read."""

    row: Fields
    terms: frozenset[str]
    principles: bool

    def fragment(self, held: dict[str, Fragment]) -> Fragment:
        """Read the rule; fields that are left out are those of the earlier version, but whether it was verified never is."""
        row = self.row
        row.allow(_FRAGMENT)
        old = held.get(row.words("id", needed=True))
        new = old is None
        senses = self._constructions()
        if self.principles and senses:
            row.mistake("A principle supports a sense of other rules; it cannot carry a test.", "test")
        if new and not senses and not self.principles:
            row.mistake("A rule needs a 'test', or 'constructions' that hold one each.")
        made = Fragment(
            row.words("id"),
            row.words("title", needed=new),
            row.words("paraphrase", needed=new),
            row.choice("force", FORCES, needed=new),
            row.words("source", needed=True),
            row.words("number"),
            row.words("page"),
            self.condition(row, "scope"),
            senses,
            self._each_once([(given, self._exemption(given)) for given in row.rows("unless")], "exception"),
            self.condition(row, "acts") if "acts" in row.held else None,
            row.lines("cited_as"),
            row.choice("standard", STANDARDS) or STANDARDS[0],
            row.choice("burden", BURDENS) or BURDENS[0],
            row.truth("unasked"),
            row.truth("verified", default=True),
        )
        return made if old is None else self._over(made, old)

    def _over(self, made: Fragment, old: Fragment) -> Fragment:
        """Return the rule with what its record leaves out taken from the earlier one."""
        names = {"test": "constructions"}
        given = {names.get(key, key) for key in self.row.held} | {"id", "verified", "source"}
        return evolve(old, **{name: getattr(made, name) for name in given if hasattr(made, name)})

    def _constructions(self) -> tuple[Construction, ...]:
        row = self.row
        if "test" in row.held and "constructions" in row.held:
            row.mistake("Give either 'test' or 'constructions', not both.", "test")
        if "test" in row.held:
            return (Construction("plain", "", self.condition(row, "test")),)
        return self._each_once([(given, self._construction(given)) for given in row.rows("constructions")], "sense")

    def _each_once(self, made: list[tuple[Fields, _Part]], what: str) -> tuple[_Part, ...]:
        """Return parts of the rule, and note each whose id another has: what is said of one would be said of the other."""
        seen: set[str] = set()
        for given, part in made:
            if part.id in seen:
                given.mistake(f"The {what} {cut(part.id)} stands twice in this rule. Give each its own id.", "id")
            seen.add(part.id)
        return tuple(part for _, part in made)

    def _construction(self, given: Fields) -> Construction:
        given.allow(_CONSTRUCTION)
        if "test" not in given.held:
            given.mistake("The field 'test' is missing here.")
        return Construction(
            given.words("id", needed=True), given.words("says", needed=True), self.condition(given, "test"), given.lines("supported_by")
        )

    def _exemption(self, given: Fields) -> Exemption:
        given.allow(_EXEMPTION)
        if "when" not in given.held:
            given.mistake("The field 'when' is missing here.")
        return Exemption(
            given.words("id", needed=True),
            self.condition(given, "when"),
            given.words("says", needed=True),
            given.words("source", needed=True),
        )

    def condition(self, row: Fields, key: str) -> Condition:
        """Read a condition: a term, a list (all of it), or one of 'all', 'any' and 'not'; none at all always holds."""
        node = row.held.get(key)
        return Every() if node is None else self._part(node, 0)

    def _part(self, node: yaml.Node, depth: int) -> Condition:
        if depth > DEEPEST:
            return self._wrong(node, "This condition is nested too deep.")
        if not node.value:
            return self._wrong(node, NOTHING_HELD)
        if isinstance(node, yaml.ScalarNode):
            if node.value not in self.terms:
                return self._wrong(node, f"There is no term {cut(node.value)}. Add it to 'terms', or mend its name.")
            return Is(str(node.value))
        if isinstance(node, yaml.SequenceNode):
            return Every(tuple(self._part(part, depth + 1) for part in node.value))
        pairs = [(str(key.value), value) for key, value in node.value]
        if len(pairs) != 1 or pairs[0][0] not in ("all", "any", "not"):
            return self._wrong(node, "A condition is the name of a term, a list, or one of 'all', 'any' and 'not' with what it is of.")
        (word, value) = pairs[0]
        if word == "not":
            return Not(self._part(value, depth + 1))
        if not isinstance(value, yaml.SequenceNode):
            return self._wrong(value, f"{word!r} should hold a list.")
        if not value.value:
            return self._wrong(value, NOTHING_HELD)
        parts = tuple(self._part(part, depth + 1) for part in value.value)
        return Every(parts) if word == "all" else Some(parts)

    def _wrong(self, node: yaml.Node, words: str) -> Condition:
        self.row.mistakes.append(Mistake(int(node.start_mark.line) + 1, words))
        return Every()

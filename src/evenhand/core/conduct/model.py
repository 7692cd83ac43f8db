"""What a code of conduct is: terms, rules by version, each in our own paraphrase; and what is laid before it: evidence and findings."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.conduct.logic import Condition, Every, Some, terms_of
from evenhand.core.values import PartialDate, Place

ALWAYS = Every()
FORCES = ("must", "should", "should generally", "may")
"""How strictly a rule is worded: without exception, as what is expected, as what is expected as a rule, as what is allowed."""

FORCE_WORDS = {
    "must": "a strict rule",
    "should": "a rule of what is expected",
    "should generally": "a presumption, open to exceptions",
    "may": "a permission",
}
KINDS_OF_TERM = ("fact", "judgement")
SIGNALS = ("post", "offer", "means", "held")
"""What else than words may show a term: a printed post, an offer, means of another capacity, word that a meeting was held."""
STANDARDS = ("balance of probabilities", "clear and convincing", "beyond reasonable doubt")
BURDENS = ("open", "on the complainant", "on the respondent")


@frozen
class Term:
    """One question that a rule hangs on.

    Attributes:
        kind: "fact" (papers can show it) or "judgement" (only a named person's finding gives it a value).
        ask: the question in plain words; `if_yes` and `if_no` say its answers as statements.
        cues: words by which a paper speaks of it; `against` words by which it speaks of the contrary.
        shown_by: what else of a reading shows it: "post" (its cues are then words of posts), "offer", "means", "held".
    """

    id: str
    kind: str
    ask: str
    if_yes: str
    if_no: str
    cues: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    shown_by: tuple[str, ...] = ()


@frozen
class Exemption:
    """An exception to a rule: when it holds, in plain words, and where it is taken from."""

    id: str
    when: Condition
    says: str
    source: str


@frozen
class Construction:
    """One possible sense of a rule: when, so read, its test is met. `supported_by` are principles that speak for this sense."""

    id: str
    says: str
    test: Condition
    supported_by: tuple[str, ...] = ()


@frozen
class Fragment:
    """One rule as one version of a code has it, in our own paraphrase.

    Attributes:
        id: the same in all versions, however they number it.
        number: as this version numbers it, "" where that is not known.
        force: "must", "should", "should generally" or "may".
        scope: to whom it applies; outside it there is nothing to test.
        constructions: its possible senses, one at least; none for a principle, which carries no test.
        unless: its exceptions.
        acts: what a paper must speak of for the rule to be in question; where it is None, each part of the test that has cues.
        cited_as: words by which papers cite it.
        unasked: whether it is put as a question about acts that nobody has alleged.
        verified: whether the source was read; `source` names it.
    """

    id: str
    title: str
    paraphrase: str
    force: str
    source: str
    number: str = ""
    page: str = ""
    scope: Condition = ALWAYS
    constructions: tuple[Construction, ...] = ()
    unless: tuple[Exemption, ...] = ()
    acts: Condition | None = None
    cited_as: tuple[str, ...] = ()
    standard: str = "balance of probabilities"
    burden: str = "open"
    unasked: bool = False
    verified: bool = True

    def terms(self) -> tuple[str, ...]:
        """Return every term that it hangs on, each once: those of its scope first, then of its test, then of its exceptions."""
        conditions = (self.scope, *(one.test for one in self.constructions), *(one.when for one in self.unless))
        return terms_of(Every(conditions))

    def favouring(self) -> frozenset[str]:
        """Return the terms that only its exceptions name: to show one of them speaks for whoever is complained of."""
        return frozenset(terms_of(Some(tuple(one.when for one in self.unless)))) - set(
            terms_of(Every((self.scope, *(one.test for one in self.constructions))))
        )


@frozen
class CodeVersion:
    """A code as it stood from one day to another. `read` says how much of its text was read: "full", "part" or "none"."""

    id: str
    start: PartialDate
    end: PartialDate | None = None
    issued_by: str = ""
    source: str = ""
    read: str = "part"
    fragments: tuple[Fragment, ...] = ()

    def fragment(self, wanted: str) -> Fragment | None:
        """Return a rule by its id."""
        return next((one for one in self.fragments if one.id == wanted), None)

    def may_hold(self, first: PartialDate | None, last: PartialDate | None) -> bool:
        """Say whether it may have been in force on some day from the first to the last, as far as the dates are known."""
        begun = last is None or self.start.first_day() <= last.last_day()
        return begun and (first is None or self.end is None or first.first_day() <= self.end.last_day())


@frozen
class Code:
    """A code of conduct with all its versions that are held, the oldest first.

    Attributes:
        country: ISO 3166 code of where it applies.
        called: the names by which papers speak of it, in small letters.
        holders: the posts it binds, as words of their titles.
        model: whether it is a model that bodies adopt in their own words.
        principles: whether its rules are principles, which support a sense of other rules and carry no test.
    """

    id: str
    title: str
    country: str
    terms: tuple[Term, ...] = ()
    versions: tuple[CodeVersion, ...] = ()
    called: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    model: bool = False
    principles: bool = False
    note: str = ""

    def term(self, wanted: str) -> Term:
        """Return a term by its id; KeyError where there is none."""
        for one in self.terms:
            if one.id == wanted:
                return one
        raise KeyError(f"no term {wanted!r} in the code {self.id!r}")

    def version(self, wanted: str) -> CodeVersion | None:
        """Return a version by its id."""
        return next((one for one in self.versions if one.id == wanted), None)

    def versions_at(self, first: PartialDate | None, last: PartialDate | None) -> tuple[CodeVersion, ...]:
        """Return the versions that may have been in force on some day from the first to the last."""
        return tuple(one for one in self.versions if one.may_hold(first, last))


@frozen
class Evidence:
    """One thing laid before a term: what somebody wrote or said for it or against it.

    `kind` is "document", "third-party report", "admission" or "assertion". An assertion is a party's word in its own interest.
    """

    term: str
    supports: bool
    kind: str
    speaker: str | None = None
    place: Place | None = None
    person: str | None = None


@frozen
class Finding:
    """What a named person found on one term, with the reasons and the day; it counts before all evidence.

    `clause` limits it to one rule, `code` to one code; both are "" where it is for all.
    """

    term: str
    value: bool
    person: str
    role: str = ""
    reasons: str = ""
    day: PartialDate | None = None
    code: str = ""
    clause: str = ""

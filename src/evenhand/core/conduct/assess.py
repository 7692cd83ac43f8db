"""One version of a code, evidence and findings in, what each rule comes to out: met, not met, or cannot be said yet, and what it turns on.

A pure function: the same in, the same out. It finds nothing by itself: a judgement has a value only where a named person gave it one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from evenhand.core.conduct.logic import Condition, Every, Not, Settled, Some, settle, terms_of
from evenhand.core.conduct.model import Code, CodeVersion, Construction, Evidence, Finding, Fragment, Term

SETTLES = frozenset(("document", "third-party report", "admission"))
"""Kinds of evidence that can settle a fact; an assertion, a party's word in its own interest, settles none, whichever the party."""

OUTCOMES = {
    "met": "On these findings the test is met",
    "not met": "On these findings the test is not met",
    "cannot be said": "On these findings it cannot be said yet whether the test is met",
    "does not apply": "On these findings the rule does not apply",
}


@frozen
class TermState:
    """How one term stands.

    `state` is "yes", "no", "contested", "asserted, not shown", "not known" or, for a judgement that nobody has made, "not judged".
    `findings` are those of named persons that count: they agree, or differ and leave it contested.
    """

    term: Term
    state: str
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def finding(self) -> Finding | None:
        """The finding that settles it, the last of several that agree; None where there is none, or they differ."""
        return self.findings[-1] if len({one.value for one in self.findings}) == 1 else None

    @property
    def value(self) -> bool | None:
        """The value that the state gives: only "yes" and "no" give any."""
        return {"yes": True, "no": False}.get(self.state)


@frozen
class Assessment:
    """What one rule comes to in one construction.

    `outcome` is "met", "not met", "cannot be said" or "does not apply"; `turns_on` the terms that could turn it, the deciding first;
    `exception` the id of the exception that defeats it; `exact` is False where too many terms are open to follow each.
    """

    fragment: Fragment
    construction: Construction
    outcome: str
    turns_on: tuple[str, ...]
    states: tuple[TermState, ...]
    exception: str | None = None
    exact: bool = True


def weigh_evidence(term: Term, evidence: Iterable[Evidence], findings: Sequence[Finding] = ()) -> TermState:
    """Return how a term stands on what is laid before it; findings that differ, none of them later than the other, leave it contested.

    >>> used = Term("used", "fact", "Was it used?", "it was used", "it was not used")
    >>> weigh_evidence(used, [Evidence("used", True, "assertion", "one side")]).state
    'asserted, not shown'
    >>> weigh_evidence(used, [Evidence("used", True, "document"), Evidence("used", False, "assertion")]).state
    'yes'
    """
    given = tuple(one for one in evidence if one.term == term.id)
    found = {one.value for one in findings}
    if found:
        return TermState(term, "contested" if len(found) == 2 else "yes" if True in found else "no", given, tuple(findings))
    shown = {one.supports for one in given if one.kind in SETTLES}
    said = {one.supports for one in given}
    if len(shown) == 2 or (not shown and len(said) == 2):
        return TermState(term, "contested", given)
    if term.kind == "judgement":
        return TermState(term, "contested" if len(said) == 2 else "not judged", given)
    if shown:
        return TermState(term, "yes" if True in shown else "no", given)
    return TermState(term, "asserted, not shown" if said else "not known", given)


def assess(
    code: Code,
    version: CodeVersion,
    evidence: Sequence[Evidence] = (),
    findings: Sequence[Finding] = (),
    construction: str | None = None,
) -> tuple[Assessment, ...]:
    """Return what each rule of a version comes to, in each of its constructions.

    Args:
        code: the code that the version is of.
        version: as a rule the one in force on the day of the act.
        evidence: what the papers hold for and against each term.
        findings: what named persons found; the one of the latest day counts, as in `latest_findings`.
        construction: the id of one construction, to leave out the others of rules that have it.
    """
    return tuple(
        assess_rule(code, fragment, sense, evidence, findings)
        for fragment in version.fragments
        for sense in fragment.constructions
        if construction is None or sense.id == construction or all(one.id != construction for one in fragment.constructions)
    )


def assess_rule(
    code: Code, fragment: Fragment, construction: Construction, evidence: Sequence[Evidence], findings: Sequence[Finding]
) -> Assessment:
    """Return what one rule comes to in one construction."""
    whole = breach_of(fragment, construction)
    states = tuple(
        weigh_evidence(code.term(term), evidence, latest_findings(term, code.id, fragment.id, findings)) for term in terms_of(whole)
    )
    known = {one.term.id: one.value for one in states if one.value is not None}
    settled = settle(whole, known)
    outcome, exception = _outcome(fragment, construction, settled, known)
    turns_on = tuple(sorted(settled.turns_on, key=lambda term: -_decides(whole, known, term)))
    return Assessment(fragment, construction, outcome, turns_on, states, exception, settled.exact)


def breach_of(fragment: Fragment, construction: Construction) -> Condition:
    """Return when a rule, so read, is breached: in its scope the test holds, and no exception does."""
    return Every((fragment.scope, construction.test, Not(Some(tuple(one.when for one in fragment.unless)))))


def what_if(
    code: Code, version: CodeVersion, evidence: Sequence[Evidence], findings: Sequence[Finding], supposed: Mapping[str, bool]
) -> tuple[Assessment, ...]:
    """Return what each rule would come to if some terms were found to be so; nobody is named as having found it."""
    return assess(code, version, evidence, (*findings, *(Finding(term, value, "") for term, value in supposed.items())))


def say_outcome(row: Assessment, who: str = "the person") -> str:
    """Say in fixed words what a rule comes to; no other words are ever used for it."""
    if row.outcome == "cannot be said":
        held = {state.term.id: state.term for state in row.states}
        asks = "; ".join(held[term].ask.replace("{who}", who) for term in row.turns_on)
        return f"{OUTCOMES[row.outcome]}; it turns on: {asks}"
    if row.exception is not None:
        says = next(one.says for one in row.fragment.unless if one.id == row.exception)
        return f"{OUTCOMES[row.outcome]}: {says}."
    return f"{OUTCOMES[row.outcome]}."


def latest_findings(term: str, code: str, clause: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings on a term of a rule that no finding of a later day replaces; what is merely supposed comes before all.

    >>> from evenhand.core.values import PartialDate
    >>> early, late = (Finding("used", value, "Jo Bell", day=PartialDate(year)) for value, year in ((False, 2019), (True, 2020)))
    >>> [one.value for one in latest_findings("used", "code", "rule", (late, early))]
    [True]
    """
    fitting = [one for one in findings if is_of(one, term, code, clause)]
    supposed = [one for one in fitting if not one.person]
    return tuple(supposed[-1:] or (one for one in fitting if not any(_is_later(other, one) for other in fitting)))


def is_of(finding: Finding, term: str, code: str, clause: str) -> bool:
    """Say whether a finding is of a term of a rule, as far as it is limited to a code or a rule."""
    return finding.term == term and finding.code in ("", code) and finding.clause in ("", clause)


def _is_later(one: Finding, other: Finding) -> bool:
    return one.day is not None and other.day is not None and one.day.first_day() > other.day.last_day()


def _outcome(fragment: Fragment, construction: Construction, settled: Settled, known: Mapping[str, bool]) -> tuple[str, str | None]:
    if settled.value is None:
        return "cannot be said", None
    if settled.value:
        return "met", None
    if settle(fragment.scope, known).value is False:
        return "does not apply", None
    # An exception is named only where it alone decides: where the test itself fails there is nothing to except.
    if settle(construction.test, known).value is False:
        return "not met", None
    return "not met", next((one.id for one in fragment.unless if settle(one.when, known).value), None)


def _decides(whole: Condition, known: Mapping[str, bool], term: str) -> int:
    """Count in how many of its two answers a term alone would settle the whole."""
    return sum(settle(whole, {**known, term: value}).value is not None for value in (True, False))

"""Rows under a code in, the same in the order and the fixed words in which a person meets them out: questions, never answers."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.conduct import (
    FORCE_WORDS,
    Assessment,
    Cited,
    ConductRow,
    Evidence,
    Finding,
    Fragment,
    TermState,
    VersionRow,
    say_outcome,
)
from evenhand.core.values import Place
from evenhand.faces.wording import say_date

INTRODUCTION = (
    "What the papers raise under a code of conduct. Evenhand never says whether a code was broken: it lays the papers’ words beside each "
    "test, for and against, and says what the answer turns on. A judgement has a value only where a named person made it."
)
NOTHING = (
    "No question under a code was read in these papers: they name no code that is held, or no charge under it was made out. "
    "They may raise one all the same."
)
MODEL = "A model: what binds is the code that the body itself adopted."
NOT_VERIFIED = "not verified: compare with the official text"
SUPPOSED = "supposed"
ASKED_FOR = "it was not in force on the day of the act, and is shown because it was asked for"
NOT_HELD = "no version is held for the day of the act, so this one of another time is shown"


@frozen
class Outcome:
    """What one rule comes to under one version in one sense, in words; `supposed` what it would come to."""

    version: VersionRow
    row: Assessment
    words: str
    supposed: str = ""


@frozen
class RuleView:
    """One rule in question: as the latest of the versions has it, how its terms stand, and what it comes to under each version."""

    fragment: Fragment
    states: tuple[TermState, ...]
    outcomes: tuple[Outcome, ...]


def view_rules(row: ConductRow) -> tuple[RuleView, ...]:
    """Return the rules that a row raises, each once for all versions."""
    ids = dict.fromkeys(rule.fragment.id for version in row.versions for rule in version.rules)
    return tuple(_view(row, key) for key in ids)


def _view(row: ConductRow, key: str) -> RuleView:
    outcomes: list[Outcome] = []
    states: dict[str, TermState] = {}
    fragment: Fragment | None = None
    for version in row.versions:
        for number, rule in enumerate(version.rules):
            if rule.fragment.id == key:
                fragment = rule.fragment
                states |= {state.term.id: state for state in rule.states}
                supposed = say_outcome(version.supposed[number], row.about) if version.supposed else ""
                outcomes.append(Outcome(version, rule, say_outcome(rule, row.about), supposed))
    assert fragment is not None
    return RuleView(fragment, tuple(states.values()), tuple(outcomes))


def say_raised(row: ConductRow) -> str:
    """Write in one line which rules a row raises and how far the answer is, for the versions together."""
    rules = view_rules(row)
    names = ", ".join(f"{rule.fragment.title.lower()}{f' ({rule.fragment.number})' if rule.fragment.number else ''}" for rule in rules)
    outcomes = ", ".join(dict.fromkeys(outcome.row.outcome for rule in rules for outcome in rule.outcomes))
    if not rules:
        return "no rule that is held seems to be in question" if row.versions else "a code that is not held: use --code"
    said = "cannot be said yet" if outcomes == "cannot be said" else f"on the findings given: {outcomes}"
    return f"{names}; {said}"


def places_of(row: ConductRow) -> tuple[Place, ...]:
    """Return every place that a row leans on, each once."""
    rules = [rule for version in row.versions for rule in version.rules]
    told = [item.place for rule in rules for state in rule.states for item in state.evidence if item.place is not None]
    cited = [place for one in row.cited for place in (one.place, one.official_place) if place is not None]
    return tuple(dict.fromkeys((*row.charges, *row.defences, *row.acts, *cited, *told)))


def say_question(state: TermState, who: str) -> str:
    """Write the question of a term about somebody."""
    return state.term.ask.replace("{who}", who)


def say_state(state: TermState) -> str:
    """Write how a term stands, with who found it where somebody did: each of them where they differ.

    >>> from evenhand.core.conduct import Term
    >>> one, other = Finding("used", True, "Jo", reasons="It was."), Finding("used", False, "Ann", "clerk")
    >>> say_state(TermState(Term("used", "fact", "Was it used?", "it was used", "it was not"), "contested", (), (one, other)))
    'contested: found yes by Jo: It was.; found no by Ann, clerk'
    """
    told = [_say_found(one, "" if state.finding else f" {say_value(one)}") for one in state.findings]
    return f"{state.state}{', ' if state.finding else ': '}{'; '.join(told)}" if told else state.state


def _say_found(finding: Finding, value: str) -> str:
    if not finding.person:
        return f"{SUPPOSED}{value}"
    parts = [finding.person, finding.role, say_date(finding.day) if finding.day else ""]
    return f"found{value} by {', '.join(part for part in parts if part)}{f': {finding.reasons}' if finding.reasons else ''}"


def say_value(finding: Finding) -> str:
    """Write what was found."""
    return "yes" if finding.value else "no"


def say_idle(finding: Finding) -> str:
    """Write that a finding, or what is supposed, bears on nothing.

    >>> say_idle(Finding("used", True, "Jo", clause="gifts"))
    'Jo found used: yes, for the rule gifts. No rule in question here turns on it, so it changes nothing.'
    """
    who = f"{finding.person} found" if finding.person else "Supposed was"
    limits = [f"for the rule {finding.clause}" if finding.clause else "", f"under {finding.code}" if finding.code else ""]
    told = ", ".join((f"{who} {finding.term}: {say_value(finding)}", *(words for words in limits if words)))
    return f"{told}. No rule in question here turns on it, so it changes nothing."


def say_acted(row: ConductRow) -> str:
    """Write when the act was done, as far as the papers show, and what follows for the version.

    >>> row = ConductRow("K1", "allegation", "c", "C", False, "Ann", "ann", (), (), None, "not known", (), (), (), (), ())
    >>> say_acted(row)
    'The papers do not give the day of the act, so each version is shown with what it would need.'
    """
    if row.acted_why == "given":
        return f"The act was done on {say_date(row.acted)}, as was given."
    if row.acted_why == "a charge":
        return f"The act was done on {say_date(row.acted)}, as it is charged."
    if row.acted_why == "several letters":
        return f"The act is in one of several letters, the last of {say_date(row.acted)}."
    if row.acted_why.startswith("a "):
        return f"The act is {row.acted_why} of {say_date(row.acted)}."
    several = "; each version that may have been in force is shown with what it would need" if len(row.versions) > 1 else ""
    if row.acted is not None:
        return f"The papers do not give the day of the act; it was first told on {say_date(row.acted)}{several}."
    return "The papers do not give the day of the act, so each version is shown with what it would need."


def say_version(version: VersionRow) -> str:
    """Write which version it is, from when to when, and what to beware of."""
    until = f" to {say_date(version.end)}" if version.end else ""
    span = f"{say_date(version.start)}{until}" if version.end else f"from {say_date(version.start)}"
    warn = "" if version.in_force else f"; {ASKED_FOR if version.chosen else NOT_HELD}"
    return f"version {version.version} ({span}){warn}"


def say_fragment(fragment: Fragment) -> str:
    """Write which rule it is: its title, its number and how strict it is."""
    number = f" ({fragment.number})" if fragment.number else ""
    mark = "" if fragment.verified else f"; {NOT_VERIFIED}"
    return f"{fragment.title}{number}: {FORCE_WORDS[fragment.force]}{mark}"


def say_sense(rule: Assessment) -> str:
    """Write in which sense a rule is read; nothing where it has a single one."""
    return f"read so that {rule.construction.says}" if rule.construction.says else ""


def say_evidence(item: Evidence) -> str:
    """Write what kind of evidence it is, and whose.

    >>> say_evidence(Evidence("used", True, "assertion", "Ann")), say_evidence(Evidence("used", True, "third-party report"))
    ('assertion by Ann', 'third-party report')
    """
    by = {"admission": "by", "assertion": "by", "document": "by"}.get(item.kind, "of")
    return f"{item.kind} {by} {item.speaker}" if item.speaker else item.kind


def say_cited(row: Cited) -> str:
    """Write how strictly the papers print a rule, which versions agree, and how the words stand to the official text.

    >>> from evenhand.core.values import Place
    >>> say_cited(Cited(Place("p", 0, 1), "facilities", "should generally", ("2015-10",), ("2010-05",)))
    'printed as “should generally”, as in version 2015-10, not in 2010-05'
    """
    parts = []
    if row.force:
        held = f", as in version {_few(row.agrees)}" if row.agrees else ", as in no version held"
        parts.append(f"printed as “{row.force}”{held}{f', not in {_few(row.differs)}' if row.differs and row.agrees else ''}")
    if row.official:
        parts.append(
            {"word for word": "word for word in the official text", "differs": "the official text differs"}.get(
                row.official, "not found in the official text"
            )
        )
    return "; ".join(parts)


def _few(versions: tuple[str, ...]) -> str:
    return ", ".join(versions) if len(versions) < 4 else f"{versions[0]} and {len(versions) - 1} others"

"""A comparison in, the questions that it leaves open out, each to a named person or post."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.access.model import Case, Comparison, Likeness, Question, Trial
from evenhand.core.access.requesters import body_key

NAMED_IN_A_QUESTION = 3


def ask_questions(row: Comparison, likeness: Likeness | None = None) -> tuple[Question, ...]:
    """Return the questions of a comparison, those to whoever has the thing to give first."""
    giver = row.by or "whoever made the offer"
    office = likeness.signed_by if likeness is not None else f"the office of {giver}"
    return tuple(dict.fromkeys((*_to_giver(row, giver), *_to_office(row, office))))


def _to_giver(row: Comparison, giver: str) -> Iterator[Question]:
    served = [case for case in row.cases if case.served]
    unserved = [case for case in row.cases if case.served is False]
    if served and unserved:
        yield Question(giver, f"Why did {_list(served)} get it, and {_list(unserved)} not?")
        if not any(reason.recorded for case in served for reason in case.reasons):
            yield Question(giver, "Was a reason recorded when it was offered, where, and by whom?")
    yield from (Question(giver, _about(trial)) for trial in row.trials if trial.asks)
    waiting = [case for case in row.cases if case.outcome == "no answer"]
    if waiting:
        yield Question(giver, f"When will {_list(waiting)} be answered, by whom, and by which rule?")
    for precedent in {body_key(one.who): one.who for one in row.precedents}.values():
        yield Question(giver, f"On what terms was {precedent} allowed the like, and were the same terms put to the others?")


def _to_office(row: Comparison, office: str) -> Iterator[Question]:
    rest = [case for case in row.cases if case.person is None and (case.count is None or case.count > 1)]
    if rest:
        yield Question(office, f"Who are the {_rest(rest)}, and what does the office know of each?")
    for explanation in row.explanations:
        if not explanation.known:
            names = " and ".join(explanation.attributes)
            yield Question(office, f"What is known of “{names}” for the {explanation.unknown:,} of whom the papers do not say it?")
    for name in row.not_known[:NAMED_IN_A_QUESTION]:
        yield Question(office, f"What is known of “{name}” for each of those who got it, from which source and of which day?")
    if row.kind == "meeting" and any(case.state == "not confirmed" for case in row.cases):
        yield Question(office, "Has the meeting been held, on which day, and where is it entered?")


def _about(trial: Trial) -> str:
    own, others = trial.own, trial.others
    named = f"“{trial.watch.attribute}: {trial.watch.value}”"
    if own.got is not None and others.got is not None:
        return f"Why did {own.got:,} of {own.cases:,} with {named} get it, and {others.got:,} of {others.cases:,} like cases without?"
    within = f"within {own.middle:,g} working days, and half of the like cases without within {others.middle:,g}"
    return f"Why were half of those with {named} answered {within}?"


def _rest(cases: list[Case]) -> str:
    return " and the ".join(f"{case.count:,} {case.requester} whom nobody names" if case.count else f"{case.requester}" for case in cases)


def _list(cases: list[Case]) -> str:
    names = list(dict.fromkeys(case.body or case.requester for case in cases))
    shown = names[:NAMED_IN_A_QUESTION]
    more = sum(case.count or 1 for case in cases if (case.body or case.requester) not in shown)
    if more:
        return f"{', '.join(shown)} and {more:,} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"

"""A review in, what its papers raise under codes of conduct on the console out: each question with the evidence for and against."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from evenhand.core.conduct import ConductRow, Evidence, TermState
from evenhand.core.review.model import Review
from evenhand.core.values import Place
from evenhand.faces.conduct.words import (
    INTRODUCTION,
    MODEL,
    NOTHING,
    RuleView,
    say_acted,
    say_cited,
    say_evidence,
    say_fragment,
    say_idle,
    say_question,
    say_sense,
    say_state,
    say_version,
    view_rules,
)
from evenhand.faces.wording import PROPOSAL, count, one_line

SHOWN = 4
"""Places shown for each side of a term."""
WORDS = 90


def show(review: Review, console: Console) -> None:
    """Print every row with its rules, the terms of each, and what the answer turns on."""
    texts = {paper.id: paper.text for paper in review.papers}
    _print(console, one_line(review.title), bold=True)
    _print(console, INTRODUCTION)
    for row in review.conduct:
        _print(console, "")
        _print(console, one_line(f"{row.id} {row.kind} under the {row.title}: {row.about}"), bold=True)
        for line in _lines(row, texts):
            _print(console, line)
    if not review.conduct:
        _print(console, f"{NOTHING} `evenhand codes` lists the codes held; `--code CODE` has one looked into, `--code FILE` your own.")
    for idle in review.idle_findings:
        _print(console, one_line(say_idle(idle)))
    _print(console, "")
    _print(console, PROPOSAL)


def _print(console: Console, words: str, bold: bool = False) -> None:
    console.print(Text(words, style="bold" if bold else ""), soft_wrap=True)


def _lines(row: ConductRow, texts: dict[str, str]) -> Iterator[str]:
    yield f"  posts printed: {one_line('; '.join(row.capacities)) or 'none'}" + (
        f"; alleged by {one_line(', '.join(row.by))}" if row.by else ""
    )
    yield f"  {say_acted(row)}" + (f" {MODEL}" if row.model else "")
    for name, places in (("alleged", row.charges), ("answered", row.defences), ("told", row.acts)):
        yield from (f"  {name}: {_words(place, texts)}" for place in places[:SHOWN])
        if len(places) > SHOWN:
            yield f"  {name}: and {count(len(places) - SHOWN, 'more place')}"
    yield from (f"  rule {one.fragment} {say_cited(one)}: {_words(one.place, texts)}" for one in row.cited if say_cited(one))
    for rule in view_rules(row):
        yield ""
        yield from _rule(rule, row, texts)


def _rule(rule: RuleView, row: ConductRow, texts: dict[str, str]) -> Iterator[str]:
    yield f"  {one_line(say_fragment(rule.fragment))}"
    yield f"    {one_line(rule.fragment.paraphrase)}"
    for outcome in rule.outcomes:
        sense = say_sense(outcome.row)
        yield f"    {say_version(outcome.version)}, {outcome.row.fragment.force}{f', {sense}' if sense else ''}: {one_line(outcome.words)}"
        if outcome.supposed:
            yield f"      if what is supposed were found: {one_line(outcome.supposed)}"
    for state in rule.states:
        yield from _term(state, row, texts)


def _term(state: TermState, row: ConductRow, texts: dict[str, str]) -> Iterator[str]:
    stands = say_state(state) if state.findings else state.state.upper()
    yield f"    {state.term.id} – {one_line(say_question(state, row.about))} {one_line(stands)}"
    for supports, sign in ((True, "for"), (False, "against")):
        items = [item for item in state.evidence if item.supports == supports]
        yield from (f"      {sign}: {_item(item, texts)}" for item in items[:SHOWN])
        if len(items) > SHOWN:
            yield f"      {sign}: and {count(len(items) - SHOWN, 'more place')}"


def _item(item: Evidence, texts: dict[str, str]) -> str:
    return f"{one_line(say_evidence(item))}: {_words(item.place, texts)}" if item.place else one_line(say_evidence(item))


def _words(place: Place, texts: dict[str, str]) -> str:
    words = one_line(texts.get(place.paper, "")[place.start : place.end])
    return f"“{words if len(words) <= WORDS else words[:WORDS] + '…'}” ({place.paper})"

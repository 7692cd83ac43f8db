"""A review in, its deals on the console out: each offer with what it hangs on in every wording, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from evenhand.core.deals import Deal, Wording
from evenhand.core.review.model import Review
from evenhand.core.values import Place
from evenhand.faces.deals.words import (
    ANSWERS,
    FORCES,
    INTRODUCTION,
    ConditionView,
    say_condition_state,
    say_deal,
    say_due,
    say_event,
    say_owed,
    say_party,
    say_setter,
    say_standing,
    say_told_twice,
    view_conditions,
    with_terms,
)
from evenhand.faces.wording import PROPOSAL, count, one_line, say_date

DEALS, OFFERS, WORDINGS = 60, 40, 8
WORDS = 160


def show(review: Review, console: Console) -> None:
    """Print every deal with its conditions, then the offers on which nothing hangs."""
    texts = {paper.id: paper.text for paper in review.papers}
    deals, offers = with_terms(review.deals)
    _print(console, one_line(review.title), bold=True)
    _print(console, INTRODUCTION)
    for deal in deals[:DEALS]:
        _print(console, "")
        _print(console, f"{deal.id}{f' ({deal.name})' if deal.name not in ('', deal.id) else ''} {say_standing(deal)}", bold=True)
        for line in _lines(deal, texts):
            _print(console, f"  {one_line(line) if not line.startswith(' ') else '  ' + one_line(line)}")
    if not deals:
        _print(console, "No offer of these papers hangs on a condition.")
    _left(console, len(deals) - DEALS)
    if offers:
        _print(console, "")
        _print(console, f"Offers on which nothing hangs ({len(offers):,})", bold=True)
    for deal in offers[:OFFERS]:
        _print(console, f"  {deal.id} {deal.standing.state}: {say_deal(deal)}")
    _left(console, len(offers) - OFFERS)
    _print(console, "")
    _print(console, PROPOSAL)


def _print(console: Console, words: str, bold: bool = False) -> None:
    console.print(Text(words, style="bold" if bold else ""), soft_wrap=True)


def _left(console: Console, more: int) -> None:
    if more > 0:
        _print(console, f"  and {count(more, 'more', 'more')}; the HTML and the JSON hold them all")


def _lines(deal: Deal, texts: dict[str, str]) -> Iterator[str]:
    yield f"{say_party(deal.by)}, to {deal.to.name or 'somebody not named'}: {FORCES.get(deal.force, deal.force)}"
    yield f"what: {deal.words}"
    yield from (_wording(wording, texts) for wording in deal.wordings[:WORDINGS])
    if len(deal.wordings) > WORDINGS:
        yield f" and {len(deal.wordings) - WORDINGS:,} more wordings"
    for view in view_conditions(deal):
        yield from _condition(view, texts)
    yield from (f"precedent named: {one.named}: {_words(one.place, texts)}" for one in deal.precedents)
    yield from (
        f"told of it: {ANSWERS.get(one.what, one.what)}{f' by {one.who}' if one.who else ''}: {_words(one.place, texts)}"
        for one in deal.answers
    )
    for event in deal.events:
        if event.signed:
            by = f" by {event.by}" if event.by else ""
            yield f"entered: {say_date(event.day)} {say_event(event)}{by}; {event.source}; signed {event.signed}"


def _condition(view: ConditionView, texts: dict[str, str]) -> Iterator[str]:
    row = view.condition
    setter = f"; {say_setter(row)}" if say_setter(row) else ""
    judge = f"; to be judged by {row.judge}" if row.judge else ""
    yield f"condition {row.id} {say_condition_state(view)}; owed by {say_owed(row)}; {say_due(view)}{judge}{setter}"
    if not row.wordings or row.owed_why == "entered":
        yield f" entered: “{row.words}”"
    yield from (_wording(wording, texts) for wording in row.wordings)
    if say_told_twice(row):
        yield f" {say_told_twice(row)}"


def _wording(wording: Wording, texts: dict[str, str]) -> str:
    return f" {wording.manner}: {_words(wording.place, texts)}"


def _words(place: Place, texts: dict[str, str]) -> str:
    words = one_line(texts.get(place.paper, "")[place.start : place.end])
    return f"“{words if len(words) <= WORDS else words[:WORDS] + '…'}” ({place.paper})"

"""A review in, like cases side by side on the console out: the cases, what separates them, the reasons, and the questions left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from evenhand.core.access import Access, Case, Comparison, Likeness
from evenhand.core.review.model import Review
from evenhand.core.values import Place
from evenhand.faces.access.trials import say_tests
from evenhand.faces.access.words import (
    INTRODUCTION,
    NO_REGISTER,
    NOT_COUNTED,
    say_asked,
    say_attribute,
    say_claim,
    say_differing,
    say_explanation,
    say_form,
    say_got,
    say_held,
    say_like,
    say_likeness,
    say_number,
    say_outcome,
    say_reason,
    say_recorded,
    say_register,
    say_separates,
    say_sources,
    say_tally,
    say_thing,
    say_unused,
    say_warnings,
    say_who,
)
from evenhand.faces.wording import PROPOSAL, count, one_line

CASES, PLACES, UNREAD, WORDS = 40, 2, 20, 90
"""Cases of one comparison, places of one case and unread rows of one register that are printed; how much of a place."""


def show(review: Review, console: Console) -> None:
    """Print every comparison, then the claims that a register could check, then how the registers were read."""
    texts = {paper.id: paper.text for paper in review.papers}
    _print(console, one_line(review.title), bold=True)
    _print(console, INTRODUCTION)
    _print(console, one_line(say_likeness(review.access.likeness)))
    for line in say_warnings(review.access, review.as_of):
        _print(console, one_line(line))
    for row in review.access.comparisons:
        _print(console, "")
        _print(console, one_line(f"{row.id} {say_thing(row)}: {_words(row.of, texts)}"), bold=True)
        for line in _lines(row, review.access.likeness, texts):
            _print(console, line)
    if not review.access.comparisons:
        _print(console, "These papers tell of no thing that somebody was offered, and others asked for or were allowed.")
    for line in _beside(review.access, texts):
        _print(console, line)
    _print(console, "")
    _print(console, PROPOSAL)


def _print(console: Console, words: str, bold: bool = False) -> None:
    console.print(Text(words, style="bold" if bold else ""), soft_wrap=True)


def _lines(row: Comparison, likeness: Likeness | None, texts: dict[str, str]) -> Iterator[str]:
    yield from (f"  {one_line(line)}" for line in say_outcome(row))
    for at, case in enumerate(row.cases[:CASES]):
        yield from _case(row, at, case, texts)
    if len(row.cases) > CASES:
        yield f"  and {len(row.cases) - CASES:,} more cases; the JSON holds them all"
    if say_differing(row):
        yield f"  {say_differing(row)}"
    yield from (f"  {one_line(line)}" for line in say_sources(row))
    if row.counted:
        yield f"  printed of how many ask: {', '.join(dict.fromkeys(map(say_number, row.counted)))}. {say_tally(row)}"
    yield from (f"  said to have gone without: {one_line(one.who)}: {_words(one.place, texts)}" for one in row.without)
    yield from (f"  allowed before: {one_line(one.who)}: {_words(one.place, texts)}" for one in row.precedents)
    yield from _under("what separates them, each a rival of the others", [say_explanation(one) for one in row.explanations])
    if say_separates(row):
        yield f"  {say_separates(row)}"
    if say_recorded(row):
        yield f"  {say_recorded(row)}"
    yield from _under("reasons said afterwards", [say_reason(one) for one in row.reasons])
    yield from _under("what a test could show", list(say_tests(row, likeness)))
    yield from _under("questions", [f"to {one.to}: {one.words}" for one in row.questions])


def _under(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {heading}:"
        yield from (f"    {one_line(line)}" for line in lines)


def _case(row: Comparison, at: int, case: Case, texts: dict[str, str]) -> Iterator[str]:
    like = say_like(row, at)
    yield f"  – {one_line(say_who(case))}: {say_got(case)}{f'; {like}' if like else ''}"
    told = [say_asked(case), say_form(case), *map(say_attribute, case.attributes)]
    yield f"      {one_line('; '.join(part for part in told if part)) or 'nothing is known of it'}"
    places = dict.fromkeys((*case.places[:PLACES], *case.evidence[:PLACES]))
    yield from (f"      {_words(place, texts)}" for place in places)
    more = len({*case.places, *case.evidence} - places.keys())
    if more:
        yield f"      and {count(more, 'more place')}"
    yield from (f"      {NOT_COUNTED}: {_words(place, texts)}" for place in case.beside[:PLACES])
    if len(case.beside) > PLACES:
        yield f"      {NOT_COUNTED}: and {count(len(case.beside) - PLACES, 'more place')}"
    yield from (f"      {one_line(say_reason(reason))}" for reason in case.reasons)


def _beside(access: Access, texts: dict[str, str]) -> Iterator[str]:
    for claim in access.claims:
        yield ""
        yield one_line(say_claim(claim))
        yield from (f"  {_words(place, texts)}" for place in claim.places[:PLACES])
        yield from (f"  {one_line(say_held(one))}" for one in claim.held)
        if not claim.held:
            yield f"  {NO_REGISTER}"
    if access.registers:
        yield ""
    yield from (one_line(line) for line in say_register(access))
    for register in access.registers:
        yield from (f"  unread, because {one_line(one.why)}: {_words(one.place, texts)}" for one in register.unread[:UNREAD])
    if access.unused:
        yield one_line(say_unused(access))


def _words(place: Place, texts: dict[str, str]) -> str:
    words = one_line(texts.get(place.paper, "")[place.start : place.end])
    return f"“{words if len(words) <= WORDS else words[:WORDS] + '…'}” ({one_line(place.paper)})"

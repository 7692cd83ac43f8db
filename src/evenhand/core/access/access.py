"""The sources of an affair, what an office declares and knows, and its registers in, like cases side by side out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from evenhand.core.access.cases import Casebook
from evenhand.core.access.claims import find_claims
from evenhand.core.access.compare import compare
from evenhand.core.access.gone_without import find_without
from evenhand.core.access.known import Knowledge
from evenhand.core.access.model import Claim, Comparison, Likeness, Precedent, Requester, WentWithout
from evenhand.core.access.office import add_known, add_met, know_met, name_fully, take_off, unused
from evenhand.core.access.precedents import find_precedents
from evenhand.core.access.questions import ask_questions
from evenhand.core.access.reasons import reasons_said
from evenhand.core.access.register import MeetingsRegister, is_register, read_register
from evenhand.core.access.requesters import fullest_names
from evenhand.core.access.things import Thing, content_of, find_things
from evenhand.core.access.treated.pairs import find_treated
from evenhand.core.access.treated.told import Treated
from evenhand.core.cast import Cast
from evenhand.core.letters import LetterThread, OpenRow, Source
from evenhand.core.papers import Paper


@frozen
class Declared:
    """What an office gives beside the papers: which cases are alike, and what it knows of requesters."""

    likeness: Likeness | None = None
    requesters: tuple[Requester, ...] = ()


@frozen
class Access:
    """Like cases side by side, the claims that a register could check, and the registers; `unused` are names of the table in no case."""

    comparisons: tuple[Comparison, ...] = ()
    claims: tuple[Claim, ...] = ()
    registers: tuple[MeetingsRegister, ...] = ()
    likeness: Likeness | None = None
    unused: tuple[str, ...] = ()


NOTHING = Declared()


def compare_access(
    papers: Sequence[Paper],
    sources: Sequence[Source],
    cast: Cast,
    threads: Sequence[LetterThread],
    rows: Sequence[OpenRow],
    treated: Sequence[Treated],
    declared: Declared = NOTHING,
) -> Access:
    """Set the cases of every thing that was offered side by side; a thing of one case, with nobody beside it, is left out.

    `treated` is what the papers tell of who asked for something and what each got.
    """
    declared = evolve(declared, requesters=name_fully(declared.requesters, cast))
    registers = tuple(read_register(paper) for paper in sorted(papers, key=lambda one: one.id) if is_register(paper))
    told = [source for source in sources if not is_register(source.paper)]
    texts = {source.paper.id: source.paper.text for source in told}
    book = Casebook(told, cast, {row.letter: row for row in threads}, Knowledge(told, cast), texts, fullest_names(cast))
    things = find_things(rows, told, cast)
    precedents = find_precedents(things, told, cast)
    without = _at_home(find_without(told, cast), things, cast)
    made = [
        _comparison(thing, precedents[number], without.get(number, ()), book, registers, declared)
        for number, thing in enumerate(things)
        if thing.is_shared or precedents[number] or number in without
    ]
    kept = [row for row in made if len(row.cases) > 1 or row.precedents or row.without]
    kept += [_asked_alike(row, declared) for row in find_treated(treated, told, cast, kept)]
    every = [case for row in kept for case in row.cases]
    return Access(
        tuple(evolve(row, id=f"E{number}") for number, row in enumerate(sorted(kept, key=_weight), 1)),
        find_claims(told, cast, registers, _charging(told, cast)),
        registers,
        declared.likeness,
        unused(every, declared.requesters),
    )


def _asked_alike(row: Comparison, declared: Declared) -> Comparison:
    made = compare(evolve(row, cases=add_known(row.cases, declared.requesters)), declared.likeness)
    return evolve(made, questions=ask_questions(made, declared.likeness))


def _weight(row: Comparison) -> tuple[int, str, int]:
    """Order comparisons: those with the most cases first."""
    return -len(row.cases), row.of.paper, row.of.start


def _at_home(found: Iterable[WentWithout], things: Sequence[Thing], cast: Cast) -> dict[int, tuple[WentWithout, ...]]:
    """Put those said to have gone without with the meeting that their paper tells of most, else with that which most papers tell of."""
    meetings = [(number, thing) for number, thing in enumerate(things) if thing.kind == "meeting"]
    homes: dict[int, list[WentWithout]] = {}
    for one in found:
        fits = [
            (sum(place.paper == one.place.paper for place in thing.places), len(thing.places), -number)
            for number, thing in meetings
            if one.said_by != cast.name(thing.by)
        ]
        if fits:
            homes.setdefault(-max(fits)[2], []).append(one)
    return {number: tuple(rows) for number, rows in homes.items()}


def _comparison(
    thing: Thing,
    precedents: tuple[Precedent, ...],
    without: tuple[WentWithout, ...],
    book: Casebook,
    registers: Sequence[MeetingsRegister],
    declared: Declared,
) -> Comparison:
    cases, counted, tally = book.cases_of(thing)
    known = add_known(cases, declared.requesters)
    # A register shows who else was met where somebody is compared with others; alone it makes no comparison.
    if thing.kind == "meeting" and (len(known) > 1 or without):
        known = know_met(add_met(known, registers, declared.likeness, content_of(thing, book.texts)), declared.requesters)
    known, tally = take_off(known, tally)
    row = Comparison(
        "",
        thing.kind,
        thing.places[0],
        book.cast.name(thing.by),
        thing.by.id,
        known,
        counted,
        reasons_said(thing.by, book.sources, book.cast),
        precedents,
        without,
        tally=tally,
    )
    made = compare(row, declared.likeness)
    return evolve(made, questions=ask_questions(made, declared.likeness))


def _charging(sources: Sequence[Source], cast: Cast) -> frozenset[str]:
    """Return the ids of those who make a charge."""
    members = (
        cast.member(source.paper.id, charge.by)
        for source in sources
        for charge in source.reading.allegations
        if charge.kind == "allegation"
    )
    return frozenset(member.id for member in members if member is not None)

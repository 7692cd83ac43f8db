"""Sentences of all papers that tell one thing in, pairs out of which one puts it the other way round, or in another sense."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import product

from attrs import evolve, frozen

from evenhand.core.collation.contradictions.clauses import Aligned, Clause, align
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.opposites import State, opposites, states
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.rules import Modal, differ, modals_of
from evenhand.core.collation.contradictions.senses import clash_senses
from evenhand.core.values import Place, Span

_LEAST = 0.14
# From so much likeness on two sentences may quote the same words.
_QUOTED = 0.2
# How much two sentences share of which one has the opposite of a word of the other.
_ALIKE, _SAME_WORDS = 0.3, 0.5
# How much must be told alike of a thing that stands in two ways, and of that right beside.
_STANDS, _BESIDE = 1.6, 0.6


def clash_accounts(folder: Folder) -> Iterator[Clash]:
    """Compare sentences that tell one thing, word by word."""
    yield from _states(folder)
    for pair in align([clause for clauses in folder.clauses.values() for clause in clauses], _LEAST):
        if pair.likeness >= _QUOTED:
            yield from clash_senses(pair, folder.quoted(pair.one), folder.quoted(pair.other))
        if pair.likeness >= (_SAME_WORDS if pair.one.is_open or pair.other.is_open else _ALIKE):
            yield from _opposites(pair)
        if pair.likeness >= _ALIKE and pair.one.place.paper != pair.other.place.paper:
            yield from _moods(pair)


def _moods(pair: Aligned) -> Iterator[Clash]:
    """Compare how strictly two sentences tell one rule, whether or not they call it one."""
    one, other = pair.one, pair.other
    for ours, theirs in product(_modals_in(one.text), _modals_in(other.text)):
        if "may" not in (ours.strict, theirs.strict) and differ(ours, theirs) and ours.words & theirs.words:
            told = [_told(clause, modal.place, modal.value) for clause, modal in ((one, ours), (other, theirs))]
            yield Clash("wording", "how strict the rule is", told[0], told[1], f"one rule: {', '.join(sorted(pair.shared)[:6])}")


@lru_cache(maxsize=4096)
def _modals_in(sentence: str) -> tuple[Modal, ...]:
    """Keep what a sentence bans or orders, since it is held against many others."""
    return tuple(modals_of(sentence))


def _opposites(pair: Aligned) -> Iterator[Clash]:
    one, other = pair.one, pair.other
    for found in opposites(one.text, other.text):
        told = [_told(clause, span) for clause, span in ((one, found.one), (other, found.other))]
        yield Clash(found.kind, "one thing, told in opposite words", told[0], told[1], f"told alike: {', '.join(sorted(pair.shared)[:6])}")


@frozen(eq=False)
class Stands:
    """How something is told to stand, with what is told around."""

    told: Told
    state: State
    around: Around


def _states(folder: Folder) -> Iterator[Clash]:
    """Compare how sentences say that one thing stands: complete or incomplete, at a profit or a loss."""
    rows: dict[Hashable, list[Stands]] = {}
    for clause in (clause for clauses in folder.clauses.values() for clause in clauses):
        for state in states(clause.text):
            told = _told(clause, state.span, f"{state.scale} {state.side}")
            around = folder.around(told.place)
            for word in folder.rarest(around):
                rows.setdefault((state.scale, word), []).append(Stands(told, state, around))
    for one, other in neighbours(rows):
        beside = folder.beside(one.around, other.around)
        if one.told.place.paper != other.told.place.paper and beside >= _BESIDE and folder.evidence(one.around, other.around) >= _STANDS:
            shared = ", ".join(folder.shared(one.around, other.around)[:6])
            sides = [evolve(each.told, value=each.told.words.lower()) for each in (one, other)]
            yield Clash(one.state.kind, "how one thing stands", sides[0], sides[1], f"told alike: {shared}")


def _told(clause: Clause, span: Span, value: str = "") -> Told:
    words, at = span.words(clause.text), clause.place.start
    return Told(Place(clause.place.paper, at + span.start, at + span.end), words, value or words.lower())

"""A condition over terms and what is known of them in, yes, no or not known out, with the terms that could still turn it.

Nothing that is not known counts as no. A condition is yes only where it is so however the open terms come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_, or_

from attrs import frozen

OPEN_TERMS = 16
"""So many open terms are followed through every way they can come out; beyond, only what each part shows by itself counts."""


@frozen
class Is:
    """The condition that a term is yes."""

    term: str


@frozen
class Not:
    """The condition that another does not hold."""

    part: Condition


@frozen
class Every:
    """The condition that all parts hold; it holds where there are none."""

    parts: tuple[Condition, ...] = ()


@frozen
class Some:
    """The condition that one part at least holds; it does not where there are none."""

    parts: tuple[Condition, ...] = ()


Condition = Is | Not | Every | Some
Known = Mapping[str, bool]
"""What is known: a term that is not in it is not known."""


@frozen
class Settled:
    """What a condition comes to: `value` True, False or None (cannot be said), and the open terms that could turn it.

    `exact` is False where there were too many open terms to follow each.
    """

    value: bool | None
    turns_on: tuple[str, ...] = ()
    exact: bool = True


def terms_of(condition: Condition) -> tuple[str, ...]:
    """Return the terms of a condition, each once, in the order in which they are named.

    >>> terms_of(Every((Is("used"), Not(Some((Is("open"), Is("used")))))))
    ('used', 'open')
    """
    return tuple(dict.fromkeys(_terms(condition)))


def _terms(condition: Condition) -> list[str]:
    if isinstance(condition, Is):
        return [condition.term]
    if isinstance(condition, Not):
        return _terms(condition.part)
    return [term for part in condition.parts for term in _terms(part)]


def weigh(condition: Condition, known: Known) -> bool | None:
    """Return what a condition comes to by Kleene's three values: each part by itself.

    >>> weigh(Every((Is("a"), Is("b"))), {"a": False}), weigh(Every((Is("a"), Is("b"))), {"a": True})
    (False, None)
    """
    if isinstance(condition, Is):
        return known.get(condition.term)
    if isinstance(condition, Not):
        value = weigh(condition.part, known)
        return None if value is None else not value
    values = [weigh(part, known) for part in condition.parts]
    decisive = isinstance(condition, Some)
    if decisive in values:
        return decisive
    return None if None in values else not decisive


def settle(condition: Condition, known: Known) -> Settled:
    """Return what a condition comes to in every way that its open terms can come out, and which of them could turn it.

    "Used and late, or not used and late" turns on nothing but "late", which taking part by part would miss:

    >>> either = Some((Every((Is("used"), Is("late"))), Every((Not(Is("used")), Is("late")))))
    >>> settle(either, {"late": True}).value, weigh(either, {"late": True})
    (True, None)
    >>> settle(Every((Is("a"), Is("b"))), {"a": True})
    Settled(value=None, turns_on=('b',), exact=True)
    """
    unknown = [term for term in terms_of(condition) if term not in known]
    if len(unknown) > OPEN_TERMS:
        value = weigh(condition, known)
        return Settled(value, () if value is not None else tuple(unknown), exact=False)
    # Each way the open terms can come out is one bit of a number, so that all are weighed at once.
    ways = (1 << (1 << len(unknown))) - 1
    columns = {term: _column(number, len(unknown)) for number, term in enumerate(unknown)}
    columns |= {term: ways if value else 0 for term, value in known.items()}
    held = _bits(condition, columns, ways)
    if held in (0, ways):
        return Settled(held == ways)
    turns = [term for number, term in enumerate(unknown) if (held ^ held >> (1 << number)) & (ways ^ columns[term])]
    return Settled(None, tuple(turns))


def _column(number: int, of: int) -> int:
    """Return the ways in which the open term of a number is yes, as bits.

    >>> bin(_column(0, 2)), bin(_column(1, 2))
    ('0b1010', '0b1100')
    """
    half = 1 << number
    block, width = ((1 << half) - 1) << half, 2 * half
    while width < 1 << of:
        block, width = block | block << width, 2 * width
    return block


def _bits(condition: Condition, columns: Mapping[str, int], ways: int) -> int:
    if isinstance(condition, Is):
        return columns[condition.term]
    if isinstance(condition, Not):
        return ways ^ _bits(condition.part, columns, ways)
    parts: Iterable[int] = (_bits(part, columns, ways) for part in condition.parts)
    return reduce(and_, parts, ways) if isinstance(condition, Every) else reduce(or_, parts, 0)

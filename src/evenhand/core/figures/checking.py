"""Papers, their readings, the cast and what collation found in, every check of a figure out, in an order that the papers alone decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from evenhand.core.cast import Cast
from evenhand.core.collation import Contradiction
from evenhand.core.figures.alike import Apart, check_measures, check_scales, check_variants
from evenhand.core.figures.changes import check_changes, check_elsewhere, check_unpaired
from evenhand.core.figures.fits import check_fits
from evenhand.core.figures.model import CANNOT_TELL, DIFFERS, KINDS, Check, Imported, Saving, Thresholds
from evenhand.core.figures.options import check_options
from evenhand.core.figures.prices import check_prices
from evenhand.core.figures.projections import check_projections
from evenhand.core.figures.rates import check_rates
from evenhand.core.figures.reached import check_reached
from evenhand.core.figures.series import check_series
from evenhand.core.figures.shares import check_bare_shares, check_shares
from evenhand.core.figures.sizes import check_words
from evenhand.core.figures.stated import Stated, state_figures
from evenhand.core.figures.sums import check_sums
from evenhand.core.figures.told_changes import Changes, find_changes
from evenhand.core.figures.told_shares import find_parts
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place

_ORDER = (DIFFERS, "agrees", CANNOT_TELL)


def check_figures(
    papers: Sequence[Paper],
    readings: Sequence[Reading],
    cast: Cast,
    contradictions: Sequence[Contradiction] = (),
    savings: Sequence[Saving] = (),
    imported: Imported | None = None,
    thresholds: Thresholds | None = None,
) -> tuple[Check, ...]:
    """Check the figures of an affair.

    Args:
        papers, readings, cast: as everywhere; their order changes nothing.
        contradictions: what collation found told differently; its numbers are written out here.
        savings: from `find_savings`, to hold against a target that a paper prints.
        imported: series and a price index, none by default. thresholds: where words and sizes part ways.

    Returns:
        what differs first, then what agrees, then what cannot be told, each with its sum.
    """
    imported = imported or Imported()
    rows = state_figures(papers, readings, cast)
    changes = [find_changes(row) for row in rows]
    found = list(_within(rows, changes, thresholds or Thresholds()))
    found += check_variants(rows, contradictions, _apart(rows, changes, found))
    found += check_measures(rows)
    found += check_scales(rows)
    found += check_options(rows, savings)
    found += check_prices(rows, changes, imported.deflator)
    found += check_series(rows, [pair for held in changes for pair in held.pairs], imported.tables)
    return _in_order([*found, *_unsettled(rows, changes, found)])


def _within(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], thresholds: Thresholds) -> Iterator[Check]:
    """Yield what single papers can be held to by their own words."""
    for row, held in zip(rows, changes, strict=True):
        told = list(check_changes(held))
        yield from check_projections(row, held.pairs, thresholds)
        told += check_reached(row, _claims(told) | {end.place for pair in held.pairs for end in (pair.first, pair.last)})
        told += check_shares(row, _claims(told))
        told += check_rates(row, _settled(told))
        told += check_sums(row, _settled(told))
        told += check_fits(row, held, _settled(told))
        yield from told
    yield from check_words(rows, changes, thresholds)


def _apart(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], found: Sequence[Check]) -> Apart:
    """Return which figures are parts of a sum, changes, parts of a whole that is printed with them, or both ends of a change."""
    parts = frozenset(used.place for check in found if check.kind == "sum" for used in check.figures if used.role == "part")
    moved = frozenset(amount.stated.place for held in changes for amount in held.amounts if amount.is_change)
    wholes = {each.part.place: each.whole.figure.value for row in rows for each in find_parts(row) if each.whole.figure.value is not None}
    pairs = [pair for held in changes for pair in held.pairs]
    begun = frozenset(pair.first.place for pair in pairs)
    ends = (frozenset((each.figure.unit, each.figure.value) for each in (pair.first, pair.last)) for pair in pairs)
    return Apart(parts, moved, wholes, begun, frozenset(ends))


def _unsettled(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], found: Sequence[Check]) -> Iterator[Check]:
    """Yield what cannot be checked from the papers: changes without their figures, shares without their whole."""
    checked = _claims(found)
    elsewhere = list(check_elsewhere(changes, checked))
    yield from elsewhere
    checked |= _claims(elsewhere)
    for row, held in zip(rows, changes, strict=True):
        yield from check_unpaired(held, checked)
        yield from check_bare_shares(row, checked | {amount.stated.place for amount in held.amounts})


def _claims(checks: Sequence[Check]) -> frozenset[Place]:
    return frozenset(
        used.place
        for check in checks
        for used in check.figures
        if used.role in ("claim", "part") and check.kind in ("change", "unit", "share")
    )


def _settled(checks: Sequence[Check]) -> frozenset[Place]:
    """Return the places of the claims that are found to agree or to differ."""
    return frozenset(check.place() for check in checks if check.verdict != CANNOT_TELL)


def _in_order(checks: Sequence[Check]) -> tuple[Check, ...]:
    """Put checks in their order, each once, and number them."""
    rows = {(check.kind, check.claim, check.figures): check for check in map(_with_sorted_figures, checks)}
    order = sorted(
        rows.values(), key=lambda check: (_ORDER.index(check.verdict), KINDS.index(check.kind), check.place(), check.claim, check.sum)
    )
    return tuple(evolve(check, id=f"k{number}") for number, check in enumerate(order, start=1))


def _with_sorted_figures(check: Check) -> Check:
    return evolve(check, figures=tuple(sorted(set(check.figures), key=lambda used: (used.place, used.role))))

"""Pairs "from A to B" and what is said of them in, checks out: by how much, by what share, and per cent where points are meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from fractions import Fraction

from evenhand.core.figures.model import AGREES, CANNOT_TELL, NOT_STATED, Check
from evenhand.core.figures.ranges import ANY, Extent, as_decimal, judge, say_extent
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_changes import Amount, Changes, Pair
from evenhand.core.values import Place

_WAYS = {"up": "rise", "down": "fall", None: "change"}
# A change and two figures of different papers are of one thing where their sentences share so many words, fewer where a sum fits;
# of one family of measures so many pairs are tried.
_SHARED, _SHARED_SUM, _MOST_PAIRS = 3, 2, 24
_MAY_BE_MEANT = "the two figures stand beside it, but the paper does not say plainly that it is told of them"
_SERIES = "{measure} at the start and at the end{years}, counted by one definition"


def difference(pair: Pair) -> Extent:
    """Return what a pair rose or fell by."""
    return pair.ended - pair.begun if pair.way == "up" else pair.begun - pair.ended


def ratio(pair: Pair) -> Extent:
    """Return how many times its first figure the last of a pair is; any amount where the first is nought, of which nothing is a share."""
    return Extent(ANY, ANY) if pair.first.figure.value == 0 else pair.ended.over(pair.begun)


def percentage(pair: Pair) -> Extent:
    """Return what share of its first figure a pair rose or fell by, in per cent."""
    whole = Extent(*(type(held)(Fraction(1), Fraction(1)) for held in (pair.begun.printed, pair.begun.loose)))
    share = ratio(pair)
    return ((share - whole) if pair.way == "up" else (whole - share)).times(100)


def write_pair(pair: Pair) -> tuple[str, ...]:
    """Write what both figures of a pair stand for, what they come to, and in per cent."""
    unit, ends = pair.first.figure.unit, (pair.first, pair.last)
    said = [f"{end.words} is {say_extent(extent, unit)}" for end, extent in zip(ends, (pair.begun, pair.ended), strict=True)]
    by = say_extent(difference(pair), "points" if unit == "percent" else unit)
    share = f"{by} of {say_extent(pair.begun, unit)}: {say_extent(percentage(pair), 'percent')}"
    if pair.first.figure.value == 0:
        share = f"nothing is a share of {pair.first.words}"
    return "; ".join(said), f"from {ends[0].words} to {ends[1].words}: a {_WAYS[pair.way]} of {by}", share


def check_changes(changes: Changes) -> Iterator[Check]:
    """Check what is said of each pair; yield nothing for a pair of which nothing is said."""
    for amount in changes.amounts:
        pair = changes.pair_of(amount)
        if pair is not None and (check := check_amount(pair, amount)):
            yield check


def check_amount(pair: Pair, amount: Amount) -> Check | None:
    """Hold what something rose or fell by against a pair; None where the two are of units that cannot be compared."""
    unit, claimed = pair.first.figure.unit, amount.stated.figure.unit
    if claimed == unit == "percent":
        return _of_percentages(pair, amount)
    if claimed == "points" and unit == "percent":
        return _made("change", pair, amount, difference(pair), "points")
    if claimed in ("percent", "fraction"):
        return _made("change", pair, amount, percentage(pair), "percent")
    return _made("change", pair, amount, difference(pair), unit) if claimed == unit else None


def claim_extent(stated: Stated) -> Extent:
    """Return what a claim stands for; a fraction in per cent."""
    return stated.extent.times(100) if stated.figure.unit == "fraction" else stated.extent


def _made(kind: str, pair: Pair, amount: Amount, found: Extent, unit: str | None, note: str | None = None) -> Check:
    claim = claim_extent(amount.stated)
    verdict = judge(claim, found)
    return pair_check(
        kind, pair, amount.stated, verdict, found, unit, (f"“{amount.stated.words}” is {say_extent(claim, unit)}: {verdict}",), note
    )


def pair_check(
    kind: str, pair: Pair, claim: Stated, verdict: str, found: Extent, unit: str | None, more: Sequence[str], note: str | None = None
) -> Check:
    """Put together a check of what is said of a pair."""
    held = (pair.first, pair.last)
    return Check(
        "",
        kind,
        verdict,
        f"a {_WAYS[pair.way]} of {claim.words}, from {pair.first.words} to {pair.last.words}",
        (*write_pair(pair), *more),
        name_measure(*held),
        define(*held),
        (pair.first.used("from"), pair.last.used("to"), claim.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
        note or _scope_note(claim, held),
    )


def _scope_note(claim: Stated, held: Sequence[Stated]) -> str | None:
    """Say where a claim is printed with limits that its pair is not."""
    limits = {scope for each in held for scope in each.figure.scope}
    if other := [scope for scope in claim.figure.scope if scope not in limits]:
        return f"“{claim.words}” is printed with “{'”, “'.join(other)}”, the pair without: perhaps not one measure"
    return None


def _of_percentages(pair: Pair, amount: Amount) -> Check:
    """Hold a percentage said of two percentages against their ratio, then against the points between them."""
    claim, share, points = amount.stated.extent, percentage(pair), difference(pair)
    if judge(claim, share) != AGREES and judge(claim, points) == AGREES:
        note = f"{say_extent(points, 'points')} lie between the two: percentage points seem to be meant, not per cent"
        return _made("unit", pair, amount, share, "percent", note)
    return _made("change", pair, amount, share, "percent")


def check_elsewhere(changes: Sequence[Changes], checked: Set[Place]) -> Iterator[Check]:
    """Show where two figures of another paper bear out a change: "cut by £8.6m" beside "from £48.2m to £39.6m"; else say nothing."""
    pairs: dict[str, list[Pair]] = {}
    for held in changes:
        for pair in held.pairs:
            if pair.last.family:
                pairs.setdefault(pair.last.family, []).append(pair)
    for amount in (amount for held in changes for amount in held.amounts):
        if amount.stated.place in checked or amount.stated.family is None or amount.way is None:
            continue
        near = [pair for pair in pairs.get(amount.stated.family, [])[:_MOST_PAIRS] if _is_alike(amount, pair)]
        yield from [check for pair in near if (check := check_amount(pair, amount)) and check.verdict == AGREES][:1]


def _is_alike(amount: Amount, pair: Pair) -> bool:
    least = _SHARED if amount.stated.figure.unit in ("percent", "points", "fraction") else _SHARED_SUM
    alike = len(amount.stated.around() & pair.last.around()) >= least
    return alike and amount.way == pair.way and amount.stated.paper.id != pair.last.paper.id


def check_unpaired(changes: Changes, checked: Set[Place]) -> Iterator[Check]:
    """Say of each rise or fall that no pair stands behind what would be needed to check it; a pair that may be meant is shown with it."""
    for amount in changes.amounts:
        stated = amount.stated
        if stated.place in checked or not _is_worth_naming(stated):
            continue
        measure, way = name_measure(stated), _WAYS[amount.way]
        years = f" ({stated.figure.period})" if stated.figure.period else ""
        said = (
            f"“{stated.words}” is {say_extent(claim_extent(stated), 'percent' if stated.figure.unit == 'fraction' else stated.figure.unit)}"
        )
        pair = changes.beside(amount)
        yield Check(
            "",
            "change",
            CANNOT_TELL,
            f"a {way} of {stated.words}",
            (said, *write_pair(pair), _MAY_BE_MEANT) if pair else (f"{said}; no two figures of the papers were found to hold it against",),
            measure,
            define(stated),
            (*((pair.first.used("from"), pair.last.used("to")) if pair else ()), stated.used("claim")),
            needs=_SERIES.format(measure=measure if measure != NOT_STATED else f"what the {way} is of,", years=years),
        )


def _is_worth_naming(stated: Stated) -> bool:
    """Leave out what is no measure of a series: small counts, days, pence."""
    if stated.figure.unit in ("percent", "points", "fraction"):
        return True
    return stated.figure.kind == "money" and (stated.figure.value or 0) >= Decimal(1000)

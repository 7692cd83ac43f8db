"""The figures of one paper in, checks of shares out: a part or what is cut, its whole, and the percentage or fraction said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from evenhand.core.figures.changes import claim_extent
from evenhand.core.figures.model import CANNOT_TELL, Check
from evenhand.core.figures.ranges import Extent, as_decimal, judge, say_extent
from evenhand.core.figures.scenes import settle
from evenhand.core.figures.stated import Stated, define, name_measure
from evenhand.core.figures.told_shares import Share, find_shares, is_share, name_whole
from evenhand.core.values import Place


def check_shares(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each share that words tie to a part and its whole; one that is far off is more often one of other things."""
    for share in find_shares(row):
        if share.claim.place not in taken and settle(claim_extent(share.claim), _share_of(share), sure=True):
            yield hold_share(share)


def _share_of(share: Share) -> Extent:
    """Return what share a part is of its whole, in per cent."""
    return share.parted.part.extent.over(share.parted.whole.extent).times(100)


def hold_share(share: Share) -> Check:
    """Hold a share that is claimed against its part and its whole."""
    part, whole, claim = share.parted.part, share.parted.whole, share.claim
    unit = part.figure.unit
    found, said = _share_of(share), claim_extent(claim)
    verdict = judge(said, found)
    return Check(
        "",
        "change" if share.parted.cut else "share",
        verdict,
        f"{'a cut of ' if share.parted.cut else ''}{claim.words}: {part.words} of {whole.words}",
        (
            f"{part.words} is {say_extent(part.extent, unit)}; {whole.words} is {say_extent(whole.extent, unit)}",
            f"{say_extent(part.extent, unit)} of {say_extent(whole.extent, unit)}: {say_extent(found, 'percent')}",
            f"“{claim.words}” is {say_extent(said, 'percent')}: {verdict}",
        ),
        name_measure(part, whole),
        define(part, whole),
        (part.used("part"), whole.used("whole"), claim.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "percent",
    )


def check_bare_shares(row: Sequence[Stated], checked: Set[Place]) -> Iterator[Check]:
    """Say of each share "of ..." that is printed without its part and its whole what would be needed."""
    for stated in row:
        whole = next((scope for scope in stated.figure.scope if scope.lower().startswith("of ")), None) or name_whole(stated)
        if stated.figure.value is None or not is_share(stated) or stated.place in checked or whole is None:
            continue
        yield Check(
            "",
            "share",
            CANNOT_TELL,
            f"{stated.words} {whole}",
            (f"“{stated.words}” is {say_extent(claim_extent(stated), 'percent')}; the papers print neither the part nor the whole",),
            name_measure(stated),
            define(stated),
            (stated.used("claim"),),
            needs=f"{whole[3:]}, and the part of it that is meant, for one year and by one definition",
        )

"""A review in, its checked figures and savings options as one CSV table out, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

from evenhand.core.figures import Check, Saving
from evenhand.core.review.model import Review
from evenhand.core.values import Place
from evenhand.faces.wording import one_line

COLUMNS = (
    "row", "id", "kind", "verdict", "claim", "sum", "low", "high", "unit", "measure", "definition", "note", "needs", "by", "where",
)  # fmt: skip
# A spreadsheet takes what begins so for a formula, also in the wide forms of these signs.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]|[\t\r\n]")
# Where a comma parts the thousandths, as in German, a semicolon parts the cells, also between quotation marks that began before it.
_NEXT = re.compile(r";(?=[\s\"]*[=+\-@＝＋－＠|%])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def write(review: Review) -> str:
    """Write a row for each check and each savings option; offsets in `where` are those of the JSON."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for check in review.checks:
        table.writerow(map(guard, _check(check)))
    for number, saving in enumerate(review.savings, start=1):
        table.writerow(map(guard, _saving(f"s{number}", saving)))
    return out.getvalue()


def guard(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it is, whether it parts cells at the comma or at the semicolon.

    >>> guard("=1+1"), guard("-5"), guard("a fall of £2m"), guard("Ann;=1+1")
    ("'=1+1", '-5', 'a fall of £2m', "Ann;'=1+1")
    """
    words = _NEXT.sub(";'", one_line(cell))
    return f"'{words}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(words) else words


def _check(check: Check) -> tuple[str, ...]:
    by = "; ".join(dict.fromkeys(used.speaker for used in check.figures if used.speaker))
    where = "; ".join(f"{_place(used.place)} “{used.words}”" for used in check.figures)
    return (
        "check", check.id, check.kind, check.verdict, check.claim, "; ".join(check.sum), _number(check.low), _number(check.high),
        check.unit or "", check.measure, check.definition, check.note or "", check.needs or "", by, where,
    )  # fmt: skip


def _saving(key: str, saving: Saving) -> tuple[str, ...]:
    amount = _number(saving.amount)
    where = _place(saving.place)
    return (
        "saving",
        key,
        saving.option,
        saving.status,
        saving.what,
        "",
        amount,
        amount,
        saving.unit or "",
        "",
        "",
        "",
        "",
        saving.by or "",
        where,
    )


def _place(place: Place) -> str:
    return f"{place.paper} {place.start}-{place.end}"


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"

"""Tests of like cases in, each in one line of fixed words out: what was found, what the table could have shown, and no verdict."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.access import Comparison, Floor, Likeness, Share, Trial
from evenhand.faces.wording import count, say_date

HERE_THEY_ARE = "too few to test, here are the cases"
NO_TEST = (
    "No test is made here: one that is chosen once the cases are known shows nothing. A signed declaration can say beforehand what is "
    "watched."
)
LATE = "What is watched may have been chosen once they were known: read the tests as a lead, no more."
ASKS = "a question is asked below; chance is one answer, and any of the rivals above is another"
ASKS_NOT = "no question comes of it, which shows nothing either way"
_SHARE = 0.0001


def say_floor(one: Floor) -> str:
    """Write what a test could show at most.

    >>> say_floor(Floor(("type",), 1, 6, 1 / 6))
    'alike in type: 1 of 6 got it; the smallest p that such a table could give is 0.1667: too few to test, here are the cases'
    """
    who = f"alike in {' and '.join(one.alike_in)}" if one.alike_in else "all side by side"
    end = f": {HERE_THEY_ARE}" if one.too_few else ""
    return f"{who}: {one.served:,} of {one.cases:,} got it; the smallest p that such a table could give is {say_p(one.least)}{end}"


def say_p(p: float) -> str:
    """Write a chance.

    >>> say_p(1 / 117), say_p(0.00002)
    ('0.0085', '2.0e-05')
    """
    return f"{p:.4f}" if p >= _SHARE else f"{p:.1e}"


def say_tests(row: Comparison, likeness: Likeness | None) -> Iterator[str]:
    """Write what a test could show at most, and the tests that the declaration asks for, with what they lean on."""
    yield from map(say_floor, row.floors)
    if row.floors and not row.trials and not all(one.too_few for one in row.floors):
        yield NO_TEST
    if row.trials and row.late and likeness is not None:
        yield f"The declaration was signed on {say_date(likeness.date)}, after the first of these cases. {LATE}"
    yield from map(say_trial, row.trials)
    for seed in dict.fromkeys(one.seed for one in row.trials if one.seed):
        yield f"The draws are made from the words “{seed}” and can be made again."


def say_trial(one: Trial) -> str:
    """Write a test: the two sides, then its p, the smallest that it could give, and how it stands beside the others; or that it is too few.

    >>> from evenhand.core.access import Watch
    >>> say_trial(Trial(Watch("party", "A"), "outcome", Share(1, 1), Share(5, 0), 0, 2, 1 / 6, 1 / 6, "exact")).partition("; ")[0]
    'party: A: 1 of 1 got it, and 0 of 5 like cases without (2 have no like case on the other side)'
    """
    told = f"{one.watch.attribute}: {one.watch.value}: {_sides(one)}{_left_out(one)}"
    if not one.own.cases:
        return f"{told}: {HERE_THEY_ARE}"
    if one.too_few or one.beside is None:
        return f"{told}; the smallest p that this table could give is {say_p(one.least)}: {HERE_THEY_ARE}"
    asked, least = _ASKED[one.about, one.watch.side], say_p(one.least)
    found = f"p for {asked} is {say_p(one.p)} ({one.way}), and the smallest that this table could give {least}"
    beside = f", or {say_p(one.beside)} beside {count(one.tests - 1, 'other test')}" if one.tests > 1 else ""
    return f"{told}; {found}{beside}: {ASKS if one.asks else ASKS_NOT}"


def _sides(one: Trial) -> str:
    if not one.own.cases:
        return "no two like cases, of which one is so and the other is not"
    if one.own.got is not None and one.others.got is not None:
        return f"{one.own.got:,} of {one.own.cases:,} got it, and {one.others.got:,} of {one.others.cases:,} like cases without"
    own = f"half of {one.own.cases:,} were answered within {_wait(one.own)}"
    return f"{own}, and half of {one.others.cases:,} like cases without within {_wait(one.others)}"


def _wait(one: Share) -> str:
    return f"{one.middle:,g} working {'day' if one.middle == 1 else 'days'}"


def _left_out(one: Trial) -> str:
    told = [f"of {one.not_known:,} it is not known"] if one.not_known else []
    told += [f"{one.alone:,} {'has' if one.alone == 1 else 'have'} no like case on the other side"] if one.alone else []
    return f" ({', '.join(told)})" if told else ""


_ASKED = {
    ("outcome", "more"): "so many or more", ("outcome", "less"): "so few or fewer", ("outcome", "either"): "so uneven a table",
    ("answer", "more"): "so short or shorter", ("answer", "less"): "so long or longer", ("answer", "either"): "so uneven waits",
}  # fmt: skip

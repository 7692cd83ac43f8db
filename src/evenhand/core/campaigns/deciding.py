"""Groups of letters and what people have decided about them in, groups out that obey every decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from evenhand.core.campaigns.model import Constraint, ConstraintError

KINDS = {"together": 2, "apart": 2, "not part of it": 2}
Group = tuple[str, ...]
Likeness = Callable[[str, str], float]


def decide(groups: Iterable[Group], constraints: Sequence[Constraint], likeness: Likeness) -> list[Group]:
    """Join, part and empty groups as was decided: first all that is "together", then "not part of it", then "apart".

    Letters tied together move as one. Where a group is parted, each letter goes with the named one that it is most like.
    ConstraintError where two decisions contradict each other, or name a letter that is not there.
    """
    held = [tuple(group) for group in groups]
    _check(constraints, {letter for group in held for letter in group})
    tied = _tie(constraints)
    _check_tied(constraints, tied)
    # Of a million groups few hold a letter that anything was decided on.
    named = {letter for one in constraints for letter in one.letters}
    touched = _take_out(_merge([group for group in held if not named.isdisjoint(group)], tied), constraints, tied)
    parts = [part for group in touched for part in _part(group, constraints, tied, likeness)]
    return [*(group for group in held if named.isdisjoint(group)), *parts]


def _check(constraints: Sequence[Constraint], letters: set[str]) -> None:
    for one in constraints:
        if one.kind not in KINDS:
            raise ConstraintError(f"{one.kind!r} is no kind of decision. Write one of: {', '.join(KINDS)}.")
        if len(set(one.letters)) < KINDS[one.kind]:
            raise ConstraintError(
                f"A decision of the kind {one.kind!r} needs two letters, and names {', '.join(dict.fromkeys(one.letters)) or 'none'}."
            )
        if missing := sorted(set(one.letters) - letters):
            raise ConstraintError(f"A decision ({one.kind}) names {missing[0]}, which is not among the letters. Check the name.")


def _tie(constraints: Sequence[Constraint]) -> dict[str, str]:
    """Return for each letter tied to others the first of them."""
    first: dict[str, str] = {}
    for one in constraints:
        if one.kind == "together":
            ends = {first.get(letter, letter) for letter in one.letters}
            low = min(ends)
            first.update(dict.fromkeys(one.letters, low))
            first = {letter: low if end in ends else end for letter, end in first.items()}
    return first


def _check_tied(constraints: Sequence[Constraint], tied: dict[str, str]) -> None:
    for one in constraints:
        ends = [tied.get(letter, letter) for letter in one.letters]
        if one.kind == "apart" and len(set(ends)) < len(set(one.letters)):
            raise ConstraintError(f"{' and '.join(one.letters)} are to stand apart, and another decision puts them together. Withdraw one.")
        if one.kind == "not part of it" and ends[0] in ends[1:]:
            raise ConstraintError(
                f"{one.letters[0]} is not part of the campaign of {one.letters[1]}, and another decision puts them together. Withdraw one."
            )


def _merge(groups: Sequence[Group], tied: dict[str, str]) -> list[Group]:
    """Make one of all groups that hold letters tied together."""
    root = list(range(len(groups)))
    place: dict[str, int] = {}
    for number, group in enumerate(groups):
        for end in {tied[letter] for letter in group if letter in tied}:
            root[_top(root, number)] = _top(root, place.setdefault(end, number))
    made: dict[int, list[str]] = {}
    for number, group in enumerate(groups):
        made.setdefault(_top(root, number), []).extend(group)
    return [tuple(group) for group in made.values()]


def _top(root: list[int], number: int) -> int:
    while root[number] != number:
        number = root[number]
    return number


def _take_out(groups: Sequence[Group], constraints: Sequence[Constraint], tied: dict[str, str]) -> list[Group]:
    out = [
        (tied.get(one.letters[0], one.letters[0]), {tied.get(letter, letter) for letter in one.letters[1:]})
        for one in constraints
        if one.kind == "not part of it"
    ]
    made: list[Group] = []
    for group in groups:
        here = {tied.get(letter, letter) for letter in group}
        leaving = sorted({end for end, from_ends in out if end in here and from_ends & here})
        made += [tuple(letter for letter in group if tied.get(letter, letter) == end) for end in leaving]
        made.append(tuple(letter for letter in group if tied.get(letter, letter) not in leaving))
    return [group for group in made if group]


def _part(group: Group, constraints: Sequence[Constraint], tied: dict[str, str], likeness: Likeness) -> list[Group]:
    """Part a group that holds letters which are to stand apart; a group without any stays as it is."""
    against: dict[str, set[str]] = {}
    here = {tied.get(letter, letter) for letter in group}
    for one in constraints:
        ends = {tied.get(letter, letter) for letter in one.letters} & here if one.kind == "apart" else set()
        for end in ends:
            against.setdefault(end, set()).update(ends - {end})
    named = [end for end in sorted(against) if against[end]]
    if not named:
        return [group]
    parts: list[list[str]] = []
    for end in named:
        fit = [part for part in parts if not against[end] & set(part)]
        best = max(fit, key=lambda part: likeness(end, part[0]), default=None)
        if best is None:
            parts.append([end])
        else:
            best.append(end)
    made = [[letter for letter in group if tied.get(letter, letter) in part] for part in parts]
    for end in sorted(here - set(named)):
        best_part = max(range(len(parts)), key=lambda number: (likeness(end, parts[number][0]), -number))
        made[best_part] += [letter for letter in group if tied.get(letter, letter) == end]
    return [tuple(part) for part in made]

"""Groups of letters in, the rows that hold them out: labels that keep their numbers, the stars of each campaign, and their traces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from attrs import evolve, frozen

from evenhand.core.campaigns import Constraint
from evenhand.core.campaigns.assigning import likeness
from evenhand.core.campaigns.deciding import decide
from evenhand.core.campaigns.regrouping import choose_stars, group_texts, keep_numbers
from evenhand.core.campaigns.sketches import Body, Frames, Trace, trace
from evenhand.store.rows import Decided, LetterRow, Rows

_CHUNK = 250
Group = list[LetterRow]


def settle(rows: Rows, letters: Iterable[int]) -> None:
    """Write anew, as was decided, the campaigns of some letters and whatever decisions tie to them. ConstraintError where it cannot be."""
    groups, decided = _touched(rows, letters)
    _write(rows, _decided(rows, groups, decided))


def undo(rows: Rows, number: int, by: str, why: str) -> None:
    """Withdraw a decision: the letters that it touched are grouped anew, by their words and as was decided otherwise."""
    undone = next(one for one in rows.decisions() if one.number == number)
    groups, decided = _touched(rows, [undone.one, undone.other])
    rows.sql.execute("UPDATE decision SET undone_by = ?, undone_why = ? WHERE id = ?", (by, why, number))
    letters = [row for group in groups for row in group]
    words = rows.words_of(sorted({row.body for row in letters if row.body is not None}))
    grouped, _ = _grouped(letters, rows.frames.rests(words))
    _write(rows, _decided(rows, grouped, [one for one in decided if one.number != number], words))


def settle_all(rows: Rows) -> None:
    """Group all letters anew, by their words and as was decided."""
    letters = list(rows.letters())
    words = rows.words_of([number for (number,) in rows.sql.execute("SELECT id FROM body ORDER BY id")])
    groups, frames = _grouped(letters, words)
    rows.put_frames(frames)
    _write(rows, _decided(rows, groups, rows.decisions(), words), words)


def _grouped(letters: Sequence[LetterRow], words: dict[int, Body]) -> tuple[list[Group], Frames]:
    """Group letters by their words alone, and find the frames in which they come."""
    copies = Counter(row.body for row in letters if row.body is not None)
    bodies = list(copies)
    numbers, frames = group_texts([words[one] for one in bodies], [copies[one] for one in bodies])
    centres = dict(zip(bodies, numbers, strict=True))
    groups: dict[int, Group] = {}
    alone: list[Group] = []
    for row in letters:
        if row.body is None:
            alone.append([row])
        else:
            groups.setdefault(centres[row.body], []).append(row)
    return [*groups.values(), *alone], frames


def _touched(rows: Rows, letters: Iterable[int]) -> tuple[list[Group], list[Decided]]:
    """Return the groups in which letters stand, those tied to them by decisions, and these decisions."""
    decided, chosen = rows.decisions(), set[int]()
    groups: dict[int, Group] = {}
    asked = list(letters)
    while asked:
        row = rows.by_number(asked.pop())
        place = row.label if row.label is not None else -row.number
        if place in groups:
            continue
        groups[place] = [row] if row.label is None else list(rows.letters(row.label))
        here = {member.number for member in groups[place]}
        for one in decided:
            if one.number not in chosen and (one.one in here or one.other in here):
                chosen.add(one.number)
                asked += [one.one, one.other]
    return list(groups.values()), [one for one in decided if one.number in chosen]


def _decided(rows: Rows, groups: list[Group], decided: Sequence[Decided], words: dict[int, Body] | None = None) -> list[Group]:
    """Join, part and empty groups as was decided."""
    if not decided:
        return groups
    by_name = {row.name: row for group in groups for row in group}
    names = {row.number: row.name for row in by_name.values()}
    constraints = [Constraint(one.kind, (names[one.one], names[one.other]), one.by, one.why) for one in decided]
    held = words if words is not None else {}

    def alike(one: str, other: str) -> float:
        bodies = [by_name[name].body for name in (one, other)]
        for body in bodies:
            if body is not None and body not in held:
                held.update(rows.words_of([body]))
        mine, theirs = (held[body] if body is not None else np.zeros(0, np.uint32) for body in bodies)
        return likeness(mine, theirs)

    made = decide([tuple(row.name for row in group) for group in groups], constraints, alike)
    return [[by_name[name] for name in group] for group in made]


def _write(rows: Rows, groups: Sequence[Group], words: dict[int, Body] | None = None) -> None:
    """Write where letters now stand; with `words`, which are those of all texts, everything is written anew."""
    mass = sorted((group for group in groups if len(group) > 1), key=lambda group: (-len(group), group[0].number))
    old = {row.number: row.label for group in groups for row in group if row.label is not None}
    labels = keep_numbers(old, [[row.number for row in group] for group in mass], rows.following())
    bodies = sorted({row.body for group in groups for row in group if row.body is not None})
    held = rows.frames.rests(rows.words_of(bodies) if words is None else words)
    _clear(rows, bodies, held, set(old.values()), words is not None)
    _write_labels(rows, groups, mass, labels)
    out = {one.one for one in rows.decisions() if one.kind == "not part of it"}
    alone = [group for group in groups if len(group) == 1 and group[0].number not in out]
    _write_stars(rows, list(_stars(mass, labels, alone, held)), held, words is not None)


def _clear(rows: Rows, bodies: Sequence[int], held: dict[int, Body], labels: set[int], everything: bool) -> None:
    """Take away the stars, traces and campaigns that are to be written anew."""
    if everything:
        rows.sql.execute("DELETE FROM star")
        rows.sql.execute("DELETE FROM campaign")
        rows.sql.execute("UPDATE body SET star = NULL WHERE star IS NOT NULL")
        return
    for part, made in _traced(bodies, held):
        rows.traces.drop(part, made)
    rows.follow((None, body) for body in bodies)
    rows.drop_stars(bodies)
    rows.sql.executemany("DELETE FROM campaign WHERE label = ?", [(label,) for label in labels])


def _write_labels(rows: Rows, groups: Sequence[Group], mass: Sequence[Group], labels: Sequence[int]) -> None:
    by_letter = {row.number: label for group, label in zip(mass, labels, strict=True) for row in group}
    moved = [(by_letter.get(row.number), row.number) for group in groups for row in group if by_letter.get(row.number) != row.label]
    rows.sql.executemany("UPDATE letter SET label = ? WHERE id = ?", moved)
    for group, label in zip(mass, labels, strict=True):
        rows.put_campaign(label, len(group))


@frozen
class _Followed:
    """A text with the star that it follows, and the label of its campaign."""

    body: int
    star: int
    label: int | None


def _stars(mass: Sequence[Group], labels: Sequence[int], alone: Sequence[Group], held: dict[int, Body]) -> Iterator[_Followed]:
    """Choose what stands for each campaign, the largest first; a text that people put into two of them stands with the first."""
    taken: set[int] = set()
    for group, label in zip(mass, labels, strict=True):
        copies = Counter(row.body for row in group if row.body is not None and row.body not in taken)
        bodies = sorted(copies)
        taken.update(bodies)
        follows = choose_stars([held[body] for body in bodies], [copies[body] for body in bodies]) if bodies else []
        yield from (_Followed(body, bodies[star], label) for body, star in zip(bodies, follows, strict=True))
    for (row,) in alone:
        if row.body is not None and row.body not in taken:
            taken.add(row.body)
            yield _Followed(row.body, row.body, None)


def _write_stars(rows: Rows, followed: Sequence[_Followed], held: dict[int, Body], everything: bool) -> None:
    rows.follow((one.star, one.body) for one in followed)
    labels = {one.body: one.label for one in followed if one.star == one.body}
    signed = _signed(rows, labels, held)
    if everything:
        rows.traces.write_all(signed)
        return
    for part, made in signed:
        rows.traces.put(zip(part, (keys for keys, _ in made.of_each()), strict=True))


def _signed(rows: Rows, labels: dict[int, int | None], held: dict[int, Body]) -> Iterator[tuple[Sequence[int], Trace]]:
    """Write stars, and yield what they are found by."""
    for part, made in _traced(list(labels), held):
        rows.put_stars((body, labels[body], signature.tobytes()) for body, signature in zip(part, made.signatures, strict=True))
        yield part, made


def _traced(bodies: Sequence[int], held: dict[int, Body]) -> Iterator[tuple[Sequence[int], Trace]]:
    """Yield what texts are found by, some texts at a time."""
    for at in range(0, len(bodies), _CHUNK):
        part = bodies[at : at + _CHUNK]
        yield part, trace([held[body] for body in part])


def heirs(rows: Rows, gone: LetterRow) -> None:
    """Hand on what was decided on a letter that goes: to the letter of its campaign that is most like it, where there is one."""
    heir = _heir(rows, gone)
    for one in rows.decisions():
        if gone.number not in (one.one, one.other):
            continue
        taken_out = one.kind == "not part of it" and one.one == gone.number
        left = evolve(one, one=heir, other=one.other) if one.one == gone.number else evolve(one, other=heir)
        rows.sql.execute("DELETE FROM decision WHERE id = ?", (one.number,))
        if heir and not taken_out and left.one != left.other:
            rows.sql.execute(
                "INSERT INTO decision(id, kind, one, other, by, why) VALUES(?, ?, ?, ?, ?, ?)",
                (left.number, left.kind, left.one, left.other, left.by, left.why),
            )


def _heir(rows: Rows, gone: LetterRow) -> int:
    if gone.label is None:
        return 0
    row = rows.sql.execute(
        "SELECT letter.id FROM letter LEFT JOIN body ON body.id = letter.body WHERE letter.label = ? AND letter.id != ? "
        "ORDER BY body.id IS ? DESC, body.star IS (SELECT star FROM body WHERE id = ?) DESC, letter.id LIMIT 1",
        (gone.label, gone.number, gone.body, gone.body),
    ).fetchone()
    return 0 if row is None else int(row[0])

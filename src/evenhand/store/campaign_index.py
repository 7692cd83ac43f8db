"""Letters in, one at a time, and the campaign that each joins out; what is acknowledged is on the disk, and what people decide binds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType

from attrs import evolve

from evenhand.core.campaigns import Constraint, ConstraintError
from evenhand.core.campaigns.assigning import Assignment, Star, assign_to, leave_alone
from evenhand.core.campaigns.sketches import Sketch, Sketcher, trace
from evenhand.core.papers import Paper
from evenhand.store.finding import Found, find_star
from evenhand.store.opening import open_index
from evenhand.store.refusals import ANEW, ClashError, IndexRefusedError, UnknownNameError, told_plainly
from evenhand.store.rows import LetterRow, Rows, There
from evenhand.store.settling import heirs, settle, settle_all, undo
from evenhand.store.soundness import find_unsound

PATIENCE = 5.0
"""Seconds to wait while somebody else writes."""


class CampaignIndex:
    """The campaigns of an office, kept in one file (SQLite): for a new office without a letter as for one with a million.

    When `add` or a decision returns, it is on the disk; a crash in between leaves what was before. Letters are named by their ids,
    campaigns by numbers, which they keep. The texts of letters are not in it, only the numbers of their words, greetings and
    signatures left out.
    """

    def __init__(self, path: Path | str, write: bool = True, patience: float = PATIENCE) -> None:
        self._path = Path(path)
        self._sql = open_index(self._path, write, patience)
        self._rows = Rows(self._sql)
        with self._told():
            self._sketch = Sketcher(self._rows.known())

    def __enter__(self) -> CampaignIndex:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._sql.close()

    # Letters

    def assign(self, letter: Paper) -> Assignment:
        """Say which campaign a letter would join, or where it stands if it is there already; nothing is written."""
        made = self._sketch(letter)
        with self._reading():
            self._rows.refresh()
            sketch = self._rows.frames.framed(made)
            there = self._rows.there(sketch)
            if there.letter is not None and there.letter.digest == sketch.digest:
                return self._standing(sketch, there.letter, there.star)
            return self._placed(sketch, self._found(sketch, there).star)

    def add(self, letter: Paper) -> Assignment:
        """Take a letter in; when this returns it is on the disk. One that is there already stays where it stands.

        ClashError where a letter of that name and another text is there.
        """
        sketch = self._sketch(letter)
        with self._writing():
            taken = self._take_in(sketch)
            self._rows.traces.settle()
        return taken

    def add_all(self, letters: Iterable[Paper], at_once: int = 50) -> Iterator[Assignment | ClashError]:
        """Take letters in, some at once: each that is yielded is on the disk. One that clashes is yielded as its ClashError."""
        waiting = iter(letters)
        while part := [self._sketch(letter) for letter in islice(waiting, at_once)]:
            with self._writing():
                taken = [self._taken_or_clash(sketch) for sketch in part]
                self._rows.traces.settle()
            yield from taken

    def fill(self, letters: Iterable[Paper]) -> int:
        """Take many letters in at once, and group all anew as a batch does; all or, where it is broken off, none. Return how many came."""
        with self._writing():
            came = sum(self._take_in_unplaced(sketch) for sketch in self._sketch.many(letters))
            settle_all(self._rows)
        self._write_back()
        return came

    def remove(self, *letters: str) -> None:
        """Take letters out of the index, with all that was kept of them: all, or none where one is not there.

        What was decided on a letter passes to the letter most like it.
        """
        with self._writing():
            for letter in letters:
                self._take_away(self._letter(letter))
        # What was removed stands in the journal until then.
        self._write_back()

    # Decisions

    def merge(self, one: str | int, other: str | int, by: str, reason: str) -> int:
        """Make one campaign of two, each named by its number or by a letter; return its number."""
        with self._writing():
            return self._decide("together", self._stands_for(one), self._stands_for(other), by, reason)

    def split(self, one: str, other: str, by: str, reason: str) -> tuple[int | None, int | None]:
        """Part a campaign: two letters never stand together, and each other goes with the one it is more like. Return both labels."""
        with self._writing():
            first, second = self._letter(one), self._letter(other)
            self._decide("apart", first, second, by, reason)
            return self._letter(one).label, self._letter(other).label

    def exclude(self, letter: str, by: str, reason: str) -> None:
        """Say that a letter is not part of its campaign; it stands on its own. UnknownNameError where it is in none."""
        with self._writing():
            row = self._letter(letter)
            others = (each for each in self._rows.letters(row.label)) if row.label is not None else iter(())
            other = next((each for each in others if each.number != row.number), None)
            if other is None:
                raise UnknownNameError(f"{letter} is on its own already. Nothing was changed.")
            self._decide("not part of it", row, other, by, reason)

    def withdraw(self, decision: int, by: str, reason: str) -> None:
        """Take a decision back; the letters that it touched are grouped anew, and it is kept with who took it back, and why."""
        with self._writing():
            _check_told(by, reason)
            if decision not in {one.number for one in self._rows.decisions()}:
                raise UnknownNameError(f"There is no decision {decision} in {self._path.name} that still holds. Nothing was changed.")
            undo(self._rows, decision, by, reason)

    def decisions(self) -> dict[int, Constraint]:
        """Return all that people have decided and that still holds, by its number; a batch takes the same."""
        with self._told():
            return _named(self._rows)

    def carry(self, old: Path | str) -> tuple[int, tuple[Constraint, ...]]:
        """Take over what was decided in an older index.

        Return how much was that is not held here already, and the decisions on letters that are not in this one.
        """
        earlier = _decisions_of(Path(old))
        with self._writing():
            there = [one for one in earlier if all(self._rows.letter(name) for name in one.letters)]
            held = {(one.kind, one.one, one.other) for one in self._rows.decisions()}
            taken, touched = 0, set[int]()
            for made in there:
                one, other = (self._letter(name).number for name in made.letters)
                if (made.kind, one, other) not in held:
                    self._rows.put_decision(made, one, other)
                    taken += 1
                    touched |= {one, other}
            settle(self._rows, touched)
        return taken, tuple(one for one in earlier if one not in there)

    def know(self, text: str) -> None:
        """Keep a text that never counts as shared in letters that come from now on, such as the office's own acknowledgement.

        Whoever else has the index open knows it when they open it again.
        """
        with self._writing():
            self._sql.execute("INSERT INTO known(text) VALUES(?) ON CONFLICT DO NOTHING", (text,))
            self._sketch = Sketcher(self._rows.known())

    def known(self) -> tuple[str, ...]:
        """Return the texts that never count as shared."""
        with self._told():
            return tuple(self._rows.known())

    # The whole

    def rebuild(self) -> None:
        """Group all letters anew, as a batch does and as was decided; a campaign keeps the number with most of its letters."""
        with self._writing():
            settle_all(self._rows)
        self._write_back()

    def __len__(self) -> int:
        with self._told():
            return int(self._sql.execute("SELECT count(*) FROM letter").fetchone()[0])

    def campaigns(self) -> tuple[tuple[int, int], ...]:
        """Return the number of each campaign and of its letters, the largest first."""
        with self._told():
            return tuple(self._rows.campaigns())

    def members(self, label: int) -> tuple[str, ...]:
        """Return the letters of a campaign, in the order in which they came."""
        with self._told():
            return tuple(row.name for row in self._rows.letters(label))

    def first_of(self, label: int) -> str:
        """Return the first letter of a campaign. UnknownNameError where there is none of that number."""
        with self._told():
            return self._stands_for(label).name

    def holds(self, letter: str) -> bool:
        """Say whether a letter of that name is in the index."""
        with self._told():
            return self._rows.letter(letter) is not None

    def label_of(self, letter: str) -> int | None:
        """Return the number of a letter's campaign, None on its own. UnknownNameError where it is not in the index."""
        with self._told():
            return self._letter(letter).label

    def labels(self) -> dict[str, int | None]:
        """Return every letter with the number of its campaign."""
        with self._told():
            return {row.name: row.label for row in self._rows.letters()}

    def check(self) -> None:
        """Read the whole file and see that it is whole. IndexRefusedError where it is damaged."""
        with self._told():
            wrong = find_unsound(self._sql)
        if wrong:
            raise IndexRefusedError(f"{self._path.name} is damaged: {wrong}. {ANEW}")

    # Inside

    @contextmanager
    def _told(self) -> Iterator[None]:
        with told_plainly(self._path.name, self._sql):
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Ask all that is asked inside of one state of the index, whoever writes meanwhile."""
        with self._told():
            self._sql.execute("BEGIN")
            try:
                yield
            finally:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Do all that is inside, or nothing of it; on leaving it is on the disk."""
        with self._told():
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                self._rows.refresh()
                yield
                self._sql.execute("COMMIT")
            except BaseException:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")
                self._rows.forget()
                raise

    def _write_back(self) -> None:
        """Empty the journal into the file; while somebody else reads, part of it waits."""
        with self._told():
            self._sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _letter(self, name: str) -> LetterRow:
        row = self._rows.letter(name)
        if row is None:
            raise UnknownNameError(
                f"There is no letter {name} in {self._path.name}. Check the name; letters are called as when they were added."
            )
        return row

    def _found(self, sketch: Sketch, there: There) -> Found:
        """Find the text that a letter is most like, if it is like enough; the same text is found at once."""
        if not sketch.comparable:
            return Found(None)
        if there.star is not None:
            return Found(self._rows.stars([there.star])[0])
        return find_star(self._rows, sketch)

    def _placed(self, sketch: Sketch, star: Star | None) -> Assignment:
        """Say where a letter that is not there yet would stand."""
        if star is None:
            return leave_alone(sketch)
        return assign_to(sketch, evolve(star, letters=star.letters + 1, letter=self._letter_of(star)))

    def _letter_of(self, star: Star) -> str:
        row = self._rows.stands_for(star.number, star.label)
        return "" if row is None else row.name

    def _standing(self, sketch: Sketch, row: LetterRow, follows: int | None) -> Assignment:
        """Say where a letter stands that is there."""
        named = self._rows.named(row.number)
        if row.label is None:
            return leave_alone(sketch, named)
        stars = self._rows.stars([follows]) if follows is not None else []
        star = next((star for star in stars if star.label == row.label), None)
        if star is None:
            star = Star(0, row.label, self._rows.size(row.label) or 0, sketch.told)
        return assign_to(sketch, evolve(star, letter=self._letter_of(star)), named)

    def _taken_or_clash(self, sketch: Sketch) -> Assignment | ClashError:
        try:
            return self._take_in(sketch)
        except ClashError as clash:
            return clash

    def _take_in(self, made: Sketch) -> Assignment:
        sketch = self._rows.frames.framed(made)
        there = self._there(sketch)
        if there.letter is not None:
            return self._standing(sketch, there.letter, there.star)
        found = self._found(sketch, there)
        if found.star is None:
            self._rows.put_letter(sketch, self._put_star(sketch, there.text, None) if sketch.comparable else None, None)
            return leave_alone(sketch)
        star, like = found.star, self._letter_of(found.star)
        label = star.label if star.label is not None else self._begin_campaign(star)
        came = 1 + sum(self._join(alone, label) for alone in found.alone)
        body = self._put_star(sketch, there.text, label) if found.is_bare else self._rows.have_follow(sketch, there, star.number)
        self._rows.put_letter(sketch, body, label)
        self._sql.execute("UPDATE campaign SET letters = letters + ? WHERE label = ?", (came, label))
        return assign_to(sketch, evolve(star, label=label, letters=star.letters + came, letter=like))

    def _there(self, sketch: Sketch) -> There:
        there = self._rows.there(sketch)
        if there.letter is not None and there.letter.digest != sketch.digest:
            raise ClashError(
                f"There is another letter called {sketch.letter} in {self._path.name}, with other words. "
                "This one was not taken in; give it a name of its own."
            )
        return there

    def _put_star(self, sketch: Sketch, text: int | None, label: int | None) -> int:
        """Have the text of a letter stand for a campaign, or for itself; return its number."""
        if text is None:
            text = self._rows.put_star_text(sketch)
        else:
            self._rows.follow([(text, text)])
        bands, signature = sketch.signed
        self._rows.put_stars([(text, label, signature)])
        self._rows.traces.put([(text, sketch.run_keys | bands)])
        return text

    def _join(self, alone: Star, label: int) -> bool:
        """Take a letter on its own into a campaign, where nobody has decided anything on it."""
        letter = self._rows.stands_for(alone.number, None)
        if letter is None or self._rows.named(letter.number):
            return False
        self._sql.execute("UPDATE letter SET label = ? WHERE id = ?", (label, letter.number))
        self._rows.label_star(alone.number, label)
        return True

    def _begin_campaign(self, star: Star) -> int:
        """Make a campaign of a letter on its own, to which a second one comes."""
        label = self._rows.following()
        first = self._rows.stands_for(star.number, None)
        self._rows.put_campaign(label, 1)
        self._sql.execute("UPDATE letter SET label = ? WHERE id = ?", (label, first.number if first else 0))
        self._rows.label_star(star.number, label)
        return label

    def _take_in_unplaced(self, sketch: Sketch) -> bool:
        there = self._there(sketch)
        if there.letter is not None:
            return False
        text = there.text if there.text is not None or not sketch.comparable else self._rows.put_text(sketch, None)
        self._rows.put_letter(sketch, text if sketch.comparable else None, None)
        return True

    def _take_away(self, row: LetterRow) -> None:
        heirs(self._rows, row)
        self._sql.execute("DELETE FROM letter WHERE id = ?", (row.number,))
        holder = self._rows.holder(row.body, row.label) if row.body is not None else None
        if row.body is not None and holder is None:
            self._forget_text(row.body)
        if row.label is None:
            return
        left = [each.number for each in self._rows.letters(row.label)]
        self._rows.put_campaign(row.label, len(left))
        # Where people parted letters of one text, it may have stood for this campaign and has no letter here now.
        elsewhere = [holder.number] if holder is not None and holder.label != row.label else []
        if len(left) == 1 or elsewhere or (row.body is not None and holder is None):
            settle(self._rows, [*left[:1], *elsewhere])

    def _forget_text(self, body: int) -> None:
        self._rows.traces.drop([body], trace([self._rows.frames.rest(self._rows.words_of([body])[body])]))
        self._rows.drop_stars([body])
        self._sql.execute("DELETE FROM body WHERE id = ?", (body,))

    def _stands_for(self, name: str | int) -> LetterRow:
        """Return the letter of a name, or the first of a campaign."""
        if isinstance(name, str):
            return self._letter(name)
        row = next(self._rows.letters(name), None)
        if row is None:
            raise UnknownNameError(f"There is no campaign {name} in {self._path.name}.")
        return row

    def _decide(self, kind: str, one: LetterRow, other: LetterRow, by: str, reason: str) -> int:
        _check_told(by, reason)
        self._rows.put_decision(Constraint(kind, (one.name, other.name), by, reason), one.number, other.number)
        settle(self._rows, [one.number, other.number])
        return self._letter(one.name).label or 0


def _decisions_of(old: Path) -> list[Constraint]:
    with closing(open_index(old, write=False, patience=PATIENCE, older=True)) as opened, told_plainly(old.name, opened):
        return list(_named(Rows(opened)).values())


def _named(rows: Rows) -> dict[int, Constraint]:
    """Return what was decided by its number, with the names of the letters."""
    made = rows.decisions()
    names = {number: rows.by_number(number).name for one in made for number in (one.one, one.other)}
    return {one.number: Constraint(one.kind, (names[one.one], names[one.other]), one.by, one.why) for one in made}


def _check_told(by: str, reason: str) -> None:
    if not by.strip() or not reason.strip():
        raise ConstraintError("A decision needs the name of who takes it and a reason. Nothing was changed.")

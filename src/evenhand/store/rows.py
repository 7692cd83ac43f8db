"""What an index asks its tables in, rows out: letters, the texts of their bodies, those that stand for others, campaigns and decisions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from attrs import frozen

from evenhand.core.campaigns import Constraint
from evenhand.core.campaigns.assigning import Star
from evenhand.core.campaigns.sketches import Body, Frames, Sketch, unpack
from evenhand.store.asking import some
from evenhand.store.traces import Traces


@frozen
class LetterRow:
    """A letter that is in the index: the number of its text (None without one) and the label of its campaign (None on its own)."""

    number: int
    name: str
    digest: int
    body: int | None
    label: int | None


@frozen
class Decided:
    """A decision that is kept: its number, what was decided, on the letters of which numbers, by whom and why."""

    number: int
    kind: str
    one: int
    other: int
    by: str
    why: str


@frozen
class There:
    """What is in the index of a letter that comes: itself, and its text, with the star that this follows."""

    letter: LetterRow | None
    text: int | None
    star: int | None


# No number in a table of SQLite is larger, and none may be asked for.
_LARGEST = 2**63 - 1
_THERE = (
    "SELECT id, digest, body, label, NULL FROM letter WHERE name = ?1 UNION ALL "
    "SELECT id, NULL, star, NULL, words FROM body WHERE print = ?2"
)
_PUT_STAR_TEXT = (
    "INSERT INTO body(id, print, words, star) SELECT number, ?, ?, number FROM (SELECT ifnull(max(id), 0) + 1 AS number FROM body)"
)


class Rows:
    """The tables of one index."""

    def __init__(self, opened: sqlite3.Connection) -> None:
        self.sql = opened
        self.traces = Traces(opened)
        self._frames: Frames | None = None
        self._changes = -1

    def refresh(self) -> None:
        """See whether somebody else has written since, and if so, read again what is held in memory."""
        (changes,) = self.sql.execute("PRAGMA data_version").fetchone()
        if changes != self._changes:
            self._changes = changes
            self._frames = None
            self.traces.others_wrote()

    def forget(self) -> None:
        """Read again what is held in memory: what was written was taken back."""
        self._frames = None
        self.traces.forget()

    # Frames

    @property
    def frames(self) -> Frames:
        """The frames in which the letters come, as they were found when all were last grouped."""
        if self._frames is None:
            row = self.sql.execute("SELECT value FROM fact WHERE name = 'frames'").fetchone()
            self._frames = Frames(np.frombuffer(row[0] if row is not None else b"", "<u8"))
        return self._frames

    def put_frames(self, frames: Frames) -> None:
        """Keep frames; what all texts are found by is to be written anew."""
        self.sql.execute("INSERT OR REPLACE INTO fact VALUES('frames', ?)", (frames.runs.astype("<u8").tobytes(),))
        self._frames = frames

    # Letters

    def letter(self, name: str) -> LetterRow | None:
        """Find a letter by its name."""
        row = self.sql.execute("SELECT id, name, digest, body, label FROM letter WHERE name = ?", (name,)).fetchone()
        return None if row is None else LetterRow(*row)

    def letters(self, label: int | None = None) -> Iterator[LetterRow]:
        """Yield the letters of a campaign, or all."""
        if label is not None and label > _LARGEST:
            return iter(())
        asked = "SELECT id, name, digest, body, label FROM letter"
        values = () if label is None else (label,)
        return (LetterRow(*row) for row in self.sql.execute(f"{asked} WHERE label = ? ORDER BY id" if values else asked, values))

    def by_number(self, number: int) -> LetterRow:
        """Return the letter of a number."""
        return LetterRow(*self.sql.execute("SELECT id, name, digest, body, label FROM letter WHERE id = ?", (number,)).fetchone())

    def put_letter(self, sketch: Sketch, body: int | None, label: int | None) -> int:
        """Write a letter that is not there yet."""
        values = (sketch.letter, sketch.digest, body, label)
        return int(self.sql.execute("INSERT INTO letter(name, digest, body, label) VALUES(?, ?, ?, ?)", values).lastrowid or 0)

    def holder(self, body: int, label: int | None) -> LetterRow | None:
        """Return a letter that has a text, one of a campaign before any other."""
        row = self.sql.execute(
            "SELECT id, name, digest, body, label FROM letter WHERE body = ? ORDER BY label IS ? DESC, id LIMIT 1", (body, label)
        ).fetchone()
        return None if row is None else LetterRow(*row)

    def stands_for(self, body: int, label: int | None) -> LetterRow | None:
        """Return the first letter of a text in a campaign, or on its own; one that a person took out stands for nothing."""
        row = self.sql.execute(
            "SELECT id, name, digest, body, label FROM letter WHERE body = ? AND label IS ? "
            "AND id NOT IN (SELECT one FROM decision WHERE kind = 'not part of it' AND undone_by IS NULL) ORDER BY id LIMIT 1",
            (body, label),
        ).fetchone()
        return None if row is None else LetterRow(*row)

    # Texts

    def there(self, sketch: Sketch) -> There:
        """Find, at once, the letter of the same name and the text of the same words."""
        letter, text = None, None
        for number, digest, one, other, words in self.sql.execute(_THERE, (sketch.letter, sketch.print)):
            if digest is not None:
                letter = LetterRow(number, sketch.letter, digest, one, other)
            elif words == sketch.kept:
                text = (number, one)
        return There(letter, *(text or (None, None)))

    def put_text(self, sketch: Sketch, star: int | None) -> int:
        """Write a text that is not there yet, with the star that it follows."""
        values = (sketch.print, sketch.kept, star)
        return int(self.sql.execute("INSERT INTO body(print, words, star) VALUES(?, ?, ?)", values).lastrowid or 0)

    def put_star_text(self, sketch: Sketch) -> int:
        """Write a text that is not there yet and follows itself."""
        return int(self.sql.execute(_PUT_STAR_TEXT, (sketch.print, sketch.kept)).lastrowid or 0)

    def have_follow(self, sketch: Sketch, there: There, star: int) -> int:
        """Have the text of a letter follow a star; return its number."""
        if there.text is None:
            return self.put_text(sketch, star)
        if there.star != star:
            self.follow([(star, there.text)])
        return there.text

    def words_of(self, bodies: Sequence[int]) -> dict[int, Body]:
        """Return the bodies of some texts."""
        return {number: unpack(words) for number, words in some(self.sql, "SELECT id, words FROM body WHERE id IN", bodies)}

    def follow(self, pairs: Iterable[tuple[int | None, int]]) -> None:
        """Write for texts which star each follows: pairs of a star and a text."""
        self.sql.executemany("UPDATE body SET star = ? WHERE id = ?", pairs)

    # Stars

    def stars(self, numbers: Sequence[int]) -> list[Star]:
        """Return those of some texts that are stars."""
        asked = "SELECT id, label, ifnull(letters, 1), words FROM star JOIN body USING(id) LEFT JOIN campaign USING(label) WHERE star.id IN"
        rows = some(self.sql, asked, numbers)
        bodies = self.frames.rest_of_some([unpack(words) for *_, words in rows])
        return [Star(number, label, letters, body) for (number, label, letters, _), body in zip(rows, bodies, strict=True)]

    def signatures(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the signatures of some stars."""
        return dict(some(self.sql, "SELECT id, signature FROM star WHERE id IN", numbers))

    def put_stars(self, stars: Iterable[tuple[int, int | None, bytes]]) -> None:
        """Write stars: each with the label of its campaign, None on its own, and its signature."""
        self.sql.executemany("INSERT INTO star(id, label, signature) VALUES(?, ?, ?)", stars)

    def label_star(self, star: int, label: int) -> None:
        """Write of which campaign a star now is."""
        self.sql.execute("UPDATE star SET label = ? WHERE id = ?", (label, star))

    def drop_stars(self, numbers: Iterable[int]) -> None:
        """Take stars away."""
        self.sql.executemany("DELETE FROM star WHERE id = ?", [(number,) for number in numbers])

    # Campaigns

    def campaigns(self) -> list[tuple[int, int]]:
        """Return each campaign with the number of its letters, the largest first."""
        return self.sql.execute("SELECT label, letters FROM campaign ORDER BY letters DESC, label").fetchall()

    def size(self, label: int) -> int | None:
        """Return how many letters a campaign has; None where there is none of that number."""
        row = self.sql.execute("SELECT letters FROM campaign WHERE label = ?", (label,)).fetchone()
        return None if row is None else int(row[0])

    def following(self) -> int:
        """Return the first number that no campaign ever had."""
        row = self.sql.execute("SELECT seq FROM sqlite_sequence WHERE name = 'campaign'").fetchone()
        return 1 if row is None else int(row[0]) + 1

    def put_campaign(self, label: int, letters: int) -> None:
        """Write how many letters a campaign has."""
        self.sql.execute("INSERT INTO campaign VALUES(?, ?) ON CONFLICT(label) DO UPDATE SET letters = excluded.letters", (label, letters))

    # Decisions

    def decisions(self) -> list[Decided]:
        """Return what was decided and still holds, in order."""
        return [
            Decided(*row)
            for row in self.sql.execute("SELECT id, kind, one, other, by, why FROM decision WHERE undone_by IS NULL ORDER BY id")
        ]

    def put_decision(self, made: Constraint, one: int, other: int) -> None:
        """Keep a decision on two letters."""
        self.sql.execute(
            "INSERT INTO decision(kind, one, other, by, why) VALUES(?, ?, ?, ?, ?)", (made.kind, one, other, made.by, made.why)
        )

    def named(self, letter: int) -> bool:
        """Say whether a decision names a letter."""
        return self.sql.execute("SELECT 1 FROM decision WHERE ? IN (one, other) AND undone_by IS NULL", (letter,)).fetchone() is not None

    # Known texts

    def known(self) -> list[str]:
        """Return the texts that never count as shared."""
        return [text for (text,) in self.sql.execute("SELECT text FROM known ORDER BY id")]

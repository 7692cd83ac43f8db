"""The keys of texts in, and the texts that have some of them out: most stand in one table, those of texts that came since in another.

A text has some seventy keys, which in the order of keys stand on as many pages of the disk. Letters that come one by one are therefore
written whole, and held in memory to be found; when they are many, all are put in their places at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from evenhand.core.campaigns.fingerprints import Counts
from evenhand.core.campaigns.sketches import Trace
from evenhand.store.asking import some

# So many texts may have a key in the table: what more of them share says little. So many texts wait to be put into it.
_HOLDERS, _WAITING = 3, 2_000
_AT_ONCE = 100_000
_PUT = "INSERT OR IGNORE INTO trace SELECT ?1, ?2 WHERE (SELECT count(*) FROM trace WHERE key = ?1) < ?3"


class Traces:
    """What texts are found by."""

    def __init__(self, opened: sqlite3.Connection) -> None:
        self._sql = opened
        self.forget()

    def holders(self, keys: set[int]) -> list[int]:
        """Return the texts that have some keys, each once for every key that it has."""
        self._catch_up()
        found = [star for (star,) in some(self._sql, "SELECT star FROM trace WHERE key IN", list(keys))]
        for key in self._held.keys() & keys:
            found += self._held[key]
        return found

    def put(self, texts: Iterable[tuple[int, set[int]]]) -> None:
        """Write by which keys texts are found; they wait with others that came since."""
        kept = ((text, np.fromiter(keys, "<i8", len(keys)).tobytes()) for text, keys in texts)
        self._sql.executemany("INSERT INTO fresh(star, keys) VALUES(?, ?)", kept)
        self._is_behind = True

    def others_wrote(self) -> None:
        """See what came when next asked: somebody else has written."""
        self._is_behind = True

    def drop(self, texts: Sequence[int], made: Trace) -> None:
        """Take texts away."""
        owners = np.array(texts, np.int64)[made.owners]
        self._sql.executemany("DELETE FROM trace WHERE key = ? AND star = ?", zip(made.keys.tolist(), owners.tolist(), strict=True))
        self._sql.execute("DELETE FROM fresh WHERE star IN (SELECT value FROM json_each(?))", (json.dumps(list(texts)),))
        self.forget()

    def write_all(self, parts: Iterable[tuple[Sequence[int], Trace]]) -> None:
        """Write anew what all texts are found by; of those that have one key the first have it."""
        made = [(part.keys, np.array(texts, np.int64)[part.owners]) for texts, part in parts]
        self._sql.execute("DELETE FROM trace")
        self._sql.execute("DELETE FROM fresh")
        self.forget()
        none = np.zeros(0, np.int64)
        for some_keys, owners in _in_order(
            np.concatenate([none, *(keys for keys, _ in made)]), np.concatenate([none, *(own for _, own in made)])
        ):
            self._sql.executemany("INSERT INTO trace VALUES(?, ?)", zip(some_keys, owners, strict=True))

    def settle(self) -> None:
        """Put those that wait in their places where they are many: first those of campaigns."""
        self._catch_up()
        if self._count < _WAITING:
            return
        asked = "SELECT fresh.star, keys FROM fresh JOIN star ON star.id = fresh.star ORDER BY label IS NULL, fresh.star"
        rows = [(star, np.frombuffer(kept, "<i8")) for star, kept in self._sql.execute(asked)]
        keys, owners = np.concatenate([keys for _, keys in rows]), np.repeat([star for star, _ in rows], [len(keys) for _, keys in rows])
        for some_keys, stars in _in_order(keys, owners):
            self._sql.executemany(_PUT, ((key, star, _HOLDERS) for key, star in zip(some_keys, stars, strict=True)))
        self._sql.execute("DELETE FROM fresh")
        self.forget()

    def forget(self) -> None:
        """Read again when they are next asked for those that wait: what was written was taken back, or somebody took some away."""
        self._held: defaultdict[int, list[int]] = defaultdict(list)
        self._first = self._last = self._count = 0
        self._is_behind = True

    def _catch_up(self) -> None:
        """Read what came since, whoever wrote it."""
        if not self._is_behind:
            return
        self._is_behind = False
        first, last = self._sql.execute("SELECT (SELECT min(id) FROM fresh), (SELECT max(id) FROM fresh)").fetchone()
        if (first or 0) != self._first or (last or 0) < self._last:
            self.forget()
            self._is_behind = False
        if last is None or last == self._last:
            return
        for star, kept in self._sql.execute("SELECT star, keys FROM fresh WHERE id > ? ORDER BY id", (self._last,)):
            self._count += 1
            for key in np.frombuffer(kept, "<i8").tolist():
                self._held[key].append(star)
        self._first, self._last = first, last


def _in_order(keys: Counts, owners: Counts) -> Iterator[tuple[list[int], list[int]]]:
    """Yield keys in order with the first texts that have each, once each, many at a time."""
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    new = np.ones(len(keys), bool)
    new[1:] = (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])
    keys, owners = keys[new], owners[new]
    among = np.arange(len(keys)) - np.searchsorted(keys, keys)
    keys, owners = keys[among < _HOLDERS], owners[among < _HOLDERS]
    for at in range(0, len(keys), _AT_ONCE):
        yield keys[at : at + _AT_ONCE].tolist(), owners[at : at + _AT_ONCE].tolist()

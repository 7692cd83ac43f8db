"""An open index in, what is wrong inside out: what SQLite finds, and rows that no Evenhand writes."""

from __future__ import annotations

import sqlite3

# SQLite finds NULL not in an empty list, so it is asked for apart.
_WRONG = {
    "a letter without its text": "SELECT 1 FROM letter WHERE body IS NOT NULL AND body NOT IN (SELECT id FROM body)",
    "a letter that is no letter": "SELECT 1 FROM letter WHERE typeof(name) != 'text' OR typeof(digest) != 'integer'",
    "a letter of no campaign that there is": "SELECT 1 FROM letter WHERE label IS NOT NULL AND label NOT IN (SELECT label FROM campaign)",
    "a campaign of no number of letters": "SELECT 1 FROM campaign WHERE typeof(letters) != 'integer'",
    "a text that is no text": "SELECT 1 FROM body WHERE typeof(print) != 'integer' OR typeof(words) != 'blob' OR length(words) % 4",
    "a text that follows one that is not there": "SELECT 1 FROM body WHERE star IS NOT NULL AND star NOT IN (SELECT id FROM star)",
    "a text that stands for others and is not there": "SELECT 1 FROM star WHERE id NOT IN (SELECT id FROM body) "
    "OR typeof(signature) != 'blob'",
    "what texts are found by": "SELECT 1 FROM fresh WHERE typeof(star) != 'integer' OR typeof(keys) != 'blob' OR length(keys) % 8",
    "what texts are found by, put in order": "SELECT 1 FROM trace WHERE typeof(key) != 'integer' OR star NOT IN (SELECT id FROM body)",
    "a decision on a letter that is not there": "SELECT 1 FROM decision WHERE undone_by IS NULL AND (one NOT IN (SELECT id FROM letter) "
    "OR other NOT IN (SELECT id FROM letter))",
    "a decision that is none": "SELECT 1 FROM decision WHERE typeof(by) != 'text' OR typeof(why) != 'text' "
    "OR kind NOT IN ('together', 'apart', 'not part of it')",
    "a known text that is none": "SELECT 1 FROM known WHERE typeof(text) != 'text'",
    "a fact that is none": "SELECT 1 FROM fact WHERE typeof(name) != 'text' OR typeof(value) != 'blob' "
    "OR (name = 'frames' AND length(value) % 8)",
}


def find_unsound(opened: sqlite3.Connection) -> str:
    """Read a whole index and say what is wrong in it; nothing where it is sound. A number that is another one is not seen."""
    try:
        found = opened.execute("PRAGMA integrity_check(3)").fetchall()
        if found != [("ok",)]:
            return "; ".join(str(words) for (words,) in found)
        return "; ".join(what for what, asked in _WRONG.items() if opened.execute(asked).fetchone())
    except UnicodeDecodeError:
        return "it holds words that are none"

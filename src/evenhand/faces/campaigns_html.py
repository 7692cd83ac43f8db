"""Sorted letters in, one self-contained HTML page out: campaigns, what is to be read with its words marked, the roster; no script."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from evenhand import __version__
from evenhand.core.campaigns import Post
from evenhand.core.values import Place
from evenhand.faces import campaigns
from evenhand.faces.highlights import Mark, highlight
from evenhand.faces.html import UNPRINTABLE, source_of, templates
from evenhand.faces.wording import PROPOSAL

ROWS = 1000
"""Rows of one list that the page shows; the JSON holds them all."""
TEXT = 6_000_000
"""Characters of letters that the page prints in full: those that stand for a campaign, then those to be read, the most pressing first."""


def write(post: Post) -> str:
    """Write the page of an inbox."""
    html = (
        templates()
        .get_template("post.html")
        .render(
            post=post,
            review=post,
            index=PostIndex(post),
            rows=ROWS,
            version=__version__,
            proposal=PROPOSAL,
            # A file of this package: nothing of a paper comes near it.
            style=Markup(source_of("page.css")),  # noqa: S704
        )
    )
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html)


class PostIndex:
    """What the templates ask for: a key for each row and letter shown, the words at every place, and the letters with their marks."""

    def __init__(self, post: Post) -> None:
        self.texts = {letter.id: letter.text for letter in post.letters}
        self.campaigns = [(f"g{number}", row) for number, row in enumerate(post.campaigns.campaigns, 1)]
        self.alone = [row for row in post.campaigns.reading_list if row.label is None]
        self.unread = [letter for letter in post.letters if letter.unread]
        self.shown = self._shown(post)
        self.paper_keys = {name: f"paper-{number}" for number, name in enumerate(self.shown, 1)}
        self._keys: dict[tuple[str, int, int], tuple[str, str]] = {}
        for key, row in self.campaigns:
            self._give_keys(key, campaigns.campaign_places(row))
        for number, read in enumerate(self.alone, 1):
            self._give_keys(f"z{number}", [place for sign in read.signs for place in sign.places])
        self.placed = {key for (letter, _, _), (key, _) in self._keys.items() if letter in self.paper_keys}

    def _shown(self, post: Post) -> list[str]:
        order = dict.fromkeys([row.template for _, row in self.campaigns] + [row.letter for row in post.campaigns.reading_list])
        room, kept = TEXT, []
        for name in order:
            room -= len(self.texts[name])
            if room >= 0:
                kept.append(name)
        return kept

    def _give_keys(self, row: str, places: Any) -> None:
        for number, place in enumerate(places, 1):
            self._keys.setdefault((place.paper, place.start, place.end), (f"{row}-{number}", row))

    def name(self, letter: str) -> str:
        """Return what a letter is called."""
        return letter

    def words(self, place: Place) -> str:
        """Return the words at a place."""
        return self.texts.get(place.paper, "")[place.start : place.end]

    def key_of(self, place: Place) -> str:
        """Return the key of the mark at a place."""
        return self._keys.get((place.paper, place.start, place.end), ("", ""))[0]

    def letters(self) -> list[tuple[str, str, list[Markup]]]:
        """Return the key, the name and the marked text of each letter that is printed in full."""
        marks: dict[str, list[Mark]] = {}
        for (letter, start, end), (key, row) in self._keys.items():
            marks.setdefault(letter, []).append(Mark(start, end, key, row, "g"))
        return [
            (key, name, [html for _, html in highlight(self.texts[name], marks.get(name, []), ())]) for name, key in self.paper_keys.items()
        ]

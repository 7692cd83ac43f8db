"""Sorted letters in, self-contained HTML out: one page of all, or a front page with a page for each campaign; no script."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from attrs import frozen
from markupsafe import Markup

from evenhand import __version__
from evenhand.core.campaigns import Campaign, Post, RosterRow
from evenhand.core.values import Place
from evenhand.faces.campaigns import csv as campaigns_csv
from evenhand.faces.campaigns import json as campaigns_json
from evenhand.faces.campaigns import words as campaigns
from evenhand.faces.campaigns.drawing import LANES, Drawing, draw
from evenhand.faces.highlights import Mark, highlight
from evenhand.faces.review.html import UNPRINTABLE, source_of, templates
from evenhand.faces.wording import PROPOSAL, count

ROWS = 1000
"""Rows of one list that a page shows, and campaigns that have a page of their own; the JSON and the table hold them all."""
TEXT = 6_000_000
"""Characters of letters that a page prints in full: those that stand for a campaign, then those to be read, the most pressing first."""
ONE, MANY = "This page is one file.", "These pages are files in one folder."
_PRINTED = "The letters that stand for a campaign, and those that are to be read."
_PRINTED_ALONE = "The letters on their own; those of a campaign stand on its page."
_PRINTED_OF_ONE = "The letter that stands for the campaign, those to be read, then the others, as far as there is room."


def write(post: Post) -> str:
    """Write one page of an inbox."""
    rows = _numbered(post)
    order = [row.template for _, row in rows] + [one.letter for one in post.campaigns.reading_list]
    places = [(key, campaigns.campaign_places(row)) for key, row in rows]
    index = PostIndex(post, _texts(post), rows, Shown(tuple(order), _PRINTED, (*places, *_places_alone(post))))
    return _render_post(ONE, post, index)


def write_folder(post: Post) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the name of each file of a folder about an inbox with what writes it; the front page comes last."""
    texts, rows = _texts(post), _numbered(post)
    pages = {row.label: f"campaign-{number}.html" for number, (_, row) in enumerate(rows[:ROWS], 1)}
    yield "letters.csv", partial(campaigns_csv.write, post)
    yield "letters.json", partial(campaigns_json.write, post)
    if post.campaigns.roster is not None:
        yield "roster.csv", partial(campaigns_csv.write_roster, post.campaigns.roster)
    for key, row in rows[:ROWS]:
        yield pages[row.label], partial(_campaign, post, texts, (key, row), pages)
    yield "index.html", partial(_front, post, texts, pages)


def _front(post: Post, texts: dict[str, str], pages: dict[str, str]) -> str:
    alone = tuple(row.letter for row in post.campaigns.reading_list if row.label is None)
    index = PostIndex(post, texts, _numbered(post), Shown(alone, _PRINTED_ALONE, tuple(_places_alone(post)), pages))
    return _render_post(MANY, post, index)


def _campaign(post: Post, texts: dict[str, str], numbered: tuple[str, Campaign], pages: dict[str, str]) -> str:
    row = numbered[1]
    reading, offered = campaigns.to_read(post.campaigns, row), campaigns.offered_to(post.campaigns, row)
    order = (row.template, *(one.letter for one in reading), *(one.letter for one in offered), *(one.letter for one in row.members))
    places = (("members", campaigns.campaign_places(row)), ("offered", [one.asks for one in offered]))
    index = PostIndex(post, texts, [numbered], Shown(order, _PRINTED_OF_ONE, places, pages))
    roster, missing = _roster(post, row)
    sections = [
        ("#summary", "Summary", None),
        ("#template", "The template", None),
        ("#reading", "To be read", len(reading)),
        *([("#variants", "Variants", len(row.variants))] if row.variants else []),
        *([("#offered", "May ask the same", len(offered))] if offered else []),
        *([("#roster", "The roster", None)] if roster is not None else []),
        ("#members", "What each letter adds", len(row.members)),
        ("#letters", "Letters", len(index.paper_keys)),
        ("index.html", "All campaigns", None),
    ]
    return _render(
        "campaign.html", MANY, post=post, index=index, row=row, reading=reading, offered=offered, roster=roster, missing=missing,
        title=f"{index.title_of(row.label)} – {post.title}", contents=sections,
    )  # fmt: skip


def _places_alone(post: Post) -> Iterator[tuple[str, list[Place]]]:
    alone = (row for row in post.campaigns.reading_list if row.label is None)
    for number, row in enumerate(alone, 1):
        yield f"z{number}", [place for sign in row.signs for place in sign.places]


def _render_post(about: str, post: Post, index: PostIndex) -> str:
    told = {"title": post.title, "lead": campaigns.say_post(post), "contents": _contents(index, post)}
    return _render("post.html", about, post=post, review=post, index=index, **told)


def _render(template: str, about: str, **told: Any) -> str:
    html = (
        templates()
        .get_template(template)
        .render(
            rows=ROWS,
            version=__version__,
            proposal=PROPOSAL,
            about=about,
            # A file of this package: nothing of a paper comes near it.
            style=Markup(source_of("page.css")),  # noqa: S704
            **told,
        )
    )
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html)


def _numbered(post: Post) -> list[tuple[str, Campaign]]:
    return [(f"g{number}", row) for number, row in enumerate(post.campaigns.campaigns, 1)]


def _texts(post: Post) -> dict[str, str]:
    return {letter.id: letter.text for letter in post.letters}


def _contents(index: PostIndex, post: Post) -> list[tuple[str, str, int | None]]:
    roster = post.campaigns.roster
    campaigns_at = [("#reading", "To be read", len(index.reading))] if index.pages else [("#campaigns", "Campaigns", len(index.campaigns))]
    return [
        ("#summary", "Summary", None),
        ("#sizes", "By size and time", len(index.campaigns) if index.pages else None),
        *campaigns_at,
        ("#alone", "On their own", len(index.alone)),
        *([("#roster", "The roster", len(roster.rows))] if roster is not None else []),
        *([("#unread", "Could not be read", len(index.unread))] if index.unread else []),
        *([("#partly", "Read only in part", len(index.partly))] if index.partly else []),
        ("#letters", "Letters", len(index.paper_keys)),
    ]


def _roster(post: Post, row: Campaign) -> tuple[list[RosterRow] | None, list[str]]:
    """Return who of the roster wrote letters of a campaign, and the names of those who did not; None where there is no roster."""
    if post.campaigns.roster is None:
        return None, []
    members = {member.letter for member in row.members}
    wrote = [one for one in post.campaigns.roster.rows if members & set(one.letters)]
    held = [RosterRow(one.expected, tuple(letter for letter in one.letters if letter in members)) for one in wrote]
    return held, [one.expected.name for one in post.campaigns.roster.rows if one not in wrote]


@frozen
class Shown:
    """What a page prints.

    Attributes:
        order: letters in the order in which they are given room; `words` what the page says of them.
        places: the anchor of each row of the page, with the places that it leans on and that are marked in the letters.
        pages: the page of each campaign, by label; empty where all stand on one page.
    """

    order: tuple[str, ...]
    words: str
    places: tuple[tuple[str, Sequence[Place]], ...]
    pages: Mapping[str, str] = {}


class PostIndex:
    """What the templates ask for: a key for each row and letter shown, the words at every place, and the letters with their marks."""

    def __init__(self, post: Post, texts: dict[str, str], rows: Sequence[tuple[str, Campaign]], shown: Shown) -> None:
        found = post.campaigns
        self.texts, self.campaigns, self.pages, self.printed = texts, list(rows), shown.pages, shown.words
        self.alone = [row for row in found.reading_list if row.label is None]
        self.alone_numbered = list(enumerate(self.alone, start=1))
        self.reading = [row for row in found.reading_list if row.label is not None]
        self.unread = [letter for letter in post.letters if letter.unread]
        self.partly = [letter for letter in post.letters if letter.gaps]
        self.offered = {row.letter: row.label for row in found.suggestions}
        keys = {letter.id: f"paper-{number}" for number, letter in enumerate(post.letters, 1)}
        self.paper_keys = {name: keys[name] for name in self._roomy(shown.order)}
        at = [(row.letter, self.pages.get(row.label or "")) for row in self.reading]
        self.links = {letter: f"{page}#{keys[letter]}" for letter, page in at if page is not None}
        self._numbers = {row.label: number for number, row in enumerate(found.campaigns, 1)}
        self._days = {letter.id: letter.published for letter in post.letters}
        self._keys: dict[tuple[str, int, int], tuple[str, str]] = {}
        for row, places in shown.places:
            self._give_keys(row, places)
        self.placed = {key for (letter, _, _), (key, _) in self._keys.items() if letter in self.paper_keys}

    def _roomy(self, order: Iterable[str]) -> list[str]:
        room, kept = TEXT, []
        for name in dict.fromkeys(order):
            room -= len(self.texts[name])
            if room >= 0:
                kept.append(name)
        return kept

    def _give_keys(self, row: str, places: Iterable[Place]) -> None:
        for place in places:
            self._keys.setdefault((place.paper, place.start, place.end), (f"p{len(self._keys) + 1}", row))

    def name(self, letter: str) -> str:
        """Return what a letter is called."""
        return letter

    def words(self, place: Place) -> str:
        """Return the words at a place."""
        return self.texts.get(place.paper, "")[place.start : place.end]

    def key_of(self, place: Place) -> str:
        """Return the key of the mark at a place."""
        return self._keys.get((place.paper, place.start, place.end), ("", ""))[0]

    def title_of(self, label: str) -> str:
        """Return what a campaign is called: they are numbered by size."""
        return f"Campaign {self._numbers[label]:,}"

    def href_of(self, label: str) -> str:
        """Return where a campaign is shown."""
        return self.pages.get(label) or (f"#g{self._numbers[label]}" if not self.pages else "letters.csv")

    def gist(self, row: Campaign) -> list[str]:
        """Return all that a campaign asks, else the first words that its letters share."""
        said = [*campaigns.template_places(row), Place(row.template, 0, 160)]
        return [self.words(place) for place in row.asks or said[:1]]

    @property
    def drawing(self) -> Drawing | None:
        """The largest campaigns over time, and the others together."""
        held = [(self.title_of(row.label), [self._days[one.letter] for one in row.members]) for _, row in self.campaigns]
        lanes = [(f"{name}: {count(len(days), 'letter')}", days) for name, days in held[:LANES]]
        rest = [day for _, days in held[LANES:] for day in days]
        return draw([*lanes, *([(f"The other {len(held) - LANES:,}: {count(len(rest), 'letter')}", rest)] if rest else [])])

    def letters(self) -> list[tuple[str, str, list[Markup]]]:
        """Return the key, the name and the marked text of each letter that is printed in full."""
        marks: dict[str, list[Mark]] = {}
        for (letter, start, end), (key, row) in self._keys.items():
            marks.setdefault(letter, []).append(Mark(start, end, key, row, "g"))
        return [
            (key, name, [html for _, html in highlight(self.texts[name], marks.get(name, []), ())]) for name, key in self.paper_keys.items()
        ]

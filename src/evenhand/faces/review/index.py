"""A review in, an index of its page out: a key for every row shown, the words at every place, and each paper's text with its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen
from markupsafe import Markup

from evenhand.core.cast import LetterRow, PersonRow
from evenhand.core.collation import Contradiction, Told
from evenhand.core.letters import OpenRow
from evenhand.core.papers import Paper
from evenhand.core.review.model import MentionRow, Review
from evenhand.core.values import PartialDate, Place
from evenhand.faces.access.words import claim_places, comparison_places
from evenhand.faces.campaigns.words import campaign_places
from evenhand.faces.conduct.words import places_of
from evenhand.faces.deals.words import deal_places, has_terms
from evenhand.faces.highlights import Mark, highlight
from evenhand.faces.rebuilt.apparatus import PassageView, RebuiltView, Stretch, names_of, printed_stretches, view_rebuilt
from evenhand.faces.review.events import date_events
from evenhand.faces.review.posts import view_posts
from evenhand.faces.review.threads import gather_alike, is_of_the_affair, thread_asks, thread_letters, urgency
from evenhand.faces.wording import one_line, say_date, say_letter

ROWS = 1000
"""Rows of one list that the page shows; the JSON holds them all."""
TEXT = 12_000_000
"""Characters of all papers together that the page shows; later papers are listed without their text."""
READINGS = 24
"""Readings of one contradiction that the page shows."""
SNIPPET = 70
CHUNK = 20_000
"""Characters of a long text after which the next line starts a block of its own, which a browser lays out only when it is seen."""


@frozen
class Block:
    """A stretch of a paper with one role; boilerplate is folded away."""

    role: str
    html: Markup
    chunk: bool = False


@frozen
class PaperView:
    """A paper as the page shows it; `blocks` is None where its text has no room."""

    key: str
    paper: Paper
    blocks: tuple[Block, ...] | None
    proposals: int


def numbered(letter: str, rows: Iterable[Any]) -> list[tuple[str, Any]]:
    """Give each row its key on the page: a letter and its number.

    >>> numbered("q", ["x", "y"])
    [('q1', 'x'), ('q2', 'y')]
    """
    return [(f"{letter}{number}", row) for number, row in enumerate(rows, start=1)]


def _in_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: (row.paper, row.start, -row.end))


class Index:
    """Everything the templates ask for; built once, in time linear in the review (but for sorting)."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.texts = {paper.id: paper.text for paper in review.papers}
        self.papers = {paper.id: paper for paper in review.papers}
        order = sorted(review.papers, key=lambda row: (row.unread is not None, str(row.published or "9"), row.id))
        self.paper_keys = {paper.id: f"paper-{number}" for number, paper in enumerate(order, start=1)}
        self._repeated = Counter(self.plain_name(paper) for paper in review.papers)
        self.mentions = numbered("m", _in_order(review.mentions))
        self._appearances = self._count_appearances()
        self.people = numbered("p", sorted(review.people, key=self._prominence))
        self.standing = [(key, row) for key, row in self.people if row.stands]
        self.mentioned = [(key, row) for key, row in self.people if not row.stands]
        self.quotations = numbered("q", _in_order(review.quotations))
        letters, asks = thread_letters(review.letters), thread_asks(review.asks)
        self.letters = numbered("l", (row for _, row in letters))
        self.asks = numbered("a", (row for _, row in asks))
        self.depths = {key: min(depth, 3) for sign, thread in (("l", letters), ("a", asks)) for key, (depth, _) in numbered(sign, thread)}
        self.allegations = numbered("c", _in_order(review.allegations))
        self.disagreements = numbered("x", (row for row in review.contradictions if row.apparent is None))
        self.seeming = numbered("y", (row for row in review.contradictions if row.apparent is not None))
        self.checks = numbered("k", review.checks)
        self.savings = numbered("s", sorted(review.savings, key=lambda row: (row.option, row.place)))
        self.conduct = numbered("u", review.conduct)
        self.deals = numbered("b", review.deals)
        self.terms = [(key, row) for key, row in self.deals if has_terms(row)]
        self.offers = [(key, row) for key, row in self.deals if not has_terms(row)]
        self.comparisons = numbered("e", review.access.comparisons)
        self.claims = numbered("ec", review.access.claims)
        self.campaigns = numbered("g", review.campaigns.campaigns)
        self.figures = numbered("f", _in_order(review.figures))
        self.vague = numbered("v", _in_order(review.vague))
        self.times = numbered("t", _in_order(review.times))
        self.dates = numbered("d", _in_order(review.dates))
        self.dates_by_day = sorted(self.dates[:ROWS], key=lambda held: (held[1].value is None, str(held[1].value)))
        self.threads = {row.letter: row for row in review.threads}
        alike = gather_alike(sorted(review.open, key=urgency), lambda row: self.words(row.places[0]))
        self.open = numbered("o", [row for rows in alike for row in rows])
        self.still_open = [(key, row) for key, row in self.open if row.is_open]
        self.settled = [(key, row) for key, row in self.open if not row.is_open]
        others = {rows[0].id: len(rows) - 1 for rows in alike}
        brief = [held for held in self.still_open if held[1].id in others and is_of_the_affair(self.words(held[1].places[0]))]
        self.open_in_brief = [(key, row, others[row.id]) for key, row in brief[:5]]
        self._keys = self._key_places()
        self.rebuilt = numbered("r", self._rebuilt())
        self.person_keys = {row.id: key for key, row in self.people[:ROWS]}
        self.undated = [(key, row) for key, row in self.letters[:ROWS] if not (row.written or row.leaked or row.reported)]
        self.letter_keys = {row.id: key for key, row in self.letters[:ROWS]}
        self.quotation_keys = {row.id: key for key, row in self.quotations[:ROWS]}
        self.ask_keys = {row.id: key for key, row in self.asks[:ROWS]}
        lists = (self.asks, self.allegations, self.letters, self.still_open, self.settled)
        self.rows_shown = {key for rows in lists for key, _ in rows[:ROWS]} | {"letters", *self.paper_keys.values()}
        self._letters_by_id = {row.id: row for _, row in self.letters}
        self._speakers: dict[str, str] = {row.person: row.speaker for _, row in reversed(self.quotations) if row.person and row.speaker}
        self._own = {
            "quotations": Counter(row.person for row in review.quotations),
            "letters": Counter(row.sender_person for row in review.letters),
            "asks": Counter(row.by_person for row in review.asks),
        }
        self._named = self._group_mentions()
        self.placed: set[str] = set()
        self.paper_views = self._view_papers(order)
        self.events = date_events(self, order)

    # Names and words

    def words(self, row: Any) -> str:
        """Return the words printed at a row's place."""
        return self.texts.get(row.paper, "")[row.start : row.end]

    def parts(self, row: Any) -> list[str]:
        """Return the words inside the marks of a quotation, or all of it where it has none."""
        text = self.texts.get(row.paper, "")
        return [text[start:end] for start, end in row.parts] or [text[row.start : row.end]]

    def context(self, row: Any) -> tuple[str, str]:
        """Return a few whole words before and after a row's place, from its own line."""
        text = self.texts.get(row.paper, "")
        before = text[max(0, row.start - SNIPPET) : row.start].rpartition("\n")[2]
        after = text[row.end : row.end + SNIPPET].partition("\n")[0]
        if len(before) == SNIPPET:
            before = "… " + before.partition(" ")[2]
        if len(after) == SNIPPET:
            after = after.rpartition(" ")[0] + " …"
        return one_line(before) + " " * before[-1:].isspace(), " " * after[:1].isspace() + one_line(after)

    def plain_name(self, paper: Paper) -> str:
        """Return the name of a paper, with its day where that is known."""
        name = paper.outlet or (paper.author if paper.kind == "mail" else None) or paper.title or paper.id
        return f"{name}, {say_date(paper.published)}" if paper.published else name

    def name(self, paper_id: str) -> str:
        """Return the short name of a paper; with its path where another paper has the same."""
        paper = self.papers.get(paper_id)
        if paper is None:
            return paper_id
        name = self.plain_name(paper)
        return name if self._repeated[name] == 1 else f"{name} ({paper.id})"

    def letter_name(self, letter_id: str) -> str:
        """Return the short name of a letter of this review, with its date where that is known."""
        row = self._letters_by_id[letter_id]
        return f"{say_letter(row)}, {say_date(row.written)}" if row.written else say_letter(row)

    # What is open

    def _key_places(self) -> dict[tuple[str, int, int], str]:
        """Give every place that a row of what is open leans on the key of its mark: that of the ask or letter there, or one of its own."""
        keys = {place: f"{key}-{number}" for key, letter in self.letters for number, place in enumerate(letter.mentions, start=1)}
        keys |= {(row.paper, row.start, row.end): key for key, row in (*self.vague, *self.figures)}
        keys |= {(row.paper, row.start, row.end): key for key, row in (*self.allegations, *self.asks)}
        for key, letter in self.letters:
            for number, place in enumerate(self._told(letter), start=1):
                keys.setdefault((place.paper, place.start, place.end), f"{key}-t{number}")
        for key, leans in self._leaning():
            for number, place in enumerate(leans, start=1):
                keys.setdefault((place.paper, place.start, place.end), f"{key}-{number}")
        for key, row in self.open:
            for number, step in enumerate(row.steps, start=1):
                keys.setdefault((step.place.paper, step.place.start, step.place.end), f"{key}-{number}")
        return keys

    def _leaning(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Return the rows under a code, the deals, the like cases and the campaigns, with the places that each leans on."""
        return [
            *((key, places_of(row)) for key, row in self.conduct),
            *((key, deal_places(row)) for key, row in self.deals[:ROWS]),
            *((key, comparison_places(row)) for key, row in self.comparisons),
            *((key, claim_places(row)) for key, row in self.claims),
            *((key, campaign_places(row)) for key, row in self.campaigns[:ROWS]),
        ]

    def _told(self, letter: LetterRow) -> list[Place]:
        """Return the places that tell of a letter's means, and those on which the papers differ."""
        thread = self.threads.get(letter.id)
        if thread is None:
            return []
        return [*thread.means, *(one.place for point in thread.disagreements for one in point.readings)]

    def key_of(self, place: Place) -> str:
        """Return the key of the mark at a place."""
        return self._keys.get((place.paper, place.start, place.end), "")

    def printed_in(self, row: OpenRow) -> list[tuple[str, Place]]:
        """Return the name of each paper that prints a row, with the first place there."""
        places: dict[str, Place] = {}
        for place in sorted(row.places):
            places.setdefault(place.paper, place)
        return [(self.name(paper), place) for paper, place in places.items()]

    # People

    def _count_appearances(self) -> Counter[str | None]:
        counts = Counter(row.person for row in self.review.mentions)
        counts.update(row.person for row in self.review.quotations)
        return counts

    def _prominence(self, row: PersonRow) -> tuple[bool, bool, int, str]:
        return not row.stands, row.kind not in ("person", "role", "anonymous"), -self._appearances[row.id], row.id

    def _group_mentions(self) -> dict[str, list[tuple[str, MentionRow]]]:
        named: dict[str, list[tuple[str, MentionRow]]] = {}
        for key, row in self.mentions:
            if row.person is not None:
                named.setdefault(row.person, []).append((key, row))
        return named

    def named(self, person: str) -> Sequence[tuple[str, MentionRow]]:
        """Return the keys and rows of every place where someone is named."""
        return self._named.get(person, [])

    def counts(self, person: str) -> dict[str, int]:
        """Return how many quotations, letters and asks are someone's own."""
        return {name: counter[person] for name, counter in self._own.items()}

    def posts(self, row: PersonRow) -> list[tuple[str, list[str], PartialDate | None, PartialDate | None]]:
        """Return each post once: its title, the papers that print it (none for the people file), from when and to when."""
        return [(view.title, [self.name(paper) for paper in view.papers], view.since, view.until) for view in view_posts(row.posts)]

    def ways_of_naming(self, person: str) -> list[tuple[str, str]]:
        """Return the different words by which someone is named, each with the key of the first place."""
        words: dict[str, str] = {}
        for key, row in self.named(person):
            words.setdefault(one_line(self.words(row)), key)
        return list(words.items())

    def spoken_of(self, key: str, letter: LetterRow) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return, for each paper that speaks of a letter, the words and the key of each place."""
        papers: dict[str, list[tuple[str, str]]] = {}
        for number, (paper, start, end) in enumerate(letter.mentions, start=1):
            papers.setdefault(paper, []).append((one_line(self.texts.get(paper, "")[start:end]), f"{key}-{number}"))
        return list(papers.items())

    def speaker(self, person: str) -> str:
        """Return the name under which someone stands as a speaker."""
        return self._speakers.get(person, "")

    def told(self, key: str, row: Contradiction) -> list[tuple[str, Told]]:
        """Return each reading of a contradiction with the key of its place; a long row is cut."""
        return [(f"{key}-{number}", told) for number, told in enumerate(row.readings[:READINGS], start=1)]

    # Rebuilt letters

    def _rebuilt(self) -> list[RebuiltView]:
        letters = {row.id: say_letter(row) for _, row in self.letters}
        return view_rebuilt(self.review, names_of(self.review, letters))

    def printed_by(self, view: PassageView) -> list[tuple[str, str | None]]:
        """Return the papers that print a passage, each with the key of the quotation in which it does; None for the letter itself."""
        papers: dict[str, str | None] = {}
        for witness in view.passage.witnesses:
            papers.setdefault(witness.place.paper, self.quotation_keys.get(witness.quotation or ""))
        return list(papers.items())

    def in_another_form(self, view: PassageView) -> list[tuple[str, str]]:
        """Return words in another form that may be of a passage, each with its paper."""
        places = [witness.place for witness in view.passage.suggested]
        return [(one_line(self.texts.get(place.paper, "")[place.start : place.end]), place.paper) for place in places]

    def original(self, view: RebuiltView) -> list[Stretch]:
        """Return the version of the original whose words the papers print, cut into what they print and what they do not."""
        paper = self.papers.get(view.row.versions[0].paper) if view.row.versions else None
        return printed_stretches(view.row, paper) if paper is not None else []

    # Papers and their marks

    def _marks(self) -> dict[str, list[Mark]]:
        marks: dict[str, list[Mark]] = {paper.id: [] for paper in self.review.papers}

        def add(kind: str, rows: list[tuple[str, Any]]) -> None:
            for number, (key, row) in enumerate(rows):
                marks.setdefault(row.paper, []).append(Mark(row.start, row.end, key, key if number < ROWS else None, kind))

        for key, row in self.mentions:
            marks.setdefault(row.paper, []).append(Mark(row.start, row.end, key, self.person_keys.get(row.person or ""), "m"))
        for kind, rows in (("q", self.quotations), ("a", self.asks), ("c", self.allegations), ("f", self.figures), ("d", self.dates)):
            add(kind, rows)
        add("v", self.vague)
        add("t", self.times)
        for key, saving in self.savings[:ROWS]:
            marks.setdefault(saving.place.paper, []).append(Mark(saving.place.start, saving.place.end, key, key, "s"))
        for key, letter in self.letters:
            self._mark_letter(marks, key, letter)
        self._mark_steps(marks)
        for key, leans in self._leaning():
            for number, where in enumerate(leans, start=1):
                if self.key_of(where) == f"{key}-{number}":
                    marks.setdefault(where.paper, []).append(Mark(where.start, where.end, f"{key}-{number}", key, key[0]))
        for key, held in (*self.disagreements[:ROWS], *self.seeming[:ROWS]):
            for place, told in self.told(key, held):
                marks.setdefault(told.place.paper, []).append(Mark(told.place.start, told.place.end, place, key, "x"))
        return marks

    def _mark_steps(self, marks: dict[str, list[Mark]]) -> None:
        """Mark the words of each step where no ask, charge or letter is marked already."""
        for key, row in self.open[:ROWS]:
            for number, step in enumerate(row.steps, start=1):
                if self.key_of(step.place) == f"{key}-{number}":
                    marks.setdefault(step.place.paper, []).append(Mark(step.place.start, step.place.end, f"{key}-{number}", key, "o"))

    def _mark_letter(self, marks: dict[str, list[Mark]], key: str, letter: LetterRow) -> None:
        row = self.letter_keys.get(letter.id)
        for number, (paper, start, end) in enumerate(letter.mentions, start=1):
            marks.setdefault(paper, []).append(Mark(start, end, f"{key}-{number}", row, "l"))
        for number, place in enumerate(self._told(letter), start=1):
            if self.key_of(place) == f"{key}-t{number}":
                marks.setdefault(place.paper, []).append(Mark(place.start, place.end, f"{key}-t{number}", row, "l"))

    def _view_papers(self, order: Iterable[Paper]) -> list[PaperView]:
        marks, room, views = self._marks(), TEXT, []
        for paper in order:
            fits = paper.unread is None and len(paper.text) <= room
            room -= len(paper.text) if fits else 0
            held = marks.get(paper.id, [])
            if fits:
                self.placed.update(mark.key for mark in held if 0 <= mark.start < mark.end <= len(paper.text))
            views.append(PaperView(self.paper_keys[paper.id], paper, _blocks(paper, held) if fits else None, len(held)))
        return views

    # Dates

    @property
    def replies(self) -> list[tuple[PartialDate, PartialDate]]:
        """Return the dates of each dated letter that answers a dated letter, that of the first letter first."""
        rows = self._letters_by_id
        pairs = [(rows[row.reply_to].written, row.written) for row in rows.values() if row.reply_to in rows]
        return [(asked, answer) for asked, answer in pairs if asked is not None and answer is not None]

    # The lists by which quotations are chosen

    def choices(self, values: Iterable[str | None]) -> list[tuple[str, int]]:
        """Return each value with how often it stands there, the most frequent first."""
        counts = Counter(one_line(value) for value in values if value)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:200]


def _blocks(paper: Paper, marks: list[Mark]) -> tuple[Block, ...]:
    """Cut the text at the edges of its pieces; what no piece claims is body."""
    roles = {piece.span.start: piece.role for piece in paper.pieces if piece.span.start < piece.span.end <= len(paper.text)}
    for piece in paper.pieces:
        roles.setdefault(piece.span.end, "body")
    roles.setdefault(0, "body")
    chunks = _chunks(paper.text)
    role, number, labelled = "body", 0, []
    for start, html in highlight(paper.text, marks, [edge for edge in (*roles, *chunks) if 0 <= edge <= len(paper.text)]):
        role = roles.get(start, role)
        number += start in chunks
        labelled.append(((role, number), html))
    return tuple(
        Block(name, Markup("").join(html for _, html in group), bool(chunks))
        for (name, _), group in groupby(labelled, key=lambda pair: pair[0])
    )


def _chunks(text: str) -> set[int]:
    places: set[int] = set()
    at = CHUNK
    while len(text) > 3 * CHUNK and 0 < (at := text.find("\n", at) + 1) < len(text):
        places.add(at)
        at += CHUNK
    return places

"""A paper's text and the marks on it in, HTML out in which marks that overlap or nest are cut at their edges and never cross.

Each stretch links to the row of its innermost mark. Its ground shows the kind of the innermost mark, its underline that of the
outermost. A mark that is nowhere innermost gets a small link of its own where it ends, unless it is a stretch of time: what lies
over that is the date it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import pairwise

from attrs import frozen
from markupsafe import Markup, escape

NAMES_SHOWN = 6
"""How many of the marks over one stretch it names, so that a pile of marks stays linear."""

KINDS = {
    "q": "quotation",
    "a": "asked or offered",
    "c": "allegation or defence",
    "l": "letter",
    "o": "what became of it",
    "x": "told differently",
    "u": "under the code",
    "b": "deal",
    "e": "like cases",
    "g": "a letter of a campaign adds",
    "f": "figure",
    "s": "way to save",
    "v": "vague figure",
    "t": "stretch of time",
    "d": "date",
    "m": "name or title",
}


@frozen
class Mark:
    """A proposal's words: `key` names this place, `row` the row to go to (None where the page has no room for it), `kind` one of KINDS."""

    start: int
    end: int
    key: str
    row: str | None
    kind: str


@frozen
class Stretch:
    """A stretch of text under the same marks, innermost first; `opened` marks begin here, `orphans` end here and have no link yet.

    `first` says that the innermost mark is innermost here for the first time.
    """

    start: int
    end: int
    over: tuple[Mark, ...]
    outer: Mark | None
    opened: tuple[Mark, ...]
    orphans: tuple[Mark, ...]
    first: bool


def highlight(text: str, marks: Iterable[Mark], cuts: Iterable[int]) -> list[tuple[int, Markup]]:
    """Return the HTML of each stretch with its start; no stretch runs over a place in `cuts`."""
    shown = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    return [(stretch.start, _html(text, stretch)) for stretch in _stretches(text, shown, cuts)]


def _stretches(text: str, marks: list[Mark], cuts: Iterable[int]) -> Iterator[Stretch]:
    """Sweep over the text once; both heaps drop a mark only when it comes to their top and has ended."""
    waiting = sorted(marks, key=lambda mark: (mark.start, mark.start - mark.end), reverse=True)
    ends = sorted(marks, key=lambda mark: mark.end, reverse=True)
    edges = sorted({0, len(text), *cuts, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    inner: list[tuple[int, int, int, Mark]] = []
    outer: list[tuple[int, int, int, Mark]] = []
    linked: set[str] = set()
    for start, end in pairwise(edges):
        opened = []
        while waiting and waiting[-1].start == start:
            mark = waiting.pop()
            opened.append(mark)
            heappush(inner, (mark.end - mark.start, -mark.start, len(waiting), mark))
            heappush(outer, (mark.start - mark.end, mark.start, len(waiting), mark))
        over = _innermost(inner, start)
        while outer and outer[0][3].end <= start:
            heappop(outer)
        # A link of nothing but blanks could not be read out, nor seen.
        first = bool(over) and over[0].key not in linked and not text[start:end].isspace()
        linked.update(mark.key for mark in over[:1] if first)
        orphans = []
        while ends and ends[-1].end == end:
            orphans.append(ends.pop())
        unlinked = tuple(mark for mark in orphans if mark.key not in linked)
        yield Stretch(start, end, over, outer[0][3] if outer else None, tuple(opened), unlinked, first)


def _innermost(heap: list[tuple[int, int, int, Mark]], start: int) -> tuple[Mark, ...]:
    """Return the few shortest marks that hold the place; a heap gives them by taking them out and putting them back."""
    taken: list[tuple[int, int, int, Mark]] = []
    while heap and len(taken) < NAMES_SHOWN:
        entry = heappop(heap)
        if entry[3].end > start:
            taken.append(entry)
    for entry in taken:
        heappush(heap, entry)
    return tuple(entry[3] for entry in taken)


def _html(text: str, stretch: Stretch) -> Markup:
    words = escape(text[stretch.start : stretch.end])
    if not stretch.over:
        return words
    inner, keys = stretch.over[0], " ".join(mark.key for mark in stretch.over)
    places = "".join(f'<span id="w-{mark.key}"></span>' for mark in stretch.opened)
    look = f"hl {inner.kind}" + (f" u{stretch.outer.kind}" if stretch.outer and stretch.outer.kind != inner.kind else "")
    if not inner.row:
        html = f'<span class="{look}" data-r="{keys}">{places}{words}</span>'
    elif stretch.first:
        html = f'<a class="{look}" data-r="{keys}" href="#{inner.row}">{places}{words}</a>'
    else:
        html = f'<span class="{look}" data-r="{keys}" data-to="{inner.row}">{places}{words}</span>'
    tags = "".join(_tag(mark) for mark in stretch.orphans if mark.row and mark.kind != "t")
    # The words are escaped; keys, rows and kinds are the page's own, and no words of a paper.
    return Markup(html + tags)  # noqa: S704


def _tag(mark: Mark) -> str:
    return f'<a class="hl-tag {mark.kind}" href="#{mark.row}">{KINDS[mark.kind]}</a>'

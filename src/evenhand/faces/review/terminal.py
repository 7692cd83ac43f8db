"""A review in, a summary of two screens on the console out: at most 100 lines, whatever the size of the affair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from evenhand.core.campaigns import Campaign
from evenhand.core.cast import LetterRow, PersonRow
from evenhand.core.collation import Contradiction
from evenhand.core.letters import OpenRow
from evenhand.core.papers import Paper
from evenhand.core.review.model import AllegationRow, AskRow, FigureRow, Review
from evenhand.core.values import Place
from evenhand.faces.access.words import say_claim, say_outcome
from evenhand.faces.campaigns.words import say_signs, say_to_read, to_read
from evenhand.faces.conduct.words import say_raised
from evenhand.faces.deals.words import say_deal, with_terms
from evenhand.faces.review.posts import view_posts
from evenhand.faces.review.threads import gather_alike, thread_asks, thread_letters, urgency
from evenhand.faces.wording import (
    CAST,
    FORMATS,
    PROPOSAL,
    count,
    one_line,
    say_alike,
    say_ask,
    say_check,
    say_date,
    say_letter,
    say_number,
    say_period,
    say_provenance,
    say_span_of_dates,
    say_state,
    say_who,
)

Line = tuple[str, str]
"""A short label and the words beside it; both go on one line of the console, cut where it ends."""

# Lines of each part; with headings, gaps and counts of what is left out they come to 97; the first and last words wrap.
UNREAD, PAPERS, PEOPLE, LETTERS, ASKS, QUOTED, CHARGES, RAISED, DISAGREED, CHECKED, FIGURES, DEALS, COMPARED, CAMPAIGNS = (
    6,
    4,
    5,
    7,
    9,
    4,
    4,
    2,
    4,
    3,
    3,
    2,
    2,
    2,
)
LABEL, OFFERED = 30, 34


def show(review: Review, console: Console) -> None:
    """Print the summary: what was read, who is who, what was written, asked, said and charged, and the figures."""
    texts = {paper.id: paper.text for paper in review.papers}
    _line(console, Text(one_line(review.title), style="bold"))
    console.print(Text(one_line(_opening(review))))
    _part(console, "Could not be read", _unread(review), UNREAD)
    _part(console, "Letters", _letters(review), LETTERS)
    _part(console, "Campaigns", _mass(review), CAMPAIGNS)
    if len(review.papers) > 1:
        _part(console, "Asked and offered, and how it stands", _open(review, texts), ASKS)
    else:
        _part(console, "Asked, offered and answered", _asks(review, texts), ASKS)
    _part(console, "Offers that hang on a condition", _dealt(review), DEALS)
    _part(console, "Under the code", _raised(review), RAISED)
    _part(console, "Like cases side by side", _compared(review), COMPARED)
    _part(console, "What the papers disagree on", _disagreed(review), DISAGREED)
    _part(console, "Allegations and defences", _charges(review, texts), CHARGES)
    _part(console, "Figures checked", _checked(review), CHECKED)
    _part(console, "Who is who", _people(review), PEOPLE)
    _part(console, "Quoted, and from where", _quoted(review), QUOTED)
    _part(console, "Papers", _papers(review), PAPERS)
    _part(console, "Figures", _figures(review, texts), FIGURES)
    _part(console, "Dates", _dates(review), 2)
    console.print()
    if not (review.people or review.quotations or review.asks or review.figures):
        _line(console, Text("Nothing was found in these papers that Evenhand looks for."))
    # Wrapped, not cut: whatever the width, these words are read to their end.
    console.print(Text(PROPOSAL))


def _line(console: Console, text: Text) -> None:
    text.truncate(max(console.width, 20), overflow="ellipsis")
    console.print(text, no_wrap=True, crop=True, soft_wrap=False)


def _part(console: Console, heading: str, lines: Sequence[Line], most: int) -> None:
    if not lines:
        return
    console.print()
    _line(console, Text(f"{heading} ({len(lines):,})" if heading != "Dates" else heading, style="bold"))
    labels = [" " * (len(label) - len(label.lstrip(" "))) + one_line(label) for label, _ in lines[:most]]
    width = min(LABEL, max(map(cell_len, labels)))
    for label, (_, words) in zip(labels, lines, strict=False):
        left = Text("  " + label)
        left.truncate(width + 2, overflow="ellipsis", pad=True)
        _line(console, left + Text("  " + one_line(words)))
    if len(lines) > most:
        _line(console, Text(f"  and {len(lines) - most:,} more; the HTML and the JSON hold them all"))


def _opening(review: Review) -> str:
    read = [paper for paper in review.papers if not paper.unread]
    parts = [f"{count(len(read), 'paper')} read"]
    if len(read) < len(review.papers):
        parts.append(f"{len(review.papers) - len(read):,} could not be read")
    if span := say_span_of_dates(review):
        parts.append(f"published {span}")
    if review.as_of:
        parts.append(f"as of {say_date(review.as_of)}")
    if review.redacted:
        parts.append("addresses, telephone numbers and e-mail addresses hidden")
    return ", ".join(parts) + "."


def _unread(review: Review) -> list[Line]:
    return [(paper.id, paper.unread.words) for paper in sorted(review.papers, key=_by_id) if paper.unread]


def _by_id(paper: Paper) -> str:
    return paper.id


def _papers(review: Review) -> list[Line]:
    read = [paper for paper in review.papers if not paper.unread]
    return [(paper.id, _about(paper)) for paper in sorted(read, key=lambda paper: (str(paper.published or "9"), paper.id))]


def _about(paper: Paper) -> str:
    facts = [paper.outlet or paper.author or "", say_date(paper.published), paper.title or ""]
    also = f"also as {', '.join(paper.names[1:])}" if len(paper.names) > 1 else ""
    worries = count(len(paper.problems), "point", "points") + " to check" if paper.problems else ""
    return "; ".join(part for part in (*facts, also, worries) if part) or FORMATS.get(paper.format, paper.format)


def _people(review: Review) -> list[Line]:
    seen = Counter(row.person for row in review.mentions) + Counter(row.person for row in review.quotations)
    standing = [row for row in review.people if row.stands]
    order = sorted(standing, key=lambda row: (row.kind not in ("person", "role"), -seen[row.id], row.id))
    return [(row.names[0] if row.names else row.id, _posts(row)) for row in order]


def _posts(row: PersonRow) -> str:
    titles = dict.fromkeys(view.title for view in view_posts(row.posts))
    return "; ".join(titles) or CAST.get(row.kind, row.kind)


def _letters(review: Review) -> list[Line]:
    return [("  " * min(depth, 2) + _sent(row), _letter(row, depth)) for depth, row in thread_letters(review.letters)]


def _sent(row: LetterRow) -> str:
    if row.written:
        return say_date(row.written)
    return f"reported {say_date(row.reported)}" if row.reported else "date not stated"


def _letter(row: LetterRow, depth: int) -> str:
    extra = [
        (row.capacity if row.capacity.startswith("as ") else f"as {row.capacity}") if row.capacity else "",
        f"leaked{f' to {row.leaked_to}' if row.leaked_to else ''}" if row.leaked or row.leaked_to else "",
        "in answer to the one above" if depth else "",
        "sent by or for many" if row.mass else "",
        f"the folder holds it: {row.papers[0]}" if row.papers else "",
    ]
    return "; ".join([say_letter(row), *filter(None, extra)])


def _mass(review: Review) -> list[Line]:
    return [(count(len(row.members), "letter"), _mailing(review, row)) for row in review.campaigns.campaigns]


def _mailing(review: Review, row: Campaign) -> str:
    read = "; ".join(f"{one.letter.rsplit('!', 1)[-1]} ({say_signs(one.signs)})" for one in to_read(review.campaigns, row))
    return f"{say_to_read(row)}{f': {read}' if read else ''}"


def _asks(review: Review, texts: dict[str, str]) -> list[Line]:
    return [("  " * min(depth, 2) + say_ask(row), _ask(row, texts)) for depth, row in thread_asks(review.asks)]


def _ask(row: AskRow, texts: dict[str, str]) -> str:
    who = say_who(row.by, row.to) if row.by or row.to else "someone"
    return f"{who}: “{texts.get(row.paper, '')[row.start : row.end]}”"


def _open(review: Review, texts: dict[str, str]) -> list[Line]:
    order = [row for row in sorted(review.open, key=urgency) if row.kind != "allegation"]
    return [(say_state(rows[0]), _asked(rows, texts)) for rows in gather_alike(order, lambda row: _printed(row.places[0], texts))]


def _asked(rows: Sequence[OpenRow], texts: dict[str, str]) -> str:
    row = rows[0]
    papers = len({each.paper for one in rows for each in one.places})
    more = f" (in {papers} papers)" if papers > 1 else ""
    who = say_who(say_alike(row.by, len(rows) - 1), row.to) if row.by or row.to else "someone"
    return f"{row.kind}, {who}{more}: “{_printed(row.places[0], texts)}”"


def _printed(place: Place, texts: dict[str, str]) -> str:
    return texts.get(place.paper, "")[place.start : place.end]


def _quoted(review: Review) -> list[Line]:
    by_source: dict[str, Counter[str]] = {}
    for row in review.quotations:
        if row.kind != "scare":
            by_source.setdefault(say_provenance(row), Counter())[row.speaker or "no speaker named"] += 1
    order = sorted(by_source.items(), key=lambda item: (-item[1].total(), item[0]))
    return [(f"{source} ({speakers.total():,})", _speakers(speakers)) for source, speakers in order]


def _speakers(speakers: Counter[str]) -> str:
    order = sorted(speakers.items(), key=lambda item: (-item[1], item[0]))
    more = f" and {len(order) - 4:,} others" if len(order) > 4 else ""
    return ", ".join(f"{name} ({number:,})" for name, number in order[:4]) + more


def _charges(review: Review, texts: dict[str, str]) -> list[Line]:
    return [(row.kind, _charge(row, texts)) for row in review.allegations]


def _charge(row: AllegationRow, texts: dict[str, str]) -> str:
    against = f" against {row.against}" if row.against else ""
    rule = f" ({row.rule_words})" if row.rule_words else ""
    return f"{row.by or 'someone'}{against}{rule}: “{texts.get(row.paper, '')[row.start : row.end]}”"


def _raised(review: Review) -> list[Line]:
    return [(row.kind, f"{row.about}: {say_raised(row)}") for row in review.conduct]


def _dealt(review: Review) -> list[Line]:
    return [(deal.standing.state, say_deal(deal, OFFERED)) for deal in with_terms(review.deals)[0]]


def _compared(review: Review) -> list[Line]:
    rows = [(row.kind, f"from {row.by or 'someone'}: {' '.join(say_outcome(row))}") for row in review.access.comparisons]
    return [*rows, *((one.kind, say_claim(one)) for one in review.access.claims)]


def _disagreed(review: Review) -> list[Line]:
    return [(row.kind, _told(row)) for row in review.contradictions if row.apparent is None]


def _told(row: Contradiction) -> str:
    told: dict[str, list[str]] = {}
    for each in row.readings:
        told.setdefault(each.words, []).append(each.place.paper)
    return f"{row.what}: " + "; ".join(f"“{words}” ({', '.join(dict.fromkeys(papers))})" for words, papers in told.items())


def _checked(review: Review) -> list[Line]:
    return [(check.verdict, say_check(check)) for check in review.checks]


def _figures(review: Review, texts: dict[str, str]) -> list[Line]:
    return [(texts.get(row.paper, "")[row.start : row.end] or say_number(row), _figure(row)) for row in review.figures]


def _figure(row: FigureRow) -> str:
    facts = [
        row.measure or row.of or "",
        ", ".join(row.scope),
        say_period(row.period or ""),
        f"according to {row.speaker}" if row.speaker else "",
        row.paper,
    ]
    return "; ".join(part for part in facts if part)


def _dates(review: Review) -> list[Line]:
    known = sorted(row.value for row in review.dates if row.value)
    unknown = len(review.dates) - len(known)
    lines = [(f"{len(known):,} printed", f"from {say_date(known[0])} to {say_date(known[-1])}")] if known else []
    return [*lines, (f"{unknown:,} more", "cannot be fixed from the papers")] if unknown else lines

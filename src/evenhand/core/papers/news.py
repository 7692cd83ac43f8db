"""A web page taken apart in, the report on it out: its running text first, what stands beside it last, and what the page says of itself."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve, frozen

from evenhand.core.papers.dateline import read_date_line, read_machine_date
from evenhand.core.papers.furniture import is_furniture
from evenhand.core.papers.html import Block, Page
from evenhand.core.papers.written import Facts
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

_ASIDE_HEADING = re.compile(
    r"(?:related|more (?:on this story|from|stories|news|like this)|most (?:read|popular|viewed)|comments?\b|read (?:more|next)"
    r"|you (?:may|might) (?:also )?like|recommended|trending|latest (?:news|stories)|sign up|newsletter|share this|top stories"
    r"|around the web|promoted|elsewhere on|about the author|tags\b|topics\b|editor.s picks)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:[Bb]y|BY):? (?P<author>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|van|von|mac)){1,3})(?:,? (?P<post>.{3,60}))?")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def set_apart(page: Page) -> tuple[list[Block], list[Block]]:
    """Part the blocks of a page into its running text, with roles, and what stands beside it.

    The running text is what stands in the innermost element that holds at least three quarters of all prose of the page that
    is not marked as standing beside it, with the headline above it.
    """
    aside = _beside(page)
    holder = _holder(page, aside)
    headline = _headline(page, aside, holder)
    first = next((at for at, block in enumerate(page.blocks) if at not in aside and _inside(page, block, holder)), len(page.blocks))
    head = headline if headline is not None and headline < first else first
    kept: list[Block] = []
    rest: list[Block] = []
    under_aside = False
    for at, block in enumerate(page.blocks):
        inside = (_inside(page, block, holder) or head <= at < first) and at not in aside
        # A link above the headline names the section of the site.
        inside = inside and not (headline is not None and at < headline and block.linked * 2 >= len(block.text))
        if block.tag in _HEADINGS:
            under_aside = at != headline and bool(_ASIDE_HEADING.match(block.text))
        if inside and not is_furniture(block.text) and not (under_aside and (block.tag in _HEADINGS or _is_listed(block))):
            kept.append(evolve(block, role=_role(page, block, at == headline)))
        else:
            rest.append(evolve(block, role="boilerplate"))
    return kept, rest


def know(page: Page, kept: list[Block]) -> Facts:
    """Gather what the head, the linked data and the printed lines of a page say of it; the head is believed first."""
    linked = _linked_data(page)
    meta = page.meta
    headline = next((block.text for block in kept if block.role == "headline"), None)
    printed = _printed(kept)
    published = meta.get("article:published_time") or linked.get("datePublished") or next(iter(_times(page, kept)), "")
    published = published or next(
        (
            meta[key]
            for key in ("date", "dc.date", "dc.date.issued", "pubdate", "publishdate", "parsely-pub-date", "datepublished")
            if key in meta
        ),
        "",
    )
    return Facts(
        title=headline or linked.get("headline") or meta.get("og:title") or page.title or None,
        outlet=_short(meta.get("og:site_name") or linked.get("publisher") or meta.get("application-name")),
        author=_short(linked.get("author") or _not_address(meta.get("author") or meta.get("article:author") or "") or printed.author),
        published=(read_machine_date(published) if published else None) or printed.published,
        url=_short(meta.get("canonical") or meta.get("og:url"), 2000),
    )


def _beside(page: Page) -> set[int]:
    """Find the blocks marked as standing beside the report; soft marks count for nothing on what holds most of the prose."""
    prose = sum(element.prose for element in page.elements if element.parent < 0)
    hard = {
        at
        for at, element in enumerate(page.elements)
        if element.aside == "firm" and not (element.tag == "form" and element.prose > prose / 2)
    }
    soft = {at for at, element in enumerate(page.elements) if element.aside == "soft" and element.prose * 3 <= prose}
    for marks in (hard | soft, hard, {at for at in hard if page.elements[at].tag in ("nav", "aside", "footer")}):
        found = {at for at, block in enumerate(page.blocks) if any(place in marks for place in page.around(block.within))}
        beside = _prose_of(page, found)
        # Comments may be longer than the report; but marks that leave next to nothing mean something else on that site.
        if len(found) < len(page.blocks) and (beside * 4 <= 3 * prose or prose - beside >= 200):
            return found
    return set()


def _prose_of(page: Page, blocks: set[int]) -> int:
    return sum(
        len(page.blocks[at].text)
        for at in blocks
        if page.blocks[at].linked * 2 < len(page.blocks[at].text) and len(page.blocks[at].text) >= 80
    )


def _holder(page: Page, aside: set[int]) -> int:
    """Find the innermost element with three quarters of the prose that does not stand beside; -1 for the whole page."""
    prose: dict[int, int] = {}
    total = 0
    for at, block in enumerate(page.blocks):
        if at in aside or block.linked * 2 >= len(block.text) or len(block.text) < 60:
            continue
        total += len(block.text)
        for place in page.around(block.within):
            prose[place] = prose.get(place, 0) + len(block.text)
    if total < 250:
        return -1
    holder = max((place for place, amount in prose.items() if amount * 4 >= total * 3), default=-1)
    return _whole_article(page, holder)


def _whole_article(page: Page, holder: int) -> int:
    """Widen a holder that is one paragraph, or a part of an article, to what it is a part of."""
    for place in page.around(holder):
        element = page.elements[place]
        if element.tag in ("article", "main", "body", "html") and holder != place:
            return place if element.tag == "article" or page.elements[holder].tag in ("p", "blockquote", "li", "span", "td") else holder
    return holder if holder < 0 or page.elements[holder].tag != "p" else page.elements[holder].parent


def _inside(page: Page, block: Block, holder: int) -> bool:
    return holder < 0 or any(place == holder for place in page.around(block.within))


def _headline(page: Page, aside: set[int], holder: int) -> int | None:
    """Find the first main heading of the report: inside it, else the one that its title repeats, else the first of the page."""
    tops = [at for at, block in enumerate(page.blocks) if block.tag == "h1" and at not in aside]
    inside = next((at for at in tops if holder >= 0 and _inside(page, page.blocks[at], holder)), None)
    if inside is not None:
        return inside
    titles = f"{page.title}\n{page.meta.get('og:title', '')}".casefold()
    named = next((at for at in tops if page.blocks[at].text.casefold() in titles), None)
    return named if named is not None else next(iter(tops), None)


def _is_listed(block: Block) -> bool:
    return block.linked * 2 >= len(block.text) or (block.tag in ("li", "a", "time", "span", "dd", "dt") and len(block.text) < 200)


def _role(page: Page, block: Block, is_headline: bool) -> str:
    if is_headline:
        return "headline"
    given = next((page.elements[at].role for at in page.around(block.within) if page.elements[at].role), "")
    if given == "caption":
        return "caption"
    if len(block.text) < 160 and (given == "byline" or _BYLINE.fullmatch(block.text) or read_date_line(block.text)):
        return "byline"
    return "body"


@frozen
class _Printed:
    author: str | None = None
    published: PartialDate | None = None


def _printed(kept: list[Block]) -> _Printed:
    near = [line for block in kept[:12] for line in block.text.split("\n") if len(line) < 160]
    bylines = (found for found in map(_BYLINE.fullmatch, near) if found)
    return _Printed(next((found["author"] for found in bylines), None), next((day for day in map(read_date_line, near) if day), None))


def _times(page: Page, kept: list[Block]) -> list[str]:
    within = {place for block in kept for place in page.around(block.within)}
    return [when for when, at in page.times if at in within or at < 0]


def _linked_data(page: Page) -> dict[str, str]:
    """Read the headline, date, author and publisher of the first article that JSON-LD describes."""
    for words in page.linked_data:
        try:
            data = json.loads(words)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kind = str(item.get("@type", ""))
            if "Article" in kind or "Report" in kind or "Posting" in kind:
                found = {key: _name(item.get(key)) for key in ("headline", "datePublished", "author", "publisher")}
                return {key: value for key, value in found.items() if value}
    return {}


def _items(data: Any) -> list[dict[str, Any]]:
    several = data if isinstance(data, list) else [data]
    items = [item for item in several[:50] if isinstance(item, dict)]
    graphs = [item["@graph"][:50] for item in items if isinstance(item.get("@graph"), list)]
    return [*items, *(item for graph in graphs for item in graph if isinstance(item, dict))]


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(one) for one in value[:20] if not isinstance(one, list))))
    return " ".join(value[:500].split()) if isinstance(value, str) else ""


def _not_address(author: str) -> str:
    return "" if author.startswith(("http:", "https:", "/")) else author


def _short(words: str | None, length: int = 200) -> str | None:
    return " ".join((words or "").split())[:length] or None

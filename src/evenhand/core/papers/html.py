"""The source of a web page in, its blocks out: each paragraph with its place in the source and where on the page it stands."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser

from attrs import define, field

from evenhand.core.values import patterns as re

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIP = frozenset("script style template svg math iframe object canvas audio video noscript select title head".split())
_BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_FIRM_TAGS = frozenset("nav aside footer form button dialog menu".split())
_FIRM_ROLES = frozenset("navigation complementary contentinfo search dialog alertdialog banner menu toolbar".split())
_FIRM_WORDS = frozenset(
    "nav navbar navigation navlinks menu breadcrumb breadcrumbs footer cookie cookies consent gdpr related recommended recommendations "
    "recirculation recirc newsletter signup subscribe comments comment disqus outbrain taboola mostread mostpopular advert adverts "
    "advertisement adslot sharing sharebar sharetools skiplink skip popup modal overlay login".split()
)
_SOFT_WORDS = frozenset(
    "share social promo promoted ad ads sidebar rail banner widget search more tags topics teaser teasers trending popular sponsored "
    "toolbar".split()
)
_BYLINE_WORDS = frozenset("byline author authors dateline timestamp pubdate published".split())
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NEGATED = re.compile(r"\b(?:has|with|no|hide|show|without|is|js)[-_][a-z-]+", re.IGNORECASE)
_DEPTH = 256
_BREAK, _CELL = "\x0b", "\x1f"
_NO_MARKS = str.maketrans(_BREAK + _CELL, "  ")


@define
class Element:
    """An open or closed element of the page: `parent` is its place in `Page.elements`, `prose` the letters of running text in it.

    `alone` is one hidden from the eye before which nothing of its block stands: its words are a block of their own.
    """

    tag: str
    parent: int
    aside: str = ""
    role: str = ""
    quoted: bool = False
    hidden: bool = False
    alone: bool = False
    prose: int = 0
    letters: int = 0


@define
class Block:
    """A paragraph, heading, item or row of the page: `start` and `end` are places in the source.

    `within` is the place in `Page.elements` of its innermost element, `holder` that of the innermost one of its own `tag`.
    """

    text: str
    start: int
    end: int
    within: int
    tag: str
    holder: int = -1
    linked: int = 0
    role: str = "body"

    def follows(self, before: Block | None) -> bool:
        """Say whether this is the next item of a list or row of a table: these stand one under another, all else in paragraphs."""
        if before is None or self.tag not in ("li", "tr", "dt", "dd"):
            return False
        return before.tag == self.tag and before.role == self.role and before.holder != self.holder


@define
class Page:
    """A web page taken apart: its blocks in order, its elements, and what its head says of it."""

    blocks: list[Block] = field(factory=list)
    elements: list[Element] = field(factory=list)
    meta: dict[str, str] = field(factory=dict)
    linked_data: list[str] = field(factory=list)
    title: str = ""
    times: list[tuple[str, int]] = field(factory=list)

    def parted(self) -> tuple[list[Block], list[Block]]:
        """Part the blocks into those that are shown and those hidden from the eye; a page that hides all of them hides none."""
        hidden = [block for block in self.blocks if any(self.elements[at].hidden for at in self.around(block.within))]
        if len(hidden) == len(self.blocks):
            return self.blocks, []
        held = {id(block) for block in hidden}
        return [block for block in self.blocks if id(block) not in held], hidden

    def around(self, at: int) -> Iterable[int]:
        """Yield the places in `elements` of the element `at` and of all those around it, innermost first."""
        while at >= 0:
            yield at
            at = self.elements[at].parent


def parse_page(source: str, in_mail: bool = False) -> Page:
    r"""Take a page apart; any text gives a page, and nothing of it is run or fetched.

    No mail program runs scripts, so what a mail says where none runs is seen; a browser shows it to nobody.

    >>> page = parse_page("<h1>Letter</h1><p>Dear  Sir,<br>No &amp; no.<script>x()</script>")
    >>> [(block.tag, block.text) for block in page.blocks]
    [('h1', 'Letter'), ('p', 'Dear Sir,\nNo & no.')]
    """
    reader = _PageReader(source, _SKIP - {"noscript"} if in_mail else _SKIP)
    # A marked section such as <![if> makes the parser raise; as a comment of the same length it is passed over.
    reader.feed(source.replace("<![", "<!-"))
    reader.close()
    reader.flush()
    return reader.page


class _PageReader(HTMLParser):
    def __init__(self, source: str, skipped: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._skipped = skipped
        self.page = Page()
        self._lines = line_starts(source)
        self._stack: list[int] = []
        self._overflow = 0
        self._skipping = 0
        self._links = 0
        self._parts: list[str] = []
        self._linked = 0
        self._span = (-1, -1)
        self._data: list[str] | None = None
        self._data_kind = ""

    # --- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._note_meta(found)
        elif tag == "link" and found.get("rel", "").lower() == "canonical":
            self.page.meta.setdefault("canonical", found.get("href", ""))
        elif tag == "br":
            self._break()
        if tag in _VOID:
            if tag == "hr":
                self.flush()
            return
        self._note_data(tag, found)
        if tag in _BLOCK:
            self._begin_block(tag)
        if tag in ("td", "th"):
            self._begin_cell()
        if tag == "time" and "datetime" in found and len(self.page.times) < 50:
            self.page.times.append((found["datetime"], self._innermost()))
        self._push(tag, found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in ("script", "style", "iframe", "svg"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._data is not None and tag in ("script", "title"):
            self._keep_data()
        if tag in _BLOCK:
            self.flush()
        if self._overflow:
            self._overflow -= 1
            return
        for depth in range(len(self._stack) - 1, -1, -1):
            element = self.page.elements[self._stack[depth]]
            if element.tag == tag:
                self._pop(depth)
                return
            # An inline tag closed by mistake does not close the blocks around it.
            if tag not in _BLOCK and element.tag in _BLOCK:
                return

    def handle_data(self, data: str) -> None:
        if self._data is not None:
            self._data.append(data)
        elif not self._skipping:
            self._write(data.translate(_NO_MARKS), len(data))

    def handle_entityref(self, name: str) -> None:
        self._refer(f"&{name};", len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._refer(f"&#{name};", len(name) + 2)

    # --- the stack of open elements

    def _innermost(self) -> int:
        return self._stack[-1] if self._stack else -1

    def _push(self, tag: str, found: dict[str, str]) -> None:
        if tag in self._skipped:
            self._skipping += 1
        if tag == "a":
            self._links += 1
        if len(self._stack) >= _DEPTH:
            self._overflow += 1
            if tag in self._skipped:
                self._skipping -= 1
            return
        element = _element(tag, found, self._innermost())
        element.alone = element.hidden and not self._parts
        self.page.elements.append(element)
        self._stack.append(len(self.page.elements) - 1)

    def _pop(self, depth: int) -> None:
        if any(self.page.elements[at].alone for at in self._stack[depth:]):
            self.flush()
        for at in self._stack[depth:]:
            tag = self.page.elements[at].tag
            self._skipping -= tag in self._skipped
            self._links -= tag == "a"
        del self._stack[depth:]
        self._links = max(self._links, 0)

    def _begin_block(self, tag: str) -> None:
        self.flush()
        if self._skipping and tag in ("body", "main", "article", "p", "div") and self._open("head"):
            self._pop(next(depth for depth, at in enumerate(self._stack) if self.page.elements[at].tag == "head"))
        closes = {"li": "li", "tr": "tr", "dd": "dt", "dt": "dd"}.get(tag, "p")
        if self._stack and self.page.elements[self._stack[-1]].tag == closes:
            self._pop(len(self._stack) - 1)

    def _break(self) -> None:
        """Begin a new line; two breaks with nothing between them part paragraphs, as old pages and mails write them."""
        if "".join(self._parts[-3:]).rstrip(" \t\r\n\f").endswith(_BREAK):
            self.flush()
        else:
            self._write(_BREAK, 0)

    def _begin_cell(self) -> None:
        """Part a cell from the one before; a cell of several lines is no figure of a table but a part of the page."""
        if _BREAK in self._parts:
            self.flush()
        elif self._parts:
            self._write(_CELL, 0)

    def _open(self, tag: str) -> bool:
        return any(self.page.elements[at].tag == tag for at in self._stack)

    # --- the block being written

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[min(line, len(self._lines)) - 1] + column

    def _refer(self, reference: str, length: int) -> None:
        if self._data is not None:
            self._data.append(reference)
        elif not self._skipping:
            self._write(unescape(reference).translate(_NO_MARKS), length)

    def _write(self, words: str, length: int) -> None:
        if not self._parts and not words.strip(" \t\r\n\f" + _BREAK + _CELL):
            return
        start = self._place()
        self._span = (start if not self._parts else self._span[0], max(start + length, self._span[1]))
        self._parts.append(words)
        self._linked += len(words.strip()) if self._links else 0

    def flush(self) -> None:
        """Close the block being written and keep it, if it says anything."""
        if not self._parts:
            return
        words = "".join(self._parts)
        self._parts = []
        text = words.replace(_BREAK, "\n").replace(_CELL, "\t") if self._open("pre") else _collapse(words)
        if text.strip():
            self._keep_block(text.strip("\n"))
        self._linked, self._span = 0, (-1, -1)

    def _keep_block(self, text: str) -> None:
        within = self._innermost()
        holder = next((at for at in self.page.around(within) if self.page.elements[at].tag in _BLOCK), within)
        tag = self.page.elements[holder].tag if holder >= 0 else ""
        self.page.blocks.append(Block(text, *self._span, within, tag, holder, self._linked))
        is_prose = self._linked * 2 < len(text) and (
            len(text) >= 80 or (text.endswith((".", "”", '"', "!", "?", ":", "’", "'")) and len(text) >= 25)
        )
        for at in self.page.around(within):
            self.page.elements[at].letters += len(text)
            self.page.elements[at].prose += len(text) if is_prose else 0

    # --- the head of the page

    def _note_meta(self, found: dict[str, str]) -> None:
        key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()[:80]
        if key and found.get("content") and len(self.page.meta) < 500:
            self.page.meta.setdefault(key, found["content"][:2000])

    def _note_data(self, tag: str, found: dict[str, str]) -> None:
        is_linked = tag == "script" and "ld+json" in found.get("type", "").lower()
        if is_linked or (tag == "title" and not self.page.title):
            self._data, self._data_kind = [], tag

    def _keep_data(self) -> None:
        words = "".join(self._data or [])
        self._data = None
        if self._data_kind == "title":
            self.page.title = " ".join(unescape(words[:2000]).split())
        elif len(words) <= 300_000 and len(self.page.linked_data) < 20:
            self.page.linked_data.append(words)


def _element(tag: str, found: dict[str, str], parent: int) -> Element:
    words = _words(found)
    role = "byline" if found.get("rel") == "author" or "author" in found.get("itemprop", "") or words & _BYLINE_WORDS else ""
    if tag == "figcaption" or words & {"caption", "figcaption"}:
        role = "caption"
    quoted = (tag == "blockquote" and found.get("type") == "cite") or ("quote" in words and "gmail" in words)
    return Element(tag, parent, _aside(tag, found, words), role, quoted, _is_hidden(found))


def _is_hidden(found: dict[str, str]) -> bool:
    return "hidden" in found or re.search(r"display:\s*none", found.get("style", ""), re.IGNORECASE) is not None


def _aside(tag: str, found: dict[str, str], words: frozenset[str]) -> str:
    """Say how surely an element stands beside the report: "firm", "soft", or "" for not at all."""
    if tag in _FIRM_TAGS or _is_hidden(found) or found.get("aria-hidden") == "true" or set(found.get("role", "").split()) & _FIRM_ROLES:
        return "firm"
    # Sites mark the whole page with such words ("has-sidebar"); there they say nothing of the text.
    if tag in ("html", "body", "main", "article"):
        return ""
    return "firm" if words & _FIRM_WORDS else "soft" if words & _SOFT_WORDS else ""


def _words(found: dict[str, str]) -> frozenset[str]:
    names = _NEGATED.sub(" ", f"{found.get('class', '')[:500]} {found.get('id', '')[:100]} {found.get('data-component', '')[:100]}")
    return frozenset(word.lower() for word in _WORD.findall(names))


def _collapse(words: str) -> str:
    lines = ("\t".join(" ".join(cell.split()) for cell in line.split(_CELL)) for line in words.split(_BREAK))
    return "\n".join(lines).strip()


def line_starts(source: str) -> list[int]:
    """Return the place of the first character of every line, counted by line feeds."""
    return [0, *(found.end() for found in re.finditer("\n", source))]


def line_of(starts: list[int], place: int) -> int:
    r"""Return the number of the line, from 1, in which a place stands.

    >>> line_of(line_starts("a\nb"), 2)
    2
    """
    return bisect.bisect_right(starts, place)

"""A DOCX or ODT file in, its paragraphs out, each with its part and number."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from attrs import define, field, frozen
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from evenhand.core.papers.archives import BROKEN_ARCHIVE, read_member
from evenhand.core.papers.head import read_head
from evenhand.core.papers.limits import Allowance, Limits, RefusedError
from evenhand.core.papers.model import Origin, Problem
from evenhand.core.papers.sheet import Sheet
from evenhand.core.papers.written import Facts, Written

_DEEPEST = 1_000
_ROWS = frozenset({"tr", "table-row"})
_CELLS = frozenset({"tc", "table-cell"})


@frozen
class Grammar:
    """How one format says "paragraph", "row", "tab": names of XML elements without their namespace.

    `words` holds the elements whose own characters are text; in ODT every element inside a paragraph may hold some (`mixed`).
    """

    paragraphs: frozenset[str]
    words: frozenset[str]
    marks: dict[str, str]
    skipped: frozenset[str]
    mixed: bool
    changed: frozenset[str]


_DOCX = Grammar(
    paragraphs=frozenset({"p"}),
    words=frozenset({"t"}),
    marks={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    skipped=frozenset({"Fallback", "instrText", "delText", "pPr", "rPr", "moveFrom"}),
    mixed=False,
    changed=frozenset({"ins", "del", "moveFrom"}),
)
_ODT = Grammar(
    paragraphs=frozenset({"p", "h"}),
    words=frozenset(),
    marks={"tab": "\t", "line-break": "\n", "s": " "},
    skipped=frozenset(
        {
            "tracked-changes",
            "annotation",
            "note-citation",
            "styles",
            "automatic-styles",
            "master-styles",
            "forms",
            "sequence-decls",
            "meta",
            "scripts",
        }
    ),
    mixed=True,
    changed=frozenset({"changed-region"}),
)


@frozen
class _Paragraph:
    """A paragraph read: its number in its part, and in a table its row and cell (0 outside)."""

    text: str
    number: int
    is_title: bool
    row: int = 0
    cell: int = 0


@define
class _Walk:
    """Where the walk through the XML stands: how deep, inside how many paragraphs and passed-over elements, in which row and cell."""

    depth: int = 0
    skipping: int = 0
    inside: int = 0
    number: int = 0
    rows: list[int] = field(factory=list)
    rows_seen: int = 0
    cells_seen: int = 0
    style: str = ""
    changed: bool = False


def read_docx(data: bytes, limits: Limits, allowance: Allowance) -> Written:
    """Read a Word document: its text with its notes, then its running heads and feet set aside."""
    with _opened(data, "word/document.xml") as packed:
        names = sorted(packed.namelist())
        notes = [name for name in names if name in ("word/footnotes.xml", "word/endnotes.xml")]
        margins = [name for name in names if name.startswith(("word/header", "word/footer")) and name.endswith(".xml")]
        parts = [("word/document.xml", "body"), *((name, "body") for name in notes), *((name, "boilerplate") for name in margins)]
        return _read_parts(packed, parts, _DOCX, limits, allowance)


def read_odt(data: bytes, limits: Limits, allowance: Allowance) -> Written:
    """Read an OpenDocument text; RefusedError when it is locked with a password."""
    with _opened(data, "content.xml") as packed:
        if "META-INF/manifest.xml" in packed.namelist():
            manifest = read_member(packed, packed.getinfo("META-INF/manifest.xml"), limits, allowance)
            if b"encryption-data" in manifest:
                raise RefusedError("encrypted", "It is locked with a password; open it, save it without, and give that.")
        return _read_parts(packed, [("content.xml", "body")], _ODT, limits, allowance)


def _opened(data: bytes, main: str) -> zipfile.ZipFile:
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        packed.getinfo(main)
    except KeyError as fault:
        raise RefusedError(
            "broken", f"There is no {main} in it, so it is not a whole document; save it anew from a word processor."
        ) from fault
    except BROKEN_ARCHIVE as fault:
        raise RefusedError(
            "broken", "The document is damaged or was cut short; get it again, or open it in a word processor and save it anew."
        ) from fault
    return packed


def _read_parts(packed: zipfile.ZipFile, parts: list[tuple[str, str]], grammar: Grammar, limits: Limits, allowance: Allowance) -> Written:
    sheet = Sheet(limits)
    title: str | None = None
    changed = False
    for part, role in parts:
        walk, before = _Walk(), _Paragraph("", 0, False)
        source = read_member(packed, packed.getinfo(part), limits, allowance)
        for paragraph in _paragraphs(source, grammar, walk):
            heads = paragraph.is_title and title is None and len(sheet.pieces) < 4
            title = paragraph.text.strip() if heads else title
            sheet.add(
                paragraph.text,
                Origin("paragraph", paragraph.number, paragraph.number, part),
                "headline" if heads else role,
                _gap(before, paragraph),
            )
            before = paragraph
        changed = changed or walk.changed
    if not any(piece.role != "boilerplate" for piece in sheet.pieces):
        raise RefusedError("no-text", "The document holds no text; if it is a scan pasted into a document, run OCR on it.")
    head = read_head("\n".join(piece.span.words(sheet.text) for piece in sheet.pieces[:8] if piece.role != "boilerplate"))
    facts = Facts(title, head.outlet, head.author, head.published)
    return Written(sheet.text, tuple(sheet.pieces), facts, (*_tracked(changed), *sheet.problems(), *head.problems))


def _gap(before: _Paragraph, paragraph: _Paragraph) -> str:
    if not (before.row and paragraph.row):
        return "\n\n"
    return "\t" if before.row == paragraph.row and before.cell != paragraph.cell else "\n"


def _tracked(changed: bool) -> tuple[Problem, ...]:
    return (Problem("tracked-changes", "It holds tracked changes; the text was read as if all of them were accepted."),) if changed else ()


def _paragraphs(source: bytes, grammar: Grammar, walk: _Walk) -> Iterator[_Paragraph]:
    """Walk through the XML without keeping it, so that its size costs little; notes and text boxes follow their paragraph."""
    held: list[_Paragraph] = []
    try:
        for event, element in iterparse(io.BytesIO(source), events=("start", "end"), forbid_dtd=True):
            name = _local(element)
            if event == "start":
                _enter(name, grammar, walk)
                continue
            paragraph = _leave(name, element, grammar, walk)
            if paragraph is not None and walk.inside:
                held.append(paragraph)
            elif paragraph is not None:
                yield paragraph
                yield from held
                held.clear()
    except DefusedXmlException as fault:
        raise RefusedError(
            "broken", "Its XML declares entities, as an XML bomb does; no word processor writes such a file. It was not opened."
        ) from fault
    except (ParseError, ValueError, LookupError) as fault:
        raise RefusedError("broken", "The XML inside it is damaged; open it in a word processor and save it anew.") from fault


def _enter(name: str, grammar: Grammar, walk: _Walk) -> None:
    walk.depth += 1
    if walk.depth > _DEEPEST:
        raise RefusedError("too-deep", "Its XML is nested deeper than any word processor writes; it was not opened.")
    walk.skipping += name in grammar.skipped
    walk.inside += name in grammar.paragraphs
    walk.changed = walk.changed or name in grammar.changed
    if name in _ROWS:
        walk.rows_seen += 1
        walk.rows.append(walk.rows_seen)
    walk.cells_seen += name in _CELLS


def _leave(name: str, element: Element, grammar: Grammar, walk: _Walk) -> _Paragraph | None:
    walk.depth -= 1
    if name == "pStyle":
        walk.style = next((value for key, value in element.attrib.items() if key.endswith("val")), "")
    if name in _ROWS:
        walk.rows.pop()
    found = None
    if name in grammar.paragraphs:
        walk.inside -= 1
        found = None if walk.skipping else _close(name, element, grammar, walk)
    if name in grammar.skipped or name in grammar.paragraphs or not walk.inside:
        walk.skipping -= name in grammar.skipped
        # What follows an element is kept with it, and may already have been read.
        tail = element.tail
        element.clear()
        element.tail = tail
    return found


def _close(name: str, element: Element, grammar: Grammar, walk: _Walk) -> _Paragraph:
    walk.number += 1
    style = walk.style or next((value for key, value in element.attrib.items() if key.endswith("style-name")), "")
    walk.style = ""
    is_title = name == "h" or style.lower() in ("title", "heading1", "heading 1")
    row = walk.rows[-1] if walk.rows else 0
    return _Paragraph(_text_of(element, grammar), walk.number, is_title, row, walk.cells_seen)


def _text_of(paragraph: Element, grammar: Grammar) -> str:
    """Return the words of a paragraph in their order; what stands in an inner paragraph (a text box) was taken before."""
    written: list[str] = []
    waiting: list[Element | str] = [paragraph]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            written.append(_collapse(node))
            continue
        name = _local(node)
        written.append(grammar.marks.get(name, ""))
        if node.text and (grammar.mixed or name in grammar.words):
            written.append(_collapse(node.text) if grammar.mixed else node.text)
        for child in reversed(node):
            if grammar.mixed and child.tail:
                waiting.append(child.tail)
            waiting.append(child)
    return "".join(written).strip(" ")


def _collapse(words: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", words)


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""

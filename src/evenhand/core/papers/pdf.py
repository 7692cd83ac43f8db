"""A PDF in, its paragraphs out, each with its page and box; running heads and page numbers set aside."""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Any

import pypdf
from attrs import define, evolve, frozen
from pypdf.errors import DependencyError

from evenhand.core.papers.furniture import is_furniture
from evenhand.core.papers.head import read_head
from evenhand.core.papers.limits import Limits, RefusedError
from evenhand.core.papers.model import Origin, Problem
from evenhand.core.papers.sheet import Sheet
from evenhand.core.papers.written import Facts, Written
from evenhand.core.values import patterns as re

_PAGE_NUMBER = re.compile(r"[-–—| ]*(?:page )?#(?: ?(?:of|/) ?#)?[-–—| ]*", re.IGNORECASE)
# What a browser prints at the edges: "21/11/2015, 10:04 The title of the page", "https://gazette.example/1 1/3".
_BROWSER_EDGE = re.compile(r"\d{1,4}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d.*|(?:file|https?)://\S+\s+(?:page )?\d+(?:/| of )\d+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_NARROW = re.compile(r"[ ijlft.,;:!|'’‘()\[\]/-]")
_WIDE = re.compile(r"[A-Zmw£€@%—]")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st", "\xa0": " "}
_LIGATURE = re.compile("[\ufb00-\ufb06\xa0]")
_ENDS = re.compile(r"[.!?:;]['\"’”)\]]*$")
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


@frozen
class Run:
    """Letters printed in one go: where they begin, in points from the lower left corner, and how big they are."""

    text: str
    x: float
    y: float
    size: float


@define
class Line:
    """A printed line. `right` is a guess from the size of the letters, since a PDF does not say how wide they are."""

    text: str
    page: int
    x: float
    y: float
    size: float
    right: float
    role: str = "body"


@frozen
class Paragraph:
    """Lines that belong together, and what parts them from the paragraph before."""

    text: str
    lines: tuple[Line, ...]
    gap: str
    role: str


def read_pdf(data: bytes, limits: Limits) -> Written:
    """Read a PDF that holds its text; RefusedError when it is locked, broken, or a scan without a text layer."""
    reader = _open(data)
    pages, problems = _read_pages(reader, limits)
    lines = [line for page in pages for line in page]
    _check_legible(lines, len(pages))
    _set_margins_aside(pages)
    sheet = Sheet(limits)
    paragraphs = _with_headline(_paragraphs([line for line in lines if line.role == "body"]))
    if _is_printed_page(reader):
        paragraphs = _without_page_around(paragraphs)
    for paragraph in sorted(paragraphs, key=lambda paragraph: paragraph.role == "boilerplate"):
        sheet.add(paragraph.text, _origin(paragraph.lines), paragraph.role, paragraph.gap)
    for line in lines:
        if line.role == "boilerplate":
            sheet.add(line.text, _origin((line,)), "boilerplate")
    kept = [paragraph for paragraph in paragraphs if paragraph.role != "boilerplate"]
    head = read_head("\n".join(paragraph.text for paragraph in kept[:10]))
    title = next((paragraph.text for paragraph in paragraphs if paragraph.role == "headline"), None)
    facts = Facts(title, head.outlet, head.author, head.published)
    return Written(sheet.text, tuple(sheet.pieces), facts, (*problems, *sheet.problems(), *head.problems))


def _open(data: bytes) -> pypdf.PdfReader:
    locked = RefusedError("encrypted", "It is locked with a password, or in a way that cannot be opened here; save an unlocked copy.")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        len(reader.pages)
    except (DependencyError, NotImplementedError) as fault:
        raise locked from fault
    except RefusedError:
        raise
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception as fault:
        raise _broken(fault) from fault
    if not len(reader.pages):
        raise RefusedError("broken", "The PDF has no pages; it may have been cut short. Get it again.")
    return reader


def _broken(fault: Exception) -> RefusedError:
    if type(fault).__name__ == "LimitReachedError":
        return RefusedError("expands-too-far", "A part of the PDF unfolds to far more than its own size; it was not opened further.")
    return RefusedError("broken", "The PDF is damaged or was cut short; get it again, or print it to a new PDF.")


def _read_pages(reader: pypdf.PdfReader, limits: Limits) -> tuple[list[list[Line]], tuple[Problem, ...]]:
    """Read the pages up to the limit; a page that fails is named in a problem, and the first failure stands for a whole file of them."""
    total = len(reader.pages)
    pages: list[list[Line]] = []
    failed: list[int] = []
    first: Exception | None = None
    for number in range(1, min(total, limits.pages) + 1):
        try:
            pages.append([evolve(line, text=line.text.strip()) for line in _lines(_runs(reader.pages[number - 1]), number)])
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception as fault:  # noqa: BLE001 - as above: one broken page must not lose the others
            first = first or fault
            failed.append(number)
            pages.append([])
    if first is not None and len(failed) == len(pages):
        raise _broken(first) from first
    return pages, (*_pages_cut(total, limits), *_pages_missed(failed, pages))


def _pages_cut(total: int, limits: Limits) -> tuple[Problem, ...]:
    if total <= limits.pages:
        return ()
    return (Problem("pages-cut", f"It has {total:,} pages; only the first {limits.pages:,} were read. Split the file to read the rest."),)


def _pages_missed(failed: list[int], pages: list[list[Line]]) -> tuple[Problem, ...]:
    blank = [number for number, page in enumerate(pages, 1) if not page and number not in failed]
    found = []
    if failed:
        found.append(Problem("pages-unread", f"These pages are damaged and were not read: {_list(failed)}."))
    if blank and len(blank) < len(pages):
        found.append(
            Problem("pages-without-text", f"These pages hold no text (they may be blank or scanned; OCR would tell): {_list(blank)}.")
        )
    return tuple(found)


def _list(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:20])
    return shown + (f" and {len(numbers) - 20} more" if len(numbers) > 20 else "")


def _runs(page: Any) -> list[Run]:
    runs: list[Run] = []

    def keep(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            runs.append(Run(_LIGATURE.sub(lambda found: _LIGATURES[found[0]], text), x, y, min(max(float(size) * scale, 1.0), 200.0)))

    page.extract_text(visitor_text=keep)
    return runs


def _lines(runs: list[Run], page: int) -> list[Line]:
    """Join the runs that stand on one line; letters far to the right of the others are parted from them by a tab."""
    lines: list[Line] = []
    ended = True
    for run in runs:
        last = lines[-1] if lines else None
        same = last is not None and abs(last.y - run.y) < 0.5 * max(last.size, run.size) and run.x >= last.x - 1
        if last is None or not (same and (not ended or run.x > last.x)):
            lines += [_begun(text, run, page) for text in run.text.split("\n") if text.strip()]
        else:
            _join(last, run)
        ended = run.text.endswith("\n")
    return lines


def _begun(text: str, run: Run, page: int) -> Line:
    # A space at the end of a run is what parts it from the next; it is taken off when the line is whole.
    words = _SPACES.sub(" ", text).lstrip()
    return Line(words, page, run.x, run.y, run.size, run.x + _width(words.rstrip(), run.size))


def _join(line: Line, run: Run) -> None:
    words = _SPACES.sub(" ", run.text)
    apart, close = run.x - line.right > 2.5 * run.size, run.x - line.right < 0.15 * run.size
    parted = words.startswith(" ") or line.text.endswith(" ")
    line.text = line.text.rstrip() + "\t" + words.lstrip() if apart else line.text + ("" if close or parted else " ") + words
    line.right = max(line.right, run.x + _width(words.strip(), run.size))


def _width(text: str, size: float) -> float:
    """Guess how wide letters are printed, from the widths of Helvetica, which most fonts for running text come near."""
    narrow, wide = len(_NARROW.findall(text)), len(_WIDE.findall(text))
    return size * (0.53 * len(text) - 0.25 * narrow + 0.18 * wide)


def _check_legible(lines: list[Line], pages: int) -> None:
    letters = sum(1 for line in lines for letter in line.text if letter.isalnum())
    if not letters:
        raise RefusedError("no-text-layer", "It is a scan with no text layer; run OCR on it and give the new PDF.")
    strange = sum(len(_STRANGE.findall(line.text)) for line in lines)
    if strange > 0.3 * (letters + strange):
        raise RefusedError(
            "no-text-layer", "Its fonts do not say which letters they show, so that it cannot be read as text; run OCR on it."
        )
    if letters < 10 * pages and pages > 1:
        raise RefusedError(
            "no-text-layer", "Nearly nothing on its pages is text: it looks like a scan. Run OCR on it and give the new PDF."
        )


def _set_margins_aside(pages: list[list[Line]]) -> None:
    """Mark the running heads and feet: what stands at the edge of most pages, digits aside, and page numbers."""
    edges = [sorted(page, key=lambda line: line.y) for page in pages]
    outer = [[*page[:2], *page[-2:]] if len(page) > 4 else page[:1] + page[-1:] for page in edges]
    counts = Counter(key for page in outer for key in {_pattern(line) for line in page})
    for page in outer:
        for line in page:
            repeated = len(pages) > 1 and counts[_pattern(line)] >= max(2, 0.5 * len(pages)) and len(line.text) < 150
            if repeated or _PAGE_NUMBER.fullmatch(_pattern(line)) or _BROWSER_EDGE.fullmatch(line.text):
                line.role = "boilerplate"


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _paragraphs(lines: list[Line]) -> list[Paragraph]:
    leading = _leading(lines)
    edges = _edges(lines)
    found: list[Paragraph] = []
    for line in lines:
        before = found[-1].lines[-1] if found else None
        gap = _parted(before, line, leading, edges) if before else "\n\n"
        if gap == " ":
            found[-1] = evolve(found[-1], text=f"{found[-1].text} {line.text}", lines=(*found[-1].lines, line))
        else:
            found.append(Paragraph(line.text, (line,), gap, "body"))
    return found


def _leading(lines: list[Line]) -> float:
    """Return the step from line to line inside paragraphs: a lower quartile, since the steps between paragraphs are longer."""
    steps = sorted(above.y - line.y for above, line in pairwise(lines) if 0.8 * line.size < above.y - line.y < 3 * line.size)
    return steps[len(steps) // 4] if steps else 12.0


def _edges(lines: list[Line]) -> dict[tuple[int, int], float]:
    """Return how far to the right full lines reach, for each column of each page: nine tenths of its lines reach no farther."""
    columns: dict[tuple[int, int], list[float]] = {}
    for line in lines:
        for beside in (-1, 0, 1):
            columns.setdefault((line.page, _column(line) + beside), []).append(line.right)
    return {column: sorted(rights)[int(0.9 * (len(rights) - 1))] for column, rights in columns.items()}


def _column(line: Line) -> int:
    """Return where a line begins, in steps of half an inch."""
    return int(line.x // 36)


def _parted(above: Line, line: Line, leading: float, edges: dict[tuple[int, int], float]) -> str:
    """Say what stands between two lines: " " within a paragraph, a line feed between short lines, a blank line between paragraphs."""
    runs_on = not _ENDS.search(above.text) and (line.text[:1].islower() or above.text.endswith(","))
    fall = above.y - line.y
    if line.page != above.page or fall <= 0 or fall > 8 * leading:
        return " " if runs_on and _is_alike(above, line) else "\n\n"
    indented = line.x - above.x > 0.8 * line.size and _ENDS.search(above.text) is not None
    if fall > 1.35 * max(leading, line.size) or not _is_alike(above, line) or indented or "\t" in above.text + line.text:
        return "\n" if "\t" in above.text and "\t" in line.text else "\n\n"
    edge = edges[above.page, _column(above)]
    room = edge - above.right - _width(" " + line.text.split(maxsplit=1)[0], above.size)
    full = room < 0.03 * (edge - above.x) and edge - above.x > 10 * above.size
    if full or runs_on:
        return " "
    return "\n\n" if _ENDS.search(above.text) else "\n"


def _is_alike(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) < 0.15 * max(above.size, line.size)


def _with_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Call the first paragraph in the biggest letters, where they are clearly bigger, near the top of the first page, the headline."""
    usual = median(line.size for paragraph in paragraphs for line in paragraph.lines) if paragraphs else 0
    biggest = max((paragraph.lines[0].size for paragraph in paragraphs[:20]), default=0)
    for at, paragraph in enumerate(paragraphs[:20]):
        first = paragraph.lines[0]
        if first.page == 1 and first.size >= max(1.25 * usual, biggest) and len(paragraph.text) < 250 and len(paragraphs) > 1:
            return [*paragraphs[:at], evolve(paragraph, role="headline"), *paragraphs[at + 1 :]]
    return paragraphs


def _is_printed_page(reader: pypdf.PdfReader) -> bool:
    """Say whether the PDF was printed from a web browser, which leaves its mark as the maker."""
    try:
        about: dict[str, object] = dict(reader.metadata or {})
        maker = f"{about.get('/Producer', '')} {about.get('/Creator', '')}"
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception:  # noqa: BLE001 - what a PDF says of itself may be as broken as anything else in it
        return False
    return re.search(r"Skia/PDF|Mozilla|Chrome|Safari|Firefox", maker) is not None


def _without_page_around(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Set aside what a web page prints around its report: all above the headline, and what is there to be clicked."""
    top = next((at for at, paragraph in enumerate(paragraphs) if paragraph.role == "headline"), 0)
    return [
        evolve(paragraph, role="boilerplate", gap="\n\n") if at < top or is_furniture(paragraph.text) else paragraph
        for at, paragraph in enumerate(paragraphs)
    ]


def _origin(lines: tuple[Line, ...]) -> Origin:
    """Return the page and box of lines; of a paragraph that runs over to the next page, those of its beginning."""
    page = lines[0].page
    on_page = [line for line in lines if line.page == page]
    left, right = min(line.x for line in on_page), max(line.right for line in on_page)
    bottom, top = min(line.y - 0.25 * line.size for line in on_page), max(line.y + line.size for line in on_page)
    return Origin("page", page, lines[-1].page, box=tuple(round(edge, 1) for edge in (left, bottom, right, top)))

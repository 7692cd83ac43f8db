"""A PDF in, its paragraphs out, each with its page and box; running heads and page numbers set aside."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Any

import pypdf
from attrs import define, evolve, frozen
from pypdf.errors import DependencyError

from evenhand.core.papers.dateline import read_date_line
from evenhand.core.papers.limits import Limits, RefusedError
from evenhand.core.papers.model import Origin, Problem
from evenhand.core.papers.sheet import Sheet
from evenhand.core.papers.written import Facts, Written

_PAGE_NUMBER = re.compile(r"[-–—| ]*(?:page )?#(?: ?(?:of|/) ?#)?[-–—| ]*", re.IGNORECASE)
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
    paragraphs = _paragraphs([line for line in lines if line.role == "body"])
    paragraphs = _with_headline(paragraphs)
    for paragraph in paragraphs:
        sheet.add(paragraph.text, _origin(paragraph.lines), paragraph.role, paragraph.gap)
    for line in lines:
        if line.role == "boilerplate":
            sheet.add(line.text, _origin((line,)), "boilerplate")
    days = (read_date_line(paragraph.text) for paragraph in paragraphs[:10])
    title = next((paragraph.text for paragraph in paragraphs if paragraph.role == "headline"), None)
    facts = Facts(title=title, published=next((day for day in days if day), None))
    return Written(sheet.text, tuple(sheet.pieces), facts, (*problems, *sheet.problems()))


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
            pages.append(_lines(_runs(reader.pages[number - 1]), number))
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
            runs.append(Run(text, x, y, min(max(float(size) * scale, 1.0), 200.0)))

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
            lines += [_begun(text, run, page) for text in _printed_lines(run.text)]
        else:
            _join(last, run)
        ended = run.text.endswith("\n")
    return lines


def _printed_lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _begun(text: str, run: Run, page: int) -> Line:
    return Line(text, page, run.x, run.y, run.size, run.x + 0.5 * run.size * len(text))


def _join(line: Line, run: Run) -> None:
    words = " ".join(run.text.split())
    apart = run.x - line.right > 2.5 * run.size
    tight = not run.text[:1].isspace() and not line.text.endswith(" ") and run.x - line.right < 0.6 * run.size
    line.text += ("\t" if apart else "" if tight else " ") + words
    line.right = max(line.right, run.x + 0.5 * run.size * len(words))


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
            if repeated or _PAGE_NUMBER.fullmatch(_pattern(line)):
                line.role = "boilerplate"


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _paragraphs(lines: list[Line]) -> list[Paragraph]:
    leading = _leading(lines)
    widest = _widths(lines)
    found: list[Paragraph] = []
    for line in lines:
        before = found[-1].lines[-1] if found else None
        gap = _parted(before, line, leading, widest) if before else "\n\n"
        if gap == " ":
            found[-1] = evolve(found[-1], text=f"{found[-1].text} {line.text}", lines=(*found[-1].lines, line))
        else:
            found.append(Paragraph(line.text, (line,), gap, "body"))
    return found


def _leading(lines: list[Line]) -> float:
    """Return the step from line to line inside paragraphs: a lower quartile, since the steps between paragraphs are longer."""
    steps = sorted(above.y - line.y for above, line in pairwise(lines) if 0.8 * line.size < above.y - line.y < 3 * line.size)
    return steps[len(steps) // 4] if steps else 12.0


def _widths(lines: list[Line]) -> dict[int, int]:
    """Return the letters of a full line of each page: nine tenths of the lines are no longer."""
    by_page: dict[int, list[int]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(len(line.text))
    return {page: sorted(lengths)[int(0.9 * (len(lengths) - 1))] for page, lengths in by_page.items()}


def _parted(above: Line, line: Line, leading: float, widest: dict[int, int]) -> str:
    """Say what stands between two lines: " " within a paragraph, a line feed between short lines, a blank line between paragraphs."""
    runs_on = not _ENDS.search(above.text) and (line.text[:1].islower() or above.text.endswith(","))
    fall = above.y - line.y
    if line.page != above.page or fall <= 0 or fall > 8 * leading:
        return " " if runs_on and _is_alike(above, line) else "\n\n"
    indented = line.x - above.x > 0.8 * line.size and _ENDS.search(above.text) is not None
    if fall > 1.35 * max(leading, line.size) or not _is_alike(above, line) or indented or "\t" in above.text + line.text:
        return "\n" if "\t" in above.text and "\t" in line.text else "\n\n"
    first_word = line.text.split(maxsplit=1)[0]
    full = len(above.text) + 1 + len(first_word) > 0.88 * widest[above.page] and widest[above.page] > 20
    if full or runs_on:
        return " "
    return "\n\n" if _ENDS.search(above.text) else "\n"


def _is_alike(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) < 0.15 * max(above.size, line.size)


def _with_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Call the first paragraph in clearly bigger letters, near the top of the first page, the headline."""
    usual = median(line.size for paragraph in paragraphs for line in paragraph.lines) if paragraphs else 0
    for at, paragraph in enumerate(paragraphs[:6]):
        first = paragraph.lines[0]
        if first.page == 1 and first.size >= 1.25 * usual and len(paragraph.text) < 250 and len(paragraphs) > 1:
            return [*paragraphs[:at], evolve(paragraph, role="headline"), *paragraphs[at + 1 :]]
    return paragraphs


def _origin(lines: tuple[Line, ...]) -> Origin:
    """Return the page and box of lines; of a paragraph that runs over to the next page, those of its beginning."""
    page = lines[0].page
    on_page = [line for line in lines if line.page == page]
    left, right = min(line.x for line in on_page), max(line.right for line in on_page)
    bottom, top = min(line.y - 0.25 * line.size for line in on_page), max(line.y + line.size for line in on_page)
    return Origin("page", page, lines[-1].page, box=tuple(round(edge, 1) for edge in (left, bottom, right, top)))

"""Bytes in, characters out, with the way back from each character to its byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from attrs import field, frozen

from evenhand.core.papers.model import Problem
from evenhand.core.papers.sheet import mend
from evenhand.core.values import patterns as re

# A declared charset outside this family (utf-7, idna, unicode_escape, rot13...) is either not for text or a trick.
_KNOWN = re.compile(
    r"ascii|utf-(8|16|32)(-[lb]e)?|(iso8859|latin|cp|mac|koi8|gb|euc|ptcp|tis)[-_0-9a-z]*|big5\w*|shift_jis\w*|johab|hz", re.IGNORECASE
)
_WEB = {"ascii": "cp1252", "iso8859-1": "cp1252"}
_MULTIBYTE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@frozen
class Decoded:
    """A text read from bytes. `text` has U+FFFD where a byte means nothing; `encoding` says how the rest was read."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()
    _raw: str = field(default="", repr=False)
    _skipped: int = field(default=0, repr=False)

    def byte_offsets(self, places: Iterable[int]) -> dict[int, int]:
        """Return for each place in `text` the offset of its byte in the source.

        >>> decode("£4m – no".encode()).byte_offsets([0, 1, 4, 5])
        {0: 0, 1: 2, 4: 5, 5: 8}
        """
        found: dict[int, int] = {}
        place, offset = 0, self._skipped
        for wanted in sorted(set(places)):
            offset += len(self._raw[place:wanted].encode(self.encoding, _errors(self.encoding)))
            place = wanted
            found[wanted] = offset
        return found


def decode(data: bytes, declared: str | None = None) -> Decoded:
    r"""Read bytes as text: by byte order mark, as UTF-8, as declared, else as Windows-1252, with a problem where that is a guess.

    A UTF-8 byte order mark is kept as U+FEFF, so that the text is the file as it is; the mark of UTF-16 or UTF-32 is left out.

    >>> decode(b"\x93No\x94").text, decode(b"\x93No\x94").problems[0].code
    ('“No”', 'charset-guessed')
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _wide(data[len(mark) :], encoding, len(mark))
    unmarked = _unmarked_utf16(data)
    if unmarked:
        problem = Problem(
            "charset-guessed", "The file does not say how its letters are coded; it was read as UTF-16. Check a few accented letters."
        )
        return _wide(data, unmarked, 0, (problem,))
    known = _known(declared)
    as_utf8 = data.decode("utf-8", "surrogateescape")
    damaged = _ESCAPED.search(as_utf8) is not None
    if not damaged and (not as_utf8.isascii() or known in (None, "utf-8", "cp1252")):
        return Decoded(as_utf8, "utf-8", () if as_utf8.isascii() else _lied(declared, known), as_utf8)
    if known and known != "utf-8":
        return _as_declared(data, known)
    bad = _count(_ESCAPED, as_utf8)
    if _count(_MULTIBYTE, as_utf8) > bad:
        problem = Problem("damaged-letters", f"{bad} bytes are not letters of UTF-8; each is shown as the mark \ufffd.")
        return Decoded(mend(as_utf8), "utf-8", (problem,), as_utf8)
    problem = Problem(
        "charset-guessed",
        "The file does not hold valid UTF-8; it was read as Windows-1252. Check a few accented letters and quotation marks.",
    )
    raw = data.decode("cp1252", "surrogateescape")
    return Decoded(mend(raw), "cp1252", (problem,), raw)


def _as_declared(data: bytes, encoding: str) -> Decoded:
    raw = data.decode(encoding, _errors(encoding))
    bad = _count(_ESCAPED, raw)
    problem = Problem("damaged-letters", f"{bad} bytes are not letters of {encoding}; each is shown as the mark \ufffd.")
    return Decoded(mend(raw), encoding, (problem,) if bad else (), raw)


def _wide(data: bytes, encoding: str, skipped: int, problems: tuple[Problem, ...] = ()) -> Decoded:
    width = 4 if "32" in encoding else 2
    whole = data[: len(data) // width * width]
    raw = whole.decode(encoding, _errors(encoding)) if width == 2 else whole.decode(encoding, "replace")
    text = mend(raw)
    if text != raw or len(whole) < len(data):
        problems = (*problems, Problem("damaged-letters", "Some letters are damaged or cut in half; each is shown as the mark \ufffd."))
    return Decoded(text, encoding, problems, raw, skipped)


def _unmarked_utf16(data: bytes) -> str | None:
    """Say which UTF-16 it is when nearly every second byte is nought, as it is for any Latin text."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 4 or max(even, odd) < 0.7 * half or min(even, odd) > 0.1 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup((declared or "").strip()[:40]).name
    except (LookupError, ValueError):
        return None
    return _WEB.get(name, name) if _KNOWN.fullmatch(name) else None


def _lied(declared: str | None, encoding: str | None) -> tuple[Problem, ...]:
    if not declared or encoding == "utf-8":
        return ()
    return (Problem("charset-lies", f"It says that its letters are coded as {declared[:40]!r}, but they are UTF-8; it was read as UTF-8."),)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _errors(encoding: str) -> str:
    return "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"

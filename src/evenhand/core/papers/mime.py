"""A raw mail in, its headers and leaves out: each part with its number, its type and its bytes, within the limits."""

from __future__ import annotations

import base64
import binascii
import quopri
from collections.abc import Callable, Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value
from typing import TypeVar

from attrs import define, field, frozen

from evenhand.core.papers.charset import decode
from evenhand.core.papers.limits import Limits
from evenhand.core.papers.model import Problem
from evenhand.core.papers.sheet import mend
from evenhand.core.values import patterns as re

_BLANK = re.compile(rb"\r?\n(?=\r?\n)|\A(?=\r?\n)")
_FIELD = re.compile(rb"([!-9;-~]{1,200}):[ \t]*(.*)", re.DOTALL)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, HeaderParseError, binascii.Error)

T = TypeVar("T")


@frozen
class Part:
    """A leaf of a mail: `number` as 1.2, `path` the types of the multiparts around it with their numbers, `data` decoded."""

    number: str
    type: str
    data: bytes
    charset: str | None = None
    filename: str = ""
    disposition: str = ""
    inline_id: bool = False
    flowed: bool = False
    around: tuple[tuple[str, str], ...] = ()


@define
class Opening:
    """A mail being taken apart: how many leaves it gave, and what was found wrong on the way."""

    limits: Limits
    parts: int = 0
    problems: dict[str, Problem] = field(factory=dict)

    def note(self, code: str, words: str) -> None:
        """Keep a problem; the first of each code is enough."""
        self.problems.setdefault(code, Problem(code, words))


def split_head(data: bytes, opening: Opening) -> tuple[list[tuple[str, bytes]], bytes]:
    r"""Part a mail or MIME part into its headers, unfolded and capped before anything is decoded, and its body.

    >>> opening = Opening(Limits())
    >>> split_head(b"To: a\r\n b\r\n\r\nDear", opening)
    ([('To', b'a b')], b'Dear')
    """
    if data[:1] in (b"\n", b"\r"):
        return [], data.lstrip(b"\r").removeprefix(b"\n")
    found = _BLANK.search(data)
    head, body = (data[: found.end()], data[found.end() :]) if found else (data, b"")
    body = body.removeprefix(b"\r").removeprefix(b"\n")
    if len(head) > opening.limits.header_bytes:
        opening.note("headers-cut", f"Its headers are longer than {opening.limits.header_bytes:,} bytes; only the first of them were read.")
        head = head[: opening.limits.header_bytes]
    fields: list[tuple[str, bytes]] = []
    for line in _unfold(head):
        matched = _FIELD.fullmatch(line)
        if matched and len(fields) < opening.limits.parts:
            fields.append((matched[1].decode("ascii"), _capped(matched[2], opening)))
    return fields, body


def _unfold(head: bytes) -> list[bytes]:
    """Join the continued lines of each header with one space, in time linear in their number."""
    headers: list[list[bytes]] = []
    for line in head.splitlines():
        if line[:1] in (b" ", b"\t") and headers:
            headers[-1].append(line.strip())
        elif line:
            headers.append([line.rstrip()])
    return [b" ".join(lines) for lines in headers]


def _capped(value: bytes, opening: Opening) -> bytes:
    if len(value) <= opening.limits.header_line_bytes:
        return value
    opening.note("headers-cut", f"A header is longer than {opening.limits.header_line_bytes:,} bytes; only its beginning was read.")
    return value[: opening.limits.header_line_bytes]


def decode_words(value: bytes) -> str:
    """Decode the encoded words of a header; words that cannot be decoded stay as they are.

    >>> decode_words(b"=?utf-8?q?Caf=C3=A9?= =?x-none?q?no?="), decode_words("Café".encode("cp1252"))
    ('Caféno', 'Café')
    """
    printed = decode(value).text
    if "=?" not in printed:
        return mend(" ".join(printed.split()))
    parts = _safely(lambda: decode_header(printed), [(printed, None)])
    words = "".join(part if isinstance(part, str) else decode(part, charset).text for part, charset in parts)
    return mend(" ".join(words.split()))


def _safely(ask: Callable[[], T], otherwise: T) -> T:
    """Ask the standard library about a header it may stumble over."""
    try:
        return ask()
    except _FAULTS:
        return otherwise


def walk_parts(
    fields: list[tuple[str, bytes]], body: bytes, opening: Opening, number: str = "", around: tuple[tuple[str, str], ...] = ()
) -> Iterator[Part]:
    """Yield the leaves of a mail in order, at most as many and as deep as the limits allow."""
    about = _describe(fields)
    kind = _safely(about.get_content_type, "text/plain")
    boundary = _safely(about.get_boundary, None)
    if kind.startswith("multipart/"):
        pieces = list(_between(body, boundary, opening)) if boundary else []
        if pieces:
            yield from _walk_inside(pieces, opening, number, (*around, (kind, number)))
            return
        opening.note("broken-mime", "It is marked as a mail of several parts, but their boundary is missing; it was read as one text.")
        kind = "text/plain"
    opening.parts += 1
    yield _leaf(about, kind, body, number or "1", around)


def is_cut(fields: list[tuple[str, bytes]], body: bytes) -> bool:
    r"""Say whether the end of a mail is missing: it is shorter than it says, closes no boundary, or stops within a letter of base64.

    >>> is_cut([("Content-Length", b"40")], b"Dear Tom,\n\nI wr"), is_cut([("Content-Length", b"14")], b"Dear Tom,\n\nNo.")
    (True, False)
    """
    about = _describe(fields)
    boundary = _safely(about.get_boundary, None)
    told = next((int(value[:18]) for name, value in fields if name.lower() == "content-length" and value.isdigit()), 0)
    # Counted where lines end in two signs, or had a mark before "From" that was taken away.
    if told > len(body) + 2 * body.count(b"\n") + 2:
        return True
    if boundary and _safely(about.get_content_maintype, "") == "multipart":
        line = b"\n--" + boundary.encode("utf-8", "surrogateescape")
        return line in b"\n" + body and line + b"--" not in b"\n" + body
    return _encoding(about) == "base64" and not body.endswith(b"\n") and len(_NO_BASE64.sub(b"", body)) % 4 != 0


def _walk_inside(pieces: list[bytes], opening: Opening, number: str, around: tuple[tuple[str, str], ...]) -> Iterator[Part]:
    for at, piece in enumerate(pieces, 1):
        if len(around) > opening.limits.depth:
            opening.note("too-deep", f"Parts are nested more than {opening.limits.depth} deep; the inner ones were not opened.")
            return
        if opening.parts >= opening.limits.parts:
            opening.note("too-many-parts", f"It has more than {opening.limits.parts} parts; only the first were read.")
            return
        fields, body = split_head(piece, opening)
        yield from walk_parts(fields, body, opening, f"{number}.{at}".lstrip("."), around)


def _between(body: bytes, boundary: str, opening: Opening) -> Iterator[bytes]:
    """Yield what stands between the boundary lines, at most as many parts as the limits allow."""
    mark = re.compile(rb"^--" + re.escape(boundary.encode("utf-8", "surrogateescape")) + rb"(--)?[ \t]*\r?$\n?", re.MULTILINE)
    start: int | None = None
    count = 0
    for found in mark.finditer(body):
        if start is not None:
            yield body[start : found.start()].removesuffix(b"\n").removesuffix(b"\r")
            count += 1
        start = found.end()
        if found[1] or count > opening.limits.parts:
            return
    if start is not None and start < len(body):
        yield body[start:]


def _describe(fields: list[tuple[str, bytes]]) -> Message:
    about = Message()
    for name, value in fields:
        if name.lower().startswith("content-"):
            about[name] = value.decode("utf-8", "replace").replace("\n", " ").replace("\r", " ")
    return about


def _leaf(about: Message, kind: str, body: bytes, number: str, around: tuple[tuple[str, str], ...]) -> Part:
    return Part(
        number=number,
        type=kind,
        data=_unpack(body, _encoding(about)),
        charset=_safely(about.get_content_charset, None),
        filename=_filename(about),
        disposition=_safely(about.get_content_disposition, None) or "",
        inline_id="Content-ID" in about,
        flowed=_parameter(about, "format").lower() == "flowed",
        around=around,
    )


def _encoding(about: Message) -> str:
    return str(about.get("Content-Transfer-Encoding", "")).strip().lower()


def _parameter(about: Message, name: str) -> str:
    value = _safely(lambda: about.get_param(name), None)
    return value if isinstance(value, str) else ""


def _filename(about: Message) -> str:
    name = _safely(lambda: about.get_filename(""), "") or ""
    name = collapse_rfc2231_value(name) if isinstance(name, tuple) else str(name)
    return decode_words(name.encode("utf-8", "surrogateescape"))[:200]


def _unpack(body: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        clean = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
        clean = clean[: len(clean) - 1] if len(clean) % 4 == 1 else clean
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    return quopri.decodestring(body) if encoding == "quoted-printable" else body

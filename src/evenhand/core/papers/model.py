"""What a paper is once received: text, where each stretch of it came from, and what is known about it."""

from __future__ import annotations

from attrs import field, frozen

from evenhand.core.values import PartialDate, Span


@frozen
class Origin:
    """Where a stretch of the text stands in the file it came from.

    `kind` says how to read the rest: "bytes" (a plain text: `first` and `last` are byte offsets), "page" (PDF: `first` is the
    page from 1, `box` the left, bottom, right and top in points), "paragraph" (DOCX, ODT: `part` is the part's name,
    `first` the paragraph from 1), "mail" (`part` is the MIME part as 1.2, `first` the line from 1).
    """

    kind: str
    first: int = 0
    last: int = 0
    part: str = ""
    box: tuple[float, ...] = ()


@frozen
class Piece:
    """A stretch of the text with one origin and one role on its page.

    `role` is "body", "headline", "byline", "caption", "header" (of a mail), "quoted mail" or "boilerplate" (menus, related
    links, cookie notices, footers of a news page: set aside by the reader, still reachable here).
    """

    span: Span
    origin: Origin
    role: str = "body"


@frozen
class Problem:
    """Something a person should know about a paper: a stable `code` and `words` saying what happened and what to do next."""

    code: str
    words: str


@frozen
class Paper:
    """One paper, received. Its `text` is never altered afterwards; every span of a reading counts code points in it.

    Attributes:
        id: the path inside the reviewed folder, with "!" before a member of an archive or mailbox; the first of `names`.
        names: every path under which the same content came, sorted.
        sha256: of the bytes as received, in hexadecimal.
        format: "text", "markdown", "html", "mail", "pdf", "docx" or "odt".
        text: for plain text the decoded file as it is; else the text read out of it. Empty when `unread`.
        pieces: where the text came from, in order, without overlap.
        kind: what sort of paper it is, if the paper or its sidecar says: "report", "letter", "mail", "statement",
            "complaint", "register", or "" where it does not say.
        unread: why it could not be read, or None.
    """

    id: str
    names: tuple[str, ...]
    sha256: str
    format: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    kind: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: Problem | None = None
    size: int = field(default=0)

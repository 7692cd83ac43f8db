"""What a paper is once received: text, where each stretch of it came from, and what is known about it."""

from __future__ import annotations

from attrs import field, frozen

from evenhand.core.values import PartialDate, Span

SET_ASIDE = frozenset({"boilerplate", "header"})


@frozen
class Origin:
    """Where a stretch of the text stands in the file it came from.

    `kind` says how to read the rest: "bytes" (plain text and HTML: `first` and `last` are byte offsets), "page" (PDF: `first` is the
    page from 1, `box` the left, bottom, right and top in points), "paragraph" (DOCX, ODT: `part` is the part's name,
    `first` the paragraph from 1), "mail" (`part` is the MIME part as 1.2, `first` and `last` the lines from 1 of that part when
    decoded; with `part` "" `first` counts the headers of the message).
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
    links, cookie notices, footers of a news page, running heads of a PDF). Headers and boilerplate are set aside: they stand at
    the end of the text, after everything that is read, so that they are still reachable.
    """

    span: Span
    origin: Origin
    role: str = "body"


@frozen
class Problem:
    """Something a person should know about a paper: a stable `code` and `words` saying what happened and what to do next."""

    code: str
    words: str


CUT = Problem("cut-short", "It ends in the middle: it was cut short, and what came after is not there. Get it again.")
"""What is said of a mail or mailbox of which the end is missing; what there is of it is read."""
NOT_WHOLE = frozenset({CUT.code, "text-cut", "too-deep", "too-many-parts"})
"""Problems of a paper that is read, but of which some words are missing."""


@frozen
class Paper:
    """One paper, received. Its `text` is never altered afterwards; every span of a reading counts code points in it.

    Attributes:
        id: the path inside the reviewed folder, with "!" before a member of an archive or mailbox; the first of `names`.
        names: every path under which the same content came, sorted.
        sha256: of the bytes as received, in hexadecimal.
        format: "text", "markdown", "html", "mail", "pdf", "docx" or "odt"; for a file that was not opened also "zip", "mbox" or "".
        text: for plain text the decoded file as it is; else the text read out of it. Empty when `unread`.
        pieces: where the text came from, in order, without overlap.
        kind: what sort of paper it is, if the paper or its sidecar says: "report", "letter", "mail", "statement",
            "complaint", "register", "code" (the text of a code of conduct), or "" where it does not say.
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

    @property
    def gaps(self) -> tuple[Problem, ...]:
        """Return what is said of words that are missing where the rest was read.

        >>> Paper("a", ("a",), "", "mail", "Dear", problems=(CUT, Problem("day-in-figures", "..."))).gaps == (CUT,)
        True
        """
        return () if self.unread else tuple(problem for problem in self.problems if problem.code in NOT_WHOLE)

    @property
    def body_end(self) -> int:
        """Return where the running text ends and what is set aside begins: `text[:body_end]` is what a reader reads.

        >>> body, foot = Piece(Span(0, 5), Origin("bytes")), Piece(Span(7, 12), Origin("bytes"), "boilerplate")
        >>> paper = Paper("a", ("a",), "", "html", "Words, Share", (body, foot))
        >>> paper.text[: paper.body_end]
        'Words'
        """
        end = 0
        for piece in self.pieces:
            if piece.role in SET_ASIDE:
                return end
            end = piece.span.end
        return len(self.text)

    @property
    def reading_spans(self) -> tuple[Span, ...]:
        """Return the stretches that are this paper's own words: the running text without the mail that it quotes back."""
        own: list[Span] = []
        joined = False
        for piece in self.pieces:
            if piece.role in SET_ASIDE or piece.role == "quoted mail":
                joined = False
                continue
            start = own.pop().start if joined else piece.span.start
            own.append(Span(start, piece.span.end))
            joined = True
        return tuple(own)

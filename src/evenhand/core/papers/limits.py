"""How much of a paper is opened before it is refused, and the refusal itself."""

from __future__ import annotations

from attrs import define, frozen

from evenhand.core.papers.model import Problem


@frozen
class Limits:
    """The caps put on a paper before and while it is read; every one can be reached only by a faulty or hostile paper.

    Attributes:
        file_bytes: of any file. message_bytes: of one mail or web page.
        header_bytes: of all headers of a mail; header_line_bytes: of one header, cut *before* it is decoded.
        parts: of a mail; depth: of parts in parts and archives in archives.
        expansion: how many times its own size an archive may unfold to; expanded_bytes: the most it may unfold to in all.
        members: of an archive or mailbox. pages: of a PDF.
        text_chars: of the text of one paper; pieces: of its paragraphs.
    """

    file_bytes: int = 100_000_000
    message_bytes: int = 30_000_000
    header_bytes: int = 65_536
    header_line_bytes: int = 8_192
    parts: int = 500
    depth: int = 20
    expansion: int = 100
    expanded_bytes: int = 200_000_000
    members: int = 10_000
    pages: int = 1_000
    text_chars: int = 3_000_000
    pieces: int = 100_000

    def unfolds_to(self, size: int) -> int:
        """Return how many bytes an archive of `size` bytes may unfold to; small archives get 10 MB, since text packs well.

        >>> Limits().unfolds_to(1_000), Limits().unfolds_to(500_000), Limits().unfolds_to(9_000_000)
        (10000000, 50000000, 200000000)
        """
        return min(self.expanded_bytes, max(10_000_000, self.expansion * size))


class RefusedError(Exception):
    """A paper, or a part of one, that is not read further; `problem` says why."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.problem = Problem(code, words)


@define
class Allowance:
    """How far one file may still unfold, shared by everything inside it."""

    bytes_left: int

    @classmethod
    def of(cls, limits: Limits, size: int) -> Allowance:
        """Return the whole allowance of a file of `size` bytes."""
        return cls(limits.unfolds_to(size))

    def spend(self, size: int) -> None:
        """Take `size` unfolded bytes off; RefusedError when there are no more."""
        if size > self.bytes_left:
            # Those beside a bomb are still read, but many bombs may not cost the whole allowance each.
            self.bytes_left //= 2
            raise RefusedError(
                "expands-too-far", "It unfolds to far more than its own size, as an archive bomb does; it was not opened further."
            )
        self.bytes_left -= size

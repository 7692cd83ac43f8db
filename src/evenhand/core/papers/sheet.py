"""Paragraphs in, a text and its pieces out: the text of a paper as it is put together."""

from __future__ import annotations

from evenhand.core.papers.limits import Limits
from evenhand.core.papers.model import Origin, Piece, Problem
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_SURROGATE = re.compile("[\ud800-\udfff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MIXED = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]")


def mend(words: str) -> str:
    r"""Put the replacement character in place of each half of a surrogate pair, which no file can hold.

    >>> mend("a\ud800b") == "a\ufffdb"
    True
    """
    return _SURROGATE.sub("\ufffd", words)


def note_oddities(text: str) -> tuple[Problem, ...]:
    r"""Say what in a text may deceive the eye: turned writing, look-alike letters, control characters.

    >>> [problem.code for problem in note_oddities("p\u0430id \u202e10")]
    ['bidi-controls', 'mixed-letters']
    """
    found: list[Problem] = []
    if not text.isascii() and _BIDI.search(text):
        found.append(
            Problem("bidi-controls", "Hidden characters turn the order of some words: what is shown may differ from what is written.")
        )
    if not text.isascii() and _MIXED.search(text):
        found.append(
            Problem(
                "mixed-letters",
                "Some words mix Latin letters with Greek or Cyrillic ones that look alike: names and searches may miss them.",
            )
        )
    if _CONTROL.search(text):
        found.append(
            Problem("control-characters", "The text holds control characters, which are kept; it may not be a plain text throughout.")
        )
    return tuple(found)


class Sheet:
    """The text of one paper in the making: `add` puts a paragraph under the others and keeps where it came from."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._written: list[str] = []
        self._length = 0
        self.pieces: list[Piece] = []
        self.cut = False

    @property
    def text(self) -> str:
        """The text put together so far."""
        return "".join(self._written)

    def add(self, words: str, origin: Origin, role: str = "body", gap: str = "\n\n") -> None:
        """Put `words` under what is there, after `gap`; nothing is added for blank words, or once the paper is full."""
        words = mend(words)
        if not words.strip() or self.cut:
            return
        gap = gap if self._length else ""
        room = self._limits.text_chars - self._length - len(gap)
        self.cut = room < len(words) or len(self.pieces) >= self._limits.pieces
        if room <= 0 or len(self.pieces) >= self._limits.pieces:
            return
        words = words[:room]
        start = self._length + len(gap)
        self._written += [gap, words]
        self._length = start + len(words)
        self.pieces.append(Piece(Span(start, self._length), origin, role))

    def problems(self) -> tuple[Problem, ...]:
        """Say what a person should know of the text as it stands."""
        return (*cut_short(self._limits, self.cut), *note_oddities(self.text))


def cut_short(limits: Limits, cut: bool) -> tuple[Problem, ...]:
    """Return the problem of a text that was too long, if it was cut."""
    if not cut:
        return ()
    return (
        Problem(
            "text-cut",
            f"The text is very long; its beginning was read ({limits.text_chars:,} characters at most). Split the file to read the rest.",
        ),
    )

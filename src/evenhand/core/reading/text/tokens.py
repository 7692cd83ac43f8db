"""A stretch of text in, tokens out: words and marks, with a quoted part standing as one token and asides in brackets left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from evenhand.core.reading.text.marks import Part
from evenhand.core.values import patterns as re

# A plain word first, since most are; what is joined by a mark, shortened or a number is asked for after it.
_TOKEN = re.compile(
    # A plural's possessive; a mark that closes a quotation never comes here.
    r"[^\W\d]\w+s[’'](?=\s+\w)|"
    r"[^\W\d]\w*+(?![’'\-&./]\w)(?!\.(?<=\b[A-Z]\.))|\d[\d,.]*\d(?:[-/]\w+)*|"
    r"(?i:I|he|she|they|we|you|it|who)(?=[’'](?i:d|ll|ve|re|m|s)\b)|[’'](?i:d|ll|ve|re|m)\b|"
    r"\w+(?:[’'\-&./]\w+)*\.?(?<=\b[A-Z]\.)|\w+(?:[’'\-&./]\w+)*|[^\w\s]"
)
QUOTED = "\N{BLACK DIAMOND}"
_start = attrgetter("start")


class Token:
    """A word or mark as printed (`word`), where it stands, and the quoted part it stands for, if any.

    `low` is the word in small letters, `stem` the same without its possessive ending; `owns` says whether it has one, `capital` whether
    it begins with a capital letter, `is_word` whether it is a word or a number and not a mark or a quoted part.
    """

    __slots__ = ("capital", "end", "is_word", "low", "owns", "part", "start", "stem", "word")

    def __init__(self, word: str, start: int, end: int, part: Part | None = None) -> None:
        self.word = word
        self.start = start
        self.end = end
        self.part = part
        self.low, self.stem, self.capital, self.is_word, self.owns = _look_at(word)


@lru_cache(maxsize=8192)
def _look_at(word: str) -> tuple[str, str, bool, bool, bool]:
    """Work out once what a word looks like: the few hundred commonest are most of any text."""
    low, first = word.lower(), word[:1]
    stem = bare(low)
    return low, stem, first.isupper(), first.isalnum() or first == "_", stem != low and low not in "’'"


def bare(word: str) -> str:
    """Return a word without its possessive ending.

    >>> bare("Hale’s"), bare("Jones'"), bare("Hale")
    ('Hale', 'Jones', 'Hale')
    """
    if word[-2:] in ("’s", "'s"):
        return word[:-2]
    return word[:-1] if word[-1:] in ("’", "'") else word


def without_capitals(word: str) -> str:
    """Return a word that is printed in capitals for the look of the page as it is usually printed; letters that stand for words stay.

    >>> without_capitals("PRIME"), without_capitals("MLA"), without_capitals("N.J."), without_capitals("HALE-ORR")
    ('Prime', 'MLA', 'N.J.', 'Hale-Orr')
    """
    return "-".join(map(str.capitalize, word.split("-"))) if word.isupper() and len(word) > 3 and "." not in word else word


def tokenise(text: str, start: int, end: int, parts: Sequence[Part] = ()) -> list[Token]:
    """Cut a stretch into tokens.

    >>> [t.word for t in tokenise("Mr Hale (Lab) said yes.", 0, 23)]
    ['Mr', 'Hale', 'said', 'yes', '.']
    """
    row: list[Token] = []
    at = start
    for part in parts:
        if part.outer_start < at:
            continue
        row += scan(text, at, part.outer_start)
        row.append(Token(QUOTED, part.outer_start, part.outer_end, part))
        at = part.outer_end
    return leave_out_asides(row + scan(text, at, end))


def scan(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch into tokens, what is quoted and what stands in brackets too."""
    row = []
    at = start
    for word in _TOKEN.findall(text, start, end):
        # Between tokens there is white space only, so the word is not found too early.
        first = text.index(word, at)
        at = first + len(word)
        row.append(Token(word, first, at))
    return row


def cut(row: Sequence[Token], start: int, end: int, parts: Sequence[Part]) -> list[Token] | None:
    """Cut a stretch out of a scanned row, as `tokenise` would read it; None where an edge runs through a token."""
    cut_out: list[Token] = []
    at = start
    for part in _apart(parts):
        before = _stretch(row, at, part.outer_start)
        if before is None:
            return None
        cut_out += before
        cut_out.append(Token(QUOTED, part.outer_start, part.outer_end, part))
        at = part.outer_end
    rest = _stretch(row, at, end)
    return None if rest is None else leave_out_asides(cut_out + rest)


def _stretch(row: Sequence[Token], start: int, end: int) -> list[Token] | None:
    first = bisect_left(row, start, key=_start)
    last = bisect_left(row, end, first, key=_start)
    runs_over = (first > 0 and row[first - 1].end > start) or (last > 0 and row[last - 1].end > end)
    return None if runs_over else list(row[first:last])


def _apart(parts: Sequence[Part]) -> list[Part]:
    """Leave out every part that begins inside the one before it."""
    if len(parts) < 2:
        return list(parts)
    kept: list[Part] = []
    for part in parts:
        if not kept or part.outer_start >= kept[-1].outer_end:
            kept.append(part)
    return kept


def leave_out_asides(row: list[Token]) -> list[Token]:
    """Leave out what stands in brackets, unless words are quoted there, or all of a paragraph does: an editor's note."""
    words = [token.word for token in row]
    if ("(" not in words and "[" not in words) or (words[0] in "([" and words[-1] in ")]"):
        return row
    kept: list[Token] = []
    held: list[Token] = []
    depth = 0
    for token in row:
        if token.part is None and token.word in "([":
            depth += 1
        if not depth:
            kept.append(token)
            continue
        held.append(token)
        if token.part is not None:
            kept += [each for each in held if each.word not in "()[]"]
            held, depth = [], 0
        elif token.word in ")]":
            depth -= 1
            held = held if depth else []
    return kept + [each for each in held if each.word not in "(["]

"""A stretch of a letter in, out the text as somebody sees it, each place to be traced back: what patterns of words are asked of.

Signs without width are taken out, white space of every kind is one blank, and letters are the plain ones they look like.
An empty line stays a line end, which no pattern passes over.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from evenhand.core.campaigns.any_of import AnyOf
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_NO_WIDTH = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff"
)
# Whatever is no plain sign nor one blank between two of them, with the marks of quoted lines.
_ODD = re.compile(r"[^!-~](?:(?<! )|(?=[^!-~]))[^!-~]*(?:(?<=\n)>[^!-=?-~]*)*")
# In it: a word that goes on behind a line end, white space, what no eye sees, and a sign that may look like another.
_FOLDED = re.compile(
    rf"(?P<joined>(?:\u00ad|(?<=\w-))\r?\n(?![\r\n])[ \t]*)|(?P<white>[{_NO_WIDTH}]*\s(?:[\s{_NO_WIDTH}]|(?<=[\n>])>|(?<=> )>)+|[^\S ])|"
    rf"(?P<unseen>[{_NO_WIDTH}]+)|[^\x00-\x7f]"
)
# Signs of Cyrillic, Greek, the phonetic alphabet and small capitals, and below them what they look like.
_LOOKS = dict(
    zip(
        "аеорсухіјѕԁһԛԝкмтнвАЕОРСУХІЈЅКМТНВαεικνορτυχγηΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲıɑɡᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ’‘ʼ′´‐‑‒–−“”",
        "aeopcyxijsdhqwkmthbAEOPCYXIJSKMTHBaeikvoptuxynABEZHIKMNOPTYXciagabcdefghijklmnoprstuvwyz'''''-----\"\"",
        strict=True,
    )
)


@frozen
class Folded:
    """A text as it is seen; of each of its pieces it knows where it begins, and the stretch of the letter that it stands for."""

    text: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]

    def span(self, found: re.Match[str]) -> Span:
        """Return the stretch of the letter in which a match stands."""
        first, last = found.start(), max(found.end() - 1, found.start())
        piece, other = bisect_right(self.starts, first) - 1, bisect_right(self.starts, last) - 1
        (begin, end), (start, stop) = self.pieces[piece], self.pieces[other]
        return Span(min(begin + first - self.starts[piece], end), min(start + last - self.starts[other] + 1, stop))


def find_seen(pattern: re.Pattern[str] | AnyOf, text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Yield where a pattern fits in a stretch of a text as it is seen, and the words there as they are seen."""
    folded = fold(text, span.start, span.end)
    yield from ((folded.span(found), found[0]) for found in pattern.finditer(folded.text))


def fold(text: str, start: int, end: int) -> Folded:
    r"""Return a stretch of a text as it is seen.

    >>> text = "He is not\nsafe, home\u00adless and  аlone.\n\nToday"  # noqa: RUF002
    >>> folded = fold(text, 0, len(text))
    >>> folded.text
    'He is not safe, homeless and alone.\nToday'
    >>> folded.span(re.search("homeless", folded.text)).words(text)
    'home\xadless'
    """
    parts: list[str] = []
    starts, pieces = [0], [start]
    at, length = start, 0
    for found in (found for odd in _ODD.finditer(text, start, end) for found in _FOLDED.finditer(text, *odd.span())):
        seen = _seen(found)
        begin, stop = found.span()
        parts += (text[at:begin], seen)
        at, length = stop, length + begin - at
        if len(seen) != stop - begin:
            starts += (length, length + len(seen))
            pieces += (begin, stop)
        length += len(seen)
    parts.append(text[at:end])
    return Folded("".join(parts), tuple(starts), tuple(pairwise((*pieces, end))))


def _seen(found: re.Match[str]) -> str:
    if found.lastgroup == "white":
        white = found[0]
        return "\n" if white.count("\n") > 1 or white.count("\r") > 1 or "\u2029" in white else " "
    return "" if found.lastgroup else _plain(found[0])


@lru_cache(4096)
def _plain(sign: str) -> str:
    """Return the plain letters that a sign looks like, without accents; the sign itself where it is like none."""
    if unicodedata.combining(sign):
        return ""
    if unicodedata.category(sign) == "No":
        return sign
    parts = unicodedata.normalize("NFKD", sign)
    made = "".join(_LOOKS.get(part, part) for part in parts if not unicodedata.combining(part))
    return made if made.isascii() and (len(parts) == 1 or made.isalnum()) else sign

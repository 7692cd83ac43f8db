"""The parts of a mail in, those that are read out: of alternatives the plain text, and the web page where it says what the text does not.

A mail program shows the web page, a careful sender writes the same words in both. Whoever writes other words in one of them has both read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from evenhand.core.papers.charset import decode
from evenhand.core.papers.html import parse_page
from evenhand.core.papers.mime import Opening, Part
from evenhand.core.values import patterns as re

# So many words in a row are said, not only named: "I want to die". Fewer are the name of a mail program, or a link.
_SAID = 4
_ADDRESSES = re.compile(
    r"<(?:https?|mailto|tel):[^<>]{0,2000}>|\b(?:https?://|www\.|mailto:)\S+|\[(?:image|cid):[^\]]{0,500}\]", re.IGNORECASE
)
_NUMBERED = re.compile(r"^[\s>]*\d{1,3}[.)][ \t]", re.MULTILINE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+")
_STUB = re.compile(r"\bhtml\b|\bmime\b|\bbrowser\b|\bmail (?:program|client|reader|viewer|app)", re.IGNORECASE)
_LONGEST_STUB = 300


def is_text(part: Part) -> bool:
    """Say whether a part is text or a web page to be read, and no attachment."""
    return (
        part.type in ("text/plain", "text/html")
        and part.disposition != "attachment"
        and not (part.filename and part.disposition != "inline")
    )


def own_texts(parts: Iterable[Part], opening: Opening, inside: tuple[str, ...] = ()) -> list[Part]:
    """Choose what is read: every text part, but of alternatives only what the others do not say. `inside` are those already opened."""
    chosen: list[Part] = []
    done: set[str] = set()
    texts = [part for part in parts if is_text(part)]
    for part in texts:
        group = _group(part, inside)
        if group is None:
            chosen.append(part)
        elif group not in done:
            done.add(group)
            chosen += _of_group([other for other in texts if _group(other, inside) == group], group, opening, inside)
    return chosen


def _group(part: Part, inside: tuple[str, ...]) -> str | None:
    return next((number for kind, number in part.around if kind == "multipart/alternative" and number not in inside), None)


def _of_group(several: Sequence[Part], group: str, opening: Opening, inside: tuple[str, ...]) -> list[Part]:
    depth = len(group.split(".")) if group else 0
    branches: dict[str, list[Part]] = {}
    for part in several:
        branches.setdefault(part.number.split(".")[depth], []).append(part)
    chosen = [own_texts(branch, opening, (*inside, group)) for branch in branches.values()]
    written = [branch for branch in chosen if any(part.data.strip() for part in branch)]
    if not written:
        return chosen[0]
    best, *others = sorted(written, key=lambda branch: any(part.type == "text/html" for part in branch))
    for other in others:
        best = _better(best, other, opening)
    return best


def _better(first: list[Part], second: list[Part], opening: Opening) -> list[Part]:
    one, other = (_Said.of(parts, opening.limits.text_chars) for parts in (first, second))
    kept = one.adds_to(other)
    if kept and other.words and one.is_stub():
        opening.note("alternatives-differ", f"Its plain text says only “{' '.join(one.text.split())}”; its web page was read.")
        return second
    if not other.adds_to(one):
        return first
    if kept:
        opening.note(
            "alternatives-differ", "Its web page and its plain text each say what the other lacks; both were read, the page first."
        )
        return [*second, *first]
    opening.note("alternatives-differ", "Its web page says more than its plain text; the page was read.")
    return second


@frozen
class _Said:
    """What the parts of one alternative say to the eye: the text, and its words without addresses, numbers of lists and unseen signs."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, parts: Iterable[Part], most: int) -> _Said:
        # What lies beyond is not read in any case.
        text = "\n\n".join(map(_shown, parts))[:most]
        bare = _NUMBERED.sub("", _ADDRESSES.sub(" ", _UNSEEN.sub("", text)))
        return cls(text, tuple(_WORD.findall(bare.casefold())))

    def is_stub(self) -> bool:
        """Say whether this is no letter, but tells the reader that his program cannot show one."""
        return len(self.text) < _LONGEST_STUB and _STUB.search(self.text) is not None

    def adds_to(self, other: _Said) -> bool:
        """Say whether this holds some words in a row that do not stand so in the other, or nothing that stands there."""
        enough = min(_SAID, len(self.words))
        size = min(_SAID, len(other.words)) or 1
        there = set(_runs(other.words, size))
        covered = 0
        fresh = 0
        for at in range(len(self.words)):
            if self.words[at : at + size] in there:
                covered = at + size
            fresh = 0 if at < covered else fresh + 1
            if fresh >= enough:
                return True
        return False


def _runs(words: tuple[str, ...], size: int) -> Iterable[tuple[str, ...]]:
    return (words[at : at + size] for at in range(len(words) - size + 1))


def _shown(part: Part) -> str:
    text = decode(part.data, part.charset).text
    return "\n\n".join(block.text for block in parse_page(text, in_mail=True).parted()[0]) if part.type == "text/html" else text

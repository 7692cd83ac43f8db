"""Letters with their zones in, the share of words that are given the right zone out, by zone and by the way the letter came.

    python -m bench.zoned                the letters of corpus/zones/test, scores only
    python -m bench.zoned --train        those of corpus/zones/train, with every stretch that was read wrongly
    python -m bench.zoned --respaced     those of corpus/zones/train with their lines broken in other ways, a row for each
    python -m bench.zoned --write        and put the table of both halves into docs/measured/zones.md

corpus/zones/README.md says what belongs to which zone. The rules know a mail answered from a mail passed on by no more than what stands
around it, and part its heading from its text; so all of that is measured as one zone, "another mail".
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from attrs import frozen
from rich.console import Console
from rich.table import Table

from bench.gold import ROOT
from bench.page import put_table
from evenhand.core.campaigns import zone_letter
from evenhand.core.papers import Paper
from evenhand.core.values import Span

FOLDER = ROOT / "corpus" / "zones"
HALVES = ("train", "test")
MARKS = ("letterhead", "greeting", "body", "sign-off", "signature", "disclaimer", "quoted", "forwarded")
"""The zones of the annotation; `SAME` names those that the rules call otherwise or do not part."""
SAME = {"head": "letterhead", "quoted": "another mail", "forwarded": "another mail", "forwarding": "another mail"}
_MARK = re.compile(r"⟦([a-z-]+)⟧")
_WORD = re.compile(r"\S*[^\W_]\S*")


class ZonedError(ValueError):
    """An annotated letter that cannot be read, with its file and what to mend."""


@frozen
class ZonedLetter:
    """A letter as it arrived, how it came, and where each zone of its annotation stands."""

    name: str
    style: str
    country: str
    text: str
    zones: tuple[tuple[str, Span], ...]


@frozen
class Judged:
    """A word of a letter: the zone it belongs to and the one it was given."""

    letter: ZonedLetter
    place: Span
    told: str
    found: str

    @property
    def right(self) -> bool:
        """Whether the rules say what the annotation says."""
        return self.told == self.found

    @property
    def kept(self) -> bool:
        """Whether it is rightly told to be the body or not, which is what a fingerprint is made of."""
        return (self.told == "body") == (self.found == "body")


def main(arguments: list[str] | None = None) -> int:
    """Judge the zones of one half and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.zoned", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--train", action="store_true", help="judge the half that rules are made on, and show every mistake")
    parser.add_argument("--respaced", action="store_true", help="judge that half with its lines broken in other ways")
    parser.add_argument("--write", action="store_true", help="put the scores of both halves into docs/measured/zones.md")
    asked = parser.parse_args(arguments)
    console = Console(highlight=False, width=150, markup=False)
    if asked.respaced:
        for name, respace in RESPACED.items():
            console.print("   ".join(row_of_respaced(name, respace)))
        return 0
    judged = [word for letter in load("train" if asked.train else "test") for word in judge(letter)]
    if asked.train:
        for line in mistakes(judged):
            console.print(line, soft_wrap=True)
    table = Table("words", "of them", "right zone", "body or not", box=None, pad_edge=False)
    for row in rows_of(judged):
        table.add_row(*row)
    console.print(table)
    if asked.write:
        write_page()
    return 0


# The letters


def load(half: str, folder: Path = FOLDER) -> tuple[ZonedLetter, ...]:
    """Return the letters of one half, in the order of their names."""
    return tuple(read_letter(path.stem, path.read_text(encoding="utf-8")) for path in sorted((folder / half).glob("*.txt")))


def read_letter(name: str, marked: str) -> ZonedLetter:
    r"""Part a file into what it says of the letter, the letter, and its zones.

    >>> letter = read_letter("a", "style: plain\ncountry: GB\n\n⟦greeting⟧Dear Ann, ⟦body⟧Stop.")
    >>> letter.text, [(kind, span.words(letter.text)) for kind, span in letter.zones]
    ('Dear Ann, Stop.', [('greeting', 'Dear Ann, '), ('body', 'Stop.')])
    """
    head, _, body = marked.partition("\n\n")
    told = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if set(told) != {"style", "country"}:
        raise ZonedError(f"{name}: says {', '.join(told) or 'nothing'} of the letter; write style: and country: and an empty line above it")
    before, *parts = _MARK.split(body)
    unknown = sorted(set(parts[::2]) - set(MARKS))
    if unknown:
        raise ZonedError(f"{name}: no zone is called {unknown[0]}; write one of {', '.join(MARKS)}")
    if before or not parts:
        raise ZonedError(f"{name}: words stand in no zone; begin each with one of {', '.join(MARKS)}")
    starts = [0]
    for words in parts[1::2]:
        starts.append(starts[-1] + len(words))
    spans = (Span(one, other) for one, other in pairwise(starts))
    return ZonedLetter(name, told["style"], told["country"], "".join(parts[1::2]), tuple(zip(parts[::2], spans, strict=True)))


# The verdicts


def judge(letter: ZonedLetter) -> Iterator[Judged]:
    """Yield every word of a letter with the zone it belongs to and the zone it was given."""
    paper = Paper(letter.name, (letter.name,), "", "text", letter.text)
    found = [(zone.kind, zone.span) for zone in zone_letter(paper)]
    for word in _WORD.finditer(letter.text):
        yield Judged(letter, Span(word.start(), word.end()), zone_at(letter.zones, word.start()), zone_at(found, word.start()))


def zone_at(zones: Iterable[tuple[str, Span]], place: int) -> str:
    """Return the zone that holds a place of the letter, in the words of the measure."""
    kind = next((kind for kind, span in zones if span.start <= place < span.end), "no zone")
    return SAME.get(kind, kind)


def judge_respaced(letter: ZonedLetter, respace: Callable[[str], str]) -> Iterator[Judged]:
    """Yield the words of a letter whose lines are broken otherwise; their zones stay what they were."""
    text = respace(letter.text)
    found = [(zone.kind, zone.span) for zone in zone_letter(Paper(letter.name, (letter.name,), "", "text", text))]
    for word, there in zip(_WORD.finditer(letter.text), _WORD.finditer(text), strict=True):
        told = zone_at(letter.zones, word.start())
        yield Judged(letter, Span(word.start(), word.end()), told, zone_at(found, there.start()))


def row_of_respaced(name: str, respace: Callable[[str], str]) -> tuple[str, str, str]:
    """Return the shares of words of the right zone and of words of body that were lost."""
    judged = [word for letter in load("train") for word in judge_respaced(letter, respace)]
    lost = sum(word.told == "body" != word.found for word in judged)
    return (
        name,
        f"{sum(word.right for word in judged) / len(judged):.1%} right",
        f"{lost / len(judged):.2%} of all words are body that was lost",
    )


def wrap(text: str, width: int) -> str:
    """Break the lines of a letter that are longer than a width; a line that is quoted goes on as one."""
    lines = (
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent="> " if line.startswith(">") else "")
        if len(line) > width
        else line
        for line in text.split("\n")
    )
    return "\n".join(lines)


RESPACED: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "carriage returns for line feeds": lambda text: text.replace("\n", "\r"),
    "blanks that do not break": lambda text: re.sub(r"(?<=\w) (?=\w)", "\xa0", text),
    "indented": lambda text: re.sub(r"^(?=.)", "    ", text, flags=re.MULTILINE),
    "every line feed doubled": lambda text: text.replace("\n", "\n\n"),
    "wrapped at 72 signs": lambda text: wrap(text, 72),
    "wrapped at 50 signs": lambda text: wrap(text, 50),
    "no line between paragraphs, wrapped at 60 signs": lambda text: wrap(re.sub(r"\n\s*\n", "\n", text), 60),
    "no line breaks at all": lambda text: " ".join(text.split()),
}
"""The ways in which the lines of a letter are broken otherwise; its words stay the same, in the same order."""


def rows_of(judged: Sequence[Judged]) -> list[tuple[str, str, str, str]]:
    """Count all words, then those of each zone, then those of letters that came each way."""
    zones: dict[str, list[Judged]] = {SAME.get(mark, mark): [] for mark in MARKS} | groups(judged, lambda word: word.told)
    ways = groups(judged, lambda word: f"letters: {word.letter.style}")
    held = {"all": judged, **zones, **dict(sorted(ways.items()))}
    return [row_of(name, words) for name, words in held.items()]


def groups(judged: Iterable[Judged], name: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    """Sort words by a name."""
    held: dict[str, list[Judged]] = {}
    for word in judged:
        held.setdefault(name(word), []).append(word)
    return held


def row_of(name: str, judged: Sequence[Judged]) -> tuple[str, str, str, str]:
    """Return the shares of words of the right zone and of words rightly in or out of the body."""
    count = max(len(judged), 1)
    return name, f"{len(judged):,}", f"{sum(word.right for word in judged) / count:.1%}", f"{sum(word.kept for word in judged) / count:.1%}"


def mistakes(judged: Iterable[Judged]) -> Iterator[str]:
    """Yield each stretch of words read wrongly in one way, with its letter."""
    for (letter, told, found), run in groupby(judged, lambda word: (word.letter, word.told, word.found)):
        if told != found:
            words = list(run)
            stretch = Span(words[0].place.start, words[-1].place.end).words(letter.text)
            yield f"{letter.name}: {told} taken for {found}: {' '.join(stretch.split())[:160]}"


def write_page() -> None:
    """Put the scores of both halves beside each other on the page."""
    train, test = (rows_of([word for letter in load(half) for word in judge(letter)]) for half in HALVES)
    cells = [(one[0], *one[1:], *other[1:]) for one, other in zip(train, test, strict=True)]
    put_table("zones", ("words", "train", "right zone", "body or not", "test", "right zone", "body or not"), cells)


if __name__ == "__main__":
    sys.exit(main())

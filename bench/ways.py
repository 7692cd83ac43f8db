"""Invented mass letters dressed as real ones in, how well they are sorted out, for each way in which they come.

    python -m bench.ways             a row for each way
    python -m bench.ways --train     dressed in the letters that rules are made on
    python -m bench.ways --write     and put the table into docs/measured/zones.md

A letter of `bench.mailings` is put in the place of the body of an annotated letter of corpus/zones/test: what stands round it, from the
letterhead to the disclaimer, is then what the rules for zones were not made on.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve
from rich.console import Console
from rich.table import Table

from bench.campaigns import papers_of, score
from bench.mailings import Sent, mailings
from bench.page import put_table
from bench.zoned import ZonedLetter, load
from evenhand.core.campaigns import cluster

COUNT, SEED = 4_000, 20311954
STUBS = (
    "See attached.",
    "Please see attached.",
    "As attached.",
    "Attached please find my letter.",
    "Please find my response attached.",
    "My letter is enclosed.",
)
SHORT = 60
_CONFUSED = (("l", "1"), ("rn", "m"), ("e", "c"), ("o", "0"), ("I", "l"), ("h", "b"), (" ", ""), (".", " ."))
# These do not end with a farewell and a name, each in a paragraph of its own.
_OTHERWISE = ("scanned", "disclaimed", "own answer")
Way = Callable[[random.Random, Sequence[Sent]], list[Sent]]
Row = tuple[str, str, str, str, str]


def main(arguments: list[str] | None = None) -> int:
    """Sort letters that come each way, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.ways", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--train", action="store_true", help="dress them in the half that rules are made on")
    parser.add_argument("--write", action="store_true", help="put the table into docs/measured/zones.md")
    asked = parser.parse_args(arguments)
    rows = [measure(name, way, asked.letters, asked.seed) for name, way in ways("train" if asked.train else "test")]
    head = ("letters", "number", "F1", "absorbed", "missed")
    table = Table(*head, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, width=120).print(table)
    if asked.write:
        put_table("ways", head, rows)
    return 0


def measure(name: str, way: Way, count: int, seed: int) -> Row:
    """Sort a draw of letters that all come one way; where the way tells letters apart by kind, only those of its kind are counted."""
    letters = way(random.Random(seed), mailings(count, seed))
    labels = [one.label or one.letter for one in cluster(papers_of(letters)).placements]
    found = score(letters, list(labels))
    counted = [number for number, one in enumerate(letters) if one.kind == "counted"]
    if not counted:
        return name, f"{len(letters):,}", f"{found.f1:.4f}", f"{found.absorbed:.2%}", f"{found.missed:.2%}"
    own = [number for number in counted if letters[number].campaign < 0]
    absorbed = sum(labels.count(labels[number]) > 1 for number in own) / max(len(own), 1)
    return name, f"{len(counted):,}", "", f"{absorbed:.2%}" if own else "", "" if own else f"{_missed(letters, labels, counted):.2%}"


def ways(half: str) -> Iterator[tuple[str, Way]]:
    """Yield the name of each way in which letters come, with what makes a draw come that way."""
    frames = load(half)
    yield "as they are invented", lambda _, letters: list(letters)
    yield "without any line break", lambda _, letters: [evolve(one, text=" ".join(one.text.split())) for one in letters]
    for style, name in (("outlook", "Outlook"), ("gmail", "Gmail"), ("apple", "Apple Mail")):
        chains = [frame for frame in frames if frame.style == style and _holds(frame, ("quoted", "forwarded"))]
        yield f"answers and forwards of {name}", dressed(chains)
    yield "with a disclaimer", dressed([frame for frame in frames if _holds(frame, ("disclaimer",))])
    for style, name in (
        ("webform", "web forms"),
        ("typed", "typed letters"),
        ("pdf", "PDFs"),
        ("phone", "telephones"),
        ("welsh", "in two languages"),
    ):
        yield name, dressed([frame for frame in frames if frame.style == style])
    yield "all of the frozen frames, mixed", dressed(frames)
    yield (
        "the same without any line break",
        lambda draw, letters: [evolve(one, text=" ".join(one.text.split())) for one in dressed(frames)(draw, letters)],
    )
    yield "scans: one sign in a hundred wrong", scanned(0.01)
    yield "scans: three signs in a hundred wrong", scanned(0.03)
    yield "“see attached”, among the others", with_stubs(frames)
    yield f"letters of a campaign of under {SHORT} words", only(lambda one: len(one.text.split()) < SHORT and one.campaign >= 0)
    yield "letters in other words throughout", only(lambda one: one.kind == "spun")


def dressed(frames: Sequence[ZonedLetter]) -> Way:
    """Put each letter in the place of the body of one of the frames."""
    held = [frame for frame in frames if _holds(frame, ("body",))]
    return lambda draw, letters: [
        one if one.kind in _OTHERWISE else evolve(one, text=dress(one.text, draw.choice(held))) for one in letters
    ]


def dress(text: str, frame: ZonedLetter) -> str:
    r"""Put the middle of a letter in the place of the body of another.

    >>> from bench.zoned import read_letter
    >>> frame = read_letter("a", "style: plain\ncountry: GB\n\n⟦greeting⟧Hi Jo,\n\n⟦body⟧Stop.\n\n⟦signature⟧Al\n")
    >>> dress("Dear Ann,\n\nKeep the bus.\n\nYours sincerely,\n\nTom", frame)
    'Hi Jo,\n\nKeep the bus.\n\nAl\n'
    """
    body = text.partition("\n\n")[2].rsplit("\n\n", 2)[0]
    first = next(number for number, (kind, _) in enumerate(frame.zones) if kind == "body")
    parts = [
        body + "\n\n" if number == first else span.words(frame.text)
        for number, (kind, span) in enumerate(frame.zones)
        if kind != "body" or number == first
    ]
    return "".join(parts)


def scanned(share: float) -> Way:
    """Take some signs for others, and lose all line breaks of every second letter."""

    def scan(draw: random.Random, letters: Sequence[Sent]) -> list[Sent]:
        return [evolve(one, text=_misread(draw, one.text, share)) for one in letters]

    return scan


def with_stubs(frames: Sequence[ZonedLetter]) -> Way:
    """Put letters that only point to what is attached among the others."""

    def add(draw: random.Random, letters: Sequence[Sent]) -> list[Sent]:
        held = [frame for frame in frames if _holds(frame, ("body",))]
        stubs = [
            Sent(dress(f"Dear Ann,\n\n{draw.choice(STUBS)}\n\nYours,\n\nJo", draw.choice(held)), -len(letters) - number - 1, "counted")
            for number in range(200)
        ]
        return [*letters, *stubs]

    return add


def only(counts: Callable[[Sent], bool]) -> Way:
    """Leave all letters as they are, and count some."""
    return lambda _, letters: [evolve(one, kind="counted" if counts(one) else one.kind) for one in letters]


def _holds(frame: ZonedLetter, kinds: Sequence[str]) -> bool:
    return any(kind in kinds for kind, _ in frame.zones)


def _misread(draw: random.Random, text: str, share: float) -> str:
    read = text
    for sign, other in _CONFUSED:
        read = "".join(part + (other if draw.random() < share * 2 else sign) for part in read.split(sign))[: -len(sign)]
    return " ".join(read.split()) if draw.random() < 0.5 else read


def _missed(letters: Sequence[Sent], labels: Sequence[str], counted: Sequence[int]) -> float:
    """Return the share of campaign letters that stand alone or in a group of which most are of another campaign."""
    groups: dict[str, list[int]] = {}
    for number, label in enumerate(labels):
        groups.setdefault(label, []).append(letters[number].campaign)
    sizes: dict[int, int] = {}
    for one in letters:
        sizes[one.campaign] = sizes.get(one.campaign, 0) + 1
    asked = [number for number in counted if sizes[letters[number].campaign] > 1]
    wrong = [number for number in asked if max(groups[labels[number]], key=groups[labels[number]].count) != letters[number].campaign]
    alone = [number for number in asked if len(groups[labels[number]]) == 1]
    return len({*wrong, *alone}) / max(len(asked), 1)


if __name__ == "__main__":
    sys.exit(main())

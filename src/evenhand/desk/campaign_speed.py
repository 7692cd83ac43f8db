"""A number of letters in, invented mass letters and how fast they are sorted on this machine out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evenhand.core.campaigns import cluster
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex

LETTERS = 10_000
"""Letters that are invented unless told otherwise."""
_ARRIVALS, _SYNCS = 1_000, 40
_BEGIN, _MIDDLE, _END = (
    part.split() for part in ("b br ch d f gl h k l m n p qu r s st t v w z", "a e i o u ai ea oo", "ck ld m n nt p r rd st sh t x")
)
_SHAPES = (
    "Last {} the {} of {} was {}, and {} had to {} without a {}.",
    "Nobody who {} on the {} can {} it: {}, {} and {} all {}.",
    "When {} and {} {} the {}, we {} for {} by the {}.",
    "It is {} that {} should {} more than {}, which {} never {} at {}.",
)


def invent_letters(count: int) -> list[Paper]:
    """Invent mass letters, the same in every run: three in five of campaigns, some with words of their own, and two of somebody's own.

    >>> one, other = invent_letters(2)
    >>> one.text.splitlines()[0], one.text == other.text
    ('Dear Councillor,', False)
    """
    return [_letter(number, max(2, count // 50)) for number in range(count)]


def _letter(number: int, campaigns: int) -> Paper:
    # Small campaigns are many and large ones few: the square puts most letters into the first of them.
    of = None if number % 5 > 2 else int(campaigns * (_draw(number, "campaign", 1_000) / 1_000) ** 2)
    said = [_told(f"own {number}", line) for line in range(10)] if of is None else [_told(f"campaign {of}", line) for line in range(8)]
    if of is not None and number % 3 == 0:
        said.insert(_draw(number, "place", len(said)), " ".join(_told(f"own {number}", line) for line in range(1 + number % 4)))
    text = "\n\n".join(["Dear Councillor,", *said, "Yours sincerely,", f"Resident {number}"])
    return Paper(f"{number:08}", (), "", "text", text)


def _told(whose: str, line: int) -> str:
    shape = _SHAPES[_draw(whose, f"shape {line}", len(_SHAPES))]
    return shape.format(*(_word(f"{whose} {line}", place) for place in range(7)))


def _word(of: str, place: int) -> str:
    parts = zip((_BEGIN, _MIDDLE, _END, _MIDDLE), (of, of, of, f"{of} again"), strict=True)
    return "".join(some[_draw(whose, f"{place} {len(some)}", len(some))] for some, whose in parts)


def _draw(of: object, what: str, most: int) -> int:
    """Draw a number below `most`, always the same for the same words."""
    return int.from_bytes(blake2b(f"{of} {what}".encode(), digest_size=6).digest(), "big") % most


def measure(letters: Sequence[Paper], folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """Sort letters as a batch and through an index in a folder (a new one unless told), and yield each measure with what was found."""
    arriving = min(_ARRIVALS, len(letters) // 5)
    before, after = letters[:-arriving], letters[-arriving:]
    seconds, found = _timed(lambda: cluster(before))
    yield (
        f"{len(before):,} letters as a batch",
        f"{seconds:.1f} s, {len(before) / seconds:,.0f} letters a second, {len(found.groups):,} campaigns",
    )
    with TemporaryDirectory(dir=folder) as name:
        yield from measure_index(Path(name), before, after)


def measure_index(folder: Path, before: Sequence[Paper], after: Sequence[Paper]) -> Iterator[tuple[str, str]]:
    """Fill an index with some letters, and measure how others arrive."""
    path = folder / "speed.campaigns"
    with CampaignIndex(path) as index:
        seconds, _ = _timed(lambda: index.fill(before))
        yield f"an index filled with {len(before):,} letters", f"{seconds:.1f} s"
        yield "the index", f"{path.stat().st_size / len(before):,.0f} bytes a letter"
        yield f"{len(after):,} letters assigned", _spread([_timed(lambda one=one: index.assign(one))[0] for one in after])  # type: ignore[misc]
        yield "letters taken in one by one, each on the disk", _spread([_timed(lambda one=one: index.add(one))[0] for one in after])  # type: ignore[misc]
    yield "of that, to have this disk keep anything at all", _spread(list(_syncs(folder / "sync")))


def _syncs(path: Path) -> Iterator[float]:
    with path.open("wb") as opened:
        for _ in range(_SYNCS):
            opened.write(bytes(4_096))
            opened.flush()
            yield _timed(lambda: os.fsync(opened.fileno()))[0]


def _timed(work: Callable[[], object]) -> tuple[float, Any]:
    began = time.perf_counter()
    made = work()
    return time.perf_counter() - began, made


def _spread(seconds: list[float]) -> str:
    """Write the middle and the slowest of a hundred.

    >>> _spread([0.001, 0.002, 0.003])
    'half in 2.00 ms, 99 of 100 in 3.00 ms'
    """
    ordered = sorted(seconds)
    return f"half in {ordered[len(ordered) // 2] * 1e3:.2f} ms, 99 of 100 in {ordered[int(len(ordered) * 0.99)] * 1e3:.2f} ms"

"""Reports in, how long single jobs of the reader take on them out, each beside a package that does a like job, where one is installed.

The peers are no dependency of the project. Whoever wants to see them puts them into an environment of their own:

    python -m venv peers && peers/bin/pip install . dateparser quantulum3 pysbd
    peers/bin/python -m bench.reading --only peers
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from attrs import frozen

from evenhand.core.reading.dates.find import find_dates
from evenhand.core.reading.figures.find import find_figures
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.marks import find_parts
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.values import Span

# A job is done so often before it is timed anew, so that the clock is long enough for the quick ones.
TIMES = 5

Job = Callable[[str], object]


@frozen
class Peer:
    """A job of the reader (`own`) and a package that does a like one; `theirs` makes the function that does it there."""

    job: str
    own: Job
    package: str
    theirs: Callable[[], Job]

    @property
    def is_installed(self) -> bool:
        """Whether the package can be asked here."""
        return find_spec(self.package) is not None

    @property
    def name(self) -> str:
        """The package with its version."""
        return f"{self.package} {version(self.package)}" if self.is_installed else self.package


def cut_sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences with all that this needs."""
    paragraphs = lay_out(text)
    return split_sentences(text, paragraphs, find_parts(text, paragraphs))


def _figures(text: str) -> object:
    """Read figures with all that they need: quantulum3 reads a plain text too."""
    return find_figures(text, [Span(each.start, each.end) for each in cut_sentences(text)], find_dates(text, None))


def _of(module: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return import_module(module)


PEERS = (
    Peer(
        "dates", partial(find_dates, published=None), "dateparser", lambda: partial(_of("dateparser.search").search_dates, languages=["en"])
    ),
    Peer("figures", _figures, "quantulum3", lambda: _of("quantulum3.parser").parse),
    Peer("sentences", cut_sentences, "pysbd", lambda: _of("pysbd").Segmenter(language="en", clean=False).segment),
)


def milliseconds(peer: Peer, texts: Sequence[str]) -> tuple[float, float | None]:
    """Return how long a text takes the reader and how long it takes the peer, None where that is not installed."""
    own = _timed(peer.own, texts, TIMES)
    return own, _timed(peer.theirs(), texts, 1) if peer.is_installed else None


def _timed(job: Job, texts: Sequence[str], times: int) -> float:
    job(texts[0])
    began = time.process_time()
    for _ in range(times):
        for text in texts:
            job(text)
    return 1000 * (time.process_time() - began) / times / len(texts)

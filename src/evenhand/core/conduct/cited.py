"""Words of a rule as papers print them in, which rule they cite, how strictly, and how they stand to the official text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from evenhand.core.collation import Index, Stream, stream
from evenhand.core.conduct.cues import cue_pattern
from evenhand.core.conduct.model import Code
from evenhand.core.conduct.rows import Cited
from evenhand.core.letters import Source
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_SOFT = r"(?:generally|normally|ordinarily|usually|as a rule)"
_FORCES = (
    ("should generally", rf"\b(?:should|ought)\b(?:\W+\w+){{0,2}}?\W+{_SOFT}\b|\b{_SOFT}\W+should\b"),
    ("must", r"\b(?:must|shall|may not|cannot|(?:is|are) (?:forbidden|banned|prohibited|required))\b"),
    ("should", r"\b(?:should|ought)\b"),
    ("may", r"\bmay\b"),
)
# How well words must stand in the official text to be found there at all.
_FOUND = 0.6


@frozen
class Texts:
    """The official texts of codes that were given, each as a stream of its words."""

    index: Index[str]
    streams: dict[str, Stream]

    @classmethod
    def of(cls, papers: Iterable[Paper]) -> Texts:
        """Take up the papers that are the text of a code."""
        made = cls(Index(), {paper.id: stream(paper.text, 0, paper.body_end) for paper in papers if paper.kind == "code"})
        for key, held in made.streams.items():
            made.index.add(key, held)
        return made

    def compare(self, text: str, parts: Sequence[Span]) -> tuple[str, Place | None]:
        """Say how quoted words stand to the official text, and where it has them: the longest of the parts decides the place."""
        if not self.streams:
            return "", None
        rows = [self._find(text, part) for part in sorted(parts, key=lambda part: part.start - part.end)]
        places = [place for _, place in rows if place is not None]
        words = {said for said, _ in rows}
        return next(said for said in ("not found", "differs", "word for word") if said in words), places[0] if places else None

    def _find(self, text: str, part: Span) -> tuple[str, Place | None]:
        found = self.index.find(stream(text, part.start, part.end), least=_FOUND, top=1)
        if not found:
            return "not found", None
        match, held = found[0], self.streams[found[0].key]
        start, end = held.span(*held.words_over(*match.at))
        return "word for word" if match.score >= 1 and match.likeness >= 1 else "differs", Place(match.key, start, end)


@frozen
class Citations:
    """Every place where the papers print words of a code; `cited` the ids of the rules."""

    rows: tuple[Cited, ...] = ()
    cited: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, code: Code, sources: Iterable[Source], texts: Texts) -> Citations:
        """Find them in the quotations whose words are a code's."""
        fragments = {fragment.id: fragment for version in code.versions for fragment in version.fragments if fragment.cited_as}
        patterns = [(key, re.compile("|".join(map(cue_pattern, one.cited_as)), re.I)) for key, one in fragments.items()]
        rows = tuple(row for source in sources for row in _cited(code, source, patterns, texts))
        return cls(rows, frozenset(row.fragment for row in rows))


def force_of(words: str) -> str:
    """Return how strictly words of a rule are put; "" where they do not say.

    >>> force_of("These should not generally be used"), force_of("Ministers must not use them"), force_of("for party activities")
    ('should generally', 'must', '')
    """
    return next((force for force, pattern in _FORCES if re.search(pattern, words, re.I)), "")


def _cited(code: Code, source: Source, patterns: Sequence[tuple[str, re.Pattern[str]]], texts: Texts) -> Iterator[Cited]:
    text = source.paper.text
    for quotation in source.reading.quotations:
        if quotation.provenance.kind != "code":
            continue
        for key, pattern in patterns:
            found = pattern.search(text, quotation.span.start, quotation.span.end)
            if found is not None:
                yield _row(code, source, quotation.span, quotation.parts, key, _sentence(text, quotation.span, found.start()), texts)


def _row(code: Code, source: Source, span: Span, parts: Sequence[Span], key: str, sentence: str, texts: Texts) -> Cited:
    force = force_of(sentence)
    held = [(version.id, fragment) for version in code.versions if (fragment := version.fragment(key)) is not None]
    agrees = tuple(version for version, fragment in held if force and fragment.force == force)
    differs = tuple(version for version, fragment in held if force and fragment.force != force)
    official, place = texts.compare(source.paper.text, parts or (span,))
    return Cited(Place.of(source.paper.id, span), key, force, agrees, differs, official, place)


def _sentence(text: str, span: Span, at: int) -> str:
    """Return the sentence of a quotation in which a rule is cited."""
    words = span.words(text)
    here = at - span.start
    start = max((found.end() for found in re.finditer(r"[.;]\s+", words[:here])), default=0)
    end = re.search(r"[.;](?:\s|$)", words[here:])
    return words[start : here + end.start() if end else len(words)]

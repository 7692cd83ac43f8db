"""What papers say that somebody is for or against in, pairs that put one person on both sides out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.actors import actors_at
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, sentence_at
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_STANCE = re.compile(
    r"(?P<not>\b(?:did not|does not|do not|didn[’']t|doesn[’']t|don[’']t|cannot|can[’']t|could not|never|not)\s)?\b(?:"
    r"(?P<for>(?:vot(?:ed|es|ing)|(?:is|was|are|were|be|been|came out|spoke|argued)(?: \w+ly)?) (?:for|in favou?r of)|"
    r"back(?:ed|s|ing)?|support(?:ed|s|ing)?|favou?r(?:ed|s|ing)|"
    r"endorse[ds]?|approve[ds]? (?:of )?)|"
    r"(?P<against>(?:vot(?:ed|es|ing)|(?:is|was|are|were|been|came out|spoke|argued)(?: \w+ly)?) against|oppos(?:ed|es|"
    r"ing)|oppose|reject(?:ed|s|ing)?|object(?:ed|s) to|condemn(?:ed|s)?))\s"
    r"(?P<what>(?:[\w’'-]+\s?){1,6})",
    re.I,
)
_OPEN = re.compile(r"\b(?:if|whether|would|should|could|might|may|urge[ds]?|ask(?:ed|s)?|call(?:ed|s) on)\b|\?", re.I)
# "Backed a motion condemning the plan" is not for the plan.
_AGAINST_IT = re.compile(r"\b(?:criticis|criticiz|condemn|oppos|reject|censur|against|scrapp|block|stopp|halt)\w*", re.I)
_WE = re.compile(r"\b(?:I|we|he|she)\b", re.I)


@frozen(eq=False)
class Stance:
    """One person for or against something: the place, and the words of what it is."""

    told: Told
    what: frozenset[str]


def clash_stances(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare what each person is said to be for with what they are said to be against."""
    held = {paper.id: paper for paper in papers}
    stances: dict[Hashable, list[Stance]] = {}
    for reading in readings:
        for person, stance in _stances(held[reading.paper], reading, cast):
            stances.setdefault(person, []).append(stance)
    for one, other in neighbours(stances):
        if shared := one.what & other.what:
            yield Clash("direction", "for it, or against it", one.told, other.told, f"told of one person and {', '.join(sorted(shared))}")


def _stances(paper: Paper, reading: Reading, cast: Cast) -> Iterator[tuple[str, Stance]]:
    text = paper.text[: paper.body_end]
    for found in _STANCE.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        if (
            _OPEN.search(text, sentence.start, found.end())
            or _AGAINST_IT.search(found["what"])
            or text.endswith(" to ", sentence.start, found.start())
        ):
            continue
        member = _whose(paper, reading, sentence, found.start(), cast)
        if member is not None:
            place = Span(found.start(), found.start("what") + len(found["what"].rstrip()))
            side = "for" if (found["for"] is not None) != (found["not"] is not None) else "against"
            yield member.id, Stance(Told(Place.of(paper.id, place), place.words(text), side), content(found["what"]))


def _whose(paper: Paper, reading: Reading, sentence: Span, at: int, cast: Cast) -> Member | None:
    """Return who is for or against: the one named last before it, or who says "I"."""
    before = [each for each in reading.mentions if sentence.start <= each.span.start < at and each.kind in ("person", "post")]
    named = cast.member(reading.paper, max(before, key=lambda each: each.span.start).entity) if before else None
    if named is None and _WE.search(paper.text, sentence.start, at):
        named = next(actors_at(reading, sentence, at, cast), None)
    return named if named is not None and named.kind == "person" else None

"""Words of a campaign and those that a letter has in their place in, where the letter asks something else out: by their verbs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from rapidfuzz.distance import Levenshtein

from evenhand.core.campaigns.sides import AGAINST, FOR, clause_of, side_of
from evenhand.core.campaigns.words import plain
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_ASK = re.compile(
    r"\b(?:please(?:\s+do)?"
    r"|(?:ask|asking|urge|urging|beg|begging|implore|request|call(?:ing)?\s+(?:up)?on|appeal(?:ing)?\s+to|want|like|wish|expect|invite|encourage|press)"
    r"\s+(?:\w+\s+){1,4}?to"
    r"|must|should|ought\s+to)"
    r"(?=\s+(?P<clause>(?:(?:not|never|also|now)\s+)*(?P<verb>[^\W\d_]+)(?:\s+(?P<with>against|for|with|down|yes|no))?\b[^.?!\n]*))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.?!](?=\s)|\n[^\S\n]*\n")
# Of a word, so much may be otherwise for it to be a slip of the keys or of a scanner.
_SLIP = 0.4
_NO_THINGS = FOR | AGAINST | frozenset(("the", "a", "an", "to", "of", "for"))


@frozen
class _Ask:
    verb: str
    beside: str
    span: Span
    clause: str


def asks_otherwise(text: str, place: Span, template: str, instead_of: Span, harmful: bool) -> Span | None:
    """Return where a letter asks something else than the template in the same place, by a word that differs; None where it does not.

    What is the same by another word ("save" for "keep") or by a slip is the same ask; so is what only tells more of it.

    Args:
        text: of the letter; `place` the words that differ.
        template: the other text; `instead_of` the words that they stand in the place of.
        harmful: whether the plan that is spoken of is one against the thing (see `plans_harm`).
    """
    theirs = list(_asks(template, _sentences(template, instead_of)))
    mine = [one for one in _asks(text, _sentences(text, place)) if one.span.overlaps(place)]
    return next((one.span for one in mine if theirs and not any(_is_same(other, one, harmful) for other in theirs)), None)


def _asks(text: str, inside: Span) -> Iterator[_Ask]:
    for found in _ASK.finditer(text, inside.start, inside.end):
        verb, beside = plain(found["verb"]), plain(found["with"] or "")
        end = max(found.end("verb"), found.end("with"))
        yield _Ask(verb, beside, Span(found.start("verb"), end), text[found.start("clause") : min(found.end("clause"), inside.end)])


def _is_same(theirs: _Ask, mine: _Ask, harmful: bool) -> bool:
    if theirs.beside == mine.beside and (theirs.verb == mine.verb or _is_slip(theirs.verb, mine.verb)):
        return True
    of_one_thing = set(clause_of(theirs.clause)) & set(clause_of(mine.clause)) - _NO_THINGS
    return bool(of_one_thing) and side_of(theirs.clause, harmful) * side_of(mine.clause, harmful) > 0


def _is_slip(theirs: str, mine: str) -> bool:
    return mine not in FOR and mine not in AGAINST and Levenshtein.normalized_distance(theirs, mine) <= _SLIP


def _sentences(text: str, place: Span) -> Span:
    """Return the whole of the sentences in which some words stand."""
    before = [found.end() for found in _ENDS.finditer(text, 0, place.start)]
    behind = _ENDS.search(text, max(place.start, place.end - 1))
    return Span(before[-1] if before else 0, behind.start() if behind else len(text))

"""Quotations of all papers in, pairs out that print one remark of one speaker in other words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from difflib import SequenceMatcher

from attrs import frozen
from rapidfuzz import fuzz

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.senses import Word, words_in
from evenhand.core.collation.contradictions.synonyms import are_synonyms
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.reading import Quotation
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\d)[^.!?]+)*")
# So many words in a row or apart are the same, and so much of the shorter remark, where one is the other.
_SAME, _SHARE = 4, 0.6
_RAREST = 6
_DIGIT = re.compile(r"\d")
# So much alike, of a hundred, one word is the other misprinted.
_MISPRINT = 80
# Words of two letters are short forms.
_SHORT = re.compile(r"\b\w{1,2}\b")
_OFFERS = re.compile(r"\b(?:offer\w*|happy|glad|pleased|willing|delighted|prepared|ready|promise\w*)\b", re.I)


@frozen(eq=False)
class Remark:
    """A sentence in marks: its words in small letters, who says it where that is known, and its stems."""

    told: Told
    words: tuple[Word, ...]
    speaker: Member | None
    stems: frozenset[str]


def clash_retold(folder: Folder) -> Iterator[Clash]:
    """Compare the remarks of each speaker: the same words in the same order, but for some that tell another thing."""
    rows: dict[Hashable, list[Remark]] = {}
    for remark in sorted(_remarks(folder), key=lambda each: (each.told.value, each.told.place)):
        for stem in sorted(remark.stems, key=lambda stem: (-folder.weight(stem), stem))[:_RAREST]:
            rows.setdefault(stem, []).append(remark)
    for one, other in neighbours(rows):
        if one.told.place.paper != other.told.place.paper and _may_be_one_voice(one, other, folder) and _are_retold(one, other):
            offers = all(_OFFERS.search(each.told.words) for each in (one, other))
            kind, what = ("offer", "what was offered") if offers else ("wording", "a word of what was said")
            yield Clash(kind, what, one.told, other.told, "one remark, printed in other words")


def _remarks(folder: Folder) -> Iterator[Remark]:
    for name, reading in folder.readings.items():
        said = ((quotation, part) for quotation in reading.quotations for part in _own_parts(quotation))
        for quotation, part in said:
            yield from _sentences(name, part, folder.cast.member(name, quotation.speaker), folder)


def _sentences(paper: str, part: Span, speaker: Member | None, folder: Folder) -> Iterator[Remark]:
    """Yield the sentences of a stretch in marks that tell something."""
    text = folder.papers[paper].text
    for found in _SENTENCE.finditer(text, part.start, part.end):
        words = words_in(found[0], found.start())
        stems = kin(content(found[0]))
        if len(words) >= _SAME and stems:
            place = Place(paper, words[0][1], words[-1][2])
            yield Remark(Told(place, place.span.words(text), " ".join(word for word, _, _ in words)), words, speaker, stems)


def _own_parts(quotation: Quotation) -> tuple[Span, ...]:
    """Return what stands in marks as somebody's own words, and not as words of another or as words denied."""
    own = quotation.kind in ("direct", "mixed") and quotation.inside is None and not quotation.flags
    return quotation.parts if own else ()


def _may_be_one_voice(one: Remark, other: Remark, folder: Folder) -> bool:
    named = [each.speaker for each in (one, other) if each.speaker is not None and each.speaker.kind == "person"]
    return len(named) > 0 and (len(named) < 2 or named[0] is named[1] or folder.cast.may_be_same(*named))


def _are_retold(one: Remark, other: Remark) -> bool:
    ours, theirs = _spelt(one), _spelt(other)
    rows = SequenceMatcher(None, [each.lower() for each in ours], [each.lower() for each in theirs], autojunk=False).get_opcodes()
    same = [word for way, a, b, _, _ in rows if way == "equal" for word in ours[a:b]]
    if len(same) < _SAME or len(same) < _SHARE * min(len(ours), len(theirs)) or not content(" ".join(same)):
        return False
    return any(way == "replace" and _tell_two(ours, slice(a, b), theirs, slice(c, d)) for way, a, b, c, d in rows)


def _spelt(remark: Remark) -> list[str]:
    """Return the words of a remark, those printed with a capital with one."""
    at, printed = remark.told.place.start, remark.told.words
    return [word.title() if printed[start - at : start - at + 1].isupper() else word for word, start, _ in remark.words]


def _tell_two(ours: list[str], mine: slice, theirs: list[str], yours: slice) -> bool:
    """Say whether two stretches tell two things that neither remark tells elsewhere; numbers are compared by themselves."""
    one, other = " ".join(ours[mine]), " ".join(theirs[yours])
    if (
        _DIGIT.search(one + other)
        or (one.istitle() and other.istitle())
        or fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) >= _MISPRINT
    ):
        return False
    stems = content(_SHORT.sub(" ", one)) - content(" ".join(theirs)), content(_SHORT.sub(" ", other)) - content(" ".join(ours))
    return all(stems) and not are_synonyms(*stems)

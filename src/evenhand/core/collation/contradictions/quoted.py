"""Passages with their witnesses in, pairs that give the words to two speakers, or print them in another sense, out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash, neighbours
from evenhand.core.collation.contradictions.words import content
from evenhand.core.collation.fragments import quotation_id
from evenhand.core.collation.model import Passage, Witness
from evenhand.core.papers import Paper
from evenhand.core.reading import Quotation, Reading
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_INNER = re.compile(r"[“”\"‘]|(?<!\w)'")
_WORD = re.compile(r"[\w’'-]+")
_NOT = frozenset("not never nobody none nor neither cannot".split())
_ALL = {
    "all": "all", "every": "all", "always": "all", "entirely": "all", "most": "most", "many": "many", "several": "many", "some": "some",
    "few": "few", "hardly": "few", "half": "half", "only": "only", "sometimes": "some", "often": "many", "rarely": "few", "seldom": "few",
}  # fmt: skip
_STRICT = {"must": "must", "shall": "must", "should": "should", "ought": "should", "may": "may", "might": "may"}
# Fewer words than these may be anybody's.
_FEWEST = 4
# How sure it must be who speaks: for certain, likely, and where no paper has the words from a letter.
_CERTAIN, _LIKELY, _NAMED = 0.9, 0.85, 0.7
_SOURCE = 80
_ALIKE = 0.8
_SPEECH = frozenset("statement interview speech recording unknown other".split())


def clash_quoted(papers: Mapping[str, Paper], readings: Iterable[Reading], passages: Iterable[Passage], cast: Cast) -> Iterator[Clash]:
    """Compare the witnesses of each passage: who is said to speak, and words that turn the sense."""
    members = {member.id: member for member in cast.members}
    said = {quotation_id(reading.paper, number): quotation for reading in readings for number, quotation in enumerate(reading.quotations)}
    for passage in passages:
        own = [witness for witness in passage.witnesses if not witness.nested]
        spoken = [(each, said[each.quotation]) for each in own if each.quotation is not None and each.speaker in members]
        all_spoken = all(quotation.provenance.kind in _SPEECH for _, quotation in spoken)
        if all_spoken or any(_is_speech(quotation) for _, quotation in spoken):
            least = _NAMED if all_spoken else _LIKELY
            sure = [(each, members[each.speaker or ""], quotation) for each, quotation in spoken if _is_sure(quotation, least)]
            yield from _two_speakers(sure, papers, cast)
        for witness in own[1:]:
            yield from _two_senses(own[0], witness, papers)


def _is_speech(said: Quotation) -> bool:
    """Say whether words were spoken for certain: those of a letter are often read out by another."""
    return said.confidence >= _CERTAIN and said.provenance.kind in _SPEECH and _is_sure(said)


def _is_sure(said: Quotation, least: float = _LIKELY) -> bool:
    kinds = ("direct",) if least > _NAMED else ("direct", "mixed")
    return said.confidence >= least and said.inside is None and not said.flags and said.kind in kinds


def _two_speakers(witnesses: Sequence[tuple[Witness, Member, Quotation]], papers: Mapping[str, Paper], cast: Cast) -> Iterator[Clash]:
    first: dict[Hashable, tuple[Witness, Member, Quotation]] = {}
    for row in witnesses:
        if row[1].kind == "person" and _is_said(_words(row[0].place, papers)):
            first.setdefault(row[1].id, row)
    for (one, ours, said), (other, theirs, told) in combinations(list(first.values())[:NEIGHBOURS], 2):
        if one.place.paper != other.place.paper and ours.key != theirs.key and not cast.may_be_same(ours, theirs):
            places = [_with_source(each.place, quotation) for each, quotation in ((one, said), (other, told))]
            rows = [Told(place, _words(place, papers), cast.name(by)) for place, by in zip(places, (ours, theirs), strict=True)]
            yield Clash("attribution", "whose words these are", rows[0], rows[1], "the same words, given to two speakers")


@frozen(eq=False)
class Phrase:
    """A few words that a paper gives as somebody's."""

    told: Told
    speaker: Member
    around: Around


def clash_phrases(folder: Folder) -> Iterator[Clash]:
    """Compare who is said to have spoken a few words of which each paper quotes no more than these."""
    phrases: dict[Hashable, list[Phrase]] = {}
    for place, speaker in _spoken(folder):
        words = tuple(word.lower() for word in _WORD.findall(place.span.words(folder.papers[place.paper].text)))
        if 1 < len(words) < _FEWEST and content(" ".join(words)):
            told = Told(place, _words(place, folder.papers), folder.cast.name(speaker))
            phrases.setdefault(words, []).append(Phrase(told, speaker, folder.around(place)))
    for one, other in neighbours(phrases):
        two = one.speaker.key != other.speaker.key and not folder.cast.may_be_same(one.speaker, other.speaker)
        if two and one.told.place.paper != other.told.place.paper and folder.evidence(one.around, other.around) >= _ALIKE:
            yield Clash("attribution", "whose words these are", one.told, other.told, "the same words, given to two speakers")


def _spoken(folder: Folder) -> Iterator[tuple[Place, Member]]:
    """Yield every stretch in marks that a paper surely gives to somebody as said."""
    for name, reading in folder.readings.items():
        for quotation in reading.quotations:
            speaker = folder.cast.member(name, quotation.speaker)
            if speaker is None or speaker.kind != "person" or quotation.provenance.kind not in _SPEECH or not _is_sure(quotation, _NAMED):
                continue
            yield from ((Place.of(name, part), speaker) for part in quotation.parts)


def _with_source(place: Place, said: Quotation) -> Place:
    """Return the place of words with that of who says them, where it stands beside them."""
    source = said.source
    if source is None or min(abs(source.start - place.end), abs(place.start - source.end)) > _SOURCE:
        return place
    return Place(place.paper, min(place.start, source.start), max(place.end, source.end))


def _is_said(words: str) -> bool:
    """Say whether words are enough to know again, and hold no words of another."""
    return len(_WORD.findall(words)) >= _FEWEST and not _INNER.search(words)


def _two_senses(base: Witness, witness: Witness, papers: Mapping[str, Paper]) -> Iterator[Clash]:
    ours, theirs = _tokens(witness.at, papers), _tokens(witness.place, papers)
    # A denial that only moves within the passage turns nothing.
    denied = _denials(ours) != _denials(theirs)
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    for way, a, b, c, d in matcher.get_opcodes():
        # At the edge of a fragment words are left out, not changed.
        if way == "equal" or not (a > 0 and b < len(ours)) or not (c > 0 and d < len(theirs)):
            continue
        one, other = _sense(word for word, _ in ours[a:b]), _sense(word for word, _ in theirs[c:d])
        if _is_turned(one, other) and (denied or one - {"not"} != other - {"not"}):
            told = [_told(rows, start, end, papers) for rows, start, end in ((ours, a, b), (theirs, c, d))]
            yield Clash("wording", "a word that turns the sense", told[0], told[1], "one passage, printed in two senses")


def _denials(rows: Sequence[tuple[str, Place]]) -> int:
    return sum("not" in _sense([word]) for word, _ in rows)


def _is_turned(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two stretches differ in sense: one denies and the other does not, or each says how many, or how strictly, differently."""
    if ("not" in one) != ("not" in other):
        return True
    rest, against = one - {"not"}, other - {"not"}
    return bool(rest and against) and rest != against


def _sense(words: Iterable[str]) -> frozenset[str]:
    found = set()
    for word in words:
        if word in _NOT or word.endswith(("n't", "n’t")):
            found.add("not")
        found.update(table[word] for table in (_ALL, _STRICT) if word in table)
    return frozenset(found)


def _tokens(place: Place, papers: Mapping[str, Paper]) -> list[tuple[str, Place]]:
    text = papers[place.paper].text
    return [(found[0].lower(), Place(place.paper, *found.span())) for found in _WORD.finditer(text, place.start, place.end)]


def _told(rows: Sequence[tuple[str, Place]], start: int, end: int, papers: Mapping[str, Paper]) -> Told:
    """Return what one witness prints there, with a word before and behind, so that what is left out has a place too."""
    held = rows[max(0, start - 1) : end + 1]
    place = Place(held[0][1].paper, held[0][1].start, held[-1][1].end)
    words = _words(place, papers)
    return Told(place, words, words)


def _words(place: Place, papers: Mapping[str, Paper]) -> str:
    return place.span.words(papers[place.paper].text)

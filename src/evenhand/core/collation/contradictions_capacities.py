"""The words in which papers say as what somebody wrote or acted in, pairs of different capacities out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions_actors import actors_at
from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.collation.contradictions_words import sentence_at
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span

_CLASSES = {
    "constituency": r"MPs?|Deputy (?:for|of)|Teachta|MSP|MLA|MS|MEP|TD|AM|[Mm]ember (?:of (?:[Pp]arliament|the House)|for)|constituency|"
    r"(?:local|their|its) [Mm]ember|[Ss]enator|[Cc]ongress(?:wo)?man|[Bb]ackbencher|electorate|riding|Dáil",
    "government": r"(?:[Pp]rime )?[Mm]inister(?:s|ial)?|PM|[Pp]remier|[Tt]aoiseach|[Gg]overnment|(?:[A-Z]\w+ )?Secretary|"
    r"[Dd]epartment(?:al)?|[Gg]overnor|[Cc]hancellor|Treasur(?:y|er)|(?:No\.? ?|[Nn]umber )(?:10|[Tt]en)|Cabinet|[Mm]inistry|official|"
    r"Whitehall",
    "council": r"[Cc]ouncill?ors?|[Cc]ouncil|[Mm]ayor(?:al)?|civic|[Cc]abinet member|[Ll]ord [Mm]ayor",
    "party": r"party|candidate|campaign|whip|branch",
    "private": r"private|personal(?:ly)?|citizens?|residents?|individual|parents?|ratepayers?|taxpayers?|householders?|"
    r"neighbours?|landowners?|customer|friend|father|mother",
    "office": r"chair(?:man|woman|person)?|trustees?|president|directors?|chief executive|board|company|governors?|patron|"
    r"shareholder|secretary|treasurer",
}
_CLASS = {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w])") for name, words in _CLASSES.items()}
_ROLE = (
    r"(?P<{0}>[\w’'-]+(?:\s(?!(?:and|but|to|in|on|when|who|while|about|with|after|because|said|he|she|they|not|rather)\b)[\w’'-]+){{0,6}})"
)
_ROLES = r"(?:roles?|positions?|offices?|jobs?|capacit(?:y|ies)|hats?|dut(?:y|ies)|posts?|status)"
_ACTS = (
    r"act(?:s|ed|ing)|wr(?:ote|itten|ites|iting)|sign(?:s|ed|ing)|intervened|lobb(?:ied|ying)|sent|sp(?:oke|eaking)|complained|raised|asked"
)
_TOLD = (
    rf"\bin\s(?:his|her|their|my|the)\s(?:official\s|dual\s)?{_ROLES}\s(?:as|of)\s(?:an?\s|the\s)?{_ROLE.format('a')}",
    r"\bin\s(?:an?|his|her|their|my)\s(?P<b>(?:[\w’'-]+\s){1,3})(?:capacity|role)\b",
    rf"\b(?:{_ACTS})\b[^.;:?!“”\"\n]{{0,70}}?\s[“‘\"']?as\s(?:an?\s|the\s|their\s|his\s|her\s|its\s)?{_ROLE.format('c')}",
    r"\bsigned\s(?:it\s|the\s\w+\s)?[“‘\"'](?P<e>[^“”\"\n]{4,120})",
    rf"\b(?:conflat|blur|confus|mix|muddl|combin)\w*\s(?:up\s)?(?:[\w’'-]+\s){{0,3}}{_ROLES}\b(?:\s(?:with|and|as)\s(?:[\w’'-]+\s?){{1,7}})?",
    r"\bwearing\s(?:his|her|their|my)\s(?P<d>(?:[\w’'-]+\s){1,4})hat\b",
)
_TELLS = re.compile("|".join(_TOLD))
# "As a cattleman", "as a grandmother": whoever that is, it is no office.
_SOMEBODY = re.compile(
    r"(?:an?\s)?(?!local\b|result\b|whole\b|matter\b|way\b|sign\b|favour\b|first\b|last\b|gesture\b)[a-z]{4,}(?:man|woman|er|or|ist|ent|ant|ur|our)?\Z"
)
_OPEN = re.compile(r"\b(?:either|whether|if|would|could|should|must|may not|never|no)\b|\?", re.I)
_NOT = re.compile(r"\b(?:not|never|n't|n’t|rather than|instead of)\b[^,;.]{0,30}\Z", re.I)


_WHY = "told of the same person's act"


@frozen(eq=False)
class Acted:
    """A capacity told of someone; `classes` holds more than one where two are said to be mixed."""

    told: Told
    member: Member
    classes: frozenset[str]


def clash_capacities(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare, for each person, every capacity in which papers say that they wrote or acted."""
    held = {paper.id: paper for paper in papers}
    acted: dict[Hashable, list[Acted]] = {}
    for reading in readings:
        for each in _tellings(held[reading.paper], reading, cast):
            acted.setdefault(each.member.key, []).append(each)
    for one, other in neighbours(acted):
        if one.classes != other.classes and (one.member is other.member or cast.may_be_same(one.member, other.member)):
            yield Clash(
                "capacity", f"capacity in which {cast.name(one.member)} acted", one.told, other.told, "told of the same person's act"
            )


def _tellings(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Acted]:
    text = paper.text
    for found in _TELLS.finditer(text, 0, paper.body_end):
        sentence = sentence_at(text, found.start(), found.end())
        words = " ".join(filter(None, found.groupdict().values())) or found[0]
        classes = _classes_of(words)
        start = max(found.start(), text.rfind(" as ", found.start(), found.end()) + 1) if found["c"] else found.start()
        if not classes or _OPEN.search(text, sentence.start, start) or _NOT.search(text[sentence.start : start]):
            continue
        member = _who(reading, sentence, Span(start, found.end()), classes, cast)
        if member is not None:
            place = Span(start, found.end())
            yield Acted(Told(Place.of(paper.id, place), place.words(text), " and ".join(sorted(classes))), member, classes)


def _classes_of(words: str) -> frozenset[str]:
    """Return the classes of a capacity as told.

    >>> sorted(_classes_of("conflate his Government role with that of a local MP")), sorted(_classes_of("the local MP"))
    (['constituency', 'government'], ['constituency'])
    """
    found = frozenset(name for name, pattern in _CLASS.items() if pattern.search(words))
    if not found and _SOMEBODY.match(words):
        return frozenset({"private"})
    return found - {"office"} if len(found) > 1 else found


def _who(reading: Reading, sentence: Span, told: Span, classes: frozenset[str], cast: Cast) -> Member | None:
    """Find who is told to act: of those who may be meant the one who holds such a post, else any who acts in some public capacity."""
    able = [*_writers(reading, sentence, cast), *actors_at(reading, sentence, told.start, cast, told.end)]
    fitting = [member for member in able if classes & _capacities(member)]
    public = [member for member in able if _capacities(member) & {"constituency", "government", "council"}]
    return max(fitting or public[:1] or able[:1], key=lambda member: len(classes & _capacities(member)), default=None)


def _writers(reading: Reading, sentence: Span, cast: Cast) -> Iterator[Member]:
    """Yield who wrote the letters that the sentence speaks of."""
    for letter in reading.letters:
        if any(mention.overlaps(sentence) for mention in letter.mentions):
            member = cast.member(reading.paper, letter.sender)
            if member is not None and member.kind == "person":
                yield member


def _capacities(member: Member) -> frozenset[str]:
    """Return the capacities in which someone can act, by the posts printed; who shadows a minister is none."""
    titles = [title for title in member.titles if not title.lower().startswith("shadow")]
    return frozenset({"private"}).union(*map(_classes_of, titles))

"""The words around an offer in, the cases out that are named there as ones in which the same was done."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from evenhand.core.cast import Cast
from evenhand.core.deals.model import Precedent
from evenhand.core.letters import Source
from evenhand.core.reading.text.lexicon import BEFORE_NAMES
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# A name of several words, of which small ones may stand between: "Calder and Hale", "Stoke on the Water".
_NAME = r"(?P<name>(?:the\s)?[A-Z][\w’'-]+(?:\s(?:(?:and|of|upon|on|the|in|&)\s){0,2}[A-Z][\w’'-]+){0,5})"
_DID = r"(?:allow(?:ed|ing)?|permit(?:ted)?|grant(?:ed)?|given|gave|agreed|offered|approved|funded|done|did|paid|made|got|had|enjoyed|received|secured|won|been)"
_WHO = r"(?:[\w’'-]+\s){1,4}?"
_DEAL = r"(?:deals?|agreements?|arrangements?|schemes?|compacts?|models?|terms|offers?|grants?|examples?|settlements?|packages?|pilots?|powers?|approach|concessions?|help|support|treatment)"
_PATTERNS = (
    # as ministers had allowed Calder Vale to do; as it did for Calder Vale
    re.compile(rf"\b(?i:(?:just|much|exactly|precisely)?\s?(?:as|like)\s{_WHO}(?:(?:had|has|have|did|was|were)\s)?(?:already\s|previously\s|recently\s)?{_DID}(?:\s(?:for|to|with|in|at))?)\s{_NAME}"),
    # as Calder Vale has been allowed to do
    re.compile(rf"\b(?i:as)\s{_NAME}\s(?i:(?:has|had|have|was|were|did)\b(?:\s(?:already|previously|recently|been|long))*(?:\s{_DID}\b)?)"),
    # as was allowed in Calder Vale; as in Calder Vale
    re.compile(rf"\b(?i:as\s(?:(?:was|were|is|has\sbeen|had\sbeen|have\sbeen|already|happened|happens)\s)*(?:{_DID}\s)?(?:in|at|for|to|with)(?:\sthe\scase\sof)?)\s{_NAME}"),
    # like the deal struck with Calder Vale; along the lines of the arrangement in Calder Vale; the same terms as Calder Vale
    re.compile(rf"\b(?i:(?:like|following|similar\sto|in\sline\swith|(?:modelled|modeled|based|patterned)\son|on\sthe\s(?:same\s)?(?:lines|model|basis|terms)\s(?:of|as)|along\s(?:the\s)?(?:same\s)?lines\s(?:of|as)|echoing|mirroring|matching)\s(?:(?:the|a|an|one|that|those)\s)?(?:[\w-]+\s){{0,3}}?{_DEAL}\s(?:(?:already|recently)\s)?(?:(?:struck|agreed|reached|made|given|granted|offered|signed|done|allowed)\s)?(?:in|at|for|with|of|to|by))\s{_NAME}"),
    re.compile(rf"\b(?i:(?:the\s)?(?:very\s)?same\s(?:[\w-]+\s){{0,2}}?(?:as|that))\s{_NAME}(?i:\s(?:has|had|have|got|gets|enjoys?|received|was\sgiven|was\soffered)\b|(?=[.,;”\"]))"),
)  # fmt: skip
_NO_NAME = re.compile(
    rf"^(?:the\s)?(?:{BEFORE_NAMES}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|I|He|She|It|We|They|Parliament|Cabinet|Congress)\b)"
)
_NOT_IN_CLAUSE = re.compile(r"\b(?:as|like)\s(?:soon|long|well|far|if|though)\b", re.I)


def find_precedents(places: Iterable[tuple[Source, Span]], cast: Cast, parties: frozenset[str]) -> tuple[Precedent, ...]:
    """Return the cases named in some stretches, each once for each paper; `parties` are ids of those that the deal is between."""
    found: dict[tuple[str, int], Precedent] = {}
    for source, stretch in places:
        for span, name in _named(source.paper.text, stretch):
            person = _whom(source, name, cast)
            if person in parties:
                continue
            place = Place.of(source.paper.id, span)
            found.setdefault((place.paper, name.start), Precedent(place, " ".join(name.words(source.paper.text).split()), person))
    known = {one.named: one.person for one in found.values() if one.person is not None}
    return tuple(sorted((evolve(one, person=known.get(one.named)) for one in found.values()), key=lambda one: one.place))


def _named(text: str, stretch: Span) -> Iterator[tuple[Span, Span]]:
    """Yield each phrase that names a case, and the name in it."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, stretch.start, stretch.end):
            name = Span(*match.span("name"))
            if _NO_NAME.match(name.words(text)) is None and _NOT_IN_CLAUSE.match(match[0]) is None and not re.search(r"[.;:]\s", match[0]):
                yield Span(*match.span()), name


def _whom(source: Source, name: Span, cast: Cast) -> str | None:
    """Return who of the cast is named there."""
    for mention in source.reading.mentions:
        if mention.span.overlaps(name):
            member = cast.member(source.paper.id, mention.entity)
            if member is not None:
                return member.id
    words = " ".join(name.words(source.paper.text).split()).removeprefix("the ")
    for number, entity in enumerate(source.reading.entities):
        if words in entity.names:
            member = cast.member(source.paper.id, number)
            return member.id if member is not None else None
    return None

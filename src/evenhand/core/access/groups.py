"""A group that asks for a thing in, how many are said to ask, and those of them that are named, out."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from evenhand.core.access.model import Counted
from evenhand.core.access.named import named_requesters
from evenhand.core.access.phrases import sentence_at
from evenhand.core.letters import Source
from evenhand.core.letters.wording import telling
from evenhand.core.reading import Figure
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_NUMBER = re.compile(
    r"^(?:(?:(?:more|fewer|less) than|over|at least|nearly|about|almost|some|up to|all|around|roughly)\s+)?(?:[\d,]+|(?:(?:a|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|dozen|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|and)[\s-]+)*(?:one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|dozen|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand))\s+|^all\s+(?:the\s+|of\s+)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s+(?:from|of|in|who|that|with|at|across|for)\b.*$", re.IGNORECASE)
# What stands between a number and those counted: "84 of the party's leaders".
_OF_WHOM = r"of\s+(?:the|its|their|his|her|our)\s+(?:[\w-]+[’']s?\s+)?"
_OUT_OF = re.compile(f"^{_OF_WHOM}", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
# Fewer than these are no group whose rest could be counted.
_FEWEST = 3
_HEDGED = frozenset(("more than", "over", "at least", "nearly", "about", "almost", "some", "up to", "around", "roughly", "fewer than"))
ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|requests?|requested|requesting|sign(?:s|ed|ing)?|signatories|join(?:s|ed|ing)?|demand(?:s|ed|ing)?|writ(?:e|es|ing|ten)|wrote|"
    r"seek(?:s|ing)?|sought|appl(?:y|ies|ied|ying)|petition(?:s|ed|ing)?|want(?:s|ed|ing)?|queu(?:e|es|ed|ing)|letters?|e-?mails?|pleas?|appeal(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|press(?:es|ed|ing)? for|lobb(?:y|ies|ied|ying)|invit(?:e|ing) (?:him|her|them)sel\w+)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|,?\s(?:but|while|whereas|although|though)\s|,\s(?:and|as|which|of which|because)\s", re.IGNORECASE)
_WHOLE = re.compile(r"(?<!\ball )\bof\s+(?:the|its|our|his|her|their|all(?:\s+the)?)?\s*(?:[\w-]+[’']s?\s+)?$", re.IGNORECASE)
_WHO_ASK = re.compile(
    r"^(?:\s+[\w’'-]+){1,5}?,?\s+(?:who|that|which)\s+(?:have\s+|had\s+|all\s+|now\s+|are\s+)*(?:ask|writ|wrote|sign|join|demand|request|seek|sought|appl)",
    re.IGNORECASE,
)
# How much less than the greatest count a count of the same group may be.
_FAR = 0.5


def group_name(names: Iterable[str]) -> str:
    """Return the fullest name of a group without its number.

    >>> group_name(["116 council chiefs", "100 Labour council leaders"]), group_name(["Thirty-nine superintendents"])
    ('Labour council leaders', 'superintendents')
    >>> group_name(["84 of the party’s leaders"])
    'leaders'
    """
    bare = sorted({_without_number(name) for name in names}, key=lambda name: (-len(name.split()), name.istitle(), name))
    return bare[0] if bare else ""


def _without_number(name: str) -> str:
    return _OUT_OF.sub("", _NUMBER.sub("", name))


def is_counted(name: str) -> bool:
    """Say whether a name counts several, however the reader took it: a name of one body begins with a capital letter.

    >>> is_counted("84 of the party’s council leaders"), is_counted("three mayors"), is_counted("Three Rivers Council")
    (True, True, False)
    """
    return not name[:1].isupper() and _NUMBER.match(name) is not None and name.rstrip().endswith("s")


def is_of_others(names: Iterable[str]) -> bool:
    """Say whether a group's name leaves out those that are named: "a dozen others"."""
    return any(_OTHERS.search(name) for name in names)


def count_group(names: Iterable[str], sources: Sequence[Source]) -> tuple[Counted, ...]:
    """Return every count that the papers print of a group: of the noun that ends one of its names, of whom its clause says that they ask.

    One far below the greatest of them is of a part of the group, and left out.
    """
    heads = _heads(names)
    found = [
        Counted(int(figure.value or 0), Place.of(source.paper.id, figure.span), _is_exact(figure))
        for source, figure in _counts(sources, heads)
    ]
    known = {one.place for one in found}
    found += [
        one for one in _printed(names, sources) if not any(one.place.paper == at.paper and one.place.span.overlaps(at.span) for at in known)
    ]
    texts = {source.paper.id: source.paper.text for source in sources}
    found = [one for one in found if is_of_askers(texts[one.place.paper], one.place.span)]
    most = max((one.count for one in found), default=0)
    return tuple(sorted((one for one in found if one.count >= max(_FEWEST, most * _FAR)), key=lambda one: one.place))


def is_of_askers(text: str, number: Span) -> bool:
    """Say whether the clause around a number says that those counted ask; the whole of which some ask does not count them.

    >>> text = "The fund is shared by 79 councils, and 12 councils have asked for more."
    >>> is_of_askers(text, Span(22, 24)), is_of_askers(text, Span(39, 41))
    (False, True)
    >>> is_of_askers("Of the state’s 79 councils, 24 asked.", Span(15, 17))
    False
    """
    sentence = sentence_at(text, number)
    before, behind = text[sentence.start : number.start], text[number.end : sentence.end]
    if _WHOLE.search(before) and not _WHO_ASK.search(behind):
        return False
    begun = [found.end() for found in _CLAUSE.finditer(before)]
    ends = _CLAUSE.search(behind)
    clause = before[max(begun, default=0) :] + "\n" + behind[: ends.start() if ends else len(behind)]
    return ASKS.search(clause) is not None


def counted_as(names: Iterable[str], sources: Sequence[Source]) -> tuple[str, ...]:
    """Return the words by which the papers count a group: "84 Civic council leaders" are "Civic council leaders"."""
    heads = _heads(names)
    return tuple(dict.fromkeys(figure.of for _, figure in _counts(sources, heads) if figure.of))


def _heads(names: Iterable[str]) -> list[frozenset[str]]:
    """Return the noun of each name: that of "mayors from the west" is "mayors"."""
    return [telling(noun) for noun in _nouns(names)]


def _nouns(names: Iterable[str]) -> list[str]:
    words = (_BEHIND.sub("", _without_number(name)).split() for name in names)
    return [told[-1] for told in words if told]


def _counts(sources: Sequence[Source], heads: Sequence[frozenset[str]]) -> Iterator[tuple[Source, Figure]]:
    for source in sources:
        for figure in source.reading.figures:
            head = telling(figure.of.split()[-1]) if figure.kind == "count" and figure.of else frozenset()
            if head and figure.value is not None and figure.value == int(figure.value) and any(head & other for other in heads):
                yield source, figure


def _printed(names: Iterable[str], sources: Sequence[Source]) -> Iterator[Counted]:
    """Yield each number that stands right before the noun of a group, with at most three words, or "of the party's", between."""
    heads = {re.escape(noun) for noun in _nouns(names)}
    if not heads:
        return
    pattern = re.compile(
        rf"(?<![\d.,£$€%/:-])(?P<count>\d{{1,3}}(?:,\d{{3}})*)\s+(?:{_OF_WHOM})?(?:[A-Za-z][\w’'-]*\s+){{0,3}}?(?:{'|'.join(sorted(heads))})\b",
        re.IGNORECASE,
    )
    for source in sources:
        for found in pattern.finditer(source.paper.text, 0, source.paper.body_end):
            yield Counted(int(found["count"].replace(",", "")), Place(source.paper.id, *found.span("count")))


def _is_exact(figure: Figure) -> bool:
    return not figure.bound or figure.bound.lower() not in _HEDGED


def likeliest(counted: Sequence[Counted]) -> int | None:
    """Return the exact count that is printed most often; of several the smallest, None where none is exact.

    >>> likeliest([Counted(116, Place("p", 0, 1)), Counted(116, Place("p", 5, 6)), Counted(117, Place("p", 8, 9))])
    116
    """
    times = Counter(one.count for one in counted if one.exact)
    return max(times, key=lambda count: (times[count], -count), default=None)


def name_members(sources: Sequence[Source], papers: Iterable[str]) -> list[tuple[str, Place]]:
    """Return those whom the papers that tell of a group name one by one as asking, with each place."""
    told = frozenset(papers)
    return [
        (name, Place.of(source.paper.id, span))
        for source in sources
        if source.paper.id in told
        for name, span in named_requesters(source.paper.text, Span(0, source.paper.body_end))
    ]

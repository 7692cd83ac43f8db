"""A figure of a paper in, the figure with what it is told of out: the thing counted, the words that narrow it, and the act around it."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from attrs import frozen

from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.words import content, sentence_at, stem
from evenhand.core.papers import Paper
from evenhand.core.reading import Figure
from evenhand.core.reading.figures.beside import noun_phrase
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# Words for one thing, by their stems; the first of each row stands for all.
_FAMILIES = (
    "leaders chiefs bosses heads",
    "jobs posts roles positions staff workers employees workforce redundancies",
    "homes houses properties households dwellings flats apartments",
    "pupils children students schoolchildren youngsters kids",
    "residents villagers locals neighbours neighbors householders townspeople islanders constituents",
    "signatures signatories signers names petitioners",
    "cost costs price prices bill bills spend spending expenditure outlay tab",
    "grant grants funding subsidy award support subvention",
    "gap shortfall deficit hole overspend",
    "visitors visits tourists attendance",
    "firms companies traders shops",
    "takings business trade sales custom turnover revenue income",
    "traffic vehicles cars lorries trucks",
    "crime crimes offences offenses",
    "roll rolls enrolment enrolments enrollment enrollments",
    "objections complaints representations responses submissions",
    "protesters demonstrators marchers campaigners",
    "buses routes services",
    "organisations organizations groups bodies associations",
)
FAMILY = {stem(word): stem(row.split()[0]) for row in _FAMILIES for word in row.split()}
# "240,000 tonnes of household waste a year": what is counted may stand between the number and its rate.
_RATE_LATER = re.compile(
    r"(?:[^\W\d]+\s){0,6}?(?:a|per)\s(?P<one>year|month|week|day|night)\b|"
    r"[^.;:?!“”\"\d]{0,90}?\b(?:every|each)\s(?P<every>year|month|week|day|night)\b",
    re.I,
)
_SPAN_OF_TIME = {"years": ("months", 12), "weeks": ("days", 7)}
_NEAR = 150
_RATE = re.compile(
    r"\s?(?:a|an|per|each|every)\s(year|month|week|day|night|hour|head|pupil|person|visit|trip|house|household)\b|"
    r"\s(annual|week|month|year|dai|night)ly\b",
    re.I,
)
_OF_ALL = re.compile(
    r"\sof\s(?:(?:all|the|its|our|their|his|her|your|those|these|which|whom|them)\s|[\w’'-]+[’']s?\s)+(?:(?P<total>[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s)?(?=[a-zA-Z])",
    re.I,
)
_EVERY = re.compile(r"\b(?:all|every one of|each of)\s(?:of\s)?(?:the\s|its\s|our\s|their\s)?\Z", re.I)
_PART_BEFORE = re.compile(
    r"\b(?:other|another|further|extra|additional|all but|remaining|first|last|next|of which|includ(?:ing|es?|ed)|only)\s\Z", re.I
)
_PART_AFTER = re.compile(r"\s(?:others?|more|extra|further|additional|of which|of whom|of them|of those|of these)\b", re.I)
_CROWD = re.compile(
    r"\b(staff|workforce|crowd|audience|membership|rolls?|enrolment|fleet|team|majority|population|"
    r"congregation) of\s(?:about\s|some\s|just\s|only\s|over\s)?\Z"
)
_CORRECTED = re.compile(
    r"\b(?:correct(?:ed|ion|s)|clarification|clarified|amended|earlier (?:version|report|story|article)|wrongly|in error|misstated|"
    r"we (?:said|reported|stated)|updated to)\b",
    re.I,
)
_TRUE = re.compile(r"\b(?:true|real|actual|correct|right) (number|figure|total|cost|sum|saving|price|count|rate|bill|loss|share)s?\b", re.I)
_REACH = 260
# A length of time counted from something is another thing than how long something lasts.
_COUNTED_FROM = re.compile(r"\s(before|after|later|earlier|ago|from now|since|old)\b", re.I)
_COUNTED_IN = re.compile(r"\b(within|in(?: under)?|inside)(?:\s(?:about|just|the next|under|at least|only))?\s\Z", re.I)
_PERIOD = re.compile(
    r"\b(?:since\s(?:\w+\s)?(?P<since>(?:19|20)\d\d)|(?:last|this|next)\s(?P<last>winter|summer|spring|autumn|fall|year|month|week|term|season)|"
    r"(?:over|in|for)\s(?:the\s(?:last|past|next)\s)?(?P<long>\w+)\s(?P<unit>years|months|weeks|decades)|(?:in|by|during)\s(?P<year>(?:19|20)\d\d(?:[-/]\d\d)?)|"
    r"(?P<now>today|currently|at present|these days)|(?P<then>originally|initially|at first|first promised|to begin with))\b",
    re.I,
)
# "A 64-page report" has 64 pages.
_HYPHENED = re.compile(r"-([a-z]{3,})\b")
# Of what or of whom those counted are: "two members of her staff", "a five-member board".
_THEIRS = re.compile(r"\sof\s(?:the|my|his|her|its|their|our)\s(?P<whose>[a-z]{3,})\b|(?<=-member)\s(?P<body>[a-z]{3,})\b")
_NUMBERS = re.compile(r"\S*\d\S*")


@frozen(eq=False)
class Counted:
    """A figure with what it is told of.

    `head` is the thing counted or priced, `quals` the words that narrow it, `act` the other words around it; `rate` is "year" for a sum
    a year; `total` what it is said to be a part of ("of our 56"), `part` says that it is told
    as a part; `value` is the number, times in months or days; `counted_from` is "before" where a time
    is counted from something, `periods` are the stretches of time told beside it.
    """

    figure: Figure
    paper: Paper
    told: Told
    sentence: Span
    unit: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    head: str
    quals: frozenset[str]
    act: frozenset[str]
    around: str
    rate: str
    total: str
    part: bool
    counted_from: str
    periods: frozenset[str]

    @cached_property
    def takes_back(self) -> bool:
        """Whether its paper takes back here what it or another printed before; asked once, and not for each figure it is held against."""
        text, start = self.paper.text, max(0, self.sentence.start - _REACH)
        line = max(start, text.rfind("\n\n", start, self.sentence.start))
        return _CORRECTED.search(text, line, self.sentence.end) is not None

    @cached_property
    def called_true(self) -> str:
        """What its sentence calls true before it ("the true figure was nearer £3m": "figure"), empty for nothing; asked once."""
        found = _TRUE.search(self.paper.text, self.sentence.start, self.figure.span.start)
        return found[1] if found else ""

    @property
    def named(self) -> bool:
        """Say whether the paper names what is counted right behind the number."""
        return bool(self.quals) or self.told.words != self.figure.span.words(self.paper.text)


def count_figure(paper: Paper, figure: Figure) -> Counted | None:
    """Read what a figure is told of; None where it has no value."""
    if figure.value is None or figure.unit is None:
        return None
    text, span = paper.text, figure.span
    sentence = sentence_at(text, span.start, span.end)
    noun, end, total = _noun(text, figure, sentence)
    around = text[max(sentence.start, span.start - _NEAR) : min(sentence.end, span.end + _NEAR)]
    head = stem(noun[-1]) if noun else stem(figure.measure) if figure.measure and figure.kind != "count" else ""
    unit, times = _SPAN_OF_TIME.get(figure.unit, (figure.unit, 1))
    low, high = (None if bound is None else bound * times for bound in (figure.low, figure.high))
    value = figure.value * times
    theirs = _THEIRS.match(text, end, sentence.end) if figure.kind == "count" else None
    quals = content(" ".join((*noun[:-1], *(filter(None, theirs.groups()) if theirs else ()))))
    place = Span(span.start, end)
    return Counted(
        figure=figure,
        paper=paper,
        told=Told(Place.of(paper.id, place), place.words(text), say_value(figure)),
        sentence=sentence,
        unit=unit,
        value=value,
        low=low,
        high=high,
        head=FAMILY.get(head, head),
        quals=quals,
        act=content(_NUMBERS.sub(" ", around)) - quals - ({head} if figure.kind == "count" else frozenset()),
        around=around,
        rate=_rate(text, end, sentence, figure),
        total=total,
        part=_is_part(text, span, end),
        counted_from=_counted_from(text, span) if figure.kind == "duration" else "",
        periods=_periods(text, span, sentence),
    )


def _noun(text: str, figure: Figure, sentence: Span) -> tuple[list[str], int, str]:
    """Return the words of what is counted, where they end, and the whole that it is a part of."""
    end = figure.span.end
    if figure.kind == "money" or figure.kind == "duration":
        return [], end, ""
    if figure.of and text[end : end + 1] != "-" and (at := text.find(figure.of, end, min(sentence.end, end + len(figure.of) + 12))) >= 0:
        return figure.of.split(), at + len(figure.of), ""
    if figure.kind == "count" and (found := _OF_ALL.match(text, end, sentence.end)):
        noun = noun_phrase(text, found.end() - 1, sentence.end)
        if noun:
            total = (found["total"] or "") if not _EVERY.search(text, max(0, figure.span.start - 24), figure.span.start) else ""
            return noun, text.find(noun[-1], found.end() - 1) + len(noun[-1]), total
    if figure.kind == "count" and (found := _HYPHENED.match(text, end)):
        return [found[1]], found.end(), ""
    if found := _CROWD.search(text, max(0, figure.span.start - 40), figure.span.start):
        return [found[1]], end, ""
    return [], end, ""


def _rate(text: str, end: int, sentence: Span, figure: Figure) -> str:
    found = _RATE.match(text, end) or _RATE.search(" " + " ".join(figure.scope))
    if found is None and text[end : end + 4] == " of ":
        found = _RATE_LATER.match(text, end + 4, sentence.end)
    return (found[1] or found[2]).lower() if found else ""


def _counted_from(text: str, span: Span) -> str:
    found = _COUNTED_FROM.match(text, span.end) or _COUNTED_IN.search(text, max(0, span.start - 30), span.start)
    return found[1].lower().split()[0] if found else ""


def _periods(text: str, span: Span, sentence: Span) -> frozenset[str]:
    """Return the stretches of time told beside a figure: "since 2019", "last winter"."""
    start, end = max(sentence.start, span.start - _NEAR // 3), min(sentence.end, span.end + _NEAR // 3)
    found = [each for each in _PERIOD.finditer(text, start, end) if not span.start < each.end() <= span.end]
    return frozenset(" ".join(filter(None, each.groups())).lower() for each in found)


def _is_part(text: str, span: Span, end: int) -> bool:
    before = text[max(0, span.start - 24) : span.start]
    return (
        _PART_BEFORE.search(before) is not None or _PART_AFTER.match(text, span.end) is not None or _PART_AFTER.match(text, end) is not None
    )


def say_value(figure: Figure) -> str:
    """Write the value of a figure with its unit."""
    number = f"{figure.value.normalize():,f}" if figure.value is not None else ""
    return f"{figure.bound} {number} {figure.unit}" if figure.bound else f"{number} {figure.unit}"

"""Figures of all papers in, pairs that give one thing two numbers out, each with the reason where it only looks so."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal

from attrs import field, frozen

from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.collation.contradictions_words import content, sentence_at, stem
from evenhand.core.papers import Paper
from evenhand.core.reading import Figure, Reading
from evenhand.core.values import PartialDate, Place, Span

# Words for one thing, by their stems; each row begins with the word that is shown.
_FAMILIES = (
    "leaders chiefs bosses heads",
    "jobs posts roles positions staff workers employees workforce redundancies",
    "homes houses properties households dwellings flats apartments",
    "pupils children students schoolchildren youngsters kids",
    "residents villagers locals neighbours neighbors householders townspeople islanders constituents",
    "signatures signatories signers names petitioners",
    "cost price bill spend spending expenditure outlay tab",
    "grant grants funding subsidy award support",
    "gap shortfall deficit hole overspend",
    "visitors visits tourists attendance",
    "vehicles cars lorries trucks",
    "firms businesses companies traders shops",
    "objections complaints representations responses submissions",
    "protesters demonstrators marchers campaigners",
)
_FAMILY = {stem(word): stem(row.split()[0]) for row in _FAMILIES for word in row.split()}
_PEOPLE = stem("people")
_SPAN_OF_TIME = {"years": ("months", 12), "weeks": ("days", 7)}
_NEAR = 130
_RATE = re.compile(r"\b(?:a|an|per|each|every)\s(\w+)|\b(annually|weekly|monthly|yearly|daily)\b", re.I)
_PART = re.compile(r"\s(?:of (?:the|its|their|those|these|which|whom|them|all)\b)", re.I)
_SO_FAR = re.compile(
    r"\b(?:so far|by now|has (?:now )?(?:risen|grown|climbed|reached|passed|topped|fallen|dropped)|have now|"
    r"now stands?|latest|already|to date|at the time|"
    r"rose to|rising to|grew to|up from|down from|originally|initially|at first|in the end|eventually|revised|later|earlier)\b",
    re.I,
)
_CORRECTED = re.compile(
    r"\b(?:correct(?:ed|ion|s)|clarification|clarified|amended|(?:an )?earlier (?:version|report|story|article)|wrongly|"
    r"in error|misstated|we (?:said|reported|stated)|updated to)\b",
    re.I,
)


@frozen(eq=False)
class Counted:
    """A figure with what it is told of: the `head` word, words that narrow it (`quals`), and the words of the act around it."""

    figure: Figure
    paper: Paper
    told: Told
    sentence: Span
    unit: str
    low: Decimal | None
    high: Decimal | None
    head: str
    quals: frozenset[str]
    act: frozenset[str]
    around: str
    rate: str = field(default="")

    def signature(self) -> tuple[object, ...]:
        """Return what makes two tellings the same telling."""
        return (self.low, self.high, self.head, self.quals, self.act, self.rate, self.figure.period, self.paper.published)


def clash_numbers(papers: Iterable[Paper], readings: Iterable[Reading]) -> Iterator[Clash]:
    """Compare the figures of one unit and one thing counted that stand in like sentences."""
    held = {paper.id: paper for paper in papers}
    counted = [each for reading in readings for figure in reading.figures if (each := _counted(held[reading.paper], figure)) is not None]
    counted.sort(key=lambda each: (each.low or Decimal(0), each.high or Decimal(0), each.told.place))
    keys: dict[Hashable, list[Counted]] = {}
    for each in counted:
        for word in (*each.quals, *each.act):
            keys.setdefault((each.unit, each.head, word), []).append(each)
    for one, other in neighbours(keys):
        if one.told.value != other.told.value and is_one_thing(one, other):
            yield _clash(one, other)


def _counted(paper: Paper, figure: Figure) -> Counted | None:
    if figure.value is None or figure.unit is None:
        return None
    text = paper.text
    sentence = sentence_at(text, figure.span.start, figure.span.end)
    place, words = _widened(paper, figure, sentence)
    around = text[max(sentence.start, figure.span.start - _NEAR) : min(sentence.end, figure.span.end + _NEAR)]
    noun = figure.of.split() if figure.of else []
    head = stem(noun[-1]) if noun else stem(figure.measure) if figure.measure else ""
    unit, times = _SPAN_OF_TIME.get(figure.unit, (figure.unit, 1))
    low, high = (None if bound is None else bound * times for bound in (figure.low, figure.high))
    quals = content(" ".join(noun[:-1]))
    return Counted(
        figure, paper, Told(Place.of(paper.id, place), words, _value(figure)), sentence, unit, low, high,
        _FAMILY.get(head, head), quals, content(_without_numbers(around)) - quals - {head}, around, _rate(figure),
    )  # fmt: skip


def _rate(figure: Figure) -> str:
    found = _RATE.search(" ".join(figure.scope))
    return (found[1] or found[2]).lower() if found else ""


def _without_numbers(words: str) -> str:
    return re.sub(r"\S*\d\S*", " ", words)


def _widened(paper: Paper, figure: Figure, sentence: Span) -> tuple[Span, str]:
    """Return the figure with what it counts, as printed: "41 council leaders"."""
    text, end = paper.text, figure.span.end
    if figure.of and (at := text.find(figure.of, end, min(sentence.end, end + len(figure.of) + 12))) >= 0:
        end = at + len(figure.of)
    return Span(figure.span.start, end), text[figure.span.start : end]


def _value(figure: Figure) -> str:
    number = f"{figure.value.normalize():,f}" if figure.value is not None else ""
    return f"{figure.bound} {number} {figure.unit}" if figure.bound else f"{number} {figure.unit}"


# Whether two figures are told of one thing


def is_one_thing(one: Counted, other: Counted) -> bool:
    """Say whether two figures are so alike in their words, and so near in their value, that they are told of one thing."""
    if one.sentence == other.sentence and one.paper.id == other.paper.id and not _is_disputed(one, other):
        return False
    if one.rate and other.rate and one.rate != other.rate:
        return False
    shared, narrowed = len(one.act & other.act), bool(one.quals & other.quals)
    apart = bool(one.quals and other.quals) and not narrowed
    near = _nearness(one.figure.value, other.figure.value, one, other)
    points = shared + 2 * narrowed + near - 3 * apart - (2 if not one.head else 0)
    return points >= _needed(one) and shared >= 1


def _needed(one: Counted) -> int:
    """Return how much likeness is asked for: more of money and shares, which are told of many things in the same words."""
    return 4 if one.unit == "count" else 6


def _nearness(value: Decimal | None, against: Decimal | None, one: Counted, other: Counted) -> int:
    if not value or not against:
        return 0
    share = min(value, against) / max(value, against)
    tiny = max(value, against) < 10
    return (2 if share >= Decimal("0.85") else 1 if share >= Decimal("0.6") else -1 if share < Decimal("0.2") else 0) - tiny


_DISPUTE = re.compile(r"\b(?:but|while|whereas|though|although|not|rather than|than|instead of|against|disputes?|insist\w*)\b|;", re.I)


def _is_disputed(one: Counted, other: Counted) -> bool:
    first, last = sorted((one.figure.span, other.figure.span))
    return bool(_DISPUTE.search(one.paper.text, first.end, last.start)) and one.figure.speaker != other.figure.speaker


# Why it may only look so


def _clash(one: Counted, other: Counted) -> Clash:
    reason = _reason(one, other)
    shared = sorted(one.quals & other.quals) + sorted(one.act & other.act)
    nouns = [noun for each in (one, other) if (noun := each.figure.of or each.figure.measure)]
    what = min(nouns, default=one.unit)
    why = f"told alike: {', '.join(shared[:6])}"
    return Clash("number", f"number of {what}" if one.unit == "count" else what, one.told, other.told, why, reason)


def _reason(one: Counted, other: Counted) -> str | None:
    if one.figure.bound or other.figure.bound:
        if _overlap(one, other):
            return "bound"
    elif _overlap(one, other) or is_rounded(one.figure.value, other.figure.value):
        return "rounding"
    if _differ(one.figure.period, other.figure.period) or bool(one.rate) != bool(other.rate):
        return "period"
    if one.figure.scope != other.figure.scope and set(one.figure.scope) ^ set(other.figure.scope):
        return "measure"
    if _is_corrected(one, other) or _is_corrected(other, one):
        return "correction"
    if any(_PART.match(each.paper.text, each.figure.span.end) for each in (one, other)):
        return "part"
    return "time" if _has_changed(one, other) else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _overlap(one: Counted, other: Counted) -> bool:
    starts = [each.low for each in (one, other) if each.low is not None]
    ends = [each.high for each in (one, other) if each.high is not None]
    return not starts or not ends or max(starts) <= min(ends)


def is_rounded(value: Decimal | None, against: Decimal | None) -> bool:
    """Say whether one number is the other, rounded or cut.

    >>> is_rounded(Decimal(1200), Decimal(1184)), is_rounded(Decimal(37), Decimal("37.8")), is_rounded(Decimal(116), Decimal(117))
    (True, True, False)
    """
    if not value or not against:
        return False
    coarse, fine = sorted((value, against), key=lambda each: -_grain(each))
    grain = _grain(coarse)
    return grain > _grain(fine) and (abs(coarse - fine) <= grain / 2 or (coarse < fine and fine - coarse < grain)) and grain <= coarse / 4


def _grain(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(value.normalize().as_tuple().exponent)  # type: ignore[arg-type]


def _is_corrected(one: Counted, other: Counted) -> bool:
    """Say whether a paper takes back what it or another printed before."""
    day, before = one.paper.published, other.paper.published
    in_order = day is None or before is None or before.first_day() <= day.last_day()
    return in_order and _CORRECTED.search(one.sentence.words(one.paper.text)) is not None


def _has_changed(one: Counted, other: Counted) -> bool:
    days: list[PartialDate] = [day for day in (one.paper.published, other.paper.published) if day is not None]
    if len(days) < 2 or days[0] == days[1]:
        return False
    later = one if days[0].first_day() > days[1].first_day() else other
    return _SO_FAR.search(later.around) is not None

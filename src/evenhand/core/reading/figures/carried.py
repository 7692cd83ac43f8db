"""The figures of a text in order in, those printed without their unit given that of a figure before them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from evenhand.core.reading.figures.bare import is_rest_of_time
from evenhand.core.reading.model import Figure
from evenhand.core.reading.text.numbers import UNITS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_SHARES = ("percent", "points")
_WHOLE = 100
# A share printed no further back may give its unit to a bare number.
_NEAR = 200
_COPULA_REACH = 16
_COPULA = re.compile(r"(?:\b(?:is|was|isn['’]t|wasn['’]t|be)\s(?:not\s|now\s|really\s)?|\bit['’]s\s(?:not\s)?)$")
# "36 of millennials" is a share, "17 of the 24" and "four of them" are so many.
_OF_SUCH = (
    r"\sof\s(?!(?:the|these|those|them|its|his|her|their|our|your|my|whom|which|it|us|you|all|an?|\d+|"
    rf"{'|'.join(UNITS)})\b)(?=[\w’'-]+s\b|[A-Z])"
)
# "12 weeks, down from 19", "5.9 percent, not 4.9", "two years; it has been four".
_AGAINST = re.compile(
    r"(?:\s[\w’'-]+){0,4}?(?:[,;]|\s[–—-])?(?:\s(?:but|and|it|they|he|she|we|has|had|have|is|was|well|far|now|or)){0,4}?\s(?:not|"
    r"(?:(?:down|up|rising|falling|back|cut|raised)\s)(?:from|to)|against|compared\s(?:with|to)|instead\sof|rather\sthan|got|been|"
    r"(?:more|less|higher|lower|fewer)\sthan|(?:now|then)(?:\sit(?:['’]s|\sis|['’]ll\sbe))?)"
    r"\s(?:the\s|just\s|only\s|about\s|nearly\s|almost\s|around\s)?"
)
_AGAINST_REACH = 70
_THEN = re.compile(
    r"\s*(?:[.,;:!?)”\"’]|$)|\s(?:in|a|last|this|the|by|at|on|since|over|two|before|under|when|as|but|and|if|now|today|then)\b|"
    rf"\s(?:promised|planned|expected|needed|agreed|budgeted|allowed)\b|{_OF_SUCH}"
)
_SCALED = re.compile(r"(?:\d(?:k|m|mn|bn|tn|b)|illion)$", re.I)
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s")
_CLOSES = re.compile(r"[.,;:!?”\"’]")
# A number with decimals that counts nothing is of the shares told before it, unless it is a level that was reached.
_DECIMAL = re.compile(r"\d+\.\d+")
_REACHED = (" to ", " at ")
_CONTEST = re.compile(r"\b(?:vot(?:e|ed|es|ing)|won|win|beat|lost|backed|rejected|approved|referendum)\b(?:[^.;]|\.\d){0,60}$")
_CONTEST_REACH = 80
_TURNOUT = re.compile(r"\bturnout\s(?:of|was|at)\s(?:just\s|only\s)?$")
# "Flats made up 38 per cent, houses 53 and bungalows nine."
_NEXT = re.compile(r"(?:,|;|,?\sand|,?\swhile)\s(?:the\s)?(?P<whose>(?:[\w’'-]+\s){1,3})")
# "52 per cent of the vote, with his rival on 41".
_RIVAL = re.compile(
    r"[^.;:!?\d]{0,30}?\s(?:votes?|polls?|support)\b[^.;:!?\d]{0,30}?,?\s(?:with|to|ahead\sof)\s(?:[\w’'-]+\s){1,4}(?:on|at|taking|polling|winning)\s"
)
_NO_NAME = re.compile(
    r"\b(?:for|from|to|by|at|in|on|of|with|than|as|a|an|some|about|nearly|said|has|had|was|were|is|are|[a-z]+(?:ed|ing))\b"
)
# "12 percent of the market worldwide and 34 in China", "20 up to $2m and 12 above that".
_IN_ROW = re.compile(r"[^.;:!?]{1,70}?(?:,|;|,?\sand|,?\sbut|,?\swith)\s(?:just\s|only\s|about\s|nearly\s)?")
_OF_WHAT = re.compile(rf"\s(?:in|among|above|below|up\sto)\s|{_OF_SUCH}")
# Below this a bare number is not taken for a sum printed before it.
_LARGE = 100_000


def as_money(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Give "six point three million" the currency of the $6.3 million printed before it, and "4.5m" that of a sum near by."""
    sums: dict[Decimal | None, str | None] = {}
    near, unit = -_NEAR, None
    for figure in figures:
        if figure.kind == "money":
            sums[figure.value], near, unit = figure.unit, figure.span.end, figure.unit
        if figure.kind == "count" and sums and not figure.of and (figure.value or 0) >= _LARGE:
            if figure.value in sums:
                figure = evolve(figure, kind="money", unit=sums[figure.value])
            elif figure.span.start - near < _NEAR and _is_next_sum(text, near, figure.span):
                figure = evolve(figure, kind="money", unit=unit)
                near = figure.span.end
        yield figure


def _is_next_sum(text: str, end: int, span: Span) -> bool:
    """Tell "from 12m to 15m" behind a sum from the "20 million" of another sentence, which may be visitors."""
    scaled = _SCALED.search(text, span.start, span.end)
    return bool(scaled and (scaled[0][0].isdigit() or not _SENTENCE_END.search(text, end, span.start)))


def with_unit_before(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Give a bare number the unit it is told in: "it is not 95" after 76 per cent, "down from 19" after 12 weeks, "23 points" of shares."""
    share, last = -_NEAR, None
    for figure in figures:
        if figure.kind == "count" and (figure.value or 0) <= _WHOLE:
            if figure.span.start - share < _NEAR and (kind := _kind_of_share(text, figure, share)):
                figure = evolve(figure, kind=kind, unit=kind, of=None)
            elif not figure.of and last and (_is_against(text, last.span.end, figure.span) or _is_rest(text, last, figure.span)):
                figure = evolve(figure, kind=last.kind, unit=last.unit)
        share = figure.span.end if figure.kind in _SHARES else share
        last = figure if figure.kind in ("percent", "duration") else None
        yield figure


def _kind_of_share(text: str, figure: Figure, share: int) -> str | None:
    """Return "points" or "percent" for a number that is told in them after the share that ends at `share`, None for another."""
    if figure.of:
        return "points" if figure.of == "points" else None
    told = _is_told(text, figure.span) or _is_share_by_its_print(text, share, figure.span) or _is_next_share(text, share, figure.span)
    return "percent" if told else None


def _is_against(text: str, end: int, span: Span) -> bool:
    """Say whether a bare number is held against what ends at `end`, in the same breath."""
    near = span.start - end < _AGAINST_REACH and _AGAINST.fullmatch(text, end, span.start)
    return bool(near and _THEN.match(text, span.end))


def _is_rest(text: str, last: Figure, span: Span) -> bool:
    """Say whether a bare number is of the unit of the stretch of time told before it."""
    return last.kind == "duration" and is_rest_of_time(text, span.start, span.end)


def _is_told(text: str, span: Span) -> bool:
    """Say whether a number is all that is told: "it is 47."."""
    return bool(_COPULA.search(text, max(0, span.start - _COPULA_REACH), span.start) and _CLOSES.match(text, span.end))


def _is_share_by_its_print(text: str, share: int, span: Span) -> bool:
    """Tell "unions asked for 4.5" and "a turnout of 77" from "the index rose 2 per cent to 98.4"."""
    before = text[max(0, span.start - _CONTEST_REACH) : span.start].lower()
    if _TURNOUT.search(before):
        return True
    reached = text[share : span.start] in _REACHED and not _CONTEST.search(before)
    return _DECIMAL.fullmatch(text, span.start, span.end) is not None and not reached


def _is_next_share(text: str, end: int, span: Span) -> bool:
    """Say whether a number is the next of a row of shares, of which only the first has its unit."""
    if _IN_ROW.fullmatch(text, end, span.start) and _OF_WHAT.match(text, span.end):
        return True
    if _RIVAL.fullmatch(text, end, span.start) and _CLOSES.match(text, span.end):
        return True
    found = _NEXT.fullmatch(text, end, span.start)
    return bool(found and not _NO_NAME.search(found["whose"]) and _THEN.match(text, span.end))

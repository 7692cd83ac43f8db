"""Text, its sentences and its dates in, the figures printed in it out: what number, of what unit, how exact, and said of what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import groupby

from attrs import evolve

from evenhand.core.reading.figures.beside import (
    Marks,
    name_measure,
    name_measure_after,
    noun_phrase,
    read_direction,
    read_hedge,
    read_period,
    read_scope,
)
from evenhand.core.reading.figures.pairs import read_quantities
from evenhand.core.reading.figures.shares import read_fractions
from evenhand.core.reading.figures.stems import find_stems
from evenhand.core.reading.figures.units import Quantity
from evenhand.core.reading.model import DateMention, Figure
from evenhand.core.reading.text.numbers import Numeral, find_numerals, in_small_letters
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_VAGUE = re.compile(
    r"(?<!\w)(?P<words>(?:[Tt]ens|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions|[Ss]cores(?=\sof)|[Dd]ozens)(?:\sof\s(?:thousands|"
    r"millions|billions))?"
    r"|for\s(?P<stretch>days|weeks|months|years|decades|hours)"
    r"|(?:slight|small|modest|marginal|massive|huge|significant|dramatic|steep|sharp|tiny|minor|substantial|drastic|major|"
    r"large|big|considerable|deep)\s"
    r"(?:fall|drop|rise|cut|cuts|increase|decrease|reduction|reductions|change|decline|saving|savings)"
    r"|(?:similar|same|steady|record)\s(?:rate|level|amount|pace)|(?:halved|doubled|trebled|tripled|quadrupled))\b"
)
_SIZE_BEFORE = re.compile(r"[a-z]{3,12}\s$")
_MEANT = re.compile(
    r"(?:\b(?:of|to|from|by|than|least|only|just|about|around|nearly|almost|over|under|killing|killed|wounding|another|"
    r"further|with|are|were|total|all|up|or|numbered|numbering|is|was|not|those,|has|have|had)\s(?:the\s|a\s)?)$"
)
_THE = re.compile(r"\b(?:the|these|those|other|us|you|both|between|in|on|into|first|last|next)\s$")
_COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OF_THEM = re.compile(
    rf"\s(?:out\s)?of\s(?:whom|which|the|them|its|his|her|their|those|these|our|us|[A-Z]\w+|\d+|{_COUNT})\b|"
    r"\s(?:or\s(?:none|fewer|more|so)|at\s(?:most|a\stime)|in\s(?:all|total)|altogether|each|apiece|"
    r"an?\s(?:hour|day|week|month|year|night|head)|dead|injured|hurt|jailed|missing|in\s(?:court|hospital|custody)|totall?ing|others?|too\s(?:many|few))\b"
)
_SMALL = 10
# "The two" and "the three" point back at some who were named.
_FEW = 3
_OF_A_PLACE = re.compile(r"\s(?:of|in|at|from|on)\s")
_SIZE_REACH = 14
_NO_TWO = re.compile(r"\bno\s$")
# What several do or undergo: "five said no", "three allowed", "the six who signed".
_THEY_DO = re.compile(
    r"\s(?:(?:more|others|never|also|now|still|later|then)\s)?(?:are|were|have|had|will|do|did|can|could|would|should|may|might|"
    r"must|cannot|who|said|say|told|came|went|got|took|gave|left|fell|lost|won|stood|sat|sent|saw|knew|thought|think|felt|wrote|spoke|kept|held|"
    r"paid|met|made|put|ran|began|chose|drew|want|need|live|work|agree|remain|stay|face|go|come|get|take|make|give|see|feel|stand|sit|attend|belong|"
    r"[A-Za-z][a-z]+ed)\b(?!-)|-[a-z]+ed\b"
)
# What is done to so many: "we asked for nine and got four".
_SO_MANY = re.compile(
    r"\b(?:(?!turned|named|aged|numbered|closed|opened)[a-z]{3,}ed|"
    r"(?!during|turning|closing|opening|starting|beginning|evening|morning|meeting|according|nothing|something|anything|everything)[a-z]{3,}ing|"
    r"get|got|gets|sent|send|sold|sell|bought|buy|took|takes?|taken|lost|lose|won|"
    r"win|gave|given|made|make|kept|keep|left|saw|seen|found|find|built|build|wrote|written|needs?|wants?|chose|chosen|held|hold|met|be|been|become|"
    r"became|grown?|(?:asked|looking|hoped|budgeted|planned)\sfor)\s(?:us\s|them\s|him\s|her\s|me\s|just\s|only\s|about\s)?$"
)
_NO_MORE = re.compile(
    r"\s*(?:[.;:!?)”\"’]|,(?!\s[a-z]+\s[a-z]+ing)|$)|\s(?:and|but|or|in|last|this|since|instead|not|each|apiece|"
    r"an?\s(?:hour|day|week|month|year))\b"
)
_ANSWER = re.compile(r"[.,!?]\s?[”\"’']|[.!?]?$|,\s(?:including|among\sthem|all\sof\sthem|both|most\sof\sthem|some\sof\sthem)\b")
_A_GROUP = re.compile(r"\b(?:the|these|those|other|first|last|next)\s$")
_STOPS = ("", ".", "!", "?")
_SHARES = ("percent", "points")
_WHOLE = 100
# A share printed no further back may give its unit to a bare number.
_NEAR = 200
_COPULA_REACH = 16
_COPULA = re.compile(r"(?:\b(?:is|was|isn['’]t|wasn['’]t|be)\s(?:not\s|now\s|really\s)?|\bit['’]s\s(?:not\s)?)$")
# "12 weeks, down from 19", "5.9 percent, not 4.9", "two years; it has been four".
_AGAINST = re.compile(
    r"(?:\s[\w’'-]+){0,4}?(?:[,;]|\s[–—-])?(?:\s(?:but|and|it|they|he|she|we|has|had|have|is|was|well|far|now|or)){0,4}?\s(?:not|"
    r"(?:(?:down|up|rising|falling|back|cut|raised)\s)(?:from|to)|against|compared\s(?:with|to)|instead\sof|rather\sthan|got|been|"
    r"(?:more|less|higher|lower|fewer)\sthan|(?:now|then)(?:\sit(?:['’]s|\sis|['’]ll\sbe))?)"
    r"\s(?:the\s|just\s|only\s|about\s|nearly\s|almost\s|around\s)?"
)
_AGAINST_REACH = 70
_THEN = re.compile(
    r"\s*(?:[.,;:!?)”\"’]|$)|\s(?:in|a|last|this|the|by|at|on|since|over|two|before|under|when|as|but|and|if|now|today|then)\b"
)
_SCALED = re.compile(r"(?:\d(?:k|m|mn|bn|tn|b)|illion)$", re.I)
_CLOSES = re.compile(r"[.,;:!?”\"’]")
# Below this a bare number is not taken for a sum printed before it.
_LARGE = 100_000


def sentence_at(sentences: Sequence[Span], offset: int, begins: Sequence[int] | None = None) -> Span | None:
    """Return the sentence in which an offset stands; `sentences` are in order and do not overlap, and begin at `begins`.

    >>> sentence_at([Span(0, 9), Span(10, 20)], 12)
    Span(start=10, end=20)
    """
    begins = [sentence.start for sentence in sentences] if begins is None else begins
    at = bisect_right(begins, offset) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].end else None


def find_figures(text: str, sentences: Sequence[Span], dates: Sequence[DateMention], currency: str | None = None) -> tuple[Figure, ...]:
    """Find the figures printed in a text, in order; who says them is left open.

    Args:
        text: the paper's text.
        sentences: its sentences, in order; a figure is read from its own sentence alone.
        dates: its dates, from `find_dates`; what is a date is no figure, and gives figures their period.
        currency: the ISO code of the dollars or cents meant where the mark does not say.

    >>> text = "Grants fell from £194m to £122m, or 37 per cent."
    >>> [(f.span.words(text), str(f.value), f.unit, f.measure) for f in find_figures(text, [Span(0, len(text))], ())]
    [('£194m', '194000000', 'GBP', 'grants'), ('£122m', '122000000', 'GBP', 'grants'), ('37 per cent', '37', 'percent', 'grants')]
    """
    low = in_small_letters(text)
    stems = find_stems(low)
    sentence_of = partial(sentence_at, sentences, begins=[sentence.start for sentence in sentences])
    # "Two weeks ago" is a date, and "two weeks" in it a figure.
    blocked = _Spans(date.span for date in dates if not date.span.words(text).lower().endswith("ago"))
    fractions = [
        found
        for found in read_fractions(text, low, (stems.parts, stems.stretches), sentence_of, currency)
        if not blocked.touch(found.start, found.end)
    ]
    taken = _Spans(Span(found.start, found.end) for found in fractions)
    numerals = find_numerals(text, low, lambda start, end: not blocked.touch(start, end) and not taken.touch(start, end), stems.numbers)
    starts = [date.span.start for date in dates]
    figures: list[Figure] = []
    for sentence, quantities in _quantities(text, sentence_of, numerals, fractions, currency):
        marks = Marks(text, low, sentence)
        for quantity in quantities:
            phrase = _what_is_counted(text, quantity, sentence)
            if phrase is not None:
                figures.append(_figure(marks, quantity, phrase, dates, starts))
    figures += [Figure("time", date.span, period=_period(date)) for date in dates if date.value and not date.relative]
    figures.sort(key=_place)
    figures = list(_with_unit_before(text, _as_money(text, figures)))
    figures += _vague(text, low, stems.sizes, sentence_of, _Spans(figure.span for figure in figures), dates, starts)
    return tuple(sorted(figures, key=_place))


def _place(figure: Figure) -> tuple[int, int]:
    return figure.span.start, figure.span.end


class _Spans:
    """Stretches of a text in order, none inside another, that can be asked whether they touch one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._ends: list[int] = []
        self._starts: list[int] = []
        for span in spans:
            self._starts.append(span.start)
            self._ends.append(span.end)

    def touch(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end


def _quantities(
    text: str,
    sentence_of: Callable[[int], Span | None],
    numerals: Iterable[Numeral],
    fractions: Iterable[Quantity],
    currency: str | None,
) -> Iterator[tuple[Span, list[Quantity]]]:
    """Yield each sentence that has quantities with them; what runs over the end of a sentence is none."""
    found: dict[Span, list[Quantity]] = {}
    for sentence, group in groupby(numerals, key=lambda numeral: sentence_of(numeral.start)):
        if sentence:
            inside = [numeral for numeral in group if numeral.end <= sentence.end]
            found[sentence] = read_quantities(text, inside, sentence, currency)
    for quantity in fractions:
        if sentence := sentence_of(quantity.start):
            found.setdefault(sentence, []).append(quantity)
    yield from ((sentence, quantities) for sentence, quantities in found.items() if quantities)


def _what_is_counted(text: str, quantity: Quantity, sentence: Span) -> list[str] | None:
    """Return the words of what a count counts; None where a bare number is not meant as a figure ("the two", "in two")."""
    if quantity.kind != "count" or quantity.of:
        return [quantity.of] if quantity.of else []
    phrase = noun_phrase(text, quantity.end, sentence.end)
    if phrase or not quantity.wordy or quantity.value > _SMALL:
        return phrase
    return phrase if _is_bare_count(text, quantity, sentence) else None


def _is_bare_count(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell "five said no", "we got four" and "the other six stayed" from "the two", "in two" and "the Big Five"."""
    before = text[max(sentence.start, quantity.start - 32) : quantity.start].lower()
    first = text[sentence.start : quantity.start].strip(" \t“‘\"'(")[-1:] in _STOPS
    if (text[quantity.start].isupper() and not first) or _NO_TWO.search(before):
        return False
    if _THE.search(before):
        told = _A_GROUP.search(before)
        if told is None or quantity.value > _FEW:
            return told is not None
        does = _THEY_DO.match(text, quantity.end) or (before.endswith("of the ") and text[quantity.end : quantity.end + 1] in (",", "."))
        others = not told[0].startswith("th") and does
        return bool(others or (quantity.value == _FEW and _OF_A_PLACE.match(text, quantity.end)))
    if quantity.paired or _MEANT.search(before) or _OF_THEM.match(text, quantity.end) or _THEY_DO.match(text, quantity.end):
        return True
    if _SO_MANY.search(before):
        return bool(_NO_MORE.match(text, quantity.end, sentence.end))
    return first and bool(_ANSWER.match(text, quantity.end, sentence.end))


def _as_money(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Give "six point three million" the currency of the $6.3 million printed before it, and "4.5m" that of a sum near by."""
    sums: dict[Decimal | None, str | None] = {}
    near, unit = -_NEAR, None
    for figure in figures:
        if figure.kind == "money":
            sums[figure.value], near, unit = figure.unit, figure.span.end, figure.unit
        if figure.kind == "count" and sums and not figure.of and (figure.value or 0) >= _LARGE:
            if figure.value in sums:
                figure = evolve(figure, kind="money", unit=sums[figure.value])
            elif figure.span.start - near < _NEAR and _SCALED.search(figure.span.words(text)):
                figure = evolve(figure, kind="money", unit=unit)
                near = figure.span.end
        yield figure


def _with_unit_before(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Give a bare number the unit it is told in: "it is not 95" after 76 per cent, "down from 19" after 12 weeks, "23 points" of shares."""
    share, last = -_NEAR, None
    for figure in figures:
        bare = figure.kind == "count" and (figure.value or 0) <= _WHOLE
        near = bare and figure.span.start - share < _NEAR
        if near and figure.of == "points":
            figure = evolve(figure, kind="points", unit="points", of=None)
        elif near and not figure.of and _is_told(text, figure.span):
            figure = evolve(figure, kind="percent", unit="percent")
        elif bare and not figure.of and last and _is_against(text, last.span.end, figure.span):
            figure = evolve(figure, kind=last.kind, unit=last.unit)
        share = figure.span.end if figure.kind in _SHARES else share
        last = figure if figure.kind in ("percent", "duration") else None
        yield figure


def _is_against(text: str, end: int, span: Span) -> bool:
    """Say whether a bare number is held against what ends at `end`, in the same breath."""
    near = span.start - end < _AGAINST_REACH and _AGAINST.fullmatch(text, end, span.start)
    return bool(near and _THEN.match(text, span.end))


def _is_told(text: str, span: Span) -> bool:
    """Say whether a number is all that is told: "it is 47."."""
    return bool(_COPULA.search(text, max(0, span.start - _COPULA_REACH), span.start) and _CLOSES.match(text, span.end))


def _figure(marks: Marks, quantity: Quantity, phrase: list[str], dates: Sequence[DateMention], starts: Sequence[int]) -> Figure:
    start, end, kind = quantity.start, quantity.end, quantity.kind
    before = marks.text[max(marks.sentence.start, start - 40) : start]
    after = marks.text[end : min(marks.sentence.end, end + 20)]
    bound, low, high = read_hedge(before, after, kind, quantity.low, quantity.high, quantity.value)
    value = _plain(quantity.value)
    return Figure(
        kind=kind,
        span=Span(start, end),
        value=value,
        low=value if low is quantity.value else _plain(low),
        high=value if high is quantity.value else _plain(high),
        bound=bound,
        unit=quantity.unit,
        of=" ".join(phrase) or None,
        measure=name_measure(marks, start, end, kind, phrase),
        scope=read_scope(marks, end, kind),
        period=read_period(marks, start, end, dates, starts),
        direction=read_direction(marks, start, end),
    )


def _plain(value: Decimal | None) -> Decimal | None:
    """Write a number without noughts that say nothing: 122000000, not 1.22E+8 or 122000000.0."""
    if value is None:
        return None
    # Not `quantize`, which fails on more digits than the context holds.
    whole = int(value)
    return Decimal(whole) if value == whole else value.normalize()


def _period(date: DateMention) -> str:
    return f"{date.value}..{date.until}" if date.until else str(date.value)


def _vague(
    text: str,
    low: str,
    stems: Sequence[int],
    sentence_of: Callable[[int], Span | None],
    taken: _Spans,
    dates: Sequence[DateMention],
    starts: Sequence[int],
) -> Iterator[Figure]:
    done = 0
    for stem in stems:
        if stem < done:
            continue
        before = _SIZE_BEFORE.search(text, max(done, stem - _SIZE_REACH), stem)
        match = (_VAGUE.match(text, before.start()) if before else None) or _VAGUE.match(text, stem)
        if match is None:
            continue
        done = match.end()
        start, end = match.span("stretch" if match["stretch"] else "words")
        if taken.touch(start, end):
            continue
        sentence = sentence_of(start)
        if sentence is None or match["stretch"] or " " not in text[start:end]:
            yield Figure("vague", Span(start, end))
        else:
            yield _size(Marks(text, low, sentence), start, end, dates, starts)


def _size(marks: Marks, start: int, end: int, dates: Sequence[DateMention], starts: Sequence[int]) -> Figure:
    """Read what a "slight fall in grants in cash terms" is said of."""
    turn = next((mark.words for mark in marks.turns if start <= mark.start < end), None)
    return Figure(
        "vague",
        Span(start, end),
        measure=name_measure_after(marks, end),
        scope=read_scope(marks, end, "vague"),
        period=read_period(marks, start, end, dates, starts),
        direction=turn,
    )

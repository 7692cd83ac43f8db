"""Text, its sentences and its dates in, the figures printed in it out: what number, of what unit, how exact, and said of what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import groupby

from evenhand.core.reading.figures.bare import is_bare_count
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
from evenhand.core.reading.figures.carried import as_money, with_unit_before
from evenhand.core.reading.figures.pairs import read_quantities
from evenhand.core.reading.figures.shares import read_fractions
from evenhand.core.reading.figures.stems import find_stems
from evenhand.core.reading.figures.units import Quantity
from evenhand.core.reading.model import DateMention, Figure
from evenhand.core.reading.text.numbers import Numeral, find_numerals, in_small_letters
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_HOW_FAR = r"(?:(?:slight|marginal|modest|sharp|steep|massive|huge|substantial|considerab|dramatical|drastical)ly)"
_MOVED = (
    r"(?:f(?:all(?:s|en|ing)?|ell)|r(?:is(?:es?|en|ing)|ose)|gr(?:ow(?:s|n|ing)?|ew)|drop(?:s|ped|ping)?|(?:declin|increas|decreas|reduc)(?:es?|ed|ing)|"
    r"climb(?:s|ed|ing)?|dipp?(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|cut|up|down|lower|higher|fewer)"
)
_VAGUE = re.compile(
    r"(?<!\w)(?P<words>(?:[Tt]ens|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions|[Ss]cores(?=\sof)|[Dd]ozens)(?:\sof\s(?:thousands|"
    r"millions|billions))?"
    r"|for\s(?P<stretch>days|weeks|months|years|decades|hours)"
    r"|(?:slight|small|modest|marginal|massive|huge|significant|dramatic|steep|sharp|tiny|minor|substantial|drastic|major|"
    r"large|big|considerable|deep)\s"
    r"(?:fall|drop|rise|cut|cuts|increase|decrease|reduction|reductions|change|decline|saving|savings)"
    rf"|{_MOVED}\s(?:only\s|very\s)?{_HOW_FAR}|{_HOW_FAR}\s{_MOVED}(?!\sthan\b)"
    r"|(?:similar|same|steady|record)\s(?:rate|level|amount|pace)|(?:halved|doubled|trebled|tripled|quadrupled))\b"
)
_SIZE_BEFORE = re.compile(r"[a-z]{2,12}\s(?:(?:only|very)\s)?$")
_SMALL = 10
_SIZE_REACH = 19


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
    figures = list(with_unit_before(text, as_money(text, figures)))
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
    return phrase if is_bare_count(text, quantity, sentence) else None


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

"""Words for a size beside a size in, checks out: "slight fall" beside 37 per cent, "doubled" beside 4m and 7m."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from evenhand.core.figures.changes import claim_extent, percentage, ratio, write_pair
from evenhand.core.figures.model import NOT_STATED, Check, Thresholds, Used
from evenhand.core.figures.ranges import ANY, Extent, Range, as_decimal, judge, say_extent, say_range
from evenhand.core.figures.stated import Stated, define, family_of, name_measure
from evenhand.core.figures.told_changes import Amount, Changes, Pair
from evenhand.core.values import patterns as re

_SLIGHT = frozenset("slight small modest marginal tiny minor".split())
_LARGE = frozenset("massive huge dramatic steep sharp substantial drastic major large big considerable deep".split())
_MULTIPLES = {"halved": Fraction(1, 2), "doubled": Fraction(2), "trebled": Fraction(3), "tripled": Fraction(3), "quadrupled": Fraction(4)}
# Places that print the same words of one size; more are not listed with a check.
_MOST = 24
# The size that "it is 11 per cent" tells stands among so many figures after the word.
_NEAR = 6
_HEDGED = re.compile(r"\b(?:more\sthan|over|at\sleast|nearly|almost|less\sthan|just|about|around|roughly)\s$")
_GOES_BACK = re.compile(
    r"[“\"]?(?:it|that|this)\s(?:is|was|means)\b|[“\"]?(?:it|that)['’]s\b|[“\"]?(?:it|they)\s(?:(?:has|have|had)\s)?"
    r"(?:fell|rose|dropped|grew|went|fallen|risen|grown|gone|been\scut)\b"
)
_UP = re.compile(r"\b(?:rise|increase|growth)s?$")
_IN = re.compile(
    r"\sin\s(?:the\s|its\s|their\s|our\s)?((?:[a-z-]+\s){0,3}?[a-z-]+)(?=\s(?:in|of|from|to|for|by|since|as|has|was|is|and|at)\b|[^a-z\s-]|$)"
)


def check_words(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], rules: Thresholds) -> Iterator[Check]:
    """Hold each word for a size against the size told beside it; the same words elsewhere are named with it, each with its limits."""
    told: dict[str, list[Stated]] = {}
    for word in (each for row in rows for each in row if each.figure.value is None):
        told.setdefault(word.words.lower(), []).append(word)
    for row, held in zip(rows, changes, strict=True):
        for at, word in enumerate(row):
            if word.figure.value is not None:
                continue
            first = word.words.lower().split()[0]
            if first in _SLIGHT | _LARGE and (check := _check_word(word, row[at + 1 : at + 1 + _NEAR], held, rules)):
                yield _with_others(check, word, told[word.words.lower()][:_MOST])
            elif first in _MULTIPLES and (check := _check_multiple(word, held.pairs_in(word.sentence), rules)):
                yield check


def _check_word(word: Stated, following: Sequence[Stated], changes: Changes, rules: Thresholds) -> Check | None:
    way = "up" if _UP.search(word.words.lower()) else "down"
    amount = next((each for each in changes.amounts_in(word.sentence) if each.way in (None, way) and _is_share(each.stated)), None)
    pair = _pair_behind(word, amount, changes, way)
    if pair is not None:
        return _made(
            word, percentage(pair), (pair.first.used("from"), pair.last.used("to")), write_pair(pair), (pair.first, pair.last), rules
        )
    claim = amount.stated if amount else next((each for each in following if _is_share(each) and _is_said_of(word, each)), None)
    if claim is None:
        return None
    found = claim_extent(claim)
    lines = (f"“{claim.words}” is {say_extent(found, 'percent')}",)
    return _made(word, found, (claim.used("claim"),), lines, (claim,), rules)


def _pair_behind(word: Stated, amount: Amount | None, changes: Changes, way: str) -> Pair | None:
    if amount is not None and (behind := changes.pair_of(amount)):
        return behind
    beside = (pair for pair in changes.pairs_in(word.sentence) if pair.way == way)
    return next(beside, None)


def _is_share(stated: Stated) -> bool:
    return stated.figure.unit in ("percent", "fraction")


def _is_said_of(word: Stated, stated: Stated) -> bool:
    """Tell "You call it a slight saving. It is £2m, or 11 per cent"."""
    follows = 0 <= stated.sentence.start - word.sentence.end <= 3 and word.paragraph == stated.paragraph
    return follows and bool(_GOES_BACK.match(stated.sentence.words(stated.paper.text).lower()))


def _made(word: Stated, found: Extent, used: tuple[Used, ...], lines: Sequence[str], held: Sequence[Stated], rules: Thresholds) -> Check:
    slight = word.words.lower().split()[0] in _SLIGHT
    limit = Fraction(rules.slight_at_most if slight else rules.large_at_least)
    allowed = Range(None, limit) if slight else Range(limit, None)
    verdict = judge(Extent(allowed, allowed), found)
    setting = f"the setting calls a change {'slight up to' if slight else 'large from'} {limit}%: {verdict}"
    return Check(
        "",
        "words",
        verdict,
        f"“{word.words}” beside a change of {say_range(found.printed, 'percent')}",
        (*lines, setting),
        name_measure(*held),
        define(*held),
        (*used, word.used("word")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "percent",
        _differing_scopes([word], held),
    )


def _differing_scopes(words: Sequence[Stated], held: Sequence[Stated]) -> str | None:
    """Say where the word and the size are printed with different limits."""
    one = list(dict.fromkeys(scope for each in words for scope in each.figure.scope))
    other = list(dict.fromkeys(scope for each in held for scope in each.figure.scope))
    if not one or set(map(str.lower, one)) <= set(map(str.lower, other)):
        return None
    return f"the word is printed with “{'”, “'.join(one)}”, the size {_with(other)}: perhaps not one measure"


def _with(scopes: Sequence[str]) -> str:
    return f"with “{'”, “'.join(scopes)}”" if scopes else "without limits"


def _with_others(check: Check, word: Stated, told: Sequence[Stated]) -> Check:
    """Add the places that print the same word of the same measure, and the limits printed there."""
    others = [each for each in told if each is not word and _may_be_one(each, check)]
    if not others:
        return check
    limits = [f"“{scope}”" for scope in dict.fromkeys(scope for each in others for scope in each.figure.scope)]
    stated = [each for each in (check.measure, check.definition) if each != NOT_STATED]
    here = f"here the size is of {', '.join(stated)}" if stated else "here neither what the size is of nor its limits are printed"
    elsewhere = f"where it is printed elsewhere, it has {', '.join(limits)}; {here}" if limits else None
    return evolve(
        check,
        figures=(*check.figures, *(each.used("told alike") for each in others)),
        note="; ".join(filter(None, (check.note, elsewhere))) or None,
    )


def _may_be_one(word: Stated, check: Check) -> bool:
    """Say whether a word elsewhere names no measure, or that of the check."""
    found = _IN.match(word.after())
    named = family_of(found[1]) if found else word.family
    measures = {family_of(measure) for measure in check.measure.split(", ") if measure != NOT_STATED}
    return named is None or not measures or named in measures


def _check_multiple(word: Stated, pairs: Sequence[Pair], rules: Thresholds) -> Check | None:
    """Hold "doubled" against the pair of its sentence."""
    pair = next((pair for pair in pairs if word.start < pair.places[0]), None)
    if pair is None or word.paper.text[word.end : pair.places[0]].count(",") > 1 or _HEDGED.search(word.before(20)):
        return None
    multiple, loose = _MULTIPLES[word.words.lower()], Fraction(rules.near_multiple, 100)
    found = ratio(pair)
    allowed = Range(multiple * (1 - loose), multiple * (1 + loose))
    verdict = judge(Extent(allowed, allowed), found)
    said = f"{pair.last.words} is {say_extent(found, 'times')} {pair.first.words}; the setting allows {say_range(allowed, 'times')}"
    return Check(
        "",
        "words",
        verdict,
        f"“{word.words}”, from {pair.first.words} to {pair.last.words}",
        (
            *write_pair(pair)[:1],
            f"{write_pair(pair)[-1] if found.printed == ANY else said}: {verdict}",
        ),
        name_measure(pair.first, pair.last),
        define(pair.first, pair.last),
        (pair.first.used("from"), pair.last.used("to"), word.used("word")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "times",
    )

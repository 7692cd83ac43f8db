"""Words for a size or a way beside a size in, checks out: "slight fall" and 37 per cent, "doubled" and 4m to 7m, "up" and 7 to 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from evenhand.core.figures.changes import claim_extent, difference, percentage, ratio, write_pair
from evenhand.core.figures.model import CANNOT_TELL, DIFFERS, NOT_STATED, Check, Thresholds, Used
from evenhand.core.figures.ranges import ANY, Extent, Range, as_decimal, judge, say, say_extent, say_range
from evenhand.core.figures.stated import Stated, define, family_of, name_measure
from evenhand.core.figures.told_changes import Amount, Changes, Pair, in_one_clause, told_way
from evenhand.core.values import patterns as re

_SLIGHT = frozenset("slight small modest marginal tiny minor slightly modestly marginally".split())
_LARGE = frozenset(
    "massive huge dramatic steep sharp substantial drastic major large big considerable deep massively hugely dramatically steeply "
    "sharply substantially drastically considerably".split()
)
_SIZES = _SLIGHT | _LARGE
_MULTIPLES = {"halved": Fraction(1, 2), "doubled": Fraction(2), "trebled": Fraction(3), "tripled": Fraction(3), "quadrupled": Fraction(4)}
# Places that print the same words of one size; more are not listed with a check.
_MOST = 24
# The size that "it is 11 per cent" tells stands among so many figures after the word.
_NEAR = 6
_HEDGED = re.compile(
    r"\b(?:(?P<more>(?:well\s|much\s)?more\sthan|at\sleast)|(?P<less>nearly|almost|not\squite|all\sbut|virtually)|(?P<about>about|around|roughly|just|only))\s$"
)
_GOES_BACK = re.compile(
    r"[“\"]?(?:it|that|this)\s(?:is|was|means)\b|[“\"]?(?:it|that)['’]s\b|[“\"]?(?:it|they)\s(?:(?:has|have|had)\s)?"
    r"(?:fell|rose|dropped|grew|went|fallen|risen|grown|gone|been\scut)\b"
)
_SAYS_AGAIN = re.compile(
    r"^[^.;:!?\d]{0,80}?[,–—-]\s(?:so\s|and\s|meaning\s)?(?:it|they|that|which)\s(?:(?:has|have|had)\s)?(?:[a-z]+\s){0,2}$"
)
# "It doubled as a shelter", "he doubled back".
_NO_MULTIPLE = re.compile(r"\s(?:as|over|back|up)\b")
_UP = re.compile(r"\b(?:ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ew|ow|ows|own|owing|owth)|climb(?:s|ed|ing)?|up|higher)\b")
_IN = re.compile(
    r"\sin\s(?:the\s|its\s|their\s|our\s)?((?:[a-z-]+\s){0,3}?[a-z-]+)(?=\s(?:in|of|from|to|for|by|since|as|has|was|is|and|at)\b|[^a-z\s-]|$)"
)


def check_words(rows: Sequence[Sequence[Stated]], changes: Sequence[Changes], rules: Thresholds) -> Iterator[Check]:
    """Hold each word for a size against the size told beside it; the same words elsewhere are named with it, each with its limits."""
    told: dict[str, list[Stated]] = {}
    for word in (each for row in rows for each in row if each.figure.value is None):
        told.setdefault(word.words.lower(), []).append(word)
    for row, held in zip(rows, changes, strict=True):
        yield from _check_ways(held)
        for at, word in enumerate(row):
            if word.figure.value is not None:
                continue
            said = word.words.lower()
            if _SIZES.intersection(said.split()) and (check := _check_word(word, row[at + 1 : at + 1 + _NEAR], held, rules)):
                yield _with_others(check, word, told[said][:_MOST])
            elif said in _MULTIPLES and not _NO_MULTIPLE.match(word.after()):
                yield _check_multiple(word, held.pairs_in(word.sentence), rules) or _bare_multiple(word)


def _check_ways(changes: Changes) -> Iterator[Check]:
    """Raise a pair that its words call a rise where its numbers fall, or a fall where they rise."""
    for pair in changes.pairs:
        told, least = told_way(pair), difference(pair).loose.low
        if told is None or pair.way in (None, told) or (least is not None and least <= 0):
            continue
        yield Check(
            "",
            "words",
            DIFFERS,
            f"told as going {told}, from {pair.first.words} to {pair.last.words}",
            (*write_pair(pair)[:2], f"the words tell that it went {told}, the numbers that it went {pair.way}: {DIFFERS}"),
            name_measure(pair.first, pair.last),
            define(pair.first, pair.last),
            (pair.first.used("from"), pair.last.used("to")),
            unit=pair.first.figure.unit,
        )


def _check_word(word: Stated, following: Sequence[Stated], changes: Changes, rules: Thresholds) -> Check | None:
    way = "up" if _UP.search(word.words.lower()) else "down"
    told = (each for each in changes.amounts_in(word.sentence) if each.way in (None, way) and _is_share(each.stated))
    amount = next((each for each in told if _is_near(word, each.stated.start, each.stated.end)), None)
    pair = _pair_behind(word, amount, changes, way)
    if pair is not None:
        # Of two percentages a slight rise is told in points, which are fewer.
        found, unit = (
            (difference(pair), "points") if pair.first.figure.unit == "percent" and _is_slight(word) else (percentage(pair), "percent")
        )
        used = (pair.first.used("from"), pair.last.used("to"))
        return _made(word, found, unit, used, write_pair(pair), (pair.first, pair.last), rules)
    claim = amount.stated if amount else next((each for each in following if _is_share(each) and _is_said_of(word, each)), None)
    if claim is None:
        return None
    found = claim_extent(claim)
    lines = (f"“{claim.words}” is {say_extent(found, 'percent')}",)
    return _made(word, found, "percent", (claim.used("claim"),), lines, (claim,), rules)


def _pair_behind(word: Stated, amount: Amount | None, changes: Changes, way: str) -> Pair | None:
    if amount is not None and (behind := changes.pair_of(amount)):
        return behind
    beside = (pair for pair in changes.pairs_in(word.sentence) if pair.way == way and _is_near(word, *pair.places))
    return next(beside, None)


def _is_near(word: Stated, start: int, end: int) -> bool:
    """Tell "fell slightly, from 9 to 8" from "fell slightly, while rents rose from 8 to 9"."""
    text = word.paper.text
    return in_one_clause(text[word.end : start] if word.end <= start else text[end : word.start])


def _is_share(stated: Stated) -> bool:
    return stated.figure.unit in ("percent", "fraction")


def _is_said_of(word: Stated, stated: Stated) -> bool:
    """Tell "You call it a slight saving. It is £2m, or 11 per cent"."""
    follows = 0 <= stated.sentence.start - word.sentence.end <= 3 and word.paragraph == stated.paragraph
    return follows and bool(_GOES_BACK.match(stated.sentence.words(stated.paper.text).lower()))


def _is_slight(word: Stated) -> bool:
    return not _SLIGHT.isdisjoint(word.words.lower().split())


def _made(
    word: Stated, found: Extent, unit: str, used: tuple[Used, ...], lines: Sequence[str], held: Sequence[Stated], rules: Thresholds
) -> Check:
    slight = _is_slight(word)
    limit = Fraction(rules.slight_at_most if slight else rules.large_at_least)
    allowed = Range(None, limit) if slight else Range(limit, None)
    verdict = judge(Extent(allowed, allowed), found)
    setting = f"the setting calls a change {'slight up to' if slight else 'large from'} {say(limit, unit)}: {verdict}"
    return Check(
        "",
        "words",
        verdict,
        f"“{word.words}” beside a change of {say_range(found.printed, unit)}",
        (*lines, setting),
        name_measure(*held),
        define(*held),
        (*used, word.used("word")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        unit,
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


def _is_told_of(word: Stated, pair: Pair) -> bool:
    """Tell "doubled from 46 to 92" and "from 46 to 92, so it has doubled" from a word for something else beside a pair."""
    start, end = pair.places
    if word.start < start:
        return _is_near(word, start, end) and word.paper.text[word.end : start].count(",") <= 1
    return bool(_SAYS_AGAIN.search(word.paper.text[end : word.start].lower()))


def _bare_multiple(word: Stated) -> Check:
    """Say what would be needed for a multiple that is told without its two figures."""
    times = say(_MULTIPLES[word.words.lower()], "times")
    return Check(
        "",
        "words",
        CANNOT_TELL,
        f"“{word.words}”",
        (f"“{word.words}” is {times} what it was; no two figures of the papers were found to hold it against",),
        name_measure(word),
        define(word),
        (word.used("word"),),
        needs=f"what {word.words}, before and after, counted by one definition",
    )


def _check_multiple(word: Stated, pairs: Sequence[Pair], rules: Thresholds) -> Check | None:
    """Hold "doubled", "more than doubled" and "almost doubled" against the pair of its clause."""
    pair = next((pair for pair in pairs if _is_told_of(word, pair)), None)
    if pair is None:
        return None
    hedge = _HEDGED.search(word.before(20))
    said_as = f"{hedge[0]}{word.words}" if hedge else word.words
    found, allowed = ratio(pair), _allowed(_MULTIPLES[word.words.lower()], hedge, Fraction(rules.near_multiple, 100))
    verdict = judge(Extent(allowed, allowed), found)
    said = f"{pair.last.words} is {say_extent(found, 'times')} {pair.first.words}; the setting allows {say_range(allowed, 'times')}"
    return Check(
        "",
        "words",
        verdict,
        f"“{said_as}”, from {pair.first.words} to {pair.last.words}",
        (*write_pair(pair)[:1], f"{write_pair(pair)[-1] if found.printed == ANY else said}: {verdict}"),
        name_measure(pair.first, pair.last),
        define(pair.first, pair.last),
        (pair.first.used("from"), pair.last.used("to"), word.used("word")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "times",
    )


def _allowed(multiple: Fraction, hedge: re.Match[str] | None, loose: Fraction) -> Range:
    """Return how many times as much is meant: as much as "doubled" tells or more, somewhat less, or about as much."""
    least, most = multiple * (1 - loose), multiple * (1 + loose)
    if hedge is None or hedge["about"]:
        return Range(least, most)
    beyond = hedge["more"] is not None
    if multiple < 1:
        return Range(Fraction(0), multiple) if beyond else Range(multiple, multiple * (1 + 2 * loose))
    return Range(multiple, None) if beyond else Range(multiple * (1 - 2 * loose), multiple)

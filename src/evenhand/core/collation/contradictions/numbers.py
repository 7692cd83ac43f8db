"""Figures of all papers in, pairs that give one thing two numbers out, each with the reason where it only looks so."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal

from attrs import evolve

from evenhand.core.collation.contradictions.counted import FAMILY, Counted, count_figure
from evenhand.core.collation.contradictions.disputed import AGAINST, FAR, set_against, share_of
from evenhand.core.collation.contradictions.explained import explained
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash, neighbours
from evenhand.core.collation.contradictions.words import stem
from evenhand.core.values import patterns as re

# Nouns so common after a number that they alone tell nothing of what is counted.
_ANYTHING = frozenset("peopl person tim thing wom man member oth plac cas ord numb minut hour kilometr kilomet mil metr pag".split())
_SO_FAR = re.compile(
    r"\b(?:so far|by now|has (?:now )?(?:risen|grown|climbed|reached|passed|topped|fallen|dropped)|have now|now stands?|latest|to date|"
    r"at the time|rose to|rising to|grew to|up from|down from|originally|initially|at first|beg[au]n with|"
    r"started with|topped up|in the end|eventually|revised|later|now)\b",
    re.I,
)
_GREW = re.compile(
    r"\b(?:so far|(?:risen|grown|climbed|swelled|shrunk|fallen|dropped) (?:to|from)|rose to|grew to|up from|"
    r"down from|by then|in the end)\b",
    re.I,
)
_AMOUNT = r"[^\s\d]{0,3}\d+(?:\.\d+)?"
_BECAME = re.compile(
    rf"\bfrom {_AMOUNT}[^.;:!?\d]{{0,70}}? to (?:[a-z]+ ){{0,3}}{_AMOUNT}|"
    rf"{_AMOUNT}[^.;:!?\d]{{0,40}}? (?:up|down|rising|falling|risen|fallen|increased|reduced|cut) from (?:[a-z]+ ){{0,3}}{_AMOUNT}"
)
# A total told as of a day goes on: "by the end of January 212 claims", "as of yesterday 248".
_AS_OF = re.compile(r"\b(?:as (?:of|at)|by the end of|at the end of|by (?:yesterday|last|then|[A-Z]\w+day)|to date|so far|up to)\b", re.I)
_COARSE = {"weeks": 7, "years": 12}
# What people go on adding to: a week later there are more.
_GROWING = frozenset(FAMILY.get(stem(word), stem(word)) for word in "signatures names objections emails donations members cases".split())
_WEEK = 6
# Below this share of one another two sums are hardly of one thing.
_OTHER_SUM = Decimal("0.02")
# What speaks for one thing told by two figures, in the coin of `Folder.evidence`; fitted on the figures of own train.
_ALIKE, _FEW = Decimal("0.85"), 10
_LIKE, _HALF_LIKE, _SLIP, _NAMED, _WHOLE, _NARROWED = 0.9, 2.0, 1.8, 1.6, 2.0, 0.8
_FAR_OFF, _APART, _TWO_COUNTED, _WITHIN = 1.7, 1.3, 3.5, 1.0
# For each number with its unit, the papers that print it and what each calls it.
_Printed = Mapping[tuple[str, Decimal], Set[tuple[str, str]]]
_UPPER = {"no more than": "up to", "at most": "up to"}
_OF_KIND = {"money": 1.2, "duration": 0.7, "fraction": 2.0}
# How long something lasts is told of whatever stands right beside: without a word of that in common two lengths are of two things.
_LASTS, _SAME_THING = 0.6, 0.3
_MEASURES = frozenset("minut hour mil kilometr kilomet metr".split())
# How much more must speak for it that one number told twice is told of one thing, if the number is a round one.
_AGAIN, _ROUND_AGAIN, _LARGE, _MOST = 0.25, 1.0, 1000, 64
# How much it counts that two changes have one end: "from £18 to £45" and "from £22 to £45".
_ONE_CHANGE = 2.0
_ENOUGH = 3.7
# Numbers of fewer digits are each other's changed about by chance.
_LONG = 3
# So much that even a paper which prints both numbers must mean one thing by them.
_SURE = 7.0
_MISCOUNTED = Decimal("0.97")


def clash_numbers(folder: Folder) -> Iterator[Clash]:
    """Compare the figures of one thing that stand in like sentences, and those that one paper sets against each other."""
    counted = {
        each: folder.around(each.told.place)
        for name, reading in folder.readings.items()
        for figure in reading.figures
        if (each := count_figure(folder.papers[name], figure)) is not None
    }
    against: dict[Counted, list[Counted]] = {}
    for one, other in set_against(sorted(counted, key=lambda each: each.told.place)):
        against.setdefault(one, []).append(other)
        yield _clash(one, other, AGAINST, {})
    yield from _told_alike(counted, against, folder)
    yield from _told_again(counted, against, folder)


def _told_alike(counted: Mapping[Counted, Around], against: Mapping[Counted, Sequence[Counted]], folder: Folder) -> Iterator[Clash]:
    """Compare the figures that stand in like sentences."""
    printed = _printed(counted)
    numbers = {
        name: [(each.span.start, each.value) for each in reading.figures if each.value is not None]
        for name, reading in folder.readings.items()
    }
    ends = {each: _other_ends(each) for each in counted}
    rows = sorted(counted, key=lambda each: (each.value, each.told.place))
    for one, other in neighbours(_keys(rows, counted, folder)):
        if one.head != other.head and (one.head in _MEASURES) != (other.head in _MEASURES):
            # Minutes are not residents, however alike they are told of.
            continue
        told = folder.evidence(counted[one], counted[other]) + _ONE_CHANGE * bool(ends[one] & ends[other])
        if one.figure.kind == "duration" or one.head in _MEASURES:
            told += _LASTS if folder.beside(counted[one], counted[other]) >= _SAME_THING else -_LASTS
        if (points := likeness(one, other, told)) < _ENOUGH:
            continue
        why = f"told alike: {', '.join(folder.shared(counted[one], counted[other])[:6])}"
        # Who prints 84 leaders and 85 has miscounted; a part is smaller.
        miscounted = is_telling(one) and is_telling(other) and share_of(one.value, other.value) >= _MISCOUNTED
        clash = _clash(one, other, why, printed if points < _SURE and not miscounted else {})
        if clash.apparent is None and (reason := explained(one, other, numbers)) is not None:
            clash = evolve(clash, apparent=reason)
        if one.value != other.value:
            yield clash
        if clash.apparent in ("rounding", "bound"):
            # What is set against the one is set against the same sum told elsewhere.
            yield from (
                _clash(same, answer, AGAINST, {}) for each, same in ((one, other), (other, one)) for answer in against.get(each, ())
            )


def _told_again(counted: Mapping[Counted, Around], against: Mapping[Counted, Sequence[Counted]], folder: Folder) -> Iterator[Clash]:
    """Hold against each other what other papers print of the numbers that one paper sets against each other."""
    values: dict[tuple[str, Decimal], list[Counted]] = {}
    for each in counted:
        values.setdefault((each.unit, each.value), []).append(each)
    for one, answers in against.items():
        for other in answers:
            for again, answer in ((one, other), (other, one)):
                same = [
                    each for each in values[again.unit, again.value][:_MOST] if each is not again and _is_same(again, each, counted, folder)
                ]
                yield from (_clash(each, answer, AGAINST, {}) for each in same[:NEIGHBOURS])


def _is_same(one: Counted, other: Counted, arounds: Mapping[Counted, Around], folder: Folder) -> bool:
    """Say whether one number is told of one thing in two places; a number that is not round hardly stands for two things."""
    if one.head != other.head and one.unit == "count":
        return False
    return folder.evidence(arounds[one], arounds[other]) >= (_ROUND_AGAIN if one.value % 10 == 0 and one.value < _LARGE else _AGAIN)


def _keys(counted: Iterable[Counted], arounds: Mapping[Counted, Around], folder: Folder) -> Mapping[Hashable, Sequence[Counted]]:
    keys: dict[Hashable, list[Counted]] = {}
    for each in counted:
        # What a sum is told of is named in many ways, what is counted in few.
        head = each.head if each.unit == "count" else ""
        for word in folder.rarest(arounds[each]):
            keys.setdefault((each.unit, head, word), []).append(each)
            keys.setdefault((each.unit, word), []).append(each)
        if is_telling(each):
            keys.setdefault((each.unit, each.head), []).append(each)
        if len(digits := _digits(each.value)) >= _LONG:
            keys.setdefault((each.unit, len(digits), *sorted(digits)), []).append(each)
    return keys


def _printed(counted: Iterable[Counted]) -> _Printed:
    printed: dict[tuple[str, Decimal], set[tuple[str, str]]] = {}
    for each in counted:
        printed.setdefault((each.unit, each.value), set()).add((each.paper.id, each.head))
    return printed


# Whether two figures are told of one thing


def is_telling(one: Counted) -> bool:
    """Say whether the noun behind a number tells by itself what is counted: "41 superintendents", but not "41 people"."""
    return one.unit == "count" and one.named and bool(one.head) and one.head not in _ANYTHING


def likeness(one: Counted, other: Counted, told: float) -> float:
    """Score how far two figures are told of one thing: by what stands around them, how near they are, and what sets them apart."""
    # Places of one sentence end at one full stop, wherever it is found to begin.
    if one.sentence.end == other.sentence.end and one.paper.id == other.paper.id:
        return 0
    if is_swapped(one.value, other.value) and one.paper.id != other.paper.id:
        return _ENOUGH
    if (one.rate and other.rate and one.rate != other.rate) or one.part != other.part or bool(one.total) != bool(other.total):
        return 0
    if is_telling(one) and is_telling(other) and one.head != other.head:
        return 0
    if one.counted_from != other.counted_from or _differ(one.figure.direction, other.figure.direction):
        return 0
    share = share_of(one.value, other.value)
    if one.figure.kind == "money" and share < _OTHER_SUM:
        return 0
    narrowed = bool(one.quals & other.quals)
    apart = bool(one.quals and other.quals) and not narrowed
    named = is_telling(one) and is_telling(other) and one.value >= _FEW
    near = _LIKE if share >= _ALIKE else 0.0
    near += _HALF_LIKE if share >= Decimal("0.5") else 0.0
    return (
        told
        + near
        + _NARROWED * narrowed
        + _NAMED * (named and share >= _ALIKE)
        + _SLIP * is_slip(one.value, other.value)
        + _WHOLE * bool(one.total and one.total == other.total)
        + _WHOLE * bool(near and (one.called_true or other.called_true))
        - _FAR_OFF * (share < 2 * FAR)
        - _APART * apart
        - _OF_KIND.get(one.figure.kind, 0.0)
        - _unlike(one, other)
        - _WITHIN * (one.paper.id == other.paper.id)
    )


def _unlike(one: Counted, other: Counted) -> float:
    """Return what is taken off where two nouns are told: a sum is named in many ways, what is counted in few."""
    if one.head == other.head:
        return 0.0
    if one.head and other.head:
        return _TWO_COUNTED if one.unit == "count" else _APART
    return _APART if one.unit == "count" else 0.0


def is_swapped(value: Decimal, against: Decimal) -> bool:
    """Say whether one number is the other but for two digits beside each other, changed about: two things are seldom so near by chance.

    >>> is_swapped(Decimal(18400), Decimal(14800)), is_swapped(Decimal("1.48"), Decimal("1.84")), is_swapped(Decimal(23), Decimal(32))
    (True, True, False)
    """
    one, other = _digits(value), _digits(against)
    apart = [at for at in range(min(len(one), len(other))) if one[at] != other[at]]
    return len(one) == len(other) >= _LONG and len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", "")


def is_slip(value: Decimal, against: Decimal) -> bool:
    """Say whether one number may be the other with a digit dropped, or two changed about: 13 and 3, 1,140 and 1,410.

    >>> is_slip(Decimal(13), Decimal(3)), is_slip(Decimal(1140), Decimal(1410)), is_slip(Decimal(116), Decimal(117))
    (True, True, False)
    """
    one, other = sorted((f"{value:f}".rstrip("0").rstrip("."), f"{against:f}".rstrip("0").rstrip(".")), key=len)
    if len(other) - len(one) == 1:
        return any(other[:at] + other[at + 1 :] == one for at in range(len(other)))
    return len(one) == len(other) > 1 and sorted(one) == sorted(other)


# Why it may only look so


def _clash(one: Counted, other: Counted, why: str, printed: _Printed) -> Clash:
    nouns = [noun for each in (one, other) if (noun := each.figure.of or each.figure.measure)]
    what = min(nouns, default=one.unit)
    reason = reason_of(one, other, against=why == AGAINST)
    if reason is None and why != AGAINST and _ends_of_a_change(one, other):
        reason = "time"
    if reason is None and (_stand_together(one, other, printed) or (why != AGAINST and _beside_each_other(one, other))):
        reason = "part"
    return Clash("number", f"number of {what}" if one.unit == "count" else what, one.told, other.told, why, reason)


def reason_of(one: Counted, other: Counted, *, against: bool = False) -> str | None:
    """Return why both numbers may hold, None where they cannot; `against`: the paper itself sets the one against the other."""
    bounds = [_UPPER.get(each.figure.bound or "", each.figure.bound) for each in (one, other)]
    bounded = bounds[0] is not None and bounds[0] == bounds[1]
    if not bounded and _overlap(one, other):
        return "bound" if one.figure.bound or other.figure.bound else "rounding"
    # Forty people are forty: a count is rounded to hundreds, or said to be about so many.
    if is_rounded(one.value, other.value, Decimal(100) if one.unit == "count" else Decimal(0)) or _are_one_time(one, other):
        return "rounding"
    if not bounded and "up to" in (one.figure.bound, other.figure.bound):
        return "bound"
    if _is_corrected(one, other) or _is_corrected(other, one):
        return "correction"
    if against:
        return None
    swapped = is_swapped(one.value, other.value)
    if not swapped and _are_of_two_periods(one, other):
        return "period"
    if set(one.figure.scope) ^ set(other.figure.scope):
        return "measure"
    return "time" if not swapped and _has_changed(one, other) else None


def _are_one_time(one: Counted, other: Counted) -> bool:
    """Say whether one length of time is the other in a coarser unit: six weeks are 41 days, and two years are 23 months."""
    coarse = max(_COARSE.get(each.figure.unit or "", 1) for each in (one, other))
    return one.figure.unit != other.figure.unit and one.unit == other.unit and abs(one.value - other.value) * 2 <= coarse


def _are_of_two_periods(one: Counted, other: Counted) -> bool:
    if _differ(one.figure.period, other.figure.period) or bool(one.rate) != bool(other.rate):
        return True
    return bool(one.periods and other.periods) and not one.periods & other.periods


def _stand_together(one: Counted, other: Counted, printed: _Printed) -> bool:
    """Say whether one paper prints both numbers of such things, as it does of a part and the whole."""
    # A sum is named in many ways, what is counted in few; what is called the true figure is no part of a sum of another name.
    by_name = one.unit == "count" or bool(one.called_true or other.called_true)
    papers = [
        {paper for paper, head in printed.get((each.unit, each.value), ()) if head == each.head or not by_name} for each in (one, other)
    ]
    return bool(papers[0] & papers[1])


def _beside_each_other(one: Counted, other: Counted) -> bool:
    """Say whether the sentence of one prints the other number too: "from £23m to £21m"."""
    return any(
        f"{value.normalize():f}" in re.findall(r"\d+(?:\.\d+)?", each.sentence.words(each.paper.text).replace(",", ""))
        for each, value in ((one, _printed_value(other)), (other, _printed_value(one)))
    )


def _ends_of_a_change(one: Counted, other: Counted) -> bool:
    """Say whether the sentence of one tells that the one number became the other: "from 240 to 180", "180, down from 240"."""
    values = {_printed_value(each) for each in (one, other)}
    told = [found for each in (one, other) for found in _BECAME.finditer(each.sentence.words(each.paper.text).replace(",", ""))]
    return any({Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", found[0])} == values for found in told)


def _other_ends(one: Counted) -> frozenset[Decimal]:
    """Return what a number is told to have become, or to have been before, where a sentence tells it as one end of a change."""
    value = _printed_value(one)
    told = (re.findall(r"\d+(?:\.\d+)?", found[0]) for found in _BECAME.finditer(one.sentence.words(one.paper.text).replace(",", "")))
    return frozenset(end for pair in told if value in (ends := [Decimal(each) for each in pair]) for end in ends if end != value)


def _printed_value(one: Counted) -> Decimal:
    found = re.search(r"\d+(?:\.\d+)?", one.told.words.replace(",", ""))
    return Decimal(found[0]) if found else one.value


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _overlap(one: Counted, other: Counted) -> bool:
    starts = [each.low for each in (one, other) if each.low is not None]
    ends = [each.high for each in (one, other) if each.high is not None]
    return not starts or not ends or max(starts) <= min(ends)


def is_rounded(value: Decimal, against: Decimal, least: Decimal = Decimal(0)) -> bool:
    """Say whether one number is the other, rounded or cut; `least` is the coarsest grain below which nobody rounds.

    >>> is_rounded(Decimal(1200), Decimal(1184)), is_rounded(Decimal(37), Decimal("37.8")), is_rounded(Decimal(116), Decimal(117))
    (True, True, False)
    """
    if not value or not against:
        return False
    coarse, fine = sorted((value, against), key=lambda each: -_grain(each))
    grain = _grain(coarse)
    within = abs(coarse - fine) <= grain / 2 or 0 < fine - coarse < grain
    return grain > _grain(fine) and within and grain * 4 <= coarse and grain >= least


def _grain(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _is_corrected(one: Counted, other: Counted) -> bool:
    """Say whether a paper takes back what it or another printed before."""
    day, before = one.paper.published, other.paper.published
    in_order = day is None or before is None or before.first_day() <= day.last_day()
    return in_order and one.takes_back


def _has_changed(one: Counted, other: Counted) -> bool:
    days = [day for day in (one.paper.published, other.paper.published) if day is not None]
    if len(days) < 2 or days[0] == days[1]:
        return False
    later, earlier = (one, other) if days[0].first_day() > days[1].first_day() else (other, one)
    if later.head in _GROWING and later.value > earlier.value and abs((days[0].first_day() - days[1].last_day()).days) >= _WEEK:
        return True
    if later.unit == "count" and later.value > earlier.value and all(_AS_OF.search(each.around) for each in (one, other)):
        return True
    # "Now 41 have signed" may correct 39; "risen to 41" does not.
    return (_SO_FAR if one.unit != "count" else _GREW).search(later.around) is not None

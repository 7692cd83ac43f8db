"""Printed numbers in, exact ranges out: what their rounding implies, what sums of them come to, and whether a claim falls inside."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS
from evenhand.core.reading import Figure
from evenhand.core.values import patterns as re

# Words such as "around" widen a figure by no known amount: what agrees only by them is not settled.
_LOOSE = re.compile(
    r"^(?:about|around|some|roughly|approximately|circa|closer to|nearer|more like|or so|odd|in the region of|an? (?:estimated|average))"
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<places>\d+))?")
_SYMBOLS = {"GBP": "£", "USD": "US$", "EUR": "€", "AUD": "A$", "NZD": "NZ$", "CAD": "C$"}
_SCALES = ((Fraction(10**9), "bn"), (Fraction(10**6), "m"))
_MOST_PLACES = 3
# A root is wanted to so many decimals; the range that comes out holds the true value.
_DECIMALS = 12


@frozen
class Range:
    """All values from `low` to `high`, both included; None where there is no such end.

    >>> (Range.of("193.5", "194.5") - Range.of("121.5", "122.5")).ends()
    ('71', '73')
    """

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def of(cls, low: Decimal | str | int | None, high: Decimal | str | int | None) -> Range:
        """Return the range between two numbers as printed."""
        return cls(None if low is None else Fraction(low), None if high is None else Fraction(high))

    def ends(self) -> tuple[str | None, str | None]:
        """Return both ends in words."""
        return tuple(None if end is None else str(end) for end in (self.low, self.high))  # type: ignore[return-value]

    def __add__(self, other: Range) -> Range:
        return Range(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Range) -> Range:
        return Range(_minus(self.low, other.high), _minus(self.high, other.low))

    def over(self, other: Range) -> Range:
        """Divide one range of amounts by another; amounts are never below nought, and nought divides nothing."""
        high = None if self.high is None or other.low is None or other.low <= 0 else self.high / other.low
        return Range(Fraction(0) if other.high is None or self.low is None else self.low / max(other.high, Fraction(1, 10**12)), high)

    def times(self, factor: Fraction | int) -> Range:
        """Multiply by a number above nought."""
        return Range(None if self.low is None else self.low * factor, None if self.high is None else self.high * factor)

    def by(self, other: Range) -> Range:
        """Multiply two ranges of amounts above nought."""
        low = None if self.low is None or other.low is None else self.low * other.low
        return Range(low, None if self.high is None or other.high is None else self.high * other.high)

    def meets(self, other: Range) -> bool:
        """Say whether at least one value lies in both.

        >>> Range.of(1, 3).meets(Range.of(3, None)), Range.of(1, 2).meets(Range.of(3, 4))
        (True, False)
        """
        return not (_below(self.high, other.low) or _below(other.high, self.low))

    def widened(self, other: Range) -> Range:
        """Return the least range that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Range(low, high)


ANY = Range(None, None)


@frozen
class Extent:
    """What a figure may stand for: `printed` by its rounding alone, `loose` with what words such as "around" allow."""

    printed: Range
    loose: Range

    def __add__(self, other: Extent) -> Extent:
        return Extent(self.printed + other.printed, self.loose + other.loose)

    def __sub__(self, other: Extent) -> Extent:
        return Extent(self.printed - other.printed, self.loose - other.loose)

    def over(self, other: Extent) -> Extent:
        """Divide one extent by another."""
        return Extent(self.printed.over(other.printed), self.loose.over(other.loose))

    def by(self, other: Extent) -> Extent:
        """Multiply two extents of amounts above nought."""
        return Extent(self.printed.by(other.printed), self.loose.by(other.loose))

    def times(self, factor: Fraction | int) -> Extent:
        """Multiply by a number above nought."""
        return Extent(self.printed.times(factor), self.loose.times(factor))


def judge(claim: Extent, found: Extent) -> str:
    """Hold a claim against what a sum comes to: it agrees by rounding alone, differs even loosely, or cannot be told.

    >>> around, exact = Extent(Range.of(15, 15), Range.of(8, 21)), Extent(Range.of(21, 21), Range.of(21, 21))
    >>> judge(exact, around)
    'cannot tell'
    """
    if ANY in (claim.printed, found.printed):
        return CANNOT_TELL
    if claim.printed.meets(found.printed):
        return AGREES
    return CANNOT_TELL if claim.loose.meets(found.loose) else DIFFERS


def extent_of(figure: Figure, words: str, finest: Decimal | None = None) -> Extent:
    """Return what a figure with a value may stand for; `finest` is the last digit that a figure told with it is printed to."""
    loose = _not_below_nought(Range.of(figure.low, figure.high), figure)
    if figure.value is None:
        return Extent(loose, loose)
    if figure.bound and not _LOOSE.match(figure.bound):
        return Extent(loose, loose)
    step = _step(figure, words)
    if step is None:
        return Extent(loose, loose)
    if finest is not None:
        step = min(step, finest)
    printed = _not_below_nought(Range.of(figure.value - step, figure.value + step), figure)
    return Extent(printed, loose.widened(printed))


def _not_below_nought(held: Range, figure: Figure) -> Range:
    """Cut off what rounding would put below nought: £0 is no debt; a rate of 0 per cent may be just below."""
    if held.low is None or held.low >= 0 or (figure.value or 0) < 0 or figure.unit in ("percent", "points"):
        return held
    return Range(Fraction(0), held.high)


def _step(figure: Figure, words: str) -> Decimal | None:
    """Return half of what the last printed digit stands for; None for words and for ranges, whose ends the reading knows."""
    found = list(_NUMBER.finditer(words))
    if len(found) != 1 or not figure.value or figure.kind == "fraction":
        return None
    number = Decimal(found[0][0].replace(",", ""))
    scale = figure.value / number if number else Decimal(1)
    if found[0]["places"]:
        return scale * Decimal(10) ** -len(found[0]["places"]) / 2
    digits = found[0][0].replace(",", "")
    noughts = len(digits) - len(digits.rstrip("0"))
    if scale == 1 and noughts >= 3:
        return Decimal(10**noughts) / 2
    return Decimal(0) if figure.kind in ("count", "duration") and scale == 1 else scale / 2


def grain_of(figure: Figure, words: str) -> Decimal | None:
    """Return half of the last printed digit, so that two figures of one breath can be taken as rounded alike."""
    return _step(figure, words)


def root(value: Fraction, degree: int) -> Range:
    """Return a narrow range that holds the root of a number not below nought.

    >>> low, high = (float(end) for end in (root(Fraction(2), 2).low, root(Fraction(2), 2).high))
    >>> low <= 2**0.5 <= high
    True
    """
    unit = 10**_DECIMALS
    floor = _whole_root(value.numerator * unit**degree // value.denominator, degree)
    return Range(Fraction(floor, unit), Fraction(floor + 1, unit))


def _whole_root(value: int, degree: int) -> int:
    if value < 2:
        return value
    guess = 1 << -(-value.bit_length() // degree)
    while True:
        nearer = ((degree - 1) * guess + value // guess ** (degree - 1)) // degree
        if nearer >= guess:
            return guess
        guess = nearer


def _plus(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _minus(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one - other


def _below(one: Fraction | None, other: Fraction | None) -> bool:
    return one is not None and other is not None and one < other


# In words


def say(value: Fraction, unit: str | None) -> str:
    """Write an amount with its unit, as a paper would, to three decimals of a million at most.

    >>> say(Fraction(193500000), "GBP"), say(Fraction(375, 10), "percent"), say(Fraction(116), "count"), say(Fraction(-5, 2), "points")
    ('£193.5m', '37.5%', '116', '-2.5 points')
    >>> say(Fraction(4985, 1000), "percent"), say(Fraction(116, 3), "percent"), say(Fraction(16124, 10), "GBP")
    ('4.985%', '38.7%', '£1,612.40')
    """
    return _say(value, unit, 1)


def _say(value: Fraction, unit: str | None, places: int) -> str:
    """Write an amount; a share to so many decimals, or as it is where three are enough."""
    sign, size = ("-" if value < 0 else ""), abs(value)
    places = _MOST_PLACES if (size * 10**_MOST_PLACES).denominator == 1 else places
    if unit == "percent":
        return f"{sign}{_decimal(size, places)}%"
    if unit == "points":
        return f"{sign}{_decimal(size, places)} points"
    if unit == "fraction":
        return f"{sign}{_decimal(size, 3)}"
    if unit is None or len(unit) != 3 or not unit.isupper():
        return f"{sign}{_decimal(size, 2)}" + (f" {unit}" if unit and unit != "count" else "")
    scale, letter = next((each for each in _SCALES if size >= each[0]), (Fraction(1), ""))
    mark = _SYMBOLS.get(unit, f"{unit} ")
    whole, _, part = _decimal(size / scale, 3 if letter else max(2, places)).partition(".")
    pence = part if letter or not part else f"{part:0<2}"
    return f"{sign}{mark}{whole}{'.' if pence else ''}{pence}{letter}"


def _decimal(value: Fraction, places: int) -> str:
    unit = 10**places
    whole, part = divmod((value.numerator * unit * 2 + value.denominator) // (2 * value.denominator), unit)
    return f"{whole:,}" + (f".{part:0{places}}".rstrip("0") if part else "")


def say_range(held: Range, unit: str | None) -> str:
    """Write a range: one number where both ends are the same in print.

    >>> say_range(Range.of("36.69", "37.53"), "percent"), say_range(Range.of(100, None), "count"), say_range(Range.of(4, 4), "count")
    ('36.69% to 37.53%', '100 or more', '4')
    """
    if held.low is None or held.high is None:
        end = held.low if held.high is None else held.high
        return "any amount" if end is None else f"{say(end, unit)} or {'more' if held.high is None else 'less'}"
    if held.low == held.high:
        return say(held.low, unit)
    # Ends that differ are written so that they look it: 4.989% to 4.991%, not 5%.
    pairs = ((_say(held.low, unit, places), _say(held.high, unit, places)) for places in range(1, _MOST_PLACES + 1))
    low, high = next((pair for pair in pairs if pair[0] != pair[1]), (say(held.low, unit), ""))
    return f"{low} to {high}" if high else low


def say_extent(extent: Extent, unit: str | None) -> str:
    """Write an extent: by rounding, and loosely where that is more.

    >>> say_extent(Extent(Range.of(14, 16), Range.of(8, 21)), "percent")
    '14% to 16% (8% to 21% if taken loosely)'
    """
    printed = say_range(extent.printed, unit)
    return printed if extent.printed == extent.loose else f"{printed} ({say_range(extent.loose, unit)} if taken loosely)"


def as_decimal(value: Fraction | None) -> Decimal | None:
    """Return a number of a sum to nine decimals, for the published JSON."""
    if value is None:
        return None
    whole, rest = divmod(value.numerator, value.denominator)
    return Decimal(whole) if not rest else Decimal(round(value * 10**9)).scaleb(-9).normalize()

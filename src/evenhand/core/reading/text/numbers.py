"""Text in, the numbers printed in it out: digits and words, with scale words ("6.3 million") and the currency mark before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from attrs import frozen

from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import patterns as re

UNITS = {
    word: value for value, word in enumerate("one two three four five six seven eight nine ten eleven twelve thirteen".split(), start=1)
} | {word: value for value, word in enumerate("fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=14)}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
# Misprints that can mean nothing else.
TENS |= {"fourty": 40, "ninty": 90}
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MISPRINTED = {"millon": 10**6, "milion": 10**6, "miilion": 10**6, "billon": 10**9, "bilion": 10**9, "thousnad": 10**3}
_SCALED = SCALES | _MISPRINTED
LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}
PARTS = {part: Decimal(value) for value, signs in (("0.5", ("½", "1/2")), ("0.25", ("¼", "1/4")), ("0.75", ("¾", "3/4"))) for part in signs}
MARKS = {
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "S$": "SGD", "GBP": "GBP", "EUR": "EUR", "USD": "USD", "AUD": "AUD", "NZD": "NZD",
    "CAD": "CAD", "ZAR": "ZAR", "CHF": "CHF", "CNY": "CNY", "INR": "INR", "JPY": "JPY", "R": "ZAR",
    "$US": "USD", "$A": "AUD", "$NZ": "NZD", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₦": "NGN", "₺": "TRY", "₴": "UAH",
}  # fmt: skip
DOLLARS = frozenset({"USD", "AUD", "NZD", "CAD", "HKD", "SGD"})

# What follows is asked of a text in small letters, which is several times faster than to ask without regard to case.
_SCALE = "hundred|thousand|million|billion|trillion"
_DIGITS = re.compile(
    rf"""(?P<number>\d(?:\d{{0,2}}(?:[,\u2009\u202f]\d{{3}})+(?!\d)(?:\.\d+)?|\d*(?:\.\d+)?)|(?<![\w.,])\.\d+(?=\s?(?:%|per)))
    (?P<part>[½¼¾]|[\s-](?:1/2|1/4|3/4)(?![\d/]))?
    (?:[\s-]?(?P<scale>{_SCALE}|{"|".join(_MISPRINTED)})\b|\s?(?P<letter>[kmb]|mn|mln|bn|tn|trn)(?![\w&]))?""",
    re.VERBOSE,
)
# What parts the thousands: a comma, or a thin blank.
_PARTED = re.compile("[,\u2009\u202f]")
_BELOW_TEN = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_BELOW_TEN})\b)?|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_BELOW_THOUSAND = rf"(?:(?:an?|another|{_SMALL})[\s-]hundred\b(?:(?:\sand)?[\s-]{_SMALL}\b)?|{_SMALL}\b)"
# After a scale the number goes on only with hundreds or thousands, or with "and" after thousand: "three million and four" are two.
_MORE = rf"(?:,?\s(?:and\s)?(?=\w+[\s-](?:hundred|thousand)\b){_BELOW_THOUSAND}|(?<=thousand)\sand\s{_SMALL}\b)?"
# One of these is in every number in words; before a dozen, a hundred and the like an article may stand.
_ARTICLED = "dozen hundred thousand million billion trillion"
NUMBER_WORDS = (*UNITS, *TENS, *_ARTICLED.split(), "half")
_NUMBER_WORD = re.compile(rf"[^a-z0-9](?:{any_of(' '.join(NUMBER_WORDS))})")
_ARTICLE = re.compile(r"\ban?(?:other)?[\s-]$")
_WORDS = re.compile(
    rf"""(?<![\w£€$])(?<!(?<!in)(?<!to)-)(?P<words>
      half[\s-]an?[\s-](?P<half>dozen|{_SCALE})\b
    | (?:(?:an?|another|{_SMALL})[\s-])dozen\b(?!s)
    | (?:an?|{_SMALL})\smillion\s(?P<tenths>{_BELOW_TEN})(?=[.,;!?”"’]|\s(?:for|on|from)\b)
    | {_SMALL}\spoint(?:\s(?:nought|oh|zero|{_BELOW_TEN})\b)+(?:\s(?:{_SCALE})\b)?
    | {_BELOW_THOUSAND}(?:[\s-](?:thousand|million|billion|trillion)\b{_MORE})*
    | an?(?:other)?[\s-](?:{_SCALE})\b
    )(?:[\s-](?P<more>and[\s-]a[\s-](?:half|quarter))\b(?:\s(?P<scale>thousand|million|billion|trillion)\b)?)?""",
    re.VERBOSE,
)
_MARK_BEFORE = re.compile(
    r"(?:(?:\b(?:US|AU|NZ|CA|HK|A|C|S))?\$|[£€¥₹₩₽₪₦₺₴]|\b(?:GBP|EUR|USD|AUD|NZD|CAD|ZAR|CHF|CNY|INR|JPY))\s?$|\bR$|\$(?:US|A|NZ)$"
)
_SIGNS = "£€$¥₹₩₽₪₦₺₴DPRFYSAZ"
_LAST_WORD = re.compile(r"[^\s-]+$")
# What is printed longer than this, commas included, is a serial number or noise: no paper says so much of anything.
_LONGEST_DIGITS, _LONGEST_WORDS = 26, 160
_RAND = 1000


@frozen
class Numeral:
    """One printed number: `number` times `scale`, `places` decimals printed; `digits` False where it is in words.

    `currency` is the ISO code of the mark before it, which `start` then takes in; `mark` is that mark as printed. `letter` is True
    where the scale is a letter, as in "194m", which without a currency may be a length.
    """

    start: int
    end: int
    number: Decimal
    scale: int = 1
    places: int = 0
    digits: bool = True
    currency: str | None = None
    mark: str = ""
    letter: bool = False

    @property
    def value(self) -> Decimal:
        """The whole number meant, scale included."""
        return self.number * self.scale


def read_words(words: str) -> Decimal:
    """Read a number in words.

    >>> [int(read_words(words)) for words in ("one hundred and sixteen", "half a million", "three dozen", "two thousand five hundred")]
    [116, 500000, 36, 2500]
    """
    whole, point, rest = words.lower().partition(" point ")
    total, group = Decimal(0), Decimal(0)
    if point:
        scale = SCALES.get(rest.split()[-1], 1)
        return scale * Decimal(f"{read_words(whole)}.{''.join(str(UNITS.get(word, 0)) for word in rest.split() if word not in SCALES)}")
    for word in re.findall(r"[a-z]+", whole):
        if word == "half":
            group = Decimal("0.5")
        elif word == "dozen":
            group = Decimal(12) * (group or 1)
        elif word == "hundred":
            group = Decimal(100) * (group or 1)
        elif word in SCALES:
            total, group = total + (group or 1) * SCALES[word], Decimal(0)
        else:
            # "a" and "and" add nothing: "a hundred" is one hundred because nothing stands before it.
            group += UNITS.get(word) or TENS.get(word) or 0
    return total + group


def in_small_letters(text: str) -> str:
    """Return a text in small letters, of the same length: what stands at an offset stands there still."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


def _anywhere(_start: int, _end: int) -> bool:
    return True


def find_numerals(
    text: str, low: str | None = None, is_free: Callable[[int, int], bool] = _anywhere, starts: Sequence[int] | None = None
) -> list[Numeral]:
    """Return the numbers printed in a text, in order; what they are numbers of is not asked here.

    `low` is the text in small letters and `starts` where its words of number begin, if they are at hand; what does not stand `is_free` is
    left out.

    >>> [(text[n.start : n.end], str(n.value)) for text in ["from £3m to six"] for n in find_numerals(text)]
    [('£3m', '3000000'), ('six', '6')]
    """
    low = in_small_letters(text) if low is None else low
    numerals = list(_all_in_digits(text, low, is_free))
    starts = [found.start() for found in _NUMBER_WORD.finditer(" " + low)] if starts is None else starts
    numerals += _all_in_words(low, is_free, starts)
    numerals.sort(key=attrgetter("start"))
    return numerals


def _all_in_digits(text: str, low: str, is_free: Callable[[int, int], bool]) -> Iterator[Numeral]:
    for found in _DIGITS.finditer(low):
        if is_free(*found.span()) and len(found["number"]) <= _LONGEST_DIGITS:
            yield _in_digits(text, found)


def _all_in_words(low: str, is_free: Callable[[int, int], bool], starts: Sequence[int]) -> Iterator[Numeral]:
    done = 0
    for start in starts:
        if start < done:
            continue
        article = _ARTICLE.search(low, max(done, start - 8), start) if low[start] in "dhtmb" else None
        if found := (_WORDS.match(low, article.start()) if article else None) or _WORDS.match(low, start):
            done = found.end()
            if is_free(*found.span()) and done - found.start() <= _LONGEST_WORDS:
                yield _in_words(found)


def _in_digits(text: str, found: re.Match[str]) -> Numeral:
    printed = _PARTED.sub("", found["number"])
    part, scale_word, letter = found.group("part", "scale", "letter")
    number = Decimal(printed) + PARTS[part.lstrip(" \n-")] if part else Decimal(printed)
    scale = _SCALED[scale_word] if scale_word else LETTERS[letter] if letter else 1
    places = len(printed.partition(".")[2]) + (2 if part else 0)
    start, mark = _mark_before(text, found.start())
    if mark == "R" and scale == 1 and number < _RAND:
        # "R123" is a road.
        start, mark = found.start(), ""
    return Numeral(start, found.end(), number, scale, places, currency=MARKS.get(mark) if mark else None, mark=mark, letter=bool(letter))


def _mark_before(text: str, start: int) -> tuple[int, str]:
    """Return where the number begins with its currency mark, and the mark."""
    last = text[start - 1 : start]
    if last.isspace():
        last = text[start - 2 : start - 1]
    if not last or last not in _SIGNS:
        return start, ""
    base = max(0, start - 6)
    mark = _MARK_BEFORE.search(text[base:start])
    return (base + mark.start(), mark[0].strip()) if mark else (start, "")


def _in_words(found: re.Match[str]) -> Numeral:
    words = found["words"]
    if words in UNITS:
        value, scale = Decimal(UNITS[words]), 1
    else:
        value, scale = read_words(words), SCALES.get(_LAST_WORD.findall(words)[-1], 1)
    number = value / scale
    if found["tenths"]:
        # "A million two" is said of 1.2 million.
        tenths = UNITS[found["tenths"]]
        number, scale = (value - tenths) / 10**6 + Decimal(tenths) / 10, 10**6
    if found["more"]:
        number += Decimal("0.5") if found["more"].endswith("half") else Decimal("0.25")
        scale *= SCALES[found["scale"]] if found["scale"] else 1
    return Numeral(*found.span(), number, scale, 1 if found["more"] or found["tenths"] else 0, digits=False)

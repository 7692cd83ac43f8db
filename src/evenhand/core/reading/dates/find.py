"""Text and the paper's own date in, the dates printed in the text out, each with its precision and how it was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from attrs import evolve

from evenhand.core.reading.dates.counted import (
    FEASTS,
    MONTHS,
    WEEKDAYS,
    Standing,
    Told,
    count_back,
    day_of_month_near,
    day_without_year,
    looks_ahead,
    month_without_year,
    name_stretch,
    name_weekday,
    safe_day,
    season_of,
)
from evenhand.core.reading.dates.refused import (
    WEEKDAY,
    has_article,
    is_no_day,
    is_no_month,
    is_no_tomorrow,
    is_no_year,
    is_title_of_programme,
)
from evenhand.core.reading.model import DateMention
from evenhand.core.reading.text.numbers import TENS, UNITS
from evenhand.core.values import PartialDate, Span
from evenhand.core.values import patterns as re

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = (
    rf"(?:{_FULL}|{_FULL.upper()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|"
    rf"DEC)\b\.?)"
)
_ON = rf"(?:(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?),?\s)"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_TO = r"(?:\s?[-–—]\s?|\sto\s|\sand\s)"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth "
    "eighteenth nineteenth twentieth"
).split()
_ORDINAL_DAY = rf"(?:{'|'.join(_ORDINALS)}|twenty-(?:{'|'.join(_ORDINALS[:9])})|thirtieth|thirty-first)\sof"
_WHICH_YEAR = r"(?P<rel_y>[Ll]ast|[Tt]his|[Nn]ext)\syear\b"
_PART = r"(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he\s(?:start|end|beginning)\sof)[-\s]"
_COUNT = rf"\d{{1,3}}|an?|{'|'.join(UNITS)}|{'|'.join(TENS)}"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp])(?:\.[Mm]\.|[Mm]\b))?|"
    r"\s?(?P<half2>[AaPp])(?:\.[Mm]\.|[Mm]\b))"
    r"(?![\d%])(?:\s?(?:Z|GMT|BST|IST|UTC|AES?T|AEDT|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T)\b)?"
)

_AGO = r"\s(?=(?:day|week|fortnight|month|year|decade)s?\sago\b)"
# A number before "days ago": its letters behind the first, which is looked back at.
_COUNTED = "|".join(f"{word[1:]}(?<={word})" for word in (*UNITS, *TENS))
# Where a date can begin. Everything else is asked only at these places. The search leaps from first letter to first letter, so a
# pattern goes on behind its first letter and looks back at it.
_BEGIN = re.compile(
    rf"""[\dJFMASONDTWYLNECBSyotlnemfswa](?<![\w£€$/].)(?:
    (?<=\d)(?:(?<![.,-].)|(?<=,1)(?=9\d\d-\d\d-\d\d)|(?<=,2)(?=0\d\d-\d\d-\d\d)|(?<=,.)(?=\d?/\d\d?/(?:19|20)\d\d)|\d{{0,2}}{_AGO})
    |(?<=[A-Z])(?:(?<=J)(?:an|u[nl]|AN|U[NL])|(?<=F)(?:eb|ri|EB|Y)|(?<=M)(?:a[ry]|on|A[RY])|(?<=A)(?:pr|ug|PR|UG)|(?<=S)(?:ep|at|un|EP)
    |(?<=O)(?:ct|CT)|(?<=N)(?:ov|OV)|(?<=D)(?:ec|EC)|(?<=T)(?:ue|hu)|(?<=W)ed|(?<=S)t\s(?=[DPGA][a-z]+['’]s\sDay)|(?<=C)hristmas\s(?=Day|Eve)
    |(?<=N)ew\sYear['’]s\s|(?<=B)oxing\sDay|(?<=A)(?:nzac|NZAC|ustralia)\sDay|(?<=C)anada\sDay|(?<=W)aitangi\sDay)
    |esterday(?<=[Yy]esterday)|o(?<=[Tt]o)(?:day|morrow|night)|ast\s(?<=[Ll]ast\s)|ext\s(?<=[Nn]ext\s)|his\s(?<=[Tt]his\s)
    |a(?<=[Ee]a)rl(?:y|ier)[\s-]|ate[\s-](?<=[Ll]ate.)|id-(?<=[Mm]id-)
    |he\s(?<=[Tt]he\s)(?=\d|(?:next|following)\s(?:day|morning|afternoon|evening)\b|(?:start|end|beginning)\sof\s|[a-z-]+\sof\s[A-Z])
    |iscal(?<=[Ff]iscal)|inancial\syear(?<=[Ff]inancial.year)|pring(?<=[Ss]pring)|ummer(?<=[Ss]ummer)|utumn(?<=[Aa]utumn)
    |inter(?<=[Ww]inter)|all\s(?<=[Ff]all\s)|(?:(?<=a)n?|{_COUNTED}){_AGO})""",
    re.VERBOSE,
)
_CLOCK_AFTER = re.compile(rf"(?:T(?=\d\d:)|,?\s(?:at\s|[|–-]\s)?|,\s?){_CLOCK}")
_CLOCK_BEFORE = re.compile(rf"(?<![\w.:£€$]){_CLOCK}(?:,?\son|,|\s\|)?\s$")
_NUMERIC = re.compile(r"(\d(?<![\w/.£€$-].)\d?)([/.-])(\d{1,2})\2(?:19|20)?\d\d(?![\w/])")
_DAY_AFTER = "the day after"
# How far before "the next day" the day it follows may be told.
_JUST = 400


def find_dates(text: str, published: PartialDate | None, day_first: bool | None = None) -> tuple[DateMention, ...]:
    """Find the dates printed in a text, in order.

    Args:
        text: the paper's text.
        published: the paper's own date, from which days without a year, weekdays and "last month" are counted.
        day_first: whether 12/11/2015 is 12 November; None lets the text itself show it, and otherwise takes day first.

    >>> [(date.span.words(text), str(date.value)) for text in ["It fell from 2009/10 until last Friday."]
    ...     for date in find_dates(text, PartialDate(2015, 11, 12))]
    [('2009/10', 'FY2009-10'), ('last Friday', '2015-11-06')]
    """
    standing = _stand(text, published, day_first)
    mentions: list[DateMention] = []
    at = 0
    while begin := _BEGIN.search(text, at):
        at = begin.end()
        if found := _read_here(text, begin.start(), _stand_there(text, begin.start(), standing, mentions)):
            last = mentions[-1] if mentions else None
            mention = _with_clock(text, found[0], found[1], last.span.end if last else 0)
            at = mention.span.end
            if mention.basis == _DAY_AFTER:
                mention = _day_after(mention, last)
            elif last and _explains(text, last, mention):
                mentions[-1] = evolve(last, value=mention.value)
            if mention.value or mention.basis != _DAY_AFTER:
                mentions.append(mention)
    return tuple(mentions)


def _day_after(mention: DateMention, last: DateMention | None) -> DateMention:
    """Count "the next day" from the date told just before it; without one it has no value."""
    if last is None or last.value is None or last.until or last.value.precision != "day" or mention.span.start - last.span.end > _JUST:
        return mention
    return evolve(mention, value=PartialDate.of(last.value.first_day() + timedelta(1)))


def _explains(text: str, last: DateMention, mention: DateMention) -> bool:
    """Say whether a date stands in brackets after a weekday and is one: "last Thursday (6 October)"."""
    if text[last.span.end : mention.span.start] != " (" or not last.basis.startswith("weekday"):
        return False
    if last.value is None or mention.value is None or mention.value.precision != "day":
        return False
    return last.value.first_day().weekday() == mention.value.first_day().weekday()


def _stand(text: str, published: PartialDate | None, day_first: bool | None) -> Standing:
    """Decide how dates in numbers are read: as told, as a date in the text with a part over 12 shows, as the paper's own date shows."""
    if day_first is not None:
        return Standing(published, day_first, sure=True)
    pairs = [(int(found[1]), int(found[3])) for found in _NUMERIC.finditer(text)]
    own = (published.day, published.month) if published and published.day else (0, 0)
    first = sum(a > 12 >= b or (a, b) == own for a, b in pairs)
    second = sum(b > 12 >= a or (b, a) == own for a, b in pairs)
    return Standing(published, first >= second, sure=first != second)


def _stand_there(text: str, start: int, standing: Standing, mentions: list[DateMention]) -> Standing:
    """Count what a mail quotes back, line by line behind ">", from the date told last before it: "On 4 February 2022 she wrote"."""
    if text[text.rfind("\n", 0, start) + 1 : start + 1][:1] != ">":
        return standing
    told = [mention.value for mention in mentions if mention.value and not mention.relative and mention.value.precision == "day"]
    return evolve(standing, published=told[-1]) if told else standing


def _read_here(text: str, start: int, standing: Standing) -> tuple[Span, Told] | None:
    for pattern, read in _IN_DIGITS if text[start].isdigit() else _IN_WORDS:
        found = pattern.match(text, start)
        told = read(found, standing) if found else None
        if found and told:
            return Span(found.start(), found.end()), told
    return None


def _with_clock(text: str, span: Span, told: Told, floor: int) -> DateMention:
    """Take in a time of day that stands beside the date."""
    start, end, clock = span.start, span.end, None
    base = max(floor, start - 24)
    if after := _CLOCK_AFTER.match(text, end):
        end, clock = after.end(), _clock(after)
    elif before := _CLOCK_BEFORE.search(text, base, start):
        start, clock = before.start(), _clock(before)
    return DateMention(Span(start, end), told.value, told.until, told.relative, clock, told.basis)


def _clock(found: re.Match[str]) -> str:
    half = (found["half"] or found["half2"] or "").lower()
    hour = int(found["hour"])
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{found['minute'] or '00'}"


def _month(printed: str) -> int:
    return next(number for name, number in MONTHS.items() if name.startswith(printed.lower().rstrip(".")[:3]))


def _int(printed: str) -> int:
    return int(re.sub(r"\D", "", printed))


def _iso(found: re.Match[str], _: Standing) -> Told | None:
    value = safe_day(int(found["y"]), int(found["m"]), int(found["d"]))
    return Told(value, basis="year first") if value else None


def _numeric(found: re.Match[str], standing: Standing) -> Told | None:
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day_first = a > 12 or (standing.day_first and b <= 12)
    value = safe_day(year, b, a) if day_first else safe_day(year, a, b)
    sure = standing.sure or a > 12 or b > 12 or a == b
    return Told(value, basis=("day first" if day_first else "month first") + ("" if sure else ", assumed")) if value else None


def _day(found: re.Match[str], standing: Standing) -> Told | None:
    """Read a day and month, with or without the year, with or without a day to which it runs."""
    month, year = _month(found["m"]), int(found["y"]) if found["y"] else _named_year(found, standing) or _year_after(found)
    ahead = None if year else looks_ahead(found.string, found.start(), found.end())
    ends = [
        safe_day(year, month, _day_number(day)) if year else day_without_year(standing, month, _day_number(day), ahead=ahead)
        for day in (found["d"], found["to"])
        if day
    ]
    if not all(ends) and (year or standing.published):
        return None
    until = ends[1] if len(ends) > 1 else None
    return Told(ends[0], until, relative=not found["y"], basis="" if found["y"] else "year from publication")


def _day_number(printed: str) -> int:
    """Read "12", "12th" or "first of"."""
    if printed[0].isdigit():
        return _int(printed)
    word = printed.split()[0].lower()
    tens, _, ones = word.rpartition("-")
    if word == "thirtieth":
        return 30
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + _ORDINALS.index(ones) + 1


def _year_after(found: re.Match[str]) -> int | None:
    """Return the year printed once for two dates: "between May and October 2017"."""
    later = _OTHER_END.match(found.string, found.end())
    return int(later["y"]) if later else None


def _named_year(found: re.Match[str], standing: Standing) -> int | None:
    """Return the year of "12 May last year", where the paper's own is known."""
    if not found["rel_y"] or standing.published is None:
        return None
    return standing.published.year + {"last": -1, "this": 0, "next": 1}[found["rel_y"].lower()]


def _month_of_year(found: re.Match[str], _: Standing) -> Told:
    return Told(PartialDate(int(found["y"]), _month(found["m"])))


def _financial(found: re.Match[str], _: Standing) -> Told | None:
    """Read 2009/10 as a financial year and 2004-09 as a stretch of years."""
    first, second = int(found["y"]), int(found["to"])
    last = second if second > 99 else first // 100 * 100 + second + (100 if second < first % 100 else 0)
    if last == first + 1:
        return Told(PartialDate(first, financial=True), basis="financial year")
    if last <= first or last - first > 100 or "/" in found["sep"]:
        return None
    return Told(PartialDate(first), PartialDate(last), basis="stretch of years")


def _named_financial(found: re.Match[str], _: Standing) -> Told:
    """Read FY24, which is named after the year in which it ends, and "financial year 2019/20"."""
    year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
    return Told(PartialDate(year if found["to"] else year - 1, financial=True), basis="financial year")


def _season(found: re.Match[str], _: Standing) -> Told:
    first, last = season_of(int(found["y"]), found["s"].lower())
    return Told(first, last, basis="season")


def _weekday(found: re.Match[str], standing: Standing) -> Told | None:
    said = (found["rel"] or "").lower().removeprefix("earlier ")
    said = f"{found['which']} week" if found["which"] else "week after" if found["after"] else said
    if is_no_day(found):
        return None
    weekday = next(number for name, number in WEEKDAYS.items() if name[:3] == found["day"][:3].lower())
    ahead = looks_ahead(found.string, found.start(), found.end())
    numbered = day_of_month_near(standing, weekday, int(found["d"]), ahead=ahead) if found["d"] else None
    if numbered:
        return Told(numbered, relative=True, basis="month from publication")
    return name_weekday(standing, weekday, said, ahead=ahead)


def _feast(found: re.Match[str], standing: Standing) -> Told | None:
    """Read a feast that keeps its day of the year, as of the year that brings it nearest."""
    month, day = FEASTS[" ".join(found["feast"].lower().replace("’", "'").split())]
    if found["y"]:
        return Told(safe_day(int(found["y"]), month, day))
    value = day_without_year(standing, month, day, ahead=looks_ahead(found.string, found.start(), found.end()))
    return Told(value, relative=True, basis="year from publication")


def _today(found: re.Match[str], standing: Standing) -> Told | None:
    if is_title_of_programme(found):
        return None
    words = found[0].lower()
    if words == "tomorrow" and is_no_tomorrow(found):
        return None
    days = -1 if words in ("yesterday", "last night") else 1 if words == "tomorrow" else 0
    told = count_back(standing, -days, "day")
    return Told(told.value, relative=True, basis="day of publication" if not days else told.basis)


def _ago(found: re.Match[str], standing: Standing) -> Told:
    word = found["n"].lower()
    number = int(word) if word.isdigit() else UNITS.get(word) or TENS.get(word) or 1
    return count_back(standing, number, found["unit"])


def _stretch(found: re.Match[str], standing: Standing) -> Told | None:
    which = found["which"].lower()
    if not found["month"]:
        return name_stretch(standing, which, found["unit"])
    month = _month(found["month"])
    value = month_without_year(standing, month, ahead=which == "next")
    if value and standing.published and which != "this" and value.month == standing.published.month:
        value = PartialDate(value.year + (1 if which == "next" else -1), month)
    if value and standing.published and which == "this":
        value = PartialDate(standing.published.year, month)
    return Told(value, relative=True, basis=f"{which} month of that name")


def _bare_month(found: re.Match[str], standing: Standing) -> Told | None:
    """Read a month alone; some are also words and names, so they need a word of time before them."""
    name, start = found["m"], found.start()
    if len(name.rstrip(".")) < 4 and name != "May":
        return None
    if not found["part"] and is_no_month(found, name):
        return None
    if year := _named_year(found, standing) or _year_after(found):
        return Told(PartialDate(year, _month(name)), relative=True, basis="year from publication")
    if has_article(found.string, start):
        start -= 4
    ahead = looks_ahead(found.string, start, found.end())
    return Told(month_without_year(standing, _month(name), ahead=ahead), relative=True, basis="year from publication")


def _decade(found: re.Match[str], _: Standing) -> Told:
    return Told(PartialDate(int(found["y"])), PartialDate(int(found["y"]) + 9), basis="decade")


def _bare_year(found: re.Match[str], _: Standing) -> Told | None:
    """Read four digits as a year, unless they count something ("2000 people") or belong to a name ("Housing Act 1985")."""
    return None if is_no_year(found) else Told(PartialDate(int(found[0])))


_OTHER_END = re.compile(rf"(?:\s(?:and|to|until|or)\s|\s?[-–—]\s?)(?:{_DAY}\s)?{_MONTH}(?:\s{_DAY},?)?\s(?P<y>{_YEAR})\b")
_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Standing], Told | None]]
_DAY_MONTH = (
    rf"(?P<d>{_DAY}|"
    rf"{_ORDINAL_DAY}(?=\s[A-Z]))(?:{_TO}(?P<to>{_DAY}))?\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?:(?P<y>{_YEAR})\b(?![-–/]\d)|"
    rf"(?:of\s)?{_WHICH_YEAR}))?(?![\w])"
)
_MONTH_DAY = (
    rf"(?P<m>{_MONTH})\s(?:the\s)?(?P<d>{_DAY})(?:{_TO}(?P<to>{_DAY}))?(?!%|[.,:]\d|\s(?:per\s?cent|percent|(?:m|b|tr)illion|people|years))"
    rf"(?:,?\s(?:(?P<y>{_YEAR})\b|(?:of\s)?{_WHICH_YEAR}))?"
)
_IN_DIGITS: tuple[_Rule, ...] = (
    (re.compile(rf"(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), _iso),
    (re.compile(r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![\w/]|[.-]\d)"), _numeric),
    (re.compile(_DAY_MONTH), _day),
    (re.compile(r"(?P<y>(?:19|20)\d\d)(?P<sep>\s?[/–—-]\s?)(?P<to>(?:19|20)\d\d|\d\d)(?![\w/]|[–.:-]\d)"), _financial),
    (re.compile(r"(?P<y>(?:1[6-9]|20)\d0)['’]?s\b"), _decade),
    (re.compile(r"(?P<n>\d{1,3})\s(?P<unit>day|week|fortnight|month|year|decade)s?\sago\b"), _ago),
    (re.compile(rf"{_YEAR}(?![\w%]|[,.]\d|[/:]\d|\s?(?:per\s?cent|percent)\b|-(?!based|era|style|only|election)[a-z])"), _bare_year),
)
_IN_WORDS: tuple[_Rule, ...] = (
    (re.compile(rf"{_ON}?(?:the\s)?{_DAY_MONTH}", re.I), _day),
    (re.compile(rf"{_ON}?{_MONTH_DAY}"), _day),
    (re.compile(rf"(?:{_PART})?(?P<m>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})\b(?![-–/]\d)"), _month_of_year),
    (
        re.compile(r"(?:FY\s?['’]?|(?i:fiscal(?:\syear)?|financial\syear)\s)(?P<y>(?:20)?\d\d)\b(?:[/–-](?P<to>(?:20)?\d\d)\b)?"),
        _named_financial,
    ),
    (re.compile(rf"(?:{_PART})?(?P<s>(?i:spring|summer|autumn|winter|fall)),?\s(?:of\s)?(?P<y>{_YEAR})\b"), _season),
    (re.compile(rf"(?:{_PART})(?P<y>{_YEAR})\b"), lambda found, _: Told(PartialDate(int(found["y"])))),
    (
        re.compile(
            rf"(?:(?P<rel>(?i:last|next|this(?:\scoming)?|earlier\sthis))\s)?(?P<day>{WEEKDAY}|Tues|Weds|Thurs)\b(?!['’]?s\b\s(?:Times|"
            rf"Child))(?!\s?Agreement)"
            r"(?:,?\s(?:of\s)?(?P<which>last|next|this)\sweek\b|(?P<after>\sweek)\b|(?:,?\s(?:the\s)?(?P<d>\d{1,2})(?:st|nd|rd|th)\b))?"
        ),
        _weekday,
    ),
    (
        re.compile(rf"(?P<feast>(?:{'|'.join(FEASTS)}))\b(?:,?\s(?P<y>{_YEAR})\b)?".replace("'", "['’]"), re.I),
        _feast,
    ),
    (
        re.compile(r"[Tt]he\s(?:next|following)\s(?:day|morning|afternoon|evening)\b"),
        lambda _, __: Told(None, relative=True, basis=_DAY_AFTER),
    ),
    (re.compile(r"(?:yesterday|today|tomorrow|tonight|last\snight|this\s(?:morning|afternoon|evening))\b", re.I), _today),
    (re.compile(rf"(?P<n>{_COUNT})\s(?P<unit>day|week|fortnight|month|year|decade)s?\sago\b", re.I), _ago),
    (
        re.compile(
            r"(?:(?i:earlier|later|early|late)\s)?(?P<which>(?i:last|next|this))\s"
            rf"(?:(?P<unit>week(?:end)?|fortnight|month|quarter|(?:financial\s|fiscal\s)?year|decade|spring|summer|autumn|"
            rf"winter)|(?P<month>{_MONTH}))\b(?!-|\stides?\b)"
        ),
        _stretch,
    ),
    (re.compile(rf"(?:(?P<part>{_PART}))?(?P<m>{_MONTH})(?!\s?\d)(?!\w)(?:,?\s(?:of\s)?{_WHICH_YEAR})?"), _bare_month),
)

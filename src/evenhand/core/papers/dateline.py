"""A printed line or a machine date in, the days it names out, each with where it stands and how it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

# English, Irish, Welsh.
_MONTHS = (
    r"jan(?:uary)?|ean[áa]ir|ionawr",
    r"feb(?:ruary)?|feabhra|chwefror",
    r"mar(?:ch)?|m[áa]rta|mawrth",
    r"apr(?:il)?|aibre[áa]i?n|ebrill",
    r"may|bealtaine|mai",
    r"june?|meitheamh|meithimh|mehefin",
    r"july?|i[úu]il|gorffennaf",
    r"aug(?:ust)?|l[úu]nasa|awst",
    r"sept?(?:ember)?|mh?e[áa]n f[óo]mhair|medi",
    r"oct(?:ober)?|dh?eireadh f[óo]mhair|hydref",
    r"nov(?:ember)?|samhain|samhna|tachwedd",
    r"dec(?:ember)?|(?:m[íi] na )?noll(?:aig|ag)|rhagfyr",
)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\b\.?"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|ur)?(?:day)?|d[ée] \w+|d[ée]ardaoin|dydd \w+)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ú|ain|af|il|ydd|fed|eg)?"
_YEAR = r"(?P<year>\d{4}|[’']\d\d)\b"
_FORMS = tuple(
    re.compile(rf"(?<![\w£$€/.:-]){form}", re.IGNORECASE)
    for form in (
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:T[\d:.Z+-]*)?(?![\d-])",
        r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\w/-]|\.\d)",
    )
)
_MONTH_ONLY = re.compile(rf"(?<![\w£$€/.:-]){_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d){1,2}\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
# What may stand before the day and belong to it: "First published at 10.15am on Thursday, the", "w/e", "aired".
_LEAD = re.compile(
    r"(?:\b(?P<label>(?:first |last )?(?:published|posted|created|updated|modified|issued|aired|broadcast|printed|dated?"
    r"|(?:press|media|news) release)"
    r"|(?:week|wk|weekend) ending|w/e|(?:edition|issue) of)(?: to the (?:press|media))?(?: on| at)?\s*[:|/,-]?\s*)?"
    rf"(?:{_CLOCK}(?:\s[A-Z]{{2,4}}\b)?,?\s+(?:on\s+)?)?(?:\b{_WEEKDAY}\.?,?\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:,?\s*(?:[-–—/|]\s*)?(?:at\s+)?(?i:{_CLOCK}))?(?:,?\s*(?P<zone>\b[A-Z]{{2,4}}\b(?<!\bBY)|[+-]\d{{4}}))?",
)
_UPDATED = re.compile(r"\s*[|•·(,–-]?\s*(?:(?:last )?(?:updated|modified)\b.{0,60})?\.?\s*", re.IGNORECASE)
# "Posted by admin / 14 May 2023 / Filed under: Bogs"
_SEPARATOR = re.compile(r"\s+[/|•·]\s+")
_AMERICAN = re.compile(r"(?:E|C|M|P|AK|H)(?:[SD])?T")
_CENTURY, _LONGEST = 2000, 240
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


@frozen
class Printed:
    """A day as a line prints it.

    `start` and `end` take in what belongs to it: its weekday, its clock, and its `label` as "published" or "week ending".
    `days` has two where its figures can be read in two ways, day first and then month first, and nothing in the line says which.
    """

    start: int
    end: int
    days: tuple[PartialDate, ...]
    label: str = ""


def find_days(line: str) -> Iterator[Printed]:
    """Find the days that a line prints in full.

    >>> line = "Wold Echo, Thurs 14th March 2019, 6.30am, p7"
    >>> [(str(found.days[0]), line[found.start : found.end]) for found in find_days(line)]
    [('2019-03-14', 'Thurs 14th March 2019, 6.30am')]
    >>> [[str(day) for day in found.days] for found in find_days("9/2/24")], [str(found.days[0]) for found in find_days("Fri 9/2/24")]
    ([['2024-02-09', '2024-09-02']], ['2024-02-09'])
    """
    for form in _FORMS:
        for found in form.finditer(line[:_LONGEST]):
            lead, tail = _LEAD.search(line, 0, found.start()), _TAIL.match(line, found.end())
            weekday = (lead["weekday"] or "") if lead else ""
            days = _days(found.groupdict(), (tail["zone"] or "") if tail else "", weekday[:3].lower())
            if days and lead and tail:
                yield Printed(lead.start(), tail.end(), days, (lead["label"] or "").lower())


def find_month(line: str) -> Printed | None:
    """Find the one month that a line prints in full, without a day.

    >>> find_month("Issue 212, October 2019").days
    (PartialDate(year=2019, month=10, day=0, financial=False),)
    >>> find_month("April 2018 to March 2019")
    """
    found = list(_MONTH_ONLY.finditer(line[:_LONGEST]))
    if len(found) != 1:
        return None
    return Printed(*found[0].span(), (PartialDate(int(found[0]["year"]), _month(found[0]["month"])),))


def read_date_line(line: str) -> PartialDate | None:
    """Read a line that is nothing but a date, as printed above a report or a letter; day first unless the line shows otherwise.

    >>> str(read_date_line("12/11/2015 10:53 GMT | Updated 12/11/2015 14:59 GMT"))
    '2015-11-12'
    >>> str(read_date_line("Friday, July 21, 2017")), str(read_date_line("11/12/2015 10:53 am EST"))
    ('2017-07-21', '2015-11-12')
    >>> str(read_date_line("Posted by admin / 14 May 2023 / Filed under: Bogs")), str(read_date_line("13.11.17, 07.45"))
    ('2023-05-14', '2017-11-13')
    >>> read_date_line("The letter of 12 November 2015 was leaked")
    """
    line = line.strip().lstrip("\ufeff")
    if len(line) > _LONGEST:
        return None
    for words in (line, *_SEPARATOR.split(line)):
        for found in find_days(words):
            if not found.start and _UPDATED.fullmatch(words, found.end):
                return found.days[0]
    return None


def read_machine_date(words: str) -> PartialDate | None:
    """Read the day of an ISO 8601 date or time, as in the head of a web page.

    >>> str(read_machine_date("2015-11-12T10:53:00+00:00")), read_machine_date("soon")
    ('2015-11-12', None)
    """
    found = _ISO.match(words[:40])
    return _checked(*(int(part) for part in found.groups())) if found else read_date_line(words[:120])


def _days(parts: dict[str, str | None], zone: str, weekday: str) -> tuple[PartialDate, ...]:
    year = int((parts["year"] or "").strip("’'"))
    year += _CENTURY if year < 100 else 0
    if not parts.get("first"):
        day = _checked(year, _month(parts["month"]) if parts.get("month") else int(parts["number"] or 0), int(parts["day"] or 0))
        return (day,) if day else ()
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    ways = [day for day in (_checked(year, second, first), _checked(year, first, second)) if day is not None]
    fitting = [day for day in ways if weekday in _WEEKDAYS and day.first_day().weekday() == _WEEKDAYS.index(weekday)]
    if len(ways) == 2 and zone:
        fitting = ways[1:] if _AMERICAN.fullmatch(zone) else ways[:1]
    return tuple(dict.fromkeys(fitting if len(fitting) == 1 else ways))


def _month(name: str | None) -> int:
    return next(at for at, names in enumerate(_MONTHS, 1) if re.fullmatch(names, name or "", re.IGNORECASE))


def _checked(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return None

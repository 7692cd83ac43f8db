"""The first lines of a text in, what they name out: the day it was published and the outlet that printed it."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.papers.dateline import find_date_among, read_date_line
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

# What names of outlets end in. Words that also head a letter or a headline ("Council Leader", "Spending Review") are left out.
_HEADS = frozenset(
    """advertiser age argus bulletin chronicle courier courier-mail daily democrat despatch dispatch echo enquirer examiner express gazette
    globe guardian herald independent inquirer journal ledger mail mercury messenger mirror news observer planet post press recorder
    register sentinel standard star sun telegraph times tribune wire weekly world""".split()
)
_SMALL = frozenset(("and", "by", "for", "of", "on", "the", "&"))
_LONGEST = 120
_WORDS = re.compile(r"[\w’'&-]+(?:\s+[\w’'&-]+){0,5}")
_PARTED = re.compile(r"^(?P<name>[^,|–—/]{3,60}?)\s*(?:[,|–—/]|\s-\s)\s*(?P<rest>.+)$")
# "BELFAST, Oct 12 (Northern Wire) - A special adviser …"
_AGENCY = re.compile(r"^[A-Z][A-Z .,’'&-]{2,40}(?:,\s*\w{3,9}\.?\s+\d{1,2})?\s*\((?P<name>[A-Z][^\W\d]+(?:\s[^\W\d]+){1,4})\)\s*[-–—]+\s")
# "By Ann Hale, The Shire Herald", "By Ann Hale for the Shire Herald"
_BYLINE = re.compile(
    r"^by\s+[^,|–—]{3,60}?\s*(?:,|\||–|—|\s(?:of|for)\s)\s*(?P<name>.+?)(?:\s+(?:staff|reporter|correspondent|writer)\b.*)?$", re.IGNORECASE
)


def read_masthead(lines: Sequence[str]) -> tuple[PartialDate | None, str | None]:
    """Read the day and the outlet that the first lines of a text name, each None where they do not.

    A line is the name of an outlet only where it ends as such names do and the day stands in it or in one of the two lines after it.

    >>> [str(found) for found in read_masthead(["Brackford Gazette", "16 March 2023", "Library to shut"])]
    ['2023-03-16', 'Brackford Gazette']
    >>> [str(found) for found in read_masthead(["Inside the library row", "The Shire Herald, Friday 17 March 2023"])]
    ['2023-03-17', 'The Shire Herald']
    >>> read_masthead(["CALDER, March 20 (Northern Wire) - A councillor on Monday rejected claims."])
    (None, 'Northern Wire')
    >>> [str(found) for found in read_masthead(["Board chair pressed", "By Ann Hale, Shire Tribune", "March 14, 2019"])]
    ['2019-03-14', 'Shire Tribune']
    >>> [str(found) for found in read_masthead(["Statement by the leader", "Brackenshire County Council, 18 March 2023"])]
    ['2023-03-18', 'None']
    >>> read_masthead(["Minister writes to The Times", "She was angry."])
    (None, None)
    """
    shown = [line.strip().lstrip("\ufeff").lstrip("# ") for line in lines if line.strip()]
    days = [_day(line) for line in shown]
    day = next((day for day in days if day is not None), None)
    if any(line.startswith("Dear ") for line in shown):
        # The newspaper at the head of a letter is whom it is addressed to.
        return day, None
    for at, line in enumerate(shown):
        name = _beside_date(line) or _beside_author(line)
        if name is not None:
            return day, name
        if _is_outlet(line) and any(days[at + 1 : at + 3]):
            return day, line
        agency = _AGENCY.match(line)
        if agency is not None:
            return day, agency["name"]
    return day, None


def _day(line: str) -> PartialDate | None:
    """Read the day of a line, also behind a place, a body or an author: "Brackenshire County Council, 18 March 2023"."""
    parted = _PARTED.fullmatch(line) if len(line) <= _LONGEST else None
    if parted is None or not all(word[0].isupper() or word in _SMALL for word in parted["name"].split()):
        return read_date_line(line) or find_date_among(line)
    return read_date_line(line) or read_date_line(parted["rest"]) or find_date_among(line)


def _beside_date(line: str) -> str | None:
    """Return the name of an outlet that stands in one line with the day: "The Shire Herald, Friday 17 March 2023"."""
    parted = _PARTED.fullmatch(line) if len(line) <= _LONGEST else None
    if parted is None or not _is_outlet(parted["name"]) or read_date_line(parted["rest"]) is None:
        return None
    return parted["name"]


def _beside_author(line: str) -> str | None:
    """Return the name of an outlet that stands behind the author's: "By Ann Hale, The Shire Herald"."""
    byline = _BYLINE.fullmatch(line) if len(line) <= _LONGEST else None
    if byline is None:
        return None
    name = re.sub(r"^the\s(?=[A-Z])", "", byline["name"])
    return name if _is_outlet(name) else None


def _is_outlet(words: str) -> bool:
    """Say whether words may be the name of an outlet: every one with a capital, the last one as such names end."""
    if _WORDS.fullmatch(words) is None:
        return False
    named = words.split()
    return named[-1].lower() in _HEADS and len(named) > 1 and all(word[0].isupper() or word in _SMALL for word in named)

"""Words of the head of a paper in, whether they name an outlet, or who wrote it, out."""

from __future__ import annotations

from evenhand.core.values import patterns as re

# What names of outlets end in. Words that also head a letter or a headline ("Council Leader", "Spending Review") are left out.
_HEADS = frozenset(
    """advertiser age argus bulletin chronicle clarion courier courier-mail daily democrat despatch dispatch echo enquirer examiner express
    fortnightly freeman gazette globe guardian herald independent inquirer journal ledger magazine mail mercury messenger mirror monthly
    nationalist news newsletter newspaper newspapers observer online planet post press radio record recorder register republican sentinel
    standard star statesman sun telegram telegraph times tribune tv weekly wire world""".split()
)
# What makes a name an outlet's wherever it stands in it.
_ANYWHERE = frozenset("daily sunday evening fm radio tv television newswire broadcasting".split())
# Whoever has one of these in the name prints no newspaper, whatever else it says.
_BODIES = frozenset(
    """agency association authority board chair chairman cllr college commission committee company corporation council councillor court
    department dr editor group hospital inc limited ltd minister ministry mp mr mrs ms office officer party plc police school
    secretary service society statement trust union university""".split()
)
# But what a body prints for its people is one.
_PRINTED = frozenset(("bulletin", "magazine", "newsletter"))
_TITLED = frozenset(("correspondent", "editor", "reporter", "writer", "team", "newsroom", "staff"))
# "Local News" heads a page, not a paper.
_SECTIONS = frozenset(
    "bad breaking business county education farming good health home latest local national political regional world".split()
)
_SMALL = frozenset(("and", "by", "for", "in", "of", "on", "the", "&"))
_NAMELIKE = re.compile(r"[^\W\d_][\w’'&-]*(?:\s+(?:[\w’'&-]+|\d+\.\d)){0,6}")
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|ní|nic|mac)){1,3}(?<!\.)"
_ROLE = r"(?:reporter|correspondent|editor|writer|columnist|journalist)\b"
_APART = r"(?:^|[|–—•·/,.;(]\s*)"
_OUR = r"(?:(?:our|the)\s[^,]{3,40},\s+)?"
_AUTHORS = tuple(
    re.compile(form)
    for form in (
        rf"{_APART}(?i:(?:(?:exclusive|words|report|reporting|story|text|written|compiled|posted) )?by):?\s+{_OUR}(?P<name>{_NAME})",
        rf"{_APART}(?i:words|report|reporter|reporting|story|text|author):\s*(?P<name>{_NAME})",
        rf"^(?P<name>{_NAME}),\s+(?i:(?:[\w’'-]+ ){{0,4}}{_ROLE})",
    )
)
_BY = re.compile(
    r"^(?:exclusive )?by\s+[^,|–—]{3,60}?\s*(?:[,|–—]|\s(?:of|for)\s)\s*(?P<name>.+?)(?:\s+(?:staff|reporter|correspondent|writer)\b.*)?$",
    re.IGNORECASE,
)
_STAFF = re.compile(rf"(?P<name>.+?)(?: (?:staff|senior|chief))? {_ROLE}", re.IGNORECASE)
# "Kerb — news for harbour operators", "Wold Pennant (monthly, free)".
_TAGGED = re.compile(
    r"^(?P<name>[A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){0,3})\s*(?:[–—:(]|-\s)\s*(?:the |a |your )?"
    r"(?=[a-z])[^.|]{0,60}?\b(?:news|newsletter|newspaper|magazine|journal|weekly|fortnightly|monthly|quarterly|bulletin)\b"
    r"|^(?P<other>[A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){0,3})\s*[–—:(]\s*(?:weekly|fortnightly|monthly|quarterly)\b"
)
_SITE = re.compile(r"(?<![\w@.-])(?:https?://)?(?:www\.)?(?P<name>[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})(?=[/\s|,;)]|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:@|www\.|//)(?P<label>[\w-]+)\.", re.IGNORECASE)
# "BELFAST, Oct 12 (Northern Wire) - A special adviser …", "HARLAN, Ky. (AP) — "
_AGENCY = re.compile(r"[A-Z]{3}[\w .,’'&-]{0,60}\((?P<name>[A-Z]{2,6}|[A-Z][^\W\d]+(?:\s[^\W\d]+){1,4})\)\s*(?:[–—_]|-+)\s")


def names_outlet(words: str) -> bool:
    """Say whether words are a name as outlets have them: every word with a capital, and one of those that newspapers and stations carry.

    >>> [names_outlet(words) for words in ("The Shire Herald", "Wold FM 98.2", "KWLD-TV", "Shire and Wold Weekly News")]
    [True, True, True, True]
    >>> [names_outlet(words) for words in ("Times", "Local News", "Shire Council", "Minister writes to The Times", "Radio Council")]
    [False, False, False, False, False]
    """
    parts = name_parts(words)
    if not parts or parts[0] in _SECTIONS:
        return False
    named = "-" in words or len(parts) > 1
    return named and (parts[-1] in _HEADS or not _ANYWHERE.isdisjoint(parts))


def name_parts(words: str) -> list[str]:
    """Return the words of what may be the name of an outlet, in small letters; none where it is that of a body or no name at all.

    >>> name_parts("The Wold Argent"), name_parts("Wold Council"), name_parts("all of it")
    (['the', 'wold', 'argent'], [], [])
    """
    if _NAMELIKE.fullmatch(words) is None or not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words.split()):
        return []
    parts = re.sub(r"-(?=(?:TV|FM|AM)\b)", " ", words).lower().split()
    return parts if _TITLED.isdisjoint(parts) and (_BODIES.isdisjoint(parts) or parts[-1] in _PRINTED) else []


def tagged_outlet(line: str) -> str | None:
    """Return the name that a line explains: "Kerb — news for harbour operators".

    >>> tagged_outlet("Kerb — news for harbour operators"), tagged_outlet("Wold Pennant (monthly, free)"), tagged_outlet("Fees: who pays")
    ('Kerb', 'Wold Pennant', None)
    """
    found = _TAGGED.match(line)
    return (found["name"] or found["other"]) if found else None


def site_of(line: str) -> str | None:
    """Return the site that a line names, without "www" and what follows: "www.woldsound.example/news"."""
    found = _SITE.search(line)
    return found["name"].lower() if found else None


def repeats_name(name: str, text: str) -> bool:
    """Say whether a report calls its paper by a name: in an address, or where somebody "told the Argent".

    >>> repeats_name("Wold Argent", "“No,” she told the Argent."), repeats_name("Wold Argent", "jo@woldargent.example")
    (True, True)
    >>> repeats_name("Wold Argent", "The argent moon"), repeats_name("Jo Bell", "told Bell")
    (False, False)
    """
    parts = [part for part in name_parts(name) if part != "the"]
    if not parts:
        return False
    bare = re.sub(r"\W", "", "".join(parts))
    if len(bare) > 5 and any(bare in re.sub(r"\W", "", found["label"].lower()) for found in _ADDRESS.finditer(text)):
        return True
    last = re.escape(parts[-1].title())
    return re.search(rf"\b(?:told|to|by|with|asked|from) [Tt]he (?:{re.escape(name.removeprefix('The '))}|{last})\b", text) is not None


def outlet_of_byline(line: str) -> str | None:
    """Return the outlet behind an author: "By Ann Hale, The Shire Herald", "By Ann Hale for the Shire Herald", "Shire Herald Staff Writer".

    >>> outlet_of_byline("By Ann Hale for the Shire Herald"), outlet_of_byline("Shire Ledger Staff Writer"), outlet_of_byline("By Ann Hale")
    ('Shire Herald', 'Shire Ledger', None)
    """
    found = _BY.fullmatch(line) or _STAFF.fullmatch(line)
    name = re.sub(r"^the\s(?=[A-Z])", "", found["name"]) if found else ""
    return name if names_outlet(name) else None


def agency_of(prose: str) -> str | None:
    """Return the agency in brackets before the first words of a report: "HARLAN, Ky. (AP) — ".

    >>> agency_of("HARLAN, Ky. (AP) — The county said"), agency_of("HARLAN, March 3 (Northern Wire) - The county"), agency_of("Harlan (AP)")
    ('AP', 'Northern Wire', None)
    """
    found = _AGENCY.match(prose)
    return found["name"] if found else None


def is_person(words: str) -> bool:
    """Say whether words may be the name of a person: two to four, each with a capital, and none of those of outlets and bodies.

    >>> is_person("Ann Hale"), is_person("Wold Gazette"), is_person("Wold Council"), is_person("Fees to rise")
    (True, False, False, False)
    """
    return re.fullmatch(_NAME, words) is not None and bool(name_parts(words.replace(".", ""))) and not names_outlet(words)


def author_of(line: str) -> str | None:
    """Return who wrote the report, where a line says so.

    >>> author_of("By Ann Hale, The Shire Herald"), author_of("14 March 2019. Words: Ann Hale"), author_of("ANN HALE, Arts Correspondent")
    ('Ann Hale', 'Ann Hale', 'ANN HALE')
    >>> author_of("By the Newsroom"), author_of("By Live reporting team"), author_of("Ann Hale, leader of the council")
    (None, None, None)
    """
    found = next((found for form in _AUTHORS if (found := form.search(line))), None)
    name = found["name"] if found else ""
    return name if name and not names_outlet(name) and _TITLED.isdisjoint(name.lower().split()) else None

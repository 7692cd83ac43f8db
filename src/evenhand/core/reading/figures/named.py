"""A number in its sentence in, whether it is a time of day, part of a title or a name, or a place in a law or a book out."""

from __future__ import annotations

from evenhand.core.reading.text.numbers import Numeral
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Clock times printed with a full stop, as British timetables have them.
_HOURS = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ON_THE_CLOCK = re.compile(r"\b(?:from|until|till|before|after|at)\s$|[012]?\d\.[0-5]\d\s(?:to|and)\s$")
_MOVED = re.compile(
    r"\b(?:ris(?:e[ns]?|ing)|rose|f[ae]ll(?:s|en|ing)?|up|down|grew|grown|went|cut|drop\w*|increase\w*|decrease\w*|st(?:oo|an)ds?|"
    r"remain\w*|put|set|rated|priced|valued|closed|average\w*|scor\w+)\b"
)
_RUNS = re.compile(
    r"\s(?:from|to|train|bus|service|ferry|flight|sailing|departure|boat|coach|tram|crossing|kick-off|start|race|at|showing)\b"
)
_THE_NEXT = re.compile(r"\b(?:the|an?|last|first|next|each|every)\s$")
_OPENS_AT = re.compile(
    r"\b(?:(?:re)?open(?:s|ed)?|closed?s?|shuts?|start(?:s|ed)?|begins?|began|ends?|ended|leaves?|left|arrives?d?|kicks?\soff|met|meets?|sits?|sat|"
    r"sung|gather(?:s|ed)|resumes?d?|finish(?:es|ed)|due|woke|rang|came|comes|docks|sails|lands?|landed|departs?|departed|returns)"
    r"\sat\s$"
)
_FROM_NOON = re.compile(r"\b(?:midnight|noon|midday|[ap]\.?m\.?|o['’]clock)\s(?:and|to|until|till|or)\s$")
_OPEN_FROM = re.compile(
    r"\b(?:opens?|opened|open|staffed|works?|worked|closed|shut|runs?|ran|weekdays|daily|[Mm]ondays?|[Ss]aturdays?|[Ss]undays?)\s(?:[a-z]+\s){0,2}"
    r"from\s(?:\d{1,2}\sto\s)?$"
)
_HALF_A_DAY = 12
_STANDS_ALONE = re.compile(r"\s*(?:[.,;:)”\"’]|$|(?:and|but|or|to|on|in|sharp|each|every|daily|today|tomorrow|from|for)\b)")
_LAW = r"U\.?S\.?C\.?|C\.?F\.?R\.?|AC|QB|KB|WLR|All\sER|CLR|ALR|EWCA|EWHC|UKSC|IESC|F\.\s?[23]d|S\.\s?Ct\.?|U\.S\."
_CITED_AFTER = re.compile(rf"\s(?:{_LAW})\s(?:§+\s)?\d|\s(?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John)\s\d")
_CITED_BEFORE = re.compile(rf"(?:\b(?:{_LAW})\s(?:§+\s)?|§+\s?|(?<![\w'’])ss?\.?\s?)$")
_CITED_REACH = 14
_QUOTES = ("“", "‘", '"', "'")
_LITTLE = r"an?|the|of|and|in|to|for|on|with"
_TITLE = re.compile(
    rf"(?:[A-Z][a-z][\w’']*|\d+)(?:[\s-](?:[A-Z][a-z][\w’']*|{_LITTLE})){{0,8}}?[\s-][A-Z][a-z][\w’']*[.,]?[”’\"']",
)
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+\b")
_SMALL_BEFORE = re.compile(r"\b[a-z]+\s$")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")


def is_hour(text: str, numeral: Numeral, before: str) -> bool:
    """Tell "between midnight and seven" and "open from 9 to 5"; `before` is in small letters."""
    if numeral.scale > 1 or numeral.places or numeral.number > _HALF_A_DAY:
        return False
    return bool(_FROM_NOON.search(before) or (_STANDS_ALONE.match(text, numeral.end) and _OPEN_FROM.search(before)))


def is_clock(text: str, numeral: Numeral, before: str) -> bool:
    """Tell "the 19.40 from Leeds", "from 6.15 to 23.50" and "shuts at 5"; `before` is in small letters."""
    if numeral.scale > 1 or numeral.places not in (0, 2):
        return False
    runs = _RUNS.match(text, numeral.end) and _THE_NEXT.search(before)
    if runs and _FOUR_DIGITS.fullmatch(text, numeral.start, numeral.end):
        return True
    if numeral.places == 0:
        return numeral.number <= _HALF_A_DAY and bool(_STANDS_ALONE.match(text, numeral.end) and _OPENS_AT.search(before))
    if not _HOURS.fullmatch(text, numeral.start, numeral.end):
        return False
    if runs:
        return True
    return bool(_STANDS_ALONE.match(text, numeral.end) and _ON_THE_CLOCK.search(before)) and not _MOVED.search(before)


def is_cited(text: str, numeral: Numeral, before: str) -> bool:
    """Tell the numbers of law reports, of statutes and of the books of the Bible."""
    return bool(_CITED_AFTER.match(text, numeral.end) or _CITED_BEFORE.search(before[-_CITED_REACH:]))


def begins_title(text: str, start: int) -> bool:
    """Say whether a number is the first word of the quoted title of a book or a film.

    >>> begins_title("‘Forty Years On’", 1), begins_title("“Forty years on”", 1)
    (True, False)
    """
    return text[start - 1 : start] in _QUOTES and bool(_TITLE.match(text, start, start + 80))


def is_spelled_name(text: str, numeral: Numeral, sentence: Span) -> bool:
    """Tell "trains to Seven Sisters" from the capitals of a headline."""
    if not text[numeral.start].isupper() or not _NAME_AFTER.match(text, numeral.end):
        return False
    small = _SMALL_BEFORE.search(text, max(sentence.start, numeral.start - 16), numeral.start)
    return bool(small) and len(_SMALL_WORD.findall(text, sentence.start, sentence.end)) > 1

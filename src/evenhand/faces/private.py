"""A text in, the places in it that name a private contact out: e-mail addresses, telephone numbers, street addresses, postcodes.

It hides rather too much than too little: a reference number that looks like a telephone number goes too. What stays: a street
without a house number, the name of a town, a house known only by its name unless it is a cottage, lodge, farm or barn on a street,
a street in small letters, and a number spread over two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BLOCK = "█"
"""What stands for each hidden character. In every rule below it counts as a letter, so that hiding opens no new place to hide."""

_START, _END = rf"(?<![\w{BLOCK}])", rf"(?![\w{BLOCK}])"

# The mark may be written out to escape harvesters, or be escaped in a file name or a link.
_AT = re.compile(
    r"[^\S\n]@[^\S\n]?(?=[\w-]{1,63}\.\w)|@[^\S\n](?=[\w-]{1,63}\.\w)|@|＠|%40|&#64;|&#x40;|&commat;|"
    r"[^\S\n]?[\[({][^\S\n]?at[^\S\n]?[\])}][^\S\n]?",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"[^\s<>()\[\],;:\"“”‘’«»\\@＠█]")
_DOMAIN = re.compile(
    r"(?:\[[0-9A-Fa-f.:IPv]{2,60}\]|[^\W_](?:[\w-]|\.(?=\w)|[^\S\n]?[\[({][^\S\n]?dot[^\S\n]?[\])}][^\S\n]?){0,254})", re.IGNORECASE
)
_QUOTED_LOCAL = re.compile(r"\"[^\"\n█]{1,64}\"\Z")

_DIGIT = r"(?>[^\S\n]?[()./‐‑–-]?[^\S\n]?\(?\d)"
_PHONE = re.compile(
    rf"(?<![\w.,/{BLOCK}£$€-])(?:\+|\(\+?)?\d{_DIGIT}{{5,17}}(?![\d{BLOCK}]|[.,]\d)(?:[^\S\n]{{0,2}}(?:ext|extension|x)\.?[^\S\n]?\d{{1,6}})?",
    re.IGNORECASE,
)
# Broken over two lines; only what begins as a number is dialled, so that two rows of a table are not taken for one.
_BROKEN_PHONE = re.compile(
    rf"(?<![\w.,/{BLOCK}£$€-])(?:\+|\(\+?)?0?{_DIGIT}{{2,12}}[^\S\n]?\n[^\S\n]?\d{_DIGIT}{{1,12}}(?![\d{BLOCK}]|[.,]\d)"
)
_PHONE_WORD = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|fax|call|ring|text|switchboard|helpline|hotline|newsdesk|whatsapp)\b[^\d\n]{0,20}\Z",
    re.IGNORECASE,
)

_NAME = r"(?:[A-Z][\w'’.-]{0,30}|\d{1,3}(?i:st|nd|rd|th))"
_STREET = (
    r"(?i:street|road|avenue|lane|close|drive|crescent|terrace|gardens|grove|mews|parade|boulevard|highway|circuit|quay|esplanade"
    r"|cottages|villas|way|walk|place|rise|rd|ave|ln|blvd|hwy|cres|tce)(?![\w█])"
)
# These words end other phrases too ("2 High Court judges"), so a mark or the end of the line must follow.
_WEAK_STREET = r"(?i:st|dr|ct|pl|court|square|park|green|hill|view|row|mount|wharf|strand)(?=[^\S\n]?(?:[,.;)]|\n|\Z))"
_FLAT = r"(?:(?i:flat|apartment|apt|unit|suite|room)\.?[^\S\n]{1,2}\w{1,5},?[^\S\n]{1,2})?"
_HOUSE = rf"{_FLAT}\d{{1,5}}[A-Za-z]?(?:[-–/]\d{{1,5}}[A-Za-z]?)?,?[^\S\n]{{1,2}}"
_COTTAGE = rf"(?:{_NAME}[^\S\n]){{1,3}}(?i:cottage|lodge|farm|farmhouse|barn|bungalow),[^\S\n]"
_ADDRESS = re.compile(rf"{_START}(?:{_HOUSE}|{_COTTAGE})(?:{_NAME}[^\S\n]{{1,2}}){{1,4}}?(?:{_STREET}|{_WEAK_STREET})")

# A line of its own: "7 Fairgreen, Knockmore".
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ADDRESS_LINE = re.compile(
    rf"^[^\S\n]*{_HOUSE}(?!{_MONTH}){_NAME}(?:[^\S\n]{_NAME}){{0,2}},[^\S\n]{_NAME}(?:,?[^\S\n]{_NAME}){{0,4}}[^\S\n]*$", re.MULTILINE
)

_STATE = "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
_POSTCODES = (
    # United Kingdom: the inward part uses no C, I, K, M, O, V; lower case is read too, but "q1 1st" is no postcode.
    rf"{_START}[A-Z]{{1,2}}\d[A-Z\d]?[^\S\n]{{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}{_END}",
    rf"{_START}[a-z]{{1,2}}\d[a-z\d]?[^\S\n]{{0,2}}\d(?!st|nd|rd|th)[abd-hjlnp-uw-z]{{2}}{_END}",
    # Ireland: a routing key and four characters, one of them a letter.
    rf"{_START}[AC-FHKNPRTV-Y]\d[\dW][^\S\n-]?(?=[\d]{{0,3}}[AC-FHKNPRTV-Y])[\dAC-FHKNPRTV-Y]{{4}}{_END}",
    # United States, Australia.
    rf"{_START}(?:{_STATE})[^\S\n]{{1,2}}\d{{5}}(?:-\d{{4}})?{_END}",
    rf"{_START}\d{{5}}-\d{{4}}{_END}",
    rf"{_START}(?:NSW|VIC|Vic|QLD|Qld|SA|WA|TAS|Tas|ACT|NT)[^\S\n]{{1,2}}\d{{4}}{_END}",
    rf"{_START}P\.?[^\S\n]?O\.?[^\S\n]Box[^\S\n]\d{{1,6}}{_END}",
    rf"{_START}(?:RR|R\.R\.|HC|Rural Route)[^\S\n]\d{{1,4}},?[^\S\n]Box[^\S\n]\d{{1,6}}[A-Z]?{_END}",
)
_POSTCODE = re.compile("|".join(_POSTCODES))


def hide(text: str, offices: frozenset[str] = frozenset()) -> str:
    """Put a block for every character of a private contact; the length stays, and hiding again changes nothing.

    `offices` are street names that stand for a public office; a house number there is no secret.

    >>> hide("Write to jo@example.org or ring 020 7946 0123.")
    'Write to ██████████████ or ring █████████████.'
    >>> hide("She lives at 14 Acacia Avenue, HM4 7QT; 2 High Court judges agreed.")
    'She lives at ████████████████, ███████; 2 High Court judges agreed.'
    >>> hide("from 9 Crown Street", offices=frozenset({"Crown Street"}))
    'from 9 Crown Street'
    """
    before = ""
    while before != text:
        before = text
        text = _hide_once(text, offices)
    return text


def _hide_once(text: str, offices: frozenset[str]) -> str:
    places = sorted(_places(text, offices))
    out: list[str] = []
    at = 0
    for start, end in places:
        out.append(text[at:start])
        out.append(BLOCK * (end - max(start, at)))
        at = max(at, end)
    out.append(text[at:])
    return "".join(out)


def _places(text: str, offices: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give the place of every private contact, in any order; places may overlap."""
    yield from _emails(text)
    if not any(letter.isdigit() for letter in text) and "," not in text:
        return
    for found in _PHONE.finditer(text):
        if _is_phone(found[0], text[max(0, found.start() - 40) : found.start()]):
            yield found.span()
    for found in _BROKEN_PHONE.finditer(text):
        if found[0].lstrip("(")[0] in "+0" and _is_phone(found[0], text[max(0, found.start() - 40) : found.start()]):
            yield found.span()
    for found in (*_ADDRESS.finditer(text), *_ADDRESS_LINE.finditer(text)):
        if not any(office in found[0] for office in offices):
            yield found.span()
    for found in _POSTCODE.finditer(text):
        yield found.span()


def _emails(text: str) -> Iterator[tuple[int, int]]:
    """Walk out from each mark, since a pattern that starts with the name before it takes quadratic time."""
    for mark in _AT.finditer(text):
        domain = _DOMAIN.match(text, mark.end())
        start = mark.start()
        while start and mark.start() - start < 254 and _LOCAL.match(text[start - 1]):
            start -= 1
        if start == mark.start() and (quoted := _QUOTED_LOCAL.search(text[max(0, start - 66) : start])):
            start -= len(quoted[0])
        if domain and start < mark.start():
            yield start, domain.end()


def _is_phone(words: str, before: str) -> bool:
    """Say whether a run of digits is a telephone number rather than a date, a sum or a stretch of years."""
    digits = re.sub(r"\D", "", re.split(r"[ex]|/\d{1,2}\Z", words, maxsplit=1, flags=re.IGNORECASE)[0])
    if _PHONE_WORD.search(before):
        return len(digits) <= 15
    if words.lstrip("(").startswith("+"):
        return 8 <= len(digits) <= 15
    if digits.startswith("00"):
        return 10 <= len(digits) <= 15
    if digits.startswith("0"):
        return 9 <= len(digits) <= 11 or (re.match(r"0[38]\d\d\b", words) is not None and len(digits) == 8)
    if re.match(r"1[38]00[\s-]", words):
        return len(digits) == 10
    return bool(re.match(r"(?:1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)", words))

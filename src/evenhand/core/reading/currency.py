"""A text in, the currency that a bare sum in it is in out, as far as the text shows: by its marks of money, and for a dollar by its country."""

from __future__ import annotations

import re

_MARKED = {"£": "GBP", "€": "EUR", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "C$": "CAD", "CA$": "CAD", "US$": "USD"}
_MARK = re.compile(r"(?:A|AU|NZ|C|CA|US)\$|[£€$]")
# Words that place a paper which prints a bare dollar; each counts once for every time it is printed.
_COUNTRIES = {
    "AUD": re.compile(
        r"\b(?:Australian?|Canberra|New South Wales|NSW|Queensland(?:er)?|Victorian|Tasmanian?|Western Australia|South Australia|"
        r"Northern Territory|Labor|[Ss]hire|Auditor-General|Liberal Party|Nationals|Premier|ICAC|MLC)\b"
    ),
    "NZD": re.compile(
        r"\b(?:New Zealand(?:er)?|Aotearoa|Wellington|Auckland|Christchurch|Dunedin|Waikato|Otago|Beehive|iwi|M[āa]ori|Te [A-Z]\w+)\b"
    ),
    "CAD": re.compile(
        r"\b(?:Canad(?:a|ian)|Ottawa|Ontario|Qu[ée]bec|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|British Columbia|Newfoundland|"
        r"MPP|provincial|Progressive Conservative|NDP|reeve)\b"
    ),
    "USD": re.compile(
        r"\b(?:U\.S\.|United States|American|Sen\.|Rep\.|Gov\.|[Ss]enator|[Ss]heriff|[Cc]ounty [Cc]ommission(?:er)?s?|Republican|Democrat(?:ic)?|"
        r"[Cc]ongress(?:man|woman|ional)?|[Cc]ity [Cc]ouncil(?:man|woman|member)|Statehouse|[Gg]overnor)\b"
    ),
}


def find_currency(text: str) -> str | None:
    """Return the ISO 4217 code of the currency that bare sums are in, None where the text shows none.

    >>> find_currency("The shire asked the Premier in Canberra for $3m."), find_currency("It cost £3m, or 4bn in all."), find_currency("No sums.")
    ('AUD', 'GBP', None)
    """
    marks = _MARK.findall(text)
    if not marks:
        return None
    commonest = max(sorted(set(marks)), key=marks.count)
    if commonest != "$":
        return _MARKED[commonest]
    marked = [_MARKED[mark] for mark in marks if mark in _MARKED and mark.endswith("$") and mark != "US$"]
    if marked:
        return marked[0]
    counts = {code: len(pattern.findall(text)) for code, pattern in _COUNTRIES.items()}
    code = max(counts, key=lambda each: (counts[each], each == "USD"))
    return code if counts[code] else "USD"

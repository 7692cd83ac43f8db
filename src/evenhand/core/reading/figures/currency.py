"""A text in, the currency of its bare sums out, as far as the text shows: by its marks of money, and for a dollar by its country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from evenhand.core.values import patterns as re

_MARKED = {"£": "GBP", "€": "EUR", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "C$": "CAD", "CA$": "CAD", "US$": "USD"}
_MARK = re.compile(r"[£€$]")
_IN_WORDS = re.compile(r"\bdollars?\b")
# A wire converts: in "a 120 million pound ($158 million) road" the paper is one of pounds, and the dollars are from abroad.
_CONVERTED = re.compile(r"\b(pound|euro)s? \(\$")
_OF_WORD = {"pound": "£", "euro": "€"}
_DOLLARS = ("AUD", "CAD", "NZD", "USD")
# What a paper that prints a bare dollar shows of its country, with the weight of each: the name of the country or of a part of it
# says most; an office, a party or a word of law something; spelling and forms of address set American papers apart.
_SHOWN: tuple[tuple[int, tuple[str, ...], str], ...] = (
    (6, ("AUD",), r"Austral(?:ia|ians?)|Canberra|New South Wales|NSW|Queensland(?:ers?)?|Tasmanian?|Northern Territory|Victorian"),
    (6, ("NZD",), r"New Zealand(?:ers?)?|Aotearoa|Beehive|iwi|hap[ūu]|M[āa]ori|P[āa]keh[āa]|Te [A-Z]\w+|Waka Kotahi|Kiwis?"),
    (
        6,
        ("CAD",),
        (
            r"Canad(?:a|ians?)|Ottawa|Ontario|Qu[ée]bec|Albertan?|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|British Columbia|B\.C\.|"
            r"Newfoundland|Labrador|Prince Edward Island|Nunavut|Yukon"
        ),
    ),
    (6, ("USD",), r"U\.S\.|United States|Americans?|Washington, D\.C\."),
    (3, ("AUD",), r"[Ss]hires?|Labor|Nationals|ICAC|MLCs?|Commonwealth|Senate estimates|Sydney|Melbourne|Brisbane|Adelaide|Hobart|com\.au"),
    (
        3,
        ("NZD",),
        (
            r"Crown entit(?:y|ies)|[Rr]egional [Cc]ouncil(?:lors?)?|list MPs?|kaupapa|whanau|marae|Auckland|Wellington|Christchurch|"
            r"Dunedin|Waikato|Otago|co\.nz|govt\.nz|RNZ|\w*[āēīōūĀĒĪŌŪ]\w*"
        ),
    ),
    (
        3,
        ("CAD",),
        (
            r"MPPs?|MNAs?|MHAs?|[Pp]rovinc(?:e|es|ial|ially)|Progressive Conservatives?|NDP|New Democrats?|[Rr]eeves?|ridings?|"
            r"First Nations?|Coun\.|ONT\.|Ont\.|Que\.|Alta\.|Sask\.|N\.[SBL]\.|integrity commissioner|"
            r"band council|RCMP|Mounties|Crown corporations?|loonies?|Queen['’]s Park|Parliament Hill"
        ),
    ),
    (
        3,
        ("USD",),
        (
            r"Sen\.|Rep\.|Gov\.|Assemblym[ae]n|[Ss]heriffs?|[Cc]ount(?:y|ies)|Republicans?|Democrats?|Democratic|[Cc]ongress(?:m[ae]n|"
            r"wom[ae]n|ional)?|[Cc]ouncil(?:m[ae]n|wom[ae]n)|[Aa]lderm[ae]n|[Ss]tatehouse|[Gg]overnors?|[Dd]istrict [Aa]ttorney|"
            r"[Gg]rand jury|Social Security|Medicaid|First Amendment|House Speaker|[Cc]ity [Cc]ouncil ?members?"
        ),
    ),
    (2, ("AUD",), r"Treasurer|[Ss]tate [Gg]overnment|[Ss]tate [Pp]arliament|[Ss]tate MPs?|[Ss]hadow [Mm]inister|question time"),
    (2, ("NZD",), r"Labour|[Dd]istrict [Cc]ouncil(?:lors?)?"),
    (2, ("AUD", "NZD"), r"Cr|electorates?|[Rr]atepayers?|National Party|superannuation|arvo|utes?|footy|bushfires?"),
    (2, ("AUD", "CAD"), r"[Pp]remiers?|Auditor[- ]General|Liberals?|[Pp]ublic servants?"),
    (2, ("AUD", "CAD", "NZD"), r"Prime Minister|Parliament|MPs?|MLAs?|[Mm]inisters?|[Cc]ouncillors?|per cent|Crown|by-?election"),
    (1, ("AUD", "CAD", "NZD"), r"(?:Mr|Mrs|Ms|Dr)(?= [A-Z])|(?:kilo)?metres?|colour|favour|centres?|neighbour\w*|honour\w*|cheques?"),
    (1, ("AUD", "NZD"), r"organis\w+|recognis\w+|tonnes?"),
    (1, ("USD",), r"(?:Mr|Mrs|Ms|Dr)\.(?= [A-Z])|percent|color|favor|center|labor|neighbor\w*|honor|organiz\w+|miles"),
)
# An affair that names its country in every line must not outweigh all else by that alone.
_MOST = 3
# One weak word more for one country than for another does not tell where a paper is from; no paper tells of its affair's more than this.
_LITTLE, _MOST_SAID = 2, 6
_NAMES_LAND = re.compile(r"\b(?:AU?|NZ|CA?)\$")
# Asked of a text behind a blank, so that the search leaps from word to word.
_ASKED = re.compile(rf"\W(?:{'|'.join(f'(?P<shown{at}>{words})' for at, (_, _, words) in enumerate(_SHOWN))})(?!\w)")


def find_currency(text: str) -> str | None:
    """Return the ISO 4217 code of the currency that bare sums are in, None where the text shows none.

    >>> texts = ("The shire asked the Premier in Canberra for $3m.", "It cost £3m, or 4bn.", "A 9m pound ($12m) road.", "No sums.")
    >>> tuple(map(find_currency, texts))
    ('AUD', 'GBP', 'GBP', None)
    """
    marks = [_with_land(text, found.start()) for found in _MARK.finditer(text)]
    if not marks:
        return _country_of_dollars(text) if _IN_WORDS.search(text) else None
    marks += [_OF_WORD[found[1]] for found in _CONVERTED.finditer(text)] if "($" in text else []
    # A bare dollar in a paper of pounds or euros is a sum from abroad.
    commonest = max(sorted(set(marks)), key=lambda mark: (marks.count(mark), mark != "$"))
    if commonest != "$":
        return _MARKED[commonest]
    own = [code for code in map(_MARKED.get, marks) if code in _DOLLARS and code != "USD"]
    return own[0] if own else _country_of_dollars(text)


def _with_land(text: str, at: int) -> str:
    """Return the mark of money at a place, with the letters before a dollar that tell whose it is."""
    land = text[max(0, at - 2) : at + 1]
    if text[at] != "$" or land in _MARKED:
        return text[at] if text[at] != "$" else land
    return land[-2:] if land[-2:] in _MARKED else "$"


def settle_dollars(texts: Sequence[str]) -> list[str | None]:
    """Return the currency of the bare dollars in each of the papers of one affair; None where a paper's bare sums are in none.

    A paper that shows little of its country is taken to be of the country that the papers show together.

    >>> settle_dollars(["The iwi and the regional council paid $4m.", "Cr Hale paid $2m.", "It cost £3m."])
    ['NZD', 'NZD', None]
    """
    weighed = [_weigh_dollars(text) for text in texts]
    votes = dict.fromkeys(_DOLLARS, 0)
    for weights in weighed:
        votes[_heaviest(weights)] += min(_margin(weights), _MOST_SAID)
    together = _heaviest(votes)
    settled: list[str | None] = []
    for text, weights in zip(texts, weighed, strict=True):
        own = find_currency(text)
        unsure = own in _DOLLARS and not _NAMES_LAND.search(text) and _margin(weights) <= _LITTLE
        near = unsure and weights[own or ""] - weights[together] <= _LITTLE
        settled.append(together if near else own if own in _DOLLARS else None)
    return settled


def _margin(weights: dict[str, int]) -> int:
    """Return by how much the heaviest outweighs the next: of what several countries share, nothing is left."""
    next_one, first = sorted(weights.values())[-2:]
    return first - next_one


def _country_of_dollars(text: str) -> str:
    """Weigh what a text shows of its country; American where it shows nothing."""
    return _heaviest(_weigh_dollars(text))


def _weigh_dollars(text: str) -> dict[str, int]:
    weights = dict.fromkeys(_DOLLARS, 0)
    printed = Counter(found.lastgroup for found in _ASKED.finditer(" " + text))
    for at, (weight, codes, _) in enumerate(_SHOWN):
        for code in codes:
            weights[code] += weight * min(printed[f"shown{at}"], _MOST)
    return weights


def _heaviest(weights: dict[str, int]) -> str:
    best = max(_DOLLARS, key=lambda code: weights[code])
    return best if weights[best] > weights["USD"] else "USD"

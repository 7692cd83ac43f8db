"""A text in, the currency of its bare sums out, as far as the text shows: by its marks of money, and for a dollar by its country."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.figures.lands import OWN_DOLLARS, weigh_dollars
from evenhand.core.values import patterns as re

_MARKED = {
    "£": "GBP",
    "€": "EUR",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "C$": "CAD",
    "CA$": "CAD",
    "US$": "USD",
    "HK$": "HKD",
    "S$": "SGD",
}
_MARK = re.compile(r"[£€$]")
_IN_WORDS = re.compile(r"\bdollars?\b")
# A wire converts: in "a 120 million pound ($158 million) road" the paper is one of pounds, and the dollars are from abroad.
_CONVERTED = re.compile(r"\b(pound|euro)s? \(\$")
_OF_WORD = {"pound": "£", "euro": "€"}
# "A$100 million ($104m)": the bare dollar is another one.
_TURNED = re.compile(r"\b(AU?|NZ|CA?|HK|S)\$[\d.,]+(?:\s?[a-z]+)?\s\((?:about\s|around\s|some\s)?\$")
# No paper tells of its affair's country more than this, and no affair of a paper's.
_MOST_SAID = 6
# "$US3.5 million", as Australian papers have it.
_LAND_BEHIND = re.compile(r"(?:US|A|NZ)(?=\d)")
_NAMES_LAND = re.compile(r"\b(?:AU?|NZ|CA?|HK|S)\$")


def find_currency(text: str) -> str | None:
    """Return the ISO 4217 code of the currency that bare sums are in, None where the text shows none.

    >>> texts = ("The shire asked the Premier in Canberra for $3m.", "It cost £3m, or 4bn.", "A 9m pound ($12m) road.", "No sums.")
    >>> tuple(map(find_currency, texts))
    ('AUD', 'GBP', 'GBP', None)
    """
    marks = [_with_land(text, found.start()) for found in _MARK.finditer(text)]
    if not marks:
        return _heaviest(weigh_dollars(text)) if _IN_WORDS.search(text) else None
    marks += [_OF_WORD[found[1]] for found in _CONVERTED.finditer(text)] if "($" in text else []
    turned = {f"{found[1]}$" for found in _TURNED.finditer(text)}
    marks = [mark for mark in marks if mark not in turned]
    # A bare dollar in a paper of pounds or euros is a sum from abroad.
    commonest = max(sorted(set(marks)), key=lambda mark: (marks.count(mark), mark != "$"))
    if commonest != "$":
        return _MARKED[commonest]
    named = [code for code in map(_MARKED.get, marks) if code in OWN_DOLLARS and code != "USD"]
    return named[0] if named else _heaviest({**weigh_dollars(text), **{_MARKED[mark]: 0 for mark in turned}})


def _with_land(text: str, at: int) -> str:
    """Return the mark of money at a place, with the letters before or behind a dollar that tell whose it is."""
    if text[at] == "$" and (behind := _LAND_BEHIND.match(text, at + 1)):
        return f"{behind[0]}$"
    land = text[max(0, at - 2) : at + 1]
    if text[at] != "$" or land in _MARKED:
        return text[at] if text[at] != "$" else land
    return land[-2:] if land[-2:] in _MARKED else "$"


def settle_dollars(texts: Sequence[str]) -> list[str | None]:
    """Return the currency of the bare dollars in each of the papers of one affair; None where a paper's bare sums are in none.

    What the papers show together is added to what each shows itself, so that one odd word moves none.

    >>> settle_dollars(["The iwi and the regional council paid $4m.", "Cr Hale paid $2m.", "It cost £3m."])
    ['NZD', 'NZD', None]
    """
    weighed = [weigh_dollars(text) for text in texts]
    votes = dict.fromkeys(OWN_DOLLARS, 0)
    for weights in weighed:
        votes[_heaviest(weights)] += min(_margin(weights), _MOST_SAID)
    together, lead = _heaviest(votes), min(_margin(votes), _MOST_SAID)
    settled: list[str | None] = []
    for text, weights in zip(texts, weighed, strict=True):
        own = find_currency(text)
        if own in OWN_DOLLARS and not _NAMES_LAND.search(text):
            own = _heaviest({**weights, together: weights[together] + lead})
        settled.append(own if own in OWN_DOLLARS else None)
    return settled


def _margin(weights: dict[str, int]) -> int:
    """Return by how much the heaviest outweighs the next: of what several countries share, nothing is left."""
    next_one, first = sorted(weights.values())[-2:]
    return first - next_one


def _heaviest(weights: dict[str, int]) -> str:
    return max(OWN_DOLLARS, key=lambda code: weights[code])

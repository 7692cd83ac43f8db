"""Two sentences that tell one thing in, the words out of which one is the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from evenhand.core.collation.contradictions.words import content, kin, stem
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# The kind of contradiction; the one side; the other.
_ROWS = """
direction|rise rose risen increase grow grew climb|fall fell fallen drop decline decrease shrink
direction|support favour|oppose
direction|approve|reject block veto
direction|win won|lose lost
direction|northbound|southbound
direction|eastbound|westbound
direction|north|south
direction|east|west
direction|upstream|downstream
direction|profit surplus|loss deficit
direction|above|below
direction|before|after
direction|buy bought|sell sold
direction|borrow|lend lent
direction|import|export
direction|faster|slower
direction|higher|lower
direction|larger bigger|smaller
direction|keep retain|scrap abolish
offer|accept|refuse reject decline
offer|loan lend repayable|grant gift donate donation
offer|tenant|buyer
offer|temporary|permanent
offer|free gratis|fee charge paid
offer|buy purchase|lease rent hire
offer|unconditional unconditionally|condition conditional
offer|full|partial
attribution|accident accidental accidentally mistake|deliberate deliberately intentional
attribution|voluntary voluntarily|compulsory forced
attribution|handwritten|typed
attribution|anonymous|signed
attribution|resign quit|sack dismiss
attribution|unanimous unanimously|split divided
attribution|aware|unaware
attribution|present|absent
wording|safe|unsafe dangerous
wording|lawful legal|unlawful illegal
wording|likely|unlikely
wording|necessary|unnecessary
wording|acceptable|unacceptable
wording|best|worst
wording|largest biggest|smallest
wording|maximum most|minimum least
wording|always|sometimes never rarely
capacity|official officially ministerial|personal personally private privately
date|morning|afternoon evening night
date|opening|closing
date|beginning start|end
""".split("\n")
# How a thing stands: of these one sentence need not be like the other, if both tell of the same thing.
_STATES = """
direction|profit surplus|loss deficit
direction|complete completed finished ready|incomplete unfinished
direction|passed|failed
direction|won|lost
direction|full packed|empty deserted half-empty
attribution|unanimous unanimously|split divided
attribution|paid|unpaid
attribution|answered|unanswered
attribution|signed|unsigned
attribution|aware|unaware
wording|safe|unsafe
wording|lawful legal|unlawful illegal
"""
_SIDES: dict[str, set[tuple[int, int]]] = {}
_KINDS: dict[int, str] = {}
for _number, _row in enumerate(filter(None, _ROWS)):
    _KINDS[_number] = _row.split("|")[0]
    for _side, _words in enumerate(_row.split("|")[1:]):
        for _word in _words.split():
            _SIDES.setdefault(_word, set()).add((_number, _side))
            _SIDES.setdefault(stem(_word), set()).add((_number, _side))
_STATE_OF = {
    word: (row.split("|")[0], number, side)
    for number, row in enumerate(filter(None, _STATES.split("\n")))
    for side, words in enumerate(row.split("|")[1:])
    for word in words.split()
}
_STATE = re.Seldom(rf"\b(?:{'|'.join(_STATE_OF)})(?![\w-])", re.I)
_DENIED = re.compile(r"\b(?:not|never|no|nor|without|if|whether|until|unless|would|will|could|may|might|to|n[’']t)\s(?:\w+\s){0,2}\Z", re.I)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 48


@frozen
class Opposite:
    """A word of one sentence whose opposite stands in the other, with the kind of contradiction that makes."""

    kind: str
    one: Span
    other: Span


def opposites(one: str, other: str) -> Iterator[Opposite]:
    """Yield the words of one sentence whose opposites stand in the other beside the same words.

    >>> [found.kind for found in opposites("It would find you a tenant for the wing.", "It would find you a buyer for the wing.")]
    ['offer']
    >>> list(opposites("The tenant left the wing.", "She paid a visit, and the buyer is unknown."))
    []
    """
    ours, theirs = _sides(one), _sides(other)
    for side, spans in ours.items():
        number, at = side
        if side in theirs or (number, 1 - at) in ours or (number, 1 - at) not in theirs:
            continue
        for span, against in ((span, against) for span in spans for against in theirs[number, 1 - at]):
            if _around(one, span) & _around(other, against):
                yield Opposite(_KINDS[number], span, against)


@frozen
class State:
    """How a sentence says that something stands: the kind of contradiction its opposite makes, its scale and side, and where."""

    kind: str
    scale: int
    side: int
    span: Span


def states(words: str) -> Iterator[State]:
    """Yield every word of a sentence that says how something stands, unless it is denied.

    >>> [(state.scale, state.side) for state in states("It made a profit, and the survey is not complete.")]
    [(0, 0)]
    """
    for found in _STATE.finditer(words):
        if not _DENIED.search(words, max(0, found.start() - 30), found.start()):
            kind, scale, side = _STATE_OF[found[0].lower()]
            yield State(kind, scale, side, Span(*found.span()))


@lru_cache(maxsize=4096)
def _sides(words: str) -> dict[tuple[int, int], list[Span]]:
    found: dict[tuple[int, int], list[Span]] = {}
    for word in _WORD.finditer(words):
        low = word[0].lower()
        for side in _SIDES.get(low) or _SIDES.get(stem(low)) or set():
            found.setdefault(side, []).append(Span(*word.span()))
    return found


def _around(words: str, at: Span) -> frozenset[str]:
    return kin(content(words[max(0, at.start - _NEAR) : at.start])) | kin(content(words[at.end : at.end + _NEAR]))

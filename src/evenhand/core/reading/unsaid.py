"""A quotation of which no occasion is told in, what it most likely comes from out: what is seen of it, weighed by linear weights."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from evenhand.core.reading.candidates import Features
from evenhand.core.reading.model import Letter
from evenhand.core.reading.occasion_weights import KINDS

STATEMENT = "statement"
MESSAGE = "letter"
# What is said before an audience, and words that place somebody before one.
_SCENE = re.compile(
    r"\b(?:meeting|hearing|committee|commons|parliament|d[áa]il|seanad|senate|chamber|debate|question time|court|inquest|tribunal|inquiry|assembly|session|"
    r"testif\w+|councillors (?:voted|heard|were)|members heard|rally|conference|public gallery|witness|mps|tds|lawmakers|senators|panel|judge|coroner)\b"
)
_STAGE = re.compile(
    r"\b(?:told (?:the )?(?:\w+ ){0,3}(?:committee|meeting|hearing|mps|tds|chamber|d[áa]il|commons|court|inquiry|inquest|tribunal|council|councillors|senate|"
    r"assembly|panel|conference|rally)|question time|giving evidence|gave evidence|testif\w+|public gallery|heckl\w+|applause|laughter|adjourned|"
    r"the (?:chair|chairman|chairwoman|speaker|judge|coroner))\b"
)
_CALLED = re.compile(
    r"(?:^|[,.!?] |– )(?:mr |madam |deputy |the )?(?:minister|chair|chairman|chairwoman|speaker|deputy|taoiseach|senator|councillor|prime minister|"
    r"first minister|your honou?r|leader|commissioner|sir|madam|ma’am|mayor|premier|members?|colleagues|ladies and gentlemen|friends)(?=[,.?!]|$)"
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b")
_OWN = re.compile(r"\b(?:I|my|me|we|our|us)\b")
_NOW = re.compile(r"\b(?:says?|adds|tells|is)\b")
_VERBS = frozenset(
    "say tell add reply ask write warn call describe insist answer argue find respond accuse admit urge claim explain continue".split()
)
_WRITTEN = (
    *(f"others {form}" for form in ("letter", "email", "text", "memo")),
    *(f"last {form}{same}" for form in ("letter", "email", "text", "memo") for same in ("", ", same")),
)
_FAR, _NEARER, _NEAR, _SOON, _LATER = 1500, 600, 250, 3, 7
_NONE = (0.0,) * len(KINDS)
# By how much another kind must be likelier, in log odds, before words with no occasion are taken for anything but a statement.
_MARGIN = 1.0


@frozen
class Seen:
    """What is seen of a quotation: its words, its verb, the reporter's words around it in small letters, who speaks to whom.

    `scene` and `stage` tell how near before it words stand that place somebody before an audience ("near", "nearer", "far", "none");
    `mode` is how words of the speaker last reached the paper, `others` how those of anybody did; `last` the kind of the quotation in
    the paragraph before, and whether it was the same one's.
    """

    words: str
    verb: str
    around: str
    scene: str
    stage: str
    speaker: int
    addressee: int | None
    paragraph: int
    mode: tuple[str, int] | None
    others: frozenset[str]
    last: tuple[str, bool] | None


def features_of(seen: Seen, letters: Sequence[Letter]) -> Features:
    """Describe a quotation for the weights."""
    asks, owns = bool(_YOU.search(seen.words.lower())), bool(_OWN.search(seen.words))
    sends = any(letter.sender == seen.speaker for letter in letters)
    gets = any(letter.recipient == seen.speaker for letter in letters)
    rows = (
        ("you", asks),
        ("I", owns),
        ("you and I", asks and owns),
        ("?", "?" in seen.words),
        ("called", bool(_CALLED.search(seen.words.lower()))),
        (f"verb {seen.verb if seen.verb in _VERBS else 'other' if seen.verb else 'none'}", True),
        ("now", bool(_NOW.search(seen.around))),
        ("said", "said" in seen.around),
        (f"scene {'here' if _SCENE.search(seen.around) else seen.scene}", True),
        (f"stage {'here' if _STAGE.search(seen.around) else seen.stage}", True),
        ("sends", sends),
        ("gets", gets),
        ("sends, you", sends and asks),
        ("gets, you", gets and asks),
        (f"letters {min(3, len(letters))}", True),
        ("to the other", _is_between(seen, letters)),
        (f"mode {seen.mode[0] if seen.mode else 'none'}", True),
        ("mode far", seen.mode is not None and seen.paragraph - seen.mode[1] > _SOON),
        *((f"others {kind}", True) for kind in sorted(seen.others)),
        (f"last {seen.last[0]}{', same' if seen.last[1] else ''}" if seen.last else "", seen.last is not None),
        ("soon" if seen.paragraph < _SOON else "later" if seen.paragraph < _LATER else "late", True),
    )
    return {name: 1.0 for name, value in rows if value}


def scenes_in(plain: str) -> tuple[list[int], list[int]]:
    """Return where the words end that place somebody before an audience, and those that show one, in the reporter's words of a paper."""
    low = plain.lower()
    return [found.end() for found in _SCENE.finditer(low)], [found.end() for found in _STAGE.finditer(low)]


def near(ends: Sequence[int], at: int) -> str:
    """Say how near before a place the last of several ends is.

    >>> near([20, 900], 1000), near([20, 900], 300), near([20], 10)
    ('near', 'nearer', 'none')
    """
    last = bisect_right(ends, at)
    apart = at - ends[last - 1] if last else _FAR
    return "none" if apart >= _FAR else "near" if apart < _NEAR else "nearer" if apart < _NEARER else "far"


def _is_between(seen: Seen, letters: Sequence[Letter]) -> bool:
    """Say whether one party to a letter speaks to the other."""
    to = seen.addressee
    return to is not None and any({letter.sender, letter.recipient} == {seen.speaker, to} for letter in letters)


def likeliest(features: Features, weights: Mapping[str, Sequence[float]]) -> str:
    """Return the likeliest kind; a statement, unless another is likelier by a margin. `weights` hold a row in the order of `KINDS`."""
    points = dict(zip(KINDS, weights.get("", _NONE), strict=True))
    for row in (weights[name] for name in features if name in weights):
        for kind, weight in zip(KINDS, row, strict=True):
            points[kind] += weight
    best = max((kind for kind in KINDS if _may_be(kind, features)), key=points.__getitem__)
    return best if points[best] > points[STATEMENT] + _MARGIN else STATEMENT


def _may_be(kind: str, features: Features) -> bool:
    """Say whether the paper shows what a kind needs: a letter to or from the speaker, or quoted just before; an audience."""
    if kind == MESSAGE:
        return "letters 0" not in features or any(name in features for name in _WRITTEN)
    return kind != "speech" or "others speech" in features or "scene none" not in features


def form_of(letters: Sequence[Letter], seen: Seen) -> tuple[str, int | None]:
    """Return the form and the number of the letter that somebody's words are taken to come from: one of theirs, else one like that to them."""
    own = _first(number for number, letter in enumerate(letters) if letter.sender == seen.speaker)
    got = _first(number for number, letter in enumerate(letters) if letter.recipient == seen.speaker)
    if own is None and seen.last is not None and seen.last[0] in ("email", "text", "memo"):
        return seen.last[0], None
    held = own if own is not None else got
    return (letters[held].form if held is not None else MESSAGE), own


def _first(numbers: Iterable[int]) -> int | None:
    return next(iter(numbers), None)

"""Words before a day by which something is asked in, what is asked out: two asks of one person may each have a day of its own."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import patterns as re

# "Asked the council for | the survey", "asking him to | reply", "wants | a meeting".
_ASKED = re.compile(
    r"\b(?:ask|urg|request|demand|want|press|call(?=\w* (?:on|for)\b))(?:e?s|ed|ing)?\b"
    r"(?:[^.;:“”\"]*\s(?:to|for)\b)?(?P<what>[^.;:“”\"]*)\Z",
    re.I,
)
_WORDS = 2


def is_one_ask(one: str, other: str) -> bool:
    """Say whether what stands before two days may ask for one thing; also where either asks for nothing that is told.

    >>> is_one_ask("She asked him for a reply by ", "She asked the council for the survey of the roof by ")
    False
    >>> is_one_ask("She asked him for a reply by ", "She asked the council to reply by "), is_one_ask("It closes on ", "She wants it by ")
    (True, True)
    """
    ours, theirs = _asked(one), _asked(other)
    return not ours or not theirs or bool(ours & theirs)


def _asked(before: str) -> frozenset[str]:
    found = _ASKED.search(before)
    words: Sequence[str] = re.findall(r"[^\W\d_][\w’'-]*", found["what"]) if found else ()
    stems = [each for word in words for each in kin(content(word))]
    return frozenset(stems[:_WORDS])

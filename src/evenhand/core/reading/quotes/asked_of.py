"""A sentence and who is named in it in, whom it asks something out: whoever is asked is the one to answer."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.people.resolve import Place
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import patterns as re

_ASKS_OF = re.compile(r"\b(?:asked|pressed|challenged|questioned|quizzed|put (?:it|this|that|the [\w ]{3,30}) to) (?:the )?$")


def whom_asked(sentence: Sentence, named: Sequence[Place]) -> int | None:
    """Return who is asked something behind the quotations of a sentence: "counsel put it to Mr Hale that …"; None where nobody is."""
    start = sentence.parts[-1].outer_end if sentence.parts else sentence.start
    behind = (place for place in named if place.span.start >= start)
    return next((place.who for place in behind if _ASKS_OF.search(sentence.text, start, place.span.start)), None)

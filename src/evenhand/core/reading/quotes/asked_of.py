"""A sentence and who is named in it in, whom it asks something out: whoever is asked is the one to answer."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.people.resolve import Place
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import patterns as re

_ASKS_OF = re.compile(r"\b(?:asked|questioned|quizzed|put (?:it|this|that|the [\w ]{3,30}) to) (?:the )?$")
# "Asked Mr Hale to go" is a request, after which whoever made it speaks on; and a question is the asker's own.
_A_QUESTION = re.compile(r"(?:[.;”\"]|,? (?:whether|if|about|why|how|what|who|when|where|on|over|that)\b)")
_WHO_ASKS = re.compile(r"\?[”’\"']+ $")


def whom_asked(sentence: Sentence, named: Sequence[Place], at: int) -> int | None:
    """Return who is asked a question behind the quotations of a sentence, where "he" at a place is not who asks; None where nobody is."""
    text = sentence.text
    if _WHO_ASKS.search(text, max(0, at - 4), at):
        return None
    start = sentence.parts[-1].outer_end if sentence.parts else sentence.start
    behind = (place for place in named if place.span.start >= start)
    return next(
        (each.who for each in behind if _ASKS_OF.search(text, start, each.span.start) and _A_QUESTION.match(text, each.span.end)), None
    )

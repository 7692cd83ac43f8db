"""A sentence in which somebody tells something in, where what is told begins out: before it the reporter says who tells it, and how.

The occasion stands in the reporter's own words. In "she told the court that he had sent an email saying “…”" they are said in court.
"""

from __future__ import annotations

from evenhand.core.reading.text.lexicon import PREPOSITIONS
from evenhand.core.reading.text.phrases import is_finite
from evenhand.core.reading.text.sentences import Sentence


def told_from(sentence: Sentence, start: int, end: int) -> int | None:
    """Return where what is told begins between a verb of telling, or whom it tells, and words in marks; None where the marks begin it.

    It begins at "that", else behind the verb where a clause follows: "said the letter had gone", not "said in a letter to the board".
    """
    tokens = sentence.tokens
    between = [number for number, token in enumerate(tokens) if token.start >= start and token.end <= end]
    that = next((number for number in between if tokens[number].low == "that"), None)
    if that is not None:
        return tokens[that].start
    if not between or not tokens[between[0]].is_word or tokens[between[0]].low in PREPOSITIONS or tokens[between[-1]].word == ":":
        return None
    return tokens[between[0]].start if any(is_finite(tokens, number) for number in between) else None

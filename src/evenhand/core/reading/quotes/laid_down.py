"""The words before a quoted part in, the document that lays them down out: under the code members must “…”, the lease provides “…”."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.lexicon import AUXILIARIES, DETERMINERS, DOCUMENT_HEADS
from evenhand.core.reading.text.phrases import Phrase
from evenhand.core.reading.text.tokens import Token

# What a rule says of those whom it binds, how far its name may reach, and how many words are too few to be laid down.
_BINDS, _BOOK, _FEW = frozenset("must shall may should cannot can".split()), 9, 2


def laid_down_by(tokens: Sequence[Token], at: int, first: str, words: int) -> tuple[Phrase, bool] | None:
    """Find the document under which something is so, or that does something in the clause of the part at token `at`; None without one.

    Returns its words, and whether it is plain that it says so; `first` is the first word of the part, in small letters, `words` their
    number.
    """
    document = next((n for n in range(1, min(at, _BOOK)) if tokens[n].low in DOCUMENT_HEADS), None)
    if at < 3 or document is None or not all(token.part is None and token.is_word for token in tokens[1 : document + 1]):
        return None
    if tokens[0].low == "under":
        return (1, document), first in _BINDS or any(token.low in _BINDS for token in tokens[document + 1 : at])
    named = tokens[0].low in DETERMINERS or tokens[0].owns
    return ((0, document), words > _FEW) if named and _does(tokens, document, at) else None


def _does(tokens: Sequence[Token], document: int, at: int) -> bool:
    """Say whether a document does something now, as texts do: "The lease, signed in May, provides", not "was typed"."""
    verb = document + 1
    if tokens[verb].word == ",":
        verb = next((n for n in range(verb + 1, at) if tokens[n].word == ","), at - 1) + 1
    low = tokens[verb].low
    plain = all(token.part is None for token in tokens[document:at])
    return plain and verb < at and tokens[verb].is_word and low.endswith("s") and not low.endswith("ss") and low not in AUXILIARIES

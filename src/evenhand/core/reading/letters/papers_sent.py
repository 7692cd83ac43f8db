"""The noun of a paper in, whether it is one that somebody wrote and sent out: "a written question", "sent the chair a request"."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.tokens import Token

_PAPERS = frozenset(
    "request petition complaint application question questions answer submission objection objections demand plea appeal apology "
    "resignation invitation notice".split()
)
# What makes a paper of them whatever is done with it, and the verbs that send one.
_WRITTEN = frozenset("written emailed e-mailed".split())
_OF_RECORDS = frozenset("information records disclosure".split())
_SENT = frozenset("sent send sends sending mailed e-mailed emailed faxed submitted submits lodged lodges".split())
_FAR = 6


def is_paper_sent(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun means a paper that was written to somebody: it is called written, or is sent; other requests may be by mouth."""
    if tokens[at].low not in _PAPERS:
        return False
    before = [token.low for token in tokens[max(0, at - _FAR) : at]]
    if _WRITTEN & set(before[-3:]) or (tokens[at].low == "request" and set(before[-2:]) & _OF_RECORDS):
        return True
    sent = next((number for number in range(at - 1, max(-1, at - _FAR - 1), -1) if tokens[number].low in _SENT), None)
    return sent is not None and all(token.part is None and (token.is_word or token.word in "'’-") for token in tokens[sent:at])

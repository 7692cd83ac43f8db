"""The noun of a message in, whether no letter is meant out: an account, mail at large, an answer to the press, a note of the editor."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.tokens import Token

# "From her e-mail account": no e-mail is spoken of.
_NO_MESSAGE = frozenset(
    "account accounts address addresses inbox inboxes server servers system systems list lists signature book box".split()
)
_MAIL = frozenset("letters emails e-mails messages texts".split())
_HOW_MANY = frozenset("any several repeated many multiple numerous further two three our".split())
_ANSWER = frozenset("answer answers answered answering return returns returned returning acknowledge acknowledged".split())
_REPLY_TO = frozenset("respond responds responded responding reply replies replied replying".split())
_SENDS = frozenset("send sends sent write wrote written writing sign signed receive received got post posted see seen saw".split())
_WAS = frozenset("was were had has have".split())
_QUESTIONS = frozenset("query queries question questions inquiry inquiries enquiry enquiries".split())
_EDITORS = frozenset(("editor", "editor's", "editor’s", "editors"))
_FAR = 4


def is_no_letter(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the noun at a place means no letter that somebody wrote to somebody."""
    low, follows = tokens[at].low, [token.low for token in tokens[at + 1 : at + 1 + _FAR]]
    if follows[:1] and follows[0] in _NO_MESSAGE:
        return True
    if low == "note" and {token.low for token in tokens[max(0, at - 2) : at + 3]} & _EDITORS:
        return True
    if low in ("response", "reply") and follows[:1] == ["to"] and set(follows[1:]) & _QUESTIONS:
        return True
    if [token.low for token in tokens[max(0, at - 2) : at]] == ["told", "in"]:
        return True  # "She was told in reply that": who told her is read elsewhere.
    return (low in _MAIL and _is_answered(tokens, at)) or _is_denied(tokens, at)


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Say whether there is said to be none: "she never wrote any letter", "sent no e-mail"."""
    before = [token.low for token in tokens[max(0, at - _FAR) : at]]
    if before[-1:] == ["any"]:
        return bool({"never", "not"} & set(before)) or any(low.endswith(("n't", "n’t")) for low in before)
    return before[-1:] == ["no"] and bool(set(before) & _SENDS or {token.low for token in tokens[at + 1 : at + 2]} & _WAS)


def _is_answered(tokens: Sequence[Token], at: int) -> bool:
    """Say whether mail at large is answered or left: "did not answer e-mails", "has not replied to repeated messages"."""
    before = at - 1
    while before > 0 and tokens[before].low in _HOW_MANY:
        before -= 1
    if before > 0 and tokens[before].low == "to":
        return tokens[before - 1].low in _REPLY_TO
    return before >= 0 and tokens[before].low in _ANSWER

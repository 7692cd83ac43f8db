"""Tokens in, the noun phrase beside a verb out: who may be its subject or object; positions are token numbers, both ends inclusive."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.text.lexicon import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    MONTHS,
    NOUN_FORMS,
    POST_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    TITLES,
    WEAK,
    is_auxiliary,
)
from evenhand.core.reading.text.tokens import Token

Phrase = tuple[int, int]
_PAST = frozenset(
    "went took came made gave sent hit got ran began led goes released penned left held kept put set cut met won lost stood sat "
    "wept knew felt grew flew threw shook swore wore woke chose froze stole rode shone sang rang swam ran forgot fled slept swept shrugged "
    "spoke fell rose drew broke threw paid brought bought sought became grew wants wanted seems seemed used faces faced remains".split()
)
_INSIDE = frozenset("&'’.-/")
_NOT_SUBJECTS = frozenset("according there here what that it’s it's this".split())
# "The chief executive | a week earlier", "the board | dated 5 March": what ends a phrase without a preposition.
_NOW = frozenset("yesterday today tonight tomorrow afterwards".split())
_SPELLS = frozenset(
    "morning afternoon evening minute minutes hour hours day days night week weeks fortnight month months year years".split()
)
# What leads into a time, and what may stand before its month: "In early May", "Last April".
_INTO_TIME = frozenset("in on since by until during last next this".split())
_IN_TIME = frozenset("last next this early late mid the".split())
_COUNTED_FROM = frozenset("ago earlier later before".split())
# Who is named without an article: "officials", and bodies of which there is one: "police", "council".
_CROWDS = frozenset(
    "most some many others critics experts officials residents ministers campaigners councillors sources insiders opponents "
    "police council management staff counsel prosecutors doctors parents somebody someone".split()
)
_MANY = frozenset("people staff police men women children".split())
_REDUCED = frozenset(
    "headed seen obtained dated titled entitled addressed signed called named based published sent written leaked released issued "
    "posted received made taken given held shared read submitted".split()
)
_OFFICES = frozenset("board committee authority department office commission panel team unit agency service section".split())
_FRAMES = frozenset("according yesterday today earlier later then still meanwhile instead also now".split())
# Adverbs that do not end as most do.
_BETWEEN = frozenset("also still already".split())
_OBJECTS = frozenset("him her them us me".split())
_LONGEST = 18
# So many tokens at most are looked back: no phrase begins so far off, and no clause.
_BACK, _CLAUSE_BACK = 60, 100
_ASIDES = 4
# What closes an aside, with what opens it; and how long one may be.
_OPENING = {")": "(", "–": "–", "—": "—", "--": "--", "-": "-"}
_ASIDE = 16
_ASIDE_WORDS = frozenset("of who whose which the a an formerly then aged in from also now its his her".split())


def is_subject(tokens: Sequence[Token], phrase: Phrase | None) -> bool:
    """Say whether a phrase can be the subject of a verb of saying."""
    if phrase is None:
        return False
    start, end = phrase
    first = tokens[start]
    if end - start >= _LONGEST:
        return False
    if start == end and first.low in _NOT_SUBJECTS:
        return first.low == "this" and first.capital
    if start == end and first.low in _CROWDS:
        return True
    last = tokens[end].low
    if end > start and last in DETERMINERS:
        return False
    if start == 0 and end > 0 and first.low.endswith("ing") and (first.low in STRONG or first.low in WEAK):
        return False
    if first.word[:1].isdigit():
        return last.endswith("s") or last in _MANY
    if first.low in PRONOUNS or first.low in DETERMINERS:
        return True
    return any(tokens[at].capital for at in range(start, end + 1)) or last.endswith("s") or last in POST_HEADS


def phrase_left(tokens: Sequence[Token], end: int, floor: int = 0) -> Phrase | None:
    """Find the noun phrase that ends at token `end`."""
    if end < floor:
        return None
    if tokens[end].low in PRONOUNS:
        return end, end
    at, floor = end, max(floor, end - _BACK)
    while at >= floor and not _breaks_left(tokens, at, end, floor):
        at -= 1
    return _without_frame(tokens, at + 1, end)


def _breaks_left(tokens: Sequence[Token], at: int, end: int, floor: int) -> bool:
    token = tokens[at]
    if token.part is not None or (not token.is_word and token.word not in _INSIDE):
        return True
    if token.word in "-/" and at > floor and token.start > tokens[at - 1].end:
        return True
    if token.low in PRONOUNS and at < end:
        return True
    if token.low in CONJUNCTIONS:
        after = at + 2 if at + 2 <= end and tokens[at + 1].low == "the" else at + 1
        joins = token.low == "and" and floor < at < end and tokens[at - 1].capital and tokens[after].capital
        return not joins and not (token.low == "and" and at > floor and tokens[at - 1].low in ("hundred", "thousand"))
    verb = token.low in FINITE or (token.low in STRONG and not token.capital)
    return verb and at < end and token.low not in NOUN_FORMS


def _without_frame(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Cut off what only leads in: "In a letter to members the chair" is "the chair"."""
    start = _past_time(tokens, start, end)
    while start <= end and (tokens[start].low in PREPOSITIONS or tokens[start].low in _FRAMES):
        cut = _frame_end(tokens, start, end)
        if cut is None and tokens[start].low in _FRAMES:
            start += 1
            break
        if cut is None:
            return None
        start = cut
    while start < end and (is_auxiliary(tokens[start].word) or tokens[start].low in DAYS):
        start += 1
    return (start, end) if start <= end else None


def _past_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """Step over a time that a clause begins with: "In February | Ann Hale", "Last April | seven nurses", "On May 3rd | the mayor"."""
    if tokens[start].low not in _INTO_TIME:
        return start
    at, timed, on_a_day = start + 1, False, tokens[start].low == "on"
    while at <= end and (told := _is_told_time(tokens[at], timed=timed, on_a_day=on_a_day)) is not None:
        at, timed = at + 1, timed or told
    return at if timed and at <= end and tokens[at].low not in PREPOSITIONS else start


def _is_told_time(token: Token, *, timed: bool, on_a_day: bool) -> bool | None:
    """Say whether a token tells a time by itself; None where it is no part of one: "in May 40 farmers" counts them."""
    if token.low in MONTHS or token.low in DAYS or token.low in _SPELLS:
        return None if timed and token.low in _SPELLS else True
    if token.word[:1].isdigit():
        year = token.word.isdigit() and len(token.word) == 4
        return timed if on_a_day or (timed and year) else None
    return False if token.low in _IN_TIME and not timed else None


def _frame_end(tokens: Sequence[Token], start: int, end: int) -> int | None:
    cut = None
    for at in range(start + 2, end + 1):
        token, before = tokens[at], tokens[at - 1]
        begins = (
            token.low in PRONOUNS
            or token.low in TITLES
            or token.low in DETERMINERS
            or token.capital
            or (at == end and token.low in _CROWDS)
        )
        if not begins or before.low in PREPOSITIONS or before.word in _INSIDE:
            continue
        goes_on = before.low in DETERMINERS or before.low in TITLES or (before.capital and token.capital) or before.low in CONJUNCTIONS
        counts = before.word[:1].isdigit() and not token.capital and token.low not in DETERMINERS
        if not goes_on and not counts:
            cut = at
    return cut


def phrase_right(tokens: Sequence[Token], start: int, stop: int) -> Phrase | None:
    """Find the noun phrase that begins at token `start`, before token `stop`."""
    if start >= stop:
        return None
    if tokens[start].low in PRONOUNS or tokens[start].low in _OBJECTS:
        return start, start
    at = start
    while at < stop and not _breaks_right(tokens, at, start, stop):
        at += 1
    while at - 1 > start and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].low in PREPOSITIONS):
        at -= 1
    return (start, at - 1) if at > start else None


def _breaks_right(tokens: Sequence[Token], at: int, start: int, stop: int) -> bool:
    token = tokens[at]
    if token.word == "." and start < at < stop - 1 and tokens[at - 1].capital and tokens[at + 1].capital:
        # The sentence goes on, so the point is that of a short form: "a letter from state Sen. | Ann Hale".
        return False
    if token.part is not None or (not token.is_word and token.word not in "&'’"):
        return True
    if token.low in CONJUNCTIONS:
        joins = token.low == "and" and start < at < stop - 1 and tokens[at + 1].capital and tokens[at - 1].capital
        return not joins
    if at == start:
        return False
    if token.low in FINITE or token.low in PRONOUNS or (token.low in STRONG and not token.capital and token.low not in NOUN_FORMS):
        return True
    if token.low in DAYS or token.low in (
        "on",
        "in",
        "during",
        "at",
        "after",
        "before",
        "about",
        "by",
        "with",
        "as",
        "from",
        "last",
        "earlier",
    ):
        return True
    if token.low.endswith("ing") and not token.capital:
        # "The Hale | managing director", "the county | canvassing board".
        return not (at + 1 < stop and (tokens[at + 1].low in POST_HEADS or tokens[at + 1].low in _OFFICES))
    return token.low == "dated" or _is_time(tokens, at, stop)


def _is_time(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Say whether a phrase of time begins at a token: "a week earlier", "three days ago", "this afternoon", "yesterday"."""
    if tokens[at].low in _NOW:
        return True
    if at + 1 >= stop or tokens[at + 1].low not in _SPELLS:
        return False
    return tokens[at].low in ("this", "next") or (at + 2 < stop and tokens[at + 2].low in _COUNTED_FROM)


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token looks like a finite verb."""
    token = tokens[at]
    if token.part is not None or token.capital or _is_reduced(tokens, at):
        return False
    before = tokens[at - 1] if at else None
    nominal = before is not None and (before.low in DETERMINERS or before.low in PREPOSITIONS)
    if token.low in STRONG or token.low in WEAK or token.low in FINITE:
        if nominal or (before is not None and before.low == "to"):
            return False
        return token.low in FINITE or not token.low.endswith("ing")
    past = token.low.endswith("ed") and len(token.low) > 4
    if before is not None and token.low.endswith("s") and len(token.low) > 4 and (before.capital or before.low in PRONOUNS) and not nominal:
        return before.is_word and not token.low.endswith(("ss", "’s", "'s")) and before.low not in DETERMINERS
    return (past and before is not None and not nominal) or token.low in _PAST


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a participle stands for a clause behind a noun: "paper headed", "an e-mail seen by"."""
    if tokens[at].low not in _REDUCED or at + 1 >= len(tokens):
        return False
    follows = tokens[at + 1]
    return follows.part is not None or follows.low in ("by", "on", "to", "at", "in", "from", "last", "yesterday", "as")


def clause_subject(tokens: Sequence[Token], before: int, floor: int = 0) -> Phrase | None:
    """Find the subject of the nearest finite verb left of a token; it walks back over joined verbs and past relative clauses."""
    best: Phrase | None = None
    floor = max(floor, before - _CLAUSE_BACK)
    for at in range(before - 1, floor, -1):
        if not is_finite(tokens, at):
            continue
        end = skip_auxiliaries(tokens, at - 1, floor)
        previous = tokens[end]
        if previous.part is not None or previous.low in ("and", "but", "or", "to", "not"):
            continue
        if previous.low in ("who", "which", "that"):
            comma = end > 0 and tokens[end - 1].word == ","
            relative = phrase_left(tokens, end - 2 if comma else end - 1, floor)
            if best is None and is_subject(tokens, relative):
                best = relative
            continue
        found = phrase_left(tokens, end, floor) if previous.is_word else aside_head(tokens, end, floor)
        if is_subject(tokens, found):
            return found
    return best


def skip_auxiliaries(tokens: Sequence[Token], at: int, floor: int = 0) -> int:
    """Step left over auxiliaries and adverbs that stand between a subject and its verb."""
    while at > floor and (is_auxiliary(tokens[at].word) or tokens[at].low in _BETWEEN or is_adverb(tokens, at)):
        at -= 1
    return at


def is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token ends like an adverb and is no noun: "flatly", not "the family" or "Ann Hale's reply"."""
    if not tokens[at].low.endswith("ly") or tokens[at].capital:
        return False
    return at == 0 or not (tokens[at - 1].low in DETERMINERS or tokens[at - 1].owns)


def aside_head(tokens: Sequence[Token], close: int, floor: int = 0) -> Phrase | None:
    """Find the phrase before an aside that ends at token `close`, in commas, dashes or brackets: Dr Hale — no friend of his! — | vowed."""
    if tokens[close].word == ",":
        return apposition_head(tokens, close, floor)
    opening = _OPENING.get(tokens[close].word)
    if opening is None:
        return None
    at = next((n for n in range(close - 1, max(floor, close - _ASIDE), -1) if tokens[n].word == opening), floor)
    return phrase_left(tokens, at - 1, floor) if at > floor else None


def apposition_head(tokens: Sequence[Token], comma: int, floor: int = 0) -> Phrase | None:
    """Find the phrase before the asides that the comma at `comma` closes: Ann Hale, of Upper Hale, who keeps the shop, | said."""
    at = comma
    for _ in range(_ASIDES):
        opening = _comma_before(tokens, at, floor)
        if opening is None:
            return None
        found = phrase_left(tokens, opening - 1, floor)
        if is_subject(tokens, found) and found is not None and not _is_aside(tokens, found, opening, floor):
            return _before_relative(tokens, found, floor) or found
        at = opening
    return None


def _before_relative(tokens: Sequence[Token], found: Phrase, floor: int) -> Phrase | None:
    """Find whom a clause with "who" is about, where a phrase only adds to it: Ann Hale, who sat in for her aide, | Mr Orr, | said."""
    if found[0] - 1 <= floor or tokens[found[0] - 1].word != ",":
        return None
    for at in range(found[0] - 2, max(floor + 1, found[0] - _ASIDE), -1):
        token = tokens[at]
        if token.part is not None or not token.is_word or token.low in CONJUNCTIONS or token.low in ("that", "said"):
            return None
        if token.low == "who":
            head = phrase_left(tokens, at - 2, floor) if tokens[at - 1].word == "," else None
            return head if is_subject(tokens, head) else None
    return None


def _comma_before(tokens: Sequence[Token], before: int, floor: int) -> int | None:
    titled = tokens[before - 1].part is not None
    for at in range(before - 2 if titled else before - 1, floor, -1):
        if tokens[at].part is not None or tokens[at].word in ";:":
            return None
        if tokens[at].word == ",":
            return at if not titled or tokens[at + 1].low in PREPOSITIONS else None
    return None


def _is_aside(tokens: Sequence[Token], phrase: Phrase, comma: int, floor: int) -> bool:
    """Say whether a phrase between commas only adds to a name before it: ", 91, a pupil in the 1930s,"."""
    start = phrase[0]
    if start <= floor + 1 or tokens[start - 1].low in ("but", "that"):
        return False
    before = _comma_before(tokens, comma, floor)
    if before is None:
        return False
    first = tokens[before + 1]
    describes = first.low in _ASIDE_WORDS or first.word[:1].isdigit() or (first.is_word and not first.capital)
    return describes and tokens[before - 1].is_word and tokens[before - 1].capital

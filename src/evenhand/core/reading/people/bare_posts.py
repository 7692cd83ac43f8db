"""Tokens in, the posts out that stand without a name: "the Hale MP", "his own council leader", "a spokeswoman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from evenhand.core.reading.text.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    MONTHS,
    NO_NAME,
    ORG_HEADS,
    POST_HEADS,
    POST_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    WEAK,
)
from evenhand.core.reading.text.tokens import Token, bare
from evenhand.core.values import Span

# Heads that are as often adjectives: "their official duties", "the chief reason".
_ADJECTIVES = frozenset(
    "official general chief principal executive expert deputy head source student worker driver host peer resident lord member veteran "
    "customer visitor consultant commuter taxpayer voter pupil caller".split()
)
_BEFORE_BARE_POST = frozenset(("a", "an", "one", "as", "another", ",", "–", "was", "is", "elected", "appointed"))
# "leader of the council", "MP for Hale": what may follow a post.
_OF = frozenset("of for at to in with without on".split())
# Posts that are letters: "am" is no Assembly Member.
_LETTERS = frozenset("mp msp mla ms td mep am mhk pm ceo".split())
# "The chief executive in October": no part of a post.
_TIMES = DAYS | MONTHS
_JOINING = frozenset("of for without and the".split())
_LONGEST_POST = 9
_NOWHERE = Span(0, 0)
_STOPS = frozenset(".?!")
OWNERS = frozenset("his her their our my your its".split())

# "The member for Hale East": part of a place's name behind its first word.
_QUARTERS = frozenset("north south east west central".split())


@define
class Named:
    """One place where somebody is named or meant, as tokens `first` to `last`.

    `shape` is "name" (given names and surname), "titled" (title and one name), "single" (one word that may be a known name),
    or "post" (a post without a name). `post` are the words of the post; `owner` the possessive before a post ("his", "Hale’s").
    """

    first: int
    last: int
    shape: str
    given: tuple[str, ...] = ()
    surname: str = ""
    title: str = ""
    post: str = ""
    owner: str = ""
    definite: bool = False
    core: Span = _NOWHERE
    sure: bool = False
    possessive: bool = False


def points_to(named: Named) -> bool:
    """Say whether a post points to somebody: "the leader", "his leader", "Prime Minister"; not "a leader"."""
    return named.definite or bool(named.owner) or (named.post[:1].isupper() and (" " in named.post or named.post in ("PM", "Taoiseach")))


def is_verb(token: Token) -> bool:
    """Say whether a token has the form of a verb that may stand behind a subject."""
    return token.low in FINITE or token.low in STRONG or token.low in WEAK


def find_posts(tokens: Sequence[Token], taken: set[int]) -> Iterator[Named]:
    """Find the posts outside the tokens that names take, in order."""
    done = -1
    for at, token in enumerate(tokens):
        low = token.stem
        if low not in POST_HEADS or at <= done or at in taken or (low in _LETTERS and not token.word[:2].isupper()):
            continue
        post = _post_at(tokens, at, taken, done)
        if post is not None:
            done = post.last
            yield post


def _post_at(tokens: Sequence[Token], at: int, taken: set[int], done: int) -> Named | None:
    """Read the post whose head is token `at`: "the Hale MP", "his own council leader", "the leader of Hale Council", "a spokeswoman"."""
    if _leads_on(tokens, at, taken):
        return None
    first = at
    while first - 1 > done and first - 1 not in taken and at - first < _LONGEST_POST and _is_modifier(tokens, first - 1, first):
        first -= 1
    while first < at and tokens[first].low in ("and", "of", "for", "the", "without", "then"):
        first += 1
    if _is_adjective(tokens, at, taken):
        return None
    before = tokens[first - 1] if first > 0 else None
    owner, definite = _owner(tokens, first)
    named_head = tokens[at].capital and (at > first or tokens[at].low in ("pm", "mp"))
    joined = (before is not None and before.low == "and" and done == first - 2 >= 0) or _opens(tokens, first, at, taken)
    if not definite and not owner and not named_head and not joined and not (before is not None and before.low in _BEFORE_BARE_POST):
        return None
    if (
        tokens[at].low in ("lord", "general", "justice", "council", "chief", "head", "member", "source")
        and not definite
        and not owner
        and at == first
        and not (tokens[at].low in ("member", "source") and before is not None and before.low in ("a", "one", "another"))
    ):
        return None
    last = _post_end(tokens, at, taken)
    words = " ".join(
        bare(token.word) if number == at else token.word
        for number, token in zip(range(first, last + 1), tokens[first : last + 1], strict=True)
    )
    start = first - 1 if before is not None and (before.low in DETERMINERS or owner) else first
    if owner in ("his", "her", "their") and tokens[first].low == "own":
        words = words[4:]
    return Named(
        start, last, "post", post=words, owner=owner, definite=definite,
        core=Span(tokens[start].start, tokens[last].end), possessive=bare(tokens[last].word) != tokens[last].word,
    )  # fmt: skip


def _opens(tokens: Sequence[Token], first: int, at: int, taken: set[int]) -> bool:
    """Say whether a post opens its sentence and a name stands behind its comma: "Chair of the board, | Ann Hale, said"."""
    if not tokens[first].capital or (first and tokens[first - 1].word not in _STOPS):
        return False
    comma = _post_end(tokens, at, taken) + 1
    return comma + 1 in taken and tokens[comma].word == ","


def _leads_on(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Say whether another head follows in the same phrase: the "Deputy" of "Deputy Economy Minister"."""
    titled = tokens[at].capital and tokens[at].low in ("deputy", "shadow", "assistant")
    for number in range(at + 1, min(at + 5, len(tokens))):
        token = tokens[number]
        if number in taken or token.start - tokens[number - 1].end != 1 or tokens[number - 1].owns:
            return False
        if token.stem in POST_HEADS:
            return True
        if (token.low not in POST_WORDS and not (titled and token.capital)) or token.low in _JOINING:
            return False
    return False


def _is_adjective(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    if tokens[at].low not in _ADJECTIVES or at + 1 >= len(tokens):
        return False
    follows = tokens[at + 1]
    if tokens[at].capital and follows.capital and follows.start - tokens[at].end == 1 and at + 1 not in taken:
        return True  # "Wold General Hospital", "a General Election".
    plain = follows.is_word and not follows.capital and follows.start - tokens[at].end == 1
    return (
        plain
        and not is_verb(follows)
        and follows.low not in PREPOSITIONS | _OF
        and follows.low not in ("and", "or", "who", "that", "by", "from", "as")
    )


def _is_modifier(tokens: Sequence[Token], number: int, right: int) -> bool:
    token = tokens[number]
    if not token.is_word or tokens[right].start - token.end > 1 or is_verb(token) or token.low in DETERMINERS or token.low in PRONOUNS:
        return False
    if token.owns:
        return False
    if token.capital:
        return token.low not in NO_NAME or token.low in POST_WORDS
    return (
        token.low in POST_WORDS
        or token.low in ORG_HEADS
        or token.low in _ADJECTIVES
        or token.low in ("own", "most", "then-", "so-called", "local")
        or token.low.startswith("ex-")
        or _behind_determiner(tokens, number)
    )


def _behind_determiner(tokens: Sequence[Token], number: int) -> bool:
    """Say whether a plain word stands soon behind a determiner, as any subject of a post does: "the harbour minister"."""
    for at in range(number, max(-1, number - 4), -1):
        token = tokens[at]
        if token.low in DETERMINERS or token.owns:
            return at < number
        if token.low == "then":
            continue
        plain = token.is_word and not token.capital and token.low.isalpha() and not is_verb(token)
        if not plain or token.low in PREPOSITIONS or token.low in CONJUNCTIONS or token.low in AUXILIARIES or token.low in PRONOUNS:
            return False
    return False


def _owner(tokens: Sequence[Token], first: int) -> tuple[str, bool]:
    """Return the possessive before a post, if any, and whether the post is a definite one."""
    before = tokens[first - 1] if first else None
    if before is None:
        return "", False
    if before.low in OWNERS or before.owns:
        return before.word, True
    return "", before.low in ("the", "this", "that")


def _post_end(tokens: Sequence[Token], at: int, taken: set[int]) -> int:
    """Take in what follows the head: of the council, for Hale, without portfolio."""
    end = at
    while end + 2 < len(tokens) and tokens[end + 1].low in _OF and not tokens[end].owns:
        reach = end + 2
        if tokens[end + 1].low not in ("of", "for", "without") and end > at:
            break
        if tokens[reach].low in DETERMINERS and reach + 1 < len(tokens):
            reach += 1
        stop = reach
        while stop < len(tokens) and stop not in taken and _goes_on(tokens, stop, reach):
            stop += 1
        if stop == reach:
            break
        if tokens[end + 1].low not in ("of", "for", "without") and not tokens[reach].capital:
            break
        end = stop - 1
    return end


def _leads_to_body(tokens: Sequence[Token], number: int) -> bool:
    """Say whether plain words lead to the name of a body: "member of the remuneration committee"."""
    for at in range(number, min(number + 3, len(tokens))):
        token = tokens[at]
        if (
            not token.is_word
            or token.capital
            or is_verb(token)
            or token.low in PREPOSITIONS
            or token.low in CONJUNCTIONS
            or token.low in PRONOUNS
        ):
            return False
        if token.stem in ORG_HEADS:
            return True
    return False


def _begins_post(tokens: Sequence[Token], at: int) -> bool:
    """Say whether another post begins at a token: "Minister for Ports and | MP for Hale"; not "Home Affairs and | Justice"."""
    while at < len(tokens) and tokens[at].capital:
        if tokens[at].stem in POST_HEADS.keys() - POST_WORDS:
            return True
        at += 1
    return False


def _goes_on(tokens: Sequence[Token], number: int, first: int) -> bool:
    token = tokens[number]
    if not token.is_word or (number > first and token.start - tokens[number - 1].end > 1):
        return False
    if number > first and tokens[number - 1].owns and not token.capital and token.low not in ORG_HEADS and token.low not in POST_WORDS:
        return False
    low = token.stem
    if token.capital:
        named = low not in NO_NAME or low in ORG_HEADS or low in POST_WORDS or (number > first and low in _QUARTERS)
        return named and low not in _TIMES
    if low == "prime":
        return False
    if low == "and" and number > first and tokens[number - 1].capital and number + 1 < len(tokens) and tokens[number + 1].capital:
        return not _begins_post(tokens, number + 1)
    return (
        low in ORG_HEADS
        or (low in POST_WORDS and low not in ("for", "of", "the", "and", "then", "former"))
        or low in ("portfolio", "treasury", "staff", "state", "operations")
        or _leads_to_body(tokens, number)
    )

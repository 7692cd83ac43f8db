"""What a campaign and a letter say in, where the letter asks something else out: by verbs, names behind them, the side it takes."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from attrs import frozen
from rapidfuzz.distance import Levenshtein

from evenhand.core.campaigns.sides import AGAINST, FOR, clause_of, plans_harm, says_more, side_of
from evenhand.core.campaigns.words import COMMON, WORD, plain
from evenhand.core.reading.text.lexicon import DAYS, MONTHS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_ASK = re.compile(
    r"\b(?:please(?:\s+do)?"
    r"|(?:ask|asking|urge|urging|beg|begging|implore|request|call(?:ing)?\s+(?:up)?on|appeal(?:ing)?\s+to|want|like|wish|expect|invite|encourage|press)"
    r"\s+(?:\w+\s+){1,4}?to"
    r"|must|should|ought\s+to)"
    r"(?=\s+(?P<clause>(?:(?:not|never|also|now)\s+)*(?P<verb>[^\W\d_]+)(?:\s+(?P<with>against|for|with|down|yes|no))?\b[^.?!\n]*))",
    re.IGNORECASE,
)
_BALLOT = re.compile(r"(?:vote|say) (?:it )?(no|yes|against|for|down)\b")
_ORDER = re.compile(
    r"(?:^|(?<=[.!?\n]))[^\S\n]{0,8}(?P<order>(?:please\s+)?(?:vote|say|close|shut|sell|scrap|axe|demolish|abolish|cancel|privatise|reject|refuse|oppose|block|"
    r"cut|end|stop|drop|keep|save|protect|fund|back|support)\b[^.?!\n]{1,80})",
    re.IGNORECASE,
)
_VOTES = {"no": "against", "down": "against", "against": "against", "yes": "for", "for": "for"}
_NO_TELLING = COMMON | FOR | AGAINST | frozenset(("vote", *_VOTES))
_ENDS = re.compile(r"[.?!](?=\s)|\n[^\S\n]*\n")
_NAME = re.compile(r"(?<![\w'’])[^\W\d_a-z]\w+(?:['’]\w+)*")
# Somebody says what they are for, or against.
_STANCE = re.compile(
    r"\b(?:I|we)\b[^.?!:;]{0,40}?\b(?:support|back|welcome|favou?r|approve|endorse|accept|against|oppose|object|agree (?:with|to)"
    r"|(?:am|are|['’]m|['’]re|all) for|(?:happy|content|glad|pleased) (?:with|for|about|to)|right to)\b"
    r"(?!\s+(?:that\b|(?:it|this|them|these|those)\s*(?:[.,;!?]|\Z)))",
    re.IGNORECASE,
)
# Of a word, so much may be otherwise for it to be a slip of the keys or of a scanner.
_SLIP = 0.4
_NO_THINGS = FOR | AGAINST | frozenset(("the", "a", "an", "to", "of", "for"))


@frozen
class _Ask:
    verb: str
    beside: str
    span: Span
    clause: str


def asks_otherwise(text: str, place: Span, template: str, instead_of: Span, harmful: bool) -> Span | None:
    """Return where a letter asks something else than the template in the same place, by a word that differs; None where it does not.

    What is the same by another word ("save" for "keep") or by a slip is the same ask; so is what only tells more of it.

    Args:
        text: of the letter; `place` the words that differ.
        template: the other text; `instead_of` the words that they stand in the place of.
        harmful: whether the plan that is spoken of is one against the thing (see `plans_harm`).
    """
    theirs = list(_asks(template, _sentences(template, instead_of)))
    mine = [one for one in _asks(text, _sentences(text, place)) if one.span.overlaps(place)]
    return next((one.span for one in mine if theirs and not any(_is_same(other, one, harmful) for other in theirs)), None)


def asks_for_another(text: str, own: Sequence[tuple[int, int]], template: str, shared: Container[str]) -> Iterator[Span]:
    """Yield the names in a letter's asks for which the template's ask of the same verb has another: the letter asks for another thing.

    A slip, a name written short ("Rd" for "Road") and one that stands elsewhere in the other ask name the same thing; a day names none.

    Args:
        text: of the letter; `own` the places of its own words.
        template: the other text; `shared` the words of it, in plain form, that the campaign has, and not one letter of it alone.
    """
    if not any(text[first].isupper() for first, _ in own):
        return
    for mine, behind in _asks_of(text):
        found = (name.span() for name in _NAME.finditer(text, mine.span.end, mine.span.end + len(behind)))
        new = [place for place in found if place in own]
        names = [plain(text[first:last]) for first, last in new]
        theirs = [words for one, words in _asks_of(template) if (one.verb, one.beside) == (mine.verb, mine.beside)]
        if theirs and all(_names_another(behind, names, words, shared) for words in theirs):
            yield Span(new[0][0], new[-1][1])


def side_asked(template: str, harmful: bool) -> int:
    """Say which side a campaign's asks take (see `side_of`), 0 where they take none, or both."""
    sides = {side_of(ask.clause, harmful) for ask, _ in _asks_of(template)} - {0}
    return sides.pop() if len(sides) == 1 else 0


def takes_side(text: str, own: Sequence[tuple[int, int]], side: int, harmful: bool) -> Iterator[Span]:
    """Yield each sentence near a letter's own words, one at least, in which somebody says that they are on one side.

    So do "I support the closure" and "we are all for closing it".
    """
    near = _sentences(text, Span(own[0][0], own[-1][1]))
    for found in _STANCE.finditer(text, near.start, near.end):
        sentence = _sentences(text, Span(*found.span()))
        if side_of(text[found.start() : sentence.end], harmful) == side:
            yield Span(found.start(), sentence.end)


def asks_again(words: str, says: str) -> bool:
    """Say whether a short ask asks only what a campaign asks: for the same thing on the same side, or by the same vote.

    >>> says = "I ask you to keep the pool in Brackley Road open. Please vote against the closure."
    >>> asks_again("Save our pool", says), asks_again("Vote no", says), asks_again("Say no to the closure", says)
    (True, True, True)
    >>> asks_again("Please do not vote against the closure", says), asks_again("Vote for the closure", says)
    (False, False)
    >>> asks_again("Vote yes", says), asks_again("Save our library", says), asks_again("Keep Brackley Road open", says)
    (False, False, False)
    >>> asks_again("Save our pool and mend the road", says), asks_again("Close the pool", says)
    (False, False)
    """
    if says_more(words):
        return False
    harmful = plans_harm(says)
    mine, vote, thing = side_of(words, harmful), _vote(words), _thing(words)
    for ask, _ in _asks_of(says):
        theirs = _thing(ask.clause)
        same = vote == _vote(ask.clause) if vote else bool(theirs and theirs[0] in thing and mine * side_of(ask.clause, harmful) > 0)
        if same and set(thing) <= set(theirs):
            return True
    return False


def orders_otherwise(text: str, says: str) -> Iterator[Span]:
    """Yield each sentence that orders what a campaign asks not to do: the other vote, or the other side of the same thing.

    >>> says = "I ask you to keep the pool in Brackley Road open. Please vote against the closure."
    >>> orders = "Close the pool! Vote yes! Stop the closure! Close it. Close the road."
    >>> [span.words(orders) for span in orders_otherwise(orders, says)]
    ['Close the pool', 'Vote yes']
    """
    harmful = plans_harm(says)
    asked = [(_vote(ask.clause), _thing(ask.clause), side_of(ask.clause, harmful)) for ask, _ in _asks_of(says)]
    for found in _ORDER.finditer(text):
        vote, thing, side = _vote(found["order"]), _thing(found["order"]), side_of(found["order"], harmful)
        votes = {theirs for theirs, _, _ in asked} - {""}
        against = {theirs for _, words, theirs in asked if words and words[0] in thing}
        if (vote and votes and vote not in votes) or (not vote and against == {-side} and side):
            yield Span(*found.span("order"))


def _vote(words: str) -> str:
    """Return how a vote is asked for, "for" or "against"; empty where none is, or where it is denied."""
    found = _BALLOT.match(" ".join(clause_of(words)))
    return _VOTES[found[1]] if found else ""


def _thing(words: str) -> list[str]:
    """Return the words for what is asked for, without those that take a side."""
    return [word for word in clause_of(words) if word not in _NO_TELLING]


def _names_another(mine: str, new: Sequence[str], theirs: str, shared: Container[str]) -> bool:
    asked, other = (set(map(plain, WORD.findall(words))) for words in (mine, theirs))
    gone = [name for name in map(plain, _NAME.findall(theirs)) if name not in asked and name in shared]
    return bool(gone) and any(
        name not in other | DAYS | MONTHS and not any(_is_short_for(name, one) or _is_slip(one, name) for one in gone) for name in new
    )


def _is_short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    signs = iter(long)
    return short[0] == long[0] and all(sign in signs for sign in short)


@lru_cache(64)
def _asks_of(text: str) -> tuple[tuple[_Ask, str], ...]:
    """Return all that a text asks, each with what stands behind its verb, to the end of the sentence."""
    asks = _asks(text, Span(0, len(text)))
    return tuple((ask, _ENDS.split(text[ask.span.end :], maxsplit=1)[0]) for ask in asks)


def _asks(text: str, inside: Span) -> Iterator[_Ask]:
    for found in _ASK.finditer(text, inside.start, inside.end):
        verb, beside = plain(found["verb"]), plain(found["with"] or "")
        beside = _VOTES.get(beside, beside) if verb == "vote" else beside
        end = max(found.end("verb"), found.end("with"))
        yield _Ask(verb, beside, Span(found.start("verb"), end), text[found.start("clause") : min(found.end("clause"), inside.end)])


def _is_same(theirs: _Ask, mine: _Ask, harmful: bool) -> bool:
    if theirs.beside == mine.beside and (theirs.verb == mine.verb or _is_slip(theirs.verb, mine.verb)):
        return True
    of_one_thing = set(clause_of(theirs.clause)) & set(clause_of(mine.clause)) - _NO_THINGS
    return bool(of_one_thing) and side_of(theirs.clause, harmful) * side_of(mine.clause, harmful) > 0


def _is_slip(theirs: str, mine: str) -> bool:
    return mine not in FOR and mine not in AGAINST and Levenshtein.normalized_distance(theirs, mine) <= _SLIP


def _sentences(text: str, place: Span) -> Span:
    """Return the whole of the sentences in which some words stand."""
    before = [found.end() for found in _ENDS.finditer(text, 0, place.start)]
    behind = _ENDS.search(text, max(place.start, place.end - 1))
    return Span(before[-1] if before else 0, behind.start() if behind else len(text))

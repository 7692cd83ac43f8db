"""A letter of a campaign in, why it is to be read out: urgent need, a deadline, another ask, a new figure, words of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from evenhand.core.campaigns.any_of import AnyOf
from evenhand.core.campaigns.asking import asks_again
from evenhand.core.campaigns.folding import find_seen, fold
from evenhand.core.campaigns.model import OWN_WORDS, Sign
from evenhand.core.campaigns.sign_names import is_name
from evenhand.core.campaigns.sign_words import ASKED_ELSEWHERE, DEADLINE, FIGURE, IN_WORDS, NUMBERS_ELSEWHERE, QUESTION, URGENT
from evenhand.core.campaigns.zones import Zone
from evenhand.core.papers import Paper
from evenhand.core.reading import Ask, Reading
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

Read = Callable[[str], Reading | None]
Met = dict[str, str]
"""Words that press in mail that was passed on, each with the letter in which it was met first."""
OF_OTHERS = ("quoted", "forwarding", "disclaimer")
"""Zones in which it is others who speak."""
# So many letters must stand beside words, by which they are known again.
_BESIDE = 24
_ASKING = frozenset(("request", "offer", "condition"))
# Of the words of an ask, so great a share is the letter's own; a sign shows so many of its places.
_OWN_SHARE, _PLACES = 0.5, 8
# A tongue is told by so many different words of it, so near.
_TONGUE, _AROUND = 3, 100
_ENDS, _NEAR = re.compile(r"[.?!\n]"), 300
# An address on the web, without the stop of the sentence in which it stands.
_LINK = re.compile(r"(?:\bhttps?://|\bwww\.)[^\s<>\"]*[^\s<>\".,;:!?)\]'’]", re.IGNORECASE)
# "My name is Will Kemp" offers nothing.
_NAMED_WILL = re.compile(r"(?!.*\b(?:will|shall|would|could|offer\w*)\b|.*['’]ll\b).*[^.?!\s]\s+(?:Will|Shall)\b", re.DOTALL)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")


def _of_no_known_text(_words: Span, _zone: Span) -> bool:
    return False


@frozen
class Own:
    """What is a letter's own: the places of its words that the template does not hold, in order.

    Attributes:
        paper, zones: the letter.
        words: those places.
        turned: where few words of its own turn the template's round.
        figures: where it has another figure than the template.
        asks: where it has other words in the place of an ask.
        filled: figures that fill a field, which are no news.
        named: names that each letter fills in for itself.
        is_known: says of words in a zone beside the body whether they stand in a known text.
    """

    paper: Paper
    zones: Sequence[Zone]
    words: Sequence[tuple[int, int]]
    turned: Sequence[Place] = ()
    figures: Sequence[Place] = ()
    asks: Sequence[Place] = ()
    filled: Sequence[Span] = ()
    named: Sequence[Span] = ()
    is_known: Callable[[Span, Span], bool] = _of_no_known_text

    def inside(self, span: Span) -> int:
        """Return how many own words stand in a stretch."""
        first = bisect_left(self.words, (span.start, 0))
        return bisect_left(self.words, (span.end, 0)) - first + (first > 0 and self.words[first - 1][1] > span.start)

    def said(self, span: Span) -> int:
        """Return how many own words stand in a stretch; an address on the web, and a name that is filled in, are not counted."""
        others = (*self.links(), *self.named)
        return self.inside(span) - sum(self.inside(other) for other in others if span.start <= other.start and other.end <= span.end)

    def links(self) -> list[Span]:
        """Return the addresses on the web in the letter: what stands in them is neither a question nor a figure."""
        return [Span(*found.span()) for found in _LINK.finditer(self.paper.text)]

    def lines_around(self) -> frozenset[str]:
        """Return the lines that stand round the body, in small letters and with plain white space."""
        lines = (line for span, _ in self.around() for line in span.words(self.paper.text).splitlines())
        return frozenset(" ".join(line.lower().split()) for line in lines if line.strip())

    def around(self) -> Iterator[tuple[Span, bool]]:
        """Yield the zones beside the body, and whether it is others who speak there.

        Nobody's need may be lost in a letter passed on, or because it was taken for a notice.
        """
        yield from ((zone.span, zone.kind in OF_OTHERS) for zone in self.zones if zone.kind != "body")
        subject = re.compile(r"^Subject: .*$", re.MULTILINE).search(self.paper.text, self.paper.body_end)
        if subject:
            yield Span(*subject.span()), False


def find_signs(own: Own, says: str, read: Read, words: int, asked: bool, met: Met | None = None) -> tuple[Sign, ...]:
    """Say why a member of a campaign is to be read; nothing where it is not.

    Args:
        own: what the letter has beyond the template.
        says: the words of the campaign, in the letter that stands for it and round it.
        read: gives the reading of a letter, or None.
        words: how many words of its own it adds.
        asked: whether it has words in which something could be asked.
        met: what presses in mail that was passed on, by where it was met first; there it is read.
    """
    asks = Sign("asks something else", tuple(_asks(own, read, says) if asked else own.asks))
    turned = (place for place in own.turned if not asks_again(_sentence(own.paper.text, place.span).words(own.paper.text), says))
    other = _some(Sign("says the opposite", tuple(turned)), asks, Sign("new figure", tuple(_figures(own, says))))
    signs = (*find_pressing(own, says, met), *other)
    return (*signs, Sign("own words")) if words >= OWN_WORDS else signs


def find_pressing(own: Own, says: str, met: Met | None = None) -> tuple[Sign, ...]:
    """Say whether a letter tells of an urgent need or a deadline that its campaign does not tell of, nor mail that was `met` before."""
    return _some(*(Sign(kind, tuple(_shown(own, says, pattern, met))) for kind, pattern in (("urgent", URGENT), ("deadline", DEADLINE))))


def _some(*signs: Sign) -> tuple[Sign, ...]:
    return tuple(Sign(sign.kind, sign.places[:_PLACES]) for sign in signs if sign.places)


def _shown(own: Own, says: str, pattern: re.Pattern[str] | AnyOf, met: Met | None) -> Iterator[Place]:
    """Yield each match in the body that has own words in it, and elsewhere each that the campaign does not have."""
    for span, _ in _in_body(own, pattern):
        if not is_name(own.paper.text, span):
            yield Place.of(own.paper.id, span)
    there = _as_seen(says)
    for around, of_others in own.around():
        for span, words in find_seen(pattern, own.paper.text, around):
            if words.lower() in there or is_name(own.paper.text, span) or own.is_known(span, around):
                continue
            if not (of_others and met is not None and _is_met(_near(own.paper.text, around, span), words, own.paper.id, met)):
                yield Place.of(own.paper.id, span)


def _is_met(near: str, words: str, letter: str, met: Met) -> bool:
    """Say whether another letter has the same words; of few words that stand alone nobody can tell whether two people wrote them."""
    return len(near) >= len(words) + _BESIDE and met.setdefault(near, letter) != letter


def _near(text: str, around: Span, span: Span) -> str:
    """Return words with those that stand beside them, in letters alone: a reference, or a day, is of each its own."""
    near = Span(max(around.start, span.start - _BESIDE), min(around.end, span.end + _BESIDE))
    return "".join(sign for sign in near.words(text).lower() if sign.isalpha())


def _in_body(own: Own, pattern: re.Pattern[str] | AnyOf) -> Iterator[tuple[Span, str]]:
    """Yield where a pattern fits in the body with own words in it, and the words as they are seen."""
    for zone in own.zones:
        parts = _PARAGRAPH.finditer(own.paper.text, zone.span.start, zone.span.end) if zone.kind == "body" else ()
        for part in parts:
            span = Span(*part.span())
            if own.inside(span):
                yield from (found for found in find_seen(pattern, own.paper.text, span) if own.inside(found[0]))


@lru_cache(64)
def _as_seen(text: str) -> str:
    return fold(text, 0, len(text)).text.lower()


def _figures(own: Own, says: str) -> Iterator[Place]:
    figures = [place for place in own.figures if not _overlaps(place.span, (*own.filled, *own.links()))]
    yield from figures
    told = [*(place.span for place in figures), *own.filled, *own.links()]
    for pattern in (FIGURE, IN_WORDS):
        known = {_bare(found[0]) for found in pattern.finditer(_as_seen(says))}
        for span, figure in _in_body(own, pattern):
            if _bare(figure) not in known and not _overlaps(span, told):
                yield Place.of(own.paper.id, span)
    for numbers, tongue in NUMBERS_ELSEWHERE:
        known = {_bare(found[0]) for found in numbers.finditer(_as_seen(says))}
        for span, figure in _in_body(own, numbers):
            if _bare(figure) not in known and not _overlaps(span, told) and _speaks(tongue, own.paper.text, span):
                yield Place.of(own.paper.id, span)


def _sentence(text: str, span: Span) -> Span:
    """Return the sentence in which some words stand, of a very long one what is near them."""
    before = _ENDS.split(text[max(0, span.start - _NEAR) : span.start])[-1]
    behind = _ENDS.split(text[span.end : span.end + _NEAR], maxsplit=1)[0]
    return _trimmed(Span(span.start - len(before), span.end + len(behind)), text)


def _speaks(tongue: re.Pattern[str], text: str, span: Span) -> bool:
    """Say whether words of a tongue stand round a place, of which one alone may be a word of English."""
    near = fold(text, max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)).text.lower()
    return len(set(tongue.findall(near))) >= _TONGUE


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _bare(figure: str) -> str:
    return figure.replace(" ", "").lower()


def _asks(own: Own, read: Read, says: str) -> Iterator[Place]:
    """Yield what is asked in words of which most are the letter's own, each question in such words, and what stands for an ask.

    What only asks again what the campaign asks is left out, though in a slogan.
    """
    reading = read(own.paper.id)
    text = own.paper.text
    asks = reading.asks if reading is not None else ()
    places = {ask.span for ask in asks if ask.kind in _ASKING and not _is_name_only(ask, text)}
    places |= {_sentence(text, span) for span, _ in _in_body(own, ASKED_ELSEWHERE)}
    places |= {_trimmed(span, text) for span, _ in _in_body(own, QUESTION) if not _overlaps(Span(span.end - 1, span.end), own.links())}
    asked = [span for span in sorted(places) if own.said(span) >= _OWN_SHARE * max(len(span.words(text).split()), 1)]
    yield from (Place.of(own.paper.id, span) for span in asked if not asks_again(span.words(text), says))
    yield from (place for place in own.asks if not any(place.span.overlaps(span) for span in asked))


def _is_name_only(ask: Ask, text: str) -> bool:
    """Say whether what is taken for an offer only names somebody called Will."""
    return ask.kind == "offer" and _NAMED_WILL.match(ask.span.words(text)) is not None


def _trimmed(span: Span, text: str) -> Span:
    words = span.words(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end)

"""Letters on their own and campaigns in, which of them ask the same of the same subject in other words out: offered, never members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log, sqrt

from attrs import frozen

from evenhand.core.campaigns.clustering import Prepared
from evenhand.core.campaigns.model import Campaign, Suggestion
from evenhand.core.campaigns.sides import AGAINST, FOR, clause_of, plans_harm, side_of
from evenhand.core.campaigns.signs import Read
from evenhand.core.campaigns.words import COMMON, WORD, plain
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# So much of the weight of their telling words must two texts share, in so many words.
_ALIKE, _SHARED = 0.1, 4
# A word of more campaigns than this says little of any; a campaign is offered so many letters, and a letter one campaign.
_WIDE, _OFFERED, _SHOWN = 40, 50, 12
_ENDING = re.compile(r"(?:'s|ings?|ures?|ers?|ies|ed|es|s|e|y)$")


@frozen
class _Subject:
    """What a text is about: its telling words in their bare form, and what it asks, with the side that each ask takes.

    `harmful` says that its plan is against the thing it speaks of.
    """

    stems: frozenset[str]
    asks: tuple[tuple[Place, frozenset[str], int], ...] = ()
    harmful: bool = False


def suggest(
    campaigns: Sequence[Campaign], alone: Sequence[str], prepared: Prepared, letters: Mapping[str, Paper], read: Read
) -> tuple[Suggestion, ...]:
    """Offer to each campaign letters of no campaign that ask the same of the same subject.

    Args:
        campaigns: each with what its template asks; one that asks nothing is offered nothing.
        alone: ids of the letters of no campaign.
        prepared: all letters made ready to be compared.
        letters: the papers themselves, by id.
        read: gives the reading of a letter; asked only for letters of the same subject.
    """
    asking = {row.label: _of_campaign(row, prepared, letters) for row in campaigns if row.asks}
    stems = {name: bare_words(prepared.words[name].words) for name in alone}
    weights = _weights([*(subject.stems for subject in asking.values()), *stems.values()])
    found = sorted(_nearest(asking, stems, weights))
    offered: Counter[str] = Counter()
    made: list[Suggestion] = []
    for minus, label, name in found:
        if offered[label] < _OFFERED and (pair := _same_ask(_of_letter(letters[name], read, asking[label].harmful), asking[label])):
            offered[label] += 1
            shared = _places(letters[name], prepared, name, asking[label].stems)
            made.append(Suggestion(name, label, round(-minus, 4), shared, *pair))
    return tuple(made)


def bare_words(words: Iterable[str]) -> frozenset[str]:
    """Return the telling words of a text without their endings.

    >>> sorted(bare_words(("the", "closing", "closure", "libraries", "library")))
    ['clos', 'librar']
    """
    return frozenset(_bare(word) for word in words if word not in COMMON and len(word) > 2)


def _bare(word: str) -> str:
    bare = _ENDING.sub("", word)
    return bare if len(bare) > 3 else word


def _of_campaign(row: Campaign, prepared: Prepared, letters: Mapping[str, Paper]) -> _Subject:
    text = letters[row.template].text
    words = [plain(word) for span in row.shared for word in WORD.findall(span.words(text))]
    harmful = plans_harm(text)
    return _Subject(bare_words(words or prepared.words[row.template].words), tuple(_asked(row.asks, text, harmful)), harmful)


def _of_letter(letter: Paper, read: Read, harmful: bool) -> _Subject:
    reading = read(letter.id)
    asks = [ask for ask in reading.asks if ask.kind == "request" and not ask.negated] if reading is not None else []
    return _Subject(frozenset(), tuple(_asked([Place.of(letter.id, ask.span) for ask in asks], letter.text, harmful)))


def _asked(places: Iterable[Place], text: str, harmful: bool) -> Iterator[tuple[Place, frozenset[str], int]]:
    for place in places:
        words = place.span.words(text)
        yield place, bare_words(clause_of(words)) - _VERBS, side_of(words, harmful)


_VERBS = bare_words(FOR | AGAINST | {"vote"})


def _weights(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Weigh each word by how few texts hold it."""
    counts = Counter(stem for text in texts for stem in text)
    return {stem: log((len(texts) + 1) / count) for stem, count in counts.items()}


def _nearest(
    asking: Mapping[str, _Subject], stems: Mapping[str, frozenset[str]], weights: Mapping[str, float]
) -> Iterator[tuple[float, str, str]]:
    """Yield for each letter the campaign whose subject is most its own, where it is enough its own: less than 0, the nearest first."""
    holders: dict[str, list[str]] = {}
    for label, subject in asking.items():
        for stem in subject.stems:
            holders.setdefault(stem, []).append(label)
    norms = {label: _norm(subject.stems, weights) for label, subject in asking.items()}
    for name, held in stems.items():
        shared: dict[str, list[float]] = {}
        for stem in sorted(held & holders.keys()):
            for label in holders[stem] if len(holders[stem]) <= _WIDE else ():
                shared.setdefault(label, []).append(weights[stem] ** 2)
        norm = _norm(held, weights)
        near = [(-sum(parts) / (norm * norms[label]), label, name) for label, parts in shared.items() if len(parts) >= _SHARED]
        best = min(near, default=None)
        if best is not None and -best[0] >= _ALIKE:
            yield best


def _norm(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    return sqrt(sum(weights[stem] ** 2 for stem in sorted(stems)))


def _same_ask(mine: _Subject, theirs: _Subject) -> tuple[Place, Place] | None:
    """Return an ask of a letter and the one of a campaign that is the same; none where they take sides against each other."""
    if any(one[2] * other[2] < 0 for one in mine.asks for other in theirs.asks):
        return None
    for place, stems, side in mine.asks:
        for other, words, their_side in theirs.asks:
            if stems & words or side * their_side > 0:
                return place, other
    return None


def _places(letter: Paper, prepared: Prepared, name: str, stems: frozenset[str]) -> tuple[Span, ...]:
    """Return where a letter has the telling words of a campaign, each once."""
    held: dict[str, Span] = {}
    for word, (start, end) in zip(prepared.words[name].words, prepared.words[name].spans, strict=True):
        if word not in COMMON and _bare(word) in stems:
            held.setdefault(_bare(word), Span(start, end))
    return tuple(held.values())[:_SHOWN]

"""The letters of a campaign in, which of their figures fill a field out: nearly every letter has another there, as its own house number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from evenhand.core.campaigns.sign_words import IN_WORDS
from evenhand.core.campaigns.words import plain
from evenhand.core.values import Span

# More than half of the letters fill a field in. It is open where they give so many values, and none in more than such a share of them.
_VALUES, _FILLED, _MOST = 5, 0.5, 0.25


@frozen
class Figure:
    """A figure that is a letter's own, with two words before and two behind, in their plain form."""

    span: Span
    value: str
    before: tuple[str, str]
    behind: tuple[str, str]


def own_figures(text: str, words: Sequence[tuple[int, int]], own: Sequence[int]) -> Iterator[Figure]:
    """Yield the figures of a letter: `words` are the places of all its words, `own` the numbers of those that the template does not hold.

    >>> [(one.value, one.before, one.behind) for one in own_figures("At 1,200 miles", ((0, 2), (3, 4), (5, 8), (9, 14)), [1, 2, 3])]
    [('1 200', ('', 'at'), ('miles', ''))]
    """
    numbers = [number for number in own if _is_figure(plain(text[slice(*words[number])]))]

    def word(number: int) -> str:
        return plain(text[slice(*words[number])]) if 0 <= number < len(words) else ""

    first = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            begin = numbers[first]
            value = " ".join(map(word, range(begin, number + 1)))
            span = Span(words[begin][0], words[number][1])
            yield Figure(span, value, (word(begin - 2), word(begin - 1)), (word(number + 1), word(number + 2)))
            first = at + 1


def _is_figure(word: str) -> bool:
    return any(sign.isdigit() for sign in word) or IN_WORDS.fullmatch(word) is not None


Two = tuple[str, str]
_Key = tuple[str, Two]


class Fields:
    """The fields of so many letters, of each of which the own figures are told: known by the words before them, or those behind.

    Where there are few values, each is news in the first letter that has it.
    """

    def __init__(self, letters: Mapping[str, Sequence[Figure]]) -> None:
        self._values: dict[_Key, Counter[str]] = {}
        self._first: dict[tuple[_Key, str], str] = {}
        self._beside: dict[_Key, Counter[Two]] = {}
        self._size = len(letters)
        for letter, figures in letters.items():
            for key, value, beside in {(key, figure.value, beside) for figure in figures for key, beside in _keys(figure)}:
                self._values.setdefault(key, Counter())[value] += 1
                self._first.setdefault((key, value), letter)
                # The nearest word alone, and both.
                self._beside.setdefault(key, Counter()).update([beside, ("", beside[1])])

    def filled(self, letter: str, figures: Sequence[Figure]) -> list[Span]:
        """Return which of a letter's figures fill a field: what most have on its other side, one word or two, stands there too."""
        return [one.span for one in figures if any(self._fills(letter, one.value, key, beside) for key, beside in _keys(one))]

    def _fills(self, letter: str, value: str, key: _Key, beside: Two) -> bool:
        values = self._values[key]
        count = values.total()
        is_open = len(values) >= _VALUES and max(values.values()) <= _MOST * count
        return count > _FILLED * self._size and self._fits(key, beside) and (is_open or self._first[key, value] != letter)

    def _fits(self, key: _Key, beside: Two) -> bool:
        most = _FILLED * self._values[key].total()
        return all(times <= most or words in (beside, ("", beside[1])) for words, times in self._beside[key].items())


def _keys(figure: Figure) -> Iterator[tuple[_Key, Two]]:
    """Yield the words before and those behind, each with the words on the other side, of which the nearest comes last."""
    yield ("before", figure.before), figure.behind[::-1]
    yield ("behind", figure.behind), figure.before

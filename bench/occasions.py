"""The training half of the corpus in, the weights out that tell where words come from of which no occasion is told.

python -m bench.occasions    prints how many are told rightly, each fifth of the affairs by weights learnt on the others
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from bench.fitted import Row, fit
from bench.gold import load
from bench.reviewed import paper_of
from bench.shapes import GoldAffair, GoldReport
from evenhand.core.reading import Provenance
from evenhand.core.reading.candidates import Features
from evenhand.core.reading.model import Entity, Letter
from evenhand.core.reading.occasion_weights import KINDS
from evenhand.core.reading.provenance import Occasions, Said
from evenhand.core.reading.read import read
from evenhand.core.reading.unsaid import MESSAGE, features_of, likeliest

MESSAGES = ("letter", "email", "memo", "text")
RIDGE, ROUNDS, FOLDS = 5.0, 100, 5
Weights = dict[str, tuple[float, ...]]
# What is seen of a quotation, the kinds that its gold accepts, and whether the rules left it to the weights.
Lesson = tuple[Features, frozenset[str], bool]


@define
class Listening(Occasions):
    """Notes what is seen of each quotation that is judged."""

    heard: list[tuple[Said, Features, bool]] = field(factory=list)

    def judge(self, said: Said) -> Provenance:
        """Judge as the reader does."""
        features = features_of(self.seen(said, said.speaker), self.letters) if said.speaker is not None else {}
        found = super().judge(said)
        if features:
            self.heard.append((said, features, found.basis == "default"))
        return found


def lessons(affair: GoldAffair) -> list[Lesson]:
    """Read the reports of an affair, and note what was seen of each quotation whose source gold tells."""
    return [lesson for report in affair.reports for lesson in lessons_of(report)]


def lessons_of(report: GoldReport) -> Iterable[Lesson]:
    """Yield the lessons of one report."""
    ears: list[Listening] = []

    def listening(letters: Sequence[Letter], entities: Sequence[Entity], plain: str) -> Occasions:
        ears.append(Listening(letters, entities, plain))
        return ears[-1]

    read(paper_of(report), judging=listening)
    spoken = [(part, gold) for gold in report.quotations for part in gold.parts if gold.provenance and gold.speaker]
    for said, features, left in ears[0].heard:
        near = [gold for part, gold in spoken if part.start >= said.at and said.words.startswith(part.words(report.text))]
        if near:
            yield features, frozenset(MESSAGE if kind in MESSAGES else kind for kind in near[0].provenance), left


def learn_occasions(taught: Iterable[Lesson]) -> Weights:
    """Fit each kind against all others; a row for each feature holds its weights in the order of `KINDS`."""
    rows = [(features, kinds) for features, kinds, _ in taught if not kinds.isdisjoint(KINDS)]
    fitted = [fit([_row(features, kind, kinds) for features, kinds in rows], RIDGE, ROUNDS) for kind in KINDS]
    return {name: tuple(weights.get(name, 0.0) for weights in fitted) for name in sorted({name for row in fitted for name in row})}


def _row(features: Features, kind: str, kinds: frozenset[str]) -> Row:
    return features, int(kind in kinds)


def count_right(lessons_left: Iterable[Lesson], weights: Mapping[str, Sequence[float]]) -> int:
    """Count the quotations left to the weights of which they tell the kind rightly."""
    return sum(likeliest(features, weights) in kinds for features, kinds, left in lessons_left if left)


def main() -> int:
    """Print what the weights tell rightly of affairs that they were not learnt on, beside what "a statement" would."""
    taught = [lessons(affair) for affair in load("train")]
    right = without = left = 0
    for fold in range(FOLDS):
        weights = learn_occasions(lesson for number, row in enumerate(taught) if number % FOLDS != fold for lesson in row)
        asked = [lesson for row in taught[fold::FOLDS] for lesson in row if lesson[2]]
        right, without, left = right + count_right(asked, weights), without + count_right(asked, {}), left + len(asked)
    print(f"Of {left} quotations with no occasion told, {right} are told rightly; as statements {without} would be.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

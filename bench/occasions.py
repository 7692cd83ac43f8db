"""The training half of the corpus in, the weights out that tell where words come from of which no occasion is told.

python -m bench.occasions    prints how many are told rightly, each tenth of the affairs by weights learnt on the others
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from bench.fitted import fit_choice
from bench.gold import load
from bench.reviewed import paper_of
from bench.shapes import GoldAffair, GoldReport
from evenhand.core.reading import Provenance
from evenhand.core.reading.model import Entity, Letter
from evenhand.core.reading.origins.occasion_weights import KINDS
from evenhand.core.reading.origins.provenance import Occasions, Said
from evenhand.core.reading.origins.unsaid import MESSAGE, MESSAGES, Heard, Surroundings, likeliest
from evenhand.core.reading.quotes.candidates import Features
from evenhand.core.reading.read import read

RIDGE, ROUNDS, FOLDS, SEEN_OFTEN = 8.0, 100, 10, 4
Weights = dict[str, tuple[float, ...]]
# What is seen of a quotation, the kinds that its gold accepts, and whether the rules left it to the weights.
Lesson = tuple[Features, frozenset[str], bool]


@define
class Listening(Occasions):
    """Notes what is seen of each quotation whose source is weighed."""

    seen: list[tuple[Said, Features, bool]] = field(factory=list)

    def weighed(self, heard: Sequence[Heard]) -> list[Provenance]:
        """Weigh as the reader does."""
        around = Surroundings(heard, self.plain, self.letters, self.entities)
        self.seen += [(each.said, around.features(number), each.is_open) for number, each in enumerate(heard)]
        return super().weighed(heard)


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
    for said, features, left in ears[0].seen:
        near = [gold for part, gold in spoken if part.start >= said.at and said.words.startswith(part.words(report.text))]
        if near:
            yield features, frozenset(MESSAGE if kind in MESSAGES else kind for kind in near[0].provenance), left


def learn_occasions(taught: Iterable[Lesson]) -> Weights:
    """Fit the choice between the kinds; a row for each feature seen in several places holds its weights in the order of `KINDS`."""
    rows = [(features, kinds) for features, kinds, _ in taught if not kinds.isdisjoint(KINDS)]
    counted = Counter(name for features, _ in rows for name in features)
    kept = [({name: value for name, value in features.items() if counted[name] >= SEEN_OFTEN}, kinds) for features, kinds in rows]
    return fit_choice(kept, KINDS, RIDGE, ROUNDS)


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

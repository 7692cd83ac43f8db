"""The training half of the corpus in, the weights of the ranker and the precision of each class of rule out, as two modules of the reader.

python -m bench.weights            prints the precision of every class, each affair read with weights learnt without it
python -m bench.weights --write    writes src/evenhand/core/reading/quotes/weights.py and precision.py
python -m bench.weights --precision    writes precision.py alone and leaves the weights as they are
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from bench.fitted import Row, fit
from bench.gold import ROOT, load
from bench.occasions import Weights, learn_occasions
from bench.occasions import lessons as occasions_of
from bench.reviewed import review_of
from bench.score import score
from bench.shapes import GoldAffair, GoldQuotation, GoldReport
from evenhand.core.reading.origins.occasion_weights import KINDS
from evenhand.core.reading.quotes.candidates import Candidate, Features, Site
from evenhand.core.reading.quotes.quoted import find_quotations
from evenhand.core.reading.quotes.ranker import Ranker, with_best
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.lexicon import PRONOUNS
from evenhand.core.reading.text.marks import find_parts
from evenhand.core.reading.text.sentences import split_sentences

READING = ROOT / "src" / "evenhand" / "core" / "reading"
NOBODYS = ("scare", "title")
# What the lower bound of its precision must reach for a class to stand without a look, and what that of all such classes together must.
EACH, TOGETHER = 0.95, 0.99
ELSEWHERE = ("introduced", "goes on", "led in", "answers", "tells on", "heading", "quoted", "read out")
SMALL = frozenset("the a an of for and mr mrs ms sir who that".split())


@frozen
class Lessons:
    """What one set of reports teaches: rows for the choice of a speaker, and parts for the question whether anybody speaks."""

    speakers: tuple[Row, ...]
    parts: tuple[tuple[Sequence[Candidate], Features, int], ...]


def main(arguments: list[str]) -> int:
    """Learn, measure with each affair left out in turn, and write if asked."""
    affairs = load("train")
    taught = {affair.name: lessons(affair) for affair in affairs}
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for affair in affairs:
        ranker = learn([each for name, each in taught.items() if name != affair.name])
        for rule, right in judged(affair, ranker):
            counts[rule][right] += 1
    for rule, count in sorted(counts.items(), key=lambda item: -precision(item[1])):
        print(f"{precision(count):.3f}  {count[True]:4} of {sum(count.values()):4}  {rule}")
    accepted = sure_enough(counts)
    print("Stand without a look:", *sorted(accepted), sep="\n  ")
    if "--write" in arguments:
        occasions = learn_occasions(lesson for affair in affairs for lesson in occasions_of(affair))
        write(learn(list(taught.values())), occasions)
    if "--write" in arguments or "--precision" in arguments:
        write_precision({rule: precision(count) for rule, count in counts.items()}, accepted)
    return 0


def precision(count: Counter[bool]) -> float:
    """Return the share of right answers, drawn towards one half where there are few (the rule of succession)."""
    return (count[True] + 1) / (sum(count.values()) + 2)


def at_least(count: Counter[bool]) -> float:
    """Return the lower bound of the share of right answers: Wilson's, at one standard error.

    >>> round(at_least(Counter({True: 99})), 3), round(at_least(Counter({True: 98, False: 1})), 3)
    (0.99, 0.974)
    """
    number = sum(count.values())
    share, spread = count[True] / number, 1 / number
    return (share + spread / 2 - math.sqrt(share * (1 - share) * spread + spread * spread / 4)) / (1 + spread)


def sure_enough(counts: dict[str, Counter[bool]]) -> frozenset[str]:
    """Return the classes whose proposals may stand without a look: each is sure enough by itself, and all together bear out the aim.

    A speaker who is named in another sentence than the words, be it behind a pronoun, or only by the same words elsewhere, is always
    looked at: on papers that nobody made a rule on, one pronoun of ten is given to somebody else.
    """
    beside = [rule for rule in counts if not rule.startswith(ELSEWHERE) and "by pronoun" not in rule]
    sure = sorted((rule for rule in beside if at_least(counts[rule]) >= EACH), key=lambda rule: (-at_least(counts[rule]), rule))
    together = Counter[bool]()
    accepted = []
    for number, rule in enumerate(sure, 1):
        together += counts[rule]
        if at_least(together) >= TOGETHER:
            accepted = sure[:number]
    return frozenset(accepted)


def judged(affair: GoldAffair, ranker: Ranker) -> Iterator[tuple[str, bool]]:
    """Yield the class of rule of each quoted part that got a speaker, and whether that was right."""
    for item in score(affair, review_of(affair, ranker)):
        given = item.extractor == "speaker" and item.verdict in ("right", "wrong")
        if item.rule and (given or (item.extractor == "scare" and item.verdict == "wrong")):
            yield item.rule, given and item.verdict == "right"


def lessons(affair: GoldAffair) -> Lessons:
    """Walk through the reports of an affair with the annotator choosing, and note what there was to choose from."""
    speakers: list[Row] = []
    parts: list[tuple[Sequence[Candidate], Features, int]] = []
    for report in affair.reports:
        teacher = Teacher(affair, report)
        teacher.walk()
        speakers += teacher.speakers
        parts += teacher.parts
    return Lessons(tuple(speakers), tuple(parts))


class Teacher:
    """Chooses as the annotator did."""

    def __init__(self, affair: GoldAffair, report: GoldReport) -> None:
        self.text = report.text
        self.gold: dict[tuple[int, int], GoldQuotation] = {
            (part.start, part.end): quotation for quotation in report.quotations for part in quotation.parts
        }
        self.names = {key: words(" ".join(party.names)) for key, party in affair.parties.items()}
        self.kinds = {key: party.kind for key, party in affair.parties.items()}
        self.said: dict[tuple[int, int], str] = {}
        self.speakers: list[Row] = []
        self.parts: list[tuple[Sequence[Candidate], Features, int]] = []

    def walk(self) -> None:
        """Read the report's quotations, choosing at each."""
        paragraphs = of_report(lay_out(self.text))
        parts = find_parts(self.text, paragraphs)
        find_quotations(self.text, paragraphs, parts, split_sentences(self.text, paragraphs, parts), self.choose)

    def choose(self, site: Site, candidates: Sequence[Candidate], about: Callable[[], Features]) -> Candidate | None:
        """Choose the first candidate that names the annotated speaker."""
        quotation = self.gold.get((site.part.start, site.part.end))
        if quotation is None:
            return None
        spoken = quotation.kind not in NOBODYS and quotation.speaker is not None
        self.parts.append((candidates, about(), int(spoken)))
        chosen = None
        for candidate in candidates if spoken else ():
            right = self.names_speaker(candidate, quotation)
            self.speakers.append((candidate.features, int(right)))
            if right:
                chosen = chosen or candidate
                self.said[candidate.source.start, candidate.source.end] = quotation.speaker or ""
        return chosen

    def names_speaker(self, candidate: Candidate, quotation: GoldQuotation) -> bool:
        """Say whether a candidate's words name the annotated speaker, by the annotated cue where there is one."""
        speaker = quotation.speaker or ""
        source = candidate.source.words(self.text)
        if "previous" in candidate.features:
            return self.said.get((candidate.source.start, candidate.source.end)) == speaker
        cue, sentence = candidate.cue, candidate.sentence
        if cue is not None and sentence is not None and "last" not in candidate.features and quotation.cue is not None:
            token = sentence.tokens[cue.at]
            same_word = token.low in quotation.cue.words(self.text).lower().split()
            if not same_word and not (token.start < quotation.cue.end and quotation.cue.start < token.end):
                return False
        if source.lower() in PRONOUNS:
            thing = source.lower() in ("it", "they", "we")
            return source.lower() not in ("i", "you") and (self.kinds.get(speaker) in ("person", "role", "anonymous")) != thing
        return bool(words(source) & self.names.get(speaker, frozenset()))


def words(told: str) -> frozenset[str]:
    """Return the telling words of a name."""
    return frozenset(re.sub(r"[’']s$", "", word.lower()) for word in re.findall(r"[\w’'-]+", told)) - SMALL


def learn(taught: Sequence[Lessons]) -> Ranker:
    """Fit both rows of weights."""
    speaker = fit([row for lesson in taught for row in lesson.speakers], 1.0)
    ranker = Ranker(speaker, {})
    rows = [(with_best(about, ranker.best(candidates)), said) for lesson in taught for candidates, about, said in lesson.parts]
    return Ranker(speaker, fit(rows, 2.0))


MADE = '"""{} made by `make weights` from the corpus; not to be edited by hand."""\n'


def write(ranker: Ranker, occasions: Weights) -> None:
    """Write the modules of weights that the reader imports."""
    tables = "".join(table(name, row) for name, row in (("SPEAKER", ranker.speaker), ("ATTRIBUTED", ranker.attributed)))
    rows = "".join(f'    "{name}": {row!r},\n' for name, row in occasions.items())
    Path(READING / "origins" / "occasion_weights.py").write_text(
        MADE.format("Weights that tell where words with no occasion come from,")
        + f"\nKINDS: tuple[str, ...] = {KINDS!r}\n\nOCCASION: dict[str, tuple[float, ...]] = {{\n{rows}}}\n".replace("'", '"'),
        encoding="utf-8",
    )
    Path(READING / "quotes" / "weights.py").write_text(MADE.format("Weights of the ranker,") + tables, encoding="utf-8")


def write_precision(precisions: dict[str, float], accepted: frozenset[str]) -> None:
    """Write how sure each class of rule is, and which may stand without a look."""
    measured = {rule: round(value, 3) for rule, value in precisions.items()}
    Path(READING / "quotes" / "precision.py").write_text(
        MADE.format("Precision of each class of rule, and which may stand without a look,")
        + table("PRECISION", measured)
        + "\nACCEPTED: frozenset[str] = frozenset(\n    (\n"
        + "".join(f'        "{rule}",\n' for rule in sorted(accepted))
        + "    )\n)\n",
        encoding="utf-8",
    )


def table(name: str, row: object) -> str:
    """Write a table as Python."""
    assert isinstance(row, dict)
    lines = "".join(f'    "{key}": {value!r},\n' for key, value in sorted(row.items()))
    return f"\n{name}: dict[str, float] = {{\n{lines}}}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

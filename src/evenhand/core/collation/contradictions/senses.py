"""Two prints of the same words in, the stretches out that were changed so that they say something else: "will" for "may"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from evenhand.core.collation.contradictions.clauses import Aligned, Clause
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.collation.contradictions.words import content
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# Words that say one thing more or less strongly: each row is a scale, each part of it a step; within a step papers print one for another.
_SCALES = """
must has.to have.to had.to|should ought|can could able may might|will would shall i'll we'll he'll she'll they'll
insist insists insisted demand demands demanded require requires required order ordered instruct instructed direct directed \
obliged compel|ask asked request requested invite invited suggest suggested grateful appreciate propose
guarantee guarantees ensure promise promised pledge pledged undertake see.to.it make.sure commit committed certain|consider \
look.at look.into examine review study explore think.about hope try attempt seek endeavour do.what.i.can do.my.best
know knows knew certain sure definitely clearly no.doubt certainly undoubtedly|believe believes believed think thinks \
suspect perhaps possibly probably might
all every each entire whole always everyone everybody both|most mostly majority largely mainly usually generally|some \
several part sometimes|few hardly rarely seldom little scarcely
before until prior|after since following once
at.least more.than over no.fewer.than no.less.than minimum|at.most less.than fewer.than up.to no.more.than under maximum
near close.to around|at
and|or
if unless provided|when because
now immediately at.once today already|soon later eventually in.time in.due.course one.day|never
public publicly openly|private privately secretly confidentially
full fully complete completely wholly entirely|part partly partial partially
first|last
only solely merely|also too
wholly entirely totally|largely partly mostly
great greatly serious seriously grave gravely deeply very|slight slightly small minor somewhat mildly
more better greater|less worse fewer
accept accepted agree agreed support supports approve|note noted understand reject rejected oppose refuse
for|against
up|down
inside within|outside beyond
""".strip().splitlines()
# "I should be glad" is "I would be glad".
_POLITE = frozenset({"should", "would"})
_PRONOUNS = frozenset("i we he she they it you".split())
_STEP: dict[str, list[tuple[int, int]]] = {}
for _number, _row in enumerate(_SCALES):
    for _step, _words in enumerate(_row.split("|")):
        for _word in _words.split():
            _STEP.setdefault(_word.replace(".", " "), []).append((_number, _step))
_LONGEST = max(len(_word.split()) for _word in _STEP)
# "Free of charge" is "at no charge".
_IN_FULL = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
_NUMBER = re.compile(r"No\.?\s?\d")
_NOT = re.compile(r"(?:not|never|cannot|no|nor|neither|without|hardly|free|fail|fails|failed|failing)\Z")
_NO_MORE = re.compile(r"\b(?:no|not) (?:more|fewer|less|later|longer) than\b")
# "£6.5 million" is one word, and the same as "£6.5m".
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:(?:m|bn|k|tn)\b|\s(?:million|billion|thousand|trillion)\b)?(?![^\W\d_])|"
    r"[^\W_]+(?:['’-][^\W_]+)*"
)
_SCALE = {"million": "m", "billion": "bn", "thousand": "k", "trillion": "tn"}
# Words around a changed stretch that must be the same in both, and how long that stretch may be.
_ANCHORS, _BESIDE, _TELLING, _STRETCH = 4, 1, 2, 6
_DROPPED = 6
# So much alike, two sentences are one, whether or not both papers set it in marks.
_SENTENCE = 0.5
Word = tuple[str, int, int]
"""A word of a quotation in small letters, and where it stands in the paper."""
Row = tuple[Sequence[int], Sequence[int], tuple[str, int, int, int, int]]


def clash_senses(pair: Aligned, ours: Sequence[Span], theirs: Sequence[Span]) -> Iterator[Clash]:
    """Compare two sentences stretch by stretch, as far as both give the words as somebody's own: `ours` and `theirs` stand in marks."""
    if not (ours or theirs):
        return
    mine, yours = words_of(pair.one), words_of(pair.other)
    rows = _rows(mine, yours)
    for one, other in changed(rows, mine, yours):
        inside = [_are_in(one, ours), _are_in(other, theirs)]
        # What one paper quotes another may print without marks, if it prints the sentence.
        if all(inside) or (any(inside) and pair.likeness >= _SENTENCE):
            why = "the same words, printed in two senses"
            yield Clash("wording", "a word that turns the sense", _told(one, pair.one), _told(other, pair.other), why)


def words_of(clause: Clause) -> list[Word]:
    """Return the words of a sentence in small letters, short forms in full."""
    return list(words_in(clause.text, clause.place.start))


@lru_cache(maxsize=4096)
def words_in(text: str, at: int) -> tuple[Word, ...]:
    """Return the words of a stretch that begins at a place, in small letters, short forms in full."""
    words = list[Word]()
    for found in _WORD.finditer(text):
        word = "number" if found[0].startswith("No") and _NUMBER.match(text, found.start()) else _plain(found[0])
        # "Won't" is "will not", as "cannot" is "can not": one print changes into the other without another sense.
        for each in _IN_FULL.get(word, (word.removesuffix("n't"), "not") if word.endswith("n't") else (word,)):
            words.append((each, at + found.start(), at + found.end()))
    return tuple(words)


def _plain(word: str) -> str:
    number, _, scale = word.partition(" ")
    return number + _SCALE[scale] if scale in _SCALE else word.lower().replace("’", "'")


def _are_in(words: Sequence[Word], parts: Sequence[Span]) -> bool:
    return any(part.start <= start < part.end for _, start, _ in words for part in parts)


def changed(rows: Iterable[Row], ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield the stretches that say something else, each with its neighbours where a word was only left out."""
    for before, behind, (way, a, b, c, d) in rows:
        same = [before[1] - before[0], behind[1] - behind[0]]
        if max(b - a, d - c) > _STRETCH or min(same) < _BESIDE or sum(same) < _ANCHORS:
            continue
        if len(content(" ".join(word for word, _, _ in (*ours[before[0] : before[1]], *ours[behind[0] : behind[1]])))) < _TELLING:
            continue
        one, other = [word for word, _, _ in ours[a:b]], [word for word, _, _ in theirs[c:d]]
        if way == "replace" and turns(one, other):
            yield ours[a:b], theirs[c:d]
        elif way != "replace" and sum(same) >= _DROPPED and _denies(one) != _denies(other):
            yield ours[max(0, a - 1) : b + 1], theirs[max(0, c - 1) : d + 1]


def _rows(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Row]:
    """Return every stretch that is not the same, with the stretches of the first before and behind it that are."""
    one, other = [word for word, _, _ in ours], [word for word, _, _ in theirs]
    if one == other:
        return []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    rows = [("equal", 0, 0, 0, 0), *matcher.get_opcodes(), ("equal", len(ours), len(ours), len(theirs), len(theirs))]
    return [
        (before[:2], behind[:2], row)
        for (_, *before), row, (_, *behind) in zip(rows, rows[1:], rows[2:], strict=False)
        if row[0] != "equal"
    ]


def turns(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two stretches stand on different steps of a scale, or one denies and the other does not.

    >>> turns(["consider"], ["guarantee"]), turns(["glad"], ["pleased"]), turns(["may"], ["may", "not"])
    (True, False, True)
    """
    if _denies(one) != _denies(other):
        return True
    if {*one, *other} - _PRONOUNS <= _POLITE:
        return False
    ours, theirs = steps(one), steps(other)
    return any(ours[scale] != theirs[scale] for scale in ours.keys() & theirs.keys())


def _denies(words: Iterable[str]) -> bool:
    words = _NO_MORE.sub(" ", " ".join(words)).split()
    return sum(_NOT.match(word) is not None for word in words) % 2 == 1


def steps(words: Sequence[str]) -> dict[int, int]:
    """Return the scales on which a stretch stands, and the step of each."""
    found: dict[int, int] = {}
    for size in range(_LONGEST, 0, -1):
        for at in range(len(words) - size + 1):
            for scale, step in _STEP.get(" ".join(words[at : at + size]), ()):
                found.setdefault(scale, step)
    return found


def _told(words: Sequence[Word], clause: Clause) -> Told:
    place = Place(clause.place.paper, words[0][1], words[-1][2])
    printed = clause.text[place.start - clause.place.start : place.end - clause.place.start]
    return Told(place, printed, printed.lower())

"""Papers with their readings in, sentences out with what they tell, of whom and by whom, and the pairs that tell one thing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import log, sqrt

from attrs import frozen

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# In a large folder each sentence is looked for under its rarest words only, and beside so many others that have one of them.
_RAREST, _NEXT, _FEWEST = 6, 8, 2
_LARGE = 40_000
_BE = r"(?:did|had|has|have|was|were|is|are|do|does|been)"
DENIAL = re.compile(
    rf"\b(?:{_BE}(?:\sat\sno\stime|(?:\s\w+)?\s(?:not|never)\b(?!\s(?:only|just|least|all|every|much)\b)|n[’']t)|never(?=\s\w+(?:ed|t|n|d)\b)|"
    rf"(?:nobody|no[ -]one|none|neither|nothing)\b(?=[^,.;“”\"]{{0,40}}\s(?:{_BE}|\w+ed)\b)|no(?=\s(?:[\w’'-]+\s){{1,4}}{_BE}\b)|"
    r"den(?:y|ied|ies|ying)|refused to|declined to|had no\b)",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|no-one|none|nothing|neither|nor|without|cannot|refus\w+|den(?:y|ied|ies|ying)|\w{1,12}n[’']t)\b", re.I
)
_OPEN = re.compile(
    r"\b(?:whether|unless|would|should|could|might|may|must|will|shall|provided|intends?|plans?|wants?|proposes?|bars?|"
    r"(?:ask|urg|begg?)(?:s|ed|ing)|code|rules?)\b|\?",
    re.I,
)
_WISHED = re.compile(r"\b(?:would|can) (?:welcome|be (?:happy|glad|pleased|delighted))", re.I)
TURN = re.compile(r"[;:”\"]|[.!?](?=\s)|,\s(?:but|and|though|although|while)\b|\s(?:but|because|until|although)\s|\s[–—-]\s")
_ANYTHING = kin(content("anything anyone anybody nothing comment evidence question idea doubt reason matter way thing penny"))
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
_TO = re.compile(r"\b(?:to|from|of|with|by|for|about|against|at|on|and|than|as|told|asked)\s(?:the\s|Mr\s|Mrs\s|Ms\s|Cllr\s)?\Z", re.I)
_I = re.compile(r"\b(?:I|we)\b")
_PRONOUN_REACH = 40
Named = tuple[str, str | None]
"""One of the cast, and whether a man or a woman as far as is known; "" for what is neither."""


@frozen(eq=False)
class Clause:
    """A sentence: the stems of its words, the people in it, and who tells it.

    `people` and `teller` are ids of the cast; `denied` are the stems behind each denial of something that was or was done, `behind`
    those behind any "not" or "no"; `is_open` marks what is asked, wished or supposed. `named` are those named, each with where in the
    sentence.
    """

    place: Place
    text: str
    stems: frozenset[str]
    people: frozenset[str]
    teller: str | None
    denied: tuple[frozenset[str], ...]
    behind: frozenset[str]
    is_open: bool
    named: tuple[tuple[int, str], ...] = ()

    @property
    def features(self) -> frozenset[str]:
        """Everything by which it can be found again."""
        return self.stems | {f"@{person}" for person in self.people}

    def doer(self, at: int) -> str | None:
        """Return who does what stands at a place of the sentence, as far as its form tells: whoever is named last before it.

        Nobody does who is only written to or spoken of; "she" and "I" are whom the sentence is about, if that is one person.
        """
        before = [who for start, who in self.named if start < at and not _TO.search(self.text, max(0, start - 24), start)]
        if before:
            return before[-1]
        if _I.search(self.text, max(0, at - _PRONOUN_REACH), at):
            return self.teller
        return next(iter(self.people)) if len(self.people) == 1 and _PRONOUN.search(self.text, max(0, at - _PRONOUN_REACH), at) else None

    def told(self, value: str) -> Told:
        """Return it as a place that tells a value."""
        return Told(self.place, self.text, value)


def names_in(cast: Cast) -> frozenset[str]:
    """Return the stems of the names of all people."""
    return kin(content(" ".join(name for each in cast.members if each.kind == "person" for name in each.names)))


def clauses_of(paper: Paper, reading: Reading, cast: Cast, names: frozenset[str]) -> Iterator[Clause]:
    """Yield the sentences of a paper's body; `names` are those of all people, who are no thing that is denied."""
    mentioned = [(each, cast.member(paper.id, each.entity)) for each in reading.mentions]
    people = sorted((each.span.start, who.id, who.gender if who.kind == "person" else "") for each, who in mentioned if who is not None)
    said = ((each.span, member.id) for each in reading.quotations if (member := cast.member(paper.id, each.speaker)) is not None)
    spoken = sorted(said, key=lambda each: each[0].start)
    starts, reach = [span.start for span, _ in spoken], list(accumulate((span.end for span, _ in spoken), max))
    paragraphs = [each for each in lay_out(paper.text, paper.body_end) if each.role == "body"]
    last: Sequence[Named] = ()
    for sentence in split_sentences(paper.text, paragraphs, ()):
        span = Span(sentence.start, sentence.end)
        words = span.words(paper.text)
        near = spoken[bisect_right(reach, span.start) : bisect_left(starts, span.end)]
        tellers = [who for said, who in near if said.overlaps(span)]
        here = [(who, gender) for _, who, gender in people[bisect_left(people, (span.start,)) : bisect_left(people, (span.end,))]]
        named = {who for who, _ in here} or set(_carried(words, last))
        last = here or [each for each in last if each[0] in named]
        yield Clause(
            place=Place.of(paper.id, span),
            text=words,
            stems=kin(content(words)),
            people=frozenset(named | set(tellers[:1])),
            teller=tellers[0] if tellers else None,
            denied=tuple(scope - names for scope in _behind(words, DENIAL)),
            behind=frozenset[str]().union(*_behind(words, _NOT)),
            is_open=_OPEN.search(_WISHED.sub("", words)) is not None,
            named=tuple(
                (at - span.start, who) for at, who, _ in people[bisect_left(people, (span.start,)) : bisect_left(people, (span.end,))]
            ),
        )


def _carried(words: str, last: Sequence[Named]) -> Iterator[str]:
    """Yield who is meant by "she" in a sentence that names nobody: the first of the sentence before who may be."""
    found = _PRONOUN.search(words)
    if found is not None:
        gender = "female" if found[0].lower() == "she" else "male"
        yield from [who for who, known in last if known in (gender, None)][:1]


def _behind(words: str, denials: re.Pattern[str]) -> Iterator[frozenset[str]]:
    """Yield the stems that stand behind each denial of a sentence.

    >>> [sorted(each) for each in _behind("A spokeswoman said nobody there had leaked anything, but the minister did.", DENIAL)]
    [['leak']]
    """
    for found in denials.finditer(words):
        turn = TURN.search(words, found.end())
        yield kin(content(words[found.end() : turn.start() if turn else len(words)])) - _ANYTHING


@frozen
class Aligned:
    """Two sentences that tell one thing: what they share, and how much of all that they tell, between 0 and 1."""

    one: Clause
    other: Clause
    shared: frozenset[str]
    likeness: float


def align(clauses: Sequence[Clause], least: float) -> Iterator[Aligned]:
    """Yield the pairs of sentences that share so much, weighed by how rare it is in these papers, each pair once."""
    told = [clause.features for clause in clauses]
    counts = Counter(feature for features in told for feature in features)
    weight = {feature: log((len(clauses) + 1) / count) for feature, count in counts.items()}
    whole = [sum(weight[feature] for feature in features) for features in told]
    for first, second in _candidates(told, counts):
        shared = told[first] & told[second]
        likeness = sum(weight[feature] for feature in shared) / sqrt(whole[first] * whole[second])
        if likeness >= least:
            yield Aligned(clauses[first], clauses[second], shared, likeness)


def _candidates(told: Sequence[frozenset[str]], counts: Mapping[str, int]) -> Iterable[tuple[int, int]]:
    index: dict[str, list[int]] = {}
    for number, features in enumerate(told):
        shared = (feature for feature in features if counts[feature] > 1)
        for feature in sorted(shared, key=lambda feature: (counts[feature], feature))[:_RAREST]:
            index.setdefault(feature, []).append(number)
    following = max(_FEWEST, min(_NEXT, _LARGE // max(len(told), 1)))
    found = {(one, other) for held in index.values() for at, one in enumerate(held) for other in held[at + 1 : at + 1 + following]}
    return sorted(found)

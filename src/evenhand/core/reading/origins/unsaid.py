"""Quotations of which no occasion is told in, what they most likely come from out: what stands around them, weighed by linear weights."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, evolve, frozen

from evenhand.core.reading.model import Entity, Letter, Provenance
from evenhand.core.reading.origins.occasion_weights import KINDS, OCCASION
from evenhand.core.reading.origins.occasion_words import ASKED, TIME
from evenhand.core.reading.origins.said import Said
from evenhand.core.reading.quotes.candidates import Features
from evenhand.core.values import patterns as re

STATEMENT = "statement"
MESSAGE = "letter"
DEFAULT = "default"
MESSAGES = ("letter", "email", "text", "memo")
# What is carried on from elsewhere is no ground for what stands beside it.
_UNSURE = frozenset((DEFAULT, "thread", "same occasion", "no speaker", "nobody's words", "inside"))
# What the reporter tells between quotations that sets an occasion: an audience, a message, an interview, a word to the press.
_SIGNS = {
    "audience": re.compile(
        r"\b(?:(?:told|asked|informed|assured) (?:the |a |an |his |her |their |fellow |town |county )?(?:\w+ ){0,3}?(?:mps|msps|tds|peers|members|house|commons|d[áa]il|seanad|"
        r"senate|senators|lawmakers|legislators|assembly|committee|councillors|meeting|hearing|inquiry|tribunal|court|jury|inquest|conference|delegates|chamber)\b|"
        r"members heard|(?:appear\w*|was|were|sat|came|gave evidence) (?:\w+ ){0,3}before (?:the|a|an)\b|g(?:a|i)v(?:e|ing) evidence|"
        r"in the (?:council chamber|commons|d[áa]il|seanad|senate|chamber|house|witness)|questions|motion|laughter|applause|gallery|groans|jeers|cheers|benches|heckl\w+|stood up|"
        r"rose to|councillors (?:decided|heard|agreed|voted|backed|rejected)|council (?:resolved|voted)|voted (?:by )?\d+|speaker|cathaoirleach|chairman|chairwoman|judge|coroner|"
        r"ceann comhairle|committee[’']s chair|meeting of|monthly meeting|(?:monday|tuesday|wednesday|thursday|friday|last night)[’']s (?:\w+ ){0,3}(?:meeting|hearing|session))\b"
    ),
    "message": re.compile(
        r"\b(?:letters?|e-?mails?|memos?|texts?|texted|messages?|wrote|writes|written|dated|reply|signs? off|signed|page)\b"
    ),
    "interview": re.compile(
        r"\b(?:told (?:this|our|the) (?:\w+ ){0,2}(?:newspaper|paper|reporter|programme|show|station)|this (?:newspaper|paper|programme|website|station)|interview\w*|radio|fm|"
        r"programme|breakfast|listeners|callers?|told us|tells me|i (?:ask|asked|rang|met)|we (?:asked|rang|met|reached)|our (?:reporter|correspondent)|podcast|outside|"
        r"post office|doorstep|over the phone|by phone)\b"
    ),
    "press": re.compile(
        r"\b(?:statement|press release|media release|news release|spokes\w+|a source|aide|commenting|commented|responding|reacting|reacted|critics|afterwards|later|meanwhile|"
        r"elsewhere|reporters|press conference)\b"
    ),
}
# What is said before an audience, and words that place somebody before one.
_SCENE = re.compile(
    r"\b(?:meeting|hearing|committee|commons|parliament|d[áa]il|seanad|senate|chamber|debate|question time|court|inquest|tribunal|inquiry|assembly|session|"
    r"testif\w+|councillors (?:voted|heard|were)|members heard|rally|conference|public gallery|witness|mps|tds|lawmakers|senators|panel|judge|coroner)\b"
)
_STAGE = re.compile(
    r"\b(?:told (?:the )?(?:\w+ ){0,3}(?:committee|meeting|hearing|mps|tds|chamber|d[áa]il|commons|court|inquiry|inquest|tribunal|council|councillors|senate|"
    r"assembly|panel|conference|rally)|question time|giving evidence|gave evidence|testif\w+|public gallery|heckl\w+|applause|laughter|adjourned|"
    r"the (?:chair|chairman|chairwoman|speaker|judge|coroner))\b"
)
_CALLED = re.compile(
    r"(?:^|[,.!?] |– )(?:mr |madam |deputy |the )?(?:minister|chair|chairman|chairwoman|speaker|deputy|taoiseach|senator|councillor|prime minister|"
    r"first minister|your honou?r|leader|commissioner|sir|madam|ma’am|mayor|premier|members?|colleagues|ladies and gentlemen|friends)(?=[,.?!]|$)"
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b")
_OWN = re.compile(r"\b(?:I|my|me|we|our|us)\b")
_SHORT = re.compile(r"\b\w+[’'](?:s|t|re|ve|ll|d|m)\b")
_NOW = re.compile(
    r"\b(?:says|writes|adds|continues|tells|argues|insists|warns|asks|goes on|ends|runs|notes|offers|observes|regrets|concludes|takes)\b"
)
_ANSWERS = re.compile(r"\b(?:repl\w+|answer\w*|respon\w+|retort\w*|shot back|hit back|snapped|interject\w*)\b")
_OFFICE = re.compile(
    r"minister|\bmp\b|\btd\b|councillor|cllr|senator|leader|mayor|deputy|premier|taoiseach|secretary|spokes|commissioner|president"
)
_VERBS = frozenset(
    "say tell add reply ask write warn call describe insist answer argue find respond accuse admit urge claim explain continue".split()
)
_FAR, _NEARER, _NEAR, _SOON, _LATER = 1500, 600, 250, 3, 7
_STEPS = (0, 150, 400, 800, 1600)
_OPENING = 700
# "He also said": words told so, at most so many paragraphs behind the others.
_ALSO, _ON = re.compile(r"\b(?:also (?:said|told|wrote|added|warned|asked|called|described)|(?:said|told|wrote) also)\b"), 2
# So many quotations away at most a sure one is looked for.
_NEIGHBOURS = 60
_NONE = (0.0,) * len(KINDS)
# By how much another kind must be likelier, in log odds, before words with no occasion are taken for anything but a statement; most of all
# an interview, which real reports hardly leave untold.
_MARGIN = {"letter": 0.5, "speech": 1.0, "interview": 1.5}


@frozen
class Heard:
    """A quotation by somebody, where the rules say that its words come from, and whether it is told as spoken, so that nobody wrote it."""

    said: Said
    provenance: Provenance
    spoken: bool = False

    @property
    def is_open(self) -> bool:
        """Whether no rule says where the words come from."""
        return self.provenance.basis == DEFAULT and self.provenance.kind == STATEMENT

    @property
    def kind(self) -> str:
        """What the words come from, all messages being one; "" where that is not sure."""
        return "" if self.provenance.basis in _UNSURE else MESSAGE if self.provenance.kind in MESSAGES else self.provenance.kind


@define
class Surroundings:
    """The quotations of a paper in their order, and what stands around them: its words without what is quoted, its letters, who is in it."""

    heard: Sequence[Heard]
    plain: str
    letters: Sequence[Letter]
    entities: Sequence[Entity]

    @cached_property
    def _low(self) -> str:
        return self.plain.lower()

    @cached_property
    def _scenes(self) -> tuple[list[int], list[int]]:
        return [found.end() for found in _SCENE.finditer(self._low)], [found.end() for found in _STAGE.finditer(self._low)]

    @cached_property
    def _signs(self) -> dict[str, list[int]]:
        return {kind: [found.start() for found in pattern.finditer(self._low)] for kind, pattern in _SIGNS.items()}

    @cached_property
    def _firsts(self) -> dict[int | None, int]:
        return {heard.said.speaker: number for number, heard in reversed([*enumerate(self.heard)])}

    def features(self, number: int) -> Features:
        """Describe a quotation for the weights."""
        said = self.heard[number].said
        rows = (
            *self._of_words(said),
            *self._of_speaker(number, said),
            *((f"after {name}", True) for name in self._beside(number, range(number - 1, max(-1, number - _NEIGHBOURS), -1))),
            *((f"before {name}", True) for name in self._beside(number, range(number + 1, min(len(self.heard), number + _NEIGHBOURS)))),
            *((name, True) for name in self._set_by(said)),
        )
        return {name: 1.0 for name, value in rows if value}

    def _of_words(self, said: Said) -> Iterator[tuple[str, bool]]:
        low, around = said.words.lower(), said.around.lower()
        asks, owns = bool(_YOU.search(low)), bool(_OWN.search(said.words))
        yield from (("you", asks), ("I", owns), ("you and I", asks and owns), ("?", "?" in said.words))
        yield "called", bool(_CALLED.search(low))
        yield "short forms", bool(_SHORT.search(said.words))
        yield f"words {'few' if len(said.words) < 30 else 'some' if len(said.words) < 80 else 'many'}", True
        yield f"verb {said.verb if said.verb in _VERBS else 'other' if said.verb else 'none'}", True
        yield from (("now", bool(_NOW.search(around))), ("said", "said" in around), ("answers", bool(_ANSWERS.search(around))))
        yield from (("bare", not around.strip("“” .,\n")), (":", ":" in around), ("(", "(" in around))
        yield from (("spokesperson", "spokes" in around), ("a day", TIME.holds(around)), ("asked about", bool(ASKED.search(around))))

    def _of_speaker(self, number: int, said: Said) -> Iterator[tuple[str, bool]]:
        speaker = said.speaker
        assert speaker is not None
        about, asks = self.entities[speaker], bool(_YOU.search(said.words.lower()))
        sends = any(letter.sender == speaker for letter in self.letters)
        gets = any(letter.recipient == speaker for letter in self.letters)
        yield from (("sends", sends), ("gets", gets), ("sends, you", sends and asks), ("gets, you", gets and asks))
        yield "to the other", _is_between(said, self.letters)
        yield "in office", bool(_OFFICE.search(" ".join((*about.names, *(post.title for post in about.posts))).lower()))
        yield ("named" if said.source[:1].isupper() else "described"), True
        yield "pronoun", said.source.lower() in ("he", "she", "they", "it")
        yield "first of speaker", self._firsts[speaker] == number
        yield "known before", self.plain.find(about.names[0].split()[-1], 0, said.at) >= 0
        yield "first of all", number == 0
        yield ("soon" if said.paragraph < _SOON else "later" if said.paragraph < _LATER else "late"), True

    def _beside(self, number: int, others: Iterable[int]) -> Iterator[str]:
        """Yield what the next sure quotation on one side is, whose and how near, and what the speaker's own next one is."""
        said, first = self.heard[number].said, True
        for other in others:
            kind, also = self.heard[other].kind, self.heard[other].said
            if not kind:
                continue
            same = also.speaker == said.speaker
            if first:
                yield from (kind, f"{kind} {'same' if same else 'other'}", f"{kind} {min(abs(also.paragraph - said.paragraph), 3)}")
                first = False
            if same:
                yield f"own {kind}"
                return

    def _set_by(self, said: Said) -> Iterator[str]:
        """Yield what the reporter's words set around a quotation: which sign stands last before it, and how near each does."""
        around = said.around.lower()
        yield f"scene {'here' if _SCENE.search(around) else near(self._scenes[0], said.at)}"
        yield f"stage {'here' if _STAGE.search(around) else near(self._scenes[1], said.at)}"
        end = self.plain.find("\n", said.at)
        end = len(self.plain) if end < 0 else end
        last: list[tuple[int, str]] = []
        for kind, places in self._signs.items():
            before = bisect_left(places, said.at)
            last += [(place, kind) for place in places[max(0, before - 2) : before]]
            if bisect_left(places, end) > before:
                yield f"{kind} here"
            yield f"{kind} {_apart(said.at - places[before - 1]) if before else 'nowhere'}"
            if before and places[0] < _OPENING:
                yield f"{kind} in the opening"
        last.sort()
        if last:
            yield f"last {last[-1][1]}"
        if len(last) > 1:
            yield f"last {last[-2][1]}, {last[-1][1]}"


def weigh(around: Surroundings, weights: Mapping[str, Sequence[float]] = OCCASION) -> list[Provenance]:
    """Say for each quotation where its words come from: as the rules say, else what is likeliest."""
    told: list[Provenance] = []
    for number, heard in enumerate(around.heard):
        if not heard.is_open or heard.said.speaker is None:
            told.append(heard.provenance)
        elif _says_on(around.heard, number):
            told.append(evolve(told[number - 1], basis=DEFAULT))
        else:
            told.append(_likely(around, number, weights))
    return told


def _says_on(heard: Sequence[Heard], number: int) -> bool:
    """Say whether somebody "also said" something, or goes on in one sentence, right behind other words of theirs, which come from where those came from."""
    said, before = heard[number].said, heard[number - 1].said if number else None
    near = before is not None and before.speaker == said.speaker and said.paragraph - before.paragraph <= _ON
    in_one = before is not None and before.at == said.at and heard[number - 1].is_open
    return near and (in_one or _ALSO.search(said.around) is not None)


def _likely(around: Surroundings, number: int, weights: Mapping[str, Sequence[float]]) -> Provenance:
    kind = likeliest(around.features(number), weights, spoken=around.heard[number].spoken)
    if kind != MESSAGE:
        return Provenance(kind, basis=DEFAULT)
    form, letter = form_of(around, number)
    return Provenance(form, None if letter is None else str(letter), DEFAULT)


def near(ends: Sequence[int], at: int) -> str:
    """Say how near before a place the last of several ends is.

    >>> near([20, 900], 1000), near([20, 900], 300), near([20], 10)
    ('near', 'nearer', 'none')
    """
    last = bisect_right(ends, at)
    apart = at - ends[last - 1] if last else _FAR
    return "none" if apart >= _FAR else "near" if apart < _NEAR else "nearer" if apart < _NEARER else "far"


def _apart(distance: int) -> str:
    return str(bisect_left(_STEPS, distance))


def _is_between(said: Said, letters: Sequence[Letter]) -> bool:
    """Say whether one party to a letter speaks to the other."""
    to = said.addressee
    return to is not None and any({letter.sender, letter.recipient} == {said.speaker, to} for letter in letters)


def likeliest(features: Features, weights: Mapping[str, Sequence[float]], *, spoken: bool = False) -> str:
    """Return the likeliest kind; a statement, unless another is likelier by a margin. `weights` hold a row in the order of `KINDS`.

    What is `spoken` comes from no message.
    """
    points = dict(zip(KINDS, weights.get("", _NONE), strict=True))
    for row in (weights[name] for name in features if name in weights):
        for kind, weight in zip(KINDS, row, strict=True):
            points[kind] += weight
    for kind, margin in _MARGIN.items():
        points[kind] -= margin
    return max((kind for kind in KINDS if _may_be(kind, features) and not (spoken and kind == MESSAGE)), key=points.__getitem__)


def _may_be(kind: str, features: Features) -> bool:
    """Say whether the paper shows what a kind needs: a message named or quoted; an audience."""
    if kind == MESSAGE:
        return not ({"message nowhere"} <= features.keys()) or "message here" in features or "after letter" in features
    return (
        kind != "speech"
        or "after speech" in features
        or "before speech" in features
        or not ("scene none" in features and "audience nowhere" in features and "audience here" not in features)
    )


def form_of(around: Surroundings, number: int) -> tuple[str, int | None]:
    """Return the form and the number of the letter that somebody's words are taken to come from: one of theirs, else one like that to them."""
    said = around.heard[number].said
    own = _first(each for each, letter in enumerate(around.letters) if letter.sender == said.speaker)
    got = _first(each for each, letter in enumerate(around.letters) if letter.recipient == said.speaker)
    before = around.heard[number - 1].provenance.kind if number else ""
    if own is None and before in ("email", "text", "memo"):
        return before, None
    held = own if own is not None else got
    return (around.letters[held].form if held is not None else MESSAGE), own


def _first(numbers: Iterable[int]) -> int | None:
    return next(iter(numbers), None)

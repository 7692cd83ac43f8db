"""Papers, their readings and whoever is meant in, what is laid before the terms of a code out: who says it, in what way, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import define, field, frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.conduct.assess import breach_of
from evenhand.core.conduct.cues import Finder, Sight, clear, turned
from evenhand.core.conduct.logic import Condition, Is, Not
from evenhand.core.conduct.model import Code, Evidence, Fragment, Term
from evenhand.core.letters import LetterThread, Source
from evenhand.core.reading import Quotation
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# How far before, or behind, somebody must be named for words to be about them, in characters.
_BEFORE, _BEHIND = 700, 300
_MESSAGES = frozenset(("letter", "email", "memo", "text", "tweet"))
# What a paper tells in its own voice, but not as its own knowledge.
_HEDGED = re.compile(
    r"\b(?:accus\w+|alleg\w+|claim\w*|reported\w*|reported\s+to|appear\w*\s+to|whether|if|would\s+be|is\s+said|are\s+said|according\s+to|demand\w*|"
    r"asks?|asked|asking|probe|believ\w+|argu\w+|suggest\w*)\b",
    re.I,
)
_STOP = re.compile(r"[.?!][\"”’']?\s|\n")
_SPEAKS_FOR = re.compile(r"\bspokes|\bpress (?:office|secretary)|\bspeaking for\b", re.I)


@frozen
class Said:
    """A place where a paper speaks of a term, with whose words they are.

    `voice` is "letter" (words of a message), "speech" (other words of somebody), "paper" (the paper's own voice) or "charge".
    `charged` marks words of a charge; nobody makes one against themselves. `loose` marks words told without marks, and in no defence.
    """

    sight: Sight
    place: Place
    speaker: Member | None
    voice: str
    charged: bool = False
    loose: bool = False


@frozen
class Parties:
    """Who is meant and who speaks for them, who alleges it, and everybody else."""

    subject: Member
    respondents: frozenset[str]
    complainants: frozenset[str]

    def side(self, member: Member | None) -> str:
        """Return on which side someone stands: "respondent", "complainant" or ""."""
        if member is None:
            return ""
        return "respondent" if member.id in self.respondents else "complainant" if member.id in self.complainants else ""


def polarity(fragment: Fragment) -> dict[str, int]:
    """Return for each term of a rule whether its yes tells against whoever is meant (1), for them (-1), or now this, now that (0).

    >>> from evenhand.core.conduct.logic import Every
    >>> from evenhand.core.conduct.model import Construction, Exemption
    >>> test, excepted = Construction("plain", "", Every((Is("used"), Not(Is("told"))))), Exemption("x", Is("open"), "", "")
    >>> polarity(Fragment("r", "", "", "must", "", constructions=(test,), unless=(excepted,)))
    {'used': 1, 'told': -1, 'open': -1}
    """
    signs: dict[str, set[int]] = {}
    for sense in fragment.constructions:
        for term, sign in _signs(breach_of(fragment, sense), 1):
            signs.setdefault(term, set()).add(sign)
    return {term: found.pop() if len(found) == 1 else 0 for term, found in signs.items()}


def _signs(condition: Condition, sign: int) -> Iterator[tuple[str, int]]:
    if isinstance(condition, Is):
        yield condition.term, sign
    elif isinstance(condition, Not):
        yield from _signs(condition.part, -sign)
    else:
        for part in condition.parts:
            yield from _signs(part, sign)


def kind_of(said: Said, parties: Parties, sign: int) -> str:
    """Return what kind of evidence words are; `sign` is how a yes on their term tells, as in `polarity`.

    A party's word against its own interest is an admission, any other word of somebody an assertion; both sides are measured alike.
    Words that only a negation turns grant nothing.
    """
    side = parties.side(said.speaker)
    tells = sign if said.sight.supports else -sign
    against_self = not said.sight.turned and ((side == "respondent" and tells > 0) or (side == "complainant" and tells < 0))
    if said.voice == "paper":
        return "third-party report"
    if said.charged and side == "respondent":
        return "assertion"
    if said.voice == "letter" and (side == "" or against_self):
        return "document" if said.speaker is not None else "assertion"
    return "admission" if against_self and not said.loose else "assertion"


@define
class Witnesses:
    """Everything that the papers of an affair say on the terms of one code, found once."""

    code: Code
    cast: Cast
    said: dict[str, list[Said]] = field(factory=dict)
    _mentions: dict[tuple[str, str], list[int]] = field(factory=dict)
    _stated: dict[str, dict[Place, str]] = field(factory=dict)
    _finder: Finder | None = None

    def __attrs_post_init__(self) -> None:
        self._finder = Finder.of(self.code)

    def hear(self, source: Source, threads: Mapping[str, LetterThread]) -> None:
        """Take up what one paper says."""
        assert self._finder is not None
        paper = source.paper.id
        for mention in sorted(source.reading.mentions, key=lambda one: one.span):
            member = self.cast.member(paper, mention.entity)
            if member is not None:
                self._mentions.setdefault((paper, member.id), []).append(mention.span.start)
        for letter in source.letters.values():
            told = threads[letter.id].told if letter.id in threads else ()
            self._stated.setdefault(letter.sender_person or "", {}).update(
                {one.place: one.value for one in told if one.about == "capacity"}
            )
        voices = _Voices(source, self.cast)
        text = source.paper.text[: source.paper.body_end]
        sights = clear((*(turned(text, sight) for sight in self._finder.find(text)), *_signalled(self.code, source, threads)))
        said = [each for sight in sights if (each := voices.of(sight)) is not None]
        self.said[paper] = sorted(said, key=lambda each: (each.place, each.sight.term, each.sight.supports))

    def about(self, member: Member) -> dict[str, list[Said]]:
        """Return what each paper says that is about someone: their own words, or words near which they are named."""
        found: dict[str, list[Said]] = {}
        for paper, rows in self.said.items():
            mentions = self._mentions.get((paper, member.id), [])
            kept = [said for said in rows if said.speaker is member or _is_near(mentions, said.place) or _speaks_for(said, mentions)]
            if kept:
                found[paper] = kept
        return found

    def posts(self, member: Member) -> Iterator[Evidence]:
        """Yield the posts printed of someone, and those in which their letters were sent, as evidence on the terms shown by posts."""
        printed = [
            (Place(row.paper, row.start, row.end), row.title)
            for row in member.posts
            if row.paper is not None and row.start is not None and row.end is not None
        ]
        for term in self.code.terms:
            if "post" in term.shown_by:
                rows = (*printed, *self._stated.get(member.id, {}).items())
                yield from (Evidence(term.id, True, "third-party report", None, place) for place, title in rows if fits_post(term, title))

    def evidence(self, fragment: Fragment, about: Iterable[Said], parties: Parties) -> tuple[Evidence, ...]:
        """Return the evidence on the terms of one rule, each place once."""
        signs = polarity(fragment)
        return tuple(dict.fromkeys(self._evidence(said, parties, signs) for said in about if said.sight.term in signs))

    def _evidence(self, said: Said, parties: Parties, signs: Mapping[str, int]) -> Evidence:
        term, kind = said.sight.term, kind_of(said, parties, signs[said.sight.term])
        if said.speaker is None or (said.charged and parties.side(said.speaker) == "respondent"):
            return Evidence(term, said.sight.supports, kind, None, said.place)
        return Evidence(term, said.sight.supports, kind, self.cast.name(said.speaker), said.place, said.speaker.id)


def fits_post(term: Term, title: str) -> bool:
    """Say whether a printed post shows a term: one of its cues stands in it, and none of those of the contrary."""
    return _fits(term.cues, term.against, title)


@lru_cache(maxsize=10_000)
def _fits(cues: tuple[str, ...], against: tuple[str, ...], title: str) -> bool:
    finder = Finder()
    finder.add("", True, cues)
    finder.add("", False, against)
    return {sight.supports for sight in finder.find(title)} == {True}


def _is_near(mentions: list[int], place: Place) -> bool:
    at = bisect_left(mentions, place.start - _BEFORE)
    return at < len(mentions) and mentions[at] <= place.end + _BEHIND


def _speaks_for(said: Said, mentions: list[int]) -> bool:
    """Say whether words are those of a spokesperson, in a paper that names whoever is meant."""
    return bool(mentions) and said.speaker is not None and any(_SPEAKS_FOR.search(name) for name in said.speaker.names)


def _signalled(code: Code, source: Source, threads: Mapping[str, LetterThread]) -> Iterator[Sight]:
    """Yield what the reading shows beside cues: offers, means of another capacity, and word that a meeting was held or was not."""
    shown = {signal: [term.id for term in code.terms if signal in term.shown_by] for signal in ("offer", "means", "held")}
    offers = [ask.span for ask in source.reading.asks if ask.kind == "offer" and not ask.negated]
    means = [
        place.span for letter in source.letters.values() if letter.id in threads for place in threads[letter.id].means
        if place.paper == source.paper.id
    ]  # fmt: skip
    for term in shown["offer"]:
        yield from (Sight(term, True, span) for span in offers)
    for term in shown["means"]:
        yield from (Sight(term, True, span) for span in dict.fromkeys(means))
    for term in shown["held"]:
        for outcome in source.reading.outcomes:
            if outcome.state in ("held", "not held", "no date"):
                yield Sight(term, outcome.state == "held", outcome.span)


@define
class _Voices:
    """Says whose words stand at a place of a paper."""

    source: Source
    cast: Cast
    _writer: tuple[bool, Member | None] = (False, None)

    def __attrs_post_init__(self) -> None:
        paper = self.source.paper
        own = next((letter for letter in self.source.reading.letters if letter.basis == "the paper itself"), None)
        written = own is not None or paper.format == "mail" or paper.kind in ("letter", "mail", "complaint", "statement")
        self._writer = (written, self.cast.member(paper.id, own.sender) if own is not None else None)

    def of(self, sight: Sight) -> Said | None:
        """Return whose words a sight stands in; None for words of the code itself."""
        reading, paper = self.source.reading, self.source.paper.id
        place = Place.of(paper, sight.span)
        inside = [one for one in reading.quotations if one.kind != "scare" and one.span.covers(sight.span)]
        if any(one.provenance.kind == "code" for one in inside):
            return None
        if self._is_held_off(sight.span):
            return Said(sight, place, None, "charge")
        if inside:
            return self._quoted(min(inside, key=lambda one: one.span.end - one.span.start), sight, place)
        for charge in reading.allegations:
            if charge.span.overlaps(sight.span):
                return Said(sight, place, self.cast.member(paper, charge.by), "charge", charge.kind == "allegation")
        for ask in reading.asks:
            if ask.kind == "offer" and ask.span == sight.span:
                return Said(sight, place, None, "paper")
        written, writer = self._writer
        if written:
            return Said(sight, place, writer, "letter")
        return Said(sight, place, None, "charge" if self._is_hedged(sight.span) else "paper")

    def _quoted(self, quotation: Quotation, sight: Sight, place: Place) -> Said:
        speaker = self.cast.member(self.source.paper.id, quotation.speaker)
        if quotation.kind == "indirect" and speaker is not None and speaker.kind == "outlet":
            return Said(sight, place, None, "paper")
        told = {charge.kind for charge in self.source.reading.allegations if charge.span.overlaps(sight.span)}
        voice = "letter" if quotation.provenance.kind in _MESSAGES else "speech"
        return Said(sight, place, speaker, voice, "allegation" in told, quotation.kind == "indirect" and "defence" not in told)

    def _is_held_off(self, span: Span) -> bool:
        """Say whether words stand in marks of distance, or in what is said not to have been done."""
        scare = any(one.kind == "scare" and one.span.overlaps(span) for one in self.source.reading.quotations)
        return scare or any((ask.kind == "denial" or ask.negated) and ask.span.overlaps(span) for ask in self.source.reading.asks)

    def _is_hedged(self, span: Span) -> bool:
        """Say whether the sentence tells it as somebody's claim or question; what stands behind the words does not count."""
        text = self.source.paper.text
        start = max((found.end() for found in _STOP.finditer(text, max(0, span.start - 400), span.start)), default=max(0, span.start - 400))
        return _HEDGED.search(text, start, span.end) is not None

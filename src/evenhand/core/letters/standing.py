"""What is asked, offered and charged in, how each stands out: its state folded from what the papers say of it, later words last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.letters.asked import Asked, Source, day_of, join_asked, letter_of
from evenhand.core.letters.model import LetterThread, OpenRow, Step
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.reading import Ask, Outcome
from evenhand.core.values import PartialDate, Place, Span

# In which order what is told on one day is taken.
_ORDER = (
    "asked", "looking into", "no comment", "no reply", "answered", "refused", "accepted", "arranged", "no date", "not held", "not known",
    "not confirmed", "held", "withdrawn",
)  # fmt: skip
_MEETING = telling("meeting")
# What says only that nothing has happened yet, and which states it leaves as they are.
_KEEPS = frozenset(("looking into", "no reply", "no comment", "no date", "not held"))
_SETTLES = frozenset(("refused", "withdrawn"))


def follow_up(sources: Sequence[Source], cast: Cast, threads: Sequence[LetterThread], letters: Sequence[LetterRow]) -> tuple[OpenRow, ...]:
    """Return every ask, offer and charge of an affair, once each, with the state in which the papers leave it."""
    asked = join_asked(sources, cast)
    evidence = _Evidence(cast, {row.id: row for row in letters}, {row.letter: row for row in threads}, asked)
    for source in sources:
        evidence.hear(source)
    return tuple(_row(f"O{number}", one, evidence.steps_of(one), cast) for number, one in enumerate(asked, 1))


@define
class _Evidence:
    """Everything that the papers say of how each stands."""

    cast: Cast
    letters: dict[str, LetterRow]
    threads: dict[str, LetterThread]
    asked: list[Asked]
    _steps: dict[int, list[Step]] = field(factory=dict)
    _by_paper: dict[str, list[tuple[int, Asked]]] = field(factory=dict)
    _by_ask: dict[tuple[str, int], Asked] = field(factory=dict)
    _by_party: dict[str, list[Asked]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for one in self.asked:
            for member in {one.by, one.to} - {None}:
                self._by_party.setdefault(member.id, []).append(one) if member else None
            for sight in one.sights:
                self._by_paper.setdefault(sight.source.paper.id, []).append((sight.span.start, one))
                if one.kind != "allegation":
                    self._by_ask[sight.source.paper.id, sight.number] = one

    def hear(self, source: Source) -> None:
        """Take up what one paper says."""
        for ask in source.reading.asks:
            if ask.kind in ("acceptance", "refusal") and not ask.negated:
                self._hear_answer(source, ask)
        for outcome in source.reading.outcomes:
            self._hear_outcome(source, outcome)
        for charge in source.reading.allegations:
            if charge.kind == "defence":
                self._hear_defence(source, charge.span, self.cast.member(source.paper.id, charge.by))

    def steps_of(self, one: Asked) -> list[Step]:
        """Return what shows how one stands, in the order of time."""
        steps = [Step("asked", sight.place, sight.day, *_who(sight.by, self.cast)) for sight in one.sights]
        steps += self._steps.get(id(one), [])
        thread = self.threads.get(one.letter.id) if one.letter else None
        for answer in thread.answered_by if thread else ():
            steps += self._reply(self.letters[answer], one)
        first = min((step.day for step in steps if step.day), default=None)
        return sorted(set(steps), key=lambda step: (str(step.day or first or ""), _ORDER.index(step.state), step.place))

    def _reply(self, answer: LetterRow, one: Asked) -> Iterator[Step]:
        """Take a letter in reply as an answer, of its own date or of the day on which it was first told of."""
        paper, start, end = answer.mentions[0]
        told = next((sight.day for sight in one.sights if sight.place.paper == paper), None)
        yield Step("answered", Place(paper, start, end), answer.written or told, answer.sender, answer.sender_person)

    def _note(self, one: Asked | None, state: str, source: Source, span: Span, who: Member | None) -> None:
        if one is not None:
            day = day_of(source, letter_of(source, span, who)) or source.paper.published
            self._steps.setdefault(id(one), []).append(Step(state, Place.of(source.paper.id, span), day, *_who(who, self.cast)))

    # What is said of which

    def _hear_answer(self, source: Source, ask: Ask) -> None:
        who = self.cast.member(source.paper.id, ask.by)
        state = "accepted" if ask.kind == "acceptance" else "refused"
        if ask.rule == "arrange":
            state = "arranged"
        held = self._by_ask.get((source.paper.id, ask.on)) if ask.on is not None else None
        words = telling(source.words(ask.span))
        rows = [one for one in self._near(source, ask.span, who, words) if one.kind != "allegation" and self._answers(one, who)]
        best = max(rows, key=lambda one: self._fit(one, words, source, ask.span), default=None)
        if held is None or (best is not None and self._fit(best, words, source, ask.span) > self._fit(held, words, source, ask.span)):
            held = best
        self._note(held, state, source, ask.span, who)

    def _answers(self, one: Asked, who: Member | None) -> bool:
        return who is not None and one.to is not None and self.cast.may_be_same(one.to, who)

    def _hear_outcome(self, source: Source, outcome: Outcome) -> None:
        who = self.cast.member(source.paper.id, outcome.by)
        words = telling(outcome.around.words(source.paper.text))
        rows = [one for one in self._near(source, outcome.span, who, words) if self._concerns(one, outcome, who, words)]
        best = max(rows, key=lambda one: self._fit(one, words, source, outcome.span), default=None)
        self._note(best, outcome.state, source, outcome.span, who)

    def _concerns(self, one: Asked, outcome: Outcome, who: Member | None, words: frozenset[str]) -> bool:
        """Say whether an outcome can be of one: a meeting of what asks for one, a comment of a charge, others of its words or parties."""
        if outcome.state == "no comment":
            return one.kind == "allegation" and who is not None and one.to is not None and self.cast.may_be_same(one.to, who)
        if outcome.state in ("held", "not held", "no date", "arranged"):
            return one.kind != "allegation" and bool(_MEETING & one.words)
        party = who is not None and any(member is not None and self._linked(member, who) for member in (one.to, one.by))
        return party or len(words & one.words) >= 2

    def _linked(self, one: Member, other: Member) -> bool:
        """Say whether two belong together: the same, a body and who leads it, or a spokeswoman of the office that a post names."""
        if self.cast.may_be_same(one, other):
            return True
        kinds = (one.kind, other.kind)
        if "outlet" in kinds or kinds == ("person", "person"):
            return False
        names = [telling(" ".join((*member.names, *member.titles))) for member in (one, other)]
        return bool(names[0] & names[1])

    def _hear_defence(self, source: Source, span: Span, who: Member | None) -> None:
        words = telling(source.words(span))
        rows = [one for one in self._near(source, span, who, words) if one.kind == "allegation" and one.by is not who]
        best = max(rows, key=lambda one: self._fit(one, words, source, span), default=None)
        self._note(best, "answered", source, span, who)

    def _near(self, source: Source, span: Span, who: Member | None, words: frozenset[str]) -> Iterable[Asked]:
        """Return what stands before a place in its paper, and whatever any paper prints of the same party."""
        before = [one for start, one in self._by_paper.get(source.paper.id, ()) if start < span.start]
        party = self._by_party.get(who.id, ())[:200] if who is not None else ()
        return {id(one): one for one in (*before, *party)}.values()

    def _fit(self, one: Asked, words: frozenset[str], source: Source, span: Span) -> float:
        """Return how well words told at a place fit one: by what they share, then by how near it was spoken of."""
        away = [span.start - sight.span.start for sight in one.sights if sight.source is source and sight.span.start < span.start]
        near = 1 / (1 + min(away) / 300) if away else 0.0
        return likeness(words, one.words) + near


def _who(member: Member | None, cast: Cast) -> tuple[str | None, str | None]:
    return (None, None) if member is None else (cast.name(member), member.id)


def _row(name: str, one: Asked, steps: list[Step], cast: Cast) -> OpenRow:
    state, since, last = fold(steps)
    owes = _owes(one, state, last, cast)
    return OpenRow(
        name,
        one.kind,
        state,
        since,
        *_who(one.by, cast),
        *_who(one.to, cast),
        *owes,
        one.letter.id if one.letter else None,
        tuple(sight.place for sight in one.sights),
        tuple(steps),
        last,
        tuple(_contradicting(state, last, steps)),
    )


def fold(steps: Sequence[Step]) -> tuple[str, PartialDate | None, Step]:
    """Return the state that steps in the order of time lead to, since when, and the step that said so last.

    >>> def step(state, day): return Step(state, Place("p", day, day + 1), PartialDate(2031, 3, day))
    >>> fold([step("asked", 1), step("accepted", 2), step("no date", 5)])[0]
    'accepted'
    >>> fold([step("asked", 1), step("looking into", 4)])[2].state
    'looking into'
    """
    state, since, last = "asked", steps[0].day, steps[0]
    for step in steps[1:]:
        if step.state == "asked" or (step.state in _KEEPS and state in _SETTLES | {"held"}):
            continue
        if step.state in _KEEPS:
            last = step
            continue
        if (step.state == "answered" and state in ("accepted", "refused", "arranged", "held", "withdrawn")) or (
            step.state in ("not known", "not confirmed") and state in ("held", "withdrawn", "refused")
        ):
            continue
        if step.state != state:
            state, since = step.state, step.day
        last = step
    return state, since, last


def _owes(one: Asked, state: str, last: Step, cast: Cast) -> tuple[str | None, str | None]:
    """Return who owes what comes next: whoever is asked; once an offer is taken up, whoever made it."""
    if state in ("asked", "not known", "not confirmed"):
        return _who(one.to, cast)
    if state in ("accepted", "arranged"):
        return _who(one.by if one.kind == "offer" else one.to, cast)
    return None, None


_AGAINST = {
    "held": ("not held", "no date", "not confirmed"),
    "accepted": ("refused",),
    "arranged": ("refused", "not held"),
    "refused": ("accepted", "arranged"),
}


def _contradicting(state: str, last: Step, steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps of other papers that cannot be true beside the state, on its day or later."""
    for step in steps:
        if step.state in _AGAINST.get(state, ()) and step.place.paper != last.place.paper and str(step.day or "") >= str(last.day or ""):
            yield step

"""A thing with its offers and asks in, its cases out: whoever was offered it, whoever asked for it, named or only counted."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from attrs import define, evolve, field

from evenhand.core.access.asking import asked_on, told_on
from evenhand.core.access.compare import REST
from evenhand.core.access.groups import count_group, counted_as, group_name, is_counted, is_of_others, likeliest, name_members
from evenhand.core.access.joined import beside, each_once, key_of
from evenhand.core.access.known import ASKED, CAME, UNASKED, Knowledge
from evenhand.core.access.model import NOT_CLEAR, Attribute, Case, Counted, Tally, Telling
from evenhand.core.access.reasons import reasons_refused
from evenhand.core.access.requesters import body_key, body_of
from evenhand.core.access.things import Thing, offers_of
from evenhand.core.access.whose import is_answer_to
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import LetterThread, OpenRow, Source, Step
from evenhand.core.letters.folding import fold
from evenhand.core.values import PartialDate, Place
from evenhand.core.values import patterns as re

_OF_ASKS = {
    "refused": "refused",
    "accepted": "offered",
    "arranged": "offered",
    "held": "met",
    "answered": "not known",
    "withdrawn": "not known",
    NOT_CLEAR: "not known",
}
# What is somebody's own answer, and nobody else's.
_ANSWERS = frozenset(("refused", "accepted", "arranged", "held", "answered"))
# How an offer stands is told here only as far as it bears on whether it was met; the rest is for whoever keeps the deal.
_OF_OFFERS = frozenset(("held", "arranged", "not confirmed", "not known", "withdrawn"))
_FORMS = (
    (re.compile(r"\bone[- ](?:on|to)[- ]one\b|\bpersonal\b|\bface[- ]to[- ]face\b|\bprivate\b", re.IGNORECASE), "one to one"),
    (re.compile(r"\bround[- ]?table|\bseminar|\bworkshop|\bgroup meeting|\bjoint\b", re.IGNORECASE), "round table"),
    (re.compile(r"\bvisit\w*|\bcome (?:and|to)|\bsend\b", re.IGNORECASE), "visit"),
    (re.compile(r"\btelephone|\bphone|\bring\b|\bcall\b", re.IGNORECASE), "telephone"),
    (re.compile(r"\bmeet\w*|\bmorning|\bafternoon|\bhour|\bsit down|\bdialogue|\btalks?\b", re.IGNORECASE), "meeting"),
)
_LEVELS = (
    (re.compile(r"\badvis[eo]rs?\b|\bpolicy unit\b", re.IGNORECASE), "advisers"),
    (
        re.compile(
            r"\bofficials?\b|\bofficers?\b|\bengineers?\b|\bexperts?\b|\bspecialists?\b|\bteam\b|\bstaff\b|\bpeople in\b|\bcivil servants?\b",
            re.IGNORECASE,
        ),
        "officials",
    ),
    (re.compile(r"\b(?:prime |first )?ministers?\b|\bsecretary\b|\bmayor\b|\bchief executive\b|\bgovernor\b", re.IGNORECASE), "the head"),
)
_NONE = re.compile(r"\bno (?:such |formal )?(?:meetings?|visits?|talks|calls?|dates?)\b|\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:an?|one|two|half an?|the same|30|45|60) (?:mornings?|afternoons?|hours?|days?|minutes?|half[- ]hour)\b", re.IGNORECASE
)


@define
class Casebook:
    """What the cases of one affair are made from."""

    sources: Sequence[Source]
    cast: Cast
    threads: Mapping[str, LetterThread]
    knowledge: Knowledge
    texts: Mapping[str, str]
    fullest: Mapping[str, str]
    _by_paper: dict[str, Source] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._by_paper = {source.paper.id: source for source in self.sources}

    def cases_of(self, thing: Thing) -> tuple[list[Case], tuple[Counted, ...], Tally | None]:
        """Return the cases of a thing, each requester once, with every count that is printed of those who ask, and what they add up to."""
        given = list(offers_of(thing))
        offered = [self._offered(thing, rows, only=len(given) == 1) for _, rows in given]
        single = [row for row in thing.asks if (member := self.cast.called(row.by_person)) is not None and not self._is_group(member)]
        got = {key_of(case) for case in offered}
        asked = [self._asked(row, thing) for row in single]
        groups = [row for row in thing.asks if row not in single]
        # Whoever asks for the same as another got is not that other, however a paper is read.
        told, counted, tally = self._grouped(groups, thing, [case for case in asked if key_of(case) not in got])
        told = [case for case in told if case.why == REST or key_of(case) not in got]
        return each_once([*offered, *asked, *told]), counted, tally

    def _is_group(self, member: Member) -> bool:
        return member.kind == "group" or any(is_counted(name) for name in self.cast.names(member))

    # Offered

    def _offered(self, thing: Thing, rows: Sequence[OpenRow], *, only: bool) -> Case:
        member = self.cast.called(rows[0].to_person)
        assert member is not None
        held = next((row for row in rows if row.state == "held" and not self._says_none(row.last)), None)
        row = held or rows[0]
        words = " ".join(self._words(place) for one in rows for place in one.places)
        body = body_of(member, self.cast, self.fullest) or self.knowledge.led_by(member)
        return self._case(
            Case(
                self.cast.name(member),
                "met" if held is not None else "offered",
                member.id,
                body,
                unasked=True,
                state=row.state if row.state in _OF_OFFERS and (held or row.state != "held") else "",
                answered=_first(rows[0].steps),
                places=tuple(place for one in rows for place in one.places),
                evidence=tuple(dict.fromkeys(step.place for step in (row.last, *row.contradicted))) if row.state in _OF_OFFERS else (),
                attributes=(Attribute(CAME, UNASKED),),
                why="it was offered",
            ),
            member,
            thing,
            words,
            only=only,
        )

    # Asked

    def _asked(self, row: OpenRow, thing: Thing) -> Case:
        member = self.cast.called(row.by_person)
        assert member is not None
        thread = self.threads.get(row.letter or "")
        body = body_of(member, self.cast, self.fullest, (thread.sent_as,) if thread and thread.sent_as else ()) or self.knowledge.led_by(
            member
        )
        return self._case(self._request(row, self.cast.name(member), thing, member.id, body), member, thing, self._all_words(row))

    def _request(self, row: OpenRow, name: str, thing: Thing, person: str | None, body: str | None) -> Case:
        state, last, told = self._stands(row, thing, body)
        asked, by = asked_on(row.steps, self._by_paper) or (None, False)
        answered = last.day if state in ("refused", "accepted", "arranged", "answered", "held") else None
        known = told_on(last, self._by_paper.get(last.place.paper)) if answered is not None and not by else None
        made = Case(
            name,
            _OF_ASKS.get(state, "no answer"),
            person,
            body,
            asked=asked,
            state=state,
            answered=answered,
            working_days=working_days(asked, known[0]) if known is not None and not known[1] else None,
            places=row.places,
            evidence=(last.place,) if last.state != "asked" else (),
            reasons=reasons_refused(row, self.sources) if state == "refused" else (),
            attributes=(Attribute(CAME, ASKED),),
            why="it asked for the same",
            asked_by=by,
        )
        others = [step for step in told if step.state in _ANSWERS and step.place.paper != last.place.paper]
        differing = beside(made, (Telling(_OF_ASKS[step.state], step.place.paper) for step in others))
        papers = {one.source for one in differing.but}
        return evolve(differing, evidence=(*made.evidence, *(step.place for step in others if step.place.paper in papers)))

    def _stands(self, row: OpenRow, thing: Thing, body: str | None) -> tuple[str, Step, list[Step]]:
        """Return how an ask stands, the step that says so, and all that tell of it, by what those say who can answer it; a party that charges the giver answers nothing for them.

        An answer is taken only where it is told to whom it is; where one is told of that names nobody, it is not clear how it stands.
        """
        told = [step for step in row.steps if step.state == "asked" or (self._may_answer(step, thing) and not self._says_none(step))]
        asker = self.cast.called(row.by_person)
        whose = [step.state not in _ANSWERS or asker is None or self._is_to(step, asker, body) for step in told]
        steps = [step for step, sure in zip(told, whose, strict=True) if sure]
        state, _, last = fold(steps, "asked")
        if state == "asked" and None in whose:
            return NOT_CLEAR, told[whose.index(None)], steps
        if state == "held" and any(step.state in ("not held", "no date") for step in steps):
            return "answered", last, steps
        return state, last, steps

    def _is_to(self, step: Step, asker: Member, body: str | None) -> bool | None:
        source = self._by_paper.get(step.place.paper)
        return None if source is None else is_answer_to(step, asker, body, source, self.cast)

    def _says_none(self, step: Step) -> bool:
        """Say whether words taken for a meeting that was held say that there was none."""
        return step.state == "held" and _NONE.search(self._words(step.place)) is not None

    def _may_answer(self, step: Step, thing: Thing) -> bool:
        who = self.cast.called(step.who_person)
        return who is None or who.kind != "person" or self.cast.may_be_same(who, thing.by)

    # A group, those it names, and its rest

    def _grouped(
        self, rows: Sequence[OpenRow], thing: Thing, asked: Sequence[Case]
    ) -> tuple[list[Case], tuple[Counted, ...], Tally | None]:
        if not rows:
            return [], (), None
        members = [member for row in rows if (member := self.cast.called(row.by_person)) is not None]
        names = [name for member in members for name in self.cast.names(member)]
        counted = count_group(names, self.sources)
        first = max(rows, key=lambda row: (len(row.places), row.id))
        party = self.knowledge.party_of_group((*names, *counted_as(names, self.sources)))
        shared = (party,) if party is not None else ()
        papers = {place.paper for row in rows for place in row.places}
        found = self._named(first, thing, shared, papers)
        at = [place for row in rows for place in row.places]
        named = {body_key(case.body or case.requester): _is_named_behind(case, at) for case in each_once([*found, *asked])}
        total = likeliest(counted)
        # "Five others": whoever is named before them is not one of the five.
        beside = sum(not behind for behind in named.values()) if is_of_others(names) else 0
        tally = None if total is None else Tally(total + beside, len(named))
        rest = None if tally is None else tally.unnamed
        if rest == 0:
            return found, counted, tally
        case = evolve(
            self._request(first, group_name((*names, *counted_as(names, self.sources))), thing, None, None),
            count=rest,
            places=tuple(place for row in rows for place in row.places),
            attributes=(Attribute(CAME, ASKED), *shared),
            why=REST,
        )
        return [*found, self._with_form(case, " ".join(self._all_words(row) for row in rows))], counted, tally

    def _named(self, row: OpenRow, thing: Thing, shared: tuple[Attribute, ...], papers: set[str]) -> list[Case]:
        places: dict[str, list[tuple[str, Place]]] = {}
        for name, place in name_members(self.sources, papers):
            places.setdefault(body_key(name), []).append((name, place))
        return [self._one_named(rows, row, thing, shared) for rows in places.values()]

    def _one_named(self, rows: Sequence[tuple[str, Place]], row: OpenRow, thing: Thing, shared: tuple[Attribute, ...]) -> Case:
        name = max((name for name, _ in rows), key=len)
        case = self._case(self._request(row, name, thing, None, name), None, thing, self._all_words(row))
        own = {one.name for one in case.attributes}
        return evolve(
            case,
            places=tuple(place for _, place in rows),
            attributes=(*case.attributes, *(one for one in shared if one.name not in own)),
            why="it is named among those who ask",
        )

    # What they have in common

    def _case(self, case: Case, member: Member | None, thing: Thing, words: str, *, only: bool = False) -> Case:
        told = tuple(self.knowledge.of(case.requester, case.body, member, thing.by, only=only))
        made = evolve(case, attributes=(*case.attributes, *told))
        return self._with_form(made, words) if thing.kind == "meeting" else made

    def _with_form(self, case: Case, words: str) -> Case:
        found = _LENGTH.search(words)
        return evolve(case, form=_first_fit(_FORMS, words), level=_first_fit(_LEVELS, words), length=found[0] if found else "")

    def _words(self, place: Place) -> str:
        return place.span.words(self.texts[place.paper])

    def _all_words(self, row: OpenRow) -> str:
        return " ".join(self._words(place) for place in row.places)


def _first_fit(rows: Sequence[tuple[re.Pattern[str], str]], words: str) -> str:
    return next((name for pattern, name in rows if pattern.search(words)), "")


def _first(steps: Sequence[Step]) -> PartialDate | None:
    return min((step.day for step in steps if step.state == "asked" and step.day is not None), key=PartialDate.first_day, default=None)


def _is_named_behind(case: Case, group: Sequence[Place]) -> bool:
    """Say whether a paper names someone only behind the others whom it counts: then they are among them."""
    begins: dict[str, int] = {}
    for place in group:
        begins[place.paper] = min(place.span.start, begins.get(place.paper, place.span.start))
    beside = [place.span.start > begins[place.paper] for place in case.places if place.paper in begins]
    return bool(beside) and all(beside)


def working_days(asked: PartialDate | None, answered: PartialDate | None) -> int | None:
    """Return the working days from one day to another, Mondays to Fridays; holidays are not taken out. None where either is not known.

    >>> working_days(PartialDate(2022, 2, 4), PartialDate(2022, 2, 8))
    2
    """
    if asked is None or answered is None or not (asked.day and answered.day) or answered.first_day() < asked.first_day():
        return None
    days = (answered.first_day() - asked.first_day()).days
    return sum((asked.first_day() + timedelta(days=day)).weekday() < 5 for day in range(1, days + 1))

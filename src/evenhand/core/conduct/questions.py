"""Codes, papers and the findings of named persons in, what the papers raise under those codes out: questions, never answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from attrs import define, evolve, field, frozen

from evenhand.core.cast import Cast, LetterRow, Member
from evenhand.core.conduct.acts import find_acts
from evenhand.core.conduct.assess import Assessment, assess_rule
from evenhand.core.conduct.cited import Citations, Texts
from evenhand.core.conduct.cues import Finder
from evenhand.core.conduct.logic import Condition, Every, Is, Not, terms_of
from evenhand.core.conduct.model import Code, CodeVersion, Finding, Fragment
from evenhand.core.conduct.rows import ConductRow, VersionRow
from evenhand.core.conduct.witnesses import Parties, Said, Witnesses, fits_post
from evenhand.core.letters import LetterThread, Source
from evenhand.core.papers import Paper
from evenhand.core.reading import Allegation
from evenhand.core.reading.figures.country import find_country
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

NEAR = 320
"""How near to one another a paper must speak of the terms of a rule for the rule to be in question, in characters."""
REACH = 366
"""How many days before it was first told an act is looked for, where no paper gives its day."""
# So many persons are asked after for acts that nobody alleged.
_MOST = 40
_BROKEN = re.compile(r"\b(?:code|rules?|standards)\b", re.I)
_BREACH = re.compile(r"\b(?:breach\w*|break\w*|brok\w*|bent|bend\w*|flout\w*|violat\w*|against|contrary)\b", re.I)
_WATCHDOGS = re.compile(
    r"(?<!shadow )\b(?:cabinet secretary|commissioner|ombudsman|monitoring officer|adviser on|cabinet office|committee|civil servant)\b",
    re.I,
)


@frozen
class Asked:
    """What papers are held against: codes, findings, the day of the act where it is given.

    `given` are the ids of codes to look into anyway, `chosen` each "CODE@VERSION" to look into whenever the act was done.
    """

    codes: tuple[Code, ...] = ()
    findings: tuple[Finding, ...] = ()
    acted: PartialDate | None = None
    given: frozenset[str] = frozenset()
    supposed: tuple[Finding, ...] = ()
    chosen: frozenset[str] = frozenset()

    def versions(self, code: Code) -> tuple[CodeVersion, ...]:
        """Return the versions of a code that were chosen, none where the day of the act is to choose."""
        return tuple(one for one in code.versions if f"{code.id}@{one.id}" in self.chosen)


def raise_questions(
    asked: Asked,
    papers: Iterable[Paper],
    sources: Sequence[Source],
    cast: Cast,
    letters: Sequence[LetterRow],
    threads: Sequence[LetterThread],
) -> tuple[ConductRow, ...]:
    """Return what the papers raise under some codes, allegations before questions that nobody put.

    A code is looked into where a paper names it or somebody gave it; a code of the same country may raise questions about other acts.
    """
    by_letter, texts = {row.letter: row for row in threads}, Texts.of(papers)
    named = [code for code in asked.codes if not code.principles and (code.id in asked.given or _names(code, sources))]
    codes, named = _of_this_country(asked, named, sources)
    countries = {code.country for code in named if code.versions}
    rows: list[ConductRow] = []
    charged: set[str] = set()
    for code in codes:
        if code.principles or (code not in named and code.country not in countries):
            continue
        desk = _Desk(asked, code, cast, sources, letters, texts, Witnesses(code, cast))
        if code in named:
            desk.hear(by_letter)
            rows += desk.allegations()
            charged |= {row.about_person for row in rows}
        if any(fragment.unasked for version in code.versions for fragment in version.fragments):
            desk.hear(by_letter)
            rows += desk.unasked(charged)
    ordered = sorted(rows, key=lambda row: (row.kind, row.code, row.about_person))
    return tuple(evolve(row, id=f"K{number}") for number, row in enumerate(ordered, 1))


def _of_this_country(asked: Asked, named: Sequence[Code], sources: Sequence[Source]) -> tuple[tuple[Code, ...], list[Code]]:
    """Return the codes and those named; one that nobody gave and that is of another country than the papers is without its rules."""
    land = find_country(source.paper.text for source in sources) if named else None
    foreign = {code.id: _unheld(code) for code in named if land and code.country not in ("", land) and code.id not in asked.given}
    own = {name for code in named if code.id not in foreign for name in code.called}
    kept = [code for code in asked.codes if code.id not in foreign or not own & set(code.called)]
    return tuple(foreign.get(code.id, code) for code in kept), [foreign.get(code.id, code) for code in named if code in kept]


def _unheld(code: Code) -> Code:
    """Return what the papers name where only another country's code of that name is held."""
    title = f"{code.called[0]} of this country, which is not held: give it with --code"
    return evolve(code, id="", title=title, country="", versions=(), model=False)


def _names(code: Code, sources: Iterable[Source]) -> bool:
    if not code.called:
        return False
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in code.called), re.I)
    return any(pattern.search(source.paper.text, 0, source.paper.body_end) for source in sources)


@define
class _Charges:
    """What is alleged against one person under one code, and by whom."""

    subject: Member
    places: list[Place] = field(factory=list)
    by: dict[str, str] = field(factory=dict)


@define
class _Desk:
    """One code held against the papers of an affair."""

    asked: Asked
    code: Code
    cast: Cast
    sources: Sequence[Source]
    letters: Sequence[LetterRow]
    texts: Texts
    witnesses: Witnesses
    _heard: bool = False

    def hear(self, threads: Mapping[str, LetterThread]) -> None:
        """Take up what all papers say, once."""
        if not self._heard:
            for source in self.sources:
                self.witnesses.hear(source, threads)
        self._heard = True

    # Allegations

    def allegations(self) -> Iterator[ConductRow]:
        """Yield a row for each person against whom a paper alleges something under the code."""
        for charges in self._charges().values():
            parties = self._parties(charges)
            about = self.witnesses.about(charges.subject)
            citations = Citations.of(self.code, self.sources, self.texts)
            first, last, why = self._acted(charges.subject, charges.places)
            versions = self._versions(first, last)
            made = [self._version(version, held, about, parties, charges.places, citations) for version, held in versions]
            yield ConductRow(
                "", "allegation", self.code.id, self.code.title, self.code.model, self.cast.name(charges.subject), charges.subject.id,
                tuple(charges.by.values()), _capacities(charges.subject), last, why, tuple(dict.fromkeys(charges.places)),
                tuple(self._defences(parties)), (), citations.rows, tuple(made),
            )  # fmt: skip

    def _charges(self) -> dict[str, _Charges]:
        found: dict[str, _Charges] = {}
        open_rows: list[tuple[Source, Allegation]] = []
        for source in self.sources:
            for charge in source.reading.allegations:
                if charge.kind != "allegation" or not self._is_under(source, charge):
                    continue
                subject = self._holder(self.cast.member(source.paper.id, charge.against))
                if subject is None:
                    open_rows.append((source, charge))
                else:
                    self._charge(found.setdefault(subject.id, _Charges(subject)), source, charge)
        for source, charge in open_rows:
            subject = self._meant(source, charge, found)
            if subject is not None:
                self._charge(found.setdefault(subject.id, _Charges(subject)), source, charge)
        return found

    def _charge(self, held: _Charges, source: Source, charge: Allegation) -> None:
        held.places.append(Place.of(source.paper.id, charge.span))
        by = self.cast.member(source.paper.id, charge.by)
        if by is not None and by is not held.subject and not any(_WATCHDOGS.search(name) for name in (*by.names, *by.titles)):
            held.by.setdefault(by.id, self.cast.name(by))

    def _is_under(self, source: Source, charge: Allegation) -> bool:
        """Say whether a charge is one under a code: it names a rule, or speaks of a breach of one."""
        words = source.words(charge.span)
        if charge.rule_words is not None:
            return _BROKEN.search(charge.rule_words) is not None
        return _BROKEN.search(words) is not None and _BREACH.search(words) is not None

    def _holder(self, member: Member | None) -> Member | None:
        """Return a member who holds a post that the code binds, as far as the papers print it."""
        if member is None or member.kind not in ("person", "role"):
            return None
        terms = [term for term in self.code.terms if "post" in term.shown_by]
        bound = not terms or any(fits_post(terms[0], title) for title in (*member.titles, *(member.names if member.kind == "role" else ())))
        return member if bound else None

    def _meant(self, source: Source, charge: Allegation, found: Mapping[str, _Charges]) -> Member | None:
        """Return whom a charge that names nobody is meant for: the only one charged, else the last holder of a post named before it.

        Nobody charges himself.
        """
        if len(found) == 1:
            return next(iter(found.values())).subject
        by = self.cast.member(source.paper.id, charge.by)
        before = [mention for mention in source.reading.mentions if mention.span.start <= charge.span.start + 80]
        for mention in sorted(before, key=lambda one: -one.span.start)[:12]:
            member = self._holder(self.cast.member(source.paper.id, mention.entity))
            if member is not None and member is not by:
                return member
        return None

    def _parties(self, charges: _Charges) -> Parties:
        respondents = {charges.subject.id}
        for source in self.sources:
            for charge in source.reading.allegations:
                by = self.cast.member(source.paper.id, charge.by)
                if charge.kind == "defence" and by is not None and by.id not in charges.by and by.kind in ("role", "org"):
                    respondents.add(by.id)
        return Parties(charges.subject, frozenset(respondents), frozenset(charges.by))

    def _defences(self, parties: Parties) -> Iterator[Place]:
        for source in self.sources:
            for charge in source.reading.allegations:
                by = self.cast.member(source.paper.id, charge.by)
                if charge.kind == "defence" and by is not None and by.id in parties.respondents:
                    yield Place.of(source.paper.id, charge.span)

    # The day of the act, and the versions that may have been in force on it

    def _acted(self, subject: Member, charges: Sequence[Place] = ()) -> tuple[PartialDate | None, PartialDate | None, str]:
        """Return the first and the last day on which the act can have been done, and why."""
        if self.asked.acted is not None:
            return self.asked.acted, self.asked.acted, "given"
        own = [row for row in self.letters if row.sender_person == subject.id]
        written = sorted(row.written for row in own if row.written is not None)
        acts = find_acts(self.sources, self.cast, subject, charges, wrote=bool(own)) if charges else ()
        if len({act.day for act in acts}) == 1 and acts[0].day not in written:
            return acts[0].day, acts[0].day, f"a {acts[0].kind}"
        if own and len(written) == len(own):
            return written[0], written[-1], "a letter" if written[0] == written[-1] else "several letters"
        told = [day for row in own for day in (row.leaked, row.reported) if day is not None]
        tellers = {paper for row in own for paper, _, _ in row.mentions} | self.witnesses.about(subject).keys()
        told += [source.paper.published for source in self.sources if source.paper.published is not None and source.paper.id in tellers]
        if not told:
            return None, None, "not known"
        last = min(told, key=lambda day: day.last_day())
        first = min((last.first_day() - timedelta(days=REACH), *(act.day.first_day() for act in acts)))
        return PartialDate.of(first), last, "before it was told"

    def _versions(self, first: PartialDate | None, last: PartialDate | None) -> list[tuple[CodeVersion, bool]]:
        chosen = self.asked.versions(self.code)
        if chosen:
            return [(version, version.may_hold(first, last)) for version in chosen]
        held = [(version, True) for version in self.code.versions_at(first, last)]
        if held or not self.code.versions:
            return held
        later = last is not None and last.last_day() < self.code.versions[0].start.first_day()
        return [(self.code.versions[0] if later else self.code.versions[-1], False)]

    def _version(
        self,
        version: CodeVersion,
        in_force: bool,
        about: Mapping[str, list[Said]],
        parties: Parties,
        charges: Sequence[Place],
        citations: Citations,
    ) -> VersionRow:
        engaged = [one for one in version.fragments if one.id in citations.cited or self._is_charged(one, about, parties, charges)]
        # A charge that says no more than that the code was broken may be about anything that the papers tell of whoever is meant.
        engaged = engaged or [one for one in version.fragments if self._is_told(one, about)]
        return self._row(version, in_force, engaged, about, parties)

    def _row(
        self, version: CodeVersion, in_force: bool, engaged: Sequence[Fragment], about: Mapping[str, list[Said]], parties: Parties
    ) -> VersionRow:
        said = [one for rows in about.values() for one in rows]
        posts = tuple(self.witnesses.posts(parties.subject))
        held = [(one, (*posts, *self.witnesses.evidence(one, said, parties))) for one in engaged]

        def assessed(findings: Sequence[Finding]) -> tuple[Assessment, ...]:
            return tuple(assess_rule(self.code, one, sense, evidence, findings) for one, evidence in held for sense in one.constructions)

        supposed = assessed((*self.asked.findings, *self.asked.supposed)) if self.asked.supposed else ()
        made = assessed(self.asked.findings)
        chosen = version in self.asked.versions(self.code)
        return VersionRow(version.id, version.start, version.end, version.read, in_force, made, supposed, chosen)

    def _is_charged(self, fragment: Fragment, about: Mapping[str, list[Said]], parties: Parties, charges: Sequence[Place]) -> bool:
        """Say whether a charge, or whoever makes it, speaks of all that a rule is about."""
        condition = needed(fragment, self.code)
        for rows in about.values():
            spoken = [
                said for said in rows
                if parties.side(said.speaker) == "complainant"
                or any(said.place.paper == place.paper and said.place.span.overlaps(_wide(place.span)) for place in charges)
            ]  # fmt: skip
            if any(is_touched(condition, {other.sight.term for other in rows if _close(said, other)}) for said in spoken):
                return True
        return False

    def _is_told(self, fragment: Fragment, about: Mapping[str, list[Said]]) -> bool:
        """Say whether a paper speaks of all that a rule is about in one place."""
        condition = needed(fragment, self.code)
        return any(
            is_touched(condition, {other.sight.term for other in rows if _close(said, other)}) for rows in about.values() for said in rows
        )

    # Acts that nobody alleged

    def unasked(self, charged: set[str]) -> Iterator[ConductRow]:
        """Yield a row for each holder of a post whom nobody charges, but of whom a paper tells an act that a rule names."""
        holders = [member for member in self.cast.members if member.id not in charged and self._holder(member) is not None]
        for member in sorted(holders, key=lambda one: one.id)[:_MOST]:
            about = {paper: [one for one in rows if one.speaker is member] for paper, rows in self.witnesses.about(member).items()}
            first, last, why = self._acted(member)
            rows = [made for version, held in self._versions(first, last) if (made := self._ask(version, held, member, about)).rules]
            if rows:
                yield ConductRow(
                    "", "question", self.code.id, self.code.title, self.code.model, self.cast.name(member), member.id, (),
                    _capacities(member), last, why, (), (), _acts(rows, self.code), (), tuple(rows),
                )  # fmt: skip

    def _ask(self, version: CodeVersion, held: bool, member: Member, about: Mapping[str, list[Said]]) -> VersionRow:
        parties = Parties(member, frozenset((member.id,)), frozenset())
        terms = {said.sight.term for rows in about.values() for said in rows}
        engaged = [one for one in version.fragments if one.unasked and is_touched(needed(one, self.code), terms)]
        return self._row(version, held, engaged, about, parties)


def _acts(rows: Iterable[VersionRow], code: Code) -> tuple[Place, ...]:
    """Return the places at which somebody's own words tell of what the rules in question are about, each once."""
    told = {
        item.place
        for row in rows
        for rule in row.rules
        for state in rule.states
        if state.term.id in terms_of(needed(rule.fragment, code))
        for item in state.evidence
        if item.place is not None
    }
    return tuple(sorted(told))


def needed(fragment: Fragment, code: Code) -> Condition:
    """Return what a paper must speak of for a rule to be in question: as the rule says, else its test without what has no cues."""
    if fragment.acts is not None:
        return fragment.acts
    cued = frozenset(term.id for term in code.terms if term.cues and "post" not in term.shown_by)
    return Every(tuple(kept for sense in fragment.constructions[:1] if (kept := _cued(sense.test, cued)) is not None))


def _cued(condition: Condition, cued: frozenset[str]) -> Condition | None:
    if isinstance(condition, Is):
        return condition if condition.term in cued else None
    if isinstance(condition, Not):
        return _cued(condition.part, cued)
    parts = tuple(kept for part in condition.parts if (kept := _cued(part, cued)) is not None)
    return type(condition)(parts) if parts else None


def is_touched(condition: Condition, terms: frozenset[str] | set[str]) -> bool:
    """Say whether a text speaks of each part of a condition, whichever way.

    >>> is_touched(Every((Is("a"), Not(Is("b")))), {"a", "b"}), is_touched(Every((Is("a"), Is("b"))), {"a"})
    (True, False)
    """
    if isinstance(condition, Is):
        return condition.term in terms
    if isinstance(condition, Not):
        return is_touched(condition.part, terms)
    held = (is_touched(part, terms) for part in condition.parts)
    return all(held) if isinstance(condition, Every) else any(held)


def engaged_by(text: str, code: Code, version: CodeVersion) -> tuple[str, ...]:
    """Return the ids of the rules of a version that a short text of facts raises, in the order of the code."""
    sights = Finder.of(code).find(text)
    return tuple(
        fragment.id
        for fragment in version.fragments
        if any(
            is_touched(needed(fragment, code), {other.term for other in sights if abs(other.span.start - sight.span.start) <= NEAR})
            for sight in sights
        )
    )


def _wide(span: Span) -> Span:
    return Span(span.start - NEAR // 2, span.end + NEAR // 2)


def _close(one: Said, other: Said) -> bool:
    return abs(one.place.start - other.place.start) <= NEAR


def _capacities(member: Member) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.title for row in member.posts))

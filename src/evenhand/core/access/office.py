"""Cases, an office's own table and its registers in, the same cases out with what those know of them, and others of their kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve

from evenhand.core.access.cases import working_days
from evenhand.core.access.compare import IN_REGISTER, REST
from evenhand.core.access.joined import beside
from evenhand.core.access.model import NO_PURPOSE, PAPERS, Attribute, Case, Likeness, Reason, Requester, Tally, Telling
from evenhand.core.access.register import Meeting, MeetingsRegister
from evenhand.core.access.requesters import body_key, type_of
from evenhand.core.cast import Cast, Member
from evenhand.core.cast.member import COURTESIES, split_name
from evenhand.core.letters.wording import telling
from evenhand.core.reading.people.given_names import same_given
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

IN_TABLE = "it is in the office’s table"
# Outcomes that nobody has who did not ask.
_ASKED = frozenset(("refused", "no answer"))
_KIND = re.compile(
    r"\b(?:council|authority|board|trust|university|college|institute|school|force|association|company|district|union|club|hospital)s?\b",
    re.IGNORECASE,
)
# Purposes that name none.
_SAYS_NONE = telling("nil none n/a na general various meeting")
# So many words of the name of whoever was met are looked at.
_LONGEST = 40


def name_fully(table: Sequence[Requester], cast: Cast) -> tuple[Requester, ...]:
    """Return the table with the name that the papers print for whoever it names by initial and surname, or they do.

    Only where one person alone fits, and one row: "A. Hale" is nobody where there are Ann and Alan Hale.
    """
    people = [member for member in cast.members if member.kind == "person" and member.given is not None]
    found: dict[int, Member] = {}
    for at, row in enumerate(table):
        given, surname = split_name(COURTESIES.sub("", row.name).split() or [""])
        fits = [one for one in people if given is not None and one.key == surname and same_given(given, one.given or "")]
        if len(fits) == 1:
            found[at] = fits[0]
    claims = Counter(member.id for member in found.values())
    return tuple(
        evolve(row, also=(*row.also, *cast.names(found[at]))) if at in found and claims[found[at].id] == 1 else row
        for at, row in enumerate(table)
    )


def add_known(cases: Sequence[Case], table: Sequence[Requester]) -> tuple[Case, ...]:
    """Return the cases with what an office's table says of each, and those that only the table has, where it says what they got."""
    rows = {key: row for row in table for name in (row.name, *row.also) if (key := body_key(name))}
    told = tuple(_known(case, _row_of(case, rows)) for case in cases)
    met = {id(row) for case in cases if (row := _row_of(case, rows)) is not None}
    return (*told, *(_of_table(row) for row in table if id(row) not in met and (row.outcome or row.asked)))


def take_off(cases: Sequence[Case], tally: Tally | None) -> tuple[tuple[Case, ...], Tally | None]:
    """Take those who only the office's table tells to have asked off the rest of whom the papers count: they are taken to be among them."""
    if tally is None:
        return tuple(cases), None
    among = sum(case.why in (IN_TABLE, IN_REGISTER) and (case.asked is not None or case.outcome in _ASKED) for case in cases)
    made = evolve(tally, table=among)
    told = (evolve(case, count=made.unnamed) if case.why == REST else case for case in cases)
    return tuple(case for case in told if case.count != 0), made


def know_met(cases: Sequence[Case], table: Sequence[Requester]) -> tuple[Case, ...]:
    """Return the cases with what the table says of those that only a register has, and what it says against a register of the others."""
    rows = {key: row for row in table for name in (row.name, *row.also) if (key := body_key(name))}
    return tuple((_known if case.why == IN_REGISTER else _against_table)(case, _row_of(case, rows)) for case in cases)


def _against_table(case: Case, row: Requester | None) -> Case:
    return case if row is None else beside(case, (Telling(row.outcome, row.source),))


def unused(cases: Sequence[Case], table: Sequence[Requester]) -> tuple[str, ...]:
    """Return the names of the table that are no case: no paper names them, and the table says not what they got."""
    keys = {body_key(name) for case in cases for name in (case.body, case.requester) if name}
    return tuple(row.name for row in table if not any(body_key(name) in keys for name in (row.name, *row.also)))


def _row_of(case: Case, rows: dict[str, Requester]) -> Requester | None:
    return next((rows[key] for name in (case.body, case.requester) if name and case.count == 1 and (key := body_key(name)) in rows), None)


def _known(case: Case, row: Requester | None) -> Case:
    if row is None:
        return case
    own = {one.name for one in row.attributes}
    asked, answered = row.asked or case.asked, row.answered or case.answered
    known = evolve(
        case,
        body=max((name for name in (case.body, row.name) if name), key=len),
        outcome=row.outcome or case.outcome,
        state=f"as {row.source} says" if row.outcome else case.state,
        asked=asked,
        asked_by=case.asked_by and row.asked is None,
        unasked=case.unasked and row.asked is None,
        answered=answered,
        working_days=working_days(row.asked, row.answered) if row.asked or row.answered else case.working_days,
        attributes=(*row.attributes, *(one for one in case.attributes if one.name not in own)),
        reasons=(*_recorded(row), *case.reasons),
    )
    # That no paper tells of an answer says nothing against a table that does.
    return known if case.outcome == "no answer" else beside(known, (Telling(case.outcome, _told_by(case)),))


def _told_by(case: Case) -> str:
    return case.evidence[0].paper if case.why == IN_REGISTER else PAPERS


def _recorded(row: Requester) -> tuple[Reason, ...]:
    return (Reason(row.reason, True, row.source),) if row.reason else ()


def _of_table(row: Requester) -> Case:
    return Case(
        row.name,
        row.outcome or ("not known" if row.answered else "no answer"),
        body=row.name,
        asked=row.asked,
        state=f"as {row.source} says",
        answered=row.answered,
        working_days=working_days(row.asked, row.answered),
        attributes=row.attributes,
        reasons=_recorded(row),
        why=IN_TABLE,
    )


def add_met(
    cases: Sequence[Case], registers: Sequence[MeetingsRegister], likeness: Likeness | None, thing: frozenset[str] = frozenset()
) -> tuple[Case, ...]:
    """Return the cases with the register's rows that name each, and whoever of their kind is in a register and no case yet.

    A row shows that one got the thing where it is of a meeting on or after the day of the offer or request, and its purpose shares a
    telling word with the `thing`, or it prints no purpose, which is said; any other row is only shown beside it, and does not count.
    A `thing` without words is a meeting itself, and any row of one counts.
    No case is ever taken out, and none is added on another purpose.
    """
    meetings = [row for register in registers for row in register.meetings]
    named = _by_name(meetings)
    told = tuple(_met(case, _naming(case, named), thing) for case in cases)
    words = _kind_words(cases, likeness)
    known = {id(row) for case in cases for row in _naming(case, named)}
    others: dict[str, list[Meeting]] = {}
    for row in meetings:
        if id(row) not in known and words & _words(row.body) and _is_on(row, thing):
            others.setdefault(body_key(row.body), []).append(row)
    return (*told, *(_of_register(rows) for rows in others.values()))


def _by_name(meetings: Sequence[Meeting]) -> dict[str, list[Meeting]]:
    """Return the rows by every run of words of each key of whoever was met, so that a name is looked up and not searched for."""
    found: dict[str, list[Meeting]] = {}
    runs: dict[str, tuple[str, ...]] = {}
    for row in meetings:
        if row.body not in runs:
            runs[row.body] = _runs(body_key(row.body))
        for run in runs[row.body]:
            found.setdefault(run, []).append(row)
    return found


def _runs(key: str) -> tuple[str, ...]:
    words = key.split()[:_LONGEST]
    return tuple(dict.fromkeys(" ".join(words[at:end]) for at in range(len(words)) for end in range(at + 1, len(words) + 1)))


def _naming(case: Case, named: Mapping[str, list[Meeting]]) -> list[Meeting]:
    """Return the rows that name a requester: the name that tells it from others stands in the name of whoever was met."""
    keys = dict.fromkeys(body_key(name) for name in (case.body, case.requester) if name and case.count == 1)
    return list({id(row): row for key in keys for row in named.get(key, ())}.values())


def _is_on(row: Meeting, thing: frozenset[str]) -> bool:
    """Say whether a row may be of the thing: its purpose shares a word with it, or none that says anything is printed."""
    purpose = _purpose(row)
    return not thing or not purpose or bool(purpose & thing)


def _purpose(row: Meeting) -> frozenset[str]:
    return telling(row.purpose) - _SAYS_NONE


def _met(case: Case, rows: Sequence[Meeting], thing: frozenset[str]) -> Case:
    if not rows:
        return case
    since = case.asked or (case.answered if case.unasked else None)
    on = [row for row in rows if _is_on(row, thing)]
    after = [row for row in on if since is not None and row.days and all(is_after(day.first, since) for day in row.days)]
    told = evolve(
        case,
        outcome="met" if after else case.outcome,
        state=_held(after) if after else case.state,
        evidence=tuple(dict.fromkeys((*case.evidence, *(row.place for row in on)))),
        beside=tuple(row.place for row in rows if row not in on),
    )
    return beside(told, (Telling("met", on[0].place.paper),)) if on and since is None else told


def _held(rows: Sequence[Meeting]) -> str:
    return "held" if any(_purpose(row) for row in rows) else NO_PURPOSE


def is_after(day: PartialDate, since: PartialDate) -> bool:
    """Say whether a day is surely not before another, as far as both are known."""
    return day.first_day() >= since.last_day()


def _kind_words(cases: Sequence[Case], likeness: Likeness | None) -> frozenset[str]:
    """Return the words by which a register names such bodies: the declared ones, else the kind that most of the cases are of."""
    if likeness is not None and likeness.called:
        return frozenset(word.lower().removesuffix("s") for word in likeness.called)
    kinds = [_words(case.body) for case in cases if case.body and case.count == 1]
    times = Counter(word for words in kinds for word in words)
    return frozenset(word for word, number in times.items() if 2 * number >= len(kinds))


def _words(name: str) -> frozenset[str]:
    return frozenset(found[0].lower().removesuffix("s") for found in _KIND.finditer(name))


def _of_register(rows: Sequence[Meeting]) -> Case:
    body = max((row.body for row in rows), key=len)
    kind = type_of(body)
    return Case(
        body,
        "met",
        body=body,
        state=_held(rows),
        attributes=(Attribute("type of body", kind, rows[0].place.paper),) if kind else (),
        evidence=tuple(row.place for row in rows),
        why=IN_REGISTER,
    )

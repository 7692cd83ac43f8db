"""A plan whose meetings are tables in, the same with its certificate in words of tables and of those who sit at them out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from evenhand.core.diary.certify import days, people, these
from evenhand.core.diary.giving import Give
from evenhand.core.diary.model import Certificate, Diary, Hall, Plan, Replan
from evenhand.core.diary.tables import shared_places

IN_ORDER = "In the order drawn, every table has the earliest slot that was left and that all who sit at it could use"


def speak_of_tables(plan: Plan, diary: Diary) -> Plan:
    """Return a plan that says of tables and people what it proves; the lists that prove it are the same."""
    sits = {table.id: len(table.members) for table in diary.requests}
    proof = plan.certificate
    words = (
        [f"{IN_ORDER}: places that an earlier table could have used and a later one has: {proof.enviable}."]
        if plan.kind == "queue"
        else [words_of_hall(proof.longest, sits), *words_of_order(plan)]
    )
    return with_words(plan, [*words_of_seats(diary), *words_of_unserved(plan, diary, sits), *words])


def speak_of_moved_tables(found: Replan, push: int | None) -> Replan:
    """Return a plan made anew that says how many tables and people are moved, and what is not claimed."""
    sits = {table.id: len(table.members) for table in found.diary.requests}
    had = found.kept + len(found.moves)
    count = sum(sits[move.request] for move in found.moves)
    changed = len(found.reseated)
    less = "less" if found.added < 0 else "more"
    moved = (
        f"{len(found.moves):,} {'is' if len(found.moves) == 1 else 'are'} moved, with {people(count)}" if found.moves else "none is moved"
    )
    proved = "With these tables no plan moves fewer people; whether other tables would is not proved."
    words = [
        f"Of {number_of(had)} that had a place, {moved}. {proved}",
        *([f"Together these tables wait {days(abs(found.added))} {less}."] if found.moves else []),
        *([f"{people(changed).capitalize()} {'sits' if changed == 1 else 'sit'} at another table than before."] if changed else []),
        *([f"No table is put off by more than {days(push)}."] if push is not None else []),
    ]
    plan = with_words(found.plan, [*words_of_seats(found.diary), *words_of_unserved(found.plan, found.diary, sits), *words])
    return evolve(found, plan=plan)


def with_words(plan: Plan, words: list[str]) -> Plan:
    """Return a plan with other words for what it proves."""
    proof: Certificate = evolve(plan.certificate, words=tuple(words))
    return evolve(plan, certificate=proof)


def words_of_seats(diary: Diary) -> list[str]:
    """Return how many sit at how many tables."""
    rule = diary.seating
    if rule is None:
        return []
    by = " and ".join(part.replace("_", " ") for part in rule.by)
    said = (
        f"{people(len(rule.people)).capitalize()} sit at {number_of(len(diary.requests))} of at most {rule.most} by {by}, each at one. "
        "A table waits, and has its turn, as whoever of its people comes first."
    )
    return [said]


def words_of_unserved(plan: Plan, diary: Diary, sits: dict[str, int]) -> list[str]:
    """Return which tables cannot be held, and why."""
    if not plan.unserved:
        return []
    lost = sum(sits[name] for name in plan.unserved)
    said = [f"{number_of(len(plan.unserved)).capitalize()} cannot be held, and {people(lost)} {'is' if lost == 1 else 'are'} not met."]
    said += [
        f"{tables_with(hall, sits).capitalize()} earlier in the order can only be held on {these(hall.places)}, "
        "and whichever is left out could be held on no others."
        for hall in plan.certificate.without
        if hall.people
    ]
    places = shared_places(diary)
    barred = sum(not places[name] for name in plan.unserved)
    return [*said, *([f"For {number_of(barred)} there is no slot at all that everybody there could use."] if barred else [])]


def words_of_hall(hall: Hall | None, sits: dict[str, int]) -> str:
    """Return why no plan of these tables has a shorter longest wait.

    >>> words_of_hall(Hall(("table north 1", "table north 2"), 1, 99), {"table north 1": 10, "table north 2": 7})
    'These 2 tables, with 17 people, can only be held on this 1 place within 99 days, so 100 is the shortest longest wait.'
    >>> words_of_hall(Hall(("table north 1",), 0, 1), {"table north 1": 1})
    'This table, with 1 person, can be held on no place at all within 1 day, so 2 is the shortest longest wait.'
    """
    if hall is None:
        return "No table is held, so nobody waits."
    limit = hall.limit or 0
    with_people = tables_with(hall, sits)
    which = f"These {with_people}" if len(hall.people) > 1 else f"This {with_people.removeprefix('1 ')}"
    can = "can only be held" if hall.places else "can be held"
    return f"{which} {can} on {these(hall.places)} within {days(limit)}, so {limit + 1} is the shortest longest wait."


def words_of_order(plan: Plan) -> list[str]:
    """Return what a level plan, or one that keeps the queue within a wait, proves besides."""
    if plan.kind == "level":
        total = days(sum(meeting.wait for meeting in plan.meetings))
        within = days(plan.longest)
        return [
            f"No plan that holds these tables within {within} has waits of tables that add up to fewer than {total}: the prices prove it."
        ]
    sets, enviable = len(plan.certificate.reserved), plan.certificate.enviable
    if not sets:
        return [f"{IN_ORDER}."]
    said = (
        f"An earlier slot was passed over only where tables later in the order need every place that they can use: {sets} such "
        f"{'set' if sets == 1 else 'sets'}, {enviable} {'place' if enviable == 1 else 'places'} passed over."
    )
    return [said]


def gives_of_tables(gives: Iterable[Give]) -> tuple[Give, ...]:
    """Return what would let more tables be held, in words of tables."""
    return tuple(evolve(give, words=words_of_give(give)) for give in gives)


def words_of_give(give: Give) -> str:
    """Return what one thing would come to.

    >>> words_of_give(Give("deadlines", 2, 1, "")), words_of_give(Give("deadlines", 2, 0, ""))
    ('Without deadlines 2 more tables could be held; 1 table would still be left out.', 'Without deadlines all tables could be held.')
    """
    if give.what == "places":
        places = "place" if give.more == 1 else "places"
        return f"{number_of(give.more).capitalize()} cannot be held. {give.more:,} more {places} that suit all who sit there would do."
    if not give.left:
        return f"Without {give.what} all tables could be held."
    more = "table" if give.more == 1 else "tables"
    return f"Without {give.what} {give.more:,} more {more} could be held; {number_of(give.left)} would still be left out."


def number_of(number: int) -> str:
    """Write a number of tables."""
    return f"{number:,} {'table' if number == 1 else 'tables'}"


def tables_with(hall: Hall, sits: dict[str, int]) -> str:
    """Write a number of tables with that of the people at them."""
    return f"{number_of(len(hall.people))}, with {people(sum(sits[name] for name in hall.people))},"

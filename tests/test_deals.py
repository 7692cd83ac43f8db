"""How a deal comes to stand by its events: what is refused, that nothing is met without evidence and an outside judge, and the laws."""

from __future__ import annotations

import random  # noqa: TID251 - every history is drawn by its seed

import pytest
from attrs import evolve

from evenhand.core.deals import KINDS, STATES, VALUES, Event, RefusedError, Standing, fold, is_same_party, order_events
from evenhand.core.values import PartialDate

SIGNED = {"source": "file 7", "signed": "Jo Bell"}
COUNCIL, MINISTER, AUDITOR = "Calder Council", "Ann Hale", "Priya Nair"


def day(number: int, month: int = 3) -> PartialDate:
    return PartialDate(2031, month, number)


OFFER = Event("offered", day(1), by=MINISTER, capacity="Minister for Roads", to=COUNCIL, words="a new bridge", **SIGNED)
CONDITION = Event("condition", day(1), condition="c1", words="the ferry is kept", owed_by=COUNCIL, due=day(30, 6), **SIGNED)
ACCEPTED = Event("accepted", day(9), by="Sam Roe", capacity="leader of Calder Council", **SIGNED)
EVIDENCE = Event("evidence", day(2, 4), condition="c1", **SIGNED)
MET = Event("judged", day(5, 4), condition="c1", value="met", by=AUDITOR, capacity="district auditor", **SIGNED)
FULFILLED = Event("fulfilled", day(9, 5), **SIGNED)
WHOLE = (OFFER, CONDITION, ACCEPTED, EVIDENCE, MET, FULFILLED)


def refused(*events: Event) -> str:
    with pytest.raises(RefusedError) as fault:
        fold(events, day(30, 12))
    return str(fault.value)


# How it goes


@pytest.mark.parametrize(
    ("events", "on", "state"),
    [
        ([evolve(OFFER, what="mooted")], day(2), "mooted"),
        ([OFFER], day(2), "offered"),
        ([OFFER], day(1, 8), "lapsed"),
        ([OFFER, evolve(CONDITION, due=day(30, 9))], day(30, 9), "offered"),
        ([OFFER, evolve(CONDITION, due=day(30, 9))], day(1, 10), "lapsed"),
        ([OFFER, evolve(CONDITION, due=day(5, 4))], day(6, 4), "offered"),
        ([OFFER, evolve(CONDITION, kind="after", due=day(30, 9))], day(30, 9), "lapsed"),
        ([evolve(OFFER, due=day(4)), evolve(CONDITION, due=day(30, 9))], day(5), "lapsed"),
        ([OFFER, CONDITION, Event("extended", day(2, 4), condition="c1", due=day(30, 9), **SIGNED)], day(30, 9), "offered"),
        ([evolve(OFFER, due=day(1, 9))], day(1, 8), "offered"),
        ([evolve(OFFER, due=day(4))], day(5), "lapsed"),
        ([OFFER, evolve(ACCEPTED, what="declined")], day(10), "declined"),
        ([OFFER, Event("withdrawn", day(3), **SIGNED)], day(10), "withdrawn"),
        ([OFFER, ACCEPTED], day(10), "in force"),
        ([OFFER, CONDITION, ACCEPTED], day(10), "awaiting conditions"),
        ([OFFER, evolve(CONDITION, kind="during"), ACCEPTED], day(10), "in force"),
        ([OFFER, CONDITION, ACCEPTED], day(1, 7), "overdue"),
        ([OFFER, CONDITION, ACCEPTED, evolve(MET, value="not met")], day(10, 4), "failed"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE], day(10, 4), "awaiting conditions"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, MET], day(10, 4), "in force"),
        (
            [OFFER, CONDITION, ACCEPTED, evolve(MET, what="waived", value="", by=MINISTER, capacity="Minister for Roads")],
            day(9, 4),
            "in force",
        ),
        (WHOLE, day(10, 5), "fulfilled"),
        ([OFFER, ACCEPTED, Event("broken", day(9, 5), **SIGNED)], day(10, 5), "broken"),
        ([OFFER, Event("withdrawn", day(3), **SIGNED), evolve(OFFER, day=day(4))], day(5), "offered"),
    ],
)
def test_a_deal_stands_as_its_events_say(events: list[Event], on: PartialDate, state: str) -> None:
    assert fold(events, on).state == state


def test_what_happens_later_than_the_day_is_not_known_on_it() -> None:
    assert fold(WHOLE, day(3, 4)).conditions[0].state == "evidenced"
    assert fold(WHOLE, day(6, 4)).conditions[0].state == "met"


def test_a_condition_without_a_day_is_to_be_looked_at_again_on_one() -> None:
    (condition,) = fold([OFFER, evolve(CONDITION, due=None), ACCEPTED], day(10)).conditions
    assert (condition.state, condition.due, str(condition.review)) == ("open", None, "2031-05-30")


def test_a_day_put_off_is_overdue_only_behind_the_new_one() -> None:
    later = Event("extended", day(1, 6), condition="c1", due=day(1, 9), **SIGNED)
    assert [fold([OFFER, CONDITION, ACCEPTED, later], on).state for on in (day(1, 7), day(2, 9))] == ["awaiting conditions", "overdue"]


@pytest.mark.parametrize("end", [Event("declined", day(9), **SIGNED), Event("withdrawn", day(9), **SIGNED), None])
def test_a_condition_of_a_deal_that_came_to_an_end_is_neither_overdue_nor_to_be_looked_at_again(end: Event | None) -> None:
    ended = [OFFER, CONDITION, evolve(CONDITION, condition="c2", due=None), *([end] if end else [])]
    assert [(one.state, one.overdue, one.review) for one in fold(ended, day(30, 12)).conditions] == [("open", False, None)] * 2
    open_still = fold([evolve(OFFER, due=day(31, 12)), CONDITION], day(30, 12))
    assert [one.overdue for one in open_still.conditions] == [True]


def test_an_event_called_a_mistake_counts_no_more() -> None:
    wrong = evolve(ACCEPTED, id="e3")
    struck = Event("struck", day(12), strikes="e3", words="The reply was of another letter.", **SIGNED)
    assert fold([OFFER, wrong, struck], day(13)).state == "offered"
    assert "reason" in refused(OFFER, wrong, evolve(struck, words=""))


# What is refused


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([evolve(OFFER, source="")], "no source"),
        ([evolve(OFFER, capacity="")], "no capacity"),
        ([evolve(OFFER, by="")], "nobody is named"),
        ([ACCEPTED], "never offered"),
        ([OFFER, evolve(ACCEPTED, capacity="")], "no capacity"),
        ([OFFER, evolve(ACCEPTED, by="Hale", capacity="Minister")], "cannot accept what"),
        ([OFFER, evolve(ACCEPTED, day=day(1, 9))], "lapsed since 2031-05-31"),
        ([OFFER, Event("withdrawn", day(3), **SIGNED), ACCEPTED], "withdrawn since 2031-03-03"),
        ([OFFER, CONDITION, ACCEPTED, MET], "without evidence"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, by=COUNCIL, capacity="county council")], "Somebody outside"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, by="Sam Roe", capacity="leader of Calder Council")], "Somebody outside"),
        ([OFFER, CONDITION, ACCEPTED, evolve(MET, what="waived", by="Una Fry", capacity="clerk, Calder Council")], "Somebody outside"),
        ([OFFER, evolve(CONDITION, owed_by=""), ACCEPTED, EVIDENCE, MET], "nobody is named who owes it"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, by="")], "no capacity"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, capacity="")], "no capacity"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, value="perhaps")], "met or not met"),
        ([OFFER, CONDITION, ACCEPTED, EVIDENCE, evolve(MET, signed="")], "nobody has signed"),
        ([OFFER, CONDITION, ACCEPTED, evolve(EVIDENCE, source="")], "no source"),
        ([OFFER, CONDITION, ACCEPTED, evolve(EVIDENCE, condition="c2")], "no condition 'c2'"),
        ([OFFER, CONDITION, ACCEPTED, FULFILLED], "nobody has judged c1 met"),
        ([OFFER, FULFILLED], "not accepted"),
        ([OFFER, ACCEPTED, evolve(CONDITION, day=day(10))], "while the offer stands"),
        ([OFFER, Event("extended", day(3), **SIGNED)], "no new day"),
        ([OFFER, evolve(OFFER, what="promised")], "no such event"),
        ([evolve(OFFER, day=PartialDate(2032))], "Nothing was offered by that day"),
    ],
)
def test_what_must_not_happen_is_refused_with_what_to_do(events: list[Event], words: str) -> None:
    said = refused(*events)
    assert words in said
    assert said.endswith(".")


def test_whoever_speaks_for_a_body_is_that_body() -> None:
    assert is_same_party("Cllr Sam Roe", "leader of Calder Council", "Calder Council", "")
    assert is_same_party("Sam Roe", "leader of Calder Council", "Una Fry", "monitoring officer, Calder Council")
    assert not is_same_party("Priya Nair", "district auditor", "Calder Council", "")


# Proposals


def proposal(event: Event) -> Event:
    return evolve(event, signed="", source="post.txt")


def test_what_papers_tell_is_a_proposal_until_a_person_enters_it() -> None:
    told = [proposal(OFFER), proposal(CONDITION), proposal(ACCEPTED)]
    assert (fold(told, day(10)).state, fold(told, day(10)).settled) == ("awaiting conditions", False)
    entered = fold([*told, OFFER, CONDITION, ACCEPTED], day(10))
    assert (entered.state, entered.settled) == ("awaiting conditions", True)


def test_a_proposal_never_undoes_what_a_person_entered() -> None:
    standing = fold([OFFER, proposal(evolve(ACCEPTED, what="declined"))], day(10))
    assert (standing.state, [event.what for event in standing.aside]) == ("offered", ["declined"])


def test_a_person_may_enter_what_goes_against_a_proposal() -> None:
    assert fold([OFFER, proposal(evolve(ACCEPTED, what="declined")), ACCEPTED], day(10)).state == "in force"
    assert fold([proposal(OFFER), proposal(evolve(ACCEPTED, what="declined")), ACCEPTED], day(10)).state == "in force"


def test_an_offer_told_without_a_capacity_cannot_be_accepted_until_it_has_one() -> None:
    told = evolve(proposal(OFFER), capacity="")
    assert fold([told], day(2)).state == "offered"
    assert "has no capacity" in refused(told, ACCEPTED)
    assert fold([told, OFFER, ACCEPTED], day(10)).state == "in force"


# Laws

PEOPLE = (
    (MINISTER, "Minister for Roads"),
    (MINISTER, ""),
    ("Sam Roe", "leader of Calder Council"),
    (COUNCIL, ""),
    ("Roe", "leader"),
    (AUDITOR, "auditor"),
    ("", ""),
    ("Una Fry", "clerk, Calder Council"),
)


RIGHT = (
    OFFER, evolve(OFFER, what="mooted"), CONDITION, CONDITION, evolve(CONDITION, due=None, kind="during"), ACCEPTED, ACCEPTED, EVIDENCE,
    EVIDENCE, EVIDENCE, MET, MET, MET, MET, evolve(MET, what="waived"), evolve(MET, value="not met"),
    Event("extended", day(1), condition="c1", due=day(1, 12), **SIGNED), evolve(ACCEPTED, what="declined"),
    Event("withdrawn", day(1), **SIGNED), FULFILLED, evolve(FULFILLED, what="broken"), Event("struck", day(1), words="why", **SIGNED),
)  # fmt: skip


def draw_event(draw: random.Random, number: int) -> Event:
    """One event of any kind on any day, as it should be or wrong in any way."""
    event = draw.choice(RIGHT)
    by, owed = draw.choice(PEOPLE), draw.choice(PEOPLE)
    spoiled: tuple[dict[str, object], ...] = (
        {"source": ""}, {"by": by[0], "capacity": by[1]}, {"owed_by": owed[0], "owed_capacity": owed[1]}, {"words": ""}, {"signed": ""},
        {"value": draw.choice(VALUES)}, {"due": day(1, draw.randint(1, 12))}, {"kind": draw.choice(KINDS)},
    )  # fmt: skip
    wrong = {name: value for each in spoiled if draw.random() < 0.1 for name, value in each.items()}
    month = min(12, 2 + number // 2 + draw.randint(0, 2))
    when = None if draw.random() < 0.03 else PartialDate(2031, month) if draw.random() < 0.1 else day(draw.randint(1, 28), month)
    called = {"condition": draw.choice(("c1", "c1", "c2"))} if event.condition else {}
    return evolve(event, **{"day": when, "id": f"e{number}", "strikes": f"e{draw.randint(0, 30)}", **called, **wrong})


def draw_history(seed: int) -> tuple[tuple[Event, ...], Standing | None, int]:
    """A random history as far as nothing in it is refused, how it stands at its end, and how much was refused."""
    draw = random.Random(seed)
    kept: list[Event] = [OFFER] if draw.random() < 0.7 else []
    standing, turned_away = None, 0
    for number in range(draw.randint(6, 24)):
        event = draw_event(draw, number)
        try:
            standing = fold([*kept, event], PartialDate(2031, 12))
        except RefusedError:
            turned_away += 1
        else:
            kept.append(event)
    return tuple(kept), standing, turned_away


def shown_met(history: tuple[Event, ...], condition: str) -> bool:
    """Say, without folding, whether a history holds evidence and then a signed judgement of one outside."""
    struck = {event.strikes for event in history if event.what == "struck"}
    rows = [event for event in order_events(history) if event.condition == condition and event.id not in struck]
    owed = [event for event in rows if event.what == "condition"]
    for place, event in enumerate(rows):
        if event.what != "judged" or event.value != "met" or not event.signed:
            continue
        outside = event.by and any(one.owed_by and not inside(event, one) for one in owed)
        if outside and any(one.what == "evidence" and one.source and one.signed for one in rows[:place]):
            return True
    return False


def inside(judge: Event, condition: Event) -> bool:
    """Say whether a judge is whoever owes a condition, by the surname, or either is the council or of it."""
    calder = [COUNCIL in (name, post) or post.endswith(COUNCIL) for name, post in
              ((judge.by, judge.capacity), (condition.owed_by, condition.owed_capacity))]  # fmt: skip
    return judge.by.split()[-1] == condition.owed_by.split()[-1] or all(calder)


@pytest.mark.parametrize("number", [1_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_in_thousands_of_histories_nothing_is_met_without_evidence_and_an_outside_judge(
    number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    states, met, refusals = dict.fromkeys(STATES, 0), 0, 0
    for seed in range(number):
        history, standing, turned_away = draw_history(seed)
        refusals += turned_away
        if standing is None:
            continue
        states[standing.state] += 1
        for condition in standing.conditions:
            if condition.state == "met":
                met += 1
                assert shown_met(history, condition.id), seed
        if standing.state == "fulfilled" and standing.settled:
            assert all(condition.state in ("met", "waived") for condition in standing.conditions), seed
        draw = random.Random(seed)
        shuffled = draw.sample(history, len(history))
        assert fold(shuffled, PartialDate(2031, 12)) == standing, seed
    assert met > number * 0.03
    assert all(states.values()), states
    with capsys.disabled():
        print(
            f"\n[deals] {number} random histories, {refusals} events refused, {met} conditions met, each with evidence and a judge outside",
            end="",
        )


def test_a_deal_is_overdue_from_the_day_behind_the_last() -> None:
    standing = fold([OFFER, CONDITION, ACCEPTED], day(9, 8))
    assert (standing.state, standing.since) == ("overdue", day(1, 7))

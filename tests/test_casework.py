"""Stages and deadlines: the published rule, the published tables, what moves a deadline, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.casework import Case, Clock, Event, Flow, NoRuleError, Pause, State, Target, count_days, find_rule, fold
from evenhand.core.casework.clock import Extension
from evenhand.core.values import DayOff, WorkingCalendar
from evenhand.intake.calendars import shipped_calendar, shipped_names
from evenhand.intake.flows import shipped_flows

FLOWS = {flow.id: flow for flow in shipped_flows()}
CALENDARS = {name: shipped_calendar(name) for name in shipped_names()}
ENGLAND = CALENDARS["england-and-wales"]
THURSDAY = date(2015, 11, 12)
SATURDAY = date(2015, 11, 14)
ALL_DAYS = [date(2015, 1, 1) + timedelta(number) for number in range(4018)]

receipts = st.dates(date(2010, 1, 1), date(2027, 12, 31))


def state_of(flow: str, *events: Event, received: date = THURSDAY, signatory: str = "") -> State:
    return fold(Case("2015/1", flow, received, events, signatory), FLOWS[flow], CALENDARS)


def due(flow: str, *events: Event, received: date = THURSDAY, signatory: str = "") -> date | None:
    reply = state_of(flow, *events, received=received, signatory=signatory).reply
    return reply.due if reply else None


def day(text: str) -> date:
    return date.fromisoformat(f"2015-{text}")


def went(to: str, on: str, by: str = "", what: str = "", reason: str = "") -> Event:
    return Event("moved", day(on), by, to, reason, what)


WAYS = """
data-input>markup markup>initial-draft markup>transfer-confirmation markup>no-reply-confirmation markup>data-input
transfer-confirmation>complete transfer-confirmation>markup no-reply-confirmation>complete no-reply-confirmation>markup
initial-draft>qa-response initial-draft>complete initial-draft>markup qa-response>initial-draft
dispatch>complete dispatch>copy-to-number-10 copy-to-number-10>complete
"""
OWN_WAYS = {
    "MIN": """
initial-draft>private-office qa-response>private-office private-office>minister-sign-off private-office>initial-draft
minister-sign-off>dispatch minister-sign-off>initial-draft minister-sign-off>private-office dispatch>private-office
""",
    "TRO": "initial-draft>dispatch qa-response>dispatch dispatch>initial-draft",
}

TO_DRAFT = (went("markup", "11-13"), went("initial-draft", "11-16", what="Policy Response"))
TO_QA = (*TO_DRAFT, went("qa-response", "11-20", by="Ann Hale"))
TO_DISPATCH = (
    *TO_QA,
    went("private-office", "11-25", by="Bo Lind"),
    went("minister-sign-off", "12-01"),
    went("dispatch", "12-04", what="Wet signature"),
)


# The rule as it is published


def by_hand(received: date, number: int) -> date:
    """The published rule, counted on the fingers: the day after receipt is day 1, and only working days count."""
    holidays = {one.day for one in ENGLAND.days_off}
    at, counted = received, 0
    while counted < number:
        at = at + timedelta(days=1)
        if at.strftime("%a") not in ("Sat", "Sun") and at not in holidays:
            counted = counted + 1
    return at


def by_first_day(received: date, number: int, calendar: WorkingCalendar = ENGLAND) -> date:
    """The same in the Commissioner's words: a letter of a day off starts on the next working day, which is day one."""
    starts = received if calendar.is_working(received) else calendar.from_day(received) - timedelta(1)
    return calendar.after(starts, number)


def test_a_letter_of_a_thursday_and_one_of_a_saturday_are_due_when_the_guidance_says() -> None:
    assert due("MIN", received=THURSDAY) == date(2015, 12, 10)
    assert due("MIN", received=SATURDAY) == date(2015, 12, 11)
    assert due("MIN", received=date(2015, 11, 6)) == date(2015, 12, 4)


def test_every_receipt_day_of_eleven_years_is_counted_as_the_rule_says() -> None:
    assert len(ALL_DAYS) == 4018
    rule = find_rule(FLOWS["MIN"], ALL_DAYS[0], "minister")
    found = {received: Clock(received, rule, ENGLAND).due("dispatch") for received in ALL_DAYS}
    assert [received for received, last in found.items() if last != by_hand(received, 20)] == []
    assert [received for received, last in found.items() if last != by_first_day(received, 20)] == []


def test_the_other_reading_of_a_day_off_moves_every_letter_that_came_on_one() -> None:
    """HOCS takes the next working day for the receipt; of 4,018 days that moves 1,239, all of them days off."""
    rule = find_rule(FLOWS["MIN"], THURSDAY, "minister")
    other = evolve(rule, day_off="receipt")
    moved = [on for on in ALL_DAYS if Clock(on, rule, ENGLAND).due("dispatch") != Clock(on, other, ENGLAND).due("dispatch")]
    assert len(moved) == 1239
    assert not any(ENGLAND.is_working(on) for on in moved)
    assert Clock(SATURDAY, other, ENGLAND).due("dispatch") == date(2015, 12, 14)


def test_the_wrong_calendar_moves_more_than_a_third_of_all_deadlines() -> None:
    rule = find_rule(FLOWS["FOI"], THURSDAY, "")
    whole = CALENDARS["whole-uk"]
    assert sum(Clock(on, rule, whole).due("dispatch") != Clock(on, rule, ENGLAND).due("dispatch") for on in ALL_DAYS) == 1530


def test_the_stages_of_a_ministerial_letter_have_the_days_of_the_published_table() -> None:
    held = {one.stage: (one.due, one.target) for one in state_of("MIN").deadlines}
    assert {stage: last for stage, (last, _) in held.items()} == {
        "data-input": date(2015, 11, 16),
        "markup": date(2015, 11, 16),
        "initial-draft": date(2015, 11, 26),
        "qa-response": date(2015, 11, 26),
        "private-office": date(2015, 12, 9),
        "minister-sign-off": date(2015, 12, 9),
        "dispatch": date(2015, 12, 10),
        "copy-to-number-10": date(2015, 12, 10),
    }


@pytest.mark.parametrize(
    ("flow", "signatory", "days"),
    [
        ("MIN", "minister", "2 2 20 20 10 10 19 19 20 20"),
        ("MIN", "home-secretary", "2 2 10 10 7 7 9 9 10 10"),
        ("TRO", "", "2 2 20 20 20 20 20 20"),
        ("COMPLAINT-1", "", "2 20"),
        ("COMPLAINT-2", "", "2 20"),
    ],
)
def test_the_days_of_each_stage_stand_in_the_shipped_rule(flow: str, signatory: str, days: str) -> None:
    rule = find_rule(FLOWS[flow], THURSDAY, signatory)
    assert [target.number for _, target in rule.targets] == [int(number) for number in days.split()]
    assert {target.unit for _, target in rule.targets} == {"working days"}


def test_the_home_secretary_has_ten_days() -> None:
    assert due("MIN", signatory="home-secretary") == date(2015, 11, 26)


def test_the_stages_of_number_10_have_the_dates_that_were_typed() -> None:
    typed = (
        Event("deadline", THURSDAY, stage="initial-draft", until=date(2015, 11, 18)),
        Event("deadline", THURSDAY, until=date(2015, 11, 20)),
    )
    state = state_of("DTEN", *typed)
    assert [(one.stage, one.due, one.target) for one in state.deadlines] == [
        ("initial-draft", date(2015, 11, 18), None),
        ("dispatch", date(2015, 11, 20), None),
    ]
    assert state_of("DTEN").reply is None


def test_a_target_that_changed_in_mid_year_holds_for_letters_received_since() -> None:
    flow = FLOWS["TRO"]
    (old,) = flow.rules
    seven = evolve(old, id="seven", start=date(2023, 1, 1), end=date(2023, 3, 31), targets=(("dispatch", Target(7)),))
    ten = evolve(seven, id="ten", start=date(2023, 4, 1), end=None, targets=(("dispatch", Target(10)),))
    own = evolve(flow, rules=(seven, ten))
    ids = [find_rule(own, received, "").id for received in (date(2023, 3, 31), date(2023, 4, 1))]
    assert ids == ["seven", "ten"]
    with pytest.raises(NoRuleError, match="TRO has no rule for a letter received on 2022-12-31; its first is in force from 2023-01-01"):
        find_rule(own, date(2022, 12, 31), "")
    gap = evolve(own, rules=(seven, evolve(ten, start=date(2023, 6, 1))))
    with pytest.raises(NoRuleError, match="on 2023-04-02; the one before ends on 2023-03-31, and the next is in force from 2023-06-01"):
        find_rule(gap, date(2023, 4, 2), "")
    with pytest.raises(NoRuleError, match=r"on 2023-04-02; the one before ends on 2023-03-31\. Add the rule"):
        find_rule(evolve(own, rules=(seven,)), date(2023, 4, 2), "")


def test_nobody_signs_who_is_not_named_in_the_flow() -> None:
    with pytest.raises(NoRuleError, match=r"'king' signs nothing in MIN\. Those who may are: minister, home-secretary"):
        state_of("MIN", signatory="king")


@given(receipts, st.sampled_from(["england-and-wales", "scotland", "northern-ireland", "whole-uk"]), st.integers(1, 60))
def test_the_days_counted_end_with_the_number_of_the_target(received: date, name: str, number: int) -> None:
    calendar = CALENDARS[name]
    clock = Clock(received, evolve(find_rule(FLOWS["TRO"], received, ""), targets=(("dispatch", Target(number)),)), calendar)
    counted = list(count_days(clock, Target(number)))
    assert [one.number for one in counted if one.number] == list(range(1, number + 1))
    assert counted[-1].day == clock.due("dispatch")
    assert [one.day for one in counted] == [received + timedelta(number) for number in range(len(counted))]
    assert all(bool(one.why) != bool(one.number) for one in counted)


@given(receipts, st.integers(0, 30), st.sampled_from(["MIN", "TRO", "FOI"]), st.sampled_from(["day one", "receipt"]))
def test_a_letter_that_came_later_is_never_due_earlier(received: date, later: int, flow: str, day_off: str) -> None:
    rule = evolve(find_rule(FLOWS[flow], received, "minister" if flow == "MIN" else ""), day_off=day_off)
    one, other = (Clock(on, rule, CALENDARS[rule.calendar]).due(FLOWS[flow].reply) for on in (received, received + timedelta(later)))
    assert one is not None
    assert other is not None
    assert one <= other


# Stages


@pytest.mark.parametrize("flow", ["MIN", "TRO"])
def test_the_ways_between_stages_are_those_of_the_system_they_are_taken_from(flow: str) -> None:
    """As drawn in HOCS's DCU_MIN.bpmn and DCU_TRO.bpmn; a change of minister or topic stays in the stage and is an event here."""
    held = {f"{stage.id}>{way.to}" for stage in FLOWS[flow].stages for way in (*stage.exits, *stage.returns)}
    assert held == {*WAYS.split(), *OWN_WAYS[flow].split()}


def test_a_ministerial_letter_goes_its_whole_way() -> None:
    state = state_of("MIN", *TO_DISPATCH, Event("dispatched", day("12-08"), what="Dispatched"))
    assert (state.stage, state.outcome, state.replied, state.refused) == ("complete", "answered", day("12-08"), ())
    assert {one.stage: one.ended for one in state.deadlines}["initial-draft"] == day("11-20")
    assert not any(one.missed_at(day("12-31")) for one in state.deadlines if one.stage != "copy-to-number-10")


def test_a_copy_goes_to_number_10_after_the_reply() -> None:
    sent = Event("dispatched", day("12-08"), to="copy-to-number-10")
    state = state_of("MIN", *TO_DISPATCH, sent)
    assert (state.stage, state.replied, state.ended) == ("copy-to-number-10", day("12-08"), None)
    assert state_of("MIN", *TO_DISPATCH, sent, went("complete", "12-09")).ended == day("12-09")


def test_a_way_that_is_none_is_refused_with_those_there_are() -> None:
    state = state_of("MIN", went("dispatch", "11-13"))
    assert state.stage == "data-input"
    assert state.refused[0].why == "There is no way from Data Input to 'dispatch'. From here it can go on to: markup."
    state = state_of("MIN", went("markup", "11-13"), went("initial-draft", "11-16", what="Poetry"))
    told = "There is no way from Markup to 'initial-draft' called 'Poetry'. From here it can go on to: initial-draft (Policy Response), "
    assert state.refused[0].why.startswith(told + "initial-draft (FAQ Response), transfer-confirmation (Refer to OGD), ")


def test_a_return_needs_a_reason_and_is_counted() -> None:
    back = Event("returned", day("11-24"), "Bo Lind", "initial-draft")
    assert state_of("MIN", *TO_QA, back).refused[0].why == "It has no reason, and an event 'returned' must have one."
    state = state_of("MIN", *TO_QA, evolve(back, reason="The grant is for 2014."))
    assert (state.stage, state.count("return"), state.notes[0].words) == ("initial-draft", 1, "The grant is for 2014.")
    draft = state.deadline("initial-draft")
    assert draft is not None
    assert (draft.due, draft.ended) == (day("11-26"), None)


def test_moving_on_to_where_only_a_return_leads_says_so() -> None:
    assert "It can be returned there, with a reason." in state_of("MIN", *TO_QA, went("initial-draft", "11-24")).refused[0].why


def test_who_drafted_does_not_check_unless_the_reason_is_kept() -> None:
    own = went("private-office", "11-25", by="Ann Hale")
    refused = state_of("MIN", *TO_QA, own).refused[0].why
    assert refused == "Ann Hale let it out of Initial Draft, and QA Response is for somebody else. Give a reason if it must be."
    passed = state_of("MIN", *TO_QA, evolve(own, reason="Nobody else is in."))
    assert passed.stage == "private-office"
    assert [(note.kind, note.words) for note in passed.notes] == [("override", "Nobody else is in.")]


def test_a_check_outside_of_the_system_names_who_checked() -> None:
    offline = went("private-office", "11-20", "Ann Hale", "QA offline")
    assert state_of("MIN", *TO_DRAFT, offline).refused[0].why == "QA offline needs a reason: say who checked it."
    passed = state_of("MIN", *TO_DRAFT, evolve(offline, reason="Bo Lind checked it on paper."))
    assert (passed.stage, [note.words for note in passed.notes]) == ("private-office", ["Bo Lind checked it on paper."])


def test_no_councillor_is_decided_on_before_the_independent_person_was_heard() -> None:
    told = [Event("recorded", day("11-13"), what=what) for what in ("acknowledgement", "subject-member-told")]
    way = [went("initial-assessment", "11-16"), went("investigation", "11-20"), went("right-of-reply", "12-01")]
    state = state_of("COUNCILLOR-CONDUCT", *told, *way, went("independent-person", "12-02"))
    assert "waits for the subject member's reply" in state.refused[0].why
    heard = Event("recorded", day("12-02"), what="subject-members-reply")
    state = state_of("COUNCILLOR-CONDUCT", *told, *way, heard, went("independent-person", "12-03"), went("decision", "12-04"))
    assert state.stage == "independent-person"
    assert "Localism Act 2011, section 28(7)(a)" in state.refused[0].why


def test_a_case_that_has_ended_takes_no_further_event() -> None:
    state = state_of("MIN", *TO_DRAFT, went("complete", "11-17", what="Answered by phone"), Event("stopped", day("11-18"), reason="x"))
    assert (state.outcome, state.replied) == ("answered", day("11-17"))
    assert state.refused[0].why == "The case ended on 2015-11-17: answered."


def test_an_event_before_receipt_is_refused() -> None:
    assert "before receipt" in state_of("MIN", went("markup", "11-11")).refused[0].why


def test_a_letter_that_needs_no_reply_ends_without_one() -> None:
    state = state_of("MIN", went("markup", "11-13"), went("no-reply-confirmation", "11-13"), went("complete", "11-16"))
    assert (state.outcome, state.replied, state.ended) == ("No reply needed", None, day("11-16"))


# What moves a deadline


def test_a_stopped_clock_has_no_last_day_and_goes_on_where_it_stood() -> None:
    stop, go = Event("stopped", day("11-16"), reason="Which school?"), Event("resumed", day("11-18"))
    state = state_of("TRO", stop)
    assert state.standing
    assert state.reply is not None
    assert state.reply.due is None
    assert state.moved[-1].why == "the clock was stopped, with the reason: Which school?"
    # Three working days stood: 16, 17 and 18 November.
    assert due("TRO", stop, go) == date(2015, 12, 15)


def test_a_stage_that_runs_again_is_counted_with_what_happened_since() -> None:
    stop, go = Event("stopped", day("11-23"), reason="Which school?"), Event("resumed", day("11-24"))
    left = state_of("MIN", *TO_QA, stop, go).deadline("initial-draft")
    again = state_of("MIN", *TO_QA, stop, go, Event("returned", day("11-25"), "Bo Lind", "initial-draft", "x")).deadline("initial-draft")
    assert left is not None
    assert again is not None
    assert (left.due, left.ended) == (day("11-26"), day("11-20"))
    assert (again.due, again.ended) == (day("11-30"), None)


def test_a_stop_after_the_last_day_hides_nothing() -> None:
    assert due("TRO", Event("stopped", day("12-11"), reason="x")) == date(2015, 12, 10)


def test_a_holding_reply_moves_no_deadline() -> None:
    state = state_of("TRO", Event("holding reply", day("12-09"), until=date(2016, 1, 8)))
    assert (state.reply and state.reply.due, state.count("holding reply"), state.replied) == (date(2015, 12, 10), 1, None)


def test_an_extension_gives_days_or_a_date_and_never_after_the_last_day() -> None:
    assert due("TRO", Event("extended", day("12-01"), reason="a third party", days=5)) == date(2015, 12, 17)
    assert due("TRO", Event("extended", day("12-01"), reason="a third party", until=day("12-31"))) == date(2015, 12, 31)
    late = state_of("TRO", Event("extended", day("12-11"), reason="busy", days=5))
    assert late.refused[0].why.startswith("Its last day was 2015-12-10: what is late stays late.")
    assert "either how many days" in state_of("TRO", Event("extended", day("12-01"), reason="x")).refused[0].why
    assert "is not later" in state_of("TRO", Event("extended", day("12-01"), reason="x", until=day("12-02"))).refused[0].why


def test_days_are_added_to_the_target_of_their_stage_and_make_none_where_there_is_none() -> None:
    rule = FLOWS["TRO"].rules[-1]
    more = tuple(Extension(stage, 5, None, "a third party") for stage in ("dispatch", "complete"))
    clock = Clock(THURSDAY, rule, ENGLAND, extensions=more)
    assert (clock.target("dispatch"), clock.target("markup")) == (Target(25, "working days"), Target(2, "working days"))
    assert (clock.target("complete"), clock.due("complete")) == (None, None)


def test_a_transfer_starts_the_other_bodys_clock_the_day_after_it_accepts() -> None:
    offered = Event("transferred", day("11-17"), to="Department for Roads")
    state = state_of("MIN", went("markup", "11-13"), offered, Event("accepted", day("11-20")))
    assert (state.outcome, state.holder) == ("transferred to Department for Roads", "Department for Roads")
    assert state.reply is not None
    assert state.reply.due == by_hand(day("11-20"), 20)
    assert state.moved[-1].why == "Department for Roads took it, and its clock starts the day after"


def test_a_transfer_that_is_declined_comes_back_and_has_cost_its_days() -> None:
    events = (went("markup", "11-13"), Event("transferred", day("11-17"), to="Department for Roads"))
    waits = state_of("MIN", *events, went("complete", "11-18"))
    assert waits.refused[0].why.startswith("It waits for Department for Roads")
    state = state_of("MIN", *events, Event("declined", day("11-19"), reason="not ours"))
    assert (state.stage, state.offered_to, state.reply and state.reply.due) == ("markup", "", date(2015, 12, 10))


def test_another_signatory_counts_all_stages_anew() -> None:
    state = state_of("MIN", *TO_DRAFT, Event("signatory", day("11-18"), to="home-secretary", reason="She asked for it."))
    assert {one.stage: one.now for one in state.moved} == {
        "initial-draft": day("11-23"),
        "qa-response": day("11-23"),
        "private-office": day("11-25"),
        "minister-sign-off": day("11-25"),
        "dispatch": day("11-26"),
        "copy-to-number-10": day("11-26"),
    }


def test_a_new_holiday_moves_what_runs_and_nothing_else_and_says_so() -> None:
    proclaimed = Event("day off", date(2022, 9, 12), what="State funeral", until=date(2022, 9, 14), reason="proclamation")
    events = (Event("moved", date(2022, 9, 6), to="markup"), Event("moved", date(2022, 9, 7), to="initial-draft"), proclaimed)
    state = state_of("TRO", *events, received=date(2022, 9, 5))
    before = state_of("TRO", *events[:2], received=date(2022, 9, 5))
    assert [one.stage for one in state.moved] == ["initial-draft", "qa-response", "dispatch", "copy-to-number-10"]
    assert state.reply is not None
    assert before.reply is not None
    assert (before.reply.due, state.reply.due) == (date(2022, 10, 4), date(2022, 10, 5))
    assert state.moved[0].why == "State funeral on 2022-09-14 is no working day (proclamation)"
    assert state.deadline("markup") == before.deadline("markup")


def test_a_later_edition_of_a_calendar_moves_what_runs_and_names_the_days() -> None:
    """In 2020 the early May holiday was moved from Monday the 4th to Friday the 8th."""
    kept = tuple(one for one in ENGLAND.days_off if one.day != date(2020, 5, 8))
    old = evolve(ENGLAND, days_off=tuple(sorted((*kept, DayOff(date(2020, 5, 4), "May Day")))), taken=date(2019, 1, 1))
    new = evolve(ENGLAND, taken=date(2020, 4, 20))
    known = {old.id: old, f"{new.id}@{new.taken}": new}
    told = Event("calendar", date(2020, 4, 20), calendar=f"{new.id}@{new.taken}")

    def state(*events: Event) -> State:
        return fold(Case("1", "TRO", date(2020, 4, 2), events), FLOWS["TRO"], known)

    (first, *others) = state(told).moved
    assert not others or {one.why for one in others} == {first.why}
    assert first.why.startswith("England and Wales as known on 2020-04-20: May Day on 2020-05-04 is a working day")
    assert (first.was, first.now) == (date(2020, 5, 5), date(2020, 5, 4))
    assert "is not known" in state(evolve(told, calendar="x@1")).refused[0].why


def test_a_day_off_elsewhere_changes_nothing_and_says_why() -> None:
    elsewhere = Event("day off", day("11-16"), what="St Andrew", until=day("11-30"), calendar="scotland")
    assert "counts by england-and-wales" in state_of("TRO", elsewhere).refused[0].why


def test_what_was_asked_of_a_requester_restarts_the_clock_when_it_comes() -> None:
    told = Event("restarted", day("11-20"), reason="told which year")
    assert due("FOI", told) == by_first_day(day("11-20"), 20, CALENDARS["whole-uk"])


# Laws

KINDS = st.sampled_from(
    [
        "moved", "returned", "stopped", "resumed", "restarted", "holding reply", "extended", "transferred", "accepted", "declined",
        "day off", "dispatched", "signatory", "recorded", "deadline", "nonsense",
    ]
)  # fmt: skip
STAGES = st.sampled_from(["", *(stage.id for stage in FLOWS["MIN"].stages), "home-secretary", "Department for Roads"])
EVENTS = st.builds(
    Event,
    KINDS,
    st.dates(date(2015, 11, 10), date(2016, 2, 1)),
    st.sampled_from(["", "Ann Hale", "Bo Lind"]),
    STAGES,
    st.sampled_from(["", "a reason"]),
    st.sampled_from(["", "Policy Response", "acknowledgement"]),
    st.integers(0, 9),
    st.none() | st.dates(date(2015, 11, 10), date(2016, 3, 1)),
    st.sampled_from(["", "initial-draft"]),
)


@given(st.lists(EVENTS, max_size=14), st.sampled_from(sorted(FLOWS)))
def test_no_event_breaks_a_case_and_each_is_done_or_refused(events: list[Event], flow: str) -> None:
    state = state_of(flow, *events)
    assert len(state.refused) <= len(events)
    assert all(one.why for one in state.refused)
    assert {note.words for note in state.notes if note.kind in ("return", "override", "signatory")} <= {"a reason"}
    assert all(one.was != one.now for one in state.moved)
    assert [step.end for step in state.steps[:-1]] == [step.start for step in state.steps[1:]]


@given(st.lists(EVENTS, max_size=14), st.sampled_from(sorted(FLOWS)))
def test_a_refused_event_changes_nothing(events: list[Event], flow: str) -> None:
    state = state_of(flow, *events)
    refused = {id(one.event) for one in state.refused}
    again = state_of(flow, *(event for event in events if id(event) not in refused))
    assert evolve(state, refused=(), case=again.case) == again


@given(receipts, receipts, st.integers(0, 40), st.integers(1, 40))
def test_a_stop_gives_back_exactly_the_working_days_that_it_took(received: date, stopped: date, length: int, number: int) -> None:
    clock = Clock(received, evolve(find_rule(FLOWS["TRO"], received, ""), targets=(("dispatch", Target(number)),)), ENGLAND)
    pause = Pause(stopped, stopped + timedelta(length))
    plain, paused = clock.due("dispatch"), evolve(clock, pauses=(pause,)).due("dispatch")
    assert plain is not None
    assert paused is not None
    counted = [one for one in count_days(evolve(clock, pauses=(pause,)), Target(number)) if one.number]
    assert len(counted) == number
    assert counted[-1].day == paused >= plain
    if stopped > plain:
        assert paused == plain


@pytest.mark.parametrize(
    ("target", "rolls", "last"),
    [
        (Target(30, "days"), False, date(2015, 12, 12)),
        (Target(30, "days"), True, date(2015, 12, 14)),
        (Target(1, "months"), False, date(2015, 12, 12)),
        (Target(1, "months"), True, date(2015, 12, 14)),
    ],
)
def test_days_and_months_run_through_days_off_and_may_wait_for_a_working_day(target: Target, rolls: bool, last: date) -> None:
    rule = evolve(find_rule(FLOWS["TRO"], THURSDAY, ""), rolls=rolls, targets=(("dispatch", target),))
    assert Clock(THURSDAY, rule, ENGLAND).due("dispatch") == last


def test_a_month_from_the_last_of_january_ends_with_february() -> None:
    rule = evolve(find_rule(FLOWS["TRO"], THURSDAY, ""), targets=(("dispatch", Target(1, "months")),))
    assert Clock(date(2015, 1, 31), rule, ENGLAND).due("dispatch") == date(2015, 2, 28)


def test_every_shipped_flow_can_be_walked_to_its_end() -> None:
    for flow in FLOWS.values():
        assert walk(flow).at.final


def walk(flow: Flow) -> State:
    """Take the first way out of each stage that transfers nothing."""
    events: list[Event] = [Event("recorded", THURSDAY, what=one.id) for stage in flow.stages for one in stage.requires]
    state = fold(Case("1", flow.id, THURSDAY, tuple(events)), flow, CALENDARS)
    while not state.at.final:
        way = next(one for one in state.at.exits if not one.transfers)
        events.append(Event("moved", THURSDAY, to=way.to, what=way.title))
        before, state = state, fold(Case("1", flow.id, THURSDAY, tuple(events)), flow, CALENDARS)
        assert state.stage != before.stage, state.refused
    return state


# What is late stays late


def test_a_case_that_is_late_stays_late_though_its_clock_is_set_back() -> None:
    state = state_of("TRO", Event("restarted", day("12-21"), reason="the words asked for came in"))
    assert state.reply is not None
    assert (state.reply.due, state.reply.last) == (date(2016, 1, 21), day("12-10"))
    assert state.reply.first is not None
    assert str(state.reply.first.target) == "20 working days"
    assert state.reply.missed_at(day("12-21"))


def test_a_clock_set_back_in_time_leaves_nothing_late() -> None:
    state = state_of("TRO", Event("restarted", day("12-10"), reason="the words asked for came in"))
    assert state.reply is not None
    assert (state.reply.first, state.reply.last) == (None, state.reply.due)


def test_another_signatory_does_not_wash_lateness_away() -> None:
    event = Event("signatory", day("12-01"), to="minister", reason="she is away")
    state = state_of("MIN", event, signatory="home-secretary")
    assert state.reply is not None
    assert (state.reply.due, state.reply.last) == (day("12-10"), day("11-26"))


def test_a_date_given_by_hand_waits_while_the_clock_stands_and_is_put_off_by_the_days_it_stood() -> None:
    typed = Event("deadline", THURSDAY, until=day("11-30"))
    stopped = Event("stopped", day("11-20"), reason="asked for words")
    assert due("DTEN", typed, stopped) is None
    resumed = Event("resumed", day("11-25"))
    assert due("DTEN", typed, stopped, resumed) == day("12-04"), "20 November and 23 to 25 November do not count"


def test_a_date_given_while_the_clock_stands_or_passed_before_it_stood_is_not_put_off() -> None:
    stopped, resumed = Event("stopped", day("11-20"), reason="asked for words"), Event("resumed", day("11-25"))
    assert due("DTEN", stopped, Event("deadline", day("11-23"), until=day("11-30")), resumed) == day("11-30")
    late = Event("deadline", THURSDAY, until=day("11-18"))
    assert due("DTEN", late, stopped) == day("11-18")

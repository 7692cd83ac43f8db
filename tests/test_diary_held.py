"""What somebody could do to a plan, a table or a folder to deceive, and that it is found out or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import icalendar
import pytest
from tests.test_diary_command import ILL, REQUESTS, RULES, plan, run

from evenhand.core.diary import close_list

Made = dict[str, Any]
SIX = "who,received\nHall Friends,2026-11-02\nAllotments,2026-11-02\nBell Ringers,2026-11-05\n"
ONE = """time_zone: Europe/London
from: 2026-11-10
until: 2026-12-18
minutes: 30
serves:
  - {id: jo, name: Jo, calendar: jo.ics, times: [{days: [Tuesday], from: "18:00", until: "19:00"}]}
"""
BUSY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//own//EN
BEGIN:VEVENT
UID:own
DTSTAMP:20260101T000000Z
DTSTART:20261110T180000Z
DURATION:PT1H
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first twenty-four requests of the example: what is false is false among few as among 117."""
    table = tmp_path_factory.mktemp("listed") / "requests.csv"
    table.write_text("".join(REQUESTS.read_text(encoding="utf-8").splitlines(keepends=True)[:25]), encoding="utf-8")
    return table


@pytest.fixture(scope="module")
def announced(listed: Path) -> Made:
    assert plan("--json", listed.with_name("plan.json"), requests=listed)[0] == 0
    return json.loads(listed.with_name("plan.json").read_text(encoding="utf-8"))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    for name, text in (("requests.csv", SIX), ("slots.yaml", ONE), ("jo.ics", BUSY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def office_plan(office: Path, *more: object, requests: str = "requests.csv", calendar: str = "jo.ics") -> tuple[int, str, str]:
    given = (office / requests, "--slots", office / "slots.yaml", "--calendar", office / calendar)
    return run("plan", *given, "--seed", "7", "--as-of", "2026-11-09", *more)


# How an announced plan is tampered with, where the plans themselves stay right


def moved_invitation(made: Made) -> None:
    made["invitations"][0]["slot"] = deepcopy(made["slots"][-1])


def lost_invitation(made: Made) -> None:
    del made["invitations"][3]


def second_invitation(made: Made) -> None:
    made["invitations"].append({**deepcopy(made["invitations"][0]), "uid": "another"})


def invitation_for_another(made: Made) -> None:
    made["invitations"][0]["who"] = "Somebody Else"


def day_that_is_not_that_of_the_clock(made: Made) -> None:
    used = made["slots"][made["plans"][2]["meetings"][0]["slot"]]
    used |= {"start": "2022-12-01T10:00:00+00:00", "end": "2022-12-01T10:45:00+00:00"}


def two_at_once(made: Made) -> None:
    """Two meetings of one host that day begin at one time."""
    for one, two in zip(made["slots"], made["slots"][1:], strict=False):
        if (one["host"], one["day"]) == (two["host"], two["day"]):
            two |= {"start": one["start"], "end": one["end"]}
            return


def absence_added(made: Made) -> None:
    made["requests"][0]["away"].append("2022-01-01")


def other_name(made: Made) -> None:
    made["requests"][0]["who"] = "Somebody Else"


def request_that_stands_twice(made: Made) -> None:
    made["requests"].append(deepcopy(made["requests"][0]))


def lost_plans(made: Made) -> None:
    made["plans"] = made["plans"][2:]


def other_kind(made: Made) -> None:
    made["plans"][0]["kind"] = "fair"


def requests_of_its_own(made: Made) -> None:
    """A plan brings its own requests along, of which one is received earlier, and the order that belongs to them."""
    one = made["plans"][0]
    one["requests"] = [{**request, "hosts": ["moss"], "away": [], "who": "x"} for request in made["requests"]]


def cap_lifted(made: Made) -> None:
    made["hosts"][0]["per_week"] = None


def host_added(made: Made) -> None:
    made["requests"][0]["hosts"] = made["requests"][0]["hosts"][:1]


def slot_taken_out(made: Made) -> None:
    """The last slot, which nobody uses, goes."""
    made["slots"].pop()


def slots_out_of_order(made: Made) -> None:
    """Nobody uses the last two; where they stand would say which of them is the earlier one."""
    made["slots"][-2:] = made["slots"][:-3:-1]


def form_of_a_slot(made: Made) -> None:
    made["slots"][-1]["forms"] = ["round table"]


TAMPERED: tuple[Callable[[Made], None], ...] = (
    moved_invitation, lost_invitation, second_invitation, invitation_for_another, day_that_is_not_that_of_the_clock, two_at_once,
    absence_added, other_name, request_that_stands_twice, lost_plans, other_kind, cap_lifted, host_added, slot_taken_out,
    form_of_a_slot, slots_out_of_order,
)  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERED)
def test_what_is_false_beside_the_plans_is_found_out(announced, listed, tmp_path, tamper):
    made = deepcopy(announced)
    tamper(made)
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    status, out, error = run("draw", listed, "--check", tmp_path / "plan.json")
    assert (status, error) == (1, "")
    assert "Not right: " in out


@pytest.mark.parametrize("tamper", [cap_lifted, host_added, slot_taken_out, form_of_a_slot])
def test_whoever_changes_the_hash_in_the_file_as_well_is_found_out_by_the_published_one(listed, announced, tmp_path, tamper):
    made = deepcopy(announced)
    tamper(made)
    made["closed"] = close_list(made)
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    given = ("draw", listed, "--check", tmp_path / "plan.json")
    status, out, _ = run(*given)
    assert "The hash is the one in the file itself. Give the one that was published" in out or status == 1
    status, out, _ = run(*given, "--closed", announced["closed"])
    assert (status, "who serves, a cap or a slot is not" in out) == (1, True)


def test_a_plan_made_anew_keeps_what_was_closed_and_a_change_in_it_is_found_out(listed, announced, tmp_path):
    (tmp_path / "plan.json").write_text(json.dumps(announced), encoding="utf-8")
    anew = tmp_path / "anew.json"
    given = ("--replan", tmp_path / "plan.json", "--as-of", "2022-03-11", "--json", anew)
    assert run("plan", listed, "--slots", RULES, *ILL, *given)[0] == 0
    made = json.loads(anew.read_text(encoding="utf-8"))
    assert made["closed"] == announced["closed"]
    check = ("draw", listed, "--check", anew, "--closed", announced["closed"])
    assert run(*check)[0] == 0
    made["closed_over"]["hosts"][0]["per_day"] = 9
    anew.write_text(json.dumps(made), encoding="utf-8")
    assert run(*check)[0] == 1


def test_a_plan_is_held_against_the_requests_of_the_list_and_not_against_its_own(announced, listed, tmp_path):
    made = deepcopy(announced)
    requests_of_its_own(made)
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    assert run("draw", listed, "--check", tmp_path / "plan.json")[0] == 0, "what a plan says beside the shared list does not count"
    made["plans"][0]["order"].reverse()
    made["plans"][0]["old"] = {name: {"slot": None} for name in made["plans"][0]["order"]}
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    assert run("draw", listed, "--check", tmp_path / "plan.json")[0] == 1


def test_a_plan_made_anew_is_found_right_and_its_moved_invitation_is_not(announced, listed, tmp_path):
    (tmp_path / "plan.json").write_text(json.dumps(announced), encoding="utf-8")
    anew = ("--replan", tmp_path / "plan.json", "--as-of", "2022-03-11", "--json", tmp_path / "anew.json")
    assert run("plan", listed, "--slots", RULES, *ILL, *anew)[0] == 0
    assert run("draw", listed, "--check", tmp_path / "anew.json")[0] == 0
    made = json.loads((tmp_path / "anew.json").read_text(encoding="utf-8"))
    made["invitations"][5]["slot"] = None
    (tmp_path / "anew.json").write_text(json.dumps(made), encoding="utf-8")
    assert run("draw", listed, "--check", tmp_path / "anew.json")[0] == 1


def test_a_folder_is_never_written_over_what_is_read(office):
    (office / "calendars").mkdir()
    (office / "jo.ics").rename(office / "calendars" / "jo.ics")
    (office / "requests.csv").rename(office / "plan.csv")
    status, _, error = office_plan(office, "--out", office, requests="plan.csv", calendar="calendars/jo.ics")
    assert (status, "is to be read" in error) == (2, True)
    assert (office / "plan.csv").read_text(encoding="utf-8") == SIX
    assert (office / "calendars" / "jo.ics").read_text(encoding="utf-8") == BUSY


def test_a_plan_may_take_the_place_of_the_one_that_it_changes(office):
    assert office_plan(office, "--out", office / "out")[0] == 0
    assert office_plan(office, "--out", office / "out", "--replan", office / "out" / "plan.json")[0] == 0


def test_no_invitation_leaves_the_folder_through_a_link(office):
    (office / "out").mkdir()
    (office / "elsewhere").mkdir()
    (office / "out" / "invitations").symlink_to(office / "elsewhere")
    status, _, error = office_plan(office, "--out", office / "out")
    assert (status, "is a link" in error) == (2, True)
    assert list((office / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "email", ["a@b.example?bcc=spy@b.example", "a@b.example,c@d.example", "A <a@b.example>", "mailto:a@b.example", "a%0D@b.c"]
)
def test_an_address_that_would_carry_more_than_itself_is_refused(office, email):
    (office / "requests.csv").write_text(f'who,received,email\nHall,2026-11-02,"{email}"\n', encoding="utf-8")
    status, _, error = office_plan(office)
    assert (status, "is no e-mail address" in error) == (2, True)
    (office / "requests.csv").write_text("who,received,email\nHall,2026-11-02,jo.o'brien+hall@b-c.example\n", encoding="utf-8")
    assert office_plan(office)[0] == 0
    (office / "slots.yaml").write_text(ONE.replace("name: Jo", f'name: Jo, email: "{email}"'), encoding="utf-8")
    status, _, error = office_plan(office)
    assert (status, "is no e-mail address" in error) == (2, True)


def test_names_that_only_look_different_to_a_machine_are_one(office):
    (office / "requests.csv").write_text("who,received\nCaf\u00e9  Ltd,2026-11-02\nCafe\u0301 Ltd,2026-11-02\n", encoding="utf-8")
    status, _, error = office_plan(office)
    assert (status, "a second time, first on line 2" in error) == (2, True)


def test_two_who_serve_have_two_calendars_whatever_their_ids(office):
    other = '  - {id: "a/b", name: Al, times: [{days: [Monday], from: "18:00", until: "19:00"}]}\n'
    (office / "slots.yaml").write_text(ONE + other + other.replace("a/b", "a-b"), encoding="utf-8")
    assert office_plan(office, "--out", office / "out")[0] == 0
    assert len(list((office / "out" / "calendars").iterdir())) == 3


def test_an_event_whose_length_cannot_be_read_is_told(office):
    (office / "jo.ics").write_text(BUSY.replace("PT1H", "P999999999999D"), encoding="utf-8")
    assert "has an end that cannot be read" in office_plan(office)[1]


def test_who_was_told_of_a_cancellation_is_not_told_again_by_one_without_an_organizer(office):
    assert office_plan(office, "--out", office / "1")[0] == 0
    (office / "requests.csv").write_text(SIX.replace("Bell Ringers,2026-11-05\n", ""), encoding="utf-8")
    assert office_plan(office, "--out", office / "2", "--replan", office / "1" / "plan.json")[0] == 0
    assert office_plan(office, "--out", office / "3", "--replan", office / "2" / "plan.json")[0] == 0
    told = office / "2" / "invitations" / "Bell-Ringers.ics"
    event = icalendar.Calendar.from_ical(told.read_text(encoding="utf-8")).walk("VEVENT")[0]
    assert (event["STATUS"], event["SEQUENCE"], "ORGANIZER" in event) == ("CANCELLED", 1, True)
    assert not (office / "3" / "invitations" / "Bell-Ringers.ics").exists()


def test_a_plan_that_reaches_into_the_past_says_so(office):
    past = "The period begins on 2026-11-10"
    assert past not in office_plan(office)[1]
    given = (office / "requests.csv", "--slots", office / "slots.yaml", "--calendar", office / "jo.ics", "--seed", "7")
    assert past in run("plan", *given, "--as-of", "2026-11-20")[1].replace("\n  ", " ")


def test_an_empty_table_says_what_its_first_line_should_be(office):
    (office / "requests.csv").write_text("", encoding="utf-8")
    assert "Its first line should be: id,who,received" in office_plan(office)[2]


@pytest.mark.parametrize(
    "change",
    [{"uid": "a\ud800"}, {"who": "a\ud800"}, {"uid": "a\r\nATTENDEE:b"}, {"sequence": -5}, {"sequence": 2**31}, {"uid": "that of another"}],
)
def test_an_old_plan_whose_invitations_no_calendar_could_follow_is_refused(announced, listed, tmp_path, change):
    made = deepcopy(announced)
    made["invitations"][0] |= change
    made["invitations"][1]["uid"] = "that of another"
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    status, _, error = run("plan", listed, "--slots", RULES, *ILL, "--replan", tmp_path / "plan.json", "--as-of", "2022-03-11")
    assert (status, "Give the" in error) == (2, True)


TWO = (
    ONE
    + """  - {id: al, name: Al, email: al@hall.example, times: [{days: [Thursday], from: "18:00", until: "20:00"}]}
"""
)
AWAY = BUSY.replace("DURATION:PT1H", "DURATION:PT1H\nRRULE:FREQ=DAILY")


def test_whom_another_host_is_to_meet_is_cancelled_by_the_first_and_invited_by_the_other(office):
    """RFC 5546: only the organizer of an event may change it, so one with another organizer is another event."""
    (office / "slots.yaml").write_text(ONE, encoding="utf-8")
    assert office_plan(office, "--out", office / "1")[0] == 0
    (office / "slots.yaml").write_text(TWO, encoding="utf-8")
    (office / "jo.ics").write_text(AWAY, encoding="utf-8")
    assert office_plan(office, "--out", office / "2", "--replan", office / "1" / "plan.json")[0] == 0
    before = json.loads((office / "1" / "plan.json").read_text(encoding="utf-8"))["invitations"]
    after = json.loads((office / "2" / "plan.json").read_text(encoding="utf-8"))["invitations"]
    assert {one["uid"]: 1 for one in before} == {one["uid"]: one["sequence"] for one in after if one["slot"] is None}
    new = [one for one in after if one["slot"] is not None]
    assert [(one["slot"]["host"], one["sequence"]) for one in new] == [("al", 0)] * 3
    assert not {one["uid"] for one in new} & {one["uid"] for one in before}
    cancelled = icalendar.Calendar.from_ical((office / "2" / "invitations" / "Allotments-cancelled.ics").read_text(encoding="utf-8"))
    invited = icalendar.Calendar.from_ical((office / "2" / "invitations" / "Allotments.ics").read_text(encoding="utf-8"))
    assert (cancelled["METHOD"], invited["METHOD"]) == ("CANCEL", "REQUEST")
    assert cancelled.walk("VEVENT")[0]["ORGANIZER"].params["CN"] == "Jo"
    assert str(invited.walk("VEVENT")[0]["ORGANIZER"]) == "mailto:al@hall.example"
    assert run("draw", office / "requests.csv", "--check", office / "2" / "plan.json")[0] == 0
    assert office_plan(office, "--out", office / "3", "--replan", office / "2" / "plan.json")[0] == 0
    third = json.loads((office / "3" / "plan.json").read_text(encoding="utf-8"))["invitations"]
    assert third == new, "what has not changed since is not told again"

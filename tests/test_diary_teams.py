"""More than one adviser at a meeting: teams that serve as one, free when all of them are, so that plans stay as exact as before."""

from __future__ import annotations

import json
import random  # noqa: TID251 - every diary is drawn by its seed
from itertools import pairwise
from pathlib import Path

import icalendar
import pytest
from attrs import evolve
from tests.diaries import every_plan, small
from tests.laws import some
from tests.schemas import faults_of_form
from tests.test_diary_command import run
from tests.test_diary_tables import HEAD, ROWS

from evenhand.core.diary import Diary, Host, as_record, close_list, faults, make_plans

OFFICE = """time_zone: Europe/London
from: 2022-03-01
until: 2022-04-29
minutes: 30
seed: "7"
serves:
  - id: ann
    name: Ann Hale
    email: ann@hall.example
    calendar: ann.ics
    per_week: 4
    buffer: 10
    times: [{days: [Tue, Wed], from: "10:00", until: "12:00"}]
  - id: bo
    name: Bo Wold
    email: bo@hall.example
    calendar: bo.ics
    per_week: 2
    times: [{days: [Wed, Thu], from: "11:00", until: "13:00"}, {days: Tue, from: "9:00", until: "11:00"}]
tables: {most: 2, minutes: 60, by: [region], advisers: 2}
association: {name: the League, advisers: 2}
"""
BUSY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//own//EN
BEGIN:VEVENT
UID:own
DTSTAMP:20260101T000000Z
DTSTART:{day}T{hour}0000Z
DURATION:PT1H
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "requests.csv").write_text(HEAD + ROWS, encoding="utf-8")
    (tmp_path / "slots.yaml").write_text(OFFICE, encoding="utf-8")
    (tmp_path / "ann.ics").write_text(BUSY.format(day="20220301", hour="10"), encoding="utf-8")
    (tmp_path / "bo.ics").write_text(BUSY.format(day="20220302", hour="11"), encoding="utf-8")
    return tmp_path


def plan(office: Path, *more: object, calendars: tuple[str, ...] = ("ann.ics", "bo.ics")) -> tuple[int, str, str]:
    given = [part for name in calendars for part in ("--calendar", office / name)]
    return run("plan", office / "requests.csv", "--slots", office / "slots.yaml", *given, "--as-of", "2022-02-21", *more)


def test_a_meeting_of_two_is_held_where_both_are_free_by_the_narrower_cap_and_the_wider_buffer(office):
    status, out, error = plan(office, "--tables", "region", "--out", office / "out")
    assert (status, error) == (0, "")
    made = json.loads((office / "out" / "plan.json").read_text(encoding="utf-8"))
    (host,) = made["hosts"]
    assert (host["id"], host["members"], host["per_week"], host["buffer"]) == ("ann + bo", ["ann", "bo"], 2, 10)
    # On Tuesdays both are there from ten to eleven, on Wednesdays from eleven to twelve; Ann is busy on 1 March, and Bo on the 2nd.
    times = [(slot["day"], slot["start"][11:16]) for slot in made["slots"]]
    assert times[:3] == [("2022-03-08", "10:00"), ("2022-03-09", "11:00"), ("2022-03-15", "10:00")]
    assert "6 requests at 3 tables, 2 people serve, 2 at each meeting: all are met" in out
    assert "Ann Hale and Bo Wold serve together: each meeting takes a place of all their calendars." in out
    assert "ann.ics of Ann Hale" in out
    assert faults_of_form(made, "plan") == []
    published = made["closed"]
    assert run("draw", office / "requests.csv", "--check", office / "out" / "plan.json", "--closed", published)[0] == 0


def test_both_are_invited_and_both_have_the_meetings_in_their_calendars(office):
    assert plan(office, "--tables", "region", "--out", office / "out")[0] == 0
    first = min((office / "out" / "invitations").iterdir())
    (event,) = icalendar.Calendar.from_ical(first.read_text(encoding="utf-8")).walk("VEVENT")
    assert str(event["ORGANIZER"]) == "mailto:ann@hall.example"
    assert "mailto:bo@hall.example" in [str(one) for one in event["ATTENDEE"]]
    held = {
        path.name: len(icalendar.Calendar.from_ical(path.read_text(encoding="utf-8")).walk("VEVENT"))
        for path in (office / "out" / "calendars").iterdir()
    }
    made = json.loads((office / "out" / "plan.json").read_text(encoding="utf-8"))
    assert held == dict.fromkeys(("ann.ics", "bo.ics"), len(made["tables"]))


def test_whoever_leaves_a_table_is_cancelled_alone_and_those_who_serve_keep_the_meeting(office):
    assert plan(office, "--tables", "region", "--out", office / "1")[0] == 0
    made = json.loads((office / "1" / "plan.json").read_text(encoding="utf-8"))
    table = next(one for one in made["invitations"] if len(one["guests"]) == 2)
    gone = table["guests"][0]["request"]
    rows = "".join(line for line in ROWS.splitlines(True) if not line.startswith(f"{gone},"))
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    assert plan(office, "--replan", office / "1" / "plan.json", "--out", office / "2")[0] == 0
    (event,) = icalendar.Calendar.from_ical((office / "2" / "invitations" / f"{gone}.ics").read_text(encoding="utf-8")).walk("VEVENT")
    assert (str(event["UID"]), str(event["STATUS"])) == (table["uid"], "CANCELLED")
    assert str(event["ATTENDEE"].params["CN"]) == table["guests"][0]["who"]
    assert event["ORGANIZER"].params["CN"] == "Ann Hale"


def test_the_options_paper_counts_the_hours_of_all_who_serve(office):
    assert plan(office, "--options", "--json", office / "plan.json")[0] == 0
    options = {one["name"]: one for one in json.loads((office / "plan.json").read_text(encoding="utf-8"))["options"]}
    tables, league, single = options["tables of up to 2 by region"], options["one meeting through the League"], options["one to one"]
    assert (single["minutes"], single["advisers"]) == (6 * 30, 1)
    assert (tables["minutes"], tables["advisers"]) == (tables["meetings"] * 60 * 2, 2)
    assert (league["minutes"], "2 people serve at each meeting." in league["note"]) == (240, True)


def test_one_to_one_meetings_too_may_need_two(office):
    (office / "slots.yaml").write_text(OFFICE + "advisers: 2\n", encoding="utf-8")
    status, out, _ = plan(office, "--options", "--json", office / "plan.json")
    made = json.loads((office / "plan.json").read_text(encoding="utf-8"))
    assert (status, [host["id"] for host in made["hosts"]]) == (0, ["ann + bo"])
    assert "6 meetings of 2 people take" in out
    assert made["options"][0]["minutes"] == 6 * 30 * 2


def test_whom_one_of_a_team_may_not_serve_the_team_does_not(office):
    rows = "id,who,received,hosts,region\na,Ash,2022-02-01,ann,North\nb,Bow,2022-02-01,,North\n"
    (office / "requests.csv").write_text(rows, encoding="utf-8")
    status, out, _ = plan(office, "--tables", "region")
    assert (status, "1 is met, 1 is not" in out) == (1, True)
    assert "Without saying who may serve whom all tables could be held." in out


CY = '  - {id: cy, name: Cy Orr, times: [{days: [Wed], from: "11:00", until: "13:00"}]}\n'
THREE = OFFICE.replace("tables:", CY + "tables:")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (THREE, "slots.yaml wants 2 people at a meeting, and 3 serve. Say who go together, as  teams: [ann + bo]."),
        (THREE + "teams: [ann + bo, bo + cy]\n", "'bo' stands in two teams, or twice in one."),
        (THREE + "teams: [ann + ann]\n", "'ann' stands in two teams, or twice in one."),
        (THREE + "teams: [ann + dee]\n", "The team 'ann + dee' names 'dee', who does not serve. Those who serve are: ann, bo, cy."),
        (THREE + "teams: [ann + boo]\n", "Did you mean 'bo'?"),
        (THREE + "teams: [ann]\n", "'ann' is no team; write who go together as: ann + another."),
        (OFFICE.replace("advisers: 2}\nassoc", "advisers: 3}\nassoc"), "slots.yaml wants 3 people at a meeting, and 2 serve."),
        (OFFICE.replace("advisers: 2}\nassoc", "advisers: 0}\nassoc"), "'advisers' is '0'; write a whole number from 1"),
        (OFFICE.replace("[Tue, Wed]", "Mon"), "Ann Hale and Bo Wold are never there together by the times in slots.yaml."),
        (
            OFFICE.replace("minutes: 60", "minutes: 90"),
            "A table of 90 minutes fits into no times in slots.yaml: the longest are 60 minutes",
        ),
    ],
)
def test_teams_that_cannot_serve_are_refused_with_what_to_mend(office, rules, said):
    (office / "slots.yaml").write_text(rules, encoding="utf-8")
    status, _, error = plan(office, "--tables", "region")
    assert (status, said in error) == (2, True), error


def test_an_adviser_whose_calendar_was_not_given_stops_the_plan(office):
    status, _, error = plan(office, "--tables", "region", calendars=("ann.ics",))
    assert (status, "names the calendar 'bo.ics' of Bo Wold, which was not given" in error) == (2, True)


def test_who_is_in_no_team_holds_no_such_meetings_and_it_is_said(office):
    (office / "slots.yaml").write_text(THREE + "teams: [ann + bo]\n", encoding="utf-8")
    _, out, _ = plan(office, "--tables", "region")
    assert "Cy Orr holds no round tables by the rules." in out


def test_the_members_of_a_team_are_in_the_hash_and_nobody_is_in_two_places_at_once(office):
    (office / "slots.yaml").write_text(THREE.replace("    calendar: bo.ics\n", "") + "teams: [ann + bo]\n", encoding="utf-8")
    assert plan(office, "--tables", "region", "--json", office / "plan.json", calendars=("ann.ics",))[0] == 0
    made = json.loads((office / "plan.json").read_text(encoding="utf-8"))
    check = ("draw", office / "requests.csv", "--check", office / "plan.json")
    assert run(*check)[0] == 0
    made["hosts"][0]["members"] = ["ann", "cy"]
    (office / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    assert run(*check)[0] == 1
    twin = {**made["slots"][0], "host": "bo"}
    made["hosts"] = [{**made["hosts"][0], "members": ["ann", "bo"]}, {**made["hosts"][0], "id": "bo", "members": ["bo"]}]
    made["slots"].insert(1, twin)
    made["closed"] = close_list(made)
    (office / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    status, out, _ = run(*check)
    assert (status, "begins before bo is free again" in out or "serves twice" in out) in {(1, True), (2, False)}


def test_who_would_serve_in_two_teams_makes_no_diary() -> None:
    teams = (Host("ann + bo", members=("ann", "bo")), Host("bo + cy", members=("bo", "cy")))
    with pytest.raises(ValueError, match="'bo' serves twice, alone or in a team"):
        make_plans(Diary((), teams, ()))


def test_plans_of_teams_are_what_brute_force_finds() -> None:
    """A team is one who serves: the shortest longest wait and the least total are those of all plans that there are."""
    chance = random.Random(4)
    for _ in range(some(100)):
        diary = small(chance, capped=True)
        diary = evolve(diary, hosts=tuple(evolve(host, members=(f"{host.id}1", f"{host.id}2")) for host in diary.hosts))
        _, level, _ = plans = make_plans(diary)
        most = max(len(plan) for plan in every_plan(diary))
        assert [len(plan.meetings) for plan in plans[1:]] == [most, most]
        record = json.loads(json.dumps(as_record(diary, level)))
        assert faults(record) == []
        assert all(one["members"] for one in record["hosts"])


def test_the_slots_of_a_team_never_overlap(office):
    (office / "slots.yaml").write_text(OFFICE.replace('"9:00"', '"10:00"').replace('until: "11:00"', 'until: "13:00"'), encoding="utf-8")
    assert plan(office, "--tables", "region", "--json", office / "plan.json")[0] == 0
    slots = json.loads((office / "plan.json").read_text(encoding="utf-8"))["slots"]
    assert all(one["end"] <= two["start"] for one, two in pairwise(slots))

"""A plan of tables made anew: tables stay together, who must leave is told why, and nobody is taken from a table without need."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import icalendar
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.schemas import faults_of_form
from tests.test_diary_command import run
from tests.test_diary_tables import HEAD, OFFICE, ROWS, at_office, office, people, seated

from evenhand.core.diary import Before, as_record, faults, make_plan, replan, seat_again, total_faults

__all__ = ["office"]

Made = dict[str, Any]


@pytest.fixture
def first(office: Path) -> Made:
    """The plan before: Ash and Bow, Cam and Dun, Esk and Fal, each at a table."""
    status, _, error = at_office(office, "--tables", "region", "--out", office / "1")
    assert (status, error) == (0, "")
    made = read(office / "1")
    assert sorted("".join(one["members"]) for one in made["tables"]) == ["ad", "bc", "ef"]
    return made


def read(folder: Path) -> Made:
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))


def anew(office: Path, *more: object, status: int = 0) -> Made:
    """The plan made anew on 28 February, which is checked."""
    given = ("plan", office / "requests.csv", "--slots", office / "slots.yaml", "--as-of", "2022-02-28")
    done, _, error = run(*given, "--replan", office / "1" / "plan.json", "--out", office / "2", *more)
    assert (done, error) == (status, "")
    made = read(office / "2")
    assert faults_of_form(made, "plan") == []
    found, out, _ = run("draw", office / "requests.csv", "--check", office / "2" / "plan.json")
    assert (found, "made anew" in out) == (0, True), out
    return made


def sits(made: Made) -> dict[str, list[str]]:
    return {one["id"]: one["members"] for one in (made["replan"]["plan"] if made["replan"] else made)["tables"]}


def places(made: Made) -> dict[str, tuple[str, str]]:
    """The place of each table by the plan that counts, as day and time."""
    counts = made["replan"]["plan"] if made["replan"] else made["plans"][2]
    slots = made["replan"]["plan"]["slots"] if made["replan"] else made["slots"]
    return {one["request"]: (slots[one["slot"]]["start"], slots[one["slot"]]["end"]) for one in counts["meetings"]}


def table_of(made: Made, name: str) -> str:
    return next(table for table, members in sits(made).items() if name in members)


def invitation(office: Path, name: str, folder: str = "2") -> tuple[str, Any]:
    calendar = icalendar.Calendar.from_ical((office / folder / "invitations" / f"{name}.ics").read_text(encoding="utf-8"))
    return str(calendar["METHOD"]), calendar.walk("VEVENT")[0]


def invited(event: Any) -> list[str]:
    held = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
    return sorted(str(one.params["CN"]) for one in held)


def test_where_nothing_has_changed_every_table_keeps_its_place_and_its_number(office, first):
    made = anew(office)
    assert (sits(made), places(made)) == (sits(first), places(first))
    assert (made["replan"]["moves"], made["replan"]["reseated"], made["invitations"]) == ([], [], first["invitations"])
    assert made["closed"] == first["closed"]


def test_when_the_time_of_a_table_is_gone_the_whole_table_moves_and_all_at_it_are_told(office, first):
    (office / "slots.yaml").write_text(OFFICE + "closed: [{from: 2022-03-01, until: 2022-03-01}]\n", encoding="utf-8")
    made = anew(office)
    moved = {one["request"]: one for one in made["replan"]["moves"]}
    lost = {name for name, (start, _) in places(first).items() if start.startswith("2022-03-01")}
    assert {*moved} == lost != set()
    assert sits(made) == sits(first)
    words = " ".join(made["replan"]["plan"]["certificate"]["words"])
    assert f"Of 3 tables that had a place, {len(lost)}" in words
    assert "With these tables no plan moves fewer people; whether other tables would is not proved." in words
    for one in made["invitations"]:
        before = next(each for each in first["invitations"] if each["request"] == one["request"])
        assert (one["uid"], one["sequence"], one["guests"]) == (before["uid"], int(one["request"] in lost), before["guests"])
    name = min(lost).replace(" ", "-")
    assert (invitation(office, name)[0], invitation(office, name)[1]["SEQUENCE"]) == ("REQUEST", 1)


def test_no_table_is_put_off_further_than_the_cap_and_who_would_have_to_be_has_no_place(office, first):
    closed = "closed: [{from: 2022-03-01, until: 2022-03-01}, {from: 2022-03-03, until: 2022-04-20}]\n"
    (office / "slots.yaml").write_text(OFFICE + closed, encoding="utf-8")
    assert anew(office)["replan"]["plan"]["unserved"] == []
    made = anew(office, "--furthest", "7", status=1)
    assert "No table is put off by more than 7 days." in made["replan"]["plan"]["certificate"]["words"]
    (left,) = made["replan"]["plan"]["unserved"]
    assert [one["request"] for one in made["replan"]["moves"] if one["new"] is None] == [left]
    method, event = invitation(office, left.replace(" ", "-"))
    assert (method, len(invited(event))) == ("CANCEL", len(sits(first)[left]))


def test_who_cannot_come_any_more_sits_elsewhere_and_is_cancelled_under_the_identity_of_the_table(office, first):
    table = table_of(first, "b")
    day = places(first)[table][0][:10]
    rows = ROWS.replace("b,Bow,2022-02-01,,,North", f"b,Bow,2022-02-01,,{day},North")
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    made = anew(office)
    (change,) = made["replan"]["reseated"]
    assert (change["request"], change["old"], change["why"]) == ("b", table, "The table is held at a time when they can no longer come.")
    assert sits(made)[table] == ["c"]
    assert change["new"] == "table North 3", "a new table never takes the name of an old one"
    assert {name: place for name, place in places(made).items() if name in places(first)} == places(first)
    old = next(one for one in first["invitations"] if one["request"] == table)
    method, event = invitation(office, "b")
    assert (method, str(event["UID"]), event["SEQUENCE"], invited(event)) == ("CANCEL", old["uid"], 1, ["Bow"])
    method, event = invitation(office, table.replace(" ", "-"))
    assert (method, str(event["UID"]), event["SEQUENCE"], invited(event)) == ("REQUEST", old["uid"], 1, ["Cam"])
    method, event = invitation(office, "table-North-3")
    assert (method, event["SEQUENCE"], invited(event)) == ("REQUEST", 0, ["Bow"])
    _, out, _ = run(
        "plan", office / "requests.csv", "--slots", office / "slots.yaml", "--as-of", "2022-02-28", "--replan", office / "1" / "plan.json"
    )
    assert "1 person sits at another table than before." in out
    assert f"Bow: {table}, Tue 1 March 2022, 1" in out
    assert " → table North 3, " in out
    assert "The table is held at a time when they can no longer come." in out


def test_who_withdraws_leaves_the_others_where_they_are_and_who_is_new_takes_the_seat(office, first):
    rows = ROWS.replace("e,Esk,2022-02-01,,,South\n", "g,Gil,2022-02-20,,,South\n")
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    made = anew(office)
    assert (sits(made)["table South 1"], made["replan"]["moves"], made["replan"]["reseated"]) == (["f", "g"], [], [])
    assert invited(invitation(office, "table-South-1")[1]) == ["Fal", "Gil"]
    method, event = invitation(office, "e")
    assert (method, invited(event), event["DTSTART"] == invitation(office, "table-South-1", "1")[1]["DTSTART"]) == ("CANCEL", ["Esk"], True)


def test_who_has_left_is_not_told_again_and_a_plan_made_anew_can_be_made_anew_once_more(office, first):
    (office / "requests.csv").write_text(HEAD + ROWS.replace("e,Esk,2022-02-01,,,South\n", ""), encoding="utf-8")
    second = anew(office)
    assert [one["request"] for one in second["invitations"] if one["slot"] is None] == ["e"]
    (office / "2").rename(office / "1b")
    status, _, error = run(
        "plan", office / "requests.csv", "--slots", office / "slots.yaml", "--as-of", "2022-02-28",
        "--replan", office / "1b" / "plan.json", "--out", office / "3",
    )  # fmt: skip
    assert (status, error) == (0, "")
    third = read(office / "3")
    assert third["invitations"] == [one for one in second["invitations"] if one["slot"] is not None]
    assert not (office / "3" / "invitations" / "e.ics").exists()


def test_a_table_at_which_nobody_is_left_is_cancelled_for_all_who_sat_there(office, first):
    rows = "".join(line for line in ROWS.splitlines(True) if "South" not in line)
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    made = anew(office)
    assert "table South 1" not in sits(made)
    method, event = invitation(office, "table-South-1")
    assert (method, invited(event), event["SEQUENCE"]) == ("CANCEL", ["Esk", "Fal"], 1)


def test_who_is_in_another_group_now_sits_with_that_group(office, first):
    (office / "requests.csv").write_text(HEAD + ROWS.replace("f,Fal,2022-02-04,,,South", "f,Fal,2022-02-04,,,North"), encoding="utf-8")
    made = anew(office)
    (change,) = made["replan"]["reseated"]
    assert (change["request"], change["old"], change["why"]) == ("f", "table South 1", "They are in another group now.")


def test_what_was_held_before_the_day_of_the_change_stays_as_it_was(office, first):
    rows = ROWS + "g,Gil,2022-02-20,,,North\n"
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    given = ("plan", office / "requests.csv", "--slots", office / "slots.yaml", "--replan", office / "1" / "plan.json")
    assert run(*given, "--as-of", "2022-03-20", "--out", office / "2")[0] == 0
    made = read(office / "2")
    assert {name: members for name, members in sits(made).items() if name in sits(first)} == sits(first)
    assert min(start for name, (start, _) in places(made).items() if "g" in sits(made)[name]) > "2022-03-20"
    assert run("draw", office / "requests.csv", "--check", office / "2" / "plan.json")[0] == 0


@pytest.mark.parametrize(("old", "new"), [("most: 2", "most: 3"), ("minutes: 60", "minutes: 45")])
def test_a_plan_is_not_changed_by_another_rule_of_tables_than_was_closed(office, first, old, new):
    (office / "slots.yaml").write_text(OFFICE.replace(old, new), encoding="utf-8")
    status, _, error = at_office(office, "--replan", office / "1" / "plan.json")
    assert (status, "Nobody is seated by another rule once the draw is known" in error) == (2, True)


@pytest.mark.parametrize(
    "change",
    [
        {"seating": 5}, {"seating": {}}, {"seating": {"by": "region", "most": 2, "minutes": 60}}, {"tables": 7}, {"tables": [{"id": "x"}]},
        {"seating": {"by": [["region"]], "most": 2, "minutes": 60}}, {"seating": None}, {"tables": []},
        {"seating": {"by": ["region"], "most": "2", "minutes": 60}}, {"tables": [{"id": "table North 1", "members": 3}]},
        {"tables": [{"id": "table North 1", "members": ["a"]}, {"id": "table North 2", "members": ["a"]}]},
        {"tables": [{"id": "table North 1", "members": ["a", "b", "c"]}]},
    ],
)  # fmt: skip
def test_a_plan_before_whose_tables_are_damaged_is_refused(office, first, change):
    (office / "1" / "plan.json").write_text(json.dumps({**first, **change}), encoding="utf-8")
    status, _, error = at_office(office, "--replan", office / "1" / "plan.json")
    assert (status, "plan.json" in error or "The plan before" in error) == (2, True)
    assert run("draw", office / "requests.csv", "--check", office / "1" / "plan.json")[0] in (1, 2)


def test_tables_come_into_no_plan_that_had_none_and_are_kept_where_they_were(office):
    assert at_office(office, "--out", office / "1")[0] == 0
    status, _, error = at_office(office, "--replan", office / "1" / "plan.json", "--tables", "region")
    assert (status, "The plan before has no tables" in error) == (2, True)


# What somebody could do to deceive


def taken_from_the_table(made: Made) -> None:
    """Bow is put at a better table, and it is said to have been needed."""
    anew = made["replan"]["plan"]
    table = next(one for one in anew["tables"] if "b" in one["members"])
    table["members"].remove("b")
    anew["tables"].append({"id": "table North 9", "members": ["b"]})
    made["replan"]["reseated"].append({"request": "b", "old": table["id"], "new": "table North 9", "why": "The table is held."})


def another_rule(made: Made) -> None:
    made["replan"]["plan"]["seating"]["most"] = 5


def not_told(made: Made) -> None:
    made["replan"]["reseated"] = []


def told_of_another_table(made: Made) -> None:
    made["replan"]["reseated"][0]["new"] = "table South 1"


def silent_about_before(made: Made) -> None:
    for one in made["replan"]["plan"]["old"].values():
        del one["members"]
    made["replan"]["reseated"] = []


def cancelled_who_is_invited(made: Made) -> None:
    one = next(each for each in made["invitations"] if "b" in [guest["request"] for guest in each["guests"]])
    made["invitations"].append({**one["guests"][0], "uid": one["uid"], "sequence": 9, "slot": None, "guests": []})


SAID = {
    taken_from_the_table: "could still come to",
    another_rule: "another rule",
    not_told: "does not say so",
    told_of_another_table: "does not say so",
    silent_about_before: "does not say who sat at the tables before",
    cancelled_who_is_invited: "is invited and cancelled at once",
}


@pytest.mark.parametrize("tamper", SAID)
def test_nobody_is_put_at_another_table_without_need_or_without_a_word(office, first, tamper: Callable[[Made], None]):
    day = places(first)[table_of(first, "a")][0][:10]
    rows = ROWS.replace("a,Ash,2022-02-01,,,North", f"a,Ash,2022-02-01,,{day},North")
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    made = deepcopy(anew(office))
    tamper(made)
    (office / "2" / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    status, out, _ = run("draw", office / "requests.csv", "--check", office / "2" / "plan.json")
    assert status == 1
    assert SAID[tamper] in out


# Laws


@given(people(), people(), st.integers(0, 9))
@tried(100)
def test_whoever_still_asks_sits_at_exactly_one_table_and_stays_where_the_time_still_suits(diary, other, lost):
    """Slots go, some people withdraw, others are new and others have days of their own now."""
    made = seated(diary)
    plan = make_plan(made)
    sat = {one.id: one.members for one in made.requests}
    new = tuple(evolve(one, id=f"new {one.id}", hosts=one.hosts) for one in other.requests[:4])
    kept = tuple(evolve(one, weekdays=each.weekdays) for one, each in zip(diary.requests[1:], other.requests, strict=False))
    asked = (*kept, *diary.requests[1 + len(kept) :], *new)
    changed = evolve(diary, requests=asked, slots=tuple(slot for slot in diary.slots if slot.day.day % 10 != lost))
    again, reseated = seat_again(changed, Before(sat, plan.slots), made.seating)
    assert sorted(name for table in again.requests for name in table.members) == sorted(one.id for one in asked)
    assert max((len(table.members) for table in again.requests), default=0) <= 4
    found = replan(again, plan.slots)
    record = json.loads(json.dumps(as_record(found.diary, found.plan, plan.slots, sat)))
    assert (faults(record), total_faults(record)) == ([], [])
    known, there = {one.id: one for one in asked}, {(slot.host, slot.start) for slot in changed.slots}
    for one in reseated:
        home = plan.slots.get(one.old)
        if home is not None and (home.host, home.start) in there and one.why.startswith("The table is held"):
            who = known[one.request]
            assert home.day.weekday() not in who.weekdays or home.host not in who.hosts

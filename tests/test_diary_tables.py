"""People planned at round tables: each at one, in turn as the first of them, in every file, and closed before the draw."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.diaries import DAYS, MONDAY, slot
from tests.laws import tried
from tests.schemas import faults_of_form
from tests.test_diary_command import CALENDARS, REQUESTS, RULES, events, plan, run

from evenhand.core.diary import (
    Diary,
    Host,
    Request,
    as_record,
    close_list,
    draw,
    faults,
    make_plan,
    make_plans,
    seat,
    tables_of,
    total_faults,
)

Made = dict[str, Any]
HEAD = "id,who,received,days,away,region\n"
ROWS = (
    "a,Ash,2022-02-01,,,North\nb,Bow,2022-02-01,,,North\nc,Cam,2022-02-02,,,North\nd,Dun,2022-02-03,Wed,,North\n"
    "e,Esk,2022-02-01,,,South\nf,Fal,2022-02-04,,,South\n"
)
OFFICE = """time_zone: Europe/London
from: 2022-03-01
until: 2022-04-29
minutes: 30
seed: "7"
serves: [{id: ann, name: Ann, times: [{days: [Tue, Wed], from: "10:00", until: "12:00"}]}]
tables: {most: 2, minutes: 60, by: [region]}
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables")
    status, _, error = plan("--tables", "region", "--out", out)
    assert (status, error) == (0, "")
    return out


@pytest.fixture(scope="module")
def made(written: Path) -> Made:
    return json.loads((written / "plan.json").read_text(encoding="utf-8"))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "requests.csv").write_text(HEAD + ROWS, encoding="utf-8")
    (tmp_path / "slots.yaml").write_text(OFFICE, encoding="utf-8")
    return tmp_path


def at_office(office: Path, *more: object) -> tuple[int, str, str]:
    return run("plan", office / "requests.csv", "--slots", office / "slots.yaml", "--as-of", "2022-02-21", *more)


# The plan


def test_everybody_sits_at_one_table_with_none_but_their_own_region_and_no_more_than_ten(made):
    regions = {row["id"]: row["region"] for row in csv.DictReader(REQUESTS.read_text(encoding="utf-8").splitlines())}
    seats = [name for table in made["tables"] for name in table["members"]]
    assert sorted(seats) == sorted(regions)
    assert max(len(table["members"]) for table in made["tables"]) <= 10
    assert {len({regions[name] for name in table["members"]}) for table in made["tables"]} == {1}
    assert made["seating"] == {"by": ["region"], "most": 10, "minutes": 90}
    assert [sorted(one["request"] for one in made_plan["meetings"]) for made_plan in made["plans"]] == [
        sorted(table["id"] for table in made["tables"])
    ] * 3


def test_a_table_comes_when_the_first_of_its_people_would_and_waits_as_whoever_asked_first(made):
    people = [Request(one["id"], one["who"], MONDAY.fromisoformat(one["received"]), ()) for one in made["requests"]]
    table = {name: one["id"] for one in made["tables"] for name in one["members"]}
    assert made["plans"][0]["order"] == list(dict.fromkeys(table[name] for name in draw(people, made["seed"])))
    received = {one["id"]: one["received"] for one in made["requests"]}
    sits = {one["id"]: one["members"] for one in made["tables"]}
    for meeting in made["plans"][2]["meetings"]:
        day = MONDAY.fromisoformat(made["slots"][meeting["slot"]]["day"])
        days = [(day - MONDAY.fromisoformat(received[name])).days for name in sits[meeting["request"]]]
        assert (max(days), min(days) > 0) == (meeting["wait"], True)


def test_the_json_keeps_to_its_published_schema_and_every_plan_in_it_is_found_right(made, written):
    assert faults_of_form(made, "plan") == []
    status, out, _ = run("draw", REQUESTS, "--check", written / "plan.json", "--closed", made["closed"])
    assert (status, "nothing false was found in: the queue, level, the queue within T." in out) == (0, True)


def test_every_one_who_sits_is_named_on_the_page_in_the_table_and_in_the_invitation_of_the_table(made, written):
    page = (written / "plan.html").read_text(encoding="utf-8")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO((written / "plan.csv").read_text(encoding="utf-8")))}
    assert len(rows) == 117
    sits = {one["id"]: one["members"] for one in made["tables"]}
    known = {one["id"]: one for one in made["requests"]}
    for one in made["invitations"]:
        (event,) = events((written / "invitations" / f"{one['request'].replace(' ', '-')}.ics").read_text(encoding="utf-8"))
        invited = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
        assert sorted(str(each.params["CN"]) for each in invited) == sorted(known[name]["who"] for name in sits[one["request"]])
        assert {str(each) for each in invited} == {f"mailto:{guest['email']}" for guest in one["guests"]}
        for name in sits[one["request"]]:
            assert f"{known[name]['who']}" in page
            assert rows[name]["table"] == one["who"]
            assert rows[name]["day"] == one["slot"]["day"]


def test_the_screen_says_tables_and_people_and_who_sits_where():
    _, out, _ = plan("--tables", "region")
    assert "117 requests at 15 tables, 2 people serve: all are met" in out
    assert "117 people sit at 15 tables of at most 10 by region, each at one." in out
    assert "tables, with " in out
    assert "    Table Coast 3: " in out


def test_who_decided_for_tables_is_named_with_the_reason():
    _, out, _ = plan("--tables", "region + type", "--picked-by", "Prudence Hallam", "--reason", "all are heard by Easter")
    assert "Picked by Prudence Hallam: the queue within T, at tables by region and type: all are heard by Easter." in out


def test_who_has_no_place_is_named_with_the_whole_table_and_what_would_have_to_give(office):
    (office / "slots.yaml").write_text(OFFICE.replace("until: 2022-04-29", "until: 2022-03-01"), encoding="utf-8")
    status, out, _ = at_office(office, "--tables", "region")
    assert status == 1
    assert "6 requests at 4 tables, 1 person serves: 4 are met, 2 are not" in out
    assert "2 tables cannot be held, and 2 people are not met." in out
    assert "For 1 table there is no slot at all that everybody there could use." in out
    assert "Dun) can come from" in out
    assert "2 more places that suit all who sit there would do." in out


def test_nobody_is_seated_with_somebody_who_would_leave_the_whole_table_without_a_day(office):
    """Dun can come on Wednesdays alone; in a week with no Wednesday nobody else is left out with Dun."""
    (office / "slots.yaml").write_text(OFFICE.replace("until: 2022-04-29", "until: 2022-03-01").replace("12:00", "14:00"), encoding="utf-8")
    _, out, _ = at_office(office, "--tables", "region")
    assert "5 are met, 1 is not" in out


def test_the_option_on_the_paper_has_as_many_tables_as_the_plan(tmp_path):
    for by in ("region", "region + type"):
        assert plan("--tables", by, "--options", "--json", tmp_path / "plan.json")[0] == 0
        made = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
        name = f"tables of up to 10 by {by.replace(' + ', ' and ')}"
        assert [one["meetings"] for one in made["options"] if one["name"] == name] == [len(made["tables"])]


# Laws


@st.composite
def people(draw_one: Callable[..., Any]) -> Diary:
    """Up to fourteen people of three groups, with days of their own, and some days on which they can be met."""
    asked = tuple(
        Request(
            f"r{number:02}",
            f"Council {number}",
            MONDAY + timedelta(draw_one(st.integers(0, 3))),
            draw_one(st.sampled_from((("a",), ("b",), ("a", "b")))),
            weekdays=draw_one(st.sampled_from(DAYS)),
            deadline=draw_one(st.sampled_from((None, MONDAY + timedelta(9)))),
            group=draw_one(st.sampled_from(("x", "y", "z"))),
        )
        for number in range(draw_one(st.integers(1, 14)))
    )
    days = draw_one(st.sets(st.tuples(st.sampled_from("ab"), st.integers(1, 15)), min_size=1, max_size=20))
    return Diary(
        asked, (Host("a", per_week=draw_one(st.sampled_from((None, 2)))), Host("b")), tuple(slot(*one) for one in sorted(days)), "s"
    )


def seated(diary: Diary, most: int = 4) -> Diary:
    return seat(diary, ("region",), most, 60)


@given(people(), st.integers(1, 6))
@tried(100)
def test_each_request_sits_at_exactly_one_table_that_is_no_larger_than_may_be_and_of_one_group(diary, most):
    tables = seated(diary, most).requests
    assert sorted(name for table in tables for name in table.members) == [one.id for one in diary.requests]
    assert max(len(table.members) for table in tables) <= most
    groups = {one.id: one.group for one in diary.requests}
    assert {len({groups[name] for name in table.members}) for table in tables} == {1}
    assert Counter(table.id for table in tables).most_common(1)[0][1] == 1


@given(people(), st.randoms(use_true_random=False))
@tried(100)
def test_the_order_of_the_rows_and_the_names_make_no_difference(diary, chance):
    shuffled = list(diary.requests)
    chance.shuffle(shuffled)
    other = evolve(diary, requests=tuple(evolve(one, who=f"Other {one.who}") for one in shuffled))
    assert {table.members for table in seated(other).requests} == {table.members for table in seated(diary).requests}
    for one, two in zip(make_plans(seated(diary)), make_plans(seated(other)), strict=True):
        assert (one.slots, one.order, one.unserved) == (two.slots, two.order, two.unserved)


@given(people(), st.text("0123456789", max_size=3))
@tried(60)
def test_every_plan_of_tables_is_found_right_and_who_sits_where_does_not_depend_on_the_draw(diary, seed):
    made = seated(diary)
    drawn = seated(evolve(diary, seed=seed))
    assert [table.members for table in drawn.requests] == [table.members for table in made.requests]
    for one in make_plans(drawn):
        record = json.loads(json.dumps(as_record(drawn, one)))
        assert faults(record) == []
        assert total_faults(record) == [] or one.kind != "level"


@given(people())
@tried(60)
def test_a_table_that_has_any_place_at_all_has_one_that_suits_each_of_its_people(diary):
    made = seated(diary)
    asked = {one.id: one for one in diary.requests}
    for name, held in make_plan(made, "queue").slots.items():
        for who in next(table.members for table in made.requests if table.id == name):
            one = asked[who]
            assert one.received < held.day <= (one.deadline or held.day)
            assert (held.host in one.hosts, held.day.weekday() in one.weekdays) == (True, True)


def test_tables_of_one_group_are_as_even_as_they_can_be():
    asked = tuple(Request(f"r{number:02}", "x", MONDAY, ("a",), group="n") for number in range(23))
    diary = Diary(asked, (Host("a"),), tuple(slot("a", day) for day in range(1, 9)))
    assert sorted(len(table.members) for table in seat(diary, ("region",), 10, 60).requests) == [7, 8, 8]
    assert len(tables_of(seat(diary, ("region",), 10, 60))) == 23


# What was closed before the draw


def closed_hash(office: Path, *more: object) -> str:
    status, out, error = run("draw", office / "requests.csv", "--slots", office / "slots.yaml", "--tables", "region", *more)
    assert (status, error) == (0, "")
    return out.splitlines()[0].rsplit(" ", 1)[1]


def test_the_hash_to_publish_is_that_of_the_plan_with_tables_and_covers_who_sits_where(office, made):
    (hashed,) = [
        line for line in run("draw", REQUESTS, "--slots", RULES, *CALENDARS, "--tables", "region")[1].splitlines() if "SHA" in line
    ]
    assert hashed == f"SHA-256 of the closed list, who serves, the caps, the slots and the tables: {made['closed']}"
    assert hashed not in run("draw", REQUESTS, "--slots", RULES, *CALENDARS)[1]
    out = run("draw", office / "requests.csv", "--slots", office / "slots.yaml", "--tables", "region", "--seed", "7")[1]
    assert "Fal (f), table South 1" in out


@pytest.mark.parametrize(
    ("old", "new"),
    [("most: 2", "most: 3"), ("by: [region]", "by: [region + town]"), ("minutes: 60", "minutes: 45"), ("Tue, Wed", "Tue, Wed, Thu")],
)
def test_who_changes_the_size_the_length_or_the_criteria_after_the_draw_is_refused(office, old, new):
    published = closed_hash(office)
    check = ("draw", office / "requests.csv", "--check", office / "plan.json", "--closed", published)
    assert at_office(office, "--tables", "region", "--json", office / "plan.json")[0] == 0
    assert run(*check)[0] == 0
    (office / "slots.yaml").write_text(OFFICE.replace(old, new), encoding="utf-8")
    if "town" in new:
        table = HEAD.replace("region", "region,town") + ROWS.replace("North", "North,x").replace("South", "South,y")
        (office / "requests.csv").write_text(table, encoding="utf-8")
    by = "region + town" if "town" in new else "region"
    assert at_office(office, "--tables", by, "--json", office / "plan.json")[0] == 0
    status, out, _ = run(*check)
    assert (status, "not the one that was closed" in out) == (1, True)


def other_seats(made: Made) -> None:
    """Two of one region change tables, and everything else with them."""
    one, two = (table for table in made["tables"] if table["id"] in ("table North 1", "table North 2"))
    one["members"][0], two["members"][0] = two["members"][0], one["members"][0]
    made["closed"] = close_list(made)


def other_group(made: Made) -> None:
    made["requests"][0]["group"] = "South"
    made["closed"] = close_list(made)


def other_rule(made: Made) -> None:
    made["seating"]["most"] = 99
    made["closed"] = close_list(made)


def no_rule(made: Made) -> None:
    made["seating"] = None


def no_tables(made: Made) -> None:
    made["tables"] = []


def empty_table(made: Made) -> None:
    made["tables"].append({"id": "table North 9", "members": []})


def guest_left_out(made: Made) -> None:
    made["invitations"][0]["guests"].pop()


def guest_who_is_another(made: Made) -> None:
    made["invitations"][0]["guests"][0]["who"] = "Somebody Else"


def name_of_a_table(made: Made) -> None:
    made["invitations"][0]["who"] = "Table for friends"


def same_table_twice(made: Made) -> None:
    made["tables"].append(made["tables"][0])


def one_identity(made: Made) -> None:
    made["invitations"][0]["uid"] = made["invitations"][1]["uid"]


@pytest.mark.parametrize(
    "tamper",
    [
        other_seats,
        other_group,
        other_rule,
        no_rule,
        no_tables,
        empty_table,
        guest_left_out,
        guest_who_is_another,
        one_identity,
        name_of_a_table,
        same_table_twice,
    ],
)
def test_what_is_false_about_tables_is_found_out_even_without_a_published_hash(office, tamper):
    assert at_office(office, "--tables", "region", "--json", office / "plan.json")[0] == 0
    made = json.loads((office / "plan.json").read_text(encoding="utf-8"))
    assert run("draw", office / "requests.csv", "--check", office / "plan.json")[0] == 0
    changed = deepcopy(made)
    tamper(changed)
    (office / "plan.json").write_text(json.dumps(changed), encoding="utf-8")
    assert run("draw", office / "requests.csv", "--check", office / "plan.json")[0] in (1, 2)


# What cannot be planned


@pytest.mark.parametrize(
    ("rules", "rows", "by", "said"),
    [
        (OFFICE, ROWS.replace("Esk,2022-02-01,,,South", "Esk,2022-02-01,,,"), "region", "Line 6: 'Esk' has no region, so it is not known"),
        (
            OFFICE,
            ROWS.replace("Bow,2022-02-01,,,North", "Bow,2022-02-01,,,north"),
            "region",
            "Line 3: region is 'north', and 'North' on line 2",
        ),
        (OFFICE, ROWS, "town", "slots.yaml declares no tables by 'town'. Those that it declares are by 'region'"),
        (OFFICE.replace("tables:", "#"), ROWS, "region", "slots.yaml declares no tables. Say in it how they are made"),
        (OFFICE.replace("most: 2", "most: 1"), ROWS, "region", "A table for 1 is a meeting one to one."),
        (OFFICE.replace("minutes: 60", "minutes: 150"), ROWS, "region", "A table of 150 minutes fits into no times in slots.yaml"),
        (OFFICE.replace("name: Ann,", "name: Ann, forms: [by video],"), ROWS, "region", "Nobody in slots.yaml holds round tables"),
    ],
)
def test_tables_that_cannot_be_made_are_refused_with_what_to_mend(office, rules, rows, by, said):
    (office / "slots.yaml").write_text(rules, encoding="utf-8")
    (office / "requests.csv").write_text(HEAD + rows, encoding="utf-8")
    status, _, error = at_office(office, "--tables", by)
    assert (status, said in error) == (2, True), error


def test_who_does_not_hold_tables_and_who_wanted_another_form_is_told(office):
    other = '  - {id: bo, name: Bo, forms: [by video], times: [{days: Mon, from: "10:00", until: "12:00"}]}\n'
    rules = OFFICE.replace("serves: [{id: ann", "serves:\n  - {id: ann").replace('"12:00"}]}]\n', '"12:00"}]}\n' + other)
    (office / "slots.yaml").write_text(rules, encoding="utf-8")
    rows = "id,who,received,region,form\na,Ash,2022-02-01,North,one to one\n"
    (office / "requests.csv").write_text(rows, encoding="utf-8")
    _, out, _ = at_office(office, "--tables", "region")
    assert "Bo holds no round tables by the rules." in out
    assert "1 of those who ask named another form of meeting than a round table" in out


def test_without_the_rules_no_table_is_known(office):
    status, _, error = run("draw", office / "requests.csv", "--seed", "7", "--tables", "region")
    assert (status, "Give --slots and --calendar too." in error) == (2, True)

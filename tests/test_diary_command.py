"""The commands `evenhand plan` and `evenhand draw`: plans, files that hold together, and what is said where nothing can be planned."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import yaml
from tests.schemas import faults_of_form
from typer.testing import CliRunner

import evenhand.cli.diary  # noqa: F401 - its commands are registered when it is read
from evenhand.cli.commands import app
from evenhand.core.diary import Invitation
from evenhand.faces.diary.invitations import file_names

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "example" / "diary"
REQUESTS, RULES = EXAMPLE / "requests.csv", EXAMPLE / "slots.yaml"
CALENDARS = ("--calendar", EXAMPLE / "deverell.ics", "--calendar", EXAMPLE / "moss.ics")
ILL = ("--calendar", EXAMPLE / "later" / "deverell.ics", "--calendar", EXAMPLE / "moss.ics")


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*map(str, arguments)], env={"COLUMNS": "140", "NO_COLOR": "1"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def plan(*more: object, requests: Path = REQUESTS, rules: Path = RULES, calendars: tuple[object, ...] = CALENDARS) -> tuple[int, str, str]:
    return run("plan", requests, "--slots", rules, *calendars, "--as-of", "2022-02-21", *more)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("plan")
    status, _, error = plan("--options", "--out", out)
    assert (status, error) == (0, "")
    return out


@pytest.fixture(scope="module")
def made(written: Path) -> dict[str, Any]:
    return json.loads((written / "plan.json").read_text(encoding="utf-8"))


def events(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_the_json_keeps_to_its_published_schema(made):
    assert faults_of_form(made, "plan") == []


def test_the_rules_of_the_example_keep_to_their_published_schema():
    rules = yaml.load(RULES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert faults_of_form(rules, "slots") == []


def test_three_plans_stand_side_by_side_and_all_117_are_met_by_the_default(made):
    assert [one["kind"] for one in made["plans"]] == ["queue", "level", "queue within"]
    within = made["plans"][2]
    assert (made["picked"], len(within["meetings"]), within["unserved"]) == ("queue within", 117, [])
    assert within["longest"] == made["plans"][1]["longest"]
    assert re.fullmatch(
        r"These \d+ people can only come on these \d+ places within \d+ days, so \d+ is the shortest longest wait\.",
        within["certificate"]["words"][0],
    )


def test_no_meeting_is_put_into_a_busy_time_leave_a_day_off_or_a_closed_week(made):
    days = {made["slots"][one["slot"]]["day"] for one in made["plans"][2]["meetings"]}
    hers = {made["slots"][one["slot"]]["day"] for one in made["plans"][2]["meetings"] if made["slots"][one["slot"]]["host"] == "moss"}
    his = {
        made["slots"][one["slot"]]["day"]: made["slots"][one["slot"]]["start"]
        for one in made["plans"][2]["meetings"]
        if made["slots"][one["slot"]]["host"] == "deverell"
    }
    assert not {day for day in days if "2022-04-11" <= day <= "2022-04-22" or "2022-07-25" <= day <= "2022-09-02" or day == "2022-05-02"}
    assert not {day for day in hers if "2022-04-25" <= day <= "2022-05-06"}
    assert not {day for day in his if "2022-05-30" <= day <= "2022-06-10" or "2022-03-22" <= day <= "2022-03-24"}


def test_the_draw_is_found_right_and_so_is_every_plan(written):
    status, out, _ = run("draw", REQUESTS, "--check", written / "plan.json")
    assert status == 0
    assert "nothing false was found in: the queue, level, the queue within T." in out


@pytest.mark.slow
def test_a_list_that_was_changed_after_the_draw_is_found_out(written, tmp_path):
    other = tmp_path / "requests.csv"
    other.write_text(REQUESTS.read_text(encoding="utf-8").replace("R001,", "R001b,"), encoding="utf-8")
    status, out, _ = run("draw", other, "--check", written / "plan.json")
    assert status == 1
    assert "Not right: The requests of the plan are not those of the list." in out


def test_a_plan_in_which_two_changed_places_is_found_out(made, tmp_path):
    one, two = made["plans"][2]["meetings"][:2]
    one["slot"], two["slot"] = two["slot"], one["slot"]
    (tmp_path / "plan.json").write_text(json.dumps(made), encoding="utf-8")
    one["slot"], two["slot"] = two["slot"], one["slot"]
    status, out, _ = run("draw", REQUESTS, "--check", tmp_path / "plan.json")
    assert status == 1
    assert "Not right: The plan 'queue within'" in out


def test_the_hash_is_published_first_and_the_seed_then_draws(made):
    whole = ("draw", REQUESTS, "--slots", RULES, *CALENDARS)
    status, out, _ = run(*whole)
    assert (status, made["closed"] in out) == (0, True)
    assert "Publish it before the seed is drawn." in out
    status, out, _ = run(*whole, "--seed", made["seed"], "--closed", made["closed"])
    assert status == 0
    assert out.splitlines()[1].endswith(f"({made['plans'][0]['order'][0]})")
    assert run(*whole, "--seed", "another", "--closed", "0" * 64)[0] == 1


def test_without_who_serves_and_when_there_is_an_order_and_no_hash(made):
    status, out, _ = run("draw", REQUESTS, "--seed", made["seed"])
    assert (status, "Give --slots and --calendar" in out) == (0, True)
    assert out.splitlines()[1].endswith(f"({made['plans'][0]['order'][0]})")
    status, _, error = run("draw", REQUESTS, "--closed", made["closed"])
    assert status == 2
    assert "The published hash covers who serves, the caps and the slots too." in error


def test_every_invitation_is_read_back_as_it_was_meant(made, written):
    meetings = {one["request"]: made["slots"][one["slot"]] for one in made["plans"][2]["meetings"]}
    for one in made["invitations"]:
        text = (written / "invitations" / f"{one['request']}.ics").read_text(encoding="utf-8")
        (event,) = events(text)
        assert "METHOD:REQUEST" in text
        assert (str(event["UID"]), event["SEQUENCE"]) == (one["uid"], 0)
        assert event["DTSTART"].dt == datetime.fromisoformat(meetings[one["request"]]["start"])
        assert event["DTSTAMP"].dt == datetime(2022, 2, 21, tzinfo=UTC)
        assert str(event["ATTENDEE"]) == f"mailto:{one['email']}"
    assert len({one["uid"] for one in made["invitations"]}) == 117
    assert sum(len(events(path.read_text(encoding="utf-8"))) for path in (written / "calendars").iterdir()) == 117


def test_the_same_input_gives_the_same_files(written, tmp_path):
    assert plan("--options", "--out", tmp_path)[0] == 0
    files = sorted(path.relative_to(written) for path in written.rglob("*") if path.is_file())
    assert [name for name in files if (written / name).read_bytes() != (tmp_path / name).read_bytes()] == []
    assert len(files) == 117 + 2 + 5


def replanned(written: Path, tmp_path: Path, *more: object, requests: Path = REQUESTS) -> tuple[int, str, dict[str, Any], Path]:
    out = tmp_path / "new"
    status, told, error = run(
        "plan", requests, "--slots", RULES, *ILL, "--replan", written / "plan.json", "--as-of", "2022-03-11", "--out", out, *more
    )
    assert error == ""
    return status, told, json.loads((out / "plan.json").read_text(encoding="utf-8")), out


@pytest.mark.slow
def test_when_an_adviser_is_ill_only_those_who_must_are_moved_and_their_invitations_say_so(written, made, tmp_path):
    status, told, new, out = replanned(written, tmp_path)
    moved = {one["request"] for one in new["replan"]["moves"]}
    lost = {
        one["request"]
        for one in made["plans"][2]["meetings"]
        if (slot := made["slots"][one["slot"]])["host"] == "deverell" and "2022-03-14" <= slot["day"] <= "2022-03-25"
    }
    assert status == 0
    assert lost <= moved
    assert len(moved) <= len(lost) + 1
    assert f"What changed ({len(moved)}; {117 - len(moved)} keep their place)" in told
    old = {one["request"]: one for one in made["invitations"]}
    for one in new["invitations"]:
        assert one["uid"] == old[one["request"]]["uid"]
        assert one["sequence"] == (1 if one["request"] in moved else 0)
    assert not [one for one in new["replan"]["moves"] if one["new"]["day"] < "2022-03-11"]
    status, said, _ = run("draw", REQUESTS, "--check", out / "plan.json")
    assert (status, "made anew" in said) == (0, True)
    assert faults_of_form(new, "plan") == []


def test_who_withdraws_is_sent_a_cancellation_of_the_same_meeting(written, made, tmp_path):
    fewer = tmp_path / "requests.csv"
    fewer.write_text(
        "".join(line for line in REQUESTS.read_text(encoding="utf-8").splitlines(True) if not line.startswith("R050,")), encoding="utf-8"
    )
    _, told, new, out = replanned(written, tmp_path, requests=fewer)
    (who,) = {one["who"] for one in made["requests"] if one["id"] == "R050"}
    (line,) = (line for line in told.splitlines() if who in line and "the invitation is cancelled." in line)
    assert f"Who asks no more\n{line}" in told
    assert "Who asks no more" in (out / "plan.html").read_text(encoding="utf-8")
    text = (out / "invitations" / "R050.ics").read_text(encoding="utf-8")
    (event,) = events(text)
    assert "METHOD:CANCEL" in text
    assert (event["SEQUENCE"], str(event["STATUS"])) == (1, "CANCELLED")
    assert str(event["UID"]) == next(one["uid"] for one in made["invitations"] if one["request"] == "R050")
    assert {one["request"] for one in new["invitations"] if one["slot"] is None} == {"R050"}


@pytest.mark.slow
def test_a_plan_made_anew_can_be_made_anew_once_more(written, tmp_path):
    _, _, first, out = replanned(written, tmp_path)
    status, _, error = run(
        "plan", REQUESTS, "--slots", RULES, *ILL, "--replan", out / "plan.json", "--as-of", "2022-03-14", "--json", tmp_path / "again.json"
    )
    assert (status, error) == (0, "")
    again = json.loads((tmp_path / "again.json").read_text(encoding="utf-8"))
    assert again["replan"]["moves"] == []
    assert again["invitations"] == first["invitations"]


def test_nobody_is_drawn_twice(written):
    status, _, error = plan("--replan", written / "plan.json", "--seed", "another")
    assert (status, "nobody is drawn twice" in error) == (2, True)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("--furthest", "3"), "--furthest says how far a plan that is changed may put anybody off. Give that plan with --replan."),
        (("--reason", "it is fair"), "--reason is why somebody picked the plan. Say who, with --picked-by."),
    ],
)
def test_what_would_change_nothing_is_refused(said: tuple[str, str], words: str) -> None:
    status, _, error = plan(*said)
    assert (status, words in error) == (2, True)


def test_the_options_are_laid_as_a_table_and_a_picture(made, written):
    first = made["options"][0]
    assert (first["name"], first["meetings"], first["minutes"]) == ("one to one", 117, 117 * 45)
    assert [one["a_week"] for one in first["weeks"]] == [2, 3, 5, 8, 10]
    assert [one["name"] for one in made["options"]][-1] == "the first offer withdrawn"
    picture = (written / "options.svg").read_text(encoding="utf-8")
    assert "72 weeks" in picture
    assert picture.startswith("<svg xmlns=")
    page = (written / "plan.html").read_text(encoding="utf-8")
    assert "One to one, 117 meetings of one person take 72 weeks at 2 a week" in page


def test_the_table_has_a_row_for_each_request_and_no_cell_is_a_formula(written):
    rows = list(csv.DictReader(io.StringIO((written / "plan.csv").read_text(encoding="utf-8"))))
    assert [row["place"] for row in rows] == [str(number) for number in range(1, 118)]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]


def test_the_page_stands_alone_and_every_link_in_it_leads_somewhere(written):
    page = (written / "plan.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    assert not re.search(r'(?:src|href)="https?://', page)


def small(tmp_path: Path, rules: str = "", requests: str = "") -> tuple[Path, Path]:
    (tmp_path / "slots.yaml").write_text(
        rules
        or "time_zone: Europe/London\nfrom: 2022-03-01\nuntil: 2022-03-04\nminutes: 60\n"
        'serves: [{name: Ann, times: [{days: Tue, from: "10:00", until: "12:00"}]}]\n',
        encoding="utf-8",
    )
    (tmp_path / "requests.csv").write_text(
        requests or "who,received\nHale,2022-02-01\nWold,2022-02-01\nCarr,2022-02-01\n", encoding="utf-8"
    )
    return tmp_path / "requests.csv", tmp_path / "slots.yaml"


def test_who_cannot_be_met_is_named_with_what_would_have_to_give(tmp_path):
    requests, rules = small(tmp_path)
    status, out, _ = run("plan", requests, "--slots", rules, "--html", tmp_path / "p.html", "--seed", "7")
    assert status == 1
    assert "3 requests, 1 person serves: 2 are met, 1 is not" in out
    assert "1 person cannot be served. 1 more place that they could use would do." in out
    assert "No calendar is named for Ann" in out
    assert "What would have to give" in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_a_diary_without_a_single_slot_is_told(tmp_path):
    requests, rules = small(tmp_path)
    rules.write_text(rules.read_text(encoding="utf-8") + "closed: [{from: 2022-03-01, until: 2022-03-04}]\n", encoding="utf-8")
    status, _, error = run("plan", requests, "--slots", rules)
    assert status == 2
    assert "slots.yaml leaves no slot at all in the period from 2022-03-01 to 2022-03-04: 4 of its 4 days are closed" in error


@pytest.mark.parametrize(
    ("calendars", "said"),
    [
        (CALENDARS[:2], "slots.yaml names the calendar 'moss.ics' of Edith Moss, which was not given."),
        ((*CALENDARS, "--calendar", RULES), "slots.yaml is the calendar of nobody."),
        (
            (*CALENDARS[2:], "--calendar", EXAMPLE / "deverell.ics", "--calendar", EXAMPLE / "later" / "deverell.ics"),
            "Two calendars have the same file name.",
        ),
        ((*CALENDARS[2:], "--calendar", EXAMPLE / "none" / "deverell.ics"), "cannot be opened"),
    ],
)
def test_a_calendar_that_is_missing_or_belongs_to_nobody_stops_the_plan(calendars, said):
    status, _, error = plan(calendars=calendars)
    assert status == 2
    assert said in error


@pytest.mark.parametrize("damaged", ["{", "[]", '{"plans": [], "slots": [], "picked": "queue", "closed": ""}', '{"a": 1}'])
def test_a_plan_before_that_is_none_or_damaged_is_refused(tmp_path, damaged):
    (tmp_path / "old.json").write_text(damaged, encoding="utf-8")
    status, _, error = plan("--replan", tmp_path / "old.json")
    assert status == 2
    assert "old.json is" in error


def test_nothing_is_written_over_what_was_read(tmp_path):
    shutil.copy(REQUESTS, tmp_path / "requests.csv")
    status, _, error = plan("--json", tmp_path / "requests.csv", requests=tmp_path / "requests.csv")
    assert status == 2
    assert "which is to be read" in error


def test_a_pick_bears_the_name_of_who_picked_it_and_the_reason():
    _, out, _ = plan("--pick", "level", "--picked-by", "Prudence Hallam", "--reason", "nobody is left out")
    assert "Picked by Prudence Hallam: level: nobody is left out." in out
    assert "* Level" in out


def test_files_of_requests_with_odd_ids_stay_in_their_folder_and_do_not_clash():
    told = tuple(Invitation(name, "x", f"uid {name}", 0, None) for name in ("../a", "a", "A", "", "é/b"))
    names = file_names(told)
    assert list(names.values()) == ["a", "a-2", "A-3", "request", "é-b"]
    assert not [name for name in names.values() if "/" in name]


def test_a_hundred_and_seventeen_plans_are_of_days_after_the_request(made):
    received = {one["id"]: one["received"] for one in made["requests"]}
    for one in made["plans"][2]["meetings"]:
        slot = made["slots"][one["slot"]]
        assert (date.fromisoformat(slot["day"]) - date.fromisoformat(received[one["request"]])).days == one["wait"] > 0


ODD = 'Hale <b>"Wold"</b> & Co; a:b, Ålesund'


def test_a_name_with_marks_stays_words_on_the_page_in_the_pictures_and_in_the_invitation(tmp_path):
    requests, rules = small(tmp_path, requests='who,received\n"' + ODD.replace('"', '""') + '",2022-02-01\n')
    out = tmp_path / "out"
    rules.write_text(rules.read_text(encoding="utf-8") + 'title: "<script>x</script>"\n', encoding="utf-8")
    status, _, error = run("plan", requests, "--slots", rules, "--seed", "7", "--options", "--out", out, "--as-of", "2022-02-02")
    assert (status, error) == (0, "")
    for name in ("plan.html", "plan.svg", "options.svg"):
        text = (out / name).read_text(encoding="utf-8")
        assert "<script>x" not in text
        assert "Hale <b>" not in text
    (event,) = events(next((out / "invitations").iterdir()).read_text(encoding="utf-8"))
    assert str(event["SUMMARY"]) == f"Meeting: {ODD} with Ann"
    assert event["ATTENDEE"].params["CN"] == ODD.replace('"', "'")


def test_a_plan_too_damaged_to_be_checked_is_refused(made, tmp_path):
    (tmp_path / "plan.json").write_text(json.dumps({**made, "hosts": []}), encoding="utf-8")
    status, _, error = run("draw", REQUESTS, "--check", tmp_path / "plan.json")
    assert (status, "is damaged" in error) == (2, True)


def test_the_plan_that_the_example_holds_is_the_one_that_is_made():
    held = json.loads((EXAMPLE / "plan.json").read_text(encoding="utf-8"))
    status, out, _ = plan("--json", "-")
    assert status == 0
    assert {**json.loads(out), "evenhand": ""} == {**held, "evenhand": ""}


def test_a_plan_is_printed_without_what_reads_papers():
    """Loading the reader takes longer than planning 117 meetings does."""
    program = "import sys, evenhand.faces.diary.terminal; print(sorted(name for name in sys.modules if name.startswith('evenhand.core.r')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

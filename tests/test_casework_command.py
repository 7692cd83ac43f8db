"""`evenhand deadline`, `flows`, `calendars`, `queue` and `statistics`: what they print and write, and what they say of what cannot be."""

from __future__ import annotations

import json
import shlex
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from tests.schemas import faults_of_form
from tests.test_cli import Ran

from evenhand.core.casework import Flow
from evenhand.faces.casework.calendar_yaml import write
from evenhand.intake.calendars import check_calendar, read_calendar
from evenhand.intake.flows import check_flow, shipped_flows

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
MIN_LETTER = ("deadline", "--type", "MIN", "--received", "2015-11-12")

OWN_FLOW = """\
id: LETTER
title: Letters of Calder Vale Council
reply: send
stages:
- {id: draft, title: Draft, exits: [{to: send}]}
- {id: send, title: Send, exits: [{to: done, answers: yes}], returns: [{to: draft}]}
- {id: done, title: Done}
rules:
- {id: ten, in_force_from: 2031-01-01, in_force_until: 2031-03-31, calendar: scotland, source: minute 3, targets: {send: 10 working days}}
- {id: seven, in_force_from: 2031-04-01, calendar: scotland, source: minute 9, targets: {send: 7 working days}}
"""

CASES = """\
department: Roads and Ferries
days_off:
- {day: 2022-02-14, name: Ferry Day, told: 2022-02-01, calendars: [england-and-wales, whole-uk], reason: proclamation}
cases:
- reference: RF/22/014
  type: MIN
  received: 2022-01-20
  events:
  - {event: moved, day: 2022-01-21, to: markup, by: Jo Bell}
  - {event: moved, day: 2022-01-24, to: initial-draft, by: Jo Bell, what: Policy Response}
  - {event: moved, day: 2022-02-04, to: qa-response, by: Ann Hale}
  - {event: moved, day: 2022-02-04, to: private-office, by: Ann Hale}
  - {event: returned, day: 2022-02-07, to: initial-draft, by: Sam Roe, reason: The grant is for another year.}
- reference: RF/22/015
  type: TRO
  received: 2022-01-10
  events:
  - {event: stopped, day: 2022-01-12, reason: "Which school?"}
- reference: RF/22/016
  type: FOI
  received: 2022-01-05
"""

FIRST = (files("evenhand") / "calendars" / "england-and-wales.yaml").read_text(encoding="utf-8")
EARLIER = FIRST.replace("taken: 2026-11-22", "taken: 2021-11-22")
LATER = FIRST.replace("taken: 2026-11-22", "taken: 2022-02-10") + "  2022-02-15: Ferry Day\n"

LETTERS = """\
reference,department,received,replied,target,type,due,holding,not_counted
1,Roads,2023-01-03,2023-01-20,7,,,,
2,Roads,2023-04-03,2023-04-14,10,,,,
3,Roads,2023-04-03,,10,,,yes,
4,Ferries,2023-04-03,2023-05-31,,TRO,,,
5,Ferries,2023-04-03,2023-05-31,,DTEN,2023-06-01,,
6,Ferries,2023-04-03,,,,,,sent to another body
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "own.yaml").write_text(OWN_FLOW, encoding="utf-8")
    (tmp_path / "cases.yaml").write_text(CASES, encoding="utf-8")
    (tmp_path / "letters.csv").write_text(LETTERS, encoding="utf-8")
    return tmp_path


def refusal(*arguments: str | Path) -> str:
    done = Ran(*arguments)
    assert done.status == 2, done.out
    return done.err.strip().removeprefix("evenhand: ")


# A deadline


def test_the_date_is_printed_first_and_alone_on_its_line() -> None:
    done = Ran(*MIN_LETTER)
    assert (done.status, done.out.splitlines()[0]) == (0, "Thursday 10 December 2015")
    saturday = Ran("deadline", "--type", "min", "--received", "2015-11-14")
    assert saturday.out.splitlines()[0] == "Friday 11 December 2015"


def test_the_days_are_shown_one_by_one_with_the_rule_and_its_source() -> None:
    out = Ran(*MIN_LETTER, "--explain").out
    assert "Source: Cabinet Office guidance on letters of Members" in out
    assert "the day after receipt is day 1" in out
    days = out.split("The days, one by one")[1].splitlines()[1:]
    assert days[0].split("  ")[-1] == "the day of receipt"
    assert [line.split()[0] for line in days if line.split()[0].isdecimal()] == [str(number) for number in range(1, 21)]
    assert days[-1] == "20  Thu 10 December 2015"
    assert "    Sat 14 November 2015  Saturday" in days


def test_a_bank_holiday_is_shown_by_its_name() -> None:
    assert "Mon 8 May 2023     Coronation of Charles III" in Ran("deadline", "--type", "TRO", "--received", "2023-04-27", "--explain").out
    assert "Saint Andrew's Day (Scotland)" in Ran("deadline", "--type", "FOI", "--received", "2015-11-12", "--explain").out


def test_the_signatory_the_stage_and_the_calendar_can_be_told() -> None:
    assert Ran(*MIN_LETTER, "--signatory", "home-secretary").out.startswith("Thursday 26 November 2015")
    assert Ran(*MIN_LETTER, "--stage", "private-office").out.startswith("Wednesday 9 December 2015")
    assert Ran(*MIN_LETTER, "--calendar", "scotland").out.startswith("Friday 11 December 2015")


def test_days_and_months_are_explained_as_they_are_counted(folder: Path) -> None:
    months = OWN_FLOW.replace("send: 10 working days", "send: 1 month, draft: 5 days").replace(
        "source: minute 3", "rolls: yes, source: minute 3"
    )
    (folder / "own.yaml").write_text(months, encoding="utf-8")
    asked = ("deadline", "--type", "LETTER", "--flow", folder / "own.yaml", "--received")
    out = Ran(*asked, "2031-01-04", "--explain").out
    assert "Count: the day after receipt is day 1; every day counts, days off too; a last day that is a day off waits for the next" in out
    assert " 1  Sun 5 January 2031" in out
    late = OWN_FLOW.replace("in_force_until: 2031-03-31, ", "").replace("- {id: seven", "#").replace("10 working days", "9999 days")
    (folder / "own.yaml").write_text(late, encoding="utf-8")
    assert refusal(*asked, "9999-12-31") == "9999 days after 9999-12-31 lies beyond the year 9999. Check the day of receipt."
    (folder / "own.yaml").write_text(late.replace("9999 days", "2 months"), encoding="utf-8")
    assert refusal(*asked, "9999-12-31") == "2 months after 9999-12-31 lies beyond the year 9999. Check the day of receipt."


def test_years_that_nobody_has_announced_are_told() -> None:
    assert "nobody has announced" in Ran("deadline", "--type", "MIN", "--received", "2028-03-01", "--explain").out


def test_the_json_is_as_its_schema_says() -> None:
    made = json.loads(Ran(*MIN_LETTER, "--json").out)
    assert faults_of_form(made, "casework") == []
    assert (made["due"], made["days"][-1]) == ("2015-12-10", {"day": "2015-12-10", "number": 20, "why": None})


def test_what_cannot_be_counted_is_told_with_what_to_do() -> None:
    assert refusal("deadline", "--type", "MIX", "--received", "2015-11-12").startswith("There is no type 'MIX'. Did you mean MIN?")
    assert refusal("deadline", "--type", "MIN", "--received", "12/11/2015") == "--received: '12/11/2015' is not a day; write YYYY-MM-DD."
    assert refusal("deadline", "--type", "DTEN", "--received", "2015-11-12") == (
        "No rule counts the days of Dispatch: a person types the date (the dates that Number 10 gives with the letter). "
        "It is an event 'deadline' of the case, for `evenhand queue`."
    )
    assert "sets no days for Complete" in refusal(*MIN_LETTER, "--stage", "complete")
    assert "MIN has no stage 'sending'" in refusal(*MIN_LETTER, "--stage", "sending")
    assert "has no rule for a letter received on 2001-01-05" in refusal("deadline", "--type", "MIN", "--received", "2001-01-05")
    assert "lies outside. Give a calendar that reaches it" in refusal("deadline", "--type", "MIN", "--received", "2035-12-20")
    assert "There is no calendar 'wales'" in refusal(*MIN_LETTER, "--calendar", "wales")
    assert "'king' signs nothing in MIN" in refusal(*MIN_LETTER, "--signatory", "king")


# Flows and calendars


@pytest.mark.parametrize("entry", sorted((files("evenhand") / "flows").iterdir(), key=str), ids=lambda entry: entry.name)
def test_a_shipped_flow_has_no_mistake_and_fits_the_published_schema(entry: Path) -> None:
    assert check_flow(entry.read_bytes(), entry.name).mistakes == ()
    assert faults_of_form(yaml.load(entry.read_bytes(), Loader=yaml.BaseLoader), "flow") == []


@pytest.mark.parametrize("entry", sorted((files("evenhand") / "calendars").iterdir(), key=str), ids=lambda entry: entry.name)
def test_a_shipped_calendar_has_no_mistake_fits_the_published_schema_and_is_read_back_as_it_is_written(entry: Path) -> None:
    checked = check_calendar(entry.read_bytes(), entry.name)
    assert checked.mistakes == ()
    assert f"{checked.calendar.id}.yaml" == entry.name
    assert len(checked.calendar.days_off) > 50
    assert read_calendar(write(checked.calendar).encode("utf-8")) == checked.calendar
    assert faults_of_form(yaml.load(entry.read_bytes(), Loader=yaml.BaseLoader), "calendar") == []


def test_flows_are_listed_and_shown() -> None:
    out = Ran("flows").out
    assert all(flow.id in out for flow in shipped_flows())
    shown = Ran("flows", "show", "councillor-conduct").out
    assert "Localism Act 2011, section 28(7)(a)" in shown
    assert "Right of reply to the draft report" in shown
    assert refusal("flows", "show") == "`evenhand flows show` takes one type, such as MIN; the list without a name names them."


def test_an_own_flow_is_used_and_its_rules_change_with_the_day_of_receipt(folder: Path) -> None:
    def own(received: str) -> str:
        return Ran("deadline", "--type", "letter", "--received", received, "--flow", folder / "own.yaml").out.splitlines()[0]

    assert own("2031-03-31") == "Tuesday 15 April 2031"
    assert own("2031-04-01") == "Thursday 10 April 2031"
    assert "no mistake found; 3 stages, 2 rules in all." in Ran("flows", "check", folder / "own.yaml").out


def test_a_flow_that_counts_by_a_calendar_of_its_own_says_that_its_file_must_be_given(folder: Path) -> None:
    (folder / "own.yaml").write_text(OWN_FLOW.replace("calendar: scotland", "calendar: narnia"), encoding="utf-8")
    done = Ran("flows", "check", folder / "own.yaml")
    assert done.status == 0
    assert "own.yaml: no mistake found; 3 stages, 2 rules in all. 'narnia' is no calendar that is shipped: give its file." in done.out
    said = refusal("deadline", "--type", "LETTER", "--received", "2031-01-06", "--flow", folder / "own.yaml")
    assert said == "The rule 'ten' of LETTER counts by the calendar 'narnia', which is not known. Give its file with --calendar."


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        (("reply: send", "reply: sent"), 3, "'reply' names the stage 'sent', but there is none with that id."),
        (
            ("answers: yes", "answers: no"),
            3,
            "'reply' names 'send', but no way out of it answers. Write 'answers: yes' at one of its exits.",
        ),
        (("exits: [{to: send}]", "exits: [{to: sent}]"), 5, "'draft' leads to the stage 'sent', but there is none with that id."),
        (
            ("returns: [{to: draft}]", "returns: [{to: done}]"),
            6,
            "'send' returns to 'done', which stands behind it. List that under 'exits'.",
        ),
        (("[{to: done, ans", "[{to: draft, ans"), 6, "'send' goes on to 'draft', which stands before it. List that under 'returns'."),
        (("id: done", "id: send"), 7, "The stage 'send' stands twice in this flow."),
        (("title: Done}", "title: Done, exits: [{to: send}]}"), 5, "The last stage, 'done', should have no way out: there the case ends."),
        (("in_force_until: 2031-03-31", "in_force_until: 2031-04-30"), 10, "The rules 'ten' and 'seven' are in force on the same days."),
        (("in_force_until: 2031-03-31", "in_force_until: 2030-03-31"), 9, "This rule ends on 2030-03-31, before it begins on 2031-01-01."),
        (("send: 10 working days", "sent: 10 working days"), 9, "'targets' names the stage 'sent', but there is none with that id."),
        (("10 working days", "ten days"), 9, "'send' has 'ten days'; write how long, such as 20 working days, 60 days or 1 month."),
        (("targets: {send: 7 w", "targets: {draft: 7 w"), 10, "The rule 'seven' says nothing of 'send', where the reply is due."),
        (("in_force_from: 2031-04-01", "in_force_from: april"), 10, "'in_force_from' is 'april'; it should be a day: YYYY-MM-DD."),
        (("source: minute 9, ", "signatory: mayor, source: minute 9, "), 10, "'mayor' is none of the flow's 'signatories'."),
        (("source: minute 9, ", "sources: minute 9, "), 10, "There is no field 'sources' here. Did you mean 'source'?"),
        (("id: draft, ", "id: draft, other_than: [chat], "), 5, "'other_than' names the stage 'chat', but there is none with that id."),
        (("calendar: scotland", "calendar: scottland"), 9, "There is no calendar 'scottland'. Did you mean 'scotland'?"),
        (
            ("in_force_until: 2031-03-31", "in_force_until: 2031-03-30"),
            10,
            "No rule is in force on 2031-03-31, after 'ten' ends on 2031-03-30. Let it end later, or another begin earlier.",
        ),
        (
            ("targets: {send: 7 working days}", "targets: {draft: 9 working days, send: 7 working days}"),
            10,
            "'send' has 7 working days from receipt, and 'draft' before it has 9: a later stage cannot be due earlier.",
        ),
        (("reply: send", "reply: send\npriorities: {urgent: soon}"), 4, "'urgent' is 'soon'; it should be by how many days it comes first"),
    ],
)
def test_a_mistake_in_a_flow_is_named_with_its_line(folder: Path, wrong: tuple[str, str], line: int, words: str) -> None:
    assert wrong[0] in OWN_FLOW
    (folder / "own.yaml").write_text(OWN_FLOW.replace(*wrong, 1), encoding="utf-8")
    done = Ran("flows", "check", folder / "own.yaml")
    assert done.status == 1
    assert f"own.yaml, line {line}: {words}" in done.out
    assert refusal("deadline", "--type", "LETTER", "--received", "2031-01-06", "--flow", folder / "own.yaml").startswith(
        "own.yaml cannot be used."
    )


def test_calendars_are_listed_shown_and_checked(folder: Path) -> None:
    assert "whole-uk  Whole United Kingdom" in Ran("calendars").out
    assert "2015-11-30  Mon  Saint Andrew's Day" in Ran("calendars", "show", "scotland").out
    (folder / "own-days.yaml").write_text(
        "id: own\ntitle: Own\nfirst: 2031-01-01\nlast: 2031\ntaken: 2031-01-01\nsource: us\n", encoding="utf-8"
    )
    done = Ran("calendars", "check", folder / "own-days.yaml")
    assert (done.status, done.out.splitlines()[0]) == (1, "own-days.yaml, line 4: 'last' is '2031'; it should be a day: YYYY-MM-DD.")


@pytest.mark.parametrize("command", ["flows", "calendars"])
def test_checking_no_file_is_no_file_without_a_mistake(command: str) -> None:
    assert refusal(command, "check") == f"There is no file to check. Write: evenhand {command} check FILE..."


def test_another_countrys_days_are_taken_into_a_file_that_counts_as_it_is(folder: Path) -> None:
    pytest.importorskip("holidays")
    path = folder / "fr.yaml"
    assert Ran("calendars", "take", "fr", "--years", "2014-2016", "--out", path).status == 0
    taken = read_calendar(path.read_bytes())
    assert (taken.id, taken.title, taken.first.year, taken.last.year) == ("fr", "France", 2014, 2016)
    assert faults_of_form(yaml.load(path.read_bytes(), Loader=yaml.BaseLoader), "calendar") == []
    assert "Armistice Day" in Ran(*MIN_LETTER[:3], "--received", "2015-11-02", "--calendar", path, "--explain").out
    part = folder / "bavaria.yaml"
    assert Ran("calendars", "take", "DE-BY", "--years", "2015-2015", "--out", part).status == 0
    assert "Epiphany" in part.read_text(encoding="utf-8")


def test_a_country_that_nobody_knows_and_years_that_cannot_be_are_told() -> None:
    pytest.importorskip("holidays")
    assert refusal("calendars", "take", "XX").startswith("The package 'holidays' knows no 'XX'.")
    assert refusal("calendars", "take", "FR", "--years", "2020").startswith("--years '2020' should be two years")
    assert refusal("calendars", "take", "FR", "--years", "2020-2010").startswith("The years 2020 to 2010 cannot be taken.")


def test_without_the_package_the_command_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    told = refusal("calendars", "take", "FR")
    assert told.endswith(f"Install it, and run this again: python3 -m pip --python {shlex.quote(sys.executable)} install holidays")


# The queue


def test_the_queue_shows_its_sum_what_moved_and_what_was_refused(folder: Path) -> None:
    done = Ran("queue", folder / "cases.yaml", "--as-of", "2022-02-12")
    assert done.status == 0
    assert done.out.startswith("3 open cases on 12 February 2022, 2 overdue; 0 ended.\n")
    assert "1  RF/22/016  FOI, Unassigned: Drafting was due Wednesday 19 January 2022, 17 working days ago\n   due 2022-01-19\n" in done.out
    assert "3  RF/22/015  TRO, Data Input: the clock stands\n" in done.out
    assert "RF/22/014  Dispatch: Thursday 17 February 2022 → Friday 18 February 2022, and 3 other stages; Ferry Day on" in done.out
    assert "Ann Hale let it out of Initial Draft, and QA Response is for somebody else." in done.out
    assert "return on 7 February 2022 by Sam Roe from QA Response: The grant is for another year." in done.out


def test_a_later_edition_of_a_calendar_changes_nothing_silently(folder: Path) -> None:
    (folder / "earlier.yaml").write_text(EARLIER, encoding="utf-8")
    (folder / "later.yaml").write_text(LATER, encoding="utf-8")
    given = ("--calendar", folder / "later.yaml", "--calendar", folder / "earlier.yaml")
    out = Ran("queue", folder / "cases.yaml", "--as-of", "2022-03-31", *given).out
    assert "England and Wales as known on 2022-02-10: Ferry Day on 2022-02-15 is no working day" in out
    early = Ran("queue", folder / "cases.yaml", "--as-of", "2022-03-31").out
    assert "as known on" not in early


def test_the_queue_is_written_as_json_and_as_a_page(folder: Path) -> None:
    Ran("queue", folder / "cases.yaml", "--as-of", "2022-02-12", "--json", folder / "o.json", "--html", folder / "o.html")
    made = json.loads((folder / "o.json").read_text(encoding="utf-8"))
    assert faults_of_form(made, "casework") == []
    assert [row["reference"] for row in made["queue"]] == ["RF/22/016", "RF/22/014", "RF/22/015"]
    page = (folder / "o.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "RF/22/014" in page
    assert "Ferry Day" in page


def test_cases_fit_their_schema_and_mistakes_in_them_are_named(folder: Path) -> None:
    assert faults_of_form(yaml.load(CASES, Loader=yaml.BaseLoader), "cases") == []

    def told(was: str, now: str) -> str:
        (folder / "cases.yaml").write_text(CASES.replace(was, now, 1), encoding="utf-8")
        return refusal("queue", folder / "cases.yaml")

    assert "Line 9: 'event' is 'went'; it should be one of: moved," in told("event: moved", "event: went")
    assert "The case 'RF/22/014' stands in this file twice." in told("RF/22/015", "RF/22/014")
    assert "There is no type 'MIX'" in told("type: MIN", "type: MIX")
    assert "The case RF/22/016: FOI has no rule for a letter received on 2001-01-05" in told("2022-01-05", "2001-01-05")
    assert "The case RF/22/015: TRO knows no priority 'urgent'; it has: immediate, priority." in told(
        "type: TRO", "type: TRO\n  priority: urgent"
    )
    assert "'days' is 'some'; it should be how many days more" in told("by: Ann Hale}", "by: Ann Hale, days: some}")


def test_words_of_an_office_reach_the_page_only_as_words(folder: Path) -> None:
    (folder / "cases.yaml").write_text(CASES.replace("Which school?", "<img src=x onerror=alert(1)>"), encoding="utf-8")
    Ran("queue", folder / "cases.yaml", "--as-of", "2022-02-12", "--html", folder / "o.html")
    assert "<img" not in (folder / "o.html").read_text(encoding="utf-8")


def test_the_queue_of_a_day_knows_nothing_of_what_happened_later(folder: Path) -> None:
    out = Ran("queue", folder / "cases.yaml", "--as-of", "2022-01-15").out
    assert out.startswith(
        "2 open cases on 15 January 2022, 0 overdue; 0 ended.\nOf later days, and so not in this queue: 1 case and 5 events.\n"
    )
    assert "RF/22/014" not in out
    assert "Ferry Day" not in out
    folded = Ran("queue", folder / "cases.yaml", "--as-of", "2022-02-06", "--html", folder / "o.html").out
    assert "RF/22/014  MIN, QA Response: was due" in folded
    assert "Of later days, and so not in this queue: 1 event." in (folder / "o.html").read_text(encoding="utf-8")
    assert "Of later days" not in Ran("queue", folder / "cases.yaml", "--as-of", "2022-02-12").out


def test_a_day_off_in_a_calendar_that_nobody_knows_is_no_silent_nothing(folder: Path) -> None:
    def told(now: str) -> str:
        (folder / "cases.yaml").write_text(CASES.replace("[england-and-wales, whole-uk]", now, 1), encoding="utf-8")
        return refusal("queue", folder / "cases.yaml")

    assert told("[england-and-walls]") == (
        "cases.yaml: 'Ferry Day', 2022-02-14, is a day off in 'england-and-walls', and no calendar has that name. "
        "Did you mean 'england-and-wales'?"
    )
    assert "Line 3: 'calendars' names none, so nothing would move." in told("[]")


def test_two_events_of_one_day_with_one_reason_are_told_apart(folder: Path) -> None:
    more = "  - {event: extended, day: 2022-01-06, days: 5, reason: ill}\n"
    (folder / "cases.yaml").write_text(f"{CASES}  events:\n{more * 2}", encoding="utf-8")
    out = Ran("queue", folder / "cases.yaml", "--as-of", "2022-01-31").out
    assert "Awaiting dispatch: Wednesday 2 February 2022 → Wednesday 9 February 2022; more days" in out
    assert "Awaiting dispatch: Wednesday 9 February 2022 → Wednesday 16 February 2022; more days" in out


# Statistics


def test_no_is_no_where_a_column_asks_whether(folder: Path) -> None:
    def held(words: str) -> bool:
        (folder / "letters.csv").write_text(LETTERS.replace(",yes,", f",{words},"), encoding="utf-8")
        return "1 with a holding reply" in Ran("statistics", folder / "letters.csv", "--as-of", "2023-07-01").out

    assert [held(words) for words in ("yes", "2023-04-20", "no", "0", "FALSE", "-")] == [True, True, False, False, False, False]


def test_a_letter_of_a_later_day_is_told_as_not_counted(folder: Path) -> None:
    out = Ran("statistics", folder / "letters.csv", "--as-of", "2023-03-31").out
    assert "4 letters: received after 2023-03-31" in out
    assert "1 letter: sent to another body" in out


def test_the_published_table_and_both_formulas_are_printed(folder: Path) -> None:
    out = Ran("statistics", folder / "letters.csv", "--as-of", "2023-07-01").out
    table = [line.split("  ") for line in out.splitlines()]
    rows = [[cell.strip() for cell in line if cell.strip()] for line in table]
    assert ["2023 Q1", "Roads", "7 working days", "1", "0%", "100%"] in rows
    assert ["2023 Q2", "Ferries", "20 working days", "1", "0%", "0%"] in rows
    assert ["2023 Q2", "Ferries", "a date given by hand", "1", "100%", "0%"] in rows
    assert ["all", "all", "2", "2", "0", "1", "40%", "40%"] in rows
    assert "1 with a holding reply" in out
    assert "Not counted (1)\n  1 letter: sent to another body" in out


def test_an_edition_keeps_those_before_it_and_tells_what_it_revises(folder: Path) -> None:
    letters, first, second = folder / "letters.csv", folder / "first.json", folder / "second.json"
    Ran("statistics", letters, "--as-of", "2023-07-01", "--json", first)
    letters.write_text(LETTERS.replace("2023-01-20", "2023-01-10"), encoding="utf-8")
    again = ("statistics", letters, "--as-of", "2023-09-01", "--earlier", first, "--json", second)
    assert "2023 Q1, Roads: in time from 0 to 1" in refusal(*again)
    done = Ran(*again, "--reason", "a reply had been entered late")
    assert "2023 Q1, Roads, 7 working days: in time 0 → 1 (1 September 2023: a reply had been entered late)" in done.out
    made = json.loads(second.read_text(encoding="utf-8"))
    assert faults_of_form(made, "casework") == []
    assert made["editions"][0] == json.loads(first.read_text(encoding="utf-8"))["editions"][0]
    assert {(row["count"], row["was"], row["now"]) for row in made["revisions"]} == {("in_time", 0, 1), ("late", 1, 0)}


def test_cases_with_events_are_counted_too(folder: Path) -> None:
    done = Ran("statistics", folder / "cases.yaml", "--as-of", "2022-03-31", "--by", "year", "--html", folder / "o.html")
    assert "1 with a clock that stands; 0 with a holding reply; 0 extended; 1 stopped." in done.out
    assert "Within 20 days" in (folder / "o.html").read_text(encoding="utf-8")


def test_a_row_that_cannot_be_counted_is_told_with_its_line_and_stops_no_other(folder: Path) -> None:
    def told(was: str, now: str) -> str:
        (folder / "letters.csv").write_text(LETTERS.replace(was, now, 1), encoding="utf-8")
        out = Ran("statistics", folder / "letters.csv", "--as-of", "2023-07-01").out
        assert "1 row of the table cannot be counted and is in none of these figures." in out
        assert "Rows that cannot be counted (1)" in out
        return next(line for line in out.splitlines() if line.startswith("  letters.csv, line ")).strip()

    assert told("2023-01-20", "20 Jan") == "letters.csv, line 2: replied is '20 Jan'; it should be a day: YYYY-MM-DD."
    assert told("2023-01-20", "20/01/2023") == "letters.csv, line 2: replied is '20/01/2023'; write 2023-01-20."
    assert told("2023-01-20", "44946").endswith("replied is '44946'; it is a spreadsheet's number for 2023-01-20: write that.")
    assert told("2023-01-20", "n/a").endswith("replied is 'n/a'; leave the cell empty where there is no such day.")
    assert told("2023-01-20", "2022-01-20").startswith("letters.csv, line 2: it was replied to on 2022-01-20, before it was received")
    assert told(",7,,", ",soon,,").startswith("letters.csv, line 2: the target is 'soon'; write how many working days")
    assert told(",7,,", ",,,").startswith("letters.csv, line 2: give its type, such as MIN, or its target")
    assert told("2023-06-01", "").endswith("a person types the date. Give it in the column 'due'.")
    assert told("2023-06-01", "2023-04-01").startswith(
        "letters.csv, line 6: it was due on 2023-04-01, before it was received on 2023-04-03."
    )
    assert told("3,Roads", "2,Roads").startswith("letters.csv, line 4: the reference '2' stands already on line 3.")


def test_every_row_is_counted_left_out_or_told_and_blank_lines_are_no_rows(folder: Path) -> None:
    header = "department,received,replied,target\n"
    rows = [
        "Roads,2023-01-03,2023-01-20,20",
        "",
        "Roads,03/01/2023,,20",
        " , , , ",
        "Roads,2023-01-04,,20",
        "Roads,2023-09-01,,20",
        "Roads,,,20",
    ]
    (folder / "letters.csv").write_text(header + "\n".join(rows) + "\n", encoding="utf-8")
    Ran("statistics", folder / "letters.csv", "--as-of", "2023-07-01", "--json", folder / "o.json", "--html", folder / "o.html")
    made = json.loads((folder / "o.json").read_text(encoding="utf-8"))
    assert faults_of_form(made, "casework") == []
    assert [one.split(":")[0] for one in made["unread"]] == ["letters.csv, line 4", "letters.csv, line 8"]
    assert sum(row["received"] for row in made["editions"][0]["rows"]) + len(made["not_counted"]) + len(made["unread"]) == 5
    assert "2 rows of the table cannot be counted" in (folder / "o.html").read_text(encoding="utf-8")


def test_a_table_of_which_nothing_can_be_counted_is_refused(folder: Path) -> None:
    def told(text: str) -> str:
        (folder / "letters.csv").write_text(text, encoding="utf-8")
        return refusal("statistics", folder / "letters.csv", "--as-of", "2023-07-01")

    assert told(LETTERS.replace("holding", "held")).startswith("letters.csv has a column 'held' that nobody reads.")
    assert told(LETTERS.replace("department", "ministry")).startswith("letters.csv has no column 'department'.")
    nothing = "department,received,replied,target\nRoads,soon,,20\n"
    assert told(nothing).startswith("No row of letters.csv can be counted. letters.csv, line 2: received is 'soon'")
    (folder / "letters.csv").write_text(LETTERS, encoding="utf-8")
    assert "is nothing that `evenhand statistics --json` wrote" in refusal(
        "statistics", folder / "letters.csv", "--earlier", folder / "own.yaml", "--as-of", "2023-07-01"
    )


def test_a_flow_of_an_office_takes_the_place_of_the_shipped_one_with_its_id(folder: Path) -> None:
    (folder / "own.yaml").write_text(OWN_FLOW.replace("id: LETTER", "id: MIN"), encoding="utf-8")
    out = Ran("flows", "list", "--flow", folder / "own.yaml").out
    assert "Ministerial correspondence" not in out
    assert "Letters of Calder Vale Council" in out


def test_all_shipped_flows_know_their_calendar() -> None:
    def calendars(flow: Flow) -> set[str]:
        return {rule.calendar for rule in flow.rules}

    assert set().union(*map(calendars, shipped_flows())) <= {"england-and-wales", "whole-uk"}

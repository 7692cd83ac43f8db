from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from tests.browser.test_page import SIZES, browser, check_alone

from evenhand.core.diary import Planned
from evenhand.desk.diary import Told, plan_diary
from evenhand.faces.diary.html import write
from evenhand.faces.diary.json import write as write_json

__all__ = ["browser"]

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "example" / "diary"
CALENDARS = (EXAMPLE / "deverell.ics", EXAMPLE / "moss.ics")
BARE = """time_zone: UTC
from: 2022-03-01
until: 2022-03-04
minutes: 60
serves: [{{name: {who}, times: [{{days: Tue, from: '10:00', until: '11:00'}}]}}]
"""


def full(folder: Path) -> Planned:
    return plan_diary(EXAMPLE / "requests.csv", EXAMPLE / "slots.yaml", CALENDARS, Told(options=True))


def at_tables(folder: Path) -> Planned:
    return plan_diary(EXAMPLE / "requests.csv", EXAMPLE / "slots.yaml", CALENDARS, Told(options=True, tables="region + type"))


def tables_anew(folder: Path) -> Planned:
    """Somebody with an endless name sits at another table with an endless name, and one table cannot be held."""
    rules, requests, old = folder / "slots.yaml", folder / "requests.csv", folder / "plan.json"
    rules.write_text(BARE.format(who="w" * 300) + "tables: {most: 2, minutes: 30, by: [region]}\n", encoding="utf-8")
    rows = f"{'a' * 300},2022-02-01,,{'r' * 300}\n{'b' * 300},2022-02-01,{{days}},{'r' * 300}\nCarr,2022-02-01,,South\n"
    head = "who,received,days,region\n"
    requests.write_text(head + rows.format(days=""), encoding="utf-8")
    old.write_text(write_json(plan_diary(requests, rules, (), Told(tables="region"))), encoding="utf-8")
    requests.write_text(head + rows.format(days="Wed"), encoding="utf-8")
    return plan_diary(requests, rules, (), Told(replan=old, options=True))


def left_out(folder: Path) -> Planned:
    """Nobody but one has a place, and every word is endless."""
    (folder / "slots.yaml").write_text(BARE.format(who="w" * 300), encoding="utf-8")
    (folder / "requests.csv").write_text(f"who,received\n{'a' * 300},2022-02-01\n{'b' * 300},2022-02-01\n", encoding="utf-8")
    made = plan_diary(folder / "requests.csv", folder / "slots.yaml", (), Told(options=True, picked_by="p" * 300))
    return evolve(made, title="t" * 300)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", [full, left_out, at_tables, tables_anew])
def test_the_page_of_a_plan_has_no_fault_that_axe_knows_and_asks_for_nothing(browser, state, size, tmp_path):
    (tmp_path / "plan.html").write_text(write(state(tmp_path)), encoding="utf-8")
    check_alone(browser, tmp_path / "plan.html", size)

"""The tutorial "One campaign of 116": its inbox is what the script makes, and of its letters none is lost in the campaign or to it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from evenhand.core.campaigns import Post
from evenhand.desk.campaigns import Beside, sort_post
from evenhand.store.campaign_index import CampaignIndex

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "example" / "post"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_post", ROOT / "example" / "post.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["example_post"] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def post() -> Post:
    return sort_post([str(FOLDER / "inbox.mbox")], Beside(FOLDER / "councils.csv")).post


def test_the_files_are_what_the_script_makes(script: ModuleType) -> None:
    for name, content in script.files().items():
        assert (FOLDER / name).read_bytes() == content, f"run python example/post.py: {name} is not what it gives"


def test_the_116_stand_together_and_nothing_else_does(post: Post) -> None:
    ours = {letter.id for letter in post.letters if "same offer" in (letter.title or "") or "same offer" in dict(letter.headers)["Subject"]}
    (campaign,) = post.campaigns.campaigns
    assert {member.letter for member in campaign.members} == ours
    assert (len(ours), len(post.letters)) == (116, 198)


def test_each_of_the_five_that_say_more_is_in_the_reading_list_with_its_reason(post: Post, script: ModuleType) -> None:
    texts = {letter.id: " ".join(letter.text.split()) for letter in post.letters}
    signs = {row.letter: {sign.kind for sign in row.signs} for row in post.campaigns.reading_list if row.label}
    reasons = {12: "urgent", 33: "deadline", 58: "asks something else", 71: "new figure", 90: "own words"}
    for number, reason in reasons.items():
        (letter,) = [name for name, text in texts.items() if script.OWN[number] in text]
        assert reason in signs[letter], number


def test_the_roster_names_who_has_not_written_and_who_has_twice(post: Post, script: ModuleType) -> None:
    assert post.campaigns.roster is not None
    rows = post.campaigns.roster.rows
    assert [row.expected.name for row in rows if row.state == "missing"] == [script.name_of(number) for number in script.MISSING]
    assert [row.expected.name for row in rows if row.state == "twice"] == [script.name_of(script.TWICE)]


def test_an_index_finds_115_of_the_116_one_by_one_and_all_when_they_are_grouped_anew(post: Post, tmp_path: Path) -> None:
    letters = {letter.id: letter for letter in post.letters}
    (campaign,) = post.campaigns.campaigns
    with CampaignIndex(tmp_path / "office.campaigns") as index:
        for letter in letters.values():
            index.add(letter)
        assert index.campaigns() == ((1, 115),)
        assert {member.letter for member in campaign.members} - set(index.members(1)) == {name for name in letters if name.endswith("133")}
        index.rebuild()
        assert index.campaigns() == ((1, 116),)

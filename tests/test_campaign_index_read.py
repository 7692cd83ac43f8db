"""`evenhand campaigns assign`: what stands in its reading list stands in that of `group`, and its last line counts what the index holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.mailing import BUS, OWN, POOL, run

KILN = (
    "The kiln in Mill Row has been cold since autumn and the clay store floods each time the river rises, which is how I lost my winter "
    "stock and the wheel that was my father's before me"
)
HALF = "The kiln in Mill Row has been cold since autumn."


def read_by(folder: Path, *letters: str) -> tuple[dict[str, list[str]], dict[str, list[str]], str]:
    """Return the letters of campaigns that `group` and `assign` have read, with why, and the last line of `assign`."""
    post = folder / "in"
    post.mkdir()
    for number, text in enumerate(letters):
        (post / f"{number}.txt").write_text(text, encoding="utf-8")
    grouped = json.loads(run("group", post, "--json", "-")[1])["campaigns"]["reading_list"]
    status, out, error = run("assign", folder / "office.campaigns", post, "--add", "--json", folder / "a.json")
    assert status == 0, error
    given = json.loads((folder / "a.json").read_text(encoding="utf-8"))["letters"]
    batch = {row["letter"]: [sign["kind"] for sign in row["signs"]] for row in grouped if row["campaign"]}
    online = {row["id"]: [sign["kind"] for sign in row["signs"]] for row in given if row["signs"] and row["assignment"]["campaign"]}
    return batch, online, out.splitlines()[-1]


def pool(below: str = "Ann Osei", *paragraphs: str) -> str:
    return "\n\n".join(["Dear Councillor,", POOL, *paragraphs, "Yours sincerely,", below])


@pytest.mark.parametrize(
    ("below", "sign"),
    [
        (f"Mo Reed\n\nOn 3 March 2026 Jo Bell wrote:\n> {KILN}.", "passes on mail"),
        (f"Mo Reed\n\n-----Original Message-----\nFrom: Jo Bell\nSubject: kiln\n\n{KILN}.", "passes on mail"),
        (f"Mo Reed\n\n-- \nMo Reed, potter. {KILN}.", "own words"),
    ],
)
def test_what_stands_below_a_letter_is_read_in_both(tmp_path: Path, below: str, sign: str) -> None:
    batch, online, _ = read_by(tmp_path, pool(), pool("Tom Gray"), pool("Jo Hale"), pool(below))
    assert batch == {"3.txt": [sign]}
    assert online == batch


@pytest.mark.parametrize(
    "below", [f"Mo Reed\n\nOn 3 March 2026 Jo Bell wrote:\n> {HALF}", f"Mo Reed\n\nOn 3 March 2026 Jo Bell wrote:\n> {POOL}"]
)
def test_little_mail_passed_on_and_the_letter_itself_passed_on_are_read_in_neither(tmp_path: Path, below: str) -> None:
    batch, online, last = read_by(tmp_path, pool(), pool("Tom Gray"), pool("Jo Hale"), pool(below))
    assert (batch, online) == ({}, {})
    assert last == "4 letters taken in: 4 of campaigns, 0 on their own; 0 to be read."


def test_a_paragraph_that_many_add_and_mail_that_many_pass_on_is_read_in_the_first_of_them(tmp_path: Path) -> None:
    passed = f"Mo Reed\n\nOn 3 March 2026 Jo Bell wrote:\n> {KILN}."
    added = [pool(name, f"{KILN}.") for name in ("Cy Fox", "Di Orr", "Ed Lamb")]
    _, online, _ = read_by(tmp_path, pool(), *added, pool(passed), pool("Jo Hale", f"{KILN}.", OWN))
    assert online == {"1.txt": ["own words"]}
    (tmp_path / "two").mkdir()
    _, online, _ = read_by(tmp_path / "two", pool(), pool("Jo Hale"), *(pool(passed.replace("Mo", name)) for name in ("Mo", "Bo", "Cy")))
    assert online == {"2.txt": ["passes on mail"]}


def test_what_was_read_in_one_campaign_is_read_in_another_too(tmp_path: Path) -> None:
    bus = "\n\n".join(["Dear Councillor,", BUS, "Yours sincerely,", "Kit Moss"])
    both = [pool("Cy Fox", f"{KILN}."), bus.replace(BUS, f"{BUS}\n\n{KILN}.")]
    batch, online, _ = read_by(
        tmp_path, pool(), pool("Tom Gray"), pool("Jo Hale"), bus, bus.replace("Kit", "Al"), bus.replace("Kit", "Bo"), *both
    )
    assert batch == {"6.txt": ["own words"], "7.txt": ["own words"]}
    assert online == batch


def test_small_words_in_the_place_of_others_are_no_words_of_its_own_however_many(tmp_path: Path) -> None:
    plain = f"{POOL} {BUS} {KILN}."
    other = " ".join(word[::-1] if number % 9 in (3, 4, 5) else word for number, word in enumerate(plain.split()))
    assert sum(one != two for one, two in zip(plain.split(), other.split(), strict=True)) > 40
    batch, online, _ = read_by(tmp_path, *(pool().replace(POOL, text) for text in (plain, plain, plain, other)))
    assert "own words" not in batch.get("3.txt", [])
    assert "own words" not in online.get("3.txt", [])


def test_the_last_line_counts_what_the_index_holds_when_all_have_come(tmp_path: Path) -> None:
    last = read_by(tmp_path, pool(), pool("Tom Gray"), pool("Jo Hale"), pool("Mo Reed", f"{KILN}."), OWN)[2]
    assert last == "5 letters taken in: 4 of campaigns, 1 on their own; 2 to be read."
    assert "campaign 1: 4 letters" in run("list", tmp_path / "office.campaigns")[1]
    again = run("assign", tmp_path / "office.campaigns", tmp_path / "in", "--add")[1].splitlines()[-1]
    assert again == "5 letters, 0 taken in and 5 there already: 4 of campaigns, 1 on their own; 2 to be read."

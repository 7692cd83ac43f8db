"""Who of those expected has written: told by where a name stands, since a council that has not written must be named as missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.mailing import PLEA, run

from evenhand.core.campaigns import Expected, call_roster
from evenhand.core.papers import Paper

EXPECTED = (
    Expected("Ann Lee"),
    Expected("Calder Vale Council", ("Calder Vale",)),
    Expected("Wickbeck Town Council"),
    Expected("Stoke-on-Marrow Council"),
)


def senders(sign: str, head: str = "", **headers: str) -> list[str]:
    text = "\n\n".join([*([head] if head else []), "Dear Ms Harding,", PLEA, "Yours sincerely,", sign])
    roster = call_roster([Paper("a", (), "", "text", text, headers=tuple(headers.items()))], EXPECTED)
    return [row.expected.name for row in roster.rows if row.letters]


@pytest.mark.parametrize(
    "sign",
    [
        "Ann Lee-Jones",
        "Mary Ann Lee’s mother",
        "Tom Brindle\nFormerly of Calder Vale Council\nNow at Ardmore",
        "Tom Brindle\nFormer Leader, Calder Vale Council",
        "Tom Brindle\nFormer Leader\nCalder Vale Council",
        "Tom Brindle (ex-Leader of Calder Vale Council)",
        "Paul Gray\n12 The Row, behind Wickbeck Town Council offices",
        "Paul Gray\n12 The Row, Calder Vale",
        "Paul Gray, Flat 3, Wickbeck Town Council House",
        "Paul Gray\nThe Old Forge\nopposite Wickbeck Town Council",
        "Paul Gray\nResident of Calder Vale",
        "Rhys Pugh\n\ncc Calder Vale Council",
        "Rhys Pugh\n\nCC: Ms Harding\nCalder Vale Council\nWickbeck Town Council",
        "Rhys Pugh cc: Calder Vale Council",
        "Rhys Pugh\nCopied to Calder Vale Council, Ann Lee",
    ],
)
def test_a_name_that_is_only_mentioned_beside_a_signature_has_not_written(sign: str) -> None:
    assert senders(sign) == []


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Dr Ann Lee MBE", "Ann Lee"),
        ("Cllr Ann Lee, 12 The Row, Calder Vale", "Ann Lee"),
        ("Ann Lee - Secretary", "Ann Lee"),
        ("Jo Hale\nCalder Vale Council", "Calder Vale Council"),
        ("Jo Hale\nLeader\nCalder Vale Council\n12 High Street", "Calder Vale Council"),
        ("Jo Hale, Leader of Calder Vale Council, 12 High Street", "Calder Vale Council"),
        ("Jo Hale Clerk to Wickbeck Town Council", "Wickbeck Town Council"),
        ("Jo Hale\nFor and on behalf of Wickbeck Town\nCouncil", "Wickbeck Town Council"),
        ("Jo Hale\nWickbeck Town Council Offices\n12 High Street", "Wickbeck Town Council"),
        ("Jo Hale\nFormerly of Calder Vale Council, now Clerk of Wickbeck Town Council", "Wickbeck Town Council"),
        ("Jo Hale (formerly Brindle), Leader of Calder Vale Council", "Calder Vale Council"),
        ("Jo Hale\nCalder Vale Council\n\ncc Ann Lee", "Calder Vale Council"),
        ("Jo Hale\nLeader, Stoke on Marrow Council", "Stoke-on-Marrow Council"),
    ],
)
def test_who_signs_has_written_whatever_post_or_address_stands_beside(sign: str, name: str) -> None:
    assert senders(sign) == [name]


def test_the_from_line_and_the_head_of_a_letter_name_its_sender_not_whom_it_is_to() -> None:
    assert senders("Jo", From="Ann Lee <a@post.example>") == ["Ann Lee"]
    assert senders("Jo", From="Ann Lee-Jones <a@post.example>") == []
    assert senders("Jo", head="Wickbeck Town Council\n12 High Street\n\n4 March 2026") == ["Wickbeck Town Council"]
    assert senders("Jo", head="From: Jo <jo@post.example>\nTo: Wickbeck Town Council\nSubject: Calder Vale Council") == []


def test_the_command_names_as_missing_each_council_that_was_only_mentioned(tmp_path: Path) -> None:
    post = tmp_path / "in"
    post.mkdir()
    for number, sign in enumerate(
        ("Ann Lee-Jones", "Jo\nFormerly of Calder Vale Council", "Rhys Pugh\n\ncc Calder Vale Council", "Ann Lee")
    ):
        (post / f"{number}.txt").write_text(f"Dear Ms Harding,\n\n{PLEA}\n\nYours sincerely,\n\n{sign}\n", encoding="utf-8")
    (tmp_path / "roster.csv").write_text("name\nAnn Lee\nCalder Vale Council\n", encoding="utf-8")
    status, out, error = run("group", post, "--roster", tmp_path / "roster.csv", "--json", "-")
    assert status == 0, error
    assert [(row["name"], row["state"]) for row in json.loads(out)["roster"]["expected"]] == [
        ("Ann Lee", "arrived"),
        ("Calder Vale Council", "missing"),
    ]


def called(folder: Path, table: str | bytes, *signs: str, day: str = "14 November 2015") -> dict[str, str]:
    """Return the state of each sender of a roster after letters signed so."""
    post = folder / "in"
    post.mkdir()
    for number, sign in enumerate(signs):
        (post / f"{number}.txt").write_text(f"{day}\n\nDear Ms Harding,\n\n{PLEA}\n\nYours sincerely,\n\n{sign}\n", encoding="utf-8")
    (folder / "roster.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    status, out, error = run("group", post, "--roster", folder / "roster.csv", "--json", "-")
    assert status == 0, error
    return {row["name"]: row["state"] for row in json.loads(out)["roster"]["expected"]}


@pytest.mark.parametrize(
    ("listed", "sign"),
    [
        ("Cllr Ann Lee", "Ann Lee"),
        ("The Rt Hon Ann Lee MP", "Ann Lee"),
        ("Ann Lee", "The Rt Hon Ann Lee MP\nHouse of Commons"),
        ("Cynghorydd Siân Prŷs", "Sian Prys"),
        ("Lee, Cllr Ann", "Cllr Ann Lee"),
        ("Ann M. Lee", "Ann Lee"),
        ("Ann Lee", "Ann M. Lee"),
        ("Ann O'Dea (Chair)", "ANN O’DEA"),
        ("Adur District Council", "Jo Hale, Leader of Adur Council"),
        ("London Borough of Camber", "Jo Hale\nLeader\nCamber Council"),
        ("City of Wickbeck Council", "Jo Hale\nWickbeck City Council"),
        ("Oake & Holme Borough Council", "Jo Hale\nOake and Holme Borough Council"),
        ("Gwynfa Council", "Jo Hale\nArweinydd\nCyngor Sir Gwynfa"),
    ],
)
def test_a_sender_is_known_by_the_forms_in_which_they_sign(tmp_path: Path, listed: str, sign: str) -> None:
    assert called(tmp_path, f'name\n"{listed}"\n', sign) == {listed: "arrived"}


@pytest.mark.parametrize(
    ("listed", "sign"),
    [
        ("Cllr Ann Lee", "Bo Lee"),
        ("Adur District Council", "Jo Hale\nAdur Town Council"),
        ("Adur District Council", "Jo Hale\nNorth Adur Council"),
        ("Adur District Council", "Kay Adur"),
        ("London Borough of Camber", "Jo Hale\nCamber, London"),
    ],
)
def test_another_of_a_like_name_has_not_written(tmp_path: Path, listed: str, sign: str) -> None:
    assert called(tmp_path, f'name\n"{listed}"\n', sign) == {listed: "missing"}


def test_a_form_that_two_could_have_is_taken_for_neither(tmp_path: Path) -> None:
    table = "name\nCalder City Council\nCalder County Council\nAnn M Lee\nAnn J Lee\n"
    assert set(called(tmp_path, table, "Jo Hale\nCalder Council", "Ann Lee").values()) == {"missing"}


def test_a_roster_may_come_from_any_office_program(tmp_path: Path) -> None:
    table = "\ufeffTitle;First Name;Surname;E-mail;Political Control\r\nCllr;Ann;Lee;ann@post.example;Civic\r\nCllr;Bo;Ray;;Rivers\r\n"
    assert called(tmp_path, table, "Cllr Ann Lee") == {"Ann Lee": "arrived", "Bo Ray": "missing"}
    (tmp_path / "two").mkdir()
    assert called(tmp_path / "two", table.encode("utf-16"), "Cllr Ann Lee") == {"Ann Lee": "arrived", "Bo Ray": "missing"}


def test_one_sender_on_two_rows_is_one_sender_and_rows_that_differ_are_refused(tmp_path: Path) -> None:
    table = "name,email,party\nAnn Lee,ann@post.example,Civic\nAnn Lee,office@post.example,Civic\n"
    assert called(tmp_path, table, "Ann Lee") == {"Ann Lee": "arrived"}
    (tmp_path / "roster.csv").write_text(f"{table}Ann Lee,,Rivers\n", encoding="utf-8")
    status, _, error = run("group", tmp_path / "in", "--roster", tmp_path / "roster.csv")
    assert (status, "roster.csv, lines 2 and 4: Ann Lee stands twice" in error) == (2, True)


def test_who_was_not_there_when_the_letters_were_written_is_not_missed(tmp_path: Path) -> None:
    head = "official-name,region,start-date,end-date"
    table = f"{head}\nOld Council,North,,2015-03-31\nMere Council,North,1974-04-01,\nNew Council,South,2019-04-01,\n"
    assert called(tmp_path, table, "Jo Hale\nMere Council") == {"Mere Council": "arrived"}
    (tmp_path / "late").mkdir()
    assert called(tmp_path / "late", table, "Jo Hale\nOld Council") == {"Old Council": "arrived", "Mere Council": "missing"}
    out = run("group", tmp_path / "in", "--roster", tmp_path / "roster.csv")[1]
    assert "1 of the 1 expected has written; none is missing." in out
    assert "2 of the list are not expected: not there yet, or no longer" in out


def test_the_command_says_how_many_of_those_expected_came_and_what_the_list_says_of_the_others(tmp_path: Path) -> None:
    table = "name,type,control\nMere Council,District,Civic\nOake Council,District,Rivers\nWold Council,County,Civic\n"
    called(tmp_path, table, "Jo Hale\nMere Council", "Jo Hale\nMere Council", "Bo\nOake Council", "Kit Moss")
    out = run("group", tmp_path / "in", "--roster", tmp_path / "roster.csv", "--out", tmp_path / "post")[1]
    told = [line.strip() for line in out[out.index("The roster") : out.index("Whoever reads")].splitlines() if line.strip()]
    assert told == [
        "The roster (3)",
        "2 of the 3 expected have written, 1 of them more than once; 1 is missing.",
        "twice: Mere Council, letters 0.txt, 1.txt (type: District; control: Civic)",
        "missing: Wold Council (type: County; control: Civic)",
        "1 letter is from nobody on the list.",
        "3.txt",
    ]
    rows = (tmp_path / "post/roster.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "expected,state,letters,type,control"
    assert rows[1] == "Mere Council,twice,0.txt; 1.txt,District,Civic"
    page = (tmp_path / "post/index.html").read_text(encoding="utf-8")
    table = page[page.index("2 of the 3 expected have written") :]
    assert table.index("Mere Council") < table.index("Wold Council") < table.index("Oake Council")


def test_a_roster_of_many_thousands_is_called_at_once() -> None:
    expected = tuple(Expected(f"Member {number} of Calder") for number in range(20_000))
    roster = call_roster([Paper("a", (), "", "text", f"Dear Ann,\n\n{PLEA}\n\nYours sincerely,\n\nMember 7 of Calder")], expected)
    assert [row.expected.name for row in roster.rows if row.letters] == ["Member 7 of Calder"]
    assert len(roster.rows) == 20_000

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

"""The command `evenhand campaigns`: what it reads, what it prints and writes, and what it says where it can do nothing."""

# A mailbox is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import base64
import json
import re
import warnings
import zipfile
from pathlib import Path

import pytest
from tests.mailing import PLEA, run
from tests.schemas import faults_of_form

from evenhand.core.papers.model import CUT

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "example" / "papers" / "council-leaders-2022-02-10.zip"


def written(*arguments: object) -> dict[str, object]:
    status, out, error = run("group", *arguments, "--json", "-")
    assert status == 0, error
    made: dict[str, object] = json.loads(out)
    assert faults_of_form(made, "campaigns") == []
    return made


def sizes(made: dict[str, object]) -> list[int]:
    return [len(group["members"]) for group in made["campaigns"]["groups"]]  # type: ignore[index]


def read_in(made: dict[str, object]) -> set[str]:
    return {row["letter"] for row in made["campaigns"]["reading_list"]}  # type: ignore[index]


def test_the_example_is_one_campaign_with_those_that_add_something_to_be_read(tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("name,party\nAldermoor City Council,Lab\nThornshire County Council,Con\n", encoding="utf-8")
    page = tmp_path / "post.html"
    status, out, _ = run("group", EXAMPLE, "--roster", roster, "--html", page)
    assert status == 0
    assert "12 letters: 1 campaign, 0 letters on their own." in out
    assert "To be read, of the campaigns (5)" in out
    assert "missing: Thornshire County Council" in out
    html = page.read_text(encoding="utf-8")
    assert "<script" not in html
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert targets <= set(re.findall(r'id="([^"]+)"', html))
    assert "dialysis" in html
    made = written(EXAMPLE, "--roster", roster)
    assert [row["state"] for row in made["roster"]["expected"]] == ["arrived", "missing"]  # type: ignore[index]


def test_a_mailbox_a_table_json_lines_and_files_are_read_together(tmp_path: Path) -> None:
    mail = "From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\nTo: o@c.example\nSubject: pool\n\nDear Tom,\n\n{}\n\nYours sincerely\nJo\n\n"
    (tmp_path / "in.mbox").write_text(mail.format(PLEA) + mail.format(PLEA + " Help me, I am homeless."), encoding="utf-8")
    (tmp_path / "in.csv").write_text(f'from,text\nAnn,"Dear Tom,\n\n{PLEA}\n\nThanks\nAnn"\nBea,\n', encoding="utf-8")
    (tmp_path / "in.jsonl").write_text(json.dumps({"body": PLEA, "from": "Cy"}) + "\nno object\n", encoding="utf-8")
    for name in ("d.txt", "e.txt"):
        (tmp_path / name).write_text(PLEA, encoding="utf-8")
    status, out, error = run("group", tmp_path, "--json", "-")
    assert status == 1
    assert "2 of 8 papers could not be read" in error
    made = json.loads(out)
    assert sizes(made) == [6]
    assert read_in(made) == {"in.mbox!2"}
    assert [letter["id"] for letter in made["letters"] if letter["unread"]] == ["in.csv!2", "in.jsonl!2"]


ENCODED = base64.encodebytes(PLEA.encode()).decode()
TWO = f"--b\n\n{PLEA}\n--b\nContent-Type: text/html\n\n<p>{PLEA}</p>\n--b--\n"


@pytest.mark.parametrize(
    ("headers", "body", "kept"),
    [
        ("", f"{PLEA}\n", len(PLEA) // 2),
        ("", "Annwyl Gynghorydd,\n\nRwy'n gwrthwynebu'r cynnig.\n", 30),
        (f"Content-Length: {len(PLEA) + 8}\n", f"{PLEA}\n\nAnn Osei\n", len(PLEA) + 1),
        ("Content-Type: multipart/alternative; boundary=b\n", TWO, len(TWO) // 3),
        ("Content-Type: multipart/alternative; boundary=b\n", TWO, len(TWO) - 6),
        ("Content-Transfer-Encoding: base64\n", ENCODED, len(ENCODED) // 2 + 2),
    ],
)
def test_a_mailbox_cut_in_half_loses_nothing_and_says_which_letter_is_cut(tmp_path: Path, headers: str, body: str, kept: int) -> None:
    whole = f"From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\nSubject: pool\n\n{PLEA}\n\n"
    last = f"From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Cy <cy@b.example>\nSubject: pool\n{headers}\n"
    path = tmp_path / "in.mbox"
    path.write_text(whole * 4 + last + body + "\n", encoding="utf-8")
    assert run("group", path)[2] == ""
    path.write_text(whole * 4 + last + body[:kept], encoding="utf-8")
    status, out, error = run("group", path, "--json", "-")
    assert len(json.loads(out)["letters"]) == 5
    assert (status, error) == (1, f"evenhand: in.mbox!5: {CUT.words}\n")


def test_a_mailbox_cut_in_the_headers_of_a_letter_says_so_and_ends_as_with_one_unread(tmp_path: Path) -> None:
    head = "From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\nSubject: pool"
    (tmp_path / "in.mbox").write_text(f"{head}\n\n{PLEA}\n\n{head}", encoding="utf-8")
    status, _, error = run("group", tmp_path)
    assert (status, f"in.mbox!2: {CUT.words}" in error, "1 of 2 papers could not be read" in error) == (1, True, True)


@pytest.mark.parametrize(
    "words",
    [
        f"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{PLEA}\n",
        f"Content-Length: 900\n\n{PLEA}",
        f"Content-Transfer-Encoding: base64\n\n{ENCODED[:150]}",
    ],
)
def test_a_mail_that_is_cut_says_so(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.eml").write_text(f"From: Jo <jo@b.example>\nTo: o@c.example\n{words}", encoding="utf-8")
    assert run("group", tmp_path)[2] == f"evenhand: a.eml: {CUT.words}\n"


@pytest.mark.parametrize(
    "words",
    [
        f"Content-Length: {len(PLEA) + 6}\n\n{PLEA}\n\n\n",
        f"Content-Length: many\n\n{PLEA}",
        f"Content-Transfer-Encoding: base64\n\n{ENCODED.strip()}",
        f"Content-Transfer-Encoding: base64\n\n{ENCODED}\nA line of a mailing list below it.\n",
        f"\n{PLEA}",
    ],
)
def test_a_mail_that_is_whole_is_not_said_to_be_cut(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.eml").write_text(f"From: Jo <jo@b.example>\nTo: o@c.example\n{words}", encoding="utf-8")
    assert run("group", tmp_path)[2] == ""


@pytest.mark.slow
def test_one_letter_a_thousand_times_nuls_and_right_to_left_text_lose_nothing(tmp_path: Path) -> None:
    rows = [PLEA] * 1000 + ["", "a\x00b", "אני מבקש מכם לשמור על הבריכה פתוחה"]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"text": row}) + "\n" for row in rows), encoding="utf-8")
    status, out, _ = run("group", tmp_path, "--json", "-")
    made = json.loads(out)
    assert (status, sizes(made), len(made["letters"])) == (1, [1000], 1003)
    assert read_in(made) == {"in.jsonl!1002", "in.jsonl!1003"}
    assert [row["id"] for row in made["letters"] if row["unread"]] == ["in.jsonl!1001"]


def test_a_folder_without_a_known_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "in.csv").write_text(f'id,text\n1,"{PLEA}"\n', encoding="utf-8")
    status, _, error = run("group", tmp_path / "in.csv", "--known", tmp_path / "none")
    assert status == 2
    assert "There is no text in" in error


def test_a_known_text_does_not_make_a_campaign(tmp_path: Path) -> None:
    (tmp_path / "known.txt").write_text(PLEA, encoding="utf-8")
    (tmp_path / "in.csv").write_text(f'text\n"{PLEA} The band has no hall."\n"{PLEA} My bus is late each day."\n', encoding="utf-8")
    assert sizes(written(tmp_path / "in.csv")) == [2]
    assert sizes(written(tmp_path / "in.csv", "--known", tmp_path / "known.txt")) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a,b\n1,2\n", "has no column 'text' or"),
        ("", "in.csv is empty. Its first line should name its columns"),
        ("\n\n", "in.csv is empty."),
        ('"from,text\nAnn,Dear Tom\n', "has a quotation mark in its first line that is never closed"),
        ("text,text\nDear Tom,Jo\n", "has 2 columns 'text'"),
    ],
)
def test_a_table_that_holds_no_letters_is_refused_with_what_to_do(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "in.csv"
    path.write_text(content, encoding="utf-8")
    status, _, error = run("group", path)
    assert status == 2
    assert words in error
    assert "end of the table" not in error


def test_a_cell_that_is_too_long_is_a_fault_of_its_row_alone(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    long = "word\n" * 2_000_001
    path.write_text(f'from,text\nAnn,"{PLEA}"\n"{long}",{PLEA.split(",")[0]}\nCy,"{long}"\nDee,"{PLEA}"\n', encoding="utf-8")
    told = unread(path)
    assert told.keys() == {"in.csv!2", "in.csv!3"}
    assert told["in.csv!3"].startswith("The row has a cell of more than 10,000,000 characters. Shorten it, or give what it holds as a file")


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        (
            "in.csv",
            "Submitter,Date Rec'd,Text\nAnn,4 March 2031,{}\n",
            "in.csv: the letters are in column “text”, who sent them in none, their dates in none; left unread: “submitter”, “date rec'd”.",
        ),
        (
            "in.csv",
            "text,author,sent,subject,email,name\n{},Ann,2031-03-04,pool,a@b.example,\n",
            "in.csv: the letters are in column “text”, who sent them in “author”, “name”, their dates in “sent”.",
        ),
        (
            "in.jsonl",
            '{{"body": "{}"}}\n{{"body": "No.", "from": "Cy", "ward": "\\u001b[2J"}}\n',
            "in.jsonl: the letters are in column “body”, who sent them in “from”, their dates in none; left unread: “ward”.",
        ),
    ],
)
def test_a_table_says_in_one_line_which_columns_were_read_and_which_were_left(tmp_path: Path, file: str, content: str, words: str) -> None:
    (tmp_path / file).write_text(content.format(PLEA.split(".")[0]), encoding="utf-8")
    (tmp_path / "a.txt").write_text(PLEA, encoding="utf-8")
    status, _, error = run("group", tmp_path)
    assert (status, error) == (0, f"evenhand: {words}\n")


KNIFE = "My husband has been threatening me with a knife since the flood."


@pytest.mark.parametrize(
    ("head", "row", "text"),
    [
        ("name,comment,Anything else you want to tell us?", f"Ann,Keep the bus.,{KNIFE}", f"Keep the bus.\n\n{KNIFE}"),
        ("name,message,comment", "Ann,Keep the bus.,", "Keep the bus."),
        ("name,message,comment", "Ann,,Help me.", "Help me."),
        ("name,Anything else?,comment", "Ann,He hits me.,Keep the bus.", "He hits me.\n\nKeep the bus."),
        ("Submitted,Your name,Your comment", "2031-03-04,Ann,Keep the bus.", "Keep the bus."),
        ("Message to the councillor,Message ID,Date of letter", "Keep the bus.,a7,2031-03-04", "Keep the bus."),
        ("Your comment (and your name),Publish my comment?", "Keep the bus.,Yes", "Keep the bus."),
        ("Home address,What is wrong,", f"1 The High Street of Little Calder Vale,{KNIFE},{PLEA}", f"{KNIFE}\n\n{PLEA}"),
        ("views,views", f"{KNIFE},{PLEA}", f"{KNIFE}\n\n{PLEA}"),
        ("text,subject,email", f"Keep the bus.,{KNIFE},a@b.example", "Keep the bus."),
    ],
)
def test_a_letter_in_a_table_is_all_that_was_written_in_its_row(tmp_path: Path, head: str, row: str, text: str) -> None:
    path, lines = tmp_path / "in.csv", tmp_path / "in.jsonl"
    cells = row.replace(PLEA, f'"{PLEA}"')
    path.write_text(f"{head}\n{cells}\n", encoding="utf-8")
    assert [letter["text"] for letter in written(path)["letters"]] == [text]  # type: ignore[attr-defined]
    if "views" not in head and not head.endswith(","):
        lines.write_text(json.dumps(dict(zip(head.split(","), row.split(","), strict=True))), encoding="utf-8")
        assert [letter["text"] for letter in written(lines)["letters"]] == [text]  # type: ignore[attr-defined]


def test_what_is_written_in_the_second_box_of_a_form_is_to_be_read(tmp_path: Path) -> None:
    rows = "".join(f'"Dear Tom,\n\n{PLEA}\n\nYours sincerely\nAnn",{KNIFE if number == 2 else ""}\n' for number in range(4))
    (tmp_path / "in.csv").write_text(f"comment,more\n{rows}", encoding="utf-8")
    status, out, error = run("group", tmp_path / "in.csv")
    assert (status, "urgent" in out, "“threatening”, “knife”" in out) == (0, True, True)
    assert "the letters are in columns “comment”, “more”, who" in error
    assert "knife" in run("assign", tmp_path / "a.campaigns", tmp_path / "in.csv", "--add")[1]


def test_a_column_that_is_named_is_read_with_the_others_that_hold_sentences(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(f"words,more,comment\nKeep the bus.,{KNIFE},None.\n", encoding="utf-8")
    made = written(tmp_path / "in.csv", "--column", "Words")
    assert [letter["text"] for letter in made["letters"]] == [f"Keep the bus.\n\n{KNIFE}"]  # type: ignore[attr-defined]
    assert run("group", tmp_path / "in.csv", "--column", "none")[0] == 2


def test_a_table_without_letters_in_a_folder_is_listed_among_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLEA, encoding="utf-8")
    (tmp_path / "in.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "has no column 'text' or" in unread(tmp_path)["in.csv"]
    assert run("assign", tmp_path / "b.campaigns", tmp_path, "--add")[0] == 1


def test_the_headings_of_a_file_that_is_no_table_do_nothing_to_the_screen(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(f'"\x1b[2Jwho\nwhen",{"x" * 9_000}\n', encoding="utf-8")
    error = run("group", tmp_path / "in.csv")[2]
    assert r"its columns are: “\u001b[2jwho\u000awhen”, “xxxx" in error
    assert len(error) < 400


def unread(*arguments: object) -> dict[str, str]:
    status, out, _ = run("group", *arguments, "--json", "-")
    assert status == 1
    return {row["id"]: row["unread"]["words"] for row in json.loads(out)["letters"] if row["unread"]}


def test_a_row_whose_words_would_be_lost_or_run_into_the_next_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(
        f'from,text\nAnn,"{PLEA}"\nBob,Dear Tom, no commas\nCy,{PLEA.split(".")[0]},,\nDee,"open\nEve,{PLEA}\n', encoding="utf-8"
    )
    told = unread(path)
    assert told.keys() == {"in.csv!2", "in.csv!4"}
    assert "more cells than the first line" in told["in.csv!2"]
    assert "a quotation mark that is never closed" in told["in.csv!4"]


def test_a_line_of_json_with_a_list_for_a_letter_is_named_and_a_number_is_its_digits(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": 17}\n{"text": ["Dear Tom"]}\n{"text": null}\n', encoding="utf-8")
    told = unread(path)
    assert told["in.jsonl!2"] == "Line 2 of in.jsonl has a list or an object as its 'text'. Write words there."
    assert told.keys() == {"in.jsonl!2", "in.jsonl!3"}
    assert [row["text"] for row in json.loads(run("group", path, "--json", "-")[1])["letters"]] == ["17", "", ""]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("in.csv", 'from,text\nAnn,"Keep the bus."\nBo,\nCy,"  - "\nDee,"Keep the pool."\n'),
        (
            "in.jsonl",
            '{"from":"Ann"}\n{"from":"Bo","text":null}\n{"text":"Keep the bus."}\n{"text":"\\u0000"}\n{"text":"Keep the pool."}\n',
        ),
    ],
)
def test_a_row_without_a_text_is_named_by_its_number_and_the_others_go_on(tmp_path: Path, name: str, rows: str) -> None:
    (tmp_path / name).write_text(rows, encoding="utf-8")
    told = unread(tmp_path / name)
    number = {"in.csv": 3, "in.jsonl": 2}[name]
    assert told[f"{name}!{number}"] == f"Row {number} of {name} has no words in its column 'text'. If there should be, put them there."
    made = json.loads(run("group", tmp_path / name, "--json", "-")[1])
    assert [row["text"] for row in made["letters"] if not row["unread"]] == ["Keep the bus.", "Keep the pool."]
    status, out, error = run("assign", tmp_path / "office.campaigns", tmp_path / name, "--add")
    assert (status, "2 letters taken in" in out) == (1, True)
    assert error.count(f"Row {number} of {name} has no words") == 1


def test_a_table_may_say_in_its_first_line_what_parts_its_cells(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(f'sep=;\r\nfrom;text\r\nAnn;"{PLEA}"\r\n', encoding="utf-8")
    (tmp_path / "roster.csv").write_text("sep=|\nname|party\nAnn|Lab\n", encoding="utf-8")
    made = written(tmp_path / "in.csv", "--roster", tmp_path / "roster.csv")
    assert [row["text"] for row in made["letters"]] == [PLEA]  # type: ignore[attr-defined]
    assert [row["state"] for row in made["roster"]["expected"]] == ["arrived"]  # type: ignore[index]


def test_letters_that_are_called_the_same_are_all_there(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    with warnings.catch_warnings(), zipfile.ZipFile(folder / "a.zip", "w") as packed:
        warnings.simplefilter("ignore")
        for name in ("x.txt", "x.txt", "x.txt (2)", r".\from-a-desk.txt"):
            packed.writestr(name, f"{PLEA} {name}")
    (folder / "a.zip!x.txt").write_text(PLEA, encoding="utf-8")
    (folder / "in.csv").write_text(f'text\n"{PLEA}"\n', encoding="utf-8")
    (folder / "in.csv!1").write_text(PLEA, encoding="utf-8")
    made = written(folder)
    assert len({row["id"] for row in made["letters"]}) == 7  # type: ignore[attr-defined]
    assert sizes(made) == [7]


def test_a_table_in_an_archive_is_said_to_be_taken_for_one_letter(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("in.csv", f'text\n"{PLEA}"\n"{PLEA}"\n')
    assert "a.zip!in.csv was taken for one letter; unpack it" in run("group", tmp_path / "a.zip")[2]


def test_a_link_that_leads_back_to_itself_is_said_and_the_letters_beside_it_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PLEA, encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    assert sizes(written(tmp_path)) == [2]
    assert "loop was left out: a link that leads back to itself." in run("group", tmp_path)[2]


def test_an_option_that_would_do_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLEA, encoding="utf-8")
    status, _, error = run("group", tmp_path / "a.txt", "--add")
    assert (status, "group does nothing with --add. It takes --as-of, --column" in error) == (2, True)
    status, _, error = run("list", tmp_path / "a.campaigns", "--json", tmp_path / "a.json")
    assert (status, "list does nothing with --json. It takes no options; leave --json out." in error) == (2, True)


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "There are no letters there." in run("group", tmp_path / "empty")[2]
    assert "There is no file or folder" in run("group", tmp_path / "not-there")[2]
    assert "explain takes two letters, and 1 were given" in run("explain", EXAMPLE)[2]
    assert "holds 12 letters" in run("explain", EXAMPLE, EXAMPLE)[2]
    bad = tmp_path / "roster.csv"
    bad.write_text("who\nAnn\n", encoding="utf-8")
    status, _, error = run("group", EXAMPLE, "--roster", bad)
    assert (status, "has no column 'name'" in error) == (2, True)


def test_a_letter_too_long_for_a_cell_is_named_by_its_row_in_either_kind_of_table(tmp_path: Path) -> None:
    long = "keep it open " * 800_000
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": long}) + '\n{"text": "Keep the bus."}\n', encoding="utf-8")
    (tmp_path / "in.csv").write_text(f'text\n"{long}"\nKeep the bus.\n', encoding="utf-8")
    told = unread(tmp_path)
    assert told.keys() == {"in.csv!1", "in.jsonl!1"}
    assert all("a cell of more than 10,000,000 characters" in words for words in told.values())

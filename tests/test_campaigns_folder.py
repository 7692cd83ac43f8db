"""The folder that `evenhand campaigns group --out` writes: pages that lead to one another, a table no spreadsheet runs, nothing overwritten."""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import csv
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.mailing import PLEA, run

from evenhand.core.values import PartialDate
from evenhand.faces.campaigns.drawing import COLUMNS, WIDTH, draw, say_drawing

RIVER = (
    "I urge you to support the Clean Rivers Bill when it returns to the House in March. Sewage was released into our rivers for more than "
    "three million hours last year, and water companies pay dividends while fish die."
)
LIKE = "Swimming is the one sport that my husband can still do. Please do not shut the pool in Brackley Road: the next is on the coast, and the schools will have none."


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    rows = [{"from": f"Person {number}", "date": f"2031-03-{number + 1:02}", "text": PLEA} for number in range(12)]
    rows[3]["text"] += " My neighbour is homeless since Tuesday and has two small children with her."
    rows[4]["text"] += " <script>alert(1)</script>"
    rows[5]["date"] = ""
    rows += [{"from": f"Angler {number}", "date": "2031-04-01", "text": RIVER} for number in range(5)]
    rows += [{"from": "=cmd|'/c calc'!A1", "date": "", "text": "@SUM(1+1) is what I have to say about the band and its hall, and no more."}]
    rows += [{"from": "Ida Moss", "date": "2031-03-20", "text": LIKE}]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({**row, "text": f"Dear Tom,\n\n{row['text']}\n"}) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def folder(inbox: Path, tmp_path: Path) -> Path:
    roster = tmp_path / "roster.csv"
    roster.write_text("name,party\nPerson 3,Lab\nPerson 99,Con\n", encoding="utf-8")
    status, _, error = run("group", inbox, "--roster", roster, "--out", tmp_path / "out")
    assert status == 0, error
    return tmp_path / "out"


def test_there_is_a_front_page_a_page_for_each_campaign_a_table_and_the_json(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        "campaign-1.html",
        "campaign-2.html",
        "index.html",
        "letters.csv",
        "letters.json",
        "roster.csv",
    ]
    assert len(json.loads((folder / "letters.json").read_text(encoding="utf-8"))["letters"]) == 19


def test_every_link_of_every_page_leads_somewhere(folder: Path) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.html")}
    ids = {name: set(re.findall(r'id="([^"]+)"', html)) for name, html in pages.items()}
    for name, html in pages.items():
        for href in re.findall(r'href="([^"]+)"', html):
            if href == "data:,":
                continue
            page, _, anchor = href.partition("#")
            assert not anchor or anchor in ids[page or name], (name, href)
            assert (folder / page).exists()


def test_the_pages_run_no_script_and_ask_for_nothing(folder: Path) -> None:
    for path in folder.glob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<script" not in html
        assert not re.search(r'(?:src|href)="(?:https?:|//)', html)
    shown = re.sub(r"<[^>]+>", "", (folder / "campaign-1.html").read_text(encoding="utf-8"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_the_front_page_draws_campaigns_over_time_with_the_table_beneath(folder: Path) -> None:
    html = (folder / "index.html").read_text(encoding="utf-8")
    drawing, table = html.index("<svg"), html.index("What it asks or says")
    assert drawing < table
    assert html.count('class="column"') == 12
    assert "Campaign 1: 12 letters" in html
    assert "1 letter has no day and is not drawn." in html
    assert "“<bdi>to keep the pool in Brackley Road open</bdi>”" in html


def test_a_campaigns_page_shows_what_is_shared_what_is_to_be_read_and_what_each_adds(folder: Path) -> None:
    html = (folder / "campaign-1.html").read_text(encoding="utf-8")
    order = [html.index(f'id="{part}"') for part in ("template", "reading", "offered", "roster", "members", "letters")]
    assert order == sorted(order)
    assert re.search(r'class="hl g"[^>]*>(?:<span[^>]*></span>)*My neighbour is ', html)
    assert "1 sender of the list has no letter in this campaign: <bdi>Person 99</bdi>" in html


def test_a_paraphrase_is_offered_on_both_pages_and_counted_on_neither(folder: Path) -> None:
    assert 'may ask the same as <a href="campaign-1.html">Campaign 1</a>' in (folder / "index.html").read_text(encoding="utf-8")
    html = (folder / "campaign-1.html").read_text(encoding="utf-8")
    assert "Please do not shut the pool in Brackley Road" in html
    assert "12 letters, 1 March 2031 to 12 March 2031" in html


def test_the_table_has_a_row_for_each_letter_and_no_cell_that_is_a_formula(folder: Path) -> None:
    with (folder / "letters.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == 19
    assert [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t\r")] == []
    needle = next(row for row in rows if row["file"] == "in.jsonl!4")
    assert (needle["campaign"], needle["kept"], needle["roster"]) == ("in.jsonl!1", "1.00", "Person 3")
    with (folder / "letters.json").open(encoding="utf-8") as told:
        templates = {row["id"]: row["template"] for row in json.load(told)["campaigns"]["groups"]}
    assert len(templates) == 2
    assert all(row["stands for it"] == templates.get(row["campaign"], "") for row in rows)
    assert "urgent" in needle["to be read for"]
    assert needle["words that show it"] == "“homeless” / “two”"
    assert needle["adds"] == "“My neighbour is homeless since Tuesday and has two small children with her”"
    alone = next(row for row in rows if row["from"].endswith("!A1"))
    assert (alone["from"], alone["campaign"], alone["why there"]) == ("'=cmd|'/c calc'!A1", "", "on its own")
    assert next(row for row in rows if row["from"] == "Ida Moss")["may belong to"] == "in.jsonl!1"


@pytest.mark.parametrize("sender", [";=1+1", "Ann; +1", 'Ann;"@SUM(1)', "Ann, Bea;\n-1", ";;|x", ";＝1", "=1;=2"])
def test_no_cell_is_a_formula_where_a_spreadsheet_parts_cells_at_the_semicolon(tmp_path: Path, sender: str) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"from": sender, "text": PLEA}) + "\n", encoding="utf-8")
    assert run("group", tmp_path / "in.jsonl", "--out", tmp_path / "out")[0] == 0
    for parted in ",", ";":
        with (tmp_path / "out" / "letters.csv").open(encoding="utf-8", newline="") as opened:
            cells = [cell for row in csv.reader(opened, delimiter=parted) for cell in row]
        assert [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠|%]", cell)] == []


def test_a_semicolon_before_ordinary_words_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"from": "Osei; Ann; 3-5 High Street", "text": PLEA}) + "\n", encoding="utf-8")
    assert run("group", tmp_path / "in.jsonl", "--out", tmp_path / "out")[0] == 0
    assert ",Osei; Ann; 3-5 High Street," in (tmp_path / "out" / "letters.csv").read_text(encoding="utf-8")


def test_a_folder_is_written_anew_and_pages_of_an_earlier_time_go(inbox: Path, folder: Path) -> None:
    inbox.write_text("".join(inbox.read_text(encoding="utf-8").splitlines(keepends=True)[:6]), encoding="utf-8")
    (folder / "notes.html").write_text("<p>mine</p>", encoding="utf-8")
    assert run("group", inbox, "--out", folder)[0] == 0
    assert sorted(path.name for path in folder.glob("*.html")) == ["campaign-1.html", "index.html", "notes.html"]


def test_a_folder_that_is_not_ours_or_lies_among_the_letters_is_refused(inbox: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work", encoding="utf-8")
    for out, words in (
        (mine, "holds files that Evenhand did not write"),
        (mine / "thesis.txt", "is not a folder"),
        (tmp_path / "new", "lies among the papers"),
    ):
        status, _, error = run("group", tmp_path if out.name == "new" else inbox, "--out", out)
        assert (status, words in error) == (2, True), error
    assert [path.name for path in mine.iterdir()] == ["thesis.txt"]


# The drawing


def test_bars_stand_in_order_of_time_inside_the_drawing_and_hold_every_dated_letter() -> None:
    days = [PartialDate(2031, 1 + number % 12, 1 + number % 28) for number in range(100)]
    drawing = draw([("A", [*days, None, PartialDate(2031, 5)])])
    assert drawing is not None
    bars = drawing.lanes[0].bars
    assert sum(bar.letters for bar in bars) == 100
    assert drawing.undated == 2
    assert [bar.x for bar in bars] == sorted(bar.x for bar in bars)
    assert max(bar.x + bar.width for bar in bars) <= WIDTH
    assert len(bars) <= COLUMNS


@pytest.mark.parametrize(
    ("last", "step"),
    [((2031, 1, 20), "day"), ((2031, 9, 1), "week"), ((2034, 9, 1), "month"), ((2090, 1, 1), "year")],
)
def test_the_longer_the_time_the_wider_the_column(last: tuple[int, int, int], step: str) -> None:
    drawing = draw([("A", [PartialDate(2031, 1, 1), PartialDate(*last)])])
    assert drawing is not None
    assert drawing.step == step
    assert f"one {step}" in say_drawing(drawing)


@pytest.mark.parametrize("first", [(1, 1, 1), (1970, 1, 1), (2030, 12, 1)])
def test_one_letter_of_a_wrong_day_crowds_no_label_on_another(first: tuple[int, int, int]) -> None:
    drawing = draw([("A", [PartialDate(*first), PartialDate(2031, 3, 4), PartialDate(9999 if first[0] == 1 else 2031, 12, 31)])])
    assert drawing is not None
    places = [place for place, _ in drawing.ticks]
    assert min(after - before for before, after in pairwise(places)) >= 90


def test_the_page_counts_letters_as_the_screen_does(tmp_path: Path) -> None:
    post = tmp_path / "post"
    post.mkdir()
    for name, text in (("a.txt", RIVER), ("b.txt", RIVER), ("c.txt", "")):
        (post / name).write_text(text, encoding="utf-8")
    status, out, _ = run("group", post, "--html", tmp_path / "post.html")
    said = "2 letters, 1 could not be read: 1 campaign, 0 letters on their own."
    assert (status, said in out, said in (tmp_path / "post.html").read_text(encoding="utf-8")) == (1, True, True)


def test_letters_without_a_day_are_not_drawn() -> None:
    assert draw([("A", [None, PartialDate(2031, 4)])]) is None
    assert draw([]) is None

"""The command `evenhand campaigns` with an index: letters that come from day to day, decisions, and bad letters of every sort."""

# A mailbox is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.mailing import PLEA, run
from tests.schemas import faults_of_form

from evenhand.core.papers import Limits
from evenhand.desk.campaign_index import Incoming, take_post
from evenhand.desk.review import Options

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "example" / "papers" / "council-leaders-2022-02-10.zip"
OTHER = (
    "The night bus from Kelder is how nurses come home from the hospital. To take it away saves less than one senior salary, and it will put "
    "another hundred cars on the quay. I urge the council to share the contract with the next county."
)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index with three letters on the pool, two on the bus and one of somebody's own."""
    index, post = tmp_path / "office.campaigns", tmp_path / "monday"
    post.mkdir()
    own = "My brother drives the mobile library, and I should like to know why its round now ends so early."
    for number, text in enumerate((PLEA, PLEA, f"{PLEA} Help me, I am homeless.", OTHER, OTHER, own), 1):
        (post / f"{number}.txt").write_text(text, encoding="utf-8")
    status, _, error = run("assign", index, post, "--add")
    assert status == 0, error
    return index


def assigned(index: Path, *arguments: object, status: int = 0) -> list[dict[str, object]]:
    """The answers of `assign`, held against their published form."""
    done, out, error = run("assign", index, *arguments, "--json", "-")
    assert done == status, error
    made = json.loads(out)
    assert faults_of_form(made, "assignments") == []
    letters: list[dict[str, object]] = made["letters"]
    return letters


def campaigns_of(letters: list[dict[str, object]]) -> dict[str, object]:
    return {str(row["id"]): row["assignment"]["campaign"] if row["assignment"] else row["problem"] for row in letters}  # type: ignore[index]


# Letters


def test_each_letter_is_told_its_campaign_why_and_by_which_words_and_what_is_to_be_read(index: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(f"{PLEA} My daughter is not safe at home and nobody has come.", encoding="utf-8")
    status, out, error = run("assign", index, new)
    assert (status, error) == (0, "")
    assert "new.txt  campaign 1 of 4 letters, as 1.txt: same words and its own; holds 100% of it, 19% of its words are its own" in out
    assert "shared: “I am writing to ask you to keep the pool" in out
    assert "to be read: urgent; “not safe”" in out
    assert "1 letter looked up, none taken in: 1 of campaigns, 0 on their own; 1 to be read." in out
    assert "6 letters in 2 campaigns" in run("list", index)[1]


def test_what_a_letter_asks_beside_its_campaign_is_found_as_in_a_batch(index: Path, tmp_path: Path) -> None:
    for name, words in {
        "benefits": "I also want you to look into my benefits claim.",
        "ring": "Please ring me. Take me off your list.",
        "same": "",
    }.items():
        (tmp_path / f"{name}.txt").write_text(f"Dear Ann,\n\n{PLEA}\n\n{words}\n\nYours sincerely,\n\nJo Bell\n", encoding="utf-8")
    letters = assigned(index, *(tmp_path / f"{name}.txt" for name in ("benefits", "ring", "same")))
    assert {str(row["id"]): [sign["kind"] for sign in row["signs"]] for row in letters} == {  # type: ignore[attr-defined]
        "benefits.txt": ["asks something else"],
        "ring.txt": ["asks something else"],
        "same.txt": [],
    }


def test_letters_that_are_added_are_there_the_next_day_and_once(index: Path, tmp_path: Path) -> None:
    post = tmp_path / "monday"
    assert campaigns_of(assigned(index, post)) == {"1.txt": 1, "2.txt": 1, "3.txt": 1, "4.txt": 2, "5.txt": 2, "6.txt": None}
    status, out, _ = run("assign", index, post, "--add")
    assert (status, "6 letters, 0 taken in and 6 there already: 5 of campaigns" in out) == (0, True)
    assert "6 letters in 2 campaigns" in run("list", index)[1]


def test_a_letter_of_a_name_that_is_taken_is_named_and_taken_in_under_another(index: Path, tmp_path: Path) -> None:
    tuesday = tmp_path / "tuesday"
    tuesday.mkdir()
    (tuesday / "1.txt").write_text(OTHER, encoding="utf-8")
    (tuesday / "7.txt").write_text(OTHER, encoding="utf-8")
    status, _, error = run("assign", index, tuesday, "--add")
    assert status == 1
    assert "There is another letter called 1.txt in office.campaigns" in error
    assert "1 of 2 letters were not taken in. Give --under NAME" in error
    assert campaigns_of(assigned(index, tuesday, "--add", "--under", "tuesday")) == {"tuesday/1.txt": 2, "tuesday/7.txt": 2}
    assert "campaign 2: 5 letters, the first 4.txt" in run("list", index)[1]


def test_the_twelve_leaders_of_the_example_are_one_campaign_one_by_one(tmp_path: Path) -> None:
    index = tmp_path / "office.campaigns"
    rows = assigned(index, EXAMPLE, "--add")
    assert [row["assignment"]["campaign"] for row in rows] == [None, *[1] * 11]  # type: ignore[index]
    assert "campaign 1: 12 letters" in run("list", index)[1]


def test_a_folder_in_the_place_of_an_index_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.txt").write_text(PLEA, encoding="utf-8")
    status, _, error = run("assign", ".", "in.txt", "--add")
    assert status == 2
    assert error == "evenhand: . is no file. Name the file of an index, or a new one.\n"


def test_a_known_text_is_kept_with_the_index(tmp_path: Path) -> None:
    index, known = tmp_path / "office.campaigns", tmp_path / "known.txt"
    known.write_text(PLEA, encoding="utf-8")
    (tmp_path / "in.csv").write_text(f'text\n"{PLEA} The band has no hall."\n"{PLEA} My bus is late each day."\n', encoding="utf-8")
    assert "Give --add too" in run("assign", index, tmp_path / "in.csv", "--known", known)[2]
    assert set(campaigns_of(assigned(index, tmp_path / "in.csv", "--add", "--known", known)).values()) == {None}


# Decisions


def test_people_decide_with_their_name_and_reason_and_take_it_back(index: Path) -> None:
    who = ("--by", "Jo Bell", "--reason", "one group wrote both")
    assert run("merge", index, "1", "4.txt", *who)[:2] == (0, "They are one campaign: 1, with 5 letters.\n")
    assert "decision 1: 1.txt and 4.txt are one campaign; Jo Bell: one group wrote both" in run("list", index)[1]
    assert run("withdraw", index, "1", *who)[0] == 0
    assert run("exclude", index, "3.txt", *who)[1] == "3.txt is on its own.\n"
    assert run("split", index, "4.txt", "5.txt", *who)[1].startswith("4.txt is on its own, and 5.txt is on its own")
    assert run("rebuild", index)[1].startswith("6 letters grouped anew: 1 campaign,")
    out = run("list", index)[1]
    assert "campaign 1: 2 letters" in out
    assert "3.txt stands apart from the campaign of 1.txt" in out
    assert "4.txt and 5.txt never stand together" in out
    assert run("remove", index, "1.txt", "2.txt")[1] == "2 taken out, with all that was kept of them.\n"
    assert "4 letters in 0 campaigns" in run("list", index)[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("merge", "1", "2"), "needs the name of who takes it and a reason"),
        (("merge", "1"), "Write: evenhand campaigns merge INDEX A B --by NAME --reason WORDS."),
        (("merge", "1", "77", "--by", "Jo", "--reason", "?"), "There is no campaign 77"),
        (("split", "1.txt", "zz", "--by", "Jo", "--reason", "?"), "There is no letter zz"),
        (("exclude", "6.txt", "--by", "Jo", "--reason", "?"), "6.txt is on its own already"),
        (("withdraw", "first", "--by", "Jo", "--reason", "?"), "first is no number of a decision"),
        (("merge", "1.txt", "1.txt", "--by", "Jo", "--reason", "?"), "needs two letters, and names 1.txt"),
        (("merge", "9" * 23, "1", "--by", "Jo", "--reason", "?"), f"There is no campaign {'9' * 23}"),
        (("merge", "1", "9" * 5000, "--by", "Jo", "--reason", "?"), "There is no campaign 999"),
        (("withdraw", "9" * 23, "--by", "Jo", "--reason", "?"), f"{'9' * 23} is no number of a decision"),
        (("withdraw", "9" * 5000, "--by", "Jo", "--reason", "?"), "is no number of a decision"),
        (("split", "9" * 23, "1.txt", "--by", "Jo", "--reason", "?"), "There is no letter 999"),
        (("exclude", "9" * 23, "--by", "Jo", "--reason", "?"), "There is no letter 999"),
        (("remove", "9" * 23), "There is no letter 999"),
        (("remove", "zz"), "There is no letter zz"),
        (("remove", "1.txt", "zz"), "There is no letter zz"),
        (("assign",), "Write: evenhand campaigns assign INDEX LETTER..."),
        (("list", "x"), "Write: evenhand campaigns list INDEX."),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(index: Path, words: tuple[str, ...], said: str) -> None:
    before = run("list", index)[1]
    status, _, error = run(words[0], index, *words[1:])
    assert (status, said in error) == (2, True), error
    assert run("list", index)[1] == before


def test_decisions_are_carried_into_a_new_index(index: Path, tmp_path: Path) -> None:
    assert run("exclude", index, "3.txt", "--by", "Jo", "--reason", "her own")[0] == 0
    new = tmp_path / "new.campaigns"
    assert run("assign", new, tmp_path / "monday" / "1.txt", tmp_path / "monday" / "3.txt", "--add")[0] == 0
    assert run("carry", new, index)[:2] == (0, "1 decisions taken over.\n")
    assert run("carry", new, index)[:2] == (0, "0 decisions taken over.\n")
    assert run("carry", new, new)[:2] == (0, "0 decisions taken over.\n")
    assert "3.txt stands apart from the campaign of 1.txt" in run("list", new)[1]
    assert "Write: evenhand campaigns carry NEW OLD." in run("carry", new)[2]


def test_a_mistyped_index_makes_no_new_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLEA, encoding="utf-8")
    for words in (("assign", "no.campaigns", str(tmp_path / "a.txt")), ("rebuild", "no.campaigns"), ("remove", "no.campaigns", "a")):
        status, _, error = run(words[0], tmp_path / words[1], *words[2:])
        assert (status, "There is no index no.campaigns" in error) == (2, True)
    assert "is no index of campaigns" in run("assign", tmp_path / "a.txt", tmp_path / "a.txt", "--add")[2]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt"]


def test_bench_prints_how_fast_it_is_here() -> None:
    status, out, _ = run("bench", "200")
    assert status == 0
    assert [line.split(":")[0] for line in out.splitlines()][:2] == ["160 letters as a batch", "an index filled with 160 letters"]
    for number in ("many", "99", "9" * 23, "9" * 5000):
        assert "bench takes the number of letters" in run("bench", number)[2]


# Bad letters


def test_a_mailbox_cut_in_half_loses_no_whole_letter(tmp_path: Path) -> None:
    one = f"From a@b.example Tue Mar  4 10:00:00 2031\nFrom: Jo <jo@b.example>\nSubject: pool\n\n{PLEA}\n\n"
    (tmp_path / "in.mbox").write_text((one * 5)[: -len(one) // 2], encoding="utf-8")
    rows = assigned(tmp_path / "office.campaigns", tmp_path / "in.mbox", "--add", status=1)
    assert len(rows) == 5
    assert [row["assignment"]["campaign"] for row in rows] == [None, 1, 1, 1, 1]  # type: ignore[index]


def test_a_table_without_a_text_and_no_letters_at_all_are_refused(tmp_path: Path) -> None:
    index, table = tmp_path / "office.campaigns", tmp_path / "in.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    status, _, error = run("assign", index, table, "--add")
    assert (status, "has no column 'text' or" in error, index.exists()) == (2, True, False)
    table.write_text("text\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for path in (table, tmp_path / "empty"):
        status, _, error = run("assign", index, path, "--add")
        assert (status, "There are no letters there." in error, index.exists()) == (2, True, False)


def test_nuls_right_to_left_text_and_a_line_that_is_no_letter_are_kept_or_named(tmp_path: Path) -> None:
    hebrew = (
        "אני מבקש מכם לשמור על הבריכה ברחוב הרצל פתוחה, כי היא היחידה בין החוף לבין ההר, וארבעה בתי ספר מלמדים בה ילדים לשחות כל שנה מחדש"
    )
    rows = [f"{PLEA}\x00", PLEA.replace(" ", "\x00"), "", "\x00" * 50, hebrew, f"{hebrew} תודה"]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"text": row}) + "\n" for row in rows) + "no object\n", encoding="utf-8")
    found = campaigns_of(assigned(tmp_path / "office.campaigns", tmp_path / "in.jsonl", "--add", status=1))
    assert "is no JSON object" in str(found.pop("in.jsonl!7"))
    assert set(found) == {f"in.jsonl!{number}" for number in range(1, 7)}
    assert found["in.jsonl!6"] == found["in.jsonl!5"] or found["in.jsonl!6"] is not None
    assert all(f"Row {number} of in.jsonl has no words" in str(found[f"in.jsonl!{number}"]) for number in (3, 4))
    assert "4 letters in" in run("list", tmp_path / "office.campaigns")[1]


def test_one_letter_as_large_as_a_disk_is_named_with_what_to_do_and_the_others_go_on(tmp_path: Path) -> None:
    post = tmp_path / "post"
    post.mkdir()
    (post / "a.txt").write_text(PLEA, encoding="utf-8")
    (post / "b.txt").write_text(f"{PLEA}\n\n" * 2_000, encoding="utf-8")
    (post / "c.txt").write_text(PLEA, encoding="utf-8")
    options = Options(limits=Limits(file_bytes=100_000))
    answers, _ = take_post(tmp_path / "office.campaigns", Incoming((str(post),), add=True), options=options)
    given = {one.letter.id: one.found.label if one.found else one.problem for one in answers}
    assert (given["a.txt"], given["c.txt"]) == (None, 1)
    assert "split it" in str(given["b.txt"])


@pytest.mark.slow
def test_a_letter_that_says_one_thing_ten_thousand_times_is_read_to_the_limit_and_stands_with_the_others(tmp_path: Path) -> None:
    post = tmp_path / "post"
    post.mkdir()
    (post / "a.txt").write_text(PLEA, encoding="utf-8")
    (post / "b.txt").write_text(f"{PLEA}\n\n" * 10_000, encoding="utf-8")
    assert campaigns_of(assigned(tmp_path / "office.campaigns", post, "--add")) == {"a.txt": None, "b.txt": 1}


@pytest.mark.slow
def test_a_hundred_thousand_empty_letters_are_all_counted(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": PLEA if number in (5, 99_999) else ""}) + "\n" for number in range(100_000))
    (tmp_path / "in.jsonl").write_text(rows, encoding="utf-8")
    status, out, error = run("assign", tmp_path / "office.campaigns", tmp_path / "in.jsonl", "--add")
    assert status == 1
    assert "2 letters taken in: 2 of campaigns, 0 on their own" in out
    assert "99,998 of 100,000 papers could not be read" in error
    assert "in.jsonl!1: Row 1 of in.jsonl has no words in its column 'text'" in error
    assert "campaign 1: 2 letters, the first in.jsonl!6" in run("list", tmp_path / "office.campaigns")[1]

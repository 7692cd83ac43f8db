"""The command that follows deals: what it prints and writes, an office's own events folded on top, and what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from tests.schemas import faults_of_form
from tests.test_cli import Ran

from evenhand.cli import deals as registered  # noqa: F401 - its command is registered when it is read
from evenhand.core.deals import Event
from evenhand.core.values import PartialDate
from evenhand.intake.deals import read_events
from evenhand.intake.sources import BadFileError

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "how-to" / "follow-a-deal.md").read_text(encoding="utf-8")
HOW_TO = next(block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if block.startswith("signed"))
EXAMPLE = ROOT / "example" / "papers"
LETTER = (
    "14 March 2031\n\nDear Mr Roe,\n\nI write as MP for Calder Vale. I would be happy to lend the council two of my engineers, provided "
    "that it keeps the ferry running until the summer.\n\nYours sincerely,\n\nAnn Hale\nMP for Calder Vale\n"
)
OWN = """\
signed: Jo Bell
deals: [{id: ferry, words: lend the council two of my engineers}]
events:
- {deal: ferry, what: offered, day: 2031-03-14, by: Ann Hale, capacity: MP for Calder Vale, words: engineers, source: letter}
- {deal: ferry, what: condition, condition: c1, day: 2031-03-14, words: the ferry runs, same_as: c1, owed_by: Calder Council, source: file}
- {deal: ferry, what: accepted, day: 2031-03-20, by: Sam Roe, capacity: leader of Calder Council, source: reply}
"""
EVIDENCE = "- {deal: ferry, what: evidence, condition: c1, day: 2031-04-02, source: timetable}\n"
JUDGED = (
    "- {deal: ferry, what: judged, condition: c1, value: met, day: 2031-04-03, by: Priya Nair, capacity: district auditor, words: It ran., "
    "source: note}\n"
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "affair"
    folder.mkdir()
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    return folder


def entered(folder: Path, text: str, *more: str) -> Ran:
    (folder / "deals.yaml").write_text(text, encoding="utf-8")
    return Ran("deals", folder, "--events", folder / "deals.yaml", *more)


def test_a_deal_is_printed_with_its_condition_and_as_a_proposal(folder: Path) -> None:
    done = Ran("deals", folder)
    assert (done.status, done.err) == (0, "")
    assert "as the papers tell" in done.out
    assert "Ann Hale as MP for Calder Vale" in done.out
    assert "provided that it keeps the ferry running until the summer" in done.out


def test_an_offices_events_are_folded_on_top_and_its_file_is_no_paper(folder: Path) -> None:
    done = entered(folder, OWN + EVIDENCE + JUDGED, "--as-of", "2031-04-30", "--json", "-")
    made = json.loads(done.out)
    (deal,) = made["deals"]
    assert [paper["id"] for paper in made["papers"]] == ["letter.txt"]
    assert (deal["name"], deal["state"], deal["settled"]) == ("ferry", "in force", True)
    (condition,) = deal["conditions"]
    assert (condition["state"], condition["judged_by"], condition["evidence"]) == ("met", "Priya Nair", ["timetable"])
    assert condition["wordings"][0]["manner"] == "quoted"


def test_the_day_decides_how_a_deal_stands(folder: Path) -> None:
    states = []
    for day in ("2031-03-15", "2031-03-21", "2031-04-30"):
        made = json.loads(entered(folder, OWN + EVIDENCE + JUDGED, "--as-of", day, "--json", "-").out)
        states.append(made["deals"][0]["state"])
    assert states == ["offered", "awaiting conditions", "in force"]


def test_the_order_of_events_in_the_file_changes_nothing(folder: Path) -> None:
    head, *rows = (OWN + EVIDENCE + JUDGED).split("\n- ")
    backwards = "\n- ".join([head, *(row.rstrip("\n") for row in reversed(rows))]) + "\n"
    made = [json.loads(entered(folder, text, "--json", "-").out)["deals"] for text in (OWN + EVIDENCE + JUDGED, backwards)]
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OWN + JUDGED, "line 7: judged c1 (2031-04-03): judged met without evidence"),
        (
            OWN + EVIDENCE + JUDGED.replace("Priya Nair", "Sam Roe").replace("district auditor", "leader of Calder Council"),
            "Somebody outside",
        ),
        (OWN.replace("capacity: leader of Calder Council, ", ""), "Line 6: The field 'capacity' is missing"),
        (OWN.replace("source: reply", "source: ''"), "'source' is empty"),
        (OWN.replace("signed: Jo Bell\n", ""), "Nobody has signed this event"),
        (OWN.replace("lend the council two", "sell the council two"), "No paper makes an offer in the words of 'ferry'"),
        (OWN.replace("deal: ferry, what: accepted", "deal: fery, what: accepted"), "There is no deal 'fery'. Did you mean 'ferry'?"),
        (OWN.replace("what: accepted", "what: acepted"), "'what' is 'acepted'; it should be one of"),
        (OWN.replace("day: 2031-03-20", "day: soon"), "'soon' is not a date"),
        (OWN.replace("owed_by", "owedby"), "Did you mean 'owed_by'?"),
        ("signed: Jo Bell\nevents: []\ndeals: [{id: a}, {id: a}]\n", "stands under 'deals' twice"),
        ("- a list", "is not a file of events"),
    ],
)
def test_what_must_not_be_is_refused_with_its_line_and_nothing_is_written(folder: Path, text: str, words: str) -> None:
    done = entered(folder, text, "--json", str(folder / "out.json"))
    assert done.status == 2
    assert words in done.err
    assert not (folder / "out.json").exists()


def test_a_deal_of_which_no_paper_tells_is_kept_by_its_own_name(folder: Path) -> None:
    own = OWN.replace(", words: lend the council two of my engineers", "")
    deals = {deal["id"]: deal for deal in json.loads(entered(folder, own, "--json", "-").out)["deals"]}
    assert deals.keys() == {"D1", "ferry"}
    assert (deals["ferry"]["state"], deals["ferry"]["by"]["capacity"]) == ("awaiting conditions", "MP for Calder Vale")
    assert (deals["D1"]["settled"], deals["ferry"]["settled"]) == (False, True)


def test_a_proposal_can_be_called_a_mistake(folder: Path) -> None:
    said = "Sam Roe, the leader of Calder Council, told Ann Hale that he would take up her offer of engineers.\n"
    (folder / "news.txt").write_text(said, encoding="utf-8")
    deal = json.loads(Ran("deals", folder, "--json", "-").out)["deals"][0]
    (event,) = [event for event in deal["events"] if event["what"] == "accepted"]
    strike = f"- {{deal: D1, what: struck, strikes: {event['id']}, day: 2031-03-30, words: Another offer., source: file 2}}\n"
    made = json.loads(entered(folder, "signed: Jo Bell\nevents:\n" + strike, "--json", "-").out)
    assert (deal["state"], made["deals"][0]["state"]) == ("in force", "offered")


def test_the_page_shows_the_deal_and_what_was_entered(folder: Path) -> None:
    assert entered(folder, OWN + EVIDENCE + JUDGED, "--html", str(folder.parent / "o.html")).status == 0
    page = (folder.parent / "o.html").read_text(encoding="utf-8")
    assert "What the office has entered" in page
    assert re.search(r'<details class="fold" open>\s*<summary><h2 id="deals-name">', page)
    assert "district auditor" in page


def test_what_the_how_to_shows_is_read_fits_the_schema_and_is_folded() -> None:
    assert faults_of_form(yaml.load(HOW_TO, Loader=yaml.BaseLoader), "deals") == []
    held = read_events(HOW_TO.encode())
    assert held.events[3].event == Event(
        "evidence", PartialDate(2022, 4, 1), "timetable returns, file 12", words="sailings of January to March", condition="c1",
        signed="Owen Marsh, clerk",
    )  # fmt: skip


@pytest.mark.slow
def test_what_the_how_to_shows_holds_on_the_example_affair(tmp_path: Path) -> None:
    (tmp_path / "deals.yaml").write_text(HOW_TO, encoding="utf-8")
    done = Ran("deals", EXAMPLE, "--events", tmp_path / "deals.yaml", "--as-of", "2022-04-30", "--json", "-")
    (deal,) = [deal for deal in json.loads(done.out)["deals"] if deal["name"] == "compact"]
    assert (deal["state"], deal["settled"], [one["state"] for one in deal["conditions"]]) == ("in force", True, ["met"])


@pytest.mark.parametrize("what", ["capacity", "source", "deal", "day"])
def test_the_schema_and_the_reader_refuse_the_same_gaps(what: str) -> None:
    held = yaml.load(OWN, Loader=yaml.BaseLoader)
    del held["events"][0][what]
    assert faults_of_form(held, "deals") != []
    with pytest.raises(BadFileError, match=what):
        read_events(yaml.safe_dump(held).encode())


# An office's own condition and the papers'

AGAIN = (
    "The Herald, 16 March 2031\n\n"
    "Ann Hale wrote to Sam Roe: “I would be happy to lend the council two of my engineers, provided that he drops the court case.”\n"
)


def conditions_of(folder: Path, text: str) -> list[tuple[str, str | None, str]]:
    (deal,) = [deal for deal in json.loads(entered(folder, text, "--as-of", "2031-04-30", "--json", "-").out)["deals"] if deal["name"]]
    return [(one["id"], one["state"], one["words"]) for one in deal["conditions"]]


def test_a_condition_that_an_office_enters_is_not_taken_for_the_papers_only_since_it_has_the_same_id(folder: Path) -> None:
    apart = OWN.replace("same_as: c1, ", "").replace("words: the ferry runs", "words: the toll is put off")
    made = {key: (state, words) for key, state, words in conditions_of(folder, apart + EVIDENCE + JUDGED)}
    assert made["c1"] == ("met", "the toll is put off")
    assert made["D1.c1"] == (None, "provided that it keeps the ferry running until the summer")


@pytest.mark.parametrize("words", ["same_as: c1", "same_as: D1.c1", "same_as: it keeps the ferry running"])
def test_an_office_says_which_condition_of_the_papers_its_own_is(folder: Path, words: str) -> None:
    assert conditions_of(folder, OWN.replace("same_as: c1", words) + EVIDENCE + JUDGED) == [("c1", "met", "the ferry runs")]


def test_a_condition_entered_in_the_papers_own_words_is_theirs(folder: Path) -> None:
    quoted = OWN.replace("same_as: c1, ", "").replace("words: the ferry runs", "words: it keeps the ferry running until the summer")
    assert [key for key, _, _ in conditions_of(folder, quoted + EVIDENCE + JUDGED)] == ["c1"]


def test_a_condition_that_is_the_same_as_none_is_refused(folder: Path) -> None:
    done = entered(folder, OWN.replace("same_as: c1", "same_as: c9"))
    assert (done.status, "line 5: condition c1" in done.err, "no condition 'c9'" in done.err) == (2, True, True)


def test_a_condition_judged_is_printed_with_the_words_entered_and_the_judges_reason(folder: Path) -> None:
    out = entered(folder, OWN + EVIDENCE + JUDGED, "--as-of", "2031-04-30").out
    assert "entered: “the ferry runs”" in out
    assert "as Priya Nair judged: “It ran.”" in out


def test_two_conditions_without_a_word_in_common_are_kept_as_two(folder: Path) -> None:
    (folder / "news.txt").write_text(AGAIN, encoding="utf-8")
    (deal,) = json.loads(Ran("deals", folder, "--json", "-").out)["deals"]
    assert [len(one["wordings"]) for one in deal["conditions"]] == [1, 1]
    assert "Perhaps one condition told twice" in Ran("deals", folder).out


def test_an_offer_waits_for_the_last_day_of_its_condition_and_says_so_when_it_lapses(tmp_path: Path) -> None:
    told = "has offered Calder Council a new bridge provided it keeps the ferry running until 31 December 2031."
    (tmp_path / "report.txt").write_text(f"The Courier\n\n3 March 2031\n\nAnn Hale, the Minister for Roads, {told}\n", encoding="utf-8")
    assert "lapsed" not in Ran("deals", tmp_path, "--as-of", "2031-12-31").out
    done = Ran("deals", tmp_path, "--as-of", "2032-01-01")
    assert "lapsed since 1 January 2032, the last day of its condition being past, nobody having taken it up" in done.out


def test_an_offer_that_lapsed_says_by_which_setting(folder: Path) -> None:
    assert "by the setting of 90 days, nobody having taken it up" in Ran("deals", folder, "--as-of", "2031-12-01").out

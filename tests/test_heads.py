"""The head of a paper as papers print it, in many countries and habits: its day, its outlet and its author; and what is none of them."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper, receive
from evenhand.core.reading.read import read

PROSE = (
    "The council which runs the harbour at Wold has defended its decision to raise the mooring fee, saying that nobody else took it.\n\n"
    "“We set the price,” Jo Bell said. She wrote to the harbour master last week and has had no answer.\n"
)


def headed(head: str, prose: str = PROSE) -> Paper:
    (paper,) = receive(f"{head}\n\n{prose}".encode(), "a.txt")
    return paper


def facts(paper: Paper) -> tuple[str | None, str | None, str | None]:
    return str(paper.published) if paper.published else None, paper.outlet, paper.author


@pytest.mark.parametrize(
    ("head", "day", "outlet", "author"),
    [
        # One line with the byline.
        ("Fees to rise\nBy Ann Hale, Wold Gazette, Thursday 4 April 2024", "2024-04-04", "Wold Gazette", "Ann Hale"),
        (
            "Fees to rise\nWold Gazette | Thursday, April 4, 2024 | By Ann Hale | ahale@wold.example",
            "2024-04-04",
            "Wold Gazette",
            "Ann Hale",
        ),
        ("Fees to rise\nAnn Hale, Wold Gazette, 4 April 2024", "2024-04-04", "Wold Gazette", "Ann Hale"),
        ("Fees to rise\nWold Gazette Thursday 4 April 2024 p7", "2024-04-04", "Wold Gazette", None),
        ("Fees to rise\nThe Wold Gazette, Thurs 4th April, 2024, News, page 3", "2024-04-04", "The Wold Gazette", None),
        ("Fees to rise\nWold Gazette, 29/5/2024, p7", "2024-05-29", "Wold Gazette", None),
        ("Fees to rise\nWold Gazette — 29.5.24 — by Tom Reed, local democracy reporter", "2024-05-29", "Wold Gazette", "Tom Reed"),
        ("EXCLUSIVE by Dan Reed, Daily Wold, Tues March 12, 2024\nFURY at fees", "2024-03-12", "Daily Wold", "Dan Reed"),
        # A line each.
        ("WOLD GAZETTE\nFees to rise at the harbour\nAnn Hale, health reporter\n4 April 2024", "2024-04-04", "WOLD GAZETTE", "Ann Hale"),
        (
            "Fees to rise at the harbour\nTHE WOLD HERALD\nThursday, 4 April 2024. Report: Ann Hale",
            "2024-04-04",
            "THE WOLD HERALD",
            "Ann Hale",
        ),
        (
            "The Wold Herald\n\nFees to rise at the harbour\n\nby Ann Hale\n\nPublished: 4 April 2024",
            "2024-04-04",
            "The Wold Herald",
            "Ann Hale",
        ),
        ("Fees to rise\nWords: Ann Hale\nUpdated 4.15pm, Thursday 4 April 2024", "2024-04-04", None, "Ann Hale"),
        ("Fees to rise\nPublished 4 April 2024, last updated 9 April 2024", "2024-04-04", None, None),
        ("Fees to rise\nLast updated 9 April 2024\nFirst published 4 April 2024", "2024-04-04", None, None),
        # The United States.
        ("Fees to rise\nBy ANN HALE\nWold Ledger Staff Writer\nApr. 4, 2024", "2024-04-04", "Wold Ledger", "ANN HALE"),
        ("Fees to rise\nWold Ledger • Thursday, April 4, 2024 • Page A3", "2024-04-04", "Wold Ledger", None),
        (
            "Harbor fees to rise\nApril 4, 2024\nWOLD, Ky. (AP) - The council said on Monday that it would raise the fee.",
            "2024-04-04",
            "AP",
            None,
        ),
        (
            "Harbor fees to rise\nWOLD, Vt., April 4, 2024 — The council said on Monday that it would raise the fee.",
            "2024-04-04",
            None,
            None,
        ),
        (
            "Harbor fees to rise\nWOLD, April 4, 2024 (Northern Wire) — The council said on Monday that it did.",
            "2024-04-04",
            "Northern Wire",
            None,
        ),
        ("Harbor fees to rise\nKWLD-TV\nPosted: Apr 4, 2024 / 05:12 PM EDT", "2024-04-04", "KWLD-TV", None),
        # Ireland, Wales, Australia, New Zealand.
        ("Táillí nua\nNuacht Wold, 4 Bealtaine 2024", "2024-05-04", None, None),
        ("Ffioedd newydd\nDydd Gwener, 3 Mai 2024", "2024-05-03", None, None),
        ("Fees to rise\n4 Aibreán, 2024\nLe hÁine Bell", "2024-04-04", None, None),
        (
            "Fees up\nWold Courier-Mail, Thu 4 Apr 2024, 6.30am AEST\nAnn Hale, State political reporter",
            "2024-04-04",
            "Wold Courier-Mail",
            "Ann Hale",
        ),
        ("Fees up\nRadio Wold\n4 April 2024, 6:30 am\nAnn Hale, Local Democracy Reporter", "2024-04-04", "Radio Wold", "Ann Hale"),
        # Weeklies, trade press, newsletters, radio, blogs.
        ("Fees to rise\nWold Weekly News, week ending Friday 5 April 2024", "2024-04-05", "Wold Weekly News", None),
        ("Fees to rise\nWold Advertiser. Issue 212, w/e 5 April 2024. By Ann Hale", "2024-04-05", "Wold Advertiser", "Ann Hale"),
        ("Fees to rise\nKerb — news for harbour operators\n4 April 2024. Words: Ann Hale", "2024-04-04", "Kerb", "Ann Hale"),
        (
            "Two harbours\nSlip Notes: the newsletter for people who keep boats. Issue 212, April 2024. By our editor, P. Hale",
            "2024-04",
            "Slip Notes",
            "P. Hale",
        ),
        (
            "Who pays?\nWold Pennant (monthly, free, donations to the shop please). April 2024. Notes of the meeting, by the clerk",
            "2024-04",
            "Wold Pennant",
            None,
        ),
        ("Fees to rise\nWold FM 98.2 – Morning Desk – broadcast Thursday 4 April 2024, 7.30am", "2024-04-04", "Wold FM 98.2", None),
        (
            "Fees to rise\nHill Public Radio, “Morning Desk,” aired April 4, 2024\nReporter: Ann Hale",
            "2024-04-04",
            "Hill Public Radio",
            "Ann Hale",
        ),
        (
            "Live: fees rise\nwoldlive.example | Thursday 4 Apr 2024 | By Live reporting team\nLast updated 17:52",
            "2024-04-04",
            "woldlive.example",
            None,
        ),
        (
            "Fees to rise\nPosted on www.woldsound.example/news by the Newsroom | Mon 8 April 2024, 08:10 (Updated 11:45)",
            "2024-04-08",
            "woldsound.example",
            None,
        ),
        ("Second thoughts\nby Ann Hale\nfrom The Wold Prairie Weekly, Apr. 4, 2024", "2024-04-04", "The Wold Prairie Weekly", "Ann Hale"),
        ("Statement\nIssued to the press, 4 April 2024. Contact: the Rev. C. Bell, The Manse, Wold", "2024-04-04", None, None),
        ("LETTERS TO THE EDITOR\nWold Gazette, Thursday 4 April 2024, page 12\nDear Sir,", "2024-04-04", "Wold Gazette", None),
        ("Fees to rise\nWold Pilot | Vol. 112, No. 14 | Thursday, April 4, 2024", "2024-04-04", "Wold Pilot", None),
        ("Fees to rise\nWold Daily News: April 4, 2024, A1", "2024-04-04", "Wold Daily News", None),
        ("Fees to rise\nWold Town Council Newsletter, April 2024, page 6", "2024-04", "Wold Town Council Newsletter", None),
        ("Fees to rise\nPress release: 4 April 2024", "2024-04-04", None, None),
        # A name that says nothing is known where its address or its own words repeat it.
        ("Fees to rise\nWold Leader | Thursday, 4 April 2024 | ahale@woldleader.example", "2024-04-04", "Wold Leader", None),
    ],
)
def test_a_head_gives_the_day_the_outlet_and_the_author(head: str, day: str | None, outlet: str | None, author: str | None) -> None:
    assert facts(headed(head)) == (day, outlet, author)


@pytest.mark.parametrize(
    "head",
    [
        "Council met on 4 April 2024",
        "On Thursday, 4 April 2024, the council met, and it was over in an hour.",
        "The minister wrote on 4 April 2024, she said, and had no answer.",
        "Harbour fees: deadline 4 April 2024",
        "Fees to rise\nHearing: Thursday 4 April 2024, 10am",
        "Fees to rise\nCouncil meeting of 4 April 2024: what was decided",
        "Fees to rise\nConsultation closes: 4 April 2024",
        "Fees to rise\nThe meeting was moved to 4 April 2024. It will be held in the hall.",
    ],
)
def test_a_day_that_is_told_is_not_that_of_the_paper(head: str) -> None:
    assert headed(head).published is None


def test_the_day_of_a_letter_printed_inside_is_not_that_of_the_paper() -> None:
    prose = "The council which runs the harbour at Wold has had a letter from its neighbours, and we print it here in full:"
    assert headed("Neighbours write", f"{prose}\n\n4 April 2024\n\nDear Mrs Bell,\n\nWe are sorry.").published is None


@pytest.mark.parametrize(
    "head",
    [
        "Minister writes to The Times\n4 April 2024",
        "Wold District Council, 4 April 2024",
        "Jo Bell, leader of the council, 4 April 2024",
        "The Editor\nWold Gazette\n4 April 2024\nDear Sir,",
        "Good News\n4 April 2024",
    ],
)
def test_what_is_no_outlet_is_not_called_one(head: str) -> None:
    assert headed(head).outlet is None


def test_an_outlet_is_known_by_the_name_that_its_own_report_gives_it() -> None:
    told = PROSE + "“I never saw it,” she told the Argent.\n"
    assert headed("Fees to rise\nWold Argent, 4 April 2024", told).outlet == "Wold Argent"
    assert headed("Fees to rise\nWold Argent, 4 April 2024").outlet is None


@pytest.mark.parametrize(
    ("prose", "day"),
    [
        ("The fee will be £40 a month, councillors said on Monday.", "2024-02-09"),
        ("The fee rose on 14 January and again on 2 February, the board said.", "2024-02-09"),
        ("The fee rose on January 14 and again on February 2, the board said.", "2024-09-02"),
        ("The fee rose from 1/14/24 onwards, the board said.", "2024-09-02"),
        ("The fee rose from 14/1/24 onwards, the board said.", "2024-02-09"),
    ],
)
def test_a_day_in_figures_is_settled_by_how_the_paper_writes_its_days(prose: str, day: str) -> None:
    assert str(headed("Fees to rise\nWold Gazette, 9/2/24", prose).published) == day


def test_a_day_in_figures_is_settled_by_its_weekday() -> None:
    assert str(headed("Fees to rise\nFri 9/2/24", "The board said so, and would say no more.").published) == "2024-02-09"
    assert str(headed("Fees to rise\nMon 9/2/24", "The board said so, and would say no more.").published) == "2024-09-02"


def test_a_day_in_figures_that_nothing_settles_is_left_and_said_so() -> None:
    paper = headed("Fees to rise\nWold Gazette, 9/2/24", "The board said so, and would say no more.")
    assert paper.published is None
    assert [problem.code for problem in paper.problems] == ["day-in-figures"]
    assert "9 February 2024 or 2 September 2024" in paper.problems[0].words


def test_nobody_in_the_head_is_read_as_a_person_of_the_report() -> None:
    paper = headed("Fees to rise\nWold Gazette, Thursday 4 April 2024, page 4. Report by Ann Hale, Local Democracy")
    assert [entity.names for entity in read(paper).entities if entity.kind == "person"] == [("Jo Bell",)]

"""What a news page prints round its report, left in a text that somebody pasted: nobody says it, and nobody is named in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.papers import receive
from evenhand.core.papers.furniture import is_furniture
from evenhand.core.reading import Reading, read
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.review import Review, compose

PASTED = """Leader says bin plan is here to stay

Written By Rob Shawfield
9:22 pm on 18 June 2014
·3 min read

Council leader Ann Marden said the plan was "a mess we were left".

Hide Ad
Hide Ad

READ MORE: ‘Nobody asked us’: Councillor Sheila Robsart hits out at bins

She told the meeting: "We will not be moved.

Advertisement

"We have asked for £40,000, and we will have it."

Sign up for our 7 best stories of the day

Most Read
Theresa Hartnell quits as mayor after row
Police hunt for Alan Prewett
Loading...
"""


def reading_of(text: str) -> tuple[str, Reading]:
    """Read a pasted report."""
    paper = receive(text.encode(), "pasted.txt")[0]
    return paper.text, read(paper)


@pytest.mark.parametrize(
    "line",
    """Hide Ad|Show Ad|[Ads /]|ADVERTISEMENT|Advertisement - story continues below|Article continues below|Continue reading below
    Share this article|Share on Facebook|Copy link|Save|Comments (12)|View 12 comments|Leave a Reply|Have your say|Read Next
    READ MORE:|READ MORE: Mayor quits over lunch|Read more about the harbour|Related: Why are bridges failing?
    See also: pages 4 and 5|More on this story|Related topics: Rail travel|LATEST: Bins a day late|Most read|Trending now
    Recommended|Watch|WATCH: Inside the plant|Listen to this article|Sign up to our daily newsletter.
    Subscribe now for unlimited access. 20% off until July 31.|Already a subscriber? Log in|Enter your email
    Thank you for signing up!|Download our free app|Join the conversation|Support local journalism|Follow us on X
    Get the latest news by e-mail|·3 min read|This article is more than 10 years old|This was published 4 years ago|12.9°C
    0:00 / 2:30|DSC_0478 copy resized|harbour.jpg|© 2024 Mere News. All rights reserved.|Copyright 2018 Mere News
    We use cookies to make this page work.|Skip to main content|Loading...|This field is required|Tags: council, roads
    Play video|View gallery|Back to top|Text size""".replace("\n    ", "|").split("|"),
)
def test_what_is_there_to_be_clicked_or_to_fill_the_page_is_furniture(line: str) -> None:
    assert is_furniture(line)
    assert is_furniture(f"{line}\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday, the council said.",
        "More than 100 leaders wrote to her.",
        "Read more books, the mayor told pupils.",
        "Related parties must be named in the register.",
        "Copyright law will be changed, the minister said.",
        "Home owners face a rise of 4%.",
        "Search of homes ends",
        "Watch was kept on the harbour for nine days.",
        "Close the school and you close the village, she said.",
        "“Sign up,” he told them. “It is your last chance.”",
        "Comment was refused by the council.",
        "Tags were found on 40 bins.",
        "Print works may go",
        "Advert campaign cost £2m",
        "Registered letters went out on Friday",
    ],
)
def test_sentences_and_headlines_of_a_report_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_nobody_named_in_furniture_is_among_those_who_are_named() -> None:
    _, reading = reading_of(PASTED)
    names = {name for entity in reading.entities for name in entity.names}
    assert any("Marden" in name for name in names)
    assert not any(word in name for name in names for word in ("Hide", "READ", "Robsart", "Hartnell", "Prewett", "Shawfield"))


def test_a_quotation_goes_on_past_furniture_and_none_is_read_out_of_it() -> None:
    text, reading = reading_of(PASTED)
    parts = [[part.words(text) for part in said.parts] for said in reading.quotations if said.kind != "indirect"]
    assert parts == [["a mess we were left"], ["We will not be moved.", "We have asked for £40,000, and we will have it."]]
    speakers = {reading.entities[said.speaker].names[0] for said in reading.quotations if said.parts and said.speaker is not None}
    assert speakers == {"Ann Marden"}


def test_nothing_is_asked_for_in_furniture() -> None:
    text, reading = reading_of(PASTED)
    assert not [ask for ask in reading.asks if "Sign up" in ask.span.words(text)]


def test_headlines_stand_aside_under_what_leads_to_them_until_the_next_sentence() -> None:
    text = "Row grows\n\nThe pool will close, the council said.\n\nMost read\n\nMayor quits\n\nBridge shut again\n\nThe vote is on Monday."
    assert [paragraph.role for paragraph in lay_out(text)] == ["heading", "body", "aside", "aside", "aside", "body"]


def test_a_heading_below_one_thing_to_read_more_is_the_reports_own() -> None:
    text = "Row grows\n\nThe pool will close.\n\nREAD MORE: Mayor quits\n\nA vote on Monday\n\nIt will be close, she said."
    assert [paragraph.role for paragraph in lay_out(text)] == ["heading", "body", "aside", "heading", "body"]


def test_a_caption_that_names_somebody_is_a_caption() -> None:
    assert [paragraph.role for paragraph in lay_out("Image caption, Mr Mulgrew at the harbour in May")] == ["caption"]


@given(st.text(max_size=400))
def test_white_space_round_a_text_changes_nothing(text: str) -> None:
    assert is_furniture(f" \t{text}\n") == is_furniture(text)


CUT = "Parks budget fell from £10m to £9m, by 20%"


def review_with(line: str) -> Review:
    """Review a report of its own words with one line more."""
    text = f"Leader speaks\n\nAnn Marden met the council.\n\n{line}\n\nShe told the meeting: “We have asked for £60,000.”"
    paper = receive(text.encode(), "pasted.txt")[0]
    return compose("affair", [paper], [read(paper)])


@pytest.mark.parametrize("line", [f"READ MORE: {CUT}", f"Related: {CUT}", f"Most read\n\n{CUT}"])
def test_figures_round_a_report_are_listed_as_printed_but_held_against_nothing(line: str) -> None:
    review = review_with(line)
    assert not review.checks
    assert [str(row.value) for row in review.figures] == ["10000000", "9000000", "20", "60000"]


@pytest.mark.parametrize("line", [f"{CUT}, the council said.", f"Image caption, {CUT}, the council said"])
def test_figures_of_a_report_and_of_its_captions_are_held_against_each_other(line: str) -> None:
    assert [check.verdict for check in review_with(line).checks if check.kind == "change"] == ["differs"]


@pytest.mark.parametrize(("line", "found"), [("READ MORE: {}", False), ("{}", True)])
def test_papers_disagree_in_what_they_report_not_in_what_stands_round_it(line: str, found: bool) -> None:
    told = "{} council leaders signed the letter about the harbour bridge to the Prime Minister"
    texts = (f"{told.format(116)}.\n\nAnn Marden spoke.", f"Ann Marden spoke.\n\n{line.format(told.format(117))}")
    papers = [receive(text.encode(), f"{number}.txt")[0] for number, text in enumerate(texts)]
    assert bool(compose("affair", papers, [read(paper) for paper in papers]).contradictions) == found

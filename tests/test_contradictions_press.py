"""What the prose of real reports makes look like a contradiction, and is none."""

from __future__ import annotations

import pytest
from tests.test_contradictions_told import kinds

from evenhand.core.papers import Paper, receive
from evenhand.core.reading import read
from evenhand.core.review import compose

_LETTER = "Una Prask, the Prime Minister, has been warned by Rory Gault in a leaked letter."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            _LETTER,
            "In a private letter to Prask, the ports secretary makes clear that he is angry. Una Prask said nothing.",
        ),
        (
            "“The reaction will be brutal if we do not recognise the dangers to the pilots and go on with such cuts,” Mr Gault wrote.",
            "He warned of a brutal reaction if it failed to “recognise the dangers to the pilots and go on with such cuts”.",
        ),
        (
            "Mr Gault, who said this week that he had never met Una Prask or spoken for her, told reporters he did not recall the letter.",
            "“I simply do not recall ever having met Una Prask,” Mr Gault wrote.",
        ),
        (
            "It is believed that the letter on housing was written in January, but it has not been discussed in Cabinet.",
            "Ann Hale said: “Rory Gault defends the housing policies of the Cabinet in public, in truth he doesn’t believe in them.”",
        ),
        (
            "Ann Hale ambushed Rory Gault over a series of leaked letters about the harbour dues.",
            "Rory Gault dodged questions on Friday at a hearing on leaked letters about the harbour dues.",
        ),
        (
            "The pilots want more money for the harbour launches, Ann Hale said.",
            "The county would have less money for the harbour launches, Rory Gault said.",
        ),
    ],
)
def test_two_reports_that_agree_are_not_held_against_each_other(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    "text",
    [
        "Una Prask voted for the barrage on the Nore, a councillor said. The councillor said Una Prask also voted against the barrage.",
        (
            "The 2003 letter about the harbour dues was signed in his capacity as harbour master by Rory Gault.\n"
            "Mr Gault denied any part in the dues after the pilots paid £900 at a harbour supper for a chart signed by Ann Hale in 2007."
        ),
    ],
)
def test_one_voice_in_one_report_does_not_contradict_itself(text: str) -> None:
    assert kinds(text) == []


def test_two_voices_in_one_report_may() -> None:
    text = "“Una Prask voted for the barrage on the Nore,” Ann Hale said. “Una Prask voted against the barrage,” said Rory Gault."
    assert "direction" in kinds(text)


def test_who_backs_a_resolution_against_a_plan_is_not_for_it() -> None:
    text = (
        "Una Prask backed a resolution criticising the harbour plan, Ann Hale said. "
        "“We have long opposed the harbour plan,” said Una Prask."
    )
    assert kinds(text) == []


def test_he_who_accuses_somebody_is_another() -> None:
    text = (
        "The crew have called on ports minister Ned Prask to say sorry.\n\nRory Gault and his wife Una had no trouble on the quay.\n\n"
        "Mr Prask had written to a neighbour thus: “Just a note to let you know that the boat will not be let a berth”.\n\n"
        "The minister had never met them, said Mr Gault. “He should come and say sorry. I’ll be here for as long as I live.”\n\n"
        "He accused Mr Prask of “trying to clamp down on the small boat crews”.\n"
    )
    reading = read(Paper("0.txt", ("0.txt",), "", "text", text))
    (said,) = [each for each in reading.quotations if "clamp" in each.span.words(text)]
    assert said.speaker is not None
    assert reading.entities[said.speaker].names[0] == "Rory Gault"


def letter(writer: str, place: str, day: str, loss: str) -> str:
    return (
        f"{place} Borough Council\n10 February 2031\n\nDear Secretary of State,\n\n"
        "I ask that you extend the offer of a morning with your advisers to us. "
        f"Our transport grant was £9.3m in 2025/26 and is less this year, a cut of {loss} per cent. "
        f"I must ask for an answer by {day} February.\n\n"
        f"Yours sincerely,\n\nCouncillor {writer}\nLeader, {place} Borough Council\n"
    )


def told_apart(*texts: str) -> list[str]:
    papers = [paper for number, text in enumerate(texts) for paper in receive(text.encode(), f"letter-{number}.txt")]
    return [row.kind for row in compose("x", papers, [read(paper) for paper in papers]).contradictions if row.apparent is None]


MANY = tuple(
    letter(*each)
    for each in (("Joel Makin", "Wraxford", "23", "44"), ("Ann Dow", "Saltbury", "21", "39"), ("Bob Orr", "Lowhaven", "22", "31"))
)


def test_what_each_of_many_writers_tells_of_their_own_council_is_no_contradiction() -> None:
    assert told_apart(*MANY) == []


def test_what_a_report_tells_of_one_of_the_writers_is_still_held_against_the_letter() -> None:
    report = "The transport grant of Wraxford was £9.3m in 2025/26 and is less this year, a cut of 36 per cent, Joel Makin wrote."
    assert told_apart(*MANY, report) == ["number"]


def test_two_who_write_about_one_thing_are_still_held_against_each_other() -> None:
    assert told_apart(*MANY[:2]) != []

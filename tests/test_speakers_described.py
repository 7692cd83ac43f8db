"""Who is meant by a description that gives no name: one told of before, one named only below, or somebody who stays unnamed."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Reading, read

CALLED_BACK = [
    # What somebody is, told beside the name: before it or behind it, or by "is a".
    ("Ann Hale, a retired stonemason, has fought the plan since May.\n\n“Nobody asked us,” the stonemason said.", "Ann Hale"),
    ("Retired stonemason Tom Hale has fought the plan since May.\n\n“Nobody asked us,” the stonemason said.", "Tom Hale"),
    ("Tom Hale was a soldier for twenty years.\n\n“Nobody asked us,” the former soldier said.", "Tom Hale"),
    ("Tom Hale, a dairy farmer at Upper Wold, wrote in May.\n\n“Nobody asked us,” the farmer said.", "Tom Hale"),
    ("Ann Reed, a Conservative, sits for Lower Wold.\n\n“Nobody asked us,” the Conservative said.", "Ann Reed"),
    # What somebody does.
    ("Tom Hale, who owns the chip shop by the baths, is angry.\n\n“Nobody asked us,” the owner said.", "Tom Hale"),
    ("Tom Hale runs the chip shop by the baths.\n\n“Nobody asked us,” the shop owner said.", "Tom Hale"),
    # How old somebody is.
    ("Tom Hale, 74, has fought the plan since May.\n\n“Nobody asked us,” the 74-year-old said.", "Tom Hale"),
    # A noun that tells no more than "he" or "she" does.
    ("Tom Hale and Ann Reed met on Monday at the baths.\n\n“Nobody asked us,” the woman said.", "Ann Reed"),
    ("Ann Hale has two children at the school.\n\n“Nobody asked us,” the mother-of-two said.", "Ann Hale"),
    ("Tom Hale, 74, has fought the plan since May.\n\n“Nobody asked us,” said the pensioner.", "Tom Hale"),
]


def speaker(text: str, words: str) -> tuple[str, Reading]:
    held = read(receive(text.encode("utf-8"), "report.txt")[0])
    quotation = next(each for each in held.quotations if any(part.words(text).startswith(words) for part in each.parts))
    assert quotation.speaker is not None
    return held.entities[quotation.speaker].names[0], held


@pytest.mark.parametrize(("text", "who"), CALLED_BACK)
def test_a_description_calls_back_whoever_was_told_to_be_so(text: str, who: str) -> None:
    assert speaker(text, "Nobody asked us,")[0] == who


def test_a_description_called_back_is_a_mention_of_that_person() -> None:
    _, held = speaker(CALLED_BACK[3][0], "Nobody asked us,")
    assert {held.entities[mention.entity].names[0] for mention in held.mentions if mention.entity is not None} == {"Tom Hale"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # One unnamed who was spoken of since is meant, not the one named before.
        (
            "Tom Hale, a dairy farmer, spoke first. A farmer at the back of the hall rose next.\n\n“Nobody asked us,” the farmer said.",
            "farmer",
        ),
        ("Tom Hale spoke first. Then a man in a cap stood up.\n\n“Nobody asked us,” the man said.", "man"),
        # Nothing tells that she is the stonemason.
        ("Ann Hale has fought the plan since May.\n\n“Nobody asked us,” the stonemason said.", "stonemason"),
        # No spokesman is whoever he speaks for.
        ("Tom Hale, a spokesman for Ann Reed in the spring, has left.\n\n“Nobody asked us,” a spokesman said.", "spokesman"),
    ],
)
def test_a_description_of_somebody_else_calls_nobody_back(text: str, who: str) -> None:
    assert speaker(text, "Nobody asked us,")[0].split()[0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The man who runs Wold Baths called the plan “a robbery in daylight”.\n\nTom Hale, the manager, said he was not asked.",
            "Tom Hale",
        ),
        (
            "A woman who has swum at the baths for years called it “a robbery in daylight”.\n\nAnn Hale, 74, wrote to the council in May.",
            "Ann Hale",
        ),
        (
            "The widow of the architect of the baths called it “a robbery in daylight”.\n\nAnn Hale, 84, said her husband would weep.",
            "Ann Hale",
        ),
        (
            "The official behind the closing of the baths called it “a robbery in daylight”.\n\nAnn Hale, head of leisure, said so.",
            "Ann Hale",
        ),
    ],
)
def test_whoever_is_described_at_the_beginning_is_named_below(text: str, who: str) -> None:
    assert speaker(text, "a robbery")[0] == who


def test_a_woman_at_the_beginning_is_not_the_man_named_below() -> None:
    text = "A woman at the gate called it “a robbery in daylight”.\n\nTom Hale, the manager since 1998, said he was not asked."
    assert speaker(text, "a robbery")[0] != "Tom Hale"


MESSAGES = [
    ("An email has come to light. It was sent by Ann Hale to Tom Reed in May.\n\n“I need a favour,” it says.", "Ann Hale"),
    ("An email has come to light. It came from Ann Hale, the mayor’s adviser.\n\n“I need a favour,” it says.", "Ann Hale"),
    ("A text has come to light. Ann Hale sent it to Tom Reed in May.\n\n“I need a favour,” the text reads.", "Ann Hale"),
    ("Ann Hale posted a message on Monday. The post, since deleted, read: “I need a favour.”", "Ann Hale"),
    ("Ann Hale tweeted on Monday about the baths. The tweet said: “I need a favour.”", "Ann Hale"),
    ("Ann Hale left a note on the desk of Tom Reed. The note read: “I need a favour.”", "Ann Hale"),
    ("Ann Hale has complained to the Ombudsman. The complaint says: “I need a favour.”", "Ann Hale"),
    ("Wold Council put out a press release on Monday. The release said: “I need a favour.”", "Wold Council"),
    ("An open letter carries the names of 17 doctors. “I need a favour,” it says.", "17 doctors"),
]


@pytest.mark.parametrize(("text", "who"), MESSAGES)
def test_words_of_a_message_are_those_of_whoever_wrote_it(text: str, who: str) -> None:
    assert speaker("Row over Wold Baths\n\n" + text, "I need a favour")[0] == who


IN_FULL = [
    # Who speaks in another's name is named with whose name it is.
    ("Tom Reed was away on Monday. His office said he was “getting on with it”.", "office of Tom Reed"),
    ("Tom Reed was away on Monday. His spokesman said he was “getting on with it”.", "spokesman for Tom Reed"),
    ("The Prime Minister was away on Monday. A spokesman said she was “getting on with it”.", "spokesman for Prime Minister"),
    # Who is not named is told by the words that tell them apart.
    ("One person who works with Tom Reed laughed. The person said he was “getting on with it”.", "person who works with Tom Reed"),
    ("A member of the pay committee laughed. The member said he was “getting on with it”.", "member of the pay committee"),
    # A report is told with whose it is.
    ("Ann Hale’s report is out. He is “getting on with it”, the report says.", "report of Ann Hale"),
    ("A report by the Audit Office is out. He is “getting on with it”, the report says.", "report of the Audit Office"),
    # A group is told with its number.
    ("Seventeen doctors have signed a letter. He is “getting on with it”, the doctors say.", "Seventeen doctors"),
]


@pytest.mark.parametrize(("text", "who"), IN_FULL)
def test_whoever_speaks_without_a_name_is_called_as_fully_as_the_paper_tells(text: str, who: str) -> None:
    assert speaker("Row over Wold Baths\n\n" + text, "getting on")[0] == who


def test_a_spokesman_beside_a_body_speaks_for_the_body() -> None:
    text = "Tom Reed was away on Monday. Wold Council was not told. A spokesman said it was “getting on with it”."
    assert speaker(text, "getting on")[0] == "Wold Council spokesman"

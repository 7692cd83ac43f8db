"""Who speaks where no list helps: a verb of saying, or a given name, that the reader has never met and knows by its place alone."""

from __future__ import annotations

import pytest
from tests.test_speakers_press import people_of, speaker_of

BEFORE = "The leader of Calder Council, Mr Peter Oakes, said: “The books are in order.”\n\n"

VERBS = [
    ("“It is a fog of our own making,” Ann Hale deadpans.", "It is"),
    ("“It is a fog of our own making,” Ann Hale glowered from the gallery.", "It is"),
    ("“It is a fog of our own making,” glowered Ann Hale, who keeps the mill.", "It is"),
    ("“It is a fog of our own making”, Ann Hale spat.", "It is"),
    ("Ann Hale insinuated that the vote had been “a fog of our own making”.", "a fog"),
    # Words that ask go with what stands behind them, whatever its verb.
    ("“Who bought the fog machine?” Ann Hale thundered. Nobody spoke.", "Who bought"),
    ("“Who bought the fog machine?” Ann Hale shrugs.", "Who bought"),
]


@pytest.mark.parametrize(("text", "words"), VERBS)
def test_a_verb_that_is_on_no_list_is_known_by_its_place(text: str, words: str) -> None:
    assert speaker_of(words, BEFORE + text) == "Ann Hale"


NO_VERBS = [
    # What only describes whoever speaks, and what is the subject of another verb.
    ("“It is a fog,” the retired miller said. Ann Hale was silent.", "It is", "retired miller"),
    ("“It is a fog,” the millers of Upper Wold said of Ann Hale.", "It is", "millers of Upper Wold"),
    # Nobody says by a deed that words are so.
    ("Ann Hale, the clerk, said the seal was kept. It ensured that the vote was “free and fair”, she said.", "free and", "Ann Hale"),
    # Behind words that end the sentence stands another.
    ("“It is a fog.” Ann Hale resigned the next day.", "It is", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), NO_VERBS)
def test_what_only_stands_where_a_verb_may_stand_is_none(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who


NAMES = [
    ("Xanthor Hale runs the only shop in Upper Wold. “They never asked us,” she said.", "They never"),
    ("Xanthor Hale has driven the bus since May. He lives at the last stop.\n\n“They never asked us,” he said.", "They never"),
    ("Xanthor Hale, who runs the shop, was not there. “They never asked us,” she said.", "They never"),
]


@pytest.mark.parametrize(("text", "words"), NAMES)
def test_a_name_never_met_that_opens_a_paragraph_is_somebodys_where_he_or_she_is_meant(text: str, words: str) -> None:
    assert speaker_of(words, BEFORE + text) == "Xanthor Hale"


def test_a_name_that_nobody_is_called_by_again_is_no_person() -> None:
    text = "Hale Rovers lost their ground in May. “A sad day,” said Mrs Orr. She has followed them for years."
    assert "Hale Rovers" not in people_of(BEFORE + text)
    assert speaker_of("A sad day", BEFORE + text) == "Mrs Orr"


def test_a_word_that_opens_a_sentence_is_no_given_name() -> None:
    assert "Answering Xanthor Hale" not in people_of("Answering Xanthor Hale in the chamber, Mr Peter Oakes said it was “fair”.")


LATER = "Gareth Oakes, who has kept the crossing for years, was not told."


def test_one_of_several_is_not_whoever_is_named_next() -> None:
    text = f"The plan met with disbelief at the school. “We ask for tissues,” one teacher said.\n\n{LATER}"
    assert speaker_of("We ask", BEFORE + text) == "teacher"


def test_a_teacher_at_the_beginning_is_whoever_is_named_next() -> None:
    text = "A teacher has said that the plan is “a disgrace”.\n\nGareth Oakes, a teacher at Calder School, was not told of it."
    assert speaker_of("a disgrace", text) == "Gareth Oakes"


THROUGH = [
    # Behind "through" stands who speaks for him; without anybody before, whoever is named is meant.
    ("Ray Hale gave no interview. Through his lawyer, Dan Pell, he has called it “fiction for a jury”.", "Ray Hale"),
    ("The hall was full. To Dan Pell he gave a nod, and he called it “fiction for a jury”.", "Dan Pell"),
]


@pytest.mark.parametrize(("text", "who"), THROUGH)
def test_he_is_not_the_one_through_whom_he_speaks(text: str, who: str) -> None:
    assert speaker_of("fiction", "Ann Orr said: “We sued.”\n\n" + text) == who

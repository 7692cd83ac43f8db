"""Who is meant where words are quoted: a name, a post, a pronoun, a letter, or nobody the paper names here."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Quotation, Reading, read


def reading_of(text: str) -> Reading:
    return read(receive(text.encode("utf-8"), "report.txt")[0])


def speaker_of(words: str, text: str) -> str | None:
    """Return the fullest name of whoever is said to say the quoted words that begin so."""
    read_in = reading_of(text)
    quotation = next(each for each in read_in.quotations if begins(each, words, text))
    return None if quotation.speaker is None else read_in.entities[quotation.speaker].names[0]


def begins(quotation: Quotation, words: str, text: str) -> bool:
    return any(part.words(text).startswith(words) for part in quotation.parts)


PRONOUNS = [
    # A name inside single marks is no antecedent either.
    (
        (
            "Ann Hale spoke at the mart.\n\n‘It is in the register, as Mr Oakes knows,’ she said. ‘Mr Peter Oakes read it.’\n\n"
            "Sir Paul Crane was there. ‘Ask Mr Oakes, not me,’ he said."
        ),
        "Ask Mr Oakes",
        "Paul Crane",
    ),
    # “It” is what the sentence before is about, no person who spoke last.
    (
        "“We shall see,” the Prime Minister said.\n\nThe ministerial code has no such rule. It bars paper “paid for by all”.",
        "paid for",
        "ministerial code",
    ),
    # A person of whom no gender was known is “she” once the paper says so.
    (
        "Rewa Tarua chairs the board.\n\n“We were not asked,” she said.\n\nPeter Oakes, the minister, apologised. “It was late,” he said.",
        "It was late",
        "Peter Oakes",
    ),
    # “One” is one of those who spoke.
    (
        "Government sources said Mr Oakes had raised no objection when the plan came to cabinet. “He was as quiet as a mouse,” one said.",
        "He was as quiet",
        "Government sources",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), PRONOUNS)
def test_a_pronoun_means_whoever_the_sentences_before_are_about(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


LETTERS = [
    (
        (
            "Nine pastors asked the council to tear up its contract.\n\nThe Rev. Paul Crane read their open letter aloud.\n\n"
            "“A family cannot pay for what falls from the sky,” the letter said."
        ),
        "A family cannot",
        "Nine pastors",
    ),
    ("Ann Hale wrote to the board in May.\n\nMrs Hale’s letter says the road is “a disgrace”.", "a disgrace", "Ann Hale"),
    (
        "Sen. Paul Crane said she should pay. His complaint, seen by this paper, states: “A resident does not own a rail yard.”",
        "A resident",
        "Paul Crane",
    ),
    (
        "Ann Hale wrote a letter to the board in May.\n\nPeter Oakes, a father, read Mrs Hale’s letter aloud. “Please keep it open.”",
        "Please keep",
        "Ann Hale",
    ),
    (
        "Forty MPs have signed a letter to the chancellor, Ann Hale, about the bridge.\n\n“The row must not drown the case,” it says.",
        "The row must",
        "Forty MPs",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), LETTERS)
def test_a_letter_speaks_as_its_writer(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


FORMS = [
    # What is said behind the words decides nothing where a verb before them brings them in.
    ("Paul Crane, who once told the board to “come and see,” will not resign, his office said.", "come and see", "Paul Crane"),
    ("Ann Hale told an officer that she wanted “you in the driving seat,” according to emails released on Monday.", "you in", "Ann Hale"),
    # Asides do not hide who speaks.
    ("Dr Ann Hale — no friend of his! — vowed: “We are not going anywhere at all.”", "We are not", "Ann Hale"),
    ("It is what Sir Paul Crane, in his memoir “Forty Years a Clerk”, called “the theatre of the bowl”.", "the theatre", "Paul Crane"),
    ("It is the scandal which forced out the convener Ann Hale, who told her cousin the vote was “all done”.", "all done", "Ann Hale"),
    # A participle before a name is no part of it.
    (
        "Ann Hale spoke for the board.\n\nAnswering Peter Oakes in parliament, she said: “I do not intend to pay twice.”",
        "I do not",
        "Ann Hale",
    ),
    ("Cllr Oakes had asked her about it.\n\nCllr Hale: “There is no contract. I declared it.”", "There is no", "Hale"),
]


@pytest.mark.parametrize(("text", "words", "who"), FORMS)
def test_a_name_beside_the_verb_is_found_past_what_stands_between(text: str, words: str, who: str) -> None:
    assert who in (speaker_of(words, text) or "")


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("A message to Paul Crane", "message to Paul Crane"),
        ("A note left on the desk of Paul Crane", "note left on the desk of Paul Crane"),
        ("One teacher who had worked with Paul Crane", "teacher"),
        ("A woman who lives next door to Paul Crane", "woman"),
        ("A text from Ann Hale to Paul Crane", "Ann Hale"),
    ],
)
def test_a_name_that_only_stands_beside_the_verb_does_not_speak(source: str, who: str) -> None:
    text = f"Ann Hale runs the ferry and Paul Crane leads the council. {source} said: “Nobody once asked us what we thought of it.”"
    assert speaker_of("Nobody once", text) == who


def test_a_deputy_is_not_the_minister() -> None:
    text = "Ann Hale, the economy minister, stayed away. “I am sorry for the milk,” the deputy economy minister said."
    assert speaker_of("I am sorry", text) == "deputy economy minister"


def test_two_of_one_surname_in_a_sentence_leave_the_title_to_the_first() -> None:
    text = "Ann Crane had shared the paper with Donald Crane.\n\nCllr Crane said she accepted the finding “in full” and would step down."
    assert speaker_of("in full", text) == "Ann Crane"


def test_another_spokesman_is_another_man() -> None:
    text = "“We have no comment,” a Treasury spokesman said.\n\nA spokesman for the peer said it was “known to every heron”."
    assert speaker_of("known to", text) == "spokesman for the peer"


EXCHANGES = [
    # Behind a question the one who was asked answers, and a bare question behind the answer is the asker's.
    ("Because it was wrong?", "Ruth Ogden"),
    ("It was wrong, yes.", "Nigel Fair"),
]


@pytest.mark.parametrize(("words", "who"), EXCHANGES)
def test_two_voices_alternate_where_neither_is_named(words: str, who: str) -> None:
    text = (
        "Dame Ruth Ogden took the chair. Sir Nigel Fair gave evidence.\n\n“Did it help?” Dame Ruth asked.\n\n"
        "“It was a courteous meeting,” Sir Nigel replied. “It changed nothing.”\n\n“Because it was wrong?”\n\n“It was wrong, yes.”"
    )
    assert speaker_of(words, text) == who


def test_behind_an_indirect_question_another_speaks() -> None:
    text = "Lorraine Hale came. “The barns leak,” Hale said.\n\nPaul Vance asked whether she had been tempted.\n\n“It floods in April.”"
    assert speaker_of("It floods", text) == "Lorraine Hale"


def test_a_rule_book_speaks_where_something_is_so_under_it() -> None:
    text = "Mr Oakes has written on official paper.\n\nUnder the ministerial code members must never “use the paper of the house”."
    assert speaker_of("use the paper", text) == "ministerial code"


def test_an_answer_told_of_within_words_said_is_not_the_answer() -> None:
    text = "A spokeswoman for the department said Ann Hale had written “as a neighbour, on behalf of the town”."
    assert speaker_of("as a neighbour", text) == "spokeswoman for the department"


def test_a_name_the_paper_has_not_explained_is_who_speaks_next() -> None:
    text = "“They can ask me,” Ann Hale said.\n\nSpeaking on Monday, Taitoko apologised. “Was it smart? No,” he told the programme."
    assert speaker_of("Was it smart", text) == "Taitoko"


def test_in_it_speaks_whoever_wrote_the_letter() -> None:
    text = (
        "Ann Hale wrote to the board on Friday. Mary Oakes, who chairs it, read the letter from Ann Hale on the bus.\n\n"
        "In it she said the town would “gladly give up the old yard”."
    )
    assert speaker_of("gladly give", text) == "Ann Hale"


BESIDE = [
    (
        "The town read the note that the then floods minister, Ann Hale, had added to her letter: “Do come in and talk.”",
        "Do come in",
        "Ann Hale",
    ),
    (
        "The email was sent by Shauna Hale, Mr Oakes’s special adviser, who grew up here. In it she told the chair: “Be quick.”",
        "Be quick",
        "Shauna Hale",
    ),
    (
        "So hats off to Peter Oakes. The Deputy Economy Minister came on Tuesday. ‘You should have been paid first,’ he told farmers.",
        "You should",
        "Peter Oakes",
    ),
    (
        "“Has it bitten?” the minister, Alan Oakes, asked his adviser, Mary Crane. “It does not bite,” came her reply.",
        "It does not",
        "Mary Crane",
    ),
    (
        "Ann Hale asked Mr Oakes to “suspend the closure”. If he does, she “should be happy to arrange a meeting”.",
        "should be happy",
        "Ann Hale",
    ),
    (
        "We have been shown a text that Peter Hale sent to Mary Oakes the night before: “Board is wobbling.”",
        "Board is",
        "Peter Hale",
    ),
    (
        "We leave you with the words of Cllr Ann Hale, who had been expected to vote in favour: “I came in with my mind open.”",
        "I came in",
        "Ann Hale",
    ),
    (
        "The letter to Mary Oakes carries the crest of the ministry but is signed “Ann Hale, Member of Parliament”.",
        "Ann Hale",
        "Ann Hale",
    ),
    (
        "Ann Hale, in a statement read by Mary Oakes, did not apologise. “I came to keep people safe,” it said.",
        "I came",
        "Ann Hale",
    ),
    (
        (
            "A complaint says Cllr Ann Hale used council paper for a private letter. The letter, to Mary Oakes, begins: “I "
            "write as a mother.”"
        ),
        "I write",
        "Ann Hale",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), BESIDE)
def test_whose_words_they_are_is_read_from_what_stands_beside(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


def test_what_is_read_out_of_a_letter_is_its_writers() -> None:
    text = (
        "Mary Oakes brought the letter from Peter Hale along and read some of it. “Here is a part,” Oakes "
        "said. “‘The barns leak, and badly.’ Well, he’d know.”"
    )
    assert speaker_of("The barns leak", text) == "Peter Hale"


def test_a_minister_is_not_the_first_minister() -> None:
    text = (
        "“We wait,” the First Minister said.\n\nAsked about his own text, the minister sighed. “I have read "
        "it every night,” the minister said."
    )
    assert speaker_of("I have read", text) == "minister"


def test_a_heading_that_names_a_person_is_not_overruled_by_a_text_below() -> None:
    text = (
        "Hale texted club ‘it’s yours’ before grant was scored\n\nBy Mary Oakes\n\nAnn Hale told the club it "
        "had won. ‘It’s yours,’ reads the message, which this paper has seen."
    )
    assert speaker_of("it’s yours", text) == "Ann Hale"


def test_a_number_that_opens_a_sentence_is_nobody() -> None:
    text = (
        "Ann Hale, who chairs the bench, timed the bus herself. Two hours and ten minutes, door to door.\n\n“It is too far,” she told us."
    )
    reading = reading_of(text)
    speaker = reading.quotations[0].speaker
    assert speaker is not None
    assert reading.entities[speaker].names[0] == "Ann Hale"


TWO_COUNCILS = (
    "The minister Ann Hale wrote to Tom Reed, leader of Barford Council, offering his council a meeting with her advisers. {after}\n\n"
    "Joan Pike, leader of Welling Council, said: “We would like a meeting too.” {later}\n"
)


@pytest.mark.parametrize(
    ("after", "later", "words", "who"),
    [
        ("The council said it was “grateful for the offer”.", "", "grateful for the offer", "Barford Council"),
        ("", "The council said it was “overlooked for a year”.", "overlooked for a year", "Welling Council"),
    ],
)
def test_the_council_is_the_one_named_shortly_before(after: str, later: str, words: str, who: str) -> None:
    text = TWO_COUNCILS.format(after=after, later=later)
    assert speaker_of(words, text) == who


def test_his_council_is_the_one_that_he_leads() -> None:
    reading = reading_of(TWO_COUNCILS.format(after="", later=""))
    offer = next(ask for ask in reading.asks if ask.kind == "offer")
    assert offer.to is not None
    assert reading.entities[offer.to].names == ("Barford Council",)

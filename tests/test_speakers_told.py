"""Whose words they are where no verb of saying stands beside them: a noun does, the name comes later, or two take turns."""

from __future__ import annotations

import pytest
from tests.test_speakers import begins, reading_of, speaker_of

from evenhand.core.reading.quotes.confidence import ACCEPTED

OWNED = [
    ("The minister, Ann Hale, wrote to Peter Oakes in May.\n\nHe said her talk of “a gentle trim” was nonsense.", "a gentle", "Ann Hale"),
    ("Ann Hale wrote to Peter Oakes.\n\nMr Oakes dismissed her claim of “a modest saving” out of hand.", "a modest", "Ann Hale"),
    ("Peter Oakes said Mrs Hale’s phrase “a modest saving” had hurt.\n\nAnn Hale is the minister.", "a modest", "Ann Hale"),
    ("Peter Oakes derided Ann Hale’s description of the plan as “a modest saving”.", "a modest", "Ann Hale"),
    ("Peter Oakes wrote back. Ms Ann Hale, whose email ended “Delete this if you like”, made no comment.", "Delete", "Ann Hale"),
    # The noun is somebody's, but the words are not of it.
    ("Peter Oakes said he would take up Ann Hale’s offer “as soon as possible”.", "as soon", "Peter Oakes"),
    ("Peter Oakes rejected Ann Hale’s request as “absurd and quite wrong”.", "absurd", "Peter Oakes"),
    ("Peter Oakes said Ann Hale’s promise was “worth nothing at all”.", "worth", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), OWNED)
def test_words_of_a_claim_are_those_of_whoever_makes_it(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


LEADS = [
    ("A council leader has said ministers are “out of touch”.\n\nAnn Hale, who leads Wold Council, wrote in May.", "out of", "Ann Hale"),
    (
        "The head of a bus company has called the plan “bonkers”.\n\nPeter Oakes, chief executive of Wold Buses, was not asked.",
        "bonkers",
        "Peter Oakes",
    ),
    ("An MP has told her council it should be “ashamed”.\n\nAnn Hale, who represents Wold, wrote on Monday.", "ashamed", "Ann Hale"),
    # A title means whoever holds it, a spokesman is not named in the next breath, and another's post is another's.
    ("The Prime Minister said it was “a poor show”.\n\nAnn Hale, who leads Wold Council, wrote in May.", "a poor", "Prime Minister"),
    ("A spokesman said it was “a poor show”.\n\nPeter Oakes, who leads Wold Council, wrote in May.", "a poor", "spokesman"),
    ("A teacher said it was “a poor show”.\n\nPeter Oakes, leader of Wold Council, wrote in May.", "a poor", "teacher"),
]


@pytest.mark.parametrize(("text", "words", "who"), LEADS)
def test_who_speaks_unnamed_at_the_beginning_is_named_below(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


BESIDE = [
    # By whom it is said may stand behind the words.
    ("The plan was described as “reckless” by Ann Hale, the shadow minister.", "reckless", "Ann Hale"),
    ("Ann Hale, the minister, has been accused of “contempt for us all” by Peter Oakes, a councillor.", "contempt", "Peter Oakes"),
    ("The move was condemned as “a disgrace” by the union.", "a disgrace", "union"),
    ("The plan was branded “a betrayal of us all” by May.", "a betrayal", None),
    # In the words of, anger from, a label.
    ("In the words of Ann Hale, it was “a day of shame”.", "a day", "Ann Hale"),
    ("There was anger from Peter Oakes. “It is a mess.”", "It is", "Peter Oakes"),
    ("Peter Oakes: “Who signed it?”\n\nAnn Hale: “I did.”", "I did", "Ann Hale"),
    # What somebody says is told on without their name.
    ("Ann Hale, the mayor, spoke. The books, she said, were in order. The auditors had been “very thorough”.", "very", "Ann Hale"),
    ("Peter Oakes said all was well. The bridge would be mended and nobody would have “a single day” to wait.", "a single", "Peter Oakes"),
    # The company is the body just spoken of.
    ("Wold Buses has cut 40 routes. “We had no choice,” the company said.", "We had", "Wold Buses"),
    ("The department said: “We keep it under review.”\n\nThe Department of Works is based in Wold.", "We keep", "Department of Works"),
    # A reply is written by whoever got the letter.
    ("Ann Hale’s letter was sent to Jane Moss, the chair. In her reply she wrote: “We shall not be moved.”", "We shall", "Jane Moss"),
]


@pytest.mark.parametrize(("text", "words", "who"), BESIDE)
def test_who_speaks_is_read_from_the_sentence_around(text: str, words: str, who: str | None) -> None:
    assert speaker_of(words, text) == who


HEARING = (
    "“Did the chief officer support it, yes or no?” Peter Oakes asked.\n\n“The chief officer supports the policy.”\n\n"
    "“That was not the question.”\n\n“He supported it,” Ann Hale said."
)
TURNS = [
    (HEARING, "The chief", "Ann Hale"),
    (HEARING, "That was", "Peter Oakes"),
    ("“It is,” said Ann Hale.\n\n“No,” said Peter Oakes.\n\n“It surely is.”\n\n“Not now,” said Mr Oakes.", "It surely", "Ann Hale"),
]


@pytest.mark.parametrize(("text", "words", "who"), TURNS)
def test_two_take_turns_whose_names_stand_before_or_behind(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


CLASSES = [
    ("“The road to the mill has not been safe for years,” Ann Hale said.", "The road", True),
    # A few words may be held at a distance; a mark that was lost may take in more than was said.
    ("“Not safe,” Ann Hale said.", "Not safe", False),
    ("Ann Hale said: “The road to the mill has not been safe for years. She left for home.", "The road", False),
]


@pytest.mark.parametrize(("text", "words", "stands"), CLASSES)
def test_only_whole_utterances_between_two_marks_stand_without_a_look(text: str, words: str, stands: bool) -> None:
    quotation = next(each for each in reading_of(text).quotations if begins(each, words, text))
    assert (quotation.rule in ACCEPTED) is stands


@pytest.mark.parametrize(
    ("charge", "verb"), [("complaint", "called"), ("claim", "branded"), ("warning", "dubbed"), ("letter", "described")]
)
def test_who_calls_what_another_said_something_says_so_and_who_then_denies_it_speaks_next(charge: str, verb: str) -> None:
    as_ = " as" if verb == "described" else ""
    text = (
        f"Party chair Tom Oakes {verb} Mr Ben Hale’s {charge}{as_} “a stunt by a man who owes the branch rent”, a charge Mr Hale says is "
        "false.\n\n“I never owed anybody rent,” he said."
    )
    assert speaker_of("a stunt", text) == "Tom Oakes"
    assert speaker_of("I never owed", text) == "Ben Hale"


BETWEEN = [
    # A first name does not settle whether the one who speaks in the same breath is "he" or "she".
    ("Cr Amrit Dhillon, the only one against, said the memo had been handed out.\n\nIt rained.", None),
    ("Cr Amrit Dhillon, the only one against, said the memo had been handed out. “I kept mine for good,” she said.", "Amrit Dhillon"),
    ("Mr Amrit Dhillon said the memo had been handed out. “I kept mine for good,” she said.", None),
    # What somebody is only foretold to say is told by whoever foretells it.
    ("A Wold Council spokesman said that Ann Hale, the minister, would reply to him “as soon as she is able”.", "Wold Council spokesman"),
    ("A Wold Council spokesman said Ann Hale had told him it was “as good as it gets”.", "Ann Hale"),
    # A role that is only spoken of does not take the word from whoever has it.
    (
        "It was “a flippant thing to write”, Peter Oakes said. The adviser had offered to go.\n\nAsked, he said: “Not that I recall.”",
        "Peter Oakes",
    ),
    ("Ann Hale quoted Peter Oakes’s reply: “We are keeping every bus that people use.”", "Peter Oakes"),
    ("Ann Hale repeated Peter Oakes’s promise: “We are keeping every bus that people use.”", "Peter Oakes"),
    ("Ann Hale rejected Peter Oakes’s claim: “We are keeping every bus that people use.”", "Ann Hale"),
    ("Minister Oakes rejected it. “It has not gone at all well,” he said.", "Oakes"),
    ("Ann Hale spoke first. Secretary Oakes rejected it. “It has not gone at all well,” he said.", "Oakes"),
    ("Wold Buses has asked people to its yard. “Come and smell it for yourselves,” its flyer says.", "Wold Buses"),
]


@pytest.mark.parametrize(("text", "who"), BETWEEN)
def test_the_one_who_has_the_word_keeps_it_until_another_takes_it(text: str, who: str | None) -> None:
    told = [quotation for quotation in reading_of(text).quotations if quotation.parts]
    assert (speaker_of(told[-1].parts[0].words(text)[:12], text) if told else None) == who


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("Ann Hale said the minister had answered his brother in four words: “Leave it with me now, please.”", True),
        ("Ann Hale said Peter Oakes had called the plan for the yard “a sorry piece of work from end to end”.", True),
        ("Ann Hale, quoting Peter Oakes, said: “Leave it with me now, please, and go home.”", True),
        ("Ann Hale claims Peter Oakes told her: “Leave it with me now, please, and go home.”", True),
        ("Ann Hale accused Peter Oakes of saying: “Leave it with me now, please, and go home.”", True),
        ("Ann Hale told Peter Oakes on Monday: “Leave it with me now, please, and go home.”", False),
        ("Ann Hale said the plan for the yard was “a sorry piece of work from end to end”.", False),
    ],
)
def test_words_at_second_hand_never_stand_without_a_look(text: str, far: bool) -> None:
    rule = next(quotation.rule for quotation in reading_of(text).quotations if quotation.parts)
    assert rule.endswith("at second hand") is far
    assert not (far and rule in ACCEPTED)


ASKED = [
    ("Mr Oakes gave evidence. “I forget,” he said.\n\nCounsel for Mr Oakes put it to Mr Reed that he lied.\n\n“Never,” he said.", "Reed"),
    ("Mr Oakes wrote a text to Mr Reed: “The roof leaks again.” We asked Mr Reed about it. “Not when I looked,” he said.", "Reed"),
    # Whoever asks does not answer, and one who is only asked after is not asked.
    ("Mr Oakes met Mr Reed. Mr Oakes asked about Mr Reed and his roof.\n\n“Does it leak?” he said.", "Oakes"),
    # A request is none, and a question is the asker's own.
    ("Mr Oakes met Mr Reed. Mr Oakes asked Mr Reed to resign.\n\n“It is time,” he said.", "Oakes"),
    ("Mr Oakes met Mr Reed. Mr Oakes asked Mr Reed about his roof.\n\n“Does it leak?” he said.", "Oakes"),
    ("Mr Oakes met Mr Reed. Mr Reed was told of it. “Not when I looked,” Mr Oakes said. “It is dry,” he said.", "Oakes"),
]


@pytest.mark.parametrize(("text", "who"), ASKED)
def test_whoever_was_asked_is_the_one_who_answers(text: str, who: str) -> None:
    told = speaker_of(text.rpartition("“")[2][:5], f"Peter Oakes and Tom Reed live in Wold.\n\n{text}")
    assert told is not None
    assert told.endswith(who)


TURNS = [
    # A word or two put to one who is being questioned is answered by them; more of it is followed by more, and so is a denial.
    ("Asked about it by Mr Reed, Ann Hale said she “would like to think so”.\n\n“Name one,” Mr Reed said.\n\n“I cannot.”", "Hale"),
    ("Ann Hale said she “would like to think so”.\n\n“The books of the town were never kept at all,” Mr Reed said.\n\n“I saw.”", "Reed"),
    ("“The roof is sound,” Ann Hale said.\n\n“Not so,” Mr Reed said.\n\n“I went up there.”", "Reed"),
    # A body of which there is one needs no article.
    ("In a two-line statement, council said Ann Hale had “acted at all times within the rules”.", "council"),
    ("On Monday officials said Ann Hale had “acted at all times within the rules”.", "officials"),
    ("In a statement police said Ann Hale had “acted at all times within the rules”.", "police"),
    ("In a letter to council Ann Hale said she had “acted at all times within the rules”.", "Hale"),
    ("Hale Council stood by the decision. “We acted at all times within the rules,” it said.", "Hale Council"),
    # A text is called by whose it is, and what it accepts it says.
    ("A report by officers warned that the roof was “at or beyond the end of its life”.", "report by officers"),
    ("Ann Hale wept.\n\nA report by the harbour board accepted that the roof had been “no more than an afterthought”.", "harbour board"),
    ("In a letter, Tom Reed accepted that the times were “not where any of us would want them”.", "Reed"),
]


@pytest.mark.parametrize(("text", "who"), TURNS)
def test_who_has_the_word_is_told_by_turns_and_by_bodies(text: str, who: str) -> None:
    told = speaker_of(text.rpartition("“")[2][:5], f"Ann Hale and Tom Reed live in Wold.\n\n{text}")
    assert told is not None
    assert told.endswith(who)


CALLED = [
    # Who is one of many, and was not named so before, has the word; one known by another noun, or who presides, has not.
    ("Ann Hale, who swims there, said she was heartbroken.\n\n“It is two buses from here,” the retired teacher said.", "Hale"),
    ("Ann Hale had never seen the like. “You expect spin, not fiction,” said the SNP MSP.", "Hale"),
    ("A teacher spoke before Ann Hale, who wept.\n\n“It is two buses from here,” the teacher said.", "teacher"),
    ("Ann Hale spoke first and wept.\n\n“It is two buses from here,” the judge said.", "judge"),
]


@pytest.mark.parametrize(("text", "who"), CALLED)
def test_a_calling_not_heard_before_is_that_of_whoever_has_the_word(text: str, who: str) -> None:
    assert (speaker_of(text.rpartition("“")[2][:5], f"Ann Hale lives in Wold.\n\n{text}") or "").endswith(who)
